"""Lessons that a letter itself says are told again: how often, against the years that it names, or no word of that.

"Voor de tweede maal; zij stond ook in de rapportages over 2022 en 2023" names two earlier times, so this is the third.
"Dit is een herhaalde les", and nowhere in the paragraph how often or since when: the reader cannot tell how bad it is.
"""

import re
from collections.abc import Iterator
from typing import Literal, NamedTuple

from ijkmoment.checking.letter import Letter, Span
from ijkmoment.facts.dates import Date
from ijkmoment.facts.document import Block
from ijkmoment.language.numerals import NUMBER_WORD, ORDINAL_NUMBERS
from ijkmoment.language.patterns import lazily, stands_within

_NTH = "|".join(ORDINAL_NUMBERS)
_POINT = r"(?:\w*les|leerpunt|aandachtspunt|verbeterpunt|knelpunt|aanbeveling)"
_LESSON = r"(?:\w*les|leerpunt|verbeterpunt)"  # "opnieuw een aandachtspunt" is what anybody looks at again
_HINTS = ("les", "lessen", "leerpunt", "aandachtspunt", "verbeterpunt", "knelpunt", "aanbeveling")
_HINT = lazily(rf"\b(?:{'|'.join(_HINTS)})\b", re.IGNORECASE)
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
_REPEATS = (
    r"(?:opnieuw|wederom|andermaal|nogmaals|eens\s+te\s+meer"
    r"|ook\s+(?:ditmaal|dit\s+(?:verslag)?jaar|nu|deze\s+(?:keer|periode)))"
)
_RECURRING = r"(?:herhaalde?|terugkerende?|weerkerende?|steeds\s+terugkerende?)"
_NOTED = r"(?:gemeld|genoemd|gerapporteerd|opgetekend|genoteerd|vastgelegd|terug|getrokken|opgenomen|naar\s+voren)"
_IS = (
    r"(?:is|was|bleek|blijkt|bleef|blijft|vormt|vormde|geldt|gold|wordt|werd"
    r"|komt|kwam|keert|keerde|meldt|melden|meldde|noemt|noteert|leverde|volgt)"
)
_AGAIN = lazily(
    rf"\b(?:is|was|betreft|blijft|vormt)\s+(?:\w+\s+){{0,2}}?een\s+{_RECURRING}\s+{_POINT}\b"
    rf"|\A\s*(?:(?:een|de|deze)\s+)?{_RECURRING}\s+{_POINT}\b(?:\s*:|\s+{_IS}\b)"
    rf"|(?<!\w){_POINT}\b[^.]*\b(?:{_REPEATS}|nog\s+eens|weer)\s+(?:[^\s.;]+\s+){{0,2}}?{_NOTED}(?=\s*[.;,]|\s*\Z)"
    rf"|\b{_REPEATS}\s+(?:\w+\s+)?(?:een|als|de|dezelfde)\s+{_LESSON}\b"
    rf"|\b{_IS}\s+(?:[^\s.;]+\s+){{0,3}}?(?:{_REPEATS}|weer)\s+(?:\w+\s+){{0,2}}?(?:een|als|dezelfde)\s+{_LESSON}\b"
    rf"|\A\s*{_REPEATS}\s+{_IS}\b[^.;]{{0,80}}?\b(?:een|als|dezelfde)\s+{_LESSON}\b"
    rf"|\b{_REPEATS}\s+{_IS}\s+[^.;]{{0,80}}?(?<!\w){_POINT}\b[^.;]*\b{_NOTED}\b"
    rf"|\b{_POINT}\b[^.;]*\b(?:keert|komt|keerde|kwam)\s+(?:[^\s.;]+\s+){{0,3}}?(?:weer\s+)?terug(?=\s*[.;,]|\s*\Z)",
    re.IGNORECASE,
)
# "De les over tolken is al eerder gemeld.", "De eerste twee lessen kwamen ook eerder voor.": before, not when or where.
_BEFORE = lazily(
    rf"\A\s*(?:De|Deze|Die)\s+(?:[\w-]+\s+){{0,2}}?(?:les(?:sen)?|leerpunt(?:en)?|aandachtspunt(?:en)?|verbeterpunt(?:en)?)\b[^.;]{{0,60}}?"
    rf"\s{_IS[:-1]}|zijn|waren|kwamen|keren|werden|deden)\s+(?:(?:ook|al|reeds|eveneens|tevens)\s+){{0,2}}?eerder\s+(?:{_NOTED}|voor)"
    r"(?=\s*(?:[.;:]|\Z)|\s+en\b)"
)
_WHEN = lazily(
    rf"\b(?:{_YEAR}|sinds|vorige?|voorgaande|Kamerstuk\w*|(?:{_NTH}|{NUMBER_WORD}|\d+)\s+(?:keer|maal))\b",
    re.IGNORECASE,
)
_EARLIER_WORD = lazily(r"\b(?:al\s+)?eerder\b", re.IGNORECASE)
_AGAIN_WORD = lazily(
    r"opnieuw|wederom|andermaal|nogmaals|nog eens|te meer|\bweer\b|ook (?:ditmaal|dit|nu|deze)"
    r"|herhaald|terug|weerkerend|eerder"
)
_COUNTED = lazily(
    rf"\b{_YEAR}\b|\b(?:{_NTH}|{NUMBER_WORD}|\d+)\s+(?:keer|maal|jaar|jaren|rapportages|brieven|rotaties|oefeningen|evaluaties)\b"
    r"|\bsinds\b|\b(?:vorige?|voorgaande|eerdere|laatste|vroegere|afgelopen)\s+\w+|\b(?:half)?jaarlijks\w*|\b(?:elke?|iedere?)\s+\w+"
    r"|\bKamerstuk\w*|\btelkens\b|\btweemaal\b|\bdriemaal\b|\bviermaal\b|\b(?:tabel|bijlage|paragraaf)\b|\bop\s+rij\b|\bachtereen\w*",
    re.IGNORECASE,
)
# A lesson at school is no lesson learned.
_AT_SCHOOL = lazily(
    r"\b(?:\w*lera(?:ar|ren)|docent\w*|leerling\w*|\w*scho(?:ol|len)|klas(?:sen)?|lesuren|vakken|\w*uitval|uitgevallen|gegeven|gevolgd"
    r"|geven|volgen)\b",
    re.IGNORECASE,
)
_OTHERWISE = lazily(
    rf"\b(?:als(?!\s+(?:\w+\s+)?{_POINT}\b)|niet|geen|voorkom\w*|zodat|zal|zullen|moet|moeten|kan|kunnen|mag|of|indien|wanneer|waarom|dient|dienen|wil|willen|nieuwe)\b",
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
    hints = letter.standing(_HINTS)
    for block in letter.blocks:
        if block.kind in ("paragraph", "item") and stands_within(hints, block.start, block.end):
            times = list(_TIMES.finditer(letter.text, block.start, block.end))
            yield from (one for found in times if (one := _against(letter, found)) is not None)
            if not times:
                yield from _uncounted(letter, block)


def _against(letter: Letter, found: re.Match[str]) -> Again | None:
    """Return a number of times that the years of its own sentence do not fit: it is one more than the earlier ones."""
    sentence, nth = letter.sentence_at(found.start()), ORDINAL_NUMBERS[found["nth"].casefold()]
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
    said = _told_so_far(letter, block)
    noted = any(one.kind == "note" and block.start <= one.start <= block.end for one in letter.document.marks)
    if noted or not _AGAIN_WORD.search(letter.folded, block.start, block.end) or _WHEN.search(said):
        return
    counted = _COUNTED.search(said) or _EARLIER_WORD.search(said)
    for one in letter.sentences_in(Span(block.start, block.end)):
        before = letter.says(_BEFORE, one) and not letter.says(_COUNTED, one)
        told = before or (not counted and letter.says(_AGAIN, one))
        if told and not letter.says(_OTHERWISE, one) and not letter.says(_AT_SCHOOL, one):
            yield Again(one, "again")
            return


def _told_so_far(letter: Letter, block: Block) -> str:
    """Return the text of a block without the days that lie ahead: a term tells nothing of before."""
    said, own = letter.text[block.start : block.end], letter.date
    for index in range(letter.index_of(block.start, "date"), letter.index_of(block.end, "date")):
        claim = letter.of_kind("date")[index]
        if isinstance(claim.value, Date) and is_ahead(own, claim.value):
            said = said.replace(claim.text, " ")
    return said


def is_ahead(own: Date | None, value: Date) -> bool:
    """Tell whether a day or month lies behind the day of the letter."""
    dated = value.month is not None and value.possible
    return dated and (own is None or (own.possible and value.first() > own.last()))
