"""Everything that is wrong with a letter's source has a code, and every code its line."""

from ijkmoment import writing
from ijkmoment.writing.messages import MESSAGES
from support.codes import calls, misused, strings


def test_everything_wrong_is_said_by_its_code_and_arguments() -> None:
    assert misused(writing, "wrong", MESSAGES) == []
    assert set(MESSAGES) - strings(writing) == set()


def test_nothing_wrong_is_without_a_code() -> None:
    """That a form cannot be made is said to who runs the command alone."""
    (built,) = calls(writing, "Problem")
    assert "cannot be made" in str(built.args[1].values[-2].value)
