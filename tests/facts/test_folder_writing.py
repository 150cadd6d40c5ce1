"""A ledger written as a folder is the same ledger when it is read."""

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ijkmoment.facts.cells import is_of_scheme
from ijkmoment.facts.concepts import CONCEPTS
from ijkmoment.facts.dates import ALWAYS, Date, Period, parse_date
from ijkmoment.facts.folder import read_folder
from ijkmoment.facts.folder_writing import ledger_files
from ijkmoment.facts.kinds import KINDS
from ijkmoment.facts.label import RELEASED
from ijkmoment.facts.ledger import Ledger
from ijkmoment.facts.statement import Source, Statement, Subject
from ijkmoment.facts.values import Reference, Text, Value
from support import strategies
from support.register import write_folder
from support.strategies import dates, labels, periods

AT = "2024-05-01T09:00:00.000000Z"
BY_DATATYPE = {concept.datatype: concept for concept in CONCEPTS.values() if concept.datatype != "code"}
TEXTS = st.text(st.characters(codec="utf-8", exclude_characters="\x00"), min_size=1, max_size=30)


VALUES: dict[str, st.SearchStrategy[Value]] = {
    "date": strategies.dates,
    "period": strategies.periods(),
    "duration": strategies.durations,
    "amount": strategies.amounts(),
    "strength": strategies.strengths(),
    "quantity": strategies.quantities,
    "percentage": strategies.percentages,
    "rank": strategies.ranks,
    "reference": strategies.references,
    "text": TEXTS.map(Text),
}


def written(tmp_path: Path, ledger: Ledger, about: dict[str, object] | None = None) -> Path:
    folder = tmp_path / "out"
    folder.mkdir(exist_ok=True)
    for name, content in ledger_files(ledger, about).items():
        (folder / name).write_bytes(content)
    return folder


def test_a_folder_is_written_as_it_was_read(tmp_path: Path) -> None:
    folder = write_folder(tmp_path / "in")
    ledger = read_folder(folder)
    assert isinstance(ledger, Ledger)
    out = written(tmp_path, ledger)
    for name in ("subjects.csv", "sources.csv", "statements.csv"):
        assert (out / name).read_bytes() == (folder / name).read_bytes()


@st.composite
def statements(draw: st.DrawFn) -> Statement:
    """Statements of every datatype but links, whose value a cell can hold."""
    concept = draw(st.sampled_from([*BY_DATATYPE.values()]))
    fitting = VALUES[concept.datatype].filter(
        lambda value: not isinstance(value, Reference) or is_of_scheme(value, concept.scheme)
    )
    value = draw(st.one_of(fitting, strategies.unknowns))
    moment = draw(dates)
    year = Date(moment.year)
    period = {
        "timeless": ALWAYS,
        "instant": Period(moment, moment),
        "year": Period(year, year),
        "period": draw(periods()),
    }[concept.temporal]
    return Statement("efp-lt/1", concept.id, value, "bron", period, (), draw(labels), 1, AT)


@given(statement=statements(), title=TEXTS.filter(str.strip))
def test_whatever_stands_in_a_ledger_comes_back(
    tmp_path_factory: pytest.TempPathFactory, statement: Statement, title: str
) -> None:
    kind = KINDS[CONCEPTS[statement.concept].kinds[0]]
    above = Subject("boven", kind.parents[0]) if kind.parents else None
    subject = Subject(statement.subject, kind.id, above.slug if above else None)
    subjects = {one.slug: one for one in (above, subject) if one}
    source = Source("bron", "report", title, parse_date("2024-04"), "", Reference("28676", None, "455"), RELEASED)
    ledger = Ledger(subjects, {source.slug: source}, (statement,))
    assert read_folder(written(tmp_path_factory.mktemp("ledger"), ledger)) == ledger


def test_the_descriptor_names_the_tables_and_their_columns(tmp_path: Path) -> None:
    ledger = read_folder(write_folder(tmp_path / "in"))
    assert isinstance(ledger, Ledger)
    data = json.loads((written(tmp_path, ledger) / "datapackage.json").read_text())
    assert [one["path"] for one in data["resources"]] == ["subjects.csv", "sources.csv", "statements.csv"]
    assert [one["name"] for one in data["resources"][0]["schema"]["fields"]] == ["slug", "kind", "parent"]


def test_a_descriptor_keeps_what_it_said(tmp_path: Path) -> None:
    ledger = read_folder(write_folder(tmp_path / "in"))
    assert isinstance(ledger, Ledger)
    resources = [{"path": f"{name}.csv", "title": name} for name in ("subjects", "sources", "statements")]
    about = {"name": "oostflank", "licenses": [{"name": "EUPL-1.2"}], "resources": resources}
    assert json.loads((written(tmp_path, ledger, about) / "datapackage.json").read_text()) == {
        "profile": "tabular-data-package",
        **about,
    }
    replaced = {**about, "resources": resources[:1]}
    data = json.loads((written(tmp_path, ledger, replaced) / "datapackage.json").read_text())
    assert len(data["resources"]) == 3
