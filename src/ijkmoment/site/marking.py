"""A letter's text with its claims marked: blocks of pieces, and each claim in words with what the register says of it.

Text is cut at the edge of every claim, so that claims may lie inside or across each other: a piece knows all the kinds
over it, and the sign that opens a claim stands where the claim ends.
"""

import textwrap
from bisect import bisect_right
from collections import Counter, deque
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise

from ijkmoment.facts.claim import Claim, ClaimKind
from ijkmoment.facts.concepts import CONCEPTS
from ijkmoment.facts.dates import Period
from ijkmoment.facts.document import Block, Document
from ijkmoment.facts.problem import Problem
from ijkmoment.facts.snapshot import Snapshot
from ijkmoment.facts.statement import Statement
from ijkmoment.facts.values import Amount, Value
from ijkmoment.language.claim_words import CLAIM_KINDS, Family, print_claim
from ijkmoment.language.naming import subject_name
from ijkmoment.language.printing import print_value
from ijkmoment.reading import read_claims
from ijkmoment.reading.html import read_html
from ijkmoment.writing.sources import Shown, show

_MOST_STATEMENTS = 3
_LONGEST_SECTION = 120


@dataclass(frozen=True, slots=True)
class About:
    """What a claim speaks of, its name in a language, and the statements of the register that say the same."""

    slug: str
    subject: str
    concept_id: str
    concept: str
    says: Sequence[Shown]


@dataclass(frozen=True, slots=True)
class Told:
    """A claim in words; `number` is its place in the letter, from 1."""

    number: int
    kind: ClaimKind
    family: Family
    name: str
    short: str
    text: str
    value: str
    section: str
    about: About | None


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of text; `over` are the claims over it, the widest first, `ends` those that end with it."""

    text: str
    over: Sequence[Told] = ()
    ends: Sequence[Told] = ()


@dataclass(frozen=True, slots=True)
class Part:
    """A block of the letter; `level` is a heading's level on the page or the depth of an item, `head` a header cell."""

    kind: str
    level: int
    marker: str
    head: bool
    pieces: Sequence[Piece]


@dataclass(frozen=True, slots=True)
class Group:
    """Parts that belong together: a list, the rows of a table, or one part by itself."""

    kind: str
    parts: Sequence[Part] = ()
    rows: Sequence[Sequence[Part]] = ()


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of claim in the legend, with how many there are."""

    id: ClaimKind
    family: Family
    name: str
    short: str
    count: int


@dataclass(frozen=True, slots=True)
class Marked:
    """A letter as the page shows it."""

    language: str
    groups: Sequence[Group]
    told: Sequence[Told]
    kinds: Sequence[Kind]


def mark(document: Document, claims: Sequence[Claim], snapshot: Snapshot, language: str) -> Marked:
    """Return the letter marked; `snapshot` is what the reader may see, and all that is shown of the register."""
    told = [_tell(number, one, snapshot, language) for number, one in enumerate(claims, 1)]
    marks = [_Mark(claim.start, claim.end, said) for claim, said in zip(claims, told, strict=True)]
    blocks = document.blocks
    rows = zip(blocks, _heading_levels(blocks), _by_block(blocks, marks), strict=True)
    parts = [(block, _part(document.running, block, level, inside)) for block, level, inside in rows]
    written = "en" if document.language == "en" else "nl"
    return Marked(written, list(_grouped(parts)), told, list(_legend(claims, language)))


def _tell(number: int, claim: Claim, snapshot: Snapshot, language: str) -> Told:
    words = CLAIM_KINDS[claim.kind]
    return Told(
        number,
        claim.kind,
        words.family,
        words.name(language),
        words.short(language),
        " ".join(claim.text.split()),
        print_claim(claim, language),
        textwrap.shorten(claim.section, _LONGEST_SECTION, placeholder="…"),
        _about(claim, snapshot, language),
    )


def _about(claim: Claim, snapshot: Snapshot, language: str) -> About | None:
    """Return what the claim is bound to, as far as the snapshot holds it."""
    if claim.subject is None or claim.subject not in snapshot.subjects:
        return None
    name = subject_name(snapshot, claim.subject, language)
    concept = CONCEPTS.get(claim.concept or "")
    if concept is None:
        return About(claim.subject, name, "", "", ())
    same = [one for one in snapshot.of(claim.subject, concept.id) if says_the_same(claim, one)][:_MOST_STATEMENTS]
    says = [show(one, print_value(one.value, "", language), snapshot, language, 0) for one in same]
    return About(claim.subject, name, concept.id, concept.en if language == "en" else concept.nl, says)


def says_the_same(claim: Claim, statement: Statement) -> bool:
    """Tell whether a statement's value is what the claim prints: an amount within the precision that it prints."""
    held: Value = statement.value
    if isinstance(claim.value, Amount) and isinstance(held, Amount):
        return _same_amount(claim.value, held)
    if isinstance(claim.value, Period) and isinstance(held, Period):
        return (claim.value.start, claim.value.end) == (held.start, held.end)
    return claim.value == held


def _same_amount(printed: Amount, held: Amount) -> bool:
    low, high = printed.interval()
    same_range = printed.maximum == held.maximum
    return printed.currency == held.currency and same_range and low <= held.value <= high


def _legend(claims: Iterable[Claim], language: str) -> Iterator[Kind]:
    counted = Counter(claim.kind for claim in claims)
    for kind, words in CLAIM_KINDS.items():
        if counted[kind]:
            yield Kind(kind, words.family, words.name(language), words.short(language), counted[kind])


_FIRST_LEVEL, _LAST_LEVEL = 3, 6


def _heading_levels(blocks: Sequence[Block]) -> Iterator[int]:
    """Yield each block's level on the page: below the page's own headings, never a level deeper than the one before."""
    above: list[int] = []
    for block in blocks:
        if block.kind == "heading":
            above = [*(level for level in above if level < block.level), block.level]
            yield min(_FIRST_LEVEL + len(above) - 1, _LAST_LEVEL)
        else:
            yield block.level


@dataclass(frozen=True, slots=True)
class _Mark:
    """A claim's span with the claim in words."""

    start: int
    end: int
    told: Told


def _part(text: str, block: Block, level: int, marks: Sequence[_Mark]) -> Part:
    return Part(block.kind, level, block.marker, block.head, pieces(text, block.start, block.end, marks))


def _by_block(blocks: Sequence[Block], marks: Iterable[_Mark]) -> list[list[_Mark]]:
    """Return the marks over each block; blocks stand in order and apart."""
    found: list[list[_Mark]] = [[] for _ in blocks]
    for one in marks:
        index = max(bisect_right(blocks, one.start, key=lambda block: block.start) - 1, 0)
        while index < len(blocks) and blocks[index].start < one.end:
            if blocks[index].end > one.start:
                found[index].append(one)
            index += 1
    return found


def pieces(text: str, start: int, end: int, marks: Sequence[_Mark]) -> list[Piece]:
    """Cut a stretch of text at the edges of its marks, in one sweep."""
    edges = {start, end, *(edge for one in marks for edge in (one.start, one.end) if start < edge < end)}
    waiting = deque(sorted(marks, key=lambda one: one.start))
    over: list[_Mark] = []
    cut = []
    for first, last in pairwise(sorted(edges)):
        while waiting and waiting[0].start <= first:
            over.append(waiting.popleft())
        over = sorted((one for one in over if one.end > first), key=lambda one: (one.start - one.end, one.told.number))
        ends = [one.told for one in reversed(over) if one.end == last or last == end < one.end]
        cut.append(Piece(text[first:last], [one.told for one in over], ends))
    return cut


def _grouped(parts: Iterable[tuple[Block, Part]]) -> Iterator[Group]:
    """Yield lists and tables as one group each, every other block by itself."""
    for (kind, _), members in groupby(parts, key=lambda one: _group_of(one[0])):
        if kind == "item":
            yield Group("list", [part for _, part in members])
        elif kind == "cell":
            rows = groupby(members, key=lambda one: one[0].row)
            yield Group("table", rows=[[part for _, part in row] for _, row in rows])
        else:
            yield from (Group(part.kind, [part]) for _, part in members)


def _group_of(block: Block) -> tuple[str, int]:
    return (block.kind, block.group) if block.kind in ("item", "cell") else (block.kind, 0)


_EXAMPLE = """<html><body><h2>Bijdrage in Litouwen</h2><p>De kapitein schrijft op 4 april 2024.</p>
<ul><li>Duitsland (560 militairen)</li></ul><table><tr><th>Jaar</th></tr><tr><td>2023: € 1,50 miljoen</td></tr></table>
"""


def example(snapshot: Snapshot, language: str) -> Marked:
    """Return a few marked lines, for the page that shows what pages are drawn with."""
    document = read_html(_EXAMPLE, "")
    if isinstance(document, Problem):
        raise TypeError(document.text)
    return mark(document, read_claims(document), snapshot, language)
