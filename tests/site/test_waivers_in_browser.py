"""Waivers in a browser: given by keyboard, agreed to by a colleague, withdrawn; at two widths, in two languages."""

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from support import browser as chromium
from support.server import Site, serving

pytestmark = pytest.mark.browser
FINDINGS = "/brieven/slips/bevindingen/"
REASON = "Het overzicht wordt los en met vaste pagina's verzonden."


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with chromium.launched() as launched:
        yield launched


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    with serving(tmp_path_factory.mktemp("site")) as running:
        yield running


def _tab_to(page: Page, name: str) -> None:
    """Press Tab until something of this name has the focus."""
    for _ in range(200):
        page.keyboard.press("Tab")
        if name in str(page.evaluate("document.activeElement.id + ' ' + document.activeElement.textContent")):
            return
    raise AssertionError(f"no Tab leads to {name}")


def _is_well(page: Page) -> None:
    assert chromium.overflow(page) == 0
    assert chromium.accessibility(page) == ()
    expect(page.locator("h1")).to_have_count(1)


def test_a_waiver_by_keyboard_on_a_telephone(site: Site, browser: Browser) -> None:
    """Give one, wait for a colleague of another office, see it hold, and withdraw it: without a mouse."""
    with chromium.page(browser, 360) as (page, refused):
        chromium.logged_in(site, page, FINDINGS)
        _tab_to(page, "Geef een ontheffing: DAT001")
        page.keyboard.press("Enter")
        expect(page.get_by_role("heading", level=1)).to_have_text("Ontheffing geven")
        _is_well(page)
        _tab_to(page, "Geef de ontheffing")
        page.keyboard.press("Enter")
        expect(page.get_by_label("Reden")).to_have_attribute("aria-invalid", "true")
        _is_well(page)
        _tab_to(page, "id_reason")
        page.keyboard.type("Zo staat het in het besluit.")
        _tab_to(page, "id_office")
        page.keyboard.type("Directie Communicatie")
        page.keyboard.press("Enter")
        expect(page.get_by_role("status").first).to_contain_text("zodra een tweede dienst instemt")
        expect(page.get_by_text("Directie Communicatie vroeg op")).to_be_visible()
        _is_well(page)
        page.get_by_role("link", name=re.compile("Bekijk de ontheffing.*31 september 2031")).press("Enter")
        expect(page.get_by_text("U gaf deze ontheffing zelf")).to_be_visible()
        expect(page.get_by_role("button", name="Stem in")).to_have_count(0)
        _is_well(page)
        address = page.url
        assert refused == []
    _agree(site, browser, address)
    with chromium.page(browser, 360) as (page, _):
        chromium.logged_in(site, page, FINDINGS)
        waived = page.get_by_role("region", name="Met ontheffing")
        expect(waived).to_contain_text("Reden: Zo staat het in het besluit.")
        expect(waived).to_contain_text("met instemming van Directie Juridische Zaken")
        _is_well(page)
        page.goto(address)
        _tab_to(page, "id_intrekken-reason")
        page.keyboard.type("Toch een vergissing.")
        _tab_to(page, "Trek de ontheffing in")
        page.keyboard.press("Enter")
        expect(page.get_by_role("status")).to_contain_text("de bevinding telt weer")
        expect(page.get_by_role("region", name="Verloop").get_by_role("listitem")).to_have_count(3)
        _is_well(page)
        page.goto(site.address + FINDINGS)
        expect(page.get_by_role("region", name="Met ontheffing")).to_have_count(0)
        page.get_by_role("link", name="Alle ontheffingen van deze brief").press("Enter")
        expect(page.get_by_role("row", name="DAT001: 31 september 2031")).to_contain_text("ingetrokken")
        _is_well(page)


def _agree(site: Site, browser: Browser, address: str) -> None:
    assert site.colleague is not None
    with chromium.page(browser, 360) as (page, _):
        chromium.logged_in(site.colleague, page, address.removeprefix(site.address))
        _tab_to(page, "id_instemmen-office")
        page.keyboard.type("directie communicatie")
        page.keyboard.press("Enter")
        expect(page.get_by_role("alert")).to_contain_text("een andere dienst moet instemmen")
        _is_well(page)
        page.get_by_label("Dienst").first.fill("Directie Juridische Zaken")
        _tab_to(page, "Stem in")
        page.keyboard.press("Enter")
        expect(page.get_by_role("status")).to_contain_text("de ontheffing geldt")


def test_in_english_on_a_wide_screen(site: Site, browser: Browser) -> None:
    with chromium.page(browser, 1280) as (page, refused):
        chromium.logged_in(site, page, FINDINGS)
        page.get_by_role("button", name="English").click()
        page.get_by_role("link", name=re.compile("Give a waiver.*REF006")).first.click()
        expect(page.get_by_text("It holds for every finding of REF006 on these words")).to_be_visible()
        _is_well(page)
        expect(page.get_by_label("Reason")).to_have_css(
            "background-color", "rgb(255, 255, 255)"
        )  # empty is not wrong yet
        page.get_by_label("Reason").fill(REASON)
        page.get_by_label("Office").fill("Directie Communicatie")
        page.get_by_label("Up to").fill("2999-12-31")
        page.get_by_role("button", name="Give the waiver").click()
        expect(page.get_by_role("status").first).to_have_text("The waiver is recorded.")
        waived = page.get_by_role("region", name="Waived")
        expect(waived).to_contain_text(f"Reason: {REASON}")
        expect(waived).to_contain_text("up to 31 December 2999")
        _is_well(page)
        waived.get_by_role("link", name="See the waiver").click()
        expect(page.get_by_role("heading", name="History")).to_be_visible()
        _is_well(page)
        page.goto(f"{site.address}/brieven/slips/ontheffingen/")
        expect(page.get_by_role("row", name="REF006: pagina 2")).to_contain_text("holds")
        _is_well(page)
        assert refused == []


def test_a_visitor_sees_findings_and_no_waivers(site: Site, browser: Browser) -> None:
    with chromium.page(browser, 360) as (page, _):
        page.goto(site.address + FINDINGS)
        expect(page.get_by_text("pagina 2").first).to_be_visible()
        assert "ntheffing" not in page.content()
