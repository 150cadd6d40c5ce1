"""What a rule sees more with: what it declares is what its own examples show, both ways.

Each example with a finding is checked again without the register, the earlier letters, the date or the dictionary. A
rule that still runs and then lacks a finding of its own sees more with that.
"""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path

import pytest

from ijkmoment.checking import letter
from ijkmoment.checking.engine import Report
from ijkmoment.checking.rule import Reason, Rule
from ijkmoment.checking.rules import RULES
from support.rule_pages import Example, read_page, run

PAGES = Path(__file__).parent / "rules"
EXAMPLES: Mapping[str, tuple[Example, ...]] = {
    rule.code: tuple(one for one in read_page(PAGES / f"{rule.code}.md") if one.expected) for rule in RULES
}

_OTHER = "Geachte voorzitter,\n\nDe oefening is voorbij.\n\nHoogachtend,\n"


@pytest.mark.parametrize("rule", RULES, ids=[rule.code for rule in RULES])
def test_a_rule_sees_more_with_what_it_says(rule: Rule, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    shown = {reason for one in EXAMPLES[rule.code] for reason in _missed(rule, one, tmp_path)}
    monkeypatch.setattr(letter, "installed_speller", lambda: None)
    shown |= {"dictionary" for one in EXAMPLES[rule.code] if _lacks(rule, one, run(one, tmp_path, rules=(rule,))[0])}
    assert shown == set(rule.sees_more_with)


def _missed(rule: Rule, one: Example, folder: Path) -> Iterator[Reason]:
    """Yield what an example loses a finding of a rule without, although the rule runs."""
    other = (_OTHER,) if "past" in rule.needs else ()
    bare = replace(one, snapshot=None, earlier=one.earlier or other)
    if one.snapshot is not None and _lacks(rule, one, run(bare, folder, rules=(rule,))[0]):
        yield "index" if "index" in rule.sees_more_with else "register"  # a register holds documents as an index does
    if one.earlier and _lacks(rule, one, run(replace(one, earlier=()), folder, rules=(rule,))[0]):
        yield "earlier"
    if _lacks(rule, one, run(one, folder, None, rules=(rule,))[0]):
        yield "date"


def _lacks(rule: Rule, one: Example, report: Report) -> bool:
    wanted = {(line, words) for line, code, words, _ in one.expected if code == rule.code}
    document = report.document
    found = {
        (document.line_and_column(each.start)[0], " ".join(document.text[each.start : each.end].split()))
        for each in report.findings
    }
    return not report.skipped and bool(wanted - found)
