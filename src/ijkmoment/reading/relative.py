"""Whether a date belongs to a relative clause: "de brief die de NAVO voor 1 maart opstelt" says when NATO writes.

Such a date is not the promise's, unless the clause itself tells ("een verslag, dat u in september ontvangt").
"""

from bisect import bisect_left
from collections.abc import Sequence

from ijkmoment.language.patterns import lazily
from ijkmoment.reading.telling_words import HOUSE, OFFICES, TO_HOUSE

_AFTER_COMMA = lazily(r",\s+(?:die|dat|(?P<where>waar(?!na\b)\w*))\s[^,;]*\Z")
# Without a comma "dat" may also open what is said ("zeg toe dat"), and "die" point ("stuur ik die brief").
_NAMED = (
    r"\b(?:de|het|een|alle)\s+(?:[\w-]+\s+){0,5}?[\w-]+(?<!\btoe)(?<!\btoegezegd)(?<!\bverwacht)(?<!\bgemeld)(?<!\bbeloofd)(?<!\bkamer)(?<!\bparlement)\s+"
    r"(?:die|dat)\s"
)
_OF_ANOTHER = lazily(rf"{_NAMED}(?P<clause>(?!(?:{HOUSE}|{OFFICES})\b)(?:de|het|een|deze|zij|hij)\s[^,;]*)\Z")
_DEPENDING = lazily(rf"{_NAMED}(?P<clause>[^,;]*)\Z")
_VERB_BEHIND = lazily(
    r"\s+(?!(?:met|niet|het|dat|uit|te|om\w*|wordt|worden|zal|zullen|kan|kunnen|bericht|rapport|besluit|overzicht)\b)"
    r"\w{2,}(?:t|d|en)(?<!\bten)\b(?:\s*[,;.]|\s+\w)"
)
_LONGEST = 1500
_CLOSES = lazily(r"[,;.](?!\d)")


def is_of_a_relative(folded: str, since: int, date: tuple[int, int], telling: Sequence[int]) -> bool:
    """Tell whether a date stands in a relative clause that tells nothing ("het rapport, dat in juni verschijnt").

    The clause opens not before `since`; `telling` are where the words of telling stand, in order.
    """
    start, end = date
    opening = _AFTER_COMMA.search(folded, since, start)
    if opening is not None:
        return opening["where"] is not None or not _tells(folded, opening.start(), start, telling)
    if folded.find(" die ", since, start) < 0 and folded.find(" dat ", since, start) < 0:
        return False
    other = _OF_ANOTHER.search(folded, since, start)
    if other is not None:
        return TO_HOUSE.search(folded, other.start("clause"), _close(folded, start)) is None
    opening = _DEPENDING.search(folded, since, start)
    if opening is None:
        return False
    behind = _VERB_BEHIND.match(folded, end)
    if behind is not None and not any(end <= one < behind.end() for one in telling):
        return True
    return (
        bool(telling)
        and telling[0] < opening.start("clause")
        and not _tells(folded, opening.start("clause"), start, telling)
    )


def _tells(folded: str, opening: int, start: int, telling: Sequence[int]) -> bool:
    verb = bisect_left(telling, opening)
    return verb < len(telling) and telling[verb] <= _close(folded, start)


def _close(folded: str, start: int) -> int:
    closing = _CLOSES.search(folded, start, start + _LONGEST)
    return closing.start() if closing else min(start + _LONGEST, len(folded))
