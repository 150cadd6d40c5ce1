"""The same fact with another value than in an earlier letter.

What:
    A figure, number or day that an earlier letter gives for the same thing and time, but with a value that cannot be
    the same. A number or day is of the earlier time by what its clause names ("in 2023", "op 30 april 2024"), by what
    it leans on ("een jaar eerder", "in dezelfde maanden van 2023", "in de vorige periode"), or as where a change
    began; that of the earlier letter is the one of its unit and time that has most words, names, row and headings in
    common with it, and that stands nowhere in this letter.

Why:
    One of the letters is wrong, or the figure was corrected and the reader is not told.

Example:
    In 2022 kostte dit het volgende:

    - Kustwacht Letland: € 4,10 miljoen

Better:
    In 2022 kostte dit het volgende:

    - Kustwacht Letland: € 4,01 miljoen

Known limits:
    Lines with one label or subject of the register, and sentences that are the same but for a figure, are held against
    each other for one year (money) or period (strength). What rounding or "circa" explains is not reported, nor what
    the letter calls corrected, revised or provisional, nor plans. Numbers may be half as much again or less, twice as
    much where more speaks for it, or with the same digits; none is reported where both say something of their own
    ("onder de officieren"), where two of the earlier letter are as likely, or where costs are each of another thing.
    Days are of one happening by two words or names at least, weighed by how rare they are; of a beginning or end they
    may be any two days of a year or two years, else they differ in one part. A later end than was told is a change.
    Without an earlier letter the register's figures count that have the letter of the year before as their source
    (see YOY001), of a time that was over then; SRC002 reports these as well.

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
from ijkmoment.checking.deployments.telling import are_of_one_kind
from ijkmoment.checking.deployments.years import as_letter, earlier_first, newest_earlier, spoken_of, year_of
from ijkmoment.checking.figures.agreement import agreeing, differ
from ijkmoment.checking.figures.figure_words import CORRECTION, REVISION
from ijkmoment.checking.letter import Earlier, Letter, Span
from ijkmoment.checking.retelling.comparable_figures import ComparableFigure, Figures
from ijkmoment.checking.retelling.days_of_before import told_otherwise
from ijkmoment.checking.retelling.numbers_of_then import numbers_of_then
from ijkmoment.checking.retelling.retold import are_of_two_things, by_words, is_of_one_time
from ijkmoment.checking.rule import Draft, Rule
from ijkmoment.facts.claim import Claim
from ijkmoment.facts.dates import Date
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


def _told_again(letter: Letter, earlier: Earlier, then: Letter) -> Iterator[Finding]:
    """Find the numbers that the letter tells again of the earlier time, and the earlier letter otherwise."""
    newest = earlier is newest_earlier(letter)
    for span, other in numbers_of_then(letter, then, newest=newest):
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


def _days(letter: Letter, earlier: Earlier, then: Letter) -> Iterator[Finding]:
    """Find the days of one thing that an earlier letter tells otherwise."""
    for one, other in told_otherwise(letter, then):
        sentences = ((where, where.sentence_at(told.span.start)) for where, told in ((letter, one), (then, other)))
        if not any(where.says(_CORRECTED, sentence) for where, sentence in sentences):
            yield _finding(letter, earlier, one.span, other.span, then.part(other.span))


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
