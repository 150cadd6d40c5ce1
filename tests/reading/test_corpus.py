"""Many letters at once: the same rows in the same order here, on all cores and on a cluster, whatever a file does."""

import json
import os
import re
import subprocess
import sys
from collections.abc import Iterator, Sequence
from itertools import islice
from pathlib import Path

import pytest

from ijkmoment.facts.printed import dump
from ijkmoment.facts.problem import Problem
from ijkmoment.reading import corpus
from ijkmoment.reading.apart import Limits, Request
from ijkmoment.reading.rows import read_row

LETTERS = Path(__file__).parent / "letters"
UNRULY = (sys.executable, str(Path(__file__).parents[1] / "support" / "unruly_reader.py"))


def _unruly(*names: str, workers: int = 2) -> list[dict[str, object]]:
    wanted = corpus.requests(map(Path, names))
    return list(map(json.loads, corpus.read_here(wanted, workers=workers, command=UNRULY)))


@pytest.fixture
def some(tmp_path: Path) -> list[Request]:
    """A folder with letters, and with files that are none, in the order of their names."""
    for path in sorted(LETTERS.glob("t00*.txt")):
        (tmp_path / path.name).write_bytes(path.read_bytes())
    (tmp_path / "leeg.txt").write_text("")
    (tmp_path / "stuk.pdf").write_bytes(b"%PDF-1.7\nnothing")
    return corpus.requests(path for path in corpus.find_letters([tmp_path]) if isinstance(path, Path))


def test_the_rows_are_those_of_the_files_one_by_one_in_their_order(some: list[Request]) -> None:
    alone = [dump(read_row(Path(one.path))) for one in some]
    assert list(corpus.read_here(some, workers=1)) == alone
    assert list(corpus.read_here(some, workers=3)) == alone
    assert [row for row in map(json.loads, alone) if "error" in row] != []


@pytest.fixture
def scheduler() -> Iterator[str]:
    """The address of a cluster on this machine: a scheduler and two workers, in processes of their own."""
    dask = str(Path(sys.executable).with_name("dask"))
    begin = [dask, "scheduler", "--host", "127.0.0.1", "--port", "0", "--no-dashboard"]
    with subprocess.Popen(begin, stderr=subprocess.PIPE, text=True) as started:
        assert started.stderr is not None
        address = next(found[0] for line in started.stderr if (found := re.search(r"tcp://127\.0\.0\.1:\d+", line)))
        work = [dask, "worker", address, "--nworkers", "2", "--nthreads", "1", "--host", "127.0.0.1", "--no-dashboard"]
        with subprocess.Popen(work, stderr=subprocess.DEVNULL) as worker:
            yield address
            worker.terminate()
        started.terminate()
        started.communicate()


def test_a_cluster_reads_the_same(some: list[Request], scheduler: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(corpus, "CLUSTER_CHUNK", 2)
    there = "\n".join(corpus.read_on_cluster(some, scheduler))
    assert there.encode() == "\n".join(corpus.read_here(some)).encode()


def test_the_date_goes_along(tmp_path: Path) -> None:
    path = tmp_path / "brief.txt"
    path.write_text("Zie de brief van 26 maart jl.\n", encoding="utf-8")
    (row,) = map(json.loads, corpus.read_here(corpus.requests([path], "2024-05-15")))
    assert row["facts"][0]["edtf"] == "2024-03-26"


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("crash-1.txt", "reading it ends the reader (SIGSEGV)"),
        ("leave-1.txt", "reading it ends the reader (exit code 3)"),
        ("late-1.txt", "reading it takes longer than 60 s"),
        ("half-1.txt", "reading it ends the reader (exit code 0)"),
    ],
)
def test_a_file_that_ends_its_reader_is_an_error_and_the_others_go_on(name: str, expected: str) -> None:
    names = ["a.txt", name, "b.txt", *(f"c{number}.txt" for number in range(30))]
    rows = _unruly(*names)
    assert [row["file"] for row in rows] == names
    assert [row["file"] for row in rows if "error" in row] == [name]
    assert str(rows[1]["error"]).startswith(f"{name}: {expected}: ")


def test_files_that_end_their_readers_in_a_row() -> None:
    assert [list(row) for row in _unruly(*(f"crash-{number}.txt" for number in range(9)))] == [["file", "error"]] * 9


def test_a_letter_that_takes_too_long_ends_by_the_alarm_even_inside_a_regular_expression(tmp_path: Path) -> None:
    long, short = tmp_path / "lang.txt", tmp_path / "z.txt"
    long.write_text("Op 4 april 2024 kostte dit € 1,50 miljoen. " * 200_000, encoding="utf-8")
    short.write_text("Op 4 april 2024.", encoding="utf-8")
    rows = list(map(json.loads, corpus.read_here(corpus.requests([long]), Limits(seconds=0.01))))
    assert "takes longer than 0.01 s" in rows[0]["error"]
    assert list(json.loads(next(corpus.read_here(corpus.requests([short]))))) == ["file", "facts"]


def test_a_letter_that_takes_too_much_memory_is_an_error(tmp_path: Path) -> None:
    path = tmp_path / "groot.txt"
    path.write_text("Op 4 april 2024 kostte dit € 1,50 miljoen.\n" * 20_000, encoding="utf-8")
    (row,) = map(json.loads, corpus.read_here(corpus.requests([path]), Limits(megabytes=60)))
    assert "takes too much memory" in row["error"]


def test_a_file_whose_name_is_no_text_is_read(tmp_path: Path) -> None:
    path = Path(os.fsdecode(bytes(tmp_path) + b"/brief\xff.txt"))
    path.write_text("Op 4 april 2024.", encoding="utf-8")
    (line,) = corpus.read_here(corpus.requests([path]))
    assert json.loads(line)["file"] == str(path)
    assert line == dump(read_row(path))


def test_stopping_early_ends_the_readers() -> None:
    rows = corpus.read_here(corpus.requests(Path(f"{number}.txt") for number in range(1000)), workers=2, command=UNRULY)
    assert len(list(islice(rows, 3))) == 3
    rows.close()
    assert list(rows) == []


class _Counted:
    """A chunk that is done when it is asked for, and counts how many are on their way."""

    on_the_way = most = 0

    def __init__(self, chunk: Sequence[Request]) -> None:
        self._chunk = chunk
        _Counted.on_the_way += 1
        _Counted.most = max(_Counted.most, _Counted.on_the_way)

    def result(self) -> list[str]:
        _Counted.on_the_way -= 1
        return [one.name for one in self._chunk]


def test_what_is_on_the_way_is_bounded() -> None:
    def endless() -> Iterator[list[Request]]:
        number = 0
        while True:
            yield [Request(str(number), "")]
            number += 1

    assert list(islice(corpus.in_order(_Counted, endless(), 2), 100)) == [str(number) for number in range(100)]
    assert _Counted.most == 8


def test_a_folder_gives_its_letters_by_name_and_leaves_the_rest(tmp_path: Path) -> None:
    for name in ("b.PDF", "a.txt", "c/d.odt", ".e.txt", ".git/f.txt", "g.gold.json", "h.csv"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).touch()
    found = [
        path.relative_to(tmp_path).as_posix() for path in corpus.find_letters([tmp_path]) if isinstance(path, Path)
    ]
    assert found == ["a.txt", "b.PDF", "c/d.odt"]


def test_a_folder_without_letters_is_a_problem(tmp_path: Path) -> None:
    (problem,) = corpus.find_letters([tmp_path])
    assert isinstance(problem, Problem)
    assert "no letter in this folder" in problem.text


def test_the_example_of_the_page_runs(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    root = Path(__file__).parents[2]
    monkeypatch.chdir(root)
    page = (root / "docs" / "corpus.md").read_text(encoding="utf-8")
    exec(page.split("```python\n")[1].split("```")[0], {})  # noqa: S102 - our own page
    assert '{"file": "examples/slips.txt",' in capsys.readouterr().out
