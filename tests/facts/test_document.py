"""A document: where an offset of its text stands."""

from hypothesis import given
from hypothesis import strategies as st

from ijkmoment.facts import document
from ijkmoment.facts.document import Document


@given(st.text("a\n", max_size=30), st.data())
def test_a_place_is_its_line_and_column(text: str, data: st.DataObject) -> None:
    offset = data.draw(st.integers(0, len(text)))
    before = text[:offset].split("\n")
    assert Document(text, text, ()).line_and_column(offset) == (len(before), len(before[-1]) + 1)


def test_the_lines_of_a_text_are_counted_once_for_all_its_places() -> None:
    text = "een regel\n" * 50
    document._line_ends.cache_clear()  # noqa: SLF001 - how often it looked is nowhere else to see
    assert [Document(text, text, ()).line_and_column(10 * n)[0] for n in range(50)] == list(range(1, 51))
    assert document._line_ends.cache_info().misses == 1  # noqa: SLF001 - idem
