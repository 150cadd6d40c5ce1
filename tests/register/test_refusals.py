"""Whatever a form or a proposal can meet is said in the language of the page, by its code."""

import ast
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from django.utils.translation import override

from ijkmoment import facts, register
from ijkmoment.drafting.rows import COLUMNS, Decided
from ijkmoment.facts.concepts import CONCEPTS
from ijkmoment.facts.dates import Date, Period
from ijkmoment.facts.integrity import check_ledger
from ijkmoment.facts.ledger import Ledger
from ijkmoment.facts.problem import Problem
from ijkmoment.facts.rows import SOURCES, Row, read_source
from ijkmoment.facts.statement import Source, Statement, Subject
from ijkmoment.facts.values import Code, Text
from ijkmoment.language.naming import Name
from ijkmoment.register import drafts, identities, ledger, models, refusals

ROOMS = [Path(room.__file__ or "").parent for room in (facts, register)]
OF_A_FOLDER = {"slug", "kind", "number", "recorded_at", "superseded_at", "superseded_by"}
"""The cells that a form fills in itself: only a folder can hold them wrong, and only the command reads folders."""
IMPORTING = frozenset({"exchange.py", "merging.py"})
"""What only the import of a folder says, at its rows."""
PLACED = {"source", "value", "held_number"}
"""What `drafts` says of a row: it gives the code after it, but to a conflict, which a page says in its own way."""
NAME = Statement("oostflank", "naam", Text("Oostflank"), "begroting")
NAMES = {"oostflank": Name("Oostflank", "nl")}
ROW = dict.fromkeys(COLUMNS, "") | {
    "subject": "efp-lt", "concept": "looptijd", "value": "2017-05/2024-04", "period": "", "source": "brief",
    "source_kind": "letter", "source_title": "Brief", "state": "new",
}  # fmt: skip


def _calls(apart: frozenset[str] = frozenset()) -> Iterator[ast.Call]:
    for path in (path for room in ROOMS for path in room.glob("*.py") if path.name not in apart):
        yield from (one for one in ast.walk(ast.parse(path.read_text(encoding="utf-8"))) if isinstance(one, ast.Call))


def _name(call: ast.Call) -> str:
    return getattr(call.func, "attr", "") or getattr(call.func, "id", "")


def _codes(call: ast.Call) -> Iterator[str]:
    if _name(call) == "Q":
        return  # a waiver's column is called code too
    place = {"problem": 2, "Break": 3}.get(_name(call))
    given = [*call.args[place : place + 1]] if place is not None else []
    given += [one.value for one in call.keywords if one.arg == "code"]
    yield from (str(one.value) for one in given if isinstance(one, ast.Constant))


def test_every_code_has_words() -> None:
    codes = {code for call in _calls() for code in _codes(call)} | {f"not-{one.temporal}" for one in CONCEPTS.values()}
    assert codes == set(refusals.REFUSALS)


def test_only_what_a_folder_can_hold_wrong_has_no_code() -> None:
    cells = {ast.literal_eval(one.args[0]) for one in _calls() if _name(one) == "problem" and _uncoded(one)}
    breaks = {ast.unparse(one.args[1]) for one in _calls(IMPORTING) if _name(one) == "Break" and len(one.args) < 4}
    assert cells == OF_A_FOLDER | PLACED
    assert breaks == {"'superseded_by'"}


def _uncoded(call: ast.Call) -> bool:
    return len(call.args) == 2 and isinstance(call.args[0], ast.Constant)


def _both(problem: object) -> tuple[str, str]:
    assert isinstance(problem, Problem)
    with override("nl"):
        dutch = refusals.reason(problem, NAMES)
    with override("en"):
        english = refusals.reason(problem, NAMES)
    assert "<" not in dutch + english
    return dutch, english


@pytest.mark.parametrize(
    ("changes", "dutch", "english"),
    [
        ({"subject": "nergens"}, "het onderwerp nergens staat niet in", "the subject nergens is not in"),
        ({"source": "geen"}, "de bron geen staat niet in het register", "the source geen is not in the register"),
        ({"concept": "mandaatperiode"}, "dit onderwerp heeft geen gegeven", "this subject has no"),
        ({"dimensions": (("natie", "NL"),)}, "de verdeling “natie=NL” niet", "is not split as “natie=NL”"),
        (
            {"period": Period(Date(2023), Date(2023))},
            "geldt altijd. Laat Periode leeg",
            "always holds. Leave the period empty",
        ),
        (
            {"subject": "efp-lt", "concept": "kadernatie", "value": Code("country", "QQ")},
            "deze waarde past niet bij Framework nation. Kies er een uit",
            "this is no value of Framework nation. Choose one from",
        ),
    ],
)
@pytest.mark.usefixtures("register")
def test_what_the_ledger_refuses(changes: dict[str, object], dutch: str, english: str) -> None:
    said = _both(ledger.record(replace(NAME, **changes)))
    assert dutch in said[0]
    assert english in said[1]


@pytest.mark.parametrize(
    ("cell", "dutch", "english"),
    [
        ({"kind": " "}, "Soort van de bron klopt niet", "Kind of the source is not right"),
        ({"title": ""}, "Titel van de bron klopt niet", "Title of the source is not right"),
        ({"date": "mei"}, "Datum van de bron klopt niet (“mei”)", "Date of the source is not right (“mei”)"),
        ({"reference": "x"}, "Kamerstuknummer van de bron", "of the source is not right (“x”)"),
        ({"url": "ftp:x"}, "Webadres van de bron klopt niet (“ftp:x”)", "of the source is not right (“ftp:x”)"),
        ({"label": "x"}, "Rubricering van de bron klopt niet", "Classification of the source is not right"),
    ],
)
def test_a_cell_of_a_source_is_called_as_the_form_calls_it(cell: dict[str, str], dutch: str, english: str) -> None:
    cells = {"slug": "x", "kind": "letter", "title": "X", "date": "", "reference": "", "url": "", "label": ""} | cell
    said = _both(read_source(Row(SOURCES, 1, cells)))
    assert dutch in said[0]
    assert english in said[1]


@pytest.mark.parametrize(
    ("changes", "dutch"),
    [
        ({"value": "ooit"}, "deze waarde past niet bij Looptijd. Schrijf bijvoorbeeld mei 2023 tot en met"),
        ({"value": "2017-05/2024-04-31", "state": "impossible"}, "Wijzig het voorstel of wijs het af."),
        ({"period": "2024/2023"}, "deze periode van Looptijd bestaat niet, of eindigt voor zij begint."),
        ({"source": "begroting"}, "een andere bron heeft hetzelfde webadres. Geef de brief opnieuw."),
        ({"source_date": "ooit"}, "Datum van de bron klopt niet (“ooit”). Verbeter dat."),
        ({"subject": "nergens"}, "het onderwerp nergens staat niet in het register."),
        ({"concept": "kleur"}, "er is geen gegeven kleur. Kies er een uit de lijst."),
    ],
)
@pytest.mark.usefixtures("register")
def test_what_a_proposal_is_refused_for(changes: dict[str, str], dutch: str) -> None:
    outcome = drafts.accept_rows([Decided("brief.txt", 1, "ja", ROW | changes)], "brief.txt")
    assert isinstance(outcome, tuple)
    assert dutch in _both(outcome[0])[0]
    assert not models.Source.objects.filter(slug="brief").exists()


def _circle() -> Problem | None:
    return identities.add_subject(Subject("los", "deployment", "efp-lt/mandaat/2023"))


def _link() -> object:
    return ledger.record(Statement("efp-lt/mandaat/2024", "verlengt", Code("subject", "efp-lt"), "begroting"), 10)


@pytest.mark.parametrize(
    ("refused", "dutch"),
    [(_circle, "kan daar niet bij horen"), (_link, "past dit onderwerp niet")],
)
@pytest.mark.usefixtures("register")
def test_what_does_not_fit_the_register(refused: Callable[[], object], dutch: str) -> None:
    assert dutch in _both(refused())[0]


def test_one_fact_stands_once() -> None:
    subjects, sources = (
        {"oostflank": Subject("oostflank", "theatre")},
        {"begroting": Source("begroting", "ledger", "X")},
    )
    twice = Ledger(subjects, sources, (replace(NAME, number=1), replace(NAME, number=2)))
    (found,) = check_ledger(twice)
    said = _both(Problem("x", found.message, code=found.code, arguments=found.arguments))
    assert "Naam staat voor deze periode al in het register" in said[0]
