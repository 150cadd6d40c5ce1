"""How much of what is wrong the rules find, and how often they cry wolf: sections of script/bench.

Recall is over mutants: letters in which one error of a rule's kind was put at a random place, with a fixed seed.
Precision is over the letters as they are, beside it, since silence is easy.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import groupby

from bench_letters import EXAMPLE, ROOT, SHARED

from ijkmoment.facts.snapshot import Snapshot
from support.mutants import KINDS
from support.mutants.letters import composed, measured_letters, own_letters, shared_letters
from support.mutants.precision import Alarm, alarms, words_of
from support.mutants.recall import Text, Tried, try_all

EACH = 20
_ENOUGH = 0.95


def quality(register: Snapshot) -> str:
    """Return what the rules find of the mutants, and what they find in the letters as they are."""
    letters = [composed(EXAMPLE, register), *shared_letters(SHARED), *own_letters(ROOT)]
    tried = list(try_all(KINDS, letters, register, EACH))
    whole = [*letters, *measured_letters(ROOT)]
    return "\n".join([_recall(tried), _precision(whole, list(alarms(whole, register)))])


def _recall(tried: Sequence[Tried]) -> str:
    lines = [
        "## Checking: errors found",
        "",
        f"{len(tried)} mutants of letters, each with one error at a random place (fixed seed), checked from text.",
        "The mutators know a letter's text alone. Found is what its own rule reports at the place of the error, or by",
        "its name what is lacking.",
        "",
        "| rule | kinds of error | mutants | found | share |",
        "|---|---:|---:|---:|---:|",
        *(_by_rule(code, list(group)) for code, group in groupby(_in_order(tried), key=lambda one: one.kind.code)),
        _row("all", len(KINDS), tried),
        "",
        "| letters | mutants | found | share |",
        "|---|---:|---:|---:|",
        *_by_group(tried),
        "",
        "Kinds of error of which less than 95 % is found:",
        "",
        *_missed(tried),
        "",
    ]
    return "\n".join(lines)


def _in_order(tried: Iterable[Tried]) -> list[Tried]:
    return sorted(tried, key=lambda one: (one.kind.code, one.kind.name))


def _by_rule(code: str, tried: Sequence[Tried]) -> str:
    return _row(code, len({one.kind.name for one in tried}), tried)


def _row(name: str, kinds: int, tried: Sequence[Tried]) -> str:
    return f"| {name} | {kinds} | {_counts(tried)} |"


def _counts(tried: Sequence[Tried]) -> str:
    found = sum(one.found for one in tried)
    return f"{len(tried)} | {found} | {100 * found / len(tried):.0f} %"


def _by_group(tried: Sequence[Tried]) -> list[str]:
    groups = list(dict.fromkeys(one.letter.group for one in tried))
    return [f"| {name} | {_counts([one for one in tried if one.letter.group == name])} |" for name in sorted(groups)]


def _missed(tried: Sequence[Tried]) -> list[str]:
    rows = []
    for (code, name), group in groupby(_in_order(tried), key=lambda one: (one.kind.code, one.kind.name)):
        of_kind = list(group)
        found = sum(one.found for one in of_kind)
        if found < _ENOUGH * len(of_kind):
            rows.append(f"- {code}, {name}: {found} of {len(of_kind)}")
    return rows or ["- none"]


def _precision(letters: Sequence[Text], found: Sequence[Alarm]) -> str:
    groups = list(dict.fromkeys(one.group for one in letters))
    lines = [
        "## Checking: false alarms",
        "",
        "What is found in the same letters as they are. Real slips were looked at one by one and stand in",
        "[tests/checking/slips.toml](../tests/checking/slips.toml), with why; quoted is what the text itself calls",
        "wrong; whatever else is found counts as a false alarm. The rules were mended by these letters: what letters",
        "gave that were new to them stands in [tests/checking/test_unseen.py](../tests/checking/test_unseen.py).",
        "",
        "| letters | number | words | findings | real slips | quoted | false alarms | per 10,000 words |",
        "|---|---:|---:|---:|---:|---:|---:|---:|",
        *(_alarms_of(name, letters, found) for name in groups),
        _alarm_row("all", letters, found),
        "",
        *(f"- false: {one.finding.code} in {one.letter.name}" for one in found if one.verdict == "false"),
        "",
    ]
    return "\n".join(lines)


def _alarms_of(name: str, letters: Sequence[Text], found: Sequence[Alarm]) -> str:
    return _alarm_row(
        name, [one for one in letters if one.group == name], [one for one in found if one.letter.group == name]
    )


def _alarm_row(name: str, letters: Sequence[Text], found: Sequence[Alarm]) -> str:
    counted = Counter(one.verdict for one in found)
    words = words_of(letters)
    rate = 10_000 * counted["false"] / words
    return (
        f"| {name} | {len(letters)} | {words:,} | {len(found)} | {counted['slip']} | {counted['quoted']} "
        f"| {counted['false']} | {rate:.1f} |"
    )
