"""What is left of a whole by another number than its parts leave, and parts that are more than their whole.

"Van de 83 lessen zijn er 61 afgerond. De overige 12 lopen nog": the whole is told before, with a part that is said to
be of it, and nothing else is counted between. So certain is it then that no slip of the hand need explain the number,
nor does one for a part that is more than what it is of ("van de 220 verschenen er 442").
"""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import combinations

from ijkmoment.checking.figures.near_numbers import slipped
from ijkmoment.checking.figures.told_numbers import TIMES, ToldNumber, kind_of, numbered_sentences, numbers_in, plain
from ijkmoment.checking.figures.totals import Sum
from ijkmoment.checking.letter import Letter, Span
from ijkmoment.checking.sums.groups import counted, is_in_brackets
from ijkmoment.checking.sums.row_words import ASIDE
from ijkmoment.language.patterns import lazily
from ijkmoment.language.word_kinds import is_listed_noun

_LEFT = lazily(
    r"(?<!\w)(?:(?:de|het|die|alle)\s+(?:overige|resterende|andere|ontbrekende)|de\s+rest,?|het\s+restant(?:\s+van)?)\s*\(?\s*\Z"
)
_LEFT_BEHIND = lazily(r"\s+(?:overige|resterende|andere)(?!\w)")
_THE = lazily(r"(?<!\w)de\s+\Z")
_OUT_OF = lazily(r"(?<!\w)van\s+(?:de|deze|die|onze|alle|het\s+[a-z]+\s+van)\s+(?:in\s+totaal\s+)?\Z")
_OF_IT = lazily(r"(?<!\w)(?:daarvan|hiervan|waarvan|ervan|van\s+(?:hen|wie|deze|die))(?!\w)")
_PAID = lazily(
    r"(?<!\w)(?:daarvan|hiervan|waarvan|van\s+(?:dit|dat)\s+(?:bedrag|totaal|budget))\s+(?:(?:is|was|werd|kwam|komt|ging|gaat)\s+)?\Z"
)
_ER = lazily(r"(?<!\w)er\s+\Z")
_BARE = lazily(r"\s*[.,;)]|\s*\Z|\s+(?:voor|tegen|in|uit|op|bij|niet|nog|al|zijn|waren)\s")
_CHANGED = lazily(r"(?<!\w)met\s+\Z")
_OF_EACH = lazily(
    r"(?<!\w)(?:per|elke?|iedere?|gemiddeld\w*|cumulatief|keer|maal|jaarlijks\w*|structure\w+|tranches?|termijn(?:en)?|samen)(?!\w)",
    re.IGNORECASE,
)
_OPENS = lazily(r"(?:.*?(?:[,;:(]|(?<!\w)(?:en|maar|want|dat|zijn|waren)))?\s*")
_THAT = lazily(r"(?<!\w)dat\s+(?:zijn|waren)\s+er\s+\Z")
_IS_PART = lazily(r"\s+(?:daarvan|hiervan|ervan|van\s+(?:hen|deze|die))(?!\w)")
_ONE_MORE = lazily(r"(?<!\w)er\s+[eé][eé]n(?!\w)")
_ONE_BY_RANK = lazily(r"(?<!\w)(?:de|het)\s+[a-zà-ÿ]+ste?\s[^.;]*?(?<!\w)(?:in|bij|is|heeft|van)\s")
_ANYONE = ("personen", "mensen", "gevallen", "exemplaren")
_COMPARED = frozenset({"meer", "minder", "hoger", "lager", "extra", "duurder", "goedkoper"})
_REACH, _BACK, _MOST, _FEWEST, _LONGEST, _WINDOW, _NUMBERS = 32, 3, 3, 2, 600, 900, 8
_FAR = Decimal("0.3")
_NOTHING = Decimal(0)

_Numbers = Sequence[ToldNumber]


def rests(letter: Letter) -> Iterator[Sum]:
    """Find the numbers that are said to be left of a whole, and are not."""
    for sentence, numbers in letter.once(numbered_sentences):
        for left in counted(numbers) if sentence.end - sentence.start <= _LONGEST else ():
            if left.unit not in TIMES and _is_left(letter, sentence, left):
                yield from _off(letter, sentence, left)


def _is_left(letter: Letter, sentence: Span, one: ToldNumber) -> bool:
    lead = max(one.start - _REACH, sentence.start), one.start
    if _LEFT.search(letter.folded, *lead):
        return True
    return bool(_LEFT_BEHIND.match(letter.folded, one.end)) and _THE.search(letter.folded, *lead) is not None


def _off(letter: Letter, sentence: Span, left: ToldNumber) -> Iterator[Sum]:
    """Yield the whole before what is left of it, where no numbers near by leave so much."""
    before = [it for it in _before(letter, sentence, left) if kind_of(it) == kind_of(left)]
    if any(_leaves(whole, before, left) for whole in before):
        return
    for at in reversed(range(len(before))):
        whole = before[at]
        if _IS_PART.match(letter.folded, whole.end):
            continue
        out = _OUT_OF.search(letter.folded, max(whole.start - _REACH, 0), whole.start)
        parts = before[at + 1 :]
        if not parts and out is not None and at:
            parts = before[at - 1 : at]  # "twaalf van de dertig"
        said = out is not None or _OF_IT.search(letter.folded, whole.end, left.start) is not None
        told = [*parts, left]
        said = said or (len(before) == _FEWEST and _closes(letter, sentence, whole, told))
        if not parts or not said or len(parts) > _MOST or max(it.value for it in parts) >= whole.value:
            continue
        if plain([whole, *told]) and _is_near(whole, told) and not _is_told_otherwise(letter, sentence, whole, told):
            yield Sum(whole.figure, tuple(it.figure for it in told))
        return


def _closes(letter: Letter, sentence: Span, whole: ToldNumber, told: _Numbers) -> bool:
    """Tell whether one part and what is left stand in the sentence right behind a whole, nearly as much together."""
    last = letter.sentence_at(whole.start)
    follows = last.end < sentence.start <= told[0].start and not letter.text[last.end : sentence.start].strip()
    return follows and abs(whole.value - sum((it.value for it in told), _NOTHING)) * 8 <= whole.value


def _is_told_otherwise(letter: Letter, sentence: Span, whole: ToldNumber, told: _Numbers) -> bool:
    """Tell whether words compare parts of a whole, or count other things, or more of them, than it does."""
    *parts, left = told
    around = min(whole.start, parts[0].start), left.start
    off = whole.value - sum((it.value for it in told), _NOTHING)
    if off + left.value == 0 or any(it.value == abs(off) for it in numbers_in(letter, Span(left.end, sentence.end))):
        return True
    if len(parts) == 1 and left.value + 1 == parts[0].value:
        return True  # "bij drie van de elf processen. Voor het ene is dit opgelost, over de andere twee ..."
    if ASIDE.search(letter.folded, *around) or _ONE_MORE.search(letter.folded, *around):
        return True
    if (
        left.behind[:1]
        and left.behind[0] not in whole.behind
        and any(it.behind[:1] == left.behind[:1] for it in parts[:-1])
    ):
        return True
    if off == 1 and _ONE_BY_RANK.search(letter.folded, parts[-1].end, left.start):
        return True
    speller, nouns = letter.speller, {*_ANYONE, *(word for it in (whole, parts[0]) for word in it.behind)}
    others = (it.behind[0] for it in told if it.behind and it.behind[0] not in nouns)
    return speller is not None and any(is_listed_noun(word, speller) for word in others)


def _before(letter: Letter, sentence: Span, left: ToldNumber) -> list[ToldNumber]:
    """Return the numbers of a block before one, from three sentences back on."""
    block, first = letter.block_at(sentence.start), sentence.start
    for _ in range(_BACK):
        first = max(letter.sentence_at(max(first - 2, 0)).start, block.start if block is not None else first)
    found = counted(numbers_in(letter, Span(max(first, left.start - _WINDOW), left.start)))[-_NUMBERS:]
    return [it for it in found if not is_in_brackets(letter, letter.sentence_at(it.start).start, it)]


def _leaves(whole: ToldNumber, numbers: _Numbers, left: ToldNumber) -> bool:
    """Tell whether some of the other numbers leave so much of a whole, as far as rounding lets one tell."""
    others = [it for it in numbers if it is not whole]
    for many in range(1, _MOST + 1):
        for some in combinations(others, many):
            room = sum(((high - low) / 2 for low, high in (it.interval for it in (whole, left, *some))), _NOTHING)
            if abs(whole.value - left.value - sum((it.value for it in some), _NOTHING)) <= room:
                return True
    return False


def _is_near(whole: ToldNumber, told: _Numbers) -> bool:
    values = [it.value for it in told]
    off = abs(whole.value - sum(values, _NOTHING))
    return off <= whole.value * _FAR or slipped(whole.value, values)


def parts_above_whole(letter: Letter) -> Iterator[Sum]:
    """Find the parts that are more than the one number that they are of."""
    for sentence, numbers in letter.once(numbered_sentences):
        if sentence.end - sentence.start > _LONGEST or letter.says(_OF_EACH, sentence):
            continue
        own = counted(numbers)
        for at, part in enumerate(own):
            lead = max(part.start - _REACH, sentence.start), part.start
            if part.unit == "euro" and not part.about and _PAID.search(letter.folded, *lead):
                yield from _above(letter, sentence, part)
            elif at and not part.unit and _ER.search(letter.folded, *lead) and _BARE.match(letter.folded, part.end):
                whole = own[at - 1]
                out = _OUT_OF.search(letter.folded, max(whole.start - _REACH, sentence.start), whole.start)
                opens = out is not None and _OPENS.fullmatch(letter.folded, sentence.start, out.start()) is not None
                clause = opens and not _THAT.search(letter.folded, *lead)
                if clause and not whole.unit and part.value > whole.value and plain((whole, part)) and whole.behind:
                    yield Sum(whole.figure, (part.figure,), whole=False)


def _above(letter: Letter, sentence: Span, part: ToldNumber) -> Iterator[Sum]:
    """Yield a sum of money of which more is paid than it is: than any that a paragraph tells before it."""
    wholes = [it for it in _before(letter, sentence, part) if it.unit == "euro"]
    if not wholes or not plain(wholes) or any(_is_change(letter, it) for it in wholes):
        return
    last = letter.sentence_at(wholes[-1].start)
    near = not letter.text[last.end : sentence.start].strip()
    if near and not letter.says(_OF_EACH, last) and all(it.interval[1] < part.interval[0] for it in wholes):
        yield Sum(wholes[-1].figure, (part.figure,), whole=False)


def _is_change(letter: Letter, one: ToldNumber) -> bool:
    """Tell whether a sum says by how much another one changed or differs: "met € 4 miljoen verhoogd"."""
    changed = _CHANGED.search(letter.folded, max(one.start - _REACH, 0), one.start)
    return changed is not None or not _COMPARED.isdisjoint(one.behind[:1])
