"""A judgment without a result, observation or evaluation behind it.

What:
    A paragraph about a deployment that judges ("is succesvol", "heeft bijgedragen aan"), while the register holds
    results of other deployments and none of this one.

Why:
    Progress was painted too bright before: a judgment that nothing supports cannot be checked, and is repeated.

Example:
    Inzet in Litouwen

    De inzet in Litouwen telde circa 300 militairen.

    Inzet in Roemenië

    De inzet in Roemenië telde circa 150 militairen. De inzet was succesvol.

Better:
    Inzet in Litouwen

    De inzet in Litouwen telde circa 300 militairen.

    Inzet in Roemenië

    De inzet in Roemenië telde circa 150 militairen.

Known limits:
    Information only, and only in sections about one deployment. Without any result in the register nothing is reported:
    then results are not kept there. Whether a result says what the paragraph says is for a person to see.

Source:
    DESIGN, section 6: a paragraph that judges is bound to evidence; DOMAIN 2.4: the picture of progress in Kunduz.
"""

import re
from collections.abc import Iterator

from ijkmoment.checking.deployments import deployments
from ijkmoment.checking.in_register import theatres, units, with_sections
from ijkmoment.checking.letter import Letter, Span
from ijkmoment.checking.rule import Draft, Rule
from ijkmoment.facts.finding import Finding
from ijkmoment.facts.snapshot import Snapshot

_DRAFT = Draft("SRC005", "info")
_EVIDENCE = frozenset({"result", "observation", "evaluation", "lesson"})
_JUDGES = re.compile(
    r"\b(?:succesvol\w*|geslaagd\w*|effectief|doeltreffend\w*|waardevol\w*|(?:heeft|hebben) bijgedragen aan"
    r"|droeg(?:en)? bij aan|draagt bij aan|dragen bij aan|verbeterde\w*|versterkte\w*"
    r"|(?:is|zijn) (?:verbeterd|versterkt)"
    r"|naar tevredenheid|goed verlopen|(?:wezenlijke|belangrijke) bijdrage|resultaten zijn (?:behaald|geboekt)"
    r"|(?:doelen|doelstellingen|doel|doelstelling) (?:is|zijn|werd|werden) (?:bereikt|behaald|gehaald))\b",
    re.IGNORECASE,
)


def check(letter: Letter) -> Iterator[Finding]:
    """Find the sentences that judge a deployment of which the register holds no result."""
    snapshot = letter.snapshot
    if snapshot is None:
        return
    known = units(snapshot, letter.once(theatres))
    sections = letter.once(deployments).sections
    unsupported = _unsupported(snapshot, {one.subject or "" for one in known})
    headed = {unit.span.start: slug for slug, unit in with_sections(known, sections).items() if slug in unsupported}
    for heading, slug in headed.items():
        for span in _judging(letter, heading):
            named = snapshot.text(slug, "naam") or slug
            yield _DRAFT.at(span, words=letter.part(span), named=named)


def _unsupported(snapshot: Snapshot, slugs: set[str]) -> set[str]:
    """Return the deployments without any evidence, none where no deployment has any."""
    held = {one.parent for one in snapshot.subjects.values() if one.kind in _EVIDENCE and one.parent in slugs}
    return slugs - held if held else set()


def _judging(letter: Letter, heading: int) -> Iterator[Span]:
    """Yield the first judging words of each paragraph and item below a heading, up to the next of its level."""
    level: int | None = None
    for block in letter.blocks:
        if block.start < heading:
            continue
        if level is None:
            level = block.level
        elif block.kind == "heading" and block.level <= level:
            return
        elif block.kind in ("paragraph", "item"):
            found = _JUDGES.search(letter.text, block.start, block.end)
            if found:
                yield Span(*found.span())


RULE = Rule(
    "SRC005",
    "judgment-without-evidence",
    "info",
    check,
    {
        "nl": "“{words}” is een oordeel, en het register heeft van {named} geen resultaat of waarneming",
        "en": "“{words}” is a judgment, and the register holds no result or observation of {named}",
    },
    needs=("register",),
)
