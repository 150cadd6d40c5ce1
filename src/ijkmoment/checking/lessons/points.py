"""The attention points and lessons of a letter, and whether another text speaks of the same.

They stand under a heading that says so, as the items of a list, as paragraphs, or as "ten eerste ... ten tweede ..." in
one paragraph. What says that there are none, promises them for later or tells how lessons are drawn is no point.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from ijkmoment.checking.lessons.denials import ANOTHER, DENYING, FOUND, denied_in, is_done_with
from ijkmoment.checking.letter import Letter, Span
from ijkmoment.checking.text.topics import content, count, share, text_of
from ijkmoment.facts.document import Block
from ijkmoment.language.numerals import NUMBER_WORD
from ijkmoment.language.patterns import lazily
from ijkmoment.language.sentences import sentences

HEADING = lazily(r"aandachtspunt|leerpunt|verbeterpunt|lessen\b|\b(?:les|lessons)\b", re.IGNORECASE)
_IN_HEADING = ("punt", "les")
_PIECE = r"\w*(?:rapportages?|brief|brieven|evaluaties?)"
_CARRIED = lazily(
    rf"\b(?:vorige?|voorgaande|eerdere?)\s+(?:jaar|jaren|{_PIECE})\b"
    rf"|\beerder\s+(?:\w+e\s+)?(?:genoemd|gemeld|vermeld|benoemd|gerapporteerd|geïdentificeerd)"
    rf"|(?<!deze )\b{_PIECE}\s+(?:van|uit|over|in)\s+(?:[a-z]+\s+)?(?P<year>20\d\d)\b",
    re.IGNORECASE,
)
_MORE = lazily(r"\b(?:nieuwe?|aanvullende?|extra|bijgekomen|erbij|toegevoegd)\b", re.IGNORECASE)
_NO_MORE = lazily(r"\b(?:geen|niet|niets)\b", re.IGNORECASE)
# "Sinds vorig jaar is een aandachtspunt bijgekomen.": what it is stands in the sentence behind it.
_ANNOUNCING = lazily(
    rf"(?P<before>(?:[^.:]|\bnr\.)*?)(?<!\bals\s)\b(?:een|[eé]én|de\s+volgende|enkele|{NUMBER_WORD})\s+(?:(?!van\s)\w+\s+){{0,3}}?"
    rf"(?:\w*(?:aandachtspunt|leerpunt|verbeterpunt|les)(?:en|sen)?|lessons?(?:\s+(?:learned|identified))?)"
    rf"(?P<found>(?:\s+(?:er|ons|hier|daar|naar\s+voren|aan\s+het\s+licht|kunnen|worden|{FOUND}|gekomen|toegevoegd|opgetekend|opgehaald|opgenomen|uit|mee))*)"
    r"\s*[.:]\s+",
    re.IGNORECASE,
)
_THERE_IS = lazily(
    r"\ber\s+(?:\w+\s+){0,2}?\Z|\ber\s+(?:is|zijn|was|waren)\b|\b(?:is|zijn|was|waren)\s+er\b", re.IGNORECASE
)
_COUNTED = lazily(
    r"\b(?:(?i:ten\s+(?:eerste|tweede|derde|vierde|vijfde|slotte))"
    r"|(?P<told>(?:Het|De|Een)\s+(?P<nth>eerste|tweede|derde|vierde|vijfde)\s+(?:(?:(?:aandachts|leer|verbeter)?punt|les)\s+)?"
    r"(?:is|was|betreft|betrof|luidt|vormt)(?:\s+dat)?))\b"
)
_FOLLOWING = lazily(
    r"\b(?:volgende|enkele|diverse|onderstaande)\s+(?:\w+\s+)?\w*(?:punten|lessen)\s*[.:]\s*\Z", re.IGNORECASE
)
_GOES_ON = lazily(
    r"\A\s*(?:dit|dat|deze|die|dat|zij|ze|hij|ook|hierdoor|hier\w*|daar\w*)\b|\b(?:daarom|hierdoor|daardoor|hiervoor|daarvoor|dit\s+punt)\b",
    re.IGNORECASE,
)
_NO_POINT = lazily(
    r"\b(?:geen (?:\w+ ){0,4}?(?:aandachtspunt|leerpunt|verbeterpunt|less(?:en|ons))\w*|toegezegd\w*|toezegging\w*"
    r"|beloofd|in het algemeen|proces|observatielijst|aandachtspunten (?:van|uit)|informeert|bericht u"
    r"|meldt het kabinet|(?:volgende|komende|eerdere|deze|de) voortgangsrapportages?(?! (?:in|van|over|uit) 20))\b",
    re.IGNORECASE,
)
_LABEL = lazily(r"\s*(?P<label>(?:[^.:\n()]|\([^()\n]{0,90}\)){3,90}?)\s*[.:]\s")  # not the colon of "(trekker: ...)"
_STATED = lazily(
    r"\s*(?:een|[eé]én|de|het)\s+(?:\w+\s+){0,2}?(?:les|aandachtspunt|leerpunt|verbeterpunt|lesson\s+learned)"
    r"\s+(?:(?!(?:die|dat|of|van|voor)\s)\w+\s+){0,2}?(?:is|was|geldt|gold|blijft|betreft|luidt|vormt)\b",
    re.IGNORECASE,
)
_ELSEWHERE = lazily(
    rf"\b(?:dan|naast|buiten|behalve|anders)\b.*\b(?:{_PIECE}|vorig\w*|eerder\w*|elders|algemene|hierboven|hiervoor|20\d\d)\b",
    re.IGNORECASE | re.DOTALL,
)
_LABEL_WORDS = 10
_ENOUGH_OF_LABEL, _ENOUGH_OF_SENTENCE = 0.5, 0.34
_SOME_OF_LABEL, _SOME_OF_BODY, _LITTLE_OF_BODY = 0.3, 0.2, 0.12
_TWO, _THREE = 2, 3


class Point(NamedTuple):
    """One attention point or lesson: where it stands, how it is called, the stems of its name and its section."""

    span: Span
    name: str
    words: tuple[str, ...]
    labelled: bool
    body: tuple[str, ...] = ()
    heading: Block | None = None
    group: int = 0

    def is_in(self, line: str) -> bool:
        """Tell whether a text made by `lined` speaks of it."""
        if not self.words:
            return False
        enough = _ENOUGH_OF_LABEL if self.labelled else _ENOUGH_OF_SENTENCE
        said = count(self.words, line)
        return said >= enough * len(self.words) and (self.labelled or said >= _TWO)

    def is_told_in(self, line: str, common: frozenset[str] = frozenset()) -> bool:
        """Tell whether a text speaks of it in other words: part of its name, or of all that is said of it.

        `common` are stems that do not count, since the letter has them everywhere.
        """
        if self.is_in(line):
            return True
        said, body = share(self.words, line), count(self._telling(common), line)
        if self.labelled:
            return said >= _SOME_OF_LABEL and body >= max(_TWO, _SOME_OF_BODY * len(self.body))
        return body >= max(_THREE, _LITTLE_OF_BODY * len(self.body)) or (said > 0 and body >= _THREE)

    def _telling(self, common: frozenset[str]) -> tuple[str, ...]:
        return tuple(one for one in self.body if one not in common)


def points(letter: Letter) -> tuple[Point, ...]:
    """Return the attention points and lessons of a letter, in order."""
    return letter.once(_all_points)


def _all_points(letter: Letter) -> tuple[Point, ...]:
    return tuple(_points(letter))


def _points(letter: Letter) -> Iterator[Point]:
    blocks = letter.blocks
    section: list[Point] = []
    last: Block | None = None
    for index, block in enumerate(blocks):
        if block.kind not in ("item", "paragraph"):
            continue
        above, last = last, block if block.kind == "item" else last
        if block.kind == "item" and _is_title(block, above) and not _goes_on(letter, blocks, index, above):
            continue
        heading = heading_at(letter, block)
        if heading is None:
            continue
        if section and section[-1].heading != heading:
            yield from section
            section = []
        if block.kind == "item":
            section.append(point(letter, Span(block.start, block.end), heading, block.group))
        elif _announces(letter, blocks, index):
            section = [one for one in section if one.group]
        elif not (_leads_in(letter, blocks, index) or _is_over_table(letter, blocks, index)):
            section += _of_paragraph(letter, block, heading)
    yield from section


def _is_title(item: Block, above: Block | None) -> bool:
    """Tell whether an item has a number that does not follow that above it: "5. Toezeggingen" is the next heading."""
    number = _number(item)
    return number > 1 and not (above is not None and above.group == item.group and _number(above) == number - 1)


def _goes_on(letter: Letter, blocks: tuple[Block, ...], index: int, above: Block | None) -> bool:
    """Tell whether an item counts on from the list above it, behind a paragraph that leads it in."""
    if above is None or _number(above) != _number(blocks[index]) - 1:
        return False
    alike = letter.headings_at(above.start) == letter.headings_at(blocks[index].start)
    return alike and blocks[index - 1].kind == "paragraph" and _leads_in(letter, blocks, index - 1)


def _number(item: Block) -> int:
    mark = item.marker.strip("().")
    return int(mark) if mark.isdecimal() else 0


def heading_at(letter: Letter, block: Block) -> Block | None:
    """Return the heading right over a block, None where that is not one of points."""
    over = letter.headings_at(block.start)
    return over[-1] if over and is_of_points(letter, over[-1]) else None


def is_of_points(letter: Letter, block: Block) -> bool:
    """Tell whether a block, such as a heading, has a word for points in it."""
    return letter.holds(_IN_HEADING, block.start, block.end) and letter.says(HEADING, Span(block.start, block.end))


def _leads_in(letter: Letter, blocks: tuple[Block, ...], index: int) -> bool:
    return _is_before_item(blocks, index) and text_of(letter, blocks[index]).rstrip().endswith(":")


def _is_over_table(letter: Letter, blocks: tuple[Block, ...], index: int) -> bool:
    """Tell whether a paragraph is one sentence right before a table: it says what stands there."""
    alone = letter.sentence_at(blocks[index].start).end >= blocks[index].end
    return alone and index + 1 < len(blocks) and blocks[index + 1].kind == "cell"


def _announces(letter: Letter, blocks: tuple[Block, ...], index: int) -> bool:
    """Tell whether a paragraph says that the points are the items behind it: a paragraph before it is none."""
    block = blocks[index]
    alone = letter.sentence_at(block.start).end >= block.end
    return alone and _is_before_item(blocks, index) and is_of_points(letter, block)


def _is_before_item(blocks: tuple[Block, ...], index: int) -> bool:
    return index + 1 < len(blocks) and blocks[index + 1].kind == "item"


def is_carried(letter: Letter, one: Point) -> bool:
    """Tell whether a letter says itself that a point is of an earlier letter, by what stands last before or at it.

    Where nothing stands before it under its heading, what stands behind it says so: "deze punten noemde ik vorig jaar".
    """
    said = letter.once(_said_of_time).get(one.heading.start, ()) if one.heading is not None else ()
    before = [carried for start, carried in said if start <= one.span.start]
    return before[-1] if before else any(carried for _, carried in said)


def _said_of_time(letter: Letter) -> Mapping[int, Sequence[tuple[int, bool]]]:
    """Return, by heading of points, where a paragraph says that its points are of an earlier letter, or are new."""
    found: dict[int, list[tuple[int, bool]]] = {}
    for one in letter.holding(_IN_HEADING):
        if not letter.says(HEADING, one) or letter.says(_NO_MORE, one):
            continue
        more = letter.says(_MORE, one)
        if not more and not _is_of_earlier(letter, one):
            continue
        block = letter.block_at(one.start)
        heading = heading_at(letter, block) if block is not None and block.kind == "paragraph" else None
        if heading is not None:
            found.setdefault(heading.start, []).append((one.start, not more))
    return found


def _is_of_earlier(letter: Letter, sentence: Span) -> bool:
    """Tell whether a sentence speaks of an earlier letter, by its year or by the word for it."""
    said = _CARRIED.finditer(letter.text, sentence.start, sentence.end)
    year = letter.date.year if letter.date is not None else None
    return any(one["year"] is None or year is None or int(one["year"]) < year for one in said)


def _of_paragraph(letter: Letter, block: Block, heading: Block) -> Iterator[Point]:
    parts = counted_parts(letter, Span(block.start, block.end)) or _named_at_once(letter, block)
    if len(parts) > 1:
        yield from (point(letter, one, heading) for one in parts)
    elif not _NO_POINT.search(letter.text, block.start, block.end) and not _is_denied(letter, block, heading):
        yield point(letter, Span(block.start, block.end), heading)


def _named_at_once(letter: Letter, block: Block) -> Sequence[Span]:
    """Return the sentences behind one that says that the points follow, where none of them goes on with another."""
    first, *rest = letter.sentences_in(Span(block.start, block.end))
    if not letter.says(_FOLLOWING, first) or any(letter.says(_GOES_ON, one) for one in rest):
        return ()
    return rest


def counted_parts(letter: Letter, span: Span) -> Sequence[Span]:
    """Return what a stretch counts: "ten eerste ... ten tweede", "het eerste is ... het tweede is", or from the second.

    "Tolken ontbreken. Een tweede aandachtspunt is de rust": what stands before the second is the first.
    """
    found = list(_COUNTED.finditer(letter.text, *span))
    cuts = [(one.start(), one.end() if one["told"] else one.start()) for one in found]
    if found and found[0]["nth"] == "tweede":
        cuts.insert(0, (span.start, span.start))
    ends = (*(before for before, _ in cuts[1:]), span.end)
    return [Span(start, end) for (_, start), end in zip(cuts, ends, strict=False)]


def _is_denied(letter: Letter, block: Block, heading: Block) -> bool:
    """Tell whether a paragraph tells no point, since another below its heading says that there are none."""
    return heading.start in letter.once(_denying) and not is_of_points(letter, block)


def _denying(letter: Letter) -> frozenset[int]:
    """Return the headings of points below which a letter says that there are none, or none but those told elsewhere.

    "Geen andere punten" by itself leaves what stands beside it a point, and so does "geen lessen" below a heading that
    has another word for points as well.
    """
    likely = dict.fromkeys(map(letter.sentence_at, letter.standing(DENYING)))
    return frozenset(heading.start for one in likely if (heading := _denied(letter, one)) is not None)


def _denied(letter: Letter, sentence: Span) -> Block | None:
    block = letter.block_at(sentence.start)
    heading = heading_at(letter, block) if block is not None else None
    text = letter.part(sentence)
    found = denied_in(text) if heading is not None else None
    if found is None or heading is None or is_done_with(text, found):
        return None
    if _ELSEWHERE.search(text, found.end()):
        return heading
    kinds = {one[0].casefold()[:3] for one in HEADING.finditer(text_of(letter, heading))}
    denied = {one[0].casefold()[:3] for one in HEADING.finditer(text)}
    return heading if kinds <= denied and not ANOTHER.search(found[0]) else None


def point(letter: Letter, span: Span, heading: Block | None = None, group: int = 0) -> Point:
    """Return the point that stands in a span, called by its label ("Druk op de terreinen. ...") or first sentence."""
    told = _without_announcement(letter, span)
    text, label = letter.part(span), letter.part(told)
    found = _LABEL.match(label)
    if found is not None and len(found["label"].split()) <= _LABEL_WORDS and content(found["label"]):
        return Point(
            span,
            found["label"],
            content(found["label"]),
            labelled=True,
            body=content(text),
            heading=heading,
            group=group,
        )
    first = letter.part(Span(told.start, min(letter.sentence_at(told.start).end, told.end)))
    return Point(span, first, content(first), labelled=False, body=content(text), heading=heading, group=group)


def _without_announcement(letter: Letter, span: Span) -> Span:
    """Return a point without a sentence that only says that there is one: what it is of stands behind that.

    "Taal is een aandachtspunt" says what it is of; "er is een aandachtspunt" and "een aandachtspunt kwam erbij" do not.
    """
    said = _ANNOUNCING.match(letter.text, span.start, span.end)
    if said is None or said.end() >= span.end or not (said["found"] or _THERE_IS.search(said["before"])):
        return span
    return Span(said.end(), span.end)


def named(name: str) -> Point:
    """Return the point that the register calls by a name."""
    return Point(Span(0, 0), name, content(name), labelled=True)


def places(letter: Letter) -> tuple[Block, ...]:
    """Return the blocks in which a letter speaks of points: under their headings, or with their word in it.

    Without any such heading these are all of its blocks.
    """
    if not any(block.kind == "heading" and is_of_points(letter, block) for block in letter.blocks):
        return letter.blocks
    running = (block for block in letter.blocks if block.kind != "heading")
    return tuple(block for block in running if heading_at(letter, block) is not None or is_of_points(letter, block))


def tellings(letter: Letter) -> Iterator[tuple[Span, bool]]:
    """Yield where a letter may tell of a point, and whether it is there for that.

    Its own points are, in a paragraph each sentence of them, and so is what a paragraph elsewhere states as one ("Eén
    les geldt overal: ..."); what else stands under their headings, or has their word in it, is not.
    """
    own: dict[int, list[Point]] = {}
    for one in points(letter):
        block = letter.block_at(one.span.start)
        own.setdefault(block.start if block is not None else -1, []).append(one)
    for block in places(letter):
        here = own.get(block.start, [])
        apart = len(here) > 1 or any(one.labelled or one.group for one in here)
        yield from ((one.span, True) for one in here if apart)
        if not apart or (len(here) == 1 and block.kind == "paragraph"):
            said = [Span(*one) for one in sentences(letter.text, block.start, block.end)]
            stated = next((one for one in said if _STATED.match(letter.text, one.start, one.end)), None)
            yield from ((one, bool(here)) for one in said)
            yield from () if stated is None else ((Span(stated.start, block.end), True),)
