"""The same fact with another value than in an earlier letter.

What:
    A cost, a strength or an end of a deployment's time that an earlier letter gives for the same subject, nation and
    time, but with a value that cannot be the same.

Why:
    One of the letters is wrong, or the figure was corrected and the reader is not told.

Example:
    In 2022 kostte dit het volgende:

    - Kustwacht Letland: € 4,10 miljoen

Better:
    In 2022 kostte dit het volgende:

    - Kustwacht Letland: € 4,01 miljoen

Known limits:
    Figures are the same fact when they are bound to one subject and concept of the register, or stand in lines with
    one label, or are what all of it cost below the only heading on money, for one calendar year (money) or one named
    or reported period (strength); when they are of one place and year or period, in whatever words; or when their
    sentences are the same, of a time that was over in the earlier letter. What rounding or "circa" explains is not
    reported, nor what the letter calls corrected, revised or provisional, nor plans. Ends of a deployment's time,
    known by subject or by place and names, are compared when the other end agrees, or when they differ in one part and
    both days were past in the earlier letter; of a subject of the register the later end alone has to be past. In the
    same sentence a day of the same year is compared as well. Since when a thing runs, until when it ran and when it
    was decided on is compared where both letters name it (a short form, two names, or a country of which each letter
    tells one such day), both days were past, and they differ in one part. Without an earlier letter the register's
    figures count that have the letter of the year before as their source (see YOY001), of a time that was over then;
    SRC002 reports these as well. A number that the letter tells again of the earlier time ("tegen 640 patrouilles in
    de vorige periode", "op 30 april 2024 waren het er 46", "steeg van 540 naar 615") and that the earlier letter has
    not, nor makes of two others, is held against one of the same unit there that stands nowhere in the letter: at most
    a third more or less, twice as much where more speaks for it, or with the same digits. What speaks for it is the
    noun, words, time, heading, measure and money spent that both have; what only one says speaks against it. Where
    two are as likely the nearer one counts, and none where that is no tenth apart. Left alone are what
    is corrected, of more or less, of another name, costs that are each of another thing ("voor de sluis", "voor de
    kade"), or a share of another whole. Cells of columns of one year or day are compared where three rows at least
    have one number in both.

Source:
    Court of Audit and evaluations since 1996: figures that change between letters without a word.
"""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping
from operator import attrgetter

from ijkmoment.checking.against_register.held_figures import figures as held_figures
from ijkmoment.checking.against_register.register_letter import Before, letter_before
from ijkmoment.checking.against_register.register_words import in_words
from ijkmoment.checking.deployments.endings import Ended, ends_by_place
from ijkmoment.checking.deployments.telling import are_of_one_kind
from ijkmoment.checking.deployments.years import as_letter, earlier_first, newest_earlier, spoken_of, year_of
from ijkmoment.checking.figures.agreement import agreeing, differ
from ijkmoment.checking.figures.figure_words import CORRECTION, REVISION
from ijkmoment.checking.letter import Earlier, Letter, Span, date_span
from ijkmoment.checking.retelling.comparable_figures import ComparableFigure, Figures
from ijkmoment.checking.retelling.days_of_before import told_otherwise
from ijkmoment.checking.retelling.numbers_of_then import numbers_of_then
from ijkmoment.checking.retelling.retold import (
    are_of_two_things,
    by_place,
    by_words,
    is_of_one_time,
    same,
    times_by_words,
)
from ijkmoment.checking.retelling.tables_again import tables_again
from ijkmoment.checking.rule import Draft, Rule
from ijkmoment.checking.times.moments import are_alike, may_be_one
from ijkmoment.facts.claim import Claim
from ijkmoment.facts.dates import Date, Period
from ijkmoment.facts.finding import Finding, Related
from ijkmoment.facts.statement import Statement
from ijkmoment.language.patterns import lazily

_DRAFT = Draft("YOY002", "inconsistency")
_REVISED = lazily(rf"\b(?:{REVISION})\b", re.IGNORECASE)
_CORRECTED = lazily(
    rf"\b(?:{CORRECTION}|voorlopige?|nabetaling\w*|aangepast\w*|eerder (?:gemeld|genoemd)\w*)\b", re.IGNORECASE
)
_PLANNED = lazily(
    r"\b(?:geraamd\w*|raming\w*|begroot|begroting|verwacht\w*|gepland\w*|uitgetrokken|gereserveerd)\b", re.IGNORECASE
)
_MOST = 40  # figures of one place and time: what tells more is no account of one deployment
_CLAUSE = lazily(r"[();]")


def check(letter: Letter) -> Iterator[Finding]:
    """Find the figures and times that an earlier letter gives another value."""
    recorded = letter_before(letter)
    if recorded is not None:
        yield from _recorded(letter, recorded)
    spoken = spoken_of(letter)
    figures = [one for one in Figures(letter).told if one.claim.subject is None or one.claim.subject in spoken]
    seen: set[tuple[int, int]] = set()
    for earlier in earlier_first(letter):
        then = as_letter(letter, earlier)
        if not are_of_one_kind(letter, then):
            continue
        before = _by_key(Figures(then).told)
        told = (_against(letter, one, earlier, then, before.get(one.key, [])) for one in figures)
        for found in (
            *(one for each in told for one in each),
            *_retold(letter, earlier, then),
            *_placed(letter, earlier, then),
            *_ends_told(letter, earlier, then),
            *_times_retold(letter, earlier, then),
            *_days(letter, earlier, then),
            *_told_again(letter, earlier, then),
        ):
            if not any(start <= found.start and found.end <= end for start, end in seen):
                seen.add((found.start, found.end))
                yield found


def _recorded(letter: Letter, before: Before) -> Iterator[Finding]:
    """Find the figures of which the register holds another value by the letter before, of a time over then."""
    source = before.recorded.source
    for one in letter.once(held_figures):
        then = [held for held in one.statements if held.source == source.slug and _was_over(held, source.date)]
        if not then or agreeing(one.claim, one.statements) or _is_explained(letter, one.claim):
            continue
        related = (Related("register", then[0].reference, statement=then[0].reference),)
        yield _DRAFT.at(
            Span(one.claim.start, one.claim.end),
            related=related,
            printed=one.claim.text,
            year=before.recorded.year,
            **in_words("other", (then[0].value,)),
        )


def _was_over(statement: Statement, date: Date | None) -> bool:
    last = statement.period.last() if statement.period.possible else None
    return last is not None and date is not None and last < date.first()


def _retold(letter: Letter, earlier: Earlier, then: Letter) -> Iterator[Finding]:
    """Find the figures that stand in words of the earlier letter in place of another."""
    before = then.once(by_words)
    for words, claims in letter.once(by_words).items():
        others = before.get(words, [])
        for claim in claims:
            if not 0 < len(others) <= _MOST or not all(differ(claim.value, other.value) for other in others):
                continue
            if are_of_two_things(letter, Span(claim.start, claim.end), then, Span(others[0].start, others[0].end)):
                continue
            if is_of_one_time(letter, then, claim) and not letter.says(_CORRECTED, _whole(letter, claim)):
                other = Span(others[0].start, others[0].end)
                yield _finding(letter, earlier, Span(claim.start, claim.end), other, then.part(other))


def _placed(letter: Letter, earlier: Earlier, then: Letter) -> Iterator[Finding]:
    """Find the figures of one place and time that the earlier letter gives another value in other words."""
    before = then.once(by_place)
    for key, figures in letter.once(by_place).items():
        for one in figures:
            others = same(one, before.get(key, [])[:_MOST], figures[:_MOST])
            if not others or not all(differ(one.value, other.value) for other in others):
                continue
            explained = any(_is_explained(where, it.claim) for where, it in ((letter, one), (then, others[0])))
            apart = one.kind == "money" and are_of_two_things(letter, one.span, then, others[0].span)
            if not explained and not apart:
                yield _finding(letter, earlier, one.span, others[0].span, then.part(others[0].span))


def _told_again(letter: Letter, earlier: Earlier, then: Letter) -> Iterator[Finding]:
    """Find the numbers that the letter tells again of the earlier time, and the earlier letter otherwise."""
    newest = earlier is newest_earlier(letter)
    for span, other in (*tables_again(letter, then), *numbers_of_then(letter, then, newest=newest)):
        yield _finding(letter, earlier, span, other, then.part(other))


def _by_key(told: Iterable[ComparableFigure]) -> Mapping[object, list[ComparableFigure]]:
    found: dict[object, list[ComparableFigure]] = {}
    for one in told:
        found.setdefault(one.key, []).append(one)
    return found


def _against(
    letter: Letter, one: ComparableFigure, earlier: Earlier, then: Letter, before: list[ComparableFigure]
) -> Iterator[Finding]:
    if not before or not all(differ(one.claim.value, other.claim.value) for other in before):
        return
    if _is_explained(letter, one.claim) or any(_is_explained(then, other.claim) for other in before):
        return
    if one.claim.kind == "money" and are_of_two_things(letter, one.span, then, before[0].span):
        return
    yield _finding(letter, earlier, one.span, before[0].span, then.part(before[0].span))


def _is_explained(letter: Letter, claim: Claim | Span) -> bool:
    """Tell whether the text around a figure calls it corrected or provisional, or its clause calls it planned."""
    clause = _clause(letter, claim, letter.sentence_at(claim.start))
    if letter.says(_CORRECTED, _whole(letter, claim)) or letter.says(_PLANNED, clause):
        return True
    return _is_revised(letter, claim.start)


def _whole(letter: Letter, claim: Claim | Span) -> Span:
    block = letter.block_at(claim.start)
    if block is None or block.kind == "cell":
        return letter.sentence_at(claim.start)
    return Span(block.start, block.end)


def _is_revised(letter: Letter, place: int) -> bool:
    """Tell whether the paragraph before or behind a list calls its figures others: "De bedragen zijn herzien"."""
    first = last = bisect_left(letter.blocks, place + 1, key=attrgetter("start")) - 1
    while first > 0 and last - first < _MOST and letter.blocks[first].kind == "item":
        first -= 1
    while last + 1 < len(letter.blocks) and last - first < 2 * _MOST and letter.blocks[last].kind == "item":
        last += 1
    around = (letter.blocks[first], letter.blocks[last]) if first < last else ()
    return any(letter.says(_REVISED, Span(one.start, one.end)) for one in around)


def _clause(letter: Letter, claim: Claim | Span, sentence: Span) -> Span:
    """Return the part of a sentence between brackets and semicolons that a figure stands in."""
    start = max((letter.text.rfind(sign, sentence.start, claim.start) + 1 for sign in "();"), default=0)
    behind = _CLAUSE.search(letter.text, claim.end, sentence.end)
    return Span(max(start, sentence.start), behind.start() if behind is not None else sentence.end)


def _ends_told(letter: Letter, earlier: Earlier, then: Letter) -> Iterator[Finding]:
    """Find the ends of a deployment, known by its place and names, that an earlier letter gives another date."""
    before = then.once(ends_by_place)
    for (which, places), ends in letter.once(ends_by_place).items():
        known = [one for one in before.get((which, places), ())[:_MOST] if not _is_explained(then, one.span)]
        for end in ends if known else ():
            others = [one for one in known if end.same_deployment(one)]
            if any(_agree(end.date, one.date) for one in others) or _is_explained(letter, end.span):
                continue
            other = next((one for one in others if _differ_in_slip(end, one, earlier)), None)
            if other is not None:
                yield _finding(letter, earlier, end.span, other.span, then.part(other.span))


def _differ_in_slip(one: Ended, other: Ended, earlier: Earlier) -> bool:
    """Tell whether two ends of one deployment cannot both be right: their opposites agree, or both days were past.

    Of a subject of the register the earlier letter's alone has to be past.
    """
    opposite = "end" if one.which == "start" else "start"
    both = getattr(one.period, opposite) is not None and getattr(other.period, opposite) is not None
    bound = one.subject is not None and one.subject == other.subject
    if not (both or bound) and not (_was_past(one.date, earlier) and _was_past(other.date, earlier)):
        return False
    return _clash(one.period, other.period, one.which, one.date, other.date, earlier)


def _times_retold(letter: Letter, earlier: Earlier, then: Letter) -> Iterator[Finding]:
    """Find the days that stand in words of the earlier letter in place of another of that year, both past by then."""
    before = then.once(times_by_words)
    for words, claims in letter.once(times_by_words).items():
        others = before.get(words, [])
        if len(claims) > 1 or len(others) != 1 or _is_explained(letter, claims[0]) or _is_explained(then, others[0]):
            continue
        differing = [pair for pair in zip(_dates(claims[0]), _dates(others[0]), strict=False) if not _agree(*pair)]
        if len(differing) != 1:
            continue
        day, other = differing[0]
        past = _was_past(day, earlier) and _was_past(other, earlier)
        if past and day.year == other.year and are_alike(day, other):
            there = date_span(others[0], other)
            yield _finding(letter, earlier, date_span(claims[0], day), there, then.part(there))


def _days(letter: Letter, earlier: Earlier, then: Letter) -> Iterator[Finding]:
    """Find the days of one thing that an earlier letter tells otherwise."""
    for one, other in told_otherwise(letter, then):
        sentences = ((where, where.sentence_at(told.span.start)) for where, told in ((letter, one), (then, other)))
        if not any(where.says(_CORRECTED, sentence) for where, sentence in sentences):
            yield _finding(letter, earlier, one.span, other.span, then.part(other.span))


def _dates(claim: Claim) -> Iterator[Date]:
    """Yield the day of a claim, or the ends of its period."""
    value = claim.value
    ends = (value,) if isinstance(value, Date) else (value.start, value.end) if isinstance(value, Period) else ()
    yield from (one for one in ends if one is not None)


def _clash(period: Period, other: object, which: str, date: Date, before: Date, earlier: Earlier) -> bool:
    if not isinstance(other, Period) or (which == "end" and not _was_past(before, earlier)):
        return False
    opposite = "end" if which == "start" else "start"
    first, second = getattr(period, opposite), getattr(other, opposite)
    if first is not None and second is not None:
        return _agree(first, second)
    same = [(date.year, before.year), (date.month, before.month), (date.day, before.day)]
    return sum(one != another for one, another in same) == 1 and (date.day is None) == (before.day is None)


def _was_past(date: Date, earlier: Earlier) -> bool:
    return earlier.date is not None and earlier.date.possible and date.possible and date.last() < earlier.date.first()


def _agree(first: Date, second: Date) -> bool:
    """Tell whether two dates can be the same day; an impossible one is another rule's."""
    return not (first.possible and second.possible) or may_be_one(first, second)


def _finding(letter: Letter, earlier: Earlier, span: Span, other: Span, text: str) -> Finding:
    related = (Related("earlier", text, other.start, other.end, earlier.file),)
    return _DRAFT.at(span, related=related, printed=letter.part(span), other=text, year=year_of(letter, earlier))


RULE = Rule(
    "YOY002",
    "same-fact-with-another-value",
    "inconsistency",
    check,
    {
        "nl": "hier staat “{printed}”, in de brief van {year} stond voor hetzelfde “{other}”",
        "en": "“{printed}” stands here, and the letter of {year} has “{other}” for the same",
    },
    needs=("before",),
    sees_more_with=("register", "date", "dictionary"),
)
