"""The lines of a list that reading did not take for one: it lost its marks, or has marks as "(1)", "1°" and "II."."""

from collections.abc import Iterator

from ijkmoment.checking.letter import Letter, since
from ijkmoment.facts.document import Block
from ijkmoment.language.patterns import lazily

_LONGEST = 90
_MOST = 40
_SIGN = lazily(r"(?:\A|(?<=[;.,]\s)|(?<=en\s))(?:\((?P<figure>\d{1,2})\)|(?P<degree>\d{1,2})°)\s+(?=\w)")
_ROMAN = lazily(r"(?P<roman>[IVX]{1,4})\.\s+(?=[A-ZÀ-Þ])")
_ROMANS = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X")
_SENTENCE = lazily(r"[.!?:]\s*\Z")


def unmarked_items(letter: Letter, index: int) -> tuple[Block, ...]:
    """Return the lines that the block of an index, which ends in a colon, spells out; none where it does not."""
    block = letter.blocks[index]
    if block.kind != "paragraph" or not letter.text[block.start : block.end].rstrip().endswith(":"):
        return ()
    lines = tuple(_lines(letter, index))
    return lines if len(lines) > 1 else ()


def signed_items(letter: Letter, index: int) -> int:
    """Return how many points with signs as "(1)" the paragraphs right behind a block hold, 0 without a row of them."""
    count = 0
    for block in since(letter.blocks, index + 1):
        if block.kind == "footnote":
            continue
        places = [int(one["figure"] or one["degree"]) for one in _SIGN.finditer(letter.text[block.start : block.end])]
        opens = _SIGN.match(letter.text[block.start : block.end]) is not None
        if block.kind != "paragraph" or not opens or places != list(range(count + 1, count + 1 + len(places))):
            break
        count += len(places)
    return count


def roman_heads(letter: Letter, index: int) -> int:
    """Return how many paragraphs right behind a block open with "I.", "II." and so on, 0 where they are no row."""
    count = 0
    for block in since(letter.blocks, index + 1):
        if block.kind == "footnote":
            continue
        head = _ROMAN.match(letter.text, block.start, block.end)
        if head is None:
            break
        if head["roman"] != _ROMANS[min(count, len(_ROMANS) - 1)]:
            return 0
        count += 1
    return count


def _lines(letter: Letter, index: int) -> Iterator[Block]:
    last: Block | None = None
    for block in since(letter.blocks, index + 1):
        if last is not None and _is_apart(letter, last, block):
            return
        if not _is_line(letter, block):
            if last is not None and _closes(letter, last, block):
                yield block
            return
        yield block
        last = block
        if block.start - letter.blocks[index].end > _MOST * _LONGEST:
            return


def _closes(letter: Letter, last: Block, block: Block) -> bool:
    """Tell whether a line with a full stop is the last of lines that end in a semicolon."""
    text = letter.text[block.start : block.end]
    short = block.kind == "paragraph" and len(text) <= _LONGEST and "\n" not in text
    return short and text.endswith(".") and letter.text[last.start : last.end].rstrip().endswith(";")


def _is_line(letter: Letter, block: Block) -> bool:
    """Tell whether a block is one short line that is no sentence."""
    text = letter.text[block.start : block.end]
    return block.kind == "paragraph" and len(text) <= _LONGEST and "\n" not in text and not _SENTENCE.search(text)


def _is_apart(letter: Letter, last: Block, block: Block) -> bool:
    """Tell whether a blank line stands between two blocks of the file."""
    aligned = letter.document.alignment
    between = letter.document.text[aligned.to_text(last.end) : aligned.to_text(block.start)]
    return between.count("\n") > 1
