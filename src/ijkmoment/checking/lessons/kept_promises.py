"""Promises and questions that a letter calls kept, and whether what it calls their answer has a word of them.

A sentence that closes one ("Hiermee is de toezegging afgedaan") says itself what of, or the last one before it that
tells a promise does. The answer is what stands between and behind the two, else the paragraph; the part that the
sentence points at ("met paragraaf 3"); or, of "met deze brief", all of the letter.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import takewhile
from typing import Literal, NamedTuple

from ijkmoment.checking.lessons.akin import begins_alike_beside, is_about, telling
from ijkmoment.checking.lessons.answer_parts import part_pointed_at
from ijkmoment.checking.lessons.told_promises import OF_TIMES, POINTS_BACK, TOLD, promised_words
from ijkmoment.checking.letter import LONGEST, Letter, Span
from ijkmoment.checking.text.topics import content, lined, text_of
from ijkmoment.facts.document import Block
from ijkmoment.language.numerals import NUMBER_WORD
from ijkmoment.language.patterns import lazily
from ijkmoment.language.words import MONTHS

_NAMED = ("toezegging", "belofte", "motie", "vraag", "verzoek", "hieraan", "daaraan")
_SPOKEN = ("toezegging", "belofte", "motie", "toegezegd", "beloof", "zegde", "zegt", "zeg", "vroeg", "verzocht")
_NAMES = lazily(
    r"\b(?:toezegging|belofte|motie|(?:beide|alle|deze)\s+(?:\w+\s+)?(?:toezeggingen|beloften|moties)|(?:vraag|verzoek)(?!\s+(?:naar|om|of|over)\b))\b"
    r"|\A\W*(?:hier|daar)aan\b"
)
_DONE = lazily(
    r"\b(?:afgedaan|gestand|nagekomen|nakom\w*|ingelost|inlos\w*|voldaan|voldoe\w*|afgehandeld|afgerond|uitvoering|uitgevoerd|invulling"
    r"|gevolg|gehoor|tegemoet|beantwoord|vervuld)\b|\b(?:kom|komt|komen)\b.*\bna\b|\b(?:los|lost|lossen)\b.*\bin\b"
    r"|\b(?:doe|doet|handel|handelt|rond|rondt)\b.*\baf\b"
)
_DENIED = lazily(
    r"\b(?:niet|zal|zullen|(?:kan|kunnen)(?!\s+(?:hiermee|daarmee))|later|blijft|deels|gedeeltelijk|ten\s+dele|onder\s+meer|(?<!als\s)volgt|zodra)\b|\?\s*\Z"
)
_TOPIC = lazily(
    r"(?:\b(?:toezegging|belofte)|(?<=daarmee is de )motie|(?<=hiermee is de )motie)\b(?P<who>[^.;:]*?)"
    r"\b(?:(?:over|inzake|betreffende|omtrent|aangaande|rond|rondom"
    r"|op\s+het\s+(?:punt|gebied|vlak)\s+van|met\s+betrekking\s+tot|ten\s+aanzien\s+van|wat\s+betreft)(?P<what>[^.;:]*)"
    r"|om\s+(?P<told>[^.;:]*))"
)
_OF = lazily(
    r"\b(?:toezegging|belofte|motie|vraag|verzoek)\b[^;:]*?\b(?:over|om|inzake|betreffende|omtrent|dat|die|tot)\b",
    re.IGNORECASE,
)
_ABOUT = lazily(
    r"\b(?<!debat\s)(?<!overleg\s)(?<!gesprek\s)(?:over|naar|inzake|betreffende|omtrent|in\s+te\s+gaan\s+op)\s(?!hoe|wat|of|wie|waar)(?P<what>(?:(?!\s(?:waar\w*|die|dat|hoe)\s)[^.;:])*)",
    re.IGNORECASE,
)
_REST = lazily(
    r"\s(?:is|zijn|wordt|worden|heb|hebben|heeft|hiermee|hierbij|daarmee|als|gestand|nagekomen|afgedaan|met\s+(?:de|het|deze|dit|paragraaf|onderdeel|les)"
    r"|in\s+(?:paragraaf|alinea|deze)|en\s+(?:aan\s+)?(?:het|de|een|uw)\s+(?:verzoek|vra(?:ag|gen)|moties?|wens))(?!\w)"
)
# "Draadloos internet in de trein": where it is, is not what it is.
_WHERE = lazily(
    r"(?<=\w{6})\s+(?:in|op|langs|bij|rond|nabij)\s+(?:(?:de|het|een)\s+)?\S+(?=\s*(?:[.,]|\Z|\s(?:na|af)\b|\ste\s))"
)
_ASKED = lazily(r"\b(?:motie|vroeg(?:en)?|verzocht(?:en)?|gevraagd)\b", re.IGNORECASE)
_NTH_WAS = lazily(r"\s*De\s+(?:eerste|tweede|derde|vierde|laatste|andere)\s+(?:betrof|betreft|ging|gaat|luidde)\b")
_IS_TELLING = lazily(
    r"\b(?:in\s+te\s+gaan|(?:te\s+)?(?:informeren|rapporteren|berichten|melden|beschrijven|inventariseren)|in\s+kaart|inzicht|overzicht"
    r"|uiteen|inzichtelijk|toe\s+te\s+lichten|te\s+(?:belichten|onderzoeken|publiceren)|na\s+te\s+gaan|cijfers|(?:vroeg(?:en)?|gevraagd)\b[^.;]*\b(?:naar|hoe\w*|waarom))\b",
    re.IGNORECASE,
)
# What a letter does with what was promised, when and for whom, is not what that is about.
_DOING = lazily(
    r"\b(?:aandacht|besteden|brief|\w*rapportage|\w*evaluatie|\w*verslag|ingaan|gaan|gaat|kijken|bezien|onderzoek(?:en)?|nagaan|uitzoeken"
    r"|beschrijven|bespreken|zoeken|navraag|eerstvolgende?|volgende|operatie|terug\w*|komen|melden|berichten|rapporteren|publiceren|inzicht\w*|overzicht|stand|zaken|vragen|vroeg"
    r"|vraag|gevraagd|verzo\w+|verzocht|schriftelijk\w*|nadere?|uitleg|toelicht\w*|toe\s+te\s+lichten|belichten|langs|rond|antwoord\w*|gevolgen|positie|rol|kosten|noodzaak"
    r"|mogelijkhe\w+|aantal|omvang|gebruik|samenwerking|beschikbaarheid|over|(?:daar|hier|waar)(?:over|op|van|mee|bij|in|aan|toe|voor|uit|door)"
    r"|lid|leden|commissie|vaste|kabinet|regering|zou|zouden|aan|krijgen|kunnen|eerder|betrof|betreft|gold|luidde|namens|half\w*|jaarlijks\w*|reces|zomer\w*|kerst\w*"
    r"|\w*voorganger|beloofd\w*|beloven|toezegging\w*|motie\w*|cijfers|gegevens|kaart|brengen|hoeveel|waarom|reactie|informatie|mee|wegen|vaker|maanden|kamerstuk"
    r"|afgedaan|gestand|nagekomen|voldaan|uitgevoerd|ingelost|afgehandeld|afgerond|hiermee|hierbij|daarmee|beschouw\w*|als|acht|uitvoering|invulling|opwierp|deed|ruim|vóór|handel\w*|fracties?|verstrekken|jaarwisseling|afloop)\b",
    re.IGNORECASE,
)
_OF_THAT = lazily(r"\b(?:daar|hier)(?:op|over|naar|van|in|voor|aan)?\b")
_CLOSING = lazily(
    r"\b(?:(?:deze|die|de|mijn|aan)\s+(?:\w+\s+)?(?:toezegging|belofte|motie)|beschouw\w*|acht|achten|mening|voorgaande\w*|bovenstaande\w*|uitgevoerd"
    r"|ingelost|afgehandeld|afgerond|afgedaan|nagekomen|voldaan|gestand|gehoor|hier\w*|daar\w*|tegemoet|gevolg|passage|alinea|aldus|zo|dan|volledig"
    r"|inmiddels|als\s+volgt)\b"
)
# What stands in another paper, or is told to nobody, has its words there.
_ELSEWHERE = lazily(
    r"\b(?:\w*bijlagen?|bijgevoegd\w*|bijgaand\w*|vertrouwelijk\w*|\w*briefing|gerubriceerd\w*|mee(?:ge)?(?:zonden|stuurd)|separa\w+"
    r"|afzonderlijk\w*|aparte?|(?:toe|ver)?(?:ge)?zonden|\w*gestuurd|aangeboden|gepubliceerd)\b",
    re.IGNORECASE,
)
_PLACED = lazily(
    r"\b(?:(?<!deze\s)paragra\w+|hoofdstuk\w*|alinea\s+\d+|tabel\w*|onderdeel|bladzijde|pagina|hierboven|eerder\s+in"
    r"|(?:in|met)\s+(?:mijn|een|de)\s+(?:\w+\s+)?\w*(?:brief|rapportage|nota)|vra(?:ag|gen)\s+\d+)\b",
    re.IGNORECASE,
)
_WHOLE = lazily(
    r"\b(?:deze|onderhavige|mijn|met\s+de)\s+(?:\w+\s+)?(?:\w*brief|\w*rapportage|verslag|evaluatie|nota)\b",
    re.IGNORECASE,
)
_HEREBY = lazily(r"\b(?:hierbij|bij\s+dezen)\b", re.IGNORECASE)  # what it is answered by stands behind it
# Which of some are kept ("Nagekomen zijn de toezegging om ...") is told of all of the letter.
_OF_SOME = lazily(r"\s*(?:nagekomen|afgedaan|ingelost|uitgevoerd|afgerond)\s+(?:is|zijn)\b", re.IGNORECASE)
_ABOVE = lazily(r"\b(?:bovenstaande|voorgaande|hierboven)\b", re.IGNORECASE)
# A people ("Nederlanders") is no place.
_NAME = lazily(r"(?<=\w\s)(?!\w+(?:ers|ërs|anen|ezen)\b)[A-Z][\w-]+")
_SHORT_FORM = lazily(r"\((?P<short>[A-Z][\w-]*[A-Z][\w-]*)\)")
_TO_TALK = lazily(r"\b(?:te\s+(?:spreken|overleggen)|in\s+(?:gesprek|overleg)\s+te\s+(?:gaan|treden))\b", re.IGNORECASE)
_CAUSE = lazily(r"\b(?:oorza(?:ak|ken)\s+van|waarom)\b", re.IGNORECASE)  # any event may be one
_COUNTED = lazily(
    r"\b(?:aantal(?:len)?|hoe(?:veel|\s+(?:vaak|lang|groot|hoog|ver))|kosten|uitgaven|bedrag\w*|cijfers|omvang|percentage"
    r"|aandeel|\w*tijden|(?!altijd)\w{3,}tijd|\w*duur)\b",
    re.IGNORECASE,
)
_FIGURE = lazily(rf"(?<![\d.,])(?!(?:19|20)\d\d\b)\d[\d.,]*(?!\d|\s(?:{'|'.join(MONTHS['nl'])}))")
_TIMES = lazily(
    rf"(?<!\w)(?:{NUMBER_WORD})\s+(?:keer|maal|uur|uren|minuten|dagen|weken|maanden|jaar)(?!\w)", re.IGNORECASE
)
_COSTS = lazily(r"\b(?:\w*kosten|\w*uitgaven|bedrag\w*|budget\w*|euro|hoeveel|cijfers|omvang)\b", re.IGNORECASE)
_EUROS = lazily(r"€\s*[\d.,]+|\b[\d.,]+\s+(?:miljoen|miljard|euro)\b", re.IGNORECASE)
_TIME = lazily(
    rf"\b(?:{'|'.join(MONTHS['nl'])}|zomer|winter|herfst|lente|\w*jaar|kwartaal|reces|weken|maanden|dagen|(?:19|20)\d\d)\b",
    re.IGNORECASE,
)
_GENERAL = frozenset(
    content(
        "opbrengst opbrengsten resultaten resultaat uitkomst uitkomsten bevindingen stand zaken vervolg vervolgstappen"
        " voortgang ontwikkelingen uitvoering invulling conclusies besluit opvolging ontwikkeling aanpak gevolgen"
        " evaluatie verloop kosten uitgaven effecten maatregelen planning"
    )
)
_FAR, _FEWEST, _TWO, _TELLING = 8, 2, 2, 8
_FEW, _ENOUGH, _ALL = 4, 9, 15  # words of an answer between two sentences, of a paragraph, of a letter

Where = Literal["between", "paragraph", "part", "letter"]


class Answer(NamedTuple):
    """What closes a promise, the stems of what was promised, what is called its answer and where that or it stands."""

    closing: Span
    own: Sequence[str]
    said: str
    where: Where
    told: Span | None = None
    skipped: Sequence[Block] = ()

    def is_of_something_else(self, letter: Letter) -> bool:
        """Tell whether an answer is long enough, and has no word of what was promised."""
        own = self.own
        if not own or _GENERAL.issuperset(own) or not (self.where == "letter" or self._is_long()):
            return False
        if self.where == "letter":
            return not begins_alike_beside(letter, own, self.skipped)
        rare = telling(letter, own)
        if not rare and self.where == "paragraph":
            return False  # what the whole letter is about
        own = (rare or own) if self.where == "part" else own
        return not is_about(letter, own, self.said, loosely=self.where != "paragraph")

    def _is_long(self) -> bool:
        words = content(self.said)
        if self.where == "paragraph":
            return len(set(lined(self.said).split())) >= _ALL
        if self.where == "between":
            return len(words) >= (_FEW if _FIGURE.search(self.said) else _TWO)
        return len(words) >= _ENOUGH


def answers(letter: Letter) -> Iterator[Answer]:
    """Yield the promises that a letter calls kept, with what it calls their answer."""
    if not any(one in letter.folded for one in _NAMED):
        return
    row: list[Span] = []
    for index, block in enumerate(letter.blocks):
        if block.kind not in ("paragraph", "item", "footnote"):
            row = []
            continue
        sentences = list(letter.sentences_in(Span(block.start, block.end)))
        for place, one in enumerate(sentences):
            if _closes(letter, one):
                yield from _answer(letter, index, row, sentences[place:])
            row.append(one)


def _closes(letter: Letter, sentence: Span) -> bool:
    """Tell whether a sentence calls a promise kept, here and now."""
    if not letter.holds(_NAMED, *sentence):
        return False
    said = letter.folded[sentence.start : min(sentence.end, sentence.start + LONGEST)]
    kept = _NAMES.search(said) is not None and _DONE.search(said) is not None
    return kept and not _DENIED.search(said)


def _answer(letter: Letter, index: int, row: Sequence[Span], behind: Sequence[Span]) -> Iterator[Answer]:
    """Yield the answer to what a sentence closes, the first of some in a block."""
    closing, block = behind[0], letter.blocks[index]
    part = part_pointed_at(letter, closing, block)
    own, promise = _topic(letter, closing), None
    if not own and not letter.says(_OF, closing):
        promise = _promise_before(letter, row, deeds=bool(part))
        own = _own(letter, row, promise) if promise is not None else ()
    told = row[promise] if promise is not None else None
    if part is not None:
        said = " ".join(text_of(letter, one) for one in part)
        if part:
            yield Answer(closing, own, said, "part", Span(part[0].start, part[0].end))
    elif (
        (len(behind) > 1 and letter.says(_HEREBY, closing))
        or letter.says(_PLACED, closing)
        or any(letter.says(_ELSEWHERE, one) for one in (closing, *row[-1:]) if one.start >= block.start)
    ):
        return
    elif _is_of_whole(letter, block, closing, told):
        asked = letter.block_at(told.start) if told is not None else block
        skipped = [one for one in (block, asked) if one is not None]
        rest = letter.blocks if letter.snapshot is not None else ()
        said = " ".join(text_of(letter, one) for one in rest if one not in skipped)
        row_told = row[: promise + 1] if promise is not None else ()
        yield Answer(closing, _of_whole(letter, closing, row_told, own), said, "letter", told, skipped)
    elif promise is not None:
        yield from _between(letter, row[promise:], behind, own)
    else:
        yield Answer(closing, own, _around(letter, index, closing), "paragraph")


def _of_whole(letter: Letter, closing: Span, row: Sequence[Span], own: Sequence[str]) -> Sequence[str]:
    """Return the stems of what the whole letter must speak of: behind "over" or "naar", and two or a long one."""
    if row:
        before = row[-2] if len(row) > 1 and letter.says(_OF_THAT, row[-1]) else row[-1]
        about = _ABOUT.search(letter.part(before))
        own = _words(about["what"]) if about is not None else ()
        own = () if about is None or _are_names(own, about["what"]) else own
    elif (topic := _TOPIC.search(letter.folded, *closing)) is None or not topic["told"]:
        return own
    return own if len(own) > 1 or any(len(one) >= _TELLING for one in own) else ()


def _between(letter: Letter, row: Sequence[Span], behind: Sequence[Span], own: Sequence[str]) -> Iterator[Answer]:
    """Yield what stands between a promise and what closes it, and behind that up to the next promise."""
    told, *between = row
    closing, *rest = behind
    after = list(takewhile(lambda one: not letter.holds(_SPOKEN, *one), rest))
    closed = _CLOSING.sub(" ", letter.folded[closing.start : closing.end])
    said = " ".join((*(letter.part(one) for one in (*between, *after)), closed))
    first = (*between, *after)[:1] if between or not closed.partition(":")[2] else ()
    opening = letter.part(first[0]) if first else closed
    if any(how.search(said) for how in (_ELSEWHERE, _PLACED)) or POINTS_BACK.search(opening):
        return
    if not _is_told_otherwise(letter, told, said):
        yield Answer(closing, own, said, "between", told)


def _is_told_otherwise(letter: Letter, promise: Span, said: str) -> bool:
    """Tell whether what was promised is told without a word of it: a number, a time, a talk or its short form."""
    figures = said if letter.says(_COSTS, promise) else _EUROS.sub("", said)
    if letter.says(_COUNTED, promise) and any(how.search(figures) for how in (_FIGURE, _TIMES)):
        return True
    short = _SHORT_FORM.search(letter.text, *promise)
    named = short is not None and re.search(rf"\b{re.escape(short['short'])}\b", said, re.IGNORECASE) is not None
    return (
        named
        or any(letter.says(how, promise) for how in (_TO_TALK, _CAUSE))
        or (letter.says(OF_TIMES, promise) and _TIME.search(said) is not None)
    )


def _around(letter: Letter, index: int, closing: Span) -> str:
    """Return the paragraph of a sentence, its headings, and what stands over it where it opens it or says so."""
    block = letter.blocks[index]
    topic = _TOPIC.search(letter.folded, *closing)
    own = letter.text[closing.start : topic.start()] + " " + letter.text[topic.end() : closing.end] if topic else ""
    rest = letter.text[block.start : closing.start] + " " + letter.text[closing.end : block.end]
    above: list[str] = []
    if closing.start == block.start or letter.says(_ABOVE, closing):
        for one in reversed(letter.blocks[max(index - _TWO, 0) : index]):
            if one.kind == "heading":
                break
            above.append(text_of(letter, one))
    return " ".join((*(text_of(letter, one) for one in letter.headings_at(block.start)), *above, rest, own))


def _is_of_whole(letter: Letter, block: Block, sentence: Span, told: Span | None) -> bool:
    """Tell whether the whole letter keeps a promise: it says so, or says it before its first heading."""
    if told is not None:
        return letter.says(_WHOLE, sentence) and ":" not in letter.part(sentence)
    opens = not letter.headings_at(block.start) and any(one.kind == "heading" for one in letter.blocks)
    some = _OF_SOME.match(letter.text, *sentence) is not None
    return opens or some or letter.says(_WHOLE, Span(block.start, sentence.end))


def _promise_before(letter: Letter, row: Sequence[Span], *, deeds: bool) -> int | None:
    """Return which sentence tells the promise: the last one that speaks of any, where it tells what of."""
    for index in range(len(row) - 1, max(len(row) - _FAR, 0) - 1, -1):
        if letter.holds(_SPOKEN, *row[index]) or _NTH_WAS.match(letter.part(row[index])):
            said = letter.part(row[index]).rstrip()
            asked = _ASKED.search(said) is not None and "toe" not in said
            told = (TOLD.search(said[:LONGEST]) is not None or _NTH_WAS.match(said) is not None) and (
                deeds or not asked or _IS_TELLING.search(said) is not None
            )
            return index if told and not said.endswith("?") else None
    return None


def _topic(letter: Letter, closing: Span) -> tuple[str, ...]:
    """Return the stems of what a sentence says was promised: a deed is done in words of doing it, and not told."""
    found = _TOPIC.search(letter.folded, closing.start, min(closing.end, closing.start + LONGEST))
    about = _ABOUT.search(found["told"]) if found is not None and found["told"] else None
    if found is None or (found["told"] and about is None and not _IS_TELLING.search(found["told"])):
        return ()
    start = (
        found.start("told") + about.start("what")
        if about is not None
        else max(found.start("told"), found.start("what"))
    )
    ends = _REST.search(letter.folded, start, found.end())
    said = letter.text[start : ends.start() if ends is not None else found.end()]
    words = _words(_WHERE.sub("", said))
    return () if _are_names(words, f"x {said}") else words


def _own(letter: Letter, row: Sequence[Span], index: int) -> tuple[str, ...]:
    """Return the stems of what was promised: behind the word for it, before it, or in the sentence before."""
    said = letter.part(row[index])
    found = TOLD.search(said[:LONGEST])
    block = letter.block_at(row[index].start)
    within = index > 0 and block is not None and row[index - 1].start >= block.start
    before = letter.part(row[index - 1]) if within else ""
    behind = said[found.end() :] if found is not None else ""
    for one in (before,) if within and _OF_THAT.search(behind) else (behind, said, before):
        words = _words(one)
        if words and (len(words) >= _FEWEST or one is not said):
            return words
    return ()


def _words(said: str) -> tuple[str, ...]:
    """Return the stems of what was promised, without where that is."""
    words = promised_words(_DOING.sub(" ", said))
    return tuple(one for one in words if not _are_names((one,), said)) or words


def _are_names(words: Sequence[str], said: str) -> bool:
    """Tell whether all of some stems are of names in a text."""
    return set(words) <= set(content(" ".join(_NAME.findall(said))))
