"""Where a letter speaks of a deployment, which may be another letter's, and whether two letters report on the same.

A sentence speaks of a deployment by its names, by its country where no other deployment of the letter is there, or by a
figure that is bound to it. Two in one country are told apart by what only one of them is called.
"""

from collections.abc import Iterator, Mapping
from functools import cached_property

from ijkmoment.checking.deployments.deployment_units import AT_WORK, DEPLOYED, Unit, called, root_of
from ijkmoment.checking.deployments.in_letter import deployments
from ijkmoment.checking.letter import Letter, Span
from ijkmoment.checking.text.topics import content, count, lined, text_of
from ijkmoment.facts.claim import Claim
from ijkmoment.facts.values import Code
from ijkmoment.language.patterns import lazily

_PLACED = lazily(
    r"\b(?:[Ii]n|[Vv]anuit|[Nn]aar|[Bb]oven|[Rr]ond|[Oo]p|[Uu]it|[Vv]oor(?: de kust van)?|[Bb]ijdragen?\s+aan)\s+"
    r"(?:de\s+|het\s+)?"
    r"(?:[A-Z][\w-]+(?:,\s+|\s+en\s+)(?:in\s+)?){0,4}\Z"
)
_FIGURES = lazily(r"[\d\W]+")
_REACH = 80
_TWO = 2
# Letters of two years on one subject share half of their words or more; those on two subjects a fifth, seldom two.
_ALIKE, _SHORTEST = 0.4, 80


class Telling:
    """What one letter reports on, and in which sentences."""

    def __init__(self, letter: Letter) -> None:
        self.letter = letter

    @property
    def deployments(self) -> tuple[Unit, ...]:
        """The deployments that the letter reports on."""
        return self.letter.once(deployments).reported

    def of(self, one: Unit) -> Iterator[Span]:
        """Yield the sentences that speak of a deployment."""
        places = one.countries
        rivals = [other for other in self.deployments if not other.like(one)]
        alone = all(places.isdisjoint(other.countries) for other in rivals)
        strong = one.strong - {name for other in rivals for name in other.strong}
        soft = one.soft - {name for other in rivals for name in other.soft}
        snapshot = self.letter.snapshot
        names = [name for name in called(snapshot, one.subject) if name in self.letter.text] if snapshot else []
        bound = self._bound.get(one.subject, frozenset[Span]()) if one.subject is not None else frozenset[Span]()
        for span, countries, line in self._lines:
            placed = not places.isdisjoint(countries)
            named = _is_named(strong, soft, line) or (placed and _is_named(one.strong, one.soft, line))
            here = alone and placed and (self.letter.says(DEPLOYED, span) or self.letter.says(AT_WORK, span))
            if named or here or span in bound or any(name in self.letter.part(span) for name in names):
                yield span

    def about_its_place(self, one: Unit) -> Iterator[Span]:
        """Yield the sentences that name the country of a deployment as a place, where no other of the letter is."""
        if not any(other.countries & one.countries for other in self._others(one)):
            yield from (span for span, named in self._countries.items() if named & one.countries)

    def placed_in(self, where: Span) -> Iterator[Unit]:
        """Yield the deployments of whose country alone a stretch tells."""
        for one in self.deployments:
            if any(where.start <= span.start < where.end for span in self.about_its_place(one)):
                yield one

    def reports_on(self, one: Unit) -> bool:
        """Tell whether the letter reports on a deployment, by a section, a line of the overview or a figure."""
        found = self.letter.once(deployments)
        return any(other.like(one) for other in (*found.reported, *found.overview))

    def is_headed(self, one: Unit) -> bool:
        """Tell whether one of the letter's own deployments has a section."""
        block = self.letter.block_at(one.span.start)
        return block is not None and block.kind == "heading"

    def is_under_another(self, span: Span, one: Unit) -> bool:
        """Tell whether a sentence stands in the section of another deployment than this."""
        over = {heading.start for heading in self.letter.headings_at(span.start)}
        return any(other.span.start in over for other in self._others(one))

    def names_another(self, span: Span, one: Unit) -> bool:
        """Tell whether a sentence names another deployment than this, which the letter reports on."""
        named, line = self._countries.get(span, frozenset()), lined(self.letter.part(span))
        return any(
            bool(other.countries & named - one.countries) or _is_named(other.strong - one.strong, frozenset(), line)
            for other in self._others(one)
        )

    def _others(self, one: Unit) -> Iterator[Unit]:
        return (other for other in self.deployments if not other.like(one))

    @cached_property
    def _countries(self) -> Mapping[Span, frozenset[str]]:
        """The countries that each sentence names as a place."""
        named: dict[Span, set[str]] = {}
        for claim in self.letter.of_kind("country"):
            if isinstance(claim.value, Code) and claim.value.code != "NL" and self._is_place(claim):
                sentence = self.letter.sentence_at(claim.start)
                named.setdefault(sentence, set()).add(f"country:{claim.value.code}")
        return {span: frozenset(codes) for span, codes in named.items()}

    @cached_property
    def _lines(self) -> tuple[tuple[Span, frozenset[str], str], ...]:
        """Each sentence with the countries in it or over it, and its stems with those of its headings."""
        lines: list[tuple[Span, frozenset[str], str]] = []
        for span in self.letter.sentences:
            headings = [one for one in self.letter.headings_at(span.start) if one.start != span.start]
            spans = (span, *(Span(one.start, one.end) for one in headings))
            countries = frozenset(code for one in spans for code in self._countries.get(one, ()))
            words = " ".join((*(text_of(self.letter, one) for one in headings), self.letter.part(span)))
            lines.append((span, countries, lined(words)))
        return tuple(lines)

    def _is_place(self, claim: Claim) -> bool:
        """Tell whether a country is where something takes place: "in Letland", a heading, the head of a line."""
        block = self.letter.block_at(claim.start)
        if block is None or block.kind == "heading" or claim.start == block.start:
            return block is not None and block.kind in ("heading", "item", "cell")
        before = max(block.start, claim.start - _REACH)
        return _PLACED.search(self.letter.text, before, claim.start) is not None

    @cached_property
    def _bound(self) -> Mapping[str, frozenset[Span]]:
        """The sentences with a figure that is bound to each deployment."""
        found: dict[str, set[Span]] = {}
        for claim in self.letter.of_kind("money", "strength", "period"):
            slug = root_of(self.letter.snapshot, claim.subject) if self.letter.snapshot is not None else None
            if slug is not None:
                found.setdefault(slug, set()).add(self.letter.sentence_at(claim.start))
        return {slug: frozenset(spans) for slug, spans in found.items()}


def telling(letter: Letter) -> Telling:
    """Return what a letter tells of deployments."""
    return letter.once(Telling)


def are_of_one_kind(one: Letter, other: Letter) -> bool:
    """Tell whether two letters report on the same: on half of the deployments of the one that has fewer.

    So do two whose subject lines are the same but for the year. Where one has none, they do when they have the words
    of one subject; the shortest do not tell.
    """
    if _are_of_one_series(one, other):
        return True
    first, second = telling(one).deployments, telling(other).deployments
    if not (first and second):
        return _are_in_like_words(one.once(_words), other.once(_words))
    fewer, more = sorted((first, second), key=len)
    shared = sum(any(each.like(candidate) for candidate in more) for each in fewer)
    return 2 * shared >= len(fewer)


def _are_of_one_series(one: Letter, other: Letter) -> bool:
    """Tell whether the subject lines are the same but for their figures: "Evaluatie kleine missies in 2024"."""
    first, second = (_FIGURES.sub(" ", it.document.header.subject.casefold()).split() for it in (one, other))
    return first == second and len(first) > _TWO


def _words(letter: Letter) -> frozenset[str]:
    return frozenset(content(letter.text))


def _are_in_like_words(first: frozenset[str], second: frozenset[str]) -> bool:
    fewer = min(len(first), len(second))
    return fewer < _SHORTEST or len(first & second) >= _ALIKE * fewer


def _is_named(strong: frozenset[str], soft: frozenset[str], line: str) -> bool:
    if any(f" {name} " in line for name in strong):
        return True
    return bool(soft) and count(soft, line) >= max(min(_TWO, len(soft)), (len(soft) + 1) // _TWO)
