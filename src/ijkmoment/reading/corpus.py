"""Many letters -> their rows, one JSON line each, in the order in which they were given.

On this machine threads hold a reader each, in processes of their own; on a Dask cluster each task holds one. Both go
through `in_order`, which never has more than a window of chunks on the way, so that memory stays bounded.
"""

import os
from collections import deque
from collections.abc import Callable, Generator, Iterable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from itertools import islice
from pathlib import Path
from queue import SimpleQueue
from typing import Protocol

from ijkmoment.facts.problem import Problem
from ijkmoment.reading.apart import READER, Limits, Reader, Request, cores
from ijkmoment.reading.files import SUFFIXES

CHUNK, CLUSTER_CHUNK = 8, 64
_AHEAD = 4
SECONDS_TO_CONNECT = 10


class Rows(Protocol):
    """What becomes the rows of a chunk: a future, of Python's or of Dask's."""

    def result(self) -> list[str]:
        """Wait for the rows and return them."""


Submit = Callable[[Sequence[Request]], Rows]


def find_letters(paths: Iterable[Path]) -> Iterator[Path | Problem]:
    """Yield the files given, and of each folder the letters in it and below, by name; hidden ones are left alone."""
    for path in paths:
        yield from _in_folder(path) if path.is_dir() else (path,)


def _in_folder(folder: Path) -> Sequence[Path | Problem]:
    found = sorted(_letters_in(folder))
    return found or [Problem(str(folder), f"no letter in this folder: give one with {', '.join(sorted(SUFFIXES))}")]


def _letters_in(folder: Path) -> Iterator[Path]:
    for where, folders, names in os.walk(folder):
        folders[:] = [name for name in folders if not name.startswith(".")]
        yield from (Path(where, name) for name in names if _is_letter(name))


def _is_letter(name: str) -> bool:
    return not name.startswith(".") and Path(name).suffix.lower() in SUFFIXES


def requests(paths: Iterable[Path], date: str = "", names: str = "", table: str = "") -> list[Request]:
    """Return what is asked of each file; a cluster's workers find it by its absolute path."""
    return [Request(str(path), str(path.absolute()), date, names, table) for path in paths]


def read_here(
    wanted: Sequence[Request],
    limits: Limits = Limits(),  # noqa: B008 - frozen
    *,
    workers: int = 0,
    command: tuple[str, ...] = READER,
) -> Generator[str, None, None]:
    """Yield the row of each file, read on all cores of this machine or on as many as `workers` says."""
    count = min(workers or cores(), len(wanted)) or 1
    size = min(CHUNK, -(-len(wanted) // count)) or 1
    with ExitStack() as stack:
        readers = [stack.enter_context(Reader(limits, command)) for _ in range(count)]
        pool = stack.enter_context(ThreadPoolExecutor(count))
        for reader in readers:
            stack.callback(reader.stop)
        stack.callback(pool.shutdown, wait=False, cancel_futures=True)
        free: SimpleQueue[Reader] = SimpleQueue()
        for reader in readers:
            free.put(reader)
        yield from in_order(lambda chunk: pool.submit(_read_with, free, chunk), _chunks(wanted, size), count)


def _read_with(free: "SimpleQueue[Reader]", chunk: Sequence[Request]) -> list[str]:
    reader = free.get()
    try:
        return [reader.read(one) for one in chunk]
    finally:
        free.put(reader)


def read_on_cluster(wanted: Sequence[Request], scheduler: str, limits: Limits = Limits()) -> Generator[str, None, None]:  # noqa: B008 - frozen
    """Yield the row of each file, read by the workers of a Dask cluster, which must see the files at the same paths.

    Raises ImportError without the extra `corpus`, and OSError when there is no scheduler, or no worker, at the address.
    """
    from dask.distributed import Client  # noqa: PLC0415 - the extra `corpus`, which few need

    bounds = {"timeout": SECONDS_TO_CONNECT, "set_as_default": False}
    with Client(scheduler, **bounds) as client:  # type: ignore[no-untyped-call]  # Dask gives its client no types
        client.wait_for_workers(1, timeout=SECONDS_TO_CONNECT)
        threads = sum(client.nthreads().values()) or 1
        chunks = _chunks(wanted, CLUSTER_CHUNK)
        yield from in_order(lambda chunk: client.submit(read_apart, chunk, limits, pure=False), chunks, threads)


def read_apart(chunk: Sequence[Request], limits: Limits) -> list[str]:
    """Return the rows of a chunk, read in a process of its own: what a cluster's worker does."""
    with Reader(limits) as reader:
        return [reader.read(one) for one in chunk]


def in_order(submit: Submit, chunks: Iterable[Sequence[Request]], cores: int) -> Iterator[str]:
    """Yield the rows of all chunks in order, with at most four chunks a core on the way."""
    coming: deque[Rows] = deque()
    for chunk in chunks:
        coming.append(submit(chunk))
        if len(coming) >= _AHEAD * cores:
            yield from coming.popleft().result()
    while coming:
        yield from coming.popleft().result()


def _chunks(wanted: Iterable[Request], size: int) -> Iterator[list[Request]]:
    rest = iter(wanted)
    while chunk := list(islice(rest, size)):
        yield chunk
