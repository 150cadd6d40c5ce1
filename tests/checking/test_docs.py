"""The pages of docs/rules are written as generated, and pages of rules that are gone are removed."""

from pathlib import Path
from typing import get_args

from ijkmoment.checking.docs import INDEX, MARKS, pages, write
from ijkmoment.checking.rule import Need


def test_writing_makes_every_page_and_removes_the_stale(tmp_path: Path) -> None:
    (tmp_path / "OLD001.md").write_text("gone")
    write(tmp_path)
    assert {path.name: path.read_text(encoding="utf-8") for path in tmp_path.iterdir()} == pages()


def test_the_list_tells_what_each_mark_of_a_need_means() -> None:
    listed = pages()[INDEX]
    assert set(MARKS) == set(get_args(Need))
    assert all(f"\n- `{mark}`: {told}\n" in listed for mark, told in MARKS.items())
    assert "| warning | date, past | register, earlier |" in listed
