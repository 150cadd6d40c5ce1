"""Counts of points that the sentences or paragraphs behind them tell in turn: "Ten eerste ... Ten tweede ...".

Each turn opens a sentence ("Het tweede is", "In de derde plaats", "Als vierde noem ik", "Een vijfde les is"), and what
is told of it in others may stand between. "Daarnaast" and the like may tell one more. Who counts more than is told has
to say what the first one is: "de eerste is gereed" tells how far it got, and others may have to wait.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import takewhile
from typing import Literal, NamedTuple

from ijkmoment.checking.counts.added_up import VERBS
from ijkmoment.checking.counts.announced_points import POINTS
from ijkmoment.checking.counts.counted import COUNT
from ijkmoment.checking.letter import Letter, Span, since
from ijkmoment.checking.text.topics import stem
from ijkmoment.language.patterns import lazily

_ORDINALS = ("eerste", "tweede", "derde", "vierde", "vijfde", "zesde", "zevende", "achtste")
_NTH = "|".join(_ORDINALS)
_TURN = lazily(
    rf"(?:(?:en|maar|ook)\s+)?(?:(?P<first>allereerst|om\s+te\s+beginnen|eerst\s+en\s+vooral)"
    rf"|(?:ten|(?P<place>in\s+de|op\s+de)|(?P<bare>de|het|een|als|mijn|ons|onze))\s+(?P<which>{_NTH})(?(place)\s+plaats)"
    rf"(?:\s+en\s+(?:de\s+|het\s+)?(?P<also>{_NTH})(?!\w))?(?:,?\s+en\s+(?:meteen\s+|tevens\s+)?[a-zà-ÿ]+ste(?:,(?=\s))?)?(?P<what>\s+[a-zà-ÿ]+|[,:]))(?!\w)"
)
_WITHIN = lazily(rf"(?:(?P<en>,?\s+en)|[,;])\s+(?:(?P<ten>ten|als)|de|het)\s+(?P<which>{_NTH})(?=[\s,])")
_LAST = lazily(r"(?:(?:en\s+)?ten\s+(?:slotte|laatste)|(?:de|het|een)\s+laatste)(?!\w)")
_MORE = lazily(
    r"(?:en\s+)?(?:tot\s+slot|tenslotte|daarnaast|verder|bovendien|voorts|tevens|ook|daarbij|eveneens|evenzeer|vervolgens|een\s+ander|nog|dan|niet\s+(?:in|minder)"
    r"|belangrijker|minstens|even\s+belangrijk|los\s+(?:daar|hier)van|als\s+laatste"
    r"|(?:de|het)\s+andere?)(?!\w)"
)
_HERE = lazily(r"(?<!\w)(?P<first>ten\s+eerste)(?!\w)")
_LATER = lazily(rf"[^.;:]{{0,60}}?(?<!\w)(?:ten|(?<=en\s)als)\s+(?P<which>{_NTH})(?!\w)")
_OTHER = lazily(r"(?:en\s+)?(?:de|het)\s+andere?\s+(?:is|betreft|betrof|vormt|was|raakt)(?!\w)")
_LEFT = lazily(
    r"(?<!\w)(?:de|het)\s+(?:[a-zà-ÿ]+\s+)?(?:laatste|andere?|overige|resterende|restant|rest)(?!\w)|(?<!\w)bijlage(?!\w)"
)
_AND_ALSO = lazily(r",\s+en\s+(?:bovendien|daarnaast|verder|ook)(?!\w)")
_ELSEWHERE = lazily(
    r"(?<!\w)(?:in|uit|bij)\s+(?:de|het|mijn|onze|een)\s+(?:vorige\s+|eerdere\s+)?(?:brief|nota|rapport\w*|verslag|debat)\s"
)
_WORD = lazily(r"[a-zà-ÿ]+")
_LONG_VOWEL = lazily(r"([aeou])\1(?=[^aeiou]\Z)")
_IDENTITY = lazily(
    r"\s+(?:(?:is|zijn|was|waren|vormt|luidt)\s+(?:de|het|een|dat|dit|deze|of|om|onze|mijn|hun|wie|wat|hoe|waar|welke?)\s|betreft\s|betrof\s"
    r"|(?:gaat|ging)\s+over\s|(?:houdt|hield)\s+in\s|(?:ziet|zag)\s+(?:toe\s+)?op\s)"
)
_SAY = VERBS | frozenset(
    "noem zie wil geldt verlangt vergt vraagt houdt wordt moet kan schuilt zit staat verdient heb".split()
)
_FRACTION = frozenset("van deel kwart".split())
_POINT = lazily(rf"(?:{POINTS}|\w*onderwerpen)\Z")
_LEAST, _QUIET, _SHORT, _LONGEST = 2, 2, 3, 6000


class _Turn(NamedTuple):
    """Which one a sentence tells, whether it says what that is, and in which block."""

    kind: Literal["first", "nth", "maybe", "last", "more"]
    place: int
    block: int = 0
    says: bool = True


class _Run(NamedTuple):
    """How many were told in turn, how many more may have been, and whether that may be all."""

    told: int = 0
    more: int = 0
    is_all: bool = False


def told_in_turn(letter: Letter, index: int, found: re.Match[str], number: int) -> frozenset[int]:
    """Return how many points may be told in turn behind a count, empty where none are."""
    noun, own = found["noun"].split()[-1], letter.sentence_at(found.start())
    here = _HERE.search(letter.folded, found.end(), own.end)
    start = here.start("first") if here is not None else own.end
    behind = _behind(letter, index, start, noun)
    first = next(behind, None)
    if first is None or not _TURN.match(letter.folded, *first[1]) or len([*_points(letter, own)]) > 1:
        return frozenset()
    if here is None and not _POINT.match(noun):
        return frozenset()  # "drie bataljons. Allereerst worden de voertuigen vervangen"
    sentences = (first, *behind)
    run = _run([turn for block, one in sentences for turn in _turns(letter, block, one, noun)], number)
    fewer = run.told + run.more < number
    if run.told < _LEAST or (fewer and not _is_all(letter, [one for _, one in sentences], run, noun)):
        return frozenset()
    if fewer and _ELSEWHERE.search(letter.folded, *own):
        return frozenset()  # "in de brief van mei noemde ik vier knelpunten"
    return frozenset(range(run.told, run.told + run.more + 1))


def _points(letter: Letter, span: Span) -> Iterator[re.Match[str]]:
    return (one for one in COUNT.finditer(letter.folded, *span) if _POINT.match(one["noun"].split()[-1]))


def _is_all(letter: Letter, sentences: Sequence[Span], run: _Run, noun: str) -> bool:
    """Tell whether nothing behind a count speaks of what is left, or of the next one by its number or its name."""
    following = _ORDINALS[run.told] if run.told < len(_ORDINALS) else ""
    for one in sentences:
        opened = next((way for way in (_TURN, _OTHER, _LAST) if way.match(letter.folded, *one)), None)
        found = opened.match(letter.folded, *one) if opened is not None else None
        start = found.end() if found is not None else one.start
        words = _WORD.findall(letter.folded, start, one.end)
        if found is None and any(_is_one_of(it, noun) for it in words):
            return False  # "De vraag over het materieel beantwoord ik later"
        if _LEFT.search(letter.folded, start, one.end) or _AND_ALSO.search(letter.folded, start, one.end):
            return False
        if following in words:
            return False
    return run.is_all


def _behind(letter: Letter, index: int, start: int, noun: str) -> Iterator[tuple[int, Span]]:
    """Yield the sentences behind a count, each with its block, up to a heading, a list or another count."""
    following = takewhile(lambda one: one.kind in ("paragraph", "footnote"), since(letter.blocks, index))
    own = letter.blocks[index : index + 1] if letter.blocks[index].kind == "item" else following
    for number, block in enumerate(own):
        for sentence in (
            letter.sentences_in(Span(max(block.start, start), block.end)) if block.kind != "footnote" else ()
        ):
            if sentence.end - start > _LONGEST or letter.text.endswith(":", sentence.start, block.end):
                return
            if sentence.start > start and any(one["noun"].split()[-1] == noun for one in _points(letter, sentence)):
                return
            if sentence.end > start:
                yield number, Span(max(sentence.start, start), sentence.end)


def _turns(letter: Letter, block: int, sentence: Span, noun: str) -> Iterator[_Turn]:
    """Yield what a sentence tells in turn: by how it opens, and what it goes on with."""
    found = _TURN.match(letter.folded, *sentence)
    if found is None:
        yield from _without_opening(letter, block, sentence)
        return
    if (turn := _opening(letter, found, noun)) is None:
        return
    if turn.place == 1 and any(_points(letter, letter.sentence_at(max(sentence.start - 2, 0)))):
        turn = turn._replace(kind="first")
    yield turn._replace(block=block)
    if found["also"]:
        yield _Turn(turn.kind, _ORDINALS.index(found["also"]) + 1, block)
    row = [*_WITHIN.finditer(letter.folded, found.end(), sentence.end)]
    closed = bool(row) and row[-1]["en"] is not None and turn.kind != "maybe"
    for one in row:
        sure = closed or one["ten"] is not None
        yield _Turn("nth" if sure else "maybe", _ORDINALS.index(one["which"]) + 1, block)


def _without_opening(letter: Letter, block: int, sentence: Span) -> Iterator[_Turn]:
    """Yield the turn of a sentence that opens with no number: the other one, the last, or what may be one more."""
    later = _LATER.match(letter.folded, *sentence)
    if later is not None:
        yield _Turn("nth", _ORDINALS.index(later["which"]) + 1, block)
    elif any(way.match(letter.folded, *sentence) for way in (_OTHER, _LAST)):
        yield _Turn("last", 0, block)
    elif _MORE.match(letter.folded, *sentence):
        yield _Turn("more", 0, block)


def _opening(letter: Letter, found: re.Match[str], noun: str) -> _Turn | None:
    """Return the turn that opens a sentence: of what was counted, or of what may be something else."""
    if found["first"]:
        return _Turn("nth", 1)
    place, words = _ORDINALS.index(found["which"]) + 1, found["what"].strip(" ,:").split()
    if not found["bare"]:
        return _Turn("nth", place)
    word = words[-1] if words else ""
    if found["bare"] == "een" and word in _FRACTION:
        return None
    named = _is_one_of(word, noun)
    says = named or _IDENTITY.match(letter.folded, found.start("what")) is not None or not word
    known = named or not word or word in _SAY
    return _Turn("nth" if known else "maybe", place, says=says)


def _is_one_of(word: str, plural: str) -> bool:
    """Tell whether a word is the singular of what was counted, or "punt"."""
    single = _LONG_VOWEL.sub(r"\1", word)
    return word.endswith("punt") or (
        len(single) >= _SHORT and (plural.startswith(single) or stem(word) == stem(plural))
    )


def _goes_on(last: _Turn, turn: _Turn) -> bool:
    """Tell whether "ten slotte" stands where others did: in their paragraph, or where each has one of its own."""
    return turn.block == last.block or (turn.block == last.block + 1 and last.block > 0)


def _run(turns: Sequence[_Turn], number: int) -> _Run:
    """Return what turns tell from the first on, as far as each is the next one and near the one before."""
    told, more, last = 0, 0, _Turn("more", 0)
    for turn in turns:
        if turn.block - last.block > _QUIET or (told and turn.kind == "first"):
            break
        if turn.kind == "nth" and turn.place <= told:
            return _Run(told, more)
        if turn.kind == "nth" and turn.place > told + 1:
            return _Run()
        if not told and turn.kind not in ("first", "nth"):
            return _Run()
        if turn.kind == "maybe" and turn.place <= told:
            continue
        apart = told == number and turn.block > last.block == 0  # all were told in one paragraph: this may be no more
        beyond = told == number and turn.block == last.block  # "Ten slotte wijs ik op de motie"
        closes = turn.kind == "last" and not beyond and _goes_on(last, turn)
        sure = (turn.kind in ("first", "nth") and not apart) or closes
        told, more, last = told + sure, more + (not sure), turn
    return _Run(told, more, is_all=bool(turns) and turns[0].says)
