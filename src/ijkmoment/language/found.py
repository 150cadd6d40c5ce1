"""What a scan of a text finds: a span with the value that its words stand for."""

from dataclasses import dataclass

from ijkmoment.facts.claim import ClaimValue


@dataclass(frozen=True, slots=True)
class Found:
    """A value at a span of the scanned text, with the hedge that was printed before it."""

    start: int
    end: int
    value: ClaimValue
    hedge: str = ""
