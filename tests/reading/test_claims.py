"""What a sentence claims, by kind."""

from decimal import Decimal

import pytest

from ijkmoment.facts.claim import Abbreviation, Claim
from ijkmoment.facts.dates import Date, Period
from ijkmoment.facts.values import Amount, Reference, Strength, Unknown
from ijkmoment.reading.claims import read_claims, read_six
from ijkmoment.reading.text import read_text


def _claims(text: str) -> list[tuple[str, object]]:
    return [(claim.text, claim.value) for claim in _read(text)]


def _read(text: str, date: Date | None = None) -> list[Claim]:
    return read_six(read_text(text), date)


@pytest.mark.parametrize(
    ("sentence", "printed", "value"),
    [
        ("Op 4 april 2024 begon het.", "4 april 2024", Date(2024, 4, 4)),
        ("Het eindigde op 31 juni 2023.", "31 juni 2023", Date(2023, 6, 31)),
        ("In het najaar van 2023 volgt meer.", "het najaar van 2023", Date(2023, 23)),
        ("Het derde kwartaal van 2024 telt.", "Het derde kwartaal van 2024", Date(2024, 35)),
        ("Het besluit viel medio mei 2023.", "medio mei 2023", Date(2023, 5)),
        ("Realisatie 2023: zie de tabel.", "2023", Date(2023)),
        ("Uitgaven 2024 staan in de tabel.", "2024", Date(2024)),
        ("Dit loopt van 2 mei tot en met 4 juni 2023.", "van 2 mei tot en met 4 juni 2023", Period(Date(2023, 5, 2), Date(2023, 6, 4), "tot en met")),
        ("De top was op 11 en 12 juli 2023.", "11 en 12 juli 2023", Period(Date(2023, 7, 11), Date(2023, 7, 12))),
        ("Het duurt tot eind 2026.", "tot eind 2026", Period(None, Date(2026), "tot")),
        ("Dit kost circa € 4,5 miljoen per jaar.", "circa € 4,5 miljoen", Amount(Decimal(4500000), -5, "EUR", approximate=True)),
        ("Het budget is 2 miljard.", "2 miljard", Amount(Decimal(2000000000), -9)),
        ("Er gaan ten hoogste 350 militairen heen.", "ten hoogste 350 militairen", Strength(None, 350)),
        ("De compagnie telt honderdtwintig Belgische militairen.", "honderdtwintig Belgische militairen", Strength(120, 120)),
        ("Zie Kamerstukken II 2021/22, 29665, nr. 432.", "Kamerstukken II 2021/22, 29665, nr. 432", Reference("29665", None, "432", "II", "2021-2022")),
        ("Zie Kamerstuk 21 501-28, nr. 250.", "Kamerstuk 21 501-28, nr. 250", Reference("21501", "28", "250")),
        ("Het Bureau Inzet Oost (BIO) meldt dit.", "Bureau Inzet Oost (BIO)", Abbreviation("BIO", "Bureau Inzet Oost")),
    ],
)  # fmt: skip
def test_one_claim(sentence: str, printed: str, value: object) -> None:
    assert _claims(sentence) == [(printed, value)]


@pytest.mark.parametrize(
    "sentence",
    [
        "De raad telt 2023 leden niet.",
        "De Veiligheidsagenda 2023-2026 blijft.",
        "Er vielen drie gewonde militairen.",
        "Zo'n 6 miljoen mensen vluchtten.",
        "Hij woont in Rukla (Litouwen).",
        "Een militair gaf uitleg.",
    ],
)
def test_what_is_no_claim(sentence: str) -> None:
    assert _claims(sentence) == []


def test_two_numbers_of_one_dossier_are_two_references() -> None:
    assert [claim.value for claim in _read("Zie Kamerstuk 28 676, nrs. 570 en 597 hierover.")] == [
        Reference("28676", None, "570"),
        Reference("28676", None, "597"),
    ]


def test_a_day_without_a_year_is_resolved_against_the_letter() -> None:
    assert _read("Op 2 oktober jl. en 3 maart a.s. is er overleg.", Date(2015, 2, 16))[0].value == Date(2014, 10, 2)
    assert _read("Den Haag, 16 februari 2015\n\nOp 2 oktober jl. was er overleg.")[1].value == Date(2014, 10, 2)
    assert _read("Op 2 oktober jl. was er overleg.")[0].value == Unknown("not yet known")


def test_a_claim_goes_on_over_a_line_and_past_a_footnote_mark() -> None:
    text = "Dit betreft mei \n2023 tot en met april 2024.1 Het kabinet licht dit toe in deze brief aan uw Kamer.\n\n1 Een noot.\n"
    document = read_text(text)
    claim = read_claims(document)[0]
    assert claim.value == Period(Date(2023, 5), Date(2024, 4), "tot en met")
    assert document.text[slice(*document.span(claim.start, claim.end))] == "mei \n2023 tot en met april 2024"


def test_a_figure_in_a_cell_and_the_month_of_the_next_row_are_no_date() -> None:
    table = "Periode                      Schepen\nmaart - mei 2025                  96\njuni - augustus 2025             112\n"
    text = f"De schepen varen.\n\n{table}"
    assert [claim.text for claim in read_claims(read_text(text)) if claim.kind == "period"] == [
        "maart - mei 2025",
        "juni - augustus 2025",
    ]
