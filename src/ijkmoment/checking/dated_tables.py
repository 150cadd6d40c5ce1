"""Tables that have another date than the text around them: the steps in their rows, and the day over them.

"Inwerkingtreding ... 20 december 2026" is a step, named by the first cell of its row; the text tells it by the same
noun or by its verb. "Tabel 1. Uitgezonden militairen op 30 juni 2024" is of the sentence right before the table that
speaks of the same things "op 31 december 2024".
"""

import re
from collections.abc import Iterator, Sequence

from ijkmoment.checking.around import Around
from ijkmoment.checking.letter import Letter, Span
from ijkmoment.checking.moments import Moment, Moments, Parts, are_a_slip_apart
from ijkmoment.checking.named_events import told_by
from ijkmoment.language.patterns import lazily

_WORD = lazily(r"[^\W\d_][\w-]{3,}")
_FEWEST, _SURE = 2, 3
_MOST = 100  # days of the text that a step is held against
_LITTLE = frozenset("door voor naar over deze haar zijn onze einde begin start besluit datum uiterlijk".split())
_SEVERAL = lazily(
    r"\b(?:artikel|onderdeel|fase|tranche|deel|(?:eerste|tweede|derde)(?!\s+(?:kwartaal|halfjaar|helft|week))|overige|respectievelijk)\b"
)
_TITLE = lazily(r"\A(?:Tabel|Overzicht|Grafiek|Figuur)\s+\w+[.:]?\s+(?P<what>[^.;]+?)\s+(?:op|per)\s+\Z")
_LONG_WORD = lazily(r"[^\W\d_]{5,}")


def dated_tables(letter: Letter) -> Iterator[tuple[Moment, Moment]]:
    """Yield the wrong of two moments, one of a step in a table or over a table, each with the other."""
    moments = letter.once(Moments)
    for one, other in (*_steps(letter), *_captions(letter)):
        if (found := moments.suspect(one, other)) is not None:
            yield found


def _steps(letter: Letter) -> Iterator[tuple[Moment, Moment]]:
    """Yield the days of steps that differ from where the text tells them."""
    in_text, around = _in_text(letter), letter.once(Around)
    for day in letter.once(Moments).days:
        cell = letter.document.block_at(day.span.start)
        row = around.row(cell) if cell is not None and cell.kind == "cell" else None
        if row is None or row == cell:
            continue
        words = _words(letter.text[row.start : row.end])
        other = _other(letter, day, _tellings(letter, in_text, words)) if words else None
        if other is not None:
            yield day, other


def _in_text(letter: Letter) -> list[tuple[Moment, Span]]:
    """Return the days that sentences tell, each with its sentence; those of articles and phases left out."""
    found = []
    for day in letter.once(Moments).days:
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


def _tellings(letter: Letter, in_text: Sequence[tuple[Moment, Span]], words: Sequence[str]) -> Sequence[Moment]:
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


def _other(letter: Letter, day: Moment, tellings: Sequence[Moment]) -> Moment | None:
    """Return where the text has another day of a step: the one day that it tells, or one that it tells often."""
    known, often = {one.parts for one in tellings}, letter.once(Moments).often
    near = [one for one in tellings if are_a_slip_apart(day, one)]
    if day.parts in known or not near:
        return None
    other = max(near, key=lambda one: often(one.parts))
    sure = len(known) == 1 or max(often(day.parts), often(other.parts)) >= _SURE
    return other if sure else None


def _captions(letter: Letter) -> Iterator[tuple[Moment, Moment]]:
    """Yield the days over tables, where the paragraphs right before tell the same things on another day."""
    days, blocks = letter.once(Moments).days, letter.document.blocks
    places = {block.start: index for index, block in enumerate(blocks)}
    for day in days:
        block = letter.document.block_at(day.span.start)
        title = _TITLE.search(letter.text[block.start : day.span.start]) if block is not None else None
        if block is None or title is None or not _is_first_of_month(day):
            continue
        index = places[block.start]
        before = [one for one in blocks[max(index - _FEWEST, 0) : index] if one.kind == "paragraph"]
        words = {word.lower() for word in _LONG_WORD.findall(title["what"])}
        near = (one for one in days if letter.document.block_at(one.span.start) in before and one.parts != day.parts)
        yield from ((day, other) for other in near if _tells_alone(letter, other, words))


def _is_first_of_month(day: Moment) -> bool:
    """Tell whether figures may be taken on a day: the first of a month, or the last."""
    return day.day in (1, 28, 29, 30, 31)


def _tells_alone(letter: Letter, day: Moment, words: set[str]) -> bool:
    """Tell whether the one day of a sentence is that of the things in a caption."""
    sentence = letter.sentence_at(day.span.start)
    days: set[Parts] = {
        one.parts for one in letter.once(Moments).days if sentence.start <= one.span.start < sentence.end
    }
    if len(days) != 1 or not day.alone:
        return False
    return len(words & {word.lower() for word in _LONG_WORD.findall(letter.part(sentence))}) >= _FEWEST
