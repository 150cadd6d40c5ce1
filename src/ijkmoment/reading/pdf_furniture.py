"""Which lines of a PDF are the furniture of its pages: running heads and feet, and page numbers.

Furniture stands at a page's edge and comes back from page to page at one height, or is the number of its page. Body
text that happens to come back stays: it goes on, line below line, into the text beside it.
"""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from ijkmoment.language.patterns import lazily
from ijkmoment.reading.header_labels import labelled
from ijkmoment.reading.pdf_lines import PrintedLine
from ijkmoment.reading.pdf_type import Type, type_of
from ijkmoment.reading.repeated import keys_of

_EDGE = 0.13
_SHARE = 0.4
_CLOSER = 0.8
_OUT_OF_LINE = 2
_NAMED_NUMBER = lazily(
    r"(?:[-–|]\s*)?(?:pagina|page|bladzijde|blad)\s*\d{1,4}(?:\s*(?:van|of|/|\|)\s*\d{1,4})?(?:\s*[-–|])?",
    re.IGNORECASE,
)
_BARE_NUMBER = lazily(
    r"(?:[-–|]\s*)?(?:p\.\s*)?(?P<number>\d{1,4})(?:\s*(?:van|of|/|\|)\s*\d{1,4})?(?:\s*[-–|])?", re.IGNORECASE
)
Pages = Sequence[tuple[float, list[PrintedLine]]]
Where = tuple[int, int]
Furniture = frozenset[Where]


def find_furniture(pages: Pages) -> tuple[Furniture, Type]:
    """Return the lines that are furniture, by the index of their page and their own, and the type of the others."""
    edges = list(_at_edges(pages))
    found = dict(_repeated(pages, edges)) | dict.fromkeys(_page_numbers(pages, edges), len(pages))
    beside = {(page, index) for page, (_, lines) in enumerate(pages) for index, line in enumerate(lines) if line.beside}
    flowing = _flowing(pages, found, type_of(lines for _, lines in pages))
    furniture = frozenset(found).difference(flowing) | beside
    return furniture, type_of(_others(pages, furniture))


def _others(pages: Pages, furniture: Furniture) -> list[list[PrintedLine]]:
    return [
        [line for index, line in enumerate(lines) if (page, index) not in furniture]
        for page, (_, lines) in enumerate(pages)
    ]


def _at_edges(pages: Pages) -> Iterator[Where]:
    for page, (height, lines) in enumerate(pages):
        for index, line in enumerate(lines):
            if not line.turned and (line.box[1] < height * _EDGE or line.box[3] > height * (1 - _EDGE)):
                yield page, index


def _repeated(pages: Pages, edges: Sequence[Where]) -> Iterator[tuple[Where, int]]:
    """Yield what comes back at one height, on a third of the pages and two at least, with how often it does.

    At the height of the body's first or last line stand many different lines: a heading that opens two pages is text.
    """
    lines = [pages[page][1][index] for page, index in edges]
    keys = keys_of([(page, line.text) for (page, _), line in zip(edges, lines, strict=True)])
    placed = [(key, round(line.baseline)) for key, line in zip(keys, lines, strict=True)]
    counted, heights = Counter(placed), Counter(height for _, height in placed)
    often = {
        key
        for (key, height), number in counted.items()
        if number >= max(2, len(pages) / 3) and number >= _SHARE * heights[height]
    }
    for where, line, one in zip(edges, lines, placed, strict=True):
        if line.cell is None and one[0] in often:
            yield where, counted[one]


def _page_numbers(pages: Pages, edges: Sequence[Where]) -> Iterator[Where]:
    """Yield page numbers: those that call themselves so, and figures that count up with the pages."""
    bare: list[tuple[Where, int, int]] = []
    for page, index in edges:
        line = pages[page][1][index]
        words = line.text.strip()
        number = _BARE_NUMBER.fullmatch(words)
        if line.cell is None and _NAMED_NUMBER.fullmatch(words):
            yield page, index
        elif line.cell is None and number and not _is_value(pages[page][1], index):
            bare.append(((page, index), int(number["number"]) - page - 1, round(line.baseline)))
    outermost = {page: _outermost(pages[page][1]) for page in {page for (page, _), _, _ in bare}}
    shared = Counter((ahead, height) for _, ahead, height in bare)
    for (page, index), ahead, height in bare:
        if shared[ahead, height] > 1 or (ahead == 0 and height in outermost[page]):
            yield page, index


def _is_value(lines: Sequence[PrintedLine], index: int) -> bool:
    """Tell whether a line stands behind the name of a field over the letter."""
    named = labelled(lines[index - 1].text) if index else []
    return bool(named) and not named[-1][1]


def _outermost(lines: Sequence[PrintedLine]) -> tuple[int, int]:
    """Return how high the lowest and the highest line of a page stand."""
    baselines = [round(line.baseline) for line in lines]
    return min(baselines), max(baselines)


def _flowing(pages: Pages, found: Mapping[Where, int], type_: Type) -> Iterator[Where]:
    """Yield lines that come back and yet are body text: they stand amid text, or at an edge and go on into it.

    A line that stands so by itself at an edge of most pages is a head or foot all the same.
    """
    for page, (_, lines) in enumerate(pages):
        for stretch in _stretches(lines, type_):
            body = [index for index in stretch if (page, index) not in found]
            if not body:
                continue
            above = [(page, index) for index in range(stretch.start, body[0])]
            below = [(page, index) for index in range(body[-1] + 1, stretch.stop)]
            yield from ((page, index) for index in range(body[0], body[-1]))
            for run in (above, below):
                if len(run) > 1 or any(found[where] <= len(pages) / 2 for where in run):
                    yield from run


def _stretches(lines: Sequence[PrintedLine], type_: Type) -> Iterator[range]:
    """Yield the lines of a page that stand below each other as one text does."""
    start = 0
    for index in range(len(lines)):
        if index + 1 == len(lines) or not _goes_on(lines, index, type_):
            yield range(start, index + 1)
            start = index + 1


def _goes_on(lines: Sequence[PrintedLine], above: int, type_: Type) -> bool:
    """Tell whether the line below another stands as the next line of one text: at its spacing, at the body's margin."""
    one, other = lines[above], lines[above + 1]
    closer = one.baseline - other.baseline < type_.pitch * _CLOSER
    if one.cell or other.cell or closer or type_.are_apart(one, other):
        return False
    at_margin = any(abs(other.left - left) <= _OUT_OF_LINE for left in type_.lefts)
    return at_margin and abs(one.left - other.left) <= _OUT_OF_LINE
