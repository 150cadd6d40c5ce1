"""Short forms of a capital and consonants alone ("Srv", "Wcw") that a letter uses and explains nowhere.

No Dutch word has no vowel, and no name does behind an article: "de Srv" is a short form, mostly of a law or a scheme.
"""

from collections.abc import Iterator, Mapping, Sequence

from ijkmoment.checking.letter import Letter, Span
from ijkmoment.checking.names.explanations import Use, is_explained
from ijkmoment.language.patterns import lazily

_SHORT = lazily(r"[B-DF-HJ-NP-TV-XZ](?<![\w/.@&*’'-].)[bcdfghjklmnpqrstvwxz]{2,6}(?![\w+@&*-]|[/.:]\w)")
_ARTICLE = lazily(r"(?<![\w/.@&*’'-])(?:[Dd]e|[Hh]et|[Dd]eze|[Dd]ie|[Dd]it)\s+\Z")
_REACH = 12
# Laws that a member of parliament calls so daily, classes, and signs of writing.
_KNOWN = frozenset("Wlz Zvw Wzd Wvggz Wkkgz Wft Wwft Wvw Wpg Stb Stcrt Trb Stg Mr Mrs Drs Zr Chr Srl Ltd Gmbh".split())
_NO_USE = frozenset({"heading", "caption", "address", "signatory", "closing", "salutation"})


def unexplained(letter: Letter, explained: Mapping[str, Span]) -> Iterator[Span]:
    """Yield the first use of each short form of consonants that the letter does not explain."""
    found: dict[str, list[tuple[Use, bool]]] = {}
    for block in letter.blocks:
        if block.kind not in _NO_USE:
            for one in _SHORT.finditer(letter.text, block.start, block.end):
                article = _ARTICLE.search(letter.text, max(one.start() - _REACH, block.start), one.start()) is not None
                found.setdefault(one[0], []).append((Use(one[0], Span(*one.span()), block), article))
    for short, uses in found.items():
        if short not in explained and short not in _KNOWN and not _is_a_word(letter, short):
            yield from _asking(letter, uses)


def _asking(letter: Letter, uses: Sequence[tuple[Use, bool]]) -> Iterator[Span]:
    """Yield the first of the uses, where one has an article and none explains the short form."""
    if any(article for _, article in uses) and not any(is_explained(letter, use) for use, _ in uses):
        yield uses[0][0].span


def _is_a_word(letter: Letter, short: str) -> bool:
    speller = letter.speller
    return speller is None or speller.is_english(short.lower(), 3) or speller.in_lexicon(short.lower())
