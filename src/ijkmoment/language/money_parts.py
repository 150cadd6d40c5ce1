"""Parts of a million, a milliard or a ton: "1¼ miljoen", "een kwart miljard", "een halve ton"."""

from collections.abc import Mapping
from decimal import Decimal

MIXED = r"(?:\d{1,3}[ \xa0]?)?[½¼¾]"
PARTS_OF = r"(?:(?<!\w)(?:(?:(?:een|drie)\s+)?kwart|driekwart|(?:een\s+)?halve))"
_SIGNS: Mapping[str, Decimal] = {"½": Decimal("0.5"), "¼": Decimal("0.25"), "¾": Decimal("0.75")}
_WORDS: Mapping[str, Decimal] = {
    "kwart": Decimal("0.25"), "een kwart": Decimal("0.25"), "driekwart": Decimal("0.75"), "drie kwart": Decimal("0.75"),
    "halve": Decimal("0.5"), "een halve": Decimal("0.5"),
}  # fmt: skip


def read_mixed(printed: str) -> tuple[Decimal, int]:
    """Read a number that ends as a fraction's sign, with the number of its decimals."""
    part = _SIGNS[printed[-1]]
    return Decimal(printed[:-1].strip() or 0) + part, -int(part.as_tuple().exponent)


def read_part(words: str) -> Decimal | None:
    """Read "een kwart" or "een halve", None when it is neither."""
    return _WORDS.get(" ".join(words.split()))
