"""A snapshot: what an audience may see, the same whichever way it came."""

from dataclasses import replace
from pathlib import Path

import pytest

from ijkmoment.facts.folder import read_folder
from ijkmoment.facts.label import PUBLIC
from ijkmoment.facts.ledger import Ledger
from ijkmoment.facts.snapshot import Snapshot, make_snapshot, snapshot_from_json
from ijkmoment.facts.statement import Subject
from ijkmoment.facts.values import Code, Text
from support.register import write_folder


@pytest.fixture
def ledger(tmp_path: Path) -> Ledger:
    ledger = read_folder(write_folder(tmp_path / "register"))
    assert isinstance(ledger, Ledger)
    return ledger


def test_json_comes_back_equal(ledger: Ledger) -> None:
    snapshot = ledger.snapshot()
    again = snapshot_from_json(snapshot.to_json())
    assert again.hash == snapshot.hash
    assert again.statements == snapshot.statements


def test_a_changed_file_is_refused(ledger: Ledger) -> None:
    data = ledger.snapshot().to_json()
    data["statements"][0]["value"] = {"type": "text", "text": "anders", "language": "nl"}
    with pytest.raises(ValueError, match="was changed"):
        snapshot_from_json(data)


@pytest.mark.parametrize(
    "data", [{}, {"format": "ijkmoment-snapshot/1"}, {"format": "ijkmoment-snapshot/1", "subjects": 3}]
)
def test_what_is_no_snapshot(data: dict[str, object]) -> None:
    with pytest.raises(ValueError, match="snapshot"):
        snapshot_from_json(data)


def test_the_hash_leaves_out_the_place_in_the_ledger(ledger: Ledger) -> None:
    moved = [replace(one, number=(one.number or 0) + 100, recorded_at=None) for one in ledger.statements]
    assert (
        make_snapshot((one for one in moved if one.superseded_at is None), ledger.subjects, ledger.sources).hash
        == ledger.snapshot().hash
    )


def test_a_result_without_a_name_is_called_by_its_objective(ledger: Ledger) -> None:
    first = ledger.statements[0]
    held = [
        replace(first, subject="doel", value=Text("Afschrikking")),
        replace(first, subject="doel", value=Text("Deterrence", "en"), dimensions=(("taal", "en"),)),
        replace(first, subject="resultaat", concept="doelstelling", value=Code("subject", "doel")),
    ]
    subjects = {"doel": Subject("doel", "objective"), "resultaat": Subject("resultaat", "result")}
    snapshot = make_snapshot(held, subjects, ledger.sources)
    assert [snapshot.name("resultaat", language) for language in ("nl", "en")] == ["Afschrikking", "Deterrence"]
    named = make_snapshot([*held, replace(first, subject="resultaat", value=Text("Eigen"))], subjects, ledger.sources)
    assert named.name("resultaat") == "Eigen"
    assert make_snapshot(held[2:], subjects, ledger.sources).name("resultaat") == "resultaat"


def test_the_public_sees_what_was_released(ledger: Ledger) -> None:
    public = ledger.snapshot(audience=PUBLIC)
    assert not public.of("efp-lt", "looptijd")
    assert ledger.snapshot().of("efp-lt", "looptijd")


def test_only_named_subjects_and_sources_are_in(ledger: Ledger) -> None:
    alone = make_snapshot(
        (one for one in ledger.statements if one.concept == "gastland"), ledger.subjects, ledger.sources
    )
    assert set(alone.subjects) == {"efp-lt", "oostflank"}
    assert set(alone.sources) == {"eindrapport-3"}


def test_looking_things_up(ledger: Ledger) -> None:
    snapshot = ledger.snapshot()
    assert snapshot.name("efp-lt") == "Vooruitgeschoven aanwezigheid in Litouwen"
    assert snapshot.name("efp-lt", "en") == "Forward presence in Lithuania"
    assert snapshot.name("oostflank") == "oostflank"
    assert [one.slug for one in snapshot.of_kind("deployment")] == ["efp-lt"]
    assert len(snapshot.children("efp-lt", "mandate")) == 3
    assert Snapshot().hash != snapshot.hash
