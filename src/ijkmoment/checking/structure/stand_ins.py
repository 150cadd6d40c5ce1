"""Headings that stand where an announced part is to be: it in other words, or another part than the letter announces.

Where a heading has a part's matter in other words, its section speaks of both: "de handelsmaatregelen tegen Rusland" is
"Sancties". Of a name that got there by mistake it says nothing.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from ijkmoment.checking.letter import Letter, Span
from ijkmoment.checking.structure.labelled_parts import are_of_one_kind, same_word, speaks_of, telling_words
from ijkmoment.checking.structure.parts import Named, of_other_lands
from ijkmoment.checking.text.topics import stem
from ijkmoment.facts.document import Block
from ijkmoment.language.patterns import lazily

_WORD = lazily(r"[^\W_]{3,}(?:-[^\W_]+)*")
_MOST = 6  # headings in a row that may be of one part
_TWO, _OFTEN, _FEWEST = 2, 3, 4
_SHORT = 150  # characters in which a section need not say what it is about
_VAGUE = frozenset(
    map(
        stem,
        """
        gang zaken verloop begin achtergrond aanleiding ervaringen situatie algemeen algemene terugblik beeld opzet
        opbouw verantwoording doelen opgave aanpak uitvoering beleid kabinetsreactie reactie appreciatie inleiding kern
        begon gebeurde gebeurd waarom hoe wat moet gaat slot besluit afronding jaar
        belangrijkste uitkomsten hoofdlijnen conclusies bevindingen resultaten
        """.split(),
    )
)


class StandIn(NamedTuple):
    """A heading in a part's place: which, and whether its section says nothing of that part, or of its own heading.

    A short section need not say what it is about; `speaks` tells that it surely is about the part, `mostly_own` that
    it hardly says the part's words, or its own heading's as often.
    """

    place: int
    block: Block
    name: Named
    lacks_part: bool
    lacks_own: bool
    speaks: bool
    mostly_own: bool


Headings = Sequence[tuple[Block, Named]]


def stand_in(
    letter: Letter, parts: Sequence[Named], index: int, pairs: Mapping[int, int], headings: Headings
) -> StandIn | None:
    """Return the heading that may be what a part is called: the last before that of the part announced next.

    Of the last part it is the first one behind the part before. What several sections are called names no part.
    """
    between = _between(letter, index, pairs, headings)
    if not between:
        return None
    return _stand_in(
        letter, _by_itself(parts, index), between[-1] if between[-1] + 1 < len(headings) else between[0], headings
    )


def _by_itself(parts: Sequence[Named], index: int) -> Named:
    """Return a part by the words that no other has: "het hoger onderwijs" beside "het primair onderwijs"."""
    others = frozenset[str]().union(*(one.words for place, one in enumerate(parts) if place != index))
    return parts[index]._replace(words=parts[index].words - others or parts[index].words)


def told_otherwise(
    letter: Letter, parts: Sequence[Named], pairs: Mapping[int, int], headings: Headings
) -> dict[int, int]:
    """Return the parts without a heading of their name that the one in its place is about, by its own words."""
    return {
        index: one.place
        for index, part in enumerate(parts)
        if index not in pairs
        and (one := stand_in(letter, parts, index, pairs, headings)) is not None
        and speaks_of(part, one.name)
        and not of_other_lands(part, one.name)
    }


def told_below(letter: Letter, parts: Sequence[Named], pairs: Mapping[int, int], headings: Headings) -> dict[int, int]:
    """Return the parts that the section below a heading in their place is about, or that share any word with it."""
    found = {}
    for index, part in enumerate(parts):
        between = _between(letter, index, pairs, headings) if index not in pairs else ()
        those = (_stand_in(letter, part, place, headings) for place in between[:_MOST])
        place = next((one.place for one in those if _may_be(part, one)), None)
        if place is not None:
            found[index] = place
    return found


def half_called(letter: Letter, parts: Sequence[Named], pairs: Mapping[int, int], headings: Headings) -> StandIn | None:
    """Return the one heading that has but a word of its part, where all others are called as theirs.

    Its section says what the part has for its own, and nothing of what the heading has.
    """
    unlike = [(index, place) for index, place in pairs.items() if parts[index].words != headings[place][1].words]
    if len(pairs) < len(parts) or len(parts) < _FEWEST or len(unlike) != 1:
        return None
    index, place = unlike[0]
    part, (block, name) = parts[index], headings[place]
    own, other = (one._replace(words=one.words - both.words) for one, both in ((part, name), (name, part)))
    if not own.words or not other.words:
        return None
    of_own = [*headings]
    of_own[place] = (block, other)
    one = _stand_in(letter, own, place, of_own)
    return one if one.speaks and one.lacks_own else None


def _between(letter: Letter, index: int, pairs: Mapping[int, int], headings: Headings) -> Sequence[int]:
    """Return which headings of a name of their own stand between those of the parts announced before and behind."""
    often = Counter(name.words for _, name in headings)
    before = max((pairs[other] for other in pairs if other < index), default=-1)
    after = min((pairs[other] for other in pairs if other > index), default=len(headings))
    between = [place for place in range(before + 1, after) if often[headings[place][1].words] == 1]
    return [] if before >= 0 and before in pairs.values() and _are_below(letter, before, between, headings) else between


def _are_below(letter: Letter, over: int, between: Sequence[int], headings: Headings) -> bool:
    """Tell whether headings are those of places or missions right below a heading without a text of its own."""
    if len(between) < _TWO or between[0] != over + 1:
        return False
    if letter.text[headings[over][0].end : headings[between[0]][0].start].strip():
        return False
    return all(_is_of_a_place(letter, headings[place][0]) for place in between)


def _is_of_a_place(letter: Letter, heading: Block) -> bool:
    named = letter.first_behind(heading.start, "country", "operation")
    return named is not None and named.start < heading.end


def _stand_in(letter: Letter, part: Named, place: int, headings: Headings) -> StandIn:
    block, name = headings[place]
    section = Span(block.end, headings[place + 1][0].start if place + 1 < len(headings) else letter.blocks[-1].end)
    said = Counter(stem(one[0]) for one in _WORD.finditer(letter.folded, *section))
    short = section.end - section.start < _SHORT
    lacks_part, lacks_own = (not (short or is_vague(one) or _says(one, said)) for one in (part, name))
    return StandIn(place, block, name, lacks_part, lacks_own, _says(part, said), _is_mostly_own(part, name, said))


def _is_mostly_own(part: Named, own: Named, said: Counter[str]) -> bool:
    words = telling_words(part)
    often = {word: _times(word, said) for word in words}
    told = sum(often.values())
    if not all(often.values()) or told < _OFTEN:
        return not is_vague(own)
    return sum(_times(word, said) for word in telling_words(own) - words) >= told


def _may_be(part: Named, one: StandIn) -> bool:
    if of_other_lands(part, one.name):
        return False
    if is_vague(part) or part.words & one.name.words or are_of_one_kind(part, one.name):
        return True
    return not (one.lacks_part or one.lacks_own)


def _says(name: Named, said: Counter[str]) -> bool:
    """Tell whether a section, of which these are the words, says anything of what a name is about."""
    return any(_times(word, said) for word in telling_words(name))


def _times(word: str, said: Counter[str]) -> int:
    return sum(number for match, number in said.items() if same_word(word, match))


def is_vague(name: Named) -> bool:
    """Tell whether a name may be of any matter: "de gang van zaken", "de belangrijkste uitkomsten"."""
    return telling_words(name) <= _VAGUE
