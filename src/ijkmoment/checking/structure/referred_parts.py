"""Parts that a reading guide names with the numbers of their sections: "de kosten (paragraaf 5)", "hoofdstuk 4 de les".

Such a guide goes through the sections by their numbers. Where two of its parts have the numbers of each other's
headings, where it passes over one section between others, or where all of its parts but one are called as their
headings and that one is not spoken of in its section at all, guide and headings are not of one time.
"""

from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations, pairwise
from typing import NamedTuple

from ijkmoment.checking.letter import Letter, Span
from ijkmoment.checking.structure.labelled_parts import in_same_words, is_of_relations, speaks_of, telling_words
from ijkmoment.checking.structure.parts import Named, is_usual_part, named, words_in
from ijkmoment.checking.text.heading_marks import Marked, Sign, marked_headings, place_of
from ijkmoment.facts.document import Block
from ijkmoment.language.patterns import lazily

_NUMBER = r"(?P<mark>\d{1,2}|[A-H]|[IVX]{1,5})"
_BEHIND = lazily(rf"\((?:zie\s+)?(?:paragraaf|hoofdstuk|deel|onderdeel|sectie|§)\s*{_NUMBER}\)")
_BEFORE = lazily(rf"(?<![\w(])(?:[Pp]aragraaf|[Hh]oofdstuk|[Dd]eel|[Oo]nderdeel)\s+{_NUMBER}(?!\w|\.\d)")
# What another paper treats has its own sections.
_OTHERS = lazily(
    r"(?<!\w)(?:\w*advies|\w*rapport|\w*onderzoek|studie|handreiking|\w*nota|\w*plan|bijlage|verslag|boek|wet)(?!\w)"
)
_OPENS = lazily(
    r"\s*(?:(?:en|dan|ten\s+slotte|tot\s+slot|vervolgens|gaat|(?:ga|kom)\s+ik|behandelt|beschrijft|schetst|bespreekt|bevat|geeft"
    r"|(?:behandel|beschrijf|schets|bespreek|geef)\s+ik|nader|over|in\s+op)\s+)*"
)
_JOINT = lazily(r"[,;.]?(?:\s+en)?(?:\s+(?:ten\s+slotte|tot\s+slot))?(?:\s+in)?\s*\Z")
_FEWEST, _TWO, _MOST, _LONGEST = 3, 2, 15, 110


class _Referred(NamedTuple):
    """A part with its section's number, its name, and the heading with that number."""

    place: int
    name: Named
    heading: Named


def unheaded(letter: Letter) -> Iterator[Named]:
    """Yield the part whose number no heading has, between those of others that are called as theirs."""
    for parts, lost, headings in _guides(letter):
        told = [one for one in parts if one.name.words and _may_be(one.name, one.heading)]
        between = [name for place, name in lost if name.words and min(headings) < place < max(headings)]
        if len(between) == 1 and len(told) >= max(_TWO, len(parts) - 1):
            yield between[0]


def wrongly_referred(letter: Letter) -> Iterator[tuple[Named, Named]]:
    """Yield the parts whose number is that of another heading, each with the heading that has it."""
    for parts, _, headings in _guides(letter):
        other = [one for one in parts if one.name.words and not _may_be(one.name, one.heading)]
        exchanged = [one for one in combinations(other, 2) if _are_exchanged(*one)]
        again = [one for one in other if _has_number_again(letter, one, parts, headings)]
        if len(again) == 1:
            yield again[0].name, again[0].heading
        elif len(exchanged) == 1:
            yield from ((one.name, one.heading) for one in exchanged[0])
        elif len(other) == 1 and _is_of_another(letter, other[0], parts, headings):
            yield other[0].name, other[0].heading


def passed_over(letter: Letter) -> Iterator[tuple[Block, Span]]:
    """Yield the heading that a guide passes over between those that it names, with the part behind it."""
    for parts, _, headings in _guides(letter):
        places = [one.place for one in parts]
        if len(places) < _FEWEST:
            continue
        steps = [after - before for before, after in pairwise(places)]
        last = max(place for place, one in headings.items() if place in places or not is_usual_part(letter, one.block))
        if sorted(steps) != [1] * (len(steps) - 1) + [2] or places[-1] != last:
            continue
        behind = parts[steps.index(2) + 1]
        lacking = headings.get(behind.place - 1)
        if lacking is None or is_usual_part(letter, lacking.block):
            continue
        name = words_in(letter, lacking.block)
        if not any(_may_be(one.name, name) for one in parts):
            yield lacking.block, behind.name.span


def _guides(letter: Letter) -> Iterator[tuple[Sequence[_Referred], Sequence[tuple[int, Named]], Mapping[int, Marked]]]:
    """Yield the parts of each paragraph before the second section that goes through the sections by their numbers.

    Beside them those of a number that no section has.
    """
    marked = letter.once(marked_headings)
    first = next((one.sign for one in marked if not one.below), None)
    headings = {one.place: one for one in marked if one.sign == first and not one.below}
    if len(headings) < _FEWEST or list(headings) != sorted(headings):
        return
    second = list(headings.values())[1].block.start
    for block in letter.blocks:
        if block.start > second:
            return
        named_so = tuple(_parts(letter, block, first or "number")) if block.kind in ("paragraph", "item") else ()
        if len(named_so) >= _FEWEST:
            parts = [
                _Referred(place, name, words_in(letter, headings[place].block))
                for place, name in named_so
                if place in headings
            ]
            yield parts, [one for one in named_so if one[0] not in headings], headings


def _parts(letter: Letter, block: Block, sign: Sign) -> Iterator[tuple[int, Named]]:
    """Yield the parts of a guide by their places, all of them with the number before them or all behind."""
    behind = list(_BEHIND.finditer(letter.text, block.start, block.end))[:_MOST]
    found = behind or list(_BEFORE.finditer(letter.text, block.start, block.end))[:_MOST]
    if not found or _OTHERS.search(letter.folded, letter.sentence_at(found[0].start()).start, found[-1].end()):
        return
    for index, one in enumerate(found):
        if behind:
            start = max(letter.sentence_at(one.start()).start, found[index - 1].end() if index else block.start)
            colon = max(letter.text.rfind(stop, start, one.start()) for stop in ":;,")
            stretch = Span(colon + 1 if colon > 0 and one.start() - colon > 8 else start, one.start())
        else:
            last = found[index + 1].start() if index + 1 < len(found) else block.end
            stretch = Span(one.end(), min(last, letter.sentence_at(one.start()).end))
        place = place_of(one["mark"], sign)
        if place is not None and stretch.end - stretch.start <= _LONGEST:
            yield place, _name(letter, stretch)


def _name(letter: Letter, stretch: Span) -> Named:
    opened, joint = _OPENS.match(letter.text, *stretch), _JOINT.search(letter.text, *stretch)
    return named(letter, opened.end() if opened else stretch.start, joint.start() if joint else stretch.end)


def _may_be(name: Named, heading: Named) -> bool:
    """Tell whether a part may be called as a heading is: by any word of it."""
    return speaks_of(name, heading) or not name.words.isdisjoint(heading.words)


def _are_exchanged(one: _Referred, other: _Referred) -> bool:
    """Tell whether two parts are each called as the heading with the other's number, and neither as its own."""
    pairs = ((one.name, other.heading), (other.name, one.heading))
    return all(telling_words(name) & telling_words(heading) for name, heading in pairs)


def _has_number_again(
    letter: Letter, one: _Referred, parts: Sequence[_Referred], headings: Mapping[int, Marked]
) -> bool:
    """Tell whether a part has the number of another part, while the heading of its own name has a number left over."""
    places = [part.place for part in parts]
    own = next((place for place, head in headings.items() if words_in(letter, head.block).words == one.name.words), 0)
    return places.count(one.place) > 1 and own > 0 and own not in places


def _is_of_another(letter: Letter, one: _Referred, parts: Sequence[_Referred], headings: Mapping[int, Marked]) -> bool:
    """Tell whether all parts but one are called as their headings, and that one is not spoken of in its section.

    What is of relations alone may be called by another: "de aanpak" is of the section "Maatregelen".
    """
    if is_of_relations(one.name) and is_of_relations(one.heading):
        return False
    others = (part for part in parts if part is not one and part.name.words)
    return all(in_same_words(part.name, part.heading) for part in others) and not _is_spoken_of(letter, one, headings)


def _is_spoken_of(letter: Letter, one: _Referred, headings: Mapping[int, Marked]) -> bool:
    """Tell whether a section has a telling word of a part."""
    following = headings.get(one.place + 1)
    end = following.block.start if following is not None else len(letter.text)
    below = letter.folded[one.heading.span.start : end]
    words = telling_words(one.name)
    return not words or any(word[:6] in below for word in words)
