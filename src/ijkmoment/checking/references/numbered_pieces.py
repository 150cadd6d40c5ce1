"""What a letter numbers by a word of its own ("Tabel 1. Uitgaven", "Vraag 1"), and where it points at one it lacks.

Such a row counts where it goes from one on without a break. What the letter says of another document's tables and
questions ("tabel 4 van de begroting", "vraag 8 van het lid ...") is none of its own.
"""

import re
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from ijkmoment.checking.letter import Letter, Span
from ijkmoment.checking.text.topics import stem
from ijkmoment.facts.document import Block
from ijkmoment.language.folding import fold
from ijkmoment.language.numerals import NUMBER_WORD, number_of
from ijkmoment.language.patterns import lazily

_OPENS = lazily(
    r"^[ \t\xa0#*_|>-]*(?P<word>[A-Z][a-zë]{2,24}|[A-Z]{4,24})[ \t\xa0]+(?P<number>\d{1,2})(?![\d,-])"
    r"(?:[ \t]*[.:)–-](?!\d)|[ \t]*\*{0,2}[ \t]*$|[ \t]+(?=[A-Z(‘“\"']))",
    re.MULTILINE,
)
# "Vragen 4 en 5" answered together: the row does not end where single ones do.
_TOGETHER = lazily(
    r"^[ \t\xa0#*_|>-]*(?P<word>[A-Z][a-zë]{2,24})[ \t\xa0]+\d{1,2}"
    r"(?:[ \t]*(?:,|en|t/m|tot(?:[ \t]+en[ \t]+met)?|[-–])[ \t]*)\d",
    re.MULTILINE,
)
_MENTION = lazily(
    r"(?<![\w-])(?P<word>[^\W\d_]{3,24})\s+(?P<numbers>\d{1,2}(?:(?:\s*,\s*|\s+(?:en|of|t/m|tot\s+en\s+met)\s+)\d{1,2})*)"
    r"(?![\w%°/-]|[.,]\d|\s+(?:januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december"
    r"|procent|euro|miljoen|miljard|jaar|uur|meter|kilometer)(?!\w))"
)
_NUMBER = lazily(r"\d+")
_QUESTION = stem("vraag")
_QUESTIONS = lazily(
    rf"(?<![\w.,/-])(?P<number>\d{{1,3}}|{NUMBER_WORD})\s+(?:(?:schriftelijke|feitelijke|aanvullende)\s+)?vragen(?!\w)",
    re.IGNORECASE,
)
_SOME = lazily(
    r"(?<!\w)(?:van\s+(?:de|deze|die|uw)|waarvan|daarvan|eerste|laatste|andere|overige|nog|eerdere|ruim|circa|ongeveer|meer\s+dan"
    r"|elk|bijna|vorige)\s+\Z",
    re.IGNORECASE,
)
_FARTHEST, _REACH = 3, 20
_OF_ANOTHER = lazily(
    r"\W{0,2}\s*(?:van|uit|in|bij|onder|op|door)\s+"
    r"(?!(?:deze|dit|mijn|onze)\s+\w*(?:brief|rapportage|verslag|notitie|beantwoording)\b|de\s+(?:brief|periode|jaren)\b)[^\W\d]"
)
_DOCUMENT = (
    r"\w*(?:rapport|rapporten|rapportages?|verslag|verslagen|studie|onderzoek|onderzoeken|nota|memorie|begroting|evaluatie|notitie"
    r"|advies|document|documenten|monitor|publicatie|bijlage|bijlagen|besluit|wet|verordening|richtlijn|verdrag|akkoord|plan"
    r"|programma|brief|stukken)"
)
_LOOKED_INTO = lazily(
    rf"\b(?:in|uit|bij|volgens|van|conform)\s+(?:het|de|dat|die|zijn|haar|hun|bijgevoegde?)\s+(?:[\w-]+\s+){{0,3}}{_DOCUMENT}\b"
    rf"|\bKamerstuk|\b(?:het|de|bijgevoegde?)\s+(?:[\w-]+\s+){{0,2}}{_DOCUMENT}\s*[(,]",
    re.IGNORECASE,
)
_SPEAKS = lazily(
    r"\b\w*(?:rapport|onderzoek|studie|jaarverslag|bijlage|bijgevoegde?|onderzoekers|Rekenkamer|monitor)\b",
    re.IGNORECASE,
)
_OWN = lazily(
    r"\b(?:deze\s+(?:kamer)?brief|hieronder|hierboven|onderstaande|bovenstaande|hiervoor|hierna)\b", re.IGNORECASE
)
_PICTURES = frozenset(map(stem, "tabel figuur grafiek kaart kader box foto bijlage annex diagram".split()))
# What others number too, or what stands for a kind and not for a piece of the letter.
_NOT_OWN = frozenset(
    map(
        stem,
        """
        artikel lid groep jaar week dag maand klasse categorie niveau type versie kwartaal nummer punt pagina perceel
        boek noot voetnoot deel hoofdstuk paragraaf onderdeel sectie kamer gate terminal lijn blok route tranche
        maart april mei juni juli
        """.split(),
    )
)
_FEWEST, _FEWEST_PICTURES, _MOST_ABOVE, _LONGEST = 3, 1, 60, 300
_KINDS = frozenset({"paragraph", "item", "caption"})


class Absent(NamedTuple):
    """A piece that is pointed at and not there: where, how it is called, and the last one of its row."""

    span: Span
    word: str
    last: int


def absent_pictures(letter: Letter) -> Iterator[Absent]:
    """Yield where the letter points at a table, figure or annex of its own behind the last."""
    rows = letter.once(_rows)
    yield from _absent(letter, {word: last for word, last in rows.items() if word in _PICTURES})


def absent_pieces(letter: Letter) -> Iterator[Absent]:
    """Yield where the letter points at a question, measure or the like of its own behind the last."""
    rows = letter.once(_rows)
    yield from _absent(letter, {word: last for word, last in rows.items() if word not in _PICTURES})


def questions_counted_otherwise(letter: Letter) -> Iterator[tuple[Span, int]]:
    """Yield the count of questions before the first of them, where none there is theirs, with how many there are."""
    last = letter.once(_rows).get(_QUESTION)
    if last is None:
        return
    first = next((one.start for one in letter.blocks if _opens_question(letter, one)), 0)
    counts = [
        (Span(*one.span()), number)
        for one in _QUESTIONS.finditer(letter.text, 0, first)
        if not _SOME.search(letter.text, max(one.start() - _REACH, 0), one.start())
        and (number := _number(one["number"])) is not None
    ]
    if counts and last not in {number for _, number in counts}:
        yield from ((span, last) for span, number in counts if abs(number - last) <= _FARTHEST and number > 1)


def _opens_question(letter: Letter, block: Block) -> bool:
    opened = _OPENS.match(letter.text, block.start, block.end)
    return opened is not None and stem(opened["word"]) == _QUESTION


def _number(word: str) -> int | None:
    return number_of(fold(word))


def _rows(letter: Letter) -> Mapping[str, int]:
    """Return the last number of each row that a word opens lines with, by that word."""
    numbers: dict[str, list[int]] = {}
    for found in _OPENS.finditer(letter.document.text):
        numbers.setdefault(stem(found["word"]), []).append(int(found["number"]))
    together = {stem(one["word"]) for one in _TOGETHER.finditer(letter.document.text)}
    return {
        word: max(found)
        for word, found in numbers.items()
        if word not in _NOT_OWN | together
        and max(found) >= (_FEWEST_PICTURES if word in _PICTURES else _FEWEST)
        and set(found) == set(range(1, max(found) + 1))
    }


def _absent(letter: Letter, rows: Mapping[str, int]) -> Iterator[Absent]:
    for block in letter.blocks if rows else ():
        if block.kind in _KINDS:
            yield from _absent_in(letter, block, rows)


def _absent_in(letter: Letter, block: Block, rows: Mapping[str, int]) -> Iterator[Absent]:
    for found in _MENTION.finditer(letter.text, block.start, block.end):
        last = rows.get(stem(found["word"]))
        if last is None:
            continue
        for one in _NUMBER.finditer(letter.text, *found.span("numbers")):
            start = found.start() if one.start() == found.start("numbers") else one.start()
            if last < int(one[0]) <= last + _MOST_ABOVE and _is_own(letter, found, block):
                yield Absent(Span(start, one.end()), found["word"].casefold(), last)


def _is_own(letter: Letter, found: re.Match[str], block: Block) -> bool:
    """Tell whether a piece is one of the letter, and of no other document that is spoken of."""
    if _OF_ANOTHER.match(letter.text, found.end(), block.end):
        return False
    sentence = letter.sentence_at(found.start())
    if letter.says(_OWN, sentence):
        return True
    before = letter.sentence_at(max(sentence.start - 2, 0))
    spoken_of = letter.says(_SPEAKS, before) or _SPEAKS.search(
        letter.text, max(sentence.start, found.start() - _LONGEST), found.start()
    )
    return not spoken_of and not letter.says(_LOOKED_INTO, sentence)
