"""What the rules find in a letter, shown in its text; and the page of a rule."""

from dataclasses import dataclass

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from ijkmoment.checking import catalogue
from ijkmoment.checking.engine import Report, check
from ijkmoment.checking.explain import is_quoted, tell
from ijkmoment.checking.messages import message
from ijkmoment.checking.pieces import pieces
from ijkmoment.checking.rules import RULES
from ijkmoment.facts.document import Document
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


@require_safe
def findings(request: HttpRequest, name: str) -> HttpResponse:
    """Check a letter against the register and show each finding at its place."""
    known = letters.find(name)
    if known is None:
        raise Http404
    document = document_of(known)
    if isinstance(document, tuple):
        return render(request, "site/findings.html", {"letter": known, **unmade(document)}, status=422)
    date = find_letter_date(document)
    snapshot = seen(request)
    claims = read_claims(document, date, names_of(snapshot, country_names()))
    report = check(document, claims, snapshot, (), date)
    return render(request, "site/findings.html", {"letter": known, **in_pieces(report)})


def in_pieces(report: Report) -> dict[str, object]:
    """Return what a page shows of a report: the findings in words, the text cut at their places, what was skipped."""
    spans = [(one.start, one.end) for one in report.findings]
    return {"told": _tell(report), "pieces": pieces(report.document.text, spans), "skipped": report.skipped}


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


@require_safe
def rule(request: HttpRequest, code: str) -> HttpResponse:
    """Show what a rule finds, why it matters and what it cannot see."""
    found = catalogue.find(code)
    if found is None:
        raise Http404
    told = tell(found, language())
    parts = [{"head": head, "text": text, "quoted": is_quoted(head)} for head, text in told.sections.items()]
    return render(request, "site/rule.html", {"rule": found, "title": told.title, "sections": parts})
