"""`ijkmoment register draft`: earlier letters -> statements proposed for the register, as text, CSV or JSON lines."""

import json
import sys
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

import click

from ijkmoment.cli.output import CANNOT, NOTHING_FOUND, refuse, report
from ijkmoment.cli.snapshots import load_snapshot
from ijkmoment.drafting.draft import draft
from ijkmoment.drafting.letter import Letter
from ijkmoment.drafting.proposal import Draft, LeftOut, Proposal
from ijkmoment.drafting.rows import left_out_row, named, row, value_cell, write_table
from ijkmoment.facts.dates import Date, parse_date
from ijkmoment.facts.names import Names, names_of
from ijkmoment.facts.problem import Problem
from ijkmoment.facts.snapshot import Snapshot
from ijkmoment.language.countries import country_names
from ijkmoment.reading.apart import Limits
from ijkmoment.reading.bounded import read_file
from ijkmoment.reading.letter_date import find_letter_date


@dataclass(frozen=True, slots=True)
class Options:
    """What the command was given; `everything` lists the claims that are not proposed too."""

    register: str
    date: str | None = None
    form: str = "text"
    out: Path | None = None
    everything: bool = False


def run(files: Sequence[Path], options: Options) -> int:
    """Read the letters and print what they propose; a letter that cannot be read does not stop the others."""
    date = parse_date(options.date) if options.date else None
    if options.date and (date is None or date.day is None):
        return report([Problem("--date", f"{options.date!r} is not a day: expected a date such as 2024-05-15")])
    snapshot = load_snapshot(options.register)
    if not isinstance(snapshot, Snapshot):
        return report(snapshot)
    names = names_of(snapshot, country_names())
    read = [_read(path, date, names, (number, len(files))) for number, path in enumerate(files, 1)]
    code = (
        report(one for one in read if isinstance(one, Problem)) if any(isinstance(one, Problem) for one in read) else 0
    )
    drafts = draft((one for one in read if isinstance(one, Letter)), snapshot, names)
    return max(code, _give(_printed(drafts, options), options.out), NOTHING_FOUND)


def _read(path: Path, date: Date | None, names: Names, progress: tuple[int, int]) -> Letter | Problem:
    if sys.stderr.isatty() and progress[1] > 1:
        click.echo(f"\r{progress[0]} of {progress[1]} letters", nl=progress[0] == progress[1], err=True)
    read = read_file(path, names, date, Limits())
    if isinstance(read, Problem):
        return read
    return Letter(str(path), read.document, read.claims, date or find_letter_date(read.document))


def _printed(drafts: Sequence[Draft], options: Options) -> str:
    if options.form == "csv":
        return write_table(drafts)
    lines = _json_lines(drafts, options) if options.form == "jsonl" else _text_lines(drafts, options)
    return "".join(f"{line}\n" for line in lines)


def _give(text: str, out: Path | None) -> int:
    if out is None:
        click.echo(text, nl=False)
        return NOTHING_FOUND
    try:
        out.write_text(text, encoding="utf-8", newline="")
    except OSError as error:
        refuse(f"{out}: cannot be written: {error.strerror}")
        return CANNOT
    return NOTHING_FOUND


def _json_lines(drafts: Iterable[Draft], options: Options) -> Iterable[str]:
    for one in drafts:
        found = [row(proposal, one) for proposal in one.proposals]
        if options.everything:
            found += [left_out_row(left) for left in one.left_out]
        yield from (json.dumps(cells, ensure_ascii=False) for cells in found)


def _text_lines(drafts: Iterable[Draft], options: Options) -> Iterable[str]:
    for one in drafts:
        date = one.source.date.printed if one.source.date else "no date"
        yield f"{one.file}: {one.source.slug} ({one.source.kind}, {date}): {one.source.title}"
        yield from (_line(proposal) for proposal in one.proposals)
        yield f"  {len(one.proposals)} proposed, {len(one.left_out)} claims left out"
        if options.everything:
            yield from (_left_out_line(left) for left in one.left_out)


def _line(one: Proposal) -> str:
    notes = [one.state if one.held is None or one.state == "held" else f"{one.state} {value_cell(one.held.value)}"]
    notes += [f"unsure: {doubt}" for doubt in one.doubts]
    notes += [f"otherwise at {place}" for place in one.contradicts]
    said = f"{named(one.statement)} = {value_cell(one.statement.value)}"
    return f"  {one.spot.line}:{one.spot.column} {said} “{one.spot.printed}” ({'; '.join(notes)})"


def _left_out_line(one: LeftOut) -> str:
    said = " ".join(word for word in (one.claim.subject, one.claim.concept) if word)
    why = f"{one.reason}: {said}" if said else one.reason
    return f"  {one.spot.line}:{one.spot.column} not proposed: “{one.spot.printed}” ({why})"
