"""The deployments of a letter by its own words: in its overview, in the headings of its sections, in its list of costs.

A deployment is told by its place or operation and, where two are in one country, by the names that it uses (formation,
equipment). Where reading bound figures to subjects of a register, these decide. Rules on one letter hold its overview,
sections and costs against each other; rules on years hold what it reports on against another letter.
"""

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from ijkmoment.checking.letter import Letter, Span
from ijkmoment.checking.listed import Listed, lists
from ijkmoment.checking.topics import stem
from ijkmoment.facts.claim import Abbreviation, Claim, Contribution
from ijkmoment.facts.document import Block
from ijkmoment.facts.snapshot import Snapshot
from ijkmoment.facts.values import Code, Text
from ijkmoment.language.patterns import lazily

DEPLOYED = lazily(
    r"\b\w*(?:inzet(?:ten)?|ingezet|bijdrage[n]?|bijgedragen|missies?|eenhe(?:id|den)|compagnie|detachement\w*|militairen"
    r"|ontplooi\w*|luchtruimbewaking|patrouille\w*|trainingsmissie|troepen|aanwezigheid)\b",
    re.IGNORECASE,
)
AT_WORK = lazily(
    r"\b(?:\w*staf|\w*officier\w*|instructeur\w*|\w*trainers?|waarnemers?|adviseurs?|marechaussee\w*|mariniers?|rotatie\w*"
    r"|\w*teams?|\w*schip|fregat|\w*vliegtuig\w*|toestel\w*|helikopters?|\w*batterij|gestationeerd|gelegerd|geplaatst"
    r"|diende[n]?|werkte[n]?|actief)\b",
    re.IGNORECASE,
)
_OWN = "NL"
_WORD = lazily(r"[^\W_](?:[\w’'-]*[^\W_])?")
_JOINTS = lazily(r"[\W_]+")
_PARTS = lazily(r"\b(?:onderdelen|delen|hoofdstukken|paragrafen|agenda|onderwerpen)\b", re.IGNORECASE)
_MONEY = lazily(r"€|\beuro\b|\b(?:kost(?:en|te|ten)?|gekost|uitgaven|uitgegeven|financi\w+|bedrag\w*)\b", re.IGNORECASE)
_TOTAL = lazily(r"\b(?:sub)?tota(?:al|le)\w*\b", re.IGNORECASE)
_EXERCISE = lazily(r"\boefening", re.IGNORECASE)
_DIGIT = lazily(r"\d")
_LATER = lazily(
    r"\b(?:vooruitblik|buiten beschouwing|geen (?:deel|onderdeel)|voorzien"
    r"|gepland|nog (?:\w+ ){0,2}beginnen|volgend\w*|komend\w*)\b",
    re.IGNORECASE,
)
_ABROAD = lazily(
    r"\b(?:dreiging\w*|steun\w*|oorlog|situatie|context|ontwikkelingen|vooruitblik\w*|wederopbouw|relatie\w*|sancties|verzoek\w*"
    r"|terugblik|aandachtspunten|lessen|lessons|financi\w*|kosten|overzicht|rapportageperiode|resultaten)\b",
    re.IGNORECASE,
)
_SAID_BEFORE = lazily(
    r"\b(?:inzet|bijdrage|\w*missie|operatie|deelname|air policing|luchtruimbewaking|\w*detachement|\w*team)\b|[:/]",
    re.IGNORECASE,
)
_OURS = lazily(r"\b(?:Nederland\w*|[Bb]ijdrage|militairen)\b")
_OF_OURS_IN = lazily(
    r"(?:inzet|bijdrage|missie|team|vliegtuig|schip|batterij|detachement|liaison\w*|officieren|trainers|eenheid|compagnie"
    r"|peloton|patrouille|waarnemers|staf|mariniers|fregat|steun\w*)\b[^.]*\b(?:in|op|bij|vanuit|rond|nabij|boven)"
    r" (?:de |het )?[A-Z]|\b(?:Mission|Operation|Force|Support|Group)\b",
)
_GENERAL = frozenset(
    {
        "nederland", "nederlandse", "navo", "nato", "inzet", "bijdrage", "missie", "operatie", "defensie", "kosten",
        "miljoen", "militairen", "eu", "vn",
    }
)  # fmt: skip
_NO_NAME = lazily(
    r"(?:inzet\w*|bijdrage\w*|missie\w*|operatie\w*|de|het|een|in|aan|vanuit|navo\w*|nato|eu|vn|nederland\w*|defensie|oostflank"
    r"|voortgang\w*|brigade|bataljon|lichte|gemechaniseerde|luchtmobiele|vanaf|van|tot|op|met|sinds|vooruitblik|\d+e?)\Z",
    re.IGNORECASE,
)
_NAME = lazily(r"[A-ZÀ-Þ\d]")
_STRONG = lazily(r"[A-ZÀ-Þ].*[A-ZÀ-Þ\d]|\d.*[A-ZÀ-Þ]")
_CALLED = ("naam", "afkorting", "alias")
_MOST = 40  # deployments in one country, or in one letter: what names more is no list of deployments


@dataclass(frozen=True, slots=True)
class Unit:
    """A deployment named at one place: in which countries or operations, by which names, and the register's subject.

    `words` are all words of its names, to choose among those of one country; `strong` ("MQ-9") and `soft` ("Reaper")
    are the stems of those by which another letter may speak of it.
    """

    span: Span
    keys: frozenset[str]
    words: frozenset[str] = field(default=frozenset())
    subject: str | None = None
    strong: frozenset[str] = field(default=frozenset())
    soft: frozenset[str] = field(default=frozenset())
    label: str = ""

    @property
    def countries(self) -> frozenset[str]:
        """The countries that it is in."""
        return frozenset(key for key in self.keys if key.startswith("country:"))

    def may_be(self, other: "Unit") -> bool:
        """Tell whether both may be the same deployment of one letter."""
        if self.subject is not None and other.subject is not None:
            return self.subject == other.subject
        return bool(self.keys & other.keys if self.keys and other.keys else self.words & other.words)

    def like(self, other: "Unit") -> bool:
        """Tell whether two letters' may be one: by subject, else by country and names as far as both have them."""
        if self.subject is not None and other.subject is not None:
            return self.subject == other.subject
        names, others = self.strong | self.soft, other.strong | other.soft
        if not (self.countries and other.countries):
            return bool(names & others)
        return bool(self.countries & other.countries) and (bool(names & others) or not (names and others))


@dataclass(frozen=True, slots=True)
class Deployments:
    """What a letter names as deployments: in its overview, as sections, and as lines of cost; each in order.

    `unnamed` tells of overview and costs how many lines name no place or operation: each may be of any deployment.
    `reported` is what the letter reports on, each once: by its sections, else by its overview, else by its figures.
    """

    overview: tuple[Unit, ...]
    sections: tuple[Unit, ...]
    costs: tuple[Unit, ...]
    unnamed: tuple[int, int] = (0, 0)
    reported: tuple[Unit, ...] = ()


def deployments(letter: Letter) -> Deployments:
    """Return the deployments of a letter."""
    words = _Words(letter)
    sections = tuple(_headed(letter, words))
    listed = tuple(lists(letter))
    # "Inzet op Gotland" names no country: a line that says "Gotland" is of that deployment all the same.
    places = frozenset(name for one in sections if not one.keys for name in one.strong | one.soft)
    costs, of_costs = next(
        ((found, one) for one in listed if len(found := _cost_lines(letter, words, one, places)) > 1), ([], None)
    )
    overview, of_overview = next(
        ((found, one) for one in listed if _is_overview(letter, found := _named(words, one, places), one, sections)),
        ([], None),
    )
    sections = tuple(_with_operations(sections, overview))
    unnamed = (_unnamed(letter, of_overview, overview), _unnamed(letter, of_costs, costs))
    reported = tuple(_reported(words, sections, overview))
    return Deployments(tuple(overview), sections, tuple(costs), unnamed, reported)


def matched(first: Sequence[Unit], second: Sequence[Unit]) -> dict[int, int]:
    """Pair units that may be the same deployment, those with most names in common first; by index, each once."""
    by_key: dict[str, list[int]] = {}
    for index, one in enumerate(second):
        for key in one.keys | one.words:
            by_key.setdefault(key, []).append(index)
    pairs = {
        (index, other)
        for index, one in enumerate(first)
        for key in one.keys | one.words
        for other in by_key.get(key, ())[:_MOST]
        if one.may_be(second[other])
    }
    ordered = sorted(pairs, key=lambda pair: (-_alike(first[pair[0]], second[pair[1]]), pair))
    found: dict[int, int] = {}
    taken: set[int] = set()
    for index, other in ordered:
        if index not in found and other not in taken:
            found[index] = other
            taken.add(other)
    return found


def _alike(one: Unit, other: Unit) -> int:
    same = one.subject is not None and one.subject == other.subject
    return 1000 * same + 10 * len(one.keys & other.keys) + len(one.words & other.words)


class _Words:
    """The countries, operations, names and subjects of each stretch of a letter."""

    def __init__(self, letter: Letter) -> None:
        self.letter = letter
        self._claims = letter.of_kind("country", "operation")
        self._bound = tuple(one for one in letter.of_kind("money", "strength", "period") if one.subject)
        self._long = {
            one.value.short.casefold(): one.value.long for one in letter.claims if isinstance(one.value, Abbreviation)
        }

    def unit(self, span: Span) -> Unit:
        """Return what a stretch names."""
        placed = tuple(_within(self._claims, span))
        coded = ((one.value.scheme, one.value.code) for one in placed if isinstance(one.value, Code))
        keys = frozenset(f"{scheme}:{code}" for scheme, code in coded if code != _OWN)
        taken = tuple(one for one in placed if one.kind == "country")
        strong, soft = _names(self.letter, span, taken)
        label = " ".join(self.letter.part(span).split())
        return Unit(span, keys, frozenset(self._words(span)), self.subject(span), strong, soft, label)

    def subject(self, span: Span) -> str | None:
        """Return the one deployment that the figures of a stretch are bound to, None when there are none or more."""
        snapshot = self.letter.snapshot
        roots = {root for one in _within(self._bound, span) if snapshot and (root := root_of(snapshot, one.subject))}
        return roots.pop() if len(roots) == 1 else None

    def by_figure(self) -> Iterator[Unit]:
        """Yield the deployments that amounts and strengths are bound to, by their names in the register."""
        snapshot, seen = self.letter.snapshot, set[str]()
        for claim in self._bound:
            root = root_of(snapshot, claim.subject) if snapshot is not None and claim.kind != "period" else None
            if snapshot is not None and root is not None and root not in seen:
                seen.add(root)
                yield of_register(snapshot, root, Span(claim.start, claim.end))

    def _words(self, span: Span) -> Iterator[str]:
        for found in _WORD.finditer(self.letter.text, span.start, span.end):
            if any(map(str.isupper, found[0])) or any(map(str.isdigit, found[0])):
                long = self._long.get(found[0].casefold(), "")
                for word in (found[0], *long.split()):
                    plain = _JOINTS.sub("", word).casefold()
                    if plain not in _GENERAL:
                        yield plain.removesuffix("s")


def _names(letter: Letter, span: Span, taken: Sequence[Claim]) -> tuple[frozenset[str], frozenset[str]]:
    """Return the names in a heading or line that are no country's; one in capitals throughout tells of none."""
    if letter.part(span).isupper():
        return frozenset(), frozenset()
    found = _WORD.finditer(letter.text, span.start, span.end)
    return _sorted_names(one[0] for one in found if not any(claim.start <= one.start() < claim.end for claim in taken))


def _sorted_names(words: Iterable[str]) -> tuple[frozenset[str], frozenset[str]]:
    """Return the stems of the names like "MQ-9" and "eFP" among words, and those of the other capitalised words."""
    strong, soft = set[str](), set[str]()
    for word in words:
        if _NAME.search(word) and not (_NO_NAME.match(word) or AT_WORK.fullmatch(word) or DEPLOYED.fullmatch(word)):
            (strong if _STRONG.search(word) else soft).add(stem(word))
    return frozenset(strong), frozenset(soft)


def of_register(snapshot: Snapshot, slug: str, span: Span) -> Unit:
    """Return a deployment of the register as a letter would name it."""
    hosts = (one.value for one in snapshot.of(slug, "gastland") if isinstance(one.value, Code))
    keys = frozenset(f"country:{one.code}" for one in hosts)
    strong, soft = _sorted_names(_WORD.findall(" ".join(called(snapshot, slug))))
    return Unit(span, keys, frozenset(), slug, strong, soft, snapshot.text(slug, "naam") or slug)


def called(snapshot: Snapshot, slug: str | None) -> tuple[str, ...]:
    """Return the names that the register has for a subject."""
    said = (one for concept in _CALLED for one in snapshot.of(slug, concept)) if slug is not None else ()
    return tuple(one.value.text for one in said if isinstance(one.value, Text))


def root_of(snapshot: Snapshot, slug: str | None) -> str | None:
    """Return the deployment that a subject is or belongs to."""
    subject = snapshot.subjects.get(slug) if slug else None
    while subject is not None and subject.kind != "deployment":
        subject = snapshot.subjects.get(subject.parent) if subject.parent else None
    return subject.slug if subject is not None else None


def _within(claims: Sequence[Claim], span: Span) -> Iterator[Claim]:
    first = bisect_left(claims, span.start, key=lambda one: one.start)
    for index in range(first, len(claims)):
        if claims[index].start >= span.end:
            return
        yield claims[index]


def _headed(letter: Letter, words: _Words) -> Iterator[Unit]:
    """Yield the headings of deployments, those of the level at which most are, with the subject of their sections."""
    named = [(unit, one) for one in _sections(letter) if (unit := _of_heading(letter, words, one)) is not None]
    level = Counter(section[0].level for _, section in named).most_common(1)[0][0] if named else 0
    for unit, section in named:
        if section[0].level == level:
            yield replace(unit, subject=unit.subject or words.subject(Span(section[0].start, section[-1].end)))


def _sections(letter: Letter) -> list[tuple[Block, ...]]:
    """Return the headings behind the salutation, each with the blocks down to the next of its level or above."""
    salutation = next((one.start for one in letter.document.blocks if one.kind == "salutation"), 0)
    blocks = [one for one in letter.blocks if one.start >= salutation]
    found: dict[int, tuple[Block, ...]] = {}
    above: list[int] = []
    for index, one in enumerate(blocks):
        while one.kind == "heading" and above and blocks[above[-1]].level >= one.level:
            first = above.pop()
            found[first] = tuple(blocks[first:index])
        if one.kind == "heading":
            above.append(index)
    found.update((first, tuple(blocks[first:])) for first in above)
    return [found[first] for first in sorted(found)]


def _of_heading(letter: Letter, words: _Words, section: Sequence[Block]) -> Unit | None:
    """Return the deployment that a section's heading names; None where it is of a threat, of later, or not of ours."""
    unit = words.unit(Span(section[0].start, section[0].end))
    if not (unit.keys or unit.strong or (unit.soft and _OF_OURS_IN.search(unit.label))):
        return None
    if any(pattern.search(unit.label) for pattern in (_LATER, _EXERCISE, _ABROAD)):
        return None
    named = _SAID_BEFORE.search(unit.label) or AT_WORK.search(unit.label)
    return unit if named or any(_is_ours(letter, one) for one in section[1:]) else None


def _is_ours(letter: Letter, block: Block) -> bool:
    """Tell whether a block says that people of ours are at work."""
    found = [pattern.search(letter.text, block.start, block.end) for pattern in (_OURS, DEPLOYED, AT_WORK)]
    return found[0] is not None and any(found[1:])


def _reported(words: _Words, headed: Iterable[Unit], overview: Iterable[Unit]) -> list[Unit]:
    """Return the deployments that a letter reports on, each once: those that headings tell of, and what these leave."""
    found = list({(one.keys, one.strong, one.soft, one.subject): one for one in headed}.values())[:_MOST]
    listed = (one for one in overview if one.countries and DEPLOYED.search(one.label))
    for one in (*listed, *words.by_figure()):
        if len(found) < _MOST and not any(one.like(other) or one.countries & other.countries for other in found):
            found.append(one)
    return found


def _with_operations(sections: Sequence[Unit], overview: Sequence[Unit]) -> Iterator[Unit]:
    """Yield sections with the operations that their lines of the overview name: "Kosovo: KFOR"."""
    lines = matched(sections, overview)
    for index, one in enumerate(sections):
        named = overview[lines[index]].keys if index in lines else frozenset[str]()
        yield replace(one, keys=one.keys | {key for key in named if not key.startswith("country:")})


def _named(words: _Words, one: Listed, places: frozenset[str]) -> list[Unit]:
    """Return the lines that name a country or operation, or what a heading without these is called by."""
    units = map(words.unit, one.spans)
    return [unit for unit in units if unit.keys or (unit.strong | unit.soft) & places]


def _unnamed(letter: Letter, one: Listed | None, units: Sequence[Unit]) -> int:
    """Return how many lines of a list name nothing and are no total."""
    if one is None:
        return 0
    named = {unit.span for unit in units}
    return sum(span not in named and _TOTAL.search(letter.part(span)) is None for span in one.spans)


def _cost_lines(letter: Letter, words: _Words, one: Listed, places: frozenset[str]) -> list[Unit]:
    """Return the lines that name a deployment and a sum of money."""
    above = letter.part(Span(one.before.start, one.before.end)) if one.before else ""
    of_money = _MONEY.search(above) is not None
    money = letter.of_kind("money")
    return [
        unit
        for unit in _named(words, one, places)
        if any(True for _ in _within(money, unit.span))
        or (one.rows and of_money and _DIGIT.search(letter.part(unit.span)))
    ]


def _is_overview(letter: Letter, units: Sequence[Unit], one: Listed, sections: Sequence[Unit]) -> bool:
    """Tell whether a list is one of deployments, before their sections, and no table of contents, costs or partners."""
    if len(units) < 2 or len(units) < len(one.spans) - 1:
        return False
    if one.before is not None and _PARTS.search(letter.part(Span(one.before.start, one.before.end))):
        return False
    if sections and one.spans[0].start > sections[0].span.end:
        return False
    whole = Span(one.spans[0].start, one.spans[-1].end)
    if any(True for _ in _within(letter.of_kind("money"), whole)) or _of_partners(letter, whole):
        return False
    return not sections or len(matched(units, sections)) * 2 >= min(len(units), len(sections))


def _of_partners(letter: Letter, whole: Span) -> bool:
    """Tell whether a list says what other nations supply."""
    given: Iterable[Claim] = _within(letter.of_kind("contribution"), whole)
    return any(isinstance(one.value, Contribution) and one.value.nation != _OWN for one in given)


def is_later(letter: Letter, unit: Unit) -> bool:
    """Tell whether a deployment is said to come later, or to be left out of the letter."""
    return _LATER.search(letter.part(unit.span)) is not None
