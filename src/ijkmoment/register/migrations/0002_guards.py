"""Triggers that keep the ledger a ledger, for SQLite and PostgreSQL; neither needs an extension module.

What they hold: nothing is changed or removed, but that an open statement is closed; every moment is that of the open
recording, whose own moment is the database's clock; only the import into an empty register keeps a folder's moments; a
statement is closed at the moment at which its successor was recorded; a subject's parent is there before it.

A later migration that remakes one of these tables on SQLite drops its triggers and must create them again: a test
names every trigger that has to be there.
"""

import sqlite3
from collections.abc import Iterator
from pathlib import Path

from django.apps.registry import Apps
from django.db import migrations
from django.db.backends.base.schema import BaseDatabaseSchemaEditor


def install(_apps: Apps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    vendor = schema_editor.connection.vendor
    script = Path(__file__).with_name(f"0002_guards_{vendor}.sql").read_text()
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


class Migration(migrations.Migration):
    dependencies = [("register", "0001_initial")]
    operations = [migrations.RunPython(install)]
