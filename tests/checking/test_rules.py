"""Each rule against its Markdown test, and code, name, page and tests held together both ways."""

import re
from pathlib import Path

import pytest

from ijkmoment.checking import docs, rules
from ijkmoment.checking.catalogue import ENTRIES
from ijkmoment.checking.engine import is_at_least
from ijkmoment.checking.explain import HEADS, explain, sections, tell
from ijkmoment.checking.messages import LANGUAGES, message
from ijkmoment.checking.rule import Entry, Rule
from ijkmoment.checking.rules import RULES
from ijkmoment.facts.finding import SEVERITIES
from support.rule_pages import Example, read_page, run

ROOT = Path(__file__).parents[2]
PAGES = Path(__file__).parent / "rules"
EXAMPLES = [
    pytest.param(path.stem, example, id=f"{path.name}:{example.line}")
    for path in sorted(PAGES.glob("*.md"))
    for example in read_page(path)
]
TENSES = "DAT008"  # the letters of other pages tell of any time, and all bear one date
BY_CODE = {rule.code: rule for rule in RULES}
EACH = pytest.mark.parametrize("rule", RULES, ids=[rule.code for rule in RULES])
EACH_ENTRY = pytest.mark.parametrize("rule", ENTRIES, ids=[entry.code for entry in ENTRIES])


@pytest.mark.parametrize(("code", "example"), EXAMPLES)
def test_a_letter_has_the_findings_beside_its_lines(code: str, example: Example, tmp_path: Path) -> None:
    rules = [one for one in RULES if code == TENSES or one.code != TENSES]
    report, seen = run(example, tmp_path, rules=rules)
    assert sorted(seen, key=str) == sorted(example.expected, key=str), code
    assert all(is_at_least(BY_CODE[one.code].severity, one.severity) for one in report.findings)  # --severity needs it
    said = [message(BY_CODE[one.code], one, language) for one in report.findings for language in LANGUAGES]
    assert not any("{" in one or "None" in one for one in said)


@EACH
def test_a_rules_test_shows_what_it_finds_and_where_it_is_silent(rule: Rule) -> None:
    examples = list(read_page(PAGES / f"{rule.code}.md"))
    assert any(rule.code == code for one in examples for _, code, *_ in one.expected)
    assert any(not one.expected for one in examples)


def test_code_file_test_and_page_are_the_same_set() -> None:
    codes = [rule.code for rule in RULES]
    assert codes == sorted(set(codes))
    files = Path(rules.__file__).parent.glob("[a-z]*.py")
    assert codes == sorted(path.stem.upper() for path in files)
    assert codes == sorted(path.stem for path in PAGES.glob("*.md"))


def test_every_rule_and_notice_has_its_pages() -> None:
    codes = [entry.code for entry in ENTRIES]
    assert codes == sorted(set(codes))
    assert codes == sorted(path.stem for path in (Path(rules.__file__).parents[1] / "dutch").glob("*.md"))
    written = (ROOT / docs.FOLDER).glob("*.md")
    assert codes == sorted(path.stem for path in written if path.name != docs.INDEX)


@EACH
def test_a_rule_stands_in_the_file_of_its_code(rule: Rule) -> None:
    assert rule.check.__module__.rpartition(".")[2] == rule.code.lower()
    assert re.fullmatch(r"[A-Z]{3}\d{3}", rule.code)
    assert re.fullmatch(r"[a-z]+(-[a-z]+)+", rule.name)
    assert rule.severity in SEVERITIES


@EACH_ENTRY
def test_a_rule_speaks_both_languages_in_the_same_forms(rule: Entry) -> None:
    dutch, english = rule.messages["nl"], rule.messages["en"]
    if isinstance(dutch, str) or isinstance(english, str):
        assert isinstance(dutch, str)
        assert isinstance(english, str)
        return
    assert set(dutch) == set(english)
    fields = {form: [set(re.findall(r"{(\w+)", one[form])) for one in (dutch, english)] for form in dutch}
    assert [form for form, (nl, en) in fields.items() if nl != en] == []


@EACH_ENTRY
def test_a_rules_page_has_every_section(rule: Entry) -> None:
    assert tuple(sections(rule)) == ("What", "Why", "Example", "Better", "Known limits", "Source")
    assert all(sections(rule).values())
    dutch = tell(rule, "nl")
    assert tuple(dutch.sections) == tuple(HEADS.values())
    assert dutch.title
    assert all(dutch.sections.values())


@EACH_ENTRY
def test_the_page_in_docs_is_the_rules_own(rule: Entry) -> None:
    assert (ROOT / docs.FOLDER / f"{rule.code}.md").read_text(encoding="utf-8") == explain(rule.code)


def test_the_index_of_the_rules_is_up_to_date() -> None:
    assert (ROOT / docs.FOLDER / docs.INDEX).read_text(encoding="utf-8") == docs.pages()[docs.INDEX]


@EACH
def test_the_example_is_found_and_the_better_text_is_not(rule: Rule, tmp_path: Path) -> None:
    first = next((one for one in read_page(PAGES / f"{rule.code}.md") if one.snapshot or one.earlier), None)
    snapshot, earlier = (first.snapshot, first.earlier) if first else (None, ())
    found = {}
    for name in ("Example", "Better"):
        example = Example(sections(rule)[name] + "\n", (), snapshot, 1, earlier)
        found[name] = [one.code for one in run(example, tmp_path)[0].findings]
    assert rule.code in found["Example"]
    assert found["Better"] == []
