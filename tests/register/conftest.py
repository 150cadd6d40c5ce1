"""A register with the small folder in it."""

from collections.abc import Callable
from pathlib import Path

import pytest

from ijkmoment.register import exchange
from support.register import write_folder


@pytest.fixture
def write_register() -> Callable[..., Path]:
    """The writer of the small folder."""
    return write_folder


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return write_folder(tmp_path / "register")


@pytest.fixture
def register(database: str, folder: Path) -> str:
    """The small folder, imported; the alias of the database."""
    assert isinstance(exchange.import_folder(folder), exchange.ImportResult)
    return database
