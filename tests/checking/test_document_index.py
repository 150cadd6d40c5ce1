"""An index of parliamentary documents as a file: its rows, what is wrong with them, and what the rules make of it."""

import csv
from pathlib import Path

import pytest

from ijkmoment.checking.document_index import read_index
from ijkmoment.checking.documents import Dossiers
from ijkmoment.checking.engine import Report, check
from ijkmoment.facts.dates import Date
from ijkmoment.facts.document import Document
from ijkmoment.facts.folder import read_folder
from ijkmoment.facts.ledger import Ledger
from ijkmoment.facts.names import NO_NAMES
from ijkmoment.facts.problem import Problem
from ijkmoment.facts.snapshot import Snapshot
from ijkmoment.reading import read_claims
from ijkmoment.reading.files import read_bytes

EXAMPLE = Path(__file__).parents[2] / "examples" / "oostflank-2024"
DATE = Date(2024, 5, 15)
INDEX = """dossier,nummer,datum,afzender,onderwerp,soort
28676,422,2022-11-18,minister van Buitenlandse Zaken,Geannoteerde agenda van de NAVO-ministers,Brief regering
28676,433,2023-05-17,minister van Defensie,Voortgangsrapportage oostflank,Brief regering
28676,447,2023-11-28,,,
"""


def dossiers(text: str) -> Dossiers:
    read = read_index("k.csv", text)
    assert not isinstance(read, tuple), read
    return read


def problems(text: str) -> list[str]:
    read = read_index("k.csv", text)
    assert isinstance(read, tuple)
    assert all(isinstance(one, Problem) for one in read)
    return [one.text for one in read]


def held_to(index: Dossiers, text: str, snapshot: Snapshot | None = None) -> Report:
    document = read_bytes(text.encode(), "brief.txt", ".txt")
    assert isinstance(document, Document)
    return check(document, read_claims(document, DATE, NO_NAMES), snapshot, (), DATE, index=index)


def found(index: Dossiers, text: str, snapshot: Snapshot | None = None) -> list[str]:
    return [one.code for one in held_to(index, text, snapshot).findings]


def test_a_row_is_a_document() -> None:
    first, second, third = dossiers(INDEX)["28676"]
    assert (first.number, first.date.printed, first.sender) == (422, "2022-11-18", "minister van Buitenlandse Zaken")
    assert (second.subject, second.kind, second.statement) == (
        "Voortgangsrapportage oostflank",
        "Brief regering",
        "k.csv:3",
    )
    assert (third.number, third.sender, third.subject) == (447, "", "")


@pytest.mark.parametrize(
    "text",
    [
        "Kamerstukdossier;Volgnummer;Datum\n28 676;433;2023-05-17T00:00:00+02:00\n",
        "id\tdate\tnumber\tdossier\n7\t17-5-2023\t433\t28.676\n",
        "dossier,nr,datum\n\n28676,433,17-05-2023\n28676,A,2023-06-01\n28676,12-h1,2023-06-01\n",
        "dossier,toevoeging,nummer,datum\n28676,,433,2023-05-17\n",
    ],
)
def test_heads_separators_dossiers_and_days_have_more_than_one_form(text: str) -> None:
    ((dossier, known),) = dossiers(text).items()
    assert (dossier, [(one.number, one.date.printed) for one in known]) == ("28676", [(433, "2023-05-17")])


def test_an_addition_is_part_of_the_dossier() -> None:
    text = "dossier,toevoeging,nummer,datum\n36560,X,1,2024-05-15\n21501-02,,3,2024-05-15\n36 560 (X),,2,2024-05-16\n"
    assert {dossier: len(known) for dossier, known in dossiers(text).items()} == {"36560-X": 2, "21501-02": 1}


def test_documents_are_in_the_order_of_their_numbers_and_told_once() -> None:
    text = "dossier,nummer,datum\n28676,9,2023-05-17\n28676,8,2023-05-16\n28676,9,2023-05-17\n"
    assert [one.number for one in dossiers(text)["28676"]] == [8, 9]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "k.csv:1: expected a line of heads with one column dossier or dossiernummer"),
        ("dossier,nummer\n", "k.csv:1: expected a line of heads with one column datum or date"),
        ("dossier,nummer,nr,datum\n", "k.csv:1: expected a line of heads with one column nummer"),
        ("dossier,nummer,datum\n2867,1,2023-05-17\n", "k.csv:2: dossier '2867': expected a dossier such as 28676"),
        ("dossier,nummer,datum\n28676,,2023-05-17\n", "k.csv:2: nummer '': expected a number such as 433"),
        ("dossier,nummer,datum\n28676,1,2023-02-30\n", "k.csv:2: datum '2023-02-30': expected a day"),
        ("dossier,nummer,datum\n28676,1,2023\n", "k.csv:2: datum '2023': expected a day"),
        ("dossier,nummer,datum\n28676,1\n", "k.csv:2: expected 3 cells, found 2: quote a cell"),
        ('dossier,nummer,datum\n28676,"1,2023-05-17\n', "k.csv:2: malformed CSV"),
        ("dossier,nummer,datum\n28676,1,2023-05-17\n28676,1,2023-05-18\n", "k.csv:3: datum '2023-05-18': line 2 has"),
    ],
)
def test_what_is_wrong_is_one_line_with_its_place(text: str, said: str) -> None:
    (problem,) = problems(text)
    assert problem.startswith(said)
    assert "\n" not in problem


def test_each_wrong_row_is_told_up_to_a_number() -> None:
    told = problems("dossier,nummer,datum\n" + "x,1,2023-05-17\n" * 50)
    assert len(told) == 20
    assert told[1].startswith("k.csv:3: ")


@pytest.mark.parametrize(
    ("sentence", "codes"),
    [
        ("Op 17 oktober 2023 (Kamerstuk 28 676, nr. 422) is uw Kamer geïnformeerd.", ["REF003"]),
        ("Op 3 maart 2024 (Kamerstuk 28 676, nr. 435) is uw Kamer geïnformeerd.", ["REF003"]),
        ("Op 16 mei 2023 (Kamerstuk 28 676, nr. 433) is uw Kamer geïnformeerd.", ["REF007"]),
        ("De brief van de minister van Financiën (Kamerstuk 28 676, nr. 433) is besproken.", ["REF007"]),
        ("Uw Kamer is geïnformeerd (Kamerstuk 28 676, nr. 4333).", ["REF004"]),
        ("Op 17 mei 2023 (Kamerstuk 28 676, nr. 433) is uw Kamer geïnformeerd.", []),
        ("Op 1 juni 2023 (Kamerstuk 28 676, nr. 435) is uw Kamer geïnformeerd.", []),
        ("Uw Kamer is geïnformeerd (Kamerstuk 29 521, nr. 943).", []),
    ],
)
def test_the_rules_hold_references_to_an_index_alone(sentence: str, codes: list[str]) -> None:
    assert found(dossiers(INDEX), f"{sentence}\n") == codes
    whole = f"Geachte voorzitter,\n\n{sentence}\n\nHoogachtend,\n"
    assert found(dossiers(INDEX), whole) == codes


def test_without_register_and_index_the_rules_are_skipped_and_with_one_they_run() -> None:
    rules = {"REF004", "REF007"}
    without = {one.code: one.reason for one in held_to({}, "Een zin.\n").skipped}
    assert {code: without[code] for code in rules} == dict.fromkeys(rules, "index")
    assert not rules & {one.code for one in held_to(dossiers(INDEX), "Een zin.\n").skipped}


def test_an_index_stands_beside_the_register() -> None:
    ledger = read_folder(EXAMPLE)
    assert isinstance(ledger, Ledger)
    index = dossiers("dossier,nummer,datum\n31985,70,2020-01-14\n28676,434,2023-06-01\n")
    for sentence in ("Op 3 maart 2024 (Kamerstuk 31 985, nr. 70)", "Op 3 maart 2022 (Kamerstuk 28 676, nr. 433)"):
        assert found(index, f"{sentence} is uw Kamer geïnformeerd.\n", ledger.snapshot()) == ["REF003"]


def test_a_register_folder_of_documents_alone_is_an_index_too(tmp_path: Path) -> None:
    kept = {
        "subjects.csv": lambda row: row["kind"] == "document",
        "statements.csv": lambda row: row["source"] == "reeks-28676",
    }
    for path in EXAMPLE.iterdir():
        if path.suffix == ".csv":
            with path.open(encoding="utf-8", newline="") as file:
                reader = csv.DictReader(file)
                rows = [row for row in reader if kept.get(path.name, lambda _: True)(row)]
            with (tmp_path / path.name).open("w", encoding="utf-8", newline="") as file:
                writer = csv.DictWriter(file, reader.fieldnames or ())
                writer.writeheader()
                writer.writerows(rows)
        else:
            (tmp_path / path.name).write_bytes(path.read_bytes())
    ledger = read_folder(tmp_path)
    assert isinstance(ledger, Ledger), ledger
    sentence = "Op 3 maart 2022 (Kamerstuk 28 676, nr. 447) is uw Kamer geïnformeerd.\n"
    assert found({}, sentence, ledger.snapshot()) == ["REF003"]
