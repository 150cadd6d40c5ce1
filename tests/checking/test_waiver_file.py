"""A file of waivers: what it may hold, and one line with the place for what it may not."""

import datetime
from pathlib import PurePath
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ijkmoment.checking.waiver_file import parse_waivers, print_waivers
from ijkmoment.facts.problem import Problem
from ijkmoment.facts.waiver import Waiver

TODAY = datetime.date(2026, 6, 1)
FIRST = """# Ontheffingen
[[waiver]]
code = "DAT001"
words = '''31
juni 2023'''
reason = "Zo staat het in het besluit."
by = "Directie Juridische Zaken"
second = "Auditdienst"
date = 2026-05-01
until = 2026-12-31
letter = "brief.txt"
"""
SECOND = """
[[waiver]] # nog een
code = "REF006"
place = "16:34"
reason = "Bijlage."
by = "Directie Communicatie"
date = 2026-05-01
"""


def test_a_waiver_has_its_reason_office_and_day_and_knows_where_it_stands() -> None:
    first, second = parse_waivers("w.toml", FIRST + SECOND, TODAY)
    assert first == Waiver(
        1,
        "DAT001",
        "Zo staat het in het besluit.",
        "Directie Juridische Zaken",
        datetime.date(2026, 5, 1),
        datetime.date(2026, 12, 31),
        "Auditdienst",
        "31 juni 2023",
        letter="brief.txt",
        start=15,
        end=25,
    )
    assert isinstance(second, Waiver)
    assert (second.number, second.line, second.column, second.words) == (2, 16, 34, "")
    assert (FIRST + SECOND)[second.start : second.end] == "[[waiver]] # nog een"


def test_an_empty_file_has_none() -> None:
    assert parse_waivers("w.toml", "", TODAY) == ()


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ('code = "REF006"', 'code = "REF"', "w.toml:3: code: 'REF' is no rule; there are DAT001"),
        ('code = "REF006"', 'code = "WAI001"', "w.toml:3: code: 'WAI001' is no rule"),
        ('code = "REF006"', 'code = "REF001"', "w.toml:3: REF001 is an error, which takes two to waive"),
        ('code = "REF006"\n', "", "w.toml:2: a waiver needs code, reason, by, date"),
        ('place = "16:34"', 'place = "bovenaan"', "w.toml:4: place: expected line and column"),
        ('place = "16:34"', "place = 16", 'w.toml:4: place: expected a text such as "...", not 16'),
        ('place = "16:34"\n', "", "w.toml:2: a waiver is for the words of a finding, or for its place"),
        ('place = "16:34"', 'place = "1"\nwords = "x"', "w.toml:5: a waiver is for the words of a finding"),
        ('reason = "Bijlage."', 'reason = " "', "w.toml:5: reason: expected a text"),
        ("date = 2026-05-01", 'date = "2026-05-01"', "w.toml:7: date: expected a day such as 2024-05-15, without"),
        ("date = 2026-05-01", "date = 2026-05-01T10:00:00", "w.toml:7: date: expected a day"),
        ("date = 2026-05-01", "date = 2026-07-01", "w.toml:7: date: 2026-07-01 is still to come"),
        ("date = 2026-05-01", "date = 2026-05-01\nuntil = 2026-04-30", "w.toml:8: until: 2026-04-30 lies before"),
        ("date = 2026-05-01", "date = 2026-05-01\ndag = 1", "w.toml:8: dag: no such key of a waiver; there are code"),
        ("date = 2026-05-01", "date = 2026-05-01\nsecond = 'directie communicatie'", "w.toml:8: second: the office"),
        ("date = 2026-05-01", "date = 2026-05-01\nsecond = ' directie  Communicatie '", "w.toml:8: second: the office"),
        ("date = 2026-05-01", "date = 2026-05-01\nletter = '.'", "w.toml:8: letter: expected the name of a file"),
        ("date = 2026-05-01", "date = 2026-05-01\nletter = '/'", "w.toml:8: letter: expected the name of a file"),
        (
            "date = 2026-05-01",
            f"date = {'1' * 5000}",
            "w.toml:7: not TOML that a person wrote: a number of more figures",
        ),
        ("date = 2026-05-01", "date = 2026-05", "w.toml:7:"),
        ("[[waiver]] # nog een", "[[ontheffing]]", "w.toml:2: ontheffing: expected tables [[waiver]] and nothing else"),
        ("[[waiver]] # nog een", "[waiver]", "w.toml:2: waiver: expected tables [[waiver]] and nothing else"),
    ],
)
def test_what_is_wrong_is_one_line_with_its_place(old: str, new: str, said: str) -> None:
    assert old in SECOND
    (problem,) = parse_waivers("w.toml", SECOND.replace(old, new), TODAY)
    assert isinstance(problem, Problem)
    assert problem.text.startswith(said)
    assert "\n" not in problem.text


def test_each_waiver_that_is_wrong_is_told() -> None:
    problems = parse_waivers("w.toml", SECOND.replace("REF006", "X") * 2, TODAY)
    assert [one.line for one in problems] == [3, 10]


LINES = st.text(st.characters(codec="utf-8", exclude_characters="\0"), min_size=1).map(
    lambda text: " ".join(text.split())
)
SAID = LINES.filter(bool)
LETTERS = LINES.filter(lambda text: not text or PurePath(text).name)
DAYS = st.dates(datetime.date(2000, 1, 1), TODAY)
PLACES = st.one_of(
    st.builds(lambda words: {"words": words}, SAID),
    st.builds(lambda line, column: {"line": line, "column": column}, st.integers(1, 9999), st.integers(1, 9999)),
)


def _waiver(place: dict[str, Any], reason: str, by: str, date: datetime.date, letter: str) -> Waiver:
    return Waiver(0, "REF006", reason, by, date, letter=letter, **place)


@given(st.lists(st.builds(_waiver, PLACES, SAID, SAID, DAYS, LETTERS)))
def test_what_is_printed_is_read_back(waivers: list[Waiver]) -> None:
    text, placed = print_waivers(waivers)
    assert parse_waivers("w.toml", text, TODAY) == placed
    assert [one.number for one in placed] == list(range(1, len(waivers) + 1))


def test_a_printed_waiver_says_the_second_office_and_the_last_day() -> None:
    (waiver,) = parse_waivers("w.toml", FIRST, TODAY)
    assert isinstance(waiver, Waiver)
    text, placed = print_waivers([waiver])
    assert (
        text
        == """[[waiver]]
code = "DAT001"
words = "31 juni 2023"
letter = "brief.txt"
reason = "Zo staat het in het besluit."
by = "Directie Juridische Zaken"
second = "Auditdienst"
date = 2026-05-01
until = 2026-12-31
"""
    )
    assert parse_waivers("w.toml", text, TODAY) == placed
    assert print_waivers([]) == ("", ())
