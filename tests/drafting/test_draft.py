"""What letters propose: the register's own statements from the real letter, and what is said against them."""

from collections.abc import Mapping
from pathlib import Path

import pytest

from ijkmoment.drafting.draft import draft
from ijkmoment.drafting.letter import Letter
from ijkmoment.drafting.proposal import Draft, Proposal
from ijkmoment.drafting.rows import named, value_cell
from ijkmoment.facts.dates import Date
from ijkmoment.facts.folder import read_folder
from ijkmoment.facts.ledger import Ledger
from ijkmoment.facts.names import names_of
from ijkmoment.facts.snapshot import Snapshot, make_snapshot
from ijkmoment.language.countries import country_names
from ijkmoment.reading.claims import read_claims
from ijkmoment.reading.letter_date import find_letter_date
from ijkmoment.reading.text import read_text

EXAMPLE = Path(__file__).parents[2] / "examples" / "oostflank-2024"
FIGURES = ("kosten", "kosten-gepland", "sterkte", "looptijd", "mandaatperiode")


def example() -> Snapshot:
    ledger = read_folder(EXAMPLE)
    assert isinstance(ledger, Ledger)
    return ledger.snapshot()


def without(snapshot: Snapshot, *concepts: str) -> Snapshot:
    kept = [one for one in snapshot.statements if one.concept not in concepts]
    return make_snapshot(kept, snapshot.subjects, snapshot.sources)


def drafted(text: str, snapshot: Snapshot, *, file: str = "brief.txt", date: Date | None = None) -> Draft:
    names = names_of(snapshot, country_names())
    document = read_text(text)
    day = date or find_letter_date(document)
    (made,) = draft([Letter(file, document, read_claims(document, day, names), day)], snapshot, names)
    return made


def said(made: Draft) -> Mapping[str, str]:
    return {named(one.statement): value_cell(one.statement.value) for one in made.proposals}


def of(made: Draft, name: str) -> Proposal:
    return next(one for one in made.proposals if named(one.statement) == name)


@pytest.fixture(scope="module")
def real(shared: Path) -> str:
    return (shared / "letters" / "seed" / "letter.txt").read_text(encoding="utf-8")


def test_the_real_letter_gives_back_the_register(real: str) -> None:
    whole = example()
    made = said(drafted(real, without(whole, *FIGURES), date=Date(2024, 5, 15)))
    for subject in ("efp-lt", "efp-ro", "mq9-ro", "amdtf-sk", "oostflank"):
        (held,) = (one for one in whole.of(subject, "kosten") if one.period.edtf == "2023")
        assert made[named(held)] == value_cell(held.value)
    for nation in ("NL", "DE", "BE", "NO", "CZ"):
        name = f"efp-lt sterkte natie={nation} @2023-05/2024-04"
        (held,) = (one for one in whole.of("efp-lt", "sterkte") if named(one) == name)
        assert made[name] == value_cell(held.value)
    for subject in ("amdtf-sk", "mq9-ro"):
        (held,) = whole.of(subject, "looptijd")
        assert made[named(held)] == value_cell(held.value)
    assert made["mq9-ro/mandaat/2023 mandaatperiode"] == "2024-33/.."
    assert made["mq9-ro/mijlpaal/foc datum"] == "2024-04-04"


def test_what_the_real_letter_says_wrongly_is_impossible(real: str) -> None:
    made = drafted(real, without(example(), *FIGURES), date=Date(2024, 5, 15))
    impossible = {named(one.statement): value_cell(one.statement.value) for one in made.proposals if not one.sure}
    wrong = [one for one in made.proposals if one.state == "impossible"]
    assert [value_cell(one.statement.value) for one in wrong] == ["2022-08-02/2023-06-31", "~150", "2024-12/2024-03"]
    assert "ap-ee looptijd" in impossible
    assert wrong[0].contradicts == ("brief.txt:121:57",)
    assert (wrong[0].spot.line, wrong[0].spot.column) == (273, 1)


def test_what_the_register_holds_is_held(real: str) -> None:
    made = drafted(real, example(), date=Date(2024, 5, 15))
    states = {one.state for one in made.proposals if one.statement.concept == "kosten"}
    assert states == {"held"}
    looptijd = of(made, "efp-lt looptijd")
    assert looptijd.state == "supersedes"
    assert looptijd.held is not None
    assert (looptijd.held.number, looptijd.doubts) == (1, ("one end",))


@pytest.mark.parametrize(
    ("said", "doubts"),
    [
        ("De MNBG in Litouwen kostte in 2023 € 31 miljoen.", ()),
        ("De MNBG in Litouwen liep door. Dat kostte in 2023 € 31 miljoen.", ("subject from before",)),
        ("Inzet in Litouwen\n\nDe inzet kostte in 2023 € 31 miljoen.", ()),
        ("De MNBG in Litouwen kostte:\n\n- in 2023: € 31 miljoen\n- in 2024: € 32 miljoen", ()),
    ],
)
def test_a_subject_that_only_stands_before_the_sentence_is_in_doubt(said: str, doubts: tuple[str, ...]) -> None:
    made = drafted(said, without(example(), *FIGURES))
    assert of(made, "efp-lt kosten @2023").doubts == doubts


@pytest.mark.parametrize(
    ("said", "year"),
    [
        ("De inzet in Litouwen kost € 31 miljoen.", 2025),
        ("De kosten van de inzet in Litouwen bedragen € 31 miljoen.", 2025),
        ("De inzet in Litouwen, die werd verlengd, kost € 31 miljoen.", 2025),
        ("De kosten zijn:\n\n- Litouwen: € 31 miljoen\n- Slowakije: € 7 miljoen", 2025),
        ("De inzet in Litouwen kostte € 31 miljoen.", 2024),
        ("De inzet in Litouwen heeft € 31 miljoen gekost.", 2024),
        ("Voor de inzet in Litouwen is € 31 miljoen uitgegeven.", 2024),
        ("Kosten:\n\n- Litouwen: € 31 miljoen\n- Slowakije: € 7 miljoen", 2024),
        ("Financiën\n\nIn 2023 daalden de uitgaven.\n\nDe inzet in Litouwen kost € 31 miljoen.", 2023),
    ],
)
def test_an_amount_without_a_year_is_of_the_letters_by_its_tense(said: str, year: int) -> None:
    made = drafted(said, without(example(), *FIGURES), date=Date(2025, 10, 14))
    assert of(made, f"efp-lt kosten @{year}").doubts == ("year of the letter",)
