"""All that a check can find: the rules, and behind them what is found of the checking itself."""

from ijkmoment.checking import unused_waivers
from ijkmoment.checking.rule import Entry
from ijkmoment.checking.rules import RULES

ENTRIES: tuple[Entry, ...] = tuple(sorted((*RULES, unused_waivers.NOTICE), key=lambda entry: entry.code))


def find(code: str) -> Entry | None:
    """Return the entry of a code, in capitals or small letters."""
    return next((entry for entry in ENTRIES if entry.code == code.upper()), None)


def starts_a_code(text: str) -> bool:
    """Tell whether a text is a code, a family or the start of one, in capitals."""
    return bool(text) and any(entry.code.startswith(text) for entry in ENTRIES)


def codes() -> str:
    """Return all codes in words, for who named one that there is not."""
    return ", ".join(entry.code for entry in ENTRIES)
