"""A deployment without a section that it has to have.

What:
    A deployment whose section lacks a part that the sections of all other deployments have (such as lessons, results
    or costs), or, with a register, a deployment that ran in the letter's period and has no section in it at all.

Why:
    Each deployment is accounted for by its aim and mandate, what was done, what it cost and what was learned; a part
    that is missing for one of them looks forgotten.

Example:
    Inzet in Litouwen

    De compagnie oefende met de partners.

    Lessen

    Het oefenterrein is te klein.

    Inzet in Roemenië

    De compagnie is afgelost.

    Lessen

    Reservisten waren goed inzetbaar.

    Inzet in Slowakije

    Het team keerde terug.

Better:
    Inzet in Litouwen

    De compagnie oefende met de partners.

    Lessen

    Het oefenterrein is te klein.

    Inzet in Roemenië

    De compagnie is afgelost.

    Lessen

    Er zijn geen nieuwe lessen.

Known limits:
    Only letters with sections for their deployments are looked at. Of two deployments one may lack a part only where
    it is one of aim, execution, results, costs or lessons and the rest is the same. With a register the deployments
    of one theatre are looked at, where two of them at least have sections; what the letter says that it leaves out, or
    that comes later, is not missed. With earlier letters, what this one does not name at all is STR003's.

Source:
    DESIGN, section 7 (STR); Toetsingskader 2014 and the yearly letters: the parts that each deployment is reported by.
"""

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from ijkmoment.checking.deployment_units import Unit
from ijkmoment.checking.deployments import deployments
from ijkmoment.checking.in_register import is_joined, mention, ran_in, reporting_period, theatres, units, with_sections
from ijkmoment.checking.letter import Letter, Span
from ijkmoment.checking.parts import words_of
from ijkmoment.checking.rule import Draft, Rule, in_letter
from ijkmoment.facts.document import Block
from ijkmoment.facts.finding import Finding

_DRAFT = Draft("STR004", "warning")
_REQUIRED = (
    "doel",
    "mandaat",
    "context",
    "uitvoer",
    "activiteit",
    "terugblik",
    "resulta",
    "kosten",
    "financi",
    "less",
    "leerpunt",
)
_Below = Mapping[frozenset[str], Block]


def check(letter: Letter) -> Iterator[Finding]:
    """Find the deployments that lack a part that the others have, and those of the register without a section."""
    sections = letter.once(deployments).sections
    yield from _without_part(letter, sections)
    yield from _without_section(letter, sections)


def _without_part(letter: Letter, sections: Sequence[Unit]) -> Iterator[Finding]:
    below = _below(letter, sections)
    if len(below) < 2:
        return
    having = Counter(name for parts in below for name in parts)
    for unit, parts in zip(sections, below, strict=True):
        for name, count in having.items():
            if name not in parts and count == len(below) - 1 and _is_missed(name, parts, below):
                other = next(one[name] for one in below if name in one)
                span = Span(other.start, other.end)
                named = letter.part(span)
                yield _DRAFT.at(unit.span, related=(in_letter(letter, span),), form="part", part=named)


def _is_missed(name: frozenset[str], parts: _Below, below: Sequence[_Below]) -> bool:
    """Tell whether the others show that a part belongs there: two at least, or one that is alike in all else."""
    if len(below) > 2:
        others = [one for one in below if name in one]
        return bool(parts) or (_is_required(name) and all(one.keys() == {name} for one in others))
    other = next(one for one in below if name in one)
    return _is_required(name) and bool(parts) and set(other) - {name} == set(parts)


def _is_required(name: frozenset[str]) -> bool:
    return any(word.startswith(_REQUIRED) for word in name)


def _below(letter: Letter, sections: Sequence[Unit]) -> list[_Below]:
    """Return the headings below each section's, by the words of their names."""
    headings = [one for one in letter.blocks if one.kind == "heading"]
    starts = [one.start for one in headings]
    own = [bisect_right(starts, unit.span.start) - 1 for unit in sections]
    found: list[_Below] = []
    for index, after in pairwise([*own, len(headings)]):
        parts: dict[frozenset[str], Block] = {}
        for one in headings[index + 1 : after]:
            if one.level <= headings[index].level:
                break
            parts.setdefault(words_of(letter.text[one.start : one.end]), one)
        found.append(parts)
    return found


def _without_section(letter: Letter, sections: Sequence[Unit]) -> Iterator[Finding]:
    """Find the register's deployments of the letter's theatre and period that no heading is about."""
    snapshot, period = letter.snapshot, reporting_period(letter)
    if snapshot is None or period is None or len(sections) < 2:
        return
    running = [slug for slug in letter.once(theatres) if ran_in(snapshot, slug, period)]
    known = units(snapshot, running)
    headed = with_sections(known, sections)
    for one in known:
        if one.subject in headed or len(headed) < 2 or is_joined(one, sections):
            continue
        place = mention(letter, one, snapshot)
        if place is None and letter.earlier:
            continue  # it may be another letter's of the year: STR003
        if place is None or not place.aside:
            span = place.span if place else sections[0].span
            yield _DRAFT.at(span, form="section", part=snapshot.text(one.subject or "", "naam") or one.subject or "")


RULE = Rule(
    "STR004",
    "required-section-missing",
    "warning",
    check,
    {
        "nl": {
            "part": "bij deze inzet ontbreekt het onderdeel “{part}”, dat de andere wel hebben",
            "section": "de inzet “{part}” liep in de rapportageperiode en heeft geen onderdeel in de brief",
        },
        "en": {
            "part": "this deployment has no part “{part}”, which the others have",
            "section": "the deployment “{part}” ran in the reporting period and has no section in the letter",
        },
    },
    sees_more_with=("register",),
)
