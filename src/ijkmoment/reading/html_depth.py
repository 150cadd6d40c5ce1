"""How deep a page may nest, seen from its tags alone: parsing takes time by the square of the depth.

The count errs to the deep side, since a parser closes more than the tags say; so its limit is far above what a page
has, and the tree itself is looked at after parsing.
"""

import re
from collections import Counter

from ijkmoment.language.patterns import lazily

MOST_OPEN = 2000
TAG = lazily(
    r"<!--.*?(?:-->|\Z)"
    r"|<(?P<raw>script|style|textarea|title|xmp|iframe|noembed|noframes)\b.*?(?:</(?P=raw)\b|\Z)"
    r"|<(?P<end>/?)(?P<name>[a-z][^\s/>]*)(?:[^>\"']+|\"[^\"]*\"|'[^']*')*",
    re.IGNORECASE | re.DOTALL,
)
_NOT_COUNTED = frozenset(
    (
        *("area", "base", "br", "col", "embed", "frame", "hr", "img", "input", "link", "meta", "param", "source"),
        *("track", "wbr", "html", "head", "body", "a", "nobr", "p", "li", "dt", "dd", "option"),
        *("colgroup", "thead", "tbody", "tfoot", "tr", "th", "td"),
    )
)
_WALLS = frozenset(("table", "template", "applet", "marquee", "object", "select", "foreignobject", "desc"))
_DRAWN = ("svg", "math")
_ENDS_DRAWING = frozenset(
    (
        *("b", "big", "blockquote", "center", "code", "dd", "div", "dl", "dt", "em", "h1", "h2", "h3", "h4", "h5"),
        *("h6", "i", "li", "menu", "ol", "p", "pre", "ruby", "s", "small", "span", "strike", "strong", "sub", "sup"),
        *("table", "tt", "u", "ul", "var"),
    )
)


def open_at_once(text: str, limit: int) -> int:
    """Return how many elements of a page stand open at once, counted up to one more than a limit."""
    scan = _Scan()
    for tag in TAG.finditer(text):
        name = (tag["name"] or "").lower()
        if tag["end"]:
            scan.close(name)
        elif name:
            scan.open(name, itself=tag[0].endswith("/"))
        if scan.deepest > limit:
            break
    return scan.deepest


class _Scan:
    """Counts open elements; what stands in a wall, such as a table, cannot close what stands outside it."""

    def __init__(self) -> None:
        self.deepest = 0
        self._depth = 0
        self._walls: list[str] = []
        self._rooms: list[Counter[str]] = [Counter()]

    def open(self, name: str, *, itself: bool) -> None:
        """Open an element; one that ends itself does so in a drawing or formula alone."""
        room = self._rooms[-1]
        if name in _ENDS_DRAWING:
            room.update({drawn: -room[drawn] for drawn in _DRAWN})
        if name in _NOT_COUNTED or (itself and any(room[drawn] > 0 for drawn in _DRAWN)):
            return
        self._depth += 1
        self.deepest = max(self.deepest, self._depth)
        room[name] += 1
        if name in _WALLS:
            self._walls.append(name)
            self._rooms.append(Counter())

    def close(self, name: str) -> None:
        """Close an element, when one of that name stands open here."""
        if self._walls and self._walls[-1] == name:
            self._walls.pop()
            self._depth -= self._rooms.pop().total() + 1
            self._rooms[-1][name] -= 1
        elif self._rooms[-1][name] > 0 and name not in _WALLS:
            self._rooms[-1][name] -= 1
            self._depth -= 1
