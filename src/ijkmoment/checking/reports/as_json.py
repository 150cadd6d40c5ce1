"""A report as JSON: one object a file, with offsets that count code points of the text as read."""

from collections.abc import Iterable, Mapping, Sequence

from ijkmoment.checking.engine import Report, Skip
from ijkmoment.checking.letter import Earlier
from ijkmoment.checking.messages import message
from ijkmoment.checking.rule import Entry
from ijkmoment.checking.rules import RULES
from ijkmoment.facts.document import Document
from ijkmoment.facts.finding import Finding, Related
from ijkmoment.facts.printed import Json
from ijkmoment.facts.waiver import Waived, Waiver


def report_to_json(file: str, report: Report, language: str = "nl", rules: Sequence[Entry] = RULES) -> Json:
    """Return {"file", "rules", "skipped", "findings"}; `rules` is the version of the rule set.

    Only where there are some: "partly" has the rules that looked for a part alone, "failed" those that an error ended,
    "roles" how many roles of a letter's source were not known, "too_late" the letters that were given as earlier ones
    and are not, and "waived" the findings that are waived, each with its waiver.
    """
    by_code = {rule.code: rule for rule in rules}
    waived = [_waived(report.document, one, by_code, language) for one in report.waived]
    return {
        "file": file,
        "rules": report.rule_set,
        "skipped": _skips(report.skipped),
        **({"partly": _skips(report.partly)} if report.partly else {}),
        **({"failed": [{"code": one.code, "error": one.error} for one in report.failed]} if report.failed else {}),
        **({"roles": report.roles} if report.roles else {}),
        **({"too_late": [_too_late(one) for one in report.too_late]} if report.too_late else {}),
        "findings": [_finding(report.document, one, by_code, language) for one in report.findings],
        **({"waived": waived} if waived else {}),
    }


def _skips(skips: Iterable[Skip]) -> list[Json]:
    return [{"code": skip.code, "reason": skip.reason} for skip in skips]


def _too_late(one: Earlier) -> Json:
    return {"file": one.file, "date": one.date.edtf if one.date else None}


def waiver_to_json(waiver: Waiver) -> Json:
    """Return why something is waived, who said so, and from which day to which."""
    return {
        "reason": waiver.reason,
        "by": waiver.by,
        "second": waiver.second or None,
        "date": waiver.date.isoformat(),
        "until": waiver.until.isoformat() if waiver.until else None,
    }


def _waived(document: Document, one: Waived, rules: Mapping[str, Entry], language: str) -> Json:
    return _finding(document, one.finding, rules, language) | {"waiver": waiver_to_json(one.waiver)}


def _finding(document: Document, one: Finding, rules: Mapping[str, Entry], language: str) -> Json:
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
        "related": [_related(document, related) for related in one.related],
    }


def _related(document: Document, related: Related) -> Json:
    is_here = related.where == "letter" and related.start is not None
    line, column = document.line_and_column(related.start or 0) if is_here else (None, None)
    return {
        "in": related.where,
        "file": related.file,
        "statement": related.statement,
        "start": related.start,
        "end": related.end,
        "line": line,
        "column": column,
        "text": related.text,
    }
