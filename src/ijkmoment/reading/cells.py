"""Claims as what a table for people says of each: its place, words and value in a language, what it speaks of."""

from bisect import bisect_left

from ijkmoment.facts.claim import Claim
from ijkmoment.facts.document import Document
from ijkmoment.facts.printed import Json
from ijkmoment.language.claim_words import print_claim
from ijkmoment.language.page_words import print_page

_LONGEST = 1_000


def facts_to_cells(document: Document, claims: tuple[Claim, ...], language: str) -> list[Json]:
    """Return one object for each claim: kind, place, words, value, section and subject, each a text for one line."""
    places = _Places(document, language)
    return [_cells(document, places, claim, language) for claim in claims]


def _cells(document: Document, places: "_Places", claim: Claim, language: str) -> Json:
    start, end = document.span(claim.start, claim.end)
    return {
        "kind": claim.kind,
        "place": places.of(start),
        "words": _short(document.text[start:end]),
        "value": _short(print_claim(claim, language)),
        "section": _short(claim.section),
        "subject": " ".join(part for part in (claim.subject, claim.concept) if part),
    }


def _short(text: str) -> str:
    """Return as much of a text as a table may show, and more when it is longer than that."""
    return " ".join(text.split())[:_LONGEST]


class _Places:
    """Where offsets of the text as read stand for people: on a page, or on a line where there are no pages."""

    def __init__(self, document: Document, language: str) -> None:
        self._document, self._language = document, language
        self._breaks = [index for index, character in enumerate(document.text) if character == "\n"]

    def of(self, offset: int) -> str:
        """Return "page 2" of an offset in the language, or "line:column", all from 1."""
        place = self._document.place_of(offset)
        if place is not None:
            return print_page(place.page, self._language)
        line = bisect_left(self._breaks, offset)
        before = self._breaks[line - 1] if line else -1
        return f"{line + 1}:{offset - before}"
