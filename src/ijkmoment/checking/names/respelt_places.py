"""Places that no dictionary knows and that stand once, two letters off another: "Cincio", "Cincu".

The two begin alike and stand where a place does, and the right one stands three times or more.
"""

import re
from collections.abc import Iterator
from itertools import combinations

from ijkmoment.checking.letter import Letter, Span
from ijkmoment.checking.names.near_names import Pair, is_form, is_known, is_quoted, names
from ijkmoment.language.edits import edits
from ijkmoment.language.patterns import lazily

_SURE = 3  # so often a name is written that one near it is a slip
_BEGIN, _TWO, _REACH = 4, 2, 10
_PLACED = lazily(r"(?<!\w)(?:in|te|naar|nabij|rond|vanuit|uit|rondom|buiten)\s\Z", re.IGNORECASE)
_MOST = 50  # places of a name that one is held against


def respelt(letter: Letter) -> Iterator[Pair]:
    """Find the places that no dictionary knows and that stand once, two letters off another: "Cincio", "Cincu".

    The two begin alike and stand where a place does; the right one stands three times or more.
    """
    speller = letter.speller
    if speller is None:
        return
    places, begun = letter.once(names), dict[str, list[str]]()
    for name in places:
        if not is_known(name, speller):
            begun.setdefault(name[:_BEGIN], []).append(name)
    for group in begun.values():
        for one, other in combinations(sorted(group), 2) if len(group) <= _SURE else ():
            wrong, right = sorted((one, other), key=lambda name: len(places[name]))
            if len(places[wrong]) > 1 or len(places[right]) < _SURE or is_form(wrong, right, sure=True):
                continue
            if len(wrong) > _BEGIN < len(right) and edits(wrong, right, _TWO) == _TWO:
                span = places[wrong][0]
                if _is_place(letter, span) and any(_is_place(letter, each) for each in places[right][:_MOST]):
                    yield span, places[right][0]


def _is_place(letter: Letter, span: Span) -> bool:
    return _PLACED.search(letter.text, max(span.start - _REACH, 0), span.start) is not None and not is_quoted(
        letter, span
    )
