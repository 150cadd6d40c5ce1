"""A lesson without an owner or a date.

What:
    Of lessons or measures in one list, paragraph, section or table the one that says neither who acts nor by when,
    where the others do; or not one of the two, where all others say both. Of lessons that sentences tell ("Les 2. ...",
    "de les hieruit is dat ...", "ten tweede ...") also the only one of its letter, where it says what is wanted or was
    wrong. And a label or cell that is filled with nothing ("Eigenaar: n.t.b."), and an attention point in the letter
    that has no owner in the register.

Why:
    What is nobody's task is not done, and what has no date is done later.

Example:
    Aandachtspunten

    - Druk op de oefenterreinen. Verantwoordelijk is de Commandant Landstrijdkrachten, uiterlijk 1 mei 2036.
    - Tijdige duidelijkheid. Verantwoordelijk is de minister van Defensie, uiterlijk 1 juni 2036.
    - Tekort aan reservedelen. Er wordt eerder besteld.

Better:
    Aandachtspunten

    - Druk op de oefenterreinen. Verantwoordelijk is de Commandant Landstrijdkrachten, uiterlijk 1 mei 2036.
    - Tijdige duidelijkheid. Verantwoordelijk is de minister van Defensie, uiterlijk 1 juni 2036.
    - Tekort aan reservedelen. Verantwoordelijk is de Commandant Landstrijdkrachten, uiterlijk 1 juli 2036.

Known limits:
    Who acts is an office, a body by its kind or name or the writer that does something, a label, or brackets; a time is
    a day, month or season that does not lie before the letter, or a word as "binnen", "zodra" or "doorlopend". The
    lesson itself tells neither, unless it is a sentence that does both. A lesson that ends in what was done or that
    nothing follows, that is adopted by others, refused, or left open in so many words, lacks nothing. Where several of
    a group lack something, none is reported; measures that are called no lessons must lack both. What is promised to
    parliament is no lesson. A point of the register is reported where the letter speaks of it under such a heading.

Source:
    Court of Audit (1996) and evaluations of 2020 and 2023: lessons without an owner come back.
"""

import re
from collections.abc import Iterator, Sequence

from ijkmoment.checking.deployments.years import spoken_of
from ijkmoment.checking.lessons.lesson_tables import in_tables
from ijkmoment.checking.lessons.lesson_units import Group, Unit, lesson_groups
from ijkmoment.checking.lessons.owners_and_terms import MEASURES, OWNER_LABEL, TERM_LABEL, UNSAID, names_body
from ijkmoment.checking.lessons.points import Point, named, point, points
from ijkmoment.checking.lessons.register_points import held_points
from ijkmoment.checking.lessons.who_and_when import (
    WANTED,
    is_settled,
    names_anybody,
    opens_done,
    says_when,
    says_who,
)
from ijkmoment.checking.letter import Letter, Span
from ijkmoment.checking.rule import Draft, Rule, in_letter
from ijkmoment.checking.text.topics import content, lined
from ijkmoment.facts.finding import Finding, Related
from ijkmoment.language.patterns import at_places, lazily

_DRAFT = Draft("LES001", "info")
_WRITER = lazily(r"\b(?:ik|wij|we)\b", re.IGNORECASE)
_LESSON = lazily(r"\b(?:les(?:sen)?|leerpunt(?:en)?)\b", re.IGNORECASE)
_TO_DO = lazily(r"\b(?:moet(?:en)?|word(?:t|en)|zal|zullen|dien(?:t|en)|nodig|komt)\b", re.IGNORECASE)
_SHORTFALL = lazily(
    r"\b(?:moet(?:en)?|dien(?:t|en)|nodig|behoef(?:t|ten)|behoeven|onvoldoende|ontbr\w+|schaars|eerder|beter|vaker|langer|tekort\w*|knelpunt\w*"
    r"|verouderd|verdien(?:t|en)|niet|geen|meer|minder|kwetsbaar|kostte\w*|vergt|vraagt|te\s+[a-z]+)\b",
    re.IGNORECASE,
)
_SOME_TIME = lazily(r"\bte\s+(?:zijner\s+tijd|gelegener\s+tijd)\b", re.IGNORECASE)
_FOR_ALL = lazily(r"\b(?:dit\s+jaar|treden|in\s+werking|vanaf|met\s+ingang)\b", re.IGNORECASE)
_OF_ALL = lazily(r"\b(?:beide|allebei|(?:deze|alle)\s+(?:lessen|punten|twee|drie|vier|vijf))\b", re.IGNORECASE)
_ANSWERS = lazily(
    r"\bverantwoordelijk(?:e|heid)?\s+(?:is|zijn|voor|hiervoor|daarvoor|ligt)\b|\b(?:verantwoordelijken?|verantwoordelijke|eigena(?:ar|ren)|trekkers?|actiehouders?)(?:\s+(?:is|zijn)|\s*:)"
    r"|\bbelegd\s+bij\b",
    re.IGNORECASE,
)
_OWNED = lazily(
    r"\b(?:verantwoordelijk\w*|eigenaar|trekker|actiehouder|belegd\s+bij|\w*commandant\w*|\w*directeur\w*|directie|minister(?:ie)?"
    r"|staatssecretaris\w*|inspecteur\w*|coördinator\w*|projectleider\w*|defensiestaf|\w*attaché)\b",
    re.IGNORECASE,
)
_OWNERS = (
    "verantwoordelijk", "verantwoordelijke", "eindverantwoordelijk", "eindverantwoordelijke", "eigenaar", "trekker",
    "actiehouder", "uitvoerder", "belegd", "probleemhouder",
)  # fmt: skip
_TERMS = ("gereed", "klaar", "termijn", "deadline", "datum", "einddatum", "streefdatum", "opleverdatum", "planning",
          "afgerond")  # fmt: skip
_UNFILLED = tuple(
    (
        form,
        words,
        lazily(
            rf"\b(?:{'|'.join(words)})(?:\s+bij)?\s*:\s*{UNSAID}(?=\s*(?:[.;,)\n]|\Z))(?!;\s+(?:de|het)\s[^.;]*\b(?:wijst|beslist|besluit|bepaalt)\b)",
            re.IGNORECASE,
        ),
    )
    for form, words in (("nobody", _OWNERS), ("never", _TERMS))
)
_TWO = 2


def check(letter: Letter) -> Iterator[Finding]:
    """Find the points that nobody owns, or that are due at no time."""
    told = set[int]()
    for span, related in _of_register(letter, points(letter)):
        told.add(span.start)
        yield _DRAFT.at(span, related=(related,), form="register", name=related.text)
    for span, form, name, empty in in_tables(letter):
        if span.start not in told:
            told.add(span.start)
            yield _DRAFT.at(span, related=tuple(in_letter(letter, one) for one in empty), form=form, name=name)
    for span, form in (
        *_unfilled(letter),
        *(one for group in lesson_groups(letter) for one in _of_group(letter, group)),
    ):
        if span.start not in told:
            told.add(span.start)
            yield _DRAFT.at(span, form=form, name=point(letter, span).name)


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
        if one is not None and not _is_owned(letter, one.span):
            yield one.span, Related("register", held.name, statement=held.statement)


def _is_owned(letter: Letter, span: Span) -> bool:
    claim = letter.first_behind(span.start, "office")
    return (claim is not None and claim.start < span.end) or any(
        letter.says(how, span) for how in (_OWNED, OWNER_LABEL)
    )


def _unfilled(letter: Letter) -> Iterator[tuple[Span, str]]:
    """Yield the labels of an owner or a term that are filled with nothing, in what speaks of lessons or measures."""
    for form, words, label in _UNFILLED:
        for found in at_places(label, letter.text, letter.standing(words), 0, len(letter.text)):
            block = letter.block_at(found.start())
            over = (*letter.headings_at(found.start())[-1:], *((block,) if block is not None else ()))
            if any(letter.says(MEASURES, Span(one.start, one.end)) for one in over):
                yield Span(*found.span()), form


def _of_group(letter: Letter, group: Group) -> Iterator[tuple[Span, str]]:
    """Yield the one lesson of a group that lacks who and when, or one of the two, where the others have both."""
    units = group.units
    who, when = [says_who(letter, one) for one in units], [says_when(letter, one) for one in units]
    if not group.of_lessons and any(letter.says(_WRITER, one) for one in group.over):
        who = [True] * len(units)  # "ik neem vier maatregelen"
    if any(letter.says(_FOR_ALL, one) for one in group.over):
        when = [True] * len(units)
    settled = [is_settled(letter, one) for one in units]
    if not group.is_list and letter.says(_OF_ALL, units[-1].whole):
        return
    lacking = [at for at in range(len(units)) if not (who[at] or when[at] or settled[at])]
    if len(lacking) == 1:
        one = units[lacking[0]]
        others = [at for at in range(len(units)) if at != lacking[0]]
        both = [when[at] and (who[at] or names_anybody(letter, units[at])) for at in others]
        least = _TWO if group.is_list and len(units) > _TWO else 1
        held = sum(both) >= least and all(has or settled[at] for has, at in zip(both, others, strict=True))
        told = group.is_list and group.of_lessons and all(both) and len(both) > 1
        held = held and (told or _wants(letter, one)) and (group.of_lessons or letter.says(_TO_DO, one.parts[-1]))
        alone = all(settled[at] for at in others)
        if held or (not group.is_list and _is_wanted(letter, one, told=any(both), acted=any(who), is_only=alone)):
            yield (one.whole if group.is_list else one.told), "owner" if others else "nobody"
            return
    unnamed = [at for at, one in enumerate(units) if not letter.says(_ANSWERS, one.whole)]
    if group.of_lessons and len(units) > _TWO and len(unnamed) == 1 and not settled[unnamed[0]]:
        one = units[unnamed[0]]
        if not names_body(letter, one.whole):
            yield (one.whole if group.is_list else one.told), "owner"
            return
    if group.of_lessons and (
        len(units) > (_TWO if group.is_list else 1) or any(_labels_both(letter, one) for one in units)
    ):
        yield from _half(letter, group, who, when, settled)


def _wants(letter: Letter, one: Unit) -> bool:
    """Tell whether a lesson says what is wanted or was wrong; where nothing is said to be done, in so many words."""
    return letter.says(_SHORTFALL if one.is_labelled and len(one.parts) == 1 else WANTED, one.whole)


def _labels_both(letter: Letter, unit: Unit) -> bool:
    return letter.says(OWNER_LABEL, unit.whole) and letter.says(TERM_LABEL, unit.whole)


def _is_wanted(letter: Letter, one: Unit, *, told: bool, acted: bool, is_only: bool) -> bool:
    """Tell whether a lesson by itself says what is wanted or was wrong, and that it is one."""
    if not letter.says(_LESSON, one.told):
        return False
    called = letter.says(_LESSON, Span(one.whole.start, one.parts[0].start))
    later = acted and letter.says(_SOME_TIME, one.whole)
    alone = len(one.parts) == 1
    wanted = _wants(letter, one) and (told or (is_only and (called or not alone)))
    return wanted or later or (called and acted and told)


def _half(
    letter: Letter, group: Group, who: Sequence[bool], when: Sequence[bool], settled: Sequence[bool]
) -> Iterator[tuple[Span, str]]:
    """Yield the one lesson that says who or when, where all others say both."""
    units = group.units
    unowned, undue = ([at for at, said in enumerate(every) if not said] for every in (who, when))
    if len(unowned) == 1 and (len(units) > _TWO or not undue):
        at = unowned[0]
        held = sum(said and not done for said, done in zip(who, settled, strict=True))
        if (
            not settled[at]
            and (held >= _TWO or not undue)
            and (when[at] or len(units[at].parts) > 1 or _wants(letter, units[at]))
        ):
            yield (units[at].whole if group.is_list else units[at].told), "owner"
    elif len(undue) == 1 and (not unowned or (group.is_list and len(units) > _TWO and not any(who))):
        at = undue[0]
        if not (settled[at] or opens_done(letter, units[at]) or letter.says(_WRITER, units[at].whole)):
            yield (units[at].whole if group.is_list else units[at].told), "date"


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
