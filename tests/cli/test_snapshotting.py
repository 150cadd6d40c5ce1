"""`ijkmoment register snapshot`: the file that it writes is the register again, or one line says why not."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from ijkmoment.cli import main, register
from ijkmoment.cli.snapshots import load_snapshot
from ijkmoment.facts.label import AUDIENCES, PUBLIC
from ijkmoment.facts.snapshot import Snapshot

ROOT = Path(__file__).parents[2]
REGISTER = ROOT / "examples" / "oostflank-2024"
SLIPS = ROOT / "examples" / "slips.txt"


def run(*arguments: object) -> Result:
    return CliRunner().invoke(main, ["register", "snapshot", *map(str, arguments)])


def _held(given: Path, at: str | None = None, audience: str = "intern") -> Snapshot:
    held = load_snapshot(str(given), at, audience)
    assert isinstance(held, Snapshot)
    return held


def test_the_file_is_what_the_register_holds(tmp_path: Path) -> None:
    out = tmp_path / "snapshot.json"
    result = run("--register", REGISTER, "-o", out)
    held = _held(REGISTER)
    assert (result.exit_code, result.stderr) == (0, "")
    assert result.stdout == f"{out}: {len(held.statements)} statements, {len(held.subjects)} subjects\n"
    assert _held(out) == held
    assert list(tmp_path.iterdir()) == [out]


def test_check_says_the_same_with_the_file_as_with_the_folder(tmp_path: Path) -> None:
    out = tmp_path / "snapshot.json"
    run("--register", REGISTER, "-o", out)
    said = [
        CliRunner().invoke(main, ["check", str(SLIPS), "--register", str(given), "--format", "jsonl"]).stdout
        for given in (REGISTER, out)
    ]
    assert said[0] == said[1]
    assert json.loads(said[0])["findings"]


def test_without_a_file_it_is_printed() -> None:
    assert json.loads(run("--register", REGISTER).stdout)["hash"] == _held(REGISTER).hash


def test_it_is_of_the_day_and_the_audience_that_are_asked_for() -> None:
    printed = json.loads(run("--register", REGISTER, "--at", "2024-05-15", "--audience", PUBLIC).stdout)
    held = _held(REGISTER, "2024-05-15", PUBLIC)
    assert (printed["hash"], printed["audience"], printed["at"]) == (held.hash, PUBLIC, held.at)
    assert held.hash != _held(REGISTER).hash


def test_it_offers_every_audience() -> None:
    offered = {one.name: getattr(one.type, "choices", ()) for one in register.commands["snapshot"].params}
    assert set(offered["audience"]) == AUDIENCES


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("--register", "weg"), "weg: no such file or folder: name a snapshot file, a register folder, or db"),
        (("--register", SLIPS), "slips.txt: a file, perhaps a snapshot already: name a register folder, or db"),
        (("--register", REGISTER, "--at", "mei"), "--at: 'mei' is not a moment: expected a moment in UTC such as"),
        (("--register", REGISTER, "-o", "."), ".: cannot be written: a folder; name another file with -o"),
        (("--register", REGISTER, "-o", "weg/s.json"), "weg/s.json: cannot be written: No such file or directory"),
    ],
)
def test_what_cannot_be_made_is_one_line_and_exit_two(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, arguments: tuple[object, ...], said: str
) -> None:
    monkeypatch.chdir(tmp_path)
    result = run(*arguments)
    assert (result.stdout, result.exit_code) == ("", 2)
    (line,) = result.stderr.splitlines()
    assert said in line
    assert list(tmp_path.iterdir()) == []
