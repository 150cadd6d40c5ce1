"""`ijkmoment read`: the facts that letters state, as lines for people or as JSON."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import click

from ijkmoment.checking.as_json import dump, error_to_json
from ijkmoment.cli.days import read_day
from ijkmoment.cli.output import CANNOT, NOTHING_FOUND, progress, refuse, report
from ijkmoment.facts.claim import Claim
from ijkmoment.facts.dates import Date
from ijkmoment.facts.document import Document
from ijkmoment.facts.problem import Problem
from ijkmoment.reading import read_claims, read_document
from ijkmoment.reading.jsonl import facts_to_json

_PLACE = ("kind", "start", "end", "text")


def run(files: Sequence[Path], form: str, date_text: str | None) -> int:
    """Read the files and print their facts; return the exit code."""
    date = read_day(date_text)
    if isinstance(date, Problem):
        return report([date])
    read = list(_read_all(files, date)) if form == "json" else _read_all(files, date)
    code = NOTHING_FOUND
    for one in read:
        code = CANNOT if "error" in one else code
        _print(one, form)
    if form == "json":
        click.echo(dump(list(read), indent=2))
    return code


def _read_all(files: Sequence[Path], date: Date | None) -> Iterator[dict[str, Any]]:
    for number, path in enumerate(files, 1):
        with progress(f"{number} of {len(files)}: {path}"):
            document = read_document(path)
            claims = () if isinstance(document, Problem) else read_claims(document, date)
        yield _facts(path, document, claims)


def _facts(path: Path, document: Document | Problem, claims: tuple[Claim, ...]) -> dict[str, Any]:
    if isinstance(document, Problem):
        refuse(document.text)
        return error_to_json(str(path), document.text)
    return {"file": str(path), "facts": facts_to_json(document, claims)}


def _print(one: dict[str, Any], form: str) -> None:
    if form == "jsonl":
        click.echo(dump(one))
    if form == "text":
        for fact in one.get("facts", ()):
            click.echo(_line(one["file"], fact))


def _line(file: str, fact: dict[str, Any]) -> str:
    fields = " ".join(f"{name}={value}" for name, value in fact.items() if name not in _PLACE and value is not None)
    return f"{file}:{fact['start']}-{fact['end']} {fact['kind']} “{' '.join(fact['text'].split())}” {fields}".rstrip()
