"""Numbers that two sentences tell of the same, in whatever words: what the one says of it the other says too.

Two numbers of one noun or unit that differ as by a slip of the hand are seldom of two things where both are told with
another word and half of what the one says is said with the other: "beschikte over 12.400 plaatsen", "van de 12.600
plaatsen waarover hij beschikte". Where they only are about as large, two words are shared and all of the one. Under one
heading it is enough that the one says nothing but what is counted ("De ploeg telde negen artsen"), where no third
number of these stands there. A number alone between commas ("met 850 functies") is told with what goes before.
"""

from collections.abc import Iterator
from itertools import combinations

from ijkmoment.checking.figures.figure_words import PART_OF_A_YEAR
from ijkmoment.checking.figures.near_numbers import is_near, meaningful
from ijkmoment.checking.figures.number_contexts import Contexts, Mention
from ijkmoment.checking.figures.number_times import are_of_two_times
from ijkmoment.checking.figures.told_numbers import differs_by_told, is_confirmed, numbers_in, told_aside
from ijkmoment.checking.letter import Letter, Span
from ijkmoment.checking.retelling.apart import (
    are_apart,
    are_named_apart,
    are_under_two,
    is_aside,
    is_of_some,
    may_be_rounded,
)
from ijkmoment.checking.retelling.said_of import NAME, Said, Words
from ijkmoment.checking.text.around import within
from ijkmoment.checking.text.listed import are_in_one_list
from ijkmoment.checking.text.topics import content, stem
from ijkmoment.language.patterns import lazily

# What makes a number that of each, of a change, of what is not so or of what another document says.
_OF_EACH = lazily(
    r"(?<!\w)(?:per|elke?|iedere?|zou(?:den)?|voordien|dat\s+jaar|meer|minder|gelijkmatig\w*|extra|nieuwe|verschil"
    r"|(?:toe|af)genomen|gedaald|gestegen|gegroeid|verlagen|verhogen|nog(?!\s+niet)|na\s+(?:de|het)|het\s+(?:lang|kort|hoog|laag|groot|klein|mee|min)st|schreef|meldde|noemde|stond(?:en)?\s+voor)(?!\w)"
)
_FROM_TO = lazily(r"(?<!\w)van\s+(?:€\s?)?[\w.,]+\s+(?:[a-z]+\s+)?(?:naar|tot)\s")
_STILL = frozenset({"tot nu toe", "inmiddels", "hele periode", "sinds", "sindsdien", "sedert"})
_LINE = lazily(r"[A-ZÀ-Þ][\w-]{4,}\s+\d")  # "Rotatie 2 (mei): 152 militairen", one of more lines
# Words that are told of both of two numbers that are only about as large, or of none.
_ASIDE = lazily(
    r"(?<!\w)(?:overige?|ander\w*|resterende|waarvan|daarvan|hiervan|van\s+wie|van\s+hen|onder\s+wie|waaronder|per|elke?|iedere?|minimaal"
    r"|daarnaast|verder|voorts|eveneens|bovendien|meer|minder|stijging|daling|toename|afname|verschil|(?:ge)?st[ei][eg]\w*|daald?\w*|gedaald|groei\w*|gegroeid|toen|nog(?!\s+niet)|eerder|vorige?"
    r"|volgend\w*|later|doel\w*|norm\w*|streef\w*|mandaat|plafond|maximum|reserve\w*|beschikba\w+|plaats|capaciteit|zonder|exclusief"
    r"|inclusief|alleen|geen|helft|deel|nieuwe|extra|tegen(?:over)?|eerste|tweede|derde|laatste|volledig\w*|binnen)(?!\w)"
)
_PLANNED = lazily(
    r"(?<!\w)(?:met\s+ingang\s+van|vanaf|(?<!binnen\sde\s)(?<!dan\sde\s)raming\w*|raamd\w*|geraamd\w*|begro\w+|gepland\w*|verwacht\w*|prognose|voorzien)(?!\w)"
)
_SOLDIER = stem("militairen")
_WAS = lazily(r"(?<!\w)(?:was|waren|bedroeg(?:en)?|telde(?:n)?|stond(?:en)?|bestond(?:en)?|had(?:den)?)(?!\w)")
_IS = lazily(r"(?<!\w)(?:is|zijn|bedraagt|bedragen|telt|tellen|staat|staan|bestaat|bestaan|heeft|hebben)(?!\w)")
_WHICH = lazily(r"[^.,;:()]{0,30}\s(?:die|dat|waar[a-z]*)\s")
_GIVEN = lazily(
    r"(?<=,\s)die\s|(?<!\w)(?:dat(?!\s+(?:jaar|moment)\s)|waar[a-z]+|omdat|doordat|hoewel|aangezien)\s|(?:(?<=[.,;:]\s)|(?<=[\n(]))(?:gezien|ondanks|dankzij|met)\s"
)
_A_THING = lazily(r"\s*een\s+(?:[a-zà-ÿ]+e\s+)?[a-zà-ÿ-]+\s+van\s+(?:€\s?)?")
_GOES_ON = lazily(
    r"\s(?:en|maar)\s+(?:is|zijn|was|waren|heeft|hebben|had|hadden|wordt|worden|kan|zal|staat|vormt|levert)\s"
)
_OF_SIZE = lazily(
    r"(?<!\w)(?:is|zijn|was|waren|heeft|hebben|had|hadden|tel(?:t|len|de|den)|best(?:aat|aan|ond|onden)|omvat\w*|beschik\w*|bedr(?:aagt|agen|oeg|oegen)|dien\w*|lever\w*|n[ae]m\w*\s[^.;:]*deel)(?!\w)"
)
_SHARES = ("%", "procentpunt")
_LEAST, _DOZEN, _MOST, _SHARED, _PAIR, _BACK = 3, 12, 60, 2, 2, 90


def told_alike(letter: Letter) -> Iterator[tuple[Span, Span]]:
    """Yield the numbers that differ from another one that is told of the same, each with that one."""
    said = letter.once(Said)
    for same in _by_key(letter).values():
        for first, again in combinations(same[:_MOST], 2):
            if first.value == again.value or first.step != again.step or first.sentence == again.sentence:
                continue
            told = said.is_told_again(first), said.is_told_again(again)
            if not all(told) and _is_one(letter, first, again):
                yield (first.span, again.span) if told[1] else (again.span, first.span)


def _by_key(letter: Letter) -> dict[str, list[Mention]]:
    found: dict[str, list[Mention]] = {}
    for one in letter.once(Contexts).told:
        if one.value >= _LEAST:
            for key in letter.once(Said).keys(one)[:1]:
                found.setdefault(key, []).append(one)
    return found


def _is_one(letter: Letter, first: Mention, again: Mention) -> bool:
    low, high = sorted((first.value, again.value))
    near = low > _DOZEN and is_near(low, high) and max(meaningful(low), meaningful(high)) >= _SHARED
    if near and _share_most(letter, first, again) and not _are_two(letter, first, again):
        return True
    if _are_of_one_wording(letter, first, again):
        return True
    return _share_all(letter, first, again) and not _are_set_apart(letter, first, again)


def _are_of_one_wording(letter: Letter, first: Mention, again: Mention) -> bool:
    """Tell whether two long sentences say the same of their numbers, and name what these are of."""
    said = letter.once(Said)
    if said.words(first) != said.words(again) or len(said.sentence(first).split()) < _DOZEN:
        return False
    return len(NAME.findall(letter.text, *first.sentence)) > 1 and first.value.adjusted() == again.value.adjusted()


def _share_most(letter: Letter, first: Mention, again: Mention) -> bool:
    """Tell whether two numbers share a word, and all or, where the one is told by the way, half of what is said."""
    said = letter.once(Said)
    own = _told_with(letter, first), _told_with(letter, again)
    share, by_the_way = first.unit in _SHARES, any(_is_by_the_way(letter, it) for it in (first, again))
    alone = all(_is_alone(letter, it) for it in (first, again))
    if len(own[0] & own[1]) < (1 if by_the_way and alone and not share else _SHARED):
        return False
    near = own[1] | said.near(again), own[0] | said.near(first)
    parts = [(len(it & other), len(it)) for it, other in zip(own, near, strict=True)]
    if not by_the_way:
        over = _is_over(letter, first, again) or _is_over(letter, again, first)
        return not over and all(told == every for told, every in parts)
    return any(told == every if share else told * 2 >= every for told, every in parts)


def _is_alone(letter: Letter, one: Mention) -> bool:
    """Tell whether a number's part of its sentence has no other one of its unit."""
    clause = letter.once(Contexts).clause(one)
    return sum(it.unit == one.unit for it in numbers_in(letter, clause)) == 1


def _is_by_the_way(letter: Letter, one: Mention) -> bool:
    """Tell whether a sentence takes a number for known: "de 36 boten", "die 36 boten telt", "met 36 boten, vaart"."""
    said = letter.once(Said)
    if said.is_known(one) or said.is_of_thing(one) or _A_THING.fullmatch(said.lead(one)):
        return True
    if _WHICH.match(letter.folded, said.noun_end(one), one.sentence.end):
        return True
    return _GIVEN.search(letter.folded, said.contexts.clause(one).start, one.span.start) is not None


def _told_with(letter: Letter, one: Mention) -> Words:
    """Return the words that a number is told with, but for its noun."""
    said = letter.once(Said)
    noun = frozenset(said.keys(one)) if not one.unit else frozenset[str]()
    stretch = _stretch(letter, one)
    words = frozenset(content(letter.part(stretch))) - frozenset(content(letter.part(one.span))) - noun
    own = said.own(one) - noun
    return words & own if own and one.unit != "euro" else words  # words of cost say what an amount is


def _stretch(letter: Letter, one: Mention) -> Span:
    """Return the part of a sentence that tells a number, with the part before where that tells nothing else."""
    said = letter.once(Said)
    start, end = said.contexts.clause(one)
    if one.unit != "euro" and not said.own(one) - frozenset(said.keys(one)):
        return Span(max(one.sentence.start, start - _BACK), one.span.end)
    goes_on = _GOES_ON.search(letter.folded, one.span.end, end)
    return Span(start, end if goes_on is None else goes_on.start())


def _are_two(letter: Letter, first: Mention, again: Mention) -> bool:
    """Tell whether two numbers are of two times, of some, of each, or made by others."""
    said, both = letter.once(Said), (first, again)
    years = said.years(first), said.years(again)
    same = bool(years[0]) and years[0] == years[1]
    if _are_of_two_years(letter, first, again) or all(_LINE.match(letter.text, it.sentence.start) for it in both):
        return True
    if are_in_one_list(letter, first.span, again.span) or are_of_two_times(letter, first.span, again.span):
        return True
    parts = [{*PART_OF_A_YEAR.findall(letter.folded, *it.sentence)} for it in both]
    planned = {_PLANNED.search(said.clause(it)) is None for it in both}
    if (all(parts) and parts[0].isdisjoint(parts[1])) or len(planned) > 1:
        return True
    if any((is_of_some(letter, it) and not same) or is_aside(letter, it) or _is_of_each(letter, it) for it in both):
        return True
    if any(
        way(letter, first, again)
        for way in (may_be_rounded, are_named_apart, are_under_two, _name_others, _opens_as_some)
    ):
        return True
    aside = [told_aside(letter, it.span, said.contexts.clause(it)) - _STILL for it in both]
    return (not same and aside[0] != aside[1]) or _are_made(letter, first, again)


def _name_others(letter: Letter, first: Mention, again: Mention) -> bool:
    """Tell whether two numbers are told with names of which none is told with the other."""
    names = [frozenset(NAME.findall(letter.text, *_stretch(letter, it))) for it in (first, again)]
    return all(names) and names[0].isdisjoint(names[1])


def _opens_as_some(letter: Letter, first: Mention, again: Mention) -> bool:
    """Tell whether the lower number opens its sentence, bare: "Vier scholen doen dat al" tells not of all."""
    low = min(first, again, key=lambda it: it.value)
    return low.span.start == low.sentence.start and bool(letter.once(Said).keys(low))


def _is_of_each(letter: Letter, one: Mention) -> bool:
    """Tell whether a number is one of each, of a change or of a list's item with its costs."""
    said, block = letter.once(Said), letter.block_at(one.span.start)
    if one.unit == "euro" and block is not None and block.kind == "item":
        return True
    return (
        _OF_EACH.search(letter.folded, *_stretch(letter, one)) is not None
        or _FROM_TO.search(said.sentence(one)) is not None
    )


def _are_made(letter: Letter, first: Mention, again: Mention) -> bool:
    """Tell whether numbers around two come to both, or differ as these do."""
    pairs = (first, again), (again, first)
    if all(is_confirmed(letter, it.span, it.value, it.unit) for it, _ in pairs):
        return True
    return any(differs_by_told(letter, it.span, it.value, other.value, it.unit) for it, other in pairs)


def _are_of_two_years(letter: Letter, first: Mention, again: Mention) -> bool:
    """Tell whether two numbers are of two years, or one of a year before that of the letter and one of now."""
    said, contexts = letter.once(Said), letter.once(Contexts)
    own, near = (said.years(first), said.years(again)), (contexts.years(first), contexts.years(again))
    if (all(own) and own[0].isdisjoint(own[1])) or (not all(own) and all(near) and near[0].isdisjoint(near[1])):
        return True
    if said.keys(first)[:1] == (_SOLDIER,):  # they come and go
        dated = [next(within(letter, it.sentence, "date", "period"), None) is None for it in (first, again)]
        if dated[0] is not dated[1]:
            return True
    last = letter.date.year if letter.date is not None else 0
    for one, other in ((first, again), (again, first)):
        if said.is_known(one) and not said.phrase(one).words <= said.about(other):
            return True
        years = contexts.years(one)
        over = max(years) < last - (not _is_over(letter, one, other)) if years else False
        if over and not contexts.years(other):
            return True
    return False


def _is_over(letter: Letter, one: Mention, other: Mention) -> bool:
    said = letter.once(Said)
    return _WAS.search(said.clause(one)) is not None and _IS.search(said.clause(other)) is not None


def _share_all(letter: Letter, first: Mention, again: Mention) -> bool:
    """Tell whether two numbers about as large share two words and all of the one, or stand alone in a section."""
    low, high = sorted((first.value, again.value))
    if first.unit in _SHARES or not (high * 2 <= low * 3 if high <= _DOZEN else high * 3 <= low * 4):
        return False
    said = letter.once(Said)
    own = said.own(first), said.own(again)
    shared = (own[0] & (own[1] | said.heading(again))) | (own[1] & (own[0] | said.heading(first)))
    noun = frozenset(said.keys(first)) if not first.unit else frozenset[str]()
    parts = own[0] <= said.near(again), own[1] <= said.near(first)
    by_the_way = _is_by_the_way(letter, first) or _is_by_the_way(letter, again)
    if len(shared - noun) >= _SHARED and (any(parts) if by_the_way else all(parts)):
        return True
    section = said.section(first)
    alone = section == said.section(again) and said.by_section[said.keys(first)[:1], section] == _PAIR
    alone = alone and any(it <= noun for it in own) and not noun.isdisjoint(shared)
    return alone and not _picks(letter, first, again)


def _picks(letter: Letter, first: Mention, again: Mention) -> bool:
    """Tell whether the latter, lower number is told by what is done: "het kabinet neemt 32 adviezen over"."""
    said = letter.once(Said)
    return again.value < first.value and not said.is_known(again) and not _OF_SIZE.search(said.clause(again))


def _are_set_apart(letter: Letter, first: Mention, again: Mention) -> bool:
    """Tell whether words, plans or times that stand with one of two numbers alone make them two."""
    said = letter.once(Said)
    asides = [frozenset(_ASIDE.findall(said.clause(it))) for it in (first, again)]
    planned = [_PLANNED.search(said.sentence(it)) is None for it in (first, again)]
    if asides[0] != asides[1] or planned[0] is not planned[1] or (said.is_known(first) and said.is_known(again)):
        return True
    if any(
        _is_over(letter, *both) and not letter.once(Contexts).years(both[0])
        for both in ((first, again), (again, first))
    ):
        return True
    return _are_two(letter, first, again) or are_apart(letter, first, again, said.own(first) & said.own(again))
