"""What a letter states, marked in its text: of the letters that are known, and of one that a reader hands in."""

from pathlib import PurePath

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_exempt, csrf_protect
from django.views.decorators.http import require_http_methods, require_safe

from ijkmoment.facts.names import names_of
from ijkmoment.language.countries import country_names
from ijkmoment.reading import read_claims
from ijkmoment.reading.bounded import Reading, read_bounded
from ijkmoment.reading.letter_date import find_letter_date
from ijkmoment.register.reading_words import in_words
from ijkmoment.site import letters, uploads
from ijkmoment.site.letter_words import unmade
from ijkmoment.site.marking import mark
from ijkmoment.site.reader import language, seen
from ijkmoment.site.views.findings import document_of

_TRY_AGAIN = "10"


@require_safe
def facts(request: HttpRequest, name: str) -> HttpResponse:
    """Show a known letter with its claims marked, bound to what this reader may see of the register."""
    known = letters.find(name)
    if known is None:
        raise Http404
    document = document_of(known)
    if isinstance(document, tuple):
        return render(request, "site/facts.html", {"letter": known, **unmade(document)}, status=422)
    snapshot = seen(request)
    claims = read_claims(document, find_letter_date(document), names_of(snapshot, country_names()))
    marked = mark(document, claims, snapshot, language())
    return render(request, "site/facts.html", {"letter": known, "marked": marked})


@never_cache
@csrf_exempt
@require_http_methods(["GET", "HEAD", "POST"])
def read(request: HttpRequest) -> HttpResponse:
    """Show the form for a letter, or the letter that was handed in, marked; nothing of it is kept.

    Checking the form's token reads the whole form, so that size and place are seen to before it: `_hand_in` checks it.
    """
    if request.method != "POST":
        return _form(request)
    if uploads.is_too_large(request):
        uploads.drain(request)
        return _refused(request, _too_large(), 413)
    request.upload_handlers = [uploads.InMemory(request)]
    return _hand_in(request)


@csrf_protect
def _hand_in(request: HttpRequest) -> HttpResponse:
    given = uploads.take(request)
    if given is None:
        return _refused(request, _("Kies eerst een bestand."), 400)
    name, data = given
    if len(data) > uploads.LARGEST:
        return _refused(request, _too_large(), 413, name)
    if not uploads.places.acquire(blocking=False):
        answer = _refused(request, _("Er worden nu te veel brieven tegelijk gelezen. Probeer het zo weer."), 503, name)
        answer["Retry-After"] = _TRY_AGAIN
        return answer
    try:
        return _show(request, name, data)
    finally:
        uploads.places.release()


def _show(request: HttpRequest, name: str, data: bytes) -> HttpResponse:
    snapshot = seen(request)
    outcome = read_bounded(data, PurePath(name).suffix.lower(), names_of(snapshot, country_names()))
    if isinstance(outcome, Reading):
        marked = mark(outcome.document, outcome.claims, snapshot, language())
        return _form(request, {"name": name, "marked": marked})
    return _refused(request, in_words(outcome), 422, name)


def _too_large() -> str:
    return _("Het bestand is te groot: een brief mag hier hooguit 5 MB zijn.")


def _refused(request: HttpRequest, problem: str, status: int, name: str = "") -> HttpResponse:
    return _form(request, {"name": name, "problem": problem}, status)


def _form(request: HttpRequest, context: dict[str, object] | None = None, status: int = 200) -> HttpResponse:
    return render(request, "site/read.html", {"field": uploads.FIELD, **(context or {})}, status=status)
