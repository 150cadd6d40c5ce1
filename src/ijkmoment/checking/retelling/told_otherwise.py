"""Numbers that a letter has otherwise elsewhere, by whatever way the two are known to be one: each but once."""

import re
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
# What is wanted is not what is: "in 142 gemeenten", "het doel is dat alle 342 gemeenten".
_WANTED = lazily(
    r"(?<!\w)(?:doel(?:stelling|en)?|stre(?:ef|v)\w*|nagestreefd\w*|ambitie"
    r"|bedoeld|bestemd|toegezegd\w*|beoogd\w*)(?!\w)",
    re.IGNORECASE,
)
_WHICH_ONE = lazily(r"(?<!\w)(?:eerste|tweede|derde|vierde|vijfde|zesde|laatste|ander|andere)\s+(?!half\w*)[a-zà-ÿ]")
_BEFORE = lazily(r"(?<!\w)(?:vorige?|eerder|destijds|voorheen|toen|geleden)(?!\w)", re.IGNORECASE)
_NOW = lazily(r"(?<!\w)(?:nu|thans|op\s+dit\s+moment)(?!\w)", re.IGNORECASE)
_YEAR = lazily(r"(?<![\w.,])(?:19|20)\d\d(?![\w,])")
_WAYS = (definite_counts, people_of_names, exchanged_twins, told_alike, told_costs)


def told_otherwise(letter: Letter) -> Iterator[tuple[Span, Span]]:
    """Yield the numbers that differ from another one of the same, each with that one."""
    known: set[Span] = set()
    for here, there in (pair for way in _WAYS for pair in way(letter)):
        if here not in known and there not in known and _may_be_one(letter, here, there):
            known.add(here)
            yield here, there


def _may_be_one(letter: Letter, here: Span, there: Span) -> bool:
    """Tell whether a number is not told as changed or wanted, of another of a row, or of another day or year."""
    sentences = letter.sentence_at(here.start), letter.sentence_at(there.start)
    wanted = {letter.says(_WANTED, it) for it in sentences}
    which = [{*_WHICH_ONE.findall(letter.folded, *it)} for it in sentences]
    if _are_of_years_of_paragraph(letter, here, there) or _is_of_before(letter, *sentences):
        return False
    if len(wanted) > 1 or (all(which) and which[0].isdisjoint(which[1])) or letter.says(_CHANGED, sentences[0]):
        return False
    return not are_of_two_times(letter, here, there)


def _are_of_years_of_paragraph(letter: Letter, here: Span, there: Span) -> bool:
    """Tell whether two numbers of one paragraph are of two years: the one before it in its sentence, or told before."""
    block = letter.block_at(here.start)
    if block is None or not block.start <= there.start < block.end:
        return False
    starts = [(letter.sentence_at(it.start).start, it.start) for it in (here, there)]
    own = [_YEAR.findall(letter.text, *it) for it in starts]
    if not any(own):
        return False
    before = [_YEAR.findall(letter.text, block.start, start)[-1:] for start, _ in starts]
    years = [{*(told or last)} for told, last in zip(own, before, strict=True)]
    return all(years) and years[0].isdisjoint(years[1])


def _is_of_before(letter: Letter, first: Span, again: Span) -> bool:
    """Tell whether one of two sentences tells what was before, and the other one what is now."""
    pairs = (first, again), (again, first)
    return any(letter.says(_BEFORE, one) and letter.says(_NOW, other) for one, other in pairs)
