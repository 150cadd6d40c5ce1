"""What of an HTML page is the letter: its main part without navigation, banners and hidden parts."""

from collections.abc import Iterator

from selectolax.lexbor import LexborHTMLParser, LexborNode

DEEPEST = 150
_NO_TEXT = frozenset({"script", "style", "template", "noscript", "svg", "math", "head", "iframe", "object", "select"})
_OF_THE_PAGE = frozenset({"nav", "dialog", "menu", "form"})
_AROUND = frozenset({"header", "footer", "aside"})
_ROLES = frozenset({"navigation", "dialog", "tooltip", "search", "doc-pagebreak"})
_ATTRIBUTES = frozenset({"hidden", "popover", "data-furniture"})


def main_part(page: LexborHTMLParser) -> LexborNode | None:
    """Return the one main element or article, else the body."""
    for name in ("main", "[role=main]", "article"):
        found = page.css(name)
        if len(found) == 1:
            return found[0]
    return page.body


def children(node: LexborNode) -> Iterator[LexborNode]:
    """Yield the elements and texts below a node that belong to the letter."""
    whole_page = node.tag == "body"
    child = node.child
    while child is not None:
        if child.tag == "-text" or not _is_furniture(child, whole_page=whole_page):
            yield child
        child = child.next


def is_deeper(root: LexborNode, limit: int) -> bool:
    """Tell whether elements nest deeper than a limit, without recursion, since the page may be hostile."""
    node, depth = root, 0
    while depth <= limit:
        if node.child is not None:
            node, depth = node.child, depth + 1
            continue
        while node.next is None:
            parent = node.parent
            if depth <= 1 or parent is None:
                return False
            node, depth = parent, depth - 1
        node = node.next
    return True


def _is_furniture(node: LexborNode, *, whole_page: bool) -> bool:
    tag = node.tag or ""
    if tag in _NO_TEXT or tag in _OF_THE_PAGE or tag.startswith("-"):
        return True
    attributes = node.attributes
    if not attributes:
        return whole_page and tag in _AROUND
    role = attributes.get("role") or ""
    if whole_page and tag in _AROUND and not role.startswith("doc-"):
        return True
    unseen = "display:none" in (attributes.get("style") or "").replace(" ", "").lower()
    return unseen or role in _ROLES or attributes.get("aria-hidden") == "true" or not _ATTRIBUTES.isdisjoint(attributes)
