"""Two words that lost the space between them: "vande", "hetkabinet", "miljoenvoor", "schriftelijkevragen".

Dutch joins nouns to new words, so that most of what no dictionary holds is right. What it never does is open a compound
with an article or an inflected adjective, or end one with a preposition or a verb's finite form: a word that can be
parted so, into two words that are used, lost its space.
"""

from collections.abc import Container, Iterator

from ijkmoment.language.common_words import is_common
from ijkmoment.language.lexicon import Role
from ijkmoment.language.spelling import Speller, is_number
from ijkmoment.language.word_classes import CLOSED, FOUR, SHORT, VERBS
from ijkmoment.language.word_kinds import is_noun, is_participle

# What the dictionary has as one word, rare or never written in letters, and letters write as two.
TWO_WORDS = {
    "inde": "in de", "voorde": "voor de", "vaneen": "van een", "toten": "tot en", "dein": "de in",
    "maarde": "maar de", "zonderde": "zonder de", "welde": "wel de", "onderhaar": "onder haar", "debrief": "de brief",
    "demissie": "de missie", "demissies": "de missies", "demotie": "de motie", "niette": "niet te", "isme": "is me",
    "overhaar": "over haar", "voorhaar": "voor haar",
}  # fmt: skip
# Fixed phrases, which nobody writes as one word.
TWO_WORDS |= {
    phrase.replace(" ", ""): phrase
    for phrase in (
        "op grond,door middel,in overleg,in verband,op verzoek,met behulp,op basis,mede namens,op dit,in dit,ten laste,"
        "ten opzichte,ten tijde,ter uitvoering,ter waarde,naar verwachting,in totaal,onder meer,met ingang,op termijn,"
        "op orde,van belang,in strijd,in lijn,aan boord,in dienst,op zijn,ter inzage,in beginsel,"
        "op korte,in opdracht,op initiatief,in samenwerking,in plaats,onder leiding,in aanmerking,van kracht"
    ).split(",")
}
# What stands before a noun or a clause and never opens a compound.
_OPENERS = frozenset(
    "de het een deze dit die dat onze ons uw hun mijn van met te en of als dan maar want dus is zijn was waren wordt "
    "worden werd werden heeft hebben had kan kunnen zal zullen moet moeten mag mogen wil willen ook nog niet wel geen "
    "er ik wij zij hij u men per rond sinds tijdens tot vanaf vanuit vanwege via volgens zonder wegens naar bij ten "
    "ter zo hoe wat wie alle beide elk elke ieder iedere enkele circa ruim bijna medio".split()
)
_ALWAYS_APART = frozenset("de het een van deze dit onze".split())
# Particles open words as well: only what the letter uses may stand behind them, or what opens no word.
_LOOSE = frozenset("in op aan uit om na".split())
_SUBJECTS = frozenset("het dit dat die hij zij men".split())
_PREPOSITIONS = frozenset("voor door over onder tegen tussen binnen buiten achter boven".split())
_CLOSERS = frozenset(
    "de het een van met in op voor naar aan bij uit te tot en of als dan die dat deze dit is zijn wordt worden "
    "werd werden heeft hebben had kan kunnen zal zullen moet moeten niet ook nog wel er door over onder tussen "
    "ten ter vanaf vanuit omdat zodat waar welke hun zich tijdens zonder volgens was waren toen uw toe per jl "
    "samen nu al om".split()
)
# What ends words as well: behind a longer word alone.
_FAINT = frozenset("per jl nu al om toe uw was of in aan is toen".split())
# Those that are a word's ending too, or a sound that names end in.
_ENDINGS = frozenset("de te en er ten ter of als dan al om".split())
# What follows a noun and ends none: strong pasts and adverbs, which the lexicon does not tell from nouns.
_FOLLOWERS = VERBS | frozenset(
    "gaf gaven nam kwam kwamen kreeg kregen bleef bleven ging gingen liep liepen stond stonden hield hielden "
    "besprak besloot bedroeg bedroegen verliep vond vonden zag zagen begon begonnen viel vielen bleek bleken komt "
    "gaat bestaat ontstaat bezoekt bracht duurt herstelt mocht droeg sprak trok verscheen moesten ziet daarna "
    "daarmee daaraan daarvoor daarin steeds reeds vaak alleen daarvan hiervan hierbij hiermee waarbij waarvan "
    "waarin waarmee daarom opnieuw ongeveer".split()
)
_USED_ALONE = frozenset("jaar miljoen miljard euro procent man keer maal uur kilometer meter gulden dollar".split())
_PLACES = frozenset("links rechts linksboven rechtsboven midden boven onder voor achter binnen buiten".split())
_PART, _LONG, _LONG_ADJECTIVE, _COMPOUND = 4, 5, 7, 10
_SHORTEST, _PARTICIPLE = 4, 6
_ATTRIBUTIVE = ("be", "ver", "ont", "her", "er")  # what participles without "ge" begin with


def lost_space(word: str, speller: Speller, used: Container[str]) -> str | None:
    """Return the two words that a word in small letters is made of, None where it may be one; `used` are a letter's."""
    if word in TWO_WORDS:
        return TWO_WORDS[word]
    if len(word) < _SHORTEST or speller.stands(word) or is_number(word):
        return None
    joined = speller.knows(word)
    for cut in _cuts(word):
        first, last = word[:cut], word[cut:]
        if _are_two(first, last, speller, used, joined=joined):
            return f"{first} {last}"
    return None


def lost_space_in_name(name: str, speller: Speller, used: Container[str]) -> str | None:
    """Return the two words of which the first has a capital: "Frankrijkis"; `used` holds small letters."""
    if speller.stands(name) or speller.stands(name.lower()):
        return None
    for cut in _cuts(name):
        first, last = name[:cut], name[cut:]
        if _is_name(first, speller, used) and _follows_name(first, last, speller, used):
            return f"{first} {last}"
    return None


def _is_name(first: str, speller: Speller, used: Container[str]) -> bool:
    if len(first) < _PART:
        return False
    lower = first.lower()
    return lower in used or (len(first) >= _LONG and (speller.in_lexicon(first) or speller.stands(lower)))


def _follows_name(first: str, last: str, speller: Speller, used: Container[str]) -> bool:
    if last in ("en", "te"):
        ends = last == "te" or first.endswith(("en", "e", "ë"))
        return ends and first.lower() in used and not speller.knows((first + last).lower())
    if last in _CLOSERS:
        return last not in _ENDINGS
    if len(last) < _PART or not _is_used(last, used):
        return False
    return _cannot_close(last, speller) or (
        first.endswith("se") and not is_noun(first.lower(), speller) and is_noun(last, speller)
    )


def _cuts(word: str) -> Iterator[int]:
    """Yield where to part a word, in the middle first: the longest parts are the likeliest."""
    middle = len(word) // 2
    return iter(sorted(range(1, len(word)), key=lambda cut: abs(cut - middle)))


def _are_two(first: str, last: str, speller: Speller, used: Container[str], *, joined: bool) -> bool:
    if joined:
        return first in _ALWAYS_APART and _may_follow(first, last, speller, used)
    if last in _CLOSERS:
        return _closes(first, last, speller, used)
    if first in _OPENERS:
        return _may_follow(first, last, speller, used)
    if first in _PREPOSITIONS:
        return last in CLOSED | _OPENERS or is_number(last) or (_is_used(last, used) and _is_inflected(last, speller))
    return len(last) >= _PART and _are_long(first, last, speller, used)


def _are_long(first: str, last: str, speller: Speller, used: Container[str]) -> bool:
    if first in _LOOSE and _is_used(last, used) and not _is_only_verb(last, speller):
        return True
    return (len(first) >= _PART or first in ("zes", "elf")) and _parts(first, last, speller, used)


def _is_used(word: str, used: Container[str]) -> bool:
    """Tell whether a letter uses a word, or letters do."""
    return word in used or is_common(word)


def _closes(first: str, last: str, speller: Speller, used: Container[str]) -> bool:
    """Tell whether a little word stands behind a word that does not take it for an ending."""
    if first in CLOSED:
        return True
    if first in _PLACES or not _is_word(first, speller, used):
        return False
    if last in _ENDINGS:
        return _is_no_ending(first, last, speller, used)
    if last in _FAINT:
        return len(first) >= _LONG and (_is_used(first, used) or is_noun(first, speller))
    return _is_used(first, used) or (len(first) >= _LONG and speller.stands(first)) or len(first) >= _COMPOUND


def _is_no_ending(first: str, last: str, speller: Speller, used: Container[str]) -> bool:
    """Tell whether "en", "de", "te" or "er" cannot be the ending of a word: "printersen", "heeftde", "bleefer"."""
    if not _is_used(first, used):
        return False
    role = speller.role(first)
    finite = (
        first in _FOLLOWERS
        or role == Role.WORD
        or (bool(role & Role.VERB) and first.endswith("t") and not role & Role.NOUN)
    )
    if last == "dan":
        return first.endswith("er") and bool(role & Role.ADJECTIVE)
    if last == "en":
        participle = "ge" in first[:_PARTICIPLE] and bool(role & (Role.VERB | Role.INFINITIVE))  # "uitgezondenen"
        plural = first.endswith("en") and bool(role) and not participle
        return plural or (first.endswith("s") and speller.stands(first[:-1]))
    if last in ("de", "te"):
        return finite or first.endswith("en") or (is_noun(first, speller) and not role & Role.VERB)
    return finite and last == "er"


def _may_follow(first: str, word: str, speller: Speller, used: Container[str]) -> bool:
    """Tell whether a word may stand behind an article or the like: one that is used, or a noun that is listed."""
    if word in CLOSED or len(word) < _LONG or is_number(word):
        return _is_word(word, speller, used) or is_number(word)
    if first in VERBS and is_participle(word, speller) and speller.stands(word):
        return True
    if _is_only_verb(word, speller) and not word.endswith("e"):
        return (first in VERBS and _is_used(word, used)) or (first in _SUBJECTS and word.endswith("t"))
    if _is_used(word, used):
        return True
    if first in ("de", "het", "deze", "van"):
        return speller.stands(word) and not _is_past(word, speller)  # not "deconflicteerde"
    return (first != "en" or len(word) > _LONG) and speller.in_lexicon(word) and is_noun(word, speller)


def _is_past(word: str, speller: Speller) -> bool:
    """Tell whether a word is a weak verb's past alone: "conflicteerde", not "geplande" or "verwachte"."""
    past = word.endswith(("de", "te")) and not word.endswith("ende")
    return (
        past and _is_only_verb(word, speller) and "ge" not in word[:_PARTICIPLE] and not word.startswith(_ATTRIBUTIVE)
    )


def _is_only_verb(word: str, speller: Speller) -> bool:
    role = speller.role(word)
    return bool(role & Role.VERB) and not role & (Role.NOUN | Role.BEGIN | Role.ADJECTIVE)


def _is_word(word: str, speller: Speller, used: Container[str]) -> bool:
    if word in CLOSED or len(word) < _PART:
        return word in SHORT or word in CLOSED
    if len(word) == _PART:
        return word in FOUR
    return word in used or speller.knows(word)


def _parts(first: str, last: str, speller: Speller, used: Container[str]) -> bool:
    """Tell whether two words stand side by side in letters and make no compound."""
    if not (_is_word(first, speller, used) and _is_word(last, speller, used)):
        return False
    if first in ("miljoen", "miljard"):
        return _is_used(last, used)
    if is_number(first):
        ordinal = first.endswith(("de", "ste"))
        return last.endswith(("en", "s")) or last in _USED_ALONE or (ordinal and _is_used(last, used))
    if _is_used(first, used) and _cannot_open(first, speller):
        return _is_used(last, used) or not speller.is_likely(last)  # not "spoedeisendehulpafdelingen"
    if not _is_used(last, used):
        return False
    plural = first.endswith(("en", "s")) and not _is_plural_behind(first, last, speller)
    return _cannot_close(last, speller) or (plural and _is_infinitive(last, speller))


def _is_plural_behind(first: str, last: str, speller: Speller) -> bool:
    """Tell whether an "s" between two opens a plural behind a noun: "instructie-stellen", not "instructies tellen"."""
    return first.endswith("s") and speller.may_open(first[:-1]) and speller.may_close(f"s{last}")


def _is_inflected(word: str, speller: Speller) -> bool:
    """Tell whether a word is an adjective or participle with an ending, and no noun."""
    role = speller.role(word)
    participle = role & Role.VERB and (word.endswith("ende") or (word.startswith("ge") and word.endswith("de")))
    adjective = participle or role & Role.ADJECTIVE
    return bool(adjective) and word.endswith("e") and not role & (Role.NOUN | Role.BEGIN)


def _cannot_open(word: str, speller: Speller) -> bool:
    """Tell whether a word opens no compound: an inflected adjective of some length."""
    return len(word) >= _LONG_ADJECTIVE and _is_inflected(word, speller)


def _cannot_close(word: str, speller: Speller) -> bool:
    """Tell whether a word ends no compound: a verb's finite form or an adverb."""
    if word in _FOLLOWERS:
        return True
    role = speller.role(word)
    if not role & Role.VERB or role & (Role.NOUN | Role.ADJECTIVE):
        return False
    return word.endswith(("t", "de", "te", "den", "ten")) and not word.startswith("ge") and not word.endswith("ende")


def _is_infinitive(word: str, speller: Speller) -> bool:
    role = speller.role(word)
    return bool(role & Role.INFINITIVE) and not role & (Role.NOUN | Role.END) and not word.startswith("ge")
