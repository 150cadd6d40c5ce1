"""Trend that its own figures contradict.

What:
    A rise that ends lower than it starts or a fall that ends higher; a doubling, tripling or halving that is none; a
    number that is called more than an earlier one and is less; a rise by a percentage that its two numbers fell by; a
    row of years in a table that goes the other way than the text says; a range that runs from the larger number to the
    smaller ("1.600 tot 1.400 militairen").

Why:
    Either the word is wrong or the figures changed places, and the reader draws the wrong conclusion.

Example:
    De opkomst steeg van 67% naar 54%.

Better:
    De opkomst steeg van 54% naar 67%.

Known limits:
    What is told "van ... naar" or "meer dan" stands with its numbers in one sentence. What follows from numbers ("dus",
    "daarmee", "de stijging komt door", "een daling", "steeds") goes by those of one unit right before it in the
    paragraph, each with its time, or right behind it where it goes on ("neemt verder af"); by the rows of years or
    months of a list or table; or by the one number before "opgelopen tot 61". It is wrong where the first and last
    number and the last step go the other way, or, of what goes on each time, all steps. A size told with it has to be
    that of the change; from the one number of an earlier year beside it, that size must not lead to a number of the
    letter on the other side alone. Not held is what is denied or expected, what has a measure of its own ("de vraag",
    "het tekort" of places, "per schip"), words that say whether it went well ("verbeterde"), and rough numbers beside
    "dan". "Van 10 tot 50" may be a range; a doubling is one from 1,6 to 3 times.

Source:
    The letter itself.
"""

from collections.abc import Iterator

from ijkmoment.checking.comparisons.trends import trends
from ijkmoment.checking.letter import Letter
from ijkmoment.checking.rule import Draft, Rule, in_letter, together
from ijkmoment.facts.finding import Finding
from ijkmoment.language.patterns import lazily

_DRAFT = Draft("NUM006", "error")
# "Raamde ik de instroom op 1.900; de uitkomst ligt hoger": what was expected is no later figure.
_EXPECTED = lazily(r"(?<!\w)(?:raam(?:de|den)|geraamd|begroot|begrootte|verwachtte|verwachtten|voorzag)(?!\w)")
_OUTCOME = lazily(r"(?<!\w)(?:uitkomst|realisatie|werkelijke?|uiteindelijk)(?!\w)")


def check(letter: Letter) -> Iterator[Finding]:
    """Find the trends that their figures contradict."""
    for one in letter.once(trends):
        sentence = letter.sentence_at(one.second.start)
        if letter.says(_EXPECTED, sentence) and letter.says(_OUTCOME, sentence):
            continue
        yield _DRAFT.at(
            together(letter, one.word, (one.first, one.second)),
            related=(in_letter(letter, one.first), in_letter(letter, one.second)),
            word=letter.part(one.word),
            first=letter.part(one.first),
            second=letter.part(one.second),
        )


RULE = Rule(
    "NUM006",
    "trend-against-its-figures",
    "error",
    check,
    {
        "nl": "“{word}” klopt niet met de cijfers: van {first} naar {second}",
        "en": "“{word}” is not what the figures say: from {first} to {second}",
    },
)
