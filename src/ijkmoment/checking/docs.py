"""The pages of docs/rules, generated from the rules; `python -m ijkmoment.checking.docs` writes them."""

import sys
from collections.abc import Mapping
from pathlib import Path

from ijkmoment.checking.catalogue import ENTRIES
from ijkmoment.checking.explain import page

FOLDER = Path("docs/rules")
INDEX = "README.md"


def pages() -> Mapping[str, str]:
    """Return the text of each page by its file name: one for each rule, and the index."""
    return {f"{rule.code}.md": page(rule) for rule in ENTRIES} | {INDEX: _index()}


def _index() -> str:
    rows = (
        f"| [{rule.code}]({rule.code}.md) | {rule.page.partition(chr(10))[0].rstrip('.')} | {rule.severity}"
        f" | {', '.join(rule.needs) or '-'} |"
        for rule in ENTRIES
    )
    head = "# Rules\n\nGenerated from the rules by `python -m ijkmoment.checking.docs`.\n\n"
    return f"{head}| code | wrong pattern | severity | needs |\n|---|---|---|---|\n" + "\n".join(rows) + "\n"


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
