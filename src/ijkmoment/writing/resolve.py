"""A role -> the one statement of the snapshot that it names, and how it prints; or a line that lists what there is."""

from collections.abc import Iterable
from dataclasses import dataclass
from difflib import get_close_matches

from ijkmoment.facts.concepts import CONCEPTS, Concept
from ijkmoment.facts.dates import Date, Period
from ijkmoment.facts.snapshot import Snapshot
from ijkmoment.facts.statement import Dimensions, Statement
from ijkmoment.facts.values import Code, Text, Value
from ijkmoment.language.printing import print_value
from ijkmoment.writing.role_syntax import RESERVED, Role
from ijkmoment.writing.source import Meta

SUBJECT_STYLES = ("afkorting", "klein", "groot")


@dataclass(frozen=True, slots=True)
class Fact:
    """What a role stands for: its value as printed, and the statement it comes from; None for the front matter."""

    text: str
    value: Value
    statement: Statement | None = None


def resolve(role: Role, snapshot: Snapshot, meta: Meta) -> Fact | str:
    """Return the fact that a role names, or what is wrong with the role."""
    if role.head == "brief":
        return _from_front_matter(role, meta)
    if role.head in RESERVED:
        return f"{role.head!r} is a reserved word: it cannot stand here"
    if len(role.words) != 2:
        return f"expected a subject and a concept, found {len(role.words)} words"
    statement = find_statement(role, snapshot, meta)
    if isinstance(statement, str):
        return statement
    return print_statement(statement, role.style, snapshot, meta.language)


def find_statement(role: Role, snapshot: Snapshot, meta: Meta) -> Statement | str:
    """Return the one statement that fits a role of a subject and a concept."""
    subject, name = role.words
    concept = CONCEPTS.get(name)
    if concept is None:
        return f"unknown concept {name!r}{near(name, CONCEPTS)}"
    if subject not in snapshot.subjects:
        return f"unknown subject {subject!r}{near(subject, snapshot.subjects)}"
    held = snapshot.of(subject, name)
    split = [one for one in held if _without_language(one.dimensions) == role.dimensions]
    fitting = _in_language(_in_period(split, role, concept, meta), meta.language)
    if len(fitting) == 1:
        return fitting[0]
    return _say_what_there_is(role, fitting or held)


def print_statement(statement: Statement, style: str, snapshot: Snapshot, language: str) -> Fact | str:
    """Return a statement as printed in a style; a link to a subject prints that subject's name."""
    value = statement.value
    try:
        if isinstance(value, Code) and value.scheme == "subject":
            return _print_subject(statement, value, style, snapshot, language)
        return Fact(print_value(value, style, language), value, statement)
    except ValueError as error:
        return str(error)


def _print_subject(statement: Statement, value: Code, style: str, snapshot: Snapshot, language: str) -> Fact | str:
    if style and style not in SUBJECT_STYLES:
        return f"no style {style!r}: choose from {', '.join(SUBJECT_STYLES)}"
    concept = "afkorting" if style == "afkorting" else "naam"
    name = snapshot.text(value.code, concept, language)
    if name is None:
        return f"{value.code} has no {concept} in this snapshot"
    return Fact(print_value(Text(name), "" if style == "afkorting" else style, language), value, statement)


def _in_period(held: Iterable[Statement], role: Role, concept: Concept, meta: Meta) -> list[Statement]:
    """Return the statements of the role's period, or of the period that a role without one speaks of."""
    if concept.temporal not in ("period", "year") and role.period is None:
        return list(held)
    wanted = role.period or default_period(concept, meta)
    return [one for one in held if one.period.edtf == wanted.edtf]


def default_period(concept: Concept, meta: Meta) -> Period:
    """Return the period that a role without one speaks of."""
    if concept.datatype == "amount" or concept.id.startswith(("kosten", "bekostiging")):
        return Period(meta.fiscal_year, meta.fiscal_year)
    return meta.period


def _in_language(held: list[Statement], language: str) -> list[Statement]:
    """Return the statements in the letter's language, else those in none."""
    own = [one for one in held if dict(one.dimensions).get("taal") == language]
    return own or [one for one in held if "taal" not in dict(one.dimensions)]


def _without_language(dimensions: Dimensions) -> Dimensions:
    return tuple(pair for pair in dimensions if pair[0] != "taal")


def _say_what_there_is(role: Role, held: Iterable[Statement]) -> str:
    names = [f"{{{one.reference}}}" for one in held]
    if not names:
        return f"{role.words[0]} has no {role.words[1]} in this snapshot"
    more = f" and {len(names) - 5} more" if len(names) > 5 else ""
    return f"not exactly one statement fits: choose from {', '.join(names[:5])}{more}"


def near(word: str, known: Iterable[str]) -> str:
    """Return the known word that is closest, as a question; nothing when none is near."""
    close = get_close_matches(word, list(known), n=1)
    return f": did you mean {close[0]!r}?" if close else ""


def _from_front_matter(role: Role, meta: Meta) -> Fact | str:
    values: dict[str, Value] = {
        "titel": Text(meta.title),
        "onderwerp": Text(meta.subject),
        "kenmerk": Text(meta.reference),
        "datum": meta.date,
        "periode": meta.period,
        "boekjaar": Date(meta.fiscal_year.year),
    }
    if len(role.words) != 2 or role.words[1] not in values:
        return f"expected {{brief ...}} with one of {', '.join(values)}"
    value = values[role.words[1]]
    try:
        return Fact(print_value(value, role.style, meta.language), value)
    except ValueError as error:
        return str(error)
