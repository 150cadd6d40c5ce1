"""A value -> the typed columns of a statement's row.

The exact value is stored beside them as JSON; these columns let the database check and select. Numbers are whole
with their number of decimals, so that no database makes a float of them.
"""

from collections.abc import Callable
from decimal import Decimal
from typing import Any

from ijkmoment.facts.cells import format_reference
from ijkmoment.facts.codec import value_to_json
from ijkmoment.facts.dates import Date, Duration, Period
from ijkmoment.facts.values import (
    Amount,
    Code,
    Percentage,
    Quantity,
    Rank,
    Reference,
    Strength,
    Text,
    Unknown,
    Value,
)

Columns = dict[str, Any]
LARGEST = 2**63 - 1
MOST_DECIMALS = 15


def value_columns(value: Value) -> Columns:
    """Return the columns of a value; raise OverflowError when a number is too large for the database."""
    data = value_to_json(value)
    return {"datatype": data["type"], "value": data, **_COLUMNS[type(value)](value)}


def scaled(*numbers: Decimal | None) -> tuple[int, tuple[int | None, ...]]:
    """Return the number of decimals that all numbers need, and the numbers as whole multiples of that unit."""
    scale = max((_decimals(number) for number in numbers if number is not None), default=0)
    if scale > MOST_DECIMALS:
        raise OverflowError(f"at most {MOST_DECIMALS} decimals can be stored")
    return scale, tuple(None if number is None else _whole(number, scale) for number in numbers)


def _decimals(number: Decimal) -> int:
    exponent = number.as_tuple().exponent
    return max(0, -exponent) if isinstance(exponent, int) else 0


def _whole(number: Decimal, scale: int) -> int:
    if number.adjusted() + scale <= len(str(LARGEST)):
        whole = int(number.scaleb(scale))
        if abs(whole) <= LARGEST:
            return whole
    raise OverflowError("too large to be stored: at most 18 digits, those after the point included")


def _date(date: Date) -> Columns:
    return {"edtf": date.edtf, "first_day": date.first(), "last_day": date.last(), "approximate": date.approximate}


def _period(period: Period) -> Columns:
    return {"edtf": period.edtf, "first_day": period.first(), "last_day": period.last()}


def _duration(duration: Duration) -> Columns:
    return {
        "low": duration.number,
        "unit": duration.unit,
        "bound": duration.bound,
        "approximate": duration.approximate,
    }


def _amount(amount: Amount) -> Columns:
    scale, (low, high) = scaled(amount.value, amount.maximum)
    return {
        "low": low,
        "high": high,
        "scale": scale,
        "known_to": amount.decimals,
        "unit": amount.currency,
        "approximate": amount.approximate,
    }


def _strength(strength: Strength) -> Columns:
    _, (low, high) = scaled(*(None if end is None else Decimal(end) for end in (strength.minimum, strength.maximum)))
    return {"low": low, "high": high, "approximate": strength.approximate}


def _quantity(quantity: Quantity) -> Columns:
    scale, (low,) = scaled(quantity.number)
    return {"low": low, "scale": scale, "unit": quantity.noun, "approximate": quantity.approximate}


def _percentage(percentage: Percentage) -> Columns:
    scale, (low,) = scaled(percentage.number)
    return {"low": low, "scale": scale, "known_to": percentage.decimals, "approximate": percentage.approximate}


def _rank(rank: Rank) -> Columns:
    return {"low": rank.position}


def _reference(reference: Reference) -> Columns:
    return {"reference": format_reference(reference)}


def _code(code: Code) -> Columns:
    return {"scheme": code.scheme, "code": code.code, "target_id": code.code if code.scheme == "subject" else None}


def _text(text: Text) -> Columns:
    return {"text": text.text, "language": text.language}


def _unknown(unknown: Unknown) -> Columns:
    return {"reason": unknown.reason}


_COLUMNS: dict[type, Callable[[Any], Columns]] = {
    Date: _date,
    Period: _period,
    Duration: _duration,
    Amount: _amount,
    Strength: _strength,
    Quantity: _quantity,
    Percentage: _percentage,
    Rank: _rank,
    Reference: _reference,
    Code: _code,
    Text: _text,
    Unknown: _unknown,
}
