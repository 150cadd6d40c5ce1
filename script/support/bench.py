"""Times of ijkmoment beside its peers on the same machine in the same run, as medians and ratios, and who is right.

The rounds go in turn over all that is compared, so that a slow moment of the machine falls on all alike.
"""

import argparse
import itertools
import os
import platform
import re
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

import weasyprint
from bench_checkers import checkers, side_by_side
from bench_checking import quality
from bench_letters import EXAMPLE, REAL, ROOT, Letter, in_every_format, joined, labelled, long_text, texts
from bench_peers import (
    Fact,
    Find,
    by_datefinder,
    by_dateparser,
    by_heideltime,
    by_nllegalcit,
    by_price_parser,
    by_recognizers,
    number_words_right,
)
from bench_speed import speed
from bench_timing import Case, measure, section

from ijkmoment.facts.folder import read_folder
from ijkmoment.facts.label import PUBLIC
from ijkmoment.facts.ledger import Ledger
from ijkmoment.facts.names import Names, names_of
from ijkmoment.facts.snapshot import Snapshot
from ijkmoment.language.countries import country_names
from ijkmoment.reading.claims import read_claims, read_six
from ijkmoment.reading.jsonl import facts_to_json
from ijkmoment.reading.text import read_text
from ijkmoment.writing.build import build
from support.scoring import FIELDS, NOTHING, score

OUT = ROOT / "benchmarks" / "RESULTS.md"
IJKMOMENT = Path(sys.executable).with_name("ijkmoment")
HEIDELTIME = ROOT / "benchmarks" / "work" / "heideltime" / "bin" / "python"
SIZES = {"64 kB": 64_000, "256 kB": 256_000, "1 MB": 1_000_000}
SLOW = ("HeidelTime", "recognizers-text-suite", "nllegalcit")
PEERS: Mapping[str, tuple[str, Find]] = {
    "dateparser": ("date", by_dateparser),
    "datefinder": ("date", by_datefinder),
    **({"HeidelTime": ("date", by_heideltime(HEIDELTIME))} if HEIDELTIME.exists() else {}),
    "price-parser, given the places": ("money", by_price_parser),
    "recognizers-text-suite": ("money", by_recognizers),
    "nllegalcit": ("reference", by_nllegalcit),
}
_TIMES = itertools.count()


def main() -> None:
    """Measure everything and write the results."""
    parser = argparse.ArgumentParser(prog="script/bench", description=__doc__.splitlines()[0])
    parser.add_argument("--rounds", type=int, default=11, help="how often each is run (default 11)")
    rounds = parser.parse_args().rounds
    snapshot = _snapshot()
    with tempfile.TemporaryDirectory() as name:
        files = in_every_format(snapshot, Path(name))
        sections = [
            _readers(rounds),
            _speeds(names_of(snapshot, country_names()), rounds),
            section("Whole process", measure(_processes(files), rounds), "bare interpreter"),
            section("A letter written, warm", measure(_writing(snapshot), rounds), "HTML and PDF"),
            quality(snapshot),
            side_by_side(snapshot, rounds, checkers()),
            speed(snapshot, rounds, Path(name), files),
        ]
    OUT.parent.mkdir(exist_ok=True)
    OUT.write_text("\n".join([_head(rounds), *sections]), encoding="utf-8")
    sys.stdout.write(OUT.read_text(encoding="utf-8"))


def _snapshot() -> Snapshot:
    ledger = read_folder(EXAMPLE)
    if not isinstance(ledger, Ledger):
        sys.exit(ledger[0].text)
    return ledger.snapshot(audience=PUBLIC)


def _readers(rounds: int) -> str:
    """Return who finds what of one kind, and how long each takes for one letter."""
    which, letters = labelled()
    text = letters[0].text
    times: dict[str, float] = {}
    fast: dict[str, Case] = {"ijkmoment": lambda: read_six(read_text(text))}
    slow: dict[str, Case] = {}
    for name, (_, find) in PEERS.items():
        (slow if name in SLOW else fast)[name] = _found(find, text, letters[0].gold)
    times |= measure(fast, rounds) | measure(slow, min(rounds, 3))
    compared = [*(("ijkmoment", kind, _ours) for kind in FIELDS), *((name, *peer) for name, peer in PEERS.items())]
    rows = []
    for name, kind, find in sorted(compared, key=lambda one: list(FIELDS).index(one[1])):
        read = [joined(letters)] if name == "HeidelTime" else letters
        rows.append(_row(name, kind, _f1(kind, read, find), times[name], times[name] / times["ijkmoment"]))
    right = ", ".join(f"{name} {count}" for name, count in number_words_right().items())
    lines = [
        f"## Facts read: {which}",
        "",
        "F1 by kind over all labelled letters; what a peer leaves open is filled in its favour, and what it finds",
        "inside a label of another kind is not held against it. Time is for the one letter, warm, in milliseconds;",
        f"ours is for all six kinds at once. Those marked * ran {min(rounds, 3)} rounds; HeidelTime starts Java each",
        "time, and read all letters as one.",
        "",
        "Our grammar was built with these letters in view, the peers were not: what it does with letters that",
        "nobody here has seen, this table does not say.",
        "",
        "| reader | kind | F1 | right | missed | false | median ms | ratio to ijkmoment |",
        "|---|---|---:|---:|---:|---:|---:|---:|",
        *rows,
        "",
        "The money peers read the figure and not the scale: € 31,37 miljoen becomes 31.37. nllegalcit reads the legal",
        "style, which names the chamber, and these letters write the house style, which does not:",
        "[docs/decisions/0011-references-by-our-own-grammar.md](../docs/decisions/0011-references-by-our-own-grammar.md).",
        "",
        f"Of the numbers from 0 to 9,999 in Dutch words are read right: {right}.",
        "",
    ]
    return "\n".join(lines)


def _found(find: Find, text: str, gold: Sequence[Fact]) -> Case:
    return lambda: find(text, gold)


def _ours(text: str, _: Sequence[Fact]) -> list[Fact]:
    document = read_text(text)
    return facts_to_json(document, tuple(read_six(document)))


def _f1(kind: str, letters: Iterable[Letter], find: Find) -> tuple[float, int, int, int]:
    total = NOTHING
    for letter in letters:
        gold = [fact for fact in letter.gold if fact["kind"] == kind]
        others = [fact for fact in letter.gold if fact["kind"] != kind]
        found = [one for one in find(letter.text, letter.gold) if one["kind"] == kind and not _inside(one, others)]
        labels = [_without_date(one) for one in gold]
        total += score(labels, [_without_date(one) for one in found])
    return total.f1, total.right, len(total.missed), len(total.false)


def _inside(one: Fact, others: Iterable[Fact]) -> bool:
    return any(other["start"] <= one["start"] and one["end"] <= other["end"] for other in others)


def _without_date(fact: Fact) -> Fact:
    """Return a reference without its date, which no peer reads."""
    return fact | {"date": None} if fact["kind"] == "reference" else fact


def _row(name: str, kind: str, counts: tuple[float, int, int, int], seconds: float, ratio: float) -> str:
    f1, right, missed, false = counts
    mark = " *" if name in SLOW else ""
    return f"| {name}{mark} | {kind} | {f1:.3f} | {right} | {missed} | {false} | {1000 * seconds:.1f} | {ratio:.1f} |"


def _speeds(names: Names, rounds: int) -> str:
    """Return how fast plain text is read on one core, and whether that stays so in longer texts."""
    rows = []
    for (label, size), (kind, letters) in itertools.product(SIZES.items(), texts().items()):
        text = long_text(size, letters)
        cases: dict[str, Case] = {
            "document": _document(text),
            "six kinds": _six(text),
            "all kinds, bound": _bound(text, names),
        }
        medians = measure(cases, min(rounds, 5), clock=time.process_time)
        claims = 1000 * len(read_six(read_text(text))) / size
        rows += [
            f"| {name} | {kind}, {claims:.1f} | {label} | {size / 1e6 / seconds:.2f} |"
            for name, seconds in medians.items()
        ]
    head = [
        "## Plain text on one core",
        "",
        "Texts of which no two parts are equal: a letter over and over, and labelled texts that state a fact in every",
        "line, with how many facts of the six kinds stand in a thousand characters. Time is the processor's.",
        "",
    ]
    return "\n".join([*head, "| what | text, facts | size | MB/s |", "|---|---|---|---:|", *sorted(rows), ""])


def _document(text: str) -> Case:
    return lambda: read_text(text)


def _six(text: str) -> Case:
    return lambda: read_six(read_text(text))


def _bound(text: str, names: Names) -> Case:
    return lambda: read_claims(read_text(text), None, names)


def _processes(files: Mapping[str, Path]) -> Mapping[str, Case]:
    check: list[str | Path] = [IJKMOMENT, "check", files["txt"], "--date", "2024-05-15"]
    return {
        "bare interpreter": _command([sys.executable, "-c", "pass"]),
        "ijkmoment read, TXT": _command([IJKMOMENT, "read", files["txt"]]),
        "ijkmoment read, PDF of ten pages": _command([IJKMOMENT, "read", files["pdf"]]),
        "ijkmoment read, HTML": _command([IJKMOMENT, "read", files["html"]]),
        "ijkmoment read, DOCX": _command([IJKMOMENT, "read", files["docx"]]),
        "ijkmoment read, ODT": _command([IJKMOMENT, "read", files["odt"]]),
        "ijkmoment check": _command(check),
        "ijkmoment check --register": _command([*check, "--register", EXAMPLE]),
        "dateparser, dates only, TXT": _command([sys.executable, "-c", _DATEPARSER, files["txt"]]),
    }


_DATEPARSER = """
import sys, dateparser.search
dateparser.search.search_dates(open(sys.argv[1], encoding="utf-8").read(), languages=["nl"])
"""


def _command(command: list[str | Path]) -> Case:
    return lambda: subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False)


def _writing(snapshot: Snapshot) -> Mapping[str, Case]:
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


def _head(rounds: int) -> str:
    which = "the real letter of 15 May 2024" if REAL.is_file() else "examples/slips.txt"
    machine = f"{os.cpu_count()} cores, {platform.system()} {platform.machine()}, Python {platform.python_version()}"
    return (
        "# Results\n\nWritten by `script/bench`. Medians of "
        f"{rounds} rounds that go in turn over all cases; trust ratios, not milliseconds.\n\n"
        f"Machine: {machine}; load {os.getloadavg()[1]:.1f} over the five minutes before the end.\n"
        f"Letter read as TXT and PDF: {which}.\n"
        "Letter written, and read as HTML, DOCX and ODT: the example.\n"
    )


if __name__ == "__main__":
    main()
