"""Is this a Dutch word? By the lexicon, by the compounds that it marks, and by those that Dutch allows besides.

Three answers are told apart. A word *stands* when the lexicon or our own list holds it. It is *joined* when its parts
may stand together by the lexicon's own marks; these two are *known*. It is *likely* when it can be parted into words
at all, which is true of many good words that no dictionary marks, and of a few misspelt ones.
"""

from collections.abc import Container, Iterable, Iterator
from functools import cache, lru_cache

from ijkmoment.language.lexicon import Lexicon, Role, installed
from ijkmoment.language.own_words import OWN_WORDS
from ijkmoment.language.patterns import lazily
from ijkmoment.language.word_classes import NO_LAST_PARTS, SHORT

_ALPHABET = "abcdefghijklmnopqrstuvwxyzëïéèöü"
_ACCENTS = {"e": "ëéè", "i": "ï", "o": "ö", "u": "ü", "a": "ä"}
# Vowels that would be read as one where two parts meet: "defensie-uitgaven" has a hyphen.
_CLASH = frozenset({"aa", "ae", "ai", "au", "ee", "ei", "eu", "ie", "ii", "ij", "oe", "oi", "oo", "ou", "ui", "uu"})
_SOUNDS = {"ei": "ij", "ij": "ei", "gt": "cht"}
_TREMAS = {"e": "ë", "i": "ï", "o": "ö", "u": "ü"}
_LETTERS = lazily(r"[a-zß-öø-ÿœ']+")
_FIGURE = (
    "(?:een|één|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf|(?:der|veer|vijf|zes|zeven|acht|negen)tien"
    "|(?:twin|der|veer|vijf|zes|zeven|tach|negen)tig|honderd|duizend|anderhalf)"
)
_NUMBER = lazily(
    rf"{_FIGURE}(?:(?:en|ën)?{_FIGURE})*"
    r"(?:s?te|de|jarig(?:en?)?|daagse?|koppige?|voudige?|tal|tallen|maal|delige?|en)?"
)
# The shortest part that is taken for a word in a compound that nobody marked.
_PART, _COMPOUND, _LONG = 4, 7, 9
_HEAD = 4
# No word is longer, and what is costs more to part than it tells.
_LONGEST = 64
# The shortest word that is taken for an English one: shorter ones are what a slip leaves of a Dutch word.
_ENGLISH = 5
_SHORT_PARTS = frozenset(
    "app gas zee oog weg wet wal dag top mei eis vak rol les tal olie lid pas kop jas net los elf zes bus hof hub "
    "arm mug vee bos dak bed cel dam dek hal ijs kas kip lab las man mes oor pad pen put rib rug sap tak tin ton uil "
    "vis web wei wol zak zon zak pan kap hek".split()
)
_FIRST = frozenset(
    "terug tussen over voor onder door achter binnen buiten tegen samen boven twee drie vier vijf "
    "noord oost zuid west zelf".split()
)
_MAKES_NOUNS = ("heid", "heden")
_ENDINGS = (
    "loos",
    "loze",
    "achtig",
    "achtige",
    "waardig",
    "waardige",
    "breed",
    "brede",
    "gewijs",
    "vrij",
    "vrije",
    "peil",
)


# Answers that are remembered: letters use the same words, so what one asked is known for the next.
REMEMBERED = 1 << 15


class Speller:
    """Answers about words in small letters, the latest remembered."""

    def __init__(self, lexicon: Lexicon, english: Lexicon | None = None, own: frozenset[str] = OWN_WORDS) -> None:
        self._lexicon, self._english, self._own = lexicon, english, own
        self.role = lru_cache(REMEMBERED)(self._role)
        self.knows = lru_cache(REMEMBERED)(self._knows)
        self.is_likely = lru_cache(REMEMBERED)(self._is_likely)
        self._ends = lru_cache(REMEMBERED)(self._is_end)

    def stands(self, word: str) -> bool:
        """Tell whether the lexicon or our own list holds a word."""
        return bool(self.role(word) & Role.WORD)

    def in_lexicon(self, word: str) -> bool:
        """Tell whether the lexicon itself holds a word."""
        return bool(self._lexicon.role(word) & Role.WORD)

    def is_english(self, word: str, shortest: int = _ENGLISH) -> bool:
        """Tell whether a word of some length is an English one: letters use terms of every field."""
        return len(word) >= shortest and self._english is not None and bool(self._english.role(word) & Role.WORD)

    def near(self, word: str) -> tuple[str, ...]:
        """Return the known words that one slip away from this, those that stand before those that are joined."""
        standing = self.standing_near(word)
        if standing:
            return standing
        joined = (one for one in (*self._doubled_or_swapped(word), *self._near_joined(word)) if one != word)
        return tuple(dict.fromkeys(joined)) or tuple(one for one in edits(word) if is_number(one))

    def _doubled_or_swapped(self, word: str) -> Iterator[str]:
        """Yield the known compounds that differ by a letter doubled, no longer doubled, or swapped with the next."""
        if len(word) < _COMPOUND:
            return
        for place in range(1, len(word)):
            here, before = word[place], word[place - 1]
            near = [word[:place] + here + word[place:]]
            near.append(
                word[:place] + word[place + 1 :]
                if here == before
                else word[: place - 1] + here + before + word[place + 1 :]
            )
            yield from (one for one in near if self.knows(one))

    def standing_near(self, word: str) -> tuple[str, ...]:
        """Return the words of the lexicon and our own list that one slip away from this."""
        head = word[:_HEAD]
        alike, role = self._lexicon.beginning(head), self._lexicon.role
        near = (
            one
            for one in edits(word)
            if (one in alike if one.startswith(head) else role(one) & Role.WORD) or one in self._own
        )
        return tuple(dict.fromkeys(one for one in near if one != word))

    def _role(self, word: str) -> int:
        return self._lexicon.role(word) | (Role.WORD if word in self._own else 0)

    def _knows(self, word: str) -> bool:
        return self.stands(word) or self._is_joined(word) or is_number(word)

    def joins(self, first: str, last: str) -> bool:
        """Tell whether two words make one that stands, or that the lexicon's marks allow."""
        if self.stands(first + last):
            return True
        return bool(self.role(first) & Role.BEGIN) and first[-1] + last[0] not in _CLASH and self._ends(last)

    def _is_joined(self, word: str) -> bool:
        return any(self.role(word[:cut]) & Role.BEGIN and self._fits(word, cut) for cut in _cuts(word))

    def _fits(self, word: str, cut: int) -> bool:
        if word[cut:] in _MAKES_NOUNS and self.role(word[:cut]) & Role.INFINITIVE:
            return False  # "terughoudenheid"
        return word[cut - 1 : cut + 1] not in _CLASH and self._ends(word[cut:])

    def _is_end(self, word: str) -> bool:
        """Tell whether a word may be the last part of a compound, or be parted so itself."""
        if self.role(word) & Role.END:
            return True
        return any(self.role(word[:cut]) & Role.MIDDLE and self._fits(word, cut) for cut in _cuts(word))

    def _is_likely(self, word: str) -> bool:
        """Tell whether a word can be parted into words of some length."""
        return len(word) <= _LONGEST and any(self.may_part(word, cut) for cut in range(3, len(word) - 2))

    def may_part(self, word: str, cut: int) -> bool:
        """Tell whether a word may be a compound whose second part begins at a place."""
        if word[cut - 1 : cut + 1] in _CLASH:
            return False
        return self.may_open(word[:cut]) and self.may_close(word[cut:])

    def may_open(self, part: str) -> bool:
        """Tell whether a part may begin a compound: a noun, a particle or what the lexicon marks, not "hogere"."""
        if len(part) < _PART:
            return part in _SHORT_PARTS or self._is_short_noun(part)
        if self.role(part) & (Role.BEGIN | Role.NOUN) or part in self._own or part in _FIRST:
            return True
        stem = part[:-1]
        if not part.endswith("s") or len(stem) < _PART:
            return False
        return bool(self.role(stem) & (Role.NOUN | Role.BEGIN | Role.END)) or stem in self._own or self._is_joined(stem)

    def may_close(self, part: str) -> bool:
        """Tell whether a part may end a compound: a noun or an adjective, not "gegaan" or "vanaf"."""
        if len(part) < _PART:
            return part in _SHORT_PARTS or self._is_short_noun(part)
        if part in _ENDINGS or self.is_likely(part):
            return True
        role = self.role(part)
        if role & (Role.NOUN | Role.END | Role.ADJECTIVE | Role.INFINITIVE):
            return True
        return self.knows(part) and not role & Role.VERB and part not in NO_LAST_PARTS

    def _is_short_noun(self, part: str) -> bool:
        """Tell whether three letters are a noun that is used: "app", "bus"."""
        return len(part) == _PART - 1 and part in SHORT and bool(self.role(part) & Role.NOUN)

    def _near_joined(self, word: str) -> Iterator[str]:
        """Yield the compounds one slip away: one part of two is right and the other nearly."""
        if len(word) < _LONG:
            return
        for cut in range(_PART, len(word) - _PART + 1):
            first, last = word[:cut], word[cut:]
            if self.may_open(first):
                yield from (first + one for one in self.standing_near(last) if len(one) >= _PART)
            if self.may_close(last):
                yield from (one + last for one in edits(first) if one[:1] == first[0] and self.may_open(one))


@cache
def installed_speller() -> Speller | None:
    """Return who knows which words are Dutch; None where set-up has brought no dictionary."""
    lexicon = installed()
    return Speller(lexicon, installed("en")) if lexicon else None


def meet_in_a_vowel(first: str, last: str) -> bool:
    """Tell whether two parts meet in vowels that would be read as one, between which a word keeps a hyphen."""
    return first[-1:] + last[:1] in _CLASH


def rejoined(first: str, last: str) -> tuple[str, ...]:
    """Return the word that a line's end breaks where breaking takes its trema away: "geëist" of "ge-" and "eist"."""
    return (first + _TREMAS[last[0]] + last[1:],) if last[:1] in _TREMAS else ()


def is_number(word: str) -> bool:
    """Tell whether a word is a number written out: "vierentwintig"."""
    return _NUMBER.fullmatch(word) is not None


def is_dutch_letters(word: str) -> bool:
    """Tell whether a word is written in the letters that Dutch words are written in, and no longer than any."""
    if len(word) > _LONGEST:
        return False
    return (word.isascii() and word.isalpha() and word.islower()) or _LETTERS.fullmatch(word) is not None


@lru_cache(maxsize=64)
def edits(word: str) -> tuple[str, ...]:
    """Return what one slip makes of a word.

    Two letters swapped, one too many, lacking or other, "ei" for "ij" or the other way round, "cht" for "gt".
    """
    return tuple(_edits(word))


def one_slip_from(word: str, words: Container[str]) -> set[str]:
    """Return those of some words that one slip makes of a word, which is no longer than Dutch words are."""
    return set(filter(words.__contains__, edits(word))) - {word} if len(word) <= _LONGEST else set()


def is_one_slip(word: str, other: str) -> bool:
    """Tell whether one slip makes a word of another, as `edits` makes them."""
    if word == other:
        return False
    start, size = 0, min(len(word), len(other))
    while start < size and word[start] == other[start]:
        start += 1
    here, there = word[start:], other[start:]
    if _is_sound(here, there):
        return True
    if len(here) > len(there):
        return here[1:] == there
    if len(here) < len(there):
        return here == there[1:] and there[0] in _ALPHABET
    if here[1:] == there[1:]:
        return there[0] in _ALPHABET
    return here[2:] == there[2:] and here[:2] == there[1::-1]


def _is_sound(here: str, there: str) -> bool:
    """Tell whether the ends of two words differ by letters that sound alike at their start: "ei" for "ij"."""
    meant = _SOUNDS.get(here[:2])
    return meant is not None and meant + here[2:] == there


def as_meant(word: str) -> Iterator[str]:
    """Yield a word with an accent that it lacks ("reeel", "gecoordineerd"), and without letters that stand twice.

    So "oefening" for "oefenening".
    """
    for place, letter in enumerate(word):
        yield from (word[:place] + one + word[place + 1 :] for one in _ACCENTS.get(letter, ""))
    if "eee" in word:
        yield word.replace("eee", "eë", 1)  # "reeele"
    for place in range(1, len(word) - 4):
        if word[place : place + 2] == word[place + 2 : place + 4]:
            yield word[:place] + word[place + 2 :]


def _edits(word: str) -> Iterator[str]:
    for place in range(len(word) - 1):
        if word[place : place + 2] in _SOUNDS:
            yield word[:place] + _SOUNDS[word[place : place + 2]] + word[place + 2 :]
        yield word[:place] + word[place + 1] + word[place] + word[place + 2 :]
    for place in range(len(word)):
        yield word[:place] + word[place + 1 :]
    for place in range(len(word) + 1):
        yield from (word[:place] + letter + word[place:] for letter in _ALPHABET)
    for place in range(len(word)):
        yield from (word[:place] + letter + word[place + 1 :] for letter in _ALPHABET)


def _cuts(word: str) -> Iterable[int]:
    return range(2, len(word) - 1) if len(word) <= _LONGEST else ()
