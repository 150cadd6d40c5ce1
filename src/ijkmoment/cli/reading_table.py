"""The facts of one letter as a table of at most a hundred columns: kind, place, words, value, section."""

from collections.abc import Iterator, Sequence

from ijkmoment.cli.table import table_lines
from ijkmoment.facts.printed import Json
from ijkmoment.language.claim_words import CLAIM_KINDS

WIDTH = 100
_HEAD = {
    "nl": ("soort", "plaats", "woorden", "waarde", "kop", "gaat over"),
    "en": ("kind", "place", "words", "value", "section", "speaks of"),
}
_MOST_LINES = (1, 1, 3, 8, 2, 2)
_NONE = {"nl": "geen feiten gevonden", "en": "no facts found"}


def fact_lines(facts: Sequence[Json], language: str, *, bound: bool) -> Iterator[str]:
    """Yield the lines of the table of what `reading.cells` tells of each fact; `bound` adds what it speaks of."""
    if not facts:
        return iter((_NONE[language],))
    columns = len(_HEAD[language]) - (0 if bound else 1)
    rows = [_row(fact, language)[:columns] for fact in facts]
    return table_lines(_HEAD[language][:columns], rows, WIDTH, _MOST_LINES[:columns])


def _row(fact: Json, language: str) -> tuple[str, ...]:
    kind, *cells = fact.values()
    return CLAIM_KINDS[kind].name(language), *cells
