"""A new promise in the text that the register does not hold.

What:
    A sentence that promises parliament something (who, what, by when), while none of the register's promises is about
    the same.

Why:
    A promise that nobody wrote down is forgotten. The Tweede Kamer keeps a list as well.

Example:
    Voor Litouwen waren 300 militairen ingezet. Het kabinet informeert uw Kamer in het najaar van 2024 over de
    gevechtsdrones en hun bemanning.

Better:
    Voor Litouwen waren 300 militairen ingezet. Het kabinet informeert uw Kamer in 2025 over de reservedelen en de
    kustradars.

Known limits:
    Two promises are about the same when the shorter shares half of its own words with the other, and two at least. A
    sentence that reports an earlier promise ("heeft toegezegd") is no new one. Silent on a register without promises,
    and on letters that give figures of none of the register's deployments, or of one alone where headings and
    subject line do not name it, or name others.

Source:
    Tweede Kamer: the list of promises by ministers and state secretaries.
"""

import re
from collections.abc import Iterator

from ijkmoment.checking.deployments.years import spoken_of
from ijkmoment.checking.lessons.commitments import Commitment, commitments, promised, same_promise
from ijkmoment.checking.letter import Letter, Span
from ijkmoment.checking.rule import Draft, Rule
from ijkmoment.checking.text.topics import content, count, lined
from ijkmoment.facts.claim import Claim, Promise
from ijkmoment.facts.dates import Period
from ijkmoment.facts.finding import Finding
from ijkmoment.language.patterns import lazily

_DRAFT = Draft("PRO002", "info")
_REPORTED = lazily(
    r"\b(?:heeft|hebben|heb|had|is|zijn|was|waren|werd|eerder)\b[^.]*\b(?:toegezegd|beloofd|toezegging\w*)\b"
    r"|\bzoals (?:\w+ )?toegezegd\b"
    r"|\btoegezegde\b|\bzegden?\b[^.]*\btoe\b"
    r"|\b(?:heeft|hebben|heb|is|zijn)\b(?:(?!\b(?:wordt|worden|zal|zullen)\b)[^.])*"
    r"\b(?:gemeld|geïnformeerd|ingelicht|bericht|laten weten)\b",
    re.IGNORECASE,
)


_TO_HOUSE = lazily(
    r"\b(?:kamer|parlement|u|toezegging|zeg)\b|\b(?:ik|wij|kabinet)\b[^.;]*\bterug\b|\bkom\w*\s+(?:ik|wij|het\s+kabinet)\b",
    re.IGNORECASE,
)


def check(letter: Letter) -> Iterator[Finding]:
    """Find the promises that no promise of the register is about."""
    if letter.snapshot is None:
        return
    known = commitments(letter.snapshot)
    if not known or not spoken_of(letter):
        return
    for claim in letter.of_kind("promise"):
        promise = claim.value
        if (
            isinstance(promise, Promise)
            and _is_new(letter, claim)
            and not any(_same(letter, one, claim, promise) for one in known)
        ):
            yield _DRAFT.at(Span(claim.start, claim.end), what=promised(claim, promise) or claim.text)


def _is_new(letter: Letter, claim: Claim) -> bool:
    """Tell whether a promise is made here: to parliament or by an office, for a time to come."""
    sentence, promise = letter.sentence_at(claim.start), claim.value
    if letter.says(_REPORTED, sentence) or not isinstance(promise, Promise):
        return False
    last = promise.date.end if isinstance(promise.date, Period) else promise.date
    past = last is not None and letter.date is not None and last.possible and letter.date.possible
    if past and last is not None and letter.date is not None and last.last() < letter.date.first():
        return False
    to_house = letter.says(_TO_HOUSE, sentence) or bool(promise.office and promise.document)
    return to_house and bool(content(_about(letter, claim, promise)))


def _about(letter: Letter, claim: Claim, promise: Promise) -> str:
    """Return what is promised with the headings over it: "de lessen" of which deployment."""
    over = (letter.text[one.start : one.end] for one in letter.headings_at(claim.start))
    return " ".join((promised(claim, promise), *over))


def _same(letter: Letter, one: Commitment, claim: Claim, promise: Promise) -> bool:
    """Tell whether a promise of the register is the one made: by its own words, or with its heading's."""
    if same_promise(one.what, claim.text):
        return True
    if len(content(promised(claim, promise))) > 1:
        return False
    line = lined(f"{_about(letter, claim, promise)} {claim.text}")
    return bool(one.words) and count(one.words, line) >= min(2, len(one.words))


RULE = Rule(
    "PRO002",
    "promise-not-in-register",
    "info",
    check,
    {
        "nl": "deze toezegging staat niet in het register: “{what}”",
        "en": "this promise is not in the register: “{what}”",
    },
    needs=("register",),
)
