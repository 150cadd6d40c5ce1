"""The option --profile: what each rule cost, the dearest first, as a small table on standard error."""

from collections.abc import Mapping

import click

from ijkmoment.cli.table import table_lines

_HEAD = {"nl": ("regel", "ms", "bevindingen"), "en": ("rule", "ms", "findings")}
_ALL = {"nl": "alle", "en": "all"}
_WIDTH = 60


def print_times(seconds: Mapping[str, float], findings: Mapping[str, int], language: str) -> None:
    """Print the milliseconds and the findings of each rule that ran, over all files, and of all rules together."""
    dearest = sorted(seconds, key=lambda code: (-seconds[code], code))
    rows = [(code, _milliseconds(seconds[code]), str(findings.get(code, 0))) for code in dearest]
    total = sum(findings.get(code, 0) for code in dearest)
    rows.append((_ALL[language], _milliseconds(sum(seconds.values())), str(total)))
    width = max(len(row[1]) for row in rows)
    aligned = [(code, time.rjust(width), found) for code, time, found in rows]
    for line in table_lines(_HEAD[language], aligned, _WIDTH, (1, 1, 1)):
        click.echo(line, err=True)


def _milliseconds(seconds: float) -> str:
    return f"{1000 * seconds:.1f}"
