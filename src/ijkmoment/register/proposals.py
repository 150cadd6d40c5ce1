"""Proposed statements on a page: each row of a draft in words, and what somebody chose for it.

The rows travel with the page, signed, so that nothing of a letter is kept on the server; what is shown is made from
their cells alone, whether they were just read or have come back with choices.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from django.core import signing
from django.utils.translation import gettext as _

from ijkmoment.drafting.rows import DECISION, Cells, Decided, Decision
from ijkmoment.facts.cells import format_cell, parse_cell
from ijkmoment.facts.concept import Concept
from ijkmoment.facts.concepts import CONCEPTS
from ijkmoment.facts.dates import Date, Period, parse_period
from ijkmoment.facts.rows import fits, read_dimensions
from ijkmoment.facts.statement import Dimensions
from ijkmoment.facts.values import Code
from ijkmoment.language.dates import print_period
from ijkmoment.language.naming import Name
from ijkmoment.language.printing import print_value
from ijkmoment.register import words
from ijkmoment.register.drafts import Overtaken
from ijkmoment.register.entry import examples, is_too_large, read_entry, show_entry
from ijkmoment.register.entry_of_dates import read_period
from ijkmoment.register.presentation import subjects_of

MOST = 300
_SALT = "ijkmoment.register.proposals"
_END = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?")
_DAY = 24 * 60 * 60


@dataclass(frozen=True, slots=True)
class Choice:
    """What somebody chose for a proposal, and typed if they changed it; `problem` says what is wrong with that."""

    decision: Decision = ""
    value: str = ""
    period: str = ""
    problem: str = ""


@dataclass(frozen=True, slots=True)
class Shown:
    """A proposal in words; `before`, `printed` and `behind` are the letter's sentence around what it prints."""

    index: int
    subject: str
    concept: str
    details: Sequence[str]
    value: str
    place: str
    before: str
    printed: str
    behind: str
    state: str
    held: str
    doubts: Sequence[str]
    contradicts: str
    has_period: bool
    example: str
    choice: Choice
    entry: str
    period_entry: str
    overtaken: str = ""


@dataclass(frozen=True, slots=True)
class Group:
    """The proposals of one letter: those to decide on, and those that the register holds already."""

    title: str
    file: str
    to_decide: Sequence[Shown]
    held: Sequence[Shown]
    left_out: int = 0


@dataclass
class Batch:
    """The rows of a page, with what was chosen and what stood in the way."""

    rows: list[Cells]
    choices: Mapping[int, Choice] = field(default_factory=dict)
    overtaken: Mapping[int, str] = field(default_factory=dict)
    left_out: Mapping[str, int] = field(default_factory=dict)

    @property
    def signed(self) -> str:
        """The rows as one signed text that a form carries."""
        return signing.dumps({"rows": self.rows, "left_out": dict(self.left_out)}, salt=_SALT, compress=True)

    @property
    def subjects(self) -> set[str]:
        """The subjects that the rows speak of."""
        found = {row["subject"] for row in self.rows}
        for row in self.rows:
            found.update(subjects_of(_dimensions(row, CONCEPTS[row["concept"]])))
        return found

    def groups(self, names: Mapping[str, Name]) -> list[Group]:
        """Return the proposals by letter, in the order of the text."""
        letters = dict.fromkeys((row["file"], row["source"]) for row in self.rows)
        return [self._group(file, source, names) for file, source in letters]

    def _group(self, file: str, source: str, names: Mapping[str, Name]) -> Group:
        mine = [(i, row) for i, row in enumerate(self.rows) if (row["file"], row["source"]) == (file, source)]
        shown = [self._shown(index, row, names) for index, row in mine]
        to_decide = [one for one in shown if one.state != "held"]
        held = [one for one in shown if one.state == "held"]
        return Group(mine[0][1]["source_title"], file, to_decide, held, self.left_out.get(file, 0))

    def _shown(self, index: int, row: Cells, names: Mapping[str, Name]) -> Shown:
        concept = CONCEPTS[row["concept"]]
        before, behind = _around(row)
        choice = self.choices.get(index, Choice())
        return Shown(
            index,
            words.name_of(row["subject"], names),
            words.concept_name(concept),
            _details(row, concept, names),
            _value(row["value"], concept) or row["printed"],
            _place(row),
            before,
            row["printed"],
            behind,
            row["state"],
            _value(row["held"], concept),
            [str(words.DOUBTS[doubt]) for doubt in row["doubts"].split("; ") if doubt in words.DOUBTS],
            row["contradicts"],
            concept.temporal != "timeless",
            examples(concept),
            choice,
            choice.value or _entry(row["value"], concept),
            choice.period or _period(row["period"]),
            self.overtaken.get(index, ""),
        )


def read_signed(text: str) -> Batch | None:
    """Read the rows that a form carried; None when they are not ours, or older than a day."""
    try:
        data = signing.loads(text, salt=_SALT, max_age=_DAY)
    except signing.BadSignature:
        return None
    return Batch(data["rows"], left_out=data["left_out"])


def read_choices(batch: Batch, posted: Mapping[str, str]) -> dict[int, Choice]:
    """Return what was chosen for each row, with a problem where what was typed is no value."""
    found = {}
    for index, row in enumerate(batch.rows):
        decision = _DECISIONS.get(posted.get(f"keuze-{index}", ""), "")
        choice = Choice(decision, posted.get(f"waarde-{index}", ""), posted.get(f"periode-{index}", ""))
        if decision:
            found[index] = replace(choice, problem=_problem(choice, CONCEPTS[row["concept"]], row))
    return found


def decided(batch: Batch, choices: Mapping[int, Choice]) -> list[Decided]:
    """Return the rows with their decisions, changed as typed; the line of each is its index plus one."""
    return [_decided(index, row, choices.get(index, Choice())) for index, row in enumerate(batch.rows)]


def _decided(index: int, row: Cells, choice: Choice) -> Decided:
    changed = _changed(row, choice) if choice.decision == "gewijzigd" else {}
    return Decided(row["file"], index + 1, choice.decision, {**row, DECISION: choice.decision, **changed})


def remaining(batch: Batch, choices: Mapping[int, Choice]) -> Batch:
    """Return the rows on which nothing was decided yet."""
    left = [row for index, row in enumerate(batch.rows) if not choices.get(index, Choice()).decision]
    return Batch(left, left_out=batch.left_out)


def aim(batch: Batch, conflicts: Iterable[Overtaken], choices: Mapping[int, Choice]) -> Batch:
    """Return the rows aimed at what stands in their place now, so that the same choice replaces it knowingly."""
    rows, overtaken = list(batch.rows), {}
    for one in conflicts:
        current = one.current
        if one.row is None or current is None:
            continue
        index = one.row.line - 1
        cell = format_cell(current.value)
        rows[index] = {**rows[index], "held": cell, "held_number": str(current.number)}
        overtaken[index] = _value(cell, CONCEPTS[current.concept])
    return Batch(rows, choices, overtaken, batch.left_out)


_DECISIONS: Mapping[str, Decision] = {"aannemen": "ja", "wijzigen": "gewijzigd", "afwijzen": "nee"}


def _problem(choice: Choice, concept: Concept, row: Cells) -> str:
    if choice.decision == "ja" and row["state"] == "impossible":
        return _("Een datum die niet bestaat kan niet worden aangenomen: wijzig het voorstel of wijs het af.")
    if choice.decision != "gewijzigd":
        return ""
    if read_entry(choice.value, concept) is None:
        if is_too_large(choice.value, concept):
            return _("Dit getal is te groot om te bewaren.")
        return _("Schrijf de waarde zoals in: %(examples)s.") % {"examples": examples(concept)}
    return _problem_of_period(choice, concept)


def _problem_of_period(choice: Choice, concept: Concept) -> str:
    if concept.temporal == "timeless":
        return ""
    period = read_period(" ".join(choice.period.split()))
    if period is None or not fits(period, concept):
        return words.unfitting_period(concept, period)
    return ""


def _changed(row: Cells, choice: Choice) -> Cells:
    concept = CONCEPTS[row["concept"]]
    value = read_entry(choice.value, concept)
    made = {"value": format_cell(value)} if value is not None else {}
    period = read_period(" ".join(choice.period.split())) if concept.temporal != "timeless" else None
    return made | ({"period": period.edtf} if period is not None else {})


def _value(cell: str, concept: Concept) -> str:
    value = parse_cell(cell, concept) if cell else None
    if value is None:
        return ""
    return value.code if isinstance(value, Code) else print_value(value, language=words.language())


def _entry(cell: str, concept: Concept) -> str:
    """Return what the field for a changed value holds at first: the value in Dutch notation, also an impossible one."""
    value = parse_cell(cell, concept)
    if value is None:
        return _period(cell) if concept.datatype == "period" else ""
    return show_entry(value, concept)


def _period(cell: str, language: str = "nl") -> str:
    """Return a period's cell in words, also when the calendar lacks it."""
    period = parse_period(cell) or _impossible(cell)
    return print_period(period, language=language) if cell and period is not None else cell


def _date(year: str, month: str | None, day: str | None) -> Date:
    return Date(int(year), int(month) if month else None, int(day) if day else None)


def _impossible(cell: str) -> Period | None:
    ends = [_END.fullmatch(text) for text in cell.split("/")]
    dates = [None if end is None else _date(*end.groups()) for end in ends]
    return Period(dates[0], dates[-1]) if any(dates) else None


def _details(row: Cells, concept: Concept, names: Mapping[str, Name]) -> list[str]:
    found = [value for _name, value in words.dimension_words(_dimensions(row, concept), names)]
    said = _period(row["period"], words.language())
    return [*found, *([said] if said else [])]


def _dimensions(row: Cells, concept: Concept) -> Dimensions:
    read = read_dimensions(row["dimensions"], concept)
    return () if isinstance(read, str) else read


def _place(row: Cells) -> str:
    if row["page"]:
        return _("bladzijde %(page)s") % {"page": row["page"]}
    return _("regel %(line)s") % {"line": row["line"]}


def _around(row: Cells) -> tuple[str, str]:
    before, found, behind = row["sentence"].partition(row["printed"])
    return (before, behind) if found else ("", "")
