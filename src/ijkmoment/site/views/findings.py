"""What the rules find in a letter, shown in its text; and the page of a rule."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from ijkmoment.checking.engine import Report, check
from ijkmoment.checking.explain import is_quoted, tell
from ijkmoment.checking.messages import message
from ijkmoment.checking.rules import RULES
from ijkmoment.facts.document import Document
from ijkmoment.facts.finding import Finding
from ijkmoment.facts.names import names_of
from ijkmoment.facts.problem import Problem
from ijkmoment.language.countries import country_names
from ijkmoment.reading import read_claims, read_document
from ijkmoment.reading.letter_date import find_letter_date
from ijkmoment.site import letters
from ijkmoment.site.letter_words import unmade
from ijkmoment.site.reader import language, seen
from ijkmoment.site.views.letters import composed
from ijkmoment.writing.compose import Composition


@dataclass(frozen=True, slots=True)
class Told:
    """A finding in words; `number` is its place in the letter."""

    number: int
    code: str
    severity: str
    message: str
    text: str
    suggestion: str


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of the letter's text; `numbers` are the findings over it, `ends` those that end with it."""

    text: str
    numbers: Sequence[int] = ()
    ends: Sequence[int] = ()


@require_safe
def findings(request: HttpRequest, name: str) -> HttpResponse:
    """Check a letter against the register and show each finding at its place."""
    known = letters.find(name)
    if known is None:
        raise Http404
    document = document_of(known)
    if isinstance(document, tuple):
        return render(request, "site/findings.html", {"letter": known, **unmade(document)}, status=422)
    snapshot = seen(request)
    date = find_letter_date(document)
    claims = read_claims(document, date, names_of(snapshot, country_names()))
    report = check(document, claims, snapshot, (), date)
    context = {"letter": known, "told": _tell(report), "pieces": pieces(report), "skipped": report.skipped}
    return render(request, "site/findings.html", context)


def document_of(known: letters.Known) -> Document | tuple[Problem, ...]:
    """Return the letter to be read: never the composer's own claims, only its text."""
    if known.composed:
        made = composed(known)
        return made.document if isinstance(made, Composition) else made
    document = read_document(known.path)
    return (document,) if isinstance(document, Problem) else document


def _tell(report: Report) -> list[Told]:
    rules = {rule.code: rule for rule in RULES}
    return [
        Told(
            number,
            one.code,
            one.severity,
            message(rules[one.code], one, language()),
            " ".join(report.document.text[one.start : one.end].split()),
            one.suggestion or "",
        )
        for number, one in enumerate(report.findings, 1)
    ]


def pieces(report: Report) -> list[Piece]:
    """Cut a letter's text at the edges of its findings."""
    text, found = report.document.text, report.findings
    edges = sorted({0, len(text), *(edge for one in found for edge in (one.start, one.end))})
    return [_piece(text, start, end, found) for start, end in pairwise(edges)]


def _piece(text: str, start: int, end: int, found: Sequence[Finding]) -> Piece:
    over = [number for number, one in enumerate(found, 1) if one.start <= start and end <= one.end]
    ends = [number for number, one in enumerate(found, 1) if one.end == end and one.start <= start]
    return Piece(text[start:end], over, ends)


@require_safe
def rule(request: HttpRequest, code: str) -> HttpResponse:
    """Show what a rule finds, why it matters and what it cannot see."""
    found = next((rule for rule in RULES if rule.code == code.upper()), None)
    if found is None:
        raise Http404
    told = tell(found, language())
    parts = [{"head": head, "text": text, "quoted": is_quoted(head)} for head, text in told.sections.items()]
    return render(request, "site/rule.html", {"rule": found, "title": told.title, "sections": parts})
