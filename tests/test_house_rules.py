"""What the house holds itself to, as far as a test can see it: sizes, docstrings, addresses and paths."""

import ast
import re
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
PACKAGE = ROOT / "src" / "ijkmoment"
MODULES = sorted(path for path in PACKAGE.rglob("*.py") if "migrations" not in path.parts)
LONGEST_MODULE, LONGEST_FUNCTION = 400, 50
REGISTRIES = re.compile(r"pypi\.org|pythonhosted\.org|npmjs\.(?:org|com)|\"resolved\"")
POSSESSIVE = re.compile(r"[\])}][*+?]\+|\(\?>")
MACHINE_PATHS = re.compile(r"(?<![\w./])/(?:home|root|Users|work|opt)/\w")


def _committed() -> list[Path]:
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, check=True).stdout  # noqa: S607 - the git of this machine
    paths = [ROOT / name for name in listed.decode().split("\0") if name]
    return [path for path in paths if path.is_file() and path != Path(__file__)]


def _texts() -> Iterator[tuple[Path, str]]:
    for path in _committed():
        try:
            yield path, path.read_text(encoding="utf-8")
        except UnicodeDecodeError:
            continue


def _functions(path: Path) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield node


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_a_module_is_small_and_says_what_stands_in_it(path: Path) -> None:
    source = path.read_text(encoding="utf-8")
    assert source.count("\n") <= LONGEST_MODULE
    if source.strip():
        assert ast.get_docstring(ast.parse(source))


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_functions_are_short(path: Path) -> None:
    long = [f.name for f in _functions(path) if (f.end_lineno or 0) - f.lineno >= LONGEST_FUNCTION]
    assert long == []


def test_no_committed_file_holds_a_registry_address() -> None:
    assert [path.name for path, text in _texts() if REGISTRIES.search(text)] == []


def test_no_committed_file_holds_a_path_of_a_machine() -> None:
    assert [path.name for path, text in _texts() if MACHINE_PATHS.search(text)] == []


def test_no_committed_file_holds_the_marks_of_a_merge() -> None:
    assert [path for path, text in _texts() if re.search(r"^(?:<{7}|>{7}) ", text, re.MULTILINE)] == []


def test_no_committed_file_is_minified() -> None:
    assert [path.name for path in _committed() if ".min." in path.name] == []


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_patterns_read_the_same_on_every_python(path: Path) -> None:
    """Possessive quantifiers and atomic groups match too much before Python 3.11.5."""
    constants = (
        node.value for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))) if isinstance(node, ast.Constant)
    )
    assert [one for one in constants if isinstance(one, str) and POSSESSIVE.search(one)] == []
