"""Ends that an extension elsewhere outruns: two dates until which one thing lasts, of which the earlier is of before.

"Het mandaat voor Kosovo loopt tot en met 31 december 2026", where "de bijdrage in Kosovo te verlengen tot en met 31
december 2028" stands in another place. An extension keeps the day of the month, or its last day. Both are of one thing
where their words name the same, or the place of one names what the other does; where they share two nouns, or a long
one; and, without a name, where the letter extends one thing alone.
"""

import re
from collections.abc import Iterator
from datetime import timedelta

from ijkmoment.checking.letter import Letter, Span
from ijkmoment.checking.retelling.days_told import names_at
from ijkmoment.checking.retelling.ends_told import EXTENDS, YET_TO_COME, End, ends_told, is_among
from ijkmoment.checking.text.around import Around
from ijkmoment.checking.text.topics import content, stem, stems
from ijkmoment.facts.dates import Date, Period
from ijkmoment.facts.values import Code
from ijkmoment.language.countries import country_code
from ijkmoment.language.numerals import NUMBER_WORD
from ijkmoment.language.patterns import lazily

_IN_FORCE = lazily(
    r"(?<!\w)(?:loopt|lopen|eindigt|eindigen|duurt|duren|geldt|gelden|verstrijkt|vervalt|afloopt|aflopen|deelneemt|blijft|blijven|met\s+een\s+mandaat)(?!\w)",
    re.IGNORECASE,
)
_FORMER = lazily(
    r"(?<!\w)(?:liep|liepen|gold|golden|had|hadden|duurde\w*|was|waren|werd|werden|zou(?:den)?|oorspronkelijk\w*|eerder\w*|vorige?|aanvankelijk\w*"
    r"|eerste|(?:deze|volgende|huidige|derde|vierde)\s+rotatie|indien|mits|tenzij|zonder|anders|volgens|rapportage\w*|verslag\w*|periode|leverde\w*|nam|namen"
    r"|voer\w*|bleef|bleven|bedraagt|bedragen|bezwaar|aanvra\w+|ingediend|inschrij\w+|eindigde\w*|diende\w*|kost\w*|uitgaven|raming|begroot|fase|tranche|oefening\w*|commandant\w*|voorzitter|inmiddels|schooljaar|en\s+daarna|in\s+de\s+verlenging|besloot|besloten|toestemming|ingestemd"
    r"|nieuwe?\s+\w*(?:mandaat|bijdrage|inzet|regeling))(?!\w)|€",
    re.IGNORECASE,
)
_UNSURE = lazily(
    r"(?<!\w)(?:kan|kunnen|kon(?:den)?|zou(?:den)?|mogelijk\w*|indien|mits|voorstel\w*|voornemens|optie|niet|geen|beziet|daarna|overweegt"
    r"|onderzoekt|onderhandel\w*|streef\w*|streven|vorig\w*|eerder\w*|destijds|uitgaven|kosten)(?!\w)",
    re.IGNORECASE,
)
_PRESENT = lazily(r"(?<!\w)(?:huidige?|lopende?|thans|nog|bestaande?)(?!\w)", re.IGNORECASE)
_WAS_EXTENDED = lazily(
    r"(?<!\w)(?:is|zijn|heeft|hebben|werd)(?!\w)[^.;]*(?<!\w)(?:verlengd|voortgezet)(?!\w)", re.IGNORECASE
)
_ITSELF = lazily(
    r"(?<!\w)(?:\w*mandaat|\w*bijdrage|\w*inzet|\w*missie|operatie|deelname|aanwezigheid|deelneemt|neemt|nemen|levert|leveren|zet|zetten|draagt|dragen|ingezet|blijft|blijven|zij|hij|deze|dit)(?!\w)",
    re.IGNORECASE,
)
# What a country has in whole: "de bijdrage in Litouwen", and not "de stafofficieren blijven in Litouwen".
_OF_ALL = lazily(
    r"(?<!\w)(?:\w*mandaat|\w*bijdrage|\w*inzet|\w*missie|operatie|deelname|aanwezigheid|levert)(?!\w)", re.IGNORECASE
)
_OURS = lazily(
    r"(?<!\w)(?:\w*bijdrage|\w*inzet|deelname|aanwezigheid|draagt|dragen|levert|leveren)(?!\w)", re.IGNORECASE
)
# What an end or an extension is of: "de inzet in Letland van de staf", "de lening van radars".
_OF_WHAT = lazily(
    r"(?<!\w)(?:\w*bijdrage|\w*inzet|\w*mandaat|deelname)(?:\s+in\s+[A-ZÀ-Þ][\w-]+)?\s+(?:van|aan|voor|met)\s+(?:de|het|een)\s+"
    r"(?P<what>(?:[\w-]+e\s+)?[a-zà-ÿ-]{4,})(?!\w)"
)
_HEAD = lazily(
    r"(?:(?:De|Het|Een)\s+)?(?P<what>[A-Za-zà-ÿ-]{4,})\s+(?:van|voor|met|aan|over)\s+(?:(?:de|het|een)\s+)?[^\W\d]"
)
_QUALIFIED = lazily(r"(?<!\w)(?P<what>[a-zà-ÿ]{12,})\s+(?:voor|van|over)\s+(?:(?:de|het|een)\s+)?(?P<of>\w{3,})")
_NAMELESS = lazily(r"(?<!\w)(?:mandaat|bijdrage|inzet|deelname)\s+(?:van|aan|voor)\s", re.IGNORECASE)
_ITS_OWN = lazily(
    r"(?<!\w)[Mm]andaat\s+van\s+(?:de\s+(?:operatie|missie)|(?:de\s+)?(?:operatie\s+|missie\s+)?[A-Z][A-Za-z]*[A-Z]|operatie|missie)"
)
_OF_A_PLACE = lazily(r"(?<!\w)(?:in|aan|uit|voor|naar|met|van|bij|vanuit|over|tussen)\s+(?:de\s+|het\s+)?\Z")
_DOES = lazily(r"(?<!\w)(?:heeft|hebben|verleng\w*)\s+\Z")
_DOES_BEHIND = lazily(r"\s+(?:heeft|hebben|verlengt|verlengde|verlengden)(?!\w)")
_TIMES = ("looptijd", "stermijn", "duur", "einddatum", "verlenging")
_GIVEN = lazily(r"(?<!\w)(?:\w*raad|vn(?!-)|eu(?!-)|verenigde\s+naties|europese\s+unie|resolutie)(?!\w)", re.IGNORECASE)
_NATIONAL = lazily(r"(?<!\w)(?:nederland\w*|onze?)(?!\w)", re.IGNORECASE)
_CUT = lazily(r"[,;:(]\s?|\s(?:en|maar|terwijl|omdat|want)\s")
_OF_A_PART = lazily(
    r",?\s+(?:(?:maar|en)\s+)?(?:dan\s+)?(?:niet\s+voor|alleen|uitsluitend|slechts|enkel|behalve|uitgezonderd|met\s+uitzondering"
    r"|voor(?!\s+(?:een|de)\s+(?:periode|duur)(?!\w))|met\s+(?:andere|een\s+(?:andere|kleinere|grotere)|minder|meer))(?!\w)"
    rf"|,?\s+(?:maar\s+)?met\s+(?:\d+|(?!een\s){NUMBER_WORD})\s"
)
_NTH = lazily(r"(?<!\w)(?:eerste|tweede|derde|vierde)(?!\w)", re.IGNORECASE)
_STATE = lazily(r"(?<!\w)(?:stand|situatie|peildatum|halfjaar)(?!\w)")
_RUNS = frozenset(
    stems(
        "mandaat bijdrage inzet missie operatie deelname loopt lopen eindigt duurt geldt neemt deel blijft einde"
        " maanden jaar twaalf verlengd verlengen verlenging besluit begint"
        " maandag dinsdag woensdag donderdag vrijdag zaterdag zondag"
    )
)
_THEIRS = lazily(
    r"(?<!\w)(?:(?!Nederlandse\s|Europese\s)[A-ZÀ-Þ]\w+se)\s+(?:\w*bijdrage|\w*inzet|deelname|mandaat|eenheid|militairen)(?!\w)"
    r"|(?<!\w)(?:heeft|hebben)\s+(?:haar|zijn|hun)\s"
)
_HERE = Code("country", "NL")
_FEW, _LONG, _PART, _BEHIND = 20, 12, 6, 12


def outrun_ends(letter: Letter) -> Iterator[tuple[End, End]]:
    """Yield the ends that an extension elsewhere puts off, each with that extension."""
    ends = letter.once(ends_told)
    extensions = [one for one in ends if one.extends and _is_sure(letter, one)][:_FEW]
    for one in ends if extensions else ():
        if not _stands(letter, one):
            continue
        is_only = len({it.date for it in extensions if it is not one}) == 1
        later = (it for it in extensions if _may_put_off(letter, ends, one, it))
        later = (
            it for it in later if _are_of_one_body(letter, one, it) and _is_of_it(letter, one, it, is_only=is_only)
        )
        extension = next(later, None)
        if extension is not None:
            yield one, extension


def _is_sure(letter: Letter, one: End) -> bool:
    """Tell whether an extension was decided, and is of the whole and no other nation's."""
    if any(letter.says(it, one.sentence) for it in (_UNSURE, _THEIRS)):
        return False
    named = (it for it in letter.of_kind("country") if one.sentence.start <= it.start < one.sentence.end)
    theirs = any(it.value != _HERE and _is_subject(letter, one.sentence, Span(it.start, it.end)) for it in named)
    return not theirs and _OF_A_PART.match(letter.folded, one.span.end) is None


def _is_subject(letter: Letter, sentence: Span, named: Span) -> bool:
    """Tell whether a country is what extends something: "heeft Duitsland besloten", "Duitsland verlengt"."""
    if _OF_A_PLACE.search(letter.folded, sentence.start, named.start):
        return False
    before = _DOES.search(letter.folded, sentence.start, named.start)
    return before is not None or _DOES_BEHIND.match(letter.folded, named.end) is not None


def _stands(letter: Letter, one: End) -> bool:
    """Tell whether an end is told as it stands, and nothing beside it says that it was put off."""
    ends = letter.once(ends_told)
    lead = letter.once(Around).lead(one.block)
    if lead is not None and any(it.search(letter.folded, lead.start, lead.end) for it in (_STATE, EXTENDS)):
        return False
    if one.block.kind == "cell":
        return not any(it is not one and it.own == one.own for it in ends)
    if one.extends and (not _is_sure(letter, one) or _was_decided_before(letter, one, one)):
        return False  # that it was extended on a day is history
    if not one.extends and any(it.extends and it.sentence == one.sentence for it in ends):
        return False
    aside = _is_former(letter, one) or letter.says(_THEIRS, one.sentence) or _is_of_another_nation(letter, one)
    return not (aside or _OF_A_PART.match(letter.folded, one.span.end) or _is_put_off_behind(letter, one))


def _is_of_another_nation(letter: Letter, one: End) -> bool:
    """Tell whether a country opens the sentence, as what does something."""
    claim = letter.first_behind(one.sentence.start, "country")
    return claim is not None and claim.start == one.sentence.start and claim.value != _HERE and one.block.kind != "item"


def _is_put_off_behind(letter: Letter, one: End) -> bool:
    """Tell whether the next sentence says that the same thing was extended."""
    following = letter.sentence_at(one.sentence.end + 1)
    if following.start >= one.block.end or not EXTENDS.search(letter.folded, *following):
        return False
    if not (letter.says(YET_TO_COME, following) or letter.says(_ITSELF, following)):
        return False
    return not names_at(letter, following) - names_at(letter, one.sentence)


def _is_former(letter: Letter, one: End) -> bool:
    """Tell whether an end is told as it was or may be, by the words with it where these say that it holds."""
    if one.block.kind == "cell":
        return False
    cuts = [it.end() for it in _CUT.finditer(letter.folded, one.sentence.start, one.span.start)]
    clause = Span(max(cuts, default=one.sentence.start), min(one.span.end + _BEHIND, one.sentence.end))
    holds = _IN_FORCE.search(letter.folded, *clause) is not None
    return letter.says(_FORMER, clause if holds else one.sentence)


def _may_put_off(letter: Letter, ends: tuple[End, ...], one: End, later: End) -> bool:
    """Tell whether an extension lasts whole months longer, and is not told as what comes after that end."""
    if one.sentence == later.sentence or later.date.first() <= one.date.last():
        return False
    past = letter.date is not None and letter.date.possible and one.date.last() < letter.date.first()
    if one.block == later.block and (one.extends or (one.span.start < later.span.start and not past)):
        return False
    if past and one.begins is not None and not _was_decided_before(letter, one, later):
        return False
    if letter.says(_PRESENT, one.sentence) and not letter.says(_WAS_EXTENDED, later.sentence):
        return False
    same = [it for it in ends if it.block == later.block and it.date == one.date and it is not one]
    if any(it.sentence == later.sentence and not _is_former(letter, it) for it in same):
        return False
    is_former = any(_is_former(letter, it) for it in same)
    return (is_former or _are_whole_months(one, later)) and not _goes_on(letter, one, later)


def _are_whole_months(one: End, later: End) -> bool:
    """Tell whether both are on one day of the month, or on its last; a row of a table may name what ends itself."""
    first, second = one.date, later.date
    if one.block.kind == "cell" and is_among(_things(one.near), later.around | later.over):
        return True
    same = second.last().month == first.last().month if None in (first.day, second.day) else first.day == second.day
    known = first.day is not None and (second.day is not None or is_among(one.near, later.near))
    return same or (known and all((it.last() + timedelta(1)).day == 1 for it in (first, second)))


def _goes_on(letter: Letter, one: End, later: End) -> bool:
    """Tell whether an extension begins where the end told right behind it is, or is of another of several things."""
    nths = [{*_NTH.findall(letter.folded[slice(*it.sentence)])} for it in (one, later)]
    if all(nths) and nths[0].isdisjoint(nths[1]):
        return True
    if later.begins is None or not later.begins.possible or letter.text[later.block.end : one.block.start].strip():
        return False
    return timedelta(0) <= later.begins.first() - one.date.last() <= timedelta(1)


def _was_decided_before(letter: Letter, one: End, later: End) -> bool:
    """Tell whether an extension was decided before the end that it puts off, and no other period ends then."""
    periods = (it.value for it in letter.of_kind("period") if it is not one.claim)
    if one is not later and any(isinstance(it, Period) and it.end == one.date for it in periods):
        return False
    days = (it for it in letter.of_kind("date") if later.sentence.start <= it.start < later.sentence.end)
    return any(isinstance(it.value, Date) and it.value.last() < one.date.first() for it in days)


def _are_of_one_body(letter: Letter, one: End, later: End) -> bool:
    """Tell whether both are mandates or neither is, or the mandate is ours: no other body gives it."""
    if one.begins is not None and not (letter.says(_OURS, later.sentence) or _common(letter, one, later)):
        return False
    if one.block.kind == "cell":
        return True
    return not any(_is_given(letter, it) and _is_ours(letter, other) for it, other in ((one, later), (later, one)))


def _is_ours(letter: Letter, one: End) -> bool:
    """Tell whether an end is of what Nederland contributes, and of no mandate."""
    return letter.says(_OURS, one.sentence) and "mandaat" not in letter.folded[slice(*one.sentence)]


def _is_given(letter: Letter, one: End) -> bool:
    """Tell whether an end is of a mandate, or of an operation, that another body gives."""
    sentence = one.sentence
    if letter.says(_NATIONAL, sentence) or letter.says(_OURS, sentence):
        return False
    if any(letter.says(it, sentence) for it in (_GIVEN, _ITS_OWN)):
        return True
    before = letter.sentence_at(max(sentence.start - 2, 0))
    return (
        before.start >= one.block.start and "mandaat" in letter.folded[slice(*sentence)] and letter.says(_GIVEN, before)
    )


def _is_of_it(letter: Letter, one: End, later: End, *, is_only: bool) -> bool:
    """Tell whether an extension is of what ends, by the names or the nouns of both."""
    names, others = one.around | one.over, later.around | later.over
    things, later_things = _things(one.near), _things(later.near)
    if _is_of_something_else(letter, one, later):
        return False
    if things and later_things and not is_among(things, others) and not is_among(later_things, names):
        return not later.over.isdisjoint(one.near - things) or _are_joined(letter, things, later_things)
    if not (one.near and later.near) and _share_nouns(letter, one, later):
        return True
    if not (one.block.kind in ("item", "cell") or letter.says(_ITSELF, one.sentence)):
        beside = is_only or one.block == later.block or is_among(one.near, others)
        return beside and bool(_common(letter, one, later))
    if one.near:
        return _is_named(letter, one, later, is_only=is_only)
    apart = bool(one.over) and not is_among(one.over, others)
    alone = is_only and not (apart or _is_of_its_section(letter, one, later))
    return alone or (is_among(later.near or others, names) and not _are_places_apart(names, others))


def _is_named(letter: Letter, one: End, later: End, *, is_only: bool) -> bool:
    """Tell whether what an end names is named by an extension too, or by nothing where the letter extends one thing."""
    others = later.around | later.over
    if not others:
        alone = is_only and not one.extends and letter.says(_ITSELF, one.sentence)
        return alone and not letter.says(_NAMELESS, later.sentence)
    if not is_among(one.near, others):
        return False
    if not (_things(one.near) or one.block.kind in ("item", "cell") or letter.says(_OF_ALL, one.sentence)):
        return False
    return not _are_places_apart(one.near, others)


def _are_places_apart(names: frozenset[str], others: frozenset[str]) -> bool:
    """Tell whether both name countries, and none in common."""
    countries, places = names - _things(names), others - _things(others)
    return bool(countries and places) and countries.isdisjoint(places)


def _is_of_something_else(letter: Letter, one: End, later: End) -> bool:
    """Tell whether either is of a thing by a noun that the other lacks: "de inzet van de staf", "de lening van"."""
    for own, other in ((one, later), (later, one)):
        found = _HEAD.match(letter.text, *own.own)
        if found is not None and not _is_told(letter, found, other):
            return True
    found = _OF_WHAT.search(letter.text, *one.own)
    shares = is_among(_things(one.near), _things(later.around | later.over))
    return found is not None and not shares and not _is_told(letter, found, later)


def _is_told(letter: Letter, found: re.Match[str], other: End) -> bool:
    """Tell whether a noun is of any deployment, or is told in another place too."""
    words, others = found["what"].casefold().split(), stems(letter.part(other.own))
    return any(
        _ITSELF.fullmatch(word) or any(_is_one(stem(word), it) for it in others) or word.endswith(_TIMES)
        for word in words
    )


def _are_joined(letter: Letter, things: frozenset[str], others: frozenset[str]) -> bool:
    """Tell whether a heading names both: "Baltic Presence (BP) / bijdrage CWG"."""
    heads = (names_at(letter, Span(it.start, it.end)) for it in letter.blocks if it.kind == "heading")
    return any(things & it and others & it for it in heads)


def _is_of_its_section(letter: Letter, one: End, later: End) -> bool:
    """Tell whether an extension is of what its own heading names: "de bijdrage aan de training" under "Training"."""
    over = [tuple(letter.headings_at(it.span.start)) for it in (one, later)]
    heads = {word for it in over[1] for word in content(letter.text[it.start : it.end])} - _RUNS
    return over[0] != over[1] and not heads.isdisjoint(content(letter.part(later.sentence)))


def _things(names: frozenset[str]) -> frozenset[str]:
    return frozenset(one for one in names if country_code(one) is None)


def _share_nouns(letter: Letter, one: End, later: End) -> bool:
    common = _common(letter, one, later)
    if len(common) > 1:
        return True
    own, others = (
        {stem(it["what"]): stem(it["of"]) for it in _QUALIFIED.finditer(letter.folded, *end.own)}
        for end in (one, later)
    )
    return any(len(it) >= _LONG and (it not in own or own[it] == others.get(it, own[it])) for it in common)


def _common(letter: Letter, one: End, later: End) -> set[str]:
    """Return the nouns that both sentences have, also within a compound: "afspraken" in "visserijafspraken"."""
    own, others = ({*content(letter.part(it))} - _RUNS for it in (one.own, later.sentence))
    own -= {stem(it) for it in one.near}
    return {it for it in own for other in others if _is_one(it, other)}


def _is_one(word: str, other: str) -> bool:
    short, long = sorted((word, other), key=len)
    return word == other or (len(short) > _PART and long.endswith(short))
