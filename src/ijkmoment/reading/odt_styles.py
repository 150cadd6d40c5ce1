"""What the styles of an ODT say: which text is bold or italic, which paragraphs are captions, how lists count."""

from collections.abc import Mapping
from dataclasses import dataclass

from ijkmoment.language.patterns import lazily
from ijkmoment.reading.numbering import BULLET, print_number
from ijkmoment.reading.xml import Element

_URN = "{urn:oasis:names:tc:opendocument:xmlns:"
OFFICE, STYLE, TEXT, TABLE = (f"{_URN}{name}:1.0}}" for name in ("office", "style", "text", "table"))
DRAW = f"{_URN}drawing:1.0}}"
FO = f"{_URN}xsl-fo-compatible:1.0}}"
_MOST_ANCESTORS = 20
_RAISED = lazily(r"super|\d*[1-9]\d*(?:\.\d+)?%")


@dataclass(frozen=True, slots=True)
class TextStyle:
    """A style of text or paragraphs; `names` are its own and its ancestors' names, `raised` text is above the line."""

    names: tuple[str, ...] = ()
    bold: bool = False
    italic: bool = False
    heading: int = 0
    raised: bool = False


def read_text_styles(*roots: Element | None) -> Mapping[str, TextStyle]:
    """Return the styles of text and paragraphs by name, with what they inherit."""
    raw = {
        style.get(f"{STYLE}name") or "": style
        for root in roots
        if root is not None
        for style in root.iter(f"{STYLE}style")
        if style.get(f"{STYLE}family") in ("text", "paragraph")
    }
    return {name: _resolve(name, raw) for name in raw}


def _resolve(name: str, raw: Mapping[str, Element]) -> TextStyle:
    chain: list[str] = []
    while name in raw and len(chain) < _MOST_ANCESTORS:
        chain.append(name)
        name = raw[name].get(f"{STYLE}parent-style-name") or ""
    weights = [weight for one in chain if (weight := _property(raw[one], "font-weight"))]
    slants = [slant for one in chain if (slant := _property(raw[one], "font-style"))]
    levels = [level for one in chain if (level := raw[one].get(f"{STYLE}default-outline-level"))]
    heading = int(levels[0]) if levels and levels[0].isdecimal() else 0
    places = [place for one in chain if (place := _property(raw[one], "text-position", STYLE))]
    raised = bool(places) and _RAISED.match(places[0]) is not None
    return TextStyle((*chain, name), weights[:1] == ["bold"], slants[:1] == ["italic"], heading, raised)


def _property(style: Element, name: str, space: str = FO) -> str:
    properties = style.find(f"{STYLE}text-properties")
    return (properties.get(f"{space}{name}") or "") if properties is not None else ""


@dataclass(frozen=True, slots=True)
class _Level:
    format: str
    prefix: str
    suffix: str
    start: int


class ListStyles:
    """Prints the markers of list items."""

    def __init__(self, *roots: Element | None) -> None:
        self._levels = {
            (style.get(f"{STYLE}name") or "", level.get(f"{TEXT}level") or ""): _read_level(level)
            for root in roots
            if root is not None
            for style in root.iter(f"{TEXT}list-style")
            for level in style.iterfind(f"{TEXT}list-level-style-number")
        }

    def marker(self, style: str, level: int, number: int) -> str:
        """Return the bullet or number of an item, `level` and `number` from 1."""
        shape = self._levels.get((style, str(level)))
        if shape is None:
            return BULLET
        return f"{shape.prefix}{print_number(number + shape.start - 1, shape.format)}{shape.suffix}"


def _read_level(level: Element) -> _Level:
    start = level.get(f"{TEXT}start-value") or "1"
    first = int(start) if start.isdecimal() and len(start) < 6 else 1
    return _Level(
        level.get(f"{STYLE}num-format") or "1",
        level.get(f"{STYLE}num-prefix") or "",
        level.get(f"{STYLE}num-suffix") or "",
        first,
    )
