"""What a claim speaks of: the subject and concept that heading, mention and names leave no doubt about.

The value is never looked at, so that a figure that differs from the register is still seen as that figure. A subject is
looked for in the claim's row, item or sentence, else in what the sentences before it spoke of, else in the heading.
Where two subjects are named and the words do not tell them apart the claim stays unbound: abstaining is better than
guessing.
"""

import re
from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from ijkmoment.facts.claim import Claim, ClaimKind
from ijkmoment.facts.concepts import CONCEPTS
from ijkmoment.facts.document import Block, Document
from ijkmoment.facts.names import NO_NAMES, Names
from ijkmoment.facts.values import Code
from ijkmoment.language.country_scan import scan_countries
from ijkmoment.language.folding import fold
from ijkmoment.reading.aspects import Words, concept_of
from ijkmoment.reading.mentions import Mentions, Referent, nearest

_BOUND: frozenset[ClaimKind] = frozenset({"money", "strength", "period"})
_TOTAL = re.compile(
    r"\b(?:samen|tezamen|in\s+totaal|totaal|totale|alle\s+(?:inzet|bijdragen|missies|operaties)|"
    r"de\s+(?:twee|drie|vier|vijf|zes)\s+(?:bijdragen|operaties|missies|inzetten))\b"
)
_OTHER = re.compile(r"\b(?:opvolger|voorganger)\b")
_APART = re.compile(r"\b(?:beide|opvolger|voorganger)\b")
_BACK = re.compile(r"\b(?:zij|hij|deze|dit|die|dat|haar|zijn|hun|er|het|daar\w*|hier\w*|toen|dan|dezelfde|genoemde)\b")
_OPENS_BACK = re.compile(r"(?:en\s+)?(?:zij|hij|deze|dit|die|dat|haar|zijn|het|daar\w*)\b")
_BEHIND = re.compile(
    r"\s*\)?\s*(?:(?:nodig|bestemd|uitgetrokken|geraamd|extra)\s+)?(?:te\s+hebben\s+)?(?:voor|aan|in|bij)\s+(?:de|het)?\s*"
)
_JOINED = re.compile(r"\s*(?:in\s+\d{4})?\s*(?:,|en|en\s+in\s+\d{4}|,\s+en)\s*")
_LONGEST_NAME, _REACH = 40, 1_000
_BREAK = re.compile(r";|,\s+(?:tegen|terwijl|maar|dat\s+wil)\b|\s-\s|\s\((?=raming|begroot|geraamd|gepland)")
_PASSING = frozenset({"rotation", "mandate", "exercise", "event"})


def bind(document: Document, claims: Iterable[Claim], names: Names = NO_NAMES) -> tuple[Claim, ...]:
    """Return the claims with subject and concept where they are certain."""
    given = tuple(claims)
    if not names:
        return given
    binder = _Binder(document, given, Mentions(document, names))
    return tuple(binder.bound(one) if one.kind in _BOUND else one for one in given)


def _around(claim: Claim, sentence: tuple[int, int]) -> tuple[int, int]:
    """Return a claim's sentence, of an endless one so much as stands around the claim."""
    start, end = sentence
    return max(start, claim.start - _REACH), min(end, claim.end + _REACH)


@dataclass(frozen=True)
class _Binder:
    document: Document
    claims: Sequence[Claim]
    mentions: Mentions

    @cached_property
    def _folded(self) -> str:
        return fold(self.document.running)

    @cached_property
    def _same_kind(self) -> Mapping[ClaimKind, tuple[Claim, ...]]:
        return {kind: tuple(one for one in self.claims if one.kind == kind) for kind in _BOUND}

    @property
    def _kinds(self) -> Mapping[str, str]:
        return self.mentions.names.kinds

    def bound(self, claim: Claim) -> Claim:
        """Return a claim with what it speaks of."""
        block = self.document.block_at(claim.start)
        if block is None or claim.sentence is None or block.kind in ("heading", "header", "footnote"):
            return claim
        sentence = _around(claim, claim.sentence)
        words = self._words(claim, sentence, block)
        if claim.kind == "period" and self._is_of_a_partner(claim.sentence[0]):
            return claim
        subject = self._of_row(block) if block.kind == "cell" else self._subject(claim, sentence, block, words)
        return self._fitting(claim, subject, concept_of(claim.kind, words), words) if subject else claim

    def _is_of_a_partner(self, start: int) -> bool:
        """Tell whether a sentence opens with another nation: what it did is not the contribution's own time."""
        opening = next(scan_countries(self.document.running[start : start + _LONGEST_NAME]), None)
        return opening is not None and not opening.start and opening.value != Code("country", "NL")

    def _words(self, claim: Claim, sentence: tuple[int, int], block: Block) -> Words:
        """Return a claim's words; its part of the sentence runs from the claim of its kind before it to the next."""
        start, end = sentence
        others = self._same_kind[claim.kind]
        index = bisect_right(others, claim.start, key=lambda one: one.start) - 1
        if index > 0 and others[index - 1].end > start:
            start = others[index - 1].end
        if index + 1 < len(others) and others[index + 1].start < end:
            end = others[index + 1].start
        if index > 0 and _JOINED.fullmatch(self._folded, others[index - 1].end, claim.start):
            start = max(others[index - 2].end if index > 1 else 0, sentence[0])
        opening = [one.start() for one in _BREAK.finditer(self._folded, start, claim.start)]
        closing = _BREAK.search(self._folded, claim.end, end)
        before = self._folded[opening[-1] if opening else start : claim.start]
        behind = self._folded[claim.end : closing.start() if closing else end]
        over = fold(self._head(block) or claim.section)
        intro = self._intro(block)
        whole = self._folded[slice(*sentence)]
        return Words(before, fold(claim.text), behind, whole, over, intro, block.kind == "item")

    def _intro(self, block: Block) -> str:
        """Return the paragraph that introduces the list or table of a block, else its heading's words."""
        if block.kind not in ("item", "cell"):
            return ""
        before = [
            one for one in self._before[block.kind, block.group] if one.kind in ("paragraph", "heading", "caption")
        ]
        return self._folded[before[-1].start : before[-1].end] if before else ""

    @cached_property
    def _before(self) -> Mapping[tuple[str, int], tuple[Block, ...]]:
        """The block before each list and table."""
        found: dict[tuple[str, int], tuple[Block, ...]] = {}
        for index, one in enumerate(self.document.blocks):
            if one.kind in ("item", "cell"):
                found.setdefault((one.kind, one.group), self.document.blocks[max(index - 1, 0) : index])
        return found

    def _head(self, block: Block) -> str:
        """Return the words of the head over a cell, empty elsewhere."""
        if block.kind != "cell":
            return ""
        heads = (
            self.document.running[one.start : one.end]
            for one in self._tables.get(block.group, ())
            if (one.head or one.row == 0) and one.column == block.column
        )
        return " ".join(heads)

    @cached_property
    def _tables(self) -> Mapping[int, list[Block]]:
        """The cells of each table."""
        found: dict[int, list[Block]] = {}
        for one in self.document.blocks:
            if one.kind == "cell":
                found.setdefault(one.group, []).append(one)
        return found

    def _of_row(self, block: Block) -> str | None:
        first = next(one for one in self._tables[block.group] if one.row == block.row)
        referents = self.mentions.referents(first.start, first.end)
        if len(referents) == 1:
            return referents[0].slug
        total = not referents and _TOTAL.search(self._folded, first.start, first.end)
        return self._theatre() if total else None

    def _subject(self, claim: Claim, sentence: tuple[int, int], block: Block, words: Words) -> str | None:
        referents = self._told_apart(self.mentions.referents(*sentence), claim)
        if not referents:
            return self._unnamed(claim, sentence, block, words)
        behind = self._behind(claim, referents, sentence[1])
        chosen = behind or nearest(referents, claim.start)
        if behind is None and len(referents) > 1 and all(one.places[0].start > claim.start for one in referents):
            return None
        if chosen is None or self._is_another(chosen, claim):
            return None
        return self._one(chosen, claim)

    def _is_another(self, chosen: Referent, claim: Claim) -> bool:
        """Tell whether the words between a name and the claim turn to another: "zijn opvolger"."""
        ends = [place.end for place in chosen.places if place.end <= claim.start]
        return bool(ends) and _OTHER.search(self._folded, max(ends), claim.start) is not None

    def _told_apart(self, referents: Sequence[Referent], claim: Claim) -> list[Referent]:
        """Return the referents without the theatre, where the sentence or its section speaks of a part of it."""
        parts = [one for one in referents if not all(self._kinds.get(slug) == "theatre" for slug in one.slugs)]
        if not parts:
            return [] if self._topic(claim) else list(referents)
        above = {one.slug.split("/")[0] for one in parts if one.slug and "/" in one.slug}
        return [one for one in parts if one.slug not in above]

    def _topic(self, claim: Claim) -> frozenset[str]:
        topic = self.mentions.topic_at(claim.start)
        return frozenset(slug for slug in topic if self._kinds.get(slug) != "theatre")

    def _behind(self, claim: Claim, referents: Sequence[Referent], end: int) -> Referent | None:
        """Return the referent that the claim is said to be for: "€ 2,5 miljoen voor de trainingsteams"."""
        for referent in referents:
            for place in referent.places:
                if claim.end <= place.start < end and _BEHIND.fullmatch(self._folded, claim.end, place.start):
                    return referent
        return None

    def _one(self, referent: Referent, claim: Claim) -> str | None:
        """Return the one subject of a referent, the section's where the name leaves several."""
        if referent.slug is not None:
            return referent.slug
        both = referent.slugs & self.mentions.topic_at(claim.start)
        return next(iter(both)) if len(both) == 1 else None

    def _unnamed(self, claim: Claim, sentence: tuple[int, int], block: Block, words: Words) -> str | None:
        """Return what a sentence without a name speaks of: by a noun, by what came before it, or by its section."""
        if _APART.search(words.near):
            return None
        topic = self._topic(claim)
        if _TOTAL.search(words.sentence) and not topic:
            return self._theatre()
        nouns = frozenset() if topic else self.mentions.by_noun(self._folded, *sentence)
        if len(nouns) == 1:
            return next(iter(nouns))
        last = self._told_apart(self._last_named(block, claim.start), claim)
        section = next(iter(topic)) if len(topic) == 1 else None
        return self._from_before(last, claim, words, section) if last else section

    def _from_before(self, last: Sequence[Referent], claim: Claim, words: Words, section: str | None) -> str | None:
        """Return what the sentences before spoke of, where this one goes on about it, else what the section is about.

        A rotation or exercise in passing is gone on about only by a word that says so ("Zij telde").
        """
        before = self._one(last[0], claim) if len(last) == 1 else None
        if before is None or not (section or _BACK.search(words.sentence[:60])):
            return section
        kind = self._kinds.get(before)
        if kind not in _PASSING or _OPENS_BACK.match(words.sentence):
            return before
        return None if kind in ("exercise", "event") else section

    def _last_named(self, block: Block, start: int) -> tuple[Referent, ...]:
        """Return what the last sentence of the block spoke of that named someone."""
        mentions = self.mentions.within(block.start, start)
        if not mentions:
            return ()
        begin = max(self._folded.rfind(". ", block.start, mentions[-1].start), block.start)
        return self.mentions.referents(begin, start)

    def _theatre(self) -> str | None:
        found = [slug for slug, kind in self._kinds.items() if kind == "theatre"]
        return found[0] if len(found) == 1 else None

    def _fitting(self, claim: Claim, subject: str, concept: str | None, words: Words) -> Claim:
        """Return the claim bound to the subject whose kind has the concept: a rotation's costs are its deployment's."""
        if claim.kind == "period" and self._kinds.get(subject) in ("exercise", "event"):
            in_brackets = words.before.endswith("(")
            concept = "wanneer" if concept or in_brackets or words.before.strip() else None
        if concept is None:
            return replace(claim, subject=subject)
        holder = self._holder(subject, concept, words)
        return replace(claim, subject=holder or subject, concept=concept if holder else None)

    def _holder(self, subject: str, concept: str, words: Words) -> str | None:
        """Return the subject, or the one above it, that may have the concept; a mandate's are its newest mandate's."""
        if self._kinds.get(subject) in CONCEPTS[concept].kinds:
            return subject
        if self._kinds.get(subject) == "deployment" and "mandate" in CONCEPTS[concept].kinds:
            return self._mandate(subject, words.before if concept == "mandaatperiode" else words.sentence)
        if self._kinds.get(subject) in _PASSING and "/" in subject:
            return self._holder(subject.split("/", maxsplit=1)[0], concept, words)
        return None

    def _mandate(self, deployment: str, said: str) -> str | None:
        """Return a deployment's only mandate, the newest where an extension is meant, itself where it has none."""
        mandates = [
            slug for slug, kind in self._kinds.items() if kind == "mandate" and slug.startswith(f"{deployment}/")
        ]
        if len(mandates) <= 1:
            return mandates[0] if mandates else deployment
        extended = "verleng" in said or "voortgezet" in said
        return self.mentions.names.mandates.get(deployment) if extended else None
