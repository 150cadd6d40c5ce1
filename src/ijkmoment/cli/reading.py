"""`ijkmoment read`: the facts that letters state, as a table for people or as JSON."""

import json
from collections.abc import Generator, Iterable, Sequence
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

import click

from ijkmoment.cli.days import read_day
from ijkmoment.cli.output import NOTHING_FOUND, refuse, refuse_without, report, watch
from ijkmoment.facts.dates import Date
from ijkmoment.facts.names import NO_NAMES, Names, names_to_text
from ijkmoment.facts.printed import Json, dump
from ijkmoment.facts.problem import Problem
from ijkmoment.language.claim_words import CLAIM_KINDS

# So many letters are read sooner than a second process has started.
_FEW = 4


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


def run(files: Sequence[Path], options: Options) -> int:
    """Read the files, and all letters in the folders, and print their facts; return the exit code."""
    given = _prepare(options)
    if not isinstance(given, _With):
        return report(given)
    found = _letters(files)
    empty = [one for one in found if isinstance(one, Problem)]
    code = _read([one for one in found if isinstance(one, Path)], options, given, several=len(found) > 1)
    return report(empty) if empty else code


def _letters(files: Sequence[Path]) -> list[Path | Problem]:
    if not any(path.is_dir() for path in files):
        return list(files)
    from ijkmoment.reading.corpus import find_letters

    return list(find_letters(files))


def _read(letters: Sequence[Path], options: Options, given: _With, *, several: bool) -> int:
    """Print each letter as it comes, read in a process of its own that hostile files end without harm."""
    try:
        with closing(_lines(letters, options, given)) as lines:
            rows = map(json.loads, watch(lines, [str(letter) for letter in letters]))
            return _print_all(rows, options, given.kinds, several=several)
    except ImportError as error:
        return refuse_without("corpus", error)
    except OSError as error:
        at = options.scheduler
        if not at:
            raise
        return report([Problem("--scheduler", f"no Dask scheduler with workers at {at} ({error}): start them")])


def _lines(letters: Sequence[Path], options: Options, given: _With) -> Generator[str, None, None]:
    """Yield the row of each letter: a few by copies of this process, many on all cores, or on a cluster."""
    names = names_to_text(given.names) if given.names else ""
    table = options.language if options.form == "text" else ""
    if len(letters) <= _FEW and not options.scheduler:
        from ijkmoment.reading.apart import Limits, Request, read_alone

        for letter in map(str, letters):
            yield read_alone(Request(letter, letter, options.date or "", names, table), Limits())
        return
    from ijkmoment.reading import corpus

    wanted = corpus.requests(letters, options.date or "", names, table)
    at = options.scheduler
    yield from corpus.read_on_cluster(wanted, at) if at else corpus.read_here(wanted)


def _print_all(rows: Iterable[Json], options: Options, kinds: frozenset[str], *, several: bool) -> int:
    code, kept = NOTHING_FOUND, []
    for row in rows:
        code = refuse(row["error"]) if "error" in row else code
        if kinds and "facts" in row:
            row["facts"] = [fact for fact in row["facts"] if fact["kind"] in kinds]
        match options.form:
            case "json":
                kept.append(row)
            case "jsonl":
                click.echo(dump(row))
            case _ if "facts" in row:
                _print_table(row, options, several=several)
    if options.form == "json":
        click.echo(dump(kept, indent=2))
    return code


def _print_table(row: Json, options: Options, *, several: bool) -> None:
    from ijkmoment.cli.reading_table import fact_lines
    from ijkmoment.cli.table import printable

    if several:
        click.secho(printable(row["file"]), bold=True)
    for number, line in enumerate(fact_lines(row["facts"], options.language, bound=options.register is not None)):
        click.secho(line, bold=number == 0)
    if several:
        click.echo()


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
