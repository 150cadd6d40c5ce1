"""Number of a dossier that is not written as one.

What:
    A parliamentary document cited with a dossier number whose digits are not five, or not grouped as 28676 or 28 676;
    with "nr." behind it and no number, or without the dossier's own number ("(Kamerstuk, nr. 195)"); one whose number
    is joined to the dossier by another sign than a comma, or stands behind it without "nr."; one whose dossier, chapter
    of the budget and number stand in another order or have nothing between them ("36410X nr. 55", "36 410, nr. X-27");
    a parliamentary year of years that do not follow each other ("Kamerstukken II 2022/24").

Why:
    Software that links documents, and people who search for one, do not find it.

Example:
    De Kamer is hierover geïnformeerd (Kamerstuk 286 76, nr. 433).

Better:
    De Kamer is hierover geïnformeerd (Kamerstuk 28 676, nr. 433).

Known limits:
    A dossier number is judged after the word Kamerstuk or Kamerstukken; after "dossier" or "TK", and where only a
    number follows it ("286 76, nr. 433"), five digits in other groups are reported, and one more ("28 6776, nr. 433");
    "28.676" only behind Kamerstuk or before a number. A suffix ("35 300 X", "21 501-28") and the year of session before
    it are left alone. Four digits and less are reported with a number behind them ("Kamerstuk 2867, nr. 433"), but not
    beside a year of before 1970, when dossiers were so short. A number that a sign joins is reported after the word
    Kamerstuk alone; "28676-455" and "2022/23, 28 676, 12", the short forms of some letters, only in a letter that
    writes "nr." elsewhere. Dossier 21 501 has parts of two digits ("21501-28").

Source:
    Notation of the Tweede Kamer: a dossier number has five digits, printed with a space after the second or with none;
    Leidraad voor juridische auteurs, paragraph on parliamentary documents.
"""

import re
from collections.abc import Iterator

from ijkmoment.checking.letter import Letter, Span
from ijkmoment.checking.rule import Draft, Rule
from ijkmoment.facts.finding import Finding
from ijkmoment.language.date_words import MONTH
from ijkmoment.language.patterns import at_places, lazily

_DRAFT = Draft("REF001", "error")
_DIGITS = 5
_SPACE = "[. \u00a0\u202f]"
_FIGURES = rf"(?P<dossier>\d+(?:{_SPACE}\d+)*)"
_CITED = lazily(
    r"\b(?:(?P<called>kamerstuk)(?:ken|nummers?)?:?|(?-i:TK|EK),?|(?:kamer)?dossier:?)\s+"
    r"(?:(?:TK|EK|II?)\b,?\s+)?"
    r"(?:\(?\d{4}\s?[-–/]\s?(?:\d{4}|\d{2})\)?,?\s+)?"
    r"(?:(?:met\s+)?(?:(?:dossier)?nummers?|nrs?\.?|dossier)\s+)?"
    rf"(?:(?P<dashed>\d{{1,3}}-\d{{2,4}})(?=,?\s+nr)|{_FIGURES}(?=[,;:)\s./–-]|$))",
    re.IGNORECASE,
)
_NEXT = lazily(rf"(?:,|\s+en)\s+{_FIGURES}(?=,\s*nr|\s+en\s+\d)")
# Digits with a number behind them are a dossier's, whatever stands before them.
_BARE = lazily(rf"(?<![\w.,/-])(?P<dossier>\d+{_SPACE}\d+),?\s+nrs?\.?\s*\d")
_CITED_OPENS = tuple("kamerstuk kamerstukken kamerstuknummer kamerstuknummers tk ek dossier kamerdossier".split())
_BARE_OPENS = lazily(r"\d+\Z")
_SHORT = 4
_NUMBERED = lazily(r"(?:\s?[-–]?\s?[IVX]{1,5}\b)?,?\s+nrs?\.?\s*\d")
_DOSSIER = lazily(r"(?<!\d)\d\d\s?\d{3}(?!\d)")
# "(Kamerstuk, nr. 195)": no dossier stands before the number.
_NO_DOSSIER = lazily(
    r"\(\s*(?:zie\s+)?(?:ook\s+)?(?P<lost>kamerstuk(?:ken)?(?:\s+II)?,?\s+nrs?\.?\s+\d{1,4})(?![\d.-]|\s?\d{3})(?=[^()\d]{0,40}\))",
    re.IGNORECASE,
)
_NO_NUMBER = lazily(
    r"(?:\s?-?[A-Z]{1,5}(?:\s[A-Z]{1,2})?)?,?\s+nrs?\.?(?=[^\S\n]?[),;]|[^\S\n]+(?:en|van|d\.d\.)(?!\w))"
    r"|,?\s+nrs?\.(?=\.(?:\s|\Z))"
)
_NR_TWICE = lazily(r",?\s+nrs?\.?,?\s+nrs?\.?\s*(?P<number>\d{1,4})(?!\d)")
# A number that is joined to its dossier by another sign than ", nr.", or has a comma alone before it.
_JOINED = lazily(
    r"(?P<suffix>[\s-]{1,2}(?-i:[IVX]{1,5}|[A-Z])(?!\w))?"
    r"(?:\s?[-–/:;.]\s?(?-i:nrs?)\.?\s*(?P<named>\d{1,4})|,\s+nrs?,\s*(?P<parted>\d{1,4})"
    rf"|(?P<sign>[-–/:])(?P<tied>\d{{1,4}})(?!,?\s+(?:nr|hoofdstuk)|\s+(?:{MONTH})(?!\w))"
    r"|,\s+(?!(?:19|20)\d\d)(?P<alone>\d{1,4}(?=\))|\d{3,4}(?=;|\.\s|\s+van\s+\d)))"
    r"(?![\w/]|\s?[–-]|[.,:]\d|\s\d{3}(?!\d))",
    re.IGNORECASE,
)
# A dossier, its chapter and its number that stand in another order, or have nothing between them.
_ORDERED = r"(?P<dossier>(?<!\d)\d{2}[ \u00a0\u202f]?\d{3})"
_CHAPTER = r"(?P<suffix>[IVX]{1,5}|[A-Z])"
_NR = r"[Nn]rs?\.?\s*(?P<number>\d{1,4})(?![\w/]|[.,]\d)"
_DISORDERED = tuple(
    lazily(rf"\b[Kk]amerstuk(?:ken)?:?\s+(?:II\s+)?(?:\d{{4}}\s?[-–/]\s?\d{{2,4}},?\s+)?(?P<whole>{form})")
    for form in (
        rf"{_ORDERED},\s*{_CHAPTER}\s+{_NR}",  # "36 410, X nr. 92"
        rf"{_ORDERED}{_CHAPTER},?\s*{_NR}",  # "36410X nr. 55"
        rf"{_ORDERED}(?P<suffix>){_NR}",  # "36410nr55"
        rf"{_ORDERED},?\s+[Nn]rs?\.?\s*{_CHAPTER}\s?[-–.]\s?(?P<number>\d{{1,4}})(?![\w/]|[.,]\d)",  # "nr. X-27"
        # "nr. 709-27625"; without "nr." before it, four digits may be a year
        rf"[Nn]rs?\.?\s*(?P<number>\d{{1,4}})\s?[-–/]\s?{_ORDERED}(?P<suffix>)(?![\w/]|[.,-]\d)",
        rf"(?P<number>\d{{1,3}})[-–/]{_ORDERED}(?P<suffix>)(?![\w/]|[.,-]\d|,?\s+nr)",
    )
)
_IN_COMMAS = lazily(r"\d{2},\d{3}(?=,?\s+nrs?\.?\s*\d)")
_IN_DASHES = lazily(r"\d{2}[-–]\d{3}(?=[-–/:]\d)")
_WITH_NR = lazily(r"(?<!\d)\d\d\s?\d{3}(?:[\s-](?:[IVX]+|[A-Z]))?,?\s+nrs?\.?\s*\d")
_OF_PARTS = "21501"  # the only dossier whose parts have numbers
_SESSION = lazily(r"\d{4}\s?[-–/]\s?\d{2}")
_PARLIAMENTARY = lazily(r"(?<!\d)(?P<first>\d{4})\s?[-–/]\s?(?:\d\d)?(?P<last>\d\d)(?!\d)")
_LONG_AGO = lazily(r"(?<!\d)1[89][0-6]\d(?!\d)")
_YEAR = lazily(r"(?:19|20)\d\d\b")
_DOTTED = lazily(r"\d{2}\.\d{3}")
_DIGIT_MORE = lazily(r"\d{2} (?!19|20)\d{4}")
_SOUND = lazily(r"\d{2} ?\d{3}(?: \d{1,2})?|\d{1,4}|\d[ .]\d{3}")


def check(letter: Letter) -> Iterator[Finding]:
    """Find dossier numbers that are not five digits, plain or with a space after the second."""
    seen: set[int] = set()
    for cited in _cited(letter):
        called = cited.groupdict().get("called") is not None
        span = _figures(letter, cited, called=called)
        if span.start not in seen:
            yield from _judge(letter, cited, span, called=called)
        seen.add(span.start)
    yield from _disordered(letter)
    for lost in _NO_DOSSIER.finditer(letter.text):
        if _DOSSIER.search(letter.text, letter.sentence_at(lost.start()).start, lost.start()):
            continue
        yield _DRAFT.at(Span(*lost.span("lost")), form="lost", printed=lost["lost"])
    for claim in letter.of_kind("reference"):
        year = _PARLIAMENTARY.search(letter.text, claim.start, claim.end)
        if year is not None and (int(year["first"]) + 1) % 100 != int(year["last"]):
            yield _DRAFT.at(Span(*year.span()), form="session", printed=year[0])


def _figures(letter: Letter, cited: re.Match[str], *, called: bool) -> Span:
    """Return where the figures of a dossier stand; behind the word Kamerstuk also those that another sign parts."""
    span = Span(*cited.span("dossier" if cited["dossier"] else "dashed"))
    if not called:
        return span
    parted = _IN_COMMAS.match(letter.text, span.start) or _IN_DASHES.match(letter.text, span.start)
    return Span(*parted.span()) if parted is not None else span


def _judge(letter: Letter, cited: re.Match[str], span: Span, *, called: bool) -> Iterator[Finding]:
    joined = _joined(letter, cited, span) if called else None
    if joined is not None:
        yield joined
    elif _is_malformed(letter, span, called=called) or (called and _is_short(letter, span)):
        yield _finding(letter, span)
    elif called and (twice := _NR_TWICE.match(letter.text, span.end)):
        whole, better = Span(span.start, twice.end()), f"{letter.part(span)}, nr. {twice['number']}"
        yield _DRAFT.at(whole, suggestion=better, form="joined", printed=letter.part(whole), better=better)
    elif called and (lost := _lost_number(letter, span.end)):
        whole = Span(span.start, lost.end())
        yield _DRAFT.at(whole, form="number", printed=letter.part(whole))


def _joined(letter: Letter, cited: re.Match[str], span: Span) -> Finding | None:
    """Find a number that another sign joins to five digits; None where that may be a notation, a page or a part."""
    digits, found = re.sub(r"\D", "", letter.part(span)), _JOINED.match(letter.text, span.end)
    if len(digits) != _DIGITS or found is None:
        return None
    plain, tied = letter.part(span) == digits, found["tied"]
    compact = plain and tied is not None and found["sign"] in "-–"
    of_two = found["sign"] == "/" and cited[0][len("kamerstuk") :].casefold().startswith("ken")
    legal = found["alone"] is not None and _SESSION.search(cited[0]) is not None
    part = tied is not None and digits == _OF_PARTS and len(tied) == len("28")
    if of_two or part or ((compact or legal) and not letter.once(_writes_nr)):
        return None
    number = next(one for one in (found["named"], found["parted"], tied, found["alone"]) if one is not None)
    whole = Span(span.start, found.end())
    dossier = digits if plain else f"{digits[:2]} {digits[2:]}"
    suffix = (found["suffix"] or "").strip(" -")
    better = f"{dossier}{' ' if suffix else ''}{suffix}, nr. {number}"
    return _DRAFT.at(whole, suggestion=better, form="joined", printed=letter.part(whole), better=better)


def _disordered(letter: Letter) -> Iterator[Finding]:
    """Find what has a dossier of five digits and a number, in another order or with nothing between them."""
    places = letter.standing(_CITED_OPENS)
    for pattern in _DISORDERED:
        for found in at_places(pattern, letter.text, places, 0, len(letter.text)):
            span, chapter = Span(*found.span("whole")), found["suffix"]
            better = f"{found['dossier']}{' ' if chapter else ''}{chapter}, nr. {found['number']}"
            yield _DRAFT.at(span, suggestion=better, form="joined", printed=letter.part(span), better=better)


def _writes_nr(letter: Letter) -> bool:
    return _WITH_NR.search(letter.text) is not None


def _lost_number(letter: Letter, end: int) -> re.Match[str] | None:
    """Return the "nr." right behind a dossier, its suffix and session that no number follows: "36 725 X, nr.)"."""
    return _NO_NUMBER.match(letter.text, end)


def _cited(letter: Letter) -> Iterator[re.Match[str]]:
    """Yield what is cited as a dossier: by its word, those named with it, and those with a number behind them."""
    for cited in at_places(_CITED, letter.text, letter.standing(_CITED_OPENS), 0, len(letter.text)):
        yield cited
        following = _NEXT.match(letter.text, cited.end()) if cited["called"] else None
        while following is not None:
            yield following
            following = _NEXT.match(letter.text, following.end())
    yield from at_places(_BARE, letter.text, letter.starting(_BARE_OPENS), 0, len(letter.text))


def _is_malformed(letter: Letter, span: Span, *, called: bool) -> bool:
    """Tell whether figures are no dossier number; without the word Kamerstuk only five digits in other groups are.

    A number with a point may be an amount, unless it is called a Kamerstuk or a number stands behind it.
    """
    text = letter.part(span)
    printed, digits = " ".join(text.split()), re.sub(r"\D", "", text)
    if _SOUND.fullmatch(printed):
        return False
    if _DOTTED.fullmatch(printed):
        return called or _NUMBERED.match(letter.text, span.end) is not None
    grouped = len(digits) == _DIGITS or (_DIGIT_MORE.fullmatch(printed) is not None and letter.once(_writes_nr))
    return called or (grouped and not _YEAR.match(printed))


def _is_short(letter: Letter, span: Span) -> bool:
    """Tell whether too few digits stand before "nr.", and nothing tells of the years whose dossiers had so few."""
    if len(re.sub(r"\D", "", letter.part(span))) > _SHORT or _NUMBERED.match(letter.text, span.end) is None:
        return False
    sentence = letter.sentence_at(span.start)
    around = (Span(sentence.start, span.start), Span(span.end, sentence.end))  # "Kamerstuk 1967, nr. 3" says no year
    return not any(letter.says(_LONG_AGO, one) for one in around)


def _finding(letter: Letter, span: Span) -> Finding:
    printed = letter.part(span)
    digits = re.sub(r"\D", "", printed)
    better = f"{digits[:2]} {digits[2:]}" if len(digits) == _DIGITS else None
    return _DRAFT.at(span, suggestion=better, form="dossier", printed=printed)


RULE = Rule(
    "REF001",
    "malformed-dossier-number",
    "error",
    check,
    {
        "nl": {
            "dossier": "“{printed}” is geen dossiernummer zoals de Tweede Kamer het schrijft (vijf cijfers: 28 676)",
            "joined": "“{printed}” is geen verwijzing zoals de Tweede Kamer die schrijft ({better})",
            "lost": "in “{printed}” ontbreekt het dossiernummer",
            "number": "achter “{printed}” ontbreekt het nummer van het stuk",
            "session": "“{printed}” is geen vergaderjaar: dat zijn twee jaren achter elkaar (2022-2023)",
        },
        "en": {
            "dossier": "“{printed}” is not a dossier number as the Tweede Kamer writes it (five digits: 28 676)",
            "joined": "“{printed}” is not a reference as the Tweede Kamer writes it ({better})",
            "lost": "the number of the dossier is missing in “{printed}”",
            "number": "the number of the document is missing behind “{printed}”",
            "session": "“{printed}” is no parliamentary year: that is one year and the next (2022-2023)",
        },
    },
)
