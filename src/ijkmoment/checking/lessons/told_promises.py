"""Promises and motions that a letter tells, and of which nothing in the letter is an answer.

"In het debat heb ik toegezegd uw Kamer te melden hoeveel tolken er zijn." at the end of a paragraph, before another
promise or before "Hiermee is de toezegging afgedaan", and no word of tolken anywhere else: nobody told how many. What
says itself where or that it was answered needs no more, and neither does what another passage speaks of.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import islice
from typing import Literal, NamedTuple

from ijkmoment.checking.lessons.carried import parts_of
from ijkmoment.checking.letter import LONGEST, Letter, Span, since
from ijkmoment.checking.text.topics import content, count, lined, text_of
from ijkmoment.facts.document import Block
from ijkmoment.language.patterns import lazily

Form = Literal["closed", "told"]
_ASKS = r"(?:verzoekt|verzocht|vraagt|vroeg|gevraagd|roept|riep|opgeroepen|dringt|drong|draagt|spreekt|wil|beoogt)"
_TOLD = lazily(
    r"\b(?:toegezegd|beloofd|z(?:egden?|ei(?:den)?)\b[^;:]*\btoe|(?:toezegging|belofte)\b[^;:]{0,60}?\b(?:was|betrof|luidde|hield\s+in|gedaan:))\b"
    rf"|\bmotie\b(?:(?!\b(?:die|waarin|waarmee|welke)\b)[^;:])*\b{_ASKS}\b"
    rf"|\b(?:nam|heeft|is)\b[^;:]*\bmotie\b[^;:]*\b(?:aan|aangenomen|ingediend),?\s+(?:die|waarin|waarmee)\b[^;:]*\b{_ASKS}\b"
    rf"|\b{_ASKS}\b[^;:]*\bmotie\b"
    r"|\b(?:het\s+lid|de\s+leden|uw\s+Kamer)\b[^;:,]*\b(?:vroeg(?:en)?|verzocht(?:en)?)\b|\b(?:vroeg(?:en)?|verzocht(?:en)?)\s+(?:het\s+lid|de\s+leden|uw\s+Kamer)\b",
    re.IGNORECASE,
)
_TELLING = ("toegezegd", "beloofd", "zegde", "zei ", "toezegging", "belofte", "motie", "vroeg", "verzocht")
_MOTION = lazily(r"\bmotie\b", re.IGNORECASE)
_TITLE = lazily(r"\s*(?:Toezegging|Motie)\b")
_NEXT = lazily(
    r"\s*(?:(?:De|Een|Ook\s+de|In\s+de)\s+(?:\w+\s+)?)?(?:[Tt]oezegging|[Mm]otie)(?:-[A-Z]|\s+(?:van|over|aan|om|inzake|\())"
)
_CLAUSE = lazily(r"\b(?:die|dat|welke|waar\w*)\b", re.IGNORECASE)
_SPEAKS = lazily(
    r"\b(?:toezegging\w*|toegezegd|z(?:egden?|ei(?:den)?)\b[^;:]*\btoe|belof\w*|beloofd|moties?)\b", re.IGNORECASE
)
# Who promised it to whom: what another promises, or what is still to come, needs no answer in this letter.
_OURS = lazily(
    r"\b(?:ik|wij|we|kabinet|minister|staatssecretaris|bewindspersoon|ambts\w+|is|zijn|werd|was|betrof)\b",
    re.IGNORECASE,
)
_MEMBER = lazily(r"\b(?:het\s+lid|de\s+leden|uw\s+Kamer)\b", re.IGNORECASE)
_I = lazily(
    r"\b(?:heb|zegde|hebben|zegden)\s+(?:ik|wij|we)\b|\b(?:ik|wij|we)\s+(?:heb|zegde|hebben|zegden)\b", re.IGNORECASE
)
_TO_THE_HOUSE = lazily(
    r"\b(?:lid|leden|fracties?|(?:uw|de)\s+(?:Tweede\s+|Eerste\s+)?Kamer|u|\w*(?:debat|overleg|behandeling|vergadering|vragenuur)|toezegging)\b"
)
_TO_COME = lazily(
    r"\b(?:toegezegd|toe)\b[^;:]*\b(?:uiterlijk|eind|begin|medio|zodra|wanneer|volgende|komende?|20\d\d"
    r"|zomer|winter|herfst|(?:voor|na)jaar|kwartaal|reces|(?:voor|vóór)\s+\d|nadat|na\s+(?:de|het|afloop|ontvangst))\b"
    r"|\b(?:jaarlijks|halfjaarlijks|per\s+(?:jaar|kwartaal|maand))\b",
    re.IGNORECASE,
)
# What is told together with what became of it, where it stands, or that it is still to come.
_DONE = (
    r"inmiddels|hierom|hiertoe|daartoe|afgedaan|nagekomen|gestand|ingelost|voldaan|uitgevoerd|uitvoering|afgerond|ontvang\w*|ontving\w*|verzonden"
    r"|gestuurd|gezonden|gepubliceerd|gebeurd|bijgevoegd|aangehouden|verworpen|ontra\w+|ingetrokken|hiermee|daarmee|hierbij"
    r"|bij\s+dezen|als\s+volgt|waarmee|hetgeen|daarom|nog\s+(?:niet|open)|betrokken|betrek|volgt|zal|zullen|kom|komt|aan\s+de\s+orde(?!\s+te\s)|binnenkort"
)
_ANSWERED = lazily(rf";|\?\s*\Z|\b(?:{_DONE})\b|,\s+(?:maar|wat)\b", re.IGNORECASE)
# Where it is answered; behind the word that promises it, it is where it was to be.
_PLACED = lazily(
    r"\b(?:\w*bijlage\w*|paragra\w+|hoofdstuk\w*|onderdeel|tabel\w*|hieronder|hierna|onderstaand\w*|navolgend\w*|bovenstaand\w*"
    r"|hierboven|met\s+deze|in\s+deze|deze\s+(?:\w+\s+)?\w*(?:brief|rapportage)|zie|zoals|conform|later|voortaan|telkens)\b",
    re.IGNORECASE,
)
_POINTS_ON = lazily(
    r"\b(?:hieronder|hierna|onderstaand\w*|navolgend\w*|achtereenvolgens|als\s+volgt|paragra\w+|bijlage\w*|deze\s+(?:\w+\s+)?\w*brief)\b",
    re.IGNORECASE,
)
_ONE = lazily(r"\b(?:toezegging|motie)\b", re.IGNORECASE)
# "Daarop terug te komen": what it is stands in the sentence before.
# A paragraph on when the House will hear more is of no single promise.
_HEARS = lazily(
    r"\b(?:informe(?:er|ert|ren)|bericht(?:en)?|ontvangt|rapporteer(?:t|en)?|zend(?:en|t)?|stuur(?:t)?|sturen)\b[^.;]*\b(?:Kamer|u)\b"
    r"|\b(?:Kamer|u)\b[^.;]*\b(?:geïnformeerd|bericht|informeren|berichten|ontvangt)\b|\b(?:Kamer|u)\s+ontvangt\b"
)
_ON_THIS = lazily(r"\b(?:dit|dat|daar|(?:hier|daar)(?:over|van|op|aan|in|toe|voor|omtrent|naar))\b", re.IGNORECASE)
_OF_TIMES = lazily(  # what is promised of the times to come is told by when the House hears more
    r"\b(?:planning|tijd(?:pad|lijn|schema|stip\w*)|wanneer|termijn\w*|proces|procedure|vervolg\w*|besluitvorming|moment\w*|fasering|voortgang)\b",
    re.IGNORECASE,
)
_ASKED = lazily(r"\b(?:vroeg\w*|gevraagd|vragen|vraagt)\b|\?\s*\Z", re.IGNORECASE)
_BACK_TO_IT = lazily(r"\b(?:die|deze|dit|dat)\s+(?:motie|toezegging|verzoek)\b", re.IGNORECASE)
_BACK = lazily(
    r"\b(?:dit|dat|deze|die|daar(?!naast|om\b)\w*|hier\w*|ervan|erover|eraan|hun|hen|hem|haar|zij|ze|beide|zulke?|zo'n|(?:der|soort)gelijke?|ja|nee|het\s+antwoord|motie|toezegging"
    r"|verzoek|vraag)\b",
    re.IGNORECASE,
)
_THERE_IS = lazily(r"\A\s*er\b", re.IGNORECASE)  # "Er is geen schade gemeld"
_CLOSES = lazily(r"\b(?:hiermee|daarmee|met\s+dit\s+antwoord|aldus|beschouwt?|beschouwen|acht|achten)\b", re.IGNORECASE)
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
    r"\b(?:in|tijdens|bij|op|uit)\s+(?:het|de|dat|een|hetzelfde|\d{1,2})\s+(?:\S+\s+){0,3}?(?:\w*(?:debat|overleg|vergadering|vragenuur)\w*|(?:begrotings)?behandeling)(?:\s+van\s+(?:\w+dag\s+)?\d{1,2}\s+\w+\s+\d{4})?|\([^()]*\)",
    re.IGNORECASE,
)
_MEMBERS = lazily(
    r"\b(?:(?:lid|leden)\s+|[Mm]otie[-\s])(?:(?:[Vv]an|[Dd]e|[Dd]er|[Dd]en|[Tt]er|'t)\s+)*[A-Z][\w’'-]+"
    r"(?:(?:,\s+|\s+en\s+|\s+)(?:(?:[Vv]an|[Dd]e|[Dd]er|[Dd]en|[Tt]er)\s+)*[A-Z][\w’'-]+)*(?:\s+c\.s\.)?"
)
_FRAME = lazily(
    r"\b(?:laten\s+weten|terug\s+te|moties?|verzoe?k\w*|verzocht|gevraagd|aangenomen|ingediend|procent|minder|minst|bezien|bezie|gaan|onderzoeken|nagaan|nagegaan"
    r"|uiteen|zetten|schriftelijk|namens|meer|zegden?|hoe\w*|lang|vaak|duurt|aantal|besteden)\b",
    re.IGNORECASE,
)
# What is promised as an opinion on a motion is kept by the opinion: "Ik ontraad de motie".
_OPINION = lazily(r"\b(?:appreciatie|appreciëren|oordeel)\b", re.IGNORECASE)
_OPENING, _MOST, _TWO, _SHORT = 3, 40, 2, 90
_RETURNING = 0.7


class Unanswered(NamedTuple):
    """A promise or motion that is told and not answered: where, and the sentence that closes it all the same."""

    span: Span
    form: Form
    closing: Span | None = None


class _Told(NamedTuple):
    """A sentence that tells a promise, its block's index, and the sentences behind it in the block."""

    sentence: Span
    place: int
    before: Sequence[Span]
    behind: Sequence[Span]


def unanswered(letter: Letter) -> Iterator[Unanswered]:
    """Find the promises and motions of a letter of which nothing is an answer."""
    if not any(one in letter.folded for one in _TELLING):
        return
    for one in islice(_told(letter), _MOST):
        closing = next(iter(one.behind), None)
        closed = closing is not None and _closes(letter, closing)
        if (closed or _is_left(letter, one)) and not _is_spoken_of(letter, one):
            span = _with_title(letter, one)
            yield Unanswered(span, "closed", closing) if closed else Unanswered(span, "told")


def _told(letter: Letter) -> Iterator[_Told]:
    for index, block in enumerate(letter.blocks):
        if block.kind not in ("paragraph", "item") or not letter.holds(_TELLING, block.start, block.end):
            continue
        sentences = list(letter.sentences_in(Span(block.start, block.end)))
        for place, one in enumerate(sentences):
            if _tells(letter, one):
                yield _Told(one, index, sentences[:place], sentences[place + 1 :])


def _with_title(letter: Letter, told: _Told) -> Span:
    """Return the span of a promise, with the title that stands before it in its paragraph."""
    before = Span(letter.blocks[told.place].start, told.sentence.start)
    titled = before.end - before.start < _SHORT and _TITLE.match(letter.text, *before) is not None
    return Span(before.start, told.sentence.end) if titled else told.sentence


def is_like_heading(letter: Letter, block: Block) -> bool:
    """Tell whether a paragraph is a title that reading did not take for one: "Hoe gaat het verder?"."""
    text = text_of(letter, block).rstrip()
    return block.kind == "paragraph" and len(text) < _SHORT and (text.endswith("?") or text[-1:].isalpha())


def _tells(letter: Letter, sentence: Span) -> bool:
    """Tell whether a sentence tells what was promised or asked by a motion, and no more than that.

    A clause in it tells no more ("Het overzicht dat is toegezegd, ..."), and what goes on in a list is told there.
    """
    if not letter.holds(_TELLING, *sentence) or letter.part(sentence).rstrip().endswith(":"):
        return False
    found = _TOLD.search(letter.text, sentence.start, min(sentence.end, sentence.start + LONGEST))
    if found is None or _CLAUSE.search(letter.text, sentence.start, found.start()):
        return False
    return not (letter.says(_ANSWERED, sentence) or _PLACED.search(letter.text, sentence.start, found.end()))


def _is_for_this_letter(letter: Letter, sentence: Span) -> bool:
    """Tell whether a sentence tells a motion, or what we promised to the House without saying by when."""
    if not letter.says(_SPEAKS, sentence):
        return letter.says(_MEMBER, sentence)  # a question
    ours = letter.says(_I, sentence) or (letter.says(_OURS, sentence) and letter.says(_TO_THE_HOUSE, sentence))
    return letter.says(_MOTION, sentence) or (ours and not letter.says(_TO_COME, sentence))


def _is_left(letter: Letter, told: _Told) -> bool:
    """Tell whether nothing answers a promise where it stands: late in the letter, among promises, or of a new word.

    A motion that ends the passage before may be what the next passages are about, in words of their own.
    """
    over = letter.headings_at(told.sentence.start)
    late = told.sentence.start * _TWO >= len(letter.text) or not over
    among = late or any(letter.says(_SPEAKS, Span(one.start, one.end)) for one in over)
    own = _own(letter, told)
    if count(own, lined(letter.document.header.subject)) * _TWO >= len(own):
        return False
    passage = letter.blocks[told.place + 1 : told.place + 2]
    ends = bool(passage) and passage[0].kind == "heading" and letter.says(_MOTION, told.sentence)
    new = not ends and not _returns(letter, told, own)
    return _is_for_this_letter(letter, told.sentence) and (among or new) and _has_nothing_behind(letter, told)


def _returns(letter: Letter, told: _Told, own: Sequence[str]) -> bool:
    """Tell whether any word of a promise stands in another block."""
    block = letter.blocks[told.place]
    return any(count(own, lined(text_of(letter, one))) for one in letter.blocks if one != block)


def _has_nothing_behind(letter: Letter, told: _Told) -> bool:
    """Tell whether nothing stands behind a promise in its paragraph, and below it what is of something else.

    The paragraph below answers it where it has a word of it, points back or opens with what there is.
    """
    own = _own(letter, told)
    if told.behind:
        asked = not letter.says(_SPEAKS, told.sentence) and letter.says(_ON_THIS, told.behind[0])
        return (_is_next(letter, told.behind[0]) and not asked) or all(
            _is_of_later(letter, told, own, one) for one in told.behind
        )
    below = next((one for one in since(letter.blocks, told.place + 1) if one.kind != "footnote"), None)
    if below is None or below.kind == "heading" or is_like_heading(letter, below):
        return True
    if below.kind == "cell":
        return False
    first = letter.sentence_at(below.start)
    if _is_next(letter, first):
        return True
    may_answer = letter.says(_BACK, first) or letter.says(_THERE_IS, first) or letter.says(_OF_TIMES, told.sentence)
    return not (may_answer or _shares(own, text_of(letter, below)))


def _is_of_later(letter: Letter, told: _Told, own: Sequence[str], behind: Span) -> bool:
    """Tell whether a stretch tells when the House hears more, and that of something else than what was promised."""
    if not letter.says(_HEARS, behind) or (
        letter.says(_OF_TIMES, told.sentence) and not letter.says(_MOTION, told.sentence)
    ):
        return False
    return not letter.says(_BACK, letter.sentence_at(behind.start)) and not _shares(own, letter.part(behind))


def _is_next(letter: Letter, sentence: Span) -> bool:
    """Tell whether a sentence tells the next promise or motion, or opens with it."""
    if _NEXT.match(letter.text, *sentence) or (_tells(letter, sentence) and not letter.says(_BACK_TO_IT, sentence)):
        return True
    return letter.holds(_TELLING, *sentence) and letter.says(_TOLD, sentence) and not letter.says(_BACK, sentence)


def _shares(own: Sequence[str], said: str) -> bool:
    """Tell whether a text has one of some stems, or a word that begins or ends as one does."""
    words = content(said)
    parts = parts_of(own) & parts_of(words)
    return count(own, lined(said)) > 0 or any(not one.startswith("#") for one in parts)


def _closes(letter: Letter, sentence: Span) -> bool:
    """Tell whether a sentence says that a promise is kept by what was told, and nothing else."""
    return letter.says(_CLOSES, sentence) and not _NOTHING_ELSE.sub("", letter.part(sentence))


def _own(letter: Letter, told: _Told) -> tuple[str, ...]:
    """Return the stems of what was promised, with those of the sentence before where it points back."""
    own = promised_words(letter.part(told.sentence))
    if told.before and letter.says(_ON_THIS, told.sentence):
        return (*own, *promised_words(letter.part(told.before[-1])))
    return own


def _is_spoken_of(letter: Letter, told: _Told) -> bool:
    """Tell whether the letter speaks of what was promised elsewhere, or may do so as a whole."""
    own = _own(letter, told)
    if not own or _is_opening(letter, told.sentence):
        return True
    following = (*told.behind[:_TWO],)
    if any(letter.says(_POINTS_ON, one) and not letter.says(_ONE, one) for one in following):
        return True
    if letter.says(_OPINION, told.sentence):
        return True
    block = letter.blocks[told.place]
    words = promised_words(letter.part(told.sentence))
    if any(count(words, lined(letter.part(one))) and not letter.says(_ASKED, one) for one in told.before):
        return True
    others = (text_of(letter, one) for one in letter.blocks if one != block and one.kind != "heading")
    enough = max(min(_TWO, len(own)), _RETURNING * len(own))
    whole = own if len(own) > _TWO else tuple(f" {one} " for one in own)  # two words stand in many a compound
    return any(count(whole, lined(one)) >= enough for one in others)


def _is_opening(letter: Letter, sentence: Span) -> bool:
    """Tell whether a sentence stands in the first paragraphs, to which the whole letter may be the answer."""
    if any(letter.says(_SPEAKS, Span(one.start, one.end)) for one in letter.headings_at(sentence.start)):
        return False
    first = [one for one in islice(letter.blocks, _MOST) if one.kind in ("paragraph", "item")][:_OPENING]
    return bool(first) and sentence.start <= first[-1].end


def promised_words(sentence: str) -> tuple[str, ...]:
    """Return the stems of what a sentence says was promised, without where and when that was."""
    return content(_FRAME.sub(" ", promised_part(sentence)))


def promised_part(sentence: str) -> str:
    """Return what a sentence says was promised, without where, when and to whom that was."""
    return _MEMBERS.sub(" ", _OCCASION.sub(" ", sentence))
