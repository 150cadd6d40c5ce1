"""Waivers applied to a report: what is waived no longer counts, and stays visible with its reason."""

import datetime
from collections.abc import Iterable, Sequence
from dataclasses import replace
from pathlib import PurePath

from ijkmoment.checking.engine import Report
from ijkmoment.facts.document import Document
from ijkmoment.facts.finding import Finding
from ijkmoment.facts.waiver import Waived, Waiver


def is_for(waiver: Waiver, file: str) -> bool:
    """Tell whether a waiver is for the letter in a file."""
    return not waiver.letter or PurePath(file).match(waiver.letter)


def waive(report: Report, file: str, waivers: Iterable[Waiver], today: datetime.date) -> Report:
    """Return a report in which the findings that a waiver holds back are waived."""
    holding = [one for one in waivers if is_for(one, file) and (one.until is None or one.until >= today)]
    if not holding:
        return report
    pairs = [(one, _waiver_of(one, report.document, holding)) for one in report.findings]
    findings = tuple(one for one, waiver in pairs if waiver is None)
    waived = tuple(Waived(one, waiver) for one, waiver in pairs if waiver is not None)
    return replace(report, findings=findings, waived=waived)


def _waiver_of(one: Finding, document: Document, waivers: Sequence[Waiver]) -> Waiver | None:
    return next((waiver for waiver in waivers if waiver.code == one.code and _covers(waiver, one, document)), None)


def _covers(waiver: Waiver, one: Finding, document: Document) -> bool:
    if waiver.words:
        return " ".join(document.text[one.start : one.end].split()) == waiver.words
    line, column = document.line_and_column(one.start)
    return waiver.line == line and waiver.column in (None, column)
