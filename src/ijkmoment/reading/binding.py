"""What a claim speaks of: the subject and concept that heading, mention and names leave no doubt about.

The value is never looked at, so that a figure that differs from the register is still seen as that figure. A subject is
looked for in the claim's row, item or sentence, else in what the sentences before it spoke of, else in the heading.
Where two subjects are named and the words do not tell them apart the claim stays unbound: abstaining is better than
guessing.
"""

from collections.abc import Iterable, Mapping, Sequence

from ijkmoment.facts.claim import Claim, ClaimKind
from ijkmoment.facts.concepts import CONCEPTS
from ijkmoment.facts.dates import Date
from ijkmoment.facts.document import Block, Document
from ijkmoment.facts.names import NO_NAMES, Names
from ijkmoment.facts.values import Code
from ijkmoment.language.country_scan import scan_countries
from ijkmoment.language.patterns import lazily
from ijkmoment.reading.aspects import concept_of
from ijkmoment.reading.beside import Beside
from ijkmoment.reading.elsewhere import is_elsewhere, is_of_another_nation, opens_elsewhere
from ijkmoment.reading.mentions import Mentions, Referent, nearest
from ijkmoment.reading.others import Others
from ijkmoment.reading.surroundings import Surroundings, around
from ijkmoment.reading.words import Words

_BOUND: frozenset[ClaimKind] = frozenset({"money", "strength", "period"})
_TOTAL = lazily(
    r"\b(?:samen|tezamen|in\s+totaal|totaal|totale|alle\s+(?:inzet|bijdragen|missies|operaties)|"
    r"de\s+(?:twee|drie|vier|vijf|zes)\s+(?:bijdragen|operaties|missies|inzetten))\b"
)
_OF_SEVERAL = lazily(
    r"\b(?:beide|(?:de|deze|die|alle)\s+(?:twee|drie|vier|vijf)\s+[\w-]*(?:missies|operaties|bijdragen|inzetten|verlengingen|mandaten|besluiten|eenheden))\b"
)
_BY_OTHERS = lazily(
    r"\b(?:verenigde\s+naties|\w*raad|europese\s+unie|navo|bondgenootschap)\s+"
    r"(?:\w+\s+){0,6}?(?:heeft|hebben|had|hadden|verleng\w*)\b"
)
_AT_EVENT = lazily(r"\b(?:tijdens|op|bij|aan|in)\s+(?:de|het)\s+(?:oefening|top|conferentie|bijeenkomst)\b")
_ACCOUNT = lazily(r"\s+voor\s+rekening\s+van\b")
_REST = lazily(r"\b(?:overige|resterende|andere|rest\s+van)\s+(?:[\w-]+\s+)?\Z")
_SUM = lazily(r"\b(?:bij\s+elkaar|bijeen|samen(?!\s+met)|tezamen|opgeteld|totaal)\b")
_OF_IT = lazily(r"\b(?:daarvan|hiervan)\b")
_APART = lazily(r"\b(?:beide|opvolger|voorganger|(?:opgevolgd|afgelost|vervangen)\s+door)\b")
_BACK = lazily(r"\b(?:zij|hij|deze|dit|die|dat|haar|zijn|hun|er|het|daar\w*|hier\w*|toen|dan|dezelfde|genoemde)\b")
_OPENS_BACK = lazily(r"(?:en\s+)?(?:zij|hij|deze|dit|die|dat|haar|zijn|het|daar\w*)\b")
_OPENS_IN = lazily(r"(?:ook\s+)?(?:in|vanuit|naar|bij)\s+(?:de\s+|het\s+)?")
_A_ROTATION = lazily(r"\s*(?:de|deze|een)\s+(?:[\w-]+e\s+){0,2}(?:rotatie|lichting|ploeg)\b")
_PAID_FROM = lazily(r"\b(?:uit|vanuit|laste\s+van|van|door|via|binnen)\s+(?:het|de)\s+(?:\w+\s+)?\Z")
_THIS = lazily(r"\b(?:deze|die)\s+(?:rotatie|eenheid|lichting|ploeg|oefening|bijeenkomst)\b")
_OPENS_WITH_INITIALS = lazily(
    r"(?:(?:Aan|Bij|Binnen|In|Vanuit|Voor|Met|Namens|De|Het|Ook|Binnen)\s+){0,2}(?:(?:aan|bij|de|het|in|voor)\s+){0,2}"
    r"(?P<name>[a-z]{0,2}[A-Z][a-z]?[A-Z][A-Za-z]*(?:-[A-Z]\w*)?)(?![\w-])"
)
# Whose people and money may well be a deployment's that was named before: alliances, own services, budgets.
_BODIES = frozenset(
    {
        "NAVO", "NATO", "EU", "VN", "UN", "VS", "OVSE", "KMar", "KL", "KM", "KLu", "CLAS", "CZSK", "CLSK", "DOSCO",
        "COMMIT", "DMO", "DOPS", "CDS", "MIVD", "BZ", "JenV", "NLSOCOM", "HGIS", "BIV",
    }
)  # fmt: skip
_LONGEST_NAME, _PARAGRAPH = 40, 3_000
_PASSING = frozenset({"rotation", "mandate", "exercise", "event"})


def bind(
    document: Document, claims: Iterable[Claim], names: Names = NO_NAMES, date: Date | None = None
) -> tuple[Claim, ...]:
    """Return the claims with subject and concept where they are certain; `date` is the letter's own."""
    given = tuple(claims)
    if not names:
        return given
    named = tuple((one.start, one.end) for one in given if one.kind == "operation")
    near, mentions = Surroundings(document, given, _BOUND, date), Mentions(document, names, named)
    binder = _Binder(document, near, mentions, Beside(document, near, mentions), Others(document, near, mentions))
    return tuple(binder.bound(one) if one.kind in _BOUND else one for one in given)


def _opening(block: Block, claim: Claim) -> int:
    """Return where a claim's paragraph starts, of an endless one so much as stands before the claim."""
    return max(block.start, claim.start - _PARAGRAPH)


class _Binder:
    def __init__(
        self, document: Document, near: Surroundings, mentions: Mentions, beside: Beside, others: Others
    ) -> None:
        self.document, self.near, self.mentions, self.beside, self.others = document, near, mentions, beside, others

    @property
    def _folded(self) -> str:
        return self.near.folded

    @property
    def _kinds(self) -> Mapping[str, str]:
        return self.mentions.names.kinds

    def bound(self, claim: Claim) -> Claim:
        """Return a claim with what it speaks of."""
        block = self.document.block_at(claim.start)
        if block is None or claim.sentence is None or block.kind in ("heading", "header", "footnote"):
            return claim
        sentence = around(claim, claim.sentence)
        words = self.near.words(claim, sentence, block)
        if claim.kind == "period" and self._is_of_a_partner(claim.sentence[0]):
            return claim
        subject = self._of_row(block) if block.kind == "cell" else self._subject(claim, sentence, block, words)
        if subject is None or (is_elsewhere(claim.kind, words.clause) and not self._is_for_one(claim, sentence)):
            return claim
        if block.kind != "cell" and self.others.is_in_another_country(claim, subject, sentence, words):
            return claim
        words = words._replace(
            own_share=claim.kind == "money" and self.beside.is_own_share(claim, sentence),
            of_a_part=self._is_of_a_part(claim, sentence[0], words),
        )
        return self._fitting(claim, subject, concept_of(claim.kind, words), words, block)

    def _is_of_a_part(self, claim: Claim, start: int, words: Words) -> bool:
        if claim.kind == "period":
            return False
        if claim.kind == "money" and self.others.is_of_a_thing(claim, start, words):
            return True
        return self.beside.is_of_a_part(claim, start)

    def _is_of_a_partner(self, start: int) -> bool:
        """Tell whether a sentence opens with another nation: what it did is not the contribution's own time."""
        opening = next(scan_countries(self.document.running[start : start + _LONGEST_NAME]), None)
        return opening is not None and not opening.start and opening.value != Code("country", "NL")

    def _of_row(self, block: Block) -> str | None:
        first = next(one for one in self.near.tables[block.group] if one.row == block.row)
        referents = self.mentions.referents(first.start, first.end)
        if len(referents) == 1:
            return referents[0].slug
        total = not referents and _TOTAL.search(self._folded, first.start, first.end)
        return self._theatre() if total else None

    def _subject(self, claim: Claim, sentence: tuple[int, int], block: Block, words: Words) -> str | None:
        return self.beside.of_relative(claim, sentence[0]) or self._of_sentence(claim, sentence, block, words)

    def _of_sentence(self, claim: Claim, sentence: tuple[int, int], block: Block, words: Words) -> str | None:
        """Return whom a sentence says that a claim is of, or what it goes on about."""
        referents = self._told_apart(self.mentions.referents(*sentence), claim)
        in_turn = "respectievelijk" in words.sentence
        if not referents:
            turn = self._turn_before(claim, sentence, block) if in_turn else None
            return turn or self._unnamed(claim, sentence, block, words)
        if in_turn:
            return self._in_turn(claim, sentence, referents)
        behind = self.beside.behind(claim, referents, sentence[1])
        chosen = behind or nearest(referents, claim.start)
        if behind is None and chosen and self.beside.is_of_the_next(chosen, claim, sentence):
            return self._unnamed(claim, sentence, block, words)
        if behind is None and len(referents) > 1 and not self.beside.is_alone_behind(referents, claim, sentence):
            return None
        return self._of_chosen(chosen, referents, claim, words) if chosen else None

    def _of_chosen(self, chosen: Referent, referents: Sequence[Referent], claim: Claim, words: Words) -> str | None:
        """Return the subject that the name beside a claim stands for, unless the words make it one of several."""
        if self._is_of_more(chosen, referents, claim, words):
            return None
        if self.beside.is_another(chosen, claim) or self.beside.is_of_several(chosen, referents, claim):
            return None
        return self._one(chosen, claim)

    def _is_of_more(self, chosen: Referent, referents: Sequence[Referent], claim: Claim, words: Words) -> bool:
        """Tell whether a figure is of several together, or what the ones named before it leave over."""
        if _REST.search(words.before):
            return all(one.start < claim.start for one in chosen.places)
        if claim.kind == "period" or all(self._kinds.get(slug) == "theatre" for slug in chosen.slugs):
            return False
        return bool(_OF_SEVERAL.search(words.next_to) or (len(referents) > 1 and _SUM.search(words.next_to)))

    def _in_turn(self, claim: Claim, sentence: tuple[int, int], referents: Sequence[Referent]) -> str | None:
        """Return the subject whose turn it is: "in Mali en Irak kostten respectievelijk € 3 en € 4 miljoen"."""
        claims = self.near.beside(claim, sentence)
        named = [one for one in referents if one.places[0].start < claims[0].start]
        return named[claims.index(claim)].slug if len(named) == len(claims) else None

    def _turn_before(self, claim: Claim, sentence: tuple[int, int], block: Block) -> str | None:
        """Return whose turn it is of those that the sentence before named, where this one has no nations of its own."""
        opening = self.document.running[sentence[0] : self.near.beside(claim, sentence)[0].start]
        if any(one.value != Code("country", "NL") for one in scan_countries(opening)):
            return None
        return self._in_turn(claim, sentence, self._last_named(_opening(block, claim), sentence[0]))

    def _told_apart(self, referents: Sequence[Referent], claim: Claim) -> list[Referent]:
        """Return the referents without the theatre, where the sentence or its section speaks of a part of it."""
        parts = [
            one for one in referents if not one.slugs or any(self._kinds.get(slug) != "theatre" for slug in one.slugs)
        ]
        if not parts:
            return [] if self._topic(claim) else list(referents)
        above = {one.slug.split("/")[0] for one in parts if one.slug and "/" in one.slug}
        return [one for one in parts if one.slug not in above]

    def _is_source(self, referent: Referent) -> bool:
        """Tell whether a referent is a budget that something is paid from."""
        if {self._kinds.get(slug) for slug in referent.slugs} != {"budget"}:
            return False
        place = referent.places[0].start
        return _PAID_FROM.search(self._folded, max(place - 24, 0), place) is not None

    def _topic(self, claim: Claim) -> frozenset[str]:
        topic = self.mentions.topic_at(claim.start)
        return frozenset(slug for slug in topic if self._kinds.get(slug) != "theatre")

    def _is_for_one(self, claim: Claim, sentence: tuple[int, int]) -> bool:
        """Tell whether a claim is for the account of one that the register knows."""
        if not _ACCOUNT.match(self._folded, claim.end):
            return False
        return self.beside.behind(claim, self.mentions.referents(*sentence), sentence[1]) is not None

    def _one(self, referent: Referent, claim: Claim) -> str | None:
        """Return the one subject of a referent, the section's where the name leaves several."""
        if referent.slug is not None:
            return referent.slug
        both = referent.slugs & self.mentions.topic_at(claim.start)
        return next(iter(both)) if len(both) == 1 else None

    def _unnamed(self, claim: Claim, sentence: tuple[int, int], block: Block, words: Words) -> str | None:
        """Return what a sentence without a name speaks of: by a noun, by what came before it, or by its section."""
        if _APART.search(words.near) or opens_elsewhere(claim.kind, words.sentence):
            return None
        if claim.kind == "money" and (
            _OF_IT.search(words.before) or self.others.is_of_a_thing(claim, sentence[0], words)
        ):
            return None
        if claim.kind == "strength" and is_of_another_nation(claim.text, words.sentence):
            return None
        if self._is_abroad(sentence[0]) or self._brings_in_another(claim, sentence[0]):
            return None
        topic = self._topic(claim)
        section = next(iter(topic)) if len(topic) == 1 else None
        subject = (
            self._gone_on(claim, block, words, section) if topic else self._without_topic(claim, sentence, block, words)
        )
        passing = _A_ROTATION.match(words.clause) and self._kinds.get(subject or "") == "deployment"
        return None if passing else subject

    def _without_topic(self, claim: Claim, sentence: tuple[int, int], block: Block, words: Words) -> str | None:
        """Return what a sentence speaks of in a section about no one: the noun says so, or the paragraph before it."""
        if _TOTAL.search(words.sentence):
            return self._theatre()
        nouns = self.mentions.by_noun(*sentence)
        start = _opening(block, claim)
        if not nouns and not self.mentions.within(start, claim.start):
            nouns = self.mentions.by_noun(start, claim.start)
        return next(iter(nouns)) if len(nouns) == 1 else self._gone_on(claim, block, words, None)

    def _gone_on(self, claim: Claim, block: Block, words: Words, section: str | None) -> str | None:
        """Return what a paragraph goes on about; in a section about no one it has to say so, or to name no other."""
        start = _opening(block, claim)
        last = self._told_apart(self._last_named(start, claim.start), claim)
        if not last:
            return section or self._of_whole(claim)
        goes_on = section or _BACK.search(words.sentence[:60]) or len(self.mentions.referents(start, claim.start)) == 1
        return self._from_before(last, claim, words, section) if goes_on else None

    def _of_whole(self, claim: Claim) -> str | None:
        """Return the one deployment that a section about no one has named so far, else the letter's own."""
        start = max(self.mentions.opening_at(claim.start), claim.start - _PARAGRAPH)
        named = self._told_apart(self.mentions.referents(start, claim.start), claim)
        slugs = named[0].slugs if len(named) == 1 else self.mentions.of_letter if not named else frozenset()
        (slug,) = slugs if len(slugs) == 1 else (None,)
        return slug if self._kinds.get(slug or "") == "deployment" else None

    def _is_abroad(self, start: int) -> bool:
        """Tell whether a sentence opens in a country that no name stands for: "In Mali dienden"."""
        opening = _OPENS_IN.match(self._folded, start)
        return opening is not None and self._is_of_a_partner(opening.end())

    def _brings_in_another(self, claim: Claim, start: int) -> bool:
        """Tell whether a name that the register lacks stands before the claim: with an abbreviation, or by initials."""
        if any(one.end <= claim.start for one in self.near.abbreviations(start, claim.start)):
            return True
        opening = _OPENS_WITH_INITIALS.match(self.document.running, start, claim.start)
        return opening is not None and opening["name"] not in _BODIES

    def _from_before(self, last: Sequence[Referent], claim: Claim, words: Words, section: str | None) -> str | None:
        """Return what the sentences before spoke of, where this one goes on about it, else what the section is about.

        A rotation or exercise in passing is gone on about only by a word that says so ("Zij telde").
        """
        before = self._one(last[0], claim) if len(last) == 1 else None
        if before is None:
            return None if last[0].slugs != self.mentions.topic_at(claim.start) else section
        kind = self._kinds.get(before)
        if (
            before == section
            or kind not in _PASSING
            or _OPENS_BACK.match(words.sentence)
            or _THIS.search(words.sentence)
        ):
            return before
        return None if kind in ("exercise", "event") else section or self._above(before)

    def _above(self, slug: str) -> str | None:
        """Return the deployment that a rotation or mandate is of."""
        above = slug.split("/", maxsplit=1)[0]
        return above if self._kinds.get(above) == "deployment" else None

    def _last_named(self, opening: int, start: int) -> tuple[Referent, ...]:
        """Return what the last sentence of a paragraph spoke of that named someone."""
        mentions = self.mentions.within(opening, start)
        if not mentions:
            return ()
        begin = max(self._folded.rfind(". ", opening, mentions[-1].start), opening)
        return tuple(one for one in self.mentions.referents(begin, start) if not self._is_source(one))

    def _theatre(self) -> str | None:
        found = [slug for slug, kind in self._kinds.items() if kind == "theatre"]
        return found[0] if len(found) == 1 else None

    def _fitting(self, claim: Claim, subject: str, concept: str | None, words: Words, block: Block) -> Claim:
        """Return the claim bound to the subject whose kind has the concept: a rotation's costs are its deployment's."""
        if claim.kind == "period" and self._kinds.get(subject) in ("exercise", "event"):
            named = _AT_EVENT.search(words.behind) or words.before.strip()
            concept = "wanneer" if concept or named else None
        if concept is None:
            return claim._replace(subject=subject)
        said = words.before if concept == "mandaatperiode" else words.sentence
        holder = self._holder(subject, concept, said, (_opening(block, claim), claim.start))
        return claim._replace(subject=holder or subject, concept=concept if holder else None)

    def _holder(self, subject: str, concept: str, said: str, so_far: tuple[int, int]) -> str | None:
        """Return the subject, or the one above it, that may have the concept; a mandate's are its newest mandate's."""
        if self._kinds.get(subject) in CONCEPTS[concept].kinds:
            return subject
        if self._kinds.get(subject) == "deployment" and "mandate" in CONCEPTS[concept].kinds:
            return self._mandate(subject, said, so_far)
        if self._kinds.get(subject) in _PASSING and "/" in subject:
            return self._holder(subject.split("/", maxsplit=1)[0], concept, said, so_far)
        return None

    def _mandate(self, deployment: str, said: str, so_far: tuple[int, int]) -> str | None:
        """Return a deployment's only mandate, else the newest where an extension is meant, or the one named last.

        A deployment without mandates stands for its own.
        """
        mandates = [
            slug for slug, kind in self._kinds.items() if kind == "mandate" and slug.startswith(f"{deployment}/")
        ]
        if len(mandates) <= 1:
            return mandates[0] if mandates else deployment
        if "verleng" in said or "voortgezet" in said:
            return None if _BY_OTHERS.search(said) else self.mentions.names.mandates.get(deployment)
        named = [slug for one in self.mentions.within(*so_far) for slug in one.slugs if slug in mandates]
        return named[-1] if named else None
