"""Dates that lie near the letter's, parts of a year by number, and days of one month named together."""

import pytest

from ijkmoment.facts.dates import Date, Period
from ijkmoment.facts.values import Unknown
from ijkmoment.language.date_scan import scan_dates

LETTER = Date(2024, 5, 15)
Read = list[tuple[str, str]]


def _read(sentence: str, letter: Date | None = LETTER) -> Read:
    found = [one for one in scan_dates(sentence, letter) if isinstance(one.value, Date | Period)]
    return [(sentence[one.start : one.end], one.value.edtf or "null") for one in found]


@pytest.mark.parametrize(
    ("sentence", "read"),
    [
        ("De top op 22 en 23 maart jl. slaagde.", [("22 en 23 maart jl.", "2024-03-22/2024-03-23")]),
        ("De week van 22 t/m 26 april jl. was kort.", [("van 22 t/m 26 april jl.", "2024-04-22/2024-04-26")]),
        ("Tussen 22 en 26 april jongstleden was dit zo.", [("Tussen 22 en 26 april jongstleden", "2024-04-22/2024-04-26")]),
        ("De zitting van 2 en 9 april jl. was kort.", [("2", "2024-04-02"), ("9 april jl.", "2024-04-09")]),
        ("De overleggen op 2, 9 en 23 april jl. gingen door.", [("2", "2024-04-02"), ("9", "2024-04-09"), ("23 april jl.", "2024-04-23")]),
        ("De top op 30 en 31 december jl. slaagde.", [("30 en 31 december jl.", "2023-12-30/2023-12-31")]),
        ("Op 11 en 12 juni a.s. is er een top.", [("11 en 12 juni a.s.", "2024-06-11/2024-06-12")]),
        ("Dit is a.s. 3 juni aan de orde.", [("a.s. 3 juni", "2024-06-03")]),
        ("Dit is aanstaande maandag 3 juni zo.", [("aanstaande maandag 3 juni", "2024-06-03")]),
        ("Dit is op 3 maart aanstaande zo.", [("3 maart aanstaande", "2025-03-03")]),
        ("Dit was afgelopen 4 mei zo.", [("afgelopen 4 mei", "2024-05-04")]),
        ("Dit was afgelopen zaterdag 11 mei zo.", [("afgelopen zaterdag 11 mei", "2024-05-11")]),
        ("Komende 17 juni spreek ik de Raad.", [("Komende 17 juni", "2024-06-17")]),
        ("In maart jl. is dit gezegd.", [("maart jl.", "2024-03")]),
        ("Eind november jl. is dit gezegd.", [("Eind november jl.", "2023-11")]),
        ("Dit volgt medio juni a.s. alsnog.", [("medio juni a.s.", "2024-06")]),
        ("Op 3 mrt. jl. is dit gezegd.", [("3 mrt. jl.", "2024-03-03")]),
        ("Op 12, 5 april jl. is dit gezegd.", [("5 april jl.", "2024-04-05")]),
        ("Op 3 mei 2023 en 3 mei jl. was dit zo.", [("3 mei 2023", "2023-05-03"), ("3 mei jl.", "2024-05-03")]),
        ("Dit was afgelopen 4 mei 2023 zo.", [("4 mei 2023", "2023-05-04")]),
        ("Dit geldt vanaf 3 juni a.s. weer.", [("vanaf 3 juni a.s.", "2024-06-03/..")]),
        ("Dit geldt met ingang van eind juni a.s. weer.", [("met ingang van eind juni a.s.", "2024-06/..")]),
        ("Dit geldt tot en met 3 juni a.s. nog.", [("tot en met 3 juni a.s.", "../2024-06-03")]),
        ("Dit geldt sinds maart jl. weer.", [("sinds maart jl.", "2024-03/..")]),
        ("Dit geldt vanaf aanstaande maandag 3 juni weer.", [("vanaf aanstaande maandag 3 juni", "2024-06-03/..")]),
        ("Dit geldt per 3 juni a.s. weer.", [("3 juni a.s.", "2024-06-03")]),
        ("Dit liep van 3 maart jl. tot 8 april jl. door.", [("3 maart jl.", "2024-03-03"), ("8 april jl.", "2024-04-08")]),
        ("Dit loopt vanaf 3 maart jl. tot 8 juni 2024 door.", [("3 maart jl.", "2024-03-03"), ("tot 8 juni 2024", "../2024-06-08")]),
        ("Dit geldt tot 3 en 9 juni a.s. nog.", [("3", "2024-06-03"), ("9 juni a.s.", "2024-06-09")]),
        ("Dit kostte afgelopen 4 maanden veel; vrijdag jl. ook.", []),
        ("De aanstaande 12 verkiezingen en het jl. besluit.", []),
    ],
)  # fmt: skip
def test_a_date_near_the_letter(sentence: str, read: Read) -> None:
    assert _read(sentence) == read


@pytest.mark.parametrize(
    "sentence", ["Op 22 en 23 maart jl.", "Op 2, 9 en 23 maart jl.", "In maart jl.", "A.s. 3 juni."]
)
def test_without_the_letters_date_it_is_not_known(sentence: str) -> None:
    assert [one.value for one in scan_dates(sentence)] == [Unknown("not yet known")]


@pytest.mark.parametrize(
    ("sentence", "read"),
    [
        ("In H1 2024 daalt dit.", [("H1 2024", "2024-01/2024-06")]),
        ("In H2-2023 daalt dit.", [("H2-2023", "2023-07/2023-12")]),
        ("In de eerste helft van 2024 daalt dit.", [("de eerste helft van 2024", "2024-01/2024-06")]),
        ("In het tweede halfjaar van 2023 daalt dit.", [("het tweede halfjaar van 2023", "2023-07/2023-12")]),
        ("Over de 1e helft 2024 is dit gemeld.", [("de 1e helft 2024", "2024-01/2024-06")]),
        ("In de tweede helft van het jaar 2025 volgt meer.", [("de tweede helft van het jaar 2025", "2025-07/2025-12")]),
        ("In week 12 van 2024 daalt dit.", [("week 12 van 2024", "2024-03-18/2024-03-24")]),
        ("In week 1 2025 daalt dit.", [("week 1 2025", "2024-12-30/2025-01-05")]),
        ("De weken 12 tot en met 14 van 2024.", [("weken 12 tot en met 14 van 2024", "2024-03-18/2024-04-07")]),
        ("In de weken 51 en 52 van 2024.", [("weken 51 en 52 van 2024", "2024-12-16/2024-12-29")]),
        ("In de tweede helft van mei 2024 daalt dit.", [("tweede helft van mei 2024", "2024-05")]),
        ("In Q2-2024 en 2024-Q3.", [("Q2-2024", "2024-34"), ("2024-Q3", "2024-35")]),
        ("In kwartaal 3 van 2024 daalt dit.", [("kwartaal 3 van 2024", "2024-35")]),
        ("In de tweede helft van mei daalt dit.", []),
        ("In week 54 van 2024 was dit.", [("2024", "2024")]),
        ("De helft van 2024 is om.", [("2024", "2024")]),
        ("Deze week 12 militairen; in 2024 meer.", [("2024", "2024")]),
        ("Zaal H1 2e etage, 12 mei 2024.", [("12 mei 2024", "2024-05-12")]),
    ],
)  # fmt: skip
def test_a_part_of_a_year_by_its_number(sentence: str, read: Read) -> None:
    assert _read(sentence) == read


def test_half_a_month_keeps_the_words() -> None:
    (found,) = scan_dates("In de eerste helft van juni 2023 daalde dit.")
    assert found.hedge == "eerste helft van"


@pytest.mark.parametrize(
    ("sentence", "read"),
    [
        ("De toppen op 3, 7 en 12 mei 2024.", [("3", "2024-05-03"), ("7", "2024-05-07"), ("12 mei 2024", "2024-05-12")]),
        ("De toppen op 3 en 7 mei 2024.", [("3", "2024-05-03"), ("7 mei 2024", "2024-05-07")]),
        ("De debatten van 5 en 19 juni 2023.", [("5", "2023-06-05"), ("19 juni 2023", "2023-06-19")]),
        ("De top op 3, 4 en 5 mei 2024.", [("3, 4 en 5 mei 2024", "2024-05-03/2024-05-05")]),
        ("De top op 3, 4 en 6 mei 2024.", [("3", "2024-05-03"), ("4", "2024-05-04"), ("6 mei 2024", "2024-05-06")]),
        ("De top tussen 3 en 7 mei 2024.", [("tussen 3 en 7 mei 2024", "2024-05-03/2024-05-07")]),
        ("De top van 3 tot 7 mei 2024.", [("van 3 tot 7 mei 2024", "2024-05-03/2024-05-07")]),
        ("De top op 3-7 mei 2024.", [("3-7 mei 2024", "2024-05-03/2024-05-07")]),
        ("De top van 12 tot 3 mei 2024.", [("van 12 tot 3 mei 2024", "2024-05-12/2024-05-03")]),
        ("Zie lid 9 en 3 mei 2024.", [("3 mei 2024", "2024-05-03")]),
        ("De top op 30 en 31 juni 2024.", [("30 en 31 juni 2024", "2024-06-30/null")]),
    ],
)  # fmt: skip
def test_days_of_one_month_are_a_stretch_or_dates_each(sentence: str, read: Read) -> None:
    assert _read(sentence) == read


@pytest.mark.parametrize(
    ("sentence", "read"),
    [
        ("Dit is in 06-2023 gestart.", [("06-2023", "2023-06")]),
        ("Dit is eind 12/2022 gestart.", [("12/2022", "2022-12")]),
        ("Van 06-2023 tot en met 09-2023 liep dit.", [("Van 06-2023 tot en met 09-2023", "2023-06/2023-09")]),
        ("Dit loopt vanaf 06-2023 door.", [("vanaf 06-2023", "2023-06/..")]),
        ("Dit liep tot 06-2023 door.", [("tot 06-2023", "../2023-06")]),
        ("Start\t06-2023\tEinde\t03-2024", [("06-2023", "2023-06"), ("03-2024", "2024-03")]),
        ("06-2023 – 03-2024\tMali", [("06-2023 – 03-2024", "2023-06/2024-03")]),
        ("Dit was op 12-06-2023 en in 06-2023.", [("12-06-2023", "2023-06-12"), ("06-2023", "2023-06")]),
        ("Zie zaak 06-2023 en nr. 11-2022.", []),
        ("Bel in 06-2023 4567 of 06-20234567.", []),
        ("In 13-2023 was dit, in 00-2023 niet.", []),
        ("Zie dossier\n06-2023\nhierover.", []),
    ],
)
def test_a_month_in_figures(sentence: str, read: Read) -> None:
    assert _read(sentence) == read
