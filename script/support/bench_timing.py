"""Times as medians over rounds that go in turn over all cases, so that a slow moment falls on all alike."""

import statistics
import sys
import time
from collections.abc import Callable, Mapping

Case = Callable[[], object]


def measure(cases: Mapping[str, Case], rounds: int, clock: Callable[[], float] = time.perf_counter) -> dict[str, float]:
    """Return the median seconds of each case over the rounds, after one round that does not count."""
    times: dict[str, list[float]] = {name: [] for name in cases}
    for number in range(rounds + 1):
        _progress(number, rounds)
        for name, case in cases.items():
            start = clock()
            case()
            if number:
                times[name].append(clock() - start)
    return {name: statistics.median(found) for name, found in times.items()}


def section(title: str, medians: Mapping[str, float], base: str) -> str:
    """Return a table of medians with their ratios to one of them."""
    rows = [f"| {name} | {1000 * median:.1f} | {median / medians[base]:.2f} |" for name, median in medians.items()]
    return "\n".join([f"## {title}", "", f"| what | median ms | ratio to {base} |", "|---|---:|---:|", *rows, ""])


def _progress(number: int, rounds: int) -> None:
    if sys.stderr.isatty():
        sys.stderr.write(f"\rround {number} of {rounds} ")
