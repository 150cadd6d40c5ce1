"""A reader in a process of its own: what a hostile file does to it, it does to nobody else.

`python -m ijkmoment.reading.apart SECONDS MEGABYTES` takes files as JSON lines on standard input and prints a row for
each on standard output. It bounds its own memory and, for each file, its own time: an alarm that nobody catches ends
it, even inside a regular expression. `Reader` starts such a process, and starts it anew when it has ended;
`ask_a_copy` does the same for one question by a copy of the process that it is called in, `read_alone` for one file.
"""

import gc
import json
import os
import signal
import sys
from collections.abc import Callable
from functools import cache, partial
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO, NamedTuple, NoReturn, Self, TypeVar

from ijkmoment.facts.dates import parse_date
from ijkmoment.facts.names import Names, names_from_text
from ijkmoment.facts.printed import Json, dump, error_to_json
from ijkmoment.facts.problem import Problem
from ijkmoment.reading.bounds import MEMORY, bound

if TYPE_CHECKING:
    import subprocess

# Objects made before the collector comes. A letter makes much and keeps it until it is done: the collector would mostly
# look at what is in use.
MADE_BETWEEN = 50_000
READER = (sys.executable, "-P", "-m", "ijkmoment.reading.apart")
_LENGTH = 8
_WITHOUT = "read the others without it, and send us the file"
Answer = TypeVar("Answer")


class Limits(NamedTuple):
    """What one file may cost: seconds, and megabytes of memory."""

    seconds: float = 60
    megabytes: int = 2_000


class Request(NamedTuple):
    """A file to read: the name that its row bears, where it is, and what it is read with when that was given.

    `date` is the letter's date, `names` what printed names stand for, as text (facts.names), `table` as in `read_row`.
    """

    name: str
    path: str
    date: str = ""
    names: str = ""
    table: str = ""


class Reader:
    """Reads files one after another in a process of its own, as a context that ends it."""

    def __init__(self, limits: Limits, command: tuple[str, ...] = READER) -> None:
        self._limits = limits
        self._command = (*command, str(limits.seconds), str(limits.megabytes))
        self._process: subprocess.Popen[bytes] | None = None
        self._stopped = False

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def read(self, request: Request) -> str:
        """Return the row of a file as JSON, with an error when reading it ended the process."""
        process = self._started()
        row = _ask(process, request)
        if row.endswith("\n"):
            return row[:-1]
        code = process.wait()
        self.close()
        return _refusal(_ended(request.name, code, self._limits))

    def stop(self) -> None:
        """End the process at once and for good, whatever another thread has it read."""
        self._stopped = True
        process = self._process
        if process is not None:
            process.kill()

    def close(self) -> None:
        """End the process; the next file starts another."""
        process, self._process = self._process, None
        if process is not None:
            process.kill()
            process.communicate()

    def _started(self) -> "subprocess.Popen[bytes]":
        import subprocess  # noqa: PLC0415 - one letter needs no other program

        if self._process is None:
            self._process = subprocess.Popen(  # noqa: S603 - our own module, by this same Python
                self._command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
            )
        if self._stopped:
            self._process.kill()
        return self._process


def read_alone(request: Request, limits: Limits) -> str:
    """Return the row of one file as JSON, read by a copy of this process; else as `ask_a_copy`."""
    said = ask_a_copy(partial(_said, request), request.name, limits)
    return _refusal(said) if isinstance(said, Problem) else said.decode()


def ask_a_copy(
    say: Callable[[], bytes], name: str, limits: Limits, meanwhile: Callable[[], None] | None = None
) -> bytes | Problem:
    """Return what a copy of this process says of a file, or a problem with that file when saying it ended the copy.

    The copy starts at once, and is only for a process without other threads, such as the command line's. What this one
    does meanwhile ends the copy where it fails.
    """
    copy = Copy(say, limits)
    try:
        if meanwhile is not None:
            meanwhile()
    except BaseException:
        copy.end()
        raise
    return copy.answer(name)


class Copy:
    """A copy of this process that says something while this one goes on, as in `ask_a_copy`."""

    def __init__(self, say: Callable[[], bytes], limits: Limits) -> None:
        self._limits = limits
        self._pipe, write = os.pipe()
        self._child = os.fork()
        if not self._child:
            os.close(self._pipe)  # else what is said to a process that was killed waits for it to listen
            _be_the_copy(say, write, limits)
        os.close(write)

    def end(self) -> None:
        """End the copy, whatever it would say."""
        os.kill(self._child, signal.SIGKILL)
        os.close(self._pipe)
        os.waitpid(self._child, 0)

    def answer(self, name: str) -> bytes | Problem:
        """Await what the copy says of a file, or a problem with that file when saying it ended the copy."""
        try:
            with os.fdopen(self._pipe, "rb") as pipe:
                said = pipe.read()
        except BaseException:
            os.kill(self._child, signal.SIGKILL)
            raise
        finally:
            code = os.waitstatus_to_exitcode(os.waitpid(self._child, 0)[1])
        return said[:-1] if said.endswith(b"\n") and not code else _ended(name, code, self._limits)


class Early:
    """What a copy of this process says before it has its answer; both have one end of it, and use it once."""

    def __init__(self) -> None:
        self._ends = os.pipe()

    def tell(self, said: bytes) -> None:
        """Say it, in the copy."""
        listening, speaking = self._ends
        os.close(listening)
        with os.fdopen(speaking, "wb") as pipe:
            pipe.write(len(said).to_bytes(_LENGTH) + said)

    def hear(self) -> bytes | None:
        """Await what the copy says, None where it ended before it had said it."""
        listening, speaking = self._ends
        os.close(speaking)
        with os.fdopen(listening, "rb") as pipe:
            length, said = int.from_bytes(pipe.read(_LENGTH)), pipe.read()
        return said if said and len(said) == length else None


def cores() -> int:
    """Return how many processes the machine lets this one run side by side."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def left_of(limits: Limits) -> Limits:
    """Return what is left of limits to a copy within whose time this is asked: another one may take no longer."""
    seconds = signal.getitimer(signal.ITIMER_REAL)[0]
    return limits._replace(seconds=seconds) if seconds else limits


def _be_the_copy(say: Callable[[], bytes], write: int, limits: Limits) -> NoReturn:
    """Read, answer and end, without a word of what a library or the copied process would say at its end."""
    try:
        gc.set_threshold(MADE_BETWEEN)
        _bound(limits.megabytes)
        _silence({1, 2} - {write})
        with os.fdopen(write, "wb") as pipe:
            _answer(say, pipe, limits.seconds)
        os._exit(0)
    finally:
        os._exit(1)


def _silence(streams: set[int]) -> None:
    nowhere = os.open(os.devnull, os.O_WRONLY)
    for stream in streams:
        os.dup2(nowhere, stream)


def attempt(name: str, work: Callable[[], Answer]) -> Answer | Problem:
    """Return what work on a file gives, or a problem with that file where the work fails."""
    try:
        return work()
    except MemoryError:
        return Problem(name, f"reading it takes too much memory: {_WITHOUT}")
    except Exception as error:  # noqa: BLE001 - one file must not stop the others
        return Problem(name, f"the reader fails ({type(error).__name__}): {_WITHOUT}")


def _refusal(problem: Problem) -> str:
    return dump(error_to_json(problem.file, problem.text))


def _ended(name: str, code: int, limits: Limits) -> Problem:
    why = f"reading it ends the reader ({_named(code)})"
    if code == -signal.SIGALRM:
        why = f"reading it takes longer than {limits.seconds:g} s"
    return Problem(name, f"{why}: {_WITHOUT}")


def _named(code: int) -> str:
    return signal.Signals(-code).name if code < 0 else f"exit code {code}"


def _ask(process: "subprocess.Popen[bytes]", request: Request) -> str:
    """Return the line that answers, cut short or empty when the process ends before it does."""
    if process.stdin is None or process.stdout is None:
        return ""
    try:
        process.stdin.write(json.dumps(request._asdict()).encode() + b"\n")
        process.stdin.flush()
    except BrokenPipeError:
        return ""
    return process.stdout.readline().decode("utf-8", "replace")


def main(seconds: float, megabytes: int) -> None:
    """Answer each file on standard input with a row on standard output, which no library may write to."""
    _bound(megabytes)
    with os.fdopen(os.dup(sys.stdout.fileno()), "wb") as answers:
        os.dup2(sys.stderr.fileno(), sys.stdout.fileno())
        for line in sys.stdin.buffer:
            request = Request(**json.loads(line))
            _answer(partial(_said, request), answers, seconds)


def _answer(say: Callable[[], bytes], answers: BinaryIO, seconds: float) -> None:
    signal.setitimer(signal.ITIMER_REAL, seconds)
    said = say()
    signal.setitimer(signal.ITIMER_REAL, 0)
    answers.write(said + b"\n")
    answers.flush()


@cache
def _names(text: str) -> Names:
    return names_from_text(text)


def _said(request: Request) -> bytes:
    return dump(_row(request)).encode()


def _row(request: Request) -> Json:
    row = attempt(request.name, lambda: _read(request))
    if isinstance(row, Problem):
        return error_to_json(row.file, row.text)
    if "error" in row:
        row["error"] = request.name + row["error"].removeprefix(request.path)
    return row | {"file": request.name}


def _read(request: Request) -> Json:
    from ijkmoment.reading.rows import read_row  # noqa: PLC0415 - who checks a letter prints no rows of facts

    date = parse_date(request.date) if request.date else None
    return read_row(Path(request.path), date, _names(request.names), request.table)


def _bound(megabytes: int) -> None:
    """Bound this process's memory, and let its alarm end it, and not Ctrl-C: who started it does that."""
    bound({MEMORY: megabytes * 1_000_000})
    signal.signal(signal.SIGALRM, signal.SIG_DFL)
    signal.signal(signal.SIGINT, signal.SIG_IGN)


if __name__ == "__main__":
    main(float(sys.argv[1]), int(sys.argv[2]))
