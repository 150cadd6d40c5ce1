"""Promises behind which a letter speaks of what it speaks of nowhere else, and of nothing that was promised.

Officials answer in other words than were asked, so that no word in common proves nothing. Certain is only this: what
was promised is spoken of elsewhere in the letter and what stands behind it is not, the two share no stem, no part of a
word and no field, nothing in it points back ("dit", "hun", "daarvan") or gives a figure, and all other promises of the
letter, two at least, are answered in words of their own.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import islice, takewhile
from typing import NamedTuple

from ijkmoment.checking.lessons.carried import are_kin
from ijkmoment.checking.lessons.told_promises import promised_words
from ijkmoment.checking.letter import Letter, Span
from ijkmoment.checking.text.topics import content, stems
from ijkmoment.facts.document import Block
from ijkmoment.language.patterns import lazily

_PROMISE = ("toegezegd", "toezegging", "zegde")
_TOLD = lazily(
    r"\b(?:toegezegd|zegden?\b[^.;]*\btoe|toezegging(?:\s+[^.;,]{0,80}?)?\s+(?=(?:over|om|inzake|betrof|betreft|gold)\b))(?P<what>.*)",
    re.IGNORECASE | re.DOTALL,
)
# What a letter does with what was promised is not what that is about.
_DOING = lazily(
    r"\b(?:betrof|betreft|gold|inzicht|rapporteren|verslag|berichten|terugkomen|uitleg|antwoord\w*|onderzoek\w*|over|vraag|uw|kamer"
    r"|bezien|nagaan|kijken|toelicht\w*|inga\w+|gevolgen?|stand|zaken|mogelijkheden|mogelijkheid|overzicht)\b",
    re.IGNORECASE,
)
_NEXT = lazily(r"\b(?:toegezegd|toezegging\w*|moties?|zegden?)\b", re.IGNORECASE)
_WITHIN = lazily(
    r"\bin\s+dit\s+verband\b|\b(?:dit|deze)\s+(?:jaar|maand|voorjaar|zomer|najaar|winter|week)\b", re.IGNORECASE
)
_POINTS = lazily(
    r"\b(?:dit|dat|deze|daar(?!om\b)\w*|hier\w*|ervan|erover|eraan|hun|zij|ze|hij|haar|zijn\s+aantal|beide|het\s+antwoord|zulke?"
    r"|geen|niet|nog|volgt|ontvang\w*|brief|bijlage|paragraaf|tabel|kamer|vraag|informe\w+|\d)|^\s*er\b|\d",
    re.IGNORECASE,
)
_LEAST, _TWO, _ONE_OF, _LONGEST = 4, 2, 5, 600
_MOST = 40


class Foreign(NamedTuple):
    """A promise, and what stands behind it that is of something else."""

    promise: Span
    behind: Span


def foreign_answers(letter: Letter) -> Iterator[Foreign]:
    """Yield the one promise behind which nothing stands but what the letter is not about, where the others share words.

    Two others at least: then this letter answers in the words of what was promised.
    """
    if not any(one in letter.folded for one in _PROMISE):
        return
    told = list(islice((one for block in letter.blocks for one in _told(letter, block)), _MOST))
    apart = [one for one in told if not are_kin(one.own, one.words)]
    if len(apart) == 1 and len(told) > _TWO and _is_foreign(letter, apart[0]):
        yield Foreign(apart[0].promise, apart[0].behind)


class _Told(NamedTuple):
    """A promise with its own words and those of what stands behind it, and the block of both."""

    promise: Span
    behind: Span
    own: Sequence[str]
    words: Sequence[str]
    block: Span


def _told(letter: Letter, block: Block) -> Iterator[_Told]:
    if block.kind not in ("paragraph", "item") or not letter.holds(_PROMISE, block.start, block.end):
        return
    whole = Span(block.start, block.end)
    sentences = list(letter.sentences_in(whole))
    for index, one in enumerate(sentences):
        short = one.end - one.start <= _LONGEST and letter.holds(_PROMISE, *one)
        found = _TOLD.search(letter.part(one)) if short else None
        rest = islice(sentences, index + 1, index + 1 + _MOST) if found is not None else ()
        behind = list(takewhile(lambda it: not _tells_next(letter, it), rest))
        own = promised_words(_DOING.sub(" ", found["what"])) if found is not None else ()
        if behind and own:
            answer = Span(behind[0].start, behind[-1].end)
            yield _Told(one, answer, own, content(letter.part(answer)), whole)


def _tells_next(letter: Letter, sentence: Span) -> bool:
    """Tell whether a sentence tells the next promise, or a motion."""
    return letter.holds((*_PROMISE, "motie"), *sentence) and letter.says(_NEXT, sentence)


def _counted(letter: Letter) -> dict[str, int]:
    """Return how often each stem stands in the letter."""
    found: dict[str, int] = {}
    for block in letter.blocks:
        for one in stems(letter.text[block.start : block.end]):
            found[one] = found.get(one, 0) + 1
    return found


def _is_foreign(letter: Letter, told: _Told) -> bool:
    """Tell whether an answer is of nothing that the letter speaks of, which the promise is, and points nowhere."""
    if _POINTS.search(_WITHIN.sub(" ", letter.part(told.behind))) or len(told.words) < _LEAST:
        return False
    known, here = letter.once(_counted), stems(letter.part(told.block))
    elsewhere = {one for one in (*told.own, *told.words) if known.get(one, 0) > here.count(one)}
    at_home = sum(one in elsewhere for one in told.words)
    return any(one in elsewhere for one in told.own) and at_home * _ONE_OF <= len(told.words)
