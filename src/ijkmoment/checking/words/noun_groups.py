"""What a group of words with an article holds besides its noun: adjectives, phrases with an attribute, and no verb.

Between an article and its noun may stand a preposition with its own noun, but then an adjective or a participle too:
"de op 3 mei gestarte proef".
"""

from collections.abc import Sequence

from ijkmoment.checking.tokens import Token
from ijkmoment.checking.words.clauses import PASTS, is_subordinator
from ijkmoment.checking.words.verb_forms import is_strong_past
from ijkmoment.language import word_classes, word_kinds
from ijkmoment.language.lexicon import Role
from ijkmoment.language.patterns import lazily
from ijkmoment.language.spelling import Speller, is_number
from ijkmoment.language.verb_stems import is_stem
from ijkmoment.language.word_kinds import is_noun, is_participle
from ijkmoment.language.words import MONTHS

_STRONG = PASTS | frozenset("vond stond begon trok koos wees trof wierp zong bracht dacht zocht kocht deed".split())
_PARTICIPLES = ("ge", "be", "ver", "ont", "her", "er")
_PREFIXES = ("be", "ver", "ont", "her", "over", "onder")
OPENS_PHRASE = word_classes.DETERMINERS | word_classes.PRONOUNS
_OF_NOTHING_ELSE = Role.WORD | Role.VERB
# "Het gemiddelde" is a noun, and behind "de" it is none.
NEUTER = "gemiddelde"
PREPOSITIONS = word_classes.PREPOSITIONS - {"te", "af"}
_INNER = frozenset({"zijn", "worden"})
_ATTRIBUTE = lazily(
    r"(?:\w{0,7}(?:ge|be|ver|ont|her|er|over|onder|door|voor)\w+(?:de|te|en|d|t)|\w+(?:eerde?|[aeiouj]nde?|ste))\Z"
)
_ARTICLES = frozenset({"de", "het"})
_AND = frozenset({"en", "of"})
_GOVERNING = word_classes.DETERMINERS | {"te"}
_ENDING = word_classes.DETERMINERS.union({"worden"}) - {"één"}
_OFFICES = frozenset("minister staatssecretaris commandant wethouder burgemeester ambassadeur inspecteur".split())
_UNINFLECTED_OF = frozenset({"een", "elk", "ieder"})
_COUNT = lazily(r"\s(?:€\s?)?(?!(?:19|20)\d\d\s)\d[\d.,]*%?\s\Z")
_STANDING = ("staat", "gaat", "doet", "ziet")
TAKEN, _REACH, _SHORTEST = 3, 24, 5


def leads_to_noun(tokens: Sequence[Token], index: int, speller: Speller, *, done: bool) -> bool:
    """Tell whether an adjective or participle and its noun follow, or what is done: "het op orde brengen van".

    What stands between is phrases, each a preposition with a noun of its own: an article without a preposition, or a
    clause, ends the search.
    """
    inner, one, aside, bare = tokens[index].lower in PREPOSITIONS, tokens[index - 1].lower, False, True
    for place in range(index + 1, min(index + _REACH, len(tokens) - 1)):
        now, word, beyond = tokens[place], tokens[place].lower, tokens[place + 1]
        if now.opens or now.block != tokens[index].block or now.gap[0] in ":;" or ")," in now.gap:
            return False
        aside = "(" in now.gap or (aside and ")" not in now.gap)
        if aside:
            continue
        if _ends_phrases(tokens, place, speller, inner=inner):
            return False
        inner = inner and not (now.gap[-2:-1].isdecimal() and word not in MONTHS["nl"])
        bare = bare and word not in _ARTICLES
        if word in PREPOSITIONS | _AND:
            inner = True
        elif _is_counted(tokens, place, free=bare and not inner, of_one=one == "een") or (
            done and _is_done(word, speller)
        ):
            return True
        elif _is_attribute(tokens, place, speller, inner=inner, of_one=one in _UNINFLECTED_OF):
            return not (beyond.opens or _is_verb(beyond.lower, speller))
        elif now.stops and word.endswith(("den", "ten")) and _ATTRIBUTE.match(word):
            return True  # "de niet geslaagden."
        else:
            own = word in word_classes.DETERMINERS or word_kinds.is_adjective(word, speller)
            inner = inner and own and now.text.islower()
    return False


def _ends_phrases(tokens: Sequence[Token], place: int, speller: Speller, *, inner: bool) -> bool:
    """Tell whether a word opens a clause, is a verb, or determines a noun that no preposition governs."""
    now, before = tokens[place], tokens[place - 1].lower
    if is_subordinator(now.lower) or (before not in _GOVERNING and _is_verb(now.lower, speller)):
        return True
    return now.lower in _ENDING and not (inner or before == "te" or now.gap.startswith(","))


def _is_attribute(tokens: Sequence[Token], place: int, speller: Speller, *, inner: bool, of_one: bool) -> bool:
    """Tell whether a word closes what is said of a noun that follows, and is not of the `inner` noun."""
    one, before, beyond = tokens[place], tokens[place - 1], tokens[place + 1]
    governed = before.lower in PREPOSITIONS and not _ATTRIBUTE.match(one.lower)
    held = governed or (inner and before.lower not in PREPOSITIONS)
    bare = not of_one and before.lower != "te" and not one.lower.endswith(("e", "en")) and beyond.lower not in _OFFICES
    plural = one.lower.endswith("en") and before.lower != "te" and is_noun(one.lower, speller)
    if held or bare or plural or not closes_attribute(one, before, speller):
        return False
    joined = beyond.lower in _AND and one.lower.endswith("de")  # "een door Nederland verzorgde of mede verzorgde"
    return joined or beyond.lower not in word_classes.CLOSED | PASTS


def _is_counted(tokens: Sequence[Token], place: int, *, free: bool, of_one: bool) -> bool:
    """Tell whether a number stands before the noun, or ranks it: "de in totaal 36 man", "de op één na grootste"."""
    one, before = tokens[place], tokens[place - 1].lower
    counted = (_COUNT.match(one.gap) and one.lower not in MONTHS["nl"]) or (is_number(one.lower) and one.lower != "een")
    ranked = tokens[place + 1].lower == "na" and (one.lower == "één" or is_number(one.lower))
    return ranked or bool(counted and free and before not in PREPOSITIONS and not (of_one and before in _AND))


def _is_done(word: str, speller: Speller) -> bool:
    """Tell whether a word is an infinitive and no noun for several: "brengen", not "bondgenoten"."""
    role = speller.role(word)
    return bool(role & Role.INFINITIVE) and not (role & Role.NOUN and word.endswith("ten"))


def closes_attribute(one: Token, before: Token, speller: Speller) -> bool:
    """Tell whether a word ends what is said of a noun: "gestarte", "verantwoordelijk", "te bouwen"."""
    if one.stops or one.lower in word_classes.CLOSED or not one.text.islower():
        return False  # "de van de Dienst Justitiële Inrichtingen"
    purpose = before.lower == "te" and bool(speller.role(one.lower) & Role.INFINITIVE)
    return purpose or _says_of_noun(one.lower, speller)


def _says_of_noun(word: str, speller: Speller) -> bool:
    role = speller.role(word)
    return _ATTRIBUTE.match(word) is not None or word_kinds.is_adjective(word, speller) or bool(role & Role.ADJECTIVE)


def is_verb_only(behind: Sequence[Token], speller: Speller, *, bare: bool) -> bool:
    """Tell whether the first of some words is a verb's form and can be nothing else: "noemt", "steeg", "noemde de".

    Behind "de" no participle can be `bare` of its ending; an adverb can, before an adjective.
    """
    word, role = behind[0].lower, speller.role(behind[0].lower)
    if len(behind) < TAKEN - 1 or word in word_classes.NO_LAST_PARTS or not role or is_number(word):
        return False
    if not role & ~(Role.WORD | Role.END) and (
        is_strong_past(word) or any(word.removeprefix(one) in _STRONG for one in ("", *_PREFIXES))
    ):
        return True
    if word.endswith("t"):
        goes_on = behind[1].gap == " " and behind[1].lower in word_classes.NO_LAST_PARTS - word_classes.ADVERBS
        bare = bare and goes_on
        return _is_third(word, speller, bare=bare, adverb=not goes_on)
    if role & ~_OF_NOTHING_ELSE or not role & Role.VERB or not word.endswith(("de", "te")):
        return False
    told = behind[1].lower in OPENS_PHRASE and behind[1].gap == " "
    return told or is_told(word, speller)


def _is_third(word: str, speller: Speller, *, bare: bool = False, adverb: bool = True) -> bool:
    """Tell whether a word is a third person's form and no noun: "leidt"; "bestaat" where no participle is `bare`."""
    parted = (one for one in word_classes.PARTICLES if word.startswith(one))
    if len(word) < _SHORTEST - 1 or any(is_noun(it, speller) for it in (word, *map(word.removeprefix, parted))):
        return False  # "uitstoot"
    role = speller.role(word)
    if (role & Role.ADJECTIVE and adverb) or (word.startswith(_PARTICIPLES) and not bare):
        return False
    return word.endswith("t") and bool(role & Role.VERB or is_stem(word[:-1], speller) or word.endswith(_STANDING))


def _is_verb(word: str, speller: Speller) -> bool:
    """Tell whether a word is a verb's form that no attribute holds."""
    past = word.removesuffix("en") in PASTS | _STRONG
    return word in word_classes.VERBS - _INNER or past or is_told(word, speller) or _is_third(word, speller)


def is_told(word: str, speller: Speller) -> bool:
    """Tell whether a word is a verb's past and no adjective: "reageerde", as the participle has "ge-"."""
    role = speller.role(word)
    if len(word) < _SHORTEST or role & ~(_OF_NOTHING_ELSE | Role.END) or not role & Role.VERB:
        return False
    past = word.endswith(("de", "te")) and not word.endswith("nde")
    return past and any(speller.stands(f"ge{word[:-cut]}") for cut in (1, 2))


def is_adjective(one: Token, speller: Speller) -> bool:
    """Tell whether a word is an adjective with its ending, or a participle with its own, and no noun."""
    word, role = one.lower, speller.role(one.lower)
    if not is_plain(one) or not word.endswith(("e", "extra")) or word in word_classes.NO_LAST_PARTS:
        return False
    done = word.startswith("ge") and not role & Role.NOUN and is_participle(word[:-1], speller)
    if done or word in ("extra", NEUTER):
        return True
    ended = word.startswith(_PARTICIPLES) and word.endswith(("de", "te"))
    says = role & Role.ADJECTIVE or (role & Role.VERB and ended)
    return bool(says and not role & (Role.NOUN | Role.INFINITIVE))


def is_plain(one: Token) -> bool:
    """Tell whether nothing but a space stands before a word in small letters that no hyphen joins."""
    return one.gap.isspace() and one.text.islower() and not (one.joins or one.leads or one.technical)
