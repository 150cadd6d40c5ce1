"""Names that a letter writes in two ways by a custom of spelling: "Ruyter", "Ruijter"; "13e Brigade", "13 Brigade".

None of these is a slip by itself. That the letter has both is what shows one.
"""

from collections.abc import Iterator, Mapping
from itertools import chain

from ijkmoment.checking.letter import Letter, Span
from ijkmoment.checking.names.near_names import Pair, is_quoted
from ijkmoment.checking.names.persons import is_of_person
from ijkmoment.language.countries import country_code
from ijkmoment.language.patterns import lazily

_NUMBERED = lazily(r"(?<![\w.,/-])(?P<number>\d{1,3})(?P<ending>e|de|ste)?\s(?P<name>[A-ZÀ-Þ]\w+(?:\s[A-ZÀ-Þ]\w+)*)")
_SHORTEST, _BEFORE = 3, 2

_Spelt = Mapping[str, list[Span]]


def variants(letter: Letter) -> Iterator[Pair]:
    """Find the names of which the letter has two customary spellings, each place of the rarer with one of the other."""
    found = chain(_by_letter(letter), _numbered(letter), _of_lands(letter))
    for spelt in found:
        ways = sorted(spelt.values(), key=lambda spans: (len(spans), -spans[0].start))
        yield from ((one, ways[-1][0]) for spans in ways[:-1] for one in spans if not is_quoted(letter, one))
    yield from _in_two(letter)


def _of_several(groups: Mapping[object, _Spelt]) -> Iterator[_Spelt]:
    return (spelt for spelt in groups.values() if len(spelt) > 1)


def _by_letter(letter: Letter) -> Iterator[_Spelt]:
    """Yield the words with a capital that differ by "y" and "ij" alone."""
    groups: dict[object, dict[str, list[Span]]] = {}
    for index in letter.capitalised:
        one = letter.tokens[index]
        if ("y" in one.lower or "ij" in one.lower) and not one.technical and not is_of_person(letter, one.start):
            key = one.lower.replace("ij", "y")
            groups.setdefault(key, {}).setdefault(one.lower, []).append(Span(one.start, one.end))
    return _of_several(groups)


def _numbered(letter: Letter) -> Iterator[_Spelt]:
    """Yield the numbered names that have the ending of an ordinal or none: "13e Brigade" and "13 Brigade"."""
    groups: dict[object, dict[str, list[Span]]] = {}
    for found in _NUMBERED.finditer(letter.text):
        key = (found["number"], found["name"])
        groups.setdefault(key, {}).setdefault(found["ending"] or "", []).append(Span(*found.span()))
    return _of_several(groups)


def _of_lands(letter: Letter) -> Iterator[_Spelt]:
    """Yield the names that end in one country in two ways: "NATO Mission Iraq" and "NATO Mission Irak"."""
    groups: dict[object, dict[str, list[Span]]] = {}
    for index in letter.capitalised:
        code = country_code(letter.tokens[index].text) if index >= _BEFORE else None
        before = letter.tokens[index - _BEFORE : index] if code else ()
        if before and all(one.text[0].isupper() and not one.opens for one in before):
            one, key = letter.tokens[index], (code, *(it.text for it in before))
            if one.block == before[0].block and one.gap.isspace():
                groups.setdefault(key, {}).setdefault(one.text, []).append(Span(before[0].start, one.end))
    return _of_several(groups)


def _in_two(letter: Letter) -> Iterator[Pair]:
    """Yield the English words in two that the letter has as one: "battle group" beside "battlegroup"."""
    speller = letter.speller
    if speller is None:
        return
    for index, (one, two) in enumerate(zip(letter.tokens, letter.tokens[1:], strict=False)):
        whole = letter.words.get(one.lower + two.lower) if two.gap == " " and two.text.islower() else None
        if not whole or min(len(one.text), len(two.text)) < _SHORTEST or one.block != two.block:
            continue
        if all(speller.is_english(word, _SHORTEST) for word in (one.lower, two.lower)) and index + 1 not in whole:
            right = letter.tokens[whole[0]]
            yield Span(one.start, two.end), Span(right.start, right.end)
