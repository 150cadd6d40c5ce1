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
    Only letters with sections for their deployments are looked at. A part is a small heading, or a label that opens
    a paragraph ("Kosten. ..."); one counts where it is of aim, mandate, execution, results, costs, lessons or
    points of attention, and is not missed where the section has its words. Of two deployments one may lack it only
    where the rest is the same. With a register the deployments of one theatre are looked at, where two of them at
    least have sections; what the letter says that it leaves out, or that comes later, is not missed. With earlier
    letters, what this one does not name at all is STR003's.

Source:
    DESIGN, section 7 (STR); Toetsingskader 2014 and the yearly letters: the parts that each deployment is reported by.
"""

from collections import Counter
from collections.abc import Iterator, Sequence

from ijkmoment.checking.against_register.in_register import (
    is_joined,
    mention,
    ran_in,
    stated_period,
    theatres,
    units,
    with_sections,
)
from ijkmoment.checking.deployments.deployment_units import Unit
from ijkmoment.checking.deployments.in_letter import deployments
from ijkmoment.checking.letter import Letter
from ijkmoment.checking.rule import Draft, Rule, in_letter
from ijkmoment.checking.structure.parted_sections import Parted, parted
from ijkmoment.checking.structure.parts import words_of
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
    "aandachtspunt",
)


def check(letter: Letter) -> Iterator[Finding]:
    """Find the deployments that lack a part that the others have, and those of the register without a section."""
    sections = letter.once(deployments).sections
    yield from _without_part(letter, sections)
    yield from _without_section(letter, sections)


def _without_part(letter: Letter, sections: Sequence[Unit]) -> Iterator[Finding]:
    below = parted(letter, [unit.span for unit in sections])
    if len(below) < 2:
        return
    having = Counter(name for one in below for name in one.parts)
    for unit, own in zip(sections, below, strict=True):
        for name, count in having.items():
            if name not in own.parts and count == len(below) - 1 and _is_missed(letter, name, own, below):
                span = next(one.parts[name] for one in below if name in one.parts)
                named = letter.part(span)
                yield _DRAFT.at(unit.span, related=(in_letter(letter, span),), form="part", part=named)


def _is_missed(letter: Letter, name: frozenset[str], own: Parted, below: Sequence[Parted]) -> bool:
    """Tell whether the others show that a part belongs there: two at least, or one that is alike in all else."""
    if not _is_required(name) or any(name < part for part in own.parts) or name <= words_of(letter.part(own.span)):
        return False
    others = [one.parts for one in below if name in one.parts]
    if len(below) > 2:
        return bool(own.parts) or all(one.keys() == {name} for one in others)
    return bool(own.parts) and set(others[0]) - {name} == set(own.parts)


def _is_required(name: frozenset[str]) -> bool:
    return any(word.startswith(_REQUIRED) for word in name)


def _without_section(letter: Letter, sections: Sequence[Unit]) -> Iterator[Finding]:
    """Find the register's deployments of the letter's theatre and period that no heading is about."""
    snapshot, period = letter.snapshot, stated_period(letter)
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
