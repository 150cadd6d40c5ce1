"""Claims are bound by heading, mention and names, and never by their value."""

from ijkmoment.reading.claims import SIX, read_claims
from ijkmoment.reading.text import read_text

NAMES = {"MNBG Litouwen": "efp-lt", "inzet in Litouwen": "efp-lt", "Inzet in Roemenië": "efp-ro", "AMDTF": "amdtf-sk"}
LETTER = """\
Inzet in Roemenië

Er waren {number} militairen aanwezig. De sterkte van de AMDTF was 16 militairen.

Financiën

- MNBG Litouwen: € 3,00 miljoen
- MNBG Litouwen en AMDTF: € 4,00 miljoen
- Overig: € 5,00 miljoen
"""


def _bound(number: int) -> list[tuple[str | None, str | None]]:
    document = read_text(LETTER.format(number=number))
    return [(claim.subject, claim.concept) for claim in read_claims(document, names=NAMES) if claim.kind in SIX]


def test_by_heading_and_by_mention_or_not_at_all() -> None:
    assert _bound(150) == [
        ("efp-ro", "sterkte"),
        ("amdtf-sk", "sterkte"),
        ("efp-lt", "kosten"),
        (None, None),
        (None, None),
    ]


def test_never_by_value() -> None:
    assert _bound(150) == _bound(999)


def test_without_names_nothing_is_bound() -> None:
    document = read_text(LETTER.format(number=1))
    assert all(claim.subject is None for claim in read_claims(document))
