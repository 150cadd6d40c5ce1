"""A report as JSON: one object a file, with offsets that count code points of the text as read."""

from collections.abc import Mapping, Sequence

from ijkmoment.checking.engine import Report
from ijkmoment.checking.messages import message
from ijkmoment.checking.rule import Rule
from ijkmoment.checking.rules import RULES
from ijkmoment.facts.document import Document
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
    page, box = document.on_page(one.start, one.end) or (None, None)
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
        "box": list(box) if box else None,
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
