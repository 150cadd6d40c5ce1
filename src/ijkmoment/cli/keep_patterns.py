"""Keep the patterns of all that reads and checks, so that a command need not make them: run by set-up.

python -m ijkmoment.cli.keep_patterns
"""

import sys
from importlib import import_module
from pkgutil import walk_packages

from ijkmoment.checking import rule_set
from ijkmoment.language.kept_patterns import FILE, keep
from ijkmoment.language.patterns import given

_PACKAGES = ("ijkmoment.facts", "ijkmoment.language", "ijkmoment.reading", "ijkmoment.checking")


def all_given() -> tuple[tuple[str, int], ...]:
    """Load the modules, which name their patterns, and return these: the text and flags of each."""
    for name in _PACKAGES:
        for module in walk_packages(import_module(name).__path__, f"{name}."):
            import_module(module.name)
    return given()


def main() -> None:
    """Write the patterns to their file."""
    try:
        rule_set.keep()
        sys.stdout.write(f"{keep(all_given())} patterns kept in {FILE.name}\n")
    except (ImportError, AttributeError, OSError) as problem:
        sys.stdout.write(f"no patterns kept, so that commands start slower: {problem}\n")


if __name__ == "__main__":
    main()
