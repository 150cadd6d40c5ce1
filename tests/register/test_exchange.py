"""Import and export: all or nothing, moments kept or made, and the round trip."""

from pathlib import Path

import pytest

from ijkmoment.facts.folder import read_folder
from ijkmoment.facts.ledger import Ledger
from ijkmoment.register import exchange, ledger, models, queries
from support.register import write_folder

pytestmark = pytest.mark.usefixtures("database")
TABLES = ("subjects.csv", "sources.csv", "statements.csv")


def read(folder: Path) -> Ledger:
    given = read_folder(folder)
    assert isinstance(given, Ledger)
    return given


def test_an_import_gives_the_snapshot_of_the_folder(tmp_path: Path) -> None:
    folder = write_folder(tmp_path / "register")
    exchange.import_folder(folder)
    assert ledger.snapshot() == read(folder).snapshot()
    assert ledger.snapshot().hash == read(folder).snapshot().hash


def test_an_import_into_an_empty_register_keeps_numbers_and_moments_and_is_logged(tmp_path: Path) -> None:
    folder = write_folder(tmp_path / "register")
    result = exchange.import_folder(folder)
    assert result == exchange.ImportResult(5, 2, 11, 0, 0, keeps_times=True)
    assert queries.read_all() == read(folder)
    log = models.Recording.objects.get()
    assert (log.kind, log.keeps_times, log.folder, log.statements, log.is_open) == (
        "import",
        True,
        "register",
        11,
        False,
    )


def test_what_is_exported_is_what_was_imported(tmp_path: Path) -> None:
    folder = write_folder(tmp_path / "register")
    exchange.import_folder(folder)
    assert exchange.export_folder(tmp_path / "out") == exchange.ExportResult(5, 2, 11)
    for name in TABLES:
        assert (tmp_path / "out" / name).read_bytes() == (folder / name).read_bytes()


def test_with_one_bad_row_nothing_is_imported(tmp_path: Path) -> None:
    folder = write_folder(tmp_path / "register", statements=("31370000 EUR ^-4", '"31,37 miljoen"'))
    problems = exchange.import_folder(folder)
    assert isinstance(problems, tuple)
    assert problems[0].text.startswith("statements.csv:7:5: value '31,37 miljoen': expected an amount")
    assert not models.Subject.objects.exists()
    assert not models.Recording.objects.exists()
