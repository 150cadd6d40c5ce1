"""The numbers of a letter's sentences with the noun that they count, what is said around them, and of which time.

A number without a noun counts what the number before it does ("21 cursussen, tegen 18", "dat waren er 530"), or what
its sentence speaks of as a number ("het aantal bezoekers steeg van 540 naar 615").
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from ijkmoment.checking.figures.told_numbers import TIMES, ToldNumber, numbered_sentences
from ijkmoment.checking.letter import Letter, Span
from ijkmoment.checking.text.around import within
from ijkmoment.checking.text.topics import LITTLE, content, stem, text_of
from ijkmoment.facts.dates import Date, Period
from ijkmoment.language.patterns import lazily

_NUMBER_OF = lazily(r"(?<!\w)aantal(?:len)?\s+(?P<nouns>[a-zà-ÿ'’-]+(?:\s+[a-zà-ÿ'’-]+)?)")
_LEANS = lazily(r"(?<!\w)(?:er|dat|dit|die|deze|het|toen|destijds|daarbij|daarvan)(?!\w)")
_PART_BEFORE = lazily(r"(?<!\w)(?:waarvan|van\s+wie|onder\s+wie|waaronder|inclusief|exclusief|plus|nog\s+eens)\s+\Z")
_WHOLE_BEFORE = lazily(r"(?<!\w)van\s+de\s+\Z")
_PART_BEHIND = lazily(r"\s+van\s+(?:de|deze|het|hen)(?!\w)")
_CHANGE_BEHIND = lazily(
    r"\s+(?:[\w-]+\s+)?(?:meer|minder|hoger|lager|extra|overige|andere|resterende|nieuwe|groter|kleiner)(?!\w)"
)
_CHANGED_BY = lazily(
    r"(?<!\w)(?:met|per|elke|iedere|(?:meer|minder)\s+dan|maximaal|minimaal|hooguit|tot)\s+(?:de\s+)?\Z"
)
_BOUND = lazily(r"(?<!\w)(?:ten\s+(?:minste|hoogste)|minstens|hooguit|maximaal|minimaal|(?:meer|minder)\s+dan)\s+\Z")
_TREND = lazily(
    r"(?<!\w)(?:st(?:ee|e)g\w*|gestegen|daal\w*|gedaald|groei\w*|gegroeid|nam\w*|toegenomen|afgenomen)(?!\w)"
)
_NAME_BEFORE = lazily(r"[A-Z][A-Z-]+\s\Z")
_PLAN = lazily(r"(?<!\w)(?:raming\w*|geraamd\w*|begro\w+|verwacht\w*)(?!\w)")
_VERBS = frozenset("heeft hadden hebben waren werden zijn konden moesten leverden gingen bleven kwamen kregen".split())
_CHANGED_OF = lazily(
    r"(?<!\w)(?:\w*stijging|\w*daling|toename|afname|groei|verschil|ver(?:hog|lag)ing|\w*schrijding|oftewel|ofwel)\s+(?:\w+\s+)?(?:van|met)?"
    r"\s*(?:bijna\s+|ruim\s+|circa\s+)?\Z|[(+]\Z"
)
_WEAK = frozenset(
    stem(word)
    for word in """
    miljoen miljard euro euro's uitgaven uitgegeven kosten kostte bedrag bedragen bedroeg bedroegen raming geraamd
    begroot begroting budget totaal totale procent stijging daling toename afname additionele aandeel twee drie vier
    vijf zes zeven acht negen tien elf twaalf aantal verslagperiode realisatie lager hoger ruim circa
    """.split()
)
_KNOWN = frozenset("kilo kilogram ton personeel publiek fte man munitie".split())
_STOPS = frozenset(LITTLE.split()) | _VERBS
_LEAD, _LONGEST = 40, 600


class Counted(NamedTuple):
    """A number: where, in which sentence, what it counts, what is said of it, of which time, and what part it is."""

    number: ToldNumber
    sentence: Span
    noun: str
    kinds: frozenset[str]
    words: frozenset[str]
    times: frozenset[str]
    role: str

    @property
    def span(self) -> Span:
        """Where the number stands."""
        return Span(self.number.start, self.number.end)

    @property
    def key(self) -> tuple[str, str]:
        """The unit and the noun, by which numbers of one thing are found."""
        return self.number.unit, self.noun


def counted_things(letter: Letter) -> tuple[Counted, ...]:
    """Return the numbers of a letter with what they count, in order; made once, by `letter.once(counted_things)`."""
    return tuple(_counted(letter))


def _counted(letter: Letter) -> Iterator[Counted]:
    before: Counted | None = None
    for sentence, numbers in numbered_sentences(letter):
        if sentence.end - sentence.start > _LONGEST:
            continue
        leaned = before if before is not None and _leans_on(letter, sentence, before.sentence) else None
        own = (frozenset(content(letter.part(sentence))) | _over(letter, sentence)) - _WEAK
        times = frozenset(edtf for edtf, _ in closed_times(letter, sentence))
        last = leaned
        for number in numbers:
            one = _one(letter, sentence, number, last, own, times)
            if one is not None:
                yield one
                before = last = one


def _one(
    letter: Letter,
    sentence: Span,
    number: ToldNumber,
    last: Counted | None,
    own: frozenset[str],
    times: frozenset[str],
) -> Counted | None:
    if _NAME_BEFORE.search(letter.text, max(number.start - _LEAD, sentence.start), number.start):
        return None
    found = _noun(letter, sentence, number)
    lent = found is None
    if lent and number.unit not in ("", "euro", "%") and number.unit not in TIMES:
        found = (number.unit, frozenset())
    if lent and number.unit == "euro":
        plan = _PLAN.search(letter.folded, max(sentence.start, number.start - _LEAD), number.end + _LEAD)
        found = ("raming" if plan else "bedrag", frozenset[str]())
    elif lent and number.unit:
        found = ("", frozenset())
    elif lent and last is not None and last.noun:
        found = (last.noun, last.kinds)
    if found is None:
        return None
    words = own | last.words if lent and last is not None and last.sentence != sentence else own
    return Counted(number, sentence, found[0], found[1], words - {found[0]}, times, _role(letter, sentence, number))


def _noun(letter: Letter, sentence: Span, number: ToldNumber) -> tuple[str, frozenset[str]] | None:
    """Return the stem of the noun behind a number, with the adjectives between: "412 Iraakse officieren"."""
    if number.unit:
        return None
    found = _noun_in(number.behind)
    if found is not None:
        return found
    said = _NUMBER_OF.search(letter.folded, sentence.start, number.start)
    return _noun_in(said["nouns"].split()) if said is not None else None


def _noun_in(words: Sequence[str]) -> tuple[str, frozenset[str]] | None:
    kinds: list[str] = []
    for word in words:
        if word in _STOPS:
            return None
        if word.endswith(("en", "s")) or word in _KNOWN:
            return stem(word), frozenset(kinds)
        if not word.endswith("e"):
            return None
        kinds.append(stem(word))
    return None


def _role(letter: Letter, sentence: Span, number: ToldNumber) -> str:
    """Return whether a number is a part, the whole of one, a difference, or none of these."""
    start, text = max(sentence.start, number.start - _LEAD), letter.folded
    if _CHANGE_BEHIND.match(text, number.end, sentence.end):
        return "change"
    if number.unit and _CHANGED_OF.search(text, start, number.start):
        return "change"
    if _CHANGED_BY.search(text, start, number.start) and letter.says(_TREND, sentence):
        return "change"
    if _BOUND.search(text, start, number.start):
        return "change"
    if _PART_BEFORE.search(text, start, number.start) or _PART_BEHIND.match(text, number.end, sentence.end):
        return "part"
    return "whole" if _WHOLE_BEFORE.search(text, start, number.start) else ""


def _leans_on(letter: Letter, sentence: Span, before: Span) -> bool:
    """Tell whether a sentence counts again what the one right before it counts: "in de periode daarvoor dat er 530"."""
    near = letter.text[before.end : sentence.start].isspace() and "\n\n" not in letter.text[before.end : sentence.start]
    block, other = letter.document.block_at(sentence.start), letter.document.block_at(before.start)
    return (
        (near or before.end == sentence.start)
        and block == other
        and _LEANS.search(letter.folded, *sentence) is not None
    )


def _over(letter: Letter, sentence: Span) -> frozenset[str]:
    headings = letter.headings_at(sentence.start)
    return frozenset(content(text_of(letter, headings[-1]))) if headings else frozenset()


def closed_times(letter: Letter, span: Span) -> Iterator[tuple[str, Date | Period]]:
    """Yield the days and periods that a stretch names and that have an end, as text and as value."""
    for claim in within(letter, span, "date", "period"):
        value = claim.value
        if isinstance(value, Period) and value.end is None:
            continue
        if isinstance(value, Date | Period) and value.possible and value.edtf:
            yield value.edtf, value
