"""Snapshots out of the ledger in one query, and one statement recorded or withdrawn at a time."""

import threading
from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest
from django.db import connections
from django.test.utils import CaptureQueriesContext
from hypothesis import HealthCheck, given, settings

from ijkmoment.facts.dates import ALWAYS, Date, Period, parse_period
from ijkmoment.facts.folder import read_folder
from ijkmoment.facts.label import INTERNAL, PUBLIC, Label, Level
from ijkmoment.facts.ledger import Ledger
from ijkmoment.facts.problem import Problem
from ijkmoment.facts.snapshot import Snapshot
from ijkmoment.facts.statement import Statement
from ijkmoment.facts.values import Amount, Code, Strength, Text, Unknown, Value
from ijkmoment.register import exchange, ledger, models, queries, writing
from support import strategies

ANOTHER_LABEL = Label(Level.RESTRICTED, frozenset({"buitenlandse-zaken"}))


def current(number: int) -> Statement:
    statement = queries.read_statement(number)
    assert statement is not None
    return statement


def with_value(number: int, value: Value) -> Statement:
    return replace(current(number), value=value)


@pytest.mark.parametrize("audience", [INTERNAL, PUBLIC, "buitenlandse-zaken", "ubliek"])
@pytest.mark.parametrize("level", [Level.UNCLASSIFIED, Level.RESTRICTED])
@pytest.mark.parametrize("at", [None, "2024-04-01T09:00:00.000000Z", "2024-04-08T09:59:59.999999Z", "2020-01-01"])
def test_a_snapshot_is_that_of_the_folder(
    register: str, folder: Path, at: str | None, audience: str, level: Level
) -> None:
    assert register
    given = read_folder(folder)
    assert isinstance(given, Ledger)
    expected = given.snapshot(at, audience, level)
    found = ledger.snapshot(at, audience, level)
    assert found == expected
    assert found.hash == expected.hash


def test_a_day_means_its_end_and_a_moment_may_have_any_zone(register: str) -> None:
    assert register
    whole = ledger.snapshot("2024-04-08T23:59:59.999999Z")
    assert ledger.snapshot("2024-04-08") == whole
    assert ledger.snapshot("2024-04-09T01:59:59.999999+02:00") == whole
    assert len(ledger.snapshot("2024-04-07").statements) < len(whole.statements)


@pytest.mark.parametrize("at", ["", "15 mei 2024", "2024-06-31", "2024-05", "nu"])
def test_what_is_no_moment_is_refused(database: str, at: str) -> None:
    assert database
    for held in (Ledger().snapshot, ledger.snapshot):
        with pytest.raises(ValueError, match="is not a moment: expected a moment in UTC such as"):
            held(at)


def test_a_snapshot_shows_to_each_what_the_label_allows(register: str) -> None:
    assert register
    ledger.record(replace(current(5), label=ANOTHER_LABEL), 5)
    seen = {
        (audience, level): len(ledger.snapshot(None, audience, level).of("efp-lt", "sterkte"))
        for audience in (INTERNAL, PUBLIC, "buitenlandse-zaken")
        for level in (Level.UNCLASSIFIED, Level.RESTRICTED)
    }
    assert seen == {
        (INTERNAL, Level.UNCLASSIFIED): 1,
        (INTERNAL, Level.RESTRICTED): 2,
        (PUBLIC, Level.UNCLASSIFIED): 1,
        (PUBLIC, Level.RESTRICTED): 1,
        ("buitenlandse-zaken", Level.UNCLASSIFIED): 0,
        ("buitenlandse-zaken", Level.RESTRICTED): 1,
    }


def test_a_snapshot_is_one_query(register: str) -> None:
    with CaptureQueriesContext(connections[register]) as queries_made:
        assert ledger.snapshot().statements
    assert len(queries_made) == 1


def test_an_empty_register_has_an_empty_snapshot(database: str) -> None:
    assert database
    assert ledger.snapshot() == Snapshot()


def test_a_correction_closes_what_it_replaces_and_the_past_stays(register: str) -> None:
    assert register
    before = ledger.snapshot()
    new = ledger.record(with_value(5, Strength(600, 600)), 5, by="drafter")
    assert isinstance(new, Statement)
    assert new.number == 12
    assert current(12) == new
    old = current(5)
    assert (old.superseded_by, old.superseded_at) == (12, new.recorded_at)
    assert ledger.snapshot().find("efp-lt", "sterkte", (("natie", "DE"),)) == (new,)
    assert ledger.snapshot("2024-04-09T00:00:00.000000Z").hash == before.hash
    recording = models.Recording.objects.get(kind="form")
    assert (recording.at, recording.by, recording.statements, recording.is_open) == (
        new.recorded_at,
        "drafter",
        1,
        False,
    )


def test_what_somebody_else_changed_meanwhile_is_not_overwritten(register: str) -> None:
    assert register
    first = ledger.record(with_value(5, Strength(600, 600)), 5)
    second = ledger.record(with_value(5, Strength(700, 700)), 5)
    assert isinstance(second, ledger.Conflict)
    assert second.current == first
    assert ledger.snapshot().find("efp-lt", "sterkte", (("natie", "DE"),)) == (first,)


def test_who_corrects_what_moved_to_another_period_is_shown_where_it_went(register: str) -> None:
    assert register
    period = parse_period("2023-05/2024-05")
    assert period is not None
    moved = ledger.record(replace(current(5), period=period), 5)
    conflict = ledger.record(with_value(5, Strength(700, 700)), 5)
    assert isinstance(conflict, ledger.Conflict)
    assert conflict.current == moved
    assert isinstance(ledger.record(current(5), 99), ledger.Conflict)


def test_a_new_statement_where_one_stands_is_a_conflict(register: str) -> None:
    assert register
    conflict = ledger.record(with_value(5, Strength(700, 700)))
    assert isinstance(conflict, ledger.Conflict)
    assert conflict.current == current(5)


@pytest.mark.parametrize("change", [{"subject": "efp-lt/mandaat/2023"}, {"concept": "alias"}])
def test_a_statement_closes_none_of_another_fact(register: str, change: dict[str, str]) -> None:
    assert register
    new = replace(current(1), **change)
    outcome = ledger.record(new, 1)
    assert isinstance(outcome, Problem)
    assert "of another fact" in outcome.message
    assert current(1).superseded_at is None
    assert queries.read_open(new.identity) is None


def test_saying_the_same_again_writes_nothing(register: str) -> None:
    assert register
    assert ledger.record(current(5), 5) == current(5)
    assert not models.Recording.objects.filter(kind="form").exists()


def test_a_correction_of_the_period_closes_the_statement_under_its_old_one(register: str) -> None:
    assert register
    period = parse_period("2023-05/2024-05")
    assert period is not None
    new = ledger.record(replace(current(5), period=period), 5)
    assert isinstance(new, Statement)
    assert current(5).superseded_by == new.number
    assert queries.read_open(current(5).identity) is None


def test_a_value_is_stored_in_one_form(register: str, tmp_path: Path) -> None:
    assert register
    ledger.record(with_value(6, Amount(Decimal("3.2E+7"), -5)), 6)
    exchange.export_folder(tmp_path / "out")
    exported = read_folder(tmp_path / "out")
    assert isinstance(exported, Ledger)
    assert exported.snapshot().hash == ledger.snapshot().hash


def test_withdrawing_says_that_the_value_is_unknown_and_why(register: str) -> None:
    assert register
    new = ledger.withdraw(5, "begroting", "withheld")
    assert isinstance(new, Statement)
    assert (new.value, new.source) == (Unknown("withheld"), "begroting")
    assert current(5).superseded_by == new.number
    assert isinstance(ledger.withdraw(99, "begroting"), Problem)


REFUSED = {
    "no such subject": ({"subject": "efp-xx"}, "expected the slug of a subject"),
    "no such concept": ({"concept": "kleur"}, "expected a concept"),
    "a concept of another kind": ({"concept": "plafond"}, "has no such concept"),
    "no such source": ({"source": "krant"}, "expected the slug of a source"),
    "no such dimension": ({"dimensions": (("kleur", "rood"),)}, "no dimension kleur"),
    "a value of another datatype": ({"value": Amount(Decimal(3))}, "expected a strength"),
    "a period that ends before it starts": ({"period": Period(Date(2024), Date(2023))}, "end before it starts"),
    "a level above the ceiling": ({"label": Label(Level.SECRET)}, "stg-geheim is above"),
    "a number too large": ({"value": Strength(10**30, 10**30)}, "too large"),
    "a character that cannot be stored": (
        {"concept": "naam", "dimensions": (), "period": parse_period("1999"), "value": Text("a\x00b")},
        "cannot be stored",
    ),
    "more than a table's cell can hold": (
        {"concept": "looptijd", "dimensions": (), "period": parse_period("1999"), "value": Period(Date(2024, 6, 31))},
        "expected a period",
    ),
    "a link to another kind": (
        {"concept": "eenheid", "dimensions": (), "value": Code("subject", "oostflank")},
        "not the slug of a formation",
    ),
}


@pytest.mark.parametrize(("changes", "message"), REFUSED.values(), ids=REFUSED.keys())
def test_what_a_folder_would_not_hold_is_not_recorded(register: str, changes: dict[str, object], message: str) -> None:
    assert register
    statement = replace(current(5), **{"period": parse_period("2020"), **changes})
    problem = ledger.record(statement)
    assert isinstance(problem, Problem)
    assert message in problem.text
    assert not models.Recording.objects.filter(kind="form").exists()


def test_a_mandate_does_not_extend_itself_through_others(register: str) -> None:
    assert register
    statement = replace(
        current(10), subject="efp-lt/mandaat/2023", value=Code("subject", "efp-lt/mandaat/2025"), period=ALWAYS
    )
    problem = ledger.record(statement)
    assert isinstance(problem, Problem)
    assert "extends itself" in problem.message


@settings(
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow], max_examples=60, deadline=None
)
@given(value=strategies.values)
def test_every_value_is_stored_exactly(register: str, value: Value) -> None:
    concept = "naam" if not isinstance(value, Code) else "gastland"
    with writing.locked() as alias:
        recording = writing.begin(alias, "form")
        statement = Statement("efp-lt", concept, value, "begroting", number=99, recorded_at=recording.at)
        stored = replace(statement, period=parse_period("1999") or ALWAYS)
        writing.insert_statements(alias, [stored])
        found = queries.read_statement(99)
        writing.cancel(alias)
    assert register
    assert found == stored


@pytest.mark.parametrize("attempts", [2, 6])
def test_of_people_who_write_at_the_same_time_one_is_first_and_the_others_are_told(
    committed_database: str, tmp_path: Path, write_register: Callable[[Path], Path], attempts: int
) -> None:
    assert isinstance(exchange.import_folder(write_register(tmp_path / "register")), exchange.ImportResult)
    statement = current(5)
    start = threading.Barrier(attempts)
    outcomes: list[Statement | Problem] = []

    def write(size: int) -> None:
        start.wait()
        outcomes.append(ledger.record(replace(statement, value=Strength(size, size)), 5))
        connections[committed_database].close()

    people = [threading.Thread(target=write, args=(600 + number,)) for number in range(attempts)]
    for person in people:
        person.start()
    for person in people:
        person.join()
    recorded = [one for one in outcomes if isinstance(one, Statement)]
    conflicts = [one for one in outcomes if isinstance(one, ledger.Conflict)]
    assert (len(recorded), len(conflicts)) == (1, attempts - 1)
    assert all(one.current == recorded[0] for one in conflicts)
    assert current(5).superseded_by == recorded[0].number
