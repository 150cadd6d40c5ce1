"""Steps of a table that have another day than the text tells: "Inwerkingtreding ... 20 december 2026".

The first cell of a row names the step, the text tells it by the same noun or by its verb. The text tells one day of it,
which differs from the row's in its day, its month or its year alone; or the right one of the two stands three times.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from ijkmoment.checking.around import Around
from ijkmoment.checking.event_dates import Day, days_of, is_a_slip_apart, parts_of, told_by
from ijkmoment.checking.letter import Letter, Span
from ijkmoment.language.patterns import lazily

_WORD = lazily(r"[^\W\d_][\w-]{3,}")
_FEWEST, _SURE = 2, 3
_MOST = 100  # days of the text that a step is held against
_LITTLE = frozenset("door voor naar over deze haar zijn onze einde begin start besluit datum uiterlijk".split())
_SEVERAL = lazily(
    r"\b(?:artikel|onderdeel|fase|tranche|deel|(?:eerste|tweede|derde)(?!\s+(?:kwartaal|halfjaar|helft|week))|overige|respectievelijk)\b"
)
_Parts = tuple[int, int | None, int | None]


def steps(letter: Letter) -> Iterator[tuple[Span, Span]]:
    """Yield the days that a step has in one place alone, each with where it has another."""
    days = letter.once(days_of)
    in_text, around, stand = _in_text(letter, days), letter.once(Around), Counter(map(parts_of, days))
    for day in days:
        cell = letter.document.block_at(day.span.start)
        row = around.row(cell) if cell is not None and cell.kind == "cell" else None
        if row is None or row == cell:
            continue
        words = _words(letter.text[row.start : row.end])
        other = _other(day, _tellings(letter, in_text, words), stand) if words else None
        if other is not None:
            wrong, right = sorted((day, other), key=lambda one: (stand[parts_of(one)], -one.span.start))
            yield wrong.span, right.span


def _in_text(letter: Letter, days: Sequence[Day]) -> list[tuple[Day, Span]]:
    """Return the days that sentences tell, each with its sentence; those of articles and phases left out."""
    found = []
    for day in days:
        block = letter.document.block_at(day.span.start)
        if block is not None and block.kind in ("paragraph", "item"):
            sentence = letter.sentence_at(day.span.start)
            if not letter.says(_SEVERAL, sentence):
                found.append((day, sentence))
    return found[:_MOST]


def _words(label: str) -> tuple[str, ...]:
    """Return the words that tell a step: a noun that is told by its verb as well, or two nouns or more."""
    words = tuple(dict.fromkeys(word for word in _WORD.findall(label.lower()) if word not in _LITTLE))
    return words if words and (len(words) >= _FEWEST or told_by(words[0])) else ()


def _tellings(letter: Letter, in_text: Sequence[tuple[Day, Span]], words: Sequence[str]) -> Sequence[Day]:
    """Return the days that the text tells of a step, those beside its own noun where there are such."""
    told = [(one, sentence) for one, sentence in in_text if _tells(letter, sentence, words)]
    named = [one for one, sentence in told if words[0] in letter.part(sentence).lower()]
    return named or [one for one, _ in told]


def _tells(letter: Letter, sentence: Span, words: Sequence[str]) -> bool:
    """Tell whether a sentence tells a step: by its first noun or verb, with the other nouns in its block."""
    first, *others = words
    pattern = told_by(first)
    told = letter.part(sentence).lower()
    if not (re.search(pattern, told) if pattern else first in told):
        return False
    block = letter.document.block_at(sentence.start)
    around = letter.text[block.start : block.end].lower() if block is not None else told
    return all(word in around for word in others)


def _other(day: Day, tellings: Sequence[Day], stand: Counter[_Parts]) -> Day | None:
    """Return where the text has another day of a step, where one of the two is surely wrong."""
    known = {parts_of(one) for one in tellings}
    if parts_of(day) in known:
        return None
    near = [one for one in tellings if is_a_slip_apart(day, one)]
    if not near:
        return None
    other = max(near, key=lambda one: stand[parts_of(one)])
    few, often = sorted((stand[parts_of(day)], stand[parts_of(other)]))
    return other if few == 1 and (len(known) == 1 or often >= _SURE) else None
