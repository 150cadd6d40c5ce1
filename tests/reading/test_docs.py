"""docs/reading.md says what is recognised: every example in it is read, and every kind stands in it."""

import json
import re
from pathlib import Path
from typing import get_args

import pytest

from ijkmoment.facts.claim import ClaimKind
from ijkmoment.facts.dates import Date
from ijkmoment.facts.document import BlockKind, Document
from ijkmoment.reading.claims import read_claims
from ijkmoment.reading.jsonl import facts_to_json
from ijkmoment.reading.pdf import read_pdf
from ijkmoment.reading.text import read_text
from support.pdf_bytes import Put, pdf_of

DOCS = Path(__file__).parents[2] / "docs" / "reading.md"
_ROW = re.compile(r"\| (?P<kind>[a-z]+) \| (?P<sentence>.+?) \| (?P<fields>.+?) \|")
_FIELD = re.compile(r"(\w+)=(.+?)(?= \w+=|$)")
UNTOLD = {"count"}


def _examples() -> list[tuple[str, str, str]]:
    table = DOCS.read_text(encoding="utf-8").split("<!-- examples -->")[1].split("<!-- /examples -->")[0]
    rows = (_ROW.fullmatch(line) for line in table.splitlines())
    return [(row["kind"], row["sentence"], row["fields"]) for row in rows if row and row["kind"] != "kind"]


@pytest.mark.parametrize(("kind", "sentence", "fields"), _examples())
def test_an_example_is_read(kind: str, sentence: str, fields: str) -> None:
    before, words, after = re.split("[«»]", sentence)
    document = read_text(before + words + after)
    facts = [one for one in facts_to_json(document, read_claims(document, Date(2024, 5, 15))) if one["kind"] == kind]
    fact = next(one for one in facts if (one["start"], one["end"]) == (len(before), len(before + words)))
    for name, printed in _FIELD.findall(fields):
        assert _printed(fact[name]) == printed, (name, fact)


def _printed(value: object) -> str:
    if isinstance(value, bool) or value is None:
        return {True: "true", False: "false", None: "null"}[value]
    return str(value)


def test_every_kind_has_an_example() -> None:
    assert {kind for kind, _, _ in _examples()} == set(get_args(ClaimKind)) - UNTOLD


def _of_places() -> str:
    return DOCS.read_text(encoding="utf-8").split("## Where it stands")[1].split("\n## ")[0]


def test_the_example_of_a_place_is_what_is_printed() -> None:
    document = read_pdf(pdf_of([Put(60, 700, "Dat besluit viel op 4 april 2024.")]), "brief.pdf")
    assert isinstance(document, Document)
    printed = _of_places().split("```json")[1].split("```")[0]
    assert facts_to_json(document, read_claims(document)) == [json.loads(printed)]


def test_every_kind_of_block_stands_in_it() -> None:
    told = _of_places().split("`block`")[1].split("\n- ")[0]
    assert set(re.findall(r"`(\w+)`", told)) == set(get_args(BlockKind))
