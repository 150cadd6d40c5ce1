"""A stretch of words with nothing but spaces between them, as the clause around a verb is looked at.

No stretch is looked through further than a score of words, so that a text without a stop costs no more than another.
"""

from collections.abc import Sequence
from itertools import takewhile

from ijkmoment.checking.text.token_places import ends_clause, next_word
from ijkmoment.checking.tokens import Token
from ijkmoment.language import word_classes
from ijkmoment.language.lexicon import Role
from ijkmoment.language.patterns import lazily
from ijkmoment.language.spelling import Speller, is_number
from ijkmoment.language.verb_stems import plural

_REACH, _LETTERS = 24, 60
# What stands between two words of a clause: spaces, and figures among them.
_WITHIN = lazily(r"(?:\s+(?:€\s*)?\d+(?:[.,]\d+)*%?)*\s+\Z")
SUBORDINATORS = frozenset(
    "dat die wat wie wiens welke welk hoe of omdat zodat als indien wanneer nadat voordat hoewel doordat terwijl zodra "
    "totdat tenzij mits aangezien zoals opdat naarmate toen nu waar zover sinds om".split()
)
PASTS = frozenset(
    "voer stond schoot school zond vocht bood bleek steeg zag lag gaf nam kwam liep reed sloot dreef sprak brak bond "
    "gold hief kreeg vroeg droeg sloeg hing ving ging riep viel hield".split()
)
_OPEN_RELATIVE = ("waar",)
_STANDS = frozenset({"staat", "staan", "stond", "stonden"})
_GOES = frozenset({"gaat", "gaan", "ging", "gingen"})
_BEFORE_NOUNS = word_classes.DETERMINERS | word_classes.PREPOSITIONS


def runs_on(one: Token) -> bool:
    """Tell whether nothing but spaces, figures and the hyphen of a compound stands before a word."""
    return one.gap.isspace() or one.gap == "-" or _WITHIN.match(one.gap) is not None


def stretch_before(tokens: Sequence[Token], index: int) -> Sequence[Token]:
    """Return the words of the clause before one, with only spaces and figures between them, the nearest first."""
    found: list[Token] = []
    while index > 0 and not tokens[index].opens and runs_on(tokens[index]) and len(found) < _REACH:
        index -= 1
        found.append(tokens[index])
    return found


def stretch_behind(tokens: Sequence[Token], index: int, most: int = _REACH) -> Sequence[Token]:
    """Return the words of the clause behind one, in order, up to a number of them."""
    found: list[Token] = []
    for place in range(index + 1, min(index + most + 1, index + _REACH, len(tokens))):
        one = tokens[place]
        if one.opens or one.block != tokens[index].block or (one.gap != " " and not runs_on(one)):
            break
        found.append(one)
    return found


def sentence_around(tokens: Sequence[Token], index: int) -> Sequence[Token]:
    """Return the words of the sentence around one, as far as they are near."""
    first, last = index, index + 1
    while first > 0 and not tokens[first].opens and index - first < _LETTERS:
        first -= 1
    while last < len(tokens) and not tokens[last].opens and last - index < _LETTERS:
        if tokens[last].block != tokens[index].block:
            break
        last += 1
    return tokens[first:last]


def is_subordinator(word: str) -> bool:
    """Tell whether a word opens a clause whose verb stands at its end: "die", "waarin", "omdat"."""
    return word in SUBORDINATORS or word.startswith(_OPEN_RELATIVE)


def begins_clause(first: Token) -> bool:
    """Tell whether a word begins a clause of its own: a sentence, or what stands behind a semicolon."""
    return first.opens or first.gap.startswith((";", ":"))


def without_asides(sentence: Sequence[Token]) -> Sequence[Token]:
    """Return the words of a sentence without its relative clauses between commas: ", dat in mei is geopend,"."""
    found: list[Token] = []
    aside = False
    for one in sentence:
        if one.gap.startswith(","):
            aside = not aside and is_subordinator(one.lower)
        if not aside:
            found.append(one)
    return found


def ends_in_stop(tokens: Sequence[Token], index: int) -> bool:
    """Tell whether a stop or comma stands right behind a word."""
    if tokens[index].stops:
        return True
    return index + 1 < len(tokens) and tokens[index + 1].opens and tokens[index + 1].block == tokens[index].block


def may_be_verb(one: Token, before: Token | None, speller: Speller) -> bool:
    """Tell whether a word may be a verb where it stands: behind an article or a preposition it is a noun."""
    word = one.lower
    if word in word_classes.VERBS:
        return True
    if word in word_classes.NO_LAST_PARTS or not (one.text.islower() or one.opens):
        return False
    if one.joins or one.leads:
        return False
    role = speller.role(word)
    if role & (Role.VERB | Role.INFINITIVE):
        return not role & (Role.NOUN | Role.BEGIN | Role.END) or not _is_governed(one, before, speller)
    return role == Role.WORD and (_is_past(word, speller) or word.endswith("t"))


def is_lacking_verb(tokens: Sequence[Token], index: int, speller: Speller) -> bool:
    """Tell whether a word is the one verb that its clause can have: "dat hij over verlenging besluit".

    Either it ends a clause that a subordinator opened, or a preposition follows a past ("van incidenten steeg van") or
    the one verb of its sentence ("De raad besluit over verlenging").
    """
    word = tokens[index].lower
    near = stretch_before(tokens, index)
    within = [*takewhile(lambda one: not is_subordinator(one.lower), near)]
    opened = len(within) < len(near)
    third = word.endswith("t") and speller.role(f"{word}en") & Role.INFINITIVE
    ends = bool(opened and third and ends_clause(tokens, index))
    goes_on = not opened and next_word(tokens, index) in word_classes.PREPOSITIONS
    behind = sentence_around(tokens, index) if goes_on and third else ()
    one_verb = bool(behind) and not has_verb([it for it in behind if it.start > tokens[index].start][::-1], speller)
    past = goes_on and (word in PASTS or one_verb)
    return (ends or past) and not any(verb_at(near, place, speller) for place in range(len(within)))


def has_verb(near: Sequence[Token], speller: Speller) -> bool:
    """Tell whether one of the words before a place, the nearest first, may be a verb."""
    return any(verb_at(near, place, speller) for place in range(len(near)))


def verb_at(near: Sequence[Token], place: int, speller: Speller) -> bool:
    """Tell whether a word of those before a place, the nearest first, may be a verb."""
    return may_be_verb(near[place], near[place + 1] if place + 1 < len(near) else None, speller)


def _is_governed(one: Token, before: Token | None, speller: Speller) -> bool:
    """Tell whether what stands before a word makes a noun of it: an article, a preposition, a number, an adjective."""
    if before is None:
        return False
    if not one.gap.isspace() or before.lower in _BEFORE_NOUNS or is_number(before.lower):
        return True
    return before.lower.endswith("e") and bool(speller.role(before.lower) & Role.ADJECTIVE)


def _is_past(word: str, speller: Speller) -> bool:
    """Tell whether a word that bears no mark has a plural, as a strong past has: "zag", "bleek"."""
    return word not in word_classes.CLOSED and bool(speller.role(plural(word)))


def is_rest_of_verb(tokens: Sequence[Token], index: int, speller: Speller) -> bool:
    """Tell whether a form belongs to a verb before it: "gaat iemand schuil", "staat vermeld"."""
    word, near = tokens[index].lower, stretch_before(tokens, index)
    if near and near[0].lower in _STANDS:
        return True
    return any(speller.knows(word + one.lower) for one in near if one.lower in _GOES)
