"""`ijkmoment doctor`: one line each on Python, the extras, the dictionary, the fonts and the database."""

import importlib.util
import os
import platform
import sys
from collections.abc import Iterator
from pathlib import Path

import click

from ijkmoment.cli.output import CANNOT, NOTHING_FOUND

EXTRAS = {
    "editor": ("pygls",),
    "letter": ("jinja2", "markdown_it", "mdit_py_plugins", "pypandoc", "yaml", "typst"),
    "site": ("django", "csp", "django_htmx", "granian", "psycopg", "whitenoise"),
}
OLDEST = (3, 11)

Line = tuple[bool, str]


def run() -> int:
    """Print the lines; return the exit code, that of a refusal when Python or the database does not work."""
    said = list(lines())
    for fine, text in said:
        click.echo(f"{'ok  ' if fine else 'none'} {text}")
    return NOTHING_FOUND if all(fine for fine, text in said if text.startswith(("Python", "database"))) else CANNOT


def lines() -> Iterator[Line]:
    """Yield one line on each part: whether it is there, and what is said of it."""
    yield sys.version_info >= OLDEST, f"Python {platform.python_version()} (3.11 or later)"
    for extra, modules in EXTRAS.items():
        yield _extra(extra, modules)
    yield _dictionary()
    yield _fonts()
    yield _database()


def _extra(extra: str, modules: tuple[str, ...]) -> Line:
    missing = [name for name in modules if importlib.util.find_spec(name) is None]
    if missing:
        return False, f"extra {extra}: without {', '.join(missing)}; pip install 'ijkmoment[{extra}]'"
    return True, f"extra {extra}"


def _dictionary() -> Line:
    from ijkmoment.checking.rules import RULES
    from ijkmoment.language.lexicon import installed

    if installed() is not None:
        return True, "dictionary: Dutch"
    silent = ", ".join(rule.code for rule in RULES if "dictionary" in rule.needs)
    partly = ", ".join(rule.code for rule in RULES if "dictionary" in rule.sees_more_with)
    return False, f"dictionary: not there, script/setup brings it; check skips {silent} and sees less by {partly}"


def _fonts() -> Line:
    from ijkmoment.writing import faces

    lacking = faces.missing()
    if lacking:
        return False, f"fonts: without {', '.join(lacking)}; script/setup brings them, PDF needs them"
    return True, f"fonts: {len(faces.FACES)} files"


def _database() -> Line:
    if importlib.util.find_spec("django") is None:
        return True, "database: not used without the extra site"
    from ijkmoment.site import bootstrap

    problem = bootstrap.setup()
    if problem is not None:
        return False, f"database: {problem.text}"
    return _connection()


def unwritable(name: str) -> str | None:
    """Return why a file of SQLite cannot be made or written, None when it can."""
    path = Path(name)
    if not path.parent.is_dir():
        return f"the folder {path.parent} does not exist: make it, or choose another in DATABASE_URL"
    for one in (path.parent, path):
        if one.exists() and not os.access(one, os.W_OK):
            return f"{one} cannot be written: change its rights, or choose another in DATABASE_URL"
    return None


def _connection() -> Line:
    from django.db import DatabaseError, connection

    from ijkmoment.cli.snapshots import missing_database

    refused = unwritable(str(connection.settings_dict["NAME"])) if connection.vendor == "sqlite" else None
    if refused is not None:
        return False, f"database: {refused}"
    missing = missing_database()
    if missing is not None:
        return True, f"database: {missing} does not exist yet; ijkmoment import or serve makes it"
    name = connection.settings_dict["NAME"]
    try:
        tables = connection.introspection.table_names()
    except DatabaseError as error:
        return False, f"database: {name} cannot be used: {' '.join(str(error).split())}"
    return True, f"database: {connection.vendor}, {name}, {len(tables)} tables"
