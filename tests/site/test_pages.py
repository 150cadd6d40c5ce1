"""The site's pages in a browser: by mouse and keyboard, at two widths, in Dutch and English, judged by axe-core."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, expect

from support import browser as chromium
from support.server import Site, serving

pytestmark = pytest.mark.browser
PAGES = (
    "/",
    "/inzetten/",
    "/inzetten/efp-lt/",
    "/inzetten/mq9-ro/",
    "/inzetten/ap-ee/",
    "/brieven/",
    "/brieven/oostflank-2024/",
    "/brieven/oostflank-2024/bevindingen/",
    "/brieven/slips/bevindingen/",
    "/regels/dat001/",
    "/onderdelen/",
    "/inloggen/",
    "/nergens/",
)


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    with serving(tmp_path_factory.mktemp("site")) as running:
        yield running


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with chromium.launched() as launched:
        yield launched


@pytest.mark.parametrize("width", [360, 1280])
@pytest.mark.parametrize("path", PAGES)
def test_every_page_is_accessible(site: Site, browser: Browser, path: str, width: int) -> None:
    with chromium.page(browser, width) as (page, refused):
        page.goto(site.address + path)
        assert chromium.overflow(page) == 0
        assert chromium.accessibility(page) == ()
        assert refused == []
        expect(page.locator("h1")).to_have_count(1)


def test_a_click_on_a_figure_shows_its_source(site: Site, browser: Browser) -> None:
    with chromium.page(browser) as (page, _):
        page.goto(f"{site.address}/brieven/oostflank-2024/")
        page.get_by_role("button", name="€ 45,89 miljoen").first.click()
        source = page.get_by_role("dialog", name="Bron: € 45,89 miljoen").first
        expect(source).to_be_visible()
        expect(source).to_contain_text("Gerealiseerde additionele uitgaven in een kalenderjaar")
        expect(source).to_contain_text("Kamerstuk 28676, nr. 455")
        source.get_by_role("button", name="Sluiten").click()
        expect(source).to_be_hidden()


def test_the_keyboard_opens_and_closes_a_source(site: Site, browser: Browser) -> None:
    with chromium.page(browser, 360) as (page, _):
        page.goto(f"{site.address}/inzetten/efp-lt/")
        page.get_by_role("button", name="560 militairen").focus()
        page.keyboard.press("Enter")
        source = page.get_by_role("dialog", name="Bron: 560 militairen")
        expect(source).to_be_visible()
        expect(source).to_contain_text("Duitsland")
        page.keyboard.press("Escape")
        expect(source).to_be_hidden()


def test_the_keyboard_reaches_the_content_first(site: Site, browser: Browser) -> None:
    with chromium.page(browser) as (page, _):
        page.goto(site.address)
        page.keyboard.press("Tab")
        expect(page.get_by_role("link", name="Naar de inhoud")).to_be_focused()
        page.keyboard.press("Enter")
        expect(page).to_have_url(f"{site.address}/#inhoud")


def test_the_table_of_deployments_leads_to_each(site: Site, browser: Browser) -> None:
    with chromium.page(browser) as (page, _):
        page.goto(f"{site.address}/inzetten/")
        expect(page.get_by_role("row", name="MNBG Roemenië")).to_contain_text("€ 13,58 miljoen")
        expect(page.locator("tfoot")).to_contain_text("€ 45,89 miljoen")
        page.get_by_role("link", name="MNBG Roemenië").click()
        expect(page.get_by_role("heading", level=1)).to_have_text("MNBG Roemenië")


def test_findings_stand_in_the_text(site: Site, browser: Browser) -> None:
    with chromium.page(browser) as (page, _):
        page.goto(f"{site.address}/brieven/slips/bevindingen/")
        expect(page.get_by_role("mark").filter(has_text="31 september 2031")).to_be_visible()
        page.get_by_role("link", name="DAT001").click()
        expect(page.get_by_role("heading", level=1)).to_have_text("DAT001")


def test_the_composed_letter_has_no_findings(site: Site, browser: Browser) -> None:
    with chromium.page(browser) as (page, _):
        page.goto(f"{site.address}/brieven/oostflank-2024/bevindingen/")
        expect(page.get_by_role("status")).to_contain_text("De controle vond niets")
        expect(page.get_by_text("Niet gecontroleerd")).not_to_contain_text("geen register")
        expect(page.get_by_text("Niet gecontroleerd")).not_to_contain_text("geen datum")


def test_a_letter_without_findings_takes_the_whole_width(site: Site, browser: Browser) -> None:
    with chromium.page(browser) as (page, _):
        page.goto(f"{site.address}/brieven/oostflank-2024/bevindingen/")
        letter, heading = page.locator(".letter-text").bounding_box(), page.locator("h1").bounding_box()
        assert letter is not None
        assert heading is not None
        assert letter["width"] == heading["width"]


@pytest.mark.parametrize(("width", "drawn"), [(360, False), (1280, True)])
def test_bars_make_room_for_words(site: Site, browser: Browser, width: int, drawn: bool) -> None:
    with chromium.page(browser, width) as (page, _):
        page.goto(f"{site.address}/inzetten/efp-lt/")
        assert page.locator("td.bar-cell").first.is_visible() == drawn
        assert page.locator("td.time-cell").first.is_visible() == drawn


def test_a_rotation_without_a_known_end_is_drawn_as_such(site: Site, browser: Browser) -> None:
    with chromium.page(browser) as (page, _):
        page.goto(f"{site.address}/inzetten/mq9-ro/")
        row = page.get_by_role("row", name="Eerste rotatie MQ-9")
        expect(row.locator("polygon.open-end")).to_have_count(1)
        expect(page.get_by_text("geen bekend begin of einde")).to_be_visible()
        page.goto(f"{site.address}/inzetten/efp-lt/")
        for name in ("Mandaat eFP Litouwen tot en met 2024", "Veertiende rotatie"):
            known = page.get_by_role("row", name=name).locator("polygon")
            expect(known).to_have_count(1)
            expect(known).not_to_have_class("open-end")


@pytest.mark.parametrize("width", [360, 1280])
def test_mandates_and_rotations_stand_with_all_their_facts(site: Site, browser: Browser, width: int) -> None:
    with chromium.page(browser, width) as (page, _):
        page.goto(f"{site.address}/inzetten/efp-lt/")
        mandates, rotations = page.get_by_role("region", name="Mandaten"), page.get_by_role("region", name="Rotaties")
        expect(mandates.get_by_role("heading", level=3)).to_have_count(3)
        expect(mandates.get_by_role("button", name="maximaal 350 militairen")).to_be_visible()
        expect(rotations.get_by_role("heading", name="Rotatie van de 13 Lichte Brigade")).to_be_visible()
        rotations.get_by_role("button", name="43 Gemechaniseerde Brigade").click()
        expect(page.get_by_role("dialog", name="Bron: 43 Gemechaniseerde Brigade")).to_be_visible()


def test_every_heading_has_the_font_of_the_page(site: Site, browser: Browser) -> None:
    with chromium.page(browser) as (page, _):
        page.goto(f"{site.address}/onderdelen/")
        for level in range(1, 5):
            font = page.locator(f"h{level}").first.evaluate("heading => getComputedStyle(heading).fontFamily")
            assert font.startswith('"Source Sans 3"')


BROKEN = """() => [...document.querySelectorAll("h1, h2, h3, h4")].flatMap(heading => {
    const walker = document.createTreeWalker(heading, NodeFilter.SHOW_TEXT), broken = [];
    while (walker.nextNode())
        for (const word of walker.currentNode.data.matchAll(/[^\\s-]+/g)) {
            const range = document.createRange();
            range.setStart(walker.currentNode, word.index);
            range.setEnd(walker.currentNode, word.index + word[0].length);
            if (new Set([...range.getClientRects()].map(box => box.top)).size > 1) broken.push(word[0]);
        }
    return broken;
})"""


@pytest.mark.parametrize(
    "path",
    [
        "/inzetten/ap-ee/",
        "/inzetten/efp-lt/",
        "/brieven/oostflank-2024/",
        "/brieven/oostflank-2024/bevindingen/",
        "/brieven/oostflank-2024/feiten/",
    ],
)
def test_a_heading_breaks_between_words_on_a_telephone(site: Site, browser: Browser, path: str) -> None:
    with chromium.page(browser, 360) as (page, _):
        page.goto(site.address + path)
        assert page.evaluate(BROKEN) == []
        assert page.locator("h1").evaluate("heading => getComputedStyle(heading).hyphens") == "auto"


@pytest.mark.parametrize("width", [360, 1280])
def test_english(site: Site, browser: Browser, width: int) -> None:
    with chromium.page(browser, width) as (page, _):
        page.goto(f"{site.address}/inzetten/efp-lt/")
        page.get_by_role("button", name="English").click()
        expect(page.get_by_role("heading", level=1)).to_have_text("MNBG Lithuania")
        expect(page.get_by_role("button", name="560 service members")).to_be_visible()
        expect(page.get_by_text("Deputy commander", exact=True)).to_be_visible()
        assert "ommandant" not in page.content()
        assert chromium.overflow(page) == 0
        assert chromium.accessibility(page) == ()
