"""False alarms in whole letters that were written to measure them on: what a ministry would meet on its first day.

When they were new, the rules gave 24 false alarms in 12,954 words of the first eight letters, and after being mended by
these and others 16 in 11,498 words of the next seven. Letters that were not kept gave 35 in 35,457 words and, after
being mended by those, 17 in 18,787: 9 in 10,000. Rules were mended by all of them, so that the figure here is kept from
growing, and is no measure any more: that takes new letters.
"""

from pathlib import Path

from ijkmoment.facts.snapshot import Snapshot
from support.mutants.precision import alarms, words_of
from support.mutants.recall import Text

UNSEEN = Path(__file__).parent / "unseen"
MOST = 2


def test_false_alarms_in_letters_that_were_written_to_measure_them_on() -> None:
    letters = [Text(one.name, "unseen", one.read_text(encoding="utf-8")) for one in sorted(UNSEEN.glob("*.txt"))]
    assert words_of(letters) > 24_000
    false = [one for one in alarms(letters, Snapshot()) if one.verdict == "false"]
    assert len(false) <= MOST, [(one.letter.name, one.finding.code, one.words) for one in false]
