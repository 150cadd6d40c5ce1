"""Shares are told from differences of shares."""

import pytest

from ijkmoment.facts.values import Percentage
from ijkmoment.language.percentage_scan import scan_percentages


@pytest.mark.parametrize(
    ("sentence", "numbers"),
    [
        ("De groei was 12,5 %-punt.", []),
        ("De groei was 12,5%punt of 3 %-punten.", []),
        ("De groei was 3 procentpunt.", []),
        ("De groei was twee procent-punt, of 2 procent punt.", []),
        ("De groei was 3 tot 5 %-punt.", []),
        ("De groei was 3 tot 5 % - punt uit.", ["3", "5"]),
        ("De groei was 5%, 3 procentpunt meer dan de 2 procent van toen.", ["5", "2"]),
    ],
)
def test_percentage_points_are_no_percentage(sentence: str, numbers: list[str]) -> None:
    values = [one.value for one in scan_percentages(sentence)]
    assert [str(value.number) for value in values if isinstance(value, Percentage)] == numbers
