"""A count that gives a withheld one away.

What:
    A printed total together with all of its parts but one, where the register holds the part that is missing under a
    label for others than the public; or together with its other part, right behind where the letter says that it
    withholds a number: who subtracts has it. Without a register also the one cell of a column or row, item of a list or
    member of a sentence that the letter withholds in words ("vertrouwelijk", "het aantal is niet openbaar"), while it
    tells the total and all of the others; and how many of a count of points are classified ("vijf lessen, waarvan er
    één gerubriceerd is", "de derde kan niet openbaar worden gemaakt"), papers and talks aside.

Why:
    What is left out of a table is not secret as long as the total stands below it.

Example:
    In totaal kostte dit in 2023 € 9,00 miljoen.

    De kosten waren in 2023:

    - Kustwacht Letland: € 4,00 miljoen
    - Radars Estland: € 3,00 miljoen

Better:
    In 2023 kostte dit het volgende:

    - Kustwacht Letland: € 4,00 miljoen
    - Radars Estland: € 3,00 miljoen

Known limits:
    Parts are the costs or strengths of the subjects beside the withheld one, under one parent, or the strengths of
    other nations in the same deployment; all of them must be printed, in a sentence that names their subject or its
    country where they are bound to none. The total is any other figure of the letter whose difference with the parts is
    the withheld value, within the printed decimals, and that its words call a total or the register binds to the whole.
    What has no label is left alone. Without a register the letter has to say in words that a number is withheld, and
    within three sentences a whole has to be parted, by what stands behind it or by what comes in total behind its
    parts, with something left; "de overigen" count anywhere. What is withheld has to count the same, to be told as the
    rest or as a piece without a number, to stand in a row with the parts, or to be all that is left where the whole is
    told in full. Left alone is what is of another year, is withheld "per maand", or exactly where the whole is rounded,
    is not in the whole, is itself of a part that is told, or stands among its main parts.

Source:
    Statistical disclosure control: secondary suppression of the complement.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from typing import NamedTuple

from ijkmoment.checking.against_register.register_words import label_in_words
from ijkmoment.checking.against_register.unreleased import is_withheld
from ijkmoment.checking.counts.withheld_counts import given_away
from ijkmoment.checking.counts.withheld_members import told_with_them
from ijkmoment.checking.counts.withheld_parts import withheld_parts
from ijkmoment.checking.counts.withheld_points import told_withheld
from ijkmoment.checking.deployments.deployment_units import called, of_register, within
from ijkmoment.checking.letter import Letter, Span
from ijkmoment.checking.retelling.comparable_figures import ComparableFigure, Figures
from ijkmoment.checking.rule import Draft, Rule, in_letter
from ijkmoment.facts.claim import Claim
from ijkmoment.facts.finding import Finding, Related
from ijkmoment.facts.snapshot import Snapshot
from ijkmoment.facts.statement import Statement
from ijkmoment.facts.values import Amount, Code, Strength
from ijkmoment.language.nationalities import nation_of_word
from ijkmoment.language.patterns import lazily

_DRAFT = Draft("LAB003", "error")
_TOTAL = lazily(
    r"\b(?:in totaal|totaal|totale|totaalbedrag|opgeteld|gezamenlijk|samen|bij elkaar|alle)\b", re.IGNORECASE
)
_ADJECTIVE = lazily(r"\b[A-Z][a-zà-ÿ]+\b")
Interval = tuple[Decimal, Decimal]


class _Gap(NamedTuple):
    """A withheld part with the statements of the parts beside it."""

    withheld: Statement
    others: tuple[Statement, ...]


def check(letter: Letter) -> Iterator[Finding]:
    """Find the totals from which a withheld part can be computed."""
    for part in dict.fromkeys((*withheld_parts(letter), *given_away(letter), *told_with_them(letter))):
        total = in_letter(letter, part.total)
        yield _DRAFT.at(part.withheld, related=(total,), form="part", printed=" ".join(letter.part(part.total).split()))
    for span, whole in told_withheld(letter):
        yield _DRAFT.at(span, related=(in_letter(letter, whole),), form="told", printed=letter.part(whole))
    if letter.snapshot is None:
        return
    gaps = tuple(_gaps(letter.snapshot))
    if not gaps:
        return
    told = Figures(letter).told
    for gap in gaps:
        parts = [_printed(letter, told, other) for other in gap.others]
        found = [one for one in parts if one is not None]
        if found and len(found) == len(parts) and _printed(letter, told, gap.withheld) is None:
            yield from _judge(letter, gap, found)


def _gaps(snapshot: Snapshot) -> Iterator[_Gap]:
    withheld = [one for one in snapshot.unreleased if is_withheld(one) and isinstance(one.value, Amount | Strength)]
    for one in withheld:
        for others in (_nations(snapshot, one), _siblings(snapshot, one)):
            if others and not any(map(is_withheld, others)):
                yield _Gap(one, others)


def _nations(snapshot: Snapshot, one: Statement) -> tuple[Statement, ...]:
    """Return the statements of other nations in the same deployment and period."""
    if not any(name == "natie" for name, _ in one.dimensions):
        return ()
    same = (other for other in snapshot.of(one.subject, one.concept) if other.period == one.period)
    return tuple(other for other in same if other != one and any(name == "natie" for name, _ in other.dimensions))


def _siblings(snapshot: Snapshot, one: Statement) -> tuple[Statement, ...]:
    """Return the statements of the subjects beside it, with the same dimensions and period."""
    subject = snapshot.subjects.get(one.subject)
    if subject is None or subject.parent is None:
        return ()
    beside = (
        child.slug for child in snapshot.of_kind(subject.kind) if child.parent == subject.parent and child != subject
    )
    return tuple(other for slug in beside for other in snapshot.find(slug, one.concept, one.dimensions, one.period))


def _printed(letter: Letter, told: Sequence[ComparableFigure], statement: Statement) -> Claim | None:
    """Return the first claim that prints a statement: with its subject, concept, nation and value.

    Of a part ("onder wie 40 Nederlandse") it may not be known what it counts, but it is known whom.
    """
    nation = next((value for name, value in statement.dimensions if name == "natie"), None)
    for one in letter.of_kind("money", "strength"):
        named = _nation(one)
        concept = one.concept or (statement.concept if named is not None else None)
        if not _overlap(one.value, statement.value):
            continue
        bound = (one.subject, concept) == (statement.subject, statement.concept)
        if not bound and (one.subject is not None or not _is_beside(letter, one, statement)):
            continue
        own = next((figure.key[2] for figure in told if figure.claim == one), named)
        if nation is None or own is None or own in ("", nation):
            return one
    return None


def _is_beside(letter: Letter, claim: Claim, statement: Statement) -> bool:
    """Tell whether the sentence of a figure that is bound to nothing names the deployment, or its country.

    "De inzet in Irak kostte € 15,10 miljoen en die in Jordanië € 5,80 miljoen" tells of both.
    """
    snapshot, sentence = letter.snapshot, letter.sentence_at(claim.start)
    if snapshot is None or type(claim.value) is not type(statement.value):
        return False
    said = letter.folded[sentence.start : sentence.end]
    hosts = of_register(snapshot, statement.subject, sentence).countries
    placed = (one.value for one in within(letter.of_kind("country"), sentence))
    named = any(name.casefold() in said for name in called(snapshot, statement.subject))
    return named or any(isinstance(one, Code) and f"country:{one.code}" in hosts for one in placed)


def _nation(claim: Claim) -> str | None:
    """Return the nation that the words of a strength name."""
    words = (nation_of_word(word.casefold()) for word in _ADJECTIVE.findall(claim.text))
    return next((nation for nation in words if nation is not None), None) if claim.kind == "strength" else None


def _judge(letter: Letter, gap: _Gap, parts: Sequence[Claim]) -> Iterator[Finding]:
    value = _interval(gap.withheld.value)
    spans = {(one.start, one.end) for one in parts}
    for total in letter.of_kind("money", "strength"):
        if (total.start, total.end) in spans or total.kind != parts[0].kind or not _is_total(letter, total, gap):
            continue
        rest = _rest(total, parts)
        if rest is not None and value is not None and rest[0] <= value[1] and value[0] <= rest[1] and rest[1] > 0:
            related = (
                *(in_letter(letter, Span(one.start, one.end)) for one in parts),
                Related("register", gap.withheld.reference, statement=gap.withheld.reference),
            )
            yield _DRAFT.at(
                Span(total.start, total.end),
                related=related,
                form="register",
                printed=total.text,
                **label_in_words("label", gap.withheld.label),
            )
            return


def _is_total(letter: Letter, total: Claim, gap: _Gap) -> bool:
    """Tell whether a figure is the whole's: by its words, its row or the subject that it is bound to."""
    if letter.snapshot is not None and total.subject is not None:
        subject = letter.snapshot.subjects.get(gap.withheld.subject)
        if subject is not None and total.subject == subject.parent and total.concept == gap.withheld.concept:
            return True
    block = letter.block_at(total.start)
    if block is not None and block.kind == "cell":
        row = (one for one in letter.blocks if (one.group, one.row) == (block.group, block.row) and one.kind == "cell")
        return any(_TOTAL.search(letter.text, one.start, one.end) for one in row)
    return letter.says(_TOTAL, letter.sentence_at(total.start))


def _rest(total: Claim, parts: Iterable[Claim]) -> Interval | None:
    whole = _interval(total.value)
    intervals = [_interval(one.value) for one in parts]
    known = [one for one in intervals if one is not None]
    if whole is None or len(known) < len(intervals):
        return None
    low, high = sum((one[0] for one in known), Decimal(0)), sum((one[1] for one in known), Decimal(0))
    return whole[0] - high, whole[1] - low


def _interval(value: object) -> Interval | None:
    if isinstance(value, Amount):
        return (value.value, value.value) if value.value == 0 else value.interval()
    if isinstance(value, Strength) and value.minimum is not None and value.maximum is not None:
        return Decimal(value.minimum), Decimal(value.maximum)
    return None


def _overlap(first: object, second: object) -> bool:
    one, other = _interval(first), _interval(second)
    return one is not None and other is not None and one[0] <= other[1] and other[0] <= one[1]


RULE = Rule(
    "LAB003",
    "count-gives-withheld-one-away",
    "error",
    check,
    {
        "nl": {
            "register": "met {printed} en de andere delen is een deel te berekenen dat niet openbaar is ({label})",
            "part": "dit is te berekenen uit “{printed}” en de andere delen",
            "told": "dit zegt hoeveel van “{printed}” niet openbaar zijn",
        },
        "en": {
            "register": "with {printed} and the other parts one can compute a part that is not public ({label})",
            "part": "one can compute this from “{printed}” and the other parts",
            "told": "this tells how many of “{printed}” are not public",
        },
    },
    sees_more_with=("register",),
)
