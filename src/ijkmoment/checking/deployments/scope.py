"""What a letter is to account for: all that it speaks of in the register, or only the deployments that it is about.

A yearly letter answers for every open point and promise of its theatre. A letter on one deployment, such as one on air
policing from one country, answers for that one alone, however many others it names beside it; so does one on an
occasion, such as a decision or questions of parliament, for those that its subject line names.
"""

import re
from functools import cached_property

from ijkmoment.checking.deployments.deployment_units import Unit, root_of
from ijkmoment.checking.deployments.in_letter import deployments
from ijkmoment.checking.deployments.named_deployments import countries_in, countries_of, named_in
from ijkmoment.checking.deployments.years import spoken_of
from ijkmoment.checking.letter import Letter
from ijkmoment.facts.snapshot import Snapshot
from ijkmoment.language.patterns import lazily

_YEARLY = lazily(
    r"\b(?:\w*rapportage|voortgangsbrief|ijkmoment|jaarlijkse?|jaaroverzicht|jaarverslag)\b", re.IGNORECASE
)
_ITSELF = lazily(
    r"\b(?:deze|dit|hierbij|hiermee|bijgaande?|voorliggende|onderhavige)\b[^.:;]{0,120}?"
    r"\b(?:\w*rapportage|voortgangsbrief|ijkmoment|jaarlijkse?|jaaroverzicht|jaarverslag|verantwoording)\b"
    r"|\b(?:rapportage|verslag|verantwoordings)(?:periode|jaar)\b",
    re.IGNORECASE,
)
_ANSWERS = lazily(r"antwoord|vragen|schriftelijk overleg|geannoteerde|verslag van", re.IGNORECASE)
_DECISION = lazily(r"\b(?:besluit|verlenging|voortzetting|beëindiging|artikel[ -]?100)", re.IGNORECASE)
_REPORT = lazily(r"\b(?:\w*rapportage|ijkmoment)\b", re.IGNORECASE)
_ABOUT = lazily(r"\b(?:informe\w*|berichten?|brief|meld(?:en|t)?|stuur|bied|ga)\b", re.IGNORECASE)
_TWO = 2


class Scope:
    """What one letter is to account for."""

    def __init__(self, letter: Letter) -> None:
        self.letter = letter

    @cached_property
    def subjects(self) -> frozenset[str]:
        """The register's subjects that the letter speaks of, none where it is about something else."""
        return spoken_of(self.letter)

    @cached_property
    def about(self) -> frozenset[str] | None:
        """The deployments that the letter is about: of one place, or on an occasion; None where it is about all."""
        snapshot = self.letter.snapshot
        if snapshot is None or len(snapshot.of_kind("deployment")) < _TWO:
            return None
        named = named_in(self.letter.document.header.subject, snapshot)
        if self.is_on_occasion:
            return named
        if not named and not self.is_yearly:
            sections = self.letter.once(deployments).sections
            told = named_in(self._opening, snapshot) if not sections else frozenset()
            named = told.union(*(_of_unit(one, snapshot) for one in sections))
        return named if _is_one_place(snapshot, named) and not self._is_of_many else None

    @cached_property
    def is_on_occasion(self) -> bool:
        """Tell whether the subject line says that the letter answers questions, or tells of a decision."""
        subject = self.letter.document.header.subject
        decided = _DECISION.search(subject) is not None and _YEARLY.search(subject) is None
        return decided or _ANSWERS.search(subject) is not None

    @property
    def _opening(self) -> str:
        """The first sentence behind the salutation, where it says what the letter is about."""
        letter = self.letter
        start = next((one.end for one in letter.document.blocks if one.kind == "salutation"), 0)
        first = next((one for one in letter.sentences if one.start >= start), None)
        return letter.part(first) if first is not None and letter.says(_ABOUT, first) else ""

    @cached_property
    def is_yearly(self) -> bool:
        """Tell whether the letter calls itself a report on a year, in its subject line or before its first heading."""
        letter = self.letter
        first = next((one.start for one in letter.document.blocks if one.kind == "heading"), len(letter.text))
        if self.is_on_occasion:
            return False
        return bool(_YEARLY.search(letter.document.header.subject) or _ITSELF.search(letter.text, 0, first))

    @cached_property
    def place(self) -> str | None:
        """The one country that the subject line names, else the opening, in a letter without deployments elsewhere."""
        subject = self.letter.document.header.subject
        named = countries_in(subject or (self._opening if not self.is_yearly else ""))
        return next(iter(named)) if len(named) == 1 and not self._is_of_many else None

    def is_named_in(self, text: str) -> bool:
        """Tell whether a text names what the letter is about alone."""
        snapshot = self.letter.snapshot
        named = named_in(text, snapshot) if snapshot is not None and self.about else frozenset()
        return self.place in countries_in(text) or not named.isdisjoint(self.about or ())

    def has_point(self, parent: str | None) -> bool:
        """Tell whether the letter is to account for the points under a subject."""
        if self.about is None:
            return parent in self.subjects
        return self.letter.snapshot is not None and root_of(self.letter.snapshot, parent) in self.about

    def has_promise(self, what: str, due: str) -> bool:
        """Tell whether the letter is to answer a promise: about its own deployment, or in general in a yearly letter.

        One for a report is not for a letter that is none.
        """
        named = named_in(what, self.letter.snapshot) if self.letter.snapshot is not None else frozenset()
        if self.about is None:
            return bool(self.subjects) and (not named or not named.isdisjoint(self.subjects))
        return not named.isdisjoint(self.about) and (self.is_yearly or not _REPORT.search(due))

    @cached_property
    def _is_of_many(self) -> bool:
        """Tell whether the letter has sections or an overview of deployments in more than one place."""
        found = self.letter.once(deployments)
        units = (*found.sections, *found.overview)
        return len({one.countries or one.strong | one.soft for one in units}) >= _TWO


def scope(letter: Letter) -> Scope:
    """Return what a letter is to account for."""
    return letter.once(Scope)


def is_narrower(letter: Letter, then: Letter) -> bool:
    """Tell whether a letter says that it is about less than an earlier one: a deployment, a country, a decision."""
    now, before = scope(letter), scope(then)
    apart = bool(now.about) and now.is_named_in(letter.document.header.subject) and now.about != before.about
    return apart or (now.place is not None and now.place != before.place) or is_aside(letter, then)


def is_aside(letter: Letter, then: Letter) -> bool:
    """Tell whether a letter is on an occasion, and an earlier one is not."""
    return scope(letter).is_on_occasion and not scope(then).is_on_occasion


def _is_one_place(snapshot: Snapshot, slugs: frozenset[str]) -> bool:
    return len({countries_of(snapshot, slug) for slug in slugs}) == 1


def _of_unit(unit: Unit, snapshot: Snapshot) -> frozenset[str]:
    """Return the register's deployments that a heading is about."""
    return frozenset({unit.subject}) if unit.subject is not None else named_in(unit.label, snapshot)
