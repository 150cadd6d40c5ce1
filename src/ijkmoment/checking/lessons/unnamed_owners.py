"""Lessons whose owner is somebody without a name, or whose label for the owner or the term says that there is none.

"De betrokken partij past de planning aan" and "Men past de planning aan" name nobody, and "Eigenaar: nog niet bepaald"
says so itself. A lesson in a paragraph of its own lacks something only where those of the letter's lists have it.
"""

import re
from collections.abc import Iterator
from itertools import chain

from ijkmoment.checking.lessons.measures_due import (
    are_measures,
    is_to_do,
    is_told_as_past,
    names_any_time,
    opens_with_somebody,
)
from ijkmoment.checking.lessons.owners_and_terms import (
    MEASURES,
    OWNER_LABEL,
    TERM_LABEL,
    UNSAID,
    Form,
    Lacking,
    bracketed,
    is_done,
    names_body,
    names_somebody,
    shows_owner,
)
from ijkmoment.checking.lessons.point_lists import counted_points, listed_points, nested_points, titled_points
from ijkmoment.checking.letter import Letter, Span
from ijkmoment.facts.document import Block
from ijkmoment.language.date_words import ANY_MONTH
from ijkmoment.language.patterns import at_places, lazily

_KIND = (
    r"(?:partij(?:en)?|organisaties?|afdeling(?:en)?|diensten?|onderde(?:el|len)|instanties?|eenhe(?:id|den)|functionaris(?:sen)?"
    r"|medewerkers?|actor(?:en)?|bureaus?|secties?|staf|staven|teams?|personen|persoon|collega['’]?s)"
)
# Who is called by nothing but that it is theirs to do.
_NOBODY = (
    rf"(?:men|iemand|(?:de|het|een|alle)\s+(?:(?:direct|meest)\s+)?(?:betrokken|verantwoordelijke?|bevoegde?|desbetreffende?"
    rf"|betreffende?|relevante?|aangewezen|juiste|passende?)\s+{_KIND}|(?:alle|de)\s+(?:betrokkenen|verantwoordelijken)"
    rf"|een\s+(?:nog|nader)\s+(?:te\s+bepalen|aan\s+te\s+wijzen)\s+\w+)"
)
_MARK = r"\s*(?:\(?\w{1,2}[.)]\s+)?"
_ACTS = lazily(
    rf"{_MARK}{_NOBODY}\s+(?!(?:was|waren|had|hadden|werd|werden|kreeg|kregen|is|zijn|wordt|worden|heeft|hebben)\b)[a-zà-ÿ]+(?:t|en|an)\b"
    rf"|{_MARK}(?:Met\s+ingang\s+van|Uiterlijk|Vóór|Vanaf|Per|Binnen|In|Op)\s+[^.;]{{3,40}}?\s[a-zà-ÿ]{{3,}}(?:t|en)\s+{_NOBODY}\b",
    re.IGNORECASE,
)
# Who is named beside them, or leads them, is the owner.
_LED = lazily(
    r"\b(?:onder\s+(?:leiding|regie|verantwoordelijkheid|toezicht)|zie(?:t|n)\s[^.;]*\btoe\b|coördine(?:ert|ren)|belegd\s+bij)\b",
    re.IGNORECASE,
)
_NAMED = lazily(rf"\A{_MARK}(?:(?:De|Het)\s+[A-ZÀ-Þ]|[A-Z]{{3,}}\b)|[;,]\s+(?:de|het)\s+[A-ZÀ-Þ]")
_ALREADY = lazily(
    r"\b(?:sindsdien|sinds|inmiddels|reeds|al|thans|nog\s+steeds|vaak|soms|doorgaans|meestal|graag)\b", re.IGNORECASE
)
_OWNERS = (
    "verantwoordelijk", "verantwoordelijke", "eindverantwoordelijk", "eindverantwoordelijke", "eigenaar", "trekker",
    "actiehouder", "uitvoerder", "belegd", "probleemhouder",
)  # fmt: skip
_TERMS = (
    "gereed", "klaar", "termijn", "deadline", "datum", "einddatum", "streefdatum", "opleverdatum", "planning",
    "afgerond",
)  # fmt: skip
_LABELLED: tuple[tuple[Form, tuple[str, ...], re.Pattern[str]], ...] = (
    (
        "nobody",
        _OWNERS,
        lazily(
            r"\b(?:(?:eind)?verantwoordelijke?|eigenaar|trekker|actiehouder|uitvoerder|belegd\s+bij|probleemhouder)\s*:\s*"
            rf"{UNSAID}(?=\s*(?:[.;,)\n]|\Z))(?!;\s+(?:de|het)\s[^.;]*\b(?:wijst|beslist|besluit|bepaalt)\b)",
            re.IGNORECASE,
        ),
    ),
    (
        "never",
        _TERMS,
        lazily(
            r"\b(?:gereed|klaar|termijn|deadline|datum|einddatum|streefdatum|opleverdatum|planning|afgerond)\s*:\s*"
            rf"(?:(?:op|per|datum)\s+)?{UNSAID}(?=\s*(?:[.;,)\n]|\Z))",
            re.IGNORECASE,
        ),
    ),
)
_LESSON = lazily(r"\b(?:\w*les|\w*lessen|leerpunt(?:en)?|aandachtspunt(?:en)?|verbeterpunt(?:en)?)\b", re.IGNORECASE)
# A lesson before a colon: "Uit de proef volgt nog deze les", "Bij de dienst is een les getrokken".
_BY_ITSELF = lazily(
    r"[^.:;]*\b(?:les|leerpunt|verbeterpunt)\b(?:\s+(?!is\b|was\b)[^.:;]*)?:\s+\S|[^.:;]*\b(?:een|één|deze|volgende|enige)\s+(?:\w+\s+)?(?:les|leerpunt|verbeterpunt)\s+is\s+dat\b",
    re.IGNORECASE,
)
# The same as a title: "Les uit de proef: sloten liepen vast."
_TITLED = lazily(r"\s*(?:les|leerpunt|verbeterpunt)\b(?!\s+(?:is\b|was\b|\d))[^.:;]{0,60}:\s+\S", re.IGNORECASE)
_DRAWN = lazily(
    r"\b(?:volg(?:t|de)|getrokken|geleerd\w*|trok|trekt|trekken|lever(?:t|de)|opgeleverd|bracht|komt|kwam)\b",
    re.IGNORECASE,
)
_PASSIVE = lazily(
    r"\b(?:wordt|worden)\b[^.;]*\b(?:\w*ge\w{3,}|(?:be|ver|ont|her|aan|af|op|in|uit)\w{2,})(?:d|t|en)\b", re.IGNORECASE
)
_BY = lazily(r"\b(?:door|bij|vanuit|namens)\b", re.IGNORECASE)
_NAMED_ACTS = lazily(
    r"\s*(?:De|Het)\s+(?:[A-ZÀ-Þ][\w-]*\s+){1,6}(?!is\b|was\b|heeft\b|had\b|ziet\b|acht\b|vindt\b|meldt\b|noemt\b|wijst\b|blijft\b)[a-z]{3,}t\s+"
    r"(?:de|het|een|haar|zijn|daarom|hiervoor|daarvoor|[a-zà-ÿ]+en)\b"
)
_TIME = lazily(
    rf"\b(?:uiterlijk|vóór|voortaan|inmiddels|sinds|direct|onmiddellijk|reeds|vanaf|binnen|nu|per\s+\d|{ANY_MONTH})(?!\w)",
    re.IGNORECASE,
)
_FEWEST, _TWO = 3, 2


def unnamed(letter: Letter) -> Iterator[Lacking]:
    """Yield the lessons that say of their owner or term that there is none, or that nobody by name acts."""
    yield from _labelled(letter)
    yield from _nobodys(letter)
    if letter.once(_shows_all):
        yield from (missed for one in letter.blocks if (missed := _of_one(letter, one)) is not None)


def _labelled(letter: Letter) -> Iterator[Lacking]:
    """Yield the label of an owner or a term that is filled with nothing, in what speaks of lessons or measures."""
    for block in letter.blocks:
        if block.kind not in ("paragraph", "item") or letter.text.find(":", block.start, block.end) < 0:
            continue
        for form, opens, label in _LABELLED:
            for found in at_places(label, letter.text, letter.standing(opens), block.start, block.end):
                if _speaks_of_measures(letter, block):
                    yield Lacking(Span(*found.span()), form)


def _speaks_of_measures(letter: Letter, block: Block) -> bool:
    over = letter.headings_at(block.start)[-1:]
    return any(letter.says(MEASURES, Span(one.start, one.end)) for one in (*over, block))


def _nobodys(letter: Letter) -> Iterator[Lacking]:
    """Yield the measures of a row in which somebody without a name acts, where all others name who does."""
    rows = (listed_points(letter), nested_points(letter), counted_points(letter), titled_points(letter))
    for before, points, _ in chain.from_iterable(rows):
        if len(points) < _FEWEST or not are_measures(letter, before, points[0]):
            continue
        left = [one for one in points if _is_of_nobody(letter, one)]
        others = [one for one in points if one not in left]
        if len(left) == 1 and all(names_somebody(letter, one) for one in others):
            yield Lacking(left[0], "owner")


def _is_of_nobody(letter: Letter, point: Span) -> bool:
    """Tell whether somebody without a name acts in a point, and nobody with one is its owner."""
    acting = [
        one
        for one in letter.sentences_in(point)
        if _ACTS.match(letter.text, one.start, one.end) and not letter.says(_ALREADY, one)
    ]
    if not acting or is_done(letter, point) or not is_to_do(letter, point):
        return False
    owned = letter.says(OWNER_LABEL, point) or bracketed(letter, point)[0] or letter.says(_LED, point)
    office = letter.first_behind(point.start, "office")
    named = any(letter.says(_NAMED, one) for one in letter.sentences_in(point))
    return not owned and not named and not (office is not None and office.start < point.end)


def _shows_all(letter: Letter) -> bool:
    """Tell whether the letter has a list or table of lessons in which others name who acts, and by when."""
    cells = [one for one in letter.blocks if one.kind == "cell" and one.row == 0]
    heads: dict[int, str] = {}
    for one in cells:
        heads[one.group] = f"{heads.get(one.group, '')} {letter.text[one.start : one.end]}:"
    if any(OWNER_LABEL.search(one) and TERM_LABEL.search(one) for one in heads.values()):
        return True
    rows = (listed_points(letter), nested_points(letter), counted_points(letter))
    return any(
        sum(shows_owner(letter, one) and names_any_time(letter, one) for one in points) >= _TWO
        for before, points, _ in chain.from_iterable(rows)
        if are_measures(letter, before, points[0])
    )


def _of_one(letter: Letter, block: Block) -> Lacking | None:
    """Return what a lesson lacks that a paragraph of its own tells: the last sentence of two has the measure."""
    if block.kind != "paragraph" or not _LESSON.search(letter.text, block.start, block.end):
        return None
    sentences = list(letter.sentences_in(Span(block.start, block.end)))
    if len(sentences) != _TWO:
        return None
    told, measure = sentences
    called = _TITLED.match(letter.text, told.start, told.end) is not None
    if not called and not (_BY_ITSELF.match(letter.text, told.start, told.end) and letter.says(_DRAWN, told)):
        return None
    whole = Span(block.start, block.end)
    if is_done(letter, whole) or letter.says(OWNER_LABEL, whole):
        return None
    passive = letter.says(_PASSIVE, measure)
    if passive and not letter.says(_BY, measure) and not names_body(letter, measure) and letter.says(_TIME, measure):
        return Lacking(measure, "nobody")
    acts = not passive and (
        _NAMED_ACTS.match(letter.text, measure.start, measure.end) is not None
        or (called and opens_with_somebody(letter, measure) and not is_told_as_past(letter, measure))
    )
    timed = names_any_time(letter, measure) or letter.says(_TIME, measure)
    return Lacking(measure, "never") if acts and not timed else None
