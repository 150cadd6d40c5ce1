"""Names of a register in running text."""

import pytest

from ijkmoment.language.known_names import KnownNames

NAMES = ("eFP", "eFP Litouwen", "MQ-9", "’t Harde", "NAVO-top in Vilnius", "11 LMB")


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("De eFP in Litouwen.", ["eFP"]),
        ("De eFP Litouwen is er.", ["eFP Litouwen"]),
        ("De eFP Litouwense kant.", ["eFP"]),
        ("In ’t Harde staat 11 LMB.", ["’t Harde", "11 LMB"]),
        ("Op 111 LMB of 11 LMBs niet.", []),
        ("De MQ-9's en de MQ-95.", ["MQ-9"]),
        ("(eFP), xeFP, eFPx", ["eFP"]),
        ("Na de NAVO-top in Vilnius", ["NAVO-top in Vilnius"]),
        ("", []),
    ],
)
def test_names_are_found_as_whole_words_the_longest_first(text: str, found: list[str]) -> None:
    assert [text[start:end] for start, end in KnownNames(NAMES).find(text)] == found


def test_names_without_a_letter_are_never_found() -> None:
    assert list(KnownNames(["—", ""]).find("a — b")) == []


def test_of_thousands_of_names_only_the_one_that_stands_there_is_compared() -> None:
    compared: list[str] = []

    class Watched(str):
        __slots__ = ()
        __hash__ = str.__hash__

        def __eq__(self, other: object) -> bool:
            compared.append(str(self))
            return str(self) == other

    names = KnownNames([Watched(f"naam{number} van iets") for number in range(2_000)])
    assert list(names.find("over naam7 van iets en naam8 van niets")) == [(5, 19)]
    alike = KnownNames([Watched(f"naam van {number}") for number in range(1_000, 3_000)])
    assert list(alike.find("over naam van 2007 en naam van 4000")) == [(5, 18)]
    assert set(compared) == {"naam7 van iets", "naam van 2007"}


def test_names_of_one_length_that_open_alike_are_asked_for_once() -> None:
    asked: list[slice] = []

    class Text(str):
        __slots__ = ()

        def __getitem__(self, key: slice) -> str:  # type: ignore[override] - only slices are asked for
            asked.append(key)
            return super().__getitem__(key)

    names = KnownNames([f"naam van {number}" for number in range(1_000, 3_000)])
    assert not list(names.find(Text("over naam van 4000")))
    assert len(asked) == 1
