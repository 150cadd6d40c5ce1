"""Durations in hours, half years and ranges, and what looks like one."""

import pytest

from ijkmoment.facts.dates import Duration
from ijkmoment.language.duration_scan import scan_durations

Read = list[tuple[str, str]]


def _read(sentence: str) -> Read:
    values = ((one, one.value) for one in scan_durations(sentence))
    return [
        (sentence[one.start : one.end], f"{_BOUNDS[value.bound]}{value.number} {value.unit}")
        for one, value in values
        if isinstance(value, Duration)
    ]


_BOUNDS = {"exactly": "", "at least": ">=", "at most": "<="}


@pytest.mark.parametrize(
    ("sentence", "read"),
    [
        ("Dit duurt 48 uur.", [("48 uur", "2 day")]),
        ("Dit is binnen 24 uur klaar.", [("binnen 24 uur", "<=1 day")]),
        ("Dit is na ten minste 72 uren klaar.", [("ten minste 72 uren", ">=3 day")]),
        ("Dit duurt 24 tot 72 uur.", [("24", ">=1 day"), ("72 uur", "<=3 day")]),
        ("Dit duurt een halfjaar.", [("een halfjaar", "6 month")]),
        ("Dit duurt minstens een halfjaar.", [("minstens een halfjaar", ">=6 month")]),
        ("Dit duurt een half jaar.", [("een half jaar", "6 month")]),
        ("Dit duurt anderhalf jaar.", [("anderhalf jaar", "18 month")]),
        ("Dit duurt zes tot negen maanden.", [("zes", ">=6 month"), ("negen maanden", "<=9 month")]),
        ("Dit duurt 3–6 maanden.", [("3", ">=3 month"), ("6 maanden", "<=6 month")]),
        ("Dit duurt tussen de 3 en 6 weken.", [("tussen de 3", ">=3 week"), ("6 weken", "<=6 week")]),
        ("Dit duurt 2 à 3 jaar.", [("2", ">=2 year"), ("3 jaar", "<=3 year")]),
        ("Dit duurt anderhalf tot twee jaar.", [("anderhalf", ">=18 month"), ("twee jaar", "<=24 month")]),
        ("Dit duurt 2,5 tot 3 jaar.", [("2,5", ">=30 month"), ("3 jaar", "<=36 month")]),
        ("Dit duurt minimaal 3 tot maximaal 6 dagen.", [("minimaal 3", ">=3 day"), ("6 dagen", "<=6 day")]),
        ("De straf is 2 tot 4 jaar.", [("2", ">=2 year"), ("4 jaar", "<=4 year")]),
        ("Dit duurt niet langer dan vier jaar.", [("niet langer dan vier jaar", "<=4 year")]),
        ("Dit duurt nooit langer dan drie weken.", [("nooit langer dan drie weken", "<=3 week")]),
        ("Dit duurt niet meer dan acht dagen.", [("niet meer dan acht dagen", "<=8 day")]),
        ("Dit duurt niet korter dan vier maanden.", [("niet korter dan vier maanden", ">=4 month")]),
        ("Dit duurt nooit minder dan een halfjaar.", [("nooit minder dan een halfjaar", ">=6 month")]),
        ("Dit kan niet eerder dan twee weken na afloop.", [("niet eerder dan twee weken", ">=2 week")]),
        ("Dit moet niet later dan tien dagen na afloop.", [("niet later dan tien dagen", "<=10 day")]),
        ("Dit duurt nog geen twee weken.", [("nog geen twee weken", "<=2 week")]),
        ("Dit duurt niet alleen langer dan twee weken.", [("langer dan twee weken", ">=2 week")]),
        ("Dit kan niet, want het duurt langer dan twee weken.", [("langer dan twee weken", ">=2 week")]),
        ("Dit duurt geen vier maanden, niet eens drie weken en niet binnen tien dagen.", []),
        ("Dit duurt geen dag langer dan drie weken.", []),
        ("Er is geen missie langer dan drie jaar.", []),
        ("Dit duurt niet vier tot zes maanden en nooit een halfjaar.", []),
        ("Dit duurt een paar honderd dagen, twee keer vier maanden of 2 x 4 weken.", []),
        ("Dit duurt drie komma vijf jaar.", []),
        ("Dit duurt 36 uur en 48 uur per week.", []),
        ("Dit is om 24 uur klaar, van 0 tot 24 uur en van 9 tot 24 uur open.", []),
        ("Dit was een halfjaar geleden; in het eerste halfjaar ook.", []),
        ("Kinderen van 4 tot 12 jaar; jongeren tussen 18 en 27 jaar.", []),
        ("Dit duurt 2,5 tot 3 maanden; het liep van 2023-4 maanden.", []),
        ("Dit duurt maximaal 3 tot 6 maanden of 6 tot 3 maanden.", []),
        ("Dit duurt tussen de 4 en de 9 weken.", [("tussen de 4", ">=4 week"), ("9 weken", "<=9 week")]),
        ("Dit duurt tussen vier en circa negen weken.", [("tussen vier", ">=4 week"), ("negen weken", "<=9 week")]),
        (
            "Dit duurt > 4 weken, ≤9 maanden en <2 jaar.",
            [("> 4 weken", ">=4 week"), ("≤9 maanden", "<=9 month"), ("<2 jaar", "<=2 year")],
        ),
        ("Dit duurt 4 dagen tot 9 weken.", [("4 dagen", ">=4 day"), ("9 weken", "<=9 week")]),
        ("Dit duurt 4 weken - 9 weken.", [("4 weken", ">=4 week"), ("9 weken", "<=9 week")]),
        (
            "Dit duurt tussen de 4 weken en de 9 maanden.",
            [("tussen de 4 weken", ">=4 week"), ("9 maanden", "<=9 month")],
        ),
        ("Dit is verlengd van 4 weken tot 9 maanden.", [("4 weken", "4 week"), ("9 maanden", "9 month")]),
        ("Dit duurt 4 jaar tot 9 maanden na afloop.", [("4 jaar", "4 year"), ("9 maanden", "9 month")]),
        ("Dit duurt 4 weken, de rest 9 maanden.", [("4 weken", "4 week"), ("9 maanden", "9 month")]),
    ],
)
def test_durations(sentence: str, read: Read) -> None:
    assert _read(sentence) == read


def test_a_hedge_is_of_both_ends() -> None:
    ends = list(scan_durations("Dit duurt circa 2 à 3 jaar."))
    assert [(one.value, one.hedge) for one in ends] == [
        (Duration(2, "year", "at least", approximate=True), "circa"),
        (Duration(3, "year", "at most", approximate=True), "circa"),
    ]
