"""Totals that close the numbers before them: "171 passagiers en 6 bemanningsleden, in totaal 177 personen".

The total ends the row in its own sentence, or opens the next one as what "zij" or "dat" come to: "Kenia (€ 38 miljoen)
en Ghana (€ 31 miljoen). Samen waren zij goed voor € 69 miljoen". It is off where no run of the numbers comes to it, and
all would but for a slip; of numbers that each stand in brackets behind a name, and of which the last has "en" before
it, the reader knows that they are all.
"""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise

from ijkmoment.checking.figures.figure_words import BY_MEANS
from ijkmoment.checking.figures.near_numbers import meaningful, slipped
from ijkmoment.checking.figures.told_numbers import TIMES, ToldNumber, numbered_sentences, plain
from ijkmoment.checking.figures.totals import Sum
from ijkmoment.checking.letter import Letter, Span
from ijkmoment.checking.sums.each import each_counted
from ijkmoment.language.numerals import NUMBER_WORD
from ijkmoment.language.patterns import lazily
from ijkmoment.language.word_classes import PREPOSITIONS

_TOGETHER = r"(?:in\s+totaal|samen|tezamen|gezamenlijk|bij\s+elkaar|opgeteld)"
_CLOSES = lazily(
    rf"(?:,|;|:|\s[–-]|\))\s+(?:(?:dat\s+is|dus|derhalve|ofwel|oftewel|en\s+dus)\s+)?{_TOGETHER}(?:\s+dus)?\s+(?:€\s?)?\Z"
)
_BREAKS = lazily(
    r"(?:[,;:]|\s[–-])\s+(?:(?:dat\s+(?:is|zijn|waren|was)(?:\s+er)?|dus|ofwel|oftewel|en\s+dus)\s+)?(?:€\s?)?\Z"
)
_IN_ALL = lazily(rf"(?:\s+[a-zà-ÿ]+)?\s+{_TOGETHER}(?=[.;,)]|\Z)")
_GOES_ON = lazily(r"\s+met\s|[^.;,]*\s(?:met|inclusief|tot\s+en\s+met|in|over|dit|deze)\s")
_OPENS = lazily(
    rf"(?:daarmee\s+[a-z]+\s+(?:er\s+)?(?:dus\s+)?(?:in\s+)?{_TOGETHER}\s+|het\s+(?:totaal|totale\s+[a-z]+)\s+[a-z]+\s+(?:daarmee|hiermee|dan)\s+(?:[a-z]+\s+){{0,2}}op\s+"
    rf"|(?:over\s+(?:het|de|deze)\s+(?:[a-zà-ÿ]+\s+){{1,2}})?{_TOGETHER}\s+(?!met\s)[a-z]+\s+(?:dat|dit|zij|ze|deze)\s+(?:[a-z]+\s+){{0,3}}"
    rf"|(?:dat|dit)\s+(?:is|zijn|was|waren)\s+(?:er\s+)?{_TOGETHER}\s+|(?:dat|dit)\s+brengt\s+het\s+totaal\s+(?:[a-z]+\s+){{0,2}}op\s+)"
)
# "Deze drie provincies namen samen 13.000 hectare voor hun rekening": as many as were just told.
_SO_MANY = lazily(
    rf"(?:in\s+|voor\s+)?(?:deze|die|de)\s+{NUMBER_WORD}\s+[a-zà-ÿ'’-]+\s+(?:[a-zà-ÿ]+\s+){{0,2}}{_TOGETHER}\s+"
    r"(?:(?!met\s)[a-zà-ÿ]+\s+){0,4}(?:€\s?)?"
)
# "Dat bedrag wordt gedragen door het Rijk (€ 38 miljoen) en Ede (€ 31 miljoen)": they bear all of it.
_BORNE = lazily(
    r"(?:dat|dit|het)\s+(?:bedrag|geld)\s+(?:wordt|werd|is)\s+(?:gezamenlijk\s+|samen\s+)?"
    r"(?:gedragen|betaald|opgebracht|gefinancierd|bekostigd|bijeengebracht|verdeeld|ingebracht)\s+(?:door|over|tussen)\s[^.;]*?\Z"
)
_HAVE = lazily(r"(?<!\w)(?:heeft|hebben|had|hadden|telt|tellen|telde|telden|beschik\w+)(?!\w)")
_ENDS_SO = lazily(
    r"(?:\s+[a-zà-ÿ-]+)?(?:\s+voor\s+(?:hun|haar)\s+rekening|\s+[a-zà-ÿ]{2,3})?(?:\s+ge[a-zà-ÿ]+)?\s*(?:[.;,]|\Z)"
)
_LATER = lazily(
    r"(?<!\w)(?:wil|willen|zal|zullen|zou|zouden|moet|moeten|kan|kunnen|gaan|mogen|nog|extra|meer|minder|ook|daarnaast|maximaal)(?!\w)"
)
_SINCE = lazily(r"(?<!\w)(?:sinds|inmiddels|nu|thans|cumulatief|vanaf|al|ooit)(?!\w)")
_COMMA_OR_AND = lazily(r"\)?[^;:.()]*?(?:,|\s+en)\s[^;:.()]*\(?\Z")
_AND = lazily(r"\),?\s+en\s+[^.;:(),]{2,60}\(")
_ASIDE = lazily(
    rf"(?<!\w)(?:tegen(?:over)?|dan|vergeleken|vorig\w*|eerder\w*|gemiddeld\w*|per(?!{BY_MEANS})|elk|elke|ieder|iedere|beide|allebei|maximaal|minimaal"
    r"|onder\s+(?:meer|andere)|waaronder|bijvoorbeeld|met\s+name|zoals|vooral|respectievelijk|oplopend|waarvan|van\s+wie|daarvan|hiervan|of|tot"
    r"|extra|keer|maal|meer|minder|ten\s+opzichte|niet|geen|inclusief|exclusief)(?!\w)"
)
_COMPARED = frozenset({"meer", "minder", "hoger", "lager"})
_ESTIMATED = lazily(r"(?<!\w)naar\s+schatting\s+(?:€\s?)?\Z")
_FEWEST, _MOST, _REACH, _LONGEST, _TELLING = 2, 12, 60, 600, 5

_Told = tuple[Span, tuple[ToldNumber, ...]]


def closed_sums(letter: Letter) -> Iterator[Sum]:
    """Find the numbers that come to another total than closes them."""
    before: _Told = (Span(0, 0), ())
    for sentence, told in letter.once(numbered_sentences):
        numbers = tuple(one for one in told if one.unit not in (*TIMES, "%", "procentpunt"))
        if sentence.end - sentence.start <= _LONGEST and numbers:
            yield from _in_sentence(letter, sentence, numbers)
            yield from _behind(letter, before, sentence, numbers[0])
            yield from _of_so_many(letter, before, sentence, numbers)
            yield from _borne(letter, before, sentence, numbers)
        before = sentence, numbers


def _in_sentence(letter: Letter, sentence: Span, numbers: Sequence[ToldNumber]) -> Iterator[Sum]:
    """Yield the total that closes the parts of its own sentence."""
    for index, whole in enumerate(numbers):
        if index >= _FEWEST and _is_closing(letter, sentence, whole):
            yield from _off(letter, sentence, whole, numbers[:index])


def _is_closing(letter: Letter, sentence: Span, whole: ToldNumber) -> bool:
    """Tell whether a number is told as the total of those before it: "in totaal 177", ": acht in totaal"."""
    before = max(whole.start - _REACH, sentence.start), whole.start
    if _CLOSES.search(letter.folded, *before) is not None:
        return _GOES_ON.match(letter.folded, whole.end, sentence.end) is None
    breaks = _BREAKS.search(letter.folded, *before) is not None
    return breaks and _IN_ALL.match(letter.folded, whole.end, sentence.end) is not None


def _behind(letter: Letter, before: _Told, sentence: Span, whole: ToldNumber) -> Iterator[Sum]:
    """Yield the total that opens the sentence behind its parts: "Samen waren zij goed voor € 69 miljoen"."""
    between = letter.text[before[0].end : sentence.start]
    follows = len(before[1]) >= _FEWEST and not between.strip() and "\n\n" not in between
    opens = follows and _OPENS.fullmatch(letter.folded, sentence.start, whole.start) is not None
    if opens and not letter.says(_SINCE, sentence):
        yield from _off(letter, before[0], whole, before[1])


def _of_so_many(letter: Letter, before: _Told, sentence: Span, numbers: Sequence[ToldNumber]) -> Iterator[Sum]:
    """Yield what "deze drie" have together, where the sentence before tells of three, and no more."""
    if len(numbers) != _FEWEST or letter.block_at(before[0].start) != letter.block_at(sentence.start):
        return
    count, whole = numbers
    said = _SO_MANY.fullmatch(letter.folded, sentence.start, whole.start)
    parts = tuple(one for one in before[1] if one.unit == whole.unit)
    follows = not letter.text[before[0].end : sentence.start].strip() and count.value == len(parts) == len(before[1])
    if said is None or not follows or len(parts) <= _FEWEST or not plain((*parts, whole)):
        return
    joined = _are_joined(letter, parts) and not letter.says(_ASIDE, before[0])
    named = not whole.unit and parts[0].behind[:1] not in ((), whole.behind[:1])
    other = named and not _are_bracketed(letter, parts)
    # "Kreeg 4.000 hectare" is not what all "hebben", nor is what stands further behind it the same.
    have = letter.says(_HAVE, sentence) and not letter.says(_HAVE, before[0])
    other = other or have or _ENDS_SO.match(letter.folded, whole.end, sentence.end) is None
    if (
        joined
        and not other
        and not any(letter.says(it, sentence) for it in (_SINCE, _LATER))
        and not _fits(whole, parts)
    ):
        yield Sum(whole.figure, tuple(one.figure for one in parts))


def _borne(letter: Letter, before: _Told, sentence: Span, parts: Sequence[ToldNumber]) -> Iterator[Sum]:
    """Yield the last amount before a sentence that says who bear it, each with a share in brackets."""
    wholes = [one for one in before[1] if one.unit == parts[0].unit]
    if len(parts) < _FEWEST or not wholes or not parts[0].unit or letter.text[before[0].end : sentence.start].strip():
        return
    whole = wholes[-1]
    said = _BORNE.fullmatch(letter.folded, sentence.start, parts[0].start) is not None
    alike = (
        all(one.unit == whole.unit for one in parts) and plain((*parts, whole)) and not letter.says(_ASIDE, sentence)
    )
    if said and alike and _are_bracketed(letter, parts) and not _fits(whole, parts):
        yield Sum(whole.figure, tuple(one.figure for one in parts))


def _off(letter: Letter, sentence: Span, whole: ToldNumber, numbers: Sequence[ToldNumber]) -> Iterator[Sum]:
    """Yield a total that its parts, one of a kind with it and joined by commas and "en", do not come to."""
    parts = tuple(one for one in numbers if one.unit == whole.unit)
    others = any(one.value != len(parts) for one in numbers if one.unit != whole.unit)
    others = others or not _COMPARED.isdisjoint(whole.behind[:2])  # "34 minder dan gepland"
    if others or not _FEWEST <= len(parts) <= _MOST or not plain(_exactly(letter, (*parts, whole))):
        return
    counted = each_counted(letter, parts, sentence.start)
    if counted is None or letter.says(_ASIDE, Span(sentence.start, parts[-1].end)):
        return
    bracketed = _are_bracketed(letter, parts)
    if _fits(whole, counted) or not (bracketed or _are_joined(letter, parts)):
        return
    values = [one.value for one in counted]
    telling = sum(map(meaningful, (whole.value, *values))) >= _TELLING
    if bracketed or _are_of_one_noun(whole, parts) or (slipped(whole.value, values) and telling):
        yield Sum(whole.figure, tuple(one.figure for one in counted))


def _exactly(letter: Letter, numbers: Sequence[ToldNumber]) -> list[ToldNumber]:
    """Return numbers without those that are estimated all the same, as what they come to is."""
    return [
        one
        for one in numbers
        if _ESTIMATED.search(letter.folded, max(one.start - _REACH, 0), one.start) is None or one.step == 0
    ]


def _are_joined(letter: Letter, parts: Sequence[ToldNumber]) -> bool:
    return all(_COMMA_OR_AND.match(letter.folded, one.end, other.start) for one, other in pairwise(parts))


def _are_of_one_noun(whole: ToldNumber, parts: Sequence[ToldNumber]) -> bool:
    """Tell whether parts are all of what a total counts: "116 klachten over A, 88 over B en 58 over C"."""
    first, *others = parts
    named = not whole.unit and first.behind[:1] == whole.behind[:1] != ()
    rest = all(one.behind[:1] == whole.behind[:1] or one.behind[0] in PREPOSITIONS for one in others if one.behind)
    return named and len(parts) > _FEWEST and rest and all(one.behind for one in others)


def _are_bracketed(letter: Letter, parts: Sequence[ToldNumber]) -> bool:
    """Tell whether numbers are those of all names of a row, each alone in brackets: "Kenia (38) en Ghana (31)"."""
    text = letter.text
    alone = all(text[one.start - 1 : one.start] == "(" and text[one.end : one.end + 1] == ")" for one in parts)
    return alone and len(parts) > _FEWEST and _AND.fullmatch(letter.folded, parts[-2].end, parts[-1].start) is not None


def _fits(whole: ToldNumber, parts: Sequence[ToldNumber]) -> bool:
    """Tell whether the last parts, from any of them on, come to a whole as far as rounding lets one tell."""
    values = [one.value for one in parts]
    room = sum((high - low for low, high in (one.interval for one in (*parts, whole))), Decimal(0)) / 2
    return any(abs(sum(values[first:], Decimal(0)) - whole.value) <= room for first in range(len(values) - 1))
