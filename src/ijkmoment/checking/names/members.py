"""Members of parliament whose name a letter spells in two ways: "het lid Beckerman", "het lid Bekkerman".

One of the two is a slip of the other where they differ by one letter, or by two that changed places, within the name,
and it stands once where the other stands more often: "De Jong" and "De Jonge" are two people, and "Jansen" and
"Janssen" may be. Two names of the same letters in another order ("Eerdmans", "Eerdsman") are one, each stood once.
"""

from collections.abc import Iterator
from itertools import combinations

from ijkmoment.checking.letter import Letter, Span
from ijkmoment.checking.names.near_names import Pair
from ijkmoment.language.patterns import at_places, lazily
from ijkmoment.language.spelling import is_one_slip

_NAME = r"(?:(?:van|de|der|den|ten|ter|el|het|’t)\s+)*[A-ZÀ-Þ][\w’'-]+(?:\s+[A-ZÀ-Þ][\w’'-]+){0,2}"
_PARTY = r"(?:\s+\([^()\n]{2,40}\))?"
_MEMBERS = lazily(
    rf"(?<!\w)(?:(?:lid|leden)\s+|(?:motie|moties|amendement)-){_NAME}{_PARTY}(?:(?:,|\s+en)\s+{_NAME}{_PARTY})*"
)
_WORD = lazily(r"[A-ZÀ-Þ][\w’'-]{4,}")
_IN_BRACKETS = lazily(r"\([^()]*\)")
_OPENS = ("lid", "leden", "motie", "moties", "amendement")
_MOST = 60


def misspelt_members(letter: Letter) -> Iterator[Pair]:
    """Find the members whose name stands once in another spelling than elsewhere."""
    told = _told(letter)
    for one, other in combinations(sorted(told)[:_MOST], 2):
        short, long = sorted((one, other), key=len)
        turned = sorted(one) == sorted(other)
        doubled = long == short + short[-1]  # "Bosmann" for "Bosman"
        if (
            one[0] != other[0]
            or (long.startswith(short) and not doubled)
            or not (turned or is_one_slip(one.casefold(), other.casefold()))
        ):
            continue
        right, wrong = sorted((one, other), key=lambda name: (-len(told[name]), told[name][0]))
        if len(told[wrong]) == 1 and (turned or len(told[right]) > 1):
            yield told[wrong][0], told[right][0]


def _told(letter: Letter) -> dict[str, list[Span]]:
    """Return where the last names of members stand, each behind "lid" or "leden"."""
    told: dict[str, list[Span]] = {}
    places = letter.standing(_OPENS)
    for block in letter.blocks:
        for row in at_places(_MEMBERS, letter.text, places, block.start, block.end):
            aside = [one.span() for one in _IN_BRACKETS.finditer(letter.text, *row.span())]
            for word in _WORD.finditer(letter.text, *row.span()):
                if not any(start < word.start() < end for start, end in aside):
                    told.setdefault(word[0], []).append(Span(*word.span()))
    return told
