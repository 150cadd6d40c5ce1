"""The hook for pre-commit: its definition, and what its entry does with a letter that is committed."""

import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from ijkmoment.reading.files import SUFFIXES

Hook = dict[str, str]
ROOT = Path(__file__).parents[2]
HOOKS = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))
PAGE = (ROOT / "docs" / "checking.md").read_text(encoding="utf-8").split("## Before a commit")[1].split("\n## ")[0]


@pytest.fixture
def hook() -> Hook:
    (one,) = HOOKS
    return one


def _run(hook: Hook, *files: str) -> subprocess.CompletedProcess[str]:
    """Run a hook's entry as pre-commit does: with the files behind it, at the repository's root."""
    program, *arguments = shlex.split(hook["entry"])
    command = [Path(sys.executable).with_name(program), *arguments, *files]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)


def test_it_has_what_pre_commit_asks_for(hook: Hook) -> None:
    assert {"id", "name", "entry", "language"} <= hook.keys()
    assert (hook["id"], hook["language"]) == ("ijkmoment-check", "python")


def test_all_letters_are_checked_by_one_command_since_waivers_are_judged_by_all(hook: Hook) -> None:
    assert hook["require_serial"]


@pytest.mark.parametrize("name", ["brief.txt", "brieven/2024.docx", "a.odt", "a b.html", "brief.pdf"])
def test_it_looks_at_letters(hook: Hook, name: str) -> None:
    assert re.search(hook["files"], name)
    assert Path(name).suffix in SUFFIXES


@pytest.mark.parametrize("name", ["letter.md", "README.md", "txt", "brief.pdf.asc", "register/statements.csv"])
def test_it_leaves_what_is_no_letter_alone(hook: Hook, name: str) -> None:
    assert not re.search(hook["files"], name)


def test_findings_stop_the_commit_and_say_where(hook: Hook) -> None:
    ran = _run(hook, "examples/slips.txt")
    assert ran.returncode == 1
    assert re.search(r"^examples/slips\.txt:\d+:\d+ REF001 ", ran.stdout, re.MULTILINE)


def test_a_letter_without_findings_does_not_stop_it(hook: Hook, tmp_path: Path) -> None:
    path = tmp_path / "schoon.txt"
    path.write_text("De eenheid vertrok op 30 juni 2023.\n", encoding="utf-8")
    assert _run(hook, str(path)).returncode == 0


def test_the_page_shows_how_to_use_it(hook: Hook) -> None:
    (example,) = re.findall(r"```yaml\n(.*?)```", PAGE, re.DOTALL)
    (repository,) = yaml.safe_load(example)["repos"]
    assert [one["id"] for one in repository["hooks"]] == [hook["id"]]
    assert "ijkmoment" in repository["repo"]
