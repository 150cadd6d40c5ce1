"""A lesson reported again.

What:
    An attention point or lesson that earlier letters reported as well, or that the register holds as new or carried for
    earlier periods: how often, and since when.

Why:
    A lesson that comes back every year was not learned. Who writes the letter should know, and say what will change.

Example:
    Aandachtspunten

    - Druk op de oefenterreinen. Die houdt aan.

Better:
    Aandachtspunten

    - Tolken. Er waren er te weinig.

Known limits:
    Points are the same when their names, or their first sentences, have half of their own words in common; one word of
    two is not enough, unless what is said of them agrees too. It is for information: carrying a point on may be right.
    The register counts by its attention points of what the letter is to account for, and for periods before the one
    that the letter tells of; where it has more of them than there are earlier letters, it is named.
    Where a paragraph says that the points under its heading are those of an earlier letter ("van de aandachtspunten van
    vorig jaar", "uit de rapportage van 2023"), none is named up to one that the letter calls new or additional. What
    stands beside "geen lessen", or beside "geen andere dan in de vorige brief", is no lesson.

Source:
    Court of Audit (1996): the same lessons are reported again and again.
"""

from collections.abc import Iterable, Iterator, Sequence

from ijkmoment.checking.deployments.scope import scope
from ijkmoment.checking.deployments.years import as_letter, earlier_first, year_of
from ijkmoment.checking.lessons.points import Point, is_carried, named, points
from ijkmoment.checking.lessons.register_points import Held, held_points
from ijkmoment.checking.letter import Earlier, Letter
from ijkmoment.checking.rule import Draft, Rule
from ijkmoment.checking.text.topics import count, lined
from ijkmoment.facts.dates import Period
from ijkmoment.facts.finding import Finding, Related

_DRAFT = Draft("LES003", "info")
_TWO = 2
_MOST = 100  # points of one letter that are held against those of another


def check(letter: Letter) -> Iterator[Finding]:
    """Find the points that earlier letters reported as well, by these letters or by the register, which tells more."""
    held = [(named(one.name), one, periods) for one, periods in _held(letter)]
    before = [(earlier, _each_once(points(as_letter(letter, earlier)))) for earlier in earlier_first(letter)]
    for one in points(letter):
        if is_carried(letter, one):
            continue
        again = [(earlier, found) for earlier, all_ in before if (found := _same_in(one, all_)) is not None]
        known = max((each for each in held if _same(one, each[0])), key=_often, default=None)
        if known is not None and len(known[2]) > len(again):
            yield _of_register(one, *known[1:])
        elif again:
            yield _of_letters(letter, one, again)


def _of_letters(letter: Letter, one: Point, again: Sequence[tuple[Earlier, Point]]) -> Finding:
    related = tuple(_related(earlier, found) for earlier, found in again)
    times, since = str(len(again)), year_of(letter, again[0][0])
    form = ("once" if len(again) == 1 else "often") if since else "undated"
    return _DRAFT.at(one.span, related=related, form=form, name=one.name, times=times, since=since)


def _of_register(one: Point, known: Held, periods: tuple[Period, ...]) -> Finding:
    related = (Related("register", known.name, statement=known.statement),)
    since = str(periods[0].start.year) if periods[0].start is not None else ""
    return _DRAFT.at(one.span, related=related, form="register", name=one.name, times=str(len(periods)), since=since)


def _held(letter: Letter) -> Iterator[tuple[Held, tuple[Period, ...]]]:
    """Yield the points that the register holds of what the letter is to account for, with their earlier periods."""
    if letter.snapshot is None:
        return
    asked = scope(letter)
    for one in held_points(letter.snapshot):
        periods = one.periods_before(letter) if asked.has_point(one.parent) else ()
        if periods and periods[0].start is not None:
            yield one, periods


def _often(known: tuple[Point, Held, tuple[Period, ...]]) -> int:
    return len(known[2])


def _each_once(found: Iterable[Point]) -> tuple[Point, ...]:
    """Return the points of a letter without those of the same name."""
    named: dict[str, Point] = {}
    for one in found:
        named.setdefault(one.name, one)
    return tuple(named.values())[:_MOST]


def _same_in(one: Point, others: tuple[Point, ...]) -> Point | None:
    return next((other for other in others if one.labelled == other.labelled and _same(one, other)), None) or next(
        (other for other in others if _same(one, other)), None
    )


def _same(one: Point, other: Point) -> bool:
    """Tell whether two points are one: each name is in the other.

    One word that two names of two share ("communicatie met het gastland", "communicatie binnen de staf") is not enough,
    unless what is said of them has more in common.
    """
    if not (one.is_in(lined(other.name)) and other.is_in(lined(one.name))):
        return False
    shared, fewest = count(one.words, lined(other.name)), min(len(one.words), len(other.words))
    return shared > 1 or fewest < _TWO or count(one.body, lined(" ".join(other.body))) > _TWO


def _related(earlier: Earlier, found: Point) -> Related:
    text = earlier.document.running[found.span.start : found.span.end]
    return Related("earlier", text, found.span.start, found.span.end, earlier.file)


RULE = Rule(
    "LES003",
    "lesson-reported-again",
    "info",
    check,
    {
        "nl": {
            "once": "“{name}” stond al in de brief van {since}",
            "often": "“{name}” stond al in {times} eerdere brieven, voor het eerst in {since}",
            "undated": "“{name}” stond al in een eerdere brief ({times} keer)",
            "register": "“{name}” staat in het register al sinds {since} als aandachtspunt (eerdere perioden: {times})",
        },
        "en": {
            "once": "“{name}” stood in the letter of {since} already",
            "often": "“{name}” stood in {times} earlier letters already, first in {since}",
            "undated": "“{name}” stood in an earlier letter already (times: {times})",
            "register": "“{name}” is an attention point in the register since {since} (earlier periods: {times})",
        },
    },
    needs=("past",),
    sees_more_with=("register", "earlier", "date"),
)
