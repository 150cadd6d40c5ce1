"""Which columns of a statement each datatype fills: the table behind the database's checks on values."""

from dataclasses import dataclass

from django.db.models import CheckConstraint, F, Q

NUMBERS = ("low", "high", "scale", "known_to", "first_day", "last_day", "target")
TEXTS = ("unit", "bound", "edtf", "text", "language", "scheme", "code", "reference", "reason")
CURRENCY_LENGTH, LANGUAGE_LENGTH = 3, 2


@dataclass(frozen=True, slots=True)
class Shape:
    """The columns that a datatype needs, those that it may fill besides, and what must hold between them."""

    required: tuple[str, ...]
    optional: tuple[str, ...] = ()
    rule: Q | None = None


# A comparison with an empty column is neither true nor false, and a check passes what is not false.
_ONE_BOUND = Q(low__isnull=False, low__gte=0) | Q(low__isnull=True, high__isnull=False, high__gte=0)
_TARGET = Q(scheme="subject", target__isnull=False, target=F("code")) | (~Q(scheme="subject") & Q(target__isnull=True))
SHAPES = {
    "date": Shape(("edtf", "first_day", "last_day")),
    "period": Shape(("edtf",), ("first_day", "last_day")),
    "duration": Shape(("low", "unit", "bound"), (), Q(low__gte=0, unit__in=("day", "week", "month", "year"))),
    "amount": Shape(("low", "scale", "unit"), ("high", "known_to")),
    "strength": Shape((), ("low", "high"), _ONE_BOUND),
    "quantity": Shape(("low", "scale"), ("unit",)),
    "percentage": Shape(("low", "scale", "known_to"), (), Q(known_to__gte=0)),
    "rank": Shape(("low",), (), Q(low__gte=1)),
    "reference": Shape(("reference",)),
    "code": Shape(("scheme", "code"), ("target",), _TARGET),
    "text": Shape(("text", "language")),
    "unknown": Shape(
        ("reason",), (), Q(reason__in=("not yet known", "not measurable", "withheld", "none"), approximate=False)
    ),
}


def constraints() -> list[CheckConstraint]:
    """Return one check for each datatype, and one that there is no other."""
    known = CheckConstraint(condition=Q(datatype__in=tuple(SHAPES)), name="statement_datatype")
    return [known, *(_constraint(datatype, shape) for datatype, shape in SHAPES.items())]


def _constraint(datatype: str, shape: Shape) -> CheckConstraint:
    condition = Q(*(_filled(column) for column in shape.required))
    used = {*shape.required, *shape.optional}
    condition &= Q(*(_empty(column) for column in (*NUMBERS, *TEXTS) if column not in used))
    if shape.rule is not None:
        condition &= shape.rule
    return CheckConstraint(condition=~Q(datatype=datatype) | condition, name=f"statement_{datatype}")


def _filled(column: str) -> Q:
    return ~_empty(column)


def _empty(column: str) -> Q:
    return Q((column, "")) if column in TEXTS else Q((f"{column}__isnull", True))
