"""The letters that mutants are made of, and that must be found clean."""

from pathlib import Path

from ijkmoment.facts.document import Document
from ijkmoment.facts.snapshot import Snapshot
from ijkmoment.reading.files import read_bytes
from ijkmoment.writing.build import build
from support.mutants.mutant import whole
from support.mutants.recall import Text

_OWN = ("tests/checking/letters", "tests/reading/letters", "tests/reading/unseen", "tests/reading/tricky")


def composed(folder: Path, register: Snapshot) -> Text:
    """Return the text of a composed letter as its PDF gives it, without what its composer knows."""
    made = build(folder, register, ("pdf",))
    if isinstance(made, tuple):
        raise TypeError(made[0].text)
    read = read_bytes(made["letter.pdf"], "letter.pdf", ".pdf")
    if not isinstance(read, Document):
        raise TypeError(read.text)
    return Text("letter.pdf", "the composed example", read.text, registered=True)


def own_letters(root: Path) -> list[Text]:
    """Return our own letters on other subjects, and pieces of letters."""
    return [one for folder in _OWN for one in _texts(root / folder)]


def measured_letters(root: Path) -> list[Text]:
    """Return the letters that were written to measure false alarms on (tests/checking/test_unseen.py)."""
    texts = _texts(root / "tests" / "checking" / "unseen")
    return [Text(one.name, "letters to measure on", one.text) for one in texts]


def shared_letters(shared: Path) -> list[Text]:
    """Return the real letters that are lent for development, where they are; the first has a register, and no date."""
    seed = shared / "seed" / "letter.txt"
    real = [Text("seed", "the real letter of 2024", _dated(seed), registered=True)] if seed.is_file() else []
    return [*real, *(Text(one.name, "letters/dev", one.text) for one in _texts(shared / "dev"))]


def _dated(path: Path) -> str:
    return f"Datum 15 mei 2024\n\n{path.read_text(encoding='utf-8')}"


def _texts(folder: Path) -> list[Text]:
    return [_text(path.name, path.read_text(encoding="utf-8")) for path in sorted(folder.glob("*.txt"))]


def _text(name: str, text: str) -> Text:
    return Text(name, "our own whole letters" if whole(text) else "our own pieces", text)
