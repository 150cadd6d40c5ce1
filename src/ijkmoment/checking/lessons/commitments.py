"""The promises that a register holds, and what they are about."""

import datetime
import re
from collections.abc import Iterable
from typing import NamedTuple

from ijkmoment.checking.text.topics import content, count, general, lined
from ijkmoment.facts.claim import Claim, Promise
from ijkmoment.facts.dates import Date
from ijkmoment.facts.snapshot import Snapshot
from ijkmoment.facts.statement import Statement
from ijkmoment.facts.values import Code, Text
from ijkmoment.language.patterns import lazily

_SPOKEN_OF = lazily(r"\b(?:over|omtrent|inzake|aangaande|betreffende|op)\b", re.IGNORECASE)
_A_PAPER = lazily(
    r"(?:brief|rapportage|verslag|reactie|overzicht|notitie|nota|bericht|evaluatie|plan\s+van\s+aanpak)\b",
    re.IGNORECASE,
)
# "Een brief te sturen over de medische evacuatie": the verb parts what is promised from what it is about.
_ABOUT = lazily(
    r"(?:\s+[^\s.,;:]+){0,5}?\s+(?P<about>(?:(?:over|omtrent|inzake|aangaande|betreffende)|op(?=\s+(?:de|het)\s))\s+"
    r"(?!\d|\w+\s+(?:dagen|weken|week|maanden|maand|jaar)\b)[^.,;:]{3,160})",
    re.IGNORECASE,
)
_IN_WHICH = " waarin"
OPEN = frozenset({"openstaand", "deels-voldaan"})
_ENOUGH, _TWO = 0.5, 2


class Commitment(NamedTuple):
    """One promise of the register: what, by whom, when due, when made; its states are in order of time."""

    slug: str
    what: str
    due: str
    office: str
    made: tuple[Date, ...]
    states: tuple[tuple[datetime.date | None, str], ...]
    statement: str

    @property
    def words(self) -> tuple[str, ...]:
        """The stems of what is promised."""
        return content(self.what)

    def state(self, before: Date | None) -> str:
        """Return the state that it was in before a day: what that day's letter made of it does not count."""
        day = before.first() if before is not None and before.possible else None
        known = (state for since, state in reversed(self.states) if since is None or day is None or since < day)
        return next(known, "")


def commitments(snapshot: Snapshot) -> tuple[Commitment, ...]:
    """Return the promises of a register that say what was promised."""
    return snapshot.once(_commitments)


def _commitments(snapshot: Snapshot) -> tuple[Commitment, ...]:
    found = (_commitment(snapshot, one.slug) for one in snapshot.of_kind("commitment"))
    return tuple(one for one in found if one is not None)


def _commitment(snapshot: Snapshot, slug: str) -> Commitment | None:
    said = {one: snapshot.said(slug, one) for one in ("toezegging", "termijn", "door")}
    what = next((one for one in snapshot.of(slug, "toezegging") if one.value == said["toezegging"]), None)
    if what is None or not isinstance(what.value, Text):
        return None
    states = map(_state, sorted(snapshot.of(slug, "status"), key=lambda one: _printed(one.period.start)))
    texts = {name: text.text if text is not None else "" for name, text in said.items()}
    made = tuple(_made(snapshot, slug))
    return Commitment(slug, what.value.text, texts["termijn"], texts["door"], made, tuple(states), what.reference)


def _state(statement: Statement) -> tuple[datetime.date | None, str]:
    """Return a state and the first day that it may be of, None where that is open or no day of the calendar."""
    start, code = statement.period.start, statement.value.code if isinstance(statement.value, Code) else ""
    return start.first() if start is not None and start.possible else None, code


def _printed(date: Date | None) -> str:
    return date.printed if date is not None else ""


def _made(snapshot: Snapshot, slug: str) -> Iterable[Date]:
    """Yield the days that a promise may be named by: its own, and that of the debate or document it was made in."""
    made_in = [one.value.code for one in snapshot.of(slug, "gedaan-in") if isinstance(one.value, Code)]
    for subject in (slug, *made_in):
        yield from (one.value for one in snapshot.of(subject, "datum") if isinstance(one.value, Date))


def promised(claim: Claim, promise: Promise) -> str:
    """Return what a sentence promises, with what it is about behind its verb: "een brief over de radars"."""
    what = promise.what
    start = claim.text.find(what) if what else -1
    if start < 0 or _SPOKEN_OF.search(what) or not (_A_PAPER.search(what) or not content(what)):
        return what
    found = _ABOUT.match(claim.text, start + len(what))
    if found is None:
        return what
    about = found["about"].strip()
    return f"{what} {about}" if not what.endswith(_IN_WHICH) else f"{what.removesuffix(_IN_WHICH)} over {about[3:]}"


def same_promise(first: str, second: str) -> bool:
    """Tell whether two texts promise the same: the shorter shares half of its own words, and two at least."""
    shorter, longer = sorted((first, second), key=lambda text: len(content(text)))
    words = content(shorter)
    if len(words) < _TWO:
        return bool(words or general(shorter)) and count(words or general(shorter), lined(longer)) >= _TWO - (
            len(words) == 1
        )
    return count(words, lined(longer)) >= max(_TWO, _ENOUGH * len(words))


KEPT = lazily(r"(?:toegezegd|toezegging|beloofd|belofte)")
