"""Changes that are told by their size: "een stijging van 21 procent", "nam met 56 procent af", "3 procentpunten lager".

A size is a percentage, a part ("een derde"), a difference or a number of times. Which way it goes says the noun before
it, the word behind it, or the one verb of its clause; where a clause says both ways or denies it, there is no change.
"""

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

from ijkmoment.checking.figures.directions import directions
from ijkmoment.checking.figures.told_numbers import TIMES, ToldNumber, numbered_sentences, numbers_in
from ijkmoment.checking.letter import Letter, Span
from ijkmoment.checking.text.word_places import word_places
from ijkmoment.language.patterns import at_places, lazily

_HEDGE = (
    r"(?:(?P<over>ruim|meer\s+dan|iets\s+meer\s+dan|boven\s+de)|(?P<under>bijna|krap|nog\s+geen|net\s+geen|iets\s+minder\s+dan|minder\s+dan)"
    r"|(?P<about>circa|ca\.|ongeveer|zo['’]n|rond(?:\s+de)?|afgerond|grofweg|naar\s+schatting))\s+"
)
_HEDGE_BESIDE = _HEDGE.replace("P<", "P<_")
_HEDGED = lazily(rf"(?<!\w){_HEDGE}(?:€\s?)?\Z")
_SAYS = (
    r"(?:(?P<up>\w*(?:toename|stijging|groei|verhoging|uitbreiding|vermeerdering))"
    r"|(?P<down>\w*(?:afname|daling|vermindering|verlaging|krimp|terugval|teruggang|reductie|inkrimping)))"
)
_OF = r"\s+(?:van|met|bedraagt|bedroeg|is|was|komt\s+(?:daarmee\s+)?neer\s+op)\s+"
_NOUN = lazily(rf"(?<!\w){_SAYS}{_OF}(?:{_HEDGE_BESIDE})?(?:€\s?)?\Z")
_NOUN_AND_AMOUNT = lazily(
    rf"(?<!\w){_SAYS}{_OF}[^.;:()]{{1,40}}?(?:\(|,\s+(?:ofwel|oftewel|dat\s+is|dus)\s+|\s+(?:ofwel|oftewel)\s+)"
    rf"(?:{_HEDGE_BESIDE})?\Z"
)
_MORE = lazily(
    r"(?:\s+[a-zà-ÿ-]+)?\s+(?:(?P<up>meer|hoger|groter|langer)|(?P<down>minder|lager|kleiner|korter))(?!\w)"
    r"|\s+(?:(?P<above>boven)|(?P<below>onder))\s+(?:het\s+(?:niveau|bedrag|aantal|cijfer)|dat\s+van|die\s+van|de\s+stand)(?!\w)"
)
_DONE = lazily(
    r"\s+(?:(?P<up>gestegen|toegenomen|gegroeid|opgelopen|verhoogd|toenam|steeg|toeneemt)|(?P<down>gedaald|afgenomen|gekrompen|teruggelopen|verlaagd|verminderd|afnam"
    r"|daalde|afneemt))(?!\w)"
)
_BY = lazily(rf"(?<!\w)met\s+(?:{_HEDGE_BESIDE})?(?:€\s?)?\Z")
_STOPS = lazily(
    r"[;:()]|,\s|\s[–-]\s|(?<!\w)(?:terwijl|doordat|omdat|maar|waardoor|zodat|hoewel|want|of|indien|wanneer|nadat|voordat|waarbij|waarvan|dan|en)(?!\w)"
)
_NOT = lazily(
    r"(?<!\w)(?:niet|geen|nooit|noch|zonder|zou|zouden|kan|kunnen|moet\w*|wil|willen|doel\w*|streef\w*|streven|jaarlijks\w*|per\s+jaar|ieder|elk)(?!\w)"
)
_PART = lazily(
    r"(?<!\w)(?P<part>(?:de\s+)?helft|(?:een\s+|twee\s+)?derde|(?:een|drie)?\s?kwart|(?:een\s+)?(?:vijfde|zesde|tiende))(?!\w)"
)
_HUNDRED = Decimal(100)
_PARTS = {"helft": 2, "derde": 3, "kwart": 4, "vijfde": 5, "zesde": 6, "tiende": 10}
_TIMES = {2.0: (60, 200), 3.0: (150, 310), 4.0: (240, 420), 0.5: (33, 70)}
_STEMS = ("verdubbel", "verdrievoudig", "vervier", "halver", "gehalveer", "halveer")
_WORDS = ("helft", "derde", "kwart", "driekwart", "vijfde", "zesde", "tiende")
_REACH, _LONGEST, _LEAST = 80, 600, Decimal(1)


class Change(NamedTuple):
    """A change that is told: the word for it, which way, from what to what its size is, in what, and where.

    Of what is `compared` ("3 lager") the number before it is the one that is more or less.
    """

    word: Span
    way: int
    low: Decimal
    high: Decimal
    unit: str
    size: Span
    sentence: Span
    compared: bool
    times: bool = False


class Size(NamedTuple):
    """How much something changed, or which part it is: where, from what to what, and in what."""

    span: Span
    low: Decimal
    high: Decimal
    unit: str


def told_sizes(letter: Letter) -> tuple[Change, ...]:
    """Return the changes of a letter that are told by their size; made once, by `letter.once(told_sizes)`."""
    return tuple(one for size in (*_of_numbers(letter), *parts(letter)) if (one := _change(letter, size))) + tuple(
        _multiples(letter)
    )


def _of_numbers(letter: Letter) -> Iterator[Size]:
    for sentence, numbers in letter.once(numbered_sentences):
        if sentence.end - sentence.start > _LONGEST:
            continue
        for one in numbers:
            if one.unit not in TIMES and one.value > 0:
                half = Decimal(5).scaleb(one.step - 1) if one.unit else Decimal(0)
                room = max(_LEAST, one.value / 12) if one.unit == "%" else one.value / 20
                yield Size(Span(one.start, one.end), *_around(letter, one.start, one.value, half, room), _unit(one))


def _unit(one: ToldNumber) -> str:
    return "procentpunt" if one.behind[:1] in (("procentpunten",), ("procentpunt",)) else one.unit


def _around(letter: Letter, start: int, value: Decimal, half: Decimal, room: Decimal) -> tuple[Decimal, Decimal]:
    """Return from what to what a number may be, by how it is printed and the word before it."""
    found = _HEDGED.search(letter.folded, max(start - 24, 0), start)
    if found is None:
        return value - half, value + half
    return (
        value - half - (0 if found["over"] else room),
        value + half + (0 if found["under"] else room),
    )


def parts(letter: Letter) -> Iterator[Size]:
    """Yield the parts of a whole by which something changed: "ruim een derde"."""
    for found in at_places(_PART, letter.folded, _openings(letter), 0, len(letter.folded)):
        word = found["part"].split()[-1].removeprefix("drie")
        value = _HUNDRED / _PARTS[word] * (2 if found["part"].startswith("twee") else 1)
        value *= 3 if found["part"].startswith("drie") else 1
        low, high = _around(letter, found.start(), value, value / 12, value / 6)
        yield Size(Span(*found.span()), low, high, "%")


def _multiples(letter: Letter) -> Iterator[Change]:
    """Yield the doublings and halvings, and what is so many times as much: "bijna een halvering"."""
    for run, starts in letter.runs.items():
        for start in starts if run.startswith(_STEMS) else ():
            span = Span(start, start + len(run))
            for one in directions(letter, span):
                if one.times:
                    low, high = _TIMES[one.times]
                    size = Size(span, Decimal(low), Decimal(high), "%")
                    told = _told(letter, size, letter.sentence_at(start), span, one.way)
                    yield from (told._replace(times=True),) if told else ()


def _openings(letter: Letter) -> tuple[int, ...]:
    """Return where a part may open: at its word, and at the one before it."""
    return tuple(sorted({*word_places(letter, _WORDS), *word_places(letter, _WORDS, 1)}))


def _change(letter: Letter, size: Size) -> Change | None:
    """Return the change that a size is of, None where no words say so."""
    sentence, before = letter.sentence_at(size.span.start), (max(size.span.start - _REACH, 0), size.span.start)
    before = max(before[0], sentence.start), before[1]
    noun = _NOUN.search(letter.folded, *before) or _NOUN_AND_AMOUNT.search(letter.folded, *before)
    if noun is not None:
        word = "up" if noun["up"] else "down"
        return _told(letter, size, sentence, Span(*noun.span(word)), 1 if noun["up"] else -1)
    by = _BY.search(letter.folded, *before)
    more = _MORE.match(letter.folded, size.span.end, sentence.end)
    if more is not None and (size.unit in ("%", "procentpunt") or by is None):
        name = more.lastgroup or "up"
        return _told(
            letter, size, sentence, Span(*more.span(name)), 1 if name in ("up", "above") else -1, compared=True
        )
    done = _DONE.match(letter.folded, size.span.end, sentence.end)
    if done is not None and size.unit == "%":
        return _told(letter, size, sentence, Span(*done.span(done.lastgroup or 0)), 1 if done["up"] else -1)
    return _by_verb(letter, size, sentence, by) if by is not None else None


def _by_verb(letter: Letter, size: Size, sentence: Span, by: re.Match[str]) -> Change | None:
    """Return the change of "nam met 56 procent af", where its clause has one way."""
    start = max((it.end() for it in _STOPS.finditer(letter.folded, sentence.start, by.start())), default=sentence.start)
    ending = _STOPS.search(letter.folded, size.span.end, sentence.end)
    told = directions(letter, Span(start, min(ending.start() + 1 if ending else sentence.end, sentence.end)))
    if not told or len({one.way for one in told}) > 1:
        return None
    return _told(letter, size, sentence, Span(told[0].start, told[0].end), told[0].way)


def _told(letter: Letter, size: Size, sentence: Span, word: Span, way: int, *, compared: bool = False) -> Change | None:
    around = Span(max(min(word.start, size.span.start) - 30, sentence.start), max(word.end, size.span.end))
    if letter.says(_NOT, around):
        return None
    return Change(word, way, size.low, size.high, size.unit, size.span, sentence, compared)


def others_in(letter: Letter, span: Span) -> tuple[ToldNumber, ...]:
    """Return the numbers of a stretch that are not by how much something changed."""
    sizes = {one.size.start for one in letter.once(told_sizes)}
    return tuple(one for one in numbers_in(letter, span) if one.start not in sizes and one.value > 0)
