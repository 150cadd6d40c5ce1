"""The page on which proposals from letters are decided: upload, choose, record.

A letter is read in memory and not kept. Nothing is recorded without a choice, and nothing at all when one choice does
not hold; then all choices stand as they were made.
"""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import PurePath

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.files.uploadedfile import UploadedFile
from django.core.files.uploadhandler import MemoryFileUploadHandler
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.csrf import csrf_exempt, csrf_protect
from django.views.decorators.http import require_http_methods

from ijkmoment.drafting.draft import draft
from ijkmoment.drafting.letter import Letter
from ijkmoment.drafting.rows import rows
from ijkmoment.facts.dates import Date
from ijkmoment.facts.names import Names, names_of
from ijkmoment.facts.problem import Problem
from ijkmoment.language.countries import country_names
from ijkmoment.reading.bounded import read_bounded
from ijkmoment.reading.letter_date import find_letter_date
from ijkmoment.reading.messages import refused
from ijkmoment.register import proposals, refusals, words
from ijkmoment.register.drafts import Accepted, Overtaken, accept_rows
from ijkmoment.register.entry_of_dates import read_date
from ijkmoment.register.gate import viewer
from ijkmoment.register.ledger import snapshot
from ijkmoment.register.names import names
from ijkmoment.register.proposals import Batch, Choice
from ijkmoment.register.reading_words import in_words

LARGEST = 5_000_000
_ENVELOPE = 100_000


class _InMemory(MemoryFileUploadHandler):
    """Take an upload in memory, or not at all when it is too large."""

    def handle_raw_input(self, *arguments: object, **_more: object) -> None:
        """Decide by the length of the whole request, before anything of it is read."""
        self.activated = int(str(arguments[2])) <= LARGEST + _ENVELOPE


@csrf_exempt  # the inner view is protected: the handlers have to be set before the token is looked for in the form
@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def draft_proposals(request: HttpRequest) -> HttpResponse:
    """Show what uploaded letters propose, and record what is accepted."""
    request.upload_handlers = [_InMemory(request)]
    return _proposals(request)


@csrf_protect
def _proposals(request: HttpRequest) -> HttpResponse:
    if request.method == "GET":
        return _page(request)
    if "voorstellen" in request.POST:
        return _decide(request)
    return _upload(request)


def _page(
    request: HttpRequest, batch: Batch | None = None, problems: Sequence[str] = (), status: int = 200
) -> HttpResponse:
    known = names(batch.subjects, *viewer(request), words.language()) if batch else {}
    context = {
        "batch": batch,
        "groups": batch.groups(known) if batch else (),
        "problems": problems,
        "megabytes": LARGEST // 1_000_000,
    }
    return render(request, "register/proposals.html", context, status=status)


def _upload(request: HttpRequest) -> HttpResponse:
    files = request.FILES.getlist("brieven")
    if not files:
        return _page(request, problems=[_no_files(request)], status=400)
    words_of_date = " ".join(request.POST.get("datum", "").split())
    date = read_date(words_of_date) if words_of_date else None
    if words_of_date and (date is None or date.day is None):
        return _page(request, problems=[_("Schrijf de datum van de brief als dag, zoals 15 mei 2024.")], status=400)
    held = snapshot(None, *viewer(request))
    known = names_of(held, country_names())
    read = [_read(one, known, date) for one in files]
    problems = [f"{one.file}: {in_words(one)}" for one in read if isinstance(one, Problem)]
    drafts = draft((one for one in read if isinstance(one, Letter)), held, known)
    found = list(rows(drafts))
    if len(found) > proposals.MOST:
        message = _("Dit zijn %(number)s voorstellen; op een pagina passen er %(most)s: geef minder brieven tegelijk.")
        problems.append(message % {"number": len(found), "most": proposals.MOST})
        return _page(request, problems=problems, status=400)
    if drafts and not found:
        problems.append(_("In deze brieven staat niets waarvan zeker is over welk onderwerp van het register het is."))
    batch = Batch(found, left_out={one.file: len(one.left_out) for one in drafts}) if found else None
    return _page(request, batch, problems, 200 if drafts else 400)


def _no_files(request: HttpRequest) -> str:
    if int(request.META.get("CONTENT_LENGTH") or 0) <= LARGEST + _ENVELOPE:
        return _("Kies een of meer brieven.")
    return _("De brieven zijn samen groter dan %(size)s MB: geef er minder tegelijk.") % {"size": LARGEST // 10**6}


def _read(upload: "UploadedFile[bytes]", known: Names, given: Date | None) -> Letter | Problem:
    name = PurePath(upload.name or "brief").name
    data = upload.read()
    if not data.strip():
        return refused("empty").at(name)
    read = read_bounded(data, PurePath(name).suffix.lower(), known, date=given)
    if isinstance(read, Problem):
        return replace(read, file=name)
    return Letter(name, read.document, read.claims, find_letter_date(read.document) or given)


def _decide(request: HttpRequest) -> HttpResponse:
    batch = proposals.read_signed(request.POST["voorstellen"])
    if batch is None:
        return _page(request, problems=[_("Deze voorstellen zijn verlopen: geef de brieven opnieuw.")], status=400)
    choices = proposals.read_choices(batch, request.POST.dict())
    if not choices:
        return _page(request, batch, [_("Er is nog niets gekozen, dus er is niets vastgelegd.")], 400)
    if any(one.problem for one in choices.values()):
        batch.choices = choices
        return _page(request, batch, [_("Er is nog niets vastgelegd: kijk naar de gemarkeerde voorstellen.")], 422)
    by = request.user.get_username()
    outcome = accept_rows(proposals.decided(batch, choices), _("voorstellen"), by=by)
    if isinstance(outcome, Accepted):
        return _recorded(request, proposals.remaining(batch, choices), outcome)
    return _refused(request, batch, choices, outcome)


def _recorded(request: HttpRequest, left: Batch, outcome: Accepted) -> HttpResponse:
    messages.success(request, _("Vastgelegde gegevens: %(number)s.") % {"number": len(outcome.statements)})
    if outcome.hidden:
        messages.warning(request, _("De openbare pagina's tonen de vervangen gegevens pas weer na vrijgave."))
    if any(row["state"] != "held" for row in left.rows):
        return _page(request, left)
    return redirect("register:proposals")


def _refused(
    request: HttpRequest, batch: Batch, choices: dict[int, Choice], problems: Sequence[Problem]
) -> HttpResponse:
    conflicts = [one for one in problems if isinstance(one, Overtaken)]
    others = [one for one in problems if not isinstance(one, Overtaken)]
    named = {slug for one in others for slug in refusals.subjects_named(one)}
    known = names(named, *viewer(request), words.language())
    said = [refusals.reason(one, known) for one in others]
    seen = [one for one in conflicts if one.current is not None and one.current.label.visible_to(*viewer(request))]
    if len(seen) < len(conflicts):
        said.append(_("Niet vastgelegd: hier staat al een gegeven dat u niet mag zien."))
    if seen:
        said.insert(0, _("Er is nog niets vastgelegd: iemand anders was u voor. Kijk naar de gemarkeerde voorstellen."))
    else:
        said.insert(0, _("Er is nog niets vastgelegd."))
    return _page(request, proposals.aim(batch, seen, choices), said, 409 if conflicts else 422)
