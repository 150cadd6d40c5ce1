"""The forms in which `check` prints: each imports what it prints with, and nothing of the others.

A form makes the part of one letter as JSON (in the copy of the process that read the letter), shows it when it comes,
and finishes what can only be printed once all are there.
"""

import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, Protocol

import click

from ijkmoment.checking.engine import Report
from ijkmoment.checking.rule import Entry
from ijkmoment.cli.output import is_dumb, plain, say
from ijkmoment.facts.document import Document
from ijkmoment.facts.printed import Json, dump, error_to_json

if TYPE_CHECKING:
    from ijkmoment.checking.reports.as_sarif import Artifact

FORMS = ("text", "json", "jsonl", "sarif", "html")
_COLOURS = {"error": "red", "inconsistency": "magenta", "warning": "yellow", "info": "cyan", "suggestion": "green"}


class Checked(NamedTuple):
    """A file as it was checked: its name, its number among the files, and what was found."""

    file: str
    number: int
    report: Report


class Form(Protocol):
    """A form of what is printed."""

    def part(self, checked: Checked) -> Json:
        """Return the part of one letter."""

    def show(self, part: Json) -> None:
        """Take the part of one letter, and print what can be printed already."""

    def fail(self, file: str, error: str) -> None:
        """Take a file that could not be read."""

    def finish(self) -> None:
        """Print what is left."""


def form_of(name: str, language: str, entries: Sequence[Entry]) -> Form:
    """Return the form of a name."""
    match name:
        case "json":
            return _JsonForm(language, entries)
        case "jsonl":
            return _JsonLinesForm(language, entries)
        case "sarif":
            return _SarifForm(language, entries)
        case "html":
            return _HtmlForm(language, entries)
    return _TextForm(language, entries)


def in_colour() -> bool:
    """Tell whether standard output is a terminal that shows colours to somebody who wants them."""
    return sys.stdout.isatty() and not os.environ.get("NO_COLOR") and not is_dumb()


def painted(text: str, what: str) -> str:
    """Return a text in the colour of what it is."""
    if what in ("waived", "elsewhere"):
        return click.style(text, dim=True)
    return click.style(text, fg=_COLOURS.get(what), bold=True)


class _TextForm:
    def __init__(self, language: str, entries: Sequence[Entry]) -> None:
        from ijkmoment.checking.reports import as_text

        self._as_text = as_text
        self._language, self._entries = language, entries
        self._paint = painted if in_colour() else as_text.unpainted

    def part(self, checked: Checked) -> Json:
        file, report, language = checked.file, checked.report, self._language
        text = self._as_text.findings_text(file, report, language, self._entries, self._paint)
        count = plain(self._as_text.count_line(file, report, language))
        asides = list(self._as_text.aside_lines(file, report, language))
        return {"text": "\n".join(filter(None, (text, count))), "asides": asides}

    def show(self, part: Json) -> None:
        click.echo(part["text"])
        say(*part["asides"])

    def fail(self, file: str, error: str) -> None:
        """Print nothing: its line stands on standard error."""

    def finish(self) -> None:
        """Print nothing: all is printed."""


class _JsonLinesForm:
    def __init__(self, language: str, entries: Sequence[Entry]) -> None:
        from ijkmoment.checking.reports import as_json

        self._as_json = as_json
        self._language, self._entries = language, entries

    def part(self, checked: Checked) -> Json:
        return self._as_json.report_to_json(checked.file, checked.report, self._language, self._entries)

    def show(self, part: Json) -> None:
        click.echo(dump(part))

    def fail(self, file: str, error: str) -> None:
        self.show(error_to_json(file, error))

    def finish(self) -> None:
        """Print nothing: all is printed."""


class _JsonForm(_JsonLinesForm):
    def __init__(self, language: str, entries: Sequence[Entry]) -> None:
        super().__init__(language, entries)
        self._kept: list[Json] = []

    def show(self, part: Json) -> None:
        self._kept.append(part)

    def finish(self) -> None:
        click.echo(dump(self._kept, indent=2))


class _SarifForm:
    def __init__(self, language: str, entries: Sequence[Entry]) -> None:
        from ijkmoment.checking.reports import as_sarif

        self._as_sarif = as_sarif
        self._language, self._entries = language, entries
        self._results: list[Json] = []
        self._skipped: list[Json] = []
        self._failed: list[Json] = []
        self._errors: list[tuple[str, str]] = []

    def part(self, checked: Checked) -> Json:
        file, report = checked.file, checked.report
        artifact = self._artifact(file, report.document)
        found = (*report.findings, *(one.finding for one in report.waived))
        meant = {other.file for one in found for other in one.related}
        earlier = [self._artifact(one.file, one.document) for one in report.earlier if one.file in meant]
        return {
            "results": self._as_sarif.results(artifact, report, self._language, self._entries, earlier),
            "failed": self._as_sarif.failures(file, report, self._language),
            "skipped": self._as_sarif.skips(file, report, self._language),
        }

    def show(self, part: Json) -> None:
        self._results += part["results"]
        self._skipped += part["skipped"]
        self._failed += part["failed"]

    def fail(self, file: str, error: str) -> None:
        self._errors.append((file, error))

    def finish(self) -> None:
        outcome = self._as_sarif.Outcome(self._results, self._skipped, self._errors, self._failed)
        click.echo(dump(self._as_sarif.log(outcome, self._language, self._entries), indent=2))

    def _artifact(self, file: str, document: Document) -> "Artifact":
        return self._as_sarif.Artifact(file, _is_text_of(Path(file), document.text))


class _HtmlForm:
    def __init__(self, language: str, entries: Sequence[Entry]) -> None:
        from ijkmoment.checking.reports import as_html

        self._as_html = as_html
        self._language, self._entries = language, entries
        self._letters: list[Json] = []
        self._errors: list[tuple[str, str]] = []

    def part(self, checked: Checked) -> Json:
        from dataclasses import asdict

        return asdict(self._as_html.letter(checked.file, checked.number, checked.report, self._language, self._entries))

    def show(self, part: Json) -> None:
        self._letters.append(part)

    def fail(self, file: str, error: str) -> None:
        self._errors.append((file, error))

    def finish(self) -> None:
        letters = [self._as_html.Letter(**part) for part in self._letters]
        click.echo(self._as_html.page(letters, self._errors, self._language, self._entries), nl=False)


def _is_text_of(path: Path, text: str) -> bool:
    """Tell whether a text is that of a file itself, so that what is changed at a place in it is changed in the file."""
    from ijkmoment.reading.decoding import decode

    try:
        return decode(path.read_bytes(), str(path)) == text
    except OSError:
        return False
