"""Letters and a snapshot -> drafts: what each letter proposes, held against the register and against each other."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import islice

from ijkmoment.drafting import days, figures, tables
from ijkmoment.drafting.against import says_no_more
from ijkmoment.drafting.letter import Letter
from ijkmoment.drafting.proposal import Doubt, Draft, LeftOut, Proposal, Reason
from ijkmoment.drafting.rows import period_cell, value_cell
from ijkmoment.drafting.sources import source_of
from ijkmoment.drafting.subjects import Naming
from ijkmoment.facts.cells import parse_cell
from ijkmoment.facts.claim import Claim
from ijkmoment.facts.concepts import CONCEPTS
from ijkmoment.facts.dates import ALWAYS, Period, parse_period
from ijkmoment.facts.names import Names
from ijkmoment.facts.snapshot import Snapshot
from ijkmoment.facts.statement import Dimensions, Statement

_MOST_VALUES = 50
_MOST_PLACES = 5
Identity = tuple[str, str, Dimensions, str]


def draft(letters: Iterable[Letter], snapshot: Snapshot, names: Names) -> tuple[Draft, ...]:
    """Return what the letters propose; claims are bound, and `names` are those that they were bound with."""
    held = {one.identity: one for one in snapshot.statements}
    made: list[Draft] = []
    for letter in letters:
        taken = {one.source.slug for one in made}
        source = source_of(letter, snapshot.sources.values(), taken)
        found, left = _found(letter, snapshot, names, source.slug)
        kept, repeated = _once(found)
        proposals = tuple(_held_against(one, held) for one in kept)
        left_out = sorted((*left, *repeated), key=lambda one: one.claim.start)
        made.append(Draft(letter.file, source, proposals, tuple(left_out)))
    return _set_side_by_side(made)


def _found(
    letter: Letter, snapshot: Snapshot, names: Names, source: str
) -> tuple[list[tuple[Claim, Proposal]], list[LeftOut]]:
    in_units = tables.find_tables(letter)
    cells = tables.covered(in_units)
    found = [*tables.printed(in_units, letter, names, source), *days.dated(letter, snapshot, source)]
    left: list[LeftOut] = []
    naming = Naming(names)
    for claim in letter.claims:
        if claim.kind not in figures.FIGURES or _is_covered(claim.start, cells):
            continue
        outcome = figures.statement_of(claim, letter, names, source)
        if isinstance(outcome, str):
            left.append(LeftOut(claim, letter.spot(claim), outcome))
        else:
            found.append((claim, outcome[0], (*outcome[1], *_doubt_of_subject(claim, letter, naming))))
    found.sort(key=lambda one: one[0].start)
    return [(claim, Proposal(one, letter.spot(claim), doubts)) for claim, one, doubts in found], left


def _doubt_of_subject(claim: Claim, letter: Letter, naming: Naming) -> tuple[Doubt, ...]:
    return () if naming.is_near(claim, letter) else ("subject from before",)


def _is_covered(start: int, spans: Sequence[tuple[int, int]]) -> bool:
    index = bisect_right(spans, start, key=lambda one: one[0]) - 1
    return index >= 0 and start < spans[index][1]


def _once(found: Sequence[tuple[Claim, Proposal]]) -> tuple[list[Proposal], list[LeftOut]]:
    """Keep of what one letter says of one identity what is not said elsewhere in it as precisely or more."""
    by_identity: dict[Identity, list[tuple[Claim, Proposal]]] = {}
    for one in found:
        by_identity.setdefault(one[1].statement.identity, []).append(one)
    left: dict[int, LeftOut] = {}
    for group in by_identity.values():
        firsts: dict[str, Proposal] = {}
        for _, proposal in group:
            firsts.setdefault(value_cell(proposal.statement.value), proposal)
        for claim, proposal in group:
            reason = _repeats(proposal, firsts)
            if reason is not None:
                left[id(proposal)] = LeftOut(claim, proposal.spot, reason)
    return [one for _, one in found if id(one) not in left], list(left.values())


def _repeats(proposal: Proposal, firsts: Mapping[str, Proposal]) -> Reason | None:
    value = proposal.statement.value
    if firsts[value_cell(value)] is not proposal:
        return "repeated"
    others = (one.statement.value for one in islice(firsts.values(), _MOST_VALUES))
    return "said more precisely" if any(one != value and says_no_more(value, one) for one in others) else None


def _held_against(proposal: Proposal, held: Mapping[Identity, Statement]) -> Proposal:
    statement = proposal.statement
    current = held.get(statement.identity)
    if not is_possible(statement):
        return replace(proposal, state="impossible", held=current)
    if current is None:
        return proposal
    if says_no_more(statement.value, current.value):
        return replace(proposal, state="held", held=current)
    doubts: tuple[Doubt, ...] = ("one end",) if _loses_an_end(statement, current) else ()
    return replace(proposal, state="supersedes", held=current, doubts=(*proposal.doubts, *doubts))


def is_possible(statement: Statement) -> bool:
    """Tell whether the register can hold a statement: its dates exist and no period ends before it starts."""
    period, cell = period_cell(statement.period), value_cell(statement.value)
    held = parse_period(period) if period else ALWAYS
    return held is not None and parse_cell(cell, CONCEPTS[statement.concept]) is not None


def _loses_an_end(statement: Statement, current: Statement) -> bool:
    new, old = statement.value, current.value
    if not isinstance(new, Period) or not isinstance(old, Period):
        return False
    return (new.start is None and old.start is not None) or (new.end is None and old.end is not None)


def _set_side_by_side(drafts: Sequence[Draft]) -> tuple[Draft, ...]:
    """Name with each proposal the places of the same run that say something else of the same thing."""
    said: dict[Identity, list[Proposal]] = {}
    for one in _all(drafts):
        said.setdefault(one.statement.identity, []).append(one)
    return tuple(
        replace(
            one, proposals=tuple(_beside(proposal, said[proposal.statement.identity]) for proposal in one.proposals)
        )
        for one in drafts
    )


def _all(drafts: Sequence[Draft]) -> Iterator[Proposal]:
    for one in drafts:
        yield from one.proposals


def _beside(proposal: Proposal, said: Sequence[Proposal]) -> Proposal:
    places = (one.spot.text for one in said if one.statement.value != proposal.statement.value)
    return replace(proposal, contradicts=tuple(islice(places, _MOST_PLACES)))
