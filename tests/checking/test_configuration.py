"""What a file of configuration may say, and one line with the place for what it may not."""

import pytest

from ijkmoment.checking.configuration import TABLE, Configuration, parse_configuration
from ijkmoment.facts.problem import Problem

WHOLE = """select = ["DAT", "num001"]
ignore = ["DAT006"]
severity = "warning"
register = "register"
earlier = ["2023.txt"]
language = "en"
waivers = "waivers.toml"
index = "kamerstukken.csv"
"""


def test_a_file_says_what_the_options_say() -> None:
    expected = Configuration(
        ("DAT", "num001"),
        ("DAT006",),
        "warning",
        "register",
        ("2023.txt",),
        "en",
        "waivers.toml",
        "kamerstukken.csv",
    )
    assert parse_configuration("ijkmoment.toml", WHOLE) == expected
    shared = f"[project]\nname = 'brieven'\n\n[tool.ijkmoment]\n{WHOLE}\n[tool.ruff]\nselect = ['ALL']\n"
    assert parse_configuration("pyproject.toml", shared, TABLE) == expected


@pytest.mark.parametrize("text", ["", "[project]\nname = 'x'\n", "[tool]\nruff = 1\n"])
def test_a_file_may_say_nothing(text: str) -> None:
    assert parse_configuration("pyproject.toml", text, TABLE) == Configuration()


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("\nselct = []", "c.toml:2: selct: no such key; there are select, ignore, severity"),
        ('ignore = []\nselect = ["XYZ"]', "c.toml:2: select: XYZ: no such rule or family; there are DAT001"),
        ('select = "DAT"', "c.toml:1: select: expected a list of texts"),
        ("earlier = [1]", "c.toml:1: earlier: expected a list of texts"),
        ('severity = "fatal"', "c.toml:1: severity: expected one of error, inconsistency, warning, info, not 'fatal'"),
        ('language = ["nl"]', "c.toml:1: language: expected one of nl, en"),
        ("register = true", "c.toml:1: register: expected a text"),
        ('waivers = ""', "c.toml:1: waivers: expected a text"),
        ("index = []", "c.toml:1: index: expected a text"),
        ("[rules]\nselect = []", "c.toml:1: rules: no such key"),
        ('ignore = []\n[ "rules" . x ]\nselect = []', "c.toml:2: rules: no such key"),
        ("ignore = []\n[[rules]]\nselect = []", "c.toml:2: rules: no such key"),
        ("\n[tool.ijkmoment]\nselect = []", "c.toml:2: [tool.ijkmoment] is for pyproject.toml: here the keys stand at"),
        ('select = ["D"]', "c.toml:1: select: D: no such rule or family"),
        ('ignore = ["DAT001,NUM"]', "c.toml:1: ignore: DAT001,NUM: no such rule or family"),
        ("select = [\n", "c.toml:2: not TOML: "),
        ("select = ]", "c.toml:1:10: not TOML: invalid value"),
        ("\nx = " + "[" * 5000, "c.toml:2: not TOML that a person wrote: nested too deeply"),
        ("\nx = " + "1" * 5000, "c.toml:2: not TOML that a person wrote: a number of more figures"),
    ],
)
def test_what_is_wrong_is_one_line_with_its_place(text: str, said: str) -> None:
    (problem,) = _problems(parse_configuration("c.toml", text))
    assert problem.text.startswith(said)
    assert "\n" not in problem.text


def test_a_place_in_a_shared_file_is_that_of_its_table() -> None:
    text = "[tool.ruff]\nseverity = 1\n[tool.ijkmoment]\nignore = []\nseverity = 1\n"
    (problem,) = _problems(parse_configuration("pyproject.toml", text, TABLE))
    assert problem.line == 5


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("[tool.ijkmoment]\nignore = []\n[tool.ijkmoment.rules]\nx = 1\n", 3),
        ("[tool.ruff]\nrules = 1\n[tool]\nijkmoment = {rules = 1}\n", 2),
        ("[tool.ruff]\nx = 1\n[tool]\nijkmoment.rules = 1\n", 4),
    ],
)
def test_a_key_of_our_table_has_a_line_however_the_table_is_written(text: str, line: int) -> None:
    (problem,) = _problems(parse_configuration("pyproject.toml", text, TABLE))
    assert problem.text.startswith(f"pyproject.toml:{line}: rules: no such key")


def _problems(said: Configuration | tuple[Problem, ...]) -> tuple[Problem, ...]:
    assert not isinstance(said, Configuration)
    return said
