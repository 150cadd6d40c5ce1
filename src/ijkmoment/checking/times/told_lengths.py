"""Lengths that a letter tells beside the day from which they run and the day on which they end.

"De opdracht loopt tot en met 31 mei 2026. Het kabinet heeft besloten haar met zes maanden te verlengen, tot en met 30
november 2026": two days and the time between them, of which the third follows from the two others. So too "op 1
januari 2022 ingegaan voor drie jaar en eindigt dus op 31 december 2024" and "van 8 februari tot en met 22 juni 2020
(136 dagen)".

The day from which an extension runs is the end that stands before it, in its sentence or in the two before that, where
both speak of one thing. Where none does, the day of the decision shows no more than that an end is a year off.
"""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from ijkmoment.checking.letter import Letter, Span
from ijkmoment.checking.times.lengths import Length, lengths, lengths_in, lies_between, may_be_decided
from ijkmoment.checking.times.moments import Moment, Moments
from ijkmoment.language.date_words import WEEKDAY
from ijkmoment.language.patterns import lazily

# What is not told once, or not as it was agreed.
_OTHERWISE = lazily(
    r"(?<!\w)(?:telkens|steeds|tweemaal|driemaal|meermaals|(?:twee|drie)\s+keer|nogmaals|opnieuw|eerst|daarna|vervolgens|aanvankelijk"
    r"|oorspronkelijk|voortijdig|vervroegd|eerder|al|reeds|uiterlijk|maar(?!\s+(?:is|zijn|wordt|worden|werd)(?!\w))|waarvan|rotatie|tranche|optie|mogelijk\w*|kan|kunnen"
    r"|zou(?:den)?(?!\s+(?:aflopen|eindigen|verstrijken)(?!\w))|verwacht\w*|naar\s+verwachting|ingekort|verkort|niet)(?!\w)",
    re.IGNORECASE,
)
_WEEKDAY = rf"(?:{WEEKDAY}\s+)?"
_TO = r"(?:tot\s+en\s+met|tot|t/m)"
_SO = r"(?:dus|derhalve|daarmee|dan\s+ook|daardoor|aldus|zodoende|bijgevolg)"
_DONE = r"(?:te\s+verlengen|verleng[dt]|ingevoerd|aangegaan|gesloten|verstrekt|verleend|voortgezet|voort\s+te\s+zetten)"
_UNTIL = lazily(rf"(?:\s+{_DONE})?,?\s+\(?(?:en\s+wel\s+|{_SO}\s+|te\s+weten\s+|namelijk\s+)?{_TO}\s+\Z")
_ENDING = r"(?:eindigt|eindigde|verstrijkt|verstreek|(?:loopt|liep)\s+(?:af|door)|loopt|liep|geldt|gold|duurt)"
_AND_ENDS = lazily(
    rf"(?:\s+(?:is\s+|werd\s+|was\s+)?{_DONE})?(?:[,;]?\s+(?:en|zodat\s+(?:zij|hij|het))|;\s+(?:het|zij|hij|deze|dit)|,)\s+{_ENDING}"
    rf"(?:\s+{_SO})?(?:\s+af)?(?:\s+van\s+rechtswege)?\s+(?:{_TO}|op|per)\s+\Z"
)
_AND_SO_ON = lazily(rf"(?:\s+{_DONE})?,?\s+en\s+{_SO}\s+op\s+\Z")
_ENDS_BEHIND = lazily(r"\s+(?:van\s+rechtswege\s+)?(?:eindigt|afloopt|verstrijkt|ten\s+einde\s+loopt)(?!\w)")
_OPENS = lazily(rf"(?:\s+{_DONE})?[,:]?\s+(?:te\s+weten\s+|namelijk\s+|en\s+wel\s+|{_SO}\s+)?van\s+{_WEEKDAY}\Z")
_IN_BRACKETS = lazily(rf"\s+\((?:van\s+)?{_WEEKDAY}\Z")
_THAT_BEGINS = lazily(rf",?\s+(?:dat|die)\s+op\s+{_WEEKDAY}\Z")
_AND_THAT_ENDS = lazily(r"\s+(?:begint|begon|ingaat|inging|start|startte|aanvangt|aanving)\s+en\s+op\s+\Z")
_BEGINS_ON = lazily(rf"\s+(?:begon|begint|startte|start|ging\s+in|gaat\s+in)\s+op\s+{_WEEKDAY}\Z")
_AND_ENDED = lazily(rf"\s+en\s+(?:eindigt|eindigde|verstrijkt|verstreek|(?:loopt|liep)\s+af)\s+op\s+{_WEEKDAY}\Z")
_RAN_FROM = lazily(rf"\s+(?:liep|loopt)\s+van\s+{_WEEKDAY}\Z")
_COUNTED = lazily(r",?\s+(?:te\s+rekenen\s+)?(?:vanaf|met\s+ingang\s+van|per|ingaande\s+(?:op\s+)?)\s+\Z")
_JOINED = lazily(rf"\s+(?:{_TO}|[-–])\s+{_WEEKDAY}\Z")
_SO_LONG = lazily(rf",\s+(?:{_SO}\s+|ofwel\s+|en\s+wel\s+)?(?:met|een\s+verlenging\s+(?:van|met))\s+\Z")
_PAIRS = (
    (_THAT_BEGINS, _AND_THAT_ENDS),
    (_IN_BRACKETS, _JOINED),
    (_BEGINS_ON, _AND_ENDED),
    (_RAN_FROM, _JOINED),
)
_CLOSED = lazily(r"\s*[).;,]")
_EXTENDS = lazily(r"(?<!\w)verleng\w*(?!\w)")
_BY = lazily(r"(?<!\w)met\s+(?:nog\s+)?(?:een\s+periode\s+van\s+|een\s+termijn\s+van\s+|de\s+duur\s+van\s+)?\Z")
_FOR = lazily(
    r"(?<!\w)(?:(?:looptijd|periode|termijn|duur)\s+van|(?:[Ii]n|[Oo]ver|[Gg]edurende)\s+de|(?:voor|gedurende|duurt|duurde|met))\s+(?:een\s+periode\s+van\s+|een\s+termijn\s+van\s+|de\s+duur\s+van\s+|nog\s+)?\Z"
)
_FROM = lazily(r"(?<!\w)(?:vanaf|per|met\s+ingang\s+van|ingaande\s+op|sinds)\s+\Z", re.IGNORECASE)
_AFTER = lazily(r"(?<!\w)na\s+\Z", re.IGNORECASE)
_ON = lazily(r"(?<!\w)op\s+(?:[a-z]+dag\s+)?\Z", re.IGNORECASE)
_DECIDED = lazily(r"(?<!\w)(?:op\s+(?:[a-z]+dag\s+)?|in\s+)\Z", re.IGNORECASE)
_BEGAN_ON = lazily(
    rf"(?<!\w)(?:begon|startte|inging|ging\s+in|trad\s+in\s+werking|aangevangen|gestart|begonnen)\s+op\s+{_WEEKDAY}\Z"
)
_WENT_IN = lazily(
    r"\s+(?:ingegaan|ingevoerd|van\s+kracht\s+geworden|in\s+werking\s+getreden|gestart|begonnen|aangegaan)\s"
)
_RENEWED = lazily(r"\s+verlengd\s+voor\s")
_FOR_A_TIME = lazily(r"\s+voor\s[^,;:()]{0,40}\Z")
_STOOD_UNTIL = lazily(rf"(?<!\w){_TO}\s+\Z", re.IGNORECASE)
_ENDED_ON = lazily(
    r"(?<!\w)(?:eindigt|eindigde|verstrijkt|verstreek|(?:loopt|liep)\s+(?:af|ten\s+einde))\s+op\s+\Z", re.IGNORECASE
)
_ENDED_BEHIND = lazily(r"\s+(?:zou\s+)?(?:afliep|afloopt|aflopen|eindigde|eindigt|eindigen|verstreek|verstrijkt)(?!\w)")
_NAME = lazily(r"(?<![\w.])[A-ZÀ-Þ][\w’'-]*[\w]")
_BODIES = frozenset(
    "De Het Een Deze Dit Raad Veiligheidsraad VN EU Europese Unie Verenigde Naties Na Op In Kamer NAVO".split()
)
_THINGS = lazily(r"(?<!\w)(?:(?P<own>bijdrage|inzet|deelname|ontplooiing)|(?P<mandate>\w*mandaat))(?!\w)")
_NOUN = lazily(r"(?<!\w)(?:de|het|een|deze|dit)\s+(?:\w+e\s+)?(?P<noun>[a-zë]{4,})(?!\w)")
# Who extends, what is extended whatever it was called before, and for how long.
_ANY_NOUN = frozenset(
    "kabinet regering raad minister ministers ministerraad kamer lidstaten bestuur partijen parlement besluit operatie "
    "missie inzet opdracht deelname bijdrage mandaat periode termijn duur verlenging veiligheidsraad jaar maand "
    "half".split()
)
_REACH, _BACK, _TWO = 60, 2, 2
_LONGEST = 2000  # characters: what runs on for longer is a table or list that lost its marks, no sentence


class _Told(NamedTuple):
    """A length with the two days that it lies between; an extension may have no day to run from but a decision's."""

    length: Length
    start: Moment
    end: Moment
    decided: bool = False


def told_lengths(letter: Letter) -> Iterator[tuple[Span, Span]]:
    """Yield the places of lengths with their ends that do not fit, each with the day from which they run."""
    for length in letter.once(lengths):
        told = _told(letter, length)
        if told is not None and not _fits(told):
            first, last = sorted((told.length.span, told.end.span))
            yield Span(first.start, last.end), told.start.span


def _told(letter: Letter, length: Length) -> _Told | None:
    """Return a length with its two days, None where the sentence does not tell them for certain."""
    sentence = letter.sentence_at(length.span.start)
    if sentence.end - sentence.start > _LONGEST:
        return None
    days = [one for one in letter.once(Moments).all_in(sentence.start, sentence.end) if one.day]
    before = [one for one in days if one.span.end <= length.span.start]
    behind = [one for one in days if one.span.start >= length.span.end]
    if (told := _long_enough(letter, sentence, length, before)) is not None:
        return told
    return None if not behind else _within(letter, length, behind) or _until(letter, sentence, length, before, behind)


def _long_enough(letter: Letter, sentence: Span, length: Length, before: Sequence[Moment]) -> _Told | None:
    """Read "verlengd tot en met 31 december 2026, dus met twee jaar"."""
    if not before or not length.months or not letter.says(_EXTENDS, sentence):
        return None
    end, text = before[-1], letter.text
    if not _SO_LONG.fullmatch(text, end.span.end, length.span.start) or not _CLOSED.match(text, length.span.end):
        return None
    if not stands_as_end(letter, end) or _OTHERWISE.search(letter.part(sentence)):
        return None
    old = [one for one in before[:-1] if stands_as_end(letter, one)] or _old_ends(letter, sentence, end)
    return _Told(length, old[0], end) if len(old) == 1 and old[0].parts != end.parts else None


def _within(letter: Letter, length: Length, behind: Sequence[Moment]) -> _Told | None:
    """Read "voor twee jaar, van 1 januari 2025 tot en met ...", "voor drie jaar vanaf ... en eindigt op"."""
    if len(behind) < _TWO:
        return None
    (start, end), text = behind[:2], letter.text
    opening, joined = (length.span.end, start.span.start), (start.span.end, end.span.start)
    for opens, joins in _PAIRS:
        if opens.fullmatch(text, *opening) and joins.fullmatch(text, *joined):
            return _Told(length, start, end)
    if not _FOR.search(text, max(length.span.start - _REACH, 0), length.span.start):
        return None
    together = _OPENS.fullmatch(text, *opening) and _JOINED.fullmatch(text, *joined)
    counted = _COUNTED.fullmatch(text, *opening) and _is_end(letter, start.span.end, end)
    return _Told(length, start, end) if together or counted else None


def _is_end(letter: Letter, position: int, end: Moment) -> bool:
    """Tell whether a day is told as an end in what runs on from a position."""
    ways = (_UNTIL, _AND_ENDS)
    if any(way.fullmatch(letter.text, position, end.span.start) for way in ways):
        return True
    behind = _ENDS_BEHIND.match(letter.text, end.span.end)
    return behind is not None and _AND_SO_ON.fullmatch(letter.text, position, end.span.start) is not None


def _until(
    letter: Letter, sentence: Span, length: Length, before: Sequence[Moment], behind: Sequence[Moment]
) -> _Told | None:
    """Read "op 1 april 2022 ingegaan voor drie jaar en eindigt dus op ...", "met zes maanden verlengd tot ..."."""
    end = behind[0]
    if lengths_in(letter, length.span.end, end.span.start) or not _is_end(letter, length.span.end, end):
        return None
    if before and lengths_in(letter, before[-1].span.end, length.span.start):
        return None  # of another length, or of a part of this
    if _OTHERWISE.search(letter.part(Span(sentence.start, end.span.start))):
        return None
    return _from(letter, sentence, length, before, end)


def _from(letter: Letter, sentence: Span, length: Length, before: Sequence[Moment], end: Moment) -> _Told | None:
    """Find the day from which a length runs: told as such, as the end that it puts off, or as that of the decision."""
    text, start = letter.text, length.span.start
    extends = letter.says(_EXTENDS, sentence) and _BY.search(text, max(start - _REACH, 0), start) is not None
    if before and (_FOR.search(text, max(start - _REACH, 0), start) or extends):
        last = before[-1]
        goes_on = extends and stands_as_end(letter, last) and not _names_another(letter, sentence, last, start)
        if _runs_from(letter, last, length) or goes_on:
            return _Told(length, last, end)
    if not extends:
        return None
    if any(stands_as_end(letter, one) for one in before):
        return None
    old = _old_ends(letter, sentence, end)
    if len(old) == 1 and old[0].parts != end.parts:
        return _Told(length, old[0], end)
    day = before[-1] if before else _month_of_decision(letter, sentence, start)
    decided = day is not None and _DECIDED.search(text, max(day.span.start - _REACH, 0), day.span.start)
    return _Told(length, day, end, decided=True) if day is not None and decided and not old else None


def _month_of_decision(letter: Letter, sentence: Span, length: int) -> Moment | None:
    """Return the one month with its year before a length: "is in mei 2024 met drie jaar verlengd"."""
    months = letter.once(Moments).all_in(sentence.start, length)
    return months[0] if len(months) == 1 and months[0].year is not None else None


def _runs_from(letter: Letter, day: Moment, length: Length) -> bool:
    """Tell whether something goes on from a day: "met ingang van", "is op ... ingegaan voor"."""
    text, start = letter.text, day.span.start
    opening = max(start - _REACH, 0)
    if length.span.start - day.span.end > _REACH:
        return False
    if any(way.search(text, opening, start) for way in (_FROM, _AFTER, _BEGAN_ON)):
        return True
    if not _ON.search(text, opening, start) and not _FROM.search(text, opening, start):
        return False
    if _WENT_IN.match(text, day.span.end):
        return True
    on_a_first = day.day == 1 and day.month in (1, 4, 7, 10)
    fixed = _FOR_A_TIME.search(text, day.span.end, length.span.start) is not None
    return on_a_first and (_RENEWED.match(text, day.span.end) is not None or fixed)


def stands_as_end(letter: Letter, day: Moment) -> bool:
    """Tell whether something is said to end on a day: "tot en met", "eindigde op", "dat op ... afloopt"."""
    text, start = letter.text, day.span.start
    opening = max(start - _REACH, 0)
    if _STOOD_UNTIL.search(text, opening, start) or _ENDED_ON.search(text, opening, start):
        return True
    return _ON.search(text, opening, start) is not None and _ENDED_BEHIND.match(text, day.span.end) is not None


def _names_another(letter: Letter, earlier: Span, day: Moment, until: int) -> bool:
    """Tell whether something is named behind an end that is not named before it: "en het contract is ..."."""
    told = letter.folded[earlier.start : day.span.start]
    nouns = {one["noun"] for one in _NOUN.finditer(letter.folded, day.span.end, until)} - _ANY_NOUN
    return any(noun not in told for noun in nouns)


def _old_ends(letter: Letter, sentence: Span, end: Moment) -> list[Moment]:
    """Return the ends that the sentences right before tell of the same thing."""
    block, own = letter.block_at(sentence.start), sentence
    for _ in range(_BACK):
        earlier = letter.sentence_at(max(own.start - 2, 0))
        if block is None or earlier.start < block.start or earlier == own:
            return []
        own = earlier
        found = [one for one in letter.once(Moments).days_in(own.start, own.end) if stands_as_end(letter, one)]
        if found:
            same = _are_of_one(letter, own, Span(sentence.start, end.span.start))
            return found if same and not _OTHERWISE.search(letter.part(own)) else []
    return []


def _are_of_one(letter: Letter, earlier: Span, extension: Span) -> bool:
    """Tell whether an extension names nothing that the sentence before it does not."""
    names = set(_NAME.findall(letter.part(extension))) - _BODIES
    if not all(name in letter.part(earlier) for name in names):
        return False
    nouns = {one["noun"] for one in _NOUN.finditer(letter.folded, extension.start, extension.end)} - _ANY_NOUN
    if any(noun not in letter.folded[earlier.start : earlier.end] for noun in nouns):
        return False
    kinds = [{one.lastgroup for one in _THINGS.finditer(letter.part(span))} for span in (earlier, extension)]
    return kinds[1] <= kinds[0] or not kinds[0] & {"own", "mandate"}


def _fits(told: _Told) -> bool:
    fits = may_be_decided if told.decided else lies_between
    return fits(told.length, told.start, told.end)
