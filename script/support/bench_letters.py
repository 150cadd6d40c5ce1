"""What script/bench reads: labelled letters, long texts of which no two parts are equal, one letter in every format."""

import io
import json
import os
import random
import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pypdfium2
import typst

from ijkmoment.writing.build import build

ROOT = Path(__file__).resolve().parents[2]
SHARED = Path(os.environ.get("IJKMOMENT_SHARED") or ROOT.parent / "shared") / "letters"
OWN = ROOT / "tests" / "reading" / "letters"
REAL = SHARED / "seed" / "letter.txt"
EXAMPLE = ROOT / "examples" / "oostflank-2024"
_PAGES = 10


@dataclass(frozen=True)
class Letter:
    """A text with its labels."""

    text: str
    gold: list[dict[str, Any]]


def labelled() -> tuple[str, list[Letter]]:
    """Return the labelled letters and what they are: the real ones where they are, else our own."""
    if REAL.is_file():
        return "letters/seed and letters/dev", [*_letters(SHARED / "seed"), *_letters(SHARED / "dev")]
    return "tests/reading/letters", _letters(OWN)


def joined(letters: list[Letter]) -> Letter:
    """Return all letters as one, for a reader that takes long to start."""
    gold, length = [], 0
    for one in letters:
        gold += [fact | {"start": fact["start"] + length, "end": fact["end"] + length} for fact in one.gold]
        length += len(one.text) + 2
    return Letter("\n\n".join(one.text for one in letters), gold)


def _letters(folder: Path) -> list[Letter]:
    return [
        Letter(path.read_text(encoding="utf-8"), json.loads(path.with_suffix(".gold.json").read_text(encoding="utf-8")))
        for path in sorted(folder.glob("*.txt"))
    ]


def texts() -> dict[str, list[str]]:
    """Return what long texts are made of: a letter, and the labelled texts, which state a fact in every line."""
    return {"a letter": [text_read()], "dense with facts": [one.text for one in (*labelled()[1], *_letters(OWN))]}


def long_text(size: int, letters: Sequence[str]) -> str:
    """Return running text of so many characters, from these letters over and over, each time with other figures."""
    chance = random.Random(2024)  # noqa: S311 - the same text every time
    parts: list[str] = []
    length = 0
    while length < size:
        parts.append(re.sub(r"\d(?=\d?\b)", lambda _: str(chance.randint(1, 9)), chance.choice(letters)) + "\n\n")
        length += len(parts[-1])
    return "".join(parts)[:size]


def in_every_format(snapshot: Any, folder: Path) -> dict[str, Path]:  # noqa: ANN401 - as the builder takes it
    """Write the example letter as HTML, DOCX and ODT, and the letter that is read as text and as a PDF of ten pages."""
    made = build(EXAMPLE, snapshot, ("html", "docx", "odt"))
    if isinstance(made, tuple):
        raise SystemExit(made[0].text)
    files = {**made, "ten.pdf": ten_pages(), "letter.txt": text_read().encode()}
    for name, data in files.items():
        (folder / name).write_bytes(data)
    return {Path(name).suffix[1:]: folder / name for name in files}


def text_read() -> str:
    """Return the letter that is read for time."""
    return (REAL if REAL.is_file() else ROOT / "examples" / "slips.txt").read_text(encoding="utf-8")


def ten_pages() -> bytes:
    """Return a PDF of ten pages with the text that is read, over and over."""
    lines = [f"#text({json.dumps(part, ensure_ascii=False)})" for part in text_read().split("\n") if part.strip()]
    body = "\n".join(lines)
    source = f'#set text(lang: "nl", size: 11pt)\n#for _ in range({_PAGES}) [\n{body}\n]\n'
    whole, cut = pypdfium2.PdfDocument(typst.compile(source.encode())), pypdfium2.PdfDocument.new()
    cut.import_pages(whole, list(range(_PAGES)))
    stream = io.BytesIO()
    cut.save(stream)
    return stream.getvalue()
