"""How well claims are bound to subjects and concepts, by labels: right, wrong, and in all."""

import json
from collections.abc import Iterable
from pathlib import Path

from ijkmoment.facts.claim import Claim
from ijkmoment.facts.document import Document
from ijkmoment.facts.names import Names
from ijkmoment.reading.claims import read_claims
from ijkmoment.reading.text import read_text


def score_all(labels: Iterable[Path]) -> tuple[int, int, int]:
    """Return the sums over letters, whose text and names stand beside their labels."""
    scores = [_score_beside(one) for one in labels]
    right, wrong, count = (sum(column) for column in zip(*scores, strict=True))
    return right, wrong, count


def _score_beside(labels: Path) -> tuple[int, int, int]:
    text = labels.with_name(labels.name.replace(".bindings.json", ".txt")).read_text(encoding="utf-8")
    names = names_beside(labels.with_name(labels.name.replace(".bindings", ".names")))
    return score_bindings(read_text(text), names, labels)


def names_beside(path: Path) -> Names:
    given = json.loads(path.read_text(encoding="utf-8"))
    kinds = {one["slug"]: one["kind"] for one in given.values()}
    mandates = {slug.split("/")[0]: slug for slug in sorted(kinds) if kinds[slug] == "mandate"}
    return Names({name: frozenset({one["slug"]}) for name, one in given.items()}, kinds, mandates)


def score_bindings(document: Document, names: Names, labels: Path) -> tuple[int, int, int]:
    """Return how many labelled claims are right, wrong, and in all; abstaining where a label is given is neither."""
    found = {(one.kind, *document.span(one.start, one.end)): one for one in read_claims(document, names=names)}
    given = json.loads(labels.read_text(encoding="utf-8"))
    outcomes = [_outcome(label, found.get((label["kind"], label["start"], label["end"]))) for label in given]
    return outcomes.count("right"), outcomes.count("wrong"), len(outcomes)


def _outcome(label: dict[str, object], claim: Claim | None) -> str:
    if claim is None:
        return "missed"
    if label["concept"] is None:
        return "right" if claim.concept is None else "wrong"
    if claim.concept is None:
        return "abstained"
    return "right" if (claim.subject, claim.concept) == (label["subject"], label["concept"]) else "wrong"
