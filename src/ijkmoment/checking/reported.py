"""The deployments that a letter reports on, and where another letter speaks of them.

A deployment is known by its country and by the names in its heading or line ("MQ-9", "AMDTF"); with a register also by
the subject that its figures are bound to. Two in one country are told apart by what only one of them is called.
"""

import itertools
import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cached_property

from ijkmoment.checking.letter import Letter, Span
from ijkmoment.checking.topics import count, lined, stem, text_of
from ijkmoment.checking.years import section_of
from ijkmoment.facts.claim import Claim
from ijkmoment.facts.document import Block
from ijkmoment.facts.snapshot import Snapshot
from ijkmoment.facts.values import Code, Text

DEPLOYED = re.compile(
    r"\b\w*(?:inzet(?:ten)?|ingezet|bijdrage[n]?|bijgedragen|missies?|eenhe(?:id|den)|compagnie|detachement\w*|militairen"
    r"|ontplooi\w*|luchtruimbewaking|patrouille\w*|trainingsmissie|troepen|aanwezigheid)\b",
    re.IGNORECASE,
)
_LEAD = re.compile(r"\b(?:inzet(?:ten)?|bijdragen?|missies|operaties)\b[^.]*:\s*\Z", re.IGNORECASE)
_SAID_BEFORE = re.compile(r"\b(?:inzet|bijdrage|missie|operatie|deelname)\b|[:/]", re.IGNORECASE)
_ABROAD = re.compile(
    r"\b(?:dreiging\w*|steun\w*|oorlog|situatie|context|ontwikkelingen|vooruitblik\w*|wederopbouw|relatie\w*|sancties|verzoek\w*"
    r"|terugblik|aandachtspunten|lessen|lessons|financi\w*|kosten|overzicht|rapportageperiode|resultaten)\b",
    re.IGNORECASE,
)
_NAME = re.compile(r"(?<![\w-])(?=[\w’'-]*[A-ZÀ-Þ\d])[^\W_][\w’'-]*")
_STRONG = re.compile(r"[A-ZÀ-Þ].*[A-ZÀ-Þ\d]|\d.*[A-ZÀ-Þ]")
_GENERAL = re.compile(
    r"(?:inzet\w*|bijdrage\w*|missie\w*|operatie\w*|de|het|een|in|aan|vanuit|navo\w*|nato|eu|vn|nederland\w*|defensie|oostflank"
    r"|voortgang\w*|brigade|bataljon|lichte|gemechaniseerde|luchtmobiele|vanaf|van|tot|op|met|sinds|vooruitblik|\d+e?)\Z",
    re.IGNORECASE,
)
_OURS = re.compile(r"\b(?:Nederland\w*|[Bb]ijdrage|militairen)\b")
_PLACED = re.compile(
    r"\b(?:in|vanuit|naar|boven|rond|op|uit|voor(?: de kust van)?)\s+(?:de\s+|het\s+)?(?:[A-Z][\w-]+(?:,\s+"
    r"|\s+en\s+)(?:in\s+)?){0,4}\Z"
)
_REACH = 80
_PARTS = ("naam", "afkorting", "alias")
_BELOW = frozenset({"mandate", "rotation", "asset", "milestone", "result"})


@dataclass(frozen=True, slots=True)
class Deployed:
    """A deployment that a letter reports on: the words and place that show it, and by what it is known."""

    span: Span
    label: str
    countries: frozenset[str]
    strong: frozenset[str]
    soft: frozenset[str]
    subject: str | None = None

    def like(self, other: "Deployed") -> bool:
        """Tell whether two may be one: by subject, else by country and names as far as both have them."""
        if self.subject is not None and other.subject is not None:
            return self.subject == other.subject
        if self.countries and other.countries and not self.countries & other.countries:
            return False
        names, others = self.strong | self.soft, other.strong | other.soft
        return bool(names & others) or not (names and others)


@dataclass(frozen=True)
class Reported:
    """What one letter reports on; `snapshot` says by which names the register calls it."""

    letter: Letter
    snapshot: Snapshot | None = None

    @cached_property
    def deployments(self) -> tuple[Deployed, ...]:
        """The deployments by heading, else by the lines of an overview, else by their figures; each once."""
        found = list(self._by_heading())
        for one in (*self._by_line(), *self._by_figure()):
            if not any(one.like(other) or one.countries & other.countries for other in found):
                found.append(one)
        return tuple(found)

    def telling_of(self, one: Deployed) -> Iterator[Span]:
        """Yield the sentences that speak of a deployment, which may be another letter's."""
        rivals = [other for other in self.deployments if not other.like(one)]
        alone = not any(other.countries & one.countries for other in rivals)
        strong = one.strong - {name for other in rivals for name in other.strong}
        soft = one.soft - {name for other in rivals for name in other.soft}
        aliases = self._aliases(one.subject)
        bound = self._bound.get(one.subject, frozenset[Span]()) if one.subject is not None else frozenset[Span]()
        for span, countries, line in self._lines:
            placed = bool(countries & one.countries)
            named = _is_named(strong, soft, line) or (placed and _is_named(one.strong, one.soft, line))
            here = alone and placed and DEPLOYED.search(self.letter.part(span)) is not None
            if named or here or span in bound or any(alias in self.letter.part(span) for alias in aliases):
                yield span

    @cached_property
    def _lines(self) -> tuple[tuple[Span, frozenset[str], str], ...]:
        """Each sentence with the countries in it or over it, and its stems with those of its headings."""
        named: dict[Span, set[str]] = {}
        for claim in self.letter.of_kind("country"):
            if isinstance(claim.value, Code) and claim.value.code != "NL" and self._is_place(claim):
                named.setdefault(self.letter.sentence_at(claim.start), set()).add(claim.value.code)
        lines: list[tuple[Span, frozenset[str], str]] = []
        for span in self.letter.sentences:
            headings = [one for one in self.letter.headings_at(span.start) if one.start != span.start]
            own = frozenset(named.get(span, ()))
            above = {code for one in headings for code in named.get(Span(one.start, one.end), ())}
            words = " ".join((*(text_of(self.letter, one) for one in headings), self.letter.part(span)))
            lines.append((span, own | above, lined(words)))
        return tuple(lines)

    def _is_place(self, claim: Claim) -> bool:
        """Tell whether a country is where something takes place: "in Letland", a heading, the head of a line."""
        block = self.letter.document.block_at(claim.start)
        if block is None or block.kind == "heading" or claim.start == block.start:
            return block is not None and block.kind in ("heading", "item", "cell")
        before = max(block.start, claim.start - _REACH)
        return _PLACED.search(self.letter.text, before, claim.start) is not None

    @cached_property
    def _bound(self) -> Mapping[str, frozenset[Span]]:
        """The sentences with a figure that is bound to each deployment."""
        found: dict[str, set[Span]] = {}
        for claim in self.letter.of_kind("money", "strength", "period"):
            slug = self._deployment(claim)
            if slug is not None:
                found.setdefault(slug, set()).add(self.letter.sentence_at(claim.start))
        return {slug: frozenset(spans) for slug, spans in found.items()}

    def _aliases(self, subject: str | None) -> tuple[str, ...]:
        if self.snapshot is None or subject is None:
            return ()
        values = (one.value for concept in _PARTS for one in self.snapshot.of(subject, concept))
        return tuple(value.text for value in values if isinstance(value, Text))

    def _by_heading(self) -> Iterator[Deployed]:
        inside = -1
        for block in self.letter.document.blocks:
            if block.kind != "heading" or block.start < inside:
                continue
            one = self._known(block)
            if one is None or _ABROAD.search(text_of(self.letter, block)):
                continue
            section = section_of(self.letter, block)
            if not _SAID_BEFORE.search(one.label) and not any(self._is_ours(below) for below in section):
                continue
            inside = section[-1].end if section else block.end
            yield replace(one, subject=self._subject(Span(block.start, inside)))

    def _is_ours(self, block: Block) -> bool:
        text = text_of(self.letter, block)
        return _OURS.search(text) is not None and DEPLOYED.search(text) is not None

    def _by_line(self) -> Iterator[Deployed]:
        blocks, group = self.letter.blocks, 0
        for before, block in itertools.pairwise(blocks):
            if block.kind != "item":
                continue
            if before.kind == "paragraph" and _LEAD.search(text_of(self.letter, before)):
                group = block.group
            one = self._known(block) if block.group == group else None
            if one is not None and one.countries and DEPLOYED.search(one.label):
                yield replace(one, subject=self._subject(one.span))

    def _known(self, block: Block) -> Deployed | None:
        """Return the deployment that a heading or line names, None when it names no country and no strong name."""
        text = text_of(self.letter, block)
        near = self._claims_in(Span(block.start, block.end))
        codes = (one.value.code for one in near if one.kind == "country" and isinstance(one.value, Code))
        countries = frozenset(codes) - {"NL"}
        taken = [(one.start - block.start, one.end - block.start) for one in near if one.kind == "country"]
        strong, soft = _names(text, taken) if not text.isupper() else (frozenset[str](), frozenset[str]())
        if not countries and not strong:
            return None
        return Deployed(Span(block.start, block.end), " ".join(text.split()), countries, strong, soft)

    def _by_figure(self) -> Iterator[Deployed]:
        """Yield the deployments that figures are bound to, by their names in the register."""
        seen: set[str] = set()
        for claim in self.letter.of_kind("money", "strength"):
            slug = self._deployment(claim)
            if slug is None or slug in seen or self.snapshot is None:
                continue
            seen.add(slug)
            hosts = (one.value.code for one in self.snapshot.of(slug, "gastland") if isinstance(one.value, Code))
            strong, soft = _names(" ".join(self._aliases(slug)), ())
            name = self.snapshot.text(slug, "naam") or slug
            yield Deployed(Span(claim.start, claim.end), name, frozenset(hosts), strong, soft, slug)

    def _subject(self, span: Span) -> str | None:
        """Return the one deployment that the figures of a stretch are bound to, None when there are none or more."""
        slugs = {slug for one in self._claims_in(span) if (slug := self._deployment(one)) is not None}
        return slugs.pop() if len(slugs) == 1 else None

    def _deployment(self, claim: Claim) -> str | None:
        subjects: Mapping[str, object] = self.snapshot.subjects if self.snapshot is not None else {}
        slug = claim.subject
        while slug is not None and slug in subjects and self.snapshot is not None:
            subject = self.snapshot.subjects[slug]
            if subject.kind == "deployment":
                return slug
            slug = subject.parent if subject.kind in _BELOW else None
        return None

    def _claims_in(self, span: Span) -> Iterable[Claim]:
        return self._by_start.between(span)

    @cached_property
    def _by_start(self) -> "_Ordered":
        return _Ordered(tuple(sorted(self.letter.claims, key=lambda one: one.start)))


@dataclass(frozen=True)
class _Ordered:
    """Claims in order of position, to be asked for by span."""

    claims: tuple[Claim, ...]

    @cached_property
    def _starts(self) -> tuple[int, ...]:
        return tuple(one.start for one in self.claims)

    def between(self, span: Span) -> tuple[Claim, ...]:
        """Return the claims that start in a span."""
        return self.claims[bisect_left(self._starts, span.start) : bisect_left(self._starts, span.end)]


def are_of_one_kind(one: Reported, other: Reported) -> bool:
    """Tell whether two letters report on the same: on half of the deployments of the one that has fewer, or on none."""
    if not (one.deployments and other.deployments):
        return True
    fewer, more = sorted((one.deployments, other.deployments), key=len)
    shared = sum(any(each.like(candidate) for candidate in more) for each in fewer)
    return 2 * shared >= len(fewer)


def _names(text: str, taken: Iterable[tuple[int, int]]) -> tuple[frozenset[str], frozenset[str]]:
    """Return the names in a text that are no country's: those like "MQ-9" and "eFP", and capitalised words."""
    strong, soft = set[str](), set[str]()
    places = tuple(taken)
    for found in _NAME.finditer(text):
        if _GENERAL.match(found[0]) or any(start <= found.start() < end for start, end in places):
            continue
        (strong if _STRONG.search(found[0]) else soft).add(stem(found[0]))
    return frozenset(strong), frozenset(soft)


def _is_named(strong: frozenset[str], soft: frozenset[str], line: str) -> bool:
    if any(f" {name} " in line for name in strong):
        return True
    return bool(soft) and count(soft, line) >= min(2, len(soft))
