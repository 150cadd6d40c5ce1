"""`ijkmoment read`: the facts that letters state, as lines for people or as JSON."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import click

from ijkmoment.checking.as_json import dump, error_to_json
from ijkmoment.cli.output import CANNOT, NOTHING_FOUND, refuse, report
from ijkmoment.facts.dates import Date, parse_date
from ijkmoment.facts.problem import Problem
from ijkmoment.reading import read_claims, read_document
from ijkmoment.reading.jsonl import facts_to_json

_PLACE = ("kind", "start", "end", "text")


def run(files: Sequence[Path], form: str, date_text: str | None) -> int:
    """Read the files and print their facts; return the exit code."""
    date = parse_date(date_text) if date_text else None
    if date_text and (date is None or date.day is None):
        return report([Problem("--date", f"{date_text!r} is not a day: expected a date such as 2024-05-15")])
    read = [_read(path, date) for path in files] if form == "json" else (_read(path, date) for path in files)
    code = NOTHING_FOUND
    for one in read:
        code = CANNOT if "error" in one else code
        _print(one, form)
    if form == "json":
        click.echo(dump(list(read), indent=2))
    return code


def _read(path: Path, date: Date | None) -> dict[str, Any]:
    document = read_document(path)
    if isinstance(document, Problem):
        refuse(document.text)
        return error_to_json(str(path), document.text)
    return {"file": str(path), "facts": facts_to_json(document, read_claims(document, date))}


def _print(one: dict[str, Any], form: str) -> None:
    if form == "jsonl":
        click.echo(dump(one))
    if form == "text":
        for fact in one.get("facts", ()):
            click.echo(_line(one["file"], fact))


def _line(file: str, fact: dict[str, Any]) -> str:
    fields = " ".join(f"{name}={value}" for name, value in fact.items() if name not in _PLACE and value is not None)
    return f"{file}:{fact['start']}-{fact['end']} {fact['kind']} “{' '.join(fact['text'].split())}” {fields}".rstrip()
