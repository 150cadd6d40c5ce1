"""What a register says of the deployments that a letter is about: which there are, by what names, when they ran.

Only the theatres of the subjects that reading bound the letter's figures to are looked at, so that the size of the
register does not matter.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from ijkmoment.checking.deployments.deployment_units import Unit, matched, root_of
from ijkmoment.checking.letter import Letter, Span
from ijkmoment.checking.text.around import Around
from ijkmoment.facts.claim import Claim
from ijkmoment.facts.dates import Period
from ijkmoment.facts.snapshot import Snapshot
from ijkmoment.facts.values import Code, Text
from ijkmoment.language.patterns import lazily

_REPORT = lazily(
    r"rapportage|verslag|\bbrief\b|terugblik|tijdvak|in\s+de\s+periode|over\s+de\s+periode|teruggeblikt|teruggekeken"
    r"|\b(?:deze|hierbij|bijgaande?|bijgevoegde?)\b[^.;]{0,60}\bevaluatie\b|\b(?:blik|kijk)(?:t|ken|en)?\b[^.;]{0,60}\bterug\b",
    re.IGNORECASE,
)
_ASIDE = lazily(
    r"\b(?:buiten beschouwing|geen (?:deel|onderdeel)|niet (?:vastgesteld|opgenomen|behandeld|beschreven)|ontbreekt"
    r"|(?:valt|vallen) buiten|(?:aparte?|afzonderlijke?|andere) (?:brief|rapportage)|beëindigd|vooruitblik)\b",
    re.IGNORECASE,
)
_NAMES = ("naam", "afkorting", "alias")
_OF_FORMATIONS = ("verband", "operatie")
_WORD = lazily(r"[^\W_](?:[\w-]*\w)?")
_JOINTS = lazily(r"[\W_]+")
_OF_NATIONS = lazily(r"(?<!\w)(?:land(?:en)?|natie|bondgenoten|partners|deelnemers|lidstaten)(?!\w)", re.IGNORECASE)
_SHORTEST = 4


class Mention(NamedTuple):
    """Where a letter first names a deployment, and whether it says somewhere that it leaves it out."""

    span: Span
    aside: bool


def stated_period(letter: Letter) -> Period | None:
    """Return the closed period that the letter says it is about, None when it says none."""
    for claim in letter.of_kind("period"):
        period = claim.value
        if not isinstance(period, Period) or not (period.start and period.end) or claim.concept is not None:
            continue
        if period.possible and not period.reversed and letter.says(_REPORT, letter.sentence_at(claim.start)):
            return period
    return None


def theatres(letter: Letter) -> tuple[str, ...]:
    """Return the deployments of the theatre that most of the letter's bound deployments are in."""
    snapshot = letter.snapshot
    if snapshot is None:
        return ()
    roots = {root for claim in letter.claims if (root := root_of(snapshot, claim.subject)) is not None}
    parents = Counter(parent for root in roots if (parent := snapshot.subjects[root].parent) is not None)
    if not parents or parents.most_common(1)[0][1] < 2:
        return ()
    theatre = parents.most_common(1)[0][0]
    return tuple(one.slug for one in snapshot.under(theatre) if one.kind == "deployment")


def units(snapshot: Snapshot, slugs: Sequence[str]) -> tuple[Unit, ...]:
    """Return deployments of the register as a letter would name them: by host nation, names and formations."""
    made = snapshot.once(_registered)
    for slug in slugs:
        if slug not in made:
            keys, words = frozenset(_countries(snapshot, slug)), frozenset(_words(snapshot, slug))
            made[slug] = Unit(Span(0, 0), keys, words, slug)
    return tuple(made[slug] for slug in slugs)


def _registered(_snapshot: Snapshot) -> dict[str, Unit]:
    """Return where the register's deployments are kept, each made when a letter first speaks of it."""
    return {}


def _countries(snapshot: Snapshot, slug: str) -> Iterator[str]:
    for one in snapshot.of(slug, "gastland"):
        if isinstance(one.value, Code):
            yield f"{one.value.scheme}:{one.value.code}"


def names(snapshot: Snapshot, slug: str) -> tuple[str, ...]:
    """Return the names that a subject has of its own."""
    said = (one for concept in _NAMES for one in snapshot.of(slug, concept))
    return tuple(one.value.text for one in said if isinstance(one.value, Text))


def _words(snapshot: Snapshot, slug: str) -> Iterator[str]:
    formations = (one for concept in _OF_FORMATIONS for one in snapshot.of(slug, concept))
    parts = [one.value.code for one in formations if isinstance(one.value, Code)]
    above = [one.parent for part in parts if (one := snapshot.subjects.get(part)) is not None and one.parent]
    for name in (text for one in (slug, *parts, *above) for text in names(snapshot, one)):
        for word in _WORD.findall(name):
            if any(map(str.isupper, word)) or any(map(str.isdigit, word)):
                yield _JOINTS.sub("", word).casefold().removesuffix("s")


def ran_in(snapshot: Snapshot, slug: str, period: Period) -> bool:
    """Tell whether the register says of a deployment that it ran in a period."""
    times = [one.value for one in snapshot.of(slug, "looptijd") if isinstance(one.value, Period)]
    return any(overlap(one, period) for one in times)


def overlap(one: Period, other: Period) -> bool:
    """Tell whether two periods have a day in common; an open end has no bound."""
    if not (one.possible and other.possible):
        return True
    first, last, others_first, others_last = one.first(), one.last(), other.first(), other.last()
    before = last is not None and others_first is not None and last < others_first
    behind = first is not None and others_last is not None and first > others_last
    return not (before or behind)


def with_sections(known: Sequence[Unit], sections: Sequence[Unit]) -> dict[str, Unit]:
    """Return the heading of each deployment of the register that has one."""
    return {known[index].subject or "": sections[other] for index, other in matched(known, sections).items()}


def is_joined(one: Unit, others: Iterable[Unit]) -> bool:
    """Tell whether a place that is a deployment's stands with others in one line: "Inzet in Roemenië en Slowakije"."""
    return bool(one.keys) and any(len(other.keys) > 1 and one.keys <= other.keys for other in others)


def mention(letter: Letter, one: Unit, snapshot: Snapshot) -> Mention | None:
    """Return where a letter names a deployment by its names or host nation, None when it does not."""
    spans = sorted(_mentions(letter, one, snapshot), key=lambda span: span.start)
    if not spans:
        return None
    return Mention(spans[0], any(letter.says(_ASIDE, letter.sentence_at(span.start)) for span in spans))


def _supplies(letter: Letter, country: Claim) -> bool:
    """Tell whether a country is named as a partner that supplies people, not as a place."""
    given = letter.last_before(country.end, "contribution")
    behind = letter.first_behind(country.start, "contribution")
    if any(one is not None and one.start <= country.start < one.end for one in (given, behind)):
        return True
    block = letter.block_at(country.start)
    around = letter.once(Around)
    heads = around.over(block) if block is not None and block.kind == "cell" else ()
    return any(letter.says(_OF_NATIONS, Span(one.start, one.end)) for one in heads)


def _mentions(letter: Letter, one: Unit, snapshot: Snapshot) -> Iterator[Span]:
    for claim in letter.of_kind("country"):
        if isinstance(claim.value, Code) and f"country:{claim.value.code}" in one.keys and not _supplies(letter, claim):
            yield Span(claim.start, claim.end)
    called = [re.escape(name) for name in names(snapshot, one.subject or "") if len(name) >= _SHORTEST]
    if called:
        pattern = re.compile(rf"(?<!\w)(?:{'|'.join(called)})(?!\w)")
        yield from (Span(*found.span()) for found in pattern.finditer(letter.text))
