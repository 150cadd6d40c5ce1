"""A report as JSON: every key that the command promises, with pages and boxes where the letter has them."""

import datetime
import json
from dataclasses import replace

from ijkmoment.checking import rule_set
from ijkmoment.checking.engine import Failure, Report, check, select
from ijkmoment.checking.letter import Earlier
from ijkmoment.checking.reports.as_json import report_to_json
from ijkmoment.checking.rules import RULES
from ijkmoment.facts.claim import Abbreviation, Claim
from ijkmoment.facts.dates import Date
from ijkmoment.facts.document import Block, Document, Place
from ijkmoment.facts.printed import dump, error_to_json
from ijkmoment.facts.waiver import Waived, Waiver

TEXT = "Op 31\njuni 2023 kwam hij.\n"
DATE = Claim("date", 3, 15, TEXT[3:15], Date(2023, 6, 31))
PLACES = (Place(0, 6, 2, (10, 80, 60, 90)), Place(6, len(TEXT), 2, (10, 60, 90, 70)))


def _report(places: tuple[Place, ...] = ()) -> Report:
    document = Document(TEXT, TEXT, (Block("paragraph", 0, len(TEXT) - 1),), places=places)
    return check(document, (DATE,), date=Date(2024, 5, 15), rules=select(RULES, ("DAT001", "LAB002", "REF004")))


def test_a_report_is_one_object_a_file() -> None:
    data = report_to_json("brief.txt", _report())
    assert list(data) == ["file", "rules", "skipped", "findings"]
    assert data["file"] == "brief.txt"
    assert data["rules"] == rule_set.version()
    assert data["skipped"] == [{"code": "LAB002", "reason": "register"}, {"code": "REF004", "reason": "index"}]


def test_a_rule_that_looks_for_a_part_alone_is_told() -> None:
    report = check(Document("", "", ()), (), rules=select(RULES, ("NUM001",)))
    assert report_to_json("brief.txt", report)["partly"] == [{"code": "NUM001", "reason": "register"}]


def test_a_rule_that_failed_and_a_letter_that_is_no_earlier_one_are_told() -> None:
    late = (Earlier("2025.txt", Document("", "", ()), (), Date(2025, 5, 20)),)
    report = replace(_report(), failed=(Failure("NUM001", "KeyError"),), too_late=late)
    data = report_to_json("brief.txt", report)
    assert data["failed"] == [{"code": "NUM001", "error": "KeyError"}]
    assert data["too_late"] == [{"file": "2025.txt", "date": "2025-05-20"}]


def test_a_finding_says_where_and_what() -> None:
    assert report_to_json("brief.txt", _report())["findings"] == [
        {
            "code": "DAT001",
            "severity": "error",
            "message": "“31 juni 2023” bestaat niet op de kalender",
            "arguments": {"form": "day", "printed": "31 juni 2023"},
            "start": 3,
            "end": 15,
            "line": 1,
            "column": 4,
            "page": None,
            "box": None,
            "text": "31\njuni 2023",
            "suggestion": None,
            "related": [],
        }
    ]


def test_a_finding_in_a_pdf_has_its_page_and_the_box_around_its_lines() -> None:
    (finding,) = report_to_json("brief.pdf", _report(PLACES))["findings"]
    assert finding["page"] == 2
    assert finding["box"] == [10, 60, 90, 90]


def test_a_finding_over_two_pages_has_the_first_and_the_box_of_its_lines_there() -> None:
    places = (Place(0, 6, 2, (10, 80, 60, 90)), Place(6, len(TEXT), 3, (20, 700, 95, 710)))
    (finding,) = report_to_json("brief.pdf", _report(places))["findings"]
    assert finding["page"] == 2
    assert finding["box"] == [10, 80, 60, 90]


def test_lines_beside_a_finding_are_no_part_of_its_box() -> None:
    places = (Place(0, 3, 2, (1, 80, 9, 90)), *(Place(one, one + 6, 2, (one, 60, 50 + one, 70)) for one in (3, 9, 15)))
    (finding,) = report_to_json("brief.pdf", _report(places))["findings"]
    assert finding["box"] == [3, 60, 59, 70]


def test_the_other_place_stands_under_related() -> None:
    text = "Eerst Vrije Actie (VA). Dan Volle Aandacht (VA)."
    claims = (
        Claim("abbreviation", 6, 22, text[6:22], Abbreviation("VA", "Vrije Actie")),
        Claim("abbreviation", 28, 47, text[28:47], Abbreviation("VA", "Volle Aandacht")),
    )
    report = check(Document(text, text, (Block("paragraph", 0, len(text)),)), claims)
    (finding,) = report_to_json("brief.txt", report)["findings"]
    assert finding["start"] == 44
    assert finding["related"] == [
        {"in": "letter", "file": None, "statement": None, "start": 19, "end": 21, "line": 1, "column": 20, "text": "VA"}
    ]  # fmt: skip


def test_json_keeps_letters_beyond_ascii() -> None:
    assert dump(error_to_json("brief.txt", "één")) == '{"file": "brief.txt", "error": "één"}'
    assert json.loads(dump([1], indent=2)) == [1]


def test_what_some_take_for_the_end_of_a_line_is_escaped() -> None:
    said = dump({"a": "x\x85\u2028\u2029y"})
    assert len(said.splitlines()) == 1
    assert json.loads(said) == {"a": "x\x85\u2028\u2029y"}


def test_what_is_waived_stands_apart_with_its_waiver() -> None:
    waiver = Waiver(1, "DAT001", "Daarom.", "Directie X", datetime.date(2026, 5, 1), words="31 juni 2023")
    report = _report()
    data = report_to_json("brief.txt", replace(report, findings=(), waived=(Waived(report.findings[0], waiver),)))
    assert data["findings"] == []
    (waived,) = data["waived"]
    assert waived.pop("waiver") == {
        "reason": "Daarom.",
        "by": "Directie X",
        "second": None,
        "date": "2026-05-01",
        "until": None,
    }
    assert waived == report_to_json("brief.txt", report)["findings"][0]
