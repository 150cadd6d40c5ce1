"""Numbers that are told beside an earlier one: "902 branden, meer dan de 894 in 2024", "steeg tot 902, tegen 894".

The earlier number stands behind "dan" with words that say whose it is, or behind "tegen" and "ten opzichte van" with
its year; what is compared is the only number of its kind before it. A number right before "meer" is by how much.
"""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise

from ijkmoment.checking.comparisons.told_trends import Trend
from ijkmoment.checking.figures.directions import directions
from ijkmoment.checking.figures.number_times import in_full
from ijkmoment.checking.figures.told_numbers import ToldNumber, numbered_sentences, numbers_in
from ijkmoment.checking.letter import Letter, Span
from ijkmoment.checking.text.topics import stem
from ijkmoment.language.patterns import lazily

_THAN = lazily(
    r"(?<!\w)(?P<word>(?P<up>meer|hoger|groter|langer|duurder|zwaarder|sterker|drukker|vaker)|(?P<down>minder|lager|kleiner|korter|goedkoper|lichter|rustiger))\s+(?P<noun>(?:[a-zà-ÿ]+\s+){0,3}?)dan\s\Z"
)
_OF_IT = lazily(r"(?P<whose>[^\d.;:][^.;:]{0,60}?)\(?(?:€\s?)?")
_WHOSE = lazily(
    r"(?<!\w)(?:de|het|die|vorig|jaar|eerder|toen|geraamde?|begrote?|verwachte?|beoogde|geplande|daarvoor|ervoor|(?:19|20)\d\d)(?!\w)"
)
_NOT_WHOSE = lazily(
    r"(?<!\w)(?:van(?!\s+(?:(?:19|20)\d\d|vorig))|een\s+(?:half|heel)|helft|deel|derde|kwart|eerste|laatste|andere|elk|elke|ieder|iedere|per|tweemaal|keer|maal|circa|ruim|bijna|ongeveer|gemiddeld\w*"
    r"|maximaal|minimaal|maximum|minimum|grens|norm|samen|beide)(?!\w)"
)
# "Dat is meer dan vorig jaar, maar nog niet de gewenste 75%": what stands behind is of another clause, often an aim.
TURNED = lazily(
    r"(?<!\w)(?:maar|al|doch|terwijl|hoewel|zij\s+het|nog\s+(?:niet|geen)|en\s+(?:dicht|ver|nog|net|vlak|ruim))(?!\w)"
)
# "Wachten er 2.016 korter dan een half jaar, 3.213 langer": how long, and no earlier number.
_HOW_LONG = lazily(
    r"(?:een|één|twee|drie|vier|vijf|zes)\s+(?:half\s+|halve\s+|heel\s+|hele\s+)?(?:jaar|kwartaal|maand|maanden|week|weken|dag|dagen)"
    r"(?!\s+(?:eerder|daarvoor|ervoor|geleden|terug))(?!\w)"
)
_NOT = lazily(
    r"(?<!\w)(?:niet|geen|niets|nooit|of|steeds|relatief|naar\s+verhouding|per|elk|ieder|iedere|circa|waarvan|daarvan)(?!\w)",
    re.IGNORECASE,
)
_DENIED = lazily(
    r"(?<!\w)(?:niet|geen|niets|nooit|steeds|relatief|per|elk|ieder|iedere|waarvan|daarvan)(?!\w)", re.IGNORECASE
)
_THAT_IS = lazily(r"(?:dat|dit|het)\s+(?:is|zijn|was|waren|betekent)(?:\s+er)?(?!\w)")
_IS = frozenset(("is", "was", "zijn", "waren", "lag", "ligt", "bleef"))
_SMALL = frozenset(("uit", "geworden", "gevallen", "gebleken", "af", "in", "geweest"))
_LITTLE = frozenset(
    """
    in van een waren was toen die uit vorig op en het de dat nu eerder per aan bij te voor jaar euro over werden zijn is
    had hadden naar met tot als wat bedroeg daarvoor ervoor
    """.split()
)
_AGAINST = lazily(
    r"(?<!\w)(?P<cue>tegen(?:over)?|ten\s+opzichte\s+van|vergeleken\s+met)\s+(?:de\s+|nog\s+)?(?:€\s?)?\Z"
)
_WHEN = lazily(
    r"[^.;:,()\d]{0,40}?(?<!\w)(?:in\s+(?:\w+\s+){0,3}(?P<year>(?:19|20)\d\d)|(?:een|twee|drie|vier|vijf)\s+jaar\s+(?:eerder|daarvoor|ervoor)|vorig\s+jaar"
    r"|(?:in\s+)?het\s+(?:vorige?|voorgaande|voorafgaande)\s+jaar|het\s+jaar\s+(?:ervoor|daarvoor|eerder)|eerder)(?!\w)"
)
_YEAR = lazily(r"[^.;:,()\d]{0,40}?(?<!\w)\(?(?:in\s+)?(?P<year>(?:19|20)\d\d)(?!\w)")
_COMES_TO = lazily(r"(?:(?<!\w)(?:tot|naar|op)|:)\s+(?:(?:circa|ruim|bijna|ongeveer|in\s+\d{4})\s+)?\Z")
_CHANGED_BY = lazily(r"(?<!\w)(?:met|stijging\s+van|daling\s+van|toename\s+van|afname\s+van)\s+(?:€\s?)?\Z")
_CHANGE_BEHIND = lazily(r"[,;]\s+(?:dat\s+is\s+|dus\s+|wat\s+neerkomt\s+op\s+)?een\s")
_CHANGE_NEXT = lazily(
    r"(?:de|deze|die)\s+(?:(?P<up>stijging|toename|groei)|(?P<down>daling|afname|krimp|terugval))(?!\w)"
)
_WITH = lazily(r"(?<!\w)(?:is|was|lag|ligt|waren|zijn)\s+met\s+(?:gemiddeld\s+|nog\s+|al\s+)*(?:€\s?)?\Z")
_BY = lazily(r"\s+(?:(?:miljoen|miljard|euro)\s+)?\Z")
_BRACKETED = lazily(r"\s\([^()]{1,30}\)")
_LONGEST, _REACH, _NEAR, _BEHIND, _TWO = 600, 110, 40, 70, 2


def told_comparisons(letter: Letter) -> Iterator[Trend]:
    """Find the numbers that are said to be more or less than another one, and are not."""
    for sentence, numbers in letter.once(numbered_sentences):
        if sentence.end - sentence.start <= _LONGEST:
            yield from _more_than(letter, sentence, numbers)
            yield from _against(letter, sentence, numbers)


def _more_than(letter: Letter, sentence: Span, numbers: Sequence[ToldNumber]) -> Iterator[Trend]:
    others: set[ToldNumber] = set()
    for one in numbers:
        than = letter.folded.rfind(" dan ", max(one.start - _REACH, sentence.start), one.start) + len(" dan ")
        said = _THAN.search(letter.folded, max(than - _NEAR, sentence.start), than) if than > sentence.start else None
        of_it = _OF_IT.fullmatch(letter.folded, than, one.start) if said is not None else None
        if said is None or of_it is None or any(than <= it.start < one.start for it in numbers):
            continue
        others.add(one)
        whose = of_it["whose"]
        if (
            _WHOSE.search(whose) is None
            or TURNED.search(whose)
            or _NOT_WHOSE.search(whose)
            or _HOW_LONG.match(whose)
            or one.about
        ):
            continue
        if letter.says(_NOT, Span(max(said.start() - _NEAR, sentence.start), said.end("noun"))):
            continue
        compared = _compared(letter, sentence, one, said.start("word"), others)
        if compared is not None and _is_of_noun(said["noun"], compared) and _is_off(compared, one, up=bool(said["up"])):
            yield _trend(said.start("word"), said.end("word"), one, compared)


def _compared(letter: Letter, sentence: Span, one: ToldNumber, word: int, others: set[ToldNumber]) -> ToldNumber | None:
    """Return the only number of one kind before a comparison, else the only one of the sentence before."""
    before = [it for it in numbers_in(letter, Span(sentence.start, word)) if it.unit == one.unit and it not in others]
    own = [it for it in before if _is_with(letter, it, one) or not _is_by_how_much(letter, it, word)]
    if not own and _THAT_IS.match(letter.folded, sentence.start):
        last = letter.sentence_at(max(sentence.start - 2, 0))
        block = letter.block_at(sentence.start)
        if block is not None and last.start >= block.start and last != sentence:
            own = [it for it in numbers_in(letter, last) if it.unit == one.unit]
    about = own and own[0].about and not letter.folded.endswith("gemiddeld ", 0, own[0].start)
    if len(own) != 1 or about or not _counts_the_same(own[0], one):
        return None
    return own[0]


def _is_with(letter: Letter, one: ToldNumber, other: ToldNumber) -> bool:
    """Tell whether a number says how much something is: "was met gemiddeld 5,2 maanden langer dan"."""
    near = one.value * _TWO > other.value
    return near and _WITH.search(letter.folded, max(one.start - _NEAR, 0), one.start) is not None


def _is_by_how_much(letter: Letter, one: ToldNumber, word: int) -> bool:
    return _BY.fullmatch(letter.folded, one.end, word) is not None or _is_share_of(letter, one, word)


def _is_share_of(letter: Letter, one: ToldNumber, word: int) -> bool:
    """Tell whether a number stands right before a comparison, with no more than its noun between: by how much.

    What it is in another measure may stand in brackets: "8,4 miljoen (4,8 procent) hoger dan".
    """
    between = _BRACKETED.sub(" ", letter.folded[one.end : word]).split()
    return len(between) <= 1 and not any(it.strip(",") in _IS or "," in it for it in between)


def _is_of_noun(noun: str, compared: ToldNumber) -> bool:
    """Tell whether what there is more of is what a number counts."""
    words = [word for word in noun.split() if word not in _SMALL]
    return all(any(stem(word) == stem(other) for other in compared.behind) for word in words)


def _counts_the_same(compared: ToldNumber, one: ToldNumber) -> bool:
    first = one.behind[0] if one.behind else ""
    if not first or first in _LITTLE:
        return True
    return any(stem(first) == stem(word) for word in compared.behind)


def _is_off(compared: ToldNumber, one: ToldNumber, *, up: bool) -> bool:
    if compared.value == one.value or min(compared.value, one.value) <= Decimal(1):
        return False
    return (compared.value < one.value) if up else (compared.value > one.value)


def _trend(start: int, end: int, first: ToldNumber, second: ToldNumber) -> Trend:
    return Trend(Span(start, end), Span(first.start, first.end), Span(second.start, second.end))


def _against(letter: Letter, sentence: Span, numbers: Sequence[ToldNumber]) -> Iterator[Trend]:
    for later, earlier in pairwise(in_full(letter, numbers)):
        cue = _AGAINST.search(letter.folded, max(earlier.start - _NEAR, later.end), earlier.start)
        when = _WHEN.match(letter.folded, earlier.end, sentence.end) if cue is not None else None
        if cue is None or when is None or later.unit != earlier.unit or earlier.about:
            continue
        if _CHANGED_BY.search(letter.folded, max(later.start - _NEAR, sentence.start), later.start):
            continue
        if later.about and not _COMES_TO.search(letter.folded, max(later.start - _NEAR, sentence.start), later.start):
            continue
        if not _counts_the_same(later, earlier) and not _counts_the_same(earlier, later):
            continue
        year = _YEAR.match(letter.folded, later.end, cue.start())
        if year and when["year"] and int(year["year"]) <= int(when["year"]):
            continue
        way = _way(letter, sentence, later, cue.start(), when.end())
        if way and (later.value - earlier.value) * way[2] < 0:
            yield _trend(way[0], way[1], earlier, later)


def _way(letter: Letter, sentence: Span, later: ToldNumber, cue: int, end: int) -> tuple[int, int, int] | None:
    """Return what words say of two numbers: before the later, between them, or right behind both."""
    before = max(later.start - _NEAR, sentence.start), later.start
    spans = [Span(later.end, cue)]
    if _COMES_TO.search(letter.folded, *before):
        spans.append(Span(sentence.start, later.start))
    behind = _CHANGE_BEHIND.match(letter.folded, end, sentence.end)
    if behind is not None:
        spans.append(Span(behind.start(), min(behind.end() + _BEHIND, sentence.end)))
    told = [it for span in spans for it in directions(letter, span)]
    if not told:
        block = letter.block_at(sentence.start)
        following = letter.sentence_at(min(sentence.end + 2, block.end - 1 if block is not None else sentence.end))
        opening = _CHANGE_NEXT.match(letter.folded, following.start, following.end)
        alone = len([it for it in numbers_in(letter, sentence) if it.unit == later.unit]) == 2
        if opening is None or following == sentence or not alone:
            return None
        return opening.start(), opening.end(), 1 if opening["up"] else -1
    if len({it.way for it in told}) > 1 or letter.says(_NOT, Span(later.start, cue)):
        return None
    if letter.says(_DENIED, Span(sentence.start, later.start)):
        return None
    return told[0].start, told[0].end, told[0].way
