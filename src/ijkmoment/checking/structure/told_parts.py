"""What a letter says that it goes into, without counting it: a list or a row of names behind words that announce.

"Deze brief behandelt achtereenvolgens: ...", "Vervolgens ga ik in op de verdeling, de kwaliteit en het budget." Such a
row is an announcement only where nearly all of its names are headings: who compares it has to see to that.
"""

import re
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet

from ijkmoment.checking.letter import Letter, Span
from ijkmoment.checking.structure.parts import Announcement, Named, between_commas, listed, named, words_of
from ijkmoment.checking.text.lost_marks import unmarked_items
from ijkmoment.language.patterns import lazily

ANNOUNCES = lazily(
    r"\b(?:achtereenvolgens|hieronder|hierna|vervolgens|daarna|eerst|ten slotte"
    r"|(?:deze|de|dit|mijn)\s+(?:\w*brief|\w*rapportage|verslag|notitie)\s+(?:\w+\s+){0,3}?(?:behandelt|beschrijft|bevat|omvat|gaat|bespreekt|volgt|is|wordt|telt|kent|sluit|besluit)"
    r"|in\s+deze\s+\w*(?:brief|rapportage)|op\s+de\s+volgende|aan\s+(?:bod|de\s+orde)|ga(?:an|at)?\s+(?:ik|wij|het\s+kabinet)"
    r"|(?:ik|wij|we|het\s+kabinet)\s+(?:ga|gaan|gaat|behandel\w*|bespre(?:ek|ekt|ken)|schets\w*|beschrij(?:f|ft|ven)|licht\w*)"
    r"|(?:komen|komt|passeren)\s+(?:aan|ter|de)\s+|licht(?:en)?\s+(?:ik|wij)|informe(?:er|ren)\s+(?:ik|wij))\b",
    re.IGNORECASE,
)
_OPENS = lazily(
    r"\b(?:in(?:\s+\w+)?\s+op|over|behandelt|behandel(?:en)?|beschrij(?:f|ft|ven)|bespre(?:ek|ekt|ken)|schets(?:en)?|bevat|omvat"
    r"|aan\s+(?:bod|de\s+orde)|sluit(?:en)?\s+af\s+met|besluit(?:en)?\s+met"
    r"|(?:daarna|hierna|hieronder|vervolgens|achtereenvolgens|ten\s+slotte)\s+volgen)\b:?\s+",
    re.IGNORECASE,
)
CLAUSE = lazily(
    r"(?<!\w)(?:ik|wij|we|u|hoe|wat|waarom|waar|wie|dat|die|is|zijn|was|waren|heeft|hebben|wordt|worden|kan|kunnen|volgt"
    r"|volgen|komt|komen|staat|staan)(?!\w)",
    re.IGNORECASE,
)
# "Achtereenvolgens komen aan de orde: waar de experts werken, ...": a heading that asks may be read as a paragraph.
_ASKS = lazily(r"\A\s*(?:hoe|wat|waar|waarom|wie|welke)\s(?:[\w-]+\s?){1,6}\Z", re.IGNORECASE)
_STOP = lazily(r"[,;]")
# "Eerst volgt een overzicht, daarna worden de kosten besproken en ten slotte de lessen en het vervolg."
_IN_TURN = lazily(r"\s*(?:aller)?eerst\s", re.IGNORECASE)
_TURN = lazily(
    r"(?:\A|,?\s+(?:en\s+)?)(?:allereerst|eerst|daarna|vervolgens|hierna|ten\s+slotte|tot\s+slot)\s+", re.IGNORECASE
)
_SAYS = lazily(
    r"(?:(?:volgt|volgen|komt|komen|wordt|worden|staat|staan|bespreek|bespreken|beschrijf|beschrijven|behandel|behandelen|schets|schetsen|ga|gaan|gaat)\s+)?"
    r"(?:(?:ik|wij|we|het\s+kabinet)\s+)?(?:in\s+op\s+)?",
    re.IGNORECASE,
)
_SAID = lazily(
    r"\s+(?:besproken|behandeld|beschreven|toegelicht|geschetst|aan\s+(?:bod|de\s+orde))[\s.]*\Z", re.IGNORECASE
)
_WHOLE = lazily(r"\b(?:achtereenvolgens|opgebouwd|ingedeeld|indeling|opbouw|bestaat|volgorde)\b", re.IGNORECASE)
_FEWEST, _MOST_BLOCKS, _LONGEST = 3, 40, 80


def told_parts(letter: Letter) -> Iterator[Announcement]:
    """Find the rows of names behind words that announce, in the letter's first paragraphs."""
    for index, block in enumerate(letter.blocks[:_MOST_BLOCKS]):
        if block.kind != "paragraph":
            continue
        last = letter.sentence_at(max(block.end - 1, block.start))
        if letter.part(last).rstrip().endswith(":") and letter.says(ANNOUNCES, last):
            marked = tuple(listed(letter, index))
            parts = marked or tuple(named(letter, one.start, one.end) for one in unmarked_items(letter, index))
            yield from _announcement(last, parts, bare=not marked, whole=letter.says(_WHOLE, last))
        for sentence in letter.sentences_in(Span(block.start, block.end)):
            if _STOP.search(letter.text, *sentence) and letter.says(ANNOUNCES, sentence):
                yield from _announcement(sentence, _in_turn(letter, sentence) or _row(letter, sentence))


def _row(letter: Letter, sentence: Span) -> tuple[Named, ...]:
    """Return the names in a sentence, behind its colon or the verb that announces them; none when one is a clause."""
    colon = letter.text.find(":", sentence.start, sentence.end)
    opened = None if colon > 0 else _OPENS.search(letter.text, sentence.start, sentence.end)
    start = colon + 1 if colon > 0 else opened.end() if opened else sentence.end
    parts = between_commas(letter, start, sentence.end)
    if colon > 0 and letter.says(_WHOLE, sentence):
        asked = letter.once(questions) if any(letter.says(_ASKS, part.span) for part in parts) else ()
        parts = tuple(part for part in parts if not (letter.says(_ASKS, part.span) and part.words in asked))
    return () if any(letter.says(CLAUSE, part.span) for part in parts) else parts


def _in_turn(letter: Letter, sentence: Span) -> tuple[Named, ...]:
    """Return the names that a sentence tells in turn: "Eerst volgt een overzicht, daarna worden ... besproken"."""
    if not _IN_TURN.match(letter.text, *sentence):
        return ()
    text = letter.part(sentence)
    turns = [*_TURN.finditer(text)]
    ends = [*(one.start() for one in turns[1:]), len(text)]
    parts: list[Named] = []
    for turn, end in zip(turns, ends, strict=True):
        said = _SAID.search(text, turn.end(), end)
        opened = _SAYS.match(text, turn.end(), end)
        start, stop = opened.end() if opened else turn.end(), said.start() if said else end
        parts += between_commas(letter, sentence.start + start, sentence.start + stop)
    return () if any(letter.says(CLAUSE, part.span) for part in parts) else tuple(parts)


def questions(letter: Letter) -> Sequence[AbstractSet[str]]:
    """Return the words of the lines that ask something, which reading takes for paragraphs."""
    lines = (one for one in letter.blocks if one.kind == "paragraph" and one.end - one.start < _LONGEST)
    return [words_of(letter.text[one.start : one.end]) for one in lines if letter.text[one.end - 1] == "?"]


def _announcement(
    sentence: Span, parts: tuple[Named, ...], *, bare: bool = False, whole: bool = False
) -> Iterator[Announcement]:
    if len(parts) >= _FEWEST:
        yield Announcement(sentence, None, parts, parts[-1].span.end, bare=bare, whole=whole)
