"""What a letter prints of that which the register holds and withholds: figures, and short texts word for word.

Longer texts shared with a report that is not released are `unreleased`.
"""

from collections.abc import Iterator

from ijkmoment.checking.against_register.unreleased import RUN, Words, is_released, is_withheld, unreleased_texts
from ijkmoment.checking.figures.agreement import differ
from ijkmoment.checking.letter import Letter, Span
from ijkmoment.checking.text.topics import words_at
from ijkmoment.facts.claim import Claim
from ijkmoment.facts.snapshot import Snapshot
from ijkmoment.facts.statement import Statement
from ijkmoment.facts.values import Amount, Strength, Text

_FEWEST = 4  # words of a text
_PLANNED = "-gepland"


def withheld_figures(letter: Letter, snapshot: Snapshot) -> Iterator[tuple[Span, Statement]]:
    """Yield the figures that withheld statements alone hold, with the first of these."""
    for claim in letter.of_kind("money", "strength", "period"):
        withheld = _only_withheld(snapshot, claim)
        if withheld is not None:
            yield Span(claim.start, claim.end), withheld


def withheld_texts(letter: Letter, snapshot: Snapshot) -> Iterator[tuple[Span, Statement, str]]:
    """Yield where the letter has a short withheld text word for word, with its statement and the text."""
    texts = [
        (one, text)
        for one, text in unreleased_texts(snapshot)
        if is_withheld(one) and _FEWEST - 1 <= text.count(" ") < RUN - 1
    ]
    if not texts:
        return
    words = Words(letter).all
    first: dict[str, list[int]] = {}
    for index, (word, _, _) in enumerate(words):
        first.setdefault(word, []).append(index)
    for statement, text in texts:
        wanted = [word for word, _, _ in words_at(text, 0, len(text))]
        if not _FEWEST <= len(wanted) < RUN or _is_released_elsewhere(snapshot, statement):
            continue
        for index in first.get(wanted[0], ()):
            if [word for word, _, _ in words[index : index + len(wanted)]] == wanted:
                yield Span(words[index][1], words[index + len(wanted) - 1][2]), statement, text


def _only_withheld(snapshot: Snapshot, claim: Claim) -> Statement | None:
    """Return a withheld statement that a figure prints, None when another statement with that value is not withheld."""
    if claim.subject is None or claim.concept is None:
        return None
    actual = claim.concept.removesuffix(_PLANNED)  # a leak is one, whether the letter tells it as planned or as done
    concepts = (actual, actual + _PLANNED)
    same = [one for concept in concepts for one in snapshot.of(claim.subject, concept) if _is_printed(one, claim)]
    return same[0] if same and all(map(is_withheld, same)) else None


def _is_printed(statement: Statement, claim: Claim) -> bool:
    value, printed = statement.value, claim.value
    if isinstance(value, Amount | Strength):
        return type(value) is type(printed) and not differ(value, printed)
    return value == printed or getattr(value, "edtf", "") == getattr(printed, "edtf", None)


def _is_released_elsewhere(snapshot: Snapshot, statement: Statement) -> bool:
    return isinstance(statement.value, Text) and any(
        isinstance(one.value, Text) and one.value.text == statement.value.text and is_released(one)
        for one in snapshot.by_subject.get(statement.subject, ())
    )
