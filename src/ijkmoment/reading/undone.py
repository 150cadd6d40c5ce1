"""What undoes a promise: that it was told already, is told here, is asked for, must or should be told, or is denied."""

from ijkmoment.language.patterns import lazily
from ijkmoment.reading.telling_words import COMING, HOUSE, OFFICES, PART, TO_HOUSE, TOLD, VERB_OF_TELLING

_NOW = lazily(
    r"\b(?:met|in|bij|door|middels)\s+(?:deze|onderhavige)\s+(?:\w{1,30}\s+)?"
    r"(?:kamerbrief|brief|(?:voortgangs)?rapportage|agenda)\b"
    r"|\b(?:hierbij|hiermee|hiermede|bijgaande?|bijgevoegde?|hieronder|onderstaande?|gestand|afgedaan)\b"
    r"|\b(?:langs\s+deze\s+weg|bij\s+dezen?|(?:in|als)\s+(?:de\s+)?bijlage)\b"
)
# "U ontvangt deze brief mede namens de minister": the letter that says so.
_THIS = r"(?:deze\s+(?:kamer)?(?:brief|beantwoording|antwoorden|reactie)|dit\s+(?:schrijven|antwoord))"
_SENDS = (
    r"(?:ontvangt|krijgt|stu(?:ur|urt|ren)|zend(?:t|en)?|bied(?:t|en)?)\s+"
    rf"(?:(?:{HOUSE}|{OFFICES}|u|ook|tevens)\s+){{0,3}}"
)
_ON_BEHALF = r"(?:mede\s+namens|namens|in\s+afschrift)\b"
_AS_SENT = rf"(?:\s+(?:ook|tevens))?\s*,?\s+(?:{_ON_BEHALF}|(?:als|in)\s+reactie\b|naar\s+aanleiding\b)"
_THIS_LETTER = lazily(
    rf"\b{_SENDS}{_THIS}{_AS_SENT}|\b{_THIS}\s+{_SENDS}{_ON_BEHALF}"
    rf"|\bmede\s+namens\b[^;]{{0,120}}\b{_SENDS}{_THIS}\b|\bafschrift\s+van\s+{_THIS}\b"
)
_BEEN = frozenset({"heb", "heeft", "hebben", "had", "hadden", "werd", "werden", "is", "zijn", "bent", "was", "waren"})
_THEN = frozenset(
    {"informeerde", "informeerden", "stuurde", "stuurden", "meldde", "meldden", "berichtte", "ontving", "kreeg", "bood"}
)
_BOUND = frozenset(
    {
        "moet", "moeten", "moest", "moesten", "dient", "dienen", "hoort", "behoort", "zou", "zouden", "had", "hadden",
        "kon", "konden",
    }
)  # fmt: skip
_SAYS_NOW = lazily(
    rf"\b(?:meldt?|melden|berichten?|informeert?|informeren|weten|meedelen|mededelen)"
    rf"(?:\s+(?:{OFFICES}|{HOUSE}|u|graag))*\s*,?\s+dat\b"
)
_ASKED = lazily(
    r"\b(?:verzoekt?|verzoeken|verzocht|gevraagd|vraagt|vragen|vroeg|vroegen|opgeroepen|roept|wenst|schrijft|"
    r"wil(?=\s+dat\b)|willen(?=\s+dat\b)|vindt(?=\s+dat\b))\b"
)
_TO_TELL = lazily(
    r"\b(?:terug\s+)?te\s+(?:informeren|berichten|sturen|zenden|rapporteren|melden|doen\s+toekomen|komen|ontvangen|worden)\b"
    r"|\A\s+(?:\w+\s+)?(?:of|dat)\b"
)
_DENIED = lazily(r"\b(?:niet|geen|nooit|te\s+laat)\b(?!\s+(?:later|alleen|eerder|slechts|langer)\b)")
_ENDS_CLAUSE = lazily(r"[,;]|\bover\b")
_CLAUSE = lazily(rf",|{PART.pattern}")
_WORD = lazily(r"\w+")


def is_undone(said: str) -> bool:
    """Tell whether a sentence tells in this letter itself, or what is asked for or denied."""
    return bool(_NOW.search(said) or _tells_of_itself(said) or _SAYS_NOW.search(said)) or _is_asked_or_denied(said)


def _tells_of_itself(said: str) -> bool:
    return ("deze " in said or "dit " in said) and _THIS_LETTER.search(said) is not None


def without_what_was(said: str, *, pledges: bool) -> str:
    """Return a sentence with blanks for its clauses that say what was told, or what must or should be.

    What was pledged is open, also where it says what should be.
    """
    left, start = [], 0
    for end in (*(one.start() for one in _CLAUSE.finditer(said)), len(said)):
        clause = said[start:end]
        left.append(" " * len(clause) if _is_past_or_bound(clause, pledges=pledges) else clause)
        start = end
    return "".join(left)


def _is_past_or_bound(clause: str, *, pledges: bool) -> bool:
    words = frozenset(_WORD.findall(clause))
    if words & _THEN or (words & TOLD and words & _BEEN and not words & COMING):
        return True
    return not pledges and bool(words & _BOUND)


def _is_asked_or_denied(said: str) -> bool:
    """Tell whether the telling is what another asks for ("verzocht te informeren"), or what will not be done."""
    asked = _ASKED.search(said)
    if asked is not None and _TO_TELL.search(said[asked.end() :]):
        return True
    start = 0
    for end in (*(one.start() for one in _ENDS_CLAUSE.finditer(said)), len(said)):
        if _DENIED.search(said, start, end) and (
            VERB_OF_TELLING.search(said, start, end) or TO_HOUSE.search(said, start, end)
        ):
            return True
        start = end
    return False
