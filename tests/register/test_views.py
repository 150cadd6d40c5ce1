"""The pages and forms, driven by the table of concepts."""

import html
import itertools
import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from django.conf import Settings
from django.http import HttpResponse
from django.test import Client

from ijkmoment.access.models import User
from ijkmoment.facts.concept import Concept
from ijkmoment.facts.concepts import CONCEPTS
from ijkmoment.facts.kinds import KINDS
from ijkmoment.facts.label import RELEASED, Label, Level
from ijkmoment.facts.problem import Problem
from ijkmoment.facts.rows import fits
from ijkmoment.facts.statement import Source, Statement, Subject
from ijkmoment.facts.values import Amount, Code, Reference, Strength, Text, Unknown
from ijkmoment.register import identities, ledger, models, queries, refusals
from ijkmoment.register.entry_of_dates import read_period
from ijkmoment.register.forms import Place, StatementForm

Page = Callable[..., str]
TEMPLATES = Path(__file__).parents[1] / "support" / "templates"


@pytest.fixture(autouse=True)
def alone(settings: Settings, register: str) -> None:
    """The register's pages without a site around them."""
    assert register
    settings.ROOT_URLCONF = "support.register_urls"
    engine: dict[str, Any] = {**settings.TEMPLATES[0], "DIRS": [TEMPLATES]}
    settings.TEMPLATES = [engine]


@pytest.fixture
def visitor() -> Client:
    return Client()


@pytest.fixture
def editor() -> Client:
    client = Client()
    client.force_login(User.objects.create_user("redacteur"))
    return client


def text(client: Client, path: str, status: int = 200) -> str:
    """A page's words, with runs of white space as one space."""
    response = client.get(path)
    assert response.status_code == status
    return words(response.content.decode())


def words(page: str) -> str:
    return " ".join(re.sub(r"<[^>]+>", " ", page).split())


def send(client: Client, path: str, **fields: object) -> HttpResponse:
    return client.post(path, {"source": "begroting", "label": "", "unknown": "", **fields})


def current(number: int) -> Statement:
    statement = queries.read_statement(number)
    assert statement is not None
    return statement


def test_a_visitor_sees_what_was_released_in_words(visitor: Client) -> None:
    page = text(visitor, "/gegevens/efp-lt/")
    assert "Vooruitgeschoven aanwezigheid in Litouwen" in page
    assert "Natie: Duitsland 560 militairen mei 2023 tot en met april 2024" in page
    assert "€ 31,37 miljoen 2023 Overzicht van uitgaven 2023 , april 2024" in page
    assert "Looptijd" not in page
    assert "wijzigen" not in page


def test_somebody_who_logged_in_sees_the_rest_and_may_correct_it(editor: Client) -> None:
    page = text(editor, "/gegevens/efp-lt/")
    assert "Looptijd" in page
    assert "Niet gelabeld" in page
    assert "wijzigen" in page
    assert "Rechtsgrond" in page.partition("Nog niet ingevuld")[2]


def test_a_link_shows_the_name_of_what_it_leads_to(editor: Client) -> None:
    name = replace(current(1), subject="efp-lt/mandaat/2023")
    assert isinstance(ledger.record(name), Statement)
    assert "Verlengt Verlengt toevoegen".lower() in text(editor, "/gegevens/efp-lt/mandaat/2024/").lower()
    assert "Vooruitgeschoven aanwezigheid" in text(editor, "/gegevens/efp-lt/mandaat/2024/")


def test_the_list_names_what_the_reader_may_know(visitor: Client, editor: Client) -> None:
    assert "Inzetten Vooruitgeschoven aanwezigheid in Litouwen" in text(visitor, "/gegevens/")
    for client in (visitor, editor):
        page = text(client, "/gegevens/")
        assert "efp-lt/mandaat/2024" not in page
        assert "Mandaat, Vooruitgeschoven aanwezigheid in Litouwen (1) Mandaat, Voor" in page


def test_subjects_of_one_name_are_numbered_as_they_were_entered(editor: Client) -> None:
    assert identities.add_subject(Subject("efp-lt/a", "mandate", "efp-lt")) is None
    choices = dict(editor.get("/toevoegen/verlengt/efp-lt/mandaat/2023/").context["form"].fields["value"].choices)
    assert choices["efp-lt/a"] == "Mandaat, Vooruitgeschoven aanwezigheid in Litouwen (4)"


@pytest.mark.parametrize(
    ("language", "said"), [("nl", "Budget: Internationale Veiligheid"), ("en", "Budget: Security")]
)
def test_a_dimension_that_is_a_subject_has_its_name(visitor: Client, editor: Client, language: str, said: str) -> None:
    paths = "/gegevens/efp-lt/", "/geschiedenis/kosten/efp-lt/"
    for path in paths:
        page = words(visitor.get(path, headers={"accept-language": language}).content.decode())
        assert "Budget: niet openbaar" in page or "Budget: not public" in page
    for name, spoken in (("Internationale Veiligheid", "nl"), ("Security", "en")):
        fact = Statement("biv", "naam", Text(name, spoken), "begroting", dimensions=(("taal", spoken),), label=RELEASED)
        assert isinstance(ledger.record(fact), Statement)
    for client, path in itertools.product((visitor, editor), paths):
        page = words(client.get(path, headers={"accept-language": language}).content.decode())
        assert said in page
        assert "biv" not in page


def test_a_result_is_called_by_its_objective(visitor: Client, editor: Client) -> None:
    for one in (
        Subject("doel", "objective"),
        Subject("oostflank/resultaat", "result", "oostflank"),
        Subject("efp-lt/resultaat", "result", "efp-lt"),
        Subject("efp-lt/geheim", "result", "efp-lt"),
    ):
        assert identities.add_subject(one) is None
    link, hidden = Code("subject", "doel"), Label(Level.UNCLASSIFIED)
    for fact in (
        Statement("doel", "naam", Text("Afschrikking"), "begroting", label=RELEASED),
        Statement("oostflank", "naam", Text("De oostflank"), "begroting", label=RELEASED),
        Statement("oostflank/resultaat", "doelstelling", link, "begroting", label=RELEASED),
        Statement("efp-lt/resultaat", "doelstelling", link, "begroting", label=RELEASED),
        Statement("efp-lt/geheim", "doelstelling", link, "begroting", label=hidden),
    ):
        assert isinstance(ledger.record(fact), Statement)
    for path in ("/gegevens/efp-lt/resultaat/", "/geschiedenis/doelstelling/efp-lt/resultaat/"):
        assert "Afschrikking" in html.unescape(visitor.get(path).content.decode()).partition("</title>")[0]
    page = text(visitor, "/gegevens/")
    assert "Resultaten Afschrikking (De oostflank) Afschrikking (Vooruitgeschoven aanwezigheid in Litouwen)" in page
    assert text(editor, "/gegevens/").count("Afschrikking (") == page.count("Afschrikking (") + 1


def release(*facts: tuple[Subject, str, Any]) -> None:
    for subject, concept, value in facts:
        assert identities.add_subject(subject) is None
        statement = Statement(subject.slug, concept, value, "begroting", label=RELEASED)
        assert isinstance(ledger.record(statement), Statement)


def test_the_list_knows_every_subject_of_which_something_is_public(visitor: Client) -> None:
    release(
        (Subject("kst-28676-422", "document"), "kamerstuknummer", Reference("28676", None, "422")),
        (Subject("belofte", "commitment"), "toezegging", Text("Ingaan op de lessen.")),
        (Subject("efp-lt/uitkomst", "result", "efp-lt"), "omschrijving", Text("Er is geoefend.")),
    )
    assert identities.add_subject(Subject("efp-lt/verborgen", "result", "efp-lt")) is None
    page = text(visitor, "/gegevens/")
    assert "Resultaten Resultaat, Vooruitgeschoven aanwezigheid in Litouwen Kamerstukken" in page
    assert "Kamerstukken Kamerstuk 28676, nr. 422 Toezeggingen Ingaan op de lessen." in page
    mandate = "Mandaat, Vooruitgeschoven aanwezigheid in Litouwen"
    assert f"Mandaten {mandate} (1) {mandate} (2) {mandate} (3) Resultaten" in page
    for slug in ("kst-28676-422", "belofte", "efp-lt/uitkomst", "efp-lt/mandaat/2024"):
        assert slug not in text(visitor, f"/gegevens/{slug}/")


def test_a_name_that_awaits_release_gives_way_to_one_in_another_language(visitor: Client, editor: Client) -> None:
    send(editor, "/wijzigen/1/", value="Nieuw", dimension_taal="", expected_current=1)
    for path in ("/gegevens/", "/gegevens/efp-lt/", "/gegevens/efp-lt/mandaat/2023/", "/geschiedenis/gastland/efp-lt/"):
        assert '<span lang="en">Forward presence in Lithuania</span>' in visitor.get(path).content.decode()
    english = visitor.get("/gegevens/", headers={"accept-language": "en"}).content.decode()
    assert ">Forward presence in Lithuania</a>" in english
    send(editor, "/wijzigen/2/", value="New", dimension_taal="en", expected_current=2)
    page = text(visitor, "/gegevens/efp-lt/")
    assert page.startswith("Inzet Gegevens")
    assert "efp-lt" not in page.partition("Gegevens met hun bron")[0]


@pytest.mark.parametrize(
    "path",
    ["/gegevens/efp-xx/", "/gegevens/efp-lt/mandaat/2099/", "/geschiedenis/looptijd/efp-lt/", "/geschiedenis/kleur/efp-lt/"],
)  # fmt: skip
def test_what_may_not_be_seen_is_not_there(visitor: Client, path: str) -> None:
    text(visitor, path, 404)


def test_a_classified_fact_is_not_there_for_who_is_not_cleared(settings: Settings, editor: Client) -> None:
    restricted = ledger.record(replace(current(5), label=Label(Level.RESTRICTED)), 5)
    assert isinstance(restricted, Statement)
    assert editor.get(f"/wijzigen/{restricted.number}/").status_code == 200
    settings.REGISTER_CEILING = 0
    assert editor.get(f"/wijzigen/{restricted.number}/").status_code == 404
    assert "Departementaal" not in text(editor, "/geschiedenis/sterkte/efp-lt/")


@pytest.mark.parametrize("path", ["/toevoegen/sterkte/efp-lt/", "/wijzigen/5/", "/nieuwe-bron/", "/nieuw-onderwerp/"])
def test_forms_need_a_login(visitor: Client, path: str) -> None:
    for response in (visitor.get(path), visitor.post(path, {"value": "600"})):
        assert response.status_code == 302
        assert response["Location"] == f"/inloggen/?next={path}"
    assert current(5).superseded_at is None


def test_a_correction_with_a_decimal_comma(editor: Client) -> None:
    response = send(
        editor, "/wijzigen/6/", value="32,5 miljoen", period="2023", dimension_budget="biv", expected_current=6
    )
    assert response.status_code == 302
    assert response["Location"] == "/geschiedenis/kosten/efp-lt/"
    assert "openbare pagina's tonen dit gegeven pas weer na vrijgave" in html.unescape(
        text(editor, response["Location"])
    )
    new = current(12)
    assert isinstance(new.value, Amount)
    assert (f"{new.value.value:f}", new.value.decimals) == ("32500000", -5)
    assert current(6).superseded_by == 12
    assert models.Recording.objects.latest("at").by == "redacteur"


def test_the_history_tells_since_when_from_which_source_and_what_took_the_place(editor: Client) -> None:
    send(editor, "/wijzigen/6/", value="32,5 miljoen", period="2023", dimension_budget="biv", expected_current=6)
    page = text(editor, "/geschiedenis/kosten/efp-lt/")
    assert "Gerealiseerde additionele uitgaven" in page
    assert page.index("€ 32,5 miljoen") < page.index("€ 31,37 miljoen")
    assert "2 april 2024 11:00" in page
    assert ", door: € 32,5 miljoen" in page
    assert "geldt nu" in page


def test_the_public_history_does_not_tell_when_an_unreleased_correction_came(visitor: Client, editor: Client) -> None:
    ledger.record(replace(current(5), value=Strength(600, 600), label=Label()), 5)
    page = text(visitor, "/geschiedenis/sterkte/efp-lt/")
    row = page.partition("560 militairen")[2].partition("circa 300")[0]
    assert "niet meer geldig" in row
    histories = visitor.get("/geschiedenis/sterkte/efp-lt/").context["histories"]
    assert [one.until for facts in histories for one in facts if one.number == 5] == [None]
    assert "niet meer geldig" not in text(editor, "/geschiedenis/sterkte/efp-lt/")


def test_a_form_shows_what_stands_there_and_changes_nothing_when_it_is_sent_back(editor: Client) -> None:
    form = editor.get("/wijzigen/8/").context["form"]
    fields = {name: form[name].value() or "" for name in form.fields}
    assert fields["value"] == "circa 300"
    assert fields["period"] == "mei 2023 tot en met april 2024"
    before = queries.read_all()
    response = editor.post("/wijzigen/8/", fields)
    assert response.status_code == 302
    assert "Er is niets veranderd, dus ook niets vastgelegd." in text(editor, response["Location"])
    assert "na vrijgave" not in text(editor, response["Location"])
    assert queries.read_all() == before


@pytest.mark.parametrize("number", [1, 2, 3, 5, 6, 7, 9, 10])
def test_any_form_sent_back_as_it_is_records_nothing(editor: Client, number: int) -> None:
    form = editor.get(f"/wijzigen/{number}/").context["form"]
    before = queries.read_all()
    fields = {name: form[name].value() or "" for name in form.fields}
    assert editor.post(f"/wijzigen/{number}/", fields).status_code == 302
    assert queries.read_all() == before


def test_a_text_that_a_browser_sends_back_with_its_own_line_ends_is_unchanged(editor: Client) -> None:
    said = Statement("efp-lt", "omschrijving", Text("Een regel\r\nen nog een. "), "begroting", label=RELEASED)
    assert isinstance(ledger.record(said), Statement)
    form = editor.get("/wijzigen/12/").context["form"]
    fields = {name: form[name].value() or "" for name in form.fields}
    fields["value"] = fields["value"].replace("\r", "").replace("\n", "\r\n")
    assert editor.post("/wijzigen/12/", fields).status_code == 302
    assert not models.Statement.objects.filter(number=13).exists()


@pytest.mark.parametrize("label", ["", "ongerubriceerd"])
def test_adding_what_stands_there_already_records_nothing(editor: Client, label: str) -> None:
    path, period = "/toevoegen/sterkte/efp-lt/", "2023-05/2024-04"
    same = {"value": "560", "period": period, "dimension_natie": "DE", "source": "eindrapport-3", "label": label}
    shown = send(editor, path, **same)
    assert shown.status_code == 409
    assert "Dit gegeven staat er al" in words(shown.content.decode())
    assert "Dit gegeven is openbaar" in words(shown.content.decode())
    expected = shown.context["form"].data["expected_current"]
    assert "niets veranderd" in text(editor, send(editor, path, **same, expected_current=expected)["Location"])
    assert current(5).superseded_at is None


@pytest.mark.parametrize("number", [1, 2, 3, 5, 6, 7, 9, 10])
def test_sending_any_form_back_keeps_the_identity_and_the_value(editor: Client, number: int) -> None:
    form = editor.get(f"/wijzigen/{number}/").context["form"]
    fields = {name: form[name].value() or "" for name in form.fields}
    other = "eindrapport-3" if current(number).source == "begroting" else "begroting"
    assert send(editor, f"/wijzigen/{number}/", **{**fields, "source": other}).status_code == 302
    new = current(current(number).superseded_by or 12)
    assert (new.identity, new.value) == (current(number).identity, current(number).value)


def test_no_form_gives_a_public_label(editor: Client) -> None:
    page = text(editor, "/wijzigen/5/")
    assert "Uw wijziging wordt pas openbaar als zij wordt vrijgegeven" in page
    response = send(
        editor, "/wijzigen/5/", value="600", period="2023", label="ongerubriceerd:publiek", expected_current=5
    )
    assert response.status_code == 200
    assert response.context["form"].errors["label"]
    assert current(5).superseded_at is None


def test_two_editors_at_once_see_both_values_and_the_second_decides(editor: Client) -> None:
    period = "mei 2023 tot en met april 2024"
    first = ledger.record(replace(current(5), value=Strength(600, 600)), 5)
    assert isinstance(first, Statement)
    response = send(editor, "/wijzigen/5/", value="700", period=period, dimension_natie="DE", expected_current=5)
    page = words(response.content.decode())
    assert response.status_code == 409
    assert "Iemand anders was u voor" in page
    assert "600 militairen" in page
    assert 'value="700"' in response.content.decode()
    assert current(12).superseded_at is None
    hidden = re.search(r'name="expected_current" value="(\d+)"', response.content.decode())
    assert hidden is not None
    assert hidden[1] == "12"
    send(editor, "/wijzigen/5/", value="700", period=period, dimension_natie="DE", expected_current=12)
    assert current(13).value == Strength(700, 700)
    assert current(12).superseded_by == 13


def test_a_value_that_the_editor_may_not_see_is_not_shown_in_a_conflict(settings: Settings, editor: Client) -> None:
    ledger.record(replace(current(5), label=Label(Level.RESTRICTED)), 5)
    settings.REGISTER_CEILING = 0
    response = send(editor, "/toevoegen/sterkte/efp-lt/", value="7", period="2023-05/2024-04", dimension_natie="DE")
    assert "dat u niet mag zien" in words(response.content.decode())
    assert "560" not in words(response.content.decode())
    assert not models.Statement.objects.filter(number=13).exists()


@pytest.mark.parametrize(
    "concept", [*{one.temporal: one for one in CONCEPTS.values()}.values()], ids=lambda one: one.temporal
)
def test_the_hint_for_a_period_names_only_what_the_field_takes(concept: Concept) -> None:
    form = StatementForm(Place(concept, "efp-lt"))
    assert ("period" in form.fields) == (concept.temporal != "timeless")
    said = str(form.fields["period"].help_text) if "period" in form.fields else "Bijvoorbeeld: ."
    examples = re.split(", | of ", said.removeprefix("Bijvoorbeeld: ").removesuffix("."))
    for example in filter(None, examples):
        period = read_period(example)
        assert period is not None
        assert fits(period, concept), example


def test_a_period_that_ends_before_it_starts_is_said(editor: Client) -> None:
    fields = {"value": "7", "period": "april 2024 tot en met mei 2023"}
    response = send(editor, "/toevoegen/sterkte/efp-lt/", **fields)
    assert "niet eindigt voor zij begint, zoals mei 2023 tot" in str(response.context["form"].errors["period"])


def test_a_correction_does_not_take_the_period_of_a_strength_away(editor: Client) -> None:
    response = send(editor, "/wijzigen/5/", value="560", period="", dimension_natie="DE", expected_current=5)
    assert response.context["form"].errors["period"]
    assert current(5).superseded_at is None


def test_a_form_closes_no_other_fact(editor: Client) -> None:
    response = send(editor, "/toevoegen/kosten/efp-lt/", value="7", period="2017", expected_current=7)
    assert response.status_code == 200
    assert "hoort bij een ander gegeven" in str(response.context["form"].errors["__all__"])
    assert current(7).superseded_at is None


def test_a_form_does_not_replace_what_its_sender_may_not_see(settings: Settings, editor: Client) -> None:
    hidden = ledger.record(replace(current(6), label=Label(Level.RESTRICTED)), 6)
    assert isinstance(hidden, Statement)
    settings.REGISTER_CEILING = 0
    response = send(editor, "/toevoegen/kosten/efp-lt/", value="7", period="2017", expected_current=hidden.number)
    assert "hoort bij een ander gegeven" in str(response.context["form"].errors["__all__"])
    assert current(hidden.number or 0).superseded_at is None


def test_a_source_of_a_restricted_category_is_no_choice(editor: Client) -> None:
    secret = Source(
        "dossier-p",
        "report",
        "Personeelsdossier",
        label=Label(Level.UNCLASSIFIED, frozenset(), frozenset({"personeel"})),
    )
    assert identities.add_source(secret) is None
    assert "Personeelsdossier" not in text(editor, "/toevoegen/sterkte/efp-lt/")
    assert "Overzicht van uitgaven 2023" in text(editor, "/toevoegen/sterkte/efp-lt/")


def test_adding_where_a_value_stands_shows_it_first(editor: Client) -> None:
    response = send(editor, "/toevoegen/sterkte/efp-lt/", value="700", period="2023-05/2024-04", dimension_natie="DE")
    assert response.status_code == 409
    assert "560 militairen" in words(response.content.decode())


def test_a_value_that_is_not_known_has_a_reason(editor: Client) -> None:
    send(editor, "/wijzigen/5/", value="", unknown="withheld", period="2023", dimension_natie="DE", expected_current=5)
    assert current(12).value == Unknown("withheld")
    assert current(12).dimensions == (("natie", "DE"),)
    assert editor.get("/wijzigen/12/").context["form"]["unknown"].value() == "withheld"


@pytest.mark.parametrize(
    ("fields", "field", "message"),
    [
        ({"value": "31.37 miljoen"}, "value", "Niet begrepen. Schrijf bijvoorbeeld 31,37 miljoen"),
        ({"value": "31.37 miljoen"}, "value", "met een komma voor de decimalen"),
        ({"value": ""}, "value", "niet allebei"),
        ({"value": "1 miljoen", "unknown": "withheld"}, "value", "niet allebei"),
        ({"value": "1 miljoen", "period": "april 2024 tot en met mei 2023"}, "period", "Schrijf één kalenderjaar"),
        ({"value": "1 miljoen", "period": ""}, "period", ""),
        ({"value": "1 miljoen", "source": "krant"}, "source", "krant"),
        ({"value": "1 miljoen", "dimension_budget": "b i v"}, "dimension_budget", "b i v"),
        ({"value": "1 miljoen", "dimension_budget": "oostflank"}, "dimension_budget", "oostflank"),
    ],
)
def test_what_is_wrong_is_said_at_the_field_and_nothing_is_recorded(
    editor: Client, fields: dict[str, str], field: str, message: str
) -> None:
    response = send(editor, "/toevoegen/kosten/efp-lt/", **{"period": "2022", **fields})
    assert response.status_code == 200
    assert message in str(response.context["form"].errors[field])
    assert not models.Statement.objects.filter(number=12).exists()


@pytest.mark.parametrize(("concept", "value"), [("looptijd", "ooit"), ("sterkte", "veel")])
def test_the_comma_is_spoken_of_for_figures_with_decimals_alone(editor: Client, concept: str, value: str) -> None:
    response = send(editor, f"/toevoegen/{concept}/efp-lt/", value=value, period="2022")
    said = str(response.context["form"].errors["value"])
    assert "Niet begrepen. Schrijf bijvoorbeeld" in said
    assert "komma" not in said


@pytest.mark.parametrize(
    "fields",
    [
        {"expected_current": 10**30},
        {"expected_current": "vijf"},
        {"value": "1" * 30},
        {"value": "1" * 5000},
        {"value": "1,5 miljard\x00"},
        {"period": "9999999"},
        {"dimension_budget": "a=b"},
        {"source": "begroting' OR 1=1"},
        {"label": "stg-geheim"},
    ],
)
def test_what_no_form_sends_is_refused_without_an_error_page(editor: Client, fields: dict[str, object]) -> None:
    response = send(editor, "/toevoegen/kosten/efp-lt/", **{"value": "1 miljoen", "period": "2022", **fields})
    assert response.status_code == 200
    assert response.context["form"].errors
    assert not models.Statement.objects.filter(number=12).exists()


@pytest.mark.parametrize(
    "path", ["/gegevens/{}/", "/geschiedenis/sterkte/{}/", "/toevoegen/sterkte/{}/", "/geschiedenis/{}/efp-lt/"]
)
def test_an_address_with_a_sign_that_no_slug_has_is_not_found(editor: Client, path: str) -> None:
    for sign in ("%00", "efp-lt%00", "EFP", "efp lt"):
        text(editor, path.format(sign), 404)


@pytest.mark.parametrize("path", ["plafond/efp-lt", "sterkte/efp-xx", "kleur/efp-lt"])
def test_there_is_no_history_where_there_can_be_no_fact(editor: Client, path: str) -> None:
    assert "nog geen waarde" in text(editor, "/geschiedenis/grondslag/efp-lt/")
    text(editor, f"/geschiedenis/{path}/", 404)


@pytest.mark.parametrize(
    ("concept", "value"),
    [
        ("sterkte", "9" * 5000),
        ("minimale-duur", "9" * 5000 + " maanden"),
        ("minimale-duur", "9" * 30 + " jaar"),
        ("kosten", "9" * 19),
        ("kosten", "€ 9.999.999.999.999.999.999.999,50"),
        ("kosten", "9.000.000.000.000.000.000 EUR"),
        ("kosten", "1.000.000.000.000 miljoen"),
    ],
)
def test_a_number_that_is_too_large_is_said_to_be(editor: Client, concept: str, value: str) -> None:
    fields = {"period": "2022"} if CONCEPTS[concept].temporal != "timeless" else {}
    response = send(editor, f"/toevoegen/{concept}/efp-lt/", value=value, **fields)
    assert response.status_code == 200
    assert "getal is te groot" in str(response.context["form"].errors)


def test_the_largest_number_is_kept(editor: Client) -> None:
    fields = {"value": "999.999.999.999.999.999", "period": "2022"}
    assert send(editor, "/toevoegen/kosten/efp-lt/", **fields).status_code == 302


def test_a_number_that_no_database_holds_is_not_found(editor: Client) -> None:
    text(editor, f"/wijzigen/{10**30}/", 404)


@pytest.mark.parametrize(
    ("language", "said"),
    [
        (
            "nl",
            (
                "Niet vastgelegd: door Verlengd mandaat te verlengen zou Mandaat, Vooruitgeschoven aanwezigheid in Litouwen"
                " ook zichzelf verlengen. Kies een ander mandaat."
            ),
        ),
        (
            "en",
            (
                "Not recorded: by extending Verlengd mandaat, Mandate, Forward presence in Lithuania would extend itself"
                " too. Choose another mandate."
            ),
        ),
    ],
)
def test_what_the_ledger_refuses_is_said_with_names(editor: Client, language: str, said: str) -> None:
    ledger.record(Statement("efp-lt/mandaat/2025", "naam", Text("Verlengd mandaat"), "begroting", label=RELEASED))
    path, fields = "/toevoegen/verlengt/efp-lt/mandaat/2023/", {"value": "efp-lt/mandaat/2025", "source": "begroting"}
    response = editor.post(path, fields, headers={"accept-language": language})
    assert response.status_code == 200
    assert response.context["form"].errors["__all__"] == [said]


def test_a_period_for_what_holds_on_one_day_is_refused_in_words(editor: Client) -> None:
    release((Subject("belofte", "commitment"), "toezegging", Text("Ingaan op de lessen.")))
    response = send(editor, "/toevoegen/status/belofte/", value="openstaand", period="mei 2023 tot en met april 2024")
    assert "Schrijf één dag" in str(response.context["form"].errors["period"])


@pytest.mark.parametrize(
    ("code", "arguments", "said"),
    [
        ("above-ceiling", (("level", "3"), ("ceiling", "1")), "Stg. Geheim is hoger dan wat hier mag staan (Dep"),
        ("", (), 'om deze reden: <span lang="en">label &lt; that</span>'),
    ],
)
def test_a_refusal_has_words_by_its_code(code: str, arguments: tuple[tuple[str, str], ...], said: str) -> None:
    assert said in refusals.reason(Problem("x", "label < that", code=code, arguments=arguments), {})


@pytest.mark.parametrize(
    ("language", "said"),
    [("nl", "Schrijf één kalenderjaar, zoals 2023"), ("en", "Write one calendar year, such as 2023")],
)
def test_costs_are_of_one_calendar_year(editor: Client, language: str, said: str) -> None:
    fields = {"value": "12 miljoen", "period": "mei 2023 tot en met april 2024", "source": "begroting"}
    response = editor.post("/toevoegen/kosten/efp-lt/", fields, headers={"accept-language": language})
    assert response.status_code == 200
    assert said in str(response.context["form"].errors["period"])
    assert not models.Statement.objects.filter(number=12).exists()


def test_that_a_fact_was_replaced_is_said_in_the_language_of_the_page(editor: Client) -> None:
    response = send(editor, "/toevoegen/kosten/efp-lt/", value="1 miljoen", period="2022", expected_current=99)
    assert "intussen vervangen" in str(response.context["form"].errors["__all__"])
    assert "statement" not in words(response.content.decode())


def test_what_has_no_words_is_marked_as_english(editor: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(identities, "add_source", lambda source: Problem(source.slug, "label < that"))
    response = editor.post("/nieuwe-bron/", {"kind": "besluit", "title": "Besluit"})
    assert '<span lang="en">label &lt; that</span>' in response.content.decode()


def test_a_link_is_chosen_from_the_subjects_of_its_kinds(editor: Client) -> None:
    choices = dict(editor.get("/toevoegen/verlengt/efp-lt/mandaat/2023/").context["form"].fields["value"].choices)
    assert set(choices) == {"", "efp-lt/mandaat/2023", "efp-lt/mandaat/2024", "efp-lt/mandaat/2025"}
    send(editor, "/toevoegen/kadernatie/efp-lt/", value="DE")
    assert current(12).value == Code("country", "DE")


@pytest.mark.parametrize("concept", CONCEPTS.values(), ids=lambda concept: concept.id)
def test_every_concept_has_its_form(editor: Client, concept: Concept) -> None:
    kind = KINDS[concept.kinds[0]]
    parent = "efp-lt" if kind.needs_parent else None
    assert identities.add_subject(Subject("proef", kind.id, parent)) is None
    page = text(editor, f"/toevoegen/{concept.id}/proef/")
    assert concept.definition_nl in page
    for name in concept.dimensions:
        assert f"dimension_{name}" in editor.get(f"/toevoegen/{concept.id}/proef/").context["form"].fields


def test_no_page_speaks_of_a_ledger_or_of_statements(editor: Client) -> None:
    for path in ("/gegevens/", "/gegevens/efp-lt/", "/geschiedenis/sterkte/efp-lt/", "/wijzigen/5/", "/nieuwe-bron/"):
        assert not re.search(r"ledger|statement|grootboek|concept", text(editor, path), re.IGNORECASE)


def test_a_concept_that_a_kind_has_not_has_no_form(editor: Client) -> None:
    text(editor, "/toevoegen/plafond/efp-lt/", 404)
    text(editor, "/toevoegen/kleur/efp-lt/", 404)
    text(editor, "/wijzigen/99/", 404)


def test_a_new_subject_goes_on_to_its_name_as_it_was_typed(editor: Client) -> None:
    response = editor.post("/nieuw-onderwerp/", {"kind": "rotation", "parent": "efp-lt", "name": "Rotatie 2024-2 & 3"})
    slug = "efp-lt/rotatie-2024-2-3"
    assert response["Location"] == f"/toevoegen/naam/{slug}/?waarde=Rotatie+2024-2+%26+3"
    assert queries.read_all().subjects[slug] == Subject(slug, "rotation", "efp-lt")
    form = editor.get(response["Location"])
    assert form.context["form"]["value"].value() == "Rotatie 2024-2 & 3"
    assert slug not in words(form.content.decode())
    assert "Rotatie, Vooruitgeschoven aanwezigheid in Litouwen" in words(form.content.decode())
    assert editor.get("/wijzigen/1/?waarde=anders").context["form"]["value"].value() != "anders"


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("!!!", "Schrijf een naam met ten minste één letter"),
        (
            "mandaat 2023",
            "Het webadres efp-lt/mandaat-2023 is al van: Mandaat, Vooruitgeschoven aanwezigheid in Litouwen.",
        ),
    ],
)
def test_a_short_name_gives_an_address_that_is_free(editor: Client, name: str, said: str) -> None:
    assert identities.add_subject(Subject("efp-lt/mandaat-2023", "mandate", "efp-lt")) is None
    response = editor.post("/nieuw-onderwerp/", {"kind": "mandate", "parent": "efp-lt", "name": name})
    assert response.status_code == 200
    assert said in str(response.context["form"].errors["name"])
    assert models.Subject.objects.count() == 7


def test_a_word_that_letters_keep_for_themselves_is_no_address(editor: Client) -> None:
    response = editor.post("/nieuw-onderwerp/", {"kind": "event", "parent": "", "name": "Brief"})
    assert "Het woord brief heeft in brieven een eigen betekenis" in str(response.context["form"].errors["name"])
    assert not models.Subject.objects.filter(slug="brief").exists()


def test_a_value_speaks_of_a_previous_one_when_there_was_one(editor: Client) -> None:
    previous = "De vorige waarde blijft in de geschiedenis staan."
    first = send(editor, "/toevoegen/omschrijving/efp-lt/", value="Kort")
    assert "Vastgelegd." in text(editor, first["Location"])
    second = send(editor, "/wijzigen/12/", value="Lang", expected_current=12)
    assert f"Vastgelegd. {previous}" in text(editor, second["Location"])
    third = send(editor, "/toevoegen/sterkte/efp-lt/", value="7", period="2022")
    assert previous not in text(editor, third["Location"])


def test_a_mandate_belongs_to_a_deployment(editor: Client) -> None:
    response = editor.post("/nieuw-onderwerp/", {"kind": "mandate", "parent": "", "name": "los"})
    assert response.context["form"].errors["parent"] == ["Kies waar dit bij hoort: Inzet."]
    assert not models.Subject.objects.filter(slug="los").exists()


def test_a_subject_stands_only_where_its_kind_may(editor: Client) -> None:
    response = editor.post("/nieuw-onderwerp/", {"kind": "rotation", "parent": "oostflank", "name": "x"})
    assert response.status_code == 200
    assert "Dit hoort bij: Inzet." in str(response.context["form"].errors["parent"])
    assert set(KINDS) == {value for value, _ in response.context["form"].fields["kind"].choices}


def test_a_new_source(editor: Client) -> None:
    fields = {
        "kind": "eindrapport",
        "title": "Eindrapport rotatie 4",
        "date": "4 april 2024",
        "url": "https://example.org/4",
    }
    assert editor.post("/nieuwe-bron/", fields).status_code == 302
    source = queries.read_all().sources["eindrapport-rotatie-4"]
    assert isinstance(source, Source)
    assert (source.title, source.date.edtf if source.date else "", source.url) == (
        "Eindrapport rotatie 4",
        "2024-04-04",
        "https://example.org/4",
    )
    response = editor.post(
        "/nieuwe-bron/", {**fields, "date": "31 juni 2024", "url": "javascript:alert(1)", "reference": "286 76"}
    )
    assert set(response.context["form"].errors) == {"date", "url", "reference"}


@pytest.mark.parametrize("typed", ["28 676, nr. 433", "Kamerstuk 28676, nr. 433", "28676-433"])
def test_the_number_of_a_source_is_read_as_letters_print_it(editor: Client, typed: str) -> None:
    fields = {"kind": "Kamerbrief", "title": "Een brief", "reference": typed}
    assert editor.post("/nieuwe-bron/", fields).status_code == 302
    assert queries.read_sources(["een-brief"])["een-brief"].reference == Reference("28676", None, "433")


@pytest.mark.parametrize(
    ("given", "path"),
    [
        ("?volgende=/toevoegen/sterkte/efp-lt/", "/toevoegen/sterkte/efp-lt/"),
        ("?volgende=//example.org/", "/nieuwe-bron/"),
        ("?volgende=https://example.org/", "/nieuwe-bron/"),
        ("?volgende=/%5Cexample.org", "/nieuwe-bron/"),
        ("", "/nieuwe-bron/"),
    ],
)
def test_after_a_new_source_comes_the_form_that_lacked_it_and_never_another_site(
    editor: Client, given: str, path: str
) -> None:
    response = editor.post(f"/nieuwe-bron/{given}", {"kind": "besluit", "title": "Besluit"})
    assert response.status_code == 302
    assert response["Location"] == path


def test_a_post_is_said_in_english(visitor: Client) -> None:
    post = Statement(
        "efp-lt", "post", Code("country", "NL"), "begroting", current(5).period,
        (("functie", "plaatsvervangend-commandant"),), RELEASED,
    )  # fmt: skip
    assert isinstance(ledger.record(post), Statement)
    page = words(visitor.get("/gegevens/efp-lt/", headers={"accept-language": "en"}).content.decode())
    assert "deputy commander" in page
    assert "ommandant" not in page


def test_forms_in_english_ask_for_dutch_and_begin_with_a_capital(editor: Client) -> None:
    pages = {
        path: editor.get(path, headers={"accept-language": "en"})
        for path in ("/toevoegen/kosten/efp-lt/", "/wijzigen/6/")
    }
    add, change = (html.unescape(page.content.decode()) for page in pages.values())
    assert "Write it in Dutch, for example: 31,37 miljoen" in add
    assert '<h1 class="utrecht-heading-1">Add costs</h1>' in add
    assert '<h1 class="utrecht-heading-1">Change costs</h1>' in change
    dutch = editor.get("/toevoegen/kosten/efp-lt/").content.decode()
    assert "Kosten toevoegen</h1>" in dutch


def test_pages_in_english(visitor: Client) -> None:
    page = words(visitor.get("/gegevens/efp-lt/", headers={"accept-language": "en"}).content.decode())
    assert "Forward presence in Lithuania" in page
    assert "Framework" not in page
    assert "Strength" in page
    assert "Germany" in page
    assert "May 2023" in page
