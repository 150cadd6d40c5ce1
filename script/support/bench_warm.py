"""How long all rules take in a process that serves: a register loaded once, and one letter checked over and over.

python bench_warm.py REGISTER.json LETTER ROUNDS prints JSON: milliseconds of all rules and of each, as medians. A
process of its own, because Python's collector walks all that a process holds: here that is what the language server
holds, which loads the register as here.
"""

import json
import statistics
import sys
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from ijkmoment.checking.engine import check
from ijkmoment.checking.rules import RULES
from ijkmoment.checking.stopwatch import Stopwatch
from ijkmoment.cli.loading import collect_seldom, loading
from ijkmoment.facts.dates import Date
from ijkmoment.facts.document import Document
from ijkmoment.facts.names import names_of
from ijkmoment.facts.snapshot import snapshot_from_json
from ijkmoment.language.countries import country_names
from ijkmoment.reading import read_claims, read_document

_DATE = Date(2024, 5, 15)


def warm(register: Path, letter: Path, rounds: int) -> dict[str, Any]:
    """Return the times of all rules on a letter, after one round that does not count."""
    with loading():
        snapshot = snapshot_from_json(json.loads(register.read_text(encoding="utf-8")))
    collect_seldom()
    document = read_document(letter)
    if not isinstance(document, Document):
        raise TypeError(document.text)
    claims = read_claims(document, _DATE, names_of(snapshot, country_names()))
    totals, by_rule = list[float](), dict[str, list[float]]()
    for _ in range(rounds + 1):
        watch, start = Stopwatch(time.perf_counter), time.perf_counter()
        check(document, claims, snapshot, (), _DATE, watch.time(RULES))
        totals.append(time.perf_counter() - start)
        for code, seconds in watch.times.items():
            by_rule.setdefault(code, []).append(seconds)
    return {
        "statements": len(snapshot.statements),
        "characters": len(document.text),
        "claims": len(claims),
        "all": _median(totals),
        "rules": {code: _median(times) for code, times in by_rule.items()},
    }


def _median(times: Sequence[float]) -> float:
    return 1000 * statistics.median(times[1:])


if __name__ == "__main__":
    sys.stdout.write(json.dumps(warm(Path(sys.argv[1]), Path(sys.argv[2]), int(sys.argv[3]))))
