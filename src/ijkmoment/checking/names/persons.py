"""What stands behind a title, an initial or the like is the name of a person, a firm or a town of its own."""

import re

from ijkmoment.checking.letter import Letter
from ijkmoment.language.patterns import lazily

REACH = 40
_PARTICLES = r"(?:(?:van|de|der|den|ten|ter)\s+)*"
_TITLES = (
    r"lid|leden|heer|heren|mevrouw|meneer|drs?\.|mr\.|ir\.|prof\.|generaal|kolonel|majoor|kapitein|sergeant|ambassadeur|minister"
    r"|president|premier|collega|familie|motie|moties|ambtgenoot|(?:bonds)?kanselier|staatssecretaris|professor|hoogleraar"
    r"|commandant|luitenant|admiraal|adjudant|korporaal"
)
_PERSON = lazily(
    rf"(?:(?<![\w-])(?:{_TITLES})[\s-]+{_PARTICLES}|\b[A-Z]\.\s?{_PARTICLES})\Z",
    re.IGNORECASE,
)
_NAMED = lazily(rf"(?<![\w-])(?:firma|stad|dorp|gemeente|rivier|plaats|kamp)\s+{_PARTICLES}\Z", re.IGNORECASE)


def is_of_person(letter: Letter, start: int) -> bool:
    """Tell whether a title or an initial stands before a place."""
    since = max(letter.sentence_at(start).start, start - REACH)
    return _PERSON.search(letter.text, since, start) is not None


def is_titled(letter: Letter, start: int) -> bool:
    """Tell whether a title, an initial or what is called by a name of its own stands before a place."""
    since = max(letter.sentence_at(start).start, start - REACH)
    return is_of_person(letter, start) or _NAMED.search(letter.text, since, start) is not None
