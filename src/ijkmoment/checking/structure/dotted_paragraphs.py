"""Paragraphs pointed at by section and place ("paragraaf 2.5"), where lines of the letter open with "2.1" to "2.4"."""

from collections.abc import Iterator, Mapping

from ijkmoment.checking.letter import Letter, Span
from ijkmoment.checking.structure.section_mentions import is_behind_another, is_of_another, mentions_of_any
from ijkmoment.language.patterns import lazily

_DOTTED = lazily(r"(?P<section>\d{1,2})\.(?P<place>\d{1,2})\.?\s+(?=[A-Z])")


def absent_paragraphs(letter: Letter) -> Iterator[tuple[Span, str, Span]]:
    """Yield where the letter points at a paragraph by section and place, behind the last that opens a line."""
    rows = letter.once(_rows)
    for block in letter.blocks if rows else ():
        for found in mentions_of_any(letter, block) if block.kind in ("paragraph", "item") else ():
            section, _, place = found["mark"].partition(".")
            last, where = rows.get(section, 0), Span(*found.span())
            if not place.isdecimal() or not 0 < last < int(place):
                continue
            sentence = letter.sentence_at(found.start())
            if not is_of_another(letter, found, block, sentence) and not is_behind_another(letter, where):
                yield where, f"{section}.{last}", where


def _rows(letter: Letter) -> Mapping[str, int]:
    """Return the last place of each row of paragraphs, of one section, that counts on from one."""
    rows: dict[str, list[int]] = {}
    for block in letter.blocks:
        found = _DOTTED.match(letter.text, block.start, block.end) if block.kind == "paragraph" else None
        if found is not None:
            rows.setdefault(found["section"], []).append(int(found["place"]))
    return {one: len(row) for one, row in rows.items() if row == [*range(1, len(row) + 1)] and len(rows) > 1}
