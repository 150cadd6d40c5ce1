"""The page of concepts is the one that the table makes."""

from pathlib import Path

from ijkmoment.facts.concepts_page import concepts_page

PAGE = Path(__file__).parents[2] / "docs" / "concepts.md"


def test_the_page_is_current() -> None:
    assert PAGE.read_text(encoding="utf-8") == concepts_page()
