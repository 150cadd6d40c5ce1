"""What a claim speaks of: the subject and concept that heading, mention and names leave no doubt about.

The value is never looked at, so that a figure that differs from the register is still seen as that figure. Where two
subjects are named the claim stays unbound: abstaining is better than guessing.
"""

import re
from bisect import bisect_left
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from functools import cached_property

from ijkmoment.facts.claim import Claim, ClaimKind
from ijkmoment.facts.document import Block, Document

_CONCEPTS: Mapping[ClaimKind, tuple[tuple[str, re.Pattern[str]], ...]] = {
    "money": (("kosten", re.compile(r"\b(?:kost\w*|gekost|financi\w+|uitgaven|uitgegeven)\b", re.IGNORECASE)),),
    "strength": (("sterkte", re.compile(r"\b\w")),),
    "period": (
        ("mandaatperiode", re.compile(r"\b(?:mandaat|verleng\w+|besloten|besluit)\b", re.IGNORECASE)),
        ("looptijd", re.compile(r"\b(?:bijdrage|inzet|namen|nam|droeg|neemt|deelgenomen)\b", re.IGNORECASE)),
    ),
}


def bind(document: Document, claims: Iterable[Claim], names: Mapping[str, str]) -> tuple[Claim, ...]:
    """Return the claims with subject and concept where they are certain; `names` maps printed names to slugs."""
    if not names:
        return tuple(claims)
    mentions = _Mentions(document, names)
    return tuple(_bind(mentions, claim) for claim in claims)


def _bind(mentions: "_Mentions", claim: Claim) -> Claim:
    concepts = _CONCEPTS.get(claim.kind)
    block = mentions.document.block_at(claim.start)
    if concepts is None or block is None:
        return claim
    subject = mentions.subject_of(claim, block)
    if subject is None:
        return claim
    words = mentions.words_about(block)
    return replace(claim, subject=subject, concept=next((name for name, said in concepts if said.search(words)), None))


@dataclass(frozen=True)
class _Mentions:
    document: Document
    names: Mapping[str, str]

    @cached_property
    def _found(self) -> tuple[tuple[int, int, str], ...]:
        ordered = sorted(self.names, key=len, reverse=True)
        any_name = re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, ordered))})(?!\w)")
        running = self.document.running
        return tuple((one.start(), one.end(), self.names[one[0]]) for one in any_name.finditer(running))

    @cached_property
    def _starts(self) -> tuple[int, ...]:
        return tuple(start for start, _, _ in self._found)

    def _within(self, start: int, end: int) -> set[str]:
        first, last = bisect_left(self._starts, start), bisect_left(self._starts, end)
        return {slug for _, _, slug in self._found[first:last]}

    def subject_of(self, claim: Claim, block: Block) -> str | None:
        """Return the one subject named in the claim's sentence, else in the nearest heading above that names one."""
        text = self.document.running
        start = max(text.rfind(". ", block.start, claim.start), block.start)
        end = text.find(". ", claim.end, block.end)
        spans = [(start, end if end >= 0 else block.end)]
        spans += [(heading.start, heading.end) for heading in reversed(self.document.headings_at(claim.start))]
        for span in spans:
            named = self._within(*span)
            if named:
                return named.pop() if len(named) == 1 else None
        return None

    def words_about(self, block: Block) -> str:
        """Return the words that say what is claimed: the block's own and those of the headings above it."""
        headings = (self.document.running[one.start : one.end] for one in self.document.headings_at(block.start))
        return " ".join((*headings, self.document.running[block.start : block.end]))
