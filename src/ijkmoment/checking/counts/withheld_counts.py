"""A number that a letter says it withholds, and that a total and its other part right behind give away.

"Over het aantal duikers worden geen mededelingen gedaan. Van de 50 militairen zijn er 38 verpleegkundige; de overigen
zijn duikers." Who subtracts has it. The other part has to be that of the withheld ones: what remains is called so, the
published part is "het overige personeel", or both are the people of one detachment told by the unit they belong to.
"Met hen meegerekend zijn er 50" gives them away where a table has the total of the others.
"""

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

from ijkmoment.checking.figures.grids import grids
from ijkmoment.checking.letter import Letter, Span
from ijkmoment.language.numerals import number_of
from ijkmoment.language.patterns import at_places, lazily

_NOT_TOLD = (
    r"(?:geen\s+(?:nadere\s+)?(?:mededeling(?:en)?|uitspraken?|informatie|cijfers?|gegevens)"
    r"|(?:vertrouwelijk|geheim|gerubriceerd|staatsgeheim)"
    r"|niet\s+(?:nader\s+|in\s+het\s+openbaar\s+)?(?:vermeld|genoemd|bekendgemaakt|gemeld|gegeven|prijsgegeven|gedeeld|openbaar))"
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
_TWO, _MOST = 2, 12
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
