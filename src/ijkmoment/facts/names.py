"""The names by which letters speak of a register's subjects, and what each may stand for."""

import json
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import TypeVar, cast

from ijkmoment.facts.snapshot import Snapshot
from ijkmoment.facts.values import Code, Text

Made = TypeVar("Made")
_CONCEPTS = ("naam", "afkorting", "alias")
_NAMED_BY_PARTS = ("asset", "rotation")
_OF_THEMSELVES = ("theatre", "mandate", "rotation", "exercise", "event", "budget")


@dataclass(frozen=True)
class Names:
    """What printed names stand for.

    `subjects` holds for each printed name the slugs that it may mean, more than one where only the rest of the sentence
    can tell; `kinds` the kind of each slug; `mandates` the newest mandate of a deployment.
    """

    subjects: Mapping[str, frozenset[str]] = field(default_factory=dict)
    kinds: Mapping[str, str] = field(default_factory=dict)
    mandates: Mapping[str, str] = field(default_factory=dict)

    def __bool__(self) -> bool:
        return bool(self.subjects)

    def __reduce__(self) -> tuple[type["Names"], tuple[Mapping[str, object], ...]]:
        """Leave the views behind that were made here, when another process is given these names."""
        return Names, (self.subjects, self.kinds, self.mandates)

    def once(self, view: Callable[["Names"], Made]) -> Made:
        """Return what a function makes of these names, made once however many letters are read with them."""
        if view not in self._made:
            self._made[view] = view(self)
        return cast("Made", self._made[view])

    @cached_property
    def _made(self) -> dict[Callable[["Names"], object], object]:
        return {}


NO_NAMES = Names()


def names_to_text(names: Names) -> str:
    """Return names as JSON text, so that another process can read by them."""
    subjects = {name: sorted(slugs) for name, slugs in names.subjects.items()}
    return json.dumps({"subjects": subjects, "kinds": dict(names.kinds), "mandates": dict(names.mandates)})


def names_from_text(text: str) -> Names:
    """Return the names that `names_to_text` wrote; of an empty text none."""
    if not text:
        return NO_NAMES
    given = json.loads(text)
    subjects = {name: frozenset(slugs) for name, slugs in given["subjects"].items()}
    return Names(subjects, given["kinds"], given["mandates"])


def names_of(snapshot: Snapshot, countries: Mapping[str, str] | None = None) -> Names:
    """Return the names of a snapshot's subjects.

    A deployment is known by its own names, by those of its formation and of what belongs to it, and by its host
    nation where `countries` gives that a name; theatres, mandates, rotations, exercises, events and budgets by theirs.
    """
    found: dict[str, set[str]] = {}
    for name, slug in _all_names(snapshot, countries or {}):
        found.setdefault(name, set()).add(slug)
    kinds = {slug: subject.kind for slug, subject in snapshot.subjects.items()}
    mandates = {one.slug: mandate for one in snapshot.of_kind("deployment") if (mandate := _newest(snapshot, one.slug))}
    return Names({name: frozenset(slugs) for name, slugs in found.items()}, kinds, mandates)


def _all_names(snapshot: Snapshot, countries: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    for deployment in snapshot.of_kind("deployment"):
        for name in _names_for(snapshot, deployment.slug, countries):
            yield name, deployment.slug
    for kind in _OF_THEMSELVES:
        for subject in snapshot.of_kind(kind):
            for name in _names(snapshot, subject.slug):
                yield name, subject.slug


def _newest(snapshot: Snapshot, deployment: str) -> str:
    """Return the mandate that no other extends, empty when there is none or more than one."""
    mandates = [one.slug for one in snapshot.children(deployment, "mandate")]
    extended = {
        one.value.code for slug in mandates for one in snapshot.of(slug, "verlengt") if isinstance(one.value, Code)
    }
    last = [slug for slug in mandates if slug not in extended]
    return last[0] if len(last) == 1 else ""


def _names_for(snapshot: Snapshot, slug: str, countries: Mapping[str, str]) -> Iterator[str]:
    yield from _names(snapshot, slug)
    for kind in _NAMED_BY_PARTS:
        for child in snapshot.children(slug, kind):
            yield from _names(snapshot, child.slug)
    for one in snapshot.of(slug, "verband"):
        if isinstance(one.value, Code):
            yield from _formation(snapshot, one.value.code)
    for one in snapshot.of(slug, "gastland"):
        if isinstance(one.value, Code) and one.value.code in countries:
            yield countries[one.value.code]


def _formation(snapshot: Snapshot, slug: str) -> Iterator[str]:
    """Return the names of a formation and of the one that it is part of."""
    yield from _names(snapshot, slug)
    parent = snapshot.subjects[slug].parent if slug in snapshot.subjects else None
    if parent is not None:
        yield from _names(snapshot, parent)


def _names(snapshot: Snapshot, slug: str) -> Iterator[str]:
    for concept in _CONCEPTS:
        yield from (one.value.text for one in snapshot.of(slug, concept) if isinstance(one.value, Text))
