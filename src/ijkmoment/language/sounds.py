"""How a name sounds: its spellings in several languages, and with a letter doubled or single, are one.

Not the sound of a linguist: what is written in two ways in Dutch letters ("Charkiv", "Kharkiv"; "Marokko", "Marroko").
"""

import unicodedata
from functools import lru_cache

from ijkmoment.language.patterns import lazily

_SOUNDS = (
    ("kh", "ch"), ("gh", "g"), ("ph", "f"), ("th", "t"), ("dj", "j"), ("ij", "i"), ("ei", "i"), ("y", "i"),
    ("ou", "oe"), ("z", "s"), ("v", "f"), ("ck", "k"), ("q", "k"), ("w", "f"),
)  # fmt: skip
_REMEMBERED = 1 << 14
_DOUBLED = lazily(r"(.)\1+")


def plain(name: str) -> str:
    """Return a name in small letters without their accents."""
    folded = name.casefold()
    if folded.isascii() and folded.isalpha():
        return folded
    return "".join(sign for sign in unicodedata.normalize("NFD", folded) if sign.isalpha())


@lru_cache(_REMEMBERED)
def sound(name: str) -> str:
    """Return a name as it sounds, so that its spellings in several languages are one."""
    said = plain(name)
    for letters, one in _SOUNDS:
        said = said.replace(letters, one)
    return _DOUBLED.sub(r"\1", said) if _DOUBLED.search(said) else said
