"""What is committed, and what is not, when writing fails halfway."""

from pathlib import Path

import pytest
from django.db import DatabaseError, connections

from ijkmoment.facts.ledger import Ledger
from ijkmoment.facts.problem import Problem
from ijkmoment.register import exchange, ledger, models, queries, writing
from support.register import write_folder


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return write_folder(tmp_path / "register")


def fail(*_: object) -> None:
    raise DatabaseError("the disk is full")


def test_an_import_that_fails_halfway_leaves_nothing(
    committed_database: str, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert committed_database
    monkeypatch.setattr(writing, "finish", fail)
    problems = exchange.import_folder(folder)
    assert isinstance(problems, tuple)
    assert problems[0].text.endswith("register: not imported: the disk is full")
    assert queries.read_all() == Ledger()
    assert not models.Recording.objects.exists()


def test_a_correction_that_fails_halfway_leaves_the_old_value(
    committed_database: str, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert committed_database
    exchange.import_folder(folder)
    before = queries.read_all()
    monkeypatch.setattr(writing, "insert_statements", fail)
    problem = ledger.withdraw(5, "begroting")
    assert isinstance(problem, Problem)
    assert "not recorded, try again: the disk is full" in problem.text
    assert queries.read_all() == before


def test_acts_that_follow_each_other_at_once_have_moments_that_follow_each_other(
    committed_database: str, folder: Path
) -> None:
    assert committed_database
    exchange.import_folder(folder)
    number = 5
    for _ in range(20):
        new = ledger.withdraw(number, "begroting", "withheld" if number % 2 else "none")
        assert not isinstance(new, Problem)
        number = new.number or 0
    moments = list(models.Recording.objects.order_by("number").values_list("at", flat=True))
    assert moments == sorted(set(moments))
    exchange.export_folder(folder)
    assert exchange.read_folder(folder) == queries.read_all()


def test_a_clock_that_stands_before_the_last_act_is_a_problem(
    committed_database: str, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    exchange.import_folder(folder)
    monkeypatch.setattr(writing, "PATIENCE", 2)
    monkeypatch.setattr(writing, "_clock", lambda _: lambda: "2020-01-01T00:00:00.000000Z")
    problem = ledger.withdraw(5, "begroting")
    assert isinstance(problem, Problem)
    assert "clock" in problem.message
    assert connections[committed_database].is_usable()


def test_readers_see_a_correction_whole_or_not_at_all(committed_database: str, folder: Path) -> None:
    assert committed_database
    exchange.import_folder(folder)
    new = ledger.withdraw(5, "begroting")
    assert not isinstance(new, Problem)
    at = new.recorded_at or ""
    for moment in (at, at.replace(at[-4:-1], f"{int(at[-4:-1]) + 1:03d}")):
        held = ledger.snapshot(moment).find("efp-lt", "sterkte", (("natie", "DE"),))
        assert [one.number for one in held] == [12]
