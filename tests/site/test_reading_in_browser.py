"""Facts in a letter's text in a browser: signs, filter and table, by keyboard too; and a letter handed in."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from ijkmoment.site import uploads
from support import browser as chromium
from support.server import LETTERS, Site, serving

pytestmark = pytest.mark.browser
COMPOSED = "/brieven/oostflank-2024/feiten/"
PAGES = ("/brieven/slips/feiten/", "/lezen/")
SLIPS = LETTERS[1]
PATIENCE = 30_000
LANGUAGES = {"nl": "English", "en": "Nederlands"}


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    with serving(tmp_path_factory.mktemp("site")) as running:
        yield running


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with chromium.launched() as launched:
        yield launched


def _open(page: Page, address: str, language: str) -> None:
    page.goto(address)
    if language == "en":
        page.get_by_role("button", name="English", exact=True).click()
    expect(page.get_by_role("button", name=LANGUAGES[language], exact=True)).to_be_visible(timeout=PATIENCE)


def _hand_in(page: Page, site: Site, path: Path, language: str = "nl") -> None:
    _open(page, f"{site.address}/lezen/", language)
    page.locator("input[type=file]").set_input_files(path)
    page.locator("main button[type=submit]").click()


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("width", [360, 1280])
@pytest.mark.parametrize("path", PAGES)
def test_every_page_is_accessible(site: Site, browser: Browser, path: str, width: int, language: str) -> None:
    with chromium.page(browser, width) as (page, refused):
        _open(page, site.address + path, language)
        assert chromium.overflow(page) == 0
        assert chromium.accessibility(page) == ()
        assert refused == []
        expect(page.locator("h1")).to_have_count(1)


@pytest.mark.parametrize(("width", "language"), [(360, "nl"), (1280, "en")])
def test_a_long_letter_with_tables_is_accessible(site: Site, browser: Browser, width: int, language: str) -> None:
    with chromium.page(browser, width) as (page, refused):
        _open(page, site.address + COMPOSED, language)
        page.locator("button.claim-strength").first.click()
        assert chromium.overflow(page) == 0
        assert chromium.accessibility(page) == ()
        assert refused == []


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("width", [360, 1280])
def test_a_letter_handed_in_is_accessible(site: Site, browser: Browser, width: int, language: str) -> None:
    with chromium.page(browser, width) as (page, refused):
        _hand_in(page, site, SLIPS, language)
        expect(page.get_by_role("heading", level=1)).to_contain_text("slips.txt")
        assert chromium.overflow(page) == 0
        assert chromium.accessibility(page) == ()
        assert refused == []


@pytest.mark.parametrize("width", [360, 1280])
def test_the_keyboard_opens_a_fact_and_reads_its_value(site: Site, browser: Browser, width: int) -> None:
    with chromium.page(browser, width) as (page, _):
        page.goto(site.address + COMPOSED)
        sign = page.get_by_role("button", name="bedrag: € 31,37 miljoen").first
        sign.focus()
        page.keyboard.press("Enter")
        fact = page.get_by_role("dialog", name="Bedrag: € 31,37 miljoen")
        expect(fact).to_be_visible()
        expect(fact).to_contain_text("€ 31,37 miljoen, 2023Bron: ")
        page.keyboard.press("Tab")
        expect(fact.get_by_role("link", name="MNBG Litouwen")).to_be_focused()
        page.keyboard.press("Escape")
        expect(fact).to_be_hidden()
        expect(sign).to_be_focused()


def test_claims_in_a_claim_each_have_their_sign(site: Site, browser: Browser) -> None:
    with chromium.page(browser) as (page, _):
        page.goto(f"{site.address}{COMPOSED}")
        promise = page.locator("p", has=page.locator("button.claim-promise")).first
        expect(promise.locator("mark.claim-promise mark").first).to_be_visible()
        promise.get_by_role("button", name="toezegging: ").first.click()
        expect(page.get_by_role("dialog")).to_contain_text("wie: kabinet")


def test_the_filter_leaves_the_chosen_kinds_by_keyboard(site: Site, browser: Browser) -> None:
    with chromium.page(browser) as (page, _):
        page.goto(f"{site.address}/brieven/slips/feiten/")
        signs, rows = page.locator("button.claim-sign:visible"), page.locator(".claims-table tbody tr:visible")
        both = (signs.count(), rows.count())
        assert both[0] == both[1] > 20
        page.get_by_role("checkbox", name="bedrag").focus()
        page.keyboard.press("Space")
        expect(signs).to_have_count(4)
        expect(rows).to_have_count(4)
        expect(page.get_by_text("31 september 2031").first).to_be_visible()
        page.keyboard.press("Space")
        expect(signs).to_have_count(both[0])


def test_every_kind_has_its_filter(site: Site, browser: Browser) -> None:
    with chromium.page(browser) as (page, _):
        page.goto(site.address + COMPOSED)
        boxes = page.locator(".kind-box")
        for box in boxes.all():
            box.check()
            kind = str(box.get_attribute("id")).removeprefix("toon-")
            number = page.locator(f"button.claim-{kind}").count()
            assert number > 0
            expect(page.locator("button.claim-sign:visible")).to_have_count(number)
            box.uncheck()


def test_the_table_leads_to_the_place_in_the_text(site: Site, browser: Browser) -> None:
    with chromium.page(browser) as (page, _):
        page.goto(f"{site.address}/brieven/slips/feiten/")
        page.locator(".claims-table").get_by_role("link", name="€ 8,15 miljoen").click()
        expect(page.get_by_role("button", name="bedrag: € 8,15 miljoen")).to_be_in_viewport()


def test_a_letter_is_handed_in_by_way_of_the_menu(site: Site, browser: Browser) -> None:
    with chromium.page(browser) as (page, _):
        page.goto(site.address)
        page.get_by_role("navigation", name="Hoofdmenu").get_by_role("link", name="Een brief lezen").click()
        page.get_by_label("Brief", exact=True).set_input_files(SLIPS)
        page.get_by_role("button", name="Lees de brief").click()
        expect(page.get_by_text("Deze brief is nergens bewaard")).to_be_visible()
        page.get_by_role("button", name="bedrag: € 8,15 miljoen").click()
        expect(page.get_by_role("dialog")).to_contain_text("€ 8,15 miljoen")


def test_a_letter_that_is_too_large_gets_an_answer(site: Site, browser: Browser, tmp_path: Path) -> None:
    large = tmp_path / "groot.txt"
    large.write_bytes(b"woord " * (uploads.LARGEST // 2))
    with chromium.page(browser) as (page, _):
        _hand_in(page, site, large)
        expect(page.get_by_role("alert")).to_contain_text("hooguit 5 MB")
        assert chromium.accessibility(page) == ()


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("width", [360, 1280])
def test_a_letter_is_kept_and_removed_by_keyboard(site: Site, browser: Browser, width: int, language: str) -> None:
    kept, remove = {"nl": ("Bewaar deze", "Verwijder deze"), "en": ("Keep this", "Remove this")}[language]
    with chromium.page(browser, width) as (page, refused):
        chromium.logged_in(site, page, "/lezen/")
        _open(page, f"{site.address}/lezen/", language)
        page.get_by_label("Brief" if language == "nl" else "Letter", exact=True).set_input_files(SLIPS)
        page.get_by_role("checkbox", name=kept).focus()
        page.keyboard.press("Space")
        assert chromium.accessibility(page) == ()
        page.keyboard.press("Enter")
        button = page.get_by_role("button", name=remove)
        expect(button).to_be_visible(timeout=PATIENCE)
        assert (chromium.overflow(page), chromium.accessibility(page), refused) == (0, (), [])
        page.goto(f"{site.address}/brieven/")
        assert (chromium.overflow(page), chromium.accessibility(page)) == (0, ())
        page.get_by_role("link", name="slips.txt", exact=True).click()
        button.focus()
        page.keyboard.press("Enter")
        expect(page.get_by_role("link", name="slips.txt", exact=True)).to_have_count(0)
