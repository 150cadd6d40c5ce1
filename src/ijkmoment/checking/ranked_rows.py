"""Superlatives about the rows of a table, or of an enumeration, near by: "de grootste toename is die in Litouwen".

Whose place it is are the rows that the clause names; the place is wrong when another row goes before all of these,
whichever column is looked at. What the superlative is of has to be what tables are of (an amount, a group, a rise), a
word over the table, or nothing at all ("de meeste bij aanhoudingen"). What is the greatest "after" another row goes
behind that one, and before all that are not named.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from typing import NamedTuple

from ijkmoment.checking.grids import Grid, Row, under_heading
from ijkmoment.checking.letter import Letter, Span
from ijkmoment.checking.told_numbers import TIMES, Told, numbers_in, plain
from ijkmoment.checking.topics import content, stem, stems, words_at
from ijkmoment.language.patterns import at_places, lazily

_MOST = r"grootste|hoogste|omvangrijkste|meeste|langste|zwaarste|sterkste|duurste"
_SUPERLATIVE = lazily(
    rf"(?:(?:de|het)\s+)?(?<!\w)(?<!ten\s)(?P<second>op\s+(?:één|een)\s+na\s+)?(?P<word>{_MOST}|kleinste|laagste|minste|kortste"
    r"|(?:meest|minst)\s+(?:voorkomende|genoemde|gemelde|gebruikte|gekozen|verstrekte|frequente|gestelde|bezochte)"
    r"|(?<=het\s)(?P<bare>groot|hoog|omvangrijk|sterk|klein|laag)st)(?!\w)"
    r"(?!\s+(?:zijn|waren)\W)(?:\s+(?P<noun>[a-zà-ÿ-]+))?"
)
_OPENS = lazily(rf"(?:de|het|op|meest|minst|{_MOST}|kleinste|laagste|minste|kortste)\Z")
_LEAST = ("kleinst", "laagst", "minst", "kortst")
_STEMS = (
    "grootst",
    "hoogst",
    "omvangrijkst",
    "meest",
    "langst",
    "zwaarst",
    "sterkst",
    "duurst",
    "kleinst",
    "laagst",
    "minst",
    "kortst",
)
_OF_TABLES = lazily(
    r"\w*(?:bedrag|bijdrage|post|uitgave|oorzaak|reden|klacht|producent|verbruiker|gebruiker|afnemer|aanvrager|groep|categorie|aandeel|aantal|aantallen|uitgaven|kosten|budget|instrument|bestemming|volume|capaciteit"
    r"|ontvanger|component|onderdeel|reeks|last|omvang|contingent|detachement|toename|stijging|groei|afname|daling|verandering|verschil"
    r"|mutatie|bezetting|inzet|programma|regeling)\Z"
)
_NO_NOUN = frozenset(
    [
        "bij",
        "in",
        "voor",
        "naar",
        "door",
        "uit",
        "van",
        "vanuit",
        "en",
        "met",
        "op",
        "te",
        "aan",
        "is",
        "zijn",
        "was",
        "waren",
        "gevolgd",
    ]
)
_RISE = lazily(r"\w*(?:toename|stijging|groei|verandering|verschil|mutatie)\Z")
_FALL = lazily(r"\w*(?:afname|daling)\Z")
_OF_CHANGE = lazily(
    r"(?<!\w)(?:rest(?:erend|ant|eert)|saldo|verschil|toename|afname|groei|mutatie|stijging|daling|verandering)"
)
_ASIDE = lazily(
    r"(?<!\w)(?:ooit|sinds|tot\s+nu\s+toe|tot\s+dusver|ter\s+wereld|wereldwijd|europa|europese|relatief|verhouding|procentueel|per|inwoner\w*"
    r"|één\s+van\s+de|een\s+van\s+de|mogelijk|bijna|waarschijnlijk|verwacht\w*|zal|zullen|wordt|worden|zou|zouden|niet|geen|eerder|vorig\w*"
    r"|destijds|historisch|jarenlang|onder\s+de|behalve|uitgezonderd|naast|kwartaal|maand|week|dag|gemiddeld\w*|begroot\w*|geraamd\w*)(?!\w)"
)
_AS_EXPECTED = lazily(r"zoals\s+(?:te\s+)?verwacht\w*")
_AFTER = lazily(r"(?<!\w)(?<!op\s(?:een|één)\s)na\s(?=[^.;:()]*\Z)")
_JOINED = lazily(r"(?:\W|(?<!\w)(?:en|de|het)(?!\w))*")
_GOES_TO = lazily(
    r"[^,.;:()]{0,50}?\s(?:gaat|gaan|ging|gingen|doet|deed|is|was|zijn|waren|betreft|betreffen|betrof|komt|kwam|komen|valt|viel|vormt|vormen|ligt"
    r"|lag|staat|treedt|zit|kent|kende|telt|telde|heeft|had|ontvangt|ontving|krijgt|kreeg|vergt|vergde|vraagt|vroeg|boekt|boekte|levert|leverde)(?:\s+(?:zich|voor|die|dat|naar|gevormd))*(?=\s)"
)
_PLACE = lazily(r"(?<!\w)(?:in(?!\s+aantal)|te(?!\s+verwacht)|binnen|vanuit)\s+(?:(?:de|het)\s+)?[a-zà-ÿ-]+(?:\s|\Z)")
_IS, _POINTING = (
    frozenset({"is", "was", "zijn", "waren", "ligt", "lag"}),
    frozenset({"zij", "die", "deze", "dit", "dat"}),
)
_KIND_OF_PLACE = lazily(
    r"(?<!\w)in\s+(?:de|het)\s+(?P<kind>[a-zà-ÿ-]+)\s+(?P<name>[\w-]+)\s+(?:is|was|zijn|waren|ligt|liggen)\s+\Z"
)
_SHORT, _LONG, _FEWEST, _LARGEST, _REACH, _LONGEST = 4, 6, 3, 40, 80, 800


class Place(NamedTuple):
    """A superlative with what goes before whose it is, or behind what it goes after."""

    span: Span
    rows: tuple[tuple[Span, str], ...]


class _Line(NamedTuple):
    """What a row or a part of an enumeration is called, with its numbers by column, each with its place."""

    label: frozenset[str]
    numbers: Mapping[int, tuple[Decimal, Decimal]]
    span: Span
    printed: str


class _Table(NamedTuple):
    lines: tuple[_Line, ...]
    heads: Mapping[int, str]
    words: frozenset[str]


def misplaced(letter: Letter) -> Iterator[Place]:
    """Find the superlatives that a table or an enumeration near by contradicts."""
    if not any(one.startswith(_STEMS) for one in letter.runs):
        return
    for block in letter.blocks:
        if block.kind not in ("paragraph", "item"):
            continue
        for found in at_places(_SUPERLATIVE, letter.folded, letter.starting(_OPENS), block.start, block.end):
            place = _misplaced(letter, found)
            if place is not None:
                yield place


def _misplaced(letter: Letter, found: re.Match[str]) -> Place | None:
    sentence = letter.sentence_at(found.start())
    if sentence.end - sentence.start > _LONGEST:
        return None
    clause = _clause(letter, found, sentence)
    if _ASIDE.search(_AS_EXPECTED.sub(" ", letter.folded[clause.start : clause.end])):
        return None
    against: list[tuple[Span, str]] = []
    for table in _tables(letter, sentence, clause):
        if not _may_be_of(found["noun"], table) or (found["bare"] and not _is_said_of(letter, clause, table)):
            continue
        wrong = _against(letter, found, clause, table)
        if wrong is None:
            return None
        against += wrong
    return Place(Span(found.start(), found.end("word")), tuple(against)) if against else None


def _clause(letter: Letter, found: re.Match[str], sentence: Span) -> Span:
    start = max(letter.text.rfind(sign, sentence.start, found.start()) + 1 for sign in ";:(")
    ends = [end for sign in ";:)" if (end := letter.text.find(sign, found.end(), sentence.end)) >= 0]
    return Span(max(start, sentence.start), min(ends, default=sentence.end))


def _tables(letter: Letter, sentence: Span, clause: Span) -> Iterator[_Table]:
    """Yield the tables under the same heading, and what the sentence or the one before it enumerates."""
    for grid in under_heading(letter, sentence.start):
        if _FEWEST <= len(grid.own) <= _LARGEST:
            yield _of_grid(letter, grid)
    before = letter.sentence_at(max(sentence.start - 2, 0))
    for span in (Span(sentence.start, clause.start), before):
        enumerated = _enumerated(letter, span)
        if span.end - span.start > 1 and enumerated is not None:
            yield enumerated


def _of_grid(letter: Letter, grid: Grid) -> _Table:
    lines = tuple(_line(letter, row) for row in grid.own if not row.label.casefold().startswith("overig"))
    return _Table(lines, grid.heads, frozenset(stems(" ".join((grid.over, *grid.heads.values())))))


def _line(letter: Letter, row: Row) -> _Line:
    numbers = {column: number.interval for column, number in row.numbers.items()}
    printed = " ".join(letter.part(number.span) for number in row.numbers.values())
    return _Line(_words(row.label), numbers, row.span, f"{row.label} {printed}")


def _enumerated(letter: Letter, span: Span) -> _Table | None:
    """Return what a stretch of text parts into three numbers or more, each with the words behind it."""
    numbers = [one for one in numbers_in(letter, span) if one.unit not in TIMES]
    alike = [one for one in numbers if one.unit == numbers[-1].unit][-len(numbers) :]
    if len(alike) < _FEWEST or not plain(alike):
        return None
    ends = [*(one.start for one in alike[1:]), span.end]
    lines = [_piece(letter, one, end) for one, end in zip(alike, ends, strict=True)]
    if not _parts_of_first(alike):
        return None
    return _Table(tuple(lines[1:]), {}, frozenset())


def _parts_of_first(numbers: Sequence[Told]) -> bool:
    return len(numbers) > _FEWEST and sum(one.value for one in numbers[1:]) == numbers[0].value


def _piece(letter: Letter, one: Told, end: int) -> _Line:
    words = letter.text[one.end : end]
    return _Line(
        _words(words),
        {0: one.interval},
        Span(one.start, one.end),
        " ".join(letter.text[one.start : end].split()).rstrip(",; "),
    )


def _words(text: str) -> frozenset[str]:
    return frozenset(content(text))


def _may_be_of(noun: str | None, table: _Table) -> bool:
    """Tell whether a superlative's noun may be what a table is of."""
    if noun is None or noun in _NO_NOUN or _OF_TABLES.match(noun):
        return True
    return len(noun) >= _SHORT and stem(noun) in table.words


def _is_said_of(letter: Letter, clause: Span, table: _Table) -> bool:
    """Tell whether a clause speaks of a table only: "de groei is bij de reservisten het grootst", no "de werkdruk"."""
    said = [word for word, _, _ in words_at(letter.text, clause.start, clause.end) if not word.endswith("st")]
    rows = frozenset[str]().union(*(line.label for line in table.lines))
    other = [word for word in said if not (_words(word) <= rows | table.words or _OF_TABLES.match(word))]
    if not any(word in _IS for word in said) or other:
        return False
    before = letter.sentence_at(max(clause.start - 2, 0)) if any(word in _POINTING for word in said) else clause
    return any(_OF_TABLES.match(word) for word in letter.folded[before.start : clause.end].split())


def _against(letter: Letter, found: re.Match[str], clause: Span, table: _Table) -> tuple[tuple[Span, str], ...] | None:
    """Return the rows that contradict a superlative; none where the table says nothing of it, None where it agrees."""
    after = _AFTER.search(letter.folded, max(found.start() - _REACH, clause.start), found.start("word"))
    if after is not None:
        return _against_after(letter, after, found, clause, table)
    own = _holders(letter, found, clause, table)
    if not own or len(own) * 2 > len(table.lines):
        return ()
    wrong: tuple[tuple[Span, str], ...] = ()
    for values in _columns(letter, found, clause, table):
        ahead = _ahead(own, table, values)
        if ahead is None or (len(ahead) == 1 if found["second"] else not ahead):
            return None
        wrong = wrong or tuple((line.span, line.printed) for line in ahead or own)
    return wrong


def _holders(letter: Letter, found: re.Match[str], clause: Span, table: _Table) -> list[_Line]:
    """Return the rows whose place it is: those named behind its verb or its preposition, else before it."""
    end = found.end("noun") if found["noun"] and found["noun"] not in _NO_NOUN else found.end("word")
    goes = _GOES_TO.match(letter.folded, end, clause.end)
    start = goes.end() if goes is not None else end
    comma = letter.text.find(",", start, clause.end)
    behind = Span(start, min(comma if comma >= 0 else clause.end, start + _REACH))
    if goes is not None or end == found.end("word"):
        own = _named(letter, behind, table)
        if own:
            return own
    before = Span(clause.start, found.start())
    place = _KIND_OF_PLACE.search(letter.folded, before.start, before.end)
    if place is not None and stem(place["kind"]) in table.words:
        return _named(letter, Span(*place.span("name")), table)
    return [] if _PLACE.search(letter.folded, before.start, before.end) else _named(letter, before, table)


def _named(letter: Letter, span: Span, table: _Table) -> list[_Line]:
    said = _words(letter.part(span))
    return [line for line in table.lines if _is_named(line, said, table)]


def _against_after(
    letter: Letter, after: re.Match[str], found: re.Match[str], clause: Span, table: _Table
) -> tuple[tuple[Span, str], ...] | None:
    """Return the rows that contradict a place after other rows: "na de handel is de horeca de grootste sector"."""
    first, others = _in_order(letter, Span(after.end(), found.start()), table)
    before = _named(letter, Span(clause.start, after.start()), table)
    own = before or others or _behind(letter, found, clause, table)
    if not first or (before and others) or len(own) != 1 or own[0] in first:
        return ()
    wrong: tuple[tuple[Span, str], ...] = ()
    for values in _columns(letter, found, clause, table):
        rest = [line for line in table.lines if line not in first and line not in own]
        behind = [line for line in first if values[id(line)][1] < values[id(own[0])][0]]
        off = [*behind, *(line for line in rest if values[id(line)][0] > values[id(own[0])][1])]
        if not off:
            return None
        wrong = wrong or tuple((line.span, line.printed) for line in (own[0], *off))
    return wrong


def _behind(letter: Letter, found: re.Match[str], clause: Span, table: _Table) -> list[_Line]:
    """Return the rows that the verb behind a superlative says it of: "na Irak gaat het meeste naar Mali"."""
    end = found.end("noun") if found["noun"] and found["noun"] not in _NO_NOUN else found.end("word")
    comma = letter.text.find(",", end, clause.end)
    return _named(letter, Span(end, min(comma if comma >= 0 else clause.end, end + _REACH)), table)


def _in_order(letter: Letter, span: Span, table: _Table) -> tuple[list[_Line], list[_Line]]:
    """Return the rows named right behind "na", joined by "en", and the others up to the superlative.

    Nothing where "na" may be one of time, as any other word says ("na de inval in Oekraïne").
    """
    first, others = list[_Line](), list[_Line]()
    last = span.start
    for word, start, end in words_at(letter.text, span.start, span.end):
        lines = [line for line in table.lines if _is_named(line, _words(word), table)]
        if not lines:
            if not first and any(one not in table.words and not _OF_TABLES.match(word) for one in _words(word)):
                return [], []
            continue
        joined = not first or _JOINED.fullmatch(letter.folded, last, start) is not None
        told = first if joined and not others and not _is_apart(letter, last, start, first) else others
        told += [line for line in lines if line not in first and line not in others]
        last = end
    return first, others


def _is_apart(letter: Letter, last: int, start: int, first: Sequence[_Line]) -> bool:
    """Tell whether two names stand beside each other without "en": "na de handel de horeca"."""
    return (
        bool(first)
        and "," not in letter.text[last:start]
        and " en " not in f" {' '.join(letter.folded[last:start].split())} "
    )


def _is_named(line: _Line, said: frozenset[str], table: _Table) -> bool:
    """Tell whether a clause names a row by a word that more than half of the others do not have."""
    own = [word for word in line.label if sum(word in other.label for other in table.lines) * 2 <= len(table.lines)]
    return any(_is_word(word, other) for word in own for other in said)


def _is_word(one: str, other: str) -> bool:
    return one == other or (min(len(one), len(other)) >= _LONG and (one in other or other in one))


def _columns(
    letter: Letter, found: re.Match[str], clause: Span, table: _Table
) -> Iterator[Mapping[int, tuple[Decimal, Decimal]]]:
    """Yield the numbers of the rows by which a superlative may go, larger ones ahead."""
    said = letter.folded[clause.start : clause.end]
    noun = _noun(found, said)
    change = _RISE.match(noun) or _FALL.match(noun)
    sign = -1 if found["word"].startswith(_LEAST) is not (_FALL.match(noun) is not None) else 1
    columns = [one for one in _whole(table) if found["bare"] or _is_of_change(table, one) is (change is not None)]
    for column in _meant(columns, table, said):
        values = {id(line): line.numbers[column] for line in table.lines}
        shrinks = sign < 0 and change is not None and all(low >= 0 for low, _ in values.values())
        yield values if sign > 0 or shrinks else {key: (-high, -low) for key, (low, high) in values.items()}


def _noun(found: re.Match[str], said: str) -> str:
    """Return what a superlative is of; of "de daling is in Mali het grootst" what is said to be so."""
    if not found["bare"]:
        return found["noun"] or ""
    return next((word for word in said.split() if _RISE.match(word) or _FALL.match(word)), "")


def _whole(table: _Table) -> list[int]:
    """Return the columns in which every row has a number."""
    columns = sorted({column for line in table.lines for column in line.numbers})
    return [one for one in columns if all(one in line.numbers for line in table.lines)]


def _is_of_change(table: _Table, column: int) -> bool:
    return _OF_CHANGE.search(table.heads.get(column, "")) is not None


def _meant(columns: Sequence[int], table: _Table, said: str) -> Sequence[int]:
    """Return the columns whose head has a word that a clause says and no other head has, else all."""
    heads = {column: frozenset(stems(table.heads.get(column, ""))) for column in columns}
    words = frozenset(one for one in stems(said) if len(one) >= _SHORT)
    named = [one for one in columns if any(_is_only(word, heads) for word in heads[one] & words)]
    return named if len(named) == 1 else columns


def _is_only(word: str, heads: Mapping[int, frozenset[str]]) -> bool:
    return sum(word in head for head in heads.values()) == 1


def _ahead(
    own: Sequence[_Line], table: _Table, values: Mapping[int, tuple[Decimal, Decimal]]
) -> tuple[_Line, ...] | None:
    """Return the rows that go before those that are named, None where rounding leaves that open."""
    most = max(values[id(line)][1] for line in own)
    others = [line for line in table.lines if line not in own]
    return tuple(line for line in others if values[id(line)][0] >= most)
