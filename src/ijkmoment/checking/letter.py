"""A letter as a rule sees it: the document, what it claims, and what it may be held against.

The views that several rules need (sentences, claims of one kind, the words before and after a place) stand here, so
that a rule says only what is wrong. Each view is made once, and a question about a place is answered without going
through the letter again: checking takes time in proportion to the letter's length.
"""

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from itertools import accumulate, groupby
from operator import attrgetter
from typing import Any, NamedTuple, TypeVar

from ijkmoment.checking.documents import Dossiers, known_documents, together
from ijkmoment.checking.foreign_sentences import dutch_tokens
from ijkmoment.checking.tokens import Token, tokens
from ijkmoment.facts.claim import Claim, ClaimKind
from ijkmoment.facts.dates import Date
from ijkmoment.facts.document import Block, Document
from ijkmoment.facts.snapshot import Snapshot
from ijkmoment.language.folding import fold
from ijkmoment.language.patterns import lazily, longest_first
from ijkmoment.language.sentences import sentences
from ijkmoment.language.spelling import Speller, installed_speller
from ijkmoment.language.words import MONTHS

Item = TypeVar("Item")
_FIGURED = frozenset("-/.")
_RUN = lazily(r"(\w+)")
_TWO_CAPITALS = lazily(r"[A-ZÀ-Þ][\w-]*[A-ZÀ-Þ]")
LONGEST = 4_000  # characters of a sentence or paragraph that anybody writes
_RUNNING_KINDS = frozenset({"heading", "paragraph", "item", "cell", "caption", "footnote"})


class Span(NamedTuple):
    """A stretch of the running text."""

    start: int
    end: int


class Earlier(NamedTuple):
    """An earlier letter with its claims and its date, to hold this one against."""

    file: str
    document: Document
    claims: tuple[Claim, ...]
    date: Date | None = None


class Letter:
    """What a rule may look at. All offsets count code points of `document.running`."""

    def __init__(
        self,
        document: Document,
        claims: tuple[Claim, ...],
        snapshot: Snapshot | None = None,
        earlier: tuple[Earlier, ...] = (),
        date: Date | None = None,
        index: Dossiers | None = None,
    ) -> None:
        self.document, self.claims, self.snapshot = document, claims, snapshot
        self.earlier, self.date, self.index = earlier, date, index or {}

    @cached_property
    def text(self) -> str:
        """The running text."""
        return self.document.running

    @cached_property
    def blocks(self) -> tuple[Block, ...]:
        """The blocks that hold the letter's own sentences, in order."""
        return tuple(block for block in self.document.blocks if block.kind in _RUNNING_KINDS)

    @cached_property
    def is_whole(self) -> bool:
        """Tell whether this is a whole letter, from its salutation or addressee to its closing, and no passage."""
        kinds = {block.kind for block in self.document.blocks}
        opens = "salutation" in kinds or bool(self.document.header.addressee and self.document.header.date)
        return opens and bool(kinds & {"closing", "signatory"})

    @cached_property
    def sentences(self) -> tuple[Span, ...]:
        """The sentences of all blocks, in order of position."""
        return tuple(Span(*span) for block in self.blocks for span in sentences(self.text, block.start, block.end))

    @cached_property
    def speller(self) -> Speller | None:
        """Who knows which words are Dutch; None where set-up has brought no dictionary."""
        return installed_speller()

    @cached_property
    def tokens(self) -> tuple[Token, ...]:
        """The words of all blocks, those of the letterhead and the closing too, in order of position."""
        return tuple(tokens(self.text, self.document.blocks, (*self._subject, *self._starts)))

    @property
    def _subject(self) -> Iterator[int]:
        """Where the subject line says what the letter is about: a word there has its capital as in a sentence."""
        said = self.document.header.subject.split("\n")[0]
        heads = (block for block in self.document.blocks if said and block.kind == "header")
        found = (self.text.find(said, block.start, block.end) for block in heads)
        return (place for place in found if place >= 0)

    @cached_property
    def capitalised(self) -> tuple[int, ...]:
        """Which of the words start with a capital."""
        return tuple(sorted(one for text, places in self.printed.items() if text[0].isupper() for one in places))

    @cached_property
    def folded(self) -> str:
        """The running text in lower case, each character at its place."""
        return fold(self.text)

    @cached_property
    def runs(self) -> Mapping[str, Sequence[int]]:
        """Where each run of letters and figures starts, in lower case: no name stands where its runs do not."""
        starts = defaultdict[str, list[int]](list)
        for start, run in zip(*self._runs, strict=True):
            starts[run].append(start)
        return dict(starts)

    def runs_in(self, start: int, end: int) -> Sequence[str]:
        """Return the runs of letters and figures that start in a stretch, in order and in lower case."""
        starts, runs = self._runs
        return runs[bisect_left(starts, start) : bisect_left(starts, end)]

    @cached_property
    def _runs(self) -> tuple[Sequence[int], Sequence[str]]:
        """Where each run starts, and the runs, in order."""
        parts = _RUN.split(self.folded)  # what stands between the runs and the runs by turns
        runs, ends = parts[1::2], list(accumulate(map(len, parts)))
        return ends[:-1:2], runs

    @cached_property
    def figured(self) -> tuple[int, ...]:
        """Where the runs start that begin with a figure, in order."""
        return tuple(sorted(start for run, starts in self.runs.items() if run[0].isdecimal() for start in starts))

    @cached_property
    def capitals(self) -> tuple[int, ...]:
        """Where the words, with their hyphens, start that have two capitals, in order: what may be a short form."""
        found = (_word_start(self.text, one.start()) for one in _TWO_CAPITALS.finditer(self.text))
        return tuple(dict.fromkeys(found))

    def starting(self, opening: re.Pattern[str]) -> tuple[int, ...]:
        """Return where the runs stand that begin as a pattern says, in order: each different run is asked once."""
        if opening not in self._starting:
            found = filter(opening.match, self.runs)
            self._starting[opening] = tuple(sorted(start for run in found for start in self.runs[run]))
        return self._starting[opening]

    def standing(self, words: tuple[str, ...]) -> tuple[int, ...]:
        """Return where the runs stand that are one of some words in small letters, in order."""
        if words not in self._standing:
            self._standing[words] = tuple(sorted(start for word in words for start in self.runs.get(word, ())))
        return self._standing[words]

    def leading(self, words: tuple[str, ...]) -> tuple[int, ...]:
        """Return where the runs stand right before one of some words in small letters, in order."""
        starts, _ = self._runs
        behind = (bisect_left(starts, place) for place in self.standing(words))
        return tuple(starts[index - 1] for index in behind if index)

    @cached_property
    def _standing(self) -> dict[tuple[str, ...], tuple[int, ...]]:
        return {}

    @cached_property
    def _starting(self) -> dict[re.Pattern[str], tuple[int, ...]]:
        return {}

    @cached_property
    def dutch(self) -> tuple[int, ...]:
        """Which of the words stand in Dutch sentences."""
        return tuple(dutch_tokens(self.tokens, self.words))

    @cached_property
    def printed(self) -> Mapping[str, Sequence[int]]:
        """Which of the words each different one is, as it is printed: what a word is need be asked once."""
        places = defaultdict[str, list[int]](list)
        for index, token in enumerate(self.tokens):
            places[token.text].append(index)
        return dict(places)

    @cached_property
    def words(self) -> Mapping[str, Sequence[int]]:
        """Which of the words each different one is, in small letters."""
        words: dict[str, Sequence[int]] = {}
        for places in self.printed.values():
            lower = self.tokens[places[0]].lower
            words[lower] = places if lower not in words else sorted((*words[lower], *places))
        return words

    def dutch_among(self, words: Iterable[str]) -> Sequence[int]:
        """Return which of the words are one of some in small letters and stand in Dutch sentences, in order."""
        return sorted(self._in_dutch.intersection(place for word in words for place in self.words.get(word, ())))

    @cached_property
    def _in_dutch(self) -> frozenset[int]:
        return frozenset(self.dutch)

    @cached_property
    def _starts(self) -> tuple[int, ...]:
        return tuple(span.start for span in self.sentences)

    def sentences_in(self, span: Span) -> Iterator[Span]:
        """Yield the sentences of a stretch that begins with one."""
        start = span.start
        while start < span.end:
            sentence = self.sentence_at(start)
            yield sentence
            start = max(sentence.end, start) + 1
            while start < span.end and self.text[start].isspace():
                start += 1

    def sentence_at(self, offset: int) -> Span:
        """Return the sentence around an offset; an empty span there when it stands outside every block."""
        found = bisect_right(self._starts, offset) - 1
        if found >= 0 and offset <= self.sentences[found].end:
            return self.sentences[found]
        return Span(offset, offset)

    def of_kind(self, *kinds: ClaimKind) -> tuple[Claim, ...]:
        """Return the claims of these kinds, in order of position."""
        return self._of_kind(kinds)[0]

    def _of_kind(self, kinds: tuple[ClaimKind, ...]) -> tuple[tuple[Claim, ...], Sequence[int]]:
        """Return the claims of some kinds, and where each starts."""
        if kinds not in self._by_kind:
            found = sorted((claim for claim in self.claims if claim.kind in kinds), key=attrgetter("start"))
            self._by_kind[kinds] = tuple(found), [claim.start for claim in found]
        return self._by_kind[kinds]

    @cached_property
    def _by_kind(self) -> dict[tuple[ClaimKind, ...], tuple[tuple[Claim, ...], Sequence[int]]]:
        return {}

    def last_before(self, offset: int, *kinds: ClaimKind) -> Claim | None:
        """Return the last claim of these kinds that ends before an offset."""
        claims, starts = self._of_kind(kinds)
        index = bisect_right(starts, offset) - 1
        while index >= 0 and claims[index].end > offset:
            index -= 1
        return claims[index] if index >= 0 else None

    def first_behind(self, offset: int, *kinds: ClaimKind) -> Claim | None:
        """Return the first claim of these kinds that starts at an offset or behind it."""
        claims, starts = self._of_kind(kinds)
        index = bisect_left(starts, offset)
        return claims[index] if index < len(claims) else None

    def index_of(self, offset: int, *kinds: ClaimKind) -> int:
        """Return which of the claims of these kinds is the first to start at an offset or behind it."""
        return bisect_left(self._of_kind(kinds)[1], offset)

    def by_sentence(self, *kinds: ClaimKind) -> Iterator[tuple[Span, tuple[Claim, ...]]]:
        """Yield the sentences in which claims of these kinds start, with these claims."""
        for sentence, claims in groupby(self.of_kind(*kinds), lambda claim: self.sentence_at(claim.start)):
            yield sentence, tuple(claims)

    def holds(self, parts: Iterable[str], start: int, end: int) -> bool:
        """Tell whether a stretch has some letters, in lower case: without these no pattern of them need be tried."""
        for one in parts:  # noqa: SIM110 - it is asked so often that a generator would be felt
            if self.folded.find(one, start, end) >= 0:
                return True
        return False

    def holding(self, parts: Iterable[str]) -> Sequence[Span]:
        """Return the sentences that have some letters, in lower case, in order."""
        found = map(self.sentence_at, (place for part in parts for place in self._places_of(part)))
        return sorted({one for one in found if one.start < one.end})

    def _places_of(self, part: str) -> Iterator[int]:
        place = self.folded.find(part)
        while place >= 0:
            yield place
            place = self.folded.find(part, place + 1)

    def says(self, pattern: re.Pattern[str], span: Span) -> bool:
        """Tell whether a stretch of the text, such as a sentence, holds a pattern; each is searched once.

        What goes on without end is read up to a length: a pattern may look ahead from each of its words.
        """
        asked = pattern, span
        said = self._said.get(asked)
        if said is None:
            part = self.text[span.start : min(span.end, span.start + LONGEST)]
            said = self._said[asked] = pattern.search(part) is not None
        return said

    @cached_property
    def _said(self) -> dict[tuple[re.Pattern[str], Span], bool]:
        return {}

    def block_at(self, offset: int) -> Block | None:
        """Return the block that covers an offset."""
        found = bisect_right(self._block_starts, offset) - 1
        blocks = self.document.blocks
        return blocks[found] if found >= 0 and blocks[found].end >= offset else None

    @cached_property
    def _block_starts(self) -> Sequence[int]:
        return [block.start for block in self.document.blocks]

    def headings_at(self, offset: int) -> tuple[Block, ...]:
        """Return the headings over an offset, outermost first."""
        starts, over = self._headings
        found = bisect_right(starts, offset) - 1
        return over[found] if found >= 0 else ()

    @cached_property
    def _headings(self) -> tuple[tuple[int, ...], tuple[tuple[Block, ...], ...]]:
        headings = tuple(block for block in self.document.blocks if block.kind == "heading")
        over: list[tuple[Block, ...]] = []
        for heading in headings:
            above = over[-1] if over else ()
            over.append((*(one for one in above if one.level < heading.level), heading))
        return tuple(heading.start for heading in headings), tuple(over)

    @cached_property
    def known_documents(self) -> Dossiers:
        """The parliamentary documents that the register and the index hold, by dossier."""
        held = {} if self.snapshot is None else self.snapshot.once(known_documents)
        return together(held, self.index)

    def once(self, view: Callable[["Letter"], Item]) -> Item:
        """Return what a function makes of this letter, made once however many rules ask for it."""
        if view not in self._made:
            self._made[view] = view(self)
        made: Item = self._made[view]
        return made

    @cached_property
    def _made(self) -> dict[Callable[["Letter"], object], Any]:
        return {}

    def part(self, span: Span) -> str:
        """Return the text of a span."""
        return self.text[span.start : span.end]


def _word_start(text: str, place: int) -> int:
    while place and (text[place - 1].isalnum() or text[place - 1] in "_-"):
        place -= 1
    return place


def since(items: Sequence[Item], first: int) -> Iterator[Item]:
    """Yield items from an index on, without going through those before it."""
    return (items[index] for index in range(first, len(items)))


def date_span(claim: Claim, date: Date) -> Span:
    """Return where a date stands in a claim: its day or month with the year behind it, else the whole claim."""
    if (plain := _plain(claim.text, date)) is not None:
        return Span(claim.start + plain.start, claim.start + plain.end)
    found = next((one for form in _forms(date) if (one := re.search(form, claim.text, re.IGNORECASE))), None)
    if found is None:
        return Span(claim.start, claim.end)
    return Span(claim.start + found.start(), claim.start + found.end())


def _plain(text: str, date: Date) -> Span | None:
    """Return where a date is printed as most are, "3 mei 2023": that needs no pattern."""
    if date.month is None or not 1 <= date.month <= len(MONTHS["nl"]) or not _FIGURED.isdisjoint(text):
        return None
    day, month = () if date.day is None else (str(date.day),), MONTHS["nl"][date.month - 1]
    printed = " ".join((*day, month, str(date.year)))
    start = text.find(printed)
    end = start + len(printed)
    around = text[max(start - 1, 0) : start] + text[end : end + 1]
    alone = start >= 0 and text.count(month[:3]) == 1 and not any(map(str.isdigit, around))
    return Span(start, end) if alone else None


def _forms(date: Date) -> Iterator[str]:
    """Yield the patterns of a date as a letter may print it: whole first, then without its year."""
    month = _month(date)
    if date.day is None:
        yield rf"(?:{month})(?:(?!{date.year}).)*(?:{date.year}|$)"
        return
    figures = rf"(?<!\d)0?{date.day}[-/.]0?{date.month}(?:[-/.]{date.year})?(?!\d)"
    year = rf"{date.year}(?!\d)|['’]{date.year % 100:02}(?!\d)|jl\.?|jongstleden|l\.l\.|a\.s\.|aanstaande"
    words = rf"(?<!\d)0?{date.day}(?:e|ste|de)?\s+(?:van\s+)?(?:{month})(?!\w)\.?"
    whole, loose = rf"{words},?\s+{date.year}(?!\d)", rf"{words}(?:,?\s+(?:{year}))?"
    yield from (rf"(?<!\d){date.year}-0?{date.month}-0?{date.day}(?!\d)", whole, figures, loose)
    yield rf"(?<!\d)0?{date.day}(?!\d)(?:(?!{date.year}).)*(?:{date.year}|$)"


def _month(date: Date) -> str:
    if date.month is None or not 1 <= date.month <= 12:
        return str(date.year)
    names = {MONTHS[language][date.month - 1] for language in ("nl", "en")}
    return "|".join(longest_first({*names, *(name[:4] for name in names), *(name[:3] for name in names), "mrt"}))
