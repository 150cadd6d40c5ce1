"""The demo: the example's register in a database, its letter in five forms, the check of that letter, and the site.

Everything is made anew in demo/, which git ignores. Each step is a command that a user could give; it is printed first.
"""

import argparse
import os
import shlex
import subprocess
import sys
from pathlib import Path
from urllib.parse import quote

from ijkmoment.facts.folder import folder_hash

ROOT = Path(__file__).resolve().parents[2]
DEMO = ROOT / "demo"
EXAMPLE = Path("examples") / "oostflank-2024"
DATE = "2024-05-15"
IJKMOMENT = Path(".venv") / "bin" / "ijkmoment"
# The second is for what takes another office, such as the waiver of an error.
USERS = ("demo", "collega")
DATABASE = DEMO / "ijkmoment.sqlite3"
STAMP = DEMO / "example.sha256"
STEPS = (
    ("import", str(EXAMPLE)),
    ("letter", "build", str(EXAMPLE), "--register", "db", "-o", "demo"),
    ("check", "demo/letter.pdf", "--register", str(EXAMPLE), "--date", DATE),
)


def main() -> int:
    """Run the steps; return the exit code of the first that fails."""
    parser = argparse.ArgumentParser(prog="script/demo", description="Compose, check and serve the example.")
    parser.add_argument("--no-serve", action="store_true", help="stop after the check")
    parser.add_argument("--port", type=int, default=8000, help="where to serve (default 8000)")
    options = parser.parse_args()
    os.chdir(ROOT)
    os.environ["DATABASE_URL"] = f"sqlite:///{quote(str(DATABASE))}"
    _start_anew_when_the_example_changed()
    failed = next((code for code in map(_run, STEPS) if code), 0)
    if failed:
        return failed
    for user, password in zip(USERS, _make_logins(), strict=True):
        _say(f"sign in as {user} with the password {password}")
    return 0 if options.no_serve else _serve(options.port)


def _start_anew_when_the_example_changed() -> None:
    """Keep what was typed into the demo, until the example that it began with is another."""
    DEMO.mkdir(exist_ok=True)
    built_from = folder_hash(EXAMPLE)
    if STAMP.is_file() and STAMP.read_text(encoding="utf-8") == built_from:
        return
    for old in DEMO.glob(DATABASE.name + "*"):
        old.unlink()
    STAMP.write_text(built_from, encoding="utf-8")


def _run(arguments: tuple[str, ...]) -> int:
    _say(f"ijkmoment {shlex.join(arguments)}")
    return subprocess.run([IJKMOMENT, *arguments], check=False).returncode


def _serve(port: int) -> int:
    _say(f"open http://127.0.0.1:{port}/ (stop with Ctrl-C)")
    return _run(("serve", "--port", str(port)))


def _make_logins() -> list[str]:
    from ijkmoment.site import bootstrap  # noqa: PLC0415 - Django starts after the steps that do without it

    bootstrap.keep_secret_key()
    problem = bootstrap.setup() or bootstrap.migrate()
    if problem:
        sys.exit(problem.text)
    from ijkmoment.access.people import create_login  # noqa: PLC0415 - after Django's set-up

    return [create_login(user) for user in USERS]


def _say(text: str) -> None:
    sys.stdout.write(f"demo: {text}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main())
