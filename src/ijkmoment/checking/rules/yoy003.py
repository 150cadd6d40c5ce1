"""An attention point of last year that is neither carried on nor closed.

What:
    An attention point or lesson of the letter before this one, or one that the register holds as new or carried for an
    earlier period, of which this letter says nothing in its parts on attention points and lessons.

Why:
    An attention point holds until it is closed. One that vanishes in silence was forgotten, or dropped without reason.

Example:
    Geachte voorzitter,

    Aandachtspunten

    - Druk op de oefenterreinen. Die houdt aan.

    Hoogachtend,

Better:
    Geachte voorzitter,

    Aandachtspunten

    De aandachtspunten van vorig jaar blijven onverminderd van toepassing.

    Hoogachtend,

Known limits:
    A point is an item, a paragraph, a row of a table or a section under a heading on points or lessons, and is named
    by what it is of, not by a sentence that only says that there is one; so is what running text tells behind a label
    ("Aandachtspunt: ...", "Les 2: ..."), with its verb ("Aandachtspunt is ...", "... blijft een punt van aandacht") or
    as one that is counted, also behind "twee punten vragen aandacht". Of that last kind, anything in the letter tells,
    by two words of its name in two sentences, or a long one; it is reported in the section that had it, else where the
    letter speaks of attention points or most is told of what stood around it, and a name of one word only where the
    letter speaks of no attention points. A paragraph is none where another says that there are none, or none but those
    of another letter. It is known again by parts of words and by words of one field ("legering", "huisvesting"; what
    goes on, is timely or takes room is of none) in the parts on attention points and lessons; what tells of another
    point more is not about this one. A point that is told in words of another kind altogether is taken for dropped,
    and one whose words stand in a new point for carried on. "De aandachtspunten van vorig jaar blijven gelden" carries
    all of them, unless a list or "ten eerste" follows, and "het aandachtspunt over ..." that one alone. Points of a
    deployment that this letter no longer reports on, or says has ended, are left alone, and so are letters that have
    no such parts, but for what running text told, and extracts. A point of the register counts when the letter speaks
    of what it stands under; in a letter on one deployment, by its subject line or its only section, when it stands
    under that one.

Source:
    Court of Audit (1996): the same lessons are reported again and again, and nobody sees what became of them.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import accumulate, zip_longest
from operator import attrgetter, itemgetter

from ijkmoment.checking.deployments.deployment_units import Unit
from ijkmoment.checking.deployments.scope import is_aside, is_narrower, scope
from ijkmoment.checking.deployments.telling import Telling, are_of_one_kind, telling
from ijkmoment.checking.deployments.years import as_letter, newest_earlier, place_of_missing, year_of
from ijkmoment.checking.lessons.carried import unsaid, untold
from ijkmoment.checking.lessons.points import Point, is_of_points, named, points, tellings
from ijkmoment.checking.lessons.points_apart import points_apart, points_run_in
from ijkmoment.checking.lessons.register_points import Held, held_points
from ijkmoment.checking.letter import Earlier, Letter, Span
from ijkmoment.checking.rule import Draft, Rule
from ijkmoment.checking.text.topics import content, lined, text_of
from ijkmoment.facts.document import Block
from ijkmoment.facts.finding import Finding, Related
from ijkmoment.language.numerals import NUMBER_WORD
from ijkmoment.language.patterns import lazily

_DRAFT = Draft("YOY003", "inconsistency")
_TWO, _START = 2, 5
_TOLD = frozenset({"paragraph", "item"})
_POINTS = lazily(
    r"\b(?:(?:aandachts|leer|verbeter|knel)?punten|aandachtspunt|lessen|lessons)\b"
    r"|\bdie (?:van|uit) (?:\w+ )?vorige?\b",
    re.IGNORECASE,
)
_OF_EARLIER = lazily(r"\b(?:vorige?|eerdere?|voorgaande|20\d\d)\b", re.IGNORECASE)
_OF = lazily(r"\b(?:vorig\w*|eerder\w*|voorgaande|uit|van|in)\b", re.IGNORECASE)
_STATES = lazily(
    r"\b(?:blijven|blijft|gelden|geldt|lopen door|doorlopen|onverminderd|van toepassing|actueel|(?:on|niet )gewijzigd"
    r"|(?:af)?gesloten|afgerond|opgepakt|verwerkt|opgevolgd|opgelost|verholpen|afgedaan|afgehandeld|weggenomen|vervallen"
    r"|beslag gekregen|gevolg gegeven|(?:nog|meer) open|niet meer (?:voor|aan de orde)|de aandacht)\b",
    re.IGNORECASE,
)
_NONE_BUT = lazily(r"\bgeen (?:\w+ ){0,3}?(?:aandachtspunten|lessen|lessons)\b", re.IGNORECASE)
_BUT = lazily(r"\b(?:dan|naast|buiten|behalve)\b", re.IGNORECASE)
_CLAUSE = lazily(r"[^.:;]+")
_SOME = lazily(
    rf"\b(?:niet alle\w*|enkele|sommige|deels|een deel|de meeste|(?:een|één|{NUMBER_WORD}|\d+) van)\b", re.IGNORECASE
)
# "Twee lessen zijn in het nieuwe mandaat verwerkt": these, and not all of before, as "de twee lessen" may be.
_COUNTED = lazily(
    rf"(?<!\bde )(?<!\bdeze )(?<!\balle )(?<!\bdie )\b(?:{NUMBER_WORD}|\d+) (?:\w+e )?(?:\w*punten|lessen|lessons)\Z",
    re.IGNORECASE,
)
# "Het aandachtspunt uit 2024 over de huisvesting" is one of them.
_OF_ONE = lazily(
    r"\b(?:het|dit|dat)\s+(?:\w+\s+)?aandachtspunt\b[^.:;]*\b(?:over|inzake|rond|betreffende|omtrent)\b", re.IGNORECASE
)
_OF_BEFORE = lazily(
    r"\b(?:aandachtspunt(?:en)?|knelpunt(?:en)?|risico['’]s)(?!\w)[^.:;]{0,40}\b(?:uit|van|in)\s+(?:de\s+)?(?:\w+\s+)?"
    r"(?:20\d\d|vorige?\s+\w+|vorig\s+jaar|(?:brief|\w*rapportage|evaluatie)\s+(?:van|over)\s+20\d\d)\b",
    re.IGNORECASE,
)
_AS_OF_BEFORE = lazily(
    r"\b(?:in|uit|over)\s+(?:de\s+)?(?:vorige?|voorgaande)\s+\w+[^.:;]{0,120}?\b(?:aandachtspunt(?:en)?|knelpunt(?:en)?)\s+(?:\w+\s+)?"
    r"(?:genoemd|gemeld|vermeld|opgenomen|benoemd)\b"
    r"|\b(?:de|die)\s+les(?:sen)?\b[^.:;]{0,60}?\b(?:in|uit|over)\s+(?:de\s+)?(?:(?:brief|\w*rapportage|evaluatie)\s+(?:van|over)\s+20\d\d|vorige?\s+\w+)\b",
    re.IGNORECASE,
)
_POINTS_SAID = lazily(r"\b(?:aandachts|leer|verbeter)punt(?:en)?\b|\b(?:les|lessen)\b", re.IGNORECASE)
_LISTED = lazily(r"\bten (?:eerste|tweede)\b|:\s*\Z", re.IGNORECASE)
_ENDED = lazily(
    r"\b(?:beëindig\w*|eindigde\w*|geëindigd|gestopt|keerden\b[^.]*\bterug|teruggekeerd|(?:liep|liepen)\b[^.]*\baf|afgelopen\Z"
    r"|(?:inzet|bijdrage|missie|operatie|deelname|mandaat)\b[^.]*\bafgerond|afronding van)\b",
    re.IGNORECASE,
)


def check(letter: Letter) -> Iterator[Finding]:
    """Find the earlier attention points that the letter does not speak of."""
    if not letter.is_whole:
        return
    earlier = newest_earlier(letter)
    if earlier is not None:
        then = as_letter(letter, earlier)
        for one in _untold(letter, then):
            yield _of_earlier(letter, earlier, one, _place_of(letter, then, one))
    if not _has_part(letter):
        return
    apart = ((one.span, True) for one in points_apart(letter))
    told = tuple((letter.part(span), meant) for span, meant in (*tellings(letter), *apart))
    place = _place(letter)
    missing: list[Point] = []
    if earlier is not None:
        for one in _unsaid(letter, as_letter(letter, earlier), told):
            missing.append(one)
            yield _of_earlier(letter, earlier, one, place)
    held = tuple(_open(letter))
    for index in unsaid([(one.name, f"{one.name} {one.measures}") for one in held], told):
        name = held[index].name
        if not any(_same(named(name), one) for one in missing):
            related = (Related("register", name, statement=held[index].statement),)
            yield _DRAFT.at(place, related=related, form="register", name=name)


def _of_earlier(letter: Letter, earlier: Earlier, one: Point, place: Span) -> Finding:
    then = as_letter(letter, earlier)
    related = (Related("earlier", then.part(one.span), one.span.start, one.span.end, earlier.file),)
    return _DRAFT.at(place, related=related, form="earlier", name=one.name, year=year_of(letter, earlier))


def _has_part(letter: Letter) -> bool:
    return _part(letter) is not None


def _place(letter: Letter) -> Span:
    """Return where to point: the first sentence below points on one of the letter before, else their heading."""
    told = (
        one
        for one in letter.holding(("aandachtspunt", "knelpunt", "les"))
        if letter.says(_OF_BEFORE, one) or letter.says(_AS_OF_BEFORE, one)
    )
    below = (one for one in told if any(is_of_points(letter, over) for over in letter.headings_at(one.start)))
    return next(below, None) or place_of_missing(letter, _part(letter))


def _part(letter: Letter) -> Block | None:
    headings = (one for one in letter.document.blocks if one.kind == "heading")
    return next((one for one in headings if is_of_points(letter, one)), None)


def _place_of(letter: Letter, then: Letter, one: Point) -> Span:
    """Return where to point for a point of running text: in the section of the same name, else as for any other.

    There it is what speaks of points of the letter before, else the heading.
    """
    over = then.headings_at(one.span.start)[-1:]
    name = content(text_of(then, over[0])) if over else ()
    headings = (block for block in letter.document.blocks if block.kind == "heading")
    own = next((block for block in headings if name and content(text_of(letter, block)) == name), None)
    told = (span for span in letter.holding(("punt", "risico")) if letter.says(_OF_BEFORE, span))
    here = (span for span in told if own is None or own in letter.headings_at(span.start))
    where = own or _part(letter)
    of_points = (span for span in letter.holding(("aandachtspunten",)) if where is None)
    like = _passage_like(letter, then, one) if where is None else None
    return next(here, None) or next(of_points, None) or like or place_of_missing(letter, where)


def _passage_like(letter: Letter, then: Letter, one: Point) -> Span | None:
    """Return the first sentence of the paragraph that tells of most that stood around a point, two words or more."""
    index = bisect_left(then.blocks, one.span.start, key=attrgetter("end"))
    around = {word for block in then.blocks[max(index - 1, 0) : index + 1] for word in content(text_of(then, block))}
    told = [(len(around.intersection(content(text_of(letter, it)))), it) for it in letter.blocks if it.kind in _TOLD]
    most, block = max(told, key=itemgetter(0), default=(0, None))
    return letter.sentence_at(block.start) if block is not None and most >= _TWO else None


def _untold(letter: Letter, then: Letter) -> Iterator[Point]:
    """Yield the points that the earlier letter tells in running text and of which nothing in this letter tells."""
    apart = (*points(then), *points_apart(then)) if _has_part(letter) else ()  # those of which `_unsaid` tells
    listed = sorted(one.span for one in apart)
    starts, ends = [one.start for one in listed], list(accumulate((one.end for one in listed), max))
    told = [one for one in points_run_in(then) if not _is_inside(one.span, starts, ends)]
    if told:
        said = list(letter.once(_two_by_two))
        names = [_without_heading(then, one) for one in told]
        fewest = _TWO if any(letter.holding(("aandachtspunt", "knelpunt"))) else 1
        yield from _due(letter, then, [told[index] for index in untold(names, said, fewest=fewest)])


def _is_inside(span: Span, starts: Sequence[int], ends: Sequence[int]) -> bool:
    """Tell whether a span overlaps one of some, by where these start and the last end of each and those before it."""
    before = bisect_left(starts, span.end)
    return before > 0 and ends[before - 1] > span.start


def _two_by_two(letter: Letter) -> tuple[tuple[str, bool], ...]:
    """Return what stands in each sentence with the next of its block, and whether it speaks of points."""
    pairs = (
        Span(one.start, next_.end if next_.start - one.end <= _TWO else one.end)
        for one, next_ in zip_longest(letter.sentences, letter.sentences[1:], fillvalue=Span(0, 0))
    )
    return tuple((letter.part(one), letter.says(_POINTS_SAID, one)) for one in pairs)


def _without_heading(letter: Letter, one: Point) -> tuple[str, ...]:
    """Return the stems of a point's name but those of the heading over it, which all of its section may have."""
    over = lined(" ".join(text_of(letter, block) for block in letter.headings_at(one.span.start)[-1:]))
    own = tuple(word for word in one.words if word[:_START] not in over)
    return own if len(own) > 1 else one.words


def _unsaid(letter: Letter, then: Letter, told: Sequence[tuple[str, bool]]) -> Iterator[Point]:
    """Yield the points of the earlier letter that this letter is silent about."""
    earlier = (*points(then), *points_apart(then))
    found = unsaid([(one.name, then.part(one.span)) for one in earlier], told)
    yield from _due(letter, then, [earlier[index] for index in found])


def _due(letter: Letter, then: Letter, unsaid: Sequence[Point]) -> Iterator[Point]:
    """Yield which points of the earlier letter this letter, that is silent about them, has to speak of."""
    if not unsaid or not are_of_one_kind(letter, then) or is_aside(letter, then):
        return
    now, before = telling(letter), telling(then)
    narrower = is_narrower(letter, then)
    carried = _carried(letter, frozenset(one.span.start for one in now.deployments))
    if None in carried:
        return
    for one in unsaid:
        over = {top.start for top in then.headings_at(one.span.start)}
        about = [deployed for deployed in before.deployments if deployed.span.start in over]
        if narrower and not any(scope(letter).is_named_in(deployed.label) for deployed in about):
            continue
        about = about or list(before.placed_in(one.span))
        if not about or any(_goes_on(now, deployed, carried) for deployed in about):
            yield one


def _carried(letter: Letter, deployed: frozenset[int]) -> frozenset[int | None]:
    """Return under which deployments' headings the letter carries or closes all points at once; None is in general."""
    found: set[int | None] = set()
    for block in letter.blocks:
        if block.kind not in ("paragraph", "item") or _LISTED.search(letter.text, block.start, block.end):
            continue
        if any(_is_of_all(one[0]) for one in _CLAUSE.finditer(letter.text, block.start, block.end)):
            found.add(next((one.start for one in letter.headings_at(block.start) if one.start in deployed), None))
    return frozenset(found)


def _is_of_all(clause: str) -> bool:
    """Tell whether a clause says of the points of an earlier letter, all at once, what became of them."""
    none = _NONE_BUT.search(clause)
    if none is not None and _BUT.search(clause, none.end()):
        return not _SOME.search(clause)
    points = _POINTS.search(clause)
    one = _OF_ONE.search(clause)
    if points is None or (one is not None and one.start() < points.start()):
        return False
    some = _SOME.search(clause) or (_COUNTED.search(clause, 0, points.end()) and not _OF_EARLIER.search(clause))
    if some or not _STATES.search(clause, points.end()):
        return False
    return bool(_OF.search(clause, points.end()) or _OF_EARLIER.search(clause, 0, points.end()))


def _goes_on(now: Telling, deployed: Unit, carried: frozenset[int | None]) -> bool:
    """Tell whether a deployment is still reported on and not ended, and its points are not carried at once."""
    own = next((one for one in now.deployments if one.like(deployed)), None)
    if own is None or any(_ENDED.search(now.letter.part(span)) for span in now.of(own)):
        return False
    return own.span.start not in carried


def _open(letter: Letter) -> Iterator[Held]:
    """Yield the register's points that were open before this letter's period and that it is to account for."""
    if letter.snapshot is None:
        return
    own = scope(letter)
    for one in held_points(letter.snapshot):
        if own.has_point(one.parent) and one.open_before(letter):
            yield one


def _same(one: Point, other: Point) -> bool:
    return one.is_in(lined(other.name)) or other.is_in(lined(one.name))


RULE = Rule(
    "YOY003",
    "attention-point-dropped-in-silence",
    "inconsistency",
    check,
    {
        "nl": {
            "earlier": "het aandachtspunt “{name}” uit de brief van {year} wordt niet voortgezet en niet afgesloten",
            "register": "het aandachtspunt “{name}” staat open in het register en wordt hier niet genoemd",
        },
        "en": {
            "earlier": "the attention point “{name}” of the letter of {year} is neither carried on nor closed",
            "register": "the attention point “{name}” is open in the register and not named here",
        },
    },
    needs=("past",),
    sees_more_with=("register", "earlier", "date"),
)
