"""`ijkmoment letter build`: a letter's folder and a register -> the files of the letter."""

from collections.abc import Mapping, Sequence
from pathlib import Path

import click

from ijkmoment.cli.output import NOTHING_FOUND, refuse, refuse_without, report
from ijkmoment.cli.snapshots import load_snapshot
from ijkmoment.facts.problem import Problem
from ijkmoment.facts.snapshot import Snapshot

FORMATS = ("html", "pdf", "odt", "docx", "json")


def run(folder: Path, register: str | None, out: Path, forms: Sequence[str]) -> int:
    """Build the letter and write its files, all of them or none; return the exit code."""
    try:
        from ijkmoment.writing import build as writing
        from ijkmoment.writing.source import read_source
    except ImportError as error:
        return refuse_without("letter", error)
    source = read_source(folder)
    if isinstance(source, Problem):
        return report((source,))
    snapshot = load_snapshot(register or str(folder), source.meta.snapshot_at or None, source.meta.audience)
    if not isinstance(snapshot, Snapshot):
        return report(snapshot)
    try:
        files = writing.build(folder, snapshot, tuple(forms) or FORMATS)
    except ImportError as error:
        return refuse_without("letter", error)
    if isinstance(files, tuple):
        return report(files)
    return _write(files, out)


def _write(files: Mapping[str, bytes], out: Path) -> int:
    from ijkmoment.writing.build import write_all

    try:
        write_all(files, out)
    except (FileExistsError, NotADirectoryError):
        return refuse(f"{out}: cannot be written: a file stands there; name a folder with -o")
    except OSError as error:
        return refuse(f"{out}: cannot be written: {error.strerror}; name another folder with -o")
    for name in files:
        click.echo(str(out / name))
    return NOTHING_FOUND
