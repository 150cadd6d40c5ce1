"""What a letter is to account for: all that it speaks of in the register, or the one deployment that it is about.

A yearly letter answers for every open point and promise of its theatre. A letter on one deployment, such as one on air
policing from one country, answers for that one alone, however many others it names beside it.
"""

import re
from dataclasses import dataclass
from functools import cached_property

from ijkmoment.checking.deployment_units import Unit, root_of
from ijkmoment.checking.deployments import deployments
from ijkmoment.checking.letter import Letter
from ijkmoment.checking.named_deployments import countries_in, countries_of, named_in
from ijkmoment.checking.years import spoken_of
from ijkmoment.facts.snapshot import Snapshot
from ijkmoment.language.patterns import lazily

_YEARLY = lazily(
    r"\b(?:voortgangsrapportage|voortgangsbrief|jaarrapportage|ijkmoment|jaarlijkse?"
    r"|(?:rapportage|verslag|verantwoordings)(?:periode|jaar)|over de periode|legt .{0,40}verantwoording af)",
    re.IGNORECASE,
)
_REPORT = lazily(r"\b(?:\w*rapportage|ijkmoment)\b", re.IGNORECASE)
_ABOUT = lazily(r"\b(?:informe\w*|berichten?|brief|meld(?:en|t)?|stuur|bied|ga)\b", re.IGNORECASE)
_TWO = 2


@dataclass(frozen=True)
class Scope:
    """What one letter is to account for."""

    letter: Letter

    @cached_property
    def subjects(self) -> frozenset[str]:
        """The register's subjects that the letter speaks of, none where it is about something else."""
        return spoken_of(self.letter)

    @cached_property
    def alone(self) -> frozenset[str]:
        """The deployments of one place that the letter is about; none where it is about more, or about all."""
        snapshot = self.letter.snapshot
        if snapshot is None or len(snapshot.of_kind("deployment")) < _TWO or self._is_of_many:
            return frozenset()
        named = named_in(self.letter.document.header.subject, snapshot)
        if not named and not self.is_yearly:
            sections = self.letter.once(deployments).sections
            told = named_in(self._opening, snapshot) if not sections else frozenset()
            named = told.union(*(_of_unit(one, snapshot) for one in sections))
        return named if _is_one_place(snapshot, named) else frozenset()

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
        return bool(_YEARLY.search(letter.document.header.subject) or _YEARLY.search(letter.text, 0, first))

    @cached_property
    def place(self) -> str | None:
        """The one country that the subject line names, in a letter without sections on deployments elsewhere."""
        named = countries_in(self.letter.document.header.subject)
        return next(iter(named)) if len(named) == 1 and not self._is_of_many else None

    def has_point(self, parent: str | None) -> bool:
        """Tell whether the letter is to account for the points under a subject."""
        if not self.alone:
            return parent in self.subjects
        return self.letter.snapshot is not None and root_of(self.letter.snapshot, parent) in self.alone

    def has_promise(self, what: str, due: str) -> bool:
        """Tell whether the letter is to answer a promise: about its own deployment, or in general in a yearly letter.

        One for a report is not for a letter that is none.
        """
        named = named_in(what, self.letter.snapshot) if self.letter.snapshot is not None else frozenset()
        if not self.alone:
            return bool(self.subjects) and (not named or not named.isdisjoint(self.subjects))
        return not named.isdisjoint(self.alone) and (self.is_yearly or not _REPORT.search(due))

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
    """Tell whether a letter's subject line says that it is about one country, and an earlier letter is about more."""
    return scope(letter).place is not None and scope(then).place is None


def _is_one_place(snapshot: Snapshot, slugs: frozenset[str]) -> bool:
    return len({countries_of(snapshot, slug) for slug in slugs}) == 1


def _of_unit(unit: Unit, snapshot: Snapshot) -> frozenset[str]:
    """Return the register's deployments that a heading is about."""
    return frozenset({unit.subject}) if unit.subject is not None else named_in(unit.label, snapshot)
