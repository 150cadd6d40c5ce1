"""Migrations on a register that is filled: what it holds stays, with its guards."""

import datetime
from pathlib import Path

import pytest
from django.core.management import call_command
from django.db import DatabaseError, connections

from ijkmoment.facts.waiver import Waiver
from ijkmoment.register import exchange, queries, waivers
from support.register import write_folder


def test_waivers_come_to_a_register_that_is_filled(bare_database: str, tmp_path: Path) -> None:
    call_command("migrate", "register", "0002", database=bare_database, verbosity=0)
    assert isinstance(exchange.import_folder(write_folder(tmp_path / "register")), exchange.ImportResult)
    before = queries.read_all()
    call_command("migrate", database=bare_database, verbosity=0)
    assert queries.read_all() == before
    given = waivers.give(
        Waiver(0, "REF006", "Daarom.", "Directie A", datetime.date(2026, 5, 1), words="x", letter="a.txt"), "een"
    )
    assert isinstance(given, waivers.Held)
    with pytest.raises(DatabaseError, match="never changed"), connections[bare_database].cursor() as cursor:
        cursor.execute("UPDATE register_source SET title = 'x'")
