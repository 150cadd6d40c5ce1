"""Parts that do not add up to their total.

What:
    A total in a sentence, a list or a table that no values with these printed decimals can have as their sum.

Why:
    One of the amounts is wrong, and the reader cannot tell which.

Example:
    De inzet heeft in totaal € 45,89 miljoen gekost. Dit bedrag omvat € 31,37 miljoen voor Litouwen en € 13,58 miljoen
    voor Roemenië.

Better:
    De inzet heeft in totaal € 44,95 miljoen gekost. Dit bedrag omvat € 31,37 miljoen voor Litouwen en € 13,58 miljoen
    voor Roemenië.

Known limits:
    A difference that rounding can explain is not reported: half a unit in the last printed place, for each part and for
    the total. A printed zero is exact. Where the register holds the cost of every part with more places than are
    printed, exactly or to the euro or the thousand, these are added instead, each within half a unit of its own last
    place; where it holds parts and total with the decimals that are printed, and there they add up, the printed ones
    must add up as well. After "waarvan" the parts may be some of the total; reported is then what is more than
    the total, and what differs from it by one digit alone, in figures of four digits or more.
    Amounts with "circa" are left out, and with them the sum. So are parts of which some may count twice ("in beide").
    Numbers of people or things are exact where bare numbers part them behind a colon, and in a column of counts.
    Parts without a word for their total are all where a colon or "als volgt verdeeld" opens them, "en" closes them and
    nothing follows ("57 plaatsen: 23 in Ede, 20 in Tiel en 14 in Oss"): reported is what adds up but for a slip in a
    digit. Behind "van de" and "daarvan" they may be some of the whole: then amounts can only be more than it, and
    counts are off where two digits changed places, and so is the first or last number of a row without any such word
    ("460 goed, 469 af en 258 gesloten; het gaat om 1.133"). So
    are a total that closes a row ("in totaal 177 personen", "Samen zijn dat"), a change told right beside its two
    ends ("een stijging van"), and percentages of one whole. What is left ("de overige 27") has to be so exactly
    where its whole is told right before with nothing else counted between ("61 van de 83"), and so has what is
    missing ("de ontbrekende zes kilometer"). Behind "onder wie" and "waaronder" the parts are never all, and what is
    paid each year ("jaarlijks") is no part. A total that stands over the rows of a table is held against them only
    where they come to it but for a slip.
    A row behind "waarvan", "daarvan", a colon or the like that closes its sentence has all parts of its whole where it
    comes to it but for a slip; not where a rest is told behind it, nor few figures or traits that may leave some out.
    Out of "van de 84" and "daarvan" it has so where words close it (a last part of "andere" or "overige", outcomes of
    which none is left: "gereed", "in aanleg", "in ontwerp"), or nothing is in two of its parts and figures are many.
    Nothing is reported where the text near by explains the parts or the total otherwise: the parts come to another
    number that is told, a number among them makes good what they differ by, or others in a row come to the total.
    Counts that "van de 276" or "daarvan" opens are more than their whole only where nothing can be in two of them:
    places or times in one turn of words, outcomes ("toegekend", "afgewezen"), or a last part of all others; and where
    they would come to it but for a slip. One part is never more than its whole ("van de 220 verschenen er 442").
    Numbers that each stand in brackets behind a name are all of the one count that opens their sentence ("De overige
    58 boeien liggen bij Ede (31), ...").
    A table that closes to the digit but for one row and the column that crosses it is wrong at that cell; with totals
    one way, its other rows or columns show that it is exact.
    Whole days or weeks are counts where a sentence tells nothing else, and so is what "de 24 vacatures betroffen".
    A column of shares, prices or means has no sum, and a difference or a ratio of two columns is reported where the
    other rows have it right: three at least for a ratio.

Source:
    XBRL International, Calculations 1.1 (2023): consistency of rounded values by intervals.
"""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import Literal

from ijkmoment.checking.figures.intervals import Interval
from ijkmoment.checking.figures.told_numbers import ToldNumber
from ijkmoment.checking.figures.totals import Figure, Sum
from ijkmoment.checking.letter import Letter, Span
from ijkmoment.checking.rule import Draft, Rule, in_letter
from ijkmoment.checking.sums.changes_of_tables import changes_of_tables
from ijkmoment.checking.sums.closed_sums import closed_sums
from ijkmoment.checking.sums.counted import sums_of_counts
from ijkmoment.checking.sums.crossing import Crossing, Line, crossings, sums_of_lines
from ijkmoment.checking.sums.list_sums import sums_of_lists
from ijkmoment.checking.sums.more_than_whole import are_stages, more_than_whole
from ijkmoment.checking.sums.of_another import is_explained, is_of_another
from ijkmoment.checking.sums.part_above_whole import parts_above_whole
from ijkmoment.checking.sums.parted import parted
from ijkmoment.checking.sums.partitions import partitions
from ijkmoment.checking.sums.ratio_columns import ratios
from ijkmoment.checking.sums.sentence_sums import sums_of_sentences
from ijkmoment.checking.sums.table_relations import Difference, differences, sums_of_nested
from ijkmoment.checking.sums.told_changes import changes
from ijkmoment.checking.sums.told_hundreds import told_hundreds
from ijkmoment.checking.sums.told_rests import told_rests
from ijkmoment.checking.sums.told_sums import sums
from ijkmoment.facts.finding import Finding, Related
from ijkmoment.facts.snapshot import Snapshot
from ijkmoment.facts.statement import Statement
from ijkmoment.facts.values import Amount
from ijkmoment.language.patterns import lazily

_BOTH = lazily(r"\bzowel\b")  # "€ 22,5 miljoen in zowel 2026 als 2027" counts twice
_ASKED = lazily(r"(?<!\w)(?:aangevraagd|aanvroeg(?:en)?|vroeg(?:en)?|gevraagd)(?!\w)")  # more than there is
_DRAFT = Draft("NUM001", "error")
_OTHERS = (parted, closed_sums, sums_of_lines)


def check(letter: Letter) -> Iterator[Finding]:
    """Find the totals that their parts cannot have as a sum."""
    crossed = tuple(crossings(letter))
    wrong = {number.span.start for one in crossed for line in (one.row, one.column) for number in line.numbers}
    yield from (_crossed(letter, one) for one in crossed)
    others = (one for way in _OTHERS for one in way(letter))
    for one in (*_sums(letter), *others):
        exact, held = _known(letter.snapshot, one)
        if exact.possible or exact.total.span.start in wrong:
            continue
        if held or not (is_of_another(letter, one) or (one.parts and is_explained(letter, one))):
            wrong.add(exact.total.span.start)
            yield _finding(letter, exact, held)
    for one in (*partitions(letter), *told_rests(letter), *more_than_whole(letter), *parts_above_whole(letter)):
        kept = _counts_twice(letter, one) or is_explained(letter, one) or _is_asked_for(letter, one)
        if one.total.span.start not in wrong and not kept:
            wrong.add(one.total.span.start)
            yield _finding(letter, one, ())
    seen = {number.span.start for one in crossed for number in one.row.numbers}
    for told in (*differences(letter), *changes(letter), *changes_of_tables(letter)):
        if told.span.start not in seen:
            seen.add(told.span.start)
            yield _off(letter, told)
    for told in ratios(letter):
        if told.span.start not in seen:
            seen.add(told.span.start)
            yield _off(letter, told, "ratio")
    yield from (_no_hundred(letter, shares) for shares in told_hundreds(letter))


def _sums(letter: Letter) -> Iterator[Sum]:
    """Find each sum once, by the words that tell it best: of bare numbers only where known figures are none."""
    seen: set[int] = set()
    for way in (sums, sums_of_nested, sums_of_lists, sums_of_sentences, sums_of_counts):
        told = [one for one in way(letter) if one.parts and one.total.span.start not in seen]
        seen |= {one.total.span.start for one in told if one.whole}
        yield from (one for one in told if not _is_told_twice(letter, one))


def _is_told_twice(letter: Letter, one: Sum) -> bool:
    """Tell whether a part is of another one too, by what is said behind them, what of it was paid, or asked for."""
    if _counts_twice(letter, one):
        return True
    if one.whole:
        return False
    first, last = one.parts[0].span, one.parts[-1].span
    behind = letter.folded[min(first.end, last.end) : letter.sentence_at(last.start).end]
    return _is_asked_for(letter, one) or are_stages((behind,))


def _is_asked_for(letter: Letter, one: Sum) -> bool:
    """Tell whether the parts are what was asked of a whole, which may be more than there is."""
    return bool(one.parts) and letter.says(_ASKED, letter.sentence_at(one.parts[-1].span.start))


def _counts_twice(letter: Letter, one: Sum) -> bool:
    """Tell whether the last part is said to count for each of two."""
    last = one.parts[-1].span if one.parts else one.total.span
    return _BOTH.search(letter.text, last.end, letter.sentence_at(last.start).end) is not None


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
