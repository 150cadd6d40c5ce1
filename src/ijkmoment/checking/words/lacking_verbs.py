"""Clauses that hold no verb but a participle: "De raad betaald de kas", "omdat zij de kosten per jaar verantwoord".

One question is asked of the clause around a participle, from what opens it to what closes it: may any other word in it
be a verb? What is only an aside ("zoals toegezegd", ", verdeeld over drie jaren") needs none.
"""

from collections.abc import Sequence
from itertools import pairwise

from ijkmoment.checking.letter import Letter
from ijkmoment.checking.tokens import Token
from ijkmoment.checking.words.clauses import PASTS, SUBORDINATORS, sentence_around, without_asides
from ijkmoment.checking.words.noun_groups import is_told
from ijkmoment.checking.words.verb_forms import is_strong_past
from ijkmoment.language import word_classes
from ijkmoment.language.lexicon import Role
from ijkmoment.language.patterns import lazily
from ijkmoment.language.spelling import Speller, is_number
from ijkmoment.language.verb_stems import is_stem
from ijkmoment.language.word_kinds import is_noun

_KINDS = frozenset({"paragraph", "item", "footnote"})
# What opens a clause that may leave its verb out: "zoals toegezegd", "indien gewenst".
_SHORT = frozenset(
    "zoals als indien mits tenzij zover wanneer waar waaronder waarvan om of toen nu sinds dan hoewel".split()
)
_CONDITIONS = frozenset("als indien wanneer nadat zodra omdat hoewel zolang mocht doordat".split())
_RELATIVES = frozenset("die dat wat wie welke welk".split())
_TELLING = frozenset("dat of wat hoe wie wanneer".split())
_JOIN, _FIRST_PERSON = frozenset({"maar", "want"}), frozenset({"ik", "je", "jij"})
_STAND = frozenset("zit zitten staat staan ligt liggen".split())
_POINTING = frozenset("dat dit deze die het".split())
_WHERE = word_classes.PREPOSITIONS | {"mee", "toe"}
_BEFORE_NOUNS = (word_classes.DETERMINERS | word_classes.PREPOSITIONS | {"der", "des"}) - {"te"}
_BEGIN_PHRASE = word_classes.DETERMINERS | word_classes.PRONOUNS | {"er"}
_CLOSING, _ENDS = ")»’” ", (".", "?", ")", ";", ":", "]")
_FIGURES = lazily(r"[\s€\d.%()«»‘’'-]+")
_BULLETS = frozenset("•●▪○–*")
_ENDINGS = ("t", "de", "te", "en")  # a stem is a verb beside "ik" alone
_REACH, _NEAR = 24, 12


def lacks_verb(letter: Letter, index: int, speller: Speller) -> bool:
    """Tell whether a participle stands in a clause that needs a verb and has no other word that may be one."""
    tokens, one = letter.tokens, letter.tokens[index]
    block = letter.block_at(one.start)
    if one.opens or block is None or block.kind not in _KINDS or is_noun(one.lower, speller):
        return False
    first = _opening(tokens, index)
    before = tokens[first:index] if first is not None else _around_aside(tokens, index)
    if (first is None and not before) or not _ends_in_stop(letter, index) or _is_of_noun(before):
        return False
    opened = bool(before) and _opens(before[0].lower) and not (len(before) == 1 and _begins(before[0]))
    behind = _behind(tokens, index, joined=not opened)
    pairs = (*zip((None, *before), before, strict=False), *pairwise((one, *behind)))
    if any(now.lower in _FIRST_PERSON or _may_be_verb(then, now, speller) for then, now in pairs):
        return False
    said = speller.role(one.lower) & Role.ADJECTIVE  # "maakten de diensten bekend dat"
    if opened:
        return not (said and "," not in before[0].gap) and _needs_verb(tokens, index - len(before), before)
    following = tokens[index + 1] if index + 1 < len(tokens) else one
    said = (said and following.lower in _TELLING) or not _has_subject(before, following)
    return not said and (bool(behind) or (following.gap == " " and _opens(following.lower)))


def _opens(word: str) -> bool:
    """Tell whether a word opens a clause: "dat", "waarin", not "waarneming"."""
    return word in SUBORDINATORS or (word.startswith("waar") and word[4:] in _WHERE)


def _opening(tokens: Sequence[Token], index: int) -> int | None:
    """Return where the clause of a participle begins: at its sentence, a subordinator or "maar", or the word itself."""
    if "," in tokens[index].gap:
        sentence = sentence_around(tokens, index)
        return index if sentence[0].lower in _CONDITIONS else None
    aside = False
    for place in range(index, max(index - _REACH, -1), -1):
        one, before = tokens[place], tokens[place - 1] if place else None
        if one.opens or (place < index and one.gap.lstrip(_CLOSING).startswith((";", ":"))):
            return None if _is_listed(one) else place
        determines = one.lower in ("die", "dat") and before is not None and _opens(before.lower)
        if place < index and (one.lower in _JOIN or (_opens(one.lower) and not determines)):
            return place
        if not _FIGURES.fullmatch(one.gap) or ("(" in one.gap and ")" not in one.gap and not aside):
            return None
        aside = (aside or ")" in one.gap) and "(" not in one.gap
    return None


def _is_listed(one: Token) -> bool:
    """Tell whether a word opens what is listed, which may be a name without a verb: "• beter vertaald materiaal"."""
    small = one.opens and one.text.islower() and not one.gap.rstrip()[-1:].isdecimal()
    return small or not _BULLETS.isdisjoint(one.gap)


def _has_subject(before: Sequence[Token], following: Token) -> bool:
    """Tell whether a main clause has a subject before or right behind its verb: no row "Verplichting gas vertraagd"."""
    named = following.lower in word_classes.DETERMINERS or following.text[0].isupper()
    if len(before) == 1:
        return named or before[0].lower not in word_classes.NO_LAST_PARTS - _BEGIN_PHRASE
    return named or not before or any(it.lower in word_classes.CLOSED or it.text.isupper() for it in before)


def _around_aside(tokens: Sequence[Token], index: int) -> Sequence[Token]:
    """Return what stands before a relative clause that a participle follows: "De hal, die dicht is, bewaard"."""
    sentence = [it for it in sentence_around(tokens, index) if it.start <= tokens[index].start]
    plain = without_asides(sentence)[:-1] if tokens[index].gap.startswith(",") else ()
    aside = bool(plain) and plain[-1] is not tokens[index - 1] and plain[0].opens
    return plain if aside and not any("," in it.gap for it in plain[1:]) else ()


def _is_of_noun(before: Sequence[Token]) -> bool:
    """Tell whether a participle is said of a noun: "een verouderd systeem", "de bedragen betaald voor"."""
    if not before:
        return False
    first, last = before[0].lower, before[-1]
    first = "" if any(it.lower in word_classes.PREPOSITIONS for it in before) else first
    many = last.lower.endswith(("en", "s")) and last.text.islower() and last.gap == " "
    plural = many and first in word_classes.DETERMINERS and first != "het"
    return plural or last.lower in _BEFORE_NOUNS - _POINTING


def _behind(tokens: Sequence[Token], index: int, *, joined: bool) -> Sequence[Token]:
    """Return the words behind a participle up to a sign, another clause, or what "en" has `joined` to it."""
    place = index + 1
    for one in tokens[index + 1 : index + _REACH]:
        if one.opens or one.block != tokens[index].block or one.gap.lstrip(_CLOSING).startswith((",", ";", ":")):
            break
        if _opens(one.lower) or (joined and one.lower in ("en", "maar")):
            break
        place += 1
    return tokens[index + 1 : place]


def _ends_in_stop(letter: Letter, index: int) -> bool:
    """Tell whether the sentence of a word ends in a stop, as those of no heading or cell do."""
    sentence = letter.sentence_at(letter.tokens[index].start)
    return letter.text[sentence.start : sentence.end].rstrip().endswith(_ENDS)


def _begins(one: Token) -> bool:
    return one.opens or one.gap.lstrip(_CLOSING).startswith(";")


def _needs_verb(tokens: Sequence[Token], first: int, clause: Sequence[Token]) -> bool:
    """Tell whether what opens a clause may not leave its verb out, and determines no noun: "in dat artikel bedoeld"."""
    opener, word = clause[0], clause[0].lower
    if word in _SHORT or (len(clause) == 1 and "," not in opener.gap):
        return False
    if word not in _RELATIVES or "," in opener.gap or clause[1].text[0].isupper() or clause[1].lower in _BEGIN_PHRASE:
        return True
    if word in ("die", "dat") and first and tokens[first - 1].lower in word_classes.PREPOSITIONS | {"en", "of"}:
        return False
    near = () if opener.opens else tokens[max(first - _NEAR, 0) : first]
    phrase = clause[1].lower in word_classes.PREPOSITIONS or clause[1].lower.startswith(("er", "daar"))
    return phrase and not any(it.lower in word_classes.VERBS for it in near)  # "heeft die in mei verlengd"


def _may_be_verb(before: Token | None, one: Token, speller: Speller) -> bool:
    """Tell whether a word may be a verb where it stands: behind an article, a number or an adjective it is a noun."""
    word = one.lower
    if word == "zijn" and before is not None and before.lower in word_classes.PREPOSITIONS | {"en"} and one.gap == " ":
        return False
    if word in word_classes.VERBS | word_classes.MODALS | PASTS | _STAND or word.removesuffix("en") in PASTS:
        return True
    closed = word in word_classes.NO_LAST_PARTS or word.endswith(("end", "ende"))
    number = is_number(word) and word != "acht"
    if closed or number or one.joins or one.leads or not (one.text.islower() or one.opens):
        return False
    if before is not None and one.gap.isspace() and _governs(before.lower, speller):
        return before.lower in _POINTING and before.lower != "het" and not is_noun(word, speller) and word.endswith("t")
    role = speller.role(word)
    if is_strong_past(word) or (role & Role.VERB and word.endswith(_ENDINGS) and not role & Role.ADJECTIVE):
        return True
    third = role and word.endswith("t") and is_stem(word[:-1], speller)
    return bool(third or (role & Role.INFINITIVE and not role & Role.NOUN))


def _governs(word: str, speller: Speller) -> bool:
    if word in _BEFORE_NOUNS or is_number(word):
        return True
    own = word.endswith("e") and word not in word_classes.CLOSED and not is_noun(word, speller)
    return own and not is_told(word, speller)
