"""Ends that an extension told elsewhere puts off, of whatever both sentences name.

"Aan het centrum in Tbilisi zijn vijf instructeurs verbonden, tot en met 30 juni 2026", where another paragraph
says that "de bijdrage aan het centrum in Tbilisi" was extended until a later day.
"""

from collections.abc import Iterator
from itertools import islice

from ijkmoment.checking.letter import Letter, Span
from ijkmoment.checking.retelling.days_told import DayTold, days_told
from ijkmoment.checking.times.moments import may_be_one
from ijkmoment.checking.times.put_off import UNSURE
from ijkmoment.language.patterns import lazily

_EXTENDED = lazily(r"(?<!\w)verleng(?:d|en|t|de)(?!\w)")
# What says of an end that it is one of several, or was one: the letter knows of the other.
_ONE_OF_SEVERAL = lazily(
    r"(?<!\w)(?:verleng\w*|inmiddels|doorg\w+|voortgezet|vervolg\w*|zou(?:den)?|was|waren|liep(?:en)?|eindigde\w*|aanvankelijk\w*"
    r"|oorspronkelijk\w*|eerst|eerder\w*|vorig\w*|destijds|indien|mits|tenzij|als|volgens|rotatie\w*|tranche|fase|periode|verslag\w*)(?!\w)"
)
_MOST, _ENOUGH = 50, 3


def extended_since(letter: Letter) -> Iterator[tuple[Span, Span]]:
    """Yield the ends to come that an extension of the same thing puts off, each with the later end."""
    ends = [one for one in letter.once(days_told) if one.role == "end" and one.date.possible]
    extensions = list(islice((one for one in ends if _extends(letter, one)), _MOST))
    for one in ends if extensions else ():
        later = next((it for it in extensions if _is_of_it(letter, one, it)), None)
        if later is not None and _is_to_come(letter, one) and not _is_named(letter, one, later, ends):
            yield one.span, later.span


def _extends(letter: Letter, one: DayTold) -> bool:
    sentence = letter.sentence_at(one.span.start)
    return letter.says(_EXTENDED, sentence) and not letter.says(UNSURE, sentence)


def _is_to_come(letter: Letter, one: DayTold) -> bool:
    if letter.date is not None and letter.date.possible and one.date.last() < letter.date.first():
        return False
    said = letter.sentence_at(one.span.start)
    return _ONE_OF_SEVERAL.search(letter.folded, said.start, said.end) is None


def _is_of_it(letter: Letter, one: DayTold, later: DayTold) -> bool:
    """Tell whether an extension in another paragraph is of what ends: by a name and a noun, or by three nouns."""
    if later.date.first() <= one.date.last():
        return False
    if letter.document.block_at(one.span.start) == letter.document.block_at(later.span.start):
        return False
    nouns = one.nouns & later.nouns
    named = bool(one.names) and one.names <= later.names
    return (named and bool(nouns)) or len(nouns) >= _ENOUGH


def _is_named(letter: Letter, one: DayTold, later: DayTold, ends: list[DayTold]) -> bool:
    """Tell whether the extension names the end that it puts off: then the reader is told."""
    sentence = letter.sentence_at(later.span.start)
    beside = (it for it in ends if sentence.start <= it.span.start < sentence.end and it is not later)
    return any(may_be_one(it.date, one.date) for it in beside)
