"""The figures and dates of a letter that the register is asked about, unless it holds too little of what is told."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from ijkmoment.checking.against_register.held import Held, Holder
from ijkmoment.checking.deployments.deployment_units import root_of
from ijkmoment.checking.deployments.named_deployments import named_in, names_another
from ijkmoment.checking.figures.agreement import agreeing
from ijkmoment.checking.letter import Letter
from ijkmoment.facts.snapshot import Snapshot

_FEW = _TWO = 2
_MANY, _TENTH = 8, 10


def figures(letter: Letter) -> tuple[Held, ...]:
    """Return the letter's figures that are known to be of something, with what the register holds of it.

    All of them where the register holds what the letter tells of, however many differ. Else those alone of which it has
    a statement, and the time is known; the same where it has none of most, for then it is of another time.
    """
    return letter.once(_all_figures).told


def knows_too_little(letter: Letter) -> bool:
    """Tell whether figures of a letter are left alone because the register holds too little of what it tells of."""
    return letter.once(_all_figures).left


def is_of_register(letter: Letter) -> bool:
    """Tell whether a letter is written from its register, which holds nearly all of many figures."""
    told = figures(letter)
    held = sum(bool(one.statements) for one in told)
    return not knows_too_little(letter) and held >= _MANY and _TENTH * (len(told) - held) <= len(told)


class _Figures(NamedTuple):
    told: tuple[Held, ...] = ()
    left: bool = False


def _all_figures(letter: Letter) -> _Figures:
    if letter.snapshot is None:
        return _Figures()
    holder = Holder(letter, letter.snapshot)
    claims = (*letter.of_kind("money", "strength", "period", "quantity"), *holder.listed)
    numbers = [held for claim in claims if (held := holder.held(claim)) is not None]
    dates = holder.dates()
    found = sorted((*numbers, *dates), key=lambda one: one.claim.start)
    found, others = _own(letter, letter.snapshot, found)
    agreed = sum(bool(agreeing(one.claim, one.statements)) for one in found if one.statements)
    if len(others) > agreed:
        return _Figures(left=True)
    about = bool(agreed) or _tells_of_it(letter, letter.snapshot, found)
    told = tuple(one for one in found if one.statements and (about or one.dated))
    if about and len(found) <= _TWO * len(told):
        return _Figures(tuple(found))
    if not about and len(told) > _FEW:
        return _Figures(left=True)
    return _Figures(told, left=len(told) < len(found))


def _own(letter: Letter, snapshot: Snapshot, found: Sequence[Held]) -> tuple[list[Held], list[Held]]:
    """Return the figures of the register's deployments, and those of another unit in the same country."""
    own, others = list[Held](), list[Held]()
    for one in found:
        root = root_of(snapshot, one.subject)
        words = letter.part(letter.sentence_at(one.claim.start))
        apart = root is not None and names_another(words, snapshot, frozenset({root}))
        (others if apart else own).append(one)
    return own, others


def _tells_of_it(letter: Letter, snapshot: Snapshot, found: Iterable[Held]) -> bool:
    """Tell whether the register holds figures of what a letter is about.

    It is about a deployment that its subject line or a heading names, and about two that it has figures of. How many
    figures differ says nothing of it: all of them may be wrong.
    """
    known = [one for one in found if one.statements]
    roots = {root for one in known if one.dated and (root := root_of(snapshot, one.subject))}
    if len(roots) >= _TWO or not roots:
        return bool(roots)
    headings = (letter.text[one.start : one.end] for one in letter.blocks if one.kind == "heading")
    titles = (letter.document.header.subject, *headings)
    return any(not roots.isdisjoint(named_in(title, snapshot)) for title in titles if title)
