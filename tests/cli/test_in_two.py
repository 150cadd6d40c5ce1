"""A letter's rules run by two processes: what they report together is what one reports, whatever becomes of the other."""

import os
import stat
from _pickle import dumps, loads
from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path

import pytest

from ijkmoment.checking import engine
from ijkmoment.checking.engine import Failure, Report
from ijkmoment.checking.guard import Guard
from ijkmoment.checking.letter import Letter as LetterOfRules
from ijkmoment.checking.rule import Rule
from ijkmoment.checking.rules import CODES, rule_of
from ijkmoment.cli.in_two import Letter, check_in_two
from ijkmoment.facts.finding import Finding
from ijkmoment.facts.problem import Problem
from ijkmoment.reading import apart, read_claims, read_document
from ijkmoment.reading.letter_date import find_letter_date

SLIPS = Path(__file__).parents[2] / "examples" / "slips.txt"
HERE_IS = Path(__file__).parents[1]
HERE = os.getpid()
OF_WORDING = ("NAM", "STR", "WRD")


@pytest.fixture(autouse=True)
def two_cores(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(apart, "cores", lambda: 2)


def _read() -> Letter | Problem:
    document = read_document(SLIPS)
    return document if isinstance(document, Problem) else Letter(document, None, read_claims(document, None))


@pytest.fixture(scope="module")
def letter() -> Letter:
    read = _read()
    assert not isinstance(read, Problem)
    return read


def _check(letter: Letter, codes: Sequence[str], failing: Sequence[str] = ()) -> Report:
    guard = Guard()
    rules = [_failing(rule) if rule.code in failing else rule for rule in map(rule_of, codes)]
    found = engine.check(letter.document, letter.claims, rules=guard.around(rules))
    return replace(found, failed=guard.failed)


def test_two_report_what_one_reports(letter: Letter) -> None:
    alone, together = _check(letter, CODES), check_in_two(_read, _check, CODES)
    assert {one.code[:3] for one in alone.findings} >= {"WRD", "NAM", "DAT"}
    assert any(one.related for one in alone.findings if one.code.startswith("NAM"))
    assert alone.skipped
    assert alone.partly
    assert together == alone


def test_each_rule_runs_once_and_the_copy_reads_and_runs_those_on_wording() -> None:
    ran: list[str] = []

    def read() -> Letter | Problem:
        if os.getpid() == HERE:
            ran.append("read")
        return _read()

    def check(letter: Letter, codes: Sequence[str]) -> Report:
        if os.getpid() == HERE:
            ran.extend(codes)
        return _check(letter, codes)

    check_in_two(read, check, CODES)
    assert ran == [code for code in CODES if not code.startswith(OF_WORDING)]


def _failing(rule: Rule) -> Rule:
    def fail(_: LetterOfRules) -> Sequence[Finding]:
        raise KeyError

    return rule._replace(check=fail)


def test_rules_that_fail_are_told_in_their_order() -> None:
    failing = ("DAT001", "NAM002", "NUM001", "WRD001")
    together = check_in_two(_read, partial(_check, failing=failing), CODES)
    assert isinstance(together, Report)
    assert together.failed == tuple(Failure(code, "KeyError") for code in failing)


@pytest.mark.parametrize("dies_at", ["read", "check"])
def test_what_a_copy_does_not_survive_is_done_here(letter: Letter, dies_at: str) -> None:
    def read() -> Letter | Problem:
        if os.getpid() != HERE and dies_at == "read":
            os._exit(9)
        return _read()

    def check(letter: Letter, codes: Sequence[str]) -> Report:
        if os.getpid() != HERE:
            os._exit(9)
        return _check(letter, codes)

    assert check_in_two(read, check, CODES) == _check(letter, CODES)


@pytest.mark.parametrize("cores", [1, 2])
def test_what_cannot_be_read_is_told_and_not_checked(monkeypatch: pytest.MonkeyPatch, cores: int) -> None:
    monkeypatch.setattr(apart, "cores", lambda: cores)
    problem = Problem("brief.txt", "there is no such file")
    assert check_in_two(lambda: problem, _check, CODES) == problem


@pytest.mark.parametrize("path", sorted((HERE_IS / "reading" / "letters").glob("*01.txt")), ids=lambda path: path.name)
def test_what_is_handed_over_is_what_was_read(path: Path) -> None:
    document = read_document(path)
    assert not isinstance(document, Problem)
    read = Letter(document, find_letter_date(document), read_claims(document))
    again = loads(dumps(read))
    assert again == read
    assert _check(again, CODES) == _check(read, CODES)


def test_no_copy_is_left_when_this_process_fails(monkeypatch: pytest.MonkeyPatch) -> None:
    made: list[int] = []
    fork = os.fork
    monkeypatch.setattr(os, "fork", lambda: made.append(child := fork()) or child)

    def check(letter: Letter, codes: Sequence[str]) -> Report:
        if os.getpid() == HERE:
            raise MemoryError
        return _check(letter, codes)

    with pytest.raises(MemoryError):
        check_in_two(_read, check, CODES)
    with pytest.raises(ChildProcessError):
        os.waitpid(made[0], os.WNOHANG)


@pytest.mark.parametrize(("cores", "family"), [(1, ""), (2, "WRD"), (2, "DAT")])
def test_where_nothing_is_gained_no_copy_is_made(
    letter: Letter, monkeypatch: pytest.MonkeyPatch, cores: int, family: str
) -> None:
    monkeypatch.setattr(apart, "cores", lambda: cores)
    monkeypatch.delattr(apart, "Copy")
    codes = [code for code in CODES if code.startswith(family)]
    assert check_in_two(_read, _check, codes) == _check(letter, codes)


def test_a_copy_of_a_copy_has_the_time_that_is_left_to_it() -> None:
    limits = apart.Limits(seconds=50, megabytes=900)
    assert apart.left_of(limits) == limits
    said = apart.ask_a_copy(lambda: str(apart.left_of(limits).seconds).encode(), "brief.txt", limits)
    assert isinstance(said, bytes)
    assert 0 < float(said) <= limits.seconds


def test_a_copy_does_not_listen_to_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    made: list[tuple[int, int]] = []
    pipe = os.pipe

    def recorded() -> tuple[int, int]:
        made.append(pipe())
        return made[-1]

    monkeypatch.setattr(os, "pipe", recorded)

    def say() -> bytes:
        return str(stat.S_ISFIFO(os.fstat(made[0][0]).st_mode)).encode()  # its number is another's by now

    assert apart.ask_a_copy(say, "brief.txt", apart.Limits()) == b"False"


def test_where_no_process_more_may_be_one_does_all(letter: Letter, monkeypatch: pytest.MonkeyPatch) -> None:
    def refused() -> int:
        raise BlockingIOError

    monkeypatch.setattr(os, "fork", refused)
    assert check_in_two(_read, _check, CODES) == _check(letter, CODES)
