"""Drawings hold to the figures beside them."""

import datetime
from decimal import Decimal

from ijkmoment.facts.dates import Date, Period, parse_period
from ijkmoment.facts.values import Amount, Strength, Text
from ijkmoment.site.charts import ENDING, WIDTH, Span, Stretch, bars, timeline

TODAY = datetime.date(2024, 7, 1)


def _stretch(text: str) -> Stretch:
    return Stretch(_period(text))


def _period(text: str) -> Period:
    period = parse_period(text)
    assert period is not None
    return period


def test_bars_are_as_long_as_their_values() -> None:
    assert bars([Strength(560, 560), Strength(4, 280), Strength(None, 140)]) == [WIDTH, WIDTH // 2, WIDTH // 4]
    assert bars([Amount(Decimal(0)), Text("geen")]) == [0, 0]
    assert bars([]) == []


def test_a_line_of_time_runs_over_whole_years() -> None:
    line = timeline([_stretch("2023-01-01/2023-12-31"), _stretch("2024-01-01/.."), _stretch("../2023-12-31")], TODAY)
    assert (line.first, line.last) == (2023, 2024)
    year, now, before = line.spans
    assert (year.left, before.left) == (0, 0)
    assert year.width == before.width
    assert now.left + now.width < WIDTH
    assert abs(now.left - line.years[1]) <= 1


def test_an_end_that_is_not_known_is_told_from_one_that_is() -> None:
    line = timeline([_stretch("2023"), _stretch("2023-07/.."), _stretch("../2023-07")], TODAY)
    assert [span.open for span in line.spans] == [False, True, True]
    assert line.open
    assert not timeline([_stretch("2023")], TODAY).open


def test_nothing_named_draws_nothing() -> None:
    assert timeline([Stretch(Period())], TODAY).spans == ()
    assert timeline([], TODAY).years == ()


def test_a_single_day_is_seen() -> None:
    line = timeline([Stretch(Period(Date(2023, 5, 1), Date(2023, 5, 1)))], TODAY)
    assert line.spans[0].width > 0


def test_what_ends_is_not_drawn_to_today_when_its_end_is_not_known() -> None:
    whole, rotation, earlier = timeline(
        [
            _stretch("2020-01-01/.."),
            Stretch(_period("2021-01-01/.."), ENDING),
            Stretch(_period("../2021-01-01"), ENDING),
        ],
        TODAY,
    ).spans
    assert (rotation.before, rotation.after, earlier.before, earlier.after) == (False, True, True, False)
    assert rotation.width == earlier.width < whole.width // 10
    assert earlier.left + earlier.width == rotation.left


def test_an_end_that_is_not_known_is_a_point() -> None:
    assert Span(100, 200).points == "100,10 100,0 300,0 300,10"
    assert Span(100, 200, after=True).points == "100,10 100,0 288,0 300,5 288,10"
    assert Span(100, 200, before=True).points == "112,10 100,5 112,0 300,0 300,10"
