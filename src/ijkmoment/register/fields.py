"""Moments in the database: UTC texts of one width, the same on every database as in facts and in a folder's tables.

Their order as text is their order in time, so SQLite and PostgreSQL select the same rows (docs/decisions).
"""

from typing import Any

from django.db import models

SQLITE_CLOCK = "strftime('%Y-%m-%dT%H:%M:%f', 'now') || '000Z'"
POSTGRESQL_CLOCK = """to_char(clock_timestamp() AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')"""


class MomentField(models.TextField):  # type: ignore[type-arg]  # only the stubs take types here
    """A moment such as "2024-05-01T09:00:00.000000Z"."""

    description = "A moment in UTC"

    def db_type(self, connection: Any) -> str:  # noqa: ARG002, ANN401 - Django's signature
        """Return the column's type, the same on both databases."""
        return "varchar(27)"


class DatabaseClock(models.Func):
    """The database's own clock as a moment."""

    output_field = MomentField()

    def as_sqlite(self, *_: Any, **__: Any) -> tuple[str, tuple[str | int, ...]]:  # noqa: ANN401 - Django's signature
        """Return SQLite's clock, which counts milliseconds."""
        return f"({SQLITE_CLOCK.replace('%', '%%')})", ()

    def as_postgresql(self, *_: Any, **__: Any) -> tuple[str, list[Any]]:  # noqa: ANN401 - Django's signature
        """Return PostgreSQL's clock, which counts microseconds."""
        return f"({POSTGRESQL_CLOCK})", []
