"""Which rules a check runs and shows: of what is selected, ignored and severe enough, or why nothing would be."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from ijkmoment.checking import catalogue, engine
from ijkmoment.checking.rule import Entry
from ijkmoment.checking.rules import CODES
from ijkmoment.cli.check_options import Settled
from ijkmoment.facts.finding import SEVERITIES, Severity
from ijkmoment.facts.problem import Problem

if TYPE_CHECKING:
    from ijkmoment.cli.waivers import WaiverFile
_UNUSED = "WAI"
_NONE_SO_SEVERE = "none of the rules that are selected is that severe ({codes}): nothing would be checked"
_FEW = 6


def selected(options: Settled) -> tuple[tuple[Entry, ...], tuple[Problem, ...]]:
    """Return what is selected and not ignored, or why that is nothing."""
    chosen, ignored = _codes(options.select), _codes(options.ignore)
    named = ("--select", chosen), ("--ignore", ignored)
    unknown = [(option, code) for option, codes in named for code in codes if not catalogue.is_code_or_family(code)]
    if unknown:
        return (), tuple(_unknown(option, code) for option, code in unknown)
    if chosen and options.waivers:
        chosen.append(_UNUSED)  # a waiver that holds back nothing is told of whatever is selected
    entries = engine.select(catalogue.ENTRIES, chosen, ignored)
    idle = _idle(options, entries, chosen, ignored)
    return (entries, ()) if idle is None else ((), (idle,))


def _idle(options: Settled, entries: Sequence[Entry], chosen: Sequence[str], ignored: Sequence[str]) -> Problem | None:
    """Return why nothing would be checked, None where something would."""
    if not entries:
        what = f"--ignore {','.join(ignored)}"
        return Problem(what, "all that is selected is ignored, here or in the configuration: nothing would be checked")
    if not (options.waivers or options.is_of_database) and all(entry.code.startswith(_UNUSED) for entry in entries):
        return Problem(f"--select {','.join(chosen)}", "judges waivers, and there are none: give --waivers")
    if not any(_may_show(one, options.severity) for one in entries):
        return Problem(f"--severity {options.severity}", _NONE_SO_SEVERE.format(codes=_listed(entries)))
    return None


def _listed(entries: Sequence[Entry]) -> str:
    """Return the codes of entries, the first few of many."""
    return ", ".join([*(one.code for one in entries[:_FEW]), *["…"] * (len(entries) > _FEW)])


def _codes(given: Sequence[str]) -> list[str]:
    """Return the codes and families of an option, which may name several with commas between them."""
    return [code.strip().upper() for codes in given for code in codes.split(",")]


def _unknown(option: str, code: str) -> Problem:
    if not code:
        return Problem(option, "names no rule: give a code or a family, such as DAT001 or DAT")
    return Problem(f"{option} {code}", f"no such rule or family; there are {catalogue.codes()}")


def to_run(entries: Sequence[Entry], waivers: Sequence["WaiverFile"], severity: Severity) -> tuple[str, ...]:
    """Return the codes of the rules to run: those that may find what is shown, else those that the waivers are of."""
    chosen = [entry for entry in entries if entry.code in CODES]
    if chosen:
        return tuple(entry.code for entry in chosen if _may_show(entry, severity))
    waived = {one.code for file in waivers for one in file.waivers}
    return tuple(code for code in CODES if code in waived)


def _may_show(entry: Entry, severity: Severity) -> bool:
    """Tell whether what a rule finds is severe enough; none needs to be loaded where whatever is found is."""
    return severity == SEVERITIES[-1] or engine.is_at_least(entry.severity, severity)
