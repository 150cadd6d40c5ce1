"""Places by size that are told of the rows of a table, list or enumeration near by: "de grootste groei is in Mali".

Whose place it is are the rows that its part of the sentence names; the place is wrong when another row goes before all
of these, or when certainly more or fewer go before them than the place says, whichever column is looked at. What the
place is of has to be what tables are of (an amount, a group, a rise), a word over the table, or nothing at all
("de meeste bij aanhoudingen", "koploper is Limburg").
"""

from collections.abc import Iterator, Mapping, Sequence

from ijkmoment.checking.comparisons.ranked_after import against_after, says_after
from ijkmoment.checking.comparisons.ranked_columns import columns_of, is_left_to_do, segment_of
from ijkmoment.checking.comparisons.ranked_places import PlaceTold, clause_around, places_told
from ijkmoment.checking.comparisons.ranked_tables import (
    OF_TABLES,
    VERB,
    Line,
    Place,
    Table,
    is_by_time,
    is_of_rows,
    named,
    segments,
    shown,
    speaks_of,
    tables_near,
    years_over,
)
from ijkmoment.checking.comparisons.ranked_verbs import verb_of_place
from ijkmoment.checking.figures.intervals import Interval
from ijkmoment.checking.letter import Letter, Span
from ijkmoment.checking.text.topics import content, stem, stems, words_at
from ijkmoment.language.numerals import number_of
from ijkmoment.language.patterns import lazily

_GOES_TO = lazily(
    r"[^,.;:()]{0,50}?\s(?:gaat|gaan|ging|gingen|doet|deed|is|was|zijn|waren|betreft|betreffen|betrof|komt|kwam|komen|valt|viel|vormt|vormen|ligt"
    r"|lag|liggen|lagen|staat|treedt|zit|kent|kende|telt|telde|heeft|had|ontvangt|ontving|krijgt|kreeg|vergt|vergde|vraagt|vroeg|boekt|boekte|levert|leverde"
    r"|wordt|worden|werd|werden)(?:\s+(?:zich|voor|die|dat|naar|gevormd))*(?=\s)"
)
_PLACE = lazily(r"(?<!\w)(?:in(?!\s+aantal)|te(?!\s+verwacht)|binnen|vanuit)\s+(?:(?:de|het)\s+)?[a-zà-ÿ-]+(?:\s|\Z)")
_KIND_OF_PLACE = lazily(
    r"(?<!\w)in\s+(?:de|het)\s+(?P<kind>[a-zà-ÿ-]+)\s+(?P<name>[\w-]+)\s+(?:is|was|zijn|waren|ligt|liggen)\s+\Z"
)
_POINTING = frozenset({"zij", "die", "deze", "dit", "dat"})
_ARTICLE = lazily(r"\s*(?:(?:te\s+weten|namelijk|ofwel)\s+)?(?:(?:de|het)\s+)?")
_DONE = lazily(r"\w*ge\w+(?:d|t|en)|(?:be|ver|ont|onder|over)\w+(?:d|t)")
_WITH_SHARE = lazily(  # "met 45 procent van de realisatie de grootste post": by how much, not of what
    r"(?<!\w)met\s+(?:(?:ruim|bijna|circa|ongeveer)\s+)?\d[\d.,]*\s*(?:%|procent)\s+van\s+(?:de|het)\s+[a-zà-ÿ-]+(?!\w)"
)
_PERIODS = ("halfjaar", "kwartaal", "verslagjaar", "verslagperiode", "rapportageperiode")
_TIMES = frozenset({"jaar", "kwartaal", "maand"})
# What may be said of anything that is counted: "de meeste boetes zijn opgelegd op grond van ...", "qua omvang".
_OF_ANY = frozenset(
    "opgelegd uitgedeeld ingediend gedaan ontvangen gemeld geregistreerd binnengekomen grond qua boeg verhouding "
    "relatief procentueel verhoudingsgewijs".split()
)
# "werd in beide jaren het meest gebouwd", over a table that has those years side by side
_EVERY_YEAR = lazily(
    r"(?<!\w)in\s+(?:beide|alle|elk\s+van\s+de)\s+(?:(?:twee|drie|vier|vijf)\s+)?(?P<years>jaren)(?!\w)[^,.;:()]*?\s+(?:het\s+meest|het\s+minst)\s+"
    r"(?P<done>gebouwd|opgeleverd|geleverd|gekozen|gebruikt|verkocht|verleend|verstrekt|toegekend|afgenomen|ingezet|bezocht|gemeld|verricht|gedaan)"
    r"\s*[.;]?\Z"
)
_GOES_ON = lazily(
    r"\s*(?:komt|kwam|komen|kwamen|ligt|lag|liggen|lagen|gaat|ging|is|was|zijn|waren|betreft|betrof|viel|valt)\s"
)
_INSERTED = lazily(
    r"\s*(?:zoals|naar|volgens|met|ook|evenals|net\s+als|in|overigens|daarmee|dus|wederom|opnieuw)(?!\w)"
)
_BY_WHAT = lazily(r"\s*(?:voor\s+)?(?:wat|qua|naar|gemeten|gelet|kijkend|als)(?!\w)")  # "wat de wachttijd betreft, ..."
_IN_YEAR = lazily(r"\s*(?:in|over)\s+(?:elk\s+van\s+)?(?:(?:de|het)\s+(?:jaren|jaar)\s+)?(?:19|20)\d\d(?!\w)")
_REST = lazily(r"(?:\s+[a-zà-ÿ-]+e)*\s+[a-zà-ÿ-]+")
_OF_ROW = lazily(r"\s+(?:in|van|uit|te|voor|bij|op|aan)\s+(?:de\s+|het\s+)?")
_VERB_FIRST = lazily(r"\s*(?:is|was|zijn|waren|werd|wordt|vormt|vormde|blijft|bleef|heeft|had)(?!\w)")
_BETWEEN = frozenset("en de het die dat van in uit naar voor te".split())
_STANDS = lazily(r"[^,.;:()]{2,50}?\s(?:staat|staan|stond|stonden|komt|kwam|eindigt|eindigde)\s")
_ORDER = lazily(r"(?<!\w)(?:(?:net|vlak|direct|ver)\s+)?(?:achter|vóór|voor|na|boven|onder|gevolgd\s+door)\s")
_FOLLOWED = lazily(r"(?<!\w)(?:(?:op\s+de\s+voet\s+)?gevolgd\s+door|vóór|dan\s+(?:volgt|volgen))\s")
_PLACE_BEFORE = lazily(r"(?<!\w)(?:eerste|tweede|derde|vierde|vijfde|laatste|bovenaan|onderaan|gevolgd)(?!\w)")
_ABSOLUTELY = lazily(r"(?<!\w)in\s+absolute\s+(?:zin|aantallen|termen|cijfers)(?!\w)")
_NTH = lazily(
    r"(?<!\w)(?:van|bij|op|in)\s+(?:de|het)\s+(?:eerste|tweede|derde|vierde|vijfde|zesde|zevende)\s+(?!plaats|plek|helft)[a-zà-ÿ]"
)
_OUR_PLACE = lazily(
    r"(?<!\w)(?:sta(?:at|an)|stond(?:en)?|kom(?:t|en)|kwam(?:en)?|eindig(?:t|de|den)|is|was|zijn|waren|blijft|bleef)\s+(?:nederland|wij|ons\s+land)(?!\w)"
    r"|(?<!\w)(?:nederland|wij|ons\s+land)\s+(?:sta(?:at|an)|stond(?:en)?|kom(?:t|en)|kwam(?:en)?|eindig(?:t|de|den))(?!\w)"
)
_US = stem("Nederland")
_REACH, _NEAR = 80, 40


def misplaced(letter: Letter) -> Iterator[Place]:
    """Find the places that a table or an enumeration near by contradicts."""
    for told in places_told(letter, relative=True):
        place = _misplaced(letter, told)
        if place is not None:
            yield place


def _misplaced(letter: Letter, told: PlaceTold) -> Place | None:
    sentence, clause = letter.sentence_at(told.span.start), clause_around(letter, told.span)
    if letter.says(_NTH, clause):
        return None  # "de kosten van de derde les": which row that is, its name does not say
    against: list[tuple[Span, str]] = []
    for table in tables_near(letter, sentence, clause):
        if not _may_be_of(letter, told, clause, table) or _is_ours(letter, told, clause, table):
            continue
        if against and is_by_time(table) and _IN_YEAR.match(letter.folded, clause.start):
            continue
        wrong = _against(letter, told, clause, table)
        if wrong is None:
            return None
        against += wrong
    return Place(told.span, tuple(against)) if against else None


def _is_ours(letter: Letter, told: PlaceTold, clause: Span, table: Table) -> bool:
    """Tell whether "in het fonds stond Nederland op de vierde plaats" is of our own place, which a table has not."""
    ours = told.way == "rank" and _OUR_PLACE.search(letter.folded, *clause) is not None
    return ours and not any(_US in line.label for line in table.lines)


def _may_be_of(letter: Letter, told: PlaceTold, clause: Span, table: Table) -> bool:
    """Tell whether a place is one among the rows of a table: what tells it speaks of nothing else."""
    if any(noun in _TIMES for noun in told.nouns[:1]) and not is_by_time(table):
        return False
    if not told.counts and any(_is_counted(table, noun) for noun in told.phrase):
        return False
    return _speaks_of_nothing_else(letter, told, clause, table)


def _is_counted(table: Table, noun: str) -> bool:
    """Tell whether a noun is one of what a column counts: "het grootste bedrijf" is no row of a table of them."""
    heads = (head for column, head in table.heads.items() if column)
    return OF_TABLES.match(noun) is None and any(stem(noun) in stems(head) and noun not in head for head in heads)


def _speaks_of_nothing_else(letter: Letter, told: PlaceTold, clause: Span, table: Table) -> bool:
    """Tell whether each word that says something names a row, or is one that stands over the table or that any has.

    "De meeste gegronde klachten" are not those that a table counts, and "de gemeente met de meeste" is no row of it.
    """
    part = segment_of(letter, told, clause)
    before = [one for one in segments(letter, clause) if one.end <= part.start][-1:]
    start = before[0].start if before and _BY_WHAT.match(letter.folded, *before[0]) else part.start
    around = (*words_at(letter.text, start, told.span.start), *words_at(letter.text, told.span.end, part.end))
    share = _WITH_SHARE.search(letter.folded, start, told.span.start)
    said = [word for word, at, _ in around if share is None or not share.start() <= at < share.end()]
    verb = verb_of_place(letter, told, part)
    idle = {verb, *_PERIODS, *_OF_ANY}
    yearly = _EVERY_YEAR.search(letter.folded, part.start, part.end) if len(years_over(table)) > 1 else None
    idle |= {*yearly.group("years", "done")} if yearly is not None else set()
    idle |= {noun for noun in told.phrase if is_left_to_do(noun)}
    own = [
        word for word in said if content(word) and not VERB.match(word) and number_of(word) is None and word not in idle
    ]
    if not all(is_of_rows(table, word) or speaks_of(table, word) or OF_TABLES.match(word) for word in own):
        return False
    if told.way == "rank" or told.strong or told.nouns:
        return True
    pointing = any(word in _POINTING for word in said)
    over = letter.sentence_at(max(clause.start - 2, 0)) if pointing else clause
    return any(OF_TABLES.match(word) for word in letter.folded[over.start : clause.end].split())


def _against(letter: Letter, told: PlaceTold, clause: Span, table: Table) -> tuple[tuple[Span, str], ...] | None:
    """Return the rows that contradict a place; none where the table says nothing of it, None where it agrees."""
    columns = tuple(columns_of(letter, told, clause, table))
    after = says_after(letter, told, clause, table)
    if after is not None:
        return against_after(table, columns, *after)
    own = _holders(letter, told, clause, table)
    together = len(own) > 1 and _are_joined(letter, clause, own, table)
    if not own or (len(own) * 2 > len(table.lines) and not together):
        return ()
    wrong: tuple[tuple[Span, str], ...] = ()
    for values in columns:
        off = _off(told, own, table, values, together=together)
        if not off:
            return None
        wrong = wrong or (*_mention(letter, told, clause, own, table), *shown(off))
    beside = [one for one in named(letter, _without_order(letter, told, clause), table) if one not in own]
    if table.heads and any(
        not _off(told, [one], table, values, together=False) for one in beside for values in columns
    ):
        return None  # the sentence names another row that has this place
    return wrong


def _mention(
    letter: Letter, told: PlaceTold, clause: Span, own: Sequence[Line], table: Table
) -> tuple[tuple[Span, str], ...]:
    """Return where the part of a place names the one whose it is, so that a reader sees both: what may be off."""
    part = segment_of(letter, told, clause)
    words = words_at(letter.text, part.start, part.end) if len(own) == 1 else []
    at = next((Span(start, end) for _, start, end in words if named(letter, Span(start, end), table) == own), None)
    return ((at, own[0].printed),) if at is not None else ()


def _without_order(letter: Letter, told: PlaceTold, clause: Span) -> Span:
    """Return a sentence without the rows that a place goes before or behind, or that it leaves for other figures."""
    sentence = letter.sentence_at(clause.start)
    if _ABSOLUTELY.search(letter.folded, clause.start, told.span.start):
        return Span(sentence.start, told.end)
    order = (_ORDER if told.way == "rank" else _FOLLOWED).search(letter.folded, told.end, clause.end)
    return Span(sentence.start, order.start()) if order is not None else sentence


def _are_joined(letter: Letter, clause: Span, own: Sequence[Line], table: Table) -> bool:
    """Tell whether a clause names rows in one breath: "in Gelderland, Limburg en Utrecht"."""
    words = words_at(letter.text, clause.start, clause.end)
    places = [index for index, (_, start, end) in enumerate(words) if named(letter, Span(start, end), table)]
    if not places:
        return False
    within = words[places[0] : places[-1] + 1]
    joined = all(word in _BETWEEN or is_of_rows(table, word) for word, _, _ in within)
    return joined and {id(one) for one in named(letter, Span(within[0][1], within[-1][2]), table)} == set(map(id, own))


def _off(
    told: PlaceTold, own: Sequence[Line], table: Table, values: Mapping[int, Interval], *, together: bool
) -> Sequence[Line]:
    """Return the rows by which a place is wrong, empty where it is right or rounding leaves it open."""
    highs = [values[id(line)][1] for line in own]
    most = min(highs) if together else max(highs)
    least = max(values[id(line)][0] for line in own)
    others = table.others(own)
    ahead = [line for line in others if values[id(line)][0] >= most]
    may_be = [line for line in others if values[id(line)][1] > least]
    if told.place == 1 or len(own) > 1:
        return ahead if len(ahead) >= told.place else ()
    if len(ahead) >= told.place or len(may_be) < told.place - 1:
        return ahead or own
    return ()


def _holders(letter: Letter, told: PlaceTold, clause: Span, table: Table) -> list[Line]:
    """Return the rows whose place it is: those named behind its verb or its preposition, else before it."""
    part = segment_of(letter, told, clause)
    end = told.end
    end = _end_of_place(letter, told, Span(end, part.end), table)
    behind = named(letter, Span(end, part.end), table)
    before = _before(letter, told, Span(part.start, told.span.start), table)
    if told.place > 1 and told.way == "rank" and letter.folded.startswith("gevolgd", told.span.start):
        return _first(letter, Span(end, clause.end), table)
    if behind and before:
        return behind if _GOES_TO.match(letter.folded, end, part.end) else []
    if behind or before:
        return behind + before + _joined(letter, clause, table, part)
    return _subject(letter, told, clause, table) or _beside(letter, clause, table, part)


def _end_of_place(letter: Letter, told: PlaceTold, span: Span, table: Table) -> int:
    """Return where a place ends with the rows that its own noun is of: "de meeste bedrijven in Limburg"."""
    start = span.start
    if told.way == "noun" and _DONE.fullmatch(" ".join(told.nouns[:1])):
        return span.start
    if told.way == "noun":
        phrase = _REST.match(letter.folded, told.end, span.end) if told.nouns and told.nouns[0].endswith("e") else None
        start = phrase.end() if phrase is not None else start
    opened = _OF_ROW.match(letter.folded, start, span.end)
    if opened is None:
        return span.start
    end = opened.end()
    for word, at, last in words_at(letter.text, opened.end(), span.end):
        if not is_of_rows(table, word) or (at > end + 1 and end > opened.end()):
            break
        end = last
    return end if end > opened.end() and letter.text[end : span.end].strip(" .,;") else span.start


def _subject(letter: Letter, told: PlaceTold, clause: Span, table: Table) -> list[Line]:
    """Return the rows before the verb where the first place told is behind commas: "Irak staat, met 7, op de derde"."""
    stands = _STANDS.match(letter.folded, clause.start, told.span.start) if told.way == "rank" else None
    if stands is None or _PLACE_BEFORE.search(letter.folded, stands.end(), told.span.start):
        return []
    return named(letter, Span(clause.start, stands.end()), table)


def _first(letter: Letter, span: Span, table: Table) -> list[Line]:
    """Return the first row that a stretch names."""
    for _, start, end in words_at(letter.text, span.start, min(span.end, span.start + _REACH)):
        found = named(letter, Span(start, end), table)
        if found:
            return named(letter, Span(start, min(span.end, start + _NEAR)), table) if len(found) > 1 else found
    return []


def _before(letter: Letter, told: PlaceTold, span: Span, table: Table) -> list[Line]:
    place = _KIND_OF_PLACE.search(letter.folded, span.start, span.end)
    if place is not None and stem(place["kind"]) in table.words:
        return named(letter, Span(*place.span("name")), table)
    found = named(letter, span, table)
    if told.way == "noun" and told.many and _PLACE.search(letter.folded, span.start, span.end):
        return found if any(speaks_of(table, noun) for noun in told.phrase) else []
    return found


def _joined(letter: Letter, clause: Span, table: Table, part: Span) -> list[Line]:
    """Return the rows that stand alone between commas beside a part: "Gelderland, Limburg en Utrecht telden"."""
    found: list[Line] = []
    parts = segments(letter, clause)
    index = parts.index(part)
    for run in (reversed(parts[:index]), parts[index + 1 :]):
        for one in run:
            words = content(letter.part(one))
            if _ORDER.match(letter.folded, one.start + 1, one.end):
                break
            if not words or not all(is_of_rows(table, word) for word in words):
                break
            found += named(letter, one, table)
    return found


def _beside(letter: Letter, clause: Span, table: Table, part: Span) -> list[Line]:
    """Return the rows that a comma or bracket parts from what is said of them: "Limburg, de grootste regio"."""
    parts = segments(letter, clause)
    index = parts.index(part)
    if index:
        start = max(part.start - 1 - _NEAR, parts[index - 1].start)
        if index > 1 and _VERB_FIRST.match(letter.folded, part.start):
            return named(letter, parts[index - 2], table)
        found = _at_end(letter, Span(start, part.start - 1), table)
        if not found and index > 1 and _INSERTED.match(letter.folded, parts[index - 1].start):
            found = named(letter, parts[index - 2], table)
    else:
        sentence = letter.sentence_at(clause.start)
        opened = letter.text[max(clause.start - 1, 0)] == "("
        found = (
            _at_end(letter, Span(max(clause.start - 2 - _NEAR, sentence.start), clause.start - 1), table)
            if opened
            else []
        )
    if found or index + 1 == len(parts):
        return found
    if index + 2 < len(parts) and _INSERTED.match(letter.folded, parts[index + 1].start):
        return named(letter, parts[index + 2], table)
    if index + 2 < len(parts) and _GOES_ON.match(letter.folded, parts[index + 2].start):
        return named(letter, parts[index + 2], table)
    following = parts[index + 1]
    article = _ARTICLE.match(letter.folded, following.start)
    first = words_at(letter.text, article.end() if article else following.start, following.end)[:1]
    return named(letter, Span(first[0][1], following.end), table) if first and is_of_rows(table, first[0][0]) else []


def _at_end(letter: Letter, span: Span, table: Table) -> list[Line]:
    """Return the rows that the last word of a stretch, and those of their names before it, name."""
    words = words_at(letter.text, span.start, span.end)
    start = span.end
    for word, at, _ in reversed(words):
        if content(word) and not is_of_rows(table, word):
            break
        start = at if is_of_rows(table, word) or start < span.end else start
    return named(letter, Span(start, span.end), table) if words and is_of_rows(table, words[-1][0]) else []
