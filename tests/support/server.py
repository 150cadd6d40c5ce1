"""The site as people run it: `ijkmoment serve` in a process of its own, on a free port of 127.0.0.1, with a login."""

import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

EXAMPLE = Path(__file__).parents[2] / "examples" / "oostflank-2024"
LETTERS = (EXAMPLE, EXAMPLE.with_name("slips.txt"))
USERNAME, COLLEAGUE = "voorbeeld", "collega"
_COMMAND = "from ijkmoment.cli import main; main()"
_LOGIN = (
    "from ijkmoment.site import bootstrap; bootstrap.setup(); "
    f"from ijkmoment.access.people import create_login; print(*map(create_login, ({USERNAME!r}, {COLLEAGUE!r})))"
)


@dataclass(frozen=True, slots=True)
class Site:
    """Where the site is, and who may log in, with the colleague who may as well."""

    address: str
    username: str
    password: str
    colleague: "Site | None" = None


@contextmanager
def serving(folder: Path, register: Path = EXAMPLE) -> Iterator[Site]:
    """Serve a register from a database in an empty folder; the site is there when this yields."""
    environment = _environment(folder)
    _run(folder, environment, _COMMAND, "import", str(register))
    password, other = _run(folder, environment, _LOGIN).split()
    port = _free_port()
    server = subprocess.Popen(
        [sys.executable, "-c", _COMMAND, "serve", "--port", str(port)], cwd=folder, env=environment
    )
    try:
        _wait(server, port)
        address = f"http://127.0.0.1:{port}"
        yield Site(address, USERNAME, password, Site(address, COLLEAGUE, other))
    finally:
        server.terminate()
        server.wait(20)


def _environment(folder: Path) -> dict[str, str]:
    plain = {name: text for name, text in os.environ.items() if not name.startswith(("DJANGO", "SECRET"))}
    return {
        **plain,
        "DATABASE_URL": f"sqlite:///{folder}/site.sqlite3",
        "IJKMOMENT_LETTERS": os.pathsep.join(map(str, LETTERS)),
    }


def _run(folder: Path, environment: dict[str, str], code: str, *arguments: str) -> str:
    done = subprocess.run(
        [sys.executable, "-c", code, *arguments],
        cwd=folder,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode != 0:
        raise RuntimeError(done.stderr)
    return done.stdout


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _wait(server: subprocess.Popen[bytes], port: int) -> None:
    while server.poll() is None:
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.05)
    raise RuntimeError(f"the server ended with {server.returncode}")
