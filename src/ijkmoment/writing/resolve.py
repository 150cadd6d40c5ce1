"""A role -> the one statement of the snapshot that it names, and how it prints; or what is wrong, and what there is."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from difflib import get_close_matches

from ijkmoment.facts.concepts import CONCEPTS, Concept
from ijkmoment.facts.dates import Date, Period
from ijkmoment.facts.problem import Wrong
from ijkmoment.facts.rows import RESERVED_SLUGS
from ijkmoment.facts.snapshot import Snapshot
from ijkmoment.facts.statement import Dimensions, Statement
from ijkmoment.facts.values import Code, Text, Value
from ijkmoment.language.printing import STYLES, print_value
from ijkmoment.writing.messages import wrong
from ijkmoment.writing.role_syntax import Role
from ijkmoment.writing.source import Meta

SUBJECT_STYLES = ("afkorting", "klein", "groot")
MOST_CHOICES = 5


@dataclass(frozen=True, slots=True)
class Fact:
    """What a role stands for: its value as printed, and the statement it comes from; None for the front matter."""

    text: str
    value: Value
    statement: Statement | None = None


def resolve(role: Role, snapshot: Snapshot, meta: Meta) -> Fact | Wrong:
    """Return the fact that a role names, or what is wrong with the role."""
    if role.head == "brief":
        return _from_front_matter(role, meta)
    if role.head in RESERVED_SLUGS:
        return wrong("reserved", word=role.head)
    if len(role.words) != 2:
        return wrong("not-two-words", number=len(role.words))
    statement = find_statement(role, snapshot, meta)
    if isinstance(statement, Wrong):
        return statement
    return print_statement(statement, role.style, snapshot, meta.language)


def find_statement(role: Role, snapshot: Snapshot, meta: Meta) -> Statement | Wrong:
    """Return the one statement that fits a role of a subject and a concept."""
    subject, name = role.words
    concept = find_concept(subject, name, snapshot)
    if isinstance(concept, Wrong):
        return concept
    strange = next((one for one, _ in role.dimensions if one not in concept.dimensions), None)
    if strange is not None:
        return _strange_dimension(concept, strange)
    held = snapshot.of(subject, name)
    split = [one for one in held if _without_language(one.dimensions) == role.dimensions]
    fitting = _in_language(_in_period(split, role, concept, meta), meta.language)
    if len(fitting) == 1:
        return fitting[0]
    return _say_what_there_is(role, fitting or held)


def _strange_dimension(concept: Concept, dimension: str) -> Wrong:
    if not concept.dimensions:
        return wrong("dimensionless", concept=concept.id, dimension=dimension)
    return wrong("no-dimension", concept=concept.id, dimension=dimension, dimensions=", ".join(concept.dimensions))


def find_concept(subject: str, name: str, snapshot: Snapshot) -> Concept | Wrong:
    """Return the concept of a name, or say that it or the subject is not known."""
    concept = CONCEPTS.get(name)
    if concept is None:
        close = nearest(name, CONCEPTS)
        return wrong("concept-near", word=name, near=close) if close else wrong("no-concept", word=name)
    if subject not in snapshot.subjects:
        close = nearest(subject, snapshot.subjects)
        return wrong("subject-near", word=subject, near=close) if close else wrong("no-subject", word=subject)
    return concept


def print_statement(statement: Statement, style: str, snapshot: Snapshot, language: str) -> Fact | Wrong:
    """Return a statement as printed in a style; a link to a subject prints that subject's name."""
    value = statement.value
    if isinstance(value, Code) and value.scheme == "subject":
        return _print_subject(statement, value, style, snapshot, language)
    return _strange_style(style, STYLES[type(value)]) or Fact(print_value(value, style, language), value, statement)


def _strange_style(style: str, styles: Collection[str]) -> Wrong | None:
    """Say that a value has no such style, when it has not."""
    if not style or style in styles:
        return None
    return wrong("no-style", style=style, styles=", ".join(styles)) if styles else wrong("styleless", style=style)


def _print_subject(statement: Statement, value: Code, style: str, snapshot: Snapshot, language: str) -> Fact | Wrong:
    strange = _strange_style(style, SUBJECT_STYLES)
    if strange is not None:
        return strange
    concept = "afkorting" if style == "afkorting" else "naam"
    name = snapshot.text(value.code, concept, language)
    if name is None:
        return wrong("not-held", subject=value.code, concept=concept)
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


def _say_what_there_is(role: Role, held: Iterable[Statement]) -> Wrong:
    names = [f"{{{one.reference}}}" for one in held]
    if not names:
        return wrong("not-held", subject=role.words[0], concept=role.words[1])
    choices = ", ".join(names[:MOST_CHOICES])
    if len(names) > MOST_CHOICES:
        return wrong("not-one-of-many", choices=choices, more=len(names) - MOST_CHOICES)
    return wrong("not-one", choices=choices)


def nearest(word: str, known: Iterable[str]) -> str:
    """Return the known word that is closest, empty when none is near."""
    return next(iter(get_close_matches(word, list(known), n=1)), "")


def _from_front_matter(role: Role, meta: Meta) -> Fact | Wrong:
    values: dict[str, Value] = {
        "titel": Text(meta.title),
        "onderwerp": Text(meta.subject),
        "kenmerk": Text(meta.reference),
        "datum": meta.date,
        "periode": meta.period,
        "boekjaar": Date(meta.fiscal_year.year),
    }
    if len(role.words) != 2 or role.words[1] not in values:
        return wrong("no-front-word", words=", ".join(values))
    value = values[role.words[1]]
    strange = _strange_style(role.style, STYLES[type(value)])
    return strange or Fact(print_value(value, role.style, meta.language), value)
