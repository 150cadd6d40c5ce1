"""Waivers applied to a report: what is waived no longer counts, and stays visible with its reason.

An error takes two offices: a waiver of one that no second office agreed to yet holds nothing back.
"""

import datetime
from collections.abc import Iterable, Sequence
from dataclasses import replace
from pathlib import PurePath

from ijkmoment.checking.engine import Report
from ijkmoment.checking.rules import CODES, rule_of
from ijkmoment.facts.document import Document
from ijkmoment.facts.finding import Finding
from ijkmoment.facts.waiver import Waived, Waiver


def is_for(waiver: Waiver, file: str, reference: str = "") -> bool:
    """Tell whether a waiver is for the letter in a file, which may print a reference of its own."""
    path = PurePath(file)
    return waiver.letter in ("", path.name, reference) or path.match(waiver.letter)


def takes_two(code: str) -> bool:
    """Tell whether findings of a rule take a second office to waive."""
    return code in CODES and rule_of(code).severity == "error"


def is_same_office(one: str, other: str) -> bool:
    """Tell whether two names are of one office, however they are spaced and capitalized."""
    return one.casefold().split() == other.casefold().split()


def is_in_force(waiver: Waiver, today: datetime.date) -> bool:
    """Tell whether a waiver holds something back today."""
    is_agreed = bool(waiver.second) or not takes_two(waiver.code)
    return is_agreed and (waiver.until is None or waiver.until >= today)


def waive(report: Report, file: str, waivers: Iterable[Waiver], today: datetime.date) -> Report:
    """Return a report in which the findings that a waiver holds back are waived."""
    reference = report.document.header.reference
    holding = [one for one in waivers if is_for(one, file, reference) and is_in_force(one, today)]
    if not holding:
        return report
    pairs = [(one, waiver_of(one, report.document, holding)) for one in report.findings]
    findings = tuple(one for one, waiver in pairs if waiver is None)
    waived = tuple(Waived(one, waiver) for one, waiver in pairs if waiver is not None)
    return replace(report, findings=findings, waived=waived)


def waiver_of(one: Finding, document: Document, waivers: Sequence[Waiver]) -> Waiver | None:
    """Return the first waiver that is for a finding."""
    return next((waiver for waiver in waivers if waiver.code == one.code and _covers(waiver, one, document)), None)


def words_of(one: Finding, document: Document) -> str:
    """Return the words that a finding points at, in one line; empty when it points at a place alone."""
    return " ".join(document.text[one.start : one.end].split())


def _covers(waiver: Waiver, one: Finding, document: Document) -> bool:
    if waiver.words:
        return words_of(one, document) == waiver.words
    line, column = document.line_and_column(one.start)
    return waiver.line == line and waiver.column in (None, column)
