"""What a register holds of a printed figure: the statements of its subjects, concept, nation and time.

The figure's own words, the row or section that it stands in and the country beside it say what it is of, never its
value. Where they leave that open, nothing is held against it.
"""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from typing import NamedTuple

from ijkmoment.checking.against_register.held_dates import HeldDates
from ijkmoment.checking.against_register.held_nations import strengths_of_nations
from ijkmoment.checking.against_register.held_times import is_in_open, shared, time_of, whole, year_of
from ijkmoment.checking.against_register.in_register import (
    names,
    overlap,
    stated_period,
    theatres,
    units,
    with_sections,
)
from ijkmoment.checking.deployments.deployment_units import Unit, root_of
from ijkmoment.checking.deployments.in_letter import deployments
from ijkmoment.checking.deployments.years import is_about_a_year
from ijkmoment.checking.figures.agreement import agreeing
from ijkmoment.checking.letter import Letter, Span
from ijkmoment.checking.text.around import Around, within
from ijkmoment.facts.claim import Claim
from ijkmoment.facts.dates import ALWAYS, Date, Period
from ijkmoment.facts.snapshot import Snapshot
from ijkmoment.facts.statement import Statement, Subject
from ijkmoment.facts.values import Code, Quantity, Strength, Unknown
from ijkmoment.language.nationalities import nation_of_word
from ijkmoment.language.patterns import find_word, lazily

OWN = "NL"
_TIMES = ("looptijd", "mandaatperiode")
_STRENGTHS = ("sterkte", "sterkte-gepland")
_ADJECTIVE = lazily(r"\b[A-Z][a-zà-ÿ]+\b")
_YEAR = lazily(r"(?<![\d.,])(?:19|20)\d\d(?!\d|[.,]\d)")
_IN_COUNTRY = lazily(r"\s+(?:in|vanuit)\s+")
_PLACED = lazily(
    r"\b(?:in|vanuit|voor|naar|te|rond|met|van|bij|aan|na|tegen|over|boven|op|nabij|vanaf|langs|buiten|binnen|tot|uit|door)"
    r"\s+(?:(?:de|het)\s+)?\Z",
    re.IGNORECASE,
)
_OTHERWISE = lazily(
    r"\b(?:verhoog\w*|verlaag\w*|uitgebreid|uitbreiding|teruggebracht|oplopend|gegroeid|groeide|gedaald|daalde|eerder"
    r"|aanvankelijk|oorspronkelijk|voorheen|destijds|tijdelijk\w*|gemiddeld|waarvan|van wie|onder wie|extra"
    r"|aanvullend\w*)\b",
    re.IGNORECASE,
)
_FIRST = lazily(r"\b(?:eerste|laatste|overige|andere|resterende)\s+\Z", re.IGNORECASE)
_BEFELL = lazily(r"\s+(?:raakte[n]?|liepen|liep|kwam(?:en)?\s+om|sneuvelde[n]?|keerde[n]?|overleden|volgde[n]?)\b")
_MANDATE = lazily(r"\bmandaat", re.IGNORECASE)
_IN_PERIOD = lazily(r"\bin\s+(?:de|het|deze)\s+(?:\w*periode|\w*jaar|tijdvak)\s*\(?(?:van\s+)?\Z", re.IGNORECASE)
_JOINTS = lazily(r"[\W_]+")
_OURS = lazily(
    r"\b(?:Nederland\w*|wij|we|ons|onze|bijdrage|deelname|detachement|inzet|Korps\s+Mariniers"
    r"|11e?\s+Luchtmobiele|(?:13e?\s+Lichte|43e?\s+Gemechaniseerde)\s+Brigade|Koninklijke\s+(?:Marine|Land|Lucht|Mare)\w*)\b",
    re.IGNORECASE,
)
_REACH = 24


class Held(NamedTuple):
    """A printed figure with the statements that it is held against; none where the register says nothing of it.

    `dated` tells whether the figure's time is known, from its words or from the letter.
    """

    claim: Claim
    subject: str
    concept: str
    statements: tuple[Statement, ...]
    dated: bool = False


class Holder:
    """Finds what the register holds of the figures of one letter."""

    def __init__(self, letter: Letter, snapshot: Snapshot) -> None:
        self.letter, self.snapshot = letter, snapshot

    def held(self, claim: Claim) -> Held | None:
        """Return what the register holds of a claim, None where it is not known what it is of."""
        match claim.kind:
            case "money":
                return self._money(claim)
            case "strength":
                return self._strength(claim)
            case "period":
                return self._period(claim)
        return self._quantity(claim)

    @property
    def listed(self) -> Iterable[Claim]:
        """The numbers of people that a list of nations has without their noun."""
        return self._listed

    @cached_property
    def _listed(self) -> Mapping[Claim, str]:
        return dict(strengths_of_nations(self.letter))

    def _children(self, slug: str) -> Iterator[Subject]:
        return (one for one in self.snapshot.under(slug) if one.kind in ("rotation", "mandate", "asset"))

    def _known(self, slugs: Iterable[str], concepts: Sequence[str]) -> tuple[Statement, ...]:
        return tuple(
            one
            for slug in slugs
            for one in self.snapshot.by_subject.get(slug, ())
            if one.concept in concepts and not isinstance(one.value, Unknown)
        )

    def _money(self, claim: Claim) -> Held | None:
        subject = self.snapshot.subjects.get(claim.subject or "")
        if subject is None or claim.concept is None or (subject.kind == "theatre" and not self._is_about(subject.slug)):
            return None
        known = self._known((subject.slug,), (claim.concept,))
        return self._of_time(Held(claim, subject.slug, claim.concept, known), self._year(claim))

    def _of_time(self, held: Held, time: Period | None) -> Held | None:
        """Return what holds at a time; without one at the letter's own, of which the register has to know something."""
        own = time or self._own_time
        if own is None:
            return held
        then = tuple(one for one in held.statements if one.period == ALWAYS or overlap(one.period, own))
        return held._replace(statements=then, dated=True) if then or time is not None else None

    @cached_property
    def _own_time(self) -> Period | None:
        """The letter's reporting period, else the year before its date up to that date."""
        date = self.letter.date
        before = Period(Date(date.year - 1), date) if date is not None else None
        return stated_period(self.letter) or before

    def _is_about(self, theatre: str) -> bool:
        """Tell whether the letter names a theatre, so that a total without a name is that theatre's."""
        if theatre not in self._named:
            called = names(self.snapshot, theatre)
            self._named[theatre] = any(find_word(self.letter.text, name) >= 0 for name in called if name)
        return self._named[theatre]

    @cached_property
    def _named(self) -> dict[str, bool]:
        return {}

    def _year(self, claim: Claim) -> Period | None:
        """Return the year that an amount is of, as its sentence, column, lead-in or heading says it."""
        sentence = self.letter.sentence_at(claim.start)
        years = [one for one in self._times_in(sentence) if year_of(one) is not None]
        before = [one for one in years if one.end <= claim.start]
        text = self.letter.text
        behind = [one for one in years if one.start >= claim.end and "(" not in text[claim.end : one.start]]
        if before or behind:
            return whole(year_of((before or behind)[-1 if before else 0]))
        for words in self._over(claim):
            found = set(_YEAR.findall(words))
            if found:
                return whole(Date(int(found.pop()))) if len(found) == 1 else None
        return None

    def _over(self, claim: Claim) -> Iterator[str]:
        """Yield what stands over an amount: the head of its column, what its list hangs from, its heading."""
        block = self._around.block(claim)
        if block is not None and block.kind in ("item", "cell"):
            yield from (self.letter.text[one.start : one.end] for one in self._around.over(block))
            yield claim.section

    @cached_property
    def _around(self) -> Around:
        return self.letter.once(Around)

    def _times_in(self, span: Span) -> Iterator[Claim]:
        return within(self.letter, span, "date", "relative", "period")

    def _strength(self, claim: Claim) -> Held | None:
        slugs, concept = self._deployed(claim)
        sentence = self.letter.sentence_at(claim.start)
        if not slugs or concept not in _STRENGTHS or self.letter.says(_OTHERWISE, sentence) or self._is_some(claim):
            return None
        nation = self._nation(claim, sentence)
        if nation is None:
            return None
        own = self._of_nation(claim, slugs, concept, nation)
        held = self._of_time(Held(claim, slugs[0], concept, own), self._time(sentence))
        if held is not None and agreeing(claim, held.statements):
            return held
        parts = [one.slug for slug in slugs for one in self._children(slug)]
        theirs = (*own, *self._of_nation(claim, parts, concept, nation))
        found = Held(claim, slugs[0], concept, theirs)
        return self._of_time(found, self._time(sentence)) or self._of_unknown_nation(found, nation)

    def _is_some(self, claim: Claim) -> bool:
        """Tell whether a strength is of a part: "de eerste negentig militairen", "zeven militairen raakten gewond"."""
        text = self.letter.text
        first = _FIRST.search(text, max(claim.start - _REACH, 0), claim.start)
        return first is not None or _BEFELL.match(text, claim.end) is not None

    def _of_unknown_nation(self, held: Held, nation: str) -> Held | None:
        """Return the strength of a nation of which the register has none, while it has those of others at that time."""
        own = self._own_time
        if nation == OWN or held.statements or own is None:
            return None
        others = (
            one
            for one in self._known((held.subject,), (held.concept,))
            if dict(one.dimensions).get("natie", OWN) != OWN
        )
        return held._replace(dated=True) if any(overlap(one.period, own) for one in others) else None

    def _of_nation(self, claim: Claim, slugs: Sequence[str], concept: str, nation: str) -> tuple[Statement, ...]:
        concepts = (concept, "plafond") if _is_ceiling(claim) and nation == OWN else (concept,)
        return tuple(one for one in self._known(slugs, concepts) if dict(one.dimensions).get("natie", OWN) == nation)

    def _deployed(self, claim: Claim) -> tuple[tuple[str, ...], str | None]:
        """Return what a strength is of: as it is bound, else its table's section, else the country right behind it."""
        if claim.subject is not None and claim.subject in self.snapshot.subjects:
            return (claim.subject,), claim.concept
        block = self._around.block(claim)
        if block is not None and block.kind == "cell":
            section = self.section(claim.start)
            return ((section,) if section else ()), "sterkte"
        found = _IN_COUNTRY.match(self.letter.text, claim.end)
        country = self.letter.first_behind(claim.end, "country") if found else None
        if found is None or country is None or country.start != found.end() or not isinstance(country.value, Code):
            return (), None
        key = f"country:{country.value.code}"
        return tuple(one.subject for one in self._deployments if key in one.keys and one.subject), "sterkte"

    @cached_property
    def _deployments(self) -> tuple[Unit, ...]:
        return units(self.snapshot, self.letter.once(theatres))

    def section(self, offset: int) -> str | None:
        """Return the deployment that the section around an offset is about."""
        starts, slugs = self._sections
        index = bisect_right(starts, offset) - 1
        return slugs[index] if index >= 0 else None

    @cached_property
    def _sections(self) -> tuple[Sequence[int], Sequence[str | None]]:
        headed = self.letter.once(deployments).sections
        known = {unit: slug for slug, unit in with_sections(self._deployments, headed).items()}
        levels = {one.start: one.level for one in self.letter.blocks if one.kind == "heading"}
        level = levels[headed[0].span.start] if headed else 0
        slugs = {unit.span.start: known.get(unit) for unit in headed}
        starts = [start for start, depth in levels.items() if depth <= level]
        return starts, [slugs.get(start) for start in starts]

    def _nation(self, claim: Claim, sentence: Span) -> str | None:
        """Return whose people a strength counts: the one named with it, else our own; None where another may be."""
        told = self._around.nation(claim) or self._listed.get(claim)
        if told is not None:
            return told
        block = self._around.block(claim)
        if block is not None and block.kind == "cell":
            return self._around.nation_of_row(block)
        nations = {nation for word in _ADJECTIVE.findall(claim.text) if (nation := nation_of_word(word.lower()))}
        if nations:
            return nations.pop() if len(nations) == 1 else None
        ours = block is None or block.kind == "item" or self.letter.says(_OURS, self._told(sentence))
        return OWN if ours and not self._others(claim, sentence) else None

    def _told(self, sentence: Span) -> Span:
        """Return a sentence with the one before it, which may say whose people it goes on to count."""
        block = self.letter.block_at(sentence.start)
        before = self.letter.sentence_at(max(sentence.start - 2, 0))
        return Span(before.start, sentence.end) if block is not None and before.start >= block.start else sentence

    def _others(self, claim: Claim, sentence: Span) -> bool:
        """Tell whether the sentence names another nation as more than a place, before the number."""
        before = within(self.letter, Span(sentence.start, claim.start), "country")
        foreign = (one for one in before if isinstance(one.value, Code) and one.value.code != OWN)
        return any(
            not _PLACED.search(self.letter.text, max(sentence.start, one.start - _REACH), one.start) for one in foreign
        )

    def _time(self, sentence: Span) -> Period | None:
        """Return the one time that a sentence names, None for none or several."""
        times = [time for one in self._times_in(sentence) if (time := time_of(one)) is not None]
        return times[0] if len(times) == 1 else None

    def _period(self, claim: Claim) -> Held | None:
        value, root = claim.value, root_of(self.snapshot, claim.subject)
        if not isinstance(value, Period) or not value.possible or value.reversed:
            return None
        if root is None:
            return self._unbound(claim, value)
        if claim.concept is None:
            return self._untold(claim, value, root)
        known = self._times(root)
        if claim.concept not in _TIMES or (not shared(known, value) and self._is_part(claim, value, known)):
            return None
        if not any(isinstance(one.value, Period) and overlap(one.value, value) for one in known):
            return None
        return Held(claim, root, claim.concept, known, dated=True)

    def _unbound(self, claim: Claim, value: Period) -> Held | None:
        """Return what a period is held against, by one of its ends, where a place has several deployments."""
        sentence = self.letter.sentence_at(claim.start)
        slugs = self._dates.deployments(sentence) if self._dates.is_of_itself(sentence) else ()
        for slug in sorted(slugs):
            alike = shared(self._times(slug), value)
            if alike:
                return Held(claim, slug, "looptijd", alike, dated=True)
        return None

    @cached_property
    def _dates(self) -> HeldDates:
        return HeldDates(self.letter, self.snapshot, self.section)

    def dates(self) -> Iterator[Held]:
        """Yield what the register holds of the letter's single dates."""
        return (Held(*one, dated=True) for one in self._dates.told())

    def _is_part(self, claim: Claim, value: Period, known: Iterable[Statement]) -> bool:
        """Tell whether a period is a year that is told of, or some months of a deployment without an end."""
        return self._is_reported_on(claim, value) or any(is_in_open(one.value, value) for one in known)

    def _is_reported_on(self, claim: Claim, value: Period) -> bool:
        """Tell whether a period is a year or so in which something went on: "in de periode mei 2023 tot en met ..."."""
        start = max(0, claim.start - _REACH)
        return is_about_a_year(value) and _IN_PERIOD.search(self.letter.text, start, claim.start) is not None

    def _times(self, root: str) -> tuple[Statement, ...]:
        """Return when a deployment, its rotations and its mandates ran."""
        if root not in self._ran:
            slugs = (root, *(one.slug for one in self._children(root)))
            self._ran[root] = self._known(slugs, _TIMES)
        return self._ran[root]

    @cached_property
    def _ran(self) -> dict[str, tuple[Statement, ...]]:
        return {}

    def _untold(self, claim: Claim, value: Period, root: str) -> Held | None:
        """Return what a period is held against that no word tells the concept of: a mandate, or by one of its ends."""
        known = self._times(root)
        if self.letter.says(_MANDATE, self.letter.sentence_at(claim.start)):
            of_mandates = tuple(one for one in known if one.concept == "mandaatperiode")
            return Held(claim, root, "mandaatperiode", of_mandates, dated=True) if of_mandates else None
        alike = shared(known, value)
        return Held(claim, root, "looptijd", alike, dated=True) if alike else None

    def _quantity(self, claim: Claim) -> Held | None:
        """Return what the register holds of a number of things that it knows by name: "drie MQ-9 Reapers"."""
        if not isinstance(claim.value, Quantity) or not claim.value.noun:
            return None
        slug = self._assets.get(_plain(claim.value.noun))
        if slug is None or self.letter.says(_OTHERWISE, self.letter.sentence_at(claim.start)):
            return None
        known = self._known((slug,), ("aantal",))
        return Held(claim, slug, "aantal", known) if known else None

    @cached_property
    def _assets(self) -> Mapping[str, str]:
        found: dict[str, str] = {}
        for one in self._deployments:
            for asset in self._children(one.subject or ""):
                if asset.kind == "asset":
                    found.update({_plain(name): asset.slug for name in names(self.snapshot, asset.slug)})
        return found


def _is_ceiling(claim: Claim) -> bool:
    return isinstance(claim.value, Strength) and claim.value.minimum is None


def _plain(name: str) -> str:
    return _JOINTS.sub("", name).casefold().removesuffix("s")
