"""A hyphen or a space that is lost where one word stands for a part of another: "luchtverdedigings en zeefregatten".

Also a number apart from "jarige", and "tekort" for "te kort" and back, where the words beside leave one of the two.
"""

from collections.abc import Iterator, Sequence

from ijkmoment.checking.letter import Letter
from ijkmoment.checking.text.token_places import before, next_word
from ijkmoment.checking.tokens import Token
from ijkmoment.language.lexicon import Role
from ijkmoment.language.patterns import lazily
from ijkmoment.language.spelling import Speller, is_number

_LINKED = ("ings", "heids", "teits", "schaps", "tjes")
_AND = frozenset({"en", "of"})
_BEFORE_LACK = frozenset("een het dit dat geen groot grote structureel nijpend ernstig".split())
_LACKING = frozenset("komt komen kwam kwamen schiet schieten schoot schoten doet doen deed deden gekomen".split())
_STATED = frozenset("is was zijn waren lijkt lijken bleek bleken blijkt blijken duurt duurde veel nog".split())
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


def lacks(letter: Letter) -> Iterator[tuple[int, int, str]]:
    """Yield where "tekort" is "te kort" or the other way round: its first and last word, and what it should be."""
    tokens = letter.tokens
    for index in letter.dutch_among(("tekort", "kort")):
        word = tokens[index].lower
        if word == "tekort" and _is_too_short(tokens, index):
            yield index, index, "te kort"
        if word == "kort" and index and tokens[index - 1].lower == "te" and next_word(tokens, index) == "aan":
            near = before(tokens, index - 1)[:1]
            if near and near[0].lower in _BEFORE_LACK and tokens[index].gap.isspace():
                yield index - 1, index, "tekort"


def _is_too_short(tokens: Sequence[Token], index: int) -> bool:
    """Tell whether "om" or a stated thing shows that something is too short: "is dat tekort om te oefenen"."""
    near = [one.lower for one in before(tokens, index)]
    if any(word in _LACKING for word in near) or next_word(tokens, index) != "om" or not near:
        return False
    return near[0] in _STATED or (near[0] in ("dat", "dit", "het") and near[1:2] != [] and near[1] in _STATED)
