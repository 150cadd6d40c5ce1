"""What the matches of a pattern begin with is told to the engine, and alters nothing that it finds."""

import re
from importlib import import_module

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ijkmoment.language.first_letters import code_of


def _begins(text: str, flags: int = 0) -> str | None:
    """Return which signs of a row the engine is told that matches begin with, None when it is told nothing."""
    names = import_module("re._constants")
    code = code_of(import_module("re._parser").parse(text, flags), flags)
    if code[2] != names.SRE_INFO_CHARSET:
        return None
    start, end = 5, 1 + code[1]
    alone = [names.INFO, 4, 0, 1, 1, names.IN, end - start + 1, *code[start:end], names.SUCCESS]
    pattern = import_module("_sre").compile("", re.UNICODE, list(map(int, alone)), 0, {}, (None,))
    return "".join(sign for sign in "abcdABCD 1-_é" if pattern.match(sign))


@pytest.mark.parametrize(
    ("text", "flags", "begins"),
    [
        (r"\bab", 0, "a"),
        (r"(?<!\w)(?:ab|cd)", 0, "ac"),
        (r"(?<!\w)(?:ab|cd)", re.IGNORECASE, "acAC"),
        (r"\b(?i:ab)", 0, "aA"),
        (r"\b(?P<one>a|(?:b|c)d)+", 0, "abc"),
        (r"\b(?:a\s+)?[bc]d", 0, "abc"),
        (r"(?=x)\d", 0, "1"),
        (r"\b[^\W\d_]", 0, "abcdABCDé"),
        (r"\b-?\w", 0, "abcdABCD1-_é"),
    ],
)
def test_the_first_letters_are_told(text: str, flags: int, begins: str) -> None:
    assert _begins(text, int(flags)) == begins


@pytest.mark.parametrize(
    "text", ["ab", r"\b", r"\b.a", r"\b(?:a|)b", r"\b(?:[^a]|b)", r"\b(?a:\w)", r"(a)?\b\1b", r"\ba*"]
)
def test_nothing_is_told_where_anything_may_begin_or_the_engine_knows(text: str) -> None:
    assert _begins(text) is None


PIECES = st.sampled_from(
    [
        r"\b",
        r"(?<!\w)",
        r"(?=a)",
        r"(?!b)",
        "a",
        "B",
        "[ab]",
        "[^a]",
        r"\w",
        r"\d",
        ".",
        " ",
        r"\Z",
        r"\A",
        "[k-s]",
        "ſ",
        "İ",
        "K",
    ]
)
PATTERNS = st.recursive(
    PIECES,
    lambda inner: st.one_of(
        st.tuples(inner, inner).map("".join),
        st.tuples(inner, inner).map(lambda two: f"(?:{two[0]}|{two[1]})"),
        inner.map(lambda one: f"({one})"),
        inner.map(lambda one: f"(?i:{one})"),
        inner.map(lambda one: f"(?:{one})?"),
        inner.map(lambda one: f"(?:{one}){{1,2}}?"),
    ),
    max_leaves=6,
)


@given(PATTERNS, st.sampled_from([0, int(re.IGNORECASE)]), st.text("abABk sSſiİıKK1-\n", max_size=12))
def test_what_is_found_stays_the_same(text: str, flags: int, said: str) -> None:
    parsed = import_module("re._parser").parse(text, flags)
    code, groups = list(map(int, code_of(parsed, flags))), parsed.state.groups
    told = import_module("_sre").compile(text, flags | parsed.state.flags, code, groups - 1, {}, (None,) * groups)
    assert [one.span() for one in told.finditer(said)] == [one.span() for one in re.finditer(text, said, flags)]
