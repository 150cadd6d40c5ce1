"""Promises of an earlier letter that say by when only by pointing: "in die rapportage", "dan", or before their verb.

"De volgende rapportage" of a sentence above, under the same heading, is what "die rapportage" and "dan" point to. What
is awaited for it, told in the next sentence, is as good an answer as the promise's own words.
"""

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from ijkmoment.checking.letter import Letter, Span
from ijkmoment.facts.dates import Date, Period
from ijkmoment.language.patterns import lazily

_REPORT = r"(?:\w+\s+)?(?:\w*rapportage|\w*brief|verslag|evaluatie)"
_NEXT = lazily(rf"\b(?:(?:eerst)?volgende|komende)\s+{_REPORT}\b", re.IGNORECASE)
_POINTS = lazily(rf"\bin\s+die\s+{_REPORT}\b|\b(?:daarin|dan|daarbij|alsdan|ook\s+dan)\b", re.IGNORECASE)
_AWAITED = lazily(r"\A\W*(?:Hier|Daar)(?:toe|voor|bij|over)\b")
_WHO = r"(?:het\s+kabinet|de\s+(?:minister|staatssecretaris|regering)(?:\s+van\s+\w+)?|ik|wij)"
_OF = r"(?P<what>[^.;:]{6,200})"
_GIVEN = lazily(
    rf"\b(?:zal|zullen)\s+{_WHO}\b[^.;:]{{0,80}}?\b(?:ingaan|terugkomen|terugkeren)\s+op\s+{_OF}"
    rf"|\b(?:gaat|komt|kom|ga)\s+{_WHO}\b[^.;:]{{0,60}}?\b(?:in|terug)\s+op\s+{_OF.replace('what', 'second')}"
    rf"|\b(?:ontvangt|krijgt)\s+(?:uw|de)\s+Kamer\s+(?:dan\s+|daarin\s+|ook\s+)*{_OF.replace('what', 'third')}",
    re.IGNORECASE,
)
_TOLD = lazily(
    rf"\A\W*(?:In|Voor|Vóór|Uiterlijk|Eind|Begin|Medio|Na)\b[^.;:]{{3,60}}?\b(?:meldt?|melden|bericht(?:en)?"
    rf"|laat|laten|rapporteer\w*)"
    rf"\s+{_WHO}\s+(?:(?:uw|de)\s+Kamer\s+|aan\s+(?:uw|de)\s+Kamer\s+|weten\s+)*(?=(?:over|of|wat|hoe|welke?"
    rf"|wanneer)\b){_OF}",
)


class Pointed(NamedTuple):
    """A promise: its sentence, what is promised, what is awaited for it, and by when; None is the next report."""

    span: Span
    what: str
    awaited: str
    date: Date | Period | None


def pointed_promises(letter: Letter) -> tuple[Pointed, ...]:
    """Return the promises of a letter that reading leaves without their time."""
    return letter.once(_pointed)


def _pointed(letter: Letter) -> tuple[Pointed, ...]:
    return tuple(_all(letter))


def _all(letter: Letter) -> Iterator[Pointed]:
    over: int | None = None
    is_next = False
    for span, behind in pairwise((*letter.sentences, Span(len(letter.text), len(letter.text)))):
        heading = next((one.start for one in reversed(letter.headings_at(span.start))), None)
        is_next = is_next and heading == over
        over = heading
        if is_next and letter.says(_POINTS, span) and (given := _what(_GIVEN, letter, span)):
            yield Pointed(span, given, letter.part(behind) if letter.says(_AWAITED, behind) else "", None)
        elif not _is_claimed(letter, span) and (told := _what(_TOLD, letter, span)):
            claim = letter.first_behind(span.start, "date", "period")
            value = claim.value if claim is not None and claim.start < span.end else None
            if isinstance(value, Date | Period):
                yield Pointed(span, told, "", value)
        is_next = is_next or letter.says(_NEXT, span)


def _what(pattern: re.Pattern[str], letter: Letter, span: Span) -> str:
    found = pattern.search(letter.part(span))
    return next((" ".join(one.split()) for one in found.groups() if one), "") if found is not None else ""


def _is_claimed(letter: Letter, span: Span) -> bool:
    claim = letter.first_behind(span.start, "promise")
    return claim is not None and claim.start < span.end
