"""`ijkmoment read`: facts as a table, json and jsonl."""

import json
import os
import pty
import re
import signal
import subprocess
import sys
import time
import zlib
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from ijkmoment.cli import main
from ijkmoment.reading import corpus
from support.pdf_bytes import Put, file_of, pdf_of
from support.register import write_folder

ABOUT_LITHUANIA = "Vooruitgeschoven aanwezigheid in Litouwen: dit kostte € 31,37 miljoen.\n"


def _letter(folder: Path, text: str = "") -> Path:
    path = folder / "brief.txt"
    path.write_text(
        text or "Op 4 april 2024 kostte dit € 1,50 miljoen. Zie de brief van 26 maart jl.\n", encoding="utf-8"
    )
    return path


def run(*arguments: object) -> Result:
    return CliRunner().invoke(main, ["read", *map(str, arguments)])


def test_text_is_a_table(tmp_path: Path) -> None:
    result = run(_letter(tmp_path))
    head, *rows = result.stdout.splitlines()
    assert head.split() == ["soort", "plaats", "woorden", "waarde", "kop"]
    assert rows[0].split() == ["datum", "1:4", "4", "april", "2024", "4", "april", "2024"]
    assert rows[1][: head.index("woorden")].split() == ["bedrag", "1:28"]
    assert rows[0].index("4 april 2024") == head.index("woorden")
    assert "\033" not in result.stdout


def _pdf(folder: Path) -> Path:
    first = [Put(60, 700, "Dit eerste deel van de brief staat op de"), Put(60, 688, "eerste bladzijde.")]
    second = [
        Put(60, 700, "Het tweede deel is kort. De inzet duurt tot 4"),
        Put(60, 688, "april 2024 en kost € 3 miljoen."),
    ]
    path = folder / "brief.pdf"
    path.write_bytes(pdf_of(first, second))
    return path


@pytest.mark.parametrize(("language", "place"), [("nl", "pagina 2"), ("en", "page 2")])
def test_the_place_in_a_pdf_is_its_page(tmp_path: Path, language: str, place: str) -> None:
    _, *rows = run(_pdf(tmp_path), "--language", language).stdout.splitlines()
    assert [place in row for row in rows] == [True, True]


def test_a_fact_in_a_pdf_has_its_page_box_block_and_sentence(tmp_path: Path) -> None:
    _, money = json.loads(run(_pdf(tmp_path), "--format", "jsonl").stdout)["facts"]
    assert (money["page"], money["block"]) == (2, "paragraph")
    assert money["sentence"] == "De inzet duurt tot 4 april 2024 en kost € 3 miljoen."
    left, bottom, right, top = money["box"]
    assert 60 < left < right < 250
    assert 680 < bottom < 688 < top < 700


def test_a_very_long_sentence_is_cut_around_the_fact(tmp_path: Path) -> None:
    text = "Dit kost " + "heel " * 1_000 + "veel: € 3 miljoen, " + "heel " * 1_000 + "veel.\n"
    (fact,) = json.loads(run(_letter(tmp_path, text), "--kind", "money", "--format", "jsonl").stdout)["facts"]
    assert len(fact["sentence"]) <= 1_000
    assert "€ 3 miljoen" in fact["sentence"]


def test_english(tmp_path: Path) -> None:
    lines = run(_letter(tmp_path), "--language", "en").stdout.splitlines()
    assert lines[0].split() == ["kind", "place", "words", "value", "section"]
    assert "4 April 2024" in lines[1]


@pytest.mark.parametrize("with_register", [False, True])
def test_the_table_fits_a_hundred_columns(tmp_path: Path, *, with_register: bool) -> None:
    text = "Het kabinet informeert uw Kamer voor 1 mei 2025 over " + "alle " * 60 + "uitkomsten.\n"
    register = ("--register", write_folder(tmp_path / "register")) if with_register else ()
    lines = run(_letter(tmp_path, text), *register).stdout.splitlines()
    assert max(map(len, lines)) <= 100
    assert any(line.startswith("toezegging") for line in lines)


def test_several_files_are_named_and_none_says_nothing(tmp_path: Path) -> None:
    empty = tmp_path / "leeg.txt"
    empty.write_text("Geen enkel feit.\n", encoding="utf-8")
    lines = run(_letter(tmp_path), empty).stdout.splitlines()
    assert lines[0] == str(tmp_path / "brief.txt")
    assert lines[-3:] == [str(empty), "geen feiten gevonden", ""]


@pytest.mark.parametrize("kind", ["money", "bedrag", "Amount"])
def test_a_kind_is_chosen_by_any_of_its_names(tmp_path: Path, kind: str) -> None:
    result = run(_letter(tmp_path), "--kind", kind, "--format", "jsonl")
    assert [fact["kind"] for fact in json.loads(result.stdout)["facts"]] == ["money"]


def test_an_unknown_kind_is_refused(tmp_path: Path) -> None:
    result = run(_letter(tmp_path), "--kind", "gevoel")
    assert (result.stdout, result.exit_code) == ("", 2)
    assert len(result.stderr.splitlines()) == 1
    assert "gevoel: no such kind; there are date, period" in result.stderr


def test_a_register_says_what_a_fact_speaks_of(tmp_path: Path) -> None:
    letter, register = _letter(tmp_path, ABOUT_LITHUANIA), write_folder(tmp_path / "register")
    table = run(letter, "--kind", "money", "--register", register).stdout
    assert "efp-lt kosten" in " ".join(table.split())
    (fact,) = json.loads(run(letter, "--kind", "money", "--register", register, "--format", "jsonl").stdout)["facts"]
    assert (fact["subject"], fact["concept"]) == ("efp-lt", "kosten")


def test_a_register_that_is_not_there_is_refused(tmp_path: Path) -> None:
    result = run(_letter(tmp_path), "--register", tmp_path / "weg")
    assert (result.stdout, result.exit_code) == ("", 2)
    assert len(result.stderr.splitlines()) == 1


def test_jsonl_is_one_object_a_file(tmp_path: Path) -> None:
    path = _letter(tmp_path)
    result = run(path, tmp_path / "weg.txt", "--format", "jsonl")
    first, second = map(json.loads, result.stdout.splitlines())
    assert first["file"] == str(path)
    assert first["facts"][0] == {
        "kind": "date",
        "start": 3,
        "end": 15,
        "text": "4 april 2024",
        "page": None,
        "box": None,
        "block": "paragraph",
        "sentence": "Op 4 april 2024 kostte dit € 1,50 miljoen.",
        "edtf": "2024-04-04",
    }
    assert list(second) == ["file", "error"]
    assert result.exit_code == 2
    assert len(result.stderr.splitlines()) == 1


def test_json_is_a_list(tmp_path: Path) -> None:
    result = run(_letter(tmp_path), "--format", "json")
    assert [len(one["facts"]) for one in json.loads(result.stdout)] == [3]
    assert result.exit_code == 0


def test_the_date_resolves_what_is_relative_to_it(tmp_path: Path) -> None:
    result = run(_letter(tmp_path), "--format", "jsonl", "--date", "2024-05-15")
    assert json.loads(result.stdout)["facts"][-1]["edtf"] == "2024-03-26"


@pytest.mark.parametrize("date", ["15-05-2024", "", "2024-05", "2024-05-15~"])
def test_a_wrong_date_is_refused(tmp_path: Path, date: str) -> None:
    result = run(_letter(tmp_path), "--date", date)
    assert (result.stdout, result.exit_code) == ("", 2)
    assert "2024-05-15" in result.stderr


READ = (sys.executable, "-c", "from ijkmoment.cli import main; main()", "read")
ROOT = Path(__file__).parents[2]
EXAMPLE, SLIPS = ROOT / "examples" / "oostflank-2024", ROOT / "examples" / "slips.txt"
FORMS = ("text", "json", "jsonl")


@contextmanager
def _terminal() -> Iterator[tuple[int, int]]:
    master, slave = pty.openpty()
    try:
        yield master, slave
    finally:
        os.close(slave)
        os.close(master)


def _shown(master: int, slave: int) -> bytes:
    """Return what the terminal shows, its colours left out."""
    os.write(slave, b"\a")
    shown = b""
    while not shown.endswith(b"\a"):
        shown += os.read(master, 100_000)
    return re.sub(rb"\x1b\[\d+m", b"", shown[:-1])


@pytest.mark.parametrize("form", FORMS)
def test_a_bar_is_shown_on_a_terminal(tmp_path: Path, form: str) -> None:
    command = [*READ, str(_letter(tmp_path)), str(_letter(tmp_path)), "--format", form]
    with _terminal() as (master, slave):
        subprocess.run(command, stdout=subprocess.PIPE, stderr=slave, check=True)
        shown = _shown(master, slave)
    assert b"1/2: [--------------------] " in shown
    assert b"2/2: [##########----------] " in shown


@pytest.mark.parametrize("form", FORMS)
def test_a_bar_leaves_the_lines_on_the_same_terminal_whole(tmp_path: Path, form: str) -> None:
    (tmp_path / "a.txt").write_text("Op 5 april 2024.", encoding="utf-8")
    plain = run(tmp_path, "--format", form).stdout
    with _terminal() as (master, slave):
        subprocess.run([*READ, str(tmp_path), "--format", form], stdout=slave, stderr=slave, check=True)
        shown = _shown(master, slave).decode()
    assert "1/1: [" in shown
    after = [line.rpartition("\x1b[K")[2] for line in shown.split("\r\n")]
    assert "\n".join(after) == plain


def test_no_bar_is_shown_elsewhere(tmp_path: Path) -> None:
    assert run(_letter(tmp_path), _letter(tmp_path)).stderr == ""


SLOW = b"<html><body><p " + b" ".join(b"a%d=1" % number for number in range(300_000)) + b">x"
"""The parser itself compares each attribute of an element with all others, which takes minutes."""


@pytest.mark.parametrize("form", ["text", "jsonl"])
@pytest.mark.parametrize("count", [1, 5])
@pytest.mark.parametrize("whole_group", [False, True])
def test_an_interrupt_ends_all_processes(tmp_path: Path, form: str, count: int, *, whole_group: bool) -> None:
    paths = [tmp_path / f"{number}.html" for number in range(count)]
    for path in paths:
        path.write_bytes(SLOW)
    command = [*READ, *map(str, paths), "--format", form]
    with _terminal() as (master, slave), _started(command, slave) as started:
        os.read(master, 1000)
        time.sleep(0.3)
        (os.killpg if whole_group else os.kill)(started.pid, signal.SIGINT)
        printed, _ = started.communicate(timeout=50)
        shown = _shown(master, slave)
        with pytest.raises(ProcessLookupError):
            os.killpg(started.pid, 0)
    assert (started.returncode, printed, shown) == (130, b"", b"\r\x1b[K")


@contextmanager
def _started(command: list[str], errors: int) -> Iterator[subprocess.Popen[bytes]]:
    # A job in the background ignores interrupts, and so would what it starts.
    signal.signal(signal.SIGINT, signal.default_int_handler)
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=errors, start_new_session=True) as started:
        try:
            yield started
        finally:
            with suppress(ProcessLookupError):
                os.killpg(started.pid, signal.SIGKILL)


def _flate_bomb() -> bytes:
    packer, million = zlib.compressobj(1), b" " * 1_000_000
    data = b"".join([*(packer.compress(million) for _ in range(400)), packer.flush()])
    content = b"<< /Length %d /Filter /FlateDecode >>\nstream\n%s\nendstream" % (len(data), data)
    return file_of([b"<< /Type /Catalog /Pages 2 0 R >>", _PAGES, _PAGE, content])


def _nested_forms() -> bytes:
    """Each of nine forms shows the next ten times, so that a page shows a text a thousand million times."""
    content = _stream("", "/F0 Do")
    forms = [_stream(_form(f"/XObject << /F 1{depth + 1} 0 R >>"), "/F Do " * 10) for depth in range(9)]
    last = _stream(_form("/Font << /R 4 0 R >>"), "BT /R 9 Tf (a) Tj ET")
    font = b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"
    unused = [b"null"] * 4
    start = [b"<< /Type /Catalog /Pages 2 0 R >>", _PAGES, _PAGE.replace(b"4 0 R", b"5 0 R"), font, content]
    return file_of([*start, *unused, *forms, last])


_PAGES = b"<< /Type /Pages /Count 1 /Kids [3 0 R] >>"
_PAGE = (
    b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R "
    b"/Resources << /XObject << /F0 10 0 R >> >> >>"
)


def _form(resources: str) -> str:
    return f"/Type /XObject /Subtype /Form /BBox [0 0 595 842] /Resources << {resources} >>"


def _stream(entries: str, content: str) -> bytes:
    return f"<< {entries} /Length {len(content)} >>\nstream\n{content}\nendstream".encode()


# A process inherits the peak memory of the one that starts it: a shell's is small, that of the tests may be not.
BY_A_SHELL = ("sh", "-c", '"$@"; exit $?', "sh")
HOSTILE = {"flate": _flate_bomb, "forms": _nested_forms}
MEASURED = """
import resource, sys
from ijkmoment.cli import main
from ijkmoment.reading import apart
apart.Limits = lambda of=apart.Limits: of(seconds=20, megabytes=400)
try:
    main()
finally:
    for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN):
        print(resource.getrusage(who).ru_maxrss // 1000, file=sys.stderr)
"""


@pytest.mark.parametrize(
    ("command", "form"),
    [
        *((["read"], form) for form in FORMS),
        *((["check"], form) for form in ("text", "jsonl")),
        (["register", "draft", "--register", str(EXAMPLE)], "text"),
        (["check", str(SLIPS), "--earlier"], "text"),
    ],
)
@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_file_is_one_line_within_bounds(tmp_path: Path, name: str, command: list[str], form: str) -> None:
    path = tmp_path / "brief.pdf"
    path.write_bytes(HOSTILE[name]())
    asked = [*BY_A_SHELL, sys.executable, "-c", MEASURED, *command, str(path), "--format", form]
    ran = subprocess.run(asked, capture_output=True, check=False, text=True)
    line, *megabytes = ran.stderr.splitlines()
    assert line.startswith(f"{path}: reading it ")
    assert max(map(int, megabytes)) < 450
    assert ran.returncode == 2
    assert (ran.stdout == "") == (form == "text")


def test_a_file_that_cannot_be_read_does_not_stop_the_tables_of_the_others(tmp_path: Path) -> None:
    letter, other = _letter(tmp_path), tmp_path / "z.txt"
    other.write_text("Op 5 april 2024.", encoding="utf-8")
    result = run(letter, tmp_path / "weg.pdf", other)
    assert [line for line in result.stdout.splitlines() if line.startswith("/")] == [str(letter), str(other)]
    assert result.exit_code == 2
    assert len(result.stderr.splitlines()) == 1


def test_a_folder_is_read_letter_by_letter_in_the_order_of_names(tmp_path: Path) -> None:
    path = _letter(tmp_path)
    (tmp_path / "a.txt").write_text("Op 5 april 2024.", encoding="utf-8")
    result = run(tmp_path, "--format", "jsonl")
    assert [json.loads(line)["file"] for line in result.stdout.splitlines()] == [str(tmp_path / "a.txt"), str(path)]
    assert (result.stderr, result.exit_code) == ("", 0)


def test_a_folder_without_letters_is_one_line(tmp_path: Path) -> None:
    result = run(tmp_path)
    assert (result.stdout, result.exit_code) == ("", 2)
    assert result.stderr.startswith(f"{tmp_path}: no letter in this folder")
    assert len(result.stderr.splitlines()) == 1


def test_a_scheduler_that_is_not_there_is_one_line(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(corpus, "SECONDS_TO_CONNECT", 0.2)
    result = run(_letter(tmp_path), "--scheduler", "127.0.0.1:9")
    assert (result.stdout, result.exit_code) == ("", 2)
    assert result.stderr.startswith("--scheduler: no Dask scheduler with workers at 127.0.0.1:9")
    assert len(result.stderr.splitlines()) == 1


def test_a_scheduler_needs_the_extra(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "dask.distributed", None)
    result = run(_letter(tmp_path), "--scheduler", "127.0.0.1:9")
    assert (result.stdout, result.exit_code) == ("", 2)
    assert "ijkmoment[corpus]" in result.stderr
