"""What a letter calls by a number ("de vierde les", "les 5") beyond the most that it tells of such things.

What "een vierde les" adds, what another paper numbers, and times ("het vierde kwartaal") are left alone; and where all
before it are called so too, it is the count that is off (NUM002).
"""

import re
from collections.abc import Collection, Iterator, Sequence
from typing import NamedTuple

from ijkmoment.checking.counts.counted import Counted, counts_by_kind
from ijkmoment.checking.lessons.told_again import ORDINALS
from ijkmoment.checking.letter import Letter, Span
from ijkmoment.checking.text.labelled_rows import kind_of
from ijkmoment.language.patterns import at_places, lazily

_NTH = "|".join(ORDINALS)
_OF_MANY = r"van\s+(?:de|deze|die|alle)\s+(?:[a-zà-ÿ]+\s+){0,2}(?P<many>[a-zà-ÿ-]{2,}(?:en|s))(?!\w)"
_ORDINAL = lazily(
    rf"(?P<nth>{_NTH})\s+(?:{_OF_MANY}|(?P<noun>[a-zà-ÿ-]{{3,}})(?:\s+(?P<next>[a-zà-ÿ-]{{3,}}))?)(?![\w-])"
)  # "de vierde les", "de vierde van deze lessen"
_OF_THESE = lazily(
    rf"{_OF_MANY}\s+[a-z]+\s+(?:de|het)\s+(?P<nth>{_NTH})(?!\w)(?!\s+\w*(?:sen|en|s)?\s+van\b)(?!\s+\w+\s+van\b)"
)
_LABEL = lazily(
    r"(?P<noun>[a-zà-ÿ]{3,})\s+(?P<numbers>\d{1,2}(?:(?:,\s+|\s+en\s+|\s+of\s+|\s+tot\s+en\s+met\s+)\d{1,2})*)"
    r"(?![\w%°/-]|[.,]\d|\s+(?:van\s+de\s+\d|uur|maal|keer))"
)
_DIGITS = lazily(r"\d+")
_KNOWN = lazily(r"(?<!\w)(?:de|het|deze|dit)\s+\Z")
_TIMES = frozenset(
    map(kind_of, "jaar maand week dag keer maal kwartaal half helft eeuw kamer lid plaats periode rotatie uur".split())
)
_LESSONS = frozenset(map(kind_of, ("les", "leerpunt", "verbeterpunt")))
_POINTS = _LESSONS | frozenset(
    map(kind_of, "aandachtspunt aanbeveling maatregel toezegging motie conclusie actiepunt actie afspraak".split())
)
_PAPER = (
    r"\S*(?:brief|brieven|rapport\w*|evaluatie\w*|advies|plan|agenda|akkoord|programma|handleiding|cursus|pakket|onderzoek|boek"
    r"|commissie|rekenkamer|inspectie|\braad|navo|unie|iob)\b"
)
_OF_A_PAPER = lazily(rf"\s+(?:uit|van|in|bij|op)\s+(?!deze\s)(?:\S+\s+){{0,3}}?{_PAPER}")
_IN_A_PAPER = lazily(
    r"\b(?:vorige?|eerdere?|voorgaande|iob|rekenkamer|rapport|evaluatie\w*|advies|commissie|jongste)\b"
)
# "Twee lessen zijn afgerond", "er resteren twee": there may be more. So there may where a section tells its own.
_DONE = lazily(
    r"\s+(?:(?:zijn|is|worden|werden|waren|staan|lopen)\s+)?(?:[^\s,;.:]+\s+){0,4}?(?:afgerond|afgesloten|aangenomen|opgevolgd|overgenomen|overgedragen"
    r"|uitgevoerd|verwerkt|belegd|ingevoerd|nieuw|gericht|voltooid|gereed|klaar|open|in\s+(?:gang|uitvoering)|wordt|worden)\b|\s+(?:aan|per)\s"
)
_LEFT = lazily(
    r"\b(?:nog|rester\w+|overige|andere|(?:eerste|laatste)(?=\s+\Z)|op\s+het\s+(?:gebied|terrein|vlak)|ten\s+aanzien|wat\s+betreft)\b"
)
_ALL_OF = lazily(r"\b(?:de|alle|deze|die)\s+\Z")
_PLURAL = lazily(r"(?:en|s)\Z(?<!les)")
_REACH = 8


class Called(NamedTuple):
    """What is called by a number: where, how high, the stem of its noun, and the noun where it is in the singular."""

    span: Span
    number: int
    kind: str
    noun: str


def points_beyond(letter: Letter) -> Sequence[tuple[Span, Span]]:
    """Return what is called by a number beyond every count that the letter tells of it, with the highest."""
    counts = letter.once(counts_by_kind)
    called = tuple(_called(letter, counts)) if counts else ()
    every = {one[1:3] for one in called}
    kinds = {one[2:] for one in called}
    most = {(kind, noun): _most(letter, counts.get(kind, ()), noun) for kind, noun in kinds}
    beyond: list[tuple[Span, Span]] = []
    for one in called:
        highest = most[one[2:]]
        if highest is None or highest.number >= one.number:
            continue
        in_turn = one.kind not in _POINTS and all((nth, one.kind) in every for nth in range(1, one.number))
        if not in_turn and not _is_of_others(letter, one.span):
            beyond.append((one.span, Span(highest.start, highest.end)))
    return beyond


def _most(letter: Letter, counts: Sequence[Counted], singular: str) -> Counted | None:
    """Return the highest count of a noun, None where none of them is sure to be of all."""
    told = [one for one in counts if one.noun != singular]
    return None if all(_is_partly(letter, one) for one in told) else max(told, key=_number)


def is_point(word: str) -> bool:
    """Tell whether a word is of a lesson, measure, promise or the like."""
    return kind_of(word) in _POINTS


def _number(one: Counted) -> int:
    return one.number


def _called(letter: Letter, counts: Collection[str]) -> Iterator[Called]:
    """Yield what is called by an ordinal or a figure, but for what "een vierde les" adds."""
    ordinals = () if ORDINALS.keys().isdisjoint(letter.runs) else tuple(_by_ordinal(letter, counts))
    added = {one[1:3] for one in ordinals if letter.folded.startswith(tuple(ORDINALS), one.span.start)}
    yield from (one for one in ordinals if one[1:3] not in added)
    labels = tuple(_by_figure(letter, {kind for kind in counts if kind in _POINTS}))
    numbered = _LESSONS | {one.kind for one in labels if one.number == 1}
    yield from (one for one in labels if one.kind in numbered)


def _by_ordinal(letter: Letter, counts: Collection[str]) -> Iterator[Called]:
    nths, these = letter.standing(tuple(ORDINALS)), letter.standing(("van",))
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
            yield Called(Span(start, max(end, found.end("nth"))), ORDINALS[found["nth"]], kind, singular)


def _nouns(found: re.Match[str]) -> Iterator[tuple[str, int]]:
    """Yield what may be the noun of an ordinal, with its end: an adjective may stand before it."""
    groups = found.groupdict()
    yield from ((groups[one], found.end(one)) for one in ("many", "noun") if groups.get(one))
    if groups.get("next") and groups["noun"].endswith("e"):
        yield groups["next"], found.end("next")


def _by_figure(letter: Letter, counts: Collection[str]) -> Iterator[Called]:
    places = letter.standing(tuple(word for word in letter.runs if kind_of(word) in counts))
    for block in letter.blocks if letter.figured else ():
        for found in at_places(_LABEL, letter.folded, places, block.start, block.end):
            numbers = [int(one) for one in _DIGITS.findall(found["numbers"])]
            singular = "" if _PLURAL.search(found["noun"]) else found["noun"]
            if len(numbers) > 1 or singular:  # "bij de maatregelen 12 weken"
                yield Called(Span(*found.span()), max(numbers), kind_of(found["noun"]), singular)


def _is_of_others(letter: Letter, called: Span) -> bool:
    """Tell whether a sentence says before or right behind a point that another paper has it."""
    sentence = letter.sentence_at(called.start)
    before = letter.says(_IN_A_PAPER, Span(sentence.start, called.start))
    return before or _OF_A_PAPER.match(letter.folded, called.end, sentence.end) is not None


def _is_partly(letter: Letter, one: Counted) -> bool:
    """Tell whether a number may be of some of the points alone: those that are done, left, or of one subject."""
    sentence = letter.sentence_at(one.start)
    if _ALL_OF.search(letter.folded, sentence.start, one.start):
        return False
    done = _DONE.match(letter.folded, one.end, sentence.end)
    return done is not None or _LEFT.search(letter.folded, sentence.start, one.start) is not None
