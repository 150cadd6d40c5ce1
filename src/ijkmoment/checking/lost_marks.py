"""The lines of a list that lost its marks: short paragraphs behind a colon, with no blank one between."""

from collections.abc import Iterator

from ijkmoment.checking.letter import Letter, since
from ijkmoment.facts.document import Block
from ijkmoment.language.patterns import lazily

_LONGEST = 90
_MOST = 40
_SENTENCE = lazily(r"[.!?:]\s*\Z")


def unmarked_items(letter: Letter, index: int) -> tuple[Block, ...]:
    """Return the lines that the block of an index, which ends in a colon, spells out; none where it does not."""
    block = letter.blocks[index]
    if block.kind != "paragraph" or not letter.text[block.start : block.end].rstrip().endswith(":"):
        return ()
    lines = tuple(_lines(letter, index))
    return lines if len(lines) > 1 else ()


def _lines(letter: Letter, index: int) -> Iterator[Block]:
    last: Block | None = None
    for block in since(letter.blocks, index + 1):
        if not _is_line(letter, block) or (last is not None and _is_apart(letter, last, block)):
            return
        yield block
        last = block
        if block.start - letter.blocks[index].end > _MOST * _LONGEST:
            return


def _is_line(letter: Letter, block: Block) -> bool:
    """Tell whether a block is one short line that is no sentence."""
    text = letter.text[block.start : block.end]
    return block.kind == "paragraph" and len(text) <= _LONGEST and "\n" not in text and not _SENTENCE.search(text)


def _is_apart(letter: Letter, last: Block, block: Block) -> bool:
    """Tell whether a blank line stands between two blocks of the file."""
    aligned = letter.document.alignment
    between = letter.document.text[aligned.to_text(last.end) : aligned.to_text(block.start)]
    return between.count("\n") > 1
