"""A report as a code editor gets it: diagnostics, and the edits that apply a suggestion.

An editor counts a line's characters in units that it agreed on with the server; `Counted` is how many a text has.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from lsprotocol import types

from ijkmoment.checking.engine import Report
from ijkmoment.checking.messages import message
from ijkmoment.checking.reports.as_sarif import LEVELS
from ijkmoment.checking.reports.columns import Columns, Counted
from ijkmoment.checking.rule import Entry
from ijkmoment.facts.finding import Finding, Related

SOURCE = "ijkmoment"
_SEVERITIES = {
    "error": types.DiagnosticSeverity.Error,
    "warning": types.DiagnosticSeverity.Warning,
    "note": types.DiagnosticSeverity.Information,
}
_REPLACE = {"nl": "Vervang door “{text}”", "en": "Replace by “{text}”"}


@dataclass(frozen=True, slots=True)
class Open:
    """A letter that is open in an editor, in one version, with what was found in it.

    `safe` are the findings whose suggestion may take the place of what they point at.
    """

    uri: str
    version: int | None
    report: Report
    safe: tuple[Finding, ...]


@dataclass(frozen=True, slots=True)
class Words:
    """What findings are told with: the rules, the language, how an editor counts, and if its edits name a version."""

    entries: Mapping[str, Entry]
    language: str
    counted: Counted
    versioned: bool


def diagnostics(letter: Open, words: Words) -> list[types.Diagnostic]:
    """Return the findings on a letter as diagnostics."""
    columns = Columns(letter.report.document, words.counted)
    return [_diagnostic(letter, one, words, columns) for one in letter.report.findings]


def actions(letter: Open, words: Words, within: types.Range) -> list[types.CodeAction]:
    """Return the suggestions for what stands in a range, each as an edit of the letter."""
    columns = Columns(letter.report.document, words.counted)
    near = (one for one in letter.safe if _overlaps(_range(columns, one.start, one.end), within))
    return [_action(letter, one, words, columns) for one in near]


def _diagnostic(letter: Open, one: Finding, words: Words, columns: Columns) -> types.Diagnostic:
    return types.Diagnostic(
        range=_range(columns, one.start, one.end),
        message=message(words.entries[one.code], one, words.language),
        severity=_SEVERITIES[LEVELS[one.severity]],
        code=one.code,
        source=SOURCE,
        related_information=list(_related(letter, one.related, columns)) or None,
    )


def _action(letter: Open, one: Finding, words: Words, columns: Columns) -> types.CodeAction:
    text, diagnostic = one.suggestion or "", _diagnostic(letter, one, words, columns)
    return types.CodeAction(
        title=_REPLACE[words.language].format(text=text),
        kind=types.CodeActionKind.QuickFix,
        diagnostics=[diagnostic],
        edit=_edit(letter, types.TextEdit(diagnostic.range, text), versioned=words.versioned),
    )


def _edit(letter: Open, change: types.TextEdit, *, versioned: bool) -> types.WorkspaceEdit:
    """Return an edit of the version that was checked; an editor that declares no such edits gets it without one."""
    if not versioned:
        return types.WorkspaceEdit(changes={letter.uri: [change]})
    identifier = types.OptionalVersionedTextDocumentIdentifier(letter.uri, letter.version)
    return types.WorkspaceEdit(document_changes=[types.TextDocumentEdit(identifier, [change])])


def _related(
    letter: Open, related: Iterable[Related], columns: Columns
) -> Iterator[types.DiagnosticRelatedInformation]:
    for one in related:
        if one.where == "letter" and one.start is not None and one.end is not None:
            place = types.Location(letter.uri, _range(columns, one.start, one.end))
            yield types.DiagnosticRelatedInformation(place, " ".join(one.text.split()))


def _range(columns: Columns, start: int, end: int) -> types.Range:
    return types.Range(_position(columns, start), _position(columns, end))


def _position(columns: Columns, offset: int) -> types.Position:
    line, before = columns.at(offset)
    return types.Position(line - 1, before)


def _overlaps(one: types.Range, other: types.Range) -> bool:
    return one.start <= other.end and other.start <= one.end
