"""How many people a number and its hedge come to: "ten hoogste honderd" is at most 100, "20 tot 30" from 20 to 30."""

from ijkmoment.facts.values import Strength
from ijkmoment.language.figures import WHOLE, read_number
from ijkmoment.language.numerals import NUMBER_WORD, words_to_number
from ijkmoment.language.words import APPROXIMATE_HEDGES, AT_LEAST_HEDGES, AT_MOST_HEDGES

COUNT = rf"(?:{WHOLE}|{NUMBER_WORD})"


def read_count(text: str) -> int | None:
    """Read a whole number in figures or words, None when it is none."""
    if text[0].isdigit():
        read = read_number(text)
        return int(read[0]) if read else None
    return words_to_number(text)


def headcount(hedge: str, low: int, high: int | None = None) -> Strength:
    """Return what a number, or a range, is with the words before it."""
    if high is not None:
        return Strength(low, high, hedge in APPROXIMATE_HEDGES)
    if hedge in AT_MOST_HEDGES or hedge == "tot":
        return Strength(None, low)
    if hedge in AT_LEAST_HEDGES:
        return Strength(low, None)
    return Strength(low, low, hedge in APPROXIMATE_HEDGES)
