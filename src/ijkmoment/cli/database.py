"""The commands on the database: import and serve, which make it where there is none, export and accept."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from ijkmoment.cli.output import NOTHING_FOUND, refuse, refuse_without, report
from ijkmoment.cli.snapshots import no_database
from ijkmoment.facts.problem import Problem

if TYPE_CHECKING:
    from ijkmoment.register.exchange import ImportResult

HOST = "127.0.0.1"
THREADS = 4
APPLICATION = "ijkmoment.site.wsgi:application"


def import_register(folder: Path) -> int:
    """Import a register folder, printing what came in; return the exit code."""
    refused = _configure()
    if refused is not None:
        return refused
    from ijkmoment.register.exchange import Given, ImportResult, import_given, read_given

    given = read_given(folder)
    if not isinstance(given, Given):
        return report(given)
    started = _start()
    if started is not None:
        return started
    result = import_given(given, progress=_show_progress)
    if not isinstance(result, ImportResult):
        return report(result)
    click.echo(_counted(folder, result))
    return NOTHING_FOUND


def export_register(folder: Path) -> int:
    """Export the register to a folder; return the exit code. A database that is not there is not made."""
    started = _start_existing()
    if started is not None:
        return started
    from ijkmoment.register.exchange import ExportResult, export_folder

    result = export_folder(folder)
    if not isinstance(result, ExportResult):
        return report(result)
    counted = ((result.subjects, "subject"), (result.sources, "source"), (result.statements, "statement"))
    click.echo(f"{folder}: {', '.join(_some(*one) for one in counted)}")
    return NOTHING_FOUND


def accept_drafts(file: Path, register: str) -> int:
    """Record what was decided in a table of proposals, printing what came in; return the exit code."""
    if register != "db":
        return refuse(f"--register {register}: only the database takes statements: leave --register out, or give db")
    try:
        data = file.read_bytes()
    except OSError as error:
        return refuse(f"{file}: cannot be read: {error.strerror}: give a table of ijkmoment register draft")
    started = _start_existing()
    if started is not None:
        return started
    from ijkmoment.register.drafts import Accepted, accept_table

    result = accept_table(data, str(file))
    if not isinstance(result, Accepted):
        return report(result)
    click.echo(
        f"{file}: {_some(len(result.statements), 'statement')} recorded ({result.replaced} in place of another),"
        f" {result.known} known; {result.rejected} rejected, {result.undecided} without a decision left"
    )
    if result.hidden:
        took = f"took the place of {_some(result.hidden, 'public statement')}"
        click.echo(f"{file}: {took}, which public pages show again after release", err=True)
    return NOTHING_FOUND


def serve(port: int) -> int:
    """Serve the site until it is interrupted; return the exit code."""
    try:
        from granian import Granian
        from granian.constants import Interfaces
        from granian.log import LogLevels

        from ijkmoment.site import bootstrap
    except ImportError as error:
        return refuse_without("site", error)
    try:
        bootstrap.keep_secret_key()
    except OSError as error:
        return refuse(f"{error.filename}: the server's key cannot be kept here: {error.strerror}")
    started = _start()
    if started is not None:
        return started
    taken = _taken(port)
    if taken:
        return refuse(taken)
    click.echo(f"http://{HOST}:{port}/")
    Granian(
        APPLICATION,
        address=HOST,
        port=port,
        interface=Interfaces.WSGI,
        websockets=False,
        blocking_threads=THREADS,
        log_level=LogLevels.error,
    ).serve()
    return NOTHING_FOUND


def _configure() -> int | None:
    """Configure Django; return an exit code when that fails."""
    try:
        from ijkmoment.site import bootstrap
    except ImportError as error:
        return refuse_without("site", error)
    problem: Problem | None = bootstrap.setup()
    return None if problem is None else report([problem])


def _start() -> int | None:
    """Configure Django and bring the database up to date; return an exit code when that fails."""
    refused = _configure()
    if refused is not None:
        return refused
    from ijkmoment.site import bootstrap

    problem: Problem | None = bootstrap.migrate()
    return None if problem is None else report([problem])


def _start_existing() -> int | None:
    """Do as `_start`, on a database that is there; return an exit code when there is none."""
    refused = _configure()
    if refused is not None:
        return refused
    missing = no_database()
    return _start() if missing is None else report([missing])


def _taken(port: int) -> str | None:
    import socket

    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((HOST, port))
        except OSError as error:
            return f"{HOST}:{port}: {error.strerror}; choose another with --port"
    return None


def _show_progress(done: int, total: int) -> None:
    """Show how far an import is, on a terminal alone."""
    if sys.stderr.isatty():
        click.echo(f"\r{done} of {total} statements", nl=done == total, err=True)


def _counted(folder: Path, result: "ImportResult") -> str:
    return (
        f"{folder}: {_some(result.statements, 'statement')} new ({result.replaced} in place of another),"
        f" {result.known} known; {_some(result.subjects, 'subject')} and {_some(result.sources, 'source')} new"
    )


def _some(number: int, thing: str) -> str:
    """Return a number of things in words: "1 statement", "2 statements"."""
    return f"{number} {thing}" if number == 1 else f"{number} {thing}s"
