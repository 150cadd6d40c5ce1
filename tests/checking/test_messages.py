"""Messages: templates filled with named arguments, dates printed in the reader's language."""

import pytest

from ijkmoment.checking.messages import message
from ijkmoment.checking.rules import dat001, dat006, ref002
from ijkmoment.facts.finding import Finding


def _finding(code: str, **arguments: str) -> Finding:
    return Finding(code, "error", 0, 1, tuple(sorted(arguments.items())))


def test_arguments_stand_in_the_message_without_line_breaks() -> None:
    assert message(dat001.RULE, _finding("DAT001", printed="31 \njuni")) == "“31 juni” bestaat niet op de kalender"


def test_a_known_period_is_printed_in_the_readers_language() -> None:
    finding = _finding("DAT006", event="top", printed="juni 2023", known="2023-07-11/2023-07-12")
    assert "11 en 12 juli 2023" in message(dat006.RULE, finding)
    assert "July 2023" in message(dat006.RULE, finding, "en")


def test_the_form_chooses_the_template() -> None:
    assert "documentnummer" in message(ref002.RULE, _finding("REF002", form="D", number="2023D20984"))
    assert "case number" in message(ref002.RULE, _finding("REF002", form="Z", number="2023Z09983"), "en")


def test_another_rules_finding_is_refused() -> None:
    with pytest.raises(ValueError, match="DAT006"):
        message(dat001.RULE, _finding("DAT006"))
