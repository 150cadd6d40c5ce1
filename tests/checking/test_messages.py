"""Messages: templates filled with named arguments, dates printed in the reader's language."""

import re
from pathlib import Path

import pytest

from ijkmoment.checking.letter import Span
from ijkmoment.checking.messages import LANGUAGES, message
from ijkmoment.checking.rule import Draft
from ijkmoment.checking.rules import RULES, dat001, dat006, ref002, ref005
from ijkmoment.facts.finding import Finding
from support.rule_pages import Example, read_page, run


def _finding(code: str, **arguments: str) -> Finding:
    return Finding(code, "error", 0, 1, tuple(sorted(arguments.items())))


def test_a_reader_sees_the_names_of_countries_in_the_own_language_and_no_codes(tmp_path: Path) -> None:
    """NUM003 tells the figures that a rank goes against by their countries."""
    page = Path(__file__).parent / "rules" / "NUM003.md"
    rule = next(one for one in RULES if one.code == "NUM003")
    found = [one for example in read_page(page) for one in run(example, tmp_path, rules=(rule,))[0].findings]
    dutch, english = ([message(rule, one, language) for one in found] for language in LANGUAGES)
    assert any("Nederland 300, Duitsland 560" in one for one in dutch)
    assert any("Netherlands 300, Germany 560" in one for one in english)
    assert not [one for one in (*dutch, *english) if re.search(r"\b[A-Z]{2} \d", one)]


def test_an_argument_and_the_message_have_one_text_without_line_breaks() -> None:
    finding = Draft("DAT001", "error").at(Span(0, 8), form="day", printed="31 \n\njuni")
    assert finding.arguments == (("form", "day"), ("printed", "31 juni"))
    assert message(dat001.RULE, finding) == "“31 juni” bestaat niet op de kalender"


def test_a_known_period_is_printed_in_the_readers_language() -> None:
    finding = _finding("DAT006", form="public", event="top", printed="juni 2023", known="2023-07-11/2023-07-12")
    assert "11 en 12 juli 2023" in message(dat006.RULE, finding)
    assert "July 2023" in message(dat006.RULE, finding, "en")


def test_the_form_chooses_the_template() -> None:
    assert "documentnummer" in message(ref002.RULE, _finding("REF002", form="D", number="2023D20984"))
    assert "case number" in message(ref002.RULE, _finding("REF002", form="Z", number="2023Z09983"), "en")


def test_a_dossier_whose_digits_changed_places_is_not_called_one_document(tmp_path: Path) -> None:
    text = "De raming staat in Kamerstuk 27 830, nr. 401 en later in nr. 431.\n\nOver de haven (Kamerstuk 27 380, nr. 455).\n\n"
    letter = Example(text + "Zie ook Kamerstuk 27 830, nr. 412.\n", (), None, 1)
    found = run(letter, tmp_path, rules=(ref005.RULE,))[0].findings
    assert [message(ref005.RULE, one) for one in found] == ["het dossier heet hier 27380 en elders in de brief 27830"]


def test_another_rules_finding_is_refused() -> None:
    with pytest.raises(ValueError, match="DAT006"):
        message(dat001.RULE, _finding("DAT006"))
