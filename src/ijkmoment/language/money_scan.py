"""Amounts of money in running Dutch text, with the decimals and the scale as printed.

A number is money by the sign before it or by the word for a currency after it. Without either, "6 miljoen" is money
only where its sentence speaks of money.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from ijkmoment.facts.values import Amount
from ijkmoment.language.figures import WHOLE, read_number
from ijkmoment.language.folding import fold
from ijkmoment.language.found import Found
from ijkmoment.language.numerals import HALVES, NUMBER_WORD, halves_to_number, stands_alone, words_to_number
from ijkmoment.language.words import APPROXIMATE_HEDGES, hedge_pattern

_SCALES = {"duizend": 3, "miljoen": 6, "mln": 6, "miljard": 9, "mld": 9, "cent": -2}
_CURRENCIES = {"€": "EUR", "eur": "EUR", "euro": "EUR", "$": "USD", "us$": "USD", "usd": "USD", "dollar": "USD"}
_CURRENCIES |= {"£": "GBP", "gbp": "GBP", "pond": "GBP", "gulden": "NLG", "nlg": "NLG", "ƒ": "NLG", "f": "NLG"}
_CURRENCIES |= {"cad": "CAD", "chf": "CHF", "sek": "SEK", "nok": "NOK", "dkk": "DKK", "canadese dollar": "CAD"}
_CURRENCIES |= {"australische dollar": "AUD", "zwitserse frank": "CHF", "noorse kroon": "NOK", "zweedse kroon": "SEK"}
_CODE = r"eur|usd|gbp|nlg|cad|chf|sek|nok|dkk"
_SIGN = rf"€|(?<!\w)(?:{_CODE}|us\$|f)(?!\w)|\$|£|ƒ"
_FOREIGN = r"amerikaanse|canadese|australische|britse|zwitserse|noorse|zweedse"
_WORD = rf"euro(?:['’]s)?|(?:(?:{_FOREIGN})\s+)?(?:dollars?|pond(?:en)?|frank|kroon|kronen)|gulden|(?:{_CODE})(?!\s*\d)"
_SCALE = r"duizend|miljoen|mln\.?|miljard|mld\.?"
# Before a word of scale some write a decimal point: "€ 5.2 miljoen"; half a number is no amount.
_POINTED = r"\d{1,3}\.\d{1,2}(?=\s*(?:miljoen|mln|miljard|mld)(?!\w))"
_FIGURES = rf"(?:{_POINTED}|{WHOLE}(?:,\d+)?)"
_CUT = r"(?!\d|\.\d|\s?[½¼¾])"
_HEDGE = hedge_pattern()
_FIGURE = re.compile(r"[0-9][0-9.,]*")
_AMOUNT = re.compile(
    rf"(?P<number>{_FIGURES})(?:,[-–=]+)?{_CUT}(?:\s*(?P<scale1>{_SCALE}|(?:euro)?cent)(?!\w))?"
    rf"(?:\s*(?:\btot|\bà|\ben|-|–)\s*(?:maximaal\s+)?(?:(?:{_SIGN})\s*)?(?P<high>{_FIGURES})(?!\d)"
    rf"(?:\s*(?P<scale2>{_SCALE})(?!\w))?)?(?:\s+(?P<word>{_WORD})(?!\w))?"
)
_SINGLE = re.compile(
    rf"(?P<number>{_FIGURES})(?:,[-–=]+)?{_CUT}(?:\s*(?P<scale1>{_SCALE}|(?:euro)?cent)(?!\w))?"
    rf"(?P<high>(?!))?(?P<scale2>(?!))?(?:\s+(?P<word>{_WORD})(?!\w))?"
)
_WRITTEN = re.compile(rf"(?P<number>{HALVES}|{NUMBER_WORD})\s+\Z")
_SCALE_OR_WORD = re.compile(r"miljoen|miljard|euro")
_AFTER_WRITTEN = re.compile(rf"(?:(?P<scale1>{_SCALE})(?!\w)\s*)?(?:(?P<word>{_WORD})(?!\w))?")
_SIGN_BEFORE = re.compile(rf"(?P<sign>{_SIGN})\s*\Z")
_HEDGE_BEFORE = re.compile(rf"(?<!\w)(?P<hedge>{_HEDGE})\s+\Z")
_BETWEEN_BEFORE = re.compile(r"(?<!\w)tussen\s+(?:de\s+)?\Z")
_TIMES_BEFORE = re.compile(r"(?:(?<!\w)x|×|\bmaal)\s*\Z")
_SPEAKS_OF_MONEY = re.compile(
    r"€|bedrag|kosten|uitgaven|budget|begroting|middelen|gelden|\beuro|\binvester|\bfinancier|\bbekostig|subsidie|"
    r"\bgekost|ontvangsten|opbrengst|tekort|schuld|\bbetaal|uitgetrokken|vrijgemaakt|kost\b"
)
_OF_THINGS = re.compile(
    r"\s+(?!(?:per|voor|extra|aan|is|was|zijn|in|van|en|of|ten|te|op|voor|hoger|lager|meer|minder)\b)"
    r"[a-zà-ÿ]{3,}(?:en|s)\b"
)
_BEHIND_SIGN = 8
_THOUSAND = 3
_LAST_OF_SIGN = frozenset("€$£ƒfrdpgkf")


@dataclass(frozen=True, slots=True)
class _Lead:
    """What stands before a number: the currency's sign, the hedge, and where the whole starts.

    `between` is where "tussen" starts when that word opens a range.
    """

    start: int
    sign: str
    hedge: str
    between: int | None


def scan_money(text: str) -> Iterator[Found]:
    """Find amounts in order."""
    folded = fold(text)
    found = sorted((*_in_figures(folded), *_in_words(folded)), key=lambda one: one.start)
    position = 0
    for one in found:
        if one.start >= position:
            yield one
            position = one.end


def _in_figures(folded: str) -> Iterator[Found]:
    position = 0
    for figure in _FIGURE.finditer(folded):
        start = figure.start()
        if start < position or (start and (folded[start - 1].isalnum() or folded[start - 1] in "_.,")):
            continue
        found = _amount_at(folded, start)
        if found is not None:
            yield found
            position = found.end


def _amount_at(folded: str, start: int) -> Found | None:
    match = _AMOUNT.match(folded, start)
    if match is None or not (_may_be_signed(folded, start) or match["scale1"] or match["word"] or match["scale2"]):
        return None
    lead = _lead(folded, start)
    if match["high"] and not _is_range(folded, match, lead):
        match = _SINGLE.match(folded, start)
    if match is None:
        return None
    currency = _currency(folded, match, lead)
    amount = _amount(match, currency, lead.hedge) if currency else None
    begin = lead.between if match["high"] and lead.between is not None else lead.start
    return Found(begin, match.end(), amount, lead.hedge) if amount else None


def _may_be_signed(folded: str, start: int) -> bool:
    """Tell whether what stands right before a number ends as a sign or code of a currency does."""
    if start and folded[start - 1] in _LAST_OF_SIGN:
        return True
    return start > 1 and folded[start - 1].isspace() and folded[start - 2] in _LAST_OF_SIGN


def _is_range(folded: str, match: re.Match[str], lead: _Lead) -> bool:
    """Tell whether two numbers are the ends of one amount: with "en" only after "tussen", never "4 tot 5 mei"."""
    joined = folded[match.end("scale1") if match["scale1"] else match.end("number") : match.start("high")]
    if re.match(r"\s*(?:,[-–=]+)?\s*en\b", joined):
        return lead.between is not None
    return bool(lead.sign or match["word"] or match["scale2"])


def _lead(folded: str, start: int) -> _Lead:
    sign = _SIGN_BEFORE.search(folded, max(start - _BEHIND_SIGN, 0), start)
    begin = sign.start() if sign else start
    if sign and _TIMES_BEFORE.search(folded, max(begin - _BEHIND_SIGN, 0), begin):
        return _Lead(start, "", "", None)
    hedge = _HEDGE_BEFORE.search(folded, max(begin - 20, 0), begin)
    between = _BETWEEN_BEFORE.search(folded, max(begin - 12, 0), begin)
    opened = hedge.start() if hedge else begin
    return _Lead(
        opened, sign["sign"] if sign else "", hedge["hedge"] if hedge else "", between.start() if between else None
    )


def _in_words(folded: str) -> Iterator[Found]:
    """Find amounts whose number is written out: "anderhalf miljard euro"."""
    for anchor in _SCALE_OR_WORD.finditer(folded):
        written = _WRITTEN.search(folded, max(anchor.start() - 80, 0), anchor.start())
        after = _AFTER_WRITTEN.match(folded, anchor.start())
        if written is None or after is None or not (after["scale1"] or after["word"]):
            continue
        if written["number"] == "een" or not stands_alone(folded, written.start()):
            continue
        number = _written_number(written["number"])
        lead = _lead(folded, written.start())
        currency = _CURRENCIES.get(_bare(after["word"]), "") if after["word"] else _unsaid(folded, after)
        if number is None or not currency:
            continue
        power = _power(after["scale1"])
        decimals = -int(number.as_tuple().exponent) - power
        amount = Amount(_plain(number.scaleb(power)), decimals, currency, lead.hedge in APPROXIMATE_HEDGES)
        yield Found(lead.start, after.end(), amount, lead.hedge)


def _written_number(words: str) -> Decimal | None:
    half, number = halves_to_number(words), words_to_number(words)
    return half if number is None else Decimal(number)


def _currency(folded: str, match: re.Match[str], lead: _Lead) -> str | None:
    if lead.sign and (lead.sign != "f" or match["scale1"]):
        return _CURRENCIES[lead.sign]
    if match["word"]:
        return _CURRENCIES.get(_bare(match["word"]))
    if (match["scale1"] or "").endswith("cent"):
        return "EUR"
    return _unsaid(folded, match)


def _bare(word: str) -> str:
    *foreign, last = word.split()
    one = {"dollars": "dollar", "ponden": "pond", "kronen": "kroon"}.get(
        last, "euro" if last.startswith("euro") else last
    )
    whose = f"{foreign[0]} {one}" if foreign else one
    return whose if whose in _CURRENCIES else one


def _unsaid(folded: str, match: re.Match[str]) -> str | None:
    """Return the euro for millions in a sentence that speaks of money and does not count things with them."""
    if (match["scale1"] or "").rstrip(".") not in ("miljoen", "mln", "miljard", "mld"):
        return None
    return "EUR" if _in_sentence_of_money(folded, match) else None


def _in_sentence_of_money(folded: str, match: re.Match[str]) -> bool:
    if _OF_THINGS.match(folded, match.end()):
        return False
    reach = max(match.start() - 300, 0)
    start = max(folded.rfind(". ", reach, match.start()), reach)
    end = folded.find(". ", match.end(), match.end() + 200)
    last = end if end >= 0 else min(match.end() + 200, len(folded))
    return _SPEAKS_OF_MONEY.search(folded, start, last) is not None


def _amount(match: re.Match[str], currency: str, hedge: str) -> Amount | None:
    first = _number(match["number"])
    high = _number(match["high"]) if match["high"] else None
    if first is None:
        return None
    last_scale = _power(match["scale2"])
    power = _power(match["scale1"]) if match["scale1"] else last_scale
    maximum = high[0].scaleb(last_scale or power) if high else None
    decimals = first[1] - power
    return Amount(_plain(first[0].scaleb(power)), decimals, currency, hedge in APPROXIMATE_HEDGES, _optional(maximum))


def _number(printed: str) -> tuple[Decimal, int] | None:
    """Read a number as Dutch prints it, or with a decimal point before its scale."""
    part = printed.partition(".")[2]
    if 0 < len(part) < _THOUSAND:
        return Decimal(printed), len(part)
    return read_number(printed)


def _power(scale: str | None) -> int:
    if not scale:
        return 0
    return _SCALES["cent" if scale.endswith("cent") else scale.rstrip(".")]


def _optional(value: Decimal | None) -> Decimal | None:
    return None if value is None else _plain(value)


def _plain(value: Decimal) -> Decimal:
    """Return the number without an exponent, so that 4.5E+7 is 45000000."""
    return value.quantize(Decimal(1)) if value == value.to_integral_value() else value
