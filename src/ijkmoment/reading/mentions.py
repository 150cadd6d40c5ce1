"""Where a letter names the subjects of a register, and what its sections are about.

A name may stand for several subjects ("Battle Group"); beside another name ("in Roemenië") only those stay that both
may mean. A section is about what its heading names; one without a name goes on with the section over it; in a list of
questions each question is a section. What something is only set beside ("kleiner dan de missie in Mali") is not spoken
of, and an operation that the register does not know is a mention of no subject, so that its figures are no one else's.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cached_property, partial
from typing import NamedTuple

from ijkmoment.facts.document import Block, Document
from ijkmoment.facts.names import Names
from ijkmoment.language.countries import country_code
from ijkmoment.language.folding import fold
from ijkmoment.language.known_names import KnownNames
from ijkmoment.language.patterns import at_words, lazily, one_of
from ijkmoment.reading.questions import is_answer, is_question, questions, topics

_PLACED = lazily(
    r"(?:\b(?:in|vanuit|voor|naar|te|rond|uit)\s+(?:de\s+|het\s+)?|[-(/:]\s*|\b(?:in|vanuit|voor)\s+[\w-]+\s+en\s+|^)\Z",
    re.IGNORECASE,
)
_GENERAL = lazily(
    r"financi|kosten|uitgaven|vooruit|samenvatting|kern|algemeen|hoofdlijn|overig|evaluatie|inleiding|slot|overzicht|"
    r"conclusie|resultaten|samenhang|essentie|dreiging|bijdragen\b|oefening|overleg|conferentie|bijeenkomst",
    re.IGNORECASE,
)
_COMMON = (
    "missie", "operatie", "hub", "brigade", "bataljon", "detachement", "eenheid", "teams", "trainingsteams",
    "politiemacht", "task force",
)  # fmt: skip
_NOUN = lazily(rf"{one_of(_COMMON)}(?![a-z])")
_UNITS = (
    "batterij", "bataljon", "brigade", "compagnie", "peloton", "eskadron", "schip", "fregat", "vliegtuig", "hospitaal",
    "gevechtsgroep", "detachement", "taakgroep", "waarnemers", "trainers", "instructeurs", "team",
)  # fmt: skip
_UNIT = lazily(rf"{one_of(_UNITS)}(?![\w-])")
_DEFINITE = lazily(r"\b(?:de|het|deze|dit|die|dat)\s+(?:nederlandse\s+)?\Z")
_ARTICLE = lazily(r"\b(?:de|het|deze|dit|die|dat)\s+(?:[a-z]+e\s+)?\Z")
_LONGEST_ARTICLE = 40
_COMPARED = lazily(
    r"\b(?:dan|zoals|evenals|net\s+als|naast|behalve|buiten|vergeleken\s+met|los\s+van)\s+"
    r"(?:(?:in|bij|voor|van|die|aan)\s+){0,2}(?:(?:de|het|onze)\s+)?(?:\w+\s+(?:in|aan)\s+)?\Z",
    re.IGNORECASE,
)
_SMALL = lazily(r"[^\W\d_A-Z]\w{3}|[A-Z][^\W\d_A-Z]+\s[^\W\d_A-Z][^A-Z]*\Z")
_OPENING, _LONGEST_HEADING = 5_000, 120
_NUMBERED = lazily(r"(\d{1,2}(?:\.\d{1,2}){0,3})\.?\s+[^\W\d]")
# Kinds whose names say nothing about what a figure speaks of.
_BESIDE = frozenset({"formation", "asset", "operation", "training-area", "document"})


class Mention(NamedTuple):
    """A name of subjects at a place; `slugs` are those that it may stand for."""

    start: int
    end: int
    slugs: frozenset[str]


class Referent(NamedTuple):
    """What one or more mentions speak of together: the subjects that all of them may mean, and where they stand."""

    slugs: frozenset[str]
    places: tuple[Mention, ...]

    @property
    def slug(self) -> str | None:
        """The subject when there is only one left."""
        return next(iter(self.slugs)) if len(self.slugs) == 1 else None


class Mentions:
    """All mentions of a document."""

    def __init__(self, document: Document, names: Names, operations: Sequence[tuple[int, int]] = ()) -> None:
        self.document, self.names, self.operations = document, names, operations

    @cached_property
    def all(self) -> tuple[Mention, ...]:
        """Every mention in order, by name or by the noun of a unit that was named before."""
        return tuple(sorted((*self.named, *self._by_unit()), key=lambda mention: mention.start))

    @cached_property
    def named(self) -> tuple[Mention, ...]:
        """Every mention by name in order; a country's name counts only where it is a place ("in Litouwen")."""
        text = self.document.running
        kept: list[Mention] = []
        known: list[tuple[int, int]] = []
        for start, end in self.names.once(_known).find(text):
            known.append((start, end))
            mention = Mention(start, end, self._meant(text[start:end]))
            beside = bool(kept) and start - kept[-1].end == 1
            if mention.slugs and (beside or self._is_place(mention)):
                kept.append(mention)
        return tuple(sorted((*kept, *self._unknown(known)), key=lambda mention: mention.start))

    def _by_unit(self) -> Iterator[Mention]:
        """Yield where a noun takes up a unit that was named before: "de luchtverdedigingsbatterij", "de batterij"."""
        text = fold(self.document.running)
        first = {slug: one.start for one in reversed(self.named) for slug in one.slugs}
        for one in at_words(_UNIT, text):
            slugs = self.names.once(_units).get(one[0], frozenset())
            if len(slugs) != 1 or any(first.get(slug, one.start()) >= one.start() for slug in slugs):
                continue
            topic = self.topic_at(one.start())
            if (not topic or topic & slugs) and self._is_taken_up(text, one.start()):
                yield Mention(one.start(), one.end(), slugs)

    def _is_taken_up(self, text: str, start: int) -> bool:
        reach = max(start - _LONGEST_ARTICLE, 0)
        return _DEFINITE.search(text, reach, start) is not None and _COMPARED.search(text, reach, start) is None

    def _unknown(self, known: Sequence[tuple[int, int]]) -> Iterator[Mention]:
        """Yield the named operations that no name of the register is part of."""
        for start, end in self.operations:
            before = bisect_left(known, end, key=lambda span: span[0])
            if not before or known[before - 1][1] <= start:
                yield Mention(start, end, frozenset())

    def _meant(self, name: str) -> frozenset[str]:
        slugs = self.names.subjects.get(name) or self.names.subjects[self.names.once(_capitalised)[name]]
        return frozenset(slug for slug in slugs if self.names.kinds.get(slug) not in _BESIDE)

    def _is_place(self, mention: Mention) -> bool:
        text = self.document.running
        if country_code(text[mention.start : mention.end]) is None:
            return True
        block = self.document.block_at(mention.start)
        start = block.start if block else 0
        if block is not None and (block.kind == "heading" or mention.start == start):
            return block.kind in ("heading", "cell", "item")
        return _PLACED.search(text, max(start, mention.start - 40), mention.start) is not None

    @cached_property
    def _starts(self) -> tuple[int, ...]:
        return tuple(one.start for one in self.all)

    def within(self, start: int, end: int) -> tuple[Mention, ...]:
        """Return the mentions that start in a span."""
        return self.all[bisect_left(self._starts, start) : bisect_left(self._starts, end)]

    @cached_property
    def _by_noun(self) -> tuple[tuple[int, frozenset[str]], ...]:
        """Where a noun with its article may mean deployments: "de missie", "in de hub"."""
        text, known = fold(self.document.running), self.names.once(_nouns)
        nouns = (one for one in at_words(_NOUN, text) if one[0] in known)
        meant = (
            (_ARTICLE.search(text, max(one.start() - _LONGEST_ARTICLE, 0), one.start()), known[one[0]]) for one in nouns
        )
        return tuple((article.start(), slugs) for article, slugs in meant if article and slugs)

    def by_noun(self, start: int, end: int) -> frozenset[str]:
        """Return the deployments that the first such noun in a span may mean."""
        found = bisect_left(self._by_noun, start, key=lambda one: one[0])
        first = self._by_noun[found : found + 1]
        return first[0][1] if first and first[0][0] < end else frozenset()

    def referents(self, start: int, end: int) -> tuple[Referent, ...]:
        """Return what a span speaks of: mentions that may mean the same are taken together."""
        return self._together(self.within(start, end))

    def _named_in(self, start: int, end: int) -> tuple[Referent, ...]:
        """Return what a span speaks of by name."""
        starts = self._named_starts
        return self._together(self.named[bisect_left(starts, start) : bisect_left(starts, end)])

    @cached_property
    def _named_starts(self) -> tuple[int, ...]:
        return tuple(one.start for one in self.named)

    def _together(self, mentions: Iterable[Mention]) -> tuple[Referent, ...]:
        found: list[Referent] = []
        for mention in mentions:
            if mention.start in self._compared:
                continue
            index = next((i for i, one in enumerate(found) if _may_be_one(one.slugs, mention.slugs)), None)
            if index is None:
                found.append(Referent(mention.slugs, (mention,)))
            else:
                one = found[index]
                found[index] = Referent(one.slugs & mention.slugs, (*one.places, mention))
        return tuple(found)

    @cached_property
    def _compared(self) -> frozenset[int]:
        """Where the mentions start that something is only set beside."""
        text = self.document.running
        starts = (one.start for one in self.named)
        return frozenset(start for start in starts if _COMPARED.search(text, max(start - 40, 0), start))

    @cached_property
    def _sections(self) -> tuple[tuple[int, frozenset[str]], ...]:
        return tuple(sorted((*self._read_sections(), *self._read_questions()), key=lambda section: section[0]))

    def _read_questions(self) -> Iterator[tuple[int, frozenset[str]]]:
        spans = tuple(questions(self.document))
        named = [[one.slugs for one in self._named_in(*span)] for span in spans]
        yield from topics(self.document, spans, named)

    def _read_sections(self) -> Iterator[tuple[int, frozenset[str]]]:
        """Yield where each section starts and the subjects that it may be about, none when it is about no one."""
        topic: frozenset[str] = frozenset()
        level = 0
        for block, depth in self._headings():
            named = self._named_in(block.start, block.end)
            if named:
                topic, level = (named[0].slugs, depth) if len(named) == 1 else (frozenset(), depth)
            elif self._leaves(block, depth, level):
                topic, level = frozenset(), depth
            yield block.start, topic

    def _headings(self) -> Iterator[tuple[Block, int]]:
        """Yield the headings but those of questions, with their levels; a short numbered line by itself is one too."""
        blocks = self.document.blocks
        for index, block in enumerate(blocks):
            if block.kind == "heading" and not (is_question(self.document, block) or is_answer(self.document, block)):
                yield block, block.level
            elif block.end - block.start <= _LONGEST_HEADING and self._is_numbered_line(index):
                number = _NUMBERED.match(self.document.running, block.start, block.end)
                yield block, number[1].count(".") + 1 if number else 1

    def _is_numbered_line(self, index: int) -> bool:
        """Tell whether a block is a line such as "2. eFP Litouwen" over a paragraph, and no item of a list."""
        block = self.document.blocks[index]
        below = self.document.blocks[index + 1] if index + 1 < len(self.document.blocks) else None
        if below is None or below.kind == block.kind == "item" or self.document.running[block.end - 1] in ".,;:!?":
            return False
        if block.kind == "item":
            above = self.document.blocks[index - 1] if index else None
            return block.marker[:1].isdigit() and (above is None or above.kind != "item" or above.group != block.group)
        return block.kind == "paragraph" and _NUMBERED.match(self.document.running, block.start, block.end) is not None

    def _leaves(self, block: Block, depth: int, level: int) -> bool:
        """Tell whether a heading without a name ends the section that named someone."""
        if depth != level:
            return depth < level
        return _GENERAL.search(self.document.running, block.start, block.end) is not None

    def topic_at(self, offset: int) -> frozenset[str]:
        """Return the subjects that the section around an offset may be about."""
        return self._section_at(offset)[1]

    def opening_at(self, offset: int) -> int:
        """Return where the section around an offset starts."""
        return self._section_at(offset)[0]

    def _section_at(self, offset: int) -> tuple[int, frozenset[str]]:
        found = bisect_right(self._sections, offset, key=lambda section: section[0]) - 1
        return self._sections[found] if found >= 0 else (0, frozenset())

    @cached_property
    def of_letter(self) -> frozenset[str]:
        """What the letter is about by its subject line, else its first paragraph, where no heading names another."""
        named = self._named_in_subject() or self._named_first()
        slugs = named[0].slugs if len(named) == 1 else frozenset()
        return slugs if all(not topic or topic & slugs for _, topic in self._sections) else frozenset()

    def _named_in_subject(self) -> tuple[Referent, ...]:
        subject = self.document.header.subject
        start = self.document.running.find(subject, 0, _OPENING) if subject else -1
        return self.referents(start, start + len(subject)) if start >= 0 else ()

    def _named_first(self) -> tuple[Referent, ...]:
        first = next((one for one in self.document.blocks if one.kind == "paragraph"), None)
        return self.referents(first.start, first.end) if first else ()


def _may_be_one(slugs: frozenset[str], others: frozenset[str]) -> bool:
    """Tell whether two mentions may mean the same; all that the register does not know are taken together."""
    return bool(slugs & others) or not (slugs or others)


def nearest(referents: Sequence[Referent], start: int) -> Referent | None:
    """Return the referent named last before an offset, else the one named first behind it."""
    before = [(one.places[-1].start if one.places[-1].start < start else one.places[0].start, one) for one in referents]
    ahead = [(place, one) for place, one in before if place < start]
    if ahead:
        return max(ahead, key=lambda pair: pair[0])[1]
    return min(before, key=lambda pair: pair[0])[1] if before else None


def _known(names: Names) -> KnownNames:
    return KnownNames((*names.subjects, *names.once(_capitalised)))


def _capitalised(names: Names) -> Mapping[str, str]:
    """Return names with the first letter as at the opening of a sentence, or as within one, written the other way."""
    small = (name for name in names.subjects if _SMALL.match(name))
    found = {name[0].swapcase() + name[1:]: name for name in small}
    return {name: known for name, known in found.items() if name not in names.subjects}


def _units(names: Names) -> Mapping[str, frozenset[str]]:
    """Return the deployments by the unit that their names end a word with."""
    return _deployments_by(names, _UNIT.finditer)


def _nouns(names: Names) -> Mapping[str, frozenset[str]]:
    """Return the deployments by the common noun in their names: "missie", "brigade"."""
    return _deployments_by(names, partial(at_words, _NOUN))


def _deployments_by(names: Names, words: Callable[[str], Iterable[re.Match[str]]]) -> Mapping[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for name, slugs in names.subjects.items():
        deployments = {slug for slug in slugs if names.kinds.get(slug) == "deployment"}
        for one in words(fold(name)) if deployments else ():
            found.setdefault(one[0], set()).update(deployments)
    return {word: frozenset(slugs) for word, slugs in found.items()}
