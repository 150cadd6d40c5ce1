"""The commands together: their names, and those that only look."""

import subprocess
import sys

import pytest
from click.testing import CliRunner

from ijkmoment import __version__
from ijkmoment.cli import main


def test_the_commands() -> None:
    result = CliRunner().invoke(main, ["--help"])
    assert result.exit_code == 0
    assert list(main.commands) == [
        "check",
        "read",
        "explain",
        "lsp",
        "letter",
        "import",
        "export",
        "register",
        "serve",
        "doctor",
    ]
    assert all(name in result.output for name in main.commands)


def test_the_version() -> None:
    assert __version__ in CliRunner().invoke(main, ["--version"]).output


def test_explain_prints_the_rules_page() -> None:
    result = CliRunner().invoke(main, ["explain", "num001"])
    assert result.exit_code == 0
    assert result.stdout.startswith("# NUM001: ")
    assert "Calculations 1.1" in result.stdout


def test_explain_names_the_rules_that_there_are() -> None:
    result = CliRunner().invoke(main, ["explain", "NUM999"])
    assert (result.stdout, result.exit_code) == ("", 2)
    assert "NUM999: zo’n regel is er niet; er zijn DAT001, " in result.stderr
    english = CliRunner().invoke(main, ["explain", "NUM999", "--language", "en"])
    assert "NUM999: no such rule; there are DAT001, " in english.stderr


def test_asking_for_help_imports_no_command() -> None:
    program = (
        "import sys\nfrom ijkmoment.cli import main\n"
        "try:\n    main(['--help'])\nexcept SystemExit:\n    pass\n"
        "ours = {name for name in sys.modules if name.startswith('ijkmoment.')}\n"
        "assert ours == {f'ijkmoment.cli{one}' for one in ('', '.loading')}, ours\n"
    )
    ran = subprocess.run([sys.executable, "-c", program], capture_output=True, check=False, text=True)
    assert ran.returncode == 0, ran.stderr


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (
            ["check", "--format", "xml", "brief.txt"],
            "ijkmoment check: Invalid value for '--format': 'xml' is not one of",
        ),
        (["check"], "ijkmoment check: Missing argument 'FILES...'."),
        (["nope"], "ijkmoment: No such command 'nope'."),
    ],
)
def test_wrong_arguments_get_one_line(arguments: list[str], said: str) -> None:
    result = CliRunner().invoke(main, arguments, prog_name="ijkmoment")
    (line,) = result.stderr.splitlines()
    assert line.startswith(said)
    assert line.endswith("--help.")
    assert result.exit_code == 2
