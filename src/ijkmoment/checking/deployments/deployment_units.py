"""A deployment as one place of a letter names it: its countries and operations, its names, the register's subject.

Two may be the same by these. The register's own deployments are named so as well, so that letters and register can be
held against each other.
"""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property, lru_cache
from typing import NamedTuple

from ijkmoment.checking.letter import Letter, Span
from ijkmoment.checking.text.topics import stem
from ijkmoment.facts.claim import Abbreviation, Claim
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
_NO_SMALL, _WITHIN = lazily(r"[^\Wa-zà-öø-ÿ_]"), "_’'-"  # a capital or a figure, and what may stand before it
_JOINTS = lazily(r"[\W_]+")
_GENERAL = frozenset(
    {
        "nederland", "nederlandse", "navo", "nato", "inzet", "bijdrage", "missie", "operatie", "defensie", "kosten",
        "miljoen", "militairen", "eu", "vn",
    }
)  # fmt: skip
_NO_NAME = lazily(
    r"(?:(?:eu|vn|navo|nato)-\w*(?:missies?|inzet|bijdragen?|operaties?)|inzet\w*|bijdrage\w*|missie\w*|operatie\w*|de|het|een|in|aan|vanuit|navo\w*|nato|eu|vn|nederland\w*|defensie|oostflank"
    r"|voortgang\w*|brigade|bataljon|lichte|gemechaniseerde|luchtmobiele|vanaf|van|tot|op|met|sinds|vooruitblik|\d+e?|[IVX]+)\Z",
    re.IGNORECASE,
)
_NAME = lazily(r"[A-ZÀ-Þ\d]")
_STRONG = lazily(r"[A-ZÀ-Þ].*[A-ZÀ-Þ\d]|\d.*[A-ZÀ-Þ]")
_CALLED = ("naam", "afkorting", "alias")
_MOST = 40  # deployments in one country: what names more is no list of deployments


class Unit(NamedTuple):
    """A deployment named at one place: in which countries or operations, by which names, and the register's subject.

    `words` are all words of its names, to choose among those of one country; `strong` ("MQ-9") and `soft` ("Reaper")
    are the stems of those by which another letter may speak of it.
    """

    span: Span
    keys: frozenset[str]
    words: frozenset[str] = frozenset()
    subject: str | None = None
    strong: frozenset[str] = frozenset()
    soft: frozenset[str] = frozenset()
    label: str = ""

    @property
    def countries(self) -> frozenset[str]:
        """The countries that it is in."""
        return frozenset(key for key in self.keys if key.startswith("country:"))

    def may_be(self, other: "Unit") -> bool:
        """Tell whether both may be the same deployment of one letter."""
        if self.subject is not None and other.subject is not None:
            return self.subject == other.subject
        if not (self.keys and other.keys):
            return not all(map(str.isdigit, self.words & other.words))
        if self.keys & other.keys or _is_in_parts(self, other) or _is_in_parts(other, self):
            return True
        return self._is_crossed(other) and bool(self.strong & other.strong)

    def _is_crossed(self, other: "Unit") -> bool:
        """Tell whether one is known by its country alone and the other by its operation alone."""
        ours, theirs = self.countries, other.countries
        return (ours == self.keys and not theirs) or (theirs == other.keys and not ours)

    def like(self, other: "Unit") -> bool:
        """Tell whether two letters' may be one: by subject, else by country and names as far as both have them."""
        if self.subject is not None and other.subject is not None:
            return self.subject == other.subject
        names, others = self.strong | self.soft, other.strong | other.soft
        ours, theirs = self.countries, other.countries
        if not (ours and theirs):
            called = bool(self.label) and self.label == other.label  # "USSC", whose capitals tell of no name
            return called or bool(names & others) or bool(self.keys & other.keys)
        return bool(ours & theirs) and (bool(names & others) or not (names and others))


def _is_in_parts(one: Unit, other: Unit) -> bool:
    """Tell whether one has an operation of the other in two parts: "(EUFOR) Althea" and "EUFOR Althea"."""
    return any(
        theirs.startswith(f"{own} ")
        and all(
            word.removesuffix("s") in {it.removesuffix("s") for it in one.words}
            for word in theirs.removeprefix(own).casefold().split()
        )
        for own in one.keys
        if own.startswith("operation:")
        for theirs in other.keys
    )


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


def is_within(unit: Unit, others: Sequence[Unit]) -> bool:
    """Tell whether a line for all of a mission or country has one too: "MINUSMA" that of "MINUSMA, stafofficieren"."""
    return bool(unit.keys) and any(
        other.keys <= unit.keys and bool(other.keys) and other.strong | other.soft <= unit.strong | unit.soft
        for other in others
    )


def _alike(one: Unit, other: Unit) -> int:
    same = one.subject is not None and one.subject == other.subject
    return 1000 * same + 10 * len(one.keys & other.keys) + len(one.words & other.words)


class Words:
    """The countries, operations, names and subjects of each stretch of a letter."""

    def __init__(self, letter: Letter) -> None:
        self.letter = letter
        self._claims = letter.of_kind("country", "operation")
        self._bound = tuple(one for one in letter.of_kind("money", "strength", "period") if one.subject)
        self._long = {
            one.value.short.casefold(): one.value.long for one in letter.claims if isinstance(one.value, Abbreviation)
        }
        self._units: dict[Span, Unit] = {}

    def unit(self, span: Span) -> Unit:
        """Return what a stretch names, made once."""
        if span not in self._units:
            self._units[span] = self._unit(span)
        return self._units[span]

    def is_placed(self, span: Span) -> bool:
        """Tell whether a stretch names a country or operation."""
        return next(within(self._claims, span), None) is not None

    def _unit(self, span: Span) -> Unit:
        placed = tuple(within(self._claims, span))
        coded = ((one.value.scheme, one.value.code) for one in placed if isinstance(one.value, Code))
        keys = frozenset(f"{scheme}:{one}" for scheme, code in coded if code != _OWN for one in self._called(code))
        taken = tuple(one for one in placed if one.kind == "country")
        printed = list(_printed(self.letter, span))
        strong, soft = _names(self.letter, span, printed, taken)
        label = " ".join(self.letter.part(span).split())
        words = frozenset(self._words(found[0] for found in printed))
        return self.bound(Unit(span, keys, words, None, strong, soft, label), span)

    def _called(self, code: str) -> Iterator[str]:
        """Yield the code of a place or operation, its short form, and the operation of which the letter says it is one.

        "EUFOR Althea" is what "European Union Force (EUFOR) Althea" is called by "EUFOR".
        """
        yield code
        first, _, rest = code.partition(" ")
        if rest and first.isupper():
            yield first
        long = self._long.get(code.casefold())
        if long is not None:
            yield from (one for one in self._operations if long.endswith(one))

    @cached_property
    def _operations(self) -> frozenset[str]:
        return frozenset(one.value.code for one in self.letter.of_kind("operation") if isinstance(one.value, Code))

    def bound(self, unit: Unit, span: Span) -> Unit:
        """Return a unit with the deployment that the figures of a stretch are of; one elsewhere is not this one."""
        snapshot, subject = self.letter.snapshot, unit.subject or self.subject(span)
        hosts = of_register(snapshot, subject, span).countries if snapshot is not None and subject else frozenset()
        elsewhere = bool(hosts and unit.countries) and hosts.isdisjoint(unit.countries)
        return unit if elsewhere else unit._replace(subject=subject)

    def subject(self, span: Span) -> str | None:
        """Return the one deployment that the figures of a stretch are bound to, None when there are none or more."""
        snapshot = self.letter.snapshot
        roots = {root for one in within(self._bound, span) if snapshot and (root := root_of(snapshot, one.subject))}
        return roots.pop() if len(roots) == 1 else None

    def by_figure(self) -> Iterator[Unit]:
        """Yield the deployments that amounts and strengths are bound to, by their names in the register."""
        snapshot, seen = self.letter.snapshot, set[str]()
        for claim in self._bound:
            root = root_of(snapshot, claim.subject) if snapshot is not None and claim.kind != "period" else None
            if snapshot is not None and root is not None and root not in seen:
                seen.add(root)
                yield of_register(snapshot, root, Span(claim.start, claim.end))

    def _words(self, printed: Iterable[str]) -> Iterator[str]:
        for one in printed:
            long = self._long.get(one.casefold(), "")
            for word in (one, *long.split()):
                plain = (word if word.isalnum() else _JOINTS.sub("", word)).casefold()
                if plain not in _GENERAL:
                    yield plain.removesuffix("s")


def _printed(letter: Letter, span: Span) -> Iterator[re.Match[str]]:
    """Yield the words of a stretch with a capital or a figure in them: they are looked for at these."""
    text, end = letter.text, span.start
    while (sign := _NO_SMALL.search(text, end, span.end)) is not None:
        start = sign.start()
        while start > end and (text[start - 1].isalnum() or text[start - 1] in _WITHIN):
            start -= 1
        found = _WORD.search(text, start, span.end)
        if found is None:
            return
        end = found.end()
        if any(map(str.isupper, found[0])) or any(map(str.isdigit, found[0])):
            yield found


def _names(
    letter: Letter, span: Span, printed: Sequence[re.Match[str]], taken: Sequence[Claim]
) -> tuple[frozenset[str], frozenset[str]]:
    """Return the names in a heading or line that are no country's; one in capitals throughout tells of none.

    The word that opens a second sentence there ("Deze bijdrage eindigt ...") has its capital from its place.
    """
    if letter.part(span).isupper():
        return frozenset(), frozenset()
    held = {place for claim in taken for place in range(claim.start, claim.end)}
    return _sorted_names(one[0] for one in printed if one.start() not in held and not _opens_later(letter, one))


def _opens_later(letter: Letter, word: re.Match[str]) -> bool:
    """Tell whether a word opens a sentence that is not the first of its block."""
    if not word[0].istitle() or letter.sentence_at(word.start()).start != word.start():
        return False
    block = letter.block_at(word.start())
    return block is not None and block.start < word.start()


def _sorted_names(words: Iterable[str]) -> tuple[frozenset[str], frozenset[str]]:
    """Return the stems of the names like "MQ-9" and "eFP" among words, and those of the other capitalised words."""
    strong, soft = set[str](), set[str]()
    for word in filter(_is_name, words):
        (strong if _STRONG.search(word) else soft).add(stem(word))
    return frozenset(strong), frozenset(soft)


@lru_cache(maxsize=20_000)
def _is_name(word: str) -> bool:
    if _NAME.search(word) is None or _NO_NAME.match(word):
        return False
    return not (AT_WORK.fullmatch(word) or DEPLOYED.fullmatch(word))


def of_register(snapshot: Snapshot, slug: str, span: Span) -> Unit:
    """Return a deployment of the register as a letter would name it."""
    made = snapshot.once(_registered)
    if slug not in made:
        made[slug] = _of_register(snapshot, slug)
    return made[slug]._replace(span=span)


def _registered(_snapshot: Snapshot) -> dict[str, Unit]:
    """Return where the register's deployments are kept, each made when a letter first speaks of it."""
    return {}


def _of_register(snapshot: Snapshot, slug: str) -> Unit:
    hosts = (one.value for one in snapshot.of(slug, "gastland") if isinstance(one.value, Code))
    keys = frozenset(f"country:{one.code}" for one in hosts)
    strong, soft = _sorted_names(_WORD.findall(" ".join(called(snapshot, slug))))
    return Unit(Span(0, 0), keys, frozenset(), slug, strong, soft, snapshot.text(slug, "naam") or slug)


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


def within(claims: Sequence[Claim], span: Span) -> Iterator[Claim]:
    """Yield the claims, which are in order, that start in a span."""
    first = bisect_left(claims, span.start, key=lambda one: one.start)
    for index in range(first, len(claims)):
        if claims[index].start >= span.end:
            return
        yield claims[index]
