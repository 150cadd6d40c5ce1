"""Period that ends before it starts.

What:
    A period whose last day lies before its first.

Why:
    One of the two dates is wrong, most often the year of the second, and the reader cannot tell which.

Example:
    In de periode december 2024 – maart 2024 levert Nederland toestellen.

Better:
    In de periode december 2024 – maart 2025 levert Nederland toestellen.

Known limits:
    Only certain reversals are reported: "2024 tot en met maart 2024" may be right and is left alone, and so is "15
    december tot 10 januari 2024", which may start in the year before. Two dates that stand in different sentences are
    not read as one period.

Source:
    ISO 8601-2 (EDTF): the end of an interval does not precede its start.
"""

import re
from collections.abc import Iterator

from ijkmoment.checking.letter import Letter, Span
from ijkmoment.checking.rule import Draft, Rule
from ijkmoment.facts.claim import Claim
from ijkmoment.facts.dates import Period
from ijkmoment.facts.finding import Finding

_DRAFT = Draft("DAT002", "error")
_YEAR = re.compile(r"(?<!\d)\d{4}(?!\d)")


def check(letter: Letter) -> Iterator[Finding]:
    """Find the periods that certainly end before they start."""
    for claim in letter.of_kind("period"):
        if isinstance(claim.value, Period) and claim.value.reversed and not _may_start_the_year_before(claim):
            yield _DRAFT.at(Span(claim.start, claim.end), printed=claim.text)


def _may_start_the_year_before(claim: Claim) -> bool:
    """Tell whether the year is printed once, behind an end in another month: "15 december tot 10 januari 2024"."""
    start, end = (claim.value.start, claim.value.end) if isinstance(claim.value, Period) else (None, None)
    if start is None or end is None or start.month is None or start.month == end.month:
        return False
    return len(_YEAR.findall(claim.text)) < 2


RULE = Rule(
    "DAT002",
    "reversed-period",
    "error",
    check,
    {"nl": "de periode “{printed}” eindigt voordat zij begint", "en": "the period “{printed}” ends before it starts"},
)
