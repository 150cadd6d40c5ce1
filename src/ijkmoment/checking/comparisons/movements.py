"""Which way numbers went, told as what follows from those just told, listed or in a table: "De rij wordt dus korter".

What is said stands in a clause without numbers of its own but for the size of the change; the numbers are the ones of
one unit right before it, each with its time, or the rows of years and months beside it. What goes on each time is wrong
where each step goes the other way, anything else where the first and last and the last step do.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from ijkmoment.checking.comparisons.number_rows import rows_near
from ijkmoment.checking.comparisons.ranked_tables import Line
from ijkmoment.checking.comparisons.told_trends import Trend
from ijkmoment.checking.figures.directions import Direction, directions
from ijkmoment.checking.figures.intervals import Interval
from ijkmoment.checking.figures.number_times import in_full
from ijkmoment.checking.figures.told_numbers import TIMES, ToldNumber, numbers_in
from ijkmoment.checking.letter import Letter, Span
from ijkmoment.checking.text.around import within
from ijkmoment.checking.text.topics import content, general, stems
from ijkmoment.facts.dates import Date
from ijkmoment.language.patterns import lazily
from ijkmoment.language.words import MONTHS

_CONCLUDES = lazily(r"(?<!\w)(?:dus|daarmee|hiermee|zodat|derhalve|aldus|zodoende)(?!\w)")
_GOES_ON = lazily(
    r"(?<!\w)(?:(?:elke?|iedere?)\s+(?:jaar|maand|kwartaal|week|dag|keer|periode|seizoen)|(?:jaar|maand|week|dag)\s+(?:op|na)\s+(?:jaar|maand|week|dag)"
    r"|gesta(?:ag|ge)|steeds|voortdurend\w*|aanhoudend\w*|onafgebroken|verder|nog\s+(?:altijd|steeds)|zet\w*\s+(?:zich\s+)?door)(?!\w)"
)
_BECAME = lazily(
    r"(?<!\w)(?:(?P<up>langer|groter|hoger|meer|stijgend|oplopend)"
    r"|(?P<down>korter|kleiner|lager|minder|dalend|aflopend)|(?P<slow>trager|langzamer)|(?P<fast>sneller))"
    r"(?:\s+(?:is|zijn|was|waren|wordt|worden))?(?:\s+geworden)?(?=\s*[.;,)]|\s*\Z)"
)
_OPENS = lazily(
    r"(?:de|deze|die)\s+(?P<word>(?P<up>stijging|toename|groei)|daling|afname|krimp|terugval)\s+(?!in\s|van\s|bij\s|voor\s)"
)
_STARTS = lazily(r"[;:]\s|,\s|(?<!\w)(?:maar\s|terwijl\s|en\s(?=(?:[a-zà-ÿ]+\s+){1,2}(?:dus|daarmee)(?!\w)))")
_ENDS = lazily(r"[;:()]|,\s|(?<!\w)(?:maar|terwijl|omdat|doordat)(?!\w)")
_NOT = lazily(
    r"(?<!\w)(?:niet|geen|nooit|nauwelijks|zou|zouden|kan|kunnen|moet\w*|wil|willen|streef\w*|relatief|naar\s+verhouding|dan|tegen|minder(?=\s+[a-z])"
    r"|ondanks|ofschoon|hoewel|eerst|aanvankelijk|verwacht\w*|zal|zullen|saldo)(?!\w)"
)
_BY = lazily(
    r"(?<!\w)(?:met|\w*(?:toename|stijging|groei|daling|afname|krimp|verhoging|verlaging|vermindering)\s+van)\s+(?:(?:ruim|bijna|circa|ongeveer|zo['’]n)\s+)?(?:€\s?)?\Z"
)
_PART = lazily(r"(?<!\w)(?:daarvan|hiervan|waarvan|van\s+(?:hen|wie|deze)|onder\s+wie|waaronder)(?!\w)")
_OF_WHOLE = lazily(r"(?<!\w)(?:(?:van|uit)\s+(?:de|het|alle)|per|norm\s+van)\s+(?:€\s?)?\Z")
_YEAR = lazily(r"(?<![\w.,€-])(?:19|20)\d\d(?![\w-]|\.\d)")
_AGO = lazily(
    r"(?<!\w)(?:(?:vorige?|verleden|voorgaande?)\s+(?:jaar|periode|kwartaal|seizoen)|(?:jaar|maanden|maand)\s+(?:eerder|geleden|daarvoor|tevoren|ervoor)|eerder|toen|destijds"
    r"|aanvankelijk|oorspronkelijk|bij\s+(?:de\s+)?aanvang)(?!\w)"
)
_IS_NOW = lazily(
    r"(?<!\w)(?:nu|thans|momenteel|op\s+dit\s+moment|inmiddels|dit\s+jaar|tegenwoordig|daarna|vervolgens|nadien|erna)(?!\w)"
)
_MONTH = lazily(rf"(?<!\w)({'|'.join(MONTHS['nl'])})(?!\w)")
_AGAINST = lazily(r"(?<!\w)(?:tegen(?:over)?|ten\s+opzichte\s+van|vergeleken\s+met)(?!\w)")
_MANY = lazily(r"(?<!\w)(?:zijn|waren|worden|werden)(?!\w)")  # "de schepen zijn groter" is of each
_DENIED = lazily(r"(?<!\w)(?:niet|geen|nooit)(?!\w)")
_SINCE = lazily(r"(?<!\w)(?:sinds|vanaf)\s+(?:19|20)\d\d")
_COUNT = lazily(r"(?<!\w)aantal(?:len)?(?!\w)")
_EACH = lazily(r"(?<!\w)(?:per|elke?|iedere?)\s+(?!\d|dag|week|maand|kwartaal|jaar|periode|seizoen|keer)")
_OF_ELSE = lazily(
    r"(?<!\w)(?:\w*(?:tekort|achterstand|druk|ruimte|kans|risico|veiligheid|vraag|duur|tijd|kosten|lasten|prijs|behoefte|uitval|belangstelling|afstand"
    r"|onder\w+|over\w+)(?:s|en|['’]s)?|aantal(?:len)?|zij|ze|hij)(?!\w)"
)
_TO = lazily(r"(?<!\w)(?:tot|naar)\s+(?:(?:circa|ruim|bijna|ongeveer|nog|maar)\s+){0,2}(?:€\s?)?\Z")
_SAYS_NOTHING = frozenset(
    general(
        "aantal aantallen gemiddelde gemiddeld verlopen verloopt gaan gaat duren duurt licht sterk fors flink"
        " iets duidelijk verder opnieuw weer ook wederom geworden worden wordt jaar maanden periode totale"
        " totaal dus daarmee zodat derhalve vertoont vertoonde toont toonde laat liet zien"
    )
)
_TOWARDS = lazily(r"(?<!\w)(?:tot|naar)(?!\w)")
_APPOSED = lazily(
    r",\s+een\s+(?:[a-zà-ÿ]+\s+)?(?:toename|stijging|groei|daling|afname|krimp|terugval|vermindering)(?!\w)"
)
_POINTS = lazily(r"(?<!\w)(?:dat|dit|die|zij|hij|deze)(?!\w)")
_AND = lazily(r",?\s+(?:en|respectievelijk)\s+")
_SHORT = 32
_NOW, _THEN, _FIRST = "9", "0", "00"
_LONGEST, _TWO, _RUN, _BACK, _LEAD, _FAR, _MOST, _YEAR_LONG = 600, 2, 3, 4, 24, 4, 8, 4


class _Point(NamedTuple):
    """A number of a row in time: where, and what it may be rounded from."""

    span: Span
    interval: Interval


class _Claim(NamedTuple):
    """Which way something went, the clause that says so, and whether it follows from numbers or went on each time."""

    way: Direction
    sentence: Span
    clause: Span
    concludes: bool
    goes_on: bool


def movements(letter: Letter) -> Iterator[Trend]:
    """Find what is said to follow from numbers that went the other way."""
    for claim in _claims(letter):
        for told in _told(letter, claim):
            own = told and claim.clause.start < max(one.span.end for one in told) <= claim.sentence.end
            own = own or (told and letter.block_at(told[0].span.start) != letter.block_at(claim.sentence.start))
            meant = _is_by(letter, claim, told) and (own or _is_of_them(letter, claim, told))
            pair = _against(claim, told) if meant else None
            if pair is not None:
                yield Trend(Span(claim.way.start, claim.way.end), pair[0].span, pair[1].span)
            break


def _claims(letter: Letter) -> Iterator[_Claim]:
    for sentence in letter.sentences:
        block = letter.block_at(sentence.start)
        if block is None or block.kind not in ("paragraph", "item") or sentence.end - sentence.start > _LONGEST:
            continue
        said = (_CONCLUDES.search(letter.folded, *sentence), _GOES_ON.search(letter.folded, *sentence))
        opens = _OPENS.match(letter.folded, *sentence)
        if opens is not None:
            way = Direction(*opens.span("word"), 1 if opens["up"] else -1)
            yield _Claim(way, sentence, sentence, concludes=True, goes_on=False)
        elif any(said) or any(it.search(letter.folded, *sentence) for it in (_YEAR, _TOWARDS, _APPOSED)):
            yield from _of_clauses(letter, sentence)


def _of_clauses(letter: Letter, sentence: Span) -> Iterator[_Claim]:
    for way in (*directions(letter, sentence), *_became(letter, sentence)):
        clause = _clause(letter, sentence, Span(way.start, way.end))
        apposed = letter.folded.startswith(", een ", clause.start - 2)  # "nu zijn het er 44, een forse krimp"
        concludes = apposed or _CONCLUDES.search(letter.folded, *clause) is not None
        goes_on = _GOES_ON.search(letter.folded, *clause) is not None
        days = any(isinstance(it.value, Date) and it.value.edtf for it in within(letter, clause, "date"))
        in_year = not days and _YEAR.search(letter.folded, *clause) is not None
        to = bool(_come_to(letter, numbers_in(letter, Span(way.start, clause.end))))
        many = letter.says(_MANY, clause) and _BECAME.match(letter.folded, way.start) is not None
        if (concludes or goes_on or in_year or to) and not letter.says(_NOT, clause) and not many:
            if _DENIED.search(letter.folded, sentence.start, way.end):
                continue
            yield _Claim(way, sentence, clause, concludes, goes_on)


def _became(letter: Letter, sentence: Span) -> Iterator[Direction]:
    for found in _BECAME.finditer(letter.folded, *sentence):
        yield Direction(*found.span(), 1 if found["up"] or found["slow"] else -1)


def _clause(letter: Letter, sentence: Span, word: Span) -> Span:
    starts = [one.end() for one in _STARTS.finditer(letter.folded, *sentence) if one.end() <= word.start]
    ends = _ENDS.search(letter.folded, word.end, sentence.end)
    return Span(starts[-1] if starts else sentence.start, ends.start() if ends is not None else sentence.end)


def _told(letter: Letter, claim: _Claim) -> Iterator[Sequence[_Point]]:
    """Yield the rows in time that a claim may follow from, the nearest first."""
    own = [one for one in numbers_in(letter, claim.clause) if one.start > claim.way.start or not claim.concludes]
    own = [one for one in own if not _is_size(letter, one)]
    if own:
        yield from _from_before(letter, claim, own)
        return
    block, start = letter.block_at(claim.sentence.start), claim.clause.start
    first = claim.sentence.start
    if not (claim.concludes or claim.goes_on):
        yield from _listed(letter, claim)
        return
    following = letter.sentence_at(min(claim.sentence.end + 1, len(letter.text) - 1))
    if (
        claim.goes_on
        and not claim.concludes
        and block is not None
        and claim.sentence.end <= following.start < block.end
    ):
        told = _in_time(letter, numbers_in(letter, following), following.end)
        if len(told) >= _RUN:
            yield told
    for _ in range(_BACK):
        told = _in_time(letter, numbers_in(letter, Span(first, start)), start)
        if len(told) >= (_TWO if claim.concludes else _RUN):
            yield told
            return
        if block is None or first <= block.start:
            break
        first = letter.sentence_at(max(first - _TWO, block.start)).start
    yield from _listed(letter, claim)


def _come_to(letter: Letter, numbers: Sequence[ToldNumber]) -> Sequence[ToldNumber]:
    """Return the numbers that something came to: "opgelopen tot 61"."""
    return [one for one in numbers if _TO.search(letter.folded, max(one.start - _SHORT, 0), one.start)]


def _from_before(letter: Letter, claim: _Claim, own: Sequence[ToldNumber]) -> Iterator[Sequence[_Point]]:
    """Yield the one number before that which a clause says that it came to, with this."""
    to = _come_to(letter, own)
    before = letter.sentence_at(max(claim.sentence.start - _TWO, 0))
    told = numbers_in(letter, Span(claim.sentence.start, own[0].start))
    if not told and _POINTS.search(letter.folded, *claim.clause):
        told = numbers_in(letter, before)
    if len(own) == len(to) == len(told) == 1 and _are_near(told[0], to[0]) and to[0].unit in ("", told[0].unit):
        yield [_Point(Span(one.start, one.end), one.interval) for one in (told[0], to[0])]


def _listed(letter: Letter, claim: _Claim) -> Iterator[Sequence[_Point]]:
    """Yield the rows of years or months beside a claim, of tables those columns that it names."""
    said = frozenset(stems(letter.part(claim.clause)))
    since = _SINCE.search(letter.folded, *claim.clause) is not None
    for _, tables in rows_near(letter, claim.sentence, ()):
        for table in tables:
            if len(table.lines) < _TWO or not all(time_label(line) for line in table.lines):
                continue
            lines = sorted(table.lines, key=time_label)
            named = [one for one, head in table.heads.items() if said & frozenset(content(head))]
            columns = named if table.heads else [0]
            subject = Span(claim.clause.start, max(claim.way.start, claim.clause.start))
            known = table.words | {word for head in table.heads.values() for word in stems(head)} | _SAYS_NOTHING
            if not known.issuperset(content(letter.part(subject))):
                continue
            if len(columns) == 1 and all(columns[0] in line.numbers for line in lines):
                kept = _until(lines, frozenset(_YEAR.findall(letter.folded, *claim.clause)), since=since)
                yield [_Point(line.span, line.numbers[columns[0]]) for line in kept]


def _until(lines: Sequence[Line], years: frozenset[str], *, since: bool) -> Sequence[Line]:
    """Return rows in time from the year before the one that is told, or from the first of more, up to the last told."""
    places = [index for index, line in enumerate(lines) if years & line.label]
    if not places:
        return () if years else lines
    if since:
        return lines[places[0] :]
    return lines[places[0] if len(places) > 1 else max(places[0] - 1, 0) : places[-1] + 1]


def time_label(line: Line) -> str:
    """Return the year or month that a row is of, so that later is larger."""
    years = [it for it in line.label if len(it) == _YEAR_LONG and it.isdigit()]
    months = [MONTHS["nl"].index(it) for it in line.label if it in MONTHS["nl"]]
    return f"{years[0] if years else ''}{f'm{months[0]:02d}' if months else ''}" if years or months else ""


def _is_by(letter: Letter, claim: _Claim, told: Sequence[_Point]) -> bool:
    """Tell whether the size that a clause tells, where it does, is that of the change from the first to the last."""
    sizes = [one for one in numbers_in(letter, claim.clause) if _is_size(letter, one)]
    if not sizes:
        return True
    if len(told) < _TWO:
        return False
    (low, high), (least, most) = told[0].interval, told[-1].interval
    first, last = (low + high) / 2, (least + most) / 2
    change = abs(last - first) * 100 / first if sizes[0].unit == "%" and first else abs(last - first)
    return abs(change - sizes[0].value) * 8 <= change


def _is_of_them(letter: Letter, claim: _Claim, told: Sequence[_Point]) -> bool:
    """Tell whether what is said to go so is what was told before, and no measure of its own: "de vraag", "de druk"."""
    first = min(one.span.start for one in told)
    block = letter.block_at(first)
    before = Span(max(block.start if block is not None else 0, first - _LONGEST), claim.clause.start)
    subject = Span(claim.clause.start, max(claim.way.start, claim.clause.start))
    counts = _COUNT.search(letter.folded, *claim.clause) is not None
    if counts and any(one.unit in TIMES for one in numbers_in(letter, told[0].span)):
        return False
    if _EACH.search(letter.folded, letter.sentence_at(first).start, max(claim.clause.end, first)):
        return False
    said = {*general(letter.part(subject))} - _SAYS_NOTHING - {*general(letter.part(before))}
    return not said or _OF_ELSE.search(letter.folded, *subject) is None


def _is_size(letter: Letter, one: ToldNumber) -> bool:
    return _BY.search(letter.folded, max(one.start - _LEAD, 0), one.start) is not None


def _in_time(letter: Letter, numbers: Sequence[ToldNumber], end: int) -> Sequence[_Point]:
    """Return the numbers of one thing in the order of their times, none where these are not told."""
    told = [one._replace(unit="" if one.unit == "fte" else one.unit) for one in in_full(letter, numbers)]
    told = [one for one in told if not _is_changed(letter, one)]
    wholes, parts = _parted(told)
    for kept in (wholes, parts):
        free = [one for one in kept if not letter.text.startswith("(", one.start - 1)]
        free = [one for one in (free if len(free) >= _TWO else kept) if not _is_part(letter, one)]
        points = _ordered(letter, free, end)
        if points:
            return points
    return ()


def _ordered(letter: Letter, kept: Sequence[ToldNumber], end: int) -> Sequence[_Point]:
    alike = [one for one in kept if one.unit == kept[-1].unit and _are_near(one, kept[-1])]
    if len(alike) < _TWO or (kept[-1].unit in TIMES and len(alike) > _TWO):
        return ()
    times = _times(letter, alike, end)
    if not times or (times[0] == _THEN and _NOW not in times) or len(set(times)) < len(times):
        return ()
    order = sorted(range(len(alike)), key=times.__getitem__)
    return [_Point(Span(alike[index].start, alike[index].end), alike[index].interval) for index in order]


def _are_near(one: ToldNumber, other: ToldNumber) -> bool:
    """Tell whether two numbers may be of one thing: one noun, or none, no more than four times as much."""
    low, high = sorted((one.value, other.value))
    return high < low * _FAR


def _is_changed(letter: Letter, one: ToldNumber) -> bool:
    """Tell whether a number is by how much something changed."""
    return _is_size(letter, one) and bool(directions(letter, letter.sentence_at(one.start)))


def _parted(numbers: Sequence[ToldNumber]) -> tuple[Sequence[ToldNumber], Sequence[ToldNumber]]:
    """Return numbers without those right behind one that they come to, and those numbers themselves."""
    wholes, parts, skipped = list[ToldNumber](), list[ToldNumber](), 0
    for index, one in enumerate(numbers):
        if index < skipped:
            continue
        wholes.append(one)
        for last in range(index + _TWO, min(index + _MOST, len(numbers))):
            row = numbers[index + 1 : last + 1]
            if {it.unit for it in row} == {one.unit} and sum(it.value for it in row) == one.value:
                skipped, parts = last + 1, [*row]
    return wholes, parts


def _is_part(letter: Letter, one: ToldNumber) -> bool:
    """Tell whether a number is part of another one, its whole, or by how much one was more."""
    sentence = letter.sentence_at(one.start)
    before = letter.folded[max(sentence.start, one.start - _LEAD * 2) : one.start]
    return bool(_PART.search(before) or _OF_WHOLE.search(before) or one.behind[:1] in (("meer",), ("minder",)))


def _times(letter: Letter, numbers: Sequence[ToldNumber], end: int) -> list[str]:
    """Return when each number was, told before all of them or behind; of two, one that is held against is earlier."""
    told = [_around(letter, one, end) for one in numbers]
    every = ([before for before, _ in told], [behind for _, behind in told], [one or other for one, other in told])
    ways = [it for it in every if len({one.startswith("m") for one in it if len(one) > _TWO}) <= 1]
    for times in ways:
        if "" not in times and len(set(times)) == len(times):
            return times
    if any(_AND.fullmatch(letter.folded, one.end, other.start) for one, other in pairwise(numbers)):
        return []  # "deze waren 56 en 51" in one year
    for times in ways:
        if times.count("") == 1 and len(set(times)) == len(times):
            times[times.index("")] = _FIRST if _NOW in times else _NOW
            return times
    against = len(numbers) == _TWO and _AGAINST.search(letter.folded, numbers[0].end, numbers[1].start) is not None
    return ["1", "0"] if against else []


def _around(letter: Letter, one: ToldNumber, end: int) -> tuple[str, str]:
    """Return the times right before and behind a number: a day, month or year, "0" for before and "9" for now."""
    sentence = letter.sentence_at(one.start)
    told = in_full(letter, numbers_in(letter, sentence))
    beside = [it for it in told if it.unit == one.unit and not _is_size(letter, it)]
    first = max((it.end for it in beside if it.end <= one.start), default=sentence.start)
    last = min((it.start for it in beside if it.start >= one.end), default=min(sentence.end, end))
    return _time(letter, Span(first, one.start)), _time(letter, Span(one.end, max(last, one.end)))


def _time(letter: Letter, span: Span) -> str:
    """Return the last time that a stretch tells, "m" before those without a year; nothing where it tells none."""
    days = [it.value.edtf for it in within(letter, span, "date") if isinstance(it.value, Date) and it.value.edtf]
    if days:
        return days[-1] if days[-1][0].isdigit() else f"m{days[-1]}"
    years = [it[0] for it in _YEAR.finditer(letter.folded, *span)]
    if years:
        return years[-1]
    months = [MONTHS["nl"].index(it) for it in _MONTH.findall(letter.folded, *span)]
    if months:
        return f"m{months[-1]:02d}"
    if _AGO.search(letter.folded, *span):
        return _THEN
    return _NOW if _IS_NOW.search(letter.folded, *span) else ""


def _against(claim: _Claim, told: Sequence[_Point]) -> tuple[_Point, _Point] | None:
    if len(told) < _TWO:
        return None
    steps = [_step(one, other) for one, other in pairwise(told)]
    whole = _step(told[0], told[-1])
    if claim.way.way in (whole, steps[-1]) or not whole or (claim.goes_on and claim.way.way in steps):
        return None
    return told[0], told[-1]


def _step(one: _Point, other: _Point) -> int:
    if other.interval[0] >= one.interval[1] and other.interval != one.interval:
        return 1
    return -1 if other.interval[1] <= one.interval[0] and other.interval != one.interval else 0
