"""One fact with two values.

What:
    The strength, the cost or the named equipment of one deployment, project or whatever the letter speaks of, with one
    value in one place and another elsewhere: a number with its digits exchanged, one that points back ("de 237
    medewerkers") or that is told again in other words, the people or costs of a section and those in an overview, list
    or table, and the total. Where the register or most of the places have the one value, only the other is reported.

Why:
    One of the two is wrong, and the reader cannot tell which.

Example:
    Overzicht

    In Letland dienden circa 300 militairen bij de Coastal Watch Group.

    Inzet in Letland

    Nederland leverde circa 350 militairen aan de Coastal Watch Group.

Better:
    Overzicht

    In Letland dienden circa 300 militairen bij de Coastal Watch Group.

    Inzet in Letland

    Nederland leverde circa 300 militairen aan de Coastal Watch Group.

Known limits:
    Two numbers are of one thing when they have the same noun or unit, are about as large (a third more or fewer, half
    of a dozen or less), and all that is said of the one is said with the other, in the heading over it too; of numbers
    that differ as by a slip half of it, where the one is told by the way ("met 36 boten"). Other times, places, names
    and headings of two of a kind make them two, as "eerste" and "tweede" do; so do words for others, for some, for a
    change, a plan, a goal, a correction or what is allowed, items of one list, and numbers around them that come to the
    one or by which they differ. A number that the letter has more than once is taken for right. "Circa 300" and 297
    agree, and so do € 31,4 and € 31,37 miljoen. Percentages are compared where they differ as by a slip, units that are
    written out ("kubieke meter per seconde") where digits changed places on one day. Of a table its totals are
    compared, its rows by what they are called, and other counts where digits changed places. Costs are of what their
    sentence or label names, else of the heading, else of all. A size with a unit ("een wachttijd van elf weken") goes
    back only where it differs as by a slip or has words of its own. Where nothing tells which is wrong, what points
    back or stands last is reported.

Source:
    The letter itself; where the register holds one of the values, the other is reported.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from decimal import Decimal

from ijkmoment.checking.deployments.told_figures import ToldFigure, told_figures
from ijkmoment.checking.figures.agreement import may_be_one, number
from ijkmoment.checking.figures.figure_words import ASIDE, COUNTS, PART_OF_A_YEAR
from ijkmoment.checking.figures.near_numbers import is_near, is_shuffled
from ijkmoment.checking.figures.number_times import are_of_two_times
from ijkmoment.checking.letter import Letter, Span
from ijkmoment.checking.retelling.labelled_figures import labelled_figures
from ijkmoment.checking.retelling.labelled_words import LAST_YEAR, WITHIN_PLAN
from ijkmoment.checking.retelling.told_otherwise import told_otherwise
from ijkmoment.checking.rule import Draft, Rule, in_letter
from ijkmoment.facts.finding import Finding
from ijkmoment.facts.snapshot import Snapshot
from ijkmoment.facts.values import Amount, Quantity, Strength
from ijkmoment.language.patterns import lazily

_DRAFT = Draft("NUM004", "inconsistency")
_PAST = lazily(
    r"(?<!\w)(?:droeg(?:en)?|leverden?|bestond(?:en)?|tel(?:de|den)|nam(?:en)?|was|waren|had(?:den)?|omvatten?|dienden?)(?!\w)"
)
_BESIDES = lazily(
    r"(?<!\w)(?:ook|daarnaast|verder|voorts|eveneens|nog|extra|totaal|totale|beide|inmiddels|nu|thans|toen|eerst|nieuwe?|tweede|ander\w*)(?!\w)"
)
_MOST = 60  # figures of one kind and place that are compared with each other


def check(letter: Letter) -> Iterator[Finding]:
    """Find the figures that are told with another value elsewhere."""
    found: dict[Span, Finding] = {}
    right: set[Span] = set()
    for group in _groups(letter).values():
        now = group if letter.date is None else [one for one in group if not _is_past(one, letter.date.year)]
        for one in _facts(now[:_MOST]):
            for finding in _clashes(letter, one, right):
                found.setdefault(Span(finding.start, finding.end), finding)
    for place, other in told_otherwise(letter):
        if not any(span.start < it.end and it.start < span.end for span in (*found, *right) for it in (place, other)):
            found[place] = _slip(letter, place, other)
    yield from (finding for span, finding in found.items() if span not in right)


def _slip(letter: Letter, here: Span, there: Span) -> Finding:
    printed, other = letter.part(here), letter.part(there)
    return _DRAFT.at(here, related=(in_letter(letter, there),), printed=printed, other=other)


def _groups(letter: Letter) -> Mapping[tuple[object, ...], list[ToldFigure]]:
    """Return the figures that may be of one fact: of one kind, nation and noun, at one place or of one subject."""
    groups: dict[tuple[object, ...], list[ToldFigure]] = {}
    told = (*_placed(tuple(told_figures(letter))), *labelled_figures(letter))
    figures = _without_changes(letter, told)
    spent = {year for one in figures if one.kind == "money" for year in one.years}
    for one in figures:
        apart = one.kind == "money" and len(spent) > 1
        for key in _keys(one):
            groups.setdefault((*key, apart and not one.years), []).append(one)
    return groups


def _placed(figures: Sequence[ToldFigure]) -> Iterator[ToldFigure]:
    """Yield figures with the one place that their names have elsewhere in the letter, where they name none."""
    places: dict[frozenset[str], set[frozenset[str]]] = {}
    for one in figures:
        if one.names and len(one.places) == 1:
            places.setdefault(one.names, set()).add(one.places)
    for one in figures:
        known = places.get(one.names, set()) if not one.places else set()
        yield one._replace(places=next(iter(known))) if len(known) == 1 else one


def _without_changes(letter: Letter, told: Iterable[ToldFigure]) -> list[ToldFigure]:
    """Leave out what brackets in a paragraph about changes say, by how much: "In Slowakije (1,8 miljoen euro)"."""
    left, changing = list[ToldFigure](), dict[Span, bool]()
    for one in told:
        around = one.sentence if one.way == "name" else letter.block_at(one.claim.start)
        if around is not None and letter.text.endswith("(", 0, one.claim.start):
            said = Span(around.start, around.end)
            if said not in changing:
                changing[said] = _tells_of_changes(letter.folded[said.start : said.end])
            if changing[said]:
                continue
        left.append(one)
    return left


def _tells_of_changes(said: str) -> bool:
    return ASIDE.search(WITHIN_PLAN.sub(" ", LAST_YEAR.sub(" ", said))) is not None


def _is_past(one: ToldFigure, year: int) -> bool:
    """Tell whether a strength is told of a year that was over long before the letter: what has no year is of none."""
    return one.kind == "strength" and bool(one.years) and max(one.years) < year - 1


def _keys(one: ToldFigure) -> Iterator[tuple[object, ...]]:
    if one.way:
        yield one.kind, one.thing, one.total, "thing"
        return
    if one.subject is not None:
        yield one.kind, one.nation, one.noun.casefold(), one.subject
    if one.missions:
        yield one.kind, one.nation, one.noun.casefold(), one.total, one.missions, one.others
    if len(one.places) == 1:
        yield one.kind, one.nation, one.noun.casefold(), one.total, one.places
    elif one.total and not one.places and not one.names:
        yield one.kind, "total"
    elif one.kind == "quantity" and not one.places:
        yield one.kind, one.noun.casefold(), "anywhere"


def _facts(group: Sequence[ToldFigure]) -> Iterator[list[ToldFigure]]:
    """Part a group by name and by time; who has no name belongs to the only one that is named there."""
    clusters: list[tuple[set[str], list[ToldFigure]]] = []
    for one in filter(_names, group):
        near = [cluster for cluster in clusters if cluster[0] & _names(one)]
        joined = (_names(one).union(*(names for names, _ in near)), [one, *(it for _, its in near for it in its)])
        clusters = [cluster for cluster in clusters if cluster not in near] + [joined]
    unnamed = [figure for figure in group if not _names(figure)]
    if len(clusters) <= 1:
        yield from _by_time([*unnamed, *(figure for _, figures in clusters for figure in figures)])
        return
    for _, figures in clusters:
        yield from _by_time(figures)


def _names(one: ToldFigure) -> set[str]:
    """Return the names that tell deployments apart, the register's subject among them."""
    return {*one.names, *(one.subject or ())[:1]}


def _by_time(figures: Sequence[ToldFigure]) -> Iterator[list[ToldFigure]]:
    """Part figures by the month or the years that they are of; one without a year may be of any."""
    months = {one.moment for one in figures if one.kind == "strength"}
    for month in months or {None}:
        same = [one for one in figures if one.kind != "strength" or one.moment == month]
        yield from _by_years(sorted(same, key=lambda one: one.claim.start))


def _by_years(figures: Sequence[ToldFigure]) -> Iterator[list[ToldFigure]]:
    named = {one.years for one in figures if one.years}
    if all(first & second for first in named for second in named):
        yield list(figures)
        return
    nothing: frozenset[int] = frozenset()
    for years in (*named, nothing):
        yield [one for one in figures if one.years == years]


def _clashes(letter: Letter, figures: Sequence[ToldFigure], known: set[Span]) -> Iterator[Finding]:
    """Yield what clashes, and add to the places that are known to be right."""
    values = _values(figures)
    if len(values) < 2:
        return
    clashing = [one for one in values if any(_differ(letter, one, it) for it in values if it is not one)]
    right = _right(letter.snapshot, clashing)
    known |= {one.span for one in right or ()}
    for group in clashing:
        if group is right:
            continue
        others = [other for other in clashing if other is not group and _differ(letter, group, other)]
        for one in group:
            yield _finding(letter, one, [right[0]] if right in others and right else [other[0] for other in others])


def _differ(letter: Letter, group: Sequence[ToldFigure], other: Sequence[ToldFigure]) -> bool:
    """Tell whether two values cannot be the same; of a place, which may hold more than one thing, by the first told."""
    if not group[0].way:
        return not _agree(letter, group[0], other[0])
    return any(not _agree(letter, one, another) for one in group for another in other)


def _values(figures: Sequence[ToldFigure]) -> list[list[ToldFigure]]:
    """Return the figures by their value, in order of where each is first told."""
    groups: dict[tuple[object, ...], list[ToldFigure]] = {}
    for one in figures:
        groups.setdefault((number(one.value), one.claim.hedge), []).append(one)
    return list(groups.values())


def _agree(letter: Letter, first: ToldFigure, second: ToldFigure) -> bool:
    """Tell whether two figures can be one value printed in two ways."""
    elsewhere = first.places and second.places and not first.places & second.places
    if _are_told_together(letter, first, second) or elsewhere or may_be_one(first.claim, second.claim):
        return True
    if _times_within_a_year(letter, first) != _times_within_a_year(letter, second):
        return True
    if are_of_two_times(letter, first.span, second.span):
        return True
    return not (_are_named_alike(first, second) or _is_slip(first.value, second.value))


def _times_within_a_year(letter: Letter, one: ToldFigure) -> set[str]:
    """Return the words by which the sentence of a figure says that it is of a part of a year, or of each of them."""
    return {*PART_OF_A_YEAR.findall(letter.folded, *one.sentence)}


def _are_named_alike(first: ToldFigure, second: ToldFigure) -> bool:
    """Tell whether a formation, a ship or a mission that both figures name, or the register, says that they are one.

    A label, a heading or a country says no more than that two figures may be of one thing; then they have to differ as
    by a slip.
    """
    if first.way or second.way:
        return False
    shared = first.names & second.names or (first.missions and first.missions == second.missions)
    return bool(shared) or (first.subject is not None and first.subject == second.subject)


def _is_slip(first: Amount | Strength | Quantity, second: Amount | Strength | Quantity) -> bool:
    """Tell whether two values differ in one digit, or have the same digits in another order."""
    one, other = _plain(first), _plain(second)
    return one is not None and other is not None and (is_near(one, other) or is_shuffled(one, other))


def _plain(value: Amount | Strength | Quantity) -> Decimal | None:
    number = value.value if isinstance(value, Amount) else _count(value)
    return None if number is None else Decimal(number)


def _count(value: Strength | Quantity) -> Decimal | int | None:
    return value.number if isinstance(value, Quantity) else value.minimum if value.minimum == value.maximum else None


def _are_told_together(letter: Letter, first: ToldFigure, second: ToldFigure) -> bool:
    """Tell whether two figures stand under one heading, where the one goes into the other; a list does not.

    Nor do two paragraphs that open with how many of ours are with one mission, one of them as all that it is.
    """
    if _open_alike(letter, first, second):
        return False
    return first.claim.section == second.claim.section and "label" not in (first.way, second.way)


def _open_alike(letter: Letter, first: ToldFigure, second: ToldFigure) -> bool:
    """Tell whether two strengths are of one named mission, and no words set them apart by time, part or task.

    A part is mostly far smaller than the whole.
    """
    both = (first, second)
    if not first.missions or any(one.kind != "strength" or one.others or one.years or one.moment for one in both):
        return False
    values = sorted(_plain(one.value) or Decimal(0) for one in both)
    if first.missions != second.missions or first.noun != second.noun or values[0] * 3 < values[1] * 2:
        return False
    opened = [letter.block_at(one.claim.start) for one in both]
    if any(
        it is None or it.kind != "paragraph" or it.start != one.sentence.start
        for it, one in zip(opened, both, strict=True)
    ):
        return False
    said = [Span(*one.sentence) for one in both]
    past = [_PAST.search(letter.folded, *one) is not None for one in said]
    apart = past[0] is not past[1] or any(_BESIDES.search(letter.folded, *one) for one in said)
    return not apart and any(letter.says(COUNTS, one) for one in said)


def _right(snapshot: Snapshot | None, values: Sequence[list[ToldFigure]]) -> list[ToldFigure] | None:
    """Return the value that is taken for right: the one that the register holds, else the one told most often."""
    held = [group for group in values if snapshot is not None and _is_held(snapshot, group[0])]
    if len(held) == 1:
        return held[0]
    often = sorted(values, key=len, reverse=True)
    return often[0] if len(often) > 1 and len(often[0]) > len(often[1]) else None


def _is_held(snapshot: Snapshot, one: ToldFigure) -> bool:
    if one.subject is None:
        return False
    values = (held.value for held in snapshot.of(*one.subject))
    return any(type(value) is type(one.value) and _same(value, one.value) for value in values)


def _same(held: object, printed: Amount | Strength | Quantity) -> bool:
    if isinstance(held, Amount) and isinstance(printed, Amount):
        low, high = printed.interval()
        return low <= held.value <= high
    return isinstance(held, Strength | Quantity) and number(held) == number(printed)


def _finding(letter: Letter, one: ToldFigure, others: Sequence[ToldFigure]) -> Finding:
    related = tuple(in_letter(letter, other.span) for other in others)
    printed, other = letter.part(one.span), letter.part(others[0].span)
    return _DRAFT.at(one.span, related=related, printed=printed, other=other)


RULE = Rule(
    "NUM004",
    "one-fact-with-two-values",
    "inconsistency",
    check,
    {
        "nl": "hier “{printed}” en elders “{other}”",
        "en": "“{printed}” here and “{other}” elsewhere",
    },
)
