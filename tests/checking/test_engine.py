"""The engine: which rules run, which are skipped, and where the findings point in the text as read."""

from collections.abc import Iterator

from ijkmoment.checking import rule_set
from ijkmoment.checking.engine import Skip, check, select
from ijkmoment.checking.letter import Earlier, Letter, Span
from ijkmoment.checking.rule import Draft, Rule, in_letter
from ijkmoment.checking.rules import RULES
from ijkmoment.facts.claim import Claim
from ijkmoment.facts.dates import Date, Period
from ijkmoment.facts.document import Alignment, Block, Document
from ijkmoment.facts.finding import Finding, Related
from ijkmoment.facts.snapshot import Snapshot

RUNNING = "Van mei 2024 tot maart 2024."
TEXT = "Van mei\n2024 tot maart 2024."
DOCUMENT = Document(TEXT, RUNNING, (Block("paragraph", 0, len(RUNNING)),))
CLAIM = Claim("period", 4, 27, RUNNING[4:27], Period(Date(2024, 5), Date(2024, 3), "tot"))


def _twice(letter: Letter) -> Iterator[Finding]:
    """Find the second word, then the first, each with the other beside it."""
    draft = Draft("TST001", "warning")
    first, second = Span(0, 3), Span(4, 7)
    yield draft.at(second, related=(in_letter(letter, first),))
    yield draft.at(first, related=(in_letter(letter, second),))
    yield draft.at(first, related=(in_letter(letter, second),))


def _rule(*needs: str) -> Rule:
    return Rule("TST001", "test-rule", "warning", _twice, {"nl": "", "en": ""}, needs)


def test_findings_are_in_order_and_each_stands_once() -> None:
    report = check(DOCUMENT, (), rules=(_rule(),))
    assert [(one.start, one.end) for one in report.findings] == [(0, 3), (4, 7)]
    assert report.skipped == ()
    assert report.rule_set == rule_set.version()


def _beside_each(letter: Letter) -> Iterator[Finding]:
    """Find one word by one rule, beside each letter of the text."""
    draft, word = Draft("TST001", "warning"), Span(0, 3)
    for place in range(len(letter.text) - 1):
        yield draft.at(word, related=(in_letter(letter, Span(place, place + 1)),))


def test_findings_that_differ_in_what_is_beside_them_are_in_the_order_of_that() -> None:
    rule = _rule()._replace(check=_beside_each)
    found = check(DOCUMENT, (), rules=(rule,)).findings
    starts = [one.related[0].start or 0 for one in found]
    assert len(starts) > 20
    assert starts == sorted(starts)


def test_a_rule_without_what_it_needs_is_skipped_and_says_why() -> None:
    report = check(DOCUMENT, (), rules=(_rule("register", "date"),))
    assert report.findings == ()
    assert report.skipped == (Skip("TST001", "register"), Skip("TST001", "date"))


def test_a_rule_that_sees_more_with_something_runs_without_it_and_is_told() -> None:
    rule = _rule("date")._replace(sees_more_with=("register", "earlier"))
    report = check(DOCUMENT, (), date=Date(2024, 5, 15), rules=(rule,))
    assert len(report.findings) == 2
    assert report.partly == (Skip("TST001", "register"), Skip("TST001", "earlier"))
    assert check(DOCUMENT, (), Snapshot(), date=Date(2024, 5, 15), rules=(rule,)).partly == report.partly[1:]
    assert check(DOCUMENT, (), rules=(rule,)).partly == ()


def test_a_rule_of_the_past_needs_the_register_or_earlier_letters() -> None:
    lacking = check(DOCUMENT, (), rules=(_rule("past"),)).skipped
    assert lacking == (Skip("TST001", "register"), Skip("TST001", "earlier"))
    assert check(DOCUMENT, (), Snapshot(), rules=(_rule("past"),)).skipped == ()
    earlier = (Earlier("2023.txt", DOCUMENT, ()),)
    assert check(DOCUMENT, (), earlier=earlier, rules=(_rule("past"),)).skipped == ()


def test_a_rule_with_what_it_needs_runs() -> None:
    report = check(DOCUMENT, (), Snapshot(), date=Date(2024, 5, 15), rules=(_rule("register", "date"),))
    assert len(report.findings) == 2
    assert report.skipped == ()


def test_offsets_count_the_text_as_read() -> None:
    shifted = Document("xx" + TEXT, RUNNING, DOCUMENT.blocks, alignment=Alignment((0,), (2,)))
    report = check(shifted, (CLAIM,))
    assert [(one.code, one.start, one.end) for one in report.findings] == [("DAT002", 6, 29)]
    related = check(shifted, (), rules=(_rule(),)).findings[0].related[0]
    assert (related.start, related.end, related.text) == (6, 9, "mei")


def test_the_rules_that_need_a_register_are_skipped_without_one() -> None:
    skipped = {skip.code for skip in check(DOCUMENT, ()).skipped}
    assert skipped == {rule.code for rule in RULES if set(rule.needs) - {"dictionary"}}
    assert {"SRC001", "REF007", "SRC002"} <= skipped


def test_a_letter_that_is_not_from_before_this_one_is_no_earlier_letter() -> None:
    before, same, after = (Earlier(f"{day.year}.txt", DOCUMENT, (), day) for day in (
        Date(2023, 5, 17), Date(2024, 6, 1), Date(2025, 5, 20)
    ))  # fmt: skip
    undated = Earlier("zonder.txt", DOCUMENT, ())
    report = check(DOCUMENT, (), earlier=(before, same, after, undated), date=Date(2024, 5, 15))
    assert report.too_late == (same, after)
    assert report.earlier == (before, same, undated)  # one of the same year may share its deployments (STR003)
    alone = check(DOCUMENT, (), earlier=(after,), date=Date(2024, 5, 15))
    assert "earlier" in {skip.reason for skip in alone.skipped}
    assert check(DOCUMENT, (), earlier=(after,)).too_late == ()


def test_a_place_in_an_earlier_letter_counts_the_text_as_read() -> None:
    def find(_: Letter) -> Iterator[Finding]:
        yield Draft("TST001", "warning").at(Span(0, 3), related=(Related("earlier", "mei", 4, 7, "2023.txt"),))

    earlier = Document("xx" + TEXT, RUNNING, DOCUMENT.blocks, alignment=Alignment((0,), (2,)))
    report = check(DOCUMENT, (), earlier=(Earlier("2023.txt", earlier, ()),), rules=(_rule()._replace(check=find),))
    ((related,),) = [one.related for one in report.findings]
    assert (related.start, related.end, related.text) == (6, 9, "mei")


def test_rules_are_chosen_by_code_or_family() -> None:
    codes = [rule.code for rule in select(RULES, ("DAT", "NUM001"), ("DAT002",))]
    assert {"DAT001", "DAT005", "DAT006", "NUM001"} <= set(codes)
    assert not [code for code in codes if code == "DAT002" or not code.startswith(("DAT", "NUM001"))]
    assert select(RULES) == tuple(RULES)
    assert not [rule.code for rule in select(RULES, ignored=("DAT",)) if rule.code.startswith("DAT")]


def test_an_empty_document_has_no_findings() -> None:
    assert check(Document("", "", ()), ()).findings == ()


def test_a_letters_own_date_that_does_not_exist_counts_as_none() -> None:
    report = check(DOCUMENT, (), Snapshot(), date=Date(2024, 6, 31))
    assert {skip.reason for skip in report.skipped} >= {"date"}


def test_a_rule_that_leaves_figures_alone_is_told_to_have_looked_in_part() -> None:
    rule = _rule("register")._replace(left=lambda letter: letter.date is None)
    assert check(DOCUMENT, (), Snapshot(), rules=(rule,)).partly == (Skip("TST001", "held"),)
    assert check(DOCUMENT, (), Snapshot(), date=Date(2024, 5, 15), rules=(rule,)).partly == ()
    assert check(DOCUMENT, (), rules=(rule,)).partly == ()
