"""Money of one calendar year right behind what was done in a period that runs across the turn of a year.

"De oefeningen liepen van september 2024 tot en met augustus 2025. De kosten daarvan bedroegen in 2024 1,3 miljoen
euro": who divides the one by the other comes out wrong, unless the passage says so. It says so with any word on how the
two differ, with the money of the other year, or where all money of the letter or of its section is said to be by year.
"""

import datetime
import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from ijkmoment.checking.figures.figure_words import PLANNED
from ijkmoment.checking.letter import Letter, Span
from ijkmoment.checking.text.around import within
from ijkmoment.checking.text.topics import content, count, lined
from ijkmoment.facts.claim import Claim
from ijkmoment.facts.dates import Date, Period
from ijkmoment.language.patterns import lazily

_SPENT = lazily(
    r"\b(?:kosten|uitgaven|uitgegeven|gekost|kostten?|besteed|besteedden?|gemoeid|betaald|lasten|ging(?:en)?\s+het\s+(?:\w+\s+)?om)\b",
    re.IGNORECASE,
)
_TO_COME = lazily(
    r"\b(?:zal|zullen|komend|volgend|begroting|budget|plafond|ruimte|maximaal|ten\s+hoogste)\b", re.IGNORECASE
)
_OF_THIS = lazily(
    r"\b(?:daar|hier|er)(?:van|voor|mee|aan|bij)\b|\bging(?:en)?\s+het\s+(?:\w+\s+)?om\b|\b(?:dat|dit|zij|deze|die)\s+(?:kost\w*|alles|inzet)\b"
    r"|\bkost(?:te|ten)\s+(?:dat|dit|deze|die)\b",
    re.IGNORECASE,
)
_OF_NO_ONE_THING = lazily(
    r"(?<![\w-])(?:(?:totale|gezamenlijke|additionele|bijbehorende|gemaakte)\s+)?(?:kosten|uitgaven|lasten)\s+(?!van\b|voor\b|aan\b|uit\b)"
    r"|\b(?:aan|voor)\s+[a-zà-ÿ-]+\s+(?:is|zijn|werd|werden)\b|\b(?:is|zijn|werd|werden)\s+[^.;]*\b(?:aan|voor)\s+(?!de\b|het\b|een\b|deze\b|dit\b)[a-zà-ÿ-]+\s+(?=[^.;]*\b(?:uitgegeven|besteed|betaald)\b)",
    re.IGNORECASE,
)
_OF = lazily(r"\b(?:kosten|uitgaven|lasten)\s+(?:van|voor)\s+(?P<what>[^.;,\d]{3,60})", re.IGNORECASE)
# "In 2023 kostte het garnizoen", "het garnizoen kostte in 2023".
_WHAT_COST = lazily(
    r"\bkost(?:te|ten)\s+(?P<what>(?:de|het|deze|dit)\s+[^.;,\d€]{3,60})|(?:\A|\s)(?P<subject>(?:de|het|deze|dit)\s+[^.;,\d€]{3,60}?)\s+kost(?:te|ten)\b",
    re.IGNORECASE,
)
_IN_IT = lazily(
    r"\b(?:in\s+(?:die|deze|dat|dit)\s+(?:\w*periode|tijdvak|\w*jaar|maanden)|toen|daarin)\b", re.IGNORECASE
)
_ABOUT = lazily(r"\b(?:aan|voor)\s+(?P<what>(?:de|het|deze|dit)\s+[^.;,\d]{3,60})", re.IGNORECASE)
# "In boekjaar 2024" names a year, and does not say how it differs from the period.
_YEAR_NAMED = lazily(r"\b(?:(?:kalender|boek|begrotings|verslag|dienst)jaar|jaar)\s+\(?(?:19|20)\d\d\b", re.IGNORECASE)
_DIFFERS = lazily(
    r"kalenderja|boekja|begrotingsja|verslagja|programmaja|boekhoud|\bfiscaal|\bfiscale|\bjaarverslag|\bjaarrekening"
    r"|\bsamen(?:vallen|vallend|valt)|\bvallen?\b[^.;]*\bsamen\b|\b(?:niet|slechts|alleen)\s+(?:het|de|over|voor|een)\s+(?:hele|gehele|volledige|deel|eerste|laatste)"
    r"|\b(?:deel|gedeelte|deels|gedeeltelijk|naar\s+rato|restant|rest|resterende|overige\s+maanden|helft|verschil\w*|afwijk\w*|wijk(?:t|en)|anders|nog\s+niet"
    r"|afgerekend|eindafrekening|per\s+jaar|later\s+verantwoord)\b|\b(?:betreft|betreffen|omvat\w*|dekt|dekken)\b[^.;]*\bmaanden\b",
    re.IGNORECASE,
)
_ALL_MONEY = lazily(
    r"\b(?:alle\s+(?:\w+\s+)?(?:bedragen|kosten|uitgaven)|(?:bedragen|kosten|uitgaven|cijfers)\s+in\s+deze\s+\w*(?:brief|rapportage)|steeds|telkens|overal)\b",
    re.IGNORECASE,
)
_BY_YEAR = lazily(r"\b(?:kalenderja(?:ar|ren)|boekja(?:ar|ren)|begrotingsja(?:ar|ren)|per\s+jaar)\b", re.IGNORECASE)
_LEADS = lazily(r"\b(?:in|over|voor|van)\s+(?:het\s+)?(?:[a-z]*jaar\s+)?\Z", re.IGNORECASE)
_TWELVE = lazily(r"\b(?:twaalf|12)\s+maanden\s*\Z", re.IGNORECASE)
_LEAST, _MOST = 300, 430  # days
_DECEMBER, _LONGEST, _MOST_SAID = 12, 600, 100


class OfOneYear(NamedTuple):
    """An amount with the one year that it is said to be of, that year, and the period that it stands behind."""

    place: Span
    year: Span
    period: Span


class _Time(NamedTuple):
    place: Span
    years: frozenset[int]


def money_of_one_year(letter: Letter, own: Period | None) -> Iterator[OfOneYear]:
    """Yield the amounts of one year right behind a period of about a year that is in it for a part only.

    `own` is the period that the letter says it is about: of that, what it says anywhere of its years counts.
    """
    for block in letter.blocks:
        if block.kind not in ("paragraph", "item") or not any(within(letter, Span(block.start, block.end), "money")):
            continue
        sentences = list(letter.sentences_in(Span(block.start, block.end)))
        told = ((index, one) for index, one in enumerate(sentences) if any(within(letter, one, "money")))
        pairs = ((_before(letter, sentences, index), one) for index, one in told)
        first = next((found for before, one in pairs if (found := _found(letter, one, before, own)) is not None), None)
        if first is not None and not _is_explained(letter, first, sentences):
            yield first


def _before(letter: Letter, sentences: Sequence[Span], index: int) -> Span | None:
    """Return the sentence before one, with the one before that where it goes on about its period ("In die periode")."""
    if not index:
        return None
    last = sentences[index - 1]
    goes_on = index > 1 and letter.says(_IN_IT, last) and not any(within(letter, last, "period"))
    return Span(sentences[index - 2].start, last.end) if goes_on else last


def _found(letter: Letter, sentence: Span, before: Span | None, own: Period | None) -> OfOneYear | None:
    """Return the first amount of a sentence that tells what was spent in one year of the period before it."""
    money = next(within(letter, sentence, "money"), None)
    said = _YEAR_NAMED.sub(" ", letter.part(sentence))
    spent = _SPENT.search(said) and not PLANNED.search(said) and not _TO_COME.search(said)
    if money is None or not spent or sentence.end - sentence.start > _LONGEST:
        return None
    years = [one for one in within(letter, sentence, "date") if _is_year(one)]
    others = [one for one in within(letter, sentence, "date", "period") if one not in years]
    here, period = _period(letter, sentence, own), None
    if here is not None:
        period, linked = here, True
        others = [one for one in others if Span(one.start, one.end) != here.place]
    elif before is not None:
        period, linked = _period(letter, before, own), _is_linked(letter, sentence, before)
    if period is None or others or len(years) != 1 or not linked:
        return None
    value = years[0].value
    if not isinstance(value, Date) or value.year not in period.years:
        return None
    return OfOneYear(_both(letter, sentence, money, years[0]), Span(years[0].start, years[0].end), period.place)


def _both(letter: Letter, sentence: Span, money: Claim, year: Claim) -> Span:
    """Return the stretch that holds an amount and its year, with the word that leads that in."""
    leads = _LEADS.search(letter.text, sentence.start, year.start)
    start = leads.start() if leads is not None else year.start
    return Span(min(start, money.start), max(year.end, money.end))


def _is_year(claim: Claim) -> bool:
    return isinstance(claim.value, Date) and claim.value.month is None and not claim.hedge


def _period(letter: Letter, sentence: Span, own: Period | None) -> _Time | None:
    """Return the one period of a sentence that lasts about a year and is in two of them."""
    found = list(within(letter, sentence, "period"))
    value = found[0].value if len(found) == 1 else None
    if not isinstance(value, Period) or not value.possible or (value == own and letter.once(_tells_of_years)):
        return None
    place, last = Span(found[0].start, found[0].end), value.end
    if value.start is None:
        months = last is not None and last.month not in (None, _DECEMBER)
        twelve = _TWELVE.search(letter.text, sentence.start, found[0].start)
        return _Time(place, frozenset({last.year - 1, last.year})) if last and months and twelve else None
    return _of_days(place, value)


def _tells_of_years(letter: Letter) -> bool:
    """Tell whether the letter says anything of calendar or budget years beyond the name of one."""
    return any(
        _BY_YEAR.search(_YEAR_NAMED.sub(" ", letter.part(letter.sentence_at(one.start())))) is not None
        for one in _BY_YEAR.finditer(letter.folded)
    )


def _of_days(place: Span, value: Period) -> _Time | None:
    told = all(one is not None and one.month is not None for one in (value.start, value.end))
    first, last = value.first(), value.last()
    if not told or first is None or last is None or first.year == last.year:
        return None
    whole = first.day == 1 and (last + datetime.timedelta(days=1)).day == 1
    near = _LEAST <= (last - first).days <= _MOST
    return _Time(place, frozenset({first.year, last.year})) if whole and near else None


def _is_linked(letter: Letter, sentence: Span, before: Span) -> bool:
    """Tell whether the money is that of what the sentence before tells, or of nothing else by name."""
    if letter.says(_OF_THIS, sentence):
        return True
    named = [found["what"] for how in (_OF, _ABOUT) if (found := how.search(letter.part(sentence))) is not None]
    if named:
        return any(count(content(one), lined(letter.part(before))) for one in named)
    cost = _WHAT_COST.search(letter.part(sentence))
    if cost is not None:
        return count(content(cost["what"] or cost["subject"]), lined(letter.part(before))) > 0
    return letter.says(_OF_NO_ONE_THING, sentence)


def _is_explained(letter: Letter, found: OfOneYear, sentences: Sequence[Span]) -> bool:
    """Tell whether the paragraph says how the two times differ, or tells the money of the other year too."""
    for one in sentences:
        said = _YEAR_NAMED.sub(" ", letter.part(one))
        if _DIFFERS.search(said):
            return True
        if one.start <= found.year.start < one.end or not any(within(letter, one, "money")):
            continue
        if any(_is_year(claim) for claim in within(letter, one, "date")):
            return True
    return any(_says_of_all(letter, found, one) for one in letter.once(_on_years))


def _on_years(letter: Letter) -> tuple[Span, ...]:
    """Return the sentences that name calendar years, of many the first and those that speak of all money."""
    found = tuple(dict.fromkeys(letter.sentence_at(one.start()) for one in _BY_YEAR.finditer(letter.folded)))
    return tuple(one for index, one in enumerate(found) if index < _MOST_SAID or letter.says(_ALL_MONEY, one))[
        : 2 * _MOST_SAID
    ]


def _says_of_all(letter: Letter, found: OfOneYear, sentence: Span) -> bool:
    """Tell whether a sentence on calendar years is of all money of the letter, or stands under the same heading."""
    if sentence.start == letter.sentence_at(found.year.start).start:
        return False
    over = letter.headings_at(found.year.start)[-1:]
    return letter.says(_ALL_MONEY, sentence) or (bool(over) and letter.headings_at(sentence.start)[-1:] == over)
