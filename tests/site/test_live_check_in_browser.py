"""The live check in a browser: findings while one types, by keyboard, without scripts, in two widths and languages."""

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, Route, expect

from support import browser as chromium
from support.server import Site, serving

pytestmark = pytest.mark.browser
PATIENCE = 30_000
TYPED_LONG_AGO = 1_000
SLIP = "Het besluit viel op 31 september 2031 (Kamerstuk 999 31, nr. 12)."
WORDS = {
    "nl": (
        "English",
        "Tekst van de brief",
        "De controle vond 2 vergissingen.",
        "De controle vond niets in deze brief.",
    ),
    "en": ("Nederlands", "Text of the letter", "The check found 2 slips.", "The check found nothing in this letter."),
}


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    with serving(tmp_path_factory.mktemp("site")) as running:
        yield running


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with chromium.launched() as launched:
        yield launched


def _open(page: Page, site: Site, language: str) -> None:
    page.goto(f"{site.address}/controleren/")
    if language == "en":
        page.get_by_role("button", name="English", exact=True).click()
    expect(page.get_by_role("button", name=WORDS[language][0], exact=True)).to_be_visible(timeout=PATIENCE)


@pytest.mark.parametrize("language", WORDS)
@pytest.mark.parametrize("width", [360, 1280])
def test_findings_come_while_one_types(site: Site, browser: Browser, width: int, language: str) -> None:
    _, label, two, none = WORDS[language]
    with chromium.page(browser, width) as (page, refused):
        _open(page, site, language)
        text = page.get_by_role("textbox", name=label)
        text.focus()
        page.keyboard.type(SLIP)
        expect(page.get_by_role("status")).to_contain_text(two, timeout=PATIENCE)
        expect(page.locator("#uitkomst mark")).to_have_count(2)
        expect(text).to_be_focused()
        expect(page).to_have_url(f"{site.address}/controleren/")
        assert chromium.overflow(page) == 0
        assert chromium.accessibility(page) == ()
        text.fill("De eenheid vertrok.")
        expect(page.get_by_role("status")).to_contain_text(none, timeout=PATIENCE)
        expect(page.locator("#uitkomst mark")).to_have_count(0)
        assert refused == []


def test_what_was_typed_before_the_scripts_came_is_checked_too(site: Site, browser: Browser) -> None:
    held: list[Route] = []

    def hold(script: Route) -> None:
        held.append(script)

    with chromium.page(browser) as (page, _):
        page.route("**/htmx-2.min.js", hold)
        page.goto(f"{site.address}/controleren/", wait_until="commit")
        page.get_by_role("textbox", name="Tekst van de brief").fill(SLIP)
        page.wait_for_timeout(TYPED_LONG_AGO)
        for script in held:
            script.continue_()
        expect(page.get_by_role("status")).to_have_text("De controle vond 2 vergissingen.", timeout=PATIENCE)
        expect(page.locator("#uitkomst mark")).to_have_count(2)


def test_the_page_says_nothing_of_itself(site: Site, browser: Browser) -> None:
    with chromium.page(browser) as (page, _), page.expect_response(lambda answer: answer.request.method == "POST"):
        page.goto(f"{site.address}/controleren/")
        page.wait_for_load_state("networkidle")
        expect(page.get_by_role("status")).to_have_text("")


@pytest.mark.parametrize("link", ["Een tekst controleren", "Plak of typ een tekst"])
def test_the_first_page_leads_to_the_check(site: Site, browser: Browser, link: str) -> None:
    with chromium.page(browser, 360) as (page, _):
        page.goto(site.address)
        page.get_by_role("link", name=link).press("Enter")
        expect(page.get_by_role("textbox", name="Tekst van de brief")).to_be_visible()
        here = page.get_by_role("navigation", name="Hoofdmenu").locator("[aria-current=page]")
        expect(here).to_have_text("Een tekst controleren")


@pytest.mark.parametrize("width", [360, 1280])
def test_what_was_not_checked_is_told_on_demand(site: Site, browser: Browser, width: int) -> None:
    with chromium.page(browser, width) as (page, _):
        page.goto(f"{site.address}/controleren/?brief=slips")
        summary = page.get_by_text("Niet alles kon worden gecontroleerd")
        expect(page.get_by_text("Niet gecontroleerd")).to_be_hidden(timeout=PATIENCE)
        summary.press("Enter")
        expect(page.get_by_text("Niet gecontroleerd")).to_contain_text("STR003, YOY001, YOY002 (geen eerdere")
        assert chromium.overflow(page) == 0
        assert chromium.accessibility(page) == ()


def test_the_keyboard_goes_from_a_finding_to_its_place(site: Site, browser: Browser) -> None:
    with chromium.page(browser) as (page, _):
        page.goto(f"{site.address}/brieven/slips/bevindingen/")
        page.get_by_role("link", name="Verander de tekst en zie wat de controle dan vindt").press("Enter")
        expect(page.locator("#uitkomst mark").first).to_be_visible(timeout=PATIENCE)
        page.get_by_role("link", name="31 september 2031").first.press("Enter")
        expect(page.locator("#plaats-2, #plaats-1").first).to_be_visible()
        expect(page).to_have_url(re.compile(r"#plaats-\d+$"))


def test_without_scripts_the_button_checks(site: Site, browser: Browser) -> None:
    context = browser.new_context(java_script_enabled=False, locale="nl-NL")
    try:
        page = context.new_page()
        page.goto(f"{site.address}/controleren/")
        page.get_by_role("textbox", name="Tekst van de brief").fill(SLIP)
        page.get_by_role("button", name="Controleer de tekst").press("Enter")
        expect(page.get_by_role("status")).to_have_text("De controle vond 2 vergissingen.", timeout=PATIENCE)
        expect(page.get_by_role("textbox")).to_have_value(SLIP)
    finally:
        context.close()
