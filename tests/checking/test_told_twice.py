"""Whole letters on several subjects that tell their facts twice: in an overview, a section, a table, a list, a total.

In `told_twice/` such a fact stands as `{a|circa 45 militairen}`; all with one letter in a file are one fact. As they
are, nothing is found in them; with one of the figures changed, that figure is.
"""

import random
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pytest

from ijkmoment.checking.engine import check
from ijkmoment.checking.rules import RULES, num004
from ijkmoment.facts.document import Document
from ijkmoment.reading import read_claims
from ijkmoment.reading.files import read_bytes
from ijkmoment.reading.letter_date import find_letter_date

LETTERS = sorted((Path(__file__).parent / "told_twice").glob("*.txt"))
LEAST = 0.79  # of the changed figures that are found
_FACT = re.compile(r"\{\w\|([^}]*)\}")
_NUMBERS = ("twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien", "elf", "twaalf")
_NUMBER = re.compile(rf"\b(?:{'|'.join(_NUMBERS)})\b", re.IGNORECASE)


@dataclass(frozen=True)
class Letter:
    """A letter without its marks, and where the figures stand that it tells twice."""

    text: str
    figures: tuple[tuple[int, int], ...]


@cache
def _letter(path: Path) -> Letter:
    marked, text, figures, position = path.read_text(encoding="utf-8"), "", list[tuple[int, int]](), 0
    for found in _FACT.finditer(marked):
        text += marked[position : found.start()]
        figures.append((len(text), len(text) + len(found[1])))
        text += found[1]
        position = found.end()
    return Letter(text + marked[position:], tuple(figures))


def _other(figure: str, chance: random.Random) -> str:
    """Return a figure with another number word, or another digit."""
    word = _NUMBER.search(figure)
    if word is not None:
        other = chance.choice([one for one in _NUMBERS if one != word[0].casefold()])
        return figure[: word.start()] + other + figure[word.end() :]
    place = chance.choice([number for number, sign in enumerate(figure) if sign.isdigit()])
    return figure[:place] + chance.choice([one for one in "123456789" if one != figure[place]]) + figure[place + 1 :]


def _found(text: str, *, alone: bool) -> list[tuple[str, int, int]]:
    document = read_bytes(text.encode(), "brief.txt", ".txt")
    assert isinstance(document, Document)
    date = find_letter_date(document)
    rules = (num004.RULE,) if alone else RULES
    report = check(document, read_claims(document, date), date=date, rules=rules)
    return [(one.code, one.start, one.end) for one in report.findings]


def _missed(letter: Letter, chance: random.Random) -> Iterator[str]:
    for start, end in letter.figures:
        other = _other(letter.text[start:end], chance)
        changed = letter.text[:start] + other + letter.text[end:]
        if not any(a < start + len(other) and b > start for _, a, b in _found(changed, alone=True)):
            yield letter.text[max(start - 60, 0) : end]


@pytest.mark.parametrize("path", LETTERS, ids=[path.stem for path in LETTERS])
def test_nothing_is_found_in_them_as_they_are(path: Path) -> None:
    assert _found(_letter(path).text, alone=False) == []


def test_a_changed_figure_is_found() -> None:
    chance = random.Random(2024)  # noqa: S311 - letters are changed, nothing is kept secret
    missed = [one for path in LETTERS for one in _missed(_letter(path), chance)]
    every = sum(len(_letter(path).figures) for path in LETTERS)
    assert every > 100
    assert len(missed) <= (1 - LEAST) * every, missed
