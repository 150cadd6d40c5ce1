"""Amounts of money in running Dutch text, with the decimals and the scale as printed.

A number is money by the sign before it or by the word for a currency after it. Without either, "6 miljoen" is money
only where its sentence speaks of money, and "twee ton" only right behind what it costs.
"""

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

from ijkmoment.facts.values import Amount
from ijkmoment.language.date_words import MONTH
from ijkmoment.language.figures import LONGEST, WHOLE, read_number
from ijkmoment.language.folding import fold
from ijkmoment.language.found import Found
from ijkmoment.language.money_joined import is_rise, joined_scale
from ijkmoment.language.money_minus import INNER, minus_before
from ijkmoment.language.money_parts import MIXED, PARTS_OF, read_mixed, read_part
from ijkmoment.language.money_refused import is_no_amount
from ijkmoment.language.money_unsaid import millions_are_money, tons_are_money
from ijkmoment.language.money_words import CURRENCIES, LETTER, SCALE, SCALES, SIGN, WHOLE_WORD, WORD
from ijkmoment.language.numerals import (
    HALVES,
    NUMBER_WORD,
    ends_range,
    halves_to_number,
    is_choice,
    stands_alone,
    words_to_number,
)
from ijkmoment.language.patterns import lazily
from ijkmoment.language.words import AFTER_HEDGE, APPROXIMATE_HEDGES, hedge_pattern

_AFTER = rf"(?:(?:\s*|-)(?P<scale1>{SCALE}|{LETTER}|(?:euro)?cent){WHOLE_WORD}|\s?(?P<letter>[mk])(?!\w))?"
# Before a word of scale some write a decimal point: "€ 5.2 miljoen"; half a number is no amount.
_POINTED = (
    rf"\d{{1,3}}\.\d{{1,2}}(?=\s*(?:(?:tot|à|of|en|-|–)\s*(?:maximaal\s+)?(?:(?:{SIGN})\s*)?\d{{1,3}}(?:[.,]\d{{1,2}})?\s*)?"
    r"(?:miljoen|mln|mio|miljard|mld)(?!\w))"
)
_FIGURES = rf"(?:{_POINTED}|{WHOLE}(?:,\d+)?|{MIXED})"
_CUT = r"(?!\d|[.,]\d|\s?[½¼¾])"
_HEDGE = hedge_pattern()
_FIGURE = lazily(r"[0-9½¼¾][0-9.,]*")
_TAIL = rf"(?:\s+(?P<word>{WORD})(?!\w)|\s?(?P<euro>€)(?!\s*\d))?"
_HIGH = (
    rf"(?:[^\S\t]*(?:\btot|\bto|\bt/m|\bà|\bof|\ben|-|–)\s*(?:de\s+)?(?:maximaal\s+)?(?P<less>(?:minus\s|{INNER})\s?)?(?:(?:{SIGN})\s*)?"
    rf"(?P<inner>{INNER})?(?P<high>{_FIGURES})(?!\d|\s?[½¼¾])(?:\s*(?P<scale2>{SCALE}){WHOLE_WORD})?)?"
)
_AMOUNT = lazily(rf"(?P<number>{_FIGURES})(?:,[-–=]+)?{_CUT}{_AFTER}{_HIGH}{_TAIL}")
_NO_HIGH = "".join(f"(?P<{name}>(?!))?" for name in ("less", "inner", "high", "scale2"))
_SINGLE = lazily(rf"(?P<number>{_FIGURES})(?:,[-–=]+)?{_CUT}{_AFTER}{_NO_HIGH}{_TAIL}")
_IN_WORDS = rf"{PARTS_OF}|{HALVES}|{NUMBER_WORD}"
_WRITTEN = lazily(rf"(?P<number>{HALVES}|{NUMBER_WORD})\s+\Z")
_ENDS_AS_PART = lazily(r"(?:kwart|halve)\s+\Z")
_WRITTEN_PART = lazily(rf"(?P<number>{_IN_WORDS})\s+\Z")
_JOINS = lazily(r"(?:tot|à|of|en|maximaal)\s+\Z")
_NEAR_END = lazily(rf"(?P<number>{_IN_WORDS})-?\s+(?:tot|à|(?P<either>of)|(?P<both>en))\s+(?:maximaal\s+)?\Z")
_SCALE_OR_WORD = lazily(r"miljoen|miljard|euro|ton(?!\w)")
_AFTER_WRITTEN = lazily(rf"(?:(?P<scale1>{SCALE})(?!\w))?(?P<scale2>(?!))?(?:\s*(?P<word>{WORD})(?!\w))?")
_SIGN_BEFORE = lazily(rf"(?:(?:(?<!\w)(?P<scale>[mk])(?=€))?(?P<sign>{SIGN})\s*|(?P<before>[€$£])\s*(?:{INNER})\s?)\Z")
_HEDGE_BEFORE = lazily(rf"(?<!\w)(?P<hedge>{_HEDGE}){AFTER_HEDGE}\Z")
_BETWEEN_BEFORE = lazily(r"(?<!\w)tussen\s+(?:de\s+)?\Z")
_ENDS = lazily(r"\s*(?:[.,;:)]|\Z)|\s+per\s")
_OF_A_MONTH = lazily(rf"\s+(?:{MONTH})(?!\w)")
_ENGLISH, _ENGLISH_SCALES = lazily(r"[1-9]\d{0,2},\d{3}"), ("million", "billion", "bn", "mn", "m", "k")
_NUMBER_BEHIND = lazily(rf"\s+(?:en\s+)?{NUMBER_WORD}\s+(?:{WORD}|{SCALE})(?!\w)")
_SCALE_BEFORE = lazily(r"(?:miljoen|miljard)\s+(?:en\s+)?\Z")
_HAS_SIGN, _YEAR = lazily(r"[€$£ƒ]"), lazily(r"(?:19|20)\d\d(?!\d)")
_BEHIND_SIGN = 8
# A number that another one lends its scale to is small: "€ 3 tot € 4 miljoen", but "€ 800.000 tot € 1,2 miljoen".
_LARGEST_SHARED = 999
_THOUSAND = 3
_SAYS_MONEY = ("scale1", "scale2", "word", "euro")
_BETWEEN_SIGN = " \xa0\n\t-−–/"
_LAST_OF_SIGN = frozenset("€$£ƒfrdpgkf")


class _Lead(NamedTuple):
    """What stands before a number: the currency's sign, a minus, the hedge, and where the whole starts.

    `between` is where "tussen" starts when that word opens a range, `scale` the letter before a sign ("M€ 31,37").
    """

    start: int
    sign: str
    hedge: str
    between: int | None
    negative: bool = False
    scale: str = ""


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
    if match is None or not (_may_be_signed(folded, start) or any(match.group(*_SAYS_MONEY))):
        return None
    lead = _lead(folded, start)
    if (match["letter"] and not lead.sign) or _is_cut(match):
        return None
    if match["high"] and _is_range(folded, match, lead) and not _is_rise(folded, match, lead):
        found = _found(folded, match, lead)
        if found is not None:
            return found
    single = _SINGLE.match(folded, start) if match["high"] else match
    return _found(folded, single, lead) if single else None


def _found(folded: str, match: re.Match[str], lead: _Lead) -> Found | None:
    """Return the amount of a match; None where letters are glued to it, or its range runs down."""
    figures_end = max(match.end(name) for name in ("number", "high"))
    if folded[match.end() : match.end() + 1].isalpha():
        return None
    if is_no_amount(folded, lead.start, match.start(), figures_end, lead.hedge):
        return None
    currency = _currency(folded, match, lead)
    amount = _amount(match, currency, lead, _shared_scale(folded, match, lead)) if currency else None
    if amount is None or (amount.maximum is not None and amount.maximum < amount.value):
        return None
    begin = lead.between if match["high"] and lead.between is not None else lead.start
    return Found(begin, match.end(), amount, lead.hedge)


def _shared_scale(folded: str, match: re.Match[str], lead: _Lead) -> str | None:
    """Return the scale of a bare amount that stands before its sign, or with another one that it is joined to."""
    if lead.scale:
        return lead.scale
    if not lead.sign or any(match.group("scale1", "letter", "scale2", "high", "word")) or len(match["number"]) > 4:
        return None
    low = _number(match["number"])
    return None if low is None else joined_scale(folded, match.end(), low[0])


def _may_be_signed(folded: str, start: int) -> bool:
    """Tell whether what stands right before a number, or its minus, ends as a sign or code of a currency does."""
    last = folded[max(start - 2, 0) : start].rstrip()[-1:]
    if last not in _BETWEEN_SIGN:
        return last in _LAST_OF_SIGN
    before = folded[max(start - _BEHIND_SIGN, 0) : start].rstrip(_BETWEEN_SIGN)
    return bool(before) and before[-1] in _LAST_OF_SIGN


def _is_range(folded: str, match: re.Match[str], lead: _Lead) -> bool:
    """Tell whether two numbers are the ends of one amount: with "en" only after "tussen", never "4 tot 5 mei"."""
    end = max(match.end(name) for name in ("number", "scale1", "letter"))
    joined = folded[end : match.start("high")]
    if re.match(r"\s*(?:,[-–=]+)?\s*of\b", joined):
        return _is_choice(folded, match, lead)
    if re.match(r"\s*(?:,[-–=]+)?\s*en\b", joined):
        return lead.between is not None
    if match["scale2"] or match["word"] or match["euro"]:
        return True
    return bool(lead.sign) and not _is_of_something_else(folded, match)


def _is_of_something_else(folded: str, match: re.Match[str]) -> bool:
    """Tell whether a bare number behind "tot" is no upper end: a year, a day, or people ("€ 20 miljoen tot 2030")."""
    if _HAS_SIGN.search(folded, match.start("high") - 2, match.start("high")):
        return False
    low, high = _number(match["number"]), _number(match["high"])
    if low is None or high is None or match["scale1"] or match["letter"] or high[0] < low[0]:
        return True
    if _YEAR.fullmatch(match["high"]) and not _ENDS.match(folded, match.end()):
        return True
    return _OF_A_MONTH.match(folded, match.end()) is not None


def _is_rise(folded: str, match: re.Match[str], lead: _Lead) -> bool:
    return bool(match["scale1"] or match["scale2"] is None) and is_rise(folded, lead.start)


def _is_choice(folded: str, match: re.Match[str], lead: _Lead) -> bool:
    """Tell whether "20 of 30 miljoen euro" is one amount: what is said of the second number is meant for both."""
    low, high = _number(match["number"]), _number(match["high"])
    if low is None or high is None or match["scale1"] or match["letter"]:
        return False
    shared = match["scale2"] or match["word"] or match["euro"] or (lead.sign and _ENDS.match(folded, match.end()))
    return bool(shared) and is_choice(folded, match.start("number"), low[0], high[0])


def _lead(folded: str, start: int) -> _Lead:
    sign = _SIGN_BEFORE.search(folded, max(start - _BEHIND_SIGN, 0), start)
    begin = sign.start() if sign else start
    minus = minus_before(folded, begin)
    begin = begin if minus is None else minus
    hedge = _HEDGE_BEFORE.search(folded, max(begin - 20, 0), begin)
    between = _BETWEEN_BEFORE.search(folded, max(begin - 12, 0), begin)
    opened = hedge.start() if hedge else begin
    before_hedge = minus_before(folded, opened) if hedge and minus is None else None
    return _Lead(
        opened if before_hedge is None else before_hedge,
        (sign["sign"] or sign["before"]) if sign else "",
        hedge["hedge"] if hedge else "",
        between.start() if between else None,
        minus is not None or before_hedge is not None or bool(sign and sign["before"]),
        (sign["scale"] or "") if sign else "",
    )


def _in_words(folded: str) -> Iterator[Found]:
    """Find amounts whose number is written out: "anderhalf miljard euro", "twee à drie ton"."""
    for anchor in _SCALE_OR_WORD.finditer(folded):
        if not folded[anchor.start() - 1 : anchor.start()].isspace():
            continue
        is_part = _ENDS_AS_PART.search(folded, max(anchor.start() - 10, 0), anchor.start())
        pattern = _WRITTEN_PART if is_part else _WRITTEN
        written = pattern.search(folded, max(anchor.start() - 80, 0), anchor.start())
        after = _AFTER_WRITTEN.match(folded, anchor.start())
        if written is None or after is None or not (after["scale1"] or after["word"]):
            continue
        if (
            folded.startswith("komma ", written.start() - 6)
            or (written["number"] == "een" and not after["scale1"])
            or not stands_alone(folded, written.start())
        ):
            continue
        found = _written_amount(folded, written, after)
        if found is not None:
            yield found


def _written_amount(folded: str, written: re.Match[str], after: re.Match[str]) -> Found | None:
    """Return the amount of a number in words; of a range of which one end is not read, nothing."""
    near = _near_end(folded, written)
    if near is None and ends_range(folded, written.start()):
        return None
    if _SCALE_BEFORE.search(folded, max(written.start() - 14, 0), written.start()):
        return None
    if not after["word"] and _NUMBER_BEHIND.match(folded, after.end()):
        return None
    first = near or written
    low, high = _written_number(first["number"]), _written_number(written["number"]) if near else None
    if near and low is not None and _shares_thousand(low, written["number"]):
        low *= 1000
    lead = _lead(folded, first.start())
    if is_no_amount(folded, lead.start, first.start(), written.end() - 1, lead.hedge):
        return None
    currency = CURRENCIES.get(_bare(after["word"]), "") if after["word"] else _unsaid(folded, after, first.start())
    if low is None or not currency:
        return None
    power = _power(after["scale1"])
    places = max(-int(one.as_tuple().exponent) for one in (low, high) if one is not None)
    maximum = None if high is None else _plain(high.scaleb(power))
    value = _signed(_plain(low.scaleb(power)), lead)
    amount = Amount(value, places - power, currency, lead.hedge in APPROXIMATE_HEDGES, maximum)
    begin = lead.between if near and lead.between is not None else lead.start
    return Found(begin, after.end(), amount, lead.hedge)


def _near_end(folded: str, written: re.Match[str]) -> re.Match[str] | None:
    """Return the number that a range begins with whose far end this is: "twee tot drie", "tussen de twee en drie"."""
    if _JOINS.search(folded, max(written.start() - 12, 0), written.start()) is None:
        return None
    near = _NEAR_END.search(folded, max(written.start() - 80, 0), written.start())
    low, high = _written_number(near["number"]) if near else None, _written_number(written["number"])
    if near is None or low is None or high is None or low >= high or not stands_alone(folded, near.start()):
        return None
    if near["both"] and _BETWEEN_BEFORE.search(folded, max(near.start() - 12, 0), near.start()) is None:
        return None
    return near if not near["either"] or is_choice(folded, near.start(), low, high) else None


def _shares_thousand(low: Decimal, high: str) -> bool:
    """Tell whether "vijf à zesduizend" says the thousand of its first number with its second."""
    return high.endswith("duizend") and low < _LARGEST_SHARED


def _written_number(words: str) -> Decimal | None:
    number = words_to_number(words)
    return Decimal(number) if number is not None else read_part(words) or halves_to_number(words)


def _currency(folded: str, match: re.Match[str], lead: _Lead) -> str | None:
    if lead.sign and (lead.sign != "f" or match["scale1"]):
        return CURRENCIES[lead.sign]
    if match["word"]:
        return CURRENCIES.get(_bare(match["word"]))
    if match["euro"] or (match["scale1"] or "").endswith(("cent", "eur")):
        return "EUR"
    return _unsaid(folded, match, match.start())


def _bare(word: str) -> str:
    *foreign, last = word.split()
    one = {"dollars": "dollar", "ponden": "pond", "kronen": "kroon"}.get(
        last, "euro" if last.startswith("euro") else last
    )
    whose = f"{foreign[0]} {one}" if foreign else one
    return whose if whose in CURRENCIES else one


def _unsaid(folded: str, match: re.Match[str], start: int) -> str | None:
    """Return the euro for millions or tons in a sentence that speaks of money and does not count things with them."""
    shared = None if _HAS_SIGN.search(match[0]) or _YEAR.match(match[0]) else match["scale2"]
    scale = (match["scale1"] or shared or "").rstrip(".")
    if scale not in ("miljoen", "mln", "mio", "miljard", "mld", "ton"):
        return None
    means = tons_are_money if scale == "ton" else millions_are_money
    return "EUR" if means(folded, start, match.end()) else None


def _amount(match: re.Match[str], currency: str, lead: _Lead, shared: str | None) -> Amount | None:
    scale = match["scale1"] or match["letter"]
    first = _figure(match["number"], scale or match["scale2"] or shared)
    high = _figure(match["high"], match["scale2"] or scale) if match["high"] else None
    if first is None:
        return None
    last_scale = _power(match["scale2"] or shared)
    in_full = not scale and high is not None and high[0] < first[0] > _LARGEST_SHARED
    power = 0 if in_full else _power(scale) if scale else last_scale
    value = _signed(_plain(first[0].scaleb(power)), lead)
    maximum = _plain(high[0].scaleb(last_scale or power)) if high else None
    if maximum is not None and (match["less"] or match["inner"]):
        maximum = -maximum
    decimals = min(first[1], high[1] - last_scale) if in_full and high else first[1] - power
    return Amount(value, decimals, currency, lead.hedge in APPROXIMATE_HEDGES, maximum)


def _is_cut(match: re.Match[str]) -> bool:
    """Tell whether "5 à 6.000" leaves a thousand unsaid, so that its first number is another than printed."""
    if not match["high"] or match["scale1"] or match["scale2"]:
        return False
    return "." in match["high"] and len(match["number"]) < _THOUSAND + 1 and "." not in match["number"]


def _figure(printed: str, scale: str | None) -> tuple[Decimal, int] | None:
    """Read a number; without a Dutch scale a comma before three figures parts thousands, as English has it."""
    if _ENGLISH.fullmatch(printed) and (not scale or scale in _ENGLISH_SCALES):
        return (Decimal(printed.replace(",", "")), 0) if len(printed) <= LONGEST else None
    return _number(printed)


def _signed(value: Decimal, lead: _Lead) -> Decimal:
    return -value if lead.negative and value else value


def _number(printed: str) -> tuple[Decimal, int] | None:
    """Read a number as Dutch prints it, or with a decimal point before its scale."""
    part = printed.partition(".")[2]
    if printed[-1] in "½¼¾":
        return read_mixed(printed)
    if 0 < len(part) < _THOUSAND and len(printed) <= LONGEST:
        return Decimal(printed), len(part)
    return read_number(printed)


def _power(scale: str | None) -> int:
    if not scale:
        return 0
    return SCALES["cent" if scale.endswith("cent") else scale.rstrip(".")]


def _plain(value: Decimal) -> Decimal:
    """Return the number without an exponent, so that 4.5E+7 is 45000000."""
    return value.quantize(Decimal(1)) if value == value.to_integral_value() else value
