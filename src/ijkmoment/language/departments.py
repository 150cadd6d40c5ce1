"""The name of a department in running text: "Volksgezondheid, Welzijn en Sport".

It is one noun phrase: a noun with its adjective ("Buitenlandse Zaken"), several only up to an "en". So the name of the
person behind it, or the next line of a signature ("minister van Defensie, De minister ..."), is no part of it.
"""

from ijkmoment.language.countries import COUNTRY_NAME
from ijkmoment.language.patterns import lazily

SPACE = r"(?:[ \xa0]+\n?|\n)[ \xa0]*"
_MOST_LISTED = 3
_ADJECTIVE = r"(?:[A-ZÀ-Þ][a-zà-ÿ-]{1,30}[b-hj-z]e|Hoger|Primair|Voortgezet|Maatschappelijk|Middelbaar)"
_WORD = lazily(r"[A-ZÀ-Þ][\w’'&-]{0,30}\w(?!\w|\.\w)")
_QUALIFIED = lazily(rf"{_ADJECTIVE}{SPACE}")
_SHARED = lazily(rf"{_ADJECTIVE}{SPACE}en{SPACE}{_ADJECTIVE}{SPACE}")
_COMMA = lazily(rf",{SPACE}")
_LAST = lazily(rf",?{SPACE}en{SPACE}")
_NO_NOUN = lazily(rf"(?:De|Het|Een|Deze|Dit|Mede|Minister|Staatssecretaris|Kamer|NAVO|EU|VN|{COUNTRY_NAME})(?![\w-])")


def end_of_department(text: str, start: int) -> int | None:
    """Return where the department that starts here ends, None when none does."""
    shared = _SHARED.match(text, start)
    end = end_of_noun(text, shared.end()) if shared else None
    if end is not None:
        return end
    end = end_of_noun(text, start)
    return end if end is None else _end_of_list(text, end)


def end_of_noun(text: str, start: int) -> int | None:
    """Return where the noun that starts here ends, with its adjective, None when there is no noun of a department."""
    if _NO_NOUN.match(text, start):
        return None
    adjective = _QUALIFIED.match(text, start)
    end = _end_of_word(text, adjective.end()) if adjective else None
    return end if end is not None else _end_of_word(text, start)


def _end_of_word(text: str, start: int) -> int | None:
    word = _WORD.match(text, start)
    return None if word is None or _NO_NOUN.match(text, start) else word.end()


def _end_of_list(text: str, first: int) -> int:
    """Return where nouns that are listed up to an "en" end, else where the first one does."""
    end = first
    for _ in range(_MOST_LISTED):
        comma = _COMMA.match(text, end)
        after = end_of_noun(text, comma.end()) if comma else None
        if after is None:
            break
        end = after
    last = _LAST.match(text, end)
    after = _end_of_last(text, last.end()) if last else None
    return first if after is None else after


def _end_of_last(text: str, start: int) -> int | None:
    """Return where the last noun of a list ends, which may have two adjectives."""
    adjective = _QUALIFIED.match(text, start)
    end = end_of_noun(text, adjective.end()) if adjective else None
    return end if end is not None else end_of_noun(text, start)
