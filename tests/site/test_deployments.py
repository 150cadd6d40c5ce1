"""The deployments as the site shows them: which year the costs are of, and what belongs to a deployment."""

from dataclasses import replace
from decimal import Decimal

import pytest
from django.test import Client
from selectolax.lexbor import LexborHTMLParser, LexborNode

from ijkmoment.facts.dates import Date, Period
from ijkmoment.facts.label import RELEASED
from ijkmoment.facts.snapshot import make_snapshot
from ijkmoment.facts.statement import Statement
from ijkmoment.facts.values import Amount
from ijkmoment.register import exchange, ledger, queries
from ijkmoment.site.overview import latest_year
from ijkmoment.site.showing import Page
from ijkmoment.site.views import deployments
from support.databases import ONLY_SQLITE
from support.server import EXAMPLE

pytestmark = ONLY_SQLITE
NEXT_YEAR = Period(Date(2024), Date(2024))


@pytest.fixture(autouse=True)
def register(database: str) -> str:
    assert isinstance(exchange.import_folder(EXAMPLE), exchange.ImportResult)
    return database


def page(path: str, language: str = "nl") -> str:
    return Client(headers={"accept-language": language}).get(path).content.decode()


def costs(subject: str, period: Period) -> Statement:
    return Statement(subject, "kosten", Amount(Decimal(12_000_000), -6), "voorbeeld", period, label=RELEASED)


def latest_with(*added: Statement) -> str:
    held = queries.read_all()
    numbered = (replace(one, number=1000 + index) for index, one in enumerate(added))
    statements = [one for one in held.statements if one.superseded_at is None]
    return latest_year(Page(make_snapshot([*statements, *numbered], held.subjects, held.sources), "nl"))


def test_the_year_of_the_costs_is_the_latest_of_which_there_is_a_total() -> None:
    assert latest_with() == "2023"
    assert latest_with(costs("ap-pl-bg", NEXT_YEAR)) == "2023"
    assert latest_with(costs("ap-pl-bg", NEXT_YEAR), costs("oostflank", NEXT_YEAR)) == "2024"


def test_only_a_year_is_the_year_of_the_costs() -> None:
    stretch = Period(Date(2024, 5), Date(2025, 4))
    assert latest_with(costs("ap-pl-bg", stretch), costs("oostflank", stretch)) == "2023"


def test_without_a_total_the_year_is_the_latest_of_any_costs() -> None:
    held = queries.read_all()
    some = [replace(costs(slug, NEXT_YEAR), number=index) for index, slug in enumerate(("efp-lt", "efp-ro"), 1)]
    assert latest_year(Page(make_snapshot(some, held.subjects, held.sources), "nl")) == "2024"
    assert latest_year(Page(make_snapshot([], held.subjects, held.sources), "nl")) == ""


def test_a_period_stands_in_words(monkeypatch: pytest.MonkeyPatch) -> None:
    held = queries.read_all()
    old = replace(costs("ap-pl-bg", Period(Date(2023, 5), Date(2024, 4))), number=1000)
    monkeypatch.setattr(deployments, "page", lambda _: Page(make_snapshot([old], held.subjects, held.sources), "nl"))
    said = page("/inzetten/ap-pl-bg/")
    assert "mei 2023 tot en met april 2024" in said
    assert "2023-05" not in said


def test_the_first_costs_of_a_new_year_blank_no_page() -> None:
    assert isinstance(ledger.record(costs("ap-pl-bg", NEXT_YEAR), by="redacteur"), Statement)
    assert "met de kosten in 2023" in page("/inzetten/")
    assert "€ 13,58 miljoen" in page("/inzetten/")
    assert "€ 45,89 miljoen" in page("/")


def told(path: str, heading: str, language: str = "nl") -> str:
    """The words of the section under a heading of the second level, one line a name or fact."""
    section = next(one for one in LexborHTMLParser(page(path, language)).css("section") if _heading(one) == heading)
    parts = section.css("h3, dt, dd, caption, th, td")
    return "\n".join(" ".join(one.text(separator=" ").split()) for one in parts)


def _heading(section: LexborNode) -> str:
    heading = section.css_first("h2")
    return heading.text() if heading else ""


def test_a_rotation_stands_with_its_formation_and_strength_also_without_a_known_period() -> None:
    assert told("/inzetten/efp-lt/", "Rotaties") == (
        "Veertiende rotatie in Litouwen\n"
        "Looptijd\njuli 2023 tot en met omstreeks januari 2024\n"
        "Sterkte\ncirca 300 militairen (Nederland, juli 2023 tot en met omstreeks januari 2024)\n"
        "Eenheid\n43 Gemechaniseerde Brigade (juli 2023 tot en met omstreeks januari 2024)\n"
        "Rotatie van de 13 Lichte Brigade\n"
        "Looptijd\nnog niet bekend\n"
        "Sterkte\ncirca 300 militairen (Nederland, mei 2023 tot en met april 2024)\n"
        "Eenheid\n13 Lichte Brigade (mei 2023 tot en met april 2024)"
    )
    assert "13 Lichte Brigade" not in told("/inzetten/efp-lt/", "Tijdlijn van mandaten en rotaties")


def test_a_mandate_stands_with_its_decision_ceiling_and_extension_in_the_order_of_time() -> None:
    said = told("/inzetten/efp-lt/", "Mandaten")
    assert said.startswith("Mandaat eFP Litouwen tot en met 2021\nMandaatperiode\ntot en met 31 december 2021\n")
    assert "Plafond\nmaximaal 350 militairen\n" in said
    assert "Plafond\nnog niet bekend\nBesluit\nBrief over voortzetting in Litouwen tot eind 2026" in said
    assert said.endswith("Verlengt\nMandaat eFP Litouwen tot en met 2024")


def test_a_mandate_without_a_period_is_not_drawn_but_told() -> None:
    assert "Besluit\nBrief over luchtruimbewaking in Estland" in told("/inzetten/ap-ee/", "Mandaten")
    assert "Tijdlijn" not in page("/inzetten/ap-ee/")


def test_what_each_nation_supplies_stands_by_period() -> None:
    lithuania = told("/inzetten/efp-lt/", "Wie wat levert")
    assert lithuania.startswith("mei 2023 tot en met april 2024\nLand\nSterkte\n\nDuitsland\n560 militairen")
    assert "Plaats naar omvang: Nederland\ngrootste na Duitsland" in lithuania
    assert "Bijdrage: Duitsland\nleiding over de gevechtsgroep als framework nation" in lithuania
    assert (
        "Bijdrage: Nederland\neen manoeuvre-element van compagniesgrootte een Nationale Datalink Management Cel\n"
        "2017 tot en met 2021"
    ) in lithuania
    assert told("/inzetten/ap-ee/", "Wie wat levert") == (
        "december 2024 tot en met maart 2025\n"
        "Voorziene sterkte: Nederland\n90 tot 150 militairen\nBijdrage: Nederland\nmaximaal tien F-35's"
    )


def test_mandates_and_rotations_in_english() -> None:
    assert "Rotation of 13 Light Brigade\nDuration of deployment\nnot yet known" in told(
        "/inzetten/efp-lt/", "Rotations", "en"
    )
