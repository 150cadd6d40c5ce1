"""The names of subjects, which are statements themselves, for a reader's language and clearance."""

from collections import Counter
from collections.abc import Iterable, Sequence

from ijkmoment.facts.label import INTERNAL, Level
from ijkmoment.facts.snapshot import Snapshot, make_snapshot
from ijkmoment.facts.statement import Subject
from ijkmoment.facts.values import Code
from ijkmoment.register import models, queries

_CONCEPTS = ("naam", "doelstelling")


def named(
    audience: str, level: Level, subjects: Sequence[str] | None = None, concepts: Sequence[str] | None = _CONCEPTS
) -> Snapshot:
    """Return the statements that `Snapshot.name` goes by, of some subjects or all, that the reader may know."""
    held = queries.read_held(None, audience, level, concepts=concepts, subjects=subjects)
    return make_snapshot(held.statements, held.subjects, held.sources, audience=audience, level=level)


def names(slugs: Iterable[str], audience: str, level: Level, language: str) -> dict[str, str]:
    """Return the name of each subject that the reader may know of, else its slug; the others are left out.

    The house knows every subject, anybody else those of which something may be seen.
    """
    wanted = tuple(slugs)
    concepts = _CONCEPTS if audience == INTERNAL else None
    found = named(audience, level, wanted, concepts)
    objectives = {one.value.code for one in found.concept("doelstelling") if isinstance(one.value, Code)}
    if objectives - set(wanted):
        found = named(audience, level, (*wanted, *sorted(objectives)), concepts)
    return {slug: found.name(slug, language) for slug in wanted if audience == INTERNAL or slug in found.by_subject}


def listed(found: Snapshot, subjects: Iterable[Subject], language: str) -> list[tuple[str, str]]:
    """Return name and slug of subjects, ordered; of those that share a name, also the name of what they belong to."""
    plain = [(found.name(one.slug, language), one) for one in subjects]
    count = Counter(name for name, _ in plain)
    return sorted(
        (f"{name} ({found.name(one.parent, language)})" if one.parent and count[name] > 1 else name, one.slug)
        for name, one in plain
    )


def names_of_kinds(kinds: Iterable[str], language: str) -> list[tuple[str, str]]:
    """Return slug and name of every subject of some kinds, ordered by name, for a choice in a form."""
    slugs = models.Subject.objects.filter(kind__in=tuple(kinds)).values_list("slug", flat=True)
    found = names(slugs, INTERNAL, Level.UNCLASSIFIED, language)
    return sorted(found.items(), key=lambda pair: pair[1].lower())
