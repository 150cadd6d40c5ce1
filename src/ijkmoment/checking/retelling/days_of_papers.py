"""Days that a letter gives to one paper twice: questions that were sent in, what the cabinet decided, an annex.

"De vragen zijn ingezonden op 21 oktober 2025" under a title that says "ingezonden 12 oktober 2025"; "het besluit van de
ministerraad van 23 januari" where the decision "is op 30 januari in de ministerraad genomen"; "bijlage 2 bevat het
verzoek van de regering van 21 augustus" over a list that has that annex with 11 August. Of several papers of one kind
each has its day: the questions have to be of one number or member, the decision to be the only one, the annex to be
called by the same words. Nor does a body give one advice on two days of a month, or "de laatste groep" come twice, or
what is left as "het vertrek uit Den Helder"; and "de verlenging van 3 april" is what the cabinet decided for that
country, "de beëindiging van de inzet met twee schepen" the end that is told of just that.
"""

import re
from collections.abc import Iterator
from itertools import islice

from ijkmoment.checking.letter import Letter, Span
from ijkmoment.checking.retelling.days_told import names_at
from ijkmoment.checking.text.around import within
from ijkmoment.checking.times.moments import Moment, Moments, Parts
from ijkmoment.language.date_words import WEEKDAY
from ijkmoment.language.patterns import lazily

_DAY = rf"(?:op\s+|d\.d\.\s+)?(?:{WEEKDAY}\s+)?\Z"
_SENT_IN = lazily(rf"(?<!\w)ingezonden\s+{_DAY}")
_NUMBER = lazily(r"(?<!\w)20\d\dZ\d{5}(?!\d)")
_MEMBERS = lazily(r"(?<!\w)(?:het\s+lid|de\s+leden)(?!\w)")
_OF_OTHERS = lazily(
    r"(?<!\w)(?:eerdere?|andere?|vorige?|nieuwe|aanvullende|nadere|vervolgvragen|vergelijkbare|tevens|ook)(?!\w)"
)
_BODY = r"(?:ministerraad|kabinet)"
_DECISION_OF = lazily(
    rf"(?<!\w)(?:het|dit)\s+besluit\s+van\s+(?:de|het)\s+(?P<body>{_BODY})\s+(?:van|op)\s+(?:{WEEKDAY}\s+)?\Z"
)
_DECIDED = lazily(rf"(?<!\w)(?:het|dit)\s+besluit\s+(?:is|werd)\s+op\s+(?:{WEEKDAY}\s+)?\Z")
# "Het besluit van het kabinet van 15 maart om": one of several, by what it is about.
_ABOUT = lazily(r",?\s+(?:om|over|inzake|tot|betreffende|waar\w*|dat|met\s+betrekking)(?!\w)")
_DECIDES = lazily(r"(?:[^.;:()]*\s)?genomen(?!\w)")
_ANNEX = lazily(
    r"(?:bijlage\s+(?:\d{1,2}|[a-z])|\d{1,2})[.:)]?\s+(?P<what>[a-zà-ÿ][^.;:()\d]{8,80})\s(?:van|d\.d\.)\s+\Z"
)
_IN_ANNEX = "bijlage"
# A resolution or an act of the EU is by its number of one day: "resolutie 2722 van 10 januari".
_NUMBERED = (
    r"(?<!\w)(?:resolutie|(?:besluit|verordening|richtlijn)\s+\((?:eu|eg|gbvb)\)|gbvb-besluit)"
    r"\s+(?P<number>\d{3,4}(?:/\d{2,4})?)(?![\w/])"
)
_BODIES = (
    r"(?:\s+\(\d{4}\))?"
    r"(?:\s+van\s+(?:de\s+)?(?:raad|(?:vn-)?veiligheidsraad|verenigde\s+naties|europese\s+unie|vn|eu)){0,2}"
)
_ADOPTED = (
    lazily(rf"{_NUMBERED}{_BODIES},?\s+(?:van|d\.d\.|(?:is|werd)\s+op|aangenomen\s+op)\s+(?:{WEEKDAY}\s+)?\Z"),
    lazily(
        rf"(?<!\w)(?:nam|aanvaardde)\s+(?:[^.;:()\d]{{0,40}}\s)?{_NUMBERED}(?:\s+\(\d{{4}}\))?\s+(?:aan\s+)?op\s+(?:{WEEKDAY}\s+)?\Z"
    ),
)
_ADOPTS = lazily(r"\s+(?:(?:door|in|met|te)\s[^.,;:()]{1,60}\s)?(?:aangenomen|aanvaard|vastgesteld)(?!\w)")
_CHANGE_OF = lazily(r"(?<!\w)(?:verlenging|wijziging|uitvoering|evaluatie|bespreking)\s+van\s+(?:de\s+)?\Z")
_WAS = lazily(rf"(?<!\w)(?:is|werd)\s+op\s+(?:{WEEKDAY}\s+)?\Z")
_TAKES = lazily(rf"\s+(?:[^.;:()\d]{{0,40}}\s)?{_NUMBERED}(?:\s+\(\d{{4}}\))?\s+(?:aan|aangenomen)(?!\w)")
_TAKEN_BEFORE = lazily(rf"(?<!\w)(?:nam|heeft|aanvaardde)\s+(?:[^.;:()\d]{{0,40}}\s)?op\s+(?:{WEEKDAY}\s+)?\Z")
_ADVICE_OF = lazily(
    r"(?<!\w)(?:het|in|dit)\s+advies\s+van\s+(?:(?:de|het)\s+)?(?P<body>[a-zà-ÿ][a-zà-ÿ -]{2,70}?)\s+(?:van|d\.d\.)\s+"
    rf"(?:{WEEKDAY}\s+)?\Z"
)
_WHO_ADVISED = lazily(
    r"(?<!\w)(?:de|het)\s+(?P<body>[^.;:,]{3,110}?)\s+(?:heeft|bracht|adviseerde)\s+(?:[^.;:\d]{0,30}\s)?op\s+"
    rf"(?:{WEEKDAY}\s+)?\Z"
)
_WHO_BEHIND = lazily(r"\s+(?:heeft|bracht)\s+(?:de|het)\s+(?P<body>[^.;:,]{3,110}?)\s+(?:over\s|geadviseerd|advies\s)")
_ADVISED = lazily(r"(?:[^.;:()]*\s)?(?:geadviseerd|advies\s+uit(?:gebracht)?)(?!\w)")
_GROUP = lazily(
    rf"(?<!\w)(?P<what>(?:laatste|eerste)\s+(?:groep|vlucht|lichting|zending|trein|colonne))\s+(?:(?:kwam|arriveerde|landde|is|was)\s+)?"
    rf"(?:op\s+)?(?:{WEEKDAY}\s+)?\Z"
)
_ARRIVES = lazily(
    r"\s+(?:in|op|te)\s+(?:vliegbasis\s+)?(?P<place>[A-ZÀ-Þ][\w-]+)(?:\s+(?:aan|(?:is\s+|was\s+)?(?:aangekomen|aankwam|arriveerde|landde|geland|gearriveerd))(?!\w)|(?=[.,]))"
)
_DEPARTURE_ON = lazily(
    rf"(?<!\w)(?:het|zijn|haar)\s+vertrek\s+uit\s+(?P<place>[a-zà-ÿ][\w\s-]{{2,30}}?)\s+op\s+(?:{WEEKDAY}\s+)?\Z"
)
_DEPARTS_ON = lazily(rf"(?<!\w)(?:vertrekt|vertrok|is|zal)\s+(?:op\s+)?(?:{WEEKDAY}\s+)?\Z")
_FROM = lazily(r"\s+uit\s+(?P<place>[A-ZÀ-Þ][\w-]+(?:\s[A-ZÀ-Þ][\w-]+)?)")
_LEAVES = lazily(r"(?<!\w)(?:vertrekt|vertrok|vertrokken|vertrekken)(?!\w)")
_EXTENSION_OF = lazily(rf"(?<!\w)de\s+verlenging\s+(?:van|op)\s+(?:{WEEKDAY}\s+)?\Z")
_EXTENDS = lazily(r"\s+(?:heeft|besloot)\s+het\s+kabinet\s+(?:besloten\s+)?[^.;:()\d]*\ste\s+verlengen(?!\w)")
_END_OF = lazily(
    rf"(?<!\w)(?:beëindiging|afronding|opheffing|sluiting)\s+van\s+(?P<what>(?:de|het)\s[^.,;:()]{{8,80}}?)\s+(?:op|per)\s+(?:{WEEKDAY}\s+)?\Z"
)
_ENDS_ON = lazily(
    rf"\A(?P<what>(?:de|het)\s[^.,;:()]{{8,80}}?)(?:,\s[^,.;:()]{{3,60}},)?\s+(?:is|zijn|werd|werden)\s+(?:op|per)\s+(?:{WEEKDAY}\s+)?\Z"
)
_IS_ENDED = lazily(r"\s+(?:beëindigd|afgerond|opgeheven|gesloten)(?!\w)")
_REACH, _LONGEST, _MOST, _WORDS = 130, 500, 400, 3


def days_of_papers(letter: Letter) -> Iterator[tuple[Moment, Moment]]:
    """Yield the days of papers and decisions that the letter gives another day elsewhere, each with that."""
    days = [one for one in islice(letter.once(Moments).days, _MOST) if one.alone]
    yield from _sent_in(letter, days)
    yield from _decisions(letter, days)
    yield from _annexes(letter, days)
    yield from _numbered(letter, days)
    yield from _advice(letter, days)
    yield from _arrivals(letter, days)
    yield from _departures(letter, days)
    yield from _extensions(letter, days)
    yield from _ends(letter, days)


def _departures(letter: Letter, days: list[Moment]) -> Iterator[tuple[Moment, Moment]]:
    """Yield the day of "het vertrek uit" a place where what leaves it is told of another day of that month alone."""
    if "vertrek" not in letter.runs:
        return
    leaves: dict[str, list[Moment]] = {}
    for day in days:
        end = letter.sentence_at(day.span.start).end
        place = _FROM.match(letter.text, day.span.end, end) if _DEPARTS_ON.search(_before(letter, day)) else None
        if place is not None and letter.says(_LEAVES, letter.sentence_at(day.span.start)):
            leaves.setdefault(place["place"].casefold(), []).append(day)
    for day in days if leaves else ():
        known = _DEPARTURE_ON.search(_before(letter, day))
        told = leaves.get(" ".join(known["place"].split()), []) if known is not None else []
        if len(told) == 1 and _is_near(day, told[0]):
            yield day, told[0]


def _extensions(letter: Letter, days: list[Moment]) -> Iterator[tuple[Moment, Moment]]:
    """Yield the day of "de verlenging van" in a paragraph on one country where the cabinet decided it on another."""
    if "verlenging" not in letter.runs:
        return
    told = [one for one in days if _EXTENDS.match(letter.folded, one.span.end, letter.sentence_at(one.span.start).end)]
    for day in days if told else ():
        block = letter.block_at(day.span.start)
        if block is None or not _EXTENSION_OF.search(_before(letter, day)):
            continue
        countries = _countries(letter, Span(block.start, block.end))
        own = [one for one in told if _countries(letter, letter.sentence_at(one.span.start)) == countries]
        if len(countries) == 1 and len(own) == 1 and _is_near(day, own[0]):
            yield own[0], day


def _countries(letter: Letter, span: Span) -> frozenset[str]:
    return frozenset(str(one.value) for one in within(letter, span, "country"))


def _ends(letter: Letter, days: list[Moment]) -> Iterator[tuple[Moment, Moment]]:
    """Yield the day of "de beëindiging van" what is told, in the same words, to have ended on another of that year."""
    ended: dict[str, list[Moment]] = {}
    for day in days:
        what = _ENDS_ON.search(_whole(letter, day)) if _IS_ENDED.match(letter.folded, day.span.end) else None
        if what is not None:
            ended.setdefault(" ".join(what["what"].split()), []).append(day)
    for day in days if ended else ():
        known = _END_OF.search(_before(letter, day))
        told = ended.get(" ".join(known["what"].split()), []) if known is not None else []
        if len(told) == 1 and told[0].year == day.year and told[0].parts != day.parts:
            yield day, told[0]


def _advice(letter: Letter, days: list[Moment]) -> Iterator[tuple[Moment, Moment]]:
    """Yield the days of "het advies van de raad van" where that body is told to have advised once, a slip apart."""
    if "advies" not in letter.runs:
        return
    told = [(found["body"], day) for day in days if (found := _advised(letter, day)) is not None]
    for day in days:
        found = _ADVICE_OF.search(_before(letter, day))
        if found is None or letter.says(_OF_OTHERS, letter.sentence_at(day.span.start)):
            continue
        named = re.compile(rf"(?<!\w){re.escape(found['body'])}(?!\w)")
        own = [one for body, one in told if named.search(body)]
        if len({one.parts for one in own}) == 1 and _is_near(day, own[0]):
            yield day, own[0]


def _advised(letter: Letter, day: Moment) -> re.Match[str] | None:
    """Return who advised on a day."""
    sentence = letter.sentence_at(day.span.start)
    if letter.says(_OF_OTHERS, sentence):
        return None
    if _ADVISED.match(letter.folded, day.span.end, sentence.end) is None:
        return None
    return _WHO_ADVISED.search(_before(letter, day)) or _WHO_BEHIND.match(letter.folded, day.span.end, sentence.end)


def _arrivals(letter: Letter, days: list[Moment]) -> Iterator[tuple[Moment, Moment]]:
    """Yield the second of two days, a slip apart, on which "de laatste groep" came to one place."""
    known: dict[tuple[str, str], Moment] = {}
    for day in days:
        group = _GROUP.search(_before(letter, day))
        place = _ARRIVES.match(letter.text, day.span.end, letter.sentence_at(day.span.start).end) if group else None
        if group is None or place is None:
            continue
        first = known.setdefault((group["what"], place["place"]), day)
        if _is_near(day, first):
            yield day, first


def _is_near(day: Moment, other: Moment) -> bool:
    """Tell whether two days are other ones of one month."""
    return day.parts != other.parts and (day.year, day.month) == (other.year, other.month)


def _before(letter: Letter, day: Moment) -> str:
    sentence = letter.sentence_at(day.span.start)
    return letter.folded[max(sentence.start, day.span.start - _REACH) : day.span.start]


def _sent_in(letter: Letter, days: list[Moment]) -> Iterator[tuple[Moment, Moment]]:
    """Yield the second of two days on which the questions that a letter answers were sent in."""
    if "ingezonden" not in letter.runs or len(set(_NUMBER.findall(letter.text))) > 1:
        return
    told = [day for day in days if _SENT_IN.search(_before(letter, day))]
    told = [day for day in told if not letter.says(_OF_OTHERS, letter.sentence_at(day.span.start))]
    for day in told[1:]:
        if day.parts != told[0].parts and _as_many(letter, day, told[0]) and _by(letter, day) & _by(letter, told[0]):
            yield day, told[0]


def _as_many(letter: Letter, day: Moment, other: Moment) -> bool:
    """Tell whether no sentence is of one member where the other is of more."""
    said = [letter.part(letter.sentence_at(one.span.start)) for one in (day, other)]
    told = [{*_MEMBERS.findall(one)} for one in said]
    return told[0] == told[1] or not all(told)


def _by(letter: Letter, day: Moment) -> frozenset[str]:
    """Return the names and the number in the sentence of a day, or else in the one before it."""
    sentence = letter.sentence_at(day.span.start)
    for one in (sentence, letter.sentence_at(max(sentence.start - 2, 0))):
        found = names_at(letter, one) | frozenset(_NUMBER.findall(letter.part(one)))
        if found:
            return found
    return frozenset()


def _decisions(letter: Letter, days: list[Moment]) -> Iterator[tuple[Moment, Moment]]:
    """Yield the days of "het besluit van de ministerraad van" where the one decision of that body has another day."""
    for day in days:
        found = _DECISION_OF.search(_before(letter, day))
        if found is None or _ABOUT.match(letter.folded, day.span.end):
            continue
        near = (one for one in letter.once(Moments).near(day) if one.year == day.year)
        told = [one for one in near if _is_decided(letter, one, found["body"])]
        if len({one.parts for one in told}) == 1:
            yield day, told[0]


def _is_decided(letter: Letter, day: Moment, body: str) -> bool:
    """Tell whether a sentence tells that a body decided on a day."""
    sentence = letter.sentence_at(day.span.start)
    said = letter.folded[sentence.start : sentence.end]
    if body not in said or sentence.end - sentence.start > _LONGEST:
        return False
    return bool(_DECIDED.search(_before(letter, day)) and _DECIDES.match(letter.folded, day.span.end, sentence.end))


def _annexes(letter: Letter, days: list[Moment]) -> Iterator[tuple[Moment, Moment]]:
    """Yield the days of annexes that a sentence on an annex calls by the same words, with another day."""
    if _IN_ANNEX not in letter.runs:
        return
    listed = [(found["what"], day) for day in days if (found := _ANNEX.fullmatch(_before(letter, day))) is not None]
    days_of: dict[str, set[Parts]] = {}
    for what, day in listed:
        days_of.setdefault(what, set()).add(day.parts)
    for what, day in listed:
        if len(what.split()) < _WORDS or len(days_of[what]) > 1:
            continue
        called = re.compile(rf"{_IN_ANNEX}.*\s{re.escape(what)}\s+(?:van|d\.d\.)\s+\Z", re.DOTALL)
        near = (one for one in letter.once(Moments).near(day) if one.year == day.year)
        other = next((one for one in near if called.search(_whole(letter, one))), None)
        if other is not None:
            yield other, day


def _whole(letter: Letter, day: Moment) -> str:
    """Return all of a sentence before its day."""
    sentence = letter.sentence_at(day.span.start)
    return letter.folded[max(sentence.start, day.span.start - _LONGEST) : day.span.start]


def _numbered(letter: Letter, days: list[Moment]) -> Iterator[tuple[Moment, Moment]]:
    """Yield the days of resolutions and acts that are told of another day by the same number before."""
    known: dict[str, Moment] = {}
    for day in days:
        number = _number(letter, day)
        if number is not None and known.setdefault(number, day).parts != day.parts:
            yield day, known[number]


def _number(letter: Letter, day: Moment) -> str | None:
    """Return the number of what was adopted on a day."""
    before = _before(letter, day)
    found = next((it for one in _ADOPTED if (it := one.search(before)) is not None), None)
    if found is None and _TAKEN_BEFORE.search(before):
        found = _TAKES.match(letter.folded, day.span.end)
    if found is not None and _WAS.search(before) and not _ADOPTS.match(letter.folded, day.span.end):
        return None  # "is op 19 februari in werking getreden"
    if found is None or _CHANGE_OF.search(before, 0, found.start() if found.string is before else 0):
        return None
    return found["number"]
