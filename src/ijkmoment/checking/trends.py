"""All that a letter says of figures that rise, fall or are more than others, and that these contradict.

NUM006 reports it; what looks for places by size leaves these sentences to it.
"""

from ijkmoment.checking.letter import Letter
from ijkmoment.checking.told_comparisons import told_comparisons
from ijkmoment.checking.told_trends import Trend, told_trends
from ijkmoment.checking.told_years import told_years


def trends(letter: Letter) -> tuple[Trend, ...]:
    """Return the trends that their figures contradict; made once, by `letter.once(trends)`."""
    return (*told_trends(letter), *told_comparisons(letter), *told_years(letter))
