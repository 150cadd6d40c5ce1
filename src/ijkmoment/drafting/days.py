"""The days of milestones, events and exercises that a sentence names together with one date."""

from collections.abc import Iterator

from ijkmoment.drafting.letter import Letter, sentence_of
from ijkmoment.drafting.proposal import Doubt
from ijkmoment.facts.claim import Claim
from ijkmoment.facts.dates import Date, Period
from ijkmoment.facts.names import Names
from ijkmoment.facts.snapshot import Snapshot
from ijkmoment.facts.statement import Statement
from ijkmoment.facts.values import Text
from ijkmoment.reading.mentions import Mentions

Dated = tuple[Claim, Statement, tuple[Doubt, ...]]
_CONCEPT = {"milestone": "datum", "event": "wanneer", "exercise": "wanneer"}
_NAMES = ("naam", "afkorting", "alias")
_BESIDE = ("period", "date", "reference")


def dated(letter: Letter, snapshot: Snapshot, source: str) -> Iterator[Dated]:
    """Yield the statements of sentences in which one such subject and one date stand, and no other time."""
    mentions = Mentions(letter.document, _names(snapshot))
    for claim in letter.claims:
        if claim.kind != "date" or claim.sentence is None or not isinstance(claim.value, Date):
            continue
        subject = _only(mentions, letter, claim, sentence_of(claim))
        if subject is not None:
            made = _statement(subject, snapshot.subjects[subject].kind, claim.value, source)
            yield claim, made, ("hedge",) if claim.hedge else ()


def _only(mentions: Mentions, letter: Letter, claim: Claim, sentence: tuple[int, int]) -> str | None:
    referents = mentions.referents(*sentence)
    times = [one for one in letter.within(*sentence) if one.kind in _BESIDE]
    in_heading = (block := letter.document.block_at(claim.start)) is not None and block.kind in ("heading", "header")
    if in_heading or len(referents) != 1 or times != [claim]:
        return None
    return referents[0].slug


def _statement(subject: str, kind: str, value: Date, source: str) -> Statement:
    concept = _CONCEPT[kind]
    return Statement(subject, concept, Period(value, value) if concept == "wanneer" else value, source)


def _names(snapshot: Snapshot) -> Names:
    found: dict[str, set[str]] = {}
    kinds: dict[str, str] = {}
    for kind in _CONCEPT:
        for subject in snapshot.of_kind(kind):
            kinds[subject.slug] = kind
            for name in _texts(snapshot, subject.slug):
                found.setdefault(name, set()).add(subject.slug)
    return Names({name: frozenset(slugs) for name, slugs in found.items()}, kinds)


def _texts(snapshot: Snapshot, slug: str) -> Iterator[str]:
    for concept in _NAMES:
        yield from (one.value.text for one in snapshot.of(slug, concept) if isinstance(one.value, Text))
