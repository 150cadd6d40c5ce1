"""The time of each rule, by a clock of the test's own."""

from collections.abc import Iterator

from ijkmoment.checking.engine import check
from ijkmoment.checking.letter import Letter, Span
from ijkmoment.checking.rule import Draft, Rule
from ijkmoment.checking.stopwatch import Stopwatch
from ijkmoment.facts.document import Document
from ijkmoment.facts.finding import Finding


def test_it_keeps_what_each_rule_took_and_changes_nothing_that_is_found() -> None:
    now = iter([0.0, 2.0, 10.0, 13.0])

    def find(letter: Letter) -> Iterator[Finding]:
        yield Draft("TST001", "warning").at(Span(0, len(letter.text)))

    rule = Rule("TST001", "test-rule", "warning", find, {"nl": "", "en": ""})
    watch = Stopwatch(lambda: next(now))
    (timed,) = watch.time([rule])
    document = Document("a", "a", ())
    assert check(document, (), rules=(timed,)).findings == check(document, (), rules=(rule,)).findings
    assert watch.times == {"TST001": 2.0}
    check(document, (), rules=(timed,))
    assert watch.times == {"TST001": 5.0}
    assert timed.page == rule.page
