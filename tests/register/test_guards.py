"""What the database itself refuses, whoever writes: on SQLite and on PostgreSQL."""

from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from django.db import DatabaseError, connections, models, transaction
from django.db.backends.utils import CursorWrapper

from ijkmoment.register import writing
from ijkmoment.register.models import Recording, Statement, Subject
from support.databases import ONLY_POSTGRESQL, ONLY_SQLITE

COLUMNS = [field for field in Statement._meta.concrete_fields if not field.name.startswith("superseded")]  # noqa: SLF001 - Django names it so
TABLES = ["register_subject", "register_source", "register_recording", "register_statement"]


@contextmanager
def refused(alias: str, message: str) -> Iterator[CursorWrapper]:
    """Run statements in a savepoint and expect the database to refuse them."""
    with (  # noqa: PT012 - what is refused stands in the caller's block
        pytest.raises(DatabaseError, match=message),
        transaction.atomic(using=alias),
        connections[alias].cursor() as cursor,
    ):
        yield cursor
        connections[alias].check_constraints()


def open_recording(alias: str) -> Recording:
    recording = Recording.objects.using(alias).create(kind="form")
    recording.refresh_from_db()
    return recording


def insert(alias: str, verb: str = "INSERT", **cells: object) -> None:
    """Insert a copy of statement 5 with other cells."""
    cells = {"number": 12, **cells}
    names = [field.column for field in Statement._meta.concrete_fields]  # noqa: SLF001 - Django names it so
    copied = ", ".join("%s" if name in cells else f'"{name}"' for name in names)
    quoted = ", ".join(f'"{name}"' for name in names)
    with connections[alias].cursor() as cursor:
        cursor.execute(
            f"{verb} INTO register_statement ({quoted}) SELECT {copied} FROM register_statement WHERE number = 5",  # noqa: S608 - names of ours
            [cells[name] for name in names if name in cells],
        )


@pytest.mark.parametrize("table", TABLES)
def test_nothing_is_removed(register: str, table: str) -> None:
    with refused(register, "nothing is removed") as cursor:
        cursor.execute(f"DELETE FROM {table}")  # noqa: S608 - names of ours


@ONLY_POSTGRESQL
@pytest.mark.parametrize("table", TABLES)
def test_nothing_is_removed_by_emptying_the_table(register: str, table: str) -> None:
    connections[register].check_constraints()
    with refused(register, "nothing is removed") as cursor:
        cursor.execute(f"TRUNCATE {table} CASCADE")


@pytest.mark.parametrize(
    ("table", "column"), [("register_subject", "kind"), ("register_source", "title"), ("register_source", "url")]
)
def test_subjects_and_sources_are_never_changed(register: str, table: str, column: str) -> None:
    with refused(register, "is never changed") as cursor:
        cursor.execute(f"UPDATE {table} SET {column} = 'x'")  # noqa: S608 - names of ours


@pytest.mark.parametrize("field", COLUMNS, ids=lambda field: field.column)
def test_no_column_of_a_statement_is_changed(register: str, field: "models.Field[object, object]") -> None:
    new = {
        "BooleanField": True,
        "DateField": "2001-01-01",
        "JSONField": '{"type": "text"}',
        "BigIntegerField": 77,
        "SmallIntegerField": 2,
        "CharField": "text",
    }.get(field.get_internal_type(), "efp-lt/mandaat/2023")
    with refused(register, "a statement is never changed") as cursor:
        at = open_recording(register).at
        cursor.execute(
            f'UPDATE register_statement SET "{field.column}" = %s, superseded_at = %s, superseded_by = 8 '  # noqa: S608 - names of ours
            "WHERE number = 5",
            [new, at],
        )


def test_a_closed_statement_stays_as_it_is(register: str) -> None:
    with refused(register, "a closed statement stays as it is") as cursor:
        at = open_recording(register).at
        cursor.execute("UPDATE register_statement SET superseded_at = %s WHERE number = 4", [at])


def test_a_statement_is_not_closed_outside_a_recording(register: str) -> None:
    with refused(register, "at the moment of the open recording") as cursor:
        cursor.execute(
            "UPDATE register_statement SET superseded_at = '2024-05-01T09:00:00.000000Z', superseded_by = 8 "
            "WHERE number = 5"
        )


def test_a_statement_is_not_closed_without_a_successor(register: str) -> None:
    with refused(register, "statement_superseded") as cursor:
        at = open_recording(register).at
        cursor.execute("UPDATE register_statement SET superseded_at = %s WHERE number = 5", [at])


def test_a_statement_is_not_closed_by_one_of_another_moment(register: str) -> None:
    with refused(register, "at the moment of its successor") as cursor:
        at = open_recording(register).at
        cursor.execute("UPDATE register_statement SET superseded_at = %s, superseded_by = 8 WHERE number = 5", [at])


def test_a_statement_is_not_closed_by_one_that_never_comes(register: str) -> None:
    with refused(register, "(?i)foreign key") as cursor:
        at = open_recording(register).at
        cursor.execute("UPDATE register_statement SET superseded_at = %s, superseded_by = 99 WHERE number = 5", [at])


def test_a_second_open_statement_of_one_identity_is_refused(register: str) -> None:
    with refused(register, "(?i)unique|there already"):
        insert(register, recorded_at=open_recording(register).at)


def test_a_statement_outside_a_recording_is_refused(register: str) -> None:
    with refused(register, "within an open recording"):
        insert(register, period="2020")


def test_a_statement_bears_the_moment_of_its_recording(register: str) -> None:
    with refused(register, "bears the moment of its recording"):
        open_recording(register)
        insert(register, period="2020", recorded_at="2024-05-01T09:00:00.000000Z")


def test_a_statement_begins_open(register: str) -> None:
    with refused(register, "begins open"):
        at = open_recording(register).at
        insert(register, period="2020", recorded_at=at, superseded_at="2999-01-01T00:00:00.000000Z", superseded_by=8)


def test_a_moment_of_another_width_is_refused(register: str) -> None:
    with refused(register, "one width"):
        open_recording(register)
        insert(register, period="2020", recorded_at="2024-05-01")


@ONLY_SQLITE
def test_a_row_is_not_replaced_by_one_with_its_number(register: str) -> None:
    with refused(register, "there already"):
        insert(register, "INSERT OR REPLACE", number=5, period="2020", recorded_at=open_recording(register).at)
    with refused(register, "there already") as cursor:
        cursor.execute("INSERT OR REPLACE INTO register_subject SELECT * FROM register_subject")


@ONLY_SQLITE
def test_an_open_row_is_not_replaced_by_one_of_its_identity(register: str) -> None:
    with refused(register, "there already"):
        insert(register, "INSERT OR REPLACE", recorded_at=open_recording(register).at)
    assert Statement.objects.using(register).filter(number=5).exists()


@ONLY_SQLITE
def test_an_open_recording_is_not_replaced_by_another(register: str) -> None:
    with refused(register, "there already") as cursor:
        open_recording(register)
        writing._wait_for_clock(register)  # noqa: SLF001 - one with the last one's moment is refused for that
        cursor.execute(
            "INSERT OR REPLACE INTO register_recording "
            '(kind, "by", keeps_times, is_open, folder, folder_hash, descriptor, statements) '
            "VALUES ('form', '', 0, 1, '', '', '{}', 0)"
        )


def test_a_statement_is_not_closed_by_one_of_another_fact(register: str) -> None:
    close = "UPDATE register_statement SET superseded_at = %s, superseded_by = 12 WHERE number = 6"
    with refused(register, "keeps subject and concept") as cursor:
        at = open_recording(register).at
        insert(register, period="2020", recorded_at=at)
        cursor.execute(close, [at])
    with refused(register, "keeps subject and concept") as cursor:
        at = open_recording(register).at
        cursor.execute(close, [at])
        insert(register, period="2020", recorded_at=at)


def test_the_moment_of_a_recording_is_not_of_ones_own_choosing(register: str) -> None:
    chosen = "2024-05-01T09:00:00.000000Z"
    if connections[register].vendor == "sqlite":
        with refused(register, "the clock of the database"):
            Recording.objects.using(register).create(kind="form", at=chosen)
        return
    recording = Recording.objects.using(register).create(kind="form", at=chosen)
    recording.refresh_from_db()
    assert recording.at > "2026"


def test_only_an_empty_register_keeps_the_moments_of_a_folder(register: str) -> None:
    with refused(register, "only an empty register"):
        Recording.objects.using(register).create(kind="import", keeps_times=True)


def test_a_recording_is_closed_once_and_two_are_never_open(register: str) -> None:
    closed = Recording.objects.using(register).get()
    with refused(register, "only closed, once"):
        Recording.objects.using(register).filter(pk=closed.pk).update(is_open=True)
    with refused(register, "(?i)unique|not moved on|there already"):
        open_recording(register)
        open_recording(register)


def test_a_subject_stands_under_one_that_is_there(register: str) -> None:
    with refused(register, "one that is there already"):
        Subject.objects.using(register).create(number=99, slug="a", kind="rotation", parent_id="b")


WRONG_VALUES = {
    "amount without currency": ({"datatype": "amount", "low": 1, "high": None, "scale": 0}, "statement_amount"),
    "amount without number": ({"datatype": "amount", "low": None, "high": None, "unit": "EUR"}, "statement_amount"),
    "more than a strength": ({"text": "driehonderd"}, "statement_strength"),
    "strength without bounds": ({"low": None, "high": None}, "statement_strength"),
    "strength below nought": ({"low": -1}, "statement_strength"),
    "bounds in the wrong order": ({"low": 600, "high": 500}, "statement_number_order"),
    "a datatype of no kind": ({"datatype": "colour"}, "statement_datatype"),
    "unknown without a known reason": (
        {"datatype": "unknown", "low": None, "high": None, "reason": "lost"},
        "statement_unknown",
    ),
    "a link to nothing": (
        {"datatype": "code", "low": None, "high": None, "scheme": "subject", "code": "efp-lt"},
        "statement_code",
    ),
    "an end before the start": ({"period_first": "2024-01-01", "period_last": "2023-01-01"}, "statement_period_order"),
    "a level of no ladder": ({"label_level": 9}, "statement_label"),
}


@pytest.mark.parametrize(("cells", "constraint"), WRONG_VALUES.values(), ids=WRONG_VALUES.keys())
def test_a_value_that_has_not_the_shape_of_its_datatype_is_refused(
    register: str, cells: dict[str, object], constraint: str
) -> None:
    with refused(register, constraint):
        insert(register, **{"period": "2020", "recorded_at": open_recording(register).at, **cells})


@ONLY_SQLITE
def test_a_number_is_whole(register: str) -> None:
    with refused(register, "a number is whole"):
        insert(register, period="2020", recorded_at=open_recording(register).at, high=600.5)


def test_a_copy_of_a_statement_is_taken_within_a_recording(register: str) -> None:
    with transaction.atomic(using=register), connections[register].cursor():
        insert(register, period="2020", recorded_at=open_recording(register).at)
    assert Statement.objects.using(register).filter(number=12).exists()


def test_every_guard_stands_in_the_database(database: str) -> None:
    query = {
        "sqlite": "SELECT name FROM sqlite_master WHERE type = 'trigger'",
        "postgresql": "SELECT tgname FROM pg_trigger WHERE NOT tgisinternal",
    }[connections[database].vendor]
    with connections[database].cursor() as cursor:
        cursor.execute(query)
        names = {row[0] for row in cursor.fetchall()}
    tables = ("subject", "source", "recording", "statement", "waiver", "waiveract")
    common = {f"register_{table}_no_delete" for table in tables} | {
        "register_waiver_no_update",
        "register_waiver_insert",
        "register_waiveract_no_update",
        "register_waiveract_insert",
        "register_subject_no_update",
        "register_source_no_update",
        "register_subject_parent",
        "register_recording_clock",
        "register_recording_close",
        "register_statement_insert",
        "register_statement_close",
    }
    own = {"sqlite": "no_replace", "postgresql": "no_truncate"}[connections[database].vendor]
    assert names == common | {f"register_{table}_{own}" for table in tables}
