"""What began a whole number of years before the letter, and is told elsewhere with another day.

"Vandaag is het precies twee jaar geleden dat de Europese Unie haar trainingsmissie begon" tells the day: that of the
letter, two years before. Where the letter has no such day, and says of one that is a slip from it that something began
on it, that day is wrong.
"""

from collections.abc import Iterator

from ijkmoment.checking.letter import Letter
from ijkmoment.checking.times.moments import Moment, Moments, are_a_stroke_apart
from ijkmoment.language.numerals import NUMBER_WORD, words_to_number
from ijkmoment.language.patterns import lazily

_AGO = lazily(
    rf"(?<!\w)(?:precies|exact|op\s+de\s+(?:dag|kop)\s+af)\s+(?P<number>\d{{1,2}}|{NUMBER_WORD})\s+jaar\s+geleden(?!\w)",
)
_BEGAN = lazily(
    r"(?<!\w)(?:begon(?:nen)?|start(?:te|ten)|gestart|van\s+start|opgericht|ingesteld|aangevangen|geopend)(?!\w)",
)
_ABOUT = lazily(r"(?<!\w)(?:haast|bijna|niet|vrijwel)\s+\Z")
_REACH = 10


def years_ago(letter: Letter) -> Iterator[tuple[Moment, Moment]]:
    """Yield the days of a beginning that differ from the one told by the letter's own, each with where that stands."""
    written = letter.date
    if written is None or not written.possible or written.day is None:
        return
    for found in _AGO.finditer(letter.folded) if "geleden" in letter.runs else ():
        sentence = letter.sentence_at(found.start())
        number = int(found["number"]) if found["number"].isdigit() else words_to_number(found["number"])
        if (
            not number
            or not letter.says(_BEGAN, sentence)
            or _ABOUT.search(letter.text, max(found.start() - _REACH, 0), found.start())
        ):
            continue
        told = Moment(written.year - number, written.month, written.day, sentence)
        moments = letter.once(Moments)
        if any(None not in one.parts for one in moments.like(told)):
            continue
        for day in moments.near(told):
            whole = day.alone and None not in day.parts and are_a_stroke_apart(told, day)
            if whole and letter.says(_BEGAN, letter.sentence_at(day.span.start)):
                yield day, told
