"""Output that cannot be written: one line and exit code 2, whichever command writes it; a closed pipe is silent."""

import contextlib
import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
SLIPS = ROOT / "examples" / "slips.txt"
REGISTER = ROOT / "examples" / "oostflank-2024"
FULL = Path("/dev/full")
PROGRAM = (sys.executable, "-c", "from ijkmoment.cli import program; program()")
ENVIRONMENT = {name: value for name, value in os.environ.items() if name != "DJANGO_SETTINGS_MODULE"}
BUILD = ("letter", "build", REGISTER, "--format", "json", "-o")
COMMANDS = [
    pytest.param(("check", SLIPS), id="check"),
    pytest.param(("check", SLIPS, "--format", "jsonl"), id="check-jsonl"),
    pytest.param(("read", SLIPS), id="read"),
    pytest.param(("explain", "DAT001"), id="explain"),
    pytest.param(("doctor",), id="doctor"),
    pytest.param(("--help",), id="help"),
    pytest.param(BUILD, id="build"),
]


def _run(arguments: tuple[object, ...], folder: Path, **streams: int) -> subprocess.CompletedProcess[str]:
    given = (*arguments, folder) if arguments is BUILD else arguments
    program = [*PROGRAM, *map(str, given)]
    return subprocess.run(program, check=False, text=True, env=ENVIRONMENT, **{"stderr": subprocess.PIPE, **streams})


@pytest.mark.skipif(not FULL.exists(), reason="this system has no device that is always full")
@pytest.mark.parametrize("arguments", COMMANDS)
def test_a_full_disk_is_one_line_and_exit_two(arguments: tuple[object, ...], tmp_path: Path) -> None:
    with FULL.open("wb") as full:
        ran = _run(arguments, tmp_path, stdout=full.fileno())
    assert ran.returncode == 2
    (line,) = [line for line in ran.stderr.splitlines() if not line.startswith(str(SLIPS))]
    assert line == "the output: cannot be written: No space left on device; free space or name another place"


@pytest.mark.parametrize("arguments", COMMANDS)
def test_a_closed_pipe_is_silent_and_no_finding(arguments: tuple[object, ...], tmp_path: Path) -> None:
    reader, writer = os.pipe()
    os.close(reader)
    ran = _run(arguments, tmp_path, stdout=writer)
    os.close(writer)
    assert ran.returncode == 2
    assert ran.stderr == ""


@pytest.mark.skipif(not FULL.exists(), reason="this system has no device that is always full")
@pytest.mark.parametrize("arguments", [("check", "weg.txt"), ("check", SLIPS), ("check", "--nope")])
def test_errors_that_cannot_be_written_end_in_exit_two(arguments: tuple[object, ...], tmp_path: Path) -> None:
    with FULL.open("wb") as full:
        ran = _run(arguments, tmp_path, stdout=subprocess.DEVNULL, stderr=full.fileno())
    assert ran.returncode == 2


def test_a_character_that_the_terminal_lacks_is_replaced() -> None:
    ran = subprocess.run(
        [*PROGRAM, "check", SLIPS],
        capture_output=True,
        check=False,
        env={**ENVIRONMENT, "PYTHONIOENCODING": "latin-1"},
    )
    assert ran.returncode == 1
    assert "?31 september 2031? bestaat niet op de kalender" in ran.stdout.decode("latin-1")
    assert b"Traceback" not in ran.stderr


@pytest.mark.parametrize("closed", [">&-", "2>&-", "<&- >&- 2>&-"])
@pytest.mark.parametrize(("arguments", "code"), [(("check", SLIPS), 1), (("check", "weg.txt"), 2), (("--help",), 0)])
def test_a_closed_stream_changes_no_exit_code(arguments: tuple[object, ...], code: int, closed: str) -> None:
    command = [*PROGRAM, *map(str, arguments)]
    shell = ["sh", "-c", f'"$@" {closed}', "sh", *command]
    ran = subprocess.run(shell, check=False, capture_output=True, text=True, env=ENVIRONMENT)
    assert ran.returncode == code
    assert "Traceback" not in ran.stderr
    assert (" DAT001 " in ran.stdout) == (closed == "2>&-" and SLIPS in arguments)


def _on_a_terminal(*arguments: object, term: str = "xterm") -> tuple[str, str]:
    """Run with standard error on a terminal; return standard output and what the terminal was sent."""
    master, terminal = os.openpty()
    ran = subprocess.run(
        [*PROGRAM, *map(str, arguments)],
        check=False,
        text=True,
        stdout=subprocess.PIPE,
        stderr=terminal,
        env={**ENVIRONMENT, "TERM": term},
    )
    os.close(terminal)
    sent = b""
    with contextlib.suppress(OSError), os.fdopen(master, "rb", buffering=0) as reader:
        while piece := reader.read(1024):
            sent += piece
    return ran.stdout, sent.decode()


@pytest.mark.parametrize("command", ["check", "read"])
def test_a_terminal_shows_which_file_of_how_many(command: str) -> None:
    printed, shown = _on_a_terminal(command, SLIPS, ROOT / "weg.txt")
    shown_at = [shown.find(f"\r\x1b[K{number}/2: ") for number in (1, 2)]
    assert 0 <= shown_at[0] < shown_at[1]
    assert shown.count("\r\x1b[K") == 4
    assert (
        printed
        == subprocess.run(
            [*PROGRAM, command, SLIPS, ROOT / "weg.txt"], check=False, capture_output=True, text=True, env=ENVIRONMENT
        ).stdout
    )


def test_a_terminal_that_shows_text_alone_is_sent_nothing_else() -> None:
    _, shown = _on_a_terminal("check", SLIPS, term="dumb")
    assert "overgeslagen zonder register" in shown
    assert "\x1b" not in shown


@pytest.mark.parametrize("name", ["weg\x1b[31m.txt", "rood\x1b[31m.txt"])
def test_the_name_of_a_file_cannot_steer_the_terminal(name: str, tmp_path: Path) -> None:
    (tmp_path / "rood\x1b[31m.txt").write_bytes(SLIPS.read_bytes())
    printed, shown = _on_a_terminal("check", tmp_path / name)
    assert "\x1b" not in printed + shown.replace("\r\x1b[K", "")
    assert name.replace("\x1b", "?") in shown
