"""The head and the foot of a letter as values: date, addressee, subject and reference, and the offices that sign.

A field's value stands behind its name, in the cell beside or below it, or on the next line; names that follow each
other get the values that follow them, in that order.
"""

import re
from collections.abc import Iterator, Sequence

from ijkmoment.facts.dates import Date
from ijkmoment.facts.document import Block, Header
from ijkmoment.language.date_scan import scan_dates
from ijkmoment.language.date_words import WEEKDAY_BEFORE
from ijkmoment.language.patterns import lazily
from ijkmoment.reading.header_labels import ADDRESS, HeaderField, labelled

_MOST_BLOCKS = 60
MOST_WITHOUT_SALUTATION = 25
_LONGEST, _LONGEST_NAME = 300, 150
_ADDRESSED = lazily(
    r"(?:Aan:? )?(?:de |het |mevrouw |de heer )?(?:Voorzitters?|Leden|Ministers?|President|Griffier|College|Raad"
    r"|Directeur|Burgemeester|Commissie|Eerste Kamer|Tweede Kamer)\b",
    re.IGNORECASE,
)
_TO = lazily(r"\AAan:? ", re.IGNORECASE)
_SENTENCE = lazily(r"[.:;](?:\s|\d*\Z)")
_AFTER_SUBJECT = lazily(r"\s(?:Directoraat-|Postbus \d|\d{4} ?[A-Z]{2}\s)")
_PLACE = lazily(rf"(?:[A-Z’'][\w’' -]{{2,30}},? )?{WEEKDAY_BEFORE}(?:de |den )?")
_WEEKDAY = lazily(WEEKDAY_BEFORE)
_OFFICE = lazily(
    r"\b(?:mede namens )?(?:namens )?(?:de )?(?:minister(?:-president)?|staatssecretaris|commandant der strijdkrachten"
    r"|secretaris-generaal)\b",
    re.IGNORECASE,
)
_NAME = lazily(r",?\s+(?:(?:drs|mr|ir|dr|prof|ing)\.|[A-Z]\.(?:[A-Z]\.)*\s).*", re.DOTALL)


class _Reader:
    """Collects the fields; `waiting` are the names whose values are still to come."""

    def __init__(self) -> None:
        self.found = Header()
        self.waiting: list[tuple[HeaderField, Block]] = []

    def read(self, block: Block, text: str) -> None:
        fields = labelled(text)
        if not fields:
            self._value(block, text)
        if any(value for _, value in fields):
            self.waiting = [one for one in self.waiting if one[0] != "other"]
        for name, value in fields:
            if value:
                self._keep(name, value)
            else:
                self.waiting.append((name, block))

    def _value(self, block: Block, text: str) -> None:
        at = next((at for at, (_, label) in enumerate(self.waiting) if _belongs(label, block)), 0)
        if self.waiting and not (block.group and self.waiting[at][1].group not in (0, block.group)):
            self._keep(self.waiting.pop(at)[0], text)
        elif (
            not self.found.addressee
            and len(text) <= _LONGEST_NAME
            and text[-1:] not in ".:;"
            and _ADDRESSED.match(text)
        ):
            self._keep("addressee", text)
        elif not self.found.date and is_date(text):
            self._keep("date", text)

    def _keep(self, name: HeaderField, value: str) -> None:
        kept = _cleaned(name, value)
        if name != "other" and any(map(str.isalnum, kept)) and not getattr(self.found, name):
            self.found = self.found._replace(**{name: kept})


def find_header(running: str, blocks: Sequence[Block]) -> Header:
    """Return what stands over a letter, from its blocks up to the salutation."""
    reader = _Reader()
    for block in _opening(blocks):
        text = running[block.start : block.end]
        if len(text) > _LONGEST:
            break
        reader.read(block, text)
    return reader.found


def find_signatories(running: str, blocks: Sequence[Block]) -> tuple[str, ...]:
    """Return the offices that sign a letter; the names of persons are left where they are."""
    signed = (running[block.start : block.end] for block in blocks if block.kind == "signatory")
    return tuple(office for text in signed for office in _offices(text))


def is_date(text: str) -> bool:
    """Tell whether a line is a day and nothing else, its place and weekday aside: "Den Haag, woensdag 15 mei 2024"."""
    heads = (pattern.match(text) for pattern in (_WEEKDAY, _PLACE))
    return any(_is_whole(text[head.end() :]) for head in heads if head)


def _opening(blocks: Sequence[Block]) -> Sequence[Block]:
    for index, block in enumerate(blocks[:_MOST_BLOCKS]):
        if block.kind == "salutation":
            return blocks[:index]
    return blocks[:MOST_WITHOUT_SALUTATION]


def _belongs(label: Block, value: Block) -> bool:
    """Tell whether a cell stands beside or below the cell of a name in one table."""
    if not label.group or label.group != value.group:
        return False
    beside = (value.row, value.column) == (label.row, label.column + 1)
    return beside or (value.column == label.column and value.row > label.row)


def _is_addressee(text: str) -> bool:
    return len(text) <= _LONGEST_NAME and not _SENTENCE.search(text) and _ADDRESSED.match(text) is not None


def _is_whole(text: str) -> bool:
    found = next(scan_dates(text[:60]), None)
    whole = found is not None and found.start == 0 and not text[found.end :].strip(" .,")
    return bool(whole and found and isinstance(found.value, Date) and found.value.day)


def _cleaned(name: HeaderField, value: str) -> str:
    """Return a value without what belongs to the next field: an address, or words around a date."""
    if name == "date":
        found = next(scan_dates(value[:80]), None)
        return value[found.start : found.end] if found else value
    if name == "addressee":
        return _before(ADDRESS, _TO.sub("", value, count=1)) if _is_addressee(value) else ""
    return _before(_AFTER_SUBJECT, value) if name == "subject" else value


def _before(pattern: re.Pattern[str], value: str) -> str:
    found = pattern.search(value)
    return value[: found.start()].strip(" ,") if found else value


def _offices(text: str) -> Iterator[str]:
    starts = [found.start() for found in _OFFICE.finditer(text)]
    for start, end in zip(starts, [*starts[1:], len(text)], strict=False):
        yield _NAME.sub("", text[start:end]).strip(" ,;\n\t")
