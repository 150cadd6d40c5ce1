"""A letter among those of other years: the letter before it, the stretch of time it tells of, what it is about."""

import datetime
from collections.abc import Iterator, Mapping, Sequence

from ijkmoment.checking.deployments.in_letter import deployments
from ijkmoment.checking.deployments.named_deployments import named_in
from ijkmoment.checking.letter import Earlier, Letter, Span
from ijkmoment.facts.dates import Date, Period, from_day
from ijkmoment.facts.document import Block
from ijkmoment.facts.snapshot import Snapshot

_TWO = 2
_SHORTEST, _LONGEST = 240, 480  # days: a reporting period is about a year


def newest_earlier(letter: Letter, least: datetime.timedelta = datetime.timedelta(0)) -> Earlier | None:
    """Return the newest of the letters before this one; one without a date counts as older than one with a date.

    A letter of the same year's set is from less than `least` before.
    """
    today = letter.date.first() if letter.date is not None and letter.date.possible else datetime.date.max
    return max((one for one in _before(letter) if today - _age(one) >= least), key=_age, default=None)


def earlier_first(letter: Letter) -> tuple[Earlier, ...]:
    """Return the letters before this one, oldest first."""
    return tuple(sorted(_before(letter), key=_age))


def _before(letter: Letter) -> tuple[Earlier, ...]:
    return tuple(one for one in letter.earlier if is_before(one.date, letter.date))


def is_of_one_year(earlier: Date | None, date: Date | None) -> bool:
    """Tell whether two letters are of one year, as those are that share its deployments."""
    return earlier is not None and date is not None and earlier.year == date.year


def is_before(earlier: Date | None, date: Date | None) -> bool:
    """Tell whether a letter is from before another; one without a date is taken to be."""
    if earlier is None or date is None or not (earlier.possible and date.possible):
        return True
    return earlier.first() < date.first()


def _age(earlier: Earlier) -> datetime.date:
    known = earlier.date is not None and earlier.date.possible
    return earlier.date.first() if known and earlier.date else datetime.date.min


def as_letter(letter: Letter, earlier: Earlier) -> Letter:
    """Return a letter before this one with the views that a letter has, made once for all rules."""
    return letter.once(_letters)[id(earlier)]


def _letters(letter: Letter) -> Mapping[int, Letter]:
    return {id(one): Letter(one.document, one.claims, letter.snapshot, date=one.date) for one in letter.earlier}


def year_of(letter: Letter, earlier: Earlier) -> str:
    """Return the year of an earlier letter, else the year that its reporting period ends in, else nothing."""
    if earlier.date is not None:
        return str(earlier.date.year)
    period = reporting_period(as_letter(letter, earlier))
    return str(period.end.year) if period is not None and period.end is not None else ""


def reporting_period(letter: Letter) -> Period | None:
    """Return the year or so that a letter tells of: the first stretch of such a length that it names.

    Of those in one paragraph it is the last that was over: "volgt op de brief over 2023; deze beslaat 2024".
    """
    periods = [one for one in letter.of_kind("period") if isinstance(one.value, Period) and is_about_a_year(one.value)]
    block = letter.block_at(periods[0].start) if periods else None
    near = [one.value for one in periods if block is None or one.start < block.end]
    over = [one for one in near if isinstance(one, Period) and letter.date is not None and _is_past(one, letter.date)]
    return max(over, key=_last_day) if over else next((one for one in near if isinstance(one, Period)), None)


def _is_past(period: Period, date: Date) -> bool:
    last = period.last() if period.possible and date.possible else None
    return last is not None and last <= date.last()


def _last_day(period: Period) -> datetime.date:
    return period.last() or datetime.date.min


def is_about_a_year(period: Period) -> bool:
    """Tell whether a period lasts as long as one that a yearly letter tells of."""
    return _SHORTEST < _days(period) < _LONGEST


def _days(period: Period) -> int:
    """Return how long a period lasts that names the months of both ends, nothing for any other."""
    if period.start is None or period.end is None or period.start.month is None or not period.possible:
        return 0
    return (period.end.last() - period.start.first()).days


def time_told_of(letter: Letter) -> Period | None:
    """Return the reporting period, else the year before the letter's date, None without either."""
    period = reporting_period(letter)
    if period is not None or letter.date is None or not letter.date.possible:
        return period
    last = letter.date.first()
    return Period(from_day(last - datetime.timedelta(days=365)), from_day(last))


def spoken_of(letter: Letter) -> frozenset[str]:
    """Return the register's subjects that the letter's claims are bound to, with all that these stand under.

    None when these are not two deployments at least, as many as the register has, or the only one that headings and
    subject line name: else the letter is about something else, and shares a name with the register.
    """
    return letter.once(_spoken_of)


def _spoken_of(letter: Letter) -> frozenset[str]:
    if letter.snapshot is None:
        return frozenset()
    spoken = frozenset(_with_parents(letter.snapshot, {one.subject for one in letter.claims if one.subject}))
    known = letter.snapshot.of_kind("deployment")
    bound = [one.slug for one in known if one.slug in spoken]
    about = len(bound) >= min(_TWO, len(known)) or (bool(bound) and _is_headed(letter, letter.snapshot, bound[0]))
    return spoken if about else frozenset()


def _is_headed(letter: Letter, snapshot: Snapshot, slug: str) -> bool:
    """Tell whether the subject line or a heading names a deployment, and none names another."""
    headings = (letter.text[one.start : one.end] for one in letter.document.blocks if one.kind == "heading")
    if not any(slug in named_in(text, snapshot) for text in (letter.document.header.subject, *headings)):
        return False
    found = letter.once(deployments)
    return all(slug in named_in(one.label, snapshot) for one in (*found.sections, *found.overview))


def _with_parents(snapshot: Snapshot, slugs: set[str]) -> Iterator[str]:
    seen: set[str] = set()
    left = list(slugs)
    while left:
        slug = left.pop()
        subject = snapshot.subjects.get(slug)
        if subject is None or slug in seen:
            continue
        seen.add(slug)
        yield slug
        if subject.parent is not None:
            left.append(subject.parent)


def place_of_missing(letter: Letter, heading: Block | None = None) -> Span:
    """Return where to point for what is missing: a heading that it should stand under, else the salutation, else 0."""
    salutation = next((one for one in letter.document.blocks if one.kind == "salutation"), None)
    found = heading or salutation
    return Span(found.start, found.end) if found is not None else Span(0, 0)


def section_of(letter: Letter, heading: Block) -> Sequence[Block]:
    """Return the blocks under a heading, down to the next one of its level or above."""
    blocks = letter.document.blocks
    first = blocks.index(heading) + 1
    end = next(
        (i for i in range(first, len(blocks)) if blocks[i].kind == "heading" and blocks[i].level <= heading.level),
        len(blocks),
    )
    return blocks[first:end]
