"""Stars and letters in brackets that call a note which is nowhere: "Harlingen*" in a table, "keerde 310 keer uit.(a)".

A note opens with its sign, behind white space or a bracket; in whole letters alone, since a passage may have lost it.
"""

import re
from collections.abc import Iterator

from ijkmoment.checking.letter import Letter, Span
from ijkmoment.language.patterns import lazily

_STARRED = lazily(r"[^\W_](?P<sign>\*{1,3})\s*\Z")
_LETTERED = lazily(r"(?<=[a-zà-ÿ]{2}[.,;])(?P<sign>\([a-d]\)|\[[a-d]\]|\*{1,3}\))(?=\s|\Z)")
_CALLS = ("*", ".(", ",(", ".[", ",[")
_LONGEST = 80  # signs of a cell that is no text


def starred(letter: Letter) -> Iterator[tuple[str, Span]]:
    """Yield the signs that call a note, and where they stand, of which the letter has no note."""
    if not letter.is_whole or not any(call in letter.text for call in _CALLS):
        return
    noted: dict[str, bool] = {}
    for found in _signs(letter):
        sign = found["sign"]
        if sign not in noted:
            noted[sign] = _is_explained(letter, sign)
        if not noted[sign]:
            yield sign, Span(*found.span("sign"))


def _signs(letter: Letter) -> Iterator[re.Match[str]]:
    for block in letter.blocks:
        if block.kind == "cell" and block.end - block.start <= _LONGEST:
            found = _STARRED.search(letter.text, block.start, block.end)
            if found is not None and letter.text[block.start] != "*":
                yield found
        elif block.kind in (
            "paragraph",
            "item",
            "heading",
        ):  # reading takes a short line that ends in one for a heading
            yield from _LETTERED.finditer(letter.text, block.start, block.end)


def _is_explained(letter: Letter, sign: str) -> bool:
    """Tell whether a note opens with a sign: behind white space or a bracket, before its words."""
    opening = re.compile(rf"(?:\A|[\s(:]){re.escape(sign)}(?!\*)\s*[=:]?\s*\w")
    return opening.search(letter.document.text) is not None
