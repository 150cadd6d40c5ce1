"""Findings in words: a rule's template filled with the finding's arguments, in Dutch or English.

Arguments are texts. One that holds a date or period in EDTF is printed in the reader's language by the format
`{known:date}` or `{known:period}`. One that reads otherwise in English has that text as an argument of its own,
`held_en` beside `held`.
"""

from collections.abc import Mapping

from ijkmoment.checking.rule import Entry
from ijkmoment.facts.dates import Date, Period, parse_date, parse_period
from ijkmoment.facts.finding import Finding

LANGUAGES = ("nl", "en")


def message(rule: Entry, finding: Finding, language: str = "nl") -> str:
    """Return the message of a finding; raise ValueError when it is another rule's."""
    if finding.code != rule.code:
        raise ValueError(f"a finding of {finding.code} given to {rule.code}")
    arguments = dict(finding.arguments)
    template = rule.messages[language]
    if isinstance(template, Mapping):
        template = template[arguments["form"]]
    said = {name: arguments.get(f"{name}_{language}", value) for name, value in arguments.items()}
    return template.format_map({name: _Printed(value, language) for name, value in said.items()})


class _Printed:
    def __init__(self, text: str, language: str) -> None:
        self._text, self._language = text, language

    def __format__(self, spec: str) -> str:
        if spec not in ("date", "period"):
            return self._text
        from ijkmoment.language.printing import print_value  # noqa: PLC0415 - few messages hold a date to print

        value = parse_date(self._text) if spec == "date" else parse_period(self._text)
        return self._text if value is None else print_value(value, _style(value), self._language)


def _style(value: Date | Period) -> str:
    """Return the style for days of one month, "11 en 12 juli 2023", and the usual one for all else."""
    if isinstance(value, Date) or value.start is None or value.end is None or value.start.day is None:
        return ""
    same = (value.start.year, value.start.month) == (value.end.year, value.end.month)
    return "dagen" if same and value.end.day is not None else ""
