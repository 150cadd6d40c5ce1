"""A report as one HTML file: what is marked, what is said beside it, and nothing that a letter could smuggle in."""

import datetime
import re
from dataclasses import replace
from html.parser import HTMLParser
from typing import get_args

import pytest

from ijkmoment.checking import rule_set
from ijkmoment.checking.catalogue import ENTRIES
from ijkmoment.checking.engine import Failure, Report, Skip
from ijkmoment.checking.letter import Earlier
from ijkmoment.checking.reports.as_html import WORDS, letter, page
from ijkmoment.checking.rule import Reason
from ijkmoment.facts.dates import Date
from ijkmoment.facts.document import Document, Place
from ijkmoment.facts.finding import Finding, Related
from ijkmoment.facts.waiver import Waived, Waiver

TEXT = "Op 31 juni 2023 kwam <b>hij</b>.\n"
FINDING = Finding("DAT001", "error", 3, 15, (("form", "day"), ("printed", "31 juni 2023")), "30 juni <i>2023</i>")


class _Tags(HTMLParser):
    def __init__(self, source: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.ids: list[str] = []
        self.targets: list[str] = []
        self.feed(source)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.ids += [value for name, value in attrs if name == "id" and value]
        self.targets += [value for name, value in attrs if name in ("href", "src") and value]


def _report(*findings: Finding, text: str = TEXT) -> Report:
    return Report(Document(text, text, ()), findings)


def _page(*reports: Report, language: str = "nl", errors: tuple[tuple[str, str], ...] = ()) -> str:
    letters = [letter(f"brief {n}.txt", n, report, language, ENTRIES) for n, report in enumerate(reports, 1)]
    return page(letters, errors, language, ENTRIES)


def test_the_words_are_marked_and_the_mark_and_its_entry_lead_to_each_other() -> None:
    made = _page(_report(FINDING))
    assert '<mark>31 juni 2023</mark><a class="sign" id="plaats-1-1" href="#bevinding-1-1"' in made
    assert '<li id="bevinding-1-1" class="error"><p><a href="#plaats-1-1"><strong>31 juni 2023</strong></a></p>' in made
    assert "“31 juni 2023” bestaat niet op de kalender" in made
    assert "fout · regel 1, kolom 4" in made


def test_every_link_leads_to_a_place_on_the_page_and_nothing_is_fetched() -> None:
    waiver = Waiver(1, "DAT001", "Daarom", "Directie X", datetime.date(2026, 5, 1), words="31 juni 2023")
    elsewhere = FINDING._replace(start=0, related=(Related("letter", "kwam", 16, 20), Related("letter", "Op", 0, 2)))
    reports = _report(FINDING, elsewhere), replace(_report(), waived=(Waived(FINDING, waiver),))
    tags = _Tags(_page(*reports))
    assert len(tags.ids) == len(set(tags.ids))
    assert {target.removeprefix("#") for target in tags.targets} <= set(tags.ids)
    assert not {"script", "link", "img", "iframe"} & set(tags.tags)


def test_an_entry_leads_to_the_other_places_that_it_speaks_of_and_back() -> None:
    related = (
        Related("letter", "kwam", 16, 20),
        Related("letter", "31 juni", 3, 10),
        Related("earlier", "<hij>", 0, 3, "<oud>.txt"),
        *[Related("register", "efp-lt einde", statement="efp-lt einde")] * 2,
    )
    report = replace(
        _report(FINDING._replace(related=related)),
        earlier=(Earlier("<oud>.txt", Document("Hij", "Hij", ()), (), None),),
    )
    made = _page(report)
    assert '<p>Zie ook: <a href="#elders-1-1-1">kwam</a>, <a href="#elders-1-1-2">31 juni</a>, ' in made
    assert "&lt;oud&gt;.txt:1:1, register: efp-lt einde</p>" in made
    assert '<span class="spoken-of">kwam</span><a class="other" id="elders-1-1-1" href="#bevinding-1-1"' in made
    assert 'aria-label="bevinding 1, andere plaats 1">1</a>' in made
    assert "<mark>31 juni</mark>" in made
    assert 'See also: <a href="#elders-1-1-1"><span lang="nl">kwam</span></a>' in _page(report, language="en")


def test_what_a_letter_holds_is_escaped() -> None:
    hostile = "31 juni 2023 <script>alert(1)</script>\x1b\u202e\ud800\x00"
    report = _report(FINDING._replace(start=0, end=len(hostile), suggestion='"><script>'), text=hostile)
    letters = [letter("<script>.txt", 1, report, "nl", ENTRIES)]
    made = page(letters, [("<script>", "<script>: no")], "nl", ENTRIES)
    assert "<script" not in made
    assert re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\ud800-\udfff\u202e]", made) is None
    assert "&lt;script&gt;alert(1)" in made


def test_a_finding_without_words_has_its_sign() -> None:
    made = _page(_report(FINDING._replace(start=0, end=0, suggestion=None)))
    assert 'id="plaats-1-1"' in made
    assert "<strong>bij deze plaats</strong>" in made


def test_a_letter_without_findings_says_so_and_explains_no_rule() -> None:
    made = _page(_report())
    assert "De controle vond niets in deze brief." in made
    assert "<ol" not in made
    assert 'id="regels"' not in made


def test_what_is_waived_skipped_or_not_read_is_said() -> None:
    waiver = Waiver(1, "DAT001", "Zo staat het er.", "Directie X", datetime.date(2026, 5, 1), words="31 juni 2023")
    report = replace(_report(FINDING), waived=(Waived(FINDING, waiver),), skipped=(Skip("DAT006", "register"),))
    made = _page(report, errors=(("weg.txt", "weg.txt: there is no such file"),))
    assert "Bevindingen: 1, 1 met ontheffing" in made
    assert "reden: Zo staat het er (Directie X, 1 mei 2026)" in made
    assert 'class="waived"' in made
    assert "Niet gecontroleerd: DAT006 (geen register)." in made
    assert "Niet gelezen: weg.txt</strong>: there is no such file" in made


def test_a_rule_that_failed_and_a_letter_that_is_no_earlier_one_are_told() -> None:
    late = (Earlier("<2025>.txt", Document("", "", ()), (), Date(2025, 5, 20)),)
    made = _page(replace(_report(FINDING), failed=(Failure("NUM001", "KeyError"),), too_late=late))
    assert '<p class="alert">regel NUM001 loopt vast (KeyError): ' in made
    assert "<p>&lt;2025&gt;.txt is van 20 mei 2025, niet van voor deze brief: " in made


@pytest.mark.parametrize("language", WORDS)
def test_the_skipped_rules_stand_together_by_what_they_lack(language: str) -> None:
    reasons: tuple[Reason, ...] = get_args(Reason)
    skipped = [Skip(code, reason) for code in ("REF003", "STR003") for reason in reasons]
    made = _page(replace(_report(), skipped=tuple(skipped), partly=(Skip("NUM001", "register"),)), language=language)
    assert all(made.count(f"REF003, STR003 ({WORDS[language][reason]})") == 1 for reason in reasons)
    assert f"<p>{WORDS[language]['partly']}: NUM001 ({WORDS[language]['register']}).</p>" in made


def test_the_page_speaks_the_readers_language_and_the_letter_its_own() -> None:
    made = _page(_report(FINDING), language="en")
    assert '<html lang="en">' in made
    assert '<section class="text" lang="nl" aria-label="Text of letter 1: brief 1.txt">' in made
    assert "does not exist in the calendar" in made
    assert "Date that the calendar does not have" in made
    assert '<strong><span lang="nl">31 juni 2023</span></strong>' in made
    assert 'Better: <span lang="nl">30 juni' in made
    assert set(WORDS["nl"]) == set(WORDS["en"])


def test_the_page_of_a_pdf_and_the_rule_set_are_named() -> None:
    document = Document(TEXT, TEXT, (), places=(Place(0, len(TEXT), 3, (1, 2, 3, 4)),))
    made = _page(Report(document, (FINDING,)))
    assert "pagina 3, regel 1" in made
    assert f"ijkmoment {rule_set.version()}" in made


def test_several_letters_are_listed() -> None:
    assert '<a href="#brief-2">brief 2.txt</a>' in _page(_report(FINDING), _report())
    assert "<nav" not in _page(_report())
