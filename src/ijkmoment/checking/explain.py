"""A rule's page, from the docstring that stands above its function."""

import inspect
import re

from ijkmoment.checking.rule import Rule
from ijkmoment.checking.rules import RULES

SECTIONS = ("What", "Why", "Example", "Better", "Known limits", "Source")
_SECTION = re.compile(r"^(?P<title>[A-Z][a-z ]+):\n(?P<body>(?:    .*\n|\n)+)", re.MULTILINE)


def explain(code: str) -> str | None:
    """Return the page of a rule as Markdown; None when there is no rule of that code."""
    rule = next((rule for rule in RULES if rule.code == code.upper()), None)
    return page(rule) if rule else None


def page(rule: Rule) -> str:
    """Return the rule's page: its code, what is wrong, severity and needs, and the sections of its docstring."""
    title, _, _ = rule.page.partition("\n")
    head = f"# {rule.code}: {title.rstrip('.')}\n\n`{rule.name}` · {rule.severity}{_needs(rule)}\n"
    parts = (f"\n## {name}\n\n{_body(name, text)}\n" for name, text in sections(rule).items())
    return head + "".join(parts)


def sections(rule: Rule) -> dict[str, str]:
    """Return the sections of a rule's docstring by their titles, in order."""
    return {found["title"]: inspect.cleandoc(found["body"]) for found in _SECTION.finditer(rule.page + "\n")}


def _body(name: str, text: str) -> str:
    if name in ("Example", "Better"):
        return "\n".join(f"> {line}" for line in text.splitlines())
    return text


def _needs(rule: Rule) -> str:
    return f" · needs: {', '.join(rule.needs)}" if rule.needs else ""
