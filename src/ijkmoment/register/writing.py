"""Writing in the ledger: one lock, one recording with one moment, and rows that are inserted or closed.

A transaction holds the lock from before it looks until it commits, so that what it has seen is still so when it
writes; the database's triggers refuse whatever goes around this module.
"""

import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from typing import Any

from django.db import connections, router, transaction

from ijkmoment.facts import statement as facts
from ijkmoment.register.fields import POSTGRESQL_CLOCK, SQLITE_CLOCK
from ijkmoment.register.models import Recording, Source, Statement, Subject, Waiver, WaiverAct
from ijkmoment.register.rows import source_row, statement_row, subject_row

Progress = Callable[[int, int], None]
BATCH = 500
PATIENCE = 2000


class ClockBehindError(Exception):
    """The database's clock stands before the last recording, and does not catch up."""


@contextmanager
def locked() -> Iterator[str]:
    """Hold the ledger's write lock in a transaction; yield the database's alias. Readers are not held up."""
    alias = router.db_for_write(Statement)
    with transaction.atomic(using=alias):
        if connections[alias].vendor == "postgresql":
            with connections[alias].cursor() as cursor:
                cursor.execute("LOCK TABLE register_recording IN EXCLUSIVE MODE")
        yield alias


def begin(alias: str, kind: str, **about: Any) -> Recording:  # noqa: ANN401 - the columns of a recording
    """Open a recording at the database's clock; raise ClockBehindError when that stands before the last one."""
    _wait_for_clock(alias)
    recording = Recording.objects.using(alias).create(kind=kind, **about)
    recording.refresh_from_db()
    return recording


def cancel(alias: str) -> None:
    """Have the transaction undone when it ends: nothing of it remains."""
    transaction.set_rollback(True, using=alias)


def finish(recording: Recording, statements: int) -> None:
    """Close the recording; its moment can be borne by no further row."""
    recording.is_open = False
    recording.statements = statements
    recording.save(update_fields=["is_open", "statements"])


def close(alias: str, number: int, successor: int, at: str) -> None:
    """Close an open statement, naming the one that takes its place."""
    Statement.objects.using(alias).filter(number=number).update(superseded_at=at, superseded_by_id=successor)


def insert_subjects(alias: str, subjects: Iterable[facts.Subject]) -> None:
    """Insert subjects, each after its parent; numbers keep the given order."""
    rows = [subject_row(subject) for subject in subjects]
    _number(alias, Subject, rows)
    known = {row.slug: row for row in rows}
    Subject.objects.using(alias).bulk_create(
        sorted(rows, key=lambda row: (_depth(row, known), row.number)), batch_size=BATCH
    )


def insert_sources(alias: str, sources: Iterable[facts.Source]) -> None:
    """Insert sources in the given order."""
    rows = [source_row(source) for source in sources]
    _number(alias, Source, rows)
    Source.objects.using(alias).bulk_create(rows, batch_size=BATCH)


def insert_statements(alias: str, statements: Sequence[facts.Statement], progress: Progress | None = None) -> None:
    """Insert statements that have their numbers and moments, telling `progress` how many are in.

    Raise OverflowError for a number too large.
    """
    for start in range(0, len(statements), BATCH):
        batch = statements[start : start + BATCH]
        Statement.objects.using(alias).bulk_create([statement_row(one) for one in batch])
        if progress is not None:
            progress(start + len(batch), len(statements))


def next_number(alias: str, table: type[Statement | Subject | Source | Waiver | WaiverAct]) -> int:
    """Return the number of the next row; the lock keeps it ours."""
    last = table.objects.using(alias).order_by("-number").values_list("number", flat=True).first()
    return (last or 0) + 1


def _number(alias: str, table: type[Subject | Source], rows: Iterable[Subject | Source]) -> None:
    for number, row in enumerate(rows, start=next_number(alias, table)):
        row.number = number


def _depth(row: Subject, known: dict[str, Subject]) -> int:
    depth = 0
    current: Subject | None = row
    while current is not None and current.parent_id in known:
        current, depth = known[current.parent_id], depth + 1
    return depth


def _wait_for_clock(alias: str) -> None:
    """Wait until the clock has left the last recording's moment: SQLite's counts milliseconds."""
    clock = _clock(alias)
    last = Recording.objects.using(alias).order_by("-at").values_list("at", flat=True).first()
    for _ in range(PATIENCE):
        if last is None or clock() > last:
            return
        time.sleep(0.001)
    raise ClockBehindError(f"the database's clock stands before {last}, when something was recorded last")


def _clock(alias: str) -> Callable[[], str]:
    expression = SQLITE_CLOCK if connections[alias].vendor == "sqlite" else POSTGRESQL_CLOCK

    def read() -> str:
        with connections[alias].cursor() as cursor:
            cursor.execute(f"SELECT {expression}")
            return str(cursor.fetchone()[0])

    return read
