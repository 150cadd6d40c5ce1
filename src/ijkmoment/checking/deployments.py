"""The deployments of a letter by its own words: in its overview, in the headings of its sections, in its list of costs.

A deployment is told by its place or operation and, where two are in one country, by the names that it uses (formation,
equipment). Where reading bound figures to subjects of a register, these decide.
"""

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from ijkmoment.checking.letter import Letter, Span
from ijkmoment.facts.claim import Abbreviation, Claim, Contribution
from ijkmoment.facts.document import Block
from ijkmoment.facts.snapshot import Snapshot
from ijkmoment.facts.values import Code

_OWN = "NL"
_WORD = re.compile(r"[^\W_](?:[\w’-]*\w)?")
_JOINTS = re.compile(r"[\W_]+")
_PARTS = re.compile(r"\b(?:onderdelen|delen|hoofdstukken|paragrafen|agenda|onderwerpen)\b", re.IGNORECASE)
_MONEY = re.compile(
    r"€|\beuro\b|\b(?:kost(?:en|te|ten)?|gekost|uitgaven|uitgegeven|financi\w+|bedrag\w*)\b", re.IGNORECASE
)
_TOTAL = re.compile(r"\b(?:sub)?tota(?:al|le)\w*\b", re.IGNORECASE)
_EXERCISE = re.compile(r"\boefening", re.IGNORECASE)
_DIGIT = re.compile(r"\d")
_LATER = re.compile(
    r"\b(?:vooruitblik|buiten beschouwing|geen (?:deel|onderdeel)|voorzien"
    r"|gepland|nog (?:\w+ ){0,2}beginnen|volgend\w*|komend\w*)\b",
    re.IGNORECASE,
)
_GENERAL = frozenset(
    {
        "nederland", "nederlandse", "navo", "nato", "inzet", "bijdrage", "missie", "operatie", "defensie", "kosten",
        "miljoen", "militairen", "eu", "vn",
    }
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Unit:
    """A deployment named at one place: in which countries or operations, by which names, and the register's subject."""

    span: Span
    keys: frozenset[str]
    words: frozenset[str] = field(default=frozenset())
    subject: str | None = None

    def may_be(self, other: "Unit") -> bool:
        """Tell whether both may be the same deployment."""
        if self.subject is not None and other.subject is not None:
            return self.subject == other.subject
        return bool(self.keys & other.keys)


@dataclass(frozen=True, slots=True)
class Deployments:
    """What a letter names as deployments: in its overview, as sections, and as lines of cost; each in order.

    `unnamed` tells of overview and costs how many lines name no place or operation: each may be of any deployment.
    """

    overview: tuple[Unit, ...]
    sections: tuple[Unit, ...]
    costs: tuple[Unit, ...]
    unnamed: tuple[int, int] = (0, 0)


def deployments(letter: Letter) -> Deployments:
    """Return the deployments of a letter."""
    words = _Words(letter)
    sections = tuple(_sections(letter, words))
    lists = tuple(_lists(letter))
    costs, of_costs = next(
        ((found, one) for one in lists if len(found := _cost_lines(letter, words, one)) > 1), ([], None)
    )
    overview, of_overview = next(
        ((found, one) for one in lists if _is_overview(letter, found := _named(words, one), one, sections)), ([], None)
    )
    unnamed = (_unnamed(letter, of_overview, overview), _unnamed(letter, of_costs, costs))
    return Deployments(tuple(overview), sections, tuple(costs), unnamed)


def matched(first: Sequence[Unit], second: Sequence[Unit]) -> dict[int, int]:
    """Pair units that may be the same deployment, those with most names in common first; by index, each once."""
    by_key: dict[str, list[int]] = {}
    for index, one in enumerate(second):
        for key in one.keys:
            by_key.setdefault(key, []).append(index)
    pairs = {
        (index, other)
        for index, one in enumerate(first)
        for key in one.keys
        for other in by_key.get(key, ())[:_MOST]
        if one.may_be(second[other])
    }
    ordered = sorted(pairs, key=lambda pair: (-_alike(first[pair[0]], second[pair[1]]), pair))
    found: dict[int, int] = {}
    taken: set[int] = set()
    for index, other in ordered:
        if index not in found and other not in taken:
            found[index] = other
            taken.add(other)
    return found


_MOST = 40  # deployments in one country: what names more is no list of deployments


def _alike(one: Unit, other: Unit) -> int:
    same = one.subject is not None and one.subject == other.subject
    return 1000 * same + 10 * len(one.keys & other.keys) + len(one.words & other.words)


class _Words:
    """The countries, operations and names of each stretch of a letter."""

    def __init__(self, letter: Letter) -> None:
        self._letter = letter
        self._claims = letter.of_kind("country", "operation")
        self._bound = tuple(one for one in letter.of_kind("money", "strength", "period") if one.subject)
        self._long = {
            one.value.short.casefold(): one.value.long for one in letter.claims if isinstance(one.value, Abbreviation)
        }

    def unit(self, span: Span) -> Unit:
        """Return what a stretch names."""
        keys = frozenset(
            f"{one.value.scheme}:{one.value.code}"
            for one in _within(self._claims, span)
            if isinstance(one.value, Code) and one.value.code != _OWN
        )
        snapshot = self._letter.snapshot
        roots = {root for one in _within(self._bound, span) if snapshot and (root := root_of(snapshot, one.subject))}
        return Unit(span, keys, frozenset(self._names(span)), roots.pop() if len(roots) == 1 else None)

    def _names(self, span: Span) -> Iterator[str]:
        for found in _WORD.finditer(self._letter.text, span.start, span.end):
            if any(map(str.isupper, found[0])) or any(map(str.isdigit, found[0])):
                long = self._long.get(found[0].casefold(), "")
                for word in (found[0], *long.split()):
                    plain = _JOINTS.sub("", word).casefold()
                    if plain not in _GENERAL:
                        yield plain.removesuffix("s")


def root_of(snapshot: Snapshot, slug: str | None) -> str | None:
    """Return the deployment that a subject is or belongs to."""
    subject = snapshot.subjects.get(slug) if slug else None
    while subject is not None and subject.kind != "deployment":
        subject = snapshot.subjects.get(subject.parent) if subject.parent else None
    return subject.slug if subject is not None else None


def _within(claims: Sequence[Claim], span: Span) -> Iterator[Claim]:
    first = bisect_left(claims, span.start, key=lambda one: one.start)
    for index in range(first, len(claims)):
        if claims[index].start >= span.end:
            return
        yield claims[index]


def _sections(letter: Letter, words: _Words) -> Iterator[Unit]:
    """Yield the headings that name a place or operation, those of the level at which most do."""
    headings = [one for one in letter.blocks if one.kind == "heading"]
    named = [(one, unit) for one in headings if (unit := words.unit(Span(one.start, one.end))).keys]
    if not named:
        return
    level = Counter(one.level for one, _ in named).most_common(1)[0][0]
    yield from (unit for one, unit in named if one.level == level and not _is_aside(letter.part(unit.span)))


def _is_aside(heading: str) -> bool:
    """Tell whether a heading is about an exercise, or about what comes later."""
    return _LATER.search(heading) is not None or _EXERCISE.search(heading) is not None


@dataclass(frozen=True, slots=True)
class _List:
    """The items of a list, or the rows of a table, and the block before it."""

    spans: tuple[Span, ...]
    before: Block | None
    rows: bool


def _lists(letter: Letter) -> Iterator[_List]:
    groups: dict[int, list[Block]] = {}
    before: dict[int, Block | None] = {}
    last: Block | None = None
    for block in letter.blocks:
        if block.kind in ("item", "cell"):
            if block.group not in groups:
                before[block.group] = last
            groups.setdefault(block.group, []).append(block)
        else:
            last = block
    for number, blocks in groups.items():
        rows = blocks[0].kind == "cell"
        spans = _rows(blocks) if rows else _items(blocks)
        if len(spans) > 1:
            yield _List(tuple(spans), before[number], rows)


def _items(blocks: Sequence[Block]) -> list[Span]:
    """Return the items of the first level, each with those under it."""
    least = min(one.level for one in blocks)
    spans: list[Span] = []
    for one in blocks:
        if one.level == least or not spans:
            spans.append(Span(one.start, one.end))
        else:
            spans[-1] = Span(spans[-1].start, one.end)
    return spans


def _rows(blocks: Sequence[Block]) -> list[Span]:
    rows: dict[int, list[Block]] = {}
    for one in blocks:
        if not one.head:
            rows.setdefault(one.row, []).append(one)
    return [Span(row[0].start, row[-1].end) for row in rows.values()]


def _named(words: _Words, one: _List) -> list[Unit]:
    return [unit for span in one.spans if (unit := words.unit(span)).keys]


def _unnamed(letter: Letter, one: _List | None, units: Sequence[Unit]) -> int:
    """Return how many lines of a list name nothing and are no total."""
    if one is None:
        return 0
    named = {unit.span for unit in units}
    return sum(span not in named and _TOTAL.search(letter.part(span)) is None for span in one.spans)


def _cost_lines(letter: Letter, words: _Words, one: _List) -> list[Unit]:
    """Return the lines that name a deployment and a sum of money."""
    above = letter.part(Span(one.before.start, one.before.end)) if one.before else ""
    of_money = _MONEY.search(above) is not None
    money = letter.of_kind("money")
    return [
        unit
        for unit in _named(words, one)
        if any(True for _ in _within(money, unit.span))
        or (one.rows and of_money and _DIGIT.search(letter.part(unit.span)))
    ]


def _is_overview(letter: Letter, units: Sequence[Unit], one: _List, sections: Sequence[Unit]) -> bool:
    """Tell whether a list is one of deployments, before their sections, and no table of contents, costs or partners."""
    if len(units) < 2 or len(units) < len(one.spans) - 1:
        return False
    if one.before is not None and _PARTS.search(letter.part(Span(one.before.start, one.before.end))):
        return False
    if sections and one.spans[0].start > sections[0].span.end:
        return False
    whole = Span(one.spans[0].start, one.spans[-1].end)
    if any(True for _ in _within(letter.of_kind("money"), whole)) or _of_partners(letter, whole):
        return False
    return not sections or len(matched(units, sections)) * 2 >= min(len(units), len(sections))


def _of_partners(letter: Letter, whole: Span) -> bool:
    """Tell whether a list says what other nations supply."""
    given: Iterable[Claim] = _within(letter.of_kind("contribution"), whole)
    return any(isinstance(one.value, Contribution) and one.value.nation != _OWN for one in given)


def is_later(letter: Letter, unit: Unit) -> bool:
    """Tell whether a deployment is said to come later, or to be left out of the letter."""
    return _LATER.search(letter.part(unit.span)) is not None
