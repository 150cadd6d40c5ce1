"""The pandoc that comes with the package, apart from what a machine holds: its templates, defaults and PATH."""

import os
import subprocess
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path

import pypandoc

from ijkmoment.writing.refusal import WritingError

_SECONDS = 60


class OfficeError(WritingError):
    """Pandoc could not write the file; its text says why."""


def run_pandoc(arguments: Sequence[str], given: bytes = b"", environment: Mapping[str, str] | None = None) -> bytes:
    """Run pandoc on what is given and return what it prints; raise OfficeError when it fails."""
    with tempfile.TemporaryDirectory() as nothing:
        command = [str(_program()), f"--data-dir={nothing}", *arguments]
        try:
            done = subprocess.run(  # noqa: S603 - a program of our own choice, fed from memory
                command,
                input=given,
                env={**os.environ, **(environment or {})},
                capture_output=True,
                check=False,
                timeout=_SECONDS,
            )
        except (OSError, subprocess.TimeoutExpired) as error:
            raise OfficeError(f"pandoc did not run to its end: {error}") from error
    if done.returncode:
        raise OfficeError(done.stderr.decode(errors="replace").strip())
    return done.stdout


def _program() -> Path:
    folder = Path(pypandoc.__file__).parent / "files"
    return folder / ("pandoc.exe" if os.name == "nt" else "pandoc")
