"""What every command says in the same way: problems, one line each on standard error, and exit codes."""

import contextlib
import os
import sys
from collections.abc import Iterable, Iterator, Sequence
from typing import TypeVar

import click

from ijkmoment.facts.problem import Problem

_START_OF_LINE = "\r\x1b[K"
NOTHING_FOUND, FINDINGS, CANNOT, INTERRUPTED = 0, 1, 2, 130
_BAR = 20
Item = TypeVar("Item")


def refuse(*lines: str) -> int:
    """Print lines on standard error and return the exit code of what cannot be done."""
    say(*lines)
    return CANNOT


def say(*lines: str) -> None:
    """Print lines on standard error; the name of a file that one holds cannot steer the terminal."""
    for line in lines:
        click.echo(plain(line), err=True)


def plain(line: str) -> str:
    """Return a line in which nothing can steer a terminal or break it."""
    return _printable(" ".join(line.splitlines()))


def report(problems: Iterable[Problem], language: str = "en") -> int:
    """Print each problem on a line of its own and return the exit code of what cannot be done."""
    return refuse(*(told(problem, language) for problem in problems))


def told(problem: Problem, language: str) -> str:
    """Return the line on a problem in a language."""
    from ijkmoment.cli.problem_words import say as in_words

    return in_words(problem, language)


def is_dumb() -> bool:
    """Tell whether a terminal is said to show text alone, without colours or a cursor that moves."""
    return os.environ.get("TERM") == "dumb"


@contextlib.contextmanager
def progress(text: str) -> Iterator[None]:
    """Show what is being done while it is done, on a terminal alone: standard output and files hold nothing of it."""
    if not sys.stderr.isatty() or is_dumb():
        yield
        return
    import shutil

    width = shutil.get_terminal_size().columns - 1
    click.echo(f"{_START_OF_LINE}{_printable(text)[:width]}", nl=False, err=True)
    try:
        yield
    finally:
        click.echo(_START_OF_LINE, nl=False, err=True)


def watch(items: Iterable[Item], names: Sequence[str]) -> Iterator[Item]:
    """Yield the items, one for each name; while one is awaited, a bar on a terminal shows how far it is."""
    coming = iter(items)
    for done, name in enumerate(names):
        bar = "#" * (_BAR * done // len(names))
        with progress(f"{done + 1}/{len(names)}: [{bar:-<{_BAR}}] {name}"):
            item = next(coming)
        yield item


def _printable(text: str) -> str:
    return "".join(character if character.isprintable() else "?" for character in text)


def refuse_without(extra: str, error: ImportError) -> int:
    """Say which extra brings a package that is missing."""
    return refuse(f"{error.name} is not installed: this command needs the extra, pip install 'ijkmoment[{extra}]'")


def give_up(error: OSError) -> int:
    """Say what could not be written, nothing when whoever read the pipe is gone; return the exit code."""
    _let_go()
    if not isinstance(error, BrokenPipeError):
        where = error.filename or "the output"
        with contextlib.suppress(OSError):
            refuse(f"{where}: cannot be written: {error.strerror or error}; free space or name another place")
    return CANNOT


def _let_go() -> None:
    """Send what a full or closed stream still holds nowhere, so that the end of the program does not try again."""
    for stream in filter(None, (sys.stdout, sys.stderr)):
        try:
            stream.flush()
        except OSError:
            nowhere = os.open(os.devnull, os.O_WRONLY)
            os.dup2(nowhere, stream.fileno())
            os.close(nowhere)
