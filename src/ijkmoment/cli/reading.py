"""`ijkmoment read`: the facts that letters state, as a table for people or as JSON."""

import json
import sys
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import click

from ijkmoment.cli.days import read_day
from ijkmoment.cli.output import CANNOT, NOTHING_FOUND, progress, refuse, refuse_without, report
from ijkmoment.facts.claim import Claim
from ijkmoment.facts.dates import Date
from ijkmoment.facts.document import Document
from ijkmoment.facts.names import NO_NAMES, Names, names_to_text
from ijkmoment.facts.printed import Json, dump
from ijkmoment.facts.problem import Problem
from ijkmoment.language.claim_words import CLAIM_KINDS
from ijkmoment.reading import read_claims, read_document


@dataclass(frozen=True, slots=True)
class Options:
    """What the command was given."""

    form: str = "text"
    date: str | None = None
    kinds: tuple[str, ...] = ()
    register: str | None = None
    language: str = "nl"
    scheduler: str | None = None


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
    """Read the files, and all letters in the folders, and print their facts; return the exit code."""
    given = _prepare(options)
    if not isinstance(given, _With):
        return report(given)
    if options.form != "text" or options.scheduler:
        return _print_rows(files, options, given)
    return _print_tables(files, options, given)


def _print_tables(files: Sequence[Path], options: Options, given: _With) -> int:
    found = _letters(files)
    code = NOTHING_FOUND
    for number, path in enumerate(found, 1):
        if isinstance(path, Problem):
            code = report([path])
            continue
        with progress(f"{number} of {len(found)}: {path}"):
            one = _read(path, given)
        code = CANNOT if isinstance(one, Problem) else code
        _print_text(one, options, several=len(found) > 1)
    return code


def _letters(files: Sequence[Path]) -> list[Path | Problem]:
    if not any(path.is_dir() for path in files):
        return list(files)
    from ijkmoment.reading.corpus import find_letters

    return list(find_letters(files))


def _print_rows(files: Sequence[Path], options: Options, given: _With) -> int:
    """Print a row for each letter, read in a process of its own; many on all cores, or on a cluster."""
    from ijkmoment.reading.apart import Limits, Request, read_alone

    names = names_to_text(given.names) if given.names else ""
    if len(files) == 1 and not files[0].is_dir() and not options.scheduler:
        row = json.loads(read_alone(Request(str(files[0]), str(files[0]), options.date or "", names), Limits()))
        return _print_all([row], options.form, given.kinds)
    return _print_many(files, options, given.kinds, names)


def _print_many(files: Sequence[Path], options: Options, kinds: frozenset[str], names: str) -> int:
    from ijkmoment.reading import corpus

    found = _letters(files)
    empty = [one for one in found if isinstance(one, Problem)]
    wanted = corpus.requests([one for one in found if isinstance(one, Path)], options.date or "", names)
    at = options.scheduler
    lines = corpus.read_on_cluster(wanted, at) if at else corpus.read_here(wanted)
    try:
        code = _print_all(_with_progress(map(json.loads, lines), len(wanted)), options.form, kinds)
    except ImportError as error:
        return refuse_without("corpus", error)
    except OSError as error:
        if not at:
            raise
        return report([Problem("--scheduler", f"no Dask scheduler with workers at {at} ({error}): start them")])
    return report(empty) if empty else code


def _with_progress(rows: Iterator[Json], count: int) -> Iterator[Json]:
    """Yield the rows; show how far it is when a person looks on and the rows go elsewhere."""
    if sys.stdout.isatty() or not sys.stderr.isatty():
        yield from rows
        return
    with click.progressbar(rows, length=count, label="letters", show_pos=True, file=sys.stderr) as shown:
        yield from shown


def _print_all(rows: Iterable[Json], form: str, kinds: frozenset[str]) -> int:
    code, kept = NOTHING_FOUND, []
    for row in rows:
        code = refuse(row["error"]) if "error" in row else code
        if kinds and "facts" in row:
            row["facts"] = [fact for fact in row["facts"] if fact["kind"] in kinds]
        if form == "json":
            kept.append(row)
            continue
        click.echo(dump(row))
    if form == "json":
        click.echo(dump(kept, indent=2))
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
