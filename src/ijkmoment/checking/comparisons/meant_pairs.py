"""From what to what words around a percentage say that something rose or fell, by that percentage.

The two ends stand before it, the nearest numbers of one unit, or behind it ("met 35%, van 400 naar 520").
"""

from collections.abc import Sequence
from typing import NamedTuple

from ijkmoment.checking.comparisons.share_pairs import CHANGED, HEDGE, YEAR
from ijkmoment.checking.figures.told_numbers import ToldNumber, in_one_unit, kind_of
from ijkmoment.checking.letter import Letter, Span
from ijkmoment.language.patterns import lazily
from ijkmoment.language.word_classes import PREPOSITIONS

_NOUN = lazily(
    rf"(?<!\w)(?<!jaarlijkse\s)(?<!gemiddelde\s)(?<!maximale\s)(?<!toegestane\s){CHANGED}\s+(?:zien\s+)?(?:[a-zà-ÿ]+\s+){{0,3}}?"
    rf"(?:van|met|is|was|bedraagt|bedroeg|op)\s+(?:dus\s+|daarmee\s+)?{HEDGE}\Z|\(\+\Z"
)
_VERB = lazily(
    r"(?<!\w)(?:steeg|stegen|daalde|daalden|groeide|groeiden|nam|namen|is|zijn|was|waren|stijgt|daalt)\s+(?:[a-zà-ÿ]+\s+){0,6}?(?:met\s+)?"
    rf"{HEDGE}\Z"
)
_VERB_ENDS = lazily(
    r"\s+(?:[a-zà-ÿ]+\s+){0,3}?(?:toe|af|gestegen|gedaald|toegenomen|afgenomen|gegroeid)(?!\w)|[,:]?\s+van\s+(?:€\s?)?\d"
)
_OUT = lazily(
    r"(?<!\w)(?:van|onder|op)\s+(?:de|deze|die|alle|het\s+[a-z]+\s+van|in\s+totaal|een\s+[a-zà-ÿ]+\s+van)\s+(?:in\s+totaal\s+|circa\s+)?(?:[a-zà-ÿ]+\s+){0,2}?\Z"
)
_WHOSE = lazily(
    r"(?:\s+(?!in\s|op\s|uit\s|bij\s)[a-zà-ÿ'’-]+){0,5},?\s+(?:waarvan|van\s+wie|onder\s+wie|waaronder)(?!\w)"
)
_OF_WHAT = lazily(
    r"\s+van\s+(?!(?:het|dat|dit)\s+(?:totaal|totale|budget|bedrag|aantal)|de\s+(?:begroting|raming|gevallen))|\s+(?:daarvan|hiervan)"
    r"|\s+(?:meer|minder|hoger|lager|boven|onder|of)(?!\w)|[^.;,)]{0,12}\sin\s+(?:19|20)\d\d"
)
_THAN = lazily(
    r"\s+(?:(?:meer|minder|hoger|lager)(?:\s+[a-zà-ÿ]+){0,2}\s+dan|ten\s+opzichte\s+van|vergeleken\s+met)\s+(?:de|het)\s+"
)
_BY = lazily(r"(?<!\w)met\s+\Z")
_FROM = lazily(r"[^.;()\d]{0,60}?(?<!\w)van\s+(?:[a-zà-ÿ]+\s+)?")
_FROM_TO = lazily(r"[^.;()]{0,50}?\s(?:naar|tot)\s+(?:[a-zà-ÿ]+\s+)?")
_EARLIER = lazily(
    r"(?<!\w)(?:tegen(?:over)?|dan|vergelek\w*|vergelijking|eerder|vorig\w*|ervoor|daarvoor|(?:was|waren|ging)\s+(?:dat|het)(?:\s+er|\s+nog)?|nog)(?!\w)"
)
_OTHERWISE = lazily(
    r"(?<!\w)(?:ten\s+opzichte|gecorrigeerd\w*|gewogen|jaarlijkse?|index\w*|reële?|norm|doel|streven|raming)(?!\w)"
)
_DRAWN = lazily(r"\W*(?:dat|dit|de|het|daarmee|er|een|zo|dus)\s")
_SO = lazily(r"(?<!\w)(?:dus|daarmee)(?!\w)")
_PERCENT = lazily(r"\d\s*(?:%|procent)")
_PLURAL = lazily(r"[a-zà-ÿ-]{3,}(?:en|s)")
_COMPARED = frozenset({"meer", "minder", "hoger", "lager", "extra"})
_REACH, _NEAR, _FAR, _NEXT = 40, 75, 110, 3

_Numbers = Sequence[ToldNumber]


class Meant(NamedTuple):
    """The two ends of a change; `sure` where words leave no other order."""

    first: ToldNumber
    second: ToldNumber
    sure: bool


class _Place(NamedTuple):
    """A percentage with the numbers before it, those of its own sentence, and those behind it there."""

    letter: Letter
    sentence: Span
    share: ToldNumber
    before: _Numbers
    own: _Numbers
    behind: _Numbers

    @property
    def text(self) -> str:
        """The letter in lower case."""
        return self.letter.folded


def meant(letter: Letter, sentence: Span, share: ToldNumber, near: _Numbers) -> Meant | None:
    """Return the two numbers that words say a change is from and to."""
    before = [one for one in near if one.end <= share.start]
    own = [one for one in before if one.start >= sentence.start]
    behind = [one for one in near if share.end <= one.start < sentence.end]
    place = _Place(letter, sentence, share, before, own, behind)
    return _than(place) or _changed(place)


def _in_one(letter: Letter, first: ToldNumber, second: ToldNumber) -> tuple[ToldNumber, ToldNumber] | None:
    """Return two numbers in one unit: of "3,1 naar 3,4 miljoen" the first counts millions too."""
    if kind_of(first) != kind_of(second):
        return None
    values = in_one_unit(letter, first, second) if first.unit == second.unit else None
    if values is None or values[0] == first.value:
        return first, second
    power = values[0].adjusted() - first.value.adjusted()
    return first._replace(value=values[0], step=first.step + power), second


def _than(place: _Place) -> Meant | None:
    """Return the ends of "412, 28% meer dan de 322", and of "van 20 naar 27, een toename van 7 (35%)"."""
    text, share, own, behind = place.text, place.share, place.own, place.behind
    alike = behind and own and kind_of(own[-1]) == kind_of(behind[0]) and share.start - own[-1].end < _NEAR
    if alike and _THAN.fullmatch(text, share.end, behind[0].start):
        return Meant(behind[0], own[-1], sure=True)
    same = [one for one in own if kind_of(one) == kind_of(own[-1])]
    if len(same) < _NEXT or share.start - same[-1].end >= _NEXT or _OF_WHAT.match(text, share.end):
        return None
    first, second, by = same[-_NEXT:]
    told = _NOUN.search(text, max(place.sentence.start, by.start - _REACH), by.start)
    if told and abs(second.value - first.value) == by.value:
        return Meant(first, second, sure=True)
    return None


def _changed(place: _Place) -> Meant | None:
    """Return the ends of a change: two behind it, or the two nearest before it."""
    text, sentence, share, behind = place.text, place.sentence, place.share, place.behind
    lead = max(sentence.start, share.start - _FAR), share.start
    noun = _NOUN.search(text, *lead)
    if not noun and not (_VERB.search(text, *lead) and _VERB_ENDS.match(text, share.end)):
        return None
    if len(behind) > 1 and _FROM.fullmatch(text, share.end, behind[0].start):
        both = _in_one(place.letter, *behind[:2]) if _FROM_TO.fullmatch(text, behind[0].end, behind[1].start) else None
        return None if both is None else Meant(*both, sure=True)
    told = [one for one in place.before if _COMPARED.isdisjoint(one.behind[:2]) and not _is_by(text, one)]
    if len(told) <= 1 or _OTHERWISE.search(text, *sentence):
        return None
    first, second = told[-2:]
    if second.start < sentence.start or first.start < sentence.start:
        so = noun or _SO.search(text, sentence.start, share.start)
        follows = place.letter.sentence_at(second.start).end + _NEXT >= sentence.start
        drawn = second.start >= sentence.start or _DRAWN.match(text, sentence.start)
        if not (so and follows and drawn) or share.start - max(second.end, sentence.start) > _NEAR:
            return None
    return _ends(place, told)


def _is_by(text: str, one: ToldNumber) -> bool:
    return _BY.search(text, max(one.start - _REACH, 0), one.start) is not None


def _ends(place: _Place, told: _Numbers) -> Meant | None:
    """Return the last two numbers before a change in the order in which they were, where nothing else is between."""
    text, letter = place.text, place.letter
    first, second = told[-2:]
    start = letter.sentence_at(first.start).start
    both = _in_one(letter, first, second)
    third = len(told) > 2 and told[-3].start >= start and kind_of(told[-3]) == kind_of(first)
    if both is None or third or _are_unlike(first, second):
        return None
    whose = _WHOSE.match(text, first.end, second.start)
    if whose or _OUT.search(text, max(first.start - _REACH, 0), first.start):
        return None
    if text.find(";", second.end, place.share.start) >= 0 or _PERCENT.search(text, second.end, place.share.start):
        return None
    to = _FROM_TO.fullmatch(text, first.end, second.start) is not None
    back = _EARLIER.search(text, first.end, second.start) is not None
    years = [YEAR.findall(text, start, first.start)[-1:], YEAR.findall(text, first.end, second.start)[-1:]]
    if all(years):
        back = years[0] > years[1]
    ordered = both if to or not back else (both[1], both[0])
    return Meant(*ordered, sure=to or back or all(map(bool, years)))


def _are_unlike(one: ToldNumber, other: ToldNumber) -> bool:
    """Tell whether two numbers each have a noun of their own: "500 klachten, tegen 400 vragen"."""
    nouns = [it.behind[0] if it.behind and not it.unit else "" for it in (one, other)]
    known = all(it not in PREPOSITIONS and _PLURAL.fullmatch(it) for it in nouns)
    return known and nouns[0] != nouns[1]
