"""The first letters of a letter's words, to find a name by what it is shortened to."""

import re
from collections.abc import Iterator, Mapping
from functools import cached_property
from itertools import chain, islice

from ijkmoment.checking.letter import Letter, Span
from ijkmoment.language.folding import fold
from ijkmoment.language.patterns import lazily
from ijkmoment.language.word_classes import CLOSED

_PARTED = lazily(r"[.;:()]")
_SHORTEST, _SPELLED, _PART, _MOST_RUNS = 2, 4, 4, 20
WORD = lazily(r"[^\W\d_][\w’']*")
LITTLE = frozenset(
    {"en", "and", "of", "the", "de", "het", "van", "der", "den", "for", "voor", "op", "in", "on", "to", "een", "met"}
)

_LITTLEST = max(map(len, LITTLE))


class Initials:
    """The first letters of the letter's words, the little ones left out, to find a name by what it is shortened to.

    A short word in capitals gives all of its letters ("EU Training Mission"), and a compound may give that of its
    second part ("Immigratie- en Naturalisatiedienst"). With `little` the little words give theirs as well ("De
    Nederlandsche Bank").
    """

    def __init__(self, letter: Letter, *, little: bool = False) -> None:
        self._letter, self._little = letter, little

    @cached_property
    def _words(self) -> tuple[tuple[int, int], ...]:
        every, text = self._letter.once(_every_word), self._letter.folded
        if self._little:
            return every
        return tuple([(start, end) for start, end in every if end - start > _LITTLEST or text[start:end] not in LITTLE])

    def name(self, short: str) -> Span | None:
        """Return the first run of words, most with a capital, that a short form is made of."""
        capitals = "".join(sign for sign in short if sign.isupper())
        if self._little:
            return self._run_from_capital(short)
        return (
            self._run(short)
            or (self._run(capitals) if 1 < len(capitals) < len(short) else None)
            or self._run_of_compounds(short)
            or self._run_with_another_word(short)
        )

    def words(self, short: str) -> Span | None:
        """Return the first run of words in whatever letters that a short form of four at least is made of.

        None of them is a verb or pronoun that any sentence has, so that few runs give it by chance.
        """
        if len(short) < _SPELLED or not (short.isalpha() and short.isupper()):
            return None
        letters = fold(short)
        runs = ((first, first + len(letters)) for first in islice(self._giving(letters), _MOST_RUNS))
        names = (one for one in runs if self._is_name(self._words[one[0]][0], self._words[one[1] - 1][1], letters))
        return next((self._span(one) for one in names if not self._has_closed(one)), None)

    def _has_closed(self, run: tuple[int, int]) -> bool:
        words = (self._letter.text[start:end].casefold() for start, end in self._words[slice(*run)])
        return any(word in CLOSED for word in words)

    def _run_from_capital(self, short: str) -> Span | None:
        """Return the first run that a short form is made of and that opens with a capital."""
        for first, last in self._opening(fold(short), capitals=1):
            made = "".join(self._letter.text[start] for start, _ in self._words[first:last])
            named = sum(map(str.isupper, made)) * 3 >= len(made) * 2
            if named and self._is_name(self._words[first][0], self._words[last - 1][1], short):
                return self._span((first, last))
        return None

    def _run_with_another_word(self, short: str) -> Span | None:
        """Return the first run that makes a short form but for a word in small letters: "Orgaan opvang asielzoekers".

        Its first two words have capitals, and the last gives the last letter.
        """
        text = self._letter.text
        for place in range(2, len(short)) if len(short) > _SHORTEST and short.isupper() else ():
            for first, last in self._opening(fold(short[:place]), capitals=2):
                words = self._words[first : last + len(short) - place + 1]
                made = "".join(text[start] for start, _ in (*words[:place], *words[place + 1 :]))
                skipped = words[place] if len(words) > len(short) else None
                if skipped is None or made.casefold() != short.casefold() or not made[:2].isupper():
                    continue
                if text[skipped[0]].islower() and not _PARTED.search(text, words[0][0], words[-1][1]):
                    return Span(words[0][0], words[-1][1])
        return None

    def _opening(self, letters: str, *, capitals: int) -> Iterator[tuple[int, int]]:
        """Yield where runs of words that give these letters start and end, the first of them in capitals."""
        for first in self._giving(letters):
            if self._letters[first : first + capitals].isupper():
                yield first, first + len(letters)

    def _giving(self, letters: str) -> Iterator[int]:
        """Yield which words open a run that gives these small letters, in order."""
        first = self._folded.find(letters)
        while first >= 0:
            yield first
            first = self._folded.find(letters, first + 1)

    def _runs(self, short: str) -> Iterator[tuple[int, int]]:
        """Yield where runs that make a name and give a short form start and end, in order, the first few."""
        letters, size = fold(short), len(short)
        runs = [
            (first, first + size) for first in self._giving(letters) if size == _SHORTEST or first not in self._unions
        ]
        if size > _SHORTEST:
            runs = sorted([*runs, *self._of_unions(letters)])
        return islice((one for one in runs if self._is_named(one, letters)), _MOST_RUNS)

    def _of_unions(self, letters: str) -> Iterator[tuple[int, int]]:
        """Yield where runs start and end that open with a union's short form, which gives both its letters."""
        rest = letters[_SHORTEST:]
        for first, union in self._unions.items():
            if letters.startswith(union) and self._folded.startswith(rest, first + 1):
                yield first, first + 1 + len(rest)

    def _is_named(self, run: tuple[int, int], letters: str) -> bool:
        """Tell whether two thirds of the letters that a run gives are capitals, and it is a name."""
        first, last = run
        capitals = sum(map(str.isupper, self._letters[first:last])) + (len(letters) > last - first)
        return capitals * 3 >= len(letters) * 2 and self._is_name(
            self._words[first][0], self._words[last - 1][1], letters
        )

    def _run(self, short: str) -> Span | None:
        return next((self._span(one) for one in self._runs(short)), None)

    def _run_of_compounds(self, short: str) -> Span | None:
        """Return the first run that a short form is made of but for one letter, which a compound's second part has."""
        speller = self._letter.speller
        for place in range(1, len(short)) if len(short) > _SHORTEST and speller is not None else ():
            for one in self._runs(short[:place] + short[place + 1 :]):
                if one[1] - one[0] > 1 and self._has_part(one[0] + place - 1, short[place].casefold()):
                    return self._span(one)
        return None

    def _has_part(self, number: int, sign: str) -> bool:
        """Tell whether a word of the letter is a compound whose second part starts with a sign."""
        speller, (start, end) = self._letter.speller, self._words[number]
        word = self._letter.text[start:end].casefold()
        cuts = (cut for cut in range(_PART, len(word) - _PART) if word[cut] == sign)
        return speller is not None and any(speller.in_lexicon(word[cut:]) for cut in cuts)

    def _span(self, run: tuple[int, int]) -> Span:
        return Span(self._words[run[0]][0], self._words[run[1] - 1][1])

    @cached_property
    def _letters(self) -> str:
        text = self._letter.text
        return "".join([text[start] for start, _ in self._words])

    @cached_property
    def _folded(self) -> str:
        return fold(self._letters)

    @cached_property
    def _unions(self) -> Mapping[int, str]:
        """The words that are short forms of unions, with which names of their bodies begin: EU, VN, UN."""
        short = ((number, start, end) for number, (start, end) in enumerate(self._words) if end - start == _SHORTEST)
        found = ((number, self._letter.text[start:end]) for number, start, end in short)
        return {number: fold(word) for number, word in found if word.isupper()}

    def _is_name(self, start: int, end: int, made: str) -> bool:
        return not _PARTED.search(self._letter.text, start, end) and not _holds(self._letter.text[start:end], made)


def _every_word(letter: Letter) -> tuple[tuple[int, int], ...]:
    """Return where the words of a letter stand."""
    text = letter.text
    words = chain.from_iterable(WORD.finditer(text, block.start, block.end) for block in letter.blocks)
    return tuple(map(re.Match.span, words))


def _holds(name: str, short: str) -> bool:
    """Tell whether a run of words holds its short form itself, and so is no name: "TNO, de Nederlandse organisatie"."""
    return short.casefold() in WORD.findall(name.casefold())
