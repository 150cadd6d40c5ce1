"""A letter's rules run by two processes: what they report together is what one reports, whatever becomes of the other."""

import os
from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path

import pytest

from ijkmoment.checking import engine
from ijkmoment.checking.engine import Failure, Report
from ijkmoment.checking.guard import Guard
from ijkmoment.checking.letter import Letter
from ijkmoment.checking.rule import Rule
from ijkmoment.checking.rules import CODES, rule_of
from ijkmoment.cli.in_two import check_in_two
from ijkmoment.facts.document import Document
from ijkmoment.facts.finding import Finding
from ijkmoment.facts.problem import Problem
from ijkmoment.reading import apart, read_claims, read_document

SLIPS = Path(__file__).parents[2] / "examples" / "slips.txt"
HERE = os.getpid()


@pytest.fixture(autouse=True)
def two_cores(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(apart, "cores", lambda: 2)


@pytest.fixture(scope="module")
def letter() -> Document:
    read = read_document(SLIPS)
    assert not isinstance(read, Problem)
    return read


def _check(letter: Document, codes: Sequence[str], failing: Sequence[str] = ()) -> Report:
    guard = Guard()
    rules = [_failing(rule) if rule.code in failing else rule for rule in map(rule_of, codes)]
    found = engine.check(letter, read_claims(letter, None), rules=guard.around(rules))
    return replace(found, failed=guard.failed)


def test_two_report_what_one_reports(letter: Document) -> None:
    check = partial(_check, letter)
    alone, together = check(CODES), check_in_two(check, CODES)
    assert {one.code[:3] for one in alone.findings} >= {"WRD", "NAM", "DAT"}
    assert any(one.related for one in alone.findings if one.code.startswith("NAM"))
    assert alone.skipped
    assert alone.partly
    assert together == alone


def test_each_rule_runs_once_and_those_on_its_wording_in_a_copy(letter: Document) -> None:
    ran: list[str] = []

    def check(codes: Sequence[str]) -> Report:
        if os.getpid() == HERE:
            ran.extend(codes)
        return _check(letter, codes)

    check_in_two(check, CODES)
    assert ran == [code for code in CODES if not code.startswith(("NAM", "REF", "STR", "WRD"))]


def _failing(rule: Rule) -> Rule:
    def fail(_: Letter) -> Sequence[Finding]:
        raise KeyError

    return rule._replace(check=fail)


def test_rules_that_fail_are_told_in_their_order(letter: Document) -> None:
    failing = ("DAT001", "NAM002", "NUM001", "WRD001")
    together = check_in_two(partial(_check, letter, failing=failing), CODES)
    assert together.failed == tuple(Failure(code, "KeyError") for code in failing)


def test_what_a_copy_does_not_survive_is_done_here(letter: Document) -> None:
    def check(codes: Sequence[str]) -> Report:
        if os.getpid() != HERE:
            os._exit(9)
        return _check(letter, codes)

    assert check_in_two(check, CODES) == _check(letter, CODES)


def test_no_copy_is_left_when_this_process_fails(letter: Document, monkeypatch: pytest.MonkeyPatch) -> None:
    made: list[int] = []
    fork = os.fork
    monkeypatch.setattr(os, "fork", lambda: made.append(child := fork()) or child)

    def check(codes: Sequence[str]) -> Report:
        if os.getpid() == HERE:
            raise MemoryError
        return _check(letter, codes)

    with pytest.raises(MemoryError):
        check_in_two(check, CODES)
    with pytest.raises(ChildProcessError):
        os.waitpid(made[0], os.WNOHANG)


@pytest.mark.parametrize(("cores", "family"), [(1, ""), (2, "WRD"), (2, "DAT")])
def test_where_nothing_is_gained_no_copy_is_made(
    letter: Document, monkeypatch: pytest.MonkeyPatch, cores: int, family: str
) -> None:
    monkeypatch.setattr(apart, "cores", lambda: cores)
    monkeypatch.delattr(apart, "Copy")
    codes = [code for code in CODES if code.startswith(family)]
    assert check_in_two(partial(_check, letter), codes) == _check(letter, codes)


def test_a_copy_of_a_copy_has_the_time_that_is_left_to_it() -> None:
    limits = apart.Limits(seconds=50, megabytes=900)
    assert apart.left_of(limits) == limits
    said = apart.ask_a_copy(lambda: str(apart.left_of(limits).seconds).encode(), "brief.txt", limits)
    assert isinstance(said, bytes)
    assert 0 < float(said) <= limits.seconds
