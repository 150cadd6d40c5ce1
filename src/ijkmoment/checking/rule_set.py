"""The version of the rule set: the package's own, and behind it a digest of the code that checks.

A digest and no number that somebody raises: whoever changes a rule cannot forget it. A change in `checking` that
alters no finding changes the version too; one that alters a finding always does. What reading makes of a letter
follows the package's version.
"""

import hashlib
from functools import cache
from pathlib import Path

from ijkmoment import __version__

_FOLDER = Path(__file__).parent
_LENGTH = 8


@cache
def version() -> str:
    """Return the version, such as "0.1.0+1f3a9c02"."""
    return f"{__version__}+{digest(_FOLDER)}"


def digest(folder: Path) -> str:
    """Return the digest of the Python files in a folder and below, by their names and contents."""
    made = hashlib.sha256()
    for path in sorted(folder.rglob("*.py")):
        made.update(path.relative_to(folder).as_posix().encode() + b"\0" + path.read_bytes() + b"\0")
    return made.hexdigest()[:_LENGTH]
