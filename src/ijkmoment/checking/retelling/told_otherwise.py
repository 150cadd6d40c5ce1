"""Numbers that a letter has otherwise elsewhere, by whatever way the two are known to be one: each but once."""

from collections.abc import Iterator

from ijkmoment.checking.figures.number_times import are_of_two_times
from ijkmoment.checking.letter import Letter, Span
from ijkmoment.checking.retelling.beside_known import beside_known, told_of_rows
from ijkmoment.checking.retelling.definite_counts import definite_counts
from ijkmoment.checking.retelling.exchanged import exchanged_twins
from ijkmoment.checking.retelling.numbers_of_one_day import numbers_of_one_day
from ijkmoment.checking.retelling.other_scales import pointed_back_otherwise, told_in_two_scales
from ijkmoment.checking.retelling.people_of_names import people_of_names
from ijkmoment.checking.retelling.retold_totals import retold_totals
from ijkmoment.checking.retelling.taken_as_known import taken_as_known
from ijkmoment.checking.retelling.told_alike import told_alike
from ijkmoment.language.patterns import lazily

# "Het eerder vermelde aantal van 227 is verlaagd tot 224", and a difference in a table: "+143".
_CHANGED = lazily(r"(?<!\w)(?:verlaagd|verhoogd|bijgesteld|gecorrigeerd|gewijzigd|aangepast)\s+(?:tot|naar)(?!\w)")
_SIGNS = "+−-–"


def told_otherwise(letter: Letter) -> Iterator[tuple[Span, Span]]:
    """Yield the numbers that differ from another one of the same, each with that one."""
    known: set[Span] = set()
    sure = (told_in_two_scales, pointed_back_otherwise, definite_counts, people_of_names, numbers_of_one_day)
    for here, there in (pair for way in sure for pair in way(letter)):
        if there not in known and _may_be_one(letter, here, there):
            known.add(here)
            yield here, there
    ways = (exchanged_twins, beside_known, told_of_rows, taken_as_known, told_alike, retold_totals)
    for here, there in (pair for way in ways for pair in way(letter)):
        if here not in known and there not in known and _may_be_one(letter, here, there):
            known.add(here)
            yield here, there


def _may_be_one(letter: Letter, here: Span, there: Span) -> bool:
    """Tell whether neither of two numbers is a difference, told as changed, or of another day than its table's."""
    signed = any(letter.text[one.start - 1 : one.start] in _SIGNS for one in (here, there) if one.start)
    changed = signed or letter.says(_CHANGED, letter.sentence_at(here.start))
    return not changed and not are_of_two_times(letter, here, there)
