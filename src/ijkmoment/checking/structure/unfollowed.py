"""Announcements that nothing follows: a colon, or "als volgt.", with a heading, the closing or mere prose behind it.

Nobody tells a list in a paragraph of whole sentences of its own. Excused are a label, a first thing ("De eerste
maatregel is ..."), and sentences or paragraphs that are as many as announced, or short; not who speaks of the things as
named ("De tweede maatregel", "Deze vier landen") or concludes from them ("Daarmee is ...").
"""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import pairwise, takewhile
from typing import NamedTuple

from ijkmoment.checking.counts.counted import counts_in
from ijkmoment.checking.counts.in_turn import IDENTITY
from ijkmoment.checking.counts.listed import listed_behind
from ijkmoment.checking.letter import Letter, Span, since
from ijkmoment.checking.structure.parts import is_usual_part
from ijkmoment.checking.text.heading_marks import SIGNS, Sign, mark_of, place_of
from ijkmoment.facts.document import Block
from ijkmoment.language.date_words import MONTH
from ijkmoment.language.numerals import NUMBER_WORD
from ijkmoment.language.patterns import lazily

_ENDS = lazily(r":\Z|(?<!\w)als\s+volgt(?:\s+[a-zà-ÿ]+)?\.\Z|,\s+die\s+hieronder\s[^.,;:]{3,60}\.\Z")
# Whoever says so announces, and tells nothing behind a colon.
_OUTRIGHT = lazily(
    rf"(?<!\w)(?:(?:volgende|onderstaande|verschillende|diverse|meerdere|enkele|deze|[2-9]|(?!een\s){NUMBER_WORD})\s+[a-zà-ÿ-]+|als\s+volgt"
    r"|(?:\w*verdeling|opbouw|stand|samenstelling|overzicht|lijst|tabel))(?!\w)"
)
_OF_LETTER = lazily(
    r"(?<!\w)(?:\w*brief|\w*rapportage|verslag|notitie|bijlage\w*|hieronder|hierna|paragra\w+|hoofdstuk\w*|onderdelen|onderwerpen|thema['’]?s|vragen)(?!\w)"
)
_OF_THIS = lazily(r"(?<!\w)(?:(?:deze|dit|mijn|onze)\s+(?:\w*brief|\w*rapportage|verslag|notitie)|hierna|vragen)(?!\w)")
# A list or table, and no headings.
_OVERVIEW = lazily(r"(?<!\w)(?:overzicht|tabel|grafiek|figuur|schema|verdeling)(?!\w)")
_DIVIDES = lazily(
    r"(?<!\w)(?:\w*(?:deeld|bouwd|steld|omvat(?:te)?|verdeling|opbouw|samenstelling)|bestaat|bestond)(?!\w)"
)
# What is said of one thing is no list, as in "Het uitgangspunt is daarbij:".
_ONE_THING = lazily(r"(?<!\w)[eé]én\s+[a-z]|(?<!\w)(?:is|was|blijft|bleef|geldt|gold|wordt)(?:\s+[a-z]+){0,2}\s*:\Z")
_LAID_OUT = lazily(r"(?:brief|rapportage|verslag|notitie)\s+bestaat\s+uit\s")
_SPEAKER = lazily(
    r"\s*(?:de\s+(?:heer|voorzitter|minister|staatssecretaris)|mevrouw|minister|staatssecretaris|namens|hoogachtend|voor\s+deze)(?!\w)"
)
_SAYS = lazily(
    r"(?<!\w)(?:(?:be)?antwoord\w*|bericht\w*|luid\w*|schr[ei]\w*|meld\w*|ze(?:g|i)\w*|vra(?:ag|gen)|stel(?:t|len|de|den)?|citaat|citeer\w*|verzoek\w*"
    r"|overwe(?:eg|gend|ging)\w*|oordeel\w*|conclu(?!sies)\w*|toelicht\w*|licht\w*|constateer\w*|kern|kort|samengevat|le[eo]s\w*|leden|reageer\w*|reactie|merk\w*)(?!\w)"
)
QUESTION = lazily(
    r"\s*(?:vraag|vragen|antwoord)(?:\s+op\s+vra(?:ag|gen))?(?:\s+\d{1,2}(?:\s+(?:en|tot\s+en\s+met)\s+\d{1,2})?)?\W*"
)
_LABEL = lazily(
    rf"\s*(?:(?:[A-ZÀ-Þ][\w-]*\s+)?(?:\d{{1,2}}(?![\d.]*\d|\s+(?:{MONTH})(?!\w))|[A-Z]\b|[IVX]+\b)"
    r"|(?:[^\s.:]+\s+){0,4}[^\s.:]+:|[^.:]{1,40}\s[–-]\s|\S+(?:\s+\S+){0,2}\.\s)"
)
_ORDINAL = lazily(
    r"(?<!\w)(?:ten\s+)?(?:aller)?(?P<nth>eerste|tweede|derde|vierde|vijfde|laatste)\s+(?P<noun>[a-z-]{4,})(?!\w)"
)
# "Ten eerste ...", "De eerste maatregel ...": the latter says what that is, or how far it got.
_FIRST = lazily(
    r"\s*(?:(?:ten\s+eerste|in\s+de\s+eerste\s+plaats|allereerst|eerst|om\s+te\s+beginnen)(?!\w)"
    r"|(?P<one>(?:de|het|een|mijn|ons|onze)\s+eerste)(?:\s+(?P<noun>(?!is|was|betr|gaat|houdt|ziet|luidt)[a-zà-ÿ-]{3,}))?(?!\w))"
)
_GOES_ON = lazily(
    r"(?:^|[.!?]\s+)(?:daarnaast|ook|verder|voorts|bovendien|tot\s+slot|ten\s+slotte|een\s+ander\w*|het\s+andere|de\s+andere)(?!\w)"
)
_ROW = lazily(r"[,;]\s+(?!d(?:ie|at|us)\s|waar|ofwel|omdat|zodat|namelijk|maar|als\s)\D|\sen\s+(?:de|het|een|[A-ZÀ-Þ])")
_NAMED = lazily(
    rf"(?<!\w)(?:(?:de|alle|beide)\s+(?:\w+\s+){{0,2}}?(?:(?:laatst|eerst|voor|boven|hiervoor)?\s?(?:genoemde|vermelde|bedoelde)|bovenstaande)"
    rf"|(?:(?:al\s+)?(?:deze|die)|alle|(?:de\s+)(?={NUMBER_WORD}\s|(?:\w+e\s+){NUMBER_WORD}\s))\s*(?:(?:\w+e|{NUMBER_WORD})\s+){{0,2}}"
    r"(?P<noun>[a-zà-ÿ-]{3,}(?:en|ën|s|['’]s|a))|(?:hier|daar)van|elk\s+daarvan)(?!\w)"
)
_ONE = lazily(
    r"(?:(?:aan|bij|met|onder|op|van|voor)\s+)?(?P<one>[a-z-]{3,})\s+(?:[2-9]|[b-h]|i[iv]i?|1(?=\s+(?:is|was)\s))(?!\w|[.,]\d)"
)
_OPENS_ROW = lazily(r"(?P<one>[a-z-]{3,})\s+[1ai]\s*[:–-]\s")  # "Tranche 1: ..."
_THESE = lazily(r"\s*(?:deze|die|dit|dat)\s+(?:luiden|zijn|waren)\s*:")
_SUBJECT = lazily(
    r"(?:de|het)\s+(?P<noun>[a-zà-ÿ-]{4,})\s+(?:word(?:t|en)|kom(?:t|en)|is|zijn|was|waren|viel(?:en)?|ging(?:en)?)\s"
)
_CONCLUDES = lazily(r"(?<!\w)(?:dus|daarmee|hiermee|daardoor|hierdoor|daarvan|hiervan)(?!\w)")
_REFERS = lazily(
    r"(?<!\w)(?:deze|dit|dat|die|daar(?:mee|van|voor|bij|door|op|om|in|na)|hier(?:mee|van|voor|bij|door|op|in)|sindsdien|toen|zij|ze|hij|dus|samen)(?!\w)"
)
_SHARE = lazily(r"\d\s?%|(?<!\w)procent(?!\w)")
_COUNT_DIVIDED = lazily(r"(?<![\w.,])\d[\d.]*\s+[a-z][^.;]*verdeeld\s+als\s+volgt:\Z")
_GAP = lazily(r"\S {3,}\S")
_FIGURE = lazily(r"(?<![\w.,])\d[\d.,]*")
_RUN_ON = lazily(
    r":\s+(?=(?:De|Het|Een|Er|Ik|Wij|Dit|Deze|Die|Dat|Samen|Beide|(?:Daar|Hier)[a-z]+|Zij|Sinds|Vanaf|Tijdens|Door|Na|Bij|Op|In|Voor|Met|Over|Uit|Van|Om|Naar)\s"
    r"|(?P<who>[A-ZÀ-Þ][\w-]+\s+(?:en\s+[A-ZÀ-Þ][\w-]+\s+(?=[a-z]+n\s))?)(?:is|was|[a-z]+(?:en|t|de|te))\s)"
)
# Headings that many letters have, of no thing of their own.
_USUAL = lazily(
    r"\s*(?:\d{1,2}\.?\s+)?(?:de\s+)?(?:financi[eë]n|financiële\s+\w+|kosten|lessen|evaluatie|planning|inzet|terugblik|verantwoording|mandaat"
    r"|gronden\s+voor\s+deelname|(?:politieke|militaire)\s+aspecten|haalbaarheid|risico['’]s|vooruitblik|vervolg|tot\s+slot|slot\w*|afsluiting|conclusies?)\s*"
)
_NTH = ("eerste", "tweede", "derde", "vierde", "vijfde", "laatste")
_FEWEST, _SAYING, _TWO, _SHORT, _MOST, _ROOT, _REACH, _OPENING = 4, 3, 2, 9, 20, 4, 80, 6000


class _Announced(NamedTuple):
    """What a sentence announces: where, how many, how its words begin, and whether it says that things follow."""

    last: Span
    number: int | None
    roots: frozenset[str]
    outright: bool

    def names(self, word: str) -> bool:
        """Tell whether a word may be one of the announcement's."""
        return any(one.startswith(word[:_ROOT]) for one in self.roots)


def unfollowed(letter: Letter) -> Iterator[Span]:
    """Yield the sentences that announce what does not follow."""
    yield from _run_on(letter)
    blocks = tuple(one for one in letter.document.blocks if one.kind not in ("footnote", "header"))
    for index, block in enumerate(blocks[:-1]):
        if block.kind not in ("paragraph", "item") or not _ENDS.search(
            letter.folded, max(block.end - _REACH, block.start), block.end
        ):
            continue
        told = _announced(letter, letter.sentence_at(block.end - 1), block)
        if told is not None and _is_cut(letter, told, blocks, index):
            yield told.last


def _announced(letter: Letter, last: Span, block: Block) -> _Announced | None:
    """Return what a sentence announces, of which the one before it may tell the noun; None for who speaks."""
    words = len(letter.part(last).split())
    points_back = _THESE.match(letter.folded, *last) is not None
    if not points_back and (
        words < _SAYING or _SPEAKER.match(letter.folded, *last) or _SAYS.search(letter.folded, *last)
    ):
        return None
    start = last.start
    if words <= _FEWEST and last.start > block.start:  # "Het gaat om:"
        start = letter.sentence_at(max(last.start - _TWO, block.start)).start
    counts = [one.number for one in counts_in(letter, start, last.end) if one.number <= _MOST]
    roots = frozenset(one[:_ROOT] for one in letter.runs_in(start, last.end) if len(one) >= _ROOT)
    outright = _OUTRIGHT.search(letter.folded, *last) is not None
    if not outright and _ONE_THING.search(letter.folded, *last):
        return None
    return _Announced(last, counts[-1] if counts else None, roots, outright)


def _is_cut(letter: Letter, told: _Announced, blocks: Sequence[Block], index: int) -> bool:
    """Tell whether what stands behind an announcement is not what it announces."""
    after = blocks[index + 1]
    if after.kind in ("closing", "signatory"):
        return blocks[index].kind == "paragraph"
    if blocks[index].kind == "item":
        return _is_numbered_on(letter, told, blocks, index)
    if QUESTION.fullmatch(letter.folded, after.start, after.end):
        return True
    if after.kind == "heading":
        return _is_other_section(letter, told, blocks[index], after)
    if after.kind != "paragraph" or _OF_THIS.search(letter.folded, *told.last):
        return False
    return _is_prose(letter, told, _paragraphs(letter, blocks, index + 1))


def _is_numbered_on(letter: Letter, told: _Announced, blocks: Sequence[Block], index: int) -> bool:
    """Tell whether the paragraphs that are numbered on from one that announces are not the things themselves."""
    block, after = blocks[index : index + 2]
    if not told.outright or _OF_LETTER.search(letter.folded, *told.last):
        return False
    if after.kind == "paragraph":
        return _speaks_of(letter, told, (after,))
    marks = (block.marker.strip("()."), after.marker.strip("()."))
    if (
        after.kind != "item"
        or after.level != block.level
        or not _follows(*marks, "number")
        or not _is_whole(letter, after)
    ):
        return False
    row = [*takewhile(lambda one: one.kind == "item" and one.level == block.level, since(blocks, index + 1))]
    beyond = next(since(blocks, index + 1 + len(row)), None)
    fewer = len(row) < (told.number or _TWO) and (beyond is None or beyond.kind in ("heading", "closing"))
    return fewer or (told.number is not None and len(row) > told.number) or _is_undivided(letter, told, after)


def _is_undivided(letter: Letter, told: _Announced, after: Block) -> bool:
    """Tell whether the paragraph that is numbered on tells nothing of a number that is "verdeeld als volgt"."""
    counted = told.number is None and _COUNT_DIVIDED.search(letter.folded, *told.last) is not None
    within = Span(after.start, after.end)
    return counted and not letter.says(_FIGURE, within) and len([*letter.sentences_in(within)]) > 1


def _is_other_section(letter: Letter, told: _Announced, block: Block, heading: Block) -> bool:
    """Tell whether a heading opens another section, and none of the things that are announced."""
    index = bisect_right(letter.blocks, heading.start, key=_start)
    behind = next(since(letter.blocks, index), None)
    of_text = behind is not None and behind.kind in ("paragraph", "closing")
    if _LAID_OUT.search(letter.folded, *told.last):
        return behind is not None and behind.kind in ("paragraph", "item")
    over = letter.headings_at(block.start)[-1:]
    if not over or _OF_LETTER.search(letter.folded, *told.last):
        return False
    if _is_next(letter, over[0], heading):
        return True
    labelled = _LABEL.match(letter.text, heading.start, heading.end) is not None
    if of_text and _OVERVIEW.search(letter.folded, *told.last) and not labelled:
        return True
    return told.outright and of_text and not labelled and _stands_alone(letter, told, over[0], index - 1)


def _stands_alone(letter: Letter, told: _Announced, over: Block, index: int) -> bool:
    """Tell whether headings are no things of a section: as high as its own, usual, foretold, or not as many."""
    headings = letter.once(_headings)
    further = headings[bisect_right(headings, letter.blocks[index].start, key=_start) - 1 :]
    if len({one.level for one in headings}) > 1:
        return further[0].level <= over.level
    name = letter.folded[further[0].start : further[0].end].strip()
    if letter.folded.find(name, 0, min(over.start, _OPENING)) >= 0:
        return True
    usual = [
        one for one in further if is_usual_part(letter, one) or _USUAL.fullmatch(letter.folded, one.start, one.end)
    ]
    if told.number is None:
        return further[0] in usual and len(further) - len(usual) < _TWO
    return told.number not in (len(further), len(further) - len(usual))


def _headings(letter: Letter) -> Sequence[Block]:
    return [one for one in letter.blocks if one.kind == "heading"]


def _start(block: Block) -> int:
    return block.start


def _is_next(letter: Letter, over: Block, heading: Block) -> bool:
    """Tell whether a heading's number counts on from that of a section, or of one around it."""
    here, there = mark_of(letter, over).split("."), mark_of(letter, heading).split(".")
    if not here[0] or not there[0] or len(there) > len(here) or here[: len(there) - 1] != there[:-1]:
        return False
    return any(_follows(here[len(there) - 1], there[-1], sign) for sign in SIGNS)


def _follows(here: str, there: str, sign: Sign) -> bool:
    first, second = place_of(here, sign), place_of(there, sign)
    return first is not None and second == first + 1


def _is_prose(letter: Letter, told: _Announced, behind: Sequence[Block]) -> bool:
    """Tell whether paragraphs behind an announcement are no list without marks, by what speaks for it and against."""
    if not behind or not _is_whole(letter, behind[0]) or _is_in_columns(letter, behind[0]):
        return False
    if _speaks_of(letter, told, behind):
        return True
    if _LABEL.match(letter.text, behind[0].start, behind[0].end):
        return False
    first, within = letter.sentence_at(behind[0].start), Span(behind[0].start, behind[0].end)
    if _REFERS.match(letter.folded, *first) or _CONCLUDES.search(letter.folded, *first):
        return True
    return not (
        _is_row(letter, told, first)
        or _tells_the_first(letter, told, first)
        or _GOES_ON.search(letter.folded, *within)
        or _tells_each(letter, within, told.number)
        or (len(behind) > 1 and _are_alike(letter, behind, told.number))
        or _is_given_later(letter, told, behind)
    )


def _is_row(letter: Letter, told: _Announced, first: Span) -> bool:
    """Tell whether a sentence has a part for each thing, or for what is divided, of which it is not the subject."""
    parts = 1 + len(_ROW.findall(letter.text, *first))
    opened = _SUBJECT.match(letter.folded, *first)
    divides = _DIVIDES.search(letter.folded, *told.last) is not None
    if told.number is not None:
        return parts >= told.number and (divides or not _SHARE.search(letter.folded, *first))
    return divides and parts >= _TWO and (opened is None or not told.names(opened["noun"]))


def _is_whole(letter: Letter, block: Block) -> bool:
    """Tell whether a paragraph opens with a sentence, and with no label."""
    first = letter.sentence_at(block.start)
    words = letter.part(first).split()
    return len(words) >= _FEWEST and words[0][:1].isupper() and letter.text[first.end - 1] == "."


def _is_in_columns(letter: Letter, block: Block) -> bool:
    """Tell whether two lines of a paragraph, as read, have a gap between their words: rows that it took for text."""
    lines = letter.document.text[slice(*letter.document.span(block.start, block.end))].splitlines()
    return sum(_GAP.search(one) is not None for one in lines[:_MOST]) >= _TWO


def _speaks_of(letter: Letter, told: _Announced, behind: Sequence[Block]) -> bool:
    """Tell whether the first paragraph takes announced things for named, by their noun, number or ordinal."""
    first = letter.sentence_at(behind[0].start)
    if letter.text[first.end - 1] != ".":
        return False
    opened = _OPENS_ROW.match(letter.folded, *first)
    if opened is not None and told.names(opened["one"]):
        return False
    one = _ONE.match(letter.folded, *first)
    if one is not None and told.names(one["one"]):
        return not any(letter.folded.startswith(one["one"], it.start) for it in behind[1:])
    if any(it["noun"] is None or told.names(it["noun"]) for it in _NAMED.finditer(letter.folded, *first)):
        return True
    places = [
        _NTH.index(one["nth"])
        for one in _ORDINAL.finditer(letter.folded, behind[0].start, behind[0].end)
        if told.names(one["noun"])
    ]
    skips = any(later > before + 1 for before, later in pairwise(places))
    return bool(places) and (places[0] > 0 or skips or not _tells_the_first(letter, told, first))


def _tells_the_first(letter: Letter, told: _Announced, sentence: Span) -> bool:
    """Tell whether a sentence opens with the first of announced things, and says what that is."""
    found = _FIRST.match(letter.folded, *sentence)
    if found is None or not found["one"]:
        return found is not None
    own = found["noun"] is None or told.names(found["noun"])
    return own and IDENTITY.match(letter.folded, found.end()) is not None


def _tells_each(letter: Letter, within: Span, number: int | None) -> bool:
    """Tell whether sentences that do not refer to one another tell a thing each: as many as announced, or all short."""
    sentences = [*letter.sentences_in(within)]
    if len(sentences) < _TWO or _REFERS.search(letter.folded, letter.sentence_at(within.start).end, within.end):
        return False
    if number is not None:
        return len(sentences) == number
    return all(len(letter.part(one).split()) <= _SHORT for one in sentences)


def _are_alike(letter: Letter, behind: Sequence[Block], number: int | None) -> bool:
    """Tell whether paragraphs are as many as announced, all of one sentence, or open with the same words."""
    openings = {tuple(letter.runs_in(one.start, one.end)[:_TWO]) for one in behind[:_TWO]}
    short = all(letter.sentence_at(one.start).end >= one.end - 1 for one in behind)
    return len(behind) == number or short or len(openings) == 1


def _is_given_later(letter: Letter, told: _Announced, behind: Sequence[Block]) -> bool:
    """Tell whether a list or table of as many things stands behind the paragraphs, and none of these announces it."""
    last = behind[-1]
    index = bisect_right(letter.blocks, last.start, key=_start) - 1
    listed = listed_behind(letter, index)
    own = letter.text[last.end - 1] == ":" and letter.sentence_at(last.end - 1).start > last.start
    return bool(listed) and not own and (told.number is None or told.number in listed)


def _paragraphs(letter: Letter, blocks: Sequence[Block], index: int) -> Sequence[Block]:
    """Return the paragraphs in a row from an index on, up to the next question."""
    told: list[Block] = []
    for one in since(blocks, index):
        if one.kind != "paragraph" or len(told) == _MOST or QUESTION.fullmatch(letter.folded, one.start, one.end):
            break
        told.append(one)
    return told


def _run_on(letter: Letter) -> Iterator[Span]:
    """Yield the announcements that a sentence of its own follows in their paragraph: "als volgt: De kosten ..."."""
    for found in _RUN_ON.finditer(letter.text):
        block = letter.block_at(found.start())
        if block is None or block.kind != "paragraph" or block.end <= found.end():
            continue
        last = Span(letter.sentence_at(found.start()).start, found.start() + 1)
        told = _announced(letter, last, block)
        behind = Span(found.end(), letter.sentence_at(found.end()).end)
        if told is None or not told.outright or _OF_LETTER.search(letter.folded, *last):
            continue
        said = Span(found.end("who") if found["who"] else behind.start, behind.end)
        parts = max(1 + len(_ROW.findall(letter.text, *said)), len(_FIGURE.findall(letter.text, *said)))
        row = parts >= (told.number or _TWO)  # "Personeel kost € 4 miljoen en materieel € 3 miljoen."
        words = letter.part(behind).split()
        if not row and not _tells_the_first(letter, told, behind) and len(words) >= _FEWEST and words[-1].endswith("."):
            yield last
