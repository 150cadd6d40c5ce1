"""The demo, as a new user runs it: the register in, the letter out in five forms, and nothing found in its PDF."""

import os
import subprocess
from pathlib import Path

ROOT = Path(__file__).parents[1]
FORMS = ("html", "pdf", "odt", "docx", "json")


def test_the_demo_ends_with_a_letter_without_findings() -> None:
    plain = {name: text for name, text in os.environ.items() if not name.startswith("DJANGO")}
    command = [ROOT / "script" / "demo", "--no-serve"]
    done = subprocess.run(command, env=plain, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert all((ROOT / "demo" / f"letter.{form}").stat().st_size > 1000 for form in FORMS)
    assert "demo/letter.pdf: geen bevindingen" in done.stdout + done.stderr
    assert "overgeslagen zonder register" not in done.stdout + done.stderr
    assert "overgeslagen zonder datum" not in done.stdout + done.stderr
