"""A register folder's cells: values as a person writes them in a table, and back.

The decimal mark is a point, because a table is data; the Dutch comma belongs to letters and forms. Each datatype has
one form, named in `EXPECTED` so that a wrong cell can be told what was expected. A number has at most 18 digits
before its point and 15 after it: what is longer is a slip, and no table of any database holds it.
"""

import re
from collections.abc import Callable, Mapping
from decimal import Decimal

from ijkmoment.facts.concepts import CODE_LISTS, Concept
from ijkmoment.facts.dates import Bound, Date, Duration, Period, Unit, parse_date, parse_period
from ijkmoment.facts.iso_codes import COUNTRY_CODES, CURRENCIES
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

EXPECTED = {
    "date": "a date such as 2024-04-04, 2024-04, 2024 or 2024-33 (quarter)",
    "period": "a period such as 2023-05/2024-04, ../2024-12-31 or 2024-01/..",
    "duration": "a duration such as P6M, >=P6M (at least) or <=P2Y (at most)",
    "amount": "an amount with a decimal point and a currency, such as 31370000 EUR or 0.94 EUR,"
    " and ^-4 when known to ten thousands",
    "strength": "a strength such as 300, ~300 (circa), 4..16 or ..350",
    "quantity": "a number with a decimal point and what is counted, such as 3 MQ-9 Reapers",
    "percentage": "a percentage with a decimal point, such as 2.5 %",
    "rank": "a rank such as 2 or 2 after DE",
    "reference": "a document such as 28676-455, 28676-? (number not known), 21501-28-250 or a case such as 2023Z09983",
    "code": "a code from its list, or the slug of a subject",
    "text": "a text",
}
EXPECTED_REFERENCES = {
    "dossier": "a dossier and number such as 28676-455",
    "case": "a case number such as 2023Z09983",
    "document": "a document id such as 2023D26435",
}
_UNITS: Mapping[str, Unit] = {"D": "day", "W": "week", "M": "month", "Y": "year"}
_UNIT_LETTERS = {unit: letter for letter, unit in _UNITS.items()}
_BOUNDS: Mapping[str, Bound] = {"": "exactly", ">=": "at least", "<=": "at most"}
_BOUND_SIGNS = {bound: sign for sign, bound in _BOUNDS.items()}
_WHOLE = r"\d{1,18}"
_NUMBER = rf"-?{_WHOLE}(?:\.\d{{1,15}})?"
_WHOLE_DIGITS = re.compile(r"(?<![\d.])\d+")
_MOST_DIGITS = {"duration": 6, "amount": 18, "strength": 18, "quantity": 18, "percentage": 18, "rank": 6}
_DURATION = re.compile(r"(?P<about>~?)(?P<bound>>=|<=|)P(?P<number>\d{1,6})(?P<unit>[DWMY])")
_AMOUNT = re.compile(
    rf"(?P<about>~?)(?P<value>{_NUMBER})(?:\.\.(?P<maximum>{_NUMBER}))?"
    r" (?P<currency>[A-Z]{3})(?: \^(?P<decimals>-?\d{1,2}))?"
)
_STRENGTH = re.compile(
    rf"(?P<about>~?)(?:(?P<exact>{_WHOLE})|(?P<minimum>(?:{_WHOLE})?)\.\.(?P<maximum>(?:{_WHOLE})?))"
)
_QUANTITY = re.compile(rf"(?P<about>~?)(?P<number>{_NUMBER})(?: (?P<noun>\S.*))?")
_PERCENTAGE = re.compile(rf"(?P<about>~?)(?P<number>{_NUMBER}) ?%")
_RANK = re.compile(r"(?P<position>[1-9]\d{0,5})(?: after (?P<after>[A-Z]{2}(?:,[A-Z]{2})*))?")
_CASE_LETTERS = {"case": "Z", "document": "D"}
_CASE = re.compile(r"\d{4}[ZDA]\d{5}")
_REFERENCE = re.compile(
    r"(?:(?P<chamber>II?) )?(?:(?P<session>\d{4}-\d{4}) )?"
    r"(?P<dossier>\d{5})(?:-(?P<suffix>[A-Z]+|\d{2}))?-(?P<number>\d{1,9}|[A-Z]{1,3}|\?)"
)


def parse_cell(text: str, concept: Concept, language: str = "nl") -> Value | None:
    """Read a cell as a value of the concept's datatype; None when it has not the form of `EXPECTED`."""
    reason = next((known for known in UNKNOWN_REASONS if text == f"?{known}"), None)
    if reason is not None:
        return Unknown(reason)
    if concept.datatype == "text":
        return Text(text, language) if text else None
    if concept.datatype == "code":
        return _parse_code(text, concept)
    if concept.datatype == "reference":
        reference = parse_reference(text)
        return reference if reference is not None and is_of_scheme(reference, concept.scheme) else None
    return _PARSERS[concept.datatype](text)


def is_of_scheme(reference: Reference, scheme: str) -> bool:
    """Tell whether a reference is of the sort that a concept holds: a dossier's number, a case or a document's id."""
    if scheme in _CASE_LETTERS:
        return reference.case is not None and _CASE_LETTERS[scheme] in reference.case
    return reference.dossier is not None or scheme != "dossier"


def too_large(text: str, concept: Concept) -> int | None:
    """Return how many digits a number may have before its point, when a cell of a number has more of them."""
    most = _MOST_DIGITS.get(concept.datatype)
    if most is None or not any(len(digits) > most for digits in _WHOLE_DIGITS.findall(text)):
        return None
    return most


def format_cell(value: Value) -> str:
    """Return the cell of a value; `parse_cell` reads it back to an equal value (the language of a text apart)."""
    return _FORMATTERS[type(value)](value)


def _parse_code(text: str, concept: Concept) -> Code | None:
    listed = CODE_LISTS.get(concept.scheme)
    if listed is not None:
        return Code(concept.scheme, text) if text in listed else None
    if concept.scheme == "country":
        return Code("country", text) if text in COUNTRY_CODES else None
    return Code(concept.scheme, text) if text else None


def _parse_duration(text: str) -> Duration | None:
    found = _DURATION.fullmatch(text)
    if found is None:
        return None
    return Duration(
        int(found["number"]),
        _UNITS[found["unit"]],
        _BOUNDS[found["bound"]],
        bool(found["about"]),
    )


def _format_duration(duration: Duration) -> str:
    sign = _BOUND_SIGNS[duration.bound]
    return f"{_about(duration.approximate)}{sign}P{duration.number}{_UNIT_LETTERS[duration.unit]}"


def _parse_amount(text: str) -> Amount | None:
    found = _AMOUNT.fullmatch(text)
    if found is None:
        return None
    decimals, value = found["decimals"], Decimal(found["value"])
    maximum = Decimal(found["maximum"]) if found["maximum"] else None
    if found["currency"] not in CURRENCIES or (maximum is not None and maximum < value):
        return None
    return Amount(value, int(decimals) if decimals else None, found["currency"], bool(found["about"]), maximum)


def _format_amount(amount: Amount) -> str:
    maximum = "" if amount.maximum is None else f"..{amount.maximum:f}"
    decimals = "" if amount.decimals is None else f" ^{amount.decimals}"
    return f"{_about(amount.approximate)}{amount.value:f}{maximum} {amount.currency}{decimals}"


def _parse_strength(text: str) -> Strength | None:
    found = _STRENGTH.fullmatch(text)
    if found is None or text.endswith("~"):
        return None
    if found["exact"]:
        return Strength(int(found["exact"]), int(found["exact"]), bool(found["about"]))
    minimum = int(found["minimum"]) if found["minimum"] else None
    maximum = int(found["maximum"]) if found["maximum"] else None
    if minimum is None and maximum is None:
        return None
    if minimum is not None and maximum is not None and minimum > maximum:
        return None
    return Strength(minimum, maximum, bool(found["about"]))


def _format_strength(strength: Strength) -> str:
    about = _about(strength.approximate)
    if strength.minimum == strength.maximum:
        return f"{about}{strength.minimum}"
    low = "" if strength.minimum is None else strength.minimum
    high = "" if strength.maximum is None else strength.maximum
    return f"{about}{low}..{high}"


def _parse_quantity(text: str) -> Quantity | None:
    found = _QUANTITY.fullmatch(text)
    if found is None:
        return None
    return Quantity(Decimal(found["number"]), found["noun"] or "", bool(found["about"]))


def _format_quantity(quantity: Quantity) -> str:
    return f"{_about(quantity.approximate)}{quantity.number:f} {quantity.noun}".rstrip()


def _parse_percentage(text: str) -> Percentage | None:
    found = _PERCENTAGE.fullmatch(text)
    if found is None:
        return None
    decimals = len(found["number"].partition(".")[2])
    return Percentage(Decimal(found["number"]), decimals, bool(found["about"]))


def _parse_rank(text: str) -> Rank | None:
    found = _RANK.fullmatch(text)
    if found is None:
        return None
    after = tuple(found["after"].split(",")) if found["after"] else ()
    return Rank(int(found["position"]), after) if COUNTRY_CODES.issuperset(after) else None


def _format_rank(rank: Rank) -> str:
    return f"{rank.position} after {','.join(rank.after)}" if rank.after else str(rank.position)


def parse_reference(text: str) -> Reference | None:
    """Read a reference's cell: "28676-455", "28676-?", "II 2021-2022 29665-432" or a case number."""
    if _CASE.fullmatch(text):
        return Reference(case=text)
    found = _REFERENCE.fullmatch(text)
    if found is None:
        return None
    number = None if found["number"] == "?" else found["number"]
    return Reference(
        found["dossier"],
        found["suffix"],
        number,
        found["chamber"],  # type: ignore[arg-type]  # the pattern knows the chambers alone
        found["session"],
    )


def format_reference(reference: Reference) -> str:
    """Return a reference's cell; its date stands elsewhere."""
    if reference.case is not None:
        return reference.case
    place = f"{reference.dossier_with_suffix}-{reference.number or '?'}"
    return " ".join(part for part in (reference.chamber, reference.session, place) if part)


def _format_date(date: Date) -> str:
    return date.printed


def _format_period(period: Period) -> str:
    return period.edtf


def _about(approximate: bool) -> str:  # noqa: FBT001 - a mark, not a switch
    return "~" if approximate else ""


_PARSERS: dict[str, Callable[[str], Value | None]] = {
    "date": parse_date,
    "period": parse_period,
    "duration": _parse_duration,
    "amount": _parse_amount,
    "strength": _parse_strength,
    "quantity": _parse_quantity,
    "percentage": _parse_percentage,
    "rank": _parse_rank,
    "reference": parse_reference,
}
_FORMATTERS: dict[type, Callable[..., str]] = {
    Date: _format_date,
    Period: _format_period,
    Duration: _format_duration,
    Amount: _format_amount,
    Strength: _format_strength,
    Quantity: _format_quantity,
    Percentage: lambda percentage: f"{_about(percentage.approximate)}{percentage.number:f} %",
    Rank: _format_rank,
    Reference: format_reference,
    Code: lambda code: str(code.code),
    Text: lambda text: str(text.text),
    Unknown: lambda unknown: f"?{unknown.reason}",
}
