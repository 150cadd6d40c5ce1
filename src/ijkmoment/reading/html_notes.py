"""Footnotes in HTML: which links are the marks of notes, which elements are the notes, which links lead back."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from selectolax.lexbor import LexborNode

from ijkmoment.language.patterns import lazily

_MARKER = lazily(r"[\[(]?\s*(\d{1,3}|\*{1,4}|[a-z]|[ivx]{1,5})\s*[\])]?")
_BACK = lazily(r"[\[(]?\s*(?:[↩↑^⏎\ufe0e\ufe0f]+|terug|\d{1,3})\s*[\])]?", re.IGNORECASE)
_NOTE_CLASS = lazily(r"\b(?:foot-?note|voetnoot|noot|note)", re.IGNORECASE)


@dataclass(frozen=True)
class Notes:
    """`marks`: link -> printed mark; `notes`: id of an element -> its mark; `back`: links from a note to its mark."""

    marks: Mapping[int, str] = field(default_factory=dict)
    notes: Mapping[str, str] = field(default_factory=dict)
    back: frozenset[int] = frozenset()

    def has(self, node: LexborNode) -> bool:
        """Tell whether an element is a link between a mark and its note."""
        return node.mem_id in self.marks or node.mem_id in self.back


def find_notes(root: LexborNode) -> Notes:
    """Find the notes below an element: a mark points forward, a way back points to what stands before it."""
    anchors = root.css("a[href], [id]")
    position = {identity: at for at, node in enumerate(anchors) if (identity := node.attributes.get("id"))}
    marks: dict[int, str] = {}
    notes: dict[str, str] = {}
    back: set[int] = set()
    for at, node in enumerate(anchors):
        href = node.attributes.get("href") or ""
        if node.tag != "a" or not href.startswith("#"):
            continue
        target = href[1:]
        if _is_mark(node) and position.get(target, -1) > at:
            marks[node.mem_id] = _printed(node)
            notes.setdefault(target, marks[node.mem_id])
        elif _is_way_back(node) and position.get(target, at) < at:
            back.add(node.mem_id)
    return Notes(marks, notes, frozenset(back))


def _printed(node: LexborNode) -> str:
    found = _MARKER.fullmatch(node.text(strip=True))
    return found[1] if found else node.text(strip=True)


def _is_mark(node: LexborNode) -> bool:
    role = node.attributes.get("role")
    if role is not None:
        return role == "doc-noteref"
    if not _MARKER.fullmatch(node.text(strip=True)):
        return False
    parent = node.parent
    raised = node.css_first("sup") is not None or (parent is not None and parent.tag == "sup")
    return raised or bool(_NOTE_CLASS.search(node.attributes.get("class") or ""))


def _is_way_back(node: LexborNode) -> bool:
    if node.attributes.get("role") == "doc-backlink":
        return True
    return bool(_BACK.fullmatch(node.text(strip=True)))
