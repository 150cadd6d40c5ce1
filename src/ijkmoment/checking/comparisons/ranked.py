"""Places by size against the rows of numbers near them: whose it is, by which column, and which rows go before it.

A place is wrong where by no column that may be meant its row has that place: other rows go before it, or too few do.
What sentences just told goes first, then lists and tables; what two rows bear out a table may still contradict, by the
column that the place's own number proves. A contribution goes by what each nation supplies, in the register too.
"""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from ijkmoment.checking.comparisons.nation_rows import OF_NATIONS, nations_held, nations_told
from ijkmoment.checking.comparisons.number_rows import rows_near
from ijkmoment.checking.comparisons.rank_claims import RankClaim, rank_claims
from ijkmoment.checking.comparisons.ranked_columns import LEFT_TO_DO, OF_MONEY, YEAR, Column, columns_of
from ijkmoment.checking.comparisons.ranked_holders import after_rows, holder, named_rows, unknown
from ijkmoment.checking.comparisons.ranked_tables import (
    OF_TABLES,
    VERB,
    Line,
    Place,
    Table,
    is_by_time,
    is_of_rows,
    shown,
    speaks_of,
)
from ijkmoment.checking.figures.told_numbers import numbers_in
from ijkmoment.checking.letter import Letter, Span
from ijkmoment.checking.text.around import within
from ijkmoment.checking.text.topics import content, stem, stems, words_at
from ijkmoment.language.patterns import lazily

CONCLUDES = lazily(
    r"(?<!\w)(?:daarmee|hiermee|dus|zodoende|aldus|derhalve|daarbij|daarvan|hiervan|van\s+(?:de|deze|die|alle)\s+(?:(?:twee|drie|vier|vijf|zes|zeven|acht|negen|tien)\s+)?[a-zà-ÿ-]+)(?!\w)"
)
_IS_CHANGE = lazily(
    r"\w*(?:toename|stijging|groei|verandering|verschil|mutatie|afname|daling|krimp|schrijding|valler)\Z"
)
_TOTAL = lazily(r"(?:totaal|samen|som|gezamenlijk)(?!\w)", re.IGNORECASE)
_DONE = lazily(r"(?:\w*ge\w+|(?:be|ver|ont|onder|over)\w+)(?:d|t|en)e?|voorkomende?")
_BY_WHAT = lazily(r"\s*(?:voor\s+)?(?:wat|qua|gemeten|gelet|kijkend)(?!\w)")
_OTHERWISE = lazily(r"weiger|verl(?:oo?r|ie)|w(?:ee|e|ij)s|stuurde|verw(?:ie|e)rp|schrap|annul")
_IN_PLACE = lazily(r"(?<!\w)[Ii]n\s+(?:het\s+|de\s+)?(?P<place>[A-ZÀ-Þ][\w-]+)")
_OURS, _US = lazily(r"(?<!\w)(?:nederland|wij|ons\s+land)(?!\w)"), stem("Nederland")
_TIMES, _MANY = frozenset({"maand", "jaar", "kwartaal", "week"}), ("mee", "min")
_JOINED = lazily(r"\)?,?\s+en\s+[^.;:,()]{1,60}[\s(]")
_ARE = lazily(r"(?<!\w)(?:zijn|waren|vormd?en|blijven|bleven)(?!\w)")
_THEN = lazily(
    r"(?<!\w)(?:(?:jaar|jaren|maanden)\s+(?:eerder|geleden|tevoren|daarvoor|ervoor)|vorig\s+jaar|destijds)(?!\w)"
)
_PARTLY = lazily(r"(?<!\w)(?:onder\s+(?:meer|andere)|o\.a\.|bijvoorbeeld|zoals|met\s+name)(?!\w)")
_AFTER = lazily(r"(?<!\w)na\s+(?:de\s+|het\s+)?(?=[A-ZÀ-Þ])")
_NAME = lazily(
    r"(?:de\s+|het\s+)?(?P<name>[A-ZÀ-Þ][\w-]+(?:\s+[A-ZÀ-Þ][\w-]+){0,3})(?:\s*\([^()]{1,40}\)|,?\s+met\s+[\d.]+\s+[a-zà-ÿ]+)?"
)
_AND_AFTER = lazily(r",?\s+(?:en\s+)?(?=(?:de\s+|het\s+)?[A-ZÀ-Þ])")
_TWO, _BACK, _FEW_OTHERS = 2, 3, 2


class _Way(NamedTuple):
    """Whether sentences tell the rows, and whether a number must prove the column."""

    told: bool
    proved: bool


def ranked(letter: Letter) -> Iterator[Place]:
    """Find the places that the rows near them contradict."""
    for claim in letter.once(rank_claims):
        before = _named_before(letter, claim)
        if (before and len(before) == claim.place - 1) or _is_told_in_turn(letter, claim):
            continue
        nations = all(next(within(letter, it, "country"), None) is not None for it in before)
        against = tuple((it, letter.part(it)) for it in before if nations) or _against(letter, claim)
        if against:
            yield Place(claim.span, against)
        elif _is_of_nations(letter, claim):
            yield from _among_nations(letter, claim)


def _is_told_in_turn(letter: Letter, claim: RankClaim) -> bool:
    """Tell whether a sentence has the largest and the smallest, each with its number behind it, and these agree.

    "Het hoogst in Ede (60,4 procent) en het laagst in Urk (45,9 procent)": the last number behind each is its own.
    """
    beside = [one for one in letter.once(rank_claims) if one.sentence == claim.sentence and one.sign]
    if len(beside) != _TWO or claim not in beside or beside[0].sign != -beside[1].sign:
        return False
    first, second = sorted(beside, key=lambda one: one.span.start)
    parts = (Span(first.span.end, second.span.start), Span(second.span.end, claim.sentence.end))
    own = [one[-1] for part in parts if (one := numbers_in(letter, part))]
    return len(own) == _TWO and own[0].unit == own[1].unit and (own[0].value - own[1].value) * first.sign > 0


def _named_before(letter: Letter, claim: RankClaim) -> Sequence[Span]:
    """Return what a place by number is said to come after: "na Turkije (248) en Roemenië", "na Ede en Urk"."""
    found = _AFTER.search(letter.text, *claim.sentence) if claim.place > 1 else None
    if found is None or letter.says(_PARTLY, claim.sentence):
        return ()
    named = list[Span]()
    one = _NAME.match(letter.text, found.end(), claim.sentence.end)
    while one is not None:
        named.append(Span(*one.span("name")))
        joined = _AND_AFTER.match(letter.text, one.end(), claim.sentence.end)
        one = _NAME.match(letter.text, joined.end(), claim.sentence.end) if joined is not None else None
    return named


def _is_of_nations(letter: Letter, claim: RankClaim) -> bool:
    """Tell whether a place is one of contributions by nations, by its noun or, without one, by its sentence."""
    words = claim.nouns or letter.runs_in(*claim.sentence)
    spoken = any(OF_NATIONS.match(word) for word in words) and not any(map(content, claim.nouns[:-1]))
    return spoken and not OF_MONEY.search(letter.part(claim.sentence))


def _among_nations(letter: Letter, claim: RankClaim) -> Iterator[Place]:
    told, whole = nations_told(letter, claim)
    found = _judge(letter, claim, told, _Way(told=not whole, proved=False))
    if found:
        yield Place(claim.span, found)
    held, references = nations_held(letter, claim) if found is None or letter.snapshot else (told, ())
    found = _judge(letter, claim, held, _Way(told=False, proved=False)) if references and not found else None
    if found:
        yield Place(claim.span, found, references)


def _against(letter: Letter, claim: RankClaim) -> tuple[tuple[Span, str], ...]:
    told_right = False
    then = _THEN.search(letter.folded, claim.sentence.start, claim.span.start) is not None
    for kind, tables in rows_near(letter, claim.sentence, tuple(_told(letter, claim))):
        if then and kind != "told":
            return ()  # "Een jaar eerder stond Ede bovenaan"
        way = _Way(told=kind == "told", proved=told_right)
        found = [it for table in tables if (it := _judge(letter, claim, _own_rows(table), way)) is not None]
        if not found:
            continue
        if all(found):
            return found[0]
        if kind != "told":
            return ()
        told_right = True
    return ()


def _told(letter: Letter, claim: RankClaim) -> Iterator[Span]:
    """Yield the stretches that may tell what a place is concluded from: its sentence, and those right before it."""
    block = letter.block_at(claim.span.start)
    yield claim.sentence
    start = claim.sentence.start
    for back in range(_BACK):
        if block is None or start <= block.start:
            return
        before = letter.sentence_at(max(start - _TWO, block.start))
        if before.start >= start:
            return
        start = before.start
        if back and not letter.says(CONCLUDES, claim.clause):
            return
        yield before
        if back == 1:
            yield Span(start, claim.sentence.start)


def _own_rows(table: Table) -> Table:
    kept = (line for line in table.lines if not _TOTAL.match(line.printed) and "overig" not in line.label)
    return table._replace(lines=tuple(kept))


def _judge(letter: Letter, claim: RankClaim, table: Table, way: _Way) -> tuple[tuple[Span, str], ...] | None:
    """Return the rows that contradict a place, none where a column bears it out, None where no row is named alone."""
    after = after_rows(letter, claim, table)
    whole = claim.part if claim.way == "next" else claim.clause
    own, part = (after[1], whole) if after is not None else holder(letter, claim, table)
    table = table if own is None or after is not None else _without_shared(letter, claim, own, table)
    if own is None or len(table.lines) < _TWO or not _is_of(letter, claim, own, part, table, way):
        return None
    columns = tuple(columns_of(letter, claim, part, own, table, proved=way.proved))
    if not columns:
        return None
    all_told = not way.told or letter.says(CONCLUDES, claim.clause)
    first = after[0] if after is not None else ()
    wrong = [
        _off_after(own, first, table, _signed(claim, it))
        if first and (claim.place == 1 or claim.way == "next")
        else _off(claim, own, table, it, all_told=all_told)
        for it in columns
    ]
    if not all(wrong) and (off := _off_place(letter, claim, first)):
        return shown((own, *off))
    return (*_mention(letter, part, own, table), *shown((own, *wrong[0]))) if all(wrong) else ()


def _without_shared(letter: Letter, claim: RankClaim, own: Line, table: Table) -> Table:
    """Return a table without what shares a place with a row: "werk (38%) en reistijd (27%) zijn de hoogste lasten"."""
    several = claim.noun.endswith(("en", "s")) and letter.says(_ARE, claim.clause)
    counted = letter.folded.endswith("e", *claim.span) and claim.root in _MANY  # "de meeste klachten"
    if not several or counted or own.span.start < claim.sentence.start:
        return table
    kept = (line for line in table.lines if line is own or not _are_joined(letter, *sorted((line.span, own.span))))
    return table._replace(lines=tuple(kept))


def _are_joined(letter: Letter, first: Span, second: Span) -> bool:
    joined = _JOINED.fullmatch(letter.folded, first.end, second.start)
    return joined is not None and not any(map(VERB.match, joined[0].split()))


def _mention(letter: Letter, part: Span, own: Line, table: Table) -> tuple[tuple[Span, str], ...]:
    """Return where a sentence names the one whose place it is, so that a reader sees what may be off."""
    words = (Span(start, end) for _, start, end in words_at(letter.text, *part))
    at = next((word for word in words if own in named_rows(letter, word, table)), None)
    return ((at, own.printed),) if at is not None else ()


def _is_of(letter: Letter, claim: RankClaim, own: Line, part: Span, table: Table, way: _Way) -> bool:
    """Tell whether a part of a sentence is of nothing else than rows: its noun, what it names, and no other year."""
    beside = claim.sentence.start <= own.span.start < claim.sentence.end
    if not (beside or table.heads) and letter.says(_THEN, claim.sentence):
        return False
    changes = any(_IS_CHANGE.match(noun) and not speaks_of(table, noun) for noun in claim.nouns)
    if not _names_only(letter, claim, part, table, way) or (changes and way.told):
        return False
    if not table.heads and letter.says(CONCLUDES, claim.clause):
        return True
    nouns = [word for word in claim.nouns if content(word)]
    if own.span.start >= claim.clause.end and way.told and not table.words:  # what a colon explains
        return all(OF_TABLES.match(it) or (claim.root in _MANY and it.endswith(("en", "s"))) for it in nouns)
    beside = way.told and not table.words  # the numbers stand in the sentence itself
    if not beside and not all(_is_noun_of(word, table, claim) for word in nouns):
        return _has_its_number(letter, part, own)
    before = claim.parts[claim.own - 1] if claim.own else part
    said = Span(before.start, part.end) if _BY_WHAT.match(letter.folded, *before) else part
    others = unknown(letter, said, claim, table)
    things = any(_is_thing(letter, word, said) for word in others)
    return len(others) <= _FEW_OTHERS and not things and not any(map(_OTHERWISE.match, others))


def _has_its_number(letter: Letter, part: Span, own: Line) -> bool:
    """Tell whether a place is told with the number of its row: "was met 15 kilometer het langste traject"."""
    told = [it for it in numbers_in(letter, part) if it.unit and it.unit != "%" and it.start != own.span.start]
    return len(told) == 1 and [*own.numbers.values()] == [told[0].interval]


def _names_only(letter: Letter, claim: RankClaim, part: Span, table: Table, way: _Way) -> bool:
    """Tell whether a part of a sentence has no other year or name than rows or what stands over them have."""
    labels = frozenset(word for line in table.lines for word in line.label)
    rows = (" ".join((line.printed, *line.label)) for line in table.lines)
    known = " ".join((*table.heads.values(), *rows, *table.words)).casefold()
    years = frozenset(YEAR.findall(letter.text, *part))
    if (table.heads or YEAR.search(known)) and not all(year in known for year in years):
        return False
    ours = _OURS.search(letter.folded, *part) is not None
    if ours and claim.way == "rank" and _US not in labels:
        return False
    places = (stem(it["place"].casefold()) for it in _IN_PLACE.finditer(letter.text, *part))
    return not (way.told and table.words) or all(it in labels or it in table.words for it in places)


def _is_noun_of(word: str, table: Table, claim: RankClaim) -> bool:
    if (_DONE.fullmatch(word) and len(claim.nouns) == 1) or LEFT_TO_DO.search(word):
        return True
    if OF_TABLES.match(word) or (word in _TIMES and is_by_time(table)):
        return True
    counted = any(stem(word) in stems(head) and word not in head for column, head in table.heads.items() if column)
    return (is_of_rows(table, word) or speaks_of(table, word)) and not (counted and claim.root not in _MANY)


def _is_thing(letter: Letter, word: str, part: Span) -> bool:
    """Tell whether an article stands before a word: no verb, but a thing that is spoken of."""
    return (
        re.search(rf"(?<!\w)(?:de|het|een)\s+{re.escape(word)}(?!\w)", letter.folded[part.start : part.end]) is not None
    )


def _off_place(letter: Letter, claim: RankClaim, first: Sequence[Line]) -> Sequence[Line]:
    """Return the rows that a place by number goes after, where these are more or fewer than it says."""
    names = {id(line) for line in first}
    if letter.says(_PARTLY, claim.sentence):
        return ()
    return first if claim.place > 1 and len(names) != claim.place - 1 and len(names) > 1 else ()


def _signed(claim: RankClaim, column: Column) -> Column:
    """Return a column with what goes first as the larger."""
    return column if claim.sign >= 0 else {key: (-high, -low) for key, (low, high) in column.items()}


def _off_after(own: Line, first: Sequence[Line], table: Table, column: Column) -> Sequence[Line]:
    """Return the rows that a place after others cannot go before or behind."""
    low, high = column[id(own)]
    behind = [line for line in first if column[id(line)][1] <= low]
    ahead = [line for line in table.others([own, *first]) if column[id(line)][0] >= high]
    return (*behind, *ahead)


def _off(claim: RankClaim, own: Line, table: Table, column: Column, *, all_told: bool) -> Sequence[Line]:
    """Return the rows by which a place is wrong, none where it is right or rounding leaves it open."""
    low, high = column[id(own)]
    others = [line for line in table.others([own]) if column[id(line)] != (low, high)]
    above = [line for line in others if column[id(line)][0] >= high]
    below = [line for line in others if column[id(line)][1] <= low]
    if not claim.sign:
        return (*above, *below) if above and below else ()
    ahead, behind = (above, below) if claim.sign > 0 else (below, above)
    if len(ahead) >= claim.place:
        return ahead
    return behind if all_told and len(table.lines) - 1 - len(behind) < claim.place - 1 else ()
