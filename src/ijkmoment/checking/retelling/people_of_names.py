"""How many people a letter has of a mission or country at one place, and how many in the section on it: as many.

An overview tells it beside the name: in the row of a table, in the item of a list or right before it ("9 bij KFOR").
The section that the name heads, or a sentence that names it and nothing else of the overview, tells it again: "de elf
stafofficieren in Pristina". Who tells there of other nations, of another time, of some of them or of more than these,
and who tells the parts that come to the number of the overview, tells something else.
"""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from itertools import combinations
from typing import NamedTuple

from ijkmoment.checking.figures.figure_words import OF_EACH, OTHER_SCOPE, OTHER_TIME, PLANNED
from ijkmoment.checking.figures.number_contexts import Contexts, Mention
from ijkmoment.checking.letter import Letter, Span
from ijkmoment.checking.retelling.said_of import countries_in
from ijkmoment.checking.text.around import Around, within
from ijkmoment.language.date_words import ANY_MONTH
from ijkmoment.language.nationalities import INHABITANTS, NATIONALITIES
from ijkmoment.language.patterns import lazily, longest_first

_NOUN = (
    r"\w*(?:militairen|waarnemers|officieren|adviseurs|instructeurs|trainers|nederlanders|personen|mensen|functionarissen|medewerkers"
    r"|experts|deskundigen|marechaussees|agenten|ambtenaren|burgers|opvarenden|bemanningsleden|personeelsleden|functies)(?!\w)"
)
_PEOPLE = lazily(rf"\s+(?:nederlandse\s+|uitgezonden\s+|ingezette\s+)?{_NOUN}")
_OF_PEOPLE = lazily(rf"(?<!\w)(?:{_NOUN}|sterkte|personeel|aantal(?:len)?)(?!\w)")
_BEFORE_NAME = lazily(
    r"\s*(?:[a-zà-ÿ]+\s+){0,2}?(?:bij|in|voor|aan|naar|binnen)\s+(?:(?:de|het|operatie|missie)\s+){0,2}(?=[A-ZÀ-Þ])"
)
_NAME = lazily(r"[A-ZÀ-Þ][\w-]+(?:\s+(?:en\s+)?[A-ZÀ-Þ][\w-]+){0,3}")
_OTHERS = lazily(
    r"(?<!\w)(?:overige?|andere|resterende|eerste|laatste|nieuwe|extra|waarvan|daarvan|van\s+wie|onder\s+wie|per|elk|elke|ieder|iedere|maximaal"
    r"|samen|tezamen|gezamenlijk\w*|beide|opgeteld|minimaal|ten\s+hoogste|hooguit|meer|minder|nog|eerder|toen|totaal|totale|groep\w*|ploeg\w*|rotaties?|achtereenvolgens|wissel\w*"
    r"|afgelost|lichting|opgeleid\w*|oefen\w*|uitgebreid|verkleind|verminderd|verhoogd|teruggebracht|afgebouwd|gewond\w*|onderzochte|kandida\w+|groei\w*|krimp\w*|neemt|nemen|zal|zullen|terug|volgend\w*|k[ow]a?men\s+uit|afkomstig)(?!\w)",
    re.IGNORECASE,
)
_FOREIGN = {*NATIONALITIES, *INHABITANTS} - {"nederlandse", "nederlanders"}
_NATION = lazily(rf"(?<!\w)(?:{'|'.join(longest_first(_FOREIGN))})(?!\w)")
_OPENS = lazily(r"\((?:circa|ca\.|ongeveer|ruim|bijna|zo['’]n)?\s*\Z")
_WORD = lazily(r"\w+")
_LABEL = lazily(r"(?:(?:de|het)\s+)?(?P<label>[^:.;\n]{2,80}):\s")
_NUMBERING = lazily(r"\s*(?:[\d.]+|[A-Za-z][.)])\s+")
# Who is deployed is more through a year than on one day of it; the posts are as many.
_POSTS = lazily(r"\s+(?:nederlandse\s+)?(?:\w*waarnemers|\w*officieren|\w*adviseurs|\w*instructeurs|\w*trainers)(?!\w)")
_ON_A_DAY = lazily(rf"(?<!\w)(?:op|per)\s+\d{{1,2}}\s+(?:{ANY_MONTH})|(?<!\w)(?:eind|ultimo)\s")
_MEAN = lazily(r"gemiddeld|cumulatie|peildatum|(?<!\w)stand(?!\w)|(?<!\w)in\s+de\s+loop\s", re.IGNORECASE)
_ALL_ALONG = lazily(
    r"(?<!\w)(?:gedurende|tijdens)\s+de\s+(?:hele|gehele|volledige)\s+(?:looptijd|\w*periode|\w*duur)(?!\w)"
)
_BODIES = frozenset({"EU", "VN", "UN", "NAVO", "NATO"})
_FEWEST, _MOST, _FEW, _PARTS, _LONGEST = 3, 60, 8, 4, 240


class Names(NamedTuple):
    """What a stretch names: short forms, and countries by their codes; and all its words, without a numbering."""

    short: frozenset[str]
    countries: frozenset[str]
    whole: str


class Told(NamedTuple):
    """How many people an overview has of what it names; `timed` where that is the number of one day."""

    one: Mention
    names: Names
    timed: bool
    mean: bool = False


def people_of_names(letter: Letter) -> Iterator[tuple[Span, Span]]:
    """Find the people that a section or sentence counts of what an overview has another number of."""
    people = [it for it in letter.once(Contexts).told if _are_people(letter, it)][:_MOST]
    overview = [*_of_cells(letter), *_of_items(letter, people), *_beside_names(letter, people)] if people else []
    for heading, told in _by_heading(letter, people).items():
        named = names_in(letter, Span(*heading))
        known = [it for it in overview if _are_one(it.names, named) and not _stands_under(letter, it.one, heading)]
        yield from _told_otherwise(letter, told, known)
    for sentence, told in _by_sentence(people).items():
        named = names_in(letter, sentence)
        shorts = named.short & {word for it in overview for word in it.names.short}
        known = [
            it
            for it in overview
            if _are_one(it.names, named) and shorts <= it.names.short and it.one.sentence != sentence
        ]
        yield from _told_otherwise(letter, told, known)


def _by_sentence(people: Iterable[Mention]) -> dict[Span, list[Mention]]:
    found: dict[Span, list[Mention]] = {}
    for one in people:
        found.setdefault(one.sentence, []).append(one)
    return found


def _told_otherwise(letter: Letter, told: Sequence[Mention], known: Sequence[Told]) -> Iterator[tuple[Span, Span]]:
    """Yield the count of a section that is near the one of the overview, where none there is or comes to that."""
    values = {it.one.value for it in known}
    if len(values) != 1:
        return
    of_overview = known[0].one
    most = of_overview.value if any(it.timed for it in known) else None
    lasting = [it for it in told if most is None or it.value < most or _POSTS.match(letter.folded, it.span.end)]
    lasting = [it for it in lasting if (_MEAN.search(letter.part(it.sentence)) is not None) is known[0].mean]
    near = [it for it in lasting if _is_near(it.value, of_overview.value) and not _is_aside(letter, it)]
    come_to = any(sum(row) == of_overview.value for row in _rows(told))
    if near and not come_to and len({it.value for it in near}) == 1 and not _is_of_another_time(letter, near[0], known):
        yield near[0].span, of_overview.span


def _rows(told: Sequence[Mention]) -> Iterator[tuple[Decimal, ...]]:
    values = [it.value for it in told[:_FEW]]
    return (row for size in range(1, _PARTS + 1) for row in combinations(values, size))


def _is_near(one: Decimal, other: Decimal) -> bool:
    least, most = sorted((one, other))
    return least >= _FEWEST and least < most <= least * 3 / 2


def _is_aside(letter: Letter, one: Mention) -> bool:
    """Tell whether the sentence of a count is of others, of some, of more or of another time or plan."""
    said = _ALL_ALONG.sub(" ", OF_EACH.sub(" ", letter.folded[slice(*one.sentence)]))
    if _OTHERS.search(said) or _is_of_means(letter, one.sentence):
        return True
    if any(it.search(said) for it in (OTHER_TIME, OTHER_SCOPE, PLANNED, _NATION)):
        return True
    return _OPENS.search(letter.folded, one.sentence.start, one.span.start) is not None


def _is_of_another_time(letter: Letter, one: Mention, known: Sequence[Told]) -> bool:
    contexts = letter.once(Contexts)
    years = [contexts.years(it) for it in (one, known[0].one)]
    if years[0] and years[1] and years[0].isdisjoint(years[1]):
        return True
    if letter.date is not None and not years[1] and any(year >= letter.date.year for year in years[0]):
        return True  # what is to come: "in 2026 komt de eenheid met 95 militairen"
    periods = [{str(it.value) for it in within(letter, told.sentence, "period")} for told in (one, known[0].one)]
    return bool(periods[0] and periods[1]) and periods[0].isdisjoint(periods[1])


def _are_people(letter: Letter, one: Mention) -> bool:
    return (
        not one.unit
        and one.value >= _FEWEST
        and _PEOPLE.match(letter.folded, one.span.end, one.sentence.end) is not None
    )


def _by_heading(letter: Letter, people: Iterable[Mention]) -> dict[Span, list[Mention]]:
    found: dict[Span, list[Mention]] = {}
    for one in people:
        for heading in letter.headings_at(one.span.start)[-1:]:
            found.setdefault(Span(heading.start, heading.end), []).append(one)
    return found


def _stands_under(letter: Letter, one: Mention, heading: Span) -> bool:
    return one.cell is None and any(it.start == heading.start for it in letter.headings_at(one.span.start)[-1:])


def names_in(letter: Letter, span: Span) -> Names:
    """Return what a stretch names."""
    places = letter.capitals[bisect_left(letter.capitals, span.start) : bisect_left(letter.capitals, span.end)]
    words = (_WORD.match(letter.text, place) for place in places)
    short = frozenset(found[0] for found in words if found is not None) - _BODIES
    return Names(
        short, countries_in(letter, span), _NUMBERING.sub("", letter.part(span), count=1).strip(" .:").casefold()
    )


def _are_one(one: Names, other: Names) -> bool:
    """Tell whether two stretches name one thing: its short form, where both have one, else its one country."""
    if one.whole == other.whole:
        return True
    if one.short and other.short:
        return not one.short.isdisjoint(other.short)
    return len(one.countries) == 1 and one.countries == other.countries


def _of_cells(letter: Letter) -> Iterator[Told]:
    for one in letter.once(Contexts).cells:
        if one.cell is None or one.unit or one.is_total:
            continue
        grid, row, column = one.cell
        head = grid.heads.get(column, "")
        over = f"{head} {grid.over[-_LONGEST:]}"
        if _OF_PEOPLE.search(head.lower()):
            names = names_in(letter, row.span)._replace(whole=row.name.casefold())
            mean = _MEAN.search(over) is not None
            yield Told(one, names, not mean and _ON_A_DAY.search(over) is not None, mean)


def _of_items(letter: Letter, people: Sequence[Mention]) -> Iterator[Told]:
    """Yield the people of a list's items that count them once."""
    items: dict[Span, list[Mention]] = {}
    for one in people:
        block = letter.block_at(one.span.start)
        if block is not None and block.kind == "item":
            items.setdefault(Span(block.start, block.end), []).append(one)
    for item, told in items.items():
        if len(told) == 1 and not _is_of_means(letter, item):
            label = _LABEL.match(letter.text, item.start, told[0].span.start)
            names = names_in(letter, item)
            whole = label["label"].casefold() if label is not None else names.whole
            yield Told(told[0], names._replace(whole=whole), letter.says(_ON_A_DAY, item))


def _is_of_means(letter: Letter, item: Span) -> bool:
    """Tell whether the heading or the line over a list says that its numbers are means, or of one day."""
    block = letter.block_at(item.start)
    lead = letter.once(Around).lead(block) if block is not None else None
    over = [*letter.headings_at(item.start)[-1:], *([] if lead is None else [lead])]
    return any(_MEAN.search(letter.text, it.start, it.end) for it in over)


def _beside_names(letter: Letter, people: Sequence[Mention]) -> Iterator[Told]:
    """Yield the counts right before a name: "12 militairen bij UNTSO", "circa 150 in Polen"."""
    for one in letter.once(Contexts).told:
        before = _BEFORE_NAME.match(letter.text, one.span.end, one.sentence.end) if not one.unit else None
        name = _NAME.match(letter.text, before.end(), one.sentence.end) if before is not None else None
        if name is None or letter.says(_MEAN, one.sentence):
            continue
        if one in people or _of_people_near(letter, one):
            yield Told(one, names_in(letter, Span(*name.span())), letter.says(_ON_A_DAY, one.sentence))


def _of_people_near(letter: Letter, one: Mention) -> bool:
    return letter.says(_OF_PEOPLE, one.sentence)
