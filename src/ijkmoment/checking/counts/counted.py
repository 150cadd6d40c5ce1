"""The counts that a letter tells of things, each with its noun: "vier nieuwe maatregelen", "een drietal lessen".

What is measured (years, metres, people) is no count. A number may be of some of them only: "ruim vier", "de eerste
twee", "vier, waaronder".
"""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from ijkmoment.checking.letter import Letter
from ijkmoment.checking.text.labelled_rows import kind_of
from ijkmoment.language.numerals import NUMBER_WORD, number_of
from ijkmoment.language.patterns import at_places, lazily

_TALS = {"drietal": 3, "viertal": 4, "vijftal": 5, "zestal": 6, "zevental": 7, "achttal": 8, "tiental": 10}
_MEASURES = (
    r"(?!(?:\w*(?:jaren|maanden|weken|dagen|uren|minuten|seconden|meters?|graden|euros|tonnen|decennia)|miljoen|\w*militairen|personen"
    r"|mensen|mannen|vrouwen|kinderen|betrokkenen|respondenten|deelnemers|bezoekers|gesprekspartners|procenten|studiepunten|keren|malen|kwartalen|en|van|is|was|als|dus|ons|eens|soms|tijdens|sinds|"
    r"nederlandse|honderden|duizenden|vaten|\w*voudig\w*)(?!\w))"
)
COUNT = lazily(
    rf"(?<![\w.,/-])(?:(?P<number>[1-9]\d?|{NUMBER_WORD})|(?:een\s+)?(?P<tal>{'|'.join(_TALS)}))\s+"
    rf"(?P<noun>(?:(?!de|het|onze|deze|die)[\w-]{{2,30}}e\s+(?:en\s+)?){{0,3}}{_MEASURES}[a-zà-ÿ-]{{2,40}}(?:en|ën|s|['’]s|a))(?!\w)"
)
COUNT_OPENS = lazily(rf"\d|{NUMBER_WORD}|(?:een|{'|'.join(_TALS)})\Z")


class Counted(NamedTuple):
    """A number of things: where it stands, how many, and the noun."""

    start: int
    end: int
    number: int
    noun: str


def counts_in(letter: Letter, start: int, end: int) -> Iterator[Counted]:
    """Yield the counts of more than one in a stretch."""
    for found in at_places(COUNT, letter.folded, letter.starting(COUNT_OPENS), start, end):
        number = _TALS[found["tal"]] if found["tal"] else number_of(found["number"])
        if number is not None and number > 1:
            yield Counted(found.start(), found.end(), number, found["noun"].split()[-1])


def counts_by_kind(letter: Letter) -> Mapping[str, tuple[Counted, ...]]:
    """Return all counts by the stem of their noun. Made once, by `letter.once(counts_by_kind)`."""
    found: dict[str, list[Counted]] = {}
    for block in letter.blocks:
        for one in counts_in(letter, block.start, block.end):
            found.setdefault(kind_of(one.noun), []).append(one)
    return {kind: tuple(counts) for kind, counts in found.items()}
