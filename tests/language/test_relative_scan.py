"""Times by the letter's own date: what each form comes to for a letter of Wednesday 15 May 2024."""

import pytest

from ijkmoment.facts.claim import Relative
from ijkmoment.facts.dates import Date
from ijkmoment.language.relative_scan import scan_relative

LETTER = Date(2024, 5, 15)
Read = list[tuple[str, str | None]]


def _read(sentence: str, letter: Date | None = LETTER) -> Read:
    values = ((one, one.value) for one in scan_relative(sentence, letter))
    return [
        (sentence[one.start : one.end], value.date.edtf if value.date else None)
        for one, value in values
        if isinstance(value, Relative)
    ]


@pytest.mark.parametrize(
    ("sentence", "read"),
    [
        ("Dit was vorig jaar mei al zo.", [("vorig jaar mei", "2023-05")]),
        ("Dit was vorig jaar in oktober zo.", [("vorig jaar in oktober", "2023-10")]),
        ("Dit was dit jaar 4 maart zo.", [("dit jaar 4 maart", "2024-03-04")]),
        ("Dit begint volgend jaar zomer.", [("volgend jaar zomer", "2025-22")]),
        ("Dit begon in de herfst van vorig jaar.", [("de herfst van vorig jaar", "2023-23")]),
        ("Dit was eind vorig jaar zo.", [("eind vorig jaar", "2023")]),
        ("Dit was begin dit jaar zo.", [("begin dit jaar", "2024")]),
        ("Dit begint medio volgend jaar.", [("medio volgend jaar", "2025")]),
        ("Dit was aan het eind van het vorige jaar zo.", [("eind van het vorige jaar", "2023")]),
        ("Dit was eind mei van vorig jaar zo.", [("eind mei van vorig jaar", "2023-05")]),
        ("Dit volgt in het derde kwartaal van dit jaar.", [("het derde kwartaal van dit jaar", "2024-35")]),
        ("Dit volgt in de tweede helft van dit jaar.", [("de tweede helft van dit jaar", "2024-07/2024-12")]),
        ("Dit volgt in het eerste halfjaar van volgend jaar.", [("het eerste halfjaar van volgend jaar", "2025-01/2025-06")]),
        ("Dit was 3 mei van dit jaar zo.", [("3 mei van dit jaar", "2024-05-03")]),
        ("Dit was vorig jaar, het voorgaande jaar, zo.", [("vorig jaar", "2023"), ("voorgaande jaar", "2023")]),
        ("Dit was het afgelopen jaar zo.", [("afgelopen jaar", None)]),
        ("Dit was afgelopen kalenderjaar zo.", [("afgelopen kalenderjaar", "2023")]),
        ("Dit was eind afgelopen jaar zo.", [("eind afgelopen jaar", "2023")]),
        ("Dit was in juni van het afgelopen jaar zo.", [("juni van het afgelopen jaar", "2023-06")]),
        ("Vorig jaar mei 2023 was zacht.", [("Vorig jaar", "2023")]),
        ("Vorig jaar 12 keer, dit jaar 3 keer.", [("Vorig jaar", "2023"), ("dit jaar", "2024")]),
    ],
)  # fmt: skip
def test_what_is_said_of_a_year_belongs_to_it(sentence: str, read: Read) -> None:
    assert _read(sentence) == read


@pytest.mark.parametrize(
    ("sentence", "read"),
    [
        ("Dit was vorige week zo.", [("vorige week", "2024-05-06/2024-05-12")]),
        ("Dit is deze week zo.", [("deze week", "2024-05-13/2024-05-19")]),
        ("Dit is volgende week zo.", [("volgende week", "2024-05-20/2024-05-26")]),
        ("Dit is eind volgende week zo.", [("eind volgende week", "2024-05-20/2024-05-26")]),
        ("Dit is volgende week vrijdag zo.", [("volgende week vrijdag", "2024-05-24")]),
        ("Dit was vorige week op dinsdag zo.", [("vorige week op dinsdag", "2024-05-07")]),
        ("Dit was afgelopen weekend zo.", [("afgelopen weekend", "2024-05-11/2024-05-12")]),
        ("Dit is komend weekend zo.", [("komend weekend", "2024-05-18/2024-05-19")]),
        ("Dit is deze maand zo.", [("deze maand", "2024-05")]),
        ("Dit was begin vorige maand zo.", [("begin vorige maand", "2024-04")]),
        ("Dit is volgend kwartaal zo.", [("volgend kwartaal", "2024-35")]),
        ("Dit was afgelopen zomer en najaar zo.", [("afgelopen zomer", "2023-22")]),
        ("Dit was afgelopen najaar zo.", [("afgelopen najaar", "2023-23")]),
        ("Dit was begin afgelopen voorjaar zo.", [("begin afgelopen voorjaar", "2023-21")]),
        ("Dit was afgelopen maart zo.", [("afgelopen maart", "2024-03")]),
        ("Dit was afgelopen november zo.", [("afgelopen november", "2023-11")]),
        ("Dit is komende januari zo.", [("komende januari", "2025-01")]),
        ("Dit was afgelopen week zo en is komende week anders.", [("afgelopen week", None), ("komende week", None)]),
        ("Dit is deze weken zo, op vorige weekdagen niet.", []),
    ],
)
def test_weeks_months_and_seasons(sentence: str, read: Read) -> None:
    assert _read(sentence) == read


@pytest.mark.parametrize(
    ("sentence", "read"),
    [
        ("Dit is aanstaande vrijdag zo.", [("aanstaande vrijdag", "2024-05-17")]),
        ("Dit is komende maandagavond zo.", [("komende maandagavond", "2024-05-20")]),
        ("Dit is komende woensdag zo.", [("komende woensdag", "2024-05-22")]),
        ("Dit was afgelopen zondag zo.", [("afgelopen zondag", "2024-05-12")]),
        ("Dit was dinsdag jl. zo.", [("dinsdag jl.", "2024-05-14")]),
        ("Dit was woensdag jongstleden zo.", [("woensdag jongstleden", "2024-05-08")]),
        ("Dit is vrijdag a.s. zo en a.s. maandag ook.", [("vrijdag a.s.", "2024-05-17"), ("a.s. maandag", "2024-05-20")]),
        ("Dit is volgende vrijdag zo.", [("volgende vrijdag", None)]),
        ("Dit gebeurt op vrijdag en elke maandag.", []),
    ],
)  # fmt: skip
def test_days_of_the_week(sentence: str, read: Read) -> None:
    assert _read(sentence) == read


@pytest.mark.parametrize(
    ("sentence", "read"),
    [
        ("Dit was een jaar geleden zo.", [("een jaar geleden", "2023")]),
        ("Dit was anderhalf jaar geleden zo.", [("anderhalf jaar geleden", "2022-11")]),
        ("Dit was een halfjaar geleden zo.", [("een halfjaar geleden", "2023-11")]),
        ("Dit was drie maanden geleden zo.", [("drie maanden geleden", "2024-02")]),
        ("Dit was twee weken geleden zo.", [("twee weken geleden", "2024-04-29/2024-05-05")]),
        ("Dit was tien dagen geleden zo.", [("tien dagen geleden", "2024-05-05")]),
        ("Over twee weken is dit klaar.", [("Over twee weken", "2024-05-27/2024-06-02")]),
        ("De missie begint over drie maanden.", [("over drie maanden", "2024-08")]),
        ("Dit is pas over een halfjaar zo; het mandaat verloopt over anderhalf jaar.", [("over een halfjaar", "2024-11"), ("over anderhalf jaar", "2025-11")]),
        ("Dit volgt al over een jaar.", [("over een jaar", "2025")]),
        ("De kosten zijn verdeeld over drie jaar.", []),
        ("Dit gaat over twee weken vakantie.", []),
        ("Over drie jaar verspreid is dit veel.", []),
        ("Dit komt over vijf jaar verdeeld neer op weinig.", []),
        ("Het rapport over drie maanden verslaglegging.", []),
        ("Enkele weken geleden was dit zo.", []),
        ("Dit was een halve week geleden zo.", []),
    ],
)  # fmt: skip
def test_distances(sentence: str, read: Read) -> None:
    assert _read(sentence) == read


def test_a_part_is_kept_as_a_hedge() -> None:
    found = list(scan_relative("Dit was eind vorig jaar zo en is begin volgende maand anders.", LETTER))
    assert [one.hedge for one in found] == ["eind", "begin"]


_ALL = "Vorige week, negenhonderd weken geleden, dinsdag jl., eergisteren, volgende week vrijdag en zondag a.s."


@pytest.mark.parametrize("letter", [None, Date(2024), Date(2024, 22)])
def test_what_the_letters_date_does_not_tell_comes_to_no_date(letter: Date | None) -> None:
    assert [edtf for _, edtf in _read(_ALL, letter)] == [None] * 6


@pytest.mark.parametrize("letter", [Date(1, 1, 1), Date(9999, 12, 31)])
def test_nothing_lies_outside_the_calendar(letter: Date) -> None:
    read = dict(_read(_ALL, letter))
    assert len(read) == 6
    assert read["volgende week vrijdag" if letter.year == 9999 else "negenhonderd weken geleden"] is None
