"""What a command costs before it does anything, seen without a clock: which modules it imports, and from bytecode."""

import gc
import importlib.util
import json
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner

from ijkmoment.cli import main
from ijkmoment.reading.apart import Limits, ask_a_copy
from support.rule_pages import read_register

HEAVY = (
    "lxml",
    "pypdfium2",
    "selectolax",
    "subprocess",
    "concurrent",
    "ijkmoment.checking",
    "ijkmoment.reading.corpus",
)
LETTERS = Path(__file__).parents[1] / "reading" / "letters"


def _imported(job: str) -> set[str]:
    return _left_by(job, "sys.modules")


def _left_by(job: str, names: str) -> set[str]:
    """Return the names that an expression gives after a job."""
    program = f"import sys\ntry:\n    {job}\nfinally:\n    print()\n    print(*{names})\n"
    ran = subprocess.run([sys.executable, "-c", program], capture_output=True, check=False, text=True)
    return set(ran.stdout.splitlines()[-1].split())


def _read(path: Path) -> str:
    return f"from pathlib import Path; from ijkmoment.reading.rows import read_row; read_row(Path({str(path)!r}))"


def test_reading_a_text_imports_nothing_that_a_text_does_not_need() -> None:
    imported = _imported(_read(LETTERS / "t001.txt"))
    assert "ijkmoment.reading.claims" in imported
    assert imported.isdisjoint(HEAVY)


def test_the_command_imports_no_more_than_the_reader() -> None:
    imported = _imported(f"from ijkmoment.cli import main; main(['read', {str(LETTERS / 't001.txt')!r}])")
    assert "ijkmoment.reading.claims" in imported
    assert imported.isdisjoint(HEAVY)


@pytest.mark.parametrize(
    ("form", "used", "others"),
    [
        ("text", "ijkmoment.checking.reports.as_text", {"as_json", "as_sarif", "as_html", "explain"}),
        ("jsonl", "ijkmoment.checking.reports.as_json", {"as_text", "as_sarif", "as_html", "explain"}),
        ("sarif", "ijkmoment.checking.reports.as_sarif", {"as_text", "as_html"}),
        ("html", "ijkmoment.checking.reports.as_html", {"as_text", "as_json", "as_sarif"}),
    ],
)
def test_checking_imports_the_chosen_form_alone(form: str, used: str, others: set[str], tmp_path: Path) -> None:
    arguments = ["check", str(LETTERS / "t001.txt"), "--format", form]
    imported = _imported(f"import os; os.chdir({str(tmp_path)!r}); from ijkmoment.cli import main; main({arguments!r})")
    assert used in imported
    assert imported.isdisjoint({f"ijkmoment.checking.{other}" for other in others})
    unasked = ("configuration", "waiver_file", "waiving", "stopwatch", "toml")
    assert imported.isdisjoint(
        {"tomllib", "ijkmoment.cli.profiling", *(f"ijkmoment.checking.{one}" for one in unasked)}
    )


# What a check of a text against a snapshot file has no use for.
UNUSED = (
    "asyncio",
    "csv",
    "django",
    "email",
    "http",
    "importlib.metadata",
    "importlib.resources",
    "lsprotocol",
    "lxml",
    "multiprocessing",
    "pickle",
    "pygls",
    "pypdfium2",
    "selectolax",
    "shutil",
    "socket",
    "subprocess",
    "tempfile",
    "xml",
    "zipfile",
    "ijkmoment.cli.snapshot_folders",
    "ijkmoment.facts.folder",
    "ijkmoment.facts.ledger",
    "ijkmoment.facts.rows",
    "ijkmoment.reading.bounded",
    "ijkmoment.reading.html",
    "ijkmoment.reading.jsonl",
    "ijkmoment.reading.rows",
    "ijkmoment.register",
    "ijkmoment.site",
    "ijkmoment.writing",
)


_MOST_DATACLASSES = 12
_DATACLASSES = (
    "{f'{one.__module__}.{one.__qualname__}' for module in list(sys.modules.values()) for one in vars(module).values()"
    " if isinstance(one, type) and '__dataclass_fields__' in vars(one) and one.__module__.startswith('ijkmoment')}"
)


def _check_in_one_process(snapshot: Path) -> str:
    """Return a program that checks a text against a snapshot, in this process instead of in a copy of it."""
    arguments = ["check", str(LETTERS / "t001.txt"), "--register", str(snapshot)]
    return (
        "from ijkmoment.cli import main; from ijkmoment.reading import apart;"
        f" apart.ask_a_copy = lambda say, *_: say(); apart.cores = lambda: 1; main({arguments!r})"
    )


@pytest.fixture
def snapshot(tmp_path: Path) -> Path:
    path = tmp_path / "register.json"
    path.write_text(json.dumps(read_register("mali deployment gastland ML\n").to_json()), encoding="utf-8")
    return path


def test_checking_a_text_against_a_snapshot_imports_nothing_else(snapshot: Path) -> None:
    imported = _imported(_check_in_one_process(snapshot))
    assert "ijkmoment.checking.rules.wrd001" in imported
    assert "ijkmoment.reading.binding" in imported
    assert imported.isdisjoint(UNUSED)


def test_a_rule_that_is_not_run_is_not_loaded() -> None:
    """Each of two processes loads its own; the codes and families that may be named are known without."""
    arguments = ["check", str(LETTERS / "t001.txt"), "--select", "DAT", "--ignore", "DAT008"]
    program = f"from ijkmoment.cli import main; from ijkmoment.reading import apart; apart.ask_a_copy = lambda say, *_: say(); main({arguments!r})"
    rules = {name for name in _imported(program) if name.startswith("ijkmoment.checking.rules.")}
    assert rules == {f"ijkmoment.checking.rules.dat00{number}" for number in range(1, 8)}


def test_few_types_are_made_by_writing_out_their_methods_anew(snapshot: Path) -> None:
    """A dataclass takes six times as long to make as a NamedTuple: it is for what is no record, such as a view of a whole."""
    made = _left_by(_check_in_one_process(snapshot), _DATACLASSES)
    assert {"ijkmoment.checking.engine.Report"} < {one for one in made if not one.startswith("ijkmoment.facts.")}
    assert len(made) <= _MOST_DATACLASSES, sorted(made)


@pytest.mark.parametrize("register", [(), ("--register", "weg.json")])
def test_a_check_leaves_the_collector_on(register: tuple[str, ...]) -> None:
    CliRunner().invoke(main, ["check", str(LETTERS / "t001.txt"), *register])
    assert gc.isenabled()


def test_a_copy_that_reads_a_letter_is_seldom_collected() -> None:
    def collector() -> bytes:
        return f"{gc.isenabled()} {gc.get_threshold()[0]}".encode()

    before = gc.get_threshold()
    said = ask_a_copy(collector, "brief.txt", Limits())
    assert isinstance(said, bytes)
    enabled, made = said.split()
    assert enabled == b"True"
    assert int(made) >= 10 * before[0]
    assert gc.get_threshold() == before


def test_reading_a_pdf_imports_no_other_format(tmp_path: Path) -> None:
    path = tmp_path / "brief.pdf"
    path.write_bytes(b"%PDF-1.7\nnothing")
    imported = _imported(_read(path))
    assert "pypdfium2" in imported
    assert imported.isdisjoint({"lxml", "selectolax", "ijkmoment.checking"})


@pytest.mark.parametrize("module", ["click", "ijkmoment.cli", "ijkmoment.reading.claims", "lxml", "pypdfium2"])
def test_set_up_compiled_what_a_command_imports(module: str) -> None:
    spec = importlib.util.find_spec(module)
    assert spec is not None
    assert spec.cached is not None
    assert Path(spec.cached).is_file(), "script/setup compiles it"
