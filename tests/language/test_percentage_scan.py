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


@pytest.mark.parametrize(
    ("sentence", "read"),
    [
        ("Dit is niet meer dan 8 procent.", ["niet meer dan 8 procent"]),
        ("Dit is nooit minder dan 8%.", ["nooit minder dan 8%"]),
        ("Dit is niet hoger dan 8% en niet lager dan 3%.", ["niet hoger dan 8%", "niet lager dan 3%"]),
        ("Dit is niet de 8% van toen.", ["8%"]),
        ("Dit is geen 8 procent, niet 3 tot 5 procent en niet veel meer dan 2%.", []),
        ("Dit is drie komma vijf procent, of 3 x 5%.", []),
    ],
)
def test_a_denial_is_a_hedge_or_leaves_the_number_out(sentence: str, read: list[str]) -> None:
    assert [sentence[one.start : one.end] for one in scan_percentages(sentence)] == read
