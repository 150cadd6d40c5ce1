"""What must hold across a ledger: parents, links, one open statement per identity, and a history that joins up.

Each check yields the key (slug or number) of what is wrong, the column that says it and a message; the reader of a
folder adds file and line, the register's database refuses the same by constraint and trigger.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from ijkmoment.facts.concepts import CONCEPTS
from ijkmoment.facts.kinds import KINDS
from ijkmoment.facts.ledger import Ledger
from ijkmoment.facts.problem import Arguments
from ijkmoment.facts.statement import Statement, Subject
from ijkmoment.facts.values import Code


@dataclass(frozen=True, slots=True)
class Break:
    """A subject (by slug) or a statement (by number) that does not fit the ledger, and why.

    `code` and `arguments` are those of a `Problem`.
    """

    key: str | int
    column: str
    message: str
    code: str = ""
    arguments: Arguments = ()


def check_ledger(ledger: Ledger) -> tuple[Break, ...]:
    """Return everything that does not hold, in the order of the tables."""
    return (
        *_check_parents(ledger.subjects),
        *_check_links(ledger),
        *_check_extensions(ledger),
        *_check_open(ledger.statements),
        *_check_history(ledger.statements),
    )


def _check_parents(subjects: Mapping[str, Subject]) -> Iterator[Break]:
    order = {slug: place for place, slug in enumerate(subjects)}
    for subject in subjects.values():
        message = _parent_problem(subject, subjects) or _parent_circle(subject, subjects, order)
        if message is not None:
            yield Break(subject.slug, "parent", message, "strange-parent")


def _parent_problem(subject: Subject, subjects: Mapping[str, Subject]) -> str | None:
    kind = KINDS[subject.kind]
    allowed = f"a {kind.id} stands under {' or '.join(kind.parents) or 'nothing'}"
    if subject.parent is None:
        return f"expected a subject: {allowed}" if kind.needs_parent else None
    if subject.parent not in subjects:
        return "expected the slug of a subject in subjects.csv"
    return None if subjects[subject.parent].kind in kind.parents else allowed


def _parent_circle(subject: Subject, subjects: Mapping[str, Subject], order: Mapping[str, int]) -> str | None:
    """Return how parents lead back to a subject, at the last subject of the circle alone."""
    circle = [subject.slug]
    above = subject.parent
    while above is not None and above in subjects and above not in circle:
        circle.append(above)
        above = subjects[above].parent
    if above != subject.slug or max(circle, key=order.__getitem__) != subject.slug:
        return None
    return f"the parents lead back to the subject itself{_through(circle[1:])}: remove one of them"


def _through(between: Sequence[str]) -> str:
    """Say what a circle goes through: " through b, c and d", nothing when it goes through nothing."""
    if not between:
        return ""
    *first, last = between
    return f" through {', '.join(first)} and {last}" if first else f" through {last}"


def _check_links(ledger: Ledger) -> Iterator[Break]:
    for one in ledger.statements:
        if not isinstance(one.value, Code) or one.value.scheme != "subject":
            continue
        kinds = CONCEPTS[one.concept].refers_to
        target = ledger.subjects.get(one.value.code)
        if target is None or target.kind not in kinds:
            message = f"{one.value.code!r} is not the slug of a {' or '.join(kinds)}"
            yield Break(one.number or 0, "value", message, "strange-link", (("concept", one.concept),))


def _check_extensions(ledger: Ledger) -> Iterator[Break]:
    """Find each circle of extensions once, at the last statement of those that make it."""
    extended: dict[str, list[str]] = {}
    for one in ledger.statements:
        if one.concept != "verlengt" or one.superseded_at is not None or not isinstance(one.value, Code):
            continue
        target = one.value.code
        back = _path(target, one.subject, extended)
        if back is None:
            extended.setdefault(one.subject, []).append(target)
            continue
        message = f"the mandate {one.subject} extends itself{_through(back[:-1])}: remove one of the extensions"
        arguments = (("subject", one.subject), ("target", target))
        yield Break(one.number or 0, "value", message, "extends-itself", arguments)


def _path(start: str, end: str, edges: Mapping[str, Sequence[str]]) -> list[str] | None:
    """Return the nodes from one to another, both included; None when nothing leads there."""
    came: dict[str, str | None] = {start: None}
    coming = [start]
    for node in coming:
        if node == end:
            break
        for target in edges.get(node, ()):
            if target not in came:
                came[target] = node
                coming.append(target)
    path: list[str] = []
    current: str | None = end if end in came else None
    while current is not None:
        path.append(current)
        current = came[current]
    return path[::-1] or None


def _check_open(statements: tuple[Statement, ...]) -> Iterator[Break]:
    held: dict[object, Statement] = {}
    for one in statements:
        if one.superseded_at is not None:
            continue
        other = held.setdefault(one.identity, one)
        if other is not one:
            message = f"statement {other.number} holds the same and is open too: close one, or change the period"
            yield Break(one.number or 0, "subject", message, "held-already", (("concept", one.concept),))


def _check_history(statements: tuple[Statement, ...]) -> Iterator[Break]:
    numbered = {one.number: one for one in statements}
    for one in statements:
        message = _history_problem(one, numbered.get(one.superseded_by))
        if message is not None:
            yield Break(one.number or 0, "superseded_by", message)


def _history_problem(one: Statement, successor: Statement | None) -> str | None:
    if (one.superseded_at is None) != (one.superseded_by is None):
        return "expected superseded_at and superseded_by together, or neither"
    if one.superseded_by is None:
        return None
    if successor is None:
        return "expected the number of a statement in this table"
    if one.recorded_at is not None and one.superseded_at is not None and one.superseded_at <= one.recorded_at:
        return "expected a moment after recorded_at"
    return _successor_problem(one, successor)


def _successor_problem(one: Statement, successor: Statement) -> str | None:
    if (successor.subject, successor.concept) != (one.subject, one.concept):
        return f"statement {successor.number} is of another subject or concept: a correction keeps both"
    if successor.recorded_at != one.superseded_at:
        return f"statement {successor.number} was not recorded at {one.superseded_at}"
    return None
