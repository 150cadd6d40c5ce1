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
    by what it is of, not by a sentence that only says that there is one. A paragraph is none where another says that
    there are none, or none but those of another letter. It is known again by parts of words and by words of one field
    ("legering", "huisvesting") in the parts on attention points and lessons; what tells of another point more is not
    about this one. A point that is told in words of another kind altogether is taken for dropped, and one whose words
    stand in a new point for carried on. "De aandachtspunten van vorig jaar blijven gelden" carries all of them,
    unless a list or "ten eerste" follows, and "het aandachtspunt over ..." that one alone. Points of a deployment
    that this letter no longer reports on, or says has ended, are left alone, and so are letters that have no such
    parts, and extracts. A point of the register counts when the letter speaks of what it stands under; in a letter on
    one deployment, by its subject line or its only section, when it stands under that one.

Source:
    Court of Audit (1996): the same lessons are reported again and again, and nobody sees what became of them.
"""

import re
from collections.abc import Iterator, Sequence

from ijkmoment.checking.deployments.deployment_units import Unit
from ijkmoment.checking.deployments.scope import is_aside, is_narrower, scope
from ijkmoment.checking.deployments.telling import Telling, are_of_one_kind, telling
from ijkmoment.checking.deployments.years import as_letter, newest_earlier, place_of_missing, year_of
from ijkmoment.checking.lessons.carried import unsaid
from ijkmoment.checking.lessons.points import Point, is_of_points, named, points, tellings
from ijkmoment.checking.lessons.points_apart import points_apart
from ijkmoment.checking.lessons.register_points import Held, held_points
from ijkmoment.checking.letter import Letter, Span
from ijkmoment.checking.rule import Draft, Rule
from ijkmoment.checking.text.topics import lined
from ijkmoment.facts.document import Block
from ijkmoment.facts.finding import Finding, Related
from ijkmoment.language.numerals import NUMBER_WORD
from ijkmoment.language.patterns import lazily

_DRAFT = Draft("YOY003", "inconsistency")
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
# "Het aandachtspunt uit 2024 over de huisvesting" is one of them.
_OF_ONE = lazily(
    r"\b(?:het|dit|dat)\s+(?:\w+\s+)?aandachtspunt\b[^.:;]*\b(?:over|inzake|rond|betreffende|omtrent)\b", re.IGNORECASE
)
_OF_BEFORE = lazily(
    r"\b(?:aandachtspunt(?:en)?|knelpunt(?:en)?)\b[^.:;]{0,40}\b(?:uit|van|in)\s+(?:de\s+)?(?:\w+\s+)?"
    r"(?:20\d\d|vorige?\s+\w+|vorig\s+jaar|(?:brief|\w*rapportage|evaluatie)\s+(?:van|over)\s+20\d\d)\b",
    re.IGNORECASE,
)
_LISTED = lazily(r"\bten (?:eerste|tweede)\b|:\s*\Z", re.IGNORECASE)
_ENDED = lazily(
    r"\b(?:beëindig\w*|eindigde\w*|geëindigd|gestopt|keerden\b[^.]*\bterug|teruggekeerd|(?:liep|liepen)\b[^.]*\baf|afgelopen\Z"
    r"|(?:inzet|bijdrage|missie|operatie|deelname|mandaat)\b[^.]*\bafgerond|afronding van)\b",
    re.IGNORECASE,
)


def check(letter: Letter) -> Iterator[Finding]:
    """Find the earlier attention points that the letter does not speak of."""
    if not letter.is_whole or not _has_part(letter):
        return
    apart = ((one.span, True) for one in points_apart(letter))
    told = tuple((letter.part(span), meant) for span, meant in (*tellings(letter), *apart))
    place = _place(letter)
    missing: list[Point] = []
    earlier = newest_earlier(letter)
    if earlier is not None:
        then = as_letter(letter, earlier)
        for one in _unsaid(letter, then, told):
            missing.append(one)
            related = (Related("earlier", then.part(one.span), one.span.start, one.span.end, earlier.file),)
            yield _DRAFT.at(place, related=related, form="earlier", name=one.name, year=year_of(letter, earlier))
    held = tuple(_open(letter))
    for index in unsaid([(one.name, f"{one.name} {one.measures}") for one in held], told):
        name = held[index].name
        if not any(_same(named(name), one) for one in missing):
            related = (Related("register", name, statement=held[index].statement),)
            yield _DRAFT.at(place, related=related, form="register", name=name)


def _has_part(letter: Letter) -> bool:
    return _part(letter) is not None


def _place(letter: Letter) -> Span:
    """Return where to point: the first sentence below points on one of the letter before, else their heading."""
    told = (one for one in letter.holding(("aandachtspunt", "knelpunt")) if letter.says(_OF_BEFORE, one))
    below = (one for one in told if any(is_of_points(letter, over) for over in letter.headings_at(one.start)))
    return next(below, None) or place_of_missing(letter, _part(letter))


def _part(letter: Letter) -> Block | None:
    headings = (one for one in letter.document.blocks if one.kind == "heading")
    return next((one for one in headings if is_of_points(letter, one)), None)


def _unsaid(letter: Letter, then: Letter, told: Sequence[tuple[str, bool]]) -> Iterator[Point]:
    """Yield the points of the earlier letter that this letter is silent about."""
    now, before = telling(letter), telling(then)
    if not are_of_one_kind(letter, then) or is_aside(letter, then):
        return
    narrower = is_narrower(letter, then)
    carried = _carried(letter, frozenset(one.span.start for one in now.deployments))
    if None in carried:
        return
    earlier = (*points(then), *points_apart(then))
    for index in unsaid([(one.name, then.part(one.span)) for one in earlier], told):
        over = {top.start for top in then.headings_at(earlier[index].span.start)}
        about = [deployed for deployed in before.deployments if deployed.span.start in over]
        if narrower and not any(scope(letter).is_named_in(deployed.label) for deployed in about):
            continue
        about = about or list(before.placed_in(earlier[index].span))
        if not about or any(_goes_on(now, deployed, carried) for deployed in about):
            yield earlier[index]


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
    if points is None or _OF_ONE.search(clause) or _SOME.search(clause) or not _STATES.search(clause, points.end()):
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
