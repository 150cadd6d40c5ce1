"""The parts of a sentence that each promise by themselves: "leg ik u een plan voor, en in 2025 ontvangt u een verslag".

A sentence falls apart where a coordinated clause starts that has a finite verb of telling of its own, and what stands
before it has one too. What follows "en" and hangs on another clause ("en dat u in juli ontvangt") is no part.
"""

import re

from ijkmoment.language.patterns import lazily
from ijkmoment.reading.awaited import Span
from ijkmoment.reading.telling import way_of_telling
from ijkmoment.reading.telling_words import FINITE, OFFICES, Way

_COORDINATION = lazily(
    r"[;:](?=\s)|(?:,\s*)?\b(?:en|maar|terwijl|waarna)\b"
    r"(?!\s+(?:dat|die|of|hoe|wat|wie|waar\w*|wanneer|om|te|als|zodra|indien)\b)"
    rf"|,(?=\s+(?:{OFFICES})\s+(?:{FINITE})\b)"
)
_TELLS = lazily(rf"\b(?:{FINITE})\b(?=\s+\w)")
_DEPENDING = ("terwijl", "waarna")
_TELLS_LAST = lazily(rf"\b(?:{FINITE})\b")
_OPENS_WITH_VERB = lazily(rf"(?:,\s*)?(?:en|maar)\s+(?:{FINITE})\b(?:\s+(?P<subject>{OFFICES}|u|uw|de|het|er)\b)?")
_OTHER_SUBJECT = lazily(r";\s|\b(?:en|maar)\s+(?=(?:ik|wij|u|uw)\b)")


def clauses(folded: str, sentence: Span) -> list[Span]:
    """Return the parts of a sentence that promises, in order; the sentence itself when it is one."""
    joints = [*_COORDINATION.finditer(folded, *sentence)]
    if not joints:
        return [sentence]
    parts: list[Span] = []
    start, told = sentence[0], _tells(folded, sentence[0], joints[0].start(), _TELLS)
    for joint, end in zip(joints, [*(one.start() for one in joints[1:]), sentence[1]], strict=True):
        depends = joint[0].endswith(_DEPENDING)
        cut = joint.end() if depends or joint[0] in ";:," else joint.start()
        tells = _tells(folded, cut, end, _TELLS_LAST if depends else _TELLS)
        if told and tells:
            parts.append((start, joint.start()))
            start = cut
        told = told or tells
    return [*parts, (start, sentence[1])]


def _tells(folded: str, start: int, end: int, verb: re.Pattern[str]) -> bool:
    return verb.search(folded, start, end) is not None and way_of_telling(folded[start:end]) is not None


def front_of(folded: str, clause: Span, after: Span) -> Span:
    """Return what a clause has in common with the one `after` it: "in juni" in "in juni stuur ik … en meld ik"."""
    opening, verb = _OPENS_WITH_VERB.match(folded, *after), _TELLS.search(folded, *clause)
    if opening is None or opening["subject"] is None or verb is None:
        return clause[0], clause[0]
    return clause[0], verb.start()


def takes_subject(folded: str, clause: Span) -> bool:
    """Tell whether a clause has the subject of the one before it: "en stuur u de planning"."""
    opening = _OPENS_WITH_VERB.match(folded, *clause)
    return opening is not None and (opening["subject"] is None or opening["subject"] in ("u", "uw", "de", "het"))


def scope_of(folded: str, clause: Span, way: Way) -> Span:
    """Return the part of a clause whose dates may be the promise's: not that of another subject."""
    cuts = [one.start() for one in _OTHER_SUBJECT.finditer(folded, *clause)]
    if not cuts:
        return clause
    parts = zip((clause[0], *cuts), (*cuts, clause[1]), strict=True)
    return next((part for part in parts if way_of_telling(folded[slice(*part)]) == way), clause)
