"""Lessons that a letter tells of what it says there are no lessons of.

A lesson is one that is called so, by itself, by what announces it or by the heading over it; and, right behind the
denial, what is counted or listed there, and what was wrong or is wanted with by when that is mended. A denial is of
what it names; else of its own section, and where that is of no one place, of the whole letter.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import islice, pairwise, takewhile
from typing import NamedTuple

from ijkmoment.checking.deployments.in_letter import deployments
from ijkmoment.checking.lessons.denials import denied_in, drawn_before, drawn_lessons
from ijkmoment.checking.lessons.lesson_units import Group, lesson_groups
from ijkmoment.checking.letter import Letter, Span, since
from ijkmoment.checking.text.topics import content, count, lined, stem, text_of
from ijkmoment.facts.document import Block
from ijkmoment.facts.values import Code
from ijkmoment.language.date_words import ANY_MONTH
from ijkmoment.language.nationalities import nation_of_word
from ijkmoment.language.patterns import lazily

_LESSON = lazily(r"(?<!\w)(?:\w*lessen|les|leerpunt(?:en)?|verbeterpunt(?:en)?|lessons?)(?!\w)", re.IGNORECASE)
# "Geen nieuwe lessen, maar ...", "daarnaast geen lessen": there are some besides.
_BESIDES = lazily(
    r"[,;]\s*(?:maar|wel|doch|echter|behalve|anders|al)\b"
    r"|\b(?:als|indien|wanneer|waarom|zolang|toegevoegd|meer|verder|overigens|daarnaast|daarbuiten|andere|overige|naast|behalve"
    r"|buiten|vergeleken|opnieuw|eerder(?!e)\w*|toen|school|scholen|onderwijs|leerlingen|uitgevallen)\b|\bten\s+opzichte\b|\bna\s+(?:het|de|afloop)\b"
    r"|\b(?:lessen|leerpunten)\s[^,;.]*?\s(?:die|dat|waar\w*)\b",
    re.IGNORECASE,
)
_OLD = lazily(
    r"\b(?:vorige?|voorgaande|eerdere|destijds|oude|bestaande|bekende?|reeds|onverminderd|nog\s+steeds)\b|\beerder\s+ge\w+"
    r"|\bblij(?:ft|ven)\s+(?:van\s+kracht|gelden|staan|actueel)\b|\bgeld(?:t|en)\s+(?:nog|onverminderd)\b"
    r"|\b(?:opgevolgd|afgehandeld|afgesloten|afgerond|verwerkt)\b|\A\W*(?:ten\s+\w+\s+)?(?:omdat|doordat|want)\b",
    re.IGNORECASE,
)
# What a denial says it is of: "op het gebied van de huisvesting", "over Mali".
_OF_WHAT = lazily(
    r"\b(?:over|voor|bij|gebied\s+van|betrekking\s+tot|aanzien\s+van|inzake|betreft|betreffende|aan(?!\s+(?:het\s+licht|nieuwe)))\s+"
    r"(?!gekomen|gebrek|\w*(?:jaar|periode)\b)([^,;.]*?)(?=\s+(?:zijn|is|heeft|hebben|waren|was|werden|kwamen|komen|volgen|vallen|bevat|leverden?|levert|bracht(?:en)?|ga(?:f|ven)|geeft|geen|niet"
    r"|nog)\b|[,;.]|\Z)",
    re.IGNORECASE,
)
_USUAL = frozenset(
    stem(one)
    for one in (
        "inzet missies operaties bijdragen bijdrage periode jaar kabinet uitzending evaluatie onderzoek rapport verslag"
        " eindrapport terugblik lijst aandachtspunt aandachtspunten leerpunt leerpunten verbeterpunt verbeterpunten"
        " lopende hele"
    ).split()
)
_YEARS = lazily(r"\b(?:19|20)\d\d\b")
_OF_YEAR = lazily(r"\b(?:uit|over|van)\s+((?:19|20)\d\d)\b", re.IGNORECASE)
_PART_OF_TIME = lazily(
    r"\b(?:eerste|tweede|derde|vierde|laatste|vorige|voorgaande|eerdere)\s+(?:deel|helft|half\s?jaar|jaar|rotaties?|fase|periode|kwartaal"
    r"|maand(?:en)?|inzet|bijdrage|missie|termijn|ronde|evaluatie)\b",
    re.IGNORECASE,
)
# What right behind a denial begins to count all the same: "Ten eerste ...", "De eerste is dat ...", "I. ...".
_BEGINS = lazily(
    r"\W*(?:Ten\s+eerste(?!\s+(?:omdat|doordat))|In\s+de\s+eerste\s+plaats|(?:De|Het|Een)\s+(?:eerste\s+|belangrijkste\s+)?(?:les\s+|leerpunt\s+)?(?:is|was|betreft|betrof|luidt|gaat|ging)"
    r"|(?:[^.;:]{2,40}\s)?(?:heeft|hebben|is)\s+(?:er|hier|daar)?(?:van|uit)?\s*geleerd\s+dat)(?!\w)"
)
_WANTED = lazily(
    r"\b(?:moet(?:en)?|dien(?:t|en)|behoor(?:t|en)|behoren|horen|hoort|nodig|zou(?:den)?|ble(?:ek|ken)|blijk(?:t|en)|schoot|schieten|ontbra\w+|onvoldoende|geen"
    r"|te\s+(?:\w+,?\s+)?(?:laat|kort|klein|weinig|traag|zwaar|beperkt|lang|zwak|krap|laag|oud))\b",
    re.IGNORECASE,
)
_IS_NEW = lazily(r"\bis\s+nieuw\b", re.IGNORECASE)
_ANY_NEW, _SINCE = lazily(r"\bnieuwe?\b", re.IGNORECASE), lazily(r"\bsinds(?:dien)?\b", re.IGNORECASE)
_KNOWN = lazily(r"\b(?:deze|die)\s+les\s+(?:uit|van|stond|is\s+eerder)\b|\bnog\s+steeds\b", re.IGNORECASE)
_YET = lazily(r"\b(?:wel|echter|toch|stand|behalve|redenen?)\b", re.IGNORECASE)
_WHEN = lazily(
    r"\b(?:\w*periode|\w*jaar|sindsdien|ditmaal|zomer|winter|maanden|(?:19|20)\d\d"
    r"|(?:de|deze)\s+(?:inzet|missie|operatie|bijdrage|uitzending))\b",
    re.IGNORECASE,
)
_SOURCE = lazily(
    r"\b\w*(?:evaluatie|onderzoek|proef|oefening|werkgroep|commissie|inspectie|monitor|audit|enquête|ploeg)\b",
    re.IGNORECASE,
)
_REASON = lazily(r"\A\s*(?:omdat|nu|aangezien|doordat|bij\s+gebrek|zonder)\b", re.IGNORECASE)
_OVER_ALL = lazily(
    r"\b(?:inleiding|hoofdpunten|hoofdlijnen|overzicht|samenvatting|algemeen|algemene|kern|beeld|vooruitblik|(?:tot\s+)?slot|conclusies?"
    r"|\w*evaluatie|terugblik|risico\W?s|voortgang|stand\s+van\s+zaken|vervolg)\b",
    re.IGNORECASE,
)
_OF_VERBS = lazily(r"(?:ge|be|ver|ont|her)|\w+(?:te|den|ten)\Z")
_NAME = lazily(r"(?<=\w\s)[A-Z][\w-]{3,}")
_MARK = lazily(r"\W*(?:I|1|a|A)[.)]\s")
_OF_NONE = lazily(r"\bgeen\s+van\s+(?:de|deze)\b", re.IGNORECASE)
_CLAUSE = lazily(r";\s")
_STOP = lazily(r"[;,.]")
_BY_WHEN = lazily(
    rf"\b(?:uiterlijk|v[oó][oó]r|per|vanaf|met\s+ingang\s+van|in)\s+(?:(?:eind|begin|medio|op)\s+)?(?:\d{{1,2}}\s+)?(?:{ANY_MONTH})(?!\w)",
    re.IGNORECASE,
)
_MOST, _FAR, _FARTHEST, _TWO, _FEW, _ALIKE, _RARE = 4, 40, 80, 2, 4, 4, 9


class _Lesson(NamedTuple):
    """A lesson that is told, and what announces it but for the heading."""

    told: Span
    led: Sequence[Span]
    is_drawn: bool = False


def denied_lessons(letter: Letter, sentence: Span) -> tuple[Span, ...]:
    """Return the lessons that a letter tells of what a sentence denies them of."""
    if letter.says(_BESIDES, sentence) or not letter.says(_LESSON, sentence):
        return ()
    named, of_all = _named(letter, sentence), _is_of_all(letter, sentence)
    is_since = letter.says(_SINCE, sentence)
    behind = () if is_since else islice(_right_behind(letter, sentence, named=bool(named)), _MOST)
    told = (one.told for one in letter.once(_told) if _is_denied(letter, sentence, one, named, of_all=of_all))
    return tuple(dict.fromkeys((*behind, *islice(told, _MOST))))[:_MOST]


def _told(letter: Letter) -> Sequence[_Lesson]:
    """Return the lessons of a letter."""
    grouped = [one for group in lesson_groups(letter)[:_FAR] for one in _of_group(letter, group)]
    return (
        *grouped[:_FARTHEST],
        *(_Lesson(one, (), is_drawn=True) for one in (*drawn_lessons(letter), *drawn_before(letter))),
    )


def _of_group(letter: Letter, group: Group) -> Iterator[_Lesson]:
    heads = [Span(one.start, one.end) for one in letter.headings_at(group.units[0].told.start)[-1:]]
    led = [one for one in group.over if one not in heads]
    nearest = [one for one in led[-1:] if denied_in(letter.part(one)) is None] or heads
    called = any(letter.says(_LESSON, one) for one in nearest)
    for unit in group.units:
        if letter.says(_KNOWN, unit.whole):
            continue
        if called or (unit.is_labelled and letter.says(_LESSON, unit.told)):
            yield _Lesson(unit.told, led)


def _is_of_all(letter: Letter, denial: Span) -> bool:
    """Tell whether a denial is of more than its paragraph: it opens that, or says when or why."""
    block = letter.block_at(denial.start)
    opens = block is None or denial.start == block.start
    return opens or any(letter.says(how, denial) for how in (_WHEN, _OF_NONE, _REASON))


def _is_denied(letter: Letter, denial: Span, lesson: _Lesson, named: Sequence[str], *, of_all: bool) -> bool:
    """Tell whether a lesson is of what a denial is of, and of the same time."""
    said = [one for one in (lesson.told, *lesson.led) if one != denial]
    block = letter.block_at(denial.start) or denial
    if _is_before(letter, denial, lesson, block.start, block.end) or any(denied_in(letter.part(one)) for one in said):
        return False
    heads = letter.headings_at(lesson.told.start)
    told = " ".join((*map(letter.part, said), *(text_of(letter, one) for one in heads[-1:])))
    if not _is_of_time(letter, denial, lesson, told) or _are_of_two(letter, denial, told):
        return False
    if letter.says(_SINCE, denial) and not _ANY_NEW.search(told):
        return False
    if denial in lesson.led[-1:] or _PART_OF_TIME.search(letter.part(denial)) is not None:
        return True
    if named:
        return count(named, lined(" ".join((told, *(text_of(letter, one) for one in heads))))) == len(named)
    sources = [
        {one.casefold() for one in _SOURCE.findall(text)} for text in (letter.part(Span(block.start, denial.end)), told)
    ]
    same = not sources[0].isdisjoint(sources[1])
    return same if all(sources) else _is_of_section(letter, denial, lesson, told, of_all=of_all)


def _is_before(letter: Letter, denial: Span, lesson: _Lesson, start: int, end: int) -> bool:
    """Tell whether a lesson stands before a denial in its paragraph, or behind what says that these are old ones."""
    if start <= lesson.told.start <= denial.start:
        return True
    if denial.end < lesson.told.start <= end and letter.says(_OLD, Span(denial.end, lesson.told.start)):
        return True
    index = bisect_right(letter.blocks, lesson.told.start, key=_start) - 1
    before = letter.sentence_at(letter.blocks[index - 1].end - 1) if index else denial
    old = letter.says(_LESSON, before) and letter.says(_OLD, before) and not letter.says(_OLD, denial)
    return old and denial.end < before.start


def _is_of_section(letter: Letter, denial: Span, lesson: _Lesson, told: str, *, of_all: bool) -> bool:
    """Tell whether a denial is of the section of a lesson, of the place that it names, or of the whole letter."""
    over, there = (letter.headings_at(one.start)[-1:] for one in (denial, lesson.told))
    if over == there:
        return of_all or not lesson.is_drawn
    if not over or letter.says(_OF_NONE, denial):
        return True
    if _is_of_place(letter, over[0].start, over[0].end):
        if there and _is_of_place(letter, there[0].start, there[0].end):
            return False
        return _is_of_its_place(letter, over[0], told) or _tells_of_it(letter, denial, over[0], lesson.told)
    return of_all and any(how.search(text) for how, text in _of_all_texts(letter, denial, over[0]))


def _is_of_its_place(letter: Letter, over: Block, told: str) -> bool:
    """Tell whether a lesson names the place of a heading, or its people."""
    starts = {one[:_ALIKE] for one in content(text_of(letter, over))}
    first, last = (letter.index_of(one, "country") for one in (over.start, over.end))
    codes = {one.value.code for one in letter.of_kind("country")[first:last] if isinstance(one.value, Code)}
    return any(one[:_ALIKE] in starts or nation_of_word(one) in codes for one in told.casefold().split())


def _tells_of_it(letter: Letter, denial: Span, over: Block, lesson: Span) -> bool:
    """Tell whether a lesson that names no place has a noun that is told of no place but that of a denial."""
    block = letter.block_at(lesson.start)
    if block is None or any(_places(letter, Span(block.start, lesson.end))):
        return False
    for word in letter.runs_in(*lesson)[:_FAR]:
        if len(word) <= _ALIKE or _OF_VERBS.match(word) or _LESSON.match(word):
            continue
        forms = (word, word.removesuffix("s"), f"{word}s")
        runs = [run for form in forms for run in letter.runs.get(form, ())[: _RARE + 1]]
        told = (run for run in runs if len(runs) <= _RARE and not denial.start <= run < denial.end)
        heads = {head for run in told for head in letter.headings_at(run)[-1:]}
        if over in heads and not any(_is_of_place(letter, one.start, one.end) for one in heads - {over}):
            return True
    return False


def _of_all_texts(letter: Letter, denial: Span, over: Block) -> Iterator[tuple[re.Pattern[str], str]]:
    yield _WHEN, letter.part(denial)
    yield _REASON, letter.part(denial)
    yield _OVER_ALL, text_of(letter, over)


def _are_of_two(letter: Letter, denial: Span, told: str) -> bool:
    """Tell whether a denial names something by its name, and a lesson something else."""
    over = " ".join(
        (letter.document.header.subject, *(text_of(letter, one) for one in letter.headings_at(denial.start)))
    )
    said = next((one for one in _CLAUSE.split(letter.part(denial)) if denied_in(one)), letter.part(denial))
    names = [{one for one in _NAME.findall(text) if one not in over} for text in (said, told)]
    return all(names) and names[0].isdisjoint(names[1])


def _named(letter: Letter, sentence: Span) -> Sequence[str]:
    """Return the stems of what a denial says it is of, but for what any is of."""
    usual = _USUAL | {*content(letter.document.header.subject)}
    said = " ".join((*_OF_WHAT.findall(letter.part(sentence)), *_places(letter, sentence)))
    return [one for one in content(said) if one not in usual]


def _places(letter: Letter, span: Span) -> Iterator[str]:
    first, last = (letter.index_of(one, "country", "operation") for one in span)
    yield from (letter.text[one.start : one.end] for one in letter.of_kind("country", "operation")[first:last])


def _start(block: Block) -> int:
    return block.start


def _is_of_place(letter: Letter, start: int, end: int) -> bool:
    """Tell whether a heading is over one place or deployment."""
    own = {one.span.start for one in letter.once(deployments).sections}
    return start in own or any(True for _ in _places(letter, Span(start, end)))


def _is_of_time(letter: Letter, denial: Span, lesson: _Lesson, told: str) -> bool:
    """Tell whether a denial and a lesson name the same part of a time, and no other year."""
    said = letter.part(denial)
    part, years = _PART_OF_TIME.search(said), (set(_YEARS.findall(said)), set(_OF_YEAR.findall(told)))
    if part is not None and part[0].casefold() not in told.casefold():
        return False
    own = letter.block_at(lesson.told.start) or lesson.told
    before = set(_OF_YEAR.findall(letter.part(letter.sentence_at(max(lesson.told.start - _TWO, own.start)))))
    if years[0] and before and years[0].isdisjoint(before):
        return False
    led = (one for one in lesson.led if one != denial)
    old = _OLD.search(told) is not None and _IS_NEW.search(told) is None
    if part is None and (old or any(letter.says(_PART_OF_TIME, one) for one in led)):
        return False
    last = str(letter.date.year - 1) if letter.date is not None else "9999"
    return not years[1] or (not years[0].isdisjoint(years[1]) if years[0] else max(years[1]) >= last)


def _heads_lessons(letter: Letter, place: int) -> bool:
    """Tell whether a table opens here that has a column of lessons."""
    row = takewhile(lambda one: one.kind == "cell" and not one.row, since(letter.blocks, place))
    return any(letter.says(_LESSON, Span(one.start, one.end)) for one in islice(row, _FAR))


def _right_behind(letter: Letter, sentence: Span, *, named: bool) -> Iterator[Span]:
    """Yield what right behind a denial is counted or listed, or was wrong or is wanted with by when that is mended."""
    block = letter.block_at(sentence.start)
    rest = list(islice(letter.sentences_in(Span(sentence.start, block.end)), 1, _FEW)) if block is not None else []
    place = bisect_right(letter.blocks, sentence.start, key=_start)
    below = next(iter(since(letter.blocks, place)), None)
    opens = below is not None and (below.kind == "item" or _heads_lessons(letter, place))
    marked = below is not None and (opens or _MARK.match(letter.text, below.start) is not None)
    led = [one for one in rest if letter.says(_LESSON, one) and not any(letter.says(how, one) for how in (_OLD, _YET))]
    of_it = len(rest) < _TWO and led == rest and not (named and rest)
    if below is not None and marked and of_it and not letter.says(_OLD, Span(below.start, below.end)):
        yield Span(below.start, below.end)
    of_some = named or letter.says(_PART_OF_TIME, sentence)
    if not rest and not of_some and below is not None and below.kind in ("paragraph", "item"):
        rest = list(islice(letter.sentences_in(Span(below.start, below.end)), _TWO))
    years = set(_YEARS.findall(letter.part(sentence)))
    for one, after in pairwise((*rest[:_TWO], Span(sentence.end, sentence.end))):
        if years and not years.issuperset(_OF_YEAR.findall(letter.part(one))):
            return
        if any(letter.says(how, one) for how in (_OLD, _YET, _PART_OF_TIME)) or (named and any(_places(letter, one))):
            return
        wanted = _WANTED.search(letter.text, *one)
        stop = _STOP.search(letter.text, wanted.end(), max(one.end, after.start)) if wanted is not None else None
        due = stop is not None and letter.says(_BY_WHEN, Span(stop.end(), max(one.end, after.end)))
        if due or _BEGINS.match(letter.text, *one):
            yield one
