"""All that a letter says of figures that rise, fall or are more than others, and that these contradict.

NUM006 reports it; what looks for places by size leaves these sentences to it.
"""

from ijkmoment.checking.comparisons.told_comparisons import told_comparisons
from ijkmoment.checking.comparisons.told_trends import Trend, told_trends
from ijkmoment.checking.comparisons.told_years import told_years
from ijkmoment.checking.letter import Letter


def trends(letter: Letter) -> tuple[Trend, ...]:
    """Return the trends that their figures contradict; made once, by `letter.once(trends)`."""
    return (*told_trends(letter), *told_comparisons(letter), *told_years(letter))
