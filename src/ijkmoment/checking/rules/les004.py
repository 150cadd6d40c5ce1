"""A lesson, measure or promise by a number that is higher than how many there are.

What:
    "De vierde les", "het vijfde aandachtspunt" or "de derde toezegging" in a letter that says how many of them there
    are, always the same number, and a lower one. "Voor de tweede maal" of a lesson with two earlier years beside it, or
    with "sinds" an earlier one; and for information a lesson that is told to come back ("een herhaalde les") where the
    paragraph says neither how often nor since when.

Why:
    Either the number of them is wrong, or the reader looks for a point that is not there.

Example:
    De evaluatie leverde drie lessen op. De tweede les is dat tolken eerder komen. De vierde les gaat over munitie.

Better:
    De evaluatie leverde drie lessen op. De tweede les is dat tolken eerder komen. De derde les gaat over munitie.

Known limits:
    The letter must tell one number of them and no other, whatever stands between it and the noun ("drie nieuwe
    lessen"): where it counts two kinds, those of before and those of now, it is left alone. Both have to
    stand under one heading, and behind a number of motions or promises, which may be those adopted or kept alone, the
    ordinal has to go on from another. Left alone are a sentence that speaks of another letter or report, and
    "een vierde les", which adds one. Of what comes back, the years must stand in the sentence of the number, and any
    year, count or earlier letter in the paragraph tells since when.

Source:
    The letter itself.
"""

import re
from collections.abc import Iterator

from ijkmoment.checking.lessons.told_again import ORDINALS, Again, told_again
from ijkmoment.checking.letter import Letter, Span
from ijkmoment.checking.rule import Draft, Rule, in_letter
from ijkmoment.facts.finding import Finding
from ijkmoment.language.numerals import NUMBER_WORD, number_of
from ijkmoment.language.patterns import at_places, lazily

_DRAFT, _UNTOLD = Draft("LES004", "inconsistency"), Draft("LES004", "info")
_NOUN = r"(?P<noun>les|leerpunt|aandachtspunt|verbeterpunt|aanbeveling|maatregel|toezegging|motie|conclusie|actiepunt)"
_NTH = lazily(rf"(?<!\w)(?:de|het)\s+(?P<nth>{'|'.join(ORDINALS)})\s+{_NOUN}(?!\w)", re.IGNORECASE)
_COUNTED = lazily(
    rf"(?<![\w.,])(?P<count>\d{{1,2}}|{NUMBER_WORD})\s+(?:[a-zà-ÿ]+e\s+){{0,2}}{_NOUN}(?:sen|en|s)(?!\w)", re.IGNORECASE
)
_OF_PARLIAMENT = frozenset({"motie", "toezegging"})
_OF_OTHERS = lazily(
    r"\b(?:vorige?|eerdere?|voorgaande|jongste|IOB|Rekenkamer|rapport\w*|evaluatie\w*|advies|brief|brieven|commissie)\b",
    re.IGNORECASE,
)


def check(letter: Letter) -> Iterator[Finding]:
    """Find the ordinals beyond the one number that a letter tells of such points, and what comes back wrongly often."""
    yield from (_again(letter, one) for one in told_again(letter))
    if ORDINALS.keys().isdisjoint(letter.runs):
        return
    ordinals = tuple(_ordinals(letter))
    if not ordinals:
        return
    counts: dict[str, dict[int, Span]] = {}
    for found in _counted(letter):
        number = number_of(found["count"])
        if number is not None:
            counts.setdefault(found["noun"].casefold(), {}).setdefault(number, Span(*found.span()))
    for found in ordinals:
        told = counts.get(found["noun"].casefold(), {})
        if len(told) == 1:
            yield from _judge(letter, found, *next(iter(told.items())))


def _again(letter: Letter, one: Again) -> Finding:
    against = () if one.against is None else (in_letter(letter, one.against),)
    told = "" if one.against is None else " ".join(letter.part(one.against).split())
    return (_UNTOLD if one.form == "again" else _DRAFT).at(one.span, related=against, form=one.form, told=told)


def _judge(letter: Letter, found: re.Match[str], number: int, where: Span) -> Iterator[Finding]:
    """Yield an ordinal that is beyond the number of the points that stand under its heading.

    Of motions and promises a number may be that of those adopted or kept alone: the ordinal has to go on from another.
    """
    if not 1 < number < ORDINALS[found["nth"].casefold()]:
        return
    if letter.headings_at(where.start)[-1:] != letter.headings_at(found.start())[-1:]:
        return
    if found["noun"].casefold() in _OF_PARLIAMENT and not _NTH.search(letter.text, where.end, found.start()):
        return
    if not letter.says(_OF_OTHERS, letter.sentence_at(found.start())):
        yield _DRAFT.at(
            Span(*found.span()),
            related=(in_letter(letter, where),),
            form="count",
            nth=" ".join(found[0].split()),
            counted=" ".join(letter.part(where).split()),
        )


def _ordinals(letter: Letter) -> Iterator[re.Match[str]]:
    places = letter.leading(tuple(ORDINALS))
    for block in letter.blocks if places else ():
        yield from at_places(_NTH, letter.text, places, block.start, block.end)


def _counted(letter: Letter) -> Iterator[re.Match[str]]:
    for block in letter.blocks:
        yield from _COUNTED.finditer(letter.text, block.start, block.end)


RULE = Rule(
    "LES004",
    "ordinal-beyond-the-count",
    "inconsistency",
    check,
    {
        "nl": {
            "count": "“{nth}”, maar de brief telt er minder: “{counted}”",
            "times": "dat is te weinig keer: de zin noemt al deze eerdere jaren: {told}",
            "since": "zo vaak kan het niet zijn: “{told}”",
            "again": "deze les is er een die terugkomt, maar hoe vaak of sinds wanneer staat er niet",
        },
        "en": {
            "count": "“{nth}”, but the letter counts fewer: “{counted}”",
            "times": "that is too few times: the sentence names these earlier years: {told}",
            "since": "it cannot be that many times: “{told}”",
            "again": "this lesson is said to come back, and not how often or since when",
        },
    },
    sees_more_with=("date",),
)
