"""Claims as the rows that `ijkmoment read` prints, with the fields of each kind; offsets count the text as read."""

from collections.abc import Callable, Mapping
from decimal import Decimal
from typing import Any

from ijkmoment.facts.claim import Abbreviation, Claim
from ijkmoment.facts.dates import Date, Period
from ijkmoment.facts.document import Document
from ijkmoment.facts.values import Amount, Reference, Strength

Row = dict[str, Any]


def facts_to_json(document: Document, claims: tuple[Claim, ...]) -> list[Row]:
    """Return one object for each claim: kind, start, end, text and the fields of its kind."""
    return [_row(document, claim) for claim in claims]


def _row(document: Document, claim: Claim) -> Row:
    start, end = document.span(claim.start, claim.end)
    row: Row = {"kind": claim.kind, "start": start, "end": end, "text": document.text[start:end]}
    row |= _FIELDS[type(claim.value)](claim.value) if type(claim.value) in _FIELDS else {"edtf": None}
    if claim.hedge:
        row["hedge"] = claim.hedge
    if claim.subject:
        row |= {"subject": claim.subject, "concept": claim.concept}
    return row


def _date(value: Date) -> Row:
    return {"edtf": value.edtf}


def _period(value: Period) -> Row:
    return {"edtf": value.interval}


def _money(value: Amount) -> Row:
    return {"amount": _decimal(value.value), "amount_max": _decimal(value.maximum), "currency": value.currency}


def _decimal(value: Decimal | None) -> str | None:
    return None if value is None else f"{value:f}"


def _strength(value: Strength) -> Row:
    return {"min": value.minimum, "max": value.maximum, "approximate": value.approximate}


def _reference(value: Reference) -> Row:
    return {
        "dossier": value.dossier_with_suffix,
        "number": value.number,
        "year_session": value.session,
        "date": value.date.edtf if value.date else None,
        "case": value.case,
    }


def _abbreviation(value: Abbreviation) -> Row:
    return {"short": value.short, "long": value.long}


_FIELDS: Mapping[type, Callable[..., Row]] = {
    Date: _date,
    Period: _period,
    Amount: _money,
    Strength: _strength,
    Reference: _reference,
    Abbreviation: _abbreviation,
}
