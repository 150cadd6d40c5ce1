"""The parliamentary year that a reference names ("Kamerstukken II 2022/23"), held against itself and against a day.

Such a year runs from the third Tuesday of September to that of the next year, so the second year is the one behind the
first, and a document is of the year in which its day falls.
"""

import datetime

from ijkmoment.checking.letter import Letter, Span
from ijkmoment.checking.references.cited import Dated
from ijkmoment.facts.claim import Claim
from ijkmoment.facts.values import Reference
from ijkmoment.language.patterns import lazily

_PRINTED = lazily(r"(?<!\d)(?P<first>(?:19|20)\d\d)\s?[-–/]\s?(?P<last>(?:19|20)?\d\d)(?!\d)")
_SEPTEMBER, _OCTOBER = 9, 10


def printed_session(letter: Letter, claim: Claim) -> Span | None:
    """Return where a reference names its parliamentary year."""
    found = _PRINTED.search(letter.text, claim.start, claim.end)
    return Span(*found.span()) if found else None


def is_session(printed: str) -> bool:
    """Tell whether two years are a parliamentary year: the one behind the other."""
    found = _PRINTED.fullmatch(printed)
    return found is None or (int(found["first"]) + 1) % 100 == int(found["last"]) % 100


def is_outside(dated: Dated, reference: Reference) -> bool:
    """Tell whether a day cannot be that of a document of the year named; a debate's report may come later."""
    opens = int((reference.session or "0").partition("-")[0])
    before = dated.date.last() < datetime.date(opens, _SEPTEMBER, 1) and not dated.debated
    return before or dated.date.first() >= datetime.date(opens + 1, _OCTOBER, 1)
