"""What happened once, told with two days: "is op 30 juni beëindigd", "de beëindiging op 31 juli".

Two days are told of one event where all that the shorter of both says stands in the other too, what happened among it,
and nothing tells them apart: another act, or another name, number or rank on either side. Letters, debates and who
informs whom are in every letter: they count for little. An end of a period is told again by what "ended" or "began".
"""

from collections.abc import Iterator, Mapping, Sequence
from datetime import timedelta

from ijkmoment.checking.letter import Letter, Span
from ijkmoment.checking.retelling.dated_events import NOUN, DatedEvent, dated_events, root_of, roots_in
from ijkmoment.checking.times.moments import Moment, Moments, are_a_slip_apart, common
from ijkmoment.facts.dates import Date
from ijkmoment.language.patterns import lazily

_OF_PAPERS = frozenset(
    map(
        root_of,
        "kamer kamers brief brieven kamerbrief kamerstuk kamerstukken vraag vragen agenda geannoteerd geannoteerde"
        " rapport rapportage voortgangsrapportage verslag nota debat commissiedebat overleg antwoord beantwoord"
        " toegezegd toezegging bijlage voortgangsbrief overzicht stuk stukken gestuurd sturen ontvangen".split(),
    )
)
_FIRST = lazily(r"(?<!\w)(\d{1,2})\s(?:en|tot\sen\smet|t/m)\s(?:\w+dag\s)?\Z")
_DUE = lazily(r"(?<!\w)uiterlijk\s+(?:op\s+)?(?:\w+dag\s+)?\Z")
_WHOLE = frozenset(map(root_of, "inzet missie operatie bijdrage deelname aanwezigheid".split()))
_ONLY = frozenset({"vorig", "volgend"})
_RECURRING = frozenset({"met"})
_OF_SAYING = frozenset({"decided", "advised"})
_FEW, _WEEK, _MONTH, _TWO, _MANY, _MOST_OF, _LONG, _NEAR, _LEAP = 40, 7, 31, 2, 4, 0.75, 5, 30, 2024


def events_again(letter: Letter) -> Iterator[tuple[Moment, Moment]]:
    """Yield the days of what was told with another day before, each with that one."""
    by_word: dict[str, list[DatedEvent]] = {}
    events = tuple(dated_events(letter))
    named: dict[str, list[Moment]] = {}
    for event in events:
        for word in event.heads if event.shape == "phrase" else ():
            named.setdefault(word, []).append(event.day)
    for event in events:
        if event.day.span.start > event.sentence.start and letter.text.startswith(":", event.day.span.end):
            continue  # what stands before it is of another line of a list of days
        own = sorted(event.words - _OF_PAPERS) + sorted(event.acts) + sorted(event.which & _ONLY)
        before = (one for word in own for one in by_word.get(word, ())[-_FEW:])
        other = next((one for one in before if _are_one(event, one) and not _are_two(letter, event, one, named)), None)
        if other is not None:
            yield event.day, other.day
        for word in own:
            by_word.setdefault(word, []).append(event)


def _are_two(letter: Letter, one: DatedEvent, other: DatedEvent, named: Mapping[str, Sequence[Moment]]) -> bool:
    """Tell whether a sentence has both days, or a noun with both has a third, or one is to come and one was."""
    first, second = _days_in(letter, one.sentence), _days_in(letter, other.sentence)
    if first <= second or second <= first:
        return True
    if "end" in (one.shape, other.shape) and first.isdisjoint(second) and min(len(first), len(second)) > 1:
        return True
    lines = ":" in one.said and ":" in other.said  # "Mandaat: 1 juni 2023 tot", of this and of that
    if lines or _is_by_then(letter, one, other) or _is_by_then(letter, other, one):
        return True
    if one.acts & other.acts or one.which & other.which & _ONLY:
        return False
    if letter.date is not None and _is_after(one.day, letter.date) != _is_after(other.day, letter.date):
        return True
    own = (one.words & other.words) - _OF_PAPERS
    return len(own) == 1 and any(
        not (_within(day, one.day, 1) or _within(day, other.day, 1)) for word in own for day in named.get(word, ())
    )


def _is_by_then(letter: Letter, one: DatedEvent, other: DatedEvent) -> bool:
    """Tell whether something is due by a day ("uiterlijk op") and the other day is before it: both may be right."""
    due = _DUE.search(letter.folded, max(one.day.span.start - _NEAR, 0), one.day.span.start)
    days = [(it.day.year, it.day.month, it.day.day) for it in (one, other)]
    first, last = ([part or 0 for part in day] for day in days)
    return due is not None and last < first


def _days_in(letter: Letter, sentence: Span) -> frozenset[tuple[int | None, int | None]]:
    """Return the months and days of a sentence, also the first of "donderdag 12 en vrijdag 13 februari"."""
    days = letter.once(Moments).all_in(*sentence)
    before = ((_FIRST.search(letter.folded, max(one.span.start - _NEAR, 0), one.span.start), one) for one in days)
    firsts = frozenset((one.month, int(first[1])) for first, one in before if first is not None)
    return firsts | frozenset((one.month, one.day) for one in days)


def _is_after(day: Moment, date: Date) -> bool:
    """Tell whether a day comes after a date."""
    return (day.year or date.year, day.month or 0, day.day or 0) > (date.year, date.month or 0, date.day or 0)


def _are_one(one: DatedEvent, other: DatedEvent) -> bool:
    """Tell whether two days are told of one event."""
    if one.sentence == other.sentence or not _may_be_slip(one.day, other.day) or _are_apart(one, other):
        return False
    if _is_right_before(one, other) or _is_right_before(other, one) or not _may_be_told_again(one, other):
        return False
    all_of_one, all_of_other = _shortened(one.words, other.words), _shortened(other.words, one.words)
    own = all_of_one & all_of_other
    if not own:
        return _is_of_the_act(one, other) or _is_the_only(one, other)
    if own in (all_of_one, all_of_other) and _happened_the_same(one, other, own):
        return True
    enough = max(_MANY, min(len(all_of_one), len(all_of_other)) * _MOST_OF)
    return len(own) >= enough and _within(one.day, other.day, _MONTH)


def _may_be_told_again(one: DatedEvent, other: DatedEvent) -> bool:
    """Tell whether a month has the other's act, and an end of a period is within a month of another of its thing."""
    if not (one.day.day and other.day.day) and not (one.acts & other.acts) - _RECURRING:
        return False
    return "end" not in (one.shape, other.shape) or (_within(one.day, other.day, _MONTH) and _are_of_one(one, other))


def _shortened(words: frozenset[str], others: frozenset[str]) -> frozenset[str]:
    """Return the words of a day that count, compounds as the word of the other day that they end in."""
    ends = tuple(one for one in others - words if len(one) >= _LONG)
    if not ends:
        return words - _OF_PAPERS
    return frozenset(next((end for end in ends if one.endswith(end)), one) for one in words - _OF_PAPERS)


def _are_of_one(one: DatedEvent, other: DatedEvent) -> bool:
    """Tell whether the first noun of each of two ends is told with the other too, but for a mission as a whole."""
    nouns = ((NOUN.search(it.said), them) for it, them in ((one, other), (other, one)))
    return all(
        noun is None or roots_in(noun[1]) <= _shortened(it.words, roots_in(noun[1])) | _WHOLE for noun, it in nouns
    )


def _are_apart(one: DatedEvent, other: DatedEvent) -> bool:
    """Tell whether an act, or on either side a rank, name or number of its own tells two events apart."""
    shared = one.acts & other.acts
    if (one.acts and other.acts and not shared) or ((one.acts ^ other.acts) & _OF_SAYING and not shared & _OF_SAYING):
        return True
    if one.nations != other.nations or (one.which ^ other.which) & _ONLY:
        return True
    if "sent in" in shared and one.which != other.which:
        return True
    if shared and shared <= _RECURRING and not one.which & other.which:
        named = "phrase" in (one.shape, other.shape) and (one.words & other.words) - _OF_PAPERS
        return not (named and _within(one.day, other.day, _WEEK))
    pairs = ((one.which, other.which), (one.names, other.names), (one.numbers, other.numbers))
    return any(first - second and second - first for first, second in pairs)


def _happened_the_same(one: DatedEvent, other: DatedEvent, own: frozenset[str]) -> bool:
    """Tell whether two tellings share an act, the noun that a day stands behind, or a participle and another word.

    Of letters and debates, of which there are many, two of one week may be one.
    """
    if one.since and other.since:
        return False
    if one.acts & other.acts or one.which & other.which & _ONLY:
        return True
    if one.since or other.since:
        return False
    shared = own | (one.words & other.words if _is_near(one.day, other.day) else frozenset())
    first, second = one.heads | _shortened(one.heads, other.words), other.heads | _shortened(other.heads, one.words)
    heads = shared & (first & second if one.shape == other.shape == "phrase" else first | second)
    if not heads or len(own) >= _TWO:
        return bool(heads)
    return "phrase" in (one.shape, other.shape) and are_a_slip_apart(one.day, other.day)


def _is_of_the_act(one: DatedEvent, other: DatedEvent) -> bool:
    """Tell whether a phrase names an act alone that the other tells in its paragraph: "sinds de start op"."""
    said = one.words - _OF_PAPERS if one.shape == "phrase" else other.words - _OF_PAPERS
    shapes = {one.shape, other.shape}
    return (
        not said and "phrase" in shapes and len(shapes) > 1 and one.block == other.block and bool(one.acts & other.acts)
    )


def _is_the_only(one: DatedEvent, other: DatedEvent) -> bool:
    """Tell whether a letter has one such thing: "de vorige brief", "de vragen, ingezonden op"."""
    return "sent in" in one.acts & other.acts or bool(one.which & other.which & _ONLY and one.words & other.words)


def _is_right_before(one: DatedEvent, other: DatedEvent) -> bool:
    """Tell whether a day is the last on which something was, and the other the first since which it no longer is."""
    (year, month, day), (other_year, other_month, other_day) = one.day.parts, other.day.parts
    if not other.since or None in (month, day, other_month, other_day):
        return False
    first = Date(year or _LEAP, month, day).first()
    return Date(other_year or year or _LEAP, other_month, other_day).first() - first == timedelta(days=1)


def _is_near(one: Moment, other: Moment) -> bool:
    """Tell whether two days are of one week."""
    return one.month == other.month and abs((one.day or 0) - (other.day or 0)) <= _WEEK


def _within(one: Moment, other: Moment, days: int) -> bool:
    """Tell whether two days lie no more than so many days from each other."""
    if None in (one.month, one.day, other.month, other.day):
        return False
    first = Date(one.year or other.year or _LEAP, one.month, one.day)
    second = Date(other.year or one.year or _LEAP, other.month, other.day)
    return first.possible and second.possible and abs(first.first() - second.first()) <= timedelta(days=days)


def _may_be_slip(one: Moment, other: Moment) -> bool:
    """Tell whether two days are of one year, or within two months at its turn."""
    (year, *first), (other_year, *second) = common(one, other)
    if year != other_year:
        return _at_a_turn(one, other) or _at_a_turn(other, one)
    return first != second


def _at_a_turn(one: Moment, other: Moment) -> bool:
    """Tell whether a day is in December and another in the January behind it."""
    return bool(one.day and other.day) and (one.year, one.month, other.month) == ((other.year or 0) - 1, 12, 1)
