"""Years that stand alone and cannot be meant: "in 2204", "schooljaar 2624/2025", "begrotingsjaar 20244", "2024/2027".

A figure has slipped, is lost or stands twice, and the number is one stroke from a year that the letter speaks of. That
it is a year and no count is said by what leads to it ("eind", "het jaar"), by the year that it is joined with, by the
other years of its row or column in a table, or by a nought before it; after "in" or "voor" only in a letter that points
its thousands, "1.312", and where nothing follows that could be counted. What is told twice is meant. A year
half a century away may be one to pay a loan back in: it counts where the sentence tells what was.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from ijkmoment.checking.letter import Letter, Span
from ijkmoment.checking.text.around import Around
from ijkmoment.checking.times.odd_years import (
    ENDS,
    EVEN,
    FAR,
    LAST,
    is_near,
    may_be_counted,
    near_years,
    points_thousands,
)
from ijkmoment.checking.times.tense_words import PAST, PLANS, WAS
from ijkmoment.facts.document import Block
from ijkmoment.language.edits import edits
from ijkmoment.language.patterns import lazily
from ijkmoment.language.word_classes import CLOSED

_YEAR = r"(?:19|20)\d\d"
_MARKS = lazily(r"[€#§−-]\s?\Z|[\w’][.,/–-]\Z|\(E[UG]\)\s+\Z")
_UNITS = lazily(r"\s?[%€°‰]|[.,:]\d|\w")
_JOINED = r"(?P<sign>[-–/])"
_BEHIND_A_YEAR = lazily(rf"(?<![\w.,/–-])(?P<year>{_YEAR})\s?{_JOINED}\s?\Z")
_BEFORE_A_YEAR = lazily(rf"\s?{_JOINED}\s?(?P<year>{_YEAR}|\d\d)(?![\w/–-]|[.,]\d)")
_OF_YEARS = r"(?:kwartaal|halfjaar|helft|zomer|winter|voorjaar|najaar|herfst|lente|begin|einde?|loop)\s+van"
_SURE = lazily(rf"(?<!\w)(?:(?:heel|eind|begin|medio|ultimo|halverwege|{_OF_YEARS})\s+)\Z")
_ONE_YEAR = (
    r"(?:(?:school|studie|college|begrotings|boek|kalender|belasting|verslag)jaar|(?:\w*seizoen)|winter(?:\s+van)?)"
)
_OF_THE_YEAR = lazily(
    rf"(?<!\w)(?:(?:(?:het|de|in|voor|over|van|vanaf)\s+(?:jaar|jaren)|(?:het|de|in|voor|over|van|vanaf)\s+(?:het\s+)?{_ONE_YEAR})\s+)\Z"
)
_OF_ONE_YEAR = lazily(rf"(?<!\w){_ONE_YEAR}\s+\Z")
_LED = lazily(rf"(?:(?<!\w)(?:in|sinds|voor|over|van|vanaf|tot\s+en\s+met|{_YEAR}(?:,|\s+(?:en|of)))\s+)\Z")
_AND_A_YEAR = lazily(rf"(?:,|\s(?:en|of|tot\s+en\s+met))\s{_YEAR}(?![\w%/–-]|[.,]\d)")
# What there is one of each year; trains, plots and permits have numbers.
_YEARLY = (
    "begroting|plan|agenda|nota|rapportage|verslag|programma|raming|monitor|cohort|tranche|verantwoording|overzicht"
)
_WORD_BEFORE = lazily(rf"(?<![\w-])(?P<word>\w*(?:{_YEARLY}))\s+\Z")
_YEAR_NEXT = lazily(rf"\s{_YEAR}(?![\w%/–-]|[.,]\d)")
_NEXT = lazily(r"\s*(?P<sign>[^\w\s])|\s+(?P<word>[^\W\d_]+)|\s+(?P<figure>\d)|\s*\Z")
_NUMBERED = lazily(
    r"(?<!\w)(?:nrs?\.?|(?:stb|stcrt|trb|pb)\.?\s+\d{4},|nummers?|kamerstuk\w*|verordening\w*|richtlijn\w*|(?:uitvoerings)?besluit\w*|resoluties?|aanbeveling|\w*kenmerk|zaak\w*"
    r"|dossier|postbus|artikel\w*|nen|iso|\w*rapport|\w*publicatie|cahier|bestek)\W*(?:\([^)]{1,12}\)\s*)?\Z"
)
_PAIR = lazily(rf"(?P<first>{_YEAR})/(?P<last>{_YEAR}|\d\d)(?![\w/–-]|[.,]\d)")
_ROW = lazily(rf"{_YEAR}(?:(?:,\s|\s(?:en|of)\s){_YEAR}(?![\w%/–-]|[.,]\d)){{2,8}}")
_IN_YEARS = lazily(r"(?<!\w)(?:in|over|voor|van|sinds|jaren|jaargangen|tranches)\s+\Z")
_ALONE = lazily(r"(?<!\d)\d{3,5}(?!\d)")
_WENT = lazily(rf"(?<!\w)(?:{WAS}|{PAST})(?!\w)")
_WORDS = lazily(r"[^\W\d_]{4,}")
_LENGTHS, _REACH, _FEWEST, _ROUND = range(3, 6), 40, 4, 50
_WIDE = 400  # characters of a long sentence around a year


def slipped_years(letter: Letter) -> Iterator[Span]:
    """Yield the years alone, and those of pairs and of rows, that cannot be meant."""
    for run, places in letter.runs.items():
        if len(places) == 1 and run.isdecimal() and len(run) in _LENGTHS and _is_odd(letter, run):
            span = Span(places[0], places[0] + len(run))
            if _is_a_year(letter, span, run) and is_near(letter, run):
                yield span
    yield from _pairs(letter)
    for block in letter.blocks:
        if block.kind == "cell" and block.row == 0 and block.column == 0:
            yield from _out_of_row(letter, block)


def _is_odd(letter: Letter, run: str) -> bool:
    """Tell whether a number is out of reach as a year."""
    if len(run) != 4 or run[0] == "0" or int(run) > LAST:
        return len(run) != 4 or int(run) % _ROUND > 0
    return _is_late(letter, run) and int(run) % EVEN > 0


def _is_late(letter: Letter, run: str) -> bool:
    """Tell whether a number is a year in which a loan or a forest may end, and nothing else of the letter."""
    return len(run) == 4 and letter.date is not None and letter.date.year + FAR < int(run) <= LAST


def _is_a_year(letter: Letter, span: Span, run: str) -> bool:
    """Tell whether a number is told as a year."""
    block = letter.document.block_at(span.start)
    if block is None:
        return False
    if _is_joined(letter, block, span, run):
        return True
    before = letter.folded[max(span.start - _REACH, block.start) : span.start]
    if _MARKS.search(before) or _NUMBERED.search(before) or _UNITS.match(letter.folded, span.end, block.end):
        return False
    if block.kind == "cell":
        return _is_among_years(letter, block, span)
    return _is_led_to(letter, block, span, run) and not _may_be_meant(letter, span, run)


def _may_be_meant(letter: Letter, span: Span, run: str) -> bool:
    """Tell whether a sentence says that something ends in a year, or nothing of what was where it is a late one."""
    sentence = letter.sentence_at(span.start)
    around = Span(max(sentence.start, span.start - _WIDE), min(sentence.end, span.end + _WIDE))
    if _is_late(letter, run) and (letter.says(PLANS, around) or not letter.says(_WENT, around)):
        return True
    return letter.says(ENDS, around)


def _is_led_to(letter: Letter, block: Block, span: Span, run: str) -> bool:
    """Tell whether the words before a number lead to a year, and those behind it leave it one."""
    opening = max(span.start - _REACH, block.start)
    if _SURE.search(letter.folded, opening, span.start):
        return True
    led = _LED.search(letter.folded, opening, span.start) is not None
    if led and _AND_A_YEAR.match(letter.folded, span.end):
        return True
    if not _is_left_alone(letter, block, span):
        return False
    if _OF_THE_YEAR.search(letter.folded, opening, span.start) or _is_called(letter, opening, span):
        return True
    sure = run[0] == "0" or len(run) > 4 or (len(run) == 4 and letter.once(points_thousands))
    return led and sure


def _is_called(letter: Letter, opening: int, span: Span) -> bool:
    """Tell whether the word before a number stands before a year elsewhere: "de begroting 2024"."""
    word = _WORD_BEFORE.search(letter.folded, opening, span.start)
    if word is None:
        return False
    size = len(word["word"])
    return any(_YEAR_NEXT.match(letter.text, place + size) for place in letter.runs.get(word["word"], ()))


def _is_left_alone(letter: Letter, block: Block, span: Span) -> bool:
    """Tell whether nothing behind a number may be counted by it."""
    behind = _NEXT.match(letter.folded, span.end, block.end)
    if behind is None or behind["sign"] or behind["figure"] or not behind["word"]:
        return behind is not None
    word = behind["word"]
    many = word.endswith("en") and word not in CLOSED and not _WENT.fullmatch(word)  # "gevallen", "vragen"
    return word != "van" and not many and not may_be_counted(letter, word)


def _is_joined(letter: Letter, block: Block, span: Span, run: str) -> bool:
    """Tell whether a number is the one end of two years, "2023-2204"; of "2204/2025" it is the year before."""
    before = _BEHIND_A_YEAR.search(letter.text, max(span.start - _REACH, block.start), span.start)
    behind = _BEFORE_A_YEAR.match(letter.text, span.end, block.end)
    found = before or behind
    if found is None or (before and behind) or len(run) < len("2024"):
        return False
    start = before.start() if before else span.start
    if _NUMBERED.search(letter.folded, max(start - _REACH, block.start), start):
        return False
    if found["sign"] != "/":
        serial = before is not None and run[0] == "0"  # "(2023-0224)"
        told = len(found["year"]) == 4 and not (serial or _is_late(letter, run))
        return told and _is_left_alone(letter, block, Span(start, span.end if behind is None else behind.end()))
    year = int(found["year"]) + (1 if before else -1)
    return edits(run, str(year), 1) == 1 or edits(run[-2:] + "0", f"{year % 100:02}0", 1) == 0


def _is_among_years(letter: Letter, cell: Block, span: Span) -> bool:
    """Tell whether a cell has a number where two at least of its row or column have years, in the same words."""
    said = _without(letter, cell, span)
    return any(sum(_is_like(letter, one, said) for one in group if one != cell) >= 2 for group in _groups(letter, cell))


def _groups(letter: Letter, cell: Block) -> Iterator[Sequence[Block]]:
    """Yield the cells beside one that names a column, and those under or over one that names a row."""
    around = letter.once(Around)
    if cell.head or cell.row == 0:
        yield around.beside(cell)
    if cell.column == 0:
        yield around.in_column(cell)


def _without(letter: Letter, cell: Block, span: Span) -> str:
    return letter.text[cell.start : span.start] + "0" + letter.text[span.end : cell.end]


def _is_like(letter: Letter, cell: Block, said: str) -> bool:
    text = letter.text[cell.start : cell.end]
    found = _ALONE.search(text)
    return found is not None and int(found[0]) in letter.once(near_years) and _ALONE.sub("0", text, count=1) == said


def _pairs(letter: Letter) -> Iterator[Span]:
    """Yield what is called one school year or season and has two that do not follow each other."""
    for place in letter.figured:
        found = _PAIR.match(letter.text, place)
        if found is None or not _OF_ONE_YEAR.search(letter.folded, max(place - _REACH, 0), place):
            continue
        if (int(found["last"]) - int(found["first"])) % 100 != 1:
            yield Span(*found.span())
    end = 0
    for place in letter.figured:
        row = _ROW.match(letter.text, place) if place >= end else None
        if row is None:
            continue
        end = row.end()
        twice = any(one == other for one, other in pairwise(re.findall(_YEAR, row[0])))
        if twice and _is_row_of_years(letter, Span(*row.span())):
            yield Span(*row.span())


def _is_row_of_years(letter: Letter, row: Span) -> bool:
    """Tell whether a row is led to as one of years, and is none of counts: "het waren er 2011, 2011 en 2015"."""
    block, opening = letter.block_at(row.start), max(row.start - _REACH, 0)
    return (
        block is not None
        and bool(_IN_YEARS.search(letter.folded, opening, row.start))
        and _is_left_alone(letter, block, row)
    )


def _out_of_row(letter: Letter, corner: Block) -> Iterator[Span]:
    """Yield the one year that breaks the row that names a table's columns, or the column that names its rows."""
    around = letter.once(Around)
    for cells in ((corner, *around.beside(corner)), around.in_column(corner)):
        years = [(one, letter.text[one.start : one.end].strip()) for one in cells]
        told = [(one, int(year)) for one, year in years if re.fullmatch(_YEAR, year)]
        if len(told) < _FEWEST:
            continue
        for step in (1, -1):
            starts = [year - step * index for index, (_, year) in enumerate(told)]
            usual = max(set(starts), key=starts.count)
            off = [index for index, start in enumerate(starts) if start != usual]
            if len(off) == 1 and 0 < off[0] < len(told) - 1 and not _is_again(letter, [one for one, _ in told], off[0]):
                yield Span(told[off[0]][0].start, told[off[0]][0].end)


def _is_again(letter: Letter, cells: Sequence[Block], index: int) -> bool:
    """Tell whether a year stands again in a column whose rows say in words what there was: one may have had two."""
    cell = cells[index]
    printed = letter.text[cell.start : cell.end].strip()
    beside = (letter.text[one.start : one.end].strip() for one in (cells[index - 1], cells[index + 1]))
    if cell.column != 0 or printed not in beside:
        return False
    return any(_WORDS.search(letter.text, one.start, one.end) for one in letter.once(Around).beside(cell))
