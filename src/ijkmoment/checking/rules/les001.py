"""A lesson without an owner or a date.

What:
    An attention point in the letter that has no owner in the register; or a point in a list or table of lessons that
    names no office, or no date, where the others do, or whose label or cell says that there is none ("Eigenaar:
    n.t.b."); and a measure without an owner or a term where the letter says that each has one, or where all others say
    by when who acts. Of lessons that label both their owner and their term, be they two, the one that labels but one of
    them. Of lessons that sentences tell ("Les 2. ...", "de les hieruit is dat ...", "ten tweede ...") the one of its
    paragraph, section or letter behind which stands neither who acts nor when, where another has both or it says what
    is wanted or was wrong; or who but not when, where all others have both. "Men" and "de betrokken afdeling" own
    nothing where the others have a name.

Why:
    What is nobody's task is not done, and what has no date is done later.

Example:
    Aandachtspunten

    - Druk op de oefenterreinen. Verantwoordelijk is de Commandant Landstrijdkrachten.
    - Tijdige duidelijkheid. Verantwoordelijk is de minister van Defensie.
    - Tekort aan reservedelen. Er wordt eerder besteld.

Better:
    Aandachtspunten

    - Druk op de oefenterreinen. Verantwoordelijk is de Commandant Landstrijdkrachten.
    - Tijdige duidelijkheid. Verantwoordelijk is de minister van Defensie.
    - Tekort aan reservedelen. Verantwoordelijk is de Commandant Landstrijdkrachten.

Known limits:
    In the text, the points of one list are held against each other: all others, two at least, must say who does it
    ("eigenaar:", an office that acts) or when it is due ("uiterlijk", "vóór", "gereed:") before one without is
    reported. A point that ends in what happened, or says that nothing follows from it that it is for no one alone, or
    that nobody has it yet ("nog niemand", "wie dit doet, is nog niet besloten"), lacks nothing, unless it tells what
    was wrong; what is not adopted needs nobody, and whoever acts by a day is the owner. Lines as "Eigenaar: ..." below
    a point belong to it. Letters that lack more are left alone, and so is a point that the text calls done
    ("afgehandeld", "sinds mei 2024 geldt"), and for the owner one that names a service, or an organisation with its
    short form. When something happened is no term, nor is a day of every year. Where a sentence over or under a list
    announces owners or terms, whoever is named at all may be the owner, and where many points name nobody it speaks of
    others. A point of the register is reported where the letter speaks of it under such a heading. A lesson that stands
    alone in its paragraph and that the next one goes on with is left alone, and so is one of several of one place that
    lack something. A paragraph that speaks again of a lesson by its number ("De derde les vraagt ook") is no other.

Source:
    Court of Audit (1996) and evaluations of 2020 and 2023: lessons without an owner come back.
"""

import re
from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence
from itertools import chain, takewhile

from ijkmoment.checking.deployments.years import spoken_of
from ijkmoment.checking.lessons.labelled_pairs import one_of_two
from ijkmoment.checking.lessons.lesson_tables import in_tables
from ijkmoment.checking.lessons.measures_due import ends_in_who_acts, is_to_do, undue
from ijkmoment.checking.lessons.owners_and_terms import (
    OWNER_LABEL,
    TERM_LABEL,
    Lacking,
    are_promised,
    bracketed,
    is_done,
    is_for_many,
    lacking,
    opens_with_actor,
    shows_owner,
)
from ijkmoment.checking.lessons.points import Point, named, point, points
from ijkmoment.checking.lessons.register_points import held_points
from ijkmoment.checking.lessons.single_lessons import single_lessons
from ijkmoment.checking.lessons.told_again import ORDINALS
from ijkmoment.checking.lessons.unnamed_owners import unnamed
from ijkmoment.checking.letter import Letter, Span, since
from ijkmoment.checking.rule import Draft, Rule, in_letter
from ijkmoment.checking.text.topics import content, lined
from ijkmoment.facts.finding import Finding, Related
from ijkmoment.language.date_words import ANY_MONTH
from ijkmoment.language.patterns import lazily
from ijkmoment.language.sentences import sentences

_DRAFT = Draft("LES001", "info")
_OWNER = lazily(
    r"\b(?:verantwoordelijk\w*|eigenaar|trekker|actiehouder|belegd bij|voert? .{0,40}uit|pakt .{0,40}\bop"
    r"|pakken .{0,40}\bop|ziet .{0,40}\btoe"
    r"|neemt .{0,40}voor (?:zijn|haar) rekening)\b",
    re.IGNORECASE,
)
_OFFICE = lazily(
    r"\b(?:\w*commandant\w*|commando|\w*directeur\w*|hoofddirect\w+|directie|minister(?:ie)?|staatssecretaris\w*|inspecteur\w*|coördinator\w*"
    r"|projectleider\w*|defensiestaf|\w*attaché)\b",
    re.IGNORECASE,
)
_SERVICE = lazily(
    r"\b(?:Defensie\s+(?:Materieel|Ondersteuning)\w*|[Ll]andmacht|[Ll]uchtmacht|[Mm]arine|[Mm]arechaussee|CDS|CLAS|CLSK|CZSK|CKMar"
    r"|DMO|COMMIT|DOSCO)\b"
)
_SHORT_FORM = lazily(r"\b(?:De\s+|Het\s+)?[A-Z]{2,}[A-Za-z]*\s+[a-z]+[ten]\b")  # "RVO voegt", "De DGO brengt"
_BODY = lazily(
    r"\b(?:de|het|een)\s+(?!\w*voorraad\b)[\w-]*(?:uitvoerder|dienst|instituut|bureau|inspectie|raad|gemeenten?|provincies?|scholen|politie|bank"
    r"|autoriteit|centrum|toezichthouder)\b",
    re.IGNORECASE,
)
_WRITER = lazily(r"\b(?:ik|wij)\b", re.IGNORECASE)  # "Over de uitkomst informeer ik u": who writes sees to it
_DUE = lazily(
    r"\b(?:uiterlijk|vóór|met\s+ingang\s+van|gereed|voor\s+(?:\d|eind|begin|medio|het\s+einde|de\s+zomer))|\bbinnen\s+(?:\w+\s+){1,3}(?:weken|maanden|jaar)\b",
    re.IGNORECASE,
)
_LABEL_OF = lazily(r"\s*[^.:\n]{3,60}:\s+")
_NOT_YET = lazily(r"\bnog\s+(?:niet|geen)\b", re.IGNORECASE)
_SEASON = lazily(r"\bin\s+(?:de|het)\s+(?:\w+\s+)?(?:voorjaar|zomer|najaar|herfst|winter|kwartaal)\b", re.IGNORECASE)
_TIME = lazily(
    rf"\b(?:per\s+jaar|(?:half)?jaarlijks|maandelijks|(?:elk|ieder)\s+(?:jaar|kwartaal)|voorjaar|zomer\w*|najaar|herfst|winter|jaareinde|einde\s+van|kwartaal|(?:dit|volgend|komend)\s+jaar|(?:eerst)?volgende|doorlopend|\w+jaarsnota|(?:de|het)zelfde(?=\s*(?:dag|datum|termijn|moment|maand|jaar|[.,;)]|\Z))|{ANY_MONTH}|Q[1-4])(?!\w)",
    re.IGNORECASE,
)
# What happened at a time is no term for what is to be done.
_HAPPENED = lazily(
    r"\b(?:viel|vielen|was|waren|werd|werden|had|hadden|bleek|bleken|kwam|kwamen|ging|gingen|ontbrak|ontbraken|ontstond\w*)\b",
    re.IGNORECASE,
)
_ORDINAL = lazily(
    r"\s*(?:(?:de|het|een)\s+)?(?P<nth>eerste|tweede|derde|vierde|vijfde|zesde|laatste)\s+\w*(?:les|punt)\b"
    r"|\s*(?:les|aandachtspunt)\s+(?P<number>\d{1,2})",
    re.IGNORECASE,
)
_PRACTICE = lazily(r"\bvoortaan\b", re.IGNORECASE)
_LINE = lazily(
    r"(?:Maatregel|Actie|Eigenaar|Verantwoordelijke?|Trekker|Actiehouder|Datum|Termijn|Gereed|Planning|Status)\s*:",
    re.IGNORECASE,
)
_TWO, _LABEL = 2, 12


def check(letter: Letter) -> Iterator[Finding]:
    """Find the points that nobody owns, or that are due at no time."""
    found = points(letter)
    unowned = dict(_of_register(letter, found))
    for span, related in unowned.items():
        yield _DRAFT.at(span, related=(related,), form="register", name=related.text)
    told = set[int]()
    for span, form, name, empty in (*_of_text(letter, found), *in_tables(letter)):
        if span not in unowned:
            told.add(span.start)
            yield _DRAFT.at(span, related=tuple(in_letter(letter, one) for one in empty), form=form, name=name)
    for one in _lacking(letter):
        if one.span not in unowned and one.span.start not in told:
            over = () if one.told is None else (in_letter(letter, one.told),)
            yield _DRAFT.at(one.span, related=over, form=one.form, name=point(letter, one.span).name)


def _lacking(letter: Letter) -> Iterator[Lacking]:
    """Yield the points that lack what the letter says or shows that each has; what several ways find is one."""
    found = tuple(lacking(letter))
    told = {one.span.start for one in found}
    yield from found
    yield from (
        one
        for one in chain(undue(letter), unnamed(letter), one_of_two(letter), single_lessons(letter))
        if one.span.start not in told
    )


def _of_register(letter: Letter, found: Sequence[Point]) -> Iterator[tuple[Span, Related]]:
    """Yield the points of the letter that the register holds without an owner."""
    if letter.snapshot is None:
        return
    spoken = spoken_of(letter)
    for held in held_points(letter.snapshot):
        if held.owned or not (held.parent is None or held.parent in spoken):
            continue
        meant = named(held.name)._replace(body=content(f"{held.name} {held.measures}"))
        one = next((one for one in found if one.labelled and meant.is_in(lined(one.name))), None)
        one = one or next((one for one in found if meant.is_told_in(lined(letter.part(one.span)))), None)
        if one is not None and not _has_owner(letter, one.span):
            yield one.span, Related("register", held.name, statement=held.statement)


def _of_text(letter: Letter, found: Sequence[Point]) -> Iterator[tuple[Span, str, str, tuple[Span, ...]]]:
    """Yield the items of one heading, or its paragraphs where it has none, that lack what most of the others have."""
    groups: dict[tuple[int, int], list[Point]] = {}
    for one in found:
        if one.heading is not None and (one.group or _ORDINAL.match(letter.part(one.span))):
            groups.setdefault((one.heading.start, one.group), []).append(one)
    for every in groups.values():
        if _is_promised(letter, every[0]):
            continue
        first = _told_first(letter, every)
        group = [_whole(letter, one) for one in first if not _is_settled(letter, one.span) or _has_both(letter, one)]
        owned = [_has_owner(letter, one.span) for one in group]
        dated = [_has_date(letter, one.span) for one in group]
        for one, has_owner, has_date in zip(group, owned, dated, strict=True):
            others = [other.span for other in group if other is not one]
            unowned = not has_owner and _is_usual(owned) and _have_all(letter, others, _shows_owner)
            if not (is_to_do(letter, one.span) or letter.says(_NOT_YET, one.span)):
                continue
            if unowned and not _names_body(letter, one.span) and not _has_actor(letter, one.span):
                yield one.span, "owner", one.name, ()
            elif (
                not has_date
                and ends_in_who_acts(letter, one.span)
                and _is_usual(dated)
                and _have_all(letter, others, _shows_term)
            ):
                yield one.span, "date", one.name, ()


def _told_first(letter: Letter, every: Sequence[Point]) -> Sequence[Point]:
    """Return the points without what goes on about one that stands above by its number: "De derde les vraagt ook"."""
    first: dict[int, Point] = {}
    for place, one in enumerate(every):
        found = None if one.group else _ORDINAL.match(letter.part(one.span))
        number = found["number"] or ORDINALS.get((found["nth"] or "").casefold()) if found is not None else None
        first.setdefault(-place - 1 if number is None else int(number), one)
    return tuple(first.values())


def _has_both(letter: Letter, one: Point) -> bool:
    """Tell whether a point that is done in part says who does it and when: the others are held against it too."""
    span = _whole(letter, one).span
    return _shows_owner(letter, span) and _has_date(letter, span)


def _is_settled(letter: Letter, span: Span) -> bool:
    """Tell whether a point is done, or is a practice from now on: a day of each year is no term."""
    return is_done(letter, span) or (letter.says(_PRACTICE, span) and _has_date(letter, span))


def _is_promised(letter: Letter, one: Point) -> bool:
    """Tell whether a point is the first item of what parliament is to receive, which is no lesson."""
    index = bisect_left(letter.blocks, one.span.start, key=lambda block: block.start) - 1
    return are_promised(letter, letter.blocks[index] if one.group and index >= 0 else None)


def _whole(letter: Letter, one: Point) -> Point:
    """Return a point with what belongs to it in the paragraphs below: lines with a label, or all that one sentence has.

    "Les 4. De voorbereiding kan korter." over a paragraph, and "Eigenaar: COMMIT." and "Datum: ..." each on a line.
    """
    if one.group:
        return one
    short, end = (
        letter.sentence_at(max(one.span.end - 2, one.span.start)).start <= one.span.start + _LABEL,
        one.span.end,
    )
    index = bisect_left(letter.blocks, end, key=lambda block: block.start)
    for below in takewhile(lambda block: block.kind == "paragraph", since(letter.blocks, index)):
        if _ORDINAL.match(letter.text, below.start, below.end) or not (
            short or _LINE.match(letter.text, below.start, below.end)
        ):
            break
        short, end = False, below.end
    return one._replace(span=Span(one.span.start, end))


def _is_usual(having: Sequence[bool]) -> bool:
    """Tell whether all of some points but one have something: of two others at least."""
    return len(having) > _TWO and sum(having) == len(having) - 1


def _have_all(letter: Letter, spans: Sequence[Span], has: Callable[[Letter, Span], bool]) -> bool:
    """Tell whether all of two points or more say in so many words who or when."""
    return len(spans) >= _TWO and all(has(letter, one) for one in spans)


def _shows_term(letter: Letter, span: Span) -> bool:
    """Tell whether a point says of a time that something is due then, and not only when something was or begins."""
    return any(letter.says(term, span) for term in (_DUE, TERM_LABEL, _SEASON)) or bracketed(letter, span)[1]


def _shows_owner(letter: Letter, span: Span) -> bool:
    label = _LABEL_OF.match(letter.text, span.start, span.end)
    behind = label is not None and opens_with_actor(letter, Span(label.end(), span.end))
    return behind or letter.says(_OWNER, span) or shows_owner(letter, span)


def _names_body(letter: Letter, span: Span) -> bool:
    """Tell whether a point names a service or, by a short form of its own, an organisation that may be the owner."""
    short = letter.first_behind(span.start, "abbreviation")
    if (
        any(letter.says(pattern, span) for pattern in (_SERVICE, _BODY, _SHORT_FORM, _WRITER))
        or bracketed(letter, span)[0]
        or is_for_many(letter, span)
    ):
        return True
    return short is not None and short.start < span.end


def _has_owner(letter: Letter, span: Span) -> bool:
    claim = letter.first_behind(span.start, "office")
    named = claim is not None and claim.start < span.end
    return named or any(letter.says(words, span) for words in (_OWNER, _OFFICE, OWNER_LABEL))


def _has_actor(letter: Letter, span: Span) -> bool:
    """Tell whether a sentence of a point says who acts, whatever the office is called."""
    return any(opens_with_actor(letter, one) for one in letter.sentences_in(span))


def _has_date(letter: Letter, span: Span) -> bool:
    """Tell whether a sentence names a time for what is still to be done; when something happened is none."""
    return any(_names_time(letter, Span(*one)) for one in sentences(letter.text, span.start, span.end))


def _names_time(letter: Letter, sentence: Span) -> bool:
    claim = letter.first_behind(sentence.start, "date", "period", "relative", "duration")
    named = (claim is not None and claim.start < sentence.end) or letter.says(_TIME, sentence)
    return named and (letter.says(_DUE, sentence) or not letter.says(_HAPPENED, sentence))


RULE = Rule(
    "LES001",
    "lesson-without-owner-or-date",
    "info",
    check,
    {
        "nl": {
            "register": "het aandachtspunt “{name}” heeft in het register geen eigenaar, en hier ook niet",
            "owner": "bij “{name}” staat niet wie verantwoordelijk is; bij de andere punten wel",
            "date": "bij “{name}” staat geen termijn; bij de andere punten wel",
            "nobody": "deze les noemt niemand die verantwoordelijk is: “{name}”",
            "never": "deze les noemt geen termijn: “{name}”",
        },
        "en": {
            "register": "the attention point “{name}” has no owner in the register, nor here",
            "owner": "“{name}” does not say who answers for it; the other points do",
            "date": "“{name}” has no date; the other points do",
            "nobody": "this lesson names nobody who answers for it: “{name}”",
            "never": "this lesson has no date: “{name}”",
        },
    },
    sees_more_with=("register", "date"),
)
