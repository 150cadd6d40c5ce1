"""All that a letter says of figures that rise, fall or are more than others, and that these contradict.

NUM006 reports it; what looks for places by size leaves these sentences to it.
"""

from ijkmoment.checking.comparisons.reversed_ranges import reversed_ranges
from ijkmoment.checking.comparisons.told_comparisons import told_comparisons
from ijkmoment.checking.comparisons.told_conclusions import told_conclusions
from ijkmoment.checking.comparisons.told_runs import told_runs
from ijkmoment.checking.comparisons.told_series import told_series
from ijkmoment.checking.comparisons.told_since import told_since
from ijkmoment.checking.comparisons.told_trends import Trend, told_trends
from ijkmoment.checking.comparisons.turned_round import turned_round
from ijkmoment.checking.letter import Letter


def trends(letter: Letter) -> tuple[Trend, ...]:
    """Return the trends that their figures contradict; made once, by `letter.once(trends)`."""
    told = (*told_trends(letter), *told_comparisons(letter))
    known = {letter.sentence_at(one.second.start) for one in told} | {
        letter.sentence_at(one.word.start) for one in told
    }
    ways = (reversed_ranges, told_since, told_series, told_runs, turned_round, told_conclusions)
    more = (one for way in ways for one in way(letter))
    return (*told, *(one for one in more if letter.sentence_at(one.word.start) not in known))
