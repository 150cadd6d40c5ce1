"""Claims and findings as JSON objects, and back, so that what was read and found can be kept and compared."""

from collections.abc import Mapping
from typing import Any, get_args

from ijkmoment.facts.claim import (
    Abbreviation,
    AnnouncedCount,
    Claim,
    ClaimKind,
    ClaimValue,
    Contribution,
    Promise,
    Relative,
)
from ijkmoment.facts.codec import value_from_json, value_to_json
from ijkmoment.facts.dates import Date, Period
from ijkmoment.facts.finding import SEVERITIES, Finding, Related
from ijkmoment.facts.values import Strength

Json = dict[str, Any]


def claim_to_json(claim: Claim) -> Json:
    """Return a claim as a JSON object; what is not known is left out."""
    optional = {
        "hedge": claim.hedge or None,
        "subject": claim.subject,
        "concept": claim.concept,
        "statement": claim.statement,
        "section": claim.section or None,
        "sentence": list(claim.sentence) if claim.sentence else None,
    }
    return {
        "kind": claim.kind,
        "start": claim.start,
        "end": claim.end,
        "text": claim.text,
        "value": _value_to_json(claim.value),
        **_known(optional),
    }


def claim_from_json(data: Mapping[str, Any]) -> Claim:
    """Read a claim; raise ValueError when it is malformed."""
    try:
        if data["kind"] not in get_args(ClaimKind):
            raise ValueError(f"{data['kind']!r} is not a kind of claim")
        return Claim(
            data["kind"],
            data["start"],
            data["end"],
            data["text"],
            _value_from_json(data["value"]),
            data.get("hedge", ""),
            data.get("subject"),
            data.get("concept"),
            data.get("statement"),
            data.get("section", ""),
            _span(data.get("sentence")),
        )
    except (KeyError, TypeError, AttributeError) as error:
        raise ValueError(f"malformed claim: {error}") from error


def _span(given: Any) -> tuple[int, int] | None:  # noqa: ANN401 - JSON
    if given is None:
        return None
    start, end = given
    return start, end


def _value_to_json(value: ClaimValue) -> Json:
    match value:
        case Abbreviation():
            return {"type": "abbreviation", "short": value.short, "long": value.long}
        case Contribution():
            return {"type": "contribution", "nation": value.nation, "strength": value_to_json(value.strength)}
        case AnnouncedCount():
            return {"type": "count", "number": value.number, "noun": value.noun, "listed": value.listed}
        case Promise():
            due = value_to_json(value.date) if value.date else None
            named = {"office": value.office, "what": value.what, "document": value.document}
            return {"type": "promise", **named, "condition": value.condition, "date": due}
        case Relative():
            date = value_to_json(value.date) if value.date else None
            return {"type": "relative", "date": date, "document": value.document}
        case _:
            return value_to_json(value)


def _value_from_json(data: Mapping[str, Any]) -> ClaimValue:
    match data["type"]:
        case "abbreviation":
            return Abbreviation(data["short"], data["long"])
        case "contribution":
            return _contribution(data)
        case "count":
            return AnnouncedCount(data["number"], data["noun"], data["listed"])
        case "promise":
            return Promise(data["office"], data["what"], _time(data["date"]), data["document"], data["condition"])
        case "relative":
            return Relative(_time(data["date"]), data["document"])
        case _:
            return value_from_json(data)


def _contribution(data: Mapping[str, Any]) -> Contribution:
    strength = value_from_json(data["strength"])
    if not isinstance(strength, Strength):
        raise TypeError("a contribution is a strength")
    return Contribution(data["nation"], strength)


def _time(given: Mapping[str, Any] | None) -> Date | Period | None:
    value = value_from_json(given) if given else None
    if value is not None and not isinstance(value, Date | Period):
        raise TypeError("a time is a date or period")
    return value


def finding_to_json(finding: Finding) -> Json:
    """Return a finding as a JSON object."""
    return {
        "code": finding.code,
        "severity": finding.severity,
        "start": finding.start,
        "end": finding.end,
        "arguments": dict(finding.arguments),
        "suggestion": finding.suggestion,
        "related": [_related_to_json(one) for one in finding.related],
    }


def finding_from_json(data: Mapping[str, Any]) -> Finding:
    """Read a finding; raise ValueError when it is malformed."""
    try:
        if data["severity"] not in SEVERITIES:
            raise ValueError(f"{data['severity']!r} is not one of {', '.join(SEVERITIES)}")
        return Finding(
            data["code"],
            data["severity"],
            data["start"],
            data["end"],
            tuple(sorted(data["arguments"].items())),
            data["suggestion"],
            tuple(_related_from_json(one) for one in data["related"]),
        )
    except (KeyError, TypeError, AttributeError) as error:
        raise ValueError(f"malformed finding: {error}") from error


def _related_to_json(related: Related) -> Json:
    optional = {
        "start": related.start,
        "end": related.end,
        "file": related.file,
        "statement": related.statement,
    }
    return {"in": related.where, "text": related.text, **_known(optional)}


def _related_from_json(data: Mapping[str, Any]) -> Related:
    return Related(
        data["in"], data["text"], data.get("start"), data.get("end"), data.get("file"), data.get("statement")
    )


def _known(data: Json) -> Json:
    return {name: value for name, value in data.items() if value is not None}
