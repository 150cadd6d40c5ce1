"""A file -> the row that `ijkmoment read` prints of it: its facts, or one line that says why there are none."""

from pathlib import Path

from ijkmoment.facts.dates import Date
from ijkmoment.facts.names import NO_NAMES, Names
from ijkmoment.facts.printed import Json, error_to_json
from ijkmoment.facts.problem import Problem
from ijkmoment.reading import read_claims, read_document
from ijkmoment.reading.cells import facts_to_cells
from ijkmoment.reading.jsonl import facts_to_json


def read_row(path: Path, date: Date | None = None, names: Names = NO_NAMES, table: str = "") -> Json:
    """Return {"file", "facts"} or {"file", "error"}; `date` and `names` as in `read_claims`.

    With a language as `table` the facts are what a table in it says of them.
    """
    document = read_document(path)
    if isinstance(document, Problem):
        return error_to_json(str(path), document.text)
    claims = read_claims(document, date, names)
    facts = facts_to_cells(document, claims, table) if table else facts_to_json(document, claims)
    return {"file": str(path), "facts": facts}
