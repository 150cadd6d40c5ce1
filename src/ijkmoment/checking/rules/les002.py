"""No new lessons, while the register holds some of that time.

What:
    "Er zijn geen nieuwe lessen of aandachtspunten" where the register holds an attention point as new in the period
    that the letter tells of; without "nieuwe", also one that is carried.

Why:
    Bad news gets lost on the way up: what was observed in the field is in the register, and the letter denies it.

Example:
    De Kustwacht Letland telde van mei 2023 tot en met april 2024 57 militairen.

    Aandachtspunten

    Er zijn geen nieuwe aandachtspunten.

Better:
    De Kustwacht Letland telde van mei 2023 tot en met april 2024 57 militairen.

    Aandachtspunten

    Er is een nieuw aandachtspunt: de druk op de oefenterreinen. Verantwoordelijk is de minister van Defensie.

Known limits:
    Under the heading of one deployment only the points of that deployment count, and those that name it; elsewhere all
    that stand under what the letter speaks of. "Naast wat hierboven is genoemd" leaves out the points that the letter
    names. A point counts when its state is of the period that the letter reports on, else of the year before its date.

Source:
    Evaluations of 2020 and 2023: negative information of the field did not reach the letter.
"""

import re
from collections.abc import Iterator

from ijkmoment.checking.letter import Letter, Span
from ijkmoment.checking.points import named, places
from ijkmoment.checking.register_points import CLOSED, Held, held_points
from ijkmoment.checking.reported import Reported
from ijkmoment.checking.rule import Draft, Rule
from ijkmoment.checking.topics import content, count, lined, text_of
from ijkmoment.checking.years import spoken_of, time_told_of
from ijkmoment.facts.finding import Finding, Related

_DRAFT = Draft("LES002", "inconsistency")
_LESSONS = r"(?:lessen|lessons(?: learned)?|aandachtspunt(?:en)?|leerpunt(?:en)?|verbeterpunt(?:en)?)"
_NEW = r"(?:nieuwe|aanvullende|andere|verdere|extra|bijkomende|nadere)"
_NONE = re.compile(
    rf"\b(?:geen|niet tot|zonder)\s+(?:\w+\s+){{0,2}}?(?P<new>{_NEW}\s+)?(?:\w+\s+)?{_LESSONS}\b"
    rf"|\b(?P<newer>{_NEW}\s+)?{_LESSONS}\s+(?:zijn|waren|werden|kwamen|heeft|hebben)\s+(?:\w+\s+){{0,3}}?niet\b",
    re.IGNORECASE,
)
_HINT = re.compile(r"\b(?:geen|niet|zonder)\b", re.IGNORECASE)
_EXCEPT = re.compile(r"\b(?:naast|behalve|buiten|dan)\b", re.IGNORECASE)


def check(letter: Letter) -> Iterator[Finding]:
    """Find the sentences that deny lessons which the register holds."""
    if letter.snapshot is None:
        return
    denials = [(span, found) for span in letter.sentences if (found := _denial(letter, span)) is not None]
    if not denials:
        return
    held, time, spoken = held_points(letter.snapshot), time_told_of(letter), spoken_of(letter)
    reported = Reported(letter, letter.snapshot)
    for sentence, found in denials:
        wanted = {"nieuw"} if found["new"] or found["newer"] else {"nieuw", "doorlopend"}
        of_time = (one for one in held if one.parent in spoken and wanted & set(one.states_in(time)))
        known = [one for one in of_time if CLOSED not in one.states_in(time) and _is_meant(reported, sentence, one)]
        unsaid = [one for one in known if not _is_excepted(letter, sentence, one)]
        if unsaid:
            span = Span(sentence.start + found.start(), sentence.start + found.end())
            related = tuple(Related("register", one.name, statement=one.statement) for one in unsaid)
            yield _DRAFT.at(span, related=related, names="; ".join(one.name for one in unsaid))


def _denial(letter: Letter, sentence: Span) -> re.Match[str] | None:
    return _NONE.search(letter.part(sentence)) if letter.says(_HINT, sentence) else None


def _is_meant(reported: Reported, sentence: Span, one: Held) -> bool:
    """Tell whether a denial is about a point: in general, or under the heading of its deployment."""
    over = {block.start for block in reported.letter.headings_at(sentence.start)}
    deployed = next((own for own in reported.deployments if own.span.start in over), None)
    if deployed is None or (deployed.subject is not None and deployed.subject == one.parent):
        return True
    words = lined(f"{one.name} {one.measures}")
    return bool(content(deployed.label)) and count(content(deployed.label), words) > 0


def _is_excepted(letter: Letter, sentence: Span, one: Held) -> bool:
    """Tell whether "naast wat hierboven is genoemd" leaves out a point that the letter names."""
    if not letter.says(_EXCEPT, sentence):
        return False
    return any(named(one.name).is_in(lined(text_of(letter, block))) for block in places(letter))


RULE = Rule(
    "LES002",
    "no-new-lessons-while-some-are-open",
    "inconsistency",
    check,
    {
        "nl": "het register heeft over deze periode wel punten: {names}",
        "en": "the register does hold points of this period: {names}",
    },
    needs=("register",),
)
