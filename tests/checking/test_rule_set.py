"""The version of the rule set changes with the code that checks, and with nothing else."""

import marshal
from pathlib import Path

import pytest

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


def test_what_is_kept_is_taken_until_a_file_is_changed_added_or_removed(tmp_path: Path) -> None:
    rules, kept = tmp_path / "rules", tmp_path / "kept" / "digest"
    rules.mkdir()
    (rules / "dat001.py").write_text("one")
    rule_set.keep(kept, rules)
    made = rule_set.digest(rules)
    assert rule_set.kept(kept, rules) == made
    (rules / "page.md").write_text("a page")
    assert rule_set.kept(kept, rules) == made
    (rules / "dat001.py").write_text("two")
    assert rule_set.kept(kept, rules) is None
    rule_set.keep(kept, rules)
    assert rule_set.kept(kept, rules) == rule_set.digest(rules) != made
    (rules / "words.txt").write_text("bruikbaar")
    assert rule_set.kept(kept, rules) is None
    rule_set.keep(kept, rules)
    (rules / "words.txt").unlink()
    assert rule_set.kept(kept, rules) is None


@pytest.mark.parametrize("content", [None, b"", b"\xe9\x02", marshal.dumps("0a1b2c3d")])
def test_what_is_no_kept_digest_is_passed_over(tmp_path: Path, content: bytes | None) -> None:
    kept = tmp_path / "digest"
    if content is not None:
        kept.write_bytes(content)
    assert rule_set.kept(kept, tmp_path) is None


def test_the_kept_digest_is_the_one_that_is_made() -> None:
    assert rule_set.kept() in (None, rule_set.digest(*rule_set.FOLDERS))
