"""One event with two dates.

What:
    The beginning or end of one deployment, told with one date in one place and with another elsewhere; an end that
    does not fit the length told with it ("met twee jaar verlengd, tot en met"); "eveneens op" a day that was not
    told before, where one a stroke from it was; and a debate on a day on which parliament holds none, beside
    another day of it. What the letter says that it mentioned ("de genoemde verklaring, getekend op", "sinds die
    opening op") with another day, and a period of one name, or in the same words, told again with one end the same
    and the other a slip apart. What happened, told twice in the same words with two days of one year: by two forms of
    one verb ("is op 30 juni beëindigd", "die op 31 juli is beëindigd"), by the verb and its noun ("keerde terug",
    "bij de terugkeer"), or called twice by the same words ("de oefening in Ede van 3 mei", "na de oefening in Ede op
    13 mei").

Why:
    One of the two is wrong. Mandates, costs and allowances are counted from these days.

Example:
    De bijdrage aan de Coastal Watch Group in Letland liep tot en met 30 juni 2023. De eenheden van de Coastal Watch
    Group waren tot en met 20 juni 2023 ingezet in Letland.

Better:
    De bijdrage aan de Coastal Watch Group in Letland liep tot en met 30 juni 2023. De eenheden van de Coastal Watch
    Group waren tot en met 30 juni 2023 ingezet in Letland.

Known limits:
    Two sentences speak of one deployment when they name the same country and share a name (formation, unit, equipment),
    when they name the same operation, mission or ship and beyond it have the same words (then of one year, or with one
    other end the same), or when the register's names bind both to one subject. Two dates count as one day told twice
    when they differ as a slip does, in the day, the month or the year alone, or when the other end is the same day.
    Sentences about an extension, a plan, a numbered rotation or team, cost, or another nation's contribution are left
    alone, and so are those of more than 2,000 characters; a single date counts where the deployment itself begins or
    ends, by the verb of its own clause: the day of a decision, a debate or a request is of that. Two ends that differ
    by the year alone are of two mandates or rotations, but where two places with the same names tell both as over, or
    both as to come, nothing there is extended, and it is not the last day of a year, one that a third year has too, a
    task of each year (air policing, a frigate) or told as one of several. A mandate is held against mandates only, a
    company against the same kind of unit, and years alone are not compared. Of one place the first 200 beginnings and
    the first 200 ends are held against each other. Of what happened all that the phrase, the relative clause or the
    clause with the one day says has to stand in the clause with the other, by two words beside the verb, with no other
    rank, number or place, no indefinite article in both, and of nothing else ("de bouw van"); papers, states on a day,
    what was put off or comes oftener, what was said about it, attacks and incidents are left alone. Without a name one
    of them speaks of it as known ("sinds de start van de missie op", "de wet, die op 3 mei in werking trad") and the
    other has all words of it, in another paragraph or where the thing itself is told beside its day ("de proef, die op
    3 mei begon", "sinds zijn opening op"); a single word is of one thing in the letter. The day of what somebody did
    after it ("na de opening is op 3 mei geklaagd") is not its own. Since when something holds ("sinds 3 mei geldt") is
    held against the day on which it began or took effect, and two days on both sides of New Year against each other in
    December and January alone. Questions are of one number or of a member that both places name, a decision is "het
    besluit" that the body took; a phase is told by its ordinal and has one end in common. An end in a table or list is
    held against a sentence that tells the end of what has the row's name alone or of the part in it, in one year; a
    mandate against a contribution only at the ends of two months beside each other. The end in a subject line is held
    against the one end that the opening tells of a decision on the same, where nothing else in the letter has the
    subject's. An advice counts where the letter tells one of that body, and "de laatste groep" at one place or "het
    vertrek uit" it, on two days of one month; so does "de verlenging van" a day in a paragraph on one country against
    the one decision of the cabinet to extend there, and "de beëindiging van" what is told in the same words to have
    ended in that year. "De bijdrage is" under a heading that is a country alone is that in it. Other events (promises,
    elections, summits) are left alone: a letter tells of several by one name. A length is held against two days only
    where the sentence tells that it runs from the one and until the other, where it stands right behind their period or
    in its row of a table whose other rows agree, or extends the end right before it of the same thing; lengths in
    months may be 25 days off, and those told as about so long, in parts or otherwise than planned are left alone. Where
    only the decision on an extension is dated, an end shows by a whole year alone. A debate counts on Friday, in the
    weekend (a committee debate on Monday too) and in the summer recess, where another day of a debate or promise
    differs from it by a stroke, and of two other days nothing is made. What is called the period is the twelve months
    that the letter reports on where it has one end in common with these and is a month or two longer or shorter. Two
    ends that one sentence tells are of two things.

Source:
    The letter itself: which of the two is right, the register or the decision says.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from itertools import chain, combinations

from ijkmoment.checking.deployments.endings import Ended, may_be_the_next, told
from ijkmoment.checking.letter import Letter, Span
from ijkmoment.checking.retelling.dated_phrases import dated_phrases
from ijkmoment.checking.retelling.days_of_papers import days_of_papers
from ijkmoment.checking.retelling.ends_of_rows import ends_of_rows
from ijkmoment.checking.retelling.ends_of_subjects import ends_of_subjects
from ijkmoment.checking.retelling.events_again import events_again
from ijkmoment.checking.retelling.periods_twice import periods_twice
from ijkmoment.checking.retelling.reporting_periods import reporting_periods
from ijkmoment.checking.retelling.told_as_known import told_as_known
from ijkmoment.checking.rule import Draft, Rule, in_letter
from ijkmoment.checking.times.debates import debates, on_the_same_day
from ijkmoment.checking.times.lengths_of_periods import lengths_of_periods, lengths_of_rows
from ijkmoment.checking.times.moments import are_alike, may_be_one
from ijkmoment.checking.times.referred_back import referred_back
from ijkmoment.checking.times.told_lengths import told_lengths
from ijkmoment.facts.dates import Date
from ijkmoment.facts.finding import Finding

_DRAFT = Draft("DAT005", "inconsistency")
_OF_EVENTS = {
    "event": debates,
    "same": on_the_same_day,
    "told": referred_back,
    "once": events_again,
    "known": told_as_known,
    "paper": days_of_papers,
    "phrase": dated_phrases,
    "row's": ends_of_rows,
    "subject's": ends_of_subjects,
}
_FORMS = {"known": "once", "paper": "once", "phrase": "once", "row's": "end", "subject's": "end"}
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
    for form, way in _OF_EVENTS.items():
        for moment, other in way(letter):
            if moment.span not in known and other.span not in known:
                known.add(moment.span)
                yield _of_event(letter, moment.span, other.span, _FORMS.get(form, form))
    for span, other_end in chain(periods_twice(letter), reporting_periods(letter)):
        if span not in known and other_end not in known:
            yield _of_event(letter, span, other_end, "period")
    yield from _of_lengths(letter)


def _of_lengths(letter: Letter) -> Iterator[Finding]:
    """Find the lengths and periods that do not fit each other."""
    for span, day in chain(told_lengths(letter), lengths_of_periods(letter)):
        yield _of_event(letter, span, day, "length")
    for span, length in lengths_of_rows(letter):
        yield _of_event(letter, span, length, "row")


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
            "told": "wat hier weer wordt genoemd heeft de datum “{printed}” en elders “{other}”",
            "period": "deze periode heeft hier “{printed}” en elders “{other}”, terwijl het andere eind gelijk is",
            "once": "dit is hier van “{printed}” en elders van “{other}”",
            "event": "dit debat heeft hier de datum “{printed}” en elders “{other}”",
            "same": "“{printed}” heet een dag die al is genoemd, maar dat is “{other}”",
            "length": "“{printed}” past niet bij de dag waarvan dit uitgaat, “{other}”",
            "row": "de periode “{printed}” is niet zo lang als haar rij zegt: “{other}”",
        },
        "en": {
            "start": "this deployment begins on “{printed}” here and on “{other}” elsewhere",
            "end": "this deployment ends on “{printed}” here and on “{other}” elsewhere",
            "told": "what is mentioned again here is dated “{printed}” and elsewhere “{other}”",
            "period": "this period has “{printed}” here and “{other}” elsewhere, while its other end is the same",
            "once": "this is of “{printed}” here and of “{other}” elsewhere",
            "event": "this debate is dated “{printed}” here and “{other}” elsewhere",
            "same": "“{printed}” is said to be a day told before, which is “{other}”",
            "length": "“{printed}” does not fit the day that it runs from, “{other}”",
            "row": "the period “{printed}” is not as long as its row says: “{other}”",
        },
    },
    sees_more_with=("dictionary",),
)
