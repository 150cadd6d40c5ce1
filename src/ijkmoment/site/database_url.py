"""A database's address as one line of text: sqlite:///path or postgresql://user@host/name."""

import urllib.parse
from pathlib import Path
from typing import Any

from ijkmoment.facts.problem import Problem

DEFAULT = "sqlite:///ijkmoment.sqlite3"
EXPECTED = "expected sqlite:///path/to/file.sqlite3 or postgresql://user:password@host:5432/name"
SQLITE_OPTIONS = {
    # Take the write lock at the start, so that what a transaction has read still holds when it writes.
    "transaction_mode": "IMMEDIATE",
    "timeout": 20,
    "init_command": "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON",
}


def parse_database_url(url: str) -> dict[str, Any] | Problem:
    """Return Django's settings of the database at an address, or what is wrong with the address.

    "sqlite:///name" is a path from the working directory, "sqlite:////name" from the root. A PostgreSQL host may be
    the folder of a unix socket: postgresql:///name?host=/run/postgresql; other parameters go to libpq.
    """
    try:
        parts = urllib.parse.urlsplit(url)
        port = parts.port
    except ValueError as error:
        return Problem("DATABASE_URL", f"{error}: {EXPECTED}")
    if parts.scheme == "sqlite":
        return _sqlite(parts)
    if parts.scheme in ("postgresql", "postgres"):
        return _postgresql(parts, port)
    return Problem("DATABASE_URL", f"{parts.scheme or url!r} is not a kind of database known here: {EXPECTED}")


def _sqlite(parts: urllib.parse.SplitResult) -> dict[str, Any] | Problem:
    path = urllib.parse.unquote(parts.path.removeprefix("/"))
    if parts.netloc or not path:
        return Problem("DATABASE_URL", f"no path to a file: {EXPECTED}")
    if parts.query or parts.fragment:
        return Problem("DATABASE_URL", f"in a path, write ? as %3F and # as %23: {EXPECTED}")
    return {"ENGINE": "django.db.backends.sqlite3", "NAME": str(Path(path).absolute()), "OPTIONS": dict(SQLITE_OPTIONS)}


def _postgresql(parts: urllib.parse.SplitResult, port: int | None) -> dict[str, Any] | Problem:
    name = urllib.parse.unquote(parts.path.removeprefix("/"))
    if not name:
        return Problem("DATABASE_URL", f"no name of a database: {EXPECTED}")
    options = dict(urllib.parse.parse_qsl(parts.query))
    host = options.pop("host", urllib.parse.unquote(parts.hostname or ""))
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": name,
        "USER": urllib.parse.unquote(parts.username or ""),
        "PASSWORD": urllib.parse.unquote(parts.password or ""),
        "HOST": host,
        "PORT": str(port or ""),
        "OPTIONS": options,
        "CONN_MAX_AGE": 60,
        "CONN_HEALTH_CHECKS": True,
    }
