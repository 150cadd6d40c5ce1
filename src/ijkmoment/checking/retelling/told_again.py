"""What a letter tells again of the time of an earlier letter: "tegen 640 patrouilles in de vorige periode".

The letter itself has to say that a number is of the earlier time: by words ("in de periode daarvoor"), by a day or
period that was over when the earlier letter was written, or as where a rise began ("van 540 naar 615"). The earlier
letter has to have one number of the same noun, unit, time and surroundings. Where it has the number anywhere for that
noun, or where the letter tells the earlier number beside its own, nothing is wrong.
"""

import datetime
from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import NamedTuple

from ijkmoment.checking.deployments.years import reporting_period
from ijkmoment.checking.figures.figure_words import OTHER_SCOPE
from ijkmoment.checking.figures.intervals import meet, widened
from ijkmoment.checking.figures.told_numbers import TIMES, numbers_in
from ijkmoment.checking.letter import Letter, Span
from ijkmoment.checking.retelling.counted_things import Counted, closed_times, counted_things
from ijkmoment.checking.text.topics import content, stem
from ijkmoment.facts.dates import Date, Period
from ijkmoment.language.patterns import lazily

_REPORT = r"(?:\w*rapportage|\w*brief|\w*verslag)"
_EARLIER_LETTER = lazily(
    rf"(?<!\w)(?:in|volgens)\s+(?:de|het)\s+(?:vorige?|voorgaande|eerdere)\s+{_REPORT}(?!\w)"
    rf"|(?<!\w)in\s+(?:de|het)\s+{_REPORT}\s+van\s+(?:\d{{1,2}}\s+\w+\s+\d{{4}}|vorig\s+jaar)"
)
_PRIOR = lazily(
    r"(?<!\w)(?:(?:de|het)\s+(?:vorige?|voorgaande|voorafgaande)\s+(?:\w*periode|tijdvak|\w*rapportage|\w*brief|\w*verslag)"
    r"|de\s+vorige(?=\s+naar|\s*[,.;)]|\s*\Z)|de\s+(?:\w*periode|rapportageperiode)\s+(?:daar|er)voor)(?!\w)"
)
_YEAR_BEFORE = lazily(
    r"(?<!\w)(?:vorig\s+jaar|(?:een|het)\s+jaar\s+(?:eerder|tevoren|daarvoor|ervoor)|(?:het|de)\s+voorgaande?\s+jaar)(?!\w)"
)
_THAN = lazily(
    r"(?<!\w)(?:dan|als|zoals|sinds|na|uit|vergeleken\s+met|vergelijking\s+met|opzichte\s+van|evenals)\s+(?:(?:in|over|van)\s+)?\Z"
)
_BREAK = lazily(r"(?<!\w)(?:naar|tegen(?:over)?|waar(?!in|op|van)|en\s+nu|maar)(?!\w)|;")
_BREAK_BEHIND = lazily(r"(?<!\w)(?:naar|tegen(?:over)?|en\s+nu|maar|waarvan|onder\s+wie)(?!\w)|[,;]\s")
_FROM = lazily(r"(?<!\w)van\s+\Z")
_TO = lazily(r"[^.;,\d]{0,40}?(?<!\w)naar\s+\d")
_MOVED = lazily(r"(?<!\w)(?:steeg|stegen|daalde\w*|groeide\w*|liep(?:en)?|nam(?:en)?|ging(?:en)?|zakte\w*)(?!\w)")
_WITHIN = lazily(
    r"(?<!\w)(?:in|tijdens|gedurende|binnen)\s+(?:de|deze)\s+(?:\w*periode|maanden|loop|eerste|tweede)(?!\w)"
)
_THEN = lazily(r"(?:toen|destijds|daarbij|in\s+die\s+(?:periode|tijd))(?!\w)")
_NOW = lazily(r"(?<!\w)(?:nu|thans|momenteel|inmiddels|sindsdien|daarna|deze\s+\w*periode|de\s+verslagperiode)(?!\w)")
_CORRECTED = lazily(
    r"(?<!\w)(?:bijgesteld\w*|bijstelling|herzien\w*|gecorrigeerd\w*|correctie\w*|gerectificeerd|rectifica\w*|abusievelijk|foutief|hertel\w*"
    r"|ten\s+onrechte|onjuist\w*|voorlopige?|definitie[fv]\w*|nagekomen|in\s+plaats\s+van|anders\s+dan|nader\s+onderzoek|achteraf"
    r"|juiste|dubbel|te\s+(?:hoog|laag)|inmiddels|alsnog|nadien|nagekomen|verschoven|opnieuw\s+berekend|controle|gewijzigde?)(?!\w)"
)
_WHOLE = lazily(r"(?<!\w)(?:hele|gehele|volle|volledige|cumulatief|gezamenlijk\w*|tezamen)(?!\w)")
_MEAN = lazily(r"(?<!\w)gemiddeld\w*(?!\w)")
_COMMON = frozenset(map(stem, "personen mensen mannen vrouwen dagen plaatsen officieren landen schepen".split()))
_SLACK, _YEARLY = Decimal("0.1"), (240, 480)
_NEAR, _FEW, _MORE, _MOST = 30, 2, 3, 40


class Again(NamedTuple):
    """A number told of an earlier time: how the letter says so, and the days and periods that it names."""

    one: Counted
    how: str
    times: frozenset[str]


def told_again(letter: Letter, then: Letter, *, newest: bool) -> Iterator[tuple[Span, Span]]:
    """Yield the numbers of an earlier time that the earlier letter tells otherwise, with the place there."""
    before = then.once(_by_key)
    for one in letter.once(counted_things):
        others = before.get(one.key, ())
        if not others or len(others) > _MOST or one.role == "change" or (one.role == "part" and not one.times):
            continue
        again = _again(letter, then, one, newest=newest)
        if again is None or any(it.number.value == one.number.value for it in others):
            continue
        other = _counterpart(letter, then, again, others)
        if other is not None and _differ(one, other) and not _is_explained(letter, then, again, other):
            yield one.span, other.span


def _by_key(then: Letter) -> Mapping[tuple[str, str], tuple[Counted, ...]]:
    found: dict[tuple[str, str], list[Counted]] = {}
    for one in then.once(counted_things):
        found.setdefault(one.key, []).append(one)
    return {key: tuple(own) for key, own in found.items()}


def _again(letter: Letter, then: Letter, one: Counted, *, newest: bool) -> Again | None:
    """Return how the letter says that a number is of the earlier time, None where it does not."""
    before, behind = stretches(letter, one)
    named = [found for part in (before, behind) for found in closed_times(letter, part)]
    late = any(not _was_over(value, then) for _, value in named if value != then.date)
    if late or _NOW.search(letter.folded, *before) or _NOW.search(letter.folded, *behind):
        return None
    times = frozenset(edtf for edtf, value in named if value != then.date)
    if newest and _EARLIER_LETTER.search(letter.folded, *before) is not None:
        return Again(one, "letter", times)
    if times or not newest:
        return Again(one, "time", times) if times else None
    yearly = is_yearly(letter, then)
    prior = (
        _marked(letter, before, behind, yearly=yearly and _is_compared(letter, one))
        or _rose_from(letter, one)
        or (yearly and _is_of_then(letter, one))
    )
    return Again(one, "prior", times) if prior else None


def stretches(letter: Letter, one: Counted) -> tuple[Span, Span]:
    """Return the words of a sentence before and behind a number that are of it and of no other number."""
    numbers = numbers_in(letter, one.sentence)
    start = max((it.end for it in numbers if it.end <= one.number.start), default=one.sentence.start)
    end = min((it.start for it in numbers if it.start >= one.number.end), default=one.sentence.end)
    for found in _BREAK.finditer(letter.folded, start, one.number.start):
        start = found.end()
    broken = _BREAK_BEHIND.search(letter.folded, one.number.end, end)
    return Span(start, one.number.start), Span(one.number.end, broken.start() if broken else end)


def _marked(letter: Letter, before: Span, behind: Span, *, yearly: bool) -> bool:
    patterns = (_PRIOR, _YEAR_BEFORE) if yearly else (_PRIOR,)
    for part in (before, behind):
        for found in (it for pattern in patterns for it in pattern.finditer(letter.folded, *part)):
            if _THAN.search(letter.folded, max(part.start, found.start() - _NEAR), found.start()) is None:
                return True
    return False


def is_yearly(letter: Letter, then: Letter) -> bool:
    """Tell whether an earlier letter is of about a year before, so that "vorig jaar" is its time."""
    if letter.date is None or then.date is None or not (letter.date.possible and then.date.possible):
        return False
    days = (letter.date.first() - then.date.first()) // datetime.timedelta(days=1)
    return _YEARLY[0] < days < _YEARLY[1]


def _is_compared(letter: Letter, one: Counted) -> bool:
    """Tell whether another number of that thing stands beside one: "vorig jaar 23 dagen en nu nog 14 dagen"."""
    return any(it.key == one.key and it is not one for it in letter.once(_beside).get(_block(letter, one), ()))


def _beside(letter: Letter) -> Mapping[int, tuple[Counted, ...]]:
    found: dict[int, list[Counted]] = {}
    for one in letter.once(counted_things):
        found.setdefault(_block(letter, one), []).append(one)
    return {place: tuple(own) for place, own in found.items()}


def _block(letter: Letter, one: Counted) -> int:
    block = letter.document.block_at(one.number.start)
    return block.start if block is not None else -1


def _rose_from(letter: Letter, one: Counted) -> bool:
    """Tell whether a number is where a rise or fall began that the letter gives no time of its own."""
    text, number = letter.folded, one.number
    if _FROM.search(text, max(one.sentence.start, number.start - _NEAR), number.start) is None:
        return False
    moved = _TO.match(text, number.end, one.sentence.end) is not None and _MOVED.search(text, *one.sentence) is not None
    return moved and not one.times and _WITHIN.search(text, *one.sentence) is None


def _is_of_then(letter: Letter, one: Counted) -> bool:
    """Tell whether a sentence goes on of the earlier time that the one before it names: "Toen zijn 190 vluchten"."""
    if _THEN.match(letter.folded, one.sentence.start, one.number.start) is None:
        return False
    block = letter.document.block_at(one.sentence.start)
    if block is None or one.sentence.start - _FEW < block.start:
        return False
    before = letter.sentence_at(one.sentence.start - _FEW)
    return _marked(letter, before, Span(before.end, before.end), yearly=True)


def _was_over(value: Date | Period, then: Letter) -> bool:
    if then.date is None or not then.date.possible:
        return False
    last = value.last()
    return last is not None and last < then.date.first()


def _counterpart(letter: Letter, then: Letter, again: Again, others: tuple[Counted, ...]) -> Counted | None:
    """Return the earlier letter's number of the same thing, None where two may be it or none is near enough."""
    one, scored = again.one, list[tuple[int, Counted]]()
    for other in others:
        if other.role and other.role != one.role:
            continue
        if one.kinds and other.kinds and not one.kinds & other.kinds:
            continue
        if (bool(_MEAN.search(letter.folded, *one.sentence))) != bool(_MEAN.search(then.folded, *other.sentence)):
            continue
        if not _is_of_that_time(then, again, other):
            continue
        near, bonus = len(one.words & other.words), len(again.times & other.times)
        score = near + bonus
        if (score if one.noun and not one.number.unit else near) >= _least(one, alone=len(others) == 1):
            scored.append((score, other))
    best = max((score for score, _ in scored), default=0)
    values = {other.number.value for score, other in scored if score == best}
    return next((other for score, other in scored if score == best), None) if len(values) == 1 else None


def _least(one: Counted, *, alone: bool) -> int:
    """Return how many words two sentences have to share: fewer where the noun is rare, more where there is none."""
    if one.number.unit == "%":
        return _MORE
    if not one.noun or one.number.unit in TIMES or one.number.unit == "euro":
        return _FEW
    return 1 if alone and one.noun not in _COMMON and content(one.noun) else _FEW


def _is_of_that_time(then: Letter, again: Again, other: Counted) -> bool:
    """Tell whether the earlier letter's number is of the time that the letter tells of."""
    before, behind = stretches(then, other)
    if _marked(then, before, behind, yearly=True) or _rose_from(then, other):
        return False
    if again.times & other.times:
        return True
    period = reporting_period(then)
    if again.how == "letter":
        return True
    if not again.times:
        return all(_is_within(edtf, period) for edtf in other.times)
    return not other.times and all(_is_reported(edtf, period, then.date) for edtf in again.times)


def _is_within(edtf: str, period: Period | None) -> bool:
    if period is None or period.start is None or period.end is None or "/" in edtf:
        return "/" in edtf and period is not None and edtf == period.edtf
    return (period.start.edtf or "") <= edtf[:7] <= (period.end.edtf or "")[:7]


def _is_reported(edtf: str, period: Period | None, date: Date | None) -> bool:
    """Tell whether a time is that which the earlier letter reports on: its period, last month or year of money."""
    if (
        period is not None
        and period.end is not None
        and (edtf == period.edtf or edtf.removeprefix("../")[:7] == (period.end.edtf or "")[:7])
    ):
        return True
    return date is not None and edtf == str(date.year - 1)


def _differ(one: Counted, other: Counted) -> bool:
    first, second = one.number.interval, other.number.interval
    if one.number.about or other.number.about:
        first, second = widened(first, _SLACK), widened(second, _SLACK)
    return not meet(first, second)


def _is_explained(letter: Letter, then: Letter, again: Again, other: Counted) -> bool:
    """Tell whether the letter says why its number is another, tells the earlier one too, or means more or less."""
    one, block = again.one, letter.document.block_at(again.one.number.start)
    whole = Span(block.start, block.end) if block is not None else one.sentence
    if any(it.value == other.number.value for it in numbers_in(letter, whole)):
        return True
    if again.how == "letter":
        return False
    if any(_CORRECTED.search(letter.folded, *part) for part in _of_number(letter, one, whole)):
        return True
    said = Span(stretches(letter, one)[0].start, one.sentence.end) if one.role == "part" else one.sentence
    return any(
        (pattern.search(letter.folded, *said) is None) != (pattern.search(then.folded, *other.sentence) is None)
        for pattern in (OTHER_SCOPE, _WHOLE)
    )


def _of_number(letter: Letter, one: Counted, whole: Span) -> Iterator[Span]:
    """Yield the sentence of a number, and the next one where that goes on of it and counts nothing else."""
    yield one.sentence
    after = letter.sentence_at(min(one.sentence.end + _FEW, whole.end))
    if one.sentence.end < after.start < whole.end:
        others = [it for it in letter.once(_beside).get(_block(letter, one), ()) if it.sentence == after]
        if not others or any(it.key == one.key for it in others):
            yield after
