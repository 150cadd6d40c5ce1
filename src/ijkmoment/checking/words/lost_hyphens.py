"""A hyphen or a space that is lost where one word stands for a part of another: "luchtverdedigings en zeefregatten".

Also a number apart from "jarige".
"""

from collections.abc import Iterator

from ijkmoment.checking.letter import Letter
from ijkmoment.checking.text.token_places import next_word
from ijkmoment.language.lexicon import Role
from ijkmoment.language.patterns import lazily
from ijkmoment.language.spelling import Speller, is_number

_LINKED = ("ings", "heids", "teits", "schaps", "tjes")
_AND = frozenset({"en", "of"})
# What is said of a thing by a number alone, and is no word of its own beside one.
_COUNTED = frozenset(
    "jarig jarige jarigen daags daagse delig delige koppig koppige voudig voudige talig talige".split()
)
_FIGURE = lazily(r"(?<![\d.,])(?P<number>\d+)[ \n]\Z")
_LONG = 6


def lost_hyphens(letter: Letter, speller: Speller) -> Iterator[int]:
    """Yield the words that open a compound whose end stands with the one behind "en", and lack their hyphen."""
    tokens = letter.tokens
    for index in letter.dutch_among(word for word in letter.words if word.endswith(_LINKED)):
        one = tokens[index]
        if one.leads or one.joins or one.technical or not one.text.islower():
            continue
        if next_word(tokens, index) in _AND and index + 2 < len(tokens) and _opens_alone(one.lower, speller):
            following = tokens[index + 2]
            shares = following.gap.isspace() and following.text.islower() and len(following.lower) > _LONG
            if shares and not speller.is_english(one.lower) and speller.knows(following.lower):
                yield index


def counted_adjectives(letter: Letter) -> Iterator[tuple[int, int, str]]:
    """Yield where a number stands apart from what it is one word with: "20 jarige", "twee jarige".

    Each is the start and end of the two, and the word that they make.
    """
    text, tokens = letter.text, letter.tokens
    for index in letter.dutch_among(_COUNTED):
        one = tokens[index]
        if one.opens or not index:
            continue
        figure = _FIGURE.search(one.gap)
        if figure is not None:
            yield one.start - len(one.gap) + figure.start(), one.end, f"{figure['number']}-{one.text}"
        elif one.gap.isspace() and is_number(tokens[index - 1].lower):
            yield tokens[index - 1].start, one.end, text[tokens[index - 1].start : tokens[index - 1].end] + one.text


def _opens_alone(word: str, speller: Speller) -> bool:
    """Tell whether a word is a noun with the "s" that joins it to another, which never stands by itself."""
    if speller.stands(word) or len(word) <= _LONG:
        return False
    stem = word.removesuffix("s")
    if speller.is_english(stem):
        return False  # "trainings"
    return bool(speller.role(word) & Role.BEGIN) or speller.knows(stem)
