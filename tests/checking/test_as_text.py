"""A report as text: place, code, message, the line itself and a caret under the words."""

import datetime
from dataclasses import replace
from typing import get_args

import pytest

from ijkmoment.checking import rule_set
from ijkmoment.checking.engine import Failure, Report, Skip, check, select
from ijkmoment.checking.letter import Earlier
from ijkmoment.checking.reports.as_text import aside_lines, count_line, findings_text
from ijkmoment.checking.rule import Reason
from ijkmoment.checking.rules import RULES
from ijkmoment.facts.claim import Claim
from ijkmoment.facts.dates import Date
from ijkmoment.facts.document import Block, Document, Place
from ijkmoment.facts.finding import Related
from ijkmoment.facts.snapshot import Snapshot
from ijkmoment.facts.waiver import Waived, Waiver


def _document(text: str, places: tuple[Place, ...] = ()) -> tuple[Document, tuple[Claim, ...]]:
    start = text.index("31")
    claim = Claim("date", start, start + 12, text[start : start + 12], Date(2023, 6, 31))
    return Document(text, text, (Block("paragraph", 0, len(text)),), places=places), (claim,)


def test_the_caret_stands_under_the_words() -> None:
    text = findings_text("brief.txt", check(*_document("Eerst.\nOp 31 juni 2023 kwam hij.")))
    assert text.splitlines() == [
        "brief.txt:2:4 DAT001 “31 juni 2023” bestaat niet op de kalender",
        "    Op 31 juni 2023 kwam hij.",
        "       ^^^^^^^^^^^^",
    ]


def test_the_caret_stands_under_the_words_behind_signs_of_another_width() -> None:
    before = "\U0001f600 Cafe\u0301 (\u65e5\u672c) \u20ac op "
    _, _, caret = findings_text("b", check(*_document(f"{before}31 juni 2023."))).splitlines()
    # An emoji and two ideographs take two columns, the accent on its own none.
    assert caret == " " * (4 + len(before) + 3 - 1) + "^" * 12


def test_the_page_of_a_pdf_is_named() -> None:
    text = "Op 31 juni 2023 kwam hij."
    report = check(*_document(text, (Place(0, len(text), 4, (0, 0, 1, 1)),)))
    assert findings_text("brief.pdf", report).startswith("brief.pdf:1:4 (pagina 4) DAT001 ")
    assert findings_text("brief.pdf", report, "en").startswith("brief.pdf:1:4 (page 4) DAT001 ")


def test_a_long_line_is_cut_around_the_words() -> None:
    _, source, caret = findings_text(
        "b", check(*_document("woord " * 90 + "31 juni 2023 " + "woord " * 90))
    ).splitlines()
    assert len(source) <= 106
    assert source.startswith("    …")
    assert source.endswith("…")
    assert source[caret.index("^") : caret.rindex("^") + 1] == "31 juni 2023"


def test_a_finding_over_two_lines_is_underlined_to_the_end_of_the_first() -> None:
    _, source, caret = findings_text("b", check(*_document("Op 31\njuni 2023 kwam hij."))).splitlines()
    assert source == "    Op 31"
    assert caret == "       ^^…"


def test_the_other_places_of_a_finding_are_named() -> None:
    report = check(*_document("Eerst.\nOp 31 juni 2023 kwam hij."))
    old = Document("Toen.\nDaarna.", "Toen.\nDaarna.", ())
    related = (
        Related("letter", "Eerst", 0, 5),
        Related("letter", "Op", 7, 9),
        Related("earlier", "Daarna", 6, 12, "oud.txt"),
        Related("register", "efp-lt\neinde", statement="efp-lt einde"),
    )
    found = replace(
        report,
        findings=(report.findings[0]._replace(related=related, suggestion="30 juni"),),
        earlier=(Earlier("oud.txt", old, (), None),),
    )
    *_, elsewhere, better = findings_text("brief.txt", found).splitlines()
    assert elsewhere == "    zie 1:1, 2:1, oud.txt:2:1, register: efp-lt einde"
    assert better == "    beter: 30 juni"
    assert "    see 1:1, 2:1" in findings_text("brief.txt", found, "en")


def test_of_many_places_the_first_are_named() -> None:
    report = check(*_document("Eerst.\nOp 31 juni 2023 kwam hij."))
    related = tuple(Related("letter", "x", place, place + 1) for place in range(9))
    found = replace(report, findings=(report.findings[0]._replace(related=related),))
    assert findings_text("b", found).splitlines()[-1] == "    zie 1:1, 1:2, 1:3, 1:4, 1:5, 1:6, …"


def test_the_summary_counts_and_says_what_was_skipped() -> None:
    rules, date = select(RULES, ("DAT001", "LAB002", "REF007")), Date(2024, 5, 15)
    found = check(*_document("Op 31 juni 2023 kwam hij."), date=date, rules=rules)
    assert count_line("b", found) == f"b: 1 bevinding (regels {rule_set.version()})"
    assert list(aside_lines("b", found)) == [
        "b: overgeslagen zonder register (geef --register): LAB002",
        "b: overgeslagen zonder register of index (geef --register of --index): REF007",
    ]
    none = check(Document("", "", ()), (), Snapshot(), date=date, rules=rules)
    assert count_line("b", none, "en") == f"b: no findings (rules {rule_set.version()})"
    assert list(aside_lines("b", none, "en")) == []


@pytest.mark.parametrize("language", ["nl", "en"])
def test_whatever_a_rule_lacks_is_told(language: str) -> None:
    lacking = tuple(Skip("WRD001", need) for need in get_args(Reason))
    report = replace(check(Document("", "", ()), ()), skipped=lacking, partly=lacking)
    assert len(set(aside_lines("b", report, language))) == 2 * len(lacking)


def test_the_summary_says_which_rules_looked_for_a_part_alone() -> None:
    found = check(Document("", "", ()), (), rules=select(RULES, ("DAT003", "NUM001", "PRO001", "YOY003")))
    assert list(aside_lines("b", found)) == [
        "b: overgeslagen zonder register (geef --register): PRO001, YOY003",
        "b: overgeslagen zonder datum van de brief (geef --date): PRO001",
        "b: overgeslagen zonder eerdere brieven (geef --earlier): PRO001, YOY003",
        "b: deels gecontroleerd zonder register (geef --register): NUM001",
        "b: deels gecontroleerd zonder datum van de brief (geef --date): DAT003",
    ]


def test_a_letter_cannot_steer_the_terminal() -> None:
    text = findings_text("b", check(*_document("\x1b[7mOp 31 juni 2023 kwam hij.")))
    assert "\x1b" not in text
    assert text.splitlines()[2].index("^") == text.splitlines()[1].index("31 juni")


def test_what_is_waived_stands_behind_the_findings_with_its_reason() -> None:
    report = check(*_document("Op 31 juni 2023 kwam hij."))
    until = datetime.date(2026, 12, 31)
    waiver = Waiver(1, "DAT001", "Zo staat\x1b het er.", "Directie X", datetime.date(2026, 5, 1), until, "Dienst Y")
    waived = replace(report, findings=(), waived=(Waived(report.findings[0], waiver),))
    assert findings_text("b", waived).splitlines() == [
        "b:1:4 DAT001 ontheffing: “31 juni 2023” bestaat niet op de kalender",
        "    reden: Zo staat  het er (Directie X en Dienst Y, 1 mei 2026, tot en met 31 december 2026)",
    ]
    assert count_line("b", waived) == f"b: geen bevindingen, 1 met ontheffing (regels {rule_set.version()})"


def test_a_painter_is_told_what_each_part_is() -> None:
    report = check(*_document("Op 31 juni 2023 kwam hij."))
    text = findings_text("b", report, paint=lambda text, what: f"<{what}>{text}</{what}>")
    first, _, caret = text.splitlines()
    assert first.startswith("<place>b:1:4</place> <error>DAT001</error> “31")
    assert caret == "       <error>^^^^^^^^^^^^</error>"


@pytest.mark.parametrize(
    ("language", "said"),
    [
        (
            "nl",
            [
                "b: regel NUM001 loopt vast (KeyError): de andere regels zijn gecontroleerd; stuur ons het bestand",
                "b: 2025.txt is van 20 mei 2025, niet van voor deze brief: telt niet als eerdere brief",
            ],
        ),
        (
            "en",
            [
                "b: rule NUM001 fails (KeyError): the other rules were checked; send us the file",
                "b: 2025.txt is of 20 May 2025, not from before this letter: it does not count as an earlier letter",
            ],
        ),
    ],
)
def test_a_rule_that_failed_and_a_letter_that_is_no_earlier_one_are_told(language: str, said: list[str]) -> None:
    none = Document("", "", ())
    late = (Earlier("2025.txt", none, (), Date(2025, 5, 20)),)
    report = Report(none, (), failed=(Failure("NUM001", "KeyError"),), too_late=late)
    assert list(aside_lines("b", report, language)) == said
