"""The pages of docs/rules, generated from the rules; `python -m ijkmoment.checking.docs` writes them."""

import sys
from collections.abc import Mapping
from pathlib import Path

from ijkmoment.checking.catalogue import ENTRIES
from ijkmoment.checking.explain import page
from ijkmoment.checking.rule import Need

FOLDER = Path("docs/rules")
INDEX = "README.md"
MARKS: Mapping[Need, str] = {
    "register": "a register (`--register`)",
    "index": "an index of parliamentary documents (`--index`), or a register that holds some",
    "date": "the letter's date, in the letter or by `--date`",
    "earlier": "an earlier letter, given as a file (`--earlier`)",
    "before": "an earlier letter, given as a file or, where none is given, told by the register",
    "past": "a register or an earlier letter, one of them at least",
    "dictionary": "the Dutch dictionary that script/setup brings",
}
_HEAD = """# Rules

Generated from the rules by `python -m ijkmoment.checking.docs`.

A rule is silent without all that it `needs`, and is then named as skipped. Without what it `sees more with` it looks
for a part of its errors alone, and is named as checked in part. The marks:
"""
_TABLE = "| code | wrong pattern | severity | needs | sees more with |\n|---|---|---|---|---|"


def pages() -> Mapping[str, str]:
    """Return the text of each page by its file name: one for each rule, and the index."""
    return {f"{rule.code}.md": page(rule) for rule in ENTRIES} | {INDEX: _index()}


def _index() -> str:
    rows = (
        f"| [{rule.code}]({rule.code}.md) | {rule.page.partition(chr(10))[0].rstrip('.')} | {rule.severity}"
        f" | {', '.join(rule.needs) or '-'} | {', '.join(rule.sees_more_with) or '-'} |"
        for rule in ENTRIES
    )
    legend = (f"- `{mark}`: {told}" for mark, told in MARKS.items())
    parts = (_HEAD, *legend, "", _TABLE, *rows, "")
    return "\n".join(parts)


def write(folder: Path) -> None:
    """Write the pages to a folder and remove pages of rules that no longer exist."""
    folder.mkdir(parents=True, exist_ok=True)
    written = pages()
    for stale in folder.glob("*.md"):
        if stale.name not in written:
            stale.unlink()
    for name, text in written.items():
        (folder / name).write_text(text, encoding="utf-8")


if __name__ == "__main__":
    write(Path(sys.argv[1]) if len(sys.argv) > 1 else FOLDER)
