"""Lessons that a letter draws elsewhere than where it says that there are none.

What is denied must be what the lessons are drawn from: the same thing by its name, or all that the letter is about, as
where a time is denied lessons, or where the lack of them is a reason ("nu er geen nieuwe lessen zijn").
"""

import re
from collections.abc import Sequence
from itertools import islice

from ijkmoment.checking.lessons.denials import denied_in, drawn_before, drawn_lessons, of_before
from ijkmoment.checking.lessons.denied_points import (
    CARRIED,
    IS_NEW,
    OF_ANY,
    OTHERWISE,
    WHOLE_YEAR,
    is_apart,
    is_of_one,
)
from ijkmoment.checking.lessons.lesson_units import Group, lesson_groups
from ijkmoment.checking.lessons.points_apart import POINT_WORDS
from ijkmoment.checking.letter import Letter, Span
from ijkmoment.checking.text.topics import content, count, lined, stem, text_of
from ijkmoment.language.patterns import lazily

_OF_ALL = frozenset(
    stem(one)
    for one in (
        "inzet missies operaties bijdragen bijdrage periode jaar kabinet sindsdien uitzending geleerde nieuwe enkele "
        "december januari dusver licht gebrek aanleiding melden vermelden gekomen heeft hebben zijn"
    ).split()
)
_OVER_ALL = lazily(
    r"\b(?:inleiding|hoofdpunten|hoofdlijnen|overzicht|samenvatting|algemeen|algemene|kern|beeld|vooruitblik|(?:tot\s+)?slot|conclusies?"
    r"|\w*lessen|geleerd|\w*evaluatie|terugblik|risico\W?s|voortgang|stand\s+van\s+zaken|vervolg)\b",
    re.IGNORECASE,
)
_A_YEAR = lazily(r"\b(?:van|uit|in|over)\s+(?:19|20)\d\d\b", re.IGNORECASE)
_BESIDES = lazily(
    r"\b(?:sinds|bij\s?gekomen|toegevoegd|voeg(?:t|en|de|den)|meer|ten\s+opzichte\s+van|vergeleken)\b|(?<!\w)na\s+(?:de|het|afloop)\b",
    re.IGNORECASE,
)
_OF_SUCH = lazily(r"[^,;.]*?\s(?:die|dat|waar\w*)\b", re.IGNORECASE)
_A_TIME = lazily(
    r"\b(?:eerste|tweede|derde|vierde|laatste|vorige|voorgaande|eerdere)\s+(?:helft|half\s?jaar|jaar|rotaties?|fase|periode|kwartaal"
    r"|maand(?:en)?|inzet|missie|termijn|ronde|evaluatie)\b|\b(?:na|tot|vóór)\s+(?:(?:de|het)\b|\d)",
    re.IGNORECASE,
)
_WHEN = lazily(r"\b(?:\w*periode|\w*jaar|sindsdien|ditmaal|(?:19|20)\d\d)\b", re.IGNORECASE)
_OF_NONE = lazily(r"\bgeen\s+van\s+(?:de|deze)\b", re.IGNORECASE)
_CLAUSE = lazily(r"[^,;]+")
_THING = lazily(
    r"\b(?:[Dd]e|[Hh]et|[Ee]en|[Dd]eze|[Dd]it|[Dd]ie|[Dd]at|over|in|uit|bij|van|voor|op|aan|met|onze?|[Ii]n|[Uu]it|[Oo]ver|[Bb]ij|[Vv]oor|[Oo]p)\s+"
    r"(?!\w*(?:jaar|periode)\b)((?:[a-zà-ÿ]+e\s+)?[\w-]{4,})|(?<=\w\s)([A-Z][\w-]+)"
)
_REASON = lazily(r"\s*(?:omdat|nu|aangezien|doordat|bij\s+gebrek|zonder)\b", re.IGNORECASE)
_OPENING = lazily(
    r"[\d.\s]*(?:de|het|deze|dit)\s+(?P<what>\w*(?:evaluatie|onderzoek|rapport|proef|oefening|inzet|missie|monitor|audit))\b",
    re.IGNORECASE,
)
_OF_YEAR = lazily(r"\b(?:uit|over|in|van)\s+(?:dit|het\s+afgelopen)\s+jaar\b", re.IGNORECASE)
_YEARS = lazily(r"\b(?:19|20)\d\d\b")
_LESSON = lazily(r"(?<!\w)(?:lessen|les|leerpunten|verbeterpunten|leerpunt)(?!\w)", re.IGNORECASE)
_KNOWN = lazily(
    r"\b(?:de|deze|die|alle|onze|beide)\s+(?:(?!volgende|onderstaande)\w+\s+)?(?:lessen|leerpunten)\b", re.IGNORECASE
)
_OLD = lazily(
    r"\b(?:vorige?|voorgaande|eerdere|destijds)\s|\beerder\s+ge\w+|\buit\s+(?:19|20)\d\d|\b(?:omdat|doordat|want)\b",
    re.IGNORECASE,
)
# What lessons are written in is not what they are of.
_WRITTEN = frozenset(stem(one) for one in "evaluatie onderzoek rapport verslag eindrapport terugblik".split())
_MOST, _FAR = 4, 40


def drawn_elsewhere(letter: Letter, sentence: Span, denied: str) -> tuple[Span, ...]:
    """Return the lessons that a letter draws elsewhere, of what a sentence denies them of, or of all it is about."""
    if any(letter.says(how, sentence) for how in (OTHERWISE, _BESIDES)) or is_apart(letter, sentence):
        return ()
    if _OF_SUCH.match(letter.text, letter.text.index(denied, sentence.start) + len(denied), sentence.end):
        return ()
    if (before := of_before(letter, sentence)) is not None:
        told = (one for one in letter.once(drawn_before) if one != sentence and of_before(letter, one) == before)
        return tuple(islice(told, _MOST))
    over, is_reason = letter.headings_at(sentence.start)[-1:], _REASON.match(letter.text, *sentence) is not None
    own = set() if is_reason else _things(letter, sentence, denied) or _of_opening(letter, sentence)
    of_all = is_reason or letter.says(_WHEN, sentence) or letter.says(_OF_NONE, sentence)
    everywhere = not over or letter.says(_OVER_ALL, Span(over[0].start, over[0].end))
    everywhere = everywhere or (of_all and not is_of_one(letter, sentence))
    if over and not own and not is_reason and not _opens_or_dates(letter, sentence):
        return ()
    found = []
    for one in letter.once(drawn_lessons):
        there = letter.headings_at(one.start)[-1:]
        line = lined(" ".join((*(text_of(letter, it) for it in there), letter.part(one))))
        of_it = all(count((word,), line) for word in own) if own else (everywhere or there == over)
        of_it = of_it or (not own and _are_of_the_year(letter, sentence, one))
        older = IS_NEW.search(denied) is not None and not own and _is_older(letter, one)
        if one != sentence and of_it and not older and _are_of_one_time(letter, sentence, one):
            found.append(one)
    return tuple(found[:_MOST])


def told_in_groups(letter: Letter, sentence: Span, denied: str) -> tuple[Span, ...]:
    """Return the lessons that a letter tells in whatever form, right behind a denial or of all that it is of."""
    if any(letter.says(how, sentence) for how in (OTHERWISE, CARRIED)) or is_apart(letter, sentence):
        return ()
    if not letter.says(_LESSON, sentence):
        return ()
    over, own = letter.headings_at(sentence.start)[-1:], _things(letter, sentence, denied) - _WRITTEN
    placed = any(_names_any(letter, Span(one.start, one.end)) for one in over) or is_of_one(letter, sentence)
    for place, group in enumerate(lesson_groups(letter)[:_FAR]):
        first, last = group.units[0], group.units[-1]
        there = letter.headings_at(first.told.start)[-1:]
        beside = first.told.start <= sentence.start < last.whole.end
        if beside or (placed and there != over and not letter.says(_OF_NONE, sentence)):
            continue
        block = letter.block_at(sentence.start)
        end = max(sentence.end, min(first.told.start, block.end if block is not None else 0))
        led = [one for one in (*letter.sentences_in(Span(sentence.end, end)), *group.over) if one != sentence]
        line = letter.once(_group_lines)[place] + lined(" ".join(map(letter.part, led)))
        after = there == over and first.told.start > sentence.start
        of_it = all(count((one,), line) for one in own) or (after and not any(_names_any(letter, one) for one in led))
        if of_it and (told := _lessons_of(letter, group, sentence, led)):
            return told
    return ()


def _group_lines(letter: Letter) -> Sequence[str]:
    """Return the stems of each group of lessons, with those of the heading over it."""
    return [
        lined(
            " ".join(
                (
                    *(text_of(letter, one) for one in letter.headings_at(group.units[0].told.start)[-1:]),
                    *(letter.part(one.whole) for one in group.units),
                )
            )
        )
        for group in lesson_groups(letter)[:_FAR]
    ]


def _lessons_of(letter: Letter, group: Group, denial: Span, led: Sequence[Span]) -> tuple[Span, ...]:
    """Return the lessons of a group that is called so: of no earlier or other time, nor what others advise."""
    heads = [Span(one.start, one.end) for one in letter.headings_at(group.units[0].told.start)[-1:]]
    said = [one for one in led if one not in heads and denied_in(letter.part(one)) is None]
    if any(letter.says(CARRIED, one) for one in (*heads, *said)) or any(letter.says(_KNOWN, one) for one in said):
        return ()
    if any(is_apart(letter, one) or not _are_of_one_time(letter, denial, one) for one in said):
        return ()
    labelled = any(one.is_labelled and letter.says(_LESSON, one.told) for one in group.units)
    beside = denial in group.over and not said and letter.says(IS_NEW, denial)
    if not (labelled or beside) and not any(letter.says(_LESSON, one) for one in said or heads):
        return ()
    return tuple(one.told for one in group.units if not letter.says(_OLD, one.told))[:_MOST]


def _names_any(letter: Letter, span: Span) -> bool:
    claim = letter.first_behind(span.start, "country", "operation")
    return claim is not None and claim.start < span.end


def _things(letter: Letter, sentence: Span, denied: str) -> set[str]:
    """Return what the clause of a denial says it is of, but for what any is of, or the whole letter."""
    clause = next((one for one in _CLAUSE.findall(letter.part(sentence)) if denied in one), letter.part(sentence))
    named = content(" ".join(one[0] for one in _THING.finditer(clause)))
    usual = {*OF_ANY, *_OF_ALL, *map(stem, POINT_WORDS), *content(letter.document.header.subject)}
    return {one for one in named if one not in usual and not one.isdigit()}


def _is_older(letter: Letter, told: Span) -> bool:
    """Tell whether a sentence names a year, and not that which the subject of the letter has."""
    own = _YEARS.findall(letter.document.header.subject)
    return letter.says(_A_YEAR, told) and not set(own).intersection(_YEARS.findall(letter.part(told)))


def _of_opening(letter: Letter, sentence: Span) -> set[str]:
    """Return what the paragraph of a denial opens with, where the denial says of nothing what it is."""
    if _opens_or_dates(letter, sentence) or (block := letter.block_at(sentence.start)) is None:
        return set()
    opening = _OPENING.match(letter.text, block.start, sentence.start)
    return set() if opening is None else {*content(opening["what"])}


def _are_of_the_year(letter: Letter, denial: Span, told: Span) -> bool:
    """Tell whether lessons are denied and told of a whole year, and the denial is of no one deployment."""
    both = letter.says(WHOLE_YEAR, denial) and letter.says(_OF_YEAR, told)
    return both and not is_of_one(letter, denial)


def _opens_or_dates(letter: Letter, sentence: Span) -> bool:
    """Tell whether a sentence opens its paragraph or says of when it is, so that it is not of what stands before it."""
    block = letter.block_at(sentence.start)
    return block is None or sentence.start == block.start or letter.says(_WHEN, sentence)


def _are_of_one_time(letter: Letter, first: Span, second: Span) -> bool:
    """Tell whether two sentences name the same part of a time, and no two years."""
    both = (letter.folded[first.start : first.end], letter.folded[second.start : second.end])
    times, years = ([set(how.findall(one)) for one in both] for how in (_A_TIME, _YEARS))
    return times[0] == times[1] and not (all(years) and years[0].isdisjoint(years[1]))
