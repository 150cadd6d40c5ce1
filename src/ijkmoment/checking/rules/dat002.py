"""Period that ends before it starts.

What:
    A period whose last day lies before its first, or a parliamentary year that ends before it starts.

Why:
    One of the two dates is wrong, most often the year of the second, and the reader cannot tell which.

Example:
    In de periode december 2024 – maart 2024 levert Nederland toestellen.

Better:
    In de periode december 2024 – maart 2025 levert Nederland toestellen.

Known limits:
    Only certain reversals are reported: "2024 tot en met maart 2024" may be right and is left alone, and so is "15
    december tot 10 januari 2024", which may start in the year before; "3 februari tot 14 januari 2025" would last
    nearly a year, and is reported. Two dates are read as one period when a sentence says of one thing that it began
    and ended on them ("begon op ... en eindigde op ..."), or joins them with "tot" and a weekday, or two full dates
    with "tot", "t/m" or "tussen ... en"; two that stand in different sentences are not. Days of one month need no
    year ("20 tot en met 10 juni"), those of two do, unless the last has a weekday and its year. What is extended on
    a day until an earlier one counts too.

Source:
    ISO 8601-2 (EDTF): the end of an interval does not precede its start.
"""

import re
from collections.abc import Iterator
from itertools import chain, pairwise

from ijkmoment.checking.letter import Letter, Span
from ijkmoment.checking.rule import Draft, Rule, in_letter
from ijkmoment.checking.times.days_of_month import may_cross_a_year, reversed_days
from ijkmoment.checking.times.decided_ends import decided_ends
from ijkmoment.facts.claim import Claim
from ijkmoment.facts.dates import Date, Period
from ijkmoment.facts.finding import Finding
from ijkmoment.language.date_words import WEEKDAY
from ijkmoment.language.patterns import lazily

_DRAFT = Draft("DAT002", "error")
_YEAR = lazily(r"(?<!\d)\d{4}(?!\d)")
_OF_SESSION = lazily(r"[Vv]ergaderjaar\s+\Z")
_YEARS = lazily(r"(?<![\w./–-])(?P<first>(?:19|20)\d\d)\s*(?P<sign>[-–/])\s*(?P<last>(?:19|20)\d\d)(?![\w/–-]|[.,]\d)")
# What bears a number, and what two years are taken from each other or compared for.
_NO_SPAN = lazily(
    r"(?<!\w)(?:nrs?\.?|nummer|kenmerk|zaak\w*|dossier|kamerstuk\w*|rapport|besluit|document|referentie|advies|perceel|huisnummers?|index\w*|realisatie|verschil\w*|mutatie\w*|vergelijking|verloop|delta"
    r"|toename|afname|groei|daling|stijging|ontwikkeling|verhouding|respectievelijk|pagina\w*|blz\.|tel\w*\.?"
    r"|(?:hm|km|(?:hecto|kilo)meter\w*)(?:[-‑]?pa\w+)?|kamers|lokalen|vakken|kavels|postcodes?)\W*(?:\w+\s+){0,3}\Z",
    re.IGNORECASE,
)
_COMPARED = lazily(r"(?<!\w)verg(?:elijk|elek)\w*(?!\w)")
_TO = rf"\s*(?:\s(?:tot\s+en\s+met|tot|t/m)|[-–])\s+{WEEKDAY}\s+"
# Two dates that each have a year are one period however they are joined, with or without the weekday of the second.
_FULL_TO = lazily(rf"\s*(?:\s(?:tot\s+en\s+met|tot|t/m)|[-–—])\s+(?:{WEEKDAY},?\s+)?", re.IGNORECASE)
_FULL_AND = lazily(rf"\s+en\s+(?:{WEEKDAY},?\s+)?", re.IGNORECASE)
_BETWEEN_THEM = lazily(rf"(?<!\w)tussen\s+(?:{WEEKDAY},?\s+)?\Z", re.IGNORECASE)
_ENDED = r"(?:eindig\w+|stopte\w*|loopt|lopen|liep|liepen|duurt|duren|duurde\w*|beëindigd|gestopt|afgerond|voltooid)"
_AND_ENDED = (
    rf",?\s+(?:en\s+)?(?:is\s+|zijn\s+|werd\s+|werden\s+|was\s+)?{_ENDED}\s+(?:af\s+|door\s+)?"
    rf"(?:tot(?:\s+en\s+met)?\s+|t/m\s+|op\s+|in\s+|per\s+)?"
)
_JOINED = lazily(rf"(?:{_TO}|{_AND_ENDED})", re.IGNORECASE)
_ENDED_BEHIND = lazily(rf"\s+(?:{_ENDED}|ten\s+einde)(?!\w)", re.IGNORECASE)
_FROM = lazily(
    rf"(?<!\w)(?:(?:begon\w*|begint|beginnen|startte\w*|start|starten|gestart|begonnen|ingegaan|aangevangen"
    rf"|(?:ging|gingen|gaat|gaan)\s+in|(?:ving|vingen|vangt|vangen)\s+aan|(?:treedt|trad)\s+in\s+werking)\s+(?:(?:al|reeds)\s+)?(?:op|in|per|vanaf)|van|vanaf)\s+(?:{WEEKDAY}\s+)?\Z",
    re.IGNORECASE,
)
_AND = lazily(r",?\s+(?:en|maar)\s+(?:is|zijn|werd|werden|was|waren)\s+(?:al\s+)?(?:op|in|per)\s+")
_REACH, _WIDE = 40, 120


def check(letter: Letter) -> Iterator[Finding]:
    """Find the periods that certainly end before they start."""
    for claim in letter.of_kind("period"):
        if not isinstance(claim.value, Period) or _are_no_span(letter, claim):
            continue
        if _is_reversed(claim.value, claim.text):
            yield _DRAFT.at(Span(claim.start, claim.end), form="period", printed=claim.text)
    ways = (_told_apart, _reversed_years, reversed_days)
    for span in chain.from_iterable(way(letter) for way in ways):
        yield _DRAFT.at(span, form="period", printed=letter.part(span))
    for span, day in decided_ends(letter):
        related = (in_letter(letter, day),)
        yield _DRAFT.at(span, related=related, form="decided", printed=letter.part(span), decided=letter.part(day))


def _reversed_years(letter: Letter) -> Iterator[Span]:
    """Yield the spans of years that end before they start: "Vergaderjaar 2015/2014", "de agenda 2026-2023"."""
    periods = {place for claim in letter.of_kind("period") for place in range(claim.start, claim.end)}
    for place in letter.figured:
        found = _YEARS.match(letter.text, place)
        if found is None or int(found["last"]) >= int(found["first"]) or place in periods:
            continue
        session = _OF_SESSION.search(letter.text, max(place - _REACH, 0), place)
        if session or (found["sign"] != "/" and _is_told(letter, place) and not _no_span_at(letter, place)):
            yield Span(*found.span())


def _is_told(letter: Letter, place: int) -> bool:
    """Tell whether a place stands in running text of more than one word, and not in a table or heading."""
    block = letter.block_at(place)
    said = letter.sentence_at(place)
    return block is not None and block.kind in ("paragraph", "item") and letter.text.find(" ", *said) >= 0


def _are_no_span(letter: Letter, claim: Claim) -> bool:
    """Tell whether what looks like a period is two years that are subtracted or compared: "het verschil 2025-2024"."""
    return _YEARS.fullmatch(claim.text) is not None and _no_span_at(letter, claim.start)


def _no_span_at(letter: Letter, place: int) -> bool:
    sentence = letter.sentence_at(place)
    before = _NO_SPAN.search(letter.text, max(place - _REACH, sentence.start), place)
    return before is not None or letter.says(_COMPARED, Span(place, min(place + _WIDE, sentence.end)))


def _told_apart(letter: Letter) -> Iterator[Span]:
    """Yield where a sentence says that something ended on an earlier date than it began."""
    for sentence, claims in letter.by_sentence("date", "period"):
        for first, last in pairwise(claims):
            start, end = _start(first), _end(last)
            if start is None or end is None:
                continue
            if not _is_one_period(letter, first, last, sentence):
                continue
            if start.possible and end.possible and end.last() < start.first():
                yield Span(first.start, last.end)


def _start(claim: Claim) -> Date | None:
    """Return the date that a claim is or begins with, None where it has an end as well."""
    if isinstance(claim.value, Date):
        return claim.value
    return claim.value.start if isinstance(claim.value, Period) and claim.value.end is None else None


def _end(claim: Claim) -> Date | None:
    """Return the date that a claim is or ends with, None where it has a start as well."""
    if isinstance(claim.value, Date):
        return claim.value
    return claim.value.end if isinstance(claim.value, Period) and claim.value.start is None else None


def _is_one_period(letter: Letter, first: Claim, last: Claim, sentence: Span) -> bool:
    """Tell whether two dates of a sentence are told as the start and the end of one thing."""
    if not isinstance(first.value, Date):
        return False
    between = letter.text[first.end : last.start]
    if _are_joined_in_full(letter, first, last, between):
        return True
    if not _FROM.search(letter.text, max(first.start - _REACH, sentence.start), first.start):
        return False
    if _JOINED.fullmatch(between):
        return True
    return (
        len(between) < _REACH
        and _AND.fullmatch(between) is not None
        and bool(_ENDED_BEHIND.match(letter.text, last.end))
    )


def _are_joined_in_full(letter: Letter, first: Claim, last: Claim, between: str) -> bool:
    """Tell whether two days with a year each are joined: "tussen zaterdag 28 december 2024 en dinsdag 16 januari"."""
    if any(one.value.day is None for one in (first, last) if isinstance(one.value, Date)):
        return False
    if _FULL_TO.fullmatch(between):
        return True
    opens = _BETWEEN_THEM.search(letter.text, max(first.start - _REACH, 0), first.start)
    return opens is not None and _FULL_AND.fullmatch(between) is not None


def _is_reversed(period: Period, printed: str) -> bool:
    """Tell whether a period ends before it starts; a year that is printed once may be that of the end alone."""
    start, end = period.start, period.end
    if start is None or end is None or start.month is None or end.month is None or start.month == end.month:
        return period.reversed
    once = len(_YEAR.findall(printed)) == 1
    if not once or start.month < end.month:
        return period.reversed
    return not may_cross_a_year(start, end)


RULE = Rule(
    "DAT002",
    "reversed-period",
    "error",
    check,
    {
        "nl": {
            "period": "de periode “{printed}” eindigt voordat zij begint",
            "decided": "“{printed}” ligt vóór de dag waarop daartoe is besloten, “{decided}”",
        },
        "en": {
            "period": "the period “{printed}” ends before it starts",
            "decided": "“{printed}” lies before the day on which it was decided, “{decided}”",
        },
    },
)
