"""Whose people a strength counts: never the Netherlands' where the sentence says that another nation delivers them."""

import pytest

from ijkmoment.drafting.letter import Letter
from ijkmoment.drafting.nations import nation_of
from ijkmoment.reading.claims import read_claims
from ijkmoment.reading.text import read_text


def nations(sentence: str) -> list[str | None]:
    document = read_text(sentence)
    claims = read_claims(document)
    letter = Letter("brief.txt", document, claims)
    return [nation_of(one, letter) for one in claims if one.kind == "strength"]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Uit Duitsland komen 900 militairen.", ["DE"]),
        ("Van Duitse zijde gaan 900 militairen mee.", ["DE"]),
        ("De Duitse bijdrage omvat 900 militairen.", ["DE"]),
        ("De 900 militairen zijn door Duitsland gestuurd.", ["DE"]),
        ("De Noren dragen bij met 150 militairen.", ["NO"]),
        ("Nederland heeft er 90 militairen en Duitsland 560 militairen.", ["NL", "DE"]),
        ("Er zijn 90 militairen ingezet, en Duitsland levert 560 militairen.", ["NL", "DE"]),
        ("Er zijn 1.234 Nederlandse en 500 Duitse militairen.", ["NL", "DE"]),
    ],
)
def test_the_one_who_is_said_to_deliver_is_the_nation(sentence: str, expected: list[str]) -> None:
    assert nations(sentence) == expected


@pytest.mark.parametrize(
    "sentence",
    [
        "Er zijn 900 militairen ingezet.",
        "Er zijn 900 militairen ingezet in Litouwen.",
        "In Mali en Irak dienen 900 militairen.",
        "Er zijn 900 Nederlandse militairen in Litouwen.",
        "Samen met Duitsland levert Nederland 900 militairen.",
        "Den Haag levert 900 militairen.",
        "De Koninklijke Landmacht levert 900 militairen.",
        "Het Korps Mariniers zet 900 militairen in.",
        "Daarvoor stuurt Defensie 900 militairen.",
        "In Berlijn zijn 900 militairen bijeen.",
        "Op verzoek van Duitsland zijn 900 militairen gestuurd.",
        "Er zijn 900 militairen, onder Duitse leiding.",
        "Uit Mali keerden 900 militairen terug.",
        "Met onze partners zijn 900 militairen ingezet.",
        "Duitsland sprak hierover; er zijn nu 900 militairen.",
        "Er zijn 40 militairen bij de coalitie van de Verenigde Staten en het Verenigd Koninkrijk.",
    ],
)
def test_a_strength_of_no_other_nation_is_our_own(sentence: str) -> None:
    assert nations(sentence) == ["NL"]


@pytest.mark.parametrize(
    "sentence",
    [
        "Nederland en Duitsland leveren samen 900 militairen.",
        "Samen met Duitsland vormen zij een eenheid van 900 militairen.",
        "Duitsland verzocht om 900 militairen.",
        "Duitsland leidt de groep, waarin 900 militairen zitten.",
        "Duitsland nam niet deel, maar hield 900 militairen op zee.",
        "Voor Duitsland gaat het om 900 militairen.",
        "Er zijn 900 Duitse militairen.",
        "Er zijn 900 Oekraïense militairen.",
        "De Roemeense luchtmacht zet 900 militairen in.",
        "De groep, met ook Amerikanen erbij, telt 900 militairen, die Amerikanen leiden.",
        "Er gaan 900 militairen mee, geleverd door de Belgen.",
        "Nederland levert 270 van de 1.600 militairen.",
        "Bondgenoten leveren 900 militairen.",
        "Het gastland zet 900 militairen in.",
        "Berlijn stationeert 900 militairen.",
        "Vanaf mei stationeert Berlijn 900 militairen.",
        "Parijs en Londen sturen elk 900 militairen.",
        "De Bundeswehr levert 900 militairen.",
        "De Royal Navy zet 900 militairen in.",
        "De Forsvaret stuurt 900 militairen.",
        "Daarvoor plaatst het Esercito 900 militairen.",
        "Andere landen sturen 900 militairen.",
        "Uit Duitsland zouden er wellicht eens 900 militairen bij moeten.",
    ],
)
def test_where_another_nation_may_be_meant_none_is_told(sentence: str) -> None:
    assert nations(sentence) == [None]
