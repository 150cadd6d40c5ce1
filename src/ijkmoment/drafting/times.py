"""When a figure holds: the calendar year of an amount, the period or day of a strength."""

import re
from collections.abc import Iterator, Sequence

from ijkmoment.drafting.letter import Letter, bare, sentence_of, year_in, year_of_words
from ijkmoment.drafting.proposal import Doubt
from ijkmoment.facts.claim import Claim, Relative
from ijkmoment.facts.dates import Date, Period
from ijkmoment.language.folding import fold

When = tuple[Period | None, tuple[Doubt, ...]]
_RIGHT_BEHIND = re.compile(r"\s*(?:in|over)\s+(?:het\s+(?:jaar|boekjaar|kalenderjaar)\s+)?")
_ON = re.compile(r"\b(?:op|per)\s+\Z", re.IGNORECASE)
_EARLIER = re.compile(r"\b(?:eerder|vorige?|voorheen|destijds|aanvankelijk|oorspronkelijk)\b")
_NEAR = 60
_NOW = r"kost|bedraagt|bedragen|is|zijn|beloopt|belopen|vergt|vergen|wordt|worden|komt|komen|loopt|lopen|blijft|blijven"
_THEN = (
    r"kostt(?:e|en)|bedroeg(?:en)?|was|waren|beliep(?:en)?|vergd(?:e|en)|werd(?:en)?|kwam(?:en)?|liep(?:en)?|bleef|"
    r"bleven|heeft|hebben|had(?:den)?|gaf|gaven"
)
_VERB = re.compile(rf"\b(?:(?P<now>{_NOW}|kosten(?=\s+(?:\w+\s+){{0,2}}\Z))|{_THEN})\b")
_DONE = re.compile(r"\b(?:gekost|uitgegeven|besteed|gerealiseerd|betaald|geweest|gemaakt|uitgekomen)\b")


def year_of(claim: Claim, letter: Letter) -> When:
    """Return the calendar year of an amount as the letter says it, the letter's own year with a doubt."""
    year = _year_said(claim, letter)
    if year is not None:
        return Period(year, year), ()
    own = _own_year(claim, letter) if claim.concept == "kosten" else None
    return (Period(own, own), ("year of the letter",)) if own is not None else (None, ())


def _own_year(claim: Claim, letter: Letter) -> Date | None:
    """Return the year that a section about money names, the letter's for what costs now, else the one before it."""
    if letter.year_of_money is None and letter.date is not None and _is_now(claim, letter):
        return Date(letter.date.year)
    return letter.fiscal_year


def _is_now(claim: Claim, letter: Letter) -> bool:
    """Tell whether an amount's sentence, or what its list hangs from, says in the present tense what it costs."""
    start, end = sentence_of(claim)
    running = letter.document.running
    block = letter.document.block_at(claim.start)
    lead = letter.lead_in(block) if block is not None and block.kind in ("item", "cell") else None
    spans = [(fold(running[start : claim.start]), fold(running[claim.end : end]))]
    if lead is not None:
        spans.append((fold(running[lead.start : lead.end]), ""))
    for before, behind in spans:
        verb = next(reversed(list(_VERB.finditer(before))), None) or _VERB.search(behind)
        if verb is not None:
            return verb["now"] is not None and not _DONE.search(f"{before} {behind}")
    return False


def _year_said(claim: Claim, letter: Letter) -> Date | None:
    start, end = sentence_of(claim)
    years = [(one, year) for one in letter.within(start, end) if (year := year_in(one)) is not None]
    text = letter.document.running
    behind = [one for one in years if one[0].start >= claim.end]
    for one, year in behind[:1]:
        if _RIGHT_BEHIND.fullmatch(text, claim.end, one.start):
            return year
    before = [year for one, year in years if one.end <= claim.start]
    if before:
        return before[-1]
    over = next(_years_over(claim, letter), None)
    if over is not None or not behind:
        return over
    return None if _in_brackets(text, claim.end, behind[0][0].start) else behind[0][1]


def _years_over(claim: Claim, letter: Letter) -> Iterator[Date]:
    """Yield the years of what stands over a claim: the head of its column, its lead-in, its heading."""
    block = letter.document.block_at(claim.start)
    if block is not None and block.kind == "cell":
        over = (one for one in letter.heads[block.group, block.column] if one.row < block.row)
        heads = (letter.document.running[one.start : one.end] for one in over)
        yield from (year for head in heads if (year := year_of_words(head)) is not None)
    lead = letter.lead_in(block) if block is not None and block.kind in ("item", "cell") else None
    if lead is not None:
        yield from (year for one in letter.within(lead.start, lead.end) if (year := year_in(one)) is not None)
    heading = year_of_words(claim.section)
    if heading is not None:
        yield heading


def time_of(claim: Claim, letter: Letter) -> When:
    """Return the period or day of a strength: its sentence's, its lead-in's, else the letter's with a doubt."""
    said = _time_said(claim, letter)
    if said is not None:
        return said, ()
    if claim.concept == "sterkte-gepland":
        return None, ()
    if letter.reporting_period is not None:
        return letter.reporting_period, ("reporting period",)
    if letter.date is not None:
        return Period(letter.date, letter.date), ("date of the letter",)
    return None, ()


def is_of_another_time(claim: Claim, letter: Letter) -> bool:
    """Tell whether the words right around a strength put it at a time that they do not date ("een jaar eerder")."""
    start, end = sentence_of(claim)
    others = [one for one in letter.within(start, end) if one.kind == "strength" and one.start != claim.start]
    first = max([start, claim.start - _NEAR, *(one.end for one in others if one.end <= claim.start)])
    last = min([end, claim.end + _NEAR, *(one.start for one in others if one.start >= claim.end)])
    words = fold(letter.document.running[first:last])
    return bool(_EARLIER.search(words)) or any(isinstance(one.value, Relative) for one in letter.within(first, last))


def _time_said(claim: Claim, letter: Letter) -> Period | None:
    start, end = sentence_of(claim)
    times = list(_times(letter.within(start, end), letter))
    before = [period for one, period in times if one.end <= claim.start]
    if before:
        return before[-1]
    if times:
        return times[0][1]
    block = letter.document.block_at(claim.start)
    lead = letter.lead_in(block) if block is not None and block.kind == "item" else None
    return next((period for _, period in _times(letter.within(lead.start, lead.end), letter)), None) if lead else None


def _times(claims: Sequence[Claim], letter: Letter) -> Iterator[tuple[Claim, Period]]:
    """Yield the closed periods, possible or not, and the days on which something is said to be so."""
    for one in claims:
        value = one.value
        if one.kind == "period" and isinstance(value, Period) and value.start and value.end:
            yield one, bare(value)
        elif one.kind == "date" and isinstance(value, Date) and value.day and _follows_on(one, letter):
            yield one, Period(value, value)


def _follows_on(claim: Claim, letter: Letter) -> bool:
    return _ON.search(letter.document.running, max(claim.start - 8, 0), claim.start) is not None


def _in_brackets(text: str, start: int, end: int) -> bool:
    between = text[start:end]
    return between.count("(") > between.count(")")
