"""Facts corrected in a browser, by two people at once."""

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, expect

from support import browser as chromium
from support.server import Site, serving

pytestmark = pytest.mark.browser
HISTORY = "/geschiedenis/sterkte/efp-lt/"
BOTTOM_OF_TEXT = """element => {
    const range = document.createRange();
    range.selectNodeContents(element);
    return range.getBoundingClientRect().bottom;
}"""
PAGES = (
    "/gegevens/",
    "/gegevens/efp-lt/",
    HISTORY,
    "/toevoegen/kosten/efp-lt/",
    "/toevoegen/omschrijving/efp-lt/",
    "/nieuw-onderwerp/",
    "/nieuwe-bron/",
)


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    with serving(tmp_path_factory.mktemp("site")) as running:
        yield running


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with chromium.launched() as launched:
        yield launched


def test_a_visitor_sees_facts_and_no_forms(site: Site, browser: Browser) -> None:
    with chromium.page(browser, width=360) as (page, refused):
        page.goto(f"{site.address}{HISTORY}")
        expect(page.get_by_role("heading", level=1)).to_have_text("Geschiedenis: Sterkte")
        expect(page.get_by_role("link", name="wijzigen")).to_have_count(0)
        assert chromium.overflow(page) == 0
        assert chromium.accessibility(page) == ()
        assert refused == []


@pytest.mark.parametrize("width", [360, 1280])
@pytest.mark.parametrize("path", PAGES)
def test_every_page_of_an_editor_is_accessible(site: Site, browser: Browser, path: str, width: int) -> None:
    with chromium.page(browser, width) as (page, refused):
        chromium.logged_in(site, page, path)
        assert chromium.overflow(page) == 0
        assert chromium.accessibility(page) == ()
        assert refused == []
        expect(page.locator("h1")).to_have_count(1)


def test_a_choice_looks_like_one(site: Site, browser: Browser) -> None:
    with chromium.page(browser) as (page, _):
        chromium.logged_in(site, page, "/toevoegen/kosten/efp-lt/")
        assert page.get_by_label("Bron").evaluate("field => getComputedStyle(field).appearance") == "auto"


def test_who_is_logged_in_stands_on_the_line_of_the_footer(site: Site, browser: Browser) -> None:
    with chromium.page(browser) as (page, _):
        chromium.logged_in(site, page, "/gegevens/")
        footer = page.get_by_role("contentinfo")
        left, right = (
            one.evaluate(BOTTOM_OF_TEXT) for one in (footer.get_by_role("link").last, footer.get_by_role("button"))
        )
        assert abs(left - right) < 2


def test_of_two_editors_the_second_sees_both_values_and_decides(site: Site, browser: Browser) -> None:
    with chromium.page(browser) as (first, _), chromium.page(browser) as (second, _):
        for page in (first, second):
            chromium.logged_in(site, page, HISTORY)
            page.get_by_role("link", name=re.compile("wijzigen.*560 militairen")).click()
        first.get_by_label("Sterkte").fill("circa 600")
        first.get_by_role("button", name="Vastleggen").click()
        expect(first.get_by_role("cell", name="circa 600 militairen", exact=True)).to_be_visible()
        second.get_by_label("Sterkte").fill("maximaal 700")
        second.get_by_role("button", name="Vastleggen").click()
        expect(second.get_by_role("heading", name="Iemand anders was u voor")).to_be_visible()
        expect(second.get_by_text("circa 600 militairen")).to_be_visible()
        expect(second.get_by_label("Sterkte")).to_have_value("maximaal 700")
        assert chromium.accessibility(second) == ()
        second.get_by_role("button", name="Vastleggen").click()
        expect(second.get_by_role("cell", name="maximaal 700 militairen", exact=True)).to_be_visible()
        expect(second.get_by_role("cell", name="door: maximaal 700 militairen")).to_be_visible()


def test_a_wrong_decimal_mark_is_said_at_the_field(site: Site, browser: Browser) -> None:
    with chromium.page(browser) as (page, _):
        chromium.logged_in(site, page, "/toevoegen/kosten/efp-lt/")
        page.get_by_label("Kosten").fill("31.37 miljoen")
        page.get_by_role("button", name="Vastleggen").click()
        expect(page.get_by_text("met een komma voor de decimalen")).to_be_visible()
        expect(page.get_by_label("Kosten")).to_have_attribute("aria-invalid", "true")
        assert chromium.accessibility(page) == ()
