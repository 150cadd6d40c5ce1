"""How the names of a sentence stand to a figure in it: which of them it is of, and whether of all of it or a part.

A name governs a figure that is said to be for it, or that stands in its relative clause, else the one last named. A
name that stands with another figure is that one's; two that are named together share what is said of them.
"""

from collections.abc import Sequence

from ijkmoment.facts.claim import Claim
from ijkmoment.facts.document import Document
from ijkmoment.language.patterns import lazily
from ijkmoment.reading.mentions import Mention, Mentions, Referent
from ijkmoment.reading.surroundings import Surroundings

_LONGEST_LEAD = 40
_AND = lazily(r",|\ben\b")
_RELATIVE = lazily(r",\s+(?:dat|die)\s[^,;:]{0,80}")
_OF_WHOM = lazily(r"\s+(?:van|in|bij|voor)\s+(?:(?:de|het)\s+)?")
_THING_OF = lazily(r"\b(?:de|het)\s+(?:[\w-]+e\s+)?([\w-]+)\s+van\s+(?:(?:de|het)\s+)?\Z")
_OWN_FIGURE = lazily(
    r"[\w-]*(?:kosten|uitgaven|raming|ramingen|begroting|bijdragen?|inzet|deelname|deelneming|aanwezigheid|missie|operatie|verlenging|"
    r"uitbreiding|voortzetting|uitvoering|sterkte|omvang|bemanning|plafond|mandaat|rotatie|lichting|eenheid|detachement|personeel|aandeel|"
    r"aantal|militairen|instructeurs|rekening|afrekening|budget|terugkeer|voorbereiding|verplaatsing|opbouw|afbouw|kern|besluit)"
)
_SAID_OF_IT = lazily(
    r"\)?(?:,\s+|\s+(?:in\s+\d{4}\s+)?(?:telt|telde|tellen|telden|kost|kostte|kosten|kostten|bestaat\s+uit|bestond\s+uit|omvat|omvatte)\s+(?:in\s+\d{4}\s+)?)"
)
_MISSION = lazily(
    r"\A[a-z]?[A-Z][A-Z-]+[A-Z][\w-]*(?:\s[A-Z]\w+)?\Z|\A(?!bijdrage|inzet|deelname).*\b(?:Mission|Operation|Force|Group|[Bb]attlegroup)\b"
)
_COUNTS = lazily(
    r"\)?\s+(?:(?:telt|telde|zou\b[^,;]{0,60}|omvat|omvatte|beschikt|beschikte|bestaat|bestond|heeft|had)\s+)(?:[\w-]+\s+){0,3}?"
)
_SHARE_IN = lazily(
    r"(?:\b(?:bijdragen?|deelname|deelneming|aandeel|inzet|sterkte|[\w-]*detachement|eenheid|compagnie|contingent|staf)\s+"
    r"(?:aan|in|bij|van|binnen|voor)|\b(?:in|bij|binnen|voor))\s+(?:de\s+|het\s+)?\Z"
)
_COUNT_OF = lazily(
    r"\b(?:telt|telde|omvat|omvatte|bestaat|bestond)\s+(?:(?:inmiddels|nu|thans|dan)\s+)?(?:de\s+|het\s+)?\Z"
)
_NO_OTHER = lazily(r"\)?\s+(?:(?!en\b|met\b)[\w-]+\s+){0,3}")
_TO_IT = lazily(r"\baan\s+(?:de\s+|het\s+)?\Z")
_JOIN = lazily(r"\)?\s+(?:nemen|namen|doen|deden)\s+(?:(?!met\b)[\w-]+\s+){0,2}")
_JOINED = lazily(r"[^;.]{0,60}\b(?:deel|mee)\b")
_OTHER = lazily(r"\b(?:opvolger|voorganger)\b")
_BEHIND = lazily(
    r"\s*\)?\s*(?:(?:nodig|bestemd|uitgetrokken|geraamd|extra)\s+)?(?:te\s+hebben\s+)?(?:voor(?:\s+rekening\s+van)?|aan|in|bij|naar)\s+(?:de|het)?\s*"
)
_TOGETHER = lazily(r"\)?\s*(?:,|,?\s+en)\s+(?:(?:in|voor|aan|van|bij)\s+)?(?:(?:de|het)\s+)?")


class Beside:
    """A document's figures with the names beside them."""

    def __init__(self, document: Document, near: Surroundings, mentions: Mentions) -> None:
        self.document, self.near, self.mentions = document, near, mentions

    @property
    def _folded(self) -> str:
        return self.near.folded

    def is_own_share(self, claim: Claim, sentence: tuple[int, int]) -> bool:
        """Tell whether a part of a sum is said to be one name's, and the sum not: "waarvan € 3 miljoen aan KFOR"."""
        referents = self.mentions.referents(*sentence)
        behind = self.behind(claim, referents, sentence[1])
        return behind is not None and all(place.start > claim.start for place in behind.places)

    def is_of_a_part(self, claim: Claim, start: int) -> bool:
        """Tell whether a figure is of something of a name's ("de helikopters van Aspides"), or of a whole mission."""
        before = self.mentions.within(start, claim.start)
        if not before:
            return False
        last = before[-1]
        whose = _THING_OF.search(self._folded, max(start, last.start - _LONGEST_LEAD), last.start)
        if whose and not _OWN_FIGURE.fullmatch(whose[1]) and _SAID_OF_IT.fullmatch(self._folded, last.end, claim.start):
            return True
        counted = claim.kind == "strength" and "nederland" not in self._folded[start : claim.end]
        return counted and self._is_of_whole_force(_with_place(before, self._folded), claim, start)

    def _is_of_whole_force(self, named: Sequence[Mention], claim: Claim, start: int) -> bool:
        """Tell whether people are all of a force, and not who take part in it: "de MNBG in Litouwen telt"."""
        force, last = named[0], named[-1]
        before = max(start, force.start - _LONGEST_LEAD)
        if not _MISSION.search(self.document.running[force.start : force.end]):
            return False
        if _SHARE_IN.search(self._folded, before, force.start):
            return False
        if _COUNTS.fullmatch(self._folded, last.end, claim.start):
            return True
        if _COUNT_OF.search(self._folded, before, force.start) and _NO_OTHER.fullmatch(
            self._folded, last.end, claim.start
        ):
            return True
        taking = _JOIN.fullmatch(self._folded, last.end, claim.start) and _JOINED.match(self._folded, claim.end)
        return bool(taking and _TO_IT.search(self._folded, before, force.start))

    def of_relative(self, claim: Claim, start: int) -> str | None:
        """Return whom the relative clause around a claim is of: "anders dan KFOR, dat € 3 miljoen kostte,"."""
        before = self.mentions.within(start, claim.start)
        if not before or not _RELATIVE.fullmatch(self._folded, before[-1].end, claim.start):
            return None
        if len(before) > 1 and _OF_WHOM.fullmatch(self._folded, before[-2].end, before[-1].start):
            return None
        return next(iter(before[-1].slugs)) if len(before[-1].slugs) == 1 else None

    def is_alone_behind(self, referents: Sequence[Referent], claim: Claim, sentence: tuple[int, int]) -> bool:
        """Tell whether one name stands before a claim, or just one between it and the figure behind it."""
        starts = sorted(one.places[0].start for one in referents)
        if starts[0] < claim.start:
            return True
        behind = [one.start for one in self.near.beside(claim, sentence) if one.start >= claim.end]
        return bool(behind) and starts[0] < behind[0] < starts[1]

    def is_of_several(self, chosen: Referent, referents: Sequence[Referent], claim: Claim) -> bool:
        """Tell whether the name beside the claim is one of two that are named together: "in Mali en Irak"."""
        ahead = [place for place in chosen.places if place.end <= claim.start]
        place = ahead[-1] if ahead else chosen.places[0]
        others = [other for one in referents if one is not chosen for other in one.places]
        return any(
            _TOGETHER.fullmatch(self._folded, first.end, second.start)
            for other in others
            for first, second in (sorted((place, other), key=lambda one: one.start),)
            if first.end <= second.start and (first.end > claim.start) == (second.end > claim.start)
        )

    def is_of_the_next(self, chosen: Referent, claim: Claim, sentence: tuple[int, int]) -> bool:
        """Tell whether another figure stands between a claim and the name behind it: the name is that one's."""
        start = chosen.places[0].start
        behind = [one.start for one in self.near.beside(claim, sentence) if one.start >= claim.end]
        if start < claim.end or not behind:
            return False
        joined = self.near.is_joined(claim.end, behind[0])
        return not joined if behind[0] < start else joined and _AND.search(self._folded, claim.end, start) is not None

    def is_another(self, chosen: Referent, claim: Claim) -> bool:
        """Tell whether the words between a name and the claim turn to another: "zijn opvolger"."""
        ends = [place.end for place in chosen.places if place.end <= claim.start]
        return bool(ends) and _OTHER.search(self._folded, max(ends), claim.start) is not None

    def behind(self, claim: Claim, referents: Sequence[Referent], end: int) -> Referent | None:
        """Return the referent that the claim is said to be for: "€ 2,5 miljoen voor de trainingsteams"."""
        for referent in referents:
            for place in referent.places:
                if claim.end <= place.start < end and _BEHIND.fullmatch(self._folded, claim.end, place.start):
                    return referent
        return None


def _with_place(named: Sequence[Mention], folded: str) -> Sequence[Mention]:
    """Return the last name with those before it that it only places: "de MNBG in Litouwen"."""
    first = len(named) - 1
    while first and _OF_WHOM.fullmatch(folded, named[first - 1].end, named[first].start):
        first -= 1
    return named[first:]
