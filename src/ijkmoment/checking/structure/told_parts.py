"""What a letter says that it goes into, without counting it: a list or a row of names behind words that announce.

"Deze brief behandelt achtereenvolgens: ...", "Eerst bespreek ik de verdeling, daarna volgt het budget." Such a row is
an announcement only where nearly all of its names are headings: who compares it has to see to that.
"""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet

from ijkmoment.checking.letter import Letter, Span
from ijkmoment.checking.structure.parts import Announcement, Named, headings_behind, listed, named, words_of
from ijkmoment.checking.text.lost_marks import unmarked_items
from ijkmoment.facts.document import Block
from ijkmoment.language.patterns import lazily

ANNOUNCES = lazily(
    r"\b(?:achtereenvolgens|hieronder|hierna|vervolgens|daarna|eerst|ten slotte"
    r"|(?:deze|de|dit|mijn)\s+(?:\w*brief|\w*rapportage|verslag|notitie)\s+(?:\w+\s+){0,3}?(?:behandelt|beschrijft|bevat|omvat|gaat|bespreekt|volgt|is|wordt|telt|kent|sluit|besluit)"
    r"|in\s+deze\s+\w*(?:brief|rapportage)|op\s+de\s+volgende|aan\s+(?:bod|de\s+orde)|ga(?:an|at)?\s+(?:ik|wij|het\s+kabinet)"
    r"|(?:ik|wij|we|het\s+kabinet)\s+(?:ga|gaan|gaat|behandel\w*|bespre(?:ek|ekt|ken)|schets\w*|beschrij(?:f|ft|ven)|licht\w*)"
    r"|(?:komen|komt|passeren)\s+(?:aan|ter|de)\s+|licht(?:en)?\s+(?:ik|wij)|informe(?:er|ren)\s+(?:ik|wij))\b",
    re.IGNORECASE,
)
CLAUSE = lazily(
    r"(?<!\w)(?:ik|wij|we|u|hoe|wat|waarom|waar|wie|dat|die|is|zijn|was|waren|heeft|hebben|wordt|worden|kan|kunnen|volgt"
    r"|volgen|komt|komen|staat|staan)(?!\w)",
    re.IGNORECASE,
)
# Between the names of a row, or before and behind it: who tells, how, where, and in which turn.
_WE = r"(?:ik|wij|we|u|zij|hij|(?:uw|de)\s+Kamer|het\s+kabinet)"
_LETTER = r"(?:deze|dit|mijn|de|het)\s+(?:\w*brief|\w*rapportage|\w*verslag|notitie)"
_TURNS = (
    r"(?:(?:aller)?eerst|daarna|dan|vervolgens|hierna|hieronder|daarop|achtereenvolgens|waarna|tenslotte"
    r"|(?:ten|tot|als)\s+(?:slott?e?|besluit|laatste|eerste|tweede|derde))"
)
_SAID = r"(?:behandel\w*|bespre(?:ek|ekt|ken)|besproken|beschr[ei]\w+|ge?schets\w*|toegelicht|aan\s+(?:bod|de\s+orde))"
_BETWEEN = lazily(
    rf"(?<!\w)(?:(?!en\s)\w+\s+{_WE}|{_WE}(?:\s+\w+)?|(?:in\s+)?{_LETTER}(?:\s+(?!de\s|het\s)\w+)?|{_TURNS}|{_SAID}"
    r"|(?:in\s+)?(?:hoofdstuk|paragraaf|onderdeel)\s+(?:\d{1,2}|[A-Z]+)|(?:in|met)\s+dit\s+\w+|op\s+de\s+hoogte\s+van|in\s+op|te\s+spreken"
    r"|(?:bestaat|bestaan|zet)\s+uit|ook|eveneens|verder|nader|kort|delen|onderdelen|opgebouwd|ingedeeld"
    r"|ga|gaat|gaan|sta|staat|staan|kom|komt|komen|volgt|volgen|wordt|worden|geef|geeft|licht|toe|sluit|af|besluit|stil|bevat|omvat|bestaat)(?!\w)",
    re.IGNORECASE,
)
_TELLS = lazily(
    rf"(?<!\w)(?:ik|wij|we|u|het\s+kabinet|\w*brief|\w*rapportage|\w*verslag|notitie|volg\w*|komen|{_TURNS}|{_SAID})(?!\w)",
    re.IGNORECASE,
)
_TURN = lazily(rf"(?<!\w){_TURNS}(?!\w)", re.IGNORECASE)
# The dot of "c.s." or "nr." within a sentence ends no name.
_STOP = lazily(r"(?:[,;:]|\.(?!\s+[a-zà-ÿ]))(?=\s|\Z)|\([^()]{0,60}\)?")
_CLAUSE = lazily(r"(?<!\w)(?:hoe|wat|waar(?!na)\w*|wie|welke|dat|die|of|zoals)(?!\w)", re.IGNORECASE)
_LEAD = lazily(r"\s*(?:op|over|bij|met|aan|na|van)\s+", re.IGNORECASE)
_EACH = lazily(r"\s*per\s+\w", re.IGNORECASE)
# "doet de minister", "in Kosovo", "hoe het gaat", "werden 85 mensen", "toegezegd": no name.
_NO_NAME = lazily(
    r"\A(?:\w+\s+(?:de|het|een|mijn|deze|dit)|in|van|voor|naar|door|tot|per|hoe|wat|waar\w*|wie|welke|dat|die|of|zoals)\s|\A(?:(?!\w*(?:heid|beleid)\Z)(?:\w*ge|ver|be)\w+[dt]|de\s+(?:wijze|manier|vraag))\Z"
    r"|(?<!\w)(?:is|zijn|was|waren|heb|heeft|hebben|kan|kunnen|zal|zullen|\d{1,3})(?!\w)",
    re.IGNORECASE,
)
_COMMON = lazily(
    r"\s*(?:(?:\d{1,2}|[A-Z])[.)]?\s+)?(?:de\s+)?(?:financi[eë]n|financiële\s+\w+|kosten|uitgaven|vooruitblik|toezeggingen(?:\s+en\s+moties)?"
    r"|moties(?:\s+en\s+toezeggingen)?)\s*",
    re.IGNORECASE,
)
_SHORT_FORM = lazily(r"\((?P<short>[\w-]{3,12})\)\Z")
_ARTICLE = lazily(r"(?:de|het|een|mijn|onze|ons)\s", re.IGNORECASE)
_JOINT = lazily(r"(?<!\stot)(?<!-)\s+(?:en|alsmede|alsook)\s+(?!(?:later|daarna|verder|anderen?)(?!\w))", re.IGNORECASE)
# "De personele en financiële gevolgen": two of one noun.
_OF_ONE_NOUN = lazily(
    r"(?:(?:op|over|bij|met|aan|na|van)\s+)?(?:de|het|een)\s+\w+(?:[eëai]le|ische|ieve|[ai]ire|lijke|ige|bare)\Z",
    re.IGNORECASE,
)
# "De stand van zaken van moties en toezeggingen op het terrein van missies, personeel en vastgoed": of these alone.
_FIELD = lazily(r".*\sen\s.*\s(?:over|inzake|rond|(?:terrein|gebied|vlak)\s+van)\s+", re.IGNORECASE | re.DOTALL)
_WHOLE = lazily(r"\b(?:achtereenvolgens|opgebouwd|ingedeeld|indeling|opbouw|bestaat|volgorde)\b", re.IGNORECASE)
_CONTENTS = lazily(r"\W*inhoud(?:sopgave)?\W*")
_FEWEST, _MOST_BLOCKS, _LONGEST, _TWO, _MOST_PARTS, _FAR = 3, 40, 80, 2, 15, 200


def told_parts(letter: Letter) -> Iterator[Announcement]:
    """Find the rows of names behind words that announce, in the letter's first paragraphs."""
    for index, block in enumerate(letter.blocks[:_MOST_BLOCKS]):
        if block.kind == "heading" and _CONTENTS.fullmatch(letter.folded, block.start, block.end):
            yield from _announcement(Span(block.start, block.end), tuple(listed(letter, index)), whole=True)
        if block.kind not in ("paragraph", "item"):
            continue
        last = letter.sentence_at(max(block.end - 1, block.start))
        if letter.part(last).rstrip().endswith(":") and letter.says(ANNOUNCES, last):
            marked = tuple(listed(letter, index))
            parts = marked or tuple(named(letter, one.start, one.end) for one in unmarked_items(letter, index))
            yield from _announcement(last, parts, bare=not marked, whole=letter.says(_WHOLE, last))
        if sum(start < block.start for start, _ in letter.once(_headings)[:_FEWEST]) < _FEWEST:
            yield from _in_prose(letter, Span(block.start, block.end))


def _in_prose(letter: Letter, paragraph: Span) -> Iterator[Announcement]:
    """Find the names of headings that one sentence tells, or several in turn, with another among them."""
    names = {words for start, words in letter.once(_headings) if start > paragraph.start}
    said = words_of(letter.part(paragraph)) if len(names) >= _TWO else frozenset()
    names = {words for words in names if words <= said}
    if len(names) < _TWO:
        return
    row: list[Named] = []
    for sentence in letter.sentences_in(paragraph):
        told = letter.part(sentence).rstrip().endswith((".", ":"))  # a subject line tells nothing
        parts = list(_names(letter, sentence, names)) if told and letter.says(_TELLS, sentence) else []
        if not row or not parts or not letter.says(_TURN, sentence):
            yield from _announcement(sentence, tuple(row))
            row = []
        if row or any(one.words in names for one in parts):
            row += parts
    yield from _announcement(paragraph, tuple(row))


def _headings(letter: Letter) -> Sequence[tuple[int, frozenset[str]]]:
    named_so = ((block.start, name.words) for block, name in headings_behind(letter, 0))
    return [(start, words) for start, words in named_so if words]


def _names(letter: Letter, sentence: Span, names: AbstractSet[AbstractSet[str]]) -> Iterator[Named]:
    """Yield what stands behind a sentence's colon, or between the words that tell of a row: its names."""
    start = letter.text.find(":", *sentence) + 1 or sentence.start
    stops = [one.span() for one in _STOP.finditer(letter.text, start, sentence.end)]
    opened = False
    for before, behind in (*stops, (sentence.end, sentence.end)):
        for one in _between(letter, Span(start, before), names):
            opened = opened or one.words in names or _ARTICLE.match(letter.text, one.span.start) is not None
            yield from (one,) if opened else ()
        start = behind


def _between(letter: Letter, piece: Span, names: AbstractSet[AbstractSet[str]]) -> Iterator[Named]:
    """Yield the names in what stands between two stops, not what is told of each: "per missie"."""
    stretches, behind = _stretches(letter, piece, names)
    each = False
    for stretch in stretches:
        for first, last in _joined(letter, stretch, names):
            lead = _LEAD.match(letter.text, first, last)
            one = named(letter, lead.end() if lead else first, last)
            if one.words in names or (one.words and not each and not letter.says(_NO_NAME, one.span)):
                yield one
        each = _EACH.match(letter.text, *stretch) is not None
    if behind is not None:
        yield from _between(letter, behind, names)


def _stretches(letter: Letter, piece: Span, names: AbstractSet[AbstractSet[str]]) -> tuple[Sequence[Span], Span | None]:
    """Return the stretches of a piece that may be names, and what is behind the clause that one has."""
    start, end = piece
    clause = _CLAUSE.search(letter.text, start, end)
    stop = clause.start() if clause else end
    found: list[Span] = []
    for told in _BETWEEN.finditer(letter.text, start, stop):
        found.append(Span(start, told.start()))
        start = told.end()
    if clause is None or words_of(letter.text[start:stop]) not in names:
        return [*found, Span(start, end)], None
    joint = _JOINT.search(letter.text, clause.end(), end)
    return [*found, Span(start, stop)], Span(joint.end(), end) if joint else None


def _joined(letter: Letter, stretch: Span, names: AbstractSet[AbstractSet[str]]) -> Iterator[tuple[int, int]]:
    """Yield the two names that an "en" joins, the stretch itself where it is one name."""
    field = _FIELD.match(letter.text, stretch.start, min(stretch.end, stretch.start + _FAR))
    if field is not None and words_of(letter.text[field.end() : stretch.end]) in names:
        yield field.end(), stretch.end
        return
    said = words_of(letter.part(stretch))
    whole = [one for one in names if one <= said]
    joints = [
        one.span()
        for one in _JOINT.finditer(letter.text, *stretch)
        if not _OF_ONE_NOUN.fullmatch(letter.text[stretch.start : one.start()].strip())
        and not any(_holds_both(letter, one.span(), stretch, name) for name in whole)
    ]
    if not joints or said in names:
        yield stretch
        return
    known = (
        (before, behind)
        for before, behind in joints
        if not names.isdisjoint(
            (words_of(letter.text[stretch.start : before]), words_of(letter.text[behind : stretch.end]))
        )
    )
    before, behind = next(known, joints[-1])
    yield stretch.start, before
    yield behind, stretch.end


def _holds_both(letter: Letter, joint: tuple[int, int], stretch: Span, name: AbstractSet[str]) -> bool:
    """Tell whether a heading has words of both that an "en" joins: "de reactie op een motie en een toezegging"."""
    sides = (letter.text[stretch.start : joint[0]], letter.text[joint[1] : stretch.end])
    return not any(name.isdisjoint(words_of(side)) for side in sides)


def questions(letter: Letter) -> Sequence[AbstractSet[str]]:
    """Return the words of the lines that ask something, which reading takes for paragraphs."""
    lines = (one for one in letter.blocks if one.kind == "paragraph" and one.end - one.start < _LONGEST)
    return [words_of(letter.text[one.start : one.end]) for one in lines if letter.text[one.end - 1] == "?"]


def opens_a_block(letter: Letter, part: Named, end: int, *, alone: bool) -> bool:
    """Tell whether a paragraph or item behind an offset opens with a name: reading took its heading for text.

    Alone it has no other words than the name or, of a mission, its short form.
    """
    lead = _ARTICLE.match(letter.text, *part.span)
    name = letter.folded[lead.end() if lead else part.span.start : part.span.end]
    short = _SHORT_FORM.search(name)
    names = (name, short["short"]) if short else (name,)
    behind = (one for one in letter.blocks if one.start > end and one.kind in ("paragraph", "item"))
    return any(
        letter.folded[one.start : min(one.end, one.start + len(name) + 1)] in names
        or (not alone and letter.folded.startswith(name, one.start))
        for one in behind
    )


def common_amid(
    letter: Letter, one: Announcement, pairs: Mapping[int, int], headings: Sequence[tuple[Block, Named]]
) -> Iterator[Block]:
    """Yield the headings of a part that letters have, amid counted parts that are all there: no one's section below."""
    if not one.whole or one.number != len(one.parts) or len(pairs) < len(one.parts):
        return
    often = Counter(named.words for _, named in headings)
    for other in range(min(pairs.values()) + 1, max(pairs.values())):
        block, named = headings[other]
        common = _COMMON.fullmatch(letter.text, block.start, block.end) is not None
        if common and other not in pairs.values() and often[named.words] == 1:
            yield block


def _announcement(
    sentence: Span, parts: tuple[Named, ...], *, bare: bool = False, whole: bool = False
) -> Iterator[Announcement]:
    if _FEWEST <= len(parts) <= _MOST_PARTS:
        yield Announcement(sentence, None, parts, parts[-1].span.end, bare=bare, whole=whole)
