"""The days of papers that a letter cites by number although they would come after it; what an agenda has may do so."""

import re
from collections.abc import Iterator
from datetime import timedelta

from ijkmoment.checking.letter import Letter
from ijkmoment.checking.references.cited import date_of, numbered
from ijkmoment.facts.claim import Claim
from ijkmoment.language.patterns import lazily

# The agenda of a meeting is sent before it, and so is what is told of a hearing to come.
_AGENDA = lazily(r"\b\w*agenda\b|\bgeagendeerd\b|\binbreng\b", re.IGNORECASE)
_SENT = lazily(
    r"\b(?:ontving(?:en)?|(?:is|zijn|werd|heb|heeft|hebben)\b[^.;]*\b(?:gestuurd|\w*gezonden|verzonden|aangeboden|gedeeld|ontvangen))\b"
)
_NEAR = timedelta(days=7)


def younger_papers(letter: Letter) -> tuple[tuple[Claim, Claim], ...]:
    """Return papers that come after the letter, with their days; made once, by `letter.once(younger_papers)`."""
    return tuple(_younger(letter)) if letter.date is not None and letter.date.possible else ()


def _younger(letter: Letter) -> Iterator[tuple[Claim, Claim]]:
    for claim, reference in numbered(letter):
        dated = date_of(letter, claim, reference)
        if dated is None or dated.debated or not dated.date.possible or dated.date.day is None:
            continue
        day = letter.first_behind(dated.span.start, "date")
        if day is None or day.value != dated.date or letter.date is None:
            continue
        sentence = letter.sentence_at(day.start)
        if dated.date.first() - letter.date.last() <= _NEAR:
            continue
        if not letter.says(_AGENDA, sentence) or letter.says(_SENT, sentence):
            yield claim, day
