"""Whether a day is of the verb that a sentence is about, and not of something else in it.

"Op 12 juli is besloten de inzet te beëindigen", "na het debat van 10 juli eindigde de inzet": the day is of the
decision and of the debate. It is of a verb in its own clause; there, what stands before the finite verb is one part of
the sentence, so that a day within it that does not open it is of that part ("na overleg op 12 juli is ..."). A day
behind "van" is of the noun before it. What is "te beëindigen" has its day right before that.
"""

import re

from ijkmoment.language.date_words import WEEKDAY
from ijkmoment.language.patterns import lazily

_JOINT = lazily(r"[,;:()–—]|(?<!\w)(?:nadat|voordat|toen|terwijl|waarna|zoals|dat|die|omdat|om|waar\w*)(?!\w)")
_LED = rf"(?:op|per|in|met\s+ingang\s+van|ingaande)?\s*(?:{WEEKDAY}\s+)?(?:begin\s+|eind\s+|medio\s+)?"
_OF_NOUN = lazily(rf"(?<!\w)(?<!ingang\s)van\s+(?:{WEEKDAY}\s+)?\Z")
# Before a finite verb of its clause, and no more than the day behind it.
_FINITE = lazily(
    r"(?<!\w)(?:is|zijn|was|waren|werd(?:en)?|wordt|worden|heeft|hebben|had(?:den)?|kwam(?:en)?|liep(?:en)?|ging(?:en)?"
    r"|ving(?:en)?|eindig(?:t|de|den|en)|stopte?n?|keerden?|losten|begon(?:nen)?|begint|startte?n?)(?!\w)"
)
_OPENS = lazily(rf"\s*(?:(?:en|maar|ook|reeds|al|pas|uiteindelijk|eveneens|daarna|vervolgens)\s+){{0,2}}{_LED}\Z")
# What a day right behind it is of: what happened, by a preposition that tells of an event.
_AT_EVENT = lazily(
    r"(?<!\w)(?:na|tijdens|wegens|vanwege|ingevolge|krachtens|volgens|conform|gezien)\s"
    r"(?!(?:\w+\s+){0,3}(?:dag(?:en)?|we(?:ek|ken)|maand(?:en)?|jaar|jaren)\s)"
)
_DECIDES = lazily(
    r"(?<!\w)(?:beslo(?:ot|ten)|besluit(?:en)?|beslist|verzocht|verzoek|vroeg(?:en)?|gevraagd|stemden?|ingestemd|sprak(?:en)?|gesproken"
    r"|afgesproken|aangekondigd|kondigden?|gemeld|meldden?|geïnformeerd|overeengekomen|ontvangen|genomen|toegezegd)(?!\w)"
)
_TO = lazily(r"(?<!\w)te\s+\Z")
_RIGHT_BEHIND = lazily(r"\s+te\s+\Z")


def is_of_verb(said: str, start: int, end: int, verb: re.Pattern[str]) -> bool:
    """Tell whether the day from `start` to `end` of a sentence in small letters is of a verb that a pattern finds."""
    joint = max(_JOINT.finditer(said, 0, start), key=re.Match.end, default=None)
    closing = _JOINT.search(said, end)
    opening, close = joint.end() if joint else 0, closing.start() if closing else len(said)
    before, behind = said[opening:start], said[end:close]
    since = max((one.end() for one in _FINITE.finditer(before)), default=0)
    if _OF_NOUN.search(before) or _AT_EVENT.search(before, since):
        return False
    if _OPENS.fullmatch(before) and not behind.strip(" .\n"):
        return verb.search(said) is not None and not _DECIDES.search(said)
    subordinate = joint is not None and joint[0].isalpha()
    if subordinate and len(_FINITE.findall(behind)) > 1:
        return False  # a main clause goes on behind it: "dat op 12 juli tot stand kwam is ..."
    if not subordinate and _stands_in_the_first_part(before, behind):
        return False
    found = list(verb.finditer(said, opening, close))
    if any(_RIGHT_BEHIND.fullmatch(said, end, max(one.start(), end)) for one in found):
        return True
    return any(not _TO.search(said, 0, one.start()) for one in found) and not _DECIDES.search(said, opening, close)


def _stands_in_the_first_part(before: str, behind: str) -> bool:
    """Tell whether the finite verb comes behind a day that does not open its clause: "na overleg op 12 juli is"."""
    return not _OPENS.fullmatch(before) and not _FINITE.search(before) and _FINITE.search(behind) is not None
