"""Every reason why a file is not read has words for a page."""

import pytest
from django.utils.translation import override

from ijkmoment.reading.messages import MESSAGES, refused
from ijkmoment.register.reading_words import WORDS, in_words
from support.codes import places


def test_every_reason_has_words() -> None:
    assert set(WORDS) == set(MESSAGES)


@pytest.mark.parametrize("code", MESSAGES)
@pytest.mark.parametrize("language", ["nl", "en"])
def test_words_need_no_more_than_the_reason_gives(code: str, language: str) -> None:
    problem = refused(code, **dict.fromkeys(places(MESSAGES[code]), "7")).at("brief.txt")
    with override(language):
        said = in_words(problem)
    assert said.endswith(".")
    assert "%" not in said
