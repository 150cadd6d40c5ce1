"""Promises and motions that a letter tells, and whether anything stands behind them before it goes on to the next.

"In het debat heb ik toegezegd uw Kamer te melden hoeveel tolken er zijn." and then at once "Hiermee is de toezegging
afgedaan", the next promise or another heading: nobody told how many. What says itself where or that it was answered
needs no more, and neither does what another passage speaks of.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import islice
from typing import Literal, NamedTuple

from ijkmoment.checking.lessons.carried import are_kin, parts_of
from ijkmoment.checking.letter import LONGEST, Letter, Span
from ijkmoment.checking.text.topics import content, count, lined, text_of
from ijkmoment.facts.document import Block
from ijkmoment.language.patterns import lazily, stands_within

Form = Literal["closed", "told"]
_SUBJECT = lazily(r"\b(?:toezegging\w*|toegezegd\w*|zeg[dt]\w*|belo(?:ft|of)\w*|moties?|gevraagd|vroeg\w*)\b")
_OF_PROMISES = lazily(
    r"\b(?:toezegging\w*|moties?|beloften?)\b|\b(?:debat|overleg|behandeling|kamer|ik|wij)\b[^.]*\btoegezegd\b",
    re.IGNORECASE,
)
_HOUSE = lazily(r"\b\w*(?:debat|overleg|behandeling|vergadering|vragenuur)\b", re.IGNORECASE)
_TITLE = lazily(r"\s*(?:Toezegging|Motie)\b")
_TOLD = lazily(
    r"\b(?:heb|heeft|hebben|is|zijn|werd|had)\b[^;:]*\b(?:toegezegd|beloofd)\b(?=[^;:]*\b(?:te|om|dat|of|hoe\w*|welke?|wat|waarom)\b)"
    r"|\bzegden?\b[^;:]*\btoe\b(?=[^;:]*\b(?:te|om|dat|of)\b)"
    r"|\b(?:toezegging|belofte)\b[^;:,]{0,40}\b(?:was|betrof|luidde|hield\s+in|om|te)\b(?=[^;:]*\b(?:te|over|om|dat|of|van)\b)"
    r"|\btoezegging\b[^;:]{0,60}\bgedaan\s*:\s+te\b"
    r"|\bmotie\b(?:(?!\b(?:die|waarin|waarmee|welke)\b)[^;:])*\b(?:verzoekt|verzocht|vraagt|vroeg|roept|riep)\b(?=[^;:]*\b(?:te|om|of|regering|kabinet)\b)"
    r"|\b(?:verzocht|vroeg|verzoekt|vraagt)\b[^;:]*\b(?:per|bij|in\s+een)\s+motie\b(?=[^;:]*\b(?:te|om|of)\b)"
    r"|\bin\s+(?:de|een)\s+motie\b[^;:]*\b(?:regering|kabinet)\s+(?:verzocht|gevraagd|opgeroepen)\b"
    r"|\b(?:verzocht|verzoekt|vroeg|vraagt|riep|roept)\s+(?:de|een)\s+motie\b[^;:]*\b(?:regering|kabinet)\b(?=[^;:]*\b(?:te|om|of)\b)"
    r"|\bnam\b[^;:]*\bmotie\b[^;:]*\baan,?\s+(?:die|waarin|waarmee)\b[^;:]*\b(?:regering|kabinet)\b(?=[^;:]*\b(?:te|om|of)\b)",
    re.IGNORECASE,
)
_TELLING = ("toegezegd", "beloofd", "zegde", "toezegging", "belofte", "motie")
_MOTION = lazily(r"\bmotie\b", re.IGNORECASE)
# Who promised it to whom: what another promises, or what is still to come, needs no answer in this letter.
_OURS = lazily(
    r"\b(?:heb|hebben|zegde|zegden)\s+(?:ik|wij|we)\b|\b(?:ik|wij|we)\s+(?:heb|hebben|zegden?)\b"
    r"|\b(?:heeft|zegde)\s+(?:het\s+kabinet|de\s+(?:minister|staatssecretaris|regering))\b"
    r"|\b(?:minister|staatssecretaris|kabinet|regering)\b[^.;,]{0,80}\b(?:heeft|zegde)\b",
    re.IGNORECASE,
)
_TO_THE_HOUSE = lazily(r"\b(?:lid|leden|fracties?|(?:uw|de)\s+(?:Tweede\s+|Eerste\s+)?Kamer|u)\b")
_TO_COME = lazily(
    r"\b(?:toegezegd|toe)\b[^;:]*\b(?:uiterlijk|eind|begin|medio|zodra|wanneer|volgende?|komende?|volgens|20\d\d"
    r"|zomer|winter|herfst|(?:voor|na)jaar|kwartaal|reces|(?:voor|vóór)\s+\d|nadat|na\s+(?:de|het|afloop|ontvangst))\b",
    re.IGNORECASE,
)
_ON_THIS = lazily(r"\b(?:hier|daar)(?:over|van|op|aan|in|toe|voor|omtrent)\b", re.IGNORECASE)
# A paragraph on when the House will hear more is of no single promise.
_HEARS = lazily(
    r"\b(?:informe(?:er|ert|ren)|bericht(?:en)?|ontvangt|rapporteer(?:t|en)?|zend(?:en|t)?|stuur(?:t)?|sturen)\b[^.;]*\b(?:Kamer|u)\b"
    r"|\b(?:Kamer|u)\b[^.;]*\b(?:geïnformeerd|bericht|informeren|berichten|ontvangt)\b|\b(?:Kamer|u)\s+ontvangt\b"
)
# "Ik ontraad die motie" behind a motion is an answer and no next one.
_ANSWERS = lazily(
    r"\b(?:die|deze|dit|dat)\s+(?:motie|toezegging|verzoek)\b|\b(?:ontra\w+|overbodig|ontijdig|oordeel\s+(?:aan\s+de\s+)?Kamer)\b",
    re.IGNORECASE,
)
_BACK = lazily(
    r"\b(?:dit|dat|deze|die|daar\w*|hier\w*|ervan|erover|eraan|hun|hen|hem|haar|zij|ze|beide|zulke?|ja|nee|het\s+antwoord|motie|toezegging"
    r"|verzoek|vraag)\b",
    re.IGNORECASE,
)
_CLAUSE = lazily(r"\b(?:die|dat|welke|waar\w*)\b", re.IGNORECASE)
_IN_A_LIST = lazily(r"^\W*(?:[^.;:]*\s)?zou(?:den)?\s")
_ASKED = lazily(
    r"\b(?:is|werd)\b[^.;:]*\bgevraagd\b"
    r"|\b(?:kamer|leden|lid|fracties?|commissie)\b[^.;:]*\b(?:heeft|hebben)\b[^.;:]*\bgevraagd\b"
    r"|\b(?:heeft|hebben)\b[^.;:]*\b(?:kamer|leden|lid|fracties?|commissie)\b[^.;:]*\bgevraagd\b",
    re.IGNORECASE,
)
# What is told together with what became of it, where it stands, or that it is still to come.
_ANSWERED = lazily(
    r";|\b(?:inmiddels|afgedaan|nagekomen|gestand|ingelost|voldaan|uitgevoerd|uitvoering|afgerond|ontvang\w*|ontving\w*|verzonden"
    r"|gestuurd|gezonden|gepubliceerd|gebeurd|bijgevoegd|\w*bijlage\w*|paragra\w+|hoofdstuk\w*|onderdeel|tabel\w*|hieronder|hierna"
    r"|onderstaand\w*|navolgend\w*|bovenstaand\w*|hierboven|als\s+volgt|met\s+deze|in\s+deze|deze\s+(?:\w+\s+)?\w*(?:brief|rapportage)"
    r"|bij\s+dezen|hierbij|hiermee|daarmee|aangehouden|verworpen|ontra\w+|ingetrokken|zie|zoals|conform|daarom|waarmee|hetgeen"
    r"|(?:hier|daar)(?:op|over|aan|in|van|toe|bij)|nog\s+(?:niet|open)|later|binnenkort|jaarlijks|halfjaarlijks|voortaan|telkens"
    r"|per\s+(?:jaar|kwartaal|maand|week)|elke?|iedere?)\b"
    r"|,\s+(?:maar|wat)\b",
    re.IGNORECASE,
)
_POINTS_ON = lazily(
    r"\b(?:hieronder|hierna|onderstaand\w*|navolgend\w*|achtereenvolgens|als\s+volgt|paragra\w+|bijlage\w*|deze\s+(?:\w+\s+)?\w*brief)\b",
    re.IGNORECASE,
)
_NEXT = lazily(r"De\s+(?:(?:tweede|derde|andere|volgende)\s+)?motie\s+(?:over|van|inzake|om)\s(?!\w+\s+(?:is|wordt)\b)")
_ONE = lazily(r"\b(?:toezegging|motie)\b", re.IGNORECASE)
_CLOSES = lazily(
    r"\b(?:hiermee|daarmee|met\s+dit\s+antwoord|aldus)\b(?=.*\b(?:toezegging\w*|moties?|belofte\w*|verzoek|vra(?:ag|gen)|afgedaan|nagekomen|gestand|ingelost|voldaan)\b)"
    r"|\b(?:toezegging\w*|moties?|belofte\w*|verzoek|vra(?:ag|gen)|afgedaan|nagekomen|gestand|ingelost|voldaan)\b(?=.*\b(?:hiermee|daarmee|met\s+dit\s+antwoord|aldus)\b)"
    r"|\b(?:beschouwt?|beschouwen|acht|achten)\s+(?:ook\s+)?(?:de|deze|beide)\s+(?:toezegging|motie)(?:en|s)?\b(?=.*\b(?:afgedaan|nagekomen|uitgevoerd|voldaan)\b)",
    re.IGNORECASE | re.DOTALL,
)
# All that a sentence may hold that closes a promise and answers nothing.
_NOTHING_ELSE = lazily(
    r"\b(?:hiermee|daarmee|met|dit|antwoord|aldus|toezegging(?:en)?|moties?|beloften?|verzoek|vraag|vragen|de|het|deze|die|dit|dat|zij|ze"
    r"|mijn|onze|ook|is|zijn|wordt|worden|heeft|heb|hebben|beschouwt?|beschouwen|acht|achten|kabinet|ik|wij|regering|minister|als"
    r"|afgedaan|nagekomen|ingelost|gestand|gedaan|voldaan|voldoet|voldoe|uitgevoerd|afgehandeld|beantwoord|afgerond|kom|komt|komen"
    r"|na|doe|doet|doen|geef|geeft|geven|gegeven|uitvoering|gevolg|invulling|aan|van|in|zoverre|beide|drie|twee|vier|alle|eerste"
    r"|tweede|derde|laatste|genoemde|uw|kamer|volledig|geheel|tevens|eveneens|dan|nu|en|naar|mening|oordeel)\b|\W|\d",
    re.IGNORECASE,
)
_OCCASION = lazily(
    r"\b(?:in|tijdens|bij|op|uit)\s+(?:het|de|dat|een|hetzelfde|\d{1,2})\s+(?:\S+\s+){0,3}?\w*(?:debat|overleg|behandeling|vergadering"
    r"|vragenuur)\w*(?:\s+van\s+\d{1,2}\s+\w+\s+\d{4})?|\([^()]*\)",
    re.IGNORECASE,
)
_MEMBERS = lazily(
    r"\b(?:(?:lid|leden)\s+|[Mm]otie[-\s])(?:(?:[Vv]an|[Dd]e|[Dd]er|[Dd]en|[Tt]er|'t)\s+)*[A-Z][\w’'-]+"
    r"(?:(?:,\s+|\s+en\s+|\s+)(?:(?:[Vv]an|[Dd]e|[Dd]er|[Dd]en|[Tt]er)\s+)*[A-Z][\w’'-]+)*(?:\s+c\.s\.)?"
)
_FRAME = lazily(
    r"\b(?:laten\s+weten|terug\s+te|moties?|verzoe?k\w*|verzocht|aangenomen|ingediend|procent|minder|minst|bezien|bezie|gaan|onderzoeken|nagaan|nagegaan"
    r"|uiteen|zetten|schriftelijk|namens|meer)\b",
    re.IGNORECASE,
)
# What is promised as an opinion on a motion is kept by the opinion: "Ik ontraad de motie".
_OPINION = lazily(r"\b(?:appreciatie|appreciëren|oordeel)\b", re.IGNORECASE)
_APPRAISES = lazily(
    r"\b(?:ontra(?:ad|den)\b[^.]*\bmotie|motie\b[^.]*\b(?:ontra(?:ad|den)|overbodig|ontijdig)|(?:geef|laat|laten|geven)\b[^.]*\boordeel\s+"
    r"(?:over\s+de\s+motie\s+)?(?:aan\s+(?:uw|de)\s+)?kamer)\b",
    re.IGNORECASE,
)
_OPENING, _MOST, _TWO, _NEAR, _SHORT = 3, 40, 2, 3, 90
# What is promised of the times to come is told by when the House hears more.
_OF_TIMES = lazily(
    r"\b(?:planning|tijd(?:pad|lijn|schema|stip\w*)|wanneer|termijn\w*|proces|procedure|vervolg\w*|besluitvorming|moment\w*|fasering|inform\w+|voortgang)\b",
    re.IGNORECASE,
)
_SHARED, _SPOKEN_OF = 0.34, 0.7


class Unanswered(NamedTuple):
    """A promise or motion that is told and not answered: where, and the sentence that closes it all the same."""

    span: Span
    form: Form
    closing: Span | None = None


class _Section(NamedTuple):
    """The blocks below one heading, and their sentences in order, each with which block it stands in.

    `spoken` is the first block behind one, or behind the heading, that speaks of promises or motions.
    """

    blocks: Sequence[Block]
    sentences: Sequence[tuple[Span, int]] = ()
    spoken: int = 0


def unanswered(letter: Letter) -> Iterator[Unanswered]:
    """Find the promises and motions of a letter behind which no answer stands."""
    told = [(section, _told_in(letter, section)) for section in _sections(letter)]
    within = any(_is_answered_at_once(letter, section, place) for section, places in told for place in places)
    found = (one for section, places in told for one in _bare(letter, section, places, within=within))
    for section, place, missed in islice(found, _MOST):
        if not _is_spoken_of(letter, section, place):
            yield missed._replace(span=_with_title(letter, section, place))


def _with_title(letter: Letter, section: _Section, place: int) -> Span:
    """Return the span of a promise, with the title that stands before it in its paragraph."""
    sentence, index = section.sentences[place]
    before = Span(section.blocks[index].start, sentence.start)
    titled = before.end - before.start < _SHORT and _TITLE.match(letter.text, *before) is not None
    return Span(before.start, sentence.end) if titled else sentence


def _told_in(letter: Letter, section: _Section) -> Sequence[int]:
    return [place for place in range(len(section.sentences)) if _tells(letter, section, place)]


def _is_answered_at_once(letter: Letter, section: _Section, place: int) -> bool:
    """Tell whether a promise is answered in its own paragraph, as the others of this letter then are."""
    behind = section.sentences[place + 1 : place + 2]
    in_block = any(index == section.sentences[place][1] for _, index in behind)
    return in_block and not _has_nothing_behind(letter, section, place)


def _bare(
    letter: Letter, section: _Section, told: Sequence[int], *, within: bool
) -> Iterator[tuple[_Section, int, Unanswered]]:
    """Yield which sentences of a section tell a promise that nothing behind them answers."""
    bare = [
        place
        for place in told
        if _has_nothing_behind(letter, section, place) or (within and _is_left(letter, section, place))
    ]
    closing = next((one for one, _ in reversed(section.sentences) if _closes(letter, one)), None) if bare else None
    for place in bare:
        missed = _judge(letter, section, place, closing, answered=len(told) > len(bare))
        if missed is not None:
            yield section, place, missed


def _sections(letter: Letter) -> Iterator[_Section]:
    heading: Block | None = None
    row: list[Block] = []
    for block in letter.blocks:
        if block.kind == "heading" or is_like_heading(letter, block):
            yield _section(letter, heading, row)
            heading, row = block, []
        elif block.kind != "footnote":
            row.append(block)
    yield _section(letter, heading, row)


def is_like_heading(letter: Letter, block: Block) -> bool:
    """Tell whether a paragraph is a title that reading did not take for one: "Hoe gaat het verder?"."""
    text = text_of(letter, block).rstrip()
    return block.kind == "paragraph" and len(text) < _SHORT and (text.endswith("?") or text[-1:].isalpha())


def _section(letter: Letter, heading: Block | None, blocks: Sequence[Block]) -> _Section:
    over = (heading,) if heading is not None else ()
    said = letter.starting(_SUBJECT)
    if not any(stands_within(said, one.start, one.end) for one in (*over, *blocks)):
        return _Section(blocks)
    sentences = [
        (one, index) for index, block in enumerate(blocks) for one in letter.sentences_in(Span(block.start, block.end))
    ]
    named = (
        index for index, one in enumerate((*over, *blocks)) if _OF_PROMISES.search(letter.text, one.start, one.end)
    )
    return _Section(blocks, sentences, next(named, len(blocks)) + 1 - len(over))


def _tells(letter: Letter, section: _Section, place: int) -> bool:
    """Tell whether a sentence tells what was promised or asked by a motion, and no more than that."""
    sentence, index = section.sentences[place]
    told = _tells_by_itself(letter, sentence)
    if not told and sentence.start == section.blocks[index].start:
        told = index >= section.spoken and letter.says(_IN_A_LIST, sentence)
    return told and not letter.says(_ANSWERED, sentence)


def _tells_by_itself(letter: Letter, sentence: Span) -> bool:
    """Tell whether a sentence tells of a promise, and not a clause in it: "Het overzicht dat is toegezegd, ..."."""
    if not letter.holds(_TELLING, *sentence):
        return False
    found = _TOLD.search(letter.text, sentence.start, min(sentence.end, sentence.start + LONGEST))
    return found is not None and not _CLAUSE.search(letter.text, sentence.start, found.start())


def _has_nothing_behind(letter: Letter, section: _Section, place: int) -> bool:
    """Tell whether the section ends behind a sentence, or goes on to what is no answer to it."""
    if place + 1 == len(section.sentences):
        return not section.blocks or section.sentences[place][1] == len(section.blocks) - 1
    (sentence, index), (behind, below) = section.sentences[place], section.sentences[place + 1]
    if section.blocks[below].kind == "cell" or letter.part(sentence).rstrip().endswith(":"):
        return False
    if _closes(letter, behind) or _tells_by_itself(letter, behind) or letter.says(_ASKED, behind):
        return True
    if _tells(letter, section, place + 1) or _goes_on(letter, sentence, behind) or _is_next(letter, sentence, behind):
        return True
    if index == below:
        return False
    opens = sentence.start == section.blocks[index].start and letter.says(_SUBJECT, behind)
    opens = opens and not letter.says(_ANSWERS, behind)
    return opens or _TITLE.match(letter.text, behind.start) is not None


def _is_left(letter: Letter, section: _Section, place: int) -> bool:
    """Tell whether a promise ends its paragraph, and the next is on another subject, in no word of it.

    It is where it tells when the House hears more, or where all paragraphs have their number.
    """
    if place + 1 == len(section.sentences) or not _is_for_this_letter(letter, section.sentences[place][0]):
        return False
    (sentence, index), (behind, below) = section.sentences[place], section.sentences[place + 1]
    next_one = Span(section.blocks[below].start, section.blocks[below].end)
    if below == index or letter.says(_ON_THIS, next_one):
        return False
    if letter.says(_OF_TIMES, sentence) or letter.says(_BACK, behind):
        return False
    own = promised_words(letter.part(sentence))
    if _are_numbered(section.blocks[index], section.blocks[below]):
        shared = parts_of(own) & parts_of(content(text_of(letter, section.blocks[below])))
        return all(one.startswith("#") for one in shared)
    if not letter.says(_HEARS, next_one):
        return False
    said = " ".join(text_of(letter, one) for one in section.blocks[below : below + _NEAR])
    return not are_kin(own, content(said))


def _are_numbered(one: Block, other: Block) -> bool:
    """Tell whether two blocks are paragraphs of a letter that numbers them: "9." and "10."."""
    marks = (one.marker.rstrip(".)"), other.marker.rstrip(".)"))
    return all(map(str.isdecimal, marks)) and int(marks[1]) == int(marks[0]) + 1


def _is_for_this_letter(letter: Letter, sentence: Span) -> bool:
    """Tell whether a sentence tells a motion, or what we promised to the House without saying by when."""
    if not _tells_by_itself(letter, sentence):
        return False
    to_house = letter.says(_TO_THE_HOUSE, sentence) or letter.says(_HOUSE, sentence)
    ours = letter.says(_OURS, sentence) and to_house and not letter.says(_TO_COME, sentence)
    return ours or letter.says(_MOTION, sentence)


def _goes_on(letter: Letter, sentence: Span, behind: Span) -> bool:
    """Tell whether a sentence behind a motion is about a promise."""
    return (
        "motie" in letter.part(sentence) and "motie" not in letter.part(behind) and "toezegging" in letter.part(behind)
    )


def _is_next(letter: Letter, sentence: Span, behind: Span) -> bool:
    """Tell whether a sentence behind a motion opens with another one, which it names by what it is on."""
    return "motie" in letter.part(sentence) and _NEXT.match(letter.text, *behind) is not None


def _closes(letter: Letter, sentence: Span) -> bool:
    """Tell whether a sentence says that a promise is kept by what was told, and nothing else."""
    return letter.says(_CLOSES, sentence) and not _NOTHING_ELSE.sub("", letter.part(sentence))


def _judge(letter: Letter, section: _Section, place: int, closing: Span | None, *, answered: bool) -> Unanswered | None:
    """Return what is missed: the letter calls it kept, or answers others under a heading of promises."""
    sentence, index = section.sentences[place]
    behind, below = section.sentences[place + 1] if place + 1 < len(section.sentences) else (None, None)
    if behind is not None and _closes(letter, behind):
        return Unanswered(sentence, "closed", behind)
    if answered and index >= section.spoken:
        return Unanswered(sentence, "told", closing if closing is not None and closing > sentence else None)
    whole = sentence.start == section.blocks[index].start and below != index
    alone = whole and section.blocks[index].kind == "paragraph" and letter.says(_HOUSE, sentence)
    passed = behind is not None and _is_next(letter, sentence, behind)
    ends = below != index and _is_dropped(letter, section, place)
    return Unanswered(sentence, "told") if alone or passed or ends else None


def _is_dropped(letter: Letter, section: _Section, place: int) -> bool:
    """Tell whether a promise ends a passage that tells nothing of it, late in the letter or among promises."""
    sentence, _ = section.sentences[place]
    own = promised_words(letter.part(sentence))
    late = section.spoken == 0 or sentence.start * _TWO >= len(letter.text)
    if not late or count(own, lined(letter.document.header.subject)) * _TWO >= len(own):
        return False
    return _is_for_this_letter(letter, sentence) and not _is_told_before(letter, section, place)


def _is_told_before(letter: Letter, section: _Section, place: int) -> bool:
    """Tell whether the sentences before a promise, in its paragraph, have a word of its kind."""
    sentence, index = section.sentences[place]
    before = letter.text[section.blocks[index].start : sentence.start]
    return are_kin(promised_words(letter.part(sentence)), content(before))


def _is_spoken_of(letter: Letter, section: _Section, place: int) -> bool:
    """Tell whether another sentence of the section, or a block of the letter, speaks of what was promised."""
    sentence, _ = section.sentences[place]
    own = promised_words(letter.part(sentence))
    if len(own) < _TWO or (section.spoken and _is_opening(letter, sentence)):
        return True
    if letter.says(_OPINION, sentence) and any(letter.says(_APPRAISES, one) for one, _ in section.sentences):
        return True
    near = (one for one, _ in section.sentences if one != sentence and not _closes(letter, one))
    if any(count(own, lined(letter.part(one))) >= max(_TWO, _SHARED * len(own)) for one in near):
        return True
    following = section.sentences[place + 1 : place + 3]
    if any(letter.says(_POINTS_ON, one) and not letter.says(_ONE, one) for one, _ in following):
        return True
    others = (one for one in letter.blocks if not one.start <= sentence.start < one.end and one.kind != "heading")
    whole = own if len(own) > _TWO else tuple(f" {one} " for one in own)  # two words stand in many a compound
    return any(count(whole, lined(text_of(letter, one))) >= max(_TWO, _SPOKEN_OF * len(own)) for one in others)


def _is_opening(letter: Letter, sentence: Span) -> bool:
    """Tell whether a sentence stands in the first paragraphs, to which the whole letter may be the answer."""
    first = [one for one in islice(letter.blocks, _MOST) if one.kind == "paragraph"][:_OPENING]
    return bool(first) and sentence.start <= first[-1].end


def promised_words(sentence: str) -> tuple[str, ...]:
    """Return the stems of what a sentence says was promised, without where and when that was."""
    return content(_FRAME.sub(" ", promised_part(sentence)))


def promised_part(sentence: str) -> str:
    """Return what a sentence says was promised, without where, when and to whom that was."""
    return _MEMBERS.sub(" ", _OCCASION.sub(" ", sentence))
