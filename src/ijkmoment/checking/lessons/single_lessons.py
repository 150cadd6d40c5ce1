"""Lessons that a paragraph tells by themselves, "als les volgt dat ...", with what is done about them right behind.

What is done "te zijner tijd" has no date, and what "er wordt ingericht" has nobody who does it: of a lesson that stands
alone no others show what is wanted, so that only these words say that it lacks, or that nobody is named and no term. Of
lessons that sentences tell in turn ("ten eerste ...", "les 2 is dat ..."), one has neither who nor when where behind
all others stand both; so has one that opens with its label ("Les: ...") and goes on with what ought to be done, where
no other so labelled lacks it.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise, takewhile, zip_longest

from ijkmoment.checking.lessons.measures_due import is_to_do, names_any_time
from ijkmoment.checking.lessons.owners_and_terms import (
    Form,
    Lacking,
    is_done,
    names_any_term,
    names_body,
    names_somebody,
    opens_with_actor,
)
from ijkmoment.checking.letter import Letter, Span
from ijkmoment.facts.document import Block
from ijkmoment.language.patterns import lazily

_LESSON = lazily(
    r"(?:[\d.\s]*(?:de|een)\s+(?:[a-zà-ÿ]+e\s+)?les(?:\s+(?:hier|daar)uit|\s+(?:uit|van)\s[^.;:,]{3,40})?\s+(?:is|was|luidt|luidde)"
    r"|[^.;:]{0,60}(?<!\w)(?:als\s+(?:[a-zà-ÿ]+e\s+)?les)),?\s+dat(?!\w)"
)
_SOME_TIME = lazily(
    r"(?<!\w)(?:te\s+zijner\s+tijd|t\.z\.t\.|te\s+gelegener\s+tijd|op\s+enig\s+moment|op\s+een\s+nader\s+te\s+bepalen\s+\w+)(?!\w)"
)
_BY_NOBODY = lazily(r"er\s+(?:wordt|worden)\s+(?!(?:niet|geen|nog)(?!\w))")
_BY = lazily(r"(?<!\w)(?:door|bij|samen\s+met)(?!\w)")
_ACTS_BY = lazily(r"(?<!\w)(?:ik|wij|we|door)(?!\w)")
_LONGEST = 600
_NTH = r"(?:eerste|tweede|derde|vierde|vijfde|zesde)"
_TURN = lazily(
    rf"(?:ten\s+{_NTH}(?!\w)|(?:de\s+)?{_NTH}\s+(?:nieuwe\s+)?(?:les|leerpunt|verbeterpunt)\s+(?:is|was|luidt|betreft)(?!\w)"
    rf"|de\s+{_NTH}\s+(?:is|was|luidt)\s+dat(?!\w)|(?:les|leerpunt)\s+\d{{1,2}}(?:\s+(?:is|was|luidt)(?!\w)|\s*[.:]|\s[–-]\s))"
)
_UNNAMED = lazily(rf"de\s+{_NTH}\s+(?:is|was|luidt)\s+dat(?!\w)")  # of these what is done has to stand behind
_LINE = lazily(r"[a-zà-ÿ ]{4,30}:\s")
_LABEL = lazily(r"(?:les|leerpunt)\s*:\s")
# What ought to be done about a lesson that its label tells, be it the only one of its letter.
_OUGHT = lazily(
    r"(?<!\w)(?:moet(?:en)?(?:\s[^.;]{0,80})?\s(?:worden|komen|zijn|staan|behoren)|dien(?:t|en)\s[^.;]{0,80}te\s+(?:worden|komen|zijn)"
    r"|verdien(?:t|en)|behoef(?:t|ven)|nodig|gewenst|wenselijk|noodzakelijk)(?!\w)"
)
_NOTHING = lazily(r"(?<!\w)(?:niet|geen|niets|verder)(?!\w)")
_LESSONS = ("les", "leerpunt", "verbeterpunten", "geleerd")
_OF_LESSONS = lazily(r"(?<!\w)(?:\w*lessen|leerpunten|verbeterpunten|les|leerpunt|geleerd)(?!\w)")
_ABOUT_IT = lazily(r"(?:(?:hier|daar)\w*|dit|dat|deze|zij|hij|het|die|ook)(?!\w)")
_OTHERS = lazily(r"(?<!\w)(?:redenen?|vragen|voorwaarden|criteria|maatregelen|doelen)(?!\w)")
# What went well, or is how it is, has nobody and no term; what is wanted or was wrong does.
_WANTED = lazily(
    r"\b(?:moet(?:en)?|dien(?:t|en)|nodig|behoef(?:t|ten)|behoeven|te\s+(?!(?:zijn|worden|hebben)\b)[a-zà-ÿ]+\s+(?:is|was|zijn|waren|[a-zà-ÿ]+)|onvoldoende"
    r"|ontbr\w+|schaars|winst|eerder|beter|vaker|tekort\w*|knelpunt\w*|verouderd|verdien(?:t|en)|niet\s+in\s+alle|word(?:t|en))\b",
    re.IGNORECASE,
)
# What is to stay as it is, or is said to need nothing, wants nobody.
_WANTS_NOTHING = lazily(
    r"\b(?:waardevol\w*|behouden|voortgezet|vastgehouden|goed\s+verlopen|verliep\w*\s+(?:\w+\s+)?goed|doorlopend\w*|beëindigd"
    r"|(?:geen|nog\s+geen)\s+(?:\w+\s+)?(?:maatregel\w*|acties?|besluit|verantwoordelijke|eigenaar|termijn|opvolging)|niet\s+(?:meer\s+)?nodig)\b",
    re.IGNORECASE,
)
_TWO, _MOST = 2, 12


def single_lessons(letter: Letter) -> Iterator[Lacking]:
    """Yield the lessons of a sentence behind which what is done has no date, or nobody who does it, or neither."""
    for block in letter.blocks if not letter.runs.keys().isdisjoint(_LESSONS) else ():
        if block.kind not in ("paragraph", "item"):
            continue
        sentences = [*letter.sentences_in(Span(block.start, block.end))]
        for index, first in enumerate(sentences):
            told = _LESSON.match(letter.folded, *first)
            behind = [*takewhile(lambda one: _opens_turn(letter, one) is None, sentences[index + 1 :][:_TWO])]
            end = behind[-1].end if behind else first.end
            if told is None or not behind or end - first.start > _LONGEST:
                continue
            form = _lacks(letter, Span(told.end(), end), behind) if _opens_turn(letter, first) is None else None
            if form is not None:
                yield Lacking(first, form, None)


def _lacks(letter: Letter, said: Span, behind: Sequence[Span]) -> Form | None:
    """Return what is not there of a lesson that stands by itself, in what is said of it and behind it."""
    alone = len(behind) == 1
    if alone and letter.says(_SOME_TIME, behind[0]) and not is_done(letter, behind[0]):
        return "never"
    if alone and _BY_NOBODY.match(letter.folded, *behind[0]) and not _names_anybody(letter, behind[0]):
        return "nobody"
    if letter.says(_WANTS_NOTHING, said) or not letter.says(_WANTED, said) or is_done(letter, said):
        return None
    either = names_any_term(letter, said) or names_somebody(letter, said) or letter.says(_ACTS_BY, said)
    return None if either or any(opens_with_actor(letter, one) for one in behind) else "nobody"


def _names_anybody(letter: Letter, sentence: Span) -> bool:
    """Tell whether a sentence names a body, or says by whom."""
    return names_body(letter, sentence) or letter.says(_BY, sentence)


def lessons_in_turn(letter: Letter) -> Iterator[Lacking]:
    """Yield the one of the lessons told in turn behind which stands neither who acts nor when."""
    labelled: list[Span] = []
    for kind, run in groupby(letter.blocks, lambda one: one.kind):
        blocks = tuple(run) if kind in ("paragraph", "item") else ()
        yield from _one_of(letter, _paragraphs(letter, blocks))
        for block in blocks:
            yield from _one_of(letter, _turns(letter, block))
        labelled += _labelled(letter, blocks)
    yield from _one_labelled(letter, labelled)


def _paragraphs(letter: Letter, blocks: Sequence[Block]) -> Sequence[Span]:
    """Return the lessons that paragraphs tell in turn, each with the paragraphs below that go on with it."""
    places = [index for index, one in enumerate(blocks) if _TURN.match(letter.folded, one.start, one.end)]
    if not _TWO <= len(places) <= _MOST:
        return ()
    if places[0] and not letter.says(_OF_LESSONS, letter.sentence_at(blocks[places[0] - 1].end - 2)):
        return ()
    last = places[-1] + 1
    while last < len(blocks) and _goes_on(letter, letter.sentence_at(blocks[last].start)):
        last += 1
    ends = [*places[1:], last]
    return [Span(blocks[first].start, blocks[end - 1].end) for first, end in zip(places, ends, strict=True)]


def _turns(letter: Letter, block: Block) -> Sequence[Span]:
    """Return the lessons that a paragraph tells in turn: each up to the next, the last as long as the longest other."""
    if not (
        letter.holds(_LESSONS, block.start, block.end) and _OF_LESSONS.search(letter.folded, block.start, block.end)
    ):
        return ()
    sentences = tuple(letter.sentences_in(Span(block.start, block.end)))
    places = [index for index, one in enumerate(sentences) if _opens_turn(letter, one) is not None]
    if not _TWO <= len(places) <= _MOST or _is_of_others(letter, sentences[: places[0] + 1]):
        return ()
    longest = max(second - first for first, second in pairwise(places))
    last = min(places[-1] + longest, len(sentences))
    while last < len(sentences) and _goes_on(letter, sentences[last]):
        last += 1
    ends = [*places[1:], last]
    starts = [_opens_turn(letter, sentences[index]) or 0 for index in places]
    return [Span(start, sentences[end - 1].end) for start, end in zip(starts, ends, strict=True)]


def _goes_on(letter: Letter, sentence: Span) -> bool:
    """Tell whether a sentence says what is done about the lesson before it."""
    return opens_with_actor(letter, sentence) or _ABOUT_IT.match(letter.folded, *sentence) is not None


def _opens_turn(letter: Letter, sentence: Span) -> int | None:
    """Return where a sentence goes on to a lesson in turn: at its start, or behind a colon."""
    colon = letter.text.find(": ", sentence.start, sentence.end)
    starts = (sentence.start, colon + 2) if colon >= 0 else (sentence.start,)
    return next((one for one in starts if _TURN.match(letter.folded, one, sentence.end)), None)


def _is_of_others(letter: Letter, sentences: Sequence[Span]) -> bool:
    """Tell whether what is told in turn is announced as something else, or not as lessons."""
    said = sentences[-2:]
    learned = any(_OF_LESSONS.search(letter.folded, *one) for one in said)
    return not learned or any(_OTHERS.search(letter.folded, *one) for one in sentences[-2:-1])


def _one_of(letter: Letter, points: Sequence[Span]) -> Iterator[Lacking]:
    """Yield the one point that has neither who nor when, or not when, where all others have both."""
    lacking = [one for one in points if not _has_both(letter, one)]
    if len(points) > _TWO and len(lacking) == 1 and _acts_at_no_time(letter, lacking[0]):
        yield Lacking(lacking[0], "date", None)
        return
    left = [one for one in points if not _has_either(letter, one)]
    others = [one for one in points if one not in left]
    if len(left) != 1 or not others or letter.says(_WANTS_NOTHING, left[0]):
        return
    unnamed = [one for one in points if _UNNAMED.match(letter.folded, *one)]
    if unnamed and len(points) <= _TWO:
        return
    wanted = _measure(letter, left[0]) if left[0] in unnamed else left[0]
    if letter.says(_WANTED, wanted) and all(_has_both(letter, one) for one in others):
        yield Lacking(left[0], "owner", None)


def _acts_at_no_time(letter: Letter, point: Span) -> bool:
    """Tell whether somebody opens the last sentence of a point as the one who acts, and no time is named."""
    measure = letter.sentence_at(max(point.end - _TWO, point.start))
    if measure.start <= point.start or is_done(letter, point) or names_any_time(letter, point):
        return False
    acts = opens_with_actor(letter, measure) and not names_any_term(letter, point)
    return acts and is_to_do(letter, point) and not letter.says(_WANTS_NOTHING, point)


def _labelled(letter: Letter, blocks: Sequence[Block]) -> Iterator[Span]:
    """Yield the lessons that open with their label, each with a line below that labels who or when."""
    for block, below in zip_longest(blocks, blocks[1:]):
        for one in letter.sentences_in(Span(block.start, block.end)):
            if _LABEL.match(letter.folded, *one):
                lines = below is not None and _LINE.match(letter.folded, below.start, below.end) is not None
                yield Span(one.start, below.end if below is not None and lines else block.end)


def _one_labelled(letter: Letter, points: Sequence[Span]) -> Iterator[Lacking]:
    """Yield the one labelled lesson behind which neither who nor when stands, where all others have both."""
    left = [one for one in points if not is_done(letter, one) and not _names_either(letter, _measure(letter, one))]
    if len(left) != 1 or not all(_has_both(letter, one) for one in points if one not in left):
        return
    behind = _measure(letter, left[0])
    ought = letter.says(_OUGHT, behind) and not letter.says(_NOTHING, behind)
    if ought or (len(points) > _TWO and letter.says(_WANTED, left[0])):
        yield Lacking(left[0], "owner", None)


def _names_either(letter: Letter, behind: Span) -> bool:
    """Tell whether what stands behind a lesson names a time, or whoever may act."""
    acts = any(opens_with_actor(letter, one) for one in letter.sentences_in(behind))
    return acts or names_any_term(letter, behind) or names_somebody(letter, behind)


def _measure(letter: Letter, point: Span) -> Span:
    """Return what stands behind the first clause of a point, which tells the lesson."""
    turn = _TURN.match(letter.folded, *point) or _LABEL.match(letter.folded, *point)
    start = turn.end() if turn is not None else point.start
    while start < point.end and letter.text[start].isspace():
        start += 1
    told = letter.sentence_at(start).end
    part = letter.text.find(";", start, min(told, point.end))
    return Span(min(part if part >= 0 else told, point.end), point.end)


def _has_either(letter: Letter, point: Span) -> bool:
    behind = _measure(letter, point)
    done = is_done(letter, point) or names_any_term(letter, point)
    return done or (behind.end - behind.start > _TWO and names_somebody(letter, behind))


def _has_both(letter: Letter, point: Span) -> bool:
    return names_any_term(letter, point) and names_somebody(letter, point)
