"""What every command says in the same way: problems, one line each on standard error, and exit codes."""

from collections.abc import Iterable

import click

from ijkmoment.facts.problem import Problem

NOTHING_FOUND, FINDINGS, CANNOT = 0, 1, 2


def refuse(*lines: str) -> int:
    """Print lines on standard error and return the exit code of what cannot be done."""
    for line in lines:
        click.echo(" ".join(line.splitlines()), err=True)
    return CANNOT


def report(problems: Iterable[Problem]) -> int:
    """Print each problem on a line of its own and return the exit code of what cannot be done."""
    return refuse(*(problem.text for problem in problems))


def refuse_without(extra: str, error: ImportError) -> int:
    """Say which extra brings a package that is missing."""
    return refuse(f"{error.name} is not installed: this command needs the extra, pip install 'ijkmoment[{extra}]'")
