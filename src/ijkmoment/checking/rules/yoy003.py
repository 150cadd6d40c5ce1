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
    A point is an item, a labelled paragraph, a row of a table or a section under a heading on points or lessons, or
    what a sentence says to be one. The letter speaks of it where a sentence with the next, its headings and what leads
    it in has two of the words of its name, or the first one in a passage on points or beside another word that the
    point told: one told in other words altogether is taken for dropped, one whose words stand together elsewhere for
    carried on. "De aandachtspunten van vorig jaar blijven gelden" carries all of them, unless a list follows; one
    point, or some of them, that alone. Points of a deployment that this letter no longer reports on, or says has ended,
    are left alone, and so are extracts. It is reported where the letter speaks of points of before, else at its part on
    points or the section that had it. A point of the register counts when the letter speaks of what it stands under,
    and is known again by parts of words and by words of one field ("legering", "huisvesting").

Source:
    Court of Audit (1996): the same lessons are reported again and again, and nobody sees what became of them.
"""

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import zip_longest
from operator import attrgetter, itemgetter

from ijkmoment.checking.deployments.deployment_units import Unit
from ijkmoment.checking.deployments.scope import is_aside, is_narrower, scope
from ijkmoment.checking.deployments.telling import Telling, are_of_one_kind, telling
from ijkmoment.checking.deployments.years import as_letter, newest_earlier, place_of_missing, section_of, year_of
from ijkmoment.checking.lessons.carried import own_words, unsaid, words_with_states
from ijkmoment.checking.lessons.points import Point, is_of_points, named, points, tellings
from ijkmoment.checking.lessons.points_apart import points_apart, points_run_in
from ijkmoment.checking.lessons.register_points import Held, held_points
from ijkmoment.checking.letter import Letter, Span
from ijkmoment.checking.rule import Draft, Rule
from ijkmoment.checking.text.topics import content, count, general, lined, text_of
from ijkmoment.facts.document import Block
from ijkmoment.facts.finding import Finding, Related
from ijkmoment.language.numerals import NUMBER_WORD
from ijkmoment.language.patterns import lazily

_DRAFT = Draft("YOY003", "inconsistency")
_TWO, _MOST = 2, 60
_TOLD = frozenset({"paragraph", "item"})
_POINT_WORDS = ("aandachtspunt", "knelpunt", "lessen")
_POINTS = lazily(
    r"\b(?:(?:aandachts|leer|verbeter|knel)?punten|aandachtspunt|lessen|lessons)\b"
    r"|\bdie (?:van|uit) (?:\w+ )?vorige?\b",
    re.IGNORECASE,
)
_MENTIONED = lazily(r"\bverdien(?:t|en)\b[^.;]*\bvermelding\b", re.IGNORECASE)
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
    rf"\b(?:niet alle\w*|enkele|sommige|deels|een deel|de meeste|(?:een|één|{NUMBER_WORD}|\d+) van"
    rf"|er (?:{NUMBER_WORD}|\d+)|(?:eerste|tweede|derde|vierde|vijfde|laatste|andere?) (?:\w+ )?(?:aandachtspunt|les)"
    r")\b",
    re.IGNORECASE,
)
# "Twee lessen zijn in het nieuwe mandaat verwerkt": these, and not all of before, as "de twee lessen" may be.
_COUNTED = lazily(
    rf"(?<!\bde )(?<!\bdeze )(?<!\balle )(?<!\bdie )\b(?:{NUMBER_WORD}|\d+) (?:\w+e )?(?:\w*punten|lessen|lessons)\Z",
    re.IGNORECASE,
)
# "Het aandachtspunt uit 2024 over de huisvesting" is one of them.
_OF_ONE = lazily(
    r"\b(?:het|dit|dat)\s+(?:\w+\s+)?aandachtspunt\b(?:[^.:;]*\b(?:over|inzake|rond|betreffende|omtrent)\b"
    r"|\s(?!(?:uit|van|in|dat|is|was|blijft|wordt|werd|over)\b)[a-z])",
    re.IGNORECASE,
)
_TOLD_BEFORE = lazily(
    r"(?=.*\b(?:vorige?|eerdere|voorgaande)\b).*\b(?:aandachtspunt(?:en)?|knelpunt(?:en)?|risico['’]s|les(?:sen)?)(?!\w)"
    r"|(?=.*\b20\d\d\b).*\b(?:aandachtspunt(?:en)?|knelpunt(?:en)?|risico['’]s)(?!\w)",
    re.IGNORECASE | re.DOTALL,
)
# "Werf lassers eerder", "tijdige betaling": what it is of stands second, but not in "drukte bij de kolk".
_HEAD_BEHIND = lazily(
    r"\s*(?:(?:de|het|een)\s)?[\w-]+\s(?!(?:van|voor|bij|op|in|aan|met|tussen|rond|over|door|onder|uit|om|naar)\b)",
    re.IGNORECASE,
)
_POINTS_SAID = lazily(r"(?:punt|punten|les|lessen)\b", re.IGNORECASE)
_SEVERAL = lazily(r"\b(?:aandachtspunten|knelpunten|risico['’]s)(?!\w)", re.IGNORECASE)
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
    part = _part(letter)
    if earlier is None and part is None:
        return
    apart = ((one.span, True) for one in points_apart(letter)) if part is not None else ()
    told = tuple((letter.part(span), meant) for span, meant in (*tellings(letter), *apart)) if part is not None else ()
    missing: list[Point] = []
    if earlier is not None:
        then = as_letter(letter, earlier)
        listed = _told_by(then, parted=bool(told), speaks=any(letter.holding(_POINT_WORDS)))
        said = letter.once(_passages)
        gone = tuple(one for one in listed if not _is_spoken_of(one, then.part(one.span), said))
        missing += _due(letter, then, gone, several=len({one.name for one in listed}) > 1)
        for one in missing:
            related = (Related("earlier", then.part(one.span), one.span.start, one.span.end, earlier.file),)
            place = _place(letter, then, one)
            yield _DRAFT.at(place, related=related, form="earlier", name=one.name, year=year_of(letter, earlier))
    held = tuple(_open(letter)) if part is not None else ()
    for index in unsaid([(one.name, f"{one.name} {one.measures}") for one in held], told):
        name = held[index].name
        if not any(_same(named(name), one) for one in missing):
            related = (Related("register", name, statement=held[index].statement),)
            yield _DRAFT.at(_place(letter), related=related, form="register", name=name)


def _part(letter: Letter) -> Block | None:
    headings = (one for one in letter.document.blocks if one.kind == "heading")
    return next((one for one in headings if is_of_points(letter, one)), None)


def _place(letter: Letter, then: Letter | None = None, one: Point | None = None) -> Span:
    """Return where to point: what speaks of the points of before, else the part on points or the section of a point.

    A sentence on one of them is of another than is missing, unless it stands below a heading on points or the letter
    has no such heading.
    """
    own = _section_of(letter, then, one) if then is not None and one is not None else None
    part = _part(letter)
    told = letter.once(_told_of_before)
    below = (it for it in told if any(is_of_points(letter, over) for over in letter.headings_at(it.start)))
    of_all = (it for it in told if letter.says(_SEVERAL, it) and (own is None or own in letter.headings_at(it.start)))
    place = next(below, None) or next(of_all, None)
    if place is None and own is not None:
        place = next((Span(it.start, it.end) for it in section_of(letter, own) if it.kind in _TOLD), None)
    if place is None and part is None:
        place = next(iter(told), None)
    if place is None and part is None and then is not None and one is not None:
        several, lessons = (next(iter(letter.holding((word,))), None) for word in ("aandachtspunten", "lessen"))
        place = several or _passage_like(letter, then, one) or lessons
    return place or (place_of_missing(letter) if part is None else _opening(letter, part))


def _opening(letter: Letter, heading: Block) -> Span:
    """Return the first sentence below a heading where that tells of points, else the heading."""
    first = next((it for it in section_of(letter, heading) if it.kind in _TOLD), None)
    opening = letter.sentence_at(first.start) if first is not None else None
    told = opening is not None and letter.says(_POINTS_SAID, opening)
    return opening if told and opening is not None else Span(heading.start, heading.end)


def _told_of_before(letter: Letter) -> tuple[Span, ...]:
    """Return the sentences that speak of points of an earlier letter."""
    likely = sorted(letter.holding(("punt", "les", "risico")), key=lambda one: "punt" not in letter.part(one))
    return tuple(one for one in likely if letter.says(_TOLD_BEFORE, one))


def _section_of(letter: Letter, then: Letter, one: Point) -> Block | None:
    """Return the section that a point is of: by the heading that it stood below, or one that its own words name."""
    over = [general(text_of(then, it)) for it in then.headings_at(one.span.start)[-1:]]
    line = lined(then.part(one.span))
    headings = [block for block in letter.document.blocks if block.kind == "heading"]
    if _part(letter) is not None and any(is_of_points(then, it) for it in then.headings_at(one.span.start)[-1:]):
        return None
    own = (block for block in headings if general(text_of(letter, block)) in over)
    named = ((block, content(text_of(letter, block))) for block in headings)
    within = (block for block, words in named if words and all(f" {it} " in line for it in words))
    found = next(own, None) or next(within, None)
    return None if found is not None and is_of_points(letter, found) else found


def _passage_like(letter: Letter, then: Letter, one: Point) -> Span | None:
    """Return the first sentence of the paragraph that tells of most that stood around a point, two words or more."""
    index = bisect_left(then.blocks, one.span.start, key=attrgetter("end"))
    around = {word for block in then.blocks[max(index - 1, 0) : index + 1] for word in content(text_of(then, block))}
    told = [(len(around.intersection(content(text_of(letter, it)))), it) for it in letter.blocks if it.kind in _TOLD]
    most, block = max(told, key=itemgetter(0), default=(0, None))
    return letter.sentence_at(block.start) if block is not None and most >= _TWO else None


def _told_by(then: Letter, *, parted: bool, speaks: bool) -> Sequence[Point]:
    """Return the points of the earlier letter.

    Those of its lists come before those of running text where this letter has a part on points, else behind them.
    """
    listed, run_in = (*points(then), *points_apart(then)), points_run_in(then)
    first, second = (listed, run_in) if parted else (run_in, listed if speaks else ())
    every = [one for one in _of_most(then, first, second)[:_MOST] if not _is_announcement(one)]
    listed_in = Counter(then.headings_at(one.span.start)[-1:] for one in every if _is_item(then, one))
    return [one for one in every if _is_item(then, one) or listed_in[then.headings_at(one.span.start)[-1:]] < _TWO]


def _is_announcement(one: Point) -> bool:
    """Tell whether what was taken for a point speaks of points, and of hardly anything else, or is but mentioned."""
    if _MENTIONED.search(one.name):
        return True
    said = _POINTS.search(one.name)
    return said is not None and (said[0].casefold() != "lessen" or len(own_words(one.name)) < _TWO)


def _is_item(then: Letter, one: Point) -> bool:
    """Tell whether a point is one of a list, or has a label: what else is told beside a list is none."""
    block = then.block_at(one.span.start)
    return one.labelled or (block is not None and block.kind == "item")


def _is_spoken_of(one: Point, told: str, said: Sequence[tuple[str, bool | None]]) -> bool:
    """Tell whether a letter has two words of a point's name in a sentence and the next, or the first one as a point's.

    The first is one where the passage is on points ("werf lassers eerder" has it second), where another word of all
    that the point tells stands there, or where it is the only one and the letter has no part on points.
    """
    own, every = own_words(one.name), words_with_states(one.name)
    heads = own[: 1 + (_HEAD_BEHIND.match(one.name) is not None)]
    rest = [word for word in content(told) if word not in own[:1]]
    return not own or any(
        (count(own, line) and count(every, line) >= _TWO)
        or (meant and count(heads, line))
        or (count(own[:1], line) and ((meant is None and own[1:] == ()) or count(rest, line) > 0))
        for line, meant in said
    )


def _of_most(then: Letter, first: Sequence[Point], second: Sequence[Point]) -> tuple[Point, ...]:
    """Return the points of each block in the way that tells most of them, the first way where both tell as many."""
    counts = [Counter(then.block_at(one.span.start) for one in way) for way in (first, second)]
    fewer = {block for block, count in counts[1].items() if counts[0][block] < count}
    kept = (one for one in first if then.block_at(one.span.start) not in fewer)
    return (*kept, *(one for one in second if then.block_at(one.span.start) in fewer))


def _passages(letter: Letter) -> tuple[tuple[str, bool | None], ...]:
    """Return each sentence with the next of its block, the headings over it and what leads its list in.

    Second is whether it is one on points, None in a letter without a part on points.
    """
    parted, lead = _part(letter) is not None, ""
    found: list[tuple[str, bool | None]] = []
    for one, next_ in zip_longest(letter.sentences, letter.sentences[1:], fillvalue=Span(0, 0)):
        block = letter.block_at(one.start)
        if block is None:
            continue
        text = letter.text[one.start : next_.end if next_.start - one.end <= _TWO else one.end]
        if block.kind != "item":
            lead = letter.part(one) if text.endswith(":") or _POINTS.search(text) else ""
        over = letter.headings_at(one.start)
        led = lead if block.kind == "item" else ""
        meant = _POINTS.search(led) is not None or any(is_of_points(letter, it) for it in (block, *over))
        words = (*(text_of(letter, it) for it in over), led, text)
        found.append((lined(" ".join(words)), meant if parted else None))
    return tuple(found)


def _due(letter: Letter, then: Letter, unsaid: Sequence[Point], *, several: bool) -> Iterator[Point]:
    """Yield which points of the earlier letter this letter, that is silent about them, has to speak of."""
    if not unsaid or not are_of_one_kind(letter, then) or is_aside(letter, then):
        return
    now, before = telling(letter), telling(then)
    narrower = is_narrower(letter, then)
    carried = _carried(letter, frozenset(one.span.start for one in now.deployments), several=several)
    if None in carried:
        return
    for one in unsaid:
        about = _about(then, before, one)
        if narrower and not any(scope(letter).is_named_in(deployed.label) for deployed in about):
            continue
        about = about or list(before.placed_in(one.span))
        if not about or any(_goes_on(now, deployed, carried) for deployed in about):
            yield one


def _about(then: Letter, before: Telling, one: Point) -> list[Unit]:
    """Return the deployments that a point stands under; the only section on points of several is of all of them."""
    over = then.headings_at(one.span.start)
    of_points = [it for it in then.document.blocks if it.kind == "heading" and is_of_points(then, it)]
    if len(before.deployments) > 1 and len(of_points) == 1 and over[-1:] == tuple(of_points):
        return []
    starts = {top.start for top in over}
    return [deployed for deployed in before.deployments if deployed.span.start in starts]


def _carried(letter: Letter, deployed: frozenset[int], *, several: bool) -> frozenset[int | None]:
    """Return under which deployments' headings the letter carries or closes all points at once; None is in general.

    "Het aandachtspunt van vorig jaar" is not all of them in general, where there were several.
    """
    found: set[int | None] = set()
    for block in letter.blocks:
        if block.kind not in ("paragraph", "item") or _LISTED.search(letter.text, block.start, block.end):
            continue
        of_all = [one[0] for one in _CLAUSE.finditer(letter.text, block.start, block.end) if _is_of_all(one[0])]
        own = next((one.start for one in letter.headings_at(block.start) if one.start in deployed), None)
        if any(own is not None or not several or not _is_of_one(one) for one in of_all):
            found.add(own)
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


def _is_of_one(clause: str) -> bool:
    said = _POINTS.search(clause)
    return said is not None and said[0].casefold() == "aandachtspunt"


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
