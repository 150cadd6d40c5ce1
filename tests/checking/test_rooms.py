"""The rooms of `checking`: each imports only from rooms that stand below it, and the page about the house names them."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

CHECKING = Path(__file__).parents[2] / "src" / "ijkmoment" / "checking"
PAGE = CHECKING.parents[2] / "docs" / "architecture.md"
LAYERS = (
    ("text",),
    ("times", "figures", "names", "words"),
    ("deployments", "sums", "counts", "comparisons"),
    ("structure", "lessons", "references", "retelling"),
    ("against_register",),
    ("rules",),
    ("reports",),
)
LEVEL = {room: level for level, rooms in enumerate(LAYERS) for room in rooms}
SIDE_BY_SIDE = {("figures", "times")}
WITHOUT_ROOM = ("letter", "rule", "tokens", "documents")
MODULES = sorted(path for path in CHECKING.rglob("*.py") if path.parent != CHECKING)


def _imported(source: str) -> Iterator[str]:
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("ijkmoment.checking"):
            yield from (f"{node.module}.{alias.name}".split(".")[2] for alias in node.names)


def breaches(room: str, source: str) -> list[str]:
    """Return what a module of a room imports of `checking` and may not."""
    below = {other for other in LEVEL if LEVEL[other] < LEVEL[room] or other == room or (room, other) in SIDE_BY_SIDE}
    engine = set() if LEVEL[room] <= LEVEL["rules"] else {path.stem for path in CHECKING.glob("*.py")}
    return [name for name in _imported(source) if name not in below | engine | set(WITHOUT_ROOM)]


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(CHECKING)))
def test_a_room_imports_from_rooms_below_it(path: Path) -> None:
    assert breaches(path.parent.name, path.read_text(encoding="utf-8")) == []


def test_the_page_about_the_house_names_every_room_in_its_layer() -> None:
    rows = re.findall(
        r"^\| (\d+) \| ((?:`[\w/]+`(?:, )?)+) \|",
        PAGE.read_text(encoding="utf-8").split("rooms of `checking`")[1],
        re.MULTILINE,
    )
    named = {room: int(layer) for layer, cell in rows for room in re.findall(r"`(\w+)/`", cell)}
    assert named == {room: level + 1 for room, level in LEVEL.items()}
    assert set(LEVEL) == {path.parent.name for path in CHECKING.glob("*/__init__.py")}


@pytest.mark.parametrize(
    ("room", "source"),
    [
        ("text", "from ijkmoment.checking.figures import grids"),
        ("sums", "from ijkmoment.checking.counts.enumerated import Enumerated"),
        ("against_register", "from ijkmoment.checking.rules import RULES"),
        ("rules", "from ijkmoment.checking import engine"),
        ("times", "from ijkmoment.checking.figures import grids"),
    ],
)
def test_a_breach_is_seen(room: str, source: str) -> None:
    assert breaches(room, source) != []
