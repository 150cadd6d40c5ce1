"""The page of a rule."""

from ijkmoment.checking.explain import explain


def test_a_page_has_its_title_needs_and_sections() -> None:
    page = explain("ref003")
    assert page is not None
    assert page.startswith("# REF003: Number and date of a parliamentary document that cannot both be right\n")
    assert "`number-and-date-disagree` · error · needs: register" in page
    assert "\n## Known limits\n" in page
    assert "\n> Op 17 oktober 2023" in page


def test_an_unknown_code_has_none() -> None:
    assert explain("XXX999") is None


def test_a_page_in_dutch_has_the_same_examples() -> None:
    page = explain("ref003", "nl")
    assert page is not None
    assert "heeft nodig: het register" in page
    assert "\n## Wat deze regel niet ziet\n" in page
    assert "\n> Op 17 oktober 2023" in page
