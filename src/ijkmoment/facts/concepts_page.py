"""The page docs/concepts.md, made from the table by `python -m ijkmoment.facts.concepts_page`."""

import sys

from ijkmoment.facts.cells import EXPECTED
from ijkmoment.facts.concepts import CODE_LISTS, CONCEPTS, Concept
from ijkmoment.facts.kinds import KINDS, Kind

_HEAD = """\
# Kinds and concepts

Made from `ijkmoment.facts.kinds` and `ijkmoment.facts.concepts`; change those, not this page. A concept's word is what
stands in `statements.csv` and in a letter's roles.
"""

_PERIODS = {"timeless": "", "instant": "a moment", "year": "a calendar year", "period": "a period"}


def concepts_page() -> str:
    """Return the page as Markdown."""
    parts = [_HEAD, _kinds(), _concepts(), _lists(), _cells()]
    return "\n".join(parts)


def _kinds() -> str:
    rows = [f"| `{kind.id}` | {kind.nl} | {kind.en} | {_parents(kind)} |" for kind in KINDS.values()]
    return _table("Kinds of subject", "| kind | Nederlands | English | stands under |", rows)


def _parents(kind: Kind) -> str:
    """Say what a kind may stand under; "nothing" where it may stand alone."""
    if kind.needs_parent:
        return ", ".join(kind.parents)
    return f"{', '.join(kind.parents)} or nothing" if kind.parents else "nothing"


def _concepts() -> str:
    rows = [_concept_row(concept) for concept in CONCEPTS.values()]
    return _table(
        "Concepts", "| concept | English | value | period | dimensions | of | what is counted, and what is not |", rows
    )


def _concept_row(concept: Concept) -> str:
    value = concept.datatype if not concept.scheme else f"{concept.datatype}: {concept.scheme}"
    of = "every kind" if len(concept.kinds) == len(KINDS) else ", ".join(concept.kinds)
    dimensions = ", ".join(concept.dimensions)
    period = _PERIODS[concept.temporal]
    return f"| `{concept.id}` | {concept.en} | {value} | {period} | {dimensions} | {of} | {concept.definition_en} |"


def _lists() -> str:
    rows = [
        f"| {scheme} | `{code}` | {nl} | {en} |"
        for scheme, codes in CODE_LISTS.items()
        for code, (nl, en) in codes.items()
    ]
    return _table("Lists of codes", "| list | code | Nederlands | English |", rows)


def _cells() -> str:
    rows = [f"| {datatype} | {expected} |" for datatype, expected in EXPECTED.items()]
    return _table("How a value stands in a cell", "| value | expected |", rows)


def _table(title: str, header: str, rows: list[str]) -> str:
    rule = "|" + "---|" * (header.count("|") - 1)
    return "\n".join([f"## {title}", "", header, rule, *rows, ""])


if __name__ == "__main__":
    sys.stdout.write(concepts_page())
