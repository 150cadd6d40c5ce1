"""The files of a letter: the same bytes for the same inputs, all of them or none."""

import hashlib
import io
import json
import os
import re
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from ijkmoment.writing.build import FORMATS, build, write_all
from ijkmoment.writing.pandoc import run_pandoc
from ijkmoment.writing.refusal import WritingError
from support.letter import LETTER, snapshot
from support.register import write_folder

PROGRAM = """
import hashlib, json, sys
from pathlib import Path
from ijkmoment.facts.folder import read_folder
from ijkmoment.writing.build import build
folder = Path(sys.argv[1])
files = build(folder, read_folder(folder).snapshot(audience="publiek"))
print(json.dumps({name: hashlib.sha256(data).hexdigest() for name, data in files.items()}))
"""


def _folder(path: Path) -> Path:
    folder = write_folder(path)
    (folder / "letter.md").write_text(LETTER, encoding="utf-8")
    return folder


def _hashes(folder: Path, **environment: str) -> dict[str, str]:
    command = [sys.executable, "-c", PROGRAM, str(folder)]
    done = subprocess.run(command, env={**os.environ, **environment}, capture_output=True, text=True, check=True)
    hashes: dict[str, str] = json.loads(done.stdout)
    return hashes


def test_the_same_bytes_elsewhere(tmp_path: Path) -> None:
    folder = _folder(tmp_path / "letter")
    first = _hashes(folder, TZ="UTC", LC_ALL="C.UTF-8", PYTHONHASHSEED="1")
    second = _hashes(folder, TZ="Pacific/Auckland", LC_ALL="C", PYTHONHASHSEED="2", SOURCE_DATE_EPOCH="1")
    assert set(first) == {f"letter.{name}" for name in FORMATS}
    assert first == second


def test_another_fact_gives_other_bytes(tmp_path: Path) -> None:
    folder = _folder(tmp_path / "letter")
    before = build(folder, snapshot(tmp_path / "a"), ("html",))
    (folder / "letter.md").write_text(LETTER.replace("natie=NL}. Dit", "natie=DE}. Dit"), encoding="utf-8")
    after = build(folder, snapshot(tmp_path / "b"), ("html",))
    assert isinstance(before, dict)
    assert isinstance(after, dict)
    assert hashlib.sha256(before["letter.html"]).digest() != hashlib.sha256(after["letter.html"]).digest()


def test_the_json_holds_text_figures_and_the_snapshots_hash(tmp_path: Path) -> None:
    ours = snapshot(tmp_path / "a")
    files = build(_folder(tmp_path / "letter"), ours, ("json",))
    assert isinstance(files, dict)
    letter = json.loads(files["letter.json"])
    assert letter["snapshot"]["hash"] == ours.hash
    figure = next(one for one in letter["figures"] if one["text"] == "€ 31,37 miljoen")
    assert letter["text"][figure["start"] : figure["end"]] == "€ 31,37 miljoen"
    assert figure["statement"]["concept"] == "kosten"
    assert figure["source"] == "Overzicht van uitgaven 2023"


def test_a_wrong_letter_gives_no_files(tmp_path: Path) -> None:
    folder = _folder(tmp_path / "letter")
    (folder / "letter.md").write_text(LETTER.replace("gastland", "gastheer"), encoding="utf-8")
    problems = build(folder, snapshot(tmp_path / "a"))
    assert isinstance(problems, tuple)
    assert "unknown concept 'gastheer'" in problems[0].text


def test_an_unknown_format_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="no format 'rtf': choose from html"):
        build(_folder(tmp_path / "letter"), snapshot(tmp_path / "a"), ("rtf",))


def test_files_are_written_whole(tmp_path: Path) -> None:
    out = tmp_path / "out"
    write_all({"a.txt": b"a", "b.txt": b"b"}, out)
    assert sorted(path.name for path in out.iterdir()) == ["a.txt", "b.txt"]


def test_nothing_is_left_half_written(tmp_path: Path) -> None:
    out = tmp_path / "out"
    out.mkdir()
    (out / "a.txt").write_bytes(b"before")
    with pytest.raises(FileNotFoundError):
        write_all({"a.txt": b"after", "map/b.txt": b"b"}, out)
    assert [path.name for path in out.iterdir()] == ["a.txt"]
    assert (out / "a.txt").read_bytes() == b"before"


def test_no_file_bears_the_day_on_which_it_was_made(tmp_path: Path) -> None:
    files = build(_folder(tmp_path / "letter"), snapshot(tmp_path / "a"))
    assert isinstance(files, dict)
    assert b"D:20240515" in files["letter.pdf"]
    stamps = re.findall(rb"D:(\d{8})", files["letter.pdf"])
    assert set(stamps) == {b"20240515"}
    for name in ("letter.odt", "letter.docx"):
        with zipfile.ZipFile(io.BytesIO(files[name])) as archive:
            assert {entry.date_time[:3] for entry in archive.infolist()} <= {(2024, 5, 15), (1980, 1, 1)}
            whole = b"".join(archive.read(entry) for entry in archive.infolist())
        assert set(re.findall(rb"20\d\d-\d\d-\d\dT", whole)) <= {b"2024-05-15T"}


@pytest.mark.parametrize(("form", "writer"), [("pdf", "pdf"), ("odt", "office")])
def test_a_form_that_cannot_be_made_is_a_problem(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, form: str, writer: str
) -> None:
    def fail(_: object) -> bytes:
        raise WritingError("geen letter\nvoor dit teken")

    monkeypatch.setattr(f"ijkmoment.writing.{writer}.write_{form}", fail)
    problems = build(_folder(tmp_path / "letter"), snapshot(tmp_path / "a"), ("html", form))
    assert isinstance(problems, tuple)
    assert f"letter.md: letter.{form} cannot be made: geen letter" in problems[0].text


def test_pandoc_that_fails_says_why(monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(WritingError, match="Unknown input format"):
        run_pandoc(["-f", "onzin"])
    monkeypatch.setattr("ijkmoment.writing.pandoc._program", lambda: Path("weg"))
    with pytest.raises(WritingError, match="pandoc did not run"):
        run_pandoc([])


def test_a_folder_in_the_way_leaves_the_other_files_as_they_were(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"before")
    (tmp_path / "b.txt").mkdir()
    with pytest.raises(IsADirectoryError, match=r"b\.txt is a folder"):
        write_all({"a.txt": b"after", "b.txt": b"b"}, tmp_path)
    assert (tmp_path / "a.txt").read_bytes() == b"before"
