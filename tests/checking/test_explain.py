"""The page of a rule."""

from itertools import pairwise

from ijkmoment.checking.catalogue import ENTRIES
from ijkmoment.checking.explain import explain, page


def test_a_page_has_its_title_needs_and_sections() -> None:
    said = explain("ref003")
    assert said is not None
    assert said.startswith("# REF003: Number and date of a parliamentary document that cannot both be right\n")
    assert "`number-and-date-disagree` · error · sees more with: register" in said
    assert "`number-that-the-dossier-does-not-have` · error · needs: register" in (explain("ref004") or "")
    assert "\n## Known limits\n" in said
    assert "\n> Op 17 oktober 2023" in said


def test_a_page_says_with_what_a_rule_sees_more() -> None:
    assert " · needs: date, register or earlier letters · sees more with: register, earlier letters\n" in (
        explain("PRO001") or ""
    )
    assert " · ziet meer met: het woordenboek\n" in (explain("NAM003", "nl") or "")


def test_the_lines_of_a_page_in_dutch_are_filled_and_none_is_long() -> None:
    for entry in ENTRIES:
        lines = page(entry, "nl").splitlines()
        assert all(len(line) <= 100 for line in lines if not line.startswith(("#", "`", "> "))), entry.code
        assert all(len(f"{line} {after.split()[0]}") > 100 for line, after in pairwise(lines) if _go_on(line, after))


def _go_on(line: str, after: str) -> bool:
    return bool(line.strip() and after.strip()) and not line.startswith((">", "#")) and not after.startswith(">")


def test_a_page_in_dutch_says_the_severity_in_dutch() -> None:
    assert "`number-that-the-dossier-does-not-have` · fout · heeft nodig" in (explain("REF004", "nl") or "")
    assert " · tegenspraak" in (explain("NAM003", "nl") or "")


def test_an_unknown_code_has_none() -> None:
    assert explain("XXX999") is None


def test_a_page_in_dutch_has_the_same_examples() -> None:
    said = explain("ref003", "nl")
    assert said is not None
    assert "ziet meer met: het register" in said
    assert "\n## Wat deze regel niet ziet\n" in said
    assert "\n> Op 17 oktober 2023" in said
