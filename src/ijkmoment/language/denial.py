"""Numbers that a sentence denies: "geen zes maanden", "niet precies vijftig", "niet veel meer dan honderd".

What is denied has another value than the one printed, and mostly none that is said: such a number is left out. A
definite one ("niet de negen officieren") is there all the same, and no denial reaches it. The plain turns
("niet meer dan", "niet langer dan") are hedges of their own, with a bound the other way round.
"""

from ijkmoment.language.patterns import lazily

_NOT = r"(?<!\w)(?:niet|geen|nooit|noch|nimmer)"
_BESIDE = lazily(rf"{_NOT}\s+(?:(?:langer|meer|eens|zo|zomaar|precies|exact|echt)\s+|per\s+se\s+)?\Z")
_PREPOSITION = r"(?:in|op|bij|onder|van|met|voor|aan|door|uit|naar|tot|over|gedurende)"
_WORD = rf"(?!(?:{_PREPOSITION}|dat|die|omdat|maar|en|of|want|terwijl|als|zodat|dan|om|te|waar\w*)\b)[\w’'-]+\s+"
_IN_CLAUSE = lazily(
    rf"{_NOT}\s+(?!(?:alleen|slechts|enkel|zelden|voor\s+niets)\b)(?:{_PREPOSITION}\s+)?(?:{_WORD}){{0,3}}\Z"
)
_COMPARES = " dan"
_REACH = 80


def is_denied(folded: str, start: int, hedge: str = "") -> bool:
    """Tell whether a number that starts here, at its hedge if it has one, is denied.

    A comparison is denied from further off: "geen periode langer dan drie jaar".
    """
    reach = max(start - _REACH, 0)
    if _BESIDE.search(folded, reach, start):
        return True
    return hedge.endswith(_COMPARES) and _IN_CLAUSE.search(folded, reach, start) is not None
