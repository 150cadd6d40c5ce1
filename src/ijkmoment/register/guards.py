"""Triggers from a script beside a migration, one script for each kind of database."""

import sqlite3
from collections.abc import Iterator
from pathlib import Path

from django.db.backends.base.schema import BaseDatabaseSchemaEditor


def install(schema_editor: BaseDatabaseSchemaEditor, migration: str) -> None:
    """Run the script that belongs to a migration's file: 0002_guards.py has 0002_guards_sqlite.sql."""
    vendor = schema_editor.connection.vendor
    path = Path(migration)
    script = path.with_name(f"{path.stem}_{vendor}.sql").read_text(encoding="utf-8")
    with schema_editor.connection.cursor() as cursor:
        for statement in _statements(script) if vendor == "sqlite" else [script]:
            cursor.execute(statement)


def _statements(script: str) -> Iterator[str]:
    statement = ""
    for line in script.splitlines(keepends=True):
        statement += line
        if sqlite3.complete_statement(statement):
            yield statement
            statement = ""
