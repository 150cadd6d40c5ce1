"""When the numbers of a sentence are of: "41 in 2014", "in 2023 waren het er 57", "nu 290", "tegen 71 in 2021".

A time stands right behind its number, or before it in the same part of the sentence; one that opens the sentence is of
its first number. Of two numbers, words may say which is the earlier without a time: "64, tegen 41", "van 41 tot 64".
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby, pairwise

from ijkmoment.checking.figures.told_numbers import ToldNumber, in_one_unit, numbers_in
from ijkmoment.checking.letter import Letter, Span
from ijkmoment.checking.text.around import Around, within
from ijkmoment.checking.text.topics import content
from ijkmoment.facts.dates import Date, Period
from ijkmoment.facts.document import Block
from ijkmoment.language.patterns import lazily

_AGO = (
    r"(?:vorig|verleden|voorgaande|vorige)\s+(?:jaar|periode|kwartaal)|(?:een|twee|drie|vier|vijf|tien)\s+(?:jaar|maanden)\s+(?:eerder|geleden|daarvoor|tevoren)"
    r"|het\s+jaar\s+(?:ervoor|daarvoor|eerder)|eerder|toen|destijds|aanvankelijk|oorspronkelijk|(?:bij\s+(?:de\s+)?aanvang|bij\s+het\s+begin|aan\s+het\s+begin)\s+van"
)
_NOW = r"nu|thans|momenteel|op\s+dit\s+moment|inmiddels|sindsdien|dit\s+jaar|tegenwoordig"
_TIME = lazily(rf"(?<![\w.,€-])(?:(?P<year>(?:19|20)\d\d)(?![\w,-]|\.\d)|(?P<ago>{_AGO})(?!\w)|(?P<now>{_NOW})(?!\w))")
_BEHIND = lazily(
    rf"[^.;:,()\d]{{0,40}}?(?:\(|(?<!\w))(?:in|over|van|op|per|eind|begin|medio|(?=(?:{_AGO}|{_NOW})(?!\w)))"
    rf"\s*(?:(?:de\s+|het\s+)?(?:[a-zà-ÿ]+\s+){{0,3}}?|\d{{1,2}}\s+[a-z]+\s+)"
    rf"(?:(?P<year>(?:19|20)\d\d)(?![\w-])|(?P<ago>{_AGO})(?!\w)|(?P<now>{_NOW})(?!\w))"
)
_PART = lazily(r"[,;:(]\s|\(|(?<!\w)(?:en|maar|terwijl|waarna)\s")
_EARLIER_BEHIND = lazily(
    r"[^.;:\d]{0,60}(?<!\w)(?:tegen(?:over)?|ten\s+opzichte\s+van|vergeleken\s+met|was\s+(?:dat|dit|het)|waren\s+(?:dat|dit|het)(?:\s+er)?)\s+"
    r"(?:(?:de|het|nog|toen|eerder|circa|ruim|bijna)\s+){0,2}(?:€\s?)?"
)
_AGAINST = lazily(
    r"[^.;:\d]{0,120}(?<!\w)(?:tegen(?:over)?|ten\s+opzichte\s+van|vergeleken\s+met)\s+(?:(?:de|het|nog|circa|ruim|bijna)\s+){0,2}(?:€\s?)?"
)
_LATER_BEHIND = lazily(
    r"(?:\s+[a-zà-ÿ.]+|\s+(?:19|20)\d\d){0,5}\s+(?:naar|tot)\s+(?:(?:circa|ruim|bijna)\s+)?(?:€\s?)?"
)
_BESIDE = lazily(r"(?<!\w)(?:tegen(?:over)?|ten\s+opzichte\s+van|vergeleken\s+met|dan)(?!\w)")
_STATE = lazily(
    r"(?<!\w)(?:stand(?:en)?|peildat(?:um|a)|situatie|momentopname|teldatum|(?:cijfers|aantallen|gegevens|bedragen|sterktes?)\s+(?:per|van|op|zijn|tot|ultimo|medio|eind|begin))(?!\w)"
)
_SAYS_NOW = lazily(rf"(?<!\w)(?:{_NOW})(?!\w)", re.IGNORECASE)
_LONGEST_NOTE = 240
_REACH, _FAR, _PAST, _PRESENT, _MILLION = 60, 200, 0, 9999, 1_000_000


def time_of(letter: Letter, one: ToldNumber) -> int | None:
    """Return the year of a number; 0 for one that is earlier and 9999 for one of now; None where nothing says so."""
    sentence = letter.sentence_at(one.start)
    before = numbers_in(letter, Span(sentence.start, one.start))
    first = max(before[-1].end if before else sentence.start, one.start - _REACH)
    parts = [found.end() for found in _PART.finditer(letter.folded, first, one.start)]
    said = _last(letter, parts[-1] if parts else first, one.start)
    behind = _BEHIND.match(letter.folded, one.end, sentence.end) if said is None else None
    if behind is not None:
        return _of(behind["year"], behind["now"])
    return _last(letter, sentence.start, one.start) if said is None and not before else said


def are_of_two_times(letter: Letter, first: Span, second: Span) -> bool:
    """Tell whether a table is said to show one day ("Stand van 31 december 2025"), and a figure is told of another."""
    states = letter.once(_states)
    times = [_told_time(letter, span, states) for span in (first, second)] if states else []
    years = {one[0] for one in times if one is not None}
    months = {one[1] for one in times if one is not None and one[1]}
    return None not in times and (len(years) > 1 or len(months) > 1)


def _told_time(letter: Letter, span: Span, states: Mapping[int, Date]) -> tuple[int, int | None] | None:
    """Return the year and month of a number: of its table, or the one day that its sentence tells."""
    block, sentence = letter.block_at(span.start), letter.sentence_at(span.start)
    if block is not None and block.kind == "cell":
        state = states.get(block.group)
        return (state.year, state.month) if state is not None else None
    days = {one.value for one in within(letter, sentence, "date") if isinstance(one.value, Date)}
    if not days and letter.says(_SAYS_NOW, sentence):
        return (_PRESENT, None) if letter.date is None else (letter.date.year, letter.date.month)
    return next(((one.year, one.month) for one in days), None) if len(days) == 1 else None


def _states(letter: Letter) -> Mapping[int, Date]:
    """Return the day that each table is said to show, right over it or right below."""
    found: dict[int, Date] = {}
    around, last = letter.once(Around), None
    for group, blocks in groupby(letter.blocks, lambda one: one.group if one.kind == "cell" else None):
        first = next(blocks)
        if group is not None:
            lead = around.lead(first)
            found.update((group, day) for day in _state_in(letter, lead))
        elif last is not None and last not in found:
            found.update((last, day) for day in _state_in(letter, first))
        last = group
    return found


def _state_in(letter: Letter, block: Block | None) -> Iterator[Date]:
    """Yield the one day that a short note calls that of the figures."""
    if block is None or block.kind == "heading" or block.end - block.start > _LONGEST_NOTE:
        return
    for sentence in letter.sentences_in(Span(block.start, block.end)):
        if _STATE.search(letter.folded, *sentence):
            told = [one.value for one in within(letter, sentence, "date", "period")]
            days = [one.end if isinstance(one, Period) else one for one in told]
            yield from (one for one in days[:1] if len(days) == 1 and isinstance(one, Date))


def is_told_back(letter: Letter, first: ToldNumber, second: ToldNumber) -> bool | None:
    """Tell whether the second of two numbers is the earlier one, None where nothing says so."""
    times = time_of(letter, first), time_of(letter, second)
    if times[0] is not None and times[1] is not None and times[0] != times[1]:
        one, other = _dated(letter, times[0]), _dated(letter, times[1])
        return one > other if one != other else _is_earlier_behind(letter, first, second)
    if second.start - first.end > _FAR:
        return None
    if times[0] is None and (
        times[1] == _PAST or (times[1] and _BESIDE.search(letter.folded, first.end, second.start))
    ):
        return True
    if times[1] is None and times[0] == _PAST:
        return False
    return _is_earlier_behind(letter, first, second)


def _dated(letter: Letter, time: int) -> int:
    """Return the year of what is of now in a letter with a date."""
    return letter.date.year if time == _PRESENT and letter.date is not None else time


def _is_earlier_behind(letter: Letter, first: ToldNumber, second: ToldNumber) -> bool | None:
    if _EARLIER_BEHIND.fullmatch(letter.folded, first.end, second.start):
        return True
    return False if _LATER_BEHIND.fullmatch(letter.folded, first.end, second.start) else None


def is_set_against(letter: Letter, first: ToldNumber, second: ToldNumber) -> bool:
    """Tell whether the second of two numbers is what the first is held against: "6,1 procent, tegen 5,4 procent"."""
    return _AGAINST.fullmatch(letter.folded, first.end, second.start) is not None


def in_full(letter: Letter, numbers: Sequence[ToldNumber]) -> tuple[ToldNumber, ...]:
    """Return numbers with the units that are told once for two: "64 dagen, tegen 71", "van 200 naar 190 euro"."""
    found = list(numbers)
    for place, (first, second) in enumerate(pairwise(numbers)):
        if first.unit and not second.unit and not content(" ".join(second.behind[:1])):
            if first.value < _MILLION and first.unit != "%" and is_set_against(letter, first, second):
                found[place + 1] = second._replace(unit=first.unit)
        elif second.unit and not first.unit and first.behind[:1] in (("naar",), ("tot",)):
            to = _LATER_BEHIND.fullmatch(letter.folded, first.end, second.start)
            values = in_one_unit(letter, first, second) if to is not None else None
            if values is not None:
                power = values[0].adjusted() - first.value.adjusted()
                found[place] = first._replace(unit=second.unit, value=values[0], step=first.step + power)
    return tuple(found)


def _last(letter: Letter, start: int, end: int) -> int | None:
    told = list(_TIME.finditer(letter.folded, start, end))
    return _of(told[-1]["year"], told[-1]["now"]) if told else None


def _of(year: str | None, now: str | None) -> int:
    if year:
        return int(year)
    return _PRESENT if now else _PAST
