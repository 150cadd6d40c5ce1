"""Misspelt words in the names of ministries, forces and assemblies, known by the word beside them or their office.

The letter may have the name once, or rightly elsewhere.
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from ijkmoment.checking.letter import Letter, Span
from ijkmoment.checking.tokens import Token
from ijkmoment.language.public_bodies import FIRST_WORDS, LAST_WORDS, before_meant, behind_meant, portfolio_meant

_OFFICES = frozenset("minister ministers ministerie staatssecretaris departement bewindspersoon".split())
_OF = frozenset({"van", "voor"})
_TWO, _FAR = 2, 8


class Misspelt(NamedTuple):
    """A misspelt word of a name, and what was meant."""

    span: Span
    right: str


def misspelt_bodies(letter: Letter) -> tuple[Misspelt, ...]:
    """Return the words that no dictionary has where one of a known name is due, a letter off."""
    return letter.once(_misspelt)


def _misspelt(letter: Letter) -> tuple[Misspelt, ...]:
    return tuple(_each_misspelt(letter))


def _each_misspelt(letter: Letter) -> Iterator[Misspelt]:
    likely = _beside_names(letter)
    for index in [place for place in letter.capitalised if place in likely]:
        one = letter.tokens[index]
        right = _meant(letter.tokens, index)
        if right is not None and not _is_known(letter, one.text):
            yield Misspelt(Span(one.start, one.end), right)


def _beside_names(letter: Letter) -> set[int]:
    """Return which words stand beside one that a known name has, or not far behind an office."""
    printed, words = letter.printed, letter.words
    behind = {place + 1 for word in FIRST_WORDS for place in printed.get(word, ())}
    before = {place - 1 for word in LAST_WORDS for place in printed.get(word, ())}
    offices = (place for word in _OFFICES for place in words.get(word, ()))
    return behind | before | {place + far for place in offices for far in range(_TWO, _TWO + _FAR + 1)}


def _meant(tokens: Sequence[Token], index: int) -> str | None:
    """Return what a word should be beside its neighbours, None where they ask nothing of it."""
    wrong = tokens[index].text
    if index and _are_beside(tokens, index):
        right = behind_meant(tokens[index - 1].text, wrong) or _of_office(tokens, index)
        if right is not None:
            return right
    if index + 1 < len(tokens) and _are_beside(tokens, index + 1):
        return before_meant(wrong, tokens[index + 1].text)
    return None


def _of_office(tokens: Sequence[Token], index: int) -> str | None:
    """Return what a department's word should be, behind its office or further on: "van Asiel en Migratie"."""
    first = index
    while index - first < _FAR and first > _TWO and _goes_on(tokens, first):
        first -= 1
    if first < _TWO or tokens[first - 1].lower not in _OF or not _are_beside(tokens, first - 1):
        return None
    return portfolio_meant(tokens[index].text) if tokens[first - 2].lower in _OFFICES else None


def _goes_on(tokens: Sequence[Token], index: int) -> bool:
    """Tell whether a word goes on with a department's name from the one before it: a capital, a comma or "en"."""
    one, last = tokens[index - 1 : index + 1]
    named = one.text[0].isupper() or (one.lower == "en" and last.text[0].isupper())
    return named and one.block == last.block and (last.gap.isspace() or last.gap.strip() == ",")


def _are_beside(tokens: Sequence[Token], index: int) -> bool:
    """Tell whether nothing but a space parts a word from the one before it."""
    return tokens[index].gap.isspace() and tokens[index - 1].block == tokens[index].block


def _is_known(letter: Letter, word: str) -> bool:
    speller = letter.speller
    if speller is None:
        return True
    lower = word.lower()
    return speller.stands(word) or speller.knows(lower) or speller.is_english(lower)
