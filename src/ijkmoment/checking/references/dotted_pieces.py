"""Tables, figures and annexes that are numbered by chapter ("Tabel 2.1", "Figuur B.2"), and mentions of one behind.

A row counts where its captions go from one on without a break; of a chapter without captions nothing is known.
"""

import re
from collections import Counter
from collections.abc import Iterator, Mapping

from ijkmoment.checking.letter import Letter, Span
from ijkmoment.checking.references.numbered_pieces import Absent, is_own
from ijkmoment.checking.text.labelled_rows import PICTURES, kind_of
from ijkmoment.language.patterns import lazily

_ONE = r"(?P<chapter>\d{1,2}|[A-H])\.(?P<place>\d{1,2})"
_CAPTION = lazily(
    rf"^[ \t\xa0#*_|>-]*(?P<word>[A-Z][a-zë]{{2,24}})[ \t\xa0]+{_ONE}"
    r"(?:[ \t]*[.:)–-](?!\d)|[ \t]*\*{0,2}[ \t]*$|[ \t]+(?=[A-Z(‘“\"']))",
    re.MULTILINE,
)
_MENTION = lazily(rf"(?<![\w-])(?P<word>[^\W\d_]{{3,24}})\s+{_ONE}(?![\w%°/-]|[.,]\d)")
# What has tables of its own, in the sentence or the one before.
_OTHERS = lazily(
    r"\b\w*(?:nota|nota['’]s|begroting|publicatie|verkenning|jaarcijfers|memorie|brochure|advies|factsheet|bijlagen?)\b|\bpubliceer\w*|\bgepubliceerd|\b(?:blz|p)\.\s*\d"
    r"|\b(?:[Vv]olgens|[Bb]ij|[Vv]an|[Uu]it)\s+(?:het\s+|de\s+)?[A-Z]{2,}"
)
_FEWEST = 2
_KINDS = frozenset({"paragraph", "item", "caption", "cell", "heading", "footnote"})


def absent_dotted(letter: Letter) -> Iterator[Absent]:
    """Yield where the letter points at a piece of a chapter behind the last one of that chapter."""
    rows = letter.once(_rows)
    for block in letter.blocks if rows else ():
        if block.kind not in _KINDS:
            continue
        for found in _MENTION.finditer(letter.text, block.start, block.end):
            last = rows.get((kind_of(found["word"]), found["chapter"]), 0)
            if 0 < last < int(found["place"]) and is_own(letter, found, block) and not _is_beside_others(letter, found):
                yield Absent(Span(*found.span()), found["word"].casefold(), f"{found['chapter']}.{last}")


def _is_beside_others(letter: Letter, found: re.Match[str]) -> bool:
    sentence = letter.sentence_at(found.start())
    return letter.says(_OTHERS, sentence) or letter.says(_OTHERS, letter.sentence_at(max(sentence.start - 2, 0)))


def _rows(letter: Letter) -> Mapping[tuple[str, str], int]:
    """Return the last place of each sound row of captions, by the stem of its word and its chapter.

    One caption alone tells of no numbering by chapter; a chapter with one does beside others.
    """
    places: dict[tuple[str, str], list[int]] = {}
    for found in _CAPTION.finditer(letter.document.text):
        if (word := kind_of(found["word"])) in PICTURES:
            places.setdefault((word, found["chapter"]), []).append(int(found["place"]))
    captions = Counter(word for (word, _), found in places.items() for _ in found)
    return {
        row: len(found)
        for row, found in places.items()
        if captions[row[0]] >= _FEWEST and sorted(found) == list(range(1, len(found) + 1))
    }
