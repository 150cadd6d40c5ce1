"""The days that a table of letters gives its documents: a column of days beside one of Kamerstukken.

The head of that column says that the day is the paper's ("Datum brief", "Verzonden"), or says "Datum" in a table that
is one of letters. What is promised, asked, decided or voted on has days of its own.
"""

import re
from collections.abc import Iterator

from ijkmoment.checking.letter import Letter, Span
from ijkmoment.checking.references.cited import numbered
from ijkmoment.checking.references.cited_in_chains import OfDay
from ijkmoment.checking.text.around import Around, within
from ijkmoment.facts.dates import Date
from ijkmoment.facts.document import Block
from ijkmoment.language.patterns import lazily

_PAPERS = r"(?:(?:kamer)?brief|(?:kamer)?brieven|\w*rapportages?)"
_OF_PAPER = lazily(
    rf"\W*(?:(?:datum|dag)\s+(?:van\s+)?(?:de\s+)?(?:{_PAPERS}|kamerstuk|verzending)|{_PAPERS}\s+van|verzonden(?:\s+op)?"
    r"|verstuurd(?:\s+op)?)\W*",
    re.IGNORECASE,
)
_DATE = lazily(r"\W*datum\W*", re.IGNORECASE)
_IS_PAPER = lazily(rf"\b{_PAPERS}\b", re.IGNORECASE)
_OF_PAPERS = lazily(
    rf"\W*(?:nr\.?|nummer|onderwerp|titel|betreft|kenmerk|vindplaats|kamerstuk(?:nummer)?|soort|{_PAPERS})?\W*",
    re.IGNORECASE,
)
_OF_OTHERS = lazily(
    r"\b\w*(?:toezegging|motie|amendement|debat|overleg|besluit|vra(?:ag|gen)|verslag|antwoord)", re.IGNORECASE
)


def in_tables(letter: Letter) -> Iterator[OfDay]:
    """Yield the documents that stand alone in a cell whose row has their day."""
    for claim, reference in numbered(letter):
        cell = letter.block_at(claim.start)
        if cell is None or cell.kind != "cell" or sum(1 for _ in within(letter, _span(cell), "reference")) != 1:
            continue
        days = [day for one in letter.once(Around).beside(cell) if (day := _day(letter, one)) is not None]
        if len(days) == 1:
            number = int(reference.number or 0)
            yield OfDay(Span(claim.start, claim.end), reference.dossier_with_suffix or "", number, days[0])


def _day(letter: Letter, cell: Block) -> Date | None:
    """Return the day that a cell consists of, below a head that makes it the paper's."""
    found = next(within(letter, _span(cell), "date"), None)
    if found is None or not isinstance(found.value, Date) or found.value.day is None or not found.value.possible:
        return None
    if letter.part(_span(cell)).strip() != letter.text[found.start : found.end].strip():
        return None
    return found.value if _is_of_paper(letter, cell) else None


def _is_of_paper(letter: Letter, cell: Block) -> bool:
    around = letter.once(Around)
    head = around.column(cell)
    if head is None:
        return False
    if _OF_PAPER.fullmatch(letter.text, head.start, head.end):
        return True
    lead, heads = around.lead(cell), around.beside(head)
    if lead is None or _DATE.fullmatch(letter.text, head.start, head.end) is None:
        return False
    if not all(_OF_PAPERS.fullmatch(letter.text, one.start, one.end) for one in heads):
        return False
    told = [letter.text[one.start : one.end] for one in (lead, *around.beside(cell))]
    return _IS_PAPER.search(told[0]) is not None and not any(_OF_OTHERS.search(one) for one in told)


def _span(block: Block) -> Span:
    return Span(block.start, block.end)
