"""The parts that a letter announces differ from its headings.

What:
    A letter that says of how many parts it consists and names them, while it has no heading for one of them, has a
    heading among them that it did not announce, names more or fewer than it counted, or passes over a number; and a
    whole letter that counts its parts without naming them, while the numbers of its headings count otherwise.

Why:
    The reader looks for a part that is not there, or misses one that is.

Example:
    De rapportage bestaat uit drie onderdelen:

    1. Overzicht van de inzet
    2. Financiën
    3. Vooruitblik

    Overzicht van de inzet

    De inzet liep door.

    Financiën

    De uitgaven vielen binnen de raming.

Better:
    De rapportage bestaat uit twee onderdelen:

    1. Overzicht van de inzet
    2. Financiën

    Overzicht van de inzet

    De inzet liep door.

    Financiën

    De uitgaven vielen binnen de raming.

Known limits:
    At least two of the names, and half of them, have to be headings; else the parts are those of something else. A
    heading may say more or less than its announcement: half of the shorter one's words have to be in the other. A
    heading that nobody announces ("Kern", "Inleiding", "Tot slot") is not missed. In plain text, where headings have no
    sizes, a heading that was not announced cannot be told from one below it; the count tells. Where a part's heading
    has another right behind it, those up to the next part stand below it. Parts that are counted only are held against
    numbered headings alone; of parts that are named in running words ("gaat achtereenvolgens in op") only one without
    any heading in its place is missed. Where the names stand in a list, NUM002 reports the count as well.

Source:
    DOMAIN: the slips of the letter of 2024, row 8: announced parts against headings.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import islice

from ijkmoment.checking.letter import Letter, Span
from ijkmoment.checking.parts import (
    Announcement,
    Named,
    announcements,
    counts_of_parts,
    headings_behind,
    is_usual,
    numbered,
    paired,
)
from ijkmoment.checking.rule import Draft, Rule, in_letter
from ijkmoment.checking.told_parts import told_parts
from ijkmoment.facts.document import Block
from ijkmoment.facts.finding import Finding

_DRAFT = Draft("STR001", "inconsistency")
_MOST = 3  # announcements of parts: a letter makes one


def check(letter: Letter) -> Iterator[Finding]:
    """Find the announced parts without a heading, the headings that were not announced, and counts that differ."""
    told = tuple(islice(announcements(letter), _MOST)) or tuple(islice(told_parts(letter), 1))
    for one in told:
        yield from _compared(letter, one)
    if not told and letter.is_whole:
        yield from _counted(letter)


def _counted(letter: Letter) -> Iterator[Finding]:
    """Find the count of parts without names that the numbers of the headings contradict."""
    for span, number in islice(counts_of_parts(letter), _MOST):
        behind = numbered(letter, span.end)
        if behind and number not in behind:
            yield _DRAFT.at(span, form="numbers", name=letter.part(span), named=str(max(behind)))


def _compared(letter: Letter, one: Announcement) -> Iterator[Finding]:
    headings = headings_behind(letter, one.end)
    pairs = paired(one.parts, [named for _, named in headings])
    if len(pairs) < 2 or len(pairs) * 2 < len(one.parts):
        return
    for index, part in enumerate(one.parts):
        if index not in pairs and not paired(part.below, [named for _, named in headings]):
            related = tuple(in_letter(letter, span) for span in _instead(index, pairs, headings))
            if one.loose and related:
                continue  # that heading may be what is meant
            yield _DRAFT.at(part.span, related=related, form="part", name=letter.part(part.span))
    for part, number in _gaps(letter, one):
        yield _DRAFT.at(part.span, form="gap", name=letter.part(part.span), named=str(number))
    for block in () if one.bare else _unannounced(letter, pairs, headings):
        span = Span(block.start, block.end)
        yield _DRAFT.at(span, related=(in_letter(letter, one.count),), form="heading", name=letter.part(span))
    if one.number is not None and one.number != len(one.parts):
        related = tuple(in_letter(letter, part.span) for part in one.parts)
        yield _DRAFT.at(
            one.count, related=related, form="count", name=letter.part(one.count), named=str(len(one.parts))
        )


def _gaps(letter: Letter, one: Announcement) -> Iterator[tuple[Named, int]]:
    """Yield the parts in whose list a number is passed over, with that number."""
    last: int | None = None
    for part in one.parts:
        block = letter.document.block_at(part.span.start)
        mark = block.marker.strip("().") if block is not None else ""
        if not mark.isdecimal():
            return
        if last is not None and int(mark) == last + 2:
            yield part, last + 1
        last = int(mark)


def _instead(index: int, pairs: dict[int, int], headings: Sequence[tuple[Block, Named]]) -> Iterator[Span]:
    """Yield the last heading before the next part's: it may be what the part is called there."""
    before = max((pairs[other] for other in pairs if other < index), default=-1)
    after = min((pairs[other] for other in pairs if other > index), default=len(headings))
    if after - before > 1:
        yield headings[after - 1][1].span


def _unannounced(letter: Letter, pairs: dict[int, int], headings: Sequence[tuple[Block, Named]]) -> Iterator[Block]:
    """Yield the headings of the parts' own level, from the first part on, that are no part and no usual one."""
    levels = Counter(headings[other][0].level for other in pairs.values())
    level, most = levels.most_common(1)[0]
    if all(block.level == level for block, _ in headings):
        return  # a file that keeps no levels
    if most < len(pairs) or most < 2:
        return
    first = min(pairs.values())
    below = False
    for other in range(first, len(headings)):
        block, _ = headings[other]
        if other in pairs.values():
            below = _opens_with_heading(letter, headings, other)
        elif block.level == level and not below and not is_usual(letter, block):
            yield block


def _opens_with_heading(letter: Letter, headings: Sequence[tuple[Block, Named]], index: int) -> bool:
    """Tell whether a part's heading has the next one right behind it: then those that follow stand below it."""
    if index + 1 == len(headings):
        return False
    own, following = headings[index][0], headings[index + 1][0]
    return not letter.text[own.end : following.start].strip()


RULE = Rule(
    "STR001",
    "announced-parts-differ-from-headings",
    "inconsistency",
    check,
    {
        "nl": {
            "part": "de brief kondigt het onderdeel “{name}” aan, maar heeft geen kop daarvoor",
            "heading": "de kop “{name}” is niet aangekondigd bij de onderdelen van de brief",
            "count": "de brief kondigt {name} aan en noemt er {named}",
            "gap": "voor het aangekondigde onderdeel “{name}” ontbreekt nummer {named}",
            "numbers": "de brief kondigt {name} aan en nummert er {named}",
        },
        "en": {
            "part": "the letter announces the part “{name}” and has no heading for it",
            "heading": "the heading “{name}” is not announced among the parts of the letter",
            "count": "the letter announces {name} and names {named}",
            "gap": "number {named} is lacking before the announced part “{name}”",
            "numbers": "the letter announces {name} and numbers {named}",
        },
    },
)
