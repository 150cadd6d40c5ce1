"""Our own whole letters: what each proposes is what a careful reader would enter, and what is doubtful says so."""

import json
from pathlib import Path

import pytest

from ijkmoment.drafting.draft import draft
from ijkmoment.drafting.letter import Letter
from ijkmoment.drafting.proposal import Draft
from ijkmoment.drafting.rows import named, value_cell
from ijkmoment.facts.names import Names
from ijkmoment.facts.snapshot import Snapshot
from ijkmoment.reading.claims import read_claims
from ijkmoment.reading.letter_date import find_letter_date
from ijkmoment.reading.text import read_text

LETTERS = Path(__file__).parents[1] / "reading" / "letters"
ALL = [f"letter{number}" for number in range(1, 6)]
FIRST = {
    "west-afrika kosten @2024": "11950000 EUR ^-4",
    "west-afrika kosten @2023": "9400000 EUR ^-5",
    "eumam-mr/mandaat/2025 mandaatperiode": "2025-01-01/2026-12-31",
    "eumam-mr/mandaat/2025 plafond": "..60",
    "eumam-mr sterkte natie=NL @2024-05/2025-04": "~40",
    "eumam-mr sterkte natie=ES @2024-05/2025-04": "145",
    "eumam-mr sterkte natie=IT @2024-05/2025-04": "90",
    "eumam-mr sterkte natie=PT @2024-05/2025-04": "33",
    "eumam-mr looptijd": "2022-09/..",
    "eumam-mr/rotatie/3 looptijd": "2024-07/2025-01",
    "mtt-gh sterkte natie=NL @2024-05/2025-04": "12..16",
    "mtt-gh sterkte natie=GB @2024-05/2025-04": "8",
    "mtt-gh kosten @2024": "2150000 EUR ^-4",
    "groene-savanne-2025 wanneer": "2025-03-10/2025-03-21",
    "eumam-mr kosten @2024": "7300000 EUR ^-4",
    "unlo-sn kosten @2024": "480000 EUR ^-4",
    "eumam-mr kosten-gepland @2025": "8100000 EUR ^-5",
    "mtt-gh kosten-gepland @2025": "2500000 EUR ^-5",
}


def drafted(name: str) -> Draft:
    path = LETTERS / f"{name}.txt"
    given = json.loads((LETTERS / f"{name}.names.json").read_text(encoding="utf-8"))
    kinds = {one["slug"]: one["kind"] for one in given.values()}
    mandates = {slug.split("/")[0]: slug for slug in sorted(kinds) if kinds[slug] == "mandate"}
    names = Names({printed: frozenset({one["slug"]}) for printed, one in given.items()}, kinds, mandates)
    document = read_text(path.read_text(encoding="utf-8"))
    date = find_letter_date(document)
    (made,) = draft([Letter(path.name, document, read_claims(document, date, names), date)], Snapshot(), names)
    return made


def test_what_a_letter_says_of_money_people_and_times() -> None:
    made = {named(one.statement): value_cell(one.statement.value) for one in drafted("letter1").proposals}
    assert {name: made.get(name) for name in FIRST} == FIRST


def test_columns_of_text_say_what_was_planned() -> None:
    made = {named(one.statement): value_cell(one.statement.value) for one in drafted("letter2").proposals}
    for slug, realised, planned in (
        ("ggmw", "9250000 EUR ^-4", "10500000 EUR ^-5"),
        ("zeepaard", "4450000 EUR ^-4", "5000000 EUR ^-6"),
        ("emah", "2150000 EUR ^-4", "2500000 EUR ^-5"),
        ("vpd", "22850000 EUR ^-4", "24000000 EUR ^-6"),
    ):
        assert (made[f"{slug} kosten @2023"], made[f"{slug} kosten-gepland @2023"]) == (realised, planned)


def test_the_strength_of_another_time_or_nation_is_left_out() -> None:
    left = {one.spot.printed: one.reason for one in drafted("letter1").left_out}
    assert left["28 militairen"] == "another time"
    assert left["vijftig militairen"] == "no period"
    assert {one.spot.printed: one.reason for one in drafted("letter3").left_out}["320 militairen"] == "no nation"


@pytest.mark.parametrize(
    ("name", "slug", "title", "number"),
    [
        ("letter1", "brief-2025-05-21-", "Voortgang van de Nederlandse militaire bijdragen in West-Afrika", None),
        ("letter2", "kst-29521-1482", "Nederlandse deelname aan vredesmissies", "1482"),
        ("letter3", "brief-2023-05-17-", "Voortgangsrapportage luchtverdediging en luchtruimbewaking oostelijk", None),
    ],
)
def test_the_source_is_the_letter(name: str, slug: str, title: str, number: str | None) -> None:
    source = drafted(name).source
    assert source.slug.startswith(slug)
    assert source.title.startswith(title)
    assert source.kind == "Kamerbrief"
    assert (source.reference.number if source.reference else None) == number


def test_nearly_all_that_is_proposed_is_bound_as_a_careful_reader_binds_it() -> None:
    right = wrong = unsure = 0
    for name in ALL:
        labels = json.loads((LETTERS / f"{name}.bindings.json").read_text(encoding="utf-8"))
        meant = {(one["start"], one["end"]): (one["subject"], one["concept"]) for one in labels}
        for one in drafted(name).proposals:
            label = meant.get((one.spot.start, one.spot.end))
            if label == (one.statement.subject, one.statement.concept):
                right += 1
            elif label is not None:
                wrong, unsure = wrong + 1, unsure + (not one.sure)
    assert right >= 110, (right, wrong, unsure)
    assert wrong <= 0.06 * right, (right, wrong, unsure)
    assert wrong == unsure, "what is bound wrongly is never sure"


@pytest.mark.parametrize("name", ALL)
def test_every_proposal_points_at_its_words(name: str) -> None:
    text = (LETTERS / f"{name}.txt").read_text(encoding="utf-8")
    for one in drafted(name).proposals:
        assert " ".join(text[one.spot.start : one.spot.end].split()) == one.spot.printed
        line = text.splitlines()[one.spot.line - 1]
        assert line[one.spot.column - 1 :].startswith(one.spot.printed.split()[0][:3])
