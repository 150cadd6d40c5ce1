"""A rule that fails is told by its code, and stops none of the others."""

from collections.abc import Iterator

import pytest

from ijkmoment.checking.engine import Failure, check
from ijkmoment.checking.guard import Guard
from ijkmoment.checking.letter import Letter, Span
from ijkmoment.checking.rule import Draft, Rule
from ijkmoment.facts.document import Document
from ijkmoment.facts.finding import Finding

MESSAGES = {"nl": "", "en": ""}


def _finds(_: Letter) -> Iterator[Finding]:
    yield Draft("TST001", "warning").at(Span(0, 1))


def _fails(_: Letter) -> Iterator[Finding]:
    yield Draft("TST002", "warning").at(Span(0, 1))
    raise KeyError("land")


def _runs_out(_: Letter) -> Iterator[Finding]:
    raise MemoryError


def _rule(code: str, function: object) -> Rule:
    return Rule(code, "test-rule", "warning", function, MESSAGES)


def test_a_rule_that_fails_is_kept_and_the_others_find_what_they_find() -> None:
    guard = Guard()
    rules = guard.around((_rule("TST002", _fails), _rule("TST001", _finds)))
    assert [one.code for one in check(Document("Ja", "Ja", ()), (), rules=rules).findings] == ["TST001"]
    assert guard.failed == (Failure("TST002", "KeyError"),)


def test_a_guarded_rule_keeps_its_page() -> None:
    rule = _rule("TST001", _finds)
    assert Guard().around((rule,))[0].page == rule.page != ""


def test_memory_that_runs_out_is_no_fault_of_a_rule() -> None:
    with pytest.raises(MemoryError):
        check(Document("Ja", "Ja", ()), (), rules=Guard().around((_rule("TST001", _runs_out),)))


def test_the_engine_alone_lets_an_error_through() -> None:
    with pytest.raises(KeyError):
        check(Document("Ja", "Ja", ()), (), rules=(_rule("TST002", _fails),))
