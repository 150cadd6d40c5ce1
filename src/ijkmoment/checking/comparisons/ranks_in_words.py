"""Places by size that the words around them count themselves, without any table.

"Na Ghana (41), Togo (37) en Benin (22) de derde leverancier" goes behind three, so it is the fourth; and who tells of
each what it has, and concludes whose is the most ("Het onderhoud was daarmee de grootste post"), is held to the numbers
just told.
"""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from ijkmoment.checking.comparisons.ranked_places import PlaceTold, clause_around, places_told
from ijkmoment.checking.comparisons.ranked_tables import FALL, OF_TABLES, RISE, Place
from ijkmoment.checking.comparisons.ranks_beside import SHARED
from ijkmoment.checking.figures.told_numbers import ToldNumber, numbers_in, plain
from ijkmoment.checking.letter import Letter, Span
from ijkmoment.checking.text.topics import stem
from ijkmoment.language.patterns import at_places, lazily
from ijkmoment.language.word_classes import PREPOSITIONS

_PLACES = {"tweede": 2, "derde": 3, "vierde": 4, "vijfde": 5, "zesde": 6, "zevende": 7, "achtste": 8}
_OF_RANK = (
    r"(?:[a-zà-ÿ-]*(?:leverancier|bijdrager|deelnemer|donor|afnemer|exporteur|importeur|producent|financier|investeerder|koper|gever"
    r"|bestemming|contingent|lidstaat|partner)|land|plaats|plek|positie|bijdrage|haven|post|categorie|groep)"
)
_BACK = {"een": 2, "één": 2, "twee": 3, "drie": 4, "vier": 5, "vijf": 6}
_NTH = lazily(
    rf"(?:de|het|als)\s+(?:(?P<nth>{'|'.join(_PLACES)})|op\s+(?P<back>{'|'.join(_BACK)})\s+na\s+(?:grootste|hoogste|omvangrijkste))"
    rf"\s+{_OF_RANK}(?!\w)"
)
_NAME = r"(?:(?:de|het)\s+)?[A-ZÀ-Þ][\w’'-]+(?:\s+(?:van\s+)?[A-ZÀ-Þ][\w’'-]+)*"
_ITEM = rf"{_NAME}(?:\s*\([^()]{{1,40}}\))?"
_ROW = rf"{_ITEM}(?:,\s+{_ITEM})*(?:,?\s+en\s+{_ITEM})?"
_AFTER_BEFORE = lazily(
    rf"(?<!\w)[Nn]a\s+(?P<row>{_ROW})\s+(?:[a-zà-ÿ]+\s+){{0,2}}(?:{_NAME}(?:,\s+met\s+[^,.;:()]{{1,40}},)?\s+)?\Z"
)
_AFTER_BEHIND = lazily(
    rf"(?:\s+(?:van|in|binnen)\s+(?:de|het)\s+[a-zà-ÿ-]+)?,?\s+na\s+(?P<row>{_ROW})"
    rf"(?:,?\s+en\s+(?:vóór|voor)\s+(?P<before>{_ROW}))?(?=\s*[.,;:)])"
)
_OF_WHOM = lazily(r"\svan\s")  # "na Kamervragen van D66 en de VVD"
_OF_SOME = lazily(r"\s+(?:van|binnen|onder)\s+de\s+(?:grot|klein|nieuw|oud|overig)\w+")
_ITEMS = lazily(_ITEM)
_BRACKETED = lazily(r"\([^()]*\d")
_WITH_AND = lazily(r"(?:Bosnië|Trinidad|Antigua|Sint-Kitts|Sao\s+Tomé|Saint\s+Kitts)\s+en\s+")
# "aan huisvesting € 4 miljoen": what nobody calls by a name, where money or a count goes to.
_TO_WHAT = r"(?:(?<=\W[Aa]an\s)|(?<=\W[Vv]oor\s)|(?<=\W[Oo]ver\s)|(?<=\W[Nn]aar\s))"
_LABEL = lazily(
    r"(?:(?<=\s)|\A)(?P<name>[A-ZÀ-Þ][\w’'-]+(?:\s+(?:van\s+)?[A-ZÀ-Þ][\w’'-]+)*|(?:de|het|De|Het)\s+(?P<noun>[a-zà-ÿ-]{3,})"
    rf"|{_TO_WHAT}(?P<bare>(?!de\s|het\s)[a-zà-ÿ-]{{4,}}))"
    r"(?:\s+(?!naar|in|uit|van|voor|op|dan|aan|bij|tot|door|over|tegen)(?P<verb>[a-zà-ÿ]{3,}|is))?(?:\s+(?:er|met|(?:uit\s+)?op))?\s+(?:€\s?)?\Z"
)
_TO = r"(?:naar|uit|in|voor|bij|van|aan|te|over)"
_BEFORE_NAME = lazily(
    rf"(?:\A|.*?[,;:]|.*\s(?:en|terwijl|tegen(?:over)?|[a-zà-ÿ]{{3,}}(?:t|te|de|g|en)))\s*(?:{_TO}\s+)?\Z",
    re.DOTALL | re.IGNORECASE,
)
_JOINS = lazily(rf"(?:\s+[a-zà-ÿ-]+){{0,2}}(?:,|;)?(?:\s+en)?\s+(?:{_TO}\s+)?\Z")
_BEHIND = lazily(
    rf"(?:\s+[a-zà-ÿ-]+){{0,3}}?\s+{_TO}\s+(?:(?:de|het)\s+(?=[A-ZÀ-Þ]))?(?:(?P<name>[A-ZÀ-Þ][\w’'-]+(?:\s+[A-ZÀ-Þ][\w’'-]+)*|(?:19|20)\d\d)"
    r"|(?:de|het)\s+(?P<noun>(?:overige\s+)?[a-zà-ÿ-]{3,})|(?P<bare>(?!de\s|het\s)[a-zà-ÿ-]{4,}))"
    r"(?:,?\s+en\s+|[,;]\s+|\s*[.;:]?\s*\Z)"
)
_ENDS = lazily(r"(?:\s+[a-zà-ÿ-]+){0,2}\s*[.;:]?\s*")
_CONCLUDES = lazily(
    r"(?<!\w)(?:daarmee|hiermee|daarbij|dus|zodoende|aldus|derhalve|van\s+alle\s+[a-zà-ÿ-]+(?=\s+(?:de|het)\s)|van\s+(?:de|deze|het|dit)\s+(?:twee|drie|vier|vijf|zes|drietal|viertal|vijftal|zestal))(?!\w)",
    re.IGNORECASE,
)
_YEARS = lazily(r"(?<![\w.,])(?:19|20)\d\d(?!\w)")
_TOGETHER = lazily(r"(?<!\w)(?:samen|gezamenlijk|totaal)(?!\w)", re.IGNORECASE)
_AFTER = lazily(r"(?<!\w)(?:na|achter|naast|behalve)(?!\w)", re.IGNORECASE)
_ENDS_WITH = lazily(r"\s*(?:[.,;:)]|\Z)")
_FEWEST, _REACH, _LONGEST, _LEAST = 3, 160, 700, 2


class _Told(NamedTuple):
    """What a row of a sentence's enumeration is called, with its number."""

    name: str
    number: ToldNumber


def ranks_in_words(letter: Letter) -> Iterator[Place]:
    """Find the places that the words around them contradict."""
    yield from _after_so_many(letter)
    for told in places_told(letter):
        place = _concluded(letter, told)
        if place is not None:
            yield place


def _after_so_many(letter: Letter) -> Iterator[Place]:
    """Yield the places by number that go after another number of others than they say."""
    opening = letter.leading((*_PLACES, "op"))
    for block in letter.blocks:
        if block.kind not in ("paragraph", "item"):
            continue
        for found in at_places(_NTH, letter.folded, opening, block.start, block.end):
            row = _row_after(letter, Span(*found.span()))
            count = _count(letter, row[0]) if row is not None else 0
            place = _PLACES[found["nth"]] if found["nth"] else _BACK[found["back"]]
            if row is not None and count and count != place - 1:
                yield Place(Span(*found.span()), ((row[0], letter.part(row[0])),))
            elif row is not None and (off := _off_its_row(letter, Span(*found.span()), *row)):
                yield Place(Span(*found.span()), off)


def _row_after(letter: Letter, span: Span) -> tuple[Span, Span] | None:
    """Return the names right before or behind a place that it goes after, and those that it goes before."""
    sentence = letter.sentence_at(span.start)
    if SHARED.search(letter.folded, *sentence):
        return None
    before = _AFTER_BEFORE.search(letter.text, max(sentence.start, span.start - _REACH), span.start)
    found = before or _AFTER_BEHIND.match(letter.text, span.end, sentence.end)
    if found is None or _OF_WHOM.search(found["row"]) or _OF_SOME.match(letter.folded, span.end, sentence.end):
        return None
    following = found.groupdict().get("before")
    return Span(*found.span("row")), Span(*found.span("before")) if following else Span(span.end, span.end)


def _off_its_row(letter: Letter, span: Span, after: Span, before: Span) -> tuple[tuple[Span, str], ...]:
    """Return a place's own number with those of its row that it cannot go after, as they are less, or before."""
    ahead, behind = numbers_in(letter, after), numbers_in(letter, before)
    own = _told_of_it(letter, span, ahead)
    if own is None or not plain((own, *ahead, *behind)):
        return ()
    off = [it for it in ahead if it.value < own.value] or [it for it in behind if it.value > own.value]
    return tuple((at, letter.part(at)) for at in (Span(one.start, one.end) for one in (own, *off)) if off)


def _told_of_it(letter: Letter, span: Span, row: Sequence[ToldNumber]) -> ToldNumber | None:
    """Return the number of whose place it is: in its sentence, or in the one before that "daarmee" goes on from."""
    sentence = letter.sentence_at(span.start)
    if not row or len({(one.unit, *one.behind[:1]) for one in row}) > 1:
        return None
    beside = [one for one in numbers_in(letter, sentence) if one.end <= span.start and one.start >= row[-1].end]
    if not beside and letter.says(_CONCLUDES, Span(sentence.start, span.start)):
        beside = [*numbers_in(letter, letter.sentence_at(max(sentence.start - 2, 0)))]
    own = [one for one in beside if one.unit == row[0].unit and one.behind[:1] in (row[0].behind[:1], ("voor",))]
    return own[0] if len(own) == 1 else None


def _count(letter: Letter, row: Span) -> int:
    """Return how many names stand in a row; one alone is known to be a place before only by its number."""
    text = _WITH_AND.sub("", letter.part(row))
    items = _ITEMS.findall(text)
    return len(items) if len(items) >= _LEAST or _BRACKETED.search(text) else 0


def _concluded(letter: Letter, told: PlaceTold) -> Place | None:
    """Return a place that another one of those just told has, as their numbers say."""
    sentence, clause = letter.sentence_at(told.span.start), clause_around(letter, told.span)
    if letter.says(_AFTER, clause) or SHARED.search(letter.folded, *clause):
        return None
    places = (
        (Span(sentence.start, clause.start), *_before(letter, sentence))
        if _speaks_of_them(letter, told, clause)
        else ()
    )
    for span in (*places, *_explained(letter, told, clause)):
        rows = _enumerated(letter, span) if _is_of_its_years(letter, clause, span) else ()
        own = [(one, at) for one in rows if (at := _named(letter, one, clause)) is not None]
        if len(own) == 1:
            (row, at), others = (
                own[0],
                [one for one in rows if one is not own[0][0] and not one.name.startswith("overige")],
            )
            ahead = [one for one in others if (one.number.value - row.number.value) * told.sign > 0]
            even = [one for one in others if one.number.value == row.number.value]
            if len(ahead) >= told.place or len(ahead) + len(even) < told.place - 1:
                return _place(letter, told, (row.number, *(one.number for one in ahead or others)), at)
    return None


def _is_of_its_years(letter: Letter, clause: Span, span: Span) -> bool:
    """Tell whether a clause names no year that the numbers before it do not."""
    if span.start >= clause.end:
        return True
    return {*_YEARS.findall(letter.text, *clause)} <= {*_YEARS.findall(letter.text, *span)}


def _before(letter: Letter, sentence: Span) -> Iterator[Span]:
    """Yield the sentence before one, and the one before that where it tells no numbers itself, or what all come to."""
    before = letter.sentence_at(max(sentence.start - 2, 0))
    yield before
    if letter.says(_TOGETHER, before) or not any(
        letter.text[one.start].isdigit() for one in numbers_in(letter, before)
    ):
        yield letter.sentence_at(max(before.start - 2, 0))


def _explained(letter: Letter, told: PlaceTold, clause: Span) -> tuple[Span, ...]:
    """Return what a colon behind a place explains it by: "de meeste kwamen uit Ede: Ede 40, Oss 31 en Tiel 22"."""
    sentence, text = letter.sentence_at(clause.start), letter.text
    opens = text[clause.end : clause.end + 2] == ": " and clause.start == sentence.start
    behind = Span(clause.end + 1, sentence.end)
    return (behind,) if opens and _are_counted(letter, told, behind) else ()


def _are_counted(letter: Letter, told: PlaceTold, behind: Span) -> bool:
    """Tell whether a place is of what the numbers behind a colon count: these name it, or nothing else."""
    numbers = numbers_in(letter, behind)
    noun = told.phrase[-1] if told.phrase else ""
    if OF_TABLES.match(noun):
        return not any(way.match(noun) for way in (RISE, FALL))
    named = {stem(one.behind[0]) for one in numbers if one.behind and one.behind[0] not in {"en", *PREPOSITIONS}}
    bare = not named and all(not one.unit for one in numbers)
    return bool(noun) and (stem(noun) in named or (bare and noun.endswith(("en", "s"))))


def _speaks_of_them(letter: Letter, told: PlaceTold, clause: Span) -> bool:
    """Tell whether a place is concluded from numbers, or is of what numbers are of: "dus", "de grootste bijdrager"."""
    ends = _ENDS_WITH.match(letter.folded, told.end, clause.end) is not None
    return letter.says(_CONCLUDES, clause) or (ends and any(OF_TABLES.match(noun) for noun in told.phrase))


def _enumerated(letter: Letter, span: Span) -> Sequence[_Told]:
    """Return what a sentence tells of each: a name before every number, all of one unit; nothing where more is said."""
    numbers = numbers_in(letter, span) if 0 < span.end - span.start <= _LONGEST else ()
    numbers = tuple(one for one in numbers if letter.text[one.start].isdigit() or letter.text[one.start] == "€")
    if len(numbers) < _FEWEST or len({one.unit for one in numbers}) > 1 or not plain(numbers):
        return ()
    named = _before_numbers(letter, span, numbers) or _behind_numbers(letter, span, numbers)
    return named if len({one.name for one in named}) == len(named) else ()


def _before_numbers(letter: Letter, span: Span, numbers: Sequence[ToldNumber]) -> Sequence[_Told]:
    """Return the names right before numbers: "Split 41 schepen, Varna 37 en Bar 14"."""
    found: list[_Told] = []
    if _ENDS.fullmatch(letter.folded, numbers[-1].end, span.end) is None:
        return found
    start = span.start
    for one in numbers:
        label = _LABEL.search(letter.text, start, one.start)
        pattern = _JOINS if found else _BEFORE_NAME
        if label is None or pattern.fullmatch(letter.text[start : label.start("name")]) is None:
            return ()
        found.append(_Told(label["noun"] or label["bare"] or label["name"], one))
        start = one.end
    return found


def _behind_numbers(letter: Letter, span: Span, numbers: Sequence[ToldNumber]) -> Sequence[_Told]:
    """Return the names right behind numbers: "41 schepen naar Split, 37 naar Varna en 14 naar Bar"."""
    found: list[_Told] = []
    for one, end in zip(numbers, (*(one.start for one in numbers[1:]), span.end), strict=True):
        label = _BEHIND.fullmatch(letter.text[one.end : end])
        if label is None:
            return ()
        found.append(_Told(label["noun"] or label["bare"] or label["name"], one))
    return found


def _named(letter: Letter, one: _Told, clause: Span) -> Span | None:
    """Return where a clause names what a number was told of."""
    found = re.search(rf"(?<!\w){re.escape(one.name)}(?!\w)", letter.text[clause.start : clause.end])
    return Span(clause.start + found.start(), clause.start + found.end()) if found is not None else None


def _place(letter: Letter, told: PlaceTold, numbers: Sequence[ToldNumber], at: Span | None = None) -> Place:
    spans = [Span(one.start, one.end) for one in numbers]
    rows = [(span, letter.part(span)) for span in spans]
    mention = [(at, letter.part(spans[0]))] if at is not None else []
    return Place(told.span, (*mention, *rows))
