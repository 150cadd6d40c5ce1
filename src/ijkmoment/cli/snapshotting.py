"""`ijkmoment register snapshot`: what a register holds, or held at a moment, as one file for `--register`."""

import tempfile
from pathlib import Path

import click

from ijkmoment.cli.output import NOTHING_FOUND, refuse, report
from ijkmoment.cli.snapshots import DATABASE, load_snapshot
from ijkmoment.facts.moments import moment_asked
from ijkmoment.facts.printed import dump
from ijkmoment.facts.snapshot import Snapshot


def run(register: str, at: str | None, audience: str, out: Path | None) -> int:
    """Print the snapshot, or write it to a file, all of it or nothing; return the exit code."""
    if register != DATABASE and Path(register).is_file():
        return refuse(f"{register}: a file, perhaps a snapshot already: name a register folder, or db")
    try:
        moment = None if at is None else moment_asked(at)
    except ValueError as error:
        return refuse(f"--at: {error}")
    snapshot = load_snapshot(register, moment, audience)
    if not isinstance(snapshot, Snapshot):
        return report(snapshot)
    text = dump(snapshot.to_json(), indent=2) + "\n"
    if out is None:
        click.echo(text, nl=False)
        return NOTHING_FOUND
    try:
        _write(text, out)
    except OSError as error:
        return refuse(f"{out}: cannot be written: {error.strerror}; name another file with -o")
    click.echo(f"{out}: {_some(len(snapshot.statements), 'statement')}, {_some(len(snapshot.subjects), 'subject')}")
    return NOTHING_FOUND


def _write(text: str, out: Path) -> None:
    """Write a file whole: it takes the place of what stood there once it is complete."""
    if out.is_dir():
        raise IsADirectoryError(0, "a folder", str(out))
    with tempfile.NamedTemporaryFile("w", dir=out.parent, delete=False, encoding="utf-8") as file:
        kept = Path(file.name)
    try:
        kept.write_text(text, encoding="utf-8")
        kept.chmod(0o644)
        kept.replace(out)
    except BaseException:
        kept.unlink(missing_ok=True)
        raise


def _some(number: int, thing: str) -> str:
    return f"{number} {thing}{'' if number == 1 else 's'}"
