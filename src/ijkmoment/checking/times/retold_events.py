"""Events that two places of a letter tell in other words, with two dates.

One place has a label ("Opening voor publiek", "de opening van de lijn naar Berlijn in mei 2023"), another tells the
same event where the words of that label stand beside its date, in whatever form: "begon op 25 mei 2023 met de lijn
Brussel-Berlijn". Where the letter tells the event with both dates, or with a third, nothing is sure; nor where one of
the places speaks of a first or second time or a plan and the other does not, or of what the reader will receive.
"""

import re
from collections.abc import Iterator

from ijkmoment.checking.letter import Letter, Span
from ijkmoment.checking.text.around import Around
from ijkmoment.checking.times.moments import Moment, Moments, are_a_slip_apart, common
from ijkmoment.checking.times.tellings import Telling, Tellings, has_a_verb
from ijkmoment.language.event_roots import parted, root, words_of
from ijkmoment.language.patterns import lazily

_UNSURE = lazily(
    r"(?<!\w)(?:oorspronkelijk\w*|aanvankelijk\w*|uitgesteld|uitstel|verschoven|vertraagd|vertraging"
    r"|(?:eerste|tweede|derde|vierde)(?!\s+(?:kwartaal|halfjaar|helft|week))"
    r"|vorige?|volgende|eerdere?|later|andere?|elke?|iedere?|jaarlijks|zou|zouden|tranche|fase|respectievelijk|overige"
    r"|artikel|onderdeel|deel|tussentijdse?|voorlopige?|was\s+voorzien|was\s+gepland)(?!\w)"
)
# Who did it, or to whom it was done, where each place has another.
_ACTORS = lazily(
    r"(?<![\w-])(?:minister(?:-president)?|staatssecretaris|Kamer|compagnie|eenheid|detachement|directeur|commandant|staf)(?!\w)"
)
_AGAIN = lazily(r"(?<!\w)(?:opnieuw|nogmaals|wederom|weer)(?!\w)")
_INFORMS = lazily(r"(?<!\w)(?:[Uu]|[Uu]w\s+Kamer|de\s+Kamer)(?!\w)")
_SENDS = lazily(
    r"(?<!\w)(?:toe\s+te\s+zenden|\w*zend|toegezonden|\w*stuur|ontvangt|ontvangen|informeer|bericht|aanbied)(?!\w)"
)
_FORCE = lazily(r"(?<!\w)(?:inwerking\w*|in\s+werking)(?!\w)")
_OCCURS = lazily(r"(?<!\w)(?:vond|vindt|volgt|volgde|plaats|gehouden|gepland|voorzien)(?!\w)")
_GOES_IN = lazily(
    r"(?<!\w)(?:(?:gaat|gaan|ging|gingen)\s(?:[^.,;]{0,40}\s)?in(?=\s*(?:[.,;]|\s{2}|op\s|en\s|\Z))|ingegaan|ingaat)"
)
_FROM = lazily(r"(?<!\w)(?:[Vv]anaf|[Ss]inds|[Pp]er|[Mm]et\s+ingang\s+van)\s+\Z")
_YEAR_BEFORE = lazily(r"(?<!\w)(?:[Ii]n|[Ss]inds|[Bb]egin|[Ee]ind)\s+\Z")
_BEGINS = {"open": "begin", "openstel": "open"}  # what a verb of another root tells as well
# What is done to things of all kinds: without the thing it is no event of its own.
_OF_ANYTHING = frozenset(
    map(root, "begin wijziging afronding uitvoering invoering vaststelling besluitvorming indiening".split())
)
_OF_LAWS = frozenset({root("inwerkingtreding")})
# What begins and what ends is told with two dates, and rightly.
_PHASES = (
    frozenset(map(root, "begin opening openstelling opent ingaat vertrek aanvraag indiening aankondiging".split())),
    frozenset(
        map(root, "eindigt beëindigd einde stopt sluit sluiting afronding afgerond afloop voltooid terugkeer".split())
    ),
)
# These come back: without the place or the name of one they are no event of their own.
_COME_BACK = frozenset(map(root, "aanslag aanval beschieting bombardement incident schending verklaring".split()))
_BEGINNINGS = frozenset(map(root, "begin opening openstelling".split()))
_MOST, _WORDS = 40, 3  # tellings that have a word of a label, and its words that are looked for
_RARE = 3
_TWO, _THREE = 2, 3
_YEARS = 2  # years that a slip is off at most
_REACH, _REACH_BACK = 8, 20


def retold_events(letter: Letter) -> Iterator[tuple[Moment, Moment]]:
    """Yield the wrong of two moments of one event, each with the other."""
    for one in letter.once(Tellings).all:
        if one.label and (other := _other(letter, one)) is not None:
            yield letter.once(Moments).in_doubt(one.moment, other.moment)


def _other(letter: Letter, one: Telling) -> Telling | None:
    """Return where the event of a label is told with another date, and always with that one."""
    apart = letter.once(Moments).apart(one.moment)
    near = list(_near(letter, one)) if apart else []
    if not any(other.moment.parts in apart and _tells(letter, one, other) for other in near):
        return None
    about = [other for other in near if _tells(letter, one, other)]
    if any(other.place == one.place for other in about) or one.label <= _COME_BACK:
        return None
    if len({common(one.moment, other.moment)[1] for other in about}) != 1:
        return None
    other = about[0]
    if not are_a_slip_apart(one.moment, other.moment) or not _are_sure(letter, one, other):
        return None
    return other


def _near(letter: Letter, one: Telling) -> Iterator[Telling]:
    """Yield the tellings that have one of the rarest words of a label, which may be of its event."""
    tellings, table = letter.once(Tellings), one.block.group if one.block.kind in ("cell", "item") else None
    found = (tellings.by_root.get(word, ()) for word in sorted(one.label))
    for others in sorted((those for those in found if len(those) > 1), key=len)[:_WORDS]:
        for other in others[:_MOST]:
            if other is not one and other.block.group != table:
                yield other


def _are_sure(letter: Letter, one: Telling, other: Telling) -> bool:
    """Tell whether two places surely tell one event, so that a slip alone makes their dates differ."""
    if None in (one.moment.month, other.moment.month) and not _is_of_years(letter, one, other):
        return False
    return are_of_one_occasion(one, other) and are_of_one_kind(letter, one, other)


def are_of_one_occasion(one: Telling, other: Telling) -> bool:
    """Tell whether two places speak of one time and one phase: none of a second, of a plan, of the end of the thing."""
    if set(_UNSURE.findall(one.text.lower())) != set(_UNSURE.findall(other.text.lower())) or _AGAIN.search(other.text):
        return False
    actors = [frozenset(_ACTORS.findall(telling.text)) for telling in (one, other)]
    if actors[0] - actors[1] and actors[1] - actors[0]:
        return False
    if any(one.near & first and other.near & last for first, last in (_PHASES, _PHASES[::-1])):
        return False
    years = [telling.moment.year for telling in (one, other) if telling.moment.year is not None]
    return max(years, default=0) - min(years, default=0) <= _YEARS


def are_of_one_kind(letter: Letter, one: Telling, other: Telling) -> bool:
    """Tell whether both places speak of what the reader receives or neither, and of a law in force or neither."""
    if "cell" in (one.block.kind, other.block.kind):
        return _says(letter, _SENDS, one) == _says(letter, _SENDS, other)
    in_force = [_FORCE.search(telling.text) is not None for telling in (one, other)]
    return in_force[0] == in_force[1] and _says(letter, _INFORMS, one) == _says(letter, _INFORMS, other)


def _is_of_years(letter: Letter, one: Telling, other: Telling) -> bool:
    """Tell whether a year alone tells when an event was, and a slip may have changed it."""
    bare = [telling.moment for telling in (one, other) if telling.moment.month is None]
    told = (_YEAR_BEFORE.search(letter.text, at.span.start - _REACH, at.span.start) for at in bare)
    return bool(one.event) and all(at.alone for at in bare) and all(told)


def _says(letter: Letter, pattern: re.Pattern[str], one: Telling) -> bool:
    """Tell whether the sentence of a telling, or what its list hangs from, holds a pattern."""
    if one.block.kind == "cell":
        return pattern.search(one.text) is not None
    lead = letter.once(Around).lead(one.block)
    return letter.says(pattern, one.place) or (lead is not None and letter.says(pattern, Span(lead.start, lead.end)))


def _tells(letter: Letter, one: Telling, other: Telling) -> bool:
    """Tell whether a place has the event of a label beside its date, with what belongs to it."""
    rest = one.label - {root(one.event)} if one.event else one.label
    if one.event and _has_event(one, other, len(rest & other.near)):
        return _has_the_rest(letter, one, other, rest)
    if one.event and one.block.kind != "cell":
        return False
    return _has_most(letter, one, other)


def _has_the_rest(letter: Letter, one: Telling, other: Telling, rest: frozenset[str]) -> bool:
    """Tell whether what belongs to an event stands beside the date of another place, or the event is the only one."""
    tellings, event = letter.once(Tellings), root(one.event)
    is_row = one.block.kind == "cell"
    if rest & other.near:
        return is_row or rest <= tellings.around(other, one)
    if rest and is_row and rest <= tellings.around(other, one):
        return True
    if len(rest) > is_row or event in _OF_ANYTHING or (rest and event in _OF_LAWS):
        return False
    alone = tellings.often[event] <= _RARE and f"{one.event}en" not in other.text
    happens = has_a_verb(one.event) or (one.occurs and _OCCURS.search(other.text) is not None)
    return alone and happens and _is_of_one_year(one.moment, other.moment)


def _is_of_one_year(one: Moment, other: Moment) -> bool:
    """Tell whether two moments have one year, or one of them nothing but a year: an event may come back each year."""
    return one.year in (None, other.year) or None in (other.year, one.month, other.month)


def _has_most(letter: Letter, one: Telling, other: Telling) -> bool:
    """Tell whether a place has the words of a label, or nearly all of many, with one that is rare in the letter."""
    shared, tellings = one.label & other.near, letter.once(Tellings)
    if not shared:
        return False
    if root(one.event) in _BEGINNINGS and shared == one.label - {root(one.event)}:
        begins = _FROM.search(letter.text, max(other.moment.span.start - _REACH_BACK, 0), other.moment.span.start)
        return begins is not None and all(tellings.often[word] <= _RARE for word in shared)
    wide = one.label & (other.near if one.block.kind == "cell" else tellings.around(other, one))
    if wide != one.label and (len(wide) < _THREE or len(wide) + 1 < len(one.label) or len(shared) < _TWO):
        return False
    return len(wide) >= _TWO and any(tellings.often[word] <= _RARE for word in shared)


def _has_event(one: Telling, other: Telling, shared: int) -> bool:
    """Tell whether a place has the noun of an event or its verb, which a clause may part: "stelde ... vast"."""
    event = root(one.event)
    if event in other.near:
        return True
    if _BEGINS.get(event) in other.near and shared >= (_TWO if event == "open" else 1):
        return True
    if event == root("begin") and shared and _GOES_IN.search(other.text):
        return True
    found = parted(one.event)
    if found is None or f" {found[0]}" not in other.text:
        return False
    return found[1] in other.near or found[1] in map(root, words_of(other.text))
