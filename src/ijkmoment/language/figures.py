"""Figures as letters print them: thousands parted by a point and decimals after a comma, in English the other way."""

from decimal import Decimal

from ijkmoment.language.patterns import lazily

# Thousands are parted by a point, in some letters by a space.
WHOLE = r"(?:\d{1,3}(?:\.\d{3})+|\d{1,3}(?:[ \xa0]\d{3})+(?!\d)|\d+)"
LONGEST = 24  # signs of a number; what is longer is none that a letter means
_DUTCH = lazily(rf"(?P<whole>{WHOLE})(?:,(?P<part>\d+))?")


def print_number(number: Decimal | int, places: int = 0, language: str = "nl") -> str:
    """Return a number with this many decimals: 10447.1 is "10.447,1"; four digits stay together below 10.000."""
    number = Decimal(number)
    text = f"{number:,.{places}f}"
    if abs(number) < 10000 and not places:
        text = text.replace(",", "")
    return text if language == "en" else text.translate(str.maketrans(",.", ".,"))


def read_number(text: str) -> tuple[Decimal, int] | None:
    """Read a Dutch number; return it with the number of its decimals, or None when it is none or too long for one."""
    found = _DUTCH.fullmatch(text)
    if found is None or len(text) > LONGEST:
        return None
    part = found["part"] or ""
    whole = "".join(filter(str.isdecimal, found["whole"]))
    return Decimal(f"{whole}.{part}" if part else whole), len(part)
