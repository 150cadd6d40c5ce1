"""Reports as SARIF 2.1.0 (OASIS), which code editors open: one run, with the rules' pages as help.

Where a letter is plain text, a finding has its lines and columns, in UTF-16 code units as editors count them, and a
suggestion is a fix that an editor can apply. The lines of any other file are not those of the text that was read from
it: there the words found stand beside the place, with their page and box. What is waived is a suppressed result.
"""

import os
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import PurePath
from urllib.parse import quote

from ijkmoment.checking import rule_set
from ijkmoment.checking.engine import Report, Skip
from ijkmoment.checking.explain import page, tell
from ijkmoment.checking.messages import message
from ijkmoment.checking.reports.as_json import waiver_to_json
from ijkmoment.checking.reports.asides import of_failure, of_roles, of_too_late
from ijkmoment.checking.reports.columns import Columns, utf16_units
from ijkmoment.checking.rule import Entry
from ijkmoment.facts.document import Document
from ijkmoment.facts.finding import Finding, Related, Severity
from ijkmoment.facts.printed import Json
from ijkmoment.facts.waiver import Waiver
from ijkmoment.language.page_words import print_page
from ijkmoment.language.waiver_words import print_waiver

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/os/schemas/sarif-schema-2.1.0.json"
LEVELS: Mapping[Severity, str] = {"error": "error", "inconsistency": "warning", "warning": "warning", "info": "note"}
_BETTER = {"nl": "beter: {text}", "en": "better: {text}"}
_SKIPPED = {
    "nl": {
        "register": "zonder register",
        "index": "zonder register of index",
        "date": "zonder datum van de brief",
        "earlier": "zonder eerdere brieven",
        "dictionary": "zonder woordenboek",
        "held": "want het register zegt te weinig over wat de brief vertelt",
    },
    "en": {
        "register": "without a register",
        "index": "without a register or an index",
        "date": "without the letter's date",
        "earlier": "without earlier letters",
        "dictionary": "without a dictionary",
        "held": "since the register holds too little of what the letter tells",
    },
}
_SKIP = {"nl": "{file}: {code} is overgeslagen {reason}", "en": "{file}: {code} was skipped {reason}"}
_PARTLY = {"nl": "{file}: {code} is deels gecontroleerd {reason}", "en": "{file}: {code} was checked in part {reason}"}


@dataclass(frozen=True, slots=True)
class Artifact:
    """The file of a letter; in a `plain` one the text as read is the file's own, so that a fix can be applied."""

    file: str
    plain: bool

    @property
    def location(self) -> Json:
        """The file's address: relative to where the check ran, or absolute, as it was given."""
        path = quote(os.fsencode(PurePath(self.file).as_posix()))
        return {"uri": f"file://{path}" if PurePath(self.file).is_absolute() else path}


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of the files: the results and notices of all, the problems of those that could not be read."""

    results: Sequence[Json]
    skipped: Sequence[Json]
    errors: Sequence[tuple[str, str]]
    failed: Sequence[Json] = ()


def results(
    artifact: Artifact, report: Report, language: str, entries: Sequence[Entry], earlier: Iterable[Artifact] = ()
) -> list[Json]:
    """Return the results on one letter: its findings, then what is waived; `earlier` are files of earlier letters."""
    by_file = {one.file: one.document for one in report.earlier}
    texts = {one.file: _Text(one, by_file[one.file], language) for one in earlier if one.file in by_file}
    here = _Text(artifact, report.document, language)
    one_letter = _Letter(here, texts, language, {entry.code: entry for entry in entries})
    waived = (
        one_letter.result(one.finding) | {"suppressions": [_suppression(one.waiver, language)]} for one in report.waived
    )
    return [*map(one_letter.result, report.findings), *waived]


def skips(file: str, report: Report, language: str) -> list[Json]:
    """Return the notices of the rules that did not look at one letter, or in part, and of letters that do not count."""
    whole = (_notice(_SKIP[language], file, one, language) for one in report.skipped)
    partly = (_notice(_PARTLY[language], file, one, language) for one in report.partly)
    said = [of_too_late(one, language) for one in report.too_late]
    said += [of_roles(report.roles, language)] if report.roles else []
    return [*whole, *partly, *({"level": "note", "message": {"text": f"{file}: {text}"}} for text in said)]


def failures(file: str, report: Report, language: str) -> list[Json]:
    """Return the notices of the rules that failed on one letter."""
    return [
        {
            "level": "error",
            "message": {"text": f"{file}: {of_failure(one, language)}"},
            "associatedRule": {"id": one.code},
        }
        for one in report.failed
    ]


def _notice(template: str, file: str, one: Skip, language: str) -> Json:
    text = template.format(file=file, code=one.code, reason=_SKIPPED[language][one.reason])
    return {"level": "note", "message": {"text": text}, "associatedRule": {"id": one.code}}


def log(outcome: Outcome, language: str, entries: Sequence[Entry]) -> Json:
    """Return the whole log."""
    errors = [
        {"level": "error", "message": {"text": said}, "locations": [_location(Artifact(file, plain=False))]}
        for file, said in outcome.errors
    ] + list(outcome.failed)
    invocation = {
        "executionSuccessful": not errors,
        "toolExecutionNotifications": errors,
        "toolConfigurationNotifications": list(outcome.skipped),
    }
    run = {
        "tool": {"driver": _driver(language, entries)},
        "language": language,
        "columnKind": "utf16CodeUnits",
        "newlineSequences": ["\r\n", "\n", "\r"],
        "invocations": [invocation],
        "results": _suppressed_or_not(outcome.results),
    }
    return {"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}


def _suppressed_or_not(results: Sequence[Json]) -> list[Json]:
    """Return results that all say whether they are suppressed, once one says so (section 3.27.23)."""
    if not any("suppressions" in one for one in results):
        return list(results)
    return [{**one, "suppressions": one.get("suppressions", [])} for one in results]


def _driver(language: str, entries: Sequence[Entry]) -> Json:
    return {
        "name": "ijkmoment",
        "version": rule_set.version(),
        "semanticVersion": rule_set.version(),
        "language": language,
        "rules": [_rule(entry, language) for entry in entries],
        "properties": {"ruleSet": rule_set.version()},
    }


def _rule(entry: Entry, language: str) -> Json:
    told = tell(entry, language)
    what, why = list(told.sections.values())[:2]
    return {
        "id": entry.code,
        "name": entry.name,
        "shortDescription": {"text": told.title},
        "fullDescription": {"text": " ".join(what.split())},
        "help": {"text": f"{what}\n\n{why}", "markdown": page(entry, language)},
        "defaultConfiguration": {"level": LEVELS[entry.severity]},
        "properties": {
            "severity": entry.severity,
            "needs": list(entry.needs),
            "seesMoreWith": list(entry.sees_more_with),
            "tags": [entry.code[:3]],
        },
    }


@dataclass(frozen=True)
class _Text:
    """The text of a letter, and where in its file that stands."""

    artifact: Artifact
    document: Document
    language: str

    @cached_property
    def columns(self) -> Columns:
        """The columns of its lines, as editors count them."""
        return Columns(self.document, utf16_units)

    def place(self, start: int, end: int) -> Json:
        """Return the place of a stretch."""
        place, words = _location(self.artifact), {"text": self.document.text[start:end]}
        if self.artifact.plain:
            snippet = {"snippet": words} if start < end else {}
            place["physicalLocation"]["region"] = self.region(start, end) | snippet
        else:
            place["properties"] = words
        found = self.document.on_page(start, end)
        if found:
            page_number, box = found
            place["logicalLocations"] = [{"name": print_page(page_number, self.language), "kind": "page"}]
            place["properties"] = place.get("properties", {}) | {"page": page_number, "box": list(box)}
        return place

    def region(self, start: int, end: int) -> Json:
        """Return the lines and columns of a stretch."""
        (line, before), (last, behind) = map(self.columns.at, (start, end))
        return {"startLine": line, "startColumn": before + 1, "endLine": last, "endColumn": behind + 1}


@dataclass(frozen=True, slots=True)
class _Letter:
    text: _Text
    earlier: Mapping[str, _Text]
    language: str
    entries: Mapping[str, Entry]

    def result(self, one: Finding) -> Json:
        """Return a finding as a result."""
        index = list(self.entries).index(one.code)
        made: Json = {
            "ruleId": one.code,
            "ruleIndex": index,
            "level": LEVELS[one.severity],
            "message": {"text": message(self.entries[one.code], one, self.language)},
            "locations": [self.text.place(one.start, one.end)],
            "properties": {"severity": one.severity, "suggestion": one.suggestion},
        }
        if one.related:
            made["relatedLocations"] = [self._related(number, other) for number, other in enumerate(one.related, 1)]
        if one.suggestion and self.text.artifact.plain and one.start < one.end:
            made["fixes"] = [self._fix(one, one.suggestion)]
        return made

    def _related(self, number: int, other: Related) -> Json:
        said = {"id": number, "message": {"text": " ".join(other.text.split()) or other.where}}
        text = self.text if other.where == "letter" else self.earlier.get(other.file or "")
        if text is not None and other.start is not None and other.end is not None:
            return said | text.place(other.start, other.end)
        if other.where == "earlier" and other.file:
            return said | _location(Artifact(other.file, plain=False))
        return said | {
            "logicalLocations": [{"fullyQualifiedName": other.statement or other.where, "kind": other.where}]
        }

    def _fix(self, one: Finding, text: str) -> Json:
        replacement = {"deletedRegion": self.text.region(one.start, one.end), "insertedContent": {"text": text}}
        return {
            "description": {"text": _BETTER[self.language].format(text=text)},
            "artifactChanges": [{"artifactLocation": self.text.artifact.location, "replacements": [replacement]}],
        }


def _location(artifact: Artifact) -> Json:
    return {"physicalLocation": {"artifactLocation": artifact.location}}


def _suppression(waiver: Waiver, language: str) -> Json:
    said = print_waiver(waiver, language)
    return {"kind": "external", "status": "accepted", "justification": said, "properties": waiver_to_json(waiver)}
