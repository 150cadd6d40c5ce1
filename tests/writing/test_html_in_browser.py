"""The letter as one file in a browser, without a server: accessible, and each figure opens by keyboard."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from ijkmoment.writing.html import write_html
from support import browser as chromium
from support.letter import composition

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with chromium.launched() as launched:
        yield launched


@pytest.mark.parametrize("width", [360, 1280])
@pytest.mark.parametrize("language", ["nl", "en"])
def test_the_file_by_itself(tmp_path: Path, browser: Browser, width: int, language: str) -> None:
    path = tmp_path / "letter.html"
    path.write_bytes(write_html(composition(tmp_path, "taal: nl", f"taal: {language}")))
    with chromium.page(browser, width) as (page, refused):
        page.goto(path.as_uri())
        assert chromium.accessibility(page) == ()
        assert chromium.overflow(page) == 0
        assert refused == []
        button = page.locator("button.ijk-fact").first
        button.focus()
        page.keyboard.press("Enter")
        expect(page.locator("[popover]:popover-open")).to_have_count(1)
        page.keyboard.press("Escape")
        expect(page.locator("[popover]:popover-open")).to_have_count(0)
        expect(button).to_be_focused()


def test_a_long_word_in_the_title_is_whole_on_a_phone(tmp_path: Path, browser: Browser) -> None:
    path = tmp_path / "letter.html"
    made = composition(tmp_path, "titel: Rapportage Litouwen", "titel: Voortgangsrapportage Litouwen")
    path.write_bytes(write_html(made))
    with chromium.page(browser, 360) as (page, _):
        page.goto(path.as_uri())
        lines = page.evaluate(
            "() => { const range = new Range(); const text = document.querySelector('h1').firstChild;"
            " range.setStart(text, 0); range.setEnd(text, 'Voortgangsrapportage'.length);"
            " return range.getClientRects().length; }"
        )
        hyphens = page.evaluate("() => getComputedStyle(document.querySelector('h1')).hyphens")
    assert (lines, hyphens) == (1, "auto")
