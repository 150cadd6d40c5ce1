"""Words that lack a letter of a long one used elsewhere in the letter, or have two swapped: "versteken", "versterken".

Both are words, so that no dictionary tells them apart. That the same word stands right beside both does.
"""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping

from ijkmoment.checking.letter import Letter
from ijkmoment.checking.tokens import Token
from ijkmoment.checking.words.mending import is_inflected
from ijkmoment.language.common_words import is_common
from ijkmoment.language.edits import is_inner_slip
from ijkmoment.language.lexicon import Role
from ijkmoment.language.spelling import Speller

_LONG = 8


def mistaken_words(letter: Letter, speller: Speller, counts: Counter[str]) -> Iterator[tuple[Token, str]]:
    """Yield the words that stand once where a long one of the letter is meant, with that one."""
    row = " ".join(counts)
    found = {slip: word for slip, word in _inner_slips(counts, speller) if not _is_its_own(slip, word, row)}
    beside = {word: {it for place in letter.words[word] for it in _beside(letter, place)} for word in found.values()}
    for index in letter.dutch_among(found):
        one = letter.tokens[index]
        if one.text not in found or _are_listed(letter, index, found[one.text]):
            continue
        if _beside(letter, index) & beside[found[one.text]]:  # not "een verlicht regime" beside "wettelijk verplicht"
            yield one, found[one.text]


def _inner_slips(counts: Mapping[str, int], speller: Speller) -> Iterator[tuple[str, str]]:
    """Yield the rare words of the lexicon that stand once and are one slip away from a long one, with that."""
    long: defaultdict[tuple[str, str, int], list[str]] = defaultdict(list)
    for word in counts:
        if len(word) > _LONG:
            long[word[0], word[-1], len(word)].append(word)
    for slip, count in counts.items():
        role = speller.role(slip) if count == 1 and len(slip) >= _LONG else 0
        if not role & Role.WORD or role & Role.NOUN or is_common(slip):
            continue
        near = (word for size in (len(slip), len(slip) + 1) for word in long[slip[0], slip[-1], size])
        yield from ((slip, word) for word in near if is_inner_slip(slip, word))


def _is_its_own(slip: str, word: str, row: str) -> bool:
    """Tell whether a word is inflected from another, or a part of a compound of the letter."""
    return is_inflected(word, slip) or row.count(slip) > 1


def _beside(letter: Letter, index: int) -> set[tuple[int, str]]:
    """Return the words right before and behind one, each with its side."""
    near = ((side, index + side) for side in (-1, 1) if 0 <= index + side < len(letter.tokens))
    return {(side, letter.tokens[place].lower) for side, place in near}


def _are_listed(letter: Letter, index: int, word: str) -> bool:
    """Tell whether a word is the neighbour of another: who enumerates both means both ("contracten, contacten")."""
    return any(one.lower == word for one in letter.tokens[max(index - 2, 0) : index + 3])
