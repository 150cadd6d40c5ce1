"""What a letter numbers by a word of its own ("Tabel 1. Uitgaven", "Les B"), and where it points at one it lacks.

Such a row counts where it goes from one on without a break; so does a list or table of what the word is for. What the
letter says of another document's tables and questions ("tabel 4 van de begroting", "vraag 8 van het lid ...") is none
of its own, and what it says of its own may stand in a sentence that speaks of others.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from ijkmoment.checking.letter import Letter, Span
from ijkmoment.checking.references.listed_pieces import listed_pieces
from ijkmoment.checking.text.heading_marks import Sign, place_of, written
from ijkmoment.checking.text.labelled_rows import PICTURES, kind_of, labelled_rows
from ijkmoment.checking.text.topics import stem, stems
from ijkmoment.facts.document import Block
from ijkmoment.language.date_words import MONTH
from ijkmoment.language.folding import fold
from ijkmoment.language.numerals import NUMBER_WORD, number_of
from ijkmoment.language.patterns import at_places, lazily

_ONE = r"(?:\d{1,2}|[A-Z]|[IVX]{1,4}|[b-h](?!\w|\.\w)|a(?=\)))"
_MENTION = lazily(
    rf"(?<![\w-])(?P<word>[^\W\d_]{{3,24}})\s+(?P<numbers>{_ONE}(?:(?:\s*,\s*|\s+(?:en|of|t/m|tot\s+en\s+met)\s+){_ONE})*)"
    rf"(?![\w%°/-]|[.,]\d|\s+(?:{MONTH}"
    r"|procent|euro|miljoen|miljard|jaar|jaren|kwartalen|maanden|weken|dagen|uur|minuten|keer|maal|meter|kilometer)(?!\w))"
)
_NUMBER = lazily(r"\d+|(?<!\w)(?:[A-Z]+|[a-h])(?!\w)")
_QUESTION, _NOTE, _ANNEX = kind_of("vraag"), kind_of("voetnoot"), kind_of("bijlage")
_ANNEXES = lazily(r"\bbijlagen?\s+(?:\d{1,2}|[A-H])\b|\b(?:\w+\s+)?bijlagen\b", re.IGNORECASE)
# A motion or promise has no annexes, so that its number looks into nothing.
_REQUESTED = lazily(r"(?P<said>\b(?:motie|toezegging|amendement)\b[^().;]*)\(Kamerstuk[^()]*\)", re.IGNORECASE)
_QUESTIONS = lazily(
    rf"(?<![\w.,/-])(?P<number>\d{{1,3}}|{NUMBER_WORD})\s+(?:(?:schriftelijke|feitelijke|aanvullende)\s+)?vragen(?!\w)",
    re.IGNORECASE,
)
_SOME = lazily(
    r"(?<!\w)(?:van\s+(?:de|deze|die|uw)|waarvan|daarvan|eerste|laatste|andere|overige|nog|eerdere|ruim|circa|ongeveer|meer\s+dan"
    r"|elk|bijna|vorige)\s+\Z",
    re.IGNORECASE,
)
_OPENS_QUESTION = lazily(r"[ \t\xa0#*_|>-]*Vraag\s+\d{1,2}(?!\w)", re.IGNORECASE)
_CLAUSE_ENDS = lazily(r"[,;)]")
_PLURAL = lazily(r"(?:en|(?<!\Al)(?<!\Ale)s)\Z", re.IGNORECASE)
_CALLED = lazily(r"(?<!\w)(?:de|het)\s+(?P<noun>[^\W\d_]{4,})\s+(?:in|uit|van|volgens)\s+\Z")
# "Het rapport zend ik u als bijlage 2. De cijfers vindt u in bijlage 3."
_SENT_TOO = lazily(r"\bals\s+bijlage\s+\d+\b", re.IGNORECASE)
_FOUND_BY_YOU = lazily(r"\b(?:(?:vindt|treft)\s+u|u\s+(?:vindt|treft))\b", re.IGNORECASE)
_FARTHEST, _REACH = 3, 20
_OF_ANOTHER = lazily(
    rf"(?:(?:\s*,|\s+(?:en|of))\s+[^\W\d_]{{3,24}}\s+{_ONE}(?![\w-]))*"  # "les 4 en les 5 van de commissie"
    r"(?:\s+(?:aldaar|daarvan|hiervan|ervan|daarbij|daarin)\b"
    r"|(?:\s*\([^()]{1,30}\))?\W{0,2}\s*(?:van|uit|in|bij|onder|op|door)\s+"
    r"(?!(?:deze|dit|mijn|onze)\s+\w*(?:brief|rapportage|verslag|notitie|beantwoording)\b|de\s+(?:brief|periode|jaren)\b)[^\W\d])"
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
# Whose else a lesson or measure may be, that a letter lists and others number as well, and of when.
_OF_OTHERS = lazily(
    r"\b\w*(?:[Cc]ommissie|[Ii]nspectie|[Rr]aad|[Rr]ekenkamer|[Ii]nstituut|[Tt]oezichthouder|[Aa]uteurs)\b"
    r"|[a-zà-ÿ,;)]\s+[A-ZÀ-Þ][\w-]+"
)
# Only other questions have answers that are not in the letter.
_ASKED_ELSEWHERE = lazily(
    r"\bvragen\s+(?:van|over|uit|d\.d\.)|\b(?:beantwoording|beantwoordde?|beantwoord|Aanhangsel|Kamerstuk\w*|Handelingen|brief|bijlagen?"
    r"|bijgevoegde?|(?<!jaar )(?<!maand )eerder|vorige?|destijds|vroeg(?:en)?|stelden?|set|lijst|inbreng|nota"
    r"|\w*(?:overleg|verslag|debat|behandeling|agenda))\b"
    r"|\b\w*begroting",
    re.IGNORECASE,
)
_OF_BEFORE = lazily(
    r"\b(?:vorige?|eerdere?|destijds|toenmalige?|oorspronkelijke?)\b|\b(?:in|uit|van)\s+(?:19|20)\d\d\b", re.IGNORECASE
)
_ANSWER_TO = lazily(r"\b(?:het\s+)?antwoord\s+op\s+\Z", re.IGNORECASE)
_OF_ANOTHER_TIME = lazily(r"\b(?:vorige?|eerdere|destijds|toenmalige?|oorspronkelijke?)\b[^,;]*\Z", re.IGNORECASE)
_OWN = lazily(
    r"\b(?:deze\s+(?:kamer)?brief|hieronder|hierboven|onderstaande|bovenstaande|hiervoor|hierna)\b", re.IGNORECASE
)
_FEWEST, _MOST_ABOVE, _LONGEST = 3, 60, 300
_KINDS = frozenset({"paragraph", "item", "caption", "cell", "heading"})


class Absent(NamedTuple):
    """A piece that is pointed at and not there: where, how it is called, and the last one of its row."""

    span: Span
    word: str
    last: str


def absent_pieces(letter: Letter) -> tuple[Absent, ...]:
    """Return where the letter points at a table, annex, question, measure or the like of its own behind the last."""
    return tuple(_absent(letter))


def _absent(letter: Letter) -> Iterator[Absent]:
    rows = letter.once(_rows)
    places = letter.standing(tuple(word for word in letter.runs if kind_of(word) in rows)) if rows else ()
    for block in letter.blocks if places else ():
        if block.kind in _KINDS:
            yield from _absent_in(letter, block, places, rows)


def questions_counted_otherwise(letter: Letter) -> Iterator[tuple[Span, int]]:
    """Yield the count of questions before the first of them, where none there is theirs, with how many there are."""
    sign, last = letter.once(_rows).get(_QUESTION, ("letter", 0))
    if sign != "number":
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
    return _OPENS_QUESTION.match(letter.text, block.start, block.end) is not None


def _number(word: str) -> int | None:
    return number_of(fold(word))


def _rows(letter: Letter) -> Mapping[str, tuple[Sign, int]]:
    """Return the kind of mark and the last place of each row that counts on from one, by the stem of its word."""
    titled = letter.once(labelled_rows)
    sound = {
        word: (row.sign, len(row.labels))
        for word, row in titled.items()
        if row.is_sound and len(row.labels) >= (1 if word in PICTURES else _FEWEST)
    }
    return {
        **_notes(letter),
        **{word: row for word, row in listed_pieces(letter).items() if word not in titled},
        **sound,
    }


def _notes(letter: Letter) -> Mapping[str, tuple[Sign, int]]:
    """Return how many notes the letter has, where their marks count on from one."""
    marks = [block.marker for block in letter.blocks if block.kind == "footnote" and block.marker]
    counts = marks == [str(place) for place in range(1, len(marks) + 1)]
    return {_NOTE: ("number", len(marks))} if marks and counts else {}


def _absent_in(
    letter: Letter, block: Block, places: Sequence[int], rows: Mapping[str, tuple[Sign, int]]
) -> Iterator[Absent]:
    for found in at_places(_MENTION, letter.text, places, block.start, block.end):
        numbers = [*_NUMBER.finditer(letter.text, *found.span("numbers"))]
        if len(numbers) == 1 and _PLURAL.search(found["word"]):
            continue  # "de maatregelen 12 weken later" counts weeks
        sign, last = rows[kind_of(found["word"])]
        for one in numbers:
            start = found.start() if one.start() == found.start("numbers") else one.start()
            place = place_of(one[0], sign)
            if place is not None and last < place <= last + _MOST_ABOVE and is_own(letter, found, block):
                yield Absent(Span(start, one.end()), found["word"].casefold(), written(sign, last))


def is_own(letter: Letter, found: re.Match[str], block: Block) -> bool:
    """Tell whether a piece is one of the letter, and of no other document that is spoken of."""
    if _OF_ANOTHER.match(letter.text, found.end(), block.end):
        return False
    sentence = letter.sentence_at(found.start())
    if letter.says(_OWN, sentence) or _is_titled(letter, found, sentence) or _is_sent_too(letter, found, sentence):
        return True
    if kind_of(found["word"]) not in PICTURES and _is_of_others(letter, sentence, found):
        return False
    before = letter.part(letter.sentence_at(max(sentence.start - 2, 0)))
    clause = _clause(letter, sentence, found)
    if kind_of(found["word"]) == _QUESTION and _ANSWER_TO.search(letter.text, sentence.start, found.start()):
        return not (_ASKED_ELSEWHERE.search(before) or letter.says(_ASKED_ELSEWHERE, sentence))
    if kind_of(found["word"]) not in PICTURES and _OF_BEFORE.search(before):
        return False
    if kind_of(found["word"]) == _ANNEX:  # beside another by its number it is one of the same row
        before, clause = (
            _ANNEXES.sub("", before),
            (_ANNEXES.sub("", _REQUESTED.sub(r"\g<said>", clause[0])), _ANNEXES.sub("", clause[1])),
        )
    return not (_SPEAKS.search(before) or _SPEAKS.search(clause[0]) or _LOOKED_INTO.search("".join(clause)))


def _is_sent_too(letter: Letter, found: re.Match[str], sentence: Span) -> bool:
    """Tell whether the reader finds something in an annex, behind another one that is sent along."""
    before = letter.sentence_at(max(sentence.start - 2, 0))
    annex = kind_of(found["word"]) == _ANNEX
    return annex and letter.says(_FOUND_BY_YOU, sentence) and letter.says(_SENT_TOO, before)


def _is_of_others(letter: Letter, sentence: Span, found: re.Match[str]) -> bool:
    """Tell whether a sentence has named anyone who may have a list, or its clause speaks of another time.

    Of an answer to a question the clause tells that: "(zie het antwoord op vraag 16)" sends the reader there.
    """
    start, offset = sentence.start, found.start()
    if kind_of(found["word"]) == _QUESTION and _ANSWER_TO.search(letter.text, start, offset):
        start = max(start, *(letter.text.rfind(sign, start, offset) for sign in (";", "(zie ")))
    if _OF_OTHERS.search(letter.text, start, offset):
        return True
    return _OF_ANOTHER_TIME.search(letter.text, max(sentence.start, offset - _LONGEST), offset) is not None


def _clause(letter: Letter, sentence: Span, found: re.Match[str]) -> tuple[str, str]:
    """Return what stands in the clause of a mention, before it and from it on: beyond, a document is another matter."""
    since = max(sentence.start, found.start() - _LONGEST)
    before = letter.text[max(since, letter.text.rfind(";", since, found.start()) + 1) : found.start()]
    ends = _CLAUSE_ENDS.search(letter.text, found.end(), sentence.end)
    return before, letter.text[found.start() : ends.start() if ends else sentence.end]


def _is_titled(letter: Letter, found: re.Match[str], sentence: Span) -> bool:
    """Tell whether a piece is called what a title of its row says: "de raming in tabel 3" where one is of "Raming"."""
    called = _CALLED.search(letter.text, max(sentence.start, found.start() - _REACH * 2), found.start())
    row = letter.once(labelled_rows).get(kind_of(found["word"]))
    if called is None or row is None:
        return False
    ends = ((one.at, letter.document.text.find("\n", one.at, one.at + _LONGEST)) for one in row.labels)
    titles = {word for at, end in ends for word in stems(letter.document.text[at : end if end > 0 else at + _LONGEST])}
    return stem(called["noun"]) in titles
