"""One document cited two ways within the letter.

What:
    A Kamerstuk that the letter gives two days; one day's document that it gives two numbers or dossiers; one number in
    two dossiers that differ by a digit; one motion, amendment or bill, called the same, under two numbers; one motion
    by the names of its movers under two numbers whose digits have changed places; two numbers in a dossier, two cases
    (2023Z04718), two bills, two acts (Besluit (GBVB) 2024/583) or resolutions whose digits have changed places, or two
    acts of one day far apart; and, as information, one document in two notations.

Why:
    One of the two is wrong, or the reader has to find out that both are the same document.

Example:
    De brief van 17 mei 2023 (Kamerstuk 28 676, nr. 433) noemt dit. Zie Kamerstuk 28 676, nr. 433, d.d. 18 mei 2023.

Better:
    De brief van 17 mei 2023 (Kamerstuk 28 676, nr. 433) noemt dit. Zie Kamerstuk 28 676, nr. 433, d.d. 17 mei 2023.

Known limits:
    Of two the later is reported, of more than two the one that differs from most. Documents of one day in
    one dossier have numbers near each other: two numbers count as two ways only when they lie further apart than a busy
    dossier grows in six weeks, or when digits have changed places. A day without its year, behind the brackets or
    before them, is compared by day and month. The day of a debate is not that of its report.
    Digits that have changed places are of one document unless both are cited in one sentence, have a day, or are said
    to be about different things or to be different kinds of documents, or the letter cites more than five numbers of
    the dossier. Of notation, only the space in the dossier number is compared.

Source:
    Notation of the Tweede Kamer; a number belongs to the first of several dossiers.
"""

import re
from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from typing import NamedTuple

from ijkmoment.checking.letter import Letter, Span
from ijkmoment.checking.references.cited import date_of, day_of_month
from ijkmoment.checking.references.cited import numbered as documents_of
from ijkmoment.checking.references.cited_acts import Act, acts
from ijkmoment.checking.references.cited_subjects import Subject, called_before, kind_before, subject_before
from ijkmoment.checking.rule import Draft, Rule, in_letter
from ijkmoment.facts.dates import Date
from ijkmoment.facts.finding import Finding
from ijkmoment.facts.values import Reference
from ijkmoment.language.patterns import at_places, lazily

_DRAFT = Draft("REF005", "inconsistency")
_NOTATION = Draft("REF005", "info")
_OF_ONE_DAY = 40  # further apart do the numbers of one day not lie
_DOSSIER = lazily(
    r"\b(?:Kamerstuk(?:ken)?|wetsvoorstel|dossier)\s+(?:II\s+)?(\d\d)[\s.]?(\d{3})(?!\d)(?!,?\s*(?:nr|[A-Z]|\())",
    re.IGNORECASE,
)
_OPENS = lazily(r"(?:kamerstuk(?:ken)?|wetsvoorstel|dossier)\Z")
_CASE = lazily(r"(?:19|20)\d\d[ZDA]\d{5}")
_YEAR = 4
_MOST_ACTS = 40
_MANY = 5  # of a dossier that a letter cites more often, two numbers may well be alike
_TELLING = 100  # a lower number stands in many dossiers


class _Cited(NamedTuple):
    """A document cited at one place: in which dossier, with which number, of which day and how written."""

    span: Span
    whole: Span
    dossier: str
    number: str
    date: Date | None
    notation: str

    @property
    def document(self) -> str:
        return f"{self.dossier}, nr. {self.number}" if self.dossier else self.number


def check(letter: Letter) -> Iterator[Finding]:
    """Find the documents that the letter cites in two ways."""
    cited = tuple(_cited(letter))
    days = [one for one in cited if one.date is not None]
    yield from _differing(letter, days, lambda one: one.document, _day, "dates")
    told = list(_two_numbers(letter, days))
    yield from told
    yield from _two_of_a_subject(letter, cited, {one.start for one in told})
    yield from _two_cases(letter, cited)
    yield from _two_days(letter)
    yield from _two_bills(letter)
    yield from _two_acts(letter)
    yield from _differing(letter, days, lambda one: (one.number, _day(one)), lambda one: one.dossier, "dossiers")
    yield from _misspelt_dossiers(letter, cited)
    written = [one for one in cited if one.notation]
    yield from _differing(letter, written, lambda one: one.document, lambda one: one.notation, "notations")


def _cited(letter: Letter) -> Iterator[_Cited]:
    for claim in letter.of_kind("reference"):
        value = claim.value
        if not isinstance(value, Reference) or (value.number is None and value.case is None):
            continue
        dated = date_of(letter, claim, value)
        known = dated is not None and dated.date.possible and dated.date.day is not None and not dated.debated
        span = Span(claim.start, claim.end)
        yield _Cited(
            span,
            dated.span if dated else span,
            value.dossier_with_suffix or "",
            value.case or f"{value.chamber or 'II'} {value.number}".removeprefix("II "),
            dated.date if dated and known else None,
            _notation(value, letter.part(span)),
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
        yield from (_finding(letter, one, usual, "numbers") for one in group if _are_one(one.number, usual.number))


def _two_of_a_subject(letter: Letter, cited: Sequence[_Cited], taken: AbstractSet[int]) -> Iterator[Finding]:
    """Find one motion or bill under two numbers, and numbers in a dossier whose digits have changed places."""
    numbered = [one for one in cited if one.number.isdigit() and one.dossier and one.whole.start not in taken]
    subjects = {one.span: subject_before(letter, one.span.start) for one in numbered}
    of_its_own = [one for one in numbered if (about := subjects[one.span]) and about.is_of_its_own]
    found = list(_differing(letter, of_its_own, lambda one: subjects[one.span], lambda one: one.document, "dossiers"))
    yield from found
    named = list(_two_of_a_name(letter, numbered, subjects))
    yield from (one for one in named if one not in found)
    seen = {one.start for one in (*found, *named)}
    cited_of = Counter(dossier for dossier, _ in {(one.dossier, one.number) for one in numbered})
    rest = [one for one in numbered if int(one.number) >= _TELLING and cited_of[one.dossier] <= _MANY]
    for group in _grouped(rest, lambda one: (one.dossier, "".join(sorted(one.number)))):
        counts = Counter(one.number for one in group)
        usual = next(one for one in group if counts[one.number] == max(counts.values()))
        for one in group:
            both_dated = one.date is not None and usual.date is not None
            apart = both_dated or _are_of_two(subjects[one.span], subjects[usual.span])
            apart = apart or _stand_together(letter, one.span, usual.span) or _are_of_two_kinds(letter, one, usual)
            if _swapped(one.number, usual.number) and not apart and one.span.start not in seen:
                yield _finding(letter, one, usual, "dossiers")


def _two_cases(letter: Letter, cited: Iterable[_Cited]) -> Iterator[Finding]:
    """Find one set of questions under two numbers: digits that have changed places ("2023Z04718", "2023Z04781").

    Or two years; two sets of which each has its day are two.
    """
    cases = [one for one in cited if not one.dossier and not one.number.isdigit() and _CASE.fullmatch(one.number)]
    counts = Counter(one.number for one in cases)
    if len(counts) > _MANY:
        return
    for one in cases:
        others = [other for other in cases if other.number != one.number and _is_case(one.number, other.number)]
        first = max(others, key=lambda other: (counts[other.number], -other.span.start), default=None)
        if first is None or (counts[first.number], -first.span.start) < (counts[one.number], -one.span.start):
            continue
        apart = one.date is not None and first.date is not None and _day(one) != _day(first)
        if not apart and not _stand_together(letter, one.span, first.span):
            yield _finding(letter, one, first, "dossiers")


def _is_case(number: str, other: str) -> bool:
    """Tell whether two numbers of cases are one with digits that have changed places, or of another year."""
    return _swapped(number, other) or number[_YEAR:] == other[_YEAR:]


def _two_of_a_name(
    letter: Letter, numbered: Sequence[_Cited], subjects: Mapping[Span, Subject | None]
) -> Iterator[Finding]:
    """Find one motion, by its kind, its movers and its dossier, under two numbers whose digits have changed places."""
    named = {}
    for one in (each for each in numbered if int(each.number) >= _TELLING):
        called = called_before(letter, letter.sentence_at(one.span.start).start, one.span.start)
        if called is not None and called.movers:
            named[one] = called
    for group in _grouped(named, lambda one: (one.dossier, named[one].kind, named[one].movers)):
        counts = Counter(one.number for one in group)
        usual = next(one for one in group if counts[one.number] == max(counts.values()))
        for one in group:
            two = _are_of_two(subjects[one.span], subjects[usual.span])
            if _swapped(one.number, usual.number) and not two and not _stand_together(letter, one.span, usual.span):
                yield _finding(letter, one, usual, "dossiers")


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


def _stand_together(letter: Letter, one: Span, other: Span) -> bool:
    """Tell whether two places are in one sentence: who cites two documents there means two."""
    return letter.sentence_at(one.start) == letter.sentence_at(other.start)


def _are_of_two(one: Subject | None, other: Subject | None) -> bool:
    """Tell whether two documents are said to be about two things, or to be two kinds of documents."""
    if one is None or other is None:
        return False
    return one.kind != other.kind or not one.words & other.words


def _are_of_two_kinds(letter: Letter, one: _Cited, other: _Cited) -> bool:
    """Tell whether two documents are called otherwise: "de brief van 3 maart (...)", "de evaluatie (...)"."""
    kinds = {kind_before(letter, each.span.start) for each in (one, other)}
    return len(kinds - {""}) > 1


def _two_bills(letter: Letter) -> Iterator[Finding]:
    """Find two dossiers without a number whose digits have changed places: one bill, cited as a whole."""
    cited = [
        (_Cited(Span(*found.span()), Span(*found.span()), "", f"{found[1]} {found[2]}", None, ""), found)
        for block in letter.blocks
        for found in at_places(_DOSSIER, letter.text, letter.starting(_OPENS), block.start, block.end)
    ]
    subjects = {one.span: subject_before(letter, one.span.start) for one, _ in cited}
    for group in _grouped((one for one, _ in cited), lambda one: "".join(sorted(one.number))):
        for one in group[1:]:
            apart = _are_of_two(subjects[one.span], subjects[group[0].span])
            apart = apart or _stand_together(letter, one.span, group[0].span)
            if not apart and _swapped(one.number.replace(" ", ""), group[0].number.replace(" ", "")):
                yield _finding(letter, one, group[0], "dossiers")


def _two_acts(letter: Letter) -> Iterator[Finding]:
    """Find one act under two numbers or of two years: digits that have changed places, or one day for both."""
    groups: dict[str, list[Act]] = {}
    for act in acts(letter):
        groups.setdefault(act.kind, []).append(act)
    # A letter cites a few; a catalogue of acts is compared at its head alone, so that checking stays linear.
    for group in (acts_of_kind[:_MOST_ACTS] for acts_of_kind in groups.values()):
        counts = Counter((one.year, one.number) for one in group)
        for one in group:
            usual = next((other for other in group if _is_act(one, other, counts)), None)
            if usual is not None and not _stand_together(letter, one.span, usual.span):
                here, there = letter.part(one.span), letter.part(usual.span)
                related = (in_letter(letter, usual.span),)
                yield _DRAFT.at(one.span, related=related, form="dossiers", document=here, other=there)


def _is_act(one: Act, other: Act, counts: Counter[tuple[str, str]]) -> bool:
    """Tell whether an act is another one, that the letter cites more often or first, under a wrong number."""
    often, others = counts[one.year, one.number], counts[other.year, other.number]
    if (one.year, one.number) == (other.year, other.number) or (often, -one.span.start) > (others, -other.span.start):
        return False
    if one.year == other.year:
        far = abs(int(one.number) - int(other.number)) > _OF_ONE_DAY
        return _swapped(one.number, other.number) or (bool(one.days & other.days) and far)
    apart = bool(one.days and other.days and not one.days & other.days)
    return one.number == other.number and int(one.number) >= _TELLING and bool(one.year and other.year) and not apart


def _are_one(first: str, second: str) -> bool:
    """Tell whether two numbers in a dossier cannot both be of one day."""
    return abs(int(first) - int(second)) > _OF_ONE_DAY or (first != second and _swapped(first, second))


def _swapped(first: str, second: str) -> bool:
    """Tell whether two neighbouring signs have changed places, and nothing else."""
    differing = [place for place, pair in enumerate(zip(first, second, strict=False)) if pair[0] != pair[1]]
    if len(first) != len(second) or len(differing) != 2 or differing[1] != differing[0] + 1:
        return False
    place = differing[0]
    return first[place : place + 2] == second[place + 1] + second[place]


def _misspelt_dossiers(letter: Letter, cited: Iterable[_Cited]) -> Iterator[Finding]:
    """Find one number in two dossiers that differ by a digit, or by two that have changed places."""
    numbered = (one for one in cited if one.number.isdigit() and int(one.number) >= _TELLING and one.dossier)
    for group in _grouped(numbered, lambda one: one.number):
        counts = Counter(one.dossier for one in group)
        usual = next(one for one in group if counts[one.dossier] == max(counts.values()))
        for one in group:
            both_dated = one.date is not None and usual.date is not None
            if not both_dated and _nearly(one.dossier, usual.dossier):
                yield _finding(letter, one, usual, "dossiers")


def _nearly(first: str, second: str) -> bool:
    if len(first) != len(second) or first[5:] != second[5:]:
        return False
    return sum(1 for pair in zip(first, second, strict=True) if pair[0] != pair[1]) == 1 or _swapped(first, second)


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
            "days": "{document} heeft hier een andere dag dan elders in de brief: “{said}” en “{other}”",
            "dossiers": "dit stuk heet hier {document} en elders in de brief {other}",
            "notations": "het dossier staat hier als {notation} en elders bij hetzelfde stuk als {other_notation}",
        },
        "en": {
            "dates": "{document} is of {date:date} here and of {other_date:date} elsewhere in the letter",
            "numbers": "the document of {date:date} is {document} here and {other} elsewhere in the letter",
            "days": "{document} has another day here than elsewhere in the letter: “{said}” and “{other}”",
            "dossiers": "this document is {document} here and {other} elsewhere in the letter",
            "notations": "the dossier is written {notation} here and {other_notation} elsewhere for the same document",
        },
    },
)
