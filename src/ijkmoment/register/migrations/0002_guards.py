"""Triggers that keep the ledger a ledger, for SQLite and PostgreSQL; neither needs an extension module.

What they hold: nothing is changed or removed, but that an open statement is closed; every moment is that of the open
recording, whose own moment is the database's clock; only the import into an empty register keeps a folder's moments; a
statement is closed at the moment at which its successor was recorded; a subject's parent is there before it.

A later migration that remakes one of these tables on SQLite drops its triggers and must create them again: a test
names every trigger that has to be there.
"""

from django.apps.registry import Apps
from django.db import migrations
from django.db.backends.base.schema import BaseDatabaseSchemaEditor

from ijkmoment.register import guards


def install(_apps: Apps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    guards.install(schema_editor, __file__)


class Migration(migrations.Migration):
    dependencies = [("register", "0001_initial")]
    operations = [migrations.RunPython(install)]
