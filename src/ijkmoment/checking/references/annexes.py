"""Annexes that a letter points at by a number, while it has fewer, one without a number, or none at all.

Annexes are often files of their own. How many there are the letter says itself, under or over it ("Bijlagen: 2", or a
list of them) or in a sentence on all of them ("Bij deze brief zijn drie bijlagen gevoegd"); one that says nothing has
none only where it nowhere else speaks of anything that goes with it.
"""

import re
from collections.abc import Iterator

from ijkmoment.checking.letter import Letter, Span
from ijkmoment.checking.references.numbered_pieces import is_own
from ijkmoment.checking.text.labelled_rows import kind_of, labelled_rows
from ijkmoment.facts.document import Block
from ijkmoment.language.folding import fold
from ijkmoment.language.numerals import NUMBER_WORD, number_of
from ijkmoment.language.patterns import at_places, lazily
from ijkmoment.language.words import ORDINALS

_MENTION = lazily(r"(?<!\w)(?P<word>bijlage)\s+(?P<number>[2-9]|1\d)(?![\w%/-]|[.,]\d)", re.IGNORECASE)
_ORDINAL = lazily(rf"(?<!\w)als\s+(?P<number>{'|'.join(ORDINALS['nl'])})\s+bijlage(?!\w|\s+(?:bij|van|aan)\s(?!deze))")
_TITLE = lazily(r"^[ \t\xa0#*_]*bijlage(?:[ \t]*[:–-][ \t]*\S|[ \t]*$)", re.IGNORECASE | re.MULTILINE)
_SPOKEN_OF = lazily(
    r"\b\w*bijlage|\bbij(?:gevoegd|gaand|gesloten)|\b(?:mee|toe)ge(?:zonden|stuurd)|\b(?:bij|toe)voeg|\bvoeg\b|\baangehecht"
    r"|\bannex(?:en)?\b|\btreft\s+u\b",
    re.IGNORECASE,
)
_COUNTED = rf"(?P<number>\d{{1,2}}|{NUMBER_WORD})"
_COUNT_LINE = lazily(
    rf"^[ \t\xa0#*_|-]*bijlage(?:\(e?n\)|n|(?=[ \t]*:))[ \t*]*:?\s*{_COUNTED}[ \t]*(?:bijlagen?[ \t]*)?$",
    re.IGNORECASE | re.MULTILINE,
)
_LISTED = lazily(
    r"^[ \t]*bijlagen(?:\s+bij\s+deze\s+brief)?[ \t]*:?[ \t]*\n+(?P<items>(?:[ \t]*\d{1,2}[.)][ \t].*\n?){2,20})",
    re.IGNORECASE | re.MULTILINE,
)
_ITEM = lazily(r"^[ \t]*(\d{1,2})", re.MULTILINE)
_BEHIND = r"(?!\s+(?:met|over|waarin|die|bij\s+(?!deze)|van|uit|in|voor|betreffen\w*)\b|\s*[(:])"
_COUNT_TOLD = lazily(
    rf"\b(?:(?:bij|met)\s+(?:deze|de|mijn|onze)\s+(?:kamer)?brief\s+(?:zijn|horen|gaan|worden|zitten|stuur\s+ik)"
    r"|(?:deze|de)\s+(?:kamer)?brief\s+(?:heeft|telt|kent|bevat|omvat|gaat\s+vergezeld\s+van))\s+"
    rf"{_COUNTED}\s+bijlagen(?!\w){_BEHIND}"
    rf"|\b(?:de|mijn)\s+{_COUNTED.replace('number', 'all')}\s+bijlagen\s+(?:bij|van)\s+deze\s+(?:kamer)?brief\b",
    re.IGNORECASE,
)
# What has annexes of its own, that a letter may speak of without saying so.
_OF_RULES = lazily(
    r"\b\w*(?:verordening|richtlijn|verdrag|wet|besluit|regeling|overeenkomst|protocol|akkoord|sancti\w*|unie)(?:en)?\b"
    r"|\b(?:EU|Europese)\b",
    re.IGNORECASE,
)
_POINTS = lazily(
    r"(?:\b(?:in|zie|ook|volgens|als|zoals)\s+|\b(?:ik\s+verwijs|verwijs\s+ik)\s+(?:u\s+)?(?:\w+\s+)?naar\s+|\((?:zie\s+)?"
    r"|\bbijlagen?\s+\d+(?:,| en| of)\s+"
    r")\Z",
    re.IGNORECASE,
)
_PART_OF = lazily(
    r"\b(?:hoofdstuk|paragraaf|onderdeel|deel|tabel|figuur|bladzijde|pagina)\s+[\dA-Z][\d.]*\s+(?:van|uit|in)\s+\Z",
    re.IGNORECASE,
)
_WE_DO = lazily(r"\b(?:moties?|toezegging(?:en)?|ik|wij|u|uw|zie|hierbij|bijgevoegd)\b", re.IGNORECASE)
# An annex that the letter itself brings, whatever it is about, and one that goes with something else.
_AS = lazily(r"\bals\s+\Z", re.IGNORECASE)
_BRINGS = lazily(
    r"\b(?:u\s+(?:treft|vindt|ontvangt)|(?:treft|vindt|ontvangt)\s+u|bijgevoegd|(?:zend|stuur|bied)\s+ik|ik\s+(?:zend|stuur|bied))\b",
    re.IGNORECASE,
)
_IS_ADDED = lazily(
    r"\b(?:(?:mee|toe|bij)?ge(?:zonden|stuurd|voegd|sloten)|bij\s+deze\s+(?:kamer)?brief|vindt|treft)\b", re.IGNORECASE
)
_WITH_ANOTHER = lazily(
    r"[^;]*\b(?:bij\s+(?!deze\b)(?:[a-z]+\s+)?\w|destijds|eerder|was\b|waren\b|werd|ontving)", re.IGNORECASE
)
_TELLS = lazily(
    r"\s+(?:bij\s+deze\s+brief\s+)?(?:bevat|geeft|toont|beschrijft|noemt|laat|gaat|vermeldt|is|schetst|biedt|licht)\b",
    re.IGNORECASE,
)
# Who is named, or opens the sentence before, may have annexes too.
_NAMED = lazily(
    r"\b[A-Z]{2,}\b|\b(?:[Dd]e|[Hh]et|[Vv]olgens)\s+(?!Kamer|Tweede|Eerste|[A-Z]\w+s?e\s(?:bijdrage|inzet|deelname|aandeel))[A-Z][\wà-ÿ-]+"
    r"|\bbij\s+(?:mijn|onze)\s+(?:\w+\s+)?brief\s+(?:van|d\.d\.)"
)
_AT_THIS = lazily(r"\s+bij\s+deze\s+(?:kamer)?brief\b", re.IGNORECASE)
_SEE = lazily(r"\bzie\s+(?:ook\s+)?\Z", re.IGNORECASE)
_OURS = lazily(r"\b(?:deze|mijn|de)\s+(?:kamer)?brief\b|\bbij(?:gevoegd|gaand)", re.IGNORECASE)
_ANNEXES = lazily(r"\bbijlagen\b", re.IGNORECASE)
_AN_ANNEX = lazily(r"\bbijlagen?\b", re.IGNORECASE)
# "(bijlage A)"; and not "bijlage E van het rapport".
_LETTERED = lazily(
    r"(?P<own>(?<=\())?(?P<said>[Bb]ijlage\s+(?P<letter>[A-Z]))(?![\w-]|\.\w)(?!\s+(?:van|bij|uit|in|onder)\s+(?!deze\b))"
)
_HAS_ANNEXES = lazily(
    r"\b\w*(?:rapport|rapportage|verslag|advies|onderzoek|studie|evaluatie|nota|begroting)\b", re.IGNORECASE
)
_LETTERS, _FEWEST = "ABCDEFGHIJ", 2
_MOST = 20


def _mentions(letter: Letter) -> Iterator[re.Match[str]]:
    return at_places(_MENTION, letter.text, letter.standing(("bijlage",)), 0, len(letter.text))


def absent_annexes(letter: Letter) -> Iterator[tuple[Span, int]]:
    """Yield where a whole letter points at an annex that it has not, and how many it has."""
    yield from _absent_letters(letter)
    for found in at_places(_ORDINAL, letter.text, letter.standing(("als",)), 0, len(letter.text)):
        counted = letter.once(given_annexes) or sum(1 for _ in _TITLE.finditer(letter.document.text))
        if 0 < counted <= ORDINALS["nl"].index(found["number"]):
            yield Span(*found.span()), counted
    mentions = [*_mentions(letter)] if letter.is_whole else []
    if not mentions or len(mentions) > _MOST:
        return
    given = given_annexes(letter)
    if given:
        yield from _behind(letter, mentions, given)
        return
    text = letter.document.text
    titles = sum(1 for _ in _TITLE.finditer(text))
    others = sum(1 for _ in _SPOKEN_OF.finditer(text)) - len(mentions)
    if len(mentions) == 1 and titles <= 1 and not (others and not titles):
        yield from _behind(letter, mentions, titles)


def _absent_letters(letter: Letter) -> Iterator[tuple[Span, int]]:
    """Yield the annexes by a letter behind those that the letter counts and names in brackets: "(bijlage A)"."""
    places = letter.standing(("bijlage",)) if letter.is_whole else ()
    found = [*at_places(_LETTERED, letter.text, places, 0, len(letter.text))]
    given = letter.once(given_annexes) if found else 0
    if not {one["letter"] for one in found if one["own"] is not None} >= {*_LETTERS[:given]} or given < _FEWEST:
        return
    for one in found:
        clause = letter.text[letter.sentence_at(one.start()).start : one.start()]
        if one["letter"] not in _LETTERS[:given] and not _OF_RULES.search(clause) and not _HAS_ANNEXES.search(clause):
            yield Span(*one.span("said")), given


def _behind(letter: Letter, mentions: list[re.Match[str]], given: int) -> Iterator[tuple[Span, int]]:
    row = letter.once(labelled_rows).get(kind_of("bijlage"))
    there = set(row.places) if row is not None and row.sign == "number" else set()
    if there and (row is None or (row.is_sound and len(there) >= given)):
        return  # its own titles tell which there are
    for found in mentions:
        block = letter.block_at(found.start())
        number = int(found["number"])
        if number > given and number not in there and block is not None and _is_of_letter(letter, found, block):
            yield Span(*found.span()), given


def _is_of_letter(letter: Letter, found: re.Match[str], block: Block) -> bool:
    """Tell whether an annex is named as a place to look, where nothing else is spoken of that has annexes."""
    sentence = letter.sentence_at(found.start())
    before = letter.sentence_at(max(sentence.start - 2, 0))
    if _AS.search(letter.text, sentence.start, found.start()):
        start = max(sentence.start, letter.text.rfind(";", sentence.start, found.start()) + 1)
        if _WITH_ANOTHER.match(letter.text, start, sentence.end):
            return False
        if _BRINGS.search(letter.text, start, sentence.end):
            return is_own(letter, found, block)
        if not _IS_ADDED.search(letter.text, start, sentence.end):
            return False
    if (
        letter.says(_OF_RULES, sentence)
        or letter.says(_OF_RULES, before)
        or (before.start >= block.start and _NAMED.match(letter.text, before.start, sentence.start))
        or (letter.says(_NAMED, sentence) and not _SEE.search(letter.text, sentence.start, found.start()))
    ):
        return False
    if letter.says(_ANNEXES, before) and not letter.says(_OURS, before) and before != sentence:
        return False
    opens = not letter.text[sentence.start : found.start()].strip() and _TELLS.match(letter.text, found.end())
    points = _POINTS.search(letter.text, sentence.start, found.start()) or _AT_THIS.match(letter.text, found.end())
    if _PART_OF.search(letter.text, sentence.start, found.start()):
        points = _WE_DO.search(letter.text, sentence.start, sentence.end)
    return bool(opens or points) and is_own(letter, found, block)


def given_annexes(letter: Letter) -> int:
    """Return how many annexes the letter says that it has, zero where it does not say so, or in two ways."""
    counts = {
        number for one in _COUNT_LINE.finditer(letter.document.text) if (number := number_of(fold(one["number"])))
    }
    for one in _LISTED.finditer(letter.document.text):
        marks = [int(mark) for mark in _ITEM.findall(one["items"])]
        counts.update({len(marks)} if marks == [*range(1, len(marks) + 1)] else ())
    for one in _COUNT_TOLD.finditer(letter.text):
        number = number_of(fold(one["number"] or one["all"]))
        sentence = letter.part(letter.sentence_at(one.start()))
        if number and sum(1 for _ in _AN_ANNEX.finditer(sentence)) in (1, 1 + number):
            counts.add(number)
    return next(iter(counts)) if len(counts) == 1 else 0


def annexes_counted_otherwise(letter: Letter) -> Iterator[tuple[Span, int]]:
    """Yield the line that counts the annexes, where the letter has two or more under titles from one on, and how many.

    A single one may stand beside files of their own.
    """
    row = letter.once(labelled_rows).get(kind_of("bijlage"))
    if row is None or not row.is_sound or len(row.places) < _FEWEST:
        return
    for one in _COUNT_LINE.finditer(letter.text):
        number = number_of(fold(one["number"]))
        if number is not None and number != len(row.places):
            yield Span(one.start() + len(one[0]) - len(one[0].lstrip()), one.end()), len(row.places)
