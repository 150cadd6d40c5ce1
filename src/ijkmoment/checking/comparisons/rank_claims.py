"""The places by size that sentences tell: "het langst", "de op een na drukste maand", "koploper", "op de derde plaats".

Whose place it is and by which numbers, others say: here stands where it is told, from which side it counts and how far,
what it is of, and the clause and the part of it, between commas and joining words, that tell it. Of "de beste" nobody
can know which side is meant. Ranks in time, of the world, for each inhabitant or to come are left out.
"""

from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from ijkmoment.checking.comparisons.ranked_tables import VERB
from ijkmoment.checking.letter import Letter, Span
from ijkmoment.checking.text.topics import words_at
from ijkmoment.checking.text.word_places import ending_places, word_places
from ijkmoment.language.patterns import at_places, lazily
from ijkmoment.language.word_classes import CLOSED

_MOST = "groot|hoog|lang|duur|zwaar|druk|sterk|omvangrijk|ruim|vol|mee|breed|diep|vaak"
_LEAST = "klein|laag|kort|goedkoop|licht|rustig|min|smal"
_EITHER = "belangrijk|voornaam|be|slecht|zwak|gunstig|ongunstig|snel|traag|nijpend|ernstig|hard"
_SUPERLATIVE = lazily(rf"(?:(?P<most>{_MOST})|(?P<least>{_LEAST})|(?P<either>{_EITHER}))st(?P<ends>e)?(?!\w)")
_WEIGHS = ("belangrijk", "voornaam")  # by size where it is concluded from figures
_CONCLUDED = lazily(r"(?<!\w)(?:daarmee|hiermee|dus|zodoende|aldus|derhalve)(?!\w)")
_ENDINGS = tuple(f"{one}st{end}" for one in f"{_MOST}|{_LEAST}|{_EITHER}".split("|") for end in ("", "e"))
_PLACES = {
    "eerste": 1, "tweede": 2, "derde": 3, "vierde": 4, "vijfde": 5, "zesde": 6, "zevende": 7, "achtste": 8,
    "laatste": 1,
}  # fmt: skip
_NTH = rf"(?P<nth>{'|'.join(_PLACES)})"
HOLDER = (
    r"[a-zà-ÿ-]*(?:leverancier|bijdrager|deelnemer|donor|afnemer|exporteur|importeur|producent|financier|investeerder|ontvanger"
    r"|koper|gever|bestemming|partner|post|haven)"
)
_RANK = lazily(
    r"(?:(?P<top>(?:lijst)?koploper|lijstaanvoerder|bovenaan|voer(?:t|de)\s+de\s+(?:rang)?lijst\s+aan|(?:rang)?lijst\s+(?:wordt|werd)\s+aangevoerd)"
    r"|(?P<bottom>hekkensluiter|onderaan|sl(?:uit|oot)\s+de\s+rij|rij\s+(?:wordt|werd)\s+gesloten)|(?P<next>gevolgd\s+door)"
    rf"|{_NTH}(?:\s+(?:plaats|plek|positie|{HOLDER}|[a-zà-ÿ]+\s+(?:naar|qua|in)\s+(?:omvang|grootte))|(?=\s*[,.;])|(?=\s+van\s+de\s+[a-z]+\s)))(?!\w)"
)
_RANKS = ("koploper", "koplopers", "lijstkoploper", "lijstkoplopers", "lijstaanvoerder", "bovenaan", "voert", "voerde",
    "voeren", "voerden", "lijst", "ranglijst", "hekkensluiter", "hekkensluiters", "onderaan", "sluit", "sluiten",
    "sloot", "rij", "gevolgd", *_PLACES)  # fmt: skip
_STANDS = lazily(
    r"(?<!\w)(?:sta(?:at|an)|stond(?:en)?|eindig\w+|kom(?:t|en)|kwam(?:en)?|(?:naar|qua)\s+(?:omvang|grootte)\s+(?:de|het))\s+(?:(?:daarmee|nu|dus|hier)\s+)?\Z"
)
_IN_PLACE = lazily(r"(?<!\w)(?:in|ten|naar|van)\s+(?:de\s+)?\Z")
_TAKES = lazily(
    r"(?<!\w)(?:sta(?:at|an)|stond(?:en)?|kom(?:t|en)|kwam(?:en)?|volg(?:t|en|de)|eindig\w+|neemt|nam|bezet\w*|bekleed\w*|prijkt\w*|zit|vin(?:den|dt)|met|is|was)(?!\w)"
)
_BACK = lazily(r"(?<!\w)op\s+(?P<many>één|een|twee|drie|vier|vijf)\s+na\s+(?:de\s+)?\Z")
_BACKS = {"één": 2, "een": 2, "twee": 3, "drie": 4, "vier": 5, "vijf": 6}
_BARE = lazily(r"(?<!\w)het\s+\Z")
_ADVERB = lazily(
    r"\s+\w*ge\w+(?:d|t|en)e?\s+(?!is\s|zijn\s|was\s|waren\s|in\s|op\s|bij\s|door\s|voor\s|uit\s|naar\s|en\s|met\s)[a-zà-ÿ]"
)
_ARTICLE = lazily(r"(?<!\w)(?:de|het)\s+\Z")
_TEN = lazily(r"(?<!\w)ten\s+\Z")
# One of several, or what most of many did: "in de meeste gevallen", "een van de grootste".
_OF_MANY = lazily(
    r"(?<!\w)(?:(?:op|van|bij|in|voor|aan|naar|uit|onder|door|over|tussen|één|een)\s+(?:de|het|hun|deze)|(?:de|deze|onze)\s+(?:twee|drie|vier|vijf|zes|tien))\s+"
    r"(?:(?:twee|drie|vier|vijf|zes|tien)\s+)?\Z"
)
_ASIDE = lazily(
    r"(?<!\w)(?:ooit|sinds|tot\s+nu\s+toe|tot\s+dusver|ter\s+wereld|wereldwijd|europa|europese|binnen|één\s+van\s+de|een\s+van\s+de"
    r"|mogelijk|bijna|waarschijnlijk|(?<!zoals\s)(?<!te\s)verwacht\w*|zal|zullen|zou|zouden|eerder|vorig\w*|destijds|toen|historisch|jarenlang|onder\s+de(?!\s+[\d€])|behalve"
    r"|uitgezonderd|naast|niet|geen|samen|gezamenlijk|gedeelde?|ex\s+aequo|even|behoor\w*|hoor(?:t|de)|horen|record\w*|deel\s+van|gedeelte\s+van"
    r"|(?:van|onder|uit|tussen)\s+(?:de|alle)\s+(?:[a-zà-ÿ]+\s+)?[a-zà-ÿ-]{3,}(?:landen|lidstaten))(?!\w)"
)
_STILL = lazily(r"(?<!\w)(?:was|waren|stond(?:en)?|had(?:den)?)\s+(?:[\w-]+\s+){0,3}nog(?!\w)")
_CUTS = lazily(
    r",(?!\d)|;|\(|\)|(?<!\w)(?:en|maar|terwijl|waarbij|waarvan|want|omdat|doordat|vanwege|wegens|dankzij)(?!\w)"
)
_VALUED = lazily(r"\s+(?:stand|waarde|score|bezetting|temperatuur|peil)\s+(?:(?:was|toen|van)\s+)*\d")
_LONGEST, _MANY, _REACH, _PHRASE = 800, 80, 40, 3


class RankClaim(NamedTuple):
    """A place: where it is told, from which side it counts (0 is either), which it is, and what it is of."""

    span: Span
    sign: int
    place: int
    way: str
    root: str
    nouns: tuple[str, ...]
    sentence: Span
    clause: Span
    parts: tuple[Span, ...]
    own: int

    @property
    def part(self) -> Span:
        """The part of the clause, between commas and joining words, that tells the place."""
        return self.parts[self.own]

    @property
    def noun(self) -> str:
        """What a superlative stands before: "de grootste uitgave"."""
        return self.nouns[-1] if self.nouns else ""


def rank_claims(letter: Letter) -> tuple[RankClaim, ...]:
    """Return the places that a letter's paragraphs and items tell; made once, by `letter.once(rank_claims)`."""
    found = sorted((*_superlatives(letter), *_ranks(letter)), key=lambda one: one.span)
    signs = {one.sentence: one.sign for one in reversed(found) if one.way == "superlative"}
    turned = (
        one._replace(sign=signs.get(one.sentence, 1)) if one.way == "next" else one for one in found
    )  # what follows the least is more than that
    return tuple(one for one in turned if not _is_aside(letter, one))[:_MANY]


def _superlatives(letter: Letter) -> Iterator[RankClaim]:
    for found in at_places(_SUPERLATIVE, letter.folded, ending_places(letter, _ENDINGS), 0, len(letter.text)):
        before = max(found.start() - _REACH, 0), found.start()
        back = _BACK.search(letter.folded, *before)
        start = back.start() if back is not None else found.start()
        article = _ARTICLE.search(letter.folded, before[0], start)
        many = found["ends"] and _OF_MANY.search(letter.folded, before[0], start) is not None
        if found["either"] in _WEIGHS and not letter.says(_CONCLUDED, letter.sentence_at(found.start())):
            continue
        done = found[0] in ("meest", "minst")
        bare = not found["ends"] and not done and not _BARE.search(letter.folded, *before)
        nouns = _nouns(letter, found.end())[done:] if found["ends"] or done else ()
        if (many and nouns) or bare or _TEN.search(letter.folded, *before) or _VALUED.match(letter.folded, found.end()):
            continue
        if not found["ends"] and not nouns and _ADVERB.match(letter.folded, found.end()):
            continue
        sign = 1 if found["most"] or found["either"] in _WEIGHS else -1 if found["least"] else 0
        root = found["most"] or found["least"] or found["either"]
        place = _BACKS[back["many"]] if back is not None else 1
        yield from _claim(
            letter, Span(article.start() if article else start, found.end()), sign, place, ("superlative", root, nouns)
        )


def _nouns(letter: Letter, end: int) -> tuple[str, ...]:
    """Return the words behind a superlative up to its noun: adjectives end in "e"."""
    nouns: list[str] = []
    last = end
    for word, start, stop in words_at(letter.text, end, min(letter.sentence_at(end - 1).end, end + 2 * _REACH)):
        if word in CLOSED or VERB.match(word) or letter.text[last:start].strip():
            break
        nouns.append(word)
        last = stop
        if not word.endswith("e") or len(nouns) == _PHRASE:
            break
    return tuple(nouns)


def _ranks(letter: Letter) -> Iterator[RankClaim]:
    for found in at_places(_RANK, letter.folded, word_places(letter, _RANKS), 0, len(letter.text)):
        span, before = Span(*found.span()), (max(found.start() - _REACH, 0), found.start())
        bare = found["nth"] is not None and found["nth"] == found[0]
        if bare and _STANDS.search(letter.folded, *before) is None:
            continue
        if found["nth"] and not bare and _IN_PLACE.search(letter.folded, *before):
            continue
        sign = -1 if found["bottom"] or found["nth"] == "laatste" else 1
        place = 2 if found["next"] else _PLACES.get(found["nth"] or "", 1)
        yield from _claim(letter, span, sign, place, ("next" if found["next"] else "rank", "", ()))


def _claim(
    letter: Letter, span: Span, sign: int, place: int, told: tuple[str, str, tuple[str, ...]]
) -> Iterator[RankClaim]:
    block, sentence = letter.block_at(span.start), letter.sentence_at(span.start)
    if block is None or block.kind not in ("paragraph", "item") or sentence.end - sentence.start > _LONGEST:
        return
    clause = clause_around(letter, span)
    parts = parts_of(letter, clause, span)
    own = next(index for index, one in enumerate(parts) if one.start <= span.start < one.end)
    yield RankClaim(span, sign, place, *told, sentence, clause, parts, own)


def parts_of(letter: Letter, clause: Span, whole: Span) -> tuple[Span, ...]:
    """Return a clause in the parts that commas and joining words make, but for those within a stretch."""
    cuts = [it.end() for it in _CUTS.finditer(letter.folded, *clause) if not whole.start <= it.start() < whole.end]
    ends = [clause.start, *cuts, clause.end]
    return tuple(Span(start, end) for start, end in pairwise(ends) if start < end)


def clause_around(letter: Letter, span: Span) -> Span:
    """Return the part of a sentence around a place that no semicolon, colon or bracket parts from it."""
    sentence, text = letter.sentence_at(span.start), letter.text
    start, end, depth = span.start, span.end, 0
    while start > sentence.start and not (depth == 0 and text[start - 1] in ";:("):
        depth = max(depth + (text[start - 1] == ")") - (text[start - 1] == "("), 0)
        start -= 1
    depth = 0
    while end < sentence.end and not (depth == 0 and text[end] in ";:)"):
        depth = max(depth + (text[end] == "(") - (text[end] == ")"), 0)
        end += 1
    return Span(start, end)


def _is_aside(letter: Letter, one: RankClaim) -> bool:
    """Tell whether a place is denied, shared, or one of another time or of the world."""
    nth = one.way == "rank" and letter.folded.startswith(tuple(_PLACES), one.span.start)
    if nth and _TAKES.search(letter.folded, *one.clause) is None:
        return True
    said = letter.folded[slice(*one.part)]
    if _CONCLUDED.search(said):
        said = said.replace("grootste deel van", "grootste deel")
    return _ASIDE.search(said) is not None or _STILL.search(letter.folded, *one.clause) is not None
