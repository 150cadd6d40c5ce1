"""The pages of deployments leave nothing out, tell apart what is split, and keep the order of time.

Each test writes its own facts, so that it holds for any register.
"""

from collections.abc import Callable, Sequence
from itertools import count

import pytest
from django.test import Client
from selectolax.lexbor import LexborHTMLParser

from ijkmoment.facts.cells import parse_cell
from ijkmoment.facts.concepts import CODE_LISTS, CONCEPTS, Concept, concepts_of
from ijkmoment.facts.dates import ALWAYS, parse_period
from ijkmoment.facts.label import RELEASED
from ijkmoment.facts.snapshot import make_snapshot
from ijkmoment.facts.statement import Source, Statement, Subject, dimensions
from ijkmoment.site.showing import Page
from ijkmoment.site.views import deployments
from support.databases import ONLY_SQLITE

pytestmark = ONLY_SQLITE
GINDS = "/inzetten/ginds/"
SOURCE = Source("bron", "Bericht", "Een bericht", label=RELEASED)
SUBJECTS = {
    one.slug: one
    for one in (
        Subject("flank", "theatre"),
        Subject("ginds", "deployment", "flank"),
        *(Subject(f"ginds/{kind}/{name}", kind, "ginds") for kind in ("milestone", "exercise") for name in "abcd"),
        Subject("ginds/rotatie", "rotation", "ginds"),
        *(Subject(name, "budget") for name in ("biv", "hgis")),
        *(Subject(name, "formation") for name in ("13lb", "43mb")),
        *(Subject(f"{kind}-x", kind) for kind in ("operation", "formation", "budget", "training-area", "objective")),
    )
}
NAMES = {
    "ginds": ("Inzet ginds", "Deployment yonder"),
    "biv": ("Budget Internationale Veiligheid", "International Security Budget"),
    "hgis": ("Budget voor buitenland", "Budget for abroad"),
    "13lb": ("13 Lichte Brigade", "13 Light Brigade"),
    "43mb": ("43 Gemechaniseerde Brigade", "43 Mechanised Brigade"),
}
COUNTRIES = {"gastland": "LT", "kadernatie": "DE", "post": "FR", "aflossing": "BE", "partner": "PL"}
SPLIT_AT = {"natie": "NL", "functie": "commandant", "budget": "biv", "eenheid": "13lb", "nr": "1", "taal": "nl"}
Show = Callable[..., str]
_NUMBERS = count(1)


def said(subject: str, concept: str, cell: str, period: str = "", **split: str) -> Statement:
    """One released statement, its value written as in a folder's cell."""
    when = parse_period(period) if period else ALWAYS
    value = parse_cell(cell, CONCEPTS[concept], split.get("taal", "nl"))
    assert when is not None
    assert value is not None
    return Statement(subject, concept, value, "bron", when, dimensions(**split), RELEASED, next(_NUMBERS))


def named(slug: str, nl: str, en: str) -> list[Statement]:
    return [said(slug, "naam", name, taal=language) for name, language in ((nl, "nl"), (en, "en")) if name]


def over(held: Sequence[Statement], language: str = "nl") -> Page:
    names = [one for slug, words in NAMES.items() for one in named(slug, *words)]
    return Page(make_snapshot([*names, *held], SUBJECTS, {"bron": SOURCE}), language)


@pytest.fixture
def show(database: str, monkeypatch: pytest.MonkeyPatch) -> Show:
    """Return the words of a page over some statements, without what opens under a figure."""
    assert database

    def made(path: str, held: Sequence[Statement], language: str = "nl") -> str:
        monkeypatch.setattr(deployments, "page", lambda _: over(held, language))
        page = LexborHTMLParser(Client(headers={"accept-language": language}).get(path).content.decode())
        for opened in page.css("[popover]"):
            opened.decompose()
        main = page.css_first("main")
        assert main is not None
        return " ".join(main.text(separator=" ").split())

    return made


def one_of(concept: Concept, number: int, *, split: bool) -> Statement:
    """One statement of a concept, its value told from all others by its number, country or subject."""
    pairs = {name: SPLIT_AT[name] for name in concept.dimensions if split or name == "taal"}
    period = {"timeless": "", "year": "2031"}.get(concept.temporal, "2032-01/2032-02")
    return said("ginds", concept.id, _cell(concept, number), period, **pairs)


def _cell(concept: Concept, number: int) -> str:
    if concept.scheme == "subject":
        return f"{concept.refers_to[0]}-x"
    if concept.scheme:
        return COUNTRIES.get(concept.id) or next(iter(CODE_LISTS[concept.scheme]))
    forms = {"period": "20{}-03", "duration": "P{}M", "amount": "{}000000 EUR ^-6", "strength": "4{}", "rank": "{}"}
    return forms.get(concept.datatype, "woorden {}").format(number)


@pytest.mark.parametrize("split", [False, True])
def test_every_concept_that_a_deployment_can_have_is_on_its_page(show: Show, *, split: bool) -> None:
    links = [one for slug in SUBJECTS if slug.endswith("-x") for one in named(slug, f"de {slug}", f"the {slug}")]
    held = [one_of(one, number, split=split) for number, one in enumerate(concepts_of("deployment"), 41)]
    assert {one.concept for one in held} == {one.id for one in CONCEPTS.values() if "deployment" in one.kinds}
    others = [one for one in held if one.concept != "naam"]
    told, page = show(GINDS, [*links, *others]), over([*links, *others])
    assert [one.reference for one in others if page.words(one) not in told] == []
    assert "Inzet ginds" in told


@pytest.mark.parametrize("concept", [one.id for one in concepts_of("deployment") if one.id != "naam"])
def test_a_concept_is_shown_also_when_nothing_else_is_held(show: Show, concept: str) -> None:
    one = one_of(CONCEPTS[concept], 57, split=True)
    slug = str(getattr(one.value, "code", ""))
    links = named(slug, f"de {slug}", f"the {slug}") if slug in SUBJECTS else []
    assert over([one, *links]).words(one) in show(GINDS, [one, *links])


def test_what_else_is_held_stands_in_the_order_of_the_table_of_concepts(show: Show) -> None:
    held = [
        said("ginds", "bekostiging", "biv", "2023"),
        said("ginds", "gastland", "RO"),
        said("ginds", "oefenterrein", "training-area-x", nr="1"),
        *named("training-area-x", "Ginds Veld", "Yonder Field"),
    ]
    assert ("Gastland Roemenië Bekostiging Budget Internationale Veiligheid (2023) Oefenterrein Ginds Veld") in show(
        GINDS, held
    )


def test_planned_costs_stand_beside_realised_ones(show: Show) -> None:
    held = [
        said("ginds", "kosten", "12500000 EUR ^-5", "2023"),
        said("ginds", "kosten-gepland", "14000000 EUR ^-6", "2023"),
        said("ginds", "kosten-gepland", "15000000 EUR ^-6", "2024"),
    ]
    table = "2023 € 12,5 miljoen € 14 miljoen 2024 – € 15 miljoen Een lichte balk is gepland."
    assert f"Kosten per jaar Jaar Kosten Gepland {table}" in show(GINDS, held)
    assert "Costs by year Year Costs Planned 2023 € 12.5 million € 14 million" in show(GINDS, held, "en")
    assert "Kosten per jaar Jaar Gepland 2024 € 15 miljoen" in show(GINDS, held[2:])


BY_BUDGET = (
    said("ginds", "kosten", "10000000 EUR ^-4", "2023", budget="biv"),
    said("ginds", "kosten", "2500000 EUR ^-4", "2023", budget="hgis"),
)
BY_UNIT = (
    said("ginds", "sterkte", "100", "2023-05/2024-04", natie="NL", eenheid="13lb"),
    said("ginds", "sterkte", "60", "2023-05/2024-04", natie="NL", eenheid="43mb"),
    said("ginds", "sterkte", "90", "2023-05/2024-04", natie="DE"),
)


def test_costs_by_budget_name_their_budget(show: Show) -> None:
    assert ("2023 Budget Internationale Veiligheid € 10,00 miljoen 2023 Budget voor buitenland € 2,50 miljoen") in show(
        GINDS, BY_BUDGET
    )
    assert "2023 Budget for abroad € 2.50 million" in show(GINDS, BY_BUDGET, "en")


def test_strength_by_unit_names_its_unit(show: Show) -> None:
    rows = "Nederland, 13 Lichte Brigade 100 militairen Nederland, 43 Gemechaniseerde Brigade 60 militairen"
    assert f"{rows} Duitsland 90 militairen" in show(GINDS, BY_UNIT)
    assert "Netherlands, 43 Mechanised Brigade 60" in show(GINDS, BY_UNIT, "en")


@pytest.mark.parametrize("path", [GINDS, "/inzetten/"])
def test_a_part_that_has_no_name_in_the_readers_language_is_marked(
    database: str, monkeypatch: pytest.MonkeyPatch, path: str
) -> None:
    assert database
    monkeypatch.setitem(NAMES, "hgis", ("Budget voor buitenland", ""))
    monkeypatch.setattr(deployments, "page", lambda _: over(BY_BUDGET, "en"))
    page = LexborHTMLParser(Client(headers={"accept-language": "en"}).get(path).content.decode())
    assert [one.text() for one in page.css("main .fact-note [lang=nl]")] == ["Budget voor buitenland"]


def test_the_overview_lists_the_parts_of_what_is_held_in_parts(show: Show) -> None:
    told = show("/inzetten/", [*BY_BUDGET, *BY_UNIT])
    assert "€ 10,00 miljoen Budget Internationale Veiligheid € 2,50 miljoen Budget voor buitenland" in told
    period = "mei 2023 tot en met april 2024"
    assert (f"100 militairen 13 Lichte Brigade, {period} 60 militairen 43 Gemechaniseerde Brigade, {period}") in told
    assert "12,5" not in told


def test_the_overview_shows_the_whole_where_that_is_held_too(show: Show) -> None:
    told = show("/inzetten/", [*BY_BUDGET, said("ginds", "kosten", "12600000 EUR ^-5", "2023")])
    assert "€ 12,6 miljoen" in told
    assert "10,00" not in told


def test_a_strength_stands_in_the_overview_with_its_period(show: Show) -> None:
    old = said("ginds", "sterkte", "~270", "2017/2021", natie="NL")
    assert "circa 270 militairen 2017 tot en met 2021" in show("/inzetten/", [old])
    assert "about 270 service members 2017 up to and including 2021" in show("/inzetten/", [old], "en")


def test_milestones_and_exercises_stand_in_the_order_of_time(show: Show) -> None:
    days = {"a": "2024-04-04", "b": "2024-01", "c": "2023-12-31"}
    held = [said(f"ginds/milestone/{name}", "datum", day) for name, day in days.items()]
    held += [said(f"ginds/exercise/{name}", "wanneer", day) for name, day in days.items()]
    held += [said(f"ginds/{kind}/d", "omschrijving", "zonder datum") for kind in ("milestone", "exercise")]
    held += [said(one.subject, "naam", f"De {one.subject[6:]}") for one in held]
    told = show(GINDS, held)
    for kind in ("milestone", "exercise"):
        places = [told.index(f"De {kind}/{name}") for name in "cbad"]
        assert places == sorted(places)


def test_of_one_month_what_was_recorded_first_stands_first(show: Show) -> None:
    held = [said(f"ginds/milestone/{name}", "datum", "2024-01") for name in "ba"]
    told = show(GINDS, [*held, *(said(one.subject, "naam", f"De {one.subject[6:]}") for one in held)])
    assert told.index("De milestone/b") < told.index("De milestone/a")


def test_a_rotation_without_an_end_is_not_drawn_to_today(database: str, monkeypatch: pytest.MonkeyPatch) -> None:
    assert database
    held = [said("ginds", "looptijd", "2017/.."), said("ginds/rotatie", "looptijd", "2020/..")]
    monkeypatch.setattr(deployments, "page", lambda _: over(held))
    page = LexborHTMLParser(Client().get(GINDS).content.decode())
    whole, rotation = (one.attributes["points"] or "" for one in page.css("polygon.open-end"))
    assert _length(rotation) == 50
    assert _length(whole) > 500
    assert "een rotatie is een kort stuk dat niets zegt over haar duur" in page.html


def _length(points: str) -> int:
    across = [int(point.partition(",")[0]) for point in points.split()]
    return max(across) - min(across)
