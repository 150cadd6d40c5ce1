"""The rules, in the order of their codes: one file each, listed here and nowhere else.

A rule's file is loaded when the rule is first taken: who runs some rules need not wait for all.
"""

from collections.abc import Sequence
from importlib import import_module
from typing import overload

from ijkmoment.checking.rule import Rule


def rule_of(code: str) -> Rule:
    """Return the rule of a code that is listed."""
    rule: Rule = import_module(f"{__name__}.{code.lower()}").RULE
    return rule


class _Rules(Sequence[Rule]):
    """The rules of codes, each loaded when it is taken."""

    def __init__(self, codes: Sequence[str]) -> None:
        self._codes = codes

    def __len__(self) -> int:
        return len(self._codes)

    @overload
    def __getitem__(self, place: int) -> Rule: ...

    @overload
    def __getitem__(self, place: slice) -> Sequence[Rule]: ...

    def __getitem__(self, place: int | slice) -> Rule | Sequence[Rule]:
        return rule_of(self._codes[place]) if isinstance(place, int) else _Rules(self._codes[place])


CODES = (
    "DAT001",
    "DAT002",
    "DAT003",
    "DAT004",
    "DAT005",
    "DAT006",
    "DAT007",
    "DAT008",
    "LAB001",
    "LAB002",
    "LAB003",
    "LES001",
    "LES002",
    "LES003",
    "LES004",
    "NAM001",
    "NAM002",
    "NAM003",
    "NAM004",
    "NUM001",
    "NUM002",
    "NUM003",
    "NUM004",
    "NUM006",
    "NUM007",
    "PRO001",
    "PRO002",
    "PRO003",
    "PRO004",
    "REF001",
    "REF002",
    "REF003",
    "REF004",
    "REF005",
    "REF006",
    "REF007",
    "REF008",
    "SRC001",
    "SRC002",
    "SRC003",
    "SRC004",
    "SRC005",
    "STR001",
    "STR002",
    "STR003",
    "STR004",
    "STR005",
    "STR006",
    "STR007",
    "STR008",
    "STR009",
    "WRD001",
    "WRD002",
    "WRD003",
    "WRD004",
    "YOY001",
    "YOY002",
    "YOY003",
)
RULES: Sequence[Rule] = _Rules(CODES)
