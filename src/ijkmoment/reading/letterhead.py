"""What a letter has around its body: the header block before the salutation, the closing, and who signs.

Who signs may stand amid the document: an annex comes behind.

These parts look like ordinary paragraphs in every format; they are told by their words and their place.
"""

import re
from collections.abc import Sequence

from ijkmoment.facts.document import BlockKind
from ijkmoment.language.date_words import WEEKDAY_BEFORE
from ijkmoment.language.formulas import is_annex, is_closing, is_salutation, is_title_of_notes
from ijkmoment.language.patterns import lazily
from ijkmoment.reading.header import MOST_WITHOUT_SALUTATION, is_date
from ijkmoment.reading.header_labels import labelled, opens_with_label
from ijkmoment.reading.pieces import Piece

_OFFICE = lazily(
    r"(?:(?:Mede )?namens )?(?:de )?(?:minister|staatssecretaris|minister-president|commandant der strijdkrachten)\b",
    re.IGNORECASE,
)
_NAME = lazily(r"(?:(?:drs|mr|ir|dr|prof|ing)\. ?){0,4}(?:[A-Z]\. ?){1,6}[^\d.:;?!]{2,60}")
_MINISTRY = lazily(r"ministerie\s+van\s+[^\d.:;?!]{3,80}", re.IGNORECASE)
_SENTENCE = lazily(r"[a-z)\d][.:;?!]\d{0,2}\Z")
_ADOPTED = lazily(rf"Vastgesteld:? (?:op )?(?={WEEKDAY_BEFORE}\d)")
_BODY_KINDS = frozenset({"paragraph", "item", "cell"})
_SIGNED_AT_MOST = 12
_SIGNATORY_LENGTH = 160
_TYPED_NOTE = lazily(
    r"(?:(?:eind|voet)?no(?:ot|ten)\s+)?(?:\[\^?(?:\d{1,2}|[a-z])\]|\(\d{1,2}\)|[¹²³⁴⁵⁶⁷⁸⁹])\s*\S", re.IGNORECASE
)


def label(pieces: Sequence[Piece]) -> list[Piece]:
    """Return the pieces with header, salutation, closing and signatories named as such."""
    named = list(pieces)
    if named and named[0].kind in ("heading", "paragraph") and _MINISTRY.fullmatch(named[0].text):
        named[0] = named[0]._replace(kind="header", level=0)
    start = _find_salutation(named)
    if start is not None:
        _rename(named, range(start), "header")
        _rename_labels(named, start)
        named[start] = named[start]._replace(kind="salutation", level=0)
    _rename_dates(named, start)
    end = _find_closing(named, (start or -1) + 1)
    if end is not None:
        named[end] = named[end]._replace(kind="closing", level=0)
    after = end + 1 if end is not None else _find_offices(named, (start or -1) + 1)
    for index in _signatories(named, after):
        named[index] = named[index]._replace(kind="signatory", level=0)
    return named


def _find_salutation(pieces: list[Piece]) -> int | None:
    for index, piece in enumerate(pieces):
        if piece.kind in ("paragraph", "heading") and is_salutation(piece.text):
            return index
    return None


def _find_closing(pieces: list[Piece], start: int) -> int | None:
    for index in range(start, len(pieces)):
        if pieces[index].kind in ("paragraph", "heading") and is_closing(pieces[index].text):
            return index
    return None


def _find_offices(pieces: list[Piece], start: int) -> int:
    """Return where the signatories of a letter without a closing start: an office by itself, with little after it."""
    alone = [index for index in range(start, len(pieces)) if _is_office(pieces[index])]
    only = _signed_only(pieces, alone[0]) if alone else []
    return next((index for index in alone if only[index - alone[0]]), len(pieces))


def _is_office(piece: Piece) -> bool:
    """Tell whether a piece is an office by itself."""
    if piece.kind not in ("paragraph", "heading") or len(piece.text) > _SIGNATORY_LENGTH:
        return False
    return piece.text[-1] not in ".;:" and _OFFICE.match(piece.text) is not None


def _signatories(pieces: list[Piece], start: int) -> range:
    end = start
    while end < min(len(pieces), start + _SIGNED_AT_MOST) and _is_signed(pieces, end):
        end += 1
    return range(start, end)


def _is_signed(pieces: list[Piece], index: int) -> bool:
    """Tell whether a piece may be who signs: short, no sentence, no title but an office or the name below one."""
    piece = pieces[index]
    if len(piece.text) > _SIGNATORY_LENGTH or is_annex(piece.text) or is_title_of_notes(piece.text):
        return False
    if _OFFICE.match(piece.text):
        return piece.kind in _BODY_KINDS or piece.kind == "heading"
    if piece.kind == "heading":
        return (
            index > 0 and _OFFICE.match(pieces[index - 1].text) is not None and _NAME.fullmatch(piece.text) is not None
        )
    return piece.kind in _BODY_KINDS and not _SENTENCE.search(piece.text)


def _signed_only(pieces: list[Piece], start: int) -> list[bool]:
    """Return for each piece whether all that follows is who signs, up to an annex; notes may stand anywhere."""
    only = [True]
    for index in range(len(pieces) - 1, start - 1, -1):
        text = pieces[index].text
        note = pieces[index].kind == "footnote" or is_title_of_notes(text) or _TYPED_NOTE.match(text) is not None
        signed = note or (only[-1] and _is_signed(pieces, index))
        only.append(is_annex(pieces[index].text) or (only[-1] and signed))
    return only[:0:-1]


def _rename_labels(pieces: list[Piece], end: int) -> None:
    """Name a field's name or an address that was taken for a heading as part of the header."""
    for index, piece in enumerate(pieces[:end]):
        if piece.kind == "heading" and opens_with_label(piece.text):
            pieces[index] = piece._replace(kind="header", level=0)


def _rename_dates(pieces: list[Piece], salutation: int | None) -> None:
    """Name a line with the day of the letter as part of the header: it heads nothing.

    Without a salutation the first day is that of the letter: later ones may be headings in its body.
    """
    dated = False
    for index, piece in enumerate(pieces[: MOST_WITHOUT_SALUTATION if salutation is None else salutation]):
        adopted, own = _is_adopted(piece.text), _is_own_date(piece.text)
        if piece.kind in ("heading", "paragraph") and (adopted or (own and not dated)):
            pieces[index] = piece._replace(kind="header", level=0)
        dated = salutation is None and (dated or adopted or own)


def _is_adopted(text: str) -> bool:
    found = _ADOPTED.match(text)
    return found is not None and is_date(text[found.end() :])


def _is_own_date(text: str) -> bool:
    """Tell whether a line says the letter's day, after its name or its place or by itself."""
    if len(text) > _SIGNATORY_LENGTH:
        return False
    return is_date(text) or any(name == "date" and is_date(value) for name, value in labelled(text))


def _rename(pieces: list[Piece], places: range, kind: BlockKind) -> None:
    for index in places:
        if pieces[index].kind in _BODY_KINDS:
            pieces[index] = pieces[index]._replace(kind=kind)
