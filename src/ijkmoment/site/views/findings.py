"""What the rules find in a letter, shown in its text, with the waivers for those of the house; the page of a rule."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.timezone import localdate
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from ijkmoment.checking import catalogue
from ijkmoment.checking.engine import Report, Skip, check
from ijkmoment.checking.explain import is_quoted, tell
from ijkmoment.checking.letter import Earlier
from ijkmoment.checking.messages import message
from ijkmoment.checking.reports.elsewhere import Other, others, outside, shown
from ijkmoment.checking.rules import RULES
from ijkmoment.checking.waiving import words_of
from ijkmoment.facts.dates import Date
from ijkmoment.facts.document import Document
from ijkmoment.facts.finding import Finding
from ijkmoment.facts.names import Names, names_of
from ijkmoment.facts.problem import Problem
from ijkmoment.language.countries import country_names
from ijkmoment.reading import read_claims, read_document
from ijkmoment.reading.letter_date import find_letter_date
from ijkmoment.register import gate
from ijkmoment.register.waivers import Held
from ijkmoment.site import letters, waiving
from ijkmoment.site.letter_words import unmade
from ijkmoment.site.reader import language, seen
from ijkmoment.site.views.letters import composed
from ijkmoment.writing.compose import Composition
from ijkmoment.writing.source import LetterSource, read_source

_RULES = {one.code: one for one in RULES}


@dataclass(frozen=True, slots=True)
class Told:
    """A finding in words; `number` is its place in the letter.

    `others` are the places in the letter that it speaks of, `outside` those elsewhere, in words.
    `waive` is the address at which it is waived, and `waiting` the waiver that waits for a second office; both are
    empty for who may not waive.
    """

    number: int
    code: str
    severity: str
    message: str
    text: str
    suggestion: str
    others: Sequence[Other] = ()
    outside: Sequence[str] = ()
    waive: str = ""
    waiting: Held | None = None


@never_cache
@require_safe
def findings(request: HttpRequest, name: str) -> HttpResponse:
    """Check a letter against the register and show each finding at its place."""
    known = letters.find(name)
    if known is None:
        raise Http404
    report = checked(request, known)
    if not isinstance(report, Report):
        return render(request, "site/findings.html", {"letter": known, **unmade(report)}, status=422)
    held = gate.seen_waivers(request, known.key)
    outcome = waiving.apply(report, known.key, held, localdate(), language())
    shown = in_pieces(outcome.report, known if gate.may_waive(request) else None, outcome.waiting)
    context = {"letter": known, **shown, "waived": outcome.waived, "unused": outcome.unused, "has_waivers": bool(held)}
    return render(request, "site/findings.html", context)


def checked(request: HttpRequest, known: letters.Known) -> Report | tuple[Problem, ...]:
    """Return what the rules find in a known letter, held against what this reader may see of the register."""
    document = document_of(known)
    if isinstance(document, tuple):
        return document
    snapshot = seen(request)
    names = names_of(snapshot, country_names())
    date = find_letter_date(document)
    claims = read_claims(document, date, names)
    subjects = frozenset(one.subject.partition("/")[0] for one in claims if one.subject)
    return check(document, claims, snapshot, tuple(_before(known, date, subjects, names)), date)


def _before(known: letters.Known, date: Date | None, subjects: frozenset[str], names: Names) -> Iterator[Earlier]:
    """Yield the house's own letters of before a day that tell of one of these subjects."""
    for other in letters.available():
        if other.name == known.name or not _may_tell(other, date, subjects):
            continue
        made = composed(other)
        if isinstance(made, Composition):
            claims = read_claims(made.document, made.meta.date, names)
            yield Earlier(other.key, made.document, claims, made.meta.date)


def _may_tell(other: letters.Known, date: Date | None, subjects: frozenset[str]) -> bool:
    source = read_source(other.path) if other.composed and date is not None and date.possible else None
    if not isinstance(source, LetterSource) or date is None:
        return False
    return source.meta.date.first() < date.first() and not subjects.isdisjoint(source.meta.deployments)


def in_pieces(
    report: Report, letter: letters.Known | None = None, waiting: Mapping[Finding, Held] | None = None
) -> dict[str, object]:
    """Return what a page shows of a report: the findings in words, the text cut at their places, what was skipped.

    With a letter each finding that no waiver waits for leads to the form for one.
    """
    numbered = enumerate(report.findings, 1)
    told = [_tell(report, number, one, letter, (waiting or {}).get(one)) for number, one in numbered]
    unseen = {"skipped": _by_reason(report.skipped), "partly": _by_reason(report.partly)}
    return {"told": told, "pieces": shown(report.document.text, report.findings), **unseen}


def _by_reason(skips: Iterable[Skip]) -> list[tuple[str, str]]:
    """Return what lacked, in words, with the codes of the rules that it was wanting for."""
    lacking = {
        "date": _("de brief heeft geen datum"),
        "earlier": _("geen eerdere brieven"),
        "dictionary": _("geen woordenboek"),
        "index": _("geen register of index"),
        "held": _("het register zegt te weinig over wat de brief vertelt"),
    }
    codes: dict[str, list[str]] = {}
    for skip in skips:
        codes.setdefault(lacking.get(skip.reason, _("geen register")), []).append(skip.code)
    return [(reason, ", ".join(found)) for reason, found in codes.items()]


def document_of(known: letters.Known) -> Document | tuple[Problem, ...]:
    """Return the letter to be read: never the composer's own claims, only its text."""
    if known.composed:
        made = composed(known)
        return made.document if isinstance(made, Composition) else made
    document = read_document(known.path)
    return (document,) if isinstance(document, Problem) else document


def _tell(report: Report, number: int, one: Finding, letter: letters.Known | None, waiting: Held | None) -> Told:
    return Told(
        number,
        one.code,
        one.severity,
        message(_RULES[one.code], one, language()),
        words_of(one, report.document),
        one.suggestion or "",
        others(number, one),
        list(outside(report, one, language())),
        "" if letter is None or waiting else reverse("waive", args=(letter.name, one.code.lower(), one.start, one.end)),
        waiting,
    )


@require_safe
def rule(request: HttpRequest, code: str) -> HttpResponse:
    """Show what a rule finds, why it matters and what it cannot see."""
    found = catalogue.find(code)
    if found is None:
        raise Http404
    told = tell(found, language())
    parts = [{"head": head, "text": text, "quoted": is_quoted(head)} for head, text in told.sections.items()]
    return render(request, "site/rule.html", {"rule": found, "title": told.title, "sections": parts})
