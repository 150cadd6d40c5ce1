"""The pages of docs/rules are written as generated, and pages of rules that are gone are removed."""

from pathlib import Path

from ijkmoment.checking.docs import pages, write


def test_writing_makes_every_page_and_removes_the_stale(tmp_path: Path) -> None:
    (tmp_path / "OLD001.md").write_text("gone")
    write(tmp_path)
    assert {path.name: path.read_text(encoding="utf-8") for path in tmp_path.iterdir()} == pages()
