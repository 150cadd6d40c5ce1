"""What `check` is to do: its options, filled from a file of configuration where they were not given."""

import contextlib
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from ijkmoment.facts.finding import SEVERITIES, Severity
from ijkmoment.facts.problem import Problem

if TYPE_CHECKING:
    from ijkmoment.checking.configuration import Configuration

_OWN, _SHARED = Path("ijkmoment.toml"), Path("pyproject.toml")
_NAME, _TABLE = b"ijkmoment", b"[tool.ijkmoment]"
_DATABASE = "db"
LANGUAGE = "nl"  # of what is printed, where nothing says another


class Options(NamedTuple):
    """What the command was given; what may stand in a file as well is None or empty when it was not given."""

    register: str | None = None
    earlier: tuple[Path, ...] = ()
    date: str | None = None
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    form: str = "text"
    language: str | None = None
    severity: Severity | None = None
    waivers: Path | None = None
    documents: Path | None = None
    config: Path | None = None
    profile: bool = False


class Settled(NamedTuple):
    """The options with nothing left open."""

    register: str | None
    earlier: tuple[Path, ...]
    date: str | None
    select: tuple[str, ...]
    ignore: tuple[str, ...]
    form: str
    language: str
    severity: Severity
    waivers: Path | None
    documents: Path | None
    profile: bool

    @property
    def is_of_database(self) -> bool:
        """Whether the register is the database."""
        return self.register == _DATABASE


def settle(options: Options) -> Settled | tuple[Problem, ...]:
    """Return the options with what the file of configuration says, and the defaults, where they leave it open."""
    filled = _filled(options)
    if not isinstance(filled, Options):
        return filled
    return Settled(
        filled.register,
        filled.earlier,
        filled.date,
        filled.select,
        filled.ignore,
        filled.form,
        filled.language or LANGUAGE,
        filled.severity or SEVERITIES[-1],
        filled.waivers,
        filled.documents,
        filled.profile,
    )


def read_text(path: Path) -> str | Problem:
    """Return the text of a file in UTF-8, or why not."""
    try:
        return path.read_bytes().decode("utf-8-sig").replace("\r\n", "\n")
    except FileNotFoundError:
        return Problem(str(path), "there is no such file: check its name and folder")
    except IsADirectoryError:
        return Problem(str(path), "this is a folder: name a file in it")
    except UnicodeDecodeError as error:
        return Problem(str(path), f"no text in UTF-8 from byte {error.start + 1} on: save it as UTF-8")
    except OSError as error:
        return Problem(str(path), f"cannot be read: {error.strerror}")


def _filled(options: Options) -> Options | tuple[Problem, ...]:
    path = options.config or _found()
    if path is None:
        return options
    text = read_text(path)
    if isinstance(text, Problem):
        return (text,)
    from ijkmoment.checking.configuration import TABLE, Configuration, parse_configuration

    said = parse_configuration(str(path), text, TABLE if path.name == _SHARED.name else "")
    return _with(options, said, path.parent) if isinstance(said, Configuration) else said


def _found() -> Path | None:
    """Return the file of configuration in this folder; what is wrong with one that others share is theirs to say."""
    if _OWN.is_file():
        return _OWN
    with contextlib.suppress(OSError):
        return _SHARED if _may_have_table(_SHARED.read_bytes()) else None
    return None


def _may_have_table(written: bytes) -> bool:
    """Tell whether a shared file has our table, however it is spelled, or is broken where it names it."""
    if _NAME not in written:
        return False
    import tomllib

    try:
        tool = tomllib.loads(written.decode()).get("tool")
    except ValueError:
        return _TABLE in written
    return isinstance(tool, dict) and "ijkmoment" in tool


def _with(options: Options, said: "Configuration", folder: Path) -> Options:
    """Return the options, and where they leave something open, what a file in a folder says."""
    register = said.register if said.register in (None, _DATABASE) else str(folder / said.register)
    return options._replace(
        register=register if options.register is None else options.register,
        earlier=options.earlier or tuple(folder / path for path in said.earlier or ()),
        select=options.select or said.select or (),
        ignore=options.ignore or said.ignore or (),
        language=options.language or said.language,
        severity=options.severity or said.severity,
        waivers=options.waivers or (folder / said.waivers if said.waivers else None),
        documents=options.documents or (folder / said.index if said.index else None),
    )
