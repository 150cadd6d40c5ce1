"""Places that a letter calls by two of their names: "in Timboektoe", "rond Timbuktu"; "de Malinese", "de Malische".

A name in another language may be part of a name that keeps it ("de Paris Club", "University of Vienna") or stand in
what is quoted, so that it counts only as a place by itself: behind a preposition or alone in its cell, and with no name
at its side. A letter that gives the other name in brackets says itself that the two are one.
"""

from collections.abc import Iterator, Mapping, Sequence

from ijkmoment.checking.letter import Letter, Span
from ijkmoment.checking.names.near_names import PERSONS, Pair, is_quoted
from ijkmoment.language.patterns import lazily
from ijkmoment.language.place_names import ADJECTIVES, PLACES

_PLACED = lazily(
    r"(?<!\w)(?i:in|naar|bij|nabij|rond|rondom|om|te|uit|van|vanuit|tot|tussen|tegen|op|boven|over|via|en|met|aan|door|voor)\s+\Z|[a-zà-ÿ],\s+\Z"
)
_POSSESSIVE, _APOSTROPHES = lazily(r"['’]s?\Z"), frozenset("'’")
_NAMED_ON = lazily(r"[ \xa0-][A-ZÀ-Þ]")
_IN_A_NAME = lazily(r"(?<!\w)[A-ZÀ-Þ][\w-]*\s+(?:in|over|via|tot)\s+\Z")  # "Partnership Mission in Moldova"
_FIRST = {**PLACES, **ADJECTIVES}
_REACH, _FAR = 10, 40


def called_twice(letter: Letter) -> Iterator[Pair]:
    """Find the places that have another of their names elsewhere, where they have it less often."""
    called: dict[str, dict[str, list[Span]]] = {}
    for name, span in _named(letter):
        called.setdefault(_FIRST[name], {}).setdefault(name, []).append(span)
    for first, spellings in called.items():
        if len(spellings) > 1 and not any(_is_told(letter, one) for spans in spellings.values() for one in spans):
            yield from _unusual(
                first, {name: [one for one in spans if _is_place(letter, one)] for name, spans in spellings.items()}
            )


def _named(letter: Letter) -> Iterator[tuple[str, Span]]:
    for index in letter.capitalised:
        token = letter.tokens[index]
        name = token.text if _APOSTROPHES.isdisjoint(token.text) else _POSSESSIVE.sub("", token.text)
        if letter.text.startswith("-", token.end):  # "Wit-Rusland"
            name = "-".join(one.text for one in letter.tokens[index : index + 2])
        if name in _FIRST and letter.document.blocks[token.block].kind not in PERSONS:
            yield name, Span(token.start, token.start + len(name))


def _unusual(first: str, called: Mapping[str, Sequence[Span]]) -> Iterator[Pair]:
    standing = {name: spans for name, spans in called.items() if spans}
    if len(standing) > 1:
        usual = max(standing, key=lambda one: (len(standing[one]), one == first, -standing[one][0].start))
        for name, spans in standing.items():
            if name != usual:
                yield from ((one, standing[usual][0]) for one in spans)


def _is_told(letter: Letter, span: Span) -> bool:
    """Tell whether a name stands in brackets, or behind a stroke: "Timboektoe (Timbuktu)", "Peking/Beijing"."""
    return letter.text.endswith(("(", "/"), 0, span.start) or letter.text.startswith(("/", ")"), span.end)


def _is_place(letter: Letter, span: Span) -> bool:
    """Tell whether a name is of a place by itself, and no part of another name."""
    if _IN_A_NAME.search(letter.text, max(span.start - _FAR, 0), span.start):
        return False
    if _NAMED_ON.match(letter.text, span.end) or is_quoted(letter, span):
        return False
    if letter.part(span) in ADJECTIVES:
        return letter.text[span.end : span.end + 1].isspace()
    block = letter.block_at(span.start)
    if block is not None and block.start == span.start:
        return block.kind in ("cell", "item")
    return _PLACED.search(letter.text, max(span.start - _REACH, 0), span.start) is not None
