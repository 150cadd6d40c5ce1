"""The reader against hand-labelled letters, scored by the tool that stands beside them."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from ijkmoment.reading.claims import read_claims
from ijkmoment.reading.jsonl import facts_to_json
from ijkmoment.reading.text import read_text


def _predict(folder: Path, out: Path) -> None:
    rows = []
    for path in sorted(folder.glob("*.txt")):
        document = read_text(path.read_text(encoding="utf-8"))
        rows.append(json.dumps({"file": path.name, "facts": facts_to_json(document, read_claims(document))}))
    out.write_text("\n".join(rows), encoding="utf-8")


@pytest.mark.parametrize(("folder", "floor"), [("seed", 0.99), ("dev", 0.975)])
def test_f1(shared: Path, tmp_path: Path, folder: str, floor: float) -> None:
    letters = shared / "letters" / folder
    _predict(letters, tmp_path / "predictions.jsonl")
    command = [sys.executable, shared / "tools" / "score_reading.py", letters, tmp_path / "predictions.jsonl"]
    printed = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    assert float(printed.split()[-1]) >= floor, printed


def test_the_text_of_a_fact_is_what_stands_there(shared: Path) -> None:
    text = (shared / "letters" / "seed" / "letter.txt").read_text(encoding="utf-8")
    document = read_text(text)
    for fact in facts_to_json(document, read_claims(document)):
        assert fact["text"] == text[fact["start"] : fact["end"]]
