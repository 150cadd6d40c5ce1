"""Figures that two sentences of one letter tell in the very same words, with another number.

The words have to be many, and to hold names: what is short comes back under each heading ("De inzet kostte in 2023 €").
Under one heading short ones say one thing too, where each opens its paragraph with what it is of: "De missie telt".
Behind another sentence it may be of what that speaks of, and so it may behind another paragraph ("Het fregat vaart."),
unless a name says of what it is, nothing stands between the two, or the first opens its section.
"""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import pairwise

from ijkmoment.checking.figures.agreement import may_be_one
from ijkmoment.checking.figures.figure_words import ASIDE, PART_OF_A_YEAR, YEAR
from ijkmoment.checking.letter import Letter, Span
from ijkmoment.checking.retelling.retold import by_words
from ijkmoment.checking.text.topics import content
from ijkmoment.facts.claim import Claim
from ijkmoment.language.patterns import lazily

_NAMES = r"(?!Nederland|NAVO|Kamer|Defensie)[A-ZÀ-Þ][\w’'-]+"
_NAME, _WITHIN = lazily(rf"(?<=\s){_NAMES}"), lazily(rf"(?<=[a-zà-ÿ,]\s){_NAMES}")
_NAMED = lazily(
    r"(?:de|het|onze|ons)\s+(?!eerste|tweede|derde|ander|volgende|laatste|zelfde)(?P<noun>[a-zà-ÿ]{4,})(?!\w)"
)
# Words for something that may be of each paragraph, for a part, a change and a time.
_ANY = lazily(
    r"(?<!\w)(?:(?:nog|daarvan|hiervan|hiervoor|daarvoor|hiermee|daarmee|per|gemiddeld\w*|waarvan|extra|elk\w*|ander\w*|ook|nu|thans"
    r"|inmiddels|toen|daarna|dan)|(?:de|het)\s+(?:bedrag|totaal|totale|subtotaal|aantal|bijdrage|kosten|uitgaven|budget|raming|som|looptijd|post))(?!\w)"
)
# Something of which there is one more, and what a paragraph brings in.
_OTHER, _NEW = lazily(r"(?<!\w)(?:ander\w*|tweede|derde|volgende)(?!\w)"), lazily(r"(?<!\w)een(?!\w)")
_WORD = lazily(r"\w+")
_FEWEST_WORDS, _FEWEST_NAMES, _MOST, _FARTHEST = 12, 2, 20, 3000


def told_twice(letter: Letter) -> Iterator[tuple[Claim, Claim]]:
    """Yield the figures that differ from one told before in the same words, each with that one."""
    for words, claims in by_words(letter).items():
        if len(claims) > 1:
            yield from _under_one_heading(letter, claims[:_MOST])
        if len(claims) < 2 or len(_WORD.findall(words)) < _FEWEST_WORDS:
            continue
        first = claims[0]
        if len(_NAME.findall(letter.part(letter.sentence_at(first.start)))) < _FEWEST_NAMES:
            continue
        yield from ((one, first) for one in claims[1:_MOST] if not may_be_one(one, first))


def _under_one_heading(letter: Letter, claims: Sequence[Claim]) -> Iterator[tuple[Claim, Claim]]:
    """Yield the figures that sentences in the same words tell, each as the opening of a paragraph of one section."""
    opening = [one for one in claims if one.kind in ("strength", "money") and _opens(letter, one)]
    for first, again in pairwise(opening):
        one_section = letter.headings_at(first.start) == letter.headings_at(again.start)
        alike = one_section and first.text.split()[-1] == again.text.split()[-1]
        if not alike or may_be_one(again, first) or _is_named_between(letter, first, again):
            continue
        if _is_anchored(letter, first, again):
            yield again, first


def _is_anchored(letter: Letter, first: Claim, again: Claim) -> bool:
    """Tell whether what two sentences are of is no other thing of which the paragraph before each speaks."""
    here, there = (bisect_left(letter.blocks, one.start, key=lambda it: it.end) for one in (first, again))
    if there - here <= 1 or _WITHIN.search(letter.text, *letter.sentence_at(first.start)):
        return True
    opens = here == 0 or letter.blocks[here - 1].kind != "paragraph"
    return opens and not _NEW.search(letter.folded, letter.blocks[there - 1].start, letter.blocks[there - 1].end)


def _is_named_between(letter: Letter, first: Claim, again: Claim) -> bool:
    """Tell whether a name, another time or what the sentences are of stands between them: then there may be two."""
    between = Span(letter.sentence_at(first.start).end, letter.sentence_at(again.start).start)
    found = _NAMED.match(letter.folded, between.end)
    if found is None or between.end - between.start > _FARTHEST:
        return True
    named = letter.first_behind(between.start, "country", "operation")
    told = found["noun"] in letter.folded[between.start : between.end]
    apart = any(one.search(letter.folded, *between) for one in (_OTHER, ASIDE, PART_OF_A_YEAR, YEAR))
    another = named is not None and named.start < between.end
    return told or apart or another or _WITHIN.search(letter.text, *between) is not None


def _opens(letter: Letter, one: Claim) -> bool:
    """Tell whether a figure's sentence opens a paragraph, names what it is of, and holds no other figure or time."""
    sentence, block = letter.sentence_at(one.start), letter.block_at(one.start)
    if block is None or block.kind != "paragraph" or sentence.start != block.start:
        return False
    if _ANY.search(letter.folded, *sentence):
        return False
    before = Span(sentence.start, one.start)
    alone = not any(map(str.isdigit, letter.part(before) + letter.part(Span(one.end, sentence.end))))
    return alone and bool(content(letter.part(before))) and _NAMED.match(letter.folded, sentence.start) is not None
