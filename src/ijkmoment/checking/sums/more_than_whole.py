"""Parts that are more than what they are said to be of: "Van die 276 waren er 71 in Ede, 34 in Oss en ...".

What is counted may be in two parts at once ("18 met een plan, 12 met een loket"). It cannot where the parts are
places or times in one turn of words ("in ..., in ... en in ..."), where they are outcomes of which one shuts out
another ("toegekend", "afgewezen", "nog niet beslist"), or where the last is of all others ("om andere redenen"): with
that the parts are all, and may not be less either. Nor is an amount spent twice ("Hiervan ging € 12 miljoen naar
..."). They are off where no others of them come to the whole, and all would but for a slip; not where a sentence
behind counts what they are off.
"""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import combinations, pairwise
from typing import NamedTuple

from ijkmoment.checking.figures.near_numbers import slipped
from ijkmoment.checking.figures.told_numbers import ToldNumber, numbered_sentences, numbers_in, plain
from ijkmoment.checking.figures.totals import Sum
from ijkmoment.checking.letter import Letter, Span
from ijkmoment.language.date_words import MONTH
from ijkmoment.language.patterns import lazily

_OUT_OF = lazily(r"van\s+(?:de|deze|die|alle|onze)\s+(?:(?:in\s+totaal|overige|resterende|andere)\s+)?\Z")
_THEREOF = lazily(r"(?:daarvan|hiervan|van\s+(?:hen|het\s+totaal|dit\s+(?:aan)?tal|dat\s+(?:aan)?tal))(?!\w)")
_WHOSE = lazily(r",\s+(?:waarvan|van\s+wie|onder\s+wie|waaronder)(?!\w)")
_OUT_OF_IT = lazily(r"(?<!\w)(?:daarvan|hiervan|waarvan)(?!\w)")
PORTIONS = lazily(r"(?<!\w)(?:tranches|termijnen|delen|porties|stappen|fasen)\s+van\s+\Z")  # of as much each
_EACH_YEAR = lazily(r"(?<!\w)(?:per|jaarlijks\w*|structure\w+|ieder|elk)(?!\w)")
_NOT_SPENT = lazily(
    r"(?<!\w)(?:zal|zullen|zou|zouden|raming|geraamd|begroot|ontvangen|ontving\w*|bijdragen?|dekking|voor\s+20\d\d)(?!\w)"
)
_ASIDE = lazily(r"\([^()]*\)|,\s+(?:waarvan|van\s+wie|onder\s+wie|waaronder)\s[^,;.:]*(?=[,;.])")
_COMPARED = frozenset({"meer", "minder", "hoger", "lager", "extra"})
_THAN = lazily(r"(?<!\w)dan\s+(?:de\s+|het\s+)?\Z")
_NOT_APART = lazily(
    r"(?<!\w)(?:beide|allebei|zowel|tevens|ook|tegelijk\w*|meerdere|overlap\w*|dubbel\w*|soms|sommigen?|tegen\s+\d|ten\s+opzichte|vergeleken"
    r"|per|elk|elke|ieder|iedere|gemiddeld\w*|maximaal|minimaal|minstens|eerder\w*|vorig\w*|later|daarvoor|inclusief|exclusief|respectievelijk"
    r"|oplopend|dan|meer|minder|keer|maal|of|daarvan|hiervan|waarvan|waaronder|bijvoorbeeld|onder\s+(?:meer|andere))(?!\w)"
)
# What is committed is paid after it, out of the same: "€ 20 miljoen verplicht en € 14 miljoen uitbetaald".
_PROMISED = lazily(
    r"(?<!\w)(?:verplicht|toegekend|toegezegd|beschikt|gereserveerd|verleend|vastgelegd|aangegaan|gecommitteerd)(?!\w)"
)
_PAID = lazily(r"(?<!\w)(?:betaald|uitbetaald|uitgekeerd|besteed|uitgegeven|overgemaakt|uitgeput|bevoorschot)(?!\w)")
_JOINT = lazily(r"[,;]\s|\sen\s")
_LAST_JOINT = lazily(r"\sen\s|;\s")
_PREPOSITION = lazily(
    r"\s*(?:plaats\s+)?(?P<which>in|uit|van|bij|naar|te|tegen)\s+(?!\d{4})(?P<what>[^,;.]+?)(?=[,;.]|\s+en\s|\s*\Z)"
)
_NAME, _HALF = lazily(r"[A-ZÀ-Þ]"), lazily(r"(?:de|het)\s+(?:eerste|tweede)(?!\w)")
_A_PLACE = lazily(rf"(?:de|het)\s|[A-ZÀ-Þ]|(?:{MONTH})(?!\w)")
_OTHERS = lazily(r"\s*(?:om|door|van|uit|in|bij|naar|tegen)\s+(?:andere|overige)\s+[a-zà-ÿ-]+\s*(?:[.,;]|\Z)")
_STATES = (
    lazily(
        r"(?<!\w)(?:nog\s+(?:niet(?!\s+(?:uitgevoerd|opgeleverd|geleverd|voltooid|gereed|klaar))|geen|open|binnen|bezig|onbeslist)|in\s+(?:behandeling|onderzoek)|(?:loopt|lopen|staat|staan)\s+open|openstaan\w*"
        r"|onbeslist|aangehouden|in\s+(?:beraad|voorbereiding|ontwerp)|gepland|nog\s+moet(?:en)?|moet(?:en)?\s+nog)(?!\w)"
    ),
    lazily(
        r"(?<!\w)(?:toegekend|toegewezen|ingewilligd|gehonoreerd|goedgekeurd|aanvaard|aangenomen|overgenomen|afgerond|voltooid|gereed|klaar"
        r"|afgedaan|afgehandeld|uitgevoerd|opgeleverd|geleverd|geslaagd|gegrond|opgelost|ingelost|behaald|gehaald|verleend|hersteld)(?!\w)"
    ),
    lazily(
        r"(?<!\w)(?:afgewezen|geweigerd|ongegrond|niet-ontvankelijk|verworpen|ingetrokken|mislukt|gezakt|verstreken|gestaakt|geannuleerd"
        r"|vervallen|geschrapt|afgekeurd|gesloopt|verloren|afgeblazen|buiten\s+behandeling)(?!\w)"
    ),
    lazily(
        r"(?<!\w)(?:in\s+(?:aanleg|aanbouw|uitvoering)|bezig|onderweg|lo(?:opt|pen)\s+nog|nog\s+lo(?:opt|pen))(?!\w)"
    ),
    lazily(r"\A\s*(?:gedeeltelijk|deels|ten\s+dele|voorwaardelijk|onder\s+voorwaarden)(?!\w)"),
)
# What is granted may be under way; what is done is not.
_GRANTED = lazily(
    r"(?<!\w)(?:toegekend|toegewezen|ingewilligd|gehonoreerd|goedgekeurd|aanvaard|aangenomen|overgenomen|gegrond|verleend)(?!\w)"
)
_PENDING, _DONE, _REFUSED, _UNDER_WAY = range(4)
_DENIED = lazily(r"(?<!\w)(?:geen|niet|zonder)(?!\w)")
_FEWEST, _MOST, _LONGEST, _REACH, _BEHIND = 2, 7, 600, 24, 600
_NEAR, _LIKELY = Decimal("1.2"), Decimal("0.75")  # how far rounding leads off, but for one time in a hundred


class _Parted(NamedTuple):
    """A whole with its parts, and the words behind each part up to the next."""

    whole: ToldNumber
    parts: tuple[ToldNumber, ...]
    pieces: tuple[str, ...]


def more_than_whole(letter: Letter) -> Iterator[Sum]:
    """Find the wholes that cannot have the parts which a sentence tells of them."""
    before: tuple[ToldNumber, ...] = ()
    block = Span(0, 0)
    for sentence, told in letter.once(numbered_sentences):
        counts = tuple(one for one in told if not one.unit)
        own = _block(letter, sentence)
        before = before if own == block else ()
        yield from _spent(letter, sentence, told)
        if len(counts) > 1 and sentence.end - sentence.start <= _LONGEST:
            parted = _parted(letter, before, sentence, counts)
            if parted is not None and _is_off(letter, parted):
                yield Sum(parted.whole.figure, tuple(one.figure for one in parted.parts))
        before, block = counts or before, own


def _spent(letter: Letter, sentence: Span, told: Sequence[ToldNumber]) -> Iterator[Sum]:
    """Yield the amount that a row of what is paid out of it comes out above: no euro is spent twice."""
    money = [one for one in told if one.unit == "euro"]
    whose = _OUT_OF_IT.search(letter.folded, *sentence)
    if whose is None or not _FEWEST <= len(money) <= _MOST + 1 or sentence.end - sentence.start > _LONGEST:
        return
    wholes = [one for one in money if one.end <= whose.start()]
    if not wholes:
        last = letter.sentence_at(max(sentence.start - 2, 0))
        near = last if last.start >= _block(letter, sentence).start else sentence
        wholes = [one for one in numbers_in(letter, near) if one.unit == "euro"]
    parts = [one for one in money if one.start >= whose.end()]
    if len(wholes) != 1 or len(parts) < _FEWEST or not plain((*wholes, *parts)):
        return
    whole, values = wholes[0], [one.value for one in parts]
    between = [letter.folded[one.end : other.start] for one, other in pairwise(parts)]
    joined = all(_JOINT.search(it) and ";" not in it for it in between) and _LAST_JOINT.search(between[-1])
    lead = max(wholes[0].start - _REACH, 0), wholes[0].start
    if PORTIONS.search(letter.folded, *lead) or letter.says(_EACH_YEAR, letter.sentence_at(wholes[0].start)):
        return
    around = letter.folded[whose.end() : sentence.end]
    if not joined or _NOT_APART.search(around) or _NOT_SPENT.search(around) or are_stages((around,)):
        return
    if _come_to(whole.value, values):
        return
    room = _LIKELY * Decimal(len(parts) + 1).sqrt().scaleb(max(one.step for one in (whole, *parts)))
    if whole.value + room < sum(values, Decimal(0)) <= whole.value * _NEAR:
        yield Sum(whole.figure, tuple(one.figure for one in parts))


def _block(letter: Letter, sentence: Span) -> Span:
    block = letter.block_at(sentence.start)
    return Span(block.start, block.end) if block is not None else sentence


def _parted(
    letter: Letter, before: Sequence[ToldNumber], sentence: Span, counts: Sequence[ToldNumber]
) -> _Parted | None:
    """Return what a sentence parts: the number that it opens with ("Van de 40"), or the one that was told before."""
    asides = [Span(*one.span()) for one in _ASIDE.finditer(letter.folded, *sentence)]
    main = [one for one in counts if not any(it.start <= one.start < it.end for it in asides)]
    whose = _WHOSE.search(letter.folded, *sentence)
    if not main:
        return None
    if _OUT_OF.fullmatch(letter.folded, sentence.start, main[0].start):
        whole, *parts = main
    elif _THEREOF.match(letter.folded, sentence.start):
        wholes = [one for one in before if not _is_compared(letter, one)]
        if len(wholes) != 1:
            return None
        whole, parts = wholes[0], main
    elif whose is not None:
        before = [one for one in counts if one.end <= whose.start() and not _is_compared(letter, one)]
        if len(before) != 1:
            return None
        whole, parts = before[0], [one for one in counts if one.start >= whose.end()]
    else:
        return None
    if not _FEWEST <= len(parts) <= _MOST or not plain((whole, *parts)):
        return None
    ends = (*(one.start for one in parts[1:]), sentence.end)
    said = f" {whole.behind[0]}" if whole.behind else " "  # "150 militairen in Ede" of 320 of them
    texts = (letter.text[one.end : end].removeprefix(said) for one, end in zip(parts, ends, strict=True))
    pieces = tuple(_ASIDE.sub("", one) for one in texts)
    return _Parted(whole, tuple(parts), pieces)


def _is_compared(letter: Letter, one: ToldNumber) -> bool:
    """Tell whether a number only says how another one differs: "482 meer dan de 732"."""
    more = not _COMPARED.isdisjoint(one.behind[:1])
    return more or _THAN.search(letter.folded, max(one.start - _REACH, 0), one.start) is not None


def _is_off(letter: Letter, one: _Parted) -> bool:
    """Tell whether no way to count the parts leaves a whole to be of them."""
    whole, values = one.whole.value, [part.value for part in one.parts]
    total = sum(values, Decimal(0))
    others = _OTHERS.match(one.pieces[-1]) is not None or are_all_outcomes(one.pieces)
    if total == whole or (total < whole and not others) or max(values) >= whole or _come_to(whole, values):
        return False
    if max(whole, total) > min(whole, total) * _NEAR or not slipped(whole, values):
        return False
    joined = all(_JOINT.search(piece) for piece in one.pieces[:-1]) and _LAST_JOINT.search(one.pieces[-2])
    around = Span(one.parts[0].end, letter.sentence_at(one.parts[-1].start).end)
    if not joined or _NOT_APART.search(" ".join(one.pieces).casefold()) or around.end < around.start:
        return False
    if any(it.value == abs(total - whole) for it in told_behind(letter, one.parts[-1])):
        return False  # "Drie waarnemers dienden in twee landen"
    return (others and len(values) > _FEWEST) or _are_places(one.pieces) or are_outcomes(one.pieces)


def told_behind(letter: Letter, last: ToldNumber) -> tuple[ToldNumber, ...]:
    """Return the numbers that a paragraph tells near behind the last part: one may count what the parts are off."""
    block = letter.block_at(last.start)
    return numbers_in(letter, Span(last.end, min(block.end, last.end + _BEHIND))) if block is not None else ()


def _come_to(whole: Decimal, values: Sequence[Decimal]) -> bool:
    """Tell whether some of the parts come to a whole, or to another part: then one of them is parted once more."""
    many = range(2, len(values))
    sums = {sum(some, Decimal(0)) for count in many for some in combinations(values, count)}
    return whole in sums or any(
        first == sum(behind) for index, first in enumerate(values) if len(behind := values[index + 1 :]) > 1
    )


def _are_places(pieces: Sequence[str]) -> bool:
    """Tell whether all parts are told in one turn of words, by a preposition for where, when or whence."""
    found = [_PREPOSITION.match(piece) for piece in pieces]
    known = [one for one in found if one is not None]
    what = [one["what"] for one in known]
    if len(pieces) == _FEWEST and not any(all(map(way.match, what)) for way in (_NAME, _HALF)):
        return False  # two places or times shut one another out by their names, or as "de eerste" and "de tweede helft"
    alike = len({one["which"] for one in known}) == 1 and len({*what}) == len(pieces)
    states = any(one["which"] == "in" and not _A_PLACE.match(one["what"]) for one in known)  # "in deeltijd"
    return alike and len(known) == len(pieces) and not states


def are_stages(pieces: Sequence[str]) -> bool:
    """Tell whether one part is promised and another one paid, which may be out of it."""
    return any(map(_PROMISED.search, pieces)) and any(map(_PAID.search, pieces))


def _sorts(pieces: Sequence[str]) -> list[int | None]:
    sorts = [next((at for at, state in enumerate(_STATES) if state.search(piece)), None) for piece in pieces]
    unsure = _UNDER_WAY in sorts and any(map(_GRANTED.search, pieces))
    return [None] * len(sorts) if unsure else sorts


def are_all_outcomes(pieces: Sequence[str]) -> bool:
    """Tell whether parts are done and two of pending, under way and given up, each once: then no others are left."""
    sorts = _sorts(pieces)
    known = {*sorts} <= {_PENDING, _DONE, _REFUSED, _UNDER_WAY}
    return known and _DONE in sorts and len({*sorts}) == len(sorts) > _FEWEST


def are_outcomes(pieces: Sequence[str]) -> bool:
    """Tell whether parts are outcomes of two sorts at least that shut out one another; "5 hebben er geen" is none."""
    sorts = _sorts(pieces)
    known = {sort for sort in sorts if sort is not None}
    if sorts.count(_DONE) > 1:
        return False  # what was granted may be carried out too
    denied = [piece for piece, sort in zip(pieces, sorts, strict=True) if sort is None]
    none = not denied or (len(denied) == 1 and _PENDING in known and _DENIED.search(denied[0]) is not None)
    return len(known) > 1 and none
