"""Waivers: what they hold back, and which of them hold back nothing."""

import datetime
from dataclasses import replace

import pytest

from ijkmoment.checking import unused_waivers
from ijkmoment.checking.engine import Report, at_least
from ijkmoment.checking.messages import message
from ijkmoment.checking.waiving import is_for, waive
from ijkmoment.facts.document import Document, Header
from ijkmoment.facts.finding import Finding
from ijkmoment.facts.waiver import Waiver

TEXT = "Op 31\njuni 2023 en 31 juni 2023.\n"
FIRST = Finding("DAT001", "error", 3, 15)
SECOND = Finding("DAT001", "error", 19, 31)
OTHER = Finding("DAT005", "inconsistency", 3, 15)
REPORT = Report(Document(TEXT, TEXT, ()), (FIRST, OTHER, SECOND))
TODAY = datetime.date(2026, 6, 1)
WAIVER = Waiver(
    1, "DAT001", "Daarom.", "Directie X", datetime.date(2026, 5, 1), second="Directie Y", words="31 juni 2023"
)


def _left(waiver: Waiver, file: str = "map/brief.txt") -> tuple[Finding, ...]:
    report = waive(REPORT, file, [waiver], TODAY)
    assert len(report.findings) + len(report.waived) == len(REPORT.findings)
    assert all(one.waiver == waiver for one in report.waived)
    return report.findings


def test_words_hold_back_each_finding_of_the_rule_on_them() -> None:
    assert _left(WAIVER) == (OTHER,)


@pytest.mark.parametrize(
    ("line", "column", "left"),
    [(1, 4, (OTHER, SECOND)), (1, None, (OTHER, SECOND)), (2, 14, (FIRST, OTHER)), (1, 5, REPORT.findings)],
)
def test_a_place_holds_back_the_finding_there(line: int, column: int | None, left: tuple[Finding, ...]) -> None:
    assert _left(WAIVER._replace(words="", line=line, column=column)) == left


@pytest.mark.parametrize(
    ("letter", "meant"),
    [("", True), ("brief.txt", True), ("map/brief.txt", True), ("*.txt", True), ("rief.txt", False), ("b.txt", False)],
)
def test_a_waiver_may_be_for_one_letter(letter: str, meant: bool) -> None:
    waiver = WAIVER._replace(letter=letter)
    assert is_for(waiver, "map/brief.txt") == meant
    assert (_left(waiver) != REPORT.findings) == meant


def test_a_letter_is_named_by_its_reference_too() -> None:
    waiver, header = WAIVER._replace(letter="BRIEF-1"), Header(reference="BRIEF-1")
    assert is_for(waiver, "letter.pdf", "BRIEF-1")
    assert not is_for(waiver, "letter.pdf", "BRIEF-2")
    assert not is_for(waiver, "letter.pdf")
    printed = replace(REPORT, document=replace(REPORT.document, header=header))
    assert waive(printed, "letter.pdf", [waiver], TODAY).findings == (OTHER,)


def test_a_name_with_signs_of_a_pattern_names_itself() -> None:
    assert is_for(WAIVER._replace(letter="brief [1].txt"), "map/brief [1].txt")


def test_an_error_is_not_held_back_before_a_second_office_agreed() -> None:
    assert _left(WAIVER._replace(second="")) == REPORT.findings
    report = waive(REPORT, "b", [WAIVER._replace(code="DAT005", second="")], TODAY)
    assert report.findings == (FIRST, SECOND)


def test_it_holds_through_its_last_day() -> None:
    assert _left(WAIVER._replace(until=TODAY)) == (OTHER,)
    assert _left(WAIVER._replace(until=TODAY - datetime.timedelta(days=1))) == REPORT.findings


def test_what_is_less_severe_is_not_shown_waived_or_not() -> None:
    report = at_least(waive(REPORT, "b", [WAIVER._replace(code="DAT005")], TODAY), "error")
    assert (report.findings, report.waived) == ((FIRST, SECOND), ())
    assert len(at_least(REPORT, "inconsistency").findings) == 3


def test_one_that_held_back_nothing_and_one_that_expired_are_found_at_their_places() -> None:
    unused = WAIVER._replace(start=5, end=9)
    expired = WAIVER._replace(number=2, words="", line=3, column=4, until=datetime.date(2026, 5, 31))
    assert list(unused_waivers.find([unused, expired], {1}, TODAY)) == list(unused_waivers.find([expired], (), TODAY))
    found = list(unused_waivers.find([unused, expired], {2}, TODAY))
    assert [(one.code, one.start, one.end) for one in found] == [("WAI001", 5, 9), ("WAI001", 0, 0)]
    said = [message(unused_waivers.NOTICE, one, "en") for one in found]
    assert said == [
        "the waiver of DAT001 for “31 juni 2023” belongs to no finding any more: remove it",
        "the waiver of DAT001 for “3:4” held up to 31 May 2026: extend or remove it",
    ]
