"""What was decided about proposals enters the ledger: all of it, once, or nothing with a line for each bad cell."""

import csv
import io
from collections.abc import Callable
from dataclasses import replace

import pytest

from ijkmoment.drafting.draft import draft
from ijkmoment.drafting.letter import Letter
from ijkmoment.drafting.rows import COLUMNS, write_table
from ijkmoment.facts.label import UNLABELLED
from ijkmoment.facts.names import names_of
from ijkmoment.facts.statement import Statement
from ijkmoment.facts.values import Strength
from ijkmoment.language.countries import country_names
from ijkmoment.reading.claims import read_claims
from ijkmoment.reading.letter_date import find_letter_date
from ijkmoment.reading.text import read_text
from ijkmoment.register import drafts, ledger, models, queries

pytestmark = pytest.mark.usefixtures("register")
Row = dict[str, str]
LETTER = """\
Datum 15 mei 2024
Betreft Voortgang van de bijdrage in Litouwen

Geachte voorzitter,

Deze rapportage gaat over de periode mei 2023 tot en met april 2024.

Bijdrage in Litouwen

Duitsland leverde 580 militairen. België leverde 200 militairen.
De bijdrage kostte in 2022 € 28,10 miljoen.
De bijdrage liep van 1 mei 2017 tot en met 31 april 2024.

Hoogachtend,
"""


def table(decide: Callable[[Row], Row | str] = lambda _: "ja") -> bytes:
    snapshot = ledger.snapshot()
    names = names_of(snapshot, country_names())
    document = read_text(LETTER)
    date = find_letter_date(document)
    made = draft([Letter("brief.txt", document, read_claims(document, date, names), date)], snapshot, names)
    rows = list(csv.DictReader(io.StringIO(write_table(made))))
    return written(
        [row | given if isinstance(given := decide(row), dict) else row | {"besluit": given} for row in rows]
    )


def written(rows: list[Row]) -> bytes:
    out = io.StringIO()
    writer = csv.DictWriter(out, COLUMNS)
    writer.writeheader()
    writer.writerows(rows)
    return out.getvalue().encode()


def possible(row: Row) -> str:
    return "nee" if row["state"] == "impossible" else "ja"


def accepted(data: bytes) -> drafts.Accepted:
    outcome = drafts.accept_table(data, "voorstellen.csv", by="beheerder")
    assert isinstance(outcome, drafts.Accepted), outcome
    return outcome


def refused(data: bytes) -> list[str]:
    before = (queries.read_all(), models.Recording.objects.count())
    outcome = drafts.accept_table(data, "voorstellen.csv")
    assert isinstance(outcome, tuple)
    assert (queries.read_all(), models.Recording.objects.count()) == before
    return [one.text for one in outcome]


def values(made: tuple[Statement, ...]) -> dict[str, object]:
    return {one.reference: one.value for one in made}


def test_what_is_accepted_is_recorded_in_one_act_with_the_letter_as_source() -> None:
    outcome = accepted(table(possible))
    assert values(outcome.statements).keys() == {
        "efp-lt sterkte natie=DE @2023-05/2024-04",
        "efp-lt sterkte natie=BE @2023-05/2024-04",
        "efp-lt kosten @2022",
    }
    assert (outcome.replaced, outcome.known, outcome.rejected, outcome.hidden) == (1, 0, 1, 1)
    assert len({one.recorded_at for one in outcome.statements}) == 1
    assert {one.label for one in outcome.statements} == {UNLABELLED}
    (slug,) = {one.source for one in outcome.statements}
    source = queries.read_sources([slug])[slug]
    assert (source.title, source.kind) == ("Voortgang van de bijdrage in Litouwen", "Kamerbrief")
    old = queries.read_statement(5)
    assert old is not None
    assert old.superseded_by in {one.number for one in outcome.statements}


def test_the_act_keeps_where_each_statement_stands() -> None:
    outcome = accepted(table(possible))
    act = models.Recording.objects.latest("number")
    assert (act.by, act.folder, act.statements, act.is_open) == ("beheerder", "voorstellen.csv", 3, False)
    places = {one["number"]: one for one in act.descriptor["accepted"]}
    costs = next(one for one in outcome.statements if one.concept == "kosten")
    place = places[costs.number]
    assert (place["file"], place["line"], place["printed"]) == ("brief.txt", "11", "€ 28,10 miljoen")
    assert place["sentence"] == "De bijdrage kostte in 2022 € 28,10 miljoen."


def test_accepting_twice_records_nothing_twice() -> None:
    data = table(possible)
    accepted(data)
    before = (queries.read_all(), models.Recording.objects.count())
    assert accepted(data) == drafts.Accepted((), 0, 3, 1, 0)
    assert (queries.read_all(), models.Recording.objects.count()) == before


def test_rows_without_a_decision_are_left_and_counted() -> None:
    outcome = accepted(table(lambda row: "ja" if row["concept"] == "kosten" else ""))
    assert (len(outcome.statements), outcome.rejected, outcome.undecided) == (1, 0, 3)


def test_an_impossible_date_cannot_be_accepted_and_nothing_is_recorded() -> None:
    (line,) = refused(table())
    assert line.startswith("voorstellen.csv:5:5: value '2017-05-01/2024-04-31': the letter prints a date that does not")


def test_an_impossible_date_can_be_corrected() -> None:
    def corrected(row: Row) -> Row:
        return {"besluit": "gewijzigd", "value": "2017-05-01/2024-04-30"} if row["state"] == "impossible" else {}

    (made,) = accepted(table(lambda row: corrected(row) | ({"held_number": "7"} if corrected(row) else {}))).statements
    assert made.reference == "efp-lt looptijd"


def test_a_changed_cell_is_validated_as_an_import_is() -> None:
    given = {"besluit": "gewijzigd", "value": "vijfhonderd"}
    (line,) = refused(table(lambda row: given if row["dimensions"] == "natie=DE" else {}))
    assert line.startswith("voorstellen.csv:2:5: value 'vijfhonderd': expected a strength such as 300")


@pytest.mark.parametrize(
    ("column", "cell", "message"),
    [
        ("subject", "efp-xx", "voorstellen.csv:2:2: subject 'efp-xx': expected the slug of a subject"),
        ("concept", "gewicht", "voorstellen.csv:2:3: concept 'gewicht': expected a concept"),
        ("source_date", "gisteren", "voorstellen.csv:2:24: source_date 'gisteren': expected a date"),
        ("source", "Brief 1", "voorstellen.csv:2:7: source 'Brief 1': expected a slug"),
        ("source", "begroting", "voorstellen.csv:2:7: source 'begroting': another source has this slug"),
    ],
)
def test_each_bad_cell_is_one_line(column: str, cell: str, message: str) -> None:
    given = {"besluit": "gewijzigd", column: cell}
    (line,) = refused(table(lambda row: given if row["dimensions"] == "natie=DE" else {}))
    assert line.startswith(message)


def test_who_was_first_is_shown_and_nothing_is_recorded() -> None:
    data = table(possible)
    current = queries.read_statement(5)
    assert current is not None
    ledger.record(replace(current, value=Strength(600, 600)), 5)
    outcome = drafts.accept_table(data, "voorstellen.csv")
    assert isinstance(outcome, tuple)
    (conflict,) = outcome
    assert isinstance(conflict, drafts.Overtaken)
    assert conflict.current is not None
    assert conflict.current.value == Strength(600, 600)
    assert conflict.row is not None
    assert conflict.row.cells["value"] == "580"
    assert queries.read_open_of("kosten")[0].period.edtf == "2023"


def test_two_values_for_the_same_cannot_both_be_accepted() -> None:
    rows = list(csv.DictReader(io.StringIO(table(possible).decode())))
    (line,) = refused(written([*rows, rows[0] | {"value": "590"}]))
    assert "line 2 gives another value for the same" in line


def test_a_circle_of_two_rows_is_seen() -> None:
    first = next(csv.DictReader(io.StringIO(table(possible).decode())))
    link = first | {"besluit": "gewijzigd", "concept": "verlengt", "dimensions": "", "period": ""}
    rows = []
    for year, other, number in ((2024, 2025, 10), (2025, 2024, 11)):
        unlinked = ledger.withdraw(number, "begroting")
        assert isinstance(unlinked, Statement)
        cells = {"subject": f"efp-lt/mandaat/{year}", "value": f"efp-lt/mandaat/{other}"}
        rows.append(link | cells | {"held_number": str(unlinked.number)})
    assert "extends itself" in refused(written(rows))[0]
    assert accepted(written(rows[:1])).replaced == 1


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"", "expected the header besluit,subject"),
        (b"besluit,subject\n", "expected the header besluit,subject"),
        (b"\xff", "byte 0 is not UTF-8"),
        (b"a\x00", "holds a NUL character"),
    ],
)
def test_another_file_is_one_line(data: bytes, message: str) -> None:
    (line,) = refused(data)
    assert message in line


def test_an_unknown_decision_is_one_line() -> None:
    (line, *_) = refused(table(lambda _: "misschien"))
    assert line.startswith("voorstellen.csv:2:1: besluit 'misschien': expected ja, nee, gewijzigd, or nothing")


def test_a_table_from_a_dutch_spreadsheet_is_read() -> None:
    rows = csv.reader(io.StringIO(table(possible).decode()))
    out = io.StringIO()
    csv.writer(out, delimiter=";").writerows(rows)
    assert len(accepted(b"\xef\xbb\xbf" + out.getvalue().encode()).statements) == 3
