"""Labels: how secret something is (level) and who may have it (audience) are two things.

"publiek" is an audience, given only by an act of release. Unlabelled is not public, and an empty releasable-to is
not the same as unrestricted. Levels follow the Dutch ladder of VIRBI 2025.
"""

import re
from enum import IntEnum
from typing import NamedTuple


class Level(IntEnum):
    """The Dutch ladder of classification, lowest first."""

    UNCLASSIFIED = 0
    RESTRICTED = 1
    CONFIDENTIAL = 2
    SECRET = 3
    TOP_SECRET = 4


LEVEL_WORDS = {
    Level.UNCLASSIFIED: "ongerubriceerd",
    Level.RESTRICTED: "departementaal-vertrouwelijk",
    Level.CONFIDENTIAL: "stg-confidentieel",
    Level.SECRET: "stg-geheim",
    Level.TOP_SECRET: "stg-zeer-geheim",
}
_LEVELS = {word: level for level, word in LEVEL_WORDS.items()}
PUBLIC = "publiek"
INTERNAL = "intern"
AUDIENCES = frozenset({PUBLIC, INTERNAL, "buitenlandse-zaken", "defensie", "justitie-en-veiligheid"})
_CATEGORY = re.compile(r"[a-z]+(?:-[a-z]+)*")


class Label(NamedTuple):
    """A level, the audiences it may go to (None: unrestricted within the house), and restrictive categories."""

    level: Level | None = None
    audience: frozenset[str] | None = frozenset()
    restrictions: frozenset[str] = frozenset()

    @property
    def text(self) -> str:
        """The text form: "ongerubriceerd:publiek", empty when unlabelled."""
        if self.level is None:
            return ""
        audience = "*" if self.audience is None else ",".join(sorted(self.audience))
        parts = [LEVEL_WORDS[self.level], audience, ",".join(sorted(self.restrictions))]
        return ":".join(parts).rstrip(":")

    def visible_to(self, audience: str, level: Level) -> bool:
        """Tell whether somebody of this audience, cleared to this level, may see what bears this label.

        The house itself (INTERNAL) sees every audience up to its level, and what nobody has labelled yet.
        """
        if audience == INTERNAL:
            return self.level is None or (self.level <= level and not self.restrictions)
        if self.level is None or self.level > level or self.restrictions:
            return False
        return self.audience is not None and audience in self.audience


UNLABELLED = Label()
RELEASED = Label(Level.UNCLASSIFIED, frozenset({PUBLIC}))


def parse_label(text: str) -> Label | None:
    """Read a label's text form; an empty text is unlabelled, None when it is no label.

    Its audiences are those of `AUDIENCES`, or "*".
    """
    if not text:
        return UNLABELLED
    words = text.split(":")
    if words[0] not in _LEVELS or len(words) > 3:
        return None
    audience_text = words[1] if len(words) > 1 else ""
    restrictions = frozenset(words[2].split(",")) if len(words) > 2 else frozenset[str]()
    audience = None if audience_text == "*" else frozenset(name for name in audience_text.split(",") if name)
    if not AUDIENCES.issuperset(audience or ()) or not all(map(_CATEGORY.fullmatch, restrictions)):
        return None
    return Label(_LEVELS[words[0]], audience, restrictions)
