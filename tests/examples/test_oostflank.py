"""The example register: it reads, its history holds, and it says what the public sources say."""

import datetime
import re
from decimal import Decimal
from pathlib import Path

import pytest

from ijkmoment.facts.cells import format_cell, format_reference
from ijkmoment.facts.concepts import CONCEPTS
from ijkmoment.facts.dates import Date, Period, parse_date, parse_period
from ijkmoment.facts.folder import read_folder
from ijkmoment.facts.folder_writing import ledger_files
from ijkmoment.facts.kinds import KINDS
from ijkmoment.facts.label import PUBLIC, RELEASED
from ijkmoment.facts.ledger import Ledger
from ijkmoment.facts.moments import end_of_day
from ijkmoment.facts.snapshot import Snapshot
from ijkmoment.facts.statement import dimensions
from ijkmoment.facts.values import Amount, Code, Reference, Strength, Text, Unknown

FOLDER = Path(__file__).parents[2] / "examples" / "oostflank-2024"
LETTER_DAY = datetime.date(2024, 5, 15)
DEPLOYMENTS = ("efp-lt", "efp-ro", "mq9-ro", "amdtf-sk")
YEAR = Period(Date(2023), Date(2023))


@pytest.fixture(scope="module")
def ledger() -> Ledger:
    found = read_folder(FOLDER)
    assert isinstance(found, Ledger), [problem.text for problem in found]
    return found


@pytest.fixture(scope="module")
def held(ledger: Ledger) -> Snapshot:
    return ledger.snapshot(end_of_day(LETTER_DAY), PUBLIC)


def _value(snapshot: Snapshot, subject: str, concept: str, period: Period | None = None, **pairs: str) -> object:
    (statement,) = snapshot.find(subject, concept, dimensions(**pairs), period)
    return statement.value


def test_every_kind_of_subject_occurs_and_is_spoken_of(ledger: Ledger, held: Snapshot) -> None:
    assert {subject.kind for subject in held.subjects.values()} == set(KINDS)
    assert set(held.subjects) <= set(ledger.subjects)
    spoken = {statement.subject for statement in ledger.statements}
    assert spoken == set(ledger.subjects)


@pytest.mark.parametrize(("kind", "concept"), [("request", "verzoeker"), ("deployment", "kosten-toelichting")])
def test_what_is_said_in_words_is_said_in_both_languages(ledger: Ledger, kind: str, concept: str) -> None:
    now = ledger.snapshot(audience=PUBLIC)
    said = [one for subject in now.of_kind(kind) for one in now.of(subject.slug, concept)]
    languages = {(one.subject, one.period.edtf, dict(one.dimensions).get("taal")) for one in said}
    assert languages
    assert languages == {(slug, period, language) for slug, period, _ in languages for language in ("nl", "en")}


def test_every_source_is_used_and_everything_is_released(ledger: Ledger) -> None:
    assert {statement.source for statement in ledger.statements} == set(ledger.sources)
    assert {statement.label for statement in ledger.statements} == {RELEASED}
    assert {source.label for source in ledger.sources.values()} == {RELEASED}


def test_nothing_is_recorded_before_its_source_is_dated(ledger: Ledger) -> None:
    early = [
        statement.reference
        for statement in ledger.statements
        if (dated := ledger.sources[statement.source].date) is not None
        and (statement.recorded_at or "")[:10] < dated.first().isoformat()
    ]
    assert early == []


def test_only_what_came_after_the_letter_is_recorded_after_it(ledger: Ledger) -> None:
    now, day = ledger.snapshot(), end_of_day(LETTER_DAY)
    late = [one for one in ledger.statements if (one.recorded_at or "") > day]
    assert late
    assert [one.reference for one in late if not _came_after(now, one.subject, one.source)] == []


def _came_after(now: Snapshot, subject: str, source: str) -> bool:
    dates = [one.value for one in now.of(subject, "datum")] + [now.sources[source].date]
    return any(isinstance(date, Date) and date.first() > LETTER_DAY for date in dates)


def test_numbers_follow_the_order_of_recording_and_rows_the_order_of_subjects(ledger: Ledger) -> None:
    recorded = [statement.recorded_at or "" for statement in ledger.statements]
    assert [statement.number for statement in ledger.statements] == [*range(1, len(recorded) + 1)]
    assert recorded == sorted(recorded)
    rows = [line.split(",")[1] for line in (FOLDER / "statements.csv").read_text().splitlines()[1:]]
    subjects = [line.split(",")[0] for line in (FOLDER / "subjects.csv").read_text().splitlines()[1:]]
    assert [*dict.fromkeys(rows)] == subjects


def test_a_later_snapshot_differs_by_what_was_recorded_later(ledger: Ledger, held: Snapshot) -> None:
    now = ledger.snapshot(audience=PUBLIC)
    assert now.hash != held.hash
    assert "kst-28676-505" not in held.subjects
    assert _value(now, "kst-28676-505", "datum") == Date(2025, 5, 21)
    assert _value(held, "ap-ee", "looptijd") == parse_period("2024-12/2025-03")
    assert _value(now, "ap-ee", "looptijd") == parse_period("2024-12-01/2025-03-31")


def test_a_round_trip_keeps_the_content_and_the_history(ledger: Ledger, held: Snapshot, tmp_path: Path) -> None:
    for name, content in ledger_files(ledger).items():
        (tmp_path / name).write_bytes(content)
    again = read_folder(tmp_path)
    assert isinstance(again, Ledger)
    assert again == ledger
    assert again.snapshot(end_of_day(LETTER_DAY), PUBLIC).hash == held.hash


def test_the_costs_of_the_deployments_are_the_released_total(held: Snapshot) -> None:
    amounts = [_value(held, subject, "kosten", YEAR) for subject in (*DEPLOYMENTS, "oostflank")]
    assert all(isinstance(amount, Amount) and amount.decimals == -4 for amount in amounts)
    *parts, total = [amount.value for amount in amounts if isinstance(amount, Amount)]
    assert sum(parts, Decimal()) == total == Decimal(45_890_000)


def test_the_dutch_contribution_to_lithuania_is_second_by_its_own_figures(held: Snapshot) -> None:
    period = parse_period("2023-05/2024-04")
    strengths = {
        dict(statement.dimensions)["natie"]: statement.value
        for statement in held.of("efp-lt", "sterkte")
        if statement.period == period
    }
    ranked = sorted(strengths, key=lambda nation: -_minimum(strengths[nation]))
    assert ranked == ["DE", "NL", "BE", "NO", "CZ"]
    (rank,) = held.of("efp-lt", "rang")
    assert rank.dimensions == dimensions(natie="NL")
    assert CONCEPTS["rang"].datatype == "rank"
    assert (getattr(rank.value, "position", None), getattr(rank.value, "after", None)) == (2, ("DE",))


def _minimum(value: object) -> int:
    assert isinstance(value, Strength)
    assert value.minimum is not None
    return value.minimum


# What the real letter has wrong, by its row in the facts of the field (5.2): what the register holds instead. Row 0 is
# not wrong in itself: the mandate that the extension of row 6 extends.
CORRECTED = [
    (1, "efp-ro", "looptijd", parse_period("2022-08-02/2023-06-30")),
    (2, "brief-mq9-2023", "kamerstuknummer", Unknown("not yet known")),
    (2, "brief-mq9-2023", "datum", parse_date("2023-10")),
    (3, "ap-ee", "looptijd", parse_period("2024-12/2025-03")),
    (4, "top-vilnius", "wanneer", parse_period("2023-07-11/2023-07-12")),
    (5, "tk-2023z09983", "zaaknummer", Reference(case="2023Z09983")),
    (0, "efp-lt/mandaat/2021", "mandaatperiode", parse_period("2022/2024-12-31")),
    (6, "efp-lt/mandaat/2024", "mandaatperiode", parse_period("2025/2026")),
    (6, "efp-lt/mandaat/2024", "verlengt", Code("subject", "efp-lt/mandaat/2021")),
    (7, "brief-efp-2024", "datum", parse_date("2024-05-06")),
    (7, "brief-estland-2024", "datum", parse_date("2024-05-06")),
]


@pytest.mark.parametrize(("row", "subject", "concept", "expected"), CORRECTED)
def test_the_register_holds_what_the_sources_support(
    held: Snapshot, row: int, subject: str, concept: str, expected: object
) -> None:
    assert _value(held, subject, concept) == expected
    if row:
        assert "De brief van 15 mei 2024" in (held.text(subject, "omschrijving") or "")


def test_one_spelling_of_each_name(held: Snapshot) -> None:
    assert held.text("eva", "afkorting") == "eVA"
    assert held.text("mnbg", "naam") == "Multinational Battle Group"
    assert held.text("mq9-ro/reapers", "naam") == "MQ-9 Reaper"
    assert held.text("mnbg", "alias") == "Multi National Battle Group"


def test_a_case_number_is_no_document_number(held: Snapshot) -> None:
    assert held.of("tk-2023z09983", "kamerstuknummer") == ()


def test_what_was_put_right_names_what_took_its_place(ledger: Ledger) -> None:
    numbered = {statement.number: statement for statement in ledger.statements}
    closed = [statement for statement in ledger.statements if statement.superseded_by is not None]
    told = {(one.subject, one.concept) for one in closed}
    assert {("brief-mq9-2023", "kamerstuknummer"), ("top-vilnius", "wanneer"), ("efp-ro", "looptijd")} <= told
    for one in closed:
        successor = numbered[one.superseded_by]
        assert successor.identity == one.identity
        assert successor.value != one.value


def test_open_and_kept_promises(held: Snapshot) -> None:
    latest = {
        subject.slug: max(held.of(subject.slug, "status"), key=lambda one: one.period.edtf).value
        for subject in held.of_kind("commitment")
    }
    assert latest == {
        "toezegging/ijkmoment-efp": Code("commitment-state", "openstaand"),
        "toezegging/lessen-per-bijdrage": Code("commitment-state", "voldaan"),
        "toezegging/lessen-mq9": Code("commitment-state", "openstaand"),
        "toezegging/gevolgen-regional-plans": Code("commitment-state", "openstaand"),
    }
    assert _value(held, "toezegging/lessen-per-bijdrage", "nagekomen-in") == Code("subject", "kst-28676-455")


def test_each_objective_is_measured_or_says_why_not_and_what_is_watched(held: Snapshot) -> None:
    for objective in held.of_kind("objective"):
        measurable = _value(held, objective.slug, "meetbaarheid") == Code("measurability", "meetbaar")
        assert bool(held.of(objective.slug, "indicator")) == measurable
        assert bool(held.of(objective.slug, "reden-niet-meetbaar")) != measurable
        assert bool(held.of(objective.slug, "in-plaats-daarvan")) != measurable


def test_each_result_has_an_objective_a_verdict_and_evidence(held: Snapshot) -> None:
    for result in held.of_kind("result"):
        assert held.of(result.slug, "doelstelling")
        assert [one.period.edtf for one in held.of(result.slug, "oordeel")] == ["2023-05/2024-04"]
        assert held.of(result.slug, "bewijs")
    assert {result.parent for result in held.of_kind("result")} == set(DEPLOYMENTS)


def test_what_was_once_held_of_when_stands_as_it_was(ledger: Ledger) -> None:
    dated = ("looptijd", "wanneer", "datum")
    closed = {
        (one.subject, one.concept, format_cell(one.value), one.recorded_at, one.superseded_at)
        for one in ledger.statements
        if one.superseded_at is not None and one.concept in dated
    }
    corrected = "2024-05-15T07:30:00.000000Z", "2024-05-15T10:15:00.000000Z"
    assert closed == {
        ("efp-ro", "looptijd", "2022-08/..", "2022-08-05T09:00:00.000000Z", "2023-05-17T15:00:00.000000Z"),
        ("efp-ro", "looptijd", "2022-08-02/..", "2023-05-17T15:00:00.000000Z", "2023-06-30T09:00:00.000000Z"),
        ("ap-ee", "looptijd", "2024-12/2025-03", "2024-05-06T16:00:00.000000Z", "2024-12-01T09:00:00.000000Z"),
        ("top-vilnius", "wanneer", "2023-06", *corrected),
        ("brief-mq9-2023", "datum", "2023-10-17", *corrected),
    }


def test_whether_an_objective_that_cannot_be_measured_was_reached_cannot_be_said(held: Snapshot) -> None:
    verdicts = {
        _code(verdict.value)
        for result in held.of_kind("result")
        for verdict in held.of(result.slug, "oordeel")
        for link in held.of(result.slug, "doelstelling")
        if _value(held, _code(link.value), "meetbaarheid") == Code("measurability", "niet-meetbaar")
    }
    assert verdicts == {"niet-te-zeggen"}


def test_what_is_said_of_a_rotation_falls_inside_its_own_period(held: Snapshot) -> None:
    known = {one.subject: one.value for one in held.concept("looptijd") if isinstance(one.value, Period)}
    said = [
        one
        for rotation in held.of_kind("rotation")
        for concept in ("sterkte", "eenheid")
        for one in held.of(rotation.slug, concept)
        if rotation.slug in known
    ]
    assert {one.subject for one in said} == {"efp-lt/rotatie/14", "efp-ro/rotatie/slot"}
    assert [one.reference for one in said if one.period != known[one.subject]] == []


@pytest.mark.parametrize(("deployment", "amount"), [("efp-ro", "€ 34 miljoen"), ("mq9-ro", "€ 14 miljoen")])
def test_an_estimate_of_no_calendar_year_is_a_note_and_no_planned_costs(
    held: Snapshot, deployment: str, amount: str
) -> None:
    assert held.of(deployment, "kosten-gepland") == ()
    estimates = [one for one in held.of(deployment, "kosten-toelichting") if "raming" in one.source]
    assert any(isinstance(one.value, Text) and amount in one.value.text for one in estimates)
    assert all(one.period.year is None for one in estimates)


def test_the_fourteenth_rotation_lasts_about_half_a_year(held: Snapshot) -> None:
    assert _value(held, "efp-lt/rotatie/14", "looptijd") == parse_period("2023-07/2024-01~")


@pytest.mark.parametrize("deployment", DEPLOYMENTS)
def test_each_objective_of_a_deployment_has_one_result(held: Snapshot, deployment: str) -> None:
    aims = sorted(_code(one.value) for one in held.of(deployment, "streefdoel"))
    results = held.children(deployment, "result")
    assert aims == sorted(_code(one.value) for result in results for one in held.of(result.slug, "doelstelling"))
    assert aims


def _code(value: object) -> str:
    assert isinstance(value, Code)
    return value.code


_ANCHOR = re.compile(r"(?P<numbers>\d+(?:(?:, | and )\d+)*)\**=(?P<day>\d{1,2})-(?P<month>\d{1,2})-(?P<year>\d{4})")


def _anchors(domain: str) -> dict[str, str]:
    section = domain.split("### 4.4")[1].split("### 4.5", maxsplit=1)[0]
    anchors: dict[str, str] = {}
    for dossier, line in re.findall(r"^\*\*(\d\d \d{3}) \(.*?\)\*\*: (.*)$", section, re.MULTILINE):
        for found in _ANCHOR.finditer(line.replace("**", "")):
            day = f"{found['year']}-{int(found['month']):02d}-{int(found['day']):02d}"
            for number in re.findall(r"\d+", found["numbers"]):
                anchors[f"{dossier.replace(' ', '')}-{number}"] = day
    return anchors


def test_the_register_holds_every_known_number_and_date(ledger: Ledger, shared: Path) -> None:
    anchors = _anchors((shared / "DOMAIN.md").read_text(encoding="utf-8"))
    assert len(anchors) > 90
    now = ledger.snapshot()
    numbers = {
        format_reference(one.value): one.subject
        for one in now.concept("kamerstuknummer")
        if isinstance(one.value, Reference)
    }
    dates = {one.subject: one for one in now.concept("datum")}
    held = {reference: dates[numbers[reference]] for reference in anchors}
    assert {reference: getattr(one.value, "edtf", None) for reference, one in held.items()} == anchors
    late = {reference: one for reference, one in held.items() if anchors[reference] > LETTER_DAY.isoformat()}
    assert late
    assert all((one.recorded_at or "")[:10] == anchors[reference] for reference, one in late.items())
    assert all(
        (one.recorded_at or "") <= end_of_day(LETTER_DAY) for reference, one in held.items() if reference not in late
    )
