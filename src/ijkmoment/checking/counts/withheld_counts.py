"""A number that a letter says it withholds, and that a total and its other part right behind give away.

"Over het aantal duikers worden geen mededelingen gedaan. Van de 50 militairen zijn er 38 verpleegkundige; de overigen
zijn duikers." Who subtracts has it. The other part has to be that of the withheld ones: what remains is called so, the
published part is "het overige personeel", or both are the people of one detachment told by the unit they belong to.
"Met hen meegerekend zijn er 50" gives them away where a table has the total of the others. And where a sentence parts
a whole and says where the rest is ("270 in Letland en de overigen in Polen"), what is withheld of Polen anywhere is
that rest; or behind "bestaat uit 190 opvarenden, een helikopter en 8 man", what "in totaal" leaves for the helicopter.
"""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import islice
from typing import NamedTuple

from ijkmoment.checking.figures.grids import grids
from ijkmoment.checking.figures.told_numbers import ToldNumber, numbers_in
from ijkmoment.checking.letter import Letter, Span
from ijkmoment.language.numerals import number_of
from ijkmoment.language.patterns import at_places, lazily

_NOT_TOLD = (
    r"(?:geen\s+(?:nadere\s+)?(?:mededeling(?:en)?|uitspraken?|informatie|cijfers?|gegevens)"
    r"|(?:vertrouwelijk|geheim|gerubriceerd|staatsgeheim)"
    r"|niet\s+(?:nader\s+|in\s+het\s+openbaar\s+|worden\s+){0,2}(?:vermeld|genoemd|bekendgemaakt|gemeld|gegeven|prijsgegeven|gedeeld|openbaar))"
)
_WITHHELD = lazily(
    r"(?:aantal(?:len)?|hoeveel|(?:omvang|sterkte|grootte)\s+van)\s+(?:(?:de|het|deze|dit)\s+)?(?P<what>[^.;:()]{3,120}?)[,\s]\s?"
    rf"(?P<kept>{_NOT_TOLD})\b",
    re.IGNORECASE,
)
_OPENS = ("aantal", "aantallen", "hoeveel", "omvang", "sterkte", "grootte")
_NO_MORE = lazily(r"\b(?:niet\s+(?:langer|meer)|meegerekend|meegeteld|exclusief|buiten\s+beschouwing|afgezien)\b")
_N = r"(?:\d{1,3}(?:\.\d{3})?|[a-zà-ÿ]{3,25})"
_WHO = r"(?:militairen|medewerkers|personen|mensen|personeelsleden|functionarissen|man)\b"
_PARTED = tuple(
    lazily(form, re.IGNORECASE)
    for form in (
        rf"\bvan\s+(?:de|deze|alle)\s+(?P<all>{_N})\s+{_WHO}[^.;:]{{0,40}}?\s(?P<verb>[a-z]+)\s+er\s+(?P<part>{_N})\b",
        rf"\b(?P<part>{_N})\s+van\s+de\s+(?P<all>{_N})\s+{_WHO}(?:\s+(?P<verb>[a-z]+)\b)?",
        rf"\b(?P<all>{_N})\s+{_WHO}(?:\s[^.;:,]{{1,40}})?(?:,\s+(?:van\s+wie|waarvan)\s+(?:er\s+)?|:\s+)(?P<part>{_N})\b",
        rf"\b(?P<part>{_N})\s+{_WHO},?\s+(?:op|van)\s+(?:een|het|in)\s+totaal\s+(?:van\s+)?(?P<all>{_N})\b",
        rf"\bvan\s+(?:de|alle)\s+(?P<all>{_N})\s+(?P<both>\w+\s+en\s+\w+)\s+\w+\s+er\s+(?P<part>{_N})\b",
    )
)
_WITH_THEM = lazily(
    rf"(?<!\w)(?:met\s+hen\s+(?:meegerekend|meegeteld|erbij|inbegrepen)|(?:inclusief|met\s+inbegrip\s+van)\s+hen|met\s+hen\s+samen)\s+[^.;:\d]{{1,40}}?"
    rf"(?P<all>\d{{1,3}}(?:\.\d{{3}})?)(?=\s+(?:[a-zà-ÿ]+\s+)?{_WHO})",
    re.IGNORECASE,
)
_REST = lazily(
    r"\b(?:de\s+(?:overigen?|rest|anderen)|en\s+verder|verder\s+(?:uitsluitend|alleen|slechts|enkel)|uitsluitend"
    r"|(?:daar)?naast\s+alleen)\b[^.;]{0,50}",
    re.IGNORECASE,
)
_OTHERS_TOLD = lazily(
    r"\b(?:het|de)\s+overige\s+(?:personeel|militairen|medewerkers|eenheid|team|staf)\b", re.IGNORECASE
)
_BELONG = frozenset("behoren horen dienen werken".split())
_UNIT = lazily(r"\s+(?:tot|bij)\s+(?:de|het)\s")
_PEOPLE = lazily(
    r"militair|personeel|forces|commando|instructeur|operator|analist|schutter|duiker|agent|verkenner|medewerker|mensen|personen"
)
_NEGATED = lazily(r"\bniet\s+[^.;,]{0,40}", re.IGNORECASE)
_REST_AT = lazily(r"(?<!\w)de\s+(?:overigen?|anderen|rest)\s+(?P<where>[^.,;:\d]{2,80})")
_PARTING = lazily(
    r"(?<!\w)(?:van\s+wie|waarvan|onder\s+wie|hiervan|daarvan|van\s+(?:hen|(?:de|deze|alle)\s+(?P<noun>[a-z]{4,})))(?!\w)|:\s"
)
_MEMBERS = lazily(r"(?<!\w)(?:besta(?:at|an|ond|onden)\s+(?:\w+\s+){0,2}?uit|omvat(?:ten?|te)?)(?!\w)")
_ALL_TOLD = lazily(r"\s*(?:in\s+totaal|samen|tezamen|opgeteld|het\s+totaal)(?!\w)")
_YEAR = lazily(r"\b20\d\d\b")
_NAMED = lazily(r"(?<!\w)[A-ZÀ-Þ][\w-]+")
_TWO, _MOST, _ROOT, _MANY = 2, 12, 6, 60
_WORD, _STEM = lazily(r"[a-zà-ÿ-]{5,}"), 5
_USUAL = lazily(
    r"\b(?:militairen|medewerkers|personen|mensen|personeel|aantal|onder\w*|tijdens|wordt|worden|werd\w*|blijft|kabinet|veilig\w*)\b"
)


class GivenAway(NamedTuple):
    """A withheld number that follows from what is printed behind: where it is withheld, and the total with its part."""

    withheld: Span
    total: Span
    number: int


def given_away(letter: Letter) -> Iterator[GivenAway]:
    """Find the numbers that a letter withholds and whose total it tells with all the rest, there or right behind."""
    for found in at_places(_WITHHELD, letter.text, letter.standing(_OPENS), 0, len(letter.text)):
        block = letter.document.block_at(found.start())
        sentence = letter.sentence_at(found.start())
        if block is None or found.end() > sentence.end:
            continue
        following = letter.sentence_at(min(sentence.end + 1, len(letter.text) - 1))
        with_them = _WITH_THEM.search(letter.text, found.end(), min(following.end, block.end))
        if with_them is not None and (number := _beside_table(letter, with_them)):
            yield GivenAway(Span(found.start(), found.end("kept")), Span(*with_them.span()), number)
        told = Span(found.end(), min(following.end, block.end))
        if told.start >= told.end or letter.says(_NO_MORE, Span(found.start(), told.end)):
            continue
        one = next((one for form in _PARTED for one in form.finditer(letter.text, *told)), None)
        if one is not None and (number := _left(one)) and _is_of_withheld(letter, found["what"], one, told):
            yield GivenAway(Span(found.start(), found.end("kept")), Span(*one.span()), number)


def rests_told(letter: Letter) -> Iterator[GivenAway]:
    """Find the withheld numbers that are the rest of a whole whose other parts the letter tells."""
    kept = list(at_places(_WITHHELD, letter.text, letter.standing(_OPENS), 0, len(letter.text)))
    rests = tuple(_rests(letter)) if kept else ()
    for one in kept[:_MANY]:
        for names, whole, left in rests:
            if _is_counted_in(one, whole) and _is_of_names(letter, one, names) and _is_of_time(letter, one, whole):
                yield GivenAway(Span(one.start(), one.end("kept")), Span(whole.start, whole.end), left)
                break
        else:
            yield from _of_members(letter, one)


def _rests(letter: Letter) -> Iterator[tuple[frozenset[str], ToldNumber, int]]:
    """Yield where the rest of a whole is said to be, with that whole and how many are left."""
    places = letter.standing(("de",))
    for found in islice(at_places(_REST_AT, letter.folded, places, 0, len(letter.text)), _MANY):
        names = frozenset(_NAMED.findall(letter.text[found.start("where") : found.end()]))
        whole, parts = _parted(letter, found.start())
        left = whole.value - sum((one.value for one in parts), Decimal(0)) if whole is not None else Decimal(0)
        if names and parts and whole is not None and left > 0 and all(one.unit == whole.unit for one in parts):
            yield names, whole, int(left)


def _parted(letter: Letter, place: int) -> tuple[ToldNumber | None, Sequence[ToldNumber]]:
    """Return the whole that a sentence parts before a place, told there or in the sentence before, and its parts."""
    sentence = letter.sentence_at(place)
    parting = _PARTING.search(letter.folded, sentence.start, place)
    if parting is None:
        return None, ()
    told = numbers_in(letter, Span(sentence.start, place))
    before = [one for one in told if one.end <= parting.start()]
    if not before and parting.start() == sentence.start:
        block = letter.block_at(place)
        above = letter.sentence_at(max(sentence.start - _TWO, block.start if block is not None else 0))
        before = list(numbers_in(letter, above)) if above.start < sentence.start else []
        before = [one for one in before if parting["noun"] in one.behind] if parting["noun"] else before
        before = before if len(before) == 1 else []
    return (before[-1] if before else None), [one for one in told if one.start >= parting.end()]


def _is_counted_in(kept: re.Match[str], whole: ToldNumber) -> bool:
    """Tell whether what is withheld is what a whole counts: "het aantal vluchten" is not of militairen."""
    return not kept[0].casefold().startswith("aantal") or any(
        word in whole.behind for word in kept["what"].casefold().split()[:_TWO]
    )


def _is_of_names(letter: Letter, kept: re.Match[str], names: frozenset[str]) -> bool:
    """Tell whether a withheld number is of a place: its sentence names it, or what stands before in its item."""
    sentence, block = letter.sentence_at(kept.start()), letter.block_at(kept.start())
    own = frozenset(_NAMED.findall(letter.text[sentence.start + 1 : sentence.end]))
    if own or block is None or block.kind != "item":
        return names <= own
    return names.issubset(_NAMED.findall(letter.text[block.start : sentence.start]))


def _is_of_time(letter: Letter, kept: re.Match[str], whole: ToldNumber) -> bool:
    """Tell whether a sentence that withholds a number names no year but those of the whole's."""
    years = (_YEAR.findall(letter.part(letter.sentence_at(place))) for place in (kept.start(), whole.start))
    return frozenset(next(years)).issubset(next(years))


def _of_members(letter: Letter, kept: re.Match[str]) -> Iterator[GivenAway]:
    """Yield what a total behind leaves for the one member that "bestaat uit" before it tells without a number."""
    sentence, block = letter.sentence_at(kept.start()), letter.block_at(kept.start())
    if block is None or sentence.start <= block.start or sentence.end >= block.end:
        return
    above, behind = letter.sentence_at(sentence.start - _TWO), letter.sentence_at(sentence.end + 1)
    listed = _MEMBERS.search(letter.folded, above.start, above.end)
    if listed is None or above.start < block.start or _ALL_TOLD.match(letter.folded, *behind) is None:
        return
    parts, whole = numbers_in(letter, Span(listed.end(), above.end)), numbers_in(letter, behind)
    roots = {word[:_ROOT] for word in _WORD.findall(_USUAL.sub("", kept["what"].casefold())) if len(word) > _ROOT}
    if (
        len(parts) < _TWO
        or len(whole) != 1
        or not any(letter.folded.find(it, listed.end(), above.end) >= 0 for it in roots)
    ):
        return
    left = whole[0].value - sum((one.value for one in parts), Decimal(0))
    if left > 0 and _is_counted_in(kept, whole[0]) and all(one.unit == whole[0].unit for one in parts):
        yield GivenAway(Span(kept.start(), kept.end("kept")), Span(whole[0].start, whole[0].end), int(left))


def _beside_table(letter: Letter, with_them: re.Match[str]) -> int:
    """Return how many more there are with those withheld than a table of people has, 0 where none has fewer."""
    whole = int(with_them["all"].replace(".", ""))
    totals = letter.once(_totals_of_people)
    return next((whole - int(one) for one in totals if whole // _TWO < one < whole), 0)


def _totals_of_people(letter: Letter) -> tuple[Decimal, ...]:
    """Return the few totals of tables whose columns count people."""
    return tuple(
        number.value
        for grid in letter.once(grids)
        for row in grid.rows
        for column, number in row.numbers.items()
        if row.total and _PEOPLE.search(grid.heads.get(column, ""))
    )[:_MOST]


def _left(one: re.Match[str]) -> int:
    """Return what is left of a total without its part, 0 where these are no numbers or nothing is left."""
    whole, part = (number_of(one[name].replace(".", "").casefold()) for name in ("all", "part"))
    return whole - part if whole is not None and part is not None and whole > part else 0


def _is_of_withheld(letter: Letter, what: str, one: re.Match[str], told: Span) -> bool:
    """Tell whether what is left of a total are those whose number is withheld."""
    said = letter.text[told.start : told.end]
    groups = one.groupdict()
    if groups.get("both"):
        return _names(what, groups["both"] or "")
    rest = _REST.search(said)
    if rest is not None:
        return _names(what, rest[0])
    if _OTHERS_TOLD.search(said, 0, one.start() - told.start):
        return True
    negated = _NEGATED.match(letter.text, one.end() + 1, told.end)
    if negated is not None:
        return _names(what, negated[0])
    belong = (groups.get("verb") or "").casefold() in _BELONG and _UNIT.match(letter.text, one.end())
    return bool(belong) and _PEOPLE.search(what.casefold()) is not None


def _names(what: str, said: str) -> bool:
    """Tell whether words name what is withheld, by its stem: "de dronebediening", "de overigen bedienen de drones"."""
    stems = {word[:_STEM] for word in _WORD.findall(_USUAL.sub("", what.casefold()))}
    return any(word[:_STEM] in stems for word in _WORD.findall(_USUAL.sub("", said.casefold())))
