"""What happened, told twice in the same words with two days: "is op 30 juni beëindigd", "die op 31 juli is beëindigd".

The clauses of two days tell of one happening where they share what was done, in any form of its verb or as a noun
("vertrekt", "vertrok", "het vertrek"), and most of their other words. Papers, and what is said in them, are many by one
name; a state has a day each time that it is measured; and what differs in a name, a number or a rank is another thing.
"""

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import islice
from typing import NamedTuple

from ijkmoment.checking.letter import Letter, Span
from ijkmoment.checking.retelling.days_told import names_at
from ijkmoment.checking.retelling.happenings import ACTS, SAID_OF_IT, has_no_verb
from ijkmoment.checking.text.topics import general, stem
from ijkmoment.checking.times.moments import Moment, Moments, common
from ijkmoment.checking.times.put_off import THEIRS
from ijkmoment.facts.document import Block
from ijkmoment.language.patterns import lazily
from ijkmoment.language.word_classes import PARTICLES

_ACTS = {
    **{act: f"{nouns}|{verbs}" for act, (nouns, verbs) in ACTS.items()},
    "appointed": r"benoem\w*",
    "in office": r"aantreden|aangetreden|trad(?:en)?(?=[^.;]*\saan(?!\w))",
    "disaster": r"\w*(?:brand|explosie|ontploffing|ongeval|ongeluk|overstroming|aardbeving|aanvaring|ontsporing)",
    "ready": r"gereed(?:\w*kwam|gekomen)?|voltooid|voltooiing",
    "operational": r"operationeel",
    "decided": r"\w*besluit(?:en)?|besl(?:oot|oten|issing)",
}
_DONE = {act: lazily(rf"(?<!\w)(?:{words})(?!\w)") for act, words in _ACTS.items()}
_DEED = lazily("|".join((*(nouns for nouns, _ in ACTS.values()), _ACTS["disaster"], r"\w+ing")))
_ONE_WORD = lazily("|".join(re.sub(r"\(\?=\[\^\.;\]\*.*?\(\?!\\w\)\)", "", words) for words in _ACTS.values()))
_WORD = lazily(r"[^\W\d_][\w’'-]*")
_REGULAR = lazily(r"(?P<root>.{3,}?)(?:ing(?:en)?|[dt]en?|[dt])")
_GE = lazily(rf"(?P<part>{'|'.join(sorted(PARTICLES))})?ge(?P<root>[a-z]{{3,}})")
_WEEKDAY = lazily(r"(?:maan|dins|woens|donder|vrij|zater|zon)dag")
_BOUND = lazily(
    r"(?<!\w)(?:tot|met|vanaf|voor|vóór|na|uiterlijk|tussen|per|t/m|peildatum|begin|eind|medio|rond)\s+\Z|[–-]\s*\Z"
)
_PAPER = (
    r"\w*(?:brief|brieven|kamerstuk\w*|moties?|rapport(?:en)?|nota|notitie|rapportages?|evaluatie|agenda|verslag|advies"
    r"|resolutie|voordracht|kennisgeving|vragen|antwoord(?:en)?|reactie|debat|overleg|vergadering)"
)
_OF_A_PAPER = lazily(
    rf"(?<!\w){_PAPER}\s(?:(?:(?!(?:die|dat|ik|wij|het\skabinet)\s)[^.;:,()]){{0,40}}\s)?(?:van|d\.d\.)\s+(?:\w+dag\s+)?\Z"
)
_PAPERS = lazily(_PAPER)
# A state on a day, what was put off, what comes oftener, and what is of another.
_OTHERWISE = lazily(
    r"(?<!\w)(?:waren|(?:had|hadden)(?!\s(?:ge|ver|be|her|ont)\w+)|telden?|bedroeg(?:en)?|stond(?:en)?|lag(?:en)?|peildatum|stand|toen|opnieuw|nogmaals|weer|ook|eveneens"
    r"|tevens|andere?|vorige?|eerdere?|volgende?|elke?|iedere?|zou(?:den)?|oorspronkelijk\w*|aanvankelijk\w*|uitgesteld\w*"
    r"|verplaatst\w*|verschoven|alsnog|later|daarna|gedeelte\w*|deels|fase\w*|tranche|ronde\w*|respectievelijk|achtereenvolgens|sommige"
    r"|concept\w*|voorlopig\w*|gewijzigd\w*|aangepast\w*|herzien\w*|verjaardag|jaarlijks\w*|maandelijks\w*)(?!\w)"
)
_RANKED = lazily(
    r"(?<!\w)(?:eerste|tweede|derde|vierde|vijfde|zesde|(?<!een )laatste|nieuwe?|oude|extra|informele?|formele?"
    r"|noordelijke?|zuidelijke?|oostelijke?|westelijke?)(?!\w)"
)
_NUMBER = lazily(r"(?<![\w.,])(?!(?:19|20)\d\d(?!\d))\d[\d.,]*(?!\w)")
_COMPOUND = lazily(r"\A(\w+)sbesluit\Z")
_IN_BRACKETS = lazily(r"\([^()]*\)?")
_AUXILIARY = r"(?:is|zijn|was|waren|werd|werden|wordt|worden|heeft|hebben|had|hadden)"
_JOINT = lazily(
    r"[;:]\s(?!\w+\sop\s)|,\s(?:en|maar|waarna|terwijl|nadat|voordat|toen|omdat|waarin|waarover|waarvoor)\s"
    rf"|,\s(?={_AUXILIARY}\s(?:de|het|er|deze|die|dat|onze|wij|ik)\s)"
)
_DONE_ON_IT = lazily(r"(?<!\w)(?:[a-z]*ge[a-zà-ÿ]{3,}(?:d|t|en)|(?:[a-z]*be|ver|ont|her)[a-zà-ÿ]{3,}(?:d|t|en))(?!\w)")
_FILL = r"(?:(?!\b(?:die|dat|is|zijn|was|waren|werd|werden|heeft|hebben)\b)[^.;,:()]){1,60}?"
_NAMED = (
    rf"(?<!\w)(?:de|het|een|deze|die|dit|haar|zijn|hun|onze)\s(?:[\w-]+e\s)?(?P<noun>[\w-]{{4,}})"
    rf"(?:\s(?:in|te|van|over|met|aan|bij|tussen|uit)\s{_FILL})?"
)
_CALLED = lazily(rf"{_NAMED}(?:,?\s(?P<led>van|op)\s(?:\w+dag\s)?|\s\()\Z")
_ARTICLED = lazily(r"(?<!\w)(?:de|het|een|deze|die|dit|haar|zijn|hun|onze)\s(?:[\w-]+e\s)?[\w-]+")
_AFTER = lazily(r"(?<!\w)(?:dag(?:en)?|we(?:ek|ken)|maand(?:en)?|jaar|uur)\s(?:na|voor)\s\Z")
_ABOUT = lazily(r"\s(?:over|tot|inzake|aan|met)\s(?:de|het)\s[\w-]+")
_CLOSER = lazily(r"[;:,]\s|\s(?:en|maar|waarna|terwijl|nadat|voordat|toen|omdat)(?=\s)")
_SHARED = lazily(r"(?<!\w)(?:gedeeld|aangeboden)(?!\w)")
_TO_WHOM = lazily(r"(?<!\w)(?:kamers?|u)(?!\w)")
_RELATIVE = lazily(r"\s*(?:die|dat|welke|waarvan|waarop)\s")
_BESIDE = lazily(r"(?<!\w)(?:tijdens|na|sinds|rond|in\s+aanloop\s+naar|vóór|zoals)\s")
_OPENS = lazily(r"\s*(?:sinds|sedert|nadat|toen|omdat|doordat|voordat)\s(?=(?:de|het|een|zij|hij|onze|\w+se)\s)")
_SINCE = lazily(r"(?<!\w)(?:sinds|sedert)\s+(?:\w+dag\s+)?\Z")
_HOLDS = lazily(r"(?<!\w)(?:geld(?:t|en)|van\s+kracht)(?!\w)")
_AN = lazily(r"(?<!\w)een\s")
_ANY = lazily(
    r"(?:minister|staatssecretaris|raad|commissie|lid|leden|regering|aanslag|aanval|incident|storing|beschieting|schending)\w*"
)
_LEADS = frozenset("van voor op over aan met door tot naar in bij".split())
_ARTICLES = frozenset("de het een deze die dit dat onze zijn haar hun".split())
_NOUN_PHRASE = lazily(r"(?<!\w)(?:de|het|een|deze|onze)\s(?!.*(?<!\w)(?:de|het|een|deze|onze)\s)")
_COMMA = lazily(
    r"[;:]\s(?!\w+\sop\s)|,\s(?=(?:die|dat|wat|waar\w*|en|maar|of|om|omdat|nadat|terwijl|zodat|toen|als|zoals|hoewel|\w+\s(?:ik|wij|u|het|de))\s)"
    rf"|,\s(?={_AUXILIARY}\s)|\s(?:maar|waarna|terwijl|nadat|voordat|toen|omdat|en(?=\s\w+te\s))(?=\s)"
)
_LISTED = lazily(r",\s[\w-]+\sen\s")
_STRONG = lazily(r"\svan\s(?:(?:maximaal|circa|ruim|ongeveer|ten\shoogste)\s)?\d[\d.]*\s[\w-]+")
_WHICH = lazily(r"(?<!\w)(?:die|dat|welke)\s")
_EMPTY = lazily(
    r"verwachting|(?:daar|hier)(?:voor|toe|over|in)|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|pas|hoewel|geldt|gelden|genomen|nam|namen|kwam(?:en)?|gekomen|haar|zijn|hun"
)
_LONGEST, _MOST, _FEW, _NEAR, _AT = 500, 300, 40, 90, 20
_LEAST, _MORE = 2, 3


class _Event(NamedTuple):
    """A day, what was done on it, the words of its clause and of its core, which say what that is, and what parts it.

    The core is the phrase that the day stands behind ("de bijeenkomst in Ede van"), else the relative clause that it
    stands in with its noun, else its clause between commas.
    """

    day: Moment
    block: Block
    sentence: Span
    said: str
    what: str
    named: bool
    acts: frozenset[str]
    told: frozenset[str]
    words: frozenset[str]
    core: frozenset[str]
    names: frozenset[str]
    apart: tuple[frozenset[str], frozenset[str]]


def events_again(letter: Letter) -> Iterator[tuple[Moment, Moment]]:
    """Yield the days of what was told with another day before, each with that one."""
    by_word: dict[str, list[_Event]] = {}
    for day in islice(letter.once(Moments).all, _MOST):
        alone = day.alone or _SINCE.search(letter.folded, max(day.span.start - _AT, 0), day.span.start)
        event = _event(letter, day) if alone and day.month and (day.day or day.year) else None
        if event is None:
            continue
        keys = sorted(event.acts or event.words)
        before = (one for key in keys for one in by_word.get(key, ())[-_FEW:])
        other = next((one for one in before if _are_one(letter, event, one)), None)
        if other is not None:
            yield event.day, other.day
        for key in keys:
            by_word.setdefault(key, []).append(event)


def _event(letter: Letter, day: Moment) -> _Event | None:
    """Return what happened on a day, None where that is a paper's, an end of a period or one of several."""
    block, sentence = letter.block_at(day.span.start), letter.sentence_at(day.span.start)
    if block is None or block.kind not in ("paragraph", "item", "footnote") or sentence.end - sentence.start > _LONGEST:
        return None
    near = max(sentence.start, day.span.start - _NEAR)
    if any(one.search(letter.folded, near, day.span.start) for one in (_BOUND, _OF_A_PAPER)):
        return None
    clause = _subordinate(letter, _clause(letter, sentence, day), day)
    said = letter.folded[clause.start : clause.end]
    called = _called(letter, clause, day)
    if _OTHERWISE.search(said) or letter.says(THEIRS, sentence) or (called is None and _is_of_saying(said)):
        return None
    core = called or _core(letter, sentence, day)
    if called is None:
        core = Span(max(core.start, clause.start), min(core.end, clause.end))
    since = _SINCE.search(letter.folded, near, day.span.start) is not None
    if called is None and not since and _BESIDE.search(letter.folded, core.start, day.span.start):
        return None
    apart = f"{letter.folded[clause.start : day.span.start]} {letter.folded[day.span.end : clause.end]}"
    told = frozenset(map(_root, _DONE_ON_IT.findall(said)))
    return _Event(
        day,
        block,
        sentence,
        said,
        letter.folded[core.start : core.end],
        called is not None,
        _acts(letter.folded[core.start : core.end]) | (_since(said) if since else frozenset()),
        told if called is None else _words(letter.part(called)),
        _words(letter.part(clause)),
        _words(letter.part(core)),
        names_at(letter, core),
        (
            frozenset(_RANKED.findall(letter.folded[core.start : core.end])),
            frozenset(_NUMBER.findall(_IN_BRACKETS.sub("", apart))),
        ),
    )


def _subordinate(letter: Letter, clause: Span, day: Moment) -> Span:
    """Return a clause that opens with "sinds" or "nadat", without that and without what is told beside it."""
    opens = _OPENS.match(letter.folded, clause.start, day.span.start)
    end = letter.folded.find(",", day.span.end, clause.end)
    return clause if opens is None or end < 0 else Span(opens.end(), end)


def _called(letter: Letter, clause: Span, day: Moment) -> Span | None:
    """Return the phrase of a noun that a day stands behind: "het besluit van", with what it is about behind the day."""
    found = _CALLED.search(letter.folded, max(clause.start, day.span.start - _NEAR), day.span.start)
    if found is None or _ANY.fullmatch(found["noun"]) or _AFTER.search(letter.folded, clause.start, found.start()):
        return None
    if not has_no_verb(letter, _ARTICLED.sub(" ", found[0])):
        return None
    if found["led"] != "van" and not _DEED.fullmatch(found["noun"]):
        return None
    about = _ABOUT.match(letter.folded, day.span.end, clause.end)
    return Span(found.start(), about.end() if about is not None else found.end())


def _acts(said: str) -> frozenset[str]:
    return frozenset(act for act, pattern in _DONE.items() if pattern.search(said))


def _since(said: str) -> frozenset[str]:
    """Return what happened on the day since which something is so: "sinds 3 mei geldt"."""
    return frozenset({"in force" if _HOLDS.search(said) else "begun"})


def _is_of_saying(said: str) -> bool:
    """Tell whether the day is of what was said or asked about a happening, but for what people shared there."""
    found = [one[0] for one in SAID_OF_IT.finditer(said) if not _DONE["decided"].fullmatch(one[0])]
    return any(not _SHARED.fullmatch(one) or _TO_WHOM.search(said) for one in found)


def _clause(letter: Letter, sentence: Span, day: Moment) -> Span:
    """Return the part of a sentence that a day stands in, the smallest where others have days."""
    clause = _part(letter, sentence, day, _JOINT)
    alone = len(letter.once(Moments).all_in(*clause)) == 1
    return clause if alone else _part(letter, sentence, day, _CLOSER)


def _part(letter: Letter, sentence: Span, day: Moment, joint: re.Pattern[str]) -> Span:
    """Return the stretch around a day between joints, with what a relative clause is about."""
    before = [one.end() for one in joint.finditer(letter.folded, sentence.start, day.span.start)]
    if before and _RELATIVE.match(letter.folded, before[-1]):
        before.pop()
    behind = joint.search(letter.folded, day.span.end, sentence.end)
    return Span(before[-1] if before else sentence.start, behind.start() if behind else sentence.end)


def _core(letter: Letter, sentence: Span, day: Moment) -> Span:
    """Return the clause between commas that a day stands in, or from the noun that its relative clause belongs to."""
    near = _part(letter, sentence, day, _COMMA)
    relative = [one.start() for one in _WHICH.finditer(letter.folded, near.start, day.span.start)]
    if not relative:
        return near
    noun = _NOUN_PHRASE.search(letter.folded, near.start, relative[-1])
    end = letter.folded.find(", ", day.span.end, near.end)
    return Span(
        noun.start() if noun is not None else near.start,
        end if end >= 0 and not _LISTED.match(letter.folded, end) else near.end,
    )


def _words(text: str) -> frozenset[str]:
    """Return the words of a clause that say something, verbs without their endings, and none for papers and days."""
    text = _STRONG.sub(" ", text)
    known = set(general(text))
    words = (one.casefold() for one in _WORD.findall(text) if stem(one) in known and one not in PARTICLES)
    words = (part for one in words for part in (one, *_COMPOUND.findall(one)))
    return frozenset(
        _root(one) for one in words if not any(it.fullmatch(one) for it in (_PAPERS, _WEEKDAY, _ONE_WORD, _EMPTY))
    )


@lru_cache(maxsize=20_000)
def _root(word: str) -> str:
    regular = _REGULAR.fullmatch(word)
    if regular is None:
        return stem(word)
    done = _GE.fullmatch(regular["root"])
    return stem(f"{done['part'] or ''}{done['root']}" if done is not None else regular["root"])


def _are_one(letter: Letter, one: _Event, other: _Event) -> bool:
    """Tell whether two days are told of one happening: all that one core says stands in the other's clause."""
    if one.sentence == other.sentence or not _may_be_slip(one.day, other.day) or one.acts != other.acts:
        return False
    (rank, number), (other_rank, other_number) = one.apart, other.apart
    if rank != other_rank or (number - other_number and other_number - number):
        return False
    if (one.named and other.named and one.block == other.block) or (_AN.search(one.what) and _AN.search(other.what)):
        return False
    for small, large in ((one, other), (other, one)):
        shared = small.core & large.words
        least = _LEAST if one.acts or one.names & other.names else _MORE
        enough = len(small.core) >= least - bool(small.acts and small.names) and shared == small.core
        own = small.core - {_root(it.casefold()) for it in small.names}
        enough = enough and bool(own or "disaster" in small.acts or len(small.names) > 1)
        if enough and (small.acts or shared & (one.told | other.told)):
            return not _is_of_more(small, large) and _are_at_home(letter, small, large)
    return False


def _is_of_more(small: _Event, large: _Event) -> bool:
    """Tell whether one tells of something of the other's, or of it and more: "de bouw van", "de bussen en trams"."""
    if any(_PAPERS.fullmatch(one) and one not in large.said for one in _WORD.findall(_IN_BRACKETS.sub("", small.what))):
        return True
    if large.named:
        return False
    words = [one.casefold() for one in _WORD.findall(large.said)]
    roots = [_root(one) for one in words]
    for index, root in enumerate(roots):
        paper = _PAPERS.fullmatch(words[index]) is not None and words[index] not in small.what
        if not paper and (root in small.words | large.told or root not in large.core):
            continue
        behind = list(zip(words[index + 1 : index + 5], roots[index + 1 : index + 5], strict=True))
        led = bool(behind) and behind[0][0] in _LEADS
        of_it = [word for word, _ in behind[1:] if word not in _ARTICLES] if led else []
        joined = index > 1 and words[index - 1] == "en" and roots[index - 2] in small.core
        if joined or any(_root(it) in small.core or _ONE_WORD.fullmatch(it) for it in of_it):
            return True
    return False


def _are_at_home(letter: Letter, small: _Event, large: _Event) -> bool:
    """Tell whether the names that one telling has more stand in the other's paragraph or the heading over it."""
    over = letter.headings_at(small.block.start)[-1:]
    around = " ".join(letter.text[it.start : it.end] for it in (*over, small.block))
    places = (
        name
        for name in large.names - small.names
        if re.search(rf"\b(?:in|te|uit|naar|nabij|bij)\s{name.casefold()}", large.said)
    )
    return all(name in around for name in places)


def _may_be_slip(one: Moment, other: Moment) -> bool:
    """Tell whether two days are of one year, or within two months at its turn, and differ in what both tell."""
    (year, *first), (other_year, *second) = common(one, other)
    if year != other_year:
        return _at_a_turn(one, other) or _at_a_turn(other, one)
    return first != second and bool(one.day) == bool(other.day)


def _at_a_turn(one: Moment, other: Moment) -> bool:
    """Tell whether a day is in December and another in the January behind it."""
    return bool(one.day and other.day) and (one.year, one.month, other.month) == ((other.year or 0) - 1, 12, 1)
