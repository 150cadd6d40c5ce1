"""Numbers of cases and documents of the Tweede Kamer beside a day: "uw brief van 5 juli 2024, nr. 2034Z11859".

They open with the year in which they were given out: that of the day on which questions or "uw brief" came in, but for
the turn of the year; what is done about a case later bears its number too. None is of a year after the letter.
"""

from collections.abc import Iterator
from typing import NamedTuple

from ijkmoment.checking.figures.near_numbers import are_swapped
from ijkmoment.checking.letter import Letter, Span
from ijkmoment.facts.claim import Claim
from ijkmoment.facts.dates import Date
from ijkmoment.language.patterns import lazily

_NUMBER = lazily(r"(?P<year>\d{4})[zda]\d{5}\Z")
_CALLED = (
    r"(?:(?:met\s+)?(?:(?:uw|ons|als)\s+)?(?:kenmerk|(?:zaak|document|activiteit)?nummer|nrs?\.?|referentie):?\s*)?"
)
_BEHIND_DAY = lazily(rf"[,;]?\s*[(\[]?{_CALLED}\Z")
_CAME = r"(?:ingezonden|ontvangen|gesteld)(?:\s+(?:op|d\.d\.))?"
_BEFORE_DAY = lazily(rf"[)\]]?[,;]?\s*[(\[]?(?:(?P<came>{_CAME})|van|d\.d\.)\s*\Z")
_PAPER = r"(?<!\w)(?:uw\s+(?:[a-zà-ÿ]+\s+)?(?:brief|verzoek)|(?:[a-z]+-?)?vragen)(?!\w)"
_PAPER_OF = lazily(rf"{_PAPER}[^.;()]*\s(?:van|d\.d\.|{_CAME})\s+\Z")
_PAPER_BEFORE = lazily(rf"{_PAPER}[^.;]*\Z")
_SENT_IN = lazily(r"\bingezonden\b")
_DECEMBER, _JANUARY = 12, 1
_DIGITS, _LENGTH, _REACH = 4, 10, 120


class CaseNumber(NamedTuple):
    """A number of a year in which its paper was not, with the day that says so; None where the letter's own does."""

    span: Span
    year: int
    day: Claim | None


def of_another_year(letter: Letter) -> Iterator[CaseNumber]:
    """Yield the numbers whose year is after the letter, or is not that of the day beside them."""
    for start in letter.starting(_NUMBER):
        span, year = Span(start, start + _LENGTH), int(letter.text[start : start + _DIGITS])
        day = _day_beside(letter, span)
        if day is not None and isinstance(day.value, Date) and not _may_be_of(year, day.value):
            yield CaseNumber(span, year, day)
        elif letter.date is not None and year > letter.date.year:
            yield CaseNumber(span, year, None)


def one_set_of_questions(letter: Letter) -> Iterator[tuple[Span, Span]]:
    """Yield a number of questions that differs by a slip from that of the questions of one day, with that one.

    Of two sets of a day the numbers differ too, but not by digits that changed places, or one in the middle.
    """
    asked: dict[Date, Span] = {}
    places = letter.starting(_NUMBER)
    for start in places:
        sentence, number = letter.sentence_at(start), Span(start, start + _LENGTH)
        days = letter.of_kind("date")[letter.index_of(sentence.start, "date") : letter.index_of(sentence.end, "date")]
        alone = sum(sentence.start <= one < sentence.end for one in places) == 1
        if not alone or len(days) != 1 or not isinstance(days[0].value, Date) or not letter.says(_SENT_IN, sentence):
            continue
        first = asked.setdefault(days[0].value, number)
        one, other = letter.part(first)[_DIGITS + 1 :], letter.part(number)[_DIGITS + 1 :]
        if are_swapped(one, other) or (sum(map(str.__ne__, one, other)) == 1 and one[-1] == other[-1]):
            yield number, first


def _day_beside(letter: Letter, number: Span) -> Claim | None:
    """Return the day right before a number, or right behind it, on which its paper came in."""
    first = max(letter.sentence_at(number.start).start, number.start - _REACH)
    before = letter.last_before(number.start, "date")
    if before is not None and _BEHIND_DAY.match(letter.folded, before.end, number.start):
        is_of_paper = letter.text[number.end : number.end + 1] != "/" and _PAPER_OF.search(
            letter.folded, first, before.start
        )
        return before if is_of_paper else None
    behind = letter.first_behind(number.end, "date")
    found = _BEFORE_DAY.match(letter.folded, number.end, behind.start) if behind is not None else None
    if found is not None and (found["came"] or _PAPER_BEFORE.search(letter.folded, first, number.start)):
        return behind
    return None


def _may_be_of(year: int, day: Date) -> bool:
    """Tell whether a number given out in a year may be of a paper of some day."""
    if day.year == year or day.day is None or not day.possible:
        return True
    turn = {_DECEMBER: day.year + 1, _JANUARY: day.year - 1}
    return turn.get(day.month or 0) == year
