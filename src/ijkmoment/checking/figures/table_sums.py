"""The totals of tables: of the columns above a row "Totaal", and of the rows before a last column of that name.

Each column is a sum of its own, whatever the columns beside it hold: what was planned and what was spent, two years,
people and money.
"""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from ijkmoment.checking.figures.near_numbers import meaningful, slipped
from ijkmoment.checking.figures.totals import Figure, Sum
from ijkmoment.checking.letter import Letter, Span
from ijkmoment.checking.text.around import Around
from ijkmoment.facts.document import Block
from ijkmoment.language.date_words import MONTH
from ijkmoment.language.patterns import lazily

_MINUS = frozenset("-–−")
_NUMBER = lazily(r"(?:€\s?)?(?P<minus>[-–−]?)(?P<whole>\d{1,3}(?:[. ]\d{3})+|\d+)(?:,(?P<fraction>\d+|-))?(?!\d|/)")
_OF_HEAD = lazily(  # years, "x 1.000", "2e suppletoire", "fase 2"
    r"(?<![\d.,])(?:19|20)\d\d(?![\d.,])|\bx\s*(?:€|EUR)?\s*1(?:\.000)*(?![\d.,])|(?<!\w)\d{1,2}(?:e|de|ste)(?!\w)"
    r"|(?<!\w)(?:kwartaal|halfjaar|fase|tranche|lijn|ronde|q)\s?\d{1,2}(?![\d.,])",
    re.IGNORECASE,
)
_DAY = lazily(rf"\d{{1,2}}\s+(?:{MONTH})\b", re.IGNORECASE)
_A_YEAR = lazily(r"\s*(?:19|20)\d\d\s*")
_OF_COUNTS = lazily(
    r"\s*(?:aantal(?:len)?|sterkte|personen|personeel|militairen|functies|functionarissen)\b", re.IGNORECASE
)
_OF_ROUNDED = lazily(
    r"%|€|\bx\b|×|\b(?:fte|vte|miljoen|mln|duizend(?:tallen)?|euro|procent|gemiddeld|circa)\b", re.IGNORECASE
)
_ROUNDED = (  # "zeven zijn afgerond" and "na afronding van de missie" round nothing
    r"\b(?:afrondings?verschil\w*|(?:door|wegens|vanwege)\s+(?:de\s+)?afronding\w*|(?:op|tot|naar)\s+(?:\w+\s+){1,4}?afgerond\w*"
    r"|(?:bedragen|cijfers|getallen|aantallen|percentages)\s+(?:zijn|is)\s+(?:\w+\s+)?afgerond|afgeronde?\s+(?:op|tot|bedrag\w*|cijfers"
    r"|getallen|waarden?|aantallen))\b|[,(]\s*afgerond\s*(?=[),.:]|\Z)"
)
_OF_UNIT = lazily(
    r"%|€|\bx\b|×|\b(?:fte|vte|miljoen\w*|miljard\w*|mln|mld|duizend\w*|euro\w*|procent\w*|percentage|aandeel"
    rf"|MW|GW|kton|ton|hectare|ha|km2?|uren|kilometers?)\b|{_ROUNDED}",
    re.IGNORECASE,
)
_SAID_ROUNDED = lazily(_ROUNDED, re.IGNORECASE)
_OF_MONEY = lazily(
    r"\b(?:\w*kosten|\w*uitgaven|\w*budget|bedrag\w*|middelen|raming|realisatie|begroting|omzet|opbrengst\w*|lasten|baten)\b",
    re.IGNORECASE,
)
_COUNTED = lazily(r"\baantal(?:len)?\b", re.IGNORECASE)
_RATE = lazily(
    r"%|\b(?:percentage|procent(?:en)?|aandeel|gemiddeld\w*|mediaan|hoogste|laagste|maxim\w+|minim\w+|per|ratio|quote|\w*tarief|\w*prijs|\w*score|rapportcijfer"
    r"|\w*graad|index|\w*duur|leeftijd|rendement|dichtheid|kans|norm)\b",
    re.IGNORECASE,
)
_MOST_ROWS = 20  # right above a total that may be all of its parts
_MOST_COLUMNS = 12  # of a table of which the last columns alone may be what is added
_TELLING = 8  # figures of a column that add up to its total by no chance
_ALL_SHARES, _THOUSAND = Decimal(100), Decimal(1000)
_NOTHING = frozenset({"-", "–", "—", "nihil", "n.v.t.", ""})
NESTED = lazily(r"\s*(?:waarvan|w\.v\.|saldo|gemiddeld)", re.IGNORECASE)
_HUNDRED = lazily(r"\W*100(?:,0+)?\s?%\W*")  # what else a row of totals says in per cent is a mean
_SHARE = lazily(r"\W*(\d+)(?:,\d+)?\s?%\W*")
_MORE = lazily(r"(?<!\w)(?:incl|excl|inclusief|exclusief|plus|zonder)(?!\w)", re.IGNORECASE)  # what no row is of
_SUBTOTAL = lazily(r"\W*(?:sub-?|tussen)tota(?:al|le)(?!\w)|[^\n]*\w\s+(?:te)?samen\W*\Z", re.IGNORECASE)
_OWN_UNIT = lazily(r"[a-zà-ÿ]\s+\((?:in\s|x\s|×\s)[^()]+\)\s*\Z")
_MARK = lazily(r"(?:(?<=[^\W\d_])|(?<=[.–-]))\s*\(\d{1,2}\)\s*\Z")  # of a note behind a word: "vertrouwelijk (1)"
_NAMES_TOTAL = lazily(
    r"\W*(?:(?:eind|gener)?(?:aal\s+)?tota(?:al|le)|total|samen|tezamen|opgeteld)(?!\w)", re.IGNORECASE
)


def sums_of_tables(letter: Letter) -> Iterator[Sum]:
    """Find the sums of a letter's tables."""
    groups: dict[int, list[Block]] = {}
    for block in letter.blocks:
        if block.kind == "cell":
            groups.setdefault(block.group, []).append(block)
    for cells in groups.values():
        found = tuple(_table(letter, cells))
        yield from map(_exactly, found) if _is_counted(letter, cells, found) else found


def _table(letter: Letter, cells: Sequence[Block]) -> Iterator[Sum]:
    rows: dict[int, list[Block]] = {}
    for cell in cells:
        rows.setdefault(cell.row, []).append(cell)
    heads = [cell for row in rows.values() if is_head(letter, row) for cell in row]
    body = {number: row for number, row in rows.items() if not is_head(letter, row)}
    totals = [number for number, row in rows.items() if is_total(letter, row[0]) and has_numbers(letter, row)]
    last = totals[0] if len(totals) == 1 and min(body, default=0) < totals[0] else max(body, default=0)
    if any(number <= last and NESTED.match(letter.text, row[0].start, row[0].end) for number, row in body.items()):
        return
    if len(totals) == 1 and not _MORE.search(letter.text, rows[totals[0]][0].start, rows[totals[0]][0].end):
        above = [row for number, row in body.items() if number < totals[0]]
        above = above[1:] if above and (_names_columns(letter, above[0]) or goes_on_heads(letter, above[0])) else above
        yield from _with_subtotals(letter, above, rows[totals[0]])
        below = [row for number, row in body.items() if number > totals[0]]
        if not above and len(below) > 2:
            yield from (one for one in _columns(letter, rows[totals[0]], below) if _is_right_but_for_a_slip(one))
    across = [cell.column for cell in heads if is_total(letter, cell)]
    nested = any(NESTED.match(letter.text, cell.start, cell.end) for cell in heads)
    if len(across) == 1 and across[0] == max(cell.column for cell in cells) and not nested:
        yield from _rows(letter, list(body.values()), across[0])


def has_numbers(letter: Letter, row: Sequence[Block]) -> bool:
    """Tell whether a row holds a number: "totaal" may also stand in a second row of heads."""
    return any(_NUMBER.search(letter.text, cell.start, cell.end) for cell in row)


def _is_right_but_for_a_slip(one: Sum) -> bool:
    """Tell whether the rows below a total may be its parts: they are, or would be but for a slip of the hand."""
    return one.possible or slipped(_middle(one.total), tuple(map(_middle, one.parts)))


def _with_subtotals(letter: Letter, above: Sequence[Sequence[Block]], total: Sequence[Block]) -> Iterator[Sum]:
    """Yield the sums of a table's columns, each subtotal of the rows since the one before it.

    That the rows are parted so is believed where one of these sums can be right.
    """
    parts: list[Sequence[Block]] = []
    since: list[Sequence[Block]] = []
    found: list[Sum] = []
    for row in above:
        if _SUBTOTAL.match(letter.text, row[0].start, row[0].end):
            found += _columns(letter, row, since)
            parts, since = [*parts, row], []
        else:
            since.append(row)
    found += _from_where_it_closes(letter, total, [*parts, *since])
    yield from found if not parts or any(one.possible for one in found) else _of_wrong_subtotals(found)


def _of_wrong_subtotals(found: Sequence[Sum]) -> Iterator[Sum]:
    """Yield the sums of subtotals without which a total is right: it comes to what their own rows do, and the rest."""
    for one in found:
        for other in found:
            rest = tuple(part for part in other.parts if part != one.total)
            if len(rest) < len(other.parts) and Sum(other.total, (*one.parts, *rest)).possible:
                yield one


def _from_where_it_closes(letter: Letter, total: Sequence[Block], above: Sequence[Sequence[Block]]) -> tuple[Sum, ...]:
    """Return the sums of a row of totals over the rows right above it from which all its columns close, else over all.

    "Totaal drugs (kg)" adds up the two rows of drugs, and not the number of ships above these.
    """
    every = tuple(_columns(letter, total, above))
    if all(one.possible for one in every):
        return every
    firsts = range(max(1, len(above) - _MOST_ROWS), len(above) - 1)
    runs = (tuple(_columns(letter, total, above[first:])) for first in firsts)
    return next((run for run in runs if len(run) == len(every) and all(one.possible for one in run)), every)


def is_total(letter: Letter, cell: Block) -> bool:
    """Tell whether a cell names a total; one with a unit of its own has another than its rows: "(in megawatt)"."""
    named = _NAMES_TOTAL.match(letter.text, cell.start, cell.end)
    return named is not None and _OWN_UNIT.search(letter.text, named.end(), cell.end) is None


def _names_columns(letter: Letter, row: Sequence[Block]) -> bool:
    """Tell whether a row has nothing but words, years and units over its columns: heads that were not read as such."""
    cells = (letter.text[cell.start : cell.end] for cell in row[1:])
    return not any(map(str.isdigit, _OF_HEAD.sub("", " ".join(cells))))


def goes_on_heads(letter: Letter, row: Sequence[Block]) -> bool:
    """Tell whether a row goes on with the heads over it: it has no name and no number, but units in brackets."""
    words = {cell.column: letter.text[cell.start : cell.end].strip() for cell in row}
    if words.get(0) or any(_NUMBER.fullmatch(one) for one in words.values()):
        return False
    return any(one.startswith("(") and one.endswith(")") for one in words.values())


def is_head(letter: Letter, row: Sequence[Block]) -> bool:
    """Tell whether a row holds the heads of its columns."""
    around = letter.once(Around)
    return all(cell.head or around.column(cell) == cell for cell in row)


def _columns(letter: Letter, total_row: Sequence[Block], above: Sequence[Sequence[Block]]) -> Iterator[Sum]:
    columns: dict[int, list[Block]] = {}
    for row in above:
        for one in row:
            columns.setdefault(one.column, []).append(one)
    for cell in total_row[1:]:
        for told in _cells(letter, cell, columns.get(cell.column, [])):
            if not _is_mean(told) and (not _is_rate(letter, cell) or _is_of_hundred(told) or _is_sum_after_all(told)):
                yield told


def _rows(letter: Letter, rows: Sequence[Sequence[Block]], last: int) -> Iterator[Sum]:
    """Yield the sum of each row: of all its columns, or of the last ones alone where these add up in more rows.

    What looks like a rate by its name ("Prijs", in points) is one of the parts where the rows add up with it.
    """
    columns = sorted({cell.column for row in rows for cell in row if _is_beside(letter, cell, last)})
    firsts = columns[:1] if len(columns) > _MOST_COLUMNS else columns[:-1] or columns
    ways = [(first, rates) for rates in (False, True) for first in firsts]
    told = max((tuple(_rows_from(letter, rows, last, *way)) for way in ways), key=_right, default=())
    if len(told) == 1 or 2 * _right(told) >= len(told):  # else what is called a total is none of these columns
        yield from told


def _right(sums: Sequence[Sum]) -> int:
    return sum(one.possible for one in sums)


def _rows_from(
    letter: Letter,
    rows: Sequence[Sequence[Block]],
    last: int,
    first: int,
    rates: bool,  # noqa: FBT001 - whether columns named as rates count
) -> Iterator[Sum]:
    for row in rows:
        total = next((cell for cell in row if cell.column == last), None)
        if total is not None:
            beside = [cell for cell in row if cell.column >= first and _is_beside(letter, cell, last)]
            yield from _cells(letter, total, [cell for cell in beside if rates or not _is_rate(letter, cell)])


def _is_beside(letter: Letter, cell: Block, last: int) -> bool:
    """Tell whether a cell stands before the total of its row, and is not the row's name: that has no year over it."""
    head = letter.once(Around).column(cell)
    named = cell.column == 0 and (head is None or not _A_YEAR.fullmatch(letter.text, head.start, head.end))
    return cell.column < last and not named


def _cells(letter: Letter, total_cell: Block, cells: Sequence[Block]) -> Iterator[Sum]:
    """Yield the sum of cells, when each holds one number or nothing and two at least hold a number."""
    shares = _HUNDRED.fullmatch(letter.text, total_cell.start, total_cell.end) is not None
    shares = shares or _is_more_than_all(letter, total_cell)
    total = _number(letter, total_cell, shares=shares)
    parts = [(_number(letter, cell, shares=shares), cell) for cell in cells]
    empty = [cell for number, cell in parts if number is None]
    found = tuple(number for number, _ in parts if number is not None)
    if total is None or len(found) < 2 or not all(_is_empty(letter, cell) for cell in empty):
        return
    yield Sum(total, found)


def _is_more_than_all(letter: Letter, cell: Block) -> bool:
    """Tell whether a total of shares is told as more than all: "160,0%"; what is less may be a mean."""
    found = _SHARE.fullmatch(letter.text, cell.start, cell.end)
    return found is not None and len(found[1]) > 2


def _is_rate(letter: Letter, cell: Block) -> bool:
    """Tell whether a cell stands in a column of rates, which have no sum."""
    heads = letter.once(Around).heads(cell)
    return any(_RATE.search(letter.text, head.start, head.end) is not None for head in heads)


def _is_of_hundred(one: Sum) -> bool:
    """Tell whether shares add up to a hundred, or are said to."""
    return _middle(one.total) == _ALL_SHARES or abs(sum(map(_middle, one.parts)) - _ALL_SHARES) <= len(one.parts)


def _is_sum_after_all(one: Sum) -> bool:
    """Tell whether what is named as a rate adds up but for a slip: "Maximum", of places at each post."""
    values, total = tuple(map(_middle, one.parts)), _middle(one.total)
    figures = sum(map(meaningful, (total, *values)))
    return total > max(values) and len(values) > 2 and figures >= _TELLING and slipped(total, values)


def _is_mean(one: Sum) -> bool:
    """Tell whether a total is one of its parts at most, as a mean is, and no slip in it."""
    values = tuple(map(_middle, one.parts))
    total = _middle(one.total)
    return min(values) > 0 and min(values) <= total <= max(values) and not slipped(total, values)


def _middle(one: Figure) -> Decimal:
    low, high = one.interval or (Decimal(0), Decimal(0))
    return (low + high) / 2


def _is_counted(letter: Letter, cells: Sequence[Block], sums: Sequence[Sum]) -> bool:
    """Tell whether a table holds whole numbers that are exact: one of its sums shows it, or what stands over it."""
    whole = [one for one in sums if all(_is_whole(figure) for figure in (one.total, *one.parts))]
    if not whole or len(whole) < len(sums):
        return False
    around = letter.once(Around)
    added = (letter.document.block_at(it.span.start) for one in whole for it in (one.total, *one.parts))
    own = {cell.column for cell in added if cell is not None}
    heads = (cell for cell in cells if cell.head or around.column(cell) == cell)
    over = [*(cell for cell in heads if not cell.column or cell.column in own), *around.over(cells[0])]
    words = " ".join(letter.text[one.start : one.end] for one in over)
    if _OF_UNIT.search(words) is not None:
        return False
    exact = sum(_middle(one.total) == sum(map(_middle, one.parts)) for one in whole)
    if exact * 2 >= len(whole) > 1:
        return True
    few = all(_middle(figure) < _THOUSAND for one in whole for figure in one.parts)
    return not exact and (_COUNTED.search(words) is not None or (few and _OF_MONEY.search(words) is None))


def names_total(words: str) -> bool:
    """Tell whether words over a column name it as the total of its row."""
    return _NAMES_TOTAL.match(words) is not None


def is_rate(words: str) -> bool:
    """Tell whether words over a column say that it holds rates, which have no sum."""
    return _RATE.search(words) is not None


def says_rounded(words: str) -> bool:
    """Tell whether words near a table say that its numbers are rounded."""
    return _SAID_ROUNDED.search(words) is not None


def says_unit(words: str) -> bool:
    """Tell whether words over a table say of what its numbers are, such as may be rounded."""
    return _OF_UNIT.search(words) is not None or _OF_MONEY.search(words) is not None


def _is_whole(one: Figure) -> bool:
    low, high = one.interval or (Decimal(0), Decimal(0))
    return high - low in (0, 1)


def _exactly(one: Sum) -> Sum:
    total, *parts = (figure._replace(interval=(_middle(figure),) * 2) for figure in (one.total, *one.parts))
    return Sum(total, tuple(parts), one.whole)


def _is_empty(letter: Letter, cell: Block) -> bool:
    return _MARK.sub("", letter.text[cell.start : cell.end]).strip() in _NOTHING


def _number(letter: Letter, cell: Block, *, shares: bool) -> Figure | None:
    text = _MARK.sub("", letter.text[cell.start : cell.end])
    found = _NUMBER.search(text)
    if (
        found is None
        or _DAY.match(text, found.start())
        or _NUMBER.search(text, found.end())
        or ("%" in text) is not shares
        or re.search(r"circa|ca\.|max|min", text)
    ):
        return None
    fraction = (found["fraction"] or "").replace("-", "")
    value = Decimal(re.sub(r"[. ]", "", found["whole"]) + (f".{fraction}" if fraction else ""))
    value = -value if found["minus"] or text[: found.start()].strip() in _MINUS else value
    exact = value == 0 or (not fraction and _counts(letter, cell))
    half = Decimal(0) if exact else Decimal(5).scaleb(-len(fraction) - 1)
    return Figure(Span(cell.start + found.start(), cell.start + found.end()), (value - half, value + half))


def _counts(letter: Letter, cell: Block) -> bool:
    """Tell whether a cell stands in a column of persons or things that are counted one by one: "Sterkte"."""
    head = letter.once(Around).column(cell)
    words = letter.text[head.start : head.end] if head is not None else ""
    return _OF_COUNTS.match(words) is not None and _OF_ROUNDED.search(words) is None
