"""A stranger's file, read in a process of its own: the same as at home, and an end within bounds."""

import os
import pickle
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from ijkmoment.facts.names import NO_NAMES, Names
from ijkmoment.facts.problem import Problem
from ijkmoment.reading import apart, read_claims
from ijkmoment.reading.bounded import Limits, Reading, _load, read_bounded, read_file
from ijkmoment.reading.files import read_bytes

LETTER = "Op 4 april 2024 kostte de inzet in Litouwen € 1,50 miljoen.\n\nDuitsland (560 militairen) leidt.\n".encode()
NAMES = Names({"Litouwen": frozenset({"efp-lt"})}, {"efp-lt": "deployment"})


def _problem(data: bytes, suffix: str = ".txt", **changes: float) -> str:
    outcome = read_bounded(data, suffix, NO_NAMES, replace(Limits(), **changes))
    assert isinstance(outcome, Problem)
    return outcome.text


def test_a_letter_is_read_as_at_home() -> None:
    outcome = read_bounded(LETTER, ".txt", NAMES)
    assert isinstance(outcome, Reading)
    document = read_bytes(LETTER, "", ".txt")
    assert outcome == Reading(document, read_claims(document, None, NAMES))
    assert {claim.subject for claim in outcome.claims if claim.kind == "money"} == {"efp-lt"}


def test_what_the_reader_refuses_is_said() -> None:
    assert "no text in it" in _problem(b"")
    assert "a picture" in _problem(b"\x89PNG\r\n")


def test_time_is_bounded() -> None:
    assert "takes too long to read" in _problem(LETTER, wait=0)


def test_memory_is_bounded() -> None:
    assert "within the bounds of time and memory" in _problem(LETTER * 50_000, memory=100_000_000)


def test_processor_time_is_bounded() -> None:
    assert "within the bounds of time and memory" in _problem(LETTER * 50_000, processor=0)


@pytest.mark.parametrize(
    ("bound", "said"), [("characters", "95 characters"), ("blocks", "2 blocks"), ("claims", "6 claims")]
)
def test_what_is_shown_is_bounded(bound: str, said: str) -> None:
    assert said in _problem(LETTER, **{bound: 1})


def test_the_process_knows_no_secret(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SECRET_KEY", "geheim")
    started = []
    run = subprocess.run
    monkeypatch.setattr(subprocess, "run", lambda *given, **named: started.append(named) or run(*given, **named))
    assert isinstance(read_bounded(LETTER, ".txt"), Reading)
    assert "SECRET_KEY" not in started[0]["env"]


def test_the_process_cannot_write_a_file(tmp_path: Path) -> None:
    path = tmp_path / "weg"
    write = f"os.write(os.open({str(path)!r}, os.O_CREAT | os.O_WRONLY), b'x')"
    bounded = (
        f"import os; from ijkmoment.reading import alone; alone._bound({{'memory': 10**9, 'processor': 9}}); {write}"
    )
    done = subprocess.run([sys.executable, "-c", bounded], capture_output=True, check=False)
    assert b"File too large" in done.stderr
    assert path.read_bytes() == b""


def test_an_answer_makes_nothing_but_facts() -> None:
    with pytest.raises(pickle.UnpicklingError, match="is no fact"):
        _load(pickle.dumps(os.getcwd))


def test_a_file_is_read_in_a_copy_as_at_home(tmp_path: Path) -> None:
    path = tmp_path / "brief.txt"
    path.write_bytes(LETTER)
    document = read_bytes(LETTER, "", ".txt")
    assert read_file(path, NAMES, None, apart.Limits()) == Reading(document, read_claims(document, None, NAMES))


def test_a_file_that_is_refused_is_a_problem(tmp_path: Path) -> None:
    refused = read_file(tmp_path / "weg.txt", NO_NAMES, None, apart.Limits())
    assert isinstance(refused, Problem)
    assert refused.text == f"{tmp_path}/weg.txt: there is no such file: check its name and folder"


def test_a_copy_that_takes_too_long_is_a_problem(tmp_path: Path) -> None:
    path = tmp_path / "brief.txt"
    path.write_bytes(LETTER * 2000)
    refused = read_file(path, NO_NAMES, None, apart.Limits(seconds=0.01))
    assert isinstance(refused, Problem)
    assert "takes longer than 0.01 s" in refused.text
