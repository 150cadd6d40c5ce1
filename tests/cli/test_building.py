"""`ijkmoment letter build`: the files it writes, and what it says when it cannot."""

import builtins
from collections.abc import Sequence
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from ijkmoment.cli import doctoring, main
from ijkmoment.writing import faces

EXAMPLE = Path(__file__).parents[2] / "examples" / "oostflank-2024"


def build(*arguments: object) -> Result:
    return CliRunner().invoke(main, ["letter", "build", *map(str, arguments)])


def test_the_files_asked_for_are_written_and_named(tmp_path: Path) -> None:
    result = build(EXAMPLE, "-o", tmp_path / "uit", "--format", "html", "--format", "json")
    assert result.exit_code == 0, result.stderr
    assert result.stdout.splitlines() == [str(tmp_path / "uit" / name) for name in ("letter.html", "letter.json")]
    assert {path.name for path in (tmp_path / "uit").iterdir()} == {"letter.html", "letter.json"}


def test_a_file_in_place_of_the_letters_folder_is_said(tmp_path: Path) -> None:
    result = build(EXAMPLE / "letter.md", "-o", tmp_path)
    assert (result.stdout, result.exit_code) == ("", 2)
    assert result.stderr == f"{EXAMPLE / 'letter.md'}: is a file; name a folder that holds a letter.md\n"


@pytest.mark.parametrize("below", ["", "uit"])
def test_a_file_in_place_of_the_folder_to_write_is_said(tmp_path: Path, below: str) -> None:
    (tmp_path / "vol").write_text("in de weg", encoding="utf-8")
    out = tmp_path / "vol" / below
    result = build(EXAMPLE, "-o", out, "--format", "json")
    assert (result.stdout, result.exit_code) == ("", 2)
    assert result.stderr == f"{out}: cannot be written: a file stands there; name a folder with -o\n"


def test_the_register_is_asked_as_of_the_letters_moment(tmp_path: Path) -> None:
    first = build(EXAMPLE, "-o", tmp_path, "--format", "json")
    assert first.exit_code == 0
    assert '"at": "2024-05-15T23:59:59.999999Z"' in (tmp_path / "letter.json").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("weg",), "weg"),
        ((EXAMPLE, "--register", "weg.json"), "weg.json: no such file or folder"),
        ((EXAMPLE, "--register", EXAMPLE.parent), "not a register folder"),
    ],
)
def test_bad_input_is_one_line_and_nothing_is_written(tmp_path: Path, arguments: tuple[object, ...], said: str) -> None:
    result = build(*arguments, "-o", tmp_path / "uit")
    assert (result.stdout, result.exit_code) == ("", 2)
    (line,) = result.stderr.splitlines()
    assert said in line
    assert not (tmp_path / "uit").exists()


def test_an_unknown_role_is_one_line_with_its_place(tmp_path: Path) -> None:
    source = (EXAMPLE / "letter.md").read_text(encoding="utf-8")
    (tmp_path / "brief").mkdir()
    changed = source + "\nHet waren er {efp-lt onzin}.\n"
    (tmp_path / "brief" / "letter.md").write_text(changed, encoding="utf-8")
    result = build(tmp_path / "brief", "--register", EXAMPLE, "-o", tmp_path / "uit")
    assert result.exit_code == 2
    (line,) = result.stderr.splitlines()
    assert "onzin" in line
    assert f":{changed.count(chr(10))}:" in line
    assert not (tmp_path / "uit").exists()


def test_without_the_extra_the_line_says_which_to_install(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    ordinary = builtins.__import__

    def without(name: str, *rest: object, **named: object) -> object:
        if name.startswith("ijkmoment.writing"):
            raise ModuleNotFoundError("No module named 'markdown_it'", name="markdown_it")
        return ordinary(name, *rest, **named)

    monkeypatch.setattr(builtins, "__import__", without)
    result = build(EXAMPLE, "-o", tmp_path)
    assert result.exit_code == 2
    assert (
        result.stderr == "markdown_it is not installed: this command needs the extra, pip install 'ijkmoment[letter]'\n"
    )


def test_what_no_form_can_hold_is_one_line_and_nothing_is_written(tmp_path: Path) -> None:
    (tmp_path / "brief").mkdir()
    text = (EXAMPLE / "letter.md").read_text(encoding="utf-8").replace("## Kern", "#### Kern", 1)
    (tmp_path / "brief" / "letter.md").write_text(text, encoding="utf-8")
    result = build(tmp_path / "brief", "--register", EXAMPLE, "-o", tmp_path / "uit")
    assert (result.stdout, result.exit_code) == ("", 2)
    (line,) = result.stderr.splitlines()
    assert "a heading of level 4 under one of level 1: write ##" in line
    assert not (tmp_path / "uit").exists()


def test_a_folder_of_the_name_of_a_file_is_one_line(tmp_path: Path) -> None:
    (tmp_path / "uit" / "letter.json").mkdir(parents=True)
    result = build(EXAMPLE, "-o", tmp_path / "uit", "--format", "html", "--format", "json")
    assert (result.stdout, result.exit_code) == ("", 2)
    assert "cannot be written: letter.json is a folder" in result.stderr
    assert [path.name for path in (tmp_path / "uit").iterdir()] == ["letter.json"]


def test_a_form_without_its_package_says_which_extra_to_install(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    def without(*_: object) -> object:
        raise ModuleNotFoundError("No module named 'typst'", name="typst")

    monkeypatch.setattr("ijkmoment.writing.build.import_module", without)
    result = build(EXAMPLE, "-o", tmp_path, "--format", "pdf")
    assert result.exit_code == 2
    assert result.stderr == "typst is not installed: this command needs the extra, pip install 'ijkmoment[letter]'\n"


@pytest.mark.parametrize("kept", [(), faces.FACES[1:]])
def test_without_its_fonts_there_is_no_pdf_but_a_line_that_says_so(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, kept: Sequence[str]
) -> None:
    fonts = tmp_path / "fonts"
    fonts.mkdir()
    for name in kept:
        (fonts / name).write_bytes((faces.folder() / name).read_bytes())
    if kept:
        (fonts / faces.FACES[0]).write_bytes(b"")
    monkeypatch.setattr(faces, "folder", lambda: fonts)
    result = build(EXAMPLE, "-o", tmp_path / "uit")
    assert (result.stdout, result.exit_code) == ("", 2)
    lacking = ", ".join(name for name in faces.FACES if name not in kept)
    said = f"letter.pdf cannot be made: the fonts are missing ({lacking}): run script/setup, or choose another --format"
    assert result.stderr == f"{EXAMPLE / 'letter.md'}: {said}\n"
    assert not (tmp_path / "uit").exists()
    fine, line = next(one for one in doctoring.lines() if one[1].startswith("fonts"))
    assert (fine, line) == (False, f"fonts: without {lacking}; script/setup brings them, PDF needs them")
    assert build(EXAMPLE, "-o", tmp_path / "uit", "--format", "html").exit_code == 0
