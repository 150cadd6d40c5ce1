"""A document -> the claims of the six kinds that it makes, in order of position.

The scans work on the whole running text. What a reference covers is no date, and the letterhead's own dossier is no
reference.
"""

import re
from collections.abc import Iterable, Mapping

from ijkmoment.facts.claim import Claim, ClaimKind
from ijkmoment.facts.dates import Date, Period
from ijkmoment.facts.document import Document
from ijkmoment.facts.values import Amount, Reference, Strength
from ijkmoment.language.date_scan import scan_dates
from ijkmoment.language.found import Found
from ijkmoment.language.money_scan import scan_money
from ijkmoment.language.reference_scan import scan_references
from ijkmoment.language.strength_scan import scan_strengths
from ijkmoment.reading.abbreviations import find_abbreviations
from ijkmoment.reading.binding import bind
from ijkmoment.reading.letter_date import find_letter_date

_KINDS: Mapping[type, ClaimKind] = {Period: "period", Amount: "money", Strength: "strength", Reference: "reference"}
_OWN_NUMBER = re.compile(r"\s*(?:\d{2}[ \xa0]?\d{3}\b[^\n]{0,80}\n+\s*)?Nr\.\s*\d+\s")


def read_claims(
    document: Document, date: Date | None = None, names: Mapping[str, str] | None = None
) -> tuple[Claim, ...]:
    """Return the claims of a document.

    `date` is the letter's date, by default the one that it bears; "26 maart jl." is resolved against it. `names` maps
    printed names to the slugs of subjects; with it claims are bound where heading and mention leave no doubt.
    """
    text = document.running
    references = [one for one in scan_references(text) if not _is_letterhead(text, one)]
    covered = [(one.start, one.end) for one in references]
    dates = _outside(scan_dates(text, date or find_letter_date(document)), covered)
    found = [*references, *dates, *scan_money(text), *scan_strengths(text)]
    claims = [*(_claim(text, one) for one in found), *find_abbreviations(text)]
    ordered = sorted(claims, key=lambda claim: (claim.start, claim.end, claim.kind))
    return bind(document, ordered, names or {})


def _claim(text: str, found: Found) -> Claim:
    kind = _KINDS.get(type(found.value), "date")
    return Claim(kind, found.start, found.end, text[found.start : found.end], found.value, found.hedge)


def _outside(found: Iterable[Found], covered: list[tuple[int, int]]) -> list[Found]:
    """Return what does not overlap the covered spans; both are in order of position."""
    kept, index = [], 0
    for one in found:
        while index < len(covered) and covered[index][1] <= one.start:
            index += 1
        if index == len(covered) or covered[index][0] >= one.end:
            kept.append(one)
    return kept


def _is_letterhead(text: str, found: Found) -> bool:
    own = _OWN_NUMBER.match(text)
    return own is not None and found.start < own.end()
