"""Waivers in the register: given, agreed to by a second office, withdrawn; and what the database itself refuses."""

import datetime

import pytest
from django.db import DatabaseError, connections, transaction
from django.utils.timezone import localdate

from ijkmoment.facts.problem import Problem
from ijkmoment.facts.waiver import Waiver
from ijkmoment.register import models, waivers, writing
from support.databases import ONLY_POSTGRESQL, ONLY_SQLITE

pytestmark = pytest.mark.usefixtures("database")
FIGURE = Waiver(
    0, "REF006", "Wordt los verzonden.", "Directie A", datetime.date(2000, 1, 1), words="pagina 2", letter="a.txt"
)
ERROR = FIGURE._replace(code="DAT001", words="31 juni 2023")
TABLES = ("register_waiver", "register_waiveract")


def _give(waiver: Waiver = FIGURE, by: str = "een") -> waivers.Held:
    held = waivers.give(waiver, by)
    assert isinstance(held, waivers.Held)
    return held


def _code(outcome: waivers.Held | Problem) -> str:
    assert isinstance(outcome, Problem)
    assert outcome.code in waivers.REFUSALS
    return outcome.code


def test_a_waiver_has_its_number_and_day_of_the_register() -> None:
    held = _give()
    assert held.waiver == FIGURE._replace(number=1, date=localdate())
    assert (held.given.kind, held.given.by, held.is_decided, held.is_waiting) == ("give", "een", True, False)
    assert _give(FIGURE._replace(words="", line=3, column=4)).waiver.what == "3:4"
    assert [one.number for one in waivers.read_waivers("a.txt")] == [1, 2]
    assert waivers.read_waivers("b.txt") == ()


def test_an_error_takes_another_office_and_another_login() -> None:
    held = _give(ERROR)
    assert held.is_waiting
    assert not held.is_decided
    assert _code(waivers.agree(1, "Directie B", "een")) == "same-login"
    assert _code(waivers.agree(1, " directie  a ", "twee")) == "same-office"
    agreed = waivers.agree(1, "Directie B", "twee")
    assert isinstance(agreed, waivers.Held)
    assert (agreed.waiver.second, agreed.is_waiting, agreed.is_decided) == ("Directie B", False, True)
    assert _code(waivers.agree(1, "Directie C", "drie")) == "agreed-already"
    _give()
    assert _code(waivers.agree(2, "Directie B", "twee")) == "needs-no-second"
    assert _code(waivers.agree(3, "Directie B", "twee")) == "gone"


def test_nobody_agrees_to_what_has_expired() -> None:
    _give(ERROR._replace(until=localdate() - datetime.timedelta(days=1)))
    assert _code(waivers.agree(1, "Directie B", "twee")) == "expired"


def test_what_is_withdrawn_stays_with_its_history_and_may_be_given_anew() -> None:
    _give(ERROR)
    held = waivers.withdraw(1, "Directie B", "Toch een vergissing.", "twee")
    assert isinstance(held, waivers.Held)
    assert [(one.kind, one.office, one.by) for one in held.acts] == [
        ("give", "Directie A", "een"),
        ("withdraw", "Directie B", "twee"),
    ]
    assert not held.is_waiting
    assert not held.is_decided
    assert _code(waivers.withdraw(1, "Directie B", "", "twee")) == "withdrawn"
    assert _code(waivers.agree(1, "Directie B", "twee")) == "withdrawn"
    assert _code(waivers.withdraw(9, "Directie B", "", "twee")) == "gone"
    assert _give(ERROR).number == 2


def test_one_waiver_of_the_same_stands_until_it_expired() -> None:
    _give()
    assert _code(waivers.give(FIGURE._replace(reason="Anders."), "twee")) == "waived-already"
    _give(FIGURE._replace(letter="b.txt"))
    _give(FIGURE._replace(words="pagina 3", until=localdate() - datetime.timedelta(days=1)))
    _give(FIGURE._replace(words="pagina 3"))
    third, fourth = waivers.read_waiver(3), waivers.read_waiver(4)
    assert third is not None
    assert fourth is not None
    assert third.withdrawn is not None
    assert third.withdrawn.at == fourth.given.at


def test_the_office_that_a_login_spoke_for_last_is_known() -> None:
    assert waivers.last_office("een") == ""
    _give(ERROR)
    waivers.agree(1, "Directie B", "twee")
    waivers.withdraw(1, "Directie C", "", "een")
    assert (waivers.last_office("een"), waivers.last_office("twee")) == ("Directie C", "Directie B")


def test_nothing_is_written_when_writing_fails(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object) -> None:
        raise DatabaseError("the disk is full")

    monkeypatch.setattr(writing, "finish", fail)
    assert _code(waivers.give(FIGURE, "een")) == "try-again"
    assert not models.Waiver.objects.exists()
    assert not models.Recording.objects.exists()


def _refused(alias: str, message: str, sql: str, *values: object) -> None:
    with (  # noqa: PT012 - some constraints are looked at after the act
        pytest.raises(DatabaseError, match=message),
        transaction.atomic(using=alias),
        connections[alias].cursor() as cursor,
    ):
        cursor.execute(sql, values)
        connections[alias].check_constraints()


def _recording(by: str = "een") -> str:
    recording = models.Recording.objects.create(kind="form", by=by)
    recording.refresh_from_db()
    return recording.at


@pytest.mark.parametrize("table", TABLES)
def test_nothing_is_removed_or_changed(database: str, table: str) -> None:
    _give(ERROR)
    waivers.agree(1, "Directie B", "twee")
    _refused(database, "nothing is removed", f"DELETE FROM {table}")  # noqa: S608 - a table of ours
    for column in ("office", "reason", "number"):
        _refused(database, "never changed", f"UPDATE {table} SET {column} = {column}")  # noqa: S608 - idem


@ONLY_POSTGRESQL
@pytest.mark.parametrize("table", TABLES)
def test_nothing_is_removed_by_emptying_the_table(database: str, table: str) -> None:
    connections[database].check_constraints()
    _refused(database, "nothing is removed", f"TRUNCATE {table} CASCADE")


GIVE = (
    "INSERT INTO register_waiver (number, letter, code, words, place_line, place_column, reason, office, recorded_at) "
    "VALUES (7, %s, 'DAT001', %s, %s, %s, %s, 'Directie A', %s)"
)
ACT = (
    "INSERT INTO register_waiveract (number, waiver, kind, office, reason, recorded_at) VALUES (7, %s, %s, %s, '', %s)"
)


@ONLY_SQLITE
def test_a_row_is_not_replaced(database: str) -> None:
    _give(ERROR)
    waivers.agree(1, "Directie B", "twee")
    at = _recording("drie")
    give, act = (sql.replace("INSERT", "INSERT OR REPLACE") for sql in (GIVE, ACT))
    _refused(database, "there already", give.replace("(7", "(1"), "b.txt", "x", None, None, "Daarom.", at)
    _refused(database, "there already", act, 1, "agree", "Directie C", at)


@pytest.mark.parametrize(
    ("letter", "words", "line", "column", "reason", "constraint"),
    [
        ("", "x", None, None, "Daarom.", "waiver_says_why"),
        ("a.txt", "x", None, None, "", "waiver_says_why"),
        ("a.txt", "", None, None, "Daarom.", "waiver_words_or_place"),
        ("a.txt", "", 3, None, "Daarom.", "waiver_words_or_place"),
        ("a.txt", "x", 3, 4, "Daarom.", "waiver_words_or_place"),
        ("a.txt", "31 juni 2023", None, None, "Daarom.", "stands already"),
    ],
)
def test_a_waiver_that_says_too_little_or_stands_already_is_refused(
    database: str, letter: str, words: str, line: int | None, column: int | None, reason: str, constraint: str
) -> None:
    _give(ERROR)
    _refused(database, constraint, GIVE, letter, words, line, column, reason, _recording())


def test_a_waiver_bears_the_moment_of_the_open_recording(database: str) -> None:
    closed = models.Recording.objects.get(at=_give(ERROR).given.at.strftime("%Y-%m-%dT%H:%M:%S.%fZ")).at
    _recording()
    _refused(database, "the moment of its recording", GIVE, "b.txt", "x", None, None, "Daarom.", closed)
    _refused(database, "the moment of its recording", ACT, 1, "withdraw", "Directie B", closed)


@pytest.mark.parametrize(
    ("by", "kind", "office", "message"),
    [
        ("een", "agree", "Directie B", "a second office agrees"),
        ("twee", "agree", "Directie A", "a second office agrees"),
        ("twee", "smile", "Directie B", "waiver_act_kind"),
        ("twee", "withdraw", "", "waiver_act_kind"),
    ],
)
def test_an_act_of_the_same_office_or_of_no_kind_is_refused(
    database: str, by: str, kind: str, office: str, message: str
) -> None:
    _give(ERROR)
    _refused(database, message, ACT, 1, kind, office, _recording(by))


def test_nothing_follows_a_withdrawal(database: str) -> None:
    _give(ERROR)
    waivers.withdraw(1, "Directie A", "", "een")
    _refused(database, "nothing follows", ACT, 1, "agree", "Directie B", _recording("twee"))
