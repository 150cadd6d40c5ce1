"""The counts that a letter tells of things, each with its noun: "vier nieuwe maatregelen", "een drietal lessen".

What is measured (years, metres, people) is no count. A count may have no noun: "dit zijn er zes:", "de overige vijf".
It is of no certain number where it is vague ("ruim vier"), a part ("twee van de vier"), or some are told ("waaronder").
"""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from ijkmoment.checking.letter import Letter, Span
from ijkmoment.checking.text.labelled_rows import kind_of
from ijkmoment.language.date_words import MONTH
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


# "Dit zijn er zes:", "Ik noem er drie.", "De overige vijf waren ...", "de volgende vier:".
_BARE = lazily(
    rf"(?:\ber|(?:de|het)\s+(?:overige|andere|volgende|resterende)|(?:dit|dat|het)\s+(?:zijn|betreft|waren))\s+(?P<number>[2-9]|1\d|{NUMBER_WORD})"
    r"(?=\s*[:.,]|\s+(?:zijn|waren|volgen|volgden|betreffen|uit|nader|kort)(?!\w))"
    rf"|(?:de|deze|die)\s+(?P<of>[2-9]|1\d|{NUMBER_WORD})(?=(?:\s+[a-zà-ÿ]+){{2,5}}\s+(?:zijn|waren|luiden)\s*:)"
)
_BARE_OPENS = ("er", "de", "deze", "die", "het", "dit", "dat")
# No day of a month, length of time or number of a piece.
NUMBER = lazily(
    rf"(?<![\w.,/-])(?<!nr\. )(?<!bijlage )(?:\d{{1,2}}(?![\w%/-]|[.,]\d)|(?!een(?!\w)|één(?!\w)){NUMBER_WORD})(?!\w)"
    rf"(?!\s+(?:{MONTH}|(?:maanden|weken|dagen|uren|jaar|jaren|uur|procent|miljoen)(?!\w)))"
)
PARTLY = lazily(
    r"(?<!\w)(?:waaronder|onder\s+(?:meer|andere)|o\.a\.|bijvoorbeeld|bijv\.|zoals|met\s+name|vooral|in\s+het\s+bijzonder|waarvan|van\s+wie|"
    r"ten\s+minste|minstens|minimaal|circa|ca\.|ruim|ongeveer|meer\s+dan|elk|ieder|telkens|respectievelijk|etc\.?|enzovoorts?|"
    r"en\s+andere|en\s+overige)(?!\w)"
)
_VAGUE = lazily(
    r"(?<!\w)(?:circa|ca\.|ruim|ongeveer|meer\s+dan|minder\s+dan|minstens|maximaal|minimaal|hooguit|ten\s+(?:minste|hoogste)|bijna|zo['’]n|rond|tussen"
    rf"|elke?|iedere?|(?:om|op)\s+de|nog|waarvan(?:\s+er)?|(?:\d+|{NUMBER_WORD}|eerste|laatste|enkele|sommige|geen)\s+van\s+(?:al\s+)?(?:de|deze|die|onze)"
    rf"|(?<![\w.,])(?:\d+|{NUMBER_WORD})\s+(?:tot|à|of)|\d\s+en)\s+\Z"
)
_BACK = 40


class Counted(NamedTuple):
    """A number of things: where it stands, how many, and the noun, empty where it has none."""

    start: int
    end: int
    number: int
    noun: str


class Announced(NamedTuple):
    """A count with the fewest and the most things that what it announces can be counted as."""

    span: Span
    number: int
    fewest: int
    most: int

    @property
    def possible(self) -> bool:
        """Tell whether as many are spelled out as were announced."""
        return self.fewest <= self.number <= self.most


def counts_in(letter: Letter, start: int, end: int) -> Iterator[Counted]:
    """Yield the counts of more than one in a stretch."""
    for found in at_places(COUNT, letter.folded, letter.starting(COUNT_OPENS), start, end):
        number = _TALS[found["tal"]] if found["tal"] else number_of(found["number"])
        if number is not None and number > 1:
            yield Counted(found.start(), found.end(), number, found["noun"].split()[-1])


def bare_counts(letter: Letter, start: int, end: int) -> Iterator[Counted]:
    """Yield the counts in a stretch that have no noun."""
    for found in at_places(_BARE, letter.folded, letter.standing(_BARE_OPENS), start, end):
        group = "number" if found["number"] else "of"
        number = number_of(found[group])
        if number is not None and number > 1:
            yield Counted(*found.span(group), number, "")


def numbers_told(letter: Letter, start: int, end: int) -> frozenset[int]:
    """Return the small numbers of a stretch, whatever they are of."""
    return frozenset(number_of(one[0]) or 0 for one in NUMBER.finditer(letter.folded, start, end))


def is_vague(letter: Letter, one: Counted, opening: int) -> bool:
    """Tell whether words before a count leave open how many there are: "ruim vier", "twee van de vier"."""
    return _VAGUE.search(letter.folded, max(one.start - _BACK, opening), one.start) is not None


def counts_by_kind(letter: Letter) -> Mapping[str, tuple[Counted, ...]]:
    """Return all counts by the stem of their noun. Made once, by `letter.once(counts_by_kind)`."""
    found: dict[str, list[Counted]] = {}
    for block in letter.blocks:
        for one in counts_in(letter, block.start, block.end):
            found.setdefault(kind_of(one.noun), []).append(one)
    return {kind: tuple(counts) for kind, counts in found.items()}
