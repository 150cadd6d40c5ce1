"""A lesson, measure or promise by a number that is higher than how many there are.

What:
    "De vierde les", "les 5", "het vijfde aandachtspunt" or "de derde toezegging" in a letter that says how many of
    them there are, always the same number, and a lower one. "Voor de tweede maal" of a lesson with two earlier years
    beside it, or with "sinds" an earlier one; and for information a lesson that is told to come back ("een herhaalde
    les") where the paragraph says neither how often nor since when.

Why:
    Either the number of them is wrong, or the reader looks for a point that is not there.

Example:
    De evaluatie leverde drie lessen op. De tweede les is dat tolken eerder komen. De vierde les gaat over munitie.

Better:
    De evaluatie leverde drie lessen op. De tweede les is dat tolken eerder komen. De derde les gaat over munitie.

Known limits:
    The letter must tell one number of them and no other, whatever stands between it and the noun ("drie nieuwe
    lessen"): where it counts two kinds, those of before and those of now, or only those that are done, left, new or of
    one subject, it is left alone. Both have to stand under one heading, or the ordinal is the only one under its own
    and not told there ("de derde les betreft ..."), and behind a number of motions or promises, which may be those
    adopted or kept alone, it has to go on from another ("de eerste betreft" in its paragraph). A number behind the
    noun counts of a lesson, or of what the letter numbers from one on, also in a list; of several ("de lessen 2 en 6")
    the highest. Left alone are a sentence that speaks of another letter or report, and "een vierde les", which adds
    one, also where it is named again. Of what comes back, the years must stand in the sentence of the number, and any
    year, count or earlier letter in the paragraph tells since when.

Source:
    The letter itself.
"""

import re
from collections.abc import Iterator

from ijkmoment.checking.lessons.points_beyond import NOUN, OF_A_PAPER, count_of, counts_of_points, points_beyond
from ijkmoment.checking.lessons.told_again import ORDINALS, Again, told_again
from ijkmoment.checking.letter import Letter, Span
from ijkmoment.checking.references.numbered_pieces import absent_pieces
from ijkmoment.checking.rule import Draft, Rule, in_letter
from ijkmoment.facts.finding import Finding
from ijkmoment.language.patterns import at_places, lazily

_DRAFT, _UNTOLD = Draft("LES004", "inconsistency"), Draft("LES004", "info")
_NTH = lazily(rf"(?<!\w)(?P<det>de|het|een|één|deze|dit)\s+(?P<nth>{'|'.join(ORDINALS)})\s+{NOUN}(?!\w)", re.IGNORECASE)
_FIRST = lazily(
    r"(?<=[.;:]\s)de\s+(?:eerste|tweede)\s+(?:is|was|betreft|betrof|gaat|ging|ziet|zag|houdt|luidt)(?!\w)",
    re.IGNORECASE,
)
_TELLS = lazily(r"\s+(?:is|was|betreft|betrof|luidt|gaat\s+over|ziet\s+op|houdt\s+in)\b", re.IGNORECASE)
_KNOWN = frozenset({"de", "het"})
_OF_PARLIAMENT = frozenset({"motie", "toezegging"})
_OF_OTHERS = lazily(
    r"\b(?:vorige?|eerdere?|voorgaande|jongste|IOB|Rekenkamer|rapport\w*|evaluatie\w*|advies|brief|brieven|commissie)\b",
    re.IGNORECASE,
)


def check(letter: Letter) -> Iterator[Finding]:
    """Find the ordinals beyond the one number that a letter tells of such points, and what comes back wrongly often."""
    yield from (_again(letter, one) for one in told_again(letter))
    ordinals = () if ORDINALS.keys().isdisjoint(letter.runs) else letter.once(_ordinals_of)
    counts = letter.once(counts_of_points) if ordinals else {}
    for found in ordinals:
        told = counts.get(found["noun"].casefold(), {})
        if len(told) == 1:
            yield from _judge(letter, found, *next(iter(told.items())))
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


def _judge(letter: Letter, found: re.Match[str], number: int, where: Span) -> Iterator[Finding]:
    """Yield an ordinal that is beyond the number of the points that stand under its heading.

    Of motions and promises a number may be that of those adopted or kept alone: the ordinal has to go on from another.
    """
    if not 1 < number < ORDINALS[found["nth"].casefold()]:
        return
    if letter.headings_at(where.start)[-1:] != letter.headings_at(found.start())[-1:] and not _is_alone(letter, found):
        return
    if found["noun"].casefold() in _OF_PARLIAMENT and not _goes_on(letter, where.end, found.start()):
        return
    sentence = letter.sentence_at(found.start())
    if not letter.says(_OF_OTHERS, sentence) and not OF_A_PAPER.match(letter.text, found.end(), sentence.end):
        yield _beyond(letter, Span(*found.span()), where)


def _goes_on(letter: Letter, start: int, end: int) -> bool:
    """Tell whether an ordinal, "de eerste toezegging" or "de eerste betreft", stands before another."""
    block = letter.block_at(start)
    near = block is not None and end < block.end
    return any(one.search(letter.text, start, end) for one in ((_NTH, _FIRST) if near else (_NTH,)))


def _is_alone(letter: Letter, found: re.Match[str]) -> bool:
    """Tell whether an ordinal of another section is the only one there, and not where its point is told.

    With others it counts what that section tells, and "de derde les betreft ..." may go on from another one.
    """
    noun, over = found["noun"].casefold(), letter.headings_at(found.start())[-1:]
    if noun in _OF_PARLIAMENT or noun == "conclusie" or not over or _TELLS.match(letter.text, found.end()):
        return False
    return not any(
        one["noun"].casefold() == noun and one.start() != found.start() and letter.headings_at(one.start())[-1:] == over
        for one in letter.once(_ordinals_of)
    )


def _ordinals_of(letter: Letter) -> tuple[re.Match[str], ...]:
    """Return the ordinals of points, but those of a point that the letter adds: "een vijfde maatregel"."""
    every = tuple(_ordinals(letter))
    added = {(one["nth"].casefold(), one["noun"].casefold()) for one in every if one["det"].casefold() not in _KNOWN}
    return tuple(one for one in every if (one["nth"].casefold(), one["noun"].casefold()) not in added)


def _beyond(letter: Letter, called: Span, where: Span) -> Finding:
    return _DRAFT.at(
        called,
        related=(in_letter(letter, where),),
        form="count",
        nth=" ".join(letter.part(called).split()),
        counted=" ".join(letter.part(where).split()),
    )


def _ordinals(letter: Letter) -> Iterator[re.Match[str]]:
    places = letter.leading(tuple(ORDINALS))
    for block in letter.blocks if places else ():
        yield from at_places(_NTH, letter.text, places, block.start, block.end)


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
