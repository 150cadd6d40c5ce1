"""A snapshot: what an audience may see, the same whichever way it came."""

import json
import re
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ijkmoment.facts.folder import read_folder
from ijkmoment.facts.label import INTERNAL, PUBLIC, RELEASED, UNLABELLED, Label, Level
from ijkmoment.facts.ledger import Ledger
from ijkmoment.facts.snapshot import Snapshot, make_snapshot, snapshot_from_json
from ijkmoment.facts.statement import Source, Statement, Subject
from ijkmoment.facts.values import Code, Text
from ijkmoment.facts.withheld import WITHHELD, source_title
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
    ("data", "said"),
    [
        ({}, "snapshot"),
        ({"format": "ijkmoment-snapshot/1"}, "it lacks 'subjects'"),
        ({"format": "ijkmoment-snapshot/1", "subjects": 3}, "another form than it should"),
    ],
)
def test_what_is_no_snapshot(data: dict[str, object], said: str) -> None:
    with pytest.raises(ValueError, match=said):
        snapshot_from_json(data)


def test_the_hash_leaves_out_the_place_in_the_ledger(ledger: Ledger) -> None:
    moved = [replace(one, number=(one.number or 0) + 100, recorded_at=None) for one in ledger.statements]
    assert (
        make_snapshot((one for one in moved if one.superseded_at is None), ledger.subjects, ledger.sources).hash
        == ledger.snapshot().hash
    )


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
    assert snapshot.text("efp-lt", "naam") == "Vooruitgeschoven aanwezigheid in Litouwen"
    assert snapshot.text("efp-lt", "naam", "en") == "Forward presence in Lithuania"
    assert snapshot.said("efp-lt", "naam", "fr") == Text("Vooruitgeschoven aanwezigheid in Litouwen")
    assert snapshot.text("oostflank", "naam") is None
    assert [one.slug for one in snapshot.of_kind("deployment")] == ["efp-lt"]
    assert len(snapshot.children("efp-lt", "mandate")) == 3
    assert snapshot.under("efp-lt") == snapshot.children("efp-lt")
    assert snapshot.under("nergens") == ()
    assert Snapshot().hash != snapshot.hash


RESTRICTED = Label(Level.RESTRICTED)


def with_source_label(ledger: Ledger, slug: str, label: Label) -> Ledger:
    return replace(ledger, sources={**ledger.sources, slug: replace(ledger.sources[slug], label=label)})


@pytest.mark.parametrize("label", [RESTRICTED, Label(), Label(Level.UNCLASSIFIED, frozenset(), frozenset({"p"}))])
def test_a_source_that_may_not_be_seen_is_not_there_by_name_or_slug(ledger: Ledger, label: Label) -> None:
    public = with_source_label(ledger, "begroting", label).snapshot(audience=PUBLIC)
    (cost,) = public.of("efp-lt", "kosten")
    source = public.sources[cost.source]
    assert source_title(source, "nl") == "bron niet openbaar"
    assert source_title(source, "en") == "source not public"
    assert not {"begroting", "Overzicht van uitgaven 2023", "2024-04"} & set(re.findall(r'"([^"]*)"', as_text(public)))
    assert public.of("efp-lt", "gastland")[0].source == "eindrapport-3"


def as_text(snapshot: Snapshot) -> str:
    return json.dumps(snapshot.to_json())


def test_a_snapshot_of_the_past_does_not_tell_of_what_came_after(ledger: Ledger) -> None:
    past = ledger.snapshot("2024-04-05T00:00:00.000000Z", PUBLIC)
    (strength,) = (one for one in past.of("efp-lt", "sterkte") if one.number == 4)
    assert (strength.superseded_at, strength.superseded_by) == (None, None)


def test_the_house_does_not_see_a_source_above_its_level(ledger: Ledger) -> None:
    house = with_source_label(ledger, "begroting", RESTRICTED)
    assert WITHHELD in house.snapshot().sources.values()
    assert WITHHELD not in house.snapshot(level=Level.RESTRICTED).sources.values()


@given(st.data(), st.sampled_from((PUBLIC, INTERNAL)), st.sampled_from((Level.UNCLASSIFIED, Level.RESTRICTED)))
def test_what_lies_above_a_level_makes_no_difference_below_it(data: st.DataObject, audience: str, level: Level) -> None:
    labels = st.sampled_from((RELEASED, UNLABELLED, RESTRICTED, Label(Level.SECRET), RELEASED._replace(level=level)))
    sources = {slug: Source(slug, "report", slug.upper(), label=data.draw(labels)) for slug in ("a", "b")}
    subjects = {slug: Subject(slug, "operation") for slug in ("x", "y")}
    statements = [
        Statement(slug, "naam", Text(slug * 3), data.draw(st.sampled_from("ab")), label=data.draw(labels))
        for slug in subjects
    ]
    whole = make_snapshot(statements, subjects, sources, audience=audience, level=level)
    below = [one for one in statements if one.label.visible_to(audience, level)]
    kept = {slug: one for slug, one in sources.items() if one.label.visible_to(audience, level)}
    assert make_snapshot(below, subjects, kept, audience=audience, level=level) == whole
    assert snapshot_from_json(whole.to_json()).hash == whole.hash


def test_a_subject_of_which_nothing_was_released_is_no_member(ledger: Ledger) -> None:
    link = Statement("efp-lt", "operatie", Code("subject", "geheime-operatie"), "begroting", label=RELEASED)
    subjects = {**ledger.subjects, "geheime-operatie": Subject("geheime-operatie", "operation")}
    held = [one for one in ledger.statements if one.subject != "efp-lt"]
    children = make_snapshot(held, subjects, ledger.sources, audience=PUBLIC)
    assert children.of_kind("deployment") == ()
    assert len(children.of_kind("mandate")) == 3
    assert make_snapshot([link], subjects, ledger.sources, audience=PUBLIC).of_kind("operation") == ()
    assert [one.slug for one in make_snapshot([link], subjects, ledger.sources).of_kind("theatre")] == ["oostflank"]
