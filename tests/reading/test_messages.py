"""Every reason why a file is not read has a code, and every code its line."""

from ijkmoment import reading
from ijkmoment.reading.messages import MESSAGES, refused
from support.codes import calls, misused, strings

WITHOUT_A_PAGE = 4
"""What `apart` and `corpus` say, who speak to the command alone."""


def test_every_reason_is_said_by_its_code_and_arguments() -> None:
    assert misused(reading, "refused", MESSAGES) == []
    assert set(MESSAGES) - strings(reading) == set()


def test_no_reason_is_without_a_code() -> None:
    assert len(list(calls(reading, "Problem"))) == WITHOUT_A_PAGE


def test_a_reason_keeps_its_arguments() -> None:
    problem = refused("large-part", size=50, most=40).about("content.xml").at("brief.odt", 3)
    assert problem.text == "brief.odt:3: content.xml: unpacks to 50 MB, at most 40 MB is read"
    assert problem.code == "large-part"
    assert dict(problem.arguments) == {"size": "50", "most": "40", "about": "content.xml"}
