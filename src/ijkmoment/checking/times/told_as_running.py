"""Ends that a sentence tells as to come of what is in force: "het mandaat loopt tot en met 31 mei 2025".

What has an end before the letter's day does not run until then any more. Only the plain present of a mandate,
deployment or contract counts, in a sentence without another tense, date or speaker; a report, a period or a series of
figures may well run until a day that is past.
"""

from collections.abc import Iterator
from datetime import timedelta

from ijkmoment.checking.letter import Letter, Span, date_span
from ijkmoment.checking.times.tense_words import NOT_NOW, OFF, PAST, WAS
from ijkmoment.facts.claim import Claim
from ijkmoment.facts.dates import Date, Period
from ijkmoment.language.patterns import lazily

# What opens its clause: "de registratie van de inzet eindigt" is of a registration.
_THING = (
    r"(?:\A|[,;]\s)(?:(?:en|maar|waarvan)\s)?(?:(?:de|het|deze|dit|die|onze|alle|beide|een|[a-zà-ÿ]+e)\s){0,4}(?:\w*manda(?:at|ten)|inzet|bijdragen?|deelname|missies?|operaties?|ontplooiing|contract(?:en)?|\w*overeenkomst(?:en)?|looptijd"
    r"|vergunning(?:en)?|lease|\w*regeling(?:en)?|subsidies?)(?:\s(?!(?:en|of)\s)(?:(?!\s?(?:dat|die|waar\w*)\s)[^.;:()]){0,80}?)?"
)
# "De regeling geldt voor aanvragen tot 1 juli": the day is that of what stands before it.
_BETWEEN = r"(?:(?!(?:voor|over|van|bij|uit|met|aan|in|naar)\s)[a-zà-ÿ]+\s){0,4}"
_ASIDE = r"(?:,\s[^,.;:()]{3,70},)?"
_IN = r"(?:(?:op|per|in|eind|begin|met\s+ingang\s+van)\s+)?"
_RUNS = lazily(rf"{_THING}\s(?:loopt|lopen|duurt|duren|geldt|gelden){_ASIDE}\s{_BETWEEN}\Z")
_ENDS = lazily(rf"{_THING}\s(?:eindigt|eindigen|verstrijkt|verstrijken){_ASIDE}\s{_BETWEEN}{_IN}\Z")
_EXPIRES = lazily(rf"{_THING}\s(?:loopt|lopen){_ASIDE}\s{_IN}\Z")
_ENDING = lazily(rf"{_THING}\s+{_IN}\Z")
_ENDS_BEHIND = lazily(r"\s+(?:eindigt|eindigen|afloopt|aflopen|verstrijkt|verstrijken)(?!\w)")
_OTHERWISE = lazily(
    r"(?<!\w)(?:\w*verleng\w*|voortg\w+|voortz\w+|daarna|nadien|opvolg\w*|vervang\w*|rapportage\w*|verslag\w*|periode|jaarlijks"
    r"|telkens|steeds|tabel|figuur|bijlage|hij|destijds|wie|indien|elke?)(?!\w)"
)
_ANY_PAST = lazily(rf"(?<!\w)(?:{PAST}|{WAS}|heeft|hebben|heb|had|hadden)(?!\w)")
_HISTORY = lazily(r"tijdlijn|chronologi|verloop|terugblik|gebeurtenissen|geschiedenis|historie")
_QUOTED = frozenset('“”"„«»‘')
_AT_MOST, _NEAR = timedelta(days=550), timedelta(days=7)
_LONGEST, _AUGUST = 600, 8


def running_until(letter: Letter) -> Iterator[Span]:
    """Yield the ends that are told in the present and lie before the letter's day, a year and a half at most."""
    if letter.date is None or letter.date.day is None:
        return
    written = letter.date.first()
    for sentence, claims in letter.by_sentence("date", "period"):
        until = _end(claims[0]) if len(claims) == 1 and sentence.end - sentence.start <= _LONGEST else None
        if until is None or not _NEAR < written - until.last() < _AT_MOST:
            continue
        if _is_present(letter, sentence, claims[0].start) and _ends_then(letter, claims[0], sentence):
            yield date_span(claims[0], until) if until.day else Span(claims[0].start, claims[0].end)


def _end(claim: Claim) -> Date | None:
    """Return the end that a claim tells; "medio 2025" is over when August is."""
    period = claim.value if isinstance(claim.value, Period) else None
    value = claim.value if period is None else period.end if period.start is None else None
    if not isinstance(value, Date) or not value.possible:
        return None
    return Date(value.year, _AUGUST) if value.month is None and "medio" in claim.text.casefold() else value


def _is_present(letter: Letter, sentence: Span, place: int) -> bool:
    """Tell whether a sentence is in the present of the letter, and not of a history, a plan or another speaker."""
    block, said = letter.block_at(place), letter.folded[sentence.start : sentence.end]
    if block is None or block.kind not in ("paragraph", "item") or not _QUOTED.isdisjoint(said):
        return False
    if NOT_NOW.search(said) or _OTHERWISE.search(said):
        return False
    if any(_HISTORY.search(letter.folded, one.start, one.end) for one in letter.headings_at(place)):
        return False
    before = letter.sentence_at(max(sentence.start - 2, 0))
    dated = letter.last_before(sentence.start, "date", "period")
    if before.start < block.start or dated is None or dated.start < before.start:
        return True
    return letter.says(_ANY_PAST, before)  # else the day before is told in the present as well, as of what once was


def _ends_then(letter: Letter, claim: Claim, sentence: Span) -> bool:
    before = letter.folded[sentence.start : claim.start]
    if claim.kind == "period":
        return _RUNS.search(before) is not None
    if _ENDS.search(before):
        return True
    if _EXPIRES.search(before):
        return OFF.match(letter.folded, claim.end) is not None
    return _ENDING.search(before) is not None and _ENDS_BEHIND.match(letter.folded, claim.end) is not None
