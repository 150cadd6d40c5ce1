"""A stranger's file -> its document and claims, read in a process of its own with bounds on time and memory.

The process (`alone`) gets the bytes through a pipe and gives back the frozen types of facts. What it says about an
error goes nowhere, since that could hold words of the letter. Whatever goes wrong with a file ends here as one line.
"""

import io
import os
import pickle
import subprocess
import sys
from dataclasses import asdict, dataclass
from decimal import Decimal
from functools import partial
from pathlib import Path

from ijkmoment.facts import claim, dates, document, problem, values
from ijkmoment.facts.claim import Claim
from ijkmoment.facts.dates import Date
from ijkmoment.facts.document import Document
from ijkmoment.facts.names import NO_NAMES, Names
from ijkmoment.facts.problem import Problem
from ijkmoment.reading import apart, read_claims, read_document
from ijkmoment.reading.messages import refused

_ALONE = "ijkmoment.reading.alone"
_KEPT = ("PATH", "PYTHONPATH", "LANG", "LC_ALL")


@dataclass(frozen=True, slots=True)
class Limits:
    """How much one file may take: bytes of memory, seconds of processor and of waiting; and how much it may hold."""

    memory: int = 1_000_000_000
    processor: int = 10
    wait: float = 20.0
    characters: int = 300_000
    blocks: int = 5_000
    claims: int = 2_500


LIMITS = Limits()


@dataclass(frozen=True, slots=True)
class Reading:
    """What was read: the document and what it states."""

    document: Document
    claims: tuple[Claim, ...]


def read_bounded(
    data: bytes, suffix: str, names: Names = NO_NAMES, limits: Limits = LIMITS, date: Date | None = None
) -> Reading | Problem:
    """Read a letter from the bytes of a file; `suffix` is lower case with its dot, `names` as in `read_claims`.

    `date` is that of a letter that bears none. A problem names no file: the caller knows what it was called.
    """
    asked = pickle.dumps((suffix, names, date, asdict(limits), data))
    environment = {name: os.environ[name] for name in _KEPT if name in os.environ}
    command = [sys.executable, "-P", "-m", _ALONE]
    try:
        done = subprocess.run(  # noqa: S603 - our own module in our own Python
            command, input=asked, env=environment, capture_output=True, timeout=limits.wait, check=False
        )
    except subprocess.TimeoutExpired:
        return refused("too-slow").at("")
    return refused("out-of-bounds").at("") if done.returncode != 0 else _load(done.stdout)


def read_file(path: Path, names: Names, date: Date | None, limits: apart.Limits) -> Reading | Problem:
    """Read a letter's file in a copy of this process, as `apart.ask_a_copy`: for one without other threads.

    `names` as in `read_claims`; `date` outweighs the one that the letter bears.
    """
    said = apart.ask_a_copy(partial(_said, path, names, date), str(path), limits)
    return said if isinstance(said, Problem) else _load(said)


def _said(path: Path, names: Names, date: Date | None) -> bytes:
    return pickle.dumps(apart.attempt(str(path), lambda: _read(path, names, date)))


def _read(path: Path, names: Names, date: Date | None) -> Problem | tuple[Document, tuple[Claim, ...]]:
    document = read_document(path)
    return document if isinstance(document, Problem) else (document, read_claims(document, date, names))


def _load(answer: bytes) -> Reading | Problem:
    """Return what the process wrote: a problem, or a document with its claims."""
    loaded = _Facts(io.BytesIO(answer)).load()
    return loaded if isinstance(loaded, Problem) else Reading(*loaded)


_TYPES = {
    (one.__module__, one.__qualname__): one
    for room in (claim, dates, document, problem, values)
    for one in vars(room).values()
    if isinstance(one, type) and one.__module__ == room.__name__
} | {("decimal", "Decimal"): Decimal}


class _Facts(pickle.Unpickler):
    """Makes the frozen types of facts, and nothing else."""

    def find_class(self, module: str, name: str) -> type:
        """Return one of the types; raise UnpicklingError for whatever else is asked for."""
        if (module, name) not in _TYPES:
            raise pickle.UnpicklingError(f"{module}.{name} is no fact")
        return _TYPES[module, name]
