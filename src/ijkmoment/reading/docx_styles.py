"""What the styles and the numbering of a DOCX say about its paragraphs: headings, captions, lists."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from ijkmoment.language.patterns import lazily
from ijkmoment.reading.numbering import BULLET, Counters, print_number
from ijkmoment.reading.xml import Element

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_FORMATS = {
    "decimal": "1",
    "lowerLetter": "a",
    "upperLetter": "A",
    "lowerRoman": "i",
    "upperRoman": "I",
}
_HEADING = lazily(r"(?:heading|kop|überschrift) ?([1-9])")
_MOST_ANCESTORS = 20


@dataclass(frozen=True, slots=True)
class Style:
    """A style with what it inherits resolved; `heading` 0 is none, `raised` text stands above the line."""

    name: str = ""
    heading: int = 0
    numbering: str = ""
    depth: int = 0
    bold: bool = False
    italic: bool = False
    raised: bool = False

    @property
    def is_caption(self) -> bool:
        """Whether paragraphs in this style are captions."""
        return "caption" in self.name or "bijschrift" in self.name


def value(element: Element | None, path: str) -> str:
    """Return the w:val of a child, "1" when the child has none, empty when there is no such child."""
    found = element.find(path) if element is not None else None
    return (found.get(f"{W}val") or "1") if found is not None else ""


def is_on(element: Element | None, path: str) -> bool:
    """Tell whether a toggle such as w:b is set."""
    return value(element, path) not in ("", "0", "false", "none")


def read_styles(root: Element | None) -> Mapping[str, Style]:
    """Return the styles by id."""
    if root is None:
        return {}
    raw = {style.get(f"{W}styleId") or "": style for style in root.iterfind(f"{W}style")}
    return {name: _resolve(name, raw) for name in raw}


def _resolve(name: str, raw: Mapping[str, Element]) -> Style:
    chain: list[Element] = []
    current = name
    while current in raw and len(chain) < _MOST_ANCESTORS:
        chain.append(raw[current])
        current = value(raw[current], f"{W}basedOn")
    own = value(chain[0], f"{W}name").lower()
    return Style(
        own,
        next((level for level in map(_heading_level, chain) if level), 0),
        _first(chain, f"{W}pPr/{W}numPr/{W}numId"),
        int(_first(chain, f"{W}pPr/{W}numPr/{W}ilvl") or 0),
        any(is_on(style, f"{W}rPr/{W}b") for style in chain),
        any(is_on(style, f"{W}rPr/{W}i") for style in chain),
        next((own for style in chain if (own := value(style, f"{W}rPr/{W}vertAlign"))), "") == "superscript",
    )


def _first(chain: list[Element], path: str) -> str:
    return next((found for style in chain if (found := value(style, path)).isdecimal()), "")


def _heading_level(style: Element) -> int:
    named = _HEADING.fullmatch(value(style, f"{W}name").lower())
    if named:
        return int(named[1])
    return outline_level(style.find(f"{W}pPr"))


def outline_level(properties: Element | None) -> int:
    """Return the heading level that paragraph properties set themselves, 0 for body text."""
    outline = value(properties, f"{W}outlineLvl")
    return int(outline) + 1 if outline.isdecimal() and int(outline) < 9 else 0


@dataclass(frozen=True, slots=True)
class _Level:
    style: str
    text: str
    start: int


class Numbering:
    """Prints the markers of list items in the order in which they come."""

    def __init__(self, root: Element | None) -> None:
        self._levels = _read_levels(root) if root is not None else {}
        self._counters: dict[str, Counters] = {}

    def marker(self, numbering: str, depth: int) -> str:
        """Return the bullet or number of the next item of a list at a depth from 0."""
        level = self._levels.get(numbering, {}).get(depth)
        if level is None or level.style not in _FORMATS:
            return BULLET
        count = self._counters.setdefault(numbering, Counters()).next(depth) + level.start - 1
        shape = re.sub(r"%[1-9]", "%", level.text)
        return shape.replace("%", print_number(count, _FORMATS[level.style])) if shape.count("%") == 1 else str(count)


def _read_levels(root: Element) -> dict[str, dict[int, _Level]]:
    abstract = {one.get(f"{W}abstractNumId"): _levels_of(one) for one in root.iterfind(f"{W}abstractNum")}
    return {
        number.get(f"{W}numId") or "": abstract.get(value(number, f"{W}abstractNumId"), {})
        for number in root.iterfind(f"{W}num")
    }


def _levels_of(abstract: Element) -> dict[int, _Level]:
    found: dict[int, _Level] = {}
    for level in abstract.iterfind(f"{W}lvl"):
        depth, start = level.get(f"{W}ilvl") or "", value(level, f"{W}start")
        if depth.isdecimal():
            first = int(start) if start.isdecimal() and len(start) < 6 else 1
            found[int(depth)] = _Level(value(level, f"{W}numFmt"), value(level, f"{W}lvlText"), first)
    return found
