"""Prose that stands where a list is announced: a paragraph behind a colon that is no list without its marks.

It speaks of the things as named, or names the greatest of what is divided. Any paragraph that opens with a whole
sentence and enumerates nothing is prose, unless paragraphs or sentences that are as many as announced, or all short,
are the things; so is a sentence of its own right behind the colon.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from ijkmoment.checking.letter import Letter, Span, since
from ijkmoment.facts.document import Block
from ijkmoment.language.numerals import NUMBER_WORD, number_of
from ijkmoment.language.patterns import lazily

_PLURAL = r"[a-zà-ÿ-]{3,}(?:en|ën|s|['’]s|a)(?!\w)"
SEVERAL = lazily(
    rf"(?<!\w)(?:volgende|verschillende|onderstaande|diverse|meerdere|enkele|(?P<number>[2-9]|{NUMBER_WORD}))\s+(?:[a-zà-ÿ-]+e\s+){{0,2}}"
    rf"(?P<noun>{_PLURAL})[^.;:]{{0,80}}:\Z"
)
GOES_ON = lazily(
    r"(?:^|[.!?]\s+)(?:daarnaast|ook|verder|voorts|bovendien|tot\s+slot|ten\s+slotte|een\s+ander\w*|het\s+andere|de\s+andere)(?!\w)"
)
# "De mijlpalen voor de komende jaren zijn:", "de stand per 1 mei is als volgt:".
_LOOSE = lazily(
    rf"(?<!\w)(?:de|alle|deze|welke|haar|zijn|onze|mijn|hun)\s+(?:[a-zà-ÿ-]+e\s+){{0,2}}(?P<noun>{_PLURAL})[^.;:]{{0,80}}:\Z"
    r"|(?<!\w)(?:(?:ver|onder)deling|opbouw|stand|samenstelling|overzicht|lijst|tabel)(?!\w)[^.;:]{0,80}:\Z"
)
# What opens a sentence, and no name that is listed.
_RUN_ON = lazily(r":\s+(?=(?:De|Het|Een|Er|Ik|Wij|Dit|Deze|Die|Dat|Samen|Daarmee|Hiermee|Zij|Beide)\s)")
_SPEAKER = lazily(r"\s*(?:de\s+(?:heer|voorzitter|minister|staatssecretaris)|mevrouw|minister|staatssecretaris)(?!\w)")
_SAYS = lazily(
    r"(?<!\w)(?:(?:be)?antwoord\w*|bericht\w*|luid\w*|schr[ei]\w*|meld\w*|ze(?:g|i)\w*|vra(?:ag|gen)|stel(?:t|len|de|den)?|citaat|citeer\w*|verzoek\w*"
    r"|overweg\w*|oordeel\w*|conclu\w*|toelicht\w*|licht\w*|constateer\w*|kern|kort|samengevat|artikel\w*|le[eo]s\w*|leden|reageer\w*|reactie|merk\w*)(?!\w)"
)
_POINTS_BACK = lazily(
    r"(?:(?:de|het|alle|beide)\s+(?:\w+\s+){0,2}?(?:(?:laatst|eerst|voor|boven|hiervoor)?\s?(?:genoemde|vermelde|bedoelde)|bovenstaande)"
    rf"|(?:al\s+|elk\s+van\s+|van\s+|met\s+|naast\s+|behalve\s+)?deze\s+(?:(?:\w+e|{NUMBER_WORD})\s+)?(?P<noun>{_PLURAL})"
    r"|bovenstaande|(?:hier|daar)(?:van|mee)|elk\s+daarvan|al\s+deze"
    r"|(?:(?:aan|bij|met|onder|op|van|voor)\s+)?(?P<one>[a-z-]{3,})\s+(?:[2-9]|[b-h]|i[iv]i?))(?!\w|[.,]\d)"
)
_NTH = lazily(
    r"(?<!\w)(?:de|het)\s+(?P<nth>eerste|tweede|derde|vierde|vijfde|zesde|laatste)\s+(?P<noun>[a-z-]{3,})(?!\w)"
)
_ORDINALS = ("eerste", "tweede", "derde", "vierde", "vijfde", "zesde")
_OF_THIS = lazily(r"(?<!\w)(?:\w*brief|\w*rapportage|verslag|notitie|hierna|vragen)(?!\w)")
_DIVIDED = lazily(r"(?<!\w)als\s+volgt(?:\s+(?:verdeeld|opgebouwd|samengesteld|gespecificeerd|onderverdeeld):|[.:])\Z")
_EXTREME = lazily(r"(?<!\w)(?:hoogste?|grootste?|laagste?|kleinste?|meeste?|minste?)(?!\w)")
_OF_MORE = lazily(
    r"(?<!\w)(?:rest|overige?|resterende|andere?|daarna|gevolgd|vervolgens|ook|daarnaast|verder|(?:groter|kleiner)e?)(?!\w)"
)
_OF_ANOTHER = lazily(
    r"(?:(?:op|in|bij|met|over|tijdens)\s+(?:[\w-]+\s+){1,5}?)?(?:heb|zal|wil|ben)\s+ik(?!\w)|ik\s|(?:wij|we)\s"
    r"|de\s+(?:uitgaven|kosten|raming|planning)\s"
)
QUESTION = lazily(
    r"\s*(?:vraag|vragen|antwoord)(?:\s+op\s+vra(?:ag|gen))?(?:\s+\d{1,2}(?:\s+(?:en|tot\s+en\s+met)\s+\d{1,2})?)?\W*"
)
# "Maatregel 1 is uitgevoerd", or of things that are known, in one paragraph; not in a list of how each of them stands.
_IS_DONE = lazily(
    r"(?P<noun>[a-z-]{4,})\s+1\s+(?:is|was)\s+(?:[\w-]+\s+){0,3}(?:uitgevoerd|afgerond|gereed|voltooid|ingevoerd|opgevolgd|afgedaan"
    r"|gerealiseerd|behaald|bereikt|gehaald|overgenomen|vervuld|getrokken|van\s+kracht)(?!\w)"
)
_ORDINAL = lazily(r"(?<!\w)(?:ten\s+)?(?:aller)?(?:eerste|tweede|derde)(?!\w)", re.IGNORECASE)
_NOUN_BEHIND = lazily(r"\s+(?!(?:is|was|betreft|gaat|ligt|luidt|heeft|wordt|om|te|plaats)(?!\w))(?P<noun>[a-z-]{4,})")
_STAND = lazily(r"(?<!\w)(?:stand|voortgang|status)(?!\w)")
_ENUMERATED = lazily(
    r"[,;]\s+(?!d(?:ie|at|us)\s|waar|ofwel|omdat|zodat|namelijk|maar)\D|\sen\s+(?:de|het|een|[A-ZÀ-Þ])"
)
_LABEL = lazily(
    r"\s*(?:(?:[A-ZÀ-Þ][\w-]*\s+)?(?:\d|[A-Z]\b|[IVX]+\b)|[^.:]{1,40}(?::|\s[–-]\s)|\S+(?:\s+\S+){0,2}\.\s)"
)
# Sentences that each tell one of the things do not refer to one another.
_REFERS = lazily(
    r"(?<!\w)(?:deze|dit|dat|die|daar(?:mee|van|voor|bij|door|op|om|in|na)|hier(?:mee|van|voor|bij|door|op|in)|sindsdien|toen|zij|ze|hij|dus)(?!\w)"
)
_FEWEST, _ANNOUNCING, _TWO, _SHORT, _MOST, _ROOT = 4, 3, 2, 9, 20, 4


def is_prose(letter: Letter, block: Block, blocks: Sequence[Block], index: int) -> bool:
    """Tell whether the paragraph behind an announcement is no list without marks, but what the letter says of it."""
    told = paragraphs(letter, blocks, index)
    last = last_sentence(letter, block)
    several = SEVERAL.search(letter.folded, *last) if told else None
    if several is not None and speaks_of(letter, several, told):
        return True
    if not told or not is_whole(letter, told[0]) or _OF_THIS.search(letter.folded, *last):
        return False
    if any(one.search(letter.folded, *last) for one in (_DIVIDED, _LOOSE)) and _names_the_greatest(letter, told[0]):
        return True
    if _is_given_later(letter, blocks, index + len(told), told):
        return False
    first = letter.sentence_at(told[0].start)
    if several is not None and _OF_ANOTHER.match(letter.folded, *first):
        return True
    return _enumerates_nothing(letter, last, several, told)


def run_on(letter: Letter) -> Iterator[Span]:
    """Yield the announcements that a sentence of its own follows in their paragraph: "als volgt: De kosten ..."."""
    for found in _RUN_ON.finditer(letter.text):
        block = letter.block_at(found.start())
        if block is None or block.kind != "paragraph" or block.end <= found.end():
            continue
        last = Span(letter.sentence_at(found.start()).start, found.start() + 1)
        behind = Span(found.end(), letter.sentence_at(found.end()).end)
        if _is_announced(letter, last) and _is_own(letter, behind):
            yield last


def _is_announced(letter: Letter, last: Span) -> bool:
    """Tell whether a sentence announces several things, and not what someone says."""
    said = letter.says(_SAYS, last) or letter.says(_OF_THIS, last) or _SPEAKER.match(letter.folded, *last)
    return not said and any(one.search(letter.folded, *last) for one in (SEVERAL, _LOOSE, _DIVIDED))


def _is_own(letter: Letter, sentence: Span) -> bool:
    """Tell whether a sentence is one of its own: it enumerates nothing, and tells no first thing."""
    row = _ENUMERATED.search(letter.text, *sentence) or _tells_the_first(letter, sentence, "")
    return not row and len(letter.part(sentence).split()) >= _FEWEST


def announces(letter: Letter, block: Block) -> bool:
    """Tell whether a block may announce something: it is no word alone, and no speaker ("De heer Jansen:")."""
    enough = len(letter.text[block.start : block.end].split()) >= _ANNOUNCING
    return enough and not _SPEAKER.match(letter.folded, block.start, block.end)


def speaks_of(letter: Letter, several: re.Match[str], told: Sequence[Block]) -> bool:
    """Tell whether paragraphs open with what takes announced things for named: "De twee laatstgenoemde", or done."""
    first, noun = letter.sentence_at(told[0].start), several["noun"]
    found = _POINTS_BACK.match(letter.folded, told[0].start, told[0].end)
    if found is not None and noun.startswith((found["noun"] or found["one"] or "")[:_ROOT]):
        return True
    if _tells_out_of_turn(letter, noun, told[0]):
        return True
    done = _IS_DONE.match(letter.folded, *first)
    if done is not None and noun.startswith(done["noun"][:_ROOT]):
        again = (letter.folded.startswith(done["noun"], one.start) for one in told[1:])
        return not any(again) and not letter.says(_STAND, letter.sentence_at(several.start()))
    if letter.text[first.end - 1] != ".":
        return False
    number, same = re.escape(several["number"] or "beide"), re.escape(noun)
    named = rf"(?:(?:de|alle)\s+{number}\s+{same}|(?:deze|die)\s+(?:{number}\s+{_PLURAL}|(?:\w+e\s+)?{same}))(?!\w)"
    return re.search(rf"(?<!\w){named}", letter.folded[first.start : first.end]) is not None


def _tells_out_of_turn(letter: Letter, noun: str, block: Block) -> bool:
    """Tell whether a paragraph tells of the things by ordinals that do not begin with the first, or skip one."""
    found = [
        one for one in _NTH.finditer(letter.folded, block.start, block.end) if noun.startswith(one["noun"][:_ROOT])
    ]
    if not found:
        return False
    places = [_ORDINALS.index(one["nth"]) if one["nth"] in _ORDINALS else 0 for one in found]
    return found[0]["nth"] != _ORDINALS[0] or any(later > before + 1 for before, later in pairwise(places))


def _names_the_greatest(letter: Letter, block: Block) -> bool:
    """Tell whether a paragraph names the greatest of what is divided, and no other."""
    first = letter.sentence_at(block.start)
    next_end = letter.sentence_at(min(first.end + 1, block.end - 1)).end
    alone = ", " not in letter.part(first) and not _OF_MORE.search(letter.folded, first.start, next_end)
    return alone and letter.says(_EXTREME, first)


def _enumerates_nothing(letter: Letter, last: Span, several: re.Match[str] | None, told: Sequence[Block]) -> bool:
    """Tell whether a paragraph behind an announcement is prose by its form: no label, no first thing, no row."""
    if _SAYS.search(letter.folded, *last) or len(letter.part(last).split()) < _ANNOUNCING:
        return False
    announced = several or _LOOSE.search(letter.folded, *last)
    noun = (announced["noun"] if announced is not None else None) or ""
    number = number_of(several["number"] or "") if several is not None else None
    within, first = Span(told[0].start, told[0].end), letter.sentence_at(told[0].start)
    told_on = GOES_ON.search(letter.folded, *within) or _tells_the_first(letter, first, noun)
    if told_on or _LABEL.match(letter.text, *within):
        return False
    if _tells_each(letter, within, number) or 1 + len(_ENUMERATED.findall(letter.text, *first)) >= (number or _TWO):
        return False
    return len(told) == 1 or not _are_alike(letter, told, number)


def _tells_each(letter: Letter, told: Span, number: int | None) -> bool:
    """Tell whether sentences that do not refer to one another tell a thing each: as many as announced, or all short."""
    sentences = [*letter.sentences_in(told)]
    if len(sentences) < _TWO or _REFERS.search(letter.folded, sentences[0].end, told.end):
        return False
    return len(sentences) == number if number else all(len(letter.part(one).split()) <= _SHORT for one in sentences)


def _tells_the_first(letter: Letter, sentence: Span, noun: str) -> bool:
    """Tell whether a sentence may tell the first of announced things: by an ordinal with their noun, or with none."""
    for one in _ORDINAL.finditer(letter.text, *sentence):
        behind = _NOUN_BEHIND.match(letter.folded, one.end(), sentence.end)
        if behind is None or not noun or noun.startswith(behind["noun"][:_ROOT]):
            return True
    return False


def _are_alike(letter: Letter, told: Sequence[Block], number: int | None) -> bool:
    """Tell whether paragraphs are as many as announced, all of one sentence, or open with the same words."""
    if len(told) < _TWO:
        return False
    openings = {tuple(letter.runs_in(one.start, one.end)[:_TWO]) for one in told[:_TWO]}
    short = all(letter.sentence_at(one.start).end >= one.end - 1 for one in told)
    return len(told) == number or short or len(openings) == 1


def _is_given_later(letter: Letter, blocks: Sequence[Block], index: int, told: Sequence[Block]) -> bool:
    """Tell whether a list or table stands behind the paragraphs, and none of these announces it."""
    behind = next(since(blocks, index), None)
    if behind is None or behind.kind not in ("item", "cell"):
        return False
    last = told[-1]
    return letter.text[last.end - 1] != ":" or letter.sentence_at(last.start) == last_sentence(letter, last)


def last_sentence(letter: Letter, block: Block) -> Span:
    """Return the last sentence of a block."""
    return letter.sentence_at(block.end - 1)


def paragraphs(letter: Letter, blocks: Sequence[Block], index: int) -> Sequence[Block]:
    """Return the paragraphs in a row from an index on, up to the next question."""
    told: list[Block] = []
    for one in since(blocks, index):
        if one.kind != "paragraph" or len(told) == _MOST or QUESTION.fullmatch(letter.folded, one.start, one.end):
            break
        told.append(one)
    return told


def is_whole(letter: Letter, block: Block) -> bool:
    """Tell whether a paragraph opens with a sentence, and with no label."""
    first = letter.sentence_at(block.start)
    words = letter.part(first).split()
    return len(words) >= _FEWEST and words[0][:1].isupper() and letter.text[first.end - 1] == "."
