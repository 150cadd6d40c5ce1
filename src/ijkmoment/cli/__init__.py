"""The command line: one thin command per job.

Each command imports what it needs when it runs, so that `check` and `read` start without Django and without the
packages of the extras. Exit codes: 0 nothing found, 1 findings, 2 something could not be read or written,
130 interrupted.
"""

import io
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from ijkmoment import __version__
from ijkmoment.cli.loading import loading

with loading():
    import click

FILES = click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path))
LANGUAGE = click.option("--language", type=click.Choice(["nl", "en"]), default="nl", show_default=True)
DATE = click.option("--date", metavar="YYYY-MM-DD", help="The letter's date; it goes before what the letter says.")


@contextmanager
def _ending_well() -> Iterator[None]:
    """Turn a wrong option and an operating system's error into a line and exit code, and Ctrl-C into its exit code."""
    try:
        yield
    except click.exceptions.NoArgsIsHelpError:
        raise
    except click.UsageError as error:
        from ijkmoment.cli.output import CANNOT, refuse

        command = error.ctx.command_path if error.ctx is not None else "ijkmoment"
        refuse(f"{command}: {' '.join(error.format_message().split())} See {command} --help.")
        raise SystemExit(CANNOT) from None
    except OSError as error:
        from ijkmoment.cli.output import give_up

        raise SystemExit(give_up(error)) from error
    except KeyboardInterrupt:
        from ijkmoment.cli.output import INTERRUPTED

        raise SystemExit(INTERRUPTED) from None


def _open_closed_streams() -> None:
    """Let what is printed on a stream that was closed (`>&-`) go nowhere, and no file take its number."""
    while (nowhere := os.open(os.devnull, os.O_RDWR)) < 3:
        if nowhere:
            name = "stdout" if nowhere == 1 else "stderr"
            setattr(sys, name, os.fdopen(nowhere, "w", encoding="utf-8", closefd=False))
    os.close(nowhere)


class AtOnce(SystemExit):
    """The end of a command that leaves nothing open: taking apart all that it loaded would only take time."""


def program() -> None:
    """Run the commands as a program of its own."""
    try:
        main()
    except AtOnce as ended:
        with _ending_well():
            for stream in filter(None, (sys.stdout, sys.stderr)):
                stream.flush()
        os._exit(int(ended.code or 0))


class Commands(click.Group):
    """The commands as one program: output that cannot be written ends it with a line and exit code 2.

    All three steps are guarded, since click itself ends a closed pipe and Ctrl-C with exit code 1, the code for
    findings.
    """

    def main(self, *args: Any, **options: Any) -> Any:  # noqa: ANN401 - click's own signature
        """Run a command; a character that the terminal lacks is printed as a question mark."""
        _open_closed_streams()
        if isinstance(sys.stdout, io.TextIOWrapper):
            sys.stdout.reconfigure(errors="replace")
        with _ending_well():
            return super().main(*args, **options)

    def make_context(self, *args: Any, **options: Any) -> click.Context:  # noqa: ANN401 - idem
        """Read the arguments, which prints when they ask for help."""
        with _ending_well():
            return super().make_context(*args, **options)

    def invoke(self, ctx: click.Context) -> Any:  # noqa: ANN401 - idem
        """Run the command that the arguments name."""
        with _ending_well():
            return super().invoke(ctx)


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(__version__)
def main() -> None:
    """Account for military deployments: check and read letters, compose them, keep the register."""


@main.command()
@FILES
@click.option("--register", metavar="FILE|FOLDER|db", help="A snapshot file, a register folder, or the database.")
@click.option(
    "--earlier", multiple=True, type=click.Path(path_type=Path), help="An earlier letter to hold this one against."
)
@DATE
@click.option("--select", multiple=True, metavar="CODE,...", help="Only these rules or families (DAT,NUM001).")
@click.option("--ignore", multiple=True, metavar="CODE,...", help="Not these rules or families.")
@click.option(
    "--severity",
    type=click.Choice(["error", "inconsistency", "warning", "info"]),
    help="Show and count what is at least this.  [default: info]",
)
@click.option(
    "--index", "documents", type=click.Path(path_type=Path), help="An index of parliamentary documents, a file of CSV."
)
@click.option("--waivers", type=click.Path(path_type=Path), help="A file of waivers (docs/checking.md).")
@click.option(
    "--config",
    type=click.Path(path_type=Path),
    help="A file with these options.  [default: ijkmoment.toml, or [tool.ijkmoment] in pyproject.toml, here]",
)
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json", "jsonl", "sarif", "html"]),
    default="text",
    show_default=True,
)
@click.option("--profile", is_flag=True, help="Print the time of each rule on standard error.")
@click.option("--language", type=click.Choice(["nl", "en"]), help="Of what is printed.  [default: nl]")
def check(**given: Any) -> None:  # noqa: ANN401 - one parameter an option; `Options` has their types
    """Check letters (pdf, docx, odt, html, txt, or the source letter.md) and print what is wrong, with the place."""
    with loading():
        from ijkmoment.cli import checking
        from ijkmoment.cli.check_options import Options

    files = given.pop("files")
    raise AtOnce(checking.run(files, Options(**given)))


@main.command()
@FILES
@click.option("--kind", "kinds", multiple=True, metavar="KIND", help="Only this kind of fact (date, money, promise).")
@click.option("--register", metavar="FILE|FOLDER|db", help="Say which of its deployments each fact speaks of.")
@DATE
@click.option("--format", "form", type=click.Choice(["text", "json", "jsonl"]), default="text", show_default=True)
@click.option("--scheduler", metavar="HOST:PORT", help="A Dask cluster that reads them, instead of all cores here.")
@LANGUAGE
def read(
    *,
    files: tuple[Path, ...],
    kinds: tuple[str, ...],
    register: str | None,
    date: str | None,
    form: str,
    scheduler: str | None,
    language: str,
) -> None:
    """Print the facts that letters state: dates, money, strengths, references, countries, promises and more.

    Of a folder all letters in it and below are read.
    """
    from ijkmoment.cli import reading

    raise SystemExit(reading.run(files, reading.Options(form, date, kinds, register, language, scheduler)))


@main.command()
@click.argument("code")
@LANGUAGE
def explain(code: str, language: str) -> None:
    """Explain a rule: what it finds, why it matters, an example, and its limits."""
    from ijkmoment.checking import catalogue
    from ijkmoment.checking.explain import explain as page_of
    from ijkmoment.cli.output import report
    from ijkmoment.facts.problem import Problem

    page = page_of(code, language)
    if page is None:
        raise SystemExit(report([Problem(code, f"no such rule; there are {catalogue.codes()}")], language))
    click.echo(page, nl=False)


@main.command()
@click.option("--register", metavar="FILE|FOLDER|db", help="A snapshot file, a register folder, or the database.")
@click.option("--config", type=click.Path(path_type=Path), help="A file with options of check.  [default: as check]")
@click.option("--language", type=click.Choice(["nl", "en"]), help="Of what is shown.  [default: nl]")
def lsp(register: str | None, config: Path | None, language: str | None) -> None:
    """Serve a code editor on standard input and output: findings while a letter is written."""
    from ijkmoment.cli.check_options import Options
    from ijkmoment.cli.output import refuse_without

    try:
        from ijkmoment.cli import language_server
    except ImportError as error:
        raise SystemExit(refuse_without("editor", error)) from error
    raise SystemExit(language_server.run(Options(register=register, config=config, language=language)))


@main.group()
def letter() -> None:
    """Compose letters from a source and the register."""


@letter.command()
@click.argument("folder", type=click.Path(path_type=Path))
@click.option("--register", metavar="FILE|FOLDER|db", help="The register; without it, that in the letter's folder.")
@click.option("-o", "--out", type=click.Path(path_type=Path), default=Path("build"), show_default=True)
@click.option("--format", "forms", multiple=True, type=click.Choice(["html", "pdf", "odt", "docx", "json"]))
def build(folder: Path, register: str | None, out: Path, forms: tuple[str, ...]) -> None:
    """Write FOLDER's letter.md as HTML, PDF, ODT, DOCX and JSON."""
    from ijkmoment.cli import building

    raise SystemExit(building.run(folder, register, out, forms))


@main.command("import")
@click.argument("folder", type=click.Path(path_type=Path))
def import_(folder: Path) -> None:
    """Import a register FOLDER into the database, all of it or nothing."""
    from ijkmoment.cli import database

    raise SystemExit(database.import_register(folder))


@main.command()
@click.argument("folder", type=click.Path(path_type=Path))
def export(folder: Path) -> None:
    """Export the database's register to a FOLDER of CSV with a datapackage.json."""
    from ijkmoment.cli import database

    raise SystemExit(database.export_register(folder))


@main.group()
def register() -> None:
    """Start and fill the register from earlier letters; print a snapshot of it, and its waivers."""


@register.command("draft")
@FILES
@click.option(
    "--register",
    "given",
    metavar="FILE|FOLDER|db",
    default="db",
    show_default=True,
    help="The register with the names.",
)
@DATE
@click.option("--format", "form", type=click.Choice(["text", "csv", "jsonl"]), default="text", show_default=True)
@click.option("-o", "--out", type=click.Path(path_type=Path), help="Write to this file.")
@click.option("--all", "everything", is_flag=True, help="List the claims that are not proposed too.")
def draft_(
    *, files: tuple[Path, ...], given: str, date: str | None, form: str, out: Path | None, everything: bool
) -> None:
    """Propose statements from letters; nothing is recorded. Decide in the table of --format csv."""
    from ijkmoment.cli import drafting

    raise SystemExit(drafting.run(files, drafting.Options(given, date, form, out, everything)))


@register.command()
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--register", "given", metavar="db", default="db", show_default=True, help="The database; nothing else.")
def accept(file: Path, given: str) -> None:
    """Record the rows of a drafted table that were decided with ja or gewijzigd, all of them or nothing."""
    from ijkmoment.cli import database

    raise SystemExit(database.accept_drafts(file, given))


@register.command("snapshot")
@click.option("--register", "given", metavar="FOLDER|db", default="db", show_default=True, help="The register.")
@click.option("--at", metavar="YYYY-MM-DD", help="As held at the end of this day, or at a moment.  [default: now]")
@click.option(
    "--audience",
    type=click.Choice(["intern", "publiek", "defensie", "buitenlandse-zaken", "justitie-en-veiligheid"]),
    default="intern",
    show_default=True,
    help="What this audience may see; intern is the house itself.",
)
@click.option("-o", "--out", type=click.Path(path_type=Path), help="Write to this file.")
def snapshot_(given: str, at: str | None, audience: str, out: Path | None) -> None:
    """Print the register as one snapshot file, for check and read --register on another machine."""
    from ijkmoment.cli import snapshotting

    raise SystemExit(snapshotting.run(given, at, audience, out))


@register.command("waivers")
def waivers_() -> None:
    """Print the waivers that the database holds, as a file for check --waivers."""
    from ijkmoment.cli import waivers

    raise SystemExit(waivers.print_register())


@main.command()
@click.option("--port", type=click.IntRange(1, 65535), default=8000, show_default=True)
def serve(port: int) -> None:
    """Serve the site on this machine alone (127.0.0.1)."""
    from ijkmoment.cli import database

    raise SystemExit(database.serve(port))


@main.command()
def doctor() -> None:
    """Say what is there and what is not: Python, extras, fonts, database."""
    from ijkmoment.cli import doctoring

    raise SystemExit(doctoring.run())
