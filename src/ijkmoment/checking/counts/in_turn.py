"""Counts of what the sentences behind them tell in turn: "Ten eerste ... Ten tweede ...", or "De eerste les is ...".

A turn opens a sentence or a clause of it, with the noun of the count or none. "Daarnaast" and the like may tell one
more, and "ten slotte" tells the last. Who counts more than is told has to say what the first one is ("de eerste is
gereed" tells how far it got), and nothing behind may speak of what is left.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import chain, islice, takewhile
from typing import NamedTuple

from ijkmoment.checking.counts.added_up import VERBS
from ijkmoment.checking.counts.counted import PARTLY, Announced, Counted, counts_in, is_vague
from ijkmoment.checking.letter import Letter, Span, since
from ijkmoment.checking.text.labelled_rows import kind_of
from ijkmoment.language.numerals import NUMBER_WORD
from ijkmoment.language.patterns import lazily

ORDINALS = ("eerste", "tweede", "derde", "vierde", "vijfde", "zesde", "zevende", "achtste")
_NTH = "|".join(ORDINALS)
_TURN = lazily(
    rf"(?:\A|(?P<inner>[;,]\s+|,?\s+en\s+))(?:(?:en|maar|ook)\s+)?(?:(?P<open>allereerst|om\s+te\s+beginnen|eerst\s+en\s+vooral)"
    r"|(?P<label>[a-zà-ÿ]{3,20})\s+(?P<mark>\d{1,2}|[a-h])(?=\s*[:.(–-]|\s+(?!en\s|of\s|tot\s)[a-z])"
    r"|\(?(?P<sign>\d|[a-h])\)(?=\s)"
    rf"|(?:ten|als|(?P<place>in|op)\s+de)\s+(?P<nth>{_NTH})(?!\w)(?(place)\s+plaats(?!\w))"
    rf"|(?:de|het|een|mijn|ons|onze)\s+(?P<which>{_NTH})(?:\s+en\s+(?:de\s+|het\s+)?(?P<also>{_NTH}))?(?P<what>\s+[a-zà-ÿ]+|(?=[,:])))(?!\w)"
)
_LAST = lazily(
    r"(?:en\s+)?(?:ten\s+(?:slotte|laatste)|(?:de|het|een)\s+(?:laatste|andere?)(?=\s+(?:is|betreft|betrof|vormt|was|raakt|\w*punt|les)))(?!\w)"
)
_MORE = lazily(
    r"(?:en\s+)?(?:tot\s+slot|tenslotte|daarnaast|verder|bovendien|voorts|tevens|ook|daarbij|eveneens|evenzeer|vervolgens|een\s+ander|nog|dan|niet\s+(?:in|minder)"
    r"|belangrijker|minstens|even\s+belangrijk|los\s+(?:daar|hier)van|als\s+laatste|(?:de|het)\s+andere?)(?!\w)"
)
_LEFT = lazily(
    r"(?<!\w)(?:de|het)\s+(?:[a-zà-ÿ]+\s+)?(?:laatste|andere?|overige|resterende|restant|rest)(?!\w)|(?<!\w)bijlage(?!\w)"
    r"|,\s+en\s+(?:bovendien|daarnaast|verder|ook)(?!\w)"
)
_ALL_OF_THEM = lazily(rf"(?:(?:aan|bij|in|op|over|van|voor)\s+)?(?:al\s+deze|alle|deze)\s+{NUMBER_WORD}(?!\w)")
# Whoever speaks of all, or of one that was told, tells none.
_OF_ALL = lazily(
    rf"(?<!\w)(?:(?:de|het)\s+(?:{_NTH})(?:\s+en\s+(?:de\s+|het\s+)?(?:{_NTH}))*\s+[a-zà-ÿ]+|(?:deze|al\s+deze|alle|de)\s+[a-zà-ÿ]+(?:en|s)(?!\w))"
)
_ELSEWHERE = lazily(
    r"(?<!\w)(?:in|uit|bij)\s+(?:de|het|mijn|onze|een)\s+(?:vorige\s+|eerdere\s+)?(?:brief|nota|rapport\w*|verslag|debat)\s"
)
IDENTITY = lazily(
    r"\s+(?:(?:is|zijn|was|waren|vorm(?:t|en)|luidt)\s+(?:de|het|een|dat|dit|deze|of|om|onze|mijn|hun|wie|wat|hoe|waar|welke?)\s|betreft\s|betrof\s"
    r"|(?:gaat|ging)\s+over\s|(?:houdt|hield)\s+in\s|(?:ziet|zag)\s+(?:toe\s+)?op\s)"
)
_SAY = VERBS | frozenset(
    "noem zie wil geldt verlangt vergt vraagt houdt wordt moet kan schuilt zit staat verdient heb".split()
)
_ARTICLES = frozenset("de het een dat om of".split())
_KNOWN = lazily(r"(?<!\w)(?:de|deze|die|onze)\s+\Z")
_WORD = lazily(r"[a-zà-ÿ]+")
_LEAST, _NEAR, _BACK, _FAR, _LONGEST, _QUIET = 2, 2, 8, 2, 6000, 2


class _Run(NamedTuple):
    """How many were told in turn, how many more may have been, and in which blocks the last and the first."""

    told: int = 0
    more: int = 0
    block: int = 0
    first: int = -1


class _Turn(NamedTuple):
    """Which one a clause tells: 0 for the last, -1 for what may be one more; and whether it says what that is."""

    place: int
    block: int
    says: bool = True


def in_turn(letter: Letter) -> Iterator[Announced]:
    """Find the counts of which more or fewer are told in turn behind them."""
    for index, block in enumerate(letter.blocks):
        if block.kind in ("paragraph", "item"):
            for one in counts_in(letter, block.start, block.end):
                told = _told(letter, index, one)
                if told is not None and told[0] - _FAR <= one.number <= told[1] + _FAR:
                    yield Announced(Span(one.start, one.end), one.number, *told)


def _told(letter: Letter, index: int, one: Counted) -> tuple[int, int] | None:
    """Return how few and how many points are told in turn behind a count, None where no run is."""
    own = letter.sentence_at(one.start)
    partly = PARTLY.search(letter.folded, one.end, own.end)
    last = not any(it.start > one.start for it in counts_in(letter, one.end, own.end))
    known = _KNOWN.search(letter.folded, max(one.start - _BACK, own.start), one.start)
    if partly or known or not last or is_vague(letter, one, own.start) or one.number > len(ORDINALS):
        return None
    behind, kind = _behind(letter, index, one), kind_of(one.noun)
    near = tuple(islice(behind, _NEAR))
    if letter.text[one.start - 1] == "(" or not any(_turns(letter, block, span, kind) for block, span in near):
        return None
    sentences = (*near, *behind)
    turns = [turn for block, span in sentences for turn in _turns(letter, block, span, kind)]
    run = _run(turns, one.number)
    fewer = run.told + run.more < one.number
    if run.told < _LEAST or (fewer and (not turns[0].says or _ELSEWHERE.search(letter.folded, *own))):
        return None
    return None if fewer and _tells_of_others(letter, sentences, run, kind) else (run.told, run.told + run.more)


def _behind(letter: Letter, index: int, one: Counted) -> Iterator[tuple[int, Span]]:
    """Yield what stands behind a count by its sentences with their blocks, up to a heading, a list or the same noun."""
    following = takewhile(lambda it: it.kind in ("paragraph", "footnote"), since(letter.blocks, index + 1))
    blocks = chain((letter.blocks[index],), following if letter.blocks[index].kind == "paragraph" else ())
    for number, block in enumerate(blocks):
        for sentence in letter.sentences_in(Span(max(block.start, one.end) if number == 0 else block.start, block.end)):
            opens = letter.text.endswith(":", sentence.start, block.end) and one.end < sentence.start
            if opens or sentence.end - one.end > _LONGEST:
                return
            span = Span(max(sentence.start, one.end), sentence.end)
            if any(it.noun == one.noun for it in counts_in(letter, *span)):
                return
            yield number, span


def _turns(letter: Letter, block: int, sentence: Span, kind: str) -> Sequence[_Turn]:
    text, turns = letter.folded[sentence.start : sentence.end].lstrip(" :.\n"), list[_Turn]()
    found = [one for one in _TURN.finditer(text) if _is_of(one, kind)]
    if not found and _LAST.match(text):
        turns.append(_Turn(0, block))
    elif not found and _MORE.match(text):
        turns.append(_Turn(-1, block))
    for one in found:
        nth, mark = one["nth"] or one["which"], one["mark"] or one["sign"]
        place = _place(mark) if mark else ORDINALS.index(nth) + 1 if nth else 1
        says = not one["which"] or _says(text, one, kind)
        turns.append(_Turn(place, block, says))
        if one["also"]:
            turns.append(_Turn(ORDINALS.index(one["also"]) + 1, block))
    return turns


def _is_of(one: re.Match[str], kind: str) -> bool:
    """Tell whether a turn is of what was counted: by its noun, or with none."""
    word = (one["what"] or "").strip()
    if one["label"]:
        return kind_of(one["label"]) == kind
    if not one["which"] or not word or kind_of(word) == kind or word.endswith("punt"):
        return True
    return word in _SAY or (one["inner"] is not None and word in _ARTICLES)


def _place(mark: str) -> int:
    return int(mark) if mark.isdecimal() else ord(mark) - ord("a") + 1


def _says(text: str, one: re.Match[str], kind: str) -> bool:
    word = (one["what"] or "").strip()
    return not word or kind_of(word) == kind or IDENTITY.match(text, one.start("what")) is not None


def _tells_of_others(letter: Letter, sentences: Sequence[tuple[int, Span]], run: _Run, kind: str) -> bool:
    """Tell whether what stands near the turns speaks of what is left, or of the next one by its number or noun."""
    following = ORDINALS[run.told] if run.told < len(ORDINALS) else " "
    last = run.block + (run.block > run.first)  # what stands in one paragraph is over with it
    for block, span in sentences:
        text = letter.folded[span.start : span.end].strip()
        if _ALL_OF_THEM.match(text):
            continue
        opened = _TURN.match(text) or _LAST.match(text)
        text = text[opened.end() :] if opened is not None else text
        rest = _OF_ALL.sub("", text)
        named = opened is None and any(kind_of(word) == kind for word in _WORD.findall(rest))
        if (block <= run.block + 1 and following in text) or (block <= last and (named or _LEFT.search(text))):
            return True
    return False


def _run(turns: Sequence[_Turn], number: int) -> _Run:
    """Return what turns tell from the first on, as far as each is the next one and near the one before."""
    run = _Run()
    for turn in turns:
        follows = turn.place == run.told + 1 if turn.place > 0 else run.told > 0
        one_block = run.told >= _LEAST and run.first == run.block
        if turn.block - run.block > (1 if one_block and turn.place <= 0 else _QUIET) or not follows:
            break
        sure = turn.place > 0 or (turn.place == 0 and run.told < number)
        run = _Run(run.told + sure, run.more + (not sure), turn.block, run.first if run.told else turn.block)
    return run
