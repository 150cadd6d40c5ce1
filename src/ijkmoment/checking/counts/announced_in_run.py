"""Counts that the text right behind them spells out in a run, without a list: "drie maatregelen. (1) ... (2) ...".

Signs as "(1)" or "a)", questions ("vier vragen: wat ..., hoe ..., en waarom ...?"), phases ("eerst ..., daarna ..., ten
slotte ..."), ordinals ("De eerste betreft ..., de tweede ..."), and clauses that all open with the same little word
("dat ..., dat ... en dat ...", "in mei, in juni en in september").
"""

import re
from collections.abc import Iterator, Sequence
from itertools import takewhile

from ijkmoment.checking.counts.enumerated import COUNT_OPENS, PARTLY, Announced
from ijkmoment.checking.figures.told_numbers import numbers_in
from ijkmoment.checking.letter import Letter, Span, since
from ijkmoment.facts.document import Block
from ijkmoment.language.numerals import NUMBER_WORD, number_of
from ijkmoment.language.patterns import at_places, lazily

_COUNT = lazily(
    rf"(?<![\w.,/-])(?P<number>[2-9]|1\d|(?!een(?!\w)|één(?!\w)){NUMBER_WORD})\s+(?:[a-zà-ÿ-]{{3,}}e\s+){{0,2}}"
    r"(?!(?:miljoen|miljarden|\w*(?:jaren|maanden|weken|dagen|uren|minuten|graden|euros|meters?|procenten|militairen|personen|mensen))(?!\w))"
    r"(?P<noun>[a-zà-ÿ-]{3,40}(?:en|ën|s|['’]s|a))(?!\w)"
)
_OF_SOME = lazily(
    r"(?<!\w)(?:van\s+(?:de|deze|die|onze)|eerste|laatste|andere|overige|circa|ruim|ongeveer|meer\s+dan|minstens|ten\s+minste|maximaal"
    r"|bijna|zo['’]n|vorige|eerdere?|elke?|iedere?)\s+\Z"
)
_SIGN = lazily(r"(?<![\w(])\(?(?P<sign>\d{1,2}|[a-h]|i{1,3}|iv|vi{0,3})\)(?=\s)")
_ROWS = (tuple("123456789"), tuple("abcdefgh"), ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii"))
_WH = (
    r"(?:(?:op|aan|in|met|voor|tot|van|uit|door|tegen)\s+)?"
    r"(?:wat|hoe|hoeveel|waarom|wie|welke?|wanneer|waar\w*|hoeverre)(?!\w)"
)
_QUESTION = lazily(_WH)
_BETWEEN_QUESTIONS = lazily(
    rf"\?\s+(?:en\s+)?|,\s+(?:en\s+)?(?={_WH})|\s+en\s+(?:tot\s+slot\s+|ten\s+slotte\s+)?(?={_WH})"
)
_PHASES = lazily(r"\w*(?:fasen|fases|stappen|etappes|stadia|ronden|rondes|tranches|delen|keren|stadiums)\Z")
_FIRST = lazily(r"(?::|\.)\s*eerst(?!\w)")
_THEN = lazily(
    r"(?<!\w)(?:daarna|vervolgens|dan|daaropvolgend|ten\s+slotte|tenslotte|tot\s+slot|uiteindelijk|als\s+laatste)(?!\w)"
)
_SIDES = lazily(r"(?::|\.)\s*enerzijds\s[^.]*?\.?[^.]*?(?<!\w)anderzijds(?!\w)")
_ORDINALS = ("eerste", "tweede", "derde", "vierde", "vijfde", "zesde", "zevende", "achtste")
_NTH = lazily(
    rf"(?<!\w)in\s+de\s+(?P<place>{'|'.join(_ORDINALS)})\s+plaats(?!\w)|(?:(?<!\w)(?:de|het)\s+|(?<=\.\s)|(?<=:\s))(?P<which>{'|'.join(_ORDINALS)})\s+"
    r"(?!(?:kwartaal|helft|kamer|keer|maal|jaar|halfjaar|helften|week|dag|maand|plaats|rotatie|termijn|fase\s+van)(?!\w))(?P<what>[a-zà-ÿ]+)|(?<!\w)(?:de|het)\s+(?P<last>"
    rf"{'|'.join(_ORDINALS)})(?=[,.;:])"
)
_MORE = lazily(r"(?<!\w)(?:laatste|overige|andere|ten\s+slotte|tot\s+slot|daarnaast|verder|bovendien|voorts|ook)(?!\w)")
_SAME = lazily(
    r"\s*(?:namelijk\s+|te\s+weten\s+)?(?P<word>dat|een|om|in|op|met|aan|voor|bij|of|door|uit|tijdens|naar|tussen)\s"
)
_COLON = lazily(r"[^.;:()\d]{0,60}?(?::|,\s+(?:namelijk|te\s+weten):?)(?=\s)")
_COUNTS = lazily(rf"(?:\d|(?:{NUMBER_WORD})(?!\w))")
_PICKS = lazily(r"(?<!\w)(?:noem|licht|zoals|met\s+name)(?!\w)|;")
_FARTHEST = 4_000
_REACH, _LONGEST, _FAR, _LEAST, _FEWEST = 40, 700, 160, 2, 3


def announced_in_run(letter: Letter) -> Iterator[Announced]:
    """Find the counts that the text behind them spells out otherwise, or as they say."""
    for index, block in enumerate(letter.blocks):
        if block.kind not in ("paragraph", "item"):
            continue
        for found in at_places(_COUNT, letter.folded, letter.starting(COUNT_OPENS), block.start, block.end):
            number = number_of(found["number"])
            if (
                number is None
                or number < _LEAST
                or _OF_SOME.search(letter.folded, max(found.start() - _REACH, 0), found.start())
            ):
                continue
            told = _told(letter, index, block, found)
            if told is not None and not _partly(letter, found):
                yield Announced(Span(found.start(), found.end()), number, *told)


def _partly(letter: Letter, found: re.Match[str]) -> bool:
    sentence = letter.sentence_at(found.start())
    return (
        PARTLY.search(letter.folded, max(found.start() - _REACH, sentence.start), min(sentence.end, found.end() + _FAR))
        is not None
    )


def _told(letter: Letter, index: int, block: Block, found: re.Match[str]) -> tuple[int, int] | None:
    """Return the fewest and the most things that the text behind a count spells out, None where it does not."""
    for spelled in (_signs(letter, index, block, found), _phases(letter, block, found), _nths(letter, block, found)):
        if spelled is not None:
            return spelled, spelled
    if found["noun"].endswith("vragen"):
        return _questions(letter, block, found)
    return _clauses(letter, found)


def _signs(letter: Letter, index: int, block: Block, found: re.Match[str]) -> int | None:
    """Return how many signs follow a count in its paragraph, and in the paragraphs behind it that go on."""
    first = _SIGN.search(letter.folded, found.end(), min(block.end, found.end() + _FAR))
    if first is None or not _is_next(letter, found, first.start()):
        return None
    if _PICKS.search(letter.folded, found.end(), first.start()):
        return None
    row = next((row for row in _ROWS if row[0] == first["sign"]), None)
    if row is None:
        return None
    signs = [
        one["sign"]
        for one in _SIGN.finditer(letter.folded, first.start(), min(block.end, first.start() + _FARTHEST))
        if one["sign"] in row
    ]
    for other in takewhile(lambda one: one.kind == "paragraph", since(letter.blocks, index + 1)):
        opened = _SIGN.match(letter.folded, other.start, other.end)
        if opened is None:
            break
        signs.append(opened["sign"])
    return len(signs) if len(signs) >= _LEAST and tuple(signs) == row[: len(signs)] else None


def _is_next(letter: Letter, found: re.Match[str], place: int) -> bool:
    """Tell whether a place stands in the sentence of a count or opens the one behind it, with no count between."""
    between = letter.folded[found.end() : place]
    return (
        between.count(". ") + between.count(".\n") <= 1
        and _COUNT.search(between) is None
        and not (". " in between and between.rsplit(".", 1)[1].strip())
    )


def _phases(letter: Letter, block: Block, found: re.Match[str]) -> int | None:
    sides = _SIDES.search(letter.folded, found.end(), min(block.end, found.end() + _LONGEST))
    if sides is not None and _is_next(letter, found, sides.start() + 1):
        return 2
    parts = found["noun"].endswith("delen")
    first = _FIRST.search(letter.folded, found.end(), min(block.end, found.end() + _FAR))
    if not _PHASES.match(found["noun"]) or first is None or not _is_next(letter, found, first.start() + 1):
        return None
    if parts and letter.folded[first.start()] == ".":
        return None
    end = letter.sentence_at(first.end()).end if letter.folded[first.start()] == ":" else block.end
    return 1 + sum(1 for _ in _THEN.finditer(letter.folded, first.end(), end))


def _nths(letter: Letter, block: Block, found: re.Match[str]) -> int | None:
    """Return how many a paragraph tells one by one: "De eerste betreft ..., de tweede ..."."""
    if letter.folded.find(_ORDINALS[0], found.end(), min(block.end, found.end() + 2 * _FAR)) < 0:
        return None
    end = min(block.end, found.end() + _FARTHEST)
    told = [*_NTH.finditer(letter.folded, found.end(), end)]
    told = [one for one in told if (one["place"] is None) is (told[0]["place"] is None)]
    if (
        not told
        or "eerste" not in (told[0]["which"], told[0]["place"])
        or letter.folded[found.end() : told[0].start()].rstrip()[-1:] not in ".:;"
    ):
        return None
    if not _is_next(letter, found, told[0].start()):
        return None
    places = [_ORDINALS.index(one["which"] or one["place"] or one["last"]) + 1 for one in told]
    if numbers_in(letter, Span(found.end(), told[0].start())):
        return None
    if len(places) < _LEAST or places != list(range(1, len(places) + 1)):
        return None
    closed = _MORE.search(letter.folded, told[0].end(), end) is not None
    number = number_of(found["number"]) or 0
    return None if number > len(places) and (closed or len(places) < _FEWEST) else len(places)


def _questions(letter: Letter, block: Block, found: re.Match[str]) -> tuple[int, int] | None:
    colon = _COLON.match(letter.folded, found.end(), block.end)
    if colon is None:
        return None
    end = letter.sentence_at(colon.end() + 1).end
    while end < min(block.end, found.end() + _LONGEST) and letter.text[found.end() : end].rstrip().endswith("?"):
        following = letter.sentence_at(end + 1)
        if following.end <= end or not letter.text[end : following.end].rstrip().endswith("?"):
            break
        end = following.end
    told = letter.folded[colon.end() : end].strip()
    pieces = [one.strip() for one in _BETWEEN_QUESTIONS.split(told.rstrip("?. ")) if one.strip()]
    if len(pieces) < _LEAST or not all(map(_QUESTION.match, pieces)):
        return None
    return len(pieces) - sum(len(one.split()) == 1 for one in pieces), len(pieces)


def _clauses(letter: Letter, found: re.Match[str]) -> tuple[int, int] | None:
    """Return how many clauses behind a colon open with the same little word: "dat ..., dat ... en dat ..."."""
    sentence = letter.sentence_at(found.start())
    colon = _COLON.match(letter.folded, found.end(), sentence.end)
    if colon is None or sentence.end - sentence.start > _LONGEST:
        return None
    told = letter.folded[colon.end() : sentence.end].strip(" .;:\n")
    opened = _SAME.match(f"{told} ")
    if opened is None or "(" in told or ":" in told:
        return None
    if any(_COUNTS.match(one) for one in re.split(rf"(?<!\w){opened['word']}\s+", told)[1:]):
        return None
    pieces = _pieces(told, opened["word"])
    return pieces if pieces is not None and pieces[0] >= _LEAST else None


def _pieces(told: str, word: str) -> tuple[int, int] | None:
    """Return how many pieces open with a word, and how many there are between all commas and "en"."""
    parts: Sequence[str] = re.split(r"[,;]\s+(?:en\s+|of\s+)?|\s+(?:en|of|alsmede|evenals)\s+", told)
    opening = sum(one.split(maxsplit=1)[0] == word for one in parts if one.split())
    last = re.search(rf"(?:\s(?:en|of|alsmede|evenals)|[,;])\s+{word}\s[^,;]*\Z", told)
    if len(re.findall(rf"\sen\s+{word}\s", told)) > 1:
        return None
    return (opening, len(parts)) if last is not None and opening >= _LEAST else None
