"""The printed numbers of lists, which DOCX, ODT and HTML count instead of storing."""

BULLET = "•"
_ROMAN = ((10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))


def print_number(number: int, style: str) -> str:
    """Return a number as a list prints it: style "1", "a", "A", "i" or "I"."""
    if style in ("a", "A") and 0 < number <= 26:
        letter = chr(ord("a") + number - 1)
        return letter if style == "a" else letter.upper()
    if style in ("i", "I") and 0 < number < 40:
        roman = _roman(number)
        return roman if style == "i" else roman.upper()
    return str(number)


def _roman(number: int) -> str:
    printed = ""
    for value, letters in _ROMAN:
        while number >= value:
            printed += letters
            number -= value
    return printed


class Counters:
    """Counts the items of one list by level; a shallower item starts the deeper levels anew."""

    def __init__(self) -> None:
        self._counts: dict[int, int] = {}

    def next(self, level: int) -> int:
        """Return the number of the next item at a level, from 1."""
        self._counts = {depth: count for depth, count in self._counts.items() if depth <= level}
        self._counts[level] = self._counts.get(level, 0) + 1
        return self._counts[level]
