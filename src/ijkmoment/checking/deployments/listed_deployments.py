"""What a letter lists as its deployments: the rows of its overview and the headings beside it, by names of their own.

Another letter may speak of one by its short form, by its place or by a place of its section. A name tells of one
deployment when the letter has it for no other: "EUTM" stands in two rows, "Mozambique" in one.
"""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from itertools import pairwise
from typing import NamedTuple

from ijkmoment.checking.deployments.in_letter import deployments
from ijkmoment.checking.letter import Letter, Span
from ijkmoment.checking.text.listed import Listed, lists
from ijkmoment.checking.text.topics import stem
from ijkmoment.facts.document import Block
from ijkmoment.language.numerals import NUMBER_WORD, number_of
from ijkmoment.language.patterns import lazily

_WORD = lazily(r"[^\W_](?:[\w’'/-]*[^\W_])?")
_STRONG = lazily(r"[A-ZÀ-Þ].*[A-ZÀ-Þ\d]|\d.*[A-ZÀ-Þ]")
_KINDS = (
    r"\w*missies?|\w*operaties?|inzet|inzetten|bijdragen?|deelnames?|programma['’]?s?|project(?:en)?|\w*fonds(?:en)?"
    r"|regeling(?:en)?|faciliteit(?:en)?|initiatie(?:f|ven)|traject(?:en)?"
)
_KIND = lazily(rf"(?:\w+\s+)?(?:{_KINDS})(?:\s*[/(].*|\s+(?:en|of)\s+\w+)?\Z", re.IGNORECASE)
_OF_KIND = lazily(rf"\b(?:{_KINDS})\b", re.IGNORECASE)
_PEOPLED = r"\w*militairen|personen|personeel|omvang|functionarissen|politie\w*|\w*experts?|deskundigen|waarnemers|fte"
_PEOPLE = lazily(rf"\b(?:{_PEOPLED})\b", re.IGNORECASE)
_STATE = lazily(
    rf"\b(?:{_PEOPLED}|mandaat\w*|begin\w*|start\w*|sinds|eind\w*|looptijd|loopt|tot en met|t/m|status|fase"
    rf"|oplevering|gereed)\b",
    re.IGNORECASE,
)
_COSTS = lazily(r"\b(?:raming|realisatie|begroot|uitgaven|kosten|budget|bedrag|20\d\d)\b", re.IGNORECASE)
_FIGURE = lazily(rf"\d|\bmet (?:{NUMBER_WORD}|een)\b", re.IGNORECASE)
_COUNTED = lazily(
    rf"\b(?P<number>{NUMBER_WORD}|\d{{1,2}})\s+(?:[\w-]+\s+)?(?:{_KINDS}|eenheden|deelnames)\b[^.:;]{{0,60}}:\s+",
    re.IGNORECASE,
)
_NAMED_BEHIND = lazily(
    r"\b(?:missies|operaties|inzetten|bijdragen)\b[^.:;]{0,60}:\s+|\bnam\s+(?:in\s+\d{4}\s+)?deel\s+aan\s+(?=[A-Z]{3})",
    re.IGNORECASE,
)
_COMMA = lazily(r",\s+")
_AND = lazily(r"\s+en\s+")
# "Bosnië en Herzegovina" is one: another part opens otherwise, if any does.
_ONE_NAME = lazily(r"\s+en\s+[A-ZÀ-Þ][a-zà-ÿ]+\W*(?:\s+en\b|\Z)")
_NOT_ONE = lazily(
    r"\W*(?:(?:sub)?tota(?:al|le)\w*|overige?\w*|klein(?:e|ere)|diversen|reserve|alle|samen|Zr\.?\s?Ms|Hr\.?\s?Ms)\b",
    re.IGNORECASE,
)
_NONE = lazily(r"\s*(?:0+|[-–—]+|nihil|geen)?\s*")
_LABEL = lazily(r"[^:,;(–\n]{2,80}?(?=\s*[:,;(–]|\s+met\s|\s+\d|[\s.]*\Z)(?:\s*\([^)\n]{2,40}\))?")
_NO_NAMES = frozenset(
    map(
        stem,
        """
        nederland nederlands nederlandse navo nato eu vn europese europees verenigde internationale inzet bijdrage
        missie operatie golf straat zee baai hoorn kust noord zuid oost west de het een in op aan van voor rode
        zwarte middellandse programma project fonds regeling faciliteit mission operation force forces support
        combined joint task united nations group beëindigde nieuwe einde deelname team and of for zr ms zr.ms
        januari februari maart april mei juni juli augustus september oktober november december kabinet kamer
        defensie minister ministerie totaal euro military assistance european union training eu-missie eu-missies
        maritieme eu-trainingsmissie eu-trainingsmissies vn-missie vn-missies navo-missie navo-missies maritime
        """.split(),
    )
)
_SHORTEST, _LONG, _TWO, _MANY, _MOST = 3, 6, 2, 4, 60


class Row(NamedTuple):
    """A line of the overview: where, what it is called, its names, and whether nobody is there any more."""

    span: Span
    label: str
    names: frozenset[str]
    is_none: bool = False
    is_row: bool = True


class One(NamedTuple):
    """A deployment as one letter lists it, by names that it alone has there and by those that others have too.

    `around` are names that its own section alone has: who speaks of these may be speaking of it. `strong` are those of
    its own that are short forms or have figures.
    """

    row: Row
    own: frozenset[str]
    strong: frozenset[str]
    shared: frozenset[str]
    around: frozenset[str]

    @property
    def names(self) -> frozenset[str]:
        """All names in its row and heading."""
        return self.own | self.shared


class Listing:
    """The deployments that one letter lists, and where each name stands."""

    def __init__(self, letter: Letter) -> None:
        self.letter = letter

    @cached_property
    def rows(self) -> tuple[Row, ...]:
        """The lines of the overview: the first table that tells of missions how large they are or how long, or list.

        Tables with the heads of the first are one overview in parts. Where there is neither, what a sentence counts and
        names is it ("bestond uit twee bijdragen: ..."), else a table of costs, else what a sentence names of missions
        behind a colon ("de volgende inzetten zijn bekostigd: ...").
        """
        found = self._of_tables(_STATE)
        found = found or next((rows for one in lists(self.letter) if (rows := _items(self.letter, one))), ())
        return found or self._of_sentence() or self._of_tables(_COSTS) or self._of_enumeration()

    def _of_enumeration(self) -> tuple[Row, ...]:
        """Return what the first sentence names of missions behind a colon, where they are many and have names."""
        for span in self.prose:
            opened = _NAMED_BEHIND.search(self.letter.text, *span)
            parts = _enumerated(self.letter, Span(opened.end(), span.end)) if opened is not None else ()
            said = [(part, self.letter.part(part).split("(")[0].strip()) for part in parts]
            rows = [Row(part, label, names) for part, label in said if (names := names_in(label))]
            short = sum(bool(names_in(row.label, _STRONG)) for row in rows)
            if len(rows) >= _MANY and len(rows) >= len(said) - 1 - _TWO and short * _TWO >= len(rows):
                return tuple(row for row in rows if not _NOT_ONE.match(row.label))
        return ()

    def _of_sentence(self) -> tuple[Row, ...]:
        """Return what the first sentence names that counts deployments and names as many behind a colon."""
        for span in self.prose:
            counted = _COUNTED.search(self.letter.text, *span)
            if counted is None:
                continue
            parts = _parted(self.letter, Span(counted.end(), span.end), number_of(counted["number"]))
            rows = [Row(part, said, names_in(said)) for part in parts if (said := self.letter.part(part))]
            if rows and all(row.names for row in rows):
                return tuple(rows)
        return ()

    def _of_tables(self, told: re.Pattern[str]) -> tuple[Row, ...]:
        tables = [(_heads(self.letter, table), table) for table in _tables(self.letter)]
        rows = [(heads, tuple(_rows(self.letter, table, heads, told))) for heads, table in tables]
        first = next((heads for heads, found in rows if found), None)
        return tuple(row for heads, found in rows if heads == first for row in found)

    @cached_property
    def all(self) -> tuple[One, ...]:
        """The lines of the overview with their headings, and the headings of deployments that no line is of."""
        headed = [
            Row(unit.span, unit.label, names_in(unit.label), is_row=False)
            for unit in self.letter.once(deployments).sections
        ]
        found = [self._with_heading(row, headed) for row in self.rows]
        found += [head for head in headed if head.names and not any(head.names & row.names for row in self.rows)]
        often = Counter(name for row in found for name in row.names)
        return tuple(self._one(row, often) for row in found) if len(found) <= _MOST else ()

    def _with_heading(self, row: Row, headed: Sequence[Row]) -> Row:
        over = [head for head in headed if head.names & row.names and not self._is_of_many(head.names)]
        return row._replace(names=row.names | over[0].names) if len(over) == 1 else row

    def _one(self, row: Row, often: Mapping[str, int]) -> One:
        own = frozenset(name for name in row.names if often[name] == 1)
        strong = frozenset(name for name in own if name in self._short)
        return One(row, own, strong, row.names - own, self._around(row.names))

    @cached_property
    def _short(self) -> frozenset[str]:
        return frozenset(name for row in self.rows for name in names_in(row.label, _STRONG))

    def _around(self, names: frozenset[str]) -> frozenset[str]:
        """Return the names that the section of a deployment alone has."""
        over = next((head for head in self.sections if names & names_in(self.letter.part(head))), None)
        if over is None or self._is_of_many(names_in(self.letter.part(over))):
            return frozenset()
        inside = frozenset(self.sections[over])
        found = {name for one in inside for name in names_in(self.letter.part(one), inner=True)}
        return frozenset(name for name in found if all(one in inside for one in self.places[name]))

    def _is_of_many(self, named: frozenset[str]) -> bool:
        return sum(bool(named & row.names) for row in self.rows) >= _TWO

    @cached_property
    def sections(self) -> Mapping[Span, tuple[Span, ...]]:
        """The sentences under each innermost heading."""
        found: dict[Span, list[Span]] = {}
        for sentence in self.prose:
            over = self.letter.headings_at(sentence.start)
            if over and over[-1].start != sentence.start:
                found.setdefault(Span(over[-1].start, over[-1].end), []).append(sentence)
        return {head: tuple(sentences) for head, sentences in found.items()}

    @cached_property
    def prose(self) -> tuple[Span, ...]:
        """The sentences outside tables."""
        cells = frozenset(block.start for block in self.letter.blocks if block.kind == "cell")
        blocks = ((span, self.letter.block_at(span.start)) for span in self.letter.sentences)
        return tuple(span for span, block in blocks if block is not None and block.start not in cells)

    @cached_property
    def places(self) -> Mapping[str, tuple[Span, ...]]:
        """The sentences of the prose that have each name."""
        found: dict[str, list[Span]] = {}
        for span in self.prose:
            for name in names_in(self.letter.part(span)):
                found.setdefault(name, []).append(span)
        return {name: tuple(spans) for name, spans in found.items()}

    @cached_property
    def everywhere(self) -> frozenset[str]:
        """All names that the letter has, in tables too."""
        return names_in(self.letter.text)

    def calling(self, one: "One") -> Iterator[Span]:
        """Yield the sentences of the prose that have a name of one or what its row is called, before its brackets."""
        called = " ".join(one.row.label.split("(")[0].casefold().split())
        yield from self.naming(one.own | one.around)
        if len(called) > _LONG:
            yield from (span for span in self.prose if called in " ".join(self.letter.part(span).casefold().split()))

    def naming(self, names: frozenset[str]) -> Iterator[Span]:
        """Yield the sentences of the prose that have one of some names, each once."""
        yield from sorted({span for name in names for span in self.places.get(name, ())})


def listing(letter: Letter) -> Listing:
    """Return what a letter lists as its deployments."""
    return letter.once(Listing)


def _tables(letter: Letter) -> Iterator[tuple[Block, ...]]:
    groups: dict[int, list[Block]] = {}
    for block in letter.blocks:
        if block.kind == "cell":
            groups.setdefault(block.group, []).append(block)
    yield from map(tuple, groups.values())


def _heads(letter: Letter, table: Sequence[Block]) -> Mapping[int, str]:
    return {cell.column: _text(letter, cell) for cell in table if cell.row == table[0].row}


def _rows(letter: Letter, table: Sequence[Block], heads: Mapping[int, str], told: re.Pattern[str]) -> Iterator[Row]:
    """Yield the rows of an overview, by its first cell and the places beside it."""
    lines: dict[int, list[Block]] = {}
    for cell in table:
        lines.setdefault(cell.row, []).append(cell)
    ordered = list(lines.values())
    if len(ordered) <= _TWO or not _KIND.match(heads.get(0, "")):
        return
    behind = [head for column, head in heads.items() if column]
    if not any(map(told.search, behind)) and (told is _COSTS or any(map(_COSTS.search, behind))):
        return
    people = frozenset(column for column, head in heads.items() if column and _PEOPLE.search(head))
    for first, *others in ordered[1:]:
        label = _text(letter, first)
        if first.column or _NOT_ONE.match(label) or not (names := names_in(label)):
            continue
        said = [(cell.column, _text(letter, cell)) for cell in others]
        placed = (names_in(text) for _, text in said if not any(map(str.isdigit, text)))
        none = bool(people) and all(_NONE.fullmatch(text) for column, text in said if column in people)
        yield Row(Span(first.start, first.end), label, names.union(*placed), none)


def _items(letter: Letter, one: Listed) -> tuple[Row, ...]:
    """Return the items of a list of deployments, by the names before their first mark: "UNTSO (Libanon): 12"."""
    if one.rows or len(one.spans) <= _TWO or one.before is None:
        return ()
    if not _OF_KIND.search(letter.text, one.before.start, one.before.end):
        return ()
    found = [(span, label[0].strip()) for span in one.spans if (label := _LABEL.match(letter.part(span)))]
    rows = [Row(span, label, names) for span, label in found if (names := names_in(label))]
    with_figures = sum(_FIGURE.search(letter.part(row.span)) is not None for row in rows)
    return tuple(rows) if len(rows) == len(one.spans) and with_figures * _TWO >= len(rows) else ()


def _parted(letter: Letter, span: Span, number: int | None) -> list[Span]:
    """Return the parts of an enumeration between commas and a last "en", none where they are not so many."""
    commas = [found.span() for found in _COMMA.finditer(letter.text, *span)]
    last = commas[-1][1] if commas else span.start
    end = span.start + len(letter.part(span).rstrip(" .;"))
    joints = list(_AND.finditer(letter.text, last, span.end))
    joints.sort(key=lambda one: _ONE_NAME.match(letter.text, one.start(), span.end) is not None)
    for joint in joints:
        cuts = [(span.start, span.start), *commas, joint.span(), (end, end)]
        parts = [Span(left[1], right[0]) for left, right in pairwise(cuts)]
        if len(parts) == number:
            return parts
    return []


def _enumerated(letter: Letter, span: Span) -> list[Span]:
    """Return the parts of an enumeration between its commas and the last "en", however many these are."""
    commas = [found.span() for found in _COMMA.finditer(letter.text, *span)]
    if len(commas) < _TWO:
        return []
    end = span.start + len(letter.part(span).rstrip(" .;"))
    joints = list(_AND.finditer(letter.text, commas[-1][1], end))
    joints = [one for one in joints if _ONE_NAME.match(letter.text, one.start(), end) is None] or joints
    cuts = [(span.start, span.start), *commas, *(one.span() for one in joints[-1:]), (end, end)]
    return [Span(left[1], right[0]) for left, right in pairwise(cuts)]


def _text(letter: Letter, block: Block) -> str:
    return " ".join(letter.text[block.start : block.end].split())


def names_in(text: str, form: re.Pattern[str] | None = None, *, inner: bool = False) -> frozenset[str]:
    """Return the stems of the names in a text: words with a capital, but the general ones.

    With a form, those of that form; with `inner`, those of a sentence that its place does not give a capital.
    """
    found = set[str]()
    for index, match in enumerate(_WORD.finditer(text)):
        if match[0].islower() or match[0].isdigit() or (inner and not index):
            continue
        for word in (match[0], *match[0].split("/")):
            if form is not None and not form.search(word):
                continue
            if len(word) >= _SHORTEST and any(map(str.isupper, word)) and (one := stem(word)) not in _NO_NAMES:
                found.add(one)
    return frozenset(found)
