"""Lessons that a letter itself says are told again: how often, against the years that it names, or no word of that.

"Voor de tweede maal; zij stond ook in de rapportages over 2022 en 2023" names two earlier times, so this is the third.
"Dit is een herhaalde les", and nowhere in the paragraph how often or since when: the reader cannot tell how bad it is.
"""

import re
from collections.abc import Iterator
from typing import Literal, NamedTuple

from ijkmoment.checking.letter import Letter, Span
from ijkmoment.facts.document import Block
from ijkmoment.language.numerals import NUMBER_WORD
from ijkmoment.language.patterns import lazily

ORDINALS = {
    "eerste": 1, "tweede": 2, "derde": 3, "vierde": 4, "vijfde": 5, "zesde": 6, "zevende": 7, "achtste": 8,
    "negende": 9, "tiende": 10,
}  # fmt: skip
_NTH = "|".join(ORDINALS)
_POINT = r"(?:\w*les|leerpunt|aandachtspunt|verbeterpunt|knelpunt|aanbeveling)"
_HINT = lazily(r"\b(?:les|leerpunt|aandachtspunt|verbeterpunt|knelpunt|aanbeveling)\b", re.IGNORECASE)
_TIMES = lazily(rf"\bvoor\s+(?:inmiddels\s+)?de\s+(?P<nth>{_NTH})\s+(?:maal|keer)\b", re.IGNORECASE)
_YEAR = r"(?:19|20)\d\d"
_EARLIER = lazily(
    rf"\b(?:ook|al|eerder|reeds|eveneens|tevens)\b[^.;]{{0,60}}?\b(?:over|van|uit|in)\s+(?P<years>{_YEAR}(?:(?:,\s*|\s+en\s+){_YEAR})*)(?![\d–-]|\s+tot)",
    re.IGNORECASE,
)
_SINCE = lazily(
    rf"\bsinds\s+(?P<year>{_YEAR})\s+(?:in\s+)?(?:elke?|ieder|iedere|jaarlijks)\s+(?:jaar\w*|\w*rapportage|gemeld)\b",
    re.IGNORECASE,
)
_ONE_YEAR = lazily(_YEAR)
_AGAIN = lazily(
    rf"\b(?:is|was|betreft|blijft|vormt)\s+(?:\w+\s+){{0,2}}?een\s+(?:herhaalde?|terugkerende?|weerkerende?)\s+{_POINT}\b"
    rf"|(?<!\w){_POINT}\b[^.]*\b(?:opnieuw|wederom|andermaal|nogmaals|nog\s+eens|weer)\s+(?:[^\s.;]+\s+){{0,2}}?"
    r"(?:gemeld|genoemd|gerapporteerd|opgetekend|terug|getrokken|opgenomen|naar\s+voren)(?=\s*[.;,]|\s*\Z)"
    rf"|\b(?:ook\s+(?:ditmaal|dit\s+jaar|nu|deze\s+keer)|opnieuw|wederom|andermaal|nogmaals)\s+(?:is|wordt|werd|komt|keert|meldt|melden|noemt)\s+[^.;]{{0,80}}?"
    rf"(?<!\w){_POINT}\b[^.;]*\b(?:gemeld|genoemd|gerapporteerd|opgetekend|terug|getrokken|naar\s+voren)\b",
    re.IGNORECASE,
)
_COUNTED = lazily(
    rf"\b{_YEAR}\b|\b(?:{_NTH}|{NUMBER_WORD}|\d+)\s+(?:keer|maal|jaar|jaren|rapportages|brieven|rotaties|oefeningen|evaluaties)\b"
    r"|\bsinds\b|\b(?:vorige?|voorgaande|eerdere?|laatste|vroegere|afgelopen)\s+\w+|\b(?:half)?jaarlijks\w*|\b(?:elke?|iedere?)\s+\w+|\b(?:al\s+)?eerder\b"
    r"|\bKamerstuk\w*|\btelkens\b|\btweemaal\b|\bdriemaal\b|\bviermaal\b|\b(?:tabel|bijlage|paragraaf)\b|\bop\s+rij\b|\bachtereen\w*",
    re.IGNORECASE,
)
_OTHERWISE = lazily(
    r"\b(?:niet|geen|voorkom\w*|zodat|zal|zullen|moet|moeten|kan|kunnen|mag|of|als|indien|wanneer|waarom|dient|dienen|wil|willen|nieuwe)\b",
    re.IGNORECASE,
)
_LESS = 1


class Again(NamedTuple):
    """A lesson that is told again: where that stands, and what tells another number of times."""

    span: Span
    form: Literal["times", "since", "again"]
    against: Span | None = None


def told_again(letter: Letter) -> Iterator[Again]:
    """Yield where a letter tells how often a lesson came back and it does not fit, or does not tell it at all."""
    for block in letter.blocks:
        if block.kind in ("paragraph", "item") and _HINT.search(letter.folded, block.start, block.end):
            times = list(_TIMES.finditer(letter.text, block.start, block.end))
            yield from (one for found in times if (one := _against(letter, found)) is not None)
            if not times:
                yield from _uncounted(letter, block)


def _against(letter: Letter, found: re.Match[str]) -> Again | None:
    """Return a number of times that the years of its own sentence do not fit: it is one more than the earlier ones."""
    sentence, nth = letter.sentence_at(found.start()), ORDINALS[found["nth"].casefold()]
    if not letter.says(_HINT, sentence):
        return None
    earlier = _EARLIER.search(letter.text, sentence.start, sentence.end)
    if earlier is not None:
        years = set(_ONE_YEAR.findall(earlier["years"]))
        told = Span(*earlier.span("years"))
        return Again(Span(*found.span()), "times", told) if nth <= len(years) else None
    since = _SINCE.search(letter.text, sentence.start, sentence.end)
    if since is None or letter.date is None:
        return None
    years_since = letter.date.year - int(since["year"])
    fits = years_since <= nth <= years_since + _LESS
    return None if fits else Again(Span(*found.span()), "since", Span(*since.span()))


def _uncounted(letter: Letter, block: Block) -> Iterator[Again]:
    if _COUNTED.search(letter.text, block.start, block.end):
        return
    for one in letter.sentences_in(Span(block.start, block.end)):
        if letter.says(_AGAIN, one) and not letter.says(_OTHERWISE, one):
            yield Again(one, "again")
            return
