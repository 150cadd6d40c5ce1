"""Periods of one name that have one end in common and the other a slip apart: one of them is told wrongly.

"Zr.Ms. Schiedam, van 6 januari tot en met 28 maart" in an overview, and "Zr.Ms. Schiedam voer van 6 januari
tot en met 26 maart" in its section. Of days of one month it is enough that
both places share their words. Ends of months and years apart are what extensions make of a period.
"""

from collections.abc import Iterator
from itertools import combinations

from ijkmoment.checking.letter import Letter, Span, date_span
from ijkmoment.checking.retelling.days_told import names_in_order
from ijkmoment.checking.text.topics import general, stem
from ijkmoment.facts.claim import Claim
from ijkmoment.facts.dates import Date, Period
from ijkmoment.language.countries import country_code
from ijkmoment.language.date_words import WEEKDAYS
from ijkmoment.language.patterns import lazily
from ijkmoment.language.words import MONTHS

_CHANGED = lazily(
    r"(?<!\w)(?:verleng\w*|vervroegd\w*|eerder|langer|korter|oorspronkelijk\w*|aanvankelijk\w*|uitgesteld|verschoven|opgeschort|onderbro\w*)(?!\w)"
)
_TYPE = lazily(r"\d")
_OF_SEVERAL = lazily(r"zr\.\s?ms\.\s[\w-]+|(?<!\w)(?:eerste|tweede|derde|vierde|vijfde|andere?)(?!\w)|rotatie\s\w+")
_NATIONAL = "nederland"
_TIMES = frozenset(map(stem, (*WEEKDAYS, *MONTHS["nl"])))
_LONGEST, _MOST = 600, 20


def periods_twice(letter: Letter) -> Iterator[tuple[Span, Span]]:
    """Yield the end of a period told again that differs from the end told first, with that one."""
    for same, others in _by_end(letter).items():
        for first, second in combinations(others[:_MOST], 2):
            one, other = other_end(first, same[0]), other_end(second, same[0])
            named = _are_a_slip_apart(one, other) and (
                _are_of_one_name(letter, first, second)
                or (one.month == other.month and _share_words(letter, first, second))
            )
            if named:
                yield date_span(second, other), date_span(first, one)


def _by_end(letter: Letter) -> dict[tuple[str, Date], list[Claim]]:
    """Return the periods between two days by each of their ends."""
    found: dict[tuple[str, Date], list[Claim]] = {}
    for claim in letter.of_kind("period"):
        value = claim.value
        if isinstance(value, Period) and all(
            end is not None and end.day and end.possible for end in (value.start, value.end)
        ):
            for which, end in (("start", value.start), ("end", value.end)):
                if end is not None:
                    found.setdefault((which, end), []).append(claim)
    return found


def other_end(claim: Claim, which: str) -> Date:
    """Return the end of a period that is not its "start", or not its "end"; both are known."""
    value = claim.value
    end = (value.end if which == "start" else value.start) if isinstance(value, Period) else None
    if end is None:
        raise TypeError(claim.text)
    return end


def _are_a_slip_apart(one: Date, other: Date) -> bool:
    """Tell whether two days of one year differ in the day, or in the month and are not the last or first of both."""
    if one.year != other.year or one == other:
        return False
    if one.month == other.month:
        return True
    return one.day == other.day and one.day not in (1, 15, 30, 31)


def _are_of_one_name(letter: Letter, first: Claim, second: Claim) -> bool:
    """Tell whether two sentences bear one name, of no country and no type, and the same first; none tells a change."""
    sentences = letter.sentence_at(first.start), letter.sentence_at(second.start)
    if sentences[0] == sentences[1] or any(one.end - one.start > _LONGEST for one in sentences):
        return False
    if any(letter.says(_CHANGED, one) for one in sentences):
        return False
    names, others = (names_in_order(letter, one) for one in sentences)
    shared = (name for name in names if name in others and country_code(name) is None)
    return names[:1] == others[:1] and any(not _TYPE.search(name) for name in shared)


def _share_words(letter: Letter, first: Claim, second: Claim) -> bool:
    """Tell whether two sentences, with the headings over them, share a name, or a word (two where one has a name).

    Items of lists and rows are of several things, and so are ships and ordinals that not both have.
    """
    sentences = letter.sentence_at(first.start), letter.sentence_at(second.start)
    blocks = letter.block_at(first.start), letter.block_at(second.start)
    told = any(block is not None and block.kind == "paragraph" for block in blocks)
    if not told or sentences[0] == sentences[1] or any(letter.says(_CHANGED, one) for one in sentences):
        return False
    own, others = ({*_OF_SEVERAL.findall(letter.folded, *one)} for one in sentences)
    if own != others or any(one.end - one.start > _LONGEST for one in sentences):
        return False
    names = [{stem(name) for name in names_in_order(letter, one)} for one in sentences]
    shared = _words_with_heading(letter, first) & _words_with_heading(letter, second)
    return bool(shared & (names[0] | names[1])) or (len(shared) > any(names) and not all(names))


def _words_with_heading(letter: Letter, claim: Claim) -> set[str]:
    over = (Span(one.start, one.end) for one in letter.headings_at(claim.start)[-1:])
    said = " ".join(letter.part(one) for one in (*over, letter.sentence_at(claim.start)))
    return {one for one in general(said) if not one.startswith(_NATIONAL)} - _TIMES
