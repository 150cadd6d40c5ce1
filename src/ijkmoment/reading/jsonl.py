"""Claims as the rows that `ijkmoment read` prints: the place of each in the letter and the fields of its kind.

Offsets count the text as read. A letter without pages has neither page nor box.
"""

from collections.abc import Callable, Mapping
from decimal import Decimal
from typing import Any

from ijkmoment.facts.claim import Abbreviation, AnnouncedCount, Claim, Contribution, Promise, Relative
from ijkmoment.facts.dates import Date, Duration, Period
from ijkmoment.facts.document import Document
from ijkmoment.facts.values import Amount, Code, Percentage, Quantity, Rank, Reference, Strength
from ijkmoment.reading.said import sentence_words

Row = dict[str, Any]


def facts_to_json(document: Document, claims: tuple[Claim, ...]) -> list[Row]:
    """Return one object for each claim: kind, start, end, text, page, box, block, sentence and its kind's fields."""
    return [_row(document, claim) for claim in claims]


def _row(document: Document, claim: Claim) -> Row:
    start, end = document.span(claim.start, claim.end)
    page, box = document.on_page(start, end) or (None, None)
    block = document.block_at(claim.start)
    row: Row = {
        "kind": claim.kind,
        "start": start,
        "end": end,
        "text": document.text[start:end],
        "page": page,
        "box": list(box) if box else None,
        "block": block.kind if block else None,
        "sentence": sentence_words(document, claim),
    }
    row |= _FIELDS[type(claim.value)](claim.value) if type(claim.value) in _FIELDS else {"edtf": None}
    if claim.hedge:
        row["hedge"] = claim.hedge
    if claim.subject:
        row |= {"subject": claim.subject, "concept": claim.concept}
    if claim.section:
        row["section"] = claim.section
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
        **_impossible(value.date),
    }


def _impossible(date: Date | None) -> Row:
    """Return the parts of a date that the calendar lacks, as printed: it has no EDTF text and would look like none."""
    return {} if date is None or date.possible else {"impossible_date": date.printed}


def _abbreviation(value: Abbreviation) -> Row:
    return {"short": value.short, "long": value.long}


def _quantity(value: Quantity) -> Row:
    return {"number": _decimal(value.number), "noun": value.noun, "approximate": value.approximate}


def _percentage(value: Percentage) -> Row:
    return {"number": _decimal(value.number), "approximate": value.approximate}


def _duration(value: Duration) -> Row:
    return {"number": value.number, "unit": value.unit, "bound": value.bound, "approximate": value.approximate}


def _code(value: Code) -> Row:
    return {"code": value.code}


def _contribution(value: Contribution) -> Row:
    return {"nation": value.nation, **_strength(value.strength)}


def _rank(value: Rank) -> Row:
    return {"position": value.position, "after": list(value.after), "superlative": value.superlative}


def _count(value: AnnouncedCount) -> Row:
    return {"number": value.number, "noun": value.noun, "listed": value.listed}


def _promise(value: Promise) -> Row:
    due = {Date: "edtf", Period: "interval"}.get(type(value.date))
    return {
        "office": value.office,
        "what": value.what,
        "due": getattr(value.date, due) if due else None,
        "document": value.document or None,
        "condition": value.condition or None,
    }


def _relative(value: Relative) -> Row:
    return {"edtf": value.date.edtf if value.date else None, "document": value.document or None}


_FIELDS: Mapping[type, Callable[..., Row]] = {
    Date: _date,
    Period: _period,
    Amount: _money,
    Strength: _strength,
    Reference: _reference,
    Abbreviation: _abbreviation,
    Quantity: _quantity,
    Percentage: _percentage,
    Duration: _duration,
    Code: _code,
    Contribution: _contribution,
    Rank: _rank,
    AnnouncedCount: _count,
    Promise: _promise,
    Relative: _relative,
}
