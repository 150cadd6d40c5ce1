"""Everything that can be wrong with a letter has words for a page."""

import pytest
from django.utils.translation import override

from ijkmoment.facts.snapshot import make_snapshot
from ijkmoment.reading.messages import MESSAGES as READING
from ijkmoment.register import reading_words
from ijkmoment.site.letter_words import THINGS, WORDS, tell
from ijkmoment.writing.compose import compose
from ijkmoment.writing.messages import MESSAGES, wrong
from ijkmoment.writing.source import LetterSource, parse_source
from support.codes import places
from support.letter import LETTER

FOREIGN = ("```\na\n```", "    a", "***", "> a", "a `a`", "a ![a](https://a)", "<p>a</p>", "a <i>a</i>")
INSIDE = ("- # a", "- | a |\n  |---|", "a[^1]\n\n[^1]: a\n\n    - a", "a[^1]\n\n[^1]: a\n\n    # a")


def test_everything_wrong_has_words() -> None:
    assert set(WORDS) == set(MESSAGES)


def test_no_code_has_two_meanings() -> None:
    assert set(READING) & set(MESSAGES) == set()
    assert set(reading_words.WORDS) & set(WORDS) == set()


@pytest.mark.parametrize("code", MESSAGES)
@pytest.mark.parametrize("language", ["nl", "en"])
def test_words_need_no_more_than_the_code_gives(code: str, language: str) -> None:
    names = places(MESSAGES[code])
    problem = wrong(code, **dict.fromkeys(names, next(iter(THINGS)) if "what" in names else "7"))
    with override(language):
        (told,) = tell([problem.about("{role}").at("letter.md", 3)])
    assert told.line == 3
    assert told.text.startswith("{role}: ")
    assert told.text.endswith((".", "?"))
    assert "%" not in told.text


@pytest.mark.parametrize("text", [*FOREIGN, *INSIDE])
def test_whatever_does_not_belong_has_a_name(text: str) -> None:
    source = parse_source(LETTER.partition("\n---\n")[0] + f"\n---\n\n{text}\n")
    assert isinstance(source, LetterSource)
    problems = compose(source, make_snapshot((), {}, {}))
    if isinstance(problems, tuple):
        assert all(one.text for one in tell(problems))
    else:
        assert "<" in text
