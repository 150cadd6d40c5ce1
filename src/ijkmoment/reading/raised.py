"""Which raised digits are the marks of notes, and which belong to the word before them: m², km³, 10⁶.

Digits are raised by their place on a page, by the type of an element or a run, or because they are characters of their
own. One rule decides for all of them, so that a letter reads the same from every format.
"""

from collections.abc import Iterator

from ijkmoment.language.patterns import lazily

SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹"
LOOK_BACK = 16
BARS = ("/", "\u2044")
_DOWN = str.maketrans(SUPERSCRIPTS, "0123456789")
_UP = str.maketrans("0123456789", SUPERSCRIPTS)
_LONGEST = 2
_UNIT = lazily(r"(?:^|[\d\s(/])[kcdhm]?m\Z")
_TIMES_TEN = lazily(r"[×x*·]\s?(?:€\s?)?10\Z")
_TEN = lazily(r"(?<![\d.,€$£])(?<![€$£]\s)10\Z")
_THOUSANDS = ("3", "6", "9")
_CALLS = lazily(r"[\[(]?\d{1,2}(?:\s?[,;]\s?\d{1,2})*[\])]?")
_WHOLE = lazily(r"(?:^|\s)\d?\Z")
_NUMBER = lazily(r"\d+")
_RUN = lazily(rf"[{SUPERSCRIPTS}](?<![{SUPERSCRIPTS}]{{2}})[{SUPERSCRIPTS}]?(?![{SUPERSCRIPTS}]|[^\W\d_])")

_DATED = r"(?<=[a-zà-ÿ]\s(?:19|20)\d\d\.)"
_NUMBERED = "|".join(rf"(?<=nr\.\s\d{{{length}}}\.)|(?<=nr\s\d{{{length}}}\.)" for length in range(2, 5))
_AFTER_STOP = lazily(rf"\.(?:{_DATED}|{_NUMBERED})(?P<mark>\d{{1,2}})(?=\s+[A-ZÀ-Þ]|\s*\n|\s*\Z)")
_EDITION = lazily(r"(?:versie|version|release|uitgave|editie)\s\d+\Z")
_GLUED = lazily(r"[1-9](?<=[a-z].)\d?(?!\w|[.,]\d)")
_SCALES = "miljoen|miljard|mln|mld"
_WORDS = rf"{_SCALES}|procent|militairen|reservisten|personen|jaar|jaren|maanden|weken|dagen"
_COUNTED = lazily(rf"(?:^|[\s-])(?:{_WORDS}|(?:\d|{_SCALES})\s+euro)\Z")


def without_raising(text: str) -> str:
    """Return text with raised digits as plain ones."""
    return text.translate(_DOWN)


def with_raising(text: str) -> str:
    """Return text with its digits raised: a power so written is no part of the number before it."""
    return text.translate(_UP)


def is_power(before: str, digits: str) -> bool:
    """Tell whether raised digits say to what power the ten before them goes."""
    near = before[-LOOK_BACK:]
    return _TIMES_TEN.search(near) is not None or (digits in _THOUSANDS and _TEN.search(near) is not None)


def is_call(before: str, digits: str) -> bool:
    """Tell whether raised digits call a note: no more than two, behind neither a unit of length nor a power's ten."""
    if len(digits) > _LONGEST or _UNIT.search(before[-LOOK_BACK:]):
        return False
    return not is_power(before, digits)


def may_count(before: str) -> bool:
    """Tell whether raised digits may be the upper part of a fraction: behind a space, or one digit such as in 2½."""
    return _WHOLE.search(before[-LOOK_BACK:]) is not None


def calls_in(raised: str) -> list[str]:
    """Return the numbers of notes that raised text may call ("2", "[2]", "2, 3"), none where it says anything else."""
    return _NUMBER.findall(raised) if _CALLS.fullmatch(raised) else []


def raised_runs(text: str) -> Iterator[tuple[int, int]]:
    """Find the characters that are raised digits, as spans; those that a letter follows are part of a word."""
    return iter(()) if text.isascii() else (found.span() for found in _RUN.finditer(text))


def raised_calls(text: str) -> Iterator[tuple[int, int]]:
    """Find the characters in running text that are raised digits and call notes, as spans."""
    for start, end in raised_runs(text):
        before, digits = text[max(start - LOOK_BACK, 0) : start], without_raising(text[start:end])
        if is_call(before, digits) and not (text[end : end + 1] in BARS and may_count(before)):
            yield start, end


def typed_calls(text: str) -> Iterator[tuple[int, int]]:
    """Find the digits that are not raised and yet can only call a note, as spans.

    They are glued to the full stop behind a year or a number ("april 2024.1 Daarna") or to what is counted
    ("€ 5 miljoen2").
    """
    for found in _AFTER_STOP.finditer(text):
        if not _EDITION.search(text, max(found.start() - LOOK_BACK, 0), found.start()):
            yield found.span("mark")
    for found in _GLUED.finditer(text):
        if _COUNTED.search(text, max(found.start() - LOOK_BACK, 0), found.start()):
            yield found.span()
