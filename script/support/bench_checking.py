"""How much of what is wrong the rules find, and how often they cry wolf: for script/bench.

Recall is over mutants: clean letters in which one error of a rule's kind was put at a random place, with a fixed seed.
Precision is over whole letters; what is found in them and is a real slip stands in `SLIPS`, looked at one by one.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from random import Random

from bench_letters import EXAMPLE, ROOT, SHARED

from ijkmoment.checking.engine import Report, check
from ijkmoment.checking.rules import RULES
from ijkmoment.facts.document import Document
from ijkmoment.facts.finding import Finding
from ijkmoment.facts.names import NO_NAMES, Names
from ijkmoment.facts.snapshot import Snapshot
from ijkmoment.reading import read_claims
from ijkmoment.reading.files import read_bytes
from ijkmoment.reading.letter_date import find_letter_date
from ijkmoment.writing.compose import Composition, compose
from ijkmoment.writing.source import LetterSource, read_source
from support.mutants import WITH_REGISTER, WITHOUT_REGISTER, Mutant, Mutator, mutants

SEED = 20240515
_WHOLE = ("tests/checking/letters", "tests/reading/letters", "tests/reading/unseen", "tests/reading/tricky")
_EACH, _OF_THE_EXAMPLE = 2, 25


@dataclass(frozen=True, slots=True)
class Text:
    """A letter by its file's name, and whether it is the example, which the register is about."""

    name: str
    text: str
    example: bool = False


@dataclass(frozen=True, slots=True)
class Against:
    """The register that letters are held against; letters of other subjects are checked without one."""

    snapshot: Snapshot
    names: Names


def composed(snapshot: Snapshot) -> Text:
    """Return the example's letter as plain text."""
    source = read_source(EXAMPLE)
    made = compose(source, snapshot) if isinstance(source, LetterSource) else source
    if not isinstance(made, Composition):
        raise TypeError("the example is not composed")
    return Text("the composed example", made.document.text, example=True)


def clean_letters(snapshot: Snapshot) -> list[Text]:
    """Return what mutants are made of: the example, our own whole letters, and those of letters/dev."""
    return [composed(snapshot), *whole_letters(), *_texts(SHARED / "dev")]


def whole_letters() -> list[Text]:
    """Return our own letters, which are whole."""
    return [one for folder in _WHOLE for one in _texts(ROOT / folder)]


def _texts(folder: Path) -> list[Text]:
    return [Text(path.name, path.read_text(encoding="utf-8")) for path in sorted(folder.glob("*.txt"))]


def checked(text: Text, against: Against) -> tuple[Document, Report]:
    """Read and check a letter from its text alone."""
    document = read_bytes(text.text.encode(), text.name, ".txt")
    if not isinstance(document, Document):
        raise TypeError(document.text)
    snapshot, names = (against.snapshot, against.names) if text.example else (None, NO_NAMES)
    date = find_letter_date(document)
    return document, check(document, read_claims(document, date, names), snapshot, (), date)


def recall(
    letters: Sequence[Text], against: Against, each: int = _EACH
) -> tuple[Mapping[str, tuple[int, int]], list[str]]:
    """Return, by code, how many mutants were found and how many there were; and the places of those that were not."""
    random = Random(SEED)  # noqa: S311 - letters are mutated, nothing is kept secret
    known = {rule.code for rule in RULES}
    found: Counter[str] = Counter()
    made: Counter[str] = Counter()
    missed: list[str] = []
    for letter in letters:
        mutators: tuple[Mutator, ...] = tuple(WITHOUT_REGISTER.values())
        if letter.example:
            mutators += tuple(WITH_REGISTER.values())
        count = _OF_THE_EXAMPLE if letter.example else each
        for mutant in mutants(letter.text, random, count, mutators):
            if mutant.code not in known:
                continue
            made[mutant.code] += 1
            if _is_found(mutant, letter, against):
                found[mutant.code] += 1
            else:
                missed.append(_place(mutant, letter))
    return {code: (found[code], made[code]) for code in sorted(made)}, missed


def _is_found(mutant: Mutant, letter: Text, against: Against) -> bool:
    _, report = checked(Text(letter.name, mutant.text, letter.example), against)
    return any(one.code == mutant.code and one.start < mutant.end and one.end > mutant.start for one in report.findings)


def _place(mutant: Mutant, letter: Text) -> str:
    around = mutant.text[max(mutant.start - 60, 0) : mutant.end + 40]
    return f"{mutant.code} {letter.name}: …{' '.join(around.split())}…"


def alarms(letters: Iterable[Text], against: Against) -> Iterator[tuple[str, Finding, str]]:
    """Yield what is found in letters as they are: the file, the finding and its words."""
    for letter in letters:
        document, report = checked(letter, against)
        for one in report.findings:
            yield letter.name, one, " ".join(document.text[one.start : one.end].split())


def words(letters: Iterable[Text]) -> int:
    """Return how many words letters have."""
    return sum(len(one.text.split()) for one in letters)
