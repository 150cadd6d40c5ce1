"""The process that reads one stranger's file: `python -m ijkmoment.reading.alone`, started by `bounded`.

It bounds itself before it looks at the file: memory, processor time, no file of any size, no core dump. The file comes
in with what it is to be read by, and a pickle of facts' types goes out.
"""

import pickle
import resource
import sys
from collections.abc import Mapping
from typing import Any

from ijkmoment.facts.claim import Claim
from ijkmoment.facts.dates import Date
from ijkmoment.facts.document import Document
from ijkmoment.facts.names import Names
from ijkmoment.facts.problem import Problem
from ijkmoment.reading.bounds import MEMORY, PROCESSOR, bound
from ijkmoment.reading.claims import read_claims
from ijkmoment.reading.files import read_bytes
from ijkmoment.reading.letter_date import find_letter_date
from ijkmoment.reading.messages import refused


def main() -> None:
    """Read the file on standard input and write what it states."""
    suffix, names, date, limits, data = pickle.load(sys.stdin.buffer)  # noqa: S301 - from the process that started this one
    _bound(limits)
    try:
        answer = pickle.dumps(_read(data, suffix, names, date, limits))
    except (MemoryError, RecursionError):
        raise SystemExit(1) from None
    sys.stdout.buffer.write(answer)


def _bound(limits: Mapping[str, Any]) -> None:
    bound({MEMORY: limits["memory"], PROCESSOR: limits["processor"], resource.RLIMIT_FSIZE: 0})


def _read(
    data: bytes, suffix: str, names: Names, date: Date | None, limits: Mapping[str, Any]
) -> Problem | tuple[Document, tuple[Claim, ...]]:
    document = read_bytes(data, "", suffix)
    if isinstance(document, Problem):
        return document
    held = {"characters": len(document.text), "blocks": len(document.blocks)}
    if problem := _more_than(limits, held):
        return problem
    claims = read_claims(document, find_letter_date(document) or date, names)
    return _more_than(limits, {"claims": len(claims)}) or (document, claims)


def _more_than(most: Mapping[str, Any], held: Mapping[str, int]) -> Problem | None:
    for thing, count in held.items():
        if count > most[thing]:
            return refused("too-much", count=count, thing=thing, most=most[thing]).at("")
    return None


if __name__ == "__main__":
    main()
