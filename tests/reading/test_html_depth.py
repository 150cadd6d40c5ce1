"""A page that nests too deep is refused from its tags, before a parser takes time by the square of its depth."""

from collections.abc import Iterator

import pytest

from ijkmoment.facts.document import Document
from ijkmoment.facts.problem import Problem
from ijkmoment.reading import html, html_depth
from ijkmoment.reading.html import read_html
from ijkmoment.reading.html_depth import MOST_OPEN, open_at_once

MANY = 10 * MOST_OPEN


@pytest.mark.parametrize(
    "unit",
    [
        "<div>",
        "<DIV class='</div>'>",
        "<b id=x><p>",
        "<div><!-- </div> -->",
        "<div><script></div></script>",
        "<table><tr><td>",
        "<div></b>",
        "<div><table></div></table>",
        "<div><svg><foreignObject></div></foreignObject></svg>",
        "<svg></svg><div/>",
        "<svg><div><x/>",
    ],
)
def test_a_deep_page_is_never_parsed(monkeypatch: pytest.MonkeyPatch, unit: str) -> None:
    parsed: list[str] = []
    monkeypatch.setattr(html, "LexborHTMLParser", parsed.append)
    problem = read_html(unit * MANY, "brief.html")
    assert isinstance(problem, Problem)
    assert "nested deeper than" in problem.message
    assert parsed == []


def test_the_count_stops_at_the_first_that_is_too_much(monkeypatch: pytest.MonkeyPatch) -> None:
    seen = 0

    class Counted:
        def finditer(self, text: str) -> Iterator[object]:
            nonlocal seen
            for tag in ordinary.finditer(text):
                seen += 1
                yield tag

    ordinary = html_depth.TAG
    monkeypatch.setattr(html_depth, "TAG", Counted())
    assert open_at_once("<div>" * MANY, 50) == 51
    assert seen == 51


@pytest.mark.parametrize(
    ("unit", "most"),
    [
        ("<p>Een.", 0),
        ("<ul><li>een<li>twee</ul>", 1),
        ("<table><tr><td>a<td>b</table>", 1),
        ("<br><img src='a>b'><hr/>", 0),
        ("<svg><path d='x'/><g/></svg>", 1),
        ("<a name=x>", 0),
        ("<div><p>Een <em>twee</em></div>", 2),
        ("<object><p><b></object>", 2),
        ("</div></table>", 0),
    ],
)
def test_a_long_page_is_not_a_deep_one(unit: str, most: int) -> None:
    assert open_at_once(unit * MANY, MANY) <= most


def test_a_page_of_many_paragraphs_is_read() -> None:
    page = read_html(f"<body><main>{'<p>Een <a name=x>alinea<svg><path/></svg>' * MANY}", "brief.html")
    assert isinstance(page, Document)
