"""Links: whole addresses and sections of the letter, in every form; anything else is said with its place."""

import io
import re
import zipfile
from dataclasses import replace
from pathlib import Path

import pikepdf
import pytest
from selectolax.lexbor import LexborHTMLParser

from ijkmoment.facts.document import Block
from ijkmoment.writing.compose import Composition, compose
from ijkmoment.writing.html import fragment
from ijkmoment.writing.links import section_names
from ijkmoment.writing.office import write_docx, write_odt
from ijkmoment.writing.pdf import write_pdf
from support import verapdf
from support.letter import LETTER, composition, snapshot, source

PLACE = "Een accolade"
FIRST = LETTER[: LETTER.index(PLACE)].count("\n") + 1
BODY = f"Zie [de bijdragen](#bijdragen) en [later](#één-les).\n\n### Één les?\n\nTekst.\n\n{PLACE}"


@pytest.mark.parametrize(
    ("body", "column", "message"),
    [
        ("Zie [x](#bijdrage).", 5, "a link to '#bijdrage': no heading of that name: did you mean 'bijdragen'?"),
        ("Zie [x](pad/x.html).", 5, "a link to 'pad/x.html': write a whole address"),
        ("Zie [x](ftp://a.invalid/).", 5, "a link to 'ftp://a.invalid/': write a whole address"),
        ("[de {efp-lt kosten budget=biv} hier](https://a.invalid/)", 5, "a role cannot stand inside a link"),
        ("[de noot^[hier] daar](https://a.invalid/)", 9, "a note is not called inside a link"),
    ],
)
def test_a_link_that_leads_nowhere_is_one_line(tmp_path: Path, body: str, column: int, message: str) -> None:
    problems = compose(source(PLACE, f"{body}\n\n{PLACE}"), snapshot(tmp_path))
    assert isinstance(problems, tuple)
    assert [(one.line, one.column) for one in problems] == [(FIRST, column)]
    assert message in problems[0].message


def test_a_role_after_a_link_is_a_figure(tmp_path: Path) -> None:
    made = composition(tmp_path, PLACE, f"[x](https://a.invalid/) {{efp-lt kosten budget=biv}}\n\n{PLACE}")
    assert LexborHTMLParser(fragment(made)).css_first("a button") is None


def test_headings_of_one_name_are_told_apart() -> None:
    text = "Lessen\n\nEén: les!\n\nLessen"
    blocks = [Block("heading", 0, 6, 2), Block("heading", 8, 17, 2), Block("heading", 19, 25, 2)]
    assert list(section_names(blocks, text).values()) == ["lessen", "eén-les", "lessen-1"]


def test_sections_in_html(tmp_path: Path) -> None:
    page = LexborHTMLParser(fragment(composition(tmp_path, PLACE, BODY)))
    targets = [str(one.attributes["href"])[1:] for one in page.css("p > a") if "#sectie" in str(one.attributes["href"])]
    headings = {one.attributes["id"]: one.text() for one in page.css("h2, h3")}
    assert [headings[target] for target in targets] == ["Bijdragen", "Één les?"]


def test_sections_in_pdf(tmp_path: Path) -> None:
    data = write_pdf(composition(tmp_path, PLACE, BODY))
    with pikepdf.open(io.BytesIO(data)) as pdf:
        links = [one for page in pdf.pages for one in page.get("/Annots", []) if one.Subtype == "/Link"]
        assert sum("/Dest" in one or one.get("/A", {}).get("/S") == "/GoTo" for one in links) >= 2
    assert verapdf.failures(data, "PDFUA-1") == ()


def _part(data: bytes, name: str) -> str:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return archive.read(name).decode()


def test_sections_in_docx(tmp_path: Path) -> None:
    body = _part(write_docx(composition(tmp_path, PLACE, BODY)), "word/document.xml")
    anchors = re.findall(r'w:anchor="([^"]+)"', body)
    assert len(anchors) == 2
    assert set(anchors) <= set(re.findall(r'w:bookmarkStart [^>]*w:name="([^"]+)"', body))


def test_sections_in_odt(tmp_path: Path) -> None:
    body = _part(write_odt(composition(tmp_path, PLACE, BODY)), "content.xml")
    targets = re.findall(r'xlink:href="#([^"]+)"', body)
    assert len(targets) == 2
    assert set(targets) <= set(re.findall(r'text:bookmark-start text:name="([^"]+)"', body))


def _with_links(made: Composition, link: str) -> Composition:
    marks = tuple(mark._replace(target=link) if mark.kind == "link" else mark for mark in made.document.marks)
    sources = {slug: replace(one, url=link) for slug, one in made.snapshot.sources.items()}
    return replace(made, document=replace(made.document, marks=marks), snapshot=replace(made.snapshot, sources=sources))


@pytest.mark.parametrize("link", ["javascript:alert(1)", "JavaScript:alert(1)", "data:text/html,x", "//elders.invalid"])
def test_a_link_that_is_not_safe_is_never_printed(tmp_path: Path, link: str) -> None:
    html = fragment(_with_links(composition(tmp_path), link))
    assert link not in html
    assert "verwijzing" in html
    assert "Overzicht van uitgaven 2023" in html


def test_an_address_is_printed(tmp_path: Path) -> None:
    html = fragment(_with_links(composition(tmp_path), "https://elders.invalid/"))
    assert html.count('href="https://elders.invalid/"') >= 2
