"""Waivers of findings: one given on a letter's finding, and what a second office or a withdrawal makes of it.

Who may see and do this is for the gate to say (`register.gate`).
"""

import datetime
from dataclasses import dataclass

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.timezone import localdate
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from ijkmoment.checking.engine import Report
from ijkmoment.checking.messages import message
from ijkmoment.checking.rules import RULES
from ijkmoment.checking.waiving import takes_two, words_of
from ijkmoment.facts.finding import Finding
from ijkmoment.facts.problem import Problem
from ijkmoment.facts.waiver import Waiver
from ijkmoment.register import gate, waivers
from ijkmoment.site import letters
from ijkmoment.site.reader import language
from ijkmoment.site.views.findings import checked
from ijkmoment.site.waiver_forms import REFUSALS, OfficeForm, WaiveForm, WithdrawForm

_AGREE, _WITHDRAW = "instemmen", "intrekken"


@dataclass(frozen=True, slots=True)
class _Place:
    """A finding on a letter, the words that it points at, and its line and column."""

    letter: letters.Known
    finding: Finding
    words: str
    at: tuple[int, int]

    def waiver(self, reason: str, office: str, until: datetime.date | None) -> Waiver:
        """Return the waiver of this finding: by its words where it has any, since these stay when lines move."""
        line, column = (None, None) if self.words else self.at
        return Waiver(
            0,
            self.finding.code,
            reason,
            office,
            localdate(),
            until,
            words=self.words,
            line=line,
            column=column,
            letter=self.letter.key,
        )


@never_cache
@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def waive(request: HttpRequest, name: str, code: str, start: int, end: int) -> HttpResponse:
    """Show the form for a waiver of a finding, or record the one that was sent."""
    place = _place(request, name, (code.upper(), start, end))
    form = WaiveForm(request.POST or None, initial={"words": place.words, "office": _office(request)})
    if form.is_valid():
        given = form.cleaned_data
        if given["words"] != place.words:
            form.add_error(
                None, _("Niet vastgelegd: de brief is intussen veranderd. Kijk opnieuw naar de bevindingen.")
            )
            return _waive_page(request, place, form, 409)
        outcome = waivers.give(place.waiver(given["reason"], given["office"], given["until"]), _login(request))
        if isinstance(outcome, waivers.Held):
            messages.success(request, _given(outcome))
            return redirect("findings", place.letter.name)
        form.add_error(None, REFUSALS[outcome.code])
        return _waive_page(request, place, form, 409)
    return _waive_page(request, place, form)


def _given(held: waivers.Held) -> str:
    if held.is_waiting:
        return _("De ontheffing is vastgelegd. Zij geldt zodra een tweede dienst instemt.")
    return _("De ontheffing is vastgelegd.")


def _waive_page(request: HttpRequest, place: _Place, form: WaiveForm, status: int = 200) -> HttpResponse:
    rule = next(one for one in RULES if one.code == place.finding.code)
    context = {
        "letter": place.letter,
        "form": form,
        "code": rule.code,
        "words": place.words,
        "message": message(rule, place.finding, language()),
        "takes_two": takes_two(rule.code),
    }
    return render(request, "site/waive.html", context, status=status)


def _place(request: HttpRequest, name: str, where: tuple[str, int, int]) -> _Place:
    """Return the finding of a rule at a place of a letter, as the letter and the register are now."""
    known = letters.find(name)
    report = checked(request, known) if known is not None and gate.may_waive(request) else None
    if known is None or not isinstance(report, Report):
        raise Http404
    finding = next((one for one in report.findings if (one.code, one.start, one.end) == where), None)
    if finding is None:
        raise Http404
    document = report.document
    return _Place(known, finding, words_of(finding, document), document.line_and_column(finding.start))


@never_cache
@login_required
@require_safe
def index(request: HttpRequest, name: str) -> HttpResponse:
    """List every waiver that a letter ever had, the newest first."""
    known = letters.find(name)
    if known is None or not gate.may_waive(request):
        raise Http404
    held = gate.seen_waivers(request, known.key)
    rows = [{"held": one, "past": one.is_past(localdate())} for one in reversed(held)]
    context = {"letter": known, "waivers": rows}
    return render(request, "site/waivers.html", context)


@never_cache
@login_required
@require_safe
def waiver(request: HttpRequest, number: int) -> HttpResponse:
    """Show one waiver with its history, and the forms of what may be done with it."""
    return _waiver_page(request, _held(request, number))


@login_required
@require_POST
def agree(request: HttpRequest, number: int) -> HttpResponse:
    """Record that a second office agrees."""
    held = _held(request, number)
    form = OfficeForm(request.POST, prefix=_AGREE)
    if not form.is_valid():
        return _waiver_page(request, held, agreeing=form, status=400)
    outcome = waivers.agree(number, form.cleaned_data["office"], _login(request))
    if isinstance(outcome, Problem):
        return _refused(request, number, outcome)
    messages.success(request, _("De tweede dienst stemt in: de ontheffing geldt."))
    return redirect("waiver", number)


@login_required
@require_POST
def withdraw(request: HttpRequest, number: int) -> HttpResponse:
    """Record that a waiver holds no more."""
    held = _held(request, number)
    form = WithdrawForm(request.POST, prefix=_WITHDRAW)
    if not form.is_valid():
        return _waiver_page(request, held, withdrawing=form, status=400)
    given = form.cleaned_data
    outcome = waivers.withdraw(number, given["office"], given["reason"], _login(request))
    if isinstance(outcome, Problem):
        return _refused(request, number, outcome)
    messages.success(request, _("De ontheffing is ingetrokken: de bevinding telt weer."))
    return redirect("waiver", number)


def _refused(request: HttpRequest, number: int, problem: Problem) -> HttpResponse:
    """Show a waiver as it is now, and why nothing was recorded."""
    return _waiver_page(request, _held(request, number), problem=str(REFUSALS[problem.code]), status=409)


def _waiver_page(
    request: HttpRequest,
    held: waivers.Held,
    *,
    agreeing: OfficeForm | None = None,
    withdrawing: WithdrawForm | None = None,
    problem: str = "",
    status: int = 200,
) -> HttpResponse:
    begin = {"office": _office(request)}
    context = {
        "held": held,
        "letter": letters.find_by_key(held.waiver.letter),
        "past": held.is_past(localdate()),
        "problem": problem,
        "is_own": held.given.by == _login(request),
        "agreeing": agreeing or OfficeForm(prefix=_AGREE, initial=begin),
        "withdrawing": withdrawing or WithdrawForm(prefix=_WITHDRAW, initial=begin),
    }
    return render(request, "site/waiver.html", context, status=status)


def _held(request: HttpRequest, number: int) -> waivers.Held:
    held = gate.seen_waiver(request, number)
    if held is None:
        raise Http404
    return held


def _login(request: HttpRequest) -> str:
    return request.user.get_username()


def _office(request: HttpRequest) -> str:
    return waivers.last_office(_login(request))
