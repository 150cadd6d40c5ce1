"""The rows of three letters that tell a slip from a new word."""

from pathlib import Path

import pytest

from ijkmoment.language import letter_rows
from ijkmoment.language.letter_rows import has_rare_row, usual_rows


@pytest.mark.parametrize("word", ["publieksmix", "imputeerde", "mijndetectie"])
def test_new_words_have_usual_rows(word: str) -> None:
    assert not has_rare_row(word)


@pytest.mark.parametrize("word", ["afschrking", "vergsnning", "rouwkaarq"])
def test_many_slips_have_a_rare_row(word: str) -> None:
    assert has_rare_row(word)


def test_rows_that_few_forms_have_are_rare() -> None:
    forms = [f"be{letter}" for letter in "abcdefghijklmnopqrst"]
    assert usual_rows([*forms, "Bern", "o.a."]) == "|be"


def test_without_rows_every_row_is_rare(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(letter_rows, "FOLDER", tmp_path)
    letter_rows.learned_rows.cache_clear()
    assert has_rare_row("woord")
    letter_rows.learned_rows.cache_clear()
