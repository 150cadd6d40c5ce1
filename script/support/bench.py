"""Times of ijkmoment beside its peers on the same machine in the same run, as medians and ratios.

The rounds go in turn over all that is compared, so that a slow moment of the machine falls on all alike.
"""

import argparse
import itertools
import os
import platform
import re
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Mapping
from pathlib import Path

import dateparser.search
import weasyprint

from ijkmoment.facts.folder import read_folder
from ijkmoment.facts.label import PUBLIC
from ijkmoment.facts.ledger import Ledger
from ijkmoment.facts.snapshot import Snapshot
from ijkmoment.reading.claims import read_claims
from ijkmoment.reading.text import read_text
from ijkmoment.writing.build import build

ROOT = Path(__file__).resolve().parents[2]
EXAMPLE = ROOT / "examples" / "oostflank-2024"
OUT = ROOT / "benchmarks" / "RESULTS.md"
REAL = Path(os.environ.get("IJKMOMENT_SHARED") or ROOT.parent / "shared") / "letters" / "seed" / "letter.txt"
IJKMOMENT = Path(sys.executable).with_name("ijkmoment")
Case = Callable[[], object]
_TIMES = itertools.count()


def main() -> None:
    """Measure everything and write the results."""
    parser = argparse.ArgumentParser(prog="script/bench", description=__doc__.splitlines()[0])
    parser.add_argument("--rounds", type=int, default=11, help="how often each is run (default 11)")
    rounds = parser.parse_args().rounds
    letter = REAL if REAL.is_file() else ROOT / "examples" / "slips.txt"
    sections = [
        _section("Whole process", _measure(_processes(letter), rounds), "bare interpreter"),
        _section("A letter written, warm", _measure(_writing(), rounds), "HTML and PDF"),
        _section("A letter read, warm", _measure(_reading(letter), rounds), "document and claims"),
    ]
    OUT.parent.mkdir(exist_ok=True)
    OUT.write_text("\n".join([_head(letter, rounds), *sections]), encoding="utf-8")
    sys.stdout.write(OUT.read_text(encoding="utf-8"))


def _processes(letter: Path) -> Mapping[str, Case]:
    check = [IJKMOMENT, "check", letter, "--date", "2024-05-15"]
    return {
        "bare interpreter": _command([sys.executable, "-c", "pass"]),
        "ijkmoment read": _command([IJKMOMENT, "read", letter]),
        "ijkmoment check": _command(check),
        "ijkmoment check --register": _command([*check, "--register", EXAMPLE]),
        "dateparser, dates only": _command([sys.executable, "-c", _DATEPARSER, letter]),
    }


_DATEPARSER = """
import sys, dateparser.search
dateparser.search.search_dates(open(sys.argv[1], encoding="utf-8").read(), languages=["nl"])
"""


def _command(command: list[str | Path]) -> Case:
    return lambda: subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False)


def _writing() -> Mapping[str, Case]:
    ledger = read_folder(EXAMPLE)
    if not isinstance(ledger, Ledger):
        sys.exit(ledger[0].text)
    snapshot = ledger.snapshot(audience=PUBLIC)
    files = build(EXAMPLE, snapshot, ("html",))
    if isinstance(files, tuple):
        sys.exit(files[0].text)
    html = files["letter.html"].decode()
    folder = Path(tempfile.mkdtemp())
    return {
        "HTML and PDF": lambda: _built(folder, snapshot, ("html", "pdf")),
        "HTML": lambda: _built(folder, snapshot, ("html",)),
        "ODT and DOCX": lambda: _built(folder, snapshot, ("odt", "docx")),
        "WeasyPrint, PDF of our HTML": lambda: weasyprint.HTML(string=html).write_pdf(),
    }


def _built(folder: Path, snapshot: Snapshot, forms: tuple[str, ...]) -> None:
    files = build(_changed(folder), snapshot, forms)
    if isinstance(files, tuple):
        sys.exit(files[0].text)


def _changed(folder: Path) -> Path:
    """Return the folder with a letter in which every paragraph differs from the last time: typst keeps what it set."""
    source = (EXAMPLE / "letter.md").read_text(encoding="utf-8")
    mark = chr(ord("a") + next(_TIMES) % 26) * 3
    (folder / "letter.md").write_text(re.sub(r"(?<=[a-z])\. (?=[A-Z])", f" {mark}. ", source), encoding="utf-8")
    return folder


def _reading(letter: Path) -> Mapping[str, Case]:
    text = letter.read_text(encoding="utf-8")
    return {
        "document and claims": lambda: read_claims(read_text(text)),
        "dateparser, dates only": lambda: dateparser.search.search_dates(text, languages=["nl"]),
    }


def _measure(cases: Mapping[str, Case], rounds: int) -> dict[str, float]:
    """Return the median seconds of each case over the rounds, after one round that does not count."""
    times: dict[str, list[float]] = {name: [] for name in cases}
    for number in range(rounds + 1):
        _progress(number, rounds)
        for name, case in cases.items():
            start = time.perf_counter()
            case()
            if number:
                times[name].append(time.perf_counter() - start)
    return {name: statistics.median(found) for name, found in times.items()}


def _progress(number: int, rounds: int) -> None:
    if sys.stderr.isatty():
        sys.stderr.write(f"\rround {number} of {rounds} ")


def _head(letter: Path, rounds: int) -> str:
    which = "the real letter of 15 May 2024" if letter == REAL else "examples/slips.txt"
    machine = f"{os.cpu_count()} cores, {platform.system()} {platform.machine()}, Python {platform.python_version()}"
    return (
        "# Results\n\nWritten by `script/bench`. Medians of "
        f"{rounds} rounds that go in turn over all cases; trust ratios, not milliseconds.\n\n"
        f"Machine: {machine}. Letter read: {which}. Letter written: the example.\n"
    )


def _section(title: str, medians: Mapping[str, float], base: str) -> str:
    rows = [f"| {name} | {1000 * median:.1f} | {median / medians[base]:.2f} |" for name, median in medians.items()]
    return "\n".join([f"## {title}", "", f"| what | median ms | ratio to {base} |", "|---|---:|---:|", *rows, ""])


if __name__ == "__main__":
    main()
