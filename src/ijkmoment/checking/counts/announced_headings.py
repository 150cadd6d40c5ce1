"""Counts of what stands under headings of its own: "Er zijn drie pijlers" over "Pijler 1: mensen", "Pijler 2: ...".

The headings say what they are and count from one on. A count that is far off counts something else.
"""

from collections.abc import Iterator, Sequence

from ijkmoment.checking.counts.enumerated import PARTLY, Announced
from ijkmoment.checking.letter import Letter, Span
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
_SOME = lazily(
    r"(?<!\w)(?:van\s+(?:de|deze|die|al\s+deze)|alle|beide|eerste|laatste|andere|overige|circa|ruim|ongeveer|meer\s+dan|minstens|eerdere?"
    r"|bijna|deze|die|de|vorige|nog|extra|nieuwe|in|met|na|ten\s+minste)\s+\Z"
)
_FEWEST, _FAR, _REACH, _LONGEST = 2, 2, 24, 60


def announced_headings(letter: Letter) -> Iterator[Announced]:
    """Find the counts that a row of headings spells out otherwise."""
    for label, named in labelled_headings(letter).items():
        if len(named) >= _FEWEST:
            yield from _of_label(letter, label, named)


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
