"""Whether a letter names the subject of a figure beside it, or only spoke of it in a sentence before."""

import re
from collections.abc import Mapping
from functools import cached_property

from ijkmoment.drafting.letter import Letter, sentence_of
from ijkmoment.facts.claim import Claim
from ijkmoment.facts.names import Names
from ijkmoment.language.folding import fold
from ijkmoment.language.patterns import one_of


class Naming:
    """The names of a register by subject, to be looked for around a claim."""

    def __init__(self, names: Names) -> None:
        self._names = names
        self._patterns: dict[str, re.Pattern[str]] = {}

    def is_near(self, claim: Claim, letter: Letter) -> bool:
        """Tell whether a claim's sentence, lead-in or heading names its subject or the one above it.

        In a table the row's own name was what the claim is bound by.
        """
        block = letter.document.block_at(claim.start)
        if block is None or block.kind == "cell":
            return True
        led = letter.lead_in(block) if block.kind == "item" else None
        text = letter.document.running
        said = (text[slice(*sentence_of(claim))], claim.section, text[led.start : led.end] if led else "")
        pattern = self._pattern(claim.subject or "")
        return any(pattern.search(fold(one)) for one in said)

    def _pattern(self, slug: str) -> re.Pattern[str]:
        if slug not in self._patterns:
            above = slug.split("/", maxsplit=1)[0]
            names = one_of({*self._of_subject.get(slug, ()), *self._of_subject.get(above, ())})
            self._patterns[slug] = re.compile(rf"(?<!\w){names}(?!\w)")
        return self._patterns[slug]

    @cached_property
    def _of_subject(self) -> Mapping[str, tuple[str, ...]]:
        found: dict[str, list[str]] = {}
        for name, slugs in self._names.subjects.items():
            for slug in slugs:
                found.setdefault(slug, []).append(fold(name))
        return {slug: tuple(names) for slug, names in found.items()}
