"""What a letter promises: which office will tell what, and when: on a date, in a document, or once something is so.

Whether a sentence promises is told by its verb (`telling`); what stands around that says when (`due`), in what or on
what condition (`awaited`), and what is promised (`promised`).
"""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from ijkmoment.facts.claim import Claim, Promise
from ijkmoment.facts.dates import Date
from ijkmoment.facts.document import Document
from ijkmoment.language.departments import end_of_department
from ijkmoment.language.folding import fold
from ijkmoment.language.patterns import lazily
from ijkmoment.language.sentences import sentences
from ijkmoment.reading.adverbials import asides, joint_between, without_more
from ijkmoment.reading.awaited import Span, condition_in, document_in
from ijkmoment.reading.clauses import clauses, front_of, scope_of, takes_subject
from ijkmoment.reading.due import Dues
from ijkmoment.reading.own_dates import Due
from ijkmoment.reading.promised import Promised
from ijkmoment.reading.telling import is_to_house, way_of_telling
from ijkmoment.reading.telling_words import VERB_OF_TELLING, Way
from ijkmoment.reading.term import term_in

# A longer stretch without a full stop is a table or a list, and no sentence of a letter.
_LONGEST = 1500
_OVER = lazily(
    r"\b(?:over|omtrent|inzake)\b(?!\s+(?:het\s+jaar\s+)?\d{4})(?!\s+(?!(?:het|de|dit|deze|vorige?|elke?|iedere?)\b)\w+\s+(?:dagen|weken|week|maanden|maand|jaar)\b)"
)
# "Over de gesprekken informeer ik u": said this way, it will be told elsewhere.
_TOPIC_FIRST = lazily(
    r"\W*(?:en\s)?(?:over|omtrent|inzake)\s(?!\w+\s(?:dagen|weken|week|maanden|maand|jaar)\b)[^;]{3,300}?\s(?:informeer|bericht|stuur|zal|zullen|"
    r"informeren|berichten|sturen)\s(?:ik|wij|we)\s(?:u|uw)\b(?!\s+(?:als\s+volgt|het\s+volgende|hierna)\b)"
)
# "Zodra het advies er is, stuur ik u binnen zes weken een reactie": not counted from the letter.
_IF = lazily(r"(?:zodra|indien|wanneer|als|mocht(?:en)?|wordt|worden|is|zijn|blijkt|komt|na)\b")
_TERM = lazily(r"\b(?:binnen|over)\b")
_OFFICE = lazily(
    r"\b(?:(?i:kabinet|regering|bewindslieden|ministeries?|ik|wij|we|minister|staatssecretaris)|Defensie)\b"
)
_OF = lazily(r"\s+(?:van|voor)\s+")
_JOINING = lazily(r"(?:\s|,|\b(?:en|maar|terwijl|waarna)\b)+")
_ARTICLE = lazily(r"\b(?:de|het)\s+\Z", re.IGNORECASE)
_ON_BEHALF = lazily(r"\bmede\s+namens\s+(?:de\s+|het\s+)?\Z", re.IGNORECASE)
_OWNED = lazily(r"\b(?:van|aan|namens)\s+(?:de\s+|het\s+)?\Z", re.IGNORECASE)


class _Said(NamedTuple):
    """In which way a clause promises, where its sentence starts and which clause stands before it."""

    way: Way | None
    since: int
    before: Span


def find_promises(document: Document, dated: Sequence[Claim], letter: Date | None = None) -> Iterator[Claim]:
    """Find promises in order, one for each clause that promises by itself.

    `dated` are the letter's dates, periods and relative times, `letter` is its own date.
    """
    text, folded = document.running, fold(document.running)
    dues = Dues(dated, letter)
    for block in document.blocks:
        if block.kind not in ("paragraph", "item", "footnote"):
            continue
        for start, end in sentences(text, block.start, block.end):
            way = way_of_telling(folded[start:end]) if end - start <= _LONGEST else None
            for span, promise in _promises(text, folded, (start, end), dues, way) if way else ():
                yield Claim("promise", *span, text[slice(*span)], promise)


def _promises(text: str, folded: str, sentence: Span, dues: Dues, way: Way) -> list[tuple[Span, Promise]]:
    """Return what each clause of a sentence promises, of the sentence as a whole when one of them says too little."""
    spans = clauses(folded, sentence)
    found: list[tuple[Span, Promise]] = []
    for before, span in pairwise(((sentence[0], sentence[0]), *spans)) if len(spans) > 1 else ():
        promise = _promise(text, folded, span, dues, _Said(way_of_telling(folded[slice(*span)]), sentence[0], before))
        if promise is None:
            break
        if found and not promise.office and takes_subject(folded, span):
            promise = promise._replace(office=found[-1][1].office)
        found.append((_trimmed(folded, span), promise))
    if found and len(found) == len(spans):
        return found
    promise = _promise(text, folded, sentence, dues, _Said(way, sentence[0], (sentence[0], sentence[0])))
    return [(sentence, promise)] if promise else []


def _trimmed(folded: str, clause: Span) -> Span:
    """Return a clause without what joins it to its neighbours."""
    joining = _JOINING.match(folded, *clause)
    start = joining.end() if joining else clause[0]
    return start, start + len(folded[start : clause[1]].rstrip(" ,;:\n\t"))


def _promise(text: str, folded: str, sentence: Span, dues: Dues, said: _Said) -> Promise | None:
    """Return what a clause promises."""
    way = said.way
    if way is None:
        return None
    scope = scope_of(folded, sentence, way)
    front = front_of(folded, said.before, sentence)
    condition = condition_in(folded, sentence)
    condition = condition if condition[0] < condition[1] else condition_in(folded, front)
    document, placed = document_in(folded, sentence)
    due = _due(folded, scope, condition, dues) or dues.of(folded, front, (), ())
    if due is None and condition[0] == condition[1]:
        condition = term_in(folded, *sentence)
    if not _is_full(folded[slice(*sentence)], way, due, document=document, condition=condition):
        return None
    office = _office(text, scope)
    office = office if office[0] < office[1] else _office(text, sentence)
    known = [condition, placed, *_by(text, office), *asides(folded, sentence)]
    known += [(due.start, due.end)] if due else []
    what = Promised(folded, sentence, way, known, (said.since, sentence[0])).span()
    due, what = (
        _due_beside(folded, sentence, due, what, dues),
        without_more(folded, what, None if way == "pledge" else due),
    )
    return Promise(
        _printed(text[slice(*office)]),
        text[slice(*what)].strip(" ,."),
        due.date if due else None,
        text[slice(*document)],
        text[slice(*condition)],
    )


def _due(folded: str, scope: Span, condition: Span, dues: Dues) -> Due | None:
    """Return when it is due, by a date that is not the condition's own."""
    start, end = scope
    telling = [one.start() for one in VERB_OF_TELLING.finditer(folded, start, end)]
    about = [one.start() for one in _OVER.finditer(folded, start, end)]
    due = dues.of(folded, (start, max(start, min(end, condition[0]))), telling, about)
    due = due or dues.of(folded, (min(end, max(start, condition[1])), end), telling, about)
    runs_from_condition = due and _IF.match(folded, *condition) and _TERM.search(folded, due.start, due.end)
    return None if runs_from_condition else due


def _due_beside(folded: str, sentence: Span, due: Due | None, what: Span, dues: Dues) -> Due | None:
    """Return when it is due: in the part that says what is promised, where that has a date of its own."""
    joint = joint_between(folded, due.end, what[0]) if due and what[0] < what[1] else None
    return (joint is not None and _due(folded, (joint, sentence[1]), (sentence[1], sentence[1]), dues)) or due


def _is_full(said: str, way: Way, due: Due | None, *, document: Span, condition: Span) -> bool:
    """Tell whether a promise says enough: to whom, or when or in what it will be told."""
    if way == "pledge":
        return True
    in_document, conditional = document[1] > document[0], condition[1] > condition[0]
    if way == "include":
        return in_document or (conditional and "besluitvorming" in said)
    if way in ("inform", "give") and (is_to_house(said) or _TOPIC_FIRST.match(said)):
        return True
    return due is not None or in_document or conditional or (way == "return" and is_to_house(said))


def _office(text: str, sentence: Span) -> Span:
    """Return where the office stands that promises, at the sentence's end when none does."""
    found = _OFFICE.search(text, *sentence)
    if found is None:
        return sentence[1], sentence[1]
    of = None if found[0] == "Defensie" else _OF.match(text, found.end(), sentence[1])
    end = end_of_department(text, of.end()) if of else None
    return found.start(), min(end or found.end(), sentence[1])


def _by(text: str, office: Span) -> list[Span]:
    """Return where the office stands with its article, nowhere when a noun has it ("een brief van de minister")."""
    also = _ON_BEHALF.search(text, max(office[0] - 24, 0), office[0])
    if also is not None:
        return [(also.start(), office[1])]
    if _OWNED.search(text, max(office[0] - 12, 0), office[0]):
        return []
    article = _ARTICLE.search(text, max(office[0] - 5, 0), office[0])
    return [(article.start() if article else office[0], office[1])]


def _printed(office: str) -> str:
    """Return an office in the form of running text: "ik", "minister van Defensie"."""
    if not office or office == "Defensie":
        return office
    words = " ".join(office.split())
    return words[0].lower() + words[1:]
