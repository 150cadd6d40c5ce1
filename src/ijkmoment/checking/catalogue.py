"""All that a check can find: the rules, and behind them what is found of the checking itself."""

from ijkmoment.checking import unused_waivers
from ijkmoment.checking.rule import Entry
from ijkmoment.checking.rules import RULES

FAMILY = 3  # letters of a family, with which its codes begin
ENTRIES: tuple[Entry, ...] = tuple(sorted((*RULES, unused_waivers.NOTICE), key=lambda entry: entry.code))


def find(code: str) -> Entry | None:
    """Return the entry of a code, in capitals or small letters."""
    return next((entry for entry in ENTRIES if entry.code == code.upper()), None)


def is_code_or_family(text: str) -> bool:
    """Tell whether a text is a code or a family, in capitals."""
    return any(text in (entry.code, entry.code[:FAMILY]) for entry in ENTRIES)


def codes() -> str:
    """Return all codes in words, for who named one that there is not."""
    return ", ".join(entry.code for entry in ENTRIES)
