"""Shares are told from differences of shares."""

from decimal import Decimal

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


@pytest.mark.parametrize(
    ("sentence", "numbers"),
    [
        ("De krimp liep van –1,5% naar 4%.", ["-1.5", "4"]),
        ("De groei bedroeg − 6% in dat jaar.", ["-6"]),
        ("Groei: - 1,5%.", ["-1.5"]),
        ("De groei (-6%) viel tegen.", ["-6"]),
        ("De groei was min 6 procent en toen minus anderhalf procent.", ["-6", "-1.5"]),
        ("De groei was circa min 6 procent.", ["-6"]),
        ("De groei ligt tussen –6% en 4%.", ["-6", "4"]),
        ("De groei ligt tussen min 6 en min 4 procent.", ["-6", "-4"]),
        ("De groei gaat van -6 tot -4%.", ["-6", "-4"]),
        ("De groei gaat van 6% tot - 4%.", ["6", "-4"]),
        ("De groei gaat tussen de 4 en de 6%.", ["4", "6"]),
        ("De groei gaat tussen 4 en ongeveer 6 procent.", ["4", "6"]),
        ("Kern:\n- 6% van de kosten\n– 4% van de rest", ["6", "4"]),
        ("Kern:\n-6% van de kosten", []),
        ("Groei\n-6%\n4%", ["-6", "4"]),
        ("De marge is 4-6%, 4 – 6% of 4% - 6%.", ["4", "6", "4", "6", "4", "6"]),
        ("De groei - 6% in dat jaar - viel tegen.", ["6"]),
        ("De marge is plus of min 6 procent.", ["6"]),
        ("Minimaal 6 procent.", ["6"]),
    ],
)
def test_a_share_below_zero_and_a_dash_that_is_no_minus(sentence: str, numbers: list[str]) -> None:
    values = [one.value for one in scan_percentages(sentence)]
    assert [str(value.number) for value in values if isinstance(value, Percentage)] == numbers


def test_a_sign_is_a_hedge() -> None:
    found = [(one.hedge, one.value) for one in scan_percentages("Dit is <6%, ~6% of ≥ 6 procent.")]
    six = Percentage(Decimal(6))
    assert found == [("<", six), ("~", six._replace(approximate=True)), ("≥", six)]
