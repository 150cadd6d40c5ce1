"""Percentages, and parts in words, that words draw from numbers told before or beside them: "176 van de 320, dus 65%".

A share stands beside its part ("180, oftewel 40%", "een derde, te weten 180", "Dat is 40 procent"), which is told of a
whole ("van de 450", "450, van wie", "450. Daarvan"); it is wrong where no whole near by makes it. What a conclusion
says ("dus", "daarmee", "zodat") of one number comes from another number of the letter, wherever that stands; it is
wrong where none of them makes it. And the part of what a sentence tells by name ("270 uit Letland") is of who it names.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import combinations
from typing import NamedTuple

from ijkmoment.checking.comparisons.drawn_places import Place, Values, places
from ijkmoment.checking.comparisons.share_pairs import YEAR, Share
from ijkmoment.checking.figures.intervals import Interval
from ijkmoment.checking.figures.told_numbers import ToldNumber, kind_of, numbers_in
from ijkmoment.checking.letter import Letter, Span
from ijkmoment.language.patterns import lazily

_LINKS = (
    r"(?:(?:dat|dit|is|zijn|was|waren|ofwel|oftewel|dus|te|weten|namelijk|zijnde|hetgeen|wat|neerkomt|komt|neer|op|goed|voor|afgerond|er|daarmee"
    r"|betreft|betrof|wil|zeggen|in|bij|nog|al|het|gaat|ging|om|bijna|ruim|krap|circa|ongeveer|precies|exact|maar|liefst|slechts|iets|meer"
    r"|minder|dan|zo['’]n|een(?:\s+\w+\s+van)?|percentage|van)\s+)*"
)
_SHARE_BEHIND = lazily(
    rf"(?:\s+(?:[a-zà-ÿ'’-]+|(?:19|20)\d\d)){{0,9}}?\s*[,;:(–-]+\s*{_LINKS}|\s+(?:\w+\s+)?(?:ofwel|oftewel)\s+{_LINKS}"
)
_SHARE_BEFORE = lazily(rf"(?:\s+[A-Za-zà-ÿ'’-]+){{0,6}}?(?:\s+in\s+(?:19|20)\d\d)?\s*[,;:(–-]+\s*{_LINKS}(?:€\s?)?")
_CLOSES = lazily(r"\s*(?:[).,;:]|\Z)|\s+van\s+(?:het|de)\s+(?:totaal|totale|geheel)|\s+[a-zà-ÿ-]+\s*[.;,)]")
_ENDS = lazily(r"\s*(?:[).,;:]|\Z)|\s+van\s+(?:de|het|deze|die)\s")
_BOUND = lazily(
    r"(?<!\w)(?:boven|onder|tot|dan|limiet\s+van|(?:één|een|twee|drie|vier)\s+op|minimaal|maximaal|minstens|hooguit|hoogste|norm|eis|streefwaarde|doel\w*)\s+(?:(?:de|het|is|van)\s+)*\Z"
)
_THAN = lazily(
    r"\s+(?:meer|minder|hoger|lager|groter|kleiner|boven|onder)(?:\s+\w+)?\s+(?:dan|de|het)(?!\w)|\s+of\s+(?:meer|minder|hoger|lager)"
)
_OUT_OF = lazily(r"(?:\s+[a-zà-ÿ-]+)?\s+van\s+(?:de|het|alle|in\s+totaal|deze|die)?\s*(?:[a-zà-ÿ]+\s+){0,2}(?:€\s?)?")
_OUT = lazily(
    r"(?<!\w)(?:van|onder|op|uit)\s+(?:de|deze|die|alle|in\s+totaal|het\s+[a-z]+\s+van|een\s+[a-zà-ÿ]+\s+van)\s+"
    r"(?:in\s+totaal\s+|circa\s+)?(?:[a-zà-ÿ]+\s+){0,2}(?:€\s?)?\Z"
)
_OF_OWN = lazily(r"(?<!\w)van\s+(?:de|het|alle)\s+[a-zà-ÿ-]+\s+(?:er\s+|nog\s+)*(?:€\s?)?\Z")
_OF_SOME = lazily(
    r"(?<!\w)(?:van|onder|bij)\s+(?:de|het|alle)\s+[a-zà-ÿ-]+\s+(?:die|dat|waar\w*|met|zonder|voor|uit|over|van)(?!\w)"
)
_WHOSE = lazily(
    r"(?<!\w)(?<!\d\s)(?:waarvan|daarvan|hiervan|van\s+wie|onder\s+wie|waaronder|van\s+hen|van\s+(?:deze|die)(?:\s+(?P<noun>[a-zà-ÿ-]+))?|onder\s+hen)(?!\w)"
)
_SURE = lazily(r"(?<!\w)(?:ofwel|oftewel|(?:dat|dit)\s+(?:is|zijn|was|waren)|dus|daarmee|te\s+weten|namelijk)(?!\w)")
_SO = lazily(
    r"(?<!\w)(?:dus|daarmee|zodat|hiermee|aldus|ofwel|oftewel|(?:dat|dit)\s+(?:is|was|zijn|waren|betreft|komt))(?!\w)[^,;:.()]{0,45}\Z"
)
_HENCE = lazily(r"(?<!\w)(?:dus|daarmee|hiermee)(?!\w)")
_THAT_IS = lazily(rf"(?:(?:dat|dit)\s+(?:is|was|zijn|waren|betreft|betrof)|daarmee\s+[a-zà-ÿ]+)\s+{_LINKS}")
_IT = lazily(r"(?:dat|dit)\s|(?:de|het)\s+[a-z]+\s+(?:is|was|bedraagt|bedroeg|komt|kwam)\s+(?:daarmee|dus|hiermee)\s")
_CHANGED = lazily(
    r"(?<!\w)(?:\w*(?:daling|stijging|toename|afname|groei|krimp|vermindering|verhoging|verlaging|uitbreiding)|(?:ge)?stegen|steeg|gedaald|daalden?"
    r"|afgenomen|toegenomen|gegroeid|groeiden?|gekrompen|stijgt|daalt|nam(?:en)?|neemt|nemen|meer|minder|hoger|lager|verschil|winst|goedkoper"
    r"|duurder|uitgebreid|opgelopen)(?!\w)"
)
_CHANGE = lazily(
    r"(?<!\w)\w*(?:daling|stijging|toename|afname|groei|krimp|vermindering|verhoging|verlaging|uitbreiding)(?!\w)"
)
_LEFT = lazily(r"(?<!\w)(?:uitval|rest|overige?|niet|geen|tekort|leeg|onbenut|btw|marge|opslag)(?!\w)")
_OF_WHAT = lazily(
    r"\s+(?:van|onder|bij|op)\s+(?:het|de|alle|dat|die|dit|deze|een)\s+(?P<noun>(?:[a-zà-ÿ-]{4,}e\s+)?[a-zà-ÿ-]{4,})"
)
_OF_TOLD = lazily(
    r"\s+van\s+(?:de|het|alle|deze|die|dit|een)\s+(?:[a-zà-ÿ-]+\s+){0,4}?(?:van\s+)?(?:in\s+totaal\s+)?(?:€\s?)?"
)
_LAST = lazily(r"\W*")
_NAME = lazily(r"(?<!\w)[A-ZÀ-Þ][\w’'-]+")
_CLAUSE = lazily(r"[^.,;:()]*")
_WORD = lazily(r"[a-zà-ÿ-]{4,}")
_OTHERWISE = lazily(r"aandeel|(?<!\w)(?:norm|doel|eis|streven|streefwaarde|streefcijfer|plan|raming|begroting)(?!\w)")
_BY = lazily(r"(?<!\w)met\s+(?:(?:ruim|bijna|circa|ongeveer)\s+)?\Z")
_EXACT = lazily(r"(?<!\w)(?:gemiddeld|maximaal|tot|onder\s+de)\s+\Z")
_PLURAL = lazily(r"[a-zà-ÿ-]{3,}(?:en|s)")
_ANYONE = frozenset({"gevallen", "zaken", "personen", "mensen", "vrouwen"})
_ALL = frozenset({"totaal", "totale", "geheel", "sterkte", "budget", "bedrag", "aantal"})
_HUNDRED, _FIVE, _CLOSE, _MOST, _FEW = Decimal(100), 5, 40, 6, 200


class _Meant(NamedTuple):
    """A part with the wholes that it may be of; `told_last` where it is the part that is drawn from the share."""

    part: ToldNumber
    wholes: Sequence[ToldNumber]
    told_last: bool = False


def drawn_shares(letter: Letter) -> Iterator[Share]:
    """Find the percentages that what words draw them from does not make."""
    for place in places(letter):
        if _THAN.match(letter.folded, place.share.end):
            continue
        meant = _beside(place) or _of_told(place) or _sentence_before(place) or _by_name(place)
        found = _concluded(place) if meant is None else _off(place, meant)
        if found is not None:
            yield found


def _off(place: Place, meant: _Meant) -> Share | None:
    """Return a percentage that a part is not of any of its wholes, nor what is left of it where words say so."""
    part, wholes = meant.part, meant.wholes
    if any(
        one.about and not _EXACT.search(place.letter.folded, max(0, one.start - 12), one.start)
        for one in (part, wholes[0])
    ):
        return None
    made = [_share_of(part, whole) for whole in wholes]
    made += _with_others(place, part, wholes[0])
    said = place.letter.folded[min(part.start, place.sentence.start) : place.sentence.end]
    if _LEFT.search(said):
        made += [_minus(_share_of(part, whole)) for whole in wholes]
        made += [(part.value * _HUNDRED / (whole.value - part.value),) * 2 for whole in wholes]
    if any(map(place.has, made)):
        return None
    told = place.off(meant.part, meant.wholes[0])
    return told._replace(span=Span(told.span.start, max(told.span.end, meant.part.end))) if meant.told_last else told


def _with_others(place: Place, part: ToldNumber, whole: ToldNumber) -> Iterator[Interval]:
    """Yield what a part makes with another number of its sentence, and of its whole without that or with it."""
    sentence = place.letter.sentence_at(part.start)
    for one in numbers_in(place.letter, sentence):
        if kind_of(one) == part.unit and one.start not in (part.start, whole.start, place.share.start):
            for share, of in (
                (part.value + one.value, whole.value),
                (part.value, whole.value + one.value),
                (part.value, whole.value - one.value),
            ):
                if of > 0:
                    yield share * _HUNDRED / of, share * _HUNDRED / of


def _share_of(part: ToldNumber, whole: ToldNumber) -> Interval:
    (low, high), (least, most) = part.interval, whole.interval
    return low * _HUNDRED / most, high * _HUNDRED / max(least, Decimal(1).scaleb(whole.step - 1))


def _beside(place: Place) -> _Meant | None:
    """Return the part that a share stands beside, with its wholes."""
    text = place.letter.folded
    if _BOUND.search(text, place.sentence.start, place.share.start):
        return None
    for part in _attached(place):
        gap = text[min(part.end, place.share.end) : max(part.start, place.share.start)]
        wholes = [] if _OTHERWISE.search(gap) or _CHANGE.search(gap) else _wholes(place, place.sentence, part)
        if not wholes and part.end <= place.share.start:
            of_told = _SURE.search(gap) or ("," in gap and place.alone)
            wholes = _greater(place, part) if of_told else _of_same(place, part)
        if wholes:
            return _Meant(part, wholes)
    return None


def _of_same(place: Place, part: ToldNumber) -> list[ToldNumber]:
    """Return the one greater number of just what a part counts, where its share ends the sentence and is the only one.

    "480 controles. Bij 72 controles was er een overtreding (15 procent)."
    """
    told = numbers_in(place.letter, Span(place.start, place.sentence.end))
    ends = _LAST.fullmatch(place.letter.folded, place.share.end, place.sentence.end)
    if not part.behind or not ends or sum(one.unit == "%" for one in told) > 1:
        return []
    return [one for one in _greater(place, part) if one.behind[:1] == part.behind[:1]]


def _attached(place: Place) -> Iterator[ToldNumber]:
    """Yield the numbers that a share stands beside; of "14 van de 21, twee derde" the first."""
    text, share, behind = place.letter.folded, place.share, place.behind
    before = [one for one in place.own if one.end <= share.start]
    closed = _CLOSES.match(text, share.end) or (_ENDS.match(text, share.end) and _is_of_what_is_told(place))
    if before and closed and "(" in text[before[-1].end : share.start]:
        closed = text.find(")", share.end, share.end + _CLOSE) >= 0 and "," not in text[share.end : share.end + 2]
    if before and closed and _SHARE_BEHIND.fullmatch(text, before[-1].end, share.start):
        two = before[-2:] if len(before) > 1 and kind_of(before[-2]) == kind_of(before[-1]) else before[-1:]
        part = two[0] if _OUT_OF.fullmatch(text, two[0].end, two[-1].start) else before[-1]
        if not _BOUND.search(text, max(place.sentence.start, part.start - _CLOSE), part.start):
            yield part
    by = _BY.search(text, place.sentence.start, share.start) is not None
    if behind and not by and _SHARE_BEFORE.fullmatch(text, share.end, behind[0].start):
        yield behind[0]


def _wholes(place: Place, sentence: Span, part: ToldNumber) -> list[ToldNumber]:
    """Return what words say that a part is of: "van de 450", "450, waarvan"; any number near that is greater."""
    text = place.letter.folded
    greater = [one for one in place.near if one.unit == part.unit and one.value > part.value]
    direct = [one for one in greater if one.start > part.end and _OUT_OF.fullmatch(text, part.end, one.start)]
    if direct or _OF_OWN.search(text, sentence.start, part.start):
        return direct[:1]
    for one in reversed([it for it in greater if it.end <= part.start]):
        out = one.start >= sentence.start and _OUT.search(text, sentence.start, one.start)
        if (out and not _are_unlike(part, one)) or _is_told_whose(place, one, part):
            return [one, *greater]
    return []


def _is_told_whose(place: Place, whole: ToldNumber, part: ToldNumber) -> bool:
    """Tell whether words behind a number, or behind its sentence, say that what follows is of it."""
    letter, last = place.letter, place.letter.sentence_at(whole.start)
    found = next(reversed([*_WHOSE.finditer(letter.folded, whole.end, part.start)]), None)
    if found is None or letter.sentence_at(found.start()).start > last.end + 2:
        return False
    return found["noun"] is None or found["noun"] in (*whole.behind, *_ANYONE)


def _are_unlike(part: ToldNumber, whole: ToldNumber) -> bool:
    """Tell whether a part has a noun of its own: "Op de 40 pleinen waren er 12 lantaarns kapot"."""
    noun = part.behind[0] if part.behind and not part.unit else ""
    return noun not in whole.behind and noun not in _ANYONE and _PLURAL.fullmatch(noun) is not None


def _greater(place: Place, part: ToldNumber) -> list[ToldNumber]:
    """Return the one number of its sentence, or of the two before it, that a part may be of."""
    if _is_of_change(place) or not _is_of_what_is_told(place):
        return []
    text = place.letter.folded
    some = _OF_SOME.search(text, place.sentence.start, part.start)
    closes = some is None and _CLOSES.match(text, place.share.end) is not None
    greater = [one for one in place.near if one.unit == part.unit and one.value > part.value and one.end <= part.start]
    own = [one for one in greater if one.start >= place.sentence.start] or (greater if closes else [])
    if any(_are_of_two_years(place, part, one) for one in own):
        return []
    return own if len({one.value for one in own}) == 1 and not _is_made_near(place) else []


def _are_of_two_years(place: Place, part: ToldNumber, whole: ToldNumber) -> bool:
    """Tell whether the sentences of a part and of a whole name other years: then the part is of another whole."""
    letter = place.letter
    years, others = ({*YEAR.findall(letter.part(letter.sentence_at(one.start)))} for one in (part, whole))
    return bool(years and others) and years.isdisjoint(others)


def _is_of_change(place: Place) -> bool:
    """Tell whether words around a percentage say that something rose or fell."""
    start, end = max(place.sentence.start, place.share.start - 75), min(place.sentence.end, place.share.end + 30)
    text = place.letter.folded
    return bool(_CHANGED.search(text, start, place.share.start) or _CHANGED.search(text, place.share.end, end))


def _is_of_what_is_told(place: Place) -> bool:
    """Tell whether what a percentage is said to be of stands before it."""
    of = _OF_WHAT.match(place.letter.folded, place.share.end)
    said = place.letter.folded[place.start : place.share.start]
    if of is None:
        return True
    clause = _CLAUSE.match(place.letter.folded, of.end(), place.sentence.end)
    words = (*of["noun"].split(), *_WORD.findall(clause[0] if clause is not None else ""))
    return all(word in _ALL or word in said for word in words)


def _of_told(place: Place) -> _Meant | None:
    """Return part and whole of "40 procent van de 450 leden, dat zijn er 180" and "180, ofwel 40% van de 450"."""
    text, before = place.letter.folded, place.own[: len(place.own) - len(place.behind)]
    if not place.behind or not _OF_TOLD.fullmatch(text, place.share.end, place.behind[0].start):
        return None
    whole, two = place.behind[0], len(place.behind) > 1
    if two and _SHARE_BEHIND.fullmatch(text, whole.end, place.behind[1].start):
        part, last = place.behind[1], True
    elif before and _SHARE_BEHIND.fullmatch(text, before[-1].end, place.share.start):
        part, last = before[-1], False
    else:
        return None
    alike = part.unit == whole.unit and part.value < whole.value and not (last and _are_unlike(part, whole))
    return _Meant(part, [whole], told_last=last) if alike else None


def _sentence_before(place: Place) -> _Meant | None:
    """Return part and whole that the sentence before tells: "Van de 450 stemden er 180 voor. Dat is 40 procent."."""
    text, start = place.letter.folded, place.sentence.start
    if not (_THAT_IS.fullmatch(text, start, place.share.start) and _ENDS.match(text, place.share.end)):
        return None
    before = place.letter.sentence_at(max(start - 2, place.start))
    told = [one for one in place.before if one.start >= before.start]
    if not told or before == place.sentence or _is_of_change(place) or not _is_of_what_is_told(place):
        return None
    part = told[-1]
    same = [one for one in told if one.unit == part.unit]
    wholes = _wholes(place, before, part) if len(same) <= 2 else []
    if not wholes and len(same) == 2 and same[0].value > part.value:
        wholes = same[:1]
    return _Meant(part, wholes) if wholes else None


def _by_name(place: Place) -> _Meant | None:
    """Return part and whole of who a sentence names: "450: 180 uit Letland en 270 uit Litouwen. Letland had 40%"."""
    letter, names = place.letter, {*_NAME.findall(place.letter.text, place.sentence.start, place.share.start)}
    names = names or {*_NAME.findall(place.letter.part(place.sentence))}
    told = [one for one in place.before if one.start < place.sentence.start]
    so = _HENCE.search(letter.folded, *place.sentence) and _is_of_what_is_told(place)
    if not so or place.own or len(told) <= 1 or not place.alone or _is_of_change(place):
        return None
    whole = max(told, key=lambda one: one.value)
    rest = [one for one in told if one is not whole and one.unit == whole.unit]
    if sum(one.value for one in rest) != whole.value:
        return None
    ends = [one.start for one in told[1:]] + [place.sentence.start]
    of = {one.start: {*_NAME.findall(letter.text, one.end, end)} for one, end in zip(told, ends, strict=True)}
    named = [one for one in rest if not names.isdisjoint(of[one.start])]
    return _Meant(named[0], [whole]) if len(named) == 1 else None


def _concluded(place: Place) -> Share | None:
    """Return what is concluded from a number, and what no other number of the letter makes with it."""
    change, told = _is_of_change(place), _told_before(place)
    if not told or told[-1].about or max(one.value for one in told) < _FIVE:
        return None
    values, last = place.letter.once(Values), told[-1]
    if not change and sum(one.unit == last.unit for one in place.near) <= 1:
        return None
    if not _is_of_no_base(place, last, values.of(last.unit)) and (
        _is_made_near(place) or any(_is_made(place, one, values.of(one.unit), change=change) for one in told[-_MOST:])
    ):
        return None
    return Share(place.share, Span(last.start, last.end))


def _told_before(place: Place) -> Sequence[ToldNumber]:
    """Return the numbers that a percentage is concluded from: of its sentence, or of the one before it."""
    text, start, change = place.letter.folded, place.sentence.start, _is_of_change(place)
    so = _SO.search(text, start, place.share.start)
    if so is None or (not change and _OF_SOME.search(text, start, place.share.start)):
        return []
    if _OF_WHAT.match(text, place.share.end) if change else not _is_of_what_is_told(place):
        return []
    own = [one for one in place.before if one.start >= start]
    if own or not (change or _IT.match(text, start)):
        return own
    before = place.letter.sentence_at(max(start - 2, place.start))
    return place.before[-1:] if change else [one for one in place.before if one.start >= before.start]


def _is_made(place: Place, one: ToldNumber, values: Sequence[Decimal], *, change: bool) -> bool:
    """Tell whether a number makes the percentage with another of its kind: as share or rest, or as what it became."""
    low, high = one.interval
    if low <= 0:
        return False
    share, rest = (place.low, place.high), (_HUNDRED - place.high, _HUNDRED - place.low)
    grown = (_HUNDRED + place.low, _HUNDRED + place.high)
    for least, most in (share, rest, grown) if change else (share, rest):
        ends = [(low * _HUNDRED / most, high * _HUNDRED / least)] if least > 0 else []
        if not change or least != place.low:  # of what a number became, a percentage is no part
            ends.append((low * least / _HUNDRED, high * most / _HUNDRED))
        if any(bisect_right(values, end) > bisect_left(values, start) for start, end in ends):
            return True
    return False


def _minus(made: Interval) -> Interval:
    """Return by how much what numbers make is more or less than all."""
    return abs(made[0] - _HUNDRED), abs(made[1] - _HUNDRED)


def _is_made_near(place: Place) -> bool:
    """Tell whether two numbers near by, or two with a third, make the percentage in any way."""
    near = place.near[-_MOST:]
    alike = [two for two in combinations(near, 2) if two[0].unit == two[1].unit]
    for less, more in (sorted(two, key=lambda it: it.value) for two in alike):
        both = less.value + more.value
        if less.interval[0] > 0 and any(
            place.has(made)
            for made in (
                _share_of(less, more),
                _minus(_share_of(less, more)),
                _minus(_share_of(more, less)),
                _share_of(more, less),
                (less.value * _HUNDRED / both,) * 2,
                (more.value * _HUNDRED / both,) * 2,
                *((one * _HUNDRED / it.value,) * 2 for one in (both, more.value - less.value) for it in near),
                *(
                    (it.value * _HUNDRED / one,) * 2
                    for one in (both, more.value - less.value)
                    for it in place.near
                    if one
                ),
            )
        ):
            return True
    return False


def _is_of_no_base(place: Place, one: ToldNumber, values: Sequence[Decimal]) -> bool:
    """Tell whether numbers of the letter differ by a change ("een daling van 40"), and it is that part of none."""
    text = place.letter.folded
    noun = _CHANGE.search(text, max(place.sentence.start, one.start - 60), one.start)
    if noun is None or not _SURE.search(text, one.end, place.share.start):
        return False
    low, high = one.interval
    known = frozenset(values[:_FEW])
    ends = [end for value in known if value + one.value in known for end in (value, value + one.value)]
    return bool(ends) and not any(place.has((low * _HUNDRED / end, high * _HUNDRED / end)) for end in ends)
