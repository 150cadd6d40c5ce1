"""A report as JSON: one object a file, with offsets that count code points of the text as read."""

from collections.abc import Mapping, Sequence

from ijkmoment.checking.engine import Report
from ijkmoment.checking.messages import message
from ijkmoment.checking.rule import Rule
from ijkmoment.checking.rules import RULES
from ijkmoment.facts.document import Box, Document
from ijkmoment.facts.finding import Finding, Related
from ijkmoment.facts.printed import Json


def report_to_json(file: str, report: Report, language: str = "nl", rules: Sequence[Rule] = RULES) -> Json:
    """Return {"file", "rules", "skipped", "findings"}; `rules` is the version of the rule set."""
    by_code = {rule.code: rule for rule in rules}
    return {
        "file": file,
        "rules": report.rule_set,
        "skipped": [{"code": skip.code, "reason": skip.reason} for skip in report.skipped],
        "findings": [_finding(report.document, one, by_code, language) for one in report.findings],
    }


def _finding(document: Document, one: Finding, rules: Mapping[str, Rule], language: str) -> Json:
    line, column = document.line_and_column(one.start)
    page, box = _place(document, one.start, one.end)
    return {
        "code": one.code,
        "severity": one.severity,
        "message": message(rules[one.code], one, language),
        "arguments": dict(one.arguments),
        "start": one.start,
        "end": one.end,
        "line": line,
        "column": column,
        "page": page,
        "box": box,
        "text": document.text[one.start : one.end],
        "suggestion": one.suggestion,
        "related": [_related(related) for related in one.related],
    }


def _related(related: Related) -> Json:
    return {
        "in": related.where,
        "file": related.file,
        "statement": related.statement,
        "start": related.start,
        "end": related.end,
        "text": related.text,
    }


def _place(document: Document, start: int, end: int) -> tuple[int | None, list[float] | None]:
    """Return the page of a span and the box around all of it that stands on that page."""
    first = document.place_of(start)
    if first is None:
        return None, None
    boxes = [place.box for place in document.places_of(start, end) if place.page == first.page]
    return first.page, list(_around(boxes or [first.box]))


def _around(boxes: Sequence[Box]) -> Box:
    left, bottom, right, top = zip(*boxes, strict=True)
    return min(left), min(bottom), max(right), max(top)
