"""When a deployment began and ended, by each sentence that says so.

The deployment that a sentence speaks of is known by its place ("in Roemenië") and by the names that it uses (formation,
unit, equipment): those of the sentence, and of the headings above it that name the place. With a register, the subject
that reading bound to the claim decides.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import pairwise
from typing import Literal, NamedTuple

from ijkmoment.checking.deployments.missions import NO_MISSION, Missions
from ijkmoment.checking.letter import Letter, Span, date_span
from ijkmoment.checking.text.listed import are_in_one_list
from ijkmoment.checking.times.day_of_verb import is_of_verb
from ijkmoment.checking.times.tense_words import PAST, WAS
from ijkmoment.facts.claim import Abbreviation, Claim
from ijkmoment.facts.dates import Date, Period
from ijkmoment.language.countries import COUNTRIES
from ijkmoment.language.date_words import MONTH
from ijkmoment.language.folding import fold
from ijkmoment.language.patterns import lazily, one_of

Which = Literal["start", "end"]
Topic = tuple[frozenset[str], frozenset[str], frozenset[str], bool]
_TWO = 2
_NO_TOPIC: Topic = (frozenset(), frozenset(), frozenset(), False)
_EDGES = ((12, 31), (1, 1), (12, None))  # on which something ends each year
_EXTENDING = ("verleng",)
_LONGEST = 2000  # characters: what runs on for longer is a table or list that lost its marks, no sentence
_DEPLOYMENTS = frozenset({"deployment", "rotation", "mandate"})
# In small letters, and without what opens a compound: a text is searched faster for the letters that a word has.
_DEPLOYING = (
    r"(?:inzet|ingezet|operatie|detachering|uitzending|bijdrage|bijgedragen|droeg|droegen|levert|leverde|missie|eenhe(?:id|den)|compagnie|detachement"
    r"|militairen|ontplooi\w*|deelname|deelgenomen|deelnam|namen|nam|aanwezigheid|gestationeerd|actief|troepen|team|diende\w*|werkte\w*|hielp\w*|verbleef|verbleven|vliegen|vlogen|gereed"
    r"|battle\s?groups?|gevechtsgroep\w*|luchtruimbewaking|air\s+policing)\b"
)
_DEPLOYED = lazily(_DEPLOYING)
_DEPLOYMENT = lazily(rf"\w*{_DEPLOYING}", re.IGNORECASE)
_CHANGED = lazily(
    r"\bde (?:\w+(?:ste|de)|\d+e) \((?:sinds|[a-z]{3,9} tot)\b"
    r"|\b(?:verleng\w*|voortge\w+|voortzet\w*|aanvankelijk\w*|oorspronkelijk\w*|eerste instantie|gepland\w*|voorzien"
    r"|beoogd\w*|eerder(?:e)? besl\w+|opnieuw|hernieuwd\w*|verkort\w*|uitgebreid|verhoogd|verwacht\w*|naar verwachting"
    r"|(?:eerste|tweede|derde|vierde|vijfde|zesde|huidige|volgende|vorige|laatste|komende|nieuwe)"
    r" (?:rotatie|team|detachement|contingent|lichting|compagnie|groep|ploeg|eenheid|militairen))\b"
)
_FOREIGN = lazily(
    r"\b(?!Nederlandse\b)[A-Z]\w+se\s+(?:bijdrage|eenhe(?:id|den)|compagnie|detachement|militairen|troepen|team|bataljon)\b"
)
_PART = lazily(
    r"\b(?:[Nn]ederland\w*|[Ww]ij|[Oo]nze|\w*(?:inzet|ingezet|eenhe(?:id|den)|militairen|detachement\w*|troepen|team|deelname|deelneemt)"
    r"|compagnie\w*|peloton\w*|bataljon\w*|fregat\w*|schip|schepen|[Dd]ien(?:t|de|den)|[Bb]ijdragen?|[Bb]ijgedragen|[Dd]roeg(?:en)?|[Ll]evert|[Ll]everde|[Nn]am(?:en)?)\b"
)
_WITHIN = lazily(
    r"(?:oefening|training|voorbereiding)(?!s?(?:missie|inzet|operatie|bijdrage)\b)|bezoek|patrouille|ceremonie|(?:vlag|vaandel)\s+.{0,40}gestreken",
    re.IGNORECASE,
)
_COST = lazily(r"€|\b(?:kost(?:en|te|ten)?|gekost|uitga(?:af|ven)|euro)\b", re.IGNORECASE)
_OF = lazily(r"\b(?:de|het|een|deze|die|onze)\s+(?:\w+e\s+)?(?P<noun>\w+)\s+(?:van|voor|aan|bij|in)\b", re.IGNORECASE)
_MANDATE = lazily(r"manda(?:at|ten)\b")
_UNITS = (
    "detachement", "compagnie", "peloton", "bataljon", "squadron", "staf", "team", "commandant", "officier", "adviseur",
    "waarnemer", "fregat", "schip", "ms",
)  # fmt: skip
_UNIT = lazily(rf"\b\w{{0,24}}?({'|'.join(_UNITS)})(?:en|ën|s)?\b", re.IGNORECASE)
_ENDED = lazily(
    r"\b(?:eindig\w*|beëindig\w*|afgerond|afgelopen|liep \w* ?af|stopte\w*|afgelost|losten|gestopt|stopgezet"
    r"|ten einde|keerde\w* .*\bterug)\b",
    re.IGNORECASE,
)
_WENT = lazily(rf"(?<!\w)(?:{PAST}|{WAS}|liep|liepen|duurden?|diende[n]?)(?!\w)", re.IGNORECASE)
_GOES_ON = lazily(
    r"(?<!\w)(?:is|zijn|wordt|worden|blijft|blijven|loopt|lopen|duurt|duren|geldt|gelden|levert|leveren|draagt|dragen"
    r"|dient|dienen|neemt|nemen|zet|zetten|werkt|werken|eindigt|eindigen|stopt|stoppen)(?!\w)",
    re.IGNORECASE,
)
# What is done each year, or told beside another time of it.
_EACH_YEAR = lazily(
    r"(?<!\w)(?:luchtruim\w*|air\s+policing|f-?(?:16|35)\w*|jachtvliegtuig\w*|fregat\w*|mijnenjager\w*|vlootverband\w*|snm\w+|nrf|vjtf"
    r"|ook|weer|wederom|jaarlijks\w*|telkens|eerste|tweede|derde|eerder|later)(?!\w)",
    re.IGNORECASE,
)
_BEGAN = lazily(r"\b(?:begon\w*|startte\w*|gestart|van start|aangevangen|ving\w* .*\baan)\b", re.IGNORECASE)
NAMES = {name.removeprefix("het ").removeprefix("de "): code for code, pair in COUNTRIES.items() for name in pair}
# "Bosnië" and "Herzegovina" are no names beside "Bosnië en Herzegovina".
_OF_COUNTRIES = frozenset(word.casefold() for name in NAMES for word in name.split() if word[0].isupper())
# Two days on which something was held; and what something was done for: "met het oog op de top van 3 tot 5 mei".
_DAYS = lazily(rf"(?:op\s+|van\s+)?\d{{1,2}}(?:\s+(?:{MONTH}))?(?:\s+\d{{4}})?\s+en\s+\d.*", re.IGNORECASE | re.DOTALL)
_IN_VIEW = lazily(
    r"(?<!\w)(?:met\s+het\s+oog\s+op|in\s+aanloop\s+naar|vanwege|rond(?:om)?)\s+(?:de|het|een)\s[^,;:()]*\Z",
    re.IGNORECASE,
)
_CODES = {name.casefold(): code for name, code in NAMES.items()}
_PLACE = lazily(rf"\b(?:in|vanuit|naar|te|boven|uit)\s+(?:het\s+|de\s+)?(?P<country>{one_of(_CODES)})\b")
_ANY_PLACE = lazily(rf"\b(?P<country>{one_of(NAMES)})\b")
# A mission by its kind: no committee, emission or the like.
MISSION_KIND = r"(?!\w*(?:com|trans|per|sub|(?<!politi)e)missie)\w{3,}missie"
_FORMATION = lazily(
    r"\b(battle\s?group|gevechtsgroep|luchtruimbewaking|luchtverdediging\w*|batterij"
    rf"|{MISSION_KIND}\b)",
    re.IGNORECASE,
)
_ITSELF = lazily(
    r"\b(?P<what>missie|\w*(?:inzet|operatie|detachering|uitzending)"
    r"|bijdrage|deelname|aanwezigheid)\s+(?:in|vanuit|boven|naar)\s",
    re.IGNORECASE,
)
_BARE_OPENS = lazily(r"de(?:ze)?\s+(?:inzet|bijdrage|deelname|aanwezigheid)\s+(?:is|werd|eindigde|begon|liep)(?!\w)")
_BARE = frozenset({"inzet", "bijdrage", "missie", "deelname", "aanwezigheid"})
_WORD = lazily(r"(?<![\w-])(?:(?<!\d\.)\d{1,2}e?\s+)?[\w’'-]*[A-ZÀ-Þ][\w’'-]*")
_MARKS = str.maketrans("", "", "’'-")
_GENERAL = lazily(
    r"navo|nato|nederland|defensie|kamer|kabinet|europ|eu\b|inzet|bijdrage|oostflank|minister|koninklijk|de\b|het\b|een\b"
    r"|in\b|op\b|van\b|vanaf\b|tussen\b|per\b|tot\b|met\b|voor\b|na\b|deze\b|dit\b|terugblik|aandachtspunten|daarnaast",
    re.IGNORECASE,
)


class Ended(NamedTuple):
    """One end of a deployment's time as a sentence tells it."""

    which: Which
    date: Date
    span: Span
    period: Period
    subject: str | None
    places: frozenset[str]
    names: frozenset[str]
    units: frozenset[str]
    mandate: bool
    missions: frozenset[str] = frozenset()
    others: frozenset[str] = frozenset()
    people: frozenset[str] = frozenset()
    part: bool = False  # our part of it, which may begin after the mission itself and end before it

    def same_mission(self, other: "Ended") -> bool:
        """Tell whether both speak of one named operation, mission or ship, and name nothing else."""
        if (self.mandate, self.part) != (other.mandate, other.part) or (
            self.subject and other.subject and self.subject != other.subject
        ):
            return False
        elsewhere = self.places and other.places and not self.places & other.places
        elsewhere = elsewhere or (self.people and other.people and self.people != other.people)
        alike = (self.missions, self.others, self.units) == (other.missions, other.others, other.units)
        return bool(self.missions) and alike and not elsewhere

    def same_deployment(self, other: "Ended") -> bool:
        """Tell whether both speak of one deployment, by the register's subject or by place and names.

        A mandate's time is not the deployment's own, and that of a company not that of a detachement beside it.
        """
        if self.mandate != other.mandate or (self.units and other.units and not self.units & other.units):
            return False
        if self.subject is not None and other.subject is not None:
            return self.subject == other.subject
        return (
            self.part == other.part
            and len(self.places) == 1
            and self.places == other.places
            and bool(self.names & other.names)
        )


def told(letter: Letter) -> Iterator[Ended]:
    """Find the beginnings and ends of deployments that the letter tells, in order of position."""
    for sentence, claims in letter.by_sentence("period", "date"):
        words = letter.part(sentence)
        if len(words) > _LONGEST or not _tells(words, letter.folded[sentence.start : sentence.end]):
            continue
        periods = _both_ends(letter, sentence, claims) or [
            (claim, period) for claim in claims if (period := _period(letter, claim, sentence, len(claims))) is not None
        ]
        about = called(letter, sentence) if periods else _NO_TOPIC
        missions, others = letter.once(Missions).of(sentence) if periods else NO_MISSION
        people = _people(letter, sentence) if missions else frozenset[str]()
        for claim, period in periods:
            ends = _ends(letter, claim, period, about)
            part = _PART.search(words) is not None
            yield from (one._replace(missions=missions, others=others, people=people, part=part) for one in ends)


def _people(letter: Letter, sentence: Span) -> frozenset[str]:
    """Return the numbers of people in a sentence: of two groups each has its own time."""
    found, position = set[str](), sentence.start
    while (one := letter.first_behind(position, "strength")) is not None and one.start < sentence.end:
        found.add(str(one.value))
        position = one.end
    return frozenset(found)


def _tells(words: str, folded: str) -> bool:
    """Tell whether a sentence speaks of a deployment of our own as it was, not as it changed."""
    if _DEPLOYED.search(folded) is None or _CHANGED.search(folded):
        return False
    return not _FOREIGN.search(words) and not _COST.search(words)


def tells_of_change(words: str) -> bool:
    """Tell whether a sentence speaks of what was extended, planned, or is one of several, or another nation's."""
    return _CHANGED.search(words.lower()) is not None or _FOREIGN.search(words) is not None


def _period(letter: Letter, claim: Claim, sentence: Span, count: int) -> Period | None:
    """Return the time that a claim gives a deployment; a single date counts when the verb that it is of says so."""
    if isinstance(claim.value, Period):
        return (
            None
            if _DAYS.fullmatch(claim.text) or letter.says(_IN_VIEW, Span(sentence.start, claim.start))
            else claim.value
        )
    if not isinstance(claim.value, Date) or count > 1 or not is_of_the_deployment(letter.part(sentence)):
        return None
    said, start, end = (
        letter.folded[sentence.start : sentence.end],
        claim.start - sentence.start,
        claim.end - sentence.start,
    )
    if _ENDED.search(said):
        return Period(None, claim.value) if is_of_verb(said, start, end, _ENDED) else None
    return Period(claim.value, None) if is_of_verb(said, start, end, _BEGAN) else None


def _both_ends(letter: Letter, sentence: Span, claims: Sequence[Claim]) -> list[tuple[Claim, Period]]:
    """Return the time of a deployment of which a sentence tells beginning and end as two days.

    The verb of each stands before its day, or behind it: "begon op 1 mei en eindigde op 2 juni", "op 1 mei begonnen".
    """
    days = [one.value for one in claims if isinstance(one.value, Date)]
    if len(claims) != _TWO or len(days) != _TWO or not is_of_the_deployment(letter.part(sentence)):
        return []
    edges = (sentence.start, *(edge for one in claims for edge in (one.start, one.end)), sentence.end)
    before, between, behind = (letter.text[start:end] for start, end in ((edges[0], edges[1]), edges[2:4], edges[4:]))
    if not any(_BEGAN.search(begun) and _ENDED.search(ended) for begun, ended in pairwise((before, between, behind))):
        return []
    return [(claims[0], Period(days[0], days[1])), (claims[1], Period(days[0], days[1]))]


def is_of_the_deployment(words: str) -> bool:
    """Tell whether what began or ended is the deployment itself: not an exercise, nor "de bouw van het kamp"."""
    first = _OF.search(words)
    return not _WITHIN.search(words) and (first is None or _DEPLOYMENT.fullmatch(first["noun"]) is not None)


def _ends(letter: Letter, claim: Claim, period: Period, about: Topic) -> Iterator[Ended]:
    ends: tuple[tuple[Which, Date | None], ...] = (("start", period.start), ("end", period.end))
    for which, date in ends:
        if date is not None and claim.value in (date, period):
            yield Ended(which, date, date_span(claim, date), period, _subject(letter, claim), *about)


def _subject(letter: Letter, claim: Claim) -> str | None:
    """Return the deployment that reading bound a claim to; a formation may serve in more than one."""
    known = letter.snapshot.subjects.get(claim.subject or "") if letter.snapshot else None
    return known.slug if known is not None and known.kind in _DEPLOYMENTS else None


def may_be_the_next(letter: Letter, first: Ended, second: Ended) -> bool:
    """Tell whether two ends that differ by the year alone may be of two mandates or rotations.

    It is one end told twice where both are over or neither is, in two places, of which neither names more than the
    other or its own year, and the letter extends nothing there.
    """
    if first.mandate or first.places != second.places or (first.date.month, first.date.day) in _EDGES:
        return True
    if not (first.names <= second.names or second.names <= first.names) or first.places & letter.once(_extended):
        return True
    if any(letter.says(_EACH_YEAR, letter.sentence_at(one.span.start)) for one in (first, second)):
        return True
    if _is_over(letter, first) != _is_over(letter, second):
        return True
    years = (
        str(one.date.year) in letter.text[letter.sentence_at(one.span.start).start : one.span.start]
        for one in (first, second)
    )
    return all(years) or _are_side_by_side(letter, first, second)


def _are_side_by_side(letter: Letter, first: Ended, second: Ended) -> bool:
    """Tell whether two ends stand in one block or list, or each under a heading with its year."""
    if letter.block_at(first.span.start) == letter.block_at(second.span.start):
        return True
    over = ((one, letter.headings_at(one.span.start)[-1:]) for one in (first, second))
    by_year = all(found and str(one.date.year) in letter.text[found[0].start : found[0].end] for one, found in over)
    return by_year or are_in_one_list(letter, first.span, second.span)


def _is_over(letter: Letter, one: Ended) -> bool:
    """Tell whether an end is told as past; what has no verb is over when the letter is of a later day."""
    sentence = letter.sentence_at(one.span.start)
    if letter.says(_WENT, sentence) or letter.says(_ENDED, sentence):
        return True
    if letter.says(_GOES_ON, sentence) or letter.date is None or not (letter.date.possible and one.date.possible):
        return False
    return one.date.last() < letter.date.first()


def _extended(letter: Letter) -> frozenset[str]:
    """Return the countries of which the letter tells that something there was extended."""
    return frozenset(place for one in letter.holding(_EXTENDING) for place in topic(letter, one)[0])


def topic(letter: Letter, sentence: Span) -> Topic:
    """Return the places, names and units of the deployment that a sentence speaks of, and whether of its mandate."""
    return letter.once(_Topics).of(sentence)


class _Topics:
    """What the sentences of a letter speak of, each made once however many rules ask for it."""

    def __init__(self, letter: Letter) -> None:
        self._letter = letter
        self._long = {one.value.short: one.value.long for one in letter.claims if isinstance(one.value, Abbreviation)}
        self._made: dict[Span, Topic] = {}
        self._heads: dict[str, tuple[str, ...]] = {}

    def of(self, span: Span) -> Topic:
        """Return the topic of a sentence or another stretch."""
        if span not in self._made:
            self._made[span] = self._topic(span)
        return self._made[span]

    def _topic(self, span: Span) -> Topic:
        words, folded = self._letter.part(span), self._letter.folded[span.start : span.end]
        headings = [self._letter.text[one.start : one.end] for one in self._letter.headings_at(span.start)]
        named = [(text, found) for text in reversed(headings) if (found := self._place_of(text))]
        places = _places(_PLACE, folded) or next((found for _, found in named), ())
        above = " ".join(text for text, found in named if found == places)
        names = frozenset({*_names(words, self._long), *_names(above, self._long)})
        told = _UNIT.finditer(words) if self._letter.holds(_UNITS, *span) else ()
        units = frozenset(found[1].casefold() for found in told)
        return frozenset(places), names, units, _MANDATE.search(folded) is not None

    def _place_of(self, heading: str) -> tuple[str, ...]:
        """Return the place that a heading names, which stands over many sentences."""
        if heading not in self._heads:
            self._heads[heading] = _places(_PLACE, fold(heading)) or _places(_ANY_PLACE, heading)
        return self._heads[heading]


def _places(pattern: re.Pattern[str], words: str) -> tuple[str, ...]:
    codes = {_CODES[found["country"].casefold()] for found in pattern.finditer(words)}
    return tuple(sorted(codes - {"NL"}))


def _names(words: str, long_forms: dict[str, str]) -> Iterable[str]:
    """Return the capitalised words and designations of a text, abbreviations written out as well."""
    found = {word for match in _WORD.finditer(words) for word in _written_out(match[0], long_forms)}
    return set(filter(_is_a_name, found))


@lru_cache(maxsize=10_000)
def _is_a_name(word: str) -> bool:
    return not _GENERAL.match(word) and not _ANY_PLACE.match(word.title()) and word not in _OF_COUNTRIES


def called(letter: Letter, sentence: Span) -> Topic:
    """Return the topic of a sentence; one without any name calls its formation, else "de inzet in" its place."""
    places, names, units, mandate = topic(letter, sentence)
    over = [letter.text[one.start : one.end] for one in letter.headings_at(sentence.start)]
    words = " ".join((letter.part(sentence), *over))
    return places, names or _formations(words) or _itself(words) or _of_heading(letter, sentence, over), units, mandate


def _of_heading(letter: Letter, sentence: Span, over: Sequence[str]) -> frozenset[str]:
    """Tell that "de bijdrage is beëindigd" under a heading that is a country alone is of "de inzet in" it."""
    own = over and over[-1].lstrip("0123456789. ") in NAMES and _BARE_OPENS.match(letter.folded, *sentence)
    return frozenset({"inzet"}) if own else frozenset()


def _formations(words: str) -> frozenset[str]:
    return frozenset(_plain(one[1]) for one in _FORMATION.finditer(words))


def _itself(words: str) -> frozenset[str]:
    """Return what a text calls the deployment in a place: "inzet", or what kind of it ("adviesmissie")."""
    found = _ITSELF.search(words)
    what = found["what"].casefold() if found is not None else ""
    return frozenset({"inzet" if what in _BARE else what}) if what else frozenset()


def _written_out(word: str, long_forms: dict[str, str]) -> Iterator[str]:
    yield _plain(word)
    yield from (_plain(part) for part in long_forms.get(word, "").split() if part[:1].isupper())


@lru_cache(maxsize=10_000)
def _plain(word: str) -> str:
    folded = "".join(word.casefold().split())
    return folded.removesuffix("s").translate(_MARKS)
