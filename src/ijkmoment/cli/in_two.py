"""A letter checked by two processes side by side: a copy of this one reads it and runs some of the rules.

While the copy reads it, this one loads the rules that it runs itself; what was read is handed over as it is, in a
fortieth of the time that reading takes. Each loads its own rules alone, where they were not loaded yet. Those on how a
letter is worded have little in common with those on what it tells, so that little is loaded or looked at twice. On a
machine with one core nothing is gained by it, and all is done here.
"""

import json
from _pickle import dumps, loads  # what `pickle` has of it, without what it brings for other uses
from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from dataclasses import replace
from functools import partial
from typing import Any, NamedTuple, cast

from ijkmoment.checking import catalogue
from ijkmoment.checking.engine import Failure, Report, Skip, together
from ijkmoment.checking.rule import Reason
from ijkmoment.checking.rules import rule_of
from ijkmoment.facts.claim import Claim
from ijkmoment.facts.dates import Date
from ijkmoment.facts.document import Document
from ijkmoment.facts.finding import Finding, Related
from ijkmoment.facts.printed import dump
from ijkmoment.facts.problem import Problem
from ijkmoment.reading import apart

_OF_WORDING = ("NAM", "STR", "WRD")


class Letter(NamedTuple):
    """A letter as it was read, with its date and claims."""

    document: Document
    date: Date | None
    claims: tuple[Claim, ...]


Read = Callable[[], Letter | Problem]
Check = Callable[[Letter, Sequence[str]], Report]


def check_in_two(read: Read, check: Check, codes: Sequence[str]) -> Report | Problem:
    """Return what a letter's check by rules reports, or why it cannot be read.

    For a process within whose limits it runs (reading.apart). What came of a copy that did not come to an end is done
    anew here.
    """
    of_wording = [code for code in codes if code.startswith(_OF_WORDING)]
    others = [code for code in codes if code not in of_wording]
    early = apart.Early()
    copy = None
    if of_wording and others and apart.cores() > 1:
        with suppress(BlockingIOError):  # of as many processes as one may have
            copy = apart.Copy(partial(_said, read, check, of_wording, early), apart.left_of(apart.Limits()))
    if copy is None:
        letter = read()
        return letter if isinstance(letter, Problem) else check(letter, codes)
    try:
        letter = _heard(early, others) or read()
        report = letter if isinstance(letter, Problem) else check(letter, others)
    finally:
        said = copy.answer("")
    if isinstance(letter, Problem) or isinstance(report, Problem):
        return report
    beside = check(letter, of_wording) if isinstance(said, Problem) else _loaded(said, report)
    return together(report, beside, codes)


def _heard(early: apart.Early, codes: Sequence[str]) -> Letter | Problem | None:
    """Return the letter that a copy reads while rules are loaded here, None where the copy ended by it."""
    try:
        for code in codes:
            rule_of(code)
    finally:
        said = early.hear()
    return None if said is None else cast("Letter | Problem", loads(said))


def _said(read: Read, check: Check, codes: Sequence[str], early: apart.Early) -> bytes:
    letter = read()
    early.tell(dumps(letter))
    if isinstance(letter, Problem):
        return b""
    report = check(letter, codes)
    messages = {one.code: rule_of(one.code).messages for one in report.findings}
    return dump([report.findings, report.skipped, report.partly, report.failed, messages]).encode()


def _loaded(said: bytes, report: Report) -> Report:
    """Return what was said of the letter of a report; what it takes to print it is learned with it."""
    findings, skipped, partly, failed, messages = json.loads(said)
    catalogue.learn(messages)
    return replace(
        report,
        findings=tuple(map(_finding, findings)),
        skipped=_skips(skipped),
        partly=_skips(partly),
        failed=tuple(Failure(*one) for one in failed),
    )


def _finding(fields: Sequence[Any]) -> Finding:
    code, severity, start, end, arguments, suggestion, related = fields
    pairs = tuple((name, value) for name, value in arguments)
    return Finding(code, severity, start, end, pairs, suggestion, tuple(Related(*one) for one in related))


def _skips(said: Iterable[tuple[str, Reason]]) -> tuple[Skip, ...]:
    return tuple(Skip(code, reason) for code, reason in said)
