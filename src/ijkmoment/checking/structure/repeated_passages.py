"""Passages that stand twice in a letter, word for word: a paragraph pasted again, or a sentence of it.

Who writes by a fixed form uses a sentence a third time, who sums up or quotes repeats one on purpose: what is told
three times, stands in a summary or between quotation marks, or closes a table is left alone.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from ijkmoment.checking.letter import Letter, Span
from ijkmoment.facts.document import Block
from ijkmoment.language.patterns import lazily

_WORD = lazily(r"[^\W_]+")
_SUMMARY = lazily(
    r"samenvatting|samengevat|(?<!beleids)conclusie|kernpunten|hoofdlijn|hoofdpunt|in\s+het\s+kort", re.IGNORECASE
)
_CLOSING = lazily(r"tot\s+slot|tot\s+besluit|slot|overzicht", re.IGNORECASE)
_MAIN_POINTS = lazily(r"(?<!\w)(?:kern\w*|inleiding|vooraf|aanleiding|belangrijkste)(?!\w)", re.IGNORECASE)
_QUOTING = lazily(
    r"(?<!\w)(?:vraag|vragen|antwoord|motie|toezegging\w*|luidt|luidde|verzoekt|overwegende|constaterende)(?!\w)|[“„\"«]"
)
# What a letter says of several papers or points by one form.
_FORMULA = lazily(
    r"(?<!\w)(?:kamer|kamerbrief|brief|bijlage|paragraaf|moties?|toezegging\w*|vragen|beschouw\w*|afgedaan|geïnformeerd|informeer\w*|verwijs\w*"
    r"|lessen|les|status|gereed|stand|uitgaven|kosten|boekjaar|stijging|daling|toename|afname)(?!\w)"
)
_NUMBERED = lazily(r"\s*\(?\d{1,2}(?:\.\d{1,2})*[.)]?\s+(?=[A-ZÀ-Þ])")
_CAPTION = lazily(r"(?:tabel|figuur|grafiek)(?!\w)", re.IGNORECASE)
_STOPS, _MARKS = frozenset(".!?…"), frozenset("\"'“„‘«")
_NEAR, _ANSWERS, _SHORT = 2, 2, 3
_FEWEST, _FEWEST_WITHIN, _FEWEST_APART, _FEWEST_AT_ONCE = 6, 4, 9, 5


class Sentence(NamedTuple):
    """A sentence of running text: where, in which block, and its words."""

    span: Span
    block: int
    words: str
    length: int


class Twice(NamedTuple):
    """A passage and where it stood before."""

    span: Span
    before: Span


def repeated(letter: Letter) -> Iterator[Twice]:
    """Yield the passages that stand a second time, each as long as it is."""
    told = tuple(_sentences(letter))
    places: dict[str, list[int]] = {}
    for index, one in enumerate(told):
        places.setdefault(one.words, []).append(index)
    index = 0
    while index < len(told):
        first = _before(places, told, index)
        if first is None:
            index += 1
            continue
        length = _length(places, told, first, index)
        if _is_slip(letter, told, first, index, length):
            yield Twice(_whole(told, index, length), _whole(told, first, length))
        index += length


def _sentences(letter: Letter) -> Iterator[Sentence]:
    for number, block in enumerate(letter.blocks):
        if block.kind not in ("paragraph", "item"):
            continue
        numbered = _NUMBERED.match(letter.text, block.start, block.end)
        start = numbered.end() if numbered else block.start
        for one in letter.sentences_in(Span(block.start, block.end)):
            span = Span(max(one.start, start), one.end)
            words = letter.runs_in(span.start, min(span.end, block.end))
            if words:
                yield Sentence(Span(span.start, min(span.end, block.end)), number, " ".join(words), len(words))


def _before(places: dict[str, list[int]], told: Sequence[Sentence], index: int) -> int | None:
    """Return which sentence said the same before, where no third one does."""
    same = places[told[index].words]
    return same[0] if len(same) == _NEAR and same[1] == index else None


def _length(places: dict[str, list[int]], told: Sequence[Sentence], first: int, index: int) -> int:
    """Return how many sentences in a row are the same as those in a row before."""
    length = 1
    while (
        index + length < len(told)
        and first + length < index
        and _before(places, told, index + length) == first + length
        and told[first].block == told[first + length].block
        and told[index].block == told[index + length].block
    ):
        length += 1
    return length


def _is_slip(letter: Letter, told: Sequence[Sentence], first: int, index: int, length: int) -> bool:
    """Tell whether nobody repeats a passage on purpose: counted over 850 letters a sentence of six words hardly is."""
    words, apart = _words(told, index, length), told[index].block - told[first].block
    one, other = letter.blocks[told[first].block], letter.blocks[told[index].block]
    filling, at_once = _fills(told, first) and _fills(told, index), apart < _NEAR and index - first == length
    row = length > 1 and at_once  # what closes one numbered paragraph and opens the next
    if filling and apart and one.kind == "item" and one.group == other.group and words >= _FEWEST_WITHIN and not row:
        return True
    whole = _whole(told, index, length)
    fewest = _FEWEST_WITHIN if not apart else _FEWEST_AT_ONCE if at_once else _FEWEST
    if words < fewest or letter.text[whole.end - 1] not in _STOPS:
        return False
    if one.kind != other.kind and (_fills(told, first) or _fills(told, index)):
        return False
    if _is_marked(letter, whole) or (not at_once and _is_told(letter, whole, length)):
        return False
    near = not apart or (apart < _NEAR and index - first <= length)
    return near or not _is_on_purpose(letter, told, first, index, length)


def _is_on_purpose(letter: Letter, told: Sequence[Sentence], first: int, index: int, length: int) -> bool:
    """Tell whether a passage sums up, answers several questions, or is said of several things by one form."""
    one, other = letter.blocks[told[first].block], letter.blocks[told[index].block]
    if any(_is_summary(letter, block, closing=length == 1) for block in (one, other)):
        return True
    filling = _fills(told, first) and _fills(told, index)
    if (filling and _answers(letter, told[first].span.start)) or _is_formula(letter, told, first, index, length):
        return True
    if length == 1 and not filling and _opens(letter, one, other):
        return True
    particular = length > 1 and _is_particular(letter, _whole(told, index, length))
    return not particular and _are_parallel(letter, one, other)


def _is_formula(letter: Letter, told: Sequence[Sentence], first: int, index: int, length: int) -> bool:
    """Tell whether a passage is what a letter says of several things alike: short, or without a figure."""
    whole = _whole(told, index, length)
    if _words(told, index, length) >= _FEWEST_APART:
        return not _is_particular(letter, whole) and _stand_alike(told, first, index, length)
    labelled = ":" in letter.part(whole)  # "Status op 1 mei: niet gestart."
    return labelled or letter.says(_FORMULA, whole) or _stand_alike(told, first, index, length)


def _words(told: Sequence[Sentence], index: int, length: int) -> int:
    return sum(told[index + at].length for at in range(length))


def _fills(told: Sequence[Sentence], index: int) -> bool:
    """Tell whether a sentence is a paragraph by itself."""
    around = (told[at].block for at in (index - 1, index + 1) if 0 <= at < len(told))
    return told[index].block not in around


def _is_summary(letter: Letter, block: Block, *, closing: bool) -> bool:
    """Tell whether a section sums up; one that closes the letter says a sentence again, and no whole passage."""
    heads = [Span(one.start, one.end) for one in letter.headings_at(block.start)]
    return any(letter.says(_SUMMARY, one) or (closing and letter.says(_CLOSING, one)) for one in heads)


def _opens(letter: Letter, one: Block, other: Block) -> bool:
    """Tell whether a passage stands before the headings, or in a first section of main points, and again below others.

    What opens a letter or a chapter sums it up, and the section that tells of it says so again.
    """
    first, second = _head(letter, one), _head(letter, other)
    if second is None or first == second:
        return False
    if first is None or first in letter.headings_at(other.start):
        return True
    return letter.says(_MAIN_POINTS, Span(first.start, first.end)) and not letter.headings_at(first.start - 1)


def _are_parallel(letter: Letter, one: Block, other: Block) -> bool:
    """Tell whether two sections are told by one form: their headings open or close alike, or are a name each."""
    first, second = (_head(letter, block) for block in (one, other))
    if first is None or second is None or first == second:
        return False
    words = [
        [word for word in _WORD.findall(letter.folded, head.start, head.end) if len(word) > _SHORT]
        for head in (first, second)
    ]
    alike = all(words) and (words[0][0] == words[1][0] or words[0][-1] == words[1][-1])
    return alike or all(_is_a_name(letter, head) for head in (first, second))


def _is_particular(letter: Letter, whole: Span) -> bool:
    """Tell whether a passage has a figure, which does not hold for two countries or missions alike."""
    return any(map(str.isdigit, letter.part(whole)))


def _stand_alike(told: Sequence[Sentence], first: int, index: int, length: int) -> bool:
    """Tell whether two passages stand beside sentences of one form: "De eenheid telt 12 boten", "het schip telt 9"."""
    beside = ((first - 1, index - 1), (first + length, index + length))
    return any(one >= 0 and other < len(told) and _are_of_one_form(told[one], told[other]) for one, other in beside)


def _are_of_one_form(one: Sentence, other: Sentence) -> bool:
    """Tell whether two sentences have half of their words in common: three or more, or the one that opens both."""
    words, others = one.words.split(), other.words.split()
    shared = (Counter(words) & Counter(others)).total()
    return 2 * shared >= max(one.length, other.length) and (shared >= _SHORT or words[0] == others[0])


def _head(letter: Letter, block: Block) -> Block | None:
    """Return the heading of the section that a block stands in, and not that over a table in it."""
    over = (one for one in letter.headings_at(block.start) if not _CAPTION.match(letter.text, one.start, one.end))
    return max(over, key=lambda one: one.start, default=None)


def _is_a_name(letter: Letter, head: Block) -> bool:
    """Tell whether a heading names a country or mission, or is a name that sentences have with its capital."""
    named = letter.first_behind(head.start, "country", "operation")
    if named is not None and named.start < head.end:
        return True
    name = _NUMBERED.sub("", letter.part(Span(head.start, head.end)), count=1).strip()
    return re.search(rf"[a-zà-ÿ,]\s+{re.escape(name)}(?!\w)", letter.text) is not None and name[:1].isupper()


def _is_told(letter: Letter, span: Span, length: int) -> bool:
    """Tell whether a passage is one sentence that tells what somebody asked."""
    return length == 1 and letter.says(_QUOTING, span)


def _is_marked(letter: Letter, span: Span) -> bool:
    """Tell whether a passage stands between quotation marks."""
    return letter.text[max(span.start - 1, 0)] in _MARKS or letter.text[span.start] in _MARKS


def _answers(letter: Letter, place: int) -> bool:
    """Tell whether a letter answers questions one by one, and before a place: one answer may stand below several."""
    places = letter.runs.get("antwoord", ())
    return len(places) >= _ANSWERS and places[0] < place


def _whole(told: Sequence[Sentence], index: int, length: int) -> Span:
    return Span(told[index].span.start, told[index + length - 1].span.end)
