"""Promises, motions and questions that a letter tells, and those of which nothing in the letter is an answer.

A sentence that tells one is left without an answer where its paragraph ends with it or goes on to the next one, and
what stands below is of something else. What another passage speaks of is answered there.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import islice
from typing import Literal, NamedTuple

from ijkmoment.checking.lessons.akin import begins_alike
from ijkmoment.checking.letter import LONGEST, Letter, Span, since
from ijkmoment.checking.text.topics import content, count, lined, text_of
from ijkmoment.facts.document import Block
from ijkmoment.language.patterns import lazily

Form = Literal["closed", "told"]
_ASKS = (
    r"(?:verzoe(?:kt|ken)|verzocht(?:en)?|vraagt|vragen|vroeg(?:en)?|gevraagd|roept|riep|opgeroepen|oproept|dringt|drong"
    r"|draagt|opgedragen|spreekt|wil|beoogt)"
)
_WHO = r"(?:het\s+lid|de\s+leden|de\s+heer|mevrouw|uw\s+Kamer)"
TOLD = lazily(
    r"\b(?:toegezegd|beloofd(?:en?)?|z(?:egden?|ei(?:den)?)\b[^;:]*\btoe|kreeg\b[^;:]*\btoezegging"
    r"|(?:toezegging|belofte)\b[^;:]{0,60}?\b(?:was|betrof|luidde|hield\s+in|gedaan(?=\s*:)|dat)|[eé][eé]n\s+toezegging\s+op(?=:))\b"
    rf"|\bmotie\b[^;:]*?\b{_ASKS}\b|\b{_ASKS}\b[^;:]*\bmotie\b"
    rf"|\A\s*(?:daar|hier)in\s[^;:]*\b(?:regering|kabinet|mij|ons)\b[^;:]*\b{_ASKS}\b"
    rf"|\b{_WHO}\b[^;:,]*\bwilde\b[^;:]*\bweten\b|\b{_WHO}\b[^;:,]*(?:,\s+die\s+)?\b(?:vroeg(?:en)?|verzocht(?:en)?)\b|\b(?:vroeg(?:en)?|verzocht(?:en)?)\s+{_WHO}\b",
    re.IGNORECASE,
)
TELLING = (
    "toegezegd", "beloofd", "zegde", "zei ", "toezegging", "belofte", "motie", "vroeg", "verzocht", "gevraagd", "wilde",
)  # fmt: skip
_MOTION = lazily(r"\bmotie\b", re.IGNORECASE)
_IN_IT = lazily(r"\s*(?:Daar|Hier)in\b")
_TITLE = lazily(r"\s*(?:Toezegging|Motie)\b")
_NEXT = lazily(
    r"\s*(?:(?:De|Een|Ook\s+de|In\s+de)\s+(?:\w+\s+)?)?(?:[Tt]oezegging|[Mm]otie)(?:-[A-Z]|\s+(?:van|over|aan|om|inzake|\())"
)
# "Het overzicht dat is toegezegd" is no telling; "die brief" is no clause.
_CLAUSE = lazily(
    r"(?<!\bvan)(?<!\bin)(?<!\bbij)(?<!\bop)(?<!\bna)\s(?:die|dat(?!\s+(?:\w+\s+)?\Z)|welke|waar\w*)\b|\A\s*(?:waar\w*|zoals|omdat|als)\b",
    re.IGNORECASE,
)
_SPEAKS = lazily(
    r"\b(?:toezegging\w*|toegezegd|z(?:egden?|ei(?:den)?)\b[^;:]*\btoe|belof\w*|beloofd|moties?)\b", re.IGNORECASE
)
# Who promised it to whom: what another promises, or what is still to come, needs no answer in this letter.
_OURS = lazily(
    r"\b(?:ik|wij|we|kabinet|minister|staatssecretaris|bewindspersoon|\w*voorganger|is|zijn|werd|was|betrof|kreeg)\b",
    re.IGNORECASE,
)
_I = lazily(
    r"\b(?:heb|zegde|hebben|zegden)\s+(?:ik|wij|we)\b|\b(?:ik|wij|we)\s+(?:heb|zegde|hebben|zegden)\b", re.IGNORECASE
)
_TO_THE_HOUSE = lazily(
    r"\b(?:lid|leden|heer|mevrouw|fracties?|(?:uw|de)\s+(?:Tweede\s+|Eerste\s+)?Kamer|u"
    r"|\w*(?:debat|overleg|behandeling|vergadering|vragenuur)|toezegging)\b"
)
_TO_COME = lazily(
    r"\b(?:toegezegd|toe)\b[^;:]*\b(?:uiterlijk|eind|begin|medio|zodra(?![^.;]*\b(?:was|waren|had)\b)|wanneer|volgende|komende?|(?<!na\s)20\d\d"
    r"|zomer|winter|herfst|(?:voor|na)jaar|kwartaal|reces|(?:voor|vóór)\s+\d|nadat|na\s+(?:de|het|afloop|ontvangst))\b"
    r"|\b(?:jaarlijks|halfjaarlijks|per\s+(?:jaar|kwartaal|maand))\b",
    re.IGNORECASE,
)
# What is told together with what became of it, where it stands, or that it is still to come; or is of an opinion.
_ANSWERED = lazily(
    r";|\?\s*\Z|\b(?:inmiddels|hierom|hiertoe|daartoe|afgedaan|nagekomen|gestand|ingelost|voldaan|uitgevoerd|uitvoering|afgerond"
    r"|ontvang\w*|ontving\w*|verzonden|gestuurd|gezonden|gepubliceerd|gebeurd|bijgevoegd|aangehouden|verworpen|ontra\w+|ingetrokken"
    r"|hiermee|daarmee|hierbij|bij\s+dezen|als\s+volgt|waarmee|hetgeen|daarom|nog\s+(?:niet|open)|betrokken|betrek|volgt|zal|zullen"
    r"|kom|komt|voer(?:t|en)?\b[^;]*\buit|aan\s+de\s+orde(?!\s+te\s)|binnenkort|appreciatie|appreciëren|oordeel)\b|,\s+(?:maar|wat)\b",
    re.IGNORECASE,
)
# Where it is answered; behind the word that promises it, it is where it was to be.
_PLACED = lazily(
    r"\b(?:\w*bijlage\w*|paragra\w+|hoofdstuk\w*|onderdeel|tabel\w*|hieronder|hierna|onderstaand\w*|navolgend\w*|bovenstaand\w*"
    r"|hierboven|met\s+deze|in\s+deze|deze\s+(?:\w+\s+)?\w*(?:brief|rapportage)|zie|zoals|conform|later|voortaan|telkens)\b",
    re.IGNORECASE,
)
_POINTS_ON = lazily(
    r"\b(?:hieronder|hierna|onderstaand\w*|navolgend\w*|achtereenvolgens|als\s+volgt|paragra\w+|bijlage\w*)\b",
    re.IGNORECASE,
)
# What points back at what stands before it, as an answer does: "Dat waren er twaalf", "Er is geen schade".
POINTS_BACK = lazily(
    r"\A\W*(?:die|dat|dit|deze(?!\s+(?:\w*brief|\w*rapportage|\w*periode))|ook|hun|haar|diens|zo|ja|nee|hij|zij|ze|er|beide|geen"
    r"|het\s+(?:gaat|betreft|is|zijn|antwoord))\b"
    r"|\b(?:dit(?!\s+(?:jaar|verband|voorjaar|najaar))|deze(?!\s+(?:\w+\s+)?(?:\w*brief|\w*rapportage|\w*periode|zomer|winter))"
    r"|daar(?!naast|om\b)\w*|hier(?!bij|mee)\w*|er|ervan(?!\s+(?:dat|uit)\b)|erover|eraan(?!\s+dat\b)|hen|hem|sindsdien|zulke?|zo'n|(?:der|soort)gelijke?|diens|ervoor"
    r"|(?:in|op|van|voor|aan|bij|met|door|naar|over|uit|onder|om|tot|is|zijn|heeft|hebben|heb|was|waren|wordt|zal|kan|doet|doen|deed)"
    r"\s+(?:die|dat)|het\s+(?:om|gaat|is|niet|er|betreft)|(?:is|gaat|betreft|blijkt|waren|zijn)\s+(?:dat|dit)"
    r"|(?:de|die|deze|dit|dat|het)\s+(?:motie|toezegging|verzoek|vraag|antwoord))\b",
    re.IGNORECASE,
)
# A paragraph on when the House will hear more is of no single promise.
_HEARS = lazily(
    r"\b(?:informe(?:er|ert|ren)|bericht(?:en)?|ontvangt|rapporteer(?:t|en)?|zend(?:en|t)?|stuur(?:t)?|sturen)\b[^.;]*\b(?:Kamer|u)\b"
    r"|\b(?:Kamer|u)\b[^.;]*\b(?:geïnformeerd|bericht|informeren|berichten|ontvangt)\b|\b(?:Kamer|u)\s+ontvangt\b"
)
_ON_THIS = lazily(
    r"\b(?:(?:dit|dat)(?!\s+(?:ik|wij|we|er|de|het|een|uw|mijn|deze|hij|zij|\w*debat|\w*overleg)\b)|daar|(?:hier|daar)(?:over|van|op|aan|in|toe|voor|omtrent|naar))\b",
    re.IGNORECASE,
)
# What is promised of the times to come is told by when the House hears more.
OF_TIMES = lazily(
    r"\b(?:planning|tijd(?:pad|lijn|schema|stip\w*)|wanneer|termijn\w*|proces|procedure|vervolg\w*|besluitvorming|moment\w*|fasering"
    r"|voortgang|snel\w*)\b",
    re.IGNORECASE,
)
_BACK_TO_IT = lazily(r"\b(?:die|deze|dit|dat)\s+(?:motie|toezegging|verzoek)\b", re.IGNORECASE)
# Who answers says what is, was or will be done, and by whom.
_GOVERNMENT = lazily(r"\b(?:ik|wij|we|kabinet|minister\w*|regering|Nederland)\b", re.IGNORECASE)
_ACTS = lazily(
    r"\b(?:ik|wij|we|ons|onze|mijn|mij|kabinet|minister\w*|regering|staatssecretaris|Defensie|Nederland|hij|zij|ze|ja|nee|wel|niet|geen"
    r"|geven|voer(?:t|de|den|en)|wordt|worden|zal|zullen|kan|kunnen|moet\w*|blijkt|bleek)\b"
    r"|\b(?:ge|ver|be|ont|her|over|toege|afge|opge|inge|uitge|aange)\w+(?:d|t|en)\b",
    re.IGNORECASE,
)
_IN_THE_HOUSE = lazily(
    r"\b(?:gesteund|steunde\w*|aangenomen|indieners?|ingediend|\w*stemd\w*|meerderheid)\b", re.IGNORECASE
)
_TO_DO = lazily(rf"\b{_ASKS}\b(?!.*\b(?:hoeveel|aantal|overzicht|hoe|inzicht|welke|waar|wanneer)\b)", re.DOTALL)
_TIME = lazily(
    r"(?:19|20)\d\d|\b(?:januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december|\w*jaar|zomer|kwartaal)\b"
)
_ASKED = lazily(r"\b(?:vroeg\w*|gevraagd|vragen|vraagt|verzo\w+)\b|\?\s*\Z", re.IGNORECASE)
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
    r"\b(?:(?:lid|leden|heer|mevrouw)\s+|[Mm]otie[-\s])(?:(?:[Vv]an|[Dd]e|[Dd]er|[Dd]en|[Tt]er|'t)\s+)*[A-Z][\w’'/-]+"
    r"(?:(?:,\s+|\s+en\s+|\s+)(?:(?:[Vv]an|[Dd]e|[Dd]er|[Dd]en|[Tt]er)\s+)*[A-Z][\w’'-]+)*(?:\s+c\.s\.)?"
)
_FRAME = lazily(
    r"\b(?:laten\s+weten|terug\s+te|moties?|verzoe?k\w*|verzocht|gevraagd|vroeg\w*|mevrouw|heer|aangenomen|ingediend|procent|minder|minst"
    r"|bezien|bezie|gaan|onderzoeken|nagaan|nagegaan|navraag|regering|kijken|rapporteren|inzicht\w*|in\s+kaart|uiteen|zetten"
    r"|schriftelijk|namens|meer|zegden?|hoe\w*|lang|vaak|duurt|aantal|besteden|overzicht|toekomen|twee|drie|vier|vijf|zes)\b",
    re.IGNORECASE,
)
# What leads in to a letter may be what all of it answers.
_LEADS_IN = lazily(r"\b(?:aanleiding|achtergrond|inleiding|context|voorgeschiedenis)\b", re.IGNORECASE)
_CAPTION = lazily(r"\s*(?:Tabel|Figuur|Grafiek|Overzicht)\s+\d")  # a table below is an answer
_OPENING, _MOST, _TWO, _SHORT = 3, 40, 2, 90
_RETURNING = 0.7


class Unanswered(NamedTuple):
    """A promise or motion that is told and not answered: where, and the sentence that closes it all the same."""

    span: Span
    form: Form
    closing: Span | None = None


class _Told(NamedTuple):
    """A sentence that tells a promise, its block's index, and the sentences around it in the block."""

    sentence: Span
    place: int
    before: Sequence[Span]
    behind: Sequence[Span]
    own: Sequence[str]


def unanswered(letter: Letter) -> Iterator[Unanswered]:
    """Find the promises and motions of a letter of which nothing is an answer."""
    if not any(one in letter.folded for one in TELLING):
        return
    for one in islice(_told(letter), _MOST):
        closing = next(iter(one.behind), None)
        closed = closing is not None and _closes(letter, closing)
        asked = one.before[-1] if one.before and letter.says(_ON_THIS, one.sentence) else one.sentence
        whole = Span(asked.start, one.sentence.end)
        left = closed or (_is_for_this_letter(letter, whole) and _has_nothing_behind(letter, one))
        if left and not _is_spoken_of(letter, one, closed=closed):
            span = _with_title(letter, one)
            yield Unanswered(span, "closed", closing) if closed else Unanswered(span, "told")


def _told(letter: Letter) -> Iterator[_Told]:
    """Yield the sentences that tell a promise, with the stems of what: the one before says it where they point back."""
    for index, block in enumerate(letter.blocks):
        if block.kind not in ("paragraph", "item") or not letter.holds(TELLING, block.start, block.end):
            continue
        sentences = list(letter.sentences_in(Span(block.start, block.end)))
        for place, one in enumerate(sentences):
            if not _tells(letter, one):
                continue
            before = sentences[:place]
            back = letter.part(before[-1]) if before and letter.says(_ON_THIS, one) else ""
            own = (*promised_words(letter.part(one)), *promised_words(back))
            yield _Told(one, index, before, sentences[place + 1 :], own)


def _with_title(letter: Letter, told: _Told) -> Span:
    """Return the span of a promise, with the title before it in its paragraph, or what it opens back to ("Daarin")."""
    before = Span(letter.blocks[told.place].start, told.sentence.start)
    titled = before.end - before.start < _SHORT and _TITLE.match(letter.text, *before) is not None
    if told.before and _IN_IT.match(letter.text, *told.sentence):
        before, titled = told.before[-1], True
    return Span(before.start, told.sentence.end) if titled else told.sentence


def is_like_heading(letter: Letter, block: Block) -> bool:
    """Tell whether a paragraph is a title that reading did not take for one: "Hoe gaat het verder?"."""
    text = text_of(letter, block).rstrip()
    return block.kind == "paragraph" and len(text) < _SHORT and (text.endswith("?") or text[-1:].isalpha())


def _tells(letter: Letter, sentence: Span) -> bool:
    """Tell whether a sentence tells what was promised or asked, and no more: not in a clause, nor over a list."""
    if not letter.holds(TELLING, *sentence) or letter.part(sentence).rstrip().endswith(":"):
        return False
    found = TOLD.search(letter.part(sentence)[:LONGEST])
    if found is None or _CLAUSE.search(letter.part(sentence)[: found.start()]):
        return False
    return not (letter.says(_ANSWERED, sentence) or _PLACED.search(letter.part(sentence)[: found.end()]))


def _is_for_this_letter(letter: Letter, sentence: Span) -> bool:
    """Tell whether a sentence tells a motion or a question, or what we promised the House without saying by when."""
    if letter.says(_MOTION, sentence) or not letter.says(_SPEAKS, sentence):
        return True
    ours = letter.says(_I, sentence) or (letter.says(_OURS, sentence) and letter.says(_TO_THE_HOUSE, sentence))
    return ours and not letter.says(_TO_COME, sentence)


def _has_nothing_behind(letter: Letter, told: _Told) -> bool:
    """Tell whether the next promise stands behind one, or nothing that may answer it, in its paragraph and below."""
    if told.behind:
        return _is_next(letter, told, told.behind[0]) or not any(_may_answer(letter, told, one) for one in told.behind)
    following = (one for one in since(letter.blocks, told.place + 1) if one.kind not in ("footnote", "caption"))
    below = next((one for one in following if not _CAPTION.match(letter.text, one.start, one.end)), None)
    if below is None or below.kind == "heading" or is_like_heading(letter, below):
        return True
    first = letter.sentence_at(below.start)
    if below.kind == "cell" or _is_next(letter, told, first):
        return below.kind != "cell"
    may_answer = letter.says(POINTS_BACK, first) or letter.says(OF_TIMES, told.sentence)
    return not (may_answer or begins_alike(told.own, text_of(letter, below)))


def _may_answer(letter: Letter, told: _Told, behind: Span) -> bool:
    """Tell whether a sentence behind a promise may answer it: any but how the House dealt with it or hears more.

    What a motion asks to be done is answered by what somebody does, did or says, what points back or when it is.
    """
    voted = letter.says(_IN_THE_HOUSE, behind) and not letter.says(_GOVERNMENT, behind)
    if (voted and not letter.says(_BACK_TO_IT, behind)) or _is_of_later(letter, told, behind):
        return False
    if not (letter.says(_MOTION, told.sentence) and letter.says(_TO_DO, told.sentence)):
        return True
    timed = _TIME.search(_OCCASION.sub(" ", letter.part(behind)[:LONGEST])) is not None
    return timed or letter.says(POINTS_BACK, behind) or letter.says(_ACTS, behind)


def _is_of_later(letter: Letter, told: _Told, behind: Span) -> bool:
    """Tell whether a sentence tells when the House hears more, and that of something else than what was promised."""
    if not letter.says(_HEARS, behind) or letter.says(POINTS_BACK, behind):
        return False
    timed = letter.says(OF_TIMES, told.sentence) and not letter.says(_MOTION, told.sentence)
    return not timed and not begins_alike(told.own, letter.part(behind))


def _is_next(letter: Letter, told: _Told, sentence: Span) -> bool:
    """Tell whether a sentence tells the next promise or motion, or opens with it, and is no answer to this one."""
    asked = not letter.says(_SPEAKS, told.sentence) and any(letter.says(one, sentence) for one in (_ON_THIS, _I))
    if asked or letter.says(_BACK_TO_IT, sentence):
        return False
    speaks = letter.holds(TELLING, *sentence) and letter.says(TOLD, sentence) and not letter.says(POINTS_BACK, sentence)
    return speaks or _tells(letter, sentence) or _NEXT.match(letter.text, *sentence) is not None


def _closes(letter: Letter, sentence: Span) -> bool:
    """Tell whether a sentence says that a promise is kept by what was told, and nothing else."""
    return letter.says(_CLOSES, sentence) and not _NOTHING_ELSE.sub("", letter.part(sentence))


def _is_spoken_of(letter: Letter, told: _Told, *, closed: bool) -> bool:
    """Tell whether the letter speaks of what was promised elsewhere, or may do so as a whole.

    Half of its stems must be new in the letter; late in it, or among promises, one other passage must have most.
    """
    own, over = told.own, letter.headings_at(told.sentence.start)
    among = any(letter.says(_SPEAKS, Span(one.start, one.end)) for one in over)
    points_on = any(letter.says(_POINTS_ON, one) for one in told.behind[:_TWO])
    if not own or points_on or (not among and _is_opening(letter, told.sentence)):
        return True
    if any(count(own, lined(letter.part(one))) and not letter.says(_ASKED, one) for one in told.before):
        return True
    block = letter.blocks[told.place]
    others = [lined(text_of(letter, one)) for one in letter.blocks if one != block and one.kind != "heading"]
    late = closed or among or not over or told.sentence.start * _TWO >= len(letter.text)
    if not late or count(own, lined(letter.document.header.subject)) * _TWO >= len(own):
        line = " ".join(others)
        return sum(not count((one,), line) for one in own) * _TWO < len(own)
    enough = max(min(_TWO, len(own)), _RETURNING * len(own))
    whole = own if len(own) > _TWO else tuple(f" {one} " for one in own)  # two words stand in many a compound
    return any(count(whole, one) >= enough for one in others)


def _is_opening(letter: Letter, sentence: Span) -> bool:
    """Tell whether a sentence leads in, or is in the first paragraphs, to which the whole letter may be the answer."""
    if any(letter.says(_LEADS_IN, Span(one.start, one.end)) for one in letter.headings_at(sentence.start)):
        return True
    first = [one for one in islice(letter.blocks, _MOST) if one.kind in ("paragraph", "item")][:_OPENING]
    return bool(first) and sentence.start <= first[-1].end


def promised_words(sentence: str) -> tuple[str, ...]:
    """Return the stems of what a sentence says was promised, without where, when and to whom that was."""
    said = _FRAME.sub(" ", _MEMBERS.sub(" ", _OCCASION.sub(" ", sentence)))
    return tuple(one for one in content(said) if not one[:1].isdigit())
