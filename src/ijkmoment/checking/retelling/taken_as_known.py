"""Numbers that a phrase takes for known, and that the sentence which told them has otherwise.

"Voor de steiger is 2,75 miljoen euro gereserveerd" is known where "de gereserveerde 2,57 miljoen euro voor de steiger"
stands; so is a wait of nine weeks in "met een wachttijd van elf weken". All that the phrase says of the number has to
stand in the other sentence too, and two words at least: then both are of one thing, and one of the numbers is off.
"""

import re
from collections.abc import Iterator
from itertools import islice
from typing import NamedTuple

from ijkmoment.checking.figures.figure_words import PART_OF_A_YEAR
from ijkmoment.checking.figures.near_numbers import is_near, is_shuffled, is_swap, meaningful
from ijkmoment.checking.figures.number_contexts import Contexts, Mention
from ijkmoment.checking.figures.told_numbers import TIMES, differs_by_told, is_confirmed, numbers_in, told_aside
from ijkmoment.checking.letter import Letter, Span
from ijkmoment.checking.retelling.derived_values import derived_values, sums_of_column
from ijkmoment.checking.text.topics import general, stem
from ijkmoment.language.patterns import lazily
from ijkmoment.language.word_kinds import is_compound_noun

_KNOWN = lazily(
    r"(?<!\w)(?:(?:de|die|deze|alle)\s+(?P<said>[a-zà-ÿ-]+e\s+)?(?P<about>(?:ongeveer|circa|ruim|bijna)\s+)?"
    r"|(?:de|die|deze)\s+(?P<length>[a-zà-ÿ-]{4,})\s+van\s+gemiddeld\s+"
    r"|(?:met|bij|door|ondanks|dankzij|van|binnen|in)\s+(?:een|de|het|die|dat)\s+(?:[a-zà-ÿ]+e\s+)?(?P<thing>[a-zà-ÿ-]{4,})\s+van\s+)(?:€\s?)?\Z"
)
_OF_IT = lazily(  # "die het veldhospitaal behandelde", "voor de steiger", up to a comma or the verb of the sentence
    r"(?P<of>\s*(?:,\s+)?(?:die|dat|voor|van|bij|in|op|uit|aan|over|tegen)\s+[^,.;:()\d]*)"
)
_AGAINST = lazily(r"(?<!\w)(?:tegen(?:over)?|vergeleken\s+met|ten\s+opzichte\s+van)\s+\Z")
_VERB = lazily(
    r"(?<!\w)(?:is|zijn|was|waren|wordt|worden|werd|werden|heeft|hebben|had|hadden|kan|kunnen|zal|zullen|moet|moeten|blijft|blijven|bleef"
    r"|te\s+[a-zà-ÿ]+en|staat|staan|komt|komen|kwam|kwamen|gaat|gaan|ging|gingen)(?!\w)"
)
_ASIDE = lazily(
    r"(?<!\w)(?:extra|andere|overige|eerste|laatste|nieuwe|resterende|afgelopen|komende|volgende|per|gemiddeld\w*|vorig\w*|eerder\w*|maximaal|minimaal"
    r"|ten\s+minste|ten\s+hoogste|raming|geraamd\w*|verwacht\w*|streef\w*|helft|deel|waarvan|daarvan|tussen|eind|begin|medio)(?!\w)"
)
_WAS = lazily(r"(?<!\w)(?:was|waren|bedroeg|bedroegen|lag|lagen|gold|golden|stond|stonden|had|hadden)(?!\w)")
_NOUN = lazily(r"(?:\s+[a-zà-ÿ-]+e)?\s+[a-zà-ÿ-]+")
_NAME = lazily(r"(?<=[a-zà-ÿ,]\s)[A-ZÀ-Þ][\w’'-]+")
_MEASURES = ("euro", "miljoen", "miljard")
_FEWEST, _MOST, _TELLING, _REACH, _LONGEST, _CLOSE, _ROUND = 2, 60, 2, 50, 500, 4, 1000


class _Phrase(NamedTuple):
    """A number that a phrase takes for known: the words that say of what it is, and whether it is a length of time."""

    one: Mention
    words: frozenset[str]
    thing: str
    aside: frozenset[str]
    about: bool


def taken_as_known(letter: Letter) -> Iterator[tuple[Span, Span]]:
    """Yield the numbers that are taken for known, each with the one that the letter told otherwise."""
    contexts = letter.once(Contexts)
    for phrase in islice(_phrases(letter, contexts), _MOST):
        others = [it for it in contexts.told if _is_of_the_same(letter, contexts, phrase, it)]
        others = [it for it in others if not _is_set_beside(letter, it)] or [
            it for it in contexts.cells if _is_the_total(letter, phrase, it)
        ]
        if len({it.value for it in others}) == 1 and not _is_made(letter, phrase.one, others[0]):
            yield phrase.one.span, others[0].span


def _is_set_beside(letter: Letter, one: Mention) -> bool:
    """Tell whether a number is what another one is held against: "7.700 banen, tegen 9.800 in 2022"."""
    return _AGAINST.search(letter.folded, max(one.span.start - _REACH, one.sentence.start), one.span.start) is not None


def _phrases(letter: Letter, contexts: Contexts) -> Iterator[_Phrase]:
    for one in contexts.told:
        if contexts.seen[one.value] > 1 or one.unit == "%" or one.sentence.end - one.sentence.start > _LONGEST:
            continue
        found = _KNOWN.search(letter.folded, max(one.span.start - _REACH, one.sentence.start), _start(letter, one))
        named = (found["thing"] or found["length"]) if found is not None else ""
        if found is None or (one.unit in TIMES and not named) or _is_of_noun(letter, found):
            continue
        thing = stem(named) if named else ""
        phrase = _stretch(letter, one, found)
        number = general(letter.part(one.span))
        words = frozenset(general(letter.part(phrase))) - frozenset((*map(stem, (*TIMES, *_MEASURES)), *number))
        if len(words) >= _FEWEST:
            about = found["about"] is not None
            yield _Phrase(one, words - {stem("gemiddeld")}, thing, _aside(letter, phrase), about)


def _is_of_noun(letter: Letter, found: re.Match[str]) -> bool:
    """Tell whether the word before a number is a noun: "leverde de brigade 145 militairen" takes nothing for known."""
    said, speller = (found["said"] or "").strip(), letter.speller
    return bool(said) and speller is not None and is_compound_noun(said, speller)


def _start(letter: Letter, one: Mention) -> int:
    return one.span.start + letter.text.startswith("€", one.span.start)


def _stretch(letter: Letter, one: Mention, found: re.Match[str]) -> Span:
    """Return the phrase around a number: from what stands before it to what belongs behind to what it counts."""
    counted = _counted(letter, one)
    of_it = _OF_IT.match(letter.folded, counted.end, one.sentence.end)
    end = of_it.end() if of_it is not None else counted.end
    relative = letter.folded[counted.end : end].lstrip(" ,\n").startswith(("die ", "dat "))
    verb = _VERB.search(letter.folded, counted.end, end) if not relative else None
    return Span(found.start(), verb.start() if verb is not None else end)


def _counted(letter: Letter, one: Mention) -> Span:
    """Return where what a number counts stands: the noun behind it, none behind a measure."""
    noun = _NOUN.match(letter.folded, one.span.end) if not one.unit else None
    return Span(one.span.end, noun.end() if noun is not None else one.span.end)


def _is_of_the_same(letter: Letter, contexts: Contexts, phrase: _Phrase, other: Mention) -> bool:
    """Tell whether another number was told before in a sentence that says all that a phrase says, and may be a slip."""
    one = phrase.one
    if other.unit != one.unit or other.sentence == one.sentence or not _may_be_slip(letter, phrase, other):
        return False
    said = frozenset(general(letter.part(other.sentence)))
    if not all(_is_said(word, said) for word in phrase.words):
        return False
    aside = _aside(letter, contexts.clause(other))
    if _is_of_another_time(letter, contexts, one, other) or aside != phrase.aside:
        return False
    named, before = (set(_NAME.findall(letter.part(it.sentence))) for it in (one, other))
    return named <= before


def _aside(letter: Letter, span: Span) -> frozenset[str]:
    """Return the words of a stretch that set a number aside; a mean is one in any form."""
    return frozenset("gemiddeld" if it.startswith("gemiddeld") else it for it in _ASIDE.findall(letter.folded, *span))


def _is_the_total(letter: Letter, phrase: _Phrase, cell: Mention) -> bool:
    """Tell whether a table has another total of what a phrase counts: its row, its head or what is over it say so."""
    if (
        cell.cell is None
        or not cell.is_total
        or phrase.one.unit not in ("", cell.unit)
        or not _may_be_slip(letter, phrase, cell)
    ):
        return False
    grid, row, column = cell.cell
    said = frozenset(general(f"{row.label} {grid.heads.get(column, '')}"))
    return not phrase.aside and all(_is_said(word, said) for word in phrase.words)


def _is_said(word: str, said: frozenset[str]) -> bool:
    """Tell whether a word stands in a sentence, in another form too: "behandeld" and "behandelde"."""
    return word in said or any(len(it) > _CLOSE and (it.startswith(word) or word.startswith(it)) for it in said)


def _may_be_slip(letter: Letter, phrase: _Phrase, other: Mention) -> bool:
    """Tell whether two numbers differ as by a slip; lengths of one thing that was just told, by whatever they do."""
    one = phrase.one
    if one.value == other.value:
        return False
    if phrase.thing and one.unit in TIMES:
        before = other.span.start < one.span.start and one.step == other.step
        return before and (not letter.says(_WAS, other.sentence) or is_swap(one.value, other.value))
    low, high = sorted((one.value, other.value))
    near = is_near(one.value, other.value) or is_shuffled(one.value, other.value) or low * 4 >= high * 3
    telling = meaningful(one.value) >= _TELLING or (phrase.about and one.behind[:1] and one.value >= _ROUND)
    return near and bool(telling) and one.step == other.step


def _is_of_another_time(letter: Letter, contexts: Contexts, one: Mention, other: Mention) -> bool:
    """Tell whether words say that one of two numbers is of another time, place or part."""
    years = contexts.years(one), contexts.years(other)
    if all(years) and years[0].isdisjoint(years[1]):
        return True
    parts = [{*PART_OF_A_YEAR.findall(letter.folded, *it.sentence)} for it in (one, other)]
    said = [told_aside(letter, it.span, contexts.clause(it)) for it in (one, other)]
    return parts[0] != parts[1] or said[0] != said[1]


def _is_made(letter: Letter, one: Mention, other: Mention) -> bool:
    """Tell whether others come to a number, or tell by what it differs."""
    made = sums_of_column(other) if other.cell is not None else letter.once(derived_values)
    if (one.value in made and one.unit not in TIMES) or is_confirmed(letter, one.span, one.value, one.unit):
        return True
    if other.cell is not None:  # of what a table holds, only the sentence itself tells by what a number differs
        return abs(one.value - other.value) in {it.value for it in numbers_in(letter, one.sentence)}
    return differs_by_told(letter, one.span, one.value, other.value, one.unit)
