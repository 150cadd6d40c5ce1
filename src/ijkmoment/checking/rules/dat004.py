"""Relative word without an anchor.

What:
    "Jongstleden", "jl." or "l.l." without the day, month or season that it belongs to; "recent" or "onlangs" where a
    clause says that parliament was informed then, without a date or a document's number.

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
    day. "Onlangs" and "recent" ask for a day or a number only where their clause tells of informing parliament;
    "recent onderzoek" and "de recente ontwikkelingen" are left alone, and so is a sentence with a note.

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
_WORD = lazily(r"(?:[jJ]ongstleden|[lL]aatstleden|[jJ]l(?:\.|(?=[\s,;:)]))|[jl]\.l\.)(?!\w)")
_OPENS = lazily(r"(?:jongstleden|laatstleden|jl|j|l)\Z")
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
_REACH, _NEAR, _NOTED = 40, 60, 3
_OF_LATE = lazily(
    r"(?<![\w-])(?:onlangs|recent(?:elijk)?|kort(?:\s+)?geleden|recente(?=\s+(?:kamer)?brief(?!\w)))(?![\w-])",
    re.IGNORECASE,
)
_OF_LATE_OPENS = lazily(r"(?:onlangs|recent|recentelijk|recente|kort|kortgeleden)\Z")
_INFORMED = lazily(
    r"(?<!\w)(?:geïnformeerd|bericht|gemeld|ingelicht|gestuurd|toegezonden|toegestuurd|aangeboden|gezonden|verzonden|gedeeld|ontvangen"
    r"|informeerden?|stuurden?|zond(?:en)?|meldden?|berichtten?|ontving(?:en)?|(?:toe)?gestuurde|(?:toe|ver)gezonden|verzonden|aangeboden)(?!\w)",
    re.IGNORECASE,
)
_CHAMBER = lazily(r"(?<!\w)(?:(?:uw|de|beide)\s+(?:Tweede\s+|Eerste\s+)?Kamers?|u)(?!\w)", re.IGNORECASE)
# Where "recent" stands by a verb: elsewhere it is said of a noun ("recent onderzoek", "de recent afgeronde proef").
_BY_VERB_BEFORE = lazily(
    r"(?<!\w)(?:Kamers?|u|ik|wij|kabinet|minister|Defensie|Zaken|staatssecretaris|is|zijn|bent|werd|werden|heeft|heb|hebben|ook|nog|hierover"
    r"|daarover|hierop|eveneens|tevens|al|reeds|zeer|heel|zoals|informeerde|stuurde|zond|meldde)\s+\Z",
    re.IGNORECASE,
)
_OF_NOUN = lazily(r"(?<!\w)(?:de|het|een|deze|die|dit|dat|alle|enkele|twee|drie|over|van|door)\s+\Z", re.IGNORECASE)
_BY_VERB_BEHIND = lazily(
    r"\s+(?:is|zijn|heeft|hebben|heb|werd|werden|informeerden?|stuurden?|zond|meldden?|ontving)(?!\w)", re.IGNORECASE
)
_SENT_ONES = lazily(
    r"\s+(?:(?:aan|met)\s+(?:uw|de)\s+Kamer\s+)?(?:toegestuurde|gestuurde|toegezonden|gezonden|verzonden|aangeboden|gedeelde)\s",
    re.IGNORECASE,
)
_OF_ONE = lazily(r"(?<!\w)(?:de|het|deze|dit|die|mijn|onze)\s+\Z", re.IGNORECASE)
_MOST_RECENT = lazily(r"(?<!\w)(?:meest|minder|een)\s+\Z", re.IGNORECASE)
_LATE_LETTER = "recente"
_BREAK = lazily(r"[,;:()–]")
_NOTE = lazily(r"[a-zà-ÿ)’”][.,;:]?(?:\d{1,2}|\[\d{1,2}\]|[¹²³⁴-⁹])(?![\w.,]\d)(?=\s|[.,;:)]|\Z)")


def check(letter: Letter) -> Iterator[Finding]:
    """Find the words that a time belongs to and that have none."""
    for word in at_places(_WORD, letter.text, letter.starting(_OPENS), 0, len(letter.text)):
        start = word.start()
        if start and (letter.text[start - 1].isalnum() or letter.text[start - 1] in ".-"):
            continue
        span = Span(start, word.end())
        if not _is_anchored(letter, span):
            yield _DRAFT.at(span, printed=letter.part(span))

    yield from _of_late(letter)


def _of_late(letter: Letter) -> Iterator[Finding]:
    """Find "recent" in a clause on informing parliament whose sentence has no day and cites nothing."""
    for word in at_places(_OF_LATE, letter.text, letter.starting(_OF_LATE_OPENS), 0, len(letter.text)):
        sentence = letter.sentence_at(word.start())
        clause = _clause(letter, Span(*word.span()), sentence)
        if not all(letter.says(one, clause) for one in (_INFORMED, _CHAMBER)) or not _is_by_verb(
            letter, word, sentence
        ):
            continue
        behind = letter.first_behind(sentence.start, "date", "period", "reference")
        told = behind is not None and behind.start < sentence.end
        noted = _NOTE.search(letter.text, sentence.start, min(sentence.end + _NOTED, len(letter.text)))
        if not told and noted is None:
            yield _DRAFT.at(Span(*word.span()), printed=word[0])


def _clause(letter: Letter, word: Span, sentence: Span) -> Span:
    """Return the part of a sentence between the signs around a word."""
    start = max((one.end() for one in _BREAK.finditer(letter.text, sentence.start, word.start)), default=sentence.start)
    behind = _BREAK.search(letter.text, word.end, sentence.end)
    return Span(start, behind.start() if behind is not None else sentence.end)


def _is_by_verb(letter: Letter, word: re.Match[str], sentence: Span) -> bool:
    """Tell whether the word says when something was done, or of which letter that was sent."""
    start = max(sentence.start, word.start() - _REACH)
    if word[0].casefold() == _LATE_LETTER:
        return _MOST_RECENT.search(letter.text, start, word.start()) is None
    if _SENT_ONES.match(letter.text, word.end(), sentence.end):
        return _OF_ONE.search(letter.text, start, word.start()) is not None
    if word.start() == sentence.start:
        return _BY_VERB_BEHIND.match(letter.text, word.end(), sentence.end) is not None
    if word[0].casefold() != "recent":
        return _OF_NOUN.search(letter.text, start, word.start()) is None
    return _BY_VERB_BEFORE.search(letter.text, start, word.start()) is not None


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
