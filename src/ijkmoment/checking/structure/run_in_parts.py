"""Parts that a sentence or list names and that paragraphs open with: "De pieren. Alle pieren zijn gekeurd", and so on.

That two paragraphs open with the very names shows that the row announces them, whatever words it uses. Then one without
a paragraph is missing, and a paragraph between them with another name was not announced.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple

from ijkmoment.checking.letter import Letter, Span
from ijkmoment.checking.structure.labelled_parts import same_word, speaks_of, telling_words
from ijkmoment.checking.structure.parts import Named, between_commas, headings_behind, is_usual_name, listed, named
from ijkmoment.checking.structure.told_parts import ANNOUNCES, CLAUSE
from ijkmoment.checking.text.lost_marks import unmarked_items
from ijkmoment.checking.text.topics import stems
from ijkmoment.facts.document import Block
from ijkmoment.language.numerals import NUMBER_WORD, number_of
from ijkmoment.language.patterns import lazily

_LABEL = lazily(
    r"[\s*_]*(?:\(?(?:\d{1,2}|[a-zA-Z])[.)]\s+)?(?P<label>[^\W\d_][^.:;–—\n]{2,60}?)"
    r"[*_]*(?P<sign>[.:]|\s[–—])[*_]*\s+(?=\S)"
)
_SOME = lazily(
    r"(?<!\w)(?:zoals|onder\s+(?:meer|andere)|bijvoorbeeld|waaronder|met\s+name|o\.a\.|vooral|niet|geen)(?!\w)"
)
_INTO = lazily(
    r"(?<!\w)(?:op|over|om|aan|uit|met|zijn|betreft|betreffen|omvat|omvatten|bevat|komen|behandel\w*|bespreek)\s+"
)
_SAID = lazily(r":|(?<!\w)(?:namelijk|te\s+weten)(?!\w)")
_TAIL = lazily(r"\s+aan\s+(?:de\s+orde|bod)\.?\s*\Z")
_REST = lazily(r"(?:overige?|anders?|divers\w*|resterend\w*)(?!\w)", re.IGNORECASE)
_COUNT = lazily(rf"(?<![\w.,])(?P<number>[2-9]|{NUMBER_WORD})\s+[a-zà-ÿ]")
_FIGURE = lazily(r"€|\d")  # "Windhoek: € 0,2 miljoen" is a line of a list of costs
_STOP = lazily(r"[,;]")
_LONGEST_LABEL, _ENDING, _FEWEST, _TWO, _BACK = 7, 5, 3, 2, 3
_MOST_LINES, _MOST_PARTS, _OPENING, _LONGEST = 14, 12, 40, 90


class Opening(NamedTuple):
    """A paragraph that opens with a label: which block, the label by its words, and the sign behind it."""

    place: int
    name: Named
    sign: str


class Unlike(NamedTuple):
    """Where the row and the paragraphs differ: the part without a paragraph, or the label that the row lacks."""

    part: Named | None
    label: Named | None
    row: Span


def unlike(letter: Letter) -> Iterator[Unlike]:
    """Yield where a row of names and the paragraphs that open with them differ by one."""
    for labels, last in _groups(letter):
        row, behind = next(_rows(letter, labels), ((), ()))
        if row:
            yield from _compared(letter, row, behind, last)


def _groups(letter: Letter) -> Iterator[tuple[Sequence[Opening], int]]:
    """Yield the labels of the paragraphs of each section that has two at least, with the block behind the section."""
    found: list[Opening] = []
    for place, block in enumerate(letter.blocks):
        if block.kind == "heading" and found:
            yield from [(tuple(found), place)] if len(found) >= _TWO else ()
            found = []
        elif block.kind in ("paragraph", "item") and (one := _opening(letter, place, block)) is not None:
            found.append(one)
    if len(found) >= _TWO:
        yield tuple(found), len(letter.blocks)


def _opening(letter: Letter, place: int, block: Block) -> Opening | None:
    label = _LABEL.match(letter.text, block.start, block.end)
    figure = label is not None and _FIGURE.match(letter.text, label.end()) is not None
    if label is None or figure or len(label["label"].split()) > _LONGEST_LABEL:
        return None
    return Opening(place, named(letter, *label.span("label")), label["sign"].strip())


def _rows(letter: Letter, labels: Sequence[Opening]) -> Iterator[tuple[Sequence[Named], Sequence[Opening]]]:
    """Yield the rows of names of which two at least are labels behind them, with these, the nearest first."""
    for first in labels[:_TWO]:
        for place in range(first.place - 1, max(first.place - _MOST_LINES, -1), -1):
            block = letter.blocks[place]
            if block.kind == "heading":
                break
            for row in _named_by(letter, place, first.place) if block.kind == "paragraph" else ():
                behind = tuple(one for one in labels if letter.blocks[one.place].start >= row[-1].span.end)
                if len(_pairs(row, behind)) >= _TWO:
                    yield row, behind


def _named_by(letter: Letter, place: int, first: int) -> Iterator[Sequence[Named]]:
    """Yield the names that a paragraph lists below it or has in its sentences."""
    block = letter.blocks[place]
    items = tuple(listed(letter, place)) or tuple(
        named(letter, one.start, one.end) for one in unmarked_items(letter, place)
    )
    if _FEWEST <= len(items) <= _MOST_PARTS:
        yield items
    if first - place > _BACK:
        return
    for sentence in reversed(tuple(letter.sentences_in(Span(block.start, block.end)))):
        stop = _STOP.search(letter.text, *sentence)
        if stop is None or _SOME.search(letter.folded, *sentence):
            continue
        row = between_commas(letter, *_stretch(letter, sentence, stop.start()))
        row = row[:1] + tuple(one for one in row[1:] if not letter.says(CLAUSE, one.span))
        if (
            max((one.span.end - one.span.start for one in row), default=0) <= _LONGEST
            and _FEWEST <= len(row) <= _MOST_PARTS
        ):
            yield row


def _stretch(letter: Letter, sentence: Span, stop: int) -> Span:
    """Return where the names of a sentence stand: in brackets, behind a colon, or the last preposition before them."""
    opened = letter.text.find("(", sentence.start, stop) + 1
    closed = letter.text.find(")", stop, sentence.end)
    if opened and closed > 0 and letter.text.find(")", opened, stop) < 0:
        return Span(opened, closed)
    said = _SAID.search(letter.folded, *sentence)
    if said is not None:
        return Span(said.end(), sentence.end)
    ends = (one.end() for one in _INTO.finditer(letter.folded, sentence.start, stop))
    tail = _TAIL.search(letter.folded, *sentence)
    return Span(max(ends, default=sentence.start), tail.start() if tail else sentence.end)


def _is_called(part: Named, label: Named) -> bool:
    """Tell whether a label has the words of a part, or a part those of the label."""
    return bool(part.words and label.words) and (part.words <= label.words or label.words <= part.words)


def _pairs(row: Sequence[Named], labels: Sequence[Opening]) -> dict[int, int]:
    """Pair the names of a row with labels, each once."""
    found: dict[int, int] = {}
    for index, part in enumerate(row):
        free = (place for place, one in enumerate(labels) if place not in found.values() and _is_called(part, one.name))
        place = next(free, None)
        if place is not None:
            found[index] = place
    return found


def _compared(letter: Letter, row: Sequence[Named], labels: Sequence[Opening], last: int) -> Iterator[Unlike]:
    pairs = _pairs(row, labels)
    if any(one > other for one, other in pairwise(pairs[index] for index in sorted(pairs))):
        return
    whole = Span(row[0].span.start, row[-1].span.end)
    lacking = [index for index in range(len(row)) if index not in pairs]
    if len(lacking) == 1:
        part, place = _own(row, lacking[0]), _place_of(lacking[0], pairs, labels, last)
        label = next((one.name for one in labels if one.place in place), None)
        if _is_lacking(letter, part, label, place, sure=_is_announced(letter, row)):
            first = letter.blocks[labels[0].place].start
            region = Span(letter.sentence_at(whole.end - 1).end, letter.blocks[last - 1].end)
            if not _is_told(letter, part, region, first):
                yield Unlike(part, label, whole)
    elif not lacking and _is_counted(letter, whole, len(row)):
        amid = _amid(letter, row, labels, pairs)
        if len(amid) == 1:
            yield Unlike(None, amid[0].name, whole)


def _own(row: Sequence[Named], index: int) -> Named:
    """Return a name of a row by the words that not all of the row have: of "de uitvoering in Zeeland" the place."""
    shared = frozenset.intersection(*(one.words for one in row))
    return row[index]._replace(words=row[index].words - shared or row[index].words)


def _place_of(index: int, pairs: Mapping[int, int], labels: Sequence[Opening], last: int) -> range:
    """Return which blocks stand where a part is to be: behind that of the part before, up to that of the next."""
    before = max((labels[pairs[other]].place for other in pairs if other < index), default=-1)
    after = min((labels[pairs[other]].place for other in pairs if other > index), default=last)
    return range(before + 1 if before >= 0 else labels[0].place, after)


def _is_lacking(letter: Letter, part: Named, label: Named | None, place: range, *, sure: bool) -> bool:
    """Tell whether nothing in a part's place may be it: not another label, nor a paragraph without one."""
    if label is None:
        block = letter.block_at(part.span.start)
        ends = block is not None and letter.sentence_at(part.span.start).end >= block.end
        return sure or (ends and not place)
    if speaks_of(part, label) or is_usual_name(letter, label.span) or letter.says(_REST, label.span):
        return False
    block = next(letter.blocks[one] for one in place if letter.blocks[one].end > label.span.start)
    return not _has(letter, part, Span(block.start, block.end))


def _is_announced(letter: Letter, row: Sequence[Named]) -> bool:
    """Tell whether a row is said to be of what follows: by its words, its count, or a colon before it."""
    sentence, block = letter.sentence_at(row[0].span.start), letter.block_at(row[0].span.start)
    counted = _is_counted(letter, Span(row[0].span.start, row[-1].span.end), len(row))
    announces = letter.says(ANNOUNCES, sentence) and block is not None and sentence.end >= block.end
    return counted or announces or ":" in letter.text[sentence.start : row[0].span.start]


def _amid(
    letter: Letter, row: Sequence[Named], labels: Sequence[Opening], pairs: Mapping[int, int]
) -> Sequence[Opening]:
    """Return the labels of the parts' own form that stand between those of the parts, or end as these right behind.

    What is called otherwise behind the last of them may be of all: "Planning. In het najaar volgt de rest."
    """
    paired = set(pairs.values())
    sign, last = labels[min(paired)].sign, labels[max(paired)].place
    others = (one for place, one in enumerate(labels) if place > min(paired) and place not in paired)
    endings = {word[-_ENDING:] for one in row for word in one.words}
    near = (
        one
        for one in others
        if one.sign == sign == "."
        and (one.place < last or (one.place == last + 1 and endings & {word[-_ENDING:] for word in one.name.words}))
    )
    return [one for one in near if not is_usual_name(letter, one.name.span) and not letter.says(_REST, one.name.span)]


def _is_counted(letter: Letter, row: Span, number: int) -> bool:
    """Tell whether the sentence or list of a row says how many there are."""
    before = letter.sentence_at(max(row.start - _TWO, 0))
    counts = [number_of(one["number"]) for one in _COUNT.finditer(letter.folded, before.start, row.start)]
    return counts == [number]


def _is_told(letter: Letter, part: Named, region: Span, first: int) -> bool:
    """Tell whether a heading has a part, a sentence opens with it, or text before the labels speaks of it."""
    if any(_is_called(part, name) for _, name in headings_behind(letter, region.start)):
        return True
    if first > region.start and _has(letter, part, Span(region.start, first)):
        return True
    return any(
        _has(letter, part, Span(one.start, min(one.start + _OPENING, one.end))) for one in letter.sentences_in(region)
    )


def _has(letter: Letter, part: Named, span: Span) -> bool:
    """Tell whether a stretch speaks of a part, by a word that tells what it is about."""
    said = [one for one in stems(letter.folded[span.start : span.end]) if len(one) >= _FEWEST]
    words = telling_words(part)
    return not words or any(same_word(word, match) for word in words for match in said)
