"""Which characters a letter can print: those that its fonts hold, and that read as they were written."""

import unicodedata
from collections.abc import Iterator

from ijkmoment.facts.problem import Wrong
from ijkmoment.writing.messages import wrong

_PRINTED = (
    *((0x20, 0x7E), (0xA0, 0x4FF), (0x1E00, 0x20CF), (0x2100, 0x23FF)),
    *((0x2500, 0x2606), (0x2610, 0x2612), (0x2713, 0x2714), (0xFB00, 0xFB04)),
)
_WITHOUT_GLYPH = frozenset((0x2041, 0x2043, 0x2053, 0x211F, 0x2121, 0x2123, 0x2125, *range(0x2185, 0x218C)))
_WHITE = frozenset("\t\n")
_TURNING = frozenset((*range(0x202A, 0x202F), *range(0x2066, 0x206A), 0x200E, 0x200F))
_NEVER = frozenset(("Cc", "Cn", "Cs", "Co", "Zl", "Zp"))


def unprintable(text: str) -> str:
    """Return the first character of a text that a letter cannot print, empty when it can print all."""
    return next((one for one in text if not is_printable(one)), "")


def is_printable(character: str) -> bool:
    """Tell whether a letter can print a character."""
    code = ord(character)
    if character in _WHITE:
        return True
    if code in _WITHOUT_GLYPH or code in _TURNING or unicodedata.category(character) in _NEVER:
        return False
    return any(first <= code <= last for first, last in _PRINTED)


def printable() -> Iterator[str]:
    """Yield every character that a letter can print, white space apart."""
    codes = (code for first, last in _PRINTED for code in range(first, last + 1))
    return (chr(code) for code in codes if is_printable(chr(code)))


def refusal(character: str) -> Wrong:
    """Say of a character that it cannot be printed."""
    name = unicodedata.name(character, "a control character").lower()
    return wrong("unprintable", number=f"{ord(character):04X}", name=name)
