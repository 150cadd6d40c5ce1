"""What the rules find in letters as they are: real slips, that stand in a list made by hand, and false alarms."""

import tomllib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from ijkmoment.checking.engine import check
from ijkmoment.facts.finding import Finding
from ijkmoment.facts.names import NO_NAMES, names_of
from ijkmoment.facts.snapshot import Snapshot
from ijkmoment.language.countries import country_names
from ijkmoment.reading import read_claims
from support.mutants.recall import Text, read

SLIPS = Path(__file__).parents[2] / "checking" / "slips.toml"


@dataclass(frozen=True, slots=True)
class Alarm:
    """A finding in a letter as it is; `verdict` is "slip", "quoted" or "false"."""

    letter: Text
    finding: Finding
    words: str
    verdict: str


def alarms(letters: Iterable[Text], register: Snapshot) -> Iterator[Alarm]:
    """Yield what is found, each with the verdict of the list; what is not in it is a false alarm."""
    known = _known()
    names = names_of(register, country_names())
    for letter in letters:
        document, date = read(letter.text)
        snapshot = register if letter.registered else None
        claims = read_claims(document, date, names if snapshot else NO_NAMES)
        for one in check(document, claims, snapshot, (), date).findings:
            words = " ".join(document.text[one.start : one.end].split())
            yield Alarm(letter, one, words, known.get((letter.name, one.code, words), "false"))


def _known() -> dict[tuple[str, str, str], str]:
    listed = tomllib.loads(SLIPS.read_text(encoding="utf-8"))["slip"]
    return {(one["letter"], one["code"], one["words"]): "quoted" if one.get("quoted") else "slip" for one in listed}


def words_of(letters: Iterable[Text]) -> int:
    """Return how many words letters have."""
    return sum(len(one.text.split()) for one in letters)
