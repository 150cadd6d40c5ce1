"""What a link of a letter may lead to: a whole address, or a section of the letter by the words of its heading."""

import re
from collections.abc import Sequence
from urllib.parse import unquote

from ijkmoment.facts.document import Block

_SCHEMES = ("https://", "http://", "mailto:")
_LEFT_OUT = re.compile(r"[^\w\s-]")


def is_address(link: str) -> bool:
    """Tell whether a link leads to a whole address, of a kind that is safe to open."""
    return link.lower().startswith(_SCHEMES)


def section_of(link: str) -> str | None:
    """Return the name of the section that a link leads to, None for another link."""
    return unquote(link[1:]) if link.startswith("#") else None


def section_names(blocks: Sequence[Block], text: str) -> dict[int, str]:
    """Return the name of each heading by where it starts: its words in small letters, joined by hyphens.

    A name that came before gets a number: "lessen", "lessen-1".
    """
    names: dict[int, str] = {}
    for block in blocks:
        if block.kind != "heading":
            continue
        words = _LEFT_OUT.sub("", text[block.start : block.end].lower()).split()
        names[block.start] = _unused("-".join(words), frozenset(names.values()))
    return names


def _unused(name: str, taken: frozenset[str]) -> str:
    number, made = 0, name
    while made in taken:
        number += 1
        made = f"{name}-{number}"
    return made
