"""A table or figure without a number that is pointed at and not there: "de onderstaande tabel", "staan in de tabel".

One that is spoken of as below has to stand in its section ("onderstaande", "volgende"), or anywhere behind
("hieronder"); of any other the letter has to have one at all. Lines that open with a label or are in dotted columns may
be the rows of a table that reading did not see.
"""

from bisect import bisect_right
from collections.abc import Iterator, Sequence

from ijkmoment.checking.letter import Letter, Span, since
from ijkmoment.facts.document import Block
from ijkmoment.language.patterns import at_places, lazily

_OPENS = ("de", "het", "dit", "onderstaande", "volgende", "tabel", "overzicht", "grafiek", "figuur", "schema", "lijst")
_TOLD = lazily(
    r"(?<!\w)(?:(?P<below>(?:onderstaande|(?<!hierna\s)volgende)\s+(?:tabel|overzicht|grafiek|figuur|schema|lijst))"
    r"|(?P<further>(?:tabel|overzicht|grafiek|figuur|schema|lijst)\s+(?:hieronder|hierna|hierachter))"
    r"|de\s+(?:tabel|grafiek|figuur)(?!\s+(?:\d|[A-Z]\b|hier|in\s|bij\s|van\s|op\s|uit\s|aan\s|achter|onder)))(?!\w)"
)
# Who sends one or had it is no pointer.
_OF_OTHER = lazily(
    r"(?<!\w)(?:ontvang\w*|stuur\w*|sturen|zend\w*|verwacht\w*|verschij\w*|bijlage\w*|bijgevoegd\w*|vraag|vragen|rapport|website|gevraagd\w*|toegezegd\w*"
    r"|eerder\w*|vorige)(?!\w)"
)
_TABLE = lazily(r"\s*(?:tabel|figuur|grafiek|overzicht|schema)\s")
_LABEL = lazily(r"\s*\w+\s+\w{1,2}\s*[:.;–-]\s|(?:[^\s;:]+\s*[;:]\s+){2}")
_COLUMNS, _BACK = "....", 2


def untabled(letter: Letter) -> Iterator[Span]:
    """Yield the sentences that point at a table or figure that is not there."""
    told: set[Span] = set()
    for found in at_places(_TOLD, letter.folded, letter.standing(_OPENS), 0, len(letter.folded)):
        sentence, block, which = letter.sentence_at(found.start()), letter.block_at(found.start()), found.lastgroup
        if sentence in told or block is None or block.kind not in ("paragraph", "item"):
            continue
        start = sentence.start if which else letter.sentence_at(max(sentence.start - _BACK, block.start)).start
        asks = letter.text[sentence.end - 1] == "?"
        if (
            not asks
            and not _OF_OTHER.search(letter.folded, start, sentence.end)
            and not _is_there(letter, which, block)
        ):
            told.add(sentence)
            yield sentence


def _is_there(letter: Letter, which: str | None, own: Block) -> bool:
    """Tell whether a table may be meant by what points at it."""
    if which != "below" and not letter.is_whole:
        return True
    tables = letter.once(_tables)
    if which is None:
        return bool(tables)
    place = bisect_right(tables, own.start)
    first = tables[place] if place < len(tables) else None
    if which == "further":
        return first is not None
    behind = next(since(letter.blocks, bisect_right(letter.blocks, own.start, key=_start)), None)
    there = first is not None and letter.headings_at(first)[-1:] == letter.headings_at(own.start)[-1:]
    return there or (behind is not None and _may_be_row(letter, behind, own))


def _start(block: Block) -> int:
    return block.start


def _may_be_row(letter: Letter, block: Block, own: Block) -> bool:
    """Tell whether a block may be a row of what is pointed at: an item, but no next one of the paragraph's own row."""
    if block.kind == "item":
        return own.kind != "item" or block.level > own.level
    return _LABEL.match(letter.text, block.start, block.end) is not None


def _tables(letter: Letter) -> Sequence[int]:
    """Return where the tables, titles and rows with dotted lines stand."""
    return [one.start for one in letter.blocks if _is_table(letter, one)]


def _is_table(letter: Letter, block: Block) -> bool:
    if block.kind in ("cell", "caption"):
        return True
    named = _TABLE.match(letter.folded, block.start, block.end) is not None
    return block.kind == "paragraph" and (named or letter.text.find(_COLUMNS, block.start, block.end) >= 0)
