"""Which two numbers the words around a percentage say that it is of: a part and its whole, or from where to where.

A share follows its part ("daarvan 40, ofwel 35%", "40 (35%)", "Dat is 35%"), of which the whole is told as one ("van de
120", "120, waarvan"); or it stands before them ("35%: 40 van de 120"). A change follows its two ends, the nearest
numbers of one unit, or has them behind it ("met 35%, van 400 naar 520").
"""

from collections.abc import Sequence
from itertools import takewhile
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
    r"\s+(?:[a-zà-ÿ]+\s+){0,3}?(?:toe|af|gestegen|gedaald|toegenomen|afgenomen|gegroeid)(?!\w)|,?\s+van\s+(?:€\s?)?\d"
)
_RATE = (
    r"(?:respons|opkomst|bezetting\w*|vulling\w*|uitputting|realisatie|dekking\w*|benutting\w*|inzetbaarheid|deelname|aandeel"
    r"|percentage|\w+percentage|\w+graad|\w+cijfer)"
)
_LINK = lazily(
    r"(?:\(|,\s+|;\s+|\s[–-]\s|:\s+|(?<!\w))(?:(?:ofwel|oftewel|dus|(?:dat|dit)\s+(?:is|zijn|was|waren|betreft|betrof|wil\s+zeggen)|(?:is|was)\s+(?:dat|dit)"
    r"|namelijk|goed\s+voor|afgerond|(?:wat|hetgeen)\s+neerkomt\s+op|(?:dat|dit)\s+komt\s+neer\s+op|daarmee(?:\s+[a-zà-ÿ]+)?"
    rf"|een\s+{_RATE}\s+van|in)\s+)+{HEDGE}\Z|[(,]\s*{HEDGE}\Z"
    rf"|(?<!\w)(?:is|was|bedraagt|bedroeg)\s+(?:het|de)\s+{_RATE}\s+{HEDGE}\Z"
    rf"|(?<!\w)(?:deel|{_RATE})\s+(?:(?:is|was|bedraagt|bedroeg|komt|kwam|uit|daarmee|op|dus)\s+)+{HEDGE}\Z"
)
_RATED = lazily(rf"(?<!\w){_RATE}(?!\w)")
_AHEAD = lazily(
    r"(?:\s+[a-zà-ÿ-]+){0,6}?\s*(?:\(|:\s+|,\s+(?:namelijk|(?:hetgeen|wat)\s+neerkomt\s+op|dat\s+zijn|dat\s+is|ofwel|oftewel)\s+)(?:er\s+)?"
)
_IS_PART = lazily(r"\s*(?:[a-zà-ÿ-]+\s*)?[).,;]|\s+[a-zà-ÿ-]+")
_OUT = lazily(
    r"(?<!\w)(?:van|onder|op)\s+(?:de|deze|die|alle|het\s+[a-z]+\s+van|in\s+totaal|een\s+[a-zà-ÿ]+\s+van)\s+(?:in\s+totaal\s+|circa\s+)?(?:[a-zà-ÿ]+\s+){0,2}?\Z"
)
_OUT_OF = lazily(r"(?:\s+[a-zà-ÿ-]+)?\s+van\s+(?:de|het|alle)?\s*(?:[a-zà-ÿ]+\s+){0,2}")
_WHOSE = lazily(
    r"(?:\s+(?!in\s|op\s|uit\s|bij\s)[a-zà-ÿ'’-]+){0,5},?\s+(?:waarvan|van\s+wie|onder\s+wie|waaronder)(?!\w)"
)
_OF_IT = lazily(r"(?<!\w)(?:daarvan|hiervan|van\s+hen|van\s+(?:deze|die)(?:\s+(?P<noun>[a-zà-ÿ-]+))?)(?!\w)")
_OF_WHAT = lazily(
    r"\s+van\s+(?!(?:het|dat|dit)\s+(?:totaal|totale|budget|bedrag|aantal)|de\s+(?:begroting|raming|gevallen))|\s+(?:daarvan|hiervan)"
    r"|\s+(?:meer|minder|hoger|lager|boven|onder|of)(?!\w)|[^.;,)]{0,12}\sin\s+(?:19|20)\d\d"
)
_OF_NOUN = lazily(r"\s+van\s+(?:de|het|alle|dit|deze)\s+(?:(?:totale|hele|gehele)\s+)?([a-zà-ÿ-]{4,})")
_OF_BEHIND = lazily(
    r"\s+van\s+(?:het|de|dit|deze|een)\s+(?:[a-zà-ÿ-]+\s+){0,4}?(?:van\s+)?(?:in\s+totaal\s+)?(?:€\s?)?"
)
_BRACKET = lazily(r"(?:\s+[a-zà-ÿ-]+){1,4}\s*\(")
_BESIDE = lazily(rf"(?:\s+[a-zà-ÿ-]+){{0,4}}\s?[(,]\s*(?:(?:dat\s+is|ofwel|oftewel|dus)\s+)?{HEDGE}\Z")
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
_UP_TO = lazily(r"\s+(?:tot|à)\s+")
_ODDS = lazily(r"(?<!\w)(?:één|een|twee|drie|vier)\s+op\s+de\s+(?:\d+\s+van\s+de\s+)?\Z")
_ON = lazily(r"\sop\s+\Z")
_WORD = lazily(r"[a-zà-ÿ-]{4,}")
_PERCENT = lazily(r"\d\s*(?:%|procent)")
_PLURAL = lazily(r"[a-zà-ÿ-]{3,}(?:en|s)")
_CHANGE = lazily(CHANGED)
_CLAUSE = lazily(r"[^,(;]*")
_TOTAL = lazily(r"van\s+het\s+totaal")
_AND = lazily(r"\sen\s")
_COMPARED = frozenset({"meer", "minder", "hoger", "lager", "extra"})
_ANYONE = frozenset({"gevallen", "zaken", "personen", "mensen"})
_REACH, _NEAR, _FAR, _NEXT, _CLOSE = 40, 75, 110, 3, 20

_Numbers = Sequence[ToldNumber]


class Meant(NamedTuple):
    """The part and the whole of a share, or the two ends of a change; `sure` where words leave no other reading."""

    first: ToldNumber
    second: ToldNumber
    sure: bool
    change: bool = False


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
    """Return the two numbers that words say a percentage is of."""
    before = [one for one in near if one.end <= share.start]
    own = [one for one in before if one.start >= sentence.start]
    behind = [one for one in near if share.end <= one.start < sentence.end]
    place = _Place(letter, sentence, share, before, own, behind)
    return _than(place) or _changed(place) or _ahead(place) or _of_behind(place) or _of_before(place)


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
        return Meant(behind[0], own[-1], sure=True, change=True)
    same = [one for one in own if kind_of(one) == kind_of(own[-1])]
    if len(same) < _NEXT or share.start - same[-1].end >= _NEXT or _OF_WHAT.match(text, share.end):
        return None
    first, second, by = same[-_NEXT:]
    told = _NOUN.search(text, max(place.sentence.start, by.start - _REACH), by.start)
    if told and abs(second.value - first.value) == by.value:
        return Meant(first, second, sure=True, change=True)
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
        return None if both is None else Meant(*both, sure=True, change=True)
    told = [one for one in place.before if _COMPARED.isdisjoint(one.behind[:1]) and not _is_by(text, one)]
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
    return Meant(*ordered, sure=to or back or all(map(bool, years)), change=True)


def _are_unlike(one: ToldNumber, other: ToldNumber) -> bool:
    """Tell whether two numbers each have a noun of their own: "500 klachten, tegen 400 vragen"."""
    nouns = [it.behind[0] if it.behind and not it.unit else "" for it in (one, other)]
    known = all(it not in PREPOSITIONS and _PLURAL.fullmatch(it) for it in nouns)
    return known and nouns[0] != nouns[1]


def _ahead(place: _Place) -> Meant | None:
    """Return part and whole of "35%: 40 van de 120", "van de 120 is 35% (40)"."""
    text, share, own, behind = place.text, place.share, place.own, place.behind
    told = behind and _AHEAD.fullmatch(text, share.end, behind[0].start)
    if not told or _OTHERWISE.search(text, share.end, behind[0].start) or _is_by(text, share):
        return None
    part = behind[0]
    alike = len(behind) > 1 and kind_of(part) == kind_of(behind[1]) and part.value < behind[1].value
    if alike and _OUT_OF.fullmatch(text, part.end, behind[1].start):
        return Meant(part, behind[1], sure=True)
    same = [one for one in place.before if kind_of(one) == kind_of(part) and one.value > part.value]
    if len(own) == 1 and same and same[-1] is own[0] and _IS_PART.match(text, part.end):
        whole = own[0]
        out = _OUT.search(text, max(whole.start - _REACH, 0), whole.start)
        return Meant(part, whole, sure=True) if out or _WHOSE.match(text, whole.end, share.start) else None
    if own or not same or not _TOTAL.match(text, place.sentence.start):
        return None
    whole = max(same, key=lambda one: one.value)
    others = sum(one.value for one in same if one is not whole)
    return Meant(part, whole, sure=True) if others in (0, whole.value) else None


def _of_behind(place: _Place) -> Meant | None:
    """Return part and whole of "40, 35% van het budget van 120", "35% van de 120 leden (40)"."""
    text, share, own, behind = place.text, place.share, place.own, place.behind
    if not behind or not _OF_BEHIND.fullmatch(text, share.end, behind[0].start):
        return None
    whole = behind[0]
    alike = len(behind) > 1 and kind_of(behind[1]) == kind_of(whole)
    if alike and _BRACKET.fullmatch(text, whole.end, behind[1].start):
        return Meant(behind[1], whole, sure=True)
    beside = own and kind_of(own[-1]) == kind_of(whole) and _BESIDE.fullmatch(text, own[-1].end, share.start)
    return Meant(own[-1], whole, sure=True) if beside else None


def _of_before(place: _Place) -> Meant | None:
    """Return part and whole that stand before a share which words draw from them."""
    text, sentence, share = place.text, place.sentence, place.share
    if not place.before or not _is_drawn(place, place.before[-1]):
        return None
    part = place.before[-1]
    back = part.start < sentence.start
    last = place.letter.sentence_at(part.start)
    far = share.start - sentence.start > _NEAR - _NEXT or last.end + _NEXT < sentence.start
    if back and (far or text[share.start - 1] == "("):
        return None
    same = [one for one in place.before[:-1] if kind_of(one) == kind_of(part)]
    inside = [one for one in same if one.start >= last.start]
    if inside:
        return _of_inside(place, inside, part, back=back)
    return _of_back(place, same, part, last)


def _is_drawn(place: _Place, part: ToldNumber) -> bool:
    """Tell whether words draw a share from the number before it, and from nothing else."""
    text, sentence, share = place.text, place.sentence, place.share
    bracket = text[share.start - 1] == "(" and text[share.end : share.end + 1] != ")"
    if (bracket or _OF_WHAT.match(text, share.end)) and not _named(place):
        return False
    if _UP_TO.fullmatch(text, part.end, share.start) or _ODDS.search(text, max(part.start - _REACH, 0), part.start):
        return False
    if _PERCENT.search(text, part.end, share.start) or share.start - max(part.end, sentence.start) > _NEAR:
        return False
    near = share.start - part.end < _CLOSE and bool(place.own)
    rated = near and _RATED.search(text, sentence.start, share.start) is not None
    return rated or _LINK.search(text, max(sentence.start, share.start - _NEAR), share.start) is not None


def _named(place: _Place) -> str:
    """Return the noun of which a share is said to be, where what stands before it has it: "van de begroting"."""
    found = _OF_NOUN.match(place.text, place.share.end)
    if found is None or _CHANGE.fullmatch(found[1]):
        return ""
    stem = "begro" if found[1].startswith("begro") else found[1]
    start = min(place.before[-1].start, place.sentence.start)
    for _ in range(2):
        start = place.letter.sentence_at(max(start - 2, 0)).start
    before, clause = place.text[start : place.share.start], _CLAUSE.match(place.text, found.end(), place.sentence.end)
    said = clause is None or all(word in before for word in _WORD.findall(clause[0]))
    return stem if stem in before and said else ""


def _of_inside(place: _Place, inside: _Numbers, part: ToldNumber, *, back: bool) -> Meant | None:
    """Return a part with the whole that its own sentence tells before it; of "40 van de 120" the whole is last."""
    text, last = place.text, place.letter.sentence_at(part.start)
    nearest = inside[-1]
    lead = max(nearest.end, part.start - _REACH), part.start
    both = _in_one(place.letter, nearest, part)
    if (
        both
        and both[0].value < part.value
        and (_OUT.search(text, *lead) or (_ON.search(text, *lead) and _is_many(part)))
    ):
        return Meant(*both, sure=True)
    if not back and _is_had(place, nearest, part):
        return None
    for whole in (one for one in reversed(inside) if one.value > part.value):
        whose = _WHOSE.match(text, whole.end, part.start) or _OF_IT.search(text, whole.end, part.start)
        if whose or _OUT.search(text, max(last.start, whole.start - _REACH), whole.start):
            earlier = _before(place, whole.start)
            two = whose and earlier and earlier[-1].start >= last.start
            if two and _AND.search(text, earlier[-1].end, whole.start):
                return None
            return Meant(part, whole, sure=len(inside) == 1)
    alone = len(inside) == 1 and nearest.value > part.value and not back and _named(place)
    return Meant(part, nearest, sure=False) if alone else None


def _before(place: _Place, start: int) -> list[ToldNumber]:
    return list(takewhile(lambda one: one.start < start, place.before))


def _is_many(one: ToldNumber) -> bool:
    return one.value > _REACH


def _is_had(place: _Place, whole: ToldNumber, part: ToldNumber) -> bool:
    """Tell whether a part counts others than its whole, of which more is said: "100 vrouwen tevreden (60%)"."""
    clause = _CLAUSE.match(place.text, part.end, place.share.start)
    said = clause is not None and len(clause[0].split()) > 1
    noun = part.behind[0] if part.behind and not part.unit else ""
    return said and noun not in whole.behind and _PLURAL.fullmatch(noun) is not None and part.value < whole.value


def _of_back(place: _Place, same: _Numbers, part: ToldNumber, last: Span) -> Meant | None:
    """Return a part with the whole that the sentence before tells: "Daarvan zijn er 40 gereed, dus 35%"."""
    letter, text = place.letter, place.text
    if not same:
        return None
    of_it = _OF_IT.search(text, last.start, part.start)
    before = letter.sentence_at(same[-1].start)
    greater = [one for one in same if one.start >= before.start and one.value > part.value]
    if len(greater) != 1 or before.end + _NEXT < last.start:
        return None
    whole = greater[0]
    if of_it is not None:
        other = of_it["noun"] and of_it["noun"] not in (*whole.behind, *_ANYONE)
        return None if other else Meant(part, whole, sure=True)
    named = len(same) == 1 and last == place.sentence and text[place.share.start - 1] != "(" and _named(place)
    years = [set(YEAR.findall(text, *span)) for span in (before, last)]
    if not named or named not in text[before.start : before.end] or (all(years) and years[0].isdisjoint(years[1])):
        return None
    return Meant(part, whole, sure=False)
