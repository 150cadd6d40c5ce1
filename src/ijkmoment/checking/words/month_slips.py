"""Months that are misspelt into another word: behind a day or "half", before a year or "jl.", stands nothing else."""

from collections.abc import Iterator

from ijkmoment.checking.letter import Letter, Span
from ijkmoment.language.patterns import at_places, lazily
from ijkmoment.language.spelling import is_one_slip
from ijkmoment.language.word_classes import CLOSED
from ijkmoment.language.words import MONTHS

_SHORT = frozenset({"jun", "jul", *CLOSED})
_PARTS = ("half", "medio")
_IN_A_DATE = lazily(
    r"(?<![\w.,])(?:(?:[1-9]|[12]\d|3[01])|half|medio)\s+(?P<word>[a-z]{3,10})\s+(?:(?:19|20)\d{2}(?![\w.,]\d)|jl\b)"
)


def month_slips(letter: Letter) -> Iterator[tuple[Span, str]]:
    """Yield the words that stand for a month in a date and are one slip away from one, with that month."""
    places = sorted((*letter.figured, *letter.standing(_PARTS)))
    for found in at_places(_IN_A_DATE, letter.text, places, 0, len(letter.text)):
        word = found["word"]
        if word in MONTHS["nl"] or word in _SHORT:
            continue
        months = sorted(one for one in MONTHS["nl"] if is_one_slip(word, one))
        if months:
            yield Span(*found.span("word")), months[0]
