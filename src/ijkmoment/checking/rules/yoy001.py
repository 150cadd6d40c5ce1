"""A deployment that vanished or appeared without a word.

What:
    A deployment that the letter before this one reported on and that this letter does not speak of at all; or one that
    this letter reports on, of which the letter before did not speak and of which this one does not say that it began.

Why:
    A reader who lays two letters side by side cannot tell whether the deployment ended, moved to another letter or was
    forgotten.

Example:
    Geachte voorzitter,

    Inzet in Litouwen

    Nederland droeg bij met 300 militairen.

    Hoogachtend,

Better:
    Geachte voorzitter,

    Inzet in Litouwen

    Nederland droeg bij met 300 militairen. De inzet in Slowakije is beëindigd.

    Hoogachtend,

Known limits:
    A deployment is known by the country and the names in its heading, in its line of the overview, or by the register's
    subject of its figures. A single sentence that speaks of it is enough. Only the newest of the earlier letters
    counts,
    and only when the letters share half of their deployments: else they are of different kinds. Extracts of letters,
    without a salutation and a closing, are left alone.

Source:
    The letter of 2023 covered Air Policing over Poland and Bulgaria; that of 2024 neither covers it nor says why.
"""

import datetime
import re
from collections.abc import Iterator

from ijkmoment.checking.deployments import Unit
from ijkmoment.checking.letter import Letter, Span
from ijkmoment.checking.rule import Draft, Rule
from ijkmoment.checking.telling import Telling, are_of_one_kind, telling
from ijkmoment.checking.topics import text_of
from ijkmoment.checking.years import as_letter, is_whole, newest_earlier, place_of_missing, year_of
from ijkmoment.facts.dates import Date, Period
from ijkmoment.facts.document import Block
from ijkmoment.facts.finding import Finding, Related

_DRAFT = Draft("YOY001", "inconsistency")
_YEAR = datetime.timedelta(days=365)
_OVERVIEW = re.compile(r"\b(?:overzicht|bijdragen|voortgang|inzetten)\b", re.IGNORECASE)
_BEGAN = re.compile(
    r"\b(?:beslo(?:ot|ten)|besluit\w*|gestart|startte|starten|start van|begon(?:nen)?|begint|aangevangen"
    r"|van start|voor het eerst"
    r"|nieuwe (?:inzet|bijdrage|missie)|arriveer\w*|aangekomen|kwamen aan|met ingang|sinds (?:\w+ )?20\d\d"
    r"|vanaf|hervat\w*"
    r"|toegevoegd|uitgebreid met|niet in de (?:vorige|eerdere)|eerste (?:maal|keer)|eerder gerapporteerd"
    r"|andere brief)\b",
    re.IGNORECASE,
)


def check(letter: Letter) -> Iterator[Finding]:
    """Find the deployments of one letter that the other does not speak of."""
    earlier = newest_earlier(letter)
    if earlier is None or not is_whole(letter):
        return
    now, then = telling(letter), telling(as_letter(letter, earlier))
    appeared = [one for one in now.deployments if not any(then.of(one))]
    if not (now.deployments and then.deployments and are_of_one_kind(now.letter, then.letter)):
        return
    for one in then.deployments:
        if not any(now.of(one)):
            place = place_of_missing(letter, _overview(letter))
            text = then.letter.part(one.span)
            related = (Related("earlier", text, one.span.start, one.span.end, earlier.file),)
            yield _DRAFT.at(place, related=related, form="vanished", name=one.label, year=year_of(letter, earlier))
    for one in appeared:
        if not _is_said_to_begin(now, one, earlier.date):
            yield _DRAFT.at(one.span, form="appeared", name=one.label, year=year_of(letter, earlier))


def _overview(letter: Letter) -> Block | None:
    headings = (one for one in letter.document.blocks if one.kind == "heading")
    return next((one for one in headings if _OVERVIEW.search(text_of(letter, one))), None)


def _is_said_to_begin(now: Telling, one: Unit, since: Date | None) -> bool:
    return any(_tells_begin(now.letter, span, since) for span in now.of(one))


def _tells_begin(letter: Letter, span: Span, since: Date | None) -> bool:
    """Tell whether a sentence says that something began or was decided on, not long before the earlier letter."""
    if not letter.says(_BEGAN, span):
        return False
    first = letter.first_behind(span.start, "date", "period")
    if since is None or not since.possible or first is None or first.start >= span.end:
        return True
    date = first.value.start if isinstance(first.value, Period) else first.value
    if not isinstance(date, Date) or not date.possible:
        return True
    return date.last() > since.first() - _YEAR


RULE = Rule(
    "YOY001",
    "deployment-gone-or-new-without-a-word",
    "inconsistency",
    check,
    {
        "nl": {
            "vanished": "de brief van {year} berichtte over “{name}”; deze brief zegt er niets over",
            "appeared": "de brief van {year} zegt niets over “{name}”, en deze brief niet dat de inzet nieuw is",
        },
        "en": {
            "vanished": "the letter of {year} reported on “{name}”; this letter says nothing about it",
            "appeared": "the letter of {year} says nothing about “{name}”, and this letter not that it is new",
        },
    },
    needs=("earlier",),
)
