"""What the questions of a list are about, and so the answers behind them.

A question is about whom it names; "de in vraag 1 bedoelde inzet" about whom question 1 is, "deze eenheid" about whom
the question before it is. One that names two, or points at two questions, is about no one alone.
"""

import re
from collections.abc import Iterator, Sequence

from ijkmoment.facts.document import Block, Document
from ijkmoment.language.patterns import lazily

_QUESTION = lazily(r"vraag\s+(\d{1,3})\b", re.IGNORECASE)
_ANSWER = lazily(r"antwoord\b", re.IGNORECASE)
_POINTS_AT = lazily(r"\b(?:vraag|vragen)\s+(\d{1,3})\b((?:,|\s+(?:en|tot|t/m))\s*\d{1,3}\b)?", re.IGNORECASE)
_GOES_ON = lazily(
    r"\b(?:deze|dezelfde|hetzelfde|genoemde|bedoelde|voornoemde|hier(?:bij|van|voor|aan)|daar(?:bij|van|voor|aan)|"
    r"die\s+(?:inzet|missie|operatie|eenheid|bijdrage|rotatie))\b",
    re.IGNORECASE,
)


def is_question(document: Document, block: Block) -> bool:
    """Tell whether a block opens a question ("Vraag 2", by itself or before its words)."""
    return block.kind in ("heading", "paragraph", "item") and bool(
        _QUESTION.match(document.running, block.start, block.end)
    )


def is_answer(document: Document, block: Block) -> bool:
    """Tell whether a block opens an answer."""
    return _ANSWER.match(document.running, block.start, block.end) is not None


def questions(document: Document) -> Iterator[tuple[int, int]]:
    """Yield the span of each question, up to its answer or the next question."""
    opened: int | None = None
    end = 0
    for block in document.blocks:
        asks = is_question(document, block)
        if opened is not None and (asks or is_answer(document, block)):
            yield opened, end
            opened = None
        opened = block.start if asks else opened
        end = block.end
    if opened is not None:
        yield opened, end


def topics(
    document: Document, spans: Sequence[tuple[int, int]], named: Sequence[Sequence[frozenset[str]]]
) -> Iterator[tuple[int, frozenset[str]]]:
    """Yield where each question starts and whom it is about, given whom each of them names."""
    by_number: dict[str, frozenset[str]] = {}
    last: frozenset[str] = frozenset()
    for (start, end), slugs in zip(spans, named, strict=True):
        head = _QUESTION.match(document.running, start, end)
        text = document.running[head.end() if head else start : end]
        last = _topic(slugs, text, by_number, last)
        if head:
            by_number[head[1]] = last
        yield start, last


def _topic(
    named: Sequence[frozenset[str]], text: str, by_number: dict[str, frozenset[str]], last: frozenset[str]
) -> frozenset[str]:
    if named:
        return named[0] if len(named) == 1 else frozenset()
    points = _POINTS_AT.search(text)
    if points:
        return frozenset() if points[2] else by_number.get(points[1], frozenset())
    return last if _GOES_ON.search(text) else frozenset()
