"""What is left of a whole of which a part was told right before: "61 van de 83 staan open. De 22 andere zijn af".

The part is said to be of that whole ("van de 83", "41 daarvan"), all other parts stand beside it, and what is left
opens the next sentence or closes the same one. Nothing else is counted between them, so that the numbers have to fit:
no slip of the hand has to explain why they do not.
"""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import accumulate, combinations

from ijkmoment.checking.figures.figure_words import BY_MEANS
from ijkmoment.checking.figures.near_numbers import is_near
from ijkmoment.checking.figures.told_numbers import TIMES, ToldNumber, numbered_sentences, numbers_in, plain
from ijkmoment.checking.figures.totals import Sum
from ijkmoment.checking.letter import Letter, Span
from ijkmoment.checking.text.topics import stem
from ijkmoment.language.date_words import MONTH
from ijkmoment.language.patterns import lazily

_LEFT = lazily(
    r"(?:(?:van|voor|bij|in|aan|over|op|met)\s+)?(?:(?:de|die|alle)\s+(?:overige|resterende|andere)|de\s+rest,|de\s+rest\s+\()\s*"
)
_LEFT_INSIDE = lazily(r"(?<!\w)(?:(?:de|die)\s+(?:overige|resterende|andere)\s+|de\s+rest(?:,\s|\s\())(?:€\s?)?\Z")
_THE = lazily(r"(?:(?:van|voor|bij|in|aan|over|op|met)\s+)?(?:de|die|alle)\s+")
_THE_INSIDE = lazily(r"(?<!\w)(?:de|die)\s+\Z")
_OUT_OF = lazily(r"(?<!\w)van\s+(?:de|deze|die|onze|alle|het\s+[a-z]+\s+van)\s+(?:in\s+totaal\s+)?(?:€\s?)?\Z")
_IS_OF = lazily(r"\s+van\s+(?:de|deze|die|onze|alle)\s+(?:in\s+totaal\s+)?")
_OF_THEM = lazily(r"\s+(?:daarvan|hiervan|ervan|van\s+(?:hen|deze|die|dit))(?!\w)")
_THEREOF = lazily(
    r"(?:(?:bij|in|op|voor|aan)\s+)?\Z|(?P<said>(?:[^.;:\d]*\s)?(?:daarvan|hiervan|van\s+(?:hen|deze|die))\s+(?:[a-z]+\s+){0,3}\Z)"
)
_SAID = lazily(r"(?<!\w)(?:daarvan|hiervan|ervan|waarvan|van\s+(?:hen|wie|deze|die))(?!\w)")
_THERE = lazily(  # and no other place or year: "in Oss zijn er 25", "dit jaar waren er zes"
    rf"(?:(?:op|per)\s+\d{{1,2}}\s+(?:{MONTH})(?:\s+\d{{4}})?|(?:begin|eind|medio)\s+(?:(?:{MONTH})|\d{{4}})|inmiddels|nu|thans)"
    r"\s+(?:is|zijn|was|waren|staan|stonden)\s+er\s+"
)
_MORE = frozenset({"meer", "minder", "hoger", "lager", "extra"})
_BEHIND = frozenset({"overige", "resterende", "andere"})
_ASIDE = lazily(
    rf"(?<!\w)(?:waarvan|waaronder|onder\s+(?:wie|meer|andere)|bijvoorbeeld|gemiddeld\w*|per(?!{BY_MEANS})|elk|elke|ieder|iedere|beide|zowel|eerder\w*|vorig\w*|later"
    r"|(?<!is\s)(?<!zijn\s)inmiddels|daarnaast|bovendien|inclusief|exclusief|tegen(?:over)?|dan|keer|maal|ten\s+minste|minstens|sommigen?|enkele|deels|ook"
    r"|tweede|derde|nieuwe|er\s+[eé][eé]n)(?!\w)"
)
_OF_A_PLACE = frozenset(
    {"in", "uit", "van", "op", "bij", "met", "voor", "die", "waarvan", "waarbij", "buiten", "binnen"}
)
_MISSING = lazily(r"(?:de|het)\s+ontbrekende\s+(?:€\s?)?")
_WITHIN = lazily(
    r"(?<!\w)(?:dit|dat)\s+(?:bedrag\s+|aantal\s+|geld\s+)?(?:(?:is|was|zit)\s+(?:al\s+|reeds\s+)?(?:begrepen\s+|inbegrepen\s+|opgenomen\s+|verwerkt\s+"
    r"|meegeteld\s+)?in|(?:maakt|maakte)\s+(?:deel|onderdeel)\s+uit\s+van)\s+(?:de|het|die)\s+(?:(?:genoemde|bedrag|totaal|van)\s+)*(?:€\s?)?\Z"
)
_VERBS = frozenset(
    """
    is zijn was waren wordt worden werd werden heeft hebben had hadden kan kunnen kon konden zal zullen zou zouden moet
    moeten doet doen deden gaan gingen komen kwamen staan stonden liggen lagen blijven bleven volgen volgden krijgen
    kregen
    """.split()
)
_BARE = _VERBS.union(
    """
    mag mogen deed gaat ging komt kwam staat stond ligt lag blijft bleef volgt volgde krijgt kreeg geeft geven gaf gaven
    neemt nemen nam namen werkt werken werkte werkten vindt vinden vond vonden loopt lopen liep liepen betreft betreffen
    betrof betroffen valt vallen viel vielen vergt vergen noemt noemen noemden start starten startten ontvangt ontvangen
    ontvingen wacht wachten wachtten verkeert verkeren in op uit bij door naar van voor na nog zodat die dat met aan te
    om via tot
    """.split()
)
_ANYONE = frozenset({"personen", "mensen", "gevallen", "exemplaren"})
_REACH, _MOST, _LONGEST, _FAR = 32, 4, 500, 90
_SHORT = 5

_Told = tuple[Span, tuple[ToldNumber, ...]]
_Before = tuple[_Told, _Told]  # the two sentences before one
_Parted = tuple[ToldNumber, tuple[ToldNumber, ...]]  # a whole with its parts


def told_rests(letter: Letter) -> Iterator[Sum]:
    """Find what is left of a whole by another number than the parts leave, where nothing else is counted."""
    told = letter.once(numbered_sentences)
    before: _Told = (Span(0, 0), ())
    first = earlier = before
    for sentence, numbers in told:
        counts = _counts(numbers)
        if counts and sentence.end - sentence.start <= _LONGEST:
            yield from _in_sentence(letter, (earlier, before), sentence, counts)
            yield from _within(letter, before, sentence, counts)
            yield from _missing(letter, earlier, before, sentence, counts[0])
            if _opens_with_rest(letter, sentence, counts[0]) and _follows(letter, before[0], sentence):
                yield from _off(letter, (first, earlier), before[0], before[1], counts[0])
        first, earlier, before = earlier, before, (sentence, counts)


def _counts(numbers: Sequence[ToldNumber]) -> tuple[ToldNumber, ...]:
    return tuple(one for one in numbers if one.unit not in (*TIMES, "%", "procentpunt"))


def _in_sentence(letter: Letter, before: _Before, sentence: Span, counts: Sequence[ToldNumber]) -> Iterator[Sum]:
    """Yield what the last number of a sentence says is left of one that it parts."""
    last = counts[-1]
    start = max(last.start - _REACH, sentence.start)
    bare = last.behind[:1] and last.behind[0] in _BEHIND and _THE_INSIDE.search(letter.folded, start, last.start)
    if len(counts) > 1 and (bare or _LEFT_INSIDE.search(letter.folded, start, last.start)):
        yield from _off(letter, before, sentence, tuple(counts[:-1]), last)


def _within(letter: Letter, before: _Told, sentence: Span, counts: Sequence[ToldNumber]) -> Iterator[Sum]:
    """Yield a whole in which more is said to be than it is: "€ 10 miljard; dit is begrepen in de € 31 miljoen"."""
    told = (*(before[1] if _follows(letter, before[0], sentence) else ()), *counts)
    for index, whole in enumerate(told[1:], 1):
        start = whole.start + letter.text.startswith("€", whole.start)
        part = told[index - 1]
        more = bool(whole.unit) and whole.unit == part.unit and part.value > whole.value and plain((part, whole))
        if more and _WITHIN.search(letter.folded, max(whole.start - _FAR, part.end), start):
            yield Sum(whole.figure, (part.figure,), whole=False)


def _missing(letter: Letter, earlier: _Told, before: _Told, sentence: Span, left: ToldNumber) -> Iterator[Sum]:
    """Yield what is said to be missing of what the two sentences before tell: "De ontbrekende zes kilometer"."""
    start = left.start + letter.text.startswith("€", left.start)
    if not left.unit or _MISSING.fullmatch(letter.folded, sentence.start, start) is None:
        return
    if not (_follows(letter, earlier[0], before[0]) and _follows(letter, before[0], sentence)):
        return
    alike = [one for one in (*earlier[1], *before[1]) if one.unit == left.unit]
    if len(alike) < _MOST // 2 or not plain((*alike, left)):
        return
    if any(abs(abs(one.value - other.value) - left.value) <= _room(left) for one, other in combinations(alike, 2)):
        return
    part, whole = sorted(alike[-2:], key=lambda one: one.value)
    yield Sum(whole.figure, (part.figure, left.figure))


def _room(one: ToldNumber) -> Decimal:
    """Return by how much rounding may put off a difference."""
    low, high = one.interval
    return (high - low) * 3 / 2 if one.step < 0 else high - low


def _opens_with_rest(letter: Letter, sentence: Span, first: ToldNumber) -> bool:
    if _LEFT.fullmatch(letter.folded, sentence.start, first.start):
        return True
    bare = first.behind[:1] and first.behind[0] in _BEHIND
    return bool(bare) and _THE.fullmatch(letter.folded, sentence.start, first.start) is not None


def _follows(letter: Letter, sentence: Span, following: Span) -> bool:
    """Tell whether nothing but white space stands between two sentences of one block."""
    between = letter.text[sentence.end : following.start]
    return sentence.end > sentence.start and not between.strip() and "\n\n" not in between


def _off(
    letter: Letter,
    before: _Before,
    sentence: Span,
    counts: Sequence[ToldNumber],
    left: ToldNumber,
) -> Iterator[Sum]:
    """Yield a whole that its parts in a sentence and what is left are not, in whatever way they are counted."""
    whole, parts = (
        _out_of(letter, sentence, counts)
        or _of_row(letter, before, sentence, counts, left)
        or _of_them(letter, before[1], sentence, counts, left)
        or (None, ())
    )
    if whole is None or not 0 < len(parts) <= _MOST or not plain((whole, *parts, left)):
        return
    if any(one.unit != whole.unit for one in (*parts, left)) or not _counts_the_same(whole, _bare(left)):
        return
    if _is_restricted(_bare(left)):
        return
    between = Span(min(whole.end, parts[0].end) if whole.start >= sentence.start else sentence.start, left.start)
    if letter.says(_ASIDE, between._replace(end=max(between.start, left.start))):
        return
    behind = numbers_in(letter, Span(left.end, letter.sentence_at(left.start).end))
    values = [one.value for one in (*parts, *(it for it in behind if it.unit == whole.unit))][: 2 * _MOST]
    if (
        max(values) >= whole.value
        or (left.value >= whole.value and not is_near(left.value, whole.value - sum(one.value for one in parts)))
        or _fits(whole, values, left)
        or _is_of_another(before[1], whole, values, left)
    ):
        return
    yield Sum(whole.figure, (*(one.figure for one in parts), left.figure))


def _is_of_another(before: _Told, whole: ToldNumber, values: Sequence[Decimal], left: ToldNumber) -> bool:
    """Tell whether what is left is of a larger whole, as the parts are all of this, or of the first of the parts."""
    larger = (it.value - whole.value for it in before[1] if it.unit == whole.unit)
    return (
        whole.value in accumulate(values)
        or left.value in larger
        or values[0] in (sum(values[1:]), sum(values[1:]) + left.value)
    )


def _bare(left: ToldNumber) -> ToldNumber:
    """Return "22 andere zijn" as "22 zijn"."""
    return left._replace(behind=left.behind[1:]) if _BEHIND.intersection(left.behind[:1]) else left


def _of_row(
    letter: Letter, before: _Before, sentence: Span, counts: Sequence[ToldNumber], left: ToldNumber
) -> _Parted | None:
    """Return what the sentence before parts, where this one goes on: "Daarvan zijn 41 gereed. Nog 27 zijn bezig"."""
    whole, (own, parts) = before
    if not parts or not _follows(letter, own, sentence) or letter.says(_SAID, sentence):
        return None
    row = _out_of(letter, own, parts)
    if row is None and len(parts) == 1:
        row = _of_them(letter, whole, own, parts, left)
    if row is None or not all(_counts_the_same(row[0], one) for one in counts):
        return None
    return row[0], (*row[1], *counts)


def _out_of(letter: Letter, sentence: Span, counts: Sequence[ToldNumber]) -> _Parted | None:
    """Return the one number of a sentence that "van de" stands before, with its parts."""
    found = [
        index
        for index, one in enumerate(counts)
        if _OUT_OF.search(letter.folded, max(one.start - _REACH, sentence.start), one.start)
    ]
    if len(found) != 1 or found[0] > 1:
        return None
    index = found[0]
    if index and _IS_OF.fullmatch(letter.folded, counts[0].end, counts[1].start) is None:
        return None
    return counts[index], (*counts[:index], *counts[index + 1 :])


def _of_them(
    letter: Letter, before: _Told, sentence: Span, counts: Sequence[ToldNumber], left: ToldNumber
) -> _Parted | None:
    """Return the one number of the sentence before of which a sentence opens with a part: "Zestien daarvan ..."."""
    if not counts or not _follows(letter, before[0], sentence):
        return None
    first = counts[0]
    opens = _THEREOF.match(letter.folded, sentence.start, first.start)
    said = opens is not None and (opens["said"] or _OF_THEM.match(letter.folded, first.end))
    of_place = not _OF_A_PLACE.isdisjoint(left.behind[:1])
    if not said and (of_place or not _is_bare(letter, sentence, first)):
        return None
    wholes = [one for one in before[1] if not _MORE.intersection(one.behind[:1])]
    if not said and any("lidstaten" in one.behind[:2] for one in wholes):
        return None  # the rest is of all member states
    return (wholes[0], tuple(counts)) if len(wholes) == 1 else None


def _is_bare(letter: Letter, sentence: Span, first: ToldNumber) -> bool:
    """Tell whether a number names nothing and so is of what was counted last: "Voor 61 is", "waren er vier in"."""
    named = first.unit or not first.behind or first.behind[0] not in _VERBS | {"in", "op", "al"}
    opens = _THEREOF.match(letter.folded, sentence.start, first.start) is not None and first.behind[:1] != ("in",)
    there = _THERE.fullmatch(letter.folded, sentence.start, first.start) is not None
    return not named and (opens or there)


def _is_restricted(left: ToldNumber) -> bool:
    """Tell whether words say of which place or kind what is left is: "de overige 85 locaties in Zeeland"."""
    first, second, *_ = (*left.behind, "", "")
    return first not in _BARE and second in _OF_A_PLACE


def _fits(whole: ToldNumber, values: Sequence[Decimal], left: ToldNumber) -> bool:
    """Tell whether what is left and some of the parts come to a whole, as far as rounding lets one tell."""
    low, high = whole.interval
    room = (high - low) * (len(values) + 2) / 2
    return any(
        abs(sum(some, left.value) - whole.value) <= room
        for many in range(1, len(values) + 1)
        for some in combinations(values, many)
    )


def _counts_the_same(whole: ToldNumber, one: ToldNumber) -> bool:
    """Tell whether what is left may be of what the whole counts: it names the same, or nothing."""
    if one.unit or not one.behind:
        return True
    first = one.behind[0]
    if first in _BARE or first in _ANYONE or any(_is_noun_of(first, word) for word in whole.behind):
        return True
    adjective = first.endswith(("e", "en"))
    return adjective and any(_is_noun_of(word, other) for word in one.behind[1:2] for other in whole.behind)


def _is_noun_of(word: str, other: str) -> bool:
    """Tell whether one noun is another one, or its last part: "verzoeken" of "bijstandsverzoeken"."""
    return stem(word) == stem(other) or (len(word) > _SHORT and other.endswith(word))
