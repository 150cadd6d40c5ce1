"""Rows of a table near by that a sentence holds against each other: "in Limburg zijn meer bedrijven dan in Utrecht".

Both rows have to be named, on either side of "dan", and what is more or less has to be what the table is of. "Nergens
waren er meer dan in Limburg" and "meer dan elk ander land" say that one goes before all others; "meer dan Duitsland en
Polen samen" adds up. A year that the sentence before names is held against the one behind "dan" ("Dat is minder dan in
2022"), and so is a number against the one behind it ("902 branden, iets minder dan in 2022 met 949").
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal

from ijkmoment.checking.comparisons.ranked_places import ASIDE, clause_around
from ijkmoment.checking.comparisons.ranked_tables import (
    OF_TABLES,
    VERB,
    Line,
    Place,
    Table,
    by_size,
    columns_meant,
    is_by_time,
    is_of_rows,
    named,
    segments,
    shown,
    speaks_of,
    tables_near,
)
from ijkmoment.checking.figures.intervals import Interval
from ijkmoment.checking.figures.told_numbers import TIMES, ToldNumber, numbers_in
from ijkmoment.checking.letter import Letter, Span
from ijkmoment.checking.text.topics import content, words_at
from ijkmoment.checking.text.word_places import word_places
from ijkmoment.language.patterns import at_places, lazily

_MORE = (
    r"meer|groter|hoger|langer|duurder|zwaarder|sterker|vaker|drukker"
    r"|zoveel|zo\s+(?:veel|hoog|groot|sterk|lang|vaak|duur)"
)
_LESS = r"minder|kleiner|lager|korter|goedkoper|rustiger|zo\s+(?:weinig|laag|klein|kort)"
_COMPARED = lazily(
    rf"(?P<word>(?P<more>{_MORE})|{_LESS})(?!\w)(?P<of>(?:[^.;:(),\d]|\(\d[^()]{{0,20}}\)){{0,60}}?)\s(?:dan|als)(?!\w)"
    r"(?!\s+(?:een|één|de\s+helft|ooit|eerder|voorheen|verwacht|nodig|gedacht|(?!(?:19|20)\d\d(?!\d))\d))"
)
_WORDS = frozenset(
    """
    meer minder groter kleiner hoger lager langer korter duurder goedkoper zwaarder sterker vaker drukker rustiger
    zoveel zo
    """.split()
)
_NOBODY = lazily(r"(?<!\w)(?:geen\s+(?:enkele?\s+)?(?:ander\s+|andere\s+)?[a-zà-ÿ]+|nergens|nooit|niemand)(?!\w)")
_EVERY_OTHER = lazily(r"\s+(?:in\s+|op\s+|bij\s+)?(?:elke?|iedere?|enige?|welke?|alle)\s+andere?(?!\w)")
_TOGETHER = lazily(r"(?<!\w)(?:samen|tezamen|gezamenlijk|bij\s+elkaar|opgeteld)(?!\w)")
_POINTS_BACK = lazily(r"\s*(?:dat|dit|daarmee)\s+(?:is|was|zijn|waren)(?!\w)")
_NOT = lazily(
    r"(?<!\w)(?:niet|zal|zullen|zou|zouden|verwacht\w*|gemiddeld\w*|per|relatief|verhouding\w*|wil|willen|moet\w*|kan|kunnen)(?!\w)"
)
_NUMBER_BEHIND = lazily(r"[^.;:\d]{0,60}?(?:(?:19|20)\d\d[^.;:\d]{0,30}?)?\Z")
_ANOTHER = lazily(r"(?<!\w)dan(?!\w)")
_ADJACENT = lazily(r"\s+(?:[a-zà-ÿ-]+\s+)?\Z")
_THAT = lazily(r"[^.;:()]*(?<!\w)(?:dat|omdat|doordat|hoewel|terwijl)(?!\w)")
_WITH = lazily(r"(?<!\w)met\s+(?:€\s?)?\Z")
_LONGEST, _NEAR, _ALIKE = 500, 8, Decimal("0.4")


def compared_otherwise(letter: Letter) -> Iterator[Place]:
    """Find the comparisons that a table near by, or the numbers of the sentence, contradict."""
    places = word_places(letter, _WORDS)
    for block in letter.blocks:
        if block.kind not in ("paragraph", "item"):
            continue
        for found in at_places(_COMPARED, letter.folded, places, block.start, block.end):
            sentence = letter.sentence_at(found.start())
            if sentence.end - sentence.start > _LONGEST or found.end() > sentence.end:
                continue
            place = _in_tables(letter, found, sentence) or _in_numbers(letter, found, sentence)
            if place is not None:
                yield place


def _in_tables(letter: Letter, found: re.Match[str], sentence: Span) -> Place | None:
    clause = clause_around(letter, Span(*found.span()))
    if _NOT.search(letter.folded, clause.start, clause.end):
        return None
    if ASIDE.search(_NOBODY.sub(" ", letter.folded[clause.start : clause.end])):
        return None
    against: list[tuple[Span, str]] = []
    for table in tables_near(letter, sentence, clause):
        wrong = _against(letter, found, clause, table)
        if wrong is None:
            return None
        against += wrong
    return Place(Span(found.start(), found.end()), tuple(against)) if against else None


def _against(letter: Letter, found: re.Match[str], clause: Span, table: Table) -> tuple[tuple[Span, str], ...] | None:
    """Return the rows that contradict a comparison; none where the table says nothing of it, None where it agrees."""
    part = next(one for one in segments(letter, clause) if one.start <= found.start() <= one.end)
    behind = Span(found.end(), max(part.end, _end_of_names(letter, found, clause, table)))
    own, others = named(letter, Span(part.start, found.start()), table), named(letter, behind, table)
    nobody = _NOBODY.search(letter.folded, part.start, found.start()) is not None
    every = _EVERY_OTHER.match(letter.folded, found.end()) is not None
    together = _TOGETHER.search(letter.folded, found.end(), behind.end) is not None
    if not _may_be_of(letter, found, part, table):
        return ()
    if nobody and not own and len(others) == 1:
        own, others = others, table.others(others)
    elif every and len(own) == 1:
        others = table.others(own)
    elif not own and is_by_time(table) and _POINTS_BACK.match(letter.folded, part.start):
        before = letter.sentence_at(max(clause.start - 2, 0))
        own = named(letter, before, table)
    if len(own) != 1 or not others or own[0] in others or (len(others) > 1 and not (nobody or every or together)):
        return ()
    sign = 1 if found["more"] else -1
    wrong: tuple[tuple[Span, str], ...] = ()
    for column in columns_meant(table, letter.folded[clause.start : clause.end], change=False):
        off = _off(own[0], others, by_size(table, column, 1), sign, together=together)
        if not off:
            return None
        wrong = wrong or shown((own[0], *off))
    return wrong


def _end_of_names(letter: Letter, found: re.Match[str], clause: Span, table: Table) -> int:
    """Return where an enumeration of rows behind "dan" ends: "meer dan Polen, Letland en Estland samen"."""
    end = found.end()
    for one in segments(letter, Span(found.end(), clause.end)):
        words = words_at(letter.text, one.start, one.end)
        if not any(is_of_rows(table, word) for word, _, _ in words[:2]):
            break
        end = one.end
    return end


def _off(
    own: Line, others: Sequence[Line], values: Mapping[int, Interval], sign: int, *, together: bool
) -> Sequence[Line]:
    """Return the rows that one is not more than, or not less."""
    low, high = values[id(own)]
    if together:
        least, most = (sum((values[id(one)][end] for one in others), Decimal(0)) for end in range(2))
        return others if (high <= least if sign > 0 else low >= most) else ()
    return [one for one in others if (high <= values[id(one)][0] if sign > 0 else low >= values[id(one)][1])]


def _may_be_of(letter: Letter, found: re.Match[str], part: Span, table: Table) -> bool:
    """Tell whether what is more or less may be what a table is of."""
    words = [word for word in content(found["of"]) if not VERB.match(word)]
    words = [
        word for word in words if not any(VERB.match(one) for one in found["of"].split() if content(one) == (word,))
    ]
    if words and found["word"].startswith(("meer", "minder", "zoveel", "zo ")):
        return any(OF_TABLES.match(word) or speaks_of(table, word) for word in found["of"].split())
    clause = _THAT.match(letter.folded, part.start, found.start())
    start = clause.end() if clause is not None else part.start
    said = [word for word, _, _ in words_at(letter.text, start, found.start()) if content(word)]
    known = (
        is_of_rows(table, word) or speaks_of(table, word) or OF_TABLES.match(word) or VERB.match(word) for word in said
    )
    return not words and all(known)


def _in_numbers(letter: Letter, found: re.Match[str], sentence: Span) -> Place | None:
    """Return a comparison of a number with one behind "dan" that it is not more or less than."""
    numbers = [one for one in numbers_in(letter, sentence) if one.unit not in (*TIMES, "procentpunt")]
    behind = next((one for one in numbers if one.start >= found.end()), None)
    if behind is None or behind.about or not _NUMBER_BEHIND.match(letter.folded, found.end(), behind.start):
        return None
    own = _own(letter, found, sentence, numbers)
    if own is None or own.unit != behind.unit or own.about or own.value == behind.value:
        return None
    if (own.value > behind.value) is (found["more"] is not None) or not _ALIKE < own.value / (
        behind.value or 1
    ) < 1 / _ALIKE:
        return None
    return Place(Span(behind.start, behind.end), ((Span(own.start, own.end), letter.part(Span(own.start, own.end))),))


def _own(letter: Letter, found: re.Match[str], sentence: Span, numbers: Sequence[ToldNumber]) -> ToldNumber | None:
    """Return the number that is compared: the one before it that is no difference and stands behind no other "dan"."""
    first = _ANOTHER.search(letter.folded, sentence.start, sentence.end)
    until = min(first.start() if first else found.start(), found.start())
    within = [one for one in numbers if found.start() < one.start < found.end()]
    if within:
        return within[0]
    before = [one for one in numbers if one.end <= until and not _is_difference(letter, one, found)]
    if len(before) == 1:
        return before[0]
    if before or not _POINTS_BACK.match(letter.folded, sentence.start):
        return None
    earlier = letter.sentence_at(max(sentence.start - 2, 0))
    told = [one for one in numbers_in(letter, earlier) if one.unit not in (*TIMES, "procentpunt")]
    return told[0] if len(told) == 1 else None


def _is_difference(letter: Letter, one: ToldNumber, found: re.Match[str]) -> bool:
    """Tell whether a number says by how much: "45 meer dan"; "was met 902 hoger dan" is none."""
    adjacent = one.end <= found.start() and _ADJACENT.fullmatch(letter.folded, one.end, found.start()) is not None
    return adjacent and _WITH.search(letter.folded, max(one.start - _NEAR, 0), one.start) is None
