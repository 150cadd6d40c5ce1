"""The floors of the house: imports never run upward, and the lower four floors never import Django."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parents[1] / "src" / "ijkmoment"
FLOORS = (
    ("facts",),
    ("language",),
    ("reading", "writing"),
    ("checking", "drafting"),
    ("access",),
    ("register",),
    ("lessons",),
    ("field",),
    ("parliament",),
    ("site",),
    ("cli",),
)
LEVEL = {room: level for level, rooms in enumerate(FLOORS) for room in rooms}
PURE = ("facts", "language", "reading", "writing", "checking", "drafting")
WEB = ("django", "csp", "granian", "psycopg")
MODULES = sorted(path for path in PACKAGE.rglob("*.py") if path != PACKAGE / "__init__.py")


def _room(path: Path) -> str:
    first = path.relative_to(PACKAGE).parts[0]
    return first.removesuffix(".py")


def _imports(tree: ast.AST) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, "relative imports hide where they go"
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def _may_import(room: str, other: str) -> bool:
    return room == other or LEVEL[other] < LEVEL[room]


def breaches(room: str, source: str) -> list[str]:
    """Return the imports of a module's source that its room may not have."""
    found = []
    for name in _imports(ast.parse(source)):
        parts = name.split(".")
        if parts[0] == "ijkmoment" and len(parts) > 1 and parts[1] in LEVEL and not _may_import(room, parts[1]):
            found.append(name)
        if parts[0] in WEB and room in PURE:
            found.append(name)
    return found


def test_the_page_about_the_house_names_every_room_on_its_floor() -> None:
    page = (
        (PACKAGE.parents[1] / "docs" / "architecture.md")
        .read_text(encoding="utf-8")
        .split("## The rooms of `checking`")[0]
    )
    rows = re.findall(r"^\| (\d+) \| (.*?) \|", page, re.MULTILINE)
    named = {room: int(floor) for floor, cell in rows for room in re.findall(r"`(.*?)`", cell)}
    assert named == {f"{room}/": floor for floor, rooms in enumerate(FLOORS, 1) for room in rooms}
    assert all((PACKAGE / room).is_dir() for room in named)


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_no_import_runs_upward(path: Path) -> None:
    assert _room(path) in LEVEL, f"{_room(path)} is no room of the house"
    assert breaches(_room(path), path.read_text(encoding="utf-8")) == []


def test_every_room_has_a_door_that_says_what_stands_there() -> None:
    rooms = [PACKAGE / room / "__init__.py" for rooms in FLOORS for room in rooms if room != "cli"]
    for door in rooms:
        assert ast.get_docstring(ast.parse(door.read_text(encoding="utf-8"))), door


@pytest.mark.parametrize(
    ("room", "source"),
    [
        ("facts", "from ijkmoment.language.printing import print_value"),
        ("writing", "import ijkmoment.reading"),
        ("reading", "from ijkmoment import writing"),
        ("checking", "def f():\n    from django.db import models"),
        ("drafting", "from ijkmoment.checking import engine"),
        ("drafting", "from ijkmoment.register import ledger"),
        ("access", "from ijkmoment.register import models"),
    ],
)
def test_a_breach_is_seen(room: str, source: str) -> None:
    assert breaches(room, source)
