"""Proposals decided in a browser: by keyboard, without scripts, at two widths, in Dutch and English."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from support import browser as chromium
from support.server import Site, serving

pytestmark = pytest.mark.browser
PATH = "/register/voorstellen/"
LETTER = """\
Datum 15 mei 2025
Betreft Voortgang van de bijdragen aan de oostflank

Geachte voorzitter,

Deze rapportage gaat over de periode mei 2024 tot en met april 2025.

Financiën

De bijdragen kostten in {year}:

- MNBG Litouwen: € 32,10 miljoen
- AMDTF Slowakije: € 0,10 miljoen

De bijdrage in Litouwen liep van 1 mei 2017 tot en met 31 april 2024.

Hoogachtend,
"""


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    with serving(tmp_path_factory.mktemp("site")) as running:
        yield running


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with chromium.launched() as launched:
        yield launched


def proposed(site: Site, page: Page, folder: Path, year: int) -> None:
    """Log in, give the letter, and wait for its proposals."""
    file = folder / "brief.txt"
    file.write_text(LETTER.format(year=year), encoding="utf-8")
    page.goto(f"{site.address}/inloggen/?next={PATH}")
    page.get_by_label("Gebruikersnaam").fill(site.username)
    page.get_by_label("Wachtwoord").fill(site.password)
    page.keyboard.press("Enter")
    page.wait_for_url(f"{site.address}{PATH}")
    page.get_by_label("Brieven", exact=True).set_input_files(file)
    page.get_by_role("button", name="Brieven lezen").click()
    expect(page.get_by_role("heading", level=2)).to_have_text("Voortgang van de bijdragen aan de oostflank")


@pytest.mark.parametrize("width", [360, 1280])
def test_it_is_accessible_before_and_after_reading(site: Site, browser: Browser, tmp_path: Path, width: int) -> None:
    with chromium.page(browser, width) as (page, refused):
        proposed(site, page, tmp_path, 2024)
        for _ in range(2):
            assert chromium.overflow(page) == 0
            assert chromium.accessibility(page) == ()
            page.get_by_role("radio", name="wijzigen").first.check()
        page.goto(f"{site.address}{PATH}")
        assert chromium.overflow(page) == 0
        assert chromium.accessibility(page) == ()
        assert refused == []


def test_by_keyboard_a_value_is_changed_and_recorded(site: Site, browser: Browser, tmp_path: Path) -> None:
    with chromium.page(browser) as (page, _):
        proposed(site, page, tmp_path, 2024)
        costs = page.get_by_role("group", name="MNBG Litouwen: Kosten, 2024")
        expect(costs.get_by_label("Waarde")).to_be_hidden()
        costs.get_by_role("radio", name="nog niet").focus()
        page.keyboard.press("ArrowLeft")
        page.keyboard.press("ArrowLeft")
        expect(costs.get_by_label("Waarde")).to_be_visible()
        page.keyboard.press("Tab")
        page.keyboard.press("ControlOrMeta+a")
        page.keyboard.type("32,2 miljoen")
        page.keyboard.press("Enter")
        expect(page.get_by_role("status").first).to_have_text("Vastgelegde gegevens: 1.")
        expect(page.get_by_role("group", name="AMDTF Slowakije: Kosten, 2024")).to_be_visible()
        page.goto(f"{site.address}/geschiedenis/kosten/efp-lt/")
        expect(page.get_by_role("cell", name="€ 32,2 miljoen", exact=True)).to_be_visible()


def test_without_scripts_everything_works(site: Site, browser: Browser, tmp_path: Path) -> None:
    context = browser.new_context(java_script_enabled=False, locale="nl-NL")
    page = context.new_page()
    proposed(site, page, tmp_path, 2022)
    stay = page.get_by_role("group", name="MNBG Litouwen: Looptijd")
    expect(stay.get_by_role("radio", name="aannemen")).to_be_disabled()
    expect(stay).to_contain_text("Nu in het register: vanaf 2017")
    page.get_by_role("group", name="AMDTF Slowakije: Kosten, 2022").get_by_role("radio", name="aannemen").check()
    page.get_by_role("button", name="Keuzes vastleggen").click()
    expect(page.get_by_role("status").first).to_have_text("Vastgelegde gegevens: 1.")
    context.close()


def test_of_two_editors_the_second_sees_both_values(site: Site, browser: Browser, tmp_path: Path) -> None:
    with chromium.page(browser) as (first, _), chromium.page(browser, 360) as (second, _):
        for page in (first, second):
            proposed(site, page, tmp_path, 2021)
        costs = "MNBG Litouwen: Kosten, 2021"
        changed = first.get_by_role("group", name=costs)
        changed.get_by_role("radio", name="wijzigen").check()
        changed.get_by_label("Waarde").fill("40 miljoen")
        first.get_by_role("button", name="Keuzes vastleggen").click()
        expect(first.get_by_role("status").first).to_have_text("Vastgelegde gegevens: 1.")
        second.get_by_role("group", name=costs).get_by_role("radio", name="aannemen").check()
        second.get_by_role("button", name="Keuzes vastleggen").click()
        conflict = second.get_by_role("group", name=costs)
        expect(conflict).to_contain_text("In het register staat nu: € 40 miljoen. Voorgesteld: € 32,10 miljoen.")
        assert chromium.accessibility(second) == ()
        second.get_by_role("button", name="Keuzes vastleggen").click()
        expect(second.get_by_role("status").first).to_have_text("Vastgelegde gegevens: 1.")


def test_english(site: Site, browser: Browser, tmp_path: Path) -> None:
    with chromium.page(browser) as (page, _):
        proposed(site, page, tmp_path, 2024)
        page.goto(f"{site.address}{PATH}")
        page.get_by_role("button", name="English").click()
        expect(page.get_by_role("heading", level=1)).to_have_text("Proposals from letters")
        page.get_by_label("Letters", exact=True).set_input_files(tmp_path / "brief.txt")
        page.get_by_role("button", name="Read the letters").click()
        expect(page.get_by_role("radio", name="accept").first).to_be_visible()
        assert chromium.accessibility(page) == ()
