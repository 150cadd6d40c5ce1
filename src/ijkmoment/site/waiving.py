"""What a letter's findings page shows of waivers: what they hold back or wait for, and which hold nothing back."""

import datetime
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from ijkmoment.checking import unused_waivers
from ijkmoment.checking.engine import Report
from ijkmoment.checking.messages import message
from ijkmoment.checking.rules import RULES
from ijkmoment.checking.waiving import waive, waiver_of, words_of
from ijkmoment.facts.finding import Finding
from ijkmoment.facts.waiver import Waived
from ijkmoment.register.waivers import Held

_RULES = {rule.code: rule for rule in RULES}


@dataclass(frozen=True, slots=True)
class ToldWaived:
    """A finding that does not count, in words, with the waiver that says why."""

    code: str
    message: str
    text: str
    held: Held


@dataclass(frozen=True, slots=True)
class ToldUnused:
    """A waiver that holds nothing back, and what is found of it."""

    code: str
    message: str
    held: Held


@dataclass(frozen=True, slots=True)
class Outcome:
    """A report without what is waived; that with its waivers, those that wait by their findings, those without."""

    report: Report
    waived: Sequence[ToldWaived] = ()
    waiting: Mapping[Finding, Held] = field(default_factory=dict)
    unused: Sequence[ToldUnused] = ()


def apply(report: Report, letter: str, waivers: Sequence[Held], today: datetime.date, language: str) -> Outcome:
    """Return what waivers for a letter make of a report on it."""
    open_ones = {one.number: one for one in waivers if one.withdrawn is None}
    left = waive(report, letter, [one.waiver for one in open_ones.values()], today)
    waived = [_tell(report, one, open_ones, language) for one in left.waived]
    waiting = dict(_waiting(left, [one for one in open_ones.values() if one.is_waiting and not one.is_past(today)]))
    used = {one.held.number for one in waived} | {one.number for one in waiting.values()}
    skipped = {skip.code for skip in report.skipped}
    tried = [one for one in open_ones.values() if one.waiver.code not in skipped]
    return Outcome(left, waived, waiting, list(_unused(tried, used, today, language)))


def _tell(report: Report, one: Waived, held: Mapping[int, Held], language: str) -> ToldWaived:
    finding = one.finding
    said = message(_RULES[finding.code], finding, language)
    return ToldWaived(finding.code, said, words_of(finding, report.document), held[one.waiver.number])


def _waiting(report: Report, waivers: Sequence[Held]) -> Iterator[tuple[Finding, Held]]:
    held = {one.number: one for one in waivers}
    for finding in report.findings:
        waiver = waiver_of(finding, report.document, [one.waiver for one in waivers])
        if waiver is not None:
            yield finding, held[waiver.number]


def _unused(waivers: Sequence[Held], used: set[int], today: datetime.date, language: str) -> Iterator[ToldUnused]:
    for held in waivers:
        for found in unused_waivers.find([held.waiver], used, today):
            yield ToldUnused(found.code, message(unused_waivers.NOTICE, found, language), held)
