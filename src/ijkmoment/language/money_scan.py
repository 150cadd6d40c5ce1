"""Amounts of money in running Dutch text, with the decimals and the scale as printed.

Without a sign or word for the currency, "6 miljoen" is money only where its sentence speaks of money.
"""

import re
from collections.abc import Iterator
from decimal import Decimal

from ijkmoment.facts.values import Amount
from ijkmoment.language.figures import read_number
from ijkmoment.language.found import Found
from ijkmoment.language.words import APPROXIMATE_HEDGES, AT_LEAST_HEDGES, AT_MOST_HEDGES

_SCALES = {"duizend": 3, "miljoen": 6, "mln": 6, "miljard": 9, "mld": 9, "cent": -2}
_CURRENCIES = {"€": "EUR", "eur": "EUR", "euro": "EUR", "$": "USD", "us$": "USD", "usd": "USD", "dollar": "USD"}
_CURRENCIES |= {"£": "GBP", "gbp": "GBP", "pond": "GBP"}
_SIGN = r"€|\bEUR\b|\bUSD\b|\bGBP\b|US\$|\$|£"
_WORD = r"euro|EUR|(?:Amerikaanse\s+)?dollar|pond"
_SCALE = r"duizend|miljoen|mln\.?|miljard|mld\.?"
_NUMBER = r"\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d+(?:,\d+)?"
_HEDGE = "|".join(
    re.escape(word) for word in sorted({*APPROXIMATE_HEDGES, *AT_MOST_HEDGES, *AT_LEAST_HEDGES}, key=len, reverse=True)
)
_MONEY = re.compile(
    rf"(?:(?<!\w)(?P<hedge>{_HEDGE})\s+)?"
    rf"(?:(?P<sign>{_SIGN})\s*)?(?<![\w.,])(?P<number>{_NUMBER})(?:,-+)?(?![\d])"
    rf"(?:\s*(?P<scale1>{_SCALE}|cent)(?!\w))?"
    rf"(?:\s+(?:tot|à|-|–)\s+(?:maximaal\s+)?(?:{_SIGN})?\s*(?P<high>{_NUMBER})(?:\s*(?P<scale2>{_SCALE})(?!\w))?)?"
    rf"(?:\s+(?P<word>{_WORD})\b)?",
    re.IGNORECASE,
)
_SPEAKS_OF_MONEY = re.compile(
    r"€|\b(?:\w*bedrag\w*|\w*kosten|\w*uitgaven|\w*budget\w*|\w*begroting\w*|\w*middelen|\w*gelden|euro|invester\w*|"
    r"financier\w*|bekostig\w*|\w*subsidie\w*)\b",
    re.IGNORECASE,
)
_OF_THINGS = re.compile(
    r"\s+(?!(?:per|voor|extra|aan|is|was|zijn|in|van|en|of|ten|te|op|voor)\b)[a-zà-ÿ]{3,}(?:en|s)\b"
)


def scan_money(text: str) -> Iterator[Found]:
    """Find amounts in order."""
    for match in _MONEY.finditer(text):
        currency = _currency(text, match)
        if currency is None:
            continue
        start = match.start() if match["hedge"] else match.start("sign") if match["sign"] else match.start("number")
        end = _end(match)
        amount = _amount(match, currency)
        if amount is not None:
            yield Found(start, end, amount, (match["hedge"] or "").lower())


def _end(match: re.Match[str]) -> int:
    return match.end() - (len(match[0]) - len(match[0].rstrip()))


def _currency(text: str, match: re.Match[str]) -> str | None:
    if match["sign"]:
        return _CURRENCIES[match["sign"].lower()]
    if match["word"]:
        return _CURRENCIES[match["word"].lower().split()[-1]]
    scale = (match["scale1"] or "").lower()
    if scale == "cent":
        return "EUR"
    if scale.rstrip(".") not in ("miljoen", "mln", "miljard", "mld"):
        return None
    return "EUR" if _in_sentence_of_money(text, match) else None


def _in_sentence_of_money(text: str, match: re.Match[str]) -> bool:
    if _OF_THINGS.match(text, match.end()):
        return False
    reach = max(match.start() - 300, 0)
    start = max(text.rfind(". ", reach, match.start()), reach)
    end = text.find(". ", match.end(), match.end() + 200)
    return _SPEAKS_OF_MONEY.search(text, start, end if end >= 0 else min(match.end() + 200, len(text))) is not None


def _amount(match: re.Match[str], currency: str) -> Amount | None:
    first = read_number(match["number"])
    high = read_number(match["high"]) if match["high"] else None
    if first is None:
        return None
    last_scale = _power(match["scale2"])
    power = _power(match["scale1"]) if match["scale1"] else last_scale
    hedge = (match["hedge"] or "").lower()
    maximum = high[0].scaleb(last_scale or power) if high else None
    decimals = first[1] - power
    return Amount(_plain(first[0].scaleb(power)), decimals, currency, hedge in APPROXIMATE_HEDGES, _optional(maximum))


def _power(scale: str | None) -> int:
    return _SCALES[scale.lower().rstrip(".")] if scale else 0


def _optional(value: Decimal | None) -> Decimal | None:
    return None if value is None else _plain(value)


def _plain(value: Decimal) -> Decimal:
    """Return the number without an exponent, so that 4.5E+7 is 45000000."""
    return value.quantize(Decimal(1)) if value == value.to_integral_value() else value
