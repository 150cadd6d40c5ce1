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
    nearly a year, and is reported. Two dates are read as one period when a sentence tells of one thing what it did on
    the one and goes on with a verb to the other ("vertrok op ... en keerde op ... terug", "begint op ... en duurt
    tot"), in the next sentence by "het" or "zij", or joins them with "tot" and a weekday, or two full dates with "tot",
    "t/m" or "tussen ... en"; what points back ("al op", "was op", a day of a paper) is left alone. Days of one month
    need no year ("20 tot en met 10 juni"), those of two do, unless the last has a weekday and its year. What is
    extended on a day until an earlier one counts too.

Source:
    ISO 8601-2 (EDTF): the end of an interval does not precede its start.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import chain, pairwise

from ijkmoment.checking.letter import Letter, Span
from ijkmoment.checking.rule import Draft, Rule, in_letter
from ijkmoment.checking.times.days_of_month import may_cross_a_year, reversed_days
from ijkmoment.checking.times.decided_ends import decided_ends
from ijkmoment.facts.claim import Claim
from ijkmoment.facts.dates import Date, Period
from ijkmoment.facts.finding import Finding
from ijkmoment.language.date_words import WEEKDAY
from ijkmoment.language.lexicon import Role
from ijkmoment.language.patterns import lazily
from ijkmoment.language.spelling import Speller
from ijkmoment.language.word_classes import CLOSED, PREPOSITIONS, VERBS
from ijkmoment.language.word_kinds import is_finite, is_noun

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
_TO = lazily(rf"\s*(?:\s(?:tot\s+en\s+met|tot|t/m)|[-–])\s+{WEEKDAY}\s+", re.IGNORECASE)
# Two dates that each have a year are one period however they are joined, with or without the weekday of the second.
_FULL_TO = lazily(rf"\s*(?:\s(?:tot\s+en\s+met|tot|t/m)|[-–—])\s+(?:{WEEKDAY},?\s+)?", re.IGNORECASE)
_FULL_AND = lazily(rf"\s+en\s+(?:{WEEKDAY},?\s+)?", re.IGNORECASE)
_BETWEEN_THEM = lazily(rf"(?<!\w)tussen\s+(?:{WEEKDAY},?\s+)?\Z", re.IGNORECASE)
_ON = rf"(?:op|in|per|tot(?:\s+en\s+met)?|t/m)\s+(?:{WEEKDAY}\s+)?"
# "vertrok op 3 mei 2025 uit Den Helder en keerde op 2 april 2025 terug", "begint op 3 mei en duurt tot 2 mei".
_THEN = lazily(
    rf"[^;:()]*?(?:,?\s(?:en|maar|waarna)\s|,\s(?!(?:en|maar|waarna)\s)|(?P<next>[.]\s)(?:Het|Hij|Zij|Ze)\s)\s*(?:(?!(?:op|in|per|tot|t/m)\s)(?P<verb>[^\W\d_]+)(?P<rest>(?:\s+[\w.’'-]+){{0,6}}?)\s+)?(?P<on>{_ON})?",
    re.IGNORECASE,
)
_FROM = lazily(
    rf"(?<!\w)(?:op|in|per|vanaf|sinds|met\s+ingang\s+van|(?:loopt|lopen|liep|liepen|dur\w+|duurt\w*|duurde\w*)\s+van|(?P<of>van))\s+(?:{WEEKDAY}\s+)?\Z",
    re.IGNORECASE,
)
_VERB = lazily(r"\s+([^\W\d_]+)")
_ENDED = lazily(
    r"\s+(?:beëindigd|gestopt|afgerond|voltooid|opgeleverd|afgesloten|afgelopen|gesloten|opgeheven|teruggekeerd|geëindigd|ten\s+einde)(?!\w)"
)
_SUBJECTS = frozenset("deze dit hij zij het ze zich haar hem weer".split())
_OTHERS = frozenset("ik wij we u uw men".split())
_STATES = frozenset("is zijn was waren".split())
_DONE = VERBS - frozenset("had hadden heeft hebben zal zullen kan kunnen".split()) | {"ging", "gingen"}
# What points to another thing or to a time before: "en bespraken het akkoord dat op", "werkt terug tot", "al op".
_APART = lazily(
    r"(?<!\w)(?:tegen\w*|die|dat|waar\w*|wat|wie|toen|van|over|voor|al|reeds|eerder|eerst|sinds|nadat|voordat|alvorens|vóór\w*|periode\w*|besl\w+|bestr\w+|terugwerk\w*|werk\w*\s+terug|geld\w*|gold\w*|ing\w+)(?!\w)",
    re.IGNORECASE,
)
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
    """Yield where something is told to have ended, or gone on, on an earlier date than it began."""
    for first, last in pairwise(letter.of_kind("date", "period")):
        start, end = _start(first), _end(last)
        if last.start - first.end > _WIDE or start is None or end is None or not (start.possible and end.possible):
            continue
        if start.month and end.month and end.last() < start.first() and _is_one_period(letter, first, last):
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


def _is_one_period(letter: Letter, first: Claim, last: Claim) -> bool:
    """Tell whether two dates are told as the start and the end of one thing."""
    sentence = letter.sentence_at(first.start)
    between = letter.text[first.end : last.start]
    if _are_joined_in_full(letter, first, last, between):
        return True
    opens = _FROM.search(letter.text, max(first.start - _REACH, sentence.start), first.start)
    if opens is None and isinstance(first.value, Date):
        return False
    if _TO.fullmatch(between):
        return True
    return (opens is None or opens["of"] is None) and _goes_on(letter, first, last, between)


def _goes_on(letter: Letter, first: Claim, last: Claim, between: str) -> bool:
    """Tell whether the clause of a day goes on with a verb that has the next: "en keerde op 2 april 2025 terug"."""
    then = _THEN.fullmatch(between)
    if then is None or letter.speller is None or _APART.search(between):
        return False
    sentence = letter.sentence_at(last.start)
    if sentence.start > first.start and sentence.start != first.end + then.start("next") + len(". "):
        return False
    behind = _VERB.match(letter.text, last.end, sentence.end) if then["on"] and then["verb"] is None else None
    verb = (behind[1] if behind is not None else then["verb"] or "").casefold()
    if verb in _STATES:
        return _ENDED.match(letter.text, last.end) is not None
    others = (then["rest"] or "").split()
    if others and others[0] in _OTHERS:
        return False  # "dat in mei verschijnt, ga ik in op de cijfers tot en met"
    if then["next"] and any(one in VERBS or is_finite(one, letter.speller) for one in others):
        return False
    return verb in _DONE or _goes_before(letter.speller, verb, others)


def _goes_before(speller: Speller, verb: str, others: Sequence[str]) -> bool:
    """Tell whether a word is a verb, before other words: what may be a noun is one before what it has as subject."""
    if not verb or verb in CLOSED or verb in PREPOSITIONS:
        return False
    marked = speller.role(verb) & (Role.VERB | Role.INFINITIVE)
    return bool(marked) or not is_noun(verb, speller) or bool(others and others[0] in _SUBJECTS)


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
    sees_more_with=("dictionary",),
)
