"""A narrative period and a money period that differ, without a word about it.

What:
    A letter that reports on one period ("mei 2023 tot en met april 2024") while its costs, of all of it or of what was
    deployed, are those of a calendar year ("in 2023 in totaal") or of a stretch that goes beyond the period, and that
    nowhere says why, in the text or in a footnote. And costs of the year before alone in a letter on a year or a part
    of it, or of some years alone in one on several; and one exact amount that the letter tells of a calendar year in
    one place, and of a period across years in another.

Why:
    A reader divides the costs by what was done in the period, and comes out wrong.

Example:
    Deze rapportage gaat over de periode mei 2023 tot en met april 2024.

    De inzet heeft in 2023 in totaal € 45,89 miljoen gekost.

Better:
    Deze rapportage gaat over de periode mei 2023 tot en met april 2024.

    De inzet heeft in 2023 in totaal € 45,89 miljoen gekost. De uitgaven worden per kalenderjaar verantwoord.

Known limits:
    The letter's period is one of two months to some five years that a sentence near its start on the letter or its
    period names before any day, else the first year or period there, else one that the letter calls its own, else the
    time that the paragraph behind its salutation says something took. For the sums of a list or table the sentence
    before it says of what and when they are; of a table of budgets beside what was spent that alone. Left alone are a
    letter with a table that names each year of the period or counts all of the year ("Geheel 2025"), a table of years
    to come, a sentence that names each year, what a question asks of a year, a paragraph on what was left of a budget,
    the whole of something else and what others spent. Any sentence about calendar or fiscal years and costs explains
    it, but for one that only says in which year a sum falls, or what was spent "in het kalenderjaar 2024".

Source:
    DOMAIN: the slips of the letter of 2024, row 12: narrative May to April, money by calendar year.
"""

import re
from collections.abc import Iterator
from itertools import pairwise, takewhile
from typing import NamedTuple

from ijkmoment.checking.against_register.in_register import stated_period
from ijkmoment.checking.deployments.deployment_units import DEPLOYED
from ijkmoment.checking.letter import Letter, Span
from ijkmoment.checking.retelling.amounts_of_two_times import amounts_of_two_times
from ijkmoment.checking.retelling.years_explained import explains
from ijkmoment.checking.rule import Draft, Rule, in_letter
from ijkmoment.checking.text.around import Around, within
from ijkmoment.facts.claim import Claim, ClaimValue
from ijkmoment.facts.dates import Date, Period
from ijkmoment.facts.document import Block
from ijkmoment.facts.finding import Finding
from ijkmoment.language.date_words import MONTH
from ijkmoment.language.patterns import lazily

_DRAFT = Draft("SRC004", "warning")
_COST = lazily(
    r"\b(?:gekost|kostte|kostten|uitgegeven|besteed|besteedden?|uitgaven|bedroeg(?:en)?|beliep(?:en)?|kosten|realisatie|gerealiseerd\w*"
    r"|gemoeid|betaalden?|ga(?:f|ven)\b[^.;]{0,80}\buit)\b",
    re.IGNORECASE,
)
_PLANNED = lazily(
    r"\b(?<!\bdan\s)(?<!\bdan\swas\s)(?:geraamd\w*|raamt|ramen|raming|begroot|begrote|begroting|gepland\w*|verwacht\w*|voorzien|beschikbaar|zal"
    r"|zullen|tot\s+nu\s+toe|tot\s+op\s+heden)\b",
    re.IGNORECASE,
)
_OF_MONTHS = lazily(r"\bvoor\s+(?:de\s+)?\w+\s+maanden\b", re.IGNORECASE)  # so it says for how much of the year
_REAL = lazily(r"\b(?:werkelijke|feitelijke)\s+(?:kosten|uitgaven)\b", re.IGNORECASE)
_OPENING = lazily(
    r"\A(?:betreft|onderwerp)\b|\b(?:brief|rapportage|verslag|evaluatie|overzicht|deze|hierbij|informeer|bericht)\b|\Azij\b",
    re.IGNORECASE,
)
_PERIOD = lazily(r"\b(?:\w*periode|tijdvak|beslaat|bestrijkt)\b", re.IGNORECASE)
_OPENED_WITHIN = 2500
_WHOLE = lazily(r"\b(?:totaal|totale|samen|tezamen|gezamenlijk\w*|alle|opgeteld)\b", re.IGNORECASE)
# What the letter is about, as that which cost it: "de inzet kostte", "de kosten van de missie", "aan de bijdrage is".
_FUND = r"(?!\s+aan\s+(?:het|een)\s+(?:\w+\s+)?\w*fonds)"
_ABOUT = rf"(?:(?:\w+\s+)?(?:\w*inzet|bijdragen?{_FUND}|deelname|missies?|operaties?|uitzending(?:en)?)\b)"
_OF_WHAT_IT_IS_ABOUT = lazily(
    rf"\b(?:de|onze|deze|beide|haar|die)\s+{_ABOUT}(?=[^.;]{{0,80}}\b(?:kostten?|gekost|bedroeg(?:en)?|beliep(?:en)?|uitgegeven|besteed|uitgaven)\b)"
    rf"|\bmet\s+(?:de|onze|deze|beide)\s+{_ABOUT}(?=[^.;]{{0,80}}\bgemoeid\b)"
    rf"|\bkost(?:te|ten)\s+(?:de|onze|deze|beide)\s+{_ABOUT}"
    rf"|\b(?:kosten|uitgaven)\s+(?:van|voor)\s+(?:de|onze|deze|beide)\s+{_ABOUT}"
    rf"|\b(?:uit|uitgegeven|besteed|besteedden?)\s+aan\s+(?:de|onze|deze|beide)\s+{_ABOUT}",
    re.IGNORECASE,
)
# "De totale uitgaven van het noodfonds" are those of something else.
_OF_SOMETHING = lazily(
    rf"\b(?:kosten|uitgaven)\s+(?:van|voor)\s+(?:de|het|dit|deze)\s+(?!{_ABOUT}|(?:[\w-]+\s+)?(?:periode|jaar|inzetten|rapportageperiode)\b)",
    re.IGNORECASE,
)
_IN_YEAR = r"\s+(?:(?:over|in|voor|van)\s+)?(?:het\s+)?(?:\w*jaar\s+)?\(?(?:19|20)\d\d\)?"
_BARE = lazily(
    rf"\baan\s+(?:kosten|uitgaven)\s|(?<![\w-])(?:kosten|uitgaven|realisatie)(?:{_IN_YEAR})?\s*(?:[:€]|\b(?:bedr\w+|beliepen|beliep|waren|was|zijn|is"
    r"|kwam|kwamen|komen|komt|uitgekomen|(?:over|in)\s+(?:19|20)\d\d)\b)",
    re.IGNORECASE,
)
_BUDGET = lazily(r"\bbudget\b[^.;]{0,60}\b(?:bedr\w+|telde|omvat\w*|beliep\w*|was)\b", re.IGNORECASE)
_MONEY = lazily(r"financi|kosten|uitgaven|budget", re.IGNORECASE)
_ALLIANCE = lazily(
    r"\A(?:De\s+|(?:Het|De)\s+\w+\s+van\s+de\s+)?(?:EU|NAVO|NATO|VN|Europese\s+\w+|Verenigde\s+\w+|bondgenoten|partners|lidstaten)\b"
)
_OWN = "EUR"
_COSTS = lazily(r"\b(?:kosten|uitgaven|realisatie|gerealiseerd\w*|uitgegeven|gekost)\b", re.IGNORECASE)
_YEAR = lazily(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_HEAD_OF_YEAR = lazily(r"\s*(?P<year>20\d\d)\s*")
_OF_WHOLE_YEAR = lazily(r"(?:(?:ge)?heel|hele|totaal|jaar)\s+(?:het\s+jaar\s+)?(?P<year>20\d\d)", re.IGNORECASE)
_DAY = lazily(rf"\b(?:\d{{1,2}}\s+)?(?:{MONTH})\s+(?:19|20)\d\d")
_NUMBER = lazily(r"\s*(?:€\s*)?\d[\d.]*(?:,\d+)?\s*")
_COSTING = lazily(r"\s+kost(?:te|ten)\b")
_LEFT_OF_BUDGET = ("onderbesteding", "overbesteding", "onderuitputting", "eindejaarsmarge")
_MONTHS, _LONG, _SLACK = (60, 500), 1900, 20  # days


class _Mixed(NamedTuple):
    """The years whose costs would be of another time than the letter's period, and that period."""

    years: frozenset[int]
    period: Period


def check(letter: Letter) -> Iterator[Finding]:
    """Find the first cost of a calendar year in a letter on another period, where no sentence explains it."""
    period = _period(letter)
    for two in amounts_of_two_times(letter, period):
        yield _DRAFT.at(
            two.across.place,
            related=(in_letter(letter, two.across.time), in_letter(letter, two.yearly.place)),
            form="twice",
            period=letter.part(two.across.time),
            year=letter.part(two.yearly.time),
        )
    years = _mixed_years(letter, period) if period is not None else None
    if period is None or years is None or _has_each_year(letter, period) or explains(letter):
        return
    mixed = _Mixed(years - {*_counted_years(letter)}, period)
    found = [one for one in (_told(letter, mixed), _in_table(letter, mixed)) if one is not None]
    if found:
        yield _of_year(letter, *min(found), period)


def _of_year(letter: Letter, place: Span, year: Span, period: Period) -> Finding:
    return _DRAFT.at(
        _with_year(letter, place, year),
        related=() if place.start <= year.start < place.end else (in_letter(letter, year),),
        form="year",
        year=letter.part(year),
        period=period.edtf,
    )


def _with_year(letter: Letter, place: Span, year: Span) -> Span:
    """Return the stretch of a sum and its year where one sentence tells both, else that of the sum."""
    whole = Span(min(place.start, year.start), max(place.end, year.end))
    return whole if letter.sentence_at(whole.start).end >= whole.end else place


def _has_each_year(letter: Letter, period: Period) -> bool:
    """Tell whether a table of money has a head for each year that a period touches: a reader sees what it is of."""
    years = {str(one.year) for one in (period.first(), period.last()) if one is not None}
    if len(years) == 1:
        return False
    heads: dict[int, str] = {}
    for before, one in pairwise(letter.blocks):
        if one.kind == "cell" and (one.head or one.row == 0):
            lead = letter.part(letter.sentence_at(max(before.end - 1, before.start))) if before.kind != "cell" else ""
            opened = heads.get(one.group, lead)
            heads[one.group] = f"{opened} {letter.text[one.start : one.end]}"
    of_years = (said for said in heads.values() if years <= {*_YEAR.findall(_DAY.sub(" ", said))})
    return any(_COSTS.search(said) or _MONEY.search(said) for said in of_years)


def _counted_years(letter: Letter) -> Iterator[int]:
    """Yield the years of which a table says what was done in all of it: "Geheel 2025" beside both halves."""
    for cell in letter.blocks:
        found = _OF_WHOLE_YEAR.search(letter.text, cell.start, cell.end) if cell.kind == "cell" else None
        if found is not None and (cell.head or cell.row == 0):
            yield int(found["year"])


def _told(letter: Letter, mixed: _Mixed) -> tuple[Span, Span] | None:
    """Return the first sum of money that a sentence or lead-in says to be the costs of a year, with that year."""
    leads = dict(_leads(letter))
    for sentence, claims in letter.by_sentence("money"):
        first = claims[0]
        if _is_of_budget_year(letter, sentence) or _is_asked(letter, sentence):
            continue
        if {str(one) for one in mixed.years} <= {*_YEAR.findall(letter.part(sentence))} and len(mixed.years) > 1:
            continue
        block = letter.block_at(first.start)
        lead = leads.get(block.group) if block is not None and block.kind in ("item", "cell") else None
        told = (_clause(letter, sentence, first), lead)
        saying = (one for one in told if one is not None and _is_of_all(letter, one, first))
        year = next((year for one in saying for year in _years(letter, one, mixed)), None)
        if year is not None:
            return Span(first.start, first.end), year
    return None


def _is_of_budget_year(letter: Letter, sentence: Span) -> bool:
    """Tell whether a paragraph holds a cost against its budget: that is of calendar years, as a reader knows."""
    block = letter.block_at(sentence.start)
    return block is not None and letter.holds(_LEFT_OF_BUDGET, block.start, block.end)


def _is_asked(letter: Letter, sentence: Span) -> bool:
    """Tell whether a question over a sentence names its year: that is what was asked for."""
    years = {*_YEAR.findall(letter.part(sentence))}
    before = letter.text[max(sentence.start - 200, 0) : sentence.start]
    return "?" in before and not years.isdisjoint(_YEAR.findall(before[: before.rfind("?")]))


def _in_table(letter: Letter, mixed: _Mixed) -> tuple[Span, Span] | None:
    """Return the head over the first number in a table that is a year's costs, or its title where that says so."""
    around = letter.once(Around)
    cells = [one for one in letter.blocks if one.kind == "cell"]
    # A column of what was planned beside one of what was spent makes a table of budget years, but by its lead.
    planned = (one for one in cells if _is_to_come(letter, one) or letter.says(_PLANNED, Span(one.start, one.end)))
    budgets = {one.group for one in planned}
    for cell in cells:
        if _NUMBER.fullmatch(letter.text, cell.start, cell.end) is None:
            continue
        told = (around.lead(cell),) if cell.group in budgets else around.over(cell)
        over = [Span(one.start, one.end) for one in told if one is not None]
        if any(letter.says(_PLANNED, one) for one in over) or not any(letter.says(_COSTS, one) for one in over):
            continue
        said = next(((one, year) for one in over for year in _years_over(letter, one, mixed)), None)
        if said is not None:
            return said
    return None


def _years_over(letter: Letter, over: Span, mixed: _Mixed) -> Iterator[Span]:
    """Yield the years of another time that stand over a table, also where reading took them for no date."""
    yield from _years(letter, over, mixed)
    if next(within(letter, over, "date", "period"), None) is None:
        found = _YEAR.finditer(letter.text, *over)
        yield from (Span(*one.span()) for one in found if int(one[0]) in mixed.years)


def _is_to_come(letter: Letter, cell: Block) -> bool:
    """Tell whether a cell is the head of a column of a year behind that of the letter."""
    head = _HEAD_OF_YEAR.fullmatch(letter.text, cell.start, cell.end) if cell.head or cell.row == 0 else None
    return head is not None and letter.date is not None and int(head["year"]) > letter.date.year


def _clause(letter: Letter, sentence: Span, claim: Claim) -> Span:
    """Return the part of a sentence between semicolons that a claim stands in."""
    start = letter.text.rfind(";", sentence.start, claim.start) + 1
    end = letter.text.find(";", claim.end, sentence.end)
    return Span(start or sentence.start, end if end >= 0 else sentence.end)


def _leads(letter: Letter) -> Iterator[tuple[int, Span]]:
    """Yield the last sentence before each list and table by the group of its items: it says what their sums are of."""
    last: Block | None = None
    for block in letter.blocks:
        if block.kind not in ("item", "cell"):
            last = block
        elif last is not None:
            if last.kind in ("paragraph", "caption"):
                yield block.group, letter.sentence_at(max(last.end - 1, last.start))
            last = None


def _is_of_all(letter: Letter, sentence: Span, claim: Claim) -> bool:
    """Tell whether a sentence says what all of it cost: in so many words, of what was deployed, or among money."""
    planned = letter.says(_PLANNED, sentence) and not letter.says(_REAL, sentence)
    if planned or not letter.says(_COST, sentence) or any(letter.says(it, sentence) for it in (_BUDGET, _OF_MONTHS)):
        return False
    if getattr(claim.value, "currency", _OWN) != _OWN or _is_of_others(letter, sentence):
        return False
    of_something = letter.says(_OF_SOMETHING, sentence)
    whole = (letter.says(_WHOLE, sentence) and not of_something) or letter.says(_OF_WHAT_IT_IS_ABOUT, sentence)
    return whole or _is_bare(letter, sentence) or _MONEY.search(claim.section) is not None


def _is_bare(letter: Letter, sentence: Span) -> bool:
    """Tell whether a sentence has costs of no one thing, and no sentence before it that may say of what they are."""
    if not letter.says(_BARE, sentence):
        return False
    block = letter.block_at(sentence.start)
    opens = block is None or block.start >= sentence.start
    return opens or letter.says(DEPLOYED, letter.sentence_at(sentence.start - 2))


def _is_of_others(letter: Letter, sentence: Span) -> bool:
    """Tell whether a sentence opens with another country or an alliance: what they spent is no cost of ours."""
    named = letter.first_behind(sentence.start, "country")
    opens = named is not None and named.start <= sentence.start + len("De ")
    code = getattr(named.value, "code", "NL") if named is not None and opens else "NL"
    costing = named is not None and _COSTING.match(letter.text, named.end)
    return (code != "NL" and not costing) or letter.says(_ALLIANCE, sentence)


def _period(letter: Letter) -> Period | None:
    """Return the year or closed period that a letter opens by saying it is about, or else calls its period."""
    opening = takewhile(lambda one: one.start <= _OPENED_WITHIN, letter.sentences)
    told = [(one, it) for one in opening if letter.says(_OPENING, one) and (it := _opened(letter, one)) is not None]
    named = (it for one, it in told if letter.says(_PERIOD, one))
    return next(named, told[0][1]) if told else stated_period(letter) or _lasted(letter)


def _lasted(letter: Letter) -> Period | None:
    """Return the time that the paragraph behind the salutation says something took, over at the letter's date."""
    start = next((one.end for one in letter.document.blocks if one.kind == "salutation"), len(letter.text))
    first = next((one for one in letter.blocks if one.kind == "paragraph" and one.start >= start), None)
    if first is None or letter.date is None or not letter.date.possible:
        return None
    for one in (one.value for one in within(letter, Span(first.start, first.end), "period") if not one.hedge):
        last = one.last() if isinstance(one, Period) and one.possible and one.start and one.start.month else None
        if isinstance(one, Period) and last is not None and last < letter.date.first():
            return one
    return None


def _opened(letter: Letter, sentence: Span) -> Period | None:
    """Return the period or year that a sentence names before any day, the one with its months before that in years."""
    times = [one.value for one in within(letter, sentence, "date", "period") if not one.hedge]
    if not times or (isinstance(times[0], Date) and times[0].month is not None):
        return None
    for one in (one for one in times if isinstance(one, Period) and one.start and one.end):
        if one.possible and not one.reversed and one.start is not None and one.start.month is not None:
            return one
    year = times[0]
    return Period(year, year) if isinstance(year, Date) and year.possible else None


def _mixed_years(letter: Letter, period: Period) -> frozenset[int] | None:
    """Return the calendar years whose costs would be of another time than a period, None for one too short or long.

    Costs of the year before are, where none of the letter's own year are told.
    """
    first, last = period.first(), period.last()
    if first is None or last is None or not _MONTHS[0] <= (last - first).days <= _LONG:
        return None
    whole = (first.month, first.day, last.month, last.day) == (1, 1, 12, 31)
    several = (last - first).days > _MONTHS[1]
    years = {*range(first.year, last.year + 1)} if not whole else set()
    if several and all(_has_costs_of(letter, str(year)) for year in years):
        return None
    if first.year == last.year and not _has_costs_of(letter, str(first.year)):
        years.add(first.year - 1)
    return frozenset(years)


def _has_costs_of(letter: Letter, year: str) -> bool:
    return any(year in letter.part(one) for one in letter.sentences if letter.says(_COST, one))


def _years(letter: Letter, sentence: Span, mixed: _Mixed) -> Iterator[Span]:
    """Yield where a sentence names one of these calendar years, or a stretch that goes beyond the letter's."""
    whole = _OF_WHOLE_YEAR.search(letter.text, sentence.start, sentence.end)
    if whole is not None and int(whole["year"]) in mixed.years:
        yield Span(*whole.span("year"))
    for claim in within(letter, sentence, "date", "period"):
        own = letter.text[claim.start - 1] == "("  # "missie X (8 mei 2022 – 7 juni 2023)": that is the time of X
        beyond = not own and _reaches_beyond(claim.value, mixed.period)
        if not claim.hedge and (beyond or _calendar_year(claim.value) in mixed.years):
            yield Span(claim.start, claim.end)


def _reaches_beyond(value: ClaimValue, period: Period) -> bool:
    """Tell whether a stretch of months meets a period and goes on before or behind it."""
    if not isinstance(value, Period) or not value.possible or _calendar_year(value) is not None:
        return False
    first, last, begin, end = value.first(), value.last(), period.first(), period.last()
    if first is None or last is None or begin is None or end is None or not begin <= last or not first <= end:
        return False
    return _MONTHS[0] < (last - first).days < _MONTHS[1] and max((begin - first).days, (last - end).days) > _SLACK


def _calendar_year(value: ClaimValue) -> int | None:
    if isinstance(value, Date):
        return value.year if value.month is None else None
    if not isinstance(value, Period) or not value.possible:
        return None
    first, last = value.first(), value.last()
    if first is None or last is None or first.year != last.year:
        return None
    return first.year if (first.month, first.day, last.month, last.day) == (1, 1, 12, 31) else None


RULE = Rule(
    "SRC004",
    "narrative-and-money-periods-mixed",
    "warning",
    check,
    {
        "nl": {
            "year": "de brief gaat over {period:period} en de kosten over {year}, zonder dat de brief zegt waarom",
            "twice": "ditzelfde bedrag is hier van “{period}” en elders in de brief van “{year}”",
        },
        "en": {
            "year": "the letter is about {period:period} and the costs about {year}, and the letter does not say why",
            "twice": "this same amount is of “{period}” here and of “{year}” elsewhere in the letter",
        },
    },
    sees_more_with=("date",),
)
