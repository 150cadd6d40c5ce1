"""The rules find errors that were put into letters at random places, and are silent on the letters as they are.

The floors are what was measured when they were last set, with a little room, since each new letter gives other mutants;
script/bench tells what is found kind by kind. The bounded form tries each kind of error once.
"""

from collections import Counter
from collections.abc import Sequence
from pathlib import Path

import pytest

from ijkmoment.checking.rules import RULES
from ijkmoment.facts.folder import read_folder
from ijkmoment.facts.ledger import Ledger
from ijkmoment.facts.snapshot import Snapshot
from support.mutants import KINDS
from support.mutants.letters import composed, own_letters
from support.mutants.mutant import made
from support.mutants.precision import alarms, words_of
from support.mutants.recall import Text, Tried, is_found, try_all

ROOT = Path(__file__).parents[2]
EXAMPLE = ROOT / "examples" / "oostflank-2024"
ONCE, OFTEN = 0.93, 0.95
FALSE_ALARMS_PER_10_000_WORDS = 1
# What a mutator cannot put in by changing a letter's text: a waiver is no part of it.
NOT_IN_A_LETTER = {"WAI001"}


@pytest.fixture(scope="module")
def register() -> Snapshot:
    ledger = read_folder(EXAMPLE)
    assert isinstance(ledger, Ledger)
    return ledger.snapshot()


@pytest.fixture(scope="module")
def letters(register: Snapshot) -> list[Text]:
    return [composed(EXAMPLE, register), *own_letters(ROOT)]


def _share(tried: Sequence[Tried]) -> float:
    return sum(one.found for one in tried) / len(tried)


def test_each_rule_has_mutants() -> None:
    assert {kind.code for kind in KINDS} == {rule.code for rule in RULES} - NOT_IN_A_LETTER


def test_no_two_kinds_bear_one_name() -> None:
    assert max(Counter((kind.code, kind.name) for kind in KINDS).values()) == 1


def test_one_mutant_of_each_kind(letters: list[Text], register: Snapshot) -> None:
    tried = list(try_all(KINDS, letters, register, each=1))
    assert len(tried) > 70
    assert _share(tried) >= ONCE, [(one.kind.code, one.kind.name, one.letter.name) for one in tried if not one.found]


def test_a_mutant_is_not_found_where_the_error_is_not(register: Snapshot) -> None:
    letter = Text("brief.txt", "", "Dat was op 31 juni 2023. Het einde volgde op 3 mei 2024.")
    assert is_found(made("DAT001", "Dat was op ⟦31 juni 2023⟧. Het einde volgde op 3 mei 2024."), letter, register)
    assert not is_found(made("DAT001", "Dat was op 31 juni 2023. Het einde volgde op ⟦3 mei 2024⟧."), letter, register)


def test_false_alarms_are_rare(letters: list[Text], register: Snapshot) -> None:
    false = [one for one in alarms(letters, register) if one.verdict == "false"]
    most = FALSE_ALARMS_PER_10_000_WORDS * words_of(letters) / 10_000
    assert len(false) <= most, [(one.letter.name, one.finding.code, one.words) for one in false]


@pytest.mark.long
def test_hundreds_of_mutants(letters: list[Text], register: Snapshot) -> None:
    tried = list(try_all(KINDS, letters, register, each=12))
    assert len(tried) > 700
    assert _share(tried) >= OFTEN
    for code in {kind.code for kind in KINDS}:
        assert any(one.found for one in tried if one.kind.code == code), code
