"""Parts that do not add up to their total.

What:
    A total in a sentence, a list or a table that no values with these printed decimals can have as their sum. What is
    left of a whole ("de overige 12"), a change told with both of its ends, percentages of one whole, and a column that
    is the sum, difference or ratio of others in all rows but one.

Why:
    One of the amounts is wrong, and the reader cannot tell which.

Example:
    De inzet heeft in totaal € 45,89 miljoen gekost. Dit bedrag omvat € 31,37 miljoen voor Litouwen en € 13,58 miljoen
    voor Roemenië.

Better:
    De inzet heeft in totaal € 44,95 miljoen gekost. Dit bedrag omvat € 31,37 miljoen voor Litouwen en € 13,58 miljoen
    voor Roemenië.

Known limits:
    A difference that rounding can explain is not reported: half a unit in the last printed place for each number.
    Where the register holds the parts with more places, these are added. Numbers with "circa" are left out, and with
    them the sum.
    The whole has to lead up to a row of parts: a colon, "te weten", "waarvan", "daarvan", "van de 84", "in totaal".
    The parts come to it but for a slip, or nearly. Behind "waarvan" and the like others may be left out: then
    amounts, places, names and outcomes are too many or all but a little less, and other parts are not looked at.
    What near by explains the numbers is right: they come to another number that is told, another one makes good what
    they are off, or some count twice. What is left has to be so exactly where its whole is told before as one ("van de
    83") with nothing else counted between. A change is held against the two numbers of its kind nearest to it.
    A table that closes but for one row and the column that crosses it is wrong at that cell. A column of shares, prices
    or means has no sum.

Source:
    XBRL International, Calculations 1.1 (2023): consistency of rounded values by intervals.
"""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import Literal

from ijkmoment.checking.figures.intervals import Interval
from ijkmoment.checking.figures.table_sums import sums_of_tables
from ijkmoment.checking.figures.told_numbers import ToldNumber
from ijkmoment.checking.figures.totals import Figure, Sum
from ijkmoment.checking.letter import Letter, Span
from ijkmoment.checking.rule import Draft, Rule, in_letter
from ijkmoment.checking.sums.crossing import Crossing, Line, crossings, sums_of_lines
from ijkmoment.checking.sums.of_another import is_explained, is_of_another
from ijkmoment.checking.sums.off_groups import off_groups, rounded_groups
from ijkmoment.checking.sums.ratio_columns import ratios
from ijkmoment.checking.sums.rests import parts_above_whole, rests
from ijkmoment.checking.sums.table_relations import Difference, differences, sums_of_nested
from ijkmoment.checking.sums.told_changes import changes
from ijkmoment.checking.sums.told_hundreds import told_hundreds
from ijkmoment.facts.finding import Finding, Related
from ijkmoment.facts.snapshot import Snapshot
from ijkmoment.facts.statement import Statement
from ijkmoment.facts.values import Amount
from ijkmoment.language.patterns import lazily

_TWICE = lazily(  # what is asked for may be more than there is, and "in zowel 2026 als 2027" counts twice
    r"(?<!\w)(?:zowel|aangevraagd|aanvroeg(?:en)?|vroeg(?:en)?|gevraagd)(?!\w)"
)
_DRAFT = Draft("NUM001", "error")


def check(letter: Letter) -> Iterator[Finding]:
    """Find the totals that their parts cannot have as a sum."""
    crossed = tuple(crossings(letter))
    wrong = {number.span.start for one in crossed for line in (one.row, one.column) for number in line.numbers}
    yield from (_crossed(letter, one) for one in crossed)
    rounded = rounded_groups(letter) if letter.snapshot is not None else ()
    tables = (one for one in (*sums_of_tables(letter), *sums_of_nested(letter), *sums_of_lines(letter)) if one.parts)
    told = (*off_groups(letter), *rests(letter), *parts_above_whole(letter), *rounded)
    for one, in_words in (*((it, False) for it in tables), *((it, True) for it in told)):
        exact, held = _known(letter.snapshot, one)
        if exact.possible or exact.total.span.start in wrong:
            continue
        if held or not (_is_told_twice(letter, one) if in_words else _is_explained(letter, one)):
            wrong.add(exact.total.span.start)
            yield _finding(letter, exact, held)
    yield from _changed(letter, {number.span.start for one in crossed for number in one.row.numbers})
    yield from (_no_hundred(letter, shares) for shares in told_hundreds(letter))


def _is_explained(letter: Letter, one: Sum) -> bool:
    return is_of_another(letter, one) or is_explained(letter, one)


def _is_told_twice(letter: Letter, one: Sum) -> bool:
    """Tell whether what is said behind a part counts it twice, or as asked for."""
    last = one.parts[-1].span
    return _TWICE.search(letter.folded, last.end, letter.sentence_at(last.start).end) is not None


def _changed(letter: Letter, seen: set[int]) -> Iterator[Finding]:
    for told in (*differences(letter), *changes(letter)):
        if told.span.start not in seen:
            seen.add(told.span.start)
            yield _off(letter, told)
    for told in ratios(letter):
        if told.span.start not in seen:
            seen.add(told.span.start)
            yield _off(letter, told, "ratio")


def _known(snapshot: Snapshot | None, one: Sum) -> tuple[Sum, tuple[Statement, ...]]:
    """Return a sum as exactly as the register knows it, with the statements that say so."""
    if snapshot is None:
        return one, ()
    unrounded = _unrounded(snapshot, one)
    if unrounded:
        return one._replace(parts=tuple(map(_with_interval, one.parts, map(_interval, unrounded)))), unrounded
    added = _added(snapshot, one)
    if added:
        return _as_printed(one), added
    return one, ()


def _unrounded(snapshot: Snapshot, one: Sum) -> tuple[Statement, ...]:
    """Return the register's statements of the parts, empty unless it holds every one finer than it is printed."""
    held = tuple(_exact(snapshot, part, one.total) for part in one.parts)
    found = tuple(statement for statement in held if statement is not None)
    return found if len(found) == len(one.parts) else ()


def _exact(snapshot: Snapshot, part: Figure, total: Figure) -> Statement | None:
    """Return the statement that holds a part with more places than are printed: to the euro, to the thousand."""
    claim, concept = part.claim, _concept(part, total)
    if claim is None or claim.subject is None or concept is None:
        return None
    found = [
        one
        for one in snapshot.of(claim.subject, concept)
        if isinstance(one.value, Amount) and _prints_as(one.value, claim.value)
    ]
    return found[0] if len(found) == 1 else None


def _concept(*figures: Figure) -> str | None:
    """Return what a part is said to be, else what its total is said to be."""
    return next((one.claim.concept for one in figures if one.claim is not None and one.claim.concept), None)


def _prints_as(exact: Amount, printed: object) -> bool:
    """Tell whether an amount is finer than a printed one, and rounded to it."""
    if not isinstance(printed, Amount) or printed.decimals is None or exact.currency != printed.currency:
        return False
    if exact.decimals is not None and exact.decimals <= printed.decimals:
        return False
    low, high = printed.interval()
    return low <= exact.value <= high


def _added(snapshot: Snapshot, one: Sum) -> tuple[Statement, ...]:
    """Return the register's statements of parts and total, where these add up with the decimals that are printed.

    They are those of one time and kind, and more than half of them are printed as they are held: else the letter
    speaks of another time.
    """
    figures = (*one.parts, one.total)
    concept = _concept(*figures)
    subjects = tuple(part.claim.subject for part in one.parts if part.claim is not None and part.claim.subject)
    if concept is None or len(subjects) < len(one.parts):
        return ()
    for total in _totals(snapshot, one, subjects):
        for statement in snapshot.of(total, concept):
            parts = (snapshot.find(slug, concept, statement.dimensions, statement.period) for slug in subjects)
            held = (*(found for group in parts for found in group), statement)
            if len(held) == len(figures) and _agree(held, figures) and _adds_up(held):
                return held
    return ()


def _totals(snapshot: Snapshot, one: Sum, subjects: Sequence[str]) -> tuple[str, ...]:
    """Return what a total may be of: the subject that it is bound to, and the parent of all its parts."""
    bound = one.total.claim.subject if one.total.claim is not None else None
    parents = {subject.parent for slug in subjects if (subject := snapshot.subjects.get(slug)) is not None}
    parent = parents.pop() if len(parents) == 1 else None
    return tuple(slug for slug in (bound, parent) if slug is not None)


def _agree(held: Sequence[Statement], figures: Sequence[Figure]) -> bool:
    """Tell whether all have the decimals that are printed, and more than half the amount as well."""
    printed = [one.claim.value if one.claim is not None else None for one in figures]
    pairs = [(one.value, other) for one, other in zip(held, printed, strict=True)]
    amounts = [(one, other) for one, other in pairs if isinstance(one, Amount) and isinstance(other, Amount)]
    alike = all((one.decimals, one.currency) == (other.decimals, other.currency) for one, other in amounts)
    return alike and len(amounts) == len(pairs) and 2 * sum(a.value == b.value for a, b in amounts) > len(pairs)


def _adds_up(held: Sequence[Statement]) -> bool:
    return sum(map(_amount, held[:-1]), Decimal(0)) == _amount(held[-1])


def _amount(statement: Statement) -> Decimal:
    return statement.value.value if isinstance(statement.value, Amount) else Decimal(0)


def _as_printed(one: Sum) -> Sum:
    """Return a sum in which each figure is exactly what is printed."""
    total, *parts = (_with_interval(figure, (_printed(figure),) * 2) for figure in (one.total, *one.parts))
    return one._replace(total=total, parts=tuple(parts))


def _printed(figure: Figure) -> Decimal:
    claim = figure.claim
    return claim.value.value if claim is not None and isinstance(claim.value, Amount) else Decimal(0)


def _interval(statement: Statement) -> Interval:
    """Return what an amount of the register may be: it is known to a place of its own."""
    return statement.value.interval() if isinstance(statement.value, Amount) else (Decimal(0), Decimal(0))


def _with_interval(figure: Figure, interval: Interval) -> Figure:
    return figure._replace(interval=None if figure.interval is None else interval)


def _finding(letter: Letter, one: Sum, held: tuple[Statement, ...]) -> Finding:
    related = tuple(in_letter(letter, part.span) for part in one.parts)
    register = tuple(Related("register", statement.reference, statement=statement.reference) for statement in held)
    return _DRAFT.at(
        one.total.span,
        related=related + register,
        form="whole" if one.whole else "some",
        total=letter.part(one.total.span),
        parts=" + ".join(" ".join(letter.part(part.span).split()) for part in one.parts),
    )


def _off(letter: Letter, one: Difference, form: Literal["difference", "ratio"] = "difference") -> Finding:
    return _DRAFT.at(
        one.span,
        related=(in_letter(letter, one.first), in_letter(letter, one.second)),
        form=form,
        total=letter.part(one.span),
        parts=f"{letter.part(one.first)} {'−' if form == 'difference' else '/'} {letter.part(one.second)}",
    )


def _crossed(letter: Letter, one: Crossing) -> Finding:
    numbers = (*one.row.numbers, *one.column.numbers)
    return _DRAFT.at(
        one.cell,
        related=tuple(in_letter(letter, number.span) for number in numbers if number.span != one.cell),
        form="crossing",
        total=letter.part(one.cell),
        parts="; ".join(_printed_line(letter, line) for line in (one.row, one.column)),
    )


def _printed_line(letter: Letter, line: Line) -> str:
    parts = (" − " if line.less else " + ").join(letter.part(one.span) for one in line.parts)
    return f"{parts} ≠ {letter.part(line.total.span)}"


def _no_hundred(letter: Letter, shares: Sequence[ToldNumber]) -> Finding:
    *others, last = (Span(one.start, one.end) for one in shares)
    return _DRAFT.at(
        last,
        related=tuple(in_letter(letter, one) for one in others),
        form="hundred",
        total="100%",
        parts=" + ".join(letter.part(one) for one in (*others, last)),
    )


RULE = Rule(
    "NUM001",
    "parts-do-not-add-up",
    "error",
    check,
    {
        "nl": {
            "whole": "het totaal {total} is niet de som van de delen: {parts}",
            "some": "de genoemde delen zijn samen meer dan het totaal {total}: {parts}",
            "difference": "{total} is niet het verschil {parts}",
            "ratio": "{total} is niet de verhouding {parts}, die het in de andere rijen wel is",
            "hundred": "de delen zijn samen geen {total}: {parts}",
            "crossing": "met {total} klopt de rij niet en de kolom evenmin: {parts}",
        },
        "en": {
            "whole": "the total {total} is not the sum of its parts: {parts}",
            "some": "the parts named are more than the total {total}: {parts}",
            "difference": "{total} is not the difference {parts}",
            "ratio": "{total} is not the ratio {parts}, as it is in the other rows",
            "hundred": "the parts are not {total} together: {parts}",
            "crossing": "with {total} neither the row adds up nor the column: {parts}",
        },
    },
    sees_more_with=("register",),
)
