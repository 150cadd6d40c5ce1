"""Numbers that point back at one told before, and have it otherwise: "alle 82 locaties", "van de 289 gemeenten".

Who says "de 58 hubs" has told of them. Where the letter has that number nowhere else, and the same things with a number
that would be it but for a slip, one of the two is wrong. The fewer digits there are, the more the words have to say.
"""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal

from ijkmoment.checking.figures.grids import grids
from ijkmoment.checking.figures.near_numbers import is_near, is_swap
from ijkmoment.checking.figures.told_numbers import ToldNumber, is_confirmed, numbers_in, told_numbers
from ijkmoment.checking.letter import Letter, Span
from ijkmoment.checking.text.topics import content, stem
from ijkmoment.language.patterns import lazily

_POINTS_BACK = lazily(r"(?<!\w)(?P<which>alle|de|deze|die|al\s+deze|genoemde)\s+\Z")
_ALL = ("alle", "al deze", "genoemde")
_ASIDE = lazily(
    r"(?<!\w)(?:tegen(?:over)?|dan|vorig\w*|eerder\w*|waarvan|per|gemiddeld\w*|verwacht\w*|streef\w*|nieuwe|andere|overige|eerste|laatste"
    r"|afgelopen|komende|resterende|extra|nog|in\s+(?:19|20)\d\d)(?!\w)"
)
_SHORT, _LONG, _MOST, _REACH, _LONGEST, _NEAR = 4, 8, 60, 24, 800, 900
_TEN, _HUNDRED = Decimal(10), Decimal(100)


def named_otherwise(letter: Letter) -> Iterator[tuple[Span, Span]]:
    """Yield the numbers that point back, each with the number of the same things that it is not."""
    told = tuple(one for one in letter.once(told_numbers) if not one.unit and not one.about)
    seen = Counter(one.value for one in letter.once(told_numbers))
    seen.update(
        abs(number.value) for grid in letter.once(grids) for row in grid.rows for number in row.numbers.values()
    )
    by_noun = _by_noun((*told, *_totals(letter)))
    for one in told:
        which = _POINTS_BACK.search(letter.folded, max(one.start - _REACH, 0), one.start)
        if (
            which is None
            or seen[one.value] > 1
            or one.value < _TEN
            or _ASIDE.search(letter.folded, which.start(), _end(letter, one))
        ):
            continue
        others = [it for it in by_noun.get(_noun(one), ())[:_MOST] if it.value != one.value and it.value >= _TEN]
        meant = [
            it
            for it in others
            if is_near(it.value, one.value) and _is_meant(letter, one, it, which["which"], seen, others)
        ]
        meant = meant or _exchanged_before(letter, one)
        if meant and is_confirmed(letter, Span(one.start, one.end), one.value, one.unit):
            continue
        if meant and len({it.value for it in meant}) == 1:
            yield Span(one.start, one.end), Span(meant[0].start, meant[0].end)


def _exchanged_before(letter: Letter, one: ToldNumber) -> list[ToldNumber]:
    """Return the number right before that "van de" points back at with two digits exchanged, of what has its noun."""
    if one.value < _HUNDRED or not one.behind or not letter.folded.endswith("van de ", 0, one.start):
        return []
    noun = f" {one.behind[0][:_LONG]}"
    near = numbers_in(letter, Span(max(one.start - _NEAR, 0), one.start))
    exchanged = (it for it in near if not it.unit and not it.about and is_swap(it.value, one.value))
    return [it for it in exchanged if noun in letter.folded[slice(*letter.sentence_at(it.start))]]


def _totals(letter: Letter) -> Iterator[ToldNumber]:
    """Yield the totals of tables as numbers of what their columns count: "Aantal gemeenten"."""
    for grid in letter.once(grids):
        for row in grid.rows if grid.over or grid.heads else ():
            for column, number in row.numbers.items() if row.total else ():
                words = tuple(grid.heads.get(column, "").split())[-2:]
                span = number.span
                yield ToldNumber(span.start, span.end, abs(number.value), -number.decimals, "", words, about=False)


def _by_noun(told: Sequence[ToldNumber]) -> Mapping[str, list[ToldNumber]]:
    found: dict[str, list[ToldNumber]] = {}
    for one in told:
        for word in _nouns(one):
            found.setdefault(word, []).append(one)
    return found


def _nouns(one: ToldNumber) -> tuple[str, ...]:
    """Return the stems of the words behind a number that may be what it counts."""
    return tuple(stem(word) for word in one.behind[:2] if len(word) >= _SHORT)


def _noun(one: ToldNumber) -> str:
    """Return the stem of what a number counts: the first word behind it that is no adjective with "e"."""
    for word in one.behind:
        if not word.endswith("e") and len(word) >= _SHORT:
            return stem(word)
    return ""


def _end(letter: Letter, one: ToldNumber) -> int:
    return min(letter.sentence_at(one.start).end, one.end + _REACH)


def _is_long(letter: Letter, one: ToldNumber) -> bool:
    sentence = letter.sentence_at(one.start)
    return sentence.end - sentence.start > _LONGEST


def _is_meant(
    letter: Letter,
    one: ToldNumber,
    other: ToldNumber,
    which: str,
    seen: Mapping[Decimal, int],
    others: Sequence[ToldNumber],
) -> bool:
    """Tell whether another number of the same things is the one pointed back at."""
    if is_swap(one.value, other.value) and one.value >= _HUNDRED:
        return True
    if any(_is_long(letter, it) for it in (one, other)):
        return False
    alone = len({it.value for it in others}) == 1
    said = frozenset(content(letter.part(letter.sentence_at(one.start))))
    shared = {
        word for word in said & frozenset(content(letter.part(letter.sentence_at(other.start)))) if len(word) >= _LONG
    }
    if one.value >= _HUNDRED or seen[other.value] > 1:
        return alone and (bool(shared - {_noun(one)}) or which in _ALL)
    return alone and which in _ALL
