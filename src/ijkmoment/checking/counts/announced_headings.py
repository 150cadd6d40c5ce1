"""Counts of what stands under headings of its own: "Er zijn drie pijlers" over "Pijler 1: mensen", "Pijler 2: ...".

The headings say what they are and count from one on, or open with a letter or number of their own below a section
("Ik kies voor zeven maatregelen." over "A. ..." to "G. ..."). A count that is far off counts something else.
"""

from collections.abc import Iterator, Sequence

from ijkmoment.checking.counts.enumerated import PARTLY, Announced
from ijkmoment.checking.letter import Letter, Span
from ijkmoment.checking.text.heading_marks import Marked, marked_headings
from ijkmoment.checking.text.named_headings import is_in_brackets
from ijkmoment.checking.text.topics import stem
from ijkmoment.facts.document import Block
from ijkmoment.language.numerals import NUMBER_WORD, number_of
from ijkmoment.language.patterns import lazily

_LABEL = lazily(r"(?P<label>[A-ZÀ-Þ][a-zà-ÿ]{2,20})\s+(?P<number>\d{1,2})\s*(?:[:.–—-]\s|\Z)")
_OF_ALL = frozenset(
    """
    tabel figuur bijlage artikel noot grafiek kader kamerstuk vraag antwoord motie deel hoofdstuk paragraaf onderdeel
    pagina agendapunt amendement lid week kwartaal
    """.split()
)
_COUNT = lazily(
    rf"(?<![\w.,/-])(?P<number>[2-9]|1\d|(?!een(?!\w)|één(?!\w)){NUMBER_WORD})\s+(?:[a-zà-ÿ-]{{3,}}e\s+){{0,2}}(?P<noun>[a-zà-ÿ'’-]{{4,30}})(?!\w)"
)
_POINTS = lazily(
    r"\w*(?:maatregelen|sporen|pijlers|lessen|aanbevelingen|prioriteiten|stappen|lijnen|thema['’]s|acties|speerpunten|voorstellen"
    r"|knelpunten|oorzaken|opgaven|ambities)\Z"
)
_SOME = lazily(
    r"(?<!\w)(?:van\s+(?:de|deze|die|al\s+deze)|alle|beide|eerste|laatste|andere|overige|circa|ruim|ongeveer|meer\s+dan|minstens|eerdere?"
    r"|bijna|deze|die|de|vorige|nog|extra|nieuwe|in|met|na|ten\s+minste)\s+\Z"
)
_FEWEST, _FAR, _SENTENCES, _REACH, _LONGEST = 2, 2, 3, 24, 60


def announced_headings(letter: Letter) -> Iterator[Announced]:
    """Find the counts that a row of headings spells out otherwise."""
    for label, named in labelled_headings(letter).items():
        if len(named) >= _FEWEST:
            yield from _of_label(letter, label, named)
    for marked in _lettered(letter):
        yield from _right_before(letter, marked)


def labelled_headings(letter: Letter) -> dict[str, list[Block]]:
    """Return the headings that say what they are and count from one on, by what they are."""
    rows: dict[str, list[Block]] = {}
    broken: set[str] = set()
    for block in letter.blocks:
        if block.kind not in ("heading", "paragraph", "item"):
            continue
        found = _LABEL.match(letter.text, block.start, min(block.start + _LONGEST, block.end))
        if found is None or found["label"].casefold() in _OF_ALL:
            continue
        label = found["label"].casefold()
        row = rows.setdefault(label, [])
        if int(found["number"]) == len(row) + 1:
            row.append(block)
        else:
            broken.add(label)
    return {label: row for label, row in rows.items() if label not in broken}


def _of_label(letter: Letter, label: str, row: Sequence[Block]) -> Iterator[Announced]:
    told = [
        (one, number)
        for one in _COUNT.finditer(letter.folded, 0, row[0].start)
        if _is_plural(one["noun"], label) and (number := number_of(one["number"])) is not None
    ]
    told = [(one, number) for one, number in told if not is_in_brackets(letter, one.start(), one.end())]
    if not told or any(number == len(row) for _, number in told):
        return
    one, number = told[-1]
    partly = PARTLY.search(letter.folded, one.end(), letter.sentence_at(one.start()).end)
    if abs(number - len(row)) <= _FAR and partly is None and not _is_of_some(letter, one.start()):
        yield Announced(Span(one.start(), one.end()), number, len(row), len(row))


def _is_plural(noun: str, label: str) -> bool:
    return stem(noun) == stem(label)


def _is_of_some(letter: Letter, start: int) -> bool:
    return _SOME.search(letter.folded, max(start - _REACH, 0), start) is not None


def _lettered(letter: Letter) -> Iterator[tuple[Marked, ...]]:
    """Yield the rows of headings with a mark that count from one on below another with one."""
    row: list[Marked] = []
    above: Marked | None = None
    for one in (*letter.once(marked_headings), None):
        if (
            one is not None
            and row
            and (one.sign, one.below) == (row[-1].sign, row[-1].below)
            and one.place == row[-1].place + 1
        ):
            row.append(one)
            continue
        if len(row) > _FEWEST and above is not None:
            yield tuple(row)
        above, row = (row[-1] if row else None), ([one] if one is not None and one.place == 1 else [])


def _right_before(letter: Letter, row: Sequence[Marked]) -> Iterator[Announced]:
    """Yield the one count of points in the paragraph right before a row of headings."""
    index = letter.blocks.index(row[0].block)
    block = letter.blocks[index - 1] if index else None
    if block is None or block.kind != "paragraph":
        return
    first = letter.sentence_at(max(block.end - 1, block.start)).start
    for _ in range(_SENTENCES - 1):
        first = max(letter.sentence_at(max(first - 2, block.start)).start, block.start)
    told = [one for one in _COUNT.finditer(letter.folded, first, block.end) if _POINTS.match(one["noun"])]
    if len(told) != 1 or _is_of_some(letter, told[0].start()):
        return
    one, number = told[0], number_of(told[0]["number"])
    rest = letter.folded[one.end() : letter.sentence_at(one.start()).end]
    off = abs(number - len(row)) if number is not None else 0
    if (
        number is not None
        and 0 < off <= _FAR
        and not rest.strip(" .:")
        and not PARTLY.search(letter.folded, first, block.end)
    ):
        yield Announced(Span(one.start(), one.end()), number, len(row), len(row))
