"""The letter as HTML: each figure opens its source, and nothing from outside becomes markup."""

import re
from pathlib import Path

from selectolax.lexbor import LexborHTMLParser

from ijkmoment.writing.html import fragment, write_html
from support.letter import composition


def test_a_figure_opens_its_source(tmp_path: Path) -> None:
    page = LexborHTMLParser(write_html(composition(tmp_path)).decode())
    button = next(one for one in page.css("button.ijk-fact") if one.text() == "€ 31,37 miljoen")
    source = page.css_first(f"#{button.attributes['popovertarget']}")
    assert source is not None
    assert "popover" in source.attributes
    words = " ".join(source.text().split())
    for expected in (
        "Kosten",
        "2023",
        "Gerealiseerde additionele uitgaven",
        "Overzicht van uitgaven 2023",
        "april 2024",
    ):
        assert expected in words


def test_the_title_of_a_source_is_marked_as_dutch_in_an_english_letter(tmp_path: Path) -> None:
    page = LexborHTMLParser(write_html(composition(tmp_path, "taal: nl", "taal: en")).decode())
    titles = [one for one in page.css(".ijk-source [lang=nl]") if one.text() == "Overzicht van uitgaven 2023"]
    assert titles


def test_names_are_plain_words(tmp_path: Path) -> None:
    page = LexborHTMLParser(write_html(composition(tmp_path, "{efp-lt gastland}", "{efp-lt naam}")).decode())
    assert all("aanwezigheid" not in one.text() for one in page.css("button.ijk-fact"))


def test_a_table_has_headers_and_a_caption(tmp_path: Path) -> None:
    page = LexborHTMLParser(write_html(composition(tmp_path)).decode())
    assert [one.text() for one in page.css("thead th[scope=col]")] == ["Land", "Sterkte"]
    assert [one.text() for one in page.css("tbody th[scope=row]")] == ["Duitsland", "Nederland"]
    assert page.css_first("caption") is not None


def test_notes_lead_there_and_back(tmp_path: Path) -> None:
    page = LexborHTMLParser(write_html(composition(tmp_path)).decode())
    call = page.css_first("sup a")
    assert call is not None
    assert page.css_first(str(call.attributes["href"])) is not None
    back = page.css_first("a[role=doc-backlink]")
    assert back is not None
    assert page.css_first(str(back.attributes["href"])) is not None


def test_lists_nest(tmp_path: Path) -> None:
    page = LexborHTMLParser(write_html(composition(tmp_path)).decode())
    inner = page.css_first("ul > li > ol > li")
    assert inner is not None
    assert inner.text() == "Duitsland: 560 militairen"


def test_it_is_one_file_that_asks_for_nothing(tmp_path: Path) -> None:
    html = write_html(composition(tmp_path)).decode()
    assert not re.search(r"<script|<link|<img|@import|url\(", html)
    assert html.startswith('<!DOCTYPE html>\n<html lang="nl">')


def test_an_example_says_so(tmp_path: Path) -> None:
    assert "VOORBEELD, GEEN KAMERSTUK" in write_html(composition(tmp_path)).decode()
    assert "VOORBEELD" not in write_html(composition(tmp_path / "b", "voorbeeld: ja", "voorbeeld: nee")).decode()


def test_markup_from_outside_stays_text(tmp_path: Path) -> None:
    made = composition(tmp_path, "Een accolade", "<script>alert(1)</script> [x](javascript:alert)")
    html = fragment(made)
    assert "<script" not in html
    assert 'href="javascript' not in html


def test_a_table_without_a_caption_has_a_name_of_its_own(tmp_path: Path) -> None:
    table = "| a | b |\n|---|---|\n| c | d |"
    made = composition(tmp_path, "Een accolade", f"{table}\n\nTussen.\n\n{table.upper()}\n\nEen accolade")
    page = LexborHTMLParser(write_html(made).decode())
    regions = page.css(".ijk-table")
    assert [one.attributes.get("aria-label") for one in regions] == [None, "Tabel 2", "Tabel 3"]
    assert [one.css_first("caption") is None for one in regions] == [False, True, True]
