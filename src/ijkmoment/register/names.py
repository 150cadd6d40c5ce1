"""The names of subjects, which are statements themselves, for a reader's language and clearance."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace

from ijkmoment.facts.label import INTERNAL, Level
from ijkmoment.facts.snapshot import Snapshot, make_snapshot
from ijkmoment.facts.statement import Subject
from ijkmoment.facts.values import Code
from ijkmoment.language.naming import Name, subject_name
from ijkmoment.register import models, queries

_CONCEPTS = ("naam", "doelstelling", "kamerstuknummer", "zaaknummer", "documentnummer", "toezegging")


def named(audience: str, level: Level, subjects: Sequence[str] | None = None) -> Snapshot:
    """Return what `subject_name` goes by, of some subjects or all, that the reader may know.

    The house knows every subject, anybody else those of which something may be seen.
    """
    concepts = _CONCEPTS if audience == INTERNAL else None
    held = queries.read_held(None, audience, level, concepts=concepts, subjects=subjects)
    found = make_snapshot(held.statements, held.subjects, held.sources, audience=audience, level=level)
    return _with_every_subject(found, subjects) if audience == INTERNAL else found


def names(slugs: Iterable[str], audience: str, level: Level, language: str) -> dict[str, Name]:
    """Return what each subject is called that the reader may know of; the others are left out."""
    wanted = tuple(slugs)
    found = _named_with_others(wanted, audience, level)
    return {slug: subject_name(found, slug, language) for slug in wanted if found.shows(slug)}


def listed(found: Snapshot, subjects: Iterable[Subject], language: str) -> list[tuple[Name, str]]:
    """Return name and slug of subjects, ordered; those that share a name are told apart.

    First by the name of what they belong to, then by a number in the order in which they were entered, which stays.
    """
    plain = [(subject_name(found, one.slug, language), one) for one in subjects]
    count = Counter(name for name, _ in plain)
    placed = [(_placed(found, name, one, language) if count[name] > 1 else name, one.slug) for name, one in plain]
    return sorted(_told_apart(placed), key=lambda pair: pair[0].lower())


def names_of_kinds(kinds: Iterable[str], language: str) -> list[tuple[str, str]]:
    """Return slug and name of every subject of some kinds, ordered by name, for a choice in a form."""
    rows = models.Subject.objects.filter(kind__in=tuple(kinds)).values_list("slug", "kind", "parent_id")
    subjects = [Subject(*row) for row in rows]
    found = _named_with_others([one.slug for one in subjects], INTERNAL, Level.UNCLASSIFIED)
    return [(slug, name) for name, slug in listed(found, subjects, language)]


def _named_with_others(slugs: Sequence[str], audience: str, level: Level) -> Snapshot:
    """Return what the names of subjects go by: their own statements, and those of what they belong to or serve."""
    above = models.Subject.objects.filter(slug__in=slugs).values_list("parent_id", flat=True)
    near = {*slugs, *(parent for parent in above if parent)}
    found = named(audience, level, sorted(near))
    objectives = {one.value.code for one in found.concept("doelstelling") if isinstance(one.value, Code)}
    return found if objectives <= near else named(audience, level, sorted(near | objectives))


def _with_every_subject(found: Snapshot, slugs: Sequence[str] | None) -> Snapshot:
    rows = models.Subject.objects.values_list("slug", "kind", "parent_id")
    known = rows if slugs is None else rows.filter(slug__in=slugs)
    return replace(found, subjects={**found.subjects, **{row[0]: Subject(*row) for row in known}})


def _placed(found: Snapshot, name: Name, subject: Subject, language: str) -> Name:
    """Return a name with that of what the subject belongs to behind it, when it is not in it already."""
    above = subject_name(found, subject.parent, language) if subject.parent else ""
    return Name(f"{name} ({above})", name.language) if above and not name.endswith(above) else name


def _told_apart(named_slugs: Sequence[tuple[Name, str]]) -> list[tuple[Name, str]]:
    count = Counter(name for name, _ in named_slugs)
    shared = [slug for name, slug in named_slugs if count[name] > 1]
    entered = models.Subject.objects.filter(slug__in=shared).order_by("number").values_list("slug", flat=True)
    known = {slug: name for name, slug in named_slugs}
    seen = Counter[str]()
    for slug in entered if shared else ():
        name = known[slug]
        seen[name] += 1
        known[slug] = Name(f"{name} ({seen[name]})", name.language)
    return [(name, slug) for slug, name in known.items()]
