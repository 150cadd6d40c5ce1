"""Which figures of a letter the register is asked about: all, however many differ, unless it holds too little."""

from pathlib import Path

import pytest

from ijkmoment.checking.engine import Skip
from support.rule_pages import Example, read_register, run

REGISTER = """
oost theatre naam oostflank
oost/lt deployment naam eFP Litouwen
oost/lt deployment gastland LT
oost/lt deployment sterkte 560 natie=DE @2023-05/2024-04
oost/lt deployment kosten 31370000 EUR ^-4 @2023
oost/ro deployment naam eVA Roemenië
oost/ro deployment gastland RO
oost/ro deployment kosten 13580000 EUR ^-4 @2023
"""
WRONG = "eFP Litouwen kostte in 2023 € {} miljoen. "
OF_ANOTHER_TIME = "eFP Litouwen kostte in 2011 € {} miljoen. "


def _checked(text: str, folder: Path) -> tuple[int, tuple[Skip, ...]]:
    report, _ = run(Example(text, (), read_register(REGISTER), 1), folder)
    found = sum(one.code.startswith("SRC00") for one in report.findings)
    return found, tuple(one for one in report.partly if one.reason == "held")


@pytest.mark.parametrize("count", [1, 3, 10])
def test_all_wrong_figures_are_told_of_what_a_heading_names(count: int, tmp_path: Path) -> None:
    text = "Inzet eFP Litouwen\n\n" + "".join(WRONG.format(f"41,{number:02}") for number in range(10, 10 + count))
    assert _checked(text, tmp_path) == (count, ())


def test_all_wrong_figures_of_two_deployments_are_told(tmp_path: Path) -> None:
    wrong = "Geachte voorzitter,\n\n" + "".join(WRONG.format(f"41,{number}") for number in range(10, 15))
    assert _checked(wrong + wrong.replace("eFP Litouwen", "eVA Roemenië"), tmp_path) == (10, ())


def test_a_register_of_another_time_is_said_to_hold_too_little(tmp_path: Path) -> None:
    text = "Inzet eFP Litouwen\n\n" + "".join(OF_ANOTHER_TIME.format(f"41,{number}") for number in range(10, 15))
    skips = tuple(Skip(code, "held") for code in ("SRC001", "SRC002", "SRC003"))
    assert _checked(text, tmp_path) == (0, skips)


def test_figures_of_what_a_letter_names_in_passing_are_few_or_said_to_be_left(tmp_path: Path) -> None:
    wrong = "Geachte voorzitter,\n\n" + "".join(WRONG.format(f"41,{number}") for number in range(10, 15))
    found, skips = _checked(wrong, tmp_path)
    assert (found, [one.code for one in skips]) == (0, ["SRC001", "SRC002", "SRC003"])
