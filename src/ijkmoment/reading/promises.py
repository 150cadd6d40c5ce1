"""What a letter promises: which office will tell what, and when: on a date, in a document, or once something is so.

A promise is in the present or future ("informeert uw Kamer", "wordt geïnformeerd", "zal toezenden"); what was told
already is none.
"""

import re
from collections.abc import Iterator, Sequence

from ijkmoment.facts.claim import Claim, Promise
from ijkmoment.facts.dates import Date, Period
from ijkmoment.facts.document import Document
from ijkmoment.language.folding import fold
from ijkmoment.language.sentences import sentences

_HOUSE = re.compile(r"\b(?:uw|de(?:\s+(?:tweede|eerste))?|beide)\s+kamers?\b")
_NOW = re.compile(
    r"\b(?:met|in|bij|door)\s+(?:deze|onderhavige)\s+(?:brief|rapportage|voortgangsrapportage)\b|\bhierbij\b"
)
_WORD = re.compile(r"\w+")
_TELLING = frozenset(
    {
        "informeer", "informeert", "informeren", "berichten", "stuur", "stuurt", "sturen", "zend", "zendt",
        "zenden", "toezenden", "toesturen", "aanbieden", "rapporteer", "rapporteert", "rapporteren", "meld",
        "meldt", "melden", "voorleggen", "inlichten", "ontvangt", "ontvangen", "krijgt",
    }
)  # fmt: skip
_TOLD = frozenset(
    {
        "geïnformeerd",
        "bericht",
        "gestuurd",
        "toegezegd",
        "gemeld",
        "toegezonden",
        "gerapporteerd",
        "verzonden",
        "toegestuurd",
        "ingelicht",
    }
)
_COMING = frozenset({"wordt", "worden", "zal", "zullen", "ga", "gaat", "gaan"})
_BEEN = frozenset({"heb", "heeft", "hebben", "had", "hadden", "werd", "werden", "is", "bent"})
_THEN = frozenset({"informeerde", "informeerden", "stuurde", "stuurden", "meldde", "meldden", "berichtte", "ontving"})
_PLEDGES = frozenset({"zeg", "zegt", "zeggen"})
_RETURNS = frozenset({"kom", "komt", "komen"})
_OFFICE = re.compile(
    r"\b(?:(?:de|het)\s+)?(?P<office>kabinet|regering|(?:minister|staatssecretaris)(?:\s+(?:van|voor)\s+[A-Z]\w+(?:\s+en\s+[A-Z]\w+|\s+[A-Z]\w+)*)?|"
    r"bewindslieden|ministeries?|Defensie|ik|wij|we)\b"
)
_DOCUMENT = re.compile(
    r"\b(?:in|bij|met|via|door\s+middel\s+van)\s+(?P<document>(?:de|het|een)\s+(?:(?:volgende|komende|eerstvolgende|jaarlijkse|nieuwe)\s+)*"
    r"(?:[a-z]*(?:rapportage|evaluatie|verslag|brief|rapport|begroting|nota|agenda|update)|[A-Z][a-z]*nota)(?:\s+\(?(?:van\s+|over\s+)?(?:19|20)\d\d\)?)?)"
)
_CONDITION = re.compile(
    r"\b(?P<condition>(?:zodra|indien|wanneer|als|mocht(?:en)?|na\s+afronding\s+van|na\s+ommekomst\s+van|tijdig)\b[^.;]{2,120})"
)
_ABOUT = re.compile(r"\b(?:over|omtrent|inzake|nader\s+op)\s+(?P<what>[^.;]{3,160})")


def find_promises(document: Document, dated: Sequence[Claim]) -> Iterator[Claim]:
    """Find promises in order, one a sentence at most; `dated` are the letter's dates and periods."""
    text = document.running
    for block in document.blocks:
        if block.kind not in ("paragraph", "item", "footnote"):
            continue
        for start, end in sentences(text, block.start, block.end):
            claim = _promise(text, start, end, dated)
            if claim is not None:
                yield claim


def _promise(text: str, start: int, end: int, dated: Sequence[Claim]) -> Claim | None:
    if not _promises(fold(text[start:end])):
        return None
    promise = Promise(
        _named(_OFFICE.search(text, start, end), "office"),
        _what(text, start, end),
        _due(dated, start, end),
        _named(_DOCUMENT.search(text, start, end), "document"),
        _named(_CONDITION.search(text, start, end), "condition"),
    )
    return Claim("promise", start, end, text[start:end], promise)


def _promises(folded: str) -> bool:
    """Tell whether a sentence says that parliament will be told something, or that a thing is pledged."""
    house = _HOUSE.search(folded) is not None
    words = frozenset(_WORD.findall(folded)) if house or " toe" in folded or "terug" in folded else frozenset()
    if words & _THEN or (words & _TOLD and words & _BEEN) or _NOW.search(folded):
        return False
    if house and (words & _TELLING or (words & _TOLD and words & _COMING)):
        return True
    return bool(words & _PLEDGES and "toe" in words) or bool(words & _RETURNS and words >= {"op", "terug"})


def _named(found: re.Match[str] | None, group: str) -> str:
    return found[group].strip(" ,") if found else ""


def _what(text: str, start: int, end: int) -> str:
    about = _ABOUT.search(text, start, end)
    return about["what"].strip(" ,.") if about else text[start:end].strip(" .")


def _due(dated: Sequence[Claim], start: int, end: int) -> Date | Period | None:
    """Return the last date or period in the sentence: what was, comes first, what is due, last."""
    inside = [one.value for one in dated if start <= one.start and one.end <= end]
    return next((value for value in reversed(inside) if isinstance(value, Date | Period)), None)
