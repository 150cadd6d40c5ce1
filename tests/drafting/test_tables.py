"""Tables of annual reports: a row a deployment, a column a year, and a unit that the head or the caption says."""

import sys
from collections.abc import Callable
from functools import partial

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ijkmoment.drafting.draft import draft
from ijkmoment.drafting.letter import Letter
from ijkmoment.drafting.proposal import Draft
from ijkmoment.drafting.rows import named, value_cell
from ijkmoment.facts.dates import Date
from ijkmoment.facts.document import Document
from ijkmoment.facts.names import Names
from ijkmoment.facts.snapshot import Snapshot
from ijkmoment.reading.claims import read_claims
from ijkmoment.reading.html import read_html
from ijkmoment.reading.text import read_text

NAMES = Names(
    {"MNBG Litouwen": frozenset({"efp-lt"}), "MNBG Roemenië": frozenset({"efp-ro"})},
    {"efp-lt": "deployment", "efp-ro": "deployment", "oostflank": "theatre"},
)
REPORT = """\
<html><head><title>Jaarverslag Defensie 2023</title></head><body><h1>Uitgaven</h1>
<table><caption>Tabel 12 Uitgaven per inzet (bedragen x € 1.000)</caption>
<thead><tr><th>Inzet</th><th>Realisatie 2022</th><th>Realisatie 2023</th><th>Vastgestelde begroting 2023</th>
<th>Verschil 2023</th></tr></thead><tbody>
<tr><td>MNBG Litouwen</td><td>28.103</td><td>31.368</td><td>30.000</td><td>1.368</td></tr>
<tr><td>MNBG Roemenië</td><td>-</td><td>13.579</td><td>17.500</td><td>-3.921</td></tr>
<tr><td>Overig</td><td>10</td><td>20</td><td>30</td><td>-10</td></tr>
<tr><td>Totaal</td><td>28.113</td><td>44.967</td><td>47.530</td><td>-2.563</td></tr>
</tbody></table></body></html>
"""


def drafted(html: str, date: Date | None = None) -> Draft:
    document = read_html(html, "verslag.html")
    assert isinstance(document, Document)
    letter = Letter("verslag.html", document, read_claims(document, date, NAMES), date)
    (made,) = draft([letter], Snapshot(), NAMES)
    return made


def said(html: str, date: Date | None = None) -> dict[str, str]:
    return {named(one.statement): value_cell(one.statement.value) for one in drafted(html, date).proposals}


def table(*rows: tuple[str, ...], caption: str = "") -> str:
    lines = "".join("<tr>" + "".join(f"<td>{cell}</td>" for cell in row) + "</tr>" for row in rows)
    return f"<html><body><p>Inleiding.</p><p>{caption}</p><table>{lines}</table></body></html>"


def test_a_table_in_thousands_is_known_to_thousands() -> None:
    assert said(REPORT) == {
        "efp-lt kosten @2022": "28103000 EUR ^-3",
        "efp-lt kosten @2023": "31368000 EUR ^-3",
        "efp-lt kosten-gepland @2023": "30000000 EUR ^-3",
        "efp-ro kosten @2023": "13579000 EUR ^-3",
        "efp-ro kosten-gepland @2023": "17500000 EUR ^-3",
        "oostflank kosten @2022": "28113000 EUR ^-3",
        "oostflank kosten @2023": "44967000 EUR ^-3",
        "oostflank kosten-gepland @2023": "47530000 EUR ^-3",
    }


def test_a_total_is_never_sure() -> None:
    made = drafted(REPORT)
    assert {one.statement.subject for one in made.proposals if not one.sure} == {"oostflank"}
    assert made.source.kind == "Jaarverslag"


def test_the_place_and_the_row_are_the_source() -> None:
    first = drafted(REPORT).proposals[0]
    assert first.spot.printed == "28.103"
    assert first.spot.sentence.split() == ["MNBG", "Litouwen", "28.103", "31.368", "30.000", "1.368"]


@pytest.mark.parametrize(
    ("unit", "value"),
    [
        ("x € 1.000", "31368000 EUR ^-3"),
        ("(x 1.000 euro)", "31368000 EUR ^-3"),
        ("bedragen × € 1 000", "31368000 EUR ^-3"),
        ("Bedragen in duizenden euro's", "31368000 EUR ^-3"),
        ("in duizenden euro", "31368000 EUR ^-3"),
        ("in € 1.000", "31368000 EUR ^-3"),
        ("x € 1.000.000", "31368000000 EUR ^-6"),
        ("in miljoenen euro's", "31368000000 EUR ^-6"),
        ("x € 1 mln.", "31368000000 EUR ^-6"),
    ],
)
def test_the_unit_stands_in_the_head_or_over_the_table(unit: str, value: str) -> None:
    body = ("MNBG Litouwen", "31.368")
    assert said(table((unit, "2023"), body)) == {"efp-lt kosten @2023": value}
    assert said(table(("", "2023"), body, caption=unit)) == {"efp-lt kosten @2023": value}


def test_a_table_that_says_no_unit_proposes_no_bare_figures() -> None:
    assert said(table(("Inzet", "2023"), ("MNBG Litouwen", "31.368"))) == {}


def test_decimals_are_known_further() -> None:
    assert said(table(("x € 1 mln.", "2023"), ("MNBG Litouwen", "31,37"))) == {
        "efp-lt kosten @2023": "31370000 EUR ^-4"
    }


def test_a_column_without_a_year_takes_the_caption_or_the_letter_with_a_doubt() -> None:
    rows = (("x € 1.000", "Begroting", "Realisatie"), ("MNBG Litouwen", "30.000", "31.368"))
    assert set(said(table(*rows, caption="Uitgaven in 2022"))) == {"efp-lt kosten-gepland @2022", "efp-lt kosten @2022"}
    made = drafted(table(*rows), Date(2024, 5, 15))
    assert {named(one.statement) for one in made.proposals} == {"efp-lt kosten-gepland @2023", "efp-lt kosten @2023"}
    assert {one.doubts for one in made.proposals} == {("year of the letter",)}


def test_an_amount_with_its_sign_in_such_a_table_is_read_once_and_in_the_unit() -> None:
    assert said(table(("x € 1.000", "2023"), ("MNBG Litouwen", "€ 31.368"))) == {
        "efp-lt kosten @2023": "31368000 EUR ^-3"
    }


COLUMNS = """\
Uitgaven voor inzet (bedragen x € 1.000)

Inzet                  Realisatie 2022   Realisatie 2023   Begroting 2023
MNBG Litouwen                   28.103            31.368           30.000
MNBG Roemenië                        -            13.579           17.500

Daarna komt tekst   met ruimte.

Bedragen in duizenden euro's
                 2020     2021
MNBG Litouwen\t19.004\t20.111
"""


def text(letter: str) -> Draft:
    document = read_text(letter)
    (made,) = draft([Letter("verslag.txt", document, read_claims(document, None, NAMES), None)], Snapshot(), NAMES)
    return made


def test_columns_of_plain_text_are_a_table_too() -> None:
    made = text(COLUMNS)
    assert {named(one.statement): value_cell(one.statement.value) for one in made.proposals} == {
        "efp-lt kosten @2022": "28103000 EUR ^-3",
        "efp-lt kosten @2023": "31368000 EUR ^-3",
        "efp-lt kosten-gepland @2023": "30000000 EUR ^-3",
        "efp-ro kosten @2023": "13579000 EUR ^-3",
        "efp-ro kosten-gepland @2023": "17500000 EUR ^-3",
        "efp-lt kosten @2020": "19004000 EUR ^-3",
        "efp-lt kosten @2021": "20111000 EUR ^-3",
    }
    first = made.proposals[0].spot
    assert (first.line, first.column, COLUMNS[first.start : first.end]) == (4, 33, "28.103")


def test_columns_without_a_unit_are_left_alone() -> None:
    assert text(COLUMNS.replace("x € 1.000", "").replace("duizenden", "")).proposals == ()


@given(st.text(alphabet="ab12.,€ \t\n", max_size=200))
def test_any_text_of_columns_is_read(lines: str) -> None:
    text(f"x € 1.000\n\n{lines}")


def test_work_grows_with_the_text_and_not_faster() -> None:
    row = "MNBG Litouwen   31.368   31.368\n"
    head = "x € 1.000       2022     2023\n"
    small, large = (_calls(partial(text, head + row * count)) for count in (200, 800))
    assert large < 6 * small


def _calls(work: Callable[[], object]) -> int:
    """Count the calls that work takes: a measure of work that no clock disturbs."""
    count = 0

    def counted(_frame: object, event: str, _argument: object) -> None:
        nonlocal count
        count += event == "call"

    sys.setprofile(counted)
    try:
        work()
    finally:
        sys.setprofile(None)
    return count
