"""Numbers that two sentences tell of the same, in other words: all that the shorter one says of it the other says too.

"Het fonds voor de duinen heeft een omvang van 18,36 miljoen euro" is told again by a list's "fonds voor de duinen:
81,36 miljoen euro", and "aan de proef doen 92 dorpen mee" by "de 29 dorpen die aan de proef meedoen". Both have one
number of the unit, or first what the others come to, no time or scope that the other has not, and are about as large
or differ as by a slip: in the order of their digits, or in one where there are more of them and more words.
"""

from collections import Counter
from collections.abc import Iterator
from itertools import zip_longest
from typing import NamedTuple

from ijkmoment.checking.figures.figure_words import ASIDE, OTHER_TIME, PART_OF_A_YEAR, PLANNED
from ijkmoment.checking.figures.near_numbers import is_digit_off, is_shuffled, is_swap, meaningful
from ijkmoment.checking.figures.number_contexts import Contexts, Mention
from ijkmoment.checking.figures.told_numbers import TIMES, differs_by_told, is_confirmed, numbers_in, told_aside
from ijkmoment.checking.letter import Letter, Span
from ijkmoment.checking.retelling.days_told import names_in_order
from ijkmoment.checking.retelling.derived_values import derived_values
from ijkmoment.checking.text.listed import are_in_one_list
from ijkmoment.checking.text.topics import content, general, stem, words_at
from ijkmoment.language.date_words import ANY_MONTH
from ijkmoment.language.patterns import lazily
from ijkmoment.language.word_classes import DETERMINERS, PREPOSITIONS
from ijkmoment.language.word_kinds import is_finite, is_participle

# Words that say that something has a size, and no more.
SIZE = frozenset(
    map(
        stem,
        """tel telt telde tellen telden omvat omvatte omvang bedrag bedraagt bedroeg bedragen bedroegen kost kostte
        kosten kostten gekost vergt vergde meet mat staan staat stond stonden lig ligt lag liggen lagen krijg kreeg
        kregen deelnem deelneem deelnemen deelnamen deel meedoen meedoet meededen deden neem nam namen euro miljoen
        miljard procent werkzaam aantal totaal waarde circa ongeveer ruim bijna gemiddeld samen ofwel
        oftewel namelijk""".split(),
    )
)
# A number that is rounded, a bound, a change or one of several; words that stand in ASIDE are compared.
_APART = lazily(
    rf"(?<!\w)(?:{ANY_MONTH}|nu|keer|dit|volgend\w*|thans|daarna|al|ander|nieuw|tegen(?:over)?|dan|meer|minder|per|daling|toename"
    r"|afname|verschil|minimaal|maximaal|streef\w*|doel\w*|norm|ruim|bijna|circa|ongeveer|niet|geen|tot|vanaf|elke?|iedere?"
    r"|zonder|eerste|tweede|derde|laatste|waaronder|wil|kan|kunnen)(?!\w)"
)
# What is allowed or set aside is no size, and what was before is not what is after.
_COMPARED = lazily(
    r"(?<!\w)(?:\w*budget|beschikba\w+|(?:ge)?reserve\w+|middelen|\w*plafond|mandaat|\w*ruimte|toegestaan|mag|mogen|aanvang|begin|eind|einde"
    r"|na|vóór|sinds|tijdens|alle)(?!\w)"
)
NAME = lazily(r"(?<=[a-zà-ÿ0-9,]\s)[A-ZÀ-Þ][\w’'-]+")
_YEAR = lazily(r"(?<![\w.,])(?:19|20)\d\d(?![\w,])")
_AND = lazily(r"(?<!\w)(?:en|of|plus)(?!\w)")
KNOWN = lazily(r"(?<!\w)(?:(?:de|die|deze|alle|met|dat)|(?:de|het|dit|dat|deze|die)\s+[a-zà-ÿ-]+\s+van)\s+(?:€\s?)?\Z")
_TO_BE = frozenset("wordt worden zal zullen".split())
_LEADS = PREPOSITIONS - {"van", "volgens"}
_REACH = 40
_FEWEST, _MANY, _MOST, _LONGEST, _TELLING = 2, 3, 24, 400, 2


class _Told(NamedTuple):
    """A number with the words that its clause and its sentence say, and what sets it apart."""

    one: Mention
    own: frozenset[str]
    said: frozenset[str]


def told_alike(letter: Letter) -> Iterator[tuple[Span, Span]]:
    """Yield the numbers told again as by a slip, each with the one told before."""
    told = [one for one in (_told(letter, it) for it in letter.once(Contexts).told) if one is not None]
    by_word: dict[str, list[_Told]] = {}
    in_unit = Counter((word, one.one.unit) for one in told for word in one.said)
    for one in told:
        for word in one.said:
            by_word.setdefault(word, []).append(one)
    for one in told:
        rarest = min((word for word in one.own if word in by_word), key=lambda word: len(by_word[word]), default="")
        alone = in_unit[rarest, one.one.unit] == _FEWEST
        if len(one.own) < _FEWEST and not (alone or letter.once(Contexts).years(one.one)):
            continue
        same = [it for it in by_word.get(rarest, ())[:_MOST] if _is_of_the_same(letter, one, it)]
        if len({it.one.value for it in same}) == 1:
            first, again = sorted((one.one.span, same[0].one.span))
            yield again, first


def _told(letter: Letter, one: Mention) -> _Told | None:
    """Return a number of a sentence with no other of its unit; none that is rounded, of a time, or made of others."""
    if one.unit in TIMES or meaningful(one.value) < _TELLING or one.sentence.end - one.sentence.start > _LONGEST:
        return None
    part = _between_semicolons(letter, one)
    alike = [it for it in numbers_in(letter, part) if it.unit == one.unit]
    if len(alike) > 1 and (alike[0].start != one.span.start or sum(it.value for it in alike[1:]) not in (0, one.value)):
        return None
    clause = letter.once(Contexts).clause(one)
    said = _words(letter, one, part)
    own = _words(letter, one, clause)
    return _Told(one, own, said) if own and content(letter.part(clause)) else None


def _between_semicolons(letter: Letter, one: Mention) -> Span:
    """Return the part of a sentence around a number that semicolons part from the rest of it."""
    start = letter.text.rfind(";", one.sentence.start, one.span.start) + 1
    end = letter.text.find(";", one.span.end, one.sentence.end)
    return Span(max(start, one.sentence.start), end if end >= 0 else one.sentence.end)


def _words(letter: Letter, one: Mention, span: Span) -> frozenset[str]:
    number = general(letter.part(one.span))
    return frozenset(general(letter.part(span))) - SIZE - frozenset(number)


def _is_of_the_same(letter: Letter, one: _Told, other: _Told) -> bool:
    mine, its = one.one, other.one
    if mine.unit != its.unit or mine.step != its.step or mine.sentence == its.sentence or not _is_slip(one, other):
        return False
    if not one.own <= other.said or _says_more(letter, mine, one.own, other.own):
        return False
    if _says_more(letter, its, other.own, one.own):
        return False
    return not _is_apart(letter, mine, its) and not _is_made(letter, mine, its)


def _is_slip(one: _Told, other: _Told) -> bool:
    mine, its = one.one.value, other.one.value
    low, high = sorted((mine, its))
    return low != high and (low * 4 >= high * 3 or is_swap(mine, its) or is_shuffled(mine, its) or _is_off(one, other))


def _is_off(one: _Told, other: _Told) -> bool:
    mine, its = one.one.value, other.one.value
    return is_digit_off(mine, its) and meaningful(mine) >= _MANY <= len(one.own)


def _is_apart(letter: Letter, one: Mention, other: Mention) -> bool:
    """Tell whether two numbers are of two times, parts or scopes, or of two things of one list."""
    contexts = letter.once(Contexts)
    if _years(letter, one) != _years(letter, other):
        return True
    clauses = [contexts.clause(it) for it in (one, other)]
    names = [{*NAME.findall(letter.part(it))} for it in clauses]
    if names[0] != names[1] or letter.says(_AND, clauses[0]) != letter.says(_AND, clauses[1]):
        return True
    said = [_aside(letter, it, clause) for it, clause in zip((one, other), clauses, strict=True)]
    return said[0] != said[1] or are_in_one_list(letter, one.span, other.span) or are_of_two_parts(letter, one, other)


def _years(letter: Letter, one: Mention) -> frozenset[int]:
    """Return the years that are told with a number: between semicolons, else in its sentence."""
    part = _between_semicolons(letter, one)
    if sum(it.unit == one.unit for it in numbers_in(letter, part)) > 1:  # the parts of a whole have years of their own
        return frozenset(map(int, _YEAR.findall(letter.folded, *letter.once(Contexts).clause(one))))
    own = frozenset(map(int, _YEAR.findall(letter.folded, *part))) if part != one.sentence else None
    return own or letter.once(Contexts).years(one)


def _aside(letter: Letter, one: Mention, clause: Span) -> frozenset[str]:
    """Return what sets a number apart: the part of a year, another time or scope, a plan, what is allowed."""
    said = [found for pattern in (ASIDE, _COMPARED, _APART) for found in pattern.findall(letter.folded, *clause)]
    planned = any(PLANNED.fullmatch(it) for it in said)
    words = ("plan" if PLANNED.fullmatch(it) else it for it in said if not planned or it not in _TO_BE)
    parts = [it for time in (PART_OF_A_YEAR, OTHER_TIME) for it in time.findall(letter.folded, *one.sentence)]
    every = told_aside(letter, one.span, clause).union(words, parts)
    return frozenset("gemiddeld" if it == "gemiddelde" else it for it in every)


def are_of_two_parts(letter: Letter, one: Mention, other: Mention) -> bool:
    """Tell whether two headings part the numbers under them: by names, as two of a kind, or as what each is of."""
    over = [Span(it[-1].start, it[-1].end) for place in (one, other) if (it := letter.headings_at(place.span.start))]
    if len(over) < 2 or over[0] == over[1]:
        return False
    names = [{*names_in_order(letter, it)} for it in over]
    if all(names) and names[0].isdisjoint(names[1]):
        return True
    words = [{*content(letter.part(it))} for it in over]
    if words[0] & words[1] not in (set(), *words):
        return True
    said = [{*content(letter.part(it.sentence))} for it in (one, other)]
    return all(heading & own for heading, own in zip(words, said, strict=True))


def _says_more(letter: Letter, one: Mention, own: frozenset[str], others: frozenset[str]) -> bool:
    """Tell whether words that are not said of the other number make it one of another thing.

    Beside a short number any word does, beside a longer one a verb, what says which ("de verzekerde schade") and what
    a preposition leads ("met brandstof"). What takes a number for known ("de 29 dorpen die") may go on as it likes.
    """
    before = letter.folded[max(one.span.start - _REACH, one.sentence.start) : one.span.start]
    speller = letter.speller
    if own <= others or KNOWN.search(before):
        return False
    many = len(own & others) >= _MANY
    if not many and meaningful(one.value) < _MANY:
        return True
    words, led = words_at(letter.text, *letter.once(Contexts).clause(one)), False
    for word, following in zip_longest([it[0] for it in words], [it[0] for it in words[1:]], fillvalue=""):
        if stem(word) in own - others:
            which = led or stem(following) in own & others
            if which or (
                speller is not None and not many and (is_finite(word, speller) or is_participle(word, speller))
            ):
                return True
        led = word in _LEADS or (led and word in DETERMINERS)
    return False


def _is_made(letter: Letter, one: Mention, other: Mention) -> bool:
    """Tell whether others come to one of two numbers, or tell by what they differ."""
    made = letter.once(derived_values) if meaningful(one.value) > _TELLING else frozenset()
    if one.value in made or other.value in made or is_confirmed(letter, one.span, one.value, one.unit):
        return True
    return differs_by_told(letter, one.span, one.value, other.value, one.unit)
