"""Counts that what follows tells one by one, without a list: labels, paragraphs in order, or a section of its own.

"vier maatregelen. (1) ... (2) ..."; "in vier fasen:" before "Fase 1: ...; Fase 2: ...", whether these stand in one
paragraph or in one each; "vier knelpunten" before paragraphs that open with "Het eerste", "Het tweede"; and "met deze
brief kom ik vier toezeggingen na" with a section "Nagekomen toezeggingen" whose one list has more or fewer.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import islice, takewhile

from ijkmoment.checking.counts.announced_points import POINTS
from ijkmoment.checking.counts.counted import COUNT, COUNT_OPENS
from ijkmoment.checking.counts.enumerated import PARTLY, Announced, listed_behind
from ijkmoment.checking.counts.told_in_turn import told_in_turn
from ijkmoment.checking.figures.told_numbers import numbers_in
from ijkmoment.checking.letter import Letter, Span, since
from ijkmoment.checking.text.heading_marks import Sign, place_of
from ijkmoment.checking.text.named_headings import is_in_brackets
from ijkmoment.checking.text.topics import stem
from ijkmoment.facts.document import Block
from ijkmoment.language.numerals import number_of
from ijkmoment.language.patterns import at_places, lazily

_SOME = lazily(
    r"(?<!\w)(?:van\s+(?:de|deze|die|al\s+deze|onze)|alle|al|beide|eerste|laatste|andere|overige|circa|ruim|ongeveer|meer\s+dan|minstens"
    r"|ten\s+minste|minimaal|maximaal|eerdere?|bijna|zo['’]n|deze|die|de|onze|vorige|elke|iedere|nog|binnen|na|per|tot|of)\s+\Z"
)
_LABEL = (
    r"(?:(?<=[.;:,]\s)|(?<=\sen\s)|\A)(?:en\s+)?"
    r"(?P<label>[a-zà-ÿ]{3,20})\s+(?P<mark>\d{1,2}|[a-h]|[ivx]{1,5})(?:(?=(?P<sign>\s*[:.(–—-]))|(?=\s+[a-zà-ÿ]))"
)
_LABELS = lazily(_LABEL)
_FIRST = lazily(r"[^.;:()\d]{0,60}[.:]\s+\(?(?P<sign>[1a])\)(?=\s)")
_SIGN = lazily(r"(?<![\w(])\(?(?P<sign>[1-9]|[a-h])\)(?=\s)")
_AND = lazily(r"\s+(?:en|of|tot)\s")
_PARTS = frozenset(map(stem, ("onderdelen", "gedeelten", "deel")))
_IN_LETTER = lazily(r"(?<!\w)(?:deze|in\s+de\s+voorliggende)\s+(?:brief|rapportage)(?!\w)|(?<!\w)hier(?:mee|bij)(?!\w)")
_REST = lazily(r"(?:de|het)\s+(?:rest|restant|resterende|overige|laatste)(?!\w)")
_OTHERS = frozenset("overige andere eerdere nieuwe openstaande lopende eerder nadere".split())
_POINT = lazily(rf"{POINTS}\Z")
_REACH, _FAR, _LEAST, _BLOCKS, _FEWEST, _LONGEST, _MOST, _NEAR = 24, 2, 2, 40, 3, 2000, 8, 400


def told_one_by_one(letter: Letter) -> Iterator[Announced]:
    """Find the counts of which labels, paragraphs or the items of a section tell more or fewer."""
    for index, block in enumerate(letter.blocks):
        if block.kind not in ("paragraph", "item"):
            continue
        for found in at_places(COUNT, letter.folded, letter.starting(COUNT_OPENS), block.start, block.end):
            number = number_of(found["number"] or "")
            if number is None or number < _LEAST or _is_long(letter, found) or _is_of_some(letter, found):
                continue
            if is_in_brackets(letter, found.start(), found.end()) or not numbers_in(
                letter, Span(*found.span("number"))
            ):
                continue  # "artikel 5 gelden"
            told = (
                _by_sign(letter, block, found)
                or _by_rest(letter, block, found)
                or _by_label(letter, index, found)
                or told_in_turn(letter, index, found, number)
                or _in_section(letter, block, found)
            )
            if told and number not in told and min(abs(number - one) for one in told) <= _FAR:
                yield Announced(Span(found.start(), found.end()), number, min(told), max(told))


def _is_long(letter: Letter, found: re.Match[str]) -> bool:
    sentence = letter.sentence_at(found.start())
    return sentence.end - sentence.start > _LONGEST


def _is_of_some(letter: Letter, found: re.Match[str]) -> bool:
    sentence = letter.sentence_at(found.start())
    if _SOME.search(letter.folded, max(found.start() - _REACH, sentence.start), found.start()):
        return True
    return any(one[0] not in ("elk", "ieder") for one in PARTLY.finditer(letter.folded, found.end(), sentence.end))


def _following(letter: Letter, index: int) -> Iterator[Block]:
    """Yield the blocks behind one under the same heading."""
    return takewhile(lambda one: one.kind != "heading", since(letter.blocks, index + 1))


def _by_sign(letter: Letter, block: Block, found: re.Match[str]) -> frozenset[int]:
    """Return how many signs from one on follow a count in its paragraph: "vier maatregelen. (1) ... (2) ..."."""
    first = _FIRST.match(letter.folded, found.end(), block.end)
    if first is None:
        return frozenset()
    signs = [one["sign"] for one in _SIGN.finditer(letter.folded, first.start("sign") - 1, block.end)]
    row = "123456789" if first["sign"] == "1" else "abcdefgh"
    return frozenset({len(signs)}) if len(signs) >= _LEAST and row.startswith("".join(signs)) else frozenset()


def _by_rest(letter: Letter, block: Block, found: re.Match[str]) -> frozenset[int]:
    """Return how many sentences tell the parts of a number told before, one each, up to "De rest, € 2 miljoen, ..."."""
    own = letter.sentence_at(found.start())
    if not _POINT.match(found["noun"].split()[-1]):
        return frozenset()
    told = [*islice(letter.sentences_in(Span(own.start, block.end)), 1, _MOST)]
    last = next((place for place, one in enumerate(told) if _REST.match(letter.folded, *one)), 0)
    parts = [numbers_in(letter, one) for one in told[: last + 1]]
    before = Span(max(block.start, own.start - _NEAR), own.end)
    for total in numbers_in(letter, before) if last else ():
        values = [[one.value for one in part if one.unit == total.unit] for part in parts]
        if all(len(one) == 1 for one in values) and sum(one[0] for one in values) == total.value:
            return frozenset({len(values)})
    return frozenset()


def _by_label(letter: Letter, index: int, found: re.Match[str]) -> frozenset[int]:
    """Return how many labels follow a count that bear its noun: "vier fasen: Fase 1 ..., Fase 2 ..."."""
    noun, block = stem(found["noun"].split()[-1]), letter.blocks[index]
    marks = [_labels(letter, Span(found.end(), min(block.end, found.end() + _LONGEST)), noun)]
    for one, _ in zip(_following(letter, index), range(_BLOCKS), strict=False):
        own = _labels(letter, Span(one.start, one.end), noun)
        if not own and any(marks):
            break
        if not own and one.kind != "footnote":
            return frozenset()
        marks.append(own)
    told = [mark for row in marks for mark in row]
    if len(told) < _LEAST:
        return frozenset()
    sign: Sign = "number" if told[0].isdecimal() else "roman" if told[0] == "i" else "letter"
    places = [place_of(mark, sign) for mark in told]
    return frozenset({len(told)}) if places == list(range(1, len(told) + 1)) else frozenset()


def _labels(letter: Letter, span: Span, noun: str) -> Sequence[str]:
    """Return the marks of the labels of a kind that open the clauses of a stretch."""
    text = letter.folded[span.start : span.end].strip()
    told = [one for one in _LABELS.finditer(text) if _is_one_of(one["label"], noun)]
    return [one["mark"] for one in told] if all(one["sign"] for one in told) or _are_told_of(told, text) else []


def _are_told_of(told: Sequence[re.Match[str]], text: str) -> bool:
    """Tell whether a stretch tells something of each label: no "fase 1 en fase 2 zijn afgerond"."""
    return len(told) >= _FEWEST and not any(_AND.match(text, one.end()) for one in told)


def _is_one_of(label: str, noun: str) -> bool:
    return noun in (label, stem(label)) or (noun in _PARTS and stem(label) in _PARTS)


def _in_section(letter: Letter, block: Block, found: re.Match[str]) -> frozenset[int]:
    """Return how many items the one list has of the section that is headed as what a letter announces of itself."""
    noun = found["noun"].split()[-1]
    sentence = letter.sentence_at(found.start())
    if not _POINT.match(noun) or not letter.says(_IN_LETTER, sentence):
        return frozenset()
    headed = [
        index
        for index, one in enumerate(letter.blocks)
        if one.kind == "heading"
        and one.start > block.start
        and noun in (said := letter.folded[one.start : one.end].split())
        and _OTHERS.isdisjoint(said)
        and "en" not in said  # "Toezeggingen en moties": the list may be of either
    ]
    return _listed(letter, headed[0]) if len(headed) == 1 else frozenset()


def _listed(letter: Letter, heading: int) -> frozenset[int]:
    own = [*_following(letter, heading)]
    groups = {one.group for one in own if one.kind == "item"}
    if len(groups) != 1 or any(one.kind == "cell" for one in own):
        return frozenset()
    first = next(index for index, one in enumerate(own) if one.kind == "item")
    return listed_behind(letter, heading + first)
