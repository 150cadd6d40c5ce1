"""Rows of three letters that Dutch words have: one that hardly any has tells a slip from a new word.

Set-up learns them from the dictionary's own list. A row that fewer than twenty of its forms have stands in four of ten
misspelt words of letters, and in one of twenty new ones.
"""

from collections import Counter
from collections.abc import Iterable
from functools import cache

from ijkmoment.language.lexicon import FOLDER

_SIZE, _FEWEST = 3, 20
_EDGE = "|"


def usual_rows(forms: Iterable[str]) -> str:
    """Return the rows that many forms have, one behind the other."""
    counts = Counter(row for form in forms if form.isalpha() and form.islower() for row in _rows(form))
    return "".join(sorted(row for row, count in counts.items() if count >= _FEWEST))


def has_rare_row(word: str) -> bool:
    """Tell whether hardly any Dutch word has some three letters of a word, or whether set-up has learned none."""
    return not _rows(word) <= learned_rows()


@cache
def learned_rows() -> frozenset[str]:
    """Return the rows that set-up learned, none where it has not run."""
    path = FOLDER / "nl.rows"
    text = path.read_text(encoding="utf-8") if path.is_file() else ""
    return frozenset(text[start : start + _SIZE] for start in range(0, len(text), _SIZE))


def _rows(word: str) -> frozenset[str]:
    edged = f"{_EDGE}{word}{_EDGE}"
    return frozenset(edged[start : start + _SIZE] for start in range(len(edged) - _SIZE + 1))
