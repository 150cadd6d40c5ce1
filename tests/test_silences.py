"""Whatever silences a check says why, beside the mark: `noqa`, `type: ignore`, a skipped test, a rule that is off.

A mark that only keeps the formatter from a table (`fmt: skip`) silences no check.
"""

import ast
import re
import subprocess
import tokenize
import tomllib
from io import StringIO
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
MARK = re.compile(r"# ?(?:noqa|type: ?ignore|pragma|nosec|pylint|(?:ruff|flake8|mypy|pyright): )", re.IGNORECASE)
NAMED = re.compile(r"# (?:noqa: [A-Z]+\d+(?:, [A-Z]+\d+)*|type: ignore\[[a-z-]+(?:, [a-z-]+)*\])")
REASON = re.compile(r"\s+(?:- |# )\w.*")
SKIPS = ("skip", "skipif", "xfail", "importorskip")


def _programs() -> list[Path]:
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, check=True).stdout  # noqa: S607 - the git of this machine
    paths = [ROOT / name for name in listed.decode().split("\0") if name]
    return [path for path in paths if path.is_file() and (path.suffix == ".py" or _is_program(path))]


def _is_program(path: Path) -> bool:
    with path.open("rb") as file:
        return file.readline().startswith(b"#!/usr/bin/env python")


def silent_marks(source: str) -> list[str]:
    """Return the comments that silence a check without saying which, or why."""
    comments = (
        one.string for one in tokenize.generate_tokens(StringIO(source).readline) if one.type == tokenize.COMMENT
    )
    return [text for text in comments if MARK.search(text) and not _says_why(NAMED.sub("", text))]


def _says_why(left: str) -> bool:
    """Tell whether what is left of a comment without the checks that it names is a reason."""
    return REASON.fullmatch(left) is not None and MARK.search(left) is None


def silent_skips(source: str) -> list[str]:
    """Return the tests that are skipped, or expected to fail, without saying why."""
    tree = ast.parse(source)
    marks = [one for one in ast.walk(tree) if isinstance(one, ast.Attribute) and one.attr in SKIPS]
    told = {one.func for one in ast.walk(tree) if isinstance(one, ast.Call) and _tells(one)}
    return [ast.unparse(one) for one in marks if ast.unparse(one).startswith("pytest.") and one not in told]


def _tells(call: ast.Call) -> bool:
    reasons = [one.value for one in call.keywords if one.arg == "reason"]
    if isinstance(call.func, ast.Attribute) and ast.unparse(call.func.value) == "pytest":
        reasons += call.args[:1] if call.func.attr in ("skip", "xfail") else []
    return any(not isinstance(one, ast.Constant) or one.value for one in reasons)


def _rules_that_are_off() -> list[tuple[str, str]]:
    """Return each rule of ruff that pyproject.toml turns off, and its line there."""
    text = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
    lint = tomllib.loads(text)["tool"]["ruff"]["lint"]
    codes = [*lint["ignore"], *(code for ones in lint["per-file-ignores"].values() for code in ones)]
    lines = [line.strip() for line in text.splitlines()]
    return [(code, line) for code in dict.fromkeys(codes) for line in lines if line.startswith(f'"{code}",')]


def test_every_mark_that_silences_a_check_says_why() -> None:
    programs = _programs()
    assert len(programs) > 100
    silent = {str(path.relative_to(ROOT)): silent_marks(path.read_text(encoding="utf-8")) for path in programs}
    assert {path: marks for path, marks in silent.items() if marks} == {}


def test_every_test_that_is_skipped_says_why() -> None:
    silent = {str(path.relative_to(ROOT)): silent_skips(path.read_text(encoding="utf-8")) for path in _programs()}
    assert {path: marks for path, marks in silent.items() if marks} == {}


@pytest.mark.parametrize(("code", "line"), _rules_that_are_off())
def test_every_rule_that_is_off_says_why(code: str, line: str) -> None:
    assert re.search(rf'"{code}", +# \w', line)


@pytest.mark.parametrize(
    ("comment", "told"),
    [
        ("# noqa: S101 - ruled out above", True),
        ("# noqa: S101, PT018 - ruled out above", True),
        ("# type: ignore[arg-type]  # the pattern knows no other", True),
        ("# type: ignore[arg-type]  # noqa: SLF001 - it is ours", True),
        ("# noqa: S101", False),
        ("# noqa: S101 -", False),
        ("# noqa", False),
        ("# noqa - why not", False),
        ("# type: ignore[arg-type]", False),
        ("# type: ignore  # because", False),
        ("# type: ignore[arg-type]  # noqa: SLF001", False),
        ("# pragma: no cover", False),
        ("# mypy: ignore-errors", False),
        ("# what is no mark of a check", True),
    ],
)
def test_a_mark_without_a_reason_is_seen(comment: str, told: bool) -> None:
    assert (silent_marks(f"x = 1  {comment}\n") == []) == told


@pytest.mark.parametrize(
    ("source", "told"),
    [
        ('pytest.skip("no letters here")', True),
        ("pytest.skip(reason)", True),
        ('pytest.mark.skipif(True, reason="no device")', True),
        ("pytest.skip()", False),
        ('pytest.skip("")', False),
        ("pytest.mark.skip", False),
        ("pytest.mark.skipif(True)", False),
        ('pytest.mark.xfail(reason="")', False),
        ('pytest.importorskip("django")', False),
        ("reader.skip()", True),
    ],
)
def test_a_skip_without_a_reason_is_seen(source: str, told: bool) -> None:
    assert (silent_skips(source) == []) == told
