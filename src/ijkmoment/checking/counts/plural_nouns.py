"""Which words are nouns in the plural, by the dictionary."""

from ijkmoment.checking.letter import Letter
from ijkmoment.language.patterns import lazily
from ijkmoment.language.word_classes import CLOSED
from ijkmoment.language.word_kinds import is_compound_noun

_PLURAL = lazily(
    r"(?!(?:zijn|worden|werden|waren|hebben|hadden|tussen|samen|binnen|sinds|tijdens|ons|eens|voren|plaats|namen)\Z)[a-zà-ÿ-]+(?:en|ën|s|['’]s)\Z"
)


def is_plural_noun(letter: Letter, word: str) -> bool:
    """Tell whether a word in small letters may be a noun in the plural, always false without a dictionary."""
    if _PLURAL.match(word) is None or letter.speller is None:
        return False
    return word not in CLOSED and is_compound_noun(word, letter.speller)
