"""The parts that a letter announces in running words: "gaat achtereenvolgens in op", "paragraaf 2 behandelt".

Such words name subjects as well as headings: three parts at least have to be named, in the order of the letter.
"""

from collections.abc import Iterator

from ijkmoment.checking.letter import Letter, Span
from ijkmoment.checking.parts import Announcement, named_part
from ijkmoment.language.patterns import lazily

_LETTER = r"(?:brief|\w*rapportage|verslag|notitie|nota|\w*evaluatie)"
_IN_TURN = lazily(
    rf"(?:\b{_LETTER}\b[^.:;]{{0,60}}\bachtereenvolgens\b|\bachtereenvolgens\b[^.:;]{{0,60}}\b(?:{_LETTER}|aan\s+(?:de\s+orde|bod))\b)"
    r"[^.:;]{0,40}?(?::\s+|\b(?:in\s+op|behandeld|over|stil\s+bij)\s+)",
)
_IN_NUMBERS = lazily(
    rf"\b{_LETTER}\s+(?:bestaat\s+uit|omvat|bevat|behandelt|gaat\s+(?:\w+\s+)?in\s+op)\s+(?=\(\s*(?:1|a|i)\s*\))"
)
_MARK = lazily(r"\(\s*(?:\d{1,2}|[a-h]|[ivx]{1,4})\s*\)\s*")
_PLACE = lazily(
    r"\b(?:paragraaf|hoofdstuk|deel|onderdeel|sectie)\s+(?P<number>\d{1,2}|[ivx]{1,4})\s+"
    r"(?:(?:gaat|wordt|worden|staat|komt|komen|blikt)\s+(?:[a-z]+\s+)?(?:in\s+op|over|stil\s+bij|vooruit\s+op|terug\s+op|op)?|behandelt|beschrijft"
    r"|bevat|schetst|geeft|over|op|met|bespreekt|betreft)\s+"
)
_NAME_ENDS = lazily(
    r"[,;.]|\s+en\s+(?:in\s+)?(?:paragraaf|hoofdstuk|deel|onderdeel|sectie)\b|\s+(?:besproken|behandeld|aan\s+de\s+orde|ingegaan)"
)
_COMMA = lazily(r"[,;]\s+(?:en\s+)?")
_BEHIND = lazily(r"\s+(?:aan\s+(?:de\s+orde|bod)|behandeld|besproken|beschreven|toegelicht)")
_FEWEST, _LONGEST, _EARLY = 3, 70, 12


def told_parts(letter: Letter) -> Iterator[Announcement]:
    """Find where a letter names its parts in its first paragraphs, in the order in which they follow."""
    paragraphs = [one for one in letter.blocks if one.kind == "paragraph"][:_EARLY]
    for block in paragraphs:
        for way in (_in_turn, _in_numbers, _at_places):
            spans = tuple(way(letter, Span(block.start, block.end)))
            parts = tuple(named_part(letter, one.start, one.end) for one in spans if one.end - one.start <= _LONGEST)
            if _FEWEST <= len(parts) == len(spans) and all(part.words for part in parts):
                yield Announcement(parts[0].span, None, parts, parts[-1].span.end, bare=True, loose=True)
                break


def _in_turn(letter: Letter, block: Span) -> Iterator[Span]:
    """Yield the names behind "achtereenvolgens aan de orde:", between commas and the last "en"."""
    opens = _IN_TURN.search(letter.folded, block.start, block.end)
    if opens is None:
        return
    end = letter.sentence_at(opens.start()).end
    behind = _BEHIND.search(letter.folded, opens.end(), end)
    end = behind.start() if behind else end
    stops = [one.span() for one in _COMMA.finditer(letter.folded, opens.end(), end)]
    last = stops[-1][1] if stops else opens.end()
    joint = letter.folded.rfind(" en ", last, end)
    stops += [(joint, joint + len(" en "))] if joint > 0 else []
    starts, ends = [opens.end(), *(after for _, after in stops)], [*(before for before, _ in stops), end]
    yield from (Span(one, other) for one, other in zip(starts, ends, strict=True) if one < other)


def _in_numbers(letter: Letter, block: Span) -> Iterator[Span]:
    """Yield the names behind "(1)", "(2)" and so on."""
    opens = _IN_NUMBERS.search(letter.folded, block.start, block.end)
    if opens is None:
        return
    end = letter.sentence_at(opens.start()).end
    marks = list(_MARK.finditer(letter.folded, opens.end(), end))
    ends = [*(one.start() for one in marks[1:]), end]
    yield from (Span(mark.end(), stop) for mark, stop in zip(marks, ends, strict=True))


def _at_places(letter: Letter, block: Span) -> Iterator[Span]:
    """Yield what "paragraaf 1", "paragraaf 2" and so on are said to be about, counted from one."""
    found = list(_PLACE.finditer(letter.folded, block.start, block.end))
    if [one["number"] for one in found] != [str(number) for number in range(1, len(found) + 1)]:
        return
    for one in found:
        stop = _NAME_ENDS.search(letter.folded, one.end(), block.end)
        yield Span(one.end(), stop.start() if stop else block.end)
