"""Annexes that a letter points at by a number or letter behind its last, while it has fewer, one or none.

How many there are the letter says itself: it counts them ("Bijlagen: 2", "bij deze brief zijn drie bijlagen gevoegd"),
lists them under "Bijlagen", or has them behind it under their titles ("Bijlage A. Kosten"). Counted over 733 correct
letters that say so, a mention beyond these is one of another paper only where that is named right behind it, or
where the annex is sent along as one. A letter that says nothing has none only where it nowhere else speaks of anything
that goes with it.
"""

import re
from collections.abc import Iterator

from ijkmoment.checking.letter import Letter, Span
from ijkmoment.checking.references.numbered_pieces import is_own
from ijkmoment.checking.text.labelled_rows import kind_of, labelled_rows
from ijkmoment.language.folding import fold
from ijkmoment.language.numerals import NUMBER_WORD, number_of
from ijkmoment.language.patterns import at_places, lazily
from ijkmoment.language.words import ORDINALS

_MARK = r"\d{1,2}|[IVX]{1,4}|[A-J]"
_MENTION = lazily(
    rf"(?<!\w)(?P<word>[Bb]ijlagen?)\s+(?P<mark>{_MARK})(?![\w%/-]|[.,]\d)"
    r"(?!\s+(?:van|bij|uit|onder|in)\s+(?!deze\b)|,\s+(?:lid|artikel))"
)
_ORDINAL = lazily(rf"(?<!\w)als\s+(?P<number>{'|'.join(ORDINALS['nl'])})\s+bijlage(?!\w|\s+(?:bij|van|aan)\s(?!deze))")
_TITLE = lazily(
    rf"^[ \t\xa0#*_]*bijlage(?:[ \t]+(?P<mark>{_MARK})(?!\w)(?=[ \t]*[.:–-]|[ \t]*$|[ \t]+[A-Z])"
    r"|[ \t]*[:–-][ \t]*\S|[ \t]*$)",
    re.IGNORECASE | re.MULTILINE,
)
_SPOKEN_OF = lazily(
    r"\b\w*bijlage|\bbij(?:gevoegd|gaand|gesloten)|\b(?:mee|toe)ge(?:zonden|stuurd)|\b(?:bij|toe)voeg|\bvoeg\b|\baangehecht"
    r"|\bannex(?:en)?\b|\btreft\s+u\b",
    re.IGNORECASE,
)
_COUNTED = rf"(?P<number>\d{{1,2}}|{NUMBER_WORD})"
_COUNT_LINE = lazily(
    rf"^[ \t\xa0#*_|-]*bijlage(?:\(e?n\)|n|(?=[ \t]*:))[ \t*]*:?\s*{_COUNTED}[ \t]*(?:bijlagen?[ \t]*)?$",
    re.IGNORECASE | re.MULTILINE,
)
_LISTED = lazily(
    r"^[ \t]*bijlagen(?:\s+bij\s+deze\s+brief)?[ \t]*:?[ \t]*\n+"
    rf"(?P<items>(?:[ \t]*(?:(?:{_MARK})[.):]|[-•–])[ \t].*\n?){{2,20}})",
    re.IGNORECASE | re.MULTILINE,
)
_BEHIND = r"(?!\s+(?:met|over|waarin|die|bij\s+(?!deze)|van|uit|in|voor|betreffen\w*)\b|\s*[(:])"
_COUNT_TOLD = lazily(
    rf"\b(?:(?:bij|met)\s+(?:deze|de|mijn|onze)\s+(?:kamer)?brief\s+(?:zijn|horen|gaan|worden|zitten|stuur\s+ik)"
    r"|(?:deze|de)\s+(?:kamer)?brief\s+(?:heeft|telt|kent|bevat|omvat|gaat\s+vergezeld\s+van))\s+"
    rf"{_COUNTED}\s+bijlagen(?!\w){_BEHIND}"
    rf"|\b(?:de|mijn)\s+{_COUNTED.replace('number', 'all')}\s+bijlagen\s+(?:bij|van)\s+deze\s+(?:kamer)?brief\b",
    re.IGNORECASE,
)
_AN_ANNEX = lazily(r"\bbijlagen?\b", re.IGNORECASE)
_WITH_ANOTHER = lazily(
    r"(?<!\w)als\s+bijlage(?!\w|\s+(?:\d|[a-j]\b))|(?<!\w)kamerstuk(?:ken)?(?!\w)"
    r"|(?<!\w)als\s+bijlage\s+\w+\s+(?:\w+\s+)?bij\s+(?!deze)|(?<!\w)(?:bij|in)\s+mijn\s+brief\s+van(?!\w)"
)
_ROMAN = {mark: value for value, mark in enumerate("I II III IV V VI VII VIII IX X".split(), 1)}
_LETTERS, _FEWEST, _MOST = "ABCDEFGHIJ", 2, 40


def absent_annexes(letter: Letter) -> Iterator[tuple[Span, int]]:
    """Yield where a whole letter points at an annex that it has not, and how many it has."""
    titles = [*_TITLE.finditer(letter.document.text)]
    given = letter.once(given_annexes)
    for found in at_places(_ORDINAL, letter.text, letter.standing(("als",)), 0, len(letter.text)):
        counted = given or len(titles)
        if 0 < counted <= ORDINALS["nl"].index(found["number"]):
            yield Span(*found.span()), counted
    places = letter.standing(("bijlage", "bijlagen")) if letter.is_whole else ()
    mentions = [*at_places(_MENTION, letter.text, places, 0, len(letter.text))]
    if not mentions or len(mentions) > _MOST:
        return
    marked = [_place(one["mark"].upper()) for one in titles if one["mark"]]
    last = max((given, *marked, 1 if titles else 0))
    if last:
        yield from ((Span(*one.span()), last) for one in mentions if _is_beyond(letter, one, last))
    elif _is_alone(letter, mentions[0], len(mentions)):
        yield Span(*mentions[0].span()), 0


def _place(mark: str) -> int:
    """Return the place in its row that a number or letter stands for."""
    if mark.isdecimal():
        return int(mark)
    return _ROMAN.get(mark) or (_LETTERS.index(mark) + 1 if mark in _LETTERS else 0)


def _is_beyond(letter: Letter, found: re.Match[str], last: int) -> bool:
    return _place(found["mark"].upper()) > last and not goes_with_another(letter, found.start())


def goes_with_another(letter: Letter, place: int) -> bool:
    """Tell whether the annex that is told of at a place is another paper's, or sent along as one of the letter."""
    return letter.says(_WITH_ANOTHER, letter.sentence_at(place))


def _is_alone(letter: Letter, found: re.Match[str], mentions: int) -> bool:
    """Tell whether one mention of a second annex is all that a letter says of anything that goes with it."""
    others = sum(1 for _ in _SPOKEN_OF.finditer(letter.document.text)) - mentions
    block = letter.block_at(found.start())
    if mentions > 1 or others or block is None or _place(found["mark"].upper()) < _FEWEST:
        return False
    return is_own(letter, found, block)


def given_annexes(letter: Letter) -> int:
    """Return how many annexes the letter says that it has, zero where it does not say so, or in two ways."""
    counts = {
        number for one in _COUNT_LINE.finditer(letter.document.text) if (number := number_of(fold(one["number"])))
    }
    counts.update(
        sum(1 for it in one["items"].split("\n") if it.strip()) for one in _LISTED.finditer(letter.document.text)
    )
    for one in _COUNT_TOLD.finditer(letter.text):
        number = number_of(fold(one["number"] or one["all"]))
        sentence = letter.part(letter.sentence_at(one.start()))
        if number and sum(1 for _ in _AN_ANNEX.finditer(sentence)) in (1, 1 + number):
            counts.add(number)
    return next(iter(counts)) if len(counts) == 1 else 0


def annexes_counted_otherwise(letter: Letter) -> Iterator[tuple[Span, int]]:
    """Yield the line that counts the annexes, where the letter has two or more under titles from one on, and how many.

    A single one may stand beside files of their own.
    """
    row = letter.once(labelled_rows).get(kind_of("bijlage"))
    if row is None or not row.is_sound or len(row.places) < _FEWEST:
        return
    for one in _COUNT_LINE.finditer(letter.text):
        number = number_of(fold(one["number"]))
        if number is not None and number != len(row.places):
            yield Span(one.start() + len(one[0]) - len(one[0].lstrip()), one.end()), len(row.places)
