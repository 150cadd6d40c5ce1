"""Triggers that keep waivers as they were given, for SQLite and PostgreSQL.

What they hold: a waiver and what was done with it are never changed or removed; each bears the moment of the open
recording; nothing follows a withdrawal; the office and the login that agree are not those that gave the waiver; of
waivers of the same findings one stands.
"""

from django.apps.registry import Apps
from django.db import migrations
from django.db.backends.base.schema import BaseDatabaseSchemaEditor

from ijkmoment.register import guards


def install(_apps: Apps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    guards.install(schema_editor, __file__)


class Migration(migrations.Migration):
    dependencies = [("register", "0003_waivers")]
    operations = [migrations.RunPython(install)]
