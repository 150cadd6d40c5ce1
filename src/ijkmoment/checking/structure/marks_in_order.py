"""Marks that count on and of which one is out of turn: "(i) ..., (ii) ..., (iv) ...", "Antwoord 6" behind "Antwoord 6".

They open the items of a list or paragraphs in a row ("I. Voorlichting. ...", "III. ..."), those of a whole letter over
its headings or of a section ("4.1 ...", "4.2 ..."), stand in a sentence, or are the numbers of questions and answers.
The marks of headings are compared by `heading_marks`. A row of which more than one is out of turn counts otherwise.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby, pairwise
from operator import attrgetter
from typing import NamedTuple

from ijkmoment.checking.letter import Letter, Span, since
from ijkmoment.checking.text.heading_marks import (
    Sign,
    counts_on,
    joined_marks,
    marked_headings,
    out_of_turn,
    place_of,
    written,
)
from ijkmoment.checking.text.marked_rows import (
    OPENS,
    Mark,
    mark_of,
    opening_mark,
    question_labels,
    rows_in_sentences,
    rows_of_blocks,
)
from ijkmoment.checking.text.topics import content
from ijkmoment.facts.document import Block
from ijkmoment.language.date_words import MONTH
from ijkmoment.language.numerals import NUMBER_WORD, number_of
from ijkmoment.language.patterns import lazily

_SHARED = lazily(r"[(:–—-]\s*(?:€\s*)?(?P<figure>(?!(?:19|20)\d\d\W*\Z)\d[\d.,]*)(?:\s*(?:%|miljoen|procent))?\W*\Z")
_SIGNS: tuple[Sign, ...] = ("number", "roman", "letter")
# What others number may be taken up in part: "Aanbevelingen" over 1 and 3, or "Open punten".
_TAKEN_UP = lazily(
    r"(?:aanbeveling|vra(?:ag|gen)|motie|toezegging|conclusie|bevinding|advie|verzoek|artikel|opmerking|zienswijze|besluitpunt"
    r"|(?<!\w)(?:nog|open|openstaand\w*|resterende?|overige?|enkele|een\s+deel|waarvan|van\s+de|twee)(?!\w)"
    rf"|(?<![\d.,])\d{{1,2}}(?![\d.,]*\d|\s*(?:%|{MONTH}|procent|miljoen|miljard)\b))",
    re.IGNORECASE,
)
_THREE = lazily(r"(?<![\w.,])(?:drie|3)\s+(?:[a-zà-ÿ]+e\s+){0,2}[a-zà-ÿ]{3,}(?:en|s)(?!\w)", re.IGNORECASE)
_TOLD = lazily(r"(?<!\w)(?:[a-z]{3,}en|stap|punt|onderdeel)\s+(?P<numbers>\d{1,2}(?:(?:,\s*|\s+en\s+)\d{1,2})+)(?!\w)")
_NUMBERS = lazily(r"\s*(?:nr\.?|nummer|no\.?|#)\s*", re.IGNORECASE)
_NUMBER_CELL = lazily(r"\s*(?P<printed>(?P<mark>\d{1,2})[.)]?)\s*\Z")
_PARAGRAPH = lazily(r"\s*(?P<printed>(?P<over>\d{1,2})\.(?P<mark>\d{1,2}))\.?\s+(?=[A-ZÀ-Þ])")
_MARKER = lazily(r"(?P<over>\d{1,2})\.(?P<mark>\d{1,2})\.?")
# "Voor post 4 verwijs ik naar de bijlage", "Op de derde ben ik hiervoor ingegaan".
_NTH = ("eerste", "tweede", "derde", "vierde", "vijfde", "zesde", "zevende", "achtste", "negende", "tiende")
_SPOKEN = lazily(
    r"(?<!\w)(?:(?:punt|post|nummer|nr\.|onderdeel|actie|maatregel|les|vraag|aanbeveling|conclusie|voorstel|stap)\s+(?P<number>\d{1,2})"
    rf"|de\s+(?P<nth>{'|'.join(_NTH)})\s+(?:ben|is|was|wordt|werd|ga|ging|heb|kom|vervalt|verviel|volgt|valt|blijft|staat|vergt))(?!\w)"
)
_PICKED = lazily(
    rf"(?<!\w)er\s+(?:hier\s+|hieronder\s+|nu\s+)?(?P<number>[2-9]|{NUMBER_WORD})(?!\w)"
)  # "Ik licht er vier toe"
_TOLD_BEHIND = lazily(r"\W*(?!tabel|figuur|bijlage|paragraaf|artikel)[a-zà-ÿ-]{4,}\s+(?P<number>\d{1,2})(?!\w|[.,]\d)")
_NEAR, _OPENING, _BACK = 12, 60, 2
_RUNNING = ("paragraph", "item")
_PAIR = ("vraag", "antwoord")
_FEWEST, _MOST_APART = 3, 2
_FEWEST_PARAGRAPHS, _WORDS = 5, 8


class OutOfTurn(NamedTuple):
    """A mark that does not count on: where it stands, how it is written, and what is to be expected there."""

    span: Span
    printed: str
    due: str


def marks_out_of_turn(letter: Letter) -> Iterator[OutOfTurn]:
    """Yield the marks that do not count on, where all others of their row do."""
    labels, told = question_labels(letter), set[Span]()
    inner = (*_of_tables(letter), *map(_onward, rows_in_sentences(letter)))
    for row in (*rows_of_blocks(letter), *inner, *labels.values()):
        sign = next((one for one in _SIGNS if _begins(row, one)), None)
        places = [place_of(one.mark, sign) or 0 for one in row] if sign is not None else []
        untied = [*_untied(letter, row, places)]
        for index, expected in _only(untied):
            due = expected - untied[index] + places[index]
            if row[index].mark.isdecimal() and any(
                _names(one, int(row[index].mark), due) for one in letter.once(_told)
            ):
                continue  # "ik beantwoord de vragen 1, 3 en 4"
            if row[index].span in told or _is_elsewhere(letter, row, index, due):
                continue
            told.add(row[index].span)
            yield OutOfTurn(row[index].span, row[index].printed, as_marked(row[index], written(sign or "number", due)))
    for row in rows_of_blocks(letter):
        yield from _announced(letter, row)
    yield from _unlike_their_pair(labels)
    yield from _of_paragraphs(letter)
    yield from _below_sections(letter)


def _of_paragraphs(letter: Letter) -> Iterator[OutOfTurn]:
    """Yield the one number out of turn of paragraphs that are counted through the letter."""
    for row in letter.once(counted_paragraphs):
        slips = [(index, as_marked(row[index], str(due))) for index, due in _only([int(one.mark) for one in row])]
        yield from _out_of_turn(letter, row, slips)


def counted_paragraphs(letter: Letter) -> Sequence[Sequence[Mark]]:
    """Return the rows of paragraphs that are counted from one on through the letter, over its headings and tables."""
    rows: dict[str, list[Mark]] = {}
    for block in letter.blocks:
        mark = opening_mark(letter, block)
        if mark is not None and mark.mark.isdecimal():
            rows.setdefault(mark.printed.replace(mark.mark, ""), []).append(mark)
    long = (row for row in rows.values() if len(row) >= _FEWEST_PARAGRAPHS)
    return [
        row for row in long if [one.mark for one in row].count("1") == 1 == int(row[0].mark) and _are_prose(letter, row)
    ]


def _are_prose(letter: Letter, row: Sequence[Mark]) -> bool:
    """Tell whether most blocks are paragraphs of sentences, and no items of a list."""
    texts = [letter.part(one.span).rstrip() for one in row]
    prose = sum(one.endswith((".", ":", "?")) and len(one.split(maxsplit=_WORDS)) > _WORDS for one in texts)
    return prose * 2 > len(row)


def _below_sections(letter: Letter) -> Iterator[OutOfTurn]:
    """Yield the one number out of turn of the paragraphs of a section: "4.1 ...", "4.2 ...", "4.4 ..."."""
    headed = {one.below[-1] for one in letter.once(marked_headings) if one.below and one.block.kind == "heading"}
    rows: dict[str, list[Mark]] = {}
    for block in letter.blocks:
        if block.kind not in _RUNNING:
            continue
        item = _MARKER.fullmatch(block.marker) if block.kind == "item" else None
        found = item or _PARAGRAPH.match(letter.text, block.start, block.end)
        if found is not None and found["over"] not in headed:
            printed = block.marker if item else found["printed"]
            rows.setdefault(found["over"], []).append(Mark(Span(block.start, block.end), printed, found["mark"]))
    for over, row in rows.items():
        places = [int(one.mark) for one in row]
        short = len(rows) > 1 and places in ([1, 1], [1, _FEWEST])
        if _are_prose(letter, row):
            slips = ((1, 2),) if short else _only(places)
            yield from _out_of_turn(letter, row, [(index, f"{over}.{due}") for index, due in slips])


def _out_of_turn(letter: Letter, row: Sequence[Mark], slips: Sequence[tuple[int, str]]) -> Iterator[OutOfTurn]:
    """Yield the slips whose due mark does not stand in the text before, where reading took it for no mark."""
    for index, due in slips:
        before = letter.text[row[index - 1].span.start : row[index].span.start].split() if index else ()
        if due not in before and due not in letter.once(joined_marks):
            yield OutOfTurn(row[index].span, row[index].printed, due)


def _untied(letter: Letter, row: Sequence[Mark], places: Sequence[int]) -> Iterator[int]:
    """Yield the places of a row as if none were shared; what comes behind a shared one counts it, or does not."""
    shift = 0
    for index, place in enumerate(places):
        if index and share_a_place(letter, row[index - 1], row[index]):
            counted = index + 1 == len(places) or places[index + 1] > place + 1
            yield place + shift + 1
            shift += not counted
        else:
            yield place + shift


def share_a_place(letter: Letter, before: Mark, one: Mark) -> bool:
    """Tell whether two things of a ranking have one number since their figures are equal: "9. A (40)", "9. B (40)"."""
    figures = [found["figure"] for mark in (before, one) if (found := _SHARED.search(letter.part(mark.span)))]
    return before.mark == one.mark and len(figures) == len(_PAIR) and figures[0] == figures[1]


def _is_elsewhere(letter: Letter, row: Sequence[Mark], index: int, due: int) -> bool:
    """Tell whether what is skipped stands in an earlier row of which this one explains some, or is told beside it."""
    mark, first = row[index], row[0].span.start
    if not (mark.mark.isdecimal() and int(mark.mark) == due + 1 and index):
        return False
    if str(due) in letter.once(joined_marks):
        return True  # "4. en 9. Hoeveel militairen ...?"
    said = _opening_words(letter, mark)
    for other in letter.once(_numbered):
        marks = {int(one.mark): one for one in other if one.span.start < first}
        if {due, due + 1} <= marks.keys() and not said.isdisjoint(_opening_words(letter, marks[due + 1])):
            return True
    at = bisect_left(letter.blocks, first, key=attrgetter("start"))
    end = bisect_left(letter.blocks, row[-1].span.end, key=attrgetter("start"))
    behind = next((one.start for one in since(letter.blocks, end) if one.kind != "cell"), 0)
    told = _TOLD_BEHIND.match(letter.folded, behind) if behind else None
    if told is not None and int(told["number"]) == due:
        return True  # "Indicator 5 wordt eens in de drie jaar bepaald"
    over = letter.blocks[max(at - 1, 0)]
    return over.kind == "paragraph" and _leaves_out(letter, over, due, len(row))


def _opening_words(letter: Letter, mark: Mark) -> frozenset[str]:
    return frozenset(content(letter.part(mark.span)[:_OPENING]))


def _leaves_out(letter: Letter, before: Block, due: int, number: int) -> bool:
    """Tell whether the paragraph over a row speaks of the one that it skips, or picks as many as it has."""
    span = (before.start, before.end)
    spoken = (int(one["number"] or _NTH.index(one["nth"]) + 1) for one in _SPOKEN.finditer(letter.folded, *span))
    return due in spoken or any(number_of(one["number"]) == number for one in _PICKED.finditer(letter.folded, *span))


def _numbered(letter: Letter) -> Sequence[Sequence[Mark]]:
    return tuple(
        row for row in rows_of_blocks(letter) if len(row) >= _FEWEST and all(one.mark.isdecimal() for one in row)
    )


def _told(letter: Letter) -> tuple[frozenset[int], ...]:
    """Return the numbers of what the letter takes up of a longer row: "de vragen 1, 3 en 4"."""
    return tuple(frozenset(map(int, re.findall(r"\d+", one["numbers"]))) for one in _TOLD.finditer(letter.folded))


def _names(told: frozenset[int], printed: int, due: int) -> bool:
    return printed in told and due not in told


def _begins(row: Sequence[Mark], sign: Sign) -> bool:
    """Tell whether a row begins with the first mark of a kind, or goes on from it with the second and third."""
    opening = [place_of(one.mark, sign) for one in row[:_FEWEST]]
    return opening[0] == 1 or (opening[0] is not None and opening[1:] == [2, 3])


def _only(places: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Yield the one place of a row from one on that is out of turn; a row with more of them counts otherwise."""
    if len(places) < _FEWEST:
        return
    if places[0] != 1:
        if counts_on(places[1:], places[1]):
            yield 0, 1
        return
    if len(places) > _FEWEST and counts_on(places[:-1]) and places[-1] != len(places):
        yield len(places) - 1, len(places)
        return
    found = list(out_of_turn(places))
    if len(found) == 1 and is_all_but_one(places, found[0][0]):
        yield found[0]


def _unlike_their_pair(labels: Mapping[str, Sequence[Mark]]) -> Iterator[OutOfTurn]:
    """Yield the number of a question or an answer that breaks off its row where the other row counts on."""
    rows = [labels.get(word, ()) for word in _PAIR]
    for row, other in (rows, reversed(rows)):
        places, right = ([int(one.mark) for one in each] for each in (row, other))
        wrong = [index for index, (one, due) in enumerate(zip(places, right, strict=False)) if one != due]
        if len(places) != len(right) or len(wrong) != 1 or len(right) < len(_PAIR) or not counts_on(right, right[0]):
            continue
        if not list(_only(places)) and not counts_on(places, places[0]):
            mark = row[wrong[0]]
            yield OutOfTurn(mark.span, mark.printed, as_marked(mark, str(right[wrong[0]])))


def is_all_but_one(places: Sequence[int], index: int) -> bool:
    """Tell whether places count on but for one of them, or but for one that lacks before it."""
    steps = [one - before for before, one in pairwise(places)]
    others = [one for at, one in enumerate(places) if at != index]
    lacks_one = steps.count(1) == len(steps) - 1 and steps[index - 1] == _MOST_APART
    return lacks_one or all(one in (before + 1, before + 2) for before, one in pairwise(others))


def _announced(letter: Letter, row: Sequence[Mark]) -> Iterator[OutOfTurn]:
    """Yield what is wrong with a row right behind a colon: it begins with its second mark, or is of a first and third.

    Where nothing stands between the colon and the row, no more than one mark of so short a row can be right.
    """
    start = row[0].span.start
    before = letter.text[max(start - _NEAR, 0) : start].removesuffix(f"{row[0].printed} ").rstrip()
    sign = next((one for one in _SIGNS if place_of(row[-1].mark, one) == (len(row) + 1)), None)
    places = [place_of(one.mark, sign) for one in row] if sign is not None else []
    announced = before.endswith(":")
    if announced and len(places) > 1 and places == list(range(2, len(row) + 2)):
        yield OutOfTurn(row[0].span, row[0].printed, as_marked(row[0], written(sign or "number", 1)))
    due = as_marked(row[-1], written(sign or "number", 2))
    if places == [1, _FEWEST] and (announced or (_is_whole_list(letter, row) and due not in _between(letter, row))):
        yield OutOfTurn(row[1].span, row[1].printed, due)


def _is_whole_list(letter: Letter, row: Sequence[Mark]) -> bool:
    """Tell whether a list of two stands right below a heading or another item, or where three were counted."""
    index = bisect_left(letter.blocks, row[0].span.start, key=attrgetter("start")) - 1
    over = letter.blocks[index] if index >= 0 else None
    last = letter.sentence_at(max(over.end - 1, over.start)) if over is not None else None
    if over is None or last is None or letter.says(_TAKEN_UP, last):
        return False
    before = letter.sentence_at(max(last.start - _BACK, over.start))  # "... drie inzetten. Zij verschillen."
    counted = letter.says(_THREE, before) and not letter.says(_TAKEN_UP, before)
    return over.kind in ("heading", "item") or letter.says(_THREE, last) or counted


def _between(letter: Letter, row: Sequence[Mark]) -> str:
    return letter.text[row[0].span.start : row[-1].span.start].removesuffix(f"{row[-1].printed} ")


def _of_tables(letter: Letter) -> Iterator[Sequence[Mark]]:
    """Yield the rows of tables by their marks, where all but the last (a total) have one and none has that of another.

    A column of bare numbers is one of marks below "Nr." alone: others are figures; and what is ranked has equals.
    """
    firsts = (one for one in letter.blocks if one.kind == "cell" and one.column == 0)
    for _, group in groupby(firsts, lambda one: one.group):
        cells = tuple(group)
        head = next((letter.text[one.start : one.end] for one in cells if one.head or one.row == 0), "")
        opens = _NUMBER_CELL if _NUMBERS.fullmatch(head) else OPENS
        rows = [one for one in cells if not one.head and (one.row > 0 or opens.match(letter.text, one.start, one.end))]
        row = [mark_of(mark) for one in rows if (mark := opens.match(letter.text, one.start, one.end))]
        unequal = opens is _NUMBER_CELL or len({one.mark for one in row}) == len(row)
        if len(row) >= max(len(rows) - 1, _FEWEST) and unequal:
            yield row


def as_marked(mark: Mark, due: str) -> str:
    """Return what is due, written as the mark that stands there."""
    before, _, behind = mark.printed.rpartition(mark.mark)
    return f"{before}{due.lower() if mark.mark.islower() else due}{behind}"


def _onward(row: Sequence[Mark]) -> Sequence[Mark]:
    """Return a row without last marks that go back to one before: "en bij (a) ook"."""
    marks = [one.mark for one in row]
    last = next((index for index in range(len(row), 0, -1) if marks[index - 1] not in marks[: index - 1]), len(row))
    return row[:last]
