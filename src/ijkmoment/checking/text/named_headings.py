"""How many of what titles bear with a number ("Pijler 1: mensen", "Spoor A") the letter counts before them."""

import re
from collections.abc import Iterator

from ijkmoment.checking.letter import Letter, Span
from ijkmoment.checking.text.labelled_rows import kind_of
from ijkmoment.language.numerals import NUMBER_WORD, number_of
from ijkmoment.language.patterns import lazily

_PLURALS = {
    "pijler": "pijlers", "spoor": "sporen", "maatregel": "maatregelen", "actielijn": "actielijnen", "lijn": "lijnen",
    "thema": "thema['’]?s", "fase": "fase(?:n|s)", "les": "lessen", "aanbeveling": "aanbevelingen", "doel": "doelen",
    "prioriteit": "prioriteiten", "stap": "stappen", "opgave": "opgaven", "ambitie": "ambities", "actie": "acties",
    "programmalijn": "programmalijnen", "knelpunt": "knelpunten", "scenario": "scenario['’]?s", "optie": "opties",
    "variant": "varianten", "traject": "trajecten", "cluster": "clusters", "bouwsteen": "bouwstenen",
    "aandachtspunt": "aandachtspunten", "conclusie": "conclusies", "bevinding": "bevindingen",
    "toezegging": "toezeggingen", "doelstelling": "doelstellingen", "uitgangspunt": "uitgangspunten",
    "leerpunt": "leerpunten", "speerpunt": "speerpunten", "werkstroom": "werkstromen", "route": "routes",
    "perceel": "percelen", "tranche": "tranches", "criterium": "criteria",
}  # fmt: skip
_COUNT = rf"(?<![\w.,/-])(?P<number>[2-9]|1\d|{NUMBER_WORD})\s+(?:(?P<kind>[a-zà-ÿ]{{3,}}e)\s+)?"
_PART_OF = lazily(
    r"(?<!\w)(?:van\s+(?:de|deze|die|onze)|eerste|laatste|andere|overige|circa|ruim|ongeveer|meer\s+dan|minstens|ten\s+minste"
    r"|maximaal|nog|eerdere|bijna|zo['’]n|de\s+overige|elk|waarvan|daarvan|vorige)\s+\Z"
)
_OTHERS = frozenset("andere overige eerdere eerste laatste vorige oude".split())
_REACH = 40


def is_in_brackets(letter: Letter, start: int, end: int) -> bool:
    """Tell whether a count fills brackets, so that it is of one of several groups: "planning (negen lessen)"."""
    return letter.text.endswith("(", 0, start) and letter.text.startswith(")", end)


def counts_before(letter: Letter, word: str, end: int) -> frozenset[int]:
    """Return how many of what has a word, given by its stem, the letter counts before a place."""
    return frozenset(
        number
        for singular in _PLURALS
        if kind_of(singular) == word
        for _, number in _counted(letter, singular, Span(0, end))
    )


def _counted(letter: Letter, word: str, where: Span) -> Iterator[tuple[Span, int]]:
    """Yield the counts of a word in a stretch, of all that there are."""
    for found in re.compile(rf"{_COUNT}{_PLURALS[word]}(?!\w)").finditer(letter.folded, *where):
        number = number_of(found["number"])
        said_of_some = _PART_OF.search(letter.folded, max(found.start() - _REACH, where.start), found.start())
        of_some = said_of_some or found["kind"] in _OTHERS
        if number is not None and not of_some and not is_in_brackets(letter, found.start(), found.end()):
            yield Span(found.start(), found.end()), number
