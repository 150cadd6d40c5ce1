"""The tables, lists and enumerations near a sentence, as rows that can be told apart by size.

Whoever holds a place ("de grootste post"), a comparison ("meer dan in Limburg") or a share ("de helft van de kosten")
against them looks here: which rows a stretch of text names, and by which columns what it says may go. A row is named by
a word that more than half of the others do not have; nations by their adjectives too, and years by their figures. A
table with years over its columns is also one with a row for each of them.
"""

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

from ijkmoment.checking.figures.grids import Grid, Row, grids, under_heading
from ijkmoment.checking.figures.intervals import Interval
from ijkmoment.checking.figures.told_numbers import TIMES, ToldNumber, numbers_in, plain
from ijkmoment.checking.letter import Letter, Span
from ijkmoment.checking.text.around import Around
from ijkmoment.checking.text.topics import content, general, stem, stems
from ijkmoment.facts.document import Block
from ijkmoment.language.countries import COUNTRIES
from ijkmoment.language.nationalities import INHABITANTS, nation_of_word
from ijkmoment.language.patterns import lazily
from ijkmoment.language.words import MONTHS

OF_TABLES = lazily(
    r"(?!(?:onder|over)bez)\w*(?:bedrag|bedragen|bijdrage|post|uitgave|uitgaven|kosten|groep|categorie|aandeel|aantal|aantallen|bestemming"
    r"|component|reeks|omvang|contingent|detachement|toename|stijging|groei|afname|daling|verandering|verschil|mutatie|totaal|hoeveelheid"
    r"|leverancier|bijdrager|deelnemer|donor|ontvanger|afnemer|militairen|troepen|manschappen|overschrijding|onderschrijding|meevaller|tegenvaller|tekort"
    r"|overschot)\Z"
)
VERB = lazily(
    r"(?:kost(?:te|ten|en)?|verg(?:t|de|en|den)|tel(?:t|de)|tellen|telden|lever(?:t|de|en|den)|ontvang(?:t|en)|ontving(?:en)?|krijg(?:t|en)"
    r"|kreeg|kregen|bedraagt|bedroeg|droeg|lig(?:t|gen)|lag(?:en)?|sta(?:at|an)|stond(?:en)?|vorm(?:t|de|en|den)|vraagt|vroeg|vragen|weegt|woog"
    r"|betre(?:ft|ffen)|betrof(?:fen)?|d(?:oet|eed|eden)|val(?:t|len)|viel(?:en)?|vond(?:en)?|plaats|scoor(?:t|de)|scoren"
    r"|daarvan|hiervan|waarvan|nooit|samen|gezamenlijk|verreweg|veruit|opnieuw|wederom|daarmee|dus|ook|overigens)\Z"
)
_OF_CHANGE = lazily(
    r"(?<!\w)(?:rest(?:erend|ant|eert)|saldo|verschil|toename|afname|groei|mutatie|stijging|daling|verandering)"
)
_ORDINALS = {"eerste": "1", "tweede": "2", "derde": "3", "vierde": "4"}
_TIME = lazily(
    rf"(?<![\w-])(?:(?:(?P<nth>{'|'.join(_ORDINALS)}|[1-4](?:e|ste|de)?)\s+kwartaal|q(?P<quarter>[1-4])(?!\w)|(?P<month>{'|'.join(MONTHS['nl'])})(?!\w))"
    r"(?:(?:\s+van)?\s+(?P<of>(?:19|20)\d\d))?|(?P<year>(?:19|20)\d\d)(?![\d-]))"
)
_ONE_YEAR = lazily(r"\s*(?:19|20)\d\d\s*")
_YEAR_SO_FAR = lazily(r"\s*(?:19|20)\d\d\s*(?:\((?:tot|t/m|stand|eerste|peil|voorlopig|raming)[^()]*\)|\*)?\s*")
_IS_TIME = lazily(rf"(?:q[1-4]|{'|'.join(MONTHS['nl'])})(?:-\d{{4}})?|\d{{4}}")
_LETTERS = lazily(r"[^\W\d_]+")
_SHORT_NAME = lazily(r"(?<![\w-])(?!De\W|Het\W|Een\W|Van\W|In\W)[A-ZÀ-Þ][a-zà-ÿ]{1,2}(?![\w-])")
_BRACKET = lazily(r"\(\s*\Z")
_SHORT, _LONG, _FEWEST, _LARGEST, _ROOT = 4, 6, 3, 40, 5
_LEAST_ROWS, _SHORTEST, _NEAREST = 2, 3, 2


class Line(NamedTuple):
    """What a row or a part of an enumeration is called, with its numbers by column, each with its place."""

    label: frozenset[str]
    numbers: Mapping[int, Interval]
    span: Span
    printed: str


class Table(NamedTuple):
    """Rows, the heads of their columns, the words over them, and what the columns add up to where that is printed."""

    lines: tuple[Line, ...]
    heads: Mapping[int, str]
    words: frozenset[str]
    totals: Mapping[int, Interval]
    lead: Span | None = None

    def without(self, letter: Letter, sentence: Span) -> "Table":
        """Return a table with the words that lead to it but for a sentence's own, which may be about anything."""
        if self.lead is None:
            return self
        start, end = max(sentence.start, self.lead.start), min(sentence.end, self.lead.end)
        own = (
            (letter.text[self.lead.start : start] + letter.text[end : self.lead.end])
            if start < end
            else letter.part(self.lead)
        )
        return self._replace(words=self.words | frozenset(stems(own)))

    def others(self, own: Sequence[Line]) -> list[Line]:
        """Return the rows but for some."""
        return [line for line in self.lines if line not in own]


class Place(NamedTuple):
    """What is told of a size otherwise than figures have it, with the rows or numbers that contradict it."""

    span: Span
    rows: tuple[tuple[Span, str], ...]
    statements: tuple[str, ...] = ()


def shown(lines: Sequence[Line]) -> tuple[tuple[Span, str], ...]:
    """Return rows as what contradicts a place."""
    return tuple((line.span, line.printed) for line in lines)


def tables_near(letter: Letter, sentence: Span, clause: Span) -> Iterator[Table]:
    """Yield the tables under the same heading, and what the sentence or the one before it enumerates."""
    headings = letter.headings_at(sentence.start)
    found = [
        table
        for grid in under_heading(letter, sentence.start)
        for table in letter.once(tables_of_grids).get(grid.span, ())
    ]
    lists = letter.once(_of_lists).get(headings[-1].start if headings else -1, ())
    place = bisect_left(lists, sentence.start, key=_first)
    found += lists[max(place - _NEAREST, 0) : place + _NEAREST]
    yield from (table.without(letter, sentence) for table in found)
    before = letter.sentence_at(max(sentence.start - 2, 0))
    for span in (Span(sentence.start, clause.start), before):
        enumerated = _enumerated(letter, span) if span.end - span.start > 1 else None
        if enumerated is not None:
            yield enumerated


def _first(table: Table) -> int:
    return table.lines[0].span.start


def _of_lists(letter: Letter) -> Mapping[int, tuple[Table, ...]]:
    """Return the lists whose items have a number each, by the heading that they stand under."""
    groups: dict[int, list[Block]] = {}
    for block in letter.blocks:
        if block.kind == "item":
            groups.setdefault(block.group, []).append(block)
    found: dict[int, tuple[Table, ...]] = {}
    for items in groups.values():
        table = _of_list(letter, items) if _FEWEST <= len(items) <= _LARGEST else None
        headings = letter.headings_at(items[0].start)
        place = headings[-1].start if headings else -1
        if table is not None:
            found[place] = (*found.get(place, ()), table)
    return found


def _of_list(letter: Letter, items: Sequence[Block]) -> Table | None:
    numbers = [numbers_in(letter, Span(one.start, one.end)) for one in items]
    if any(len(told) != 1 for told in numbers) or len({told[0].unit for told in numbers}) > 1:
        return None
    own = [told[0] for told in numbers]
    if not plain(own) or any(one.unit in TIMES for one in own):
        return None
    lead = letter.once(Around).lead(items[0])
    headings = letter.headings_at(items[0].start)
    heading = letter.text[headings[-1].start : headings[-1].end] if headings else ""
    over = Span(lead.start, lead.end) if lead is not None else None
    lines = [_piece(letter, told, item.start, told.start) for item, told in zip(items, own, strict=True)]
    lines = [
        line if line.label else _piece(letter, told, told.end, item.end)
        for line, told, item in zip(lines, own, items, strict=True)
    ]
    named_lines = tuple(line for line in lines if not any(word.startswith("overig") for word in line.label))
    counted = {one.behind[0] for one in own if one.behind}
    return Table(named_lines, {}, frozenset(stems(" ".join((heading, *counted)))), {}, over)


def tables_of_grids(letter: Letter) -> Mapping[Span, tuple[Table, ...]]:
    """Return the tables of a letter by where they stand; made once, by `letter.once(tables_of_grids)`."""
    return {grid.span: tuple(_of_grid(letter, grid)) for grid in letter.once(grids)}


def _of_grid(letter: Letter, grid: Grid) -> Iterator[Table]:
    over = frozenset(stems(" ".join(grid.heads.values())))
    first = letter.block_at(grid.span.start)
    above = letter.once(Around).lead(first) if first is not None else None
    lead = Span(above.start, above.end) if above is not None else None
    headings = letter.headings_at(grid.span.start)
    heading = frozenset(stems(letter.text[headings[-1].start : headings[-1].end])) if headings else frozenset[str]()
    if _LEAST_ROWS <= len(grid.own) <= _LARGEST:
        lines = tuple(_line(letter, row) for row in grid.own if not row.label.casefold().startswith("overig"))
        totals = [row for row in grid.rows if row.total]
        sums = {column: one.interval for column, one in totals[0].numbers.items()} if len(totals) == 1 else {}
        times = tuple(line for line in lines if _is_time(line))
        own = times if len(times) >= _FEWEST else lines
        yield Table(own, grid.heads, over | heading, sums, lead)
    years = [column for column in grid.columns if _ONE_YEAR.fullmatch(grid.heads.get(column, ""))]
    others = [grid.heads.get(one, "") for one in grid.columns if one not in years]
    if len(years) >= _FEWEST and (not others or (len(others) == 1 and others[0].startswith("totaal"))):
        heads = {index: row.label.casefold() for index, row in enumerate(grid.rows)}
        lines = tuple(_year(grid, column) for column in years)
        yield Table(lines, heads, over | heading | frozenset(stems(" ".join(heads.values()))), {}, lead)


def _line(letter: Letter, row: Row) -> Line:
    numbers = {column: number.interval for column, number in row.numbers.items()}
    printed = " ".join(letter.part(number.span) for number in row.numbers.values())
    return Line(_names(row.name) or _names(row.label), numbers, row.span, f"{row.label} {printed}")


def _year(grid: Grid, column: int) -> Line:
    numbers = {index: row.numbers[column] for index, row in enumerate(grid.rows) if column in row.numbers}
    year = grid.heads[column].strip()
    first = next(iter(numbers.values())).span
    return Line(frozenset({year}), {index: one.interval for index, one in numbers.items()}, first, year)


def _enumerated(letter: Letter, span: Span) -> Table | None:
    """Return what a stretch of text parts into three numbers or more, each with the words behind or before it."""
    numbers = [one for one in numbers_in(letter, span) if one.unit not in TIMES]
    if len(numbers) < _FEWEST:
        return None
    counts = [one for one in numbers if not one.unit]
    shares = len(numbers) - len(counts) in (len(counts), len(counts) - 1) and numbers[-1].unit == "%"
    alike = counts if shares else [one for one in numbers if one.unit == numbers[-1].unit][-len(numbers) :]
    if len(alike) < _FEWEST or not plain(alike):
        return None
    if all(_BRACKET.search(letter.text, span.start, one.start) for one in alike):
        starts = [span.start, *(one.end for one in alike[:-1])]
        lines = [_piece(letter, one, start, one.start) for one, start in zip(alike, starts, strict=True)]
        return Table(tuple(lines), {}, frozenset(), {})
    ends = [*(one.start for one in alike[1:]), span.end]
    lines = [_piece(letter, one, one.end, end) for one, end in zip(alike, ends, strict=True)]
    if _are_named_before(lines):
        opens = letter.text.rfind(":", span.start, alike[0].start) + 1
        starts = [max(opens, span.start), *(one.end for one in alike[:-1])]
        lines = [_piece(letter, one, start, one.start) for one, start in zip(alike, starts, strict=True)]
    if not _parts_of_first(alike):
        opened = letter.text.rfind(":", span.start, alike[0].start)
        if opened > 0 and len(alike) == len(numbers):
            return Table(tuple(lines), {}, frozenset(stems(letter.text[span.start : opened])), {})
        return _parts_of_last(letter, span, alike, lines)
    told = frozenset(stems(letter.text[span.start : alike[1].start]))
    return Table(tuple(lines[1:]), {}, told, {0: alike[0].interval})


def _are_named_before(lines: Sequence[Line]) -> bool:
    """Tell whether nothing behind the last number says what it is of: "Assen 40, Breda 31 en Ede 12 reizigers"."""
    *others, last = lines
    return all(all(word in other.label for other in others) for word in last.label)


def _parts_of_first(numbers: Sequence[ToldNumber]) -> bool:
    return len(numbers) >= _FEWEST and sum(one.value for one in numbers[1:]) == numbers[0].value


def _parts_of_last(letter: Letter, span: Span, numbers: Sequence[ToldNumber], lines: Sequence[Line]) -> Table | None:
    """Return what a sentence enumerates where the one before it has the sum of its numbers."""
    before = letter.sentence_at(max(span.start - 2, 0))
    sums = [one for one in numbers_in(letter, before) if one.unit == numbers[0].unit]
    if not any(one.value == sum(part.value for part in numbers) for one in sums):
        return None
    return Table(tuple(lines), {}, frozenset(stems(letter.text[before.start : numbers[0].start])), {})


def _piece(letter: Letter, one: ToldNumber, start: int, end: int) -> Line:
    printed = " ".join(letter.text[min(start, one.start) : max(end, one.end)].split()).strip(",;() ")
    return Line(_names(letter.text[start:end]), {0: one.interval}, Span(one.start, one.end), printed)


@lru_cache(maxsize=4_000)
def _names(text: str) -> frozenset[str]:
    """Return the words that a label is known by: its own, else its general ones, else its year."""
    nations = frozenset(_nation(word) for word in _LETTERS.findall(text)) - {None}
    words = frozenset(content(text)) or frozenset(general(text)) or frozenset(list(_times(text))[:1])
    return words | frozenset(one for one in nations if one)


@lru_cache(maxsize=4_000)
def label_of(text: str) -> frozenset[str]:
    """Return the words that a row of a sentence or list is known by, its years, quarters and months among them."""
    nations = frozenset(_nation(word) for word in _LETTERS.findall(text)) - {None}
    return frozenset((*general(text), *_times(text), *(one for one in nations if one), *_short_names(text)))


@lru_cache(maxsize=4_000)
def _nation(word: str) -> str | None:
    """Return the stem of the country that an adjective or its people name: "duitse" and "Duitsers"."""
    folded = word.casefold()
    code = "NL" if folded in ("wij", "onze") else nation_of_word(folded) or INHABITANTS.get(folded)
    return stem(COUNTRIES[code][0].split()[-1]) if code is not None and code in COUNTRIES else None


@lru_cache(maxsize=4_000)
def said_in(text: str) -> frozenset[str]:
    """Return the words by which a text may name rows."""
    nations = frozenset(_nation(word) for word in _LETTERS.findall(text))
    return frozenset((*general(text), *_times(text), *(one for one in nations if one), *_short_names(text)))


def _short_names(text: str) -> Iterator[str]:
    """Yield the stems of names that are too short for other words: "Ede"."""
    return (stem(word) for word in _SHORT_NAME.findall(text))


def _times(text: str) -> Iterator[str]:
    """Yield the years, quarters and months of a text, each with its year and, behind that, without it."""
    for found in _TIME.finditer(text.casefold()):
        nth = found["nth"] or found["quarter"]
        part = f"q{_ORDINALS.get(nth, nth[0])}" if nth else found["month"]
        year = found["of"] or found["year"]
        yield "-".join(one for one in (part, year) if one)
        if part and year:
            yield part


def is_by_time(table: Table) -> bool:
    """Tell whether the rows of a table are years, quarters or months."""
    return all(map(_is_time, table.lines))


def _is_time(line: Line) -> bool:
    return len(line.label) == 1 and all(map(_IS_TIME.fullmatch, line.label))


def named(letter: Letter, span: Span, table: Table) -> list[Line]:
    """Return the rows that a stretch of text names, without those of which it says less than of another."""
    if span.end <= span.start:
        return []
    said = said_in(" ".join(letter.part(span).split()))
    times = Counter(word for line in table.lines for word in line.label)
    found = {id(line): _told(line, said, times, len(table.lines)) for line in table.lines}
    every = [line for line in table.lines if found[id(line)]]
    return [line for line in every if not any(found[id(line)] < found[id(other)] for other in every)]


def _told(line: Line, said: frozenset[str], times: Mapping[str, int], lines: int) -> frozenset[str]:
    """Return the words of a text that name a row, by a word that more than half of the others do not have."""
    own = [word for word in line.label if times[word] * 2 <= lines]
    if not own:
        return frozenset()
    known = [other for other in said if other not in times or other in line.label]
    return frozenset(other for word in own for other in known if _is_word(word, other))


@lru_cache(maxsize=20_000)
def _is_word(one: str, other: str) -> bool:
    """Tell whether a word of a row's name is another, in another form, within it or opening it: "angstklachten"."""
    opens = len(one) >= _ROOT and other.startswith(one)
    return one == other or opens or (min(len(one), len(other)) >= _LONG and (one in other or other in one))


def speaks_of(table: Table, word: str) -> bool:
    """Tell whether a word is one that stands over a table, in another form too: "besmettingen" of "besmet"."""
    root = stem(word)
    if len(root) < _SHORTEST:
        return False
    return root in table.words or any(
        len(one) >= _ROOT
        and len(root) >= _ROOT
        and (one.startswith(root) or root.startswith(one) or one.endswith(root))
        for one in table.words
    )


def is_of_rows(table: Table, word: str) -> bool:
    """Tell whether a word is one of a row's name."""
    return any(_is_word(one, said) for said in said_in(word) for line in table.lines for one in line.label)


def columns_meant(table: Table, said: str, *, change: bool | None) -> Sequence[int]:
    """Return the columns that hold a number in every row: those of changes, others, or all; by a head that is said."""
    every = sorted({column for line in table.lines for column in line.numbers})
    whole = [one for one in every if all(one in line.numbers for line in table.lines) and not _runs_up(table, one)]
    columns = [one for one in whole if change is None or is_of_change(table, one) is change]
    heads = {column: frozenset(stems(table.heads.get(column, ""))) for column in columns}
    words = frozenset(one for one in stems(said) if len(one) >= _SHORT)
    meant = [one for one in columns if any(_is_only(word, heads) for word in heads[one] & words)]
    return meant if len(meant) == 1 else _in_all(table, columns)


def _runs_up(table: Table, column: int) -> bool:
    """Tell whether a column adds up what is above it."""
    return table.heads.get(column, "").strip().startswith("cumulatief")


def _in_all(table: Table, columns: Sequence[int]) -> Sequence[int]:
    """Return the column of totals behind columns of years, else all."""
    totals = [one for one in columns if table.heads.get(one, "").startswith("totaal")]
    years = [one for one in years_over(table) if one in columns]
    return totals if len(totals) == 1 and len(years) + 1 == len(columns) else columns


def years_over(table: Table) -> Sequence[int]:
    """Return the columns that have a year for their head."""
    return [column for column, head in table.heads.items() if _YEAR_SO_FAR.fullmatch(head)]


def is_of_change(table: Table, column: int) -> bool:
    """Tell whether a column holds changes."""
    return _OF_CHANGE.search(table.heads.get(column, "")) is not None


def _is_only(word: str, heads: Mapping[int, frozenset[str]]) -> bool:
    return sum(word in head for head in heads.values()) == 1
