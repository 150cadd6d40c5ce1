"""How long checking takes with a large register: sections of script/bench."""

import itertools
import json
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from bench_letters import ROOT, ten_pages
from bench_timing import Case, measure, section

from ijkmoment.facts.snapshot import Snapshot, make_snapshot
from ijkmoment.facts.statement import Statement
from ijkmoment.facts.values import Code, Reference, Text, Value

LARGE, SMALL = 100_000, 2_000
_NAMING = ("naam", "alias", "afkorting")
_SHOWN = 12
# Milliseconds: warm, and of the whole command with the spelling rule and without.
_WANTED_WARM, _WANTED_WHOLE = 100, (600, 300)


def enlarged(register: Snapshot, count: int) -> Snapshot:
    """Return a register of so many statements: the example, and copies of it about other subjects and documents."""
    statements, subjects = list(register.statements), dict(register.subjects)
    for number in itertools.count(1):
        if len(statements) >= count:
            break
        mark = f"-x{number}"
        for one in register.subjects.values():
            slug, parent = _renamed(one.slug, mark), _renamed(one.parent, mark) if one.parent else None
            subjects[slug] = one._replace(slug=slug, parent=parent)
        statements += [_copied(one, mark, number) for one in register.statements]
    return make_snapshot(statements[:count], subjects, register.sources)


def _copied(one: Statement, mark: str, number: int) -> Statement:
    return replace(one, subject=_renamed(one.subject, mark), value=_other(one, mark, number), number=None)


def _renamed(slug: str, mark: str) -> str:
    first, stroke, rest = slug.partition("/")
    return f"{first}{mark}{stroke}{rest}"


def _other(one: Statement, mark: str, number: int) -> Value:
    """Return the value of a copy: another name, subject or dossier, and else the same."""
    value = one.value
    if isinstance(value, Text) and one.concept in _NAMING:
        return value._replace(text=f"{value.text} Q{number}")
    if isinstance(value, Code) and value.scheme == "subject":
        return value._replace(code=_renamed(value.code, mark))
    if isinstance(value, Reference) and value.dossier:
        return value._replace(dossier=str(30_000 + number))
    return value


def speed(register: Snapshot, rounds: int, folder: Path, files: Mapping[str, Path]) -> str:
    """Return how long all rules take on ten pages with a large register, by rule, and the command with a small one."""
    large, small = enlarged(register, LARGE), enlarged(register, SMALL)
    return "\n".join([_warm(large, rounds, folder, files), _whole(small, rounds, folder, files)])


def _warm(register: Snapshot, rounds: int, folder: Path, files: Mapping[str, Path]) -> str:
    path, pages = folder / "large.json", folder / "ten.pdf"
    path.write_text(json.dumps(register.to_json()), encoding="utf-8")
    pages.write_bytes(ten_pages())
    full, letter = (_timed(path, one, rounds) for one in (pages, files["txt"]))
    times: dict[str, float] = full["rules"]
    dearest = sorted(times, key=lambda code: -times[code])[:_SHOWN]
    rest = sum(times[code] for code in times if code not in dearest)
    lines = [
        f"## All rules on ten pages with a register of {full['statements']:,} statements, warm",
        "",
        "In a process of its own, as the language server has it: the register is loaded, the letter read, and Python's",
        "collector is on. What several rules look at counts for the first that asks. Ten full pages, which repeat the",
        f"letter ({full['characters']:,} characters, {full['claims']} claims): median {full['all']:.1f} ms, as listed.",
        f"The letter itself ({letter['characters']:,} characters): median {letter['all']:.1f} ms. Wanted are under",
        f"{_WANTED_WARM} ms: {_judged(full['all'])} on the full pages, {_judged(letter['all'])} on the letter.",
        "",
        "| rule | median ms |",
        "|---|---:|",
        *(f"| {code} | {times[code]:.2f} |" for code in dearest),
        f"| the other {len(times) - len(dearest)} | {rest:.2f} |",
        "",
    ]
    return "\n".join(lines)


def _timed(register: Path, letter: Path, rounds: int) -> dict[str, Any]:
    command: list[str | Path] = [
        sys.executable,
        Path(__file__).with_name("bench_warm.py"),
        register,
        letter,
        str(rounds),
    ]
    made: dict[str, Any] = json.loads(subprocess.run(command, capture_output=True, check=True, text=True).stdout)
    return made


def _whole(register: Snapshot, rounds: int, folder: Path, files: Mapping[str, Path]) -> str:
    path = folder / "register.json"
    path.write_text(json.dumps(register.to_json()), encoding="utf-8")
    command: list[str | Path] = [
        Path(sys.executable).with_name("ijkmoment"),
        "check",
        files["txt"],
        "--date",
        "2024-05-15",
    ]
    with_register = [*command, "--register", path]
    cases: dict[str, Case] = {
        "bare interpreter": _command([sys.executable, "-c", "pass"]),
        "check": _command(command),
        "check --ignore WRD001": _command([*command, "--ignore", "WRD001"]),
        f"check --register, {len(register.statements):,} statements": _command(with_register),
        "the same, --ignore WRD001": _command([*with_register, "--ignore", "WRD001"]),
        "the same, --ignore WRD": _command([*with_register, "--ignore", "WRD"]),
    }
    medians = measure(cases, rounds)
    told = [
        f"Wanted of `{name}`: under {wanted} ms, {_judged(1000 * medians[name], wanted)}."
        for name, wanted in zip(list(cases)[3:5], _WANTED_WHOLE, strict=True)
    ]
    return "\n".join([section("Whole process, with a snapshot file", medians, "bare interpreter"), *told, ""])


def _judged(milliseconds: float, wanted: int = _WANTED_WARM) -> str:
    return "reached" if milliseconds < wanted else "missed"


def _command(command: list[str | Path]) -> Case:
    return lambda: subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False, cwd=ROOT)
