"""The example letter: it states what the real one states, correctly, in its own words, and every figure is a role."""

import datetime
import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from ijkmoment.checking.engine import check
from ijkmoment.facts.claim import Claim
from ijkmoment.facts.dates import Date, parse_date
from ijkmoment.facts.document import Document
from ijkmoment.facts.folder import read_folder
from ijkmoment.facts.label import PUBLIC
from ijkmoment.facts.ledger import Ledger
from ijkmoment.facts.moments import end_of_day
from ijkmoment.facts.names import names_of
from ijkmoment.facts.snapshot import Snapshot
from ijkmoment.facts.values import Amount, Code
from ijkmoment.language.countries import country_name
from ijkmoment.reading import read_claims, read_document
from ijkmoment.reading.claims import read_six
from ijkmoment.reading.jsonl import facts_to_json
from ijkmoment.writing.build import build, write_all
from ijkmoment.writing.compose import Composition, compose
from ijkmoment.writing.source import LetterSource, read_source

FOLDER = Path(__file__).parents[2] / "examples" / "oostflank-2024"
SOURCE = FOLDER / "letter.md"
LETTER_DATE = Date(2024, 5, 15)
SHINGLE = 8
FORMATS = ("html", "pdf", "odt", "docx")
Fact = tuple[str, ...]

# What the real letter says wrongly (facts of the field, 5.2, by row) and what the example says instead.
CORRECTED: dict[Fact, tuple[int, Fact | None]] = {
    ("period", "2022-08-02/null"): (1, ("period", "2022-08-02/2023-06-30")),
    ("date", "2023-10-17"): (2, ("date", "2023-10")),
    ("reference", "28676", "422"): (2, None),
    ("period", "2024-12/2024-03"): (3, ("period", "2024-12/2025-03")),
    ("abbreviation", "VA", "enhanced Vigilance Activities"): (
        11,
        ("abbreviation", "eVA", "enhanced Vigilance Activities"),
    ),
    ("abbreviation", "MNBG", "Multi National Battle Group"): (
        11,
        ("abbreviation", "MNBG", "Multinational Battle Group"),
    ),
    ("abbreviation", "eFP", "enhanced Forward Presence-presentie"): (
        11,
        ("abbreviation", "eFP", "enhanced Forward Presence"),
    ),
}
NAMES = (
    "Duitsland", "België", "Noorwegen", "Tsjechië", "Frankrijk", "Litouwen", "Slowakije", "Roemenië", "Estland",
    "13 Lichte Brigade", "43 Gemechaniseerde Brigade", "11e Luchtmobiele Brigade", "Commando Landstrijdkrachten",
    "genietaakteam", "Tactical Psyops Team", "Nationale Datalink Management Cel", "Iron Wolf", "Rukla",
    "framework nation", "plaatsvervangend commandant", "National Defence Plan", "manoeuvre-element van compagniesgrootte",
    "SACEUR", "Regional Plans", "drie MQ-9 Reapers", "minimaal zes maanden", "Fully Operational Capable",
    "vier Battle Groups", "NAVO-top in Vilnius van 11 en 12 juli 2023", "zaaknummer 2023Z09983",
    "ministeries van Defensie, van Buitenlandse Zaken en van Justitie en Veiligheid", "reservisten", "grootste na Duitsland",
)  # fmt: skip


@pytest.fixture(scope="module")
def held() -> Snapshot:
    ledger = read_folder(FOLDER)
    assert isinstance(ledger, Ledger)
    return ledger.snapshot(end_of_day(datetime.date(2024, 5, 15)), PUBLIC)


@pytest.fixture(scope="module")
def letter(held: Snapshot) -> Composition:
    source = read_source(FOLDER)
    assert isinstance(source, LetterSource), source
    assert source.meta.snapshot_at == end_of_day(datetime.date(2024, 5, 15))
    composition = compose(source, held)
    assert isinstance(composition, Composition), [problem.text for problem in composition]
    return composition


@pytest.fixture(scope="module")
def stated(letter: Composition) -> set[Fact]:
    claims = tuple(read_six(letter.document, LETTER_DATE))
    return {_fact(one) for one in facts_to_json(letter.document, claims)}


def _fact(one: dict[str, Any]) -> Fact:
    kind = one["kind"]
    if kind in ("date", "period"):
        return kind, one["edtf"]
    if kind == "money":
        return kind, one["amount"]
    if kind == "strength":
        return kind, str(one["min"]), str(one["max"]), str(one["approximate"])
    if kind == "abbreviation":
        return kind, one["short"], " ".join(one["long"].split())
    return (kind, one["case"], str(one.get("date"))) if one.get("case") else (kind, one["dossier"], one["number"])


def _gold(shared: Path) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads((shared / "letters" / "seed" / "letter.gold.json").read_text("utf-8"))
    return found


def _is_stated(fact: Fact, stated: set[Fact]) -> bool:
    """Tell whether the letter states a fact; a date also by a more precise one, a case also with its date beside it."""
    if fact in stated:
        return True
    if fact[0] == "reference":
        return any(one[:2] == fact[:2] for one in stated)
    date = parse_date(fact[1]) if fact[0] == "date" else None
    return date is not None and any(_covers(date, one) for one in stated)


def _covers(date: Date, fact: Fact) -> bool:
    stated = parse_date(fact[1]) if fact[0] == "date" else None
    return stated is not None and date.covers(stated)


def test_the_letter_states_what_the_real_one_states(shared: Path, stated: set[Fact]) -> None:
    expected = {_fact(one) for one in _gold(shared)} - CORRECTED.keys()
    assert {fact for fact in expected if not _is_stated(fact, stated)} == set()
    assert len(expected) > 40


@pytest.mark.parametrize(("wrong", "right"), CORRECTED.items())
def test_what_the_real_letter_has_wrong_stands_corrected(
    shared: Path, stated: set[Fact], wrong: Fact, right: tuple[int, Fact | None]
) -> None:
    assert wrong in {_fact(one) for one in _gold(shared)}
    assert wrong not in stated
    assert right[1] is None or right[1] in stated


def test_the_summit_stands_on_its_own_days(letter: Composition, stated: set[Fact]) -> None:
    assert ("period", "2023-07-11/2023-07-12") in stated
    assert not re.search(r"Vilnius (?:in|van) juni", letter.document.running)


def test_the_letter_names_everybody_and_everything(letter: Composition) -> None:
    text = " ".join(letter.document.running.split())
    assert [name for name in NAMES if name not in text] == []


def test_the_extension_says_what_it_takes_the_place_of(letter: Composition) -> None:
    text = " ".join(letter.document.running.split())
    (told,) = [one for one in re.split(r"(?<=\.)\s", text) if "in de plaats van" in one]
    assert "tot en met 31 december 2024" in told


def test_nothing_is_said_of_missiles_that_no_source_says(letter: Composition, held: Snapshot) -> None:
    aim = "amdtf-sk/doel/luchtverdediging"
    assert held.text(aim, "reden-niet-meetbaar") == "Geen openbare bron noemt een maat voor de bescherming."
    said = " ".join(letter.document.running.split())
    told = [one for one in re.split(r"(?<=[.:;])\s", said) if re.search(r"\braketten\b", one, re.IGNORECASE)]
    assert [one for one in told if re.search(r"\b(?:geen|niet geweest|bedreig\w*)\b", one)] == []
    assert "De bescherming tegen raketten is niet meetbaar;" in told


@pytest.mark.parametrize("form", FORMATS)
def test_the_letter_as_built_is_read_back_without_a_finding(
    letter: Composition, held: Snapshot, tmp_path: Path, form: str
) -> None:
    document = _built(held, tmp_path, form)
    claims = read_claims(document, LETTER_DATE, names_of(held))
    report = check(document, claims, held, date=LETTER_DATE)
    assert report.findings == ()
    assert {skip.reason for skip in report.skipped} <= {"earlier"}
    read = "\n".join(map(_printed, claims))
    assert [one for one in map(_printed, letter.claims) if one not in read] == []


def test_one_changed_amount_is_found(held: Snapshot, tmp_path: Path) -> None:
    changed = tuple(
        replace(one, value=Amount(Decimal(31_470_000), -4)) if one.reference == "efp-lt kosten @2023" else one
        for one in held.statements
    )
    other = replace(held, statements=changed)
    document = _built(other, tmp_path, "pdf")
    report = check(document, read_claims(document, LETTER_DATE), other, date=LETTER_DATE)
    assert [finding.code for finding in report.findings] == ["NUM001"]


def _built(snapshot: Snapshot, folder: Path, form: str) -> Document:
    contents = build(FOLDER, snapshot, [form])
    assert isinstance(contents, Mapping)
    write_all(contents, folder)
    document = read_document(folder / f"letter.{form}")
    assert isinstance(document, Document), document
    return document


def _printed(claim: Claim) -> str:
    return " ".join(claim.text.split())


def test_no_digit_is_typed() -> None:
    _, _, body = SOURCE.read_text(encoding="utf-8").split("---\n", 2)
    without_roles = re.sub(r"\{[^}]*\}", "", body)
    prose = re.sub(r"^\d\. ", "", without_roles, flags=re.MULTILINE)
    assert re.findall(r".*\d.*", prose) == []


def test_no_nation_that_a_fact_names_is_typed(held: Snapshot) -> None:
    nations = {
        country_name(one.value.code)
        for concept in ("aflossing", "kadernatie", "post")
        for one in held.concept(concept)
        if isinstance(one.value, Code)
    }
    text = SOURCE.read_text(encoding="utf-8")
    assert {"België", "Duitsland", "Frankrijk"} <= nations
    assert [name for name in nations - {"Nederland"} if name in text] == []


def test_no_sentence_of_the_real_letter_stands_here(shared: Path) -> None:
    theirs = _words((shared / "letters" / "seed" / "letter.txt").read_text(encoding="utf-8"))
    real = set(_shingles(theirs))
    ours = {path.name: {*_shingles(_words(path.read_text(encoding="utf-8")))} & real for path in _written()}
    offices = set(_shingles(_words("Hoogachtend, de minister van Defensie, de minister van Buitenlandse Zaken")))
    assert {name: found - offices for name, found in ours.items() if found - offices} == {}


def _written() -> Iterator[Path]:
    return (path for path in FOLDER.parent.rglob("*") if path.suffix in {".md", ".csv", ".json", ".txt"})


def _words(text: str) -> list[str]:
    return re.findall(r"\w+", text.lower())


def _shingles(words: list[str]) -> Iterator[tuple[str, ...]]:
    return (tuple(words[at : at + SHINGLE]) for at in range(len(words) - SHINGLE + 1))
