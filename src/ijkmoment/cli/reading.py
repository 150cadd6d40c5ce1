"""`ijkmoment read`: the facts that letters state, as a table for people or as JSON."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import click

from ijkmoment.checking.as_json import dump, error_to_json
from ijkmoment.cli.days import read_day
from ijkmoment.cli.output import CANNOT, NOTHING_FOUND, progress, refuse, report
from ijkmoment.facts.claim import Claim
from ijkmoment.facts.dates import Date
from ijkmoment.facts.document import Document
from ijkmoment.facts.names import NO_NAMES, Names
from ijkmoment.facts.problem import Problem
from ijkmoment.language.claim_words import CLAIM_KINDS
from ijkmoment.reading import read_claims, read_document
from ijkmoment.reading.jsonl import facts_to_json


@dataclass(frozen=True, slots=True)
class Options:
    """What the command was given."""

    form: str = "text"
    date: str | None = None
    kinds: tuple[str, ...] = ()
    register: str | None = None
    language: str = "nl"


@dataclass(frozen=True, slots=True)
class _With:
    """What each letter is read with; `kinds` empty means all."""

    date: Date | None
    kinds: frozenset[str]
    names: Names


@dataclass(frozen=True, slots=True)
class _Read:
    file: str
    document: Document
    claims: tuple[Claim, ...]


def run(files: Sequence[Path], options: Options) -> int:
    """Read the files and print their facts; return the exit code."""
    given = _prepare(options)
    if not isinstance(given, _With):
        return report(given)
    code, printed = NOTHING_FOUND, []
    for number, path in enumerate(files, 1):
        with progress(f"{number} of {len(files)}: {path}"):
            one = _read(path, given)
        code = CANNOT if isinstance(one, Problem) else code
        if options.form == "text":
            _print_text(one, options, several=len(files) > 1)
            continue
        printed.append(_as_json(str(path), one))
        if options.form == "jsonl":
            click.echo(dump(printed.pop()))
    if options.form == "json":
        click.echo(dump(printed, indent=2))
    return code


def _prepare(options: Options) -> _With | tuple[Problem, ...]:
    date = read_day(options.date)
    if isinstance(date, Problem):
        return (date,)
    kinds = {given: _kind(given) for given in options.kinds}
    unknown = [given for given, kind in kinds.items() if kind is None]
    if unknown:
        return tuple(
            Problem(f"--kind {given}", f"no such kind; there are {', '.join(CLAIM_KINDS)}") for given in unknown
        )
    names = _names(options.register) if options.register else NO_NAMES
    if isinstance(names, tuple):
        return names
    return _With(date, frozenset(kind for kind in kinds.values() if kind), names)


def _kind(given: str) -> str | None:
    """Return the kind of a name in either language."""
    folded = given.lower()
    return next((kind for kind, words in CLAIM_KINDS.items() if folded in (kind, words.nl, words.en)), None)


def _names(register: str) -> Names | tuple[Problem, ...]:
    from ijkmoment.cli.snapshots import load_snapshot
    from ijkmoment.facts.names import names_of
    from ijkmoment.language.countries import country_names

    snapshot = load_snapshot(register)
    return snapshot if isinstance(snapshot, tuple) else names_of(snapshot, country_names())


def _read(path: Path, given: _With) -> _Read | Problem:
    document = read_document(path)
    if isinstance(document, Problem):
        return document
    claims = read_claims(document, given.date, given.names)
    return _Read(str(path), document, tuple(one for one in claims if not given.kinds or one.kind in given.kinds))


def _as_json(file: str, one: _Read | Problem) -> dict[str, Any]:
    if isinstance(one, Problem):
        refuse(one.text)
        return error_to_json(file, one.text)
    return {"file": file, "facts": facts_to_json(one.document, one.claims)}


def _print_text(one: _Read | Problem, options: Options, *, several: bool) -> None:
    if isinstance(one, Problem):
        refuse(one.text)
        return
    from ijkmoment.cli.table import printable

    if several:
        click.secho(printable(one.file), bold=True)
    for number, line in enumerate(_lines(one, options)):
        click.secho(line, bold=number == 0)
    if several:
        click.echo()


def _lines(one: _Read, options: Options) -> Iterator[str]:
    from ijkmoment.cli.reading_table import claim_lines

    return claim_lines(one.document, one.claims, options.language, bound=options.register is not None)
