"""The names by which a register's subjects are known in letters."""

from collections.abc import Mapping

from ijkmoment.facts.snapshot import Snapshot
from ijkmoment.facts.values import Text

_CONCEPTS = ("naam", "afkorting", "alias")


def names_of(snapshot: Snapshot) -> Mapping[str, str]:
    """Return the slug that each printed name or abbreviation stands for; a name that two share is left out."""
    found: dict[str, set[str]] = {}
    for concept in _CONCEPTS:
        for one in snapshot.concept(concept):
            if isinstance(one.value, Text):
                found.setdefault(one.value.text, set()).add(one.subject)
    return {name: next(iter(slugs)) for name, slugs in found.items() if len(slugs) == 1}
