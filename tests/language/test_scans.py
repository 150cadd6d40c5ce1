"""Forms of strengths, ranks and references that printing does not use, and that letters do."""

import pytest

from ijkmoment.facts.values import Rank, Reference, Strength
from ijkmoment.language.date_scan import scan_dates
from ijkmoment.language.rank_scan import scan_ranks
from ijkmoment.language.reference_scan import scan_references
from ijkmoment.language.strength_scan import scan_strengths


@pytest.mark.parametrize(
    ("sentence", "printed", "value"),
    [
        ("Er gingen tussen 1.400 en 1.600 militairen.", "tussen 1.400 en 1.600 militairen", Strength(1400, 1600)),
        ("Er zijn minder dan 50 militairen.", "minder dan 50 militairen", Strength(None, 50)),
        (
            "Dat zijn ongeveer 30 militairen en politiefunctionarissen.",
            "ongeveer 30 militairen en politiefunctionarissen",
            Strength(30, 30, approximate=True),
        ),
    ],
)
def test_strengths(sentence: str, printed: str, value: Strength) -> None:
    (found,) = scan_strengths(sentence)
    assert (sentence[found.start : found.end], found.value) == (printed, value)


@pytest.mark.parametrize(
    ("sentence", "value"),
    [
        ("Zie kst-28676-455.", Reference("28676", None, "455")),
        ("Zie Kamerstukken 29 521 en 28 676, nr. 443.", Reference("29521", None, "443")),
        ("Zie Aanhangsel Handelingen II 2015/16, nr. 60.", Reference(None, None, "60", "II", "2015-2016")),
    ],
)
def test_references(sentence: str, value: Reference) -> None:
    (found,) = scan_references(sentence)
    assert found.value == value


@pytest.mark.parametrize(
    ("sentence", "printed"),
    [
        ("Nederland levert 150 militairen, die 3.000 Oekraïense militairen hebben getraind.", ["150 militairen"]),
        ("Nederland zet 300 militairen in, terwijl 12 militairen gewond raakten.", ["300 militairen"]),
        ("Er zijn 300 militairen ingezet, waarvan 12 militairen gewond raakten.", ["300 militairen"]),
        ("Er raakten 12 militairen, waarvan drie vrouwen, gewond.", []),
        ("Er zijn 12 militairen en 3 marechaussees gewond geraakt.", []),
        ("Er waren 12 militairen, die allen gewond raakten.", []),
        ("Er zijn 150 militairen heen; 3.000 militairen zijn getraind door 20 genisten.", ["150 militairen", "20 genisten"]),
        ("Bij de aanval raakten 12 militairen gewond en 300 militairen keerden terug.", ["300 militairen"]),
        ("De eenheid zou uit 70 militairen bestaan, maar zeven vacatures bleven.", []),
        ("Er zijn 1.234 Nederlandse, 30 Belgische en 500 Duitse militairen.", ["1.234 Nederlandse", "30 Belgische", "500 Duitse militairen"]),
        ("Er zijn 150 gele en 500 Duitse militairen.", ["500 Duitse militairen"]),
    ],
)  # fmt: skip
def test_a_strength_is_told_by_its_own_clause(sentence: str, printed: list[str]) -> None:
    assert [sentence[one.start : one.end] for one in scan_strengths(sentence)] == printed


@pytest.mark.parametrize(
    ("sentence", "ranks"),
    [
        ("Er gaan ten hoogste 150 militairen heen.", []),
        ("Nederland is de derde grootste donor.", [("derde grootste", Rank(3))]),
        (
            "Dit is de grootste donor, de tweede economie, de grootste leverancier na de VS.",
            [("grootste", Rank(1)), ("grootste leverancier na de VS", Rank(2, ("US",)))],
        ),
        (
            "Het is na Zweden het land met de hoogste uitgaven.",
            [("na Zweden het land met de hoogste", Rank(2, ("SE",), "hoogste"))],
        ),
        ("Dit is na de VS en Duitsland de grootste.", [("na de VS en Duitsland de grootste", Rank(3, ("US", "DE")))]),
        ("Dit is de grootste na de VS en Duitsland.", [("grootste na de VS en Duitsland", Rank(3, ("US", "DE")))]),
        ("Na Zweden volgt Polen, met de hoogste uitgaven.", [("hoogste", Rank(1, (), "hoogste"))]),
    ],
)
def test_ranks(sentence: str, ranks: list[tuple[str, Rank]]) -> None:
    assert [(sentence[one.start : one.end], one.value) for one in scan_ranks(sentence)] == ranks


@pytest.mark.parametrize("head", ["2022\t2023\t2024", "Kosten\t2022\t2023", "Per jaar\n2022\t2023\nzes\tacht"])
def test_a_year_that_fills_a_cell_is_a_date_wherever_the_cell_stands(head: str) -> None:
    printed = [head[found.start : found.end] for found in scan_dates(head)]
    assert printed == [word for word in head.split() if word.isdigit()]


@pytest.mark.parametrize("text", ["2022\nAlles telt.", "Er zijn\n2022 dozen.", "2022 2023\tzes"])
def test_a_number_that_fills_no_cell_is_no_date(text: str) -> None:
    assert list(scan_dates(text)) == []
