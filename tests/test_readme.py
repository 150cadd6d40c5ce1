"""The README shows what the commands really print, and links to what is there."""

import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")


def test_what_check_prints() -> None:
    command = [Path(sys.executable).with_name("ijkmoment"), "check", "examples/slips.txt"]
    printed = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False).stdout
    shown = re.search(r"<!-- slips: .*? -->\n```text\n(.*?)```\n<!-- /slips -->", README, re.DOTALL)
    assert shown is not None
    assert shown[1] == re.sub(r"(?<=\+)[0-9a-f]{8}(?=\))", "…", printed)


def test_every_link_leads_somewhere() -> None:
    targets = re.findall(r"\]\((?!https?:)([^)#]+)\)", README)
    assert targets
    assert [target for target in targets if not (ROOT / target).exists()] == []


def test_every_rule_found_in_the_real_letter_exists() -> None:
    codes = re.findall(r"^\| ([A-Z]{3}\d{3}) \|", README, re.MULTILINE)
    assert len(codes) == len(set(codes)) >= 12
    assert all((ROOT / "docs" / "rules" / f"{code}.md").is_file() for code in codes)
