"""Forms of strengths and references that printing does not use, and that letters do."""

import pytest

from ijkmoment.facts.values import Reference, Strength
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
