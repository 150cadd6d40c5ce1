"""Places in an editor's units: the same as counting what stands before them in the line, and each line counted once."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ijkmoment.checking.reports.columns import Columns, Counted, utf16_units
from ijkmoment.facts.document import Document


def _utf8_units(text: str) -> int:
    return len(text.encode())


@pytest.mark.parametrize("counted", [utf16_units, _utf8_units, len])
@given(text=st.text("aé€\U0001f6a9\n", max_size=30), data=st.data())
def test_it_is_what_stands_before_in_the_line(counted: Counted, text: str, data: st.DataObject) -> None:
    columns = Columns(Document(text, text, ()), counted)
    for offset in data.draw(st.lists(st.integers(0, len(text)))):
        before = text[:offset].split("\n")
        assert columns.at(offset) == (len(before), counted(before[-1]))


def test_a_long_line_with_many_places_is_counted_once() -> None:
    seen: list[str] = []

    def counted(one: str) -> int:
        seen.append(one)
        return len(one)

    text = "é op 31 juni 2023 en " * 100
    columns = Columns(Document(text, text, ()), counted)
    assert [columns.at(21 * n)[1] for n in range(100)] == [21 * n for n in range(100)]
    assert sum(map(len, seen)) == len(text)
