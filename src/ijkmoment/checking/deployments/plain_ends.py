"""Until when the mandate or the contribution of one mission lasts, in its plainest words, and where it was extended.

"Het mandaat loopt tot en met 19 februari 2025" in the section on EUMA, and "het mandaat van EUMA is inmiddels
verlengd tot en met 19 februari 2027" in another. What a sentence is of is told by the names in it, else by those of
its headings, else by those before it in its paragraph, short forms before countries; a row of a table is of the
section that has its name. A mandate is held against the extension of a mandate, a contribution against that of a
contribution.
"""

import re
from collections.abc import Iterator
from itertools import islice
from typing import NamedTuple

from ijkmoment.checking.letter import Letter, Span, date_span
from ijkmoment.checking.text.around import Around
from ijkmoment.facts.claim import Claim
from ijkmoment.facts.dates import Date, Period
from ijkmoment.facts.document import Block
from ijkmoment.facts.values import Code
from ijkmoment.language.patterns import lazily

_THING = r"(?:(?P<mandate>[Mm]andaat)|(?:[Ii]nzet|[Bb]ijdrage|[Dd]eelname))"
_ENDS = lazily(
    rf"(?<!\w)(?:[Hh]et|[Dd]e|[Dd]it|[Dd]eze|[Oo]nze|[Oo]ns)\s+(?:Nederlandse\s+)?{_THING}(?!\w)(?:\s+(?:van|voor|in|aan)\s[^.;:,]{{1,60}}?)?"
    r"\s+(?:loopt|eindigt|geldt|duurt|verstrijkt)\s+(?:af\s+)?(?:op\s+)?\Z"
)
_EXTENDED = lazily(rf"(?<!\w){_THING}(?!\w)[^.;:]*?\sverlengd\s+\Z")
# Of what is no mandate only our own: "de bijdrage is", "het kabinet heeft de bijdrage", not that of another nation.
_OURS = lazily(r"\s*(?:(?:[Dd]e|[Oo]nze)\s+(?:Nederlandse\s+)?\Z|[^.;:]*\b(?:kabinet|Nederlandse?)\b)")
_BY = lazily(r"\bmet\s+(?:(?P<years>een|één|twee|drie)\s+jaar|(?P<months>zes|twaalf)\s+maanden)\b")
_EXTENDS_BY = lazily(r"\bverleng(?:de|d)\b")
_NUMBERS = {"een": 12, "één": 12, "twee": 24, "drie": 36, "zes": 6, "twaalf": 12}
_SAYS_EXTENDED = lazily(r"\w*verleng\w*|voortgezet|voortzett\w*", re.IGNORECASE)
_OTHERWISE = lazily(
    r"(?<!\w)(?:oorspronkelijk\w*|aanvankelijk\w*|zou(?:den)?|vorige?|eerdere?|eerste|tweede|derde|mogelijk\w*|eventue\w+|voornemens"
    r"|voorstel\w*|niet|geen|optie|indien|mocht|beoogd\w*|streeft|inzet\s+op|rotatie|tranche|fase|contract\w*)(?!\w)",
    re.IGNORECASE,
)
_NAME = lazily(r"(?<![\w-])(?!(?:EU|VN|NAVO|BZ|JenV)(?![\w-]))[A-Z]{3,}[\w]*(?![\w-])")
_HEAD = lazily(r"mandaat", re.IGNORECASE)
_MANY, _MOST, _LONGEST, _SHORTEST, _YEARS, _YEAR = 30, 40, 1000, 3, 3, 12


class End(NamedTuple):
    """An end as it stands, or as an extension puts it; of an extension by a time also the day from which it counts."""

    until: Date
    span: Span
    block: Block
    mandate: bool
    of: frozenset[str]
    since: Date | None = None


def superseded(letter: Letter) -> Iterator[tuple[End, End]]:
    """Yield the ends that an extension of the same in another paragraph has put off, each with that extension."""
    if "verleng" not in letter.folded:
        return
    ends, extensions = list[End](), list[End]()
    for sentence, claims in letter.by_sentence("date", "period"):
        if sentence.end - sentence.start > _LONGEST or letter.says(_OTHERWISE, sentence):
            continue
        for claim in claims:
            extensions.extend(_extension(letter, sentence, claim, len(claims)))
            ends.extend(_end(letter, sentence, claim))
    ends += islice(_of_tables(letter, extensions), _MANY)
    for one in ends[:_MANY]:
        later = next((other for other in extensions[:_MANY] if _puts_off(letter, other, one)), None)
        if later is not None:
            yield one, later


def _until(claim: Claim) -> Date | None:
    value = claim.value.end if isinstance(claim.value, Period) and claim.value.start is None else claim.value
    return value if isinstance(value, Date) and value.possible and value.day is not None else None


def _end(letter: Letter, sentence: Span, claim: Claim) -> Iterator[End]:
    until, found = _until(claim), _ENDS.search(letter.text, sentence.start, claim.start)
    block = letter.document.block_at(claim.start)
    if until is None or found is None or block is None or block.kind not in ("paragraph", "item"):
        return
    if not letter.says(_SAYS_EXTENDED, Span(block.start, block.end)):
        yield _made(letter, sentence, claim, until, block, mandate=found["mandate"] is not None)


def _extension(letter: Letter, sentence: Span, claim: Claim, dates: int) -> Iterator[End]:
    until, block = _until(claim), letter.document.block_at(claim.start)
    if until is None or block is None or block.kind not in ("paragraph", "item"):
        return
    found = _EXTENDED.search(letter.text, sentence.start, claim.start)
    ours = found is not None and (found["mandate"] or _OURS.match(letter.text, sentence.start, found.start()))
    if found is not None and ours and isinstance(claim.value, Period):
        yield _made(letter, sentence, claim, until, block, mandate=found["mandate"] is not None)
        return
    by = _BY.search(letter.text, sentence.start, sentence.end) if letter.says(_EXTENDS_BY, sentence) else None
    if by is not None and dates == 1 and letter.says(_HEAD, sentence) and isinstance(claim.value, Date):
        months = _NUMBERS[by["years"] or by["months"]]
        if months % _YEAR == 0 or until.month is not None:
            later = _later(until, months)
            yield _made(letter, sentence, claim, later, block, mandate=True)._replace(since=until)


def _later(date: Date, months: int) -> Date:
    ahead = (date.month or 1) - 1 + months
    return Date(date.year + ahead // _YEAR, ahead % _YEAR + 1)


def _made(letter: Letter, sentence: Span, claim: Claim, until: Date, block: Block, *, mandate: bool) -> End:
    places = (sentence, *_headings(letter, claim.start), Span(block.start, sentence.start))
    ways = ((names, one) for names in (_short_forms, _countries) for one in places)
    of = next((found for names, one in ways if (found := names(letter, one))), frozenset[str]())
    return End(until, date_span(claim, _until(claim) or until), block, mandate, of)


def _headings(letter: Letter, position: int) -> Iterator[Span]:
    yield from (Span(one.start, one.end) for one in reversed(letter.headings_at(position)))


def _short_forms(letter: Letter, span: Span) -> frozenset[str]:
    return frozenset(one[0] for one in islice(_NAME.finditer(letter.text, span.start, span.end), _MOST))


def _countries(letter: Letter, span: Span) -> frozenset[str]:
    start = letter.index_of(span.start, "country")
    claims = letter.of_kind("country")[start : min(letter.index_of(span.end, "country"), start + _MOST)]
    return frozenset(one.value.code for one in claims if isinstance(one.value, Code) and one.value.code != "NL")


def _of_tables(letter: Letter, extensions: list[End]) -> Iterator[End]:
    """Yield the ends in a column of mandates that are the days from which a section of the row's name extends them."""
    around = letter.once(Around)
    since = {one.since for one in extensions if one.since is not None}
    by_day: dict[Date | None, list[End]] = {}
    for one in extensions:
        by_day.setdefault(one.since, []).append(one)
    for claim in letter.of_kind("date", "period") if since else ():
        cell, until = letter.document.block_at(claim.start), _until(claim)
        if cell is None or cell.kind != "cell" or until not in since or until is None:
            continue
        if not any(letter.says(_HEAD, Span(one.start, one.end)) for one in around.heads(cell)):
            continue
        row = {" ".join(letter.text[one.start : one.end].split()).casefold() for one in around.beside(cell)}
        for other in by_day[until][:_MOST]:
            over = letter.headings_at(other.span.start)
            title = " ".join(letter.text[over[-1].start : over[-1].end].split()) if over else ""
            if any(name and len(name) > _SHORTEST and name in title.casefold() for name in row):
                yield End(until, Span(claim.start, claim.end), cell, mandate=True, of=other.of)


def _puts_off(letter: Letter, extension: End, one: End) -> bool:
    """Tell whether an extension is of what ends, lies behind its end, and does not tell that end itself."""
    if extension.mandate != one.mandate or extension.block == one.block or not (one.of and one.of == extension.of):
        return False
    if not one.until.last() < extension.until.first() or extension.until.year - one.until.year > _YEARS:
        return False
    told = letter.text[extension.block.start : extension.block.end]
    return extension.since is not None or letter.text[one.span.start : one.span.end] not in told
