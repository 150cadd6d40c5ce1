"""Chromium for the tests: pages of 127.0.0.1 only, and axe-core as the judge of accessibility, in Dutch.

Chromium is $CHROMIUM or on the PATH. Without it a test is skipped visibly, and fails in CI.
"""

import json
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from functools import lru_cache
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, Page, Route, sync_playwright

from support.server import Site

_AXE = Path(__file__).parents[2] / "node_modules" / "axe-core"
_NAMES = ("chromium", "chromium-browser", "google-chrome")
_STANDARDS = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice")
_LOCAL = ("127.0.0.1", "localhost")
MISSING = "no Chromium: sudo apt-get install chromium, or set CHROMIUM to where it is"


def chromium() -> str | None:
    """Return where Chromium is, or None."""
    named = os.environ.get("CHROMIUM")
    return named or next(filter(None, map(shutil.which, _NAMES)), None)


@contextmanager
def launched() -> Iterator[Browser]:
    """Run a headless Chromium; skip the test, or fail it in CI, where there is none."""
    program = chromium()
    if program is None:
        _skip_or_fail()
    arguments = ["--no-sandbox"] if os.getuid() == 0 else []
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=program, args=arguments)
        yield browser
        browser.close()


def _skip_or_fail() -> None:
    if os.environ.get("CI") == "true":
        pytest.fail(MISSING)
    pytest.skip(MISSING)


def logged_in(site: Site, page: Page, path: str) -> None:
    """Log in and wait for a page."""
    page.goto(f"{site.address}/inloggen/?next={path}")
    page.get_by_label("Gebruikersnaam").fill(site.username)
    page.get_by_label("Wachtwoord").fill(site.password)
    page.keyboard.press("Enter")
    page.wait_for_url(f"{site.address}{path}")


@contextmanager
def page(browser: Browser, width: int = 1280, height: int = 900) -> Iterator[tuple[Page, list[str]]]:
    """Open an empty page; yield it and the addresses elsewhere that it asked for, which were refused."""
    context = browser.new_context(viewport={"width": width, "height": height}, locale="nl-NL")
    refused: list[str] = []
    context.route("**/*", lambda route: _only_local(route, refused))
    try:
        yield context.new_page(), refused
    finally:
        context.close()


def _only_local(route: Route, refused: list[str]) -> None:
    address = urlsplit(route.request.url)
    if address.scheme in {"file", "data", "blob"} or address.hostname in _LOCAL:
        route.continue_()
        return
    refused.append(route.request.url)
    route.abort()


def accessibility(opened: Page) -> tuple[str, ...]:
    """Return what axe-core finds wrong on a page, each as rule, help and the first element; nothing when all is well."""
    opened.wait_for_load_state()
    opened.evaluate(_axe())
    options = json.dumps({"runOnly": {"type": "tag", "values": _STANDARDS}})
    result = opened.evaluate(f"axe.run(document, {options})")
    return tuple(
        f"{broken['id']}: {broken['help']}: {broken['nodes'][0]['html'][:120]}" for broken in result["violations"]
    )


@lru_cache
def _axe() -> str:
    source = (_AXE / "axe.min.js").read_text(encoding="utf-8")
    locale = (_AXE / "locales" / "nl.json").read_text(encoding="utf-8")
    return f"{source}; axe.configure({{locale: {locale}}}); undefined"


def overflow(opened: Page) -> int:
    """Return how many pixels a page is wider than its window, with its style and its fonts there."""
    opened.wait_for_load_state("load")
    opened.evaluate("document.fonts.ready.then(() => true)")
    return int(opened.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth"))
