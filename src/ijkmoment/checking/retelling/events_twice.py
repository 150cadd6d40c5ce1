"""What happens once, told with two days that are a slip apart: a report that came out, a fire, a treaty signed.

Of most things a letter tells several by one name, each by its day; of what is here a thing has but one. Both sentences
have to name the same ("het convenant Stille Nachten"), with no other name in the one that says less, and to tell the
same happening of it, of which the day is. What happens in parts, again or later than planned has more days than one,
and so has what happens for two purposes, by two hands or in two places; who publishes or signs, and where a fire is,
has many.
"""

import re
from collections.abc import Collection, Iterator, Mapping
from itertools import islice
from typing import NamedTuple

from ijkmoment.checking.letter import Letter, Span
from ijkmoment.checking.retelling.days_told import names_in_order
from ijkmoment.checking.text.around import Around
from ijkmoment.checking.text.topics import content, general, stem
from ijkmoment.checking.times.moments import Moment, Moments, are_a_slip_apart
from ijkmoment.checking.times.put_off import THEIRS
from ijkmoment.facts.document import Block
from ijkmoment.language.countries import country_code
from ijkmoment.language.date_words import ANY_MONTH
from ijkmoment.language.patterns import lazily
from ijkmoment.language.word_classes import PREPOSITIONS
from ijkmoment.language.word_kinds import is_finite

_SHIPS = r"(?<!\w)(?:[zh]r\.\s?ms\.|hnlms)\s"
# Itself, and not who or what is on board, or of it.
_SHIP = rf"(?=[^;]*{_SHIPS})(?![^;]*(?<!\w)(?:van|met|aan|op|voor|bij)\s+(?:(?:het|de)\s+[a-zà-ÿ-]+\s+)?{_SHIPS})"
_AT_WORK = "at work"
_KNOWN_BY_COUNTRY = frozenset({"disaster", "left", "returned"})
_ONCE: Mapping[str, re.Pattern[str]] = {
    "out": lazily(
        r"(?<!\w)(?:versch(?:een|enen|ijnt|ijnen)|gepubliceerd|publiceerde|publicatie|uitgebracht|verschijning)(?!\w)"
    ),
    "signed": lazily(r"(?<!\w)(?:(?:onder)?teken(?:de|den|t)|(?:onder|ge)tekend|ondertekening)(?!\w)"),
    "begun": lazily(
        r"(?<!\w)(?:begon(?:nen)?|begint|start(?:te|ten|t|datum)?|gestart|van\s+start|aanvang|eerste\s+dag|begin(?:datum)?)(?!\w)"
    ),
    "ended": lazily(r"(?<!\w)(?:eindigde|geëindigd|afgerond|beëindigd|laatste\s+dag|afgesloten|voltooid)(?!\w)"),
    "opened": lazily(
        r"(?<!\w)(?:geopend|opende|opening|in\s+gebruik(?:\s+genomen)?|ingebruikname|openstelling|ga(?:at|an)(?=[^.;]*\sopen(?!\w)))(?!\w)"
    ),
    "set up": lazily(r"(?<!\w)(?:ingesteld|instelling|opgericht|oprichting|stelde(?=[^.;]*\sin(?!\w)))(?!\w)"),
    "in force": lazily(r"(?<!\w)(?:in\s+werking|inwerkingtreding|van\s+kracht|ingegaan|ingangsdatum)(?!\w)"),
    "delivered": lazily(r"(?<!\w)(?:opgeleverd|oplevering|gegund|gunning)(?!\w)"),
    _AT_WORK: lazily(r"(?<!\w)(?:fully\s+operational|volledig\s+(?:operationeel|inzetbaar))(?!\w)"),
    "visited": lazily(r"(?<!\w)(?:bezocht(?:en)?|(?:werk|staats)?bezoek)(?!\w)"),
    "handed over": lazily(r"(?<!\w)(?:overhandig\w+)(?!\w)"),
    "appointed": lazily(r"(?<!\w)(?:benoemd|benoeming)(?!\w)"),
    "in office": lazily(r"(?<!\w)(?:aangetreden|aantreden|trad\s+aan)(?!\w)"),
    "died": lazily(r"(?<!\w)(?:overleden|overleed|overlijden)(?!\w)"),
    # A ship sails and comes home on a day; whoever else leaves a place does so in groups.
    "left": lazily(
        rf"\A{_SHIP}[^;]*(?<!\w)(?:vertrok|vertrokken|uitgevaren|(?:voer|voeren)(?=[^.;]*\suit(?!\w)))(?!\w)"
    ),
    "returned": lazily(rf"\A{_SHIP}[^;]*(?<!\w)(?:teruggekeerd|binnengelopen|keerde(?=[^.;]*\sterug(?!\w)))(?!\w)"),
    "disaster": lazily(
        r"(?<!\w)(?P<known>(?:de|het|deze|die|dit|dat)\s+(?:[a-zà-ÿ-]+e\s+)?)?\w*(?P<of>brand|explosie|ontploffing|aanslag|ongeval|ongeluk|overstroming|aardbeving|doorbraak|instorting|aanvaring"
        r"|ontsporing|schipbreuk|neerstorten|gijzeling|storm|(?:raket|drone)aanval)(?!\w)"
    ),
}
# What happened as a noun: the day is of it where no verb stands between them but one that says that it was.
_NOUN = lazily(
    r"(?<!\w)(?:publicatie|verschijning|ondertekening|start(?=\s+van\s)|aanvang|(?:eerste|laatste)\s+dag|begin(?=\s+van\s)|opening"
    r"|ingebruikname|openstelling|instelling|oprichting|inwerkingtreding|ingangsdatum|oplevering|gunning|benoeming|overlijden|\w*bezoek)(?!\w)"
)
_WAS = lazily(
    r"(?<!\w)(?:was|waren|vond(?:en)?|gebeurde|ontstond|volgde|volgt|brak|woedde|raasde|trok|deed|trof|viel)(?!\w)"
    r"|(?<!\w)werd\s(?=[^.;]*\sgetroffen\s)|(?<=\s)getroffen\s"
)
_LONG_AFTER = lazily(
    r"(?<!\w)(?:dag(?:en)?|we(?:ek|ken)|maand(?:en)?|jaar|jaren|uur|uren|kort|lang|snel|direct)\s+(?:na|voor)\s+\Z"
)
_CLOSES = lazily(r"\s*(?:(?:plaats|over)(?!\w)|[.,:;)]|\Z)")
_WORD = lazily(r"(?<!\w)(?:is|[a-zà-ÿ]{3,})(?!\w)")
OF_SEVERAL = lazily(
    r"(?<!\w)(?:opnieuw|nogmaals|lid\s+van|leden|eerste(?!\s+dag)|editie|vertaling|maandelijks\w*|\w*kwartaal|tweede|derde|vierde|vijfde|volgende?|vorige?|eerdere?|later|alsnog|weer|gedeelte\w*|deel|deels|fase\w*|tranche|ronde\w*|jaarlijks\w*"
    r"|verplaatst|uitgesteld|verschoven|gepland|voorzien(?!\s+van(?!\w))|beoogd|zou(?:den)?|zal|zullen|oorspronkelijk\w*|aanvankelijk\w*"
    r"|concept\w*|voorlopig\w*|tussentijds\w*|respectievelijk|achtereenvolgens|uiterlijk|sommige|andere?|elke?|ieder)(?!\w)"
)
OF_ELSE = lazily(
    r"(?<!\w)(?:beg[io]n\w*|start(?!\s+van\s)\w*|gestart)\s+(?:[^.;]{0,60}\s)?(?:aan|met)\s|(?<!\w)kamer(?!\w)"
)
_OF = r"(?:van|voor|naar|op|over|aan|bij|in|te|met|tot|onder|rond|tijdens)"
_ARTICLE = r"(?:(?:de|het|een|deze|die|dit|dat)\s+)?"
_THE = rf"{_ARTICLE}(?:[a-zà-ÿ-]+e\s+)?"
# Who does it stands before the verb, or right behind it where a day or a place opens the sentence.
_DOES = lazily(r"(?<!\w)(?:publiceer(?:de|den|t)|(?:onder)?teken(?:de|den|t)|overhandig(?:de|den|t))(?!\w)")
STARTS = lazily(  # "de Walrus begon op 12 maart de patrouille"
    rf"(?<!\w)(?:start(?:te|ten|t)|beg(?:on|onnen|int)|open(?:de|den|t))(?=\s+(?:op\s+\d{{1,2}}\s+(?:{ANY_MONTH})(?:\s+\d{{4}})?\s+)?(?:de|het)\s)"
)
_ANY = lazily(r"(?<!met )(?<!van )(?<!door )(?<!in )(?<!\w)een\s")
_OPENED = lazily(r"\s*(?:(?:op|in|bij|tijdens|eind|begin|medio)\s[^,;]*)?")
_DOER = lazily(r"\s+(?:(?:de|het)\s+)?(?:[a-zà-ÿ-]+\s+)?\Z")
_BY = lazily(r"(?<!\w)door\s+(?:(?:de|het)\s+)?(?:[a-zà-ÿ]+\s+)?\Z")
_BESIDE = lazily(
    rf"(?<!\w)(?P<led>voor|door|met|over|tegen|in|op|bij|via)\s+{_ARTICLE}(?P<what>(?:[a-zà-ÿ-]+e\s+)?[^\W\d][\w-]*)"
)
_PLACES = frozenset({"in", "op", "bij", "via"})
_HEADS = lazily(rf"(?P<heads>(?:[a-zà-ÿ-]+\s+{_OF}\s+{_THE})*)(?:(?P<kind>[a-zà-ÿ-]+(?:\s+[a-zà-ÿ-]+)?)\s+)?\Z")
_LED = lazily(rf"(?<!\w){_OF}\s+{_THE}(?:[a-zà-ÿ-]+\s+)?\Z")
_AT = "@"  # what has the name is where something else happened: "op de Walrus is een radar geplaatst"
_CAPITAL = lazily(r"(?<!\w)[A-ZÀ-Þ][\w’'-]+")
_DATED = lazily(r"(?<!\w)van\s+\Z")
_SINCE = lazily(r"(?<!\w)sinds\s+\Z")
_BOUND = lazily(r"(?<!\w)(?:tot|vanaf|voor|vóór|uiterlijk|met)\s+(?:en\s+met\s+)?\Z")
_AUXILIARIES = frozenset(
    "is zijn was waren werd werden wordt worden heeft hebben had hadden kan kon zal zou kwam kwamen ging gingen"
    " nam namen gaf gaven deed deden liet lieten".split()
)
_LONGEST, _MOST, _FEW, _SURE, _REACH, _NEAR = 500, 400, 20, 2, 16, 100


class _Event(NamedTuple):
    """A day, what happened on it, of what names, and in what other words.

    `heads` is what the day is of, where that is of what has the name ("de kaartverkoop voor de Nachttrein"), `kind`
    what has it ("het rapport Zicht op Water"), and `beside` for whom, by whom or where, each behind its preposition.
    """

    day: Moment
    what: frozenset[str]
    names: frozenset[str]
    countries: frozenset[str]
    words: frozenset[str]
    heads: frozenset[str]
    kind: frozenset[str]
    beside: Mapping[str, set[str]]
    known: bool  # "de brand", and no "een brand" or what somebody began with "een onderzoek"
    dated: bool  # "de aanslag van 12 maart", of which there may be another
    block: Block


def events_twice(letter: Letter) -> Iterator[tuple[Moment, Moment]]:
    """Yield the days of what happened once that differ from the day told before, each with that one."""
    by_name: dict[str, list[_Event]] = {}
    for day in islice(letter.once(Moments).all, _MOST):
        event = _event(letter, day) if day.day or day.year else None
        if event is None:
            continue
        before = [one for name in event.names for one in by_name.get(name, ())[:_FEW]]
        other = next((one for one in before if _is_of_the_same(event, one)), None)
        if other is not None:
            yield event.day, other.day
        for name in event.names:
            by_name.setdefault(name, []).append(event)


def _event(letter: Letter, day: Moment) -> _Event | None:
    """Return what happened on the only day of a sentence or row, None where words tell of several or of none."""
    block, sentence = letter.block_at(day.span.start), letter.sentence_at(day.span.start)
    if block is None or block.kind not in ("paragraph", "item", "cell") or sentence.end - sentence.start > _LONGEST:
        return None
    before = letter.folded[max(day.span.start - _REACH, sentence.start) : day.span.start]
    if _BOUND.search(before):
        return None
    around = letter.once(Around)
    row = (block, *around.beside(block)) if block.kind == "cell" else ()
    parts = [sentence, *(Span(it.start, it.end) for one in row for it in (*around.heads(one), one) if it != block)]
    clause = _clause(letter, sentence, day)
    if sum(len(letter.once(Moments).all_in(*one)) for one in parts) > 1:
        return None
    said = " ".join(letter.folded[one.start : one.end] for one in (clause, *parts[1:]))
    what = {kind: found for kind, pattern in _ONCE.items() if (found := pattern.search(said)) is not None}
    if block.kind != "cell":
        what = {kind: found for kind, found in what.items() if _has_the_day(letter, clause, day, kind, found)}
    if not day.alone:  # "sinds 4 mei is de eenheid volledig operationeel"
        what = {kind: found for kind, found in what.items() if kind == _AT_WORK and _SINCE.search(before)}
    if not what or OF_SEVERAL.search(said) or OF_ELSE.search(said) or letter.says(THEIRS, sentence):
        return None
    every = frozenset(name for one in parts for name in names_in_order(letter, one))
    countries = frozenset(name for name in every if country_code(name) is not None)
    # What is signed with a country is known by it, and so is what struck it or what was left: "uit Djibouti".
    names = (
        every
        if _KNOWN_BY_COUNTRY & what.keys()
        else every - countries or (countries if "signed" in what else frozenset[str]())
    )
    names -= _doers(letter, clause, names)
    names |= {word for one in row[1:] for word in _CAPITAL.findall(letter.part(Span(one.start, one.end)))}
    words = frozenset(content(" ".join(letter.part(one) for one in parts)))
    heads, kind = _heads(letter, clause, names) if block.kind != "cell" else (frozenset[str](), frozenset[str]())
    if not names:
        return None
    disaster = what.pop("disaster", None)
    kinds = frozenset((*what, *((disaster["of"],) if disaster else ())))
    known = disaster["known"] is not None if disaster else _ANY.search(letter.folded, *clause) is None
    dated = _DATED.search(letter.folded, sentence.start, day.span.start) is not None
    return _Event(day, kinds, names, countries, words, heads, kind, _beside(letter, clause), known, dated, block)


def _has_the_day(letter: Letter, clause: Span, day: Moment, kind: str, found: re.Match[str]) -> bool:
    """Tell whether a day is of what happened, where that is a noun: not "na de opening is op 3 mei geklaagd"."""
    start, end = (place + clause.start for place in found.span())
    if kind != "disaster" and not _NOUN.match(letter.folded, start):
        return True
    behind = start < day.span.start
    between = letter.part(Span(end, day.span.start) if behind else Span(day.span.end, start))
    told = _WAS.sub(" ", between)
    if told != between:
        return has_no_verb(letter, told) and (not behind or _CLOSES.match(letter.folded, day.span.end) is not None)
    if not behind or _LONG_AFTER.search(letter.folded, clause.start, start):
        return False
    before = "" if _DATED.search(letter.folded, end, day.span.start) else letter.part(Span(clause.start, start))
    return has_no_verb(letter, before + told)


def has_no_verb(letter: Letter, text: str) -> bool:
    """Tell whether a text has no word that is a verb's form and nothing else."""
    words, speller = _WORD.findall(text), letter.speller
    return not any(
        word in _AUXILIARIES or (speller is not None and word not in PREPOSITIONS and is_finite(word, speller))
        for word in words
    )


def _doers(letter: Letter, clause: Span, names: frozenset[str]) -> frozenset[str]:
    """Return the names of who published, signed, handed over or began something, or by whom it was done."""
    by = frozenset(name for name in names if _BY.search(letter.folded, clause.start, letter.text.find(name, *clause)))
    return by | _subjects(letter, clause, names)


def _subjects(letter: Letter, clause: Span, names: frozenset[str]) -> frozenset[str]:
    does = _DOES.search(letter.folded, *clause)
    verb = does or STARTS.search(letter.folded, *clause)
    if verb is None:
        return frozenset()
    start = max(letter.text.rfind(",", clause.start, verb.start()), clause.start)
    if not _OPENED.fullmatch(letter.folded, start, verb.start()):
        return frozenset(name for name in names if letter.text.find(name, start, verb.start()) >= 0)
    if does is None:
        return frozenset()
    places = ((letter.text.find(name, verb.end(), clause.end), name) for name in names)
    return frozenset(name for at, name in places if at >= 0 and _DOER.fullmatch(letter.folded, verb.end(), at))


def _beside(letter: Letter, clause: Span) -> Mapping[str, set[str]]:
    """Return what stands behind the prepositions of a clause; those of places are one."""
    found: dict[str, set[str]] = {}
    for one in _BESIDE.finditer(letter.folded, *clause):
        led = "in" if one["led"] in _PLACES else one["led"]
        found.setdefault(led, set()).update(general(one["what"]))
    return found


def _heads(letter: Letter, clause: Span, names: frozenset[str]) -> tuple[frozenset[str], frozenset[str]]:
    """Return the nouns that lead by "van" or "voor" to what has a name, and the one right before the name."""
    places = [at for name in names if (at := letter.text.find(name, *clause)) >= 0]
    if not places:
        return frozenset(), _nouns(letter, letter.part(clause))
    before = letter.folded[max(min(places) - _NEAR, clause.start) : min(places)]
    found = _HEADS.search(before)
    heads, kind = (found["heads"], found["kind"] or "") if found else ("", "")
    nouns = _nouns(letter, heads), _nouns(letter, kind)
    of_event = nouns[0] or any(it.fullmatch(one) for one in heads.split() for it in _ONCE.values())
    led = not of_event and _LED.search(before) is not None
    return (frozenset({_AT}), nouns[1]) if led else nouns


def _nouns(letter: Letter, text: str) -> frozenset[str]:
    """Return the stems of a text without those of what happened, and of verbs."""
    words = (one for one in text.casefold().split() if not any(it.fullmatch(one) for it in _ONCE.values()))
    kept = (one for one in words if letter.speller is None or not is_finite(one.strip(",.:;()"), letter.speller))
    return frozenset(content(" ".join(kept)))


def _clause(letter: Letter, sentence: Span, day: Moment) -> Span:
    """Return the part of a sentence between semicolons that holds a day."""
    start = letter.text.rfind(";", sentence.start, day.span.start) + 1
    end = letter.text.find(";", day.span.end, sentence.end)
    return Span(max(start, sentence.start), end if end >= 0 else sentence.end)


def _is_of_the_same(one: _Event, other: _Event) -> bool:
    """Tell whether two days a slip apart are of the same happening to what both name."""
    if one.block == other.block or one.what.isdisjoint(other.what) or not are_a_slip_apart(one.day, other.day):
        return False
    if 1 in (one.day.day, other.day.day) or (one.day.year and other.day.year and one.day.year != other.day.year):
        return False  # what begins with a month, or comes back each year
    if not (one.known or other.known) or (one.dated and other.dated) or _are_two(one, other):
        return False
    names = one.names & other.names
    if not names:
        return False
    shared = {*map(stem, names), *(one.words & other.words)}
    if "visited" in one.what and len(names) < _SURE:
        return False  # others visit a place as well
    return names in (one.names, other.names) and len(shared) >= _SURE


def _are_two(one: _Event, other: _Event) -> bool:
    """Tell whether two happenings are of something else of one name, of two kinds, purposes, hands or places."""
    if one.countries and other.countries and one.countries != other.countries:
        return True
    placed = _AT_WORK not in one.what and _AT in one.heads | other.heads
    if placed or one.heads - other.kind != other.heads - one.kind:
        return True
    if ("over" in one.beside) != ("over" in other.beside) and (one.heads or one.names <= one.countries):
        return True  # "het verdrag met Kenia over uitlevering", "het rapport van de Rekenkamer over inkoop"
    beside = ((its, other.beside.get(led, ())) for led, its in one.beside.items())
    return any(_are_apart(*it) for it in ((one.kind, other.kind), *beside))


def _are_apart(one: Collection[str], other: Collection[str]) -> bool:
    return bool(one) and bool(other) and set(one).isdisjoint(other)
