"""A document -> the claims that it makes, in order of position.

The scans work on the whole running text. Where two readings want the same words, the narrower kind wins: what a
reference covers is no date, what a date covers is no quantity; and the letterhead's own dossier is no reference.
"""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain

from ijkmoment.facts.claim import AnnouncedCount, Claim, ClaimKind, Contribution, Promise, Relative
from ijkmoment.facts.dates import Date, Duration, Period
from ijkmoment.facts.document import Document
from ijkmoment.facts.names import NO_NAMES, Names
from ijkmoment.facts.values import Amount, Code, Percentage, Quantity, Rank, Reference, Strength
from ijkmoment.language.contribution_scan import pair_contributions
from ijkmoment.language.country_scan import scan_countries
from ijkmoment.language.date_scan import scan_dates
from ijkmoment.language.duration_scan import scan_durations
from ijkmoment.language.found import Found, outside
from ijkmoment.language.money_scan import scan_money
from ijkmoment.language.name_scan import scan_formations, scan_operations
from ijkmoment.language.office_scan import scan_offices
from ijkmoment.language.patterns import lazily
from ijkmoment.language.percentage_scan import scan_percentages
from ijkmoment.language.quantity_scan import scan_quantities
from ijkmoment.language.rank_scan import scan_ranks
from ijkmoment.language.reference_scan import scan_references
from ijkmoment.language.relative_scan import scan_relative
from ijkmoment.language.sentences import sentences
from ijkmoment.language.strength_scan import scan_strengths
from ijkmoment.reading.abbreviations import find_abbreviations
from ijkmoment.reading.announced import find_announced
from ijkmoment.reading.letter_date import find_letter_date
from ijkmoment.reading.promises import find_promises
from ijkmoment.reading.table_units import in_their_unit

# The kinds that the gold letters score; the others are read from the same text beside them.
SIX: tuple[ClaimKind, ...] = ("date", "period", "money", "strength", "reference", "abbreviation")
_KINDS: Mapping[type, ClaimKind] = {
    Date: "date", Period: "period", Amount: "money", Strength: "strength", Reference: "reference",
    Quantity: "quantity", Percentage: "percentage", Duration: "duration", Contribution: "contribution", Rank: "rank",
    AnnouncedCount: "count", Promise: "promise", Relative: "relative",
}  # fmt: skip
_CODES: Mapping[str, ClaimKind] = {
    "country": "country", "formation": "formation", "operation": "operation", "office": "office",
}  # fmt: skip
_BAR = "|"
_DAY = lazily(r"\d\d?")
_OWN_TITLE = lazily(r"\s*\d{2}[ \xa0]?\d{3}(?:[ -][IVX]+|-\d\d)?\s+(?!,)[A-Z][^\n]{0,200}\n")
_OWN_NUMBER = lazily(r"\s*(?:\d{2}[ \xa0]?\d{3}\b[^\n]{0,80}\n+\s*)?Nr\.\s*\d+\s")


def read_claims(document: Document, date: Date | None = None, names: Names = NO_NAMES) -> tuple[Claim, ...]:
    """Return the claims of a document, of every kind.

    `date` is the letter's date, by default the one that it bears; "26 maart jl." is resolved against it. `names` says
    what printed names stand for; with it claims are bound where heading and mention leave no doubt.
    """
    letter_date = date or find_letter_date(document)
    six = read_six(document, letter_date)
    claims = sorted(chain(six, _others(document, six, letter_date)), key=_place)
    placed = _placed(document, claims)
    if not names:
        return tuple(placed)
    from ijkmoment.reading.binding import bind  # noqa: PLC0415 - without a register nothing is bound

    return bind(document, placed, names, letter_date)


def read_six(document: Document, date: Date | None = None) -> list[Claim]:
    """Return the claims of the six kinds alone, in order, unbound; `date` as in `read_claims`."""
    text = _with_cells_apart(document)
    references = [one for one in scan_references(text) if not _is_letterhead(text, one)]
    dates = outside(scan_dates(text, date or find_letter_date(document)), references)
    found = [
        *references,
        *outside(dates, _titles(text)),
        *in_their_unit(document, scan_money(text)),
        *scan_strengths(text),
    ]
    return sorted((*(_claim(document.running, one) for one in found), *find_abbreviations(text)), key=_place)


def _with_cells_apart(document: Document) -> str:
    """Return the running text with a bar behind a day's figure in a cell: "0" and the next row's "juni" are no date."""
    text, parts, done = document.running, list[str](), 0
    for block in document.blocks:
        if block.kind == "cell" and _DAY.fullmatch(text, block.start, block.end):
            parts += [text[done : block.end], _BAR]
            done = block.end + 1
    return "".join((*parts, text[done:]))[: len(text)]


def _others(document: Document, six: Sequence[Claim], date: Date | None) -> Iterator[Claim]:
    text = document.running
    taken = [Found(one.start, one.end, one.value) for one in six if one.kind != "abbreviation"]
    counted = sorted((*scan_percentages(text), *scan_durations(text)), key=lambda one: one.start)
    relative = outside(scan_relative(text, date), taken)
    free = outside(outside(counted, taken), relative)
    countries = list(scan_countries(text))
    strengths = [one for one in taken if isinstance(one.value, Strength)]
    found = [
        *free,
        *outside(scan_quantities(text), sorted((*taken, *free), key=lambda one: one.start)),
        *relative,
        *countries,
        *pair_contributions(text, countries, strengths),
        *scan_formations(text),
        *scan_operations(text),
        *scan_offices(text),
        *scan_ranks(text),
    ]
    yield from (_claim(text, one) for one in found)
    yield from find_announced(document)
    dated = [one for one in six if one.kind in ("date", "period")]
    yield from find_promises(document, [*dated, *(_claim(text, one) for one in relative)], date)


def _place(claim: Claim) -> tuple[int, int, str]:
    return claim.start, claim.end, claim.kind


def _claim(text: str, found: Found) -> Claim:
    return Claim(_kind(found), found.start, found.end, text[found.start : found.end], found.value, found.hedge)


def _kind(found: Found) -> ClaimKind:
    if isinstance(found.value, Code):
        return _CODES[found.value.scheme]
    return _KINDS.get(type(found.value), "date")


def _titles(text: str) -> list[Found]:
    """Return the line with the dossier's own title that opens a printed parliamentary document."""
    title = _OWN_TITLE.match(text)
    return [Found(title.start(), title.end(), Relative())] if title else []


def _is_letterhead(text: str, found: Found) -> bool:
    own = _OWN_NUMBER.match(text)
    return own is not None and found.start < own.end()


def _placed(document: Document, claims: Iterable[Claim]) -> Iterator[Claim]:
    """Give each claim the heading that it stands under and the span of its sentence."""
    sections = _Sections(document)
    spans = [span for block in document.blocks for span in sentences(document.running, block.start, block.end)]
    starts = [start for start, _ in spans]
    for claim in claims:
        found = bisect_right(starts, claim.start) - 1
        sentence = spans[found] if found >= 0 and claim.start < spans[found][1] else None
        yield claim._replace(section=sections.at(claim.start), sentence=sentence)


class _Sections:
    """The headings of a letter by where their sections start."""

    def __init__(self, document: Document) -> None:
        headings = [block for block in document.blocks if block.kind == "heading"]
        self._starts = [block.start for block in headings]
        self._names = [document.running[block.start : block.end] for block in headings]

    def at(self, offset: int) -> str:
        """Return the heading over an offset, empty before the first."""
        found = bisect_right(self._starts, offset) - 1
        return self._names[found] if found >= 0 else ""
