"""Short forms behind a name whose words make all of their letters but one: "Vessel Protection Teams (VPD)".

Elsewhere the letter has the name that makes them all ("Vessel Protection Detachments"), or explains the short form by
another English name of as many words ("Green Climate Fund (GCF)", "Global Environment Facility (GCF)").
"""

import re
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from ijkmoment.checking.letter import Letter, Span
from ijkmoment.language.patterns import lazily

_SHORT = lazily(r"\([A-Z]{3,6}(?:['’]?s)?\)")
_BRACKETED = lazily(r"[A-ZÀ-Þ](?<![\w-].)[\w-]+(?:[ \n][A-ZÀ-Þ][\w-]+){2,5}[ \n]\((?P<short>[A-Z]{3,6})(?:['’]?s)?\)")
_OPENERS = frozenset("de het een in op voor met bij deze dit ook aan van".split())
_FEWEST, _MOST = 3, 40  # letters of a word; names that the whole letter is searched for


class OneWordOff(NamedTuple):
    """A short form behind a name that does not make it, and the name that does, with where each stands."""

    short: str
    span: Span
    name: str
    where: Span
    right: str


def one_word_off(letter: Letter, known: Mapping[str, tuple[str, Span]]) -> Iterator[OneWordOff]:
    """Find the short forms behind a name that has one word which is not theirs, where the letter has the right name."""
    seen: set[str] = set()
    for block in letter.blocks:
        if _SHORT.search(letter.text, block.start, block.end) is None:
            continue
        for found in _BRACKETED.finditer(letter.text, block.start, block.end):
            short = found["short"]
            words = letter.text[found.start() : found.start("short") - 1].split()[-len(short) :]
            off = [place for place, (word, sign) in enumerate(zip(words, short, strict=False)) if word[0] != sign]
            if len(words) != len(short) or len(off) != 1 or words[0].casefold() in _OPENERS:
                continue
            if found[0] in seen or len(seen) > _MOST:
                continue
            seen.add(found[0])
            right = _elsewhere(letter, words, off[0], short) or _explained(letter, words, known.get(short))
            if right is not None:
                span = Span(*found.span("short"))
                yield OneWordOff(short, span, " ".join(words), right, " ".join(letter.part(right).split()))


def _elsewhere(letter: Letter, words: list[str], off: int, short: str) -> Span | None:
    """Return where the same words stand with one between them that makes the letter which is lacking."""
    if words[0].casefold() not in letter.runs and off:
        return None
    pattern = [re.escape(word) for word in words]
    pattern[off] = rf"{short[off]}[\w-]+"
    found = re.search(r"(?<![\w-])" + r"\s".join(pattern) + r"(?![\w-])", letter.text)
    return Span(*found.span()) if found is not None else None


def _explained(letter: Letter, words: list[str], known: tuple[str, Span] | None) -> Span | None:
    """Return where a short form is explained by another name, where both are English: a translation is no other."""
    if known is None or letter.speller is None:
        return None
    others = known[0].split()
    shared = {word.casefold() for word in words} & {word.casefold() for word in others}
    english = all(letter.speller.is_english(word.lower(), _FEWEST) for word in (*words, *others))
    return known[1] if english and len(others) == len(words) and not shared else None
