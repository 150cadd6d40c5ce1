"""Promises that a letter answers by pointing at a part of itself, which is of something else.

"Zie paragraaf 5", "daarin is voorzien met de passage over de vuurtoren": the part must have some word of what was
promised that the letter is not about as a whole. That it has none proves nothing, since officials answer in other
words, but where another part of the same kind has them, or where it is called kept by a part that is long enough and
has no word of its kind either.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import islice
from typing import NamedTuple

from ijkmoment.checking.deployments.years import section_of
from ijkmoment.checking.lessons.carried import are_kin, parts_of
from ijkmoment.checking.lessons.told_promises import promised_words
from ijkmoment.checking.letter import LONGEST, Letter, Span
from ijkmoment.checking.text.heading_marks import marked_headings
from ijkmoment.checking.text.topics import content, count, lined, stems, text_of
from ijkmoment.facts.document import Block
from ijkmoment.language.patterns import lazily

_PROMISE = lazily(r"\b(?:toezegging\w*|toegezegd\w*|zegden?\b[^.;]*\btoe|beloften?)\b", re.IGNORECASE)
_MOTION = lazily(r"\bmotie\b", re.IGNORECASE)
_OPENS = ("toezeg", "toegezeg", "zegde", "belofte", "motie")
_NAME = (
    r"(?:de\s+|het\s+|een\s+)?(?P<{}>[^.,;:()\n]{{3,60}}?)(?=\s*(?:[.,;:()]|\Z)"
    r"|\s+(?:hierboven|hieronder|opgenomen|gestand|voldaan|nagekomen|afgedaan|voorzien|is|ingelost|(?:van|in|uit)\s+deze"
    r"|beschouw\w*|acht(?:en)?|heb|heeft|wordt|kom|komt|doe|doet|geef|geeft|voldoe\w*)\b)"
)
_PART_OF_LETTER = (
    r"(?:(?:de|het|die|deze)\s+)?(?:tabel\s+(?P<table>\d{1,2})(?![\d.]*\w)"
    r"|(?:paragraaf|hoofdstuk|onderdeel|deel|sectie|§)\s*(?P<section>\d{1,2}(?:\.\d{1,2})*|(?-i:[A-Z]|[IVX]{1,5}))(?!\w)"
    r"|(?:alinea|randnummer|punt)\s+(?P<mark>\d{1,2})(?!\w)"
    r"|(?:beantwoording\s+van|antwoord\s+op)\s+vraag\s+(?P<question>\d{1,2})(?!\w)"
    r"|(?P<named>les|aanbeveling|maatregel|actie|conclusie)\s+(?P<number>\d{1,2})(?!\w)"
    rf"|(?:alinea|passage|tekst)\s+(?:over|betreffende|inzake)\s+{_NAME.format('passage')}"
    rf"|(?:paragraaf|hoofdstuk|onderdeel|deel)\s+(?:over\s+)?['‘“]?{_NAME.format('part')})"
)
_POINTS = lazily(
    rf"(?:\b(?:zie|in|met|onder|via|door|naar)\s+|(?<!\w\s)(?=(?-i:[A-Z]))){_PART_OF_LETTER}", re.IGNORECASE
)
# What is called kept so, and is of something else in all its words, needs no other part that has them.
_KEPT = lazily(
    r"\b(?:voldaan|nagekomen|afgedaan|afgehandeld|gestand|uitgevoerd|tegemoet|ingelost|beantwoord"
    r"|(?:uitvoering|invulling|gevolg)\b[^.;]*\b(?:gegeven|geef|geeft|geven)|(?:geef|geeft|geven)\b[^.;]*\b(?:uitvoering|invulling|gevolg)"
    r"|(?:kom|komt|komen)\b[^.;]*\bna)\b",
    re.IGNORECASE,
)
# "Deze toezegging" is of the sentence before.
_THAT = lazily(
    r"\b(?:deze|die)\s+(?:toezegging|motie|belofte)\b|\bhiervoor\b|\bis\s+de\s+(?:toezegging|motie)\s+(?:afgedaan|nagekomen|uitgevoerd)",
    re.IGNORECASE,
)
_DENIED = lazily(r"\b(?:niet|deels|gedeeltelijk|ten\s+dele|onder\s+meer)\b", re.IGNORECASE)
_QUESTION = lazily(
    r"\s*(?:vraag|antwoord(?:\s+op\s+vraag)?|vraag\s+en\s+antwoord)\s*(?P<number>\d{1,2})(?!\w)", re.IGNORECASE
)
_FIGURES = lazily(r"\d+")
_CELL_POINTS = lazily(rf"\s*(?:(?:zie|in|met|onder)\s+)?{_PART_OF_LETTER}", re.IGNORECASE)
# "De paragraaf van het rapport" is of another paper.
_OF_OTHERS = lazily(
    r"\s*(?:van|uit|in|bij)\s+(?!(?:deze|onderhavige)\s)(?:[\w-]+\s+){0,2}?(?:\w*rapport\w*|\w*verslag|\w*begroting|bijlage|\w*plan|\w*nota|brief)\b",
    re.IGNORECASE,
)
_TABLE = lazily(r"\s*tabel\s+(?P<number>\d{1,2})(?!\w)", re.IGNORECASE)
_TOLD = lazily(
    r"\b(?:toegezegd|zegden?\b[^.;]*\btoe|(?:toezegging|belofte)\b[^.;]*?\b(?=(?:over|om|inzake|betrof|betreft|gold|van)\b))(?P<what>[^.;]*)"
    r"|\bmotie\b[^;]{0,150}?\b(?:verzoekt|verzocht|vraagt|vroeg|gevraagd)\b(?P<asked>[^.;]*)",
    re.IGNORECASE,
)
_FRAME = lazily(
    r"\b(?:regering|verzo\w+|aandacht|besteden|geven|terug\s+te|schrijven|beschrijven|bespreken|\w*gevolgen|effecten|gebruik"
    r"|beschikbaarheid|samenwerking|positie|rol|noodzaak|behoefte|invloed|verloop|programma|uitsplitsing|inzicht|overzicht|informatie|informeren|melden|reactie|toelichting|cijfers|stand|aantal|aantallen|uitleg|plan"
    r"|rapport|nader|u|uw|kamer|toezegging\w*|voldaan|gestand|nagekomen|ingaan|verslag|zaken|analyse|gegevens|onderzoek|kosten|over"
    r"|\w*evaluatie|tussentijds\w*|rapportage|\w*brief|notitie|terugkoppeling|vóór|rond|rondom|langs|voortgang|verkenning|herijking|planning|aanpak|beleid)\b"
    r"|\bvan\s+\d{1,2}\s+\w+\s+\d{4}|\d+",
    re.IGNORECASE,
)
_MOST, _SHORT, _TWO, _TELLING, _LIKE, _USUAL = 40, 90, 2, 9, 5, 4
_ENOUGH = 9  # words of a part: a shorter one may be in other words than the promise


class Astray(NamedTuple):
    """The sentence that says where a promise is answered, and what stands there."""

    pointer: Span
    there: Span


class _Pointed(NamedTuple):
    pointer: re.Match[str]
    own: Sequence[str]
    block: Block
    is_kept: bool = False


def answered_astray(letter: Letter) -> Iterator[Astray]:
    """Yield the pointers of promises to a part that has no word of what was promised."""
    if not any(one in letter.folded for one in _OPENS):
        return
    for one in islice(_pointed(letter), _MOST):
        parts, others = _parts(letter, one)
        said = " ".join(text_of(letter, block) for block in parts)
        own = _telling(letter, one.own)
        if not parts or not own or _is_told(own, said):
            continue
        if (one.is_kept and _is_foreign(own, said)) or any(_is_about(letter, one.own, blocks) for blocks in others):
            yield Astray(letter.sentence_at(one.pointer.start()), Span(parts[0].start, parts[0].end))


def _is_foreign(own: Sequence[str], said: str) -> bool:
    """Tell whether a part is long enough, and of something else than some stems in all its words."""
    words = content(said)
    if len(words) < _ENOUGH or are_kin(own, words, _LIKE):
        return False
    pairs = ((one, word) if len(one) < len(word) else (word, one) for one in own for word in words)
    return not any(len(one) > _TWO + 1 and one in other for one, other in pairs)  # "arts" in "huisarts"


def _telling(letter: Letter, own: Sequence[str]) -> Sequence[str]:
    """Return the stems of what was promised that are not of the whole letter, where there are others."""
    subject = lined(letter.document.header.subject)
    lines = [lined(text_of(letter, block)) for block in letter.blocks]
    rare = [one for one in own if not count((one,), subject) and sum(count((one,), line) for line in lines) < _USUAL]
    return rare or own


def _pointed(letter: Letter) -> Iterator[_Pointed]:
    """Yield where a sentence on a promise, or the one behind it, an item or a row of promises points."""
    of_list = False
    for block in letter.blocks:
        if block.kind in ("paragraph", "heading", "caption"):
            of_list = _tells_of_promise(letter, block)
        if block.kind == "cell" and block.row == 0:
            of_list = of_list or _tells_of_promise(letter, block)
        if block.kind == "paragraph":
            yield from _of_prose(letter, block)
        elif block.kind == "item" and (prose := list(_of_prose(letter, block))):
            yield from prose
        elif block.kind == "item" and (of_list or _tells_of_promise(letter, block)):
            yield from _of_item(letter, block)
        elif block.kind == "cell" and of_list and block.row:
            yield from _of_cell(letter, block)


def _tells_of_promise(letter: Letter, block: Block) -> bool:
    span = Span(block.start, block.end)
    return letter.holds(_OPENS, *span) and (letter.says(_PROMISE, span) or letter.says(_MOTION, span))


def _of_prose(letter: Letter, block: Block) -> Iterator[_Pointed]:
    if not _tells_of_promise(letter, block):
        return
    before: Span | None = None
    for one in letter.sentences_in(Span(block.start, block.end)):
        asked = [each for each in (one, before) if each is not None and _may_tell(letter, each)]
        if asked and letter.says(_THAT, one):
            asked = [each for each in asked if each == before]
        told = next((each for each in asked if letter.says(_TOLD, each)), None)
        found = _pointer(letter, one) if told is not None else None
        if found is not None and told is not None:
            end = min(told.end, told.start + LONGEST)
            what = _TOLD.search(letter.text, told.start, end)
            if what is not None and told == one and what.start() < found.start():
                what = _TOLD.search(letter.text, told.start, min(end, found.start()))
            promised = (what["what"] or what["asked"] or "") if what is not None else ""
            kept = letter.says(_KEPT, one) and not letter.says(_DENIED, one)
            yield _Pointed(found, _own(promised), block, kept)
        before = one


def _may_tell(letter: Letter, sentence: Span) -> bool:
    return letter.holds(_OPENS, *sentence)


def _of_item(letter: Letter, block: Block) -> Iterator[_Pointed]:
    found = _pointer(letter, Span(block.start, block.end))
    if found is None:
        return
    first = letter.sentence_at(block.start)
    colon = letter.text.find(":", block.start, min(first.end, found.start()))
    end = colon if colon >= 0 else min(first.end, found.start())
    yield _Pointed(found, _own(letter.text[block.start : end]), block)


def _of_cell(letter: Letter, block: Block) -> Iterator[_Pointed]:
    found = _CELL_POINTS.match(letter.text, block.start, block.end)
    if found is None:
        return
    row = (one for one in letter.blocks if (one.kind, one.group, one.row) == ("cell", block.group, block.row))
    own = next((own for one in row if one != block and (own := _own(text_of(letter, one)))), ())
    yield _Pointed(found, own, block)


def _pointer(letter: Letter, span: Span) -> re.Match[str] | None:
    found = list(islice(_POINTS.finditer(letter.text, span.start, span.end), _TWO))
    if len(found) != 1:
        return None
    return None if _OF_OTHERS.match(letter.text, found[0].end()) else found[0]


def _own(said: str) -> tuple[str, ...]:
    return promised_words(_FRAME.sub(" ", said))


def _parts(letter: Letter, one: _Pointed) -> tuple[Sequence[Block], Sequence[Sequence[Block]]]:
    """Return the blocks that are pointed at, and the other parts of that kind without those on promises."""
    found = one.pointer
    if found["table"]:
        tables = letter.once(_tables)
        here = tables.get(found["table"], ())
        return here, [blocks for number, blocks in tables.items() if number != found["table"]]
    sections = [blocks for blocks in letter.once(_sections) if one.block not in blocks]
    if found["passage"]:
        words = content(found["passage"])
        paragraphs = [block for block in letter.blocks if block.kind in ("paragraph", "item") and block != one.block]
        plain = [block for block in paragraphs if not letter.says(_PROMISE, Span(block.start, block.end))]
        here = [block for block in plain if words and count(words, lined(text_of(letter, block))) == len(words)]
        return here, [(block,) for block in plain if block not in here]
    if found["mark"] or found["question"] or found["named"]:
        here = _numbered(letter, one)
        return (here if here and one.block not in here else ()), ()
    if found["section"]:
        mark = next((each.block for each in letter.once(marked_headings) if each.printed == found["section"]), None)
        here = next((blocks for blocks in sections if blocks[0] == mark), ()) or _marked(letter, one, found["section"])
    else:
        name = lined(found["part"])
        titled = [blocks for blocks in sections if _is_called(letter, blocks[0], name)]
        here = titled[0] if len(titled) == 1 else ()
    return here, [blocks for blocks in sections if blocks[0] not in here and not _is_of_promises(letter, blocks[0])]


def _numbered(letter: Letter, one: _Pointed) -> Sequence[Block]:
    """Return the one paragraph with a number, or that opens with a name and a number, or an answer."""
    found = one.pointer
    if found["question"]:
        return _answer(letter, found["question"])
    if found["mark"]:
        return _marked(letter, one, found["mark"])
    opening = f"{found['named']} {found['number']}".casefold()
    blocks = [each for each in letter.blocks if each.kind in ("paragraph", "item", "heading")]
    texts = ((each, " ".join(text_of(letter, each)[:_SHORT].split()).casefold()) for each in blocks)
    here = [each for each, said in texts if said.startswith(opening) and not said[len(opening) :][:1].isdigit()]
    if len(here) != 1:
        return ()
    if here[0].kind == "heading":
        return (here[0], *section_of(letter, here[0]))
    short = here[0].end - here[0].start < _SHORT  # the title of what stands below it
    place = letter.blocks.index(here[0])
    return letter.blocks[place : place + 1 + short]


def _marked(letter: Letter, one: _Pointed, mark: str) -> Sequence[Block]:
    """Return the one paragraph that has a number."""
    blocks = [each for each in letter.blocks if each.kind == "item" and each.level == 1 and each != one.block]
    here = [each for each in blocks if (found := _FIGURES.search(each.marker)) and found[0] == mark]
    return here if len(here) == 1 else ()


def _answer(letter: Letter, number: str) -> Sequence[Block]:
    """Return what stands behind the line of a question and of its answer, with these lines."""
    here: list[Block] = []
    asked = ""
    for block in letter.blocks:
        found = _QUESTION.match(letter.text, block.start, block.end)
        asked = found["number"] if found is not None and block.end - block.start < _SHORT else asked
        if asked == number:
            here.append(block)
    return here


def _is_called(letter: Letter, heading: Block, name: str) -> bool:
    """Tell whether a heading is called so, or its words are all in the name."""
    words = content(name)
    title = lined(text_of(letter, heading))
    return bool(words) and all(f" {word} " in title for word in words)


def _is_of_promises(letter: Letter, heading: Block) -> bool:
    return letter.says(_PROMISE, Span(heading.start, heading.end))


def _tables(letter: Letter) -> dict[str, Sequence[Block]]:
    """Return the blocks of each numbered table, its title first."""
    found: dict[str, list[Block]] = {}
    current: list[Block] | None = None
    for block in letter.blocks:
        title = _TABLE.match(letter.text, block.start, block.end) if block.kind in ("paragraph", "caption") else None
        titled = title is not None and len(text_of(letter, block)) <= 2 * _SHORT
        if titled and title is not None and title["number"] not in found:
            current = found.setdefault(title["number"], [block])
        elif block.kind == "cell" and current is not None:
            current.append(block)
        elif current is not None and len(current) > 1:
            current = None
    return {number: blocks for number, blocks in found.items() if len(blocks) > 1}


def _sections(letter: Letter) -> tuple[Sequence[Block], ...]:
    """Return the sections of a letter, each with its heading first."""
    return tuple((one, *section_of(letter, one)) for one in letter.blocks if one.kind == "heading")


def _is_told(own: Sequence[str], said: str) -> bool:
    """Tell whether a text has any of some stems, or one that begins or ends alike; a short one, any of their fields."""
    words = stems(said)
    shared = parts_of(own) & parts_of(words)
    fields = len(words) <= _SHORT and bool(shared)
    return count(own, lined(said)) > 0 or fields or any(not part.startswith("#") for part in shared)


def _is_about(letter: Letter, own: Sequence[str], blocks: Sequence[Block]) -> bool:
    """Tell whether a part has most of some stems, in its title too or in a row; a paragraph, a long or repeated one."""
    line = lined(" ".join(text_of(letter, block) for block in blocks))
    most = len(own) - 1 if len(own) > _TWO else len(own)
    if count(own, line) < most:
        return False
    if len(blocks) > 1:
        in_a_row = any(_in_a_row(own, text_of(letter, block)) for block in blocks)
        return in_a_row or count(own, lined(text_of(letter, blocks[0]))) > 0
    return len(own) > 1 or len(own[0]) >= _TELLING or line.count(own[0]) >= _TWO


def _in_a_row(own: Sequence[str], said: str) -> bool:
    """Tell whether a text has some stems, two at least, with nothing but little words between them."""
    return len(own) > 1 and f" {' '.join(own)} " in f" {' '.join(content(said))} "
