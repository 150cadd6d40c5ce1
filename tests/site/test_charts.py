"""Drawings hold to the figures beside them."""

import datetime
from decimal import Decimal

from ijkmoment.facts.dates import Date, Period, parse_period
from ijkmoment.facts.values import Amount, Strength, Text
from ijkmoment.site.charts import WIDTH, bars, timeline

TODAY = datetime.date(2024, 7, 1)


def _period(text: str) -> Period:
    period = parse_period(text)
    assert period is not None
    return period


def test_bars_are_as_long_as_their_values() -> None:
    assert bars([Strength(560, 560), Strength(4, 280), Strength(None, 140)]) == [WIDTH, WIDTH // 2, WIDTH // 4]
    assert bars([Amount(Decimal(0)), Text("geen")]) == [0, 0]
    assert bars([]) == []


def test_a_line_of_time_runs_over_whole_years() -> None:
    line = timeline([_period("2023-01-01/2023-12-31"), _period("2024-01-01/.."), _period("../2023-12-31")], TODAY)
    assert (line.first, line.last) == (2023, 2024)
    year, now, before = line.spans
    assert (year.left, before.left) == (0, 0)
    assert year.width == before.width
    assert now.left + now.width < WIDTH
    assert abs(now.left - line.years[1]) <= 1


def test_an_end_that_is_not_known_is_told_from_one_that_is() -> None:
    line = timeline([_period("2023"), _period("2023-07/.."), _period("../2023-07")], TODAY)
    assert [span.open for span in line.spans] == [False, True, True]
    assert line.open
    assert not timeline([_period("2023")], TODAY).open


def test_nothing_named_draws_nothing() -> None:
    assert timeline([Period()], TODAY).spans == ()
    assert timeline([], TODAY).years == ()


def test_a_single_day_is_seen() -> None:
    line = timeline([Period(Date(2023, 5, 1), Date(2023, 5, 1))], TODAY)
    assert line.spans[0].width > 0
