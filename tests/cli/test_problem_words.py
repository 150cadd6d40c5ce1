"""What is wrong with a file, in the language that was chosen: the table and the code that says it, both ways."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import ijkmoment
from ijkmoment.cli.problem_words import in_dutch, say, templates
from ijkmoment.facts.problem import Problem
from ijkmoment.reading.messages import MESSAGES

SOURCE = Path(ijkmoment.__file__).parent
SAYING = (
    "checking/configuration.py", "checking/document_index.py", "checking/toml.py", "checking/waiver_file.py",
    "cli/__init__.py", "cli/check_options.py", "cli/checking.py", "cli/days.py", "cli/selecting.py", "cli/snapshots.py",
    "cli/waivers.py",
    "facts/cells.py", "facts/codec.py", "facts/folder.py", "facts/integrity.py", "facts/moments.py", "facts/rows.py",
    "facts/snapshot.py", "facts/tables.py", "reading/apart.py",
)  # fmt: skip
# Texts of these modules that are no part of a problem's line, or are told by what stands around them.
OTHER = re.compile(
    r"[^a-z]*|--\w+ [{}]+|field larger| \^\{\}|at (?:least|most)|\{\} (?:after|of) \{\}(?:: \{\})?|(?: or |, )"
)
HOLES = re.compile(r"(?:\{\w*\})+")


def _templates_of(path: Path) -> Iterator[str]:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    nodes = list(ast.walk(tree))
    told = {id(node.value) for node in nodes if isinstance(node, ast.Expr)}
    told |= {id(part) for node in nodes if isinstance(node, ast.JoinedStr) for part in node.values}
    for node in nodes:
        if id(node) not in told and (text := _template(node)) and " " in text and "\\" not in text and "(?" not in text:
            yield HOLES.sub("{}", text)


def _template(node: ast.AST) -> str | None:
    if isinstance(node, ast.Constant):
        return node.value if isinstance(node.value, str) else None
    if isinstance(node, ast.JoinedStr):
        return "".join(str(one.value) if isinstance(one, ast.Constant) else "{}" for one in node.values)
    return None


SAID = sorted({text for name in SAYING if name != "cli/__init__.py" for text in _templates_of(SOURCE / name)})


@pytest.mark.parametrize("said", [one for one in SAID if not OTHER.fullmatch(one)])
def test_what_the_code_says_is_in_the_table(said: str) -> None:
    assert in_dutch(said.strip(": ").replace("{}", "x").removesuffix(", or nothing")) is not None


@pytest.mark.parametrize("code", MESSAGES)
def test_why_a_letter_is_not_read_is_in_the_table(code: str) -> None:
    assert in_dutch(HOLES.sub("x", MESSAGES[code])) is not None


def test_what_has_a_template_is_what_the_code_says() -> None:
    table = (SOURCE / "cli" / "problems.nl.txt").read_text(encoding="utf-8")
    ours, of_others = table.split("# said by Python")
    assert of_others
    known = {*SAID, *_templates_of(SOURCE / "cli/__init__.py"), *map(_bare, MESSAGES.values()), "nothing"}
    stale = [one for one, _ in templates() if f"\n{one}\n" in ours and not any(_says(text, one) for text in known)]
    assert stale == []


def _bare(text: str) -> str:
    return HOLES.sub("{}", text)


def _says(text: str, template: str) -> bool:
    """Tell whether the code says a template, perhaps behind a name, or with the words of a constant for its last {}."""
    one = _bare(template)
    return text.endswith((one, f"{one}, or nothing")) or (one.endswith("{}") and one.removesuffix("{}") in text)


def test_both_languages_fill_in_the_same() -> None:
    pairs = list(templates())
    assert len(pairs) == len(dict(pairs)) > 150
    assert [one for one, other in pairs if one.count("{}") != other.count("{}")] == []


@pytest.mark.parametrize(
    ("message", "dutch"),
    [
        ("there is no such file: check its name and folder", "dit bestand is er niet: kijk of naam en map kloppen"),
        (
            "value '300,0': expected a strength such as 300, ~300 (circa), 4..16 or ..350, or ?not yet known, ?none and so on",
            "value '300,0': verwacht een sterkte als 300, ~300 (circa), 4..16 of ..350, of ?not yet known, ?none enzovoort",
        ),
        (
            "not a snapshot file, no JSON from line 2, column 5 on: name a snapshot file, a register folder, or db",
            "geen snapshotbestand, geen JSON vanaf regel 2, kolom 5: noem een snapshotbestand, een registermap of db",
        ),
        (
            "select: D: no such rule or family; there are DAT001",
            "select: D: zo’n regel of familie is er niet; er zijn DAT001",
        ),
        (
            "parent 'x': expected a subject: a rotation stands under deployment or mandate",
            "parent 'x': verwacht een onderwerp: een rotation staat onder deployment of mandate",
        ),
        ("slug 'dit is not dat': stands twice in this table", "slug 'dit is not dat': staat twee keer in deze tabel"),
        (
            "label 'x': expected a label such as ongerubriceerd:publiek (a, b; audiences c, d or *), or nothing",
            "label 'x': verwacht een rubricering als ongerubriceerd:publiek (a, b; publiek c, d of *), of niets",
        ),
        (
            "expected a line of heads with one column datum or date, one column nummer or nr",
            "verwacht een regel met kolomkoppen, met één kolom datum of date, één kolom nummer of nr",
        ),
        ("cannot be read: Permission denied", "kan niet worden gelezen: dat mag hier niet"),
        ("severity: expected one of error, info, not 'x'", "severity: verwacht een van error, info, niet 'x'"),
    ],
)
def test_a_line_is_said_in_dutch_with_what_it_holds(message: str, dutch: str) -> None:
    assert say(Problem("f.csv", message, 3), "nl") == f"f.csv:3: {dutch}"
    assert say(Problem("f.csv", message, 3), "en") == f"f.csv:3: {message}"


def test_what_is_not_in_the_table_stays_as_it_is() -> None:
    assert say(Problem("db", "something else"), "nl") == "db: something else"


def test_what_is_very_long_stays_as_it_is() -> None:
    assert in_dutch("x" * 50_000 + ": " * 2_000) is None
    assert in_dutch("expected " * 100 + "x") == "verwacht " * 100 + "x"  # each part is looked up once


@given(st.text(max_size=60))
def test_what_was_given_is_said_unchanged(cell: str) -> None:
    given_ = repr(cell)
    assert in_dutch(f'select: expected a list of texts such as ["..."], not {given_}') == (
        f'select: verwacht een lijst van teksten als ["..."], niet {given_}'
    )
