"""All that a letter says of figures that rise, fall or are more than others, and that these contradict.

NUM006 reports it; what looks for places by size leaves these sentences to it.
"""

from ijkmoment.checking.comparisons.movements import movements
from ijkmoment.checking.comparisons.proved_changes import proved_changes
from ijkmoment.checking.comparisons.reversed_ranges import reversed_ranges
from ijkmoment.checking.comparisons.told_comparisons import told_comparisons
from ijkmoment.checking.comparisons.told_trends import Trend, told_trends
from ijkmoment.checking.comparisons.turned_round import turned_round
from ijkmoment.checking.letter import Letter


def trends(letter: Letter) -> tuple[Trend, ...]:
    """Return the trends that their figures contradict; made once, by `letter.once(trends)`."""
    told = (*told_trends(letter), *told_comparisons(letter))
    known = {letter.sentence_at(one.second.start) for one in told} | {
        letter.sentence_at(one.word.start) for one in told
    }
    found = list(told)
    for one in (it for way in (reversed_ranges, turned_round, movements, proved_changes) for it in way(letter)):
        sentence = letter.sentence_at(one.word.start)
        if sentence not in known:
            known.add(sentence)
            found.append(one)
    return tuple(found)
