"""Whether the ledger takes a statement: the same rules as for a row of a register folder, and the house's ceiling."""

from dataclasses import replace

from django.conf import settings

from ijkmoment.facts.concepts import CONCEPTS
from ijkmoment.facts.folder_writing import statement_cells
from ijkmoment.facts.integrity import check_ledger
from ijkmoment.facts.label import LEVEL_WORDS, Label, Level
from ijkmoment.facts.ledger import Ledger
from ijkmoment.facts.problem import Problem
from ijkmoment.facts.rows import STATEMENTS, Row, statement_reader
from ijkmoment.facts.statement import Statement, Subject
from ijkmoment.facts.values import Code
from ijkmoment.register import models, queries
from ijkmoment.register.columns import value_columns

LONGEST_CELL = 1_000_000
_ANY_MOMENT = "2000-01-01T00:00:00.000000Z"


def accept(statement: Statement, replaced: Statement | None) -> Statement | Problem:
    """Return a statement as a folder's table would give it back, or why the ledger does not take it."""
    plain = replace(statement, number=1, recorded_at=_ANY_MOMENT, superseded_at=None, superseded_by=None)
    read = _as_read(plain)
    if isinstance(read, Problem):
        return read
    return above_ceiling(read.label) or _too_large(read) or _unfitting(read, replaced) or read


def above_ceiling(label: Label) -> Problem | None:
    """Return why a label is too high to be stored in this installation, None when it is not."""
    ceiling = Level(settings.REGISTER_CEILING)
    if label.level is None or label.level <= ceiling:
        return None
    message = f"{LEVEL_WORDS[label.level]} is above what may be stored here ({LEVEL_WORDS[ceiling]})"
    levels = (("level", str(int(label.level))), ("ceiling", str(int(ceiling))))
    return Problem("label", message, code="above-ceiling", arguments=levels)


def _as_read(statement: Statement) -> Statement | Problem:
    named = {statement.subject, *(value for _, value in statement.dimensions)}
    kinds = dict(models.Subject.objects.filter(slug__in=named).values_list("slug", "kind"))
    sources = set(models.Source.objects.filter(slug=statement.source).values_list("slug", flat=True))
    cells = statement_cells(statement)
    if not all(map(_storable, cells.values())):
        message = "it holds a character that cannot be stored, or a text that is too long"
        return Problem(statement.reference, message, code="cannot-be-stored")
    read = statement_reader(kinds, sources)(Row(STATEMENTS, 1, cells))
    if isinstance(read, Problem):
        return read.of(statement.reference)
    if read != statement:
        message = f"a folder's table cannot hold this value: {statement.value}"
        return Problem(statement.reference, message, code="cannot-be-stored")
    return read


def _storable(text: str) -> bool:
    return len(text) <= LONGEST_CELL and "\x00" not in text and text == text.encode(errors="replace").decode()


def _too_large(statement: Statement) -> Problem | None:
    try:
        value_columns(statement.value)
    except OverflowError as error:
        return Problem(statement.reference, str(error), code="too-large")
    return None


def _unfitting(statement: Statement, replaced: Statement | None) -> Problem | None:
    """Check the links of a statement among the open statements that it may form a circle with."""
    concept = CONCEPTS[statement.concept]
    beside = queries.read_open_of(concept.id) if set(concept.refers_to) & set(concept.kinds) else ()
    others = tuple(one for one in beside if replaced is None or one.number != replaced.number)
    named = {one.subject for one in (*others, statement)} | {
        one.value.code for one in (*others, statement) if isinstance(one.value, Code) and one.value.scheme == "subject"
    }
    subjects = models.Subject.objects.filter(slug__in=named).values_list("slug", "kind")
    number = max((one.number or 0 for one in others), default=0) + 1
    near = Ledger(
        {slug: Subject(slug, kind) for slug, kind in subjects}, {}, (*others, replace(statement, number=number))
    )
    breaks = (one for one in check_ledger(near) if one.key == number)
    found = (Problem(statement.reference, one.message, code=one.code, arguments=one.arguments) for one in breaks)
    return next(found, None)
