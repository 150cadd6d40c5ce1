"""Claims in words: what each kind is called, and what a claim comes to, in Dutch and English.

An abbreviation stands with a mark in a text; it opens the name of its kind, so that who hears the one knows the other.
"""

from collections.abc import Callable, Mapping
from typing import Literal, NamedTuple

from ijkmoment.facts.claim import Abbreviation, AnnouncedCount, Claim, ClaimKind, Contribution, Promise, Relative
from ijkmoment.facts.dates import Date, Period
from ijkmoment.facts.values import Code
from ijkmoment.language.countries import country_name
from ijkmoment.language.counts import print_strength
from ijkmoment.language.dates import print_date, print_period
from ijkmoment.language.printing import print_value

Family = Literal["time", "number", "name", "document"]


class KindWords(NamedTuple):
    """What a kind of claim is called in either language, and the family that it is shown with."""

    family: Family
    nl: str
    en: str
    nl_short: str
    en_short: str

    def name(self, language: str) -> str:
        """Return the kind's name."""
        return self.en if language == "en" else self.nl

    def short(self, language: str) -> str:
        """Return the first letters of the name, by which marks are told apart."""
        return self.en_short if language == "en" else self.nl_short


CLAIM_KINDS: Mapping[ClaimKind, KindWords] = {
    "date": KindWords("time", "datum", "date", "dat", "date"),
    "period": KindWords("time", "periode", "period", "per", "per"),
    "duration": KindWords("time", "duur", "duration", "duur", "dur"),
    "relative": KindWords("time", "relatief", "relative", "rel", "rel"),
    "money": KindWords("number", "bedrag", "amount", "bed", "amo"),
    "strength": KindWords("number", "sterkte", "strength", "ster", "str"),
    "contribution": KindWords("number", "bijdrage", "contribution", "bijd", "con"),
    "quantity": KindWords("number", "aantal", "quantity", "aan", "qua"),
    "count": KindWords("number", "telling", "count", "tel", "count"),
    "percentage": KindWords("number", "percentage", "percentage", "perc", "perc"),
    "rank": KindWords("number", "rang", "rank", "rang", "rank"),
    "country": KindWords("name", "land", "country", "land", "cou"),
    "formation": KindWords("name", "formatie", "formation", "form", "form"),
    "operation": KindWords("name", "operatie", "operation", "oper", "oper"),
    "office": KindWords("name", "ambt", "office", "ambt", "off"),
    "abbreviation": KindWords("name", "afkorting", "abbreviation", "afk", "abb"),
    "reference": KindWords("document", "verwijzing", "reference", "verw", "ref"),
    "promise": KindWords("document", "toezegging", "promise", "toez", "prom"),
}
_IMPOSSIBLE = {"nl": "staat niet op de kalender", "en": "not on the calendar"}
_REVERSED = {"nl": "eindigt voor het begin", "en": "ends before it starts"}
_UNRESOLVED = {"nl": "niet te herleiden zonder datum van de brief", "en": "not to be told without the letter's date"}
_WHO = {"nl": "wie", "en": "who"}
_WHAT = {"nl": "wat", "en": "what"}
_DUE = {"nl": "wanneer", "en": "when"}
_LISTED = {"nl": "in de opsomming", "en": "in the list"}


def print_claim(claim: Claim, language: str = "nl") -> str:
    """Return what a claim comes to: "4 april 2024", "Duitsland: 560 militairen", "SMP: Shared Maritime Picture"."""
    printer = _PRINTERS.get(type(claim.value))
    if printer is not None:
        return printer(claim.value, language)
    return print_value(claim.value, "", language)  # type: ignore[arg-type]  # what has no printer of its own is a value


def _date(value: Date, language: str) -> str:
    printed = print_date(value, "", language)
    return printed if value.possible else f"{printed} ({_IMPOSSIBLE[language]})"


def _period(value: Period, language: str) -> str:
    printed = print_period(value, "", language)
    if not value.possible:
        return f"{printed} ({_IMPOSSIBLE[language]})"
    return f"{printed} ({_REVERSED[language]})" if value.reversed else printed


def _code(value: Code, language: str) -> str:
    return country_name(value.code, language) if value.scheme == "country" else value.code


def _abbreviation(value: Abbreviation, _: str) -> str:
    return f"{value.short}: {value.long}"


def _contribution(value: Contribution, language: str) -> str:
    return f"{country_name(value.nation, language)}: {print_strength(value.strength, '', language)}"


def _count(value: AnnouncedCount, language: str) -> str:
    return f"{value.number} {value.noun}, {value.listed} {_LISTED[language]}"


def _promise(value: Promise, language: str) -> str:
    """Return who will do what, and by when: each part as far as the letter says it."""
    when = _date_or_period(value.date, language)
    due = "; ".join(part for part in (value.document, when, value.condition) if part)
    parts = ((_WHO, value.office), (_DUE, due), (_WHAT, value.what))
    return "; ".join(f"{label[language]}: {text}" for label, text in parts if text)


def _date_or_period(value: Date | Period | None, language: str) -> str:
    if value is None:
        return ""
    return _date(value, language) if isinstance(value, Date) else _period(value, language)


def _relative(value: Relative, language: str) -> str:
    when = _date_or_period(value.date, language)
    return ", ".join(part for part in (value.document, when) if part) or _UNRESOLVED[language]


_PRINTERS: Mapping[type, Callable[..., str]] = {
    Date: _date,
    Period: _period,
    Code: _code,
    Abbreviation: _abbreviation,
    Contribution: _contribution,
    AnnouncedCount: _count,
    Promise: _promise,
    Relative: _relative,
}
