"""The sentence that a claim stands in, as people quote it: on one line, and not longer than a page would show."""

from ijkmoment.facts.claim import Claim
from ijkmoment.facts.document import Document

LONGEST = 1_000


def sentence_words(document: Document, claim: Claim) -> str:
    """Return the sentence of a claim in the repaired text, its block where it has none; a very long one around it."""
    block = document.block_at(claim.start)
    first, last = claim.sentence or ((block.start, block.end) if block else (claim.start, claim.end))
    if last - first > LONGEST:
        first = max(first, min(claim.start - LONGEST // 2, last - LONGEST))
        last = first + LONGEST
    return " ".join(document.running[first:last].split())
