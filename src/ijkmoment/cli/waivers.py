"""The waivers that `check` is given: those of a file, and those of the register when that is the database.

The register's are told as the file that says the same, so that one that holds nothing back has a place there too;
`ijkmoment register waivers` prints that file.
"""

import datetime
from dataclasses import dataclass, replace
from pathlib import Path

import click

from ijkmoment.checking.waiver_file import parse_waivers, print_waivers
from ijkmoment.cli.check_options import Settled, read_text
from ijkmoment.cli.output import NOTHING_FOUND, report
from ijkmoment.cli.snapshots import DATABASE, open_database
from ijkmoment.facts.problem import Problem
from ijkmoment.facts.waiver import Waiver


@dataclass(frozen=True, slots=True)
class WaiverFile:
    """A file of waivers: its name, its text, and what stands in it."""

    name: str
    text: str
    waivers: tuple[Waiver, ...]


def gather(options: Settled, today: datetime.date) -> tuple[WaiverFile | Problem, ...]:
    """Return the waivers of a file and of the database, numbered on, or what is wrong with them."""
    found = _from_file(options.waivers, today) if options.waivers else ()
    if not options.is_of_database or any(isinstance(one, Problem) for one in found):
        return found
    last = sum(len(one.waivers) for one in found if isinstance(one, WaiverFile))
    held = from_database()
    if isinstance(held, WaiverFile):
        numbered = tuple(one._replace(number=one.number + last) for one in held.waivers)
        return (*found, replace(held, waivers=numbered))
    return (held,)


def from_database() -> WaiverFile | Problem:
    """Return the register's waivers that hold or held something back, as the file that says them."""
    problem = open_database()
    if problem is not None:
        return problem
    from django.db import DatabaseError

    from ijkmoment.register.waivers import read_waivers

    try:
        held = read_waivers()
    except DatabaseError as error:
        text = " ".join(str(error).split())
        return Problem(DATABASE, f"cannot be read: {text}; ijkmoment import makes and fills it")
    return WaiverFile(DATABASE, *print_waivers(one.waiver for one in held if one.is_decided))


def print_register() -> int:
    """Print the register's waivers as a file for --waivers; return the exit code."""
    held = from_database()
    if isinstance(held, Problem):
        return report([held])
    click.echo(held.text, nl=False)
    return NOTHING_FOUND


def _from_file(path: Path, today: datetime.date) -> tuple[WaiverFile | Problem, ...]:
    text = read_text(path)
    if isinstance(text, Problem):
        return (text,)
    read = parse_waivers(str(path), text, today)
    problems = tuple(one for one in read if isinstance(one, Problem))
    return problems or (WaiverFile(str(path), text, tuple(one for one in read if isinstance(one, Waiver))),)
