"""The register given to a command, and the cache of its snapshot."""

import json
import os
from pathlib import Path

import pytest

from ijkmoment.cli import snapshot_folders
from ijkmoment.cli.snapshots import load_snapshot
from ijkmoment.facts.problem import Problem
from ijkmoment.facts.snapshot import Snapshot
from support.register import write_folder


@pytest.fixture
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    return tmp_path / "cache" / "ijkmoment" / "snapshots"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return write_folder(tmp_path / "register")


def _loaded(given: Path) -> Snapshot:
    snapshot = load_snapshot(str(given))
    assert isinstance(snapshot, Snapshot)
    return snapshot


def test_a_folders_snapshot_is_kept_and_used_again(cache: Path, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first = _loaded(folder)
    assert len(list(cache.iterdir())) == 1
    monkeypatch.setattr(snapshot_folders, "read_folder", None)
    assert _loaded(folder) == first


def test_a_changed_folder_is_read_again(cache: Path, folder: Path) -> None:
    first = _loaded(folder)
    table = folder / "statements.csv"
    table.write_text(table.read_text(encoding="utf-8").replace("560", "561"), encoding="utf-8")
    assert _loaded(folder).hash != first.hash
    assert len(list(cache.iterdir())) == 2


@pytest.mark.parametrize("content", ["", "{", "[]", '{"format": "ijkmoment-snapshot/1"}'])
def test_a_broken_cache_is_no_obstacle(cache: Path, folder: Path, content: str) -> None:
    first = _loaded(folder)
    (kept,) = cache.iterdir()
    kept.write_text(content, encoding="utf-8")
    assert _loaded(folder) == first


def test_a_cache_that_cannot_be_written_is_no_obstacle(
    tmp_path: Path, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").write_text("in the way", encoding="utf-8")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "file"))
    assert _loaded(folder).statements


def test_without_a_home_nothing_is_kept(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def homeless() -> Path:
        raise RuntimeError("no home")

    monkeypatch.delenv("XDG_CACHE_HOME", raising=False)
    monkeypatch.setattr(Path, "home", homeless)
    assert _loaded(folder).statements


def test_a_snapshot_file_is_read(cache: Path, folder: Path, tmp_path: Path) -> None:
    snapshot = _loaded(folder)
    path = tmp_path / "snapshot.json"
    path.write_text(json.dumps(snapshot.to_json()), encoding="utf-8")
    assert _loaded(path) == snapshot
    assert cache.is_dir()


def test_a_wrong_folder_gives_its_problems_and_keeps_nothing(cache: Path, tmp_path: Path) -> None:
    folder = write_folder(tmp_path / "kapot", statements=("31370000 EUR ^-4", "31370000,00 EUR"))
    problems = load_snapshot(str(folder))
    assert isinstance(problems, tuple)
    assert [problem.file for problem in problems] == [str(folder / "statements.csv")]
    assert not cache.exists()


def test_a_file_that_may_not_be_read_is_a_problem(tmp_path: Path) -> None:
    path = tmp_path / "dicht.json"
    path.write_text("{}", encoding="utf-8")
    path.chmod(0)
    problems = load_snapshot(str(path))
    assert isinstance(problems, tuple)
    expected = "not a snapshot file" if os.access(path, os.R_OK) else "cannot be read"
    assert isinstance(problems[0], Problem)
    assert expected in problems[0].message
