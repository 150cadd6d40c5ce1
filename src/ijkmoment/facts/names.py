"""The names by which letters speak of a register's deployments."""

from collections.abc import Iterator, Mapping

from ijkmoment.facts.snapshot import Snapshot
from ijkmoment.facts.values import Code, Text

_CONCEPTS = ("naam", "afkorting", "alias")
_PARTS = ("asset", "rotation")


def names_of(snapshot: Snapshot, countries: Mapping[str, str] | None = None) -> Mapping[str, str]:
    """Return the deployment that each printed name or abbreviation stands for.

    A deployment is known by its own names, by those of its formation and of what belongs to it, and by its host
    nation where `countries` gives that a name. A name that stands for two deployments is left out.
    """
    found: dict[str, set[str]] = {}
    for deployment in snapshot.of_kind("deployment"):
        for name in _names_for(snapshot, deployment.slug, countries or {}):
            found.setdefault(name, set()).add(deployment.slug)
    return {name: next(iter(slugs)) for name, slugs in found.items() if len(slugs) == 1}


def _names_for(snapshot: Snapshot, slug: str, countries: Mapping[str, str]) -> Iterator[str]:
    yield from _names(snapshot, slug)
    for kind in _PARTS:
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
