"""Ranges that run from the larger number to the smaller: "1.600 tot 1.400 militairen", "oplopend van 8 tot 6 miljoen".

Behind "van" the two are what something changed from and to, and may fall; alone before what they count they are
a range.
"""

from collections.abc import Iterator
from decimal import Decimal

from ijkmoment.checking.comparisons.told_trends import Trend
from ijkmoment.checking.letter import Letter, Span
from ijkmoment.language.patterns import at_places, lazily

_NUMBER = r"\d{1,3}(?:\.\d{3})+|\d{1,6}"
_RANGE = lazily(
    rf"(?<![\w.,€:/-])(?!(?:19|20)\d\d\s)(?P<first>{_NUMBER})\s+(?:tot|à)\s+(?:maximaal\s+)?(?P<last>{_NUMBER})\s+"
    r"(?:militairen|mensen|personen|man|medewerkers|schepen|vliegtuigen|voertuigen|miljoen|miljard|euro|procent|deelnemers|plaatsen"
    r"|woningen|kilometer|meter|jaar|maanden|weken|dagen)(?!\w)"
)
_RISES = lazily(
    rf"(?<!\w)(?P<word>oplopend|stijgend|groeiend)\s+van\s+(?:€\s?)?(?P<first>{_NUMBER})\s+(?:naar|tot)\s+(?:€\s?)?(?P<last>{_NUMBER})(?![\w.,]\d)(?!\w)"
)
_RISING = ("oplopend", "stijgend", "groeiend")
_CHANGES = lazily(
    r"(?<!\w)(?:van|vanaf|tussen|artikelen?|pagina['’]?s?|nummers?|kamers?|uur|\w*(?:daal|gedaald|afne|afgeno|verla|terug|krimp|minder)\w*)\s(?:[a-z]+\s){0,2}\Z"
)
_FEWEST, _REACH = 2, 40


def reversed_ranges(letter: Letter) -> Iterator[Trend]:
    """Find the ranges and rises whose second number is the smaller one."""
    rising = letter.standing(_RISING)
    for block in letter.blocks:
        for found in at_places(_RANGE, letter.folded, letter.figured, block.start, block.end):
            before = letter.folded[max(found.start() - _REACH, block.start) : found.start()]
            if _value(found["first"]) > _value(found["last"]) >= _FEWEST and not _CHANGES.search(before):
                yield _trend(Span(found.start("first"), found.end("last")), found.span("first"), found.span("last"))
        for found in at_places(_RISES, letter.folded, rising, block.start, block.end):
            if _value(found["first"]) > _value(found["last"]):
                yield _trend(Span(*found.span("word")), found.span("first"), found.span("last"))


def _value(printed: str) -> Decimal:
    return Decimal(printed.replace(".", ""))


def _trend(word: Span, first: tuple[int, int], last: tuple[int, int]) -> Trend:
    return Trend(word, Span(*first), Span(*last))
