"""A sum held against a register that holds its figures as they are printed: of that time, of those decimals."""

from decimal import Decimal
from pathlib import Path

import pytest

from ijkmoment.checking.rules.num001 import RULE
from ijkmoment.facts.dates import Date, Period
from ijkmoment.facts.names import names_of
from ijkmoment.facts.snapshot import Snapshot, make_snapshot
from ijkmoment.facts.statement import Source, Statement, Subject
from ijkmoment.facts.values import Amount, Text
from support.rule_pages import Example, run

NAMES = {"alfa": "Inzet Alfa", "bravo": "Inzet Bravo"}
LETTER = """Financiën

Dit kostte in totaal € {} miljoen. Dit bedrag omvat:

- Inzet Alfa: € {} miljoen
- Inzet Bravo: € {} miljoen
"""


def _register(decimals: int, *years: tuple[int, str, str, str]) -> Snapshot:
    """Return a register of costs, in millions: for each year those of the theatre and of its two deployments."""
    subjects = {"noord": Subject("noord", "theatre"), **{one: Subject(one, "deployment", "noord") for one in NAMES}}
    costs = (
        Statement(slug, "kosten", Amount(Decimal(million) * 10**6, decimals), "bron", Period(Date(year), Date(year)))
        for year, *amounts in years
        for slug, million in zip(subjects, amounts, strict=True)
    )
    names = (Statement(slug, "naam", Text(name), "bron") for slug, name in NAMES.items())
    return make_snapshot((*costs, *names), subjects, {"bron": Source("bron", "document", "Een bron")})


HELD = (2023, "4.50", "1.25", "3.25")


FINER = (
    2023,
    "4.5094",
    "1.2544",
    "3.2543",
)  # 4.5087 as sum of the parts: printed it is 4,51, of the printed parts 4,50


@pytest.mark.parametrize(
    ("printed", "decimals", "count"),
    [
        pytest.param(("4,51", "1,25", "3,25"), -2, 0, id="the sum of what is held"),
        pytest.param(("4,51", "1,25", "3,25"), 0, 0, id="the sum of what is held to the euro"),
        pytest.param(("4,50", "1,25", "3,25"), -2, 1, id="the sum of the rounded parts"),
        pytest.param(("4,50", "1,25", "3,25"), 0, 1, id="the sum of the rounded parts, held to the euro"),
        pytest.param(("4,52", "1,25", "3,25"), 0, 1, id="off"),
        pytest.param(("4,50", "1,25", "3,25"), -4, 0, id="no finer than printed"),
        pytest.param(("4,5", "1,3", "3,3"), 0, 0, id="printed rougher"),
    ],
)
def test_parts_that_are_held_finer_than_printed_are_added_as_held(
    printed: tuple[str, str, str], decimals: int, count: int, tmp_path: Path
) -> None:
    report, _ = run(Example(LETTER.format(*printed), (), _register(decimals, FINER), 1), tmp_path)
    assert [one.code for one in report.findings if one.code == RULE.code] == [RULE.code] * count


@pytest.mark.parametrize(
    ("printed", "register", "count"),
    [
        pytest.param(("4,50", "1,25", "3,25"), _register(-4, HELD), 0, id="right"),
        pytest.param(("4,50", "1,26", "3,25"), _register(-4, HELD), 1, id="a part is off"),
        pytest.param(("4,51", "1,25", "3,25"), _register(-4, HELD), 1, id="the total is off"),
        pytest.param(("4,5", "1,2", "3,2"), _register(-4, HELD), 0, id="rounded further"),
        pytest.param(("4,50", "1,26", "3,25"), _register(-4, (2023, "4.51", "1.25", "3.25")), 0, id="held rounded"),
        pytest.param(("4,50", "1,26", "3,25"), _register(-4, (2023, "5.50", "2.25", "3.25")), 0, id="other year"),
        pytest.param(
            ("4,50", "1,26", "3,25"),
            _register(-4, (2022, "9.50", "6.25", "3.25"), HELD),
            True,
            id="second of two years",
        ),
    ],
)
def test_rounding_excuses_only_what_is_not_held_as_printed(
    printed: tuple[str, str, str], register: Snapshot, count: int, tmp_path: Path
) -> None:
    example = Example(LETTER.format(*printed), (), register, 1)
    assert names_of(register).subjects == {name: {slug} for slug, name in NAMES.items()}
    report, _ = run(example, tmp_path)
    assert [one.code for one in report.findings if one.code == RULE.code] == [RULE.code] * count


def test_the_register_is_named_with_the_finding(tmp_path: Path) -> None:
    report, _ = run(Example(LETTER.format("4,50", "1,26", "3,25"), (), _register(-4, HELD), 1), tmp_path)
    (finding,) = (one for one in report.findings if one.code == RULE.code)
    named = [one.statement for one in finding.related if one.where == "register"]
    assert named == ["alfa kosten @2023", "bravo kosten @2023", "noord kosten @2023"]
