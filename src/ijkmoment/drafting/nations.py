"""Whose people a strength counts: the nation that a sentence says delivers them, else the Netherlands."""

import re

from ijkmoment.drafting.letter import Letter, sentence_of
from ijkmoment.facts.claim import Claim, Contribution
from ijkmoment.facts.values import Code

OWN = "NL"
_PLACED = re.compile(
    r"\b(?:in|vanuit|voor|naar|te|rond|uit|met|door|van|bij|aan|na)\s+(?:de\s+|het\s+)?\Z", re.IGNORECASE
)
_OTHER_ADJECTIVE = re.compile(r"\b(?!Nederlandse?\b)[A-Z][a-zë]+(?:se|s)\b")
_OTHER_UNIT = re.compile(
    r"\b(?!Nederlandse?\b)[A-Z][a-zë]+(?:se|s)\s+(?:eenheid|detachement|bataljon|compagnie|contingent|troepen|militairen)\b"
)
_OWN_ADJECTIVE = re.compile(r"\bNederlandse?\b")


def nation_of(claim: Claim, letter: Letter) -> str | None:
    """Return the code of the nation that delivers a strength, None when only an adjective names another one."""
    if _OTHER_ADJECTIVE.search(claim.text):
        return None
    if _OWN_ADJECTIVE.search(claim.text):
        return OWN
    start, end = sentence_of(claim)
    for one in letter.within(start, end):
        if isinstance(one.value, Contribution) and one.start <= claim.start and claim.end <= one.end:
            return one.value.nation
    return _deliverer(claim, letter, start)


def _deliverer(claim: Claim, letter: Letter, start: int) -> str | None:
    """Return the last nation before a strength that is not named as a place, from the strength before it on."""
    text = letter.document.running
    before = [one for one in letter.within(start, claim.start) if one.end <= claim.start]
    since = max((one.end for one in before if one.kind == "strength"), default=start)
    for one in reversed(before):
        if one.start < since or one.kind != "country" or not isinstance(one.value, Code):
            continue
        if not _PLACED.search(text, max(start, one.start - 20), one.start):
            return one.value.code
    return None if _OTHER_UNIT.search(text, since, claim.start) else OWN
