"""One event with two dates.

What:
    What happened once, told with two days: by two words for one act ("vertrok", "na de afreis"; "ingestemd", "het
    besluit"), by a verb and its noun, or named twice ("de oefening in Ede van 3 mei", "de volgende Raad"). The
    beginning or end of one thing, also as an end of a period ("duurde tot en met"), in a row of a table or in a
    subject line; a period told again with one end the same; an end that does not fit the length told with it ("met twee
    jaar verlengd, tot en met"); a debate on a day on which parliament holds none, beside another day of it; and
    "eveneens op" a day that was not told before.

Why:
    One of the two is wrong. Mandates, costs and allowances are counted from these days.

Example:
    De bijdrage aan de Coastal Watch Group in Letland liep tot en met 30 juni 2023. De eenheden van de Coastal Watch
    Group waren tot en met 20 juni 2023 ingezet in Letland.

Better:
    De bijdrage aan de Coastal Watch Group in Letland liep tot en met 30 juni 2023. De eenheden van de Coastal Watch
    Group waren tot en met 30 juni 2023 ingezet in Letland.

Known limits:
    Two places tell of one event where what the shorter says of it stands in the other too, compounds by their last
    part ("campagne", "wervingscampagne"), and they share the act or the noun that a day hangs on, or four words of
    five; and where no name, number or rank on both sides parts them. Acts are those listed, else forms of one verb.
    Letters, debates and meetings have one name and many days: of these two days in one week count, where the letter
    has no third. Days on which something was counted, planned or put off are left alone, and so are two of one
    sentence, or of which one has passed and one has not. Ends of a period count within a month of each other, where
    the first noun of each stands in the other, and not where cost, reports or extensions are told.
    Ends of a deployment are of one thing by the same country and a name, or the same mission and the same words, and
    have to differ in the day, the month or the year alone, or to have the other end in common. Rotations and other
    nations' contributions are others. A length in months may be 25 days off.

Source:
    The letter itself: which of the two is right, the register or the decision says.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from itertools import combinations

from ijkmoment.checking.deployments.endings import Ended, may_be_the_next, told
from ijkmoment.checking.letter import Letter, Span
from ijkmoment.checking.retelling.days_of_sections import days_of_sections
from ijkmoment.checking.retelling.ends_of_rows import ends_of_rows
from ijkmoment.checking.retelling.events_again import events_again
from ijkmoment.checking.retelling.periods_twice import periods_twice
from ijkmoment.checking.rule import Draft, Rule, in_letter
from ijkmoment.checking.times.debates import debates, on_the_same_day
from ijkmoment.checking.times.moments import are_alike, may_be_one
from ijkmoment.checking.times.told_lengths import told_lengths
from ijkmoment.facts.dates import Date
from ijkmoment.facts.finding import Finding

_DRAFT = Draft("DAT005", "inconsistency")
_OF_EVENTS = {
    "event": debates,
    "same": on_the_same_day,
    "once": events_again,
    "end": ends_of_rows,
}
_Day = tuple[str, frozenset[str], int | None, int | None]
_EACH_YEAR = 3
_MOST = 200  # tellings of one place that are compared with each other


def check(letter: Letter) -> Iterator[Finding]:
    """Find beginnings and ends of one deployment that are told with two dates."""
    tellings = _Tellings(tuple(_of_one_thing(letter, tuple(told(letter)))))
    against: dict[int, list[Ended]] = {}
    for first, second in tellings.pairs():
        if _clash(letter, tellings, tellings.told[first], tellings.told[second]):
            wrong, right = tellings.suspect(first, second)
            against.setdefault(wrong, []).append(tellings.told[right])
    for wrong, others in against.items():
        yield _finding(letter, tellings.told[wrong], others)
    known = {tellings.told[wrong].span for wrong in against} | {one.span for it in against.values() for one in it}
    for form, span, other in _told_twice(letter):
        if span not in known and other not in known:
            known.update((span, other))
            yield _of_event(letter, span, other, form)
    for span, day in told_lengths(letter):
        yield _of_event(letter, span, day, "length")


def _told_twice(letter: Letter) -> Iterator[tuple[str, Span, Span]]:
    """Yield the days of one thing that are told in two ways, each with its form and the other."""
    for form, way in _OF_EVENTS.items():
        yield from ((form, moment.span, other.span) for moment, other in way(letter))
    for form, ends in (("section", days_of_sections), ("period", periods_twice)):
        yield from ((form, span, other) for span, other in ends(letter))


def _of_one_thing(letter: Letter, every: Sequence[Ended]) -> Iterator[Ended]:
    """Yield the ends of sentences that tell one; two of one sentence are of two things: "A tot 2 mei, B tot 3 juni"."""
    dates: dict[tuple[Span, str], set[Date]] = {}
    for one in every:
        dates.setdefault((letter.sentence_at(one.span.start), one.which), set()).add(one.date)
    yield from (one for one in every if len(dates[letter.sentence_at(one.span.start), one.which]) == 1)


def _of_event(letter: Letter, wrong: Span, right: Span, form: str) -> Finding:
    printed, other, related = letter.part(wrong), letter.part(right), (in_letter(letter, right),)
    return _DRAFT.at(wrong, related=related, form=form, printed=printed, other=other)


class _Tellings:
    """All beginnings and ends that a letter tells, by their number, in groups that may speak of one deployment."""

    def __init__(self, told: tuple[Ended, ...]) -> None:
        self.told = told

    @cached_property
    def groups(self) -> Mapping[tuple[str, object], tuple[int, ...]]:
        """The numbers of the tellings that share a subject or a place, by end and what they share."""
        groups: dict[tuple[str, object], list[int]] = {}
        for number, one in enumerate(self.told):
            for key in _keys(one):
                groups.setdefault(key, []).append(number)
        return {key: tuple(numbers[:_MOST]) for key, numbers in groups.items()}

    def pairs(self) -> Iterable[tuple[int, int]]:
        """Return the pairs of one group, in order of position, each once."""
        return dict.fromkeys(pair for numbers in self.groups.values() for pair in combinations(numbers, 2))

    def suspect(self, first: int, second: int) -> tuple[int, int]:
        """Return the one to point at first: the impossible, else the less often told, else the later."""
        possible = self.told[first].date.possible
        if possible != self.told[second].date.possible:
            return (second, first) if possible else (first, second)
        return (first, second) if self._often(first) < self._often(second) else (second, first)

    def is_of_each_year(self, one: Ended) -> bool:
        """Tell whether something in a place ends on the same day of three years or more."""
        return len(self._years[_day_of(one)]) >= _EACH_YEAR

    @cached_property
    def _years(self) -> Mapping[_Day, frozenset[int]]:
        years: dict[_Day, set[int]] = {}
        for one in self.told:
            years.setdefault(_day_of(one), set()).add(one.date.year)
        return {day: frozenset(found) for day, found in years.items()}

    def _often(self, number: int) -> int:
        if number not in self._counted:
            one = self.told[number]
            others = {other for key in _keys(one) for other in self.groups[key]}
            self._counted[number] = sum(_agrees(one, self.told[other]) for other in others)
        return self._counted[number]

    @cached_property
    def _counted(self) -> dict[int, int]:
        return {}


def _day_of(one: Ended) -> _Day:
    return one.which, one.places, one.date.month, one.date.day


def _keys(one: Ended) -> Iterator[tuple[str, object]]:
    if one.subject is not None:
        yield one.which, one.subject
    if len(one.places) == 1:
        yield one.which, one.places
    if one.missions:
        yield one.which, ("mission", one.missions, one.others)


def _finding(letter: Letter, wrong: Ended, others: list[Ended]) -> Finding:
    related = tuple(in_letter(letter, other.span) for other in others)
    printed, other = letter.part(wrong.span), letter.part(others[0].span)
    return _DRAFT.at(wrong.span, related=related, form=wrong.which, printed=printed, other=other)


def _clash(letter: Letter, tellings: _Tellings, first: Ended, second: Ended) -> bool:
    placed = first.same_deployment(second)
    if first.which != second.which or not (placed or first.same_mission(second)):
        return False
    if may_be_one(first.date, second.date) or _two_stretches(first, second):
        return False
    # The same ship or mission in another year, and the next mandate or rotation of one deployment.
    yearly = (not placed or first.which == "end") and first.date.year != second.date.year
    again = are_alike(first.date, second.date) and not (
        yearly and (not placed or tellings.is_of_each_year(first) or may_be_the_next(letter, first, second))
    )
    return again or _same_other_end(first, second)


def _agrees(one: Ended, other: Ended) -> bool:
    same = one.same_deployment(other) or one.same_mission(other)
    return one.which == other.which and same and may_be_one(one.date, other.date)


def _two_stretches(first: Ended, second: Ended) -> bool:
    """Tell whether both have two ends of which neither agrees: two rotations, not one told twice."""
    ends = [(one.period.start, one.period.end) for one in (first, second)]
    if any(start is None or end is None for start, end in ends):
        return False
    (start, end), (other_start, other_end) = ends
    assert start and end and other_start and other_end  # noqa: S101, PT018 - ruled out above
    return not may_be_one(start, other_start) and not may_be_one(end, other_end)


def _same_other_end(first: Ended, second: Ended) -> bool:
    one, other = ((told_.period.start if told_.which == "end" else told_.period.end) for told_ in (first, second))
    return one is not None and one == other and one.day is not None


RULE = Rule(
    "DAT005",
    "one-event-with-two-dates",
    "inconsistency",
    check,
    {
        "nl": {
            "start": "het begin van deze inzet is hier “{printed}” en elders “{other}”",
            "end": "het einde van deze inzet is hier “{printed}” en elders “{other}”",
            "period": "deze periode heeft hier “{printed}” en elders “{other}”, terwijl het andere eind gelijk is",
            "section": "deze inzet heeft hier de dag “{printed}” en in het overzicht “{other}”",
            "once": "dit is hier van “{printed}” en elders van “{other}”",
            "event": "dit debat heeft hier de datum “{printed}” en elders “{other}”",
            "same": "“{printed}” heet een dag die al is genoemd, maar dat is “{other}”",
            "length": "“{printed}” past niet bij de dag waarvan dit uitgaat, “{other}”",
        },
        "en": {
            "start": "this deployment begins on “{printed}” here and on “{other}” elsewhere",
            "end": "this deployment ends on “{printed}” here and on “{other}” elsewhere",
            "period": "this period has “{printed}” here and “{other}” elsewhere, while its other end is the same",
            "section": "this deployment has the day “{printed}” here and “{other}” in the overview",
            "once": "this is of “{printed}” here and of “{other}” elsewhere",
            "event": "this debate is dated “{printed}” here and “{other}” elsewhere",
            "same": "“{printed}” is said to be a day told before, which is “{other}”",
            "length": "“{printed}” does not fit the day that it runs from, “{other}”",
        },
    },
    sees_more_with=("dictionary",),
)
