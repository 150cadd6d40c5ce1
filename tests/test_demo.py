"""The demo, as a new user runs it: the register in, the letter out in five forms, and nothing found in its PDF."""

import subprocess
from pathlib import Path

ROOT = Path(__file__).parents[1]
FORMS = ("html", "pdf", "odt", "docx", "json")


def test_the_demo_ends_with_a_letter_without_findings() -> None:
    done = subprocess.run([ROOT / "script" / "demo", "--no-serve"], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert all((ROOT / "demo" / f"letter.{form}").stat().st_size > 1000 for form in FORMS)
    assert "demo/letter.pdf: geen bevindingen" in done.stdout + done.stderr
    assert "overgeslagen" not in done.stdout + done.stderr
