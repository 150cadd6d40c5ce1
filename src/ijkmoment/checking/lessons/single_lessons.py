"""Lessons that a paragraph tells by themselves, "als les volgt dat ...", with what is done about them right behind.

What is done "te zijner tijd" has no date, and what "er wordt ingericht" has nobody who does it: of a lesson that stands
alone no others show what is wanted, so that only these words say that it lacks.
"""

from collections.abc import Iterator

from ijkmoment.checking.lessons.owners_and_terms import Lacking, is_done, names_body
from ijkmoment.checking.letter import Letter, Span
from ijkmoment.language.patterns import lazily

_LESSON = lazily(
    r"(?:(?:de|een)\s+(?:[a-zà-ÿ]+e\s+)?les\s+(?:hieruit\s+|daaruit\s+)?(?:is|was|luidt|luidde)|[^.;:]{0,60}(?<!\w)(?:volgt|volgde|geldt|gold|trekken\s+wij|trekt\s+het\s+kabinet)"
    r"\s+(?:hieruit\s+)?als\s+(?:[a-zà-ÿ]+e\s+)?les),?\s+dat(?!\w)"
)
_SOME_TIME = lazily(
    r"(?<!\w)(?:te\s+zijner\s+tijd|t\.z\.t\.|te\s+gelegener\s+tijd|op\s+enig\s+moment|op\s+een\s+nader\s+te\s+bepalen\s+\w+)(?!\w)"
)
_BY_NOBODY = lazily(r"er\s+(?:wordt|worden)\s+(?!(?:niet|geen|nog)(?!\w))")
_BY = lazily(r"(?<!\w)(?:door|bij|samen\s+met)(?!\w)")
_LONGEST = 500


def single_lessons(letter: Letter) -> Iterator[Lacking]:
    """Yield the lessons of a sentence behind which what is done has no date, or nobody who does it."""
    for block in letter.blocks:
        if block.kind != "paragraph" or _LESSON.match(letter.folded, block.start, block.end) is None:
            continue
        first, *behind = letter.sentences_in(Span(block.start, block.end))
        if len(behind) != 1 or block.end - block.start > _LONGEST:
            continue
        if letter.says(_SOME_TIME, behind[0]) and not is_done(letter, behind[0]):
            yield Lacking(first, "never", None)
        elif _BY_NOBODY.match(letter.folded, *behind[0]) and not _names_anybody(letter, behind[0]):
            yield Lacking(first, "nobody", None)


def _names_anybody(letter: Letter, sentence: Span) -> bool:
    """Tell whether a sentence names a body, or says by whom."""
    return names_body(letter, sentence) or letter.says(_BY, sentence)
