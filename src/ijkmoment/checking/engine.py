"""The engine: run rules over one letter and collect what they find, and which of them could not look."""

from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import NamedTuple, TypeVar

from ijkmoment.checking import rule_set
from ijkmoment.checking.against_register.register_letter import letter_before
from ijkmoment.checking.deployments.years import is_before, is_of_one_year
from ijkmoment.checking.documents import Dossiers
from ijkmoment.checking.letter import Earlier, Letter
from ijkmoment.checking.rule import Entry, Need, Reason, Rule
from ijkmoment.checking.rules import RULES
from ijkmoment.facts.claim import Claim
from ijkmoment.facts.dates import Date
from ijkmoment.facts.document import Document
from ijkmoment.facts.finding import SEVERITIES, Finding, Related, Severity
from ijkmoment.facts.snapshot import Snapshot
from ijkmoment.facts.waiver import Waived

_REASONS: Mapping[Need, tuple[Reason, ...]] = {
    "register": ("register",),
    "index": ("index",),
    "date": ("date",),
    "earlier": ("earlier",),
    "before": ("earlier",),
    "past": ("register", "earlier"),
    "dictionary": ("dictionary",),
}
AnyEntry = TypeVar("AnyEntry", bound=Entry)


class Skip(NamedTuple):
    """A rule that did not run, or could look for a part alone, because it was not given what it looks at."""

    code: str
    reason: Reason


class Failure(NamedTuple):
    """A rule that an error ended, with the error's kind."""

    code: str
    error: str


@dataclass(frozen=True, slots=True)
class Report:
    """The findings on one letter in order of position, those that are waived, and the rules that were skipped.

    Of the rules that ran, `partly` has those that could look for a part alone, and `failed` those that did not come to
    an end. `earlier` are the earlier letters that the findings may point into, `too_late` those that were given as
    such and are not from before this letter. `roles` counts those of a letter's source, of which is not known what
    they print.

    Offsets of the findings, and of their related places, count code points of `document.text`, the letter as it was
    read, or of the text of the earlier letter that is meant.
    """

    document: Document
    findings: tuple[Finding, ...]
    skipped: tuple[Skip, ...] = ()
    waived: tuple[Waived, ...] = ()
    partly: tuple[Skip, ...] = ()
    failed: tuple[Failure, ...] = ()
    earlier: tuple[Earlier, ...] = ()
    too_late: tuple[Earlier, ...] = ()
    roles: int = 0
    rule_set: str = field(default_factory=rule_set.version)


def check(
    document: Document,
    claims: Sequence[Claim],
    snapshot: Snapshot | None = None,
    earlier: Sequence[Earlier] = (),
    date: Date | None = None,
    rules: Sequence[Rule] = RULES,
    *,
    index: Dossiers | None = None,
) -> Report:
    """Check a letter by each rule; a rule whose needs are not given is reported as skipped."""
    # A letter with a date that the calendar lacks has none to hold others against; DAT001 tells of it.
    date = _possible(date)
    given = tuple(one._replace(date=_possible(one.date)) for one in earlier)
    too_late = tuple(one for one in given if not is_before(one.date, date))
    held = tuple(one for one in given if one not in too_late or is_of_one_year(one.date, date))
    letter = Letter(document, tuple(claims), snapshot, held, date, index)
    skipped = tuple(skip for rule in rules for skip in _skips(rule, letter))
    silent = {skip.code for skip in skipped}
    running = [rule for rule in rules if rule.code not in silent]
    partly = tuple(skip for rule in running for skip in _parts(rule, letter))
    found = [one for rule in running for one in rule.check(letter)]
    findings = _in_order(document, found, {one.file: one.document for one in held})
    return Report(document, findings, skipped, partly=partly, earlier=held, too_late=too_late)


def together(one: Report, other: Report, codes: Sequence[str]) -> Report:
    """Return the reports of the rules of some of these codes and of the others on the same letter as one."""
    place = {code: number for number, code in enumerate(codes)}
    return replace(
        one,
        findings=_sorted({*one.findings, *other.findings}),
        skipped=tuple(sorted((*one.skipped, *other.skipped), key=lambda skip: place[skip.code])),
        partly=tuple(sorted((*one.partly, *other.partly), key=lambda skip: place[skip.code])),
        failed=tuple(sorted((*one.failed, *other.failed), key=lambda failure: place[failure.code])),
    )


def is_at_least(one: Severity, severity: Severity) -> bool:
    """Tell whether a severity reaches another."""
    return SEVERITIES.index(one) <= SEVERITIES.index(severity)


def of_codes(report: Report, codes: Container[str]) -> Report:
    """Return a report without what other rules found."""
    findings = tuple(one for one in report.findings if one.code in codes)
    return replace(report, findings=findings, waived=tuple(one for one in report.waived if one.finding.code in codes))


def at_least(report: Report, severity: Severity) -> Report:
    """Return a report without what is less severe."""
    shown = SEVERITIES[: SEVERITIES.index(severity) + 1]
    findings = tuple(one for one in report.findings if one.severity in shown)
    waived = tuple(one for one in report.waived if one.finding.severity in shown)
    return replace(report, findings=findings, waived=waived)


def _possible(date: Date | None) -> Date | None:
    return date if date is not None and date.possible else None


def select(rules: Iterable[AnyEntry], chosen: Sequence[str] = (), ignored: Sequence[str] = ()) -> tuple[AnyEntry, ...]:
    """Return the rules whose code starts with one of `chosen` (all when empty) and with none of `ignored`."""
    return tuple(
        rule
        for rule in rules
        if (not chosen or rule.code.startswith(tuple(chosen))) and not rule.code.startswith(tuple(ignored) or ("!",))
    )


def _skips(rule: Rule, letter: Letter) -> Iterable[Skip]:
    lacking = (need for need in rule.needs if not _has(letter, need))
    return (Skip(rule.code, reason) for need in lacking for reason in _REASONS[need])


def _parts(rule: Rule, letter: Letter) -> Iterator[Skip]:
    """Yield for want of what a rule looks for a part alone."""
    yield from (Skip(rule.code, one) for one in rule.sees_more_with if not _has(letter, one))
    if rule.left is not None and rule.left(letter):
        yield Skip(rule.code, "held")


def _has(letter: Letter, need: Need) -> bool:
    """Tell whether a letter comes with what a rule needs; the dictionary is opened only when one asks."""
    if need == "register":
        return letter.snapshot is not None
    if need == "index":
        return letter.snapshot is not None or bool(letter.index)
    if need == "date":
        return letter.date is not None
    if need == "past":
        return letter.snapshot is not None or bool(letter.earlier)
    if need in ("earlier", "before"):
        return bool(letter.earlier) or (need == "before" and letter_before(letter) is not None)
    return letter.speller is not None


def _in_order(document: Document, found: Iterable[Finding], earlier: Mapping[str, Document]) -> tuple[Finding, ...]:
    return _sorted({_placed(document, one, earlier) for one in found})


def _sorted(found: Iterable[Finding]) -> tuple[Finding, ...]:
    return tuple(sorted(found, key=_order))


def _order(one: Finding) -> tuple[object, ...]:
    """Return by what a finding takes its place, so that the same letter always has them in one order."""
    beside = tuple((other.where, other.start or 0, other.end or 0, other.text) for other in one.related)
    return one.start, one.end, one.code, one.arguments, beside


def _placed(document: Document, finding: Finding, earlier: Mapping[str, Document]) -> Finding:
    start, end = document.span(finding.start, finding.end)
    related = tuple(_placed_related(document, one, earlier) for one in finding.related)
    return finding._replace(start=start, end=end, related=related)


def _placed_related(document: Document, related: Related, earlier: Mapping[str, Document]) -> Related:
    meant = document if related.where == "letter" else earlier.get(related.file or "")
    if meant is None or related.start is None or related.end is None:
        return related
    start, end = meant.span(related.start, related.end)
    return related._replace(start=start, end=end, text=meant.text[start:end])
