"""Loading what a command works with, which stays until the command ends: the collector may pass over it."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def loading() -> Iterator[None]:
    """Hold the collector off, and have it pass over all that there is by then, in the copies of this process too."""
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        gc.enable()


def collect_seldom() -> None:
    """Have the collector come seldom in a process that serves: what one letter makes stays until it is done."""
    from ijkmoment.reading.apart import MADE_BETWEEN

    gc.set_threshold(MADE_BETWEEN)
