"""Keep what a command would have to make or look for anew: patterns, modules, the digest of the rules. Run by set-up.

python -m ijkmoment.cli.keep_patterns
"""

import sys
from collections.abc import Iterator
from importlib import import_module
from pkgutil import iter_modules, walk_packages

from ijkmoment import cli
from ijkmoment.checking import rule_set
from ijkmoment.cli import kept_modules
from ijkmoment.language.kept_patterns import FILE, keep
from ijkmoment.language.patterns import given

_PACKAGES = ("ijkmoment.facts", "ijkmoment.language", "ijkmoment.reading", "ijkmoment.checking")


def modules() -> Iterator[str]:
    """Yield the names of the modules that read and check."""
    for name in _PACKAGES:
        yield name
        yield from (module.name for module in walk_packages(import_module(name).__path__, f"{name}."))


def all_given() -> tuple[tuple[str, int], ...]:
    """Load the modules, which name their patterns, and return these: the text and flags of each."""
    for name in modules():
        import_module(name)
    return given()


def main() -> None:
    """Write the patterns to their file."""
    try:
        rule_set.keep()
        of_commands = (f"{cli.__name__}.{one.name}" for one in iter_modules(cli.__path__))
        sys.stdout.write(f"{kept_modules.keep((*modules(), *of_commands))} modules kept in {kept_modules.FILE.name}\n")
        sys.stdout.write(f"{keep(all_given())} patterns kept in {FILE.name}\n")
    except (ImportError, AttributeError, OSError) as problem:
        sys.stdout.write(f"no patterns kept, so that commands start slower: {problem}\n")


if __name__ == "__main__":
    main()
