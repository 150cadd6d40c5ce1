"""Modules kept in one file: they are what they are without it, and a source that was changed is never masked."""

import importlib
import os
import subprocess
import sys
from collections.abc import Iterator
from importlib.machinery import SourceFileLoader
from pathlib import Path
from types import ModuleType

import pytest

from ijkmoment.cli import kept_modules
from ijkmoment.cli.kept_modules import Finder, finder_of, keep

NAMES = ("gehouden", "gehouden.regel")


@pytest.fixture
def package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A package of two modules that Python finds."""
    folder = tmp_path / "gehouden"
    folder.mkdir()
    (folder / "__init__.py").write_text('"""Een pakket."""\n', encoding="utf-8")
    (folder / "regel.py").write_text("from gehouden import __doc__ as van\n\nWAARDE = 1\n", encoding="utf-8")
    monkeypatch.syspath_prepend(str(tmp_path))
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    yield folder
    for name in NAMES:
        sys.modules.pop(name, None)


def _loaded(finder: Finder | None, monkeypatch: pytest.MonkeyPatch) -> tuple[ModuleType, ModuleType]:
    """Load both modules anew, by a finder where there is one."""
    importlib.invalidate_caches()
    with monkeypatch.context() as patched:
        for name in NAMES:
            patched.delitem(sys.modules, name, raising=False)
        patched.setattr(sys, "meta_path", [*([finder] if finder else ()), *sys.meta_path])
        loaded = importlib.import_module("gehouden"), importlib.import_module("gehouden.regel")
        for name in NAMES:
            del sys.modules[name]
    return loaded


def _seen(module: ModuleType) -> dict[str, object]:
    spec = module.__spec__
    assert spec is not None
    said = {name: getattr(module, name, None) for name in ("__file__", "__cached__", "__path__", "__doc__", "WAARDE")}
    where = (spec.name, spec.origin, spec.cached, spec.has_location, spec.parent, spec.submodule_search_locations)
    return {**said, "__package__": module.__package__, "spec": where}


def test_a_kept_module_is_what_it_is_without(package: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = package.with_name("modules")
    assert keep(NAMES, file) == 2
    kept, without = _loaded(finder_of(file), monkeypatch), _loaded(None, monkeypatch)
    assert [_seen(one) for one in kept] == [_seen(one) for one in without]
    assert [type(one.__loader__) for one in kept] != [type(one.__loader__) for one in without]
    loader = kept[1].__loader__
    assert isinstance(loader, SourceFileLoader)
    assert loader.get_source("gehouden.regel") == (package / "regel.py").read_text(encoding="utf-8")


def test_a_change_is_seen_though_it_keeps_the_size(package: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file, source = package.with_name("modules"), package / "regel.py"
    keep(NAMES, file)
    finder = finder_of(file)
    assert finder is not None
    source.write_text(source.read_text(encoding="utf-8").replace("1", "2"), encoding="utf-8")
    assert _loaded(finder, monkeypatch)[1].WAARDE == 2
    assert finder.find_spec("gehouden") is not None
    assert finder.find_spec("gehouden.regel") is None


def test_a_change_is_seen_though_it_keeps_the_time(package: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file, source = package.with_name("modules"), package / "regel.py"
    keep(NAMES, file)
    before = source.stat()
    source.write_text("WAARDE = 20\n", encoding="utf-8")
    os.utime(source, ns=(before.st_atime_ns, before.st_mtime_ns))
    assert _loaded(finder_of(file), monkeypatch)[1].WAARDE == 20


def test_a_module_that_is_gone_or_new_is_not_found_there(package: Path) -> None:
    file = package.with_name("modules")
    keep(NAMES, file)
    finder = finder_of(file)
    assert finder is not None
    (package / "regel.py").unlink()
    (package / "nieuw.py").write_text("", encoding="utf-8")
    assert finder.find_spec("gehouden.regel") is None
    assert finder.find_spec("gehouden.nieuw") is None


@pytest.mark.parametrize("wrong", ["missing", "empty", "cut", "text", "python", "place"])
def test_a_file_that_is_not_of_this_python_and_place_is_passed_over(
    package: Path, monkeypatch: pytest.MonkeyPatch, wrong: str
) -> None:
    file = package.with_name("modules")
    if wrong == "python":
        monkeypatch.setattr(kept_modules, "_MADE_BY", ("2.7", 0))
    keep(NAMES, file)
    monkeypatch.undo()
    match wrong:
        case "missing":
            file.unlink()
        case "empty":
            file.write_bytes(b"")
        case "cut":
            file.write_bytes(file.read_bytes()[:-1])
        case "text":
            file.write_bytes(b"some text that is longer than two lengths")
        case "place":
            file = file.rename(file.with_name("elsewhere"))
    assert finder_of(file) is None


@pytest.mark.skipif(finder_of(kept_modules.FILE) is None, reason="set-up keeps the modules")
def test_a_command_takes_them_from_the_file_that_set_up_made() -> None:
    program = (
        "from ijkmoment.cli import checking; import ijkmoment.checking.rules.num001 as rule, pickle;"
        "print(type(checking.__loader__).__module__, type(rule.__loader__).__module__)"
    )
    ran = subprocess.run([sys.executable, "-c", program], capture_output=True, check=True, text=True)
    assert set(ran.stdout.split()) <= {"ijkmoment.cli.kept_modules", "_frozen_importlib_external"}
