"""Places that no dictionary knows and that stand once, two letters off another: "Cincio", "Cincu".

The two begin alike and stand where a place does, and the right one stands three times or more.
"""

from collections.abc import Iterator
from itertools import combinations

from ijkmoment.checking.letter import Letter
from ijkmoment.checking.names.near_names import Pair, is_form, is_known, is_place, names
from ijkmoment.language.edits import edits

_SURE = 3  # so often a name is written that one near it is a slip
_BEGIN, _TWO = 4, 2
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
                if is_place(letter, span) and any(is_place(letter, each) for each in places[right][:_MOST]):
                    yield span, places[right][0]
