"""What "daarover" points back to in its own sentence: "een onderzoek" in "er loopt een onderzoek; daarover …".

Only what has an article and hangs on no preposition is taken, or what stands behind "over"; where neither is, the
sentence does not say it and the pointer is kept.
"""

from ijkmoment.language.patterns import lazily
from ijkmoment.reading.awaited import Span
from ijkmoment.reading.telling_words import HOUSE, OFFICES

_VERB = (
    r"is|was|zijn|wordt|worden|zal|zullen|kan|kunnen|gaat|gaan|heeft|hebben|loopt|lopen|lijkt|blijkt|blijft|komt|komen|staat|"
    r"staan|vergt|duurt|betreft|begint|verschijnt|volgt|volgen|toeneemt|afneemt|nog|niet|ook|te|toch|dan|er"
)
_TIME = (
    r"jaar|jaren|maand|maanden|week|weken|dag|dagen|zomer|winter|voorjaar|najaar|herfst|kwartaal|"
    r"halfjaar|moment|tijd|periode"
)
_PARTICIPLE = (
    r"(?:ge|ver|be|her|ont|af|op|uit|aan|voor)[a-zà-ÿ]{2,}(?:d|t|en)(?=\s*(?:[,.;]|\Z|(?:is|zijn|wordt|worden|en)\b))"
)
_ADJECTIVE = (
    r"(?:[a-zà-ÿ-]+(?<!ie)e|[a-zà-ÿ-]+(?:lijk|isch|ig|baar|eel)|"
    r"nieuw|ander|nader|extra|groot|klein|eigen|extern|intern|breed|definitief)"
)
_NOUN = (
    rf"(?:{_ADJECTIVE}\s+(?!(?:{_VERB}|in|op|met|aan|bij|voor|van|naar|over|en|of)\b|{_PARTICIPLE})){{0,2}}"
    rf"(?!(?:{_VERB}|{_TIME})\b)[a-zà-ÿ][a-zà-ÿ-]*"
)
_NAME = (
    rf"(?!(?:{HOUSE}|{OFFICES})\b)(?:de|het|een)\s+{_NOUN}(?![\w-])"
    rf"(?:\s+(?:van|naar|voor|tussen)\s+(?:(?:de|het|een)\s+)?(?!(?:de|het|een)\b){_NOUN}(?![\w-])){{0,2}}"
)
_ABOUT = lazily(rf"\b(?:over|omtrent|inzake)\s+(?P<name>{_NAME})")
_NAMED = lazily(rf"\b(?P<name>{_NAME})")
_GOVERNED = lazily(
    r"\b(?:aan|bij|binnen|door|in|met|na|naar|naast|namens|onder|op|sinds|te|tegen|tijdens|tot|tussen|uit|van|vanaf|via|voor|"
    r"vóór|volgens|zonder|over|per)\s+\Z"
)


def antecedent_in(folded: str, stretch: Span) -> Span | None:
    """Return what a stretch before a pointer is about, None when it does not say that plainly."""
    about = _ABOUT.search(folded, *stretch)
    if about is not None:
        return about.span("name")
    names = (one.span("name") for one in _NAMED.finditer(folded, *stretch))
    return next((one for one in names if not _GOVERNED.search(folded, max(stretch[0], one[0] - 12), one[0])), None)
