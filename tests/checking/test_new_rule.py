"""The script that starts a rule."""

import ast
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
RULES = Path("src/ijkmoment/checking/rules")


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A copy of so much of the project as the script touches."""
    for folder in ("script", "src/ijkmoment/checking", "tests/checking/rules"):
        shutil.copytree(ROOT / folder, tmp_path / folder)
    return tmp_path


def _start(project: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, project / "script" / "new-rule", *arguments]
    return subprocess.run(command, capture_output=True, text=True, check=False)


def test_it_makes_three_files_and_lists_the_rule(project: Path) -> None:
    done = _start(project, "ZZZ999", "nothing-is-wrong", "info")
    made = [f"{RULES}/zzz999.py", "tests/checking/rules/ZZZ999.md", "src/ijkmoment/checking/dutch/ZZZ999.md"]
    assert (done.returncode, done.stdout.splitlines()) == (0, made)
    assert 'Rule("ZZZ999", "nothing-is-wrong", "info"' in (project / made[0]).read_text(encoding="utf-8")
    listed = (project / RULES / "__init__.py").read_text(encoding="utf-8")
    before = (ROOT / RULES / "__init__.py").read_text(encoding="utf-8")
    assert [line.strip() for line in listed.splitlines() if line not in before.splitlines()] == ['"ZZZ999",']
    ast.parse(listed)


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ((), "expected a code, a name and a severity"),
        (("DAT3", "a-name", "error"), "DAT3: expected three capitals"),
        (("ZZZ999", "Name", "error"), "Name: expected the wrong pattern"),
        (("ZZZ999", "a-name", "grave"), "grave: expected one of error"),
        (("DAT001", "a-name", "error"), "dat001.py is there already: take another code"),
    ],
)
def test_what_it_refuses_is_one_line(project: Path, arguments: tuple[str, ...], said: str) -> None:
    listed = (project / RULES / "__init__.py").read_bytes()
    done = _start(project, *arguments)
    assert done.returncode == 2
    assert said in done.stderr
    assert len(done.stderr.splitlines()) == 1
    assert (project / RULES / "__init__.py").read_bytes() == listed
