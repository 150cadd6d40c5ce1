"""Figures as letters print them: thousands parted by a point and decimals after a comma, in English the other way."""

import re
from decimal import Decimal

_DUTCH = re.compile(r"(?P<whole>\d{1,3}(?:\.\d{3})+|\d+)(?:,(?P<part>\d+))?")


def print_number(number: Decimal | int, places: int = 0, language: str = "nl") -> str:
    """Return a number with this many decimals: 10447.1 is "10.447,1"; four digits stay together below 10.000."""
    number = Decimal(number)
    text = f"{number:,.{places}f}"
    if abs(number) < 10000 and not places:
        text = text.replace(",", "")
    return text if language == "en" else text.translate(str.maketrans(",.", ".,"))


def read_number(text: str) -> tuple[Decimal, int] | None:
    """Read a Dutch number; return it with the number of its decimals, or None when it is none."""
    found = _DUTCH.fullmatch(text)
    if found is None:
        return None
    part = found["part"] or ""
    return Decimal(f"{found['whole'].replace('.', '')}.{part or 0}"), len(part)
