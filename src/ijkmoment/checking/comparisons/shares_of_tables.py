"""Percentages of a table's total that a row is said to have: "12 procent van de uitgaven ging naar Vlieland".

The sentence names one row and what stands over a column, and speaks of nothing that the table has not; the column's
total is printed. Where no column bears out what is said, it is wrong. Nor is a rise or fall of "het totaal" right
behind a table of two years anything but what its row of totals makes, nor what one year is more or less "dan in"
another anything but what a list or column of years makes.
"""

from collections.abc import Iterator
from decimal import Decimal

from ijkmoment.checking.comparisons.hedged_parts import Hedged
from ijkmoment.checking.comparisons.rank_claims import clause_around
from ijkmoment.checking.comparisons.ranked_tables import (
    Line,
    Table,
    columns_meant,
    is_by_time,
    is_of_rows,
    named,
    speaks_of,
    tables_near,
)
from ijkmoment.checking.comparisons.share_pairs import HEDGE, ends_of
from ijkmoment.checking.comparisons.spoken_of import is_of_any
from ijkmoment.checking.figures.grids import under_heading
from ijkmoment.checking.figures.intervals import Interval
from ijkmoment.checking.figures.told_numbers import ToldNumber, numbered_sentences, numbers_in
from ijkmoment.checking.figures.told_sizes import parts
from ijkmoment.checking.letter import Letter, Span
from ijkmoment.checking.text.topics import content, words_at
from ijkmoment.language.patterns import lazily

_OF = lazily(
    r"\s+(?:uit\s+)?van\s+(?:de|het|alle)\s+(?:totale\s+)?(?P<noun>[a-zà-ÿ-]{4,})"
    r"(?!\w|\s+(?:in|bij|van|voor|op|aan|uit|binnen|met|zonder|die|dat)(?!\w))"
)
# "In Urk is 40 procent van de plaatsen bezet" is of what Urk has.
_WITHIN = lazily(r"(?:in|bij|voor|op|binnen|te|aan|onder|van)\s")
_OF_BEFORE = lazily(
    r"van\s+(?:de|het|alle)\s+(?:totale\s+)?(?P<noun>[a-zà-ÿ-]{4,})\s+(?:ging|gaat|kwam|komt|was|is|werd|wordt)\s+"
    r"(?:(?:ruim|bijna|circa|ongeveer)\s+)?\Z"
)
_OTHERWISE = lazily(
    r"(?<!\w)(?:gemiddeld\w*|per|elk|elke|ieder|samen|gezamenlijk|niet|(?<!nog\s)geen|(?:meer|minder)(?!\s+dan)|hoger|lager|groei\w*|stijging|daling|toename|afname"
    r"|overige?|rest|andere|vorige?|eerder|toen|(?:19|20)\d\d|maximaal|hooguit|ten\s+(?:minste|hoogste)|uit\s+op|zelf|eigen)(?!\w)"
)
_SAID = lazily(
    r"(?:ging(?:en)?|ga(?:at|an)|k(?:wam(?:en)?|om(?:t|en))|rekening|ma(?:akt(?:en?)?|ken)|nam(?:en)?|neemt|helft|kwart|derde)\Z"
)
_SO = lazily(r"(?<!\w)(?:dus|daarmee|hiermee)(?!\w)")
_PLANNED = lazily(r"raming|begroting|budget|planning|plan|norm|doel\w*")
_OF_ALL = lazily(r"(?<!\w)(?:rekening|goed\s+voor|naar|bestemd)(?!\w)")
_BEYOND = lazily(r"(?<!\w)(?:(?P<over>meer\s+dan)|(?P<under>minder\s+dan|nog\s+geen))\s+\Z")
_TOTAL_CHANGED = lazily(
    r"(?:het\s+totaal|het\s+totale\s+aantal(?:\s+[a-zà-ÿ-]+)?)\s+(?:(?:is|was)(?:\s+(?:dus|daarmee|hiermee|zo))?"
    r"|(?:nam|neemt|steeg|stijgt|daalde|daalt|groeide|groeit|kromp|krimpt)(?:\s+(?:dus|daarmee|hiermee|zo))?(?:\s+(?:toe|af))?)"
    r"\s+met\s+(?:(?:ruim|bijna|circa|ongeveer|zo['’]n)\s+)?"
)
_IN_YEAR = lazily(
    rf"in\s+(?P<late>(?:19|20)\d\d)\s+(?:lag|lagen|was|waren|viel|vielen)\s+(?:de|het)\s+(?:totale\s+)?(?P<noun>[a-zà-ÿ-]{{4,}})\s+{HEDGE}"
    rf"|(?:de|het)\s+(?:totale\s+)?(?P<of>[a-zà-ÿ-]{{4,}})\s+(?:lag|lagen|was|waren|viel|vielen)\s+in\s+(?P<year>(?:19|20)\d\d)\s+{HEDGE}"
)
_THAN_IN = lazily(r"\s+(?:lager|hoger)(?:\s+uit)?\s+dan\s+in\s+(?P<early>(?:19|20)\d\d)\s*[.;]?\s*")
_ENDS = lazily(r"(?:\s+(?:toegenomen|afgenomen|gestegen|gedaald|gegroeid|gekrompen|toe|af))?[.;]?\s*")
_ONE_YEAR = lazily(r"(?:19|20)\d\d")
_NEAR, _TWO = 400, 2
_HUNDRED, _LONGEST, _UNDER, _OVER = Decimal(100), 500, Decimal("0.9"), Decimal("1.1")


def shares_of_tables(letter: Letter) -> Iterator[Hedged]:
    """Find the shares of a table's total that its row does not have."""
    for sentence, numbers in letter.once(numbered_sentences):
        for share in numbers if sentence.end - sentence.start <= _LONGEST else ():
            if share.unit == "%" and share.value > 1:
                ends = ends_of(letter, share)
                yield from _off(letter, share, *ends)
                yield from _of_two_years(letter, sentence, share, ends)
                yield from _of_lines_by_year(letter, sentence, share, ends)
    for part in parts(letter):
        share = ToldNumber(*part.span, (part.low + part.high) / 2, 0, "%", (), about=False)
        yield from _off(letter, share, part.low * _UNDER, part.high * _OVER)


def _off(letter: Letter, share: ToldNumber, low: Decimal, high: Decimal) -> Iterator[Hedged]:
    sentence, clause = letter.sentence_at(share.start), clause_around(letter, Span(share.start, share.end))
    before = _OF_BEFORE.match(letter.folded, clause.start, share.start)
    of = before or _OF.match(letter.folded, share.end, clause.end)
    if before is None and _WITHIN.match(letter.folded, clause.start, share.start):
        return
    if of is None or letter.says(_OTHERWISE, clause) or len(numbers_in(letter, clause)) > 1:
        return
    if before is None and _PLANNED.fullmatch(of["noun"]) and not letter.says(_OF_ALL, clause):
        return  # "Wegen kostte 95 procent van de raming": of its own
    beyond = _BEYOND.search(letter.folded, clause.start, share.start)
    if beyond is not None:
        low, high = (share.value, _HUNDRED) if beyond["over"] else (Decimal(0), share.value)
    so = _SO.search(letter.folded, clause.start, share.start) is not None
    found: list[Hedged] = []
    for table in tables_near(letter, sentence, clause):
        own = named(letter, clause, table)
        spoken = _speaks_of(letter, clause, table, of["noun"]) or (so and _is_sole(table))
        if len(own) != 1 or not table.totals or is_by_time(table) or not spoken:
            continue
        made = [(column, _made(own[0], table, column)) for column in _columns(table, of["noun"])]
        if any(least <= high and low <= most for _, (least, most) in made):
            return
        found += [_share(share, own[0], (both[0] + both[1]) / 2) for _, both in made[:1]]
    yield from found[:1]


def _of_two_years(letter: Letter, sentence: Span, share: ToldNumber, ends: Interval) -> Iterator[Hedged]:
    """Yield a rise or fall of "het totaal" right behind a table of two years, which its row of totals does not make."""
    grid = next(iter(under_heading(letter, sentence.start)), None)
    changed = _TOTAL_CHANGED.fullmatch(letter.folded, sentence.start, share.start)
    if grid is None or changed is None or not _ENDS.fullmatch(letter.folded, share.end, sentence.end):
        return
    between, totals = Span(grid.span.end, sentence.start), [row for row in grid.rows if row.total]
    if not 0 < between.end - between.start <= _NEAR or numbers_in(letter, between) or len(totals) != 1:
        return
    numbers = {grid.heads.get(column, "").strip(): one for column, one in totals[0].numbers.items()}
    if len(numbers) != _TWO or not all(map(_ONE_YEAR.fullmatch, numbers)):
        return
    early, late = (numbers[year] for year in sorted(numbers))
    low, high = early.interval
    if low <= 0:
        return
    least, most = ((abs(late.value - end) * _HUNDRED / end) for end in (high, low))
    if max(least, most) < ends[0] or ends[1] < min(least, most):
        made = abs(late.value - early.value) * _HUNDRED / early.value
        yield Hedged(Span(share.start, share.end), early.span, late.span, made.quantize(Decimal(1).scaleb(share.step)))


def _of_lines_by_year(letter: Letter, sentence: Span, share: ToldNumber, ends: Interval) -> Iterator[Hedged]:
    """Yield "in 2018 lagen de uitgaven 37% lager dan in 2015" that no column or list of years near by makes."""
    than = _THAN_IN.fullmatch(letter.folded, share.end, sentence.end)
    said = _IN_YEAR.fullmatch(letter.folded, sentence.start, share.start) if than is not None else None
    if than is None or said is None:
        return
    found, years = list[Hedged](), (than["early"], said["late"] or said["year"])
    for table in tables_near(letter, sentence, sentence):
        lines = {word: one for one in table.lines for word in one.label}
        if not is_by_time(table) or not speaks_of(table, said["noun"] or said["of"]) or not lines.keys() >= {*years}:
            continue
        early, late = (lines[year] for year in years)
        for column in columns_meant(table, said["noun"] or said["of"], change=None):
            (low, high), (least, most) = early.numbers[column], late.numbers[column]
            made = [abs(one - other) * _HUNDRED / other for one in (least, most) for other in (low, high) if other > 0]
            if not made or (min(made) <= ends[1] and ends[0] <= max(made)):
                return
            found.append(
                _against(share, early.span, late.span, abs(least + most - low - high) * _HUNDRED / (low + high))
            )
    yield from found[:1]


def _against(share: ToldNumber, first: Span, second: Span, made: Decimal) -> Hedged:
    return Hedged(Span(share.start, share.end), first, second, made.quantize(Decimal(1).scaleb(share.step)))


def _speaks_of(letter: Letter, clause: Span, table: Table, noun: str) -> bool:
    """Tell whether a clause speaks of nothing but what a table has, and of what its total is of."""
    if noun != "totaal" and not speaks_of(table, noun):
        return False
    said = (word for word, _, _ in words_at(letter.text, *clause) if content(word) and not _SAID.match(word))
    return all(is_of_rows(table, word) or speaks_of(table, word) or is_of_any(word) for word in said)


def _is_sole(table: Table) -> bool:
    """Tell whether a table has one column alone: a share that is drawn from it can be of nothing else."""
    return len(table.totals) == 1 and all(len(line.numbers) == 1 for line in table.lines)


def _columns(table: Table, noun: str) -> list[int]:
    return [
        one
        for one in columns_meant(table, noun, change=None)
        if one in table.totals and table.totals[one][0] > 0 and all(line.numbers[one][0] >= 0 for line in table.lines)
    ]


def _made(line: Line, table: Table, column: int) -> tuple[Decimal, Decimal]:
    """Return from what to what the share of a row may be."""
    (low, high), (least, most) = line.numbers[column], table.totals[column]
    return low * _HUNDRED / most, high * _HUNDRED / least


def _share(share: ToldNumber, line: Line, made: Decimal) -> Hedged:
    return Hedged(Span(share.start, share.end), line.span, None, made.quantize(Decimal(1).scaleb(share.step)))
