"""Names of two words of which one is a slip apart, the other the same: "Ras Jdir", "Ras Jdier".

By itself a short word that no dictionary knows may be a name of its own; beside the same word it is the same name. What
opens the names of many places ("San", "Port") shows nothing. A word that is a person's name as well counts where a
hyphen joins it to the other.
"""

from collections.abc import Iterator, Sequence
from itertools import combinations, pairwise

from ijkmoment.checking.letter import Letter, Span
from ijkmoment.checking.names.near_names import PERSONS, Pair, is_form, is_of_nation, is_quoted
from ijkmoment.checking.names.near_names import names as names_of
from ijkmoment.checking.names.persons import is_of_person
from ijkmoment.checking.tokens import Token
from ijkmoment.language.edits import edits
from ijkmoment.language.nation_words import NATION_WORDS
from ijkmoment.language.sounds import plain, sound
from ijkmoment.language.spelling import Speller
from ijkmoment.language.word_classes import CLOSED

_OPEN_MANY = frozenset(
    "San Sint Saint Santa São El Al Den New Nieuw Port Fort Mount Camp Kamp Bad Ben Abu Bin Le La Les Van Von Ter "
    "Ten".split()
)
_SHORTEST, _LONG, _SERIES, _OFTEN, _TWO = 4, 7, 4, 50, 2

_Key = tuple[str, str]


def in_longer_names(letter: Letter) -> Iterator[Pair]:
    """Find the names of which one word is a slip of that which elsewhere stands beside the other word."""
    if letter.speller is None:
        return
    beside: dict[_Key, dict[str, list[Span]]] = {}
    pairs = tuple(_pairs(letter))
    for one, other in pairs:
        joint = "-" if other.joins else " "
        beside.setdefault((one.text + joint, ""), {}).setdefault(other.text, []).append(Span(other.start, other.end))
        beside.setdefault(("", joint + other.text), {}).setdefault(one.text, []).append(Span(one.start, one.end))
    yield from _in_three(letter, pairs)
    for (first, last), places in beside.items():
        if 1 < len(places) <= _SERIES and not _shows_nothing((first or last).strip(" -")):
            yield from _slips(letter, places, letter.speller, hyphened="-" in first + last)


def _in_three(letter: Letter, pairs: Sequence[tuple[Token, Token]]) -> Iterator[Pair]:
    """Find the names of three words with one that is a slip or another way to write it: "Defense Industry Forum"."""
    beside: dict[tuple[str, ...], dict[str, list[Span]]] = {}
    for (one, two), (again, three) in pairwise(pairs):
        if two is not again:
            continue
        words = (one, two, three)
        for place, word in enumerate(words):
            others = tuple("" if place == at else other.text for at, other in enumerate(words))
            beside.setdefault(others, {}).setdefault(word.text, []).append(Span(word.start, word.end))
    for places in beside.values():
        for pair in combinations(sorted(places), _TWO) if len(places) <= _SERIES else ():
            wrong, right = sorted(pair, key=lambda word: (len(places[word]), -places[word][0].start))
            span = places[wrong][0]
            if len(places[wrong]) > 1 or not _is_slip(wrong, right) or is_quoted(letter, span):
                continue
            if not _is_translated(letter, wrong, right) and not _is_of_person(letter, span, places[right][:_OFTEN]):
                yield span, places[right][0]


def _is_translated(letter: Letter, one: str, other: str) -> bool:
    """Tell whether two words are of two languages: "National Cyber Security Centre", "Nationaal Cyber ..."."""
    speller = letter.speller
    if speller is None or not all(_is_word(word, speller) for word in (one, other)):
        return False
    return not all(speller.is_english(word.lower()) for word in (one, other))


def _pairs(letter: Letter) -> Iterator[tuple[Token, Token]]:
    """Yield the words with a capital that stand side by side, with a space or hyphen between them."""
    for place, following in pairwise(letter.capitalised):
        one, other = letter.tokens[place], letter.tokens[following]
        if following != place + 1 or one.block != other.block or not (other.gap.isspace() or other.gap == "-"):
            continue
        opens = one.opens and one.lower in CLOSED
        if not (opens or other.opens or letter.document.blocks[one.block].kind in PERSONS or one.text.isupper()):
            yield one, other


def _shows_nothing(word: str) -> bool:
    return word in _OPEN_MANY or word in NATION_WORDS


def _slips(letter: Letter, places: dict[str, list[Span]], speller: Speller, *, hyphened: bool) -> Iterator[Pair]:
    for pair in combinations(sorted(places), _TWO):
        wrong, right = sorted(
            pair, key=lambda word: (len(places[word]), _is_word(word, speller), -places[word][0].start)
        )
        known = _is_word(wrong.lower() if hyphened and len(wrong) >= _LONG else wrong, speller)
        if len(places[wrong]) > 1 or known or not _is_slip(wrong, right):
            continue
        named = letter.once(names_of)
        if len(named.get(wrong, ())) > 1 or is_of_nation(right, named):
            continue  # the word stands in other names as well
        span = places[wrong][0]
        if not (is_quoted(letter, span) or _is_of_person(letter, span, places[right][:_OFTEN])):
            yield span, places[right][0]


def _is_of_person(letter: Letter, span: Span, others: list[Span]) -> bool:
    return any(is_of_person(letter, one.start) for one in (span, *others))


def _is_slip(wrong: str, right: str) -> bool:
    if (
        min(len(wrong), len(right)) < _SHORTEST
        or wrong[0] != right[0]
        or not (wrong[1:].islower() and right[1:].islower())
    ):
        return False
    if plain(wrong) == plain(right) or is_form(wrong, right, sure=True) or wrong in NATION_WORDS:
        return False
    moved = len(wrong) == len(right) and sorted(wrong) == sorted(right)
    return sound(wrong) == sound(right) or edits(plain(wrong), plain(right), 1) == 1 or moved


def _is_word(word: str, speller: Speller) -> bool:
    """Tell whether a word is known, with a small letter or as a name."""
    ways = (word, word.lower())
    return any(speller.stands(one) or speller.is_english(one) for one in ways)
