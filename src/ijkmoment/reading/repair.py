"""Printed lines -> the blocks of a letter: paragraphs, items, headings and footnotes, as a person would see them."""

from collections import Counter
from collections.abc import Sequence

from ijkmoment.language.patterns import lazily
from ijkmoment.reading.bracketed_notes import bracketed_notes
from ijkmoment.reading.header_labels import with_labels
from ijkmoment.reading.joining import Joiner, single, vocabulary_of
from ijkmoment.reading.lines import Line
from ijkmoment.reading.notes import Note, find_notes, with_calls
from ijkmoment.reading.pieces import Piece
from ijkmoment.reading.section_numbers import bare_numbers, over_bullets

_BRACKETED_OPENS = lazily(r"(?:\([^()\n]{3,60}\)|\[[^\[\]\n]{3,60}\])\s+[A-ZÀ-Þ]")
_ENDED = lazily(r"[.:;!?…][\"”’')\]]*(?:[\d⁰¹²³⁴-⁹]{0,2}|\[\^?\d{1,3}\])$")
_LONGEST_END = 12
_LETTERS = lazily(r"[^\W\d_]+")
_HEADING_LENGTH = 110
_NUMBERED = lazily(r"(?:§\s*(?P<signed>\d{1,2}(?:\.\d{1,2})*)|(?P<figures>\d{1,2}(?:\.\d{1,2})+))\.?\s+(?=[A-ZÀ-Þ])")
_OPENS_TITLE = lazily(r"\d{1,2}\s+[A-ZÀ-Þ]")
_LABELLED = lazily(r"[A-ZÀ-Þ][^:.;€]{1,60}:\s+(?:€|EUR|circa|ca\.|[-–]?\d)[^.]{1,60}[.;]?")
_FIGURE_OF = lazily(
    r"[^\W_][^:.;€|\t]{2,60}:\s+(?:(?:€|EUR|circa|ca\.)\s?)?[-–−]?(?:\d{1,3}(?:\.\d{3})+|\d+)(?:,\d+)?\s?(?:%|procent|mln\.?|miljoen|miljard)?"
    r"(?:\s+euro)?[.;]?"
)  # "2014: € 78 miljoen"
_OVER_A_TABLE = lazily(r"[^\W\d_]+(?: [^\W\d_]+)?")  # what says more over a table is its caption
_TIGHT = lazily(
    r"(?!(?:Vraag|Antwoord|De|Het|Een|Datum|Betreft|Bijlage\w*|Ons|Uw)\b)"
    r"[A-ZÀ-Þ][^.,:;!?()€\d/|\t]{2,48}[^\W\d_]"
)
_ANY_HEADING = frozenset(
    {"overzicht", "inleiding", "financiën", "vooruitblik", "conclusie", "samenvatting", "tot slot"}
)
_FEWEST = 80  # characters of a paragraph below a title without space around it
_UNWRAPPED = 130  # characters: a longer line was not cut to a width, and a shorter one above it ends where it ends
_WIDE = 0.6
_SHORT_TITLE = 30
_FEWEST_FIGURES = 3
_SECOND, _LINES = 2, 4  # from which number on a mark goes on with others, and in how many lines above these stand
_GROUPED = frozenset({"item", "cell"})
_TEXT = Piece("paragraph", "")


def repair(lines: Sequence[Line], text: str) -> list[Piece]:
    """Return the pieces of a text in lines; footnotes that break a sentence are taken out of it."""
    marked, notes = _with_notes(with_calls(lines, text))
    vocabulary = vocabulary_of(text)
    taken = {index for note in notes for index in range(note.first, note.after)}
    body = with_labels([line for index, line in enumerate(marked) if index not in taken])
    width = _width(body)
    made = [(_piece(group, vocabulary), group) for group in _group(body, width)]
    groups = [group for piece, group in made if piece.text]
    pieces = _number_lists(_with_lists_of_figures([piece for piece, _ in made if piece.text], groups))
    return [*_headings(pieces, groups), *(_note(note, marked, vocabulary) for note in notes)]


def _with_notes(lines: Sequence[Line]) -> tuple[list[Line], list[Note]]:
    marked, notes = bracketed_notes(lines)
    return (marked, notes) if notes else find_notes(lines)


def _width(lines: Sequence[Line]) -> int:
    """Return the length that a quarter of the lines exceed: that of a full line, a few longer ones aside.

    The cells of tables are no lines of a paragraph.
    """
    lengths = sorted(len(line.words) for line in lines if line.cell is None)
    return lengths[len(lengths) * 3 // 4] if lengths else 0


def _group(lines: Sequence[Line], width: int) -> list[list[Line]]:
    """Put lines that belong to one block together."""
    groups: list[list[Line]] = []
    for line, following in zip(lines, [*lines, None][1:], strict=True):
        if groups and _continues(groups[-1], line, width) and not _stands_over(groups[-1][-1], line, following, width):
            groups[-1].append(line)
        else:
            groups.append([line])
    return groups


def _stands_over(above: Line, line: Line, following: Line | None, width: int) -> bool:
    """Tell whether a short line behind a whole sentence is the title of what follows, without space around it."""
    if following is None or line.gap or line.marker or len(line.words) >= width * _WIDE or line.cell or following.cell:
        return False
    whole = above.marker and len(above.words) < _UNWRAPPED < len(following.words)
    if not (_is_ended(above.words) or whole) or above.words.endswith(":") or _TIGHT.fullmatch(line.words) is None:
        return False
    known = line.words.casefold() in _ANY_HEADING
    return (known or len(following.words) >= max(width * _WIDE, _FEWEST)) and (
        _opens(following) or (known and bool(following.marker))
    )


def _continues(group: list[Line], line: Line, width: int) -> bool:
    last = group[-1]
    if line.cell or last.cell or line.caption or last.caption:
        return line.cell == last.cell and line.caption == last.caption and (line.cell is not None or not line.gap)
    if line.level or last.level:
        return line.level == last.level and not line.gap
    listed = line.gap or group[0].marker or _is_ended(last.words) or last.words.casefold() in _ANY_HEADING
    if line.label or (line.marker and listed and not _counts_on(group, line)):
        return False
    return _goes_on(group, line, width)


def _counts_on(group: list[Line], line: Line) -> bool:
    """Tell whether a line's number goes on with one within running text: "1. het geld; 2. de mensen;" over "3. de"."""
    number = line.marker.strip("().")
    if line.gap or group[0].marker or not number.isdecimal() or int(number) < _SECOND:
        return False
    before = line.marker.replace(number, str(int(number) - 1))
    return any(f" {before} " in one.words for one in group[-_LINES:])


def _goes_on(group: list[Line], line: Line, width: int) -> bool:
    """Tell whether a line of running text belongs to the lines before it."""
    last = group[-1]
    titled = group[0].marker or _OPENS_TITLE.match(group[0].text)
    short = len(last.words) < (max(width * _WIDE, _SHORT_TITLE) if titled else width * _WIDE)
    if not line.gap and _is_labelled(last) and _is_labelled(line):
        return False
    if not line.gap:
        return _hangs(group[0], line) or not (short and _opens(line) and not _wrapped(last))
    if _is_ended(last.words) or _is_title(group):
        return False
    return _resumes(group, line, width)


def _is_ended(words: str) -> bool:
    """Tell whether a sentence ends where these words end; what closes quotes and brackets is short."""
    return _ENDED.search(words, max(len(words) - _LONGEST_END, 0)) is not None


def _hangs(first: Line, line: Line) -> bool:
    """Tell whether a line is set in as far as the first word of the item that it stands below."""
    indent = len(line.text) - len(line.text.lstrip())
    return bool(first.marker) and indent == first.content


def _is_labelled(line: Line) -> bool:
    """Tell whether a line gives a figure or so of what stands before a colon: "Mali: € 6,2 miljoen"."""
    return _LABELLED.fullmatch(line.words) is not None or _gives_figure(line)


def _opens(line: Line) -> bool:
    return line.words[0].isupper() or line.words[0].isdigit()


def _wrapped(line: Line) -> bool:
    return line.words[-1] in "-,/" or line.words.endswith((" de", " en", " van", " het", " een"))


def _resumes(group: list[Line], line: Line, width: int) -> bool:
    """Tell whether a line after a gap goes on with an unfinished sentence."""
    if line.words[0].islower():
        return True
    if line.words[0] in "([":  # "[Stg. GEHEIM] Nederland leverde ..." opens a paragraph below a title that is short
        return len(group[-1].words) >= width * _WIDE or not _BRACKETED_OPENS.match(line.words)
    if group[0].marker:
        wide = len(group[-1].words) >= max(width * _WIDE, _SHORT_TITLE)
        return wide and _is_ended(line.words) and len(line.words) < width * _WIDE
    return len(group[-1].words) >= width * _WIDE and len(group) > 1


def _is_title(group: list[Line]) -> bool:
    if len(group) > 1:
        return False
    line = group[0]
    return line.gap and not line.marker and len(line.words) < 60 and line.words[0].isupper()


def _piece(group: list[Line], vocabulary: frozenset[str]) -> Piece:
    first = group[0]
    like = _printed_as(first)
    start = first.content if like.marker else 0
    alone = single(first, start, like) if len(group) == 1 else None
    if alone is not None:
        return alone
    joiner = Joiner(vocabulary)
    joiner.add(first, start)
    for line in group[1:]:
        joiner.add(line)
    return joiner.piece(like)


def _printed_as(line: Line) -> Piece:
    """Return the kind and place of a piece by the layout of its first line: a cell, a caption, an item or text."""
    cell = line.cell
    if cell is not None:
        return Piece("cell", "", group=cell.table, row=cell.row, column=cell.column, head=cell.head)
    if line.caption:
        return Piece("caption", "")
    marker = line.marker
    if not marker:
        return _TEXT
    return Piece("item", "", level=2 if marker.strip("().").isalpha() and len(marker) > 1 else 1, marker=marker)


def _with_lists_of_figures(pieces: list[Piece], groups: Sequence[list[Line]]) -> list[Piece]:
    """Make items of three lines or more right below each other that give a figure each: "2014: € 78 miljoen"."""
    alike = [
        piece.kind == "paragraph" and len(group) == 1 and not group[0].label and _gives_figure(group[0])
        for piece, group in zip(pieces, groups, strict=True)
    ]
    listed, first = list(pieces), 0
    for index, (own, group) in enumerate(zip([*alike, False], [*groups, None], strict=True)):
        if own and group is not None and not (index > first and group[0].gap):
            continue
        if index - first >= _FEWEST_FIGURES:
            listed[first:index] = [one._replace(kind="item", level=1) for one in pieces[first:index]]
        first = index if own else index + 1
    return listed


def _gives_figure(line: Line) -> bool:
    return _FIGURE_OF.fullmatch(line.words) is not None


def _number_lists(pieces: list[Piece]) -> list[Piece]:
    """Give the items of one list and the cells of one table one number."""
    numbered, group = [], 0
    before: tuple[str, int] = ("", 0)
    for piece in pieces:
        belongs = (piece.kind, piece.group)
        if piece.kind in _GROUPED and belongs != before:
            group += 1
        before = belongs
        numbered.append(piece.in_group(group) if piece.kind in _GROUPED else piece)
    return numbered


def _headings(pieces: list[Piece], groups: list[list[Line]]) -> list[Piece]:
    """Name the headings: by their type where that is known, else short lines by themselves without a full stop."""
    known = any(line.level for group in groups for line in group)
    if known:
        return [_typed(piece, group) for piece, group in zip(pieces, groups, strict=True)]
    bare = bare_numbers(pieces, groups)
    around = zip(pieces, [None, *groups][:-1], groups, [*groups, None][1:], strict=True)
    titled = [_titled(piece, near, bare.get(index, "")) for index, (piece, *near) in enumerate(around)]
    for index in over_bullets(titled, groups):
        titled[index] = titled[index]._replace(kind="heading", level=1, group=0, marker="")
    return _levels(titled)


def _typed(piece: Piece, group: list[Line]) -> Piece:
    return piece._replace(kind="heading", level=group[0].level) if group[0].level else piece


def _titled(piece: Piece, around: Sequence[list[Line] | None], bare: str) -> Piece:
    before, group, following = around
    if _is_tight_title(piece, before, group, following):
        return piece._replace(kind="heading", level=2)
    number = bare or _section_number(piece)
    if (
        following is None
        or group is None
        or not _may_be_titled(piece, before, group, number)
        or not _opens_section(piece, group, following, number)
    ):
        return piece
    if number:
        return piece._replace(kind="heading", level=number.count(".") + 1, group=0, marker="")
    return piece._replace(kind="heading", level=2)


def _is_tight_title(
    piece: Piece, before: list[Line] | None, group: list[Line] | None, following: list[Line] | None
) -> bool:
    """Tell whether a line is surely a title without space around it: between two whole paragraphs, and no sentence."""
    if not before or not group or not following or piece.kind != "paragraph" or len(group) > 1:
        return False
    first, above = following[0], before[-1]
    if first.cell or above.cell or (group[0].gap and first.gap) or _TIGHT.fullmatch(piece.text) is None:
        return False
    known = piece.text.casefold() in _ANY_HEADING
    whole = len(above.words) < _UNWRAPPED < max(len(one.words) for one in following)
    if not (_is_ended(above.words) or (before[0].marker and (known or whole))) or above.words.endswith(":"):
        return False
    long = sum(len(one.words) for one in following) >= _FEWEST and _is_ended(following[-1].words)
    return (known and _opens(first)) or (known and bool(first.marker)) or (long and _opens(first) and not first.marker)


def _may_be_titled(piece: Piece, before: list[Line] | None, group: list[Line], number: str) -> bool:
    """Tell whether a piece stands apart and reads like a title: short, and no sentence."""
    if (piece.kind != "paragraph" and not number) or len(piece.text) > _HEADING_LENGTH or not group[0].gap:
        return False
    asks = bool(number) and piece.text.endswith("?") and not (piece.kind == "item" and _is_next(before, number))
    return (bool(number) or piece.text[:1].isupper()) and (asks or not _is_ended(piece.text)) and piece.text[-1] != ","


def _opens_section(piece: Piece, group: list[Line], following: list[Line], number: str) -> bool:
    """Tell whether what follows stands below a title: apart from it, or right below one with a number."""
    if number:
        apart = following[0].gap or following[0].cell is not None or len(group) == 1
        return apart and not _is_numbered(following[0])
    if following[0].cell:
        return following[0].gap and _OVER_A_TABLE.fullmatch(piece.text) is not None
    return following[0].gap


def _is_next(before: list[Line] | None, number: str) -> bool:
    """Tell whether a number is the next one of a list."""
    last = before[0].marker.strip(".)(") if before is not None else ""
    return last.isdecimal() and number.isdecimal() and int(last) + 1 == int(number)


def _is_numbered(line: Line) -> bool:
    """Tell whether a line goes on with a list; letters stand before the titles below a numbered one."""
    return bool(line.marker) and not line.marker.strip(".)(").isalpha()


def _section_number(piece: Piece) -> str:
    """Return the number that opens a section's title ("2.", as a marker, or "2.1"), empty when there is none."""
    if piece.kind == "item":
        numbered = piece.marker.strip(".()").isdigit() and piece.text[:1].isupper()
        return piece.marker.strip(".()") if numbered else ""
    found = _NUMBERED.match(piece.text) if piece.kind == "paragraph" else None
    return (found["signed"] or found["figures"]) if found else ""


def _levels(pieces: list[Piece]) -> list[Piece]:
    """Set the depth of headings without type: 1 when the letter announces them in a list, 3 when they come back."""
    items = (piece for piece in pieces if piece.kind == "item" and len(piece.text) <= _HEADING_LENGTH)
    announced = {_key(piece.text) for piece in items if piece.level == 1}
    counted = Counter(_key(piece.text) for piece in pieces if piece.kind == "heading")
    return [_with_level(piece, announced, counted) if piece.kind == "heading" else piece for piece in pieces]


def _with_level(piece: Piece, announced: set[str], counted: Counter[str]) -> Piece:
    key = _key(piece.text)
    if piece.level == 1 or "." in piece.text[:4]:
        return piece
    if key in announced:
        return piece._replace(level=1)
    return piece._replace(level=3 if counted[key] > 1 else 2)


def _key(text: str) -> str:
    return " ".join(_LETTERS.findall(text.lower()))


def _note(note: Note, lines: Sequence[Line], vocabulary: frozenset[str]) -> Piece:
    joiner = Joiner(vocabulary)
    first = lines[note.first]
    joiner.add(first, note.opening)
    for line in lines[note.first + 1 : note.after]:
        joiner.add(line)
    return joiner.piece(Piece("footnote", "", marker=note.number))
