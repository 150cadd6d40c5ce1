"""A figure whose own words name another country, a thing or a whole force is not bound to the section's subject."""

from functools import cache
from pathlib import Path

import pytest

from ijkmoment.facts.dates import Date
from ijkmoment.facts.folder import read_folder
from ijkmoment.facts.label import PUBLIC
from ijkmoment.facts.ledger import Ledger
from ijkmoment.facts.names import Names, names_of
from ijkmoment.language.countries import country_names
from ijkmoment.reading.claims import read_claims
from ijkmoment.reading.text import read_text

EXAMPLE = Path(__file__).parents[2] / "examples" / "oostflank-2024"
LITHUANIA, ROMANIA, SLOVAKIA = (
    "Inzet in Litouwen",
    "Inzet in Roemenië bij de MNBG",
    "Bijdrage aan de AMDTF in Slowakije",
)


@cache
def _names() -> Names:
    ledger = read_folder(EXAMPLE)
    assert isinstance(ledger, Ledger)
    return names_of(ledger.snapshot(audience=PUBLIC), country_names())


def _bound(heading: str, sentence: str) -> list[tuple[str | None, str] | None]:
    claims = read_claims(read_text(f"{heading}\n\n{sentence}\n"), Date(2025, 10, 14), _names())
    figures = (one for one in claims if one.kind in ("money", "strength", "period"))
    return [(one.subject, one.concept) if one.concept else None for one in figures]


@pytest.mark.parametrize(
    ("heading", "sentence", "concept"),
    [
        (LITHUANIA, "De kosten van de inzet bedragen € 31 miljoen.", "kosten"),
        (LITHUANIA, "De kosten van de inzet in Litouwen bedragen € 31 miljoen.", "kosten"),
        (LITHUANIA, "De kosten voor Nederland bedroegen vorig jaar € 31 miljoen.", "kosten"),
        (LITHUANIA, "De kosten van € 31 miljoen worden gedekt binnen de begroting van Defensie.", "kosten"),
        (LITHUANIA, "De totale kosten waren € 31 miljoen.", "kosten"),
        (LITHUANIA, "De gemaakte kosten zijn € 31 miljoen.", "kosten"),
        (LITHUANIA, "Voor Litouwen is € 31 miljoen uitgetrokken.", "kosten-gepland"),
        (LITHUANIA, "Voor deze inzet is € 31 miljoen uitgetrokken.", "kosten-gepland"),
        (LITHUANIA, "De Nederlandse bijdrage kost € 31 miljoen.", "kosten"),
        (LITHUANIA, "In de eerste periode tot de zomer kostte de inzet € 31 miljoen.", "kosten"),
        (LITHUANIA, "Volgens de opgave van het ministerie kostte de missie € 31 miljoen.", "kosten"),
        (LITHUANIA, "De verlenging van het mandaat kost € 31 miljoen.", "kosten"),
        (LITHUANIA, "De uitgaven voor de achtste rotatie bedroegen € 31 miljoen.", "kosten"),
        (LITHUANIA, "Nederland levert 270 militairen.", "sterkte"),
        (LITHUANIA, "Er zijn nu 270 militairen in Litouwen.", "sterkte"),
        (LITHUANIA, "In Vilnius dienen 12 militairen.", "sterkte"),
        (LITHUANIA, "Er dienen 270 militairen, onder leiding van Duitsland.", "sterkte"),
        (LITHUANIA, "Samen met Duitsland levert Nederland 270 militairen.", "sterkte"),
        (LITHUANIA, "De bijdrage aan de MNBG bestaat uit 270 militairen.", "sterkte"),
        (LITHUANIA, "De Nederlandse bijdrage aan de MNBG in Litouwen telt 270 militairen.", "sterkte"),
        (LITHUANIA, "In de MNBG in Litouwen dienen 270 Nederlandse militairen.", "sterkte"),
        (LITHUANIA, "Nederland neemt met 270 militairen deel aan de MNBG in Litouwen.", "sterkte"),
        (LITHUANIA, "De MNBG in Litouwen telt 270 Nederlandse militairen.", "sterkte"),
        (LITHUANIA, "De Nederlandse eenheid bestaat uit 270 militairen.", "sterkte"),
        (LITHUANIA, "De kosten van deze verlengde presentie zijn € 31 miljoen.", "kosten"),
        (LITHUANIA, "De uitgaven voor het verlengen van de inzet bedroegen € 31 miljoen.", "kosten"),
        (LITHUANIA, "Na de inval in Oekraïne steeg de sterkte tot 270 militairen.", "sterkte"),
        (LITHUANIA, "In verband met de oorlog in Oekraïne zijn er 270 militairen aanwezig.", "sterkte"),
        (LITHUANIA, "De inzet was geraamd op € 31 miljoen.", "kosten-gepland"),
        (ROMANIA, "De uitgaven voor de inzet bedroegen € 4 miljoen.", "kosten"),
        (ROMANIA, "De eenheid telde 150 militairen.", "sterkte"),
        (SLOVAKIA, "De kosten van de AMDTF waren € 7 miljoen.", "kosten"),
    ],
)
def test_what_is_the_sections_is_bound(heading: str, sentence: str, concept: str) -> None:
    subject = {LITHUANIA: "efp-lt", ROMANIA: "efp-ro", SLOVAKIA: "amdtf-sk"}[heading]
    assert [one[1] if one and (one[0] or "").startswith(subject) else None for one in _bound(heading, sentence)] == [
        concept
    ]


@pytest.mark.parametrize(
    ("heading", "sentence"),
    [
        (LITHUANIA, "De kosten van de inzet van Patriots in Polen bedragen € 50 miljoen."),
        (LITHUANIA, "De kosten van de operatie in Niger zijn € 3 miljoen."),
        (LITHUANIA, "Er zijn 300 militairen in Polen gestationeerd."),
        (LITHUANIA, "In Berlijn dienen 20 militairen."),
        (LITHUANIA, "Naar Letland gingen ook 80 militairen."),
        (LITHUANIA, "Voor Oekraïne is € 3,5 miljard uitgetrokken."),
        (LITHUANIA, "Voor Kiev is € 3,5 miljard uitgetrokken."),
        (LITHUANIA, "Nederland heeft voor Oekraïne € 3,5 miljard uitgetrokken."),
        (LITHUANIA, "De steun aan Oekraïne kost € 3,5 miljard."),
        (LITHUANIA, "De kosten van de begroting van Defensie zijn € 24 miljard."),
        (LITHUANIA, "De begroting van Defensie bedraagt € 24 miljard."),
        (LITHUANIA, "Het onderhoud van de kazerne in Rukla kost € 6 miljoen."),
        (LITHUANIA, "Vorig jaar kostte het onderhoud van de kazerne in Litouwen € 6 miljoen."),
        (LITHUANIA, "De kosten voor de bouw van de kazerne bedragen € 6 miljoen."),
        (LITHUANIA, "De nieuwe tanks kosten € 6 miljoen."),
        (LITHUANIA, "De munitie voor de eenheid heeft € 6 miljoen gekost."),
        (LITHUANIA, "Met de renovatie van het kamp is € 6 miljoen gemoeid."),
        (LITHUANIA, "De MNBG in Litouwen bestaat uit 1.600 militairen."),
        (LITHUANIA, "De bijdrage groeit; in 2024 telde de MNBG in Litouwen 1.600 militairen."),
        (LITHUANIA, "Inmiddels telt de battlegroup 1.600 militairen."),
        (LITHUANIA, "De brigade in Litouwen telt 4.800 militairen."),
        (LITHUANIA, "De multinationale eenheid in Litouwen omvat 1.600 militairen."),
        (LITHUANIA, "De totale sterkte van de brigade bedraagt 4.800 militairen."),
        (LITHUANIA, "Aan de MNBG in Litouwen nemen 1.600 militairen deel."),
        (LITHUANIA, "De defensie-uitgaven bedragen € 24 miljard."),
        (LITHUANIA, "De totale uitgaven van Defensie kwamen uit op € 24 miljard."),
        (LITHUANIA, "De bouw van de kazerne in Litouwen is geraamd op € 6 miljoen."),
        (LITHUANIA, "Het kabinet heeft in 2024 voor de luchtmacht € 31 miljoen uitgetrokken."),
        (LITHUANIA, "Voor munitie is € 5 miljoen uitgetrokken."),
        (LITHUANIA, "Voor de Patriots in Polen is € 50 miljoen geraamd."),
        (ROMANIA, "In Bulgarije zijn 200 militairen aanwezig."),
        (ROMANIA, "De reparatie van het vliegveld kostte € 4 miljoen."),
        (SLOVAKIA, "De raketten kosten € 7 miljoen."),
        (SLOVAKIA, "De AMDTF telde 900 militairen."),
    ],
)
def test_what_another_country_thing_or_whole_is_of_is_not(heading: str, sentence: str) -> None:
    assert _bound(heading, sentence) == [None]


@pytest.mark.parametrize(
    ("sentence", "concept"),
    [
        ("De inzet in Litouwen kostte € 31 miljoen en voor Oekraïne is € 3,5 miljard uitgegeven.", "kosten"),
        ("De inzet in Litouwen kostte € 31 miljoen, die in Polen € 5 miljoen.", "kosten"),
        ("In Litouwen waren 270 militairen, in Polen 300 militairen.", "sterkte"),
    ],
)
def test_a_country_that_a_second_figure_goes_to_takes_that_one_alone(sentence: str, concept: str) -> None:
    assert _bound(LITHUANIA, sentence) == [("efp-lt", concept), None]
