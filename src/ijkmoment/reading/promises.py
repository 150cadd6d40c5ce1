"""What a letter promises: which office will tell what, and when: on a date, in a document, or once something is so.

A promise is in the present or future ("informeert uw Kamer", "wordt geïnformeerd", "zal toezenden"); what was told
already is none, nor is what is asked for, or denied.
"""

import re
from collections.abc import Iterator, Sequence

from ijkmoment.facts.claim import Claim, Promise
from ijkmoment.facts.dates import Date
from ijkmoment.facts.document import Document
from ijkmoment.language.departments import end_of_department
from ijkmoment.language.folding import fold
from ijkmoment.language.sentences import sentences
from ijkmoment.reading.due import Dues, Span

_HOUSE = re.compile(r"\b(?:uw|de(?:\s+(?:tweede|eerste))?|beide)\s+kamers?\b")
_NOW = re.compile(
    r"\b(?:met|in|bij|door)\s+(?:deze|onderhavige)\s+(?:\w{1,30}\s+)?(?:kamerbrief|brief|rapportage|voortgangsrapportage|agenda)\b|\bhierbij\b"
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
_YOU = re.compile(r"u(?<!\w.)(?!\w)")
_BRACKETS = re.compile(r"\([^()]*\)")
_AS_SAID = re.compile(r"\b(?:zoals|conform|overeenkomstig)\b[^,.;]{0,80}?\b(?:toegezegd|gemeld|aangekondigd|bericht)\b")
_ASKED = re.compile(r"\b(?:verzoekt?|verzoeken|verzocht|gevraagd|vraagt|vragen|vroeg)\b")
_TO_TELL = re.compile(r"\bte\s+(?:informeren|berichten|sturen|zenden|rapporteren|melden|doen\s+toekomen)\b")
_DENIED = re.compile(r"\b(?:niet|geen|nooit)\b(?!\s+(?:later|alleen|eerder|slechts|langer)\b)")
_ENDS_CLAUSE = re.compile(r"[,;]|\bover\b")
_TELLS = re.compile(rf"\b(?:{'|'.join(sorted(_TELLING | _TOLD | _PLEDGES))})\b")
_FINITE = re.compile(
    r"\s(?:informeert?|bericht|stuurt?|zendt?|rapporteert?|meldt?|zal|zullen|wordt|worden)\s+(?:ik|wij|we|u|uw|het|de)\b"
)
_OFFICE = re.compile(
    r"\b(?:(?i:kabinet|regering|bewindslieden|ministeries?|ik|wij|we|minister|staatssecretaris)|Defensie)\b"
)
_OF = re.compile(r"\s+(?:van|voor)\s+")
_DOCUMENT = re.compile(
    r"\b(?:in|bij|met|via|door\s+middel\s+van)\s+(?P<document>(?:de|het|een)\s+(?:(?:volgende|komende|eerstvolgende|jaarlijkse|nieuwe)\s+)*"
    r"(?:[a-z]*(?:rapportage|evaluatie|verslag|brief|rapport|begroting|nota|agenda|update))(?:\s+\(?(?:van\s+|over\s+)?(?:19|20)\d\d\)?)?)"
    r"(?!\w|\s+van\s+\d)"
)
_SAID_IN = re.compile(r"\b(?:toegezegd|gemeld|aangekondigd|genoemd|vermeld|beschreven)\s+\Z")
_CONDITION = re.compile(
    r"\b(?P<condition>(?:zodra|indien|wanneer|als(?!\s+(?:gevolg|onderdeel|bijlage|reactie|ook)\b)|mocht(?:en)?|"
    r"na\s+afronding\s+van|na\s+ommekomst\s+van)\b[^.,;]{2,120}|tijdig\b"
    r"|(?:na|voor|vóór)\s+(?:de\s+zomer|het\s+(?:zomer|kerst|herfst|voorjaars|mei)?reces)\b)"
)
_ABOUT = re.compile(r"\b(?:over|omtrent|inzake|nader\s+op)\s+(?P<what>[^.;]{3,160})")
_OVER = re.compile(r"\b(?:over|omtrent|inzake)\b")
_LAST_VERB = re.compile(r"\s+(?:te\s+)?(?:informeren|berichten|inlichten|rapporteren|geïnformeerd|ingelicht)\Z")


def find_promises(document: Document, dated: Sequence[Claim], letter: Date | None = None) -> Iterator[Claim]:
    """Find promises in order, one a sentence at most.

    `dated` are the letter's dates, periods and relative times, `letter` is its own date.
    """
    text, folded = document.running, fold(document.running)
    dues = Dues(dated, letter)
    for block in document.blocks:
        if block.kind not in ("paragraph", "item", "footnote"):
            continue
        for start, end in sentences(text, block.start, block.end):
            promise = _promise(text, folded, (start, end), dues)
            if promise is not None:
                yield Claim("promise", start, end, text[start:end], promise)


def _promise(text: str, folded: str, sentence: Span, dues: Dues) -> Promise | None:
    said = folded[slice(*sentence)]
    to_house = "kamer" in said and _HOUSE.search(said) is not None
    if not _promises(said, to_house=to_house or _YOU.search(said) is not None):
        return None
    telling = [one.start() for one in _TELLS.finditer(folded, *sentence)]
    condition = _condition(folded, sentence)
    about = [one.start() for one in _OVER.finditer(folded, *sentence)]
    due = dues.of(folded, (sentence[0], condition[0]), telling, about)
    due = due or dues.of(folded, (condition[1], sentence[1]), telling, about)
    document = text[slice(*_document(folded, sentence))]
    if not (to_house or due or document or condition[1] > condition[0] or _PLEDGES & set(_WORD.findall(said))):
        return None
    return Promise(
        _office(text, sentence), _what(text, folded, sentence, condition), due, document, text[slice(*condition)]
    )


def _promises(said: str, *, to_house: bool) -> bool:
    """Tell whether a sentence says that parliament will be told something, or that a thing is pledged."""
    if said.rstrip('"”’) ').endswith("?"):
        return False
    if not (to_house or " toe" in said or "terug" in said):
        return False
    words = _words(said)
    if words & _THEN or (words & _TOLD and _was_told(said, words)) or _NOW.search(said) or _is_asked_or_denied(said):
        return False
    telling = words & _TELLING - ({"ontvangen"} if words & _BEEN else frozenset())
    if to_house and (telling or (words & _TOLD and words & _COMING)):
        return True
    return bool(words & _PLEDGES and "toe" in words) or bool(words & _RETURNS and words >= {"op", "terug"})


def _was_told(said: str, words: frozenset[str]) -> bool:
    """Tell whether it was told already; beside "wordt" only by a clause that says so itself."""
    if not words & _COMING:
        return bool(words & _BEEN)
    clauses = (frozenset(_WORD.findall(clause)) for clause in _BRACKETS.sub(" ", _AS_SAID.sub(" ", said)).split(","))
    return any(clause & _TOLD and clause & _BEEN for clause in clauses)


def _words(said: str) -> frozenset[str]:
    """Return a sentence's words, without asides and what it says was pledged ("zoals ik heb toegezegd")."""
    return frozenset(_WORD.findall(_AS_SAID.sub(" ", _BRACKETS.sub(" ", said))))


def _is_asked_or_denied(said: str) -> bool:
    """Tell whether the telling is what another asks for ("verzocht te informeren"), or what will not be done."""
    asked = _ASKED.search(said)
    if asked is not None and _TO_TELL.search(said, asked.end()):
        return True
    start = 0
    for end in (*(one.start() for one in _ENDS_CLAUSE.finditer(said)), len(said)):
        if _DENIED.search(said, start, end) and (_TELLS.search(said, start, end) or _HOUSE.search(said, start, end)):
            return True
        start = end
    return False


def _condition(folded: str, sentence: Span) -> Span:
    """Return where the condition stands, at the sentence's end when there is none."""
    found = _CONDITION.search(folded, *sentence)
    if found is None:
        return sentence[1], sentence[1]
    start, end = found.span("condition")
    verb = _FINITE.search(folded, start, end)
    end = verb.start() if verb else end
    return start, start + len(folded[start:end].rstrip())


def _document(folded: str, sentence: Span) -> Span:
    """Return where the document stands in which will be told; not the dated one in which it was pledged."""
    for found in _DOCUMENT.finditer(folded, *sentence):
        if not _SAID_IN.search(folded, max(found.start() - 16, sentence[0]), found.start()):
            return found.span("document")
    return sentence[1], sentence[1]


def _office(text: str, sentence: Span) -> str:
    """Return who promises, in the form of running text: "ik", "minister van Defensie"."""
    said = text[slice(*sentence)]
    found = _OFFICE.search(said)
    if found is None or found[0] == "Defensie":
        return found[0] if found else ""
    of = _OF.match(said, found.end())
    end = end_of_department(said, of.end()) if of else None
    office = " ".join(said[found.start() : end or found.end()].split())
    return office[0].lower() + office[1:]


def _what(text: str, folded: str, sentence: Span, condition: Span) -> str:
    """Return what will be told: behind "over" and up to the condition, else the whole sentence."""
    start, end = sentence
    clause_end = folded.find(";", start, end)
    about = _ABOUT.search(folded, start, clause_end if clause_end >= 0 else end)
    if about is None or condition[0] <= about.start() < condition[1]:
        about = _ABOUT.search(folded, condition[1], end)
    if about is None:
        return text[start:end].strip(" .")
    begin, stop = about.span("what")
    stop = condition[0] if begin < condition[0] < stop else stop
    verb = _FINITE.search(folded, begin, stop) or _LAST_VERB.search(folded, begin, stop)
    return text[begin : verb.start() if verb else stop].strip(" ,.")
