"""Whatever bytes come in: a document, or one line that says what is wrong; never an exception."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ijkmoment.facts.document import Document
from ijkmoment.facts.problem import Problem
from ijkmoment.language.countries import country_names
from ijkmoment.language.numerals import LARGEST, number_to_words
from ijkmoment.reading.claims import read_claims
from ijkmoment.reading.files import read_bytes
from ijkmoment.writing.build import build
from support.hostile import TOKENS
from support.letter import LETTER, snapshot
from support.register import write_folder

COUNTRIES = sorted(country_names())
SUFFIXES = (".txt", ".html", ".pdf", ".docx", ".odt")
WORDS = st.sampled_from(
    [
        "op",
        "31",
        "juni",
        "2023",
        "tot",
        "en",
        "met",
        "eind",
        "(",
        ")",
        "28",
        "676,",
        "nr.",
        "€",
        "4,5",
        "miljoen",
        "circa",
        "300",
        "militairen",
        "Kamerstuk",
        "II",
        "2021/22",
        "nrs.",
        "en",
        "jl.",
        "2024.1",
        "eerste",
        "kwartaal",
        "van",
        "mei",
        "april",
        "(eFP)",
        "enhanced",
        "Forward",
        "Presence",
        "\n",
        "\n\n",
        "•",
        "-",
        "1.",
        "NAVO-",
        "\xad",
        "\xa0",
    ]
)

# The grammar's own words: what the printing direction writes, and what hostile texts repeat.
GRAMMAR = st.one_of(
    st.sampled_from(sorted(TOKENS.values())),
    st.sampled_from(COUNTRIES),
    st.integers(0, LARGEST).map(number_to_words),
    st.integers(0, 10**12).map(str),
)


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    folder = write_folder(tmp_path_factory.mktemp("fuzz") / "letter")
    (folder / "letter.md").write_text(LETTER, encoding="utf-8")
    made = build(folder, snapshot(tmp_path_factory.mktemp("register")), ("html", "pdf", "docx", "odt"))
    assert isinstance(made, dict)
    return {Path(name).suffix: data for name, data in made.items()}


def _is_sound(outcome: Document | Problem) -> bool:
    if isinstance(outcome, Problem):
        return "\n" not in outcome.text
    claims = read_claims(outcome)
    return all(outcome.running[claim.start : claim.end] == claim.text for claim in claims)


@given(st.binary(max_size=2000), st.sampled_from(SUFFIXES))
def test_any_bytes(data: bytes, suffix: str) -> None:
    assert _is_sound(read_bytes(data, f"letter{suffix}", suffix))


@given(st.text(max_size=400))
def test_any_text(text: str) -> None:
    assert _is_sound(read_bytes(f"x{text}".encode("utf-8", "replace"), "letter.txt", ".txt"))


@given(st.lists(st.one_of(WORDS, GRAMMAR), max_size=60), st.sampled_from(["", " ", "\n"]))
def test_any_words_of_the_grammar(words: list[str], between: str) -> None:
    assert _is_sound(read_bytes((between.join(words) + "x").encode(), "letter.txt", ".txt"))


@given(st.lists(WORDS, max_size=60))
def test_any_words_of_a_letter(words: list[str]) -> None:
    assert _is_sound(read_bytes((" ".join(words) + "x").encode(), "letter.txt", ".txt"))


@pytest.mark.parametrize("suffix", SUFFIXES[1:])
@given(data=st.data())
def test_a_file_with_some_bytes_changed(files: dict[str, bytes], suffix: str, data: st.DataObject) -> None:
    whole = bytearray(files[suffix])
    for _ in range(data.draw(st.integers(1, 4))):
        whole[data.draw(st.integers(0, len(whole) - 1))] = data.draw(st.integers(0, 255))
    cut = data.draw(st.one_of(st.just(len(whole)), st.integers(0, len(whole))))
    assert _is_sound(read_bytes(bytes(whole[:cut]), f"letter{suffix}", suffix))
