"""A rule's page: in English from the docstring that stands above its function, in Dutch from dutch/CODE.md.

Example and Better are Dutch letters whoever reads them, and stand in the docstring alone.
"""

import inspect
import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from textwrap import fill

from ijkmoment.checking import catalogue
from ijkmoment.checking.rule import Entry
from ijkmoment.facts.finding import Severity
from ijkmoment.language.patterns import lazily

EXAMPLES = ("Example", "Better")
HEADS: Mapping[str, str] = {
    "What": "Wat",
    "Why": "Waarom",
    "Example": "Voorbeeld",
    "Better": "Beter",
    "Known limits": "Wat deze regel niet ziet",
    "Source": "Grondslag",
}
SEVERITIES: Mapping[str, Mapping[Severity, str]] = {
    "nl": {
        "error": "fout",
        "inconsistency": "tegenspraak",
        "warning": "waarschuwing",
        "info": "ter informatie",
    },
    "en": {
        "error": "error",
        "inconsistency": "inconsistency",
        "warning": "warning",
        "info": "information",
    },
}
_WIDTH = 100
_SECTION = lazily(r"^(?P<title>[A-Z][a-z ]+):\n(?P<body>(?:    .*\n|\n)+)", re.MULTILINE)
_DUTCH_SECTION = lazily(r"^## (?P<title>.+)\n\n(?P<body>(?:(?!## ).*\n)+)", re.MULTILINE)
_NEEDS = {
    "nl": {
        "register": "het register",
        "index": "het register of een index van Kamerstukken",
        "date": "de datum van de brief",
        "earlier": "eerdere brieven",
        "before": "een eerdere brief, als bestand of in het register",
        "past": "het register of eerdere brieven",
        "dictionary": "het woordenboek",
    },
    "en": {
        "register": "register",
        "index": "register or index of parliamentary documents",
        "date": "date",
        "earlier": "earlier letters",
        "before": "an earlier letter, as a file or in the register",
        "past": "register or earlier letters",
        "dictionary": "dictionary",
    },
}
_NEEDED = {"nl": "heeft nodig", "en": "needs"}
_MORE = {"nl": "ziet meer met", "en": "sees more with"}


@dataclass(frozen=True, slots=True)
class Page:
    """A rule explained in one language: its title, and the text of each section by its head, in order."""

    title: str
    sections: Mapping[str, str]


def explain(code: str, language: str = "en") -> str | None:
    """Return the page of a rule as Markdown in Dutch ("nl") or English; None when there is no rule of that code."""
    rule = catalogue.find(code)
    return page(rule, language) if rule else None


def page(rule: Entry, language: str = "en") -> str:
    """Return the rule's page: its code, what is wrong, severity and needs, and its sections."""
    told = tell(rule, language)
    severity = SEVERITIES[language][rule.severity] if language == "nl" else rule.severity
    head = f"# {rule.code}: {told.title}\n\n`{rule.name}` · {severity}{_needs(rule, language)}\n"
    parts = (f"\n## {name}\n\n{_body(name, text)}\n" for name, text in told.sections.items())
    return head + "".join(parts)


def tell(rule: Entry, language: str) -> Page:
    """Return what a rule finds, why that matters, what it cannot see and what it rests on."""
    english = sections(rule)
    if language != "nl":
        return Page(rule.page.partition("\n")[0].rstrip("."), english)
    title, dutch = _dutch(rule.code)
    told = {HEADS[name]: text if name in EXAMPLES else dutch[HEADS[name]] for name, text in english.items()}
    return Page(title, told)


def sections(rule: Entry) -> dict[str, str]:
    """Return the sections of a rule's docstring by their titles, in order."""
    return {found["title"]: inspect.cleandoc(found["body"]) for found in _SECTION.finditer(rule.page + "\n")}


def is_quoted(head: str) -> bool:
    """Tell whether a section is text of a letter, which is in Dutch on a page in English too."""
    return head in EXAMPLES or head in (HEADS[name] for name in EXAMPLES)


@cache
def _dutch(code: str) -> tuple[str, Mapping[str, str]]:
    text = files("ijkmoment.checking").joinpath("dutch", f"{code}.md").read_text(encoding="utf-8")
    title = text.partition("\n")[0].removeprefix("# ")
    return title, {found["title"]: _filled(found["body"].strip()) for found in _DUTCH_SECTION.finditer(text)}


def _filled(text: str) -> str:
    """Return paragraphs with their lines filled, however they were broken."""
    return "\n\n".join(fill(one, _WIDTH, break_on_hyphens=False) for one in text.split("\n\n"))


def _body(name: str, text: str) -> str:
    if is_quoted(name):
        return "\n".join(f"> {line}" for line in text.splitlines())
    return text


def _needs(rule: Entry, language: str) -> str:
    """Return what a rule is silent without, and what it looks without for a part alone."""
    both = ((_NEEDED, rule.needs), (_MORE, rule.sees_more_with))
    told = ((said[language], ", ".join(_NEEDS[language][one] for one in needs)) for said, needs in both)
    return "".join(f" · {said}: {needs}" for said, needs in told if needs)
