"""How many mutants the rules find: each by its own rule, at one of its places.

A mutant is checked from its text, with the dictionary and what comes beside it: the register for letters that it is
about, statements of the mutant's own, earlier letters.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from random import Random

from ijkmoment.checking.engine import check
from ijkmoment.checking.letter import Earlier
from ijkmoment.checking.rules import RULES
from ijkmoment.facts.dates import Date
from ijkmoment.facts.document import Document
from ijkmoment.facts.finding import Finding
from ijkmoment.facts.names import NO_NAMES, Names, names_of
from ijkmoment.facts.snapshot import Snapshot, make_snapshot
from ijkmoment.language.countries import country_names
from ijkmoment.reading import read_claims
from ijkmoment.reading.files import read_bytes
from ijkmoment.reading.letter_date import find_letter_date
from support.mutants.mutant import Kind, Mutant
from support.rule_pages import read_register

SEED = 20240515
_TRIES = 4


@dataclass(frozen=True, slots=True)
class Text:
    """A letter: its name, its group, and whether the register is about it."""

    name: str
    group: str
    text: str
    registered: bool = False


@dataclass(frozen=True, slots=True)
class Tried:
    """A mutant of a letter, and whether its rule found it."""

    kind: Kind
    letter: Text
    mutant: Mutant
    found: bool


@dataclass(frozen=True, slots=True)
class _Found:
    """A finding and the words that it points at."""

    finding: Finding
    words: str


def try_all(kinds: Iterable[Kind], letters: Sequence[Text], register: Snapshot, each: int) -> Iterator[Tried]:
    """Yield up to so many mutants of each kind with whether they were found, of other letters where there are."""
    for kind in kinds:
        for letter, mutant in mutants(kind, letters, each):
            yield Tried(kind, letter, mutant, found=is_found(mutant, letter, register))


def mutants(kind: Kind, letters: Sequence[Text], each: int) -> Iterator[tuple[Text, Mutant]]:
    """Yield up to so many mutants of a kind, the letters taken in turn in an order by chance."""
    random = Random(f"{SEED} {kind.code} {kind.name}")  # noqa: S311 - letters are mutated, nothing is kept secret
    turn = [one for one in letters if one.registered or not kind.of_register]
    random.shuffle(turn)
    made: set[tuple[str, str, str, tuple[str, ...]]] = set()
    for letter in turn * _TRIES if not kind.of_register else turn * each:
        if len(made) >= each:
            return
        mutant = kind.mutate(letter.text, random)
        seen = (mutant.text, mutant.register, mutant.about, mutant.earlier) if mutant else None
        if mutant is not None and seen is not None and seen not in made:
            made.add(seen)
            yield letter, mutant


def is_found(mutant: Mutant, letter: Text, register: Snapshot) -> bool:
    """Tell whether the mutant's rule points at one of its places, with what it does not say of the clean letter."""
    found = _findings(mutant, letter, register)
    said = Counter(map(_said, found))
    if mutant.text != letter.text:
        said -= Counter(map(_said, _findings(replace(mutant, text=letter.text), letter, register)))
    return any(_fits(one, mutant) and said[_said(one)] for one in found)


def _said(one: _Found) -> tuple[object, ...]:
    return one.finding.arguments, one.words


def _fits(one: _Found, mutant: Mutant) -> bool:
    finding = one.finding
    if mutant.about and not any(mutant.about in value for _, value in finding.arguments):
        return False
    return any(finding.start < end and finding.end > start for start, end in mutant.places)


def _findings(mutant: Mutant, letter: Text, register: Snapshot) -> list[_Found]:
    snapshot = _snapshot(register if letter.registered else None, mutant)
    names = names_of(snapshot, country_names()) if snapshot else NO_NAMES
    document, date = read(mutant.text)
    earlier = [_earlier(text, names) for text in mutant.earlier]
    rules = tuple(rule for rule in RULES if rule.code == mutant.code)
    found = check(document, read_claims(document, date, names), snapshot, earlier, date, rules).findings
    return [_Found(one, document.text[one.start : one.end]) for one in found]


def read(text: str) -> tuple[Document, Date | None]:
    """Read a letter from its text, with the date that it bears."""
    document = read_bytes(text.encode(), "brief.txt", ".txt")
    if not isinstance(document, Document):
        raise TypeError(document.text)
    return document, find_letter_date(document)


def _earlier(text: str, names: Names) -> Earlier:
    document, date = read(text)
    return Earlier("eerder.txt", document, read_claims(document, date, names), date)


def _snapshot(register: Snapshot | None, mutant: Mutant) -> Snapshot | None:
    """Return the register with what a mutant adds and takes away."""
    added = read_register(mutant.register) if mutant.register else None
    if register is None or (added is None and not mutant.without):
        return added or register
    more = added or make_snapshot((), {}, {})
    kept = [one for one in register.statements if not mutant.without or not one.subject.startswith(mutant.without)]
    return make_snapshot(
        (*kept, *more.statements), {**more.subjects, **register.subjects}, {**more.sources, **register.sources}
    )
