"""Rows of numbers, openings in any case, and bare numbers that are references only where these may stand."""

import pytest

from ijkmoment.facts.values import Reference
from ijkmoment.language.reference_scan import scan_references

Read = list[tuple[str, str]]


def _read(sentence: str) -> Read:
    values = ((one, one.value) for one in scan_references(sentence))
    return [
        (sentence[one.start : one.end], f"{value.dossier}, {value.number}")
        for one, value in values
        if isinstance(value, Reference)
    ]


@pytest.mark.parametrize(
    ("row", "read"),
    [
        ("nrs. 1-3", [("nrs. 1", 1), ("1-3", 2), ("3", 3)]),
        ("nr. 12-15", [("nr. 12", 12), ("12-15", 13), ("12-15", 14), ("15", 15)]),
        ("nrs. 12–14", [("nrs. 12", 12), ("12–14", 13), ("14", 14)]),
        ("nrs. 1 en 3 t/m 5", [("nrs. 1", 1), ("3", 3), ("3 t/m 5", 4), ("5", 5)]),
        ("nrs. 8 tot en met 10", [("nrs. 8", 8), ("8 tot en met 10", 9), ("10", 10)]),
        ("nrs. 1-2", [("nrs. 1", 1), ("2", 2)]),
        ("nrs. 1 en 3", [("nrs. 1", 1), ("3", 3)]),
        ("nrs. 12–3", [("nrs. 12", 12)]),
        ("nrs. 12–500", [("nrs. 12", 12), ("500", 500)]),
    ],
)
def test_a_row_holds_what_lies_between_its_ends(row: str, read: list[tuple[str, int]]) -> None:
    opening = "Kamerstuk 28 676, "
    expected = [(f"{opening}{text}" if text[0] == "n" else text, f"28676, {number}") for text, number in read]
    assert _read(f"Zie {opening}{row}.") == expected


@pytest.mark.parametrize(
    ("sentence", "chamber", "session"),
    [
        ("Zie kamerstukken ii 2022/23, 28 676, nr. 3.", "II", "2022-2023"),
        ("Zie KAMERSTUKKEN II 2022/23, 28 676, nr. 3.", "II", "2022-2023"),
        ("Zie kamerstukken i 2021-2022, 28 676, nr. 3.", "I", "2021-2022"),
        ("Zie kamerstukken tweede kamer 2022/23, 28 676, nr. 3.", "II", "2022-2023"),
        ("Zie Kamerstukken Eerste Kamer 2022/23, 28 676, nr. 3.", "I", "2022-2023"),
        ("Zie kamerstukken 28 676, nr. 3.", None, None),
    ],
)
def test_a_chamber_in_any_case(sentence: str, chamber: str | None, session: str | None) -> None:
    (found,) = scan_references(sentence)
    assert isinstance(found.value, Reference)
    assert (found.value.chamber, found.value.session, found.value.number) == (chamber, session, "3")


@pytest.mark.parametrize(
    ("sentence", "read"),
    [
        ("Zie 28676-455.", ["28676, 455"]),
        ("Dit staat er (28676-455).", ["28676, 455"]),
        ("Zie ook 28676-455 en 29521-460; 21501-28-12.", ["28676, 455", "29521, 460", "21501, 12"]),
        ("De motie 28676-455 is aangenomen, de brief 28676-460 niet.", ["28676, 455", "28676, 460"]),
        ("Bel 010-1234567 of 12345-678.", []),
        ("Bel 14020 of 23456-789012; zie 23456-78901.", []),
        ("Het adres is 10115-1234 New York.", []),
        ("Postcode 28676-455, factuur 34567-12, artikel 12345-6.", []),
        ("Bestelling 20240-5 en 20241-6 zijn binnen.", []),
    ],
)
def test_a_bare_number_is_a_reference_where_one_may_stand(sentence: str, read: list[str]) -> None:
    assert [number for _, number in _read(sentence)] == read


@pytest.mark.parametrize(
    ("row", "numbers"),
    [
        ("nr. 87-A", ["87-A"]),
        ("nr. 87B", ["87B"]),
        ("nrs. 87-A en 88", ["87-A", "88"]),
        ("nrs. 87 en 88-B", ["87", "88-B"]),
        ("nrs. 87-A t/m 89-B", ["87-A", "89-B"]),
        ("nr. 87-89", ["87", "88", "89"]),
        ("nr. 87-AMvB", ["87"]),
        ("nr. 87, Amsterdam", ["87"]),
    ],
)
def test_an_addition_belongs_to_the_number(row: str, numbers: list[str]) -> None:
    assert [number for _, number in _read(f"Zie Kamerstuk 28 676, {row}.")] == [f"28676, {one}" for one in numbers]
