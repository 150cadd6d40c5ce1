"""Ends in a table's column of ends, or an item of a list, that a sentence on what that names tells with another day.

"EUFOR Karper | 52 | 31 oktober" under "Einddatum", and "de bijdrage aan EUFOR Karper eindigt op 30 november". The row
is known by its whole name. A mandate may outlast what is contributed under it: of these two only the last day of the
next month is one end with a slip, of the contribution. "Tot 1 november" is until 31 October.
"""

import re
from collections import Counter
from collections.abc import Iterator
from datetime import timedelta
from itertools import islice
from typing import NamedTuple

from ijkmoment.checking.letter import Letter
from ijkmoment.checking.text.around import Around
from ijkmoment.checking.times.moments import Moment, Moments
from ijkmoment.facts.dates import Date
from ijkmoment.facts.document import Block
from ijkmoment.language.countries import COUNTRY_NAME, country_code
from ijkmoment.language.date_words import WEEKDAY
from ijkmoment.language.patterns import lazily

# A column of ends and no more: "Einde contract", "Einde rotatie" are of something else than the row names.
_THEIRS = lazily(r"(?<!\w)(?!Nederlandse\s)[A-ZÀ-Þ]\w+se\s+[a-z]")
_END_HEAD = lazily(
    r"\W*(?:mandaat\s+|loopt\s+|duur\s+)?(?:(?:geplande?\s+)?einde?|eindigt|einddatum|beëindigd|afgelopen|tot(?:\s+en\s+met)?|t/m)"
    r"(?:\s+(?:op|mandaat|inzet|bijdrage|missie))?\W*",
    re.IGNORECASE,
)
_MANDATE = lazily(r"manda(?:at|ten)", re.IGNORECASE)
_ENDS = lazily(
    rf"(?<!\w)(?:(?:eindigt|eindigde|eindigen|eindigden|stopt|stopte|verstrijkt|verstreek)\s+op|(?:loopt|lopen|liep|liepen|duurt|duurde)\s+tot\s+en\s+met"
    rf"|(?:is|zijn|wordt|werd|werden)\s+(?:op|per))\s+(?:{WEEKDAY}\s+)?\Z"
)
_ENDED = lazily(r"\s+(?:beëindigd|geëindigd|gestopt|afgelopen)(?!\w)")
# Nothing says behind it for whom or with what: "loopt tot en met 30 november voor warmtepompen".
_CLOSES = lazily(r"(?:\s+(?:beëindigd|geëindigd|gestopt|afgelopen))?\s*(?:[.,;:()]|en\s|\Z)")
_BARE_UNTIL = lazily(r"(?<!\w)tot(?!\s+en\s+met)(?!\w)", re.IGNORECASE)
_WAS_ENDED = lazily(r"(?<!\w)(?:op|per)\s+(?:[a-z]+dag\s+)?\Z")
_CHANGED = lazily(
    r"(?<!\w)(?:verleng\w*|vervroegd\w*|voortgezet|eerder\w*|aanvankelijk\w*|oorspronkelijk\w*|zou(?:den)?|gepland\w*|rotatie\w*|eerste"
    r"|tweede|derde|laatste|vorige?|volgende?|fase|nieuwe?|deel|één|een\s+van|als|indien|mits)(?!\w)"
)
_GOES_ON = lazily(r"(?<!\w)(?:verleng\w*|vervolg\w*|inmiddels|voortgezet)(?!\w)", re.IGNORECASE)
_OPENING = (
    r"(?:(?:De|Het|Onze)\s+(?:Nederlandse\s+)?(?:mandaat|bijdragen?|inzet|deelname|missie|operatie|contract|subsidie)"
    r"(?:\s+(?:aan|van|in|bij|voor))?\s+(?:de\s+|het\s+)?(?:[A-ZÀ-Þ][\w-]+\s+en\s+)?|(?:De|Het)\s+)?"
)
_VERB = r"(?:en\s+[A-ZÀ-Þ][\w-]+\s+)?(?:eindig|stopt|verst|loopt|liep|duur|is|zijn|wordt|werd)"
_LABEL = lazily(r"(?P<name>[A-ZÀ-Þ][\w’'-]+(?:\s[A-ZÀ-Þ][\w’'-]+){0,3}):\s")
_UNTIL = lazily(r"(?<!\w)(?:tot\s+en\s+met|t/m)\s+\Z")
_NAME = lazily(r"[^\W\d_].*[A-ZÀ-Þ].*|[A-ZÀ-Þ].{2,}", re.DOTALL)
_LONGEST, _MOST, _FEW = 400, 200, 40
_A_MONTH, _TWO = 31, 2


class _Row(NamedTuple):
    """A row's name, its end, and whether that is of a mandate; None where its column tells ends of any kind."""

    name: str
    end: Moment
    mandate: bool | None
    until: bool = False  # "tot 1 november", the day after the last


def ends_of_rows(letter: Letter) -> Iterator[tuple[Moment, Moment]]:
    """Yield the ends told of what a row names that differ from the row's, each with that."""
    rows = list(islice(_rows(letter), _FEW))
    days = [one for one in islice(letter.once(Moments).days, _MOST) if _tells_end(letter, one)] if rows else []
    often = Counter(row.name for row in rows)
    for row in (one for one in rows if often[one.name] == 1):
        told = [day for day in days if _is_of(letter, day, row)]
        if len({day.parts for day in told}) == 1 and _differ(letter, told[0], row):
            yield told[0], row.end


def _rows(letter: Letter) -> Iterator[_Row]:
    """Yield the rows of a column of ends, and the items of a list that open with a name: "Estland: ... tot en met"."""
    around = letter.once(Around)
    for day in letter.once(Moments).days:
        block = letter.block_at(day.span.start)
        if block is None or block.kind not in ("cell", "item"):
            continue
        if block.kind == "item":
            yield from _item(letter, day, block)
            continue
        heads = " ".join(letter.text[one.start : one.end] for one in around.heads(block))
        first = next((one for one in around.beside(block) if one.column == 0), None)
        name = letter.text[first.start : first.end].strip() if first is not None else ""
        alone = len(letter.once(Moments).days_in(block.start, block.end)) == 1
        if alone and _END_HEAD.fullmatch(heads) and _NAME.fullmatch(name) and country_code(name) is None:
            until = _BARE_UNTIL.search(heads) is not None
            yield _Row(name, day, True if _MANDATE.search(heads) else None, until)


def _item(letter: Letter, day: Moment, block: Block) -> Iterator[_Row]:
    label = _LABEL.match(letter.text, block.start, block.end)
    if label is None:
        return
    days = letter.once(Moments).days_in(block.start, block.end)
    until = _UNTIL.search(letter.folded, block.start, day.span.start)
    whole = letter.folded[block.start : block.end]
    if until is not None and day == days[-1] and len(days) <= _TWO and not _CHANGED.search(whole):
        yield _Row(label["name"], day, "mandaat" in whole)


def _tells_end(letter: Letter, day: Moment) -> bool:
    """Tell whether a sentence tells a day, the only one, as that on which something ends."""
    block, sentence = letter.block_at(day.span.start), letter.sentence_at(day.span.start)
    if block is None or block.kind not in ("paragraph", "item") or sentence.end - sentence.start > _LONGEST:
        return False
    if (
        len(letter.once(Moments).all_in(*sentence)) > 1
        or letter.says(_CHANGED, sentence)
        or letter.says(_THEIRS, sentence)
    ):
        return False
    before = letter.folded[sentence.start : day.span.start]
    found = _ENDS.search(before)
    last = letter.sentence_at(max(sentence.start - 2, 0))
    if last.start >= block.start and letter.says(_GOES_ON, last):
        return False
    if not _CLOSES.match(letter.folded, day.span.end, sentence.end):
        return False
    if found is None or found[0].startswith(("is ", "zijn ", "wordt ", "werd")):
        return _WAS_ENDED.search(before) is not None and _ENDED.match(letter.folded, day.span.end) is not None
    return True


def _is_of(letter: Letter, day: Moment, row: _Row) -> bool:
    """Tell whether a sentence tells it of what has a row's name: by that alone, or of the part in it."""
    start = letter.sentence_at(day.span.start).start
    subject = rf"{_OPENING}{re.escape(row.name)}(?:\s+\([^()]+\))?(?:\s+in\s+{COUNTRY_NAME})?\s+{_VERB}"
    return re.match(subject, letter.text[start : day.span.start]) is not None


def _differ(letter: Letter, day: Moment, row: _Row) -> bool:
    """Tell whether two ends are one with a slip, of a mandate and of what is contributed only as ends of months."""
    if day.parts == row.end.parts or day.year != row.end.year:
        return False
    sentence = letter.sentence_at(day.span.start)
    of_mandate = letter.says(_MANDATE, sentence)
    one, other = (Date(it.year or 0, it.month, it.day).first() for it in (day, row.end))
    written = letter.date.last() if letter.date is not None and letter.date.possible else None
    if written is not None and one <= written < other and _ENDED.match(letter.folded, day.span.end):
        return False  # what was to end later was ended before it
    if row.mandate in (None, of_mandate):
        return one + timedelta(1) != other or not (row.until or other.day == 1)
    months_end = all((it + timedelta(1)).day == 1 for it in (one, other))
    beyond = (other - one if of_mandate else one - other).days
    return months_end and 0 < beyond <= _A_MONTH
