"""The deployments of a letter by its own words: in its overview, in the headings of its sections, in its list of costs.

A deployment is told by its place or operation and, where two are in one country, by the names that it uses (formation,
equipment). Where reading bound figures to subjects of a register, these decide. Rules on one letter hold its overview,
sections and costs against each other; rules on years hold what it reports on against another letter.
"""

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from ijkmoment.checking.deployments.deployment_units import AT_WORK, DEPLOYED, Unit, Words, matched, within
from ijkmoment.checking.deployments.named_deployments import named_alone
from ijkmoment.checking.letter import Letter, Span
from ijkmoment.checking.text.listed import Listed, lines_of_sums, lists
from ijkmoment.facts.claim import Claim, Contribution
from ijkmoment.facts.document import Block
from ijkmoment.language.patterns import lazily

_OWN = "NL"
_TWO = 2
_PARTS = lazily(r"\b(?:onderdelen|delen|hoofdstukken|paragrafen|agenda|onderwerpen)\b", re.IGNORECASE)
_MONEY = lazily(r"€|\beuro\b|\b(?:kost(?:en|te|ten)?|gekost|uitgaven|uitgegeven|financi\w+|bedrag\w*)\b", re.IGNORECASE)
_TOTAL = lazily(r"\b(?:(?:sub)?tota(?:al|le)\w*|samen|opgeteld|alles)\b", re.IGNORECASE)
_EXERCISE = lazily(r"\boefening", re.IGNORECASE)
_DIGIT = lazily(r"\d")
_FIGURE = lazily(r"(?!(?:19|20)\d\d\Z)[-+–]?\s?(?:€\s?)?\d[\d.,]*%?")
# A line of cost that is of no deployment, or of all of them.
_TOGETHER = lazily(
    r"\s*(?:\w+\s+)?\w*(?:transport|overige?|diversen|onvoorzien|gezamenlijk\w*|algeme\w+|nazorg|voorbereiding\w*|evaluaties?|logistiek"
    r"|brandstof|vervoer|munitie|communicatie)\b(?=[^\t]{0,40}\t)",
    re.IGNORECASE,
)
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
    r"\b(?:inzet|bijdrage|\w*missie|operatie|deelname|air policing|\w*detachement|\w*team"
    r"|\w*(?:bewaking|verkenning|verdediging|bestrijding|opleiding|escorte|vliegtuig\w*))\b|[:/]",
    re.IGNORECASE,
)
_OPERATION = lazily(r"\b[A-Z]{3,}\b")
# In capitals these look like short forms.
_OF_LETTER = lazily(
    r"\W*(?:overzicht|inleiding|aanleiding|achtergrond|samenvatting|toezegging(?:en)?|moties?|vervolg|slot|financi[eë]n|kosten|uitgaven|lessen"
    r"|vooruitblik|conclusies?|planning|evaluatie|bijlagen?)\W*",
    re.IGNORECASE,
)
_OURS = lazily(r"\b(?:Nederland\w*|[Bb]ijdrage|militairen)\b")
_SENTENCE = lazily(r"[a-zà-ÿ]{3,}\.\s")
_OF_OURS_IN = lazily(
    r"(?i:inzet|bijdrage|missie|team|vliegtuig|schip|batterij|detachement|liaison\w*|officieren|trainers|eenheid|compagnie"
    r"|peloton|patrouille|waarnemers|staf|mariniers|fregat|steun\w*)\b[^.]*\b(?:in|op|bij|vanuit|rond|nabij|boven)"
    r" (?:de |het )?[A-Z]|\b(?:Mission|Operation|Force|Support|Group)\b",
)
_NAME = lazily(r"[^\W\d_][\w-]{2,}")
_ROW, _LONG = 3, 5
_MOST = 40  # deployments in one country, or in one letter: what names more is no list of deployments


class Deployments(NamedTuple):
    """What a letter names as deployments: in its overview, as sections, and as lines of cost; each in order.

    `nameless` are the lines of the overview that name no country or operation, `unnamed` tells how many there are and
    how many of the costs: each may be of any deployment.
    `reported` is what the letter reports on, each once: by its sections, else by its overview, else by its figures.
    """

    overview: tuple[Unit, ...]
    sections: tuple[Unit, ...]
    costs: tuple[Unit, ...]
    unnamed: tuple[int, int] = (0, 0)
    reported: tuple[Unit, ...] = ()
    nameless: tuple[Unit, ...] = ()


def deployments(letter: Letter) -> Deployments:
    """Return the deployments of a letter."""
    words, listed = Words(letter), tuple(lists(letter))
    sums = (*listed, *lines_of_sums(letter))
    sections, below = _headed(letter, words, sums)
    # "Inzet op Gotland" names no country: a line that says "Gotland" is of that deployment all the same.
    places = frozenset(
        name
        for one in sections
        if not one.keys
        for name in (one.words if _OPERATION.fullmatch(one.label) else one.strong | one.soft)
    )
    places |= _in_lists(letter, words, sums) if len(sections) > 1 else frozenset()
    overview, of_overview = next(
        ((found, one) for one in listed if _is_overview(letter, found := _named(words, one, places), one, sections)),
        ([], None),
    )
    # "een bijdrage aan de MFO op Gotland" says what a line of cost calls "MFO".
    called = places.union(*(one.strong for one in overview if not one.keys))
    costs, of_costs = next(
        ((found, one) for one in sums if len(found := _cost_lines(letter, words, one, called)) > 1), ([], None)
    )
    sections = list(_with_operations(sections, overview))
    nameless, of_cost = (_unnamed(letter, one, its) for one, its in ((of_overview, overview), (of_costs, costs)))
    reported = tuple(_reported(words, (*sections, *below), overview))
    unnamed = (len(nameless), len(of_cost))
    return Deployments(
        tuple(overview), tuple(sections), tuple(costs), unnamed, reported, tuple(map(words.unit, nameless))
    )


def _headed(letter: Letter, words: Words, listed: Sequence[Listed]) -> tuple[list[Unit], list[Unit]]:
    """Return the headings of deployments: those of the level at which most are, and those below of other countries."""
    named = list(_deployed(letter, words, listed))
    level = Counter(section[0].level for _, section in named).most_common(1)[0][0] if named else 0
    of_level = [(unit, section) for unit, section in named if section[0].level == level]
    main = [words.bound(*one) for unit, section in of_level for one in _apart(unit, section, named)]
    over = {unit.span.start: unit.countries for unit in main}
    below = [unit for unit, section in named if section[0].level > level and _is_elsewhere(letter, unit, over)]
    return main, below


def _apart(
    unit: Unit, section: Sequence[Block], named: Sequence[tuple[Unit, tuple[Block, ...]]]
) -> Iterator[tuple[Unit, Span]]:
    """Yield a section, or those below it where it is of several countries and each of them is of one."""
    whole = _whole(section)
    if len(unit.countries) > 1 and len(named) <= _MOST:
        inside = [(one, _whole(below)) for one, below in named if whole.start < one.span.start < whole.end]
        parts = [(one, span) for one, span in inside if len(one.countries) == 1 and one.countries < unit.countries]
        if sorted(country for one, _ in parts for country in one.countries) == sorted(unit.countries):
            yield from parts
            return
    yield unit, whole


def _whole(section: Sequence[Block]) -> Span:
    return Span(section[0].start, section[-1].end)


def _is_elsewhere(letter: Letter, unit: Unit, over: Mapping[int, frozenset[str]]) -> bool:
    """Tell whether a heading below those of deployments is of one in another country: "Inzet in Montenegro"."""
    if not unit.countries or not any(pattern.search(unit.label) for pattern in (_SAID_BEFORE, _OPERATION, AT_WORK)):
        return False
    above = [over[one.start] for one in letter.headings_at(unit.span.start) if one.start in over]
    return bool(above) and all(countries.isdisjoint(unit.countries) for countries in above)


def _deployed(letter: Letter, words: Words, listed: Sequence[Listed]) -> Iterator[tuple[Unit, tuple[Block, ...]]]:
    """Yield the sections that are of a deployment; where some are headed by a country alone, all of that form.

    One among these that a list of deployments names is of one too, whatever it is called: "Oostzee".
    """
    found = [(words.unit(Span(one[0].start, one[0].end)), one) for one in _sections(letter)]
    sure = {unit.span for unit, one in found if _is_deployed(letter, unit, one)}
    bare = {unit.span for unit, _ in found if _is_bare(unit)}
    known = sure | bare if len(sure & bare) > 1 or (sure & bare and _are_a_row(found, bare)) else sure
    known = known | set(_beside(letter, found, known | bare, listed))
    return ((unit, one) for unit, one in found if unit.span in known)


def _beside(
    letter: Letter,
    found: Sequence[tuple[Unit, tuple[Block, ...]]],
    known: Collection[Span],
    listed: Sequence[Listed],
) -> Iterator[Span]:
    """Yield the headings in a row of which a list names two at least, one of them a deployment's or a country's."""
    said = [frozenset(_NAME.findall("\n".join(map(letter.part, one.spans)).casefold())) for one in listed[:_MOST]]
    for row in _in_rows(found):
        left = [
            (unit, _called(unit)) for unit in row if not (_OF_LETTER.search(unit.label) or _ABROAD.search(unit.label))
        ]
        lists_of = [names for names in said if sum(not names.isdisjoint(own) for _, own in left) >= _TWO]
        named = [unit for unit, own in left if any(not names.isdisjoint(own) for names in lists_of)]
        if any(unit.span in known or unit.keys for unit in named):
            yield from (unit.span for unit in named)


def _in_rows(found: Sequence[tuple[Unit, tuple[Block, ...]]]) -> Iterator[list[Unit]]:
    """Yield the headings of one level below the same one, two at least."""
    rows: dict[int, list[Unit]] = {}
    for unit, one in found:
        for level in [level for level in rows if level > one[0].level]:
            yield rows.pop(level)
        rows.setdefault(one[0].level, []).append(unit)
    yield from rows.values()


def _called(unit: Unit) -> frozenset[str]:
    """Return the words of a heading that may be names, as they are written."""
    return frozenset(word for word in _NAME.findall(unit.label.casefold()) if word in unit.words or len(word) > _LONG)


def _are_a_row(found: Sequence[tuple[Unit, tuple[Block, ...]]], bare: Collection[Span]) -> bool:
    """Tell whether headings that are a country alone stand in a row of three at least, below the same heading."""
    run = 0
    for unit, one in found:
        run = run + 1 if unit.span in bare and unit.countries and one[0].level > 1 else 0
        if run >= _ROW:
            return True
    return False


def _is_bare(unit: Unit) -> bool:
    """Tell whether a heading is a country, an operation or a short form alone: "KFOR", "EUAM Irak", "2.1 USSC"."""
    words = [word for word in unit.label.split() if not word.replace(".", "").isdecimal()]
    if _OF_LETTER.fullmatch(unit.label):
        return False
    if len(words) == 1:
        return bool(unit.countries) or _OPERATION.fullmatch(unit.label) is not None
    return len(words) == _TWO and bool(unit.keys) and _OPERATION.fullmatch(words[0]) is not None


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


def _is_deployed(letter: Letter, unit: Unit, section: Sequence[Block]) -> bool:
    """Tell whether a section's heading names a deployment; not where it is of a threat, of later, or not of ours.

    One that the register calls so is named, whatever the section says.
    """
    by_register = letter.snapshot is not None and bool(named_alone(unit.label, letter.snapshot))
    if not (by_register or unit.keys or unit.strong or (unit.soft and _OF_OURS_IN.search(unit.label))):
        return False
    if any(pattern.search(unit.label) for pattern in (_LATER, _EXERCISE, _ABROAD, _SENTENCE)):
        return False
    named = _SAID_BEFORE.search(unit.label) or AT_WORK.search(unit.label)
    return by_register or bool(named) or any(_is_ours(letter, one) for one in section[1:])


def _is_ours(letter: Letter, block: Block) -> bool:
    """Tell whether a block says that people of ours are at work."""
    found = [pattern.search(letter.text, block.start, block.end) for pattern in (_OURS, DEPLOYED, AT_WORK)]
    return found[0] is not None and any(found[1:])


def _reported(words: Words, headed: Iterable[Unit], overview: Iterable[Unit]) -> list[Unit]:
    """Return the deployments that a letter reports on, each once: those that headings tell of, and what these leave."""
    found = list({(one.keys, one.strong, one.soft, one.subject): one for one in headed}.values())[:_MOST]
    listed = (one for one in overview if one.keys and DEPLOYED.search(one.label))
    for one in (*listed, *words.by_figure()):
        if len(found) < _MOST and not any(one.like(other) or one.countries & other.countries for other in found):
            found.append(one)
    return found


def _with_operations(sections: Sequence[Unit], overview: Sequence[Unit]) -> Iterator[Unit]:
    """Yield sections with the operations that their lines of the overview name: "Kosovo: KFOR".

    One that names no country has the short forms of its line too: what is "in de Sinaï" may cost as "MFO".
    """
    lines = matched(sections, overview)
    for index, one in enumerate(sections):
        line = overview[lines[index]] if index in lines else one
        named = {key for key in line.keys if not key.startswith("country:")}
        short = frozenset() if one.keys else line.words & {word.casefold() for word in line.strong}
        yield one._replace(keys=one.keys | named, words=one.words | short)


def _named(words: Words, one: Listed, places: frozenset[str]) -> list[Unit]:
    """Return the lines that name a country or operation, or what a heading without these is called by."""
    # What names no place has to have a heading's name: nothing else need be made of it.
    units = map(words.unit, one.spans if places else filter(words.is_placed, one.spans))
    return [unit for unit in units if unit.keys or (unit.strong | unit.soft | _shouted(unit)) & places]


def _in_lists(letter: Letter, words: Words, listed: Sequence[Listed]) -> frozenset[str]:
    """Return the names that lines of two lists have which name no country or operation: "MFO"."""
    often: Counter[str] = Counter()
    for one in listed:
        spans = (span for span in one.spans if not is_of_all(letter, span, one))
        units = [unit for unit in map(words.unit, spans) if not unit.keys]
        often.update(frozenset[str]().union(*(unit.strong | unit.soft | _shouted(unit) for unit in units)))
    return frozenset(name for name, number in often.items() if number > 1 and not name.isdigit())


def _shouted(unit: Unit) -> frozenset[str]:
    """Return the words of a line that is short forms and figures alone: "USSC  0,8"."""
    return unit.words if unit.label.isupper() else frozenset()


def _unnamed(letter: Letter, one: Listed | None, units: Sequence[Unit]) -> list[Span]:
    """Return the lines of a list that name nothing and are no total."""
    if one is None:
        return []
    named = {unit.span for unit in units}
    return [span for span in one.spans if span not in named and not is_of_all(letter, span, one)]


def is_of_all(letter: Letter, span: Span, one: Listed) -> bool:
    """Tell whether a line is of no deployment by itself: a total, the heads of a table, or a cost of all together."""
    if _TOTAL.search(letter.part(span)) or (one.rows and _TOGETHER.match(letter.text, span.start, span.end)):
        return True
    return one.rows and span == one.spans[0] and not _has_figures(letter, span) and _has_figures(letter, one.spans[1])


def _has_figures(letter: Letter, row: Span) -> bool:
    """Tell whether a cell behind the first of a row holds a figure alone."""
    return any(_FIGURE.fullmatch(cell.strip()) for cell in letter.part(row).split("\t")[1:])


def _cost_lines(letter: Letter, words: Words, one: Listed, places: frozenset[str]) -> list[Unit]:
    """Return the lines that name a deployment and a sum of money."""
    above = _above(letter, one)
    of_money = _MONEY.search(above) is not None
    money = letter.of_kind("money")
    return [
        unit
        for unit in _named(words, one, places)
        if any(True for _ in within(money, unit.span))
        or (one.rows and of_money and _DIGIT.search(letter.part(unit.span)))
    ]


def _above(letter: Letter, one: Listed) -> str:
    """Return what stands over a list, and over the heads of a table that reading took for a paragraph."""
    if one.before is None:
        return ""
    at = bisect_left(letter.blocks, one.before.start, key=lambda block: block.start)
    start = (
        letter.blocks[at - 1].start
        if at and "|" in letter.text[one.before.start : one.before.end]
        else one.before.start
    )
    return letter.part(Span(start, one.before.end))


def _is_overview(letter: Letter, units: Sequence[Unit], one: Listed, sections: Sequence[Unit]) -> bool:
    """Tell whether a list is one of deployments, before their sections, and no table of contents, costs or partners."""
    if len(units) < _TWO or len(units) < len(one.spans) - 1 - _heads(letter, one):
        return False
    if one.before is not None and _PARTS.search(letter.part(Span(one.before.start, one.before.end))):
        return False
    if sections and one.spans[0].start > sections[0].span.end:
        return False
    whole = Span(one.spans[0].start, one.spans[-1].end)
    headed = len(matched(units, sections)) >= max(len(units) - 1, _TWO)
    of_partners = not headed and _is_of_partners(letter, one.spans)
    if of_partners or any(True for _ in within(letter.of_kind("money"), whole)):
        return False
    return not sections or len(matched(units, sections)) * 2 >= min(len(units), len(sections))


def _heads(letter: Letter, one: Listed) -> int:
    """Return how many lines of a list are of all deployments, beyond a total."""
    return max(sum(is_of_all(letter, span, one) for span in one.spans) - 1, 0)


def _is_of_partners(letter: Letter, spans: Sequence[Span]) -> bool:
    """Tell whether half of a list's lines say what other nations supply."""
    given = letter.of_kind("contribution")
    supplied = sum(any(_is_of_another(one) for one in within(given, span)) for span in spans)
    return _TWO * supplied >= len(spans)


def _is_of_another(claim: Claim) -> bool:
    return isinstance(claim.value, Contribution) and claim.value.nation != _OWN


def is_later(letter: Letter, unit: Unit) -> bool:
    """Tell whether a deployment is said to come later, or to be left out of the letter."""
    return _LATER.search(letter.part(unit.span)) is not None
