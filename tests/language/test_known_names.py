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


def test_only_names_that_open_with_a_word_of_the_text_are_compared() -> None:
    compared: list[str] = []

    class Watched(str):
        __slots__ = ()

        def __len__(self) -> int:
            compared.append(str(self))
            return super().__len__()

    names = KnownNames([Watched(f"naam{number} van iets") for number in range(2_000)])
    list(names.find("eerst"))
    compared.clear()
    assert list(names.find("over naam7 van iets en naam8 van niets")) == [(5, 19)]
    assert set(compared) <= {"naam7 van iets", "naam8 van iets"}
