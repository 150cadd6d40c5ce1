"""Abbreviations with the words that they stand for: "Budget Internationale Veiligheid (BIV)", in either order.

The long form is the run of words before the bracket whose first letters spell the short form, read backwards; else the
shortest run of whole words that begins with its first letter and holds the others in order (after Schwartz and Hearst,
2003) and whose words support it. What looks like a word itself ("Wob", "avap") needs the first letters,
unless the letter says that it is a name ("hierna: Wnb").
"""

import re
from collections.abc import Iterator

from ijkmoment.facts.claim import Abbreviation, Claim
from ijkmoment.language.patterns import lazily

# "(BIV)", and as most letters bring one in: "(hierna: BIV)", "(hierna te noemen de "Wnb")".
_CALLED = (
    r"(?:[Hh]ierna|[Vv]erder|[Ii]n\s+het\s+vervolg|[Aa]fgekort|[Kk]ortweg)(?:\s+(?:te\s+noemen|genoemd|aangeduid\s+als|als|ook))?"
    r"\s*:?\s+(?:(?:de|het)\s+(?=[\"'“”„‘’]?\w{0,10}[A-Z]))?"
)
_BRACKETS = lazily(
    rf"\(\s*(?:(?P<called>{_CALLED})|(?:de|het)\s+(?=[^()\s]*[A-Z][^()\s]*[A-Z]))?(?P<quote>[\"'“”„‘’])?(?P<short>[^()\s\"“”„‘][^()\n\"“”„‘]{{0,24}}?)[\"'”“’]?\s*(?:,[^()\n]{{0,40}})?\)"
)
_REACH = 160
_SHORT = lazily(r"(?:\d{1,3} |[A-Z]\w{1,5} (?=[A-Z]))?[A-Za-z][\w&/.-]{0,14}\+?(?:[’']\w{1,3})?")
_WORDLIKE = lazily(r"[A-Z]?[a-z]{1,5}")
_PERSON = lazily(r"[’']ers?\Z")
_MEMBER = lazily(r"\b(?:iemand|lid|leden|medewerkers?|mensen)\s+(?:van|bij)\s+(?:de|het)\s+\Z")
_JOINS = lazily(r"\s+(?:van|voor)\s+(?:de|het)\s+\Z")
_LONG_IN_BRACKETS = lazily(r"\((?P<long>[^()]{4,120})\)")
_SHORT_BEFORE = lazily(r"\b(?P<short>[A-Z][A-Za-z&/-]{1,9})\s+\Z")
_BOTH_IN_BRACKETS = lazily(r"\((?P<long>[^(),\n]{4,100}),\s+(?:afgekort\s+)?(?P<short>[A-Z][A-Za-z&/-]{1,9})\)")
_NUMBERED = lazily(r"(?P<stem>[A-Z]{2,8}) [IVX]{1,4}")
_LONGEST_SHORT = 16
_WORD = lazily(r"[\w’'.-]+", re.UNICODE)
_PART = lazily(r"[^\W_]+(?:[’'.][^\W_]+)*", re.UNICODE)
_BORDER = lazily(r"[.:;!?]\s|[()\n]")
_ROMAN = lazily(r"[IVXLC]+")
_FUNCTION_WORDS = frozenset(
    {
        "de", "het", "een", "en", "van", "voor", "in", "op", "aan", "bij", "te", "ten", "ter", "tot", "of",
        "and", "the", "for", "to", "on", "with", "du", "des", "la", "le",
    }
)  # fmt: skip
_NAME = lazily(
    r"((?!(?:De|Het|Een|Deze|Dit|The)\b)(?:[A-ZÀ-Þ][\w’'-]+\s+(?:(?:in|van|voor|of|for|and|en|de|the)\s+){0,2}){1,8}[A-ZÀ-Þ][\w’'-]+)\s*$"
)
_OPENS_NAME = lazily(r"\b(?:enhanced|tailored|joint|combined|integrated|extended)\s+$")
_PLURAL, _ENDING = lazily(r"[a-z]{2,5}[’']s"), lazily(r"[’']\w{1,3}$")


def find_abbreviations(text: str) -> Iterator[Claim]:
    """Find short forms beside their long forms."""
    for match in _BRACKETS.finditer(text):
        claim = _in_brackets(text, match)
        if claim is not None:
            yield claim
    for match in _LONG_IN_BRACKETS.finditer(text):
        short = _SHORT_BEFORE.search(text, max(match.start() - _LONGEST_SHORT, 0), match.start())
        long = match["long"].strip()
        if short and _is_short(short["short"]) and _long_start(short["short"], long) == 0:
            start, end = short.start("short"), match.end()
            yield Claim("abbreviation", start, end, text[start:end], Abbreviation(short["short"], long))
    yield from _both_in_brackets(text)


def _both_in_brackets(text: str) -> Iterator[Claim]:
    """Find "(Rules of Engagement, ROE)": the short form spells the words before the comma."""
    for match in _BOTH_IN_BRACKETS.finditer(text):
        short = match["short"]
        start = _by_first_letters(_letters(short), match["long"]) if _is_short(short) else None
        if start is not None:
            begin, end = match.start("long") + start, match.end("short")
            yield Claim("abbreviation", begin, end, text[begin:end], Abbreviation(short, match["long"][start:]))


def _in_brackets(text: str, match: re.Match[str]) -> Claim | None:
    short = match["short"]
    if not _is_short(short):
        return None
    opening = max(match.start() - _REACH, 0)
    before = text[opening : match.start()].rstrip()
    borders = [found.end() for found in _BORDER.finditer(before)]
    offset = borders[-1] if borders else 0
    start = _long_start(short, before[offset:])
    if start is None and (match["called"] or match["quote"]):
        start = _called(short, before[offset:])
    if start is None:
        return None
    member = _MEMBER.search(before[offset:], 0, start) if _PERSON.search(short) else None
    start = member.start() if member else start
    begin = opening + offset + start
    long = text[begin : opening + len(before)]
    return Claim("abbreviation", begin, match.end(), text[begin : match.end()], Abbreviation(short, long))


def _called(short: str, before: str) -> int | None:
    """Find "Wet natuurbescherming" for what is said to be its name; not "Raad van State" for "Raad"."""
    start = _expands(short, before)
    return None if start is None or before.startswith(short, start) else start


def _is_short(text: str) -> bool:
    """Tell whether a text looks like a short form: two capitals, a plural such as "boa's", or a word of few letters."""
    if not _SHORT.fullmatch(text) or _ROMAN.fullmatch(text):
        return False
    if _PLURAL.fullmatch(text) or (_WORDLIKE.fullmatch(text) and len(text) > 2):
        return True
    capitals = sum(letter.isupper() for letter in text)
    return capitals >= 2 or (capitals == 1 and any(part.isdigit() for part in text) and len(text) > 2)


def _long_start(short: str, before: str) -> int | None:
    """Return where in `before` the long form starts, None when no run of words stands for the short form."""
    numbered = _NUMBERED.fullmatch(short)
    if numbered and not before.endswith(short[len(numbered["stem"]) :]):
        return _long_start(numbered["stem"], before)
    stem, _, tail = short.partition("-")
    if tail.islower() and len(tail) > 3:
        return _same_tail(stem, tail, before) if before.endswith(f"-{tail}") else _head_word(stem, tail, before)
    start = _by_first_letters(_letters(short), before)
    if start is None and _WORDLIKE.fullmatch(short):
        return _wordlike(short, before)
    if start is None and tail.isupper() and stem.isupper():
        start = _by_first_letters(_letters(stem), before)
    if start is not None:
        return _with_service(tail, before, start)
    start = _expands(short, before)
    if start is None:
        return _by_initials(short, before)
    return _with_opening(before, start)


def _letters(short: str) -> list[str]:
    return [letter for letter in _ENDING.sub("", short).lower() if letter.isalnum()]


def _by_first_letters(letters: list[str], before: str) -> int | None:
    """Return where the words start whose first letters spell the short form backwards; a third may be passed over.

    Words that mean something come first: in "Funding Facility for Stabilization (FFS)" no letter stands for "for".
    """
    meant = [word for word in _PART.finditer(before) if word[0].lower() not in _FUNCTION_WORDS]
    last = meant[-len(letters) :] if len(letters) > 2 else []
    if (
        len(last) == len(letters)
        and [word[0][0].lower() for word in last] == letters
        and _whole(before, last[0].start())
    ):
        return last[0].start()
    left, passed, words = len(letters), 0, 0
    for word in reversed(list(_PART.finditer(before))):
        function = word[0].lower() in _FUNCTION_WORDS
        if word[0][0].lower() == letters[left - 1] and not (function and left == 1):
            left, words = left - 1, words + 1
        elif not function:
            passed += 1
        if left == 0:
            return word.start() if words > 1 and _whole(before, word.start()) else None
        if passed > len(letters) // 4:
            return None
    return None


def _whole(before: str, start: int) -> bool:
    """Tell whether a word, and no later part of a hyphened one, starts here."""
    return start == 0 or before[start - 1] != "-"


def _wordlike(short: str, before: str) -> int | None:
    """Find "Subsidieregeling sanering varkenshouderijen" for "Srv": the last letter has to open the last word."""
    start = _expands(short, before)
    words = list(_WORD.finditer(before))
    if start is None or not words or words[-1][0][0].lower() != short[-1].lower():
        return None
    return start if words[-1].start() > start else None


def _with_service(tail: str, before: str, start: int) -> int:
    """Take in the service of an office that the second half stands for: "ILT-IOD"."""
    joins = _JOINS.search(before[:start])
    if joins is None or not (tail.isupper() and len(tail) > 1):
        return _with_opening(before, start)
    service = _expands(tail, before[: joins.start()])
    return start if service is None else service


def _same_tail(stem: str, tail: str, before: str) -> int | None:
    """Find "Integrated Air and Missile Defence-beleid" for "IAMD-beleid"."""
    long = before[: -len(tail) - 1]
    start = _by_first_letters(_letters(stem), long)
    return _expands(stem, long) if start is None else start


def _head_word(stem: str, head: str, before: str) -> int | None:
    """Find "stelsel van vergunningverlening, toezicht en handhaving" for "VTH-stelsel"."""
    found = [match.start() for match in re.finditer(rf"\b{re.escape(head)}\b", before)]
    if not found:
        return None
    return found[-1] if _expands(stem, before[found[-1] + len(head) :]) is not None else None


def _expands(short: str, long: str) -> int | None:
    """Return where the shortest fitting long form starts in `long`, reading backwards; None when it does not fit."""
    letters = _letters(short)
    lower = long.lower()
    position = len(lower)
    matched: list[int] = []
    for index in range(len(letters) - 1, -1, -1):
        position -= 1
        while position >= 0 and not (lower[position] == letters[index] and (index or _starts_name(lower, position))):
            position -= 1
        if position < 0:
            return None
        matched.append(position)
    return position if _plausible(letters, long[position:]) and _supported(long, position, matched) else None


def _starts_name(text: str, position: int) -> bool:
    """Tell whether a word that may open a name starts here: not an article or preposition."""
    if position and text[position - 1].isalnum():
        return False
    word = _WORD.match(text, position)
    return word is not None and word[0] not in _FUNCTION_WORDS


def _supported(long: str, start: int, matched: list[int]) -> bool:
    """Tell whether two thirds of the words, articles and the like apart, hold a letter of the short form."""
    words = [word.span() for word in _WORD.finditer(long, start) if word[0].lower() not in _FUNCTION_WORDS]
    holding = [span for span in words if any(span[0] <= place < span[1] for place in matched)]
    return 3 * len(holding) >= 2 * len(words)


def _plausible(letters: list[str], long: str) -> bool:
    """Tell whether a run of words may be a long form: not one short word, not far more words than letters."""
    count = len(_WORD.findall(long))
    if count > 2 * len(letters) + 4 or len(long.strip()) < len(letters) + 3:
        return False
    initials = [word[0].lower() for word in _WORD.findall(long)]
    return count > 1 or len(letters) <= 3 or letters[0] == initials[0]


def _by_initials(short: str, before: str) -> int | None:
    """Find a run of capitalised words whose first letter is the short form's: "Europese Vredesfaciliteit (EPF)"."""
    run = _NAME.search(before)
    if run is None or not short.isupper():
        return None
    words = [word for word in re.finditer(r"\S+", run[1]) if word[0][0].isupper()]
    fitting = [index for index, word in enumerate(words[:-1]) if word[0][0].lower() == short[0].lower()]
    if not fitting or len(words) < 2:
        return None
    first = words[0] if len(words) > len(short) // 2 + 1 else words[fitting[0]]
    return run.start(1) + first.start()


def _with_opening(before: str, start: int) -> int:
    """Take in an English participle that opens a name ("enhanced Vigilance Activities")."""
    found = _OPENS_NAME.search(before[:start])
    return found.start() if found else start
