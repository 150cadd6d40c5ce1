"""`ijkmoment lsp`, spoken to as an editor does: open, diagnostics, change, suggestion, close."""

import gc
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any, cast

import pytest

from ijkmoment.checking import rule_set
from ijkmoment.cli import language_server
from ijkmoment.cli.language_server import LARGEST
from ijkmoment.reading.apart import MADE_BETWEEN
from support.language_client import Editor

ROOT = Path(__file__).parents[2]
REGISTER = ROOT / "examples" / "oostflank-2024"
BRIEF, SOURCE = "file:///brieven/brief.txt", "file:///brieven/letter.md"
SLIP = "Geachte voorzitter,\n\nHet besluit viel op 31 september 2031 (Kamerstuk 999 31, nr. 12).\n"
CLEAN = "Geachte voorzitter,\n\nHet besluit viel op 30 september 2031.\n"
Json = dict[str, Any]


@pytest.fixture(scope="module")
def started(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Editor]:
    with Editor(tmp_path_factory.mktemp("letters")) as one:
        yield one


@pytest.fixture
def editor(started: Editor) -> Iterator[Editor]:
    yield started
    started.clear()


def _where(text: str, words: str) -> Json:
    """Return the range of words in a text of characters that are one unit each."""
    start = text.index(words)
    line, column = text.count("\n", 0, start), start - (text.rfind("\n", 0, start) + 1)
    return {"start": {"line": line, "character": column}, "end": {"line": line, "character": column + len(words)}}


def _codes(diagnostics: list[Json]) -> list[str]:
    return [one["code"] for one in diagnostics]


def _applied(text: str, action: Json) -> str:
    (change,) = action["edit"]["documentChanges"]
    (edit,) = change["edits"]
    lines = text.split("\n")
    (first, start), (last, end) = (
        (at["line"], at["character"]) for at in (edit["range"]["start"], edit["range"]["end"])
    )
    lines[first : last + 1] = [lines[first][:start] + edit["newText"] + lines[last][end:]]
    return "\n".join(lines)


def test_opening_a_letter_shows_its_findings_at_their_places(editor: Editor) -> None:
    date, dossier = editor.open(BRIEF, SLIP)
    assert date == {
        "range": _where(SLIP, "31 september 2031"),
        "severity": 1,
        "code": "DAT001",
        "source": "ijkmoment",
        "message": "“31 september 2031” bestaat niet op de kalender",
    }
    assert (dossier["code"], dossier["range"]) == ("REF001", _where(SLIP, "999 31"))


def test_a_change_is_checked_once_the_writer_pauses(editor: Editor) -> None:
    editor.open(BRIEF, SLIP)
    for version, text in enumerate((SLIP[:40], SLIP[:60], CLEAN), 2):
        editor.change(BRIEF, version, text)
    assert editor.diagnostics(BRIEF, 4) == []


def test_a_suggestion_takes_the_place_of_the_words(editor: Editor) -> None:
    editor.open(BRIEF, SLIP)
    (action,) = editor.actions(BRIEF, _where(SLIP, "Kamerstuk 999 31"))
    assert (action["title"], action["kind"]) == ("Vervang door “99 931”", "quickfix")
    assert _codes(action["diagnostics"]) == ["REF001"]
    assert action["edit"]["documentChanges"][0]["textDocument"] == {"uri": BRIEF, "version": 1}
    assert _applied(SLIP, action) == SLIP.replace("999 31", "99 931")


def test_an_editor_that_takes_no_versions_gets_the_change_without_one(tmp_path: Path) -> None:
    with Editor(tmp_path, versioned=False) as editor:
        editor.open(BRIEF, SLIP)
        (action,) = editor.actions(BRIEF, _where(SLIP, "Kamerstuk 999 31"))
        assert action["edit"] == {"changes": {BRIEF: [{"range": _where(SLIP, "999 31"), "newText": "99 931"}]}}
        editor.clear()


def test_elsewhere_there_is_no_suggestion(editor: Editor) -> None:
    editor.open(BRIEF, SLIP)
    assert editor.actions(BRIEF, _where(SLIP, "Geachte")) == []
    assert editor.actions(BRIEF, _where(SLIP, "31 september")) == []


@pytest.mark.parametrize(("kind", "count"), [("quickfix", 1), ("", 1), ("source.organizeImports", 0), ("refactor", 0)])
def test_a_suggestion_is_a_quick_fix_and_nothing_else(kind: str, count: int, editor: Editor) -> None:
    editor.open(BRIEF, SLIP)
    assert len(editor.actions(BRIEF, _where(SLIP, "999 31"), kind)) == count


def test_a_letter_that_is_not_open_has_no_suggestion(editor: Editor) -> None:
    assert editor.actions("file:///brieven/dicht.txt", _where(SLIP, "999 31")) == []


def test_it_names_the_rule_set(editor: Editor) -> None:
    assert editor.server == {"name": "ijkmoment", "version": rule_set.version()}


def test_a_suggestion_is_for_the_text_as_it_stands_now(editor: Editor) -> None:
    editor.open(BRIEF, SLIP)
    moved = "Den Haag\n\n" + SLIP
    editor.change(BRIEF, 2, moved)
    (action,) = editor.actions(BRIEF, _where(moved, "999 31"))
    assert _applied(moved, action) == moved.replace("999 31", "99 931")


@pytest.mark.parametrize(("encoding", "units"), [("utf-8", 4), ("utf-16", 2), ("utf-32", 1)])
def test_columns_count_as_the_editor_does(encoding: str, units: int, tmp_path: Path) -> None:
    with Editor(tmp_path, encodings=[encoding]) as editor:
        assert editor.capabilities["positionEncoding"] == encoding
        (one,) = editor.open(BRIEF, "\U0001f6a9 Het besluit viel op 31 september 2031.\n")
        assert one["range"]["start"]["character"] == units + len(" Het besluit viel op ")


def test_lines_end_as_the_editor_ends_them(editor: Editor) -> None:
    (one, _) = editor.open(BRIEF, SLIP.replace("\n", "\r\n"))
    assert one["range"] == _where(SLIP, "31 september 2031")


def test_the_source_of_a_letter_is_checked_where_its_text_is_literal(editor: Editor) -> None:
    text = (REGISTER / "letter.md").read_text(encoding="utf-8")
    assert editor.open(SOURCE, text) == []
    wrong = text.replace("## Kern\n", "## Kern\n\nHet **besluit** van {brief datum} viel op 31 september 2031.\n")
    editor.change(SOURCE, 2, wrong)
    (one,) = editor.diagnostics(SOURCE, 2)
    assert (one["code"], one["range"]) == ("DAT001", _where(wrong, "31 september 2031"))


def test_a_letter_that_is_closed_shows_nothing(editor: Editor) -> None:
    editor.open(BRIEF, SLIP)
    editor.change(BRIEF, 2, CLEAN)
    editor.close(BRIEF)
    assert editor.diagnostics(BRIEF, None) == []
    assert _codes(editor.open(SOURCE, SLIP)) == ["DAT001", "REF001"]


@pytest.mark.parametrize("text", ["", " \n", "\0", "{", "---\n", "%PDF-1.7", "PK"])
def test_what_is_no_letter_has_no_findings(text: str, editor: Editor) -> None:
    assert editor.open(BRIEF, text) == []
    editor.close(BRIEF)
    editor.diagnostics(BRIEF, None)
    assert editor.open(SOURCE, text) == []


def test_a_letter_that_is_too_large_is_said_and_not_checked(editor: Editor) -> None:
    large = SLIP + "x" * LARGEST
    editor.show(BRIEF, large)
    assert (
        editor.hear("window/logMessage")["message"] == "brief.txt is te groot om tijdens het schrijven te controleren"
    )
    assert editor.diagnostics(BRIEF, None) == []
    assert editor.actions(BRIEF, _where(SLIP, "999 31")) == []


def test_it_uses_the_configuration_and_waivers_of_its_folder(tmp_path: Path) -> None:
    said = 'ignore = ["DAT"]\nlanguage = "en"\nwaivers = "waivers.toml"\n'
    (tmp_path / "ijkmoment.toml").write_text(said, encoding="utf-8")
    waivers = (
        (ROOT / "examples" / "waivers.toml")
        .read_text(encoding="utf-8")
        .replace("slips.txt", "brief.txt")
        .replace("15:40", "3:50")
    )
    (tmp_path / "waivers.toml").write_text(waivers, encoding="utf-8")
    text = SLIP + "\nZie ook Kamerstuk 999 32, nr. 1.\n"
    with Editor(tmp_path) as editor:
        (one,) = editor.open(BRIEF, text)
    assert (one["code"], one["range"]) == ("REF001", _where(text, "999 32"))
    assert "is not a dossier number" in one["message"]


def test_it_holds_letters_against_a_register(tmp_path: Path) -> None:
    text = "Den Haag, 15 mei 2024\n\nGeachte voorzitter,\n\nDe bijeenkomst van de NAVO-ministers van Defensie in mei 2023 besloot dat.\n"
    with Editor(tmp_path) as editor:
        assert editor.open(BRIEF, text) == []
    with Editor(tmp_path, "--register", REGISTER) as editor:
        assert _codes(editor.open(BRIEF, text)) == ["DAT006"]


def test_exit_without_shutdown_ends_it_with_an_error(tmp_path: Path) -> None:
    with Editor(tmp_path) as editor:
        assert editor.open(BRIEF, SLIP)
        assert editor.exit() == 1


def test_the_collector_comes_seldom_while_it_serves(monkeypatch: pytest.MonkeyPatch) -> None:
    before, served = gc.get_threshold(), list[int]()
    server = language_server.make_server(cast("Any", None))
    monkeypatch.setattr(server, "start_io", lambda: served.append(gc.get_threshold()[0]))
    try:
        language_server._serve(server)  # noqa: SLF001 - what `run` does once it has loaded all
    finally:
        gc.set_threshold(*before)
    assert served == [MADE_BETWEEN]


def test_a_wrong_option_ends_it_with_a_line(tmp_path: Path) -> None:
    command = [sys.executable, "-c", "from ijkmoment.cli import main; main()", "lsp", "--register", "weg"]
    ran = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False, stdin=subprocess.DEVNULL)
    assert (ran.returncode, ran.stdout) == (2, "")
    assert ran.stderr.startswith("weg")


def test_without_the_extra_it_says_which(tmp_path: Path) -> None:
    program = "import sys; sys.modules['pygls.lsp.server'] = None; from ijkmoment.cli import main; main(['lsp'])"
    ran = subprocess.run([sys.executable, "-c", program], cwd=tmp_path, capture_output=True, text=True, check=False)
    assert ran.returncode == 2
    assert "pip install 'ijkmoment[editor]'" in ran.stderr
