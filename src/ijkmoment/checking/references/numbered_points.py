"""What a letter calls by a number ("de vierde les", "les 5") beyond the most that it tells of such things.

What "een vierde les" adds, what another paper numbers, and times ("het vierde kwartaal") are left alone; and where all
before it are called so too, it is the count that is off (NUM002).
"""

import re
from collections.abc import Collection, Iterator, Sequence
from typing import NamedTuple

from ijkmoment.checking.counts.counted import Counted, counts_by_kind
from ijkmoment.checking.letter import Letter, Span
from ijkmoment.checking.references.numbered_pieces import is_own
from ijkmoment.checking.references.shown_points import (
    MARKS,
    ONE_MARK,
    POINTS,
    is_partly,
    most_shown,
    shown_points,
    sign_of,
)
from ijkmoment.checking.text.heading_marks import place_of
from ijkmoment.checking.text.labelled_rows import kind_of
from ijkmoment.language.numerals import ORDINAL_NUMBERS
from ijkmoment.language.patterns import at_places, lazily

_NTH = "|".join(ORDINAL_NUMBERS)
_OF_MANY = r"van\s+(?:de|deze|die|alle)\s+(?:[a-zà-ÿ]+\s+){0,2}(?P<many>[a-zà-ÿ-]{2,}(?:en|s))(?!\w)"
_ORDINAL = lazily(
    rf"(?P<nth>{_NTH})\s+(?:{_OF_MANY}|(?P<noun>[a-zà-ÿ-]{{3,}})(?:\s+(?P<next>[a-zà-ÿ-]{{3,}}))?)(?![\w-])"
)  # "de vierde les", "de vierde van deze lessen"
_OF_THESE = lazily(
    rf"{_OF_MANY}\s+[a-z]+\s+(?:de|het)\s+(?P<nth>{_NTH})(?!\w)(?!\s+\w*(?:sen|en|s)?\s+van\b)(?!\s+\w+\s+van\b)"
)
_LABEL = lazily(
    rf"(?P<word>[^\W\d_]{{3,}})\s+{MARKS}"
    r"(?![\w%°/-]|[.,]\w|\s+(?:van\s+de\s+\d|uur|maal|keer|jaar|jaren|dagen|weken|maanden|miljoen|procent|euro))"
)
_KNOWN = lazily(r"(?<!\w)(?:de|het|deze|dit)\s+\Z")
_TIMES = frozenset(
    map(kind_of, "jaar maand week dag keer maal kwartaal half helft eeuw kamer lid plaats periode rotatie uur".split())
)
_LESSONS = frozenset(map(kind_of, ("les", "leerpunt", "verbeterpunt")))
_PAPER = (
    r"\S*(?:brief|brieven|rapport\w*|verslag|evaluatie\w*|advies|plan|agenda|akkoord|programma|handleiding|cursus|pakket|onderzoek|boek"
    r"|commissie|rekenkamer|inspectie|\braad|navo|unie|iob)\b"
)
_OF_A_PAPER = lazily(rf"\s+(?:uit|van|in|bij|op)\s+(?!deze\s)(?:\S+\s+){{0,3}}?{_PAPER}")
_IN_A_PAPER = lazily(
    r"\b(?:vorige?|eerdere?|voorgaande|iob|rekenkamer|rapport|evaluatie\w*|advies|commissie|jongste|in\s+mijn\s+brief)\b"
)
_IN_SOME = lazily(r"(?:in|bij|op)\s+\Z")
_PLURAL = lazily(r"(?:en|s)\Z(?<!les)")
_REACH = 8


class Called(NamedTuple):
    """What is called by a number: where, how high, the stem of its noun, the noun in the singular, and whether ours."""

    span: Span
    number: int
    kind: str
    noun: str
    is_own: bool = True


def points_beyond(letter: Letter) -> Sequence[tuple[Span, Span | None, int]]:
    """Return what is called by a number beyond all of its kind, with the highest count of them or how many are shown.

    What the letter shows of a kind counts before what it says of their number, which may be of others too.
    """
    shown, counts = letter.once(shown_points), letter.once(counts_by_kind)
    called = tuple(_called(letter, shown.keys() | counts.keys())) if shown or counts else ()
    every = {one[1:3] for one in called}
    kinds = {(one.kind, one.noun) for one in called}
    most = {(kind, noun): _most(letter, counts.get(kind, ()), noun) for kind, noun in kinds}
    beyond: list[tuple[Span, Span | None, int]] = []
    for one in called:
        highest = None if one.is_own and one.kind in shown else most[one.kind, one.noun]
        least = highest.number if highest is not None else 0
        if one.kind in shown:
            least = max(least, most_shown(shown[one.kind])) if one.is_own or least else 0
        in_turn = one.kind not in POINTS and all((nth, one.kind) in every for nth in range(1, one.number))
        if least and one.number > least and not in_turn and not _is_of_others(letter, one, counts.get(one.kind, ())):
            beyond.append((one.span, Span(highest.start, highest.end) if highest is not None else None, least))
    return beyond


def _most(letter: Letter, counts: Sequence[Counted], singular: str) -> Counted | None:
    """Return the highest count of a noun, None where none of them is sure to be of all."""
    told = [one for one in counts if one.noun != singular]
    return None if not told or all(is_partly(letter, one) for one in told) else max(told, key=_number)


def is_point(word: str) -> bool:
    """Tell whether a word is of a lesson, measure, promise or the like."""
    return kind_of(word) in POINTS


def _number(one: Counted) -> int:
    return one.number


def _called(letter: Letter, counts: Collection[str]) -> Iterator[Called]:
    """Yield what is called by an ordinal or a figure, but for what "een vierde les" adds."""
    ordinals = () if ORDINAL_NUMBERS.keys().isdisjoint(letter.runs) else tuple(_by_ordinal(letter, counts))
    added = {one[1:3] for one in ordinals if letter.folded.startswith(tuple(ORDINAL_NUMBERS), one.span.start)}
    yield from (one for one in ordinals if one[1:3] not in added)
    labels = tuple(_by_figure(letter, {kind for kind in counts if kind in POINTS}))
    numbered, shown = _LESSONS | {one.kind for one in labels if one.number == 1}, letter.once(shown_points)
    yield from (one for one in labels if one.kind in numbered or (one.is_own and one.kind in shown))


def _by_ordinal(letter: Letter, counts: Collection[str]) -> Iterator[Called]:
    nths, these = letter.standing(tuple(ORDINAL_NUMBERS)), letter.standing(("van",))
    for block in letter.blocks:
        for places, form in ((nths, _ORDINAL), (these, _OF_THESE)):
            for found in at_places(form, letter.folded, places, block.start, block.end):
                yield from (one for one in _each(letter, found, block.start) if one.kind in counts)


def _each(letter: Letter, found: re.Match[str], opening: int) -> Iterator[Called]:
    """Yield what an ordinal may be of; the article before it belongs to it."""
    known = _KNOWN.search(letter.folded, max(found.start() - _REACH, opening), found.start())
    start = known.start() if known is not None else found.start()
    for noun, end in _nouns(found):
        kind, singular = kind_of(noun), "" if noun == found["many"] else noun
        if kind not in _TIMES:
            yield Called(Span(start, max(end, found.end("nth"))), ORDINAL_NUMBERS[found["nth"]], kind, singular)


def _nouns(found: re.Match[str]) -> Iterator[tuple[str, int]]:
    """Yield what may be the noun of an ordinal, with its end: an adjective may stand before it."""
    groups = found.groupdict()
    yield from ((groups[one], found.end(one)) for one in ("many", "noun") if groups.get(one))
    if groups.get("next") and groups["noun"].endswith("e"):
        yield groups["next"], found.end("next")


def _by_figure(letter: Letter, counts: Collection[str]) -> Iterator[Called]:
    places = letter.standing(tuple(word for word in letter.runs if kind_of(word) in counts))
    shown = letter.once(shown_points)
    for found in at_places(_LABEL, letter.text, places, 0, len(letter.text)):
        kind, marks = kind_of(found["word"]), ONE_MARK.findall(found["marks"])
        marks = [mark for mark in marks if mark.isdecimal() == marks[0].isdecimal()]
        sign = next((one.sign for one in shown.get(kind, ()) if one.sign), sign_of(marks[0]))
        numbers = [place for mark in marks if (place := place_of(mark, sign) or place_of(mark, sign_of(mark)))]
        singular = "" if _PLURAL.search(found["word"].casefold()) else found["word"].casefold()
        block = letter.block_at(found.start())
        own = kind in _LESSONS or (block is not None and is_own(letter, found, block))
        if numbers and (len(marks) > 1 or singular):  # "bij de maatregelen 12 weken"
            yield Called(Span(*found.span()), max(numbers), kind, singular, own)


def _is_of_others(letter: Letter, one: Called, counts: Sequence[Counted]) -> bool:
    """Tell whether a sentence says before or right behind a point that another paper has it, or the one before does."""
    called, sentence = one.span, letter.sentence_at(one.span.start)
    last = letter.sentence_at(max(sentence.start - 2, 0)).start
    every = (it for it in counts if last <= it.start < sentence.start and it.number >= one.number)
    some = (it for it in counts if last <= it.start < called.start and it.number == one.number - 1)
    if any(_IN_SOME.search(letter.folded, max(it.start - _REACH, 0), it.start) for it in some):
        return True  # "In drie gevallen brak het glas. In het vierde geval ..."
    if any(_OF_A_PAPER.match(letter.folded, it.end, sentence.start) for it in every):
        return True  # "Van de vijf lessen uit het vorige rapport zijn er vier ingevoerd. De vijfde les ..."
    before = letter.says(_IN_A_PAPER, Span(sentence.start, called.start))
    return before or _OF_A_PAPER.match(letter.folded, called.end, sentence.end) is not None
