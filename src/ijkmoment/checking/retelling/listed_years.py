"""The year of costs that a letter gives none: that of its lists, or that of the letter."""

from ijkmoment.checking.deployments.told_figures import ToldFigure
from ijkmoment.checking.letter import Letter, Span
from ijkmoment.checking.text.around import within
from ijkmoment.facts.dates import Date

_FIRST = 2


def of_the_lists_year(letter: Letter, figures: tuple[ToldFigure, ...]) -> tuple[ToldFigure, ...]:
    """Give costs without a year the one year that the letter's lists are of, else the one that it opens with."""
    listed = {one.years for one in figures if one.kind == "money" and one.way == "label" and one.years}
    known = listed if len(listed) == 1 else listed & {_opening_year(letter)}
    if not known:
        return figures
    year = next(iter(known))
    return tuple(one._replace(years=year) if one.kind == "money" and not one.years else one for one in figures)


def _opening_year(letter: Letter) -> frozenset[int]:
    """Return the years that the letter's first paragraphs name as such."""
    paragraphs = [one for one in letter.blocks if one.kind == "paragraph"][:_FIRST]
    if not paragraphs:
        return frozenset()
    dates = within(letter, Span(paragraphs[0].start, paragraphs[-1].end), "date")
    return frozenset(one.value.year for one in dates if isinstance(one.value, Date) and one.value.month is None)
