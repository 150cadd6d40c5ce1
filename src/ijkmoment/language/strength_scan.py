"""Strengths in running Dutch text: people deployed by a state, with hedge and range.

A strength is found by its noun ("militairen"), with the number before it; `deployed_people` tells who are deployed. A
nation's number may borrow the noun of the next ("1.234 Nederlandse en 500 Duitse militairen").
"""

import re
from collections.abc import Iterator

from ijkmoment.language.denial import is_denied
from ijkmoment.language.deployed_people import PEOPLE, are_deployed
from ijkmoment.language.folding import fold
from ijkmoment.language.found import Found
from ijkmoment.language.headcounts import COUNT, headcount, power_of, read_count, read_range
from ijkmoment.language.nationalities import NATIONALITIES
from ijkmoment.language.numerals import NUMBER_WORD, is_choice, stands_alone
from ijkmoment.language.patterns import lazily, one_of
from ijkmoment.language.words import AFTER_HEDGE, about_pattern, hedge_pattern

_HEDGE = hedge_pattern("tot")
_CAP = r"(?:maximaal|hooguit|hoogstens|ten\s+hoogste)\s"
_NOUN = lazily(
    one_of(
        (
            "militair", "officier", "functionaris", "marinier", "manschappen", "man", "personen", "reservist",
            "soldaten", "troepen", "commando's", "commando’s", "marechaussees", "waarnemer", "adviseurs",
            "instructeurs", "trainers", "mensen", "artsen", "medici", "verpleegkundigen", "deskundigen",
            "experts", "analisten", "opvarenden", "agenten", "genisten", "grenswachten", "carabinieri",
            "gendarmes", "verkenners", "vliegers",
        )
    )
)  # fmt: skip
_HINT = lazily(
    r"[0-9]|één|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf|dertien|dertig|veertien|veertig|"
    r"twintig|tachtig|honderd|duizend"
)
_ADJECTIVE = r"(?!en\b|of\b|de\b|het\b)(?:[\w-]{1,40}e|extra|eigen|ervaren)"
_ADJECTIVES = rf"(?:{_ADJECTIVE}(?:\s+en\s+{_ADJECTIVE})?\s+){{0,2}}?"
# "40 militairen of meer": what stands behind bounds them as "minimaal" would before.
_OR_MORE = lazily(r"\s+of\s+(?P<which>meer|minder)\b(?!\s+dan\b)")
_BOUND = {"meer": "minimaal", "minder": "maximaal"}
# "Van 450 in 2021 tot zo'n 1050": a year begins no range of people.
_IN_YEAR = r"(?!(?<=\sin\s)(?:19|20)\d\d\s+tot\s+(?!(?:19|20)\d\d(?!\d)))"
_STRENGTH = lazily(
    rf"(?<![\w.,/-])(?:(?P<between>tussen)\s+(?:de\s+)?)?(?:(?P<hedge>{_HEDGE}){AFTER_HEDGE})?{_IN_YEAR}(?P<low>{COUNT})"
    rf"(?:\s*(?:\b(?:tot(?:\s+en\s+met)?|t/m|à|(?P<either>of)|(?(between)en|à)|en(?=\s+{_CAP}))\b|[-–])\s*(?:(?(between)de\s+|(?!)))?(?:{_CAP}\s*|(?P<about>{about_pattern()}){AFTER_HEDGE})?(?P<high>{COUNT})|\s+of\s+(?P<which>meer|minder))?\s+{_ADJECTIVES}"
    rf"(?P<people>{PEOPLE})(?:\s+en\s+(?P<more>(?:logistiek\s+|medisch\s+|technisch\s+)?\w{{0,30}}(?:officieren|functionarissen|burgers|specialisten|marechaussees)))?"
)
_BORROWING = lazily(
    rf"(?<![\w.,/-])(?:(?P<hedge>{_HEDGE}){AFTER_HEDGE})?(?P<low>{COUNT})\s+(?P<nation>[a-zà-ÿ-]{{3,20}})(?:,\s+|\s+en\s+)\Z"
)
_CUT_SHORT = lazily(
    rf"(?:(?<!\w)(?P<hedge>{_HEDGE})\s+)?(?<![\w.,])(?P<low>{NUMBER_WORD}|\d{{1,3}})-\s+(?:tot|à|of)\s+(?:maximaal\s+)?\Z"
)
# "Anderhalf tot tweeduizend", "een of twee honderd": of such a range the far end alone would be read.
_HALF_A_RANGE = lazily(
    r"(?:(?:\w*half|halve|\d,\d{1,2})\s+(?:tot|à|of|en)|(?<!\w)(?:een|één)\s+(?:tot|à|of))\s+(?:maximaal\s+)?\Z"
)
# "Groeide met 200 tot 4.300": by how much, and to what; close to each other they may as well be the ends of a range.
_BY = lazily(r"(?<!\w)(?:met|(?<!groei\s)(?<!daling\s)(?<!stijging\s)(?P<from>van))\s+\Z")
_TO = lazily(r"\s+tot\b")
_CHANGED = lazily(
    r"\b(?:(?:groei|stijging|daling|toename|afname|uitbreiding|verhoging|verlaging|vermindering|vergroting)\s(?=met\b)|"
    r"(?:aan)?gegroeid|(?:aan)?groei(?:t|en|de|den)|gestegen|stijg(?:t|en)|steeg|stegen|toegenomen|toe(?:neemt|nemen|nam|namen)|"
    r"n(?:eemt|emen|am|amen)\b[^.;]*\b(?:toe|af)|gedaald|daal(?:t|de|den)|dalen|(?:in)?gekrompen|krimp(?:t|en)|kromp(?:en)?|afgenomen|"
    r"af(?:neemt|nemen|nam|namen)|uitgebreid|uitbreid(?:t|de|den|en)|uit\s+te\s+breiden|breid(?:t|en|de|den)\b[^.;]*\buit|"
    r"verho(?:ogt?|ogde|ogden|ogd|gen)|verla(?:agt?|agde|agden|agd|gen)|vermeerder(?:t|en|d|de|den)|verminder(?:t|en|d|de|den)|"
    r"vergro(?:ot|otte|otten|ten)|verklein(?:t|en|d|de|den)|teruggebracht|terug(?:brengt|brengen|bracht|brachten|te\sbrengen)|"
    r"br(?:engt|engen|acht|achten)\b[^.;]*\bterug|opgelopen|teruggelopen|oplo(?:opt|pen)|l(?:oopt|open|iep|iepen)\b[^.;]*\b(?:op|terug)|"
    r"opgevoerd|opvoer(?:t|en|de|den)|opgehoogd|op(?:hoogt|hogen)|(?:op|af)geschaald|(?:op|af)scha(?:alt|len)|afgebouwd|aangevuld|bijgesteld)\b"
)
# A change is said of people in its own clause, right before or behind them.
_APART = lazily(r"[,:(]|\b(?:en|die|dat|waar\w*|omdat|terwijl|maar|want|of)\b")
_CLAUSE_ENDS = lazily(r"[.;](?!\d)")
_TO_A_LEVEL, _BEFORE, _BEHIND = 5, 80, 60
_REACH, _LONGEST_LEAD = 110, 40
_GROWN = lazily(
    r"\b(?:groei\w*|gegroeid|beperk\w*|oplop\w*|opgelopen|liep|uitgebreid|uit\s+te\s+breiden|verhoogd?|verhogen|verlaagd|teruggebracht|"
    r"toegenomen|afgebouwd|verminder\w*|daal\w*|steeg|stijg\w*|verdubbel\w*|vergroot\w*|halveer\w*|verlaagt|verlaagde|van\s+\S+)\b[^.;]{0,60}\Z"
)


def scan_strengths(text: str) -> Iterator[Found]:
    """Find strengths in order."""
    folded = fold(text)
    position = 0
    for noun in _NOUN.finditer(folded):
        match = _ending_at(folded, noun, position)
        if match is None:
            continue
        found = _found(folded, match)
        if found is not None:
            yield from reversed(list(_borrowing(folded, found.start, position)))
            yield found
        position = match.end()


def _ending_at(folded: str, noun: re.Match[str], position: int) -> re.Match[str] | None:
    """Return the strength whose noun this is: the first number that leads to it."""
    hint = _HINT.search(folded, max(noun.start() - _REACH, position), noun.start())
    if hint is None:
        return None
    start = max(hint.start() - _LONGEST_LEAD, noun.start() - _REACH, position)
    while (match := _STRENGTH.search(folded, start, noun.end() + _REACH)) is not None:
        if match.start("people") > noun.start():
            return None
        if match.end("people") >= noun.end():
            return match
        start = match.start() + 1
    return None


def _found(folded: str, match: re.Match[str]) -> Found | None:
    low, high = read_range(match)
    if low is None or not are_deployed(folded, match) or not _is_whole(folded, match, low, high):
        return None
    cut = _CUT_SHORT.search(folded, max(match.start("low") - _REACH, 0), match.start("low"))
    if cut is not None:
        return _of_both(cut, match, low)
    if high is not None and (change := _changes(folded, match)):
        return _level(match, 0 if change["from"] else low, high)
    return None if high is not None and high < low else _counted(folded, match, low, high)


def _is_whole(folded: str, match: re.Match[str], low: int, high: int | None) -> bool:
    """Tell whether a number or range is not what is left of a longer one, and of two choices one number."""
    first = match.start("low")
    if not stands_alone(folded, first) or _HALF_A_RANGE.search(folded, max(first - _LONGEST_LEAD, 0), first):
        return False
    return not match["either"] or is_choice(folded, first, low, high or 0)


def _counted(folded: str, match: re.Match[str], low: int, high: int | None) -> Found | None:
    """Return the people whom a number or range counts, None where it is denied."""
    start, hedge = match.start(), " ".join((match["hedge"] or "").split())
    if hedge == "tot" and _grows(folded, start):
        start, hedge = match.start("low"), ""
    if is_denied(folded, start, hedge):
        return None
    if not hedge and high is None and (bounded := _bounded(folded, match, low)):
        return bounded
    value = headcount(hedge, low, high)
    return Found(start, match.end(), value._replace(approximate=True) if match["about"] else value, hedge)


def _bounded(folded: str, match: re.Match[str], low: int) -> Found | None:
    """Return people with a bound behind their number or behind them: "40 of meer militairen"."""
    behind = match if match["which"] else _OR_MORE.match(folded, match.end())
    if behind is None:
        return None
    return Found(match.start(), behind.end(), headcount(_BOUND[behind["which"]], low), f"of {behind['which']}")


def _changes(folded: str, match: re.Match[str]) -> re.Match[str] | None:
    """Return the word that makes a range a change by or from so many to so many: "groeide met 200 tot 4.300"."""
    start, end = match.span()
    by = _BY.search(folded, max(start - 16, 0), start) if _TO.match(folded, match.end("low")) else None
    if by is None:
        return None
    behind = _CHANGED.search(folded, end, end + _BEHIND)
    changes = (*_CHANGED.finditer(folded, max(start - _BEFORE, 0), start), *((behind,) if behind else ()))
    return by if any(_is_of_it(folded, one, start, end) for one in changes) else None


def _is_of_it(folded: str, change: re.Match[str], start: int, end: int) -> bool:
    """Tell whether a change stands in the clause of people that stand here."""
    between = (change.end(), start) if change.end() <= start else (end, change.start())
    return not (_APART.search(folded, *between) or _CLAUSE_ENDS.search(folded, *between))


def _grows(folded: str, start: int) -> bool:
    """Tell whether "tot" which starts here says what something grows or shrinks to, rather than how far at most."""
    reach = max(start - 80, 0)
    if _GROWN.search(folded, reach, start):
        return True
    return any(_is_of_it(folded, one, start, start) for one in _CHANGED.finditer(folded, reach, start))


def _level(match: re.Match[str], step: int, level: int) -> Found | None:
    """Return what something changed to by a step, None where both may be how much it changed by."""
    if level < _TO_A_LEVEL * step:
        return None
    about = match["about"] or ""
    value = headcount(" ".join(about.split()), level)
    return Found(match.start("about") if about else match.start("high"), match.end(), value, about)


def _of_both(cut: re.Match[str], match: re.Match[str], high: int) -> Found | None:
    """Return the range of "twee- tot driehonderd militairen": its first number goes on as its second does."""
    power = power_of(match["low"])
    low = read_count(cut["low"])
    if power is None or low is None or match["high"]:
        return None
    hedge = " ".join((cut["hedge"] or "").split())
    return Found(cut.start(), match.end(), headcount(hedge, low * power, high), hedge)


def _borrowing(folded: str, end: int, position: int) -> Iterator[Found]:
    """Find the nations' numbers right before a strength that borrow its noun, the last first."""
    while (match := _BORROWING.search(folded, max(end - _REACH, position), end)) is not None:
        low = read_count(match["low"])
        if low is None or match["nation"] not in NATIONALITIES:
            return
        hedge = " ".join((match["hedge"] or "").split())
        if is_denied(folded, match.start(), hedge) or not stands_alone(folded, match.start("low")):
            return
        yield Found(match.start(), match.end("nation"), headcount(hedge, low), hedge)
        end = match.start()
