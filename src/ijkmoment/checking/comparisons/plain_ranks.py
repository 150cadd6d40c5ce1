"""A superlative held against the rows that it is one of, whatever its adjective: "de duurste", "het kortst".

Asked is which of the rows near it the clause names, alone: a row of a table or list, or what this sentence or the two
before it told a number of. It is right where any column has it that way (and where the clause speaks of change or of
shares, any two columns), and nothing is said where the clause tells another number or noun than the rows have.
What follows it ("gevolgd door", "volgt met") goes right behind the one that is named first, in that column.
"""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from itertools import chain, combinations

from ijkmoment.checking.comparisons.ranked_places import ASIDE, clause_around
from ijkmoment.checking.comparisons.ranked_tables import (
    FALL,
    OF_TABLES,
    RISE,
    Line,
    Place,
    Table,
    is_of_rows,
    named,
    shown,
    speaks_of,
    tables_near,
)
from ijkmoment.checking.comparisons.spoken_of import is_of_any
from ijkmoment.checking.figures.intervals import Interval
from ijkmoment.checking.figures.told_numbers import TIMES, ToldNumber, numbers_in, plain
from ijkmoment.checking.letter import LONGEST, Letter, Span
from ijkmoment.checking.text.topics import content, stem, stems
from ijkmoment.checking.text.word_places import ending_places
from ijkmoment.language.numerals import number_of
from ijkmoment.language.patterns import at_places, lazily
from ijkmoment.language.word_classes import PREPOSITIONS
from ijkmoment.language.words import MONTHS

_MOST = r"groot|hoog|lang|duur|zwaar|druk|sterk|omvangrijk|ruim|breed|diep"
_LEAST = r"klein|laag|kort|goedkoop|licht|rustig|smal|ondiep"
_SUPERLATIVE = lazily(
    rf"(?P<word>(?:(?P<most>{_MOST})|(?P<least>{_LEAST}))ste?)(?!\w)(?!\s+(?:ge)?deel(?!\w))(?:\s+(?P<noun>[a-zà-ÿ-]{{3,}}))?"
)
_THE = lazily(r"(?<!\w)(?:de|het)\s+(?P<noun>[a-zà-ÿ-]{4,})(?!\w)")
_OF_MONEY = lazily(r"kosten|uitgaven|bedrag|euro|€|prij[sz]|miljoen|budget|tarief")
_OF_LENGTH = lazily(r"tijd|duur|weken|dagen|maanden|jaren|uren|minuten|kilometer|meter|lengte|\bkm\b|\bm\b")
_BEFORE = lazily(r"(?<!\w)(?:de|het)\s+\Z")
_OF_MANY = lazily(r"(?<!\w)(?:op|van|bij|in|voor|aan|naar|uit|onder|door|met|over|tussen|één|een)\s+de\s+\Z")
_CHANGES = lazily(
    r"(?<!\w)(?:toe|af|\w*toename|\w*afname|\w*daling|\w*stijging|groei\w*|krimp\w*|steeg|stegen|gestegen|daald\w*|gedaald|toegenomen|afgenomen"
    r"|verschil\w*|verander\w*|verhouding|verhoudingsgewijs|relatief|procent\w*|per|nam|namen|\w*uitputting|\w*schrijding|\w*tekort|besteed"
    r"|benut\w*|\w*bezet\w*|gemiddeld\w*|percentage\w*|aandeel|vulling\w*|realisatie|vooruitgang|achteruitgang)(?!\w)|%"
)
_NEXT = lazily(r"(?<!\w)(?:gevolgd\s+door|daarna\s+(?:volg\w+|kom\w+)|op\s+de\s+voet\s+gevolgd\s+door)(?!\w)")
_FOLLOWS = lazily(r"[;,]\s+(?:(?:de|het|dan|daarna)\s+)?[a-zà-ÿ-]+\s+volg(?:t|de)\s+(?:daarna\s+)?met\s+(?=\d)")
_MORE = lazily(
    r"(?<!\w)(?:na|achter|naast|behalve|samen|gezamenlijk|niet|geen|alle|beide|eerste|tweede|derde|vierde|vijfde|laatste|eerder)(?!\w)"
)
_NAME = lazily(rf"(?<![\w-])(?:[A-ZÀ-Þ][\w-]{{2,}}|(?:19|20)\d\d|{'|'.join(MONTHS['nl'])})(?![\w-])")
_YEAR = lazily(r"(?<![\w.,])(?:19|20)\d\d(?!\w)")
_TOTAL = lazily(r"(?:totaal|samen|som)", re.IGNORECASE)
_ENDS = lazily(r"[,;.(]|\sen\s")
_BRACKETS = lazily(r"\([^()]*\)")
_ENDINGS = tuple(f"{one}st{end}" for one in (*_MOST.split("|"), *_LEAST.split("|")) for end in ("", "e"))
_JOINS = frozenset("en gevolgd dan want omdat maar terwijl vanwege wegens is was zijn waren".split())
_TWO, _FEWEST, _MANY, _SMALL, _HALF = 2, 3, 60, 12, 80
_Column = Mapping[int, Interval]


def plain_ranks(letter: Letter) -> Iterator[Place]:
    """Find the superlatives that no column of the rows near them bears out."""
    places = ending_places(letter, _ENDINGS)[:_MANY]
    for found in at_places(_SUPERLATIVE, letter.folded, places, 0, len(letter.text)):
        sentence, block = letter.sentence_at(found.start()), letter.block_at(found.start())
        if block is None or block.kind not in ("paragraph", "item") or sentence.end - sentence.start > LONGEST:
            continue
        clause = clause_around(letter, Span(*found.span("word")))
        order = _out_of_order(letter, found, clause, sentence)
        if order:
            yield Place(Span(*found.span("word")), order)
        if order or _is_aside(letter, found, clause):
            continue
        judged = (_judge(letter, found, clause, table) for table in _tables(letter, sentence, clause))
        place = next((one for one in judged if one is not None), None)
        if place is not None and place.rows:
            yield place


def _out_of_order(letter: Letter, found: re.Match[str], clause: Span, sentence: Span) -> tuple[tuple[Span, str], ...]:
    """Return the number of what goes first with that of what follows it, where this goes before."""
    follows = _NEXT.search(letter.folded, found.end("word"), sentence.end)
    follows = follows or _FOLLOWS.search(letter.folded, found.end("word"), sentence.end)
    if follows is None:
        return ()
    ahead = numbers_in(letter, Span(found.end("word"), follows.start()))[:1]
    ahead = ahead or numbers_in(letter, Span(clause.start, found.start()))[-1:]
    behind = numbers_in(letter, Span(follows.end(), min(sentence.end, follows.end() + _HALF)))[:1]
    sign = 1 if found["most"] else -1
    both = (*ahead, *behind)
    if (
        len(both) < _TWO
        or both[0].unit != both[1].unit
        or not plain(both)
        or (both[1].value - both[0].value) * sign <= 0
    ):
        return ()
    return tuple((Span(one.start, one.end), letter.text[one.start : one.end]) for one in both)


def _is_aside(letter: Letter, found: re.Match[str], clause: Span) -> bool:
    """Tell whether a superlative is of many, or of another time, place or measure, or stands after others."""
    if ASIDE.search(letter.folded, *clause) or _MORE.search(letter.folded, *clause):
        return True
    attributed = _BEFORE.search(letter.folded, clause.start, found.start()) is not None
    many = _OF_MANY.search(letter.folded, clause.start, found.start()) is not None
    return many or not attributed


def _tables(letter: Letter, sentence: Span, clause: Span) -> Iterator[Table]:
    """Yield the rows near a sentence: those just told first, then those of tables and lists."""
    block = letter.block_at(sentence.start)
    start = sentence.start
    told = _told(letter, Span(sentence.start, clause.start))
    for _ in range(_TWO):
        if told is not None or block is None:
            break
        before, start = start, letter.sentence_at(max(start - _TWO, block.start)).start
        told = _told(letter, Span(start, before))
    if told is not None:
        yield told
    for table in tables_near(letter, sentence, clause):
        lines = tuple(line for line in table.lines if not _TOTAL.match(line.printed))
        if len(lines) >= _FEWEST:
            yield table._replace(lines=lines)


def _told(letter: Letter, span: Span) -> Table | None:
    """Return what a stretch tells a number of each, by their names, years or months."""
    numbers = numbers_in(letter, span) if 0 < span.end - span.start <= LONGEST else ()
    if len(numbers) < _TWO:
        return None
    unit = Counter(one.unit for one in numbers).most_common(1)[0][0]
    alike = [one for one in numbers if one.unit == unit]
    if len(alike) > _TWO and sum((one.value for one in alike[1:]), Decimal(0)) == alike[0].value:
        alike = alike[1:]
    if len(alike) < _TWO or not plain(alike) or (unit in TIMES and unit not in ("keer", "maal")):
        return None
    before = [*zip([span.start, *(one.end for one in alike)], [one.start for one in alike], strict=False)]
    behind = [*zip([one.end for one in alike], [*(one.start for one in alike[1:]), span.end], strict=True)]
    first = _NAME.match(letter.text, span.start)
    for stretches in (before, behind) if first else (behind, before):
        lines = [_line(letter, one, Span(*it)) for one, it in zip(alike, stretches, strict=True)]
        if all(line.label for line in lines) and len({line.label for line in lines}) == len(lines):
            return Table(tuple(lines), {}, frozenset(), {})
    return None


def _line(letter: Letter, one: ToldNumber, span: Span) -> Line:
    names = (it.casefold() for it in _NAME.findall(letter.text[span.start : span.end]))
    label = frozenset(it for it in names if it[0].isdigit() or it in MONTHS["nl"] or content(it))
    return Line(label, {0: one.interval}, Span(one.start, one.end), letter.text[one.start : one.end])


def _judge(letter: Letter, found: re.Match[str], clause: Span, every: Table) -> Place | None:
    """Return a place with the rows that go before it, empty where it is right; None where no row is named alone."""
    table = _of_measure(letter, found, every)
    own = _own(letter, found, clause, table)
    noun = found["noun"]
    if own is None or not _is_of(table, found, noun):
        return None
    if (table.heads or table.words) and not _is_said_of(letter, clause, table):
        return None
    sign = 1 if found["most"] else -1
    columns = [*_columns(letter, clause, table)]
    if not columns or _tells_otherwise(letter, clause, own, table):
        return None
    ahead = [_ahead(column, own, table, sign) for column in columns]
    if not all(ahead):
        return _next(letter, clause, found, own, table, sign)
    return Place(Span(*found.span("word")), shown((own, *ahead[0])))


def _own(letter: Letter, found: re.Match[str], clause: Span, table: Table) -> Line | None:
    """Return the one row that a clause names, without what stands in brackets, or the one nearest its superlative."""
    end = _NEXT.search(letter.folded, found.end("word"), clause.end)
    last = end.start() if end else clause.end
    for span in (
        Span(clause.start, last),
        Span(max(clause.start, found.start() - _HALF), min(last, found.end("word") + _HALF)),
    ):
        bracket = _BRACKETS.search(letter.text, *span)
        lines = _named(letter, Span(span.start, bracket.start() if bracket else span.end), table)
        if len(lines) == 1:
            return lines[0]
    return None


def _named(letter: Letter, span: Span, table: Table) -> Sequence[Line]:
    if table.heads or table.lead or table.words or table.totals:
        return named(letter, span, table)
    said = frozenset(it.casefold() for it in _NAME.findall(letter.text[span.start : span.end])) | frozenset(
        letter.runs_in(*span)
    )
    return [line for line in table.lines if line.label & said]


def _is_of(table: Table, found: re.Match[str], noun: str | None) -> bool:
    """Tell whether a superlative is of what the rows are: it has no noun, or one of tables, or one of theirs."""
    if noun is None or not found["word"].endswith("e"):
        return noun is None or noun in PREPOSITIONS or noun in _JOINS or is_of_rows(table, noun)
    if not table.heads and any(way.match(noun) for way in (RISE, FALL)):
        return False
    if not (table.heads or table.words):
        return True
    return OF_TABLES.match(noun) is not None or is_of_rows(table, noun) or _is_over(table, noun)


def _is_over(table: Table, noun: str) -> bool:
    """Tell whether a noun stands over a table, and not as what its columns count: "het grootste bedrijf" is no row."""
    counted = any(stem(noun) in stems(head) and noun not in head for column, head in table.heads.items() if column)
    return speaks_of(table, noun) and not counted


def _of_measure(letter: Letter, found: re.Match[str], table: Table) -> Table:
    """Return a table with only the columns that a superlative can be of: of what is dear, those of money."""
    root = found["most"] or found["least"]
    way = _OF_MONEY if root in ("duur", "goedkoop") else _OF_LENGTH if root in ("lang", "kort") else None
    if way is None:
        return table
    over = " ".join(table.words)
    units = {column for line in table.lines for column in line.numbers if way.search(letter.part(line.span))}
    kept = {column for column, head in table.heads.items() if way.search(head)} or (
        {column for line in table.lines for column in line.numbers} if way.search(over) or units else set[int]()
    )
    lines = tuple(
        line._replace(numbers={column: it for column, it in line.numbers.items() if column in kept})
        for line in table.lines
    )
    return table._replace(lines=lines)


def _is_said_of(letter: Letter, clause: Span, table: Table) -> bool:
    """Tell whether each thing that a clause names with "de" or "het" is a row, or stands over rows or in any table."""
    said = [it["noun"] for it in _THE.finditer(letter.folded, *clause)]
    named_of = [it for it in said if content(it) and number_of(it) is None and not _SUPERLATIVE.match(it)]
    return all(OF_TABLES.match(it) or is_of_any(it) or speaks_of(table, it) or is_of_rows(table, it) for it in named_of)


def _columns(letter: Letter, clause: Span, table: Table) -> Iterator[_Column]:
    """Yield the columns that a clause may go by, and with words of change or shares what any two of them make."""
    every = sorted({column for line in table.lines for column in line.numbers})
    whole = [one for one in every if all(one in line.numbers for line in table.lines)]
    years = frozenset(_YEAR.findall(letter.text, *clause))
    of_year = [one for one in whole if any(year in table.heads.get(one, "") for year in years)]
    for column in of_year or whole:
        yield {id(line): line.numbers[column] for line in table.lines}
    if _CHANGES.search(letter.folded, *letter.sentence_at(clause.start)):
        yield from chain.from_iterable(_of_two(table, *two) for two in combinations(whole, _TWO))


def _of_two(table: Table, one: int, other: int) -> Iterator[_Column]:
    both = {id(line): (line.numbers[one], line.numbers[other]) for line in table.lines}
    yield {key: (second[0] - first[1], second[1] - first[0]) for key, (first, second) in both.items()}
    yield {key: (first[0] - second[1], first[1] - second[0]) for key, (first, second) in both.items()}
    if all(first[0] > 0 and second[0] > 0 for first, second in both.values()):
        yield {key: (second[0] / first[1], second[1] / first[0]) for key, (first, second) in both.items()}
        yield {key: (first[0] / second[1], first[1] / second[0]) for key, (first, second) in both.items()}


def _ahead(column: _Column, own: Line, table: Table, sign: int) -> Sequence[Line]:
    """Return the rows that go before one in a column for certain."""
    low, high = column[id(own)]
    if sign > 0:
        return [line for line in table.others([own]) if column[id(line)][0] >= high and column[id(line)] != (low, high)]
    return [line for line in table.others([own]) if column[id(line)][1] <= low and column[id(line)] != (low, high)]


def _tells_otherwise(letter: Letter, clause: Span, own: Line, table: Table) -> bool:
    """Tell whether a clause tells a number that the row does not have, or a year that no row or column has."""
    numbers = [one for one in numbers_in(letter, clause) if one.value > _SMALL or one.unit]
    cells = [*own.numbers.values()]
    if any(not any(low <= one.value <= high for low, high in cells) for one in numbers):
        return True
    known = " ".join((*table.heads.values(), *(" ".join(line.label) for line in table.lines)))
    return bool(table.heads) and any(year not in known for year in _YEAR.findall(letter.text, *clause))


def _next(letter: Letter, clause: Span, found: re.Match[str], own: Line, table: Table, sign: int) -> Place:
    """Return what follows the first one with the rows that go between them, in every column where that is first."""
    sentence, none = letter.sentence_at(clause.start), Place(Span(*found.span("word")), ())
    follows = _NEXT.search(letter.folded, found.end("word"), sentence.end)
    if follows is None:
        return none
    ends = _ENDS.search(letter.folded, follows.end() + 1, sentence.end)
    behind = Span(follows.end(), ends.start() if ends else sentence.end)
    second = _named(letter, behind, table)
    if len(second) != 1 or second[0] is own:
        return none
    firsts = [it for it in _columns(letter, clause, table) if not _ahead(it, own, table, sign)]
    between = [[one for one in _ahead(it, second[0], table, sign) if one is not own] for it in firsts]
    if not between or not all(between):
        return none
    return Place(Span(follows.start(), behind.end), shown((second[0], *between[0])))
