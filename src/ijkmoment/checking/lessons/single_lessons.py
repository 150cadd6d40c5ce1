"""Lessons that sentences tell by themselves, "Les 2. ...", "de les hieruit is dat ...", and what is done about them.

What is said of a lesson goes on to the next one or to the end of its paragraph. Somebody who acts, or a time, must
stand in it behind the lesson itself: the words of the lesson are of what went wrong. One lesson of a letter is held
against the others, which must have both; where it is the only one it must be said what is wanted or was wrong.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from itertools import groupby, islice, pairwise, takewhile
from typing import NamedTuple

from ijkmoment.checking.lessons.carried import are_kin
from ijkmoment.checking.lessons.owners_and_terms import (
    ASIDE,
    OWNER_LABEL,
    Lacking,
    bracketed,
    is_done,
    names_any_term,
    names_somebody,
    opens_with_actor,
)
from ijkmoment.checking.letter import Letter, Span
from ijkmoment.checking.text.topics import content, text_of
from ijkmoment.facts.document import Block
from ijkmoment.language.patterns import lazily

_LESSONS = ("les", "lessen", "leerpunt", "leerpunten", "verbeterpunten", "geleerd")
_OF_LESSONS = lazily(r"(?<!\w)(?:\w*lessen|leerpunten|verbeterpunten|les|leerpunt|geleerd)(?!\w)", re.IGNORECASE)
_LABEL = lazily(r"[\d.\s]*(?:les|leerpunt)(?:\s+\d{1,2})?\s*(?:[:.]|[–-]\s)\s*")
_SENTENCE = lazily(
    r"(?!(?:een|elke|iedere|geen)\s+les\s+(?:wordt|kan|mag|moet|krijgt|heeft|blijft)\s)"
    r"(?:[^.;:]{0,60}:\s)?(?:[^.;:]{0,90}(?<!\w)(?:les|leerpunt|geleerd)(?!\w)[^.;:]{0,60}?(?:(?<!\w)dat(?!\w)|\s(?:is|was|luidt|betreft)\s*:)"
    r"|[\d.\s]*(?:de\s+)?(?:\w+\s+)?(?:les|leerpunt)\s+(?:\d{1,2}\s+)?betreft(?!\w))"
)
_UNNAMED = lazily(r"de\s+\w+[dt]e\s+(?:is|was|luidt)\s+dat(?!\w)")
_ON = lazily(r"[^.;:]{0,60}\sbetreft\s")
_IN_TURN = lazily(
    r"ten\s+(?:eerste|tweede|derde|vierde|vijfde|zesde)(?!\w)|de\s+\w+[dt]e\s+(?:is|was|luidt)\s+dat(?!\w)"
)
_OF_OTHERS = lazily(r"(?<!\w)(?:redenen?|vragen|voorwaarden|criteria|maatregelen|doelen)(?!\w)", re.IGNORECASE)
_LINE = lazily(r"[a-zà-ÿ ]{4,30}:\s")
_ABOUT_IT = lazily(r"(?:(?:hier|daar)\w*|dit|dat|deze|zij|hij|het|die|ook)(?!\w)")
_ACTS_BY = lazily(r"(?<!\w)(?:ik|wij|we|door|bij)(?!\w)", re.IGNORECASE)
_MUST = lazily(r"\s*(?:de|het)\s+(?:\w+\s+){1,2}moet(?:en)?\s(?![^.;]*\b(?:worden|komen|zijn|staan|behoren)(?!\w))")
_SOME_TIME = lazily(
    r"(?<!\w)(?:te\s+zijner\s+tijd|t\.z\.t\.|te\s+gelegener\s+tijd|op\s+enig\s+moment)(?!\w)", re.IGNORECASE
)
# "De les dat ..., wordt verwerkt": what is done stands behind the clause.
_OF_LESSON = lazily(r"[^.;:]{0,40}(?<!\w)les\s+dat\s[^;:]*?,\s+(?=(?:wordt|worden|is|zijn)\s)")
_SPOKEN_OF = lazily(r"de\s+(?:\w+\s+)?les\s+dat\s")
_OF_ANOTHER = lazily(r"\b(?:toezegging|motie|toegezegd)\b|^\W*De\s+\w+\s+(?:les|leerpunt)\b", re.IGNORECASE)
_HAS_DONE = lazily(r"\b(?:heeft|hebben|is|zijn)\b")
# What is to stay as it is, is said to need nothing or is a practice by now, wants nobody.
_WANTS_NOTHING = lazily(
    r"\b(?:waardevol\w*|goud\s+waard|behouden|voortgezet|vastgehouden|bewezen|beter\s+dan|(?:blijft|bleef)\s+zo|goed\s+verlopen"
    r"|verliep\w*\s+(?:\w+\s+)?goed|doorlopend\w*|beëindigd|overgenomen|eigena(?:ar|ren)|niet\s+(?:meer\s+)?nodig|algemene\s+aard"
    r"|(?:geen|nog\s+geen)\s+(?:\w+\s+)?(?:maatregel\w*|acties?|besluit|verantwoordelijke|termijn|opvolging))\b",
    re.IGNORECASE,
)
_WANTED = lazily(
    r"\b(?:moet(?:en)?|dien(?:t|en)|nodig|behoef(?:t|ten)|behoeven|te\s+(?!(?:zijn|worden|hebben)\b)[a-zà-ÿ]+\s+(?:is|was|zijn|waren|[a-zà-ÿ]+)"
    r"|onvoldoende|ontbr\w+|schaars|winst|eerder|beter|vaker|tekort\w*|knelpunt\w*|verouderd|verdien(?:t|en)|niet|word(?:t|en)|meer|minder"
    r"|kwetsbaar|kostte\w*)\b",
    re.IGNORECASE,
)
_MOST, _REACH, _LIKE = 40, 3, 5


class _Lesson(NamedTuple):
    """A lesson: the sentence that tells it, all that is said of it, and what is done about it, in which paragraph."""

    told: Span
    whole: Span
    measure: Span
    place: int
    is_alone: bool
    is_title: bool


def single_lessons(letter: Letter) -> Iterator[Lacking]:
    """Yield the one lesson of a paragraph, or of a letter's paragraphs, that lacks what all others have."""
    if letter.runs.keys().isdisjoint(_LESSONS):
        return
    every = list(islice(_lessons(letter), _MOST))
    titled = any(one.is_title for one in every)
    lessons = [
        one
        for one in every
        if not (one.is_title or (one.is_alone and (titled or _UNNAMED.match(letter.folded, *one.told))))
    ]
    by_block, apart = _parted(lessons, lambda one: one.place)
    by_heading, single = _parted(apart, lambda one: letter.headings_at(one.told.start)[-1:])
    for group in (*by_block, *by_heading, single):
        yield from _one_of(letter, group)


def _parted(
    lessons: Sequence[_Lesson], where: Callable[[_Lesson], object]
) -> tuple[Sequence[Sequence[_Lesson]], Sequence[_Lesson]]:
    """Return the lessons of each place that has several, and those that stand there by themselves."""
    groups = [tuple(group) for _, group in groupby(lessons, where)]
    return [one for one in groups if len(one) > 1], [one[0] for one in groups if len(one) == 1]


def _one_of(letter: Letter, lessons: Sequence[_Lesson]) -> Iterator[Lacking]:
    """Yield the one lesson behind which stands neither who acts nor when, or not when, where all others have both."""
    short = [one for one in lessons if not _has_both(letter, one) and not _is_settled(letter, one)]
    if len(short) != 1:
        return
    one = short[0]
    others = [_has_both(letter, other) for other in lessons if other is not one]
    labelled = _LABEL.match(letter.folded, *one.told) is not None  # "Les: ..." says that it is one
    wanted = letter.says(_WANTED, one.whole) and (labelled or any(others) or not one.is_alone)
    acts, timed = _acts(letter, one), names_any_term(letter, one.measure)
    later = letter.says(_SOME_TIME, one.measure)
    if not acts and not timed and (wanted or (labelled and any(others))):
        yield Lacking(one.told, "owner", None)
    elif acts and not timed and (later or (others and all(others) and not letter.says(_HAS_DONE, one.measure))):
        yield Lacking(one.told, "date", None)


def _lessons(letter: Letter) -> Iterator[_Lesson]:
    """Yield the lessons of a letter that sentences tell."""
    for place, block in enumerate(letter.blocks):
        if block.kind not in ("paragraph", "item"):
            continue
        sentences = list(letter.sentences_in(Span(block.start, block.end)))
        starts = _starts(letter, sentences)
        for first, last in pairwise((*starts, len(sentences))):
            behind = islice(sentences, first + 1, min(last, first + 1 + _REACH))
            said = list(takewhile(lambda one: not letter.says(_OF_ANOTHER, one), behind))
            end = said[-1].end if said else sentences[first].end
            below = letter.blocks[place + 1 :] if last == len(sentences) else ()
            lines = takewhile(lambda one: _LINE.match(letter.folded, one.start, one.end), below)
            end = max((end, *(one.end for one in lines)))
            yield _lesson(letter, place, sentences[first], end)


def _starts(letter: Letter, sentences: Sequence[Span]) -> Sequence[int]:
    """Return which sentences of a paragraph tell a lesson."""
    found: list[int] = []
    for index, one in enumerate(sentences):
        before = sentences[max(index - 1, 0)]
        turn = _IN_TURN.match(letter.folded, *one) is not None
        turn = turn and (bool(found) or (letter.says(_OF_LESSONS, before) and not letter.says(_OF_OTHERS, before)))
        spoken_of = _SPOKEN_OF.match(letter.folded, *one) and not _OF_LESSON.match(letter.folded, *one)
        if turn or (not spoken_of and any(form.match(letter.folded, *one) for form in (_LABEL, _SENTENCE))):
            found.append(index)
    return found


def _lesson(letter: Letter, place: int, first: Span, end: int) -> _Lesson:
    label = _LABEL.match(letter.folded, first.start, end)
    told = letter.sentence_at(label.end()) if label is not None and label.end() < end else first
    clause = _OF_LESSON.match(letter.folded, *told)
    mark = ": " if _ON.match(letter.folded, *told) else ";"  # "de tweede les betreft het thuisfront: ..."
    part = letter.text.find(mark, told.start, told.end)
    start = clause.end() if clause is not None else part if part >= 0 else min(told.end, end)
    alone = start >= end
    title = alone and _goes_on(letter, told, letter.blocks[place + 1 : place + 2])
    return _Lesson(Span(first.start, told.end), Span(first.start, end), Span(start, end), place, alone, title)


def _goes_on(letter: Letter, told: Span, behind: Sequence[Block]) -> bool:
    """Tell whether the paragraph below a lesson that stands alone is about it."""
    for below in behind:
        if below.kind not in ("paragraph", "item", "cell"):
            return False
        first = letter.sentence_at(below.start)
        if any(form.match(letter.folded, *first) for form in (_LABEL, _SENTENCE)):
            return False
        acts = any(opens_with_actor(letter, one) for one in letter.sentences_in(Span(below.start, below.end)))
        about = acts or _ABOUT_IT.match(letter.folded, *first) is not None
        return about or are_kin(content(letter.part(told)), content(text_of(letter, below)), _LIKE)
    return False


def _is_settled(letter: Letter, one: _Lesson) -> bool:
    return is_done(letter, one.whole) or letter.says(_WANTS_NOTHING, one.whole)


def _has_both(letter: Letter, one: _Lesson) -> bool:
    return names_any_term(letter, one.measure) and _acts(letter, one)


def _acts(letter: Letter, one: _Lesson) -> bool:
    """Tell whether somebody acts in what is done about a lesson: named in it, and not only in a clause."""
    for sentence in letter.sentences_in(one.measure):
        start = max(sentence.start, one.measure.start)
        if start >= sentence.end:
            continue
        aside = ASIDE.search(letter.text, start, sentence.end)
        clause = Span(start, aside.start() if aside is not None else sentence.end)
        if opens_with_actor(letter, Span(start, sentence.end)) or _MUST.match(letter.folded, *clause):
            return True
        if letter.says(_ACTS_BY, clause) or names_somebody(letter, clause):
            return True
    return letter.says(OWNER_LABEL, one.measure) or bracketed(letter, one.measure)[0]
