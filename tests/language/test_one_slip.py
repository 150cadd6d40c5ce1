"""Words that are one slip away, found by their halves."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ijkmoment.language.one_slip import OneSlip
from ijkmoment.language.spelling import edits, is_one_slip

WORDS = OneSlip(["dreiging", "dreigingen", "klein", "lijn", "de", "den", "brigade", "brigades"])


@pytest.mark.parametrize(
    ("word", "near"),
    [
        ("klijn", {"klein", "lijn"}),
        ("driging", {"dreiging"}),
        ("dreigign", {"dreiging"}),
        ("dreiginge", {"dreiging", "dreigingen"}),
        ("rbigade", {"brigade"}),
        ("brigade", {"brigades"}),
        ("d", {"de"}),
        ("vliegtuig", set()),
    ],
)
def test_what_is_one_slip_away_is_found(word: str, near: set[str]) -> None:
    assert WORDS.near(word) == near


@given(st.text("abdeijnr", min_size=1, max_size=9), st.data())
def test_every_slip_is_found(word: str, data: st.DataObject) -> None:
    other = data.draw(st.sampled_from(edits(word)))
    if other in ("", word):
        return
    assert is_one_slip(word, other)
    assert OneSlip([other]).near(word) == {other}
