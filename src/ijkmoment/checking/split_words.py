"""Two words that are one: "veilig heid", "op treden", "in zet".

That two words make a third says little: "in de" makes "inde". So each pair needs a sign. A part that is no word, or
one that never stands alone, is sign enough. Where both parts are words, one of them is a little word ("land en") or
none is ("staf officieren"), and what stands around must show that they cannot be two: see little_words.py and
word_pairs.py.
"""

from collections.abc import Container, Sequence

from ijkmoment.checking import little_words, word_pairs
from ijkmoment.checking.tokens import Token
from ijkmoment.language import word_classes
from ijkmoment.language.common_words import is_common
from ijkmoment.language.spelling import Speller, is_dutch_letters

_NEVER_FIRST = frozenset("ge be ont her on mis oer wan aarts re co".split())
_NEVER_LAST = frozenset("heid heden lijk lijke baar bare ing ingen schap schappen zaam zame loos loze achtig".split())
_TWO = frozenset({"op zoek", "in ruil", "per se", "aan bod", "voor n", "eerste n"})
# Words that their parts never make side by side.
_ALWAYS = frozenset(
    "tegenover bijvoorbeeld hoeveel ineens buitengewoon buitengewone voorzien voorjaar voorzitter namens inmiddels "
    "onderscheidenlijk plaatsvindt plaatsvinden plaatsvond plaatsvonden plaatsgevonden anderhalf bovendien "
    "onlangs bijgaand bijgaande".split()
)
_LITTLE = word_classes.CLOSED - {"deel", "weg"}
_NEVER_JOINED = word_classes.CLOSED - word_classes.PARTICLES
_WHOLE, _TRIPLE, _FOUR = 5, 3, 4


def joined(tokens: Sequence[Token], index: int, speller: Speller, used: Container[str]) -> str | None:
    """Return the word that the token at an index makes with the one behind it, None where they are two.

    `used` are the words of the letter: one that it uses elsewhere is likely meant.
    """
    if index + 1 >= len(tokens) or not _side_by_side(tokens[index], tokens[index + 1]):
        return None
    first, last = tokens[index].lower, tokens[index + 1].lower
    if len(first) + len(last) < _WHOLE or f"{first} {last}" in _TWO or not is_dutch_letters(first + last):
        return None
    capital = tokens[index].text[0].isupper()
    if capital:
        name = _name(tokens, index, speller, used)
        if name or not tokens[index].opens:
            return name
    whole = first + last
    if not speller.knows(whole) or not _is_sure(tokens, index, speller, used):
        return None
    return whole.capitalize() if capital else whole


def _side_by_side(one: Token, two: Token) -> bool:
    if one.block != two.block or not two.gap or not two.gap.isspace() or two.opens:
        return False
    whole = not (one.technical or two.technical or one.joins or two.leads)
    return whole and two.text.islower() and (one.text.islower() or one.text[1:].islower() or len(one.text) == 1)


def _is_sure(tokens: Sequence[Token], index: int, speller: Speller, used: Container[str]) -> bool:
    first, last = tokens[index].lower, tokens[index + 1].lower
    if first + last in _ALWAYS:
        return True
    if not _alone(first, speller) and last in word_classes.CLOSED and not is_common(first + last):
        return False  # "is begrot en"
    if not (_alone(first, speller) and _alone(last, speller)):
        return speller.stands(first + last) or not (speller.stands(first) and speller.stands(last))
    if _never_alone(first, last, speller):
        return True
    if _is_rare(first, last) or little_words.is_far_verb(tokens, index, speller):
        return True
    if last in _LITTLE:
        return little_words.ends(tokens, index, speller)
    if first in word_classes.CLOSED:
        return little_words.begins(tokens, index, speller)
    return word_pairs.is_one(tokens, index, speller, used)


def _name(tokens: Sequence[Token], index: int, speller: Speller, used: Container[str]) -> str | None:
    """Return the name, or the word that is written like one, of which a part with a capital is split off."""
    first, last = tokens[index].text, tokens[index + 1].text
    lower = (first + last).lower()
    known = speller.in_lexicon(first + last)
    if not tokens[index].opens and last != "en":
        known = known or speller.stands(lower)
    if not (known or lower in used) or (last in _LITTLE and len(first) > 1 and _stands_as(first, speller)):
        return None
    if _stands_as(first, speller) and _alone(last, speller) and (known is False or speller.stands(lower)):
        return None  # "uw Kamer vragen stelt"
    return first + last


def _stands_as(name: str, speller: Speller) -> bool:
    return speller.in_lexicon(name) or _alone(name.lower(), speller)


def _alone(word: str, speller: Speller) -> bool:
    """Tell whether a word stands by itself in letters; of short ones the dictionary holds more than they use."""
    if word in word_classes.CLOSED:
        return True
    if len(word) <= _TRIPLE:
        return word in word_classes.SHORT
    if len(word) == _FOUR:
        return word in word_classes.FOUR
    return speller.knows(word) or speller.is_likely(word)


def _never_alone(first: str, last: str, speller: Speller) -> bool:
    return speller.stands(first + last) and (first in _NEVER_FIRST or last in _NEVER_LAST)


def _is_rare(first: str, last: str) -> bool:
    """Tell whether a part is a rare word and the whole a usual one: "bes luiten"."""
    if first in _NEVER_JOINED or last in _LITTLE or not is_common(first + last):
        return False
    return not (is_common(first) and is_common(last))
