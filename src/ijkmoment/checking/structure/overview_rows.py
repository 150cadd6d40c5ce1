"""An overview whose rows have labels that the headings repeat: "M2 | Mijnen ruimen", and "M2. Mijnen ruimen" below it.

Where all rows but one have the very words of the heading with their label, that one has lost its heading, or has one
about something else. A lost one shows by three others at least: of two rows a letter may well tell one alone.
"""

import re
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from ijkmoment.checking.letter import Letter
from ijkmoment.checking.structure.labelled_parts import speaks_of
from ijkmoment.checking.structure.parts import Named, named
from ijkmoment.facts.document import Block
from ijkmoment.language.patterns import find_word, lazily

_LABEL = lazily(r"[A-Z]{1,3}[.-]?\d{1,2}")
_HEADED = lazily(r"\s*(?P<label>[A-Z]{1,3}[.-]?\d{1,2})(?:[.:)]|\s[–-])?\s+(?=\S)")
_ELSEWHERE = lazily(r"\b(?:brief|brieven|zie|eerder|later|separaat|apart|volgt|rapportage)\b", re.IGNORECASE)
_RUNNING = frozenset({"paragraph", "item", "heading"})
_REST = lazily(r"\b(?:overige?|diversen?|rest|algemeen)\b", re.IGNORECASE)
_FEWEST, _LONGEST = 3, 160


class Unlike(NamedTuple):
    """A row that has no heading, or one with its label that is about something else."""

    row: Named
    heading: Named | None


def unlike_rows(letter: Letter) -> Iterator[Unlike]:
    """Yield the one row of an overview that differs from the headings with its labels."""
    headings = _headings(letter)
    if len(headings) < _FEWEST - 1:
        return
    for rows in _tables(letter):
        other = [label for label, row in rows.items() if not _is_headed(row, headings.get(label))]
        if len(rows) < _FEWEST or len(other) != 1:
            continue
        row, heading = rows[other[0]], headings.get(other[0])
        lost = heading is None and len(rows) > _FEWEST and not _is_told(letter, other[0], row)
        if lost or (heading is not None and not speaks_of(row, heading)):
            yield Unlike(row, heading)


def _is_told(letter: Letter, label: str, row: Named) -> bool:
    """Tell whether running text names a label, or the row itself says that another letter tells of it."""
    if letter.says(_REST, row.span):
        return True
    cell = letter.document.block_at(row.span.start)
    for block in letter.blocks:
        if block.kind in _RUNNING and find_word(letter.text[block.start : block.end], label) >= 0:
            return True
        beside = cell is not None and (block.kind, block.group, block.row) == ("cell", cell.group, cell.row)
        if beside and _ELSEWHERE.search(letter.text, block.start, block.end):
            return True
    return False


def _is_headed(row: Named, heading: Named | None) -> bool:
    return heading is not None and row.words == heading.words


def _headings(letter: Letter) -> Mapping[str, Named]:
    """Return what stands behind the label of each heading that has one, the first of each label."""
    found: dict[str, Named] = {}
    for block in letter.blocks:
        if block.kind == "heading" and (one := _HEADED.match(letter.text, block.start, block.end)):
            found.setdefault(one["label"], named(letter, one.end(), block.end))
    return found


def _tables(letter: Letter) -> Iterator[Mapping[str, Named]]:
    """Yield what stands beside the label in each row of a table of such rows."""
    tables: dict[int, dict[str, Named]] = {}
    label: Block | None = None
    for block in letter.blocks:
        beside = label is not None and block.kind == "cell" and (block.group, block.row) == (label.group, label.row)
        if label is not None and beside and block.start < block.end <= block.start + _LONGEST:
            rows = tables.setdefault(block.group or 0, {})
            rows.setdefault(letter.text[label.start : label.end], named(letter, block.start, block.end))
        first = block.kind == "cell" and _LABEL.fullmatch(letter.text, block.start, block.end) is not None
        label = block if first else None
    yield from tables.values()
