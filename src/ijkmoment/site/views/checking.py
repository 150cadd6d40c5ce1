"""What the rules find in a text that a reader pastes or types, while it is typed; nothing of it is kept.

With scripts the form is sent when the reader pauses, and only what was found comes back; without, by its button. What
was typed before the scripts had come, as on a bad line, is sent once when they have. The text is read in a process of
its own, like a file that is handed in.
"""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_exempt, csrf_protect
from django.views.decorators.http import require_http_methods

from ijkmoment.checking.engine import check as run_rules
from ijkmoment.facts.names import names_of
from ijkmoment.language.countries import country_names
from ijkmoment.reading.bounded import LIMITS, Reading, read_bounded
from ijkmoment.reading.letter_date import find_letter_date
from ijkmoment.register.reading_words import in_words
from ijkmoment.site import letters, uploads
from ijkmoment.site.reader import seen
from ijkmoment.site.views.findings import document_of, in_pieces

FIELD = "tekst"
LARGEST = 1_000_000
_TRY_AGAIN, _KNOWN, _UNASKED = "10", "brief", "vanzelf"


@never_cache
@csrf_exempt
@require_http_methods(["GET", "HEAD", "POST"])
def check(request: HttpRequest) -> HttpResponse:
    """Show the form, with a known letter's text if one is named, or what is found in the text that was sent.

    Checking the form's token reads the whole form, so that size is seen to before it.
    """
    if request.method != "POST":
        return _answer(request, _known_text(request.GET.get(_KNOWN)))
    if uploads.is_too_large(request, LARGEST):
        uploads.drain(request)
        return _show(request, "", {"said": _too_large()}, 413)
    return _sent(request)


@csrf_protect
def _sent(request: HttpRequest) -> HttpResponse:
    return _answer(request, request.POST.get(FIELD, ""))


def _known_text(name: str | None) -> str:
    """Return the text of a known letter, empty when none is named."""
    if name is None:
        return ""
    known = letters.find(name)
    if known is None:
        raise Http404
    document = document_of(known)
    return "" if isinstance(document, tuple) else document.text


def _answer(request: HttpRequest, text: str) -> HttpResponse:
    if not text.strip():
        asked = request.method == "POST" and _UNASKED not in request.POST
        return _show(request, text, {"said": _("Er is nog geen tekst.") if asked else ""}, 200)
    if len(text) > LIMITS.characters:
        return _show(request, text, {"said": _too_large()}, 413)
    if not uploads.places.acquire(blocking=False):
        said = _("Er worden nu te veel brieven tegelijk gelezen. Probeer het zo weer.")
        answer = _show(request, text, {"said": said}, 503)
        answer["Retry-After"] = _TRY_AGAIN
        return answer
    try:
        context, status = _found(request, text)
    finally:
        uploads.places.release()
    return _show(request, text, context, status)


def _found(request: HttpRequest, text: str) -> tuple[dict[str, object], int]:
    snapshot = seen(request)
    read = read_bounded(text.encode(errors="replace"), ".txt", names_of(snapshot, country_names()))
    if not isinstance(read, Reading):
        return {"said": in_words(read)}, 422
    report = run_rules(read.document, read.claims, snapshot, (), find_letter_date(read.document))
    return {"said": _count(len(report.findings)), **in_pieces(report)}, 200


def _count(number: int) -> str:
    if not number:
        return _("De controle vond niets in deze brief.")
    said = ngettext("De controle vond %(number)s vergissing.", "De controle vond %(number)s vergissingen.", number)
    return said % {"number": number}


def _too_large() -> str:
    return _("De tekst is te lang: hier mogen het hooguit 300.000 tekens zijn.")


def _show(request: HttpRequest, text: str, context: dict[str, object], status: int) -> HttpResponse:
    live = bool(getattr(request, "htmx", False))
    page = "site/checked.html" if live else "site/check.html"
    return render(request, page, {"field": FIELD, "unasked": _UNASKED, "text": text, **context}, status=status)
