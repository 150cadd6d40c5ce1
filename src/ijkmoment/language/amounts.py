"""Amounts of money as letters print them, at the precision that is known: 31370000 known to -4 is "€ 31,37 miljoen"."""

from decimal import Decimal

from ijkmoment.facts.values import Amount
from ijkmoment.language import words
from ijkmoment.language.figures import print_number

AMOUNT_STYLES = ("miljoen", "miljard", "duizend")
_SIGNS = {"EUR": "€", "USD": "$", "GBP": "£"}
_EN_SCALES = {"miljoen": "million", "miljard": "billion", "duizend": "thousand"}


def print_amount(amount: Amount, style: str = "", language: str = "nl") -> str:
    """Return the amount in full when it is known to the unit, else in the scale that shows its precision.

    A style names the scale; the decimals are those that are known, at most nine for an exact amount.
    """
    scale = style or _scale(amount)
    low = _number(amount.value, amount, scale, language)
    about = f"{words.ABOUT[language]} " if amount.approximate else ""
    sign = _SIGNS.get(amount.currency, amount.currency)
    if amount.maximum is None:
        return f"{about}{sign} {low}{_scale_word(scale, language)}"
    high = _number(amount.maximum, amount, scale, language)
    joined = "tot" if language == "nl" else "to"
    return f"{about}{sign} {low} {joined} {sign} {high}{_scale_word(scale, language)}"


def _scale(amount: Amount) -> str:
    decimals = amount.decimals
    if decimals is None or decimals > -3:
        return ""
    if decimals == -3:
        return "duizend"
    return "miljoen" if decimals >= -6 else "miljard"


def _scale_word(scale: str, language: str) -> str:
    if not scale:
        return ""
    return f" {scale if language == 'nl' else _EN_SCALES[scale]}"


def _number(value: Decimal, amount: Amount, scale: str, language: str) -> str:
    power = words.SCALES["nl"].get(scale, 0)
    scaled = value.scaleb(-power)
    return print_number(scaled, _places(scaled, amount, power), language)


def _places(scaled: Decimal, amount: Amount, power: int) -> int:
    if amount.decimals is not None:
        return max(amount.decimals + power, 0)
    if scaled == scaled.to_integral_value():
        return 0
    exponent = scaled.normalize().as_tuple().exponent
    return max(-int(exponent), 0 if power else 2)
