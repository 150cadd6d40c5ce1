"""Documents of one dossier in a chain, each with its day: "(nr. 755 van 20 mei, nr. 753 van 26 juni 2021)"."""

from collections.abc import Iterator
from typing import NamedTuple

from ijkmoment.checking.letter import Letter, Span
from ijkmoment.checking.references.cited import numbered
from ijkmoment.facts.dates import Date
from ijkmoment.language.patterns import lazily

_CHAINED = lazily(r"(?:,|;|,?\s+en)\s+nr\.\s*(?P<number>\d{1,4})\s+(?:van|d\.d\.)\s+")


class OfDay(NamedTuple):
    """A document that is cited with its day."""

    span: Span
    dossier: str
    number: int
    date: Date


def in_chains(letter: Letter) -> Iterator[OfDay]:
    """Yield the documents of "(Kamerstuk 27 925, nr. 755 van 20 november 2020 en nr. 753 van 26 februari 2021)"."""
    for claim, reference in numbered(letter):
        dossier, end = reference.dossier_with_suffix or "", claim.end
        chain: list[tuple[Span, int, Date]] = []
        while reference.date is not None and (found := _CHAINED.match(letter.text, end)):
            day = letter.first_behind(found.end(), "date")
            if day is None or day.start != found.end() or not isinstance(day.value, Date) or day.value.day is None:
                break
            end = day.end
            chain.append((Span(found.start("number"), end), int(found["number"]), day.value))
        if chain and reference.date is not None:
            chain.append((Span(claim.start, claim.end), int(reference.number or 0), reference.date))
        yield from (OfDay(span, dossier, number, date) for span, number, date in chain)
