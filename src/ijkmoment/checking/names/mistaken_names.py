"""Names with a slip of a letter that happens to make another name or word: "Atlanta" for "Atalanta".

A dictionary knows the wrong one too, so that more has to show that the other is meant: it stands once, mid-sentence
and in the same kind of place (behind the same name, a preposition, an article; anywhere where the two sound alike), a
letter was left out, put in or has changed places, and no person is spoken of. Another letter makes another place
("Rhenen", "Rheden") and counts behind the same name alone.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator
from itertools import combinations

from ijkmoment.checking.letter import Letter, Span
from ijkmoment.checking.names.near_names import Pair, Places, is_form, is_known, is_of_nation, is_quoted, names, near
from ijkmoment.checking.tokens import Token
from ijkmoment.language.edits import edits
from ijkmoment.language.patterns import lazily
from ijkmoment.language.sounds import sound
from ijkmoment.language.spelling import Speller

_SHORTEST = 6
_TELLING = 8  # letters of a name that is an ordinary word as well
_SURE = 3  # so often a name is written that one that sounds alike is a slip
_BEGIN, _TWO, _REACH = 4, 2, 10
_PLACED = lazily(r"(?<!\w)(?:in|te|naar|nabij|rond|vanuit|uit|rondom|buiten)\s\Z", re.IGNORECASE)
_MOST = 50  # places of a name that one is held against
_PREPOSITION, _ARTICLE = " in", " de"
# Centre and Center, Theatre and Theater: an institute writes it as its own language does.
_TURNED = frozenset({("re", "er"), ("er", "re")})
_PREPOSITIONS = frozenset(
    "aan bij in naar nabij om op rond te ten uit van vanuit voor tot door met via langs tegen over binnen naast tussen "
    "buiten vanaf rondom na tijdens sinds onder".split()
)
_ARTICLES = frozenset("de het een deze die dit dat onze uw".split())
_PERSON = lazily(
    r"(?<!\w)(?:leden|lid|heer|heren|mevrouw|meneer|moties?|ambtgenoot|collega|minister|staatssecretaris|president"
    r"|premier|professor|hoogleraar|commandant|kolonel|majoor|kapitein|luitenant|sergeant|generaal|ambassadeur|c\.s\.)(?!\w)"
    r"|(?<!\w)(?:drs?|mr|ir|prof|ing)\.",
    re.IGNORECASE,
)
_PARTY = lazily(r"\s+\([A-Z][\w/-]*\)|\s+c\.s\.")


def mistaken(letter: Letter) -> Iterator[Pair]:
    """Find the names that a slip has made another known word of, each with where it stands as it is."""
    speller = letter.speller
    if speller is None:
        return
    places = letter.once(names)
    for first, second in letter.once(near):
        wrong, right = sorted((first, second), key=lambda one: _standing(one, places, speller))
        if _may_be_mistaken(wrong, right, places, speller) and _is_meant(
            letter, places[wrong][0], right, places, speller
        ):
            yield places[wrong][0], places[right][0]


def respelt(letter: Letter) -> Iterator[Pair]:
    """Find the places that no dictionary knows and that stand once, two letters off another: "Cincio", "Cincu".

    The two begin alike and stand where a place does; the right one stands three times or more.
    """
    speller = letter.speller
    if speller is None:
        return
    places, begun = letter.once(names), dict[str, list[str]]()
    for name in places:
        if not is_known(name, speller):
            begun.setdefault(name[:_BEGIN], []).append(name)
    for group in begun.values():
        for one, other in combinations(sorted(group), 2) if len(group) <= _SURE else ():
            wrong, right = sorted((one, other), key=lambda name: len(places[name]))
            if len(places[wrong]) > 1 or len(places[right]) < _SURE or is_form(wrong, right, sure=True):
                continue
            if len(wrong) > _BEGIN < len(right) and edits(wrong, right, _TWO) == _TWO:
                span = places[wrong][0]
                if _is_place(letter, span) and any(_is_place(letter, each) for each in places[right][:_MOST]):
                    yield span, places[right][0]


def _is_place(letter: Letter, span: Span) -> bool:
    return _PLACED.search(letter.text, max(span.start - _REACH, 0), span.start) is not None and not is_quoted(
        letter, span
    )


def _standing(name: str, places: Places, speller: Speller) -> tuple[int, bool]:
    return len(places[name]), speller.stands(name)


def _may_be_mistaken(wrong: str, right: str, places: Places, speller: Speller) -> bool:
    """Tell whether one of two names may be a slip of the other, by the words alone."""
    if len(places[wrong]) > 1 or len(right) < _SHORTEST or wrong[0] != right[0] or not is_known(wrong, speller):
        return False
    if _standing(wrong, places, speller) == _standing(right, places, speller):
        return False
    if speller.is_english(wrong.lower()) or is_form(wrong, right, sure=True) or (wrong[-2:], right[-2:]) in _TURNED:
        return False
    return not (is_of_nation(right, places) or is_of_nation(wrong, places))


def _is_meant(letter: Letter, span: Span, right: str, places: Places, speller: Speller) -> bool:
    """Tell whether a word stands where the other name would."""
    if is_quoted(letter, span) or _is_of_person(letter, span) or right.lower() in letter.once(_small):
        return False
    place = _place(letter, span)
    if place and len(places[right]) >= _SURE and sound(letter.part(span)) == sound(right):
        return True
    if not place or all(_place(letter, one) != place for one in places[right][:_MOST]):
        return False
    if place not in (_PREPOSITION, _ARTICLE):
        return True
    return _is_slip(letter.part(span), right) and (len(right) >= _TELLING or not speller.stands(right.lower()))


def _is_slip(wrong: str, right: str) -> bool:
    """Tell whether letters were left out, put in or have changed places: another letter makes another name."""
    return len(wrong) != len(right) or sorted(wrong.casefold()) == sorted(right.casefold())


def _is_of_person(letter: Letter, span: Span) -> bool:
    """Tell whether a name may be a person's: a title stands before it in its sentence, or a party behind it."""
    sentence = letter.sentence_at(span.start)
    before = Span(sentence.start, span.start)
    return letter.says(_PERSON, before) or _PARTY.match(letter.text, span.end) is not None


def _place(letter: Letter, span: Span) -> str:
    """Return what kind of place a name stands in, by the word right before: a name, a preposition, an article."""
    tokens = letter.tokens
    index = bisect_left(tokens, span.start, key=_start)
    if (
        index >= len(tokens)
        or tokens[index].start != span.start
        or tokens[index].opens
        or not tokens[index].gap.isspace()
    ):
        return ""
    before = tokens[index - 1]
    if before.lower in _PREPOSITIONS:
        return _PREPOSITION
    return _ARTICLE if before.lower in _ARTICLES else before.lower


def _small(letter: Letter) -> frozenset[str]:
    """Return the words that the letter writes without a capital."""
    return frozenset(token.text for token in letter.tokens if token.text.islower())


def _start(token: Token) -> int:
    return token.start
