"""Numbers that a letter tells of the earlier time and that stand nowhere in the earlier letter.

The letter itself has to say that a number is of the earlier time: by words ("in de periode daarvoor"), by a day or
period that was over when the earlier letter was written, or as where a rise began ("van 540 naar 615"). The earlier
letter has to tell one of the same unit, near it or with its digits, that stands nowhere in the new letter. How much is
told of both alike (noun, words, time, heading) is added up: the further apart the numbers, the more it has to be.
"""

from collections.abc import Iterator
from datetime import timedelta
from decimal import Decimal
from itertools import islice, product
from typing import NamedTuple

from ijkmoment.checking.deployments.years import reporting_period
from ijkmoment.checking.figures.figure_words import CORRECTION, OTHER_SCOPE
from ijkmoment.checking.figures.intervals import Interval, widened
from ijkmoment.checking.letter import Letter, Span
from ijkmoment.checking.retelling.days_told import names_in_order
from ijkmoment.checking.retelling.retold import are_of_two_things
from ijkmoment.checking.retelling.said_numbers import (
    COUNTED,
    STATES,
    Said,
    SaidNumbers,
    has,
    said_numbers,
)
from ijkmoment.checking.text.topics import content, stem
from ijkmoment.facts.dates import Date, Period
from ijkmoment.language.patterns import lazily

_OTHERWISE = lazily(
    rf"(?<!\w)(?:{CORRECTION}|foutief|hertel\w*|nader\s+onderzoek|achteraf|juiste|dubbele?|verwerkt|te\s+(?:hoog|laag)|nadien"
    r"|verschoven|opnieuw\s+berekend|(?<!niet\s)gewijzigde?|schoning|ruimere|telwijze|moet\s+(?:dit|dat|zijn)|later\s+gemeld)(?!\w)"
)
_SINCE = lazily(r"(?<!\w)(?:sinds|sedert|vanaf)\s+(?:de|het|haar|zijn|hun|begin|eind|medio|\d|[a-z]+\s+20\d\d)")
_PLAN = lazily(
    r"(?<!\w)(?:raming\w*|geraamd\w*|begro\w+|verwacht\w*|gepland\w*|streef\w*|streven|doel\w*|norm|\w*schatting|voorzien|plafond)(?!\w)"
)
_REST = lazily(r"(?<!\w)(?:overige|andere|resterende|biedt)(?!\w)")
_WHOLE = lazily(
    r"(?<!\w)(?:hele|gehele|volle|cumulatief|hoogtepunt|piek|hoogste|laagste|langste|kortste|uiterste|drukste|medio|begin"
    r"|halverwege)(?!\w)"
)
_PART = lazily(r"(?<!\w)(?:kwartaal|helft|half\w*\s?jaar|maanden)(?!\w)")
_PART_OF = lazily(
    r"(?<!\w)(?:van\s+(?:de|het|deze|alle)\s+[^,;.]*?\s+er|waarvan|onder\s+wie|van\s+wie|daarvan|hiervan)(?!\w)"
)
_MEAN, _ALL = lazily(r"(?<!\w)gemiddeld\w*"), lazily(r"(?<!\w)(?:gezamenlijk\w*|tezamen|samen(?!\s+met))(?!\w)")
_SHARE_OF = lazily(r"\A(?:\s*(?:%|procent))?\s+van\s+(?:de|het|alle)\s+(\w+)")
_REPORTED = lazily(r"(?<!\w)(?:de|deze)\s+\w*periode(?!\w)")
_DONE = lazily(r"(?:\w*ge|be|ver|ont|her)\w{3,}[dt]")
_SPENT = frozenset(map(stem, "kosten kostte kostten gekost uitgaven uitgegeven besteed gaven".split()))
_ALTOGETHER = frozenset(map(stem, "totaal totale samen tezamen gezamenlijk gezamenlijke".split()))
# What a sentence tells a number with, whatever it counts.
_TELLING = frozenset(
    map(
        stem,
        """
        bedroeg bedraagt bedragen bedroegen gaat kwam kwamen gaf was telde telden ging liep lag lagen steeg daalde
        nam maakte leverde kreeg aandeel aanzienlijk circa ruim bijna tegenover vergeleken totaal totale gemiddeld
        gemiddelde aantal aantallen percentage sprake ongeveer circa ofwel eind begin hogere lagere nodig periode
        rapportageperiode verslagperiode dezelfde daarvan stijging daling toename afname onveranderd halfjaar
        kwartaal beliep beliepen
        """.split(),
    )
)
_MARGIN, _ALIKE, _MORE = Decimal("0.5"), Decimal("1.5"), Decimal(3)
_CLOSE, _THIRD, _HALF_MORE, _TWICE = Decimal("1.1"), Decimal(4) / 3, Decimal("1.5"), Decimal(2)
_MOST, _TIMES, _TRIFLE, _COMPOUND, _OPENING, _FEW, _TWO, _FEWER = 80, 200, 20, 5, 7, 4, 2, 1000
_YEAR, _BESIDE, _AROUND, _MOST_ALIKE = len("2024"), 300, 600, Decimal(2)
_YEARLY, _SLACK = (240, 480), Decimal("0.1")


class _Weighed(NamedTuple):
    """A number of the earlier letter with how much speaks for its being the same, and whether words do."""

    other: Said
    weight: Decimal
    named: bool


def numbers_of_then(letter: Letter, then: Letter, *, newest: bool) -> Iterator[tuple[Span, Span]]:
    """Yield the numbers of the earlier time that the earlier letter has not, with the place of that which it has."""
    if then.date is None or not then.date.possible:
        return
    own, before, found = letter.once(said_numbers), then.once(said_numbers), dict[Span, list[tuple[Said, Said]]]()
    marked = (one for one in own.all if one.mark and one.value > 0)
    for one in islice(marked, _TIMES):
        if not _is_of_then(letter, then, one, newest=newest) or _is_explained(letter, one):
            continue
        other = _counterpart(letter, then, one, own, before)
        if other is not None and not (one.value > other.value and _count_on(letter, then, one, other)):
            found.setdefault(other.span, []).append((one, other))
    for pairs in found.values():
        one, other = min(pairs, key=_how_far)
        yield one.span, other.span


def _count_on(letter: Letter, then: Letter, one: Said, other: Said) -> bool:
    """Tell whether both numbers are counted since something began: what is larger now has gone on."""
    return has(letter, _SINCE, one.clause) and has(then, _SINCE, other.clause)


def _how_far(pair: tuple[Said, Said]) -> tuple[bool, Decimal]:
    """Return how far apart two numbers are, which tells of two of the letter the one that is meant."""
    small, large = sorted((pair[0].value, pair[1].value))
    return not _is_slip(small, large), large / small


def _is_of_then(letter: Letter, then: Letter, one: Said, *, newest: bool) -> bool:
    """Tell whether all times that the clause of a number names were over when the earlier letter was written.

    "Vorig jaar" is of a letter of a year ago, and "in de vorige brief" of the newest of the earlier letters.
    """
    if one.mark != "time" and not newest and not one.times:
        return False
    if one.mark == "letter":
        return newest
    if one.mark == "year" and not one.times and not _is_yearly(letter, then):
        return False
    if one.mark == "part" and then.date is not None and str(then.date.year) in one.times:
        return True
    if one.mark == "from" and all(_is_later(value, then) for value in one.moments):
        return True
    return all(_was_over(value, then) or value == then.date for value in one.moments)


def _is_later(value: Date | Period, then: Letter) -> bool:
    """Tell whether a time began after the earlier letter: what rose then rose from what it was."""
    first = value.first()
    return first is not None and then.date is not None and first > then.date.last()


def _is_yearly(letter: Letter, then: Letter) -> bool:
    """Tell whether an earlier letter is of about a year before, so that "vorig jaar" is its time."""
    if letter.date is None or then.date is None or not (letter.date.possible and then.date.possible):
        return False
    return _YEARLY[0] < (letter.date.first() - then.date.first()) // timedelta(days=1) < _YEARLY[1]


def _was_over(value: Date | Period, then: Letter) -> bool:
    last = value.last()
    return last is not None and then.date is not None and last < then.date.first()


def _is_made(one: Said, before: SaidNumbers) -> bool:
    """Tell whether a number is the sum or difference of two of the earlier letter."""
    alike = [it.value for it in before.like(one) if it.unit not in COUNTED or it.nouns & one.nouns]
    values = sorted({it for it in alike if it * _TRIFLE > one.value})[:_MOST]
    return any(first + second == one.value or first - second == one.value for first, second in product(values, values))


def _stands_in(then: Letter, one: Said, found: _Weighed, own: SaidNumbers) -> bool:
    """Tell whether the letter has a number of the earlier one too, near by or in words as alike."""
    alike = [it for it in own.near(found.other) if _meet(it.interval, found.other.interval)]
    if any(abs(it.span.start - one.span.start) < _BESIDE and _count_alike(it, one) for it in alike):
        return True
    return any(_weighed(then, it, found.other).weight >= min(found.weight - 1, _MOST_ALIKE) for it in alike)


def _may_be_rounded(one: Said, other: Said) -> bool:
    """Tell whether two numbers may be the same, one of them rounded or by "circa"."""
    if one.about or other.about:
        return _meet(widened(one.interval, _SLACK), other.interval) or _meet(
            one.interval, widened(other.interval, _SLACK)
        )
    return _meet(one.interval, other.interval)


def _meet(one: Interval, other: Interval) -> bool:
    """Tell whether one number may be printed in these two ways: what is printed to one place has to be the same."""
    return one == other or (one[0] < other[1] and other[0] < one[1])


def _counterpart(letter: Letter, then: Letter, one: Said, own: SaidNumbers, before: SaidNumbers) -> Said | None:
    """Return the number of the earlier letter that is the same but for its value, None where that is unsure."""
    weighed = [_weighed(then, one, other) for other in before.near(one) if _may_be_one(then, one, other)]
    enough = [it for it in weighed if it.named and it.weight >= _least(one, it.other)]
    able = [it for it in enough if not _stands_in(then, one, it, own)]
    best = max((it.weight for it in able), default=Decimal(0))
    told = (it for it in weighed if _may_be_rounded(one, it.other))
    if any(it.weight >= best - _ALIKE for it in told):
        return None
    near = [it for it in able if it.weight >= best - _MARGIN]
    for nearer in (_THIRD, _CLOSE):
        if len({it.other.value for it in near}) > 1:
            near = [it for it in near if _is_near(one.value, it.other.value, nearer)]
    if len({it.other.value for it in near}) != 1:
        return None
    found = max(near, key=lambda it: it.weight)
    if found.weight < _MORE and _is_made(one, before):
        return None
    apart = _are_told_apart(letter, then, one, found.other) or not _are_of_one_scope(letter, then, one, found.other)
    return None if apart else found.other


def _least(one: Said, other: Said) -> Decimal:
    """Return how much has to speak for two numbers being one: more where they are further apart, or few."""
    most = {"within": Decimal(1), "year": _THIRD}.get(one.mark, _TWICE)
    if not _is_near(one.value, other.value, most):
        return Decimal("Infinity")
    few = one.mark == "time" and one.unit in COUNTED and max(one.value, other.value) < _TRIFLE
    return _MORE if few or not _is_near(one.value, other.value, _THIRD) else _ALIKE


def _is_near(one: Decimal, other: Decimal, most: Decimal) -> bool:
    """Tell whether one number is not so many times another, or has its digits in another order."""
    small, large = sorted((one, other))
    return large <= small * most or _is_slip(one, other)


def _is_slip(one: Decimal, other: Decimal) -> bool:
    first, second = (f"{it:f}".replace(".", "").strip("0") for it in (one, other))
    return len(first) > 1 and sorted(first) == sorted(second) and one.adjusted() == other.adjusted()


def _may_be_one(then: Letter, one: Said, other: Said) -> bool:
    """Tell whether two numbers may be of one thing, by what they count, and of one time."""
    if other.aside or other.value <= 0 or not _count_alike(one, other):
        return False
    if one.mark == "letter":
        return True
    if other.mark in ("then", "year", "letter", "from", "within"):
        return False
    return _are_of_one_time(then, one, other) is not False


def _count_alike(one: Said, other: Said) -> bool:
    """Tell whether two numbers may count the same things; the head of a column need not say what."""
    cell = other.clause == other.span or one.clause == one.span
    return cell or not (one.nouns and other.nouns) or bool(one.nouns & other.nouns)


def _are_of_one_time(then: Letter, one: Said, other: Said) -> bool | None:
    """Tell whether two numbers are of one time, None where one of them says no time and it may be."""
    if not (one.times and other.times):
        return None if all(_is_reported(then, edtf) for edtf in one.times) else False
    period = then.once(reporting_period)
    if period is not None and period.edtf in one.times and has(then, _REPORTED, other.clause):
        return True
    if any(_are_one(first, second) for first in one.times for second in other.times):
        return True
    # "De eerste zes maanden van 2024" are read as that year, and "dezelfde maanden van 2024" are part of it.
    halves = (other.clause == other.span or has(then, _PART, other.clause)) and "/" in "".join(one.times)
    if halves and any(first[:4] == second for first in one.times for second in other.times):
        return True
    return one.mark == "part" and any(second.removeprefix("../")[:4] in one.times for second in other.times)


def _weighed(then: Letter, one: Said, other: Said) -> _Weighed:
    """Add up what is told of two numbers alike: what they count, the words around them, their time and headings."""
    nouns = (one.nouns & other.nouns) - _TELLING
    known = nouns | _TELLING | _SPENT | _ALTOGETHER | {stem(one.unit)}
    words = frozenset(_shared(one.near - known, other.near - known))
    over = frozenset(_shared(one.near - known - words, other.words - other.near - known))
    timed = bool(one.times and other.times and _are_of_one_time(then, one, other))
    to_a_month = any(len(it) > _YEAR for it in one.times & other.times)
    spent = bool(one.near & _SPENT and other.words & _SPENT)
    whole = bool(one.near & _ALTOGETHER and other.near & _ALTOGETHER)
    headed = bool((one.words - one.near) & other.words | (other.words - other.near) & one.words)
    measured, slip = one.unit not in ("", "euro", "%"), _is_slip(one.value, other.value)
    own = one.own - other.words - known - words - over
    weight = (
        Decimal(
            bool(nouns)
            + bool(content(" ".join(nouns)))
            + len(words | over)
            + timed
            + to_a_month
            + spent
            + measured
            + whole
        )
        + headed * _MARGIN
    )
    done_apart = not words and all(map(_says_done, (own, other.own - one.words - known)))
    theirs, far = other.own - one.words - known - words - over, not _is_near(one.value, other.value, _HALF_MORE)
    weight -= bool(own and theirs) + (bool(own) and far)
    weight -= len(own) > 1 and not whole and bool(other.near & _ALTOGETHER)
    weight += slip * (_MARGIN if one.unit in COUNTED and one.value < _FEWER else 1)
    weight += (bool(words) and not own) - _MARGIN * min(max(len(own) - _TWO, 0), _FEW)
    return _Weighed(
        other,
        weight,
        not done_apart and bool(nouns or words or (spent and (timed or slip or over)) or (slip and timed)),
    )


def _says_done(words: frozenset[str]) -> bool:
    """Tell whether words say what was done with that which is counted: "besteld", "verkocht"."""
    return any(map(_DONE.fullmatch, words))


def _shared(first: frozenset[str], second: frozenset[str]) -> Iterator[str]:
    """Yield the words of one that the other has too, in a compound ("wachten", "wachttijd") or with another ending."""
    yield from first & second
    rest = ((one, other) for one in first - second for other in second - first)
    yield from (one for one, other in rest if min(len(one), len(other)) >= _COMPOUND and _are_kin(one, other))


def _are_kin(one: str, other: str) -> bool:
    return one in other or other in one or one[:_OPENING] == other[:_OPENING]


def _are_told_apart(letter: Letter, then: Letter, one: Said, other: Said) -> bool:
    """Tell whether two numbers are of other places or names, of what was promised and done, or shares of two wholes."""
    if one.unit == "euro" and are_of_two_things(letter, one.span, then, other.span):
        return True
    told = ((letter, one), (then, other))
    names = [{*names_in_order(where, it.sentence)} for where, it in told]
    states = [it.near & STATES for _, it in told]
    wholes = [{*_SHARE_OF.findall(where.folded[it.span.end : it.sentence.end])[:1]} for where, it in told]
    return any(all(pair) and pair[0].isdisjoint(pair[1]) for pair in (names, states, wholes))


def _are_of_one_scope(letter: Letter, then: Letter, one: Said, other: Said) -> bool:
    """Tell whether both are a whole, a plan or of a part of a time, or neither; a measure may be a mean in one."""
    if other.clause == other.span:
        return True
    patterns = [OTHER_SCOPE, _WHOLE, _REST]
    patterns += [_PART] if one.mark not in ("then", "part") and all(len(it) == _YEAR for it in one.times) else []
    patterns += [] if one.mark == "letter" else [_PLAN]
    patterns += [_MEAN] if one.unit in ("", "euro") else []
    patterns += [_ALL] if len(one.near - other.near - _TELLING - _SPENT) > 1 else []
    if not one.unit and has(letter, _PART_OF, _told_in(one)) and not has(then, _PART_OF, _told_in(other)):
        return False
    for pattern in patterns:
        said = pattern.search(then.folded, *_told_in(other))
        # "Gemiddeld 8,1; in 2024 was dat 7,6": what a number leans on says it.
        leant = said is not None and stem(said[0]) in one.near
        if not leant and has(letter, pattern, _told_in(one)) != (said is not None):
            return False
    return True


def _told_in(one: Said) -> Span:
    """Return the clause of a number, its sentence where its time stands in another."""
    return one.clause if one.clause.start <= one.span.start < one.clause.end else one.sentence


def _are_one(one: str, other: str) -> bool:
    """Tell whether two times are one: the same, or a day in a month."""
    return one == other or (
        min(len(one), len(other)) > len("2024") and (one.startswith(other) or other.startswith(one))
    )


def _is_reported(then: Letter, edtf: str) -> bool:
    """Tell whether a time may be that which the earlier letter reports on: of its year or the year before."""
    first, last = (one.removeprefix("../")[:4] for one in (edtf, edtf[edtf.rfind("/") + 1 :]))
    years = [str(then.date.year - back) for back in range(_TWO + 1)] if then.date is not None else []
    return last in years[:_TWO] and first in years


def _section(letter: Letter, span: Span) -> Span:
    """Return what stands around a number of a table below the same heading."""
    over, end = letter.headings_at(span.start), span.end + _AROUND
    behind = next(
        (one.start for one in letter.headings_at(min(end, len(letter.text) - 1)) if one.start > span.start), end
    )
    return Span(max(span.start - _AROUND, over[-1].start if over else 0), behind)


def _is_explained(letter: Letter, one: Said) -> bool:
    """Tell whether the sentence of a number, its clause's or the next one says why it is another."""
    if one.clause == one.span:
        return has(letter, _OTHERWISE, _section(letter, one.span))
    after = letter.sentence_at(min(one.sentence.end + 2, len(letter.text) - 1))
    return any(has(letter, _OTHERWISE, span) for span in (one.sentence, one.clause, after))
