"""Amounts in a table have the unit that its head or the line over it says, unless they print a scale of their own."""

import pytest

from ijkmoment.facts.values import Amount
from ijkmoment.reading.claims import read_claims
from ijkmoment.reading.text import read_text

TABLE = """\
Geachte voorzitter,

{over}

Missie                Uitgaven 2022   Raming 2023
EUAMM                 € 1.450         € 1.600
UNOGLA                € 3,8           € 3 miljoen

Dit kostte € 12.000 in totaal.
"""


def _amounts(text: str) -> list[str]:
    claims = read_claims(read_text(text))
    return [f"{one.value.value}" for one in claims if isinstance(one.value, Amount)]


@pytest.mark.parametrize(
    ("over", "read"),
    [
        ("Bedragen x € 1.000", ["1450000", "1600000", "3800", "3000000", "12000"]),
        ("Overzicht (€ mln)", ["1450000000", "1600000000", "3800000", "3000000", "12000"]),
        ("(bedragen × € 1 mln.)", ["1450000000", "1600000000", "3800000", "3000000", "12000"]),
        ("Overzicht per missie", ["1450", "1600", "3.8", "3000000", "12000"]),
    ],
)
def test_amounts_have_the_unit_of_their_table(over: str, read: list[str]) -> None:
    assert _amounts(TABLE.format(over=over)) == read
