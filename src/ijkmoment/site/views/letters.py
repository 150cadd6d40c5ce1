"""The letters: a list, and each composed from the register as it was held at the letter's moment."""

from dataclasses import replace

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.safestring import mark_safe
from django.views.decorators.cache import cache_control, never_cache
from django.views.decorators.http import require_safe

from ijkmoment.facts.problem import Problem
from ijkmoment.register.ledger import snapshot
from ijkmoment.site import keeping, letters
from ijkmoment.site.letter_words import EMPTY_REGISTER, unmade
from ijkmoment.writing.compose import Composition, compose
from ijkmoment.writing.html import fragment, stylesheet
from ijkmoment.writing.source import read_source


@never_cache
@require_safe
def index(request: HttpRequest) -> HttpResponse:
    """List the letters, and those that the reader keeps."""
    context = {"letters": letters.available(), "kept": keeping.kept(request), "may_keep": keeping.may_keep(request)}
    return render(request, "site/letters.html", context)


@require_safe
def letter(request: HttpRequest, name: str) -> HttpResponse:
    """Show a letter in which each figure opens its source."""
    known = letters.find(name)
    if known is None or not known.composed:
        raise Http404
    made = composed(known)
    if isinstance(made, Composition):
        html = mark_safe(fragment(made))  # noqa: S308 - it escapes all that it prints (writing.html, tested there)
        return render(request, "site/letter.html", {"letter": known, "fragment": html})
    return render(request, "site/letter.html", {"letter": known, **unmade(made)}, status=422)


def composed(known: letters.Known) -> Composition | tuple[Problem, ...]:
    """Compose a letter from the register for its own audience, and only ever for the public one here."""
    source = read_source(known.path)
    if isinstance(source, Problem):
        return (source,)
    made = compose(source, snapshot(source.meta.snapshot_at or None, "publiek"))
    if isinstance(made, Composition) or snapshot(None, "publiek").statements:
        return made
    return tuple(replace(one, code=EMPTY_REGISTER) if one.code == "nothing-held" else one for one in made)


@require_safe
@cache_control(max_age=3600)
def style(_: HttpRequest) -> HttpResponse:
    """Serve the style sheet of letters, the one that stands inside a letter's own file."""
    return HttpResponse(stylesheet(), content_type="text/css; charset=utf-8")
