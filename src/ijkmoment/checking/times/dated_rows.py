"""The dates of a table's rows, held against what the text says of the same mission, resolution, tranche or measure.

A column "Mandaat tot en met" has the day on which the mandate of each row's mission ends: so has a sentence that names
this mission alone and says until when its mandate lasts, the latest such day counting. A column "Datum besluit" has the
day of a resolution, of which the text says that it was adopted then, and "Gereed" the term of a measure by its number.
Two days that differ in one part alone are one of them a slip. So is an end in a table that is the day from which the
text extends the mandate.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import MAXYEAR, timedelta
from typing import NamedTuple

from ijkmoment.checking.letter import Letter, Span
from ijkmoment.checking.text.around import Around
from ijkmoment.checking.times.moments import Moment, Moments, Parts, are_a_slip_apart
from ijkmoment.checking.times.told_lengths import stands_as_end
from ijkmoment.facts.document import Block
from ijkmoment.language.patterns import lazily

_MANDATE = lazily(r"mandaat|mandaten", re.IGNORECASE)
_END = lazily(
    r"(?<!\w)(?:tot(?:\s+en\s+met)?|t/m|einde?|eindigt|einddatum|afloop\w*|looptijd|expiratie\w*)(?!\w)", re.IGNORECASE
)
_DECIDED = lazily(
    r"(?<!\w)(?:\w*besluit|besloten|aangenomen|vastgesteld|aanneming|vaststelling|resolutie)(?!\w)", re.IGNORECASE
)
_DUE = lazily(r"(?<!\w)(?:gereed|uiterlijk|termijn|deadline|afgerond|klaar)(?!\w)", re.IGNORECASE)
_OWN = lazily(
    r"(?<!\w)(?:Nederland\w*|bijdrage\w*|inzet|deelname|functies?|ons|onze|rotatie|plafond)(?!\w)", re.IGNORECASE
)
_OTHERWISE = lazily(
    r"(?<!\w)(?:oorspronkelijk\w*|aanvankelijk\w*|zou(?:den)?|voorstel\w*|mogelijk\w*|verwacht\w*|verwachting|vorige?|eerste|eerder\w*"
    r"|voorzien|beoogd\w*|gepland\w*|onder|blijft|blijven|inmiddels|nadien|sluitings?datum|peildatum|vervolgens|telkens|was|toen)(?!\w)",
    re.IGNORECASE,
)
_PAST_BEHIND = lazily(r"\s+(?:zou|afliep|eindigde|verstreek)(?!\w)")
_PAST = lazily(r"(?<!\w)(?:liep|eindigde|verstreek|afliep|gold)(?!\w)")
_ON = lazily(r"(?<!\w)op\s+\Z", re.IGNORECASE)
_A_TIME = r"(?:met|voor)\s+(?:(?:een|één|twee|drie)\s+jaar|(?:zes|twaalf)\s+maanden)"
_EXTENDED_BY = lazily(
    rf"\s+(?:(?:(?:opnieuw|wederom|weer|unaniem)\s+)?{_A_TIME}\s+verlengd"
    rf"|verlengde\s+(?:de\s+\w+\s+)?(?:het\s+mandaat\s+)?{_A_TIME})(?!\w)(?!\s*,?\s+(?:tot|van)(?!\w))"
)
_ADOPTING = lazily(r"(?<!\w)(?:nam|stelde|keurde)(?!\w)")
_ADOPTED = lazily(r"\s+(?:\([^()]*\)\s+)?(?:aan|vast|goed)(?!\w)")
_ENDS_NOW = lazily(r"(?<!\w)(?P<day>morgen|vandaag)\s+(?:afloopt|eindigt|verstrijkt)(?!\w)")
_CLAUSE_SIGN = lazily("[,:()]")
_CLAUSE = lazily(r";\s+")
_SAYS_DECIDED = lazily(
    r"(?<!\w)(?:besloten|besloot|aangenomen|vastgesteld|toegezegd|(?:nam|stelde)\s[^.;]*\s(?:aan|vast)|tot\s+stand)(?!\w)"
)
_SAYS_DUE = lazily(r"(?<!\w)(?:termijn|gereed|klaar|afgerond)(?!\w)")
_MISSION = lazily(r"(?:[A-Z]{2,}\w*|[A-Z][\w-]+)(?:\s+[\w-]+){0,4}")
_SHORT_FORM = lazily(r"(?<![\w-])[A-Z]{3,}(?!\w)")
_NUMBERED = lazily(
    r"(?P<noun>(?:[Rr]esolutie|[Mm]otie|[Bb]esluit|[Tt]ranche|[Mm]aatregel|[Pp]akket))\s+(?P<number>\d{1,4})"
)
_NUMBER = lazily(r"\d{1,4}")
_NOUN = lazily(
    r"\A(?P<noun>Tranche|Maatregel|Pakket|Resolutie|Zending|Fase|Aanbeveling|Toezegging|Les)\Z", re.IGNORECASE
)
_ORDINALS = ("eerste tweede derde vierde vijfde zesde zevende achtste negende tiende elfde twaalfde").split()
_LABEL = lazily(r"\s*[.:]\s")
_OF = lazily(r"\s+(?:van\s+|\(|d\.d\.\s+)\Z")
_REACH = 60
NEAR = 40  # characters before a name that say what is told of it
_LONGEST = 2000  # characters: what runs on for longer is a table or list that lost its marks, no sentence
_MOST = 60  # rows of dated tables that are looked at


class _Row(NamedTuple):
    """One date of a table: what its column says it is, what its row is of, and all dates of rows of the same."""

    kind: str
    key: str
    pattern: re.Pattern[str]
    moment: Moment
    cell: Block


def dated_rows(letter: Letter) -> Iterator[tuple[Moment, Moment]]:
    """Yield the wrong of a date in a table and one in the text, each with the other."""
    rows = list(_rows(letter))[:_MOST]
    by_key: dict[tuple[int, str, str], list[_Row]] = {}
    for row in rows:
        by_key.setdefault((row.cell.group, row.kind, row.key), []).append(row)
    for (group, kind, _), alike in by_key.items():
        others = [one.pattern for one in rows if one.cell.group == group and one.key != alike[0].key]
        told = list(_told(letter, kind, alike[0].pattern, others))
        if kind == "end":
            yield from _ends(letter, alike, told)
        else:
            yield from _days(letter, alike, told)


def _rows(letter: Letter) -> Iterator[_Row]:
    """Yield the dates of tables whose column and row say what they are of."""
    around, moments = letter.once(Around), letter.once(Moments)
    for cell in (one for one in letter.blocks if one.kind == "cell" and one.row):
        days = moments.days_in(cell.start, cell.end)
        heads = " ".join(letter.text[one.start : one.end] for one in around.heads(cell)) if len(days) == 1 else ""
        kind = _kind(letter, cell, heads) if heads else None
        key = _key(letter, cell, kind) if kind is not None else None
        if kind is not None and key is not None:
            yield _Row(kind, key, _pattern(key), days[0], cell)


def _kind(letter: Letter, cell: Block, heads: str) -> str | None:
    """Return what the dates of a column are."""
    if _OWN.search(heads):
        return None
    lead = letter.once(Around).lead(cell)
    over = letter.text[lead.start : lead.end] if lead is not None else ""
    if _END.search(heads):
        named = _MANDATE.search(heads) or (_MANDATE.search(over) and not _OWN.search(over))
        return "end" if named else None
    if _DUE.search(heads):
        return "due"
    return "decision" if _DECIDED.search(heads) else None


def _key(letter: Letter, cell: Block, kind: str | None) -> str | None:
    """Return what a row is of: a mission, or a resolution, tranche or measure by its number."""
    around = letter.once(Around)
    beside = around.beside(cell)
    if not beside:
        return None
    if kind == "end":
        name = " ".join(letter.text[beside[0].start : beside[0].end].split())
        is_name = _MISSION.fullmatch(name) and _SHORT_FORM.search(name) and beside[0].column == 0
        return name if is_name else None
    for one in beside:
        if found := _NUMBERED.fullmatch(letter.text, one.start, one.end):
            return f"{found['noun'].lower()} {found['number']}"
    first = beside[0]
    number = _NUMBER.fullmatch(letter.text, first.start, first.end)
    if number is None or first.column:
        return None
    nouns = (_NOUN.match(letter.text[head.start : head.end].strip()) for one in beside for head in around.heads(one))
    noun = next((one["noun"].lower() for one in nouns if one is not None), None)
    # "Les" over a column of numbers beside that of the measures is of another number.
    return f"{noun} {number[0]}" if noun is not None and noun != "les" else _measure(letter, beside, number[0])


def _measure(letter: Letter, beside: Sequence[Block], number: str) -> str | None:
    heads = (head for one in beside[1:] for head in letter.once(Around).heads(one))
    is_measure = any(letter.text[head.start : head.end].strip().lower() == "maatregel" for head in heads)
    return f"maatregel {number}" if is_measure else None


def _pattern(key: str) -> re.Pattern[str]:
    noun, _, number = key.rpartition(" ")
    if not number.isdigit():
        words = r"\s+".join(map(re.escape, key.split()))
        return re.compile(rf"(?<![\w-]){words}(?![\w-])")
    ways = [rf"{noun}\s+{number}"]
    if 0 < int(number) <= len(_ORDINALS):
        ways.append(rf"{_ORDINALS[int(number) - 1]}\s+{noun}")
    return re.compile(rf"(?<![\w-])(?:{'|'.join(ways)})(?![\w-])", re.IGNORECASE)


def _told(
    letter: Letter, kind: str, key: re.Pattern[str], others: Sequence[re.Pattern[str]]
) -> Iterator[tuple[Moment, bool]]:
    """Yield the days that clauses on one row's subject alone tell, and whether each is one that ends are put off on."""
    seen: set[Span] = set()
    for found in key.finditer(letter.text):
        block = letter.document.block_at(found.start())
        if block is None or block.kind not in ("paragraph", "item", "footnote"):
            continue
        label = found.start() == block.start and _LABEL.match(letter.text, found.end()) is not None
        place = Span(block.start, block.end) if label else letter.sentence_at(found.start())
        for clause in clauses(letter, place):
            if clause in seen or not (label or clause.start <= found.start() < clause.end):
                continue
            seen.add(clause)
            own = Span(max(clause.start, found.start() - NEAR), clause.end)
            days = mandate_ends(letter, own) if kind == "end" else _told_days(letter, kind, found, clause)
            for day, put_off in days:
                until = day.span.end if kind == "end" else clause.end
                if not any(one.search(letter.text, own.start, until) for one in others):
                    yield day, put_off


def clauses(letter: Letter, place: Span) -> Iterator[Span]:
    """Yield the sentences of a place, parted where they say one thing after another."""
    for sentence in letter.sentences_in(place):
        if sentence.end - sentence.start > _LONGEST:
            continue
        start = sentence.start
        for sign in _CLAUSE.finditer(letter.text, sentence.start, sentence.end):
            yield Span(start, sign.start())
            start = sign.end()
        yield Span(start, sentence.end)


def mandate_ends(letter: Letter, clause: Span) -> Iterator[tuple[Moment, bool]]:
    """Yield the ends of mandates that a clause tells, and whether each is one from which the mandate is extended."""
    text = letter.text
    for day in letter.once(Moments).days_in(clause.start, clause.end):
        so_far = Span(clause.start, day.span.end)
        extended = _EXTENDED_BY.match(text, day.span.end, clause.end)
        on_it = _ON.search(text, max(day.span.start - _REACH, 0), day.span.start)
        if extended and on_it and not letter.says(_OTHERWISE, so_far):
            yield day, True
        elif _PAST_BEHIND.match(text, day.span.end):
            continue
        elif stands_as_end(letter, day) and _is_of_mandate(letter, so_far):
            yield day, False
    for day in _relative(letter, clause):
        if _is_of_mandate(letter, Span(clause.start, day.span.end)):
            yield day, False


def _is_of_mandate(letter: Letter, span: Span) -> bool:
    """Tell whether what stands before an end speaks of a mandate as it is."""
    others = (_OTHERWISE, _OWN, _PAST)
    return letter.says(_MANDATE, span) and not any(letter.says(one, span) for one in others)


def _relative(letter: Letter, clause: Span) -> Iterator[Moment]:
    """Yield the days that words of the letter's own day tell: "dat morgen afloopt"."""
    if letter.date is None or not letter.date.possible or letter.date.day is None or letter.date.year >= MAXYEAR:
        return
    for found in _ENDS_NOW.finditer(letter.text, clause.start, clause.end):
        day = letter.date.first() + timedelta(found["day"] == "morgen")
        yield Moment(day.year, day.month, day.day, Span(*found.span("day")))


def _told_days(letter: Letter, kind: str, found: re.Match[str], clause: Span) -> Iterator[tuple[Moment, bool]]:
    """Yield the one day on which a clause says that something was decided or is due."""
    text, days = letter.text, letter.once(Moments).days_in(clause.start, clause.end)
    if kind == "decision":
        sure = [one for one in days if _OF.fullmatch(text, found.end(), one.span.start)]
        before = [one for one in days if one.span.end <= found.start()]
        if before and _ADOPTED.match(text, found.end()) and _ADOPTING.search(text, before[-1].span.end, found.start()):
            sure.append(before[-1])
        if sure:
            yield sure[0], False
            return
    alone = [one for one in days if one.alone]
    says = _SAYS_DECIDED if kind == "decision" else _SAYS_DUE
    if len({one.parts for one in days}) != 1 or not letter.says(says, clause):
        return
    for one in alone:
        between = text[min(found.end(), one.span.end) : max(found.start(), one.span.start)]
        if kind == "due" or _CLAUSE_SIGN.search(between) is None:
            yield one, False


def _ends(letter: Letter, rows: Sequence[_Row], told: Sequence[tuple[Moment, bool]]) -> Iterator[tuple[Moment, Moment]]:
    """Yield where the last end of a mission's mandate is one day in a table and another in the text."""
    ends = {one.moment.parts: one.moment for one in rows}
    in_text = {day.parts: day for day, put_off in told if not put_off}
    put_off = {day.parts: day for day, is_so in told if is_so}
    last = max(ends)
    if in_text:
        latest = max(in_text)
        apart = are_a_slip_apart(ends[last], in_text[latest]) and latest not in ends
        if last not in in_text and apart:
            yield letter.once(Moments).in_doubt(ends[last], in_text[latest])
    elif last in put_off:
        yield ends[last], put_off[last]


def _days(letter: Letter, rows: Sequence[_Row], told: Sequence[tuple[Moment, bool]]) -> Iterator[tuple[Moment, Moment]]:
    """Yield where one thing is decided or due on one day in a table and on another in the text."""
    if len(rows) != 1:
        return
    row = rows[0]
    known = _beside(letter, row)
    days: Mapping[Parts, Moment] = {day.parts: day for day, _ in told}
    if row.moment.parts in days or not known.isdisjoint(days):
        return
    for day in days.values():
        if day.year == row.moment.year and are_a_slip_apart(row.moment, day):
            yield letter.once(Moments).in_doubt(row.moment, day)
            return


def _beside(letter: Letter, row: _Row) -> frozenset[Parts]:
    """Return all days of a row."""
    moments = letter.once(Moments)
    cells = (row.cell, *letter.once(Around).beside(row.cell))
    return frozenset(day.parts for one in cells for day in moments.days_in(one.start, one.end))
