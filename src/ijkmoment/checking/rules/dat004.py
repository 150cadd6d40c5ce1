"""Relative word without an anchor.

What:
    "Jongstleden", "jl.", "l.l.", "a.s." or "uiterlijk aanstaande" without the day, month or season that it belongs to.

Why:
    These words say which of several dates is meant, and here there is none. A reader cannot find the letter or the
    debate that is meant, least of all years later.

Example:
    Zo heeft het kabinet uw Kamer jongstleden geïnformeerd over de verlenging.

Better:
    Zo heeft het kabinet uw Kamer op 6 mei 2024 geïnformeerd over de verlenging.

Known limits:
    A time right before or behind the word is its anchor, and so is one that follows in the same sentence in brackets
    or between commas ("jongstleden, in de brief van 6 mei 2024,"). A document's number is none: the word asks for a
    day. "Onlangs" and "recent" need none.

Source:
    The word itself: "jongstleden" is said of a day or month just past.
"""

import re
from collections.abc import Iterator

from ijkmoment.checking.letter import Letter, Span
from ijkmoment.checking.rule import Draft, Rule
from ijkmoment.facts.finding import Finding
from ijkmoment.facts.values import Reference
from ijkmoment.language.date_words import ANY_MONTH, SEASON, WEEKDAY
from ijkmoment.language.patterns import at_places, lazily

_DRAFT = Draft("DAT004", "warning")
_WORD = lazily(r"(?:[jJ]ongstleden|[lL]aatstleden|[jJ]l(?:\.|(?=[\s,;:)]))|[jl]\.l\.|[aA]\.s\.|aanstaande)(?!\w)")
_OPENS = ("jongstleden", "laatstleden", "jl", "j", "l", "a", "aanstaande")
_COMING, _BY = "aanstaande", lazily(r"(?<!\w)uiterlijk\s+\Z", re.IGNORECASE)
_IS = lazily(r"(?<!\w)(?:is|zijn|was|waren|lijkt|lijken|leek)(?!\w)")
_HOURS = r"(?:ochtend|morgen|middag|avond|nacht)?"
_TIME = (
    rf"(?:{ANY_MONTH}|{WEEKDAY}{_HOURS}|{SEASON}|\w*(?:jaar|weekend|vakantie|reces)|week|maand|kwartaal|eeuwwisseling"
    r"|pasen|pinksteren|kerst(?:mis)?|prinsjesdag|koningsdag|nieuwjaar|jaarwisseling|ochtend|middag|avond|nacht)"
)
_BEFORE = lazily(rf"(?:(?<!\w){_TIME}|\d(?:e|ste|de)?)[,(]?\s+\(?\Z", re.IGNORECASE)
_AFTER = lazily(
    rf",?\s+\(?(?:(?:op|in|de|het|van)\s+){{0,2}}(?:{_TIME}(?!\w)|\d{{1,2}}(?:e|ste|de)?(?:\s+{ANY_MONTH}|[-/.,]\d|\s+en\s))",
    re.IGNORECASE,
)
_APART = lazily(r"[(,–-]")
# The date of a document is the anchor of telling it, and not of what happened.
_TOLD = lazily(
    r"(?<!\w)(?:\w*brie(?:f|ven)|\w*(?:inform|meld|bericht|zond|stuur|bood|bied)\w*|geïnformeerd|\w*gestuurd|\w*gezonden|aangeboden|gedeeld"
    r"|ontv[aio]ng\w*|ingelicht|schreef|geschreven|\w*rapportage|verslag|antwoord\w*|toegezegd|besloten|besluit\w*|debat|overleg|motie)(?!\w)",
    re.IGNORECASE,
)
_REACH, _NEAR = 40, 60


def check(letter: Letter) -> Iterator[Finding]:
    """Find the words that a time belongs to and that have none."""
    for word in at_places(_WORD, letter.text, letter.standing(_OPENS), 0, len(letter.text)):
        start = word.start()
        if start and (letter.text[start - 1].isalnum() or letter.text[start - 1] in ".-"):
            continue
        span = Span(start, word.end())
        if word[0] == _COMING and not _stands_alone(letter, span):
            continue  # "de aanstaande verkiezingen"
        if not _is_anchored(letter, span):
            yield _DRAFT.at(span, printed=letter.part(span))


def _stands_alone(letter: Letter, word: Span) -> bool:
    """Tell whether "aanstaande" belongs to nothing behind it: a stop follows, or "uiterlijk" stands before it.

    Of what "is aanstaande" it says that it will be soon.
    """
    if letter.says(_IS, Span(max(word.start - _NEAR, letter.sentence_at(word.start).start), word.start)):
        return False
    if letter.text[word.end : word.end + 1] in (".", ",", ";", ":", ")"):
        return True
    return _BY.search(letter.text, max(word.start - _NEAR, 0), word.start) is not None


def _is_anchored(letter: Letter, word: Span) -> bool:
    """Tell whether a time stands by a word, or is given aside in what follows it in the sentence."""
    opening = max(word.start - _REACH, letter.sentence_at(word.start).start)
    if _BEFORE.search(letter.text, opening, word.start) or _AFTER.match(letter.text, word.end):
        return True
    before = letter.last_before(word.start + 1, "date", "period")
    if before is not None and before.start >= opening and not letter.text[before.end : word.start].strip(" ,(\n"):
        return True
    return _is_dated_aside(letter, word)


def _is_dated_aside(letter: Letter, word: Span) -> bool:
    """Tell whether a date follows in brackets, or between commas that open right behind the word."""
    end = letter.sentence_at(word.start).end
    behind = letter.first_behind(word.end, "date", "reference")
    if behind is None or behind.start >= end:
        return False
    if isinstance(behind.value, Reference):
        return behind.value.date is not None and letter.says(_TOLD, letter.sentence_at(word.start))
    between = letter.text[word.end : behind.start]
    if between.count("(") > between.count(")"):
        return "Kamerstuk" not in between or letter.says(_TOLD, letter.sentence_at(word.start))
    return _APART.match(between.lstrip()) is not None and len(between) < _NEAR


RULE = Rule(
    "DAT004",
    "relative-word-without-anchor",
    "warning",
    check,
    {
        "nl": "“{printed}” zonder datum: noem de dag",
        "en": "“{printed}” without a date: name the day",
    },
)
