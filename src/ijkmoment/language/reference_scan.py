"""References to parliamentary documents in running Dutch text, in the notations of the Staten-Generaal, old and new.

A reference is found by what it opens with ("Kamerstukken II 2022/23,"), by its shape ("29 521, nr. 443",
"kst-28676-455"; a bare "28676-455" only behind a word or bracket that opens references) or by the shape of its number
("2023Z09983", which is a case and no Kamerstuk). Several dossiers share the number of the first one (facts of the
field, 4.3); several numbers are as many references, also those between the ends of "nrs. 1-3". A date right after a
reference is its date. A dossier number with the wrong digits is found too, so that a rule can say so.
"""

import re
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from ijkmoment.facts.dates import Date
from ijkmoment.facts.values import Chamber, Reference
from ijkmoment.language.date_words import MONTH, date_pattern, read_words
from ijkmoment.language.folding import fold
from ijkmoment.language.found import Found
from ijkmoment.language.patterns import lazily

_YEAR = r"(?:19|20)\d{2}"
_SESSION = rf"(?P<session>{_YEAR}\s?[-/–]\s?(?:{_YEAR}|\d{{2}}(?!\d)))"
_HOUSE = r"(?:(?P<chamber>II?|ii?|TK|EK|[Tt]weede\s+[Kk]amer|[Ee]erste\s+[Kk]amer)(?!\w),?\s+)?"
_SITTING = rf"(?:(?:[Vv]ergaderjaar|[Zz]ittingsjaar|[Zz]itting)\s+)?{_SESSION}"
_SUFFIX = (
    r"(?:(?:\s?[-–]\s?|\s+)(?:[Hh]oofdstuk\s+)?"
    r"(?:(?P<suffix>[IVX]{1,6}|[A-M]|\d{1,2})|\((?P<kingdom>R\s?\d{3,4})\))(?![\w.]|\s*[-–/]\d))?"
)
_FIVE = r"[1-9]\d[\s\xa0.]?\d{3}(?!\d)"
_ANCHOR = lazily(
    r"kamerstuk|Kamerstuk|KAMERSTUK|kst\.|Kst\.|TK\s|EK\s|Tweede\s+Kamer,?\s|Eerste\s+Kamer,?\s|Handelingen|Aanhangsel|"
    r"-tk-|-ek-|1[0-9]|2[0-9]|3[0-9]|kst-"
)
_CITED = lazily(
    rf"(?:(?:[Kk]amerstuk|KAMERSTUK)(?:ken|KEN|nummers?|nrs?\.?)?(?!\w)|[Kk]st\.):?,?\s*{_HOUSE}(?:{_SITTING},?\s+)?"
    r"(?:(?:dossier|(?:onder\s+)?nr\.?)\s+)?"
)
_BY_SITTING = lazily(rf"(?P<chamber>TK|EK|Tweede\s+Kamer|Eerste\s+Kamer)(?!\w),?\s+{_SITTING},?\s+")
_BY_CHAMBER = lazily(rf"(?P<chamber>TK|EK)(?P<session>)\s+(?={_FIVE})")
_DOSSIER = lazily(rf"(?P<dossier>{_FIVE}|\d[\d\s\xa0.]{{3,8}}\d(?!\d)){_SUFFIX}")
_ALSO = lazily(rf"\s*(?:,|en|/|,\s*en)\s+(?:Kamerstuk\s+)?(?P<dossier>{_FIVE}){_SUFFIX}")
_BARE = lazily(rf"(?P<dossier>[1-3]\d[\s\xa0.]?\d{{3}}(?!\d)){_SUFFIX}")
_NUMBER = lazily(
    r"\s*,?\s*(?:en\s+|onder\s+)?(?:(?i:n(?:rs?\.?|ummers?|o\.?))|ondernummers?)\s*(?P<number>\d{1,4}(?:-[A-Z]|[A-D])(?![\w-])|\d{1,4}(?![\d.]*\d|[ZDA]\d)|[A-Z]{1,3}(?!\w))"
)
_NUMBER_ALONE = lazily(r"\s*,\s*(?P<number>(?!N[RO])[A-Z]{1,2}|\d{1,4})(?=[).;,]|\s+van\s+\d|\s*\Z)")
_NEXT = lazily(
    rf"(?:\s*(?:(?i:,\s*en|,|en|&|(?P<through>t/m|tot\s+en\s+met)))\s+|(?P<dash>-|\s?–\s?))(?P<opens>(?:(?i:nr)\.?\s*)?(?P<number>\d{{1,4}}(?:-[A-Z](?!-))?|[A-Z](?!\w)))(?!\w|\s*(?:{MONTH})|[\s\xa0.]\d{{3}})"
)
_CASE = lazily(r"(?P<case>(?:19|20)\d{2}[ZDA]\d{5})(?!\w)")
_COMPACT = lazily(
    r"(?:kst-)?(?P<dossier>\d{5})(?:-(?P<suffix>[IVX]+|[A-M](?=-)|\d\d(?=-)|\(?R\d{3,4}\)?))?-(?P<number>\d{1,4}|[A-Z]{1,2})(?![\w-])"
)
_OWN_MARK = lazily(
    r"(?:\b(?:[Kk]enmerk:?|[Zz]ie(?:\s+ook)?|(?:[Kk]amer)?[Bb]rief|[Mm]otie|[Aa]mendement|[Vv]erslag|[Nn]ota|[Dd]ossier|[Ss]tuk)\s+|\()"
    r"(?:\d{5}-\w{1,4}(?:[,;]|,?\s+en)\s+){0,5}\Z"
)
_OFFICIAL = lazily(
    r"(?<![\w-])(?:(?:ah|h)-(?P<house>tk|ek)-(?P<first>(?:19|20)\d\d)(?P<last>(?:19|20)\d\d)-(?P<number>\d+)(?:-\d+)?"
    r"|(?:kv|nds|ah|blg)-(?:tk|ek)-(?P<case>(?:19|20)\d{2}[ZDA]\d{5}))(?![\w-])"
)
_PROCEEDINGS = lazily(
    rf"(?:Aanhangsel\s+(?:(?:van|bij)\s+(?:de\s+)?)?)?Handelingen,?\s+{_HOUSE}{_SITTING},?\s+"
    r"(?:[Aa]anhangsel\s+)?(?:(?:nr|no)\.?|nummer)?\s*(?P<number>\d+)(?!\d)(?:,?\s+item\s+\d+)?"
    r"(?:,?\s+(?:pp?|blz)\.?\s*[\d-]+)?"
)
_CHAMBERS: Mapping[str, Chamber] = {"I": "I", "EK": "I", "II": "II", "TK": "II"}
_DOSSIER_DIGITS = range(4, 7)
# Behind a dash may stand something else than the last number of a row, such as a year.
_LONGEST_ROW = 40
_MARK_REACH = 90


_DATE_AFTER = lazily(rf"(?:\s*,\s*(?:d\.?d\.?\s*|van\s+)?|\s+\(?(?:d\.?d\.?|van)\s*){date_pattern('t')}")


class _Dossier(NamedTuple):
    number: str
    suffix: str | None
    end: int


def scan_references(text: str) -> Iterator[Found]:
    """Find references in order; "nrs. 570 en 597" is two, and one number under two dossiers is one."""
    folded = fold(text)
    position = 0
    for anchor in _ANCHOR.finditer(text):
        if anchor.start() < position:
            continue
        for found in _read(text, folded, anchor):
            yield found
            position = found.end


def _read(text: str, folded: str, anchor: re.Match[str]) -> Iterator[Found]:
    start, opening = anchor.start(), anchor[0]
    if opening[0] == "-":
        yield from _official(text, start)
    elif start and (text[start - 1].isalnum() or (opening[0].isdigit() and text[start - 1] in "_.,€-")):
        return
    elif opening[0].isdigit() or opening == "kst-":
        yield from _figures(text, folded, start)
    elif opening in ("Handelingen", "Aanhangsel"):
        yield from _proceedings(text, start)
    else:
        yield from _cited(text, folded, start)


def _cited(text: str, folded: str, start: int) -> Iterator[Found]:
    """Read a citation that says what it is: "Kamerstukken II 2022/23, 36 410 X, nr. 2"."""
    head = _CITED.match(text, start) or _BY_SITTING.match(text, start) or _BY_CHAMBER.match(text, start)
    if head is None:
        return
    if case := _CASE.match(text, head.end()):
        yield _dated(folded, Found(start, case.end(), Reference(case=case["case"])))
        return
    base = Reference(chamber=_chamber(head["chamber"]), session=_session(head["session"]))
    dossier = _dossier(_DOSSIER.match(text, head.end()))
    if dossier is None:
        return
    end = _past_others(text, dossier.end)
    if number := _NUMBER.match(text, end) or _NUMBER_ALONE.match(text, end):
        base = base._replace(dossier=dossier.number, suffix=dossier.suffix)
        yield from _numbered(text, folded, start, number, base)
    elif compact := _COMPACT.match(text, head.end()):
        yield _dated(folded, Found(start, compact.end(), _compact(compact, base)))


def _figures(text: str, folded: str, start: int) -> Iterator[Found]:
    """Read what its digits alone tell: a case, an official id, or a dossier with a number."""
    if case := _CASE.match(text, start):
        yield _dated(folded, Found(start, case.end(), Reference(case=case["case"])))
    elif (compact := _COMPACT.match(text, start)) and (text[start] == "k" or _own(text, start)):
        yield Found(start, compact.end(), _compact(compact, Reference()))
    elif (dossier := _dossier(_BARE.match(text, start))) and (number := _NUMBER.match(text, dossier.end)):
        yield from _numbered(text, folded, start, number, Reference(dossier.number, dossier.suffix))


def _own(text: str, start: int) -> bool:
    """Tell whether figures such as 28676-455 stand where a reference may: a bare number may be any other's."""
    return _OWN_MARK.search(text, max(start - _MARK_REACH, 0), start) is not None


def _numbered(text: str, folded: str, start: int, number: re.Match[str], base: Reference) -> Iterator[Found]:
    """Yield a reference for each number; the date behind the last is that one's."""
    begin = start
    while (following := _NEXT.match(text, number.end())) is not None:
        if not _is_further(number["number"], following):
            break
        yield Found(begin, number.end(), base._replace(number=number["number"]))
        yield from _between(number, following, base)
        number, begin = following, following.start("opens")
    yield _dated(folded, Found(begin, number.end(), base._replace(number=number["number"])))


def _between(first: re.Match[str], last: re.Match[str], base: Reference) -> Iterator[Found]:
    """Yield the references between the ends of a row, each where the row stands: "1-3" has 2 in it."""
    if not (last["dash"] or last["through"]) or not (first["number"] + last["number"]).isdigit():
        return
    numbers = range(int(first["number"]) + 1, int(last["number"]))
    if len(numbers) <= _LONGEST_ROW:
        for number in numbers:
            yield Found(first.start("number"), last.end("number"), base._replace(number=str(number)))


def _is_further(number: str, following: re.Match[str]) -> bool:
    """Tell whether a number goes on a row of numbers: of the same sort, and behind a dash a greater one."""
    further = following["number"]
    if number[0].isdigit() != further[0].isdigit():
        return False
    if not following["dash"]:
        return True
    return number.isdigit() and further.isdigit() and int(number) < int(further)


def _dated(folded: str, found: Found) -> Found:
    """Return a reference with the day printed right after it, if there is one."""
    tail = _DATE_AFTER.match(folded, found.end)
    date = read_words(tail, "t").date() if tail else None
    if tail is None or date is None or date.day is None or not isinstance(found.value, Reference):
        return found
    return Found(found.start, tail.end(), found.value._replace(date=Date(date.year, date.month, date.day)))


def _dossier(match: re.Match[str] | None) -> _Dossier | None:
    if match is None:
        return None
    number = "".join(filter(str.isdecimal, match["dossier"]))
    if len(number) not in _DOSSIER_DIGITS:
        return None
    kingdom = match["kingdom"]
    suffix = "".join(kingdom.split()) if kingdom else match["suffix"]
    return _Dossier(number, suffix, match.end())


def _past_others(text: str, end: int) -> int:
    """Return where the further dossiers of a citation end: "29 521 en 28 676, nr. 443"."""
    while (also := _ALSO.match(text, end)) is not None:
        end = also.end()
    return end


def _compact(match: re.Match[str], base: Reference) -> Reference:
    suffix = match["suffix"]
    return base._replace(dossier=match["dossier"], suffix=suffix and suffix.strip("()"), number=match["number"])


def _official(text: str, dash: int) -> Iterator[Found]:
    """Read an official id by the chamber in its middle: "ah-tk-20162017-11", "kv-tk-2016Z12345"."""
    found = next((m for back in (3, 2, 1) if (m := _OFFICIAL.match(text, max(dash - back, 0)))), None)
    if found is None:
        return
    if found["case"]:
        yield Found(found.start(), found.end(), Reference(case=found["case"]))
        return
    session = f"{found['first']}-{found['last']}"
    reference = Reference(None, None, found["number"], _CHAMBERS[found["house"].upper()], session)
    yield Found(found.start(), found.end(), reference)


def _proceedings(text: str, start: int) -> Iterator[Found]:
    if match := _PROCEEDINGS.match(text, start):
        reference = Reference(None, None, match["number"], _chamber(match["chamber"]), _session(match["session"]))
        yield Found(start, match.end(), reference)


def _chamber(given: str | None) -> Chamber | None:
    if given is None:
        return None
    return _CHAMBERS.get(given.upper()) or ("I" if given[0] in "Ee" else "II")


def _session(text: str | None) -> str | None:
    if not text:
        return None
    first, last = re.findall(r"\d+", text)
    return f"{first}-{last if len(last) == 4 else _century(first, last) + last}"


def _century(first: str, last: str) -> str:
    """Return the century of a session's second year: 1999/00 ends in 2000."""
    return f"{int(first[:2]) + (int(last) < int(first[2:])):02d}"
