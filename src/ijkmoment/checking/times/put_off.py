"""Ends that a letter tells as what was, in the words of an extension, and elsewhere as what is to come.

"De inzet, die tot en met 31 maart 2025 liep, is verlengd tot en met 31 december 2025" leaves nothing to end on
31 March. Where "de inzet loopt tot en met 31 maart 2025" stands as well, of the same thing, one of both was not brought
up to date. What an extension itself tells in the present ("het mandaat loopt tot ..., het kabinet heeft het verlengd")
is the state before it, and so is what is told before it in its paragraph.
"""

from collections.abc import Iterator
from itertools import islice
from typing import NamedTuple

from ijkmoment.checking.letter import Letter, Span
from ijkmoment.checking.times.moments import Moment, Moments
from ijkmoment.checking.times.tense_words import OFF
from ijkmoment.checking.times.told_lengths import stands_as_end
from ijkmoment.facts.document import Block
from ijkmoment.language.numerals import NUMBER_WORD
from ijkmoment.language.patterns import lazily
from ijkmoment.language.word_classes import CLOSED

_EXTENDED = lazily(r"(?<!\w)(?:is|zijn|heeft|heb|hebben|werd|werden)(?!\w)[^.;]*(?<!\w)verlengd(?!\w)")
UNSURE = lazily(
    r"(?<!\w)(?:kan|kunnen|kon(?:den)?|zou(?:den)?|mogelijk\w*|indien|mits|voorstel\w*|voornemens|optie|verzoek\w*|verzocht|gevraagd|niet"
    r"|geen|nog|onder\s+voorbehoud)(?!\w)"
)
_NOW = lazily(r"(?<!\w)(?:loopt|lopen|eindigt|eindigen|afloopt|aflopen|duurt|duren|geldt|gelden|verstrijkt)(?!\w)")
_RUNS_TO = lazily(
    r"(?<!\w)(?:loopt|lopen|duurt|duren|geldt|gelden)\s(?:(?!(?:voor|over|van|bij|uit|met|aan|in|naar)\s)[^\W\d_]+\s){0,4}(?:tot\s+en\s+met|tot|t/m)\s+\Z"
    r"|(?<!\w)(?:loopt|lopen|duurt|duren|geldt|gelden),\s+(?:dat\s+wil\s+zeggen|dus|namelijk|te\s+weten)\s+(?:tot\s+en\s+met|tot|t/m)\s+\Z"
    r"|(?<!\w)(?:met|heeft|hebben|kent)\s+een\s+mandaat\s+(?:tot\s+en\s+met|tot|t/m)\s+\Z"
)
# What is told of the thing alone, within a longer sentence: "(de regeling geldt tot", "zolang de ontheffing geldt".
_OF_ITSELF = lazily(r"[(;]|(?<!\w)(?:zolang|waarvoor|waarbij|waarin|waarop|omdat|terwijl|want)(?!\w)")
_NOT_ITS_OWN = lazily(r",?\s+(?:dat\s+wil\s+zeggen|dus|namelijk|te\s+weten)\s")
_ENDS_ON = lazily(
    r"(?<!\w)(?:eindigt|eindigen|verstrijkt|verstrijken|sluit|sluiten|stopt|stoppen|loopt|lopen)\s(?:[^.;:()]{0,60}\s)?(?:op|per)?\s*\Z"
)
_ON = lazily(r"(?:,\s|\s)(?:op|per)?\s*\Z")
_ENDS = lazily(
    r"\s+(?:eindigt|eindigen|afloopt|aflopen|verstrijkt|verstrijken|sluit|sluiten|stopt|stoppen|ten\s+einde\s+lo(?:opt|pen)"
    r"|ophoud(?:t|en)\s+te\s+bestaan|houdt\s[^.;:()]{0,40}op\s+te\s+bestaan)(?!\w)"
)
_OF_WHICH = lazily(
    r"(?:(?<!\w)(?:de|het|deze|dit|De|Het)\s|\A)(?P<whose>(?:(?!(?:de|het)\s)[\w’'-]+\s+){0,5}[\w’'-]+),"
    r"\s+(?:die|dat|waarvan\s+(?:de|het)\s+[a-z]+)\s+(?:op\s+|per\s+|(?:loopt|duurt|geldt)\s+tot\s+(?:en\s+met\s+)?)?\Z"
)
_GOES_ON = lazily(r"(?<!\w)(?:verleng\w*|inmiddels|doorg\w+|voortgezet|vervolg\w*)(?!\w)")
_OTHERWISE = lazily(
    r"(?<!\w)(?:zou(?:den)?|was|waren|liep(?:en)?|eindigde\w*|aanvankelijk\w*|oorspronkelijk\w*|eerst|eerder\w*|vorig\w*|destijds"
    r"|rapportage\w*|verslag\w*|indien|mits|tenzij|zonder|als|volgens|rotatie|tranche|fase)(?!\w)"
)
_THING = lazily(
    r"(?<!\w)(?P<own>\w*inzet|\w*bijdrage|deelname|missie|operatie|ontplooiing|aanwezigheid)(?!\w)|(?<!\w)(?P<mandate>\w*manda(?:at|ten))(?!\w)"
    r"|(?<!\w)(?P<other>looptijd|termijn|contract|overeenkomst|\w*regeling|subsidie|\w*fonds|vergunning|convenant|programma|project|\w*directie"
    r"|aanwijzing|\w*ontheffing|vrijstelling|toestemming|concessie|pilot|proef|huur|huurovereenkomst|tijdelijke\s+wet|\w*commissie|\w*team|\w*tafel|taskforce|moratorium)(?!\w)"
)
THEIRS = lazily(r"(?<!\w)(?!Nederlandse\s)[A-ZÀ-Þ]\w+se\s+[a-z]")
_NAME = lazily(r"(?<![\w.-])[A-ZÀ-Þ][\w’'-]*\w")
_WORD = lazily(r"(?<![\w-])(?:[a-zà-ÿ]{3,}|[a-zà-ÿ]+[\d-][\w-]*)(?![\w-])")
# Words of no thing: little ones, who acts, and how an end is told.
_NOT_TOLD = CLOSED.union(
    "nederland nederlandse kamer raad zowel tevens waarvan daarvan hiervan loopt lopen duurt duren geldt gelden "
    "eindigt eindigen verstrijkt verstrijken sluit sluiten stopt stoppen inzet bijdrage deelname missie operatie "
    "mandaat looptijd termijn daarmee bestaan huidige zelf alleen immers echter".split()
)
_OF_A_PART = lazily(
    r",?\s+(?:(?:maar|en)\s+)?(?:dan\s+)?(?:niet\s+voor|alleen|uitsluitend|slechts|enkel|behalve|uitgezonderd|met\s+uitzondering"
    r"|voor(?!\s+(?:een|de)\s+(?:periode|duur)(?!\w))|met\s+(?:andere|een\s+(?:andere|kleinere|grotere)|minder|meer))(?!\w)"
    rf"|,?\s+(?:maar\s+)?met\s+(?:\d+|(?!een\s){NUMBER_WORD})\s"
)
_TERMS = ("looptijd", "termijn")
_YEAR_END = lazily(r"(?<!\w)eind\s+(?P<year>20\d\d)(?!\d)")
_REACH, _MOST, _LONGEST, _CLAUSE = 120, 12, 1200, 160
_LAST = (12, 31)
_LAST_OF_MONTH = 28


def is_of_a_part(letter: Letter, end: Span) -> bool:
    """Tell whether what stands behind an end says that it is of a part: "maar alleen voor boten", "behalve voor"."""
    return _OF_A_PART.match(letter.folded, end.end) is not None


class PutOff(NamedTuple):
    """An extension: the end that it tells as past, the new one, the stretch that tells both, and its block."""

    old: Moment
    new: Moment
    told: Span
    block: Block


def put_off(letter: Letter) -> Iterator[tuple[Span, PutOff]]:
    """Yield the ends told as to come that an extension tells as past, each with that extension."""
    for one in islice(_extensions(letter), _MOST):
        for place in _again(letter, one):
            if _is_told_as_coming(letter, place, one) and _is_of_it(letter, place, one):
                yield place, one


def _extensions(letter: Letter) -> Iterator[PutOff]:
    """Yield what is extended, with its former end: in its own sentence or in the one right before."""
    for start in letter.runs.get("verlengd", ()):
        sentence, block = letter.sentence_at(start), letter.block_at(start)
        if block is None or block.kind not in ("paragraph", "item") or sentence.end - sentence.start > _LONGEST:
            continue
        if not letter.says(_EXTENDED, sentence) or letter.says(UNSURE, sentence):
            continue
        ends = [one for one in letter.once(Moments).days_in(*sentence) if stands_as_end(letter, one)]
        told = sentence
        if len(ends) == 1:
            told = letter.sentence_at(max(sentence.start - 2, 0))
            if told.start < block.start or told == sentence or not _goes_on(letter, told, sentence):
                continue
            ends = [one for one in letter.once(Moments).days_in(*told) if stands_as_end(letter, one)] + ends
        if len(ends) == 2 and _day(ends[0]) < _day(ends[1]) and not _is_now(letter, told, ends[0]):
            yield PutOff(ends[0], ends[1], Span(told.start, sentence.end), block)


def _goes_on(letter: Letter, earlier: Span, sentence: Span) -> bool:
    """Tell whether an extension is of what the sentence before it tells: it names nothing else."""
    names = _NAME.findall(letter.text, letter.text.find(" ", sentence.start), sentence.end)
    before, said = letter.part(earlier), letter.part(sentence).casefold()
    if any(name not in before for name in names if name.casefold() not in _NOT_TOLD):
        return False
    things = [found[0] for found in _THING.finditer(said)]
    return all(_kind(one) in ("own", "mandate") or one in _TERMS or one in before for one in things)


def _is_now(letter: Letter, told: Span, old: Moment) -> bool:
    """Tell whether the former end is told in the present, as what is before the extension."""
    behind = min(old.span.end + len(" loopt"), told.end)
    return _NOW.search(letter.text, told.start, behind) is not None


def _day(moment: Moment) -> tuple[int, int, int]:
    return moment.year or 0, moment.month or 0, moment.day or 0


def _again(letter: Letter, one: PutOff) -> Iterator[Span]:
    """Yield the places that tell the former end elsewhere: the same day, or "eind 2025" of the last of a year."""
    for day in letter.once(Moments).days:
        if day.parts == one.old.parts and not one.told.start <= day.span.start < one.told.end:
            yield day.span
    if (one.old.month, one.old.day) == _LAST:
        for found in _YEAR_END.finditer(letter.text):
            if int(found["year"]) == one.old.year:
                yield Span(*found.span())


def _is_told_as_coming(letter: Letter, place: Span, one: PutOff) -> bool:
    """Tell whether a sentence says that something ends then, and nothing in it or behind it puts that off."""
    block, sentence = letter.block_at(place.start), letter.sentence_at(place.start)
    if block is None or block.kind not in ("paragraph", "item") or sentence.end - sentence.start > _LONGEST:
        return False
    if letter.says(_GOES_ON, sentence) or (block == one.block and place.start < one.told.start):
        return False
    if _OTHERWISE.search(letter.text, sentence.start, place.end):
        return False
    following = letter.sentence_at(sentence.end + 1)
    if following.end <= block.end and letter.says(_GOES_ON, following) and block != one.block:
        return False
    return _ends_then(letter, place, sentence)


def _ends_then(letter: Letter, place: Span, sentence: Span) -> bool:
    opening = max(place.start - _REACH, sentence.start)
    if _RUNS_TO.search(letter.text, opening, place.start):
        return True
    before = _ENDS_ON.search(letter.text, opening, place.start)
    if before is not None:
        return not before[0].startswith("lo") or OFF.match(letter.text, place.end) is not None
    return _ON.search(letter.text, opening, place.start) is not None and _ENDS.match(letter.text, place.end) is not None


def _is_of_it(letter: Letter, place: Span, one: PutOff) -> bool:
    """Tell whether what ends then is what was extended: of one kind, and told in no word that is not told of that."""
    opening = max(letter.sentence_at(place.start).start, place.start - _CLAUSE)
    whose = _OF_WHICH.search(letter.text, opening, place.start)
    own = max((found.end() for found in _OF_ITSELF.finditer(letter.text, opening, place.start)), default=opening)
    clause = whose["whose"] if whose is not None else _NOT_ITS_OWN.sub(" ", letter.text[own : place.start])
    since = max(one.block.start, one.told.end - _LONGEST)
    around = f"{letter.text[since : one.told.end]} {_over(letter, one.block.start)}"
    words, told = _words(clause) - _NOT_TOLD, {*kinds_in(letter.part(one.told))}
    if THEIRS.search(clause):
        return False
    if whose is not None:
        thing = _THING.search(letter.folded, whose.end("whose"), place.start)
        is_rare = thing is not None and _kind(thing[0]) in told and not _ends_a_month(one.old)
        # An extension that names nothing is of the one thing that ends on such a day.
        unnamed = all(name.casefold() in _NOT_TOLD for name in _NAME.findall(letter.part(one.told)))
        return bool(words) and (words <= _words(around) or (is_rare and unnamed))
    thing = _THING.search(clause.casefold())
    if not words <= _words(around) or thing is None or _kind(thing[0]) not in told:
        return False
    named = any(name.casefold() not in _NOT_TOLD for name in _NAME.findall(clause))
    return named or letter.block_at(place.start) == one.block or (own > opening and _is_near(letter, place, one))


def _ends_a_month(old: Moment) -> bool:
    """Tell whether a day is the last of a month, on which many things end."""
    return old.day is not None and old.day >= _LAST_OF_MONTH


def _is_near(letter: Letter, place: Span, one: PutOff) -> bool:
    """Tell whether an end stands in the section of the extension, or is on a day on which little else ends."""
    over = [letter.headings_at(at)[-1:] for at in (place.start, one.block.start)]
    return over[0] == over[1] or not _ends_a_month(one.old)


def _words(text: str) -> set[str]:
    """Return the words and the names of a stretch."""
    return {*_WORD.findall(text.casefold()), *(name.casefold() for name in _NAME.findall(text))}


def kinds_in(text: str) -> Iterator[str]:
    """Yield what kinds of things a text speaks of that may be extended: a mandate, a deployment, a contract."""
    yield from (_kind(one[0]) for one in _THING.finditer(text.casefold()))


def _kind(word: str) -> str:
    found = _THING.match(word)
    kinds = found.groupdict() if found else {}
    return word if kinds.get("other") else "mandate" if kinds.get("mandate") else "own"


def _over(letter: Letter, offset: int) -> str:
    return " ".join(letter.text[one.start : one.end] for one in letter.headings_at(offset))
