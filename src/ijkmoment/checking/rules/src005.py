"""A judgment without a result, observation or evaluation behind it.

What:
    A paragraph about a deployment that judges ("is succesvol", "heeft bijgedragen aan"), while the register holds
    results of other deployments and none of this one. A sentence that calls shown, wholly reached or a great success
    what the register says was not reached, or cannot be said.

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
    Information only. That the register has no result is told in sections about one deployment; without any result in
    the register nothing is reported: then results are not kept there. Where it has results, whether one says what the
    paragraph says is for a person to see, since a letter does not print which of them a paragraph rests on: only what
    is called shown ("aantoonbaar", "ruimschoots", "een groot succes", "bereikt") is held against the verdicts of that
    time, by the objective that the sentence names, else against all of them (each, where it says that all or "haar"
    goals are), in a section or where the sentence names the deployment. That a nation
    contributes to a formation or mission is a fact; what is aimed at or asked ("of de inzet succesvol was") is none.

Source:
    DESIGN, section 6: a paragraph that judges is bound to evidence; DOMAIN 2.4: the picture of progress in Kunduz.
"""

import re
from collections.abc import Iterator, Mapping

from ijkmoment.checking.against_register.in_register import theatres, units, with_sections
from ijkmoment.checking.against_register.register_words import in_words
from ijkmoment.checking.against_register.verdicts import Verdict, said_otherwise, says_shown, verdicts
from ijkmoment.checking.deployments.in_letter import deployments
from ijkmoment.checking.deployments.named_deployments import named_in
from ijkmoment.checking.letter import Letter, Span
from ijkmoment.checking.rule import Draft, Rule
from ijkmoment.facts.document import Block
from ijkmoment.facts.finding import Finding, Related
from ijkmoment.facts.snapshot import Snapshot
from ijkmoment.language.patterns import lazily

_DRAFT = Draft("SRC005", "info")
_EVIDENCE = frozenset({"result", "observation", "evaluation", "lesson"})
_FORMATION = (
    r"(?:battle\s?group|gevechtsgroep|missie|operatie|oefening|luchtruimbewaking|verband|staf|[A-Z][A-Za-z]*[A-Z])"
)
_TO_FORMATION = rf"(?!\s+(?:(?:de|het|een|deze)\s+)?(?:[\w-]+e\s+)?(?-i:[\w-]*{_FORMATION})\b)"
_FEW_WORDS = r"(?:[\w-]+\s+)"
_JUDGES = lazily(
    r"\b(?:(?:on)?succesvol\w*|(?:een|geen|met)\s+(?:\w+\s+)?succes|geslaagd\w*|effectief|doeltreffend\w*|waardevol\w*"
    rf"|(?:heeft|hebben)\s+{_FEW_WORDS}{{0,4}}?bijgedragen\s+aan{_TO_FORMATION}"
    rf"|(?:droeg|droegen|draagt|dragen)\s+{_FEW_WORDS}{{0,4}}?bij\s+aan{_TO_FORMATION}"
    r"|(?<!\bde\s)(?<!\bhet\s)(?<!\been\s)(?<!\bdeze\s)(?:verbeterde|versterkte|vergrootte)\w*"
    rf"|(?:heeft|hebben|is|zijn)\s+{_FEW_WORDS}{{0,5}}?(?:verbeterd|versterkt|verstevigd|vergroot|verdiept)"
    r"|(?:niet\s+)?aan\s+de\s+verwachtingen\s+voldaan|naar\s+behoren"
    r"|naar\s+tevredenheid|goed\s+verlopen|(?:verliep|verliepen|verloopt|verlopen)\s+(?:zeer\s+)?(?:goed|uitstekend|voorspoedig|vlekkeloos|naar\s+wens)"
    r"|positie(?:f|ve)\s+(?:effect\w*|invloed|resultaten|bijdrage|ervaring\w*)|(?:wezenlijke|belangrijke)\s+bijdrage"
    r"|resultaten\s+zijn\s+(?:behaald|geboekt)"
    rf"|(?:doel|doelen|doelstelling|doelstellingen)\s+{_FEW_WORDS}{{0,5}}?(?:(?:is|zijn|werd|werden)\s+{_FEW_WORDS}{{0,2}}?)?(?:bereikt|behaald|gehaald))\b",
    re.IGNORECASE,
)
_AIMED = lazily(
    r"\b(?:doel\s+(?:is|was)|oogmerk|beoog\w*|gericht|teneinde|om|of|indien|mits|zodra|wanneer|totdat|voordat|zal|zullen|zou(?:den)?|moet(?:en)?|wil|streef\w*|streven)\b[^,;]*\Z",
    re.IGNORECASE,
)

_JOINS = lazily(r";|,?\s(?:en|maar)\s(?:er|de|het|een|dit|deze|dat)\s", re.IGNORECASE)
_FAR = 400


def check(letter: Letter) -> Iterator[Finding]:
    """Find the sentences that judge a deployment of which the register holds no result."""
    snapshot = letter.snapshot
    if snapshot is None:
        return
    known = units(snapshot, letter.once(theatres))
    sections = letter.once(deployments).sections
    unsupported = _unsupported(snapshot, {one.subject or "" for one in known})
    own = with_sections(known, sections)
    headed = {unit.span.start: slug for slug, unit in own.items() if slug in unsupported}
    for heading, slug in headed.items():
        for span in _judging(letter, heading):
            named = snapshot.text(slug, "naam") or slug
            yield _DRAFT.at(span, form="none", words=letter.part(span), named=named)
    yield from _otherwise(letter, snapshot, {unit.span.start: slug for slug, unit in own.items()})


def _otherwise(letter: Letter, snapshot: Snapshot, headed: Mapping[int, str]) -> Iterator[Finding]:
    """Find the sentences that call shown what the register says cannot be said, or was not reached."""
    known: dict[str, tuple[Verdict, ...]] = {}
    for block in letter.blocks:
        if block.kind not in ("paragraph", "item") or not says_shown(letter, block):
            continue
        for sentence in letter.sentences_in(Span(block.start, block.end)):
            span = next(_judgments(letter, sentence), None) if says_shown(letter, sentence) else None
            if span is None:
                continue
            slug = _meant(letter, snapshot, sentence, headed)
            if slug and slug not in known:
                known[slug] = verdicts(letter, snapshot, slug)
            found = said_otherwise(letter, _clause(letter, sentence, span), known.get(slug, ()))
            if found is not None:
                yield _verdict(letter, snapshot, span, slug, found)
                break


def _clause(letter: Letter, sentence: Span, judged: Span) -> Span:
    """Return what a sentence says with its judging words, without what it joins to that: "en er is een akkoord"."""
    parts = [
        sentence.start,
        *(one.start() for one in _JOINS.finditer(letter.text, sentence.start, sentence.end)),
        sentence.end,
    ]
    return Span(max(one for one in parts if one <= judged.start), min(one for one in parts if one >= judged.end))


def _verdict(letter: Letter, snapshot: Snapshot, span: Span, slug: str, found: Verdict) -> Finding:
    related = (Related("register", found.statement.reference, statement=found.statement.reference),)
    named = snapshot.text(slug, "naam") or slug
    said = in_words("state", (found.state,))
    return _DRAFT.at(
        span, related=related, form="verdict", words=letter.part(span), named=named, goal=found.goal, **said
    )


def _meant(letter: Letter, snapshot: Snapshot, sentence: Span, headed: Mapping[int, str]) -> str:
    """Return the deployment that a sentence is about: the only one that it names, else that of its section."""
    named = named_in(letter.part(sentence), snapshot)
    if len(named) == 1:
        return next(iter(named))
    over = [headed[one.start] for one in letter.headings_at(sentence.start) if one.start in headed]
    return over[-1] if over else ""


def _unsupported(snapshot: Snapshot, slugs: set[str]) -> set[str]:
    """Return the deployments without any evidence, none where no deployment has any."""
    held = {slug for slug in slugs if any(one.kind in _EVIDENCE for one in snapshot.under(slug))}
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
            found = next(_judgments(letter, block), None)
            if found is not None:
                yield found


def _judgments(letter: Letter, said: Block | Span) -> Iterator[Span]:
    """Yield the judging words of a block or sentence; what is aimed at, or asked, is no judgment."""
    for found in _JUDGES.finditer(letter.text, said.start, said.end):
        sentence = letter.sentence_at(found.start())
        if not _AIMED.search(letter.text, max(sentence.start, found.start() - _FAR), found.start()):
            yield Span(*found.span())


RULE = Rule(
    "SRC005",
    "judgment-without-evidence",
    "info",
    check,
    {
        "nl": {
            "none": "“{words}” is een oordeel, en het register heeft van {named} geen resultaat of waarneming",
            "verdict": "“{words}” is een oordeel; het register zegt van {named}: “{goal}” is {state}",
        },
        "en": {
            "none": "“{words}” is a judgment, and the register holds no result or observation of {named}",
            "verdict": "“{words}” is a judgment; the register says of {named}: “{goal}” is {state}",
        },
    },
    needs=("register",),
)
