"""The pages of the register: what there is, the facts of one subject, the history of one fact, and the forms.

Everything that is shown passes `gate.viewer`; what may not be seen is not there, and its page is not found.
"""

from collections.abc import Iterable, Sequence

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from ijkmoment.facts.concepts import CONCEPTS
from ijkmoment.facts.kinds import KINDS
from ijkmoment.facts.label import INTERNAL, PUBLIC, Level
from ijkmoment.facts.problem import Problem
from ijkmoment.facts.snapshot import Snapshot, make_snapshot
from ijkmoment.facts.statement import Source, Statement, Subject
from ijkmoment.facts.withheld import seen_sources
from ijkmoment.language.naming import Name
from ijkmoment.register import identities, ledger, models, presentation, queries, refusals, words
from ijkmoment.register.forms import Place, StatementForm, place_of
from ijkmoment.register.gate import viewer
from ijkmoment.register.identity_forms import SourceForm, SubjectForm
from ijkmoment.register.names import listed, named, names


@require_safe
def subjects(request: HttpRequest) -> HttpResponse:
    """List the subjects by kind."""
    audience, level = viewer(request)
    found = named(audience, level)
    groups = [
        (words.kind_plural(kind), listed(found, members, words.language()))
        for kind in KINDS.values()
        if (members := found.of_kind(kind.id))
    ]
    return render(request, "register/subjects.html", {"groups": groups})


@require_safe
def subject(request: HttpRequest, slug: str) -> HttpResponse:
    """Show the facts of one subject, and what may still be filled in."""
    snapshot = _seen(request, slug)
    one = snapshot.subjects.get(slug) or _subject_of_the_house(request, slug)
    known = _names(request, (slug, one.parent, *presentation.subjects_named(snapshot.statements)))
    sections = presentation.sections(one.kind, snapshot.statements, snapshot.sources, known)
    context = {
        "slug": slug,
        "name": known[slug],
        "kind": words.kind_name(KINDS[one.kind]),
        "parent": (one.parent if one.parent in known else "", words.name_of(one.parent, known)) if one.parent else None,
        "filled": [section for section in sections if section.facts],
        "empty": [section for section in sections if not section.facts],
    }
    return render(request, "register/subject.html", context)


@require_safe
def history(request: HttpRequest, concept: str, slug: str) -> HttpResponse:
    """Show every value that a fact has had: since when, on what source, and what took its place."""
    audience, level = viewer(request)
    visible = [one for one in queries.read_history(slug, concept) if one.label.visible_to(audience, level)]
    if place_of(concept, slug) is None or (not visible and audience != INTERNAL):
        raise Http404
    statements, sources = _with_sources(request, visible)
    known = _names(request, (slug, *presentation.subjects_named(statements)))
    context = {
        "slug": slug if slug in known else "",
        "name": words.name_of(slug, known),
        "concept": concept,
        "concept_name": words.concept_name(CONCEPTS[concept]),
        "definition": words.concept_definition(CONCEPTS[concept]),
        "histories": presentation.histories(statements, sources, known),
    }
    return render(request, "register/history.html", context)


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def add(request: HttpRequest, concept: str, slug: str) -> HttpResponse:
    """Add a fact to a subject."""
    place = place_of(concept, slug)
    if place is None:
        raise Http404
    return _statement_form(request, place)


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def change(request: HttpRequest, number: int) -> HttpResponse:
    """Correct a fact: the old value is kept in the history."""
    current = queries.read_statement(number)
    if current is None or not current.label.visible_to(*viewer(request)):
        raise Http404
    place = place_of(current.concept, current.subject, current)
    if place is None:
        raise Http404
    return _statement_form(request, place)


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def add_subject(request: HttpRequest) -> HttpResponse:
    """Enter a subject, and go on to its name, which begins as what was typed."""
    form = SubjectForm(request.POST or None)
    if form.is_valid():
        one: Subject = form.cleaned_data["subject"]
        problem = identities.add_subject(one)
        if problem is None:
            typed = QueryDict(mutable=True)
            typed["waarde"] = form.cleaned_data["name"]
            return redirect(f"{reverse('register:add', args=('naam', one.slug))}?{typed.urlencode()}")
        form.add_error(None, _reason(request, problem))
    return render(request, "register/form.html", {"form": form, "heading": _("Nieuw onderwerp")})


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def add_source(request: HttpRequest) -> HttpResponse:
    """Enter a source, and go back to the form that lacked it."""
    form = SourceForm(request.POST or None)
    if form.is_valid():
        problem = identities.add_source(form.cleaned_data["source"])
        if problem is None:
            messages.success(request, _("De bron is vastgelegd en kan nu bij gegevens worden gekozen."))
            return redirect(_next(request))
        form.add_error(None, _reason(request, problem))
    return render(request, "register/form.html", {"form": form, "heading": _("Nieuwe bron")})


def _next(request: HttpRequest) -> str:
    """Return the page to go on to when it is one of ours, else the form for the next source."""
    path = request.GET.get("volgende", "")
    ours = path.startswith("/") and url_has_allowed_host_and_scheme(path, allowed_hosts=None)
    return path if ours else reverse("register:add_source")


def _statement_form(request: HttpRequest, place: Place) -> HttpResponse:
    form = StatementForm(place, request.POST or None, typed=request.GET.get("waarde", ""))
    conflict, was_public, unforeseen = None, False, False
    if form.is_valid():
        expected: int | None = form.cleaned_data["expected_current"]
        seen = None if expected is None else queries.read_statement(expected)
        outcome = _record(request, form, seen)
        if isinstance(outcome, Statement):
            _tell(request, outcome, seen)
            return redirect("register:history", place.concept.id, place.subject)
        conflict = _refused(request, form, outcome)
        was_public, unforeseen = _is_public(outcome), seen is None
    known = _names(request, (place.subject,))
    context = {
        "form": form,
        "conflict": conflict,
        "was_public": was_public,
        "unforeseen": unforeseen,
        "slug": place.subject,
        "name": known[place.subject],
        "concept": place.concept.id,
        "concept_name": words.concept_name(place.concept),
        "is_correction": place.current is not None,
    }
    return render(request, "register/statement_form.html", context, status=409 if conflict else 200)


def _tell(request: HttpRequest, outcome: Statement, seen: Statement | None) -> None:
    """Say what became of a form, and that what took the place of something public is not public itself."""
    if seen is None:
        messages.success(request, _("Vastgelegd."))
        return
    if outcome.number == seen.number:
        messages.info(request, _("Er is niets veranderd, dus ook niets vastgelegd."))
        return
    messages.success(request, _("Vastgelegd. De vorige waarde blijft in de geschiedenis staan."))
    if seen.label.visible_to(PUBLIC, Level.UNCLASSIFIED):
        messages.warning(request, _("De openbare pagina's tonen dit gegeven pas weer na vrijgave."))


def _record(request: HttpRequest, form: StatementForm, seen: Statement | None) -> Statement | Problem:
    """Record what the form holds; what its sender may not see, the form cannot replace."""
    expected: int | None = form.cleaned_data["expected_current"]
    if seen is not None and not seen.label.visible_to(*viewer(request)):
        return ledger.of_another_fact(form.cleaned_data["statement"], expected)
    return ledger.record(form.beside(seen), expected, by=request.user.get_username())


def _refused(request: HttpRequest, form: StatementForm, problem: Problem) -> presentation.Fact | None:
    """Tell why nothing was recorded; of a conflict, return what stands there now and aim the form at it."""
    if not isinstance(problem, ledger.Conflict):
        form.add_error(None, _reason(request, problem))
        return None
    current = problem.current
    if current is None:
        form.add_error(None, _("Niet vastgelegd: dit gegeven is intussen vervangen. Kijk in de geschiedenis."))
        return None
    if not current.label.visible_to(*viewer(request)):
        form.add_error(None, _("Niet vastgelegd: hier staat al een gegeven dat u niet mag zien."))
        return None
    form.data = {**form.data.dict(), "expected_current": str(current.number)}  # type: ignore[attr-defined]  # what was sent is a QueryDict
    (shown,), sources = _with_sources(request, [current])
    return presentation.fact(shown, sources, _names(request, presentation.subjects_named([current])))


def _is_public(problem: Problem) -> bool:
    current = problem.current if isinstance(problem, ledger.Conflict) else None
    return current is not None and current.label.visible_to(PUBLIC, Level.UNCLASSIFIED)


def _with_sources(
    request: HttpRequest, statements: Sequence[Statement]
) -> tuple[tuple[Statement, ...], dict[str, Source]]:
    """Return statements and their sources, with those withheld that the reader may not see."""
    sources = queries.read_sources({one.source for one in statements})
    return seen_sources(statements, sources, *viewer(request))


def _reason(request: HttpRequest, problem: Problem) -> str:
    return refusals.reason(problem, _names(request, refusals.subjects_named(problem)))


def _seen(request: HttpRequest, slug: str) -> Snapshot:
    audience, level = viewer(request)
    held = queries.read_held(None, audience, level, subjects=(slug,))
    return make_snapshot(held.statements, held.subjects, held.sources, audience=audience, level=level)


def _subject_of_the_house(request: HttpRequest, slug: str) -> Subject:
    row = models.Subject.objects.filter(slug=slug).values_list("slug", "kind", "parent_id").first()
    if row is None or viewer(request)[0] != INTERNAL:
        raise Http404
    return Subject(*row)


def _names(request: HttpRequest, slugs: Iterable[str | None]) -> dict[str, Name]:
    return names({slug for slug in slugs if slug}, *viewer(request), words.language())
