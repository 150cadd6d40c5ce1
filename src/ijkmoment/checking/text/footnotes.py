"""The marks of footnotes and the notes themselves, paired by their numbers or signs.

Reading pairs a mark with its note and takes both out of the running text. What it left there is what has no partner: a
number glued to a word or full stop, raised or in square brackets; and a line at the foot that opens with one. They are
looked for here, and paired with each other once more, since one lost note leaves the later ones unpaired as well.
"""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from ijkmoment.checking.letter import Letter, Span
from ijkmoment.facts.document import Block, Mark
from ijkmoment.language.date_words import MONTH
from ijkmoment.language.patterns import at_places, lazily

_RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹"
_DIGITS = str.maketrans(_RAISED, "0123456789")
_CLOSE = r"[”’»\"')\]]*"
_GLUED = lazily(r"(?P<mark>\d(?<=[^\W_].|[%.,;:?!)\]”’»\"'].)(?<!\d\d\d\d\d.)\d?)(?![\w%°/-]|[.,]\d)")
_BEHIND_WORD = lazily(rf"(?P<word>[^\W\d_]+|%)(?P<stop>[.,;:?!]?{_CLOSE}[.,;:?!]?)\Z")
_BEHIND_YEAR = lazily(
    rf"(?P<month>(?:{MONTH})\s+)?"
    rf"(?<![\d.,])(?:19|20)\d\d(?P<stop>[.;:]?{_CLOSE}[.;:]?)\Z",
    re.IGNORECASE,
)
# "over 2023,1 stond": a year behind such a word or a month has no decimals, where what follows is no measure.
_BEHIND_COMMA = lazily(
    rf"(?<!\w)(?:over|sinds|eind|begin|medio|vanaf|tot|uit|in|{MONTH})\s+(?P<month>)(?:19|20)\d\d(?P<stop>,)\Z",
    re.IGNORECASE,
)
_MEASURED = lazily(
    r"\s+(?:procent|promille|miljoen|miljard|euro|duizend|uur|jaar|meter|kilometer|kilo|hectare|ton|graden|punt\w*|fte)\b|\s*[%€]",
    re.IGNORECASE,
)
_SECOND = lazily(r" (?P<mark>\d{1,2})(?=\s*\Z|\s+[A-ZÀ-Þ])")  # "de drempelwaarde?1 2"
_IN_CELL = lazily(r"[^\W\d_]\)? (?P<mark>\d)\Z")  # "Althea 2"
_SIGN = lazily(rf"(?P<mark>[{_RAISED}]{{1,2}})|\[\^?(?P<bracketed>\d{{1,2}})\]")
# "(1)" right behind a word or full stop, and a line behind who signs that opens so.
_ROUND = lazily(r"\((?<=[^\W\d_]\(|[.,;:?!”’\"'%]\()(?P<mark>\d{1,2})\)(?=\s|[.,;:]|\Z)")
_ROUND_NOTE = lazily(r"\((?P<mark>\d{1,2})\):?[ \xa0\t]+\S")
_UNIT_BEFORE = lazily(r"(?:\b(?:[kcdm]?m|ha|CO|H|x)|\d)\Z")
_OPENS = lazily(r"(?<![\w.,])(?P<note>\d{1,2})(?P<stop>[.)]?)[ \xa0\t]+(?=[A-ZÀ-Þ“‘\"])")
_LINE_START = lazily(r"(?:\A|\n)[ \t\xa0]*\Z")
_BRACKET = lazily(r"\]:?\s*\Z")
_GAP_BEFORE = lazily(r"(?:\A|\n[ \t\xa0\f]*|\n[ \t]*[_–—-]{3,}[ \t]*)\n[ \t\xa0\f]*\Z")
_ABBREVIATED = frozenset(
    {
        "art", "nr", "nrs", "no", "blz", "pag", "par", "vol", "stb", "stcrt", "hfst", "ca", "min", "max", "fig", "tab",
        "bijl", "trb", "jrg", "afl", "tel", "www", "resp", "jo", "ov", "punt",
    }
)  # fmt: skip
_NUMBERED = frozenset(
    {
        "artikel", "pagina", "paragraaf", "lid", "onder", "sub", "circa", "bijlage", "versie", "deel", "fase", "groep",
        "type", "klasse", "covid", "html", "noot", "voetnoot", "kamerstuk", "tabel", "figuur", "categorie", "optie",
    }
)  # fmt: skip
_ROMAN = lazily(r"[IVX]+")
_SHORT_WORDS = frozenset({"is", "op", "in", "af", "om", "na", "nu", "zo", "al", "er"})  # that may end a sentence
_NAMES = frozenset({"Kamer", "Nederland", "Europa", "Unie", "Kamercommissie"})  # that no number is part of
_GOES_ON = lazily(r"\s*\Z|\s+[A-ZÀ-Þ“‘\"(]")
_FEWEST_LETTERS = 4
_LONGEST_WORD = 50
_SENTENCE_END = lazily(r"[.!?)”’»\"]\s*\Z")
_NOTED = frozenset({"footnote", "signatory"})  # reading takes a note right behind who signs for more of it
_BLOCKS = frozenset({"paragraph", "item", "cell", "heading", "caption"})


class Sign(NamedTuple):
    """A mark or a note by its number or sign, where it stands."""

    name: str
    span: Span


def loose_ends(letter: Letter) -> tuple[tuple[Sign, ...], tuple[Sign, ...]]:
    """Return the marks without a note and the notes without a mark.

    What was taken from a page or cut out of a letter may have lost all its notes: that shows where there are several
    marks and no note, and of a passage the raised and bracketed marks are left alone.
    """
    marks = [Sign(one.target, _place(letter, one.start)) for one in letter.document.marks if _calls(letter, one)]
    notes = [
        Sign(one.marker, Span(one.start, one.end))
        for one in letter.blocks
        if one.kind == "footnote" and one.marker and one.start < one.end
    ]
    signs, openings = (found + more for found, more in zip(_signs(letter), _round(letter), strict=True))
    plain = tuple(_plain_notes(letter))
    known = {one.name for one in (*marks, *notes)}
    glued = tuple(_marks(letter, known, {one.name for one in (*plain, *openings)}))
    glued = tuple(one for one in glued if not _has_item(letter, one))
    all_marks = {one.name for one in (*marks, *signs, *glued)}
    bracketed = any(_before(letter, one.span.start, _BRACKET) for one in notes)
    twice = _twice(plain, notes, (*marks, *signs, *glued), bracketed=bracketed)
    openings = (*openings, *_likely_notes(plain, all_marks, known))
    all_notes = {one.name for one in (*notes, *openings)}
    whole = bool(all_notes) or letter.is_whole
    called = (*marks, *signs, *glued) if whole else glued
    without = not all_notes and len({one.name for one in called}) > 1
    lost = () if without else tuple(one for one in called if one.name and one.name not in all_notes)
    called_so = all_marks | _in_cells(letter)
    return lost, (*twice, *(one for one in (*notes, *openings) if one.name not in called_so))


def _twice(plain: Sequence[Sign], notes: Sequence[Sign], marks: Sequence[Sign], *, bracketed: bool) -> tuple[Sign, ...]:
    """Return the one line that opens as a note whose number another note has, while one mark calls it."""
    named = {one.name for one in notes}
    if len(plain) != 1 or bracketed or plain[0].name not in named:
        return ()
    return tuple(plain) if sum(one.name == plain[0].name for one in marks) == 1 else ()


def _calls(letter: Letter, mark: Mark) -> bool:
    """Tell whether a mark calls a note: a number in the letterhead, such as that of a house, was taken for one."""
    if mark.kind != "note":
        return False
    block = letter.block_at(mark.start)
    return block is None or block.kind != "header"


def _place(letter: Letter, place: int) -> Span:
    """Return the empty place of a mark that reading took out, or the word before it where nothing was taken out."""
    start, end = letter.document.span(place, place)
    if start < end:
        return Span(place, place)
    found = re.search(r"\S+\s*\Z", letter.text[max(place - 60, 0) : place])
    return Span(place - len(found[0]), place) if found else Span(place, place)


def _running(letter: Letter) -> Iterator[Block]:
    return (block for block in letter.blocks if block.kind in _BLOCKS)


def _signs(letter: Letter) -> tuple[tuple[Sign, ...], tuple[Sign, ...]]:
    """Return the raised and bracketed marks, and those that open a line and so are notes."""
    marks: list[Sign] = []
    notes: list[Sign] = []
    signed = "[" in letter.text or any(sign in letter.text for sign in _RAISED)
    for block in letter.document.blocks if signed else ():
        if block.kind not in _BLOCKS and block.kind not in _NOTED:
            continue
        for found in _SIGN.finditer(letter.text, block.start, block.end):
            if block.kind in _NOTED and not _before(letter, found.start(), _LINE_START):
                continue
            if _UNIT_BEFORE.search(letter.text, max(found.start() - 3, block.start), found.start()):
                continue
            name = found["bracketed"] or found["mark"].translate(_DIGITS)
            opens = _before(letter, found.start(), _LINE_START)
            (notes if opens else marks).append(Sign(name, Span(*found.span())))
    return tuple(marks), tuple(notes)


def _round(letter: Letter) -> tuple[tuple[Sign, ...], tuple[Sign, ...]]:
    """Return the marks in round brackets and their notes; none without both, for "(1)" numbers many things.

    Notes are lines behind who signs.
    """
    ends = [block.end for block in letter.document.blocks if block.kind in ("closing", "signatory")]
    if not ends:
        return (), ()
    notes: list[Sign] = []
    marks: list[Sign] = []
    for block in letter.blocks:
        if block.start > ends[0]:
            found = (one for one in _ROUND_NOTE.finditer(letter.text, block.start, block.end))
            lines = (one for one in found if _before(letter, one.start(), _LINE_START))
            notes.extend(Sign(one["mark"], Span(one.start(), one.end("mark") + 1)) for one in lines)
        elif block.kind in _BLOCKS:
            called = _ROUND.finditer(letter.text, block.start, block.end)
            marks.extend(Sign(one["mark"], Span(*one.span())) for one in called)
    return (tuple(marks), tuple(notes)) if marks and notes else ((), ())


def _before(letter: Letter, place: int, pattern: re.Pattern[str]) -> bool:
    """Tell whether the text as read has a pattern right before a place."""
    start, _ = letter.document.span(place, place + 1)
    return pattern.search(letter.document.text[max(start - 60, 0) : start]) is not None


def _marks(letter: Letter, known: set[str], openings: set[str]) -> Iterator[Sign]:
    """Find the numbers glued to a word, a full stop or a year that can be nothing but marks."""
    last = max((int(name) for name in known if name.isdigit()), default=0)
    lost = {str(place) for place in range(2, last) if str(place) not in known and str(place - 1) in known}
    for block in _running(letter):
        for found in _GLUED.finditer(letter.text, block.start, block.end):
            before = _before_mark(letter, found.start(), block)
            name = found["mark"]
            fits = name in openings or int(name) <= last + 1
            named = name in lost and before is not None and _is_name_alone(letter, before)
            if (
                before
                and not name.startswith("0")
                and (named or _is_mark(letter, before, (found.end(), block.end), fits=fits))
            ):
                yield Sign(name, Span(*found.span("mark")))
                second = _SECOND.match(letter.text, found.end(), block.end)
                if second is not None and int(second["mark"]) == int(name) + 1:
                    yield Sign(second["mark"], Span(*second.span("mark")))


def _has_item(letter: Letter, mark: Sign) -> bool:
    """Tell whether a mark as "1)" has a line behind it that opens so, which reading took for an item."""
    sign = f"{mark.name})"
    if not letter.text.startswith(sign, mark.span.start):
        return False
    return any(one.kind == "item" and one.marker == sign and one.start > mark.span.end for one in letter.blocks)


def _in_cells(letter: Letter) -> set[str]:
    """Return the numbers behind a blank at the end of a cell's words, which call the notes below a table."""
    cells = (one for one in letter.blocks if one.kind == "cell")
    found = (_IN_CELL.search(letter.text, max(one.start, one.end - _LONGEST_WORD), one.end) for one in cells)
    return {one["mark"] for one in found if one is not None}


def _is_name_alone(letter: Letter, found: re.Match[str]) -> bool:
    """Tell whether a number that the row of notes lacks is glued to a name that also stands without: "Aspides2"."""
    word = found.groupdict().get("word") or ""
    return len(word) >= _FEWEST_LETTERS and word.istitle() and bool(letter.runs.get(word.casefold()))


def _before_mark(letter: Letter, place: int, block: Block) -> re.Match[str] | None:
    """Return the word or year that a number is glued to: only a year may stand right before it."""
    if letter.text[place - 1 : place] == "," and _MEASURED.match(letter.text, place + 1) is None:
        comma = _BEHIND_COMMA.search(letter.text, max(place - _LONGEST_WORD, block.start), place)
        if comma is not None:
            return comma
    reach, year = max(place - _LONGEST_WORD, block.start), letter.text[max(place - 4, 0) : place]
    if year[-1:].isdigit() and not year.isdigit():
        return None
    return _BEHIND_WORD.search(letter.text, reach, place) or _BEHIND_YEAR.search(letter.text, reach, place)


def _is_mark(letter: Letter, found: re.Match[str], behind: tuple[int, int], *, fits: bool) -> bool:
    """Tell whether a number is a mark; one that does not fit the others has to end its sentence."""
    stop = found["stop"]
    ends = "." in stop or "?" in stop or "!" in stop
    closed = ends and _GOES_ON.match(letter.text, *behind) is not None
    if "month" in found.groupdict():
        return closed or (fits and bool(stop.strip(".;:") or found["month"]))
    word = found["word"]
    if (
        _ROMAN.fullmatch(word)
        or word.casefold() in _ABBREVIATED
        or (not closed and word.casefold() in _NUMBERED)
        or (word != "%" and len(word) < _FEWEST_LETTERS - bool(ends) and not (closed and word in _SHORT_WORDS))
    ):
        return False
    if _is_designation(letter, found):
        return False
    return closed or (fits and (bool(stop) or word[1:].islower()))


def _is_designation(letter: Letter, found: re.Match[str]) -> bool:
    """Tell whether the number belongs to a name, an address or a file ("Stb.20", "bijlage_2", "A.B.12")."""
    start = found.start()
    return not found["stop"] and (
        (found["word"][:1].isupper() and found["word"] not in _NAMES)
        or letter.text[max(start - 1, 0) : start] in tuple("_/@-")
    )


def _plain_notes(letter: Letter) -> Iterator[Sign]:
    """Find the lines that open with a number and a capital, as a note at the foot does.

    They stand behind a white line, or right below the note before them.
    """
    for block in letter.document.blocks:
        last = int(block.marker) if block.kind == "footnote" and block.marker.isdecimal() else None
        if (last is None and block.kind not in ("paragraph", "item", "signatory")) or not _SENTENCE_END.search(
            letter.text[block.start : block.end][-3:]
        ):
            continue
        for found in at_places(_OPENS, letter.text, letter.figured, block.start, block.end):
            below = last is not None and int(found["note"]) == last + 1 and _is_below(letter, found.start())
            if below or (
                not found["stop"] and block.kind != "footnote" and _before(letter, found.start(), _GAP_BEFORE)
            ):
                last = int(found["note"])
                yield Sign(found["note"], Span(found.start(), _line_end(letter, found.end(), block.end)))


def _is_below(letter: Letter, place: int) -> bool:
    """Tell whether a line opens at a place, below one in which a sentence ended."""
    ended = _SENTENCE_END.search(letter.text[max(place - 4, 0) : place]) is not None
    return ended and _before(letter, place, _LINE_START)


def _line_end(letter: Letter, start: int, end: int) -> int:
    stop = letter.sentence_at(start).end
    return min(max(stop, start), end)


def _likely_notes(plain: Sequence[Sign], marks: set[str], known: set[str]) -> tuple[Sign, ...]:
    """Leave out the lines that are numbered otherwise: what no mark calls has to go on where the notes stop."""
    called = tuple(one for one in plain if one.name in marks)
    others = [one for one in plain if one.name not in marks]
    last = max((int(name) for name in (known | marks | {one.name for one in called}) if name.isdigit()), default=0)
    if len(others) == 1 and int(others[0].name) <= last + 1 and others[0].name not in known:
        return (*called, *others)
    return called
