"""All that a check can find: the rules, and behind them what is found of the checking itself."""

from collections.abc import Mapping

from ijkmoment.checking import unused_waivers
from ijkmoment.checking.rule import Entry, Lack, Messages, Need, Rule
from ijkmoment.checking.rules import CODES, rule_of
from ijkmoment.facts.finding import Severity

FAMILY = 3  # letters of a family, with which its codes begin


class Listed:
    """A rule by its code, which is loaded when more is asked."""

    def __init__(self, code: str) -> None:
        self.code = code
        self.learned: Messages | None = None

    @property
    def rule(self) -> Rule:
        """The rule."""
        return rule_of(self.code)

    @property
    def name(self) -> str:
        """The rule's name."""
        return self.rule.name

    @property
    def severity(self) -> Severity:
        """How bad what it finds is."""
        return self.rule.severity

    @property
    def messages(self) -> Messages:
        """The template of each language."""
        return self.learned or self.rule.messages

    @property
    def needs(self) -> tuple[Need, ...]:
        """What it is silent without."""
        return self.rule.needs

    @property
    def sees_more_with(self) -> tuple[Lack, ...]:
        """What it looks without for a part alone."""
        return self.rule.sees_more_with

    @property
    def page(self) -> str:
        """Its page."""
        return self.rule.page


ENTRIES: tuple[Entry, ...] = tuple(sorted((*map(Listed, CODES), unused_waivers.NOTICE), key=lambda entry: entry.code))


def learn(messages: Mapping[str, Messages]) -> None:
    """Take the messages of rules, by their codes, from another process that loaded them."""
    for entry in ENTRIES:
        if isinstance(entry, Listed) and entry.code in messages:
            entry.learned = messages[entry.code]


def find(code: str) -> Entry | None:
    """Return the entry of a code, in capitals or small letters."""
    return next((entry for entry in ENTRIES if entry.code == code.upper()), None)


def is_code_or_family(text: str) -> bool:
    """Tell whether a text is a code or a family, in capitals."""
    return any(text in (entry.code, entry.code[:FAMILY]) for entry in ENTRIES)


def codes() -> str:
    """Return all codes in words, for who named one that there is not."""
    return ", ".join(entry.code for entry in ENTRIES)
