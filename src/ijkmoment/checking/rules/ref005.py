"""One document cited two ways within the letter.

What:
    A Kamerstuk that the letter gives two days or two parliamentary years; one day's document that it gives two numbers
    or dossiers; two numbers of one dossier whose digits have changed places, told of with a like month, name or rare
    word; one number in two dossiers that differ by a digit; one motion, amendment or bill, said to be about the same,
    under two numbers, or one day's questions; one paper of a name ("de vorige evaluatie", "de twintigste rapportage")
    under two such numbers, or one sitting in the Handelingen; a dossier cited once whose digits are those of one cited
    oftener; and, as information, one document in two notations.

Why:
    One of the two is wrong, or the reader has to find out that both are the same document.

Example:
    De brief van 17 mei 2023 (Kamerstuk 28 676, nr. 433) noemt dit. Zie Kamerstuk 28 676, nr. 433, d.d. 18 mei 2023.

Better:
    De brief van 17 mei 2023 (Kamerstuk 28 676, nr. 433) noemt dit. Zie Kamerstuk 28 676, nr. 433, d.d. 17 mei 2023.

Known limits:
    Of two the later is reported, of more than two the one that differs from most. Documents of one day in one dossier
    have numbers near each other: two numbers count as two ways only when they lie further apart than a busy dossier
    grows in six weeks, or when digits have changed places, or a digit differs in the number of what is called the one
    report of that day, or of which one place says but that parliament was told. A day without its year, behind the
    brackets or before them, is compared by day and month. The day of a debate is not that of its report. Numbers below
    100, two in one sentence, with two days, or of a motion and the answer to it are two documents, however like they
    are. Of notation, only the space in the dossier number is compared.

Source:
    Notation of the Tweede Kamer; a number belongs to the first of several dossiers.
"""

import re
from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from decimal import Decimal
from typing import NamedTuple

from ijkmoment.checking.figures.near_numbers import are_swapped, is_digit_off
from ijkmoment.checking.letter import Letter, Span
from ijkmoment.checking.references.case_numbers import one_set_of_questions
from ijkmoment.checking.references.cited import date_of, day_of_month
from ijkmoment.checking.references.cited import numbered as documents_of
from ijkmoment.checking.references.cited_again import (
    of_one_name,
    one_sitting,
    swapped_dossiers,
    swapped_numbers,
)
from ijkmoment.checking.references.cited_in_notes import day_in_text
from ijkmoment.checking.references.cited_subjects import subject_before
from ijkmoment.checking.rule import Draft, Rule, in_letter
from ijkmoment.facts.claim import Claim
from ijkmoment.facts.dates import Date
from ijkmoment.facts.finding import Finding
from ijkmoment.facts.values import Reference
from ijkmoment.language.patterns import lazily

_DRAFT = Draft("REF005", "inconsistency")
_NOTATION = Draft("REF005", "info")
_CALLED = lazily(
    r"(?<!\w)(?:de|het|mijn|onze|haar|zijn)\s+(?:(?:vorige|eerdere|laatste|geannoteerde)\s+)?(?P<noun>[a-zà-ÿ-]{4,})"
    r"(?:\s+(?P<about>(?:over|inzake|voor|van\s+de(?=\s+raad\s))\s+[^.,;:()]{2,50}?))?"
    r"(?:\s+(?:(?:is\s+|was\s+|dateert\s+)?van|d\.d\.)|(?:,\s+die|\s+(?:heb|stuurde|zond)\s+ik)\s+(?:aan\s+)?(?:u|uw\s+kamer)\s+op|\s+stuurde\s+ik\s+op|\s+is\s+op"
    r"|(?:,\s[^.,;()]{3,30},)?\s+(?:heeft|ontving)\s+(?:u|uw\s+kamer)\s+op)\s+(?:[a-z]+dag\s+)?\Z"
)
_SEVERAL = lazily(
    r"(?<!\w)(?:\w*(?:brieven|motie\w*|amendement\w*|vragen|antwoord\w*|fiche\w*)|twee|tweede|beide|andere?|ook|eveneens)(?!\w)"
)
_INFORMED = lazily(r"(?<!\w)(?:geïnformeerd|ingelicht|gemeld|bericht|ontving|ontvangen|gestuurd|gezonden)(?!\w)")
_BROUGHT_OUT = lazily(r"\brapport\b")
_OF_MANY = tuple("brief motie brieven moties amendement vragen antwoorden reactie appreciatie advies fiche".split())
_REACH = 110
_OF_ONE_DAY = 40  # further apart do the numbers of one day not lie
_TELLING = 100  # a lower number stands in many dossiers


class _Cited(NamedTuple):
    """A document cited at one place: in which dossier, with which number, of which day and how written."""

    span: Span
    whole: Span
    dossier: str
    number: str
    date: Date | None
    notation: str
    session: str

    @property
    def document(self) -> str:
        return f"{self.dossier}, nr. {self.number}" if self.dossier else self.number


def check(letter: Letter) -> Iterator[Finding]:
    """Find the documents that the letter cites in two ways."""
    cited = tuple(_cited(letter))
    days = [one for one in cited if one.date is not None]
    yield from _differing(letter, days, lambda one: one.document, _day, "dates")
    told = list(_two_numbers(letter, days))
    told += list(_two_of_a_subject(letter, cited, {one.start for one in told}))
    told += _misspelt_dossiers(letter, cited)
    yield from told
    for case, other in one_set_of_questions(letter):
        said = {"document": letter.part(case), "other": letter.part(other)}
        yield _DRAFT.at(case, related=(in_letter(letter, other),), form="dossiers", **said)
    yield from _two_days(letter)
    yield from _differing(letter, days, lambda one: (one.number, _day(one)), lambda one: one.dossier, "dossiers")
    yearly = [one for one in cited if one.session and one.dossier]
    yield from _differing(letter, yearly, lambda one: one.document, lambda one: one.session, "sessions")
    yield from _again(letter, told)
    written = [one for one in cited if one.notation]
    yield from _differing(letter, written, lambda one: one.document, lambda one: one.notation, "notations")


def _cited(letter: Letter) -> Iterator[_Cited]:
    for claim in letter.of_kind("reference"):
        value = claim.value
        if not isinstance(value, Reference) or (value.number is None and value.case is None):
            continue
        dated = date_of(letter, claim, value)
        if dated is None:
            dated = day_in_text(letter, claim)
        span = Span(claim.start, claim.end)
        sure = dated is not None and (not dated.debated or letter.says(_BROUGHT_OUT, letter.sentence_at(claim.start)))
        known = dated is not None and dated.date.possible and dated.date.day is not None and sure
        yield _Cited(
            span,
            dated.span if dated else span,
            value.dossier_with_suffix or "",
            value.case or f"{value.chamber or 'II'} {value.number}".removeprefix("II "),
            dated.date if dated and known else None,
            _notation(value, letter.part(span)),
            value.session or "",
        )


def _notation(reference: Reference, text: str) -> str:
    """Return how a reference is written, empty where its own words do not name the dossier."""
    dossier = reference.dossier or ""
    if not dossier or len(dossier) < len("28 676") - 1:
        return ""
    apart = f"{dossier[:-3]} {dossier[-3:]}"
    plain = " ".join(text.split())
    if f"{dossier}-" in plain and "nr" not in plain:
        return ""
    return apart if apart in plain else dossier if dossier in plain else ""


def _day(one: _Cited) -> str:
    return one.date.printed if one.date else ""


def _differing(
    letter: Letter,
    cited: Iterable[_Cited],
    same: Callable[[_Cited], Hashable],
    other: Callable[[_Cited], str],
    form: str,
) -> Iterator[Finding]:
    """Report what is one and the same by `same` and yet differs by `other` from what most of it has."""
    for group in _grouped(cited, same):
        counts = Counter(other(one) for one in group)
        if len(counts) > 1:
            usual = next(one for one in group if counts[other(one)] == max(counts.values()))
            yield from (_finding(letter, one, usual, form) for one in group if other(one) != other(usual))


def _grouped(cited: Iterable[_Cited], same: Callable[[_Cited], Hashable]) -> Iterable[tuple[_Cited, ...]]:
    groups: dict[Hashable, list[_Cited]] = {}
    for one in cited:
        groups.setdefault(same(one), []).append(one)
    return tuple(tuple(group) for group in groups.values() if len(group) > 1)


def _two_numbers(letter: Letter, days: Iterable[_Cited]) -> Iterator[Finding]:
    """Find one day's document in one dossier under two numbers."""
    numbered = (one for one in days if one.number.isdigit() and one.dossier)
    for group in _grouped(numbered, lambda one: (one.dossier, _day(one))):
        counts = Counter(one.number for one in group)
        usual = next(one for one in group if counts[one.number] == max(counts.values()))
        for one in group:
            if _are_one(one.number, usual.number) or _are_called_one(letter, one, usual):
                yield _finding(letter, one, usual, "numbers")


def _are_called_one(letter: Letter, one: _Cited, other: _Cited) -> bool:
    """Tell whether both are the report of a day, with numbers a digit apart: "de rapportage van 17 mei (..., nr. 443)".

    Letters, motions and answers of one day have numbers near each other: theirs differ in another digit than the
    last, unless both are said to be about the same ("de brief over de scholen van 17 mei").
    """
    if letter.sentence_at(one.span.start) == letter.sentence_at(other.span.start):
        return False
    called = [_called(letter, it) for it in (one, other)]
    if None in called and any(called) and not any(_told_of_many(letter, it) for it in (one, other)):
        return is_digit_off(Decimal(one.number), Decimal(other.number))
    names = [(found["noun"], found["about"]) for found in called if found is not None]
    alone = len(names) == len(called) and (names[0][0].endswith(names[1][0]) or names[1][0].endswith(names[0][0]))
    if not alone or (all(about for _, about in names) and names[0] != names[1]):
        return False
    many = names[0][1] is None and names[0][0].endswith(_OF_MANY) and one.number[:-1] == other.number[:-1]
    return alone and not many and is_digit_off(Decimal(one.number), Decimal(other.number))


def _told_of_many(letter: Letter, one: _Cited) -> bool:
    """Tell whether a sentence tells of papers of which a day has several, or of nothing that the Kamer was told."""
    sentence = letter.sentence_at(one.span.start)
    if letter.says(_SEVERAL, sentence):
        return True
    return _called(letter, one) is None and not letter.says(_INFORMED, sentence)


def _called(letter: Letter, one: _Cited) -> re.Match[str] | None:
    start = min(one.whole.start, one.span.start)
    return _CALLED.search(letter.folded, max(start - _REACH, 0), start)


def _two_of_a_subject(letter: Letter, cited: Sequence[_Cited], taken: AbstractSet[int]) -> Iterator[Finding]:
    """Find one motion or bill, said to be about the same, under two numbers."""
    numbered = [one for one in cited if one.number.isdigit() and one.dossier and one.whole.start not in taken]
    subjects = {one.span: subject_before(letter, one.span.start) for one in numbered}
    of_its_own = [one for one in numbered if (about := subjects[one.span]) and about.is_of_its_own]
    yield from _differing(letter, of_its_own, lambda one: subjects[one.span], lambda one: one.document, "dossiers")


def _two_days(letter: Letter) -> Iterator[Finding]:
    """Find one document with two days, of which one at least has no year: "de motie (...) van 4 juni"."""
    groups: dict[str, list[tuple[int | None, int | None, Span, bool]]] = {}
    for claim, reference in documents_of(letter):
        dated = date_of(letter, claim, reference)
        document = f"{reference.dossier_with_suffix}, nr. {reference.number}"
        if dated is not None and dated.date.day is not None and not dated.debated:
            groups.setdefault(document, []).append((dated.date.day, dated.date.month, dated.span, True))
        elif dated is None and (bare := day_of_month(letter, claim)) is not None:
            groups.setdefault(document, []).append((*bare, False))
    for document, told in groups.items():
        counts = Counter(one[:2] for one in told)
        usual = next(one for one in told if counts[one[:2]] == max(counts.values()))
        for one in told:
            if one[:2] != usual[:2] and not (one[3] and usual[3]):
                said = {"said": letter.part(one[2]), "other": letter.part(usual[2])}
                yield _DRAFT.at(one[2], related=(in_letter(letter, usual[2]),), form="days", document=document, **said)


def _are_one(first: str, second: str) -> bool:
    """Tell whether two numbers in a dossier cannot both be of one day."""
    return abs(int(first) - int(second)) > _OF_ONE_DAY or (first != second and are_swapped(first, second))


def _misspelt_dossiers(letter: Letter, cited: Iterable[_Cited]) -> Iterator[Finding]:
    """Find one number in two dossiers that differ by a digit, or by two that have changed places."""
    numbered = (one for one in cited if one.number.isdigit() and one.dossier)
    for group in _grouped(numbered, lambda one: one.number):
        counts = Counter(one.dossier for one in group)
        usual = next(one for one in group if counts[one.dossier] == max(counts.values()))
        for one in group:
            both_dated = one.date is not None and usual.date is not None
            nearly = _nearly if int(one.number) >= _TELLING else are_swapped
            apart = letter.sentence_at(one.span.start) != letter.sentence_at(usual.span.start)
            if not both_dated and nearly(one.dossier, usual.dossier) and (apart or nearly is _nearly):
                yield _finding(letter, one, usual, "dossiers")


def _again(letter: Letter, told: Iterable[Finding]) -> Iterator[Finding]:
    """Find a document that "this" says to be the one before, and a dossier by a slip."""
    taken = {one.end for one in told}
    forms = (
        ("dossiers", swapped_numbers, _named),
        ("dossiers", of_one_name, _named),
        ("dossiers", one_sitting, _named),
        ("swapped", swapped_dossiers, _dossier),
    )
    for form, again, name in forms:
        for claim, other in again(letter):
            if claim.end not in taken:
                taken.add(claim.end)
                said = {"document": name(claim), "other": name(other)}
                yield _DRAFT.at(_span(claim), related=(in_letter(letter, _span(other)),), form=form, **said)


def _span(claim: Claim) -> Span:
    return Span(claim.start, claim.end)


def _named(claim: Claim) -> str:
    value = claim.value
    if not isinstance(value, Reference) or not value.dossier:
        return claim.text
    return f"{value.dossier_with_suffix}, nr. {value.number}"


def _dossier(claim: Claim) -> str:
    return (claim.value.dossier if isinstance(claim.value, Reference) else None) or claim.text


def _nearly(first: str, second: str) -> bool:
    if len(first) != len(second):
        return False
    return sum(1 for pair in zip(first, second, strict=True) if pair[0] != pair[1]) == 1 or are_swapped(first, second)


def _finding(letter: Letter, one: _Cited, usual: _Cited, form: str) -> Finding:
    draft = _NOTATION if form == "notations" else _DRAFT
    spans = {"dates": (one.whole, usual.whole), "numbers": (one.whole, usual.whole)}
    here, there = spans.get(form, (one.span, usual.span))
    return draft.at(
        here,
        related=(in_letter(letter, there),),
        form=form,
        document=one.document,
        other=usual.document,
        date=_day(one),
        other_date=_day(usual),
        session=one.session,
        other_session=usual.session,
        notation=one.notation,
        other_notation=usual.notation,
    )


RULE = Rule(
    "REF005",
    "one-document-cited-two-ways",
    "inconsistency",
    check,
    {
        "nl": {
            "dates": "{document} is hier van {date:date} en elders in de brief van {other_date:date}",
            "numbers": "het stuk van {date:date} heet hier {document} en elders in de brief {other}",
            "sessions": "{document} is hier van vergaderjaar {session} en elders in de brief van {other_session}",
            "days": "{document} heeft hier een andere dag dan elders in de brief: “{said}” en “{other}”",
            "dossiers": "dit stuk heet hier {document} en elders in de brief {other}",
            "swapped": "het dossier heet hier {document} en elders in de brief {other}",
            "notations": "het dossier staat hier als {notation} en elders bij hetzelfde stuk als {other_notation}",
        },
        "en": {
            "dates": "{document} is of {date:date} here and of {other_date:date} elsewhere in the letter",
            "numbers": "the document of {date:date} is {document} here and {other} elsewhere in the letter",
            "sessions": "{document} is of the parliamentary year {session} here and of {other_session} elsewhere",
            "days": "{document} has another day here than elsewhere in the letter: “{said}” and “{other}”",
            "dossiers": "this document is {document} here and {other} elsewhere in the letter",
            "swapped": "the dossier is {document} here and {other} elsewhere in the letter",
            "notations": "the dossier is written {notation} here and {other_notation} elsewhere for the same document",
        },
    },
)
