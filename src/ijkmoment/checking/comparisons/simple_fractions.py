"""Simple fractions against the figures beside them: "11 van de 44, een kwart", "van 161 naar 119, een kwart minder".

Part and whole stand in the same sentence, or in the one before where it only says "dat is een kwart"; or they are rows
of a table near by and what that adds up to ("meer dan de helft van de bedrijven ligt in Gelderland"). Where the part is
such a fraction of another whole near by, told or added up, the fraction is of that.
"""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise

from ijkmoment.checking.comparisons.fraction_words import Fraction, fractions
from ijkmoment.checking.comparisons.ranked_places import ASIDE, clause_around
from ijkmoment.checking.comparisons.ranked_tables import (
    OF_TABLES,
    VERB,
    Line,
    Place,
    Table,
    columns_meant,
    is_by_time,
    named,
    segments,
    shown,
    speaks_of,
    tables_near,
    total_of,
    years_over,
)
from ijkmoment.checking.figures.near_wholes import is_told_whole, numbers_near, wholes_of
from ijkmoment.checking.figures.told_numbers import TIMES, ToldNumber, in_one_unit, numbers_in
from ijkmoment.checking.letter import Letter, Span
from ijkmoment.checking.text.topics import content, words_at
from ijkmoment.checking.text.word_places import word_places
from ijkmoment.language.patterns import at_places, lazily

_CHANGE = lazily(
    r"\s+(?:(?P<done>(?:is\s+|zijn\s+)?(?:toe|af|gestegen|gedaald|toegenomen|afgenomen|gegroeid|verminderd|gekrompen))|(?P<way>minder|meer|lager|hoger|kleiner|groter|korter|langer))(?!\w)"
)
_BY = lazily(
    r"(?:(?<!\w)(?P<fall>daling|afname|vermindering|krimp|daal\w*|gedaald|verminder\w*|krimp\w*|afgenomen|nam\s+af|neemt\s+af)|(?<!\w)(?P<rise>stijging|toename|groei\w*|steeg|stegen|stijgt|gestegen|toegenomen|gegroeid))[^.;:()]{0,60}?(?<!\w)(?:met|van)\s+\Z"
)
_TIMES_AS = {
    "verdubbeld": Decimal(2), "verdubbelde": Decimal(2), "verdubbelden": Decimal(2), "verdubbeling": Decimal(2),
    "verdrievoudigd": Decimal(3), "verdrievoudigde": Decimal(3), "verviervoudigd": Decimal(4),
    "verviervoudigde": Decimal(4), "gehalveerd": Decimal("0.5"), "halveerde": Decimal("0.5"),
    "halvering": Decimal("0.5"),
}  # fmt: skip
_TIMES_WORD = lazily(rf"(?:{'|'.join(_TIMES_AS)})(?!\w)")
_OF = lazily(r"(?<!\w)(?:van|uit|op)\s+(?:de|het|deze|die|alle|in\s+totaal)?\s*\Z")
_THAT_IS = lazily(
    r"\s*(?:dat|dit|daarmee|het)\s+(?:is|was|zijn|betreft|gaat\s+om|komt\s+neer\s+op)(?:\s+(?:dus|dan|ook))?\s+\Z"
)
_SET_OFF = lazily(
    r"(?:,|:|\(|;|–)\s*(?:(?:dat\s+is|dat\s+wil\s+zeggen|ofwel|oftewel|dus|of|zijnde|waarvan|derhalve)\s+)?\Z"
)
_FROM, _TO = lazily(r"(?<!\w)van\s+(?:€\s?)?\Z"), lazily(r"(?:\s+[a-zà-ÿ]+){0,3}\s+naar\s+(?:€\s?)?")
_AGAIN = lazily(
    r"\s+(?:[a-zà-ÿ-]+\s+){0,3}[a-zà-ÿ-]+\s*(?:[(,–:]|\s[a-zà-ÿ-\s]{2,40}(?::|,\s*(?=te\s|namelijk|ofwel)|\())\s*(?:te\s+weten\s+|namelijk\s+|ofwel\s+|in\s+totaal\s+)?"
)
_WITH_IT, _FALLEN = lazily(r"(?<!\w)met\s+\Z"), lazily(r"(?:\A|\s)af|daald|minderd|krompen")
_FALLS = frozenset("minder lager kleiner korter".split())
_CLOSES = lazily(r"\s*(?:[.,;)]|dus|daarvan|van\s+(?:hen|het\s+totaal|alle|de))|\s*\Z")
_PREPOSITION = lazily(r"\s+(?:aan|in|op|uit|naar|bij|voor|met|te|over|onder|tijdens|door)\s")
_OF_IT, _OF_SIZE = lazily(r"\s+(?:daarvan|hiervan|van\s+hen)(?!\w)"), lazily(r"(?<!\w)(?:van|met|tot)\s+\Z")
_OF_THIS = lazily(r"\s+van\s+(?:deze|die|dit|dat)\s")  # a whole that the text told before
_OUT_OF, _WITH = lazily(r"\s+van\s+de\s+"), lazily(r"\s*met\s+")
_COUNTED = lazily(
    r"(?:\s+(?:daarvan|hiervan|van\s+hen|van\s+(?:de|deze|alle)\s+(?:[a-zà-ÿ-]+\s+){0,2}[a-zà-ÿ-]+))?"
    r"(?:\s*[(,–]\s*(?:te\s+weten\s+|namelijk\s+|ofwel\s+|in\s+totaal\s+)?|(?:\s+[a-zà-ÿ-]+){0,4}(?:,\s*(?:te\s+weten|namelijk|ofwel):?\s+|:\s+|\s+\())(?:€\s?)?\Z"
)
_ASIDE = lazily(
    r"(?<!\w)(?:gemiddeld\w*|per|verwacht\w*|zal|zullen|zou|zouden|niet|waarvan|respectievelijk|moet\w*|mag|mogen|minimaal|maximaal|ten\s+(?:minste|hoogste))(?!\w)"
)
_WHOLE = lazily(r"\s+(?:van|daarvan|hiervan)(?:\s+(?:de|het|alle|onze)\s+(?:[a-zà-ÿ-]+e\s+){0,2}[\w-]+|(?<=[dr]van))")
_BEFORE = lazily(
    r"(?<!\w)(?:hiervan|daarvan|waarvan|bestaan|bestaat|bestond|bestonden|van\s+(?:de|het|deze)\s+(?:[\w-]+\s+){1,3}?[a-z]+)(?!\w)"
)
_GOES_TO = lazily(
    r"\s+(?:gaat|ging|gaan|is\s+(?:bestemd|bedoeld)|komt|kwam|(?:is|was|zijn|werd|wordt|werden|worden)\s+(?:in|te|bij|door|aan|naar|voor|uit)|betreft|betrof|ligt|lag|valt|viel|voor\s+hun\s+rekening)(?!\w)"
)
_DONE = lazily(r"\w*ge\w+(?:d|t|en)|(?:be|ver|ont|onder|over)\w+(?:d|t)|rekening|totaal")
_ARTICLES = frozenset("van de het deze alle onze".split())
_THOUSAND, _MILLION = Decimal(1_000), Decimal(1_000_000)
_LONGEST, _REACH = 500, 40


def fractions_off(letter: Letter) -> Iterator[Place]:
    """Find the fractions that their own figures, or a table near by, contradict."""
    times = word_places(letter, _TIMES_AS)
    for block, told in fractions(letter):
        for one in told:
            sentence = letter.sentence_at(one.span.start)
            if sentence.end - sentence.start > _LONGEST:
                continue
            place = _beside(letter, one, sentence) or _in_tables(letter, one, sentence)
            if place is not None:
                yield place
        for found in at_places(_TIMES_WORD, letter.folded, times, block.start, block.end):
            ends = _ends(letter, letter.sentence_at(found.start()), found.start())
            if ends and not any(_is_as_often(one, _TIMES_AS[found[0]]) for one in ends):
                yield Place(Span(*found.span()), _shown(letter, ends[0]))


def _is_as_often(ends: tuple[ToldNumber, ToldNumber], often: Decimal) -> bool:
    """Tell whether a number became about so many times another."""
    return ends[0].value <= 0 or often * Decimal("0.8") <= ends[1].value / ends[0].value <= often * Decimal("1.25")


def _beside(letter: Letter, one: Fraction, sentence: Span) -> Place | None:
    """Return a fraction that the two numbers of its sentence, or of the one before it, do not make."""
    changed = _change(letter, one, sentence)
    if changed is not None:
        return _unlike_change(letter, one, sentence, falls=changed)
    counted = _counted(letter, one, sentence)
    if counted is not None:
        return _unlike(letter, one, sentence, counted)
    if _THAT_IS.fullmatch(letter.folded, sentence.start, one.span.start):
        where = letter.sentence_at(max(sentence.start - 2, 0))
    elif _SET_OFF.search(letter.folded, max(one.span.start - _REACH, sentence.start), one.span.start):
        where = sentence
    else:
        return None
    closes = _CLOSES.match(letter.folded, one.span.end, sentence.end) is not None
    return _unlike(letter, one, where, _part_and_whole(letter, one, where)) if closes else None


def _change(letter: Letter, one: Fraction, sentence: Span) -> bool | None:
    """Return whether a fraction is that of a fall, None where it is of no change."""
    behind = _CHANGE.match(letter.folded, one.span.end, sentence.end)
    if behind is not None and (behind["way"] or _WITH_IT.search(letter.folded, sentence.start, one.span.start)):
        return behind["way"] in _FALLS if behind["way"] else _FALLEN.search(behind["done"]) is not None
    before = _BY.search(letter.folded, max(one.span.start - 2 * _REACH, sentence.start), one.span.start)
    return None if before is None else before["fall"] is not None


def _unlike_change(letter: Letter, one: Fraction, sentence: Span, *, falls: bool) -> Place | None:
    """Return a fraction by which the two ends of no change near it, "van 160 naar 120", differ."""
    ends = _ends(letter, sentence, one.span.start)
    by = ((second.value - first.value) / first.value for first, second in ends if first.value > 0)
    if not ends or any(one.shares[0] <= (-share if falls else share) <= one.shares[1] for share in by):
        return None
    return Place(one.span, _shown(letter, ends[0]))


def _ends(letter: Letter, sentence: Span, place: int) -> list[tuple[ToldNumber, ToldNumber]]:
    """Return the two ends of each change from a number to another that a sentence tells, the nearest to a place first.

    Where one of them is given roughly or not understood, nothing is known.
    """
    found: list[tuple[ToldNumber, ToldNumber]] = []
    for first, second in pairwise(numbers_in(letter, sentence)):
        opened = _FROM.search(letter.folded, max(first.start - _REACH, sentence.start), first.start)
        if opened and _TO.fullmatch(letter.folded, first.end, second.start):
            alike = in_one_unit(letter, first, second)
            if alike is None or first.about or second.about:
                return []
            found.append((first._replace(value=alike[0]), second._replace(value=alike[1])))
    return sorted(found, key=lambda ends: abs(ends[0].start - place))


def _counted(letter: Letter, one: Fraction, sentence: Span) -> tuple[ToldNumber, ToldNumber] | None:
    """Return the number that stands right behind a fraction, "een kwart (30)", with the one whole of its sentence."""
    told = [number for number in numbers_in(letter, sentence) if not _overlaps(number, one)]
    told = [number for number in told if number.unit not in (*TIMES, "%", "procentpunt")]
    behind = [number for number in told if number.start >= one.span.end]
    within = [number for number in told if number not in behind]
    if not within and _OF_IT.match(letter.folded, one.span.end):
        earlier = numbers_in(letter, letter.sentence_at(max(sentence.start - 2, 0)))
        within = [number for number in earlier if number.unit not in (*TIMES, "%", "procentpunt")]
    if len(within) == 1 and behind and _COUNTED.fullmatch(letter.folded, one.span.end, behind[0].start):
        part, whole = behind[0], within[0]
    elif len(told) == 2 and len(behind) == 2 and _COUNTED.fullmatch(letter.folded, one.span.end, behind[0].start):
        part, whole = behind
        if not _OUT_OF.fullmatch(letter.folded, part.end, whole.start):
            return None
    elif len(told) == 2 and len(within) == 2 and _WITH.fullmatch(letter.folded, sentence.start, within[0].start):
        part, whole = within
        if not _OUT_OF.fullmatch(letter.folded, part.end, whole.start):
            return None
    elif len(told) == 2 and len(behind) == 2 and _OF.search(letter.folded, one.span.end, behind[0].start):
        whole, part = behind
        if not _AGAIN.fullmatch(letter.folded, whole.end, part.start):
            return None
    else:
        return None
    alike = part.unit == whole.unit and not (part.about or whole.about)
    return (part, whole) if alike and part.value < whole.value else None


def _shown(letter: Letter, told: Sequence[ToldNumber]) -> tuple[tuple[Span, str], ...]:
    spans = (Span(number.start, number.end) for number in told)
    return tuple((span, letter.part(span)) for span in spans)


def _unlike(letter: Letter, one: Fraction, sentence: Span, pair: tuple[ToldNumber, ToldNumber] | None) -> Place | None:
    """Return a fraction where the part and whole that its sentence tells, "30 van de 120", do not make it.

    Nor may any other whole near by.
    """
    if pair is None or one.shares[0] <= pair[0].value / pair[1].value <= one.shares[1]:
        return None
    others = () if is_told_whole(letter, pair[1]) else wholes_of(letter, pair[0], numbers_near(letter, sentence))
    if any(one.close[0] <= pair[0].value / whole <= one.close[1] for whole in others):
        return None
    return Place(one.span, _shown(letter, pair))


def _part_and_whole(letter: Letter, one: Fraction, where: Span) -> tuple[ToldNumber, ToldNumber] | None:
    told = [number for number in numbers_in(letter, where) if number.unit not in (*TIMES, "%", "procentpunt")]
    told = [number for number in told if number.end <= one.span.start or number.start >= one.span.end]
    if len(told) != 2 or any(number.about for number in told) or told[0].unit != told[1].unit:
        return None
    wholes = [
        number for number in told if _OF.search(letter.folded, max(number.start - _REACH, where.start), number.start)
    ]
    if len(wholes) != 1 or wholes[0].value <= 0:
        return None
    part = told[1 - told.index(wholes[0])]
    return (part, wholes[0]) if part.value < wholes[0].value else None


def _in_tables(letter: Letter, one: Fraction, sentence: Span) -> Place | None:
    clause = clause_around(letter, one.span)
    if (
        _OF_THIS.match(letter.folded, one.span.end)
        or _ASIDE.search(letter.folded, clause.start, clause.end)
        or ASIDE.search(letter.folded[clause.start : one.span.start] + " " + letter.folded[one.span.end : clause.end])
    ):
        return None
    against: list[tuple[Span, str]] = []
    for table in tables_near(letter, sentence, clause):
        wrong = _against(letter, one, clause, table)
        if wrong is None:
            return None
        against += wrong
    return Place(one.span, tuple(against)) if against else None


def _against(letter: Letter, one: Fraction, clause: Span, table: Table) -> tuple[tuple[Span, str], ...] | None:
    """Return the rows that make up another share; none where the table says nothing of it, None where it agrees."""
    part = next(it for it in segments(letter, clause) if it.start <= one.span.start <= it.end)
    if _change(letter, one, part) is not None or is_by_time(table):
        return ()
    if _OF_SIZE.search(letter.folded, max(one.span.start - _REACH, part.start), one.span.start):
        return ()
    if any(_is_another(letter, number, one, part) for number in numbers_in(letter, part)):
        return ()
    of_what = _whole_said(letter, one, part)
    if of_what is None or not all(
        OF_TABLES.match(word) or VERB.match(word) or speaks_of(table, word) for word in of_what[1]
    ):
        return ()
    own = named(letter, Span(of_what[0], part.end), table)
    if not own and not _goes_on(letter, Span(of_what[0], part.end)):
        own = named(letter, Span(part.start, one.span.start), table)
    of_row = named(letter, Span(one.span.end, of_what[0]), table)  # "van de aanmeldingen", themselves a row
    if not own or of_row or len(own) == len(table.lines) or any(_holds(line, one, years_over(table)) for line in own):
        return ()
    columns = columns_meant(table, letter.folded[clause.start : clause.end], change=False)
    if not of_what[1] and not _speaks_of_all(letter, one, part, table):
        columns = _told_before(letter, one, table, columns)
    return _unlike_rows(one, table, own, columns)


def _speaks_of_all(letter: Letter, one: Fraction, part: Span, table: Table) -> bool:
    """Tell whether the words before a fraction say what its whole is: "de uitgaven bestaan voor de helft uit"."""
    said = letter.folded[part.start : one.span.start].split()
    return any(OF_TABLES.match(word) or speaks_of(table, word) for word in said)


def _told_before(letter: Letter, one: Fraction, table: Table, columns: Sequence[int]) -> Sequence[int]:
    """Return the columns whose total the sentence, or the one before it, tells: "daarvan" is of what was said."""
    sentence = letter.sentence_at(one.span.start)
    before = letter.sentence_at(max(sentence.start - 2, 0))
    told = [number.value for number in numbers_in(letter, Span(before.start, one.span.start))]
    totals = {column: total_of(table, column) for column in columns}
    return [
        column
        for column, total in totals.items()
        if total is not None
        and any(total[0] <= value / scale <= total[1] for value in told for scale in (1, _THOUSAND, _MILLION))
    ]


def _goes_on(letter: Letter, span: Span) -> bool:
    """Tell whether words behind a whole say what its part is: "in Mali is de helft van de bases een tentenkamp"."""
    said = (word for word, _, _ in words_at(letter.text, span.start, span.end) if content(word))
    return any(not (_DONE.fullmatch(word) or VERB.match(word)) for word in said)


def _holds(line: Line, one: Fraction, years: Sequence[int]) -> bool:
    """Tell whether two numbers of a row make a fraction, which is then one of that row."""
    values = [value for column, value in line.numbers.items() if value[0] > 0 and column not in years]
    return any(
        part[1] / whole[0] >= one.shares[0] and part[0] / whole[1] <= one.shares[1]
        for part in values
        for whole in values
        if part is not whole
    )


def _is_another(letter: Letter, number: ToldNumber, one: Fraction, part: Span) -> bool:
    """Tell whether a number is one that a fraction may be of or make, but for the whole: "van de 22 bedrijven"."""
    plain = not number.unit or number.unit == "%"
    whole = _OF.search(letter.folded, max(number.start - _REACH, part.start), number.start)
    return plain and whole is None and not _overlaps(number, one)


def _overlaps(number: ToldNumber, one: Fraction) -> bool:
    return number.start < one.span.end and number.end > one.span.start


def _whole_said(letter: Letter, one: Fraction, part: Span) -> tuple[int, Sequence[str]] | None:
    """Return where the words behind a fraction's whole start, and what the whole is called."""
    found = _WHOLE.match(letter.folded, one.span.end, part.end)
    if found is not None:
        if _PREPOSITION.match(letter.folded, found.end(), part.end):
            return None
        said = letter.folded[one.span.end : found.end()].split()
        return found.end(), [word for word in said if word not in _ARTICLES and not VERB.match(word)]
    if _BEFORE.search(letter.folded, part.start, one.span.start) or _GOES_TO.match(
        letter.folded, one.span.end, part.end
    ):
        return one.span.end, ()
    return None


def _unlike_rows(
    one: Fraction, table: Table, own: Sequence[Line], columns: Sequence[int]
) -> tuple[tuple[Span, str], ...] | None:
    for column in columns:
        total = total_of(table, column)
        if total is None or total[0] <= 0 or any(line.numbers[column][0] < 0 for line in table.lines):
            return None
        # Without a printed total a row may be part of another; "na Duitsland" may name another than is spoken of.
        rows = () if column in table.totals else (line.numbers[column] for line in table.others(own))
        wholes = [total, *(row for row in rows if row[0] > 0)]
        for lines in (own, *([line] for line in own)):
            least, most = (sum((line.numbers[column][end] for line in lines), Decimal(0)) for end in range(2))
            if any(most / whole[0] >= one.shares[0] and least / whole[1] <= one.shares[1] for whole in wholes):
                return None
    return shown(own) if columns else ()
