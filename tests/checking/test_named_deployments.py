"""Which deployments of the register a short text names, and what a letter is about by its subject line."""

import pytest

from ijkmoment.checking.deployments.named_deployments import countries_in, named_in
from ijkmoment.checking.deployments.scope import scope
from ijkmoment.checking.letter import Letter
from ijkmoment.facts.document import Document
from ijkmoment.facts.names import names_of
from ijkmoment.reading import read_claims
from ijkmoment.reading.files import read_bytes
from support.rule_pages import LETTER_DATE, read_register

REGISTER = read_register(
    """oost theatre naam Oostkust
oost/lt deployment naam Gevechtsgroep Litouwen
oost/lt deployment gastland LT
oost/mq deployment naam MQ-9 Roemenië
oost/mq deployment gastland RO
oost/ro deployment naam Gevechtsgroep Roemenië
oost/ro deployment gastland RO
oost/pl deployment naam Luchtruimbewaking Polen en Bulgarije
"""
)


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("De bijdrage in Litouwen", {"oost/lt"}),
        ("Berichten over de inzet van de MQ-9's.", {"oost/mq"}),
        ("De MQ-9's in Roemenië", {"oost/mq"}),
        ("De inzet in Roemenië", {"oost/mq", "oost/ro"}),
        ("De gevechtsgroep Roemenië", {"oost/ro"}),
        ("Vliegtuigen boven Polen, en de inzet in Litouwen", {"oost/pl", "oost/lt"}),
        ("De inzet in Mali en Nederland", set()),
        ("De gevechtsgroep en de luchtruimbewaking", set()),
        ("", set()),
    ],
)
def test_a_text_names_deployments_by_country_or_name(text: str, named: set[str]) -> None:
    assert named_in(text, REGISTER) == named


def test_our_own_country_is_no_place() -> None:
    assert countries_in("Nederland en Polen") == {"PL"}


@pytest.mark.parametrize(
    ("subject", "body", "about"),
    [
        ("Inzet in Litouwen", "Er dienden 300 militairen.", {"oost/lt"}),
        ("Voortgangsrapportage Litouwen", "Er dienden 300 militairen.", {"oost/lt"}),
        ("Voortgangsrapportage oostkust", "Er dienden 300 militairen.", None),
        ("Inzet in Litouwen en Polen", "Er dienden 300 militairen.", None),
        ("Besluit over Litouwen en Polen", "Er dienden 300 militairen.", {"oost/lt", "oost/pl"}),
        ("Beantwoording van vragen over de rapportage", "Er dienden 300 militairen.", set()),
        ("Oostkust", "Hierbij informeer ik uw Kamer over de inzet in Litouwen.", {"oost/lt"}),
        ("Oostkust", "In Litouwen dienden 300 militairen.", None),
        ("Oostkust", "Dit is het jaarlijkse ijkmoment over de inzet, in Litouwen en elders.", None),
        ("Inzet in Litouwen", "Overzicht.\n\nInzet in Litouwen\n\nTien man.\n\nInzet in Polen\n\nTwee teams.", None),
    ],
)
def test_a_letter_is_about_what_its_subject_line_or_opening_names(
    subject: str, body: str, about: set[str] | None
) -> None:
    text = f"Datum 15 mei 2024\nBetreft {subject}\n\nGeachte voorzitter,\n\n{body}\n\nHoogachtend,\n"
    document = read_bytes(text.encode(), "brief.txt", ".txt")
    assert isinstance(document, Document)
    claims = read_claims(document, LETTER_DATE, names_of(REGISTER))
    assert scope(Letter(document, tuple(claims), REGISTER, date=LETTER_DATE)).about == about
