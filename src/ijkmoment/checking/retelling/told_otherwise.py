"""Numbers that a letter has otherwise elsewhere, by whatever way the two are known to be one: each but once."""

from collections.abc import Iterator

from ijkmoment.checking.figures.number_times import are_of_two_times
from ijkmoment.checking.letter import Letter, Span
from ijkmoment.checking.retelling.definite_counts import definite_counts
from ijkmoment.checking.retelling.exchanged import exchanged_twins
from ijkmoment.checking.retelling.people_of_names import people_of_names
from ijkmoment.checking.retelling.told_alike import told_alike
from ijkmoment.checking.retelling.told_costs import told_costs
from ijkmoment.language.patterns import lazily

# "Het eerder vermelde aantal van 227 is verlaagd tot 224".
_CHANGED = lazily(r"(?<!\w)(?:verlaagd|verhoogd|bijgesteld|gecorrigeerd|gewijzigd|aangepast)\s+(?:tot|naar)(?!\w)")
_WAYS = (definite_counts, people_of_names, exchanged_twins, told_alike, told_costs)


def told_otherwise(letter: Letter) -> Iterator[tuple[Span, Span]]:
    """Yield the numbers that differ from another one of the same, each with that one."""
    known: set[Span] = set()
    for here, there in (pair for way in _WAYS for pair in way(letter)):
        if here not in known and there not in known and _may_be_one(letter, here, there):
            known.add(here)
            yield here, there


def _may_be_one(letter: Letter, here: Span, there: Span) -> bool:
    """Tell whether a number is not told as changed, and of no other day than its table's."""
    return not letter.says(_CHANGED, letter.sentence_at(here.start)) and not are_of_two_times(letter, here, there)
