"""Questions by which a letter says how it is built ("drie vragen: wat is gedaan, wat kost het en hoe gaat het nu?").

Each is to be a heading. The clause and the heading have one question word and mostly the same words in another order:
"wat het heeft gekost" is "Wat heeft het gekost?".
"""

from collections.abc import Iterator, Sequence
from itertools import islice

from ijkmoment.checking.letter import Letter, Span, since
from ijkmoment.facts.document import Block
from ijkmoment.language.patterns import lazily

_BUILT = lazily(r"\bvragen(?:\s+\w+){0,4}\s*:\s")
_ASKS = r"(?:(?:op|aan|in|met|voor|tot|van|uit|door)\s+)?(?:wat|hoe\w*|waarom|wie|welke?|wanneer|waar\w*)(?!\w)"
_QUESTION = lazily(_ASKS)
_BETWEEN = lazily(
    rf"\?\s+(?:en\s+)?|[,;]\s+(?:en\s+)?(?={_ASKS})|\s+en\s+(?:ten\s+slotte\s+|tot\s+slot\s+)?(?={_ASKS})"
)
_ONE_BETWEEN = 2  # a single heading in the place of a question may be its own in other words
_FEWEST, _ALIKE, _MOST_BLOCKS, _LONGEST = 3, 0.5, 40, 90


def unheaded_questions(letter: Letter) -> Iterator[Span]:
    """Yield the announced question that has no heading, where all others have one in their order."""
    for index, block in enumerate(islice(letter.blocks, _MOST_BLOCKS)):
        found = _BUILT.search(letter.folded, block.start, block.end) if block.kind == "paragraph" else None
        if found is None:
            continue
        asked = tuple(_clauses(letter, Span(found.end(), letter.sentence_at(found.end()).end)))
        heads = [one for one in since(letter.blocks, index + 1) if _is_head(letter, one)]
        left = _left_over(letter, asked, heads) if len(asked) >= _FEWEST else None
        if left is not None:
            yield left


def _is_head(letter: Letter, block: Block) -> bool:
    """Tell whether a block is a heading, or a short question by itself: in plain text a heading ends in no sign."""
    if block.kind == "heading":
        return True
    return block.kind == "paragraph" and block.end - block.start < _LONGEST and letter.text[block.end - 1] == "?"


def _clauses(letter: Letter, span: Span) -> Iterator[Span]:
    start = span.start
    for one in (*_BETWEEN.finditer(letter.folded, *span), None):
        end = one.start() if one else span.end
        while end > start and not letter.text[end - 1].isalnum():
            end -= 1
        if not _QUESTION.match(letter.folded, start, end):
            return
        yield Span(start, end)
        start = one.end() if one else end


def _left_over(letter: Letter, asked: Sequence[Span], heads: Sequence[Block]) -> Span | None:
    """Return the only question without a heading behind the one before; none where it may be called otherwise."""
    left, place, places = [], 0, [-1]
    for one in asked:
        words = _words(letter, one)
        found = next((at for at in range(place, len(heads)) if _is_alike(words, _words(letter, heads[at]))), None)
        if found is None:
            left.append((one, len(places)))
        else:
            place = found + 1
            places.append(found)
    places.append(len(heads))
    is_sure = len(left) == 1 and places[left[0][1]] - places[left[0][1] - 1] != _ONE_BETWEEN
    return left[0][0] if is_sure else None


def _words(letter: Letter, span: Span | Block) -> tuple[str, ...]:
    found = _QUESTION.search(letter.folded, span.start, span.end)
    return tuple(letter.folded[found.start() : span.end].strip(" ?.").split()) if found else ()


def _is_alike(asked: Sequence[str], heading: Sequence[str]) -> bool:
    """Tell whether both ask with one word for the same; parted verbs have the same letters ("verdergaat")."""
    if not asked or not heading or asked[0] != heading[0]:
        return False
    if sorted("".join(asked)) == sorted("".join(heading)):
        return True
    shared = len(set(asked[1:]) & set(heading[1:]))
    return shared >= _ALIKE * min(len(set(asked)) - 1, len(set(heading)) - 1) and shared > 0
