"""Patterns kept as compiled: the same as made anew, and none but those asked for."""

import ast
import hashlib
import marshal
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from ijkmoment.cli import keep_patterns
from ijkmoment.language import kept_patterns
from ijkmoment.language.kept_patterns import keep, kept
from ijkmoment.language.patterns import lazily

ALL = keep_patterns.all_given()
SOURCE = Path(kept_patterns.__file__).parents[1]
EXAMPLES = SOURCE.parents[1] / "examples"
PRINTED = (EXAMPLES / "slips.txt").read_text(encoding="utf-8")
# Every sign that Dutch letters have, alone and in a row.
SIGNS = "".join(map(chr, range(0x250))) + " ".join(map(chr, range(0x2000, 0x2100)))
SAMPLES = (PRINTED, PRINTED.casefold(), PRINTED.upper(), SIGNS)
# Set-up's own patterns, and what makes one that is not kept.
MADE_IN_USE = {"language/hunspell.py", "language/patterns.py"}


def test_every_pattern_kept_finds_what_the_one_that_would_be_made_finds(tmp_path: Path) -> None:
    file = tmp_path / "all"
    assert keep(ALL, file) == len(set(ALL)) > 300
    found = 0
    for text, flags in set(ALL):
        one, made = kept(text, flags, file), re.compile(text, flags)
        assert one is not None
        assert (one.flags, one.groups, one.groupindex) == (made.flags, made.groups, made.groupindex)
        for sample in SAMPLES:
            spans = [match.span() for match in made.finditer(sample)]
            assert [match.span() for match in one.finditer(sample)] == spans, text
            found += bool(spans)
    assert found > len(set(ALL))


@pytest.mark.parametrize(
    ("text", "flags"), [("(?P<dag>[0-9é]+)|x(?=y)", 0), ("A\\b.", re.IGNORECASE | re.DOTALL), ("(?x: a )(?<!b)(c)?", 0)]
)
def test_a_kept_pattern_finds_names_and_groups(tmp_path: Path, text: str, flags: int) -> None:
    file = tmp_path / "one"
    keep([(text, int(flags))], file)
    found, made = kept(text, flags, file), re.compile(text, flags)
    assert found is not None
    assert (found.groupindex, found.groups, found.flags) == (made.groupindex, made.groups, made.flags)
    assert [one.groupdict() for one in found.finditer("12é xy a.\nc")] == [
        one.groupdict() for one in made.finditer("12é xy a.\nc")
    ]


def test_what_was_not_kept_is_none(tmp_path: Path) -> None:
    file = tmp_path / "one"
    keep([("a", 0)], file)
    assert kept("b", 0, file) is None
    assert kept("a", re.IGNORECASE, file) is None
    assert kept("a", 0, tmp_path / "none") is None


@pytest.mark.parametrize("content", [b"", b"\x00\x01", marshal.dumps(("2.7", {("a", 0): ()})), marshal.dumps(1)])
def test_a_file_that_this_python_did_not_write_is_passed_over(tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "other"
    file.write_bytes(content)
    assert kept("a", 0, file) is None


def test_a_file_cut_short_is_passed_over(tmp_path: Path) -> None:
    file, cut = tmp_path / "whole", tmp_path / "cut"
    keep(ALL, file)
    cut.write_bytes(file.read_bytes()[:-9])
    assert kept(*ALL[0], cut) is None


def test_a_pattern_that_is_not_kept_is_made() -> None:
    assert lazily("not kept anywhere [0-9]").fullmatch("not kept anywhere 7")


def test_patterns_are_the_same_in_each_process() -> None:
    """A pattern that depends on the order of a set would be kept in vain."""
    code = "import sys; from ijkmoment.cli import keep_patterns as k; k.keep = lambda all: hash_of(all); k.main()"
    made = f"import hashlib\ndef hash_of(all): return hashlib.sha256(repr(all).encode()).hexdigest()\n{code}"
    texts = {
        subprocess.run(
            [sys.executable, "-c", made],
            env={**os.environ, "PYTHONHASHSEED": seed},
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for seed in ("1", "2")
    }
    assert len(texts) == 1
    assert len(texts.pop()) > hashlib.sha256().digest_size


def test_readers_name_their_patterns_so_that_they_are_kept() -> None:
    made = [
        f"{path.relative_to(SOURCE)}"
        for folder in ("language", "reading")
        for path in sorted((SOURCE / folder).glob("*.py"))
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Attribute) and node.attr == "compile" and isinstance(node.value, ast.Name)
        and node.value.id == "re"
    ]  # fmt: skip
    assert set(made) - {"language/spelling.py"} == MADE_IN_USE


def test_an_engine_made_otherwise_keeps_nothing_and_says_so(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def refuse(_: object) -> int:
        raise AttributeError("_code")

    monkeypatch.setattr(keep_patterns, "keep", refuse)
    keep_patterns.main()
    assert "no patterns kept" in capsys.readouterr().out
