"""What is wrong with a file or an option, in Dutch: a problem's line is in English, and is said anew by its template.

problems.nl.txt has each template as the code says it, with {} for what is filled in, and below it the Dutch one. What
was filled in may itself be a phrase of that file. A line that is not in it, or a part of one, stays as it is.
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache, lru_cache
from importlib.resources import files
from itertools import islice, takewhile

from ijkmoment.facts.problem import Problem

_PAIR = re.compile(r"^(?!#)(?P<english>.+)\n= (?P<dutch>.+)$", re.MULTILINE)
_QUOTED = r"(?:'(?:[^'\\]|\\.)*'|\"(?:[^\"\\]|\\.)*\")"
_ONLY_QUOTED = re.compile(_QUOTED, re.DOTALL)
_CELL = re.compile(rf"(?P<cell>[\w.-]+ {_QUOTED}: )(?P<rest>.*)", re.DOTALL)
_ROW = re.compile(r"[\w-]+(?:, [\w-]+)*")
_LISTED = re.compile(r"[\w-]+(?:, [\w-]+)*(?: or [\w-]+)+")
_LONGEST, _CUTS = 1_000, 3
_LEAD = re.compile(r"[: ]*")


def say(problem: Problem, language: str) -> str:
    """Return the one line on a problem in a language, with its place."""
    dutch = in_dutch(problem.message) if language == "nl" else None
    return problem.text if dutch is None else replace(problem, message=dutch).text


@lru_cache(maxsize=4_096)
def in_dutch(said: str) -> str | None:
    """Return what is said in Dutch, None when it has no template; what stands before ": " may be a name or a cell."""
    if len(said) > _LONGEST:
        return None
    of_cell = _CELL.fullmatch(said)
    if of_cell:
        rest = in_dutch(of_cell["rest"])
        return None if rest is None else of_cell["cell"] + rest
    whole = _by_template(said)
    if whole is not None:
        return whole
    cuts = islice((found.end() for found in re.finditer(": ", said)), _CUTS)
    return next((said[:cut] + rest for cut in cuts if (rest := _by_template(said[cut:])) is not None), None)


def templates() -> Iterator[tuple[str, str]]:
    """Yield the English templates with the Dutch ones."""
    text = files("ijkmoment.cli").joinpath("problems.nl.txt").read_text(encoding="utf-8")
    yield from ((found["english"], found["dutch"]) for found in _PAIR.finditer(text))


def _by_template(said: str) -> str | None:
    """Return what a template makes of a text: the first that leaves nothing in English, else the first."""
    fitting = ((found.groups(), dutch) for pattern, dutch in _patterns() if (found := pattern.fullmatch(said)))
    made = [(all(map(_is_known, parts)), dutch.format(*map(_filled, parts))) for parts, dutch in fitting]
    return next((text for known, text in made if known), made[0][1] if made else None)


def _is_known(part: str) -> bool:
    """Tell whether what was filled in is a name, a row of them, a number or a phrase of ours."""
    plain = part.strip(": ")
    if " " not in plain or _ROW.fullmatch(plain) or _ONLY_QUOTED.fullmatch(part):
        return True
    return _filled(part) != part


def _filled(part: str) -> str:
    """Return what was filled in, in Dutch where it is a phrase of ours, a row of them or a choice of names."""
    if _ONLY_QUOTED.fullmatch(part):
        return part
    if _LISTED.fullmatch(part):
        return part.replace(" or ", " of ")
    row = list(takewhile(bool, map(in_dutch, part.split(", "))))
    if 1 < len(row) == part.count(", ") + 1:
        return ", ".join(filter(None, row))
    lead = _LEAD.match(part)
    start = lead.end() if lead else 0
    return part[:start] + (in_dutch(part[start:]) or part[start:])


@cache
def _patterns() -> tuple[tuple[re.Pattern[str], str], ...]:
    """Return a pattern for each template, that with the most words of its own first."""
    ordered = sorted(templates(), key=lambda pair: len(pair[0].replace("{}", "")), reverse=True)
    return tuple((_pattern(english), dutch) for english, dutch in ordered)


def _pattern(english: str) -> re.Pattern[str]:
    return re.compile("(.*?)".join(map(re.escape, english.split("{}"))), re.DOTALL)
