"""Date of an event that differs from the event calendar.

What:
    A known event (a summit, a conference) with a date on which, by the register, it did not take place; and without
    one an event of common knowledge (a NATO summit, the invasion of Ukraine, an accession).

Why:
    Readers who know the event see at once that the letter is wrong, and trust the rest of it less.

Example:
    Dit volgt op de NAVO-top in Vilnius in juni 2023.

Better:
    Dit volgt op de NAVO-top in Vilnius in juli 2023.

Known limits:
    The event must be called by a name that the register holds, or by its place and the last word of that name
    ("Vilnius-top"). The date must stand right behind it, between it and its place ("de NAVO-top van juli 2023 in
    Vilnius"), or right before it with no more than a preposition or "vond ... plaats" between them. A month or year
    that holds the days is right. What is over, or the report of, an event has a date of its own. What the register
    holds of an event goes before what is commonly known. What came about and was decided, told of or remembered at
    other times (an invasion, an accession) is dated only by what opens a sentence ("Sinds de inval in Oekraïne in
    2021 ..."), by a day behind such words, or right before a verb. Exercises recur under one name and are left alone.

Source:
    The register's events ("wanneer"), each with its own source. NATO, meetings of heads of state and government and
    member countries; United Nations, General Assembly resolutions 68/262 and ES-11/1.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date as day
from itertools import chain, pairwise
from typing import NamedTuple

from ijkmoment.checking.letter import Letter, Span
from ijkmoment.checking.rule import Draft, Rule
from ijkmoment.checking.times.public_events import PUBLIC_EVENTS
from ijkmoment.facts.claim import Claim
from ijkmoment.facts.dates import Date, Period
from ijkmoment.facts.finding import Finding, Related
from ijkmoment.facts.snapshot import Snapshot
from ijkmoment.facts.statement import Statement
from ijkmoment.facts.values import Text
from ijkmoment.facts.withheld import source_title
from ijkmoment.language.folding import fold
from ijkmoment.language.patterns import lazily

_DRAFT = Draft("DAT006", "inconsistency")
_LITTLE = r"(?:\s+(?:in|te|van|de|het|der|den|op|bij))*\s+"
_BEHIND = lazily(
    r"\s*(?:[,(]\s*)?(?:(?:die|dat|welke)\s+)?(?:(?:plaatsvond|plaats\s?vond|gehouden)\s+)?"
    r"(?:in|op|van|te|eind|begin|medio|d\.d\.)?\s*",
    re.IGNORECASE,
)
_BEFORE = lazily(
    r"\s*(?:vond(?:en)?|was|waren|is|tijdens|bij|op|gehouden|de|het|,\s+(?:op|tijdens|bij)|,"
    r"|bijeen(?:gekomen)?\s+(?:op|tijdens|in|bij))?(?:\s+(?:de|het|een|jaarlijkse|gehouden))*\s*",
    re.IGNORECASE,
)
_AROUND = lazily(
    r"(?<!\w)(?:na|sinds|sedert|voor|vóór|voorafgaand\s+aan|vooruitlopend\s+op|naar|afloop\s+van|vervolg\s+op)"
    r"(?:\s+(?:de|het|die|deze))?\s+\Z",
    re.IGNORECASE,
)
# What has a date of its own: "mijn brief over de NAVO-top in Vilnius van 3 juli 2023".
_OVER = lazily(
    r"(?<!\w)(?:(?:over|inzake|betreffende|omtrent|rond(?:om)?|(?<!aanloop\s)naar)"
    r"|(?:\w*verslag|(?:voorbereiding|organisatie|beveiliging)(?:en)?|\w*kosten|gevolgen|marges?)\s+van)(?:\s+(?:de|het|deze|die))?\s+\Z",
    re.IGNORECASE,
)
_FOR = lazily(r"(?<!\w)(?:voor|van|naar)(?:\s+(?:de|het|deze|die))?\s+\Z", re.IGNORECASE)
_DATED = lazily(r"\s*(?:van|d\.d\.)\s", re.IGNORECASE)
_WAS = lazily(r"\s*(?:was|waren|is)\s", re.IGNORECASE)
_CLOSES = lazily(r"\s*(?:[.,;)]|\Z|gehouden(?!\w))")
_SINCE = lazily(
    r"(?<!\w)(?:(?:na|sinds|sedert|met|(?P<while>bij|tijdens|door))(?:\s+(?:de|het))?(?:\s+\w+e)?|(?:toen|nadat|sinds|sedert)\s+Rusland)\s+\Z",
    re.IGNORECASE,
)
_OPENS = lazily(r"\s*De\s+(?:\w+e\s+)?")  # "De annexatie van de Krim in 2014 was"
_HAPPENED = lazily(r"\s+(?:vond\s+(?:de|het)\s+)?", re.IGNORECASE)
# Who "waren in maart 2022 Oekraïne binnengevallen" had done so by then.
_HAD, _HAD_BEHIND = lazily(r"(?<!\w)(?:was|waren)\s+(?:\w+\s+){0,2}\Z"), lazily(r"\s+(?:was|waren)(?!\w)")
_BEFORE_PLACE = lazily(
    r"\s+(?:(?:vond(?:en)?|was|waren|is|werd)\s+(?:in|te)\s+(?P<place>[\w-]+)\s+(?:de|het)"
    r"|(?:in|te)\s+(?P<held>[\w-]+)\s+(?:gehouden|georganiseerde))\s+\Z"
)
_RELATIVE = lazily(r"\b(?:die|dat|welke)\b")
_ON = lazily(r"\s+(?:op|in|sinds)\s+")
_RUN = lazily(r"\w+")
_HYPHENED = lazily(r"^(\w+\\-)(?=\w)")
_PLACED = lazily(r"(?P<event>\S.*?)\s+(?:in|te)\s+(?P<place>\S.*)")
# How much longer than a name its mention may be, by little words and line ends.
_REACH = 3
_LOOK_BACK = 40
_LITTLE_WORDS = frozenset({"in", "te", "van", "de", "het", "der", "den", "op", "bij"})


def check(letter: Letter) -> Iterator[Finding]:
    """Find dates beside the name of an event that the calendar puts at another time."""
    told = set[Span]()
    for event in _mentioned(letter):
        for mention, claim in chain(_dated(letter, event), _parted(letter, event), _in_a_sentence(letter, event)):
            span = Span(claim.start, claim.end)
            if span not in told and not any(_agree(claim.value, one.time) for one in event.known):
                yield _finding(letter, mention, claim, event.known[0])
            told.add(span)


class _Known(NamedTuple):
    """When an event took place, and the register's statement of it; None for one of common knowledge."""

    time: Period
    statement: Statement | None = None


class _Event(NamedTuple):
    """The names of an event, and when it took place; events of one name stand together.

    One that `happened` is no meeting: it was decided, told of and remembered at other times.
    """

    names: tuple[str, ...]
    known: tuple[_Known, ...]
    happened: bool = False
    told: tuple[tuple[str, str], ...] = ()


def _mentioned(letter: Letter) -> Iterator[_Event]:
    """Yield the events whose names the letter may have: those of the register, then those of common knowledge."""
    for calendar in (letter.snapshot.once(_calendar) if letter.snapshot is not None else {}, _PUBLIC):
        yield from sorted({event for run in letter.runs.keys() & calendar.keys() for event in calendar[run]})


def _calendar(snapshot: Snapshot) -> Mapping[str, tuple[_Event, ...]]:
    """Return the events by the last run of letters of their names, without which no letter mentions them."""
    known: dict[tuple[str, ...], list[_Known]] = {}
    for statement in snapshot.concept("wanneer"):
        if snapshot.subjects[statement.subject].kind == "event" and isinstance(statement.value, Period):
            known.setdefault(_names(snapshot, statement.subject), []).append(_Known(statement.value, statement))
    return _by_last_run(_Event(names, tuple(times)) for names, times in known.items())


def _by_last_run(events: Iterable[_Event]) -> Mapping[str, tuple[_Event, ...]]:
    calendar: dict[str, list[_Event]] = {}
    for event in events:
        for run in set(map(_last_run, event.names)):
            calendar.setdefault(run, []).append(event)
    return {run: tuple(events) for run, events in calendar.items()}


def _finding(letter: Letter, mention: Span, claim: Claim, known: _Known) -> Finding:
    span, event, form = Span(claim.start, claim.end), letter.part(mention), "register" if known.statement else "public"
    related = _related(letter, known.statement) if known.statement else ()
    return _DRAFT.at(span, related=related, form=form, event=event, known=known.time.edtf, printed=claim.text)


def _related(letter: Letter, known: Statement) -> tuple[Related]:
    source = letter.snapshot.sources.get(known.source) if letter.snapshot else None
    return (Related("register", source_title(source) if source else known.source, statement=known.reference),)


def _names(snapshot: Snapshot, subject: str) -> tuple[str, ...]:
    named = (one.value for one in snapshot.by_subject.get(subject, ()) if one.concept in ("naam", "alias", "afkorting"))
    return tuple(value.text for value in named if isinstance(value, Text))


def _dated(letter: Letter, event: _Event) -> Iterator[tuple[Span, Claim]]:
    """Yield where the names stand beside a date; those of common knowledge in full."""
    compounds = (f"{place}-{kind.rpartition('-')[2]}" for kind, place in _with_place(event.names) if " " not in kind)
    pattern = _pattern if event.known[0].statement else _of_name
    for mention in _mentions(letter, (*event.names, *compounds), pattern):
        claim = _date_of(letter, mention)
        if claim is not None and (not event.happened or _tells_when(letter, mention, claim)):
            yield mention, claim


def _parted(letter: Letter, calendared: _Event) -> Iterator[tuple[Span, Claim]]:
    """Yield where a date parts the event from its place, or its place the date from the event.

    "De NAVO-top van juli 2023 in Vilnius", "in juli 2023 vond in Vilnius de NAVO-top plaats".
    """
    pattern = _kind if calendared.known[0].statement else _of_name
    for event, place in _with_place(calendared.names):
        for found in _found(letter, event, pattern):
            before = letter.last_before(found.start(), "date", "period")
            between = _BEFORE_PLACE.fullmatch(letter.text, before.end, found.start()) if before is not None else None
            group = "place" if between is not None and between["place"] else "held"
            if before is not None and between is not None and between[group].casefold() == place.casefold():
                yield Span(between.start(group), found.end()), before
            claim = letter.first_behind(found.end(), "date", "period")
            if claim is None or not _BEHIND.fullmatch(letter.text, found.end(), claim.start):
                continue
            there = _at(place).match(letter.text, claim.end)
            if there is not None:
                yield Span(found.start(), there.end()), claim


def _in_a_sentence(letter: Letter, event: _Event) -> Iterator[tuple[Span, Claim]]:
    """Yield the days within sentences that tell an event: "Finland trad op 4 april 2023 toe tot de NAVO"."""
    for before, behind in event.told:
        for found in _found(letter, before, _of_name) if fold(before.split()[0]) in letter.runs else ():
            claim = letter.first_behind(found.end(), "date", "period")
            if claim is None or not _ON.fullmatch(letter.text, found.end(), claim.start):
                continue
            if " ".join(letter.text[claim.end : claim.end + len(behind) + _REACH].split()).startswith(behind):
                yield Span(found.start(), claim.start), claim


def _at(place: str) -> re.Pattern[str]:
    return re.compile(rf"\)?,?\s+(?:in|te)\s+{re.escape(place)}(?![\w-])", re.IGNORECASE)


def _with_place(names: tuple[str, ...]) -> Iterator[tuple[str, str]]:
    """Yield event and place of the names that tell both: "NAVO-top" and "Vilnius"."""
    placed = (_PLACED.fullmatch(name) for name in names)
    return ((found["event"], found["place"]) for found in placed if found is not None)


def _mentions(letter: Letter, names: tuple[str, ...], pattern: Callable[[str], re.Pattern[str]]) -> tuple[Span, ...]:
    """Return where the names stand, the longest at each place; little words between their words may differ."""
    found = sorted({(one.start(), -one.end()) for name in names for one in _found(letter, name, pattern)})
    spans = [Span(start, -end) for start, end in found]
    inner = {second for first, second in pairwise(spans) if second.end <= first.end}
    return tuple(span for span in spans if span not in inner)


def _found(letter: Letter, name: str, pattern: Callable[[str], re.Pattern[str]]) -> Iterator[re.Match[str]]:
    """Find a name's pattern in order, around the places of its last run of letters."""
    end = 0
    for place in letter.runs.get(_last_run(name), ()) if _is_told(letter, name) else ():
        found = pattern(name).search(letter.text, max(place - _REACH * len(name), end), place + len(name) + 1)
        if found is not None:
            yield found
            end = found.end()


def _is_told(letter: Letter, name: str) -> bool:
    """Tell whether the letter has all runs of a name's words, but for the first, which may be shortened."""
    words = (word for word in name.split()[1:] if word.casefold() not in _LITTLE_WORDS)
    return all(run in letter.runs for word in words for run in _RUN.findall(fold(word)))


def _last_run(name: str) -> str:
    return next(reversed(_RUN.findall(fold(name))), "")


def _pattern(name: str) -> re.Pattern[str]:
    """Return the pattern of a name; "NAVO-top in Vilnius" is also met as "top van Vilnius"."""
    words = _words(name)
    return _of_words([_shortened(words[0]), *words[1:]] if len(words) > 1 else words)


def _of_name(name: str) -> re.Pattern[str]:
    """Return the pattern of a name that is not shortened: a "top in Londen" may be of others."""
    return _of_words(_words(name))


def _words(name: str) -> list[str]:
    return [re.escape(word) for word in name.split() if word.casefold() not in _LITTLE_WORDS]


def _kind(name: str) -> re.Pattern[str]:
    """Return the pattern of a name whose place stands elsewhere; "NAVO-top" is also met as "top"."""
    first, *others = map(re.escape, name.split())
    return _of_words([_shortened(first), *others])


def _shortened(word: str) -> str:
    return _HYPHENED.sub(r"(?:\1)?", word)


def _of_words(words: Sequence[str]) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w-]){_LITTLE.join(words)}(?![\w-])", re.IGNORECASE)


def _date_of(letter: Letter, mention: Span) -> Claim | None:
    """Return the claim that dates a mention: the one right behind it, else the one right before it."""
    behind = letter.first_behind(mention.end, "date", "period")
    if behind is not None and _BEHIND.fullmatch(letter.text, mention.end, behind.start):
        of_report = isinstance(behind.value, Date) and _is_of_report(letter, mention)  # which is of one day
        return None if of_report or _is_apart(letter, mention, behind) else behind
    before = letter.last_before(mention.start, "date", "period")
    if before is None or not _BEFORE.fullmatch(letter.text, before.end, mention.start):
        return None
    was = _WAS.match(letter.text, before.end, mention.start)
    return before if was is None or _CLOSES.match(letter.text, mention.end) else None


def _is_of_report(letter: Letter, mention: Span) -> bool:
    """Tell whether a date behind an event may be of what is over it: "het verslag van de top van 14 juli 2023"."""
    start = max(mention.start - _LOOK_BACK, 0)
    if _OVER.search(letter.text, start, mention.start):
        return True
    dated = _DATED.match(letter.text, mention.end) is not None
    return dated and _FOR.search(letter.text, start, mention.start) is not None


def _tells_when(letter: Letter, mention: Span, date: Claim) -> bool:
    """Tell whether a date can only be of what happened: before the verb nothing else stands with it."""
    if date.start < mention.start:
        happened = _HAPPENED.fullmatch(letter.text, date.end, mention.start) is not None
        return happened and not _had_happened(letter, mention, date)
    sentence = letter.sentence_at(mention.start)
    since = _SINCE.search(letter.text, max(sentence.start, mention.start - _LOOK_BACK), mention.start)
    between = letter.text[mention.end : date.start].strip()
    if "(" in between:
        return True
    if _OPENS.fullmatch(letter.text, sentence.start, mention.start):
        return between in ("in", "op")
    if since is not None and since["while"] and not (isinstance(date.value, Date) and date.value.day):
        return False  # which went on: "tijdens de invasie in maart 2022"
    return since is not None and "," not in between and (since.start() == sentence.start or between == "op")


def _had_happened(letter: Letter, mention: Span, date: Claim) -> bool:
    """Tell whether a date is one by which something had happened."""
    before = max(date.start - _LOOK_BACK, letter.sentence_at(date.start).start)
    return bool(_HAD_BEHIND.match(letter.text, mention.end) or _HAD.search(letter.text, before, date.start))


def _is_apart(letter: Letter, mention: Span, date: Claim) -> bool:
    """Tell whether a date behind a comma is of what came before or after the event: "na de top, in juni 2024"."""
    between = letter.text[mention.end : date.start]
    if not between.lstrip().startswith(",") or _RELATIVE.search(between):
        return False
    return _AROUND.search(letter.text, max(mention.start - _LOOK_BACK, 0), mention.start) is not None


def _agree(printed: object, held: object) -> bool:
    """Tell whether a printed time lies within the known one or the other way round."""
    if not isinstance(held, Period):
        return True
    period = Period(printed, printed) if isinstance(printed, Date) else printed
    if not isinstance(period, Period) or not period.possible or not held.possible:
        return True
    return _within(period, held) or _within(held, period)


def _within(inner: Period, outer: Period) -> bool:
    first, last = outer.first() or day.min, outer.last() or day.max
    return first <= (inner.first() or day.min) and (inner.last() or day.max) <= last


_PUBLIC = _by_last_run(
    _Event(event.names, tuple(map(_Known, event.times)), event.happened, event.told) for event in PUBLIC_EVENTS
)

RULE = Rule(
    "DAT006",
    "date-off-the-calendar",
    "inconsistency",
    check,
    {
        "nl": {
            "register": "“{event}” met datum “{printed}”; volgens het register was dit {known:period}",
            "public": "“{event}” met datum “{printed}”; dit was {known:period}",
        },
        "en": {
            "register": "“{event}” dated “{printed}”; by the register it was {known:period}",
            "public": "“{event}” dated “{printed}”; it was {known:period}",
        },
    },
    sees_more_with=("register",),
)
