"""Counts of what each item of a list opens with, and of what a colon names only one of.

"Er zijn twee toezeggingen gedaan. Zij worden hierna beantwoord." over items that all open with "De toezegging" is a
count of these, whatever the sentence between says. "Twee omstandigheden vertraagden dit: de late levering." names one.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import takewhile

from ijkmoment.checking.counts.enumerated import COUNT, COUNT_OPENS, PARTLY, Announced
from ijkmoment.checking.letter import Letter, Span, since
from ijkmoment.checking.text.topics import stem
from ijkmoment.facts.document import Block
from ijkmoment.language.numerals import NUMBER_WORD, number_of
from ijkmoment.language.patterns import at_places, lazily

_OPENS_ITEM = lazily(r"\W*(?:de|het|een)\s+(?P<noun>[a-zà-ÿ-]{4,})(?!\w)")
_DETERMINED = lazily(
    rf"(?<!\w)(?:de|deze|die|onze|alle|beide|van|andere|overige|eerdere?|circa|ruim|ongeveer|bijna|eerste|laatste|en|{NUMBER_WORD})\s+\Z"
)
_CAUSES = (  # what a colon names, and not what they do
    r"(?:omstandigheden|problemen|tekortkomingen|hindernissen|knelpunten|oorzaken|redenen|factoren|tegenvallers|meevallers|belemmeringen|nadelen|voordelen)"
)
_ONE_BEHIND = lazily(
    rf"(?P<count>(?P<number>{NUMBER_WORD})\s+(?:[a-zà-ÿ]{{3,}}e\s+)?{_CAUSES})(?!\w)"
    r"(?P<does>[^:;.()\d]{3,90}):\s+(?:de|het|een)\s+(?P<one>[^:;,.()]{3,90})\.?\s*"
)
_SOME = lazily(
    r"(?<!\w)(?:\w+ste|enkele|sommige|een\s+deel|aantal|meeste|helft|rest|overige|andere|nog|niet|geen|open|daarvan|hiervan|eerder\w*|al|reeds)(?!\w)"
)
_MORE = lazily(
    r"(?<!\w)(?:en|of|plus|alsmede|alsook|evenals|naast|zowel|tussen|die|dat|waar\w*|combinatie|samenloop|wisselwerking|keuze|verhouding"
    r"|verschil\w*|één|een|dezelfde|zelfde|gemeen\w*|samen|beide|allebei|doel\w*|taak|opdracht|aanpak|vraag|antwoord|oplossing|onderwerp|thema|conclusie|gevolg|beeld|kern|hetzelfde|volgende|elk|ieder|telkens|is|zijn|was|waren|wordt|worden|werd|werden|heeft|hebben)(?!\w)"
)
_GOES_ON = lazily(
    r"(?:en|ook|daarnaast|bovendien|verder|voorts|tevens|daarbij|eveneens|tot\s+slot|ten\s+(?:tweede|slotte)|(?:de|het|een)\s+(?:tweede|andere?|ander)"
    r"|evenzeer|nog)(?!\w)"
)
_FEWEST, _REACH = 2, 24


def named_items(letter: Letter) -> Iterator[Announced]:
    """Find the counts that items of their noun, or one thing behind a colon, spell out."""
    for index, block in enumerate(letter.blocks):
        if block.kind in ("heading", "cell"):
            continue
        yield from _of_items(letter, index, block)
        for sentence in _sentences(letter, block):
            yield from _of_one(letter, index, block, sentence)


def _of_items(letter: Letter, index: int, block: Block) -> Iterator[Announced]:
    """Yield the count of what all items behind a paragraph open with."""
    items = _items(letter, index) if block.kind == "paragraph" else ()
    opened = [_OPENS_ITEM.match(letter.folded, one.start, one.end) for one in items]
    nouns = {stem(one["noun"]) for one in opened if one is not None}
    if len(items) < _FEWEST or not all(opened) or len(nouns) != 1:
        return
    last = letter.sentence_at(max(block.end - 1, block.start))
    around = Span(max(letter.sentence_at(max(last.start - 2, block.start)).start, block.start), block.end)
    places = letter.starting(COUNT_OPENS)
    told = [one for one in at_places(COUNT, letter.folded, places, *around) if stem(one["noun"].split()[-1]) in nouns]
    if len(told) != 1 or letter.says(PARTLY, around) or letter.says(_SOME, Span(told[0].end(), block.end)):
        return
    number = number_of(told[0]["number"]) if told[0]["number"] else None
    before = max(told[0].start() - _REACH, around.start), told[0].start()
    if number is not None and number > 1 and _DETERMINED.search(letter.folded, *before) is None:
        yield Announced(Span(*told[0].span()), number, len(items), len(items))


def _items(letter: Letter, index: int) -> Sequence[Block]:
    """Return the outermost items of the list right behind a block."""
    following = takewhile(lambda one: one.kind in ("item", "footnote"), since(letter.blocks, index + 1))
    items = [one for one in following if one.kind == "item"]
    return [one for one in items if one.level == items[0].level and one.group == items[0].group]


def _sentences(letter: Letter, block: Block) -> Iterator[Span]:
    """Yield the sentences of a block in which a colon stands."""
    at, seen = letter.text.find(": ", block.start, block.end), -1
    while at >= 0:
        sentence = letter.sentence_at(at)
        if sentence.start != seen:
            seen = sentence.start
            yield sentence
        at = letter.text.find(": ", max(sentence.end, at + 1), block.end)


def _of_one(letter: Letter, index: int, block: Block, sentence: Span) -> Iterator[Announced]:
    """Yield a count that opens a sentence of which the colon names one thing, with nothing of it behind."""
    found = _ONE_BEHIND.fullmatch(letter.folded, sentence.start, sentence.end)
    number = number_of(found["number"]) if found is not None else None
    if found is None or number is None or number < _FEWEST or _says_more(found):
        return
    rest = letter.text[sentence.end : block.end].lstrip()
    listed = not rest and index + 1 < len(letter.blocks) and letter.blocks[index + 1].kind in ("item", "cell")
    if not listed and _GOES_ON.match(rest.casefold()) is None:
        yield Announced(Span(*found.span("count")), number, 1, 1)


def _says_more(found: re.Match[str]) -> bool:
    return _MORE.search(found["one"]) is not None or _MORE.search(found["does"]) is not None
