"""What a process that reads a stranger's file may take of the machine, set by itself before it looks at the file."""

import resource
from collections.abc import Mapping
from contextlib import suppress

MEMORY, PROCESSOR = resource.RLIMIT_AS, resource.RLIMIT_CPU


def bound(most: Mapping[int, int]) -> None:
    """Bound this process for good: `most` gives bytes or seconds by kind (as in `resource`); it never leaves a core.

    What the machine already bounds lower stays so, and a kind that it cannot bound is left.
    """
    for kind, size in {**most, resource.RLIMIT_CORE: 0}.items():
        _, held = resource.getrlimit(kind)
        lower = size if held == resource.RLIM_INFINITY else min(size, held)
        with suppress(ValueError, OSError):
            resource.setrlimit(kind, (lower, lower))
