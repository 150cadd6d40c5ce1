"""A letter checked by two processes side by side: a copy of this one runs some of the rules, this one the others.

Each loads its own rules alone, where they were not loaded yet. Those on how a letter is worded have little in common
with those on what it tells, so that little is loaded or looked at twice. On a machine with one core nothing is gained
by it, and all rules run here.
"""

import json
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from functools import partial
from typing import Any

from ijkmoment.checking import catalogue
from ijkmoment.checking.engine import Failure, Report, Skip, together
from ijkmoment.checking.rule import Reason
from ijkmoment.checking.rules import rule_of
from ijkmoment.facts.finding import Finding, Related
from ijkmoment.facts.printed import dump
from ijkmoment.facts.problem import Problem
from ijkmoment.reading import apart

_OF_WORDING = ("NAM", "REF", "STR", "WRD")
Check = Callable[[Sequence[str]], Report]


def check_in_two(check: Check, codes: Sequence[str]) -> Report:
    """Return what a letter's check by rules reports, for a process within whose limits it runs (reading.apart).

    What came of a copy that did not come to an end is done anew here.
    """
    of_wording = [code for code in codes if code.startswith(_OF_WORDING)]
    others = [code for code in codes if code not in of_wording]
    if not (of_wording and others) or apart.cores() == 1:
        return check(codes)
    copy = apart.Copy(partial(_said, check, of_wording), apart.left_of(apart.Limits()))
    try:
        report = check(others)
    finally:
        said = copy.answer("")
    beside = check(of_wording) if isinstance(said, Problem) else _loaded(said, report)
    return together(report, beside, codes)


def _said(check: Check, codes: Sequence[str]) -> bytes:
    report = check(codes)
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
