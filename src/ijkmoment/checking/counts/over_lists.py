"""Counts over a list: "Er zijn vier knelpunten:" with three items behind it, or "drie lessen" over "Les 1" to "Les 4".

Hardly ever stands a number over a list in whose last sentences nothing counts it, and that is near it, and of something
else. So any count is of the list, unless its sentence says that what follows is another thing ("de volgende
afspraken", "als volgt"), or where or with whom ("met deze drie landen"); a count of a sentence before the last only
where the last points back to it ("Ik licht ze hieronder toe.").
"""

import re
from collections.abc import Iterator

from ijkmoment.checking.counts.added_up import goes_on, is_listed_on, is_of_groups, is_sum_of_list
from ijkmoment.checking.counts.counted import (
    NUMBER,
    PARTLY,
    Announced,
    Counted,
    bare_counts,
    counts_by_kind,
    counts_in,
    is_vague,
    numbers_told,
)
from ijkmoment.checking.counts.listed import is_headed, is_of_columns, listed_behind
from ijkmoment.checking.counts.plural_nouns import is_plural_noun
from ijkmoment.checking.letter import Letter, Span, since
from ijkmoment.checking.text.labelled_rows import kind_of, labelled_rows
from ijkmoment.facts.document import Block
from ijkmoment.language.patterns import lazily

_NAMED = lazily(r"(?<!\w)(?:volgende|onderstaande|hieronder\s+genoemde|hierna\s+genoemde)\s+\Z")
_OTHER = lazily(
    r"(?<!\w)(?:het\s+volgende|als\s+volgt|(?:volgende|onderstaande)\s+(?:[a-z]+e\s+)?[a-z]+(?:en|s)|zoals|namens|geen"
    r"|belangrijkste|voornaamste|mee?st\s+\w+e|enkele|sommige|een\s+aantal|een\s+selectie|neer\s+op)(?!\w)"
)
_PLACE = lazily(
    r"(?<!\w)(?:met|in|aan|voor|tijdens|binnen|bij|naar|na|sinds|door|uit|vanuit|tussen|onder|op|tegen|namens|per|van|over)\s+"
    r"(?P<known>(?:de|deze|die|al\s+deze|onze|haar|hun|zijn)\s+)?(?:[a-z]+e\s+)?\Z"
)
_INTO = lazily(
    r"(?<!\w)(?:val(?:t|len)|viel(?:en)?|\w*verdeeld|\w*deelt|ingedeeld|gesplitst|onderscheiden|uiteen|vertaald|omgezet|vastgelegd|vervat|gevat)\s+in\s+\Z"
)
_BEFORE = lazily(r"(?<!\w)(?:vorige?|eerdere?)(?!\w)")
# "Ook in de rapportage over 2024, die drie lessen bevatte": what another paper had is not announced.
_WHICH = lazily(r"(?<!\w)(?:die|dat|waarin)\s+\Z")
_HAD = lazily(r"\s+(?:bevatten?|telden?|omvatten?|noemden?|kenden?|stonden|stond)(?!\w)")
_CLAUSE = lazily(r",\s+(?:en|maar|terwijl|want|omdat|hoewel|in)(?!\w)|[;–]|\((?!zie\s)")
_REFERS = lazily(
    r"(?<!\w)(?:ze|zij|die|deze|daarvan|hiervan|ervan|elke?|iedere?|(?:het|dit|dat)\s+(?:gaat|betreft|zijn|betreffen))(?!\w)"
)
_ORDER = lazily(
    r"(?:de|het|hun)\s+(?:onder)?(?:verdeling|overzicht|volgorde|opsomming|lijst)\s+(?:is|ziet|luidt)(?!\w)"
)
_ELSEWHERE = lazily(r"(?<!\w)(?:bijlagen?|annex|paragraaf|hoofdstuk|(?:onder)?deel|tabel)\s+[\da-h](?!\w)")
_EACH = lazily(r",\s+(?:elke?|iedere?|alle|telkens|steeds|die|waarvan\s+de|met|te\s+weten|namelijk)\s")
_PLURAL = lazily(
    r"(?<!\w)(?:de|deze|die|volgende)\s+(?:[a-z]+e\s+)?(?P<noun>[a-z]{4,}(?:en|s)(?:\s+(?:over|van|uit|met|in|voor)\s+\w+)?)(?!\w)"
)
_EACH_OF = lazily(r"(?<!\w)(?:elke?|iedere?)\s+(?!van(?!\w)|daarvan)(?P<noun>[a-z]{3,})(?!\w)")
_TWO, _SENTENCES, _REACH, _FAR, _WORDS, _LONGEST, _MOST = 2, 3, 40, 2, 12, 600, 20


def over_lists(letter: Letter) -> Iterator[Announced]:
    """Find the counts of which the list behind them has more or fewer."""
    for index, block in enumerate(letter.blocks):
        if block.kind in ("paragraph", "item"):
            yield from _over(letter, index, block)
    yield from _over_labels(letter)


def _over(letter: Letter, index: int, block: Block) -> Iterator[Announced]:
    last = letter.sentence_at(max(block.end - 1, block.start))
    first = last.start
    for _ in range(_SENTENCES - 1):
        first = max(letter.sentence_at(max(first - 2, block.start)).start, block.start)
    told = sorted({*counts_in(letter, first, block.end), *bare_counts(letter, last.start, block.end)})
    listed = listed_behind(letter, index) if told else frozenset()
    if not listed or not listed.isdisjoint(numbers_told(letter, first, block.end)):
        return
    told = [one for one in told if not is_sum_of_list(letter, index, one.number)]
    own = [one for one in told if one.start >= last.start]
    if sum(one.number for one in own) + letter.folded.count("één ", *last) in listed:
        return  # "één motie en drie toezeggingen", of which a table has four
    behind = next(it for it in since(letter.blocks, index + 1) if it.kind not in ("footnote", "caption"))
    table = behind if behind.kind == "cell" else None
    for one in reversed(told):
        near = min(abs(one.number - each) for each in listed) <= _FAR and one.number <= _MOST
        span = Span(one.start, one.end)
        if near and not is_otherwise(letter, one, max(listed)) and _announces(letter, one, last, table):
            yield Announced(span, one.number, min(listed), max(listed))
            return


def is_otherwise(letter: Letter, one: Counted, most: int) -> bool:
    """Tell whether a list goes on behind other text, holds groups of what was counted, or is another paper's."""
    more = one.number > most and (goes_on(letter, one.end, most) or is_listed_on(letter, one.end, one.number))
    return more or is_of_groups(letter, one.end, one.number) or is_had(letter, one)


def is_had(letter: Letter, one: Counted) -> bool:
    """Tell whether a relative clause says what another paper had: "die drie lessen bevatte"."""
    which = _WHICH.search(letter.folded, max(one.start - _REACH, 0), one.start)
    return which is not None and _HAD.match(letter.folded, one.end) is not None


def _announces(letter: Letter, one: Counted, last: Span, table: Block | None) -> bool:
    """Tell whether a count in the last sentences over a list is of the list."""
    sentence = letter.sentence_at(one.start)
    if sentence.end - sentence.start > _LONGEST or is_vague(letter, one, sentence.start):
        return False
    if _NAMED.search(letter.folded, max(one.start - _REACH, sentence.start), one.start):
        return True
    ordered = one.start < last.start and _ORDER.match(letter.folded, *last) is not None
    rest = Span(one.end, sentence.end if ordered else last.end)
    if any(_OTHER.search(letter.folded, *span) for span in (Span(sentence.start, one.start), rest)):
        return False
    headed = table is None or is_headed(letter, one.noun, table)
    if table is not None and not headed and is_of_columns(letter, one.number, table):
        return False
    if one.start < last.start:
        return headed and _points_back(letter, one, sentence, last)
    return _is_all(letter, one, sentence, headed=headed)


def _is_all(letter: Letter, one: Counted, sentence: Span, *, headed: bool) -> bool:
    """Tell whether the last sentence over a list says no more than that there are so many, and not with whom."""
    rest, place = Span(one.end, sentence.end), _place(letter, one, sentence)
    each = _EACH.search(letter.folded, *rest) is not None
    partly = not each and any(way.search(letter.folded, *rest) for way in (PARTLY, _CLAUSE))
    if partly or (place is not None and place["known"]):
        return False
    words = letter.part(rest).strip(" .:\n").split()
    if letter.text.endswith(":", *sentence):
        measured = place is not None and len(numbers_told(letter, *sentence)) > 1
        return not measured and not (len(words) > _TWO and is_plural_noun(letter, words[-1]))
    return (
        headed
        and not _ELSEWHERE.search(letter.folded, *rest)
        and (place is None or not words)
        and (each or len(words) <= _WORDS)
    )


def _place(letter: Letter, one: Counted, sentence: Span) -> re.Match[str] | None:
    """Return what makes a count the place, time or company of what a sentence tells."""
    before = max(one.start - _REACH, sentence.start)
    into = _INTO.search(letter.folded, before, one.start)
    return None if into is not None else _PLACE.search(letter.folded, before, one.start)


def _points_back(letter: Letter, one: Counted, sentence: Span, last: Span) -> bool:
    """Tell whether the last sentence over a list says that it holds what was counted before, and names nothing else."""
    place = _place(letter, one, sentence)
    known = (place is not None and place["known"]) or _BEFORE.search(letter.folded, *sentence)
    plain = _ORDER.match(letter.folded, *last)
    other = NUMBER.search(letter.folded, one.end, sentence.end)  # of which some may be: "29 militairen, van wie ..."
    own = Span(sentence.start, other.start() if other is not None else sentence.end)
    if known or PARTLY.search(letter.folded, *own) or not (plain or _REFERS.search(letter.folded, *last)):
        return False
    named = (found["noun"] for way in (_PLURAL, _EACH_OF) for found in way.finditer(letter.folded, *last))
    return all(kind_of(it) == kind_of(one.noun) for it in named)


def _over_labels(letter: Letter) -> Iterator[Announced]:
    """Yield the last count of a noun before the first of the lines that bear it: "Les 1 ...", "Les 2 ..."."""
    rows = letter.once(labelled_rows)
    for kind, counts in letter.once(counts_by_kind).items() if rows else ():
        row = rows.get(kind)
        if row is None or not row.is_sound:
            continue
        number, to_text = len(row.labels), letter.document.alignment.to_text
        before = [one for one in counts if to_text(one.start) < row.labels[0].at and _is_free(letter, one)]
        if before and all(one.number != number for one in counts) and abs(before[-1].number - number) <= _FAR:
            yield Announced(Span(before[-1].start, before[-1].end), before[-1].number, number, number)


def _is_free(letter: Letter, one: Counted) -> bool:
    """Tell whether a count is of all there are, and of no group in brackets: "planning (zeven lessen)"."""
    opening = letter.sentence_at(one.start).start
    return letter.text[one.start - 1 : one.start] != "(" and not is_vague(letter, one, opening)
