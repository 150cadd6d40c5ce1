"""Counts that a letter announces and a list behind them spells out: "bestaat uit vier onderdelen:"."""

from collections.abc import Iterator, Sequence

from ijkmoment.facts.claim import AnnouncedCount, Claim
from ijkmoment.facts.document import Block, Document
from ijkmoment.language.folding import fold
from ijkmoment.language.numerals import NUMBER_WORD, number_of
from ijkmoment.language.patterns import lazily
from ijkmoment.language.sentences import sentences

_COUNT = lazily(
    rf"(?<![\w.,])(?P<number>\d{{1,2}}|{NUMBER_WORD})\s+(?P<noun>(?:[\w-]{{2,30}}e\s+)?[a-zà-ÿ-]{{3,30}}(?:en|s))(?!\w)"
)


def find_announced(document: Document) -> Iterator[Claim]:
    """Find the counts in sentences that end in a colon right before a list, with the items of its first level."""
    for index, block in enumerate(document.blocks[:-1]):
        if block.kind != "paragraph" or not document.running[block.start : block.end].rstrip().endswith(":"):
            continue
        listed = _items_after(document.blocks, index + 1)
        claim = _announced(document.running, block, listed) if listed else None
        if claim is not None:
            yield claim


def _items_after(blocks: Sequence[Block], index: int) -> int:
    first = blocks[index]
    if first.kind != "item":
        return 0
    count = 0
    for block in blocks[index:]:
        if block.kind != "item" or block.group != first.group:
            break
        count += block.level <= first.level
    return count


def _announced(text: str, block: Block, listed: int) -> Claim | None:
    *_, (begin, finish) = sentences(text, block.start, block.end)
    found = list(_COUNT.finditer(fold(text[begin:finish])))
    if not found:
        return None
    last = found[-1]
    number = number_of(last["number"])
    if number is None:
        return None
    start, end = begin + last.start(), begin + last.end()
    return Claim("count", start, end, text[start:end], AnnouncedCount(number, last["noun"], listed))
