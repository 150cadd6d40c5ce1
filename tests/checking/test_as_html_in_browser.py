"""The page of findings in a browser, without a server: accessible, on a phone and a desk, by keyboard."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner
from playwright.sync_api import Browser, expect

from ijkmoment.cli import main
from support import browser as chromium

pytestmark = pytest.mark.browser
SLIPS = Path(__file__).parents[2] / "examples" / "slips.txt"


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with chromium.launched() as launched:
        yield launched


@pytest.mark.parametrize("width", [360, 1280])
@pytest.mark.parametrize("language", ["nl", "en"])
def test_the_file_by_itself(tmp_path: Path, browser: Browser, width: int, language: str) -> None:
    path = tmp_path / "findings.html"
    arguments = ["check", str(SLIPS), str(SLIPS), str(tmp_path / "weg.txt"), "--format", "html", "--language", language]
    path.write_text(CliRunner().invoke(main, arguments).stdout, encoding="utf-8")
    with chromium.page(browser, width) as (page, refused):
        page.goto(path.as_uri())
        assert chromium.accessibility(page) == ()
        assert chromium.overflow(page) == 0
        assert refused == []
        page.locator("#bevinding-1-3 a").first.focus()
        page.keyboard.press("Enter")
        expect(page.locator("#plaats-1-3")).to_be_in_viewport()
