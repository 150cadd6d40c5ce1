"""What a letter says that a cited document is and is about: "de motie over lokaal geleide hulp (Kamerstuk ...)"."""

import re
from typing import NamedTuple

from ijkmoment.checking.letter import Letter
from ijkmoment.language.patterns import lazily
from ijkmoment.language.word_classes import CLOSED

_KIND = lazily(
    r"(?<![\w-])(?:motie|amendement|wetsvoorstel|initiatief\w*|\w*brief|\w*rapportage|\w*nota|\w*reactie|\w*agenda|verslag|toezegging)"
    r"(?:en|s|['’]s)?(?!\w)",
    re.IGNORECASE,
)
_ABOUT = lazily(
    r"(?:-[A-Z][\w./-]+|\s+(?:van|Van)\s+(?:het\s+lid|de\s+leden)\s[^().;]{3,60}?)?\s+"
    r"(?P<about>[^().;:]{4,140}?)\s*(?:\((?:zie\s+)?|,\s+)\Z"
)
# "de reactie op de motie over ...": which of the two is cited, nothing tells.
_OF_ANOTHER = lazily(r"\s+(?:over|op|inzake|bij|met|naar\s+aanleiding\s+van)\s+(?:de|het|uw|deze|die)\s+(?:\w+\s+)?\Z")
_WORD = lazily(r"[^\W\d_]{3,}")
_LOOK_BACK = 240
_OF_ITS_OWN = ("motie", "amendement", "wetsvoorstel", "initiatief")


class Subject(NamedTuple):
    """What a document is, and the words of what it is about."""

    kind: str
    words: frozenset[str]

    @property
    def is_of_its_own(self) -> bool:
        """Tell whether there is one such document on a subject, where reports on it may be many."""
        return self.kind.startswith(_OF_ITS_OWN)


def subject_before(letter: Letter, offset: int) -> Subject | None:
    """Return what the words right before a citation say that it is of, None where they say nothing."""
    start = max(letter.sentence_at(offset).start, offset - _LOOK_BACK)
    kinds = [one.span() for one in _KIND.finditer(letter.text, start, offset)]
    if not kinds:
        return None
    first, after = kinds[-1]
    if len(kinds) > 1 and _OF_ANOTHER.match(letter.text, kinds[-2][1], first):
        first, after = kinds[-2]
    found = _ABOUT.match(letter.text, after, offset)
    if found is None:
        return None
    words = frozenset(word for one in _WORD.finditer(found["about"]) if (word := one[0].casefold()) not in CLOSED)
    return Subject(letter.text[first:after].casefold(), words) if words else None
