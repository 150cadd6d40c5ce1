"""Places that are told with their own number, against the numbers that the same breath tells of others.

"Met 49% de kleinste post, gevolgd door de huur (28 procent)", "de grootste groep artsen: 32, tegen 8 uit Spanje",
"de meest genoemde klacht was het weer, met 57 meldingen; de prijs noemden er 38 en de rest 29", "was 61% gereed, het
hoogste aandeel. De zeemacht sloot de rij met 39%". Of the lowest and the highest the one is no more than the other.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from ijkmoment.checking.comparisons.ranked_places import NO_NOUN, PlaceTold, places_told
from ijkmoment.checking.comparisons.ranked_tables import FALL, RISE, VERB, Place
from ijkmoment.checking.figures.figure_words import OTHER_TIME
from ijkmoment.checking.figures.told_numbers import TIMES, ToldNumber, numbers_in, plain
from ijkmoment.checking.letter import Letter, Span
from ijkmoment.language.numerals import NUMBER_WORD
from ijkmoment.language.patterns import lazily
from ijkmoment.language.word_classes import CLOSED

SHARED = lazily(
    r"(?<!\w)(?:samen|gezamenlijk|tezamen|gedeelde?|onder\s+(?:meer|andere)|niet|geen|ex\s+aequo|even|gelijk\w*|tegelijk|behoor\w*|hoor(?:t|de)|horen|opnieuw|wederom|ooit|omdat|doordat|want|hoewel)(?!\w)"
)
_WITH = lazily(
    rf"(?<!\w)met\s+(?:een\s+aandeel\s+van\s+)?(?:€\s?)?(?P<number>\d[\d.,]*|(?!een\s){NUMBER_WORD}(?!\w))[^\d,.;:()]{{0,30}}\s\Z",
    re.IGNORECASE,
)
_IS_NUMBER = lazily(r"(?:\s+[\w-]+){0,5}:\s+|(?:\s+[a-zà-ÿ-]+){0,2},\s+|[^.;:()\d]{0,90},\s+met\s+(?:€\s?)?")
_FOLLOWED = lazily(r"[^.;:()\d]{0,60}?,\s+(?:op\s+afstand\s+)?(?:gevolgd\s+door|vóór)\s")
_AGAINST = lazily(r"(?:\s+[a-zà-ÿ-]+){0,2},?\s+tegen(?:over)?\s+(?:€\s?)?")
_FROM = frozenset("uit in bij van voor op aan naar".split())
_CLOSES_ROW = lazily(r"(?<!\w)(?:sloot|sluit|sloten|sluiten)\s+de\s+rij,?\s+met\s")
_OTHERWISE = lazily(
    r"(?<!\w)(?:(?:19|20)\d\d|totaal|totale|alle|opgeteld|gemiddeld\w*|waarvan|daarvan|van\s+(?:de|deze|die)\s+\d|norm|streef\w*|doel\w*|raming"
    r"|geraamd\w*|begroot|verwacht\w*|vorige?|eerder\w*|toen|destijds|begin|eind|medio|jaar|maand|kwartaal|minder|meer|hoger|lager|helft"
    r"|(?:is|was|zijn|waren|lag|ligt|bedroeg)\s+(?:dat|dit|het|die|deze))(?!\w)"  # "bij officieren was dat 52 procent"
)
_OF_SOME = lazily(
    r"(?<!\w)(?:binnen|onder|tussen|europese|van\s+(?:de|alle)\s+(?:[a-zà-ÿ]+\s+)?[a-zà-ÿ-]+(?:landen|lidstaten)|van\s+(?:de|alle)\s+(?:grot|klein|nieuw|oud|overig)\w+)(?!\w)"
)
_AND_IN = lazily(r"(?:,?\s+(?:en|terwijl)|[,;])\s+(?:in|bij|op|voor|van|aan|te|onder)\s+[^,;.()\d]{2,50}")
_REST = lazily(r"(?<!\w)(?:overige|andere|rest|restant|resterende|samen|gezamenlijk|beide)(?!\w)[^,;.]*\Z")
_OF_REST = lazily(
    r"\s+(?:(?:uit|van|in|bij|op|naar)\s+(?:de\s+|het\s+|alle\s+){0,2}(?:overige|andere|rest|restant|resterende)|aan)(?!\w)"
)  # "€ 71 miljoen aan tweedehands schepen"
_SHARES = frozenset({"aandeel", "percentage"})
_COUNTS = frozenset({"", "maal", "keer"})
_REACH, _FEW, _LONGEST = 160, 2, 700


class _Own(NamedTuple):
    """A place with the number that it is told with, and its sentence."""

    told: PlaceTold
    number: ToldNumber
    sentence: Span


def ranks_beside(letter: Letter) -> Iterator[Place]:
    """Find the places whose own number goes behind another one that is told beside it."""
    found = [one for told in places_told(letter) if (one := _with_number(letter, told)) is not None]
    for one in found:
        beside = _beside(letter, one)
        past = [it for it in beside if (it.value - one.number.value) * one.told.sign > 0]
        past = [it for it in past if _is_one_of_others(letter, one, it, beside)]
        if past:
            yield _place(letter, one.told, (one.number, past[0]))
    for one, other in pairwise(found):
        if _are_ends(letter, one, other) and (one.number.value - other.number.value) * one.told.sign < 0:
            yield _place(letter, other.told, (other.number, one.number))


def _with_number(letter: Letter, told: PlaceTold) -> _Own | None:
    """Return a first place with its number, before or behind it; none that is rough or shared."""
    sentence = letter.sentence_at(told.span.start)
    if told.place != 1 or told.way == "rank" or sentence.end - sentence.start > _LONGEST:
        return None
    number = own_number(letter, sentence, told) or _behind(letter, sentence, told) or _share(letter, sentence, told)
    if number is None or number.about or number.unit in TIMES - _COUNTS or _is_shared(letter, told, number):
        return None
    return _Own(told, number, sentence)


def _is_shared(letter: Letter, told: PlaceTold, number: ToldNumber) -> bool:
    """Tell whether a place is denied or of several, as far as it is told with its number."""
    end = max(told.end, number.end)
    return SHARED.search(letter.folded, letter.sentence_at(told.span.start).start, end) is not None


def own_number(letter: Letter, sentence: Span, told: PlaceTold) -> ToldNumber | None:
    """Return the number that a place is taken with: "met 49,0 procent de grootste"."""
    found = _WITH.search(letter.text, max(sentence.start, told.span.start - _REACH), told.span.start)
    numbers = numbers_in(letter, Span(found.start("number"), told.span.start)) if found is not None else ()
    return numbers[0] if len(numbers) == 1 else None


def _behind(letter: Letter, sentence: Span, told: PlaceTold) -> ToldNumber | None:
    """Return the number right behind a place: "de grootste groep artsen: 32", "het laagst in West, met 4,1 procent"."""
    number = next(iter(numbers_in(letter, Span(told.end, sentence.end))), None)
    if number is None or not _IS_NUMBER.fullmatch(letter.folded, told.end, number.start):
        return None
    return number


def _share(letter: Letter, sentence: Span, told: PlaceTold) -> ToldNumber | None:
    """Return the one percentage that is called a place behind a comma: "was 61% gereed, het hoogste aandeel"."""
    if not _SHARES.intersection(told.phrase) or letter.folded[told.span.start - 2 : told.span.start] != ", ":
        return None
    shares = [one for one in numbers_in(letter, Span(sentence.start, told.span.start)) if one.unit == "%"]
    return shares[0] if len(shares) == 1 else None


def _beside(letter: Letter, one: _Own) -> Sequence[ToldNumber]:
    """Return the numbers of others that a sentence, or the one that closes its row, holds beside a place's own."""
    start = max(one.told.end, one.number.end)
    followed = _FOLLOWED.match(letter.folded, one.told.end, one.sentence.end)
    if followed is not None:
        return _alike(letter, one, Span(followed.end(), one.sentence.end))[:1]
    against = _AGAINST.match(letter.folded, start, one.sentence.end)
    if against is not None:
        row = _row(letter, one, Span(against.end(), one.sentence.end))
        return row if all(_FROM.intersection(it.behind) for it in row) else ()
    semicolon = letter.text.find(";", start, one.sentence.end)
    of_some = _OF_SOME.search(letter.folded, one.sentence.start, start)
    changes = any(RISE.match(noun) or FALL.match(noun) for noun in one.told.phrase)
    opens = semicolon >= 0 and of_some is None and not changes
    row = _row(letter, one, Span(semicolon, one.sentence.end)) if opens else ()
    return row if len(row) >= _FEW and _count_the_same(one, row) else _closing(letter, one)


def _count_the_same(one: _Own, row: Sequence[ToldNumber]) -> bool:
    """Tell whether numbers count what a place's own does: they name it, or what anybody may be, or nothing."""
    first = {it.behind[0] for it in row if it.behind and it.unit not in TIMES}
    nouns = {one for one in first - CLOSED if one.endswith(("en", "s"))}
    return nouns <= {*one.number.behind[:1], *one.told.phrase, "personen", "mensen"}


def _closing(letter: Letter, one: _Own) -> Sequence[ToldNumber]:
    """Return the number of who closes the row in the next sentence."""
    following = letter.sentence_at(min(one.sentence.end + 1, len(letter.text) - 1))
    closes = _CLOSES_ROW.search(letter.folded, *following) if following.start >= one.sentence.end else None
    if closes is None or _OF_SOME.search(letter.folded, *one.sentence):
        return ()
    row = _row(letter, one, Span(closes.end() - 1, following.end))
    return row if all(it.behind[:1] in ((), one.number.behind[:1]) or it.behind[0] in CLOSED for it in row) else ()


def _alike(letter: Letter, one: _Own, span: Span) -> Sequence[ToldNumber]:
    """Return the numbers of a stretch that are of what a place's own number is, none where one of them is rough."""
    units = _COUNTS if one.number.unit in _COUNTS else {one.number.unit}
    found = [it for it in numbers_in(letter, span) if it.unit in units]
    return found if plain(found) else ()


def _row(letter: Letter, one: _Own, span: Span) -> Sequence[ToldNumber]:
    """Return the numbers that a stretch tells of others, none where it is of another time or a sum."""
    if any(way.search(letter.folded, *span) for way in (_OTHERWISE, OTHER_TIME)):
        return ()
    return _alike(letter, one, span)


def _is_one_of_others(letter: Letter, one: _Own, other: ToldNumber, beside: Sequence[ToldNumber]) -> bool:
    """Tell whether a number is of one other, and not of the rest or of all together."""
    sentence = letter.sentence_at(other.start)
    rest = _REST.search(letter.folded, max(sentence.start, other.start - _REACH), other.start)
    rest = rest or _OF_REST.match(letter.folded, other.end, sentence.end)
    whole = sum((it.value for it in beside if it is not other), one.number.value)
    return rest is None and other.value != whole


def _are_ends(letter: Letter, one: _Own, other: _Own) -> bool:
    """Tell whether two places beside each other are the two ends of one row of numbers."""
    if one.told.sign == other.told.sign or one.number.unit != other.number.unit:
        return False
    if one.told.phrase or other.told.phrase:
        near = other.sentence in (one.sentence, letter.sentence_at(one.sentence.end + 1))
        around = Span(one.sentence.start, other.sentence.end)
        return near and _said_of(one.told) == _said_of(other.told) and not OTHER_TIME.search(letter.folded, *around)
    return _AND_IN.fullmatch(letter.folded, one.number.end, other.told.span.start) is not None


def _said_of(told: PlaceTold) -> tuple[str, ...]:
    """Return the words that a place is of: "aandeel vrouwen"."""
    return tuple(one for one in told.nouns if one not in NO_NOUN and not VERB.match(one))


def _place(letter: Letter, told: PlaceTold, numbers: Sequence[ToldNumber]) -> Place:
    spans = [Span(one.start, one.end) for one in numbers]
    return Place(told.span, tuple((span, letter.part(span)) for span in spans))
