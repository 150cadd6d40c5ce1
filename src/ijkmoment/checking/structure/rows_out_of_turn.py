"""Titles with a number or letter of which one is skipped, or there twice: "Tabel 1", "Tabel 3"; "Les A", "Les A".

Only a row that is all but one right tells what was to be expected. What others number (recommendations, questions) may
be taken up in part; there the letter's own count has to say that all are. Annexes may be files of their own.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence

from ijkmoment.checking.letter import Letter, Span
from ijkmoment.checking.structure.marks_in_order import OutOfTurn, is_all_but_one
from ijkmoment.checking.text.heading_marks import counts_on, out_of_turn, written
from ijkmoment.checking.text.labelled_rows import PICTURES, LabelledRow, kind_of, labelled_rows
from ijkmoment.checking.text.named_headings import counts_before
from ijkmoment.facts.document import Block
from ijkmoment.language.patterns import lazily

# Marks that `marks_in_order` compares, as those of a list.
_ELSEWHERE = frozenset(map(kind_of, ("vraag", "antwoord")))
_APART = frozenset(map(kind_of, ("bijlage", "annex")))
_OF_OTHERS = frozenset(
    map(kind_of, "aanbeveling conclusie bevinding toezegging motie advies verzoek opmerking punt".split())
)
_LEFT_OUT = lazily(
    r"(?<!\w)(?:niet\s+(?:[a-z]+\s+)?(?:over(?:genomen|neem\w*|nem\w*)?|op(?:gevolgd|volg\w*)?|opgenomen|behandeld|besproken)(?!\w)"
    r"|vervalt|vervallen|afgedaan|in\s+de\s+vorige\s+\w+|ingetrokken|geschrapt|samengevoegd|elders|ontbreekt|apart|afzonderlijk|eerder\s+(?:afgedaan|afgerond))",
    re.IGNORECASE,
)
_FEWEST, _LETTERS = 2, 60


def rows_out_of_turn(letter: Letter) -> Iterator[OutOfTurn]:
    """Yield the titles before which one of their row lacks, or that have the number of another."""
    starts = {letter.document.alignment.to_text(block.start): block for block in _blocks(letter)}
    for row in letter.once(labelled_rows).values():
        first = _place_of(letter, starts, row.labels[0].at)
        if first is None or len(row.labels) < _FEWEST:
            continue
        slip = _slip(letter, row, first)
        if slip and slip[0] == 0 and not letter.is_whole:
            continue  # a passage may begin behind the first
        place = _place_of(letter, starts, row.labels[slip[0]].at) if slip else None
        if slip and place is not None and not _are_of_sections(letter, row, starts):
            yield _said(letter, row, place, *slip)


def _slip(letter: Letter, row: LabelledRow, first: Span) -> tuple[int, int] | None:
    """Return which title of a row is out of turn, and the place due there."""
    if row.word in _ELSEWHERE:
        return None
    counted = max(row.places) in counts_before(letter, row.word, first.start)
    slip = _turned(row.places, sure=counted or row.word in PICTURES)
    return None if slip is None or _may_lack(letter, row, slip[1], counted=counted) else slip


def _blocks(letter: Letter) -> Iterator[Block]:
    """Yield the blocks that may open with a title; a cell may be of a table that lists the titles of others."""
    return (block for block in letter.blocks if block.kind != "cell")


def _place_of(letter: Letter, starts: Mapping[int, Block], at: int) -> Span | None:
    """Return the opening of a title in the running text, which may be a line within a block."""
    first = max((it for it in starts if it <= at), default=None)
    if first is None:
        return None
    block, to_text = starts[first], letter.document.alignment.to_text
    start = block.start + bisect_left(range(block.start, block.end), at, key=to_text)
    return Span(start, min(block.end, start + _LETTERS)) if to_text(start) == at else None


def _are_of_sections(letter: Letter, row: LabelledRow, starts: Mapping[int, Block]) -> bool:
    """Tell whether each title bears the mark of the section that it stands in: "Tabel C" under "C. Uitgaven"."""
    return all(
        block is not None and any(_bears(letter, over, label.mark) for over in letter.headings_at(block.start - 1))
        for label in row.labels
        for block in (starts.get(label.at),)
    )


def _bears(letter: Letter, heading: Block, mark: str) -> bool:
    return letter.text.startswith((f"{mark}. ", f"{mark} "), heading.start)


def _may_lack(letter: Letter, row: LabelledRow, due: int, *, counted: bool) -> bool:
    """Tell whether what is skipped may stand elsewhere: in a picture, in a file beside this one, or nowhere rightly."""
    if due in row.places or len(set(row.places)) < len(row.places):
        return False
    told = f"{letter.document.text[row.labels[-1].at :].split(maxsplit=1)[0]} {written(row.sign, due)}".casefold()
    if _is_left_out(letter, told) or _opens_sentence(letter, told):
        return True
    if row.word in _OF_OTHERS:
        return not counted or told in letter.folded
    return row.word in _APART or (bool(letter.document.places) and row.word in PICTURES)


def _is_left_out(letter: Letter, told: str) -> bool:
    """Tell whether the letter says of a piece that it leaves it out, or has it within a paragraph: "... Les 3: ..."."""
    places = list(re.finditer(rf"{re.escape(told)}(?!\w)", letter.folded))
    return any(
        letter.folded.startswith(":", one.end()) or letter.says(_LEFT_OUT, letter.sentence_at(one.start()))
        for one in places
    )


def _opens_sentence(letter: Letter, told: str) -> bool:
    """Tell whether what is skipped stands within a paragraph: "Dat geeft een les. Les 3: het net viel uit."."""
    places = (one.start() for one in re.finditer(rf"{re.escape(told)}\s*[:.–-]", letter.folded))
    return any(letter.sentence_at(place).start == place for place in places)


def _turned(places: Sequence[int], *, sure: bool) -> tuple[int, int] | None:
    """Return the one of these places that is not the next, where all others count on."""
    if places[0] != 1:
        first = counts_on((1, *places[1:])) and (sure or len(places) > _FEWEST)
        return (0, 1) if first or (sure and counts_on(places, 2)) else None
    found = list(out_of_turn(places))
    if not found and sure and counts_on(places[:-1]) and places[-1] != len(places):
        return len(places) - 1, len(places)
    if len(found) != 1 or not (sure or len(places) > _FEWEST):
        return None
    index, due = found[0]
    return (index, due) if is_all_but_one(places, index) else None


def _said(letter: Letter, row: LabelledRow, place: Span, index: int, due: int) -> OutOfTurn:
    """Return where a title stands, as it is printed, and what is due there."""
    text = letter.part(place)
    label = row.labels[index]
    end = text.find(label.mark, len(row.word) - 1) + len(label.mark)
    printed = text[:end]
    return OutOfTurn(Span(place.start, place.start + end), printed, f"{text.split()[0]} {written(row.sign, due)}")
