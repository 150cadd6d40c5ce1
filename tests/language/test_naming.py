"""What a subject is called when it has a name, a name in another language, or none."""

import copy
from collections.abc import Iterable

import pytest

from ijkmoment.facts.label import INTERNAL, PUBLIC, RELEASED
from ijkmoment.facts.snapshot import Snapshot, make_snapshot
from ijkmoment.facts.statement import Source, Statement, Subject
from ijkmoment.facts.values import Code, Reference, Strength, Text, Value
from ijkmoment.language.naming import Name, dimension_name, subject_name

SUBJECTS = {
    one.slug: one
    for one in (
        Subject("inzet", "deployment"),
        Subject("inzet/doel", "objective", "inzet"),
        Subject("inzet/resultaat", "result", "inzet"),
        Subject("stuk", "document"),
        Subject("toezegging", "commitment"),
    )
}
SOURCES = {"bron": Source("bron", "report", "Bron", label=RELEASED)}
NAMED = ("inzet", "naam", Text("Inzet A"))
LINK = ("inzet/resultaat", "doelstelling", Code("subject", "inzet/doel"))
Fact = tuple[str, str, Value]


def held(*facts: Fact, hidden: Iterable[Fact] = (), audience: str = PUBLIC) -> Snapshot:
    statements = [_statement(*fact) for fact in facts]
    return make_snapshot(
        [*statements, *(Statement(*fact, "bron") for fact in hidden)], SUBJECTS, SOURCES, audience=audience
    )


def _statement(subject: str, concept: str, value: Value) -> Statement:
    language = value.language if isinstance(value, Text) else ""
    return Statement(
        subject, concept, value, "bron", dimensions=(("taal", language),) if language else (), label=RELEASED
    )


def both(snapshot: Snapshot, slug: str) -> list[tuple[str, str]]:
    names = [subject_name(snapshot, slug, language) for language in ("nl", "en")]
    return [(str(name), name.language) for name in names]


def test_a_name_in_the_readers_language_goes_first() -> None:
    snapshot = held(NAMED, ("inzet", "naam", Text("Deployment A", "en")))
    assert both(snapshot, "inzet") == [("Inzet A", "nl"), ("Deployment A", "en")]


def test_a_name_in_another_language_says_which() -> None:
    assert both(held(NAMED), "inzet") == [("Inzet A", "nl"), ("Inzet A", "nl")]


def test_a_result_is_called_by_its_objective() -> None:
    goals: list[Fact] = [
        ("inzet/doel", "naam", Text("Afschrikking")),
        ("inzet/doel", "naam", Text("Deterrence", "en")),
    ]
    assert both(held(LINK, *goals), "inzet/resultaat") == [("Afschrikking", "nl"), ("Deterrence", "en")]
    own = held(LINK, *goals, ("inzet/resultaat", "naam", Text("Eigen")))
    assert subject_name(own, "inzet/resultaat") == "Eigen"


@pytest.mark.parametrize(
    ("facts", "names"),
    [
        ([("stuk", "kamerstuknummer", Reference("28676", None, "422"))], ["Kamerstuk 28676, nr. 422"] * 2),
        ([("stuk", "zaaknummer", Reference(case="2023Z09983"))], ["zaaknummer 2023Z09983"] * 2),
        (
            [("stuk", "documentnummer", Reference(case="2023D12189"))],
            ["documentnummer 2023D12189", "document id 2023D12189"],
        ),
        ([("stuk", "soort", Text("Brief"))], ["Kamerstuk", "Parliamentary document"]),
    ],
)
def test_a_document_is_called_by_its_number(facts: list[Fact], names: list[str]) -> None:
    assert [name for name, _ in both(held(*facts), "stuk")] == names


def test_a_commitment_is_called_by_its_text() -> None:
    snapshot = held(("toezegging", "toezegging", Text("Ingaan op de lessen.")))
    assert both(snapshot, "toezegging") == [("Ingaan op de lessen.", "nl")] * 2


def test_a_subject_without_a_name_is_called_by_its_kind_and_what_it_belongs_to() -> None:
    assert both(held(LINK, NAMED), "inzet/resultaat") == [("Resultaat, Inzet A", "nl"), ("Result, Inzet A", "en")]


@pytest.mark.parametrize("facts", [[LINK], [LINK, ("inzet", "sterkte", Strength(1, 1))]])
def test_what_it_belongs_to_is_left_out_when_that_has_no_public_name(facts: list[Fact]) -> None:
    snapshot = held(*facts, hidden=[NAMED])
    assert both(snapshot, "inzet/resultaat") == [("Resultaat", "nl"), ("Result", "en")]


def test_a_subject_of_which_nothing_was_released_has_no_name() -> None:
    assert both(held(LINK, hidden=[NAMED]), "inzet") == [("niet openbaar", "nl"), ("not public", "en")]
    assert subject_name(held(LINK, hidden=[NAMED], audience=INTERNAL), "inzet") == "Inzet A"


def test_what_the_snapshot_does_not_hold_is_not_public() -> None:
    assert subject_name(held(), "elders") == "niet openbaar"


@pytest.mark.parametrize(
    ("audience", "language", "dimension", "name"),
    [
        (PUBLIC, "nl", "budget", "niet openbaar"),
        (PUBLIC, "en", "eenheid", "not public"),
        (INTERNAL, "nl", "budget", "budget"),
        (INTERNAL, "nl", "natie", "Duitsland"),
        (PUBLIC, "en", "natie", "Germany"),
        (PUBLIC, "nl", "reeks", "DE"),
    ],
)
def test_the_value_of_a_dimension_is_called_by_a_name(audience: str, language: str, dimension: str, name: str) -> None:
    assert dimension_name(held(audience=audience), dimension, "DE", language).lower() == name.lower()


def test_a_copied_name_keeps_its_language() -> None:
    assert copy.deepcopy(Name("Deployment A", "en")).language == "en"
