"""Block roles: `{tabel efp-lt sterkte per=natie}` and `{lijst ...}` print all statements of a concept, split one way.

A split by "inzet" goes over the subjects under the one named. A total is printed only when it is a statement of its
own; nothing is ever added up here.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from ijkmoment.facts.concepts import CONCEPTS, Concept
from ijkmoment.facts.document import Block
from ijkmoment.facts.problem import Wrong
from ijkmoment.facts.snapshot import Snapshot
from ijkmoment.facts.statement import Statement
from ijkmoment.facts.values import Amount, Quantity, Strength, Text
from ijkmoment.language.naming import dimension_name, subject_name
from ijkmoment.language.printing import print_value
from ijkmoment.writing.builder import Builder
from ijkmoment.writing.messages import wrong
from ijkmoment.writing.resolve import Fact, default_period, find_concept, print_statement
from ijkmoment.writing.role_syntax import Role
from ijkmoment.writing.source import Meta

_CHILDREN = "inzet"
_WORDS = {
    "nl": {"per": "per", "inzet": "Inzet", "natie": "Land", "functie": "Functie", "total": "Totaal"},
    "en": {"per": "by", "inzet": "Deployment", "natie": "Country", "functie": "Post", "total": "Total"},
}


@dataclass(frozen=True, slots=True)
class _Row:
    name: str
    fact: Fact


def write_table(role: Role, snapshot: Snapshot, meta: Meta, builder: Builder, group: int) -> Wrong | None:
    """Write a captioned table with a header row; return what is wrong with the role."""
    rows = _rows(role, snapshot, meta)
    if isinstance(rows, Wrong):
        return rows
    words = _WORDS[meta.language]
    split = dict(role.dimensions)["per"]
    concept = CONCEPTS[role.words[2]]
    heads = (words.get(split, split.capitalize()), _concept_name(concept, meta.language))
    builder.text_block("caption", _caption(role, snapshot, meta, concept))
    _write_row(builder, group, 0, heads, head=True)
    for number, row in enumerate(rows, 1):
        _write_row(builder, group, number, (row.name, row.fact), head=False)
    return None


def write_list(role: Role, snapshot: Snapshot, meta: Meta, builder: Builder, group: int) -> Wrong | None:
    """Write a list with an item for each statement; return what is wrong with the role."""
    rows = _rows(role, snapshot, meta)
    if isinstance(rows, Wrong):
        return rows
    for number, row in enumerate(rows):
        start = builder.begin("\n" if number else "\n\n")
        builder.write(f"{row.name}: ")
        builder.print_fact(row.fact)
        builder.end(Block("item", start, start, 1, group, marker="•"))
    return None


def _write_row(builder: Builder, group: int, row: int, cells: Sequence[str | Fact], *, head: bool) -> None:
    for column, cell in enumerate(cells):
        start = builder.begin("\t" if column else "\n" if row else "\n\n")
        if isinstance(cell, Fact):
            builder.print_fact(cell)
        else:
            builder.write(cell)
        builder.end(Block("cell", start, start, group=group, row=row, column=column, head=head))


def _rows(role: Role, snapshot: Snapshot, meta: Meta) -> list[_Row] | Wrong:
    """Return the rows of a block role: the largest first, the total, where there is one, last."""
    split = dict(role.dimensions).get("per")
    if len(role.words) != 3 or split is None:
        return wrong("no-per")
    _, subject, name = role.words
    concept = find_concept(subject, name, snapshot)
    if isinstance(concept, Wrong):
        return concept
    if split != _CHILDREN and split not in concept.dimensions:
        choices = ", ".join((*concept.dimensions, _CHILDREN))
        return wrong("no-dimension", concept=name, dimension=split, dimensions=choices)
    statements = _over_children(role, snapshot, meta) if split == _CHILDREN else _over_dimension(role, snapshot, meta)
    if not statements:
        return wrong("nothing-to-print", subject=subject, concept=name)
    return _print_rows(statements, split, role.style, snapshot, meta)


def _print_rows(
    statements: list[Statement], split: str, style: str, snapshot: Snapshot, meta: Meta
) -> list[_Row] | Wrong:
    rows = []
    for one in statements:
        fact = print_statement(one, style, snapshot, meta.language)
        if isinstance(fact, Wrong):
            return fact
        rows.append(_Row(_row_name(one, split, snapshot, meta), fact))
    return rows


def _over_dimension(role: Role, snapshot: Snapshot, meta: Meta) -> list[Statement]:
    split = dict(role.dimensions)["per"]
    others = {name: value for name, value in role.dimensions if name != "per"}
    fitting = [
        one
        for one in _in_period(snapshot.of(role.words[1], role.words[2]), role, meta)
        if split in dict(one.dimensions) and {**dict(one.dimensions), **others} == dict(one.dimensions)
    ]
    return sorted(fitting, key=_size)


def _over_children(role: Role, snapshot: Snapshot, meta: Meta) -> list[Statement]:
    _, subject, concept = role.words
    children = [child.slug for child in snapshot.children(subject)]
    found = [
        one for slug in children for one in _in_period(snapshot.of(slug, concept), role, meta) if not one.dimensions
    ]
    total = [one for one in _in_period(snapshot.of(subject, concept), role, meta) if not one.dimensions]
    return [*sorted(found, key=_size), *total]


def _in_period(held: Sequence[Statement], role: Role, meta: Meta) -> list[Statement]:
    concept = CONCEPTS[role.words[2]]
    if concept.temporal not in ("period", "year") and role.period is None:
        return list(held)
    wanted = (role.period or default_period(concept, meta)).edtf
    return [one for one in held if one.period.edtf == wanted]


def _size(statement: Statement) -> tuple[Decimal, str]:
    """Sort by size, largest first, then by identity."""
    value = statement.value
    if isinstance(value, Amount):
        return -value.value, statement.reference
    if isinstance(value, Strength):
        return -Decimal(value.maximum or value.minimum or 0), statement.reference
    if isinstance(value, Quantity):
        return -value.number, statement.reference
    return Decimal(0), statement.reference


def _row_name(statement: Statement, split: str, snapshot: Snapshot, meta: Meta) -> str:
    if split == _CHILDREN:
        parent = snapshot.subjects[statement.subject].parent
        return subject_name(snapshot, statement.subject, meta.language) if parent else _WORDS[meta.language]["total"]
    code = dict(statement.dimensions)[split]
    return print_value(Text(dimension_name(snapshot, split, code, meta.language)), "groot")


def _caption(role: Role, snapshot: Snapshot, meta: Meta, concept: Concept) -> str:
    split = dict(role.dimensions)["per"]
    words = _WORDS[meta.language]
    name = subject_name(snapshot, role.words[1], meta.language)
    return f"{_concept_name(concept, meta.language)} {words['per']} {words.get(split, split).lower()}: {name}"


def _concept_name(concept: Concept, language: str) -> str:
    return concept.en if language == "en" else concept.nl
