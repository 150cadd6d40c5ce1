"""Waiver that silences nothing.

What:
    A waiver for a finding that the letter no longer has, or one whose last day has passed.

Why:
    A waiver that is left behind silences the same slip when somebody makes it anew, and nobody decided that.

Example:
    De brief noemt nu 30 juni 2023, en de ontheffing van DAT001 voor de woorden "31 juni 2023" staat er nog.

Better:
    De brief noemt nu 30 juni 2023, en de ontheffing is weggehaald.

Known limits:
    A waiver is judged only when its rule ran on a letter that it is for, and as unused only when all files could be
    read, its rule lacked nothing that it looks at and none of those checked together has the finding. One that has
    expired silences nothing any more: its finding counts again.

Source:
    The waivers themselves, and the day of the check.
"""

import datetime
from collections.abc import Collection, Iterable, Iterator

from ijkmoment.checking.letter import Span
from ijkmoment.checking.rule import Draft, Notice
from ijkmoment.facts.finding import Finding
from ijkmoment.facts.waiver import Waiver

NOTICE = Notice(
    "WAI001",
    "waiver-without-finding",
    "warning",
    {
        "nl": {
            "unused": "de ontheffing van {waived} voor “{what}” hoort bij geen bevinding meer: haal haar weg",
            "expired": "de ontheffing van {waived} voor “{what}” gold tot en met {until:date}:"
            " verleng haar of haal haar weg",
        },
        "en": {
            "unused": "the waiver of {waived} for “{what}” belongs to no finding any more: remove it",
            "expired": "the waiver of {waived} for “{what}” held up to {until:date}: extend or remove it",
        },
    },
    __doc__,
)


def find(waivers: Iterable[Waiver], used: Collection[int], today: datetime.date) -> Iterator[Finding]:
    """Find the waivers that have expired and those that were not used, by their numbers."""
    for waiver in waivers:
        if waiver.until is not None and waiver.until < today:
            yield _finding(waiver, "expired", until=waiver.until.isoformat())
        elif waiver.number not in used:
            yield _finding(waiver, "unused")


def _finding(waiver: Waiver, form: str, **more: str) -> Finding:
    draft, where = Draft(NOTICE.code, NOTICE.severity), Span(waiver.start, waiver.end)
    return draft.at(where, suggestion=None, related=(), form=form, waived=waiver.code, what=waiver.what, **more)
