"""A total told with and without those whose number the letter withholds.

"In totaal ging het om 40 personen, en met de bijdrage in de Golfregio erbij om 43", where the letter says of the
contribution in the Golfregio that no numbers can be given: who subtracts has it.
"""

import re
from collections.abc import Iterator
from decimal import Decimal
from itertools import islice

from ijkmoment.checking.counts.withheld_counts import PEOPLE, GivenAway
from ijkmoment.checking.figures.grids import grids
from ijkmoment.checking.figures.told_numbers import ToldNumber, numbers_in
from ijkmoment.checking.letter import LONGEST, Letter, Span
from ijkmoment.language.patterns import lazily

_WITH = ("erbij", "meegerekend", "meegeteld", "inbegrepen", "inclusief", "meetel", "meereken", "inbegrip", "incl")
_KEPT = ("vertrouwelijk", "geheim", "gerubriceerd", "staatsgeheim", "geen", "niet")
_NOT_TOLD = lazily(
    r"(?<!\w)(?:(?:aantal(?:len)?|bedrag(?:en)?|cijfers?|omvang|sterkte|grootte|kosten|uitgaven|hoeveel|mededeling(?:en)?|gegevens)\b.*"
    r"\b(?:vertrouwelijk|geheim|gerubriceerd|staatsgeheim|niet\b.*\b(?:openbaar|vermeld|genoemd|bekendgemaakt|gemeld|gegeven|gedeeld|verstrekt|noemen))"
    r"|geen\s+(?:nadere\s+)?(?:aantal(?:len)?|bedrag(?:en)?|cijfers?|mededeling(?:en)?|gegevens|informatie)\b.*"
    r"\b(?:openbaar|gegeven|genoemd|gedaan|gemeld|verstrekt|vermeld|noemen|geven|doen|verstrekken))(?!\w)"
)
_THEM = lazily(r"(?<!\w)(?:met|inclusief|van|mee|als)\s+(?:hen|hun|hem|haar|deze|zij|dezen)(?!\w)", re.IGNORECASE)
_WORD = lazily(r"(?<!\w)[^\W\d_][\w-]{4,}")
_NAME = lazily(r"(?<=\w\s)[A-ZÀ-Þ][\w-]{2,}")
_USUAL = lazily(
    r"\b(?:nederland\w*|kamer|defensie|militair\w*|bijdragen?|personen|medewerkers|aantal\w*|bedrag\w*|miljoen|openbaar|openbare|inclusief"
    r"|meegerekend|meegeteld|inbegrepen|totaal|euro|worden|kunnen|uitgaven|kosten|vertrouwelijk\w*|gegeven\w*|inzet|daarbij|daarmee)\b"
)
_MANY, _TWO = 40, 2


def told_with_them(letter: Letter) -> Iterator[GivenAway]:
    """Yield what is withheld where a number with it stands beside the lower one without."""
    kept = None
    for sentence in islice(letter.holding(_WITH), _MANY):
        pair = _with_and_without(letter, sentence) or _with_them(letter, sentence)
        if pair is None:
            continue
        kept = kept if kept is not None else tuple(_withheld(letter))
        of_it = next((one for one in kept if one != sentence and _is_of_it(letter, one, sentence)), None)
        if of_it is not None:
            lower, higher = pair
            yield GivenAway(of_it, Span(higher.start, higher.end), int(higher.value - lower))


def _with_them(letter: Letter, sentence: Span) -> tuple[Decimal, ToldNumber] | None:
    """Return the total of a table of people with the higher number "met hen meegerekend" behind it."""
    told = numbers_in(letter, sentence)
    if len(told) != 1 or not letter.says(_THEM, sentence):
        return None
    lower = next((it for it in letter.once(_totals_of_people) if it < told[0].value < it * _TWO), None)
    return (lower, told[0]) if lower is not None else None


def _totals_of_people(letter: Letter) -> tuple[Decimal, ...]:
    """Return the few totals of tables whose columns count people."""
    return tuple(
        number.value
        for grid in letter.once(grids)
        for row in grid.rows
        for column, number in row.numbers.items()
        if row.total and PEOPLE.search(grid.heads.get(column, ""))
    )[:_MANY]


def _with_and_without(letter: Letter, sentence: Span) -> tuple[Decimal, ToldNumber] | None:
    """Return two numbers of one unit, the higher one told last, here or in the sentence before."""
    block = letter.block_at(sentence.start)
    if block is None or sentence.end - sentence.start > LONGEST:
        return None
    before = letter.sentence_at(max(sentence.start - _TWO, block.start))
    here = numbers_in(letter, sentence)
    above = numbers_in(letter, before) if before.start < sentence.start else ()
    told = [*above, *here][-_TWO:]
    if not here or len(told) < _TWO or told[0].unit != told[1].unit or "%" in told[0].unit:
        return None
    return (told[0].value, told[1]) if told[0].value < told[1].value < told[0].value * _TWO else None


def _withheld(letter: Letter) -> Iterator[Span]:
    for sentence in islice(letter.holding(_KEPT), 4 * _MANY):
        said = letter.folded[sentence.start : min(sentence.end, sentence.start + LONGEST)]
        if _NOT_TOLD.search(said):
            yield sentence


def _is_of_it(letter: Letter, kept: Span, told: Span) -> bool:
    """Tell whether two sentences name the same thing: by two words, one of them a name or not, or "hen"."""
    if letter.says(_THEM, told):
        return letter.block_at(kept.start) == letter.block_at(told.start) and kept.start < told.start
    return len(_words(letter, kept) & _words(letter, told)) >= _TWO


def _words(letter: Letter, sentence: Span) -> frozenset[str]:
    said = letter.part(sentence)
    plain = _WORD.findall(_USUAL.sub(" ", said.casefold()))
    return frozenset((*plain, *(one.casefold() for one in _NAME.findall(said) if not _USUAL.search(one.casefold()))))
