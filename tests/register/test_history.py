"""Whatever people do to the ledger, every past snapshot stays what it was, in the database and in an export."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from django.db import transaction
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ijkmoment.facts.dates import Date, Period
from ijkmoment.facts.folder import read_folder
from ijkmoment.facts.label import INTERNAL, PUBLIC, RELEASED, Label, Level
from ijkmoment.facts.ledger import Ledger
from ijkmoment.facts.problem import Problem
from ijkmoment.facts.statement import Statement
from ijkmoment.facts.values import Strength
from ijkmoment.register import exchange, ledger, models

Act = Callable[[tuple[Statement, ...]], object]
years = st.integers(2020, 2023).map(lambda year: Period(Date(year), Date(year)))
sizes = st.integers(1, 4).map(lambda size: Strength(size, size))
labels = st.sampled_from((RELEASED, Label(), Label(Level.RESTRICTED, frozenset({"buitenlandse-zaken"}))))


def said(subject: str, size: Strength, year: Period, label: Label) -> Statement:
    return Statement(subject, "sterkte", size, "begroting", year, (("natie", "NL"),), label)


statements = st.builds(said, st.just("efp-lt"), sizes, years, labels)


@st.composite
def acts(draw: st.DrawFn) -> Act:
    """Add a statement, or correct or withdraw one of those that are open."""
    kind, new, place = draw(st.sampled_from("ACW")), draw(statements), draw(st.integers(0, 5))
    if kind == "A":
        return lambda _: ledger.record(new)
    if kind == "W":
        return lambda held: ledger.withdraw(held[place % len(held)].number or 0, "begroting", "withheld")
    return lambda held: ledger.record(
        replace(new, subject=held[place % len(held)].subject), held[place % len(held)].number
    )


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(todo=st.lists(acts(), min_size=1, max_size=8))
def test_the_past_stays_what_it_was(register: str, tmp_path_factory: pytest.TempPathFactory, todo: list[Act]) -> None:
    with transaction.atomic(using=register):
        seen: dict[tuple[str, str], str] = {}
        for act in todo:
            held = ledger.snapshot(level=Level.RESTRICTED).concept("sterkte")
            done = act(held)
            if isinstance(done, Statement):
                moment = models.Recording.objects.latest("at").at
                seen |= {
                    (moment, who): ledger.snapshot(moment, who, Level.RESTRICTED).hash for who in (INTERNAL, PUBLIC)
                }
                assert seen[moment, INTERNAL] == ledger.snapshot(level=Level.RESTRICTED).hash
            else:
                assert isinstance(done, Problem)
        exported = _exported(tmp_path_factory.mktemp("out") / "register")
        for (moment, who), expected in seen.items():
            assert ledger.snapshot(moment, who, Level.RESTRICTED).hash == expected
            assert exported.snapshot(moment, who, Level.RESTRICTED).hash == expected
        transaction.set_rollback(True, using=register)


def _exported(folder: Path) -> Ledger:
    exchange.export_folder(folder)
    found = read_folder(folder)
    assert isinstance(found, Ledger)
    return found
