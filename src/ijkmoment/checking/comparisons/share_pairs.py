"""What who holds percentages against numbers asks: which numbers count, and how far rounding goes."""

from collections.abc import Sequence
from decimal import Decimal
from typing import NamedTuple

from ijkmoment.checking.figures.intervals import Interval
from ijkmoment.checking.figures.told_numbers import TIMES, ToldNumber, kind_of
from ijkmoment.checking.letter import Letter, Span
from ijkmoment.language.patterns import lazily

HEDGE = (
    r"(?:(?:bijna|ruim|krap|circa|ca\.|ongeveer|afgerond|iets\s+(?:meer|minder)\s+dan|meer\s+dan|zo['’]n|net\s+geen"
    r"|rond\s+de)\s+)?"
)
CHANGED = r"(?:toename|stijging|groei|afname|daling|vermindering|verhoging|verlaging|krimp|terugval|reductie)"
# "31%, gecorrigeerd voor sloop" is measured in another way than the numbers before it, "95% of hoger" is a bound.
_MEASURED = lazily(
    r"\s+of\s+(?:meer|minder|hoger|lager)(?!\w)|\s*[,(]?\s*(?:gecorrigeerd|gewogen|gemeten|gerekend|berekend|uitgedrukt|omgerekend|geschoond|exclusief|inclusief"
    r"|zonder|na\s+correctie)(?!\w)"
)
YEAR = lazily(r"(?<![\w.,])(?:19|20)\d\d(?![\w,])")
_ABOUT = lazily(
    r"(?<!\w)(?:(?P<over>ruim|meer\s+dan)|(?P<under>bijna|krap|minder\s+dan|n(?:et|og)\s+geen)"
    r"|circa|ca\.|ongeveer|afgerond|zo['’]n|rond\s+de)\s+\Z"
)
_REACHES = ((Decimal(10), Decimal(4)), (Decimal(5), Decimal(2)))
_SLACK, _ONE = Decimal("0.06"), Decimal(1)


class Share(NamedTuple):
    """A percentage that is off: where it stands, the two numbers that it is of, and what they make; or but the one."""

    span: Span
    first: Span
    second: Span | None = None
    made: Decimal | None = None


def counts(numbers: Sequence[ToldNumber]) -> list[ToldNumber]:
    """Return the numbers that count something: no percentages and no times, but for how many times it was done."""
    counted = (one._replace(unit=kind_of(one)) for one in numbers)
    return [one for one in counted if one.unit not in (*TIMES, "%", "procentpunt")]


def is_measured_otherwise(letter: Letter, share: Span) -> bool:
    """Tell whether words right behind a percentage say that it is of something else than numbers count."""
    return _MEASURED.match(letter.folded, share.end) is not None


def ends_of(letter: Letter, share: ToldNumber) -> Interval:
    """Return from what to what a percentage may be: rounding either way, and more where, and the way, it is rough."""
    room = Decimal(10).scaleb(share.step - 1) + _SLACK
    rough = _ABOUT.search(letter.folded, max(share.start - 20, 0), share.start)
    under, over = (0 if rough is None or rough[way] else _reach(share) for way in ("over", "under"))
    return share.value - room - under, share.value + room + over


def _reach(share: ToldNumber) -> Decimal:
    return next((room for step, room in _REACHES if not share.value % step), _ONE)
