"""Marks of a draft: "CONCEPT 0.3" on a line or in the subject, "(CONCEPT 12 juni)", and what a word processor leaves.

What is itself a draft ("conceptwetsvoorstel", "concept van operaties") is not marked as one.
"""

import re
from collections.abc import Iterator

from ijkmoment.checking.letter import Letter, Span
from ijkmoment.facts.document import Block
from ijkmoment.language.patterns import at_places, at_words, lazily, one_of
from ijkmoment.language.words import MONTHS

_NAME = r"(?:concept|ontwerp|draft|klad(?:versie)?|werkversie|conceptversie)"
_DAY = rf"(?:d\.?d\.?\s*)?\d{{1,2}}(?:\s+{one_of(MONTHS['nl'])}|-\d{{1,2}})(?:[ -]\d{{2,4}})?"
_VERSION = r"(?:v|v\.|versie|version|rev\.?)\s?\d+(?:[.,]\d+)*|\d[.,]\d+"
_TAIL = (
    rf"(?:[\s:,–—-]*(?:{_VERSION}|{_DAY}|niet\s+(?:verspreiden|verzenden|openbaar)|kamerbrief|brief"
    r"|intern(?:\s+gebruik)?|\d{1,2}(?=\s*[–—-])|(?:nog|niet)\s+te\s+\w+|ter\s+(?:controle|bespreking|goedkeuring|accordering)))"
)
_LINE = lazily(rf"[\W_]*(?:status\s*:?\s*)?{_NAME}{_TAIL}*[\W_]*", re.IGNORECASE)
_WITH_TAIL = lazily(rf"(?:status\s*:?\s*{_NAME}|{_NAME}{_TAIL}+)", re.IGNORECASE)
_BRACKETED = lazily(rf"[(\[]\s*{_NAME}{_TAIL}*\s*[)\]]", re.IGNORECASE)
_LOUD = lazily(r"(?:CONCEPT|KLADVERSIE|WERKVERSIE|CONCEPTVERSIE|DRAFT)(?![\w-])")
_LOUD_LAST = lazily(r"\s[–—-]\s*(?P<mark>CONCEPT|KLADVERSIE|WERKVERSIE|CONCEPTVERSIE|DRAFT)\W*\Z")
_SUBJECT = lazily(r"(?:Onderwerp|Betreft):?\s+\Z")
_EARLY = lazily(r"(?:v|versie\s?)0[.,]\d+(?!\d)", re.IGNORECASE)
_EARLY_LAST = lazily(r"\s(?P<early>(?:v|versie\s?)0[.,]\d+)\Z", re.IGNORECASE)
_OPENING = ("header", "heading")
_SHORT, _LABEL = 60, 14
_LEFT = lazily(
    r"Lorem\s+ipsum|Klik\s+(?:of\s+tik\s+om|hier\s+(?:als\s+u|om))\s+[^.\n]{0,60}in\s*te\s*voeren|Kies\s+een\s+(?:item|bouwsteen)"
    r"|Fout!\s*(?:Verwijzingsbron|Bladwijzer|Geen\s+tekst)[^.\n]{0,60}|Error!\s*(?:Reference\s+source|Bookmark)[^.\n]{0,40}"
    r"|Click\s+or\s+tap\s+[^.\n]{0,40}|Choose\s+an\s+item"
    r"|(?:Met\s+opmerkingen|Opmerking|Commented|Comment)\s*\[\w{1,6}\]:?|(?:Met\s+opmaak|Formatted)\s*:\s"
    r"|geel\s+(?:gemarkeerde?|gearceerde?)\s+(?:passages?|tekst|zin|zinnen)(?!\w)"
)
_LEFT_OPENS = (
    "lorem", "klik", "kies", "fout", "error", "click", "choose", "met", "opmerking", "commented", "comment",
    "formatted", "geel",
)  # fmt: skip
_SUM_ERROR = lazily(r"#(?:N/[AB]|VERW!|REF!|DEEL/0!|DIV/0!|NAAM\?|NAME\?|WAARDE!|VALUE!|GETAL!|NUM!)")


def marks(letter: Letter) -> Iterator[Span]:
    """Yield the marks of a draft, and what a word processor or a form leaves in the text."""
    for block in letter.document.blocks:
        found = _of_line(letter, block) or _of_last_line(letter, block)
        if found is not None:
            yield found
    for one in _BRACKETED.finditer(letter.text):
        if _LOUD.search(one[0]) or _WITH_TAIL.search(one[0]):
            yield Span(*one.span())


def leftovers(letter: Letter) -> Iterator[Span]:
    """Yield what a word processor, a sheet or a form leaves in the text."""
    places = letter.standing(_LEFT_OPENS)
    yield from (Span(*one.span()) for one in at_places(_LEFT, letter.text, places, 0, len(letter.text)))
    yield from (Span(*one.span()) for one in _SUM_ERROR.finditer(letter.text))


def _of_line(letter: Letter, block: Block) -> Span | None:
    """Return the mark that a line is or that a subject or heading holds."""
    span = Span(block.start, block.end)
    if block.kind == "cell" and _SUBJECT.search(letter.text, max(block.start - _LABEL, 0), block.start):
        found = _LOUD_LAST.search(letter.text, *span)  # a head that reading took for a table
        return None if found is None else Span(*found.span("mark"))
    if block.kind == "cell" or (block.kind not in _OPENING and block.end - block.start > _SHORT):
        return None
    words = letter.part(span)
    if _EARLY.fullmatch(words.strip()) or (
        _LINE.fullmatch(words) and (_LOUD.search(words) or _WITH_TAIL.search(words))
    ):
        return span
    if block.kind not in _OPENING or words.isupper():
        return None
    found = next(at_words(_LOUD, words), None) or next(at_words(_EARLY, words), None)
    return None if found is None else Span(block.start + found.start(), block.start + found.end())


def _of_last_line(letter: Letter, block: Block) -> Span | None:
    """Return the mark that is a line by itself below those of a letterhead, which reading joined with it."""
    short = block.kind in ("paragraph", "item") and block.end - block.start <= _SHORT
    found = _EARLY_LAST.search(letter.text, block.start, block.end) if short else None
    if found is None:
        return None
    before = letter.document.text[: letter.document.alignment.to_text(found.start("early"))]
    return Span(*found.span("early")) if before.rstrip(" \t").endswith("\n") else None
