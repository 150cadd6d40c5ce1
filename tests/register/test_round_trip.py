"""A letter composed from a register, read and accepted into a register without its figures, gives them back."""

import csv
import io
import shutil
from collections.abc import Mapping
from decimal import Decimal
from functools import cache
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ijkmoment.drafting.against import says_no_more
from ijkmoment.drafting.draft import draft
from ijkmoment.drafting.letter import Letter
from ijkmoment.drafting.proposal import Draft
from ijkmoment.drafting.rows import COLUMNS, write_table
from ijkmoment.facts.dates import Date, Period
from ijkmoment.facts.folder import read_folder
from ijkmoment.facts.label import PUBLIC
from ijkmoment.facts.ledger import Ledger
from ijkmoment.facts.moments import end_of_day
from ijkmoment.facts.names import Names, names_of
from ijkmoment.facts.snapshot import Snapshot, make_snapshot
from ijkmoment.facts.statement import Statement
from ijkmoment.facts.values import Amount, Strength
from ijkmoment.language.countries import country_names
from ijkmoment.language.printing import print_value
from ijkmoment.reading.claims import read_claims
from ijkmoment.reading.text import read_text
from ijkmoment.register import drafts, exchange, ledger
from ijkmoment.writing.compose import Composition, compose
from ijkmoment.writing.source import LetterSource, read_source

EXAMPLE = Path(__file__).parents[2] / "examples" / "oostflank-2024"
FIGURES = frozenset({"kosten", "sterkte", "looptijd", "mandaatperiode", "plafond", "datum", "wanneer"})
DAY = Date(2024, 5, 15)
# The mandate is told by its office in the letter and by its extension in the register.
TOLD_OTHERWISE = frozenset({"efp-lt looptijd", "efp-lt/mandaat/2024 mandaatperiode"})


def composition() -> tuple[Composition, Snapshot]:
    source, held = read_source(EXAMPLE), read_folder(EXAMPLE)
    assert isinstance(source, LetterSource)
    assert isinstance(held, Ledger)
    snapshot = held.snapshot(source.meta.snapshot_at or end_of_day("2024-05-15"), PUBLIC)
    made = compose(source, snapshot)
    assert isinstance(made, Composition)
    return made, snapshot


def without_figures(tmp_path: Path) -> Path:
    """Write the example's folder with its subjects and names, and without the statements that hold figures."""
    folder = tmp_path / "register"
    shutil.copytree(EXAMPLE, folder)
    with (EXAMPLE / "statements.csv").open(encoding="utf-8", newline="") as file:
        header, *rows = csv.reader(file)
    with (folder / "statements.csv").open("w", encoding="utf-8", newline="") as file:
        csv.writer(file, lineterminator="\n").writerows([header, *(row for row in rows if row[2] not in FIGURES)])
    return folder


def accepted(made: tuple[Draft, ...]) -> bytes:
    rows = list(csv.DictReader(io.StringIO(write_table(made))))
    out = io.StringIO()
    writer = csv.DictWriter(out, COLUMNS)
    writer.writeheader()
    writer.writerows(
        row | {"besluit": "nee" if row["state"] == "impossible" or row["contradicts"] else "ja"} for row in rows
    )
    return out.getvalue().encode()


@pytest.mark.usefixtures("database")
def test_the_composed_example_letter_gives_back_what_it_printed(tmp_path: Path) -> None:
    assert isinstance(exchange.import_folder(without_figures(tmp_path)), exchange.ImportResult)
    letter, whole = composition()
    held = ledger.snapshot()
    names = names_of(held, country_names())
    read = Letter("letter.html", letter.document, read_claims(letter.document, DAY, names), DAY)
    outcome = drafts.accept_table(accepted(draft([read], held, names)), "uit.csv")
    assert isinstance(outcome, drafts.Accepted), outcome
    printed = {one.statement for one in letter.claims if one.statement}
    known = {one.reference: one for one in whole.statements if one.reference in printed}
    given_back = {one.reference: one for one in outcome.statements}
    both = (given_back.keys() & known.keys()) - TOLD_OTHERWISE
    assert {name for name in both if not says_no_more(given_back[name].value, known[name].value)} == set()
    costs = {name for name in known if " kosten " in name}
    assert costs <= both
    assert len(both) >= 11


def small(statements: tuple[Statement, ...]) -> Mapping[str, object]:
    return {one.reference: one.value for one in statements}


@cache
def names_alone() -> tuple[Snapshot, Names]:
    held = read_folder(EXAMPLE)
    assert isinstance(held, Ledger)
    kept = [one for one in held.statements if one.concept not in FIGURES and one.superseded_at is None]
    snapshot = make_snapshot(kept, held.subjects, held.sources)
    return snapshot, names_of(snapshot, country_names())


AMOUNTS = st.integers(1, 99_999).map(lambda number: Amount(Decimal(number * 10_000), -4))
STRENGTHS = st.builds(lambda number, about: Strength(number, number, about), st.integers(2, 900), st.booleans())
NATIONS = st.lists(st.sampled_from(["Duitsland", "België", "Noorwegen", "Spanje"]), max_size=3, unique=True)
MONTHS = st.tuples(st.integers(2017, 2022), st.integers(1, 12))


@given(st.integers(2019, 2024), AMOUNTS, STRENGTHS, NATIONS, MONTHS)
def test_what_a_letter_prints_is_proposed(
    year: int, amount: Amount, strength: Strength, nations: list[str], start: tuple[int, int]
) -> None:
    names_only, names = names_alone()
    period = Period(Date(*start), Date(2023, 6))
    others = "".join(f"{nation} leverde {print_value(strength)}.\n" for nation in nations)
    text = (
        "Geachte voorzitter,\n\nDeze rapportage gaat over de periode mei 2023 tot en met april 2024.\n\n"
        f"Inzet in Litouwen\n\nDe bijdrage kostte in {year} {print_value(amount)}.\n"
        f"Nederland leverde {print_value(strength)}.\n{others}"
        f"De bijdrage liep {print_value(period, 'lang')}.\n\nHoogachtend,\n"
    )
    document = read_text(text)
    (made,) = draft([Letter("brief.txt", document, read_claims(document, DAY, names), DAY)], names_only, names)
    codes = {"Duitsland": "DE", "België": "BE", "Noorwegen": "NO", "Spanje": "ES"}
    expected: dict[str, object] = {f"efp-lt kosten @{year}": amount, "efp-lt looptijd": period}
    for code in ("NL", *(codes[nation] for nation in nations)):
        expected[f"efp-lt sterkte natie={code} @2023-05/2024-04"] = strength
    assert small(tuple(one.statement for one in made.proposals)) == expected
