"""Starting Django from a command: choose the database, make its tables, keep the server's key."""

import fcntl
import os
import secrets
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path

import django
from django.apps import apps
from django.conf import settings
from django.core.management import call_command
from django.db import DatabaseError, connection

from ijkmoment.facts.problem import Problem
from ijkmoment.site.database_url import DEFAULT, parse_database_url

SETTINGS = "ijkmoment.site.settings"
MIGRATING = 0x696A6B6D


def setup(database_url: str | None = None) -> Problem | None:
    """Configure Django on a database (default: DATABASE_URL, else ./ijkmoment.sqlite3).

    Return what is wrong with the address. Calling it again changes nothing; raise RuntimeError when it is asked for
    another database than the one in use, since connections are already open.
    """
    url = database_url or os.environ.get("DATABASE_URL") or DEFAULT
    wanted = parse_database_url(url)
    if isinstance(wanted, Problem):
        return wanted
    if apps.ready:
        if database_url and settings.DATABASES["default"]["NAME"] != wanted["NAME"]:
            raise RuntimeError("Django runs on another database already")
        return None
    os.environ["DATABASE_URL"] = url
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", SETTINGS)
    django.setup()
    return None


def migrate() -> Problem | None:
    """Make or update the database's tables; return what is wrong when the database cannot be reached.

    One process does so at a time: who comes meanwhile waits, and finds the tables made.
    """
    try:
        with _alone():
            call_command("migrate", verbosity=0, interactive=False)
    except DatabaseError as error:
        return Problem(_database_name(), f"cannot be used: {_one_line(error)}; check DATABASE_URL")
    return None


@contextmanager
def _alone() -> Iterator[None]:
    """Hold what only one process can: a lock in the database's server, or on the folder of an SQLite file."""
    if connection.vendor != "postgresql":
        with _folder_locked(Path(_database_name()).parent):
            yield
        return
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_lock(%s)", (MIGRATING,))
    try:
        yield
    finally:
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_unlock(%s)", (MIGRATING,))


@contextmanager
def _folder_locked(folder: Path) -> Iterator[None]:
    """Lock a folder, which leaves no file behind; where a folder cannot be locked, go on without.

    The database's own file is left alone: closing it here would let go of the locks that SQLite has on it.
    """
    with ExitStack() as held:
        with suppress(OSError):
            descriptor = os.open(folder, os.O_RDONLY)
            held.callback(os.close, descriptor)
            fcntl.flock(descriptor, fcntl.LOCK_EX)
        yield


def keep_secret_key() -> None:
    """Give every worker of a server the same key: from SECRET_KEY, else from a file that only this user can read.

    The file stands beside an SQLite database, else in the working directory; it is made when it is missing. Call this
    before `setup`.
    """
    if os.environ.get("SECRET_KEY"):
        return
    path = _key_file()
    try:
        descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except FileExistsError:
        os.environ["SECRET_KEY"] = path.read_text().strip()
        return
    key = secrets.token_urlsafe(50)
    with os.fdopen(descriptor, "w") as file:
        file.write(key + "\n")
    os.environ["SECRET_KEY"] = key


def _key_file() -> Path:
    database = parse_database_url(os.environ.get("DATABASE_URL") or DEFAULT)
    if isinstance(database, dict) and database["ENGINE"].endswith("sqlite3"):
        return Path(database["NAME"] + ".key")
    return Path("ijkmoment.key").absolute()


def _database_name() -> str:
    return str(settings.DATABASES["default"]["NAME"])


def _one_line(error: Exception) -> str:
    return " ".join(str(error).split())
