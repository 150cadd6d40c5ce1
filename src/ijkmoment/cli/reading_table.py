"""The facts of one letter as a table of at most a hundred columns: kind, place, words, value, section."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from ijkmoment.cli.table import table_lines
from ijkmoment.facts.claim import Claim
from ijkmoment.facts.document import Document
from ijkmoment.language.claim_words import CLAIM_KINDS, print_claim

WIDTH = 100
_HEAD = {
    "nl": ("soort", "plaats", "woorden", "waarde", "kop", "gaat over"),
    "en": ("kind", "place", "words", "value", "section", "speaks of"),
}
_MOST_LINES = (1, 1, 3, 8, 2, 2)
_NONE = {"nl": "geen feiten gevonden", "en": "no facts found"}


def claim_lines(document: Document, claims: Sequence[Claim], language: str, *, bound: bool) -> Iterator[str]:
    """Yield the lines of the table; `bound` adds the subject and concept that each claim speaks of."""
    if not claims:
        return iter((_NONE[language],))
    columns = len(_HEAD[language]) - (0 if bound else 1)
    places = _Places(document.text)
    rows = [_row(document, places, claim, language)[:columns] for claim in claims]
    return table_lines(_HEAD[language][:columns], rows, WIDTH, _MOST_LINES[:columns])


def _row(document: Document, places: "_Places", claim: Claim, language: str) -> tuple[str, ...]:
    start, end = document.span(claim.start, claim.end)
    return (
        CLAIM_KINDS[claim.kind].name(language),
        places.of(start),
        document.text[start:end],
        print_claim(claim, language),
        claim.section,
        " ".join(part for part in (claim.subject, claim.concept) if part),
    )


class _Places:
    """Line and column of offsets in a text, without counting its lines each time."""

    def __init__(self, text: str) -> None:
        self._breaks = [index for index, character in enumerate(text) if character == "\n"]

    def of(self, offset: int) -> str:
        """Return "line:column" of an offset, both from 1."""
        line = bisect_left(self._breaks, offset)
        before = self._breaks[line - 1] if line else -1
        return f"{line + 1}:{offset - before}"
