"""A letter checked by two processes side by side: a copy of this one runs some of the rules, this one the others.

The rules on words and names take about half of the time, and have little in common with those on what is told, so that
little is looked at twice. On a machine with one core nothing is gained by it, and all rules run here.
"""

import json
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from functools import partial
from typing import Any

from ijkmoment.checking.engine import Failure, Report, Skip, together
from ijkmoment.checking.rule import Reason, Rule
from ijkmoment.facts.finding import Finding, Related
from ijkmoment.facts.printed import dump
from ijkmoment.facts.problem import Problem
from ijkmoment.reading import apart

_OF_WORDS = ("NAM", "WRD")
Check = Callable[[Sequence[Rule]], Report]


def check_in_two(check: Check, rules: Sequence[Rule]) -> Report:
    """Return what a letter's check by these rules reports, for a process within whose limits it runs (reading.apart).

    What came of a copy that did not come to an end is done anew here.
    """
    of_words = [rule for rule in rules if rule.code.startswith(_OF_WORDS)]
    others = [rule for rule in rules if rule not in of_words]
    if not (of_words and others) or apart.cores() == 1:
        return check(rules)
    copy = apart.Copy(partial(_said, check, of_words), apart.left_of(apart.Limits()))
    try:
        report = check(others)
    finally:
        said = copy.answer("")
    beside = check(of_words) if isinstance(said, Problem) else _loaded(said, report)
    return together(report, beside, rules)


def _said(check: Check, rules: Sequence[Rule]) -> bytes:
    report = check(rules)
    return dump([report.findings, report.skipped, report.partly, report.failed]).encode()


def _loaded(said: bytes, report: Report) -> Report:
    """Return what was said of the letter of a report."""
    findings, skipped, partly, failed = json.loads(said)
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
