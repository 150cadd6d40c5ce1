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
    Figures are the same fact when they are bound to one subject and concept of the register, or stand in lines with one
    label, for one calendar year (money) or one named or reported period (strength). What rounding or "circa" explains
    is not reported, nor what the letter calls corrected, revised or provisional. Ends of a deployment's time are
    compared when its other end agrees, or when they differ in one part; the later end only when it was past.

Source:
    Court of Audit and evaluations since 1996: figures that change between letters without a word.
"""

import re
from collections.abc import Iterable, Iterator, Mapping

from ijkmoment.checking.agreement import differ
from ijkmoment.checking.figures import Figures, Told
from ijkmoment.checking.letter import Earlier, Letter, Span, date_span
from ijkmoment.checking.rule import Draft, Rule
from ijkmoment.checking.telling import are_of_one_kind
from ijkmoment.checking.years import as_letter, earlier_first, spoken_of, year_of
from ijkmoment.facts.claim import Claim
from ijkmoment.facts.dates import Date, Period
from ijkmoment.facts.finding import Finding, Related

_DRAFT = Draft("YOY002", "inconsistency")
_EXPLAINED = re.compile(
    r"\b(?:bijgesteld\w*|bijstelling|herzien\w*|herziening|gecorrigeerd\w*|correctie|rectifica\w*"
    r"|gerectificeerd|abusievelijk|ten onrechte"
    r"|onjuist\w*|voorlopige?|definitie[fv]\w*|nagekomen|nabetaling\w*|aangepast\w*|in plaats van|anders dan"
    r"|eerder (?:gemeld|genoemd)\w*"
    r"|geraamd\w*|raming|begroot|verwacht\w*|gepland\w*)\b",
    re.IGNORECASE,
)


def check(letter: Letter) -> Iterator[Finding]:
    """Find the figures and times that an earlier letter gives another value."""
    spoken = spoken_of(letter)
    figures = [one for one in Figures(letter).told if one.claim.subject is None or one.claim.subject in spoken]
    for earlier in earlier_first(letter):
        then = as_letter(letter, earlier)
        if not are_of_one_kind(letter, then):
            continue
        before = _by_key(Figures(then).told)
        for one in figures:
            yield from _against(letter, one, earlier, then, before.get(one.key, []))
        yield from _times(letter, earlier, then)


def _by_key(told: Iterable[Told]) -> Mapping[object, list[Told]]:
    found: dict[object, list[Told]] = {}
    for one in told:
        found.setdefault(one.key, []).append(one)
    return found


def _against(letter: Letter, one: Told, earlier: Earlier, then: Letter, before: list[Told]) -> Iterator[Finding]:
    if not before or not all(differ(one.claim.value, other.claim.value) for other in before):
        return
    if _is_explained(letter, one.claim) or any(_is_explained(then, other.claim) for other in before):
        return
    yield _finding(letter, earlier, one.span, before[0].span, then.part(before[0].span))


def _is_explained(letter: Letter, claim: Claim) -> bool:
    block = letter.document.block_at(claim.start)
    span = (
        Span(block.start, block.end) if block is not None and block.kind != "cell" else letter.sentence_at(claim.start)
    )
    return letter.says(_EXPLAINED, span)


def _times(letter: Letter, earlier: Earlier, then: Letter) -> Iterator[Finding]:
    """Find the ends of a deployment's time that an earlier letter gives another date."""
    before: dict[tuple[str, str], list[Claim]] = {}
    for claim in then.of_kind("period"):
        if claim.subject is not None and claim.concept is not None and not _is_explained(then, claim):
            before.setdefault((claim.subject, claim.concept), []).append(claim)
    for claim in letter.of_kind("period"):
        others = before.get((claim.subject or "", claim.concept or ""), [])
        if others and isinstance(claim.value, Period) and not _is_explained(letter, claim):
            yield from _ends(letter, claim, claim.value, earlier, others)


def _ends(letter: Letter, claim: Claim, period: Period, earlier: Earlier, others: list[Claim]) -> Iterator[Finding]:
    for which in ("start", "end"):
        date = getattr(period, which)
        known = [(one, getattr(one.value, which)) for one in others]
        held = [(one, other) for one, other in known if other is not None]
        if date is None or not held or any(_agree(date, other) for _, other in held):
            continue
        found = next(
            ((one, other) for one, other in held if _clash(period, one.value, which, date, other, earlier)), None
        )
        if found is not None:
            one, other = found
            span = date_span(one, other)
            yield _finding(
                letter, earlier, date_span(claim, date), span, earlier.document.running[span.start : span.end]
            )


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
    if not (first.possible and second.possible):
        return True
    return first.first() <= second.last() and second.first() <= first.last()


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
    needs=("earlier",),
)
