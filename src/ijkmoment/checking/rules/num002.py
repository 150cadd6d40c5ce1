"""Announced count that differs from the list.

What:
    A number of things with more or fewer beside it: as the items of a list or the rows of a table behind it, as lines
    that bear its noun ("Les 1 ..."), in a row in words behind a colon, "namelijk" or in brackets, told in turn ("Ten
    eerste ... Ten tweede ..."), or before it ("Elk van deze drie landen" behind the names of four). Also a number of
    questions before "Vraag 1" to the last one, and "Bijlagen: 3" beside the titles of two.

Why:
    Something was added or dropped without counting again, and the reader looks for the part that is missing.

Example:
    Nederland werkte samen met de volgende drie landen: Duitsland, België, Noorwegen en Tsjechië.

Better:
    Nederland werkte samen met de volgende vier landen: Duitsland, België, Noorwegen en Tsjechië.

Known limits:
    A number that is more than two off is of something else, and measures and people are none. So are vague numbers
    ("ruim vier"), parts ("twee van de vier"), and those of which some are told ("waaronder"). Over a list any count of
    the last sentence is of it, but for "met deze drie landen", and where "de volgende afspraken" follow; one before
    that where the last points back to it. Of a list the items of its first level count, and none where they add up to
    the number, or name several of what is counted. A table has to be headed by the noun, or announced with a colon. In
    words only plain rows are counted, in two ways where a name may hold "en". Of what is told in turn fewer than
    counted are found where nothing speaks of what is left. Three sentences that tell three things without "ten eerste"
    or a label are not counted.

Source:
    The letter itself.
"""

from collections.abc import Iterator

from ijkmoment.checking.counts.counted import Announced
from ijkmoment.checking.counts.in_turn import in_turn
from ijkmoment.checking.counts.in_words import in_words
from ijkmoment.checking.counts.over_lists import over_lists
from ijkmoment.checking.counts.over_tables import over_tables
from ijkmoment.checking.letter import Letter
from ijkmoment.checking.references.annexes import annexes_counted_otherwise
from ijkmoment.checking.references.numbered_pieces import questions_counted_otherwise
from ijkmoment.checking.rule import Draft, Rule
from ijkmoment.facts.finding import Finding

_COUNTS = (in_words, over_lists, over_tables, in_turn)
_DRAFT = Draft("NUM002", "error")


def check(letter: Letter) -> Iterator[Finding]:
    """Find the counts of which more or fewer are spelled out."""
    seen: set[int] = set()
    for one in (one for find in _COUNTS for one in find(letter)):
        if one.span.start not in seen and not one.possible:
            yield _finding(letter, one)
        if one.fewest == one.number == one.most or not one.possible:
            seen.add(one.span.start)
    for span, number in (*questions_counted_otherwise(letter), *annexes_counted_otherwise(letter)):
        if span.start not in seen:
            yield _DRAFT.at(span, printed=letter.part(span), listed=str(number))


def _finding(letter: Letter, one: Announced) -> Finding:
    listed = str(one.fewest) if one.fewest == one.most else f"{one.fewest}-{one.most}"
    return _DRAFT.at(one.span, printed=letter.part(one.span), listed=listed)


RULE = Rule(
    "NUM002",
    "announced-count-off-the-list",
    "error",
    check,
    {
        "nl": "“{printed}” aangekondigd, maar het zijn er {listed}",
        "en": "“{printed}” announced, but there are {listed}",
    },
    sees_more_with=("dictionary",),
)
