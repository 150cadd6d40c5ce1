"""What a letter states, marked in its text: of the letters that are known."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from ijkmoment.facts.names import names_of
from ijkmoment.language.countries import country_names
from ijkmoment.reading import read_claims
from ijkmoment.reading.letter_date import find_letter_date
from ijkmoment.site import letters
from ijkmoment.site.marking import mark
from ijkmoment.site.reader import language, seen
from ijkmoment.site.views.findings import document_of


@require_GET
def facts(request: HttpRequest, name: str) -> HttpResponse:
    """Show a known letter with its claims marked, bound to what this reader may see of the register."""
    known = letters.find(name)
    if known is None:
        raise Http404
    document = document_of(known)
    if isinstance(document, tuple):
        return render(request, "site/facts.html", {"letter": known, "problems": document}, status=422)
    snapshot = seen(request)
    claims = read_claims(document, find_letter_date(document), names_of(snapshot, country_names()))
    marked = mark(document, claims, snapshot, language())
    return render(request, "site/facts.html", {"letter": known, "marked": marked})
