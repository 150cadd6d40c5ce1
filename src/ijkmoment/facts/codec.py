"""Values, statements, subjects, sources and claims as JSON objects, and back.

Every value is an object with a "type"; decimals are text, dates and periods their EDTF text. Reading what was
written gives an equal value (property test). Malformed JSON raises ValueError with what was expected.
"""

from collections.abc import Callable, Mapping
from decimal import Decimal, InvalidOperation
from functools import lru_cache
from typing import Any, TypeVar

from ijkmoment.facts.dates import Date, Duration, Period, parse_date, parse_period
from ijkmoment.facts.label import parse_label
from ijkmoment.facts.statement import URL, Source, Statement, Subject
from ijkmoment.facts.values import (
    UNKNOWN_REASONS,
    Amount,
    Code,
    Percentage,
    Quantity,
    Rank,
    Reference,
    Strength,
    Text,
    Unknown,
    Value,
)

Json = dict[str, Any]
T = TypeVar("T")
# A register has few labels and periods, in thousands of statements.
_label = lru_cache(maxsize=256)(parse_label)
_period = lru_cache(maxsize=4096)(parse_period)


def _date_to_json(date: Date) -> Json:
    return _without_empty({"edtf": date.edtf, "printed": None if date.possible else date.printed})


def _date_from_json(data: Mapping[str, Any]) -> Date:
    if data.get("edtf") is None:
        return _impossible(str(data["printed"]))
    return _required(parse_date(str(data["edtf"])), data["edtf"], "an EDTF date")


def _impossible(printed: str) -> Date:
    year, month, day = (*(int(part) for part in printed.rstrip("~").split("-")), None, None)[:3]
    return Date(_required(year, printed, "a printed date"), month, day, approximate=printed.endswith("~"))


def _end_to_json(date: Date | None) -> str:
    return ".." if date is None else date.printed


def _end_from_json(text: str) -> Date | None:
    if text == "..":
        return None
    return parse_date(text) or _impossible(text)


def _period_to_json(period: Period) -> Json:
    return _without_empty({"start": _end_to_json(period.start), "end": _end_to_json(period.end), "until": period.until})


def _period_from_json(data: Mapping[str, Any]) -> Period:
    return Period(_end_from_json(data["start"]), _end_from_json(data["end"]), data.get("until"))


def _duration_to_json(duration: Duration) -> Json:
    return {
        "number": duration.number,
        "unit": duration.unit,
        "bound": duration.bound,
        "approximate": duration.approximate,
    }


def _amount_to_json(amount: Amount) -> Json:
    return _without_empty(
        {
            "value": str(amount.value),
            "decimals": amount.decimals,
            "currency": amount.currency,
            "approximate": amount.approximate or None,
            "maximum": None if amount.maximum is None else str(amount.maximum),
        }
    )


def _amount_from_json(data: Mapping[str, Any]) -> Amount:
    maximum = data.get("maximum")
    return Amount(
        _decimal(data["value"]),
        data.get("decimals"),
        data.get("currency", "EUR"),
        bool(data.get("approximate")),
        None if maximum is None else _decimal(maximum),
    )


def _reference_to_json(reference: Reference) -> Json:
    return _without_empty(
        {
            "dossier": reference.dossier,
            "suffix": reference.suffix,
            "number": reference.number,
            "chamber": reference.chamber,
            "session": reference.session,
            "date": reference.date.printed if reference.date else None,
            "case": reference.case,
        }
    )


def _reference_from_json(data: Mapping[str, Any]) -> Reference:
    date = data.get("date")
    fields = {name: data.get(name) for name in ("dossier", "suffix", "number", "chamber", "session", "case")}
    return Reference(**fields, date=None if date is None else _end_from_json(date))


def _quantity_to_json(quantity: Quantity) -> Json:
    return {"number": str(quantity.number), "noun": quantity.noun, "approximate": quantity.approximate}


def _quantity_from_json(data: Mapping[str, Any]) -> Quantity:
    return Quantity(_decimal(data["number"]), data.get("noun", ""), bool(data.get("approximate")))


def _percentage_to_json(percentage: Percentage) -> Json:
    return {
        "number": str(percentage.number),
        "decimals": percentage.decimals,
        "approximate": percentage.approximate,
    }


def _percentage_from_json(data: Mapping[str, Any]) -> Percentage:
    return Percentage(_decimal(data["number"]), data.get("decimals", 0), bool(data.get("approximate")))


def _code_from_json(data: Mapping[str, Any]) -> Code:
    return Code(data["scheme"], data["code"])


def _text_from_json(data: Mapping[str, Any]) -> Text:
    return Text(data["text"], data.get("language", "nl"))


def _unknown_from_json(data: Mapping[str, Any]) -> Unknown:
    reason = next((known for known in UNKNOWN_REASONS if known == data["reason"]), None)
    return Unknown(_required(reason, data["reason"], f"one of {', '.join(UNKNOWN_REASONS)}"))


def _strength_to_json(strength: Strength) -> Json:
    return {"minimum": strength.minimum, "maximum": strength.maximum, "approximate": strength.approximate}


_Writer = Callable[[Any], Json]
_Reader = Callable[[Mapping[str, Any]], Value]
_CODECS: dict[type, tuple[str, _Writer, _Reader]] = {
    Date: ("date", _date_to_json, _date_from_json),
    Period: ("period", _period_to_json, _period_from_json),
    Duration: ("duration", _duration_to_json, lambda data: Duration(**_fields(data))),
    Amount: ("amount", _amount_to_json, _amount_from_json),
    Strength: ("strength", _strength_to_json, lambda data: Strength(**_fields(data))),
    Quantity: ("quantity", _quantity_to_json, _quantity_from_json),
    Percentage: ("percentage", _percentage_to_json, _percentage_from_json),
    Rank: (
        "rank",
        lambda rank: {"position": rank.position, "after": list(rank.after), "superlative": rank.superlative},
        lambda data: Rank(data["position"], tuple(data["after"]), data.get("superlative", "grootste")),
    ),
    Reference: ("reference", _reference_to_json, _reference_from_json),
    Code: (
        "code",
        lambda code: {"scheme": code.scheme, "code": code.code},
        _code_from_json,
    ),
    Text: (
        "text",
        lambda text: {"text": text.text, "language": text.language},
        _text_from_json,
    ),
    Unknown: ("unknown", lambda unknown: {"reason": unknown.reason}, _unknown_from_json),
}
_READERS = {name: reader for name, _, reader in _CODECS.values()}


def value_to_json(value: Value) -> Json:
    """Return a value as a JSON object with its "type"."""
    name, write, _ = _CODECS[type(value)]
    return {"type": name, **write(value)}


def value_from_json(data: Mapping[str, Any]) -> Value:
    """Read a value; raise ValueError when it is malformed."""
    reader = _required(_READERS.get(str(data.get("type"))), data.get("type"), "a known type of value")
    try:
        return reader(data)
    except (KeyError, TypeError) as error:
        message = f"malformed {data['type']}: {error}"
        raise ValueError(message) from error


def subject_to_json(subject: Subject) -> Json:
    """Return a subject as a JSON object."""
    return _without_empty({"slug": subject.slug, "kind": subject.kind, "parent": subject.parent})


def subject_from_json(data: Mapping[str, Any]) -> Subject:
    """Read a subject."""
    return Subject(data["slug"], data["kind"], data.get("parent"))


def source_to_json(source: Source) -> Json:
    """Return a source as a JSON object."""
    return _without_empty(
        {
            "slug": source.slug,
            "kind": source.kind,
            "title": source.title,
            "date": source.date.edtf if source.date else None,
            "url": source.url or None,
            "reference": _reference_to_json(source.reference) if source.reference else None,
            "label": source.label.text or None,
        }
    )


def source_from_json(data: Mapping[str, Any]) -> Source:
    """Read a source; raise ValueError when it is malformed, or when its address is not one of the web."""
    reference, url = data.get("reference"), data.get("url", "")
    if url and not URL.fullmatch(str(url)):
        message = f"{url!r} is not an address that starts with https:// or http://"
        raise ValueError(message)
    return Source(
        data["slug"],
        data["kind"],
        data["title"],
        parse_date(data["date"]) if data.get("date") else None,
        url,
        _reference_from_json(reference) if reference else None,
        _required(_label(data.get("label", "")), data.get("label"), "a label"),
    )


def statement_to_json(statement: Statement) -> Json:
    """Return a statement as a JSON object, with its place in the ledger where it has one."""
    return _without_empty(
        {
            "subject": statement.subject,
            "concept": statement.concept,
            "dimensions": dict(statement.dimensions) or None,
            "period": statement.period.edtf,
            "value": value_to_json(statement.value),
            "source": statement.source,
            "label": statement.label.text or None,
            "number": statement.number,
            "recorded_at": statement.recorded_at,
            "superseded_at": statement.superseded_at,
            "superseded_by": statement.superseded_by,
        }
    )


def statement_from_json(data: Mapping[str, Any]) -> Statement:
    """Read a statement; raise ValueError when it is malformed."""
    return Statement(
        subject=data["subject"],
        concept=data["concept"],
        value=value_from_json(data["value"]),
        source=data["source"],
        period=_required(_period(data["period"]), data["period"], "an EDTF period"),
        dimensions=tuple(sorted(data["dimensions"].items())) if "dimensions" in data else (),
        label=_required(_label(data.get("label", "")), data.get("label"), "a label"),
        number=data.get("number"),
        recorded_at=data.get("recorded_at"),
        superseded_at=data.get("superseded_at"),
        superseded_by=data.get("superseded_by"),
    )


def _without_empty(data: Json) -> Json:
    return {name: value for name, value in data.items() if value is not None}


def _fields(data: Mapping[str, Any]) -> Json:
    return {name: value for name, value in data.items() if name != "type"}


def _decimal(text: object) -> Decimal:
    try:
        number = Decimal(str(text))
    except InvalidOperation as error:
        message = f"{text!r} is not a decimal number"
        raise ValueError(message) from error
    return number


def _required(value: T | None, given: object, expected: str) -> T:
    if value is None:
        message = f"{given!r} is not {expected}"
        raise ValueError(message)
    return value
