"""A deployment of the overview without a section or a cost line, or the other way round.

What:
    A deployment that the letter lists in its overview and then gives no section of its own or no line in its list of
    costs, while the other deployments have one; or one with a section or cost line that the overview does not list.

Why:
    A reader cannot tell whether the deployment was forgotten, was left out on purpose, or cost nothing.

Example:
    In de rapportageperiode bestond de inzet uit:

    - een compagnie in Litouwen
    - een compagnie in Roemenië
    - een team in Slowakije

    Inzet in Litouwen

    De compagnie oefende met de partners.

    Inzet in Roemenië

    De compagnie is afgelost.

Better:
    In de rapportageperiode bestond de inzet uit:

    - een compagnie in Litouwen
    - een compagnie in Roemenië

    Inzet in Litouwen

    De compagnie oefende met de partners.

    Inzet in Roemenië

    De compagnie is afgelost.

Known limits:
    A deployment is told by its country or operation, by the names that it uses or the short form that is its
    heading, beside others that have a pair each, and by the register's subject where a figure is bound to one.
    Headings that are a country alone are of deployments where two are by what they say, or one of three in a row,
    and any headings in a row of which a list names two, one of them a country or operation; lines of costs need no
    marks. An overview is the first list or table in which all or all but one name one, without sums of money, else
    what a sentence names. A line that names none may be of any deployment, so nothing else is missed beside it,
    unless it is a total, the heads of a table or a cost of all ("Strategisch transport"). Where more than a few
    differ, the letter is built otherwise and nothing is reported. What is said to come later or to be left out is
    not missed, nor one of which another section speaks (by more than its country; lessons, costs and what comes
    next are none), nor one that ended, nor is one that shares its line or heading with another ("Inzet in Roemenië
    en Slowakije", without headings of their own below) or that had no cost by its own section, or where what stands
    over the costs counts as many as these are. A line of costs for a whole mission is of all its lines in the
    overview. A section that alone tells of the operation of a cost is that cost's. A line without country or
    operation lacks a section where each other line has one and its names (a ship, a sea) stand nowhere behind it. A
    section that no list has counts among theirs, between them by what it is called, and as the last where all are
    headed by a name alone.

Source:
    DOMAIN: structure of the yearly letters; the overview, the sections and the costs name the same deployments.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from ijkmoment.checking.against_register.in_register import is_joined
from ijkmoment.checking.counts.listed import is_counted_over
from ijkmoment.checking.deployments.deployment_units import Unit, Words, is_within, matched
from ijkmoment.checking.deployments.in_letter import Deployments, deployments, is_later
from ijkmoment.checking.deployments.listed_deployments import listing
from ijkmoment.checking.letter import Letter, Span
from ijkmoment.checking.rule import Draft, Rule, in_letter
from ijkmoment.checking.structure.parts import words_of
from ijkmoment.checking.text.around import within
from ijkmoment.checking.text.topics import stems
from ijkmoment.facts.finding import Finding
from ijkmoment.facts.values import Code
from ijkmoment.language.patterns import lazily

_DRAFT = Draft("STR002", "inconsistency")
_MOST_WORDS, _TOLD, _FEWEST, _NEXT_LINE, _HEAD, _TITLE = 12, 3, 2, 30, 40, 60
_DEPLOYED = lazily(
    r"(?<!\w)(?:\w*inzet|\w*bijdrage|deelname|\w*missie|operatie|detachement|\w*eenheid|compagnie|\w*team|battle\s?group|task\s?force"
    r"|mission|operation|air\s+policing)(?!\w)",
    re.IGNORECASE,
)
_ELSEWHERE = lazily(r"\b(?:aparte?|afzonderlijke?|andere|eigen)\s+(?:\w*brief|\w*rapportage)\b", re.IGNORECASE)
_COUNTED_ELSEWHERE = lazily(
    r"\b(?:geen|zonder)\s+(?:\w+e\s+)?(?:kosten|uitgaven)\b"
    r"|\b(?:kosten|uitgaven)\b[^.;]{0,60}\b(?:er\s+niet|nihil|regulier\w*|elders|opgenomen\s+in|gedragen\s+door|betaald\s+door)\b",
    re.IGNORECASE,
)
_PAID_ELSEWHERE = lazily(
    r"\b(?:niet|geen|zonder|nihil|overige?|elders|inbegrepen|begrepen|opgenomen|verwerkt|samen\w*|apart\w*|afzonderlijk|gedragen|betaald|draagt|betaalt"
    r"|laste|rekening|reguliere?|inclusief|exclusief|meegerekend)\b",
    re.IGNORECASE,
)
_WITHHELD = lazily(
    r"\b(?:vertrouwelijk\w*|gerubriceerd\w*|geheim|niet\s+(?:openbaar|vermeld)|uit\s+veiligheidsoverwegingen)\b",
    re.IGNORECASE,
)
_OTHERS = lazily(
    r"(?:\n|\A|(?<=\s))\s*Overige?\s+(?:\w*missies|bijdragen|inzet\w*|operaties|functies)\b|\n\s*Overige?\s*(?=[\t\n])"
)
_OF_ALL = lazily(
    r"\A\W*(?:[\dA-Z]{1,2}[.)]?\s+)?(?:de\s+|geleerde\s+|belangrijkste\s+)*(?:lessen|financi\w+|kosten|uitgaven|vervolg|vooruitblik|toezegging\w*|moties?|slot"
    r"|tot\s+slot|planning|conclusies?|evaluatie|maatregelen)(?!\w)",
    re.IGNORECASE,
)
_SHORT_FORM = lazily(r"\b[A-Z]{3,}\b|(?i:\b\w{3,}(?:bestrijding|bewaking|verdediging)\b)")  # or its task, as a name
_ENDED = lazily(
    r"(?<!\w)(?:beëindigd\w*|afgerond\w*|afgesloten|afgelopen|ten\s+einde|geëindigd|voormalige)(?!\w)", re.IGNORECASE
)
_POINT = lazily(r"(?<!\w)(?:\w*punt(?:en)?|les(?:sen)?|toezegging\w*|moties?)(?!\w)", re.IGNORECASE)
_STARTS = lazily(r"(?<!\w)(?:nieuwe?|start|begint|zal|gaat|kan|voorgenomen|besloten|verzoek)(?!\w)", re.IGNORECASE)


def check(letter: Letter) -> Iterator[Finding]:
    """Find the deployments that stand in one of overview, sections and costs and not in another."""
    found = letter.once(deployments)
    if [one.span for one in found.overview] == [one.span for one in found.costs]:
        found = found._replace(overview=())  # one table with what each costs
    if not found.overview and len(found.sections) > 1:
        found = found._replace(overview=_told_overview(letter, found.costs))
    found = found._replace(sections=tuple(_with_costs(letter, found)))
    yield from _without_section(letter, found)
    yield from _without_cost(letter, found)
    yield from _without_overview(letter, found)


def _with_costs(letter: Letter, found: Deployments) -> Iterator[Unit]:
    """Yield the sections, each with the operation of a cost that it alone tells of: "EUBAM", of that in Moldavië."""
    paid = matched(found.sections, found.costs)
    left = [(unit, _places(letter, unit)) for index, unit in enumerate(found.costs) if index not in paid.values()]
    for index, one in enumerate(found.sections):
        if index in paid or not 0 < len(left) <= _MOST_WORDS:
            yield one
            continue
        own = _section(letter, one)
        told = [unit for unit, places in left if any(own.start <= place < own.end for place in places)]
        alone = len(told) == 1 and not told[0].countries
        yield one._replace(keys=one.keys | told[0].keys) if alone else one


def _told_overview(letter: Letter, costs: Sequence[Unit]) -> tuple[Unit, ...]:
    """Return what a sentence counts and names as the deployments, where no list is the overview."""
    told = listing(letter).rows
    rows = [one.span for one in told if not any(one.names < other.names for other in told)]
    if not rows or (costs and rows[-1].end > costs[0].span.start):
        return ()
    return tuple(map(Words(letter).unit, rows))


def _without_section(letter: Letter, found: Deployments) -> Iterator[Finding]:
    """Find what the overview lists, or without one the costs, that has no section."""
    listed = found.overview or (found.costs if len(found.sections) > 1 else ())
    other = found.costs if found.overview else ()
    for one in _left_over(listed, found.sections, other):
        told = _is_told_behind(letter, one, found) or _has_heading(letter, one)
        if not told and not is_later(letter, one) and not letter.says(_ELSEWHERE, one.span):
            yield _finding(letter, one, "section", found.sections)
    yield from _named_nowhere(letter, found)


def _named_nowhere(letter: Letter, found: Deployments) -> Iterator[Finding]:
    """Find the one line of the overview without country or operation whose names stand nowhere behind it.

    Only where each other line has a section, and each section such a line or one of cost: it has none under another
    name.
    """
    pairs = matched(found.overview, found.sections)
    of_lines = {*pairs.values(), *matched(found.sections, found.costs)}
    if len(found.nameless) != 1 or not _FEWEST <= len(pairs) == len(found.overview):
        return
    one = found.nameless[0]
    named = _DEPLOYED.search(one.label) if one.strong or one.soft else None
    short = _SHORT_FORM.search(one.label) if len(pairs) > _FEWEST else None
    if not (named or short) or len(of_lines) < len(found.sections) or _is_told_behind(letter, one, found):
        return
    if not is_later(letter, one) and not letter.says(_ELSEWHERE, one.span):
        yield _finding(letter, one, "section", found.sections)


def _has_heading(letter: Letter, unit: Unit) -> bool:
    """Tell whether a heading, or a line by itself, has no other words than that: "de mijnenopleiding in Bulgarije"."""
    said = words_of(letter.part(unit.span))
    behind = (one for one in letter.blocks if one.start > unit.span.end and one.end - one.start <= _TITLE)
    names = (letter.text[one.start : one.end] for one in behind if one.kind in ("heading", "paragraph"))
    return any((words := words_of(one)) and words <= said for one in names)


def _is_told_behind(letter: Letter, unit: Unit, found: Deployments) -> bool:
    """Tell whether the sections speak of a deployment, be it under the heading of another: by its place or a name.

    A heading that names it before these tells of it as well; what is learned, paid or to come says nothing of it.
    """
    first = next((one for one in found.sections if one.keys), found.sections[0])
    start, costs = first.span.start, [one.span for one in found.costs]
    own = _by_itself(unit, (*found.overview, *found.sections))
    named = (one for one in _places(letter, own) if one >= start or (one > unit.span.end and _is_headed(letter, one)))
    told = (one for one in named if not _is_of_all(letter, one) and not _is_in_passing(letter, own, one, found))
    return any(not any(one.start <= place < one.end for one in costs) for place in told)


def _is_in_passing(letter: Letter, unit: Unit, place: int, found: Deployments) -> bool:
    """Tell whether the section of another deployment names but the country of one: "een terrein in Estland"."""
    block, over = letter.block_at(place), letter.headings_at(place)[-1:]
    sections = {one.span.start for one in found.sections}
    if block is None or not over or over[0].start not in sections or over[0].start == block.start:
        return False
    names, said = unit.strong | unit.soft, letter.part(Span(block.start, block.end))
    return names.isdisjoint(stems(said)) if names else not _opens(letter, place, unit)


def _by_itself(unit: Unit, others: Sequence[Unit]) -> Unit:
    """Return a deployment by what it shares with no other: "EUAM Irak" without "European Union"; all if nothing."""
    missions = unit.keys - unit.countries
    apart = [
        one
        for one in others
        if one.span != unit.span
        and (missions.isdisjoint(one.keys) if missions and one.keys - one.countries else not one.may_be(unit))
    ]
    keys = unit.keys.difference(*(one.keys for one in apart))
    return unit._replace(keys=keys, words=unit.words.difference(*(one.words for one in apart))) if keys else unit


def _is_of_all(letter: Letter, place: int) -> bool:
    over = letter.headings_at(place)
    return bool(over) and over[-1].start != place and letter.says(_OF_ALL, Span(over[-1].start, over[-1].end))


def _is_headed(letter: Letter, place: int) -> bool:
    block = letter.block_at(place)
    return block is not None and block.kind == "heading"


def _opens(letter: Letter, place: int, unit: Unit) -> bool:
    """Tell whether a name is in a heading or at its sentence's head; a mission's also in a paragraph's first one."""
    start, block = letter.sentence_at(place).start, letter.block_at(place)
    first = block is not None and (block.kind == "heading" or (block.start == start and not unit.countries))
    return first or place - start < _HEAD


def _is_told_below(letter: Letter, unit: Unit, costs: Sequence[Unit]) -> bool:
    """Tell whether what stands behind the costs, up to the next heading, tells a deployment's, or why it has none."""
    behind = Span(costs[-1].span.end, _section(letter, costs[-1]).end)
    named = (letter.sentence_at(place) for place in _places(letter, unit) if behind.start <= place < behind.end)
    return any(any(within(letter, one, "money")) or letter.says(_PAID_ELSEWHERE, one) for one in named)


def _places(letter: Letter, unit: Unit) -> frozenset[int]:
    """Return where the letter has a place, an operation or a name of a deployment."""
    telling = (word for word in unit.words if len(word) > _TOLD and word.isalpha())
    named = {place for word in telling for place in letter.runs.get(word, ())}
    return frozenset(named).union(
        claim.start
        for claim in letter.of_kind("country", "operation")
        if isinstance(claim.value, Code) and f"{claim.value.scheme}:{claim.value.code}" in unit.keys
    )


def _without_cost(letter: Letter, found: Deployments) -> Iterator[Finding]:
    """Find what has a section, else what the overview lists, that has no line in the costs."""
    listed = found.sections if len(matched(found.overview, found.sections)) == len(found.overview) else found.overview
    costs, first = found.costs, found.costs[0].span.start if found.costs else 0
    if not costs or found.unnamed[1] or _has_others(letter, costs) or is_counted_over(letter, first, len(costs)):
        return
    other = found.overview if listed is found.sections else ()
    for one in _left_over(listed, found.costs, other):
        told = _is_told_below(letter, one, found.costs)
        if told or is_later(letter, one) or _says_of_its_cost(letter, one, found):
            continue
        if listed is found.overview or not found.overview or any(unit.may_be(one) for unit in found.overview):
            line = next((unit for unit in other if unit.may_be(one)), one)
            yield _finding(letter, line, "cost", (one, *found.costs) if line is not one else found.costs)


def _has_others(letter: Letter, costs: Sequence[Unit]) -> bool:
    """Tell whether a line among the costs is of other deployments together: "Overige missies"."""
    return _OTHERS.search(letter.text, costs[0].span.start, costs[-1].span.end + _NEXT_LINE) is not None


def _says_of_its_cost(letter: Letter, one: Unit, found: Deployments) -> bool:
    """Tell whether the overview or the section itself says that a deployment has no cost, or where it is counted."""
    listed = (unit.span for unit in found.overview if unit.may_be(one))
    return any(letter.says(_COUNTED_ELSEWHERE, span) for span in (*listed, _section(letter, one)))


def _section(letter: Letter, one: Unit) -> Span:
    """Return the text from a heading up to the next one."""
    starts = (block.start for block in letter.blocks if block.kind == "heading" and block.start > one.span.start)
    return Span(one.span.start, next(starts, len(letter.text)))


def _without_overview(letter: Letter, found: Deployments) -> Iterator[Finding]:
    """Find what has a section and a cost line, or a cost line alone, that the overview does not list."""
    if not found.overview or found.unnamed[0]:
        return
    with_cost = matched(found.sections, found.costs)
    for one in _left_over(found.sections, found.overview, found.costs):
        index = found.sections.index(one)
        if _has_ended(letter, one):
            continue
        row = _is_amid(letter, index, found) or _closes_row(letter, index, found)
        if index in with_cost or row:
            yield _finding(letter, one, "overview", found.overview)
    in_sections = set(with_cost.values())
    for one in _left_over(found.costs, found.overview, ()):
        told = _is_told_before(letter, one, found.overview[0].span) or _is_withheld(letter, one)
        told = told or _has_ended(letter, one._replace(keys=one.countries or one.keys, words=frozenset()))
        if found.costs.index(one) not in in_sections and not told:
            yield _finding(letter, one, "overview", found.overview)


def _is_withheld(letter: Letter, unit: Unit) -> bool:
    """Tell whether the letter says of a deployment that its size or place is not told."""
    return any(letter.says(_WITHHELD, letter.sentence_at(place)) for place in _places(letter, unit))


def _is_told_before(letter: Letter, unit: Unit, overview: Span) -> bool:
    """Tell whether the letter names a deployment before its overview: then that lists the others."""
    telling = (word for word in unit.words if len(word) > _TOLD and word.isalpha())
    return any(bisect_left(letter.runs.get(word, ()), overview.start) >= _TOLD for word in telling)


def _is_amid(letter: Letter, index: int, found: Deployments) -> bool:
    """Tell whether a section between those of listed deployments speaks of one too, by its own heading."""
    one = found.sections[index]
    bare = all(len(unit.label.split()) <= _FEWEST for unit in found.sections)
    if not bare and one.keys == one.countries and not letter.says(_DEPLOYED, one.span):
        return False
    listed = matched(found.sections, found.overview)
    others = [other for other in range(len(found.sections)) if other != index]
    amid = any(other < index for other in others) and any(other > index for other in others)
    return amid and all(other in listed for other in others)


def _closes_row(letter: Letter, index: int, found: Deployments) -> bool:
    """Tell whether the last of some sections is headed by a name alone, as all others are that the overview lists."""
    one, others = found.sections[index], found.sections[:index]
    listed = matched(others, found.overview)
    if index + 1 < len(found.sections) or not _FEWEST <= len(others) == len(listed) == len(found.overview):
        return False
    bare = all(len(unit.label.split()) <= _FEWEST for unit in (one, *others))
    return bare and not letter.says(_STARTS, _section(letter, one))


def _has_ended(letter: Letter, unit: Unit) -> bool:
    """Tell whether the letter says that a deployment is over: an overview of what goes on does not list it."""
    sentences = {letter.sentence_at(place) for place in _places(letter, unit)}
    return any(letter.says(_ENDED, one) and not letter.says(_POINT, one) for one in sentences)


def _left_over(listed: Sequence[Unit], others: Sequence[Unit], third: Sequence[Unit]) -> list[Unit]:
    """Return the few units without a pair among the others, where most have one.

    Two pairs at least show that both lists are of deployments; one does where a third list has every unit too. One that
    names no country counts where the third list has it, or by its short form where all others have a pair.
    """
    pairs, thirds = matched(listed, others), matched(listed, third)
    rest = len(pairs) >= _TOLD and len(pairs) == len(listed) - 1
    missing = (
        one
        for index, one in enumerate(listed)
        if index not in pairs and (one.keys or index in thirds or (rest and _SHORT_FORM.search(one.label)))
    )
    covered = [others[index] for index in pairs.values()]
    left = [one for one in missing if not is_joined(one, others) and not is_within(one, covered)]
    enough = len(pairs) > 1 or (len(pairs) == 1 and len(thirds) == len(listed))
    return left if enough and len(left) <= max(1, len(pairs) // 3) else []


def _finding(letter: Letter, unit: Unit, form: str, others: Sequence[Unit]) -> Finding:
    related = tuple(in_letter(letter, one.span) for one in others)
    return _DRAFT.at(unit.span, related=related, form=form, named=_short(letter, unit))


def _short(letter: Letter, unit: Unit) -> str:
    words = letter.part(unit.span).split()
    return " ".join(words[:_MOST_WORDS]) + (" …" if len(words) > _MOST_WORDS else "")


RULE = Rule(
    "STR002",
    "deployment-without-its-section-or-cost",
    "inconsistency",
    check,
    {
        "nl": {
            "section": "deze inzet heeft geen eigen onderdeel in de brief: {named}",
            "cost": "deze inzet staat niet in het overzicht van de kosten: {named}",
            "overview": "deze inzet staat niet in het overzicht van de inzet: {named}",
        },
        "en": {
            "section": "this deployment has no section of its own: {named}",
            "cost": "this deployment is not in the list of costs: {named}",
            "overview": "this deployment is not in the overview: {named}",
        },
    },
)
