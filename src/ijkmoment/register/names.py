"""The names of subjects, which are statements themselves, for a reader's language and clearance."""

from collections.abc import Iterable

from ijkmoment.facts.label import INTERNAL, Level
from ijkmoment.facts.snapshot import make_snapshot
from ijkmoment.register import models, queries


def names(slugs: Iterable[str], audience: str, level: Level, language: str) -> dict[str, str]:
    """Return the name of each subject that the reader may know; others keep their slug."""
    wanted = tuple(slugs)
    held = queries.read_held(None, audience, level, concept="naam", subjects=wanted)
    named = make_snapshot(held.statements, held.subjects, held.sources, audience=audience, level=level)
    return {slug: named.name(slug, language) for slug in wanted}


def names_of_kinds(kinds: Iterable[str], language: str) -> list[tuple[str, str]]:
    """Return slug and name of every subject of some kinds, ordered by name, for a choice in a form."""
    slugs = models.Subject.objects.filter(kind__in=tuple(kinds)).values_list("slug", flat=True)
    found = names(slugs, INTERNAL, Level.UNCLASSIFIED, language)
    return sorted(found.items(), key=lambda pair: pair[1].lower())
