"""Sections that are pointed at in the column of a table, or behind the number of parts that a letter announces.

A column tells where each of its rows is treated ("Beantwoord in: paragraaf 3.2") where its head says so and the others
that it names are there. A letter whose headings have no numbers has as many parts as it says, and as many paragraphs
as it counts.
"""

import re
from collections.abc import Iterator

from ijkmoment.checking.letter import Letter, Span
from ijkmoment.checking.structure.marks_in_order import counted_paragraphs
from ijkmoment.checking.structure.parts import announcements
from ijkmoment.checking.structure.section_mentions import (
    OF_THIS,
    OTHER,
    Mention,
    beyond,
    is_behind_another,
    is_of_another,
    mentions_in,
    mentions_of_any,
)
from ijkmoment.checking.text.around import Around
from ijkmoment.checking.text.heading_marks import marked_headings, opening_marks, top
from ijkmoment.checking.text.topics import stem
from ijkmoment.checking.text.word_places import word_places
from ijkmoment.facts.document import Block
from ijkmoment.language.numerals import NUMBER_WORD, number_of
from ijkmoment.language.patterns import at_places, lazily

_WHERE = lazily(
    r"\b(?:waar|paragraaf|hoofdstuk|onderdeel|sectie|in\s+deze\s+\w*brief|\w*antwoord\w*|behandel\w*|toegelicht"
    r"|toelichting|afgedaan|nagekomen|ingelost|verwerkt|terug|(?:reactie|besproken)\s+in)\b",
    re.IGNORECASE,
)
_FOUND_ELSEWHERE = lazily(r"\b(?:aanbeveling|conclusie|bevinding|artikel|bron|passage)", re.IGNORECASE)
_THIS = lazily(r"\b(?:deze|dit|mijn|onze)\b", re.IGNORECASE)
_POINTS = lazily(r"(?:\b(?:in|zie|ook|volgens)\s+|\((?:zie\s+)?)\Z", re.IGNORECASE)
# A cell that says nothing else; of a budget, chapters are numbered too.
_ONE = (
    r"(?:(?:paragraaf|paragrafen|onderde(?:el|len)|de(?:el|len)|sectie|§)\s*)?"
    r"(?:[A-H]\.|[IVX]{1,4}\.)?[\dA-HIVX]{1,4}(?:\.\d{1,2})?"
)
_ALONE = lazily(rf"\W*(?:(?:zie|ook|in)\s+){{0,3}}{_ONE}(?:(?:,|;|\s+en|\s+t/m)\s+{_ONE}){{0,4}}\W*", re.IGNORECASE)
_SAID = lazily(
    r"\b(?:ik|wij|we|het\s+kabinet|aan\s+(?:de\s+orde|bod)|hieronder|hierna|deze\s+brief)\b"
    r"|\b(?:staat|staan|volgt|volgen|vindt\s+u|leest\s+u)\s+(?:\w+\s+)?in\s+(?:deel|onderdeel|paragraaf|hoofdstuk|sectie)\b"
    r"|(?:deel|onderdeel|paragraaf|hoofdstuk)\s+\d+\s+(?:beschrijft|gaat|behandelt|schetst|bevat)\b",
    re.IGNORECASE,
)
_COUNTED = ("alinea", "randnummer", "paragraaf", "onderdeel", "punt")
_PARAGRAPH = lazily(
    r"(?<![\w-])(?:alinea|randnummer|paragraaf|onderdeel|punt)\s+(?P<mark>\d{1,2})(?![\w-]|[.,]\d)", re.IGNORECASE
)
_SEE = lazily(r"\((?:zie\s+)?(?:ook\s+)?\Z", re.IGNORECASE)
_THEREOF = lazily(r"\s+(?:daarvan|hiervan|ervan|daarbij)\b", re.IGNORECASE)
_TOLD = lazily(
    rf"(?<![\w.,])(?P<number>\d{{1,2}}|{NUMBER_WORD})\s+(?:[\w-]{{2,30}}e\s+)?"
    r"(?:(?:hoofd|deel)?onderdelen|delen|hoofdstukken|paragrafen|secties|blokken)(?!\w)",
    re.IGNORECASE,
)
_HAS_PARTS = lazily(
    r"\b(?:deze|de|dit|het|mijn|onze)\s+(?:\w*brief|\w*rapportage|verslag|notitie|evaluatie|reactie)\s+(?:\w+\s+){0,3}"
    r"(?:bestaat|valt|telt|kent|bevat|omvat|opgebouwd|ingedeeld|onderverdeeld|verdeeld|heeft)\b[^.;:]*\Z",
    re.IGNORECASE,
)
_PARTS = frozenset("onderdelen hoofdonderdelen deelonderdelen delen hoofdstukken paragrafen secties blokken".split())
_KINDS = frozenset({"paragraph", "item"})
_LETTERS, _FEWEST = "ABCDEFGH", 2
_REACH = 120


def absent_beyond(letter: Letter) -> Iterator[tuple[Span, str, Span]]:
    """Yield such a section, with the mark of the last one that is there and where this, or the count, stands."""
    level = top(letter.once(marked_headings))
    if not level:
        yield from _behind_announced(letter)
        yield from _behind_paragraphs(letter)
        yield from _behind_lettered(letter)
        return
    columns: dict[tuple[int, int], list[Block]] = {}
    for block in letter.blocks:
        if block.kind == "cell":
            columns.setdefault((block.group, block.column), []).append(block)
    for cells in columns.values():
        if _tells_where(letter, cells[-1]):
            told = [one for one in cells if _ALONE.fullmatch(letter.text, one.start, one.end)]
            found = [one for cell in told for one in mentions_in(letter, level, cell)]
            yield from _behind_others(letter, found)


def _behind_paragraphs(letter: Letter) -> Iterator[tuple[Span, str, Span]]:
    """Yield where a letter points at a paragraph behind the last of those that it counts: "in alinea 19"."""
    rows, places = letter.once(counted_paragraphs), letter.standing(_COUNTED)
    last = max(rows[0], key=lambda one: int(one.mark)) if len(rows) == 1 else None
    for block in letter.blocks if last is not None else ():
        told = at_places(_PARAGRAPH, letter.text, places, block.start, block.end) if block.kind in _KINDS else ()
        for found in told:
            where, sentence = Span(*found.span()), letter.sentence_at(found.start())
            if last is None or int(found["mark"]) <= int(last.mark):
                continue
            seen = _SEE.search(letter.text, sentence.start, found.start()) is not None
            if not is_of_another(letter, found, block, sentence) and (seen or not is_behind_another(letter, where)):
                yield where, last.mark, last.span


def _behind_lettered(letter: Letter) -> Iterator[tuple[Span, str, Span]]:
    """Yield the parts by a letter behind those that one sentence names in brackets: "(onderdeel A)"."""
    found = [(one, block) for block in letter.blocks if block.kind in _KINDS for one in mentions_of_any(letter, block)]
    first = next((one for one, _ in found if one["mark"] == "A"), None)
    if first is None:
        return
    opening = letter.sentence_at(first.start())
    row = [one for one, _ in found if opening.start <= one.start() < opening.end]
    named = [one for one in row if _SEE.search(letter.text, opening.start, one.start())]
    if len(row) < _FEWEST or "".join(one["mark"] for one in named) != _LETTERS[: len(row)]:
        return
    last = named[-1]
    for one, block in found:
        beyond_last = one["noun"] == last["noun"] and one["mark"] in _LETTERS[len(row) :]
        if beyond_last and not is_of_another(letter, one, block, letter.sentence_at(one.start())):
            yield Span(*one.span()), last["mark"], Span(*last.span())


def _behind_others(letter: Letter, found: list[Mention]) -> Iterator[tuple[Span, str, Span]]:
    """Yield the sections of a column behind the last, where no more are absent than there."""
    printed = {one.printed for one in letter.once(marked_headings)}
    there = sum(letter.part(one.span).split()[-1] in printed for one in found)
    if there * 2 >= len(found):
        yield from beyond(letter, found)


def _tells_where(letter: Letter, cell: Block) -> bool:
    """Tell whether the head of a column says that its cells tell where something is, and not in what other document."""
    around = letter.once(Around)
    head = around.column(cell)
    if head is None or not _WHERE.search(letter.text, head.start, head.end):
        return False
    over = (*around.over(cell), *around.beside(head))
    return not any(
        one.search(letter.text, block.start, block.end) for block in over for one in (OTHER, _FOUND_ELSEWHERE)
    )


def _behind_announced(letter: Letter) -> Iterator[tuple[Span, str, Span]]:
    """Yield where a letter whose headings have no numbers points at a part behind the number that it announces."""
    counts = [(one.count, one.number) for one in announcements(letter) if one.number] + [*_counted(letter)]
    if len({number for _, number in counts}) != 1:
        return
    span, number = counts[0]
    ours = letter.says(_THIS, letter.sentence_at(span.start))
    noun = stem(letter.part(span).split()[-1])
    for block in letter.blocks:
        for found in mentions_of_any(letter, block) if block.kind in _KINDS else ():
            mark, sentence = found["mark"], letter.sentence_at(found.start())
            if not mark.isdecimal() or int(mark) <= number or mark in letter.once(opening_marks):
                continue
            named = ours and stem(found["noun"].casefold()) == noun and _points(letter, found, sentence)
            whole = noun in (stem(found["noun"].casefold()), stem("onderdeel"))
            if not named and not (whole and OF_THIS.match(letter.text, found.end(), block.end)):
                continue
            where = Span(*found.span())
            if not is_of_another(letter, found, block, sentence) and not is_behind_another(letter, where):
                yield where, str(number), span


def _counted(letter: Letter) -> Iterator[tuple[Span, int]]:
    """Yield where the letter says of how many parts it consists, without naming them."""
    behind = 0
    for told in at_places(_TOLD, letter.text, word_places(letter, _PARTS, back=4), 0, len(letter.text)):
        opening = max(behind, *(letter.text.rfind(sign, behind, told.start()) + 1 for sign in ".;:"))
        behind = max(opening, told.start() - _REACH)
        if _HAS_PARTS.search(letter.text, opening, told.start()) is not None and _is_closed(letter, told.end()):
            behind, number = told.end(), number_of(told["number"])
            if number is not None and number > 1:
                yield Span(*told.span()), number


def _is_closed(letter: Letter, place: int) -> bool:
    """Tell whether a full stop stands behind a place, before any colon."""
    stop = letter.text.find(".", place)
    return stop >= 0 and letter.text.find(":", place, stop) < 0


def _points(letter: Letter, found: re.Match[str], sentence: Span) -> bool:
    """Tell whether a part is named as a place to look: at the head of a sentence, or behind "in" or "zie"."""
    if _THEREOF.match(letter.text, found.end(), sentence.end):
        return False
    if not letter.says(_SAID, sentence):
        return False
    opens = not letter.text[sentence.start : found.start()].strip()
    return opens or _POINTS.search(letter.text, sentence.start, found.start()) is not None
