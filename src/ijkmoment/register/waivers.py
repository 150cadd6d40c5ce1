"""Waivers in the register: given by an office, agreed to by a second one where that is needed, withdrawn.

Each of these is an act that is written down and stays; a waiver is what its acts make of it. Author and approver
differ: the second office is another one, and another login speaks for it.
"""

import datetime
from collections.abc import Callable
from dataclasses import dataclass

from django.db import DatabaseError
from django.db.models import QuerySet
from django.utils.timezone import localdate

from ijkmoment.checking.waiving import is_same_office, takes_two
from ijkmoment.facts.problem import Problem
from ijkmoment.facts.waiver import Waiver
from ijkmoment.register import models, writing

GIVE, AGREE, WITHDRAW = "give", "agree", "withdraw"
REFUSALS = {
    "waived-already": "this finding has a waiver already: look at it",
    "gone": "there is no such waiver",
    "withdrawn": "this waiver was withdrawn: give a new one",
    "expired": "the last day of this waiver has passed: give a new one",
    "needs-no-second": "this waiver needs no second office",
    "agreed-already": "a second office agreed already",
    "same-office": "a second office agrees, not the one that gave the waiver",
    "same-login": "somebody else agrees, not who gave the waiver",
    "try-again": "the database could not write it: try again",
}


@dataclass(frozen=True, slots=True)
class Act:
    """What an office did with a waiver: the moment, and the login that did so for it."""

    kind: str
    office: str
    reason: str
    at: datetime.datetime
    by: str


@dataclass(frozen=True, slots=True)
class Held:
    """A waiver as the register holds it, with its acts in order, the first of which gave it."""

    waiver: Waiver
    acts: tuple[Act, ...]

    @property
    def number(self) -> int:
        """Its number in the register."""
        return self.waiver.number

    @property
    def given(self) -> Act:
        """The act that gave it."""
        return self.acts[0]

    @property
    def withdrawn(self) -> Act | None:
        """The act that withdrew it."""
        return next((one for one in self.acts if one.kind == WITHDRAW), None)

    @property
    def agreed(self) -> Act | None:
        """The act by which a second office agreed."""
        return next((one for one in self.acts if one.kind == AGREE), None)

    @property
    def is_waiting(self) -> bool:
        """Whether it still needs a second office."""
        return self.withdrawn is None and takes_two(self.waiver.code) and self.agreed is None

    @property
    def is_decided(self) -> bool:
        """Whether it was neither withdrawn nor still needs a second office; its last day may have passed."""
        return self.withdrawn is None and not self.is_waiting

    def is_past(self, today: datetime.date) -> bool:
        """Tell whether its last day has passed."""
        return self.waiver.until is not None and self.waiver.until < today


def read_waivers(letter: str | None = None) -> tuple[Held, ...]:
    """Return all waivers, or those for one letter, in the order in which they were given."""
    rows = models.Waiver.objects.all()
    return _held(rows if letter is None else rows.filter(letter=letter))


def read_waiver(number: int) -> Held | None:
    """Return one waiver."""
    return next(iter(_held(models.Waiver.objects.filter(number=number))), None)


def last_office(by: str) -> str:
    """Return the office that a login spoke for last, empty when it never did."""
    rows = [
        models.Waiver.objects.filter(recording__by=by)
        .order_by("-number")
        .values_list("recording_id", "office")
        .first(),
        models.WaiverAct.objects.filter(recording__by=by)
        .order_by("-number")
        .values_list("recording_id", "office")
        .first(),
    ]
    return max((row for row in rows if row is not None), default=("", ""))[1]


def give(waiver: Waiver, by: str) -> Held | Problem:
    """Record a waiver; its number and day are the register's. One of the same that has expired makes way for it."""
    return _written(lambda alias: _give(alias, waiver, by))


def agree(number: int, office: str, by: str) -> Held | Problem:
    """Record that a second office agrees."""
    return _written(lambda alias: _agree(alias, number, office, by))


def withdraw(number: int, office: str, reason: str, by: str) -> Held | Problem:
    """Record that a waiver holds no more."""
    return _written(lambda alias: _withdraw(alias, number, models.WaiverAct(office=office, reason=reason), by))


def _written(write: Callable[[str], int | Problem]) -> Held | Problem:
    try:
        with writing.locked() as alias:
            outcome = write(alias)
    except (DatabaseError, writing.ClockBehindError):
        return _refusal("try-again")
    return outcome if isinstance(outcome, Problem) else read_waiver(outcome) or _refusal("gone")


def _refusal(code: str) -> Problem:
    return Problem("waiver", REFUSALS[code], code=code)


def _give(alias: str, waiver: Waiver, by: str) -> int | Problem:
    same = [one for one in read_waivers(waiver.letter) if not one.withdrawn and _is_same(one.waiver, waiver)]
    if not all(one.is_past(localdate()) for one in same):
        return _refusal("waived-already")
    recording = writing.begin(alias, "form", by=by)
    for one in same:
        _add_act(alias, WITHDRAW, one.number, models.WaiverAct(office=waiver.by, recording=recording))
    row = models.Waiver.objects.using(alias).create(
        number=writing.next_number(alias, models.Waiver),
        letter=waiver.letter,
        code=waiver.code,
        words=waiver.words,
        line=waiver.line,
        column=waiver.column,
        reason=waiver.reason,
        office=waiver.by,
        until=waiver.until,
        recording=recording,
    )
    writing.finish(recording, 0)
    return row.number


def _is_same(one: Waiver, other: Waiver) -> bool:
    return (one.code, one.words, one.line, one.column) == (other.code, other.words, other.line, other.column)


def _agree(alias: str, number: int, office: str, by: str) -> int | Problem:
    held = read_waiver(number)
    refused = "gone" if held is None else _why_not(held, office, by)
    if refused is not None:
        return _refusal(refused)
    return _act(alias, AGREE, number, models.WaiverAct(office=office), by)


def _why_not(held: Held, office: str, by: str) -> str | None:
    """Return the code of the first reason why an office cannot agree."""
    reasons = {
        "withdrawn": held.withdrawn is not None,
        "expired": held.is_past(localdate()),
        "agreed-already": held.agreed is not None,
        "needs-no-second": not held.is_waiting,
        "same-login": held.given.by == by,
        "same-office": is_same_office(held.given.office, office),
    }
    return next((code for code, is_so in reasons.items() if is_so), None)


def _withdraw(alias: str, number: int, act: models.WaiverAct, by: str) -> int | Problem:
    held = read_waiver(number)
    if held is None or held.withdrawn:
        return _refusal("gone" if held is None else "withdrawn")
    return _act(alias, WITHDRAW, number, act, by)


def _act(alias: str, kind: str, number: int, act: models.WaiverAct, by: str) -> int:
    act.recording = writing.begin(alias, "form", by=by)
    _add_act(alias, kind, number, act)
    writing.finish(act.recording, 0)
    return number


def _add_act(alias: str, kind: str, number: int, act: models.WaiverAct) -> None:
    act.number, act.waiver_id, act.kind = writing.next_number(alias, models.WaiverAct), number, kind
    act.save(using=alias, force_insert=True)


def _held(rows: QuerySet[models.Waiver]) -> tuple[Held, ...]:
    acts: dict[int, list[Act]] = {}
    answers = models.WaiverAct.objects.filter(waiver__in=rows).select_related("recording")
    for one in answers.order_by("number"):
        acts.setdefault(one.waiver_id, []).append(
            Act(one.kind, one.office, one.reason, _moment(one.recording.at), one.recording.by)
        )
    found = rows.select_related("recording").order_by("number")
    return tuple(_as_held(one, acts.get(one.number, [])) for one in found)


def _as_held(row: models.Waiver, acts: list[Act]) -> Held:
    given = Act(GIVE, row.office, row.reason, _moment(row.recording.at), row.recording.by)
    waiver = Waiver(
        row.number,
        row.code,
        row.reason,
        row.office,
        localdate(given.at),
        row.until,
        next((one.office for one in acts if one.kind == AGREE), ""),
        row.words,
        row.line,
        row.column,
        row.letter,
    )
    return Held(waiver, (given, *acts))


def _moment(text: str) -> datetime.datetime:
    return datetime.datetime.fromisoformat(text)
