"""Reading inverts writing: what a printed form keeps of a value is read back from a sentence, in every style."""

import re
from collections.abc import Callable, Iterator
from decimal import Decimal

from hypothesis import assume, given
from hypothesis import strategies as st

from ijkmoment.facts.dates import Date, Duration, Period
from ijkmoment.facts.values import Amount, Code, Percentage, Quantity, Rank, Reference, Strength, Value
from ijkmoment.language.countries import COUNTRIES
from ijkmoment.language.country_scan import scan_countries
from ijkmoment.language.date_scan import scan_dates
from ijkmoment.language.duration_scan import scan_durations
from ijkmoment.language.found import Found
from ijkmoment.language.money_scan import scan_money
from ijkmoment.language.numerals import number_to_words
from ijkmoment.language.percentage_scan import scan_percentages
from ijkmoment.language.printing import STYLES, print_value
from ijkmoment.language.quantity_scan import scan_quantities
from ijkmoment.language.rank_scan import scan_ranks
from ijkmoment.language.reference_scan import scan_references
from ijkmoment.language.strength_scan import scan_strengths
from ijkmoment.language.words import SUPERLATIVES
from support import strategies

modern = st.integers(1950, 2049)
days = strategies.days().map(lambda date: date._replace(year=1950 + date.year % 100)).filter(lambda date: date.possible)
months = strategies.made(Date, modern, st.integers(1, 12))
dates = st.one_of(
    days, months, strategies.made(Date, modern, st.integers(33, 36)), strategies.made(Date, modern, st.integers(21, 24))
)


@st.composite
def periods(draw: st.DrawFn) -> Period:
    """Periods with two named ends, or one."""
    ends = sorted(draw(st.lists(st.one_of(days, months), min_size=2, max_size=2)), key=lambda date: date.first())
    assume(ends[0] != ends[1])
    until = draw(st.sampled_from(("tot", "tot en met")))
    start, end = draw(st.sampled_from([(ends[0], ends[1]), (None, ends[1]), (ends[0], None)]))
    return Period(start, end, until if end else None)


def _only(scan: Callable[[str], Iterator[Found]], sentence: str) -> Value:
    found = list(scan(sentence))
    assert len(found) == 1, (sentence, found)
    return found[0].value


@given(dates, st.sampled_from(("", *STYLES[Date])))
def test_dates(date: Date, style: str) -> None:
    read = _only(scan_dates, f"Dit gebeurde in {print_value(date, style)} en daarna niet meer.")
    kept = {"": date, "maand": Date(date.year, date.month), "jaar": Date(date.year)}[style]
    assert read == kept


@given(st.integers(1950, 2049))
def test_an_impossible_date_is_read_as_printed(year: int) -> None:
    assert _only(scan_dates, f"Het liep tot 1 mei {year}, niet: 31 juni {year}.".partition(", niet: ")[2]) == Date(
        year, 6, 31
    )


@given(periods(), st.sampled_from(("", "tot", "vanaf", "streep", "lang", "tussen")))
def test_periods(period: Period, style: str) -> None:
    assume(style not in ("tot", "vanaf") or (period.end if style == "tot" else period.start) is not None)
    assume(style in ("", "tot", "vanaf") or (period.start and period.end))
    read = _only(scan_dates, f"De bijdrage liep {print_value(period, style)} volgens de brief.")
    start = None if style == "tot" else period.start
    end = None if style == "vanaf" else period.end
    assert isinstance(read, Period)
    assert (read.start, read.end) == (start, end)
    if style in ("", "tot", "lang"):
        assert read.until == (period.until if end else None)


@given(days, st.integers(1, 27))
def test_days_of_one_month(date: Date, first: int) -> None:
    assume(date.day is not None and first < date.day)
    period = Period(Date(date.year, date.month, first), date)
    assert isinstance(read := _only(scan_dates, f"De top op {print_value(period, 'dagen')} slaagde."), Period)
    assert (read.start, read.end) == (period.start, period.end)


@given(st.integers(-(10**6), 10**6), st.integers(-9, -3), st.booleans())
def test_amounts_keep_their_precision(number: int, decimals: int, approximate: bool) -> None:
    amount = Amount(Decimal(number) * 10**-decimals, decimals, "EUR", approximate)
    read = _only(scan_money, f"Dit kostte {print_value(amount)} in dat jaar.")
    assert isinstance(read, Amount)
    assert (read.value, read.currency, read.approximate) == (amount.value, "EUR", approximate)
    assert read.decimals == amount.decimals if decimals not in (-7, -8, -9) else read.interval()[0] <= amount.value


@given(st.integers(-(10**12), 10**12), st.sampled_from(("", *STYLES[Amount])))
def test_exact_amounts_keep_their_value(cents: int, style: str) -> None:
    amount = Amount(Decimal(cents).scaleb(-2))
    read = _only(scan_money, f"Dit kostte {print_value(amount, style)} in dat jaar.")
    assert isinstance(read, Amount)
    assert read.value == amount.value


@given(strategies.strengths())
def test_strengths(strength: Strength) -> None:
    one_sided = strength.minimum is None or strength.maximum is None
    plain = strength._replace(approximate=False) if one_sided else strength
    assert _only(scan_strengths, f"Er waren {print_value(plain)} ter plaatse in de eenheid.") == plain


@given(st.integers(1, 9999))
def test_strengths_in_words(number: int) -> None:
    words = number_to_words(number)
    assume(words != "een")
    assert _only(scan_strengths, f"Er waren {words} militairen ter plaatse.") == Strength(number, number)


def _spaced(number: int, joined: str) -> str:
    """Return the words of a number with a space, or "en", behind each hundred too."""
    return re.sub(r"honderd(?=\w)", f"honderd{joined}", number_to_words(number))


@given(st.integers(101, 9999), st.sampled_from((" ", " en ")))
def test_number_words_with_spaces(number: int, joined: str) -> None:
    words = _spaced(number, joined)
    assert _only(scan_strengths, f"Er waren {words} militairen ter plaatse.") == Strength(number, number)
    assert _only(scan_quantities, f"Er waren {words} woningen.") == Quantity(Decimal(number), "woningen")
    assert _only(scan_durations, f"Het duurt {words} dagen.") == Duration(number, "day")
    assert _only(scan_percentages, f"Het is {words} procent.") == Percentage(Decimal(number))
    amount = _only(scan_money, f"Dit kost {words} euro per jaar.")
    assert isinstance(amount, Amount)
    assert amount.value == number


@given(st.integers(1000, 999_999_999), st.sampled_from((" ", "\xa0")))
def test_digits_grouped_by_a_space(number: int, space: str) -> None:
    figures = f"{number:,}".replace(",", space)
    assert _only(scan_strengths, f"Er waren {figures} militairen ter plaatse.") == Strength(number, number)
    assert _only(scan_quantities, f"Er waren {figures} woningen.") == Quantity(Decimal(number), "woningen")
    amount = _only(scan_money, f"Dit kost € {figures} per jaar.")
    assert isinstance(amount, Amount)
    assert amount.value == number


@given(
    strategies.made(
        Reference,
        st.integers(10000, 39999).map(str),
        st.sampled_from((None, "X", "V", "28")),
        st.integers(1, 2000).map(str),
        st.sampled_from((None, "II")),
        st.sampled_from((None, "2021-2022")),
    )
)
def test_references(reference: Reference) -> None:
    plain = (
        reference
        if (reference.chamber is None) == (reference.session is None)
        else reference._replace(chamber=None, session=None)
    )
    assert _only(scan_references, f"Dit staat in de brief ({print_value(plain)}).") == plain


@given(st.from_regex(r"20\d\d[ZDA]\d{5}", fullmatch=True), st.sampled_from(("", "kaal")))
def test_cases(case: str, style: str) -> None:
    assert _only(scan_references, f"Dit staat in het stuk ({print_value(Reference(case=case), style)}).") == Reference(
        case=case
    )


@given(
    strategies.made(
        Duration,
        st.integers(1, 400),
        st.sampled_from(("day", "week", "month", "year")),
        st.sampled_from(("exactly", "at least", "at most")),
    ),
    st.sampled_from(("", *STYLES[Duration])),
)
def test_durations(duration: Duration, style: str) -> None:
    assert _only(scan_durations, f"De inzet duurt {print_value(duration, style)} en niet meer.") == duration


@given(
    strategies.made(
        Quantity,
        st.integers(2, 99999).map(Decimal),
        st.sampled_from(("MQ-9 Reapers", "Battle Groups", "fregatten", "woningen", "brieven", "F-35's")),
        st.booleans(),
    ),
    st.sampled_from(("", *STYLES[Quantity])),
)
def test_quantities(quantity: Quantity, style: str) -> None:
    assume(style != "woord" or quantity.number <= 9999)
    assume(not 1900 <= quantity.number <= 2099)
    assert _only(scan_quantities, f"Er waren {print_value(quantity, style)}, zo bleek.") == quantity


@given(st.integers(0, 100000), st.integers(0, 3), st.booleans())
def test_percentages(number: int, decimals: int, approximate: bool) -> None:
    percentage = Percentage(Decimal(number).scaleb(-decimals), decimals, approximate)
    assert _only(scan_percentages, f"Dat is {print_value(percentage)} van het geheel.") == percentage


@given(
    st.lists(st.sampled_from(sorted(COUNTRIES)), max_size=3, unique=True),
    st.integers(1, 9),
    st.sampled_from([word for word in SUPERLATIVES if word not in ("meeste", "minste")]),
)
def test_ranks(after: list[str], position: int, superlative: str) -> None:
    rank = Rank(len(after) + 1, tuple(after), superlative) if after else Rank(position, (), superlative)
    assert _only(scan_ranks, f"Dit is de {print_value(rank)}, zo bleek.") == rank


@given(st.sampled_from(sorted(COUNTRIES)))
def test_countries(code: str) -> None:
    country = Code("country", code)
    assert _only(scan_countries, f"De top was in {print_value(country)} dit keer.") == country
