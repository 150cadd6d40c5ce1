"""The codes of what is wrong, as a folder's source uses them, beside the table that says them."""

import ast
from collections.abc import Iterator, Mapping
from pathlib import Path
from string import Formatter
from types import ModuleType


def calls(room: ModuleType, name: str) -> Iterator[ast.Call]:
    """Yield each call by a name in the modules of a room."""
    for path in Path(room.__file__ or "").parent.glob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == name:
                yield node


def strings(room: ModuleType) -> set[str]:
    """Return every text that stands in the modules of a room, the table of messages apart."""
    return {
        node.value
        for path in Path(room.__file__ or "").parent.glob("*.py")
        if path.name != "messages.py"
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    }


def places(template: str) -> set[str]:
    """Return the names of the places for arguments in a message."""
    return {name.partition("!")[0] for _, name, _, _ in Formatter().parse(template) if name}


def misused(room: ModuleType, name: str, messages: Mapping[str, str]) -> list[str]:
    """Return the calls whose code or arguments are not those of the table."""
    return [
        ast.unparse(call)
        for call in calls(room, name)
        if isinstance(call.args[0], ast.Constant)
        and {one.arg for one in call.keywords} != places(messages.get(str(call.args[0].value), "{unknown}"))
    ]
