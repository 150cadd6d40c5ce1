"""The deployments as the site shows them: which year the costs are of, and what belongs to a deployment."""

from dataclasses import replace
from decimal import Decimal

import pytest
from django.test import Client

from ijkmoment.facts.dates import Date, Period
from ijkmoment.facts.label import RELEASED
from ijkmoment.facts.snapshot import make_snapshot
from ijkmoment.facts.statement import Statement
from ijkmoment.facts.values import Amount
from ijkmoment.register import exchange, ledger, queries
from ijkmoment.site.showing import Page
from ijkmoment.site.views import deployments
from ijkmoment.site.views.deployments import latest_year
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
