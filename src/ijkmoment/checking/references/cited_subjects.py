"""What a letter says that a cited document is, by whom and about what: "de motie-Bergsma over hulp (Kamerstuk ...)"."""

import re
from typing import NamedTuple

from ijkmoment.checking.letter import Letter
from ijkmoment.language.patterns import lazily
from ijkmoment.language.word_classes import CLOSED

_KIND = lazily(
    r"(?<![\w-])(?:motie|amendement|wetsvoorstel|initiatief\w*|\w*brief|\w*rapportage|\w*nota|\w*reactie|\w*agenda|verslag|toezegging"
    r"|\w*evaluatie|\w*analyse|\w*notitie|\w*advies|kennisgeving|\w*overzicht|\w*besluit|appreciatie)"
    r"(?:en|s|['’]s)?(?!\w)",
    re.IGNORECASE,
)
_ABOUT = lazily(
    r"(?:-[A-Z][\w./-]+|\s+(?:van|Van)\s+(?:het\s+lid|de\s+leden)\s[^().;]{3,60}?)?\s+"
    r"(?P<about>[^().;:]{4,140}?)\s*(?:\((?:zie\s+)?|,\s+)\Z"
)
# "de reactie op de motie over ...": which of the two is cited, nothing tells.
_OF_ANOTHER = lazily(r"\s+(?:over|op|inzake|bij|met|naar\s+aanleiding\s+van)\s+(?:de|het|uw|deze|die)\s+(?:\w+\s+)?\Z")
_WORD = lazily(r"[^\W\d_]{3,}|\d+")
_RENEWED = lazily(r"\b(?:aanvullende|gewijzigde|herziene|nieuwe|tweede)\s(?:geannoteerde\s)?\Z", re.IGNORECASE)
_LOOK_BACK = 240
_OF_ITS_OWN = ("motie", "amendement", "wetsvoorstel", "initiatief")


# What a citation is called right before it, with nothing but its mover, day or subject between.
_CALLED = lazily(
    r"(?<![\w-])(?P<kind>moties?|amendement(?:en)?|geannoteerde\s+agenda|(?:kamer)?brief|verslag)(?P<names>-[A-ZÀ-Þ][^\s,;()]*)?(?![\w-])",
    re.IGNORECASE,
)
_TELLS = lazily(
    r"(?<!\w)(?:is|zijn|was|waren|wordt|worden|werd|werden|heeft|hebben|had|die|dat|waarin|waarmee|waarover|waarop|door|en|of|bij|op|naar)(?!\w)",
    re.IGNORECASE,
)
_LEADS = lazily(r"(?<!\w)(?:over|op|inzake|bij|van)\s+(?:(?:de|het|deze|die|een)\s+)?(?:[\w-]+e\s+)?\Z", re.IGNORECASE)
_MOVERS = lazily(
    r"(?:-|\s+van\s+(?:het\s+(?:[Kk]amer)?lid|de\s+(?:[Kk]amer)?leden|de\s+heer|mevrouw|de\s+heren)\s+)"
    r"(?P<names>(?:(?:[A-ZÀ-Þ][^\s();:]*|van|de|den|der|ten|ter|en|’t|'t)(?:\s+|(?=[();:])|\Z)){1,12})(?:c\.s\.)?"
)
_SURNAME = lazily(r"(?<![\w.])[A-ZÀ-Þ][\wÀ-ÿ’'-]*[a-zà-ÿ](?![\w.])")
_NO_NAME = frozenset({"lid", "leden", "kamerlid", "heer", "mevrouw", "kamer", "tweede", "motie", "amendement"})


class Called(NamedTuple):
    """What a letter calls a document that it cites, and the names of its movers, as printed and to compare.

    `led` tells that it may be what the document is about: "de reactie op de motie-Bergsma (...)".
    """

    kind: str
    start: int
    end: int
    movers: frozenset[str]
    printed: str
    led: bool


class Subject(NamedTuple):
    """What a document is, and the words of what it is about."""

    kind: str
    words: frozenset[str]

    @property
    def is_of_its_own(self) -> bool:
        """Tell whether there is one such document on a subject, where reports on it may be many."""
        of_a_day = self.kind == "agenda" and any(map(str.isdigit, self.words))
        return of_a_day or self.kind.startswith(_OF_ITS_OWN)


def called_before(letter: Letter, start: int, offset: int) -> Called | None:
    """Return what the words from a place on to a citation call it, None where they may call something else so."""
    found = [*_CALLED.finditer(letter.text, start, offset)]
    if not found:
        return None
    last = found[-1]
    movers = _MOVERS.match(letter.text, last.start("names") if last["names"] else last.end(), offset)
    rest = letter.text[movers.end() if movers is not None else last.end() : offset]
    led = _LEADS.search(letter.text, start, last.start()) is not None
    if _TELLS.search(rest) or "," in rest.rstrip(" (,") or (led and len(found) > 1):
        return None
    kind = last["kind"].casefold().split()[-1].removesuffix("en").removesuffix("s").removeprefix("kamer")
    names = movers["names"].strip(" ,") if movers is not None and last["kind"][0] in "mMaA" else ""
    return Called(kind, last.start(), last.end(), surnames(names), names, led)


def surnames(text: str) -> frozenset[str]:
    """Return the surnames in "de leden Van Bergsma en De Hoop", each in lower case."""
    parts = (part for one in _SURNAME.findall(text) for part in one.split("-"))
    words = {part.casefold() for part in parts if part[:1].isupper()}
    return frozenset(words - _NO_NAME - {"van", "de", "den", "der", "het", "el", "ten", "ter", "te"})


def movers_in(text: str) -> frozenset[str]:
    """Return the surnames of the members in "Motie van het lid Bergsma c.s. over hulp"."""
    found = _MOVERS.search(text)
    return surnames(found["names"]) if found is not None else frozenset()


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
    if found is None or _RENEWED.search(letter.text, start, first):
        return None
    words = frozenset(word for one in _WORD.finditer(found["about"]) if (word := one[0].casefold()) not in CLOSED)
    return Subject(letter.text[first:after].casefold(), words) if words else None
