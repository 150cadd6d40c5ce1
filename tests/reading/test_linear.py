"""No pattern is superlinear: a token over and over, in a text four times as long, takes about four times the work.

Work inside a regular expression is seen by no counter of Python's: lines and calls stay the same while the engine
backtracks. What sees it is the processor. Where the kernel counts instructions for a process (`perf_event_open`), those
are compared; elsewhere, as on most virtual machines, the processor time that this process itself used, the least of some
tries, which leaves out all waiting. Linear work gives a ratio of 4, quadratic work 16; the bound lies between, at 9,
wide of the noise of either. Work too small to tell apart is not compared. No wall clock is read.
"""

import ctypes
import os
import platform
import struct
import time
from collections.abc import Callable

import pytest

from ijkmoment.reading.claims import read_claims
from ijkmoment.reading.text import read_text
from support.hostile import TOKENS, hostile

SHORT, LONG = 8_000, 1_000_000
TIMES, BOUND = 4, 9
TOO_LITTLE = 0.02
_INSTRUCTIONS_A_SECOND = 1_000_000_000
_PERF_EVENT_OPEN = {"x86_64": 298, "aarch64": 241}


def _instructions() -> int | None:
    """Return a file that counts this process's instructions in user space, or None where the kernel has none."""
    number = _PERF_EVENT_OPEN.get(platform.machine())
    if number is None or not hasattr(ctypes.CDLL(None), "syscall"):
        return None
    user_only = 1 << 5 | 1 << 6
    attributes = struct.pack("=IIQQQQQ", 0, 112, 1, 0, 0, 0, user_only).ljust(112, b"\0")
    file = ctypes.CDLL(None).syscall(number, ctypes.c_char_p(attributes), 0, -1, -1, 0)
    return file if file >= 0 else None


_COUNTER = _instructions()


def _now() -> float:
    if _COUNTER is None:
        return time.process_time()
    return struct.unpack("=Q", os.read(_COUNTER, 8))[0] / _INSTRUCTIONS_A_SECOND


def _work(job: Callable[[], object], tries: int) -> float:
    def once() -> float:
        start = _now()
        job()
        return _now() - start

    return min(once() for _ in range(tries))


def _read(token: str, size: int) -> Callable[[], object]:
    text = hostile(token, size)
    return lambda: read_claims(read_text(text))


def _grows(token: str, size: int) -> float:
    """Return how much more work a text of four times the size is; 0 when it is too little to tell."""
    read_claims(read_text(hostile(token, 500)))
    more = _work(_read(token, TIMES * size), 3)
    return more / _work(_read(token, size), 3) if more > TOO_LITTLE else 0


@pytest.mark.parametrize("name", sorted(TOKENS))
def test_work_grows_with_the_text(name: str) -> None:
    assert _grows(TOKENS[name], SHORT) < BOUND


@pytest.mark.long
@pytest.mark.parametrize("name", sorted(TOKENS))
def test_work_grows_with_the_text_up_to_a_megabyte(name: str) -> None:
    assert _grows(TOKENS[name], LONG // TIMES) < BOUND
