"""What a letter states, marked in its text: of the letters that are known, and of one that a reader hands in.

What is handed in is kept only for who logged in and asks for it, once it was read; nobody else sees it then.
"""

from pathlib import PurePath

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.http import content_disposition_header
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_exempt, csrf_protect
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from ijkmoment.facts.names import names_of
from ijkmoment.facts.problem import Problem
from ijkmoment.language.countries import country_names
from ijkmoment.reading import read_claims
from ijkmoment.reading.bounded import Reading, read_bounded
from ijkmoment.reading.letter_date import find_letter_date
from ijkmoment.register.reading_words import in_words
from ijkmoment.site import keeping, letters, uploads
from ijkmoment.site.letter_words import unmade
from ijkmoment.site.marking import Marked, mark
from ijkmoment.site.models import KeptLetter
from ijkmoment.site.reader import language, seen
from ijkmoment.site.views.findings import document_of

_TRY_AGAIN, _KEEP = "10", "bewaren"


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
    """Show the form for a letter, or the letter that was handed in, marked; it is kept only when that was asked.

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
        return _busy(_refused(request, _too_many(), 503, name))
    try:
        made = _marked(request, name, data)
    finally:
        uploads.places.release()
    if isinstance(made, Problem):
        return _refused(request, in_words(made), 422, name)
    if request.POST.get(_KEEP) and keeping.may_keep(request):
        return _keep(request, name, data)
    return _form(request, {"name": name, "marked": made})


def _keep(request: HttpRequest, name: str, data: bytes) -> HttpResponse:
    letter = keeping.keep(request, name, data)
    if letter is None:
        said = _("U bewaart al %(most)s brieven, en meer kan niet: verwijder er eerst een.")
        return _refused(request, said % {"most": keeping.MOST}, 409, name)
    messages.success(request, _("De brief is bewaard. Alleen u ziet hem."))
    return redirect("kept_letter", letter.number)


@never_cache
@login_required
@require_safe
def kept_letter(request: HttpRequest, number: int) -> HttpResponse:
    """Show a letter that the reader keeps, read anew against what the register says now."""
    letter = _own(request, number)
    if not uploads.places.acquire(blocking=False):
        return _busy(render(request, "site/kept.html", {"letter": letter, "problem": _too_many()}, status=503))
    try:
        made = _marked(request, letter.name, bytes(letter.data))
    finally:
        uploads.places.release()
    if isinstance(made, Problem):
        return render(request, "site/kept.html", {"letter": letter, "problem": in_words(made)}, status=422)
    return render(request, "site/kept.html", {"letter": letter, "marked": made})


@never_cache
@login_required
@require_safe
def kept_file(request: HttpRequest, number: int) -> HttpResponse:
    """Hand back the file as it was handed in, to be saved and never to be opened as a page of the site."""
    letter = _own(request, number)
    answer = HttpResponse(bytes(letter.data), content_type="application/octet-stream")
    answer.headers["Content-Disposition"] = content_disposition_header(as_attachment=True, filename=letter.name) or ""
    return answer


@login_required
@require_POST
def forget_letter(request: HttpRequest, number: int) -> HttpResponse:
    """Let go of a letter that the reader keeps."""
    _own(request, number).delete()
    messages.success(request, _("De brief is verwijderd."))
    return redirect("letters")


def _own(request: HttpRequest, number: int) -> KeptLetter:
    letter = keeping.find(request, number)
    if letter is None:
        raise Http404
    return letter


def _marked(request: HttpRequest, name: str, data: bytes) -> Marked | Problem:
    snapshot = seen(request)
    outcome = read_bounded(data, PurePath(name).suffix.lower(), names_of(snapshot, country_names()))
    if isinstance(outcome, Reading):
        return mark(outcome.document, outcome.claims, snapshot, language())
    return outcome


def _busy(answer: HttpResponse) -> HttpResponse:
    answer["Retry-After"] = _TRY_AGAIN
    return answer


def _too_many() -> str:
    return _("Er worden nu te veel brieven tegelijk gelezen. Probeer het zo weer.")


def _too_large() -> str:
    return _("Het bestand is te groot: een brief mag hier hooguit 5 MB zijn.")


def _refused(request: HttpRequest, problem: str, status: int, name: str = "") -> HttpResponse:
    return _form(request, {"name": name, "problem": problem}, status)


def _form(request: HttpRequest, context: dict[str, object] | None = None, status: int = 200) -> HttpResponse:
    asked = {"field": uploads.FIELD, "keep": _KEEP, "may_keep": keeping.may_keep(request)}
    return render(request, "site/read.html", {**asked, **(context or {})}, status=status)
