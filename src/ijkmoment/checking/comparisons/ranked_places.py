"""The places by size that sentences tell: superlatives, "koploper", "onderaan", "op de derde plaats".

Whose place it is and by what, others say: here stands where it is told, which place from above or below it is, and the
words behind it that may say what it is of. Ranks in time, of the world, for each inhabitant or to come are left out.
"""

import re
from collections.abc import Iterator
from itertools import takewhile
from typing import Literal, NamedTuple

from ijkmoment.checking.letter import Letter, Span
from ijkmoment.checking.text.word_places import word_places
from ijkmoment.language.patterns import at_places, lazily

_MOST = r"grootste|hoogste|omvangrijkste|meeste|sterkste"
_LEAST = r"kleinste|laagste|minste"
_BARE_MOST = r"groot|hoog|omvangrijk|sterk|mee"
_BARE_LEAST = r"klein|laag|min"
_DONE = r"(?:voorkomende?|genoemde?|gemelde?|gebruikte?|gekozen|verstrekte?|frequente?|gestelde?|bezochte?)"
_PLACES = {
    "eerste": 1, "tweede": 2, "derde": 3, "vierde": 4, "vijfde": 5, "zesde": 6, "zevende": 7, "achtste": 8,
    "laatste": 1,
}  # fmt: skip
_SUPERLATIVE = lazily(
    r"(?:(?:de|het)\s+)?(?<!\w)(?<!ten\s)(?P<back>op\s+(?P<many>één|een|twee|drie|vier|vijf)\s+na\s+)?"
    rf"(?P<word>(?:(?:meest|minst)\s+(?P<done>{_DONE}))|{_MOST}|{_LEAST}"
    rf"|(?<=het\s)(?P<bare>(?:{_BARE_MOST}|{_BARE_LEAST})st))(?!\w)"
    r"(?:(?(bare)(?!\w)|(?!\s+(?:zijn|waren)\W|\s+(?:ge)?deel(?!\w))))"
    r"(?:\s+(?P<first>[a-zà-ÿ-]+)(?:\s+(?P<second>[a-zà-ÿ-]+)(?:\s+(?P<third>[a-zà-ÿ-]+))?)?)?"
)
_SUPERLATIVES = frozenset(
    (*_MOST.split("|"), *_LEAST.split("|"), *(f"{one}st" for one in f"{_BARE_MOST}|{_BARE_LEAST}".split("|")))
)
_RANK = lazily(
    r"(?P<top>(?:lijst)?koplopers?|lijstaanvoerder|bovenaan|(?:voer(?:t|de)|voeren|voerden)\s+de\s+(?:rang)?lijst\s+aan"
    r"|(?:rang)?lijst\s+(?:wordt|werd)\s+aangevoerd)(?!\w)"
    rf"|(?:staat|staan|stond|stonden|eindigt|eindigde)\s+(?:(?:daarmee|nu|dus|hier)\s+)?(?P<nth>{'|'.join(_PLACES)})(?=\s*[,.;])"
    r"|(?P<bottom>hekkensluiters?|onderaan|slui(?:t|ten)\s+de\s+rij|sloot\s+de\s+rij|rij\s+(?:wordt|werd)\s+gesloten)(?!\w)"
    r"|(?P<next>gevolgd\s+door)(?!\w)"
    rf"|(?:op\s+)?(?<!in\s)(?:de|als)\s+(?P<place>{'|'.join(_PLACES)})\s+(?:(?:plaats|plek|positie)(?!\w)|(?P<holder>(?:troepen)?(?:leverancier|bijdrager))(?!\w)|[a-zà-ÿ]+\s+(?:in\s+grootte|(?:naar|qua)\s+(?:omvang|grootte)))"
)
_RANKS = frozenset(
    """
    koploper koplopers lijstkoploper lijstkoplopers lijstaanvoerder bovenaan voert voerde voeren voerden lijst ranglijst
    hekkensluiter hekkensluiters onderaan sluit sluiten sloot rij gevolgd staat staan stond stonden eindigt eindigde
    """.split()
)
_RANKS_BEHIND = frozenset(_PLACES)
_FIRST = lazily(rf"(?<!\w)(?:{_MOST}|koploper|bovenaan|lijst)(?!\w)")
_TAKES = lazily(
    r"(?<!\w)(?:sta(?:at|an)|stond(?:en)?|kom(?:t|en)|kwam(?:en)?|volg(?:t|en|de)|eindig\w+|neemt|nam|bezet\w*|bekleed\w*|prijkt\w*|zit"
    r"|vin(?:den|dt)|met)(?!\w)"
)
ASIDE = lazily(
    r"(?<!\w)(?:ooit|sinds|tot\s+nu\s+toe|tot\s+dusver|ter\s+wereld|wereldwijd|europa|europese|relatief|verhouding|verhoudingsgewijs|procentueel|per|inwoner\w*"
    r"|één\s+van\s+de|een\s+van\s+de|mogelijk|bijna|waarschijnlijk|verwacht\w*|zal|zullen|zou|zouden|eerder|vorig\w*"
    r"|destijds|historisch|jarenlang|onder\s+de(?!\s+[\d€])|behalve|uitgezonderd|naast|gemiddeld\w*)(?!\w)"
)
_DENIED = lazily(r"(?<!\w)(?:niet|geen)(?!\w)")
_EACH = lazily(r"\s+(?:bedrag|bedragen|aantal|aantallen|kosten|uitgaven)\s+per\s")
# "Voor deze post was de hoogste stand 13": how much it came to at most, and not whose it is.
_VALUED = lazily(r"\s+(?:stand|waarde|score|bezetting|temperatuur|peil)\s+(?:was\s+)?\d")
_PER = lazily(r"(?<!\w)per(?!\w)")
_RELATIVE = lazily(r"(?<!\w)(?:naar\s+verhouding|verhoudingsgewijs|relatief|procentueel)(?!\w)")
_AS_EXPECTED = lazily(r"zoals\s+(?:te\s+)?verwacht\w*")
NO_NOUN = frozenset(
    """
    bij in voor naar door uit van vanuit en met op te aan is zijn was waren gevolgd wordt worden werd werden heeft had
    blijft bleef telt telde komt kwam
    """.split()
)
_BACK = {"één": 2, "een": 2, "twee": 3, "drie": 4, "vier": 5, "vijf": 6}
_LEAST_STEMS = ("kleinst", "laagst", "minst")
_STEMS = (
    "grootst", "hoogst", "omvangrijkst", "meest", "sterkst", "koploper", "lijst", "bovenaan", "onderaan",
    "hekkensluiter", "plaats", "plek", "positie", "rij", "leverancier", "bijdrager", "troepen", "staat", "staan",
    "stond", "eindig", "gevolgd", *_LEAST_STEMS,
)  # fmt: skip
_LONGEST = 800


class PlaceTold(NamedTuple):
    """A place: where it is told and where the words of it end, from which side it counts, and what it may be of."""

    span: Span
    word: int
    end: int
    sign: int
    place: int
    way: Literal["noun", "bare", "rank"]
    nouns: tuple[str, ...] = ()
    strong: bool = False
    high: bool = False
    each: bool = False
    relative: bool = False

    @property
    def counts(self) -> bool:
        """Tell whether it may go by a number of things: "de meeste bedrijven", "het hoogste aantal"."""
        return not self.strong or self.high

    @property
    def phrase(self) -> tuple[str, ...]:
        """The words behind a superlative up to its noun: adjectives end in "e"."""
        own = tuple(takewhile(lambda one: one not in NO_NOUN, self.nouns))
        ends = next((index for index, one in enumerate(own) if not one.endswith("e")), len(own))
        return own[: ends + 1]

    @property
    def many(self) -> bool:
        """Tell whether "meeste" may be most of what a place has, and no place among others."""
        return self.way == "noun" and not self.strong


def places_told(letter: Letter, *, relative: bool = False) -> Iterator[PlaceTold]:
    """Yield the places that paragraphs and items tell, in order within each; on demand also those "naar verhouding"."""
    if not any(one.startswith(_STEMS) for one in letter.runs):
        return
    superlatives = word_places(letter, _SUPERLATIVES, 4)
    ranks = tuple(sorted({*word_places(letter, _RANKS), *word_places(letter, _RANKS_BEHIND, 2)}))
    for block in letter.blocks:
        if block.kind not in ("paragraph", "item"):
            continue
        for found in at_places(_SUPERLATIVE, letter.folded, superlatives, block.start, block.end):
            yield from _of_size(letter, found, block.end, relative=relative)
        for found in at_places(_RANK, letter.folded, ranks, block.start, block.end):
            span = Span(*found.span())
            if found["next"] and not _leads(letter, span):
                continue
            if _counts(letter, span) and (not found["place"] or found["holder"] or _takes(letter, span)):
                yield _rank(found, span)


def _of_size(letter: Letter, found: re.Match[str], end: int, *, relative: bool) -> Iterator[PlaceTold]:
    """Yield the place that a superlative tells, where it is one of now."""
    span = Span(found.start(), found.end("word"))
    if _VALUED.match(letter.folded, span.end, end):
        return
    each = _EACH.match(letter.folded, span.end, end) is not None
    if _counts(letter, span, each=each):
        yield _superlative(found)._replace(each=each)
    elif relative and _counts(letter, span, relative=True):
        yield _superlative(found)._replace(relative=True)


def _leads(letter: Letter, span: Span) -> bool:
    """Tell whether a sentence says what goes first before it says what follows: "de grootste is A, gevolgd door B"."""
    return _FIRST.search(letter.folded, letter.sentence_at(span.start).start, span.start) is not None


def _rank(found: re.Match[str], span: Span) -> PlaceTold:
    nth = found["place"] or found["nth"] or ""
    falls = found["bottom"] or nth == "laatste"
    place = 2 if found["next"] else _PLACES.get(nth, 1)
    return PlaceTold(span, span.start, span.end, -1 if falls else 1, place, "rank")


def _superlative(found: re.Match[str]) -> PlaceTold:
    word = found["word"]
    nouns = tuple(one for one in found.group("first", "second", "third") if one)
    bare = found["bare"] is not None or (found["done"] is not None and (not nouns or nouns[0] in NO_NOUN))
    ends = found.end("first") if nouns and not bare else found.end("word")
    place = _BACK[found["many"]] if found["back"] else 1
    span = Span(found.start(), found.end("word"))
    strong = found["done"] is not None or not word.startswith(("meeste", "minste"))
    sign = -1 if word.startswith(_LEAST_STEMS) else 1
    way: Literal["noun", "bare"] = "bare" if bare else "noun"
    return PlaceTold(
        span,
        found.start("word"),
        ends,
        sign,
        place,
        way,
        () if bare else nouns,
        strong,
        word.startswith(("hoog", "laag")),
    )


def _counts(letter: Letter, span: Span, *, each: bool = False, relative: bool = False) -> bool:
    """Tell whether a place is one of now, among what a letter may list; `each` is of what a column has for each."""
    sentence = letter.sentence_at(span.start)
    if sentence.end - sentence.start > _LONGEST:
        return False
    clause = clause_around(letter, span)
    if _DENIED.search(letter.folded, clause.start, clause.end) and _denies(letter, clause, span):
        return False
    words = _AS_EXPECTED.sub(" ", letter.folded[clause.start : clause.end])
    words = _RELATIVE.sub(" ", words) if relative else words
    return ASIDE.search(_PER.sub(" ", words, count=1) if each else words) is None


def _denies(letter: Letter, clause: Span, span: Span) -> bool:
    """Tell whether the part of a clause around a place, between commas, denies it."""
    start = max(letter.text.rfind(",", clause.start, span.start), clause.start)
    end = letter.text.find(",", span.end, clause.end)
    return _DENIED.search(letter.folded, start, end if end >= 0 else clause.end) is not None


def _takes(letter: Letter, span: Span) -> bool:
    clause = clause_around(letter, span)
    return _TAKES.search(letter.folded, clause.start, clause.end) is not None


def clause_around(letter: Letter, span: Span) -> Span:
    """Return the part of a sentence around a place that no semicolon, colon or bracket parts from it."""
    sentence = letter.sentence_at(span.start)
    start = max(letter.text.rfind(sign, sentence.start, span.start) + 1 for sign in ";:(")
    ends = [end for sign in ";:)" if (end := letter.text.find(sign, span.end, sentence.end)) >= 0]
    return Span(max(start, sentence.start), min(ends, default=sentence.end))
