"""The ends that a letter tells: until when something lasts, whether by an extension, and with which names near.

The names of an end are those of its own words: its sentence, in a list of ends the words since the one before, in a
table its row. Where these have none, its paragraph before it tells them, and the headings over it.
"""

import re
from collections.abc import Iterator
from itertools import islice
from typing import NamedTuple

from ijkmoment.checking.letter import Letter, Span, date_span
from ijkmoment.checking.retelling.days_told import names_at
from ijkmoment.checking.text.around import Around
from ijkmoment.facts.claim import Claim
from ijkmoment.facts.dates import Date, Period
from ijkmoment.facts.document import Block
from ijkmoment.language.countries import country_code
from ijkmoment.language.patterns import lazily

EXTENDS = lazily(
    r"(?<!\w)(?:verleng\w*|voortgezet|voortzett\w*|voort\s+te\s+zetten|nieuwe\s+einddatum|zet(?:ten|te)?\s[^.;]{0,80}\svoort"
    r"|(?:gaat|loopt|gaan|lopen)\s(?:[^.;]{0,40}\s)?door)(?!\w)"
)
YET_TO_COME = lazily(
    r"(?<!\w)(?:verwacht\w*|eventue\w+|mogelijk\w*|over\s+(?:een\s+)?(?:verlenging|voortzetting)|beziet|of\s+(?:verlenging|voortzetting))(?!\w)",
    re.IGNORECASE,
)
GOING_ON = ("verleng", "voort", "einddatum", " door")
_UNTIL = lazily(r"(?<!\w)(?:tot\s+en\s+met|t/m|tot|einddatum\s+(?:op|is|wordt))\s+(?:uiterlijk\s+|eind\s+)?\Z")
_ENDS_ON = lazily(
    r"(?<!\w)(?:einde|eindigt|eindigen|verstrijkt|verstrijken|vervalt|loopt|lopen|sluit|stopt)(?!\w)[^.;:]{0,60}?\s(?:op|per|in|eind)\s+\Z"
)
_ENDS_BEHIND = lazily(
    r"\s+(?:(?:wordt|worden)\s+)?(?:eindigt|eindigen|verstrijkt|vervalt|afloopt|aflopen|stopt|sluit|ophoudt|ten\s+einde"
    r"|(?P<done>afgerond|beëindigd|afgesloten)|(?:loopt|lopen)\s[^.;]{0,90}(?:af|ten\s+einde))(?!\w)"
)
_IS = lazily(r"(?<!\w)(?:is|zijn)\s[^.;]*\Z")
_BETWEEN = lazily(r"(?<!\w)(?:tot|t/m)(?!\w)")
_STRETCH = lazily(r"(?<!\w)(?:tussen|tijdens|gedurende|periode(?:\s+van)?)\s+\Z")
_HEAD = lazily(r"mandaat|einde?\b|einddatum|looptijd|\btot\b|t/m|duur")
_NOW = lazily(r"(?<!\w)(?:nu|nieuwe|daarmee|hiermee)(?!\w)")
_PLACED = lazily(r"(?<!\w)(?:in|te|bij|nabij|naar|uit|vanuit|boven|rond)\s(?:de\s|het\s)?\Z")
_LAW = "Grondwet"
_LONGEST, _REACH, _MOST, _AT = 900, 90, 200, 12


class End(NamedTuple):
    """An end: where it is told, in what sentence and block, since where its own words run, and what they name."""

    date: Date
    span: Span
    sentence: Span
    own: Span
    block: Block
    claim: Claim
    begins: Date | None
    extends: bool
    near: frozenset[str]
    around: frozenset[str]
    over: frozenset[str]


def ends_told(letter: Letter) -> tuple[End, ...]:
    """Return the ends of a letter that extends something, of several in one sentence that extends the last alone."""
    if not any(EXTENDS.search(letter.folded, *one) for one in letter.holding(GOING_ON)):
        return ()
    found = list(_ends(letter))
    last: dict[Span, Date] = {}
    for one in found:
        last[one.sentence] = max(last.get(one.sentence, one.date), one.date, key=Date.last)
    return tuple(one._replace(extends=one.extends and one.date == last[one.sentence]) for one in found)


def _ends(letter: Letter) -> Iterator[End]:
    before: End | None = None
    for claim in islice(letter.of_kind("date", "period"), _MOST):
        value = claim.value.end if isinstance(claim.value, Period) else claim.value
        block, sentence = letter.block_at(claim.start), letter.sentence_at(claim.start)
        if not isinstance(value, Date) or not value.possible or block is None or block.kind in ("heading", "footnote"):
            continue
        if sentence.end - sentence.start > _LONGEST or not _is_end(letter, claim, block, sentence):
            continue
        extends = block.kind != "cell" and _extends(letter, block, sentence)
        own = sentence
        if before is not None and before.sentence == sentence and not extends:
            own = Span(before.span.end, claim.end)
        before = _made(letter, claim, value, sentence, own, block, extends=extends)
        yield before


def _made(letter: Letter, claim: Claim, date: Date, sentence: Span, own: Span, block: Block, *, extends: bool) -> End:
    row = letter.once(Around).row(block) if block.kind == "cell" else None
    own = own if row is None else Span(row.start, row.end)
    near = _names(letter, own)
    before = frozenset[str]() if near or row else names_at(letter, Span(block.start, sentence.start))
    over = frozenset[str]().union(*(names_at(letter, Span(it.start, it.end)) for it in letter.headings_at(claim.start)))
    begins = claim.value.start if isinstance(claim.value, Period) else None
    span = date_span(claim, date)
    return End(date, span, sentence, own, block, claim, begins, extends, near, near or before, over)


def _is_end(letter: Letter, claim: Claim, block: Block, sentence: Span) -> bool:
    """Tell whether a claim tells an end: by the words before or behind it, or by the head of its column."""
    if block.kind == "cell":
        return any(_HEAD.search(letter.folded, one.start, one.end) for one in letter.once(Around).heads(block))
    before = letter.folded[max(sentence.start, claim.start - _REACH) : claim.start]
    if _UNTIL.search(before):
        return True
    if claim.kind == "period":
        between = _BETWEEN.search(letter.folded, claim.start, claim.end) is not None
        return between and _STRETCH.search(before) is None and _has_days(claim)
    behind = _ENDS_BEHIND.match(letter.folded, claim.end)
    if behind is not None:
        return not (behind["done"] and _IS.search(before))
    return _ENDS_ON.search(before) is not None


def _has_days(claim: Claim) -> bool:
    value = claim.value
    return isinstance(value, Period) and value.end is not None and (value.start is None or value.end.day is not None)


def _extends(letter: Letter, block: Block, sentence: Span) -> bool:
    """Tell whether a sentence tells an extension, or what holds by the one that the sentence before it tells."""
    parts = letter.folded[slice(*sentence)].split(";")
    if any(EXTENDS.search(part) and not (parts[1:] and YET_TO_COME.search(part)) for part in parts):
        return True
    before = letter.sentence_at(max(sentence.start - 2, 0))
    is_beside = block.start <= before.start < sentence.start
    return is_beside and bool(_NOW.search(letter.folded, *sentence) and EXTENDS.search(letter.folded, *before))


def _names(letter: Letter, where: Span) -> frozenset[str]:
    """Return the names of a stretch but those of the places in which something is done."""
    return frozenset(one for one in names_at(letter, where) if one != _LAW and not _is_place(letter, one, where))


def _is_place(letter: Letter, name: str, where: Span) -> bool:
    if country_code(name) is not None or not name[1:].islower():
        return False
    place = letter.text.find(name, where.start, where.end)
    return place >= 0 and _PLACED.search(letter.folded, max(where.start, place - _AT), place) is not None


def is_among(names: frozenset[str], others: frozenset[str]) -> bool:
    """Tell whether a name stands among others, alone or in a compound: "Patriot" in "Patriot-eenheid"."""
    return any(_is_in(one, it) or _is_in(it, one) for one in names for it in others)


def _is_in(name: str, other: str) -> bool:
    return other == name or re.match(rf"{re.escape(name)}['’-]", other) is not None
