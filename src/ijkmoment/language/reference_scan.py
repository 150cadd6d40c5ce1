"""References to parliamentary documents in running Dutch text, old and new notations (DOMAIN: Tweede Kamer).

A date right after a reference is its date. A dossier number with the wrong digits is found too, so that a rule can
say so. Case, document and activity numbers ("2023Z09983") are references of their own kind.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from ijkmoment.facts.dates import Date
from ijkmoment.facts.values import Chamber, Reference
from ijkmoment.language.date_words import MONTH, date_pattern, read_words
from ijkmoment.language.found import Found

_SUFFIX = r"(?:\s?-\s?|\s)(?P<suffix>[IVX]+|[A-K]|\d{1,2})\b(?!\s?,?\s*d\.d)"
_SESSION = r"(?P<session>(?:19|20)\d{2}\s?[-/–]\s?(?:(?:19|20)\d{2}|\d{2}))"
_DOSSIER = r"(?P<dossier>\d[\d \xa0\n.]{3,8}\d)"
_BARE = r"(?P<dossier>[1-3]\d[ \xa0.]?\d{3})"
_NUMBER = r"(?:nrs?\.?|nummers?|no\.)\s*(?P<number>\d+|[A-Z]{1,3})\b"


@cache
def _cited() -> re.Pattern[str]:
    tail = rf"(?:\s*,\s*(?:d\.d\.\s*|van\s+)?{date_pattern('t')}|\s+(?:d\.d\.|van)\s+{date_pattern('u')})?"
    head = r"\bKamerstuk(?:ken|nummers?)?:?\s+(?:(?:TK|EK|(?P<chamber>II?))\b,?\s+)?"
    also = r"(?:(?:,|\s+en)\s+\d{2}[ \xa0]?\d{3}(?:[ -][IVX]+\b)?){0,4}"
    whole = rf"{head}(?:{_SESSION},?\s+)?(?:nr\.?\s+)?{_DOSSIER}(?:{_SUFFIX})?{also}\s*,?\s*{_NUMBER}{tail}"
    return re.compile(whole, re.IGNORECASE)


@cache
def _other() -> re.Pattern[str]:
    tail = rf"(?:\s*,\s*(?:d\.d\.\s*)?{date_pattern('t')})?"
    case = rf"(?:\bKamerstuk(?:ken|nummer)?\s+)?\b(?P<case>(?:19|20)\d{{2}}[ZDA]\d{{5}})\b{tail}"
    house = r"(?:(?:TK|EK|(?P<chamber>II?))\s+)?"
    annex = r"(?:Aanhangsel\s+(?:van\s+de\s+)?)?"
    proceedings = rf"\b{annex}Handelingen\s+{house}{_SESSION},?\s+nr\.?\s*(?P<meeting>\d+)"
    item = r"(?:,?\s+item\s+\d+|,?\s+(?:p|blz)\.?\s*[\d-]+)?"
    compact = (
        r"\b(?:kst-|(?:Kamerstuk(?:ken|nummer)?|kenmerk)\s+)(?P<compact>\d{5}(?:-(?:[IVX]+|\d\d(?=-)))?-\d{1,4})\b"
    )
    bare = rf"(?<![\w.,/€-]){_BARE}(?:\s(?P<suffix>[IVX]+)\b)?\s*,\s*nrs?\.?\s*(?P<number>\d+)\b"
    return re.compile(rf"(?:{case}|{proceedings}{item}|{compact}|{bare})")


_NEXT = re.compile(
    rf"\s*(?:,|en|,\s*en)\s+(?:nr\.?\s*)?(?P<number>\d+)\b(?!\s*(?:{MONTH})|[ \xa0.]\d{{3}}|\d)", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class _Match:
    start: int
    end: int
    reference: Reference
    plural: bool


def scan_references(text: str) -> Iterator[Found]:
    """Find references in order; "nrs. 570 en 597" is two."""
    found = sorted((*_scan_cited(text), *_scan_other(text)), key=lambda one: (one.start, -one.end))
    position = 0
    for one in found:
        if one.start < position:
            continue
        yield Found(one.start, one.end, one.reference)
        position = one.end
        if one.plural:
            for more in _more(text, one):
                yield more
                position = more.end


def _scan_cited(text: str) -> Iterator[_Match]:
    for match in _cited().finditer(text):
        dossier = re.sub(r"\D", "", match["dossier"])
        if not 4 <= len(dossier) <= 6:
            continue
        tail = "t" if match["y1t"] or match["y5t"] else "u"
        date = read_words(match, tail).date()
        end = match.end() if date and date.day else _end_without_date(match)
        reference = _reference(match, dossier, date if date and date.day else None)
        yield _Match(match.start(), end, reference, "rs" in match[0][-12:] or "nrs" in match[0].lower())


def _end_without_date(match: re.Match[str]) -> int:
    return match.end("number")


def _reference(match: re.Match[str], dossier: str, date: Date | None) -> Reference:
    suffix = (match["suffix"] or "").strip() or None
    return Reference(dossier, suffix, match["number"], _chamber(match), _session(match["session"]), date)


def _chamber(match: re.Match[str]) -> Chamber | None:
    given = match["chamber"]
    return None if given is None else "I" if given.upper() == "I" else "II"


def _session(text: str | None) -> str | None:
    if not text:
        return None
    first, last = re.findall(r"\d+", text)
    return f"{first}-{last if len(last) == 4 else first[:2] + last}"


def _scan_other(text: str) -> Iterator[_Match]:
    for match in _other().finditer(text):
        if match["case"]:
            date = read_words(match, "t").date()
            whole = date is not None and date.day is not None
            end = match.end() if whole else match.end("case")
            yield _Match(match.start(), end, Reference(case=match["case"], date=date if whole else None), plural=False)
        elif match["meeting"]:
            reference = Reference(None, None, match["meeting"], _chamber(match), _session(match["session"]))
            yield _Match(match.start(), match.end(), reference, plural=False)
        elif match["compact"]:
            dossier, *suffix, number = match["compact"].split("-")
            reference = Reference(dossier, suffix[0] if suffix else None, number)
            yield _Match(match.start(), match.end(), reference, plural=False)
        else:
            dossier = re.sub(r"\D", "", match["dossier"])
            yield _Match(
                match.start(), match.end(), Reference(dossier, match["suffix"], match["number"]), "nrs" in match[0]
            )


def _more(text: str, first: _Match) -> Iterator[Found]:
    position = first.end
    while (match := _NEXT.match(text, position)) is not None:
        given = first.reference
        reference = Reference(given.dossier, given.suffix, match["number"], given.chamber, given.session)
        yield Found(match.start("number"), match.end(), reference)
        position = match.end()
