"""Values -> words: one entry for every value, in the forms that a Dutch letter uses."""

from collections.abc import Callable, Mapping

from ijkmoment.facts.concepts import CODE_LISTS
from ijkmoment.facts.dates import Date, Duration, Period
from ijkmoment.facts.values import (
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
from ijkmoment.language.amounts import AMOUNT_STYLES, print_amount
from ijkmoment.language.countries import country_name
from ijkmoment.language.counts import (
    QUANTITY_STYLES,
    STRENGTH_STYLES,
    print_percentage,
    print_quantity,
    print_rank,
    print_strength,
)
from ijkmoment.language.dates import (
    DATE_STYLES,
    DURATION_STYLES,
    PERIOD_STYLES,
    print_date,
    print_duration,
    print_period,
)
from ijkmoment.language.references import REFERENCE_STYLES, print_reference

TEXT_STYLES = ("klein", "groot")
STYLES: Mapping[type, tuple[str, ...]] = {
    Date: DATE_STYLES,
    Period: PERIOD_STYLES,
    Duration: DURATION_STYLES,
    Amount: AMOUNT_STYLES,
    Strength: STRENGTH_STYLES,
    Quantity: QUANTITY_STYLES,
    Percentage: (),
    Rank: (),
    Reference: REFERENCE_STYLES,
    Code: TEXT_STYLES,
    Text: TEXT_STYLES,
    Unknown: (),
}
_UNKNOWN = {
    "nl": {
        "not yet known": "nog niet bekend",
        "not measurable": "niet meetbaar",
        "withheld": "niet openbaar",
        "none": "geen",
    },
    "en": {
        "not yet known": "not yet known",
        "not measurable": "not measurable",
        "withheld": "not public",
        "none": "none",
    },
}


def print_value(value: Value, style: str = "", language: str = "nl") -> str:
    """Return a value as a letter prints it; raise ValueError for a style that its type has not."""
    styles = STYLES[type(value)]
    if style and style not in styles:
        raise ValueError(f"no style {style!r}: choose from {', '.join(styles) or 'none'}")
    return _PRINTERS[type(value)](value, style, language)


def _print_text(value: Text, style: str, language: str) -> str:  # noqa: ARG001 - a text is in one language
    return _cased(value.text, style)


def _print_code(value: Code, style: str, language: str) -> str:
    listed = CODE_LISTS.get(value.scheme, {}).get(value.code)
    if listed is not None:
        return _cased(listed[1 if language == "en" else 0], style)
    return _cased(country_name(value.code, language) if value.scheme == "country" else value.code, style)


def _cased(text: str, style: str) -> str:
    """Return the text with its first letter in lower ("klein") or upper case ("groot")."""
    if not style:
        return text
    first = text[:1].lower() if style == "klein" else text[:1].upper()
    return first + text[1:]


_PRINTERS: Mapping[type, Callable[..., str]] = {
    Date: print_date,
    Period: print_period,
    Duration: print_duration,
    Amount: print_amount,
    Strength: print_strength,
    Quantity: print_quantity,
    Percentage: lambda value, _, language: print_percentage(value, language),
    Rank: lambda value, _, language: print_rank(value, language),
    Reference: print_reference,
    Code: _print_code,
    Text: _print_text,
    Unknown: lambda value, _, language: _UNKNOWN[language][value.reason],
}
