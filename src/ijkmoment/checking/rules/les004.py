"""A lesson, measure or promise by a number that is higher than how many there are.

What:
    "De vierde les", "les 5", "het vijfde aandachtspunt" or "de derde afspraak" in a letter that says how many of them
    there are, and always a lower number. "Voor de tweede maal" of a lesson with two earlier years beside it, or with
    "sinds" an earlier one; and for information a lesson that is told to come back ("een herhaalde les") where the
    paragraph says neither how often nor since when.

Why:
    Either the number of them is wrong, or the reader looks for a point that is not there.

Example:
    De evaluatie leverde drie lessen op. De tweede les is dat tolken eerder komen. De vierde les gaat over munitie.

Better:
    De evaluatie leverde drie lessen op. De tweede les is dat tolken eerder komen. De derde les gaat over munitie.

Known limits:
    The ordinal has to be beyond every number that the letter tells of them, whatever stands between it and the noun
    ("drie nieuwe lessen"): where it counts only those that are done, left, new or of one subject, or the first few, it
    is left alone. A number behind the noun counts of a lesson, or of what the letter numbers from one on, also in a
    list; of several ("de lessen 2 en 6") the highest. Left alone are times ("het vierde kwartaal"), a sentence that
    speaks of another letter or report, and "een vierde les", which adds one, also where it is named again. Of what
    comes back, the years must stand in the sentence of the number, and any year, count or earlier letter in the
    paragraph tells since when. Where a letter calls all before it so too, it is the count that is off (NUM002).

Source:
    The letter itself.
"""

import re
from collections.abc import Iterator

from ijkmoment.checking.lessons.points_beyond import (
    NOUN,
    OF_A_PAPER,
    count_of,
    counts_of_points,
    points_beyond,
    things_beyond,
)
from ijkmoment.checking.lessons.told_again import ORDINALS, Again, told_again
from ijkmoment.checking.letter import Letter, Span
from ijkmoment.checking.references.numbered_pieces import absent_pieces
from ijkmoment.checking.rule import Draft, Rule, in_letter
from ijkmoment.facts.finding import Finding
from ijkmoment.language.patterns import at_places, lazily

_DRAFT, _UNTOLD = Draft("LES004", "inconsistency"), Draft("LES004", "info")
_ORDINAL = "|".join(ORDINALS)
_OF_MANY = rf"(?:de|deze|die|alle)\s+(?:[^\W\d]+\s+){{0,2}}{NOUN.replace('<noun>', '<nouns>')}(?:sen|en|s)(?!\w)"
_NTH = lazily(
    rf"(?<!\w)(?P<det>de|het|een|één|deze|dit)\s+(?P<nth>{_ORDINAL})\s+(?:{NOUN}(?!\w)|van\s+{_OF_MANY})", re.IGNORECASE
)
# "Van deze lessen is de vijfde het dringendst"
_OF_THESE = lazily(
    rf"(?<!\w)van\s+{_OF_MANY}\s+[a-z]+\s+(?P<det>de|het)\s+(?P<nth>{_ORDINAL})(?P<noun>)(?!\s+\w*(?:sen|en|s)?\s+van\b)(?!\w)",
    re.IGNORECASE,
)
_KNOWN = frozenset({"de", "het"})
_OF_OTHERS = lazily(
    r"\b(?:vorige?|eerdere?|voorgaande|jongste|IOB|Rekenkamer|rapport\w*|evaluatie\w*|advies|brief|brieven|commissie)\b",
    re.IGNORECASE,
)


def check(letter: Letter) -> Iterator[Finding]:
    """Find the ordinals beyond the numbers that a letter tells of such points, and what comes back wrongly often."""
    yield from (_again(letter, one) for one in told_again(letter))
    ordinals = () if ORDINALS.keys().isdisjoint(letter.runs) else letter.once(_ordinals_of)
    counts = letter.once(counts_of_points) if ordinals else {}
    known = set[int]()
    for found in ordinals:
        known.add(found.start("nth"))
        told = counts.get(_noun(found), {})
        if told and 1 < max(told) < _number(found) and not _is_of_others(letter, found):
            yield _beyond(letter, Span(*found.span()), told[max(told)])
    for thing, where in things_beyond(letter) if not ORDINALS.keys().isdisjoint(letter.runs) else ():
        sentence = letter.sentence_at(thing.start)
        others = letter.says(_OF_OTHERS, sentence) or OF_A_PAPER.match(letter.text, thing.end, sentence.end)
        if thing.start not in known and not others:
            yield _beyond(letter, thing, where)
    beyond = letter.once(points_beyond)
    yield from (_beyond(letter, called, where) for called, where in beyond)
    for one in letter.once(absent_pieces):
        counted = count_of(letter, one.word, one.last)
        if counted is not None and not any(span.start <= one.span.start < span.end for span, _ in beyond):
            yield _beyond(letter, one.span, counted)


def _again(letter: Letter, one: Again) -> Finding:
    against = () if one.against is None else (in_letter(letter, one.against),)
    told = "" if one.against is None else " ".join(letter.part(one.against).split())
    return (_UNTOLD if one.form == "again" else _DRAFT).at(one.span, related=against, form=one.form, told=told)


def _noun(found: re.Match[str]) -> str:
    return (found["noun"] or found["nouns"]).casefold()


def _number(found: re.Match[str]) -> int:
    return ORDINALS[found["nth"].casefold()]


def _is_of_others(letter: Letter, found: re.Match[str]) -> bool:
    """Tell whether a sentence speaks of the points of another paper."""
    sentence = letter.sentence_at(found.start())
    return letter.says(_OF_OTHERS, sentence) or OF_A_PAPER.match(letter.text, found.end(), sentence.end) is not None


def _ordinals_of(letter: Letter) -> tuple[re.Match[str], ...]:
    """Return the ordinals of points, but those of a point that the letter adds: "een vijfde maatregel"."""
    every = tuple(_ordinals(letter))
    added = {(_number(one), _noun(one)) for one in every if one["det"].casefold() not in _KNOWN}
    return tuple(one for one in every if (_number(one), _noun(one)) not in added)


def _beyond(letter: Letter, called: Span, where: Span) -> Finding:
    return _DRAFT.at(
        called,
        related=(in_letter(letter, where),),
        form="count",
        nth=" ".join(letter.part(called).split()),
        counted=" ".join(letter.part(where).split()),
    )


def _ordinals(letter: Letter) -> Iterator[re.Match[str]]:
    places, of_these = letter.leading(tuple(ORDINALS)), letter.standing(("van",))
    for block in letter.blocks if places else ():
        yield from at_places(_NTH, letter.text, places, block.start, block.end)
        yield from at_places(_OF_THESE, letter.text, of_these, block.start, block.end)


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
