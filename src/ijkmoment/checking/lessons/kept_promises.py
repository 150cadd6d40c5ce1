"""Promises that are told in one sentence and called kept in another, where nothing beside these speaks of them.

"Ik heb toegezegd uw Kamer te informeren over de wachtlijsten. De nieuwe loods is in mei geopend. Hiermee is de
toezegging afgedaan." What stands between, and behind it up to the next promise, must have a word that is kin to one of
what was promised, or point back at it at once ("Dat waren er twaalf", "Daarvoor", "in dat jaar"). A motion that asks
for a deed is left alone, since what was done has words of its own; a question after something ("vroeg naar") asks for
an answer.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import takewhile
from typing import NamedTuple

from ijkmoment.checking.lessons.carried import are_kin
from ijkmoment.checking.lessons.told_promises import promised_words
from ijkmoment.checking.letter import LONGEST, Letter, Span
from ijkmoment.checking.text.topics import content
from ijkmoment.language.patterns import lazily
from ijkmoment.language.words import MONTHS

_NAMED = ("toezegging", "belofte", "motie", "vraag", "verzoek")
_SPOKEN = ("toezegging", "belofte", "motie", "toegezegd", "beloof", "zegde", "zegt", "zeg", "vroeg", "verzocht")
_NAMES = lazily(r"\b(?:toezegging|belofte|motie|(?:vraag|verzoek)(?!\s+(?:naar|om|of|over)\b))\b")
_DONE = lazily(
    r"\b(?:afgedaan|gestand|nagekomen|nakom\w*|ingelost|inlos\w*|voldaan|voldoe\w*|afgehandeld|afgerond|uitvoering|uitgevoerd|invulling"
    r"|gevolg|gehoor|tegemoet|beantwoord|vervuld)\b|\b(?:kom|komt|komen)\b.*\bna\b|\b(?:los|lost|lossen)\b.*\bin\b"
    r"|\b(?:doe|doet|handel|handelt|rond|rondt)\b.*\baf\b"
)
_DENIED = lazily(r"\b(?:niet|zal|zullen|kan|kunnen|later|blijft|deels|gedeeltelijk|volgt)\b")
_PROMISED = lazily(
    r"\b(?:toegezegd|beloofd|beloofde[n]?|zeg(?:de|den|t|gen)?\b[^.;]*?\btoe\b"
    r"|(?:toezegging|belofte)\b(?=[^.;]*(?::|\b(?:over|om|inzake|betrof|betreft|gold|luidde|aan|rond|omtrent|te)\b)))"
)
_ASKED = lazily(
    r"\b(?:motie\b[^;]*?\b(?:verzoe\w+|verzocht|vraagt|vroeg|gevraagd)|(?:verzocht|vroeg(?:en)?|gevraagd)\s+(?:(?:het\s+lid|de\s+leden)\b|naar\b))"
)
# "De toezegging over de loods is hiermee afgedaan" tells itself what of.
_OF = lazily(
    r"\b(?:toegezegd|(?:toezegging|belofte|motie|vraag|verzoek)\b[^.;:]*?\b(?:over|om|inzake|betreffende|omtrent|dat|die|tot))\b"
)
_IS_TELLING = lazily(
    r"\b(?:in\s+te\s+gaan|(?:te\s+)?(?:informeren|rapporteren|berichten|melden|beschrijven|inventariseren)|in\s+kaart|inzicht|overzicht"
    r"|uiteen|inzichtelijk|te\s+(?:onderzoeken|publiceren)|na\s+te\s+gaan|cijfers|(?:vroeg(?:en)?|gevraagd)\b[^.;]*\bnaar)\b"
)
# What a letter does with what was promised, and where and to whom, is not what that is about.
_DOING = lazily(
    r"\b(?:aandacht|besteden|brief|rapportage|evaluatie|\w*verslag|ingaan|gaan|gaat|kijken|bezien|onderzoeken|onderzoek|nagaan|uitzoeken"
    r"|beschrijven|bespreken|zoeken|navraag|eerstvolgende?|volgende|operatie|terug\w*|komen|melden|berichten|rapporteren|inzicht\w*|overzicht|stand|zaken|vragen|vroeg|vraag|gevraagd|verzo\w+"
    r"|verzocht|schriftelijk\w*|nader|nadere|uitleg|toelicht\w*|antwoord\w*|gevolgen|positie|rol|kosten|mogelijkhe\w+|aantal|omvang|over"
    r"|(?:daar|hier|waar)(?:over|op|van|mee|bij|in|aan|toe|voor|uit|door)|lid|leden|commissie|vaste|kabinet|regering|zou|zouden|aan|krijgen|kunnen|eerder|betrof|betreft|gold|luidde"
    r"|namens|half\w*|reces|zomer\w*|kerst\w*|voorganger|ambtsvoorganger|beloofd\w*|beloven|toezegging\w*|motie\w*|regering|cijfers|gegevens"
    r"|kaart|brengen|hoeveel|reactie|informatie)\b"
)
_OF_THAT = lazily(r"\b(?:daar|hier)(?:op|over|naar|van|in|voor|aan)\b")
_CLOSING = lazily(
    r"\b(?:(?:deze|die|de|mijn)\s+(?:\w+\s+)?(?:toezegging|belofte|motie)|beschouw\w*|acht|achten|mening|voorgaande\w*|bovenstaande\w*|uitgevoerd|ingelost|afgehandeld|afgerond|gehoor|hier\w*|daar\w*"
    r"|tegemoet|gevolg|passage|alinea|aldus|zo|dan|volledig|inmiddels)\b"
)
_ELSEWHERE = lazily(
    r"\b(?:\w*bijlagen?|bijgevoegd\w*|bijgaand\w*|vertrouwelijk\w*|\w*briefing|gerubriceerd\w*|mee(?:ge)?(?:zonden|stuurd)|separa\w+"
    r"|afzonderlijk\w*|(?:toe|ver)?(?:ge)?zonden|\w*gestuurd|aangeboden|gepubliceerd|paragra\w+|hoofdstuk\w*|alinea\s+\d+|tabel\w*|onderdeel"
    r"|bladzijde|pagina|hierboven|eerder\s+in|(?:met|in|bij)\s+(?:deze|mijn|de|een)\s+(?:\w+\s+)?\w*(?:brief|rapportage|verslag|evaluatie|nota|stuk))\b"
)
_POINTS = lazily(
    r"^\W*(?:die|dat|ook|hun|haar|diens|zo|ja|nee|hij|zij|ze|beide|geen|het\s+(?:gaat|betreft|is|zijn|antwoord))\b"
    r"|\b(?:dit(?!\s+(?:jaar|verband|voorjaar|najaar))|deze|daar(?!naast|om\b)\w*|hier\w*|er|ervan|erover|eraan|sindsdien|zulke?|dergelijke?|diens|ervoor"
    r"|(?:in|op|van|voor|aan|bij|met|door|naar|over|uit|onder|om|tot|is|zijn|heeft|hebben|heb|was|waren|wordt|zal|kan|doet|doen|deed)\s+(?:die|dat)"
    r"|het\s+(?:om|gaat|is|niet|er|betreft)|(?:is|gaat|betreft|blijkt|waren|zijn)\s+(?:dat|dit))\b"
)
# Where it is ("in de Iraakse krijgsmacht") is not what it is, where that is told too.
# A people ("Nederlanders", "Syriërs") is no place.
_NAME = lazily(r"(?<=\w\s)(?!\w+(?:ers|ërs|anen|ezen)\b)[A-Z][\w-]+")
# What the promise gives a short form is what it is of: "de Permanente Dienst (PD)".
_SHORT_FORM = lazily(r"\((?P<short>[A-Z][\w-]*[A-Z][\w-]*)\)")
# A talk that was promised has been had, whatever it was on: "te spreken", "Ik sprak".
_TALK = lazily(r"\b(?:gesproken|spreken|spreekt?|sprak(?:en)?|gesprek(?:ken)?|overleg(?:gen|t|d|de|den)?)\b")
_TO_TALK = lazily(r"\b(?:te\s+(?:spreken|overleggen)|in\s+(?:gesprek|overleg)\s+te\s+(?:gaan|treden))\b")
_COUNTED = lazily(
    r"\b(?:aantal(?:len)?|hoe(?:veel|\s+(?:vaak|lang|groot|hoog|ver))|kosten|uitgaven|bedrag\w*|cijfers|omvang|percentage"
    r"|aandeel|\w*tijden|\w*duur)\b",
    re.IGNORECASE,
)
_FIGURE = lazily(rf"(?<![\d.,])(?!(?:19|20)\d\d\b)\d[\d.,]*(?!\d|\s(?:{'|'.join(MONTHS['nl'])}))")
_WHEN = lazily(r"\b(?:planning|wanneer|tijd(?:pad|lijn|schema|stip\w*)|termijn\w*|moment|snel\w*)\b", re.IGNORECASE)
_TIME = lazily(
    rf"\b(?:{'|'.join(MONTHS['nl'])}|zomer|winter|herfst|lente|\w*jaar|kwartaal|reces|weken|maanden|dagen|(?:19|20)\d\d)\b"
)
_LEAST, _FEW, _FAR, _LIKE, _LONG, _FEWEST = 2, 4, 8, 5, 3, 2
_GENERAL = frozenset(
    content(
        "opbrengst opbrengsten resultaten uitkomsten bevindingen lessen voortgang uitvoering planning verloop vervolg"
    )
)


class Kept(NamedTuple):
    """What closes a promise, and the sentence that tells it."""

    closing: Span
    promise: Span


def kept_by_others(letter: Letter) -> Iterator[Kept]:
    """Yield the sentences that call a promise kept, where nothing beside them has a word of it."""
    if not any(one in letter.folded for one in _NAMED):
        return
    row: list[Span] = []
    for block in letter.blocks:
        if block.kind not in ("paragraph", "item"):
            row = []
            continue
        sentences = list(letter.sentences_in(Span(block.start, block.end)))
        for index, one in enumerate(sentences):
            promise = _promise_before(letter, row, one) if _closes(letter, one) else None
            if promise is not None and _is_foreign(letter, row, promise, sentences[index:]):
                yield Kept(one, row[promise])
            row.append(one)


def _closes(letter: Letter, sentence: Span) -> bool:
    """Tell whether a sentence calls one promise kept, and tells none itself."""
    if not letter.holds(_NAMED, *sentence) or sentence.end - sentence.start > LONGEST:
        return False
    said = letter.folded[sentence.start : sentence.end]
    named = _NAMES.search(said) is not None and _DONE.search(said) is not None
    return named and not (_DENIED.search(said) or _OF.search(said) or _ASKED.search(said))


def _promise_before(letter: Letter, row: Sequence[Span], closing: Span) -> int | None:
    """Return which sentence tells the promise: the last one that speaks of any, where it tells what of."""
    of_motion = letter.holds(("motie", "vraag", "verzoek"), *closing)
    for index in range(len(row) - 1, max(len(row) - _FAR, 0) - 1, -1):
        if letter.holds(_SPOKEN, *row[index]):
            said = letter.folded[row[index].start : row[index].end].rstrip()
            asked = _ASKED.search(said) is not None and _IS_TELLING.search(said) is not None
            told = asked if of_motion else _PROMISED.search(said) is not None
            return index if told and not said.endswith("?") else None
    return None


def _own(letter: Letter, row: Sequence[Span], index: int) -> tuple[str, ...]:
    """Return the stems of what was promised: behind the word for it, before it, or in the sentence before."""
    said = letter.part(row[index])
    found = _PROMISED.search(said) or _ASKED.search(said)
    block = letter.block_at(row[index].start)
    within = index > 0 and block is not None and row[index - 1].start >= block.start
    before = letter.part(row[index - 1]) if within else ""
    behind = said[found.end() :] if found is not None else ""
    for one in (before,) if within and _OF_THAT.search(behind) else (behind, said, before):
        words = tuple(word for word in promised_words(_DOING.sub(" ", one)) if not word[:1].isdigit())
        names = content(" ".join(_NAME.findall(one)))
        if words and (len(words) >= _FEWEST or one is not said):
            return tuple(word for word in words if word not in names) or words
    return ()


def _is_foreign(letter: Letter, row: Sequence[Span], index: int, behind: Sequence[Span]) -> bool:
    """Tell whether nothing that is told with a promise has a word that is kin to it, or points at it."""
    closing, *rest = behind
    after = list(takewhile(lambda one: not letter.holds(_SPOKEN, *one), rest))
    between = row[index + 1 :]
    closed = _CLOSING.sub(" ", letter.folded[closing.start : closing.end])
    told = " ".join(letter.folded[one.start : one.end] for one in (*between, *after)) + f" {closed}"
    own, words = _own(letter, row, index), content(told)
    if not own or _GENERAL.issuperset(own) or len(words) < (_LEAST if between and not _FIGURE.search(told) else _FEW):
        return False
    first = (*between, *after)[:1] if between or not closed.partition(":")[2] else ()
    opening = letter.folded[first[0].start : first[0].end] if first else closed
    if _POINTS.search(opening) or _ELSEWHERE.search(told) or _ELSEWHERE.search(letter.folded, *closing):
        return False
    if _is_told_otherwise(letter, row[index], told):
        return False
    pairs = ((one, word) if len(one) < len(word) else (word, one) for one in own for word in words)
    return not (are_kin(own, words, _LIKE) or any(len(one) > _LONG and one in other for one, other in pairs))


def _is_told_otherwise(letter: Letter, promise: Span, told: str) -> bool:
    """Tell whether what is told is what was promised, without a word of it."""
    if letter.says(_COUNTED, promise) and _FIGURE.search(told):
        return True  # how many there are is told by a figure
    if letter.says(_WHEN, promise) and _TIME.search(told):
        return True  # and when it comes by a time
    if letter.says(_TO_TALK, promise) and _TALK.search(told):
        return True
    short = _SHORT_FORM.search(letter.text, *promise)
    return short is not None and re.search(rf"\b{re.escape(short['short'].casefold())}\b", told) is not None
