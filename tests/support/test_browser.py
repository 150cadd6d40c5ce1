"""The browser of the tests sees what is wrong on a page and goes nowhere else."""

from pathlib import Path

import pytest

from support import browser

pytestmark = pytest.mark.browser
GOOD = '<!doctype html><html lang="nl"><title>Brief</title><main><h1>Brief</h1><p>Tekst.</p></main></html>'
BAD = '<!doctype html><html><main><h1>Brief</h1><img src="data:,"></main></html>'


def _accessibility(text: str, folder: Path) -> tuple[str, ...]:
    (folder / "page.html").write_text(text, encoding="utf-8")
    with browser.launched() as chromium, browser.page(chromium) as (page, _refused):
        page.goto((folder / "page.html").as_uri())
        return browser.accessibility(page)


def test_a_good_page_has_no_violations(tmp_path: Path) -> None:
    assert _accessibility(GOOD, tmp_path) == ()


def test_a_bad_page_is_seen(tmp_path: Path) -> None:
    found = {line.partition(":")[0] for line in _accessibility(BAD, tmp_path)}
    assert {"html-has-lang", "image-alt", "document-title"} <= found


def test_another_address_is_refused_and_named(tmp_path: Path) -> None:
    page_file = tmp_path / "page.html"
    page_file.write_text('<title>t</title><img src="http://elsewhere.invalid/x.png">', encoding="utf-8")
    with browser.launched() as chromium, browser.page(chromium) as (page, refused):
        page.goto(page_file.as_uri())
    assert refused == ["http://elsewhere.invalid/x.png"]


def test_a_page_wider_than_its_window_is_measured(tmp_path: Path) -> None:
    page_file = tmp_path / "page.html"
    page_file.write_text('<title>t</title><body style="margin:0"><div style="width:500px">x</div>', encoding="utf-8")
    with browser.launched() as chromium, browser.page(chromium, width=360) as (page, _refused):
        page.goto(page_file.as_uri())
        assert browser.overflow(page) == 140
