"""The page Voorstellen: letters in memory, a choice for each proposal, and what is recorded of it."""

import re
from collections.abc import Mapping
from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from django.conf import Settings
from django.core.files.uploadedfile import SimpleUploadedFile
from django.http import HttpResponse
from django.test import Client

from ijkmoment.access.models import User
from ijkmoment.facts.dates import Date, Period
from ijkmoment.facts.label import UNLABELLED, Label, Level
from ijkmoment.facts.statement import Source, Statement
from ijkmoment.facts.values import Amount, Strength
from ijkmoment.register import identities, ledger, models, proposal_views, proposals, queries

PATH = "/register/voorstellen/"
TEMPLATES = Path(__file__).parents[1] / "support" / "templates"
LETTER = """\
Datum 15 mei 2024
Betreft Voortgang van de bijdrage in Litouwen

Geachte voorzitter,

Deze rapportage gaat over de periode mei 2023 tot en met april 2024.

Bijdrage in Litouwen

Duitsland leverde 580 militairen. De bijdrage kostte in 2022 € 28,10 miljoen.
Nederland leverde circa 300 militairen. De bijdrage liep van 1 mei 2017 tot en met 31 april 2024.

Hoogachtend,
"""
COSTS, GERMANY, STAY = 1, 0, 3


@pytest.fixture(autouse=True)
def alone(settings: Settings, register: str) -> None:
    """The register's pages without a site around them."""
    assert register
    settings.ROOT_URLCONF = "support.register_urls"
    engine: dict[str, Any] = {**settings.TEMPLATES[0], "DIRS": [TEMPLATES]}
    settings.TEMPLATES = [engine]


@pytest.fixture
def editor() -> Client:
    client = Client()
    client.force_login(User.objects.create_user("redacteur"))
    return client


def upload(client: Client, data: bytes = LETTER.encode(), name: str = "brief.txt", **more: str) -> HttpResponse:
    return client.post(PATH, {"brieven": [SimpleUploadedFile(name, data)], **more})


def signed(response: HttpResponse) -> str:
    found = re.search(r'name="voorstellen" value="([^"]+)"', response.content.decode())
    assert found is not None
    return found[1]


def decide(client: Client, page: HttpResponse, choices: Mapping[str, str]) -> HttpResponse:
    return client.post(PATH, {"voorstellen": signed(page), **choices})


def words(response: HttpResponse) -> str:
    return " ".join(re.sub(r"<[^>]+>", " ", response.content.decode()).split())


def untouched() -> tuple[object, int]:
    return queries.read_all(), models.Recording.objects.count()


def test_it_needs_a_login() -> None:
    response = Client().get(PATH)
    assert response.status_code == 302
    assert response["Location"].startswith("/inloggen/")


def test_a_forged_form_is_refused() -> None:
    client = Client(enforce_csrf_checks=True)
    client.force_login(User.objects.create_user("redacteur"))
    before = untouched()
    assert upload(client).status_code == 403
    assert untouched() == before


def test_each_proposal_shows_its_sentence_and_what_is_held(editor: Client) -> None:
    before = untouched()
    body = upload(editor)
    page = words(body)
    assert 'value="1 mei 2017 tot en met 31 april 2024"' in body.content.decode()
    assert "Sterkte, Duitsland, mei 2023 tot en met april 2024: 580 militairen" in page
    assert "Nu in het register: 560 militairen" in page
    assert "De bijdrage kostte in 2022 € 28,10 miljoen . (regel 10)" in page
    assert "Staat al in het register: 1" in page
    assert untouched() == before


def test_nothing_is_recorded_without_a_choice(editor: Client) -> None:
    page = upload(editor)
    before = untouched()
    response = decide(editor, page, {f"keuze-{index}": "" for index in range(4)})
    assert (response.status_code, untouched()) == (400, before)
    assert "Er is nog niets gekozen" in words(response)


def test_what_is_accepted_is_recorded_and_the_rest_stays(editor: Client) -> None:
    response = decide(editor, upload(editor), {f"keuze-{COSTS}": "aannemen", f"keuze-{STAY}": "afwijzen"})
    assert response.status_code == 200
    page = words(response)
    assert "580 militairen" in page
    assert "28,10 miljoen" not in page
    (made,) = (one for one in queries.read_open_of("kosten") if one.period.edtf == "2022")
    assert made.label == UNLABELLED
    act = models.Recording.objects.latest("number")
    assert (act.by, act.statements) == ("redacteur", 1)


def test_a_value_is_changed_in_dutch_notation(editor: Client) -> None:
    choices = {f"keuze-{COSTS}": "wijzigen", f"waarde-{COSTS}": "28,2 miljoen", f"periode-{COSTS}": "2021"}
    decide(editor, upload(editor), choices)
    (made,) = (one for one in queries.read_open_of("kosten") if one.period.edtf == "2021")
    assert str(getattr(made.value, "value", "")) == "28200000"


def test_an_impossible_date_is_changed_or_rejected_but_not_accepted(editor: Client) -> None:
    page = upload(editor)
    before = untouched()
    refused = decide(editor, page, {f"keuze-{STAY}": "aannemen"})
    assert (refused.status_code, untouched()) == (422, before)
    assert "Een datum die niet bestaat kan niet worden aangenomen" in words(refused)
    changed = {f"keuze-{STAY}": "wijzigen", f"waarde-{STAY}": "1 mei 2017 tot en met 30 april 2024"}
    decide(editor, page, changed)
    (made,) = queries.read_open_of("looptijd")
    assert str(getattr(made.value, "edtf", "")) == "2017-05-01/2024-04-30"


def test_a_wrong_value_is_said_at_the_proposal_and_choices_stay(editor: Client) -> None:
    page = upload(editor)
    before = untouched()
    wrong = {f"keuze-{COSTS}": "wijzigen", f"waarde-{COSTS}": "veel", f"keuze-{GERMANY}": "aannemen"}
    response = decide(editor, page, {**wrong, f"periode-{COSTS}": "2022"})
    assert (response.status_code, untouched()) == (422, before)
    body = response.content.decode()
    assert "Schrijf de waarde zoals in: 31,37 miljoen" in body
    assert 'value="veel"' in body
    assert f'name="keuze-{GERMANY}" value="aannemen" checked' in body


@pytest.mark.parametrize("language", ["nl", "en"])
def test_costs_are_of_one_calendar_year(editor: Client, language: str) -> None:
    page = upload(editor)
    before = untouched()
    choices = {f"keuze-{COSTS}": "wijzigen", f"waarde-{COSTS}": "12 miljoen"}
    choices[f"periode-{COSTS}"] = "mei 2023 tot en met april 2024"
    response = editor.post(PATH, {"voorstellen": signed(page), **choices}, headers={"accept-language": language})
    assert (response.status_code, untouched()) == (422, before)
    said = {"nl": "Schrijf één kalenderjaar, zoals 2023", "en": "Write one calendar year, such as 2023"}
    assert said[language] in words(response)


@pytest.mark.parametrize(
    ("language", "said"),
    [("nl", "een andere bron heeft hetzelfde webadres"), ("en", "another source has the same web address")],
)
def test_why_nothing_is_recorded_is_in_the_language_of_the_page(editor: Client, language: str, said: str) -> None:
    page = upload(editor)
    batch = proposals.read_signed(signed(page))
    assert batch is not None
    assert identities.add_source(Source(batch.rows[COSTS]["source"], "report", "Een andere bron")) is None
    before = untouched()
    choices = {"voorstellen": signed(page), f"keuze-{COSTS}": "aannemen"}
    response = editor.post(PATH, choices, headers={"accept-language": language})
    assert (response.status_code, untouched()) == (422, before)
    assert said in words(response)
    assert '<span lang="en">' not in response.content.decode()


def test_of_two_the_second_sees_both_values_and_decides(editor: Client) -> None:
    page = upload(editor)
    current = queries.read_statement(5)
    assert current is not None
    assert isinstance(ledger.record(replace(current, value=Strength(600, 600)), 5), Statement)
    before = untouched()
    choices = {f"keuze-{COSTS}": "aannemen", f"keuze-{GERMANY}": "aannemen"}
    conflict = decide(editor, page, choices)
    assert (conflict.status_code, untouched()) == (409, before)
    assert "In het register staat nu: 600 militairen. Voorgesteld: 580 militairen." in words(conflict)
    assert decide(editor, conflict, choices).status_code == 200
    (made,) = (one for one in queries.read_open_of("sterkte") if dict(one.dimensions).get("natie") == "DE")
    assert made.value == Strength(580, 580)


def test_what_may_not_be_seen_is_neither_shown_nor_replaced(editor: Client) -> None:
    page = upload(editor)
    secret = Statement("efp-lt", "kosten", Amount(Decimal(12_345_678)), "begroting", Period(Date(2022), Date(2022)))
    restricted = Label(Level.UNCLASSIFIED, restrictions=frozenset({"alleen-controller"}))
    assert isinstance(ledger.record(replace(secret, label=restricted)), Statement)
    before = untouched()
    refused = decide(editor, page, {f"keuze-{COSTS}": "aannemen"})
    assert (refused.status_code, untouched()) == (409, before)
    assert "hier staat al een gegeven dat u niet mag zien" in words(refused)
    assert "12.345.678" not in words(refused)
    assert decide(editor, refused, {f"keuze-{COSTS}": "aannemen"}).status_code == 409
    assert untouched() == before


@pytest.mark.parametrize(
    ("data", "name", "dutch", "english"),
    [
        (b" ", "brief.txt", "brief.txt: Dit bestand is leeg", "brief.txt: This file is empty"),
        (b"\x89PNG", "brief.png", "brief.png: Dit is een afbeelding", "brief.png: This is a picture"),
        (
            b"Geachte voorzitter,\n\nEr is niets.\n",
            "brief.txt",
            "In deze brieven staat niets",
            "Nothing in these letters",
        ),
    ],
)
def test_a_file_without_proposals_is_said(editor: Client, data: bytes, name: str, dutch: str, english: str) -> None:
    assert dutch in words(upload(editor, data, name))
    file = SimpleUploadedFile(name, data)
    assert english in words(editor.post(PATH, {"brieven": [file]}, headers={"accept-language": "en"}))


def test_too_large_or_nothing_at_all(editor: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    assert "Kies een of meer brieven" in words(editor.post(PATH, {}))
    monkeypatch.setattr(proposal_views, "LARGEST", 100)
    monkeypatch.setattr(proposal_views, "_ENVELOPE", 100)
    response = upload(editor)
    assert response.status_code == 400
    assert "samen groter dan" in words(response)


def test_a_letter_beyond_the_bounds_of_a_reader_is_one_line(editor: Client) -> None:
    response = upload(editor, b"Op 5 april 2024 was het zover.\n\n" * 3_000, "lang.txt")
    assert response.status_code == 400
    assert "lang.txt: Er staat meer in dan hier wordt getoond" in words(response)


def test_a_date_is_taken_for_a_letter_without_one(editor: Client) -> None:
    undated = LETTER.partition("\n")[2].replace("in 2022", "vorig jaar").encode()
    assert "Kosten, 2023: € 28,10 miljoen" in words(upload(editor, undated, datum="15 mei 2024"))
    assert "Schrijf de datum van de brief als dag" in words(upload(editor, undated, datum="2024"))


def test_rows_that_are_not_ours_are_refused(editor: Client) -> None:
    before = untouched()
    response = editor.post(PATH, {"voorstellen": "zelf gemaakt", "keuze-0": "aannemen"})
    assert (response.status_code, untouched()) == (400, before)


def test_more_than_a_page_holds_is_said(editor: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("ijkmoment.register.proposals.MOST", 2)
    assert "Dit zijn 4 voorstellen; op een pagina passen er 2" in words(upload(editor))
