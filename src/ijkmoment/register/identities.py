"""New subjects and sources: entered once, never changed, under a slug that nothing else bears."""

import re

from django.db import DatabaseError
from django.utils.text import slugify

from ijkmoment.facts.folder_writing import source_cells, subject_cells
from ijkmoment.facts.integrity import check_ledger
from ijkmoment.facts.ledger import Ledger
from ijkmoment.facts.problem import Problem
from ijkmoment.facts.rows import SOURCES, SUBJECTS, Row, read_source, read_subject
from ijkmoment.facts.statement import Source, Subject
from ijkmoment.register import models, writing
from ijkmoment.register.acceptance import above_ceiling

LONGEST_SLUG = 60


def add_subject(subject: Subject) -> Problem | None:
    """Enter a subject; return why the register does not take it."""
    read = read_subject(Row(SUBJECTS, 1, subject_cells(subject)))
    if isinstance(read, Problem):
        return read.of(subject.slug)
    if models.Subject.objects.filter(slug=subject.slug).exists():
        return Problem(subject.slug, "there is a subject with this slug already", code="address-taken")
    parent = models.Subject.objects.filter(slug=subject.parent).values_list("slug", "kind")
    near = Ledger({**{slug: Subject(slug, kind) for slug, kind in parent}, subject.slug: subject})
    broken = next((one for one in check_ledger(near) if one.key == subject.slug), None)
    if broken is not None:
        return Problem(subject.slug, broken.message, code=broken.code, arguments=broken.arguments)
    return _insert(subject)


def add_source(source: Source) -> Problem | None:
    """Enter a source; return why the register does not take it."""
    read = read_source(Row(SOURCES, 1, source_cells(source)))
    if isinstance(read, Problem):
        return read.of(source.slug)
    if models.Source.objects.filter(slug=source.slug).exists():
        return Problem(source.slug, "there is a source with this slug already", code="address-taken")
    return above_ceiling(source.label) or _insert(read)


def slug_of(words: str, under: str | None = None) -> str | None:
    """Return the slug that words give, None when they hold no letter or figure that can stand in an address."""
    plain = re.sub(r"[-_]+", "-", slugify(words))[:LONGEST_SLUG].strip("-")
    if not plain:
        return None
    return f"{under}/{plain}" if under else plain


def free_source_slug(title: str) -> str:
    """Return a slug for a title that no source bears; numbered when the plain one is taken."""
    base = slug_of(title) or "x"
    taken = set(models.Source.objects.filter(slug__startswith=base).values_list("slug", flat=True))
    number = 2
    slug = base
    while slug in taken:
        slug, number = f"{base}-{number}", number + 1
    return slug


def _insert(row: Subject | Source) -> Problem | None:
    try:
        with writing.locked() as alias:
            if isinstance(row, Subject):
                writing.insert_subjects(alias, [row])
            else:
                writing.insert_sources(alias, [row])
    except DatabaseError as error:
        return Problem(row.slug, f"not entered, try again: {' '.join(str(error).split())}", code="try-again")
    return None
