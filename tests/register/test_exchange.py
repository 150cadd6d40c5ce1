"""Import and export: all or nothing, moments kept or made, and the round trip."""

import errno
import json
from dataclasses import replace
from pathlib import Path

import pytest

from ijkmoment.facts.folder import folder_hash, read_folder
from ijkmoment.facts.label import PUBLIC
from ijkmoment.facts.ledger import Ledger
from ijkmoment.facts.statement import Statement, Subject
from ijkmoment.facts.values import Strength
from ijkmoment.register import exchange, ledger, models, queries, writing
from support.register import write_folder

pytestmark = pytest.mark.usefixtures("database")
TABLES = ("subjects.csv", "sources.csv", "statements.csv")
EXAMPLE = Path(__file__).parents[2] / "examples" / "oostflank-2024"
LATER = "2024-05-01T09:00:00.000000Z"


def read(folder: Path) -> Ledger:
    given = read_folder(folder)
    assert isinstance(given, Ledger)
    return given


def problems(outcome: object) -> str:
    assert isinstance(outcome, tuple)
    return "\n".join(problem.text for problem in outcome)


def test_an_import_gives_the_snapshot_of_the_folder(folder: Path) -> None:
    exchange.import_folder(folder)
    assert ledger.snapshot() == read(folder).snapshot()
    assert ledger.snapshot().hash == read(folder).snapshot().hash


def test_an_import_into_an_empty_register_keeps_numbers_and_moments_and_is_logged(folder: Path) -> None:
    result = exchange.import_folder(folder, by="beheerder")
    assert result == exchange.ImportResult(6, 2, 11, 0, 0, keeps_times=True)
    assert queries.read_all() == read(folder)
    log = models.Recording.objects.get()
    assert (log.kind, log.keeps_times, log.folder, log.statements, log.by, log.is_open) == (
        "import",
        True,
        "register",
        11,
        "beheerder",
        False,
    )


def test_what_is_exported_is_what_was_imported(folder: Path, tmp_path: Path) -> None:
    exchange.import_folder(folder)
    assert exchange.export_folder(tmp_path / "out") == exchange.ExportResult(6, 2, 11)
    for name in TABLES:
        assert (tmp_path / "out" / name).read_bytes() == (folder / name).read_bytes()
    assert json.loads((tmp_path / "out" / "datapackage.json").read_text())["name"] == "test"


def test_a_history_made_here_survives_the_round_trip(register: str, tmp_path: Path) -> None:
    assert register
    statement = queries.read_statement(5)
    assert statement is not None
    ledger.withdraw(5, "begroting")
    exchange.export_folder(tmp_path / "out")
    assert read(tmp_path / "out") == queries.read_all()


def test_the_order_of_the_tables_is_kept_and_parents_may_come_last(tmp_path: Path) -> None:
    folder = write_folder(tmp_path / "register", subjects=("oostflank,theatre,\n", ""))
    with (folder / "subjects.csv").open("a") as file:
        file.write("oostflank,theatre,\n")
    assert isinstance(exchange.import_folder(folder), exchange.ImportResult)
    assert list(queries.read_all().subjects) == list(read(folder).subjects)


@pytest.mark.parametrize(
    ("change", "message"),
    [
        (("31370000 EUR ^-4", '"31,37 miljoen"'), "statements.csv:7:5: value '31,37 miljoen': expected an amount"),
        (("31370000 EUR ^-4", "5..3 EUR"), "statements.csv:7:5: value '5..3 EUR': expected an amount"),
        (("31370000 EUR", f"{'9' * 18}.1 EUR"), f"statements.csv:7:5: value '{'9' * 18}.1 EUR ^-4': too large"),
        (("~300", "~" + "3" * 5000), f"statements.csv:9:5: value '~{'3' * 59}…': too large: expected at most 18 digits"),
        (("31370000 EUR", f"{'9' * 19} EUR"), f"statements.csv:7:5: value '{'9' * 19} EUR ^-4': too large: expected at most"),
        ((",2017-03/..,,eindrapport-3,,", ",2017-03/..,,eindrapport-3,stg-geheim,"), "statements.csv:8:8: label 'stg-geheim': stg-geheim is above"),
        (("7,efp-lt,looptijd,,2017-03/..,,eindrapport-3,,2024", "7,efp-lt,looptijd,,2017-03/..,,eindrapport-3,,2924"), "statements.csv:8:9: recorded_at '2924-04-02T09:00:00.000000Z': lies in the future"),
    ],
)  # fmt: skip
def test_with_one_bad_row_nothing_is_imported(tmp_path: Path, change: tuple[str, str], message: str) -> None:
    folder = write_folder(tmp_path / "register", statements=change)
    assert message in problems(exchange.import_folder(folder))
    assert not models.Subject.objects.exists()
    assert not models.Recording.objects.exists()


def test_a_source_above_the_ceiling_is_not_imported(tmp_path: Path) -> None:
    change = ("2024-02-01,,,ongerubriceerd:publiek", "2024-02-01,,,stg-geheim")
    folder = write_folder(tmp_path / "register", sources=change)
    assert problems(exchange.import_folder(folder)).startswith(
        f"{folder}/sources.csv:2:7: label 'stg-geheim': stg-geheim is above what may be stored here"
    )
    assert not models.Source.objects.exists()


def test_an_early_moment_is_stored(tmp_path: Path) -> None:
    early = GERMAN, GERMAN.replace(RECORDED, "0001-01-01")
    assert isinstance(
        exchange.import_folder(write_folder(tmp_path / "register", statements=early)), exchange.ImportResult
    )
    assert corrected(5, value=Strength(600, 600)).number == 12


def test_the_register_of_the_example_is_the_same_in_the_database(tmp_path: Path) -> None:
    given = read(EXAMPLE)
    assert isinstance(exchange.import_folder(EXAMPLE), exchange.ImportResult)
    assert queries.read_all() == given
    for at in (None, "2024-05-15T23:59:59.999999Z", "2022-01-01T00:00:00.000000Z"):
        assert ledger.snapshot(at, PUBLIC).hash == given.snapshot(at, PUBLIC).hash
    exchange.export_folder(tmp_path / "out")
    assert read(tmp_path / "out") == given


def test_progress_is_told_while_statements_come_in(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(writing, "BATCH", 4)
    told: list[tuple[int, int]] = []
    exchange.import_folder(folder, progress=lambda done, total: told.append((done, total)))
    assert told == [(4, 11), (8, 11), (11, 11)]


def test_a_descriptor_that_is_not_json_is_reported(folder: Path) -> None:
    (folder / "datapackage.json").write_text("{\n")
    assert problems(exchange.import_folder(folder)).startswith(f"{folder}/datapackage.json:2:1: not JSON")
    (folder / "datapackage.json").write_text("[]")
    assert "expected a JSON object" in problems(exchange.import_folder(folder))


def test_the_same_folder_again_brings_nothing(register: str, folder: Path) -> None:
    assert register
    before = queries.read_all()
    assert exchange.import_folder(folder) == exchange.ImportResult(0, 0, 0, 0, 11, keeps_times=False)
    assert queries.read_all() == before


def test_into_a_filled_register_only_what_is_new_enters_at_the_clock_of_the_database(
    register: str, tmp_path: Path
) -> None:
    assert register
    changed = write_folder(tmp_path / "changed", statements=("natie=DE,560", "natie=DE,600"))
    with (changed / "statements.csv").open("a") as file:
        file.write(f"12,efp-lt,kosten,budget=biv,29000000 EUR ^-6,2022,begroting,ongerubriceerd:publiek,{LATER},,\n")
    assert exchange.import_folder(changed) == exchange.ImportResult(0, 0, 2, 1, 10, keeps_times=False)
    old, new, added = (queries.read_statement(number) for number in (5, 12, 13))
    recording = models.Recording.objects.latest("at")
    assert old is not None
    assert new is not None
    assert added is not None
    assert (old.superseded_by, old.superseded_at) == (12, recording.at)
    assert new.value == Strength(600, 600)
    assert {new.recorded_at, added.recorded_at} == {recording.at}
    assert ledger.snapshot().hash == read(changed).snapshot().hash


def test_an_old_export_brings_nothing_back(register: str, folder: Path) -> None:
    assert register
    statement = queries.read_statement(5)
    assert statement is not None
    ledger.withdraw(5, "begroting")
    after = queries.read_all()
    assert exchange.import_folder(folder) == exchange.ImportResult(0, 0, 0, 0, 11, keeps_times=False)
    assert queries.read_all() == after


def with_row(folder: Path, *rows: str) -> Path:
    with (folder / "statements.csv").open("a", encoding="utf-8") as table:
        table.writelines(f"{row}\n" for row in rows)
    return folder


RECORDED = "2024-04-01T09:00:00.000000Z"
GERMAN = f"5,efp-lt,sterkte,natie=DE,560,2023-05/2024-04,eindrapport-3,ongerubriceerd:publiek,{RECORDED},,\n"
BELGIAN = "12,efp-lt,sterkte,natie=BE,{},2023-05/2024-04,eindrapport-3,ongerubriceerd:publiek,{},,"


def corrected(number: int, **changes: object) -> Statement:
    statement = queries.read_statement(number)
    assert statement is not None
    recorded = ledger.record(replace(statement, **changes), number)
    assert isinstance(recorded, Statement)
    return recorded


def test_a_second_folder_again_does_not_undo_a_correction(register: str, tmp_path: Path) -> None:
    assert register
    second = with_row(write_folder(tmp_path / "second"), BELGIAN.format(200, LATER))
    exchange.import_folder(second)
    corrected(12, value=Strength(250, 250))
    before = queries.read_all()
    assert exchange.import_folder(second) == exchange.ImportResult(0, 0, 0, 0, 12, keeps_times=False)
    assert queries.read_all() == before


def test_what_a_folder_recorded_after_the_correction_enters_again(register: str, tmp_path: Path) -> None:
    assert register
    corrected(5, value=Strength(600, 600))
    after = "2999-01-01T09:00:00.000000Z"
    again = with_row(write_folder(tmp_path / "again", statements=(GERMAN, "")), GERMAN.replace(RECORDED, after).strip())
    assert exchange.import_folder(again) == exchange.ImportResult(0, 0, 1, 1, 10, keeps_times=False)
    (held,) = ledger.snapshot().find("efp-lt", "sterkte", (("natie", "DE"),))
    assert held.value == Strength(560, 560)


def test_a_period_corrected_elsewhere_closes_what_stood_under_the_old_one(register: str, tmp_path: Path) -> None:
    assert register
    closed = GERMAN, GERMAN.replace(",,\n", f",{LATER},12\n")
    elsewhere = with_row(
        write_folder(tmp_path / "elsewhere", statements=closed),
        f"12,efp-lt,sterkte,natie=DE,560,2023,eindrapport-3,ongerubriceerd:publiek,{LATER},,",
    )
    assert exchange.import_folder(elsewhere) == exchange.ImportResult(0, 0, 1, 1, 11, keeps_times=False)
    old = queries.read_statement(5)
    assert old is not None
    assert old.superseded_by == 12
    assert ledger.snapshot().hash == read(elsewhere).snapshot().hash


def test_an_old_subject_that_would_be_refused_now_is_no_obstacle(register: str, tmp_path: Path) -> None:
    writing.insert_subjects(register, [Subject("los", "mandate")])
    more = with_row(write_folder(tmp_path / "more"), BELGIAN.format(200, LATER))
    assert exchange.import_folder(more) == exchange.ImportResult(0, 0, 1, 0, 11, keeps_times=False)


def test_a_slug_keeps_its_meaning(register: str, tmp_path: Path) -> None:
    assert register
    other = write_folder(tmp_path / "other", sources=("Eindrapport rotatie 3", "Eindrapport rotatie 4"))
    assert problems(exchange.import_folder(other)) == (
        f"{other}/sources.csv:2:3: title 'Eindrapport rotatie 4': expected 'Eindrapport rotatie 3',"
        " as the register has it for eindrapport-3: a slug keeps its meaning, choose another"
    )


def test_a_subject_keeps_its_kind(register: str, tmp_path: Path) -> None:
    assert register
    other = write_folder(tmp_path / "other", subjects=("efp-lt/mandaat/2024,mandate", "efp-lt/mandaat/2024,rotation"))
    rows = (other / "statements.csv").read_text().splitlines(keepends=True)
    (other / "statements.csv").write_text("".join(row for row in rows if ",verlengt," not in row))
    assert problems(exchange.import_folder(other)).startswith(
        f"{other}/subjects.csv:6:2: kind 'rotation': expected 'mandate'"
    )


def test_two_sound_registers_that_form_a_circle_together_are_refused(register: str, tmp_path: Path) -> None:
    assert register
    rows = "efp-lt/mandaat/2024,verlengt,,efp-lt/mandaat/2023", "efp-lt/mandaat/2023,verlengt,,efp-lt/mandaat/2025"
    other = write_folder(tmp_path / "other", statements=rows)
    text = (
        (other / "statements.csv")
        .read_text()
        .replace("11,efp-lt/mandaat/2025,verlengt,,efp-lt/mandaat/2024", "11,efp-lt/mandaat/2025,naam,,Vijf")
    )
    (other / "statements.csv").write_text(text)
    before = queries.read_all()
    assert problems(exchange.import_folder(other)) == (
        f"{other}/statements.csv:11:5: value 'efp-lt/mandaat/2025': the mandate efp-lt/mandaat/2023 extends itself"
        " through efp-lt/mandaat/2025 and efp-lt/mandaat/2024: remove one of the extensions"
    )
    assert queries.read_all() == before


def test_an_export_takes_the_place_of_a_register_folder_and_keeps_what_else_is_in_it(
    register: str, folder: Path
) -> None:
    assert register
    (folder / "letter.md").write_text("# Brief")
    (folder / "subjects.csv").write_text("oud")
    assert isinstance(exchange.export_folder(folder), exchange.ExportResult)
    assert (folder / "letter.md").read_text() == "# Brief"
    assert read(folder) == queries.read_all()
    assert sorted(path.name for path in folder.parent.iterdir()) == ["register"]


def test_an_empty_register_is_not_exported(folder: Path, tmp_path: Path) -> None:
    before = folder_hash(folder)
    assert "nothing to export" in problems(exchange.export_folder(folder))
    assert "nothing to export" in problems(exchange.export_folder(tmp_path / "nieuw"))
    assert folder_hash(folder) == before
    assert not (tmp_path / "nieuw").exists()


def test_an_export_leaves_any_other_folder_alone(register: str, tmp_path: Path) -> None:
    assert register
    mine = tmp_path / "mijn"
    mine.mkdir()
    (mine / "brief.txt").write_text("van mij")
    assert "is not a register folder" in problems(exchange.export_folder(mine))
    assert "is not a folder" in problems(exchange.export_folder(mine / "brief.txt"))
    assert [path.name for path in mine.iterdir()] == ["brief.txt"]


def test_an_export_follows_a_link_and_leaves_it(register: str, folder: Path) -> None:
    assert register
    link = folder.with_name("link")
    link.symlink_to(folder)
    (folder / "subjects.csv").write_text("oud")
    assert isinstance(exchange.export_folder(link), exchange.ExportResult)
    assert link.is_symlink()
    assert read(folder) == queries.read_all()


@pytest.mark.parametrize("relative", [True, False])
def test_an_export_replaces_a_table_that_is_a_link(register: str, folder: Path, relative: bool) -> None:
    assert register
    elsewhere = folder.parent / "elders.csv"
    elsewhere.write_text("van een ander")
    (folder / "statements.csv").unlink()
    (folder / "statements.csv").symlink_to(Path("..") / elsewhere.name if relative else elsewhere)
    assert isinstance(exchange.export_folder(folder), exchange.ExportResult)
    assert read(folder) == queries.read_all()
    assert elsewhere.read_text() == "van een ander"
    assert sorted(path.name for path in folder.parent.iterdir()) == ["elders.csv", "register"]


def test_an_export_writes_the_same_descriptor_from_each_database(folder: Path, tmp_path: Path) -> None:
    about = {
        "licenses": [{"name": "EUPL-1.2", "a": 1}],
        "title": "T",
        "zeta": 1,
        "name": "proef",
        "b": {"dd": 1, "c": 2},
    }
    (folder / "datapackage.json").write_text(json.dumps(about))
    exchange.import_folder(folder)
    exchange.export_folder(tmp_path / "out")
    written = json.loads((tmp_path / "out" / "datapackage.json").read_text())
    assert {**about, **written} == written
    assert list(written) == ["name", "title", "profile", "licenses", "resources", "b", "zeta"]
    assert [*written["b"], *written["licenses"][0]] == ["c", "dd", "name", "a"]
    assert list(written["resources"][0]["schema"]) == ["fields", "primaryKey", "foreignKeys"]


def test_an_export_does_not_take_the_working_directory_away(
    register: str, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert register
    monkeypatch.chdir(folder)
    assert "run this from another folder" in problems(exchange.export_folder(Path()))


def test_an_export_that_cannot_be_written_says_so(register: str, tmp_path: Path) -> None:
    assert register
    (tmp_path / "bestand").write_text("geen map")
    assert "cannot be written" in problems(exchange.export_folder(tmp_path / "bestand" / "out"))


def test_an_export_that_fails_halfway_leaves_the_folder_as_it_was(
    register: str, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert register
    before = {path.name: path.read_bytes() for path in folder.iterdir()}

    write = Path.write_bytes

    def fail(path: Path, content: bytes) -> int:
        if path.name == "statements.csv":
            raise OSError(errno.ENOSPC, "No space left on device")
        return write(path, content)

    monkeypatch.setattr(Path, "write_bytes", fail)
    assert problems(exchange.export_folder(folder)).endswith("cannot be written: No space left on device")
    assert {path.name: path.read_bytes() for path in folder.iterdir()} == before
    assert [path.name for path in folder.parent.iterdir()] == ["register"]
