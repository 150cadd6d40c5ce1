"""Where a letter speaks of a deployment, which may be another letter's, and whether two letters report on the same.

A sentence speaks of a deployment by its names, by its country where no other deployment of the letter is there, or by a
figure that is bound to it. Two in one country are told apart by what only one of them is called.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from ijkmoment.checking.deployments import DEPLOYED, Unit, called, deployments, root_of
from ijkmoment.checking.letter import Letter, Span
from ijkmoment.checking.topics import count, lined, text_of
from ijkmoment.facts.claim import Claim
from ijkmoment.facts.values import Code

_PLACED = re.compile(
    r"\b(?:in|vanuit|naar|boven|rond|op|uit|voor(?: de kust van)?)\s+(?:de\s+|het\s+)?(?:[A-Z][\w-]+(?:,\s+"
    r"|\s+en\s+)(?:in\s+)?){0,4}\Z"
)
_REACH = 80


@dataclass(frozen=True)
class Telling:
    """What one letter reports on, and in which sentences."""

    letter: Letter

    @property
    def deployments(self) -> tuple[Unit, ...]:
        """The deployments that the letter reports on."""
        return self.letter.once(deployments).reported

    def of(self, one: Unit) -> Iterator[Span]:
        """Yield the sentences that speak of a deployment."""
        rivals = [other for other in self.deployments if not other.like(one)]
        alone = not any(other.countries & one.countries for other in rivals)
        strong = one.strong - {name for other in rivals for name in other.strong}
        soft = one.soft - {name for other in rivals for name in other.soft}
        snapshot = self.letter.snapshot
        names = called(snapshot, one.subject) if snapshot is not None else ()
        bound = self._bound.get(one.subject, frozenset[Span]()) if one.subject is not None else frozenset[Span]()
        for span, countries, line in self._lines:
            placed = bool(countries & one.countries)
            named = _is_named(strong, soft, line) or (placed and _is_named(one.strong, one.soft, line))
            here = alone and placed and DEPLOYED.search(self.letter.part(span)) is not None
            if named or here or span in bound or any(name in self.letter.part(span) for name in names):
                yield span

    @cached_property
    def _lines(self) -> tuple[tuple[Span, frozenset[str], str], ...]:
        """Each sentence with the countries in it or over it, and its stems with those of its headings."""
        named: dict[Span, set[str]] = {}
        for claim in self.letter.of_kind("country"):
            if isinstance(claim.value, Code) and claim.value.code != "NL" and self._is_place(claim):
                sentence = self.letter.sentence_at(claim.start)
                named.setdefault(sentence, set()).add(f"country:{claim.value.code}")
        lines: list[tuple[Span, frozenset[str], str]] = []
        for span in self.letter.sentences:
            headings = [one for one in self.letter.headings_at(span.start) if one.start != span.start]
            own = frozenset(named.get(span, ()))
            above = {code for one in headings for code in named.get(Span(one.start, one.end), ())}
            words = " ".join((*(text_of(self.letter, one) for one in headings), self.letter.part(span)))
            lines.append((span, own | above, lined(words)))
        return tuple(lines)

    def _is_place(self, claim: Claim) -> bool:
        """Tell whether a country is where something takes place: "in Letland", a heading, the head of a line."""
        block = self.letter.document.block_at(claim.start)
        if block is None or block.kind == "heading" or claim.start == block.start:
            return block is not None and block.kind in ("heading", "item", "cell")
        before = max(block.start, claim.start - _REACH)
        return _PLACED.search(self.letter.text, before, claim.start) is not None

    @cached_property
    def _bound(self) -> Mapping[str, frozenset[Span]]:
        """The sentences with a figure that is bound to each deployment."""
        found: dict[str, set[Span]] = {}
        for claim in self.letter.of_kind("money", "strength", "period"):
            slug = root_of(self.letter.snapshot, claim.subject) if self.letter.snapshot is not None else None
            if slug is not None:
                found.setdefault(slug, set()).add(self.letter.sentence_at(claim.start))
        return {slug: frozenset(spans) for slug, spans in found.items()}


def telling(letter: Letter) -> Telling:
    """Return what a letter tells of deployments."""
    return letter.once(Telling)


def are_of_one_kind(one: Letter, other: Letter) -> bool:
    """Tell whether two letters report on the same: on half of the deployments of the one that has fewer, or on none."""
    first, second = telling(one).deployments, telling(other).deployments
    if not (first and second):
        return True
    fewer, more = sorted((first, second), key=len)
    shared = sum(any(each.like(candidate) for candidate in more) for each in fewer)
    return 2 * shared >= len(fewer)


def _is_named(strong: frozenset[str], soft: frozenset[str], line: str) -> bool:
    if any(f" {name} " in line for name in strong):
        return True
    return bool(soft) and count(soft, line) >= min(2, len(soft))
