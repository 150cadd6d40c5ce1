"""What a register holds of a single date: the day on which a deployment began or ended, or reached a milestone.

The words of the date's own clause say what happened ("begon op", "eindigde op", "FOC", "kwamen in ... aan"), the names
in its sentence, else the section, of which deployment. Where a sentence has several dates, each has its own word, or
nothing is said of them.
"""

import datetime
import re
from collections.abc import Callable, Iterator, Sequence
from functools import cached_property
from typing import NamedTuple

from ijkmoment.checking.deployments.deployment_units import called, of_register
from ijkmoment.checking.deployments.endings import is_of_the_deployment, tells_of_change
from ijkmoment.checking.deployments.named_deployments import countries_in, named_in, names_another
from ijkmoment.checking.letter import Letter, Span
from ijkmoment.checking.text.around import Around
from ijkmoment.checking.text.topics import LITTLE, stem
from ijkmoment.facts.claim import Claim
from ijkmoment.facts.dates import Date, Period
from ijkmoment.facts.snapshot import Snapshot
from ijkmoment.facts.statement import Statement
from ijkmoment.facts.values import Unknown
from ijkmoment.language.nationalities import nation_of_word
from ijkmoment.language.patterns import lazily

_TIMES = ("looptijd", "mandaatperiode")
_RAN = frozenset({"rotation", "mandate"})
_START = lazily(
    r"\b(?:begin(?:t|datum)|(?:het\s+)?begin\s+van|begon(?:nen)?|aanvang(?:sdatum)?|aangevangen|ving(?:en)?\b[^.;]*\baan|start(?:te|ten|datum)?"
    r"|gestart|ingegaan|ging(?:en)?\b[^.;]*\bin\Z|(?:nam|neemt)\b[^.;]*\been\s+aanvang)\b",
    re.IGNORECASE,
)
_END = lazily(
    r"\b(?:eind(?:e|datum|igt|igde|igden)|geëindigd|(?:be)?ëindigd|beëindig(?:ing|t|de|den)|afgerond|afgelopen"
    r"|afgesloten|gestopt|stopt(?:e|en)?|stopgezet|l(?:iep|oopt)\b[^.;]*\baf)\b",
    re.IGNORECASE,
)
_FULL = r"\b(?:volledige?|geheel)\s+(?:operatione(?:el|le)\b|inzetbaar|gevechtsgereed)"
# What a milestone is called, the ways in which a sentence tells that it was reached, whether it says of whom.
_TOLD_AS: Sequence[tuple[re.Pattern[str], re.Pattern[str], bool]] = tuple(
    (lazily(name, re.IGNORECASE), lazily(told, re.IGNORECASE), of_whom)
    for name, told, of_whom in (
        (r"full(?:y)?\s+operational|volledig", rf"\bFOC\b|\bfull(?:y)?\s+operational\w*|{_FULL}", False),
        (r"initial(?:ly)?\s+operational|initieel", r"\bIOC\b|\b(?:initial(?:ly)?|initieel)\s+operation\w*", False),
        (
            r"aankomst|arrival",
            r"\b(?:aankomst|aangekomen|(?:kwam|kom)(?:en|t)?\b[^.;]*\baan|(?:ge)?arriveerd?(?:en|e)?|landden?|geland)\b",
            True,
        ),
        (r"vertrek|departure", r"\b(?:vertrek|vertrok(?:ken)?)\b", True),
        (
            r"terugkeer|return",
            r"\b(?:terugkeer|teruggekeerd|keer(?:de|den|t|en)\b[^.;]*\bterug|terug\s+in\s+Nederland)\b",
            True,
        ),
        (r"overdracht|handover", r"\b(?:overdracht|overgedragen|droeg(?:en)?\b[^.;]*\bover)\b", True),
        (r"gereed", r"\bgereed(?:gemaakt|gekomen)?\b", True),
    )
)
_ASIDE = lazily(
    r"\b(?:beslo\w+|besluit\w*|gemeld|meld\w*|informe\w*|geïnformeerd|\w*brief|\w*debat|kamerstuk\w*|toe(?:ge)?ze\w+"
    r"|aan(?:ge)?kondig\w*|bekend\w*|motie\w*|sprak\w*|gesproken|bezocht\w*|bezoek\w*|verzocht\w*|verzoek\w*|voorstel\w*"
    r"|bericht\w*|kosten|tekend\w*|getekend|zou(?:den)?|zal|zullen|moe(?:t|st)\w*|streef\w*|streven|uiterlijk|rotaties?"
    r"|lichting\w*|ploeg\w*|contingent\w*|besprak\w*|voorbereid\w*|opbouw|oefen\w*|training\w*|laatste|volgende|vorige"
    r"|overige|tweede|derde|vierde|vijfde|nieuwe|bouw|werkzaamheden|uiteindelijk|debrief\w*|inval|oorlog|zoektocht"
    r"|onderzoek\w*|evaluatie\w*|cursus\w*|gesprek\w*|onderhandeling\w*|levering\w*|als\s+eerste|\w*ceremonie\w*"
    r"|plechtig\w*|herdenking\w*|gelegenheid|appel)\b",
    re.IGNORECASE,
)
_JOINS = r"\b(?:en|maar|dat|die|waarin|waarmee|waarna|terwijl|nadat|toen|voordat|waar|zodat|omdat|want)\b"
_CONJUNCTION = lazily(_JOINS, re.IGNORECASE)
_JOINT = lazily(rf"[,;:()]|{_JOINS}", re.IGNORECASE)
_THEM = lazily(r"(?:Deze|Zij|Ze|Die|Dit|Hij|Dat)\b")
_ITSELF = lazily(
    r"(?:inzet|bewaking|batterij|\b(?:bijdragen?|missie|deelname|aanwezigheid|uitzending|operatie|eenhe(?:id|den)|detachement"
    r"|compagnie|militairen|toestellen|vliegtuigen|team|battle\s?group|gevechtsgroep|begindatum|einddatum|looptijd))\b",
    re.IGNORECASE,
)
_NOUN = lazily(r"\b(?:het|de)\s+(?:einde?|begin|start|aanvang|beëindiging)\s+van\b", re.IGNORECASE)
_WHOSE = lazily(
    r"\b(?!De\b|Het\b|Een\b|Deze\b)(?P<whose>[A-Z][a-zà-ÿ]+)\s+(?:\w+\s+)?"
    r"(?:\w*inzet|deelname|aanwezigheid|missie|bijdrage|\w*bewaking)\b"
)
_OWN = "NL"
_OF_DAY = lazily(r"\b(?:per|met\s+ingang\s+van)\s+\Z", re.IGNORECASE)
_WORD = lazily(r"[^\W\d_](?:[\w’'-]*[^\W_])?|\w+(?:-\w+)+")
_LITTLE = frozenset(LITTLE.split())
_REACH = 24
_PART = 5  # letters of the last part of a compound
_SEVERAL = 8  # deployments in one country, of which a date may be of any
_MOST = 8  # dates of one sentence
_LONGEST = 2000  # characters: what runs on for longer is a table or list that lost its marks
_FAR = datetime.timedelta(days=400)


class DateHeld(NamedTuple):
    """A date of a letter, the deployment or milestone that it is of, and the statements that it is held against."""

    claim: Claim
    subject: str
    concept: str
    statements: tuple[Statement, ...]


class _Event(NamedTuple):
    """A word that tells that something happened, and what that is: "start", "end" or a milestone."""

    start: int
    what: str


class _Milestone(NamedTuple):
    """A milestone of the register, the pattern that tells of it, and the stems of those who reach it."""

    slug: str
    told: re.Pattern[str]
    whose: frozenset[str] = frozenset()


class HeldDates:
    """The dates of a letter; `section_of` tells of which deployment the section around an offset is."""

    def __init__(self, letter: Letter, snapshot: Snapshot, section_of: Callable[[int], str | None]) -> None:
        self.letter, self.snapshot, self.section_of = letter, snapshot, section_of
        self._around = letter.once(Around)

    def told(self) -> Iterator[DateHeld]:
        """Yield the dates of what deployments did."""
        for sentence, claims in self.letter.by_sentence("date", "period"):
            dates = (_since(one) if one.kind == "period" else one for one in claims)
            yield from self._of_sentence(sentence, [one for one in dates if one is not None])

    def _of_sentence(self, sentence: Span, claims: Sequence[Claim]) -> Iterator[DateHeld]:
        """Yield what is held of the dates of one sentence."""
        told = [one for one in claims if isinstance(one.value, Date) and one.value.possible]
        if len(told) > _MOST or sentence.end - sentence.start > _LONGEST:
            return
        block = self._around.block(told[0]) if told else None
        if block is not None and block.kind == "cell":
            for claim in told:
                yield from self._of_cell(claim)
            return
        slugs = self.deployments(sentence) if told else frozenset[str]()
        if not slugs or tells_of_change(self.letter.part(sentence)):
            return
        for claim, what in self._pairs(sentence, told, slugs):
            if what not in ("start", "end") or (claim.kind == "date" and self.is_of_itself(sentence)):
                yield from self._held(claim, what, slugs)

    def _of_cell(self, claim: Claim) -> Iterator[DateHeld]:
        """Yield what is held of a date in a table: its row names the deployment, its column the event."""
        block = self._around.block(claim)
        row = self._around.row(block) if block is not None else None
        if block is None or row is None or row == block:
            return
        slugs = named_in(self.letter.text[row.start : row.end], self.snapshot)
        heads = (self.letter.text[one.start : one.end] for one in self._around.heads(block))
        events = {one.what for head in heads for one in self._events(head, 0, slugs)}
        if len(slugs) == 1 and len(events) == 1:
            yield from self._held(claim, events.pop(), slugs)

    def deployments(self, sentence: Span) -> frozenset[str]:
        """Return the deployments that a sentence may be of, those that it names or the one of its section."""
        words = self.letter.part(sentence)
        section = self.section_of(sentence.start) or self._headed(sentence.start)
        named = named_in(words, self.snapshot)
        if section not in named and len(named) > _SEVERAL:
            return frozenset()  # a place of so many tells of none
        if names_another(words, self.snapshot, named):
            return frozenset()
        if section is not None and (section in named or not (named or countries_in(words))):
            return frozenset({section})
        places = {frozenset(countries_in(" ".join(called(self.snapshot, slug)))) for slug in named}
        return named if len(places) == 1 else frozenset()

    def _headed(self, offset: int) -> str | None:
        """Return the one deployment that the lowest heading with a name in it names."""
        for heading in reversed(self.letter.headings_at(offset)):
            named = named_in(self.letter.text[heading.start : heading.end], self.snapshot)
            if named:
                return next(iter(named)) if len(named) == 1 else None
        return None

    def is_of_itself(self, sentence: Span) -> bool:
        """Tell whether what began or ended is the deployment as it was: not "de bouw van het kamp", nor a plan."""
        words = self.letter.part(sentence)
        if sentence.end - sentence.start > _LONGEST or tells_of_change(words):
            return False
        if any(nation_of_word(one["whose"].lower()) not in (None, _OWN) for one in _WHOSE.finditer(words)):
            return False
        named = _ITSELF.search(words) or _THEM.match(words) or not self._names(sentence).isdisjoint(_stems(words))
        return bool(named) and is_of_the_deployment(_END.sub("", _START.sub("", _NOUN.sub("", words))))

    def _names(self, sentence: Span) -> frozenset[str]:
        """Return the names like "MQ-9" of the deployments that a sentence may be of."""
        nowhere = Span(0, 0)
        units = (of_register(self.snapshot, slug, nowhere) for slug in self.deployments(sentence))
        return frozenset(name for unit in units for name in unit.strong)

    def _pairs(self, sentence: Span, told: Sequence[Claim], slugs: frozenset[str]) -> Iterator[tuple[Claim, str]]:
        """Yield the dates with what happened then, by their own clause, else in order where each has a word."""
        events = tuple(self._events(self.letter.part(sentence), sentence.start, slugs))
        if not events:
            return
        aside = self.letter.says(_ASIDE, sentence)
        if len(told) == len(events) and not aside:
            pairs = tuple(zip(told, events, strict=True))
            if not any(self._is_apart(claim, event) for claim, event in pairs):
                yield from ((claim, event.what) for claim, event in pairs)
                return
        for claim in told:
            clause = self._clause(sentence, claim)
            inside = {one.what for one in events if clause.start <= one.start < clause.end}
            alone = sum(clause.start <= one.start < clause.end for one in told) == 1
            if not inside and len(told) == 1 and not aside:
                inside, alone = {one.what for one in events if not self._is_apart(claim, one)}, True
            if alone and len(inside) == 1 and not _ASIDE.search(self.letter.part(clause)):
                yield claim, inside.pop()

    def _is_apart(self, claim: Claim, event: _Event) -> bool:
        """Tell whether a word that joins clauses stands between a date and what happened."""
        start, end = min(claim.end, event.start), max(claim.start, event.start)
        return _CONJUNCTION.search(self.letter.text, start, end) is not None

    def _clause(self, sentence: Span, claim: Claim) -> Span:
        """Return the stretch between the joints of a sentence that a date stands in."""
        text = self.letter.text
        before = [one.end() for one in _JOINT.finditer(text, sentence.start, claim.start)]
        behind = _JOINT.search(text, claim.end, sentence.end)
        return Span(before[-1] if before else sentence.start, behind.start() if behind else sentence.end)

    def _events(self, words: str, offset: int, slugs: frozenset[str]) -> Iterator[_Event]:
        """Yield the events that words tell of, in order, each kind once."""
        found = {"start": _START.search(words), "end": _END.search(words)}
        said = frozenset(_stems(words))
        for slug in slugs:
            known = self._milestones(slug)
            of_it = (one for one in known if not one.whose or _are_named(said, one.whose))
            found |= {one.slug: one.told.search(words) for one in of_it}
        places = {what: one.start() for what, one in found.items() if one is not None}
        yield from sorted(_Event(offset + start, what) for what, start in places.items())

    def _milestones(self, slug: str) -> Sequence[_Milestone]:
        """Return the milestones of a deployment that the register has a date of."""
        if slug not in self._known:
            children = (one.slug for one in self.snapshot.under(slug) if one.kind == "milestone")
            self._known[slug] = [made for one in children if self._dates(one) and (made := self._milestone(one, slug))]
        return self._known[slug]

    @cached_property
    def _known(self) -> dict[str, Sequence[_Milestone]]:
        return {}

    def _dates(self, slug: str) -> tuple[Statement, ...]:
        return tuple(one for one in self.snapshot.of(slug, "datum") if not isinstance(one.value, Unknown))

    def _milestone(self, slug: str, deployment: str) -> _Milestone | None:
        names = called(self.snapshot, slug)
        for name, told, of_whom in _TOLD_AS:
            if any(name.search(one) for one in names):
                own = of_register(self.snapshot, deployment, Span(0, 0)).strong
                whose = frozenset(one for text in names for one in _stems(name.sub("", text))) | own
                return _Milestone(slug, told, whose if of_whom else frozenset())
        return _Milestone(slug, re.compile("|".join(map(re.escape, names)), re.IGNORECASE)) if names else None

    def _held(self, claim: Claim, what: str, slugs: frozenset[str]) -> Iterator[DateHeld]:
        date = claim.value
        if not isinstance(date, Date):
            return
        if what not in ("start", "end"):
            yield DateHeld(claim, what, "datum", self._dates(what))
            return
        known = tuple(one for slug in sorted(slugs) for one in self._times(slug))
        per = _OF_DAY.search(self.letter.text, max(claim.start - _REACH, 0), claim.start) is not None
        period = Period(date, None) if what == "start" else Period(None, date, until="tot" if per else "tot en met")
        ends = [getattr(one.value, what, None) for one in known]
        if any(one is not None and _is_near(one, date) for one in ends):
            held = tuple(one for one, end in zip(known, ends, strict=True) if end is not None)
            yield DateHeld(claim._replace(value=period), min(slugs), "looptijd", held)

    def _times(self, slug: str) -> Iterator[Statement]:
        """Yield when a deployment, its rotations and its mandates ran."""
        parts = (one.slug for one in self.snapshot.under(slug) if one.kind in _RAN)
        for one in (slug, *parts):
            for concept in _TIMES:
                yield from (held for held in self.snapshot.of(one, concept) if isinstance(held.value, Period))


def _are_named(said: frozenset[str], whose: frozenset[str]) -> bool:
    """Tell whether words name one of these, or the last part of it: "locatie" of "inzetlocatie"."""
    if not said.isdisjoint(whose):
        return True
    return any(name[start:] in said for name in whose for start in range(1, len(name) - _PART + 1))


def _since(claim: Claim) -> Claim | None:
    """Return a time since when something is so as the date on which that began."""
    value = claim.value
    if not isinstance(value, Period) or value.start is None or value.end is not None:
        return None
    return claim._replace(value=value.start)


def _stems(words: str) -> Iterator[str]:
    """Yield the stems of all words but the little ones."""
    return (stem(one[0]) for one in _WORD.finditer(words) if one[0].casefold() not in _LITTLE)


def _is_near(known: Date, told: Date) -> bool:
    """Tell whether two dates are no further apart than a slip in one part of them makes: else there were two."""
    if not known.possible:
        return False
    return known.first() - _FAR <= told.last() and told.first() <= known.last() + _FAR
