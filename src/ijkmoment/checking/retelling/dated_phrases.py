"""Days of what a letter calls twice by the same words: "het debat over zorg van 3 mei", "in het debat over zorg op".

A definite noun with a day behind it speaks of one thing. Where another place gives the same noun with the same words,
or tells by a verb that it happened ("keerde op 4 mei terug in Ede", "bij de terugkeer in Ede op 14 mei"), with a day
that differs in its day or its month alone, one of both is wrong. Letters, motions and what else is written by the
dozen have one name and many days, and so has what comes back each week or month.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import islice
from typing import NamedTuple

from ijkmoment.checking.letter import Letter, Span
from ijkmoment.checking.retelling.happenings import SAID_OF_IT, has_no_verb, verbs_of
from ijkmoment.checking.text.topics import content, general, stem
from ijkmoment.checking.times.moments import Moment, Moments, are_a_slip_apart
from ijkmoment.facts.dates import Date
from ijkmoment.facts.document import Block
from ijkmoment.language.date_words import WEEKDAY
from ijkmoment.language.patterns import lazily

_THE = r"(?:de|het|deze|dit|die|dat|onze|zijn|haar|hun)"
_DETERMINED = lazily(rf"(?<!\w)(?<!, ){_THE}\s+")
_BEHIND_ARTICLE = lazily(rf"(?:\A|(?<!\w)(?:{_THE}|een)\s+)(?:[\w-]+e\s+)*[\w-]+")  # where no verb stands
_NAMED = lazily(rf"(?P<what>[^;:,()\d]{{3,110}}?)\s*,?\s*\(?(?:(?:(?P<on>op|per)|van|d\.d\.)\s+)?(?:{WEEKDAY}\s+)?")
_UNENDED = lazily(
    r"(?<!\w)(?:met|tot|vanaf|sinds|sedert|uiterlijk|voor|vóór|in|na|tussen|t/m|en|rond|begin|eind|medio|jl|sinds)\Z"
)
_JOINED = lazily(r"\s*(?:tot\s+en\s+met|t/m|en|tot|[-–])\s*")
_FIRST = lazily(r"(?<![\w.,/-])(?P<first>\d{1,2})\s*(?:tot\s+en\s+met|t/m|en|tot|[-–])\s*\Z")
_PREPOSITION = (
    r"(?:van|voor|naar|op|over|aan|bij|in|te|met|tot|onder|rond|tijdens|uit|door|na|binnen|tegen|inzake|vanuit|tussen|vanaf"
    r"|sinds)"
)
_LED = lazily(rf"\s{_PREPOSITION}\s")
_AT_PLACE = lazily(rf"(?<!\w){_PREPOSITION}\s+(?:(?:{_THE}|een)\s+)?(?:[\w-]+e\s+)?\Z")
# What is written or said by the dozen, who acts, and what is no event; and what tells of one event.
_WRITTEN = lazily(
    r"\w*(?:brief|brieven|kamerstuk\w*|motie|moties|rapport\w*|kennisgeving\w*|toezegging\w*|nota|resolutie\w*|vragen|uitspra\w+|stand|status"
    r"|peildatum|situatie|periode|ingang|jaar|maand|week|dag|avond|ochtend|middag|begroting|antwoord\w*|reactie\w*|bericht\w*|lid|leden|aansla\w+"
    r"|aanval\w*|incident\w*|beschieting\w*|\w*overzicht|cijfers|gegevens|monitor|tabel|lijst)"
)
# Of these a letter tells several without saying more of each.
_OFTEN = lazily(
    r"\w*(?:overleg(?:gen)?|gesprek\w*|vergadering(?:en)?|bijeenkomst(?:en)?|zitting\w*|raad|bezoek|controle|inspectie|meting(?:en)?|telling"
    r"|uitspraak|besluit|debat|melding(?:en)?|vlucht|levering|oefening|actie)"
)
_REPORT = r"\w*(?:verslag|agenda|uitkomsten|resultaten|conclusies|voorbereiding)"
_REPORTS = lazily(_REPORT)
_REPORT_OF = lazily(rf"{_REPORT}\s+(?:van|op)\s+(?:de\s+|het\s+)?\Z")
_LEADS = lazily(rf"(?<!\w){_PREPOSITION}\s+(?:{_THE}\s+)?\Z")
# Which of several it is: the same words have to stand in both places.
_WHICH = lazily(r"(?<!\w)(?:eerste|laatste|nieuwe?|oude|extra|informele?|formele?|ingelaste?)(?!\w)")
_AGAIN = lazily(
    r"(?<!\w)(?:tweede|derde|vierde|vijfde|vorige?|volgende?|eerdere?|opnieuw|nogmaals|andere?|ander|elke?|iedere?|alle|ook|eveneens|tevens|evenmin|vergelijkba\w+|soortgelijke?|vervolg\w*|voortzetting"
    r"|oorspronkelijk\w*|uitgesteld\w*|verplaatst\w*|verschoven|vervroegd\w*|respectievelijk)(?!\w)"
)
_PART, _SMALL_PART = lazily(r";"), lazily(r"[;,:]\s|\s(?:en|maar|waarna|terwijl|nadat|voordat|toen)(?=\s)")
_TOO = lazily(r"(?<!\w)(?:ook|eveneens|tevens|evenmin|opnieuw)(?!\w)")
_AFTER = lazily(r"(?<!\w)(?:dag(?:en)?|we(?:ek|ken)|maand(?:en)?|jaar|uur)\s+(?:na|voor)\s+(?:de\s+|het\s+)?\Z")
_LETTER_OF = lazily(
    r"(?:brief|rapport|nota|motie|vragen|antwoord(?:en)?|reactie|bericht)\s+(?:van|over)\s+(?:de\s+|het\s+)?\Z"
)
# What may last some days, of which one place tells one and another another.
_LASTS = lazily(
    r"\w*(?:conferentie|top|oefening|bezoek|reis|evacuatie|zitting|festival|verkiezing(?:en)?|operatie|missie|onderhandelingen|beurs)"
)
_OF = lazily(r"\s(?:van|door|tussen)\s")
_WORD = lazily(r"[^\W\d_][\w’'-]*")
_BESIDE = lazily(
    rf",?\s+(?:(?:die|dat|welke)\s+)?(?:(?:is|was|zijn|werd|op|van)\s+)?(?:{WEEKDAY}\s+)?(?:op\s+)?(?:{WEEKDAY}\s+)?\Z"
)
_KINDS = frozenset({"paragraph", "item", "footnote", "heading", "header"})
_TITLES = frozenset({"heading", "header"})
_WORD_OPENS = lazily(r"(?<!\S)(?=[^\W\d])")
_WEEK, _DAYS, _LEAP = 7, 4, 2024
_REACH, _SHORT, _LONGEST, _MOST, _FEW, _FEW_WORDS = 150, 24, 600, 300, 200, 2


class _Dated(NamedTuple):
    """A day, or days beside each other, with where it stands and what is before it."""

    day: Moment
    first: int
    clause: Span
    start: int
    said: str
    title: bool


class _Phrase(NamedTuple):
    """A definite noun that a day stands behind, with the words of its phrase."""

    at: _Dated
    head: str
    words: frozenset[str]
    said: str
    printed: str


def dated_phrases(letter: Letter) -> Iterator[tuple[Moment, Moment]]:
    """Yield the later of two days of what is called by the same words, with the earlier one."""
    every = {one.day.span: one for one in islice(_dated(letter), _MOST)}
    found = set[tuple[Moment, Moment]]()
    for one in islice((phrase for at in every.values() for phrase in _phrases(letter, at)), _FEW):
        near = (every[it.span] for it in letter.once(Moments).near(one.at.day) if it.span in every)
        told = [other.day for other in near if _may_be_one(one, other) and _tells(letter, one, other)]
        if len({it.parts for it in told}) == 1:
            first, second = sorted((one.at.day, told[0]), key=lambda it: it.span)
            if (second, first) not in found:
                found.add((second, first))
                yield second, first


def _dated(letter: Letter) -> Iterator[_Dated]:
    """Yield the days of running text, headings and the subject; of days beside each other the last."""
    for before, day, behind in _in_threes(letter.once(Moments).all):
        if day.day and not _are_joined(letter, day, behind):
            block, sentence = letter.document.block_at(day.span.start), letter.sentence_at(day.span.start)
            if block is None or block.kind not in _KINDS or (block.kind == "header" and not _is_subject(letter, block)):
                continue
            sentence = sentence if sentence.start < sentence.end else Span(block.start, block.end)
            if sentence.end - sentence.start <= _LONGEST:
                start, first = _first(letter, before, day, sentence)
                clause = _clause(letter, sentence, start, day)
                said = letter.folded[max(clause.start, start - _REACH) : start]
                yield _Dated(day, first, clause, start, said, block.kind in _TITLES)


def _in_threes(moments: Sequence[Moment]) -> Iterator[tuple[Moment | None, Moment, Moment | None]]:
    """Yield each moment with the one before it and the one behind it."""
    return zip((None, *moments), moments, (*moments[1:], None), strict=False)


def _are_joined(letter: Letter, first: Moment | None, second: Moment | None) -> bool:
    """Tell whether two days are told as one time: "30 september en 1 oktober"."""
    if first is None or second is None or not (first.day and second.day):
        return False
    between = _JOINED.fullmatch(letter.folded, first.span.end, second.span.start)
    return second.span.start < first.span.end or between is not None


def _is_subject(letter: Letter, block: Block) -> bool:
    subject = letter.document.header.subject.split("\n")[0]
    return bool(subject) and subject in letter.text[block.start : block.end]


def _first(letter: Letter, before: Moment | None, day: Moment, sentence: Span) -> tuple[int, int]:
    """Return where the time of a day starts, and on which day of its month."""
    bare = _FIRST.search(letter.text, max(sentence.start, day.span.start - _SHORT), day.span.start)
    if bare is not None:
        return bare.start(), int(bare["first"])
    if before is not None and _are_joined(letter, before, day):
        return before.span.start, (before.day or 1) if before.month in (None, day.month) else 1
    return day.span.start, day.day or 1


def _clause(letter: Letter, sentence: Span, start: int, day: Moment) -> Span:
    """Return the part of a sentence that a day stands in: all of it between semicolons, less beside other days."""
    for parts in (_PART, _SMALL_PART):
        before = max(
            (one.end() for one in parts.finditer(letter.folded, sentence.start, start)), default=sentence.start
        )
        behind = parts.search(letter.folded, day.span.end, sentence.end)
        clause = Span(before, behind.start() if behind is not None else sentence.end)
        moments = letter.once(Moments)
        if not (moments.all_in(clause.start, start) or moments.all_in(day.span.end, clause.end)):
            break
    return clause


def _phrases(letter: Letter, at: _Dated) -> Iterator[_Phrase]:
    """Yield the definite phrases right before a day, the longest first, as far as one says that something happened.

    A title needs no article.
    """
    offset = at.start - len(at.said)
    opens = [one.end() for one in (_WORD_OPENS if at.title else _DETERMINED).finditer(at.said)]
    for start in opens:
        found = _NAMED.fullmatch(at.said, start)
        heads = _LED.split(f"{found['what']} ")[0].split() if found is not None else []
        if found is None or not heads or _REPORTS.fullmatch(heads[-1]):
            continue
        if any(one.search(found["what"]) for one in (_UNENDED, _AGAIN)) or _WRITTEN.fullmatch(heads[-1]):
            return
        what = letter.text[offset + found.start("what") : offset + found.end("what")]
        words = _words(what)
        if not has_no_verb(letter, _BEHIND_ARTICLE.sub(" ", what)) or not _is_its_own(at, found):
            continue
        alone = start == opens[0] or _REPORT_OF.search(at.said, 0, start) is not None
        named = start == opens[0] and found["on"] is None and not _OFTEN.fullmatch(heads[-1])
        if len(words) > 1 or (words and named) or (content(what) and alone and what.split()[-1][0].isupper()):
            yield _Phrase(at, heads[-1], words, found["what"], what)
        if heads[-1].endswith("ing") or verbs_of(heads[-1]) is not None:
            return


def _is_its_own(at: _Dated, found: re.Match[str]) -> bool:
    """Tell whether a day is of the phrase before it, and not of a verb of which that may be the object."""
    before = at.said[: found.start()]
    if _LETTER_OF.search(before):
        return False
    if found["on"] is None or at.title:
        return True
    if _AFTER.search(before):
        return False  # "twee weken na de opening in Ede, op 3 mei"
    return _LEADS.search(before) is not None or not _DETERMINED.sub("", before).strip()


def _words(text: str) -> frozenset[str]:
    """Return the words of a text that are no little ones, in their number but without an "e"."""
    known = set(general(text))
    return frozenset(_bare(one) for one in _WORD.findall(text) if stem(one) in known)


def _bare(word: str) -> str:
    return word.casefold().removesuffix("e")


def _may_be_one(phrase: _Phrase, other: _Dated) -> bool:
    """Tell whether two days may be of one thing, with a slip, of no period that both lie in, nor one weeks later."""
    one = phrase.at
    if one.clause == other.clause or not are_a_slip_apart(one.day, other.day):
        return False
    if one.day.year and other.day.year and one.day.year != other.day.year:
        return False
    first, second = (Date(it.day.year or _LEAP, it.day.month, it.day.day).first() for it in (one, other))
    if one.day.month == other.day.month:
        lasts = _LASTS.fullmatch(phrase.head) is not None and abs((first - second).days) < _DAYS
        both = one.first == other.first and one.first < first.day and other.first < second.day
        return not lasts and (both or max(one.first, other.first) > min(first.day, second.day))
    return abs((first - second).days) % _WEEK != 0


def _tells(letter: Letter, one: _Phrase, other: _Dated) -> bool:
    """Tell whether a clause with another day tells of what a phrase names."""
    for phrase in _phrases(letter, other):
        if phrase.head == one.head and (phrase.words <= one.words or one.words <= phrase.words):
            apart = letter.block_at(one.at.start) != letter.block_at(other.start) or one.at.title or other.title
            again = any(_TOO.search(letter.folded, *it.clause) for it in (one.at, other))
            return apart and not again and _which(phrase.said) == _which(one.said)
    said = letter.folded[other.clause.start : other.clause.end]
    if _AGAIN.search(said) or SAID_OF_IT.search(said) or not _which(one.said) <= _which(said):
        return False
    known = one.words - {_bare(one.head)}
    if _happened(one, said) and known <= _said(letter.folded[letter.sentence_at(other.start).start : other.clause.end]):
        return True
    return known <= _said(said) and _stands_as_such(one.head, said, other.start - other.clause.start)


def _happened(one: _Phrase, said: str) -> bool:
    """Tell whether a clause says by a verb what a phrase names: "de opening van het dok", of two words it alone."""
    verbs = verbs_of(one.head)
    if verbs is None or not _OF.search(one.said) or not re.search(rf"(?<!\w)(?:{verbs})(?!\w)", said):
        return False
    named = len(one.words) + len(_which(one.said)) > _FEW_WORDS or any(map(str.isupper, one.printed))
    return named or not any(re.fullmatch(verbs, word) is None for word in _words(said) - one.words)


def _said(text: str) -> set[str]:
    return {_bare(word) for word in _WORD.findall(text)}


def _stands_as_such(head: str, said: str, day: int) -> bool:
    """Tell whether a noun is what its clause is about, or has the day right behind it, and is led by no preposition."""
    places = re.finditer(rf"(?<!\w){re.escape(head)}(?!\w)", said)
    return any(
        (one.end() <= day and _BESIDE.fullmatch(said, one.end(), day)) or not _AT_PLACE.search(said, 0, one.start())
        for one in places
    )


def _which(said: str) -> set[str]:
    return {*_WHICH.findall(said)}
