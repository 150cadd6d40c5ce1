"""The lessons and measures of a letter, each with all that is said of it, in the groups in which they stand.

They are the items of a list that is announced as such, paragraphs that open with a title of their own, or told by
sentences: behind a label ("Les 2. ..."), counted ("ten eerste", "de tweede les is dat ..."), drawn ("hieruit is een les
getrokken: ...") or as many as a count of them announces. What is said of one goes on to the next, to a promise or to
the end of its paragraph; where a sentence is all of that, to the end of the next paragraph that goes on about it.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import groupby, islice, pairwise
from typing import NamedTuple

from ijkmoment.checking.lessons.carried import are_kin
from ijkmoment.checking.lessons.owners_and_terms import OWNER_LABEL, opens_with_actor
from ijkmoment.checking.letter import Letter, Span, since
from ijkmoment.checking.text.listed import item_lists
from ijkmoment.checking.text.topics import content, text_of
from ijkmoment.facts.document import Block
from ijkmoment.language.numerals import NUMBER_WORD, number_of
from ijkmoment.language.patterns import lazily

_WORDS = (
    "les", "lessen", "leerpunt", "leerpunten", "verbeterpunt", "verbeterpunten", "geleerd", "aandachtspunten",
    "aanbeveling", "aanbevelingen", "maatregel", "maatregelen", "ervaringen", "acties", "actiepunten", "conclusies",
)  # fmt: skip
_NAMED = ("les", "leerpunt", "geleerd")
_MEASURES = lazily(
    r"(?<!\w)(?:\w*lessen|les|leerpunt(?:en)?|verbeterpunt(?:en)?|geleerd|aanbeveling(?:en)?|aandachtspunten|maatregelen|ervaringen|acties"
    r"|actiepunten|conclusies)(?!\w)",
    re.IGNORECASE,
)
_OF_LESSONS = lazily(
    r"(?<!\w)(?:\w*les(?:sen)?|leerpunt\w*|aanbeveling\w*|verbeterpunt\w*|aandachtspunt\w*|actiepunt\w*|geleerd)(?!\w)",
    re.IGNORECASE,
)
# Of measures of which each has an owner or a term that may be said as of lessons.
_OF_EACH = lazily(
    r"\b(?:verantwoordelijken?|eigena(?:ar|ren)|trekkers?|actiehouders?|uitvoerders?|einddat(?:um|a)|streefdatum|termijn(?:en)?)\b",
    re.IGNORECASE,
)
_LABEL = lazily(
    r"[\d.\s]*(?:[a-h][.)]\s+)?(?:[^.;:]{0,50}\b)?(?:les(?:sen)?|leerpunt|verbeterpunt|aanbeveling|maatregel|aandachtspunt|lesson)\w*"
    r"\s*(?:\d{1,2})?(?:\s\([^()]{2,40}\))?\s*(?:[:.]|\s[–-]\s)\s*",
    re.IGNORECASE,
)
_OPENS = lazily(
    r"[\d.\s]*(?:(?:de\s+)?(?:eerste|tweede|derde|vierde|vijfde|zesde|laatste)\s+)?(?:(?:les|leerpunt|verbeterpunt|aandachtspunt)\w*(?:\s+(?:\d{1,2}|[a-z](?!\w)))?"
    r"|(?:aanbeveling|maatregel)\s+\d{1,2})(?:\s\([^()]{2,40}\))?\s*(?:[:.]|[–-]\s)\s*",
    re.IGNORECASE,
)
# What belongs to a lesson though it stands on a line of its own.
_LINE = lazily(
    r"(?:Maatregel|Actie|Eigena(?:ar|ren)|Verantwoordelijke?|Trekker|Actiehouder|Datum|Termijn|Gereed|Planning|Status)\s*:",
    re.IGNORECASE,
)
_STATES = lazily(
    r"(?!(?:een|elke|iedere|geen)\s+les\s+(?:wordt|kan|mag|moet|krijgt|heeft|blijft)\s)(?:[^.;:]{0,60}:\s)?"
    r"(?:[^.;:]{0,90}(?<!\w)(?:les|leerpunt|geleerd)(?!\w)[^.;:]{0,60}?(?:(?<!\w)(?<!,\s)dat(?!\w)|\s(?:is|was|luidt|betreft|betrof)\s*:)"
    r"|[\d.\s]*(?:de\s+)?(?:\w+\s+)?(?:les|leerpunt)\s+(?:\d{1,2}\s+)?(?:betreft|betrof|g(?:aa|in)[tg]\s+over|luidt)(?!\w))",
    re.IGNORECASE,
)
_DRAWS = lazily(
    r"[^.;:]*\b(?:is|zijn|was|komt|kwam|volgt|volgde)\b[^.;:]*\b(?:een|één|deze)\s+(?:\w+\s+)?(?:les|leerpunt)\b[^.;:]*"
    r"(?:\b(?:getrokken|vastgesteld|geleerd|geformuleerd|naar\s+voren)\b|:)"
    r"|[^.;:]*\b(?:een|één)\s+(?:\w+\s+)?les\s+(?:getrokken|geleerd|vastgesteld)\b"
    r"|[^.;:]*\b(?:komt|kwam|volgt|volgde)\b[^.;:]*\b(?:een|één)\s+(?:\w+\s+)?(?:les|leerpunt)\s*\."
    r"|[^.;:]*\b(?:trek\w*|trok)\b[^.;:]*\b(?:een|één)\s+(?:\w+\s+)?les\b",
    re.IGNORECASE,
)
_IN_TURN = lazily(
    r"\s*(?:ten\s+(?:eerste|tweede|derde|vierde|vijfde|zesde|slotte)\b|in\s+de\s+(?:eerste|tweede|derde|vierde|vijfde|laatste)\s+plaats\b"
    r"|(?:de|het)\s+(?:eerste|tweede|derde|vierde|vijfde|zesde|laatste)\s+(?:les\s+|punt\s+|aanbeveling\s+)?(?:is|was|luidt|betreft|betrof|gaat|ging)\b)",
    re.IGNORECASE,
)
_AND = lazily(
    r"\s*(?:daarnaast|verder|voorts|ook|bovendien|tevens|daarbij|tot\s+slot|ten\s+slotte|tenslotte|een\s+(?:tweede|derde|vierde|vijfde|laatste))(?!\w)",
    re.IGNORECASE,
)
_NTH_IS = lazily(r"\s*de\s+\w+[dt]e\s+(?:is|was)\s+dat\b", re.IGNORECASE)
_COUNTABLE = ("lessen", "leerpunten", "verbeterpunten", "aanbevelingen", "maatregelen")
_TURNS = (_AND, _IN_TURN, _OPENS, _STATES, _DRAWS)
_COUNTED = lazily(
    rf"(?<!\w)(?P<many>{NUMBER_WORD}|\d{{1,2}})\s+(?:nieuwe\s+)?(?:{'|'.join(_COUNTABLE)})\b",
    re.IGNORECASE,
)
_TITLED = lazily(r"\s*[IVX]{1,4}[.)]\s|\s*[A-ZÀ-Þ][^\W\d]+(?:\s[^\W\d][\w'’-]*){0,6}\.\s+[A-ZÀ-Þ]")
_NEXT = lazily(r"[.;]\s+(?=[IVX]{1,4}[.)]\s)")
_NOT_OF = lazily(r"\b(?:redenen?|vragen|voorwaarden|criteria|doelen)\b", re.IGNORECASE)
_OF_ANOTHER = lazily(
    r"\b(?:[Tt]oezegging|[Mm]otie|(?:ik|kabinet|minister)\b[^.;]*\btoegezegd)\b"
    r"|^\W*De\s+(?:eerste|tweede|derde|vierde|laatste)\s+(?:les|leerpunt)\b"
)
_TO_BE_MADE = lazily(r"\been\s+(?:[a-zà-ÿ]+e\s+)?toezegging\s+(?:van|door)(?!\w)")  # one that others are to make
_PROMISED = lazily(r"\b(?:toezegg\w+|toegezegd)\b|\buw\s+Kamer\b[^.]*:\s*\Z", re.IGNORECASE)
_SPOKEN_OF = lazily(
    r"\s*(?:les|leerpunt|maatregel|aanbeveling)\s+\d{1,2}\s+(?:en|is(?!\s+dat)|zijn|was(?!\s+dat)|hangt|stond|vergt)\b",
    re.IGNORECASE,
)
_ABOUT_IT = lazily(r"\s*(?:(?:hier|daar)\w*|dit|dat|deze|zij|hij|het|die|ook)(?!\w)", re.IGNORECASE)
_PART = lazily(r";\s|(?<=[a-z)]):\s(?!\d)|,\s+(?=waar\w+\s|wat\s|hetgeen\s)|,\s+en\s+(?=(?:(?:de|het)\s+)?[A-Z])")
_MOST, _REACH, _TWO, _LIKE, _FEWEST, _SHORT = 60, 4, 2, 5, 3, 12


class Unit(NamedTuple):
    """A lesson: the sentence that tells it, all that is said of it, and the parts of that without its label."""

    told: Span
    whole: Span
    parts: Sequence[Span]
    is_labelled: bool


class Group(NamedTuple):
    """The lessons of one list, paragraph, heading or letter, what announces them, and whether they are lessons."""

    units: Sequence[Unit]
    over: Sequence[Span]
    is_list: bool
    of_lessons: bool


def lesson_groups(letter: Letter) -> Sequence[Group]:
    """Return the groups of lessons and measures of a letter."""
    return letter.once(_all_groups)


def _all_groups(letter: Letter) -> Sequence[Group]:
    if not letter.standing(_WORDS):
        return ()
    return (*_of_lists(letter), *_of_sentences(letter))


def _of_lists(letter: Letter) -> Iterator[Group]:
    for before, items in (*item_lists(letter), *_titled(letter)):
        over = [Span(one.start, one.end) for one in letter.headings_at(items[0].start)[-1:]]
        if before is not None and before.kind != "cell":
            over += list(letter.sentences_in(Span(before.start, before.end)))[-_TWO:]
        first = letter.block_at(items[0].start)
        goes_on = first is not None and first.marker.strip("().").isdecimal() and int(first.marker.strip("().")) > 1
        if goes_on or any(letter.says(_PROMISED, one) for one in over):
            continue  # numbered paragraphs are no list
        opened = _OPENS.match(letter.text, *items[0]) and not _SPOKEN_OF.match(letter.text, *items[0])
        if opened or any(letter.says(_MEASURES, one) for one in over):
            yield _group(letter, [(one, one) for one in items], over, is_list=True)


def _titled(letter: Letter) -> Iterator[tuple[Block | None, Sequence[Span]]]:
    """Yield the paragraphs in a row that each open with a short title, and the block before them."""
    before: Block | None = None
    row: list[Span] = []
    for block in (*letter.blocks, None):
        if block is not None and block.kind == "paragraph" and _TITLED.match(letter.text, block.start, block.end):
            cuts = (block.start, *(one.end() for one in _NEXT.finditer(letter.text, block.start, block.end)), block.end)
            row += [Span(start, end) for start, end in pairwise(cuts)]
            continue
        if len(row) >= _FEWEST:
            yield before, row
        before, row = block, []


def _of_sentences(letter: Letter) -> Iterator[Group]:
    """Yield the lessons that sentences tell: those of one paragraph, of one heading, and those that stand alone."""
    single: list[tuple[Span, Span]] = []
    told: list[list[tuple[Span, Span]]] = []
    for index, block in enumerate(letter.blocks):
        if block.kind in ("paragraph", "item") and (found := _told(letter, index, bool(single))):
            (told.append(found) if len(found) > 1 else single.extend(found))
    for found in told:
        yield _group(letter, _gone_on(letter, found), [letter.sentence_at(max(found[0][0].start - _TWO, 0))])
    apart: list[tuple[Span, Span]] = []
    for _, row in groupby(single, lambda one: letter.headings_at(one[0].start)[-1:]):
        several = list(row)
        if len(several) > 1:
            yield _group(letter, _gone_on(letter, several), [letter.sentence_at(max(several[0][0].start - _TWO, 0))])
        else:
            apart += several
    if apart:
        yield _group(letter, _gone_on(letter, apart), ())


def _told(letter: Letter, index: int, goes_on: bool) -> list[tuple[Span, Span]]:  # noqa: FBT001 - whether one stands before
    """Return the sentences of a block that tell a lesson, each with all that is said of it."""
    block = letter.blocks[index]
    sentences = list(islice(letter.sentences_in(Span(block.start, block.end)), _MOST))
    above = letter.blocks[index - 1] if index else None
    led = above is not None and above.kind == "paragraph" and letter.says(_MEASURES, Span(above.start, above.end))
    starts: list[int] = []
    for place, one in enumerate(sentences):
        before = sentences[place - 1] if place else None
        announced = before is not None and letter.says(_MEASURES, before) and not letter.says(_NOT_OF, before)
        turn = _IN_TURN.match(letter.text, *one) and (starts or announced or (not place and (led or goes_on)))
        if turn or (not _SPOKEN_OF.match(letter.text, *one) and _tells(letter, one)):
            starts.append(place)
    starts = starts if len(starts) > 1 else _as_many(letter, sentences) or starts
    ends = [*starts[1:], len(sentences)]
    return [
        (sentences[first], Span(sentences[first].start, sentences[_last(letter, sentences, first, end)].end))
        for first, end in zip(starts, ends, strict=False)
    ]


def _last(letter: Letter, sentences: Sequence[Span], first: int, end: int) -> int:
    """Return which sentence is the last that is said of a lesson: its label for an owner, however far."""
    labelled = OWNER_LABEL.match(letter.text, *sentences[end - 1])
    return end - 1 if labelled else min(end, first + _REACH) - 1


def _tells(letter: Letter, sentence: Span) -> bool:
    if _OPENS.match(letter.text, *sentence):
        return True
    named = letter.holds(_NAMED, *sentence)
    return named and any(how.match(letter.text, *sentence) for how in (_STATES, _DRAWS))


def _as_many(letter: Letter, sentences: Sequence[Span]) -> list[int]:
    """Return the sentences behind one that counts lessons, where they, or those that open a next, are as many."""
    if not letter.holds(_COUNTABLE, sentences[0].start, sentences[-1].end):
        return []
    for place, one in enumerate(sentences):
        found = _COUNTED.search(letter.text, *one)
        if found is not None and (many := number_of(found["many"])) and many > 1:
            behind = range(place + 1, len(sentences))
            opened = [
                at for at in behind if at == place + 1 or any(how.match(letter.text, *sentences[at]) for how in _TURNS)
            ]
            return next((list(starts) for starts in (behind, opened) if len(starts) == many), [])
    return []


def _gone_on(letter: Letter, told: Sequence[tuple[Span, Span]]) -> list[tuple[Span, Span]]:
    """Return lessons with the next paragraph, where a sentence is all that theirs says and that goes on about it."""
    starts = [letter.block_at(one.start) for one, _ in told]
    found: list[tuple[Span, Span]] = []
    for one, whole in told:
        block = letter.block_at(one.start)
        end = whole.end
        alone = letter.sentence_at(max(end - _TWO, whole.start)).start <= one.start + _SHORT
        place = bisect_left(letter.blocks, end, key=lambda it: it.start)
        for below in since(letter.blocks, place) if block is not None and end >= block.end - 1 else ():
            lined = below.kind == "paragraph" and _LINE.match(letter.text, below.start, below.end)
            if not (lined or (alone and below not in starts and _is_about(letter, whole, below))):
                break
            alone, end = False, below.end
        found.append((one, Span(whole.start, end)))
    return found


def _is_about(letter: Letter, told: Span, below: Block) -> bool:
    if below.kind != "paragraph":
        return False
    first = letter.sentence_at(below.start)
    titled = letter.text[told.end - 1].isalpha()  # "Les 2: betrek de bevolking" is over what it says
    kin = opens_with_actor(letter, first) or are_kin(content(letter.part(told)), content(text_of(letter, below)), _LIKE)
    return not _tells(letter, first) and (titled or kin or _ABOUT_IT.match(letter.text, *first) is not None)


def _group(letter: Letter, told: Sequence[tuple[Span, Span]], over: Sequence[Span], *, is_list: bool = False) -> Group:
    units = [_unit(letter, *one) for one in told[:_MOST]]
    heading = [Span(one.start, one.end) for one in letter.headings_at(units[0].told.start)[-1:]]
    called = (letter.says(how, one) for how in (_OF_LESSONS, _OF_EACH) for one in (*over, *heading))
    of_lessons = any(called) or any(letter.says(_OF_LESSONS, one.told) for one in units if one.is_labelled)
    return Group(units, over, is_list, of_lessons)


def _unit(letter: Letter, told: Span, whole: Span) -> Unit:
    label = _LABEL.match(letter.text, *whole)
    start = label.end() if label is not None and label.end() < whole.end else whole.start
    parts = list(_parts(letter, Span(start, whole.end)))
    others = (
        place
        for place, one in enumerate(parts)
        if place and letter.says(_OF_ANOTHER, one) and not letter.says(_TO_BE_MADE, one)
    )
    end = next(others, len(parts))
    is_labelled = label is not None or any(how.match(letter.text, *told) for how in (_STATES, _DRAWS, _NTH_IS))
    return Unit(Span(told.start, max(told.end, parts[0].end)), whole, parts[:end], is_labelled)


def _parts(letter: Letter, span: Span) -> Iterator[Span]:
    """Yield what stands between the stops, semicolons and colons of a stretch."""
    for one in letter.sentences_in(span):
        start, end = max(one.start, span.start), min(one.end, span.end)
        cuts = [(start, start), *(it.span() for it in _PART.finditer(letter.text, start, end)), (end, end)]
        yield from (
            Span(before, after) for (_, before), (after, _) in pairwise(cuts) if letter.text[before:after].strip()
        )
