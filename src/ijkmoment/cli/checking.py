"""`ijkmoment check`: each file is read, checked and printed; one that cannot be read does not stop the others."""

import datetime
import json
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from ijkmoment.checking import engine
from ijkmoment.checking.documents import Dossiers
from ijkmoment.checking.guard import Guard
from ijkmoment.checking.letter import Earlier
from ijkmoment.checking.rule import Entry
from ijkmoment.checking.rules import rule_of
from ijkmoment.cli.check_forms import Checked, Form, form_of
from ijkmoment.cli.check_options import LANGUAGE, Options, Settled, read_text, settle
from ijkmoment.cli.days import read_day
from ijkmoment.cli.in_two import Letter, check_in_two
from ijkmoment.cli.loading import loading
from ijkmoment.cli.output import CANNOT, FINDINGS, NOTHING_FOUND, progress, refuse, report, told
from ijkmoment.cli.selecting import selected, to_run
from ijkmoment.facts.dates import Date
from ijkmoment.facts.document import Document
from ijkmoment.facts.finding import Severity
from ijkmoment.facts.names import NO_NAMES, Names, names_of
from ijkmoment.facts.printed import Json, dump
from ijkmoment.facts.problem import Problem
from ijkmoment.facts.snapshot import Snapshot
from ijkmoment.facts.waiver import Waiver
from ijkmoment.language.countries import country_names
from ijkmoment.reading import apart, read_claims, read_document
from ijkmoment.reading.letter_date import find_letter_date

if TYPE_CHECKING:
    from ijkmoment.checking.stopwatch import Stopwatch
    from ijkmoment.cli.snapshots import Proof
    from ijkmoment.cli.waivers import WaiverFile

    _Watch = Stopwatch | None
SOURCE_SUFFIX = ".md"


class Against(NamedTuple):
    """What each letter is held against, by the rules of these codes, and what is shown of it."""

    codes: tuple[str, ...]
    entries: tuple[Entry, ...]
    snapshot: Snapshot | None
    names: Names
    earlier: tuple[Earlier, ...]
    date: Date | None
    waiver_files: tuple["WaiverFile", ...]
    today: datetime.date
    severity: Severity
    timed: bool
    documents: Dossiers
    language: str
    proof: "Proof"

    @property
    def waivers(self) -> tuple[Waiver, ...]:
        """The waivers of all files."""
        return tuple(one for file in self.waiver_files for one in file.waivers)

    def load(self) -> None:
        """Load the rules, where more than one letter is checked by them: else each copy of this process would."""
        for code in self.codes:
            rule_of(code)

    def shown(self, found: engine.Report) -> engine.Report:
        """Return a report with what was asked for: of the rules that were selected, and severe enough."""
        chosen = {entry.code for entry in self.entries}
        return engine.at_least(engine.of_codes(found, chosen), self.severity)


class _RefusedError(Exception):
    """What letters are held against turns out to be wrong when the first of them is being read."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        super().__init__()
        self.problems = problems


class _Seen:
    """What came of all files: the exit code, which waivers were tried and used, and what each rule cost and found."""

    def __init__(self) -> None:
        self.code = NOTHING_FOUND
        self.tried, self.used = set[int](), set[int]()
        self.seconds, self.findings = Counter[str](), Counter[str]()

    def add(self, said: Json) -> None:
        """Add what was said of a file."""
        self.code = max(self.code, said["code"])
        self.tried.update(said.get("tried", ()))
        self.used.update(said.get("used", ()))
        self.findings.update(said.get("found", ()))
        for code, seconds in said.get("times", {}).items():
            self.seconds[code] += seconds


def run(files: Sequence[Path], options: Options) -> int:
    """Check the files and print the outcome; return the exit code."""
    settled = settle(options)
    if not isinstance(settled, Settled):
        return report(settled, options.language or LANGUAGE)
    with loading():
        against = prepare(settled)
        if len(files) > 1 and isinstance(against, Against):
            against.load()
    if not isinstance(against, Against):
        return report(against, settled.language)
    form = form_of(settled.form, settled.language, against.entries)
    try:
        seen = _check_all(files, against, form)
    except _RefusedError as refused:
        return report(refused.problems, settled.language)
    _judge_waivers(against, form, seen, len(files) + 1)
    form.finish()
    if settled.profile:
        _print_profile(seen, settled.language)
    return seen.code


def _check_all(files: Sequence[Path], against: Against, form: Form) -> _Seen:
    seen = _Seen()
    for path, said in zip(files, _told(files, against, form), strict=True):
        seen.add(said)
        if "error" in said:
            refuse(said["error"])
            form.fail(str(path), said["error"])
        else:
            form.show(said["part"])
    return seen


def _told(files: Sequence[Path], against: Against, form: Form) -> Iterator[Json]:
    """Yield what is said of each letter, read and checked by a copy of this process that it may end without harm."""
    for number, path in enumerate(files, 1):
        with progress(f"{number}/{len(files)}: {path}"):
            say, prove = partial(_said, path, number, against, form), partial(_prove, against)
            said = apart.ask_a_copy(say, str(path), apart.Limits(), prove if number == 1 else None)
        yield _failed(said, against) if isinstance(said, Problem) else json.loads(said)


def _prove(against: Against) -> None:
    """Prove the register while the first letter is being read: nothing was shown yet."""
    wrong = against.proof()
    if wrong:
        raise _RefusedError(wrong)


def prepare(options: Settled) -> Against | tuple[Problem, ...]:
    """Return what letters are held against, or all that is wrong with the options; the register is yet to be proven."""
    entries, broken = selected(options)
    if broken:
        return broken
    date = read_day(options.date)
    if isinstance(date, Problem):
        return (date,)
    today = _today()
    snapshot, proof = _load(options.register)
    if isinstance(snapshot, tuple):
        return snapshot
    waivers, broken = _waivers(options, today)
    if broken:
        return proof() or broken
    names = names_of(snapshot, country_names()) if snapshot else NO_NAMES
    earlier, broken = _read_earlier(options.earlier, names)
    index = _read_index(options.documents)
    if broken or isinstance(index, tuple):
        return proof() or (*broken, *(index if isinstance(index, tuple) else ()))
    return Against(
        to_run(entries, waivers, options.severity),
        entries,
        snapshot,
        names,
        earlier,
        date,
        waivers,
        today,
        options.severity,
        timed=options.profile,
        documents=index,
        language=options.language,
        proof=proof,
    )


def _today() -> datetime.date:
    return datetime.datetime.now().astimezone().date()


def _waivers(options: Settled, today: datetime.date) -> tuple[tuple["WaiverFile", ...], tuple[Problem, ...]]:
    if not options.waivers and not options.is_of_database:
        return (), ()
    from ijkmoment.cli.waivers import WaiverFile, gather

    found = gather(options, today)
    files = tuple(one for one in found if isinstance(one, WaiverFile))
    return files, tuple(one for one in found if isinstance(one, Problem))


def _load(register: str | None) -> tuple[Snapshot | tuple[Problem, ...] | None, "Proof"]:
    if register is None:
        return None, tuple
    from ijkmoment.cli.snapshots import load_unproven

    return load_unproven(register)


def _read_index(path: Path | None) -> Dossiers | tuple[Problem, ...]:
    text = read_text(path) if path is not None else None
    if path is None or text is None:
        return {}
    if isinstance(text, Problem):
        return (text,)
    from ijkmoment.checking.document_index import read_index

    return read_index(str(path), text)


def _read_earlier(paths: Sequence[Path], names: Names) -> tuple[tuple[Earlier, ...], tuple[Problem, ...]]:
    read = [_earlier(path, names) for path in {path.resolve(): path for path in paths}.values()]
    broken = tuple(one for one in read if isinstance(one, Problem))
    return tuple(one for one in read if isinstance(one, Earlier)), broken


def _earlier(path: Path, names: Names) -> Earlier | Problem:
    from ijkmoment.reading.bounded import read_file

    read = read_file(path, names, None, apart.Limits())
    if isinstance(read, Problem):
        return read
    return Earlier(str(path), read.document, read.claims, find_letter_date(read.document))


def _said(path: Path, number: int, against: Against, form: Form) -> bytes:
    """Return, as JSON, all that is said of a letter, for a copy of this process to say."""
    outcome = apart.attempt(str(path), lambda: _checked(path, number, against, form))
    return dump(_failed(outcome, against) if isinstance(outcome, Problem) else outcome).encode()


def _failed(problem: Problem, against: Against) -> Json:
    return {"code": CANNOT, "error": told(problem, against.language)}


def _checked(path: Path, number: int, against: Against, form: Form) -> Json | Problem:
    watch = _watch() if against.timed else None
    report = _reported(path, against, watch)
    if isinstance(report, Problem):
        return report
    found, waived = waive_in(report, str(path), against)
    shown = against.shown(found)
    return {
        "code": exit_code(shown),
        "part": form.part(Checked(str(path), number, shown)),
        "found": Counter(one.code for one in shown.findings),
        "times": watch.times if watch else {},
        **waived,
    }


def _reported(path: Path, against: Against, watch: "_Watch") -> engine.Report | Problem:
    """Read a file and check it: by two processes, unless it is timed, since one's clock says nothing of the other."""
    if watch is None and path.suffix.lower() != SOURCE_SUFFIX:
        return check_in_two(partial(_read, path, against), partial(_check, against, None), against.codes)
    document = read_document(path)
    if isinstance(document, Problem):
        return document
    if path.suffix.lower() == SOURCE_SUFFIX:
        return source_held_against(document.text, against, watch)
    return held_against(document, find_letter_date(document), against, watch)


def _read(path: Path, against: Against) -> Letter | Problem:
    document = read_document(path)
    return document if isinstance(document, Problem) else _letter(document, find_letter_date(document), against)


def _letter(document: Document, date: Date | None, against: Against) -> Letter:
    """Return a letter that bears a date with its claims; the date that was given outweighs it."""
    date = against.date or date
    return Letter(document, date, read_claims(document, date, against.names))


def _check(against: Against, watch: "_Watch", letter: Letter, codes: Sequence[str]) -> engine.Report:
    guard = Guard()
    rules = tuple(map(rule_of, codes))
    found = engine.check(
        letter.document,
        letter.claims,
        against.snapshot,
        against.earlier,
        letter.date,
        guard.around(watch.time(rules) if watch else rules),
        index=against.documents,
    )
    return replace(found, failed=guard.failed)


def held_against(document: Document, date: Date | None, against: Against, watch: "_Watch" = None) -> engine.Report:
    """Check a letter that bears a date, whichever of the rules fail; the date that was given outweighs it."""
    return _check(against, watch, _letter(document, date, against), against.codes)


def source_held_against(text: str, against: Against, watch: "_Watch" = None) -> engine.Report:
    """Check a letter's source, as far as its literal text goes."""
    from ijkmoment.checking.source_text import date_of_source, read_source_text, without_guesses

    found = held_against(read_source_text(text), date_of_source(text), against, watch)
    return without_guesses(found)


def _watch() -> "Stopwatch":
    import time

    from ijkmoment.checking.stopwatch import Stopwatch

    return Stopwatch(time.perf_counter)


def waive_in(found: engine.Report, file: str, against: Against) -> tuple[engine.Report, Json]:
    """Return a report with what is waived, and which waivers were tried on the letter and used."""
    if not against.waivers:
        return found, {}
    from ijkmoment.checking.waiving import is_for, waive

    out = {skip.code for skip in found.skipped} | {failure.code for failure in found.failed}
    ran = set(against.codes) - out
    reference = found.document.header.reference
    tried = [one.number for one in against.waivers if one.code in ran and is_for(one, file, reference)]
    # What a rule that looked for a part alone did not find is no reason to call its waiver unused.
    partly = {skip.code for skip in found.partly}
    unjudged = [one.number for one in against.waivers if one.number in tried and one.code in partly]
    found = waive(found, file, against.waivers, against.today)
    return found, {"tried": tried, "used": [*unjudged, *(one.waiver.number for one in found.waived)]}


def _judge_waivers(against: Against, form: Form, seen: _Seen, number: int) -> None:
    """Show the waivers that silence nothing, at their places in their files."""
    from ijkmoment.checking import unused_waivers

    if unused_waivers.NOTICE not in against.entries:
        return
    used = seen.used if seen.code != CANNOT else seen.tried
    for file in against.waiver_files:
        tried = [one for one in file.waivers if one.number in seen.tried]
        found = engine.Report(
            Document(file.text, file.text, ()), tuple(unused_waivers.find(tried, used, against.today))
        )
        shown = engine.at_least(found, against.severity)
        if shown.findings:
            seen.add({"code": exit_code(shown), "found": Counter(one.code for one in shown.findings)})
            form.show(form.part(Checked(file.name, number, shown)))
            number += 1


def exit_code(report: engine.Report) -> int:
    """Return 1 for findings, 0 for none or for information alone, 2 when a rule failed that might have found some."""
    if report.failed:
        return CANNOT
    return FINDINGS if any(one.severity != "info" for one in report.findings) else NOTHING_FOUND


def _print_profile(seen: _Seen, language: str) -> None:
    from ijkmoment.cli.profiling import print_times

    print_times(seen.seconds, seen.findings, language)
