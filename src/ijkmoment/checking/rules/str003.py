"""A deployment in no letter of the year's set, or in two.

What:
    A deployment that the register says ran in the reporting period and that none of the year's letters names, or one
    that has a section in this letter and in another letter of the same year.

Why:
    The yearly account is a set of letters. What is in none is not accounted for; what is in two may be told two ways.

Example:
    Geachte voorzitter,

    Deze rapportage gaat over de periode mei 2023 tot en met april 2024.

    Inzet in Litouwen

    De inzet in Litouwen telde circa 300 militairen.

    Inzet in Mali

    De inzet in Mali telde circa 10 militairen.

Better:
    Geachte voorzitter,

    Deze rapportage gaat over de periode mei 2023 tot en met april 2024.

    Inzet in Litouwen

    De inzet in Litouwen telde circa 300 militairen.

    Inzet in Roemenië

    De inzet in Roemenië telde circa 150 militairen.

Known limits:
    The set is this letter and the earlier letters of the same year that say which period, or in their opening which
    year, they report on. The
    deployments are those of the theatre that this letter is about, with a running time in the register. What is named
    anywhere in the set, also to say that it is left out, is not missed, nor is what the register holds from another
    report of the year. The other letters are given as files: a register holds statements of a letter, neither all that
    it tells nor its sections, so that it cannot show that a deployment is in no letter, or in two.

Source:
    DOMAIN 1.3: the yearly set of four letters on military deployments.
"""

import re
from collections.abc import Iterator, Sequence

from ijkmoment.checking.against_register.in_register import (
    mention,
    ran_in,
    stated_period,
    theatres,
    units,
    with_sections,
)
from ijkmoment.checking.deployments.deployment_units import Unit, root_of
from ijkmoment.checking.deployments.in_letter import deployments
from ijkmoment.checking.letter import Earlier, Letter, Span
from ijkmoment.checking.rule import Draft, Rule
from ijkmoment.facts.dates import Date, Period
from ijkmoment.facts.finding import Finding, Related
from ijkmoment.facts.snapshot import Snapshot
from ijkmoment.facts.statement import Source
from ijkmoment.language.patterns import lazily

_DRAFT = Draft("STR003", "warning")
_IS_ABOUT = lazily(
    r"\b(?:deze|hierbij|bijgaande?)\s[^.;]{0,60}\b(?:\w*brief|\w*rapportage|evaluatie|verslag|informeer|informeert)\b[^.;]{0,90}"
    r"\s(?:over|in|beslaat|van)\s(?:het\s(?:kalender)?jaar\s|kalenderjaar\s)?(?P<year>20\d\d)\b",
    re.IGNORECASE,
)
_OPENING = 5
_REPORT = lazily(r"rapportage|ijkmoment|terugblik", re.IGNORECASE)


def check(letter: Letter) -> Iterator[Finding]:
    """Find the deployments that no letter of the year names, and those that have a section in two."""
    snapshot, period = letter.snapshot, _period(letter)
    others = [(one, Letter(one.document, one.claims, snapshot, (), one.date)) for one in _set(letter)]
    if snapshot is None or period is None or not others:
        return
    slugs = {slug for one in (letter, *(other for _, other in others)) for slug in one.once(theatres)}
    known = units(snapshot, sorted(slug for slug in slugs if ran_in(snapshot, slug, period)))
    yield from _in_two(letter, known, others, snapshot)
    for one in known:
        if not _is_recorded(letter, snapshot, one.subject or "") and all(
            not _is_named(other, one, snapshot) for other in (letter, *(other for _, other in others))
        ):
            yield _DRAFT.at(_salutation(letter), form="none", named=_name(snapshot, one))


def _is_named(letter: Letter, one: Unit, snapshot: Snapshot) -> bool:
    """Tell whether a letter names a deployment, or has a figure that is bound to it."""
    bound = any(claim.subject and root_of(snapshot, claim.subject) == one.subject for claim in letter.claims)
    return bound or mention(letter, one, snapshot) is not None


def _set(letter: Letter) -> Iterator[Earlier]:
    """Yield the other letters of the year that report on a period."""
    for one in letter.earlier:
        same_year = one.date is not None and letter.date is not None and one.date.year == letter.date.year
        if same_year and _period(Letter(one.document, one.claims)) is not None:
            yield one


def _period(letter: Letter) -> Period | None:
    """Return the period that a letter says it reports on, or the year that its opening says that."""
    told = (_IS_ABOUT.search(letter.text, *sentence) for sentence in letter.sentences[:_OPENING])
    years = (Date(int(one["year"])) for one in told if one is not None)
    return stated_period(letter) or next((Period(one, one) for one in years), None)


def _in_two(
    letter: Letter, known: Sequence[Unit], others: Sequence[tuple[Earlier, Letter]], snapshot: Snapshot
) -> Iterator[Finding]:
    here = with_sections(known, letter.once(deployments).sections)
    for earlier, other in others:
        there = with_sections(known, other.once(deployments).sections)
        for one in known:
            first, second = here.get(one.subject or ""), there.get(one.subject or "")
            if first is None or second is None:
                continue
            text = other.part(second.span)
            related = (Related("earlier", text, second.span.start, second.span.end, earlier.file),)
            yield _DRAFT.at(first.span, related=related, form="two", named=_name(snapshot, one), file=earlier.file)


def _is_recorded(letter: Letter, snapshot: Snapshot, slug: str) -> bool:
    """Tell whether the register has a statement on a deployment from another report of the letter's year."""
    slugs = (slug, *(one.slug for one in snapshot.under(slug)))
    sources = {one.source for each in slugs for one in snapshot.by_subject.get(each, ())}
    return any(_is_of_set(letter, snapshot.sources[one]) for one in sources if one in snapshot.sources)


def _is_of_set(letter: Letter, source: Source) -> bool:
    if letter.date is None or source.date is None or source.date == letter.date:
        return False
    return source.date.year == letter.date.year and _REPORT.search(f"{source.kind} {source.title}") is not None


def _name(snapshot: Snapshot, one: Unit) -> str:
    return snapshot.text(one.subject or "", "naam") or one.subject or ""


def _salutation(letter: Letter) -> Span:
    found = next((one for one in letter.document.blocks if one.kind == "salutation"), None)
    return Span(found.start, found.end) if found is not None else Span(0, 0)


RULE = Rule(
    "STR003",
    "deployment-in-no-letter-or-in-two",
    "warning",
    check,
    {
        "nl": {
            "none": "de inzet “{named}” liep in de rapportageperiode en staat in geen brief van dit jaar",
            "two": "de inzet “{named}” heeft ook een onderdeel in een andere brief van dit jaar: {file}",
        },
        "en": {
            "none": "the deployment “{named}” ran in the reporting period and is in no letter of this year",
            "two": "the deployment “{named}” has a section in another letter of this year as well: {file}",
        },
    },
    needs=("register", "earlier", "date"),
)
