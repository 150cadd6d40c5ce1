"""The version of the rule set changes with the code that checks, and with nothing else."""

from pathlib import Path

from ijkmoment import __version__
from ijkmoment.checking import rule_set


def test_it_is_the_packages_version_and_a_digest() -> None:
    version, _, digest = rule_set.version().partition("+")
    assert version == __version__
    assert len(digest) == 8


def test_a_changed_a_new_and_a_renamed_rule_change_the_digest(tmp_path: Path) -> None:
    rules = tmp_path / "rules"
    rules.mkdir()
    (rules / "dat001.py").write_text("one")
    seen = [rule_set.digest(tmp_path)]
    (rules / "dat001.py").write_text("two")
    seen.append(rule_set.digest(tmp_path))
    (rules / "dat002.py").write_text("")
    seen.append(rule_set.digest(tmp_path))
    (rules / "dat002.py").rename(rules / "dat003.py")
    seen.append(rule_set.digest(tmp_path))
    (tmp_path / "words.txt").write_text("bruikbaar")
    seen.append(rule_set.digest(tmp_path))
    assert len(set(seen)) == 5
    (rules / "page.md").write_text("a page")
    assert rule_set.digest(tmp_path) == seen[-1]
