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

ROOT = Path(__file__).resolve().parents[2]
DEMO = ROOT / "demo"
EXAMPLE = Path("examples") / "oostflank-2024"
DATE = "2024-05-15"
IJKMOMENT = Path(".venv") / "bin" / "ijkmoment"
USER = "demo"


def main() -> int:
    """Run the steps; return the exit code of the first that fails."""
    parser = argparse.ArgumentParser(prog="script/demo", description="Compose, check and serve the example.")
    parser.add_argument("--no-serve", action="store_true", help="stop after the check")
    parser.add_argument("--port", type=int, default=8000, help="where to serve (default 8000)")
    options = parser.parse_args()
    DEMO.mkdir(exist_ok=True)
    os.chdir(ROOT)
    for left in DEMO.glob("ijkmoment.sqlite3*"):
        left.unlink()
    os.environ["DATABASE_URL"] = f"sqlite:///{quote(str(DEMO / 'ijkmoment.sqlite3'))}"
    failed = next((code for code in map(_run, _steps()) if code), 0)
    if failed or options.no_serve:
        return failed
    return _serve(options.port)


def _steps() -> tuple[tuple[str, ...], ...]:
    return (
        ("import", str(EXAMPLE)),
        ("letter", "build", str(EXAMPLE), "--register", str(EXAMPLE), "-o", "demo"),
        ("check", "demo/letter.pdf", "--register", str(EXAMPLE), "--date", DATE),
    )


def _run(arguments: tuple[str, ...]) -> int:
    _say(f"ijkmoment {shlex.join(arguments)}")
    return subprocess.run([IJKMOMENT, *arguments], check=False).returncode


def _serve(port: int) -> int:
    password = _make_login()
    _say(f"sign in as {USER} with the password {password}")
    _say(f"open http://localhost:{port}/ (stop with Ctrl-C)")
    return _run(("serve", "--port", str(port)))


def _make_login() -> str:
    from ijkmoment.site import bootstrap  # noqa: PLC0415 - Django starts only when the site is served

    problem = bootstrap.setup() or bootstrap.migrate()
    if problem:
        sys.exit(problem.text)
    from ijkmoment.access.people import create_login  # noqa: PLC0415 - after Django's set-up

    return create_login(USER)


def _say(text: str) -> None:
    sys.stdout.write(f"demo: {text}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main())
