"""What must hold across a ledger, where a folder's rows alone do not show it."""

import pytest

from ijkmoment.facts.dates import parse_period
from ijkmoment.facts.integrity import check_ledger
from ijkmoment.facts.ledger import Ledger
from ijkmoment.facts.statement import Statement, Subject
from ijkmoment.facts.values import Code

MANDATES = {"inzet": Subject("inzet", "deployment"), **{slug: Subject(slug, "mandate", "inzet") for slug in "abc"}}


def extension(number: int, mandate: str, extended: str, year: str = "2023") -> Statement:
    period = parse_period(year)
    assert period is not None
    return Statement(mandate, "verlengt", Code("subject", extended), "brief", period, number=number)


def broken(*extensions: Statement) -> list[str | int]:
    return [one.key for one in check_ledger(Ledger(MANDATES, {}, extensions))]


def test_a_mandate_with_two_extensions_is_followed_along_both() -> None:
    circle, other = extension(1, "a", "b"), extension(2, "a", "c", "2024")
    assert broken(circle, other) == []
    assert broken(circle, other, extension(3, "b", "a")) == [3]
    assert broken(circle, other, extension(3, "c", "a")) == [3]
    assert broken(extension(1, "a", "a")) == [1]


def test_one_circle_is_told_once_with_all_that_are_in_it() -> None:
    circle = extension(1, "a", "b"), extension(2, "b", "c"), extension(3, "c", "a")
    (one,) = check_ledger(Ledger(MANDATES, {}, circle))
    assert (one.key, one.column) == (3, "value")
    assert one.message.startswith("the mandate c extends itself through a and b: ")


def test_parents_that_lead_back_are_told_once() -> None:
    parents = {"a": "c", "b": "a", "c": "b", "beside": "a", "d": "d"}
    formations = {slug: Subject(slug, "formation", parent) for slug, parent in parents.items()}
    first, second = check_ledger(Ledger(formations))
    assert (first.key, second.key) == ("c", "d")
    assert "the subject itself through b and a: " in first.message
    assert "the subject itself: " in second.message


@pytest.mark.parametrize("kind", ["mandate", "rotation", "asset", "milestone"])
def test_what_a_deployment_has_stands_under_one(kind: str) -> None:
    (one,) = check_ledger(Ledger({"los": Subject("los", kind)}))
    assert (one.key, one.column) == ("los", "parent")
    assert one.message == f"expected a subject: a {kind} stands under deployment"
