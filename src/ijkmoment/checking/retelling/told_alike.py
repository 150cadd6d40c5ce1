"""Numbers that two sentences tell of the same, in whatever words: what the one says of it the other says too.

"Op 1 oktober 2024 bedroeg het tekort in het basisonderwijs 7.700 banen" is told again by "een tekort van 8.700 banen in
het basisonderwijs". Two words at least are said of both beside the noun, of the heading over one of them too, and all
of the one. Under one heading it is enough that the one says nothing but what is counted ("De ploeg telde negen
artsen"), where no third number of these stands there. Both are about as large, or differ as by a slip where more is
said of both.
"""

from collections.abc import Iterator
from itertools import combinations

from ijkmoment.checking.figures.near_numbers import is_near
from ijkmoment.checking.figures.number_contexts import Contexts, Mention
from ijkmoment.checking.figures.told_numbers import told_aside
from ijkmoment.checking.letter import Letter, Span
from ijkmoment.checking.retelling.apart import are_apart, are_made, may_be_rounded
from ijkmoment.checking.retelling.said_of import NAME, Said
from ijkmoment.checking.text.around import within
from ijkmoment.checking.text.topics import stem
from ijkmoment.language.patterns import lazily

# Words that are told of both numbers or of none.
_ASIDE = lazily(
    r"(?<!\w)(?:overige?|ander\w*|resterende|waarvan|daarvan|hiervan|van\s+wie|van\s+hen|onder\s+wie|waaronder|per|elke?|iedere?|minimaal"
    r"|daarnaast|verder|voorts|eveneens|bovendien|meer|minder|stijging|daling|toename|afname|verschil|(?:ge)?st[ei][eg]\w*|daald?\w*|gedaald|groei\w*|gegroeid|toen|nog(?!\s+niet)|eerder|vorige?"
    r"|volgend\w*|later|doel\w*|norm\w*|streef\w*|mandaat|plafond|maximum|reserve\w*|beschikba\w+|plaats|capaciteit|zonder|exclusief"
    r"|inclusief|alleen|geen|helft|deel|nieuwe|extra|tegen(?:over)?|eerste|tweede|derde|laatste|volledig\w*|binnen)(?!\w)"
)
_PLANNED = lazily(r"(?<!\w)(?:raming\w*|raamd\w*|geraamd\w*|begro\w+|gepland\w*|verwacht\w*|prognose)(?!\w)")
_SOLDIER = stem("militairen")
_WAS = lazily(r"(?<!\w)(?:was|waren|bedroeg(?:en)?|telde(?:n)?|stond(?:en)?|bestond(?:en)?|had(?:den)?)(?!\w)")
_IS = lazily(r"(?<!\w)(?:is|zijn|bedraagt|bedragen|telt|tellen|staat|staan|bestaat|bestaan|heeft|hebben)(?!\w)")
_LEAST, _DOZEN, _MOST, _SHARED, _SURE, _HUNDRED, _LONG, _PAIR = 3, 12, 60, 2, 3, 100, 12, 2


def told_alike(letter: Letter) -> Iterator[tuple[Span, Span]]:
    """Yield the numbers that differ from another one that is told of the same, each with that one."""
    said = letter.once(Said)
    for same in _by_key(letter).values():
        for first, again in combinations(same[:_MOST], 2):
            told = said.is_told_again(first), said.is_told_again(again)
            if all(told) or first.value == again.value or first.sentence == again.sentence:
                continue
            alike = _are_alike(letter, first, again) and not _are_two(letter, first, again)
            if alike or _are_of_one_wording(letter, first, again):
                yield (first.span, again.span) if told[1] else (again.span, first.span)


def _by_key(letter: Letter) -> dict[str, list[Mention]]:
    found: dict[str, list[Mention]] = {}
    for one in letter.once(Contexts).told:
        if one.value >= _LEAST and one.unit not in ("%", "procentpunt"):
            for key in letter.once(Said).keys(one)[:1]:
                found.setdefault(key, []).append(one)
    return found


def _are_alike(letter: Letter, first: Mention, again: Mention) -> bool:
    """Tell whether two numbers may be one by how large they are and by what is said of them."""
    if first.step != again.step:
        return False
    said = letter.once(Said)
    own = said.own(first), said.own(again)
    shared = (own[0] & (own[1] | said.heading(again))) | (own[1] & (own[0] | said.heading(first)))
    if not _is_about_as_large(first, again, sure=len(shared) >= _SURE):
        return False
    noun = frozenset(said.keys(first)) if not first.unit else frozenset[str]()
    if len(shared - noun) >= _SHARED and (own[0] <= said.near(again) or own[1] <= said.near(first)):
        return True
    bare = any(it <= noun for it in own) and not noun.isdisjoint(shared)
    return bare and _is_only_one(letter, first, again)


def _are_of_one_wording(letter: Letter, first: Mention, again: Mention) -> bool:
    """Tell whether two long sentences say the same of their numbers, and name what these are of."""
    said = letter.once(Said)
    words = said.words(first), said.words(again)
    if words[0] != words[1] or len(said.sentence(first).split()) < _LONG:
        return False
    return len(NAME.findall(letter.text, *first.sentence)) > 1 and first.value.adjusted() == again.value.adjusted()


def _is_about_as_large(first: Mention, again: Mention, *, sure: bool) -> bool:
    low, high = sorted((first.value, again.value))
    if high <= _DOZEN:
        return high * 2 <= low * 3
    return high * 3 <= low * 4 or (sure and low >= _HUNDRED and is_near(low, high) and high <= 2 * low)


def _is_only_one(letter: Letter, first: Mention, again: Mention) -> bool:
    """Tell whether two numbers are all that their section has of what they count."""
    said = letter.once(Said)
    section = said.section(first)
    return section == said.section(again) and said.by_section[said.keys(first)[:1], section] == _PAIR


def _are_people_of_a_time(letter: Letter, first: Mention, again: Mention) -> bool:
    """Tell whether two numbers count soldiers, one of them in a month of its own: these come and go."""
    if letter.once(Said).keys(first)[:1] != (_SOLDIER,):
        return False
    dated = [next(within(letter, it.sentence, "date", "period"), None) is not None for it in (first, again)]
    return dated[0] != dated[1]


def _are_two(letter: Letter, first: Mention, again: Mention) -> bool:
    """Tell whether words or years that stand with one of two numbers alone make them two."""
    said, contexts = letter.once(Said), letter.once(Contexts)
    years = contexts.years(first), contexts.years(again)
    if (all(years) and years[0].isdisjoint(years[1])) or _aside(letter, first) != _aside(letter, again):
        return True
    if said.is_known(first) and said.is_known(again):
        return True
    if are_made(letter, first, again) or may_be_rounded(letter, first, again):
        return True
    if _are_people_of_a_time(letter, first, again) or _are_of_times_before(letter, first, again):
        return True
    return are_apart(letter, first, again, said.own(first) & said.own(again))


def _aside(letter: Letter, one: Mention) -> tuple[frozenset[str], frozenset[str], bool]:
    """Return what sets a number apart: words beside it, another time, and whether it is a plan."""
    said = letter.once(Said)
    words = frozenset(_ASIDE.findall(said.clause(one)))
    planned = _PLANNED.search(said.sentence(one)) is not None
    return words, told_aside(letter, one.span, said.contexts.clause(one)), planned


def _are_of_times_before(letter: Letter, first: Mention, again: Mention) -> bool:
    """Tell whether one of two numbers is of a year before that of the letter, and the other one of now."""
    said, contexts = letter.once(Said), letter.once(Contexts)
    last = letter.date.year if letter.date is not None else 0
    for one, other in ((first, again), (again, first)):
        if said.is_known(one) and not said.phrase(one).words <= said.about(other):
            return True
        years = contexts.years(one)
        over = (not years or max(years) < last) and _WAS.search(said.clause(one)) is not None
        if over and not contexts.years(other) and _IS.search(said.clause(other)):
            return True
    return False
