"""`ijkmoment check`: each file is read, checked and printed; one that cannot be read does not stop the others."""

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import click

from ijkmoment.checking import as_json, as_text, engine
from ijkmoment.checking.letter import Earlier
from ijkmoment.checking.rule import Rule
from ijkmoment.checking.rules import RULES
from ijkmoment.cli.days import read_day
from ijkmoment.cli.output import CANNOT, FINDINGS, NOTHING_FOUND, progress, refuse, report
from ijkmoment.facts.dates import Date
from ijkmoment.facts.names import NO_NAMES, Names, names_of
from ijkmoment.facts.printed import Json, dump, error_to_json
from ijkmoment.facts.problem import Problem
from ijkmoment.facts.snapshot import Snapshot
from ijkmoment.language.countries import country_names
from ijkmoment.reading import apart, read_claims, read_document
from ijkmoment.reading.letter_date import find_letter_date


@dataclass(frozen=True, slots=True)
class Options:
    """What the command was given."""

    register: str | None = None
    earlier: tuple[Path, ...] = ()
    date: str | None = None
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    form: str = "text"
    language: str = "nl"


@dataclass(frozen=True, slots=True)
class _Against:
    """What each letter is held against."""

    rules: tuple[Rule, ...]
    snapshot: Snapshot | None
    names: Names
    earlier: tuple[Earlier, ...]
    date: Date | None


def run(files: Sequence[Path], options: Options) -> int:
    """Check the files and print the outcome; return the exit code."""
    against = _prepare(options)
    if not isinstance(against, _Against):
        return report(against)
    return _print(files, _told(files, against, options), options.form)


def _told(files: Sequence[Path], against: _Against, options: Options) -> Iterator[Json]:
    """Yield what is printed of each letter, read and checked by a copy of this process that it may end without harm."""
    for number, path in enumerate(files, 1):
        with progress(f"{number} of {len(files)}: {path}"):
            said = apart.ask_a_copy(partial(_said, path, against, options), str(path), apart.Limits())
        yield _printed(str(path), said, options, ()) if isinstance(said, Problem) else json.loads(said)


def _prepare(options: Options) -> _Against | tuple[Problem, ...]:
    chosen, ignored = ([code.upper() for code in codes] for codes in (options.select, options.ignore))
    unknown = [code for code in (*chosen, *ignored) if not _starts_a_code(code)]
    if unknown:
        return tuple(Problem(code, f"no such rule or family; there are {_codes()}") for code in unknown)
    date = read_day(options.date)
    if isinstance(date, Problem):
        return (date,)
    snapshot = _load(options.register) if options.register else None
    if isinstance(snapshot, tuple):
        return snapshot
    names = names_of(snapshot, country_names()) if snapshot else NO_NAMES
    earlier = tuple(_earlier(path, names) for path in options.earlier)
    broken = tuple(one for one in earlier if isinstance(one, Problem))
    if broken:
        return broken
    read = tuple(one for one in earlier if isinstance(one, Earlier))
    return _Against(engine.select(RULES, chosen, ignored), snapshot, names, read, date)


def _load(register: str) -> Snapshot | tuple[Problem, ...]:
    from ijkmoment.cli.snapshots import load_snapshot

    return load_snapshot(register)


def _codes() -> str:
    return ", ".join(rule.code for rule in RULES)


def _starts_a_code(code: str) -> bool:
    return bool(code) and any(rule.code.startswith(code) for rule in RULES)


def _earlier(path: Path, names: Names) -> Earlier | Problem:
    from ijkmoment.reading.bounded import read_file

    read = read_file(path, names, None, apart.Limits())
    if isinstance(read, Problem):
        return read
    return Earlier(str(path), read.document, read.claims, find_letter_date(read.document))


def _check(path: Path, against: _Against) -> engine.Report | Problem:
    document = read_document(path)
    if isinstance(document, Problem):
        return document
    date = against.date or find_letter_date(document)
    claims = read_claims(document, date, against.names)
    return engine.check(document, claims, against.snapshot, against.earlier, date, against.rules)


def _said(path: Path, against: _Against, options: Options) -> bytes:
    """Return, as JSON, all that is printed of a letter, for a copy of this process to say."""
    outcome = apart.attempt(str(path), lambda: _check(path, against))
    return dump(_printed(str(path), outcome, options, against.rules)).encode()


def _printed(file: str, outcome: engine.Report | Problem, options: Options, rules: tuple[Rule, ...]) -> Json:
    if isinstance(outcome, Problem):
        return {"code": CANNOT, "error": outcome.text}
    code = exit_code(outcome)
    if options.form != "text":
        return {"code": code, "report": as_json.report_to_json(file, outcome, options.language, rules)}
    text = as_text.findings_text(file, outcome, options.language, rules)
    return {"code": code, "text": text, "summary": list(as_text.summary_lines(file, outcome, options.language))}


def exit_code(report: engine.Report) -> int:
    """Return 1 for findings, 0 for none or for information alone."""
    return FINDINGS if any(one.severity != "info" for one in report.findings) else NOTHING_FOUND


def _print(files: Sequence[Path], said: Iterable[Json], form: str) -> int:
    """Print what was said of each file; return 2 for one that could not be read, else 1 for findings, else 0."""
    kept: list[Json] = []
    code = NOTHING_FOUND
    for file, one in zip(map(str, files), said, strict=True):
        code = max(code, one["code"])
        if "error" in one:
            refuse(one["error"])
        if form == "text":
            _print_text(one)
            continue
        kept.append(one.get("report") or error_to_json(file, one["error"]))
        if form == "jsonl":
            click.echo(dump(kept.pop()))
    if form == "json":
        click.echo(dump(kept, indent=2))
    return code


def _print_text(one: Json) -> None:
    if one.get("text"):
        click.echo(one["text"])
    for line in one.get("summary", ()):
        click.echo(line, err=True)
